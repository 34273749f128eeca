"""Which shape leaves each node, and what it costs: layers are run on torch's `meta` tensors, which
hold no numbers.

What was found is kept by (type, settings, input types), so that 300 nodes need a dozen runs. torch
is imported at the first run.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from typing_extensions import TypedDict

from builder.drawing.graph import Block, Drawing, Graph, Node, Wire
from builder.layers.fields import Form
from builder.layers.layer import ITEM_BYTES, Layer, Misfit, OutputType, Port, Sent, Type

PROBE_BATCH = 2  # BatchNorm refuses a single sample in training mode
LARGEST = 2**40  # numbers in one sample: above it nothing is worth asking torch
KEPT = 50_000


class KnownSent(TypedDict):
    outputs: dict[str, OutputType | None]
    parameters: int
    flops: int
    memory: int


@dataclass(frozen=True, eq=False, slots=True)
class Known:
    """What is known of one node. `outputs` is None where its shape cannot be told."""

    outputs: Mapping[str, Type] | None
    parameters: int = 0
    flops: int = 0
    memory: int = 0
    misfit: Misfit | None = None
    weights: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    inner: tuple[tuple[int, Shapes], ...] = ()  # a block: (how many times in a row, what is inside)
    sent: Sent | None = None
    said: dict[str, Any] = field(default_factory=dict)  # the same as JSON, made once

    def as_json(self) -> KnownSent:
        if not self.said:
            outputs = {port: type_.as_json() for port, type_ in (self.outputs or {}).items()}
            self.said.update(
                outputs=outputs, parameters=self.parameters, flops=self.flops, memory=self.memory
            )
        return cast(KnownSent, self.said)


UNKNOWN = Known(None)


@dataclass(frozen=True, eq=False)
class Shapes:
    """What is known of every node of a graph."""

    graph: Graph
    nodes: Mapping[str, Known]
    enters: Mapping[str, Type] = field(default_factory=dict)  # a block: the types at its ports

    def type_of(self, wire: Wire) -> Type | None:
        outputs = self.nodes[wire.source].outputs if wire.source in self.nodes else None
        return outputs.get(wire.port) if outputs else None

    @property
    def whole(self) -> bool:
        """Whether every output that leaves the graph is known."""
        return bool(self.graph.outputs) and all(
            self.nodes[node.id].outputs for node in self.graph.outputs
        )

    def total(self, what: Callable[[Known], int]) -> int:
        return sum(what(known) for id_, known in self.nodes.items() if id_ in self.graph.live)


_kept: dict[Any, Known] = {}
_lock = threading.Lock()


def infer(
    graph: Graph, enters: Mapping[str, Type] | None = None, previous: Shapes | None = None
) -> Shapes:
    """Every node's outputs and costs. With `previous`, only what changed is looked at again."""
    nodes: dict[str, Known] = dict.fromkeys(graph.nodes, UNKNOWN)
    enters = enters or {}
    before = previous.nodes if previous is not None and previous.enters == enters else {}
    before_graph = previous.graph if previous is not None else None
    before_nodes: Mapping[str, Node] = before_graph.nodes if before_graph is not None else {}
    before_coming = before_graph.coming if before_graph is not None else {}
    coming = graph.coming
    nothing: tuple[Wire, ...] = ()
    same_wires = coming is before_coming
    # now in a cycle, or gone
    changed = {id_ for id_, known in before.items() if known is not UNKNOWN} - set(graph.order)
    for id_ in graph.order:
        node = graph.nodes[id_]
        wires = coming.get(id_, nothing)
        old = before.get(id_)
        if (
            old is not None
            and before_nodes.get(id_) is node
            and (same_wires or before_coming.get(id_, nothing) == wires)
            and node.entry is not None
            and node.entry.kind not in ("again", "tied")
            and (
                not changed
                or changed.isdisjoint([wire.source for wire in wires])
                or _same_arrive(wires, nodes, before)
            )
        ):
            nodes[id_] = old
            continue
        nodes[id_] = fresh = _node(graph, node, wires, nodes, enters)
        if fresh is not old:
            changed.add(id_)
    return Shapes(graph, nodes, enters)


def _same_arrive(
    wires: tuple[Wire, ...], now: Mapping[str, Known], then: Mapping[str, Known]
) -> bool:
    return all(_same_type(now[wire.source], then[wire.source], wire.port) for wire in wires)


