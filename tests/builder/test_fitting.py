"""What fits: inputs and heads for data, proposed networks, layers for a wire, and differences in
words.
"""

from __future__ import annotations

from typing import Any

import pytest
import torch

from builder import diff, fit, fits, propose, template
from builder.drawing.ready_blocks import BY_ID, definition, with_needs
from builder.judging.verdict import judge
from builder.layers.layer import Type
from builder.project import Project

SCORES = {
    "kind": "scores",
    "shape": [4],
    "names": ["class"],
    "dtype": "float32",
    "activation": "none",
}
FIELDS: dict[str, dict[str, Any]] = {
    "table": {"kind": "table", "shape": [11], "names": ["features"], "dtype": "float32"},
    "image": {
        "kind": "image",
        "shape": [3, 28, 28],
        "names": ["channels", "height", "width"],
        "dtype": "float32",
        "range": [0, 1],
    },
    "series": {
        "kind": "series",
        "shape": [None, 5],
        "names": ["time", "features"],
        "dtype": "float32",
    },
    "tokens": {
        "kind": "tokens",
        "shape": [40],
        "names": ["time"],
        "dtype": "int64",
        "range": [0, 500],
    },
    "volume": {
        "kind": "volume",
        "shape": [1, 8, 8, 8],
        "names": ["channels", "depth", "height", "width"],
        "dtype": "float32",
    },
}


def asked(
    *fields: str, outputs: dict[str, Any] | None = None
) -> tuple[dict[str, Any], dict[str, Any]]:
    label = {
        "kind": "label",
        "shape": [],
        "names": [],
        "dtype": "int64",
        "classes": ["a", "b", "c", "d"],
    }
    signature = {
        "rows": 1000,
        "fields": {**{name: FIELDS[name] for name in fields}, "y": label},
        "inputs": list(fields),
        "target": "y",
    }
    roles = {
        "network": {
            "inputs": {name: FIELDS[name] for name in fields},
            "outputs": outputs or {"scores": SCORES},
        }
    }
    return signature, {"type": "classify", "loss": "cross-entropy", "roles": roles}


@pytest.mark.parametrize(
    "fields",
    [("table",), ("image",), ("series",), ("tokens",), ("volume",), ("image", "table")],
    ids=lambda fields: "+".join(fields),
)
def test_two_or_three_networks_are_proposed_from_small_to_large_with_reasons_and_without_problems(
    fields: tuple[str, ...],
) -> None:
    signature, wants = asked(*fields)
    found = propose(signature, wants)
    assert 2 <= len(found) <= 3
    assert [one.parameters for one in found] == sorted(one.parameters for one in found)
    for one in found:
        assert one.reason.endswith(".")
        made = {
            "format": 1,
            "name": "proposal",
            "networks": {"network": one.network},
            "blocks": one.blocks,
        }
        problems = judge(made, signature, wants)["problems"]
        assert not [problem["text"] for problem in problems if problem["severity"] != "hint"]


def test_a_picture_is_proposed_where_a_picture_is_wanted() -> None:
    signature, wants = asked(
        "image", outputs={"again": {"kind": "numbers", "shape": [3, 28, 28], "activation": "none"}}
    )
    assert len(propose(signature, wants)) >= 2


@pytest.mark.parametrize(("side", "halved"), [(32, 3), (28, 2), (27, 0)])
def test_where_every_point_wants_a_class_the_picture_is_shrunk_and_enlarged_as_far_as_it_goes(
    side: int, halved: int
) -> None:
    picture = {
        "kind": "image",
        "shape": [1, side, side],
        "names": ["channels", "height", "width"],
        "dtype": "float32",
    }
    outputs = {"scores": {"kind": "scores", "shape": [4, side, side], "activation": "none"}}
    wants = {
        "type": "segment",
        "loss": "cross-entropy",
        "roles": {"network": {"inputs": {"image": picture}, "outputs": outputs}},
    }
    found = propose(
        {"rows": 1000, "fields": {"image": picture}, "inputs": ["image"], "task": "segmentation"},
        wants,
    )
    assert len(found) == 3
    for one in found:
        project = Project(
            {"format": 1, "name": "p", "networks": {"network": one.network}, "blocks": one.blocks}
        )
        assert project.module()(torch.zeros(2, 1, side, side)).shape == (2, 4, side, side)
    pools = [
        sum(node["type"] == "max_pool2d" for node in one.network["nodes"].values()) for one in found
    ]
    assert pools == [0, halved, halved]


