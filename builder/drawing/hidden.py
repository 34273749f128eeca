"""The hidden layers of a network whose layers follow one by one, as they are changed beside a
running training: more or fewer units, a layer more or less, other features of a point. All as puts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.document.edits import Put, cut, fresh_id, put
from builder.drawing.sketch import ROW
from builder.layers.entries import entries
from builder.layers.families.features import FEATURES
from builder.layers.names import safe

Json = dict[str, Any]
NewLayer = tuple[str, Json]  # its type and its settings

DENSE = "dense"
FEATURES_LAYER = "point_features"
BEND = "tanh"
UNITS = 4
MOST_UNITS = 256
MOST_LAYERS = 8


class NotInPlace(ValueError):
    """Why it cannot be done beside the training; a sentence for the person."""


@dataclass(frozen=True)
class Chain:
    """Its nodes from the input to the output, and the wires between each two."""

    name: str
    network: Json
    nodes: tuple[str, ...]
    wires: tuple[str, ...]

    def type_of(self, id_: str) -> str:
        return str(self.network["nodes"][id_]["type"])

    @property
    def dense(self) -> list[int]:
        """The places of the layers of units; the last one answers, those before it are hidden."""
        return [place for place, id_ in enumerate(self.nodes) if self.type_of(id_) == DENSE]


def chain_of(document: Mapping[str, Any], name: str) -> Chain:
    """The network as a chain, where it is one."""
    network = document["networks"].get(name)
    if network is None:
        raise NotInPlace(f"The project has no network “{name}” any more. Train it again first.")
    leaving: dict[str, list[str]] = {}
    for id_, wire in network["wires"].items():
        leaving.setdefault(wire["from"][0], []).append(id_)
    targets = {wire["to"][0] for wire in network["wires"].values()}
    starts = [id_ for id_ in network["nodes"] if id_ not in targets]
    nodes, wires = starts[:1], list[str]()
    while len(following := leaving.get(nodes[-1], []) if nodes else []) == 1:
        wires.append(following[0])
        nodes.append(network["wires"][following[0]]["to"][0])
    if len(nodes) != len(network["nodes"]) or len(wires) != len(network["wires"]):
        raise NotInPlace(
            "The layers of this network do not follow one by one, so it cannot be changed here. "
            "Change it on the Build page."
        )
    return Chain(name, network, tuple(nodes), tuple(wires))


def set_units(chain: Chain, layer: str, units: int) -> list[Put]:
    """So many units in the hidden layer of this name."""
    if not 1 <= units <= MOST_UNITS:
        raise NotInPlace(f"A layer has 1 to {MOST_UNITS} units here; {units:,} were asked for.")
    for place in chain.dense[:-1]:
        id_ = chain.nodes[place]
        if chain.network["nodes"][id_]["name"] == layer:
            return [put(["networks", chain.name, "nodes", id_, "params", "out_features"], units)]
    raise NotInPlace(f"There is no hidden layer “{layer}” any more. Train the network again first.")


def set_layers(chain: Chain, layers: int) -> list[Put]:
    """So many hidden layers: one more stands before the answer, one less is taken away there."""
    hidden = chain.dense[:-1]
    if not chain.dense or not 0 <= layers <= MOST_LAYERS:
        raise NotInPlace(f"A network has 0 to {MOST_LAYERS} hidden layers here.")
    answer = chain.dense[-1]
    if layers < len(hidden):
        return replaced(chain, hidden[layers], answer, [])
    last = chain.network["nodes"][chain.nodes[hidden[-1]]] if hidden else {}
    units = last.get("params", {}).get("out_features", UNITS)
    new: list[NewLayer] = [(DENSE, {"out_features": units}), (bend_of(chain), {})]
    return replaced(chain, answer, answer, new * (layers - len(hidden)))


def set_features(chain: Chain, units: Sequence[str]) -> list[Put]:
    """What goes into the first layer, by the names of the features."""
    known = set(FEATURES.values())
    if not units or not set(units) <= known:
        raise NotInPlace(f"At least one of these goes in: {', '.join(FEATURES.values())}.")
    params = {field: unit in units for field, unit in FEATURES.items()}
    for id_ in chain.nodes:
        if chain.type_of(id_) == FEATURES_LAYER:
            return [put(["networks", chain.name, "nodes", id_, "params"], params)]
    return replaced(chain, 1, 1, [(FEATURES_LAYER, params)])


def bend_of(chain: Chain) -> str:
    """The activation that the hidden layers have."""
    known = entries()
    types = [chain.type_of(id_) for id_ in chain.nodes]
    return next((type_ for type_ in types if known[type_].family == "activation"), BEND)


def replaced(chain: Chain, start: int, end: int, layers: Sequence[NewLayer]) -> list[Put]:
    """New layers in place of those from `start` to before `end`; what follows makes room."""
    at = ["networks", chain.name]
    raw = chain.network
    puts = [cut([*at, "wires", id_]) for id_ in chain.wires[start - 1 : end]]
    puts += [cut([*at, "nodes", id_]) for id_ in chain.nodes[start:end]]
    taken = {node["name"] for node in raw["nodes"].values()}
    nodes, wires = set(raw["nodes"]), set(raw["wires"])
    source = raw["wires"][chain.wires[start - 1]]["from"]
    x, y = raw["nodes"][chain.nodes[start - 1]].get("at", [0, 0])
    for place, (type_, params) in enumerate(layers, 1):
        id_, name = fresh_id(nodes), free_name(entries()[type_].stem, taken)
        nodes.add(id_)
        taken.add(name)
        node = {"type": type_, "name": name, "at": [x, y + place * ROW]}
        puts.append(put([*at, "nodes", id_], node | ({"params": params} if params else {})))
        puts.append(wire_put(at, wires, source, [id_, "in"]))
        source = [id_, "out"]
    puts.append(wire_put(at, wires, source, raw["wires"][chain.wires[end - 1]]["to"]))
    for id_ in chain.nodes[end:]:
        x, y = raw["nodes"][id_].get("at", [0, 0])
        puts.append(put([*at, "nodes", id_, "at"], [x, y + ROW * (len(layers) - (end - start))]))
    return puts


def wire_put(at: list[str], wires: set[str], source: list[str], target: list[str]) -> Put:
    id_ = fresh_id(wires, "w")
    wires.add(id_)
    return put([*at, "wires", id_], {"from": source, "to": target})


def free_name(stem: str, taken: set[str]) -> str:
    number = 1
    while f"{stem}{number}" in taken:
        number += 1
    return safe(f"{stem}{number}", taken)
