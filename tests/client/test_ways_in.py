"""Every way in gives pages the same client, and hands out its files."""

import gzip

import pytest

from curbcut.client import ClientOptions, built_files
from tests.client.pages import LOADER, plan_in, script, with_mark
from tests.client.ways import PAGE, WAYS, Way

each_way = pytest.mark.parametrize(("way", "root"), WAYS, ids=lambda part: getattr(part, "__name__", ""))
FOR_GOOD = "public, max-age=31536000, immutable"


@each_way
def test_a_page_without_a_finding_gets_the_client(way: Way, root: str) -> None:
    with way(ClientOptions()) as ask:
        body = ask(f"{root}/").body
    folder = f"{root}/_curbcut/"
    assert with_mark(body, folder=folder) == PAGE.replace(b"</head>", b"[client]</head>")
    assert plan_in(body)["files"]["panel"] == f"{folder}{built_files().scripts['panel'].name}"


@each_way
def test_every_file_that_a_page_names_is_there(way: Way, root: str) -> None:
    with way(ClientOptions(path="/access/kit/")) as ask:
        names = list(plan_in(ask(f"{root}/").body)["files"].values())
        answers = [ask(name, accept_encoding="identity") for name in [*names, f"{root}/access/kit/{LOADER.name}"]]
    files = [built_files().by_name[name.rpartition("/")[2]] for name in [*names, LOADER.name]]
    assert [(each.status, each.headers["content-type"], each.body) for each in answers] == [
        (200, file.media_type, file.content) for file in files
    ]


@each_way
def test_a_file_is_kept_for_good_and_sent_packed_to_whoever_takes_it(way: Way, root: str) -> None:
    address = f"{root}/_curbcut/{LOADER.name}"
    with way(ClientOptions()) as ask:
        plain = ask(address, accept_encoding="identity")
        packed = ask(address, accept_encoding="br, gzip;q=0.5")
        head = ask(address, "HEAD", accept_encoding="identity")
        known = ask(address, accept_encoding="identity", if_none_match=f'"x", W/{plain.headers["etag"]}')
    about = {name: plain.headers.get(name) for name in ("cache-control", "vary", "x-content-type-options")}
    assert about == {"cache-control": FOR_GOOD, "vary": "accept-encoding", "x-content-type-options": "nosniff"}
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.body == LOADER.content  # unpacked by the client
    assert packed.headers["content-length"] == str(len(LOADER.packed))
    assert packed.headers["etag"] != plain.headers["etag"]
    assert (head.status, head.headers["content-length"], head.body) == (200, str(len(LOADER.content)), b"")
    assert (known.status, known.body, known.headers["etag"]) == (304, b"", plain.headers["etag"])


@each_way
def test_no_other_name_leads_to_a_file(way: Way, root: str) -> None:
    names = [
        "",
        "x.js",
        "..%2f__init__.py",
        "%2e%2e/__init__.py",
        "loader.js",
        f"{LOADER.name}/",
        f"./{LOADER.name}%00",
    ]
    with way(ClientOptions()) as ask:
        statuses = [ask(f"{root}/_curbcut/{name}").status for name in names]
        refused = ask(f"{root}/_curbcut/{LOADER.name}", "POST", b"x")
        silent = ask(f"{root}/_curbcut/feedback", "POST", b"x")
    assert set(statuses) == {404}
    assert (refused.status, refused.headers["allow"]) == (405, "GET, HEAD")
    assert silent.status == 404


def test_a_file_packs_to_what_it_is() -> None:
    assert [gzip.decompress(file.packed) for file in built_files().by_name.values()] == [
        file.content for file in built_files().by_name.values()
    ]


def test_the_names_of_files_hold_their_content() -> None:
    assert len(built_files().by_name) == len(built_files().scripts) + len(built_files().catalogues)
    assert script().count(LOADER.name) == 1