def _same_type(now: Known, then: Known, port: str) -> bool:
    return bool(
        now.outputs and then.outputs and now.outputs.get(port) == then.outputs.get(port)
    ) or (now.outputs is None and then.outputs is None)


def _node(
    graph: Graph,
    node: Node,
    wires: tuple[Wire, ...],
    nodes: Mapping[str, Known],
    enters: Mapping[str, Type],
) -> Known:
    entry = node.entry
    if entry is None:
        return UNKNOWN
    types: list[Type] = []
    for wire in wires:
        outputs = nodes[wire.source].outputs
        type_ = outputs.get(wire.port) if outputs else None
        if type_ is None and outputs:
            return Known(None, misfit=_passed_by(wire))
        if type_ is None:
            return UNKNOWN  # what comes before has its own problem
        types.append(type_)
    if entry.kind == "block_in":
        entered = enters.get(node.name)
        return Known({"out": entered}) if entered is not None else UNKNOWN
    if entry.kind == "block":
        return _block(graph, node, wires, types)
    if entry.kind in ("again", "tied"):
        target = graph.nodes.get(node.reference or "")
        if target is None or target.entry is None:
            return UNKNOWN
        return _again(entry, node, target, nodes[target.id], wires, types)
    if node.bypassed and types and entry.kind == "layer":
        return Known({"out": types[0]})
    return know(entry, node.form, tuple(wire.into for wire in wires), tuple(types))


def know(entry: Layer, p: Form, ports: tuple[str, ...], types: tuple[Type, ...]) -> Known:
    """One layer with these settings and inputs, from what is kept or worked out now."""
    key = (entry.type, p.key, ports, types)
    known = _kept.get(key)
    if known is None:
        known = _work_out(entry, p, ports, types)
        with _lock:
            if len(_kept) > KEPT:
                _kept.clear()
            _kept[key] = known
    return known


def _work_out(entry: Layer, p: Form, ports: tuple[str, ...], types: tuple[Type, ...]) -> Known:
    x = Sent(tuple((name, bool((port := entry.port(name)) and port.many)) for name in ports), types)
    missing = next(
        (port for port in entry.inputs if not port.optional and port.name not in ports), None
    )
    if missing is not None:
        return UNKNOWN  # said by the check "missing-input"
    misfit = next(
        (
            problem
            for name, type_ in zip(ports, types, strict=True)
            if (problem := dimensions(entry.port(name), type_))
        ),
        None,
    )
    misfit = misfit or (entry.check(p, x) if entry.check else None)
    if misfit is not None:
        return Known(None, misfit=misfit, sent=x)
    try:
        if entry.rule is not None:
            outputs = entry.rule(p, x)
            parameters, weights = _weights(entry, p, x) if entry.torch else (0, {})
            flops = entry.cost(p, x) if entry.cost else 0
        else:
            outputs, parameters, weights, flops = _run(entry, p, x)
    except Exception as error:
        return Known(None, misfit=_torch_words(error), sent=x)
    memory = (
        sum(type_.count * ITEM_BYTES.get(type_.dtype, 4) for type_ in outputs.values())
        if entry.kind != "output"
        else 0
    )
    return Known(outputs, parameters, flops, memory, None, weights, (), x)


# How dimensions are called in messages, by how many there are.
RANKS = {
    0: "one number",
    1: "a row of numbers",
    2: "a series of rows",
    3: "a picture",
    4: "a volume",
}


def said(type_: Type) -> str:
    """A type in words: "8 × 8 × 8 (channels, height, width)"."""
    if not type_.shape:
        return "one number"
    words = f" ({', '.join(type_.names)})" if len(type_.names) == len(type_.shape) > 1 else ""
    return (
        f"{type_.text}{words}"
        if len(type_.shape) > 1
        else f"{type_.text} {'whole numbers' if type_.dtype == 'int64' else 'numbers'}"
    )


