"""Every rule and every YAML fault, by its full text: the place, the message, the mend; and nothing else beside it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from guide import kept, rules
from guide.content import files, yaml_faults
from tests.support.sites import HAND, ROOT, bad_entries, lay_out, overlay, problems_of, read_bad

FIST = "data/exercises/fist.yml"
SQUEEZE = "data/exercises/putty-squeeze.yml"
WORDS = "data/interface/en.yml"
GERMAN = "data/interface/de.yml"
SAFETY = "data/safety.yml"
FACT = "data/facts/only-squeezing-trains-a-grip.yml"


def hand(path: str) -> str:
    """Return a file of the hand site."""
    return (HAND / path).read_text(encoding="utf-8")


def german() -> str:
    """Return words in German for the hand site."""
    return (HAND.parent / "german" / GERMAN).read_text(encoding="utf-8").replace("    back: Von hinten\n", "    palm: Von innen\n")


def without(text: str, begin: str, end: str) -> str:
    """Return a text without the piece from `begin` to just before `end`."""
    return text[: text.index(begin)] + text[text.index(end) :]


# What no single file in tests/bad can hold: the files to lay over the hand site (None: delete it) and the problems.
IN_CODE: dict[str, tuple[dict[str, str | bytes | Path | None], list[str]]] = {
    "too-large": (
        {FIST: b"name: Fist #" + b" " * files.LARGEST},
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
        [f"{WORDS}:4:5: no field 'onne' here; did you mean 'one'? [unknown-field]"],
    ),
    "untranslated--one": (
        {WORDS: None, GERMAN: without(german(), "  hint:", "  both:")},
        [f"{GERMAN}:2:1: a word is left in English: 'map: hint'; say it in this file [untranslated]"],
    ),
    "untranslated--many": (
        {WORDS: None, GERMAN: without(german(), "headings:", "map:")},
        [
            f"{GERMAN}:2:1: 86 words are left in English: 'headings: muscles', 'headings: do_it', 'headings: cues', 'headings: feel',"
            " 'headings: mistakes', 'headings: ladder', 'headings: dose', 'headings: stop', 'headings: evidence',"
            " 'headings: professionals' and 76 more; say each of them in this file [untranslated]"
        ],
    ),
    "unnamed-view--german": (
        {WORDS: None, GERMAN: german().replace("palm:", "back:")},
        [
            "data/body/palm.svg:1:1: the view 'palm' has no name; add 'palm:' under 'map: views:' in data/interface/de.yml,"
            " or end the file's name with a layer: superficial, intermediate, deep [unnamed-view]"
        ],
    ),
    "no-words": (
        {WORDS: None, GERMAN: german(), "data/interface/fr.yml": german()},
        [
            f"{WORDS}:1:1: no words in the site's language 'en'; add this file, or name one of de, fr under 'theme: language:'"
            " in mkdocs.yml [no-words]"
        ],
    ),
    "unreadable-settings": (
        {GERMAN: german(), "mkdocs.yml": "theme:\n  language: [de\nplugins: []\n"},
        [
            "mkdocs.yml:3:8: the site's language can't be read: expected ',' or ']', but got ':'; mend this line or the one before it"
            " [unreadable-settings]"
        ],
    ),
    "syntax--only-fact": (
        {FACT: "claim: [\n", "data/published.txt": "/facts/\n/facts/only-squeezing-trains-a-grip/\n/vocabulary/\n"},
        [f"{FACT}:2:1: brackets that are not closed; add the missing comma or bracket, or put a text with a colon in quotes [syntax]"],
    ),
    "syntax--level": (
        {"data/vocabulary/levels/firm.yml": "name: Firm\nrating: 2\nasks: none: at all\n"},
        ["data/vocabulary/levels/firm.yml:3:11: a second colon on one line; put the text after the first ': ' in quotes [syntax]"],
    ),
    "refused-link--data": (
        {FIST: HAND / SQUEEZE},
        [f"{FIST}:1:1: a link that leads out of the checkout; put the file itself here [refused-link]"],
    ),
    "refused-link--hidden": (
        {".secret/key": "key", "docs/x": Path("../.secret")},
        ["docs/x:1:1: a link to something hidden; put the file itself here [refused-link]"],
    ),
    "refused-link--checkout": (
        {"docs/up": Path("..")},
        ["docs/up:1:1: a link to a folder that is not published itself; put the file itself here [refused-link]"],
    ),
    "refused-link--nowhere": (
        {"overrides/n.html": Path("gone.html")},
        ["overrides/n.html:1:1: a link that leads nowhere; put the file itself here [refused-link]"],
    ),
    "fine--link": ({"docs/part/words.md": "Words.\n", "docs/other": Path("part"), "docs/more.md": Path("about.md")}, []),
    "taken-address--manifest": (
        {"docs/manifest.json": "{}"},
        ["docs/manifest.json:1:1: the list of the site's files has this name; give the file another name [taken-address]"],
    ),
    "taken-address--machines": (
        {"docs/changes.xml": "<x/>", "docs/api/v1/more.json": "{}"},
        [
            "docs/api/v1:1:1: the folder of the entries as data has this name; give the file another name [taken-address]",
            "docs/changes.xml:1:1: the feed of changes has this name; give the file another name [taken-address]",
        ],
    ),
    "say-instead--safety": (
        {SAFETY: hand(SAFETY).replace("title: Hand", "title: No pain, no gain")},
        [
            f"{SAFETY}:28:12: 'No pain, no gain' is on the list of words to avoid in data/wording.yml; say instead: stop when it hurts"
            " [say-instead]"
        ],
    ),
    "unshown-signs": (
        {"docs/index.md": "# Home\n", "docs/about.md": "# About\n"},
        [
            f"{SAFETY}:95:3: words of danger, and no page that shows the urgent signs; write a line '<!-- guide: urgent-signs -->' into"
            " a page in docs/ [unshown-signs]"
        ],
    ),
    "fine--no-wording": ({"data/wording.yml": None, FIST: "name: Fist\nsummary: No pain, no gain.\ndraft: true\n"}, []),
    "unknown-technique--no-file": (
        {"data/technique.yml": None},
        [
            "data/vocabulary/patterns/gripping.yml:4:5: there is no 'at-the-table' in data/technique.yml; add it there, or take the name"
            " out [unknown-technique]"
        ],
    ),
    "fine--wording-of-others": (
        {"data/references/stand-in-one.yml": hand("data/references/stand-in-one.yml").replace("It carries nothing.", "No pain, no gain.")},
        [],
    ),
    "fine--line-ends": ({FIST: b"\xef\xbb\xbfname: Fist\r\ndraft: true\r\n"}, []),
    "fine--not-ours": ({"data/exercises/.fist.yml": b"\xff", "data/exercises/fist.yml~": b"\xff", "data/.git/x": b"\xff"}, []),
}  # fmt: skip


@pytest.fixture(scope="module")
def found_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which all sites of this file keep what was found in them: most of each is as in the others."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def root(tmp_path: Path, found_before: Path) -> Path:
    """Return a laid-out hand site."""
    folder = lay_out(tmp_path) / kept.FOLDER
    folder.parent.mkdir()
    folder.symlink_to(found_before)
    return tmp_path


def test_hand_site_is_sound(tmp_path: Path) -> None:
    """A guide on another subject has no problems."""
    assert problems_of(lay_out(tmp_path)) == []


@pytest.mark.parametrize("path", bad_entries(), ids=lambda path: str(path.stem))
def test_bad_entry(path: Path, root: Path) -> None:
    """A bad entry raises the problems in its head, the rule in its name among them, and no other."""
    at, expected = read_bad(path)
    overlay(root, at, path.read_bytes())
    assert problems_of(root) == expected
    assert any(line.endswith(f"[{path.stem.partition('--')[0]}]") for line in expected)


@pytest.mark.parametrize("name", IN_CODE)
def test_bad_site(name: str, root: Path) -> None:
    """What no single file can hold raises its problems and no other."""
    files, expected = IN_CODE[name]
    for at, content in files.items():
        overlay(root, at, content)
    assert problems_of(root) == expected


_RAISING = {"Problem": 1, "problem": 1, "on_movements": 0, "on_taught": 0}
"""The calls that raise a problem, with the place of the rule's id among their arguments."""
ELSEWHERE = {"script", "style-sheet"}
"""Ids whose cases stand beside the tests of what raises them."""


