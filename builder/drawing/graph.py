"""The drawing as a value: networks and blocks of nodes and wires, read from the project document.

Everything is frozen. Reading again after an edit keeps every node that the edit did not touch, so
that what was worked out about it is kept too.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from builder.layers import entries as catalogue
from builder.layers import names
from builder.layers.fields import Form, plain_words
from builder.layers.layer import Layer

NO_FORM = Form({})
DEEPEST_NESTING = 12
REPEAT = "repeat"  # of a block inside a block: a key of the node that can be exposed like a setting
MOST_REPEATS = 512


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """One layer, or one use of a block."""

    id: str
    type: str
    name: str
    title: str  # as a person reads it
    entry: Layer | None
    form: Form
    wrong: tuple[tuple[str, str], ...]  # (field, sentence)
    raw: Mapping[str, Any]
    bypassed: bool = False
    block: str = ""
    repeat: int = 1
    shared: bool = False
    detail: str = ""  # the settings that matter, in words

    @property
    def kind(self) -> str:
        return self.entry.kind if self.entry else "unknown"

    @property
    def params(self) -> Mapping[str, Any]:
        params: Mapping[str, Any] = self.raw.get("params", {})
        return params

    @property
    def reference(self) -> str | None:
        """The id of the layer whose weights this one uses."""
        return self.form.get("layer") if self.kind in ("again", "tied") else None


@dataclass(frozen=True, slots=True)
class Wire:
    id: str
    source: str
    port: str  # of the source
    target: str
    into: str  # port of the target


@dataclass(frozen=True, eq=False)
class Graph:
    """One network or one block: its nodes and wires, in drawing order."""

    nodes: Mapping[str, Node]
    wires: Mapping[str, Wire]
    # wires that hang: (wire, node at which to say it or "", why)
    stray: tuple[tuple[str, str, str], ...]
    raw: Mapping[str, Any]
    blocks: Mapping[str, Block] = field(default_factory=dict)
    wired: tuple[Any, ...] = ()  # the wires' content, to know whether they changed

    @cached_property
    def coming(self) -> dict[str, tuple[Wire, ...]]:
        """The wires into each node, in the order of its ports; for a port that takes many, in
        drawing order.
        """
        into: dict[str, list[Wire]] = {}
        for wire in self.wires.values():
            into.setdefault(wire.target, []).append(wire)
        for id_, wires in into.items():
            if len(wires) > 1:
                order = {port: place for place, port in enumerate(self.ports_in(self.nodes[id_]))}
                wires.sort(key=lambda wire: order.get(wire.into, 99))
        return {id_: tuple(wires) for id_, wires in into.items()}

    @cached_property
    def leaving(self) -> dict[str, tuple[Wire, ...]]:
        """The wires out of each node."""
        out: dict[str, list[Wire]] = {}
        for wire in self.wires.values():
            out.setdefault(wire.source, []).append(wire)
        return {id_: tuple(wires) for id_, wires in out.items()}

    def ports_in(self, node: Node) -> tuple[str, ...]:
        if node.kind == "block":
            block = self.blocks.get(node.block)
            return tuple(block.ports_into) if block else ()
        if node.kind == "again":
            target = self.nodes.get(node.reference or "")
            return (
                tuple(port.name for port in target.entry.inputs)
                if target and target.entry
                else ("in",)
            )
        return tuple(port.name for port in node.entry.inputs) if node.entry else ()

    def ports_out(self, node: Node) -> tuple[str, ...]:
        if node.kind == "block":
            block = self.blocks.get(node.block)
            return tuple(block.ports_from) if block else ()
        if node.kind == "again":
            target = self.nodes.get(node.reference or "")
            return (
                tuple(port.name for port in target.entry.outputs)
                if target and target.entry
                else ("out",)
            )
        return tuple(port.name for port in node.entry.outputs) if node.entry else ()

    @cached_property
    def _sorted(self) -> tuple[tuple[str, ...], frozenset[str]]:
        place = {id_: number for number, id_ in enumerate(self.nodes)}
        waits = dict.fromkeys(self.nodes, 0)
        after: dict[str, list[str]] = {
            id_: [wire.target for wire in self.leaving.get(id_, ())] for id_ in self.nodes
        }
        for node in self.nodes.values():
            if node.reference in self.nodes:
                after[node.reference].append(node.id)  # type: ignore[index]
        for targets in after.values():
            for target in targets:
                waits[target] += 1
        ready = [place[id_] for id_, count in waits.items() if not count]
        heapq.heapify(ready)
        ids, order = tuple(self.nodes), []
        while ready:
            id_ = ids[heapq.heappop(ready)]
            order.append(id_)
            for target in after[id_]:
                waits[target] -= 1
                if not waits[target]:
                    heapq.heappush(ready, place[target])
        return tuple(order), frozenset(id_ for id_, count in waits.items() if count)

    @property
    def order(self) -> tuple[str, ...]:
        """Every node that can be computed, each after those it needs; near to drawing order."""
        return self._sorted[0]

    @property
    def unsorted(self) -> frozenset[str]:
        """Nodes in a cycle or behind one."""
        return self._sorted[1]

    @cached_property
    def cycles(self) -> tuple[tuple[str, ...], ...]:
        """Each knot of nodes that feed each other, without those merely behind it."""
        return _knots(
            self.unsorted,
            {
                id_: [
                    wire.target
                    for wire in self.leaving.get(id_, ())
                    if wire.target in self.unsorted
                ]
                for id_ in self.unsorted
            },
        )

    @cached_property
    def inputs(self) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes.values() if node.kind in ("input", "block_in"))

    @cached_property
    def outputs(self) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes.values() if node.kind in ("output", "block_out"))

    @cached_property
    def live(self) -> frozenset[str]:
        """Nodes that lead to an output, and those whose weights such a node uses."""
        seen = {node.id for node in self.outputs}
        front = list(seen)
        while front:
            id_ = front.pop()
            before = [wire.source for wire in self.coming.get(id_, ())]
            reference = self.nodes[id_].reference
            if reference in self.nodes:
                before.append(reference)  # type: ignore[arg-type]
            for source in before:
                if source not in seen:
                    seen.add(source)
                    front.append(source)
        return frozenset(seen)

    @cached_property
    def attributes(self) -> dict[str, str]:
        """The attribute name of each node in source: its own where that may stand there, else a
        safe one.
        """
        taken: set[str] = set()
        attributes: dict[str, str] = {}
        for node in self.nodes.values():
            attribute = names.safe(node.name, taken, node.entry.stem if node.entry else "layer")
            taken.add(attribute)
            attributes[node.id] = attribute
        return attributes

    @cached_property
    def by_name(self) -> dict[str, Node]:
        return {node.name: node for node in reversed(list(self.nodes.values()))}


@dataclass(frozen=True, eq=False)
class Block(Graph):
    """A block's definition: a graph with ports, and the settings that each use may set."""

    id: str = ""
    title: str = ""
    exposed: Mapping[str, Any] = field(default_factory=dict)
    mark: str = ""  # its content, to know whether it changed
    # what was worked out for settings and inputs
    memo: dict[Any, Any] = field(default_factory=dict)

    @cached_property
    def ports_into(self) -> dict[str, str]:
        """Port name → id of its `block_in` node."""
        return {node.name: node.id for node in self.nodes.values() if node.kind == "block_in"}

    @cached_property
    def ports_from(self) -> dict[str, str]:
        return {node.name: node.id for node in self.nodes.values() if node.kind == "block_out"}

    def default(self, name: str) -> Any:
        """What an exposed setting is while nobody sets it: the inner value."""
        for target, param, factor in self.exposed[name].get("sets", ()):
            node = self.nodes.get(target)
            if node is None:
                continue
            inner = self.blocks.get(node.block) if node.kind == "block" else None
            value: Any
            if inner is not None and param == REPEAT:
                value = node.repeat
            elif inner is not None:
                value = node.params.get(
                    param, inner.default(param) if param in inner.exposed else None
                )
            else:
                value = node.form.get(param)
            if (
                isinstance(value, int | float)
                and not isinstance(value, bool)
                and isinstance(factor, int | float)
                and factor not in (0, 1)
            ):
                value = value / factor
                return int(value) if value == int(value) else value
            return value
        return None

    def with_params(self, params: Mapping[str, Any]) -> Graph:
        """The graph of one use: inner nodes with the exposed settings put in. Kept per setting."""
        chosen = {name: value for name, value in params.items() if name in self.exposed}
        if not chosen:
            return self
        key = ("graph", tuple(sorted((name, repr(value)) for name, value in chosen.items())))
        if key not in self.memo:
            changed: dict[str, dict[str, Any]] = {}
            for name, value in chosen.items():
                for target, param, factor in self.exposed[name].get("sets", ()):
                    if target in self.nodes:
                        changed.setdefault(target, {})[param] = scaled(value, factor)
            nodes = dict(self.nodes)
            for id_, values in changed.items():
                raw = dict(nodes[id_].raw)
                if nodes[id_].kind == "block" and REPEAT in values:
                    raw[REPEAT] = values.pop(REPEAT)
                raw["params"] = {**raw.get("params", {}), **values}
                nodes[id_] = read_node(id_, raw, self.blocks)
            self.memo[key] = Graph(nodes, self.wires, self.stray, self.raw, self.blocks)
        graph: Graph = self.memo[key]
        return graph


