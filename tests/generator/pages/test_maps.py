"""The maps on pages, as text: every named muscle lights once, in both halves, within bounds, and nothing foreign is in them."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from guide.content.addresses import made
from guide.content.guide import Guide
from guide.draw.maps.body import PEEPING
from guide.draw.maps.panels import FACING, Mark, panels
from guide.draw.maps.shape import Region
from guide.draw.maps.svg import svg
from guide.pages.catalog import Pages
from guide.pages.muscle_maps import Maps
from guide.pages.owner import Site
from guide.rules.check import load
from tests.support.sites import lay_out, overlay, problems_of

PAGE, WHOLE = 8 * 1024, 24 * 1024
FILTER = {"filter", "fegaussianblur", "feoffset", "fecolormatrix", "fecomposite"}
VOID = {"path", "use", "circle", "input"}


@dataclass
class Drawn(HTMLParser):
    """Reads the SVG of a page: links with what is around them, ids, references and what is forbidden."""

    html: str
    links: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    wanted: set[str] = field(default_factory=set)
    tags: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in a tag."""
        given = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes.update(list(given))
        self.ids += [given["id"]] if "id" in given else []
        self.wanted |= set(re.findall(r"url\(#([^)]+)\)", " ".join(given.values())))
        if tag == "use":
            self.wanted.add(given["href"].removeprefix("#"))
        if tag == "a":
            self.links.append((given.get("href", ""), given))


def pictures(html: str) -> str:
    """Return just the SVG of a page."""
    return "".join(re.findall(r"<svg class=\"guide-map__body\".*?</svg>", html, re.DOTALL))


def packed(text: str) -> int:
    """Return the bytes of a text packed as a server sends it."""
    return len(gzip.compress(text.encode(), 6))


def named(guide: Guide, slug: str) -> dict[str, str]:
    """Return the drawn muscles that an exercise names, with their roles."""
    roles = guide.exercises[slug].muscles
    found = {part.muscle: role for role, parts in roles.by_role() for part in parts} if roles else {}
    return {muscle: role for muscle, role in found.items() if guide.anatomy.drawn(muscle)}


def test_every_named_muscle_lights(guide: Guide, maps: Maps) -> None:
    """All regions of each muscle that an exercise names, of wholes and groups all their parts', light up in its role."""
    for slug in guide.exercises:
        roles = named(guide, slug)
        found = panels(maps.views, [maps.mark(muscle, role) for muscle, role in roles.items()])
        lit = {(one.mark.slug, one.mark.role, region.slug, region.view) for figure in found for one in figure.lit for region in one.regions}
        due = {
            (muscle, role, piece, region.view)
            for muscle, role in roles.items()
            for piece in guide.anatomy.drawn(muscle)
            for region in guide.body.drawn[piece]
        }
        assert lit == due, slug


def test_each_link_once(guide: Guide, maps: Maps) -> None:
    """Each named muscle is one link for assistive technology; where it is seen again it is hidden and takes no focus."""
    for slug, exercise in guide.exercises.items():
        links = Drawn(maps.exercise(exercise)).links
        shown = [href for href, given in links if "aria-hidden" not in given]
        assert sorted(shown) == sorted(f"guide:muscles/{muscle}/" for muscle in named(guide, slug)), slug
        assert all(given.get("tabindex") == "-1" for _, given in links if "aria-hidden" in given), slug


def test_every_muscle_page_shows_where(guide: Guide, maps: Maps) -> None:
    """Each muscle's page shows it in every view it has, does not link to itself, and names neighbors that are links."""
    for slug in guide.muscles:
        html = maps.muscle(slug)
        assert bool(html) == bool(guide.anatomy.drawn(slug)), slug
        views = {region.view for piece in guide.anatomy.drawn(slug) for region in guide.body.drawn[piece]}
        assert all(f'id="map-{view}-title"' in html for view in views), slug
        links = [href for href, given in Drawn(pictures(html)).links if "aria-hidden" not in given]
        assert len(links) == len(set(links)) and f"guide:muscles/{slug}/" not in links
        if slug in guide.body.drawn:
            assert "guide-map__mark--here" in html and html.count("<li>") >= len(links), slug


def test_ids_and_references(map_pages: dict[str, str]) -> None:
    """No id stands twice on a page, and whatever a drawing refers to is on the same page."""
    for address, html in map_pages.items():
        drawn = Drawn(html)
        assert [name for name, count in Counter(drawn.ids).items() if count > 1] == [], address
        assert drawn.wanted <= set(drawn.ids), address


def test_plain_shapes_only(map_pages: dict[str, str]) -> None:
    """The drawings hold no style, script, picture, font or foreign file; the mirror is exact."""
    for address, html in map_pages.items():
        drawn = Drawn(pictures(html))
        allowed = {"svg", "title", "desc", "defs", "pattern", "path", "circle", "g", "use", "a", "text", *FILTER}
        assert set(drawn.tags) <= allowed, address
        assert not [name for name in drawn.attributes if name == "style" or name.startswith("on")], address
        assert set(re.findall(r' transform="([^"]*)"', pictures(html))) <= {"scale(-1 1)"}, address
        assert "xlink" not in html and "http" not in pictures(html), address


