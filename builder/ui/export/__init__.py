"""The three screens of the Export page as components: take away, predict, serve. Plain ES modules
that ask routes; nothing of them reruns a page.
"""

from __future__ import annotations

from typing import Any

from builder.ui.app.component import address, component

_take = component("layerloom_take", "export/take.js")
_predict = component("layerloom_predict", "export/predict.js")
_serve = component("layerloom_serve", "export/serve.js")


def data(run: str, name: str) -> dict[str, Any]:
    return {
        "run": run,
        "name": name,
        "api": "/api",
        "assets": address("live"),
        "own": address("export"),
    }


def take_screen(run: str, name: str) -> None:
    """What can be taken away: each thing made on a click, checked, then downloaded."""
    _take(key=f"take-{run}", data=data(run, name))


def predict_screen(run: str, name: str) -> None:
    """The network on a person's own input."""
    _predict(key=f"predict-{run}", data=data(run, name))


def serve_screen(run: str, name: str) -> None:
    """Endpoints: one click makes one; versions, tokens, try-it form and live counts."""
    _serve(key=f"serve-{run}", data=data(run, name))
