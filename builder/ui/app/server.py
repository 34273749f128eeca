"""What lives as long as the app's process, one of each: settings, documents, the warmed torch."""

from __future__ import annotations

import functools
import threading
from typing import Any

from builder.document.documents import Documents
from builder.judging.causes import Causes
from builder.judging.judged import DrawingVerdict
from engine.files import keeping
from engine.settings import Settings, read


@functools.cache
def settings() -> Settings:
    return read()


@functools.cache
def documents() -> Documents:
    folder = settings().home / "projects"
    with keeping("A project", settings().home):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Documents(folder)


@functools.cache
def causes() -> Causes:
    return Causes()


def judged(document: dict[str, Any], good_form: bool = False) -> DrawingVerdict:
    """What builder says about a document, with what its data offer and its objective wants where
    the engine knows them.
    """
    from builder.judging.verdict import judge
    from engine.plan.plan import PlanError, wants

    plan = document.get("plan") or {}
    signature = (plan.get("data") or {}).get("signature")
    try:
        wanted = wants(plan) if signature else None
    except PlanError:
        wanted = None  # the plan's own problems are shown where the plan is
    return judge(document, signature=signature, wants=wanted, good_form=good_form)


def warm_up() -> None:
    """Import torch and run its first meta operation in the background: both together take two
    seconds that the first edit should not wait for.
    """
    threading.Thread(target=_warm, name="warm-up", daemon=True).start()


def _warm() -> None:
    import gc

    from builder.shapes.shapes import warm

    warm()
    gc.collect()
    gc.freeze()  # torch's 330,000 objects never die: the collector need not walk them again
