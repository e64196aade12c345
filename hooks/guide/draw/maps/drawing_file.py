"""One file of a drawing: its elements, checked, and the shapes in it."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.maps.path_data import PathFault, parse
from guide.draw.maps.shape import Frame, Shape, scale_of
from guide.draw.maps.xml_reader import Element, read
from guide.problems import Place, Problem

NAMESPACE = "http://www.w3.org/2000/svg"
FIBERS = "fibers"
_ATTRIBUTES = {"svg": ("xmlns", "viewBox"), "g": ("id",), "path": ("id", "class", "d")}
_PLAIN = "a drawing is <g> and <path> with 'id' and 'd': no style, script, link, picture, text or transform"
_ABSOLUTE = "write absolute path data of M, L, C and Z; a drawing program can save it so"


class DrawingFile:
    """One file of the drawing while it is read."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.scale = 1

    def problem(self, place: Place, rule: str, message: str, mend: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(place, rule, message, mend))

    def allowed(self, element: Element, tags: tuple[str, ...]) -> bool:
        """Tell whether an element may stand here; note it, or attributes of it, that may not."""
        if element.tag not in tags:
            self.problem(element.place, "drawing-element", f"'<{element.tag}>' can't stand here", _PLAIN)
            return False
        for name, value in element.attributes.items():
            if name not in _ATTRIBUTES[element.tag]:
                self.problem(element.place, "drawing-element", f"'{name}' can't stand on '<{element.tag}>'", _PLAIN)
            elif name == "class" and value != FIBERS:
                self.problem(element.place, "drawing-element", f"no class '{value}' in drawings", f"the only one is '{FIBERS}'")
        return True

    def children(self, element: Element, *tags: str) -> Iterator[Element]:
        """Yield what an element holds and may hold."""
        return (child for child in element.children if self.allowed(child, tags))

    def shape(self, path: Element) -> Shape | None:
        """Return the shape of a path, or None after noting what is wrong with its data."""
        try:
            return Shape(parse(path.attributes.get("d", "")), path.place, self.scale)
        except PathFault as fault:
            self.problem(path.place, "path-data", str(fault), _ABSOLUTE)
            return None

    def shapes(self, group: Element) -> list[Shape]:
        """Return the shapes of the paths in a group."""
        return [shape for path in self.children(group, "path") if (shape := self.shape(path))]

    def named(self, group: Element) -> dict[str, Shape]:
        """Return the shapes of the paths in a group by their ids; one without has its place among them as its name."""
        paths = list(self.children(group, "path"))
        found = {path.attributes.get("id", str(at)): self.shape(path) for at, path in enumerate(paths)}
        return {name: shape for name, shape in found.items() if shape}

    def root(self, text: str) -> tuple[Element, Frame] | None:
        """Return the root of a file and its frame, or None after noting what is wrong with it."""
        root, found = read(text, self.file)
        self.problems += found
        if root is None or not self.allowed(root, ("svg",)):
            return None
        frame = _frame(root.attributes.get("viewBox", ""))
        if frame is None or root.attributes.get("xmlns") != NAMESPACE:
            mend = f'begin it with <svg xmlns="{NAMESPACE}" viewBox="left top width height">'
            self.problem(root.place, "drawing-frame", "a drawing without its frame", mend)
            return None
        self.scale = scale_of(frame)
        return root, frame


def _frame(text: str) -> Frame | None:
    try:
        left, top, width, height = map(float, text.split())
    except ValueError:
        return None
    return (left, top, width, height) if 0 < width <= 10_000 and 0 < height <= 10_000 else None
