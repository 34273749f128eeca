"""Classes that were never seen, told apart by a few examples of each: a class is the mean of the codes of
its examples, and a sample belongs to the nearest. Snell and others, 2017 (prototypical networks).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.data.source import Source
from engine.errors import Refusal
from engine.ways.script_pieces import NoScript, ScriptPieces
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, numbers_of, one_role, target_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.baseline import Baseline
    from engine.measures.report import Report
    from engine.ways.asked import Asked

MEASURED = 50  # episodes, while it learns
REPORTED = 600  # and of a report, as is usual


class Prototypes(Way):
    type = "prototypes"
    title = "From few examples"
    summary = "The network learns to tell classes apart by a few examples of each, also classes that it has never seen."
    when = "Many classes with few samples each, and new classes later: faces, letters, parts."
    fields = (
        Field("classes", "Classes at a time", "int", 5, "that are told apart (ways)", 2, 100),
        Field("examples", "Examples of each", "int", 5, "that the answer goes by (shots)", 1, 100),
        Field("asked", "Asked of each", "int", 5, "samples that are to be placed", 1, 100),
        Field("code", "Numbers of the code", "int", 64, "what a sample becomes", 2, 4096),
        Field("episodes", "Episodes an epoch", "int", 50, "each one step", 1, 100_000),
    )
    suits = ("two classes", "many classes")
    metrics: ClassVar[Metrics] = {"loss": "min", "accuracy": "max"}
    titles: ClassVar[Mapping[str, str]] = {
        "raw accuracy": "the same by the numbers themselves",
        "new": "classes never learned from",
    }
    prepares = True

    def __init__(self, options: dict[str, Any], loss: Any, signature: Signature) -> None:
        super().__init__(options, loss, signature)
        self.name = next(iter(signature.inputs_of), "")
        self.places: dict[int, list[Tensor]] = {}  # of each source, the rows of each class

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, field = numbers_of(signature)
        target_of(signature, classes=True)
        code = {"kind": "code", "shape": [options["code"]], "names": ["code"], "dtype": "float32"}
        return one_role({name: field.as_json()}, {"code": code | {"activation": "none"}})

    @classmethod
    def aim(cls, signature: Signature) -> str:
        return "Learn to tell new classes apart by a few examples"

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        for source in sources.values():
            self.rows_of(source)
        return {}

    def batches(self, source: Source) -> int:
        return int(self.options["episodes"])

    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        return self.episode(source)

    def rows_of(self, source: Any) -> list[Tensor]:
        """The rows of each class that has enough of them; a refusal where too few classes have."""
        if id(source) not in self.places:
            label = source.cut[self.target]
            need = int(self.options["examples"]) + 1
            rows = [(label == number).nonzero().reshape(-1) for number in label.unique()]
            self.places[id(source)] = [mine for mine in rows if len(mine) >= need]
        enough = self.places[id(source)]
        if len(enough) < 2:
            raise TooFew(
                f"A part of the data has {len(enough)} class{'' if len(enough) == 1 else 'es'} with more than {self.options['examples']} rows, and two are the least. "
                "Take fewer examples of each, or split so that whole classes stay together (Data, Split: keep groups together, by the column of the class)."
            )
        return enough

    def episode(self, source: Any) -> Batch:
        """Some classes, and of each some examples and some to be asked about, in this order. By
        chance of the moment, which follows from the step.
        """
        import torch

        enough = self.rows_of(source)
        ways, shots = self.ways_of(source), int(self.options["examples"])
        each = shots + int(self.options["asked"])
        chosen = torch.randperm(len(enough))[:ways].tolist()
        picked = []
        for k in chosen:
            order = torch.randperm(len(enough[k])).to(enough[k].device)
            rows = enough[k][order]
            # Of a class with few rows some are asked about twice; none is its own example.
            asked = rows[shots:]
            again = asked[torch.arange(each - shots, device=rows.device) % len(asked)]
            picked.append(torch.cat([rows[:shots], again]))
        batch: Batch = source.at(torch.cat(picked)) | {"ways": ways}
        return batch if source.augment is None else source.augment(batch)

    def ways_of(self, source: Any) -> int:
        return min(int(self.options["classes"]), len(self.rows_of(source)))

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        ways, shots = batch.get("ways", 1), int(self.options["examples"])
        codes = nets["network"](batch).float()
        if "ways" not in batch:  # single rows, for a look: each lies where it lies
            value = codes.square().mean()
            yield Loss("network", value, len(codes))
            return
        loss, right = nearest_of(codes, ways, shots)
        yield Loss("network", loss, len(right), lambda: {"accuracy": right.float().mean()})

    # ---- how good it is ------------------------------------------------------------------------
    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        if "validation" not in sources:
            return {}
        source = sources["validation"]
        losses, rights = [], []
        for _ in range(MEASURED):
            batch = self.episode(source)
            codes = nets["network"](batch).float()
            loss, right = nearest_of(codes, batch["ways"], int(self.options["examples"]))
            losses.append(float(loss))
            rights.append(float(right.float().mean()))
        new = self.new_in(sources["train"], source)
        return {
            "validation/loss": float(np.mean(losses)),
            "validation/accuracy": float(np.mean(rights)),
            "validation/new": new,
        }

    def new_in(self, train: Any, part: Any) -> float:
        """The share of a part's classes that nothing was learned from."""
        known, there = (set(each.cut[self.target].unique().tolist()) for each in (train, part))
        return len(there - known) / max(1, len(there))

    def troubles(self, scores: Mapping[str, float], step: int) -> dict[str, str]:
        if scores.get("validation/new", 1.0) > 0.0:
            return {}
        return {
            "known": "The validation part has the classes that are learned from, so it does not show how new ones are told apart. "
            "On Data, under Split, keep groups together by the column of the class."
        }

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """Over many episodes of this part: how often the nearest class is the right one, by codes
        and, beside it, by the numbers as they are.
        """
        import torch

        from engine.measures.report import Report
        from engine.measures.scores import mean_score
        from engine.randomness import reseed

        reseed(trained.seed, "measure", 0)
        source, nets, shots = trained.source_of(part), trained.nets, int(self.options["examples"])
        rights, raws = [], []
        with torch.no_grad():
            for _ in range(REPORTED):
                batch = self.episode(source)
                codes = nets["network"](batch).float()
                raw = batch[self.name].float().flatten(1)
                rights.append(float(nearest_of(codes, batch["ways"], shots)[1].float().mean()))
                raws.append(float(nearest_of(raw, batch["ways"], shots)[1].float().mean()))
        return Report(
            {
                "accuracy": mean_score(np.asarray(rights), "max"),
                "raw accuracy": mean_score(np.asarray(raws), "max"),
            },
            (),
        )

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        from engine.measures.baseline import Baseline

        ways = int(self.options["classes"])
        return {"accuracy": Baseline(1 / ways, "max", f"guessing one of {ways}")}

    def script(self) -> ScriptPieces:
        raise NoScript(
            "A training script learns from batches of rows, and this way from episodes of a few classes each. Take the source, the weights and the project bundle."
        )


class TooFew(Refusal, ValueError):
    """Data that no episode can be made of."""


def nearest_of(codes: Tensor, ways: int, shots: int) -> tuple[Tensor, Tensor]:
    """The loss of an episode, and of each asked sample whether the nearest class is its own. Codes
    lie class by class, the examples of each first.
    """
    import torch
    import torch.nn.functional as F

    by_class = codes.reshape(ways, -1, codes.shape[-1] if codes.dim() == 2 else codes[0].numel())
    middles = by_class[:, :shots].mean(1)  # (ways, code)
    asked = by_class[:, shots:].flatten(0, 1)  # (ways × asked, code)
    near = -torch.cdist(asked, middles).square()
    truth = torch.arange(ways, device=codes.device).repeat_interleave(len(asked) // ways)
    return F.cross_entropy(near, truth), near.argmax(1) == truth


ENTRY = Prototypes
