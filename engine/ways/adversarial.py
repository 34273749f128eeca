"""Two networks against each other: one makes samples, the other tells them from real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.ways.making import Maker, class_wish, classes_wished, sample_of, shaped
from engine.ways.over_plane import SCORED, corners_around, lies_in_plane, places, with_scores
from engine.ways.script_pieces import ScriptPieces, ask
from engine.ways.way import Batch, DoesNotSuit, Loss, Metrics, Nets, first_input, target_of

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor, nn

    from engine.data.source import Source
    from engine.measures.figure import Figure
    from engine.ways.answer import Answer
    from engine.ways.asked import Asked
    from engine.ways.script_pieces import Networks

LOOKED_AT = 256  # samples, real and made, when the two are compared after an epoch
FEWER, NARROW, ALWAYS = 0.2, 0.3, 0.98  # from here on the watcher says something
ENOUGH = 300  # steps: before that nothing is wrong with a generator that makes one thing


class Adversarial(Maker):
    type = "adversarial"
    title = "Adversarial"
    summary = "A generator makes samples out of noise, a critic says which are real; each learns from the other."
    when = "To see how two networks teach each other, on points or small pictures. There is no score that says when it is done."
    fields = (
        Field(
            "noise",
            "Numbers of noise",
            "int",
            8,
            "what the generator makes its samples from",
            1,
            4096,
        ),
        Field(
            "loss",
            "What the critic says",
            "choice",
            "plain",
            "the first design collapses most easily; Wasserstein needs its critic held back, by a penalty or by cutting",
            choices=(
                ("plain", "A chance of being real"),
                ("least-squares", "Least squares: 1 for real, 0 for made"),
                ("hinge", "Hinge: over 1 for real, under −1 for made"),
                ("wasserstein", "Wasserstein: any score, real ones higher"),
            ),
        ),
        Field(
            "critic_steps",
            "Critic's steps",
            "int",
            1,
            "so many of the critic for one of the generator, each on new noise",
            1,
            100,
        ),
        Field(
            "penalty",
            "Gradient penalty",
            "float",
            0.0,
            "keeps the critic's slope between real and made samples near one; with Wasserstein usually 10",
            0.0,
            1e4,
        ),
        Field(
            "cut",
            "Cut the critic's weights at",
            "float",
            0.0,
            "each weight stays within ± this; 0 leaves them alone. The older way to hold a Wasserstein critic back, usually at 0.01",
            0.0,
            100.0,
            advanced=True,
        ),
        Field(
            "r1",
            "Penalty at real samples (R1)",
            "float",
            0.0,
            "keeps the critic flat where real samples are, which calms any of these losses; usually 0.1 to 10",
            0.0,
            1e4,
            advanced=True,
        ),
        Field(
            "by_class",
            "Tell both the class",
            "bool",
            False,
            "the generator is told which class to make, and the critic which one it should be",
        ),
    )
    asked = "generator"
    metrics: ClassVar[Metrics] = {}
    titles: ClassVar[Mapping[str, str]] = {
        "right": "the critic is right",
        "spread": "how wide the made ones lie, real ones 1",
        "kinds": "kinds made",
    }
    learners: ClassVar[dict[str, tuple[str, ...]]] = {
        "critic": ("critic",),
        "generator": ("generator",),
    }

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        name, given = sample_of(signature)
        field = given.as_json()
        noise = {
            "kind": "noise",
            "shape": [options["noise"]],
            "names": ["noise"],
            "dtype": "float32",
        }
        score = {
            "kind": "scores",
            "shape": [1],
            "names": ["score"],
            "dtype": "float32",
            "activation": "none",
        }
        classes = {}
        if options.get("by_class"):
            classes = {str(signature.target): target_of(signature, classes=True).as_json()}
        return {
            "generator": {"inputs": {"noise": noise, **classes}, "outputs": {"sample": field}},
            "critic": {"inputs": {name: field, **classes}, "outputs": {"score": score}},
        }

    # ---- training ------------------------------------------------------------------------------
    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        name, options = self.signature.inputs[0], self.options
        real, count = batch[name], len(batch[name])
        classes = {self.target: batch[self.target]} if options["by_class"] else {}
        of_critic, of_generator = LOSSES[options["loss"]]

        def score(samples: Tensor) -> Tensor:
            scores: Tensor = nets["critic"](batch, **{name: samples}, **classes)
            return scores  # (batch, 1)

        def made() -> Tensor:
            return self.made(nets, count, classes)

        for _ in range(options["critic_steps"]):
            if options["cut"]:
                hold(nets["critic"].module, options["cut"])
            at_real, samples = score(real), made().detach()
            loss = of_critic(at_real, score(samples))
            if options["penalty"]:
                between = halfway(real, samples)
                loss = loss + options["penalty"] * (slopes(score, between) - 1).square().mean()
            if options["r1"]:
                loss = loss + options["r1"] / 2 * slopes(score, real).square().mean()
            yield Loss("critic", loss, count, name="critic")
        if options["cut"]:
            hold(nets["critic"].module, options["cut"])
        yield Loss("generator", of_generator(score(made())), count, name="generator")

    # ---- what it makes -------------------------------------------------------------------------
    def wishes(self) -> tuple[Field, ...]:
        return (class_wish(self.signature),) if self.options["by_class"] else ()

    def make(self, nets: Nets, count: int, wishes: Mapping[str, Any]) -> Tensor:
        wished, classes = self.wished(wishes), {}
        if self.options["by_class"]:
            classes[self.target] = classes_wished(
                self.signature, wished["class"], count, nets["generator"].device
            )
        return self.made(nets, count, classes)

    def made(self, nets: Nets, count: int, classes: dict[str, Tensor]) -> Tensor:
        import torch

        generator = nets["generator"]
        noise = torch.randn(count, self.options["noise"], device=generator.device)
        return shaped(generator({}, noise=noise, **classes), self.signature, "generator")

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        name, field = first_input(self.signature)
        drawn = super().samples(nets, sources, state)
        if not lies_in_plane(field):
            return drawn
        real = sources["train"].batch(0, 0)[name]
        corners = corners_around(real)
        return with_scores(drawn, corners, self.scores_at(nets, places(corners, SCORED, real)))

    def scores_at(self, nets: Nets, samples: Tensor) -> Tensor:
        """What the critic says of each; where it is told classes, in the middle over them."""
        import torch

        name, critic = self.signature.inputs[0], nets["critic"]
        if not self.options["by_class"]:
            return critic({}, **{name: samples}).reshape(-1)
        kinds = range(len(target_of(self.signature, classes=True).classes))
        classes = [torch.full((len(samples),), kind, device=samples.device) for kind in kinds]
        scores = [critic({}, **{name: samples, self.target: each}).reshape(-1) for each in classes]
        return torch.stack(scores).mean(0)

    # ---- how it goes ---------------------------------------------------------------------------
    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        """The losses, and what tells whether one of the two has won."""
        import torch

        scores = super().measure(nets, sources, state)
        part = next((part for part in ("validation", "train") if part in sources), "")
        if not part:
            return scores
        name, batch = self.signature.inputs[0], sources[part].batch(0, 0)
        batch = {field: values[:LOOKED_AT] for field, values in batch.items()}
        real = batch[name]
        with torch.no_grad():
            classes = {self.target: batch[self.target]} if self.options["by_class"] else {}
            samples = self.made(nets, len(real), classes)
            at_real = nets["critic"](batch, **classes).float()
            at_made = nets["critic"](batch, **{name: samples}, **classes).float()
            # Whatever a critic's scores mean, real ones are to get the higher ones.
            right = (at_real.reshape(-1, 1) > at_made.reshape(1, -1)).float().mean()
            widths = [each.float().flatten(1).std(0).norm() for each in (samples, real)]
        scores |= {
            f"{part}/right": float(right),
            f"{part}/spread": float(widths[0] / widths[1].clamp(min=1e-12)),
        }
        aim = self.signature.target_field
        if aim is not None and aim.kind == "label" and self.target in batch:
            scores[f"{part}/kinds"] = float(kinds_near(samples, real, batch[self.target]))
        return scores

    def troubles(self, scores: Mapping[str, float], step: int) -> dict[str, str]:
        if step < ENOUGH:
            return {}
        sentences = dict[str, str]()
        measured = {name.partition("/")[2]: value for name, value in scores.items()}
        aim = self.signature.target_field
        kinds, there = measured.get("kinds"), len(aim.classes) if aim else 0
        if kinds is not None and kinds <= there / 2 and there > 2:
            sentences["collapse"] = (
                f"The generator makes {kinds:.0f} of {there} kinds. Try Wasserstein with a gradient "
                "penalty of 10 and five critic's steps, or a layer “Minibatch discrimination” in the critic."
            )
        elif measured.get("spread", 1.0) < NARROW:
            sentences["collapse"] = (
                f"What the generator makes lies {measured['spread']:.0%} as wide as real samples do: it "
                "repeats itself. Try Wasserstein with a gradient penalty of 10 and five critic's steps."
            )
        if measured.get("right", 0.5) > ALWAYS:
            sentences["critic"] = (
                f"The critic is right in {measured['right']:.1%}, so the generator learns little from it. Give the "
                "critic a smaller learning rate or fewer steps, or hold it back by a penalty or spectral norm."
            )
        return sentences

    # ---- the trained network -------------------------------------------------------------------
    def answer(self, trained: Asked, fields: dict[str, np.ndarray]) -> Sequence[Answer]:
        """How real the critic takes given samples to be."""
        if self.options["by_class"] and self.target not in fields:
            raise DoesNotSuit(
                f"The critic was told the class of each sample, and this one comes without. Give it a {self.target} too."
            )
        return self.reading.answers(trained.outputs(fields, "critic"))

    def script(self) -> ScriptPieces:
        options = self.options
        of_critic, of_generator = LOSSES[options["loss"]]
        own: dict[str, Callable[..., Any]] = {
            "critic_loss": of_critic,
            "generator_loss": of_generator,
        }
        return ScriptPieces(
            loss_of_each,
            measure_each,
            {name: options[name] for name in ("noise", "critic_steps", "penalty", "cut", "r1")}
            | {"name": self.signature.inputs[0]},
            scores=("critic", "generator"),
            takes_target=False,
            draws=True,
            own=own,
            make=make_of_noise,
        )


# ---- what the two say to each other ----------------------------------------------------------------
def critic_by_chance(at_real: Tensor, at_made: Tensor) -> Tensor:
    """How surprised the critic is to hear which samples are real, and which are made."""
    import torch
    import torch.nn.functional as F

    real = F.binary_cross_entropy_with_logits(at_real, torch.ones_like(at_real))
    return real + F.binary_cross_entropy_with_logits(at_made, torch.zeros_like(at_made))


def generator_by_chance(at_made: Tensor) -> Tensor:
    """How surprised the critic is to hear that they are real."""
    import torch
    import torch.nn.functional as F

    return F.binary_cross_entropy_with_logits(at_made, torch.ones_like(at_made))


def critic_by_squares(at_real: Tensor, at_made: Tensor) -> Tensor:
    """How far the scores are from 1 for real samples and from 0 for made ones."""
    return ((at_real - 1).square().mean() + at_made.square().mean()) / 2


def generator_by_squares(at_made: Tensor) -> Tensor:
    """How far they are from the score of real ones."""
    return (at_made - 1).square().mean() / 2


def critic_by_hinge(at_real: Tensor, at_made: Tensor) -> Tensor:
    """What is beyond 1 on the right side costs nothing."""
    return (1 - at_real).relu().mean() + (1 + at_made).relu().mean()


def critic_by_distance(at_real: Tensor, at_made: Tensor) -> Tensor:
    """How much lower real samples score than made ones: less is a better critic."""
    return at_made.mean() - at_real.mean()


def generator_by_score(at_made: Tensor) -> Tensor:
    """The higher the critic scores what is made, the better."""
    return -at_made.mean()


LOSSES: dict[str, tuple[Callable[[Tensor, Tensor], Tensor], Callable[[Tensor], Tensor]]] = {
    "plain": (critic_by_chance, generator_by_chance),
    "least-squares": (critic_by_squares, generator_by_squares),
    "hinge": (critic_by_hinge, generator_by_score),
    "wasserstein": (critic_by_distance, generator_by_score),
}


# ---- holding the critic back -----------------------------------------------------------------------
def hold(critic: nn.Module, at: float) -> None:
    """Brings each weight of the critic back to within ± so much, while it learns."""
    import torch

    if critic.training:
        with torch.no_grad():
            for weight in critic.parameters():
                weight.clamp_(-at, at)


def halfway(real: Tensor, samples: Tensor) -> Tensor:
    """Somewhere on the straight line from each real sample to a made one."""
    import torch

    share = torch.rand(len(real), *[1] * (real.dim() - 1), device=real.device)
    return real + share * (samples - real)


def slopes(score: Callable[[Tensor], Tensor], samples: Tensor) -> Tensor:
    """(batch,): how steep the critic is at each sample."""
    import torch

    with torch.enable_grad():  # also where it is only measured
        at = samples.detach().requires_grad_()
        (slope,) = torch.autograd.grad(score(at).sum(), at, create_graph=True)
        return slope.flatten(1).norm(dim=1)


def kinds_near(samples: Tensor, real: Tensor, label: Tensor) -> int:
    """How many kinds are made: each sample is of the kind of the nearest real one, and a kind
    counts from a fifth of its share among real samples on.
    """
    import torch

    near = torch.cdist(samples.float().flatten(1), real.float().flatten(1)).argmin(1)
    classes = int(label.max()) + 1
    of_samples = torch.bincount(label[near].long(), minlength=classes)
    of_real = torch.bincount(label.long(), minlength=classes)
    return int(((of_samples > 0) & (of_samples >= FEWER * of_real)).sum())


# ---- as a script -----------------------------------------------------------------------------------
def critic_loss(at_real: Tensor, at_made: Tensor) -> Tensor:
    """Stands for the one that the plan chose."""
    raise NotImplementedError


def generator_loss(at_made: Tensor) -> Tensor:
    """Stands for the one that the plan chose."""
    raise NotImplementedError


def samples_of_generator(
    networks: Networks, batch: Batch, *, name: str = "point", noise: int = 8
) -> Tensor:
    """As many samples as the batch has, out of noise."""
    import torch

    real = batch[name]
    drawn = torch.randn(len(real), noise)
    return ask(networks, "generator", {**batch, "noise": drawn}).reshape(real.shape)


def loss_of_each(
    networks: Networks,
    batch: Batch,
    *,
    name: str = "point",
    critic_steps: int = 1,
    # [if penalty]
    penalty: float = 10.0,
    # [end]
    # [if cut]
    cut: float = 0.01,
    # [end]
    # [if r1]
    r1: float = 1.0,
    # [end]
) -> Iterator[tuple[str, Tensor]]:
    """First the critic learns to tell real samples from made ones, then the generator to pass."""
    real = batch[name]

    def score(samples: Tensor) -> Tensor:
        return ask(networks, "critic", {**batch, name: samples})  # (batch, 1)

    for _ in range(critic_steps):
        # [if cut]
        hold(networks["critic"], cut)
        # [end]
        at_real, samples = score(real), samples_of_generator(networks, batch).detach()
        loss = critic_loss(at_real, score(samples))
        # [if penalty]
        between = halfway(real, samples)
        loss = loss + penalty * (slopes(score, between) - 1).square().mean()
        # [end]
        # [if r1]
        loss = loss + r1 / 2 * slopes(score, real).square().mean()
        # [end]
        yield "critic", loss
    # [if cut]
    hold(networks["critic"], cut)
    # [end]
    yield "generator", generator_loss(score(samples_of_generator(networks, batch)))


def measure_each(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The losses: no score says when it is done."""
    return dict(loss_of_each(networks, batch))


def make_of_noise(networks: Networks, like: Batch) -> Tensor:
    """As many new samples as there are rows, of their classes where those are told."""
    return samples_of_generator(networks, like)


ENTRY = Adversarial
