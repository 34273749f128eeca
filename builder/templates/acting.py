"""Networks that act: their data are what they meet in an environment."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.templates.drawing import Document, Template, document
from builder.templates.generating import plan_of

PLAYED: dict[str, Any] = {"set": ""}  # there are no rows: it plays
PAIR = {
    "policy": (["observation"], "scores", "actions"),
    "value": (["observation"], "value", "worth"),
}


def _of_numbers(seen: int, width: int, out: str, many: int, bend: str = "tanh") -> dict[str, Any]:
    s = Sketch()
    x = s.put("table", name="observation", features=seen)
    x = s.chain(x, *(("dense", {"out_features": width}), bend) * 2)
    s.put("scores", s.put("dense", x, out_features=many), name=out)
    return s.graph()


def _cartpole_ppo() -> Document:
    """100 rounds of 8 copies and 128 steps: 102,400 steps."""
    training = plan_of(
        PLAYED, "ppo", PAIR, options={"environment": "cartpole", "copies": 8, "steps": 128}, learners={"agent": {"lr": 1e-3}}, epochs=10, batch=256,
    )  # fmt: skip
    calm = {"schedule": {"type": "linear", "options": {}}, "clip": {"type": "norm", "at": 0.5}}
    training["learners"]["agent"] |= calm
    return document(
        "cartpole-ppo",
        {"policy": _of_numbers(4, 64, "actions", 2), "value": _of_numbers(4, 64, "worth", 1)},
        plan=training,
        notes="Schulman and others, 2017. One network chooses a push, the other says how long the pole will stand; the first learns from where the second was wrong. 500 is the most there is.",
    )


TEMPLATES = (
    Template("cartpole-ppo", "A pole on a cart", "Two networks learn to keep a pole upright, by reward alone: PPO.", "Acting", _cartpole_ppo),
)  # fmt: skip
