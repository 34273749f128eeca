"""What ways that learn by acting have in common: an environment as their source, playing to see how
good a policy is, and what is said of it. No data set is needed; seeds take its place.

Episodes that judge have seeds of their own, which no training ever draws.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine import environments
from engine.catalogue import Field, filled
from engine.data.signature import Field as Offered
from engine.data.signature import Signature
from engine.data.source import Environment, Source
from engine.environments.chance import seeds_of
from engine.environments.play import Choose, Play, Played, by_chance, whole_episodes
from engine.environments.world import Shape, World, WorldError
from engine.measures.baseline import Baseline
from engine.measures.episode import Episode, EpisodeFrame, EpisodeShape
from engine.ways.readings.one_class import OneClass
from engine.ways.script_pieces import NoScript, ScriptPieces
from engine.ways.way import Metrics, Nets, Way

if TYPE_CHECKING:
    from torch import Tensor

    from engine.measures.figure import Figure
    from engine.measures.report import Report
    from engine.ways.asked import Asked, Given

SEEN, DONE = "observation", "action"  # the fields of what is learned from
MEASURED, JUDGED = 16, 100  # episodes after each epoch, and for a report
FRAMES = 125  # of an episode that is shown, and its end
# Added to the seed of the plan: episodes for each purpose.
TO_MEASURE, TO_JUDGE = 2**40, 2**41


class Playing(Environment):
    """The environment of a plan in many copies, as the training has left it."""

    batches = 10

    def __init__(self, name: str, copies: int, steps: int, batch: int, seed: int) -> None:
        self.name, self.steps, self.batch_size, self.seed = name, steps, batch, seed
        self.play = Play(world_of(name, copies), seed)
        self.rows = copies * steps * self.batches

    def state_dict(self) -> dict[str, Any]:
        return self.play.state_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.play.load_state_dict(state)


class Acting(Way):
    """A way whose policy gives each action a score: `policy` names its role."""

    policy: ClassVar[str] = "policy"
    metrics: ClassVar[Metrics] = {"play/return": "max"}
    headline = "play/return"
    titles: ClassVar[Mapping[str, str]] = {
        "return": "return",
        "length": "steps an episode",
        "entropy": "how open the choice is (nats)",
        "explained": "share of the return that the value explains",
        "clipped": "share of steps that were clipped",
    }
    reads = OneClass
    needs_data = False
    unit_word = "moments"
    learns_from = Playing

    # ---- what a plan needs to know -------------------------------------------------------------
    @classmethod
    def signature_of(cls, options: dict[str, Any]) -> Signature:
        return offered(options["environment"])

    @classmethod
    def problems(cls, plan: Any) -> list[str]:
        """An environment may need a package that is not installed."""
        try:
            offered(filled(cls, plan.objective.options)["environment"])
        except WorldError as why:
            return [str(why)]
        return super().problems(plan)

    @classmethod
    def aim(cls, signature: Signature) -> str:
        actions = signature.fields[DONE].classes
        return f"Learn to choose among {len(actions)} actions, by the reward that they bring"

    @classmethod
    def scores_of_actions(cls, signature: Signature) -> dict[str, Any]:
        count = len(signature.fields[DONE].classes)
        return {
            "kind": "scores",
            "shape": [count],
            "names": ["action"],
            "dtype": "float32",
            "activation": "none",
        }

    # ---- training ------------------------------------------------------------------------------
    @classmethod
    def own_sources(cls, given: Given) -> dict[str, Source] | None:
        of = given.options
        playing = Playing(
            of["environment"], int(of["copies"]), int(of["steps"]), given.batch, given.seed
        )
        return {"train": playing}

    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        return {"episodes": 0, "return": 0.0, "length": 0.0}

    # ---- how good it is ------------------------------------------------------------------------
    def measure(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> dict[str, float]:
        """The same episodes at every measurement, each action the likeliest one."""
        source = sources["train"]
        assert isinstance(source, Playing)
        played = self.played(nets, MEASURED, source.seed + TO_MEASURE)
        return {
            "play/return": float(played.returns.mean()),
            "play/length": float(played.lengths.mean()),
        }

    def samples(
        self, nets: Nets, sources: dict[str, Source], state: dict[str, Any]
    ) -> tuple[Figure, ...]:
        """The first of the episodes that are measured, as it is played now."""
        source = sources["train"]
        assert isinstance(source, Playing)
        return (self.watched(nets, source.seed + TO_MEASURE),)

    def watched(self, nets: Nets, seed: int) -> Episode:
        """One episode with what was done at each step, and how sure that was."""
        import torch

        world, none = world_of(self.options["environment"], 1), np.zeros(1, np.int64)
        world.reset(none, seeds_of(seed, none, none))
        frames, total, net = list[EpisodeFrame](), 0.0, nets[self.policy]
        for _ in range(world.limit):
            with torch.no_grad():
                scores: Tensor = net(given_to(net.device, world.observe()))
            chances = self.sureness(scores.float())[0].cpu().tolist()
            frames.append(
                EpisodeFrame(
                    pieces(world.frame(0)), tuple(round(x, 3) for x in chances), round(total, 3)
                )
            )
            rewards, over = world.step(scores.argmax(1).cpu().numpy())
            total += float(rewards[0])
            if over[0]:
                break
        stage, every = world.stage(0), -(-len(frames) // FRAMES)
        last = EpisodeFrame(pieces(world.frame(0)), (), round(total, 3))
        return Episode(
            float(stage.width),
            float(stage.height),
            pieces(stage.shapes),
            world.actions,
            (*frames[::every], last),
            len(frames),
            every,
            round(total, 3),
        )

    def sureness(self, scores: Tensor) -> Tensor:
        """(copies, actions): how likely each action is."""
        return scores.softmax(1)

    def played(self, nets: Nets, count: int, seed: int) -> Played:
        """Whole episodes with seeds of their own, each action the likeliest."""
        return episodes(self.options["environment"], count, seed, self.greedy(nets))

    def greedy(self, nets: Nets) -> Choose:
        def choose(seeing: np.ndarray) -> np.ndarray:
            import torch

            with torch.no_grad():
                scores: Tensor = nets[self.policy](given_to(nets[self.policy].device, seeing))
            return np.asarray(scores.argmax(1).cpu().numpy())

        return choose

    def report(self, trained: Asked, part: str) -> Report:
        """How well it plays in episodes that it never learned from."""
        from engine.measures.report import Report
        from engine.measures.scores import mean_score

        played = self.played(trained.nets, JUDGED, trained.seed + TO_JUDGE)
        return Report({"return": mean_score(played.returns, "max")})

    def script(self) -> ScriptPieces:
        raise NoScript(
            f"A training script learns from rows, and *{self.title}* from what it does in an environment. "
            "Take the source, the weights and the project bundle."
        )

    def baselines(self, fields: Mapping[str, np.ndarray]) -> dict[str, Baseline]:
        """What any action, as likely as the others, brings; and the rule of thumb, where there is
        one.
        """
        name = self.options["environment"]
        kind = environments.CATALOGUE[name]
        chance = world_of(name, JUDGED)
        brought = _of(chance, TO_JUDGE, by_chance(chance, TO_JUDGE)).returns.mean()
        words = "actions by chance"
        ruled = world_of(name, JUDGED)
        if ruled.rule() is not None:
            by_rule = _of(ruled, TO_JUDGE, lambda seeing: ruled_by(ruled)).returns.mean()
            words += f"; {kind.plans_by} gets {by_rule:.4g}"
        return {"return": Baseline(float(brought), "max", words)}


# ---- environments ----------------------------------------------------------------------------------
def environment_field() -> Field:
    kinds = tuple((kind.type, kind.title) for kind in environments.CATALOGUE)
    return Field(
        "environment",
        "Environment",
        "choice",
        kinds[0][0],
        "what it acts in; nothing else is needed to learn from",
        choices=kinds,
    )


def copies_field(usual: int) -> Field:
    return Field(
        "copies",
        "Copies",
        "int",
        usual,
        "of the environment, side by side: more make a round steadier",
        1,
        4096,
    )


def world_of(name: str, copies: int) -> World:
    kind = environments.CATALOGUE[name]
    return kind(filled(kind, {}), copies)


@cache
def offered(name: str) -> Signature:
    """What is seen and what can be done, as a network meets it."""
    world = world_of(name, 1)
    seen = world.seen
    if seen.is_picture:
        sight = Offered(
            "image", seen.shape, ("channels", "height", "width"), "float32", SEEN, (0.0, 1.0)
        )
    else:
        sight = Offered("table", seen.shape, ("columns",), "float32", SEEN, columns=seen.names)
    action = Offered("label", (), (), "int64", DONE, classes=world.actions)
    return Signature(0, {SEEN: sight, DONE: action}, (SEEN,), DONE)


def pieces(shapes: tuple[Shape, ...]) -> tuple[EpisodeShape, ...]:
    return tuple(
        EpisodeShape(shape.kind, shape.tone, tuple(round(float(x), 3) for x in shape.at))
        for shape in shapes
    )


def given_to(device: Any, seeing: np.ndarray) -> dict[str, Tensor]:
    import torch

    return {SEEN: torch.from_numpy(seeing).to(device)}


def episodes(name: str, count: int, seed: int, choose: Choose) -> Played:
    return _of(world_of(name, count), seed, choose)


def _of(world: World, seed: int, choose: Choose) -> Played:
    copies = np.arange(world.copies)
    return whole_episodes(world, seeds_of(seed, copies, np.zeros_like(copies)), choose)


def ruled_by(world: World) -> np.ndarray:
    actions = world.rule()
    assert actions is not None
    return actions


def remember(state: dict[str, Any], returns: tuple[float, ...], lengths: tuple[int, ...]) -> None:
    """A mean over the last episodes, in which newer ones count more."""
    for brought, steps in zip(returns, lengths, strict=True):
        share = max(0.05, 1 / (state["episodes"] + 1))
        state["episodes"] += 1
        state["return"] += share * (brought - state["return"])
        state["length"] += share * (steps - state["length"])


def of_episodes(state: Mapping[str, Any]) -> dict[str, Tensor]:
    """What the last episodes brought, to be read while it learns."""
    import torch

    if not state["episodes"]:
        return {}
    return {name: torch.tensor(float(state[name])) for name in ("return", "length")}


@contextlib.contextmanager
def at_rest(nets: Nets) -> Iterator[None]:
    """Whoever acts does so in evaluation mode: dropout would make another policy of each step."""
    modules = [layer for net in nets.values() for layer in net.module.modules()]
    learning = [layer.training for layer in modules]
    for layer in modules:
        layer.training = False
    try:
        yield
    finally:
        for layer, learns in zip(modules, learning, strict=True):
            layer.training = learns
