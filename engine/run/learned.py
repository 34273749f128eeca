"""By which way a run learned, as far as words and wishes go: made without networks, so without torch."""

from __future__ import annotations

from engine import ways
from engine.catalogue import filled
from engine.data.signature import Signature
from engine.plan.job import read as read_job
from engine.run.folder import RunFolder
from engine.ways.way import Way


def way_of(run: RunFolder) -> Way:
    plan = read_job(run.job).plan
    entry = ways.CATALOGUE[plan.objective.type]
    signature = Signature.from_json(run.environment.get("signature") or plan.data.signature)
    return entry(filled(entry, plan.objective.options), None, signature)
