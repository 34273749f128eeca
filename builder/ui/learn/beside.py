"""What stands beside an entry: the templates that use it, and the entries to look at next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from builder.templates import template, templates
from builder.ui.learn.shelf import Item, families, items

MOST_USES = 6
MOST_ALSO = 4


@cache
def uses() -> dict[tuple[str, str], list[str]]:
    """Where a project file names something, by which word → the templates that do."""
    named: dict[tuple[str, str], list[str]] = {}
    for shown in templates():
        for place in dict.fromkeys(named_in(template(shown.name).document)):
            named.setdefault(place, []).append(shown.name)
    return named


def named_in(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    drawn = (*document["networks"].values(), *document["blocks"].values())
    for graph in drawn:
        yield from (("node", node["type"]) for node in graph["nodes"].values())
    plan = document.get("plan") or {}
    for place in ("objective", "loss"):
        if plan.get(place):
            yield place, plan[place]["type"]
    for learner in (plan.get("learners") or {}).values():
        for place in ("optimizer", "schedule"):
            if learner.get(place):
                yield place, learner[place]["type"]
    yield from (("regularisers", each["type"]) for each in plan.get("regularisers") or ())


def used_in(item: Item) -> list[str]:
    return uses().get(item.named, [])[:MOST_USES]


def see_also(item: Item) -> list[Item]:
    """Those that its own words name, then its family's nearest by their words."""
    others = [other for other in items().values() if other.id != item.id]
    text = f"{item.summary} {item.text}"
    called = [other for other in others if calls(text, other.title)]
    mine = words_of(item)
    family = [other for other in families()[item.family.id] if other.id != item.id]
    family.sort(key=lambda other: -len(mine & words_of(other)))
    order = {other.id: other for other in (*called, *family)}
    return list(order.values())[:MOST_ALSO]


def calls(text: str, title: str) -> bool:
    """Whether a text means that entry: set in italics, or by a title that is no everyday word."""
    if f"*{title.lower()}*" in text.lower():
        return True
    is_name = " " in title or title[1:] != title[1:].lower()
    return is_name and re.search(rf"\b{re.escape(title)}\b", text, re.IGNORECASE) is not None


def words_of(item: Item) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", f"{item.title} {item.summary} {item.words}".lower()))