def scaled(value: Any, factor: Any) -> Any:
    """An exposed value times its factor; whole where the value is whole."""
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not isinstance(factor, int | float)
        or factor == 1
    ):
        return value
    product = value * factor
    return max(1, round(product)) if isinstance(value, int) else product


@dataclass(frozen=True, eq=False)
class Drawing:
    """All networks and blocks of a project."""

    name: str
    networks: Mapping[str, Graph]
    blocks: Mapping[str, Block]
    looped: frozenset[str] = frozenset()  # blocks that hold themselves
    document: Mapping[str, Any] = field(default_factory=dict)


def read(document: Mapping[str, Any], previous: Drawing | None = None) -> Drawing:
    """The drawing of a document whose form has been checked (`builder.project.check_form`)."""
    raw_blocks: Mapping[str, Any] = document.get("blocks", {})
    uses = {
        id_: {node.get("block") for node in raw["nodes"].values() if node.get("type") == "block"}
        & raw_blocks.keys()
        for id_, raw in raw_blocks.items()
    }
    blocks: dict[str, Block] = {}
    left = dict(raw_blocks)
    while left:
        ready = [id_ for id_ in left if uses[id_] <= blocks.keys()]
        if not ready:
            break
        for id_ in ready:
            raw = left.pop(id_)
            before = previous.blocks.get(id_) if previous else None
            # by content: somebody in Python may have changed the document in place
            mark = json.dumps(raw)
            if (
                previous is not None
                and before is not None
                and before.mark == mark
                and all(previous.blocks.get(used) is blocks[used] for used in uses[id_])
            ):
                blocks[id_] = before
            else:
                blocks[id_] = _read_block(
                    id_, raw, {used: blocks[used] for used in uses[id_]}, mark
                )
    looped = frozenset(left)
    same_blocks = (
        previous is not None
        and blocks.keys() == previous.blocks.keys()
        and all(blocks[id_] is previous.blocks[id_] for id_ in blocks)
    )
    networks: dict[str, Graph] = {}
    for id_, raw in document.get("networks", {}).items():
        before_network = previous.networks.get(id_) if previous else None
        networks[id_] = read_graph(raw, blocks, before_network if same_blocks else None)
    order = {id_: blocks[id_] for id_ in raw_blocks if id_ in blocks}
    return Drawing(str(document.get("name", "")), networks, order, looped, document)


