"""Forecasts that need no network: the season again, exponential smoothing, trees on the past. The
source of each class here is copied into the script that reproduces a winner, with what it is built on.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin


class OfThePast(RegressorMixin, BaseEstimator):
    """What forecasts have in common: one channel goes on, by one number or by several."""

    ahead_: int
    flat_: bool

    def future(self, target: np.ndarray) -> np.ndarray:
        """What came next: (rows, steps ahead)."""
        future = np.asarray(target, dtype=float)
        self.flat_ = future.ndim == 1
        future = future.reshape(len(future), -1)
        self.ahead_ = future.shape[1]
        return future

    def as_asked(self, future: np.ndarray) -> np.ndarray:
        return future[:, 0] if self.flat_ else future

    def first(self, series: np.ndarray) -> np.ndarray:
        """The channel that is foreseen; a gap is as the step before it."""
        past = np.asarray(series, dtype=float)[:, 0]  # (rows, channels, time)
        place = np.maximum.accumulate(np.where(np.isnan(past), 0, np.arange(past.shape[1])), axis=1)
        return np.nan_to_num(np.take_along_axis(past, place, axis=1))


class SeasonalNaive(OfThePast):
    """It will be as it was one season ago. The season is the number of steps that does best on the
    training part; with one step it is the last value.
    """

    def fit(self, series: np.ndarray, target: np.ndarray) -> SeasonalNaive:
        past, future = self.first(series), self.future(target)
        some = np.linspace(0, len(past) - 1, min(len(past), 500)).astype(int)
        wrong = [
            np.nanmean(np.abs(self.again(past[some], season) - future[some]))
            for season in range(1, past.shape[1] + 1)
        ]
        self.season_ = 1 + int(np.argmin(wrong))
        return self

    def predict(self, series: np.ndarray) -> np.ndarray:
        return self.as_asked(self.again(self.first(series), self.season_))

    def again(self, past: np.ndarray, season: int) -> np.ndarray:
        steps = np.arange(self.ahead_) % season
        return past[:, past.shape[1] - season + steps]


class HoltWinters(OfThePast):
    """Exponential smoothing with a damped trend and, where that does better on the training part, a
    season: level, trend and season follow each new value a little, and then go on.
    """

    def fit(self, series: np.ndarray, target: np.ndarray) -> HoltWinters:
        from scipy.optimize import minimize

        past, future = self.first(series), self.future(target)
        some = np.linspace(0, len(past) - 1, min(len(past), 200)).astype(int)
        past, future = past[some], future[some]
        scale = max(float(np.std(future)), 1e-12)
        best = np.inf
        for season in self.seasons(past, future):

            def wrong(weights: np.ndarray, season: int = season) -> float:
                off = (self.goes_on(past, season, weights) - future) / scale
                return float(np.mean(np.square(np.clip(off, -1e3, 1e3))))

            for start in ([0.3, 0.05, 0.1, 0.95], [0.8, 0.01, 0.3, 0.8]):
                tried = minimize(
                    wrong, start, method="Nelder-Mead", bounds=[(0.0, 1.0)] * 4,
                    options={"maxfev": 200, "xatol": 1e-3, "fatol": 1e-5},
                )  # fmt: skip
                if tried.fun < best:
                    best, self.season_, self.coef_ = float(tried.fun), season, tried.x
        return self

    def predict(self, series: np.ndarray) -> np.ndarray:
        return self.as_asked(self.goes_on(self.first(series), self.season_, self.coef_))

    def seasons(self, past: np.ndarray, future: np.ndarray) -> list[int]:
        """None, and the one after which the past repeats itself best, but for a rise."""
        steps = np.arange(future.shape[1])
        wrong: dict[int, float] = {}
        for season in range(2, past.shape[1] + 1):
            off = past[:, past.shape[1] - season + steps % season] - future
            wrong[season] = float(np.mean(np.abs(off - off.mean())))
        return [1, *([min(wrong, key=wrong.__getitem__)] if wrong else [])]

    def goes_on(self, past: np.ndarray, season: int, weights: np.ndarray) -> np.ndarray:
        """Smooths each past to its end and continues it: (rows, steps ahead)."""
        follow, bend, turn, damp = weights
        begins = past[:, :season]
        level = begins.mean(axis=1)
        trend = np.zeros(len(past))
        if past.shape[1] >= 2 * season:
            trend = (past[:, season : 2 * season].mean(axis=1) - level) / season
        middle = (season - 1) / 2  # the mean of a season is its level half-way
        climbed = trend[:, None] * (np.arange(season) - middle)
        seasons = begins - level[:, None] - climbed
        level = level + middle * trend
        for step in range(season, past.shape[1]):
            before, place = level, step % season
            level = follow * (past[:, step] - seasons[:, place])
            level = level + (1 - follow) * (before + damp * trend)
            trend = bend * (level - before) + (1 - bend) * damp * trend
            if season > 1:
                left = past[:, step] - level
                seasons[:, place] = turn * left + (1 - turn) * seasons[:, place]
        steps = np.arange(self.ahead_)
        reach = np.cumsum(damp ** (steps + 1.0))
        again = seasons[:, (past.shape[1] + steps) % season]
        return level[:, None] + reach * trend[:, None] + again


class BoostedPast(OfThePast):
    """Gradient boosting for each step ahead, on the past as columns. Trees cannot say more than
    they have seen, so they learn how far the future lies from the last value.
    """

    def __init__(
        self, max_iter: int = 100, learning_rate: float = 0.1, random_state: int = 0
    ) -> None:
        self.max_iter = max_iter
        self.learning_rate = learning_rate
        self.random_state = random_state

    def fit(self, series: np.ndarray, target: np.ndarray) -> BoostedPast:
        from sklearn.ensemble import HistGradientBoostingRegressor

        past, last = self.from_last(series)
        future = self.future(target) - last[:, None]
        self.steps_: list[Any] = []
        for step in range(future.shape[1]):
            trees = HistGradientBoostingRegressor(
                max_iter=self.max_iter,
                learning_rate=self.learning_rate,
                early_stopping=False,
                random_state=self.random_state,
            )
            self.steps_.append(trees.fit(past, future[:, step]))
        return self

    def predict(self, series: np.ndarray) -> np.ndarray:
        past, last = self.from_last(series)
        steps = np.stack([trees.predict(past) for trees in self.steps_], axis=1)
        return self.as_asked(steps + last[:, None])

    def from_last(self, series: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The past as columns, the channel that is foreseen counted from its last value."""
        channels = np.array(series, dtype=float)  # (rows, channels, time)
        known = np.where(np.isnan(channels[:, 0]), 0, np.arange(channels.shape[2])).max(axis=1)
        last = np.nan_to_num(np.take_along_axis(channels[:, 0], known[:, None], axis=1)[:, 0])
        channels[:, 0] -= last[:, None]
        return channels.reshape(len(channels), -1), last

    @property
    def _predictors(self) -> list[Any]:
        """All trees, as a single model of scikit-learn has them."""
        return [group for trees in self.steps_ for group in trees._predictors]
