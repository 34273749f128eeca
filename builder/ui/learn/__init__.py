"""The Learn page as a component: every entry of every catalogue, each with a picture made from the
entry itself. It asks the learn routes; no gesture reruns the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builder.ui.app.component import component, nothing


@dataclass(frozen=True)
class Wish:
    """What the person wants of the page: a layer put into the drawing, a template opened, Train."""

    do: str
    name: str


_mount = component("layerloom_learn", "learn", ahead="canvas")


def learn_screen(project: str | None, entry: str | None, *, key: str) -> Wish | None:
    """The shelf, opened at an entry where one is named. Says a wish once."""
    result = _mount(
        key=key,
        data={"project": project, "entry": entry, "api": "/api"},
        on_wish_change=nothing,
    )
    wish: dict[str, Any] | None = getattr(result, "wish", None)
    return Wish(str(wish["do"]), str(wish.get("name", ""))) if wish else None
