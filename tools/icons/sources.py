"""
The icon sets that the network is trained on, each with its version, licence and family.

Sets of one family copy or continue each other's drawings: a network that saw one has seen the others, so they are held
out together. Sets under copyleft terms are left out.
"""

from typing import Final, NamedTuple


class Source(NamedTuple):
    """A package: `folder` under it holds SVG files, or is `icons.json` for those of Iconify."""

    package: str
    version: str
    licence: str
    family: str
    folder: str = "icons.json"
    is_held_out: bool = False


def _iconify(names: str, licence: str) -> list[Source]:
    """`name@version`, or `name@version=family` where the family is another set's."""
    sources = []
    for each in names.split():
        name, _, rest = each.partition("@")
        version, _, family = rest.partition("=")
        sources.append(Source(f"@iconify-json/{name}", version, licence, family or name))
    return sources


SOURCES: Final = (
    Source("@fortawesome/fontawesome-free", "7.3.1", "CC-BY-4.0", "fontawesome", "svgs"),
    Source("@material-design-icons/svg", "0.14.15", "Apache-2.0", "material", "."),
    Source("@mdi/svg", "7.4.47", "Apache-2.0", "material", "svg"),
    Source("@tabler/icons", "3.51.0", "MIT", "tabler", "icons"),
    Source("simple-icons", "16.37.0", "CC0-1.0", "simple-icons", "icons"),
    Source("remixicon", "4.8.0", "Apache-2.0", "remix", "icons"),
    Source("lucide-static", "1.62.0", "ISC", "feather", "icons"),
    Source("feather-icons", "4.29.2", "MIT", "feather", "dist/icons"),
    Source("ionicons", "8.1.0", "MIT", "ionicons", "dist/svg"),
    Source("heroicons", "2.2.0", "MIT", "heroicons", "."),
    Source("bootstrap-icons", "1.13.2", "MIT", "bootstrap", "icons", is_held_out=True),
    Source("@phosphor-icons/core", "2.1.1", "MIT", "phosphor", "assets", is_held_out=True),
    Source("@primer/octicons", "19.42.0", "MIT", "octicons", "build/svg", is_held_out=True),
    *_iconify(
        "akar-icons@1.2.7 ant-design@1.2.9 bx@1.2.3=boxicons bxl@1.2.4=boxicons bxs@1.2.3=boxicons "
        "bytesize@1.2.2 charm@1.2.3 clarity@1.2.4 duo-icons@1.2.2 ei@1.2.2 eos-icons@1.2.4 ep@1.2.4 eva@1.2.3 "
        "f7@1.2.2 fe@1.2.4 flowbite@1.2.7 fluent-mdl2@1.2.1=fluent-mdl2 fluent@1.2.60 fontisto@1.2.1 "
        "formkit@1.2.2 gg@1.2.2 gravity-ui@1.2.15 heroicons-outline@1.2.1=heroicons hugeicons@1.2.35 "
        "humbleicons@1.2.20 iconoir@1.2.11 icons8@1.2.1 ix@1.2.12 jam@1.2.3 line-md@1.2.16=material "
        "lineicons@1.2.6 lsicon@1.2.5 majesticons@1.2.5 meteor-icons@1.2.8 mi@1.2.2 mynaui@1.2.19 "
        "nimbus@1.2.1 ooui@1.2.24 pajamas@1.2.15 prime@1.2.5 proicons@1.2.20 qlementine-icons@1.2.16 "
        "quill@1.2.4 radix-icons@1.2.6 si@1.2.17 simple-line-icons@1.2.1 stash@1.2.4 tdesign@1.2.19 "
        "teenyicons@1.2.2 uiw@1.2.4 weui@1.2.4 zondicons@1.2.2",
        "MIT",
    ),
    *_iconify(
        "basil@1.2.4 ci@1.2.2 cil@1.2.3=coreui codicon@1.2.74 iconamoon@1.2.2 lets-icons@1.2.2 "
        "pepicons-pop@1.2.4=pepicons pepicons-print@1.2.2=pepicons solar@1.2.13 streamline@1.2.5",
        "CC-BY-4.0",
    ),
    *_iconify(
        "carbon@1.2.29 cuida@1.2.5 garden@1.2.6 grommet-icons@1.2.4 icon-park-outline@1.2.4=icon-park "
        "icon-park-solid@1.2.4=icon-park la@1.2.1=fontawesome mage@1.2.4 material-symbols@1.2.93=material "
        "mingcute@1.2.8 oui@1.2.6 uil@1.2.3=unicons uis@1.2.3=unicons vaadin@1.2.1",
        "Apache-2.0",
    ),
    *_iconify(
        "cib@1.2.3=coreui",
        "CC0-1.0",
    ),
    *_iconify(
        "el@1.2.2 fa@1.2.2=fontawesome",
        "OFL-1.1",
    ),
    *_iconify(
        "rivet-icons@1.2.2",
        "BSD-3-Clause",
    ),
    *_iconify(
        "system-uicons@1.2.4",
        "Unlicense",
    ),
)

STRANGERS: Final = (
    *_iconify("oi@1.2.0 pixelarticons@1.2.9 raphael@1.2.1", "MIT"),
    *_iconify("entypo@1.2.1 entypo-social@1.2.3=entypo typcn@1.2.2", "CC-BY-SA-4.0"),
    *_iconify("guidance@1.2.2", "CC-BY-4.0"),
    *_iconify("circum@1.2.2", "MPL-2.0"),
    *_iconify("gridicons@1.2.5", "GPL-2.0-only"),
    *_iconify("dashicons@1.2.1", "GPL-2.0-or-later"),
    *_iconify("et@1.2.1 icomoon-free@1.2.1", "GPL-3.0-or-later"),
)
"""Sets that the network is only measured on: nothing that is shipped is made from them, whatever their terms."""
