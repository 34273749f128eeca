"""Ready projects. They are drawn by the modules here and written to files, with pictures and
verdicts, by `python -m builder.templates`.
"""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from builder.project import Project, ProjectError

FOLDER = Path(__file__).parent


class UnknownTemplate(ProjectError, LookupError):
    """There is no template of that name; the text suggests the nearest."""


@dataclass(frozen=True)
class Shown:
    """A template as the gallery shows it."""

    name: str
    title: str
    summary: str
    kind: str
    parameters: int
    picture: str  # an SVG

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "title": self.title,
            "summary": self.summary,
            "kind": self.kind,
            "parameters": self.parameters,
            "picture": self.picture,
        }


@cache
def _index() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / "index.json").read_text(encoding="utf-8"))
    return found


def templates() -> list[Shown]:
    """All templates, for the gallery."""
    return [
        Shown(name, one["title"], one["summary"], one["kind"], one["parameters"], one["picture"])
        for name, one in _index().items()
    ]


def template(name: str) -> Project:
    """A fresh project from a template, such as "digits-cnn"."""
    if name not in _index():
        near = difflib.get_close_matches(str(name), list(_index()), 1)
        raise UnknownTemplate(
            [f"There is no template “{name}”." + (f" Did you mean “{near[0]}”?" if near else "")]
        )
    return Project(json.loads((FOLDER / "files" / f"{name}.json").read_text(encoding="utf-8")))


@cache
def _by_drawing() -> dict[str, str]:
    return {one["drawing"]: name for name, one in _index().items()}


def shipped_verdict(drawing: str) -> dict[str, Any] | None:
    """What was said of a template whose drawing has this fingerprint, if there is one."""
    name = _by_drawing().get(drawing)
    if name is None:
        return None
    found: dict[str, Any] = json.loads(
        (FOLDER / "verdicts" / f"{name}.json").read_text(encoding="utf-8")
    )
    return found
