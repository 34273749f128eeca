"""Proximal policy optimisation: a policy acts, a value says what to expect; what went better than
expected becomes likelier, but not by much at once. Schulman and others, 2017.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.data.signature import Signature
from engine.data.source import Source
from engine.ways.acting import (
    DONE,
    SEEN,
    Acting,
    Playing,
    at_rest,
    copies_field,
    environment_field,
    given_to,
    of_episodes,
    remember,
)
from engine.ways.way import Batch, Loss, Nets, inputs_of

if TYPE_CHECKING:
    from torch import Tensor


class Ppo(Acting):
    type = "ppo"
    title = "PPO"
    summary = "A policy acts in an environment; what went better than its value expected becomes likelier, a little at a time."
    when = "Acting by reward, where playing is cheap: steady, and with few settings that matter."
    fields = (
        environment_field(),
        copies_field(8),
        Field(
            "steps",
            "Steps a round",
            "int",
            128,
            "so long each copy is played before anything is learned",
            2,
            65536,
        ),
        Field(
            "passes",
            "Passes over a round",
            "int",
            4,
            "so often all its steps are learned from, in batches in a new order",
            1,
            100,
        ),
        Field(
            "discount",
            "Discount γ",
            "float",
            0.99,
            "what a reward one step later is worth",
            0.0,
            1.0,
        ),
        Field(
            "trace",
            "Trace λ",
            "float",
            0.95,
            "how far rewards are traced back before the value is believed: 0 one step, 1 to the end",
            0.0,
            1.0,
        ),
        Field(
            "clip",
            "Clip at",
            "float",
            0.2,
            "how much likelier or unlikelier an action may become in one round",
            0.01,
            1.0,
        ),
        Field(
            "entropy",
            "Weight of entropy",
            "float",
            0.01,
            "keeps the choice open, so that it goes on trying",
            0.0,
            1.0,
        ),
        Field(
            "value_weight",
            "Weight of the value's loss",
            "float",
            0.5,
            "beside the policy's",
            0.0,
            10.0,
            advanced=True,
        ),
    )
    learners: ClassVar[dict[str, tuple[str, ...]]] = {"agent": ("policy", "value")}

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        value = {
            "kind": "scores",
            "shape": [1],
            "names": ["value"],
            "dtype": "float32",
            "activation": "none",
        }
        sight = inputs_of(signature)
        return {
            "policy": {"inputs": sight, "outputs": {"scores": cls.scores_of_actions(signature)}},
            "value": {"inputs": sight, "outputs": {"value": value}},
        }

    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        """Plays a round in all copies, and says of each step how much better it went than expected."""
        import torch

        assert isinstance(source, Playing)
        play, steps = source.play, source.steps
        device, copies = nets["policy"].device, source.play.world.copies
        count = len(play.world.actions)
        # argmax(scores + Gumbel noise) is a draw by their softmax, and drawn for all steps at once.
        noise = -torch.empty(steps, copies, count, device=device).exponential_().log()
        seen, done = list[np.ndarray](), list["Tensor"]()
        rewards, over, cut = np.zeros((3, steps, copies))
        beyond = list[tuple[int, int, np.ndarray]]()  # what would have been seen after a cut
        with torch.no_grad(), at_rest(nets):
            for step in range(steps):
                seen.append(play.seeing)
                scores = nets["policy"](given_to(device, play.seeing))
                action = (scores + noise[step]).argmax(1)
                done.append(action)
                moved = play.step(action.cpu().numpy())
                rewards[step], over[step], cut[step] = moved.rewards, moved.over, moved.cut
                for copy in np.flatnonzero(moved.cut).tolist():
                    beyond.append((step, copy, moved.after[copy]))
                remember(state, moved.returns, moved.lengths)
            every = np.concatenate([*seen, play.seeing, *(sight[None] for _, _, sight in beyond)])
            values = nets["value"](given_to(device, every)).reshape(-1).float().cpu().numpy()
            whole = steps * copies
            seeing = given_to(device, every[:whole])
            actions = torch.cat(done)
            before = chances_of(nets["policy"](seeing), actions)
        expected = values[: whole + copies].reshape(steps + 1, copies).astype(np.float64)
        after = expected[1:] * (1 - over) * (1 - cut)
        for (step, copy, _), value in zip(beyond, values[whole + copies :], strict=True):
            after[step, copy] = value
        better = advantages(
            rewards,
            expected[:-1],
            after,
            over + cut,
            self.options["discount"],
            self.options["trace"],
        )
        rows = {"better": better, "return": better + expected[:-1], "expected": expected[:-1]}
        numbers = {
            name: torch.from_numpy(of.reshape(-1).astype(np.float32)).to(device)
            for name, of in rows.items()
        }
        return {
            **seeing,
            DONE: actions,
            "before": before,
            **numbers,
            "size": min(source.batch_size, whole),
        }

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch

        rows, size, options = len(batch[DONE]), batch["size"], self.options
        left = (batch["return"] - batch["expected"]).var()
        explained = 1 - left / batch["return"].var().clamp(min=1e-12)
        for _ in range(int(options["passes"])):
            order = torch.randperm(rows).to(batch[DONE].device)
            for begin in range(0, rows - size + 1, size):
                chosen = order[begin : begin + size]
                few = {SEEN: batch[SEEN][chosen]}
                scores = nets["policy"](few).float().log_softmax(1)  # (batch, actions)
                ratio = (chances_of(scores, batch[DONE][chosen]) - batch["before"][chosen]).exp()
                better = batch["better"][chosen]
                better = (better - better.mean()) / (better.std() + 1e-8)
                held = ratio.clamp(1 - options["clip"], 1 + options["clip"])
                policy = -torch.minimum(ratio * better, held * better).mean()
                entropy = -(scores.exp() * scores).sum(1).mean()
                value = nets["value"](few).reshape(-1).float()
                off = (value - batch["return"][chosen]).square().mean()
                loss = policy + options["value_weight"] * off - options["entropy"] * entropy
                parts = {
                    "policy loss": policy.detach(),
                    "value loss": off.detach(),
                    "entropy": entropy.detach(),
                    "clipped": (ratio != held).float().mean(),
                    "explained": explained,
                    **of_episodes(state),
                }
                yield Loss("agent", loss, size, parts.copy)


def chances_of(scores: Tensor, actions: Tensor) -> Tensor:
    """(rows,): the log of how likely each action was."""
    likely: Tensor = scores.float().log_softmax(1).gather(1, actions[:, None])[:, 0]
    return likely


def advantages(
    rewards: np.ndarray,
    expected: np.ndarray,
    after: np.ndarray,
    ends: np.ndarray,
    discount: float,
    trace: float,
) -> np.ndarray:
    """(steps, copies): how much better it went than expected, traced back (generalised advantage
    estimation). `after`: what is expected once the step is done, 0 where nothing follows.

    >>> ones, none = np.ones((2, 1)), np.zeros((2, 1))
    >>> advantages(ones, none, none, np.array([[0.0], [1.0]]), 0.5, 1.0).tolist()
    [[1.5], [1.0]]
    """
    surprise = rewards + discount * after - expected
    better, so_far = np.zeros_like(surprise), np.zeros(surprise.shape[1])
    for step in range(len(surprise) - 1, -1, -1):
        so_far = surprise[step] + discount * trace * (1 - np.minimum(ends[step], 1)) * so_far
        better[step] = so_far
    return better


ENTRY = Ppo