def _read_block(id_: str, raw: Mapping[str, Any], blocks: Mapping[str, Block], mark: str) -> Block:
    nodes = {key: read_node(key, value, blocks) for key, value in raw["nodes"].items()}
    wires, stray = read_wires(raw.get("wires", {}), nodes, blocks)
    title = plain_words(str(raw.get("title", "")))[:60] or id_
    own = json.loads(mark)  # a copy: what was worked out must not change behind it
    return Block(
        nodes,
        wires,
        stray,
        own,
        blocks,
        id=id_,
        title=title,
        exposed=own.get("exposed", {}),
        mark=mark,
    )


def read_graph(
    raw: Mapping[str, Any], blocks: Mapping[str, Block], previous: Graph | None = None
) -> Graph:
    """One network; nodes that did not change since `previous` are the same objects."""
    nodes: dict[str, Node] = {}
    raw_nodes = raw["nodes"]
    if previous is None:
        nodes = {id_: read_node(id_, value, blocks) for id_, value in raw_nodes.items()}
    else:
        known = previous.nodes
        for id_, value in raw_nodes.items():
            before = known.get(id_)
            nodes[id_] = (
                before
                if before is not None and before.raw == value
                else read_node(id_, value, blocks)
            )
    raw_wires = raw.get("wires", {})
    wired = tuple((id_, *wire["from"], *wire["to"]) for id_, wire in raw_wires.items())
    if (
        previous is not None
        and previous.wired == wired
        and nodes.keys() == previous.nodes.keys()
        and list(nodes) == list(previous.nodes)
    ):
        same_faces = all(
            node is previous.nodes[id_] or _face(node) == _face(previous.nodes[id_])
            for id_, node in nodes.items()
        )
        if same_faces:
            graph = Graph(nodes, previous.wires, previous.stray, raw, blocks, wired)
            for property_name in (
                "coming",
                "leaving",
                "_sorted",
                "live",
            ):  # they depend on wires and on kinds only
                graph.__dict__[property_name] = getattr(previous, property_name)
            return graph
    wires, stray = read_wires(raw_wires, nodes, blocks)
    return Graph(nodes, wires, stray, raw, blocks, wired)


