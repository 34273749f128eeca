"""Networks that learn from much without labels, or go on from what is known already."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.templates.drawing import DIGITS, Document, Template, document
from builder.templates.generating import plan_of

CODE, COMPARED = 64, 32
VIEWS = {
    "encoder": (["image"], "code", "code"),
    "head": (["code"], "projected", "projected"),
}


def _encoder() -> dict[str, Any]:
    s = Sketch()
    x = s.put("image", name="image", channels=1, height=8, width=8)
    x = s.chain(
        x, ("conv2d", {"out_channels": 32, "bias": False}), "batch_norm2d", "relu", ("conv2d", {"out_channels": 64, "stride": 2, "padding": 1, "bias": False}), "batch_norm2d", "relu",
        ("conv2d", {"out_channels": 64}), "relu", "flatten", ("dense", {"out_features": CODE}),
    )  # fmt: skip
    s.put("numbers", x, name="code")
    return s.graph()


def _head() -> dict[str, Any]:
    s = Sketch()
    x = s.put("code", name="code", features=CODE)
    x = s.chain(x, ("dense", {"out_features": CODE}), "relu", ("dense", {"out_features": COMPARED}))
    s.put("numbers", x, name="projected")
    return s.graph()


def _simclr() -> Document:
    options = {"code": CODE, "projected": COMPARED, "temperature": 0.2, "crop": 0.3, "turn": 15.0}
    training = plan_of(
        DIGITS, "contrastive", VIEWS, options=options, learners={"both": {"lr": 1e-3}}, epochs=60, batch=256,
    )  # fmt: skip
    return document(
        "simclr",
        {"encoder": _encoder(), "head": _head()},
        plan=training,
        notes="Chen and others, 2020. No label is looked at while it learns; how often the 20 nearest training digits say the right class shows what it found. "
        "When it is done, make it a classifier: the encoder stays, a head for the classes comes after it.",
    )


# ---- one task after the other ----------------------------------------------------------------------
TASKS, EPOCHS = 5, 10


def _continual() -> Document:
    s = Sketch()
    x = s.put("image", name="image", channels=1, height=8, width=8)
    x = s.chain(
        x, "flatten", ("dense", {"out_features": 100}), "relu", ("dense", {"out_features": 10})
    )
    s.put("scores", x, name="scores")
    training = plan_of(
        DIGITS, "continual", {"network": (["image"], "scores", "scores")}, options={"tasks": TASKS, "epochs": EPOCHS, "how": "plain"},
        learners={"network": {"lr": 0.05}}, optimizer="sgd", epochs=TASKS * EPOCHS, batch=32,
    )  # fmt: skip
    return document(
        "continual-digits",
        {"network": s.graph()},
        plan=training | {"loss": {"type": "cross-entropy", "options": {}}},
        notes="First 0 and 1, then 2 and 3, and so on; no digit comes again. Nothing is done against forgetting, so only the last two digits are known in the end. "
        "Choose under Change, Way to learn, what helps: kept samples do, held weights (EWC) hardly.",
    )


# ---- from a teacher --------------------------------------------------------------------------------
TAUGHT = {
    "network": (["image"], "scores", "scores"),
    "teacher": (["image"], "scores", "scores"),
}


def _reads_digits(*layers: Any) -> dict[str, Any]:
    s = Sketch()
    x = s.put("image", name="image", channels=1, height=8, width=8)
    s.put("scores", s.chain(x, *layers), name="scores")
    return s.graph()


def _distil() -> Document:
    pupil = _reads_digits(
        "flatten", ("dense", {"out_features": 12}), "relu", ("dense", {"out_features": 10})
    )
    teacher = _reads_digits(
        ("conv2d", {"out_channels": 32}), "relu", ("conv2d", {"out_channels": 64}), "relu", "max_pool2d", "flatten",
        ("dropout", {"p": 0.3}), ("dense", {"out_features": 64}), "relu", ("dense", {"out_features": 10}),
    )  # fmt: skip
    training = plan_of(
        DIGITS, "distil", TAUGHT, options={"teach": 15}, learners={"teacher": {"lr": 2e-3}, "network": {"lr": 5e-3}}, epochs=60, batch=64,
    )  # fmt: skip
    return document(
        "distil",
        {"network": pupil, "teacher": teacher},
        plan=training | {"loss": {"type": "cross-entropy", "options": {}}},
        notes="Hinton and others, 2015. For 15 epochs the large network learns, then the small one learns to answer as it does, with all its doubts. "
        "With a teacher's share of 0 the small one learns alone: compare the two runs. A teacher may also be any earlier run: Change, What it begins from, and 0 epochs for the teacher.",
    )


TEMPLATES = (
    Template(
        "distil",
        "From a teacher",
        "A large network learns digits, and a small one learns to answer as it does.",
        "Images",
        _distil,
    ),
    Template(
        "continual-digits",
        "One task after the other",
        "Two digits at a time: what is forgotten, and what helps against it.",
        "Images",
        _continual,
    ),
    Template(
        "simclr",
        "SimCLR",
        "Learns digits without labels: two changed views of each are to lie near each other.",
        "Images",
        _simclr,
    ),
)
