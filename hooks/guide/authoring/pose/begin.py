"""A new exercise whose figure is drawn from the first moment on: that of another exercise, or the smallest there is."""

from __future__ import annotations

from pathlib import Path

import click

from guide.authoring import new
from guide.authoring.examples import FIGURE


def exercise(root: Path, name: str, like: str) -> str:
    """Write the file of a new exercise with a figure to change, say so, and return its slug."""
    click.echo(new.write(root, "exercise", name, new.figure_of(root, like.removesuffix(".yml")) if like else FIGURE))
    return new.slug_of(name)
