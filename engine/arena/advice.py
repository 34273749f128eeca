"""What to try next, from what this race measured; each with the number that speaks for it and what
it would cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.arena import classical
from engine.arena.classical.entry import in_time
from engine.arena.classical.inputs import MOST_LEVELS
from engine.arena.folder import Story
from engine.arena.textbook import in_seconds
from engine.arena.track import Track
from engine.arena.verdict import Entered, called

MOST = 5


def two_digits(count: int) -> int:
    """
    >>> two_digits(98312), two_digits(840)
    (98000, 840)
    """
    return int(float(f"{count:.2g}"))


def what_next(
    story: Story, track: Track, entered: Sequence[Entered], verdict: dict[str, Any]
) -> list[dict[str, Any]]:
    """A few proposals, the most useful first: {"icon", "title", "text", "label", "do"}."""
    made: list[dict[str, Any]] = []
    data, test = story.data, track.y("test")
    networks = [one for one in entered if one.is_network]
    ranked = sorted(
        (one for one in entered if not one.is_baseline),
        key=lambda one: one.validation or -np.inf,
        reverse=True,
    )
    best = next((one for one in ranked if not one.is_network), None)
    if not any(one.asked["kind"] != "classical" for one in story.contestants.values()):
        text = "Only classical models raced. The open project's network takes the same rows and the same split."
        made.append(
            {
                "icon": "plus",
                "title": "Race your network",
                "text": text,
                "label": "Add",
                "do": {"do": "add-network"},
            }
        )
    lead = verdict.get("lead")
    coded = sum(min(count, MOST_LEVELS) for count in data.get("categories", {}).values())
    if (
        networks
        and best
        and coded > data.get("numbers", 0)
        and lead
        and lead["second"] in {one.key for one in networks}
    ):
        count = len(data["categories"])
        text = f"One-hot gives {coded:,} of {coded + data.get('numbers', 0):,} inputs; an embedding shares what it learns."
        made.append(
            {
                "icon": "layers",
                "title": f"Embed the {count} category column{'s' if count > 1 else ''}",
                "text": text,
                "label": "Open in Build",
                "do": {"do": "build"},
            }
        )
    needed = verdict.get("needed")
    if lead and not verdict.get("shown") and needed and needed > len(test):
        text = f"If the lead of {100 * lead['lead']:.1f} points is real, about {two_digits(needed):,} test rows would show it; there are {len(test):,}."
        made.append(
            {
                "icon": "rows",
                "title": "Judge on more rows, or in folds",
                "text": text,
                "label": "Race in 5 folds",
                "do": {"do": "rerun", "folds": 5},
            }
        )
    if best and best.entry in classical.catalogue():
        entry, asked = classical.find(best.entry), story.contestants[best.key].asked
        if entry.grid and not asked.get("tune"):
            tries = int(np.prod([len(values) for values in entry.grid.values()]))
            text = f"{tries} settings on validation, about {in_time(tries * max(0.05, float(best.cost.get('fit') or 0)))}."
            made.append(
                {
                    "icon": "sliders",
                    "title": f"Tune {called(best, 1)}",
                    "text": text,
                    "label": "Run",
                    "do": {"do": "add", "entry": best.entry, "tune": True},
                }
            )
    if not story.grown:
        # Three draws of each size, each size half the next: together about 1 + 3 times the fit on
        # all rows; a network's process takes a second more.
        seconds = 4 * sum(
            float(one.cost.get("fit") or 0) + (4 if one.is_network else 0) for one in entered
        )
        text = (
            f"Six training sizes, all contestants, at most about {in_seconds(max(1.0, seconds))}."
        )
        made.append(
            {
                "icon": "pulse",
                "title": "See how it grows with rows",
                "text": text,
                "label": "Run",
                "do": {"do": "grow"},
            }
        )
    if lead:
        pair = [one for one in entered if one.key in (lead["first"], lead["second"])]
        if len(pair) == 2 and track.classes:
            differ = int(np.sum(pair[0].said != pair[1].said))
            text = f"{differ:,} of {len(test):,} test rows."
            made.append(
                {
                    "icon": "list",
                    "title": "Where the two disagree",
                    "text": text,
                    "label": "Look",
                    "do": {"do": "disagree", "first": lead["first"], "second": lead["second"]},
                }
            )
    shares = data.get("shares")
    if shares and max(shares) >= 0.8 and track.measure.name == "accuracy":
        text = f"{100 * max(shares):.0f}% of the training rows are of one class, so accuracy says little about the others."
        made.append(
            {
                "icon": "balance",
                "title": "Judge by balanced accuracy",
                "text": text,
                "label": "Race again",
                "do": {"do": "rerun", "measure": "balanced-accuracy"},
            }
        )
    leader = story.contestants.get(str(verdict.get("leader")))
    error = ((leader.test or {}).get("calibration") or {}).get("error") if leader else None
    if error is not None and error > 0.05 and leader is not None:
        text = f"When {leader.asked['title']} says how sure it is, it is off by {100 * error:.0f} points on average."
        made.append(
            {
                "icon": "alert",
                "title": "Do not trust its probabilities yet",
                "text": text,
                "label": "Look",
                "do": {"do": "calibration", "who": leader.key},
            }
        )
    return made[:MOST]
