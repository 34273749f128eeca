"""Which input a field of the data gets in a drawing, and which output a wish gets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.layers.entries import entries

NAMED = {"edges": "edges", "node": "asked_nodes"}  # of a graph
ROWS = {"code", "table"}  # either takes a row of numbers, whoever makes it


def takes(drawn: str, field: Mapping[str, Any]) -> bool:
    """Whether an input layer of this type takes a field of the data."""
    usual = input_for(field)[0]
    return drawn == usual or {drawn, usual} == ROWS


def input_for(field: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The input layer and its settings for a field of the data: as the field itself says, else by
    its kind and shape, since older data say nothing.
    """
    drawn = field.get("input")
    if isinstance(drawn, Mapping) and drawn.get("type") in entries():
        return str(drawn["type"]), dict(drawn.get("params") or {})
    shape, kind = list(field.get("shape") or []), field.get("kind", "table")
    sizes = [int(size) if size else 32 for size in shape]
    if kind == "image" and len(sizes) == 3:
        return "image", {"channels": sizes[0], "height": sizes[1], "width": sizes[2]}
    if kind == "volume" and len(sizes) == 4:
        return "volume", {
            "channels": sizes[0],
            "depth": sizes[1],
            "height": sizes[2],
            "width": sizes[3],
        }
    if kind in ("edges", "node"):
        return NAMED[kind], {"nodes": _vocabulary(field)}
    if kind == "tokens" or (field.get("dtype") == "int64" and len(sizes) == 1):
        return "tokens", {
            "length": sizes[0] if sizes else 32,
            "vocabulary": max(2, _vocabulary(field)),
        }
    if kind in ("noise", "code") and len(sizes) == 1:
        return "code", {"features": sizes[0]}
    if kind == "label" or (field.get("dtype") == "int64" and not sizes):
        return "category", {"classes": max(2, _vocabulary(field))}
    if kind == "series" or len(sizes) == 2:
        return "series", {
            "length": sizes[0] if sizes else 32,
            "features": sizes[1] if len(sizes) > 1 else 1,
        }
    if len(sizes) == 3:
        return "image", {"channels": sizes[0], "height": sizes[1], "width": sizes[2]}
    if len(sizes) == 4:
        return "volume", {
            "channels": sizes[0],
            "depth": sizes[1],
            "height": sizes[2],
            "width": sizes[3],
        }
    return "table", {"features": sizes[0] if sizes else 1}


def _vocabulary(field: Mapping[str, Any]) -> int:
    if field.get("vocabulary"):
        return (
            int(field["vocabulary"])
            if isinstance(field["vocabulary"], int)
            else len(field["vocabulary"])
        )
    if field.get("classes"):
        return int(field["classes"]) if isinstance(field["classes"], int) else len(field["classes"])
    if field.get("range"):
        return int(field["range"][1]) + 1
    return 1000


def output_for(wanted: Mapping[str, Any]) -> str:
    """The output layer for what an objective wants."""
    kind, shape = wanted.get("kind", "numbers"), wanted.get("shape") or []
    if kind == "scores":
        return "token_scores" if len(shape) == 2 else "picture" if len(shape) == 3 else "scores"
    if len(shape) == 3:
        return "picture"
    return {"latent": "latent", "code": "latent", "image": "picture", "tokens": "token_scores"}.get(
        kind, "numbers"
    )
