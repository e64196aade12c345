"""A clinic's own site: one block of `mkdocs.yml`, read with its places, and where each part of it shows."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from guide.authoring import rename
from guide.content.guide import Guide
from guide.content.owner import read_owner
from guide.model.contrast import ENOUGH, contrast, shade
from guide.model.owner import DARK, LIGHT, ON_DARK, WHITE, Owner
from guide.model.words import Words
from guide.pages import plan
from guide.pages.catalog import Pages
from guide.pages.navigation import Navigation
from guide.pages.owner import Site
from guide.pages.pieces import piece
from guide.site import accent, stage
from guide.site.app import App
from guide.site.theme_extra import theme_extra
from tests.support.building import ROOT
from tests.support.sites import lay_out, loaded, overlay

BLOCK = """\
  owner:
    # Ours.
    name: Clinic <at> the Bridge
    logo: assets/logo.svg
    accent: '#7A1F5C'

    contact: Bridge Street 4
    disclaimer: Nothing here stands in for a visit & a talk.
    doors:
      - {title: After a cast, to: exercises/putty-squeeze, note: Slowly <first>}
      - {title: All, to: '/exercises/?level=1#start'}
    doses: {sets: 2, rest: 45, repetitions: 5-6, hold: 20}
"""
SITE = Site("Hands", "https://example.org/hands/")


@pytest.fixture(scope="module")
def owned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with such a block."""
    root = lay_out(tmp_path_factory.mktemp("owned"))
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    overlay(root, "mkdocs.yml", text.replace("  owner: {}\n", BLOCK, 1))
    overlay(root, "docs/assets/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    overlay(root, "docs/index.md", f"<!-- guide: doors -->\n{(root / 'docs/index.md').read_text(encoding='utf-8')}")
    return root


@pytest.fixture(scope="module")
def theirs(owned: Path) -> Guide:
    """Return the guide of that site."""
    found = loaded(owned)
    assert found.problems == []
    return found.guide.finished()


def test_it_is_read_with_its_places(owned: Path, theirs: Guide) -> None:
    """All of the block is taken, and nothing beside it; each value has its place in the file."""
    owner, document, problems = read_owner(owned)
    assert problems == [] and owner == theirs.owner and document
    assert (owner.accent, owner.signature) == ("#7a1f5c", "Clinic <at> the Bridge · Bridge Street 4")
    assert [door.to for door in owner.doors] == ["exercises/putty-squeeze/", "exercises/?level=1#start"]
    lines = (owned / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    for trail, said in (("name",), "Clinic"), (("doors", 1, "to"), "'/exercises/?"), (("doses", "hold"), "20}"):
        place = document.place(trail)
        assert lines[place.line - 1][place.column - 1 :].startswith(said)


@pytest.mark.parametrize("text", ["", "extra:\n", "extra: {}\n", "extra:\n  owner:\n", "extra: [1]\n", "a: [\n", "x: !!python/name:os.a\n"])
def test_without_the_block(tmp_path: Path, text: str) -> None:
    """Without it, or in a file that can't be read, which others say, nothing is anybody's."""
    overlay(tmp_path, "mkdocs.yml", text)
    assert read_owner(tmp_path) == (Owner(), None, [])


@pytest.mark.parametrize("color", ["#7a1f5c", "#000000", "#0b6272", "#9d1c1c", "#123456"])
def test_an_accent_can_be_read(color: str) -> None:
    """It is on light grounds and below white as it is, and in a lighter shade on dark grounds and below what is written on it."""
    owner = Owner(accent=color)
    assert owner.accent == color
    assert min(contrast(color, WHITE), contrast(color, LIGHT)) >= ENOUGH
    assert min(contrast(owner.dark_accent, DARK), contrast(owner.dark_accent, ON_DARK)) >= ENOUGH


@pytest.mark.parametrize("color", ["#ffffff", "#7fd1de", "#ff8800", "#808080"])
def test_a_light_accent_is_refused(color: str) -> None:
    """One that can't be read is refused, and the shade that is offered is taken."""
    with pytest.raises(ValueError, match="too light to be read") as refused:
        Owner(accent=color)
    offered = re.search(r"like '(#\w+)'", str(refused.value))
    assert offered and Owner(accent=offered[1]).accent == offered[1]
    assert contrast("#000000", WHITE) == pytest.approx(21) and shade("#000000", WHITE, "#000000") == "#757575"


def test_the_accent_stands_for_tokens() -> None:
    """The grounds are those of the style sheet, and each token that it sets is one of them or the theme's."""
    tokens = (ROOT / "overrides/styles/tokens.css").read_text(encoding="utf-8")
    for name, value in (("soft", LIGHT), ("soft", DARK), ("on-fill", WHITE), ("on-fill", ON_DARK)):
        assert f"--guide-{name}: {value};" in tokens
    sheet = accent.sheet(Owner(accent="#7a1f5c"))
    assert {name for name in re.findall(r"(--[\w-]+):", sheet) if f"{name}:" not in tokens} == set()
    assert sheet.count("{") == sheet.count("}") == 5 and accent.sheet(Owner()) == ""


def test_home_has_the_doors(theirs: Guide) -> None:
    """Each door with its title and note, escaped, where the page asks for them; without doors there is nothing."""
    html = piece(Pages(theirs, SITE).renderer, "doors")
    assert html.count("<p>") == 2 and '<a href="guide:exercises/?level=1#start"><strong>All</strong></a>' in html
    assert "<strong>After a cast</strong> Slowly &lt;first&gt;" in html
    assert "guide-doors" not in piece(Pages(loaded(ROOT / "tests/sites/hand").guide, SITE).renderer, "doors")


def test_plans_carry_the_name_and_begin_with_the_doses(theirs: Guide) -> None:
    """The plan page says whose it is, its title does; a dose takes what is the owner's, a hold for what is held, else repetitions."""
    html = Pages(theirs, SITE).plan().rendered()[0]
    assert '<p class="guide-shown__owner">Clinic &lt;at&gt; the Bridge · Bridge Street 4</p>' in html
    assert f'data-word="title">{theirs.words.plan.title if theirs.words else ""}: Clinic &lt;at&gt; the Bridge</i>' in html
    dose = json.loads(plan.data(theirs))["exercises"]["putty-squeeze"]["dose"]
    assert (dose["sets"], dose["rest"], dose["repetitions"]) == ("2", "45", "5-6") and "hold" not in dose


def test_every_page_has_the_lines(theirs: Guide) -> None:
    """Name, contact and disclaimer go to the bottom of every page, and that nobody reviewed the guide yet; the logo to the top."""
    words = theirs.words or Words.stand_in()
    extra = theme_extra(Navigation(theirs, words), words, [], App())
    lines = ["Clinic <at> the Bridge · Bridge Street 4", "Nothing here stands in for a visit & a talk."]
    assert extra["signature"] == [*lines, words.none_reviewed]
    found = stage.settings(theirs.root) | {"site_name": "Hands"}
    assert stage.Stage(ROOT, Pages(theirs, SITE), found).settings()["theme"]["logo"] == "assets/logo.svg"


def test_doors_follow_a_new_name(owned: Path) -> None:
    """Who renames a page changes the doors to it."""
    found = {change.file: change for change in rename.run(owned, "putty-squeeze", "squeeze", dry=True)}
    assert "to: exercises/squeeze, note" in found["mkdocs.yml"].after
