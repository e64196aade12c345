"""Compiled templates, kept between builds: to compile them takes longer than to render some pages.

What is kept is code, so it is trusted only where it was made: in a folder of this user alone, bound to that very folder, and whole by
its digest. It holds for one template's text, one Jinja, one Python and one set of options; anything else is compiled anew.
Copies of a project may share one such folder, which `GUIDE_COMPILED` names: tests build hundreds of them.
"""

from __future__ import annotations

import hashlib
import importlib.util
import marshal
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from guide import atomic_write

CACHE = ".cache"
FOLDER = f"{CACHE}/jinja"
SHARED = "GUIDE_COMPILED"
"""The variable that names a folder for several projects of one user, in place of `FOLDER` in each."""
_SIZE = hashlib.sha256().digest_size


def keep(environment: Any, root: Path) -> None:
    """Keep what an environment compiles below `root`, if there is a `.cache` that it may keep it in, or in the folder that is shared."""
    with suppress(OSError):
        folder = Path(os.environ.get(SHARED) or root / FOLDER)
        if _usual(environment) and folder.parent.is_dir() and (number := _own(folder)):
            environment.bytecode_cache = Compiled(folder, f"{number} {_made_by(environment)}", root)


def _usual(environment: Any) -> bool:
    """Tell whether nothing but text, version and options decides what a template is compiled to."""
    extensions = all(type(extension).__module__ == "jinja2.ext" for extension in environment.extensions.values())
    return type(environment) is jinja2.Environment and extensions and not callable(environment.autoescape) and environment.finalize is None


def _own(folder: Path) -> str:
    """Return what tells this folder from a copy of it, or nothing if others may write to it; it is made if need be."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    alone = os.name != "posix" or (found.st_uid == os.getuid() and stat.S_IMODE(found.st_mode) == 0o700)
    return f"{found.st_dev} {found.st_ino}" if stat.S_ISDIR(found.st_mode) and alone else ""


def _made_by(environment: Any) -> str:
    """Return what the code depends on beside the text of a template."""
    options = sorted((name, repr(value)) for name, value in vars(environment).items() if isinstance(value, bool | str | None))
    python = (sys.implementation.cache_tag, importlib.util.MAGIC_NUMBER)
    return repr((jinja2.__version__, python, sorted(environment.extensions), sorted(environment.policies.items()), options))


class Compiled(jinja2.BytecodeCache):
    """What was compiled, a file a template in `folder`; `made_by` says by what, `root` for which project."""

    def __init__(self, folder: Path, made_by: str, root: Path) -> None:
        self.folder = folder
        self.made_by = made_by
        self.root = f"{root}{os.sep}"
        for left in folder.glob(".*~"):  # of a build that was killed
            left.unlink(missing_ok=True)

    def get_bucket(self, environment: jinja2.Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return what was compiled from this text, now or before."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code is not None:
            bucket.code = _placed(bucket.code, bucket.code.co_filename, filename)
        else:
            template = environment.parse(source, name, filename)  # once, for the look at it and for the compiler
            answers = _answers(environment, name, template)
            bucket.code = environment.compile(template, name, filename)
            if not answers:
                self.dump_bytecode(bucket)
        return bucket

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return what names a template in its project, whichever copy of the project it is."""
        return super().get_cache_key(name, filename and filename.removeprefix(self.root))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code from its file if that is whole and of the same origin."""
        with suppress(OSError):
            content = (self.folder / bucket.key).read_bytes()
            if content[:_SIZE] == self._digest(bucket, content[_SIZE:]):
                bucket.code = marshal.loads(content[_SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the code to its file; on a full disk it is compiled again the next time."""
        code = marshal.dumps(bucket.code)
        with suppress(OSError):
            atomic_write.write(self.folder / bucket.key, self._digest(bucket, code) + code)

    def _digest(self, bucket: Bucket, code: bytes) -> bytes:
        return hashlib.sha256(f"{self.made_by}\n{bucket.key}\n{bucket.checksum}\n".encode() + code).digest()


def _placed(code: CodeType, before: str, filename: str | None) -> CodeType:
    """Return code that names the file of this project's template in what it tells of an error, not that of a copy."""
    if filename is None or filename == before:
        return code
    inner = tuple(_placed(each, before, filename) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename=filename, co_consts=inner)


def _answers(environment: jinja2.Environment, name: str, template: nodes.Template) -> bool:
    """Tell whether a filter or a test is put to a constant: Jinja then compiles its answer, which a change of its code may change.

    Those that are Jinja's own change with its version alone.
    """
    found = template.find_all((nodes.Filter, nodes.Test))
    foreign = (node for node in found if not _is_jinjas(environment, node))
    return any(_is_constant(node, nodes.EvalContext(environment, name)) for node in foreign)


def _is_jinjas(environment: jinja2.Environment, node: Any) -> bool:
    mine, own = (environment.filters, FILTERS) if isinstance(node, nodes.Filter) else (environment.tests, TESTS)
    inner = node.find_all((nodes.Filter, nodes.Test))
    return node.name in own and mine.get(node.name) is own[node.name] and all(_is_jinjas(environment, each) for each in inner)


def _is_constant(node: nodes.Expr, context: nodes.EvalContext) -> bool:
    try:
        node.as_const(context)
    except nodes.Impossible:
        return False
    return True
