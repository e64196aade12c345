"""A small run of the tools that are about our entries."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tools.bench import choosing, contenders, contest, corpus, growth, loops, paper, pictures, plot, report
from tools.bench.contenders import Case, Field

from guide.content.addresses import served
from guide.content.guide import Guide
from tests.content.identifiers import now
from tests.support.sites import problems_of
from tools import placement, renew, sheets

FEW = 3


@pytest.mark.skipif(os.name != "posix", reason="only there a process tells what it used")
def test_bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three exercises, built by us and by a bare loop in every form, hold the same words and pictures, and the page tells what it took.

    Pictures for chats are left out: they would be more than half of it, and no peer makes any here.
    """
    lay_out = corpus.lay_out

    def laid_out(root: Path, *, drawn: bool) -> None:
        lay_out(root, drawn=drawn)
        settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
        assert "\n  previews: true\n" in settings
        (root / "mkdocs.yml").write_text(settings.replace("\n  previews: true\n", "\n  previews: false\n"), encoding="utf-8")

    monkeypatch.setattr(corpus, "lay_out", laid_out)
    field = Field(tmp_path / "field", choosing.attempts(FEW, tmp_path / "attempts.json"), Path(sys.executable).parent)
    found = [case for case in contenders.cases(FEW, ("jinja", "copy").__contains__) if case.state in ("cold", "unchanged")]
    rows = contest.contest(field, found, 1)
    linked = [field.page(Case("jinja", "linked"), number).parent for number in range(FEW)]
    drawn = [path.read_text(encoding="utf-8") for folder in linked for path in folder.glob("*.svg")]
    assert len(drawn) > 5 * FEW and not any(pictures.missing(svg) for svg in drawn)
    assert rows[Case("ours", "inline", "unchanged")].cpu < rows[Case("ours", "inline")].cpu
    assert rows[Case("jinja", "words")].output < rows[Case("jinja", "inline")].output
    assert 0 < loops.loop(field, Case("ours", "inline", "unchanged"), 1) < 60
    text = report.page({FEW: rows}, {FEW: {"ours": 1.5}}, {"Day": "today"}, "A note.")
    assert all(
        said in text for said in ("| bare Jinja loop, pictures as files |", "| this project | 1.50 s |", "- Day: today", "**A note.**")
    )
    left_out = ("gen-files", "material", "zensical", "hugo")
    assert f"- With {FEW} exercises: {'; '.join(report.NAMES[name] for name in left_out)}.\n" in text
    assert plot.plot({FEW: rows}).count("<polyline") == 3
    assert "CPU seconds with its cache" not in text, "the peer that it names was not built"
    both = {
        FEW: rows
        | {Case("ours", "inline", "warm"): rows[Case("ours", "inline")], Case("gen-files", "inline"): rows[Case("jinja", "inline")]}
    }
    assert f"With {FEW} exercises and their pictures, a build takes " in report.page(both, {}, {})
    assert "grows to the power 0.00. Of the\npeers, bare Jinja loop" in growth.in_short(rows, rows, paper.Span(FEW, 10 * FEW))
    for broken in (("<h1", "<h1>More</h1><h1"), ('d="M', 'd="M1 1M')):
        page = field.page(Case("jinja", "inline"), FEW - 1)
        whole = page.read_text(encoding="utf-8")
        page.write_text(whole.replace(*broken, 1), encoding="utf-8")
        with pytest.raises(SystemExit, match=r"other (words|pictures)"):
            contest.compare(field, found)
        page.write_text(whole, encoding="utf-8")
    next(field.page(Case("jinja", "linked"), 0).parent.glob("*.svg")).unlink()
    with pytest.raises(SystemExit, match="no file for"):
        contest.compare(field, found)


def test_words_compared() -> None:
    """The peers must hold what our page says, but for what is data, for a phone or for paper."""
    text = '<h2>Share</h2><p class="guide-note">It’s here.</p>'
    left_out = (
        '<nav class="guide-jump"><a href="#cues">Cues</a></nav>',
        '<div class="guide-sheet guide-sheet__foot"><div><p><span>Sets</span></p></div></div>',
        '<p class="guide-sheet__choice"><input type="checkbox"><label>Print</label> <span>all</span></p>',
        '<script type="application/json">{"name": "a < b"}</script>',
        '<details class="guide-fold guide-share"><summary>More</summary><div><p>Mail</p></div></details>',
        '<button type="button" class="guide-copy" hidden>Copy</button>',
        "<figure><svg><title>Drawn</title></svg><figcaption>Start</figcaption></figure>",
    )
    for piece in left_out:
        assert contest.words(f"<article>{piece}{text}</article>") == ["It's", "Share", "here."], piece


def test_states(tmp_path: Path) -> None:
    """A case begins from what its state says: without the cache, without the built site, as it was, or with one word changed."""
    field = Field(tmp_path, [], tmp_path)
    root = tmp_path / "ours-words"
    record = root / f"data/exercises/{corpus.slug(contenders.EDITED)}.yml"
    (root / ".cache").mkdir(parents=True)
    (root / "site").mkdir()
    record.parent.mkdir(parents=True)
    record.write_text("summary: As it was.", encoding="utf-8")
    for state, left in (("unchanged", {".cache", "site", "data"}), ("warm", {".cache", "data"}), ("cold", {"data"}), ("edited", {"data"})):
        field.prepare(Case("ours", "words", state))
        assert {path.name for path in root.iterdir()} == left
        assert ("Edited1." in record.read_text(encoding="utf-8")) == (state == "edited")


