"""The verdict agrees with torch on random drawings, valid and broken: "fine" runs forwards and
backwards, an error does not.
"""

from __future__ import annotations

import inspect
import random
import warnings
from typing import Any

import pytest
import torch
from drawn import document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from walker import Walker, probe

from builder.document.edits import apply
from builder.drawing import blocks
from builder.judging.verdict import judge
from builder.layers import entries as catalogue
from builder.layers.fields import Field
from builder.source.to_module import classes

INPUTS = [
    ("table", {"features": 6}), ("image", {"channels": 3, "height": 8, "width": 8}), ("image", {"channels": 4, "height": 5, "width": 7}),
    ("series", {"length": 6, "features": 4}), ("tokens", {"length": 5, "vocabulary": 9}), ("volume", {"channels": 2, "depth": 4, "height": 4, "width": 4}),
    ("code", {"features": 8}), ("category", {"classes": 3}),
]  # fmt: skip
# Members answer in one dimension more than they learn in; what stands between them and their mean by
# chance alone may run in one of the two.
LAYERS = [
    entry
    for entry in catalogue.entries().values()
    if entry.kind == "layer" and entry.type not in ("members", "member_dense", "member_mean")
]
LARGEST = 50_000_000
# Refused although torch would run them: it would compute something else than the drawing says, and
# say nothing.
MEANING = {
    "Symbols where numbers are needed",
    "A dimension that is not empty",
    "A shared block that changes the size",  # where no layer in it has weights, torch does not mind
    "An odd number of features",  # of three, a half of one is stretched to the other's two
    "Runs longer than the text",  # torch would leave the long ones out
    "A filter that sees nothing",  # all of its weights are masked
    "A filter without a middle",  # torch takes the place below it, and gives a larger picture
    "A single number",  # a coupling of it has nothing to move
    "Ends in the wrong order",
    "Too many numbers to mix",
}


def value(draw: random.Random, field: Field) -> Any:
    match field.kind:
        case "bool":
            return draw.random() < 0.5
        case "choice":
            return draw.choice([choice.value for choice in field.choices])
        case "int":
            return (
                draw.choice([1, 2, 3, 4, 6, 8, int(field.low or 0), 0, -1, 70_000_000_000])
                if draw.random() < 0.15
                else draw.choice([1, 2, 3, 4, 6, 8])
            )
        case "float":
            return draw.choice([0.0, 0.5, 1.0, 0.1])
        case "size":
            return draw.choice(
                [
                    1,
                    2,
                    3,
                    5,
                    9,
                    [1, 2, 3][: field.dims] if field.dims > 1 else 2,
                    *(choice.value for choice in field.choices),
                ]
            )
        case "list":
            return draw.choice([[1, 8, 8], [2, 1], [3, 2], [2, 3, 1], [4, 4], [12], [3, 64]])
    return None


