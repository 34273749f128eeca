"""The left of the Train page: the plan as a sentence and a few lines, for the component to show."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import streamlit as st

from builder.document.documents import Document
from builder.ui.app.server import judged
from builder.ui.joint.of_run import complete, counted, trained_with
from builder.ui.joint.onward import classes_ahead
from builder.ui.joint.start import drawing_errors

if TYPE_CHECKING:
    from engine.plan.words import Line


def plan_words(project: Document, run: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The plan that the open run was trained with, or that the next one will have, and the same in
    words.
    """
    from engine.catalogue import filled
    from engine.plan.plan import PlanError, read
    from engine.plan.words import lines, sentence
    from engine.ways import CATALOGUE

    document: dict[str, Any] | None = project.document
    name, plan = project.document["name"], project.document.get("plan") or {}
    same = True
    if run is not None and (trained := trained_with(run)):
        if trained.drawing:  # else it is no run of a project, whose plan could have changed
            same = {**trained.plan, "layers": {}} == {**complete(plan), "layers": {}}
        name, document, plan = trained.name, trained.drawing, trained.plan
    if not plan.get("objective") or (needs_data(plan) and not plan.get("data", {}).get("set")):
        return plan, {
            "sentence": "No data is chosen yet, so there is nothing to learn from.",
            "lines": [asdict(network_line(name, document))],
            "same": same,
            "ready": False,
        }
    try:
        whole = read(plan)
    except PlanError as why:
        return plan, {
            "sentence": "This plan cannot be trained yet.",
            "lines": [],
            "problems": why.problems,
            "same": same,
        }
    way = CATALOGUE[whole.objective.type]
    drawing = [] if run else drawing_errors(project.document)
    rows = counted(run)
    network = network_line(name, None if drawing else document)
    return plan, {
        "sentence": sentence(whole, rows),
        "lines": [asdict(line) for line in (network, *lines(whole, rows))],
        "same": same,
        "started": began(run),
        "drawing": drawing,
        "learners": list(way.learners_for(filled(way, whole.objective.options))),
        "endless": way.learns_from.endless,
        "makes": way.shows_samples(whole.signature),
        "races": not way.reads.races,
        "prepares": classes_ahead(plan) > 0,
    }


def network_line(name: str, document: dict[str, Any] | None) -> Line:
    """How large a network is stands there where it was drawn and can be judged."""
    from engine.plan.words import Line

    parameters = judged(document)["parameters"] if document else None
    return Line("Network", name, f"{parameters:,} parameters" if parameters is not None else "")


def needs_data(plan: dict[str, Any]) -> bool:
    """Whether data must be chosen before this can be trained."""
    from engine import ways

    kind = str(plan["objective"].get("type"))
    return kind not in ways.CATALOGUE or ways.CATALOGUE[kind].needs_data


def own_origin(plan: dict[str, Any]) -> str:
    """Where what it learns from comes from, as a sentence, where that is no chosen data."""
    from engine import ways

    way = ways.CATALOGUE.entries.get(str((plan.get("objective") or {}).get("type")))
    return "" if way is None or way.needs_data else way.learns_from.origin


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
    return datetime.datetime.fromtimestamp(created, zone).strftime("%-d %b %Y, %H:%M")
