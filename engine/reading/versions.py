"""The versions of a person's file: which files took each other's place in a project's data, and
which of them a training saw.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from typing_extensions import TypedDict


@dataclass(frozen=True)
class Version:
    """One file that the data of a project were, since when, and what it was called."""

    file: str
    name: str
    at: float

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


class VersionSeen(TypedDict):
    """Which version a training saw, of how many that there are by now."""

    number: int
    of: int
    name: str


def versions_of(options: Mapping[str, Any]) -> tuple[Version, ...]:
    """The versions of the file that these options of a data set name, the newest last; a file that
    took no other's place is its own only one.
    """
    if not options.get("file"):
        return ()
    known = tuple(
        Version(str(each["file"]), str(each.get("name", "")), float(each.get("at") or 0))
        for each in options.get("versions") or ()
        if isinstance(each, Mapping) and each.get("file")
    )
    if any(each.file == options["file"] for each in known):
        return known
    return (*known, Version(str(options["file"]), str(options.get("name") or "your file"), 0.0))


def seen_of(ran: Mapping[str, Any], now: Mapping[str, Any]) -> VersionSeen | None:
    """Which version the options of a training name, among those of its project as it is now; None
    where there is only one, or the project has other data by now.

    >>> now = {"file": "b", "name": "b.csv", "versions": [{"file": "a", "name": "a.csv"}, {"file": "b", "name": "b.csv"}]}
    >>> seen_of({"file": "a"}, now), seen_of({"file": "c"}, now)
    ({'number': 1, 'of': 2, 'name': 'a.csv'}, None)
    """
    versions = versions_of(now)
    # A file that came back counts where it stands last.
    for place in range(len(versions) - 1, -1, -1):
        if versions[place].file == ran.get("file") and len(versions) > 1:
            return {"number": place + 1, "of": len(versions), "name": versions[place].name}
    return None
