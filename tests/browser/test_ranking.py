"""The rules of the search's ranking, one by one, on a few made pages; and words as both sides of it make them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from guide.content.guide import Guide
from guide.model.leaves import leaves
from guide.model.words import Words
from guide.pages.search.found import BY_HAND, Found, Passage
from guide.pages.search.index import index
from guide.pages.search.words import words
from tests.support.scripts import Call, module

_RANK = """
  const [index, queries] = given
  const rank = await it.ranking(index)
  const at = pages => pages.map(page => page.address)
  return queries.map(rank).map(({ results, near }) => [at(results), at(near)])
"""
_WORDS = "return given.map(it.words)"
TERM = "vocabulary/patterns"
PAGES = [
    Found("exercises", "back-squat/", "Back squat", names=("Barbell squat",), loose=("squat",), related=("barbell/", "thighs/")),
    Found("exercises", "pull-up/", "Pull-up", description="Hang from a bar and pull.", related=("bar/",)),
    Found("exercises", "leg-curl/", "Lying leg curl", loose=("hamstring curl",), related=("hamstrings/",)),
    Found("routines", "ten/", "Ten minutes at home", description="No bar, no squat rack: a short session."),
    Found("muscles", "hamstrings/", "Hamstrings", names=("Musculi ischiocrurales",), loose=("back of the thigh", "thigh muscles"), width=3),
    Found("muscles", "thighs/", "Quadriceps", loose=("thigh muscles",), width=9),
    Found(TERM, "squat/", "Squat", description="Bend the knees."),
    Found(TERM, "bar/", "Pull-up bar"),
    Found(TERM, "barbell/", "Barbell"),
    Found(
        "facts", "deep/", "Deep squats hurt the knees", loose=("squat",), passages=(Passage(("A cafe study.",), "background", "Behind it"),)
    ),
    Found("references", "paper/", "Squat, bar, hamstrings and leg curl in rehabilitation of the knee"),
    Found(BY_HAND, "speed/", "How fast it builds", description="Squat, bar and curl were built.", weight=0.1),
]


@pytest.fixture(scope="module")
def asking(browser: Browser) -> Iterator[Call]:
    """Return what calls the script that ranks."""
    with module(browser, "rank.js") as call:
        yield call


@pytest.fixture(scope="module")
def wording(browser: Browser) -> Iterator[Call]:
    """Return what calls the script that makes words."""
    with module(browser, "words.js") as call:
        yield call


def ranked(asking: Call, *queries: str, pages: list[Found] = PAGES) -> list[list[str]]:
    """Return what each query finds among made pages, the best first."""
    made = index(pages, Words.stand_in())
    return [found for found, _ in asking(_RANK, [made, list(queries)])]


@pytest.mark.parametrize(
    ("query", "first", "rule"),
    [
        ("back squat", "back-squat/", "its own name"),
        ("BÁCK   Squat!", "back-squat/", "case, accents and signs don't count"),
        ("musculi ischiocrurales", "hamstrings/", "another name of its own"),
        ("squat", "back-squat/", "a term's name does not beat an exercise that holds it"),
        ("squats", "back-squat/", "nor with another ending"),
        ("barbell", "barbell/", "a term's name that no title holds"),
        ("thigh muscles", "thighs/", "of two with one loose name the wider"),
        ("back of the thigh", "hamstrings/", "a loose name"),
        ("hamstring", "hamstrings/", "singular"),
        ("hamstrng", "hamstrings/", "a letter left out"),
        ("hamsrtings", "hamstrings/", "two letters swapped"),
        ("hamsttrinsg", "hamstrings/", "two errors in a long word"),
        ("pullups", "pull-up/", "joined, with an ending"),
        ("pull ups", "pull-up/", "split"),
        ("legcurl", "leg-curl/", "two words of a name joined"),
        ("bar bell", "barbell/", "one word split"),
        ("hamst", "hamstrings/", "a beginning, while somebody types"),
        ("exercises for the hamstrings", "leg-curl/", "its kind and a page that it names"),
        ("cafe", "deep/", "a word of the text"),
        ("café study", "deep/", "the same with an accent"),
        ("what is a back squat good for", "back-squat/", "a name that stands whole among other words"),
        ("knees bend", "squat/", "all words before some"),
    ],
)
def test_rule(asking: Call, query: str, first: str, rule: str) -> None:
    """The first answer follows the rule."""
    assert ranked(asking, query)[0][0] == first, rule


def test_pages_that_come_last(asking: Call) -> None:
    """Sources, and pages that say so themselves, stand behind everything else that has the word."""
    (found,) = ranked(asking, "squat")
    assert set(found[-2:]) == {"paper/", "speed/"} and len(found) > 4


@pytest.mark.parametrize(("kind", "first"), [("vocabulary/joints", "term/"), ("vocabulary/regions", "term/"), (TERM, "drive/")])
def test_a_part_of_the_body_is_meant(asking: Call, kind: str, first: str) -> None:
    """Other terms stand behind what is done and holds their name; a part of the body does not."""
    pages = [Found("exercises", "drive/", "Knee drive"), Found(kind, "term/", "Knee joint", names=("knee",))]
    assert ranked(asking, "knee", pages=pages)[0][0] == first


def test_short_and_known_words_have_no_errors(asking: Call) -> None:
    """A short word is what it is, and a word that is known is not taken for another."""
    assert ranked(asking, "bat", "ber") == [[], []]
    pages = [Found("muscles", "calves/", "Calves"), Found("muscles", "halves/", "Halves")]
    assert ranked(asking, "halves", "malves", pages=pages) == [["halves/"], ["calves/", "halves/"]]


def test_nearest(asking: Call) -> None:
    """Where no page has the words, the nearest names are told; where there is none, nothing."""
    made = index(PAGES, Words.stand_in())
    (found, near), (none, nothing) = asking(_RANK, [made, ["skwatt", "ξψω"]])
    assert found == [] and near[0] in ("back-squat/", "squat/") and len(near) <= 5
    assert none == nothing == []


def test_much_text(asking: Call) -> None:
    """A page of pasted text is answered, too, and so is one of blanks and signs."""
    assert ranked(asking, "back squat " * 500)[0][0] == "back-squat/"
    assert ranked(asking, "¿? … ---") == [[]]


def test_a_script_without_spaces(asking: Call) -> None:
    """Japanese, Chinese and Thai are found by any two signs beside each other, and by one while somebody types."""
    pages = [
        Found("exercises", "lift/", "ヒップリフト", description="仰向けに寝て膝を曲げ、お尻を持ち上げます。"),
        Found("exercises", "squat/", "スクワット", loose=("しゃがみ込み",), description="足を肩幅に開いて腰を落とします。"),
        Found("muscles", "back/", "背部肌肉", description="锻炼背部。"),
        Found("muscles", "leg/", "กล้ามเนื้อต้นขา", description="อยู่ด้านหลังต้นขา"),
    ]
    queries = ["スクワット", "ﾋｯﾌﾟﾘﾌﾄ", "お尻を持ち上げ", "肩幅", "背部", "ต้นขา", "しゃがみ", "尻"]
    firsts = [found[:1] for found in ranked(asking, *queries, pages=pages)]
    assert firsts == [["squat/"], ["lift/"], ["lift/"], ["squat/"], ["back/"], ["leg/"], ["squat/"], ["lift/"]]


def test_other_languages(asking: Call) -> None:
    """Accents, joined letters and other scripts are folded, whichever way they are typed."""
    pages = [
        Found("exercises", "knee/", "Kniebeuge für Füße", loose=("Gesäß",)),
        Found("exercises", "bro/", "Brücke", description="L’été, œuvre, Zażółć gęślą jaźń."),
        Found("muscles", "greek/", "Ο μυς της πλάτης"),
        Found("muscles", "russian/", "Широчайшая мышца спины"),
    ]
    queries = ["fuesse", "gesass", "bruecke", "Brucke", "lete", "oeuvre", "zazolc", "ΠΛΑΤΗΣ", "мышцы"]
    firsts = [found[:1] for found in ranked(asking, *queries, pages=pages)]
    assert firsts == [["knee/"], ["knee/"], *[["bro/"]] * 5, ["greek/"], ["russian/"]]


def both(wording: Call, texts: list[str]) -> list[tuple[str, Any, Any]]:
    """Return each text whose words the two sides make differently, with both."""
    made = wording(_WORDS, texts)
    return [(text, list(words(text)), theirs) for text, theirs in zip(texts, made, strict=True) if list(words(text)) != theirs]


def test_words_of_the_guide(guide: Guide, wording: Call) -> None:
    """The words of every text are the same in the index and in the browser."""
    texts = [leaf.value for _, entry in guide.pairs() for leaf in leaves(entry)] + [entry.label for _, entry in guide.pairs()]
    assert both(wording, texts) == [] and len(texts) > 100


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs", "Cn", "Co"])), min_size=5, max_size=40))
def test_words_of_any_text(wording: Call, texts: list[str]) -> None:
    """So are those of any text in any script."""
    assert both(wording, [*texts, "İI ıi ΣΑΣ ς ẞß ﬁ ½ x² l'été ʼn Å"]) == []
