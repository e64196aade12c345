"""Where the builder's events reach the preview. A build, which has none, does not even load it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from guide.site.preview.desk import LiveDesk


def desk() -> LiveDesk:
    """Return a desk that follows a guide."""
    from guide.site.preview.desk import LiveDesk

    return LiveDesk()


def keep(desk: LiveDesk, *run: Any) -> None:
    """Have a desk go on with a run of the builder."""
    from guide.site.preview.run import Run

    desk.keep(Run(*run))


def listener(desk: LiveDesk, server: Any, rebuild: Any) -> Any:
    """Return what serves a desk in the place of the builder's own server."""
    from guide.site.preview.listener import Listener

    return Listener(desk.served(server.mount_path, rebuild), *server.server_address)
