"""From the open project to a run: judged first, refused with a sentence, started once however often
the button is pressed.
"""

from __future__ import annotations

from typing import Any

from builder.document.documents import Document
from builder.ui.app.server import settings

# ---- from dials and proposals to the plan --------------------------------------------------------


# ---- before it starts ----------------------------------------------------------------------------
def estimate(project: Document) -> dict[str, Any]:
    """How long and how much memory the plan will take: tried for a moment in a process of its own.
    See engine/processes/estimate.py.
    """
    import builder
    from engine.errors import RunError
    from engine.plan.plan import PlanError
    from engine.run.asking import TaskError, try_job

    try:
        return try_job("estimate", builder.Project(project.document).job(), settings().home)
    except (PlanError, RunError, builder.ProjectError, TaskError) as why:
        return {"why": str(why)}


def learning_rates(project: Document, plan: dict[str, Any]) -> dict[str, Any]:
    """What the learning-rate finder says of the project with this plan."""
    import builder
    from engine.plan.plan import PlanError
    from engine.run.asking import TaskError, try_job

    try:
        return try_job(
            "find_rate", builder.Project({**project.document, "plan": plan}).job(), settings().home
        )
    except (PlanError, builder.ProjectError, TaskError) as why:
        return {"why": str(why)}
