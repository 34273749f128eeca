"""What a run was trained with, as the pages compare it with the project of now."""

from __future__ import annotations

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


def trained_with(run: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The drawing and the plan of a run, as they were when it began."""
    import engine

    try:
        job = engine.open_run(run).job
    except LookupError:
        return None
    return (job["project"], job["plan"]) if job.get("project") else None


def trained_from_python(run: str) -> tuple[str, dict[str, Any]] | None:
    """The name and the plan of a run that began without a drawing, with the signature that its data
    turned out to have.
    """
    import engine

    try:
        opened = engine.open_run(run)
        job = opened.job
    except LookupError:
        return None
    if job.get("project"):
        return None
    plan = job["plan"]
    signature = plan["data"].get("signature") or opened.environment.get("signature")
    return opened.name, {**plan, "data": {**plan["data"], "signature": signature}}
