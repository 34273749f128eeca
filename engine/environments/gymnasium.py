"""Environments of the package gymnasium, one object a copy. None of them can be asked for all that
it holds, so an episode is kept as its seed and what was done, and is played again from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np

from engine.environments.world import State, World, WorldError


class Gymnasium(World):
    """An entry names the environment and says what its observation is as numbers."""

    called: ClassVar[str]  # as gymnasium calls it
    with_options: ClassVar[Mapping[str, Any]] = {}
    licence = "MIT (gymnasium)"
    source = "the package gymnasium"

    def __init__(self, options: Mapping[str, Any], copies: int) -> None:
        super().__init__(options, copies)
        # Imported late: it takes a third of a second.
        try:
            import gymnasium
        except ImportError:
            raise WorldError(
                f"{self.title} comes from the package gymnasium, which is not installed. "
                "Install it with: pip install gymnasium"
            ) from None
        chosen = {**self.with_options, **options}
        self.copied = [
            gymnasium.make(self.called, disable_env_checker=True, **chosen).unwrapped
            for _ in range(copies)
        ]
        self.seeds = np.zeros(copies, np.int64)
        self.steps = np.zeros(copies, np.int64)
        self.done = np.zeros((copies, self.limit + 1), np.int64)  # the actions of each episode
        self.raw: list[Any] = [None] * copies
        self.reset(np.arange(copies), self.seeds)

    def numbers(self, raw: Any) -> Any:
        """An observation as the numbers that a network gets."""
        return raw

    def reset(self, which: np.ndarray, seeds: np.ndarray) -> None:
        self.seeds[which], self.steps[which] = seeds, 0
        for copy in which.tolist():
            self.raw[copy], _ = self.copied[copy].reset(seed=int(self.seeds[copy]))

    def step(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        rewards, over = np.zeros(self.copies), np.zeros(self.copies, bool)
        for copy, action in enumerate(np.asarray(actions).tolist()):
            self.done[copy, min(self.steps[copy], self.limit)] = action
            self.raw[copy], reward, ends, _, _ = self.copied[copy].step(action)
            rewards[copy], over[copy] = reward, ends
        self.steps += 1
        return rewards, over

    def observe(self) -> np.ndarray:
        return np.array([self.numbers(raw) for raw in self.raw], np.float32)

    def state_dict(self) -> State:
        return {"seeds": self.seeds.copy(), "steps": self.steps.copy(), "done": self.done.copy()}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.reset(np.arange(self.copies), np.asarray(state["seeds"]))
        self.done = np.array(state["done"])
        for copy, steps in enumerate(np.asarray(state["steps"]).tolist()):
            for action in self.done[copy, :steps].tolist():
                self.raw[copy] = self.copied[copy].step(action)[0]
        self.steps = np.array(state["steps"])


def among(place: int, count: int) -> np.ndarray:
    """One among zeros: a place as numbers.

    >>> among(1, 3).tolist()
    [0.0, 1.0, 0.0]
    """
    numbers = np.zeros(count, np.float32)
    numbers[place] = 1
    return numbers
