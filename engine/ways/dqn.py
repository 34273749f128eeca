"""Deep Q-learning: a network says what each action is worth, and learns it from remembered steps,
against a copy of itself that stands still for a while. Mnih and others, 2015.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
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
from engine.ways.way import Batch, Loss, Nets, Role, inputs_of

if TYPE_CHECKING:
    import torch
    from torch import Tensor


class Dqn(Acting):
    type = "dqn"
    title = "Deep Q-learning"
    summary = (
        "A network says what each action is worth, and learns it from steps that it remembers."
    )
    when = "Acting by reward, where steps are dear: each is learned from many times."
    fields = (
        environment_field(),
        copies_field(8),
        Field(
            "steps", "Steps a round", "int", 32, "so long each copy is played between learning", 1, 65536
        ),
        Field(
            "updates",
            "Updates a round",
            "int",
            128,
            "so often it learns from a batch of remembered steps",
            1,
            65536,
        ),
        Field("discount", "Discount γ", "float", 0.99, "what a reward one step later is worth", 0.0, 1.0),
        Field("memory", "Steps remembered", "int", 20_000, "the oldest are forgotten", 16, 10_000_000),
        Field(
            "begin", "Begins after", "int", 1000, "so many steps are only played, to have something to remember", 1, 10_000_000
        ),
        Field(
            "still",
            "The copy stands still for",
            "int",
            10,
            "updates: what it is learned against is renewed after so many",
            1,
            1_000_000,
        ),
        Field(
            "double",
            "Double",
            "bool",
            True,
            "the network chooses the next action and the copy says its worth, so worth is overrated less",
        ),
        Field(
            "explore",
            "Steps of trying",
            "int",
            8000,
            "over so many steps the share of actions by chance falls from all to the least",
            1,
            1_000_000_000,
        ),
        Field("least", "Least share by chance", "float", 0.04, "so many actions stay by chance", 0.0, 1.0),
    )  # fmt: skip
    policy = "q"
    learners: ClassVar[dict[str, tuple[str, ...]]] = {"q": ("q",)}
    titles: ClassVar[Mapping[str, str]] = {
        **Acting.titles,
        "worth": "worth of what was done",
        "by chance": "share of actions by chance",
    }

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        worth = cls.scores_of_actions(signature)
        return {"q": {"inputs": inputs_of(signature), "outputs": {"scores": worth}}}

    def begin(self, nets: Nets, sources: dict[str, Source]) -> dict[str, Any]:
        source = sources["train"]
        assert isinstance(source, Playing)
        target = copy.deepcopy(nets["q"].module).eval()
        seen = source.play.world.seen.shape
        return {
            **super().begin(nets, sources),
            "updates": 0,
            "target": target.requires_grad_(False),
            "memory": Memory(int(self.options["memory"]), seen),
        }

    def share_by_chance(self, steps: int) -> float:
        """How many actions are tried by chance after so many steps."""
        least = float(self.options["least"])
        return max(least, 1 - (1 - least) * steps / self.options["explore"])

    def draw(
        self, source: Source, nets: Nets, state: dict[str, Any], epoch: int, number: int
    ) -> Batch:
        """Plays a round in all copies, and remembers each step."""
        import torch

        assert isinstance(source, Playing)
        play, memory, net = source.play, state["memory"], nets["q"]
        copies, count = play.world.copies, len(play.world.actions)
        tried = torch.rand(source.steps, copies).numpy()
        others = torch.randint(count, (source.steps, copies)).numpy()
        with torch.no_grad(), at_rest(nets):
            for step in range(source.steps):
                seeing = play.seeing
                best = net(given_to(net.device, seeing)).argmax(1).cpu().numpy()
                share = self.share_by_chance(play.steps)
                action = np.where(tried[step] < share, others[step], best)
                moved = play.step(action)
                memory.add(seeing, action, moved.rewards, moved.after, moved.over)
                remember(state, moved.returns, moved.lengths)
        return {"size": source.batch_size, "by chance": self.share_by_chance(play.steps)}

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        import torch
        import torch.nn.functional as F

        memory, net, size, options = state["memory"], nets["q"], batch["size"], self.options
        if len(memory) < min(options["begin"], options["memory"]):
            return
        target = still_of(net, state["target"])
        for _ in range(int(options["updates"])):
            if state["updates"] % options["still"] == 0:
                state["target"].load_state_dict(net.module.state_dict())
            state["updates"] += 1
            seen, done, rewards, after, goes_on = memory.some(size, net.device)
            with torch.no_grad():
                later = target({SEEN: after}).float()  # (batch, actions)
                by = net({SEEN: after}) if options["double"] else later
                worth = later.gather(1, by.argmax(1, keepdim=True))[:, 0]
                aim = rewards + options["discount"] * goes_on * worth
            guessed = net({SEEN: seen}).float().gather(1, done[:, None])[:, 0]
            parts = {
                "worth": guessed.detach().mean(),
                "by chance": torch.tensor(batch["by chance"]),
                **of_episodes(state),
            }
            yield Loss("q", F.smooth_l1_loss(guessed, aim), size, parts.copy)

    def sureness(self, scores: Tensor) -> Tensor:
        """It does what is worth most, however little more."""
        import torch.nn.functional as F

        return F.one_hot(scores.argmax(1), scores.shape[1]).float()


def still_of(net: Role, module: torch.nn.Module) -> Role:
    """The copy that stands still, asked as the network itself is."""
    still = copy.copy(net)
    still.module = still.call = module
    return still


class Memory:
    """The last steps, in a ring; `state_dict` holds only those that are there."""

    def __init__(self, size: int, seen: tuple[int, ...]) -> None:
        self.size, self.filled, self.place = size, 0, 0
        self.rows: dict[str, np.ndarray] = {
            SEEN: np.zeros((size, *seen), np.float32),
            "after": np.zeros((size, *seen), np.float32),
            DONE: np.zeros(size, np.int64),
            "reward": np.zeros(size, np.float32),
            "goes on": np.zeros(size, np.float32),
        }

    def __len__(self) -> int:
        return self.filled

    def add(
        self,
        seen: np.ndarray,
        done: np.ndarray,
        rewards: np.ndarray,
        after: np.ndarray,
        over: np.ndarray,
    ) -> None:
        places = (self.place + np.arange(len(done))) % self.size
        new = {SEEN: seen, "after": after, DONE: done, "reward": rewards, "goes on": ~over}
        for name, values in new.items():
            self.rows[name][places] = values
        self.place = int(places[-1] + 1) % self.size
        self.filled = min(self.size, self.filled + len(done))

    def some(self, count: int, device: torch.device) -> tuple[Tensor, ...]:
        """Remembered steps by chance: seen, done, rewards, seen after, and whether it went on."""
        import torch

        chosen = torch.randint(self.filled, (count,)).numpy()
        order = (SEEN, DONE, "reward", "after", "goes on")
        return tuple(torch.from_numpy(self.rows[name][chosen]).to(device) for name in order)

    def state_dict(self) -> dict[str, Any]:
        import torch

        kept_rows = {
            name: torch.from_numpy(of[: self.filled].copy()) for name, of in self.rows.items()
        }
        return {"filled": self.filled, "place": self.place, "rows": kept_rows}

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        self.filled, self.place = int(state["filled"]), int(state["place"])
        for name, values in state["rows"].items():
            self.rows[name][: self.filled] = values.numpy()


ENTRY = Dqn