def test_sizes(guide: Guide, maps: Maps, map_pages: dict[str, str]) -> None:
    """Packed, the map of an exercise or a muscle has at most 8 KB, the whole body and the atlas at most 24."""
    sizes = {slug: packed(maps.exercise(exercise)) for slug, exercise in guide.exercises.items()}
    sizes |= {slug: packed(maps.muscle(slug)) for slug in guide.muscles}
    assert {slug: size for slug, size in sizes.items() if size > PAGE} == {}
    for address in ("", "muscles/", "atlas/"):
        assert 0 < packed(pictures(map_pages[address])) <= WHOLE, address


def test_whole_body(guide: Guide, map_pages: dict[str, str]) -> None:
    """Each muscle is a link in each layer that shows it, named, out of the way of the tabulator key until a script makes one stop."""
    for html in (map_pages[""], map_pages["atlas/"]):
        links = [(href, given) for href, given in Drawn(pictures(html)).links if given.get("class") != "guide-map__label"]
        due = Counter(f"guide:muscles/{region.slug}/" for region in shown(guide))
        assert Counter(href for href, _ in links) == due
        assert all(given["tabindex"] == "-1" for _, given in links)
        assert html.index("guide-skip") < html.index("<svg class")
    listed = re.findall(r'<li><a href="guide:muscles/([^/]+)/"', map_pages[""])
    assert set(listed) >= set(guide.body.drawn)


def shown(guide: Guide) -> list[Region]:
    """Return the regions of all layers on a page, those of lower ones again wherever they are seen between others."""
    layers = [(view, layer) for view in guide.body.views.values() for layer in view.layers.values()]
    return [region for view, layer in layers for region in view.shown(layer.name)]


def test_no_gap_where_a_deeper_muscle_lies(guide: Guide) -> None:
    """What is listed as seen from under a layer is in a lower one, and just that is left out of which less than a trifle is seen."""
    for view in guide.body.views.values():
        for layer in view.layers.values():
            below = [
                region for region in guide.body.regions if region.view == view.name and view.depth[region.layer] > view.depth[layer.name]
            ]
            seen = {region.slug for region in below if view.seen_area(region, layer.name) >= PEEPING}
            found = view.beneath(layer.name)
            assert {region.slug for region in found} == seen
            assert [view.depth[region.layer] for region in found] == sorted((view.depth[region.layer] for region in found), reverse=True)


def test_atlas_numbers(guide: Guide, map_pages: dict[str, str]) -> None:
    """A muscle has one number in the whole atlas, in its lists as in its drawings, and every number is in both."""
    html = map_pages["atlas/"]
    items = re.findall(r'<li value="(\d+)"><a href="guide:muscles/([^/]+)/"', html)
    assert len({number for number, _ in items}) == len({slug for _, slug in items}) == len(guide.body.drawn)
    assert Counter(re.findall(r"<text [^>]*>(\d+)</text>", html)) == Counter(number for number, _ in items)


def test_labels_are_words(guide: Guide, maps: Maps) -> None:
    """What a muscle is called can't become markup."""
    mark = Mark("x", "<script>alert(1)</script>\"'&", "primary", (guide.body.regions[0].slug,), 'guide:"><b>')
    drawn = svg(panels(maps.views, [mark])[0], "<b>", "</desc><b>")
    assert "<b>" not in drawn and "<script" not in drawn and "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;" in drawn


def test_one_side(guide: Guide, maps: Maps) -> None:
    """A mark of one side is lit on that half alone, which is the mirrored one for the right side of a body that faces the reader."""
    for view in maps.views:
        region = next(iter(view.regions.values()))
        for side in ("right", "left", ""):
            drawn = svg(panels([view], [Mark(region.slug, "", "primary", (region.slug,), side=side)])[0], "", "")
            lit = re.sub(r"<use class=\"guide-map__muscle guide-map__idle\"[^>]*>", "", drawn[drawn.index("guide-map__mark--") :])
            lit = lit[: lit.index("</g></g>") if side else lit.index("guide-map__relief")]
            mirrored = {"right": view.name == FACING, "left": view.name != FACING, "": True}[side]
            assert ("scale(-1 1)" in lit) == mirrored and ("guide-map__idle" in drawn) == bool(side)


def test_without_a_body(tmp_path: Path) -> None:
    """A guide without drawings has no maps, no atlas and no problem."""
    root = lay_out(tmp_path)
    for name in ("palm", "palm-superficial", "palm-deep"):
        overlay(root, f"data/body/{name}.svg", None)
    overlay(
        root, "data/muscles/first-lumbrical.yml", (root / "data/muscles/first-lumbrical.yml").read_bytes().replace(b"placed: true\n", b"")
    )
    assert problems_of(root) == []
    guide = load(root).guide
    pages = Pages(guide, Site("Hands", "https://example.org/"))
    assert "atlas/" not in made(guide) and "body-map" not in "".join(page.body(page.make()) for page in pages.all())
    assert "guide-map" not in "".join(page.body(page.make()) for page in pages.all())
