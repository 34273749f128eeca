"""Settings for networks over the nodes of one graph, as those who published them had them."""

from __future__ import annotations

from engine.plan.reason import Reason

ALL = 10_000  # of a batch: at each step the whole graph is worked out anyway


def reasons(rows: int) -> list[Reason]:
    learner = ("learners", "network")
    return [
        Reason(
            (*learner, "optimizer", "type"),
            "adam",
            "Adam",
            "networks over graphs are published with it",
        ),
        Reason(
            (*learner, "optimizer", "options"),
            {"lr": 0.01},
            "Learning rate 0.01",
            "few layers and one batch bear larger steps",
        ),
        Reason(
            ("batch",),
            max(ALL, rows),
            "All nodes at once",
            "the whole graph is worked out at each step, however few of its nodes count",
        ),
        Reason(("epochs",), 200, "At most 200 epochs", "an epoch is one step"),
        Reason(
            ("stopping",),
            {"monitor": "validation/loss", "patience": 50},
            "Stops after 50 epochs without a gain",
            "single steps go up and down; the best weights are kept",
        ),
        Reason(
            ("regularisers",),
            [{"type": "l2", "options": {"factor": 5e-4}}],
            "A little weight decay",
            "few named nodes are soon learned by heart",
        ),
    ]
