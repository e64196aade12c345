"""The style sheet: its parts, what each may say, and how they are joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.site.style_sheet import SheetError, apart, bare, joined
from tests.support.building import ROOT

STYLES = ROOT / "overrides" / "styles"
PARTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("*.css"))}
LIST = PARTS.pop("guide.css")
APART = {f"apart/{path.name}": path.read_text(encoding="utf-8") for path in sorted(STYLES.glob("apart/*.css"))}
MOST_LINES = 200
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DECLARATION = re.compile(r"(?<![\w-])([\w-]+):\s*([^;{}]+);")
_COLORED = re.compile(r"color|fill|stroke|background|border(-[a-z]+)*|outline|[\w-]*-color|--[\w-]+|box-shadow|text-shadow|text-decoration")
_SHORTHAND = re.compile(r"(margin|padding|inset|scroll-margin|scroll-padding)|border-(width|style|color)")
_LITERAL = re.compile(r"#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|device-cmyk)\(", re.IGNORECASE)
_NO_COLORS = {
    *("none", "transparent", "currentcolor", "inherit", "solid", "dashed", "dotted", "double", "inset", "underline", "collapse"),
    *("0", "round", "butt"),
}
"""What a value that may hold a color holds besides: whatever else is a word is taken for the name of a color."""
Check = Callable[[str], Iterator[str]]


def declarations(text: str) -> Iterator[tuple[str, str]]:
    """Yield each property of a sheet with its value; comments are left out."""
    yield from _DECLARATION.findall(_COMMENT.sub("", text))


def colors(text: str) -> Iterator[str]:
    """Yield each declaration with a color that is no token: by number, by function or by name."""
    for name, value in declarations(text):
        plain = re.sub(r"var\(--[\w-]+\)|!important", "", value)
        words = re.findall(r"(?<![\w.#-])[a-z][a-z-]*", plain, re.IGNORECASE) if _COLORED.fullmatch(name) else []
        if _LITERAL.search(plain) or not _NO_COLORS.issuperset(word.lower() for word in words):
            yield f"{name}: {value}"


def physical(text: str) -> Iterator[str]:
    """Yield each declaration that says left or right, by name or by a list of four, where start or end is meant."""
    for name, value in declarations(text):
        four = re.split(r"\s+(?![^(]*\))", value) if _SHORTHAND.fullmatch(name) else []
        if re.search(r"\b(left|right)\b", f"{name} {value}") or (len(four) == 4 and four[1] != four[3]):
            yield f"{name}: {value}"


def sizes(text: str) -> Iterator[str]:
    """Yield each size of type that is no token, and each gap in `rem` that is none."""
    for name, value in declarations(text):
        if (name == "font-size" and not re.fullmatch(r"var\(--guide-type-\w+\)|inherit", value)) or (name == "gap" and "rem" in value):
            yield f"{name}: {value}"


TOKENS = ["tokens.css", "map-tokens.css", "signal-tokens.css"]
FAULTS: dict[Check, dict[str, tuple[str, ...]]] = {
    colors: {
        "bad": (
            *("color: #fff", "fill: RED", "border: 1px solid gray", "background: rgb(0 0 0 / 50%)", "--x: hsl(0,0%,0%)", "--x: red"),
            *("stroke: CanvasText", "color: var(--guide-ink, #000)", "border-inline-start-color: teal"),
        ),
        "good": ("border: 0", "color: transparent", "border: 2px dashed var(--guide-urgent)", "box-shadow: inset 0 0 0 1px var(--x)"),
    },
    physical: {
        "bad": (
            *("margin-left: 0", "right: 0", "float: left", "text-align: right", "border-top-left-radius: 1px"),
            *("padding: 0 1em 0 0", "margin: 0 var(--a) 0 calc(1em + 2px)"),
        ),
        "good": (
            "margin-inline-start: 0",
            "padding: 0 1em 2em 1em",
            "margin: 1px 2px 3px",
            "text-align: start",
            "padding: 0 calc(1em + 1px)",
        ),
    },
    sizes: {
        "bad": ("font-size: 0.9em", "gap: 0 1rem"),
        "good": ("font-size: var(--guide-type-small)", "font-size: inherit", "gap: 0.3em"),
    },
}


@pytest.mark.parametrize("check", FAULTS, ids=lambda check: check.__name__)
def test_faults_are_seen(check: Check) -> None:
    """Each check finds what it is for, and nothing else."""
    for declaration in FAULTS[check]["bad"]:
        assert list(check(f".a {{\n  {declaration};\n}}\n")) == [declaration]
    for declaration in FAULTS[check]["good"]:
        assert list(check(f"/* {FAULTS[check]['bad'][0]}; */\n.a:hover {{\n  {declaration};\n}}\n")) == []


@pytest.mark.parametrize("check", FAULTS, ids=lambda check: check.__name__)
def test_parts_say_nothing_of_their_own(check: Check) -> None:
    """Colors and sizes of type are tokens; a page in a language from right to left is mirrored."""
    parts = {part: text for part, text in (PARTS | APART).items() if part not in TOKENS}
    assert {part: found for part, text in parts.items() if (found := list(check(text)))} == {}


def test_each_part_is_imported_once() -> None:
    """The list names every part, the tokens first; each part is short."""
    named = re.findall(r'^@import "(.+)";$', LIST, re.MULTILINE)
    assert sorted(named) == sorted(PARTS) and named[:3] == TOKENS
    assert max(text.count("\n") for text in (PARTS | APART).values()) < MOST_LINES


def test_joined() -> None:
    """The sheet holds every part whole but for its comments, in the order of the list, and imports nothing."""
    sheet = joined(STYLES)
    places = [sheet.index(bare(PARTS[name])) for name in re.findall(r'"(.+)"', LIST)]
    assert places == sorted(places)
    assert "@import" not in sheet
    assert "/*" not in sheet and "*/" not in sheet
    for text in PARTS.values():
        assert _COMMENT.sub("", text).count("{") == _COMMENT.sub("", text).count("}")


def test_tokens_are_defined_and_used() -> None:
    """Each custom property that a part reads is set in the sheet, or the theme's; each of ours that is set is read."""
    sheet = _COMMENT.sub("", joined(STYLES) + "".join(APART.values()))
    figures = (ROOT / "hooks/guide/draw/figures/picture/motion.py").read_text(encoding="utf-8")  # each has a sheet of its own
    read, defined = set(re.findall(r"var\((--[\w-]+)", sheet + figures)), set(re.findall(r"(?<![\w(-])(--[\w-]+):", sheet))
    assert {name for name in read - defined if not name.startswith("--md-")} == set()
    assert {name for name in defined - read if not name.startswith("--md-")} == set()


