"""Addresses never die: what is deleted or renamed by hand fails the check; the commands do it so that it passes, or write nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from guide import atomic_write
from guide.authoring import changes, rename, withdraw
from guide.cli import main
from guide.content import ledger
from guide.content.addresses import living, redirects, served, withdrawn
from guide.content.keys import address_of
from guide.problems import Problem
from guide.rules.check import load
from tests.support.addresses import FILE, with_addresses
from tests.support.building import snapshot
from tests.support.sites import HAND, lay_out, loaded, overlay

GUIDE = load(HAND).guide
KEYS = [key for key, _ in GUIDE.finished().pairs()]
BY_HASH = sorted(KEYS, key=lambda key: hashlib.sha256("/".join(key).encode()).hexdigest())
ONE_OF_EACH = list({key[0]: key for key in reversed(BY_HASH)}.values())
SEE = "exercises/putty-squeeze"


def published(root: Path) -> list[str]:
    """Note every address of a site as published; return them in the order of the list."""
    ledger.record(root, sorted(served(loaded(root).guide)))
    return [address for _, address in ledger.read(root)]


def written(root: Path) -> dict[str, bytes]:
    """Return every file that people write."""
    return {name: content for name, content in snapshot(root).items() if not name.startswith(".")}


def lost(root: Path, address: str) -> Problem | None:
    """Return the problem of an address that nothing is left at."""
    return next((one for one in loaded(root).problems if one.rule == "lost-address" and f"'/{address}'" in one.message), None)


def said(root: Path, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run `guide` in a site; return what it printed."""
    monkeypatch.chdir(root)
    return CliRunner().invoke(main, arguments).output


@pytest.mark.long
def test_what_was_published_is_missed(tmp_path: Path) -> None:
    """An entry of any kind, deleted or renamed by hand: the ledger's line, and the mend. The index is missed with the last of a kind."""
    root = lay_out(tmp_path)
    published(root)
    lines = (root / ledger.FILE).read_text(encoding="utf-8").splitlines()
    for kind, slug in ONE_OF_EACH:
        file = root / "data" / kind / f"{slug}.yml"
        other = file.rename(file.with_name("another-name.yml"))
        problem = lost(root, address_of(kind, slug))
        assert problem and lines[problem.place.line - 1] == f"/{address_of(kind, slug)}"
        assert f"write '{slug}' under 'formerly'" in problem.mend and "data/addresses.yml" in problem.mend
        away = other.rename(root / "away")
        assert lost(root, address_of(kind, slug))
        assert bool(lost(root, address_of(kind))) == (len(GUIDE.finished().entries[kind]) == 1)
        away.rename(file)
    assert loaded(root).problems == []


def test_published_pages_by_hand_are_missed(tmp_path: Path) -> None:
    """The same for a hand-written page; what data/addresses.yml says of it mends it."""
    root = lay_out(tmp_path)
    published(root)
    (root / "docs/contribute.md").unlink()
    problem = lost(root, "contribute/")
    assert problem and problem.mend.startswith("bring the page back, or say in data/addresses.yml where it 'moved'")
    overlay(root, FILE, "moved:\n  - {address: contribute, to: about}\n")
    assert loaded(root).problems == []


