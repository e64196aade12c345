"""The workbench at an address of this machine, until it is stopped."""

from __future__ import annotations

from pathlib import Path

import click

from guide.authoring.pose.desk import Desk
from guide.site.preview.server import Server

HOST = "127.0.0.1"
_PORTS = 50
"""How many ports are tried from the first one on."""


def _tell(here: int, elsewhere: int) -> None:
    """Say in the terminal how many problems there are in the file at hand and in others."""
    said = "no problems" if not here else "1 problem" if here == 1 else f"{here} problems"
    click.echo(f"{said} here, {elsewhere} in other files" if elsewhere else said)


def listen(desk: Desk, port: int) -> Server:
    """Return a server at a port, or at the next free one."""
    for number in range(port, port + _PORTS):
        try:
            return Server(desk, HOST, number)
        except (OSError, OverflowError):
            continue
    raise click.ClickException(f"no free port from {port} to {port + _PORTS - 1}; choose another with --port")


def run(root: Path, exercise: str, port: int) -> None:
    """Serve the workbench of an exercise, named by its slug or its file, until Ctrl-C."""
    desk = Desk(root, Path(exercise).name.removesuffix(".yml"), tell=_tell)
    if said := desk.unknown():
        raise click.ClickException(said)
    with listen(desk, port) as server:
        click.echo(f"{desk.file} at {server.address} (it follows the file; stop with Ctrl-C)")
        try:
            desk.page()  # says how many problems there are, before anybody looks at the page
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            click.echo("stopped")
