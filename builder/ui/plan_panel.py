"""The left of the Train page: the plan as a sentence and a few lines, for the component to show."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from builder.documents import Document
from builder.ui.server import judged
from builder.ui.training import drawing_errors


def plan_words(project: Document, run: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The plan that the open run was trained with, or that the next one will have, and the same in
    words.
    """
    from engine.plan import PlanError, read
    from engine.plan_words import Line, lines, sentence

    document, plan = project.document, project.document.get("plan") or {}
    same = True
    if run is not None and (trained := trained_with(run)):
        same = {**trained[1], "layers": {}} == {**complete(plan), "layers": {}}
        document, plan = trained
    if not plan.get("data", {}).get("set") or not plan.get("objective"):
        parameters = judged(document)["parameters"]
        network = Line(
            "Network",
            document["name"],
            f"{parameters:,} parameters" if parameters is not None else "",
        )
        return plan, {
            "sentence": "No data is chosen yet, so there is nothing to learn from.",
            "lines": [asdict(network)],
            "same": same,
            "ready": False,
        }
    try:
        found = read(plan)
    except PlanError as why:
        return plan, {
            "sentence": "This plan cannot be trained yet.",
            "lines": [],
            "problems": why.problems,
            "same": same,
        }
    drawing = [] if run else drawing_errors(document)
    parameters = None if drawing else judged(document)["parameters"]
    network = Line(
        "Network", document["name"], f"{parameters:,} parameters" if parameters is not None else ""
    )
    told = {
        "sentence": sentence(found, counted(run)),
        "lines": [asdict(one) for one in (network, *lines(found))],
        "same": same,
        "started": began(run),
        "drawing": drawing,
    }
    return plan, told


def counted(run: str | None) -> dict[str, int] | None:
    """How many rows each part of a run's data really has, once it has opened them."""
    import engine

    try:
        return (engine.open_run(run).environment.get("rows") if run else None) or None
    except LookupError:
        return None


def began(run: str | None) -> str:
    """When the run was asked for, in the visitor's time."""
    import engine

    try:
        created = engine.open_run(run).card.get("created") if run else None
    except LookupError:
        created = None
    if not created:
        return ""
    zone = ZoneInfo(st.context.timezone) if st.context.timezone else None
    return datetime.datetime.fromtimestamp(created, zone).strftime("%H:%M:%S, %d %B")


def complete(plan: dict[str, Any]) -> dict[str, Any]:
    """The plan with its defaults, as a run keeps it."""
    from engine.plan import PlanError, read

    try:
        return read(plan).as_json()
    except PlanError:
        return plan


def trained_with(run: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The drawing and the plan of a run, as they were when it began."""
    import engine

    try:
        job = engine.open_run(run).job
    except LookupError:
        return None
    return (job["project"], job["plan"]) if job.get("project") else None