def test_corpus(tmp_path: Path) -> None:
    """No two exercises of the bench have the same figure, all hold against every rule; what was worked out is kept until it changes."""
    kept = tmp_path / "attempts.json"
    found = choosing.attempts(FEW, kept)
    entries = [corpus.exercise(number, attempt) for number, attempt in enumerate(found)]
    again = corpus.exercise(len(corpus.models()), 0)
    assert len({json.dumps(entry["figure"]) for entry in [*entries, again]}) == FEW + 1
    assert again["muscles"] != entries[0]["muscles"]
    corpus.lay_out(tmp_path / "drawn", drawn=True)
    corpus.add(tmp_path / "drawn", enumerate(found))
    assert problems_of(tmp_path / "drawn") == []
    marked = json.loads(kept.read_text(encoding="utf-8")) | {"attempts": [9] * FEW}
    kept.write_text(json.dumps(marked), encoding="utf-8")
    assert choosing.attempts(FEW, kept) == [9] * FEW
    for stale in (json.dumps(marked | {"key": "another"}), "[", "{}"):
        kept.write_text(stale, encoding="utf-8")
        assert choosing.known(kept) == []


@pytest.mark.skipif(os.name != "posix", reason="only there a process tells what it used")
def test_measuring(tmp_path: Path) -> None:
    """A process is charged with what it and its children take; one that fails ends the bench, one that is stopped ends its children."""
    eat = "held = bytearray(60_000_000); print(sum(range(3_000_000)))"
    run = contest.measured([sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {eat!r}])"], tmp_path)
    assert 60 < run.memory < 120 and run.cpu > 0.02
    assert contest.measured(["true"], tmp_path).memory < 30
    with pytest.raises(SystemExit, match="false failed in"):
        contest.measured(["false"], tmp_path)
    say = "import os, pathlib, time; pathlib.Path('pid').write_text(str(os.getpid())); time.sleep(60)"
    watcher = subprocess.Popen([sys.executable, str(Path(contest.__file__).with_name("taken.py")), sys.executable, "-c", say], cwd=tmp_path)
    while not ((tmp_path / "pid").is_file() and (told := (tmp_path / "pid").read_text(encoding="utf-8"))):
        assert watcher.poll() is None
        time.sleep(0.01)
    watcher.terminate()
    watcher.wait()
    with pytest.raises(ProcessLookupError):
        for _ in range(500):
            os.kill(int(told), 0)
            time.sleep(0.01)


def test_paper() -> None:
    """Very many exercises are worked out from two sizes: by what one more adds, or by the power where that is above one."""
    cases = {Case("ours", "inline"): 4.0, Case("ours", "inline", "warm"): 2.0, Case("ours", "words"): 1.0}

    def rows(count: int, power: float) -> dict[Case, contest.Row]:
        each = {case: 1 + factor * count**power / 1000 for case, factor in cases.items()}
        return {case: contest.Row(cpu, cpu, cpu, count * 1000, count * 3, {}, 1, {"list.json": count * 1000}) for case, cpu in each.items()}

    straight = {count: rows(count, 1) for count in (50, 500, 2000)}
    said = paper.paper(straight)
    assert "Between 500 and 2,000 exercises, one more costs 4 ms of CPU time from nothing: 2 ms for what the cache keeps" in said
    assert (
        "that is 7 minutes of CPU time from nothing and 3 minutes with the cache" in said
        and "300,000 files and 0.1 GB of output" in said
        and "`list.json` 100 MB" in said
    )
    assert paper.Paper(straight, paper.Span(500, 2000)).at(Case("ours", "inline"), "cpu") == pytest.approx(401)
    bent = paper.Paper({count: rows(count, 2) for count in (500, 2000)}, paper.Span(500, 2000))
    assert bent.at(Case("ours", "inline"), "cpu") > 10_000_000
    assert paper.paper({50: rows(50, 1)}) == ""


def test_placement(guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
    """Every measured region has its line, and the mean stands below."""
    placement.main()
    said = capsys.readouterr().out
    assert all(f"centroid error, {side}: mean " in said for side in guide.body.views) and f"{len(guide.body.drawn)} muscles" in said
    assert all(f"\n{slug} " in said for slug in ("soleus", "gluteus-maximus"))


def test_remembered_references(guide: Guide, tmp_path: Path) -> None:
    """What is remembered anew is what identifies the references now."""
    renew.references(tmp_path / "references.json")
    assert json.loads((tmp_path / "references.json").read_text(encoding="utf-8")) == now(guide)


def test_sheets_show_pages_that_are_there(guide: Guide) -> None:
    """Every page of the contact sheets exists, but for the one that shows what a missing one looks like."""
    assert {address for name, address in sheets.PAGES.items() if name != "missing"} <= served(guide)
