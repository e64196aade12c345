"""Putting a new site in the old one's place, so that there is a whole site at every moment where the system can do it.

Linux exchanges two folders in one call. Elsewhere the old site is set aside first, and whoever comes next puts it back
if the new one never arrived. The old one is deleted only when the new one is in its place.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from guide.site import lock

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANT = (errno.ENOSYS, errno.EINVAL, errno.EPERM)
"""What is said by a kernel, a file system and a sandbox that can't exchange."""


def place(root: Path) -> Path:
    """Return the folder of the site; where `site` is a link, the folder that it leads to."""
    return Path(os.path.realpath(root / "site"))


def aside(root: Path) -> Path:
    """Return the folder that the old site stands in while the new one is moved to its place."""
    return root / lock.CACHE / "aside"


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one call and return True; return False, with nothing done, where that can't be done."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if call is None:
        return False
    call.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANT:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def swap(root: Path, new: Path) -> None:
    """Put the folder `new` in the site's place; afterwards the old site, if there was one, stands where `new` was."""
    site = place(root)
    if not site.exists():
        new.rename(site)
    elif not exchange(new, site):
        _by_turns(site, new, aside(root))


def _by_turns(site: Path, new: Path, old: Path) -> None:
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise
    old.rename(new)


def recover(root: Path) -> None:
    """Put a site that was set aside back if none is in its place; call it with the lock held."""
    if aside(root).exists() and not place(root).exists():
        aside(root).rename(place(root))


def clear(root: Path, waste: Path) -> bool:
    """Move what a finished swap left aside to `waste`: in one call, so that no half of it is ever put back; tell whether it did."""
    found = aside(root).exists() and place(root).exists()
    if found:
        aside(root).rename(waste)
    return found


def recover_if_gone(root: Path) -> None:
    """Put a site that was set aside back, unless a build is at work; for commands that build nothing."""
    if not place(root).exists() and aside(root).exists():
        with suppress(OSError), lock.tried(root) as held:
            if held:
                recover(root)
