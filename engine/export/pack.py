"""The pack of a run: its network as one ONNX file for predicting and serving, with the training
samples that answers are compared with.

Made once per set of weights, in a worker, and kept in the run's folder; a download of the plain
ONNX file is cut from it.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data import kinds
from engine.files import hash_of, is_unchanged, note_hash, write_bytes

if TYPE_CHECKING:
    from engine.run.folder import RunFolder
    from engine.trained.opened import Trained

MADE = (
    "model.onnx",
    "network.onnx",
    "nearest.npz",
    "nearest.json",
    "tokenizer.json",
)  # the last three not for every way
KEPT = 5000  # training samples that answers are compared with
SIDE = 64  # pixels of a kept picture
Progress = Callable[[float, str], None]


def folder_of(run: RunFolder) -> Path:
    """Named after the weights: a run that was resumed has another pack."""
    weights = run.weights
    assert weights is not None, "the caller has looked"
    sha = run.about_weights.get("sha256") or hash_of(weights)
    return run.export_folder / str(sha)[:16]


def is_ready(run: RunFolder) -> bool:
    """One whose files have changed since it was made is made anew."""
    if run.weights is None or not (folder_of(run) / "pack.json").exists():
        return False
    files = [folder_of(run) / name for name in MADE]
    return all(is_unchanged(file) for file in files if file.exists())


def pack_of(run: RunFolder, progress: Progress | None = None) -> Path:
    """The pack's folder; made first where there is none yet."""
    from engine.export import work

    if not is_ready(run):
        work.do("pack", run, progress=progress)
    return folder_of(run)


def make_pack(run: RunFolder, progress: Progress) -> dict[str, Any]:
    """In a worker: export, check, and keep the training samples. The folder appears whole or not at
    all.
    """
    from engine.export.about import vocabulary_taken
    from engine.export.network_file import SEEN, NetworkFile
    from engine.export.onnx import exported
    from engine.trained.opened import open_trained

    here = folder_of(run)
    here.mkdir(parents=True, exist_ok=True)
    with locked(here):
        if is_ready(run):
            return json.loads((here / "pack.json").read_text())
        progress(0.05, "Opening the network and its data")
        trained = open_trained(run.folder)
        progress(0.2, "Writing ONNX and comparing it with torch")
        report, content = exported(run, trained, features=True)
        write_bytes(here / "model.onnx", content, noted=True)
        progress(0.7, "Keeping training samples to compare with")
        network = NetworkFile(content)
        if SEEN in network.outputs and trained.data is not None:
            keep_samples(trained, report["role"], network, here)
        if (vocabulary := vocabulary_taken(trained)) is not None:
            write_bytes(here / "tokenizer.json", vocabulary.encode(), noted=True)
        plain = without(content, SEEN)
        report |= {
            "bytes": len(plain),
            "sha256": write_bytes(here / "network.onnx", plain, noted=True),
            "outputs": [name for name in report["outputs"] if name != SEEN],
        }
        write_bytes(here / "pack.json", json.dumps(report).encode())
        return report


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def without(content: bytes, output: str) -> bytes:
    """The same network without one of its outputs."""
    import onnx

    model = onnx.load_model_from_string(content)
    outputs = [value for value in model.graph.output if value.name != output]
    del model.graph.output[:]
    model.graph.output.extend(outputs)
    for entry in model.metadata_props:
        if entry.key == "layerloom.about":
            about = json.loads(entry.value)
            about["output_names"] = [
                name for name in about.get("output_names", ()) if name != output
            ]
            entry.value = json.dumps(about)
    drop_unused(model)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def drop_unused(model: Any) -> None:
    """Nodes and weights that no output needs any more."""
    needed = {value.name for value in model.graph.output}
    used = []
    for node in reversed(model.graph.node):
        if any(name in needed for name in node.output):
            used.append(node)
            needed |= set(node.input)
            for attribute in node.attribute:
                for inner in attribute.g.node:  # a branch may use names from outside
                    needed |= set(inner.input)
    nodes = (
        [node for node in model.graph.node if any(node is other for other in used)]
        if len(used) < len(model.graph.node)
        else None
    )
    if nodes is not None:
        copies = [type(node).FromString(node.SerializeToString()) for node in nodes]
        del model.graph.node[:]
        model.graph.node.extend(copies)
        initialisers = [weight for weight in model.graph.initializer if weight.name in needed]
        copies = [type(weight).FromString(weight.SerializeToString()) for weight in initialisers]
        del model.graph.initializer[:]
        model.graph.initializer.extend(copies)


