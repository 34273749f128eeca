"""Small trees one after another, each mending what the ones before got wrong. The validation part
says when to stop.
"""

from __future__ import annotations

from engine.arena.classical.entry import Entry
from engine.catalogue import Field

ROUNDS = Field(
    "max_iter",
    "Rounds, at most",
    "int",
    300,
    "It stops earlier where validation no longer improves.",
    1,
    10_000,
    10,
)
RATE = Field(
    "learning_rate", "Step", "float", 0.1, "How much each tree may mend.", 0.001, 1.0, 0.01
)
LEAVES = Field(
    "max_leaf_nodes", "Leaves a tree", "int", 31, "More leaves, more detail a round.", 2, 1000, 1
)

ENTRIES = (
    Entry(
        name="gradient-boosting",
        title="Gradient boosting",
        summary="Small trees one after another, each mending the mistakes that are left.",
        explain="Values are put into 255 bins first, so it is quick on many rows. It stops when ten rounds bring nothing on validation.",
        suits="Tables: what usually wins there.",
        group="ensemble",
        classes="sklearn.ensemble.HistGradientBoostingClassifier",
        numbers="sklearn.ensemble.HistGradientBoostingRegressor",
        kinds=("table", "image", "series"),
        needs="plain",
        settings={"early_stopping": True, "scoring": "loss", "n_iter_no_change": 10},
        options=(RATE, LEAVES, ROUNDS),
        seeded=True,
        grid={"learning_rate": (0.03, 0.1, 0.3), "max_leaf_nodes": (15, 31, 63)},
        stages="boosting",
        count="nodes",
        cost=lambda n, d, k: (1.5e-8 * n * min(d, 3000) + 0.004) * 60 * (k if k > 2 else 1),
        rank=1,
        words=("histogram", "gbdt", "xgboost"),
    ),
    Entry(
        name="lightgbm",
        title="LightGBM",
        summary="Gradient boosting that grows the most useful leaf first.",
        explain="A package of its own for the same idea, made for millions of rows.",
        suits="Large tables.",
        group="ensemble",
        classes="lightgbm.LGBMClassifier",
        numbers="lightgbm.LGBMRegressor",
        kinds=("table", "image", "series"),
        needs="array",
        settings={"n_jobs": 1, "verbosity": -1, "deterministic": True},
        options=(
            RATE,
            Field(
                "num_leaves",
                "Leaves a tree",
                "int",
                31,
                "More leaves, more detail a round.",
                2,
                1000,
                1,
            ),
            Field(
                "n_estimators",
                "Rounds, at most",
                "int",
                300,
                "It stops earlier where validation no longer improves.",
                1,
                10_000,
                10,
            ),
        ),
        seeded=True,
        grid={"learning_rate": (0.03, 0.1, 0.3), "num_leaves": (15, 31, 63)},
        stages="lightgbm",
        count="nodes",
        cost=lambda n, d, k: (1e-8 * n * min(d, 3000) + 0.003) * 60 * (k if k > 2 else 1),
        package="lightgbm",
        usual=False,
        rank=4,
        words=("gbdt", "boosting"),
    ),
)
