"""Blocks made from a selection, taken apart again, and the settings that they show: each as puts,
one undo step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from builder.document.edits import Put, cut, fresh_id, put
from builder.drawing.graph import REPEAT, scaled
from builder.layers import entries as catalogue
from builder.layers import names
from builder.layers.fields import plain_words

MOST_COPIES = 24


class CannotGroup(ValueError):
    """Why these nodes cannot be one block, or this block cannot be taken apart; the text is for the
    person.
    """


def edit(document: Mapping[str, Any], asked: Mapping[str, Any]) -> list[Put]:
    """What the browser asks: {"do": "group" | "ungroup" | "expose" | "hide", "scope": ["networks",
    name], …}.
    """
    scope = asked.get("scope") or ["networks", asked.get("network", "")]
    if (
        not isinstance(scope, list)
        or len(scope) != 2
        or scope[0] not in ("networks", "blocks")
        or scope[1] not in document.get(scope[0], {})
    ):
        raise CannotGroup("There is no such network.")
    where, name = scope
    match asked.get("do"):
        case "group":
            return from_selection(
                document, name, asked.get("nodes") or [], str(asked.get("title") or "Block"), where
            )
        case "ungroup":
            return ungroup(document, name, str(asked.get("node", "")), where)
        case "expose":
            return expose(
                document,
                str(asked.get("block", name)),
                str(asked.get("node", "")),
                str(asked.get("param", "")),
                str(asked.get("label", "")),
            )
        case "hide":
            return [
                cut(
                    [
                        "blocks",
                        str(asked.get("block", name)),
                        "exposed",
                        str(asked.get("setting", "")),
                    ]
                )
            ]
    raise CannotGroup("A block can be grouped, ungrouped, and its settings exposed or hidden.")


def _kind(node: Mapping[str, Any]) -> str:
    entry = catalogue.entry(node["type"])
    return entry.kind if entry else "unknown"


def from_selection(
    document: Mapping[str, Any],
    network: str,
    nodes: Iterable[str],
    title: str,
    where: str = "networks",
) -> list[Put]:
    """Puts that make one block of these nodes and put one use of it in their place."""
    graph = document[where][network]
    raw, wires = graph["nodes"], graph.get("wires", {})
    chosen = [id_ for id_ in raw if id_ in set(nodes)]
    if not chosen:
        raise CannotGroup("Select the layers that should become a block.")
    inside = set(chosen)
    if any(_kind(raw[id_]) in ("input", "output", "block_in", "block_out") for id_ in chosen):
        raise CannotGroup(
            "Inputs and outputs stay outside of a block: select only the layers between them."
        )
    for id_, node in raw.items():
        target = node.get("params", {}).get("layer") if _kind(node) in ("again", "tied") else None
        if target is not None and (id_ in inside) != (target in inside):
            raise CannotGroup(
                "A layer and the place that uses its weights again must be in the same block."
            )
    _convex(raw, wires, inside)
    coming: dict[tuple[str, str], list[str]] = {}
    going: dict[tuple[str, str], list[str]] = {}
    within: dict[str, Any] = {}
    for id_, wire in wires.items():
        leaves, enters = wire["from"][0] in inside, wire["to"][0] in inside
        if leaves and enters:
            within[id_] = {"from": list(wire["from"]), "to": list(wire["to"])}
        elif enters:
            coming.setdefault(tuple(wire["from"]), []).append(id_)
        elif leaves:
            going.setdefault(tuple(wire["from"]), []).append(id_)
    if not going:
        ends = [id_ for id_ in chosen if not any(wire["from"][0] == id_ for wire in wires.values())]
        going[ends[-1] if ends else chosen[-1], "out"] = []

    block_id = _block_id(document, title)
    left = min(raw[id_].get("at", [0, 0])[0] for id_ in chosen)
    top = min(raw[id_].get("at", [0, 0])[1] for id_ in chosen)
    low = max(raw[id_].get("at", [0, 0])[1] for id_ in chosen)
    inner = {}
    for id_ in chosen:
        inner[id_] = {key: value for key, value in raw[id_].items() if key != "group"}
        at = raw[id_].get("at", [0, 0])
        inner[id_]["at"] = [at[0] - left, at[1] - top]
    taken = {node["name"] for node in inner.values()}
    use = fresh_id([*raw], "n")
    puts_outside: list[Put] = []
    ports_in: dict[str, Any] = {}
    outer_wires: list[tuple[str, Any]] = []
    for number, ((source, port), ids) in enumerate(coming.items()):
        port_id = fresh_id([*inner, *ports_in], "n")
        name = names.safe("x" if number == 0 else f"x{number + 1}", taken)
        taken.add(name)
        ports_in[port_id] = {"type": "block_in", "name": name, "at": [number * 290, -84]}
        for id_ in ids:
            within[id_] = {"from": [port_id, "out"], "to": list(wires[id_]["to"])}
        outer_wires.append((ids[0], {"from": [source, port], "to": [use, name]}))
        puts_outside += [cut([where, network, "wires", id_]) for id_ in ids]
    ports_out: dict[str, Any] = {}
    ends_at: list[Put] = []
    for number, ((source, port), ids) in enumerate(going.items()):
        port_id = fresh_id([*inner, *ports_in, *ports_out], "n")
        name = names.safe("y" if number == 0 else f"y{number + 1}", taken)
        taken.add(name)
        ports_out[port_id] = {
            "type": "block_out",
            "name": name,
            "at": [number * 290, low - top + 84],
        }
        within[fresh_id([*within, *wires], "w")] = {"from": [source, port], "to": [port_id, "in"]}
        ends_at += [put([where, network, "wires", id_, "from"], [use, name]) for id_ in ids]
    definition = {
        "title": plain_words(title)[:60] or "Block",
        "nodes": {**ports_in, **inner, **ports_out},
        "wires": within,
        "groups": {},
        "exposed": {},
    }
    node = {
        "type": "block",
        "name": names.safe(
            block_id, {other["name"] for id_, other in raw.items() if id_ not in inside}
        ),
        "block": block_id,
        "at": [left, round((top + low) / 2)],
    }
    return [
        put(["blocks", block_id], definition),
        put([where, network, "nodes", use], node, before=chosen[0]),
        *ends_at,
        *puts_outside,
        *(
            cut([where, network, "wires", id_])
            for id_, wire in wires.items()
            if wire["from"][0] in inside and wire["to"][0] in inside
        ),
        *(put([where, network, "wires", id_], wire) for id_, wire in outer_wires),
        *(cut([where, network, "nodes", id_]) for id_ in chosen),
    ]


def _convex(raw: Mapping[str, Any], wires: Mapping[str, Any], inside: set[str]) -> None:
    """No way may lead out of the selection and back into it, or the block would wait for itself."""
    after: dict[str, list[str]] = {}
    for wire in wires.values():
        after.setdefault(wire["from"][0], []).append(wire["to"][0])
    front = [target for id_ in inside for target in after.get(id_, []) if target not in inside]
    seen = set(front)
    while front:
        for target in after.get(front.pop(), []):
            if target in inside:
                raise CannotGroup(
                    "What leaves the selection comes back into it: select the layers on that way too."
                )
            if target not in seen:
                seen.add(target)
                front.append(target)


def _block_id(document: Mapping[str, Any], title: str) -> str:
    plain = re.sub(r"[^a-z0-9]", "", names.class_name(title, (), "Block").lower())[:14] or "block"
    taken = document.get("blocks", {})
    number, id_ = 2, plain
    while id_ in taken:
        id_, number = f"{plain}{number}", number + 1
    return id_


def ungroup(
    document: Mapping[str, Any], network: str, node_id: str, where: str = "networks"
) -> list[Put]:
    """Puts that put a block's inside in the place of one use; a repeated block is laid out in
    full.
    """
    graph = document[where][network]
    raw, wires = graph["nodes"], graph.get("wires", {})
    node = raw.get(node_id)
    block = document.get("blocks", {}).get(node.get("block", "")) if node else None
    if node is None or block is None:
        raise CannotGroup("Select one use of a block.")
    repeat = node.get("repeat", 1)
    if repeat > 1 and node.get("shared"):
        raise CannotGroup(
            "Its rounds share their weights, which single layers cannot say. Switch *Share the weights* off first."
        )
    if repeat * len(block["nodes"]) > 4000 or repeat > MOST_COPIES:
        raise CannotGroup(
            f"Laid out {repeat} times it would be too many layers: set *Repeat* to {MOST_COPIES} or less first."
        )
    settings: dict[str, dict[str, Any]] = {}
    for name, value in node.get("params", {}).items():
        for target, param, factor in block.get("exposed", {}).get(name, {}).get("sets", []):
            settings.setdefault(target, {})[param] = scaled(value, factor)
    taken = {other["name"] for id_, other in raw.items() if id_ != node_id}
    ids, wire_ids = list(raw), list(wires)
    at = node.get("at", [0, 0])
    inner = {
        id_: inner_node
        for id_, inner_node in block["nodes"].items()
        if _kind(inner_node) not in ("block_in", "block_out")
    }
    ins = {
        inner_node["name"]: id_
        for id_, inner_node in block["nodes"].items()
        if _kind(inner_node) == "block_in"
    }
    outs = {
        inner_node["name"]: id_
        for id_, inner_node in block["nodes"].items()
        if _kind(inner_node) == "block_out"
    }
    sources = {
        wire["to"][1]: list(wire["from"]) for wire in wires.values() if wire["to"][0] == node_id
    }
    height = (
        max((inner_node.get("at", [0, 0])[1] for inner_node in block["nodes"].values()), default=0)
        + 84
    )
    made_nodes: list[Put] = []
    made_wires: list[Put] = []
    ends: dict[str, list[str] | None] = {}
    for turn in range(repeat):
        copy: dict[str, str] = {}
        for id_ in inner:
            copy[id_] = fresh_id(ids, "n")
            ids.append(copy[id_])
        for id_, inner_node in inner.items():
            fresh = {key: value for key, value in inner_node.items() if key != "group"}
            fresh["name"] = names.safe(inner_node["name"], taken)
            taken.add(fresh["name"])
            params = {**inner_node.get("params", {}), **settings.get(id_, {})}
            if _kind(inner_node) == "block" and REPEAT in params:
                fresh[REPEAT] = params.pop(REPEAT)
            if params.get("layer") in copy:
                params["layer"] = copy[params["layer"]]
            if params:
                fresh["params"] = params
            place = inner_node.get("at", [0, 0])
            fresh["at"] = [at[0] + place[0], at[1] + place[1] + turn * height]
            made_nodes.append(put([where, network, "nodes", copy[id_]], fresh))

        def source_of(
            end: list[str],
            copy: Mapping[str, str] = copy,
            given: Mapping[str, list[str]] = dict(sources),
        ) -> list[str] | None:
            """Where a wire of the block begins, outside of it."""
            inner_node = block["nodes"].get(end[0], {})
            if _kind(inner_node) == "block_in" if inner_node else False:
                return given.get(inner_node["name"])
            return [copy[end[0]], end[1]] if end[0] in copy else None

        for wire in block.get("wires", {}).values():
            source = source_of(wire["from"])
            if source is not None and wire["to"][0] in copy:
                wire_ids.append(fresh_id(wire_ids, "w"))
                made_wires.append(
                    put(
                        [where, network, "wires", wire_ids[-1]],
                        {"from": source, "to": [copy[wire["to"][0]], wire["to"][1]]},
                    )
                )
        for name, id_ in outs.items():
            ends[name] = next(
                (
                    source_of(wire["from"])
                    for wire in block.get("wires", {}).values()
                    if wire["to"][0] == id_
                ),
                None,
            )
        first_in, first_out = next(iter(ins), None), next(iter(outs), None)
        if first_in is not None and first_out is not None and ends[first_out] is not None:
            sources[first_in] = ends[first_out]  # type: ignore[assignment]
    moved = []
    for id_, wire in wires.items():
        if wire["from"][0] == node_id:
            end = ends.get(wire["from"][1])
            moved.append(
                put([where, network, "wires", id_, "from"], end)
                if end is not None
                else cut([where, network, "wires", id_])
            )
        elif wire["to"][0] == node_id:
            moved.append(cut([where, network, "wires", id_]))
    return [*made_nodes, *moved, *made_wires, cut([where, network, "nodes", node_id])]


def expose(
    document: Mapping[str, Any], block: str, node: str, param: str, label: str = ""
) -> list[Put]:
    """Puts that let each use of a block set a field of an inner layer."""
    definition = document.get("blocks", {}).get(block)
    inner = definition["nodes"].get(node) if definition else None
    if inner is None:
        raise CannotGroup("There is no such layer in this block.")
    entry = catalogue.entry(inner["type"])
    inside = (
        document["blocks"].get(inner.get("block", ""), {}).get("exposed", {})
        if entry and entry.kind == "block"
        else {}
    )
    if entry is None or (
        param not in entry.by_name
        and param not in inside
        and not (entry.kind == "block" and param == REPEAT)
    ):
        raise CannotGroup("This layer has no such setting.")
    own = (
        entry.by_name[param].label
        if param in entry.by_name
        else inside[param].get("label", "")
        if param in inside
        else "Repeat"
    )
    shown = plain_words(label)[:60] or own or param
    # "repeat" itself would be taken for the block's own number of rounds by whoever shows it one
    # level further out.
    name = names.safe("rounds" if param == REPEAT else param, definition.get("exposed", {}))
    return [put(["blocks", block, "exposed", name], {"label": shown, "sets": [[node, param, 1]]})]