def given_rows(
    trained: Trained,
    role: str,
    about: Mapping[str, Any],
    part: str,
    most: int = 10**9,
    batch: int = 256,
) -> Iterator[tuple[dict[str, np.ndarray], dict[str, np.ndarray], np.ndarray]]:
    """(what the file is given, all fields, rows of the part) of one part, piece by piece. What a
    way brings by itself, such as noise, has values of its own; where it learned without data, all.
    """
    import inspect

    from engine.export.onnx import own_values, real_rows

    if trained.data is None:
        values, _ = real_rows(trained, role, about)
        given = {name: value.numpy()[:most] for name, value in values.items()}
        yield given, {}, np.arange(len(next(iter(given.values()))))
        return
    whole = trained.data.parts[part]
    net = trained.nets[role]
    fields = dict(zip(inspect.signature(net.module.forward).parameters, net.fields, strict=True))
    raw, by_field = trained.data.raw, kinds.kinds_of(trained.signature)
    for start in range(0, min(most, len(whole.rows)), batch):
        places = np.arange(start, min(start + batch, most, len(whole.rows)))
        here = {name: array[places] for name, array in whole.fields.items()}
        given = {}
        for name, field in fields.items():
            facts = about["inputs"][name]
            if about.get("prepares") and facts.get("raw"):
                given[name] = np.stack(
                    [raw.columns[column].values[whole.rows[places]] for column in facts["raw"]],
                    axis=1,
                ).astype(np.float32)
            elif field in trained.data.whole:
                values = trained.data.whole[field]
                given[name] = kinds.of(by_field.get(field)).given(values)
            elif field in here:
                given[name] = kinds.of(by_field.get(field)).given(here[field])
            elif (own := trained.way.own_field(field, here)) is not None:
                given[name] = own
            else:
                given[name] = own_values(trained, role, name, field, len(places)).numpy()
        yield given, here, places


def keep_samples(trained: Trained, role: str, network: Any, folder: Path) -> None:
    """Features of training samples, and how each is shown: its picture, or its row in words."""
    from engine.export.network_file import SEEN

    part = trained.data.parts["train"]
    raw, target = trained.data.raw, trained.signature.target
    features = [
        network.run(given)[SEEN]
        for given, _, _ in given_rows(trained, role, network.about, "train", KEPT)
    ]
    together = np.concatenate(features).astype(np.float32)
    rows = part.rows[: len(together)]
    facts: dict[str, Any] = {"rows": [int(row) for row in rows]}
    aim = trained.signature.target_field
    if target in part.fields and part.fields[target].ndim == 1:
        values = part.fields[target][: len(together)]
        classes = aim.classes if aim else ()
        mean, std = (aim.scale if aim else None) or (0.0, 1.0)
        facts["labels"] = [
            classes[int(v)] if classes else f"{float(v) * std + mean:.6g}" for v in values
        ]
    elif raw.target and raw.columns[raw.target].type == "text":
        facts["labels"] = [str(text)[:120] for text in raw.columns[raw.target].values[rows]]
    arrays: dict[str, np.ndarray] = {"features": together}
    picture = next((name for name in raw.inputs if raw.columns[name].type == "image"), None)
    if picture:
        values = raw.columns[picture].values[rows]
        low, high = (
            (0, 255)
            if values.dtype == np.uint8
            else (raw.range or (float(values.min()), float(values.max())))
        )
        if max(values.shape[2:]) > SIDE:
            step = -(-max(values.shape[2:]) // SIDE)
            values = values[:, :, ::step, ::step]
        arrays["pictures"] = (
            np.rint((values.astype(np.float32) - low) / max(high - low, 1e-9) * 255)
            .clip(0, 255)
            .astype(np.uint8)
        )
    elif (tones := tones_of(trained, len(together))) is not None:
        arrays["pictures"] = tones
    else:
        names = [
            name
            for name in raw.inputs
            if raw.columns[name].type in ("number", "category", "ordered", "date", "text")
        ][:8]
        words = {name: raw.columns[name].take(rows).words() for name in names}
        facts["shown"] = [
            {name: None if words[name][k] is None else str(words[name][k])[:120] for name in names}
            for k in range(len(rows))
        ]
    part_file = folder / ".nearest.part.npz"
    np.savez(part_file, **arrays)  # type: ignore[arg-type]  # a name of ours for each
    note_hash(folder / "nearest.npz", hash_of(part_file))
    os.replace(part_file, folder / "nearest.npz")
    write_bytes(folder / "nearest.json", json.dumps(facts).encode(), noted=True)


def tones_of(trained: Trained, count: int) -> np.ndarray | None:
    """Training samples as pictures of what the network hears, where they are sounds."""
    from engine.data.kinds.series import heat, is_heat

    names = [
        name for name in trained.data.raw.inputs if trained.data.raw.columns[name].type == "sound"
    ]
    field = next((name for name in trained.signature.inputs if names), None)
    facts = trained.signature.fields.get(field or "")
    if field is None or facts is None or not is_heat(facts.names, facts.shape):
        return None
    drawn = heat(trained.data.parts["train"].fields[field][:count], facts.names)
    step = -(-max(drawn.shape[2:]) // SIDE)
    drawn = drawn[:, :, ::step, ::step].astype(np.float32)
    low, high = float(drawn.min()), float(drawn.max())
    return np.rint((drawn - low) / max(high - low, 1e-9) * 255).astype(np.uint8)


def forget(run: RunFolder) -> None:
    """Takes away what was made; it can be made again."""
    shutil.rmtree(run.export_folder, ignore_errors=True)
