"""Checkpoints: one safetensors file whose metadata says in JSON where each tensor belongs; never
half-written, never believed unchecked.

A file comes into being by temp → fsync → rename → fsync of the folder, then the manifest names it
with its sha256.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import math
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load, save

from engine.errors import Refusal

Tree = dict[str, Any]


class DiskFullError(Refusal, OSError):
    """There is no room for a file; the text says how much is needed and what is free."""


class DamagedError(Refusal, ValueError):
    """A file is not what was written."""


# ---- trees ---------------------------------------------------------------------------------------
def pack(value: Any, tensors: dict[str, torch.Tensor]) -> Any:
    """A tree as JSON; its tensors go into `tensors` under numbers."""
    if hasattr(value, "state_dict"):
        value = value.state_dict()
    if torch.is_tensor(value):
        name = str(len(tensors))
        # a copy: tied and strided tensors are refused
        tensors[name] = value.detach().to("cpu", copy=True).contiguous()
        return {"tensor": name}
    if isinstance(value, dict):  # keys may be numbers
        return {"dict": [[key, pack(item, tensors)] for key, item in value.items()]}
    if isinstance(value, (list, tuple)):
        return {type(value).__name__: [pack(item, tensors) for item in value]}
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": repr(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return {"value": value}
    raise TypeError(
        f"A checkpoint holds tensors, numbers, text, lists and dictionaries, not a {type(value).__name__}."
    )


def unpack(value: Any, tensors: dict[str, torch.Tensor]) -> Any:
    ((kind, item),) = value.items()
    if kind == "tensor":
        # the loaded memory is not 64-byte aligned, and dot() of unaligned memory has other bits
        return tensors[item].clone()
    if kind == "dict":
        return {key: unpack(part, tensors) for key, part in item}
    if kind in ("list", "tuple"):
        return (list if kind == "list" else tuple)(unpack(part, tensors) for part in item)
    return float(item) if kind == "float" else item


def restore(target: Tree, saved: Tree) -> None:
    """Fills a tree in place with what was saved."""
    for key, value in saved.items():
        if hasattr(target.get(key), "load_state_dict"):
            target[key].load_state_dict(value)
        elif isinstance(target.get(key), dict) and isinstance(value, dict):
            restore(target[key], value)
        else:
            target[key] = value


# ---- files ---------------------------------------------------------------------------------------
def write_bytes(file: Path, content: bytes) -> str:
    """Writes a whole file or none, and returns its sha256. Raises DiskFullError with numbers."""
    part = file.with_name(f"{file.name}.part")
    try:
        with open(part, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, file)
        sync_folder(file.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            free = shutil.disk_usage(file.parent).free
            needs = (
                f"{file.name} needs {len(content) / 1e6:.1f} MB, and {free / 1e6:.1f} MB are free"
            )
            raise DiskFullError(
                error.errno, f"The disk is full: {needs}. What was kept before is still whole."
            ) from error
        raise
    return hashlib.sha256(content).hexdigest()


def sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_json(file: Path, value: Any) -> None:
    write_bytes(file, json.dumps(value, allow_nan=False).encode())


def to_bytes(tree: Tree) -> bytes:
    tensors: dict[str, torch.Tensor] = {}
    text = json.dumps(pack(tree, tensors), allow_nan=False)  # a float's repr is exact
    return save(tensors, metadata={"tree": text})


def from_bytes(content: bytes) -> Tree:
    try:
        header = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
        return unpack(json.loads(header["__metadata__"]["tree"]), load(content))
    except (SafetensorError, ValueError, KeyError, IndexError) as error:
        raise DamagedError(f"A checkpoint cannot be read: {error}.") from error


def read_weights(file: Path) -> dict[str, torch.Tensor]:
    """The tensors of a plain safetensors file."""
    with safe_open(file, "pt") as opened:
        return {name: opened.get_tensor(name).clone() for name in opened.keys()}  # noqa: SIM118  # it is no dictionary


def write_weights(file: Path, modules: dict[str, Any], says: dict[str, Any]) -> str:
    """The networks' weights as a plain safetensors file: 'network/conv1.weight', readable by
    everybody.
    """
    tensors = {
        f"{role}/{path}": tensor.detach().to("cpu", copy=True).contiguous()
        for role, module in modules.items()
        for path, tensor in module.state_dict().items()
    }
    return write_bytes(
        file, save(tensors, metadata={"layerloom": json.dumps(says, allow_nan=False)})
    )


# ---- the keeper ----------------------------------------------------------------------------------
class Keeper:
    """The checkpoints of one run: the last few and the best, named in a manifest."""

    def __init__(
        self, folder: Path, keep: int = 3, say: Callable[[str], None] = lambda sentence: None
    ) -> None:
        self.folder, self.keep, self.say = folder, keep, say
        folder.mkdir(parents=True, exist_ok=True)
        for stray in folder.glob("*.part"):
            stray.unlink()
        self.manifest = folder / "manifest.json"
        self.kept: list[dict[str, Any]] = self._read_manifest()

    def _read_manifest(self) -> list[dict[str, Any]]:
        try:
            return list(json.loads(self.manifest.read_text())["checkpoints"])
        except FileNotFoundError:
            return []
        except (ValueError, KeyError, TypeError):
            self.manifest.rename(self.manifest.with_suffix(".damaged"))
            self.say("The list of checkpoints was damaged and has been set aside.")
            return []

    def write(self, tree: Tree, step: int, best: str | None = None, **says: Any) -> dict[str, Any]:
        name = f"step-{step:010}.safetensors"
        content = to_bytes(tree)
        sha = write_bytes(self.folder / name, content)
        entry = {
            "file": name,
            "step": step,
            "sha256": sha,
            "bytes": len(content),
            "best": best,
            **says,
        }
        entries = [old for old in self.kept if old["file"] != name] + [entry]
        entries.sort(key=lambda old: old["step"])
        dropped, entries = entries[: -self.keep], entries[-self.keep :]
        write_json(self.manifest, {"checkpoints": entries})
        self.kept = entries  # only now: a full disk must leave it as it was
        named = {old[file] for old in entries for file in ("best", "file")}
        for old in dropped:
            for file in (old["file"], old["best"]):
                if file and file not in named:
                    (self.folder / file).unlink(missing_ok=True)
        return entry

    def write_best(self, tree: Tree, step: int) -> str:
        name = f"best-{step:010}.safetensors"
        if not (self.folder / name).exists():
            write_bytes(self.folder / name, to_bytes(tree))
        return name

    def newest(self) -> tuple[dict[str, Any], Tree] | None:
        """The newest checkpoint that is whole. Damaged ones are set aside and told of."""
        while self.kept:
            entry = self.kept[-1]
            file = self.folder / entry["file"]
            try:
                content = file.read_bytes()
                if hashlib.sha256(content).hexdigest() != entry["sha256"]:
                    raise DamagedError("its content has changed since it was written")
                tree = from_bytes(content)
                if entry.get("best"):
                    tree["best weights"] = from_bytes((self.folder / entry["best"]).read_bytes())
                return entry, tree
            except (OSError, DamagedError) as error:
                with contextlib.suppress(OSError):
                    file.rename(file.with_suffix(".damaged"))
                self.kept.pop()
                write_json(self.manifest, {"checkpoints": self.kept})
                before = (
                    f"training goes on from step {self.kept[-1]['step']}"
                    if self.kept
                    else "training begins anew"
                )
                self.say(
                    f"The checkpoint of step {entry['step']} is damaged ({error}) and has been set aside; {before}."
                )
        return None
