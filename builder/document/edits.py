"""Edits are values: a list of puts, each a path with a new value or none. Applying gives the new
document and the way back.

The document is never changed: what an edit does not touch is shared with the old one, so that what
was worked out stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NotRequired

from typing_extensions import TypedDict

Json = Any

DEEPEST_PATH = 12


class Put(TypedDict):
    """One place of the document and its new value; without one it is deleted."""

    path: list[str]
    value: NotRequired[Any]
    before: NotRequired[str]  # the sibling that is to follow


NOTHING: Put = {"path": []}  # what undoes a put that has changed nothing


class EditSent(TypedDict):
    key: str
    label: str
    puts: list[Put]


@dataclass(frozen=True)
class Applied:
    """What became of an edit: the document, the puts that undo it, and the puts that no longer had
    a place.
    """

    document: dict[str, Any]
    inverse: list[Put]
    dropped: list[Put]

    def __iter__(self) -> Any:
        """`document, inverse = apply(…)`, for those who care for no more."""
        return iter((self.document, self.inverse))


def put(path: Iterable[Any], value: Json, before: str | None = None) -> Put:
    """Sets one place."""
    edit: Put = {"path": list(path), "value": value}
    if before is not None:
        edit["before"] = before
    return edit


def cut(path: Iterable[Any]) -> Put:
    """Deletes one place."""
    return {"path": list(path)}


def apply(document: Mapping[str, Any], puts: Iterable[Put]) -> Applied:
    """The document after these puts. A put whose parent is gone is dropped and told."""
    result: dict[str, Any] = dict(document)
    fresh: set[int] = {id(result)}  # dictionaries made here, which may be changed in place
    alive: list[Any] = [result]  # keeps them alive, so that no id is used twice
    inverse: list[Put] = []
    dropped: list[Put] = []
    for edit in puts:
        back = _apply_one(result, edit, fresh, alive)
        if back is None:
            dropped.append(edit)
        elif back is not NOTHING:
            inverse.append(back)
    return Applied(result, inverse[::-1], dropped)


def _apply_one(root: dict[str, Any], edit: Put, fresh: set[int], alive: list[Any]) -> Put | None:
    """Applies one put; the put that undoes it, NOTHING where nothing changed, or None where there is no
    place for it.
    """
    path = edit.get("path")
    if (
        not isinstance(path, list)
        or not 1 <= len(path) <= DEEPEST_PATH
        or not all(isinstance(key, str) for key in path)
    ):
        return None
    parents: list[tuple[dict[str, Any], str]] = []
    parent: Any = root
    for key in path[:-1]:
        if not isinstance(parent, dict) or not isinstance(parent.get(key), dict):
            if (
                isinstance(parent, dict)
                and key in ("params", "init", "blocks", "groups", "wires", "exposed", "weights")
                and key not in parent
            ):
                # optional dictionaries appear when something is put into them
                parents.append((parent, key))
                parent = {}
                continue
            return None
        parents.append((parent, key))
        parent = parent[key]
    if not isinstance(parent, dict):
        return None
    last = path[-1]
    missing = last not in parent
    if "value" not in edit and missing:
        return NOTHING
    created = next(
        (number for number, (holder, key) in enumerate(parents) if key not in holder), None
    )
    # Copy on the way down whatever is still shared with the old document.
    holder = root
    for key in path[:-1]:
        child = holder.get(key, {})
        if id(child) not in fresh:
            child = dict(child)
            fresh.add(id(child))
            alive.append(child)
            holder[key] = child
        holder = child
    if created is not None:
        back: Put = cut(path[: created + 1])
    elif missing:
        back = cut(path)
    else:
        back = put(path, holder[last])
        keys = list(holder)
        place = keys.index(last)
        if "value" not in edit and place + 1 < len(keys):
            back["before"] = keys[place + 1]
    if "value" not in edit:
        del holder[last]
        return back
    value = edit["value"]
    before = edit.get("before")
    if missing and before in holder:
        after = {key: holder[key] for key in list(holder)[list(holder).index(before) :]}
        for key in after:
            del holder[key]
        holder[last] = value
        holder.update(after)
    else:
        holder[last] = value
    return back


def fresh_id(taken: Iterable[str], prefix: str = "n") -> str:
    """The next id with this letter that nothing has yet."""
    highest = 0
    for id_ in taken:
        if id_.startswith(prefix) and id_[len(prefix) :].isdigit():
            highest = max(highest, int(id_[len(prefix) :]))
    return f"{prefix}{highest + 1}"
