"""Forecasts as they were made before networks: the season again, smoothing, trees on the past."""

from __future__ import annotations

from engine.arena.classical.entry import Entry
from engine.catalogue import Field

ENTRIES = (
    Entry(
        name="seasonal-naive",
        title="A season ago",
        summary="Says that everything comes again as it was one season ago.",
        explain="It tries every length of season that fits into the past and keeps the one that does best on the training part.",
        suits="Forecasts with a day, a week or a year in them: a network that does not beat it has learned nothing.",
        group="baseline",
        numbers="engine.arena.classical.seasons.SeasonalNaive",
        kinds=("series",),
        only_forecasts=True,
        needs="none",
        count="none",
        cost=lambda n, d, k: 1e-7 * min(n, 500) * d,
        rank=3,
        words=("naive", "seasonal", "forecast"),
        many_outputs=True,
    ),
    Entry(
        name="exponential-smoothing",
        title="Exponential smoothing",
        summary="A level, a damped trend and a season that each follow new values a little.",
        explain="Holt and Winters, 1960: four weights say how fast it follows; they are those that foresee the training part best.",
        suits="One series with a trend or a season, above all a short one.",
        group="linear",
        numbers="engine.arena.classical.seasons.HoltWinters",
        kinds=("series",),
        only_forecasts=True,
        needs="none",
        cost=lambda n, d, k: 2e-5 * d * 400,
        rank=9,
        words=("ets", "holt", "winters", "forecast"),
        many_outputs=True,
    ),
    Entry(
        name="boosting-past",
        title="Boosting on the past",
        summary="Gradient boosting for each step ahead, with the past as its columns.",
        explain="Trees cannot go beyond what they have seen, so they learn how far the future lies from the last value.",
        suits="Forecasts with several channels, or rhythms that depend on each other.",
        group="ensemble",
        numbers="engine.arena.classical.seasons.BoostedPast",
        kinds=("series",),
        only_forecasts=True,
        needs="none",
        options=(
            Field("max_iter", "Rounds", "int", 100, "Trees for each step ahead.", 1, 2000, 10),
            Field("learning_rate", "Step", "float", 0.1, "How much each tree may mend.", 0.001, 1.0, 0.01),
        ),
        seeded=True,
        grid={"max_iter": (50, 100, 200), "learning_rate": (0.03, 0.1)},
        count="nodes",
        cost=lambda n, d, k: 12 * (1e-8 * n * d + 0.002) * 100,
        rank=2,
        words=("gradient boosting", "lags", "forecast"),
        many_outputs=True,
    ),
)  # fmt: skip
