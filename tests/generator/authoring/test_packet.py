"""`guide packet`: a reviewer's sheet holds every sentence of an entry with its sources, and claims no review."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.content.keys import Key
from guide.content.texts import to_plain
from guide.model.leaves import evidence, leaves
from guide.model.reference import Reference
from guide.model.values import Prose
from guide.rules.check import load
from tests.support.sites import HAND, lay_out

GUIDE = load(HAND).guide
REVIEWED = [key for key, _ in GUIDE.pairs() if key[0] in ("exercises", "muscles", "facts", "routines")]


def words(html: str) -> str:
    """Return the words of a page, one space between each two."""
    return " ".join(unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.S)).split())


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[Key, str]:
    """Return the packet of every entry of the hand site, written by one call."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(lay_out(tmp_path_factory.mktemp("packets")))
        done = CliRunner().invoke(main, ["packet", *("/".join(key) for key in REVIEWED)])
        assert done.exit_code == 0, done.output
        return {key: Path(line).read_text(encoding="utf-8") for key, line in zip(REVIEWED, done.output.splitlines(), strict=True)}


@pytest.mark.parametrize("key", REVIEWED, ids="/".join)
def test_every_sentence_is_in_it(key: Key, sheets: dict[Key, str]) -> None:
    """Each text of the entry stands in its sheet, but for those of the figure; each has a number of its own."""
    said, entry = words(sheets[key]), GUIDE.entries[key[0]][key[1]]
    texts = [leaf.value for leaf in leaves(entry) if isinstance(leaf.mark, Prose) and "figure" not in leaf.trail]
    assert [text for text in texts if " ".join(to_plain(text).split()) not in said] == []
    numbers = [int(number) for number in re.findall(r"<tr><td>(\d+)</td>", sheets[key])]
    assert numbers == list(range(1, len(numbers) + 1)) and (numbers or not texts)


@pytest.mark.parametrize("key", REVIEWED, ids="/".join)
def test_every_source_is_in_it(key: Key, sheets: dict[Key, str]) -> None:
    """Each work behind a statement is named beside it, and at the end with what was read, for whom it holds and its limits."""
    said = words(sheets[key])
    for _, statement in evidence(GUIDE.entries[key[0]][key[1]]):
        assert ", ".join(statement.references) in said
        for slug in statement.references:
            work = GUIDE.entries["references"][slug]
            assert isinstance(work, Reference)
            assert all(" ".join(to_plain(text).split()) in said for text in (work.title, work.read, work.limits, *work.supports) if text)


def test_it_claims_no_review(sheets: dict[Key, str]) -> None:
    """Every sheet says that nobody has reviewed the page, has three boxes a statement, and a place for name, credential and day."""
    for sheet in sheets.values():
        said = words(sheet)
        assert "Nobody with a license has reviewed this page yet." in said
        assert all(f"{what}:" in said for what in ("Name", "Credential", "Date"))
        assert sheet.count('<td class="box"><span></span></td>') == 3 * len(re.findall(r"<tr><td>\d+</td>", sheet))


@pytest.mark.parametrize(
    "asked, message",
    [("no-such-entry", "there is none of this name"), ("putty-squeez", "there is none of this name"), ("references/x", "none")],
)
def test_an_unknown_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, message: str) -> None:
    """It is told in one line, and nothing is written, not for the other names either."""
    monkeypatch.chdir(lay_out(tmp_path))
    done = CliRunner().invoke(main, ["packet", "putty-squeeze", asked, "--to", "out"])
    assert done.exit_code == 1 and message in done.output and len(done.output.splitlines()) == 1
    assert not Path("out").exists()
