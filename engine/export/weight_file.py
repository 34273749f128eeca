"""Weights that a person brings in a file, from wherever they were trained, for a training to begin
from: safetensors, ONNX, a state_dict of PyTorch, a bundle of ours.

The limited process opens it. Of a state_dict torch's loader takes tensors alone and refuses whatever
could run.
"""

from __future__ import annotations

import mmap
import os
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.errors import lacks_memory
from engine.export import onnx_bytes, reopen
from engine.export.reopen import read_safetensors, write_safetensors
from engine.files import hash_of, weights_file
from engine.reading.columns import DataError, Progress
from engine.reading.file import Hearing
from engine.reading.found import shown
from engine.reading.limited import Limits, do_limited
from engine.reading.pictures import member_bytes, open_zip

if TYPE_CHECKING:
    from torch import Tensor

Arrays = dict[str, np.ndarray]
ENDINGS = ("safetensors", "onnx", "pt", "pth", "bin", "zip")
SECONDS = 120
MEMORY = (
    4 * 2**30
)  # bytes, besides what the file itself needs: torch takes room that it never fills
DEEP = 4  # tables in tables of a checkpoint
# What training wraps around a network puts this before each name.
WRAPPED = ("module.", "_orig_mod.")
MOST = 100_000  # tensors


def bring(home: Path, name: str, content: bytes, progress: Progress) -> str:
    """Keeps a file's weights in the data folder and returns their hash. Raises DataError with a
    sentence.
    """
    ending = name.lower().rpartition(".")[2]
    if ending not in ENDINGS:
        raise DataError(
            f"Weights are read from {', '.join(f'.{known}' for known in ENDINGS[:-1])} and .{ENDINGS[-1]}; {shown(name, 80)} is none of them."
        )
    try:
        (home / "weights").mkdir(parents=True, exist_ok=True)
        # Beside the weights, so that the result only needs to be renamed.
        with tempfile.TemporaryDirectory(dir=home, prefix="opening-") as folder:
            file, out = Path(folder) / f"file.{ending}", Path(folder) / "weights"
            file.write_bytes(content)
            sentence = do_limited(
                f"{__name__}:read_into",
                {"path": str(file), "out": str(out)},
                Limits(
                    MEMORY + 6 * len(content),
                    SECONDS,
                    4 * len(content) + 2**20,
                    "Save the weights alone, as .safetensors.",
                ),
                progress,
            )
            if sentence:
                raise DataError(f"{shown(name, 80)}: {sentence}")
            sha = hash_of(out)
            os.replace(out, weights_file(home, sha))
            return sha
    except OSError as error:
        raise DataError(
            f"It cannot be kept here: {error.strerror or error}. If the disk is full, make room on the server, then bring it again."
        ) from error


def read_into(facts: dict[str, Any], hearing: Hearing) -> None:
    """The work of the limited process: the weights of the file at `path` into the file `out`."""
    path = Path(facts["path"])
    hearing.progress(0.1, "Reading the weights")
    if not path.stat().st_size:
        raise DataError("The file is empty.")
    try:
        arrays = READERS[path.suffix[1:]](path)
    except (onnx_bytes.NoOnnx, reopen.NotOurs) as why:
        raise DataError(str(why)) from None
    arrays = {
        bare(name): array for name, array in arrays.items() if array.dtype.name in reopen.DTYPES
    }
    if not arrays:
        raise DataError("There are no weights in it.")
    if len(arrays) > MOST:
        raise DataError(f"It holds {len(arrays):,} tensors; {MOST:,} are the most that are read.")
    hearing.progress(0.8, "Keeping them")
    with open(facts["out"], "wb") as out:
        out.write(write_safetensors(arrays))
        out.flush()
        os.fsync(out.fileno())


def bare(name: str) -> str:
    """
    >>> bare("module._orig_mod.conv1.weight")
    'conv1.weight'
    """
    while before := next((prefix for prefix in WRAPPED if name.startswith(prefix)), ""):
        name = name.removeprefix(before)
    return name


# ---- by the ending -------------------------------------------------------------------------------
def of_safetensors(path: Path) -> Arrays:
    return read_safetensors(path.read_bytes())


def of_bundle(path: Path) -> Arrays:
    """All weights in a zip: a bundle of ours has a file for each network."""
    arrays: Arrays = {}
    with open_zip(path) as archive:
        for member in archive.infolist():
            if member.filename.endswith(".safetensors"):
                arrays |= read_safetensors(member_bytes(archive, member, reopen.LARGEST_WEIGHTS))
    return arrays


def of_onnx(path: Path) -> Arrays:
    """Ours say where each weight stands; of others, those that kept their names."""
    with path.open("rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        texts = onnx_bytes.metadata(content)
        onnx_bytes.refuse_other_files(content)
        if "layerloom.weights" in texts:
            network = texts.get("layerloom.network", "network")
            return read_safetensors(reopen.weights_in(content, texts, network))
        return reopen.initialisers(content, None)


def of_torch(path: Path) -> Arrays:
    """A state_dict, or the one that lies in a checkpoint."""
    import torch

    try:
        loaded = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        raise DataError(
            "It holds more than tensors, and that could run code when it is opened. "
            "Save the weights alone: torch.save(network.state_dict(), …), or as .safetensors."
        ) from None
    except (
        RuntimeError,
        EOFError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        TypeError,
    ) as error:
        if lacks_memory(error):
            raise
        raise DataError(
            "It is no file of PyTorch, or is cut off or damaged. Bring a whole copy."
        ) from None
    tensors = dict(largest(tables_in(loaded)))
    return {name: numbers(tensor) for name, tensor in tensors.items()}


def tables_in(value: Any, deep: int = 0) -> Iterator[dict[str, Tensor]]:
    """Each table of tensors in what was loaded: beside the weights stand those of the optimizer."""
    import torch

    if not isinstance(value, dict) or deep > DEEP:
        return
    tensors = {
        name: held
        for name, held in value.items()
        if isinstance(name, str) and isinstance(held, torch.Tensor) and not held.is_sparse
    }
    if tensors:
        yield tensors
    for held in value.values():
        yield from tables_in(held, deep + 1)


def largest(tables: Iterator[dict[str, Tensor]]) -> dict[str, Tensor]:
    return max(
        tables, key=lambda table: sum(tensor.numel() for tensor in table.values()), default={}
    )


def numbers(tensor: Tensor) -> np.ndarray:
    """bfloat16 and the like, which numpy does not know, as float32."""
    if tensor.dtype.is_floating_point and tensor.element_size() < 4:
        tensor = tensor.float()
    array: np.ndarray = tensor.detach().contiguous().numpy()
    return array


READERS = {
    "safetensors": of_safetensors,
    "zip": of_bundle,
    "onnx": of_onnx,
    "pt": of_torch,
    "pth": of_torch,
    "bin": of_torch,
}
