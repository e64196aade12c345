"""The rules: one module each, found by its file. A module's name is the rule's id, its docstring the rule's manual page."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Protocol, cast

from guide.guide import Guide
from guide.problems import Problem


class Rule(Protocol):
    """A module with a docstring and a generator of problems."""

    __name__: str
    __doc__: str | None

    @staticmethod
    def check(guide: Guide) -> Iterator[Problem]:
        """Yield every problem that the rule finds."""


RULES: list[Rule] = [cast(Rule, importlib.import_module(f"{__name__}.{info.name}")) for info in pkgutil.iter_modules(__path__)]


def rule_id(rule: Rule) -> str:
    """Return the id that problems of a rule carry."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")
