"""Objectives with networks of their own: they learn, are killed hundreds of times and resumed to the
same bits, and say the right numbers. What all promise is in test_way_contract.py.
"""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from engine import ways
from engine.catalogue import filled
from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.data.signature import Signature
from engine.learning.desk import Desk
from engine.learning.train import Training
from engine.plan import losses
from engine.plan.plan import read as read_plan
from engine.run.checkpoint import write_json, write_weights
from engine.ways.way import Role
from tests.engine.conftest import Forge, curve, end_of, kill_at

HEAD = "import torch\nfrom torch import nn\n\n\n"


def network(name: str, inputs: str, layers: str, forward: str) -> str:
    body = "".join(f"        {line}\n" for line in layers.split("; "))
    head = f"class {name}(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
    return f"{head}{body}\n    def forward(self, {inputs}):\n        return {forward}\n\n\n"


def mlp(into: int, out: int, inputs: str, name: str = "Net", drop: bool = True) -> str:
    layers = f"self.a = nn.Linear({into}, 16); self.drop = nn.Dropout({0.1 if drop else 0.0}); self.b = nn.Linear(16, {out})"
    return network(
        name, inputs, layers, f"self.b(self.drop(torch.relu(self.a({inputs}.flatten(1)))))"
    )


ONE = 'NETWORKS = {"network": Net}\n'
LSTM = (
    network(  # it asks for lengths, as recurrent templates do, of series that are all of one length
        "Net",
        "series, series_length",
        "self.r = nn.GRU(1, 12, batch_first=True); self.b = nn.Linear(12, 5)",
        "self.b(self.r(series)[0][torch.arange(len(series)), series_length - 1])",
    )
)
TEXT = network(
    "Net",
    "text",
    "self.e = nn.Embedding(12, 12); self.r = nn.LSTM(12, 16, batch_first=True); self.b = nn.Linear(16, 12)",
    "self.b(self.r(self.e(text))[0])",
)
TWO = mlp(2, 1, "point", "Critic", drop=False) + mlp(8, 2, "noise", "Generator", drop=False)
TWO += 'NETWORKS = {"critic": Critic, "generator": Generator}\n'
ROLES = {"roles": {"critic": "critic", "generator": "generator"}}

BELL = network(
    "Encoder",
    "image",
    "self.a = nn.Linear(64, 16); self.mean = nn.Linear(16, 4); self.logvar = nn.Linear(16, 4)",
    '{name: head(torch.tanh(self.a(image.flatten(1)))) for name, head in [("mean", self.mean), ("logvar", self.logvar)]}',
)
BELL += mlp(4, 64, "code", "Decoder", drop=False)
BELL += 'NETWORKS = {"encoder": Encoder, "decoder": Decoder}\n'
CODES = network(
    "Net",
    "image",
    "self.a = nn.Conv2d(1, 4, 3, 2, 1); self.codes = VectorQuantiser(4, 8); self.b = nn.ConvTranspose2d(4, 1, 2, 2)",
    "self.b(self.codes(self.a(image)))",
)
WASSERSTEIN = {"loss": "wasserstein", "penalty": 10.0, "critic_steps": 3, "r1": 0.1}
THINKS = "self.a = nn.Linear(3, 16); self.b = nn.Linear(16, 2)"
SEES = network(
    "Net", "point, time", THINKS, "self.b(torch.relu(self.a(torch.cat([point, time], 1))))"
)
TOLD = network(
    "Net",
    "point, time, label",
    "self.e = nn.Embedding(3, 4); self.a = nn.Linear(7, 16); self.b = nn.Linear(16, 2)",
    "self.b(torch.relu(self.a(torch.cat([point, time, self.e(label)], 1))))",
)

