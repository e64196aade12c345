"""What the theme brings and nobody loads is not served: its search in any language, and maps of its scripts."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import jinja2

from guide.site import compare, theme_files
from guide.site.theme_files import left_out, without_notes

SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


@dataclass
class File:
    """A file of the builder's."""

    src_uri: str
    content_bytes: bytes = b""


def theme() -> Path:
    """Return the theme's folder."""
    spec = find_spec("material")
    assert spec and spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "templates"


def files() -> list[File]:
    """Return every file of the theme that a builder copies."""
    return [File(path.relative_to(theme()).as_posix()) for path in (theme() / "assets").rglob("*") if path.is_file()]


def test_the_theme_search_goes() -> None:
    """Its worker and the stems of every language go, and no other script of the theme's."""
    gone = {file.src_uri for file in left_out(files())}
    scripts = {file.src_uri for file in files() if file.src_uri.endswith(".js")}
    assert {name for name in scripts if name.startswith(SEARCH)} == {name for name in gone if name.endswith(".js")} and len(gone) > 30


def test_what_the_owner_has_of_such_names() -> None:
    """Maps of others' scripts and files that only look like the theme's are no business of ours."""
    mine = [File(name) for name in ("assets/mine.js.map", "assets/javascripts/lunr.js", "data.map", "assets/javascripts/bundle.js.map")]
    assert left_out(mine) == []


def test_notes() -> None:
    """Only the last line of the theme's scripts goes, and only if it is that note."""
    texts = [b"a;\n//# sourceMappingURL=bundle.0.min.js.map\n\n", b"a;\n//# sourceMappingURL=x\nb;", b"a;"]
    found = [File("assets/javascripts/bundle.0.min.js", text) for text in texts] + [File("assets/mine.js", texts[0])]
    without_notes(found)
    assert [file.content_bytes for file in found] == [b"a;\n", *texts[1:], texts[0]]


def test_the_site_has_none(site: Path) -> None:
    """A site serves no map, no note of one, and nothing of the theme's search; its list of files agrees."""
    served = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert not [name for name in served if name.endswith(".map") or name.startswith(SEARCH)]
    assert not [name for name, content in served.items() if b"sourceMappingURL" in content]
    assert len([name for name in served if name.startswith("assets/javascripts/")]) == 1
    assert compare.faults(site) == []


def test_a_hidden_folder_is_not_listed_and_still_found(tmp_path: Path) -> None:
    """Listing the theme's templates leaves out hidden folders, at any depth, and nothing else; what is in them can be included."""
    names = ["main.html", "assets/a.css", "assets/deep/er.js", ".icons/tick.svg", "assets/.hidden/no.css"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    theme = SimpleNamespace(get_env=lambda: jinja2.Environment(loader=jinja2.FileSystemLoader([tmp_path])))
    before = theme.get_env().list_templates()
    theme_files.without_hidden(theme)
    environment = theme.get_env()
    assert sorted(before) == sorted(names)
    assert environment.list_templates() == [name for name in before if "/." not in f"/{name}"]
    assert environment.from_string("{% include '.icons/tick.svg' %}").render() == ".icons/tick.svg"