@pytest.mark.long
def test_ten_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten entries of mixed kinds, by hash: each shows its diff, the check stays clean, and no address is lost."""
    root = lay_out(tmp_path)
    before = published(root)
    ten = BY_HASH[:10]
    assert len({kind for kind, _ in ten}) > 4
    for kind, slug in ten:
        output = said(root, "rename", f"{kind}/{slug}", f"new-{slug}", monkeypatch=monkeypatch)
        assert f"data/{kind}/{slug}.yml → data/{kind}/new-{slug}.yml" in output and f"+  - {slug}" in output, output
    now = loaded(root)
    assert now.problems == [] and set(before) <= served(now.guide)
    assert all(redirects(now.guide)[address_of(kind, slug)] == address_of(kind, f"new-{slug}") for kind, slug in ten)


@pytest.mark.long
@pytest.mark.parametrize("key", KEYS, ids=["/".join(key) for key in KEYS])
def test_withdrawn(tmp_path: Path, key: tuple[str, str]) -> None:
    """An entry is withdrawn with all that leads to it, or the check says who still names it and nothing is written."""
    root = with_addresses(tmp_path)
    before, files = published(root), written(root)
    try:
        withdraw.run(root, "/".join(key), "It was for the tests.", "about", dry=False)
    except click.ClickException as refused:
        assert refused.message.startswith("nothing is withdrawn, for the check would find:\n") and written(root) == files
        return
    now = loaded(root)
    assert now.problems == [] and set(before) <= served(now.guide)
    assert withdrawn(now.guide)[address_of(*key)].see == "about/"


def test_some_can_be_withdrawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Comments of the list stay, earlier slugs and neighbors lead on, the reason keeps its signs; named back, nothing is left behind."""
    root = with_addresses(
        tmp_path, "# Ours.\nwithdrawn:  # for good\n  - {address: old, name: Old, because: Gone., see: people/hand-writers}\n"
    )
    overlay(
        root,
        "data/exercises/thumb.yml",
        (root / "data/exercises/putty-pinch.yml").read_text().replace("name: ", "formerly: [toe]\nname: Thumb "),
    )
    before = published(root)
    output = said(root, "withdraw", "thumb", "--because", 'It was: the "same" #1', "--see", SEE, monkeypatch=monkeypatch)
    assert "data/exercises/thumb.yml is taken out" in output and output.endswith("2 files changed\n"), output
    text, now = (root / FILE).read_text(encoding="utf-8"), loaded(root)
    assert "# Ours.\nwithdrawn:  # for good\n" in text and now.problems == [] and set(before) <= served(now.guide)
    assert withdrawn(now.guide)["exercises/thumb/"].because == 'It was: the "same" #1'
    assert redirects(now.guide)["exercises/toe/"] == "exercises/thumb/"
    rename.run(root, "people/hand-writers", "writers", dry=False)
    assert withdrawn(loaded(root).guide)["old/"].see == "people/writers/" and loaded(root).problems == []


def test_a_page_of_another_kind_takes_its_place(tmp_path: Path) -> None:
    """An exercise becomes a routine, a page an entry: links and addresses lead there; what can't move is told."""
    root = lay_out(tmp_path)
    overlay(root, "data/exercises/thumb.yml", "name: Thumb\nformerly: [toe]\ndraft: true\n")
    overlay(root, "docs/contribute.md", (root / "docs/contribute.md").read_text() + "\n[Home](index.md), [all](about.md#top)\n")
    published(root)
    rename.run(root, "exercises/thumb", "routines/quiet-minutes-for-the-hands", dry=False)
    rename.run(root, "about", "articles/a-page-about-grip", dry=False)
    now = loaded(root)
    assert now.problems == [] and not (root / "data/exercises/thumb.yml").exists()
    leads = redirects(now.guide)
    assert leads["about/"] == "articles/a-page-about-grip/" and not (root / "docs/about.md").exists()
    assert "[all](articles/a-page-about-grip/index.md#top)" in (root / "docs/contribute.md").read_text(encoding="utf-8")
    assert leads["exercises/thumb/"] == leads["exercises/toe/"] == "routines/quiet-minutes-for-the-hands/"
    with pytest.raises(click.ClickException, match=r"(?s)nothing is renamed.*no entry 'putty-pinch'.*it is 'routines/quiet"):
        rename.run(root, "putty-pinch", "routines/quiet-minutes-for-the-hands", dry=False)


def test_a_page_is_renamed(tmp_path: Path) -> None:
    """A hand-written page: its links, its place in the navigation, its old address; and back again, with nothing left behind."""
    root = lay_out(tmp_path)
    overlay(root, "docs/more/deep.md", "# Deep\n\n[About](../about.md#top) [self](deep.md) [not](../about.md.txt)\n")
    published(root)
    before = written(root)
    rename.run(root, "about", "who-we-are", dry=False)
    now = loaded(root)
    assert now.problems == [] and redirects(now.guide) == {**redirects(GUIDE), "about/": "who-we-are/"}
    assert "[About](../who-we-are.md#top) [self](deep.md) [not](../about.md.txt)" in (root / "docs/more/deep.md").read_text()
    assert "  - who-we-are.md\n" in (root / "mkdocs.yml").read_text() and "about.md" not in (root / "mkdocs.yml").read_text()
    rename.run(root, "docs/more/deep.md", "deeper", dry=False)
    assert (
        redirects(loaded(root).guide)["more/deep/"] == "more/deeper/" and "[self](deeper.md)" in (root / "docs/more/deeper.md").read_text()
    )
    rename.run(root, "more/deeper", "deep", dry=False)
    rename.run(root, "who-we-are", "about", dry=False)
    after = written(root)
    assert loaded(root).problems == [] and living(loaded(root).guide) == living(GUIDE) | {"more/deep/"}
    assert {name for name in after if after[name] != before.get(name)} == {FILE}
    assert set(redirects(loaded(root).guide)) == {*redirects(GUIDE), "who-we-are/", "more/deeper/"}


