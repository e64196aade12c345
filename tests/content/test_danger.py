"""Search as a matter of safety: what people in danger type brings the urgent signs, and what others type does not."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from guide.content.guide import Guide
from guide.content.keys import address_of
from tests.browser.test_search import searching
from tests.support.searching import asked, typed

__all__ = ["searching"]
SIGNS = "about/#urgent-signs"
TYPED = ["can't pee", "numb between legs", "cauda equina", "chest pain", "foot drop", "both legs numb", "can’t feel when I wipe"]
TYPED += ["calf swollen and warm", "dislocated shoulder", "worst headache of my life", "when to see a doctor", "passed out", "heart atack"]


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside this file."""
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


QUERIES, PHRASES = rows("search-queries.tsv"), rows("danger.tsv")


@pytest.fixture(scope="module")
def found(searching: Page) -> dict[str, list[str]]:
    """Return what every query of the tables finds."""
    return asked(searching, dict.fromkeys(row["query"] for row in (*QUERIES, *PHRASES)))


def alarms(addresses: list[str]) -> bool:
    """Tell whether the urgent signs are the first answer."""
    return addresses[:1] != [] and addresses[0].startswith(f"{SIGNS}-")


def unlike(found: dict[str, list[str]]) -> Iterator[str]:
    """Yield each query that is not answered as its row says."""
    for row in QUERIES:
        due, first = row["address"].split("|"), found[row["query"]][: int(row["first"])]
        if not any(address in due or (SIGNS in due and address.startswith(SIGNS)) for address in first):
            yield row["query"]


def test_what_people_type(found: dict[str, list[str]]) -> None:
    """Every row of the table holds."""
    assert list(unlike(found)) == [] and len(QUERIES) > 110


def test_danger(found: dict[str, list[str]]) -> None:
    """Phrases of danger bring the signs of their set first; words of pain have them close by, and are no alarm."""
    due = {row["query"]: (f"{SIGNS}-{row['set']}", 2 if row["place"] == "close" else 0) for row in PHRASES if row["set"]}
    wrong = {query: found[query][:3] for query, (address, place) in due.items() if address not in found[query][: place + 1]}
    assert wrong == {} and len(due) > 100


def test_no_alarm(found: dict[str, list[str]]) -> None:
    """What people type who are in no danger has no urgent signs in front."""
    harmless = [row["query"] for row in PHRASES if not row["set"]] + [row["query"] for row in QUERIES if SIGNS not in row["address"]]
    meant = {row["query"] for row in QUERIES if SIGNS in row["address"] and row["first"] == "1"}
    assert [query for query in harmless if alarms(found[query]) and query not in meant] == [] and len(harmless) > 100


def test_back_pain(guide: Guide, found: dict[str, list[str]]) -> None:
    """ "Back pain" leads to claims about it and then to the urgent signs, not to the spine."""
    first, second, third = found["back pain"][:3]
    facts = {address_of(*key) for key, _ in guide.pairs() if key[0] == "facts"}
    assert {first, second} <= facts and third == f"{SIGNS}-back"


@pytest.mark.parametrize("query", TYPED)
def test_typed(searching: Page, query: str) -> None:
    """Typed into the page, words of danger show the urgent signs first: a link, with a sentence of its own."""
    assert typed(searching, query)[0].startswith(f"{SIGNS}-")
    title, say = searching.locator(".guide-search__item").first.inner_text().split("\n")
    assert title == "Urgent signs:" and say.endswith(".")
