"""A judge of made samples: a small network that learned to tell the kinds of the same data apart,
or, where they have none, which way up a picture is. What it sees in a sample are the features in
which made and real ones are compared. Kept in the data folder by what it learned from.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load, save
from torch import Tensor, nn
from torch.nn import functional as F

from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.data.signature import Field
from engine.files import write_bytes
from engine.measures.figure import Pictures
from engine.measures.likeness import CLOSE, SURE, Likeness, frechet, kinds_made, nearest
from engine.measures.samples import pictures
from engine.randomness import reseed
from engine.trained.opened import Trained
from engine.ways.making import Maker

RULES = 2  # how a judge is made; another number makes all anew
ROWS, BATCH, RATE = 20_000, 128, 2e-3
LOOKS, LEAST, MOST = 60, 300, 1200  # at each row, in so many steps
MADE = 1000  # samples that are judged
FEATURES, BINS = 64, 20
TURNS = ("upright", "to the left", "on its head", "to the right")


class Pictured(nn.Module):
    """Kinds of pictures."""

    def __init__(self, channels: int, kinds: int) -> None:
        super().__init__()
        self.see = nn.Sequential(
            nn.Conv2d(channels, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2, ceil_mode=True),
            nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.AdaptiveMaxPool2d(4),
            nn.Flatten(), nn.Linear(32 * 16, FEATURES), nn.ReLU(),
        )  # fmt: skip
        self.say = nn.Linear(FEATURES, kinds)


class Numbered(nn.Module):
    """Kinds of rows and series, as one row of numbers."""

    def __init__(self, numbers: int, kinds: int) -> None:
        super().__init__()
        self.see = nn.Sequential(
            nn.Flatten(), nn.Linear(numbers, 64), nn.ReLU(), nn.Linear(64, FEATURES), nn.ReLU()
        )
        self.say = nn.Linear(FEATURES, kinds)


@dataclass(frozen=True)
class Judge:
    """`network` is nothing where data have neither kinds nor an upright: the numbers themselves are
    the features then.
    """

    network: Any
    kinds: tuple[str, ...]  # of the data; none where it learned something else
    words: str

    @torch.no_grad()
    def looks(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Features (rows, features) and chances (rows, kinds)."""
        if self.network is None:
            flat = rows.reshape(len(rows), -1).astype(np.float64)
            return flat, np.empty((len(rows), 0))
        seen, chances = [], []
        for start in range(0, len(rows), 1024):
            features = self.network.see(torch.as_tensor(rows[start : start + 1024]).float())
            seen.append(features.double().numpy())
            chances.append(self.network.say(features).softmax(1).numpy())
        return np.concatenate(seen), np.concatenate(chances)


def judge_of(trained: Trained) -> Judge:
    """The judge of the data of a run; it learns, some seconds long, when it is first asked for."""
    learner = learner_for(trained)
    if learner is None:
        return Judge(None, (), "the numbers themselves: these data have no kinds")
    network, file, kinds = learner
    right = opened_into(network, file)
    if right is None:
        right = taught(network, trained, trained.signature.target if kinds else None)
        keep(network, file, right)
    network.eval()
    does = "tells the kinds apart" if kinds else "says which way up a picture is"
    words = f"a small network that learned the same data; of rows it has not met it {does} in {right:.1%}"
    return Judge(network, kinds, words)


def judge_at_hand(trained: Trained) -> Judge | None:
    """The same where it has learned already; nobody waits for it."""
    learner = learner_for(trained)
    if learner is None or opened_into(*learner[:2]) is None:
        return None
    return judge_of(trained)


def learner_for(trained: Trained) -> tuple[Pictured | Numbered, Path, tuple[str, ...]] | None:
    """A network that has not learned yet, where it is kept, and the kinds that it tells apart. None
    where the data have neither kinds nor an upright.
    """
    signature = trained.signature
    name = signature.inputs[0]
    field, aim = signature.fields[name], signature.target_field
    kinds = aim.classes if aim and aim.kind == "label" else ()
    square = field.kind == "image" and field.sizes[-1] == field.sizes[-2]
    if not kinds and not square:
        return None
    about = json.dumps([RULES, trained.data.hash, name, list(field.sizes), list(kinds)])
    key = hashlib.sha256(about.encode()).hexdigest()
    file = trained.folder.parent.parent / "judges" / f"{key}.safetensors"
    return network_for(field, len(kinds or TURNS)), file, tuple(kinds)


def network_for(field: Field, kinds: int) -> Pictured | Numbered:
    if field.kind == "image":
        return Pictured(field.sizes[0], kinds)
    return Numbered(int(np.prod(field.sizes)), kinds)


def opened_into(network: nn.Module, file: Path) -> float | None:
    """How often it is right; None where there is no such file, or another one."""
    try:
        content = file.read_bytes()
        with safe_open(str(file), "pt") as opened:
            facts = json.loads((opened.metadata() or {}).get("judge", "{}"))
        weights = load(content)
        if digest(weights) != facts.get("sha256"):
            return None
        network.load_state_dict(weights)
        return float(facts["right"])
    except (OSError, SafetensorError, RuntimeError, KeyError, ValueError):
        return None


