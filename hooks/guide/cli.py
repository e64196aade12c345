"""The `guide` command. Each subcommand is a few lines that call the module which does the work."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

from guide import system_errors
from guide.commands import project
from guide.commands.addresses import addresses, rename, withdraw
from guide.commands.evidence import evidence, packet


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand; what the system refuses is one line, not a traceback."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE or not system_errors.refused(error):  # of a reader that has gone away click takes care
                raise
            raise click.ClickException(system_errors.said(error, Path.cwd())) from error


@click.group(cls=_Commands)
def main() -> None:
    """Check, preview and build the guide."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that can't show a sign shows another in its place


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "annotations", "json"]), help="How problems are printed.")
def check(form: str | None) -> None:
    """Check every entry; print all problems and exit 1 if there are any."""
    from guide.authoring import editor_files
    from guide.problems import FORMATS
    from guide.rules.check import load
    from guide.rules.figures.pose_exempt import exemptions

    form = form or ("annotations" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    root = project()
    loaded = load(root)
    editor_files.write_slugs(root, loaded.guide)
    if loaded.problems or form == "json":
        click.echo(FORMATS[form](loaded.problems))
    else:
        entries = sum(len(found) for found in loaded.guide.written.values())
        click.echo(f"{entries} entries, no problems")
        for place, reason in exemptions(loaded.guide):
            click.echo(f"{place.file}:{place.line}: a pose need not balance, {reason}")
    sys.exit(1 if loaded.problems else 0)


@main.command()
@click.option("--force", is_flag=True, help="Build even if nothing changed.")
def site(force: bool) -> None:
    """Build the finished site into site/; a build that fails leaves the old one as it was."""
    from guide.site import build

    sys.exit(build.site(project(), force=force))


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def serve(options: tuple[str, ...]) -> None:
    """Show a live preview at 127.0.0.1:8000; OPTIONS go to `mkdocs serve`."""
    from guide.site import live

    sys.exit(live.serve(project(), options))


@main.command()
@click.argument("target", required=False, metavar="[FOLDER|ADDRESS]")
def verify(target: str | None) -> None:
    """Hold site/, another built FOLDER or the live site at an http(s) ADDRESS against its manifest."""
    from guide.site import swap, verify

    if target is None:
        swap.recover_if_gone(project())
    sys.exit(not verify.verify(target or os.path.relpath(project() / "site")))


@main.command("format")
@click.option("--check", "only_check", is_flag=True, help="Name the files that are not in order; change nothing.")
def format_(only_check: bool) -> None:
    """Put the files in data/ in order: fields as in the model, line ends, spaces. Words and comments stay."""
    from guide.authoring import format

    changed = format.run(project(), write=not only_check)
    for file in changed:
        click.echo(f"{file}: {'not in order; run `guide format`' if only_check else 'put in order'}")
    sys.exit(1 if only_check and changed else 0)


@main.command()
def schema() -> None:
    """Write the JSON Schema of the model into schema/, for editors."""
    from guide.authoring import editor_files

    changed = editor_files.write_schemas(project())
    click.echo("\n".join(changed) or "schema/ is up to date")


@main.command()
@click.argument("kind")
@click.argument("name")
def new(kind: str, name: str) -> None:
    """Write a new entry of a KIND with a NAME, to fill in. It passes the check as a draft."""
    from guide.authoring import new

    click.echo(new.write(project(), kind, name))


@main.command()
@click.argument("exercise", default="")
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="Where to serve; taken, the next free one.")
@click.option("--new", "name", default="", help="Begin a new exercise of this name, with a figure to change.")
@click.option("--like", default="", help="The exercise whose figure a new one begins with.")
def pose(exercise: str, port: int, name: str, like: str) -> None:
    """Show the figure of an EXERCISE with its angles and checks at 127.0.0.1, following its file as you write."""
    from guide.authoring.pose import begin, server

    if bool(exercise) == bool(name) or (like and not name):
        raise click.UsageError("name an exercise that is there, or begin one: guide pose --new NAME [--like EXERCISE]")
    server.run(project(), begin.exercise(project(), name, like) if name else exercise, port)


@main.command()
def signs() -> None:
    """List which sets of urgent signs the page of each entry shows, and why."""
    from guide.authoring import lists
    from guide.rules.check import load

    click.echo("\n".join(lists.signs(load(project()).guide)))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def stage(folder: Path) -> None:
    """Write the whole site source into FOLDER as plain files, which builders without hooks build, too."""
    from guide.site import stage

    sys.exit(stage.run(project(), folder))


for command in (addresses, rename, withdraw, evidence, packet):
    main.add_command(command)
