"""What every environment promises; a new file in engine/environments/entries/ inherits these tests."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from engine.catalogue import filled, problems_of
from engine.environments import CATALOGUE
from engine.environments.gymnasium import Gymnasium
from engine.environments.play import Play, by_chance, whole_episodes
from engine.environments.world import World, WorldError

# Those of gymnasium are tried where it is installed.
THERE = find_spec("gymnasium") is not None
EVERY = [entry.type for entry in CATALOGUE if THERE or not issubclass(entry, Gymnasium)]
COPIES = 5


def world_of(name: str, copies: int = COPIES, **options: Any) -> World:
    entry = CATALOGUE[name]
    return entry(filled(entry, options), copies)


def walk(play: Play, steps: int, seed: int = 1) -> list[np.ndarray]:
    """What is seen and given on a walk by chance."""
    rng, seen = np.random.default_rng(seed), []
    for _ in range(steps):
        moved = play.step(rng.integers(0, len(play.world.actions), play.world.copies))
        seen += [play.seeing, moved.rewards, moved.over, moved.after]
    return seen


@pytest.mark.parametrize("name", EVERY)
def test_an_environment_has_words_and_defaults_that_may_stand(name: str) -> None:
    entry = CATALOGUE[name]
    for text in (entry.summary, entry.when, entry.explain, entry.reward):
        assert text.endswith(".")
    assert len(set(entry.actions)) == len(entry.actions) > 1
    assert entry.limit > 1
    defaults = {field.name: field.default for field in entry.fields}
    assert problems_of(entry, defaults, "defaults") == []


@pytest.mark.parametrize("name", EVERY)
def test_it_shows_what_it_says(name: str) -> None:
    play = Play(world_of(name), 3)
    seen = play.world.seen
    assert len(seen.names) == seen.shape[0]
    for shown in (play.seeing, *walk(play, 30)[::4]):
        assert shown.dtype == np.float32
        assert shown.shape == (COPIES, *seen.shape)
        if seen.is_picture:
            assert shown.min() >= 0
            assert shown.max() <= 1


@pytest.mark.parametrize("name", EVERY)
def test_a_play_is_the_same_from_the_same_seed_and_another_from_another(name: str) -> None:
    once, again, other = (walk(Play(world_of(name), seed), 60) for seed in (3, 3, 4))
    assert all(np.array_equal(a, b) for a, b in zip(once, again, strict=True))
    differ = not all(np.array_equal(a, b) for a, b in zip(once, other, strict=True))
    assert differ == CATALOGUE[name].has_chance


@pytest.mark.parametrize("name", EVERY)
def test_a_play_that_is_saved_goes_on_to_the_same_bits(name: str) -> None:
    play = Play(world_of(name), 3)
    walk(play, 37)
    saved = play.state_dict()
    ahead = walk(play, 90, seed=2)
    other = Play(world_of(name), 3)
    walk(other, 5, seed=9)
    other.load_state_dict(saved)
    assert all(np.array_equal(a, b) for a, b in zip(ahead, walk(other, 90, seed=2), strict=True))
    assert other.steps == play.steps


@pytest.mark.parametrize("name", EVERY)
def test_a_copy_plays_as_it_would_alone(name: str) -> None:
    together, alone = world_of(name), world_of(name, 1)
    seeds = np.arange(10, 10 + COPIES)
    together.reset(np.arange(COPIES), seeds)
    alone.reset(np.arange(1), seeds[2:3])
    rng = np.random.default_rng(0)
    for _ in range(50):
        actions = rng.integers(0, len(together.actions), COPIES)
        (rewards, over), (reward, ends) = together.step(actions), alone.step(actions[2:3])
        assert rewards[2] == reward[0]
        assert over[2] == ends[0]
        assert np.array_equal(together.observe()[2], alone.observe()[0])
        if over.any():
            together.reset(np.flatnonzero(over), seeds[over])
            if ends[0]:
                alone.reset(np.arange(1), seeds[2:3])


@pytest.mark.parametrize("name", EVERY)
def test_what_was_looked_at_does_not_change_afterwards(name: str) -> None:
    world = world_of(name)
    shown = world.observe()
    copy = shown.copy()
    world.step(np.zeros(COPIES, np.int64))
    assert np.array_equal(shown, copy)


@pytest.mark.parametrize("name", EVERY)
def test_every_episode_ends_and_a_rule_of_thumb_beats_chance(name: str) -> None:
    world, seeds = world_of(name, 30), np.arange(30)
    chance = whole_episodes(world, seeds, by_chance(world, 0))
    assert np.isfinite(chance.returns).all()
    assert (chance.lengths <= world.limit).all()
    assert bool(world.plans_by) == (world.rule() is not None)
    if world.plans_by:
        ruled = whole_episodes(world, seeds, lambda seeing: np.asarray(world.rule()))
        assert ruled.returns.mean() > chance.returns.mean()


@pytest.mark.parametrize("name", EVERY)
def test_it_draws_itself_on_its_stage(name: str) -> None:
    play = Play(world_of(name), 0)
    for _ in range(20):
        stage = play.world.stage(1)
        for shape in (*stage.shapes, *play.world.frame(1)):
            assert len(shape.at) == {"line": 5, "rect": 4, "dot": 3}[shape.kind]
            assert shape.tone in {"ink", "body", "quiet", "paper", "wall", "good", "bad"}
            assert -0.5 <= shape.at[0] <= stage.width + 0.5
            assert -0.5 <= shape.at[1] <= stage.height + 0.5
            json.dumps(asdict(shape), allow_nan=False)
        walk(play, 1)


class Odd(World):
    """What does what a plan asks for, at its third step."""

    type, title = "odd", "The odd one"
    summary = when = explain = reward = "It is odd."
    actions, limit = ("a", "b"), 50

    def __init__(self, what: str) -> None:
        super().__init__({}, 2)
        self.what, self.moves = what, 0

    def reset(self, which: np.ndarray, seeds: np.ndarray) -> None:
        return

    def step(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        self.moves += 1
        if self.moves == 3 and self.what == "raises":
            raise ZeroDivisionError("the wheel came off")
        large = 1e30 if self.moves == 3 and self.what == "reward" else 1.0
        return np.full(2, large), np.zeros(2, bool)

    def observe(self) -> np.ndarray:
        gone = self.moves == 3 and self.what == "shows"
        return np.full((2, 1), np.nan if gone else 0.0, np.float32)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("raises", r"The odd one broke off at step 6: the wheel came off\."),
        ("reward", r"gave a reward of 1e\+30 at step 6\."),
        ("shows", r"showed a number that is not finite at step 6\."),
    ],
)
def test_what_goes_wrong_in_an_environment_is_said_with_its_step(what: str, sentence: str) -> None:
    play = Play(Odd(what), 0)
    with pytest.raises(WorldError, match=sentence):
        walk(play, 5)


def test_an_episode_that_never_ends_is_cut() -> None:
    play = Play(Odd("goes on"), 0)
    lengths = [length for _ in range(120) for length in play.step(np.zeros(2)).lengths]
    assert lengths == [50] * 4


def test_cartpole_moves_as_gymnasium_has_it() -> None:
    gymnasium = pytest.importorskip("gymnasium")
    theirs, ours = gymnasium.make("CartPole-v1").unwrapped, world_of("cartpole", 1)
    rng, compared = np.random.default_rng(0), 0
    for episode in range(40):
        first, _ = theirs.reset(seed=episode)
        ours.reset(np.arange(1), np.array([episode]))
        ours.state["cart"][0] = theirs.state
        assert np.array_equal(ours.observe()[0], first)
        ends = False
        while not ends:
            action = int(rng.integers(2))
            seen, reward, ends, _, _ = theirs.step(action)
            rewards, over = ours.step(np.array([action]))
            assert np.abs(ours.observe()[0] - seen).max() < 1e-6
            assert (rewards[0], over[0]) == (reward, ends)
            ours.state["cart"][0] = theirs.state
            compared += 1
    assert compared > 500
    # What is unwrapped does not say the limit: its wrapper held it.
    limit = gymnasium.spec("CartPole-v1").max_episode_steps
    assert (ours.limit, len(ours.actions)) == (limit, theirs.action_space.n)


def test_a_frozen_lake_lies_where_gymnasium_has_it() -> None:
    pytest.importorskip("gymnasium")
    from engine.environments.entries.frozen_lake import HOLES

    board = "".join(cell.decode() for cell in world_of("frozen-lake", 1).copied[0].desc.flatten())  # type: ignore[attr-defined]
    assert tuple(k for k, cell in enumerate(board) if cell == "H") == HOLES
    assert board[-1] == "G"
