"""Which words of the interface the code and the templates use, as trails; `*` stands for a step that only a run knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from guide.model.word_list import Block
from tests.support.building import ROOT

Trail = tuple[str, ...]
ANY = "*"
TEMPLATES = sorted([*(ROOT / "hooks/guide/pages/templates").glob("*.j2"), *(ROOT / "overrides").rglob("*.html")])


def leaves(part: type[Block], trail: Trail = ()) -> Iterator[Trail]:
    """Yield the trail of every word of a class."""
    for name, info in part.model_fields.items():
        inner = info.annotation
        if isinstance(inner, type) and issubclass(inner, Block):
            yield from leaves(inner, (*trail, name))
        else:
            yield (*trail, name)


def _in_python(node: ast.expr, names: dict[str, Trail]) -> Trail | None:
    """Return the trail that an expression names, or None where it names no words; `names` are those that stand for a block."""
    match node:
        case ast.Attribute(attr="words"):
            return ()
        case ast.Name(id=name):
            return names.get(name)
        case ast.Attribute(value=inner, attr=step):
            pass
        case ast.Subscript(value=inner, slice=ast.Constant(value=str(step))):
            pass
        case ast.Subscript(value=inner) | ast.Call(func=ast.Name(id="getattr"), args=[inner, _]):
            step = ANY
        case _:
            return None
    before = _in_python(inner, names)
    return None if before is None else (*before, step)


def _of_function(function: ast.AST) -> Iterator[Trail]:
    names: dict[str, Trail] = {"words": ()}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if found := _in_python(value, {"words": ()}):
                names[name] = found
    expressions = (node for node in ast.walk(function) if isinstance(node, ast.expr))
    yield from (trail for node in expressions if (trail := _in_python(node, names)))


def _in_template(node: nodes.Node) -> Trail | None:
    match node:
        case nodes.Name(name="words") | nodes.Getattr(attr="words"):
            return ()
        case nodes.Getattr(node=inner, attr=step):
            pass
        case nodes.Getitem(node=inner, arg=nodes.Const(value=str(step))):
            pass
        case nodes.Getitem(node=inner):
            step = ANY
        case _:
            return None
    before = _in_template(inner)
    return None if before is None else (*before, step)


def used_in_python(file: Path) -> set[Trail]:
    """Return the trails in a module, whole or in part."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {trail for function in functions for trail in _of_function(function)}


def used_in_template(file: Path) -> set[Trail]:
    """Return the trails in a template, whole or in part."""
    tree = jinja2.Environment().parse(file.read_text(encoding="utf-8"))
    return {trail for node in tree.find_all((nodes.Getattr, nodes.Getitem)) if (trail := _in_template(node))}


def used() -> dict[Trail, str]:
    """Return every trail that is used, with a file that uses it; the methods of the words are no words."""
    modules = sorted((ROOT / "hooks").rglob("*.py"))
    found = [(trail, file) for file in modules for trail in used_in_python(file)]
    found += [(trail, file) for file in TEMPLATES for trail in used_in_template(file)]
    return {trail: file.relative_to(ROOT).as_posix() for trail, file in found if not hasattr(Block, trail[0])}


def along(trail: Trail, word: Trail) -> bool:
    """Tell whether a used trail and that of a word go the same way, as far as both go."""
    return all(step in (ANY, other) for step, other in zip(trail, word, strict=False))
