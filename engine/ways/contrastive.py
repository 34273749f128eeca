"""Two views of a sample lie near each other, and far from all others: what is learned without labels
serves a classifier that has few. Chen and others, 2020 (SimCLR); with classes, Khosla and others,
2020; without others to be far from, Chen and He, 2021 (SimSiam); Zbontar and others, 2021 (Barlow
twins).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.data.source import Source
from engine.measures.baseline import Baseline, always_the_same_class
from engine.ways.making import as_seen, needs_spread
from engine.ways.script_pieces import ScriptPieces, ask
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, classes_of, numbers_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

BANK = 5000  # training rows among which neighbours are looked for
NEIGHBOURS = 20
AT_ONCE = 1024  # rows whose neighbours are looked for at once
SHOWN = 8  # samples whose two views are shown
FLATTEST = 0.01  # of a temperature; below it the loss is one of the nearest alone


class Contrastive(Way):
    type = "contrastive"
    title = "Two views"
    summary = "Two changed views of a sample are to lie near each other and far from those of others. No labels are needed."
    when = "Much data and few labels: learn from all of it first, then make it a classifier. Also to find what is alike."
    fields = (
        Field("code", "Numbers of the code", "int", 64, "what a sample becomes", 2, 4096),
        Field(
            "projected",
            "Numbers compared",
            "int",
            32,
            "what the head makes of the code; only these are compared, so that the code may keep what views do not share",
            2,
            4096,
            advanced=True,
        ),
        Field(
            "loss",
            "What is asked",
            "choice",
            "simclr",
            "how near and far are weighed",
            choices=(
                ("simclr", "The other view among all others (SimCLR)"),
                ("simsiam", "To say the other view's code, no others needed (SimSiam)"),
                ("barlow", "Each number says something else (Barlow twins)"),
            ),
        ),
        Field(
            "by_class",
            "Told the class",
            "bool",
            False,
            "samples of one class are views of each other too, so that labels help (SimCLR only)",
        ),
        Field(
            "temperature",
            "Temperature",
            "float",
            0.2,
            "SimCLR only: less looks at the hardest others more",
            FLATTEST,
            100.0,
        ),
        Field(
            "crop",
            "Crop and shift",
            "float",
            0.3,
            "of a picture: up to this share of its sides is cut away, and the rest made as large",
            0.0,
            0.9,
        ),
        Field("turn", "Turn", "float", 10.0, "of a picture: by up to so many degrees", 0.0, 180.0),
        Field("flip", "Mirror", "bool", False, "of a picture: left and right, half of the time"),
        Field(
            "light",
            "Light and contrast",
            "float",
            0.2,
            "by up to this share brighter or darker, stronger or weaker",
            0.0,
            1.0,
        ),
        Field("noise", "Noise", "float", 0.1, "in spreads of the numbers", 0.0, 10.0),
        Field(
            "hide",
            "Hidden",
            "float",
            0.3,
            "of a picture a square of this share of its sides; of other data this share of the numbers, which become another row's",
            0.0,
            0.95,
        ),
    )
    metrics: ClassVar[Metrics] = {"loss": "min", "agreement": "max"}
    titles: ClassVar[Mapping[str, str]] = {
        "agreement": "other views found",
        "neighbours": f"class by {NEIGHBOURS} neighbours",
        "raw neighbours": "the same by the numbers themselves",
        "spread": "spread of the codes",
    }
    learners: ClassVar[dict[str, tuple[str, ...]]] = {"both": ("encoder", "head")}
    asked = "encoder"
    prepares = True

    def __init__(self, options: dict[str, Any], loss: Any, signature: Signature) -> None:
        super().__init__(options, loss, signature)
        self.name = next(iter(signature.inputs_of), "")
        self.field = signature.field(self.name)
        self.classes = classes_of(signature)

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = numbers_of(signature)
        code = {"kind": "code", "shape": [options["code"]], "names": ["code"], "dtype": "float32"}
        plain = code | {"activation": "none"}
        size = options["code"] if options["loss"] == "simsiam" else options["projected"]
        return {
            "encoder": {"inputs": {name: given.as_json()}, "outputs": {"code": plain}},
            "head": {"inputs": {"code": code}, "outputs": {"projected": plain | {"shape": [size]}}},
        }

    @classmethod
    def misfits(cls, signature: Signature, options: Mapping[str, Any]) -> list[str]:
        problems = []
        changed = ("light", "noise", "hide", "crop", "turn", "flip")
        defaults = {field.name: field.default for field in cls.fields}
        field = next(iter(signature.inputs_of.values()), None)
        pictured = field is None or field.kind == "image"
        if not any(options.get(n, defaults[n]) for n in changed[: 6 if pictured else 3]):
            problems.append(
                "Two views of a sample would be the same, so there is nothing to learn. Let at least one of noise, light or hiding change them."
            )
        if options.get("by_class") and signature.fields and not classes_of(signature):
            problems.append(
                "These data have no classes that could be told. Switch “Told the class” off, or choose a target."
            )
        if options.get("by_class") and options.get("loss", "simclr") != "simclr":
            problems.append("Only SimCLR can be told the class. Switch it off, or ask by SimCLR.")
        return problems

    @classmethod
    def aim(cls, signature: Signature) -> str:
        return "Learn what two views of the same have in common"

    # ---- training ------------------------------------------------------------------------------
    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        needs_spread(sources, self.name)
        return {}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        given = batch[self.name]  # (batch, …)
        views = [view_of(given, **self.looks) for _ in range(2)]
        codes = [nets["encoder"](batch, **{self.name: view}).float() for view in views]
        heads = [nets["head"](batch, code=code).float() for code in codes]
        value = contrast_of(
            codes,
            heads,
            batch.get(self.target) if self.options["by_class"] else None,
            kind=self.options["loss"],
            temperature=self.options["temperature"],
        )
        compared = codes if self.options["loss"] == "simsiam" else heads

        def parts() -> dict[str, Tensor]:
            with torch.no_grad():
                return {"agreement": agreement_of(*compared), "spread": spread_of(codes[0])}

        yield Loss("both", value, len(given), parts)

    @property
    def looks(self) -> dict[str, Any]:
        names = ("crop", "turn", "flip", "light", "noise", "hide")
        pictures = self.field is not None and self.field.kind == "image"
        return {"pictures": pictures} | {name: self.options[name] for name in names}

    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        """Beside the losses: of how many rows the neighbours' classes say the right one."""
        scores = super().measure(nets, sources, state)
        if self.classes < 2 or not {"train", "validation"} <= sources.keys():
            return scores
        import torch

        bank, asked = (sources[part].head(BANK) for part in ("train", "validation"))
        with torch.no_grad():
            codes = [nets["encoder"](batch).float() for batch in (bank, asked)]
        votes = votes_of(codes[1], codes[0], self.labels_in(bank), self.classes)
        right = votes.argmax(1) == self.labels_in(asked)
        return scores | {"validation/neighbours": float(right.float().mean())}

    def labels_in(self, batch: Batch) -> Tensor:
        labels: Tensor = batch[self.target]
        return labels.argmax(1) if labels.dim() == 2 else labels.long()

    def troubles(self, scores: Mapping[str, float], step: int) -> dict[str, str]:
        spread = scores.get("validation/spread")
        if spread is None or not spread < 0.1:
            return {}
        return {
            "collapse": "Nearly all samples have the same code: the network has found that saying always the same brings views near each other. "
            "Ask by SimCLR or Barlow twins, take a larger batch, or a lower learning rate."
        }

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """Two views of each of some samples, of pictures one below the other."""
        import torch

        if self.field is None:
            return ()
        given = sources["train"].head(SHOWN)[self.name]
        views = [view_of(given, **self.looks) for _ in range(2)]
        if self.field.kind == "image":
            from engine.measures.samples import pictures

            both = torch.cat(views)
            return (pictures(both, self.field.range, "two views of each, one below the other"),)
        return as_seen(torch.stack(views, 1).flatten(0, 1), self.field)

    # ---- the trained network -------------------------------------------------------------------
    def report(self, trained: Asked, part: str) -> Report:
        """Whether the other view is found, and whether the nearest training rows have the same
        class: in the code, and beside it in the numbers as they are.
        """
        import torch

        from engine.measures.report import Report
        from engine.measures.scores import share_score
        from engine.randomness import reseed

        reseed(trained.seed, "measure", 0)
        source, nets = trained.source_of(part), trained.nets
        right: list[Tensor] = []
        with torch.no_grad():
            for number in range(source.batches):
                batch = source.batch(0, number)
                views = [view_of(batch[self.name], **self.looks) for _ in range(2)]
                codes = [nets["encoder"](batch, **{self.name: view}).float() for view in views]
                if self.options["loss"] != "simsiam":
                    codes = [nets["head"](batch, code=code).float() for code in codes]
                right.append(found_of(*codes))
        scores = {"agreement": share_score(torch.cat(right).numpy())}
        figures: tuple[Figure, ...] = ()
        if self.classes >= 2:
            fields = trained.fields_of(part)
            truth = fields[self.target].astype(int).reshape(-1)
            votes = self.votes(trained, part, "encoder")
            raw = self.votes(trained, part, "")
            scores["neighbours"] = share_score(votes.argmax(1) == truth)
            scores["raw neighbours"] = share_score(raw.argmax(1) == truth)
            figures = told_apart(self.signature, votes, truth, trained.rows_of(part))
        return Report(scores, figures)

    def votes(self, trained: Asked, part: str, role: str) -> np.ndarray:
        """(rows, classes): the share of each class among the nearest training rows, by the codes of
        a role or, without one, by the numbers themselves.
        """
        import torch

        bank = trained.fields_of("train")
        asked = trained.fields_of(part)
        rows = np.random.default_rng(trained.seed).permutation(len(bank[self.target]))[:BANK]
        few = {name: values[rows] for name, values in bank.items()}
        codes = [
            torch.as_tensor(trained.outputs(each, role) if role else each[self.name]).float()
            for each in (asked, few)
        ]
        labels = torch.as_tensor(few[self.target].astype(np.int64)).reshape(-1)
        flat = [code.flatten(1) for code in codes]
        votes = votes_of(flat[0], flat[1], labels, self.classes)
        return np.asarray(votes.numpy())

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        if self.target not in fields or self.classes < 2:
            return {}
        names = self.signature.target_field.classes if self.signature.target_field else ()
        same = always_the_same_class(fields[self.target], names)
        return {"neighbours": same["accuracy"]} if same else {}

    def script(self) -> ScriptPieces:
        options = self.options
        values = {
            "name": self.name,
            **self.looks,
            "kind": options["loss"],
            "temperature": float(options["temperature"]),
            "by_class": bool(options["by_class"]),
        }
        return ScriptPieces(
            loss_of_views,
            measure_views,
            values,
            scores=("loss", "agreement"),
            takes_target=bool(options["by_class"]),
            draws=True,
        )


