"""Support vector machines and the Gaussian process: borders as far as possible from the rows, and
smooth surfaces through them.
"""

from __future__ import annotations

from typing import Any

from engine.arena.classical.entry import Entry
from engine.catalogue import Field


def smooth() -> Any:
    """A smooth surface with a reach of its own, and noise: both are found while fitting."""
    from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

    return ConstantKernel() * RBF(length_scale=3.0) + WhiteKernel()


FREEDOM = Field(
    "C",
    "Freedom",
    "float",
    1.0,
    "How much a row on the wrong side costs: larger bends the border more.",
    1e-4,
    1e5,
    0.1,
)

ENTRIES = (
    Entry(
        name="linear-svm",
        title="Linear SVM",
        summary="The plane with the widest street between the classes.",
        explain="Only rows at the edge of the street matter. It gives a side, not a probability.",
        suits="Texts and many columns.",
        group="linear",
        classes="sklearn.svm.LinearSVC",
        numbers="sklearn.svm.LinearSVR",
        settings={"max_iter": 5000, "dual": "auto"},
        options=(FREEDOM,),
        scales_target=True,
        seeded=True,
        grid={"C": (0.001, 0.01, 0.1, 1.0, 10.0)},
        cost=lambda n, d, k: 1.5e-7 * n * min(d, 400) * k,
        interpretable="coefficients",
        rank=5,
        words=("support vector", "hinge", "maximum margin"),
    ),
    Entry(
        name="kernel-svm",
        title="Kernel SVM",
        summary="A widest street again, now with borders of any shape.",
        explain="Each row is described by how near it is to the others. Time grows with the square of the rows.",
        suits="Up to some ten thousand rows with curved borders; small pictures.",
        group="kernel",
        classes="sklearn.svm.SVC",
        numbers="sklearn.svm.SVR",
        settings={"kernel": "rbf", "cache_size": 300},
        scales_target=True,
        options=(
            FREEDOM,
            Field(
                "gamma",
                "Reach",
                "choice",
                "scale",
                "How far the influence of one row goes.",
                choices=(("scale", "by the spread of the columns"), ("auto", "by their number")),
            ),
        ),
        grid={"C": (0.1, 1.0, 10.0, 100.0), "gamma": ("scale", "auto")},
        count="support vectors",
        cost=lambda n, d, k: 1.1e-9 * n * n * min(d, 1000) ** 0.8 * (1 + n / 50_000),
        rank=1,
        words=("support vector", "rbf", "radial"),
    ),
    Entry(
        name="gaussian-process",
        title="Gaussian process",
        summary="A smooth surface through the rows that knows how unsure it is between them.",
        explain="Every row is compared with every other. Memory grows with the square of the rows, time with the cube.",
        suits="A few hundred to two thousand rows.",
        group="kernel",
        classes="sklearn.gaussian_process.GaussianProcessClassifier",
        numbers="sklearn.gaussian_process.GaussianProcessRegressor",
        kinds=("table", "image", "series"),
        needs="dense",
        settings={"n_jobs": 1, "normalize_y": True, "kernel": smooth},
        only_classes=("n_jobs",),
        only_numbers=("normalize_y", "kernel"),
        seeded=True,
        count="rows kept",
        cost=lambda n, d, k: (
            1.2e-9 * n**3 * (20 if k == 1 else k if k > 2 else 1) + 2e-8 * n * n * d
        ),
        pairs=True,
        usual=False,
        rank=2,
        words=("kriging", "bayesian"),
        most_classes=30,
    ),
)
