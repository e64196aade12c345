"""Our scripts: ES modules with one job each, served as they are written but for the names in their imports.

A module names another as `./other.js`; the name that it is served by, with its hash, is written in that place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from guide.problems import Place, Problem, did_you_mean
from guide.site.names import FOLDER, Names

PARTS = "scripts"
"""The folder of the modules, below the theme's own folder."""
Modules = Mapping[str, str]
"""The text of each module by its file name, those that others import before these."""
_IMPORT = re.compile(r"""((?:\bfrom|\bimport)\s*\(?\s*["'])\./([\w.-]+)(?=["'])""")


def address_of(name: str) -> str:
    """Return the plain address of a module."""
    return FOLDER + name


def tried(folder: Path, made: Modules) -> tuple[Modules, list[Problem]]:
    """Return the modules below a folder with those that are made; where one can't be served, none and what is wrong."""
    texts: dict[str, str] = dict(made)
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.js")):
        try:
            texts[path.name] = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            problems.append(Problem(_place(folder, path.name, 1), "script", f"'{path.name}' is not UTF-8", "save it as UTF-8"))
    problems += [problem for name in texts for problem in _dangling(folder, name, texts)]
    ordered = {} if problems else _in_order(texts)
    if len(ordered) < len(texts) and not problems:
        problems = [_circle(folder, texts, ordered)]
    return ({}, problems) if problems else (ordered, [])


def _place(folder: Path, name: str, line: int, column: int = 1) -> Place:
    return Place(f"{folder.parent.name}/{folder.name}/{name}", line, column)


def _imports(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (line, column, name) of each import."""
    for number, line in enumerate(text.splitlines(), 1):
        yield from ((number, found.start(2) + 1, found[2]) for found in _IMPORT.finditer(line))


def _dangling(folder: Path, name: str, texts: Modules) -> Iterator[Problem]:
    for line, column, wanted in _imports(texts[name]):
        if wanted not in texts:
            mend = did_you_mean(wanted, texts) or "the modules are the files beside this one"
            yield Problem(_place(folder, name, line, column), "script", f"'./{wanted}' is no module", mend)


def _in_order(texts: Modules) -> dict[str, str]:
    """Return the modules, each behind all that it imports; those in a circle are left out."""
    done: dict[str, str] = {}
    while ready := [name for name in texts.keys() - done.keys() if all(one in done for *_, one in _imports(texts[name]))]:
        done |= {name: texts[name] for name in sorted(ready)}
    return done


def _circle(folder: Path, texts: Modules, ordered: Modules) -> Problem:
    name = next(name for name in texts if name not in ordered)
    line, column, wanted = next(found for found in _imports(texts[name]) if found[2] not in ordered)
    mend = "move what both need to a third one: each name holds the hashes of those it imports"
    return Problem(_place(folder, name, line, column), "script", f"'{name}' and './{wanted}' import each other", mend)


def files(modules: Modules, names: Names) -> Iterator[tuple[str, str]]:
    """Yield (address at which it is served, text) of each module."""
    for name, text in modules.items():
        made = _IMPORT.sub(lambda found: f"{found[1]}./{PurePosixPath(names.of(address_of(found[2]))).name}", text)
        yield names.take(address_of(name), made), made
