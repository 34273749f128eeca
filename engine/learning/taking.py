"""Which layers of a network can take over what another has learned: those of the same name first,
then those of the same shapes, in the order in which they stand.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, Literal

Size = tuple[int, ...]
Sizes = Mapping[str, Size]  # of tensors, by their names: conv1.weight
Layers = dict[str, dict[str, Size]]  # of each layer, its tensors

State = Literal["taken", "other size", "new"]


@dataclass(frozen=True)
class LayerTaken:
    """One layer of the network that begins."""

    layer: str
    state: State
    weights: int
    of: str = ""  # the layer that it takes from, or that has its name and another size
    why: str = ""

    def as_json(self) -> dict[str, Any]:
        return {
            "layer": self.layer,
            "state": self.state,
            "weights": self.weights,
            "of": self.of,
            "why": self.why,
        }


@dataclass
class Taking:
    layers: list[LayerTaken] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)  # layers → those they take from
    left: list[str] = field(default_factory=list)  # layers that nobody takes from

    def as_json(self) -> dict[str, Any]:
        layers = [layer.as_json() for layer in self.layers]
        return {"layers": layers, "renamed": self.renamed, "left": self.left}


def taking(have: Sizes, want: Sizes) -> Taking:
    """How a network with these tensors (`want`) takes over those of another (`have`)."""
    theirs, ours = by_layer(have), by_layer(want)
    of = {layer: layer for layer, tensors in ours.items() if theirs.get(layer) == tensors}
    of |= in_order(
        {layer: tensors for layer, tensors in theirs.items() if layer not in of},
        {layer: tensors for layer, tensors in ours.items() if layer not in of},
    )
    result = Taking(
        renamed={layer: source for layer, source in of.items() if layer != source},
        left=[layer for layer in theirs if layer not in of.values()],
    )
    for layer, tensors in ours.items():
        count = sum(map(math.prod, tensors.values()))
        if layer in of:
            result.layers.append(LayerTaken(layer, "taken", count, of[layer]))
        elif layer in theirs:
            why = f"{in_words(tensors)} here, {in_words(theirs[layer])} there"
            result.layers.append(LayerTaken(layer, "other size", count, layer, why))
        else:
            result.layers.append(LayerTaken(layer, "new", count))
    return result


def by_layer(sizes: Sizes) -> Layers:
    """
    >>> by_layer({"conv1.weight": (4, 1, 3, 3), "conv1.bias": (4,), "scale": ()})
    {'conv1': {'weight': (4, 1, 3, 3), 'bias': (4,)}, '': {'scale': ()}}
    """
    layers: Layers = {}
    for name, size in sizes.items():
        layer, _, tensor = name.rpartition(".")
        layers.setdefault(layer, {})[tensor] = tuple(size)
    return layers


def in_order(theirs: Layers, ours: Layers) -> dict[str, str]:
    """Layers with the same tensors, none crossing another."""
    names, sources = list(ours), list(theirs)
    looks = [[sorted(layers[name].items()) for name in layers] for layers in (theirs, ours)]
    matcher = SequenceMatcher(a=[*map(str, looks[0])], b=[*map(str, looks[1])], autojunk=False)
    return {
        names[block.b + k]: sources[block.a + k]
        for block in matcher.get_matching_blocks()
        for k in range(block.size)
    }


def in_words(tensors: Mapping[str, Size]) -> str:
    """The sizes of a layer's largest tensor."""
    return " × ".join(map(str, max(tensors.values(), key=math.prod))) or "1"


def source_of(tensor: str, renamed: Mapping[str, str]) -> str:
    """The name in the other network of a tensor that is taken over.

    >>> source_of("conv2.weight", {"conv2": "conv1"})
    'conv1.weight'
    """
    layer, point, name = tensor.rpartition(".")
    return f"{renamed.get(layer, layer)}{point}{name}"


def of_role(role: str, names: Iterable[str]) -> dict[str, str]:
    """The tensors of a file that belong to a role, by their names without it: those of the role
    itself, else all there are.
    """
    names = list(names)
    own = [name for name in names if name.startswith(f"{role}/")]
    return {name.split("/", 1)[-1]: name for name in own or names}
