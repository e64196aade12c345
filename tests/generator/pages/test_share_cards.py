"""What the pictures beside links show of a guide: the words of each kind of page, its drawing, and nothing where the owner wants none."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide.content import handwritten
from guide.content.guide import Guide
from guide.draw.maps import standalone as maps
from guide.draw.maps.body import Body
from guide.draw.maps.panels import HERE, Mark
from guide.draw.share.column import Words
from guide.model.words import Words as Interface
from guide.pages import share_cards
from guide.pages.catalog import Pages
from guide.pages.owner import Site
from guide.pages.share_cards import Cards
from guide.rules.check import load
from guide.site import assets
from guide.site.names import Names
from tests.support.building import HAND

URL = "https://example.org/hands/"
SQUEEZE = ("exercises", "putty-squeeze")


@pytest.fixture
def cards(guide: Guide) -> Cards:
    """Return the pictures of the hand site."""
    assert guide.words
    return Cards(guide, Site("Hand Exercises", URL, promise="what hands do"), guide.words)


def test_words_of_each_kind(cards: Cards, guide: Guide) -> None:
    """What it is and how it is called; level and need, Latin name and place, minutes and need, a verdict before the claim."""
    assert cards.of_entry(SQUEEZE) == Words("Putty squeeze", "Exercise", "Firm · Therapy putty")
    verdict = cards.of_entry(("facts", "only-squeezing-trains-a-grip"))
    assert (verdict.kind, verdict.verdict) == ("Partly true", "partly") and verdict.title.startswith("Fact: ")
    assert cards.of_entry(("muscles", "first-lumbrical")).kind == "Muscle"
    routine = cards.of_entry(("routines", "quiet-minutes-for-the-hands"))
    assert "minutes" in routine.about and routine.kind == "Routine"
    assert cards.of_home() == Words("Hand Exercises", about="what hands do")


def test_what_a_picture_says_in_words() -> None:
    """Those who can't see a picture are told what it says: what stands above, the name, what stands below."""
    assert share_cards.said(Words("Putty squeeze", "Exercise", "Firm")) == "Exercise. Putty squeeze. Firm"
    assert share_cards.said(Words("Hands")) == "Hands"


def test_drawings(cards: Cards) -> None:
    """An exercise shows its pose, a muscle its map, a routine the poses of those of its exercises that have one; each is sound XML."""
    svg = {page: make() for page, make in cards.drawn()}
    for drawn in svg.values():
        root = ElementTree.fromstring(drawn)
        ids = [found for element in root.iter() if (found := element.get("id"))]
        used = {link[1:] for element in root.iter() if (link := element.get("href"))}
        assert len(ids) == len(set(ids)) and used <= set(ids)
        assert (root.get("width"), root.get("height")) == ("1200", "630")
    places = {page: drawn.count("crispEdges") for page, drawn in svg.items()}
    assert places["exercises/putty-squeeze/"] == places["muscles/first-lumbrical/"] == 1
    assert places["routines/quiet-minutes-for-the-hands/"] == 1 and places["facts/only-squeezing-trains-a-grip/"] == 0
    assert places[""] == places["plan/"] == 2  # nothing of this body is counted in a chain


def test_the_whole_body_on_home(guide: Guide) -> None:
    """Every view that shows a muscle of the chain is drawn from head to foot, with the muscle lit on both sides."""
    view = guide.body.views["palm"]
    (art,) = maps.whole([view], [Mark("first-lumbrical", "", HERE, ("first-lumbrical",))])
    assert art.box == tuple(number * view.scale for number in view.frame) and not art.stands
    assert art.svg.count(f'fill="{maps._LIT}"') == 1 and art.svg.count('<use href="#half" transform="scale(-1 1)"') == 1
    assert maps.whole([view], []) == maps.art_of([view], []) == []


def test_without_a_drawn_body(guide: Guide) -> None:
    """Without a drawn body, a muscle has words alone, and home has the first poses."""
    assert guide.words
    bare = load(HAND).guide.finished()
    bare.body = Body()
    cards = Cards(bare, Site("Hands", URL), guide.words)
    svg = {page: make() for page, make in cards.drawn()}
    assert svg["muscles/lumbricals/"].count("crispEdges") == 0 and svg[""].count("crispEdges") == 2


def test_each_page_names_its_picture(guide: Guide) -> None:
    """Pages of the kinds that have pictures name theirs, with its words; with `previews: false` none does, and none is made."""
    for previews in (True, False):
        pages = Pages(guide, Site("Hands", URL, previews=previews))
        named = {page.address: page.picture for page in pages.all() if page.picture}
        made = assets.share_pictures(pages, Names()).names() if not previews else {}
        drawn = {page: URL + share_cards.address(page) for page, _ in pages.cards.drawn() if page}
        assert named == (drawn if previews else {}) and made == {}
    assert named == {} and Pages(guide, Site("Hands", URL)).at("exercises/putty-squeeze/").front_matter("Hands")["picture_alt"].startswith(
        "Exercise"
    )


def test_the_promise(tmp_path: Path) -> None:
    """Home's picture says what the hand-written home page promises at its top; nothing where it promises nothing."""
    assert handwritten.promise(HAND) == "what hands do & need"
    assert handwritten.promise(tmp_path) == ""


def test_addresses() -> None:
    """A picture lies at the address of its page; home's has a name of its own."""
    assert share_cards.address("exercises/putty-squeeze/") == "assets/previews/exercises/putty-squeeze.png"
    assert share_cards.address("") == "assets/previews/home.png"


def test_the_font_is_read_when_it_is_needed(monkeypatch: pytest.MonkeyPatch, guide: Guide, tmp_path: Path) -> None:
    """Whoever draws no picture reads no font."""
    monkeypatch.setattr(share_cards, "files", None)
    share_cards.fonts.cache_clear()
    assert list(Cards(guide, Site("Hands", URL), Interface.stand_in()).drawn())
