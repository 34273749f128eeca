"""Networks that are proposed for one kind of data because they do best there: one entry each."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any

from builder.proposing.designs.design import Design, Drawn, Given

MACHINERY = {"design"}


@cache
def catalogue() -> dict[str, Design]:
    """Every design by its name, the first to be proposed first."""
    modules = [
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
        if module.name not in MACHINERY
    ]
    entries = [
        value for module in modules for value in vars(module).values() if isinstance(value, Design)
    ]
    return {entry.name: entry for entry in sorted(entries, key=lambda entry: entry.rank)}


def suiting(signature: Mapping[str, Any], wants: Mapping[str, Any]) -> list[tuple[Design, Drawn]]:
    """The designs for these data, drawn; none where several inputs or answers are to be joined."""
    given = _given(signature, wants)
    if given is None:
        return []
    return [(design, design.draw(given)) for design in catalogue().values() if design.suits(given)]


def advice(signature: Mapping[str, Any], wants: Mapping[str, Any]) -> str:
    """What is better tried before the first network for these data; empty where that is worth
    beginning with.
    """
    given = _given(signature, wants)
    suits = [design for design in catalogue().values() if given and design.suits(given)]
    return suits[0].advice(given) if given and suits else ""


def _given(signature: Mapping[str, Any], wants: Mapping[str, Any]) -> Given | None:
    role: Mapping[str, Any] = next(iter(wants.get("roles", {}).values()), {})
    inputs: Mapping[str, Any] = role.get("inputs") or {}
    outputs: Mapping[str, Any] = role.get("outputs") or {}
    if len(inputs) != 1 or len(outputs) != 1:
        return None
    (name, field), (wish, wanted) = next(iter(inputs.items())), next(iter(outputs.items()))
    target = signature.get("fields", {}).get(signature.get("target") or "", {})
    rows = int(signature.get("training") or signature.get("rows") or 0)
    return Given(name, field, wish, wanted, target, rows)
