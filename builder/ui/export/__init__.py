"""The three screens of the Export page as components: take away, predict, serve. They ask routes;
nothing of them reruns a page.
"""

from __future__ import annotations

from typing import Any, Literal

from builder.ui.app.component import component

_export = component("layerloom_export", "export")


def _screen(what: Literal["take", "predict", "serve"], run: str, name: str) -> None:
    data: dict[str, Any] = {"what": what, "run": run, "name": name, "api": "/api"}
    _export(key=f"{what}-{run}", data=data)


def take_screen(run: str, name: str) -> None:
    """What can be taken away: each thing made on a click, checked, then downloaded."""
    _screen("take", run, name)


def predict_screen(run: str, name: str) -> None:
    """The network on a person's own input."""
    _screen("predict", run, name)


def serve_screen(run: str, name: str) -> None:
    """Endpoints: one click makes one; versions, tokens, try-it form and live counts."""
    _screen("serve", run, name)
