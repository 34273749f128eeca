"""The smallest networks that fit what a way to learn wants, and the first data that it suits: so
that a new way is tried without anybody naming it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import prod
from pathlib import Path
from typing import Any

import numpy as np

from engine.catalogue import filled
from engine.data.opening import open_data, proposed
from engine.data.sets import catalogue
from engine.reading.store import Store
from engine.ways.way import DoesNotSuit, Way

USUAL = "moons"  # for ways that suit no task in particular
HIDDEN = 16
HEAD = "import torch\nfrom torch import nn\n\n\n"


def table_of_labels(home: Path) -> dict[str, Any]:
    """A file of one's own: three columns of yes or no that follow from six of numbers."""
    numbers = np.random.default_rng(0).normal(size=(400, 6))
    labels = np.where(numbers[:, :3] + numbers[:, 3:] > 0, "yes", "no")
    rows = [
        ",".join([*(f"{x:.3f}" for x in xs), *ys]) for xs, ys in zip(numbers, labels, strict=True)
    ]
    text = "\n".join(["a,b,c,d,e,f,warm,bright,loud", *rows])
    stored = Store(home / "files").add("owner", "table.csv", text.encode())
    chosen = {"file": stored.sha, "name": "table.csv", "targets": ["warm", "bright", "loud"]}
    return proposed("file", chosen, folder=home / "files")


# tasks that no set at hand has → data that are made for them
MADE: dict[str, Callable[[Path], dict[str, Any]]] = {"many labels": table_of_labels}


def data_for(way: type[Way], home: Path) -> dict[str, Any]:
    """The `data` of a plan: of the first of its tasks that has any, a set that is drawn or ships
    with scikit-learn, else a file that is made here. Where it has no tasks: the usual set, else the
    first that it takes.
    """
    if not way.needs_data:
        return {"set": ""}
    at_hand = [entry for entry in catalogue().values() if entry.group in ("ready", "generated")]
    tasks = [task for task in (*way.tasks, *way.suits) if task != "no target"]
    for task in tasks:
        for entry in at_hand:
            if entry.task == task:
                return {"set": entry.name}
        if task in MADE:
            return MADE[task](home)
    assert not tasks, (
        f"No data at hand are for {tasks}; make some in tests/engine/tiny_networks.py."
    )
    sets = [USUAL, *(entry.name for entry in at_hand)]
    return next({"set": name} for name in sets if can_learn(way, name, home))


def can_learn(way: type[Way], name: str, home: Path) -> bool:
    try:
        way.wants(open_data({"set": name}, folder=home / "files").signature, filled(way, {}))
    except DoesNotSuit:
        return False
    return True


def signature_for(way: type[Way], home: Path) -> dict[str, Any]:
    """What those data offer, or what the way brings of its own."""
    if not way.needs_data:
        return way.signature_of(filled(way, {}))
    return open_data(data_for(way, home), folder=home / "files").signature


def job_for(way: type[Way], home: Path, **plan: Any) -> dict[str, Any]:
    """A job of this way with its default options over those data, which lie in the data folder
    `home` where they are a file.
    """
    wants = way.wants(signature_for(way, home), filled(way, {}))
    classes = {role: role.title().replace("_", "") for role in wants}
    sources = [source_of(classes[role], of["inputs"], of["outputs"]) for role, of in wants.items()]
    networks = ", ".join(f'"{role}": {name}' for role, name in classes.items())
    objective = {"type": way.type, "roles": {role: role for role in wants}}
    objective["outputs"] = {
        role: {name: name for name in of["outputs"]}
        for role, of in wants.items()
        if len(of["outputs"]) > 1
    }
    data = data_for(way, home)
    whole = {"data": data, "objective": objective, "batch": 64, "device": "cpu"}
    source = HEAD + "".join(sources) + f"NETWORKS = {{{networks}}}\n"
    return {"format": 1, "name": way.type, "source": source, "plan": whole | plan, "project": {}}


