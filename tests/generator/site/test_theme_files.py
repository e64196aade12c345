"""What the theme brings and nobody loads is not served; what the search of a language loads is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from guide.site import compare
from guide.site.theme_files import left_out, without_notes

LUNR = "assets/javascripts/lunr/"


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


def kept(languages: list[str] | None) -> set[str]:
    """Return what is served of the search in these languages."""
    gone = [file.src_uri for file in left_out(files(), languages)]
    return {file.src_uri.removeprefix(LUNR) for file in files() if file.src_uri.startswith(LUNR) and file.src_uri not in gone}


def test_the_worker_loads_no_more() -> None:
    """The theme's worker names these files and no others: after a renewal of the theme this says whether the table still holds."""
    worker = next((theme() / "assets/javascripts/workers").glob("search.*.min.js")).read_text(encoding="utf-8")
    named = set(re.findall(r"`\$\{e\}/([^`]+)`", worker))
    assert named == {"tinyseg.js", "wordcut.js", "min/lunr.${n}.min.js", "min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js"}
    assert 'case"ja":r.push(`${e}/tinyseg.js`);break;case"hi":case"th":r.push(`${e}/wordcut.js`);break' in worker


@pytest.mark.parametrize(
    ("languages", "more"),
    [
        (["de"], {"min/lunr.de.min.js"}),
        (["en", "ru"], {"min/lunr.ru.min.js"}),
        (["ja"], {"min/lunr.ja.min.js", "tinyseg.js"}),
        (["en", "hi", "th"], {"min/lunr.hi.min.js", "min/lunr.th.min.js", "wordcut.js"}),
    ],
)
def test_the_search_of_a_language(languages: list[str], more: set[str]) -> None:
    """Its own files stay, with those that every language but English needs."""
    assert kept(languages) == more | {"min/lunr.stemmer.support.min.js", "min/lunr.multi.min.js"}


def test_english_and_any() -> None:
    """English needs none; where the language is not known all stay."""
    assert kept(["en"]) == set()
    assert len(kept(None)) > 30 and kept([]) == kept(None)


def test_what_the_owner_has_of_such_names() -> None:
    """Maps of others' scripts and files that only look like the theme's are no business of ours."""
    mine = [File(name) for name in ("assets/mine.js.map", "assets/javascripts/lunr.js", "data.map", "assets/javascripts/bundle.js.map")]
    assert left_out(mine, ["en"]) == []


def test_notes() -> None:
    """Only the last line of the theme's scripts goes, and only if it is that note."""
    texts = [b"a;\n//# sourceMappingURL=bundle.0.min.js.map\n\n", b"a;\n//# sourceMappingURL=x\nb;", b"a;"]
    found = [File("assets/javascripts/bundle.0.min.js", text) for text in texts] + [File("assets/mine.js", texts[0])]
    without_notes(found)
    assert [file.content_bytes for file in found] == [b"a;\n", *texts[1:], texts[0]]


def test_the_site_has_none(site: Path) -> None:
    """An English site serves no map, no note of one, and no other language; its list of files agrees."""
    served = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert not [name for name in served if name.endswith(".map") or name.startswith(LUNR)]
    assert not [name for name, content in served.items() if b"sourceMappingURL" in content]
    assert len([name for name in served if name.startswith("assets/javascripts/")]) == 3
    assert compare.faults(site) == []
