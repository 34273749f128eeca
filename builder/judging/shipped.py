"""The verdicts that ship with the templates, so that the first screen needs no torch."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from builder.judging.judged import DrawingVerdict

FOLDER = Path(__file__).resolve().parents[1] / "templates"


@cache
def _index() -> dict[str, Any]:
    index: dict[str, Any] = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
    return index


@cache
def _by_drawing() -> dict[str, str]:
    return {facts["drawing"]: name for name, facts in _index().items()}


def shipped_verdict(drawing: str) -> DrawingVerdict | None:
    """What was said of a template whose drawing has this fingerprint, if there is one."""
    name = _by_drawing().get(drawing)
    if name is None:
        return None
    verdict: DrawingVerdict = json.loads(
        (FOLDER / "verdicts" / f"{name}.json").read_text(encoding="utf-8")
    )
    return verdict
