"""scikit-learn's own network: what a drawn one must beat to be worth drawing."""

from __future__ import annotations

from engine.arena.classical.entry import Entry
from engine.catalogue import Field

ENTRIES = (
    Entry(
        name="mlp",
        title="scikit-learn's network",
        summary="One hidden layer of 100 units, trained by Adam; nothing to draw.",
        explain="The network that scikit-learn brings: dense layers only, on the processor, stopped when its loss no longer falls.",
        suits="A yardstick for your own network.",
        group="neural",
        classes="sklearn.neural_network.MLPClassifier",
        numbers="sklearn.neural_network.MLPRegressor",
        settings={"max_iter": 60},
        scales_target=True,
        options=(
            Field(
                "hidden_layer_sizes", "Units a layer", "list", [100], "One number a hidden layer."
            ),
            Field(
                "alpha",
                "Pull towards zero",
                "float",
                0.0001,
                "Larger makes the weights smaller.",
                0.0,
                100.0,
                0.0001,
            ),
            Field(
                "learning_rate_init",
                "Step",
                "float",
                0.001,
                "Adam's first step.",
                1e-6,
                1.0,
                0.0001,
            ),
        ),
        seeded=True,
        grid={"alpha": (0.0001, 0.01, 1.0)},
        stages="mlp",
        cost=lambda n, d, k: 60 * n * (2.2e-8 * min(d, 5000) * 3 + 4e-6),
        usual=False,
        words=("multi-layer perceptron", "neural network"),
        many_outputs=True,
    ),
)
