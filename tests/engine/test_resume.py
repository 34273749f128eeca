"""Exact resume: killed anywhere, resumed in a new process, the curve and the weights are those of a
run that nobody disturbed.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from engine.run.checkpoint import Keeper, read_weights
from tests.engine.conftest import Forge, curve, digits_job, end_of, moons_job

EVERYTHING = {
    "learners": {
        "network": {"optimizer": {"type": "adam"}, "schedule": {"type": "one-cycle"}, "clip": 5.0}
    },
    "stopping": {"patience": 3},
    "regularisers": [{"type": "l2"}, {"type": "l1"}],
    "checkpoints": {"seconds": 0.0},  # at every look, so that kills meet half-written files
}


def same_weights(one: Path, other: Path) -> bool:
    a, b = (read_weights(folder / "weights.safetensors") for folder in (one, other))
    return a.keys() == b.keys() and all(a[name].equal(b[name]) for name in a)


def assert_same(calm: Path, killed: Path) -> None:
    assert end_of(killed)["state"] == end_of(calm)["state"] == "finished", (
        end_of(killed),
        (killed / "log.txt").read_text(),
    )
    got, expected = curve(killed), curve(calm)
    assert got.keys() == expected.keys()
    for (
        name,
        points,
    ) in expected.items():  # one by one, so that a failure says where the curves part
        assert got[name] == points, name
    assert same_weights(killed, calm)


def test_the_same_job_gives_the_same_bits(forge: Forge) -> None:
    job = digits_job(epochs=2, **EVERYTHING)
    assert_same(forge.train(job), forge.train(job))


def test_another_seed_gives_other_bits(forge: Forge) -> None:
    one, other = (forge.train(moons_job(seed=seed, epochs=1)) for seed in (1, 2))
    assert not same_weights(one, other)


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_random_steps_and_resumed_is_bit_identical(forge: Forge, seed: int) -> None:
    job = digits_job(epochs=4, **EVERYTHING)  # 20 steps an epoch
    hits, steps = 0, sorted(random.Random(seed).sample(range(1, 78), 3))
    for _ in range(
        5
    ):  # on a very busy machine a whole training may pass between two looks of this process
        killed, hits = forge.train_with_kills(job, steps)
        if hits:
            break
    assert hits >= 1
    assert_same(forge.train(job), killed)


@pytest.mark.parametrize(
    "plan",
    [
        {"accumulate": 3},
        {"average": {"type": "ema", "decay": 0.9}},
        {"average": {"type": "swa", "start": 0.3}},
        {
            "learners": {
                "network": {
                    "optimizer": {"type": "momentum"},
                    "schedule": {"type": "plateau", "options": {"patience": 1}},
                }
            }
        },
        {"learners": {"network": {"optimizer": {"type": "rmsprop"}}}},
        {"learners": {"network": {"optimizer": {"type": "muon"}}}},
        {"learners": {"network": {"optimizer": {"type": "lbfgs", "options": {"max_iter": 4}}}}},
        {"precision": "bf16"},
        {
            "data": {
                "set": "digits",
                "augment": [{"type": "shift"}, {"type": "noise"}, {"type": "mixup"}],
            }
        },
        {"data": {"set": "digits", "augment": [{"type": "cutmix"}]}},
        pytest.param({"compile": True}, marks=pytest.mark.slow),
        {
            "layers": {
                "network/conv1": {"frozen": True},
                "network/norm1": {"frozen": True},
                "network/dense1": {"lr": 0.1, "l2": 0.01},
            }
        },
    ],
    ids=lambda plan: str(plan)[:60],
)
def test_every_kind_of_training_resumes_to_the_same_bits(
    forge: Forge, plan: dict[str, Any]
) -> None:
    job = digits_job(epochs=3, batch=128, checkpoints={"seconds": 0.0}, **plan)
    killed, _ = forge.train_with_kills(job, [7, 17])
    assert_same(forge.train(job), killed)


def test_without_the_optimizers_memory_a_resume_would_differ(forge: Forge) -> None:
    """Guards the tests above: when a part of the state is lost, they must fail."""
    job = digits_job(epochs=20, checkpoints={"seconds": 0.0})
    calm = forge.train(job)
    folder = forge.folder(job)
    import os
    import signal

    from engine.run.record import read_live
    from tests.engine.conftest import poll

    pid = forge.fork(folder, 1)
    poll(
        lambda: (
            (read_live(folder) or {"step": 0})["step"] >= 25 and Keeper(folder / "checkpoints").kept
        ),
        why="no checkpoint",
    )
    os.kill(pid, signal.SIGKILL)
    assert forge.wait() == -signal.SIGKILL, "it had ended before"
    keeper = Keeper(folder / "checkpoints")
    found = keeper.newest()
    assert found
    entry, tree = found
    best = tree.pop("best weights", None)
    assert best is None or best
    for kept in tree["everything"]["learners"]["network"]["memory"].values():
        kept["exp_avg"].zero_()
    keeper.write(tree, entry["step"], entry["best"], attempt=1)
    forge.fork(folder, 2)
    forge.wait()
    assert end_of(folder)["state"] == "finished"
    assert not same_weights(calm, folder)


def test_a_damaged_checkpoint_is_set_aside_and_the_one_before_is_used(forge: Forge) -> None:
    job = digits_job(epochs=3, checkpoints={"seconds": 0.0})
    calm = forge.train(job)
    import os
    import signal

    from engine.run.record import read_live
    from tests.engine.conftest import poll

    folder = forge.folder(job)
    pid = forge.fork(folder, 1)
    poll(lambda: (read_live(folder) or {"step": 0})["step"] >= 45, why="step 45")
    os.kill(pid, signal.SIGKILL)
    forge.wait()
    newest = folder / "checkpoints" / Keeper(folder / "checkpoints").kept[-1]["file"]
    content = bytearray(newest.read_bytes())
    content[len(content) // 2] ^= 1  # one bit
    newest.write_bytes(content)
    forge.fork(folder, 2)
    forge.wait()
    assert_same(calm, folder)
    assert any(
        "is damaged" in event["text"]
        for event in __import__("engine.run.record", fromlist=["read_events"]).read_events(folder)[
            0
        ]
    )
