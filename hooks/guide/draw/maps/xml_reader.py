"""Reading XML with the place of every element. Drawings are plain: no document type, entity, instruction or text."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from guide.problems import Place, Problem


@dataclass(slots=True)
class Element:
    """One element with its attributes, its place and what it holds."""

    tag: str
    attributes: dict[str, str]
    place: Place
    children: list[Element] = field(default_factory=list)


class _Stop(Exception):
    """Something after which the rest of the file is not read; it is already among the problems."""


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Element | None = None
        self.problems: list[Problem] = []
        self._open: list[Element] = []
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda _: self._open.pop()
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = lambda *_: self._refuse("a document type")
        parser.ProcessingInstructionHandler = lambda *_: self._refuse("a processing instruction")

    def _place(self) -> Place:
        return Place(self.file, self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)

    def _refuse(self, what: str) -> None:
        self.problems.append(Problem(self._place(), "drawing-syntax", f"{what} in a drawing", "delete it"))
        raise _Stop

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        element = Element(tag, attributes, self._place())
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _text(self, text: str) -> None:
        if text.strip():
            self._refuse(f"the text '{text.strip()[:20]}'")

    def read(self, text: str) -> None:
        """Read a whole file."""
        try:
            self._parser.Parse(text, True)
        except _Stop:
            self.root = None
        except expat.ExpatError as error:
            self.root = None
            place = Place(self.file, error.lineno, error.offset + 1)
            self.problems.append(
                Problem(place, "drawing-syntax", f"not XML here: {expat.ErrorString(error.code)}", "compare the line with its neighbors")
            )


def read(text: str, file: str) -> tuple[Element | None, list[Problem]]:
    """Return the root element of an XML text, or None with the problem; `file` is the path that problems show."""
    reader = _Reader(file)
    reader.read(text)
    return reader.root, reader.problems
