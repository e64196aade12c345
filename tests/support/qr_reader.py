"""Reads a QR code without the library that draws it: byte mode, error correction M, no damage; as the standard's own steps go."""

from __future__ import annotations

from collections.abc import Callable, Iterator

Grid = list[list[bool]]
"""Rows of modules, dark ones true, without the quiet zone."""
_CENTERS = {
    1: (),
    2: (6, 18),
    3: (6, 22),
    4: (6, 26),
    5: (6, 30),
    6: (6, 34),
    7: (6, 22, 38),
    8: (6, 24, 42),
    9: (6, 26, 46),
    10: (6, 28, 50),
}
"""The centers of the alignment patterns by version."""
_BLOCKS = {1: [16], 2: [28], 3: [44], 4: [32] * 2, 5: [43] * 2, 6: [27] * 4, 7: [31] * 4, 8: [38, 38, 39, 39], 9: [36] * 3 + [37] * 2}
"""How many data codewords each block holds at error correction M."""
_MASKS: list[Callable[[int, int], bool]] = [
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
]


def _number(bits: list[bool]) -> int:
    return int("".join("01"[bit] for bit in bits), 2)


def _format(grid: Grid) -> tuple[int, int]:
    """Return the level of error correction (0 is M) and the number of the mask."""
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    found = _number([grid[y][x] for y, x in places]) ^ 0b101010000010010
    return found >> 13, found >> 10 & 7


def _is_pattern(y: int, x: int, size: int, version: int) -> bool:
    """Tell whether a module belongs to a pattern or to what says the format, and so holds no data."""
    corner = (y < 9 and (x < 9 or x >= size - 8)) or (y >= size - 8 and x < 9)
    centers, ends = _CENTERS[version], {(6, 6), (6, size - 7), (size - 7, 6)}
    aligned = any(abs(y - a) <= 2 and abs(x - b) <= 2 for a in centers for b in centers if (a, b) not in ends)
    told = version >= 7 and ((y < 6 and x >= size - 11) or (x < 6 and y >= size - 11))
    return corner or y == 6 or x == 6 or aligned or told


def _bits(grid: Grid) -> Iterator[bool]:
    """Yield the bits of the data, unmasked, up and down in columns of two from the right."""
    size = len(grid)
    version, (_, mask) = (size - 17) // 4, _format(grid)
    for turn, right in enumerate(x for x in range(size - 1, 0, -2)):
        right -= right <= 6
        for y in range(size) if turn % 2 else reversed(range(size)):
            for x in (right, right - 1):
                if not _is_pattern(y, x, size, version):
                    yield grid[y][x] ^ _MASKS[mask](y, x)


def read(grid: Grid) -> str:
    """Return the text of a code."""
    level, _ = _format(grid)
    assert level == 0, "not error correction M"
    bits, blocks = list(_bits(grid)), _BLOCKS[(len(grid) - 17) // 4]
    words = iter([_number(bits[at : at + 8]) for at in range(0, 8 * sum(blocks), 8)])
    apart: list[list[int]] = [[] for _ in blocks]
    for round_ in range(max(blocks)):
        for block, long in zip(apart, blocks, strict=True):
            if round_ < long:
                block.append(next(words))
    whole = "".join(f"{word:08b}" for block in apart for word in block)
    assert whole[:4] == "0100", "not byte mode"
    count = int(whole[4:12], 2)
    return bytes(int(whole[12 + 8 * at : 20 + 8 * at], 2) for at in range(count)).decode()