def test_networks_that_say_what_comes_next_never_read_ahead() -> None:
    signature, wants = asked(
        "tokens", outputs={"scores": {"kind": "scores", "shape": [40, 501], "activation": "none"}}
    )
    found = propose(signature, wants)
    assert len(found) == 3
    for one in found:
        net = (
            Project(
                {
                    "format": 1,
                    "name": "p",
                    "networks": {"network": one.network},
                    "blocks": one.blocks,
                }
            )
            .module()
            .eval()
        )
        text = torch.randint(1, 500, (1, 40), generator=torch.Generator().manual_seed(0))
        other = torch.cat([text[:, :20], text[:, 20:].flip(1)], 1)
        with torch.no_grad():
            before, after = net(text), net(other)
        assert before.shape == (1, 40, 501)
        torch.testing.assert_close(before[:, :20], after[:, :20])
        assert not torch.allclose(before[:, 20:], after[:, 20:])


@pytest.mark.parametrize("name", ["digits-cnn", "mnist-convnet", "u-net", "autoencoder"])
def test_fit_makes_the_inputs_and_heads_that_data_and_objective_ask_for(name: str) -> None:
    signature, wants = asked("image")
    project = template(name).with_plan({})
    after = project.apply(fit(project, signature, wants))
    problems = judge(after.document, signature, wants)["problems"]
    assert not [problem["text"] for problem in problems if problem["check"].startswith("data-")], (
        after.networks
    )
    assert fit(after, signature, wants) == []


def test_fit_leaves_a_network_that_fits_alone() -> None:
    signature, wants = asked("table")
    project = Project(
        {
            "format": 1,
            "name": "p",
            "networks": {"network": propose(signature, wants)[0].network},
            "blocks": {},
        }
    )
    assert fit(project, signature, wants) == []


def test_the_layers_that_fit_a_wire_take_what_it_carries_and_the_usual_come_first() -> None:
    project = template("digits-cnn")
    found = fits(project.document, "network", "n2", "out")
    assert [one["type"] for one in found[:3]] == ["relu", "batch_norm2d", "max_pool2d"]
    assert all(one["why"] for one in found)
    assert not {"conv1d", "embedding", "lstm"} & {one["type"] for one in found}
    assert fits(project.document, "gone", "n2", "out") == []
    assert fits(project.document, "network", "n2", "nowhere") == []


@pytest.mark.parametrize(
    ("name", "node"), [("digits-cnn", "n2"), ("gpt-nano", "n2"), ("u-net", "n1")]
)
def test_a_ready_block_that_is_offered_takes_what_the_wire_carries(name: str, node: str) -> None:
    document = template(name).document
    offered = [
        one["type"].removeprefix("ready:")
        for one in fits(document, "network", node, "out")
        if one["type"].startswith("ready:")
    ]
    assert len(offered) >= 3
    network = document["networks"]["network"]
    sent = judge(document)["networks"]["network"]["nodes"][node]["outputs"]["out"]
    for id_ in offered:
        ready = BY_ID[id_]
        block = definition(id_)
        ports = [one["name"] for one in block["nodes"].values() if one["type"] == "block_in"]
        if len(ports) > 1:
            continue
        settings = ready.settings(Type(tuple(sent["shape"]), tuple(sent["names"])))
        nodes = {
            node: network["nodes"][node],
            **{
                key: one
                for key, one in network["nodes"].items()
                if one["type"] in ("image", "tokens")
            },
        }
        wires = {
            key: one
            for key, one in network["wires"].items()
            if one["from"][0] in nodes and one["to"][0] in nodes
        }
        nodes |= {
            "use": {"type": "block", "name": "use", "block": id_, "params": settings, "at": [0, 0]},
            "end": {"type": "latent", "name": "end", "at": [0, 0]},
        }
        wires |= {
            "in": {"from": [node, "out"], "to": ["use", ports[0]]},
            "end": {"from": ["use", "y"], "to": ["end", "in"]},
        }
        made = {
            "format": 1,
            "name": "p",
            "networks": {"network": {"nodes": nodes, "wires": wires, "groups": {}}},
            "blocks": with_needs(id_),
        }
        assert not [
            problem["text"] for problem in judge(made)["problems"] if problem["severity"] == "error"
        ], id_


