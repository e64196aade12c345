"""Every rule and every YAML fault, by its full text: the place, the message, the mend; and nothing else beside it."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide import read, rules
from guide.cli import main
from guide.load import load
from guide.model.kinds import KINDS
from guide.problems import Place, Problem
from tests.sites_support import HAND, ROOT, bad_entries, lay_out, overlay, problems_of, read_bad

FIST = "data/exercises/fist.yml"
SQUEEZE = "data/exercises/putty-squeeze.yml"
WORDS = "data/interface/en.yml"
FACT = "data/facts/only-squeezing-trains-a-grip.yml"

quick = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def hand(path: str) -> str:
    """Return a file of the hand site."""
    return (HAND / path).read_text(encoding="utf-8")


def without(text: str, begin: str, end: str) -> str:
    """Return a text without the piece from `begin` to just before `end`."""
    return text[: text.index(begin)] + text[text.index(end) :]


# What no single file in tests/bad can hold: the files to lay over the hand site (None: delete it) and the problems.
IN_CODE: dict[str, tuple[dict[str, str | bytes | None], list[str]]] = {
    "too-large": (
        {FIST: b"name: Fist #" + b" " * read.LARGEST},
        [f"{FIST}:1:1: the file has 256 KiB, more than 256; split it: one small file per entry [too-large]"],
    ),
    "encoding": (
        {FIST: "name: Fist\nsummary: Größe.\n".encode("latin-1")},
        [f"{FIST}:2:12: a character that is not UTF-8; save the file with the encoding UTF-8 [encoding]"],
    ),
    "encoding--after-other-letters": (
        {FIST: "name: Fäüst ".encode() + b"\xff\n"},
        [f"{FIST}:1:13: a character that is not UTF-8; save the file with the encoding UTF-8 [encoding]"],
    ),
    "encoding--utf-16": (
        {SQUEEZE: hand(SQUEEZE).encode("utf-16")},
        [f"{SQUEEZE}:1:1: a character that is not UTF-8; save the file with the encoding UTF-8 [encoding]"],
    ),
    "missing-file--safety": (
        {"data/safety.yml": None},
        ["data/safety.yml:1:1: the file is missing; take it from the guide this one began as [missing-file]"],
    ),
    "missing-file--words": (
        {WORDS: None},
        [f"{WORDS}:1:1: the file is missing; take it from the guide this one began as [missing-file]"],
    ),
    "wrong-value--words": (
        {WORDS: without(without(hand(WORDS), "  facts:\n", "  routines:\n"), "  people:\n", "  vocabulary/equipment:\n")},
        [f"{WORDS}:2:1: kinds without words: facts, people; add them under 'kinds:' [wrong-value]"],
    ),
    "unknown-field--words": (
        {WORDS: hand(WORDS).replace("    one: Exercise\n", "    onne: Exercise\n")},
        [f"{WORDS}:5:5: no field 'onne' here; did you mean 'one'? [unknown-field]"],
    ),
    "syntax--only-fact": (
        {FACT: "claim: [\n", "data/published.txt": "/facts/\n/facts/only-squeezing-trains-a-grip/\n/vocabulary/\n"},
        [f"{FACT}:2:1: brackets that are not closed; add the missing comma or bracket, or put a text with a colon in quotes [syntax]"],
    ),
    "syntax--level": (
        {"data/vocabulary/levels/firm.yml": "name: Firm\nrating: 2\nasks: none: at all\n"},
        ["data/vocabulary/levels/firm.yml:3:11: a second colon on one line; put the text after the first ': ' in quotes [syntax]"],
    ),
    "fine--line-ends": ({FIST: b"\xef\xbb\xbfname: Fist\r\ndraft: true\r\n"}, []),
    "fine--not-ours": ({"data/exercises/.fist.yml": b"\xff", "data/exercises/fist.yml~": b"\xff", "data/.git/x": b"\xff"}, []),
}  # fmt: skip


def test_hand_site_is_sound(tmp_path: Path) -> None:
    """A guide on another subject has no problems."""
    assert problems_of(lay_out(tmp_path)) == []


@pytest.mark.parametrize("path", bad_entries(), ids=lambda path: str(path.stem))
def test_bad_entry(path: Path, tmp_path: Path) -> None:
    """A bad entry raises the problems in its head, the rule in its name among them, and no other."""
    at, expected = read_bad(path)
    overlay(lay_out(tmp_path), at, path.read_bytes())
    assert problems_of(tmp_path) == expected
    assert any(line.endswith(f"[{path.stem.partition('--')[0]}]") for line in expected)


@pytest.mark.parametrize("name", IN_CODE)
def test_bad_site(name: str, tmp_path: Path) -> None:
    """What no single file can hold raises its problems and no other."""
    files, expected = IN_CODE[name]
    lay_out(tmp_path)
    for at, content in files.items():
        overlay(tmp_path, at, content)
    assert problems_of(tmp_path) == expected


def literal_ids(file: Path) -> set[str]:
    """Return the rule ids that a module's calls of `Problem(place, id, …)` and `self.problem(mark, id, …)` write out."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call) and len(node.args) > 2]
    raising = [call for call in calls if (getattr(call.func, "id", "") or getattr(call.func, "attr", "")) in ("Problem", "problem")]
    return {call.args[1].value for call in raising if isinstance(call.args[1], ast.Constant) and isinstance(call.args[1].value, str)}


def expected_lines() -> list[str]:
    """Return every line that a bad entry or a case in code expects."""
    return [line for path in bad_entries() for line in read_bad(path)[1]] + [line for _, lines in IN_CODE.values() for line in lines]