def dimensions(port: Port | None, type_: Type) -> Misfit | None:
    """Whether what comes has the dimensions and the kind of numbers that a port needs."""
    if port is None:
        return None
    if type_.count > LARGEST:
        return Misfit(
            f"would get {type_.count:,} numbers a sample from {{from}}",
            "No machine holds that many.",
            "Make the layers before it smaller.",
            "A size beyond every machine",
            port=port.name,
        )
    if port.dtype is not None and port.dtype != type_.dtype:
        if type_.dtype == "int64":
            return Misfit(
                "expects numbers with a fraction, but {from} sends whole numbers that stand for symbols",
                "Symbols have no size: a 7 is not more than a 3. They are first turned into vectors that are learned.",
                "Put an *Embedding* between them.", "Symbols where numbers are needed", _insert("embedding") if len(type_.shape) == 1 else None, port.name,
            )  # fmt: skip
        return Misfit(
            "expects whole numbers that stand for symbols, but {from} sends numbers with a fraction",
            "It looks each symbol up in a table, and a fraction has no row there.",
            "Connect it to a *Tokens* input, or take it out.", "Numbers where symbols are needed", None, port.name,
        )  # fmt: skip
    rank = len(type_.shape)
    if port.dims is not None and rank != len(port.dims):
        return _rank_misfit(port, type_)
    if rank < port.least:
        return Misfit(
            f"expects at least {port.least} dimension{'s' if port.least > 1 else ''} besides the batch, but {{from}} sends {said(type_)}",
            "It works along a dimension that is not there.", "Keep more dimensions before it.", "Too few dimensions", None, port.name,
        )  # fmt: skip
    return None


def _insert(type_: str, **params: Any) -> Any:
    from builder.layers.layer import Insert

    return Insert(type_, params)


def _rank_misfit(port: Port, type_: Type) -> Misfit:
    assert port.dims is not None
    rank, wanted = len(type_.shape), len(port.dims)
    expects = f"{wanted} dimension{'s' if wanted > 1 else ''} ({', '.join(port.dims)})"
    what = (
        f"expects {expects if wanted else 'one number a sample'}, but {{from}} sends {said(type_)}"
    )
    remedy, do = None, "Bring the numbers into that arrangement with *Reshape*."
    if wanted == 0:
        do = "Wire an input to it that gives one number a sample."
    elif wanted == 1:
        remedy, do = _insert("flatten"), "Put a *Flatten* between them."
    elif rank == wanted - 1 and port.dims[0] == "channels":
        remedy = _insert("unsqueeze", dim=1)
        do = "Add a dimension for the channels with *Add a dimension*."
    elif rank == 1:
        shape = (
            (1,) * (wanted - 1) + (type_.shape[0],)
            if port.dims[0] != "channels"
            else (type_.shape[0],) + (1,) * (wanted - 1)
        )
        remedy = _insert("reshape", shape=list(shape))
        do = "Arrange the row with *Reshape*, or take the *Flatten* before it away."
    elif rank > wanted:
        remedy = _insert("reshape", shape=[*_fold(type_.shape, wanted)])
        do = "Fold dimensions together with *Reshape*, or use the layer made for this many dimensions."
    why = f"It needs {RANKS.get(wanted, f'{wanted} dimensions')}; this is {RANKS.get(rank, f'{rank} dimensions')}."
    return Misfit(what, why, do, "Dimensions that do not fit", remedy, port.name)


def _fold(shape: tuple[int, ...], rank: int) -> tuple[int, ...]:
    from math import prod

    return (*shape[: rank - 1], prod(shape[rank - 1 :]))


def _torch_words(error: Exception) -> Misfit:
    text = " ".join(str(error).split())[:300].replace("*", "×").replace("{", "(").replace("}", ")")
    return Misfit(
        f"cannot take what {{from}} sends; torch says: “{text}”",
        "The sizes and the settings do not go together.",
        "Change the settings of this layer, or what comes before it.",
    )


def _meta(type_: Type) -> Any:
    import torch

    dtype = {"float32": torch.float32, "int64": torch.int64, "bool": torch.bool}[type_.dtype]
    return torch.empty((PROBE_BATCH, *type_.shape), dtype=dtype, device="meta")


def _weights(entry: Layer, p: Form, x: Sent) -> tuple[int, dict[str, tuple[int, ...]]]:
    from builder.shapes.unfilled import build_unfilled

    module = build_unfilled(entry, p, x)
    weights = {name: tuple(parameter.shape) for name, parameter in module.named_parameters()}
    return sum(parameter.numel() for parameter in module.parameters()), weights


def call(entry: Layer, p: Form, x: Sent, module: Any, tensors: list[Any]) -> Any:
    """Runs one layer on tensors: required ports in order, optional ones by name."""
    if entry.expression is not None:
        return entry.expression(p, x).run(tensors)
    given: list[Any] = []
    named: dict[str, Any] = {}
    for (port_name, many), tensor in zip(x.ports, tensors, strict=True):
        port = entry.port(port_name)
        if port is not None and port.optional:
            named[port_name] = tensor
        elif many and given and isinstance(given[-1], list):
            given[-1].append(tensor)
        else:
            given.append([tensor] if many else tensor)
    return module(*given, **named)


