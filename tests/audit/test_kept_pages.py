"""More random edits: a run with what earlier ones kept makes what one without makes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.generator.pages.test_kept_pages import EDITS, edited
from tests.support.editing import Edit

pytestmark = pytest.mark.long


@settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_any_edit(edits: list[Edit]) -> None:
    """The same as in the normal tests, with more cases."""
    edited(edits)
