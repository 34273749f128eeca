"""A score that is too good to be true: in words, and which columns make it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Doubt:
    title: str
    text: str  # what makes the score, and what to do
    columns: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """In one line, without the marks that a page sets in bold."""
        return f"{self.title}: {self.text}".replace("**", "").replace("?:", "?")

    def as_json(self) -> dict[str, Any]:
        return {"title": self.title, "text": self.text, "columns": list(self.columns)}

    @staticmethod
    def from_json(record: Mapping[str, Any] | None) -> Doubt | None:
        if record is None:
            return None
        return Doubt(record["title"], record["text"], tuple(record["columns"]))