def _run(
    entry: Layer, p: Form, x: Sent
) -> tuple[dict[str, Type], int, dict[str, tuple[int, ...]], int]:
    import torch

    from builder.shapes.unfilled import build_unfilled
    from builder.shapes.work import Work

    tensors = [_meta(type_) for type_ in x.types]
    module, parameters, weights = None, 0, {}
    if entry.torch:
        module = build_unfilled(entry, p, x)
        weights = {name: tuple(parameter.shape) for name, parameter in module.named_parameters()}
        parameters = sum(parameter.numel() for parameter in module.parameters())
    with torch.no_grad(), Work() as work:
        result = call(entry, p, x, module, tensors)
    results = result if isinstance(result, tuple | list) else (result,)
    outputs: dict[str, Type] = {}
    for port, tensor in zip(entry.outputs, results, strict=False):
        shape = tuple(tensor.shape[1:])
        if tensor.dim() == 0 or tensor.shape[0] != PROBE_BATCH:
            raise ValueError("the result does not begin with the batch")
        names = (
            entry.names(p, x)
            if entry.names
            else x.first.names
            if x.types and len(x.first.shape) == len(shape)
            else DEFAULT_NAMES.get(len(shape), ())
        )
        dtype = str(tensor.dtype).removeprefix("torch.")
        classes = (
            max((type_.classes for type_ in x.types if type_.classes), default=None)
            if dtype == "int64"
            else None
        )
        outputs[port.name] = Type(
            shape,
            names if len(names) == len(shape) else DEFAULT_NAMES.get(len(shape), ()),
            dtype,
            classes,
        )
    return outputs, parameters, weights, work.flops // PROBE_BATCH


DEFAULT_NAMES: dict[int, tuple[str, ...]] = {
    0: (),
    1: ("features",),
    2: ("time", "features"),
    3: ("channels", "height", "width"),
    4: ("channels", "depth", "height", "width"),
}


def _again(
    entry: Layer, node: Node, target: Node, known: Known, wires: tuple[Wire, ...], types: list[Type]
) -> Known:
    """A second use of another layer's weights."""
    if known.sent is None or known.outputs is None or target.entry is None or not types:
        return UNKNOWN
    if entry.kind == "tied":
        weight = known.weights.get("weight")
        if weight is None or len(weight) != 2:
            return UNKNOWN
        if not types[0].shape or types[0].shape[-1] != weight[1] or types[0].dtype != "float32":
            return Known(None, misfit=Misfit(
                f"expects {weight[1]} features, as wide as the table of **{target.title}**, but {{from}} sends {said(types[0])}",
                "It reads that table backwards: from vectors to a score for each symbol.",
                f"Make the features before it {weight[1]}, for example by a *Dense* with {weight[1]} units.",
                remedy=_insert("dense", out_features=weight[1]),
            ))  # fmt: skip
        shape = (*types[0].shape[:-1], weight[0])
        out = Type(shape, (*types[0].names[:-1], "symbols"))
        return Known(
            {"out": out},
            0,
            2 * out.count * weight[1],
            out.count * 4,
            sent=Sent((("in", False),), tuple(types)),
        )
    if target.kind != "layer":
        return UNKNOWN
    again = know(target.entry, target.form, tuple(wire.into for wire in wires), tuple(types))
    if again.outputs is None:
        return again
    if (
        target.entry.torch
        and again.sent is not None
        and target.entry.arguments(target.form, again.sent)
        != target.entry.arguments(target.form, known.sent)
    ):
        return Known(None, misfit=Misfit(
            f"uses the weights of **{target.title}**, which were made for {said(known.sent.first)}, but {{from}} sends {said(types[0])}",
            "The same weights can only meet inputs of the same size.", f"Bring what comes to {said(known.sent.first)}, or use a layer of its own.",
            "Shared weights of another size",
        ))  # fmt: skip
    return replace(again, parameters=0, weights={}, said={})


