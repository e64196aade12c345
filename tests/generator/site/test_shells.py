"""Our pages in the theme's shell: letter by letter what the theme gives, and the theme itself wherever a shell might not be."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
from markupsafe import Markup

from guide.content.addresses import served
from guide.content.guide import Guide
from guide.site.shells import Shells
from tests.conftest import SETTINGS
from tests.support.building import built, lay_out_project, snapshot
from tests.support.in_full import COUNTED, IN_FULL, hooked

THEME = """<title>{{ page.meta.title }}</title>{% if page.meta.description %}<meta content="{{ page.meta.description }}">{% endif %}
{% for step in page.meta.trail %}<a href="{{ step[1] | url }}"><b>{{ step[0] }}</b></a>{% endfor %}
{% if page.next_page %}<a href="{{ page.next_page.url | url }}" title="{{ page.next_page.title | e }}">next</a>{% endif %}
{% for part in (page.toc | first).children %}<a href="{{ part.url }}">{{ part.title }}</a>
{% endfor %}{% if "<h1" not in page.content %}<h1>none</h1>{% endif %}{{ page.content }}{{ write_back }}"""
NASTY = "A &amp; &lt;b&gt; &quot;c&quot; &#x27;d&#x27; \ue000title\ue001 {{ e }} \\1"
SLUGS = ("one", "two", "three", "four")


class Theme(jinja2.Environment):
    """An environment like the theme's, which counts how often a page is rendered in full or for a shell."""

    def __init__(self, main: str) -> None:
        super().__init__(loader=jinja2.DictLoader({"main.html": main, "partials/write-back.html": "<p>{{ page.url }}</p>"}))
        self.filters["url"] = jinja2.pass_context(lambda context, url: url if url[:1] in ("/", "#") else f"../../{url}")
        self.asked = 0

    def get_template(self, name: Any, *rest: Any) -> jinja2.Template:
        """Return a template; those for whole pages are counted."""
        self.asked += name == "main.html"
        return super().get_template(name, *rest)


class Built(SimpleNamespace):
    """A builder's page around one of ours."""

    def fill(self, content: str, contents: list[dict[str, Any]]) -> None:
        """Take what the page holds."""
        inner = [SimpleNamespace(url=f"#{part['id']}", title=part["name"], children=[]) for part in contents[0]["children"]]
        self.content, self.toc = content, [SimpleNamespace(url="#top", title="", children=inner)]


def page(slug: str, at: int, **changes: Any) -> Built:
    """Return a page with as many sections as its place in the row."""
    sections = [{"id": f"part-{number}", "name": f"{NASTY} {number}", "children": []} for number in range(at)]
    ours = SimpleNamespace(parent="hands/", rendered=lambda: (f"<h1>{slug} {NASTY}</h1>", [{"children": sections}]))
    fields = {
        "title": Markup(f"{slug} {NASTY}"),
        "url": f"hands/{slug}/",
        "canonical_url": f"https://example.org/{slug}/",
        "edit_url": None,
    }
    neighbors = {"previous_page": None, "next_page": SimpleNamespace(title=Markup(f"after {slug} {NASTY}"), url=f"hands/{slug}-next/")}
    trail = [[f"{NASTY} {number}", f"hands/{number}/"] for number in range(at)]
    meta = {
        "title": f"{slug} {NASTY}",
        "description": f"of {slug} {NASTY}",
        "trail": trail,
        "hide": ["navigation"],
        **changes.pop("meta", {}),
    }
    return Built(guide_page=ours, meta=meta, **fields | neighbors | changes)


def rendered(main: str, pages: list[Built], linked: tuple[str, ...] = (), **context: Any) -> tuple[list[str], list[str], int]:
    """Return the pages by shells, those of the theme, and how often the theme was asked for the former."""
    found, whole = Theme(main), Theme(main)
    by_shells, in_full = Shells(linked=list(linked)), Shells(linked=[each.url for each in pages])
    by_shells.take(found, [], [])
    in_full.take(whole, [], [])
    contexts: list[Mapping[str, Any]] = [{"page": each, "config": {}, **context} for each in pages]
    first = [by_shells.whole(each, given) for each, given in zip(pages, contexts, strict=True)]
    return first, [in_full.whole(each, given) for each, given in zip(pages, contexts, strict=True)], found.asked


def pages_of_one_shape() -> list[Built]:
    """Return four pages that differ in every value."""
    return [page(slug, at) for at, slug in enumerate(SLUGS, 1)]


