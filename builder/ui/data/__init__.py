"""The Data page as a Python function: a component that asks the data routes and draws the answers.
No gesture reruns the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builder.ui.app.component import component, nothing


@dataclass(frozen=True)
class Gone:
    """Where the person wants to go next."""

    to: str


_mount = component("layerloom_data", "data")


def data_screen(project: str, data: dict[str, Any], name: str, *, key: str) -> Gone | None:
    """The screen of one project's data. Says where the person wants to go, once."""
    result = _mount(
        key=key,
        data={
            "project": project,
            "data": data,
            "name": name,
            "api": "/api",
        },
        on_go_change=nothing,
    )
    go = getattr(result, "go", None)
    return Gone(str(go)) if go else None