def _block(graph: Graph, node: Node, wires: tuple[Wire, ...], types: list[Type]) -> Known:
    """A use of a block: its inside is worked out for these settings and inputs, and kept with the
    block.
    """
    block = graph.blocks.get(node.block)
    if block is None or node.wrong:
        return UNKNOWN
    given = {wire.into: type_ for wire, type_ in zip(wires, types, strict=True)}
    if set(given) != set(block.ports_into):
        return UNKNOWN
    if node.bypassed and types:
        return Known(dict.fromkeys(block.ports_from, types[0]))
    inside = block.with_params(node.params)
    runs: list[tuple[int, Shapes]] = []
    first_in = next(iter(block.ports_into), None)
    left, enters = max(1, node.repeat), dict(given)
    while left:
        shapes = _inside(block, inside, enters)
        if not shapes.whole:
            return Known(None, inner=((1, shapes),), misfit=None)
        out = shapes.nodes[next(iter(block.ports_from.values()))].outputs
        assert out is not None
        leaves = out["out"]
        if first_in is None or leaves == enters[first_in] or left == 1:
            if node.shared and runs and not _same_program(runs[0][1], shapes):
                return _unshareable(node, runs[0][1], shapes)
            runs.append((left, shapes))
            break
        if node.shared and runs and not _same_program(runs[0][1], shapes):
            return _unshareable(node, runs[0][1], shapes)
        runs.append((1, shapes))
        enters = {**enters, first_in: leaves}
        left -= 1
    last = runs[-1][1]
    outputs = {port: last.nodes[id_].outputs["out"] for port, id_ in block.ports_from.items()}  # type: ignore[index]
    if node.shared:
        parameters = runs[0][1].total(lambda known: known.parameters)
    else:
        parameters = sum(
            count * shapes.total(lambda known: known.parameters) for count, shapes in runs
        )
    flops = sum(count * shapes.total(lambda known: known.flops) for count, shapes in runs)
    memory = sum(count * shapes.total(lambda known: known.memory) for count, shapes in runs)
    return Known(outputs, parameters, flops, memory, inner=tuple(runs))


def _passed_by(wire: Wire) -> Misfit:
    """A layer that is passed by gives on what it gets, and nothing else."""
    return Misfit(
        f"waits for *{wire.port}* of {{from}}, which is bypassed",
        "What comes into a bypassed layer goes out of it as it is; it has no other output then.",
        "Let it compute again, or take this wire away.",
        "An output of a bypassed layer",
        port=wire.into,
    )


def _unshareable(node: Node, first: Shapes, later: Shapes) -> Known:
    port = next(iter(first.enters))
    misfit = Misfit(
        f"runs {node.repeat} times with the same weights, which were made for {said(first.enters[port])}, but a later round gets {said(later.enters[port])}",
        "The output of one round is the input of the next.", "Let it leave the size as it is, or switch *Share the weights* off.", "A shared block that changes the size",
    )  # fmt: skip
    return Known(None, inner=((1, first),), misfit=misfit)


def _same_program(a: Shapes, b: Shapes) -> bool:
    """Whether two rounds of a block are the same modules and expressions, so that they can share
    weights.
    """
    for id_ in a.graph.live:
        node, first, second = a.graph.nodes[id_], a.nodes[id_], b.nodes[id_]
        if len(first.inner) != len(second.inner):
            return False
        if any(
            m != n or not _same_program(x, y)
            for (m, x), (n, y) in zip(first.inner, second.inner, strict=True)
        ):
            return False
        entry = node.entry
        if (
            entry is None
            or node.kind != "layer"
            or node.bypassed
            or first.sent is None
            or second.sent is None
        ):
            continue
        if entry.torch and entry.arguments(node.form, first.sent) != entry.arguments(
            node.form, second.sent
        ):
            return False
        if entry.expression is not None and entry.expression(
            node.form, first.sent
        ) != entry.expression(node.form, second.sent):
            return False
    return True


def _inside(block: Block, inside: Graph, enters: dict[str, Type]) -> Shapes:
    key = ("shapes", id(inside), tuple(enters.items()))
    if key not in block.memo:
        block.memo[key] = infer(inside, enters)
    shapes: Shapes = block.memo[key]
    return shapes


def infer_all(drawing: Drawing, previous: Mapping[str, Shapes] | None = None) -> dict[str, Shapes]:
    """The shapes of every network."""
    before = previous or {}
    return {
        name: infer(graph, previous=before.get(name)) for name, graph in drawing.networks.items()
    }


def warm() -> None:
    """Imports torch and runs one layer, which costs a second once; for a thread in the
    background.
    """
    import gc

    import torch
    import torch.nn.functional

    from builder.layers import entries as catalogue
    from builder.layers.layer import image

    entry = catalogue.entries()["conv2d"]
    know(entry, entry.read({"out_channels": 1})[0], ("in",), (image(1, 4, 4),))
    torch.empty(1, device="meta") + 1
    gc.collect()
    gc.freeze()
