"""A job: the source of the networks, the plan, and a snapshot of the project. Everything needed to
train, as JSON.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

from engine.plan import plan as plans
from engine.plan.plan import Plan, PlanError

SOURCE_BYTES = 5_000_000


@dataclass(frozen=True)
class Job:
    name: str
    source: str
    plan: Plan
    project: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return {
            "format": 1,
            "name": self.name,
            "source": self.source,
            "plan": self.plan.as_json(),
            "project": self.project,
        }

    @property
    def sha(self) -> str:
        return hashlib.sha256(
            json.dumps([self.source, self.plan.as_json()], sort_keys=True).encode()
        ).hexdigest()


def read(job: Any) -> Job:
    """A job from its JSON. Raises PlanError with every problem, in words."""
    if isinstance(job, Job):
        return job
    if not isinstance(job, dict):
        raise PlanError(
            [f"A job is a group of settings with source and plan, not a {type(job).__name__}."]
        )
    problems = [
        f"The job has an unknown part '{name}'."
        for name in job
        if name not in ("format", "name", "source", "plan", "project")
    ]
    if job.get("format", 1) != 1:
        problems.append(
            f"The job is of format {job.get('format')!r}; this version reads format 1. A newer Layerloom wrote it."
        )
    source = job.get("source")
    if not isinstance(source, str) or not source.strip():
        problems.append("The job has no source: there is no network to train.")
    elif len(source) > SOURCE_BYTES:
        problems.append(f"The source of the job is larger than {SOURCE_BYTES // 10**6} MB.")
    elif "NETWORKS" not in source:
        problems.append("The source names no networks: it must end with NETWORKS = {…}.")
    try:
        plan = plans.read(job.get("plan"))
    except PlanError as error:
        raise PlanError(problems + error.problems) from None
    if problems:
        raise PlanError(problems)
    name = re.sub(r"\s+", " ", str(job.get("name") or "run")).strip()[:200] or "run"
    return Job(name, str(source), plan, job.get("project") or {})
