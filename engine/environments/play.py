"""Playing on and on in copies of an environment: episode after episode, each with a seed of its own,
and a sentence where it does what nobody can learn from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.environments.chance import seeds_of, uniform
from engine.environments.world import World, WorldError

LARGEST = 1e9  # a reward beyond it drowns everything that is learned


@dataclass(frozen=True)
class Moved:
    """What came of one step, a row a copy."""

    rewards: np.ndarray
    over: np.ndarray  # the episode is over: nothing follows
    cut: np.ndarray  # it was only cut: it would have gone on
    after: np.ndarray  # what is seen after the step, before a new episode begins
    returns: tuple[float, ...]  # of the episodes that ended
    lengths: tuple[int, ...]


class Play:
    """`step` plays one step in all copies; `seeing` is what is seen now."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.seed = world, seed
        copies = np.arange(world.copies)
        self.episodes = np.zeros(world.copies, np.int64)
        self.lengths = np.zeros(world.copies, np.int64)
        self.returns = np.zeros(world.copies)
        self.steps = 0  # in all copies together
        self.ask(lambda: world.reset(copies, seeds_of(seed, copies, self.episodes)))
        self.seeing = self.look()

    def step(self, actions: np.ndarray) -> Moved:
        world = self.world
        self.steps += world.copies
        rewards, over = self.ask(lambda: world.step(actions))
        rewards = np.asarray(rewards, np.float64)
        if not np.isfinite(rewards).all() or np.abs(rewards).max() > LARGEST:
            worst = rewards[~(np.abs(rewards) <= LARGEST)][0]
            raise WorldError(
                f"{world.title} gave a reward of {worst:g} at step {self.steps:,}. Nothing can be learned from numbers "
                f"beyond {LARGEST:,.0f}: make its rewards smaller."
            )
        self.returns += rewards
        self.lengths += 1
        cut = ~over & (self.lengths >= world.limit)
        after = self.look()
        ends = np.flatnonzero(over | cut)
        ended = self.returns[ends].tolist(), self.lengths[ends].tolist()
        if len(ends):
            self.episodes[ends] += 1
            self.returns[ends] = self.lengths[ends] = 0
            seeds = seeds_of(self.seed, ends, self.episodes[ends])
            self.ask(lambda: world.reset(ends, seeds))
            self.seeing = self.look()
        else:
            self.seeing = after
        return Moved(rewards, over, cut, after, tuple(ended[0]), tuple(ended[1]))

    def look(self) -> np.ndarray:
        seeing: np.ndarray = self.ask(self.world.observe)
        if not np.isfinite(seeing).all():
            raise WorldError(
                f"{self.world.title} showed a number that is not finite at step {self.steps:,}. "
                "What it shows must be numbers: mend the environment, then go on from the last checkpoint."
            )
        return seeing

    def ask(self, what: Callable[[], Any]) -> Any:
        """The environment does something; what it raises becomes a sentence with the step."""
        try:
            return what()
        except WorldError:
            raise
        except Exception as error:
            text = " ".join(str(error).split()) or type(error).__name__
            raise WorldError(
                f"{self.world.title} broke off at step {self.steps:,}: {text[:200]}. "
                "What was learned until the last checkpoint is kept."
            ) from error

    def state_dict(self) -> dict[str, Any]:
        """As tensors' owners keep it: arrays become tensors where a checkpoint is written."""
        import torch

        arrays = {"episodes": self.episodes, "lengths": self.lengths, "returns": self.returns}
        arrays |= {f"world.{name}": values for name, values in self.world.state_dict().items()}
        tensors = {name: torch.from_numpy(values.copy()) for name, values in arrays.items()}
        return {"steps": self.steps, **tensors}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.steps = int(state["steps"])
        arrays = {name: value.numpy().copy() for name, value in state.items() if name != "steps"}
        self.episodes, self.lengths = arrays["episodes"], arrays["lengths"]
        self.returns = arrays["returns"]
        of_world = {
            name.removeprefix("world."): values
            for name, values in arrays.items()
            if name.startswith("world.")
        }
        self.world.load_state_dict(of_world)
        self.seeing = self.look()


Choose = Callable[[np.ndarray], np.ndarray]  # what is seen → what is done


def by_chance(world: World, seed: int) -> Choose:
    """Any action as likely as the others."""
    step = iter(range(2**62))
    copies = np.arange(world.copies)

    def choose(seeing: np.ndarray) -> np.ndarray:
        drawn = uniform(seeds_of(seed, copies, copies), next(step))[:, 0]
        return (drawn * len(world.actions)).astype(np.int64)

    return choose


@dataclass(frozen=True)
class Played:
    """Whole episodes, one a copy."""

    returns: np.ndarray
    lengths: np.ndarray


def whole_episodes(world: World, seeds: np.ndarray, choose: Choose) -> Played:
    """Each copy plays one episode, with these seeds, to its end or the limit."""
    world.reset(np.arange(world.copies), seeds)
    returns, lengths = np.zeros(world.copies), np.zeros(world.copies, np.int64)
    going = np.ones(world.copies, bool)
    for _ in range(world.limit):
        rewards, over = world.step(choose(world.observe()))
        returns += np.where(going, rewards, 0.0)
        lengths += going
        going &= ~over
        if not going.any():
            break
        if over.any():  # what is over has to stand somewhere while the others go on
            ended = np.flatnonzero(over)
            world.reset(ended, seeds[ended])
    return Played(returns, lengths)
