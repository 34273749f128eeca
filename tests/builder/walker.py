"""The oracle: walks a document node by node and runs `torch_class(**arguments)` on real numbers.

It shares no code with shape inference or source generation beyond what an entry itself says, and
names its modules as the source does, so that weights can be carried over.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from builder.drawing.graph import scaled
from builder.layers import entries as catalogue
from builder.layers.layer import Sent, Type, resolve

DTYPES = {torch.float32: "float32", torch.int64: "int64", torch.bool: "bool"}


class Walker(nn.Module):
    """One network or block of a document; modules are made when the first batch passes."""

    def __init__(self, graph: dict[str, Any], blocks: dict[str, Any]) -> None:
        super().__init__()
        self._drawn, self._blocks = graph, blocks
        self._said: dict[tuple[str, str], Type] = {}

    def live(self) -> set[str]:
        nodes = self._drawn["nodes"]
        seen = {
            id_
            for id_, node in nodes.items()
            if catalogue.entries()[node["type"]].kind in ("output", "block_out")
        }
        while True:
            more = {
                wire["from"][0] for wire in self._drawn["wires"].values() if wire["to"][0] in seen
            }
            more |= {
                nodes[id_]["params"]["layer"]
                for id_ in seen
                if nodes[id_]["type"] in ("again", "tied_head")
            }
            if more <= seen:
                return seen
            seen |= more

    def forward(
        self, given: dict[str, torch.Tensor], types: dict[str, Type] | None = None
    ) -> dict[str, torch.Tensor]:
        """`given` by input name (and "<name>_length"); the outputs by name."""
        nodes, wires = self._drawn["nodes"], self._drawn["wires"]
        live = self.live()
        values: dict[tuple[str, str], torch.Tensor] = {}
        done: set[str] = set()
        outputs: dict[str, torch.Tensor] = {}
        left = [id_ for id_ in nodes if id_ in live]
        while left:
            moved = False
            for id_ in list(left):
                node = nodes[id_]
                into = [wire for wire in wires.values() if wire["to"][0] == id_]
                needs = {wire["from"][0] for wire in into}
                if node["type"] in ("again", "tied_head"):
                    needs.add(node["params"]["layer"])
                if not needs <= done:
                    continue
                self.node(id_, node, into, values, given, types or {}, outputs)
                done.add(id_)
                left.remove(id_)
                moved = True
            if not moved:
                raise RuntimeError("a circle")
        return outputs

    def node(
        self,
        id_: str,
        node: dict[str, Any],
        into: list[dict[str, Any]],
        values: dict,
        given: dict,
        types: dict,
        outputs: dict,
    ) -> None:
        entry = catalogue.entries()[node["type"]]
        form, wrong = entry.read(node.get("params", {})) if entry.kind != "block" else (None, [])
        if wrong:
            raise ValueError(wrong)
        if entry.kind in ("input", "block_in"):
            values[id_, "out"] = given[node["name"]]
            if entry.kind == "input":
                self._said[id_, "out"] = entry.rule(form, None)["out"]
                if f"{node['name']}_length" in given:
                    values[id_, "length"] = given[f"{node['name']}_length"]
                    self._said[id_, "length"] = Type(
                        (), (), "int64", self._said[id_, "out"].shape[0] + 1
                    )
            else:
                self._said[id_, "out"] = types[node["name"]]
            return
        if entry.kind == "again":
            original = self._drawn["nodes"][node["params"]["layer"]]
            entry = catalogue.entries()[original["type"]]
            form = entry.read(original.get("params", {}))[0]
        by_port: dict[str, list[Any]] = {}
        for wire in into:
            by_port.setdefault(wire["to"][1], []).append(tuple(wire["from"]))
        if entry.kind == "block":
            self.block(id_, node, by_port, values)
            return
        ports = [
            (port.name, port.many, source)
            for port in entry.inputs
            for source in by_port.get(port.name, [])
        ]
        for port in entry.inputs:
            if not port.optional and port.name not in by_port:
                raise ValueError(f"nothing comes into {node['name']}.{port.name}")
        tensors = [values[source] for _, _, source in ports]
        x = Sent(
            tuple((name, many) for name, many, _ in ports),
            tuple(self._said[source] for _, _, source in ports),
        )
        if entry.kind in ("output", "block_out"):
            outputs[node["name"]] = tensors[0]
            self._said[id_, "out"] = x.first
            return
        if node.get("bypassed") and entry.kind == "layer":
            values[id_, "out"], self._said[id_, "out"] = tensors[0], x.first
            return
        for (name, _, _), type_ in zip(ports, x.types, strict=True):
            port = entry.port(name)
            if port.dims is not None and len(port.dims) != len(type_.shape):
                raise ValueError(
                    "other numbers of dimensions: torch would take the batch for one of them"
                )
        if (entry.family == "combine" or entry.type == "sample") and len(
            {tensor.dim() for tensor in tensors}
        ) > 1:
            raise ValueError("other numbers of dimensions: torch would mix samples")
        if entry.type in ("layer_norm", "rms_norm") and form.dims > len(x.first.shape):
            raise ValueError("a norm over more dimensions than there are")
        if entry.type == "lstm" and len({name for name, _, _ in ports} & {"state", "cell"}) == 1:
            raise ValueError("half a memory")
        if entry.kind == "tied":
            target = self._drawn["nodes"][node["params"]["layer"]]["name"]
            result: Any = tensors[0] @ getattr(self, target).weight.T
        elif entry.family == "recurrent" and entry.write:
            result = self.recurrent(
                node,
                form,
                entry,
                x,
                dict(zip([name for name, _, _ in ports], tensors, strict=True)),
            )
        elif entry.expression is not None:
            result = entry.expression(form, x).run(tensors)
        else:
            result = self.module_of(node, entry, form, x)(*tensors) if all(not entry.port(name).optional for name, _, _ in ports) else self.module_of(
                node, entry, form, x
            )(*[t for (name, _, _), t in zip(ports, tensors, strict=True) if not entry.port(name).optional],
              **{name: t for (name, _, _), t in zip(ports, tensors, strict=True) if entry.port(name).optional})  # fmt: skip
        for port, tensor in zip(
            entry.outputs, result if isinstance(result, tuple) else (result,), strict=False
        ):
            if not tensor.numel():
                raise ValueError("nothing is left")
            shape = tuple(tensor.shape[1:])
            names = (
                entry.names(form, x)
                if entry.names
                else x.first.names
                if len(x.first.shape) == len(shape)
                else ()
            )
            defaults = {
                1: ("features",),
                2: ("time", "features"),
                3: ("channels", "height", "width"),
                4: ("channels", "depth", "height", "width"),
            }
            names = names if len(names) == len(shape) else defaults.get(len(shape), ())
            dtype = DTYPES[tensor.dtype]
            classes = (
                max((type_.classes for type_ in x.types if type_.classes), default=None)
                if dtype == "int64"
                else None
            )
            values[id_, port.name] = tensor
            self._said[id_, port.name] = Type(shape, names, dtype, classes)

    def module_of(self, node: dict[str, Any], entry: Any, form: Any, x: Sent) -> Any:
        name = (
            node["name"]
            if node["type"] != "again"
            else self._drawn["nodes"][node["params"]["layer"]]["name"]
        )
        if name not in self._modules:
            module = resolve(entry.torch)(**entry.arguments(form, x))
            self.add_module(name, resolve(entry.wrap)(module) if entry.wrap else module)
        return self._modules[name]

    def recurrent(
        self, node: dict[str, Any], form: Any, entry: Any, x: Sent, tensors: dict[str, torch.Tensor]
    ) -> Any:
        """Each sample by itself, over its own length: what packing must equal."""
        layer = self.module_of(node, entry, form, x)
        outs, states, cells = [], [], []
        for row in range(len(tensors["in"])):
            sample = tensors["in"][row : row + 1]
            steps = int(tensors["length"][row]) if "length" in tensors else sample.shape[1]
            begin: Any = None
            if "state" in tensors:
                begin = tensors["state"][row : row + 1].transpose(0, 1).contiguous()
                if "cell" in tensors:
                    begin = (begin, tensors["cell"][row : row + 1].transpose(0, 1).contiguous())
            out, state = layer(sample[:, :steps], begin)
            hidden, cell = state if isinstance(state, tuple) else (state, None)
            if form.keep == "last":
                outs.append(
                    torch.cat((hidden[-2], hidden[-1]), -1) if form.bidirectional else hidden[-1]
                )
            else:
                outs.append(
                    torch.cat((out, torch.zeros(1, sample.shape[1] - steps, out.shape[2])), 1)
                )
            states.append(hidden.transpose(0, 1))
            cells.append(cell.transpose(0, 1) if cell is not None else hidden)
        return torch.cat(outs), torch.cat(states), torch.cat(cells)

    def block(
        self, id_: str, node: dict[str, Any], by_port: dict[str, list[Any]], values: dict
    ) -> None:
        block = self._blocks[node["block"]]
        nodes = {
            key: dict(value, params=dict(value.get("params", {})))
            for key, value in block["nodes"].items()
        }
        for name, value in node.get("params", {}).items():
            for target, param, factor in block["exposed"][name]["sets"]:
                place = (
                    nodes[target]
                    if param == "repeat" and nodes[target]["type"] == "block"
                    else nodes[target]["params"]
                )
                place[param] = scaled(value, factor)
        graph = {"nodes": nodes, "wires": block["wires"]}
        ins = [one["name"] for one in nodes.values() if one["type"] == "block_in"]
        given = {name: values[by_port[name][0]] for name in ins}
        types = {name: self._said[by_port[name][0]] for name in ins}
        repeat, shared = node.get("repeat", 1), node.get("shared", False)
        if node["name"] not in self._modules:
            made = [Walker(graph, self._blocks) for _ in range(1 if shared else repeat)]
            self.add_module(
                node["name"], nn.ModuleList(made) if repeat > 1 and not shared else made[0]
            )
        holder = self._modules[node["name"]]
        result: dict[str, torch.Tensor] = {}
        for turn in range(repeat):
            inner = holder[turn] if isinstance(holder, nn.ModuleList) else holder
            result = inner(given, types)
            said = {
                one["name"]: inner._said[key, "out"]
                for key, one in nodes.items()
                if one["type"] == "block_out"
            }
            if ins:
                first = next(iter(result))
                given, types = {**given, ins[0]: result[first]}, {**types, ins[0]: said[first]}
        for name, tensor in result.items():
            values[id_, name] = tensor
            self._said[id_, name] = said[name]


def probe(graph: dict[str, Any], batch: int = 3, seed: int = 0) -> dict[str, torch.Tensor]:
    """A batch for a network's inputs: valid symbols, lengths from one to the longest."""
    torch.manual_seed(seed)
    given: dict[str, torch.Tensor] = {}
    used = {tuple(wire["from"]) for wire in graph["wires"].values()}
    for id_, node in graph["nodes"].items():
        entry = catalogue.entries()[node["type"]]
        if entry.kind != "input":
            continue
        types = entry.rule(entry.read(node.get("params", {}))[0], None)
        out = types["out"]
        if out.dtype == "int64":
            given[node["name"]] = torch.randint(0, out.classes, (batch, *out.shape))
        else:
            given[node["name"]] = torch.randn(batch, *out.shape)
        if (id_, "length") in used:
            longest = types["length"].classes - 1
            given[f"{node['name']}_length"] = torch.cat(
                (torch.tensor([longest]), torch.randint(1, longest + 1, (batch - 1,)))
            )
    return given
