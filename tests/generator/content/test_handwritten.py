"""What a hand-written page asks for is read the same way wherever it is filled in."""

from __future__ import annotations

from guide.content import handwritten

PAGE = """# Hands

<!-- guide: exercises wrist-curl finger-lift -->

<!-- guide: urgent-signs any  hand -->
<!-- guide: pain-rule -->
<!-- guide: nothing-of-ours here -->
"""


def test_pieces_keep_what_stands_behind_their_names() -> None:
    """A page that is marked and filled later asks for the same pieces as one that is filled at once: name, and what it names behind it."""
    asked: list[str] = []

    def one(piece: str) -> str:
        asked.append(piece)
        return ""

    handwritten.fill(PAGE, one)
    assert handwritten.names(PAGE) == asked == ["exercises wrist-curl finger-lift", "urgent-signs any hand", "pain-rule"]
