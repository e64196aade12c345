"""The words of the pictures beside links: letters read from the font, lines that fit their space, and no box for what the font lacks."""

from __future__ import annotations

import re
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from guide.draw.share import card
from guide.draw.share.art import Art
from guide.draw.share.column import MARKS, Words, column
from guide.draw.share.lines import Style, Text, fitted, shown
from guide.draw.share.outline import steps
from guide.model.fact import Verdict
from guide.pages.painter import png
from guide.pages.share_cards import fonts

FONT = fonts().strong
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
OTHER_SCRIPTS = ("深蹲", "スクワット", "قرفصاء", "כפיפת ברכיים", "स्क्वाट", "สควอท", "스쿼트", "🏋")
SQUARE = Art('<path id="square" d="M0 -50h50v50h-50z"/>', (0, -50, 50, 60), stands=True)
WIDE = Art('<path d="M0 0h900v100h-900z"/>', (0, 0, 900, 100))


def points(path: str) -> list[tuple[float, float]]:
    """Return the points through which a path of relative steps goes; behind a closed curve the pen is back where that began."""
    x, y, start, found = 0.0, 0.0, (0.0, 0.0), []
    for piece in re.findall(r"[mlq][^mlqz]*|z", path):
        if piece == "z":
            x, y = start
            continue
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", piece[1:])]
        x, y = x + numbers[-2], y + numbers[-1]
        start = (x, y) if piece[0] == "m" else start
        found.append((x, y))
    return found


def held(text: Text | None, wide: float, high: float) -> Text:
    """Return a text that stays within its space."""
    assert text
    assert all(text.style.font.width(line) * text.size <= wide for line in text.lines)
    assert text.height <= high and len(text.lines) <= text.style.most
    return text


@pytest.mark.parametrize("text", ["Hip hinge", "Übung für die Füße", "Ćwiczenie łydek", "Приседание", "Άσκηση", "½ kg – 90°"])
def test_letters(text: str) -> None:
    """The font has the letters of Latin, Greek and Cyrillic; a line of them ends as far from its start as it is wide."""
    assert FONT.has(text)
    assert points(FONT.path(text))[-1] == (pytest.approx(FONT.width(text) * FONT.units), 0)


def test_outlines() -> None:
    """A letter with an accent has the letter's curves and more; a space has none; curves lie between the lines of the font."""
    assert FONT.path("é").count("z") == FONT.path("e").count("z") + 1 and FONT.path("e").count("z") == 2
    assert FONT.path(" ").count("z") == 0 and points(FONT.path(" "))[-1][0] > 0
    high = [y for _, y in points(FONT.path("Hxg"))]
    assert max(high) == pytest.approx(0.66 * FONT.units, rel=0.03) and -0.3 * FONT.units < min(high) < -0.15 * FONT.units


def test_between_two_handles_lies_a_point() -> None:
    """Four handles around a ring, with no point on it, make four curves that close; one that begins with a handle does, too."""
    ring = [(-1.0, -1.0, False), (1.0, -1.0, False), (1.0, 1.0, False), (-1.0, 1.0, False)]
    assert points(steps([ring], 5)) == [(0, -1), (1, 0), (0, 1), (-1, 0), (0, -1), (5, 0)]
    assert points(steps([[(0.0, 2.0, False), (2.0, 0.0, True), (-2.0, 0.0, True)]], 0)) == [(2, 0), (-2, 0), (2, 0), (0, 0)]


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.floats(80, 1200), st.floats(60, 600))
def test_whatever_is_said_stays_in_its_space(text: str, wide: float, high: float) -> None:
    """Any text is set within its space or not at all, and only letters that the font has are set."""
    found = fitted(text, Style(FONT, 92, 46, 5, "#000"), wide, high)
    assert found is None or held(found, wide, high)
    assert (found is None) == (not shown(text) or not FONT.has(shown(text)))


def test_long_names_wrap_shrink_and_are_cut_last() -> None:
    """A short name is as large as it may be; a longer one takes more lines, then smaller letters; what fits nowhere ends with “…”."""
    style = Style(FONT, 92, 46, 3, "#000")
    short, longer, word = (held(fitted(text, style, 600, 330), 600, 330) for text in ("Chin-up", "Single-leg Romanian deadlift", LONG[:36]))
    assert (short.size, short.lines) == (92, ("Chin-up",))
    assert (
        longer.size > style.least and len(longer.lines) > 1 and " ".join(longer.lines).replace("- ", "-") == "Single-leg Romanian deadlift"
    )
    assert "".join(word.lines) == LONG[:36]
    cut = held(fitted(" ".join([LONG] * 4), style, 600, 330), 600, 330)
    assert cut.size == style.least and cut.lines[-1].endswith("…") and LONG.startswith(cut.lines[0])


