"""What a muscle's entry says of its comparisons: only what names a work counts as compared."""

from __future__ import annotations

from guide.model.muscle import COMPARABLE, Comparison, Muscle

ONE = Comparison(what=["origin", "nerve"], references=["one"])
BOTH = Comparison(what=["origin", "roots"], references=["two", "one"])
NAMELESS = Comparison(what=["insertion", "nerve"], references=[])


def muscle(*compared: Comparison) -> Muscle:
    """Return a muscle that states its origin, insertion, nerve and roots."""
    return Muscle(name="Test", origin="Here", insertion="There", nerve="This", roots="C5", compared=list(compared))


def test_compared_with_names_each_work_once() -> None:
    """The works of a statement come in the order of the comparisons, each once."""
    found = muscle(ONE, BOTH)
    assert found.compared_with("origin") == ["one", "two"]
    assert found.compared_with("roots") == ["two", "one"]
    assert found.compared_with("insertion") == []


def test_nothing_is_compared_without_a_work() -> None:
    """A comparison that names no work claims nothing, and takes nothing from one that does."""
    assert muscle(NAMELESS).stated(compared=True) == []
    assert muscle(NAMELESS, ONE).stated(compared=True) == ["origin", "nerve"]
    assert muscle(NAMELESS, ONE).stated(compared=False) == ["insertion", "roots"]


def test_each_statement_is_compared_or_not() -> None:
    """Each statement that an entry makes is in one of the two lists, in the order of the page; others are in none."""
    found = muscle(BOTH)
    both = found.stated(compared=True) + found.stated(compared=False)
    assert sorted(both, key=COMPARABLE.index) == ["origin", "insertion", "nerve", "roots"]
    assert "members" not in both and muscle(BOTH).stated(compared=True) == ["origin", "roots"]


def test_a_comparison_says_in_a_line_what_it_is_about() -> None:
    """The list of all statements shows a comparison by what was compared."""
    assert BOTH.text == "origin, roots"