# objective → (data set, source, more of the objective's plan); labels and segment have no ready
# data set and are forked from here
CASES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "classify": ("digits", HEAD + mlp(64, 10, "image") + ONE, {}),
    "two-classes": ("moons", HEAD + mlp(2, 1, "point") + ONE, {}),
    "regress": ("diabetes", HEAD + mlp(10, 1, "row") + ONE, {}),
    "classify-series": ("waves", HEAD + LSTM + ONE, {}),
    "forecast": ("seasons", HEAD + mlp(48, 12, "series") + ONE, {}),
    "next-token": ("copy", HEAD + TEXT + ONE, {}),
    "reconstruct": ("digits", HEAD + mlp(64, 64, "image") + ONE, {"options": {"noise": 0.1}}),
    "adversarial": ("moons", HEAD + TWO, ROLES),
    "variational": (
        "digits",
        HEAD + BELL,
        {
            "roles": {"encoder": "encoder", "decoder": "decoder"},
            "options": {"code": 4, "warm_up": 3},
        },
    ),
    "codebook": (  # its codes follow what takes them, and begin anew by chance
        "digits",
        "from builder.layers.modules.codebook import VectorQuantiser\n" + HEAD + CODES + ONE,
        {"type": "reconstruct"},
    ),
    "wasserstein": ("moons", HEAD + TWO, {**ROLES, "type": "adversarial", "options": WASSERSTEIN}),
    "diffusion": ("moons", HEAD + SEES + ONE, {}),
    "guided": ("moons", HEAD + TOLD + ONE, {"type": "diffusion", "options": {"by_class": True}}),
    "flow-matching": ("moons", HEAD + SEES + ONE, {}),
}
WITHOUT_A_LOSS = {"adversarial", "wasserstein"}  # no score says whether they get better
IN_PROCESS = {"labels", "segment"}
SCHEDULED = {
    name: {
        "network": {"optimizer": {"type": "adamw"}, "schedule": {"type": "one-cycle"}, "clip": 1.0}
    }
    for name in [*CASES, *IN_PROCESS]
    if name not in (*WITHOUT_A_LOSS, "variational")
}


def job(objective: str, **plan: Any) -> dict[str, Any]:
    data, source, more = CASES[objective]
    whole = {
        "data": {"set": data},
        "objective": {"type": objective, **more},
        "epochs": 2,
        "batch": 64,
        "device": "cpu",
    }
    return {"format": 1, "name": objective, "source": source, "plan": whole | plan, "project": {}}


@pytest.mark.parametrize("objective", [name for name in CASES if name not in WITHOUT_A_LOSS])
def test_every_objective_learns(forge: Forge, objective: str) -> None:
    found = curve(forge.train(job(objective, epochs=6)))
    losses_by_epoch = [value for _, value in found["validation/loss"]]
    assert losses_by_epoch[-1] < losses_by_epoch[0]
    for metric in ways.CATALOGUE[CASES[objective][2].get("type", objective)].metrics:
        assert f"validation/{metric}" in found


# ---- in this process: objectives over arrays -----------------------------------------------------
SIGNATURES_AS_JSON: dict[str, dict[str, Any]] = {
    "labels": {
        "fields": {
            "row": {"kind": "table", "shape": [6]},
            "labels": {"kind": "labels", "shape": [3], "classes": ["a", "b", "c"]},
        },
        "inputs": ["row"],
        "target": "labels",
    },
    "segment": {
        "fields": {
            "image": {"kind": "image", "shape": [1, 6, 6]},
            "mask": {"kind": "mask", "shape": [6, 6], "classes": ["no", "yes"]},
        },
        "inputs": ["image"],
        "target": "mask",
    },
}


def arrays(objective: str) -> dict[str, np.ndarray]:
    chance = np.random.default_rng(0)
    if objective == "labels":
        rows = chance.normal(size=(90, 6)).astype("float32")
        return {"row": rows, "labels": (rows[:, :3] + rows[:, 3:] > 0).astype("float32")}
    pictures = chance.random((90, 1, 6, 6), dtype="float32")
    return {"image": pictures, "mask": (pictures[:, 0] > 0.5).astype("uint8")}


