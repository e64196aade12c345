"""Whatever stands in a file, the check says what is wrong with it, and nothing is raised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.model.kinds import KINDS
from guide.rules.check import load
from tests.support.sites import lay_out, overlay, problems_of

FIST = "data/exercises/fist.yml"
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


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
