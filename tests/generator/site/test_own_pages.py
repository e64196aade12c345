"""Hand-written pages: what is done to the HTML that the builder made of them."""

from __future__ import annotations

import re

from guide.site.own_pages import _framed

TABLE = "<table><tr><td>1</td></tr></table>"
HEADING = '<h2 id="costs">Costs &amp; <em>time</em><a class="headerlink" href="#costs">¶</a></h2>'


def test_a_table_stands_in_a_frame_that_the_keyboard_reaches() -> None:
    """Each frame is named by the heading above its table, or by the page; all else stays as it was."""
    found = _framed(f"{TABLE}<p>Words</p>{HEADING}{TABLE}{TABLE}", 'The "page"')
    assert re.findall(r'aria-label="([^"]*)" tabindex="0"', found) == ["The &quot;page&quot;", "Costs &amp; time", "Costs &amp; time"]
    assert found.count("<div") == found.count("</div>") == found.count("</table></div>") == 3
    assert f"<p>Words</p>{HEADING}" in found


def test_a_page_without_tables_stays_as_it_is() -> None:
    """Nothing is put into a page that has no table."""
    assert _framed(HEADING, "Page") == HEADING
