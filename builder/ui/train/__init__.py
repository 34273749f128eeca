"""Our live screens as Python functions: components that pull streams and lists from the routes and
draw them, without reruns.
"""

from __future__ import annotations

from typing import Any

from builder.ui.app.component import component, nothing

_train = component("layerloom_train", "train")
_runs = component("layerloom_runs", "runs")


def train_screen(
    run: str | None, plan: dict[str, Any], words: dict[str, Any], name: str, *, key: str
) -> Any:
    """The screen of one run, or of the plan before its first. Says what the person asks for:
    "again", "forget", "change", or {"do": …}.
    """
    data = {"run": run, "plan": plan, "words": words, "name": name, "api": "/api"}
    return getattr(_train(key=key, data=data, on_ended_change=nothing), "ended", None)


def runs_screen(project: str, name: str, *, key: str) -> Any:
    """The table of all runs. Says {"do": "open", "run": id} and "train"."""
    data = {"project": project, "name": name, "api": "/api"}
    return getattr(_runs(key=key, data=data, on_asked_change=nothing), "asked", None)
