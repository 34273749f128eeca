"""The Export page as a component: what can be taken away and the endpoints on the left, the network
on a person's own input on the right. It asks routes; nothing of it reruns a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builder.ui.app.component import component, nothing


@dataclass(frozen=True)
class ExportedRun:
    """The run that is taken away. Without weights it can only be waited for."""

    id: str
    name: str
    state: str
    ready: bool

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, "state": self.state, "ready": self.ready}


_mount = component("layerloom_export", "export")


def export_screen(
    name: str, source: str, run: ExportedRun | None, *, tries: bool, key: str
) -> str | None:
    """The screen of one project: its name, its networks as Python where they can be written, and
    its run. `tries`: who comes wants to try the network first. Says where the person wants to go,
    once.
    """
    result = _mount(
        key=key,
        data={
            "name": name,
            "source": source,
            "run": run.as_json() if run else None,
            "tries": tries,
            "api": "/api",
        },
        on_go_change=nothing,
    )
    go = getattr(result, "go", None)
    return str(go) if go else None
