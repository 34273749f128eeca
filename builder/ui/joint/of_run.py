"""What a run was trained with, as the pages compare it with the project of now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


def counted(run: str | None) -> dict[str, int] | None:
    """How many rows each part of a run's data really has, once it has opened them."""
    import engine

    try:
        return (engine.open_run(run).environment.get("rows") if run else None) or None
    except LookupError:
        return None


def complete(plan: dict[str, Any]) -> dict[str, Any]:
    """The plan with its defaults, as a run keeps it."""
    from engine.plan.plan import PlanError, read

    try:
        return read(plan).as_json()
    except PlanError:
        return plan


@dataclass(frozen=True)
class TrainedWith:
    """What a run was asked to do, as it was when it began."""

    name: str
    plan: dict[str, Any]
    drawing: dict[str, Any] | None  # none where its network was written by hand


def trained_with(run: str) -> TrainedWith | None:
    """None where there is no such run."""
    import engine

    try:
        opened = engine.open_run(run)
        job = opened.job
    except LookupError:
        return None
    if not job:
        return None
    plan, drawing = job["plan"], job.get("project") or None
    if drawing is None:  # begun from Python: its signature is what the data turned out to have
        signature = plan["data"].get("signature") or opened.environment.get("signature")
        plan = {**plan, "data": {**plan["data"], "signature": signature}}
    return TrainedWith(job["name"], plan, drawing)


def hand_changes(run: str) -> list[dict[str, Any]]:
    """What was changed by hand while it went on, the first first."""
    import engine

    try:
        events = engine.open_run(run).events
    except LookupError:
        return []
    return [event["change"] for event in events if event.get("change")]
