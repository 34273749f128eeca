"""What only a GPU shows. Skipped where there is none."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest
import torch

from engine.run.record import read_live
from tests.engine.conftest import CNN, Forge, curve, digits_job, end_of, poll

pytestmark = [
    pytest.mark.gpu,
    pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device"),
]
GPU = {"device": "cuda:0"}


def losses(folder: Path) -> list[float]:
    assert end_of(folder)["state"] == "finished", (end_of(folder), (folder / "log.txt").read_text())
    return [value for _, value in curve(folder)["validation/loss"]]


@pytest.mark.parametrize("precision", ["fp32", "tf32", "bf16", "fp16"])
def test_the_same_plan_learns_the_same_on_a_gpu(forge: Forge, precision: str) -> None:
    plan: dict[str, Any] = {"epochs": 4, "precision": precision}
    source = CNN.replace("nn.Dropout(0.2)", "nn.Dropout(0.0)")  # the two devices draw other masks
    here = losses(forge.train(digits_job(source, **plan | {"precision": "fp32"})))
    there = losses(forge.train(digits_job(source, **plan | {"device": "cuda"}), **GPU))
    assert there == pytest.approx(here, rel=0.02 if precision == "fp32" else 0.15)


def test_an_overflow_of_fp16_skips_a_step_and_no_more(forge: Forge) -> None:
    """One gradient in the middle is infinite: the scale is halved and training goes on."""
    forward = "        self.calls = getattr(self, 'calls', 0) + self.training\n        if self.calls == 30:\n            self.conv1.weight.register_hook(lambda g: g * (float('inf') if self.calls == 30 else 1.0))\n        return self"
    run = forge.train(
        digits_job(
            CNN.replace("        return self", forward), epochs=6, precision="fp16", device="cuda"
        ),
        **GPU,
    )
    assert losses(run)[-1] < losses(run)[0]


def test_a_run_on_a_gpu_is_killed_and_goes_on(forge: Forge) -> None:
    job = digits_job(epochs=40, checkpoints={"seconds": 0.0}, device="cuda")
    folder = forge.folder(job)
    pid = forge.fork(folder, 1, **GPU)
    poll(lambda: (read_live(folder) or {"step": 0})["step"] > 100, 60)
    os.kill(pid, signal.SIGKILL)
    forge.wait()
    forge.fork(folder, 2, **GPU)
    forge.wait()
    steps = [step for step, _ in curve(folder)["step/loss"]]
    assert steps == list(range(1, len(steps) + 1))
    assert losses(folder)[-1] < losses(folder)[0]


@pytest.mark.slow
def test_a_compiled_network_learns_the_same_on_a_gpu(forge: Forge) -> None:
    source = CNN.replace("nn.Dropout(0.2)", "nn.Dropout(0.0)")
    plain, compiled = (
        losses(forge.train(digits_job(source, device="cuda", compile=one), **GPU))
        for one in (False, True)
    )
    assert compiled == pytest.approx(plain, rel=0.05)


def test_more_memory_than_the_gpu_has_is_told_in_words(forge: Forge) -> None:
    greedy = CNN.replace(
        "        return self",
        "        if image.is_cuda:\n            self.more = torch.zeros(10**13, device=image.device)\n        return self",
    )
    told = end_of(forge.train(digits_job(greedy, device="cuda"), **GPU))
    assert told["state"] == "failed"
    assert "needs more memory than the" in told["cause"]


def test_it_takes_hardly_more_memory_than_the_bare_loop(tmp_path: Path) -> None:
    """Within a tenth, beside what the data themselves take."""
    import numpy as np
    from torch import nn

    from engine.data.batches import Rows
    from engine.learning.desk import Desk
    from engine.learning.train import Training
    from engine.plan.plan import read

    cuda, chance = torch.device("cuda:0"), np.random.default_rng(0)
    x, y = chance.random((4096, 1, 28, 28), dtype="float32"), chance.integers(0, 10, 4096)
    signature = {
        "fields": {
            "image": {"kind": "table", "shape": [1, 28, 28]},
            "label": {"kind": "label", "classes": list("0123456789")},
        }
    }
    signature |= {"inputs": ["image"], "target": "label"}

    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.a = nn.Conv2d(1, 64, 3)
            self.b = nn.Conv2d(64, 64, 3)
            self.c = nn.Linear(64 * 24 * 24, 10)

        def forward(self, image: torch.Tensor) -> torch.Tensor:
            return self.c(torch.relu(self.b(torch.relu(self.a(image)))).flatten(1))

    def most(train: Any) -> int:
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats()
        train()
        return torch.cuda.max_memory_allocated()

    def bare() -> None:
        net = Net().to(cuda)
        optimizer = torch.optim.Adam(net.parameters(), fused=True)
        images, labels = torch.as_tensor(x).to(cuda), torch.as_tensor(y).to(cuda)
        for begin in range(0, len(x), 512):
            loss = nn.functional.cross_entropy(
                net(images[begin : begin + 512]), labels[begin : begin + 512]
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()

    def ours() -> None:
        plan = read(
            {
                "data": {"set": "arrays"},
                "objective": {"type": "classify"},
                "epochs": 1,
                "batch": 512,
            }
        )
        desk = Desk(tmp_path, 1)
        desk.open(0)
        Training(
            plan,
            {"network": Net().to(cuda)},
            {"train": Rows({"image": x, "label": y}, {}, 512, cuda, seed=0)},
            signature,
            desk,
        ).run()
        desk.close()

    assert most(ours) < 1.1 * most(bare)