def test_a_page_is_withdrawn(tmp_path: Path) -> None:
    """It goes out of the navigation, too; a link that is left is told with its place, and then nothing is written."""
    root = lay_out(tmp_path)
    published(root)
    withdraw.run(root, "contribute", "Nobody could write to us.", "/", dry=False)
    now = loaded(root)
    assert now.problems == [] and withdrawn(now.guide)["contribute/"].name == "Contribute"
    assert "contribute.md" not in (root / "mkdocs.yml").read_text(encoding="utf-8")
    overlay(root, "docs/index.md", (root / "docs/index.md").read_text(encoding="utf-8") + "\n[Who](about.md)\n")
    before = written(root)
    with pytest.raises(click.ClickException, match=r"(?s)nothing is withdrawn.*docs/index\.md:17:7:.*there is no page 'about\.md'"):
        withdraw.run(root, "about", "It is gone.", "/", dry=False)
    assert written(root) == before


WRONG: list[tuple[list[str], str]] = [
    (["rename", "no-such", "any"], "there is no entry or page 'no-such'"),
    (["rename", "putty-sqeeze", "any"], "there is no entry or page 'putty-sqeeze'; did you mean 'putty-squeeze'?"),
    (["rename", "putty-squeeze", "putty-squeeze"], "exercises/putty-squeeze is called 'putty-squeeze' already"),
    (["rename", "putty-squeeze", "exercises/putty-pinch"], "data/exercises/putty-pinch.yml is there already"),
    (["rename", "putty-squeeze", "routines/none"], "there is no page at '/routines/none/' that could take its place; write it first"),
    (["rename", "about", "contribute"], "there is a page at '/contribute/' already"),
    (["rename", "about", "about.md"], "docs/about.md is called 'about' already"),
    (
        ["rename", "about", "About us"],
        "'About us' is no name for a page: small letters and digits, with single hyphens between them, same folder",
    ),
    (
        ["withdraw", "putty-pinch", "--because", "So.", "--see", "putty-pinch"],
        "'putty-pinch' is the page itself: name another that is near to it",
    ),
    (["withdraw", "putty-pinch", "--because", " ", "--see", "/"], "readers are told why it is gone: say it behind --because"),
    (["withdraw", "putty-pinch", "--because", "So.", "--see", "nowhere"], "there is no entry or page 'nowhere'"),
    (["withdraw", "exercises", "--because", "So.", "--see", "/"], "there is no entry or page 'exercises'"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(arguments[:3]) for arguments, _ in WRONG])
def test_wrong_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    """A wrong call says so in one line and writes nothing."""
    root = lay_out(tmp_path)
    before = written(root)
    assert said(root, *arguments, monkeypatch=monkeypatch) == f"Error: {message}\n"
    assert written(root) == before


def test_dry_runs_write_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would change is shown, and stays as it is."""
    root = lay_out(tmp_path)
    overlay(root, "tests/content/queries.tsv", "who\tabout\n")
    overlay(root, "tests/content/other.tsv", "who\tabout-it\n")
    before = written(root)
    output = said(root, "rename", "about", "who", "--dry-run", monkeypatch=monkeypatch)
    assert "+  - address: about" in output and output.count("names it, too, perhaps: look there") == 1 and "queries.tsv names" in output
    assert "+    because: So." in said(
        root, "withdraw", "contribute", "--because", "So.", "--see", "/", "--dry-run", monkeypatch=monkeypatch
    )
    assert written(root) == before


@pytest.mark.parametrize("fails_at", range(1, 5))
def test_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int) -> None:
    """Where a file can't be written, those before it are as they were, new ones are gone, moved ones are back."""
    root = lay_out(tmp_path)
    found = rename.run(root, "about", "who", dry=True) + rename.run(root, "putty-squeeze", "squeeze", dry=True)
    assert len(found) > 4
    before, write = written(root), _failing(atomic_write.write, fails_at)
    monkeypatch.setattr(atomic_write, "write", write)
    with pytest.raises(OSError, match="disk"):
        changes.write(root, found)
    assert written(root) == before


def _failing(write: Callable[[Path, str | bytes], None], at: int) -> Callable[[Path, str | bytes], None]:
    """Return a function that writes, but for one call."""
    calls = iter(range(1, 1000))

    def once(path: Path, content: str | bytes) -> None:
        if next(calls) == at:
            raise OSError("disk full")
        write(path, content)

    return once
