"""A layer that does not belong into this chain.

What: the network is to be run backwards, or to be a stack of Boltzmann machines, and a layer on the
way is neither.
Why: each layer of such a network is asked alone, and this one has no answer.
How to fix: *Remove it*, or use one of the layers that belong there.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "error"
WANTS = True
ONLY_SHAPE = ("flatten", "reshape", "unflatten", "identity")
# What an output says of the network behind it → which layers it is made of.
CHAINS = {
    "backwards": (
        "builder.layers.modules.flows.",
        "which cannot be run backwards",
        "Use *Coupling*, *Permutation*, *Invertible mix*, *Stretch and shift* or *Open the ends*.",
    ),
    "stacked": (
        "builder.layers.modules.boltzmann.",
        "which is no Boltzmann machine",
        "Use *Boltzmann machine* alone.",
    ),
}


def check(look: Look) -> Iterable[Problem]:
    wants = (look.role or {}).get("outputs", {}).values()
    for chain, (modules, which, instead) in CHAINS.items():
        if not any(chain in want for want in wants):
            continue
        for node in look.layers():
            entry = node.entry
            if node.kind != "layer" or entry is None or node.type in ONLY_SHAPE:
                continue
            if not entry.torch.startswith(modules):
                yield look.problem(
                    "out-of-chain", SEVERITY, node, "A layer that does not belong here", f"**{node.title}** is a {entry.title}, {which}.",
                    "Each layer of such a network is asked alone, and this one has no answer.", instead, fix=Fix("Remove it", f"takes {node.title} out", look.bridge(node)),
                )  # fmt: skip
