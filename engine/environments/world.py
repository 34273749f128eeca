"""What an environment says of itself, and what it does: `copies` of it side by side, each in an
episode of its own.

An entry is a subclass in `entries/`. It promises that an episode follows from its seed and from
what was done in it, and that `state_dict` brings it back to the last bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from engine.catalogue import Field
from engine.environments.chance import uniform
from engine.errors import Refusal

State = dict[str, np.ndarray]


class WorldError(Refusal):
    """An environment did what nobody can learn from; the text says at which step."""


@dataclass(frozen=True)
class Seen:
    """What it shows at each step: numbers with names, or planes of a picture (channels, height,
    width) between 0 and 1.
    """

    shape: tuple[int, ...]
    names: tuple[str, ...] = ()

    @property
    def is_picture(self) -> bool:
        return len(self.shape) == 3


@dataclass(frozen=True)
class Shape:
    """A piece of its picture, in units of its stage: "line" from, to and width; "rect" corner and
    size; "dot" middle and radius. `tone` is a role, which each theme has a colour for.
    """

    kind: str
    tone: str
    at: tuple[float, ...]


@dataclass(frozen=True)
class Stage:
    """What its picture is painted on: the size in its own units, and what stays in place."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()


class World:
    type: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]
    when: ClassVar[str]
    explain: ClassVar[str]
    reward: ClassVar[str]  # what is rewarded, as a sentence
    reference: ClassVar[str] = ""  # how well it can be played
    source: ClassVar[str] = "played here"
    licence: ClassVar[str] = "generated here"
    words: ClassVar[tuple[str, ...]] = ()
    fields: ClassVar[tuple[Field, ...]] = ()
    actions: ClassVar[tuple[str, ...]]
    has_chance: ClassVar[bool] = True  # another seed is another episode
    limit: ClassVar[int]  # steps after which an episode is cut
    # From which mean return on people call it solved.
    solved: ClassVar[float | None] = None
    plans_by: ClassVar[str] = ""  # what the rule of thumb does, as "the rule that …"

    def __init__(self, options: Mapping[str, Any], copies: int) -> None:
        self.options, self.copies = dict(options), copies

    @property
    def seen(self) -> Seen:
        raise NotImplementedError

    def reset(self, which: np.ndarray, seeds: np.ndarray) -> None:
        """These copies (their numbers) begin an episode with these seeds."""
        raise NotImplementedError

    def step(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The rewards, and whose episode is over. Those go on only after a reset."""
        raise NotImplementedError

    def observe(self) -> np.ndarray:
        """(copies, *shape) as float32, an array of its own."""
        raise NotImplementedError

    def rule(self) -> np.ndarray | None:
        """What a rule of thumb would do now; None where there is none."""
        return None

    def stage(self, copy: int) -> Stage:
        raise NotImplementedError

    def frame(self, copy: int) -> tuple[Shape, ...]:
        """What lies on the stage now."""
        raise NotImplementedError

    def state_dict(self) -> State:
        raise NotImplementedError

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        raise NotImplementedError


class Vectorised(World):
    """An environment whose state is a few arrays with a row for each copy. An entry says how an
    episode begins and how it goes on; both are functions of arrays.
    """

    def __init__(self, options: Mapping[str, Any], copies: int) -> None:
        super().__init__(options, copies)
        self.state: State = {}
        self.seeds = np.zeros(copies, np.int64)
        self.steps = np.zeros(copies, np.int64)
        self.state = self.begin(self.seeds)

    def begin(self, seeds: np.ndarray) -> State:
        """How episodes with these seeds begin."""
        raise NotImplementedError

    def move(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Changes `state`; gives the rewards and what is over."""
        raise NotImplementedError

    def chance(self, count: int = 1) -> np.ndarray:
        """(copies, count) numbers for this step."""
        return uniform(self.seeds, self.steps + 1, count)

    def reset(self, which: np.ndarray, seeds: np.ndarray) -> None:
        self.seeds[which], self.steps[which] = seeds, 0
        for name, values in self.begin(np.asarray(seeds, np.int64)).items():
            self.state[name][which] = values

    def step(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        rewards, over = self.move(np.asarray(actions))
        self.steps += 1
        return rewards, over

    def state_dict(self) -> State:
        return {"seeds": self.seeds.copy(), "steps": self.steps.copy()} | {
            f"state.{name}": values.copy() for name, values in self.state.items()
        }

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.seeds, self.steps = (np.array(state[name]) for name in ("seeds", "steps"))
        self.state = {name: np.array(state[f"state.{name}"]) for name in self.state}
