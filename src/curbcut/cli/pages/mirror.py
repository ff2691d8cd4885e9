"""An output folder: the same tree as the input, with every file in its place."""

from collections.abc import Sequence
from pathlib import Path

from curbcut.cli.pages.inputs import SUFFIXES, Source, files_in, real_path
from curbcut.cli.pages.write import copy_file, write_file
from curbcut.client import built_files
from curbcut.errors import UnreadableInput, UnwritableOutput, UsageError
from curbcut.report import PageReport


def places_in(output: Path, sources: Sequence[Source | PageReport]) -> None:
    """Raises UsageError if two pages would come to stand in one place, or one on itself."""
    taken: dict[Path, Path] = {}
    for source in sources:
        if isinstance(source, PageReport) or source.path is None:
            continue
        place = real_path(output / source.place)
        if place == real_path(source.path):
            raise UsageError(f"{source.path} would be written over itself. Leave out --output to repair it in place.")
        if place in taken:
            raise UsageError(
                f"{taken[place]} and {source.path} would be written to one file. Name one folder at a time."
            )
        taken[place] = source.path


def write_client(output: Path, path: str) -> None:
    """Puts the client's files below the folder. Raises UnwritableOutput."""
    for file in built_files().by_name.values():
        write_file(output / path.strip("/") / file.name, file.content)


def copy_other_files(arguments: Sequence[str], output: Path) -> list[PageReport]:
    """Copies what is no page from the folders among the arguments; a report for each file that could not be."""
    problems: list[PageReport] = []
    for folder in filter(Path.is_dir, map(Path, arguments)):
        for path in files_in(folder, leave_out=output):
            if path.suffix.lower() in SUFFIXES:
                continue
            try:
                copy_file(path, output / path.relative_to(folder))
            except (UnreadableInput, UnwritableOutput) as error:
                problems.append(PageReport(address=str(path), problem=str(error)))
    return problems
