"""Makes the training script of a run, in a worker: it is kept only when it runs where nothing of
ours is.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.export.about import vocabulary_in, vocabulary_taken
from engine.export.script.write import write_script
from engine.ways.script_pieces import NoScript

if TYPE_CHECKING:
    from engine.run.folder import RunFolder
    from engine.trained.opened import Trained

TRY_SECONDS = 240
TRY_STEPS = 8  # enough to see that it runs


def make_script(run: RunFolder, progress: Callable[[float, str], None]) -> dict[str, Any]:
    """The script, its requirements and, where needed, its data in one zip; what is said of it."""
    from engine.export.pack import folder_of
    from engine.files import write_bytes
    from engine.run.status import status_of
    from engine.trained.opened import open_trained

    progress(0.1, "Writing the script")
    trained = open_trained(run.folder)
    if trained.data is None:
        raise NoScript(
            "It learned without a data set, so there are no rows that a script could read. "
            "Take the source, the weights and the project bundle."
        )
    weighted = "sample.weight" in trained.data.parts["train"].fields
    plan = trained.job.plan
    if plan.epochs is None:  # a script has an end: where this run was ended
        plan = plan.model_copy(update={"epochs": max(1, status_of(run.folder).live["epoch"])})
    script = write_script(
        plan,
        run.source,
        run.name,
        trained.way,
        {role: net.fields for role, net in trained.nets.items()},
        {role: next(iter(net.outputs.values())) for role, net in trained.nets.items()},
        also_left_out=("the weights of single rows",) if weighted else (),
        validates=bool(trained.data.sizes["validation"]),
        cut=cut_in_script(trained),
    )
    files: dict[str, bytes] = {
        "train.py": script.text.encode(),
        "requirements.txt": ("\n".join(script.requirements) + "\n").encode(),
    }
    if (vocabulary := vocabulary_taken(trained)) is not None:
        files["tokenizer.json"] = vocabulary.encode()
    if script.fields:
        there = (part for part in ("train", "validation") if trained.data.sizes[part])
        parts = {part: trained.data.parts[part].fields for part in there}
        whole = trained.data.whole
        files["data.npz"] = rows_as_file(parts, script.fields, trained.signature.target, whole)
    progress(0.4, "Trying it in a process with nothing of ours")
    printed = try_script(files)
    here = folder_of(run)
    here.mkdir(parents=True, exist_ok=True)
    zipped = as_zip(files)
    write_bytes(here / "train.py", files["train.py"], noted=True)
    write_bytes(here / "script.zip", zipped, noted=True)
    report = {
        "bytes": len(zipped),
        "files": sorted(files),
        "said": printed,
        "steps": TRY_STEPS,
        "requirements": script.requirements,
    }
    write_bytes(here / "script.json", json.dumps(report).encode())
    return report


def cut_in_script(trained: Trained) -> dict[str, Any] | None:
    """The values of `tokens_of`: for the first text that a vocabulary cuts."""
    for field in trained.signature.inputs:
        if (vocabulary := vocabulary_in(trained, field)) is not None:
            return {
                "cut_field": field,
                "cut_length": trained.signature.fields[field].shape[0],
                "first_token": vocabulary.first,
                "unknown_token": vocabulary.unknown,
            }
    return None


def rows_as_file(
    parts: dict[str, dict[str, np.ndarray]],
    fields: tuple[str, ...],
    target: str | None,
    whole: Mapping[str, np.ndarray] | None = None,
) -> bytes:
    """data.npz: training and validation rows as they go into the network, and what goes in
    whole.
    """
    arrays = {f"whole/{field}": array for field, array in (whole or {}).items()}
    for part, columns in parts.items():
        for field in fields:
            if field in (whole or {}):
                continue
            wanted = target if field == "target" else field
            assert wanted is not None
            array = _column(columns, wanted)
            if array.dtype == np.uint8 and field != "target":  # pictures are kept as bytes
                array = array.astype(np.float32) / 255
            dtype = np.float32 if array.dtype.kind == "f" else np.int64
            arrays[f"{part}/{field}"] = array.astype(dtype)
    out = io.BytesIO()
    np.savez_compressed(out, **arrays)  # type: ignore[arg-type]  # a name of ours for each
    return out.getvalue()


def _column(columns: dict[str, np.ndarray], field: str) -> np.ndarray:
    whole = field.removesuffix(".length")
    if field not in columns and whole != field:  # series that are all equally long
        return np.full(len(columns[whole]), columns[whole].shape[1], np.int64)
    return columns[field]


def as_zip(files: dict[str, bytes]) -> bytes:
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return zipped.getvalue()


def try_script(files: dict[str, bytes], steps: int = TRY_STEPS) -> list[str]:
    """Runs it for a few steps, isolated (-I), in an empty folder, without our paths; what it
    prints, or NoScript with what went wrong.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        clean = {
            name: os.environ[name]
            for name in ("PATH", "LANG", "LD_LIBRARY_PATH")
            if name in os.environ
        }
        command = [sys.executable, "-I", "train.py", "--epochs", "1", "--steps", str(steps)]
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                capture_output=True,
                timeout=TRY_SECONDS,
                env={**clean, "OMP_NUM_THREADS": "1", "HOME": folder, "TMPDIR": folder},
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NoScript(
                f"The script took longer than {TRY_SECONDS} seconds for {steps} steps, "
                "so it is not offered."
            ) from None
        if done.returncode:
            lines = done.stderr.decode(errors="replace").strip().splitlines()
            why = lines[-1][:300] if lines else done.returncode
            raise NoScript(
                f"The script did not run in a clean process, so it is not offered: {why}"
            )
        return done.stdout.decode(errors="replace").strip().splitlines()
