"""From the texts of `data/body/*.svg` to a Body: `<view>.svg` is the figure, `<view>-<layer>.svg` one layer of it.

Only what is named here may stand in a drawing; a file is plain shapes with the slugs of muscles, so that it can be
mended by hand and can carry nothing else into a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.draw.maps.body import Body, View
from guide.draw.maps.drawing_file import FIBERS, DrawingFile
from guide.draw.maps.layer import Layer
from guide.draw.maps.shape import Region, Shape
from guide.draw.maps.xml_reader import Element
from guide.model.muscle import LAYERS
from guide.model.values import SLUG
from guide.problems import Place, Problem

FOLDER = "data/body/"
OUTLINE, GROUND, DETAILS, BONES = "outline", "ground", "details", "bones"
TISSUE, BARE, OVER, FLESH, STAYS, ELSEWHERE = "tissue", "bone", "over", "flesh", "stays", "elsewhere"


def _figure(file: DrawingFile, name: str, text: str) -> View | None:
    if not (found := file.root(text)):
        return None
    root, frame = found
    view = View(name, file.file, frame)
    groups: dict[str, Callable[[Element], None]] = {
        GROUND: lambda group: view.ground.extend(file.shapes(group)),
        DETAILS: lambda group: view.details.extend(file.shapes(group)),
        BONES: lambda group: view.bones.update(file.named(group)),
    }
    for child in file.children(root, "path", "g"):
        own = child.attributes.get("id", "")
        if child.tag == "path" and own == OUTLINE:
            view.outline = file.shape(child) or view.outline
        elif child.tag == "g" and own in groups:
            groups[own](child)
        else:
            mend = f"a figure holds the path '{OUTLINE}' and the groups '{GROUND}', '{DETAILS}' and '{BONES}'"
            file.problem(child.place, "drawing-element", f"'{own}' can't stand in a figure", mend)
    if view.outline is None:
        file.problem(root.place, "drawing-element", "a figure without an outline", f'add <path id="{OUTLINE}" d="…"/>')
    return view


def _region(file: DrawingFile, view: View, layer: Layer, group: Element) -> Region | None:
    """Return the region of a group: one outline, then its fibers."""
    slug = group.attributes.get("id", "")
    outlines: list[Shape] = []
    fibers: list[Shape] = []
    for path in file.children(group, "path"):
        if shape := file.shape(path):
            (fibers if path.attributes.get("class") == FIBERS else outlines).append(shape)
    if not SLUG.fullmatch(slug):
        mend = f'write <g id="slug-of-the-muscle">, or make it "{TISSUE}", "{BARE}", "{OVER}", "{FLESH}", "{STAYS}" or "{ELSEWHERE}"'
        file.problem(group.place, "drawing-element", "a group without the slug of a muscle", mend)
    elif len(outlines) > 1:
        file.problem(
            outlines[1].place, "drawing-element", f"a second outline of '{slug}'", "put both into one 'd', or give it the class 'fibers'"
        )
    elif not outlines and not any(problem.rule == "path-data" and problem.place > group.place for problem in file.problems):
        file.problem(group.place, "drawing-element", f"'{slug}' has no outline", 'add <path d="…"/> before its fibers')
    elif outlines:
        return Region(slug, view.name, layer.name, outlines[0], tuple(fibers), group.place)
    return None


def _stays(file: DrawingFile, view: View, layer: Layer, group: Element) -> None:
    """Take in the muscles of other layers that are seen in a layer, too: one without a shape is as above."""
    for child in file.children(group, "g"):
        if not child.children:
            layer.staying.append(child.attributes.get("id", ""))
        elif region := _region(file, view, layer, child):
            layer.again.append(region)


def _over(file: DrawingFile, view: View, layer: Layer, group: Element) -> None:
    """Take in what lies over the muscles of a layer: bones of the figure by name, sheets and tendons as shapes."""
    layer.cover += [shape for child in group.children if child.tag == "path" and (shape := file.shape(child))]
    for child in (child for child in file.children(group, "g", "path") if child.tag == "g"):
        name = child.attributes.get("id", "")
        if name in view.bones:
            layer.over.append(name)
        else:
            mend = f"name a bone of {view.file}: {', '.join(view.bones)}"
            file.problem(child.place, "drawing-element", f"no bone '{name}' lies over the muscles of a layer", mend)


def _homeless(view: View) -> Iterator[Problem]:
    """Yield what stays in a layer and has no region in another one; what would stay as it is there is left out."""
    for layer in view.layers.values():
        elsewhere = {slug for slug, region in view.regions.items() if region.layer != layer.name}
        for slug in (*layer.staying, *(region.slug for region in layer.again)):
            if slug not in elsewhere:
                mend = f"draw it in the file of its own layer, and take it out of '{STAYS}' there"
                yield Problem(Place(layer.file), "drawing-element", f"'{slug}' stays in this layer, but no other one has it", mend)
        layer.staying = [slug for slug in layer.staying if slug in elsewhere]


def _shown_nowhere(body: Body) -> Iterator[Problem]:
    """Yield what a layer leaves to another view though it has no such muscle, or no other view shows it."""
    for view in body.views.values():
        for layer in view.layers.values():
            others = {slug for other in body.views.values() if other is not view for slug in other.regions if slug not in _left(other)}
            for slug in layer.elsewhere:
                if slug not in layer.by_slug or slug not in others:
                    mend = f"take it out of '{ELSEWHERE}', or draw it here and in another view"
                    yield Problem(Place(layer.file), "drawing-element", f"'{slug}' can't be left to another view", mend)


def _left(view: View) -> set[str]:
    """Return the slugs that a view leaves to another one."""
    return {slug for layer in view.layers.values() for slug in layer.elsewhere}


def _layer(file: DrawingFile, view: View, name: str, text: str) -> Layer:
    layer = Layer(name, file.file)
    shapes = {TISSUE: layer.tissue, BARE: layer.bare, FLESH: layer.flesh}
    if found := file.root(text):
        root, frame = found
        if frame != view.frame:
            file.problem(root.place, "drawing-frame", "its frame is not that of the figure", f"take the viewBox of {view.file}")
        for group in file.children(root, "g"):
            own = group.attributes.get("id", "")
            if own in shapes:
                shapes[own].extend(file.shapes(group))
            elif own == OVER:
                _over(file, view, layer, group)
            elif own == STAYS:
                _stays(file, view, layer, group)
            elif own == ELSEWHERE:
                layer.elsewhere += [child.attributes.get("id", "") for child in file.children(group, "g")]
            elif region := _region(file, view, layer, group):
                layer.regions.append(region)
    return layer


def _named(file: str) -> tuple[str, str]:
    """Return view and layer (empty for a figure) of a file by its name."""
    stem = file.removeprefix(FOLDER).removesuffix(".svg")
    layer = next((layer for layer in LAYERS if stem.endswith(f"-{layer}")), "")
    return stem.removesuffix(f"-{layer}") if layer else stem, layer


def read_body(texts: dict[str, str]) -> Body:
    """Return the body of some files: path from the project's root, with its text. Faults are among its problems."""
    body = Body()
    files = {_named(file): (file, text) for file, text in sorted(texts.items())}
    for (name, layer), (file, text) in files.items():
        if not layer and SLUG.fullmatch(name) and file.endswith(".svg") and (view := _figure(DrawingFile(file, body.problems), name, text)):
            body.views[name] = view
    for name, view in body.views.items():
        for layer in LAYERS:
            if found := files.get((name, layer)):
                view.layers[layer] = _layer(DrawingFile(found[0], body.problems), view, layer, found[1])
        body.problems += _homeless(view)
    body.problems += _shown_nowhere(body)
    body.problems += [_lost(file) for (name, layer), (file, _) in files.items() if (name, "") not in files or not SLUG.fullmatch(name)]
    return body


def _lost(file: str) -> Problem:
    mend = f"name a figure 'view.svg' and its layers 'view-{LAYERS[0]}.svg' and so on: {', '.join(LAYERS)}"
    return Problem(Place(file), "misplaced-file", f"'{file.removeprefix(FOLDER)}' is no part of a drawing", mend)
