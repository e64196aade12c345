"""Files are served under names with their hashes, and named so wherever they are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.site import scripts
from guide.site.names import Names, digest_of, hashed

LEAF, ROOT = "export const one = 1\n", 'import { one } from "./leaf.js"\nimport "./leaf.js"\nconst later = () => import("./leaf.js")\n'


def write(folder: Path, **texts: str) -> Path:
    """Write modules by their names without the ending; return their folder."""
    (folder / "scripts").mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / "scripts" / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "scripts"


def served(folder: Path, names: Names) -> dict[str, str]:
    """Return every module by the address at which it is served."""
    modules, problems = scripts.tried(folder, {})
    assert problems == []
    return dict(scripts.files(modules, names))


def test_a_name_follows_its_content() -> None:
    """It holds the digest of the content; what has one already, and what lies outside the folder of assets, keeps its name."""
    names = Names()
    assert names.take("assets/a/b.css", "x") == hashed("assets/a/b.css", digest_of("x")) == f"assets/a/b.{digest_of('x')[:8]}.css"
    assert names.take("assets/a.0123abcd.css", "x") == "assets/a.0123abcd.css"
    assert names.take("sw.js", "x") == "sw.js"
    assert Names(plain=True).take("assets/a.css", "x") == "assets/a.css"


def test_names_are_written_where_files_are_named() -> None:
    """In attributes, JSON and templates, from any page; not in words, not in names that only begin alike."""
    names = Names()
    new = names.take("assets/a.js", "x").removeprefix("assets/")
    for before, after in (('src="../../assets/', '"'), ("{{ 'assets/", "' | url }}"), ('{"x": "/base/assets/', '"}')):
        assert names.written(f"{before}a.js{after}") == f"{before}{new}{after}"
        for other in ("b.js", "a.json", "a.js.map", "aa.js"):
            assert names.written(f"{before}{other}{after}") == f"{before}{other}{after}"
    assert names.written("<p>assets/a.js is a file</p>") == "<p>assets/a.js is a file</p>"


def test_modules_name_those_that_they_import(tmp_path: Path) -> None:
    """Each import has the served name, and so a change below changes every name above."""
    folder = write(tmp_path, root=ROOT, leaf=LEAF, top='export * from "./root.js"\n')
    before = served(folder, Names())
    leaf, root, top = (next(name for name in before if name.startswith(f"assets/{stem}.")) for stem in ("leaf", "root", "top"))
    assert before[leaf] == LEAF and before[root].count(leaf.removeprefix("assets/")) == 3 and root.removeprefix("assets/") in before[top]
    write(tmp_path, leaf=LEAF + LEAF.replace("one", "two"))
    assert not served(folder, Names()).keys() & before.keys()
    assert served(folder, Names(plain=True)).keys() == {"assets/leaf.js", "assets/root.js", "assets/top.js"}


FAULTS = {
    'import "./lef.js"\n': "overrides/scripts/root.js:1:11: './lef.js' is no module; did you mean 'leaf.js'? [script]",
    '\n  const x = import("./zzzzzz.js")\n': "overrides/scripts/root.js:2:23: './zzzzzz.js' is no module; "
    "the modules are the files beside this one [script]",
    'import "./ring.js"\n': "overrides/scripts/ring.js:1:19: 'ring.js' and './root.js' import each other; "
    "move what both need to a third one: each name holds the hashes of those it imports [script]",
}


@pytest.mark.parametrize("text", FAULTS)
def test_modules_that_cannot_be_served(tmp_path: Path, text: str) -> None:
    """An import of nothing and a circle are named with file, line and column."""
    folder = write(tmp_path / "overrides", root=text, leaf=LEAF, ring='import {} from "./root.js"\n')
    assert [*map(str, scripts.tried(folder, {})[1])] == [FAULTS[text]]
    assert scripts.tried(folder, {})[0] == {}


def test_modules_that_are_no_text(tmp_path: Path) -> None:
    """A file in another encoding is named; no folder means no modules."""
    folder = write(tmp_path / "overrides", leaf=LEAF)
    (folder / "latin.js").write_bytes(b"// caf\xe9\n")
    assert [*map(str, scripts.tried(folder, {})[1])] == [
        "overrides/scripts/latin.js:1:1: 'latin.js' is not UTF-8; save it as UTF-8 [script]"
    ]
    assert scripts.tried(tmp_path / "nowhere", {}) == ({}, [])