def keep(network: nn.Module, file: Path, right: float) -> None:
    weights = {name: tensor.contiguous() for name, tensor in network.state_dict().items()}
    # In one key: safetensors writes several in any order, and the same judge is to be the same file.
    facts = {"judge": json.dumps({"right": right, "sha256": digest(weights)})}
    file.parent.mkdir(exist_ok=True)
    write_bytes(file, save(weights, metadata=facts))


def digest(weights: dict[str, Tensor]) -> str:
    content = hashlib.sha256()
    for name in sorted(weights):
        content.update(name.encode() + weights[name].numpy().tobytes())
    return content.hexdigest()


def rows_of(trained: Trained, part: str, most: int) -> dict[str, Tensor]:
    """Rows of a part by lot, the fields as a network gets them."""
    fields = trained.fields_of(part)
    count = len(trained.rows_of(part))
    places = np.random.default_rng(0).permutation(count)[:most]
    some = {name: array[places] for name, array in fields.items()}
    kinds, whole = kinds_of(trained.signature), trained.data.whole
    return Rows(some, kinds, len(places), torch.device("cpu"), whole=whole).batch(0, 0)


def taught(network: Any, trained: Trained, target: str | None) -> float:
    """Learns from the training part; how often it is right on the validation part, else on what it
    learned from.
    """
    reseed(0, "judge", 0)
    for module in network.modules():
        if hasattr(module, "reset_parameters"):
            module.reset_parameters()
    name, learned = trained.signature.inputs[0], rows_of(trained, "train", ROWS)
    rows, labels = learned[name].float(), learned[target].long() if target else None
    steps = int(np.clip(LOOKS * len(rows) / BATCH, LEAST, MOST))
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE * 2, steps)
    for _ in range(steps):
        some = torch.randint(len(rows), (min(BATCH, len(rows)),))
        shown, truth = turned(rows[some]) if labels is None else (rows[some], labels[some])
        loss = F.cross_entropy(network.say(network.see(shown)), truth)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    has_more = len(trained.rows_of("validation")) > 0
    checked = rows_of(trained, "validation" if has_more else "train", 4 * MADE)
    rows = checked[name].float()
    with torch.no_grad():
        shown, truth = turned(rows) if target is None else (rows, checked[target].long())
        return float((network.say(network.see(shown)).argmax(1) == truth).float().mean())


def turned(rows: Tensor) -> tuple[Tensor, Tensor]:
    """Each picture turned by a quarter some times, and how many."""
    turns = torch.randint(len(TURNS), (len(rows),))
    done = [torch.rot90(row, int(turn), (-2, -1)) for row, turn in zip(rows, turns, strict=True)]
    return torch.stack(done), turns


def likeness_of(trained: Trained, part: str) -> Likeness | None:
    """How like the rows of a part are what the network makes; None where it makes nothing, or what
    it makes has no numbers to compare.
    """
    way, data = trained.way, trained.data
    if not isinstance(way, Maker) or data is None or not len(data.parts["train"].rows):
        return None
    name = trained.signature.inputs[0]
    count = min(MADE, way.made_soon, *(len(trained.rows_of(each)) for each in ("train", part)))
    if count < 10 or not trained.signature.fields[name].dtype.startswith("float"):
        return None
    judge = judge_of(trained)
    seen, unseen = (
        rows_of(trained, each, most)[name].float().numpy()
        for each, most in (("train", ROWS), (part, count))
    )
    reseed(trained.seed, "make", 0)
    with torch.no_grad():
        drawn = way.make(trained.nets, count, {}).float().cpu().numpy().reshape(unseen.shape)
    if not np.isfinite(drawn).all():
        return None
    (of_made, chances), (of_unseen, chances_real), (of_seen, _) = (
        judge.looks(rows) for rows in (drawn, unseen, seen)
    )
    near, which = nearest(of_made, of_seen)
    near_real, _ = nearest(of_unseen, of_seen)
    closest = int(near.argmin())
    edges = np.linspace(
        0, float(np.quantile(np.concatenate([near, near_real]), 0.99)) or 1.0, BINS + 1
    )
    counts, counts_real = (np.histogram(each, edges)[0].tolist() for each in (near, near_real))
    judged = bool(judge.kinds)
    return Likeness(
        count=count,
        distance=frechet(of_made, of_unseen),
        floor=frechet(of_seen[:count], of_unseen),
        near=float(np.median(near)),
        near_real=float(np.median(near_real)),
        edges=tuple(np.round(edges, 6).tolist()),
        counts=tuple(counts),
        counts_real=tuple(counts_real),
        closer=float((near < np.quantile(near_real, CLOSE)).mean()),
        judge=judge.words,
        recognised=float((chances.max(1) >= SURE).mean()) if judged else None,
        recognised_real=float((chances_real.max(1) >= SURE).mean()) if judged else None,
        by_kind=kinds_made(chances, chances_real, judge.kinds) if judged else (),
        closest=pair(trained, drawn[closest], seen[which[closest]]),
    )


def pair(trained: Trained, drawn: np.ndarray, real: np.ndarray) -> Pictures | None:
    field = trained.signature.fields[trained.signature.inputs[0]]
    if field.kind != "image":
        return None
    return pictures(torch.as_tensor(np.stack([drawn, real])), field.range)
