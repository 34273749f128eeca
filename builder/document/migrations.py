"""Numbered steps from old formats to the newest; each takes a document of one format and gives one
of the next.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FORMAT = 1

# {from format: step}; format 1 is the first, so there is no step yet. A step never changes what it
# is given.
STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


def migrate(document: dict[str, Any]) -> dict[str, Any]:
    """The document in the newest format."""
    # Anything may stand there, also what cannot be looked up.
    while isinstance(format := document.get("format"), int) and format in STEPS:
        document = STEPS[format](document)
    return document
