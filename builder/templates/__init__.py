"""Ready projects. They are drawn by the modules here and written to files, with pictures and
verdicts, by `python -m builder.templates`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from builder.document.form import ProjectError
from builder.judging.shipped import FOLDER, _index
from builder.nearest import did_you_mean
from builder.project import Project


class UnknownTemplate(ProjectError, LookupError):
    """There is no template of that name; the text suggests the nearest."""


@dataclass(frozen=True)
class ShownTemplate:
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


def templates() -> list[ShownTemplate]:
    """All templates, for the gallery."""
    return [
        ShownTemplate(
            name,
            facts["title"],
            facts["summary"],
            facts["kind"],
            facts["parameters"],
            facts["picture"],
        )
        for name, facts in _index().items()
    ]


def template(name: str) -> Project:
    """A fresh project from a template, such as "digits-cnn"."""
    if name not in _index():
        raise UnknownTemplate([f"There is no template “{name}”.{did_you_mean(name, _index())}"])
    return Project(json.loads((FOLDER / "files" / f"{name}.json").read_text(encoding="utf-8")))
