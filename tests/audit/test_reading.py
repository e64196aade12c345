"""Reading what was written, at length."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from tests.generator.content.test_read import ENTRIES, same_again


@pytest.mark.long
@given(ENTRIES)
@settings(max_examples=500, deadline=None)
def test_reads_what_was_written_at_length(tmp_path_factory: pytest.TempPathFactory, value: dict[str, Any]) -> None:
    """Hundreds of random values survive being written and read."""
    same_again(tmp_path_factory.getbasetemp(), value)
