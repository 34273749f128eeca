"""Two-dimensional points with dials: what a network has to bend its boundary around."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SCALE, SEED, DataSet, Opening, noise, rows
from engine.reading.columns import Raw, table

Maker = Callable[[dict[str, Any], np.random.Generator], tuple[np.ndarray, np.ndarray]]


def _loader(
    make: Maker, classes: Callable[[dict[str, Any]], tuple[str, ...]]
) -> Callable[[dict[str, Any], Opening], Raw]:
    def load(options: dict[str, Any], opening: Opening) -> Raw:
        points, label = make(options, np.random.default_rng(options["seed"]))
        return table(
            points * options["scale"],
            ("x", "y"),
            label,
            classes(options),
            target_name="label",
            input_field="point",
        )

    return load


def circles(o: dict[str, Any], rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    label = np.arange(o["rows"]) % 2
    angle = rng.uniform(0, 2 * np.pi, o["rows"])
    radius = np.where(label == 0, 1.0, o["inner"])
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return points + rng.normal(0, o["noise"], points.shape), label


def xor(o: dict[str, Any], rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    points = rng.uniform(-1, 1, (o["rows"], 2))
    label = (points[:, 0] * points[:, 1] > 0).astype(int)
    points = points + np.sign(points) * 0.05  # a little room between the fields
    return points + rng.normal(0, o["noise"], points.shape), label


def spirals(o: dict[str, Any], rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    label = np.arange(o["rows"]) % o["arms"]
    place = rng.uniform(0.05, 1, o["rows"])
    angle = place * o["turns"] * 2 * np.pi + label * 2 * np.pi / o["arms"]
    points = np.stack([place * np.cos(angle), place * np.sin(angle)], axis=1)
    return points + rng.normal(0, o["noise"], points.shape) * 0.2, label


def blobs(o: dict[str, Any], rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    label = np.arange(o["rows"]) % o["classes"]
    angle = 2 * np.pi * np.arange(o["classes"]) / o["classes"]
    centres = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return centres[label] + rng.normal(0, max(o["noise"], 1e-3), (o["rows"], 2)), label


def checkerboard(o: dict[str, Any], rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    points = rng.uniform(-1, 1, (o["rows"], 2))
    fields = np.clip(((points + 1) / 2 * o["fields"]).astype(int), 0, o["fields"] - 1)
    return points + rng.normal(0, o["noise"], points.shape) * 0.2, fields.sum(axis=1) % 2


def gaussians(o: dict[str, Any], rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    label = np.arange(o["rows"]) % 2
    sign = np.where(label == 0, -1.0, 1.0)
    tilt = np.array([[1.0, 0.6], [0.0, 0.8]])
    return sign[:, None] * o["distance"] / 2 * np.array([0.8, 0.6]) + rng.normal(
        0, 1, (o["rows"], 2)
    ) @ tilt * o["noise"], label


def _entry(
    name: str,
    title: str,
    summary: str,
    explain: str,
    make: Maker,
    reference: str,
    *extra: Field,
    classes: Callable[[dict[str, Any]], tuple[str, ...]] = lambda o: ("orange", "blue"),
    task: str = "two classes",
    noisy: Field | None = None,
) -> DataSet:
    return DataSet(
        name,
        title,
        summary,
        explain,
        licence="generated here",
        source="drawn by lot on this machine",
        kind="points",
        task=task,
        load=_loader(make, classes),
        options=(rows(), noisy or noise(0.1), *extra, SCALE, SEED),
        transforms=(),
        reference=reference,
        words=("two dimensions", "points", "boundary", "playground"),
        group="generated",
    )


def _count(name: str, label: str, help: str, default: int, low: int, high: int) -> Field:
    return Field(name, label, "int", default, help, low, high, 1)


ENTRIES = (
    _entry(
        "circles", "Circles", "A ring around a smaller ring.",
        "No line can part them, yet one more input, the distance from the middle, would make it trivial: that is what a hidden "
        "layer finds.",
        circles, "A radial support vector machine parts them fully at noise 0.1; a straight line is right half of the time.",
        Field("inner", "Inner ring", "float", 0.5, "Its radius; the outer one has radius 1.", 0.1, 0.95, 0.05),
    ),
    _entry(
        "xor", "Exclusive or", "Four fields in which opposite corners belong together.",
        "The task on which the perceptron failed in 1969: neither input says anything by itself.",
        xor, "Every model with two hidden units and a bend can reach 100% without noise; a straight line about 50%.",
        noisy=noise(0.0),
    ),
    _entry(
        "spirals", "Spirals", "Arms of points wound into each other.",
        "The hardest of the classic pictures: the boundary must turn as often as the arms do. Wide or deep networks manage, "
        "small ones give up.",
        spirals, "Nearest neighbours reach 100% without noise; a straight line about 50%.",
        _count("arms", "Arms", "How many spirals, each a class.", 2, 2, 6),
        Field("turns", "Turns", "float", 1.5, "How often each arm goes around.", 0.25, 4.0, 0.25),
        classes=lambda o: tuple(f"arm {k + 1}" for k in range(o["arms"])), task="many classes", noisy=noise(0.1),
    ),
    _entry(
        "blobs", "Blobs", "Clouds of points around a circle, one a class.",
        "Easy until the clouds touch. With noise turned up no model can be perfect, and a simple one is as good as any.",
        blobs, "At noise 0.3 with three classes, every sensible model reaches about 99%.",
        _count("classes", "Classes", "How many clouds.", 3, 2, 10),
        classes=lambda o: tuple(f"cloud {k + 1}" for k in range(o["classes"])), task="many classes", noisy=noise(0.3, 2.0),
    ),
    _entry(
        "checkerboard", "Checkerboard", "Fields of a board, black and white in turn.",
        "Many small islands: trees cut them out easily, networks need width and patience.",
        checkerboard, "A forest reaches about 98% with 1,000 points on 4 × 4 fields; a small network often stays near 70%.",
        _count("fields", "Fields a side", "The board has this many by this many.", 4, 2, 10),
        classes=lambda o: ("black", "white"), noisy=noise(0.0),
    ),
    _entry(
        "gaussians", "Two clouds", "Two slanting clouds that overlap.",
        "The best possible boundary is a straight line here, so a network cannot beat logistic regression: worth seeing once.",
        gaussians, "Logistic regression is as good as it gets: about 98% at distance 3 and noise 0.7.",
        Field("distance", "Distance", "float", 3.0, "Between the two middles.", 0.0, 8.0, 0.25), noisy=noise(0.7, 3.0, "How "
            "wide the clouds are."),
    ),
)  # fmt: skip