def told_apart(
    signature: Signature, votes: np.ndarray, truth: np.ndarray, rows: np.ndarray
) -> tuple[Figure, ...]:
    """The figures of a classifier, of what the neighbours say."""
    from engine.measures.figure import Confusion, PerClass
    from engine.ways.readings.one_class import OneClass

    aim = signature.target_field
    assert aim is not None
    report = OneClass(aim).report(np.log(votes + 1e-3), truth, rows)
    return tuple(
        figure
        for figure in (report.figures if report else ())
        if isinstance(figure, (Confusion, PerClass))
    )


# ---- the numbers, in the training and in its script ------------------------------------------------
def view_of(
    x: Tensor,
    *,
    pictures: bool = False,
    # [if pictures]
    crop: float = 0.3,
    turn: float = 10.0,
    flip: bool = False,
    # [end]
    light: float = 0.2,
    noise: float = 0.1,
    hide: float = 0.3,
) -> Tensor:
    """A changed view of each sample: (batch, …), for pictures (batch, channels, height, width)."""
    import math

    import torch
    import torch.nn.functional as F

    rows, x = len(x), x.detach()
    each = (rows, *[1] * (x.dim() - 1))  # a number for each sample
    spread = x.std() if x.numel() > 1 else x.new_tensor(1.0)

    def chance(*shape: int) -> Tensor:
        return torch.rand(*shape, device=x.device, dtype=x.dtype)

    # [if pictures]
    if pictures:
        size = 1 - crop * chance(rows)
        across, down = ((2 * chance(rows) - 1) * (1 - size) for _ in range(2))
        angle = (2 * chance(rows) - 1) * turn * math.pi / 180
        side = torch.where(chance(rows) < 0.5, -1.0, 1.0) if flip else torch.ones_like(size)
        cos, sin = size * angle.cos(), size * angle.sin()
        ways = torch.stack([side * cos, -sin, across, side * sin, cos, down], 1).reshape(-1, 2, 3)
        grid = F.affine_grid(ways, list(x.shape), align_corners=False)
        x = F.grid_sample(x, grid, padding_mode="border", align_corners=False)
    # [end]
    if light:
        x = x * (1 + light * (2 * chance(*each) - 1)) + spread * light * (2 * chance(*each) - 1)
    if noise:
        x = x + noise * spread * torch.randn_like(x)
    if not hide:
        return x
    # [if pictures]
    if pictures:
        height, width = x.shape[-2:]
        top, left = ((1 - hide) * chance(*each) * long for long in (height, width))
        y, z = torch.arange(height, device=x.device), torch.arange(width, device=x.device)
        inside = (y[:, None] >= top) & (y[:, None] < top + hide * height)
        inside = inside & (z >= left) & (z < left + hide * width)
        return torch.where(inside, x.mean(), x)
    # [end]
    return torch.where(chance(*x.shape) < hide, x[torch.randperm(rows, device=x.device)], x)


