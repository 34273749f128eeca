"""Models that keep the rows and look up the nearest ones."""

from __future__ import annotations

from engine.arena.classical.entry import Entry
from engine.catalogue import Field

NEIGHBOURS = Field(
    "n_neighbors", "Neighbours", "int", 5, "How many of the nearest rows are asked.", 1, 1000, 1
)
WEIGHTS = Field(
    "weights",
    "Their votes",
    "choice",
    "uniform",
    "All alike, or the nearer the more.",
    choices=(("uniform", "all alike"), ("distance", "nearer, more")),
)

ENTRIES = (
    Entry(
        name="label-spreading",
        title="Label spreading",
        summary="Hands what is known of some nodes on along the edges, until nothing changes.",
        explain="Zhou, 2004: each node takes over a share of what its neighbours are, and known nodes hold on to their own. It sees no column, only edges and the known classes.",
        suits="Graphs in which neighbours are alike: a network over a graph that does not beat it has learned nothing from the nodes' own numbers.",
        group="neighbours",
        classes="engine.arena.classical.spreading.LabelSpreading",
        kinds=("table",),
        needs="none",
        options=(
            Field(
                "share",
                "Share of the neighbours",
                "float",
                0.9,
                "How much of a node comes from its neighbours at each round.",
                0.05,
                0.99,
                0.05,
            ),
            Field("rounds", "Rounds", "int", 50, "How often everything is handed on.", 1, 1000, 10),
        ),
        grid={"share": (0.5, 0.8, 0.9, 0.95, 0.99)},
        count="none",
        cost=lambda n, d, k: 1e-6 * n * 50 * k,
        rank=0,
        words=("label propagation", "graph", "edges", "zhou"),
        along_edges=True,
    ),
    Entry(
        name="nearest-neighbours",
        title="k nearest neighbours",
        summary="Finds the five training rows that are most alike and lets them vote.",
        explain="It learns nothing and keeps everything: quick to fit, slow to ask, as large as the data.",
        suits="Few columns, odd-shaped borders, small pictures.",
        group="neighbours",
        classes="sklearn.neighbors.KNeighborsClassifier",
        numbers="sklearn.neighbors.KNeighborsRegressor",
        kinds=("table", "text", "image"),
        settings={"n_jobs": 1},
        options=(NEIGHBOURS, WEIGHTS),
        grid={"n_neighbors": (1, 3, 5, 9, 15, 31), "weights": ("uniform", "distance")},
        count="rows kept",
        cost=lambda n, d, k: 3e-8 * n * min(d, 50),
        rank=1,
        words=("knn", "lookup"),
        many_outputs=True,
    ),
    Entry(
        name="nearest-neighbour-series",
        title="Nearest series",
        summary="Finds the training series most alike, each stretched to the same length.",
        explain="Series are laid on each other from beginning to end and compared step by step.",
        suits="Series that begin and end at the same phase: words, gestures, heartbeats.",
        group="neighbours",
        classes="sklearn.neighbors.KNeighborsClassifier",
        numbers="sklearn.neighbors.KNeighborsRegressor",
        kinds=("series",),
        needs="equal",
        settings={"n_jobs": 1},
        options=(
            Field(
                "n_neighbors",
                "Neighbours",
                "int",
                1,
                "How many of the nearest series are asked.",
                1,
                1000,
                1,
            ),
            WEIGHTS,
        ),
        grid={"n_neighbors": (1, 3, 5, 9, 15)},
        count="rows kept",
        cost=lambda n, d, k: 3e-8 * n * min(d, 50),
        rank=2,
        words=("knn", "time series"),
        many_outputs=True,
    ),
    Entry(
        name="warped-neighbour",
        title="Nearest series, warped",
        summary="Finds the training series most alike when both may be stretched in time.",
        explain="Dynamic time warping: a swing that comes a little earlier or lasts a little longer still lies on its like. "
        "It learns nothing and compares step by step, so it is slow to ask.",
        suits="Gestures, words, heartbeats: the yardstick for telling series apart since the seventies.",
        group="neighbours",
        classes="engine.arena.classical.patterns.WarpedNeighbour",
        kinds=("series",),
        needs="none",
        options=(
            Field(
                "window",
                "Stretch, at most",
                "float",
                10.0,
                "How far two series may be shifted against each other, in per cent of their length.",
                0.0,
                100.0,
                1.0,
            ),
        ),
        grid={"window": (0.0, 5.0, 10.0, 20.0)},
        count="rows kept",
        # It learns nothing; validation and test, two fifths of the training rows, are compared.
        cost=lambda n, d, k: 3e-9 * 0.43 * n * n * d * (0.2 * d + 1),
        rank=3,
        words=("dtw", "dynamic time warping", "knn", "time series"),
    ),
)
