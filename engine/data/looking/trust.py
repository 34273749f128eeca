"""What could fool us in these data, as the honesty checks say it, for the Data page."""

from __future__ import annotations

from typing import Any

from engine.data.honesty import check_all
from engine.data.looking.opened import Opened


def problems(opened: Opened) -> list[dict[str, Any]]:
    """Worst first; the fix of each is the whole new `data` part of a plan."""
    data = dict(opened.data)
    if opened.automatic and opened.entry.transforms is None:
        data["transforms"] = None  # what the columns need is found anew after a fix
    return [one.as_json() for one in check_all(opened.raw, opened.split, data)]