def contrast_of(
    codes: list[Tensor],
    heads: list[Tensor],
    label: Tensor | None = None,
    *,
    kind: str = "simclr",
    temperature: float = 0.2,
) -> Tensor:
    """How far two views are from what is asked. `codes`, `heads`: of both views, (batch, numbers)."""
    import torch
    import torch.nn.functional as F

    if kind == "simsiam":
        (a, b), (p, q) = (code.detach() for code in codes), heads
        return -(F.cosine_similarity(p, b).mean() + F.cosine_similarity(q, a).mean()) / 2
    if kind == "barlow":
        a, b = ((z - z.mean(0)) / (z.std(0, unbiased=False) + 1e-4) for z in heads)
        crossed = a.T @ b / len(a)  # (numbers, numbers)
        wanted = torch.eye(len(crossed), device=crossed.device)
        off = (crossed - wanted).square()
        return off.diagonal().mean() + off.mean()
    z = F.normalize(torch.cat(heads), dim=1)  # (2 × batch, numbers)
    near = z @ z.T / temperature
    itself = torch.eye(len(z), dtype=torch.bool, device=z.device)
    log_share = near.masked_fill(itself, -1e9).log_softmax(1)
    place = torch.arange(len(z), device=z.device) % len(heads[0])
    if label is not None:
        place = (label.argmax(1) if label.dim() == 2 else label.long()).repeat(2)
    same = (place[:, None] == place) & ~itself  # the other view, or all of the class
    return -(log_share * same).sum(1).div(same.sum(1)).mean()