def source_of(name: str, inputs: Mapping[str, Any], outputs: Mapping[str, Any]) -> str:
    """All inputs side by side, one dense layer with dropout, and each output in its shape; or a
    network of the kind that an output is to come from.
    """
    wanted = next(iter(outputs.values()))
    if "before" in wanted:
        return before_only(name, wanted["before"], list(wanted["shape"]))
    if "backwards" in wanted:
        return there_and_back(name, *inputs, list(wanted["shape"]))
    if "stacked" in wanted:
        (field,) = inputs
        return machine(name, field, prod(inputs[field]["shape"]), prod(wanted["shape"]))
    if "up_to" in wanted:
        return as_far_as(name, *inputs, list(wanted["shape"]))
    if "looks_back" in wanted:
        return looking_back(name, next(iter(inputs)), list(inputs), wanted["shape"][-1])
    into = sum(prod(field["shape"]) for field in inputs.values())
    flat = ", ".join(f"{field}.flatten(1).float()" for field in inputs)
    heads = {output: list(field["shape"]) or [1] for output, field in outputs.items()}
    layers = [f"self.of_{k} = nn.Linear({HIDDEN}, {prod(heads[n])})" for k, n in enumerate(heads)]
    shaped = [
        f'"{output}": self.of_{k}(x).reshape(-1, {", ".join(map(str, shape))})'
        for k, (output, shape) in enumerate(heads.items())
    ]
    answer = f"{{{', '.join(shaped)}}}" if len(shaped) > 1 else shaped[0].partition(": ")[2]
    lines = [
        f"class {name}(nn.Module):",
        "    def __init__(self):",
        "        super().__init__()",
        f"        self.hidden = nn.Linear({into}, {HIDDEN})",
        "        self.drop = nn.Dropout(0.1)",
        *(f"        {layer}" for layer in layers),
        "",
        f"    def forward(self, {', '.join(inputs)}):",
        f"        x = torch.cat([{flat}], 1)",
        "        x = self.drop(torch.tanh(self.hidden(x)))",
        f"        return {answer}",
        "\n\n",
    ]
    return "\n".join(lines)


def before_only(name: str, field: str, shape: list[int]) -> str:
    """Each place of the output sees the places of its input that come before it."""
    places = prod(shape[1:])
    return f"""class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(0.1 * torch.randn({shape[0]}, {places}, {places}))
        self.bias = nn.Parameter(torch.zeros({shape[0]}, {places}))
        self.drop = nn.Dropout(0.1)

    def forward(self, {field}):
        x = self.drop({field}.flatten(1))[:, None, :, None]
        before = torch.tril(self.weight, -1)
        return ((before @ x)[..., 0] + self.bias).reshape(-1, {", ".join(map(str, shape))})


"""


def looking_back(name: str, text: str, inputs: list[str], tokens: int) -> str:
    """Each place of the output sees its text up to there."""
    return f"""class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.letters = nn.Embedding(256, {HIDDEN})
        self.memory = nn.GRU({HIDDEN}, {HIDDEN}, batch_first=True)
        self.drop = nn.Dropout(0.1)
        self.scores = nn.Linear({HIDDEN}, {tokens})

    def forward(self, {", ".join(inputs)}):
        return self.scores(self.drop(self.memory(self.letters({text}.long()))[0]))


"""


def as_far_as(name: str, field: str, so_far: str, shape: list[int]) -> str:
    """Each place of the output sees the whole of one text, and of the other what comes up to it."""
    length, tokens = shape
    return f"""class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.letters = nn.Embedding(256, {HIDDEN})
        self.tokens = nn.Embedding({tokens}, {HIDDEN})
        self.places = nn.Embedding({length}, {HIDDEN})
        self.weight = nn.Parameter(0.1 * torch.randn({length}, {length}))
        self.drop = nn.Dropout(0.1)
        self.scores = nn.Linear({HIDDEN}, {tokens})

    def forward(self, {field}, {so_far}):
        x = self.letters({field} % 256).mean(1)[:, None] + self.places.weight
        x = x + torch.tril(self.weight) @ self.tokens({so_far})
        return self.scores(torch.tanh(self.drop(x)))


"""


def there_and_back(name: str, field: str, shape: list[int]) -> str:
    """A chain of layers that can be run backwards."""
    return f"""from builder.layers.modules.flows import Coupling, InvertibleMix


class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = Coupling({prod(shape)}, "first", 16)
        self.mix = InvertibleMix({prod(shape)})
        self.second = Coupling({prod(shape)}, "second", 16)

    def forward(self, {field}):
        return self.second(self.mix(self.first({field})))


"""


def machine(name: str, field: str, seen: int, hidden: int) -> str:
    """A single Boltzmann machine."""
    return f"""from builder.layers.modules.boltzmann import Boltzmann


class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = Boltzmann({seen}, {hidden})

    def forward(self, {field}):
        return self.only({field})


"""
