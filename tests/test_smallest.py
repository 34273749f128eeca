"""The smallest whole journey without a browser: drawing → source → job → worker → run → evaluation
→ ONNX → the source run alone.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

import engine
from builder import template

ROOT = Path(__file__).resolve().parent.parent

# Runs where nothing of ours can be imported: -I leaves out the working directory and every path of
# ours.
ALONE = """
import runpy, sys, numpy as np, torch
from safetensors.torch import load_file
try:
    import builder
except ImportError:
    pass
else:
    sys.exit("the builder can be imported here, so this proves nothing")
network = runpy.run_path(sys.argv[1])["NETWORKS"]["network"]()
network.load_state_dict({name.removeprefix("network/"): value for name, value in load_file(sys.argv[2]).items()})
network.eval()
with torch.no_grad():
    np.save(sys.argv[4], network(torch.from_numpy(np.load(sys.argv[3]))).numpy())
"""


@pytest.mark.parametrize(
    ("name", "shape", "least"),
    [
        ("moons-mlp", (2,), 0.93),
        pytest.param("digits-cnn", (1, 8, 8), 0.93, marks=pytest.mark.slow),
    ],
)
def test_from_a_template_to_an_onnx_file_and_a_source_that_agree(
    name: str, shape: tuple[int, ...], least: float, home: Path, tmp_path: Path
) -> None:
    project = template(name)
    assert not project.problems
    run = engine.start(project.job())
    run.wait(120)
    assert run.state == "finished", run.cause
    assert run.metrics["validation/accuracy"] >= least
    assert len(run.history("validation/loss").values) == project.plan["epochs"]
    scored = run.evaluate()["scores"]["accuracy"]
    assert scored["interval"][0] <= scored["value"] <= scored["interval"][1]
    report = run.to_onnx(tmp_path / "network.onnx")
    assert report["difference"] < 1e-4
    rows = np.random.default_rng(0).random((5, *shape), dtype=np.float32)
    session = onnxruntime.InferenceSession(tmp_path / "network.onnx")
    onnx = session.run(None, {session.get_inputs()[0].name: rows})[0]
    np.save(tmp_path / "rows.npy", rows)
    (tmp_path / "network.py").write_text(run.source)
    script = tmp_path / "alone.py"
    script.write_text(ALONE)
    files = [tmp_path / "network.py", run.weights, tmp_path / "rows.npy", tmp_path / "answers.npy"]
    subprocess.run([sys.executable, "-I", str(script), *map(str, files)], cwd=tmp_path, check=True)
    np.testing.assert_allclose(onnx, np.load(tmp_path / "answers.npy"), atol=1e-5)


def readme_says(place: int, folder: Path) -> list[str]:
    """What the README's lines of Python print, run in this folder."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)[place]
    done = subprocess.run(
        [sys.executable, "-c", lines],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.slow
def test_the_lines_of_the_readme_about_a_table_of_ones_own_run_as_printed(
    home: Path, tmp_path: Path
) -> None:
    rng = np.random.default_rng(0)
    ages, balances = rng.integers(18, 90, 400), rng.normal(1500, 900, 400).round()
    rows = [
        f"{age};{balance:.0f};{('single', 'married')[age % 2]};{('no', 'yes')[int(balance > 1500)]}"
        for age, balance in zip(ages, balances, strict=True)
    ]
    (tmp_path / "bank.csv").write_text("\n".join(["age;balance;marital;y", *rows]))
    printed = readme_says(0, tmp_path)
    assert printed[0].startswith("bank.csv: 400 rows, 4 columns, semicolon")
    assert printed[1].startswith("To predict: y (two classes): no ")
    assert any(line.startswith("bank: networks that suit") for line in printed)
    assert float(re.search(r"'value': ([\d.]+)", printed[-1])[1]) > 0.85  # type: ignore[index]


@pytest.mark.slow
def test_the_lines_of_the_readme_run_as_printed(home: Path, tmp_path: Path) -> None:
    printed = readme_says(1, tmp_path)
    assert printed[0] == "5962 (10,)"
    state, accuracy = printed[1].split()
    assert state == "finished"
    assert float(accuracy) > 0.9
    assert (tmp_path / "digits.onnx").stat().st_size > 10_000


@pytest.mark.slow
def test_the_terminal_trains_lists_and_exports(home: Path, tmp_path: Path) -> None:
    project = template("moons-mlp")
    project.with_plan({**project.plan, "epochs": 3}).save(tmp_path / "moons.json")

    def engine_says(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "engine", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    trained = engine_says("train", str(tmp_path / "moons.json"))
    assert trained.returncode == 0, trained.stderr
    assert "accuracy" in trained.stdout
    run = engine.runs()[0].id
    assert run in engine_says("runs").stdout
    exported = engine_says("export", run, "--onnx", str(tmp_path / "moons.onnx"))
    assert exported.returncode == 0, exported.stderr
    assert (tmp_path / "moons.onnx").exists()
    (tmp_path / "broken.json").write_text("{")
    for arguments in (
        ("train", str(tmp_path / "broken.json")),
        ("train", str(tmp_path / "nowhere.json")),
        ("export", "no-such-run", "--onnx", "x.onnx"),
    ):
        refused = engine_says(*arguments)
        assert refused.returncode == 2, (arguments, refused)
        assert refused.stderr.strip()
        assert "Traceback" not in refused.stderr
