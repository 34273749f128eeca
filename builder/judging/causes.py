"""Which edit brought a problem. Said on the problem itself, so that a person knows what to change
back: it is remembered from the
edit after which the problem was there until the problem is gone."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from builder.judging.judged import DrawingProblem, DrawingVerdict, NetworkVerdict
from builder.layers import entries as catalogue
from builder.layers.fields import plain_words, square_words

KEEP = 256  # projects
Json = dict[str, Any]
Where = tuple[Any, ...]  # what a problem is known by from one verdict to the next


@dataclass(frozen=True)
class Cause:
    """A setting of a layer and the sentence about it."""

    place: tuple[str, ...]  # networks, its name, nodes, the node, params, the field
    sentence: str


class Causes:
    """What brought the problems of each project that was edited lately."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, dict[Where, Cause]] = OrderedDict()
        self._had: dict[str, dict[Where, str]] = {}  # what each problem of a project said last
        self._lock = threading.Lock()

    def edited(
        self,
        project: str,
        before: Callable[[], DrawingVerdict],
        after: DrawingVerdict,
        document: Json,
        puts: Iterable[Mapping[str, Any]],
    ) -> None:
        """Takes note of what an edit brought: `before` and `after` are verdicts, the document is
        the one after it.
        """
        had = self._had.get(project)
        if had is None:
            had = _what(before())
        has = {
            _where(problem): problem
            for problem in after["problems"]
            if problem["severity"] != "hint" and problem["node"]
        }
        fresh = [
            cause for edit in puts if (cause := _cause(document, after, list(edit["path"]), edit))
        ]
        with self._lock:
            known = self._kept.setdefault(project, {})
            self._kept.move_to_end(project)
            for where in list(known):
                if where not in has:
                    del known[where]
            for where, problem in has.items():
                before_it = _feeds(document, problem) if fresh else frozenset()
                others = [
                    cause
                    for cause in fresh
                    if cause.place[1] == problem["network"] and cause.place[3] in before_it
                ]
                same = known.get(where)
                again = next(
                    (cause for cause in others if same and cause.place == same.place), None
                )
                if again is not None or (others and had.get(where) != problem["what"]):
                    known[where] = again or others[-1]
            self._had[project] = _what(after)
            while len(self._kept) > KEEP:
                self._had.pop(self._kept.popitem(last=False)[0], None)

    def said(self, project: str, verdict: DrawingVerdict) -> DrawingVerdict:
        """The verdict with what brought each problem, in the words of HOUSE.md: "The size changed
        when you set *Filters* to 32 …".
        """
        with self._lock:
            known = dict(self._kept.get(project) or {})
        if not known:
            return verdict

        def told(problems: list[DrawingProblem]) -> list[DrawingProblem]:
            return [_with(problem, known.get(_where(problem))) for problem in problems]

        networks: dict[str, NetworkVerdict] = {
            name: {**network, "problems": told(network["problems"])}
            for name, network in verdict["networks"].items()
        }
        return {**verdict, "networks": networks, "problems": told(verdict["problems"])}


def _feeds(document: Json, problem: Mapping[str, Any]) -> frozenset[str]:
    """The layers whose numbers come to that of the problem, without itself."""
    wires = document["networks"].get(problem["network"], {}).get("wires", {}).values()
    into: dict[str, list[str]] = {}
    for wire in wires:
        into.setdefault(wire["to"][0], []).append(wire["from"][0])
    seen: set[str] = set()
    front = [problem["node"]]
    while front:
        new = [source for source in into.get(front.pop(), ()) if source not in seen]
        seen.update(new)
        front += new
    return frozenset(seen - {problem["node"]})


def _what(verdict: DrawingVerdict) -> dict[Where, str]:
    return {_where(problem): problem["what"] for problem in verdict["problems"]}


def _where(problem: Mapping[str, Any]) -> Where:
    return (
        problem["network"],
        problem.get("block", ""),
        problem.get("inner", ""),
        problem["node"],
        problem["check"],
    )


def _with(problem: DrawingProblem, cause: Cause | None) -> DrawingProblem:
    if cause is None:
        return problem
    return {
        **problem,
        "what": f"{problem['what'].rstrip()} {cause.sentence}",
        "text": f"{problem['text'].rstrip()} {cause.sentence}",
    }


def _cause(
    document: Json, verdict: DrawingVerdict, path: list[str], edit: Mapping[str, Any]
) -> Cause | None:
    """The cause that a put may be: a setting of a layer of a network."""
    if (
        len(path) == 5
        and path[-1] == "params"
        and isinstance(edit.get("value"), dict)
        and len(edit["value"]) == 1
    ):
        # the first setting of a layer comes with its whole form
        path = [*path, next(iter(edit["value"]))]
    if len(path) != 6 or path[0] != "networks" or path[2] != "nodes" or path[4] != "params":
        return None
    node = document["networks"].get(path[1], {}).get("nodes", {}).get(path[3])
    if node is None:
        return None
    entry, name = catalogue.entry(node["type"]), path[5]
    judged = verdict["networks"].get(path[1])
    known = judged["nodes"].get(path[3]) if judged else None
    title = known["title"] if known else plain_words(node["name"])
    if entry is not None and name in entry.by_name:
        field = entry.by_name[name]
        value = node.get("params", {}).get(name, field.default)
        label = field.label
        shown = square_words(tuple(value) if isinstance(value, list) else value, field)
    else:
        exposed = (
            document.get("blocks", {}).get(node.get("block", ""), {}).get("exposed", {}).get(name)
        )
        value = node.get("params", {}).get(name)
        if exposed is None or not isinstance(value, int | float):
            return None
        label, shown = plain_words(exposed.get("label") or name), f"{value:,}"
    return Cause(tuple(path), f"The size changed when you set *{label}* to {shown} in **{title}**.")
