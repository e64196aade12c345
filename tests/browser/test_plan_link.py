"""Plan links: what was written is read again, damage is seen, nothing that a stranger sends does more than to be told."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from tests.support.building import ROOT
from tests.support.scripts import Call, module

pytestmark = pytest.mark.browser
BATCH = 40
SPANS = st.one_of(st.integers(1, 999).map(str), st.tuples(st.integers(1, 99), st.integers(1, 99)).map(lambda ends: f"{ends[0]}-{ends[1]}"))
TEXTS = st.text(st.one_of(st.characters(categories=["L", "N", "P", "S"]), st.just(" ")), min_size=1, max_size=60).filter(str.strip)
SLUGS = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
DAYS = st.sets(st.sampled_from("1234567"), min_size=1).map(lambda days: "".join(sorted(days)))
SIDES = st.sampled_from(["left", "right", "each", "turns"])
OPEN = st.one_of(st.integers(1, 20).map(lambda least: f"{least}+"), SPANS)
DOSE: dict[str, st.SearchStrategy[str]] = {
    "sets": SPANS, "repetitions": OPEN, "hold": SPANS, "load": TEXTS, "side": SIDES, "left": SPANS, "rest": SPANS, "times": SPANS,
    "days": DAYS, "note": TEXTS,
}  # fmt: skip
ITEMS = st.one_of(
    st.fixed_dictionaries({"slug": SLUGS}, optional=dict(DOSE)),
    st.fixed_dictionaries({"own": TEXTS}, optional=dict(DOSE)),
)
PLANS = st.fixed_dictionaries({"items": st.lists(ITEMS, max_size=9)}, optional={"from": TEXTS, "for": TEXTS, "note": TEXTS, "weeks": SPANS})
HOSTILE = [
    "<script>parent.hit=1</script>", "javascript:alert(1)", "1.", "1..", "1...", "1.__proto__S3.AA", "1..constructorS3.AA",
    "1.Yx3cscriptx3e.AA",
    "1..O.AA", "1.S.AA", "1.SS3.AA", "1..aS99999.AA", "1..aX.AA", "1..aNG12.AA", "1..aNGd800.AA", "%31.%2e", "1." + "a." * 5000 + "AA",
    "999.x.AA", "0.x.AA", "1..aDZ.AA", "1..aD7654321.AA", "1.Q5.aQ5.AA", "1..a--b.AA", "1..-a.AA", "1..aNX00.AA", "1..aNG202e.AA",
    "\u202e1..a.AA", "1..hasOwnPropertyS3.AA", "1..toString.AA",
]  # fmt: skip


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Call]:
    """Return a call into the module."""
    with module(browser, "plan-link.js") as call:
        yield call


@pytest.mark.random
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans=st.lists(PLANS, min_size=1, max_size=4))
def test_what_is_written_is_read(call: Call, plans: list[Any]) -> None:
    """A plan is the same after a way through a link, which holds no sign that a chat cuts, and ends in a letter or a digit."""
    tidy = call(
        """const clean = item => Object.fromEntries(Object.entries(item).map(([name, value]) => [name, it.tidy(value)]))
        return given.map(plan => ({...clean({...plan, items: ''}), items: plan.items.map(clean)}))""",
        plans,
    )
    links = call("return given.map(it.encode)", tidy)
    for plan, link, found in zip(tidy, links, call("return given.map(it.decode)", links), strict=True):
        if all(value for item in plan["items"] for value in item.values()) and all(v for k, v in plan.items() if k != "items"):
            assert found == {"plan": plan, "problems": [], "damaged": False}, link
        assert set(link) <= set(string.ascii_letters + string.digits + "-.")
        assert link[-1].isalnum()


@pytest.mark.random
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=PLANS, data=st.data())
def test_damage_is_seen(call: Call, plan: Any, data: st.DataObject) -> None:
    """A link with one sign changed, two changed about, or cut short says so."""
    link = call(
        "return it.encode({...given, items: given.items.map(item => item.own ? {...item, own: it.tidy(item.own) || 'x'} : item)})", plan
    )
    at = data.draw(st.integers(2, len(link) - 1))
    other = data.draw(st.sampled_from(string.ascii_letters + string.digits + "-.").filter(lambda sign: sign != link[at]))
    damaged = [link[:at] + other + link[at + 1 :], link[:at]]
    if at + 1 < len(link) and link[at] != link[at + 1]:
        damaged.append(link[:at] + link[at + 1] + link[at] + link[at + 2 :])
    for found in call("return given.map(it.decode)", damaged):
        assert "version" in found or found == {} or found["damaged"], damaged


@pytest.mark.random
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    fragments=st.lists(
        st.one_of(
            st.text(max_size=80),
            st.from_regex(r"1\.[ -~]{0,80}", fullmatch=True),
            st.from_regex(r"1(\.[a-z0-9A-Z-]{0,20}){1,8}", fullmatch=True),
        ),
        min_size=BATCH,
        max_size=BATCH,
    )
)
def test_whatever_is_sent(call: Call, fragments: list[str]) -> None:
    """Nothing is thrown; what is read has known fields only, each of its form."""
    fields = {"slug", "own", *DOSE}
    for fragment, found in zip(fragments, call("return given.map(it.decode)", fragments), strict=True):
        assert found.keys() <= {"plan", "problems", "damaged", "version"}, fragment
        for item in found.get("plan", {}).get("items", ()):
            assert item.keys() <= fields
            assert ("slug" in item) != ("own" in item)


def test_hostile(call: Call) -> None:
    """A list of payloads gives messages, and no field of an object that is not ours."""
    for fragment, found in zip(HOSTILE, call("return given.map(it.decode)", HOSTILE), strict=True):
        assert "version" in found or found["damaged"] or found["problems"] or found["plan"]["items"] == [], fragment
    assert call("return ({}).sets ?? null", None) is None


def test_eight_exercises(call: Call) -> None:
    """Eight exercises with doses and short notes take at most 450 signs."""
    slugs = [
        "glute-bridge",
        "bird-dog",
        "dead-bug",
        "side-plank",
        "romanian-deadlift",
        "band-pull-apart",
        "standing-calf-raise",
        "reverse-plank",
    ]
    notes = ["slow on the way down", "", "breathe out", "", "light at first", "", "hold on to a chair", "stop if it hurts"]
    items = [
        {"slug": slug, "sets": "3", "repetitions": "10", "rest": "60"} | ({"note": note} if note else {})
        for slug, note in zip(slugs, notes, strict=True)
    ]
    items[3] = {"slug": "side-plank", "sets": "3", "hold": "20-30", "side": "each", "rest": "60"}
    plan = {"from": "K. M.", "for": "A. B.", "weeks": "6", "items": [item | {"days": "135"} for item in items]}
    link = call("return it.encode(given)", plan)
    assert len(link) <= 450, link
    assert call("return it.decode(given)", link) == {"plan": plan, "problems": [], "damaged": False}


def test_the_documented_examples(call: Call) -> None:
    """The page about plan links shows what is written and read."""
    page = (ROOT / "docs" / "plan-links.md").read_text(encoding="utf-8")
    examples = [(json.loads(plan), link) for plan, link in re.findall(r"^\| `(\{.*\})` \| `(.*)` \|$", page, re.MULTILINE)]
    assert len(examples) >= 4
    for plan, link in examples:
        assert call("return it.encode(given)", plan) == link
        assert call("return it.decode(given)", link) == {"plan": plan, "problems": [], "damaged": False}
