"""Classical models for series: warping against its definition, filters row by row, forecasts that
find a season.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.arena import classical
from engine.arena.classical.inputs import Inputs
from engine.arena.classical.patterns import RandomConvolutions, WarpedNeighbour
from engine.arena.classical.seasons import BoostedPast, HoltWinters, SeasonalNaive
from engine.arena.race import race
from engine.reading.columns import Column, Raw, category
from engine.reading.windows import forecast


def unequal(rows: int, channels: int, seed: int = 0) -> np.ndarray:
    """(rows, channels, steps), NaN beyond the end of each."""
    rng = np.random.default_rng(seed)
    series = rng.normal(size=(rows, channels, 15)).cumsum(axis=2)
    for row, length in enumerate(rng.integers(9, 16, rows)):
        series[row, :, length:] = np.nan
    return series


def warped(a: np.ndarray, b: np.ndarray, reach: int) -> float:
    """The definition: the cheapest way through the table of all steps against all steps."""
    ways = np.full((a.shape[1] + 1, b.shape[1] + 1), np.inf)
    ways[0, 0] = 0
    for i in range(a.shape[1]):
        for j in range(max(0, i - reach), min(b.shape[1], i + reach + 1)):
            apart = float(((a[:, i] - b[:, j]) ** 2).sum())
            ways[i + 1, j + 1] = apart + min(ways[i, j + 1], ways[i + 1, j], ways[i, j])
    return float(ways[-1, -1])


@pytest.mark.parametrize("window", [0.0, 20.0, 100.0])
def test_warped_distances_are_those_of_the_definition(window: float) -> None:
    known, asked = unequal(7, 2), unequal(4, 2, seed=1)
    model = WarpedNeighbour(window).fit(known, np.arange(7))
    lengths = [[int((~np.isnan(one[0])).sum()) for one in several] for several in (asked, known)]
    filled = np.nan_to_num(asked / model.scale_)
    mine = model.distances(filled.astype(np.float32), np.array(lengths[0]))
    every = [*lengths[0], *lengths[1]]
    reach = int(np.ceil(15 * window / 100)) + max(every) - min(every)
    for row, long in enumerate(lengths[0]):
        for other, wide in enumerate(lengths[1]):
            a, b = asked[row, :, :long], known[other, :, :wide]
            scale = model.scale_[0]
            assert mine[row, other] == pytest.approx(warped(a / scale, b / scale, reach), rel=1e-4)


def test_a_swing_that_comes_later_is_nearest_to_its_like_only_where_series_may_be_warped() -> None:
    def bump(place: int, high: float) -> np.ndarray:
        return high * np.exp(-0.5 * ((np.arange(40) - place) / 2) ** 2)

    known = np.stack([bump(10, 1.0), bump(16, -0.1)])[:, None]
    asked = np.stack([bump(14, 1.0)])[:, None]
    assert WarpedNeighbour(15.0).fit(known, np.array([0, 1])).predict(asked).tolist() == [0]
    assert WarpedNeighbour(0.0).fit(known, np.array([0, 1])).predict(asked).tolist() == [1]


def test_random_filters_say_the_same_of_a_row_alone_and_beside_others() -> None:
    series = unequal(30, 3)
    filters = RandomConvolutions(420).fit(series)
    together = filters.transform(series)
    assert together.shape == (30, 420)
    assert np.all((together >= 0) & (together <= 1))
    for row in (0, 17):
        assert np.array_equal(filters.transform(series[row : row + 1])[0], together[row])


def test_random_filters_do_not_see_what_lies_beyond_the_end_of_a_series() -> None:
    series = unequal(20, 1)
    longer = np.concatenate([series, np.full((20, 1, 6), np.nan)], axis=2)
    filters = RandomConvolutions(168).fit(series)
    narrow = [one for one in filters.filters_ if one[0] == 0]
    assert narrow
    assert np.allclose(filters.transform(longer), filters.transform(series))


def rhythm(steps: int, season: int, climb: float = 0.0, noise: float = 0.0) -> np.ndarray:
    rng = np.random.default_rng(2)
    shape = rng.normal(size=season)
    time = np.arange(steps)
    return shape[time % season] + climb * time + noise * rng.normal(size=steps)


def windows(values: np.ndarray, past: int, ahead: int) -> tuple[np.ndarray, np.ndarray]:
    cut = np.lib.stride_tricks.sliding_window_view(values, past + ahead)
    return cut[:, None, :past], cut[:, past:]


def test_the_season_is_found_and_comes_again() -> None:
    past, future = windows(rhythm(300, 12), 30, 15)
    model = SeasonalNaive().fit(past[:200], future[:200])
    assert model.season_ in (12, 24)
    assert np.allclose(model.predict(past[200:]), future[200:])
    assert np.array_equal(model.predict(past[200:201]), model.predict(past[200:])[:1])


def test_smoothing_goes_on_with_a_trend_that_a_season_ago_does_not_know() -> None:
    past, future = windows(rhythm(400, 12, climb=0.2, noise=0.05), 36, 12)
    wrong = {
        type(model): np.abs(model.fit(past[:200], future[:200]).predict(past[250:]) - future[250:]).mean()
        for model in (HoltWinters(), SeasonalNaive(), BoostedPast(max_iter=20))
    }  # fmt: skip
    assert wrong[HoltWinters] < 0.3 * wrong[SeasonalNaive]
    # Counted from the last value, trees go where no training row has been.
    assert wrong[BoostedPast] < 0.5 * wrong[SeasonalNaive]


def test_one_number_ahead_is_answered_with_one_number() -> None:
    past, future = windows(rhythm(120, 6), 12, 1)
    for model in (HoltWinters(), SeasonalNaive(), BoostedPast(max_iter=5)):
        assert model.fit(past, future[:, 0]).predict(past).shape == (len(past),)


def test_models_that_go_on_with_a_series_do_not_race_where_a_class_is_asked() -> None:
    ahead = forecast(rhythm(100, 6)[:, None], ["value"], 0, past=12, ahead=3, stride=1)
    names = np.array([0, 1] * 20)
    column = Column("wave", "series", np.zeros((40, 9, 1), np.float32), ("wave",))
    raw = Raw({"wave": column, "kind": category("kind", names, ["a", "b"])}, "kind", "sequence classification", ("wave",))  # fmt: skip
    for name in ("seasonal-naive", "exponential-smoothing", "boosting-past"):
        assert not classical.find(name).refuses(Inputs(ahead, np.arange(50)))
        assert classical.find(name).refuses(Inputs(raw, np.arange(30)))
    for name in ("warped-neighbour", "random-convolutions"):
        assert classical.find(name).refuses(Inputs(ahead, np.arange(50)))
        assert not classical.find(name).refuses(Inputs(raw, np.arange(30)))


def test_a_part_of_a_short_series_without_rows_has_no_known_answers() -> None:
    raw = forecast(rhythm(60, 6)[:, None], ["value"], 0, past=12, ahead=3, stride=1)
    inputs = Inputs(raw, np.arange(20))
    assert inputs.known(np.arange(0)).tolist() == []
    assert inputs.known(np.arange(3)).tolist() == [0, 1, 2]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "who"),
    [
        ({"set": "waves", "options": {"rows": 200}}, ["warped-neighbour", "random-convolutions"]),
        ({"set": "seasons", "options": {"steps": 800}}, ["seasonal-naive", "exponential-smoothing", "boosting-past"]),
        ({"set": "spoken-digits", "options": {"voices": 10, "times": 2}}, ["linear-svm", "summary-forest"]),
    ],
    ids=["waves", "seasons", "sounds"],
)  # fmt: skip
def test_the_script_of_each_gives_the_score_of_the_race(
    data: dict[str, Any], who: list[str], tmp_path: Path
) -> None:
    one = race(data, against=who, folder=tmp_path).wait(300)
    assert one.state == "finished"
    for name in who:
        script = one.to_sklearn_script(tmp_path / name, name)
        done = subprocess.run([sys.executable, script], capture_output=True, text=True)
        assert "the same" in done.stdout, f"{name}: {done.stdout}{done.stderr}"
