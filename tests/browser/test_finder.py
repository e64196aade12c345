"""The finder above the list of exercises: choices, counts, words, order, the address, taking back, comparing, no scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from guide.content.guide import Guide
from guide.content.training import exercises_of
from guide.pages.finder import Finder
from tests.browser.test_browser import watched
from tests.support.many import with_many

SHOWN = """() => [...document.querySelectorAll("[data-guide-entry]")]
  .filter(one => !one.closest("[hidden]")).map(one => one.dataset.guideEntry)"""
MANY = 1000
SLOWER = 4
PICK_AND_TYPE = """() => {
  const field = document.querySelector("[name=q]")
  const type = text => { field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })) }
  for (const pick of document.querySelectorAll("[data-guide-facet] input")) { pick.click(); pick.click() }
  for (const text of ["p", "pu", "put", ""]) type(text)
}"""


@pytest.fixture(scope="module")
def finder(guide: Guide) -> Finder:
    """Return the finder of the hand site."""
    assert guide.words
    return Finder(guide, guide.words)


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return the open list of exercises; nothing may break the policy or raise an error on it."""
    with watched(browser, home, viewport={"width": 1280, "height": 900}) as (page, noted):
        page.goto(f"{home}exercises/")
        yield page
        assert noted == []


def shown(page: Page) -> set[str]:
    """Return the exercises whose tiles are seen."""
    return set(page.evaluate(SHOWN))


def pick(page: Page, name: str, value: str) -> None:
    """Click a choice."""
    page.locator(f"[data-guide-facet={name}] input[value='{value}']").click()


def count_beside(page: Page, name: str, value: str) -> int:
    """Return the number beside a choice."""
    said = page.locator(f"[data-guide-facet={name}] label:has(input[value='{value}'])").get_attribute("data-count")
    return int(said or 0)


def test_a_few_choices_stand_above_the_list_on_a_phone(browser: Browser, home: str, finder: Finder) -> None:
    """There a tap chooses what the folded choices hold, too, and another takes it back; on a wide screen they are not shown twice."""
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(f"{home}exercises/")
        buttons = page.locator("[data-guide-quick] > button")
        assert [one.inner_text() for one in buttons.all()] == [choice.label for _, choice in finder.quick] and len(finder.quick) > 3
        first, value = finder.quick[0][0], finder.quick[0][1].value
        buttons.first.click()
        enough = {slug for slug, values in finder.features.items() if set(values[first]) <= {value}}
        assert shown(page) == enough != set(finder.features)
        assert buttons.first.get_attribute("aria-pressed") == "true" and f"{first}={value}" in page.url
        buttons.first.click()
        assert shown(page) == set(finder.features) and buttons.first.get_attribute("aria-pressed") == "false"
        page.set_viewport_size({"width": 1280, "height": 900})
        assert not buttons.first.is_visible()


def test_each_choice_leaves_what_it_says(page: Page, finder: Finder) -> None:
    """Every choice, alone, shows the exercises that have the value; the number beside it said how many before."""
    assert len(finder.facets) >= 3
    for facet in finder.facets:
        for choice in facet.choices:
            before = count_beside(page, facet.name, choice.value)
            assert before == choice.count, "the page and its script count alike"
            having = {slug for slug, values in finder.features.items() if choice.value in values[facet.name]}
            enough = {slug for slug, values in finder.features.items() if set(values["have"]) <= {choice.value}}
            pick(page, facet.name, choice.value)
            expected = enough if facet.name == "have" else set(finder.features) - having if facet.name == "without" else having
            assert shown(page) == expected, (facet.name, choice.value)
            assert before == len(having if facet.name == "without" else expected)
            assert page.locator("[data-guide-count]").inner_text().startswith(f"{len(expected)} ")
            pick(page, facet.name, choice.value)
    assert shown(page) == set(finder.features)


