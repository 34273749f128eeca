"""Numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from engine.data.signature import Signature
from engine.ways.readings.numbers import Numbers
from engine.ways.readings.reading import ReadingClass
from engine.ways.script_pieces import ScriptPieces, ask, loss_of, one_loss
from engine.ways.way import Batch, Loss, Metrics, Nets, Way, inputs_of, one_role, target_of

if TYPE_CHECKING:
    from torch import Tensor

    from engine.ways.script_pieces import Networks


class Regress(Way):
    type = "regress"
    title = "Numbers"
    summary = "The network says a number, or several."
    when = "Prices, amounts, times, positions."
    losses_fit = ("mse", "mae", "huber", "quantile")
    metrics: ClassVar[Metrics] = {"loss": "min", "mae": "min", "r2": "max"}
    tasks: ClassVar[tuple[str, ...]] = ("regression",)
    suits: ClassVar[tuple[str, ...]] = ("forecasting",)
    reads: ClassVar[ReadingClass] = Numbers

    @classmethod
    def listed_score(cls) -> str:
        return "validation/r2"  # alike for targets of any unit

    @classmethod
    def wants(cls, signature: Signature, options: dict[str, Any]) -> dict[str, Any]:
        shape = list(target_of(signature).shape) or [1]
        numbers = {
            "kind": "numbers",
            "shape": shape,
            "names": ["number"] * len(shape),
            "dtype": "float32",
            "activation": "none",
        }
        return one_role(inputs_of(signature), {"numbers": numbers})

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        # (batch, 1) or (batch, numbers)
        numbers = nets["network"](batch)
        target = batch[self.target]
        value, count = self.loss(numbers, target, batch.get("sample.weight"))
        yield Loss(
            "network",
            value,
            count,
            lambda: {"mae": (numbers - target.reshape(numbers.shape)).abs().mean() * self.unit},
        )

    def measure(
        self, nets: Nets, sources: dict[str, Any], state: dict[str, Any]
    ) -> dict[str, float]:
        """The losses, and r²: the share of the variance that is explained, which no mean over
        batches can give.
        """
        squares = total = total_square = count = 0.0
        measured = super().measure(nets, sources, state)
        if "validation" not in sources:
            return measured
        source = sources["validation"]
        for number in range(source.batches):
            batch = source.batch(0, number)
            numbers, target = nets["network"](batch).double(), batch[self.target].double()
            target = target.reshape(numbers.shape)
            squares += float((numbers - target).square().sum())
            total, total_square, count = (
                total + float(target.sum()),
                total_square + float(target.square().sum()),
                count + target.numel(),
            )
        spread = total_square - total * total / max(count, 1)
        measured["validation/r2"] = 1 - squares / spread if spread > 1e-12 else math.nan
        return measured

    def script(self) -> ScriptPieces:
        return ScriptPieces(
            one_loss, measure_numbers, {"unit": float(self.unit)}, scores=("loss", "mae")
        )


def measure_numbers(
    networks: Networks,
    batch: Batch,
    *,
    unit: float = 1.0,
) -> dict[str, Tensor]:
    """The loss, and the mean absolute error in the target's own unit."""
    numbers, target = ask(networks, "network", batch), batch["target"]
    wrong = (numbers - target.reshape(numbers.shape)).abs()
    return {"loss": loss_of(numbers, target), "mae": wrong.mean() * unit}


ENTRY = Regress
