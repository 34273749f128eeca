"""Small networks as ONNX files, made without training, and one trained run for those tests that
need a real one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from engine.serve import endpoints

ROOT = Path(__file__).resolve().parent.parent.parent


def mlp(
    path: Path, *, seed: int = 0, answer: int | None = None, inputs: int = 4, classes: int = 3
) -> Path:
    """A dense network of two layers; with `answer` it always says this class."""
    rng = np.random.default_rng(seed)
    bias = np.zeros(classes, np.float32)
    if answer is not None:
        bias[answer] = 100
    weights = {
        "w1": rng.normal(0, 0.5, (inputs, 16)).astype(np.float32), "b1": np.zeros(16, np.float32),
        "w2": rng.normal(0, 0.5, (16, classes)).astype(np.float32), "b2": bias,
    }  # fmt: skip
    nodes = [
        helper.make_node("Gemm", ["row", "w1", "b1"], ["h"]), helper.make_node("Relu", ["h"], ["r"]), helper.make_node("Gemm", ["r", "w2", "b2"], ["out"]),
    ]  # fmt: skip
    given = [helper.make_tensor_value_info("row", TensorProto.FLOAT, ["batch", inputs])]
    outs = [helper.make_tensor_value_info("out", TensorProto.FLOAT, ["batch", classes])]
    graph = helper.make_graph(
        nodes,
        "mlp",
        given,
        outs,
        [numpy_helper.from_array(array, name) for name, array in weights.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)
    about = {
        "format": 1, "name": "mlp", "inputs": {"row": {"field": "row", "kind": "table", "shape": [inputs], "raw": [f"c{k}" for k in range(inputs)], "steps": {}}},
        "answer": {"kind": "class", "output": "out", "classes": [f"class {k}" for k in range(classes)]}, "prepares": True,
        "rows": [{"name": f"c{k}", "type": "number"} for k in range(inputs)], "expects": "'row' is float32, rows × 4.",
    }  # fmt: skip
    model.metadata_props.add(key="layerloom.about", value=json.dumps(about))
    path.write_bytes(model.SerializeToString())
    onnx.checker.check_model(model)
    return path


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[..., tuple[endpoints.Endpoint, str]]]:
    """`served(**limits)` is a running endpoint with one version, and a token of it."""
    made: list[endpoints.Endpoint] = []

    def start(**limits: int) -> tuple[endpoints.Endpoint, str]:
        one = endpoints.create("a small network", home=tmp_path, owner="me")
        made.append(one)
        if limits:
            one.limit(**limits)
        one.add_version(mlp(tmp_path / "first.onnx"), "run1")
        one.start()
        return one, one.new_token("test")[0]

    yield start
    for one in made:
        if one.folder.exists():
            one.delete()


@pytest.fixture(scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One data folder for the trained runs of these tests."""
    folder = tmp_path_factory.mktemp("export") / "home"
    yield folder
    environment = {**os.environ, "LAYERLOOM_HOME": str(folder)}
    subprocess.run(
        [sys.executable, "-m", "engine", "shutdown"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="session")
def trained_source(own_home: Path) -> Callable[..., Any]:
    """A finished run of a network that the test writes itself: its source, its data set and what it
    learns.
    """
    from engine.run.run import start

    def run(
        source: str,
        data: str,
        objective: str,
        inputs: dict[str, str],
        *,
        output: str = "scores",
        transforms: list[dict[str, Any]] | None = None,
        **plan: Any,
    ) -> Any:
        whole = {
            "data": {"set": data, "transforms": transforms}, "epochs": 1, "batch": 64, **plan,
            "objective": {"type": objective, "roles": {"network": "network"}, "inputs": {"network": inputs}, "outputs": {"network": {output: "out"}}},
        }  # fmt: skip
        project = {"format": 1, "name": data, "networks": {}, "plan": whole}
        made = start(
            {"format": 1, "name": data, "source": source, "plan": whole, "project": project},
            folder=own_home,
        ).wait(180)
        assert made.state == "finished", made.cause
        return made

    return run


@pytest.fixture(scope="session")
def trained(own_home: Path) -> Callable[..., Any]:
    """`trained("digits-cnn")` is a finished run of a template, trained once for all tests."""
    from builder import template
    from engine.run.run import start

    kept: dict[str, Any] = {}

    def run(name: str, epochs: int = 1, **data: Any) -> Any:
        key = json.dumps([name, data])
        if key not in kept:
            job = template(name).job()
            job["plan"] |= {"epochs": epochs}
            job["plan"]["data"] |= data
            kept[key] = start(job, folder=own_home, key=key).wait(180)
        assert kept[key].state == "finished", kept[key].cause
        return kept[key]

    return run