class Labeller(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.a, self.drop, self.b = nn.Linear(6, 16), nn.Dropout(0.1), nn.Linear(16, 3)

    def forward(self, row: torch.Tensor) -> torch.Tensor:
        return self.b(self.drop(torch.relu(self.a(row))))


class Painter(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.a = nn.Conv2d(1, 8, 3, padding=1)
        self.norm = nn.BatchNorm2d(8)
        self.b = nn.Conv2d(8, 2, 1)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        return self.b(torch.relu(self.norm(self.a(image))))


def training(objective: str, desk: Desk, **plan: Any) -> Training:
    torch.manual_seed(0)
    modules: dict[str, nn.Module] = {"network": Labeller() if objective == "labels" else Painter()}
    signature = Signature.from_json(SIGNATURES_AS_JSON[objective])
    kinds = kinds_of(signature)
    made, cpu = arrays(objective), torch.device("cpu")
    sources = {
        "train": Rows({k: v[:70] for k, v in made.items()}, kinds, 16, cpu, seed=0),
        "validation": Rows({k: v[70:] for k, v in made.items()}, kinds, 16, cpu),
    }
    whole = {
        "data": {"set": "arrays"},
        "objective": {"type": objective},
        "epochs": 8,
        "batch": 16,
    } | plan
    return Training(read_plan(whole), modules, sources, signature, desk)


def attempt(objective: str, folder: Path, number: int, **plan: Any) -> int:
    """As a worker does it, in a process of its own; its pid. It may be killed at any moment and
    begun again with the next number.
    """
    import torch._dynamo  # noqa: F401  # the first optimizer imports it, and a child should not have to

    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        desk = Desk(folder, number)
        found = desk.keeper.newest()
        desk.open(found[1]["at"]["step"] if found else 0)
        made = training(objective, desk, **plan)
        if found:
            made.resume(found[1])
        ending = made.run()
        write_weights(folder / "weights.safetensors", made.modules, {})
        desk.close()
        write_json(folder / f"end-{number}.json", {"state": ending.state})
        code = 0
    finally:
        os._exit(code)


def with_kills(
    objective: str, folder: Path, at: list[int], writing: bool = False, **plan: Any
) -> int:
    """Kills it at each of the steps and lets the last attempt end; how many kills hit."""
    folder.mkdir()
    hits = 0
    for number, step in enumerate([*at, 10**9], 1):
        if list(folder.glob("end-*.json")):
            break
        pid = attempt(objective, folder, number, **plan)
        if number <= len(at):
            kill_at(pid, folder, number, step, writing)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        assert code in (0, -9)
        hits += code == -9
    return hits


@pytest.mark.parametrize("objective", sorted(IN_PROCESS))
@pytest.mark.parametrize("loss", [None, "second"])
def test_objectives_over_arrays_learn_and_resume_to_the_same_bits(
    objective: str, loss: str | None, tmp_path: Path
) -> None:
    plan = {} if loss is None else {"loss": {"type": ways.CATALOGUE[objective].losses_fit[1]}}
    with_kills(objective, tmp_path / "calm", [], **plan)
    hits = 0
    for k in range(5):
        killed = tmp_path / f"killed{k}"
        hits = with_kills(objective, killed, [3, 13], checkpoints={"seconds": 0.0}, **plan)
        if hits:
            break
    assert hits
    assert_same_bits(tmp_path / "calm", killed)
    recorded = curve(tmp_path / "calm")
    assert recorded["validation/loss"][-1][1] < recorded["validation/loss"][0][1]


def assert_same_bits(calm: Path, killed: Path) -> None:
    assert end_of(killed)["state"] == end_of(calm)["state"] == "finished", (
        end_of(killed),
        end_of(calm),
    )
    assert curve(killed) == curve(calm)
    assert (killed / "weights.safetensors").read_bytes() == (
        calm / "weights.safetensors"
    ).read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("writing", [False, True], ids=["anywhere", "while it writes"])
@pytest.mark.parametrize("objective", [*CASES, *sorted(IN_PROCESS)])
def test_hundreds_of_kills_change_no_bit(
    forge: Forge, objective: str, writing: bool, tmp_path: Path
) -> None:
    """Together more than three hundred: half of them at random steps, half in the middle of writing
    a checkpoint.
    """
    plan = {
        "checkpoints": {"seconds": 0.0},
        "steps": 400,
        "epochs": 200,
        "learners": SCHEDULED.get(objective, {}),
    }
    in_process, hits = objective in IN_PROCESS, 0
    calm = tmp_path / "calm"
    if in_process:
        with_kills(objective, calm, [], **plan)
    else:
        calm = forge.train(job(objective, **plan))
    for k in range(6):
        steps = sorted(random.Random(k).sample(range(1, 390), 8))
        killed = tmp_path / f"killed{k}"
        if in_process:
            hits += with_kills(objective, killed, steps, writing, **plan)
        else:
            killed, hit = forge.train_with_kills(job(objective, **plan), steps, writing)
            hits += hit
        assert_same_bits(calm, killed)
        if hits >= 20:
            break
    assert hits >= 16


# ---- what the scores say -------------------------------------------------------------------------
def say(
    objective: str, facts: dict[str, Any], output: torch.Tensor, batch: dict[str, Any]
) -> tuple[float, float, dict[str, float]]:
    """The loss, its count and its parts when the network says `output`."""

    class Says(nn.Module):
        def forward(self, given: torch.Tensor) -> torch.Tensor:
            return output

    entry = ways.CATALOGUE[objective]
    first = losses.CATALOGUE[entry.losses_fit[0]]
    signature = Signature.from_json(facts)
    made = entry(filled(entry, {}), first.make(filled(first, {})), signature)
    fields = {name: tensor.numpy() for name, tensor in batch.items()}
    net = Role(Says(), {"given": signature.inputs[0]}, {})
    made.begin({"network": net}, {"train": Rows(fields, {}, 4, torch.device("cpu"))})
    (loss,) = made.losses({"network": net}, batch, {})
    assert loss.parts
    return (
        float(loss.value),
        float(loss.count),
        {name: float(value) for name, value in loss.parts().items()},
    )


def test_places_after_the_end_of_a_text_count_nowhere() -> None:
    tokens = {"kind": "tokens", "shape": [4], "classes": ["", "a", "b"]}
    signature = {
        "fields": {"text": tokens, "next": tokens | {"padding": -100}},
        "inputs": ["text"],
        "target": "next",
    }
    following = torch.tensor([[1, 2, 1, -100], [2, -100, -100, -100]])
    # right wherever there is something to say
    output = nn.functional.one_hot(following.clamp(min=0), 3).float() * 30
    output[0, 0] = torch.tensor([0.0, 0.0, 30.0])  # but for one place
    loss, count, parts = say(
        "next-token",
        signature,
        output,
        {"text": torch.ones(2, 4, dtype=torch.long), "next": following},
    )
    assert count == 4
    assert parts["accuracy"] == 0.75
    assert loss == pytest.approx(30 / 4, rel=1e-4)


@pytest.mark.parametrize("objective", ["regress", "forecast"])
def test_the_mean_error_is_in_the_unit_of_the_target(objective: str) -> None:
    target = {"kind": "number", "shape": [], "scale": [206_856.0, 115_396.0]}
    signature = {
        "fields": {"row": {"kind": "table", "shape": [3]}, "value": target},
        "inputs": ["row"],
        "target": "value",
    }
    batch = {"row": torch.zeros(2, 3), "value": torch.tensor([[0.5], [-1.0]])}
    loss, _, parts = say(objective, signature, torch.zeros(2, 1), batch)
    assert loss == pytest.approx((0.25 + 1.0) / 2)  # the loss stays in the unit in which is learned
    assert parts["mae"] == pytest.approx(0.75 * 115_396)


def test_where_numpy_put_the_data_changes_no_bit() -> None:
    """Kernels treat the ends of unaligned memory otherwise, so sums would come out in another
    order.
    """
    memory = np.zeros(4 * 64 + 64, dtype=np.uint8)
    for offset in range(0, 64, 4):
        begin = (-memory.ctypes.data + offset) % 64
        array = memory[begin : begin + 4 * 48].view(np.float32).reshape(4, 12)
        source = Rows({"row": array}, {}, 2, torch.device("cpu"))
        assert source.fields["row"].data_ptr() % 64 == 0