def _called(call: ast.Call) -> str:
    """Return the name of what a call calls."""
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def literal_ids(file: Path) -> set[str]:
    """Return the rule ids that the calls of a module write out."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call) and len(node.args) > 1]
    given = [call.args[_RAISING[_called(call)]] for call in calls if _called(call) in _RAISING]
    return {value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, str)}


def expected_lines() -> list[str]:
    """Return every line that a bad entry or a case in code expects."""
    return [line for path in bad_entries() for line in read_bad(path)[1]] + [line for _, lines in IN_CODE.values() for line in lines]


def test_every_rule_has_a_bad_entry() -> None:
    """No rule and no id that the generator can raise is without a bad entry."""
    raised = {rule for file in (ROOT / "hooks" / "guide").rglob("*.py") for rule in literal_ids(file)}
    modules = {*rules.all_rules()}
    assert modules <= raised
    assert raised - ELSEWHERE == {line.rpartition("[")[2].removesuffix("]") for line in expected_lines()}


@pytest.mark.parametrize("row", yaml_faults.FAULTS, ids=lambda row: row[0][:30])
def test_every_fault_has_a_bad_entry(row: tuple[str, bool, str, str]) -> None:
    """No row of the table of YAML faults is without a bad entry that gives its message and mend."""
    assert any(f": {row[2]}; {row[3]} [syntax]" in line for line in expected_lines())
