"""Draws a network in Python: `s.put("dense", x, out_features=10)`. Templates and proposals are made
with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.layers import entries as catalogue
from builder.layers import names

ROW, COLUMN = 84, 290


class Sketch:
    """A network or block that grows node by node; `graph()` gives its JSON. Names and places are
    given at the end.
    """

    def __init__(self, blocks: Mapping[str, Any] | None = None) -> None:
        self.nodes: dict[str, dict[str, Any]] = {}
        self.wires: dict[str, dict[str, Any]] = {}
        self.groups: dict[str, dict[str, Any]] = {}
        self.blocks = blocks or {}
        self._group: str | None = None

    def put(self, type_: str, *sources: str, name: str = "", title: str = "", ports: Mapping[str, str] | None = None, init: Mapping[str, Any] | None = None, **params: Any) -> str:  # fmt: skip
        """A layer fed by these nodes ("n3", or "n3.state" for another way out); returns its id."""
        entry = catalogue.entries()[type_]
        node: dict[str, Any] = {"type": type_, "name": name}
        if params:
            node["params"] = params
        return self._place(
            node,
            [port.name for port in entry.inputs],
            any(port.many for port in entry.inputs),
            sources,
            ports,
            title,
            init,
        )

    def use(
        self,
        block: str,
        *sources: str,
        name: str = "",
        title: str = "",
        repeat: int = 1,
        shared: bool = False,
        **params: Any,
    ) -> str:
        """A use of a block."""
        node: dict[str, Any] = {"type": "block", "name": name, "block": block}
        if params:
            node["params"] = params
        if repeat != 1:
            node["repeat"] = repeat
        if shared:
            node["shared"] = True
        ports = [
            inner["name"]
            for inner in self.blocks[block]["nodes"].values()
            if inner["type"] == "block_in"
        ]
        return self._place(node, ports, False, sources, None, title, None)

    def chain(self, source: str, *layers: tuple[str, dict[str, Any]] | str) -> str:
        """Several layers one after the other."""
        for layer in layers:
            type_, params = (layer, {}) if isinstance(layer, str) else layer
            source = self.put(type_, source, **params)
        return source

    def group(self, title: str) -> None:
        """What follows belongs to a group with this title; an empty title ends it."""
        if not title:
            self._group = None
            return
        self._group = f"g{len(self.groups) + 1}"
        self.groups[self._group] = {"title": title}

    def _place(
        self,
        node: dict[str, Any],
        ports: list[str],
        many: bool,
        sources: tuple[str, ...],
        named: Mapping[str, str] | None,
        title: str,
        init: Any,
    ) -> str:
        id_ = f"n{len(self.nodes) + 1}"
        if title:
            node["title"] = title
        if init:
            node["init"] = dict(init)
        if self._group:
            node["group"] = self._group
        self.nodes[id_] = node
        for number, source in enumerate(sources):
            self.wire(source, id_, ports[0] if many else ports[number])
        for port, source in (named or {}).items():
            self.wire(source, id_, port)
        return id_

    def wire(self, source: str, target: str, into: str = "in") -> None:
        from_id, _, port = source.partition(".")
        if not port:
            node = self.nodes[from_id]
            port = "out"
            if node["type"] == "block":
                port = next(
                    inner["name"]
                    for inner in self.blocks[node["block"]]["nodes"].values()
                    if inner["type"] == "block_out"
                )
        self.wires[f"w{len(self.wires) + 1}"] = {"from": [from_id, port], "to": [target, into]}

    def graph(self) -> dict[str, Any]:
        """The JSON of the network."""
        self._name()
        self._lay_out()
        return {
            "nodes": {id_: dict(node) for id_, node in self.nodes.items()},
            "wires": self.wires,
            "groups": self.groups,
        }

    def block(
        self,
        title: str,
        exposed: Mapping[str, tuple[str, list[tuple[str, str, Any]]]] | None = None,
    ) -> dict[str, Any]:
        """The JSON of a block; `exposed` is {name: (label, [(node, field, factor)])}."""
        shown = {
            name: {"label": label, "sets": [list(place) for place in sets]}
            for name, (label, sets) in (exposed or {}).items()
        }
        return {"title": title, **self.graph(), "exposed": shown}

    def _name(self) -> None:
        taken = {node["name"] for node in self.nodes.values() if node["name"]}
        stems: dict[str, int] = {}
        wanted = {}
        for id_, node in self.nodes.items():
            if not node["name"]:
                stem = (
                    names.safe(node["block"])
                    if node["type"] == "block"
                    else catalogue.entries()[node["type"]].stem
                )
                wanted[id_] = stem
                stems[stem] = stems.get(stem, 0) + 1
        counts: dict[str, int] = {}
        for id_, stem in wanted.items():
            counts[stem] = counts.get(stem, 0) + 1
            name = stem if stems[stem] == 1 and not names.why_not(stem) else f"{stem}{counts[stem]}"
            self.nodes[id_]["name"] = names.safe(name, taken)
            taken.add(self.nodes[id_]["name"])

    def _lay_out(self) -> None:
        """Rows by depth; branches of one row side by side."""
        row: dict[str, int] = {}
        coming: dict[str, list[str]] = {}
        for wire in self.wires.values():
            coming.setdefault(wire["to"][0], []).append(wire["from"][0])
        for id_ in self.nodes:
            row[id_] = max(
                (row[source] + 1 for source in coming.get(id_, ()) if source in row), default=0
            )
        rows: dict[int, list[str]] = {}
        for id_, depth in row.items():
            rows.setdefault(depth, []).append(id_)
        for depth, ids in rows.items():
            for number, id_ in enumerate(ids):
                self.nodes[id_]["at"] = [round((number - (len(ids) - 1) / 2) * COLUMN), depth * ROW]
