"""QR codes: module by module those of an independent encoder."""

from __future__ import annotations

import random
import string

import pytest
import qrcodegen
from hypothesis import settings
from playwright.sync_api import Browser

from tests.support.scripts import module

pytestmark = pytest.mark.browser
CASES = 500 if settings.get_current_profile_name() == "audit" else 40
SIGNS = string.ascii_letters + string.digits + "-.#/:é漢"
LEVELS = {"L": qrcodegen.QrCode.Ecc.LOW, "M": qrcodegen.QrCode.Ecc.MEDIUM}
_ROWS = "return given.map(([text, level, mask]) => it.qr(text, level, mask)?.map(row => row.map(Number).join('')) ?? null)"


def cases() -> list[tuple[str, str, int]]:
    """Return (text, level, mask), texts of 1 to 2,000 signs, short ones more often."""
    draw = random.Random(1)
    texts = ("".join(draw.choices(SIGNS, k=int(10 ** draw.uniform(0, 3.3)))) for _ in range(CASES))
    return [(text, draw.choice("LM"), draw.randrange(8)) for text in texts]


def theirs(text: str, level: str, mask: int) -> list[str] | None:
    """Return the rows that the other encoder makes, or None where it finds the text too long."""
    try:
        code = qrcodegen.QrCode.encode_segments([qrcodegen.QrSegment.make_bytes(text.encode())], LEVELS[level], mask=mask, boostecl=False)
    except qrcodegen.DataTooLongError:
        return None
    side = range(code.get_size())
    return ["".join(str(int(code.get_module(x, y))) for x in side) for y in side]


@pytest.mark.random
def test_codes_are_those_of_another_encoder(browser: Browser) -> None:
    """Many texts at fixed masks; in the audit 500."""
    with module(browser, "qr.js") as call:
        for case, rows in zip(cases(), call(_ROWS, cases()), strict=True):
            assert rows == theirs(*case), case


@pytest.mark.long
def test_mask_is_chosen(browser: Browser) -> None:
    """Without a mask one of the eight codes is taken, and it can be read as any: the choice changes nothing of what it says."""
    with module(browser, "qr.js") as call:
        for text, level, _ in cases()[:20]:
            rows = call("return it.qr(given[0], given[1]).map(row => row.map(Number).join(''))", [text, level])
            assert rows in [theirs(text, level, mask) for mask in range(8)]