def test_what_fits_is_told_inside_a_block_too_and_no_block_is_offered_inside_itself() -> None:
    document = template("u-net").document
    found = [one["type"] for one in fits(document, "unetstage", "n2", "out", "blocks")]
    assert found[0] == "relu"
    assert "block_out" in found
    assert "scores" not in found
    assert not {"block:unetstage", "block:unetup"} & set(found), "the second holds the first"


def test_differences_are_told_node_by_node() -> None:
    project = template("digits-cnn")
    puts = [
        {"path": ["networks", "network", "nodes", "n2", "params", "out_channels"], "value": 24},
        {"path": ["networks", "network", "nodes", "n3", "bypassed"], "value": True},
        {"path": ["networks", "network", "nodes", "n9", "frozen"], "value": True},
    ]
    said = diff(project, project.apply(puts))
    assert any("*Filters* went from" in sentence and "24" in sentence for sentence in said)
    assert any("is bypassed now" in sentence for sentence in said)
    assert len(said) == 3
    assert diff(project, project) == []
    assert diff(template("lstm-classifier"), template("gru-classifier"))


CODES = {"kind": "tokens", "shape": [2], "names": ["column"], "dtype": "int64", "vocabulary": 90}


@pytest.mark.parametrize("inputs", [("row",), ("row", "categories"), ("categories",)])
def test_numbers_and_categories_of_a_table_are_read_as_columns_not_as_a_text(
    inputs: tuple[str, ...],
) -> None:
    fields = {name: {"row": FIELDS["table"], "categories": CODES}[name] for name in inputs}
    roles = {"network": {"inputs": fields, "outputs": {"scores": SCORES}}}
    signature = {"rows": 500, "fields": fields, "inputs": list(inputs)}
    proposed = propose(signature, {"type": "classify", "loss": "cross-entropy", "roles": roles})
    assert len(proposed) == 3
    batch = {"row": torch.randn(7, 11), "categories": torch.randint(0, 90, (7, 2))}
    for network in proposed:
        types = {node["type"] for node in network.network["nodes"].values()}
        assert not types & {"lstm", "gru", "mean_over_time", "learned_positions"}
        project = Project(
            {
                "format": 1,
                "name": "p",
                "networks": {"network": network.network},
                "blocks": network.blocks,
            }
        )
        module = project.module()
        for learns in (True, False):
            module.train(learns)
            assert module(*(batch[name] for name in inputs)).shape == (7, 4)
        if "row" in inputs:
            assert not project.problems


def test_while_members_learn_each_row_goes_to_one_and_later_all_answer_together() -> None:
    signature, wants = asked("table")
    _, together, _ = propose(signature, wants)
    project = Project(
        {"format": 1, "name": "p", "networks": {"network": together.network}, "blocks": {}}
    )
    torch.manual_seed(0)
    module = project.module()
    batch = torch.randn(1, 11).repeat(16, 1)  # one row, once for each member
    for layer in module.modules():
        if isinstance(layer, torch.nn.Dropout):
            layer.p = 0.0
    # As after some steps: at first none has an opinion.
    torch.nn.init.normal_(module.member_dense.weight)
    with torch.no_grad():
        each = module.train()(batch)
        together_now = module.eval()(batch)
    assert len(each.unique(dim=0)) == 16, "each member has an opinion of its own"
    torch.testing.assert_close(together_now, each.mean(0).expand(16, -1))
