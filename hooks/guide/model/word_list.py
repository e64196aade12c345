"""From the list of words to the classes that hold them, and to the stub by which the type checker knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from typing import Any, Self

import yaml
from pydantic import Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from guide.model.entry import Part
from guide.model.kinds import KINDS
from guide.model.values import Line

Trail = tuple[str, ...]
LIST = "words.yml"
_COMMENT = re.compile(r"[ :]*# (.+)")
_HEAD = """# Made by `guide schema` from words.yml; change it there.
from guide.model.values import Line
from guide.model.word_list import Block, Spoken
"""


class KindWords(Part):
    """What a kind of entry is called."""

    one: Line
    """One of them."""
    many: Line
    """All of them; the title of their index."""
    about: Line
    """A sentence about them, shown on their index."""


class Block(Part):
    """Words of one language: what is left out is the English word of the list."""

    def in_english(self, trail: Trail = ()) -> Iterator[Trail]:
        """Yield the trail of every word that was left out."""
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, Block):
                yield from value.in_english((*trail, name))
            elif name not in self.model_fields_set and value != {}:
                yield (*trail, name)


class Spoken(Block):
    """What every guide says itself, for no list can know it."""

    kinds: dict[str, KindWords] = Field(description="What each kind of entry is called, by its folder below `data/`.")

    @model_validator(mode="after")
    def _names_every_kind(self) -> Self:
        if lacking := [kind for kind in KINDS if kind not in self.kinds]:
            raise PydanticCustomError("words", "kinds without words: {names}; add them under 'kinds:'", {"names": ", ".join(lacking)})
        return self

    @classmethod
    def stand_in(cls) -> Self:
        """Return the English words, for a preview while a guide's own can't be read; kinds are called as their folders."""
        names = {kind: kind.rpartition("/")[2].capitalize() for kind in KINDS}
        return cls(kinds={kind: KindWords(one=name, many=name, about=name) for kind, name in names.items()})


def listed() -> str:
    """Return the text of the list."""
    return resources.files(__package__).joinpath(LIST).read_text(encoding="utf-8")


def _comment(lines: list[str], mark: Any) -> str:
    """Return the comment that ends the line of a mark, behind it."""
    found = _COMMENT.fullmatch(lines[mark.line][mark.column :])
    return found[1] if found else ""


def _pairs(block: yaml.Node, lines: list[str]) -> Iterator[tuple[str, yaml.Node, str]]:
    """Yield (key, value, what it is for) of each word or block in a block of the list."""
    for key, value in block.value:
        last = key if value.end_mark.line > key.end_mark.line else value
        yield key.value, value, _comment(lines, last.end_mark)


def _class_name(trail: Trail) -> str:
    return "_".join(trail).title().replace("_", "") or "Words"


def _built(node: yaml.Node, lines: list[str], trail: Trail = ()) -> type[Block]:
    """Return the class of a block of the list: each word a text, English unless a guide says otherwise."""
    fields: dict[str, Any] = {}
    for name, value, about in _pairs(node, lines):
        if isinstance(value, yaml.ScalarNode):
            fields[name] = (Line, Field(value.value, description=about))
        elif not value.value:
            fields[name] = (dict[str, Line], Field({}, description=about))
        else:
            inner = _built(value, lines, (*trail, name))
            fields[name] = (inner, Field(inner(), description=about))
    doc = "What each word of this block is for is said beside it." if trail else "All words of the interface in one language."
    return create_model(_class_name(trail), __base__=Block if trail else Spoken, __doc__=doc, __module__="guide.model.words", **fields)


def words_class() -> type[Block]:
    """Return the class of all words, built from the list."""
    text = listed()
    return _built(yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or yaml.MappingNode("", []), text.splitlines())


def _stubs(part: type[Block]) -> Iterator[str]:
    """Yield the stub of each class of words, those inside before those around them."""
    own = [(name, info.annotation) for name, info in part.model_fields.items() if name not in Spoken.model_fields]
    inner = {name: kind for name, kind in own if isinstance(kind, type) and issubclass(kind, Block)}
    for kind in inner.values():
        yield from _stubs(kind)
    lines = [f"    {name}: {_said(name, inner, kind)}" for name, kind in own]
    yield "\n".join([f"class {part.__name__}({part.__base__.__name__ if part.__base__ else ''}):", *lines])


def _said(name: str, inner: dict[str, type[Block]], kind: Any) -> str:
    return inner[name].__name__ if name in inner else "Line" if kind is str else "dict[str, Line]"


def stub() -> str:
    """Return the stub of `words.py`, which the type checker reads in its place."""
    return _HEAD + "\n" + "\n\n".join(_stubs(words_class())) + "\n"
