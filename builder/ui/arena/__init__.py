"""The Arena screen as a Python function: a component that follows a race and draws it, without
reruns.
"""

from __future__ import annotations

from builder.ui.app.component import component, nothing

_arena = component("layerloom_arena", "arena")


def arena_screen(project: str, name: str, race: str | None, *, key: str) -> str | None:
    """The screen of a project's races. Says the id of the race that is open, "build" or "data" when
    the person wants to go there.
    """
    data = {
        "project": project,
        "name": name,
        "race": race,
        "api": "/api",
    }
    result = _arena(key=key, data=data, on_said_change=nothing)
    return getattr(result, "said", None)