def random_drawing(draw: random.Random) -> dict[str, Any]:
    """Half the layers are chosen so that they take what is there; the rest, and some wires, by
    chance alone.
    """
    nodes: dict[str, Any] = {}
    wires: dict[str, Any] = {}
    ends: list[list[str]] = []

    def add(type_: str, params: dict[str, Any], name: str = "") -> str:
        id_ = f"n{len(nodes) + 1}"
        nodes[id_] = {
            "type": type_,
            "name": name or f"layer{len(nodes) + 1}",
            "params": params,
            "at": [0, 0],
        }
        return id_

    def wire(source: list[str], target: str, port: str) -> None:
        wires[f"w{len(wires) + 1}"] = {"from": source, "to": [target, port]}

    for number in range(draw.choice([1, 1, 1, 2])):
        type_, params = draw.choice(INPUTS)
        id_ = add(type_, dict(params), f"input{number}")
        ends.append([id_, "out"])
        if type_ in ("series", "tokens"):
            ends.append([id_, "length"])
    from builder.proposing.followers import fits

    for _ in range(draw.randint(1, 9)):
        source = draw.choice(ends[-3:]) if draw.random() < 0.8 else draw.choice(ends)
        entry = draw.choice(LAYERS)
        if draw.random() < 0.7:
            told = [
                one["type"]
                for one in fits(
                    document({"nodes": nodes, "wires": wires}), "network", source[0], source[1]
                )
                if ":" not in one["type"]
                and catalogue.entry(one["type"]) in LAYERS  # blocks are made below
            ]
            entry = catalogue.entry(draw.choice(told)) if told else entry
        params = {
            field.name: value(draw, field)
            for field in entry.fields
            if draw.random() < 0.4 and not field.nullable
        }
        id_ = add(entry.type, params)
        for number, port in enumerate(entry.inputs):
            if port.optional and draw.random() < 0.7:
                continue
            for _ in range(draw.choice([1, 2, 2]) if port.many else 1):
                if draw.random() < 0.97:
                    wire(
                        source if number == 0 and draw.random() < 0.9 else draw.choice(ends),
                        id_,
                        port.name,
                    )
        ends += [[id_, port.name] for port in entry.outputs]
    for number in range(draw.choice([1, 1, 2])):
        wire(
            ends[-1 - number] if draw.random() < 0.8 else draw.choice(ends),
            add("latent", {}, f"output{number}"),
            "in",
        )
    if draw.random() < 0.1 and wires:  # a wire torn off, or led back
        broken = draw.choice(list(wires))
        if draw.random() < 0.5:
            del wires[broken]
        else:
            wires[broken] = {"from": [draw.choice(list(nodes)), "out"], "to": wires[broken]["to"]}
    if draw.random() < 0.15:
        draw.choice(list(nodes.values()))["bypassed"] = True
    made = document({"nodes": nodes, "wires": wires, "groups": {}})
    if draw.random() < 0.25:
        inner = [
            id_ for id_, node in nodes.items() if catalogue.entry(node["type"]).kind == "layer"
        ]
        chosen = draw.sample(inner, min(len(inner), draw.randint(1, 3)))
        try:
            made = apply(made, blocks.from_selection(made, "network", chosen, "Part")).document
        except blocks.CannotGroup:
            return made
        use = next(
            node
            for node in made["networks"]["network"]["nodes"].values()
            if node["type"] == "block"
        )
        use["repeat"] = draw.choice([1, 1, 2, 3])
        use["shared"] = draw.random() < 0.3
    return made


def runs(made: dict[str, Any]) -> str:
    """Why torch cannot take one batch forwards and backwards; empty where it can."""
    graph = made["networks"]["network"]
    try:
        walker = Walker(graph, made["blocks"])
        walker.train()
        given = probe(graph)
        outputs = walker(given)
        if any(
            tensor.shape[:1] != one.shape[:1]
            for tensor in outputs.values()
            for one in given.values()
        ):
            return "samples of the batch were mixed"
        total = sum(tensor.float().sum() for tensor in outputs.values())
        total.backward()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if not list(walker.parameters()):
        return "no weights"
    return ""


def agree(seed: int) -> None:
    warnings.simplefilter("ignore")
    made = random_drawing(random.Random(seed))
    verdict = judge(made)
    if verdict["networks"]["network"]["memory"] > 4 * LARGEST or verdict["parameters"] > LARGEST:
        return
    errors = [problem for problem in verdict["problems"] if problem["severity"] == "error"]
    why = runs(made)
    if errors and all(problem["title"] in MEANING for problem in errors):
        pass
    elif errors:
        assert why, f"seed {seed}: torch runs it, but: {[problem['text'] for problem in errors]}"
    else:
        assert not why, f"seed {seed}: said to be fine, but {why}"
        # While training, each row goes to one of several members: shapes are those of answering.
        net = classes(verdict["source"])["network"]().eval()
        torch.manual_seed(0)
        asked = inspect.signature(net.forward).parameters
        result = net(
            **{
                name: tensor
                for name, tensor in probe(made["networks"]["network"]).items()
                if name in asked
            }
        )
        for name, tensor in result.items() if isinstance(result, dict) else [(None, result)]:
            shapes = {
                node["name"]: said["outputs"]
                for node, said in zip(
                    made["networks"]["network"]["nodes"].values(),
                    verdict["networks"]["network"]["nodes"].values(),
                    strict=True,
                )
            }
            wanted = [
                next(iter(outputs.values()))["shape"]
                for key, outputs in shapes.items()
                if key.startswith("output") and name in (None, key)
            ]
            assert list(tensor.shape[1:]) in wanted, f"seed {seed}"
    for problem in verdict["problems"]:
        assert problem["text"], f"seed {seed}"
        assert problem["node"] is None or "**" in problem["what"], f"seed {seed}: {problem['what']}"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.integers(min_value=0, max_value=10_000_000))
def test_fine_means_that_torch_runs_and_an_error_means_that_it_does_not(seed: int) -> None:
    agree(seed)


@pytest.mark.slow
def test_the_verdict_agrees_with_torch_on_thousands_of_drawings() -> None:
    for seed in range(4000):
        agree(seed)
