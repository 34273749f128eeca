"""What comes next in a series of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.ways.readings.numbers import Future
from engine.ways.regress import Regress
from engine.ways.way import Batch, Loss, Nets


class Forecast(Regress):
    type = "forecast"
    title = "Forecast"
    summary = "The past of a series goes in, its next values come out."
    when = "Demand, temperature, traffic: what will the next hours or days bring?"
    losses_fit = ("mse", "mae", "huber", "quantile")
    tasks = ("forecasting",)
    suits = ()
    reads = Future

    def losses(self, nets: Nets, batch: Batch, state: dict[str, Any]) -> Iterator[Loss]:
        # (batch, horizon) or (batch, horizon, channels)
        future = nets["network"](batch)
        target = batch[self.target]
        value, count = self.loss(future, target, batch.get("sample.weight"))

        def parts() -> dict[str, Any]:
            wrong = (future - target.reshape(future.shape)).abs()
            return {"mae": wrong.mean() * self.unit}

        yield Loss("network", value, count, parts)


ENTRY = Forecast