BARE = {
    "/* one */\n.a {}\n": ".a {}\n",
    ".a { /* one */ color: inherit; }": ".a {  color: inherit; }",
    ".a { content: '/* no */'; } /* yes */": ".a { content: '/* no */'; } ",
    r'.a { content: "\"/*"; } .b { content: "*/"; }': r'.a { content: "\"/*"; } .b { content: "*/"; }',
    "/*! kept */ /* it's gone */ .a {}": "/*! kept */  .a {}",
    ".a {} /* open": ".a {} ",
}


@pytest.mark.parametrize("sheet", BARE)
def test_bare(sheet: str) -> None:
    """Comments are left out, strings that look like them and what is meant for all are not."""
    assert bare(sheet) == BARE[sheet]


REFUSED = {
    '@import "text.css";\n@import "tokns.css";\n': "guide.css:2:10: 'tokns.css' can't be read; did you mean 'tokens.css'?",
    '@import "../main.css";\n': "guide.css:1:10: '../main.css' leads out of the folder; move the part beside this file",
    '@import "/main.css";\n': "guide.css:1:10: '/main.css' leads out of the folder; move the part beside this file",
    '@import url("text.css");\n': 'guide.css:1:1: this import can\'t be replaced; write @import "part.css"; on a line alone',
    '@import "latin.css";\n': "guide.css:1:10: 'latin.css' is not UTF-8; save it as UTF-8",
    '@import "nested.css";\n': "nested.css:2:3: a part imports another; name that in guide.css",
}


@pytest.mark.parametrize("listed", REFUSED)
def test_parts_that_cannot_be_joined(tmp_path: Path, listed: str) -> None:
    """What can't be joined is named in one line, with the file, the place and the mend."""
    folder = tmp_path / "overrides" / "styles"
    folder.mkdir(parents=True)
    written = {"guide.css": listed, "text.css": "a {}", "tokens.css": "b {}\n", "nested.css": '/* more */\n  @import "text.css";\n'}
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    (folder / "latin.css").write_bytes(b"/* caf\xe9 */")
    (tmp_path / "overrides" / "main.css").write_text("c {}\n", encoding="utf-8")
    with pytest.raises(SheetError) as error:
        joined(folder)
    assert error.value.message == f"overrides/styles/{REFUSED[listed]} [style-sheet]"


def test_apart(tmp_path: Path) -> None:
    """Sheets that stand apart are served whole, each by its name; one that imports another is refused with its place."""
    (tmp_path / "styles" / "apart").mkdir(parents=True)
    (tmp_path / "styles" / "apart" / "one.css").write_text("/* no */\n.a {}\n", encoding="utf-8")
    assert apart(tmp_path / "styles") == {"one.css": ".a {}\n"}
    (tmp_path / "styles" / "apart" / "two.css").write_text('@import "one.css";\n', encoding="utf-8")
    with pytest.raises(SheetError, match=r"styles/apart/two\.css:1:1: a part imports another"):
        apart(tmp_path / "styles")


def test_joined_lines(tmp_path: Path) -> None:
    """Other lines of the list stay; a part without a last line end doesn't run into the next; without the list it says so."""
    with pytest.raises(SheetError, match=r"guide\.css:1:1: 'guide\.css' can't be read; this file names the parts"):
        joined(tmp_path)
    (tmp_path / "guide.css").write_text('/* ours */\n@import "a.css";\n@import "b.css";', encoding="utf-8")
    for name in "ab":
        (tmp_path / f"{name}.css").write_text(f".{name} {{}}", encoding="utf-8")
    assert joined(tmp_path) == ".a {}\n.b {}\n"
