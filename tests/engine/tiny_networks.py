"""The smallest networks that fit what a way to learn wants, and the first data set that it suits: so
that a new way is tried without anybody naming it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Any

from engine.catalogue import filled
from engine.data.opening import open_data
from engine.data.sets import catalogue
from engine.ways.way import Way

USUAL = "moons"  # for ways that suit no task in particular
HIDDEN = 16
HEAD = "import torch\nfrom torch import nn\n\n\n"


def data_for(way: type[Way]) -> str | None:
    """The first data set of the first of its tasks that is drawn or ships with scikit-learn; None
    where there is none of its tasks.
    """
    at_hand = [entry for entry in catalogue().values() if entry.group in ("ready", "generated")]
    if not way.needs_data:
        return ""
    tasks = [task for task in (*way.tasks, *way.suits) if task != "no target"]
    fitting = [entry.name for task in tasks for entry in at_hand if entry.task == task]
    return fitting[0] if fitting else None if tasks else USUAL


def job_for(way: type[Way], **plan: Any) -> dict[str, Any]:
    """A job of this way with its default options over that data set."""
    data, options = data_for(way), filled(way, {})
    signature = open_data({"set": data}).signature if data else way.signature_of(options)
    wants = way.wants(signature, options)
    classes = {role: role.title().replace("_", "") for role in wants}
    sources = [source_of(classes[role], of["inputs"], of["outputs"]) for role, of in wants.items()]
    networks = ", ".join(f'"{role}": {name}' for role, name in classes.items())
    objective = {"type": way.type, "roles": {role: role for role in wants}}
    objective["outputs"] = {
        role: {name: name for name in of["outputs"]}
        for role, of in wants.items()
        if len(of["outputs"]) > 1
    }
    whole = {"data": {"set": data}, "objective": objective, "batch": 64, "device": "cpu"}
    source = HEAD + "".join(sources) + f"NETWORKS = {{{networks}}}\n"
    return {"format": 1, "name": way.type, "source": source, "plan": whole | plan, "project": {}}


def source_of(name: str, inputs: Mapping[str, Any], outputs: Mapping[str, Any]) -> str:
    """All inputs side by side, one dense layer with dropout, and each output in its shape."""
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
