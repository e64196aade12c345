"""The house: rooms on floors with one direction, no import that leads back up, no circle; small files, short functions."""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.support.sites import ROOT

HOOKS = ROOT / "hooks"
FLOORS = (
    ("problems", "apart", "atomic_write", "system_errors"),
    ("kept",),
    ("packed",),
    ("model",),
    ("draw",),
    ("content",),
    ("rules",),
    ("pages",),
    ("site",),
    ("authoring",),
    ("commands",),
    ("cli", "publish"),
)
"""From the ground up; a room imports from itself and from the floors below it."""
FIGURES = ("pose", "props", ("measure", "picture"))
"""The rooms of `draw/figures` from the ground up; the two at the top know nothing of each other."""
PLAIN_DATA = {
    "hooks/guide/model/words.yml": "the list of words, a line a word",
    "hooks/guide/model/words.pyi": "made from the list of words",
}
"""Files over the limit of lines, each with its reason."""
MOST_LINES, MEDIAN, NINETIETH, LONGEST, ALIKE = 200, 5, 12, 30, 8


@cache
def modules() -> dict[str, ast.Module]:
    """Return the tree of every module by its dotted name below `hooks`, without `guide.` before it."""
    paths = {path: path.relative_to(HOOKS).with_suffix("").parts for path in HOOKS.rglob("*.py") if "egg-info" not in str(path)}
    names = {path: ".".join(part for part in parts if part not in ("guide", "__init__")) for path, parts in paths.items()}
    return {name: ast.parse(path.read_text(encoding="utf-8")) for path, name in names.items()}


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the modules of ours that a module imports, also within functions; what is no module is a name of one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == "guide":
            base = node.module.partition(".")[2]
            for alias in node.names:
                whole = f"{base}.{alias.name}".removeprefix(".")
                yield whole if whole in modules() else base


@cache
def imports() -> dict[str, set[str]]:
    """Return for each module those that it imports."""
    return {name: set(imported(tree)) - {name} for name, tree in modules().items()}


def floor(module: str) -> int:
    """Return the floor on which a module lies."""
    room = module.partition(".")[0]
    return next(index for index, rooms in enumerate(FLOORS) if room in rooms)


def test_every_module_has_a_room() -> None:
    """Each module lies in a room of the plan, and each room is there."""
    assert {name.partition(".")[0] for name in modules()} - {""} == {room for rooms in FLOORS for room in rooms}


def test_no_import_leads_up() -> None:
    """A module imports from its own room and from lower floors; the modules of the ground import nothing of ours."""
    wrong = [
        f"{name} imports {other}"
        for name, others in imports().items()
        for other in sorted(others)
        if floor(other) > floor(name) or (floor(other) == floor(name) and other.partition(".")[0] != name.partition(".")[0])
    ]
    assert wrong == []
    assert len([other for others in imports().values() for other in others]) > 400


def test_the_rooms_of_figures() -> None:
    """Poses know no props, props no measures and no pictures; measures and pictures don't know each other."""
    at = {room: index for index, rooms in enumerate(FIGURES) for room in ([rooms] if isinstance(rooms, str) else rooms)}
    inside = {name: name.split(".")[2] for name in modules() if name.startswith("draw.figures.")}
    for name, room in inside.items():
        for other in sorted(imports()[name] & inside.keys()):
            assert inside[other] == room or at[inside[other]] < at[room], f"{name} imports {other}"


def test_maps_and_figures_are_apart() -> None:
    """What draws the body with its muscles and what draws the figure that moves know nothing of each other."""
    for one, other in (("draw.maps", "draw.figures"), ("draw.figures", "draw.maps")):
        found = {name: [each for each in others if each.startswith(other)] for name, others in imports().items() if name.startswith(one)}
        assert len(found) > 5 and not any(found.values()), found


def test_no_circle() -> None:
    """No module imports itself by way of others, and no room does."""
    for graph in (imports(), _rooms()):
        try:
            list(TopologicalSorter(graph).static_order())
        except CycleError as circle:
            pytest.fail(" → ".join(circle.args[1]))


def _rooms() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, others in imports().items():
        room = name.rpartition(".")[0]
        found.setdefault(room, set()).update(other.rpartition(".")[0] for other in others if not f"{room}.".startswith(other) and room)
    return {room: others - {room} for room, others in found.items()}


def test_drawing_opens_no_file() -> None:
    """What draws takes values and returns text: it imports nothing that reads or writes."""
    for name, tree in modules().items():
        if name.startswith("draw."):
            roots = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
            roots |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
            assert not roots & {"os", "io", "pathlib", "shutil", "tempfile", "guide"}, name
            assert "open" not in {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def test_one_file_imports_the_builder() -> None:
    """Only the adaptor imports mkdocs; it is thin."""
    importing = re.compile(r"^\s*(from|import)\s+(mkdocs|material|properdocs)\b", re.MULTILINE)
    found = [path.relative_to(ROOT).as_posix() for path in HOOKS.rglob("*.py") if importing.search(path.read_text(encoding="utf-8"))]
    assert found == ["hooks/publish.py"]
    assert len((HOOKS / "publish.py").read_text(encoding="utf-8").splitlines()) <= 150


def sources() -> list[Path]:
    """Return every file of the generator that somebody writes."""
    kinds = {".py", ".pyi", ".j2", ".yml", ".css", ".js", ".html"}
    return [path for folder in ("hooks", "overrides") for path in (ROOT / folder).rglob("*") if path.suffix in kinds]


def test_files_are_small() -> None:
    """No file of the generator has more than 200 lines, but for lists of plain data."""
    large = {path.relative_to(ROOT).as_posix() for path in sources() if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES}
    assert large == set(PLAIN_DATA)


def test_functions_are_short() -> None:
    """The median function has at most 5 lines, nine in ten at most 12, none more than 30, heads and docstrings counted."""
    functions = [node for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    lengths = [(node.end_lineno or 0) - node.lineno + 1 for node in functions]
    assert median(lengths) <= MEDIAN and quantiles(lengths, n=10)[-1] <= NINETIETH
    assert [node.name for node, length in zip(functions, lengths, strict=True) if length > LONGEST] == []


def shapes(tree: ast.Module, source: str) -> Iterator[tuple[int, str]]:
    """Yield (line, shape) of each line of code within functions: names, texts and numbers alike, docstrings and blank lines left out."""
    bodies = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    inside = {line for node in bodies for line in range(node.lineno, (node.end_lineno or 0) + 1)}
    for number, line in enumerate(source.splitlines(), 1):
        if number in inside and line.strip() and not line.strip().startswith(("#", '"""')):
            plain = re.sub(r"('[^']*'|\"[^\"]*\")", "S", line.strip())
            yield number, re.sub(r"\b\w+\b", lambda word: word[0] if keyword.iskeyword(word[0]) else "N", plain)


def test_nothing_is_written_twice() -> None:
    """No eight lines of code in a row within functions have the shape of eight others."""
    seen: dict[tuple[str, ...], str] = {}
    for path in sorted(HOOKS.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        rows = list(shapes(ast.parse(source), source))
        for at in range(len(rows) - ALIKE + 1):
            place = f"{path.relative_to(ROOT).as_posix()}:{rows[at][0]}"
            first = seen.setdefault(tuple(shape for _, shape in rows[at : at + ALIKE]), place)
            assert first == place, f"{place} has the shape of {first}"