def test_every_rule_has_a_bad_entry() -> None:
    """No rule and no id that the generator can raise is without a bad entry."""
    raised = {rule for file in (ROOT / "hooks" / "guide").rglob("*.py") for rule in literal_ids(file)}
    modules = {rules.rule_id(rule) for rule in rules.RULES}
    assert modules <= raised
    assert raised == {line.rpartition("[")[2].removesuffix("]") for line in expected_lines()}


@pytest.mark.parametrize("row", read._FAULTS, ids=lambda row: row[0][:30])
def test_every_fault_has_a_bad_entry(row: tuple[str, bool, str, str]) -> None:
    """No row of the table of YAML faults is without a bad entry that gives its message and mend."""
    assert any(f": {row[2]}; {row[3]} [syntax]" in line for line in expected_lines())


def check_calmly(root: Path, kind: str, content: str | bytes) -> None:
    """Load a site of one file: problems come sorted, each on one line, and nothing is raised."""
    overlay(root, f"data/{kind}/thing.yml", content)
    problems = load(root).problems
    assert problems == sorted(problems)
    assert all(line.isprintable() for line in map(str, problems))


def test_deep_nesting(tmp_path: Path) -> None:
    """Brackets without end are one problem."""
    overlay(lay_out(tmp_path), FIST, "[" * 200_000)
    assert problems_of(tmp_path) == [f"{FIST}:1:17: values nested more than 16 deep; an entry needs no more than five [too-deep]"]


@quick
@given(st.text(st.sampled_from("ab1 \n\t:-'\"[]{}#&*!|>%@`?,\\~.é\x07\u2028<=")) | st.text())
def test_any_text(tmp_path: Path, text: str) -> None:
    """Whatever stands in a file, the check says what is wrong with it."""
    check_calmly(tmp_path, "exercises", text.encode(errors="surrogatepass"))


@quick
@given(st.binary(max_size=200))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    """A file that is no text is a problem like any other."""
    check_calmly(tmp_path, "references", content)


PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9)
VALUES = st.recursive(
    PLAIN | st.sampled_from(["thing", "1-2", "[a](b)"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "references", "muscle", "x"]), inner, max_size=3),
    max_leaves=6,
)


@quick
@given(st.data())
def test_any_values(tmp_path: Path, data: Any) -> None:
    """Whatever values the fields of an entry have, the check says which of them are wrong."""
    kind = data.draw(st.sampled_from(list(KINDS)))
    for other in KINDS:
        (tmp_path / "data" / other / "thing.yml").unlink(missing_ok=True)
    fields = st.dictionaries(st.sampled_from([*KINDS[kind].model_fields]) | st.text(max_size=5), VALUES, max_size=5)
    check_calmly(tmp_path, kind, json.dumps(data.draw(fields), ensure_ascii=False))


@pytest.fixture
def bad_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site with three problems, as the current folder, outside of any workflow."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.chdir(lay_out(tmp_path))
    overlay(tmp_path, FIST, 'name: Fist\nkind: 100%\n"st\\e[31meps\\n": []\n')
    overlay(tmp_path, "data/exercises/fist, closed.yml", "name: Closed fist\ndraft: true\n")
    return tmp_path


def run_check(*options: str, **environment: str) -> Result:
    """Run `guide check`."""
    return CliRunner().invoke(main, ["check", *options], env=environment)


def test_text_format(bad_site: Path) -> None:
    """Outside a terminal the text has no color: a line each, then the count; the exit code is 1."""
    result = run_check()
    assert result.output.splitlines() == [*problems_of(bad_site), "3 problems in 2 files"]
    assert result.output.startswith("data/exercises/fist, closed.yml:1:1: ")
    assert "\x1b" not in result.output
    assert result.exit_code == 1


def test_annotations_format(bad_site: Path) -> None:
    """Annotations escape the signs of workflow commands, and the plain lines follow."""
    result = run_check(GITHUB_ACTIONS="true")
    lines = result.output.splitlines()
    assert lines[0].startswith("::error file=data/exercises/fist%2C closed.yml,line=1,col=1,title=slug-form::'fist, closed' can't be")
    assert f"::error file={FIST},line=2,col=7,title=wrong-value::'100%25' is not a value of 'kind'; " in lines[1]
    assert lines[3:] == [*problems_of(bad_site), "3 problems in 2 files"]
    assert result.exit_code == 1
    assert run_check("--format", "annotations").output == result.output


def test_json_format(bad_site: Path) -> None:
    """The JSON holds what the text says."""
    result = run_check("--format", "json")
    rows = json.loads(result.output)
    told = [Problem(Place(row["file"], row["line"], row["column"]), row["rule"], row["message"], row["mend"]) for row in rows]
    assert told == load(bad_site).problems
    assert result.exit_code == 1


def test_no_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without problems the exit code is 0, and the JSON is an empty list."""
    monkeypatch.chdir(lay_out(tmp_path))
    result = run_check()
    assert (result.exit_code, result.output.partition(" ")[2]) == (0, "entries, no problems\n")
    result = run_check("--format", "json")
    assert (result.exit_code, json.loads(result.output)) == (0, [])


def test_exemptions_are_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pose that need not balance is printed with the summary, with its place and its reason."""
    monkeypatch.chdir(lay_out(tmp_path))
    pose = "{base: standing, hand: free, trunk: 70, hip: 70, held: A strap holds the heels.}"
    overlay(tmp_path, FIST, f"name: Fist\nfigure:\n  poses:\n    - {pose}\n    - {{trunk: 0, hip: 0}}\ndraft: true\n")
    result = run_check()
    assert result.exit_code == 0
    assert result.output.splitlines()[1:] == [f"{FIST}:4: a pose need not balance, held: A strap holds the heels."]
