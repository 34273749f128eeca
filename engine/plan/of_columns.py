"""How a network for the columns of a table is trained, by today's evidence: AdamW whose rate falls
along a cosine, and the best weights. Measured by `python -m benchmarks proposals`.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.data.signature import Signature
from engine.plan.reason import Reason

RATE, DECAY = 3e-3, 3e-2
AVERAGE = 0.98  # the share of itself that the slow set of weights keeps at each step
STEPS, EPOCHS = 4000, (30, 300)  # so many steps, within these epochs
PATIENCE, LEAST = 600, 10  # steps without a gain, and at least so many epochs
SMALLEST = ((1_000, 32), (3_000, 64), (8_000, 128))  # rows below which a batch is so small
LARGEST = 256


def are_columns(signature: Signature) -> bool:
    """Whether numbers and codes of categories go in, and nothing else."""
    fields = signature.inputs_of.values()
    return bool(fields) and all(
        field.kind == "table" or field.names == ("column",) for field in fields
    )


def reasons(rows: int) -> Iterator[Reason]:
    """The settings for so many rows to learn from."""
    at = ("learners", "network")
    why = "it pulls every weight towards zero by itself, and few rows are soon learned by heart"
    yield Reason((*at, "optimizer", "type"), "adamw", "AdamW", why)
    options = {"lr": RATE, "weight_decay": DECAY}
    why = "quick at first; what falls later may begin higher"
    yield Reason((*at, "optimizer", "options"), options, f"Learning rate {RATE:g}", why)
    why = "large steps find the place, small ones settle in it"
    falls = {"type": "cosine", "options": {"warmup": 1.0}}
    yield Reason((*at, "schedule"), falls, "A learning rate that falls along a cosine", why)
    why = "a slower set of weights follows the quick one: it errs less where rows are few"
    average = {"type": "ema", "decay": AVERAGE}
    yield Reason(("average",), average, "Averaged weights are kept", why)
    batch = next((size for most, size in SMALLEST if rows < most), LARGEST)
    per_epoch = max(1, rows // batch)
    why = f"about {per_epoch:,} steps an epoch for {rows:,} rows"
    yield Reason(("batch",), batch, f"Batches of {batch}", why)
    low, high = EPOCHS
    epochs = min(high, max(low, STEPS // per_epoch))
    why = "enough to see whether it still improves; it stops earlier where it does not"
    yield Reason(("epochs",), epochs, f"At most {epochs} epochs", why)
    patience = min(epochs, max(LEAST, PATIENCE // per_epoch))
    stopping = {"monitor": "validation/loss", "patience": patience}
    why = "few rows are soon learned by heart; the best weights are kept"
    yield Reason(("stopping",), stopping, f"Stops after {patience} epochs without a gain", why)
