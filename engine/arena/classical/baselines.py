"""What any model must beat: answers that look at nothing, or at the last value only."""

from __future__ import annotations

from engine.arena.classical.entry import Entry

ENTRIES = (
    Entry(
        name="majority",
        title="Majority",
        summary="Always says the class that is most frequent in the training part.",
        explain="It looks at nothing. A model that does not beat it has learned nothing that helps.",
        suits="Every race: it shows what a score is worth where one class is frequent.",
        group="baseline",
        classes="sklearn.dummy.DummyClassifier",
        settings={"strategy": "prior"},
        needs="none",
        count="none",
        cost=lambda n, d, k: 1e-8 * n,
        rank=1,
        words=("dummy", "baseline", "prior"),
    ),
    Entry(
        name="mean",
        title="Mean",
        summary="Always says the mean of the training part.",
        explain="It looks at nothing. Its R² is about 0: what a model gets beyond that, it has learned.",
        suits="Every race for numbers.",
        group="baseline",
        numbers="sklearn.dummy.DummyRegressor",
        settings={"strategy": "mean"},
        needs="none",
        count="none",
        cost=lambda n, d, k: 1e-8 * n,
        rank=1,
        words=("dummy", "baseline", "average"),
        many_outputs=True,
    ),
    Entry(
        name="last-value",
        title="Last value",
        summary="Says that everything stays as it was last.",
        explain="Tomorrow is as today. Many forecasts of prices and weather do not beat it.",
        suits="Forecasts: the baseline that counts.",
        group="baseline",
        numbers="engine.arena.classical.shapes.LastValue",
        kinds=("series",),
        needs="none",
        count="none",
        cost=lambda n, d, k: 1e-8 * n,
        rank=2,
        words=("naive", "persistence", "forecast"),
        many_outputs=True,
    ),
)