def test_where_lines_break() -> None:
    """A word with a hyphen stays whole where a line has room for it, else it goes on behind the hyphen; no line has a lone dot."""

    def lines(text: str, widest: str) -> tuple[str, ...]:
        return held(fitted(text, Style(FONT, 92, 92, 3, "#000"), FONT.width(widest) * 92 + 1, 400), 2000, 400).lines

    assert lines("Negative chin-up", "Negative ch") == ("Negative", "chin-up")
    assert lines("Feet-elevated bridge", "elevated") == ("Feet-", "elevated", "bridge")
    assert lines("Moderate · Bench", "Moderate ·") == lines("Moderate · Bench", "Moderate") == ("Moderate", "Bench")


@pytest.mark.parametrize("name", OTHER_SCRIPTS)
def test_a_script_that_the_font_lacks(name: str) -> None:
    """A title that the font can't set makes a picture without any text, but with its drawing; never boxes."""
    plain, drawn = (card.svg(Words(name, "Exercise", "Easy"), art, "Site", fonts()) for art in ([], [SQUARE]))
    assert plain.count("<path") == 2 and png(plain)
    assert drawn.count("<path") == 3 and 'id="a0square"' in drawn
    assert card.svg(Words("Squat", "Exercise", name), [], "Site", fonts()).count("<path") == 2 + 3  # the rest is said


def test_what_is_not_seen_is_not_set() -> None:
    """Blanks of any kind are one space, and signs that show nothing, like a soft hyphen, are left out."""
    assert shown(" Bird\u00ad dog\u00a0\n2\u200b ") == "Bird dog 2"
    assert shown("e\u0301") == "é"


def test_a_mark_for_each_verdict() -> None:
    """Each verdict has its mark, in a form of its own; a claim is said smaller than the verdict's letters are strong."""
    assert set(MARKS) == set(Verdict.__args__)
    assert len({mark.d for mark in MARKS.values()}) == len(MARKS)
    found = column(Words("Claim: rest is best", "Not supported", verdict="not-supported"), fonts(), 1000, 400)
    assert found and found.svg(0, 0).count("<circle") == 1 and found.rows[0].style.color == MARKS["not-supported"].color


@given(st.floats(1, 3000), st.floats(1, 3000), st.booleans())
def test_a_drawing_stays_in_its_frame(wide: float, high: float, stands: bool) -> None:
    """A drawing of any shape is as large as its frame allows; one that stands has its floor on the lower edge."""
    art = Art("", (-wide / 2, -high, wide, high), stands)
    frame = (600.0, 30.0, 560.0, 520.0)
    scale = art.scale(frame)
    x, y = (float(number) for number in re.findall(r"translate\(([-\d.]+) ([-\d.]+)\)", art.placed(frame, ""))[0])
    assert max(wide * scale / 560, high * scale / 520) == pytest.approx(1)
    assert x - wide / 2 * scale >= 599.9 and x + wide / 2 * scale <= 1160.1 and y - high * scale >= 29.9
    assert y == pytest.approx(550, abs=0.1) if stands else y <= 550.1


def test_beside_or_below() -> None:
    """A drawing stands where it is larger: beside the words, or a wide one below; several stand in one row and scale, none over another."""
    beside, below = (card.svg(Words("Name"), [art], "Site", fonts()) for art in (SQUARE, WIDE))
    at = [
        [float(number) for number in re.findall(r'crispEdges" transform="translate\(([-\d.]+) ([-\d.]+)', svg)[0]]
        for svg in (beside, below)
    ]
    assert at[0][0] > 650 and at[1][0] < 200
    three = [Art(SQUARE.svg, (0, -50, wide, 60), stands=True) for wide in (30, 60, 300)]
    frames = card._row(three, (52, 200, 1096, 350))
    assert all(a[0] + a[2] < b[0] for a, b in pairwise(frames)) and frames[0][0] >= 52 and frames[-1][0] + frames[-1][2] <= 1148.1
    assert len({round(one.scale(frame), 6) for one, frame in zip(three, frames, strict=True)}) == 1
    assert re.findall(r'id="(\w+)"', card.svg(Words("Name"), three, "Site", fonts())) == ["a0square", "a1square", "a2square"]