def _face(node: Node) -> tuple[Any, ...]:
    return (node.entry, node.block, node.reference)


def read_node(id_: str, raw: Mapping[str, Any], blocks: Mapping[str, Block]) -> Node:
    """One node; whatever is wrong with its settings is kept beside it in words."""
    type_ = raw["type"]
    entry = catalogue.entry(type_)
    params = {
        key: list(value) if isinstance(value, list) else value
        for key, value in raw.get("params", {}).items()
    }
    # a copy of our own: the document may be changed in place
    raw = {**raw, "params": params} if "params" in raw else dict(raw)
    wrong: list[tuple[str, str]] = []
    form = NO_FORM
    block_id = ""
    title_of = entry.title if entry else plain_words(type_)[:40]
    if entry is not None and entry.kind == "block":
        block_id = raw.get("block", "")
        block = blocks.get(block_id)
        if block is not None:
            title_of = block.title
            wrong = list(_read_exposed(block, params))
    elif entry is not None:
        form, wrong = entry.read(params)
    name = raw["name"]
    return Node(
        id_, type_, name, _title(raw, entry, title_of, name, names.safe(block_id) if block_id else ""), entry, form, tuple(wrong), raw,
        raw.get("bypassed", False), block_id, raw.get("repeat", 1), raw.get("shared", False),
        entry.detail_of(form) if entry is not None and entry.kind != "block" else "",
    )  # fmt: skip


def _read_exposed(block: Block, params: Mapping[str, Any]) -> list[tuple[str, str]]:
    wrong = []
    for name, value in params.items():
        if name not in block.exposed:
            wrong.append((name, f"the block has no setting “{plain_words(str(name))[:40]}”"))
            continue
        for target, param, factor in block.exposed[name].get("sets", ()):
            node = block.nodes.get(target)
            if node is None or node.entry is None:
                continue
            if node.kind == "block":
                if param == REPEAT and not (
                    type(value) is int and 1 <= scaled(value, factor) <= MOST_REPEATS
                ):
                    wrong.append(
                        (name, f"**{node.title}** of this block repeats 1 to {MOST_REPEATS} times")
                    )
                    break
                continue
            _, inner = node.entry.read({param: scaled(value, factor)})
            if inner:
                wrong.append((name, f"{inner[0][1]}, in **{node.title}** of this block"))
                break
    return wrong