def test_choices_together(page: Page, finder: Finder) -> None:
    """Choices of one part widen, those of different parts narrow; the numbers follow what is chosen elsewhere."""
    levels = next(facet for facet in finder.facets if facet.name == "level")
    slugs = {
        choice.value: {slug for slug, values in finder.features.items() if choice.value in values["level"]} for choice in levels.choices
    }
    one, two = list(slugs)[:2]
    pick(page, "level", one)
    pick(page, "level", two)
    assert shown(page) == slugs[one] | slugs[two]
    assert count_beside(page, "level", one) == len(slugs[one])
    other = next(facet for facet in finder.facets if facet.name in ("position", "pattern"))
    for choice in other.choices:
        among = [slug for slug in slugs[one] | slugs[two] if choice.value in finder.features[slug][other.name]]
        assert count_beside(page, other.name, choice.value) == len(among)


def test_muscles_and_their_roles(page: Page, guide: Guide, finder: Finder) -> None:
    """A muscle shows the exercises that its own page names, or with the role asked for those in which it does most."""
    for muscle in finder.within:
        by_role = exercises_of(guide, muscle)
        page.locator("[name=muscle]").select_option(muscle)
        assert shown(page) == {slug for slugs in by_role.values() for slug in slugs}, muscle
        page.locator("[name=mainly]").check()
        assert shown(page) == set(by_role.get("primary", [])), muscle
        page.locator("[name=mainly]").uncheck()


def test_words(page: Page, guide: Guide) -> None:
    """Words find by names that are also said, whatever their accents, capitals and hyphens; what nothing says shows a way out."""
    slug, entry = next((slug, one) for slug, one in guide.exercises.items() if one.aliases or one.also_said)
    field = page.get_by_role("searchbox")
    for said in (entry.name, entry.name.upper(), (entry.aliases + entry.also_said)[0], entry.name.replace(" ", "-"), entry.name[:5]):
        field.fill(said)
        assert slug in shown(page), said
    field.fill("zzzzz")
    assert shown(page) == set() and page.locator("[data-guide-none]").is_visible()
    page.locator("[data-guide-clear]").click()
    assert shown(page) == set(guide.exercises) and field.input_value() == ""


def test_address_back_and_undo(page: Page, home: str, finder: Finder) -> None:
    """What is chosen stands in the address: it opens the same list again, the browser's way back takes a choice back, so does its chip."""
    have = finder.facets[0].choices[0].value
    pick(page, "have", have)
    first = shown(page)
    pick(page, "level", "1")
    both = shown(page)
    assert f"have={have}" in page.url and "level=1" in page.url
    assert both != first
    page.reload()
    assert shown(page) == both and page.locator("[data-guide-facet=level] input:checked").count() == 1
    page.go_back()
    assert shown(page) == first and "level" not in page.url
    page.go_forward()
    assert shown(page) == both
    page.locator("[data-guide-chips] button").first.click()
    assert "have" not in page.url and "level=1" in page.url
    pick(page, "have", have)
    page.locator("[data-guide-chips] button").last.click()
    assert page.url == f"{home}exercises/" and shown(page) == set(finder.features)
    page.get_by_role("searchbox").press_sequentially("abc")
    page.go_back()
    assert page.get_by_role("searchbox").input_value() == "", "a word is no step for each of its letters"


def test_order(page: Page, finder: Finder) -> None:
    """By name and by level the list has no groups; the order of the page comes back as it was."""
    as_it_was = page.evaluate(SHOWN)
    page.locator("[name=sort]").select_option("name")
    assert page.evaluate(SHOWN) == list(finder.exercises)
    page.locator("[name=sort]").select_option("level")
    levels = [finder.exercises[slug].level for slug in page.evaluate(SHOWN)]
    assert levels == sorted(levels, key=lambda level: level or 9)
    assert not page.locator("section.guide-section").first.is_visible()
    page.locator("[name=sort]").select_option("")
    assert page.evaluate(SHOWN) == as_it_was


def test_by_keyboard(page: Page, finder: Finder) -> None:
    """A choice is made by the keyboard alone, its focus is seen, and what fits is said aloud."""
    page.get_by_role("searchbox").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "have":
            break
    assert page.evaluate("getComputedStyle(document.activeElement.parentElement).outlineStyle") == "solid"
    page.keyboard.press("Space")
    assert len(shown(page)) < len(finder.features)
    assert page.locator("[data-guide-count]").get_attribute("role") == "status"


