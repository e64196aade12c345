"""The code that a phone reads from paper: the address of a page as an SVG of its own, made at build time."""

from __future__ import annotations

import io

import segno
from markupsafe import Markup

_MASK = 2
"""Any of the eight masks can be read; to look for the prettiest takes four times as long."""


def qr_code(address: str) -> Markup:
    """Return the QR code of an address as SVG with its quiet zone, sized by the style sheet; some of it may be worn off."""
    written = io.BytesIO()
    code = segno.make_qr(address, error="m", boost_error=False, mask=_MASK)
    code.save(written, kind="svg", xmldecl=False, svgns=False, nl=False, omitsize=True, svgclass="guide-qr", lineclass=None, title=address)
    return Markup(written.getvalue().decode())
