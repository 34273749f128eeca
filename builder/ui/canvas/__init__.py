"""The canvas and the template gallery as Python functions: components whose bundle is fetched once
by URL and which talk to the routes themselves.

Only ids, addresses and settings travel through Streamlit. Edits go to the routes; no edit reruns
the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from builder.ui.app.component import component

PAGES = Path(__file__).resolve().parents[3] / "pages"


@dataclass(frozen=True)
class CanvasEvents:
    """What the canvas told in this run of the page."""

    go: dict[str, Any] | None = None  # where the person wants to go: {"to": "gallery"}


_mount = component("layerloom_canvas", "canvas", ahead="train")


def canvas(
    project_id: str,
    *,
    mode: Literal["edit", "watch"] = "edit",
    run: str | None = None,
    put: str | None = None,
    height: int | str | None = None,
    key: str = "canvas",
) -> CanvasEvents:
    """The editor of a project. It fills what is below the header unless a height is given; with a
    run it can watch that run's layers. `put`: a layer of this type is added once.
    """
    run, trained = _last_run(project_id, run)
    result = _mount(
        key=key,
        data={
            "what": "canvas",
            "project": project_id,
            "mode": mode,
            "run": run,
            "trained": trained,
            "put": put,
            "height": height,
            "api": "/api",
        },
        on_go_change=_nothing,
    )
    events = CanvasEvents(getattr(result, "go", None))
    if events.go and events.go.get("to") == "gallery":
        st.query_params["gallery"] = "1"
        st.rerun()
    return events


def _last_run(project_id: str, run: str | None) -> tuple[str | None, dict[str, Any] | None]:
    """The run that may be watched, and the drawing that it trains: the canvas marks what has
    changed since.
    """
    from builder.ui.app import state
    from engine import runs
    from engine.run.folder import ENDED

    id = run or state.run()
    if not id:  # started in another tab, or before this session
        here = (
            listed
            for listed in runs()
            if listed.project == project_id and listed.owner == state.owner()
        )
        id = next((listed.id for listed in here if listed.state not in ENDED), None)
    owned = state.owned_run(str(id)) if id else None
    if owned is None or owned.card.get("project") not in (None, project_id):
        return None, None
    drawn = owned.job.get("project")
    small = (
        {"networks": drawn.get("networks", {}), "blocks": drawn.get("blocks", {})}
        if isinstance(drawn, dict)
        else None
    )
    return str(id), small


def gallery(*, key: str = "gallery") -> str | None:
    """Templates, a file, or an empty canvas; the id of the project that was made, once there is
    one.
    """
    from builder.ui.app import state

    own_data = (PAGES / "data.py").exists()
    result = _mount(
        key=key,
        data={"what": "gallery", "own": own_data, "height": None, "api": "/api"},
        on_go_change=_nothing,
    )
    go = getattr(result, "go", None) or {}
    if go.get("to") == "data" and own_data:
        state.leave_gallery()
        st.switch_page("pages/data.py")
    if go.get("train") and go.get("open"):
        state.leave_gallery()
        state.open_project(str(go["open"]))
        state.ask_to_start()
        st.switch_page("pages/train.py", query_params={"project": str(go["open"])})
    if go.get("open"):
        return str(go["open"])
    if go.get("empty"):
        return _made(
            {
                "format": 1,
                "name": "untitled",
                "notes": "",
                "networks": {"network": {"nodes": {}, "wires": {}, "groups": {}}},
                "blocks": {},
                "plan": {},
                "weights": {},
            }
        )
    if go.get("file"):
        from builder.ui.app.projects import opened

        try:
            return _made(opened("project.json", str(go["file"]).encode(errors="replace")))
        except ValueError as why:
            st.toast(
                f"{go.get('name', 'This file')}: {why}", icon=":material/error:", duration="long"
            )
    return None


def _made(document: dict[str, Any]) -> str:
    from builder.ui.app import state
    from builder.ui.app.server import documents

    return documents().create(state.owner(), document)


def _nothing() -> None:
    """A trigger needs a callback; the value is read from the result."""
