"""What the network says of a fixed handful of samples while it learns: classes of pictures and
rows, forecasts, numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from torch import Tensor

from engine.data import kinds
from engine.data.kinds.kind import Thumbnails
from engine.data.signature import Signature
from engine.measures.pictures import numbers

if TYPE_CHECKING:
    from engine.ways.way import Way

SHOWN = 28
POOL = 256  # the worst mistakes are looked for among so many


def look_at_predictions(
    way: Way, output: Tensor, batch: dict[str, Any], signature: Signature
) -> dict[str, Any] | None:
    """The first samples and the worst, each with what is said and what is true."""
    target = batch.get(signature.target or "")
    predicted = numbers(output)
    if target is None or not len(predicted):
        return None
    truth = target.cpu().numpy() if not target.is_floating_point() else numbers(target)
    inputs = [name for name in signature.inputs if name in batch] if way.reading.continues else []
    before = way.past_of({name: numbers(batch[name]) for name in inputs})
    figure = way.reading.look(predicted, truth, before)
    return figure.as_json() if figure else None


def probe_pictures(batch: dict[str, Any], signature: Signature) -> Thumbnails:
    """The samples themselves, which do not change: small pictures, or the last stretch of a series.
    Sent once.
    """
    aim = signature.target_field
    painted_over = aim is not None and kinds.of(aim.kind).lies_over
    fields = [(name, field) for name, field in signature.inputs_of.items() if name in batch]
    # What data are shown by comes first, such as the pictures that numbers stand beside.
    fields.sort(key=lambda named: not kinds.of(named[1].kind).leads)
    for name, field in fields:
        values = numbers(batch[name][:POOL])
        shown = kinds.of(field.kind).thumbnails(values, field, large=painted_over)
        if shown is not None:
            return shown
    return {"kind": "none"}