def found_of(a: Tensor, b: Tensor) -> Tensor:
    """Of each sample: whether its second view is the nearest of all second views to its first."""
    import torch
    import torch.nn.functional as F

    nearest = (F.normalize(a, dim=1) @ F.normalize(b, dim=1).T).argmax(1)
    return nearest == torch.arange(len(a), device=a.device)


def agreement_of(a: Tensor, b: Tensor) -> Tensor:
    """How often it is."""
    return found_of(a, b).float().mean()


def spread_of(code: Tensor) -> Tensor:
    """How far codes differ in direction: 1 where they lie all around, 0 where they are the same."""
    import torch.nn.functional as F

    z = F.normalize(code, dim=1)
    return z.std(0, unbiased=False).mean() * z.shape[1] ** 0.5


def votes_of(asked: Tensor, bank: Tensor, labels: Tensor, classes: int) -> Tensor:
    """(rows, classes): what the nearest of the bank say of each row, the nearer the more (Wu and
    others, 2018).
    """
    import torch
    import torch.nn.functional as F

    bank, votes = F.normalize(bank, dim=1), []
    for some in asked.split(AT_ONCE):
        near, places = (F.normalize(some, dim=1) @ bank.T).topk(min(NEIGHBOURS, len(bank)), dim=1)
        weights = (near / 0.1).softmax(1)
        shares = torch.zeros(len(some), classes, device=some.device)
        votes.append(shares.scatter_add_(1, labels[places], weights))
    return torch.cat(votes)


def passed_both(
    networks: Networks, batch: Batch, *, name: str = "image"
) -> tuple[list[Tensor], list[Tensor]]:
    """The codes of two views of each sample, and what the head makes of them."""
    views = [view_of(batch[name]) for _ in range(2)]
    codes = [ask(networks, "encoder", {**batch, name: view}) for view in views]
    return codes, [ask(networks, "head", {**batch, "code": code}) for code in codes]


def loss_of_views(
    networks: Networks,
    batch: Batch,
    *,
    by_class: bool = False,
) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    codes, heads = passed_both(networks, batch)
    yield "both", contrast_of(codes, heads, batch["target"] if by_class else None)


def measure_views(
    networks: Networks, batch: Batch, *, kind: str = "simclr", by_class: bool = False
) -> dict[str, Tensor]:
    """The loss, and how often the other view is the nearest."""
    codes, heads = passed_both(networks, batch)
    loss = contrast_of(codes, heads, batch["target"] if by_class else None)
    return {"loss": loss, "agreement": agreement_of(*(codes if kind == "simsiam" else heads))}


ENTRY = Contrastive
