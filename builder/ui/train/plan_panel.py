"""The left of the Train page: the plan as a sentence and a few lines, for the component to show."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import streamlit as st

from builder.document.documents import Document
from builder.ui.app.server import judged
from builder.ui.joint.of_run import complete, counted, trained_from_python, trained_with
from builder.ui.joint.start import drawing_errors

if TYPE_CHECKING:
    from engine.plan.words import Line


def plan_words(project: Document, run: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The plan that the open run was trained with, or that the next one will have, and the same in
    words.
    """
    from engine.plan.plan import PlanError, read
    from engine.plan.words import Line, lines, sentence
    from engine.ways import CATALOGUE

    document, plan = project.document, project.document.get("plan") or {}
    same = True
    if run is not None and (trained := trained_with(run)):
        same = {**trained[1], "layers": {}} == {**complete(plan), "layers": {}}
        document, plan = trained
    elif run is not None and (from_python := trained_from_python(run)):
        name, plan = from_python
        document = {"name": name}
    if not plan.get("objective") or (needs_data(plan) and not plan.get("data", {}).get("set")):
        return plan, {
            "sentence": "No data is chosen yet, so there is nothing to learn from.",
            "lines": [asdict(network_line(document))],
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
    network = Line("Network", document["name"]) if drawing else network_line(document)
    told = {
        "sentence": sentence(found, counted(run)),
        "lines": [asdict(one) for one in (network, *lines(found))],
        "same": same,
        "started": began(run),
        "drawing": drawing,
        "endless": CATALOGUE[found.objective.type].learns_from.endless,
    }
    return plan, told


def network_line(document: dict[str, Any]) -> Line:
    from engine.plan.words import Line

    parameters = judged(document)["parameters"] if "networks" in document else None
    size = f"{parameters:,} parameters" if parameters is not None else ""
    return Line("Network", document["name"], size)


def needs_data(plan: dict[str, Any]) -> bool:
    """Whether data must be chosen before this can be trained."""
    from engine import ways

    kind = str(plan["objective"].get("type"))
    return kind not in ways.CATALOGUE or ways.CATALOGUE[kind].needs_data


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
