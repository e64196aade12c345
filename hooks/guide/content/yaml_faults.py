"""What the YAML parser says and sees, and what a contributor needs to hear."""

from __future__ import annotations

import re
from typing import Any

import yaml

from guide.problems import Place, Problem

# What the parser says and sees, and what a contributor needs to hear; the first row that fits counts. The place is
# where the broken piece or its line begins (True), or where the parser gave up (False).
_SIGN = ("a text that starts with a sign YAML keeps for itself", "put the text in quotes")
FAULTS = (
    (r"cannot start any token.* at a tab|a tab character", False, "a tab", "indent with spaces"),
    (r"cannot start any token|parsing a block node|scanning an? (alias|anchor|block scalar|directive|tag)|tag handle", True, *_SIGN),
    (r"mapping keys", False, *_SIGN),
    (r"scanning a quoted scalar", True, "a quote that is never closed", "close it, or write the text in the other quotes"),
    (r"parsing a quoted scalar", False, "a backslash in double quotes", "use single quotes, or double the backslash"),
    (r"mapping values.* after a colon", False, "a second colon on one line", "put the text after the first ': ' in quotes"),
    (r"mapping values", True, "a line that is taken as a part of the line above",
     "give lines of one block the same indent, write a space after each colon, or put a long text in quotes"),
    (r"could not find expected ':'", True, "a line without 'name: value'", "add the colon and a space, or indent a text that goes on"),
    (r"expected (key|'-').* within a line", False, "text after a closing quote or bracket",
     "put the whole text in quotes that it does not use itself, or close the quote that is open above"),
    (r"expected '-'", False, "a line that is not lined up with the list above",
     "give every '-' of a list the same indent, and the other lines of an item two spaces more"),
    (r"expected key", False, "a line that is not lined up with its neighbors", "give lines of one block the same indent"),
    (r"<document start>", False, "a line that does not belong to the lines above",
     "begin every field of the entry without spaces before it"),
    (r"parsing a flow", True, "brackets that are not closed", "add the missing comma or bracket, or put a text with a colon in quotes"),
    (r"sequence entries", False, "a list item on the line of its name", "start it on a line of its own, or put the text in quotes"),
    (r"(control|special) characters", False, "a control character", "delete it"),
)  # fmt: skip


def fault(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """Return an error of the parser as the problem that a contributor can mend."""
    gave_up: Any = getattr(error, "problem_mark", None)
    began: Any = getattr(error, "context_mark", None)
    said = f"{getattr(error, 'context', None)}, {getattr(error, 'problem', None) or getattr(error, 'reason', None)}"
    if gave_up is None:  # a sign that the parser does not take in at all; it knows no line for it
        sign = yaml.reader.Reader.NON_PRINTABLE.search(text)
        before = text[: sign.start()] if sign else ""
        places = [Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))] * 2
    else:
        before = text[gave_up.index - gave_up.column : gave_up.index]
        line, column = (began.line, began.column) if began else (gave_up.line, len(before) - len(before.lstrip()))
        places = [Place(file, gave_up.line + 1, gave_up.column + 1), Place(file, line + 1, column + 1)]
        said += (
            " at a tab" * text.startswith("\t", gave_up.index)
            + " within a line" * bool(before.strip())
            + " after a colon" * (": " in before)
        )
    for words, at_begin, message, mend in FAULTS:
        if re.search(words, said):
            return Problem(places[at_begin], "syntax", message, mend)
    return Problem(places[0], "syntax", f"not YAML here: {said.removeprefix('None, ')}", "compare the line with another entry")
