"""What is worth more with few labels: a network that knows something already, or one that begins anew.

    python -m benchmarks.bench_known [digits mnist] [--seeds 5] [--labels 10] [--quick]

For each seed: two views (SimCLR) are learned from the training part without its labels. Then, with ten
labels a class: a head alone on that network, a head alone on the same network as it is drawn, the whole
network from there, and the whole network from nothing. Accuracy on the test part, beside the nearest
neighbour among the same labels and logistic regression on them. MNIST must lie in a data folder
(LAYERLOOM_DATA); without it that work is left out.
"""

from __future__ import annotations

import argparse
import copy
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from builder import Project, template
from builder.document.edits import apply
from builder.proposing.onward import with_class_head_on_code
from engine.files import local_folders

Json = dict[str, Any]
CLASSES = 10
STILL = "conv2d", "batch_norm2d", "dense"


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("works", nargs="*", metavar="digits|mnist")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--labels", type=int, default=10, help="of each class")
    parser.add_argument("--quick", action="store_true", help="one epoch of each: a trial")
    given = parser.parse_args(arguments or [])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        try:
            for work in given.works or ("digits", "mnist"):
                if work == "mnist" and not any((at / "mnist").exists() for at in local_folders()):
                    print("mnist: left out, it is in no data folder", flush=True)
                    continue
                tried(work, 1 if given.quick else given.seeds, given, Path(place))
        finally:
            from engine.run.mailbox import shut_down

            shut_down(Path(place))


def tried(work: str, seeds: int, given: argparse.Namespace, folder: Path) -> None:
    columns: dict[str, list[float]] = {}
    for seed in range(seeds):
        for name, accuracy in one_seed(work, seed, given, folder).items():
            columns.setdefault(name, []).append(accuracy)
            print(f"{work}, seed {seed}, {name}: {accuracy:.1%}", flush=True)
    print(f"{work}, {given.labels} labels a class, {seeds} seeds: median [lowest, highest]")
    for name, values in columns.items():
        print(f"  {name}: {np.median(values):.1%} [{min(values):.1%}, {max(values):.1%}]")


def one_seed(work: str, seed: int, given: argparse.Namespace, folder: Path) -> dict[str, float]:
    import engine

    views = views_of(work)
    views["plan"] |= {"seed": seed, "device": "cpu"} | ({"epochs": 1} if given.quick else {})
    first = engine.start(Project(views).job(), folder=folder)
    first.wait()
    assert first.state == "finished", first.cause
    knows = first.weights_at()
    results: dict[str, float] = {}
    for name, begins, still in (
        ("head on what two views taught", True, True),
        ("head on random weights", False, True),
        ("all, from what two views taught", True, False),
        ("all, from nothing", False, False),
    ):
        document = classifier(views, still, given.labels * CLASSES, seed)
        if begins:
            begin = {"network": {"sha": knows, "match": "names"}}
            document["plan"]["begin_from"] = begin
        document["plan"] |= {"epochs": 1} if given.quick else {}
        run = engine.start(Project(document).job(), folder=folder)
        run.wait()
        assert run.state == "finished", run.cause
        results[name] = run.evaluate("test")["scores"]["accuracy"]["value"]
    return results | classical(classifier(views, False, given.labels * CLASSES, seed)["plan"])


def classical(plan: Json) -> dict[str, float]:
    """On the same rows."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.neighbors import KNeighborsClassifier

    from engine.data.opening import open_data

    data = {name: value for name, value in plan["data"].items() if name != "signature"}
    opened = open_data(data, seed=plan["seed"], test=True)
    rows = {
        part: [opened.parts[part].fields[name] for name in ("image", "label")]
        for part in ("train", "test")
    }
    (x, y), (asked, truth) = (
        (np.asarray(images).reshape(len(images), -1), np.asarray(labels))
        for images, labels in rows.values()
    )
    models: dict[str, Any] = {
        "nearest neighbour": KNeighborsClassifier(1),
        "logistic regression": LogisticRegression(max_iter=2000),
    }
    return {
        name: float((model.fit(x, y).predict(asked) == truth).mean())
        for name, model in models.items()
    }


def views_of(work: str) -> Json:
    document: Json = copy.deepcopy(template("simclr").document)
    if work == "digits":
        return document
    return fitted_to(document, {"set": "mnist", "split": {"type": "given"}}, epochs=6)


def fitted_to(document: Json, data: Json, **plan: Any) -> Json:
    """The same project over other pictures, its input as large as they are."""
    from engine.data.opening import open_data

    signature = open_data(data).signature
    document["plan"]["data"] = {**data, "signature": signature.as_json()}
    document["plan"] |= plan
    sides = signature.fields["image"].shape
    encoder = document["networks"]["encoder"]["nodes"]
    image = next(id_ for id_, node in encoder.items() if node["type"] == "image")
    puts: Any = [
        {"path": ["networks", "encoder", "nodes", image, "params", name], "value": size}
        for name, size in zip(("channels", "height", "width"), sides, strict=True)
    ]
    return apply(document, puts).document


def classifier(views: Json, still: bool, rows: int, seed: int) -> Json:
    """The encoder of a project of two views with a head for classes, over so many labels."""
    network = with_class_head_on_code(views["networks"]["encoder"], "code", CLASSES)
    if still:
        for node in network["nodes"].values():
            if node["type"] in STILL and node["name"] != "classes":
                node["frozen"] = True
    plan = copy.deepcopy(views["plan"])
    rate = 1e-2 if still else 1e-3  # a head alone is a straight line, and may go fast
    data = plan["data"]
    target = data["signature"]["target"]
    plan |= {
        "data": {**data, "split": {**data["split"], "rows": rows, "rows_seed": seed}},
        "objective": {
            "type": "classify",
            "roles": {"network": "network"},
            "inputs": {"network": {"image": "image"}},
            "outputs": {"network": {target: "out"}},
        },
        "learners": {"network": {"optimizer": {"type": "adam", "options": {"lr": rate}}}},
        "epochs": 300,
        "batch": 50,
        "seed": seed,
        "begin_from": {},
        "stopping": None,
    }
    return {**views, "networks": {"network": network}, "plan": plan}


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
