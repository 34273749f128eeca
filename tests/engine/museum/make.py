"""How the museum was made: `python -m tests.engine.museum.make FOLDER [NAME …]` trains, races and
serves anew and writes NAME.zip and NAME.json into FOLDER.

It is kept to be read and to make pieces of a later format, never to replace what is there: an old
piece has its worth from having been made by old code.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np

from builder.drawing.sketch import Sketch
from builder.project import Project
from builder.templates.drawing import document, plan
from engine import start
from engine.arena.race import open_race, race
from engine.data.opening import proposed
from engine.reading.store import Store
from engine.run.mailbox import leave_request, shut_down
from engine.run.run import Run
from engine.serve import endpoints
from tests.conftest import end_engine
from tests.engine.museum import look

OWNER = "visitor"
# What nothing needs to open a run again: logs, mailboxes, and the reports that were asked for here.
LEFT_OUT = {"log.txt", "control", "control.pipe", "host.lock", "start.lock", "endpoint.lock"}
Job = dict[str, Any]


# ---- ten ways to learn ---------------------------------------------------------------------------
def job(name: str, networks: dict[str, Any], data: Job, learns: Job, **changes: Any) -> Job:
    """A drawing and its plan, as the Train page would send them."""
    usual = {"epochs": 2, "batch": 32, "lr": 0.02}
    made = plan(data, **(usual | learns)) | {"seed": 7, "device": "cpu"} | changes
    return Project(document(name, networks, plan=made)).job()


def small(set_: str, **options: Any) -> Job:
    """The data part of a plan as the Data page proposes it."""
    return proposed(set_, options)


def dense_network(
    features: int, outputs: int, hidden: int = 8, into: str = "row"
) -> dict[str, Any]:
    s = Sketch()
    x = s.put("table", name=into, features=features)
    x = s.chain(
        x, ("dense", {"out_features": hidden}), "relu", ("dense", {"out_features": outputs})
    )
    s.put("numbers" if outputs == 1 else "scores", x, name="out")
    return {"network": s.graph()}


def classify(home: Path) -> Job:
    s = Sketch()
    x = s.put("image", channels=1, height=8, width=8)
    x = s.chain(
        x,
        ("conv2d", {"out_channels": 4}),
        "batch_norm2d",
        "relu",
        "max_pool2d",
        "flatten",
        ("dense", {"out_features": 10}),
    )
    s.put("scores", x, name="out")
    return job(
        "Digits",
        {"network": s.graph()},
        small("digits") | {"augment": [{"type": "shift"}]},
        {"inputs": {"image": "image"}, "schedule": "one-cycle"},
    )


def two_classes(home: Path) -> Job:
    return job(
        "Moons, yes or no",
        dense_network(2, 1, into="point"),
        small("moons", rows=300),
        {"inputs": {"point": "point"}, "objective": "two-classes", "loss": "binary-cross-entropy"},
        stopping={"patience": 5},
    )


def regress(home: Path) -> Job:
    return job(
        "Diabetes",
        dense_network(10, 1),
        small("diabetes"),
        {"inputs": {"row": "row"}, "objective": "regress", "want": "value", "loss": "mse"},
        average={"type": "ema", "decay": 0.9},
        regularisers=[{"type": "l2"}],
    )


def labels(home: Path) -> Job:
    """A table of one's own, for no ready set has many labels: the piece brings the file along."""
    chance = np.random.default_rng(0)
    rows = chance.normal(size=(160, 4)).round(3)
    named = np.where(rows[:, :3] + rows[:, 1:] > 0, "yes", "no")
    lines = [",".join([*map(str, row), *names]) for row, names in zip(rows, named, strict=True)]
    table = "\n".join(["a,b,c,d,warm,bright,loud", *lines]) + "\n"
    stored = Store(home / "files").add(OWNER, "rooms.csv", table.encode())
    options = {
        "file": stored.sha,
        "name": stored.name,
        "task": "many labels",
        "targets": ["warm", "bright", "loud"],
    }
    return job(
        "Rooms",
        dense_network(4, 3),
        proposed("file", options, folder=home / "files"),
        {"inputs": {"row": "row"}, "objective": "labels", "loss": "binary-cross-entropy"},
    )


