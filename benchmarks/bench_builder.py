"""How fast a drawing is judged: medians of processor time in one run (other people share the
machine), and ratios to a hand-written module. `python benchmarks/bench_builder.py`.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import torch
from torch import nn

from builder import template
from builder.document.bytes import dump, parse
from builder.document.edits import apply, put
from builder.drawing import graph as graphs
from builder.drawing.sketch import Sketch
from builder.judging.verdict import judge
from builder.shapes import shapes as shape_module
from builder.source.to_module import classes
from builder.source.to_python import to_python
from builder.ui.app.routes import COLLECT


def median(work: Callable[[], Any], times: int = 15) -> float:
    taken = []
    for _ in range(times):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return statistics.median(taken) * 1000


def residual(nodes: int) -> dict[str, Any]:
    """Pictures, convolutions and skips: about this many nodes."""
    s = Sketch()
    x = s.chain(s.put("image", channels=3, height=32, width=32), ("conv2d", {"out_channels": 16}))
    while len(s.nodes) < nodes - 4:
        y = s.chain(
            x,
            ("conv2d", {"out_channels": 16}),
            "batch_norm2d",
            "relu",
            ("conv2d", {"out_channels": 16}),
            "batch_norm2d",
        )
        x = s.put("relu", s.put("add", x, y))
    x = s.chain(x, "global_avg_pool2d", "flatten", ("dense", {"out_features": 10}))
    s.put("scores", x, name="out")
    return {
        "format": 1,
        "name": "bench",
        "notes": "",
        "networks": {"network": s.graph()},
        "blocks": {},
        "plan": {},
        "weights": {},
    }


def cold(document: dict[str, Any]) -> None:
    shape_module._kept.clear()
    shape_module.infer_all(graphs.read(document))


def inference() -> None:
    for nodes in (12, 100, 300):
        document = residual(nodes)
        cold(document)
        print(f"{nodes:6} nodes: whole inference, cold  {median(lambda: cold(document)):8.2f} ms")  # noqa: B023 - used within the round
    document = residual(300)
    drawing = graphs.read(document)
    shapes = shape_module.infer_all(drawing)
    values = iter(range(1, 10_000))

    def edit() -> None:
        path = ["networks", "network", "nodes", "n150", "note"]
        changed = graphs.read(apply(document, [put(path, str(next(values)))]).document, drawing)
        shape_module.infer_all(changed, shapes)

    def field() -> None:
        path = ["networks", "network", "nodes", "n4", "params"]
        changed = graphs.read(
            apply(document, [put(path, {"momentum": 1 / next(values)})]).document, drawing
        )
        shape_module.infer_all(changed, shapes)

    widths = iter(range(17, 10_000))

    def wider() -> None:
        path = ["networks", "network", "nodes", "n10", "params"]
        changed = graphs.read(
            apply(document, [put(path, {"out_channels": next(widths)})]).document, drawing
        )
        shape_module.infer_all(changed, shapes)

    sizes = iter(range(33, 10_000))

    def resize() -> None:
        path = ["networks", "network", "nodes", "n1", "params", "height"]
        changed = graphs.read(apply(document, [put(path, next(sizes))]).document, drawing)
        shape_module.infer_all(changed, shapes)

    print(f"   300 nodes: one edit               {median(edit):8.2f} ms")
    print(f"   300 nodes: one new setting        {median(field):8.2f} ms")
    print(
        f"   300 nodes: filters never seen      {median(wider):8.2f} ms  (that convolution and the next are asked of torch anew)"
    )
    print(f"   300 nodes: the input resized      {median(resize):8.2f} ms")
    print(
        f"   300 nodes: source                 {median(lambda: to_python(drawing, shapes)):8.2f} ms"
    )


def growth() -> None:
    before = 0.0
    for nodes in (1250, 2500, 5000, 10_000):
        now = opened_and_judged(nodes, "Python's thresholds")
        print(
            f"{nodes:6} nodes: opened and judged       {now:8.1f} ms"
            + (f"   ×{now / before:.2f} for ×2" if before else "")
        )
        before = now
    usual = gc.get_threshold()
    gc.set_threshold(*COLLECT)
    print(
        f"{10_000:6} nodes: the same in the app     {opened_and_judged(10_000, 'ours'):8.1f} ms  (its process looks for garbage less often)"
    )
    gc.set_threshold(*usual)


def opened_and_judged(nodes: int, name: str) -> float:
    text, taken = dump(residual(nodes)).encode(), []
    for round_ in range(3):
        begin = time.process_time()
        document = parse(text)
        document["name"] = f"bench {nodes} {name} {round_}"
        document["networks"]["network"]["nodes"]["n1"]["note"] = f"{name} {round_}"
        judge(document)
        taken.append((time.process_time() - begin) * 1000)
    return statistics.median(taken)


class ByHand(nn.Module):
    """digits-cnn as a person writes it."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 10, 5, padding=2), nn.Conv2d(10, 32, 3, padding=1)
        self.dense1, self.dense2 = nn.Linear(128, 20), nn.Linear(20, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = nn.functional.max_pool2d(nn.functional.relu(self.conv1(x)), 2)
        x = nn.functional.max_pool2d(nn.functional.relu(self.conv2(x)), 2)
        return self.dense2(nn.functional.relu(self.dense1(x.flatten(1))))


def speed() -> None:
    torch.set_num_threads(1)
    made = classes(template("digits-cnn").source)["network"]()
    by_hand = ByHand()
    assert [tuple(one.shape) for one in made.parameters()] == [
        tuple(one.shape) for one in by_hand.parameters()
    ]
    x, y = torch.randn(32, 1, 8, 8), torch.randint(0, 10, (32,))

    def step(net: nn.Module) -> Callable[[], None]:
        def run() -> None:
            nn.functional.cross_entropy(net(x), y).backward()

        return run

    pairs = [(median(step(made), 20), median(step(by_hand), 20)) for _ in range(9)]
    ratios = sorted(a / b for a, b in pairs)
    print(
        f"digits-cnn: forward and backward, generated ÷ by hand  {statistics.median(ratios):.3f}  [{ratios[1]:.3f}, {ratios[-2]:.3f}]"
    )


def main() -> None:
    shape_module.warm()
    inference()
    growth()
    speed()


if __name__ == "__main__":
    main()
