"""Nodes of one graph: rows that know each other. They are split, trained, killed and resumed,
measured and taken away like rows of a table; the graph itself goes in whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from builder import template
from engine.data.opening import open_data
from engine.data.sets.graphs import KNOWS
from engine.export import onnx as to_onnx
from engine.export.network_file import Misfit, NetworkFile
from engine.export.script.make import make_script
from engine.reading.links import both_ways, edges_of, links_column
from engine.run.folder import RunFolder
from engine.trained.opened import open_trained
from engine.trained.report import evaluate
from tests.engine.conftest import Forge, end_of
from tests.engine.test_resume import assert_same


def job_of(name: str, **more: Any) -> dict[str, Any]:
    job = template(name).job()
    return {**job, "plan": {**job["plan"], "device": "cpu", **more}}


def test_edges_become_a_column_and_edges_again() -> None:
    edges = np.array([[2, 0], [0, 1], [1, 0], [2, 2]])
    column = links_column("links", ["a", "b", "c", "d"], edges)
    assert column.words().tolist() == ["b", "a", "a; c", None]
    assert edges_of(column).tolist() == [[0, 1], [1, 0], [2, 0], [2, 2]]
    assert both_ways(edges).tolist() == [[0, 1], [0, 2], [1, 0], [2, 0]]
    alone = links_column("links", ["a"], np.zeros((0, 2), np.int64))
    assert edges_of(alone).shape == (0, 2)


def test_a_part_has_its_nodes_and_the_whole_graph() -> None:
    data = open_data({"set": "karate"}, test=True)
    assert sum(map(len, KNOWS.values())) == 78
    assert data.whole["edges"].shape == (156, 2)
    assert data.whole["features"].shape == (34, 34)
    nodes = np.concatenate([part.fields["node"] for part in data.parts.values()])
    assert sorted(nodes.tolist()) == list(range(34))
    assert data.signature.inputs == ("node", "features", "edges")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["gcn-karate", "gat"])
def test_killed_and_resumed_a_graph_gives_the_same_bits(forge: Forge, name: str) -> None:
    job = job_of(name, epochs=40, checkpoints={"seconds": 0.0})
    killed, hits = forge.train_with_kills(job, [7, 19])
    assert hits
    assert_same(forge.train(job), killed)


@pytest.fixture(scope="module")
def trained(forge: Forge) -> Path:
    folder = forge.train(job_of("graphsage", epochs=40))
    assert end_of(folder)["state"] == "finished", end_of(folder)
    return folder


def test_it_learns_more_than_the_numbers_of_a_node_say(trained: Path) -> None:
    report = evaluate(RunFolder(trained), "test")
    accuracy = report["scores"]["accuracy"]
    assert report["rows"] == 180
    assert accuracy["value"] > 0.75


def test_the_onnx_file_takes_graphs_of_any_size(trained: Path, tmp_path: Path) -> None:
    said = to_onnx.export(RunFolder(trained), str(tmp_path / "graph.onnx"))
    assert said["agreement"] == 1.0
    file = NetworkFile.open(tmp_path / "graph.onnx")
    assert [port.name for port in file.inputs] == ["node", "features", "edges"]
    generator = torch.Generator().manual_seed(1)
    own = {
        "node": np.array([4, 0]),
        "features": torch.randn(5, 8, generator=generator).numpy(),
        "edges": np.array([[0, 1], [1, 0], [3, 4]]),
    }
    scores = file.run(file.fit(own))["out"]
    net = open_trained(trained).modules["network"]
    with torch.no_grad():
        expected = net(*(torch.as_tensor(values) for values in own.values()))
    assert np.abs(scores - expected.numpy()).max() < 1e-5
    nobody = file.run(file.fit({**own, "edges": []}))["out"]
    assert nobody.shape == (2, 3)
    with pytest.raises(Misfit, match="speaks of node 5, and 'features' has 5 rows"):
        file.fit({**own, "edges": [[0, 5]]})


@pytest.mark.slow
def test_its_script_trains_by_itself(trained: Path) -> None:
    report = make_script(RunFolder(trained), lambda share, text: None)
    assert report["files"] == ["data.npz", "requirements.txt", "train.py"]
