"""Checkpoints: one safetensors file whose metadata says in JSON where each tensor belongs; never
half-written, never believed unchecked.

A file comes into being by temp → fsync → rename → fsync of the folder, then the manifest names it
with its sha256. The hash stands in a list beside it as well, for when the manifest is lost.
"""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load, save

from engine.errors import DamagedError, NotThere
from engine.files import check_hash, weights_file, write_bytes
from engine.run.folder import FolderGone
from engine.run.manifest import (
    BEST_FILE,
    MANIFEST,
    Entry,
    forget_hashes,
    numbered,
    read_manifest,
)

Tree = dict[str, Any]


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
    except (
        SafetensorError,
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise DamagedError(f"it is no checkpoint ({error})") from error


def read_whole(file: Path, *known: str | None) -> Tree:
    """A file of ours, once its hash is that of what was written; else a DamagedError that says why."""
    try:
        check_hash(file, *known)
        return from_bytes(file.read_bytes())
    except FileNotFoundError:
        raise DamagedError("its file is gone") from None
    except OSError as error:
        raise DamagedError(
            f"it cannot be read ({(error.strerror or str(error)).lower()})"
        ) from None


def read_checkpoint(folder: Path, entry: Entry) -> Tree:
    tree = read_whole(folder / entry["file"], entry["sha256"])
    if not isinstance(tree, dict):
        raise DamagedError("it is no checkpoint")
    return tree


def read_weights(file: Path) -> dict[str, torch.Tensor]:
    """The tensors of a plain safetensors file."""
    try:
        with safe_open(file, "pt") as opened:
            return {name: opened.get_tensor(name).clone() for name in opened.keys()}  # noqa: SIM118  # it is no dictionary
    except SafetensorError as error:
        raise DamagedError(f"{file.name} is no file of weights ({error}).") from error


def weights_named(home: Path | str, sha: str) -> Path:
    """The file of weights by the hash of its content: it must be what its name says."""
    file = weights_file(home, sha)
    named = f"weights/{file.name}"
    if not file.exists():
        raise NotThere(
            f"The weights to begin from are not here any more: {named}. Choose others, or begin without."
        )
    try:
        check_hash(file, sha)
    except DamagedError:
        raise DamagedError(
            f"The file {named} is not what its name says: its content has changed since it was written. "
            "Nothing was begun from it; choose other weights, or begin without."
        ) from None
    return file


def read_weights_named(home: Path | str, sha: str) -> dict[str, torch.Tensor]:
    return read_weights(weights_named(home, sha))


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
        file,
        save(tensors, metadata={"layerloom": json.dumps(says, allow_nan=False)}),
        noted=True,
    )


def said_of_weights(file: Path) -> dict[str, Any]:
    """What was written into a file of weights beside them: it is under the same hash."""
    with safe_open(file, "pt") as opened:
        return dict(json.loads((opened.metadata() or {}).get("layerloom", "{}")))