def classify_series(home: Path) -> Job:
    s = Sketch()
    x = s.put("series", length=24, features=1)
    x = s.put("gru", x, ports={"length": f"{x}.length"}, hidden_size=8)
    s.put("scores", s.put("dense", x, out_features=5), name="out")
    return job(
        "Waves",
        {"network": s.graph()},
        small("waves", rows=300, steps=24),
        {"inputs": {"series": "series"}, "objective": "classify-series"},
    )


def forecast(home: Path) -> Job:
    s = Sketch()
    x = s.chain(s.put("series", length=24, features=1), "flatten", ("dense", {"out_features": 6}))
    s.put("numbers", x, name="out")
    return job(
        "Seasons",
        {"network": s.graph()},
        small("seasons", steps=500, past=24, ahead=6),
        {
            "inputs": {"series": "series"},
            "objective": "forecast",
            "want": "values",
            "loss": "mse",
        },
    )


def next_token(home: Path) -> Job:
    s = Sketch()
    x = s.put("tokens", name="text", length=9, vocabulary=12)
    x = s.put("embedding", x, embedding_dim=8)
    x = s.put("lstm", x, hidden_size=8, keep="all")
    s.put("token_scores", s.put("dense", x, out_features=12), name="out")
    return job(
        "Copy",
        {"network": s.graph()},
        small("copy", rows=200, longest=4),
        {"inputs": {"text": "text"}, "objective": "next-token"},
    )


def reconstruct(home: Path) -> Job:
    s = Sketch()
    x = s.put("flatten", s.put("image", channels=1, height=8, width=8))
    x = s.put("dense", x, name="code", out_features=6)
    x = s.chain(x, ("dense", {"out_features": 64}), "sigmoid", ("reshape", {"shape": [1, 8, 8]}))
    s.put("picture", x, name="picture")
    return job(
        "Digits again",
        {"network": s.graph()},
        small("digits"),
        {
            "inputs": {"image": "image"},
            "objective": "reconstruct",
            "want": "again",
            "loss": "mse",
            "out": "picture",
        },
    )


def segment(home: Path) -> Job:
    s = Sketch()
    x = s.put("image", channels=1, height=32, width=32)
    x = s.chain(
        x,
        ("conv2d", {"out_channels": 6}),
        "relu",
        ("conv2d", {"out_channels": 4, "kernel_size": 1}),
    )
    s.put("picture", x, name="mask")
    return job(
        "Shapes",
        {"network": s.graph()},
        small("shapes", rows=100),
        {"inputs": {"image": "image"}, "objective": "segment", "out": "mask"},
    )


def adversarial(home: Path) -> Job:
    critic, generator = Sketch(), Sketch()
    x = critic.put("table", name="point", features=2)
    x = critic.chain(x, ("dense", {"out_features": 8}), "relu", ("dense", {"out_features": 1}))
    critic.put("scores", x, name="score")
    x = generator.put("code", name="noise", features=4)
    x = generator.chain(x, ("dense", {"out_features": 8}), "relu", ("dense", {"out_features": 2}))
    generator.put("numbers", x, name="made")
    objective = {
        "type": "adversarial",
        "options": {"noise": 4},
        "roles": {"critic": "critic", "generator": "generator"},
        "inputs": {"critic": {"point": "point"}, "generator": {"noise": "noise"}},
        "outputs": {"critic": {"score": "score"}, "generator": {"sample": "made"}},
    }
    learner = {"optimizer": {"type": "adam", "options": {"lr": 0.001}}}
    return job(
        "Moons out of noise",
        {"critic": critic.graph(), "generator": generator.graph()},
        small("moons", rows=300),
        {"inputs": {}},
        objective=objective,
        loss=None,
        learners={"critic": learner, "generator": learner},
    )


WAYS: dict[str, Callable[[Path], Job]] = {
    "adversarial": adversarial,
    "classify": classify,
    "classify-series": classify_series,
    "forecast": forecast,
    "labels": labels,
    "next-token": next_token,
    "reconstruct": reconstruct,
    "regress": regress,
    "segment": segment,
    "two-classes": two_classes,
}


def make_way(name: str, home: Path, to: Path) -> None:
    run = start(WAYS[name](home), folder=home, owner=OWNER, project="museum").wait(180)
    assert run.state == "finished", run.cause
    if name == "classify":
        run.mark(star=True, tags=["first", "kept"], note="The first of the museum.")
    keep(home, to / f"{name}.zip", [run.folder, home / "files"])
    answers: dict[str, Any] = {"run": look.of_run(run)}
    if name in ("classify", "regress"):
        answers["onnx"] = look.of_onnx(run, home / "model.onnx")
    write(to / f"{name}.json", answers)


