"""The rules, in folders by what they are about. A module with a `check` is a rule: its name is the id, its docstring the manual page.

What two rules share stands in a module of their folder that begins with `_`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from guide.content.guide import Guide
from guide.problems import Problem


class Rule(Protocol):
    """A module with a docstring and a generator of problems."""

    __name__: str
    __doc__: str | None

    @staticmethod
    def check(guide: Guide) -> Iterator[Problem]:
        """Yield every problem that the rule finds."""


def rule_id(rule: Rule) -> str:
    """Return the id that problems of a rule carry."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def _found() -> Iterator[Rule]:
    for folder in pkgutil.iter_modules(__path__):
        package = importlib.import_module(f"{__name__}.{folder.name}") if folder.ispkg else None
        for info in pkgutil.iter_modules(package.__path__) if package else ():
            if not info.name.startswith("_"):
                yield cast(Rule, importlib.import_module(f"{__name__}.{folder.name}.{info.name}"))


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by its id, looked for once; raise where two folders have a rule of one name."""
    found: dict[str, Rule] = {}
    for rule in _found():
        if found.setdefault(rule_id(rule), rule) is not rule:
            raise ImportError(f"two rules have the id '{rule_id(rule)}': {found[rule_id(rule)].__name__} and {rule.__name__}")
    return found
