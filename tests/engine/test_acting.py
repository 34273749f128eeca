"""Ways that act: what their environment does wrong becomes a sentence, and their numbers follow from
what was played.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.environments.chance import seeds_of
from engine.environments.entries.cartpole import CartPole
from engine.environments.play import Play
from engine.environments.world import WorldError
from engine.ways.acting import JUDGED, TO_JUDGE, TO_MEASURE, offered, world_of
from engine.ways.dqn import Memory
from engine.ways.ppo import advantages


def test_what_is_better_than_expected_is_traced_back_as_far_as_an_episode_goes() -> None:
    """By hand, over two episodes: of a step each surprise that follows in its episode, discounted."""
    rng = np.random.default_rng(0)
    rewards, expected, after = rng.normal(size=(3, 6, 2))
    ends = np.zeros((6, 2))
    ends[2, 0] = 1
    surprise = rewards + 0.9 * after - expected
    better = advantages(rewards, expected, after, ends, 0.9, 0.5)
    by_hand = sum(0.45**k * surprise[k, 0] for k in range(3))
    assert better[0, 0] == pytest.approx(by_hand)
    assert better[2, 0] == pytest.approx(surprise[2, 0])
    assert better[3, 0] == pytest.approx(sum(0.45**k * surprise[3 + k, 0] for k in range(3)))


def test_a_memory_forgets_the_oldest_and_comes_back_as_it_was() -> None:
    memory = Memory(5, (1,))
    for step in range(4):
        seen = np.full((2, 1), step, np.float32)
        memory.add(seen, np.array([0, 1]), np.ones(2), seen + 1, np.array([False, True]))
    assert len(memory) == 5
    assert sorted(memory.rows["observation"][:, 0].tolist()) == [1.0, 2.0, 2.0, 3.0, 3.0]
    again = Memory(5, (1,))
    again.load_state_dict(memory.state_dict())
    torch.manual_seed(0)
    some = memory.some(8, torch.device("cpu"))
    torch.manual_seed(0)
    for mine, its in zip(some, again.some(8, torch.device("cpu")), strict=True):
        assert torch.equal(mine, its)
    assert again.place == memory.place


def test_episodes_that_judge_are_none_that_are_learned_from() -> None:
    copies = np.arange(JUDGED)
    learned = {int(s) for k in range(50) for s in seeds_of(0, copies, np.full(JUDGED, k))}
    for purpose in (TO_MEASURE, TO_JUDGE):
        assert not learned & set(seeds_of(purpose, copies, np.zeros(JUDGED, int)).tolist())


@pytest.mark.parametrize("name", ["cartpole", "maze", "snake"])
def test_what_an_environment_offers_is_what_it_shows(name: str) -> None:
    signature, world = offered(name), world_of(name, 3)
    assert world.observe().shape == (3, *signature.fields["observation"].shape)
    assert signature.fields["action"].classes == world.actions


class Breaking(CartPole):
    """Gives what `does` says once 40 steps are played."""

    does = ""

    def move(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        rewards, over = super().move(actions)
        if int(self.steps.max()) >= 4 and self.does == "raises":
            raise RuntimeError("the motor is hot")
        return (rewards * 1e30 if self.does == "much" else rewards), over

    def observe(self) -> np.ndarray:
        seeing: np.ndarray = super().observe()
        return seeing * np.nan if self.does == "nan" and self.steps.max() > 1 else seeing


@pytest.mark.parametrize(
    ("does", "words"),
    [
        ("raises", r"broke off at step 10: the motor is hot"),
        ("much", r"a reward of 1e\+30 at step 2"),
        ("nan", r"not finite at step 4"),
    ],
)
def test_what_nobody_can_learn_from_is_a_sentence_with_its_step(does: str, words: str) -> None:
    world = Breaking({}, 2)
    world.does = does
    play = Play(world, 0)

    def play_on() -> None:
        for _ in range(10):
            play.step(np.zeros(2, np.int64))

    with pytest.raises(WorldError, match=words):
        play_on()
