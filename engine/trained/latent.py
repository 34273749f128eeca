"""The code of a trained network to walk in: where real samples lie, and what any place becomes. For
a task's process that stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from engine.data import kinds
from engine.errors import Refusal
from engine.trained.judge import judge_at_hand
from engine.trained.opened import Trained, open_trained
from engine.ways.making import Coder, Maker, as_seen, rows_at
from engine.ways.way import first_input

if TYPE_CHECKING:
    from engine.run.folder import RunFolder

SAMPLES, LEAST = 400, 60  # real samples that are placed, at most, and where their codes are long
NUMBERS = 40_000  # in all codes together
DIRECTIONS = 4  # in which samples differ most, of a code with more than two numbers
AT_ONCE = 64  # places that one question names
READS = 3  # kinds that the judge names


class NoSuchPlace(Refusal, ValueError):
    """A place was named that no code has."""


class Latent:
    """A network with its encoder and decoder kept open."""

    def __init__(self, run: RunFolder) -> None:
        self.trained = trained = open_trained(run.folder)
        way = trained.way
        if not isinstance(way, Coder) or not way.may_have_code:
            raise NoSuchPlace(
                f"A network that learned by *{way.title}* has no code to walk in. Draw an encoder "
                "and a decoder, and say how many numbers go between them."
            )
        self.way = way
        self.name, self.field = first_input(trained.signature)
        self.judge = judge_at_hand(trained)
        with torch.no_grad():
            way.find_code(trained.nets, trained.source_of(part_of(trained)).batch(0, 0))
        if not way.code_size:  # nothing in a network of one piece is narrower than a sample
            self.opening: dict[str, Any] = {"size": 0}
            return
        self.opening = self.laid_out()
        self.answer({"codes": [[0.0] * way.code_size]})  # the first of all takes longest

    def laid_out(self) -> dict[str, Any]:
        """Real samples by their codes, and the directions in which those differ most."""
        trained, size = self.trained, self.way.code_size
        part = part_of(trained)
        rows = trained.rows_of(part)
        count = min(len(rows), SAMPLES, max(LEAST, NUMBERS // size))
        places = np.linspace(0, len(rows) - 1, count).astype(int)
        batch = rows_at(trained.source_of(part), places)
        with torch.no_grad():
            codes = self.way.encode(trained.nets, batch).float().cpu().numpy()
        codes = codes.reshape(count, -1)
        if not np.isfinite(codes).all():
            raise NoSuchPlace(
                "The codes are no numbers any more. Train it anew with a smaller rate."
            )
        aim = trained.signature.target_field
        classes = aim.classes if aim is not None and aim.kind == "label" else ()
        labels = batch[self.way.target].tolist() if classes else []
        return {
            "size": size,
            "part": part,
            "of": len(rows),
            "samples": kinds.main_of(trained.signature).samples,
            "rows": [int(rows[place]) for place in places],
            "codes": np.round(codes.astype(float), 4).tolist(),
            "labels": [int(label) for label in labels],
            "classes": list(classes),
            "directions": directions_of(codes) if size > 2 else [],
        }

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """What the decoder makes of places."""
        if not self.opening["size"]:
            raise NoSuchPlace(
                "Nothing in this network is narrower than a sample, so it has no code to walk in."
            )
        codes = self.places_of(asked.get("codes"))
        wishes = asked.get("wishes") or {}
        if isinstance(self.way, Maker):
            wishes = self.way.wished(wishes)
        with torch.no_grad():
            samples = self.way.decode(self.trained.nets, codes, wishes).float().cpu()
        if not torch.isfinite(samples).all():
            raise NoSuchPlace("So far out the answer is no numbers any more. Come nearer.")
        figures = [figure.as_json() for figure in as_seen(samples, self.field)]
        return {"figures": figures, "reads": self.read(samples.numpy())}

    def places_of(self, codes: Any) -> torch.Tensor:
        size = self.way.code_size
        try:
            array = np.asarray(codes, np.float32)
        except (TypeError, ValueError):
            array = np.empty(0, np.float32)
        if array.ndim != 2 or array.shape[1] != size or not np.isfinite(array).all():
            raise NoSuchPlace(f"A place of this code is {size} finite numbers.")
        if not 1 <= len(array) <= AT_ONCE:
            raise NoSuchPlace(f"One question names 1 to {AT_ONCE} places.")
        return torch.as_tensor(array)

    def read(self, samples: np.ndarray) -> list[dict[str, Any]]:
        """Which kinds a judge of the same data sees in a single sample, the likeliest first."""
        if self.judge is None or not self.judge.kinds or len(samples) != 1:
            return []
        chances = self.judge.looks(samples)[1][0]
        likeliest = np.argsort(-chances)[:READS]
        return [{"name": self.judge.kinds[k], "share": float(chances[k])} for k in likeliest]


def part_of(trained: Trained) -> str:
    """Rows that were not learned from, where there are any."""
    return "validation" if len(trained.rows_of("validation")) else "train"


def directions_of(codes: np.ndarray) -> list[dict[str, Any]]:
    """Principal directions, and the share of all difference that lies in each."""
    centred = codes.astype(np.float64) - codes.mean(0)
    _, sizes, directions = np.linalg.svd(centred, full_matrices=False)
    whole = float(np.square(sizes).sum()) or 1.0
    return [
        {"numbers": np.round(direction, 6).tolist(), "share": float(size**2 / whole)}
        for direction, size in list(zip(directions, sizes, strict=True))[:DIRECTIONS]
    ]
