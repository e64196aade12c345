"""What the model says of each field: the text below it. Read from the source when it is asked for, which builds and checks never do."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from itertools import pairwise
from typing import Any, get_args

from guide.model.entry import Part


def _source(part: type[Part]) -> str:
    """Return the source of a class; one that is made from a list, which says itself what each field is for, has none."""
    with suppress(OSError):
        return textwrap.dedent(inspect.getsource(part))
    return ""


def _texts(part: type[Part]) -> Iterator[tuple[str, str]]:
    """Yield (field, text below it) of what a class declares itself."""
    for declared in ast.parse(_source(part)).body:
        for field, text in pairwise(getattr(declared, "body", [])):
            said = text.value.value if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant) else None
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(said, str):
                yield field.target.id, inspect.cleandoc(said)


@cache
def docs_of(part: type[Part]) -> dict[str, str]:
    """Return what is said of each field of a part, those that it inherits too."""
    bases = [base for base in reversed(part.__mro__) if issubclass(base, Part)]
    below = dict(pair for base in bases for pair in _texts(base))
    beside = {name: info.description for name, info in part.model_fields.items() if info.description}
    return {name: text for name, text in (below | beside).items() if name in part.model_fields}


def parts_in(part: type[Part]) -> dict[str, type[Part]]:
    """Return a part and every part inside it, by the name of its class."""
    found: dict[str, type[Part]] = {}
    waiting: list[Any] = [part]
    while waiting:
        one = waiting.pop()
        waiting += get_args(one)
        if isinstance(one, type) and issubclass(one, Part) and one.__name__ not in found:
            found[one.__name__] = one
            waiting += [info.annotation for info in one.model_fields.values()]
    return found
