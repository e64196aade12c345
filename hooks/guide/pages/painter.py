"""A process that paints: it reads drawings from its input and answers each with its picture, until its input ends.

It is started by its path, and takes nothing else of ours, so that it is there in a few hundredths of a second.
"""

import signal
import struct
import sys
import zlib

import resvg_py

LENGTH = struct.Struct(">I")
"""What stands before each message: how many bytes it has."""


def png(svg: str) -> bytes:
    """Return a drawing as a PNG, as large as the drawing says that it is."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))


def main() -> None:
    """Answer every drawing; an interrupt from the terminal is left to who started this, and ends the input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    while head := asked.read(LENGTH.size):
        picture = png(zlib.decompress(asked.read(*LENGTH.unpack(head))).decode())
        answers.write(LENGTH.pack(len(picture)) + picture)
        answers.flush()


if __name__ == "__main__":
    main()
