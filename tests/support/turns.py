"""Which of many like cases every change is held against, and which wait for the audit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def few(cases: Iterable[Any], count: int = 1) -> list[Any]:
    """Return cases to parametrize a test with: the first `count` for every change, the others for the audit alone."""
    return [case if at < count else _later(case) for at, case in enumerate(cases)]


def _later(case: Any) -> Any:
    return pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.long)
