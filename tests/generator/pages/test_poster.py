"""The poster: every plate with its numbers and the name of each, in a file that needs nothing around it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from guide.content.guide import Guide
from guide.content.questions import label
from guide.pages import poster
from guide.pages.muscle_maps import Maps
from guide.pages.owner import Site

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def sheet(maps: Maps) -> str:
    """Return the poster of a public site."""
    return poster.drawn(maps, Site("Hands & <b>feet</b>", "https://example.org/"))


def test_stands_alone(sheet: str) -> None:
    """It is well-formed, has the shape of a sheet, and holds no class, link, style or script, nothing from elsewhere."""
    root = ElementTree.fromstring(sheet)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert (left, top) == (0, 0) and max(width, height) / min(width, height) == pytest.approx(297 / 210, abs=0.005)
    found = list(root.iter())
    assert {"a", "style", "script", "image"} & {element.tag.removeprefix(SVG) for element in found} == set()
    assert not [name for element in found for name in element.attrib if name in ("class", "style") or name.startswith(("on", "aria"))]
    assert not [text for element in found for text in element.attrib.values() if "http" in text or "//" in text]


def test_refers_to_itself(sheet: str) -> None:
    """Each id stands once, and whatever is used again is in the file."""
    ids = Counter(re.findall(r' id="([^"]+)"', sheet))
    assert set(ids.values()) == {1}
    wanted = set(re.findall(r'href="#([^"]+)"', sheet)) | set(re.findall(r"url\(#([^)]+)\)", sheet))
    assert wanted and wanted <= ids.keys()


def test_each_number_has_its_name(sheet: str, guide: Guide, maps: Maps) -> None:
    """A number stands on each plate that shows its muscle, and once more before the muscle's name."""
    said = [element.text or "" for element in ElementTree.fromstring(sheet).iter(f"{SVG}text")]
    shown = [region.slug for view in guide.body.views.values() for layer in view.layers for region in view.shown(layer)]
    due = Counter(str(maps.numbers[slug]) for slug in shown) + Counter(str(number) for number in maps.numbers.values())
    assert Counter(text for text in said if text.isdigit()) == due
    names = {maps.target(slug).label for slug in maps.numbers}
    assert names <= set(said) and len(names) == len(maps.numbers)
    assert any("Hands & <b>feet</b>" in text for text in said)


def test_names_stand_by_region(sheet: str, guide: Guide, maps: Maps) -> None:
    """Above the names of a region stands its own, once, and never at the foot of a column."""
    texts = list(ElementTree.fromstring(sheet).iter(f"{SVG}text"))
    regions = {guide.muscles[slug].region for slug in maps.numbers} - {None}
    heads = sorted(label(guide, "vocabulary/regions", region) for region in regions if region)
    found = [(one, after) for one, after in pairwise(texts) if one.text in heads and one.attrib.get("font-weight")]
    assert sorted(one.text or "" for one, _ in found) == heads
    assert all((after.text or "").isdigit() and float(after.attrib["y"]) > float(one.attrib["y"]) for one, after in found)
