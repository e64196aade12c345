"""What the search of our guide loads before it answers: the words of danger, the index and the scripts, packed."""

from __future__ import annotations

import gzip
from pathlib import Path

from guide.site.search import DANGER, INDEX
from tests.support.served import file_of, modules

MOST = 120 * 1024  # 660 pages; half of it is what results show of them, the other half on which pages each word stands
MOST_OF_DANGER = 4 * 1024


def packed(path: Path) -> int:
    """Return how many bytes of a file go over the wire."""
    return len(gzip.compress(path.read_bytes(), 9))


def test_the_search_is_small(site: Path) -> None:
    """Everything up to the first answer stays within its budget; the words of danger, which come first, within theirs."""
    danger, index = packed(file_of(site, DANGER)), packed(file_of(site, INDEX))
    assert danger <= MOST_OF_DANGER
    assert index + danger + sum(map(packed, modules(site, "search.js"))) <= MOST
