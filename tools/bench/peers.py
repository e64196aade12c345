"""The peers: the same exercise pages made the way others would make them, from the same YAML records and the same pictures."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.bench.rendering import folder, pages

HERE = Path(__file__).parent
FORMS = ("words", "inline", "linked")
"""What a peer is given: the words; these with the pictures inside each page; these with the pictures as files beside each page."""
_SETTINGS = """site_name: Bench
site_url: http://127.0.0.1:8000/
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.indexes, navigation.footer, navigation.path, navigation.tabs, navigation.top, search.highlight]
markdown_extensions: [attr_list, def_list, md_in_html, tables, {{toc: {{permalink: true}}}}]
plugins: [search{plugins}]
"""
_HUGO = """baseURL = "http://127.0.0.1:8000/"
title = "Bench"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""
_LAYOUT = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title></head>"
    "<body><article>{{ .Content }}</article></body></html>"
)
_IMPORTS = "import sys\nsys.path.insert(0, {path!r})\nfrom pathlib import Path\nfrom tools.bench.rendering import html, pages\n"
_GEN_FILES = """import mkdocs_gen_files
for name, text in pages({records!r}, {form!r}, {pictures!r}):
    with mkdocs_gen_files.open(name, 'w') as file:
        file.write(text)
"""
_LOOP = """import shutil
if Path('pictures').is_dir():
    shutil.copytree('pictures', 'site')
for name, text in html({records!r}, {form!r}, {pictures!r}):
    path = Path('site') / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding='utf-8')
"""


@dataclass(frozen=True)
class Given:
    """What a peer is made from: the project with the records, the kept pictures, and the form in which it shows them."""

    records: Path
    pictures: Path
    form: str

    def script(self, text: str) -> str:
        """Return a build script with its names filled in."""
        names = {"records": str(self.records), "form": self.form, "pictures": str(self.pictures), "path": str(HERE.parents[1])}
        return (_IMPORTS + text).format(**names)

    def lay_pictures(self, root: Path) -> None:
        """Put the pictures where pages find them beside themselves, if they are linked."""
        for path in sorted(self.pictures.iterdir()) if self.form == "linked" else ():
            if path.is_dir():
                shutil.copytree(path, root / folder(path.name))

    def write(self, root: Path, *, bundles: bool = True, head: str = "") -> None:
        """Write the Markdown of each exercise, as `<slug>/index.md` or `<slug>.md`."""
        for name, text in pages(str(self.records), self.form, str(self.pictures)):
            path = root / (name if bundles else name.replace("/index.md", ".md"))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(head + text, encoding="utf-8")


def _settings(root: Path, plugins: str = "") -> None:
    (root / "docs").mkdir(parents=True)
    (root / "docs/index.md").write_text("# Home\n\nA page.\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(_SETTINGS.format(plugins=plugins), encoding="utf-8")


def _gen_files(root: Path, given: Given) -> None:
    """Material with mkdocs-gen-files: each page is rendered to Markdown while the site is built; navigation is pruned."""
    _settings(root, f", {{gen-files: {{scripts: [make.py]}}}}]\nwatch: [{given.records / 'data'}, make.py")
    (root / "make.py").write_text(given.script(_GEN_FILES), encoding="utf-8")
    given.lay_pictures(root / "docs")


def _markdown(root: Path, given: Given) -> None:
    """Material or Zensical over Markdown files that are there already."""
    _settings(root)
    given.lay_pictures(root / "docs")
    given.write(root / "docs")


def _hugo(root: Path, given: Given) -> None:
    """Hugo over the same Markdown, with one small layout."""
    layouts = root / "layouts/_default"
    layouts.mkdir(parents=True)
    for path in (layouts / "single.html", layouts / "list.html", layouts.parent / "index.html"):
        path.write_text(_LAYOUT, encoding="utf-8")
    (root / "hugo.toml").write_text(_HUGO, encoding="utf-8")
    given.lay_pictures(root / "static")
    given.write(root / "content", bundles=False, head="---\ntitle: Exercise\n---\n")


def _jinja(root: Path, given: Given) -> None:
    """A bare loop: our own HTML of each page in a small frame, by Jinja, without a site builder."""
    root.mkdir(parents=True)
    (root / "build.py").write_text(given.script(_LOOP), encoding="utf-8")
    given.lay_pictures(root / "pictures")


@dataclass(frozen=True)
class Peer:
    """A way to build the same pages: what lays it out, its command, and the folder that it writes."""

    make: Callable[[Path, Given], None]
    command: list[str]
    site: str = "site"


def peers(builders: Path) -> dict[str, Peer]:
    """Return every peer by its name; `builders` is the folder of the other builders' commands."""
    python = str(builders / "python")
    return {
        "gen-files": Peer(_gen_files, [python, "-m", "mkdocs", "build", "-q"]),
        "material": Peer(_markdown, [python, "-m", "mkdocs", "build", "-q"]),
        "zensical": Peer(_markdown, [str(builders / "zensical"), "build"]),
        "hugo": Peer(_hugo, [str(builders / "hugo"), "--quiet"], "public"),
        "jinja": Peer(_jinja, [python, "build.py"]),
    }