def _title(raw: Mapping[str, Any], entry: Layer | None, title: str, name: str, block: str) -> str:
    own = plain_words(str(raw.get("title", "") or ""))[:60]
    if own:
        return own
    plain = plain_words(str(name))[:60]
    if entry is None:
        return f"{title} {plain}"
    stem = block or entry.stem
    if plain == stem or (plain == "out" and entry.kind == "output"):
        return title
    if plain.startswith(stem) and plain[len(stem) :].lstrip("_").isdigit():
        return f"{title} {plain[len(stem) :].lstrip('_')}"
    if entry.kind in ("input", "output", "block_in", "block_out"):
        return f"{title} “{plain}”"
    return plain.replace("_", " ").strip().capitalize() or title


def read_wires(
    raw: Mapping[str, Any], nodes: Mapping[str, Node], blocks: Mapping[str, Block]
) -> tuple[dict[str, Wire], tuple[tuple[str, str, str], ...]]:
    """The wires that hold, and those that hang with the reason in words."""
    wires: dict[str, Wire] = {}
    stray: list[tuple[str, str, str]] = []
    taken: dict[tuple[str, str], str] = {}
    for id_, value in raw.items():
        (source, port), (target, into) = value["from"], value["to"]
        if source not in nodes or target not in nodes:
            stray.append(
                (
                    id_,
                    target if target in nodes else source if source in nodes else "",
                    "one of its ends is not there",
                )
            )
            continue
        from_node, to_node = nodes[source], nodes[target]
        if not _has_port(from_node, port, blocks, nodes, out=True):
            stray.append(
                (
                    id_,
                    source,
                    f"**{from_node.title}** has no way out called “{plain_words(port)[:30]}”",
                )
            )
            continue
        many = _has_port(to_node, into, blocks, nodes, out=False)
        if not many:
            stray.append(
                (
                    id_,
                    target,
                    f"**{to_node.title}** has no way in called “{plain_words(into)[:30]}”",
                )
            )
            continue
        if many != "many":
            if (target, into) in taken:
                stray.append(
                    (
                        id_,
                        target,
                        f"**{to_node.title}** already gets something there; to bring two together, use *Add* or *Join*",
                    )
                )
                continue
            taken[target, into] = id_
        wires[id_] = Wire(id_, source, port, target, into)
    return wires, tuple(stray)


def _has_port(
    node: Node, port: str, blocks: Mapping[str, Block], nodes: Mapping[str, Node], *, out: bool
) -> str:
    """Whether a node has this port: "" no, "one", or "many"."""
    entry = node.entry
    if entry is None:
        return "many"  # an unknown layer: its own problem says enough
    if node.kind == "block":
        block = blocks.get(node.block)
        if block is None:
            return "many"
        return "one" if port in (block.ports_from if out else block.ports_into) else ""
    if node.kind == "again":
        target = nodes.get(node.reference or "")
        if target is None or target.entry is None or target.kind in ("again", "block"):
            return "one" if port == ("out" if out else "in") else ""
        entry = target.entry
    if out:
        return "one" if any(output.name == port for output in entry.outputs) else ""
    place = entry.port(port)
    return "" if place is None else "many" if place.many else "one"


def _knots(members: frozenset[str], after: Mapping[str, list[str]]) -> tuple[tuple[str, ...], ...]:
    """Strongly connected parts of two nodes or more, or one that feeds itself (Tarjan, without
    recursion).
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    on: set[str] = set()
    stack: list[str] = []
    knots: list[tuple[str, ...]] = []
    for root in sorted(members):
        if root in number:
            continue
        work = [(root, iter(after[root]))]
        number[root] = low[root] = len(number)
        stack.append(root)
        on.add(root)
        while work:
            id_, following = work[-1]
            for target in following:
                if target not in number:
                    number[target] = low[target] = len(number)
                    stack.append(target)
                    on.add(target)
                    work.append((target, iter(after[target])))
                    break
                if target in on:
                    low[id_] = min(low[id_], number[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[id_])
                if low[id_] == number[id_]:
                    knot = []
                    while True:
                        member = stack.pop()
                        on.discard(member)
                        knot.append(member)
                        if member == id_:
                            break
                    if len(knot) > 1 or id_ in after[id_]:
                        knots.append(tuple(sorted(knot)))
    return tuple(knots)
