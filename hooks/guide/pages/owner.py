"""What the owner of a site sets: its name, its address, where readers write back, and the license."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urljoin, urlsplit


@dataclass(frozen=True, slots=True)
class Contact:
    """The owner's choices: `to` is an e-mail address or the address of a form (with `{page}` in it, if it takes one)."""

    to: str = ""
    repository: str = ""
    edit_path: str = ""
    """Where the forge edits a file of the main branch, below the repository's address."""

    @classmethod
    def of(cls, extra: Mapping[str, Any]) -> Contact:
        """Return what the owner set under `extra` in `mkdocs.yml`."""
        contact, repository, path = (extra.get(name) or "" for name in ("contact", "repository", "edit_path"))
        return cls(contact, repository.rstrip("/"), path.strip("/"))

    @property
    def edit_uri(self) -> str | None:
        """Where hand-written pages are edited on the forge, or None without a repository."""
        return f"{self.repository}/{self.edit_path}/docs/" if self.repository else None

    def edit_url(self, source: str) -> str | None:
        """Return where the forge edits a file of the project, or None where it can't."""
        return urljoin(self.edit_uri, f"../{source}") if self.edit_uri and source else None

    @property
    def public(self) -> bool:
        """Tell whether everybody can read what is written there."""
        return not self.to

    def questions(self, title: str, address: str) -> str:
        """Return the link to write to the owner about a page, or nothing where there is no way to."""
        if self.to.startswith(("https://", "http://")):
            return self.to.replace("{page}", quote(address, safe=""))
        if self.to:
            return f"mailto:{self.to.removeprefix('mailto:')}?subject={quote(title)}&body={quote(address)}"
        return self._issue("question.yml", title, address)

    def report(self, title: str, address: str) -> str:
        """Return the link to report a mistake on a page; without a repository it is the one for questions."""
        return self._issue("correction.yml", title, address) if self.repository else self.questions(title, address)

    def _issue(self, template: str, title: str, address: str) -> str:
        if not self.repository:
            return ""
        return f"{self.repository}/issues/new?template={template}&title={quote(title)}&page={quote(address, safe='')}"


@dataclass(frozen=True, slots=True)
class License:
    """The license of the content, which each file for machines names; an owner who sets none has none named."""

    name: str = ""
    url: str = ""

    @classmethod
    def of(cls, extra: Mapping[str, Any]) -> License:
        """Return what the owner set as `license` under `extra` in `mkdocs.yml`."""
        said = extra.get("license")
        found = said if isinstance(said, Mapping) else {}
        return cls(str(found.get("name") or ""), str(found.get("url") or ""))


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages need to know of the site: its name, its address (ends in `/`), where readers write back, what it is about."""

    name: str
    url: str
    contact: Contact = field(default_factory=Contact)
    about: str = ""
    license: License = field(default_factory=License)
    previews: bool = True
    """Whether a picture shows beside a link to a page."""
    promise: str = ""
    """What the site says of itself beside its name, for the picture of the home page."""

    @classmethod
    def of(cls, name: str, url: str | None, extra: Mapping[str, Any], about: str = "", promise: str = "") -> Site:
        """Return what the owner set in `mkdocs.yml`."""
        previews = bool(extra.get("previews", True))
        return cls(name, (url or "/").rstrip("/") + "/", Contact.of(extra), about, License.of(extra), previews, promise)

    @property
    def public(self) -> bool:
        """Whether others can reach the address; links to this very machine are not for sharing."""
        return urlsplit(self.url).hostname not in (None, "127.0.0.1", "localhost")