def test_compare(page: Page, guide: Guide) -> None:
    """Two ticks open a comparison that has an address, prints, and leads back to the list as it was."""
    one, two = list(guide.exercises)[:2]
    page.locator(f"[data-guide-tick={one}]").check()
    bar = page.locator("[data-guide-ticked]")
    assert bar.get_by_role("button").first.is_disabled()
    page.locator(f"[data-guide-tick={two}]").check()
    bar.get_by_role("button").first.click()
    assert page.url.endswith(f"?compare={one},{two}")
    table = page.get_by_role("table")
    assert [head.inner_text() for head in table.locator("th[scope=col] a").all()] == [guide.exercises[slug].name for slug in (one, two)]
    rows = {row.locator("th").inner_text(): row.locator("td").all_inner_texts() for row in table.locator("tr:has(th[scope=row])").all()}
    assert len(rows) >= 8 and all(len(cells) == 2 for cells in rows.values())
    assert shown(page) == set() and not bar.is_visible()
    page.emulate_media(media="print")
    assert table.is_visible() and not page.get_by_role("searchbox").is_visible()
    page.emulate_media(media="screen")
    page.reload()
    assert table.is_visible()
    page.locator(".guide-compared__acts button").first.click()
    assert shown(page) == set(guide.exercises) and not table.is_visible()
    page.go_back()
    assert table.is_visible()


def test_a_comparison_is_one_sheet(page: Page, home: str, guide: Guide) -> None:
    """A comparison of three prints on one page of A4 and of Letter."""
    page.goto(f"{home}exercises/?compare={','.join(list(guide.exercises)[:3])}")
    page.get_by_role("table").wait_for()
    for paper in ("A4", "Letter"):
        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 1, paper


def test_a_made_up_address(page: Page, home: str, guide: Guide) -> None:
    """Values that no choice has, and exercises that are none, are left out, whatever stands in the address."""
    page.goto(f"{home}exercises/?have=%3Cimg%3E&level=9&sort=x&muscle=none&compare=__proto__,constructor&without=%22")
    assert shown(page) == set(guide.exercises)
    assert page.get_by_role("table").count() == 0


def test_without_scripts(browser: Browser, home: str, guide: Guide) -> None:
    """With scripts off every exercise stands in its group, and nothing that needs a script is seen."""
    with watched(browser, home, java_script_enabled=False, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(f"{home}exercises/")
        assert page.locator("[data-guide-entry] > a").count() == len(guide.exercises)
        assert all(link.is_visible() for link in page.locator("[data-guide-entry] > a").all())
        assert not page.locator("[data-guide-finder]").is_visible()
        assert not page.locator(".guide-tile__tick").first.is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_as_it_starts(browser: Browser, home: str, width: int) -> None:
    """The finder has its room before its script has come: nothing shifts, neither then nor while the list is scrolled."""
    with watched(browser, home, viewport={"width": width, "height": 800}) as (page, _):
        page.add_init_script(
            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { moved += one.value }))"
            ".observe({type: 'layout-shift', buffered: true})"
        )
        page.goto(f"{home}exercises/", wait_until="networkidle")
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(300)
        assert page.evaluate("moved") <= 0.02


def test_a_thousand_answer(browser: Browser, home: str) -> None:
    """With a thousand exercises on a slow phone each choice and each letter is answered, and nothing goes wrong."""
    with watched(browser, home, viewport={"width": 390, "height": 844}) as (page, noted):

        def many(route: Route) -> None:
            answer = route.fetch()
            route.fulfill(response=answer, body=with_many(answer.text(), MANY))

        page.route("**/exercises/", many)
        page.goto(f"{home}exercises/", wait_until="networkidle")
        assert page.locator("[data-guide-entry]").count() >= MANY
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.evaluate(PICK_AND_TYPE)
        assert page.locator("[data-guide-entry]:visible").count() >= MANY  # each choice and each word was taken back
        assert noted == []