# ---- the keeper ----------------------------------------------------------------------------------
class Keeper:
    """The checkpoints of one run: the last few and the best, named in a manifest. For the run's
    own process; whoever else only looks reads the manifest.
    """

    def __init__(
        self, folder: Path, keep: int = 3, say: Callable[[str], None] = lambda sentence: None
    ) -> None:
        self.folder, self.keep, self.say = folder, keep, say
        folder.mkdir(parents=True, exist_ok=True)
        for stray in folder.glob("*.part"):
            stray.unlink()
        self.manifest = folder / MANIFEST
        self.kept, wrong = read_manifest(folder)
        if wrong:
            self._replace_manifest(wrong)
        forget_hashes(folder)
        # best weights of which it is known what was written
        self.bests = {
            entry["best"]: str(entry["best_sha256"])
            for entry in self.kept
            if entry["best"] and entry.get("best_sha256")
        }

    def _replace_manifest(self, wrong: str) -> None:
        if self.manifest.exists():
            self.manifest.rename(self.manifest.with_suffix(".damaged"))
        write_json(self.manifest, {"checkpoints": self.kept})
        steps = " and ".join(str(entry["step"]) for entry in self.kept)
        instead = (
            f"those that lie beside it are looked through instead: step {steps}"
            if steps
            else "no checkpoint lies beside it, so training begins anew"
        )
        self.say(f"The list of checkpoints ({MANIFEST}) {wrong}; {instead}.")

    def write(self, tree: Tree, step: int, best: str | None = None, **says: Any) -> Entry:
        self._look_after_folder()
        name = f"step-{step:010}.safetensors"
        content = to_bytes(tree)
        entry = {
            "file": name,
            "step": step,
            "sha256": write_bytes(self.folder / name, content, noted=True),
            "bytes": len(content),
            "best": best,
            "best_sha256": self.bests.get(best or ""),
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
        self._look_after_folder()
        name = f"best-{step:010}.safetensors"
        if name not in self.bests or not (self.folder / name).exists():
            self.bests[name] = write_bytes(self.folder / name, to_bytes(tree), noted=True)
        return name

    def _look_after_folder(self) -> None:
        """What somebody has deleted meanwhile is made anew where the run itself is still there."""
        if not self.folder.exists():
            try:
                self.folder.mkdir()
            except FileNotFoundError:
                raise FolderGone from None
        there = [entry for entry in self.kept if (self.folder / entry["file"]).exists()]
        if len(there) < len(self.kept):
            gone = " and ".join(str(entry["step"]) for entry in self.kept if entry not in there)
            self.kept = there
            self.say(
                f"Checkpoints were deleted while the run trained: those of step {gone} are gone. Training goes on, and keeps new ones from here on."
            )

    def newest(self) -> tuple[Entry, Tree] | None:
        """The newest checkpoint that is whole, with the best weights so far. Damaged ones are set
        aside and told of; best weights that are lost cost nothing but themselves.
        """
        damaged: list[tuple[int, DamagedError]] = []
        whole: tuple[Entry, Tree] | None = None
        while self.kept and not whole:
            entry = self.kept[-1]
            try:
                whole = entry, read_checkpoint(self.folder, entry)
            except DamagedError as error:
                self._set_aside(self.folder / entry["file"])
                self.kept.pop()
                damaged.append((entry["step"], error))
        if damaged:
            write_json(self.manifest, {"checkpoints": self.kept})
        goes_on = (
            f"training goes on from step {whole[0]['step']}"
            if whole
            else "there is no other, so training begins anew"
        )
        for step, why in damaged:
            self.say(
                f"The checkpoint of step {step} is damaged: {why}. It was set aside; {goes_on}."
            )
        if whole and whole[0]["best"]:
            self._add_best(*whole)
        return whole

    def _add_best(self, entry: Entry, tree: Tree) -> None:
        """The best weights as the checkpoint names them, else the newest whole ones before it."""
        named = self.folder / entry["best"]
        before = [
            file
            for step, file in reversed(numbered(self.folder, BEST_FILE))
            if step <= entry["step"] and file != named
        ]
        lost: DamagedError | None = None
        for file in (named, *before):
            known = entry.get("best_sha256") if file == named else None
            try:
                best = read_whole(file, known)
            except DamagedError as error:
                lost = lost or error
                self._set_aside(file)
                continue
            if file == named or best.get("of"):  # else nobody knows how good they are
                tree["best weights"] = best
                break
        if lost:
            self.bests.pop(named.name, None)
            left = tree.get("best weights")
            instead = (
                f"Those of step {left['of']['step']}, the best before them, are kept until there are better ones"
                if left
                else "The best from here on are kept instead"
            )
            self.say(
                f"The best weights so far, of step {step_of(named)}, are lost: {lost}. Nothing else is: training goes on from step {entry['step']}. {instead}."
            )

    def _set_aside(self, file: Path) -> None:
        with contextlib.suppress(OSError):
            file.rename(file.with_suffix(".damaged"))


def step_of(best: Path) -> int:
    return int(best.stem.rpartition("-")[2])
