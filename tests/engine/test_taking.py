"""Which layers take over what another network has learned."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.learning.taking import in_words, source_of, taking
from engine.run.asking import TaskError, try_job
from engine.run.run import Run
from tests.engine.conftest import MLP, moons_job

widths = st.lists(st.integers(1, 5), min_size=1, max_size=6)


def sizes(widths: list[int], first: int = 0) -> dict[str, tuple[int, ...]]:
    """Dense layers one after the other."""
    pairs = itertools.pairwise(widths)
    return {
        f"dense{first + k}.{name}": size
        for k, (before, after) in enumerate(pairs)
        for name, size in (("weight", (after, before)), ("bias", (after,)))
    }


@given(widths)
def test_a_network_takes_all_from_its_like(widths: list[int]) -> None:
    result = taking(sizes(widths), sizes(widths))
    assert all(layer.state == "taken" and layer.of == layer.layer for layer in result.layers)
    assert not result.renamed
    assert not result.left


@given(widths, widths)
def test_what_is_taken_fits_and_nothing_is_taken_twice(a: list[int], b: list[int]) -> None:
    have, want = sizes(a, 1), sizes(b)
    result = taking(have, want)
    taken = {layer.layer: layer.of for layer in result.layers if layer.state == "taken"}
    assert len(set(taken.values())) == len(taken)
    assert set(result.left) == {name.split(".")[0] for name in have} - set(taken.values())
    for name, size in want.items():
        layer = name.split(".")[0]
        if layer in taken:
            assert have[source_of(name, result.renamed)] == size
    assert len(result.layers) == len({name.split(".")[0] for name in want})


def test_layers_behind_one_that_was_put_in_are_found_by_their_sizes_and_place() -> None:
    result = taking(sizes([4, 8, 3]), sizes([4, 4, 8, 2]))
    states = {layer.layer: (layer.state, layer.of, layer.why) for layer in result.layers}
    assert states == {
        "dense0": ("other size", "dense0", "4 × 4 here, 8 × 4 there"),
        "dense1": ("taken", "dense0", ""),
        "dense2": ("new", "", ""),
    }
    assert result.renamed == {"dense1": "dense0"}
    assert result.left == ["dense1"]
    assert in_words({"scale": ()}) == "1"


def test_a_training_begins_with_what_its_renamed_layers_take(begin: Callable[..., Run]) -> None:
    first = begin(moons_job(epochs=30)).wait(60)
    sha = first.weights_at()
    renamed = MLP.replace("dense2", "last").replace("dense1", "front")
    (fits,) = try_job("what_fits", moons_job(renamed), first.home, sha=sha).values()
    assert fits["renamed"] == {"front": "dense1", "last": "dense2"}
    still = {"optimizer": {"type": "sgd", "options": {"lr": 0.0}}}
    start = {"sha": sha, "match": "names", "renamed": fits["renamed"], "of": "the weights of moons"}
    plan = {"begin_from": {"network": start}, "learners": {"network": still}, "epochs": 1}
    second = begin(moons_job(renamed, **plan)).wait(60)
    assert second.state == "finished", second.cause
    loss = "validation/loss"
    assert second.metrics[loss] == pytest.approx(first.metrics[loss])
    assert any("begins from the weights of moons" in event["text"] for event in second.events)


def test_weights_that_are_not_here_any_more_are_named(begin: Callable[..., Run]) -> None:
    first = begin(moons_job(epochs=1)).wait(60)
    with pytest.raises(TaskError, match="not here any more"):
        try_job("what_fits", moons_job(), first.home, sha="0" * 64)