# ---- a run that was interrupted, a race, an endpoint ---------------------------------------------
def make_interrupted(name: str, home: Path, to: Path) -> None:
    """Forty steps, then the engine is shut down. Beside it what an undisturbed run comes to."""
    asked = two_classes(home)
    asked["plan"] |= {"epochs": 12, "stopping": None, "checkpoints": {"seconds": 0.0, "keep": 1}}
    calm = start(asked, folder=home).wait(180)
    run = start(asked | {"name": "Interrupted moons"}, folder=home, owner=OWNER, project="museum")
    leave_request(run.folder, {"do": "pause"})
    for step in range(40):
        reach(run, step)
        run.step()
    reach(run, 40)
    shut_down(home)
    assert run.state == "interrupted", run.status
    keep(home, to / f"{name}.zip", [run.folder])
    answers = {
        "id": run.id,
        "name": run.name,
        "cause": run.cause,
        "step": run.checkpoints[-1]["step"],
        "metrics at its end": look.last_metrics(calm),
    }
    write(to / f"{name}.json", {"interrupted": answers})


def reach(run: Run, step: int) -> None:
    """Until it pauses after so many steps."""
    deadline = time.monotonic() + 60
    while not (run.state == "paused" and run.status.live.get("step", 0) >= step):
        assert time.monotonic() < deadline, run.status
        time.sleep(0.005)


def make_race(name: str, home: Path, to: Path) -> None:
    """A network against three classical models, over."""
    against = ["majority", "logistic-regression", "decision-tree"]
    asked = two_classes(home)
    made = race(asked, against=against, name="Moons", folder=home, owner=OWNER, project="museum")
    made.wait(180)
    assert made.state == "finished"
    keep(home, to / f"{name}.zip", [made.folder, *(home / "runs").glob("[a-z]*")])
    write(to / f"{name}.json", {"race": look.of_race(open_race(made.id, home))})


def make_endpoint(name: str, home: Path, to: Path) -> None:
    """An endpoint with two versions and a token, stopped; the secret of the token stands beside
    it.
    """
    run = start(two_classes(home), folder=home, owner=OWNER, project="museum").wait(180)
    run.to_onnx(home / "model.onnx")
    made = endpoints.create("Moons", home=home, owner=OWNER)
    made.add_version(home / "model.onnx", run.id, note="first")
    made.add_version(home / "model.onnx", run.id, note="second")
    secret, _ = made.new_token("museum")
    made.start()
    asked = {"rows": [[0.5, 0.25], [-1.0, 1.0]]}
    answered = look.over_http(made, secret, asked)
    made.stop()
    keep(home, to / f"{name}.zip", [made.folder])
    answers = {
        "endpoint": look.of_endpoint(endpoints.open_endpoint(made.id, home)),
        "secret": secret,
        "asked": asked,
        "answered": answered,
    }
    write(to / f"{name}.json", answers)


# ---- keeping -------------------------------------------------------------------------------------
def keep(home: Path, file: Path, folders: Iterable[Path]) -> None:
    """A zip of parts of a data folder: the same bytes for the same content."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for folder in folders:
            finished = not (folder / "state.json").exists() or (folder / "weights.json").exists()
            for path in sorted(folder.rglob("*")):
                parts = path.relative_to(folder).parts
                needless = LEFT_OUT & {*parts} or (finished and parts[0] == "checkpoints")
                if path.is_file() and not needless:
                    out.writestr(
                        zipfile.ZipInfo(str(path.relative_to(home))),
                        path.read_bytes(),
                        zipfile.ZIP_DEFLATED,
                        9,
                    )


def write(file: Path, answers: dict[str, Any]) -> None:
    file.write_text(json.dumps(answers, indent=1) + "\n", encoding="utf-8")


OTHERS: dict[str, Callable[[str, Path, Path], None]] = {
    "interrupted": make_interrupted,
    "race": make_race,
    "endpoint": make_endpoint,
}


def main(to: Path, names: list[str]) -> None:
    to.mkdir(parents=True, exist_ok=True)
    for name in names or [*WAYS, *OTHERS]:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            try:
                OTHERS.get(name, make_way)(name, home, to)
            finally:
                end_engine(home)
        print(f"{name}: {(to / f'{name}.zip').stat().st_size / 1024:.1f} KB", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2:])
