"""Each term that a page uses is explained where it first stands: whole words in the reading text, once, and nowhere else."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.terms import Terms
from guide.pages.catalog import Pages
from guide.pages.explained import Explainer
from guide.pages.owner import Site
from guide.pages.page import Page, Section
from guide.pages.reading_text import of_html, of_markdown
from guide.rules.check import load
from tests.generator.content.test_german import german
from tests.support.sites import lay_out

TERM = re.compile(r'<a class="guide-term" href="guide:([^"]*)" title="([^"]*)">([^<]*)</a>')
FORMS = [
    ("vertebra", "t", "vertebra"),
    ("vertebrae", "t", "vertebra"),
    ("disc", "t", "disc"),
    ("slipped disc", "t", "slipped"),
    ("confidence interval", "t", "ci"),
    ("EMG", "t", "emg"),
    ("hip-hinge", "t", "hinge"),
    ("crow's feet", "t", "crow"),
    ("Züge", "t", "zug"),
    ("übung", "t", "übung"),
    ("rock & roll", "t", "rock"),
]
NAMES = ["Slipped disc raise", "EMG squat"]


def found(text: str) -> list[str]:
    """Return what is found in a text, in order, as it stands there."""
    places = Terms(FORMS, NAMES).first(text, of_html(text))
    return [text[place.start : place.end] for place in sorted(places.values())]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("a vertebra, and two vertebrae", ["vertebra"]),
        ("Vertebrae", ["Vertebrae"]),
        ("VERTEBRA", []),
        ("intervertebra vertebral", []),
        ("a slipped disc and a disc", ["slipped disc", "disc"]),
        ("disc-shaped, mid-disc, a disc’s, a disc&#39;s", []),
        ("“disc”, (disc)", ["disc"]),
        ("&#39;disc&#39;", ["disc"]),
        ("a confidence\n  interval", ["confidence\n  interval"]),
        ("EMG, emg", ["EMG"]),
        ("emg, Emg", []),
        ("the Hip-hinge", ["Hip-hinge"]),
        ("crow’s feet", ["crow’s feet"]),
        ("crow&#39;s feet", ["crow&#39;s feet"]),
        ("crow&#x27;s feet", ["crow&#x27;s feet"]),
        ("Rock &amp; roll", ["Rock &amp; roll"]),
        ("drei Züge, Anzüge", ["Züge"]),
        ("Anzüge, züge", []),
        ("eine Übung", ["Übung"]),
        ("the slipped disc raise, slipped disc raises", []),
        ("the Slipped disc raise and its disc", ["disc"]),
        ("an EMG squat", []),
    ],
)
def test_words(text: str, terms: list[str]) -> None:
    """A form is found as a whole word, the longest first, with a capital where a sentence begins; within a name it is none."""
    assert found(f"<p>{text}</p>") == terms


@pytest.mark.parametrize(
    "around",
    [
        '<h2 id="a">{}<a class="headerlink">¶</a></h2>',
        '<p>See <a href="guide:x/">the {}</a>.</p>',
        "<button>{}</button>",
        "<fieldset><legend>{}</legend></fieldset>",
        "<table><tr><td>{}</td></tr></table>",
        "<code>{}</code>",
        "<svg><title>{}</title><text>{}</text></svg>",
        '<script type="application/json">{{"{}": 1}}</script>',
        '<p data-about="{}">Nothing.</p>',
        '<details class="guide-fold"><summary>{}</summary></details>',
        '<ul class="guide-cards guide-tiles"><li><p>{}</p></li></ul>',
        '<p class="guide-latin" lang="la">{}</p>',
        '<span class="guide-unseen">{}</span>',
        '<details class="guide-urgent" id="urgent-signs"><summary>Signs</summary><ul><li>{}</li></ul></details>',
        '<p class="guide-sheet__boxes"><span>{}</span></p>',
        "<p hidden>{}</p>",
    ],
)
def test_no_reading_text(around: str) -> None:
    """Headings, links, labels, tables, code, drawings, cards and what is for paper alone are left as they are; what follows is read."""
    assert found(around.replace("{}", "disc").replace("{{", "{").replace("}}", "}") + "<p>vertebra</p>") == ["vertebra"]


def test_folds() -> None:
    """What can be seen comes before what is folded, though it stands below; what stands only in a fold is explained there."""
    text = "<details><summary>More</summary><p>A disc, a vertebra.</p></details><p>The disc.</p>"
    places = Terms(FORMS).first(text, of_html(text))
    assert (text.index("<p>The"), True) == (text.rindex("<p>", 0, places["t", "disc"].start), places["t", "vertebra"].folded)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("A disc.", ["disc"]),
        ("---\ntitle: A disc\n---\n\nNothing.", []),
        ("# A disc\n\nText.\n\n## Disc { #disc }", []),
        ("A disc\n======\n\nText.", []),
        ("[the disc](disc.md) and ![disc](disc.png) and [disc][1]\n\n[1]: disc.md", []),
        ("| disc | disc |", []),
        ("`disc` ``a ` disc``", []),
        ("```\ndisc\n```\n\nvertebra", ["vertebra"]),
        ("    disc", []),
        ("<!-- guide: disc -->", []),
        ('<div class="disc" markdown>\n\nThe *disc*.\n\n</div>', ["disc"]),
        ("Text.\n{ .disc }", []),
        ("- **Disc**: a pad", ["Disc"]),
        ("[**The disc** A line](disc.md)", []),
    ],
)
def test_markdown(text: str, terms: list[str]) -> None:
    """In Markdown the same is left out as in HTML."""
    places = Terms(FORMS).first(text, of_markdown(text))
    assert [text[place.start : place.end] for place in places.values()] == terms


@pytest.fixture(scope="module")
def pages(guide: Guide) -> dict[str, Page]:
    """Return every page of the hand site by address."""
    return {page.address: page for page in Pages(guide, Site("Guide", "https://example.org/")).all()}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("exercises/tendon-glide/", {"full fist", "tendons", "test data"}),
        ("muscles/lumbricals/", {"Tendons", "test data"}),
        ("routines/quiet-minutes-for-the-hands/", {"full fist", "test data"}),
        ("facts/only-squeezing-trains-a-grip/", {"test data"}),
    ],
)
def test_pages_of_each_kind(pages: dict[str, Page], address: str, words: set[str]) -> None:
    """Each page explains each of its terms once, with its name and what it means, and brings the script along."""
    whole = "".join(section.html for section in pages[address].make())
    terms = TERM.findall(whole)
    assert {said for *_, said in terms} == words and len(terms) == len(words)
    assert whole.count("guide:assets/terms.js") == 1
    for target, title, _ in terms:
        assert html.unescape(title).startswith(f"{pages[target].title}: ")


def test_own_page(pages: dict[str, Page]) -> None:
    """The page of a term does not explain the term."""
    whole = "".join(section.html for section in pages["vocabulary/terms/tendon/"].make())
    assert "vocabulary/terms/tendon/" not in {target for target, *_ in TERM.findall(whole)}


def test_nothing_to_explain(guide: Guide) -> None:
    """A page without a term is left as it is, and needs no script."""
    sections = [Section("<p>Nothing.</p>"), Section("", "Empty", "empty")]
    assert Explainer(guide).sections(sections, ("", "")) == sections
    assert Explainer(guide).markdown("Nothing.", {}) == "Nothing."
    assert Explainer(guide).markdown("A fist.", {"explain": False}) == "A fist."


def test_sections(guide: Guide) -> None:
    """A page keeps its sections; of all of them the first that uses a term explains it."""
    sections = [Section("<p>A tendon.</p>"), Section("<p>Two tendons.</p>", "Two", "two")]
    made = Explainer(guide).sections(sections, ("", ""))
    assert [(one.title, one.anchor) for one in made] == [("", ""), ("Two", "two")]
    assert TERM.findall(made[0].html) and not TERM.findall(made[1].html)


def test_german(tmp_path: Path) -> None:
    """In German a plural with another vowel is found as its form says, and a noun is not found in small letters."""
    explainer = Explainer(load(german(tmp_path)).guide.finished())
    made = explainer.markdown("Nach dem ersten Zug und zwei Zügen. Im zug. Durch Anzüge.", {})
    assert [said for *_, said in TERM.findall(made)] == ["Zug"]
    assert "Zügen</a>" in explainer.markdown("Nach zwei Zügen.", {})


def test_drafts(tmp_path: Path) -> None:
    """A draft explains nothing."""
    root = lay_out(tmp_path)
    path = root / "data/vocabulary/terms/fist.yml"
    path.write_text(f"{path.read_text(encoding='utf-8')}draft: true\n", encoding="utf-8")
    assert Explainer(load(root).guide).markdown("A fist.", {}) == "A fist."