def test_each_page_is_what_the_theme_gives() -> None:
    """Values with signs of HTML come out as the theme prints them; the theme is asked for the first page and for one shell."""
    by_shells, in_full, asked = rendered(THEME, pages_of_one_shape())
    assert by_shells == in_full and len(set(in_full)) == len(SLUGS)
    assert asked == 2


@pytest.mark.parametrize(
    "more",
    [
        "{{ page.meta.title | upper }}",
        "{{ page.meta.title | e }}",
        "{{ page.meta.title | striptags }}",
        "{{ page.meta.title | length }}",
        "{{ page.title | urlencode }}",
        "{{ page.edit_url or page.canonical_url | replace('one', 'ONE') | e }}",
        "{{ page.guide_page.parent }}",
        "{% if page.url == 'hands/two/' %}of the owner{% endif %}",
        "{% if page.url in ('hands/one/', 'hands/two/') %}of the owner{% endif %}",
        "{% if page.url != 'hands/two/' %}of the owner{% endif %}",
        "{% if 'two' in page.meta.title %}of the owner{% endif %}",
        "{% if '<table' in page.content %}of the owner{% endif %}",
        "{% if page.next_page.meta %}of the owner{% endif %}",
        "{{ page.toc | first | attr('children') | length }}",
        "{% for part in (page.toc | first).children %}{{ loop.index }}{% endfor %}",
        "{{ page.content | wordcount }}",
    ],
)
def test_a_theme_that_does_more_renders_every_page(more: str) -> None:
    """Where a template does more than print a value, each page is as the theme gives it."""
    by_shells, in_full, asked = rendered(THEME + more, pages_of_one_shape())
    assert by_shells == in_full
    assert asked > len(SLUGS)


def test_an_address_may_be_printed() -> None:
    """What is only printed is put in its place, wherever it stands and however often."""
    by_shells, in_full, asked = rendered(
        THEME + "{{ page.url }} /{{ page.url }} {{ page.meta.title ~ page.meta.title }}", pages_of_one_shape()
    )
    assert by_shells == in_full
    assert asked == 2


def test_pages_of_other_shapes() -> None:
    """An empty field, another folder and anything else in the front matter make another shape."""
    changed = [{"next_page": None}, {"meta": {"description": ""}}, {"meta": {"note": "x"}}, {"meta": {"trail": []}}, {"url": "feet/two/"}]
    pages = [page(slug, at, **change) for change in [{}, *changed] for at, slug in enumerate(SLUGS, 1)]
    main = THEME + "{{ page.meta.note }}"
    by_shells, in_full, _ = rendered(main, pages)
    assert by_shells == in_full


def test_what_a_plugin_says_counts() -> None:
    """A value that a plugin gives to a page, and a link to what lies below a page, are for the theme."""
    for more in ({"tags": ["grip"]}, {"linked": tuple(f"hands/{slug}/more/" for slug in SLUGS)}):
        by_shells, in_full, asked = rendered(THEME + "{{ tags }}", pages_of_one_shape(), **more)
        assert by_shells == in_full
        assert asked == len(SLUGS)


@pytest.mark.long
def test_the_site_is_what_the_theme_gives(hand: Path, tmp_path: Path) -> None:
    """The hand site is the same byte for byte if the theme renders every page."""
    whole = built(hooked(lay_out_project(tmp_path / "whole"), IN_FULL), tmp_path / "whole-site", **SETTINGS)
    assert snapshot(whole) == snapshot(hand / "site")


@pytest.mark.long
def test_fewer_are_rendered_and_titles_are_escaped_once(guide: Guide, tmp_path: Path) -> None:
    """The theme renders fewer pages than there are; the links to a page's neighbors are named as the neighbors are."""
    root = hooked(lay_out_project(tmp_path / "counted"), COUNTED)
    source = root / "data/references/stand-in-two.yml"
    source.write_text(
        source.read_text(encoding="utf-8").replace("Two,", '\'"Two" & a half,', 1).replace("only", "only'", 1), encoding="utf-8"
    )
    site = built(root, tmp_path / "site", **SETTINGS)
    assert int((root / "rendered.txt").read_text(encoding="utf-8")) <= 0.8 * len(served(guide))
    pages = [path.read_text(encoding="utf-8") for path in (site / "references").glob("*/index.html")]
    named = ': &quot;Two&quot; &amp; a half, a stand-in for a source, for tests only"'
    assert any(named in page for page in pages) and not [page for page in pages if "&amp;quot;" in page]
