"""Trains {name}: data, network, loop and evaluation in one file.

Needs only {needs}.{notes}

    python train.py                 trains, prints every epoch, writes weights.pt
    python train.py --epochs 5      (the plan has {epochs})
"""

# [if template]
# What write.py prints a training script from. It is itself linted, typed and run by a test.
#
# - `# [if …]` to `# [end]` stays where the plan has it (`not …`: where it does not).
# - `# [put …]` to `# [end]` gives its place to a piece of the plan: the network, the data, the way.
# - A name in capitals gets its value from the plan; imports that nothing uses any more go.
#
# Here every section stands, so the file as it is does everything at once, on a small set of points.
# [end]

import argparse
import copy
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SEED = 0
EPOCHS = 3
BATCH = 16
STEPS = 40  # at most so many, whatever the epochs (0: no limit)
ROLES = {"network": "network"}  # the networks: what each is in the training, and its name
INPUTS = {"network": ["point"]}  # the fields of a batch that each takes
OUTPUTS: dict[str, str] = {"network": "out"}  # what counts where it gives several
# [if wants several]
ALL_OUTPUTS: dict[str, list[str]] = {"network": ["out"]}  # where more than one counts
# [end]
LEARNERS = {"network": ["network"]}  # the networks that step together


# ---- the network ----
# [put network]
class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.dense1 = nn.Linear(2, 8)
        self.norm1 = nn.BatchNorm1d(8)
        self.dense2 = nn.Linear(8, 2)

    def forward(self, point: Tensor) -> dict[str, Tensor]:
        return {"out": self.dense2(self.norm1(self.dense1(point)).relu())}


NETWORKS: dict[str, type[nn.Module]] = {"network": Net}
# [end]

Networks = dict[str, nn.Module]
Batch = dict[str, Tensor]
# [if whole]
WHOLE: Batch = {}  # what every batch gets beside its rows: all nodes of a graph, and its edges
# [end]


def ask(networks: Networks, role: str, batch: Batch) -> Tensor:
    """What a network answers to the fields of a batch."""
    # [if whole]
    batch = {**batch, **WHOLE}
    # [end]
    fields = [batch[field] for field in INPUTS[role]]
    # [if bf16]
    with torch.autocast("cpu", torch.bfloat16):
        answer = networks[role](*fields)
    # [end]
    # [if not bf16]
    answer = networks[role](*fields)
    # [end]
    # [if bf16]
    return (answer[OUTPUTS[role]] if isinstance(answer, dict) else answer).float()
    # [end]
    # [if not bf16]
    return answer[OUTPUTS[role]] if isinstance(answer, dict) else answer
    # [end]


# [if wants several]
def ask_all(networks: Networks, role: str, batch: Batch) -> list[Tensor]:
    """All that the training wants of a network, in its order."""
    # [if whole]
    batch = {**batch, **WHOLE}
    # [end]
    fields = [batch[field] for field in INPUTS[role]]
    # [if bf16]
    with torch.autocast("cpu", torch.bfloat16):
        answer = networks[role](*fields)
    # [end]
    # [if not bf16]
    answer = networks[role](*fields)
    # [end]
    return [answer[output].float() for output in ALL_OUTPUTS[role]]


# [end]
# ---- the data ----
# [put data]
def load_rows() -> dict[str, Batch]:
    """Points, and on which side of a line each lies."""
    points = torch.randn(64, 2, generator=torch.Generator().manual_seed(0))
    sides = (points.sum(1) > 0).long()
    return {
        "train": {"point": points[:48], "target": sides[:48]},
        "validation": {"point": points[48:], "target": sides[48:]},
    }


# [end]


# [if cut]
# ---- texts of your own ----
# [put texts]
def tokens_of(texts: list[str]) -> Batch:
    """Each text as one number."""
    return {"text": torch.tensor([[len(text)] for text in texts])}


# [end]


# [end]
# ---- what is learned ----
# [if loss]
# [put loss]
def loss_of(output: Tensor, target: Tensor) -> Tensor:
    """How surprised the network is by the right class."""
    return F.cross_entropy(output, target)


# [end]


# [end]
# [put way]
def losses(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    output = ask(networks, "network", batch)
    yield "network", loss_of(output, batch["target"])


def measure(networks: Networks, batch: Batch) -> dict[str, Tensor]:
    """The loss, and how often the likeliest class is the right one."""
    scores, label = ask(networks, "network", batch), batch["target"]
    right = scores.argmax(1) == label
    return {"loss": loss_of(scores, label), "accuracy": right.float().mean()}


def make(networks: Networks, like: Batch) -> Tensor:
    """As many samples as there are rows; here what the network says of noise."""
    return ask(networks, "network", {"point": torch.randn_like(like["point"])})


# [end]


def evaluate(networks: Networks, rows: Batch) -> dict[str, float]:
    """The means over all rows, in pieces that fit into memory."""
    for network in networks.values():
        network.eval()
    # [if draws]
    state = torch.get_rng_state()
    torch.manual_seed(SEED)  # the same noise every time, and none of the training's
    # [end]
    count, sums = len(next(iter(rows.values()))), dict[str, float]()
    with torch.no_grad():
        for chosen in torch.arange(count).split(1024):
            batch = {field: values[chosen] for field, values in rows.items()}
            for name, mean in measure(networks, batch).items():
                sums[name] = sums.get(name, 0.0) + mean.item() * len(chosen)
    # [if draws]
    torch.set_rng_state(state)
    # [end]
    return {name: total / count for name, total in sums.items()}


def words(scores: dict[str, float]) -> str:
    return ", ".join(f"{name} {score:.4f}" for name, score in scores.items())


# ---- who steps, and how ----
# [if schedule]
# [put schedules]
@dataclass(frozen=True)
class Pace:
    """How long the run is: all its steps, and those of one epoch."""

    steps: int
    per_epoch: int


def linear(options: dict[str, Any], step: int, pace: Pace) -> float:
    return float(options["floor"] + (1 - options["floor"]) * (1 - step / pace.steps))


# [end]


Factor = Callable[[dict[str, Any], int, Pace], float]
# The learning rate over time: a factor for every step.
SCHEDULES: dict[str, tuple[Factor, dict[str, Any]]] = {"network": (linear, {"floor": 0.1})}
# [end]
OPTIMIZERS: dict[str, Callable[..., torch.optim.Optimizer]] = {"network": torch.optim.AdamW}
OPTIONS: dict[str, dict[str, Any]] = {"network": {"lr": 0.01}}
# [if rest]
# Muon takes matrices alone; AdamW takes the rest, with these options.
REST: dict[str, dict[str, Any]] = {"network": {"lr": 0.001, "weight_decay": 0.0}}
# [end]
# [if plateau]
# The learning rate falls when the score stands still.
PLATEAU: dict[str, dict[str, Any]] = {"network": {"factor": 0.5, "patience": 1}}
# [end]
# [if clip norm]
CLIP_NORM = {"network": 1.0}  # gradients are cut to this length, all together
# [end]
# [if clip value]
CLIP_VALUE = {"network": 0.5}  # each number of a gradient is cut to ± this
# [end]
# [if l1]
L1 = 1e-5  # what the size of a weight costs
# [end]
# [if l2]
L2 = 1e-4  # what half its square costs
# [end]
# [if decay]
DECAY = 0.01  # weights shrink by this share × the learning rate at each step
# [end]
# [if max norm]
MAX_NORM = 3.0  # of the weights into one unit
# [end]
# [if rates]
RATES = {"network/dense1": 0.5}  # learning rates of single layers, as factors
# [end]
# [if own penalties]
PENALTIES = {"network/dense2": (1e-5, 1e-4)}  # l1 and l2 of single layers
# [end]
# [if frozen]
FROZEN = ["network/norm1"]  # layers that learn nothing
# [end]
# [if watched]
MONITOR = "validation/accuracy"  # the score that is waited for
# [end]
# [if stopping]
PATIENCE = 2  # epochs without a better score before it stops
LEAST = 0.0  # what counts as better
# [end]
# [if average]
# A second, slower set of weights is measured and kept.
# [if ema]
SLOWNESS = 0.9  # the share of itself that it keeps at each step
# [end]
# [if swa]
AVERAGE_FROM = 0.5  # the share of the run after which the mean begins
# [end]
# [end]


def weights_of(networks: Networks, learner: str) -> dict[str, nn.Parameter]:
    """The weights that a learner moves, by name."""
    return {
        f"{role}/{name}": weight
        for role in LEARNERS[learner]
        for name, weight in networks[role].named_parameters()
        if weight.requires_grad
    }


# [if layers]
def layer_of(weight: str, layers: dict[str, Any]) -> str | None:
    """The layer among these that a weight belongs to: the longest name that leads to it."""
    above = [layer for layer in layers if f"{weight}.".startswith(f"{layer}.")]
    return max(above, key=len, default=None)


# [end]
# [if rates]
def groups_of(weights: dict[str, nn.Parameter], rate: float) -> list[dict[str, Any]]:
    """Each weight with the learning rate of its layer."""
    groups = []
    for name, weight in weights.items():
        layer = layer_of(name, RATES)
        groups.append({"params": [weight], "lr": rate * (RATES[layer] if layer else 1.0)})
    return groups


# [end]
def optimizers_of(networks: Networks, learner: str) -> list[torch.optim.Optimizer]:
    weights, options = weights_of(networks, learner), OPTIONS[learner]
    # [if rest]
    if learner in REST:
        matrices = {name: weight for name, weight in weights.items() if weight.dim() == 2}
        others = {name: weight for name, weight in weights.items() if weight.dim() != 2}
        rest = REST[learner]
        # [if rates]
        return [
            OPTIMIZERS[learner](groups_of(matrices, options["lr"]), **options),
            torch.optim.AdamW(groups_of(others, rest["lr"]), **rest),
        ]
        # [end]
        # [if not rates]
        return [
            OPTIMIZERS[learner](matrices.values(), **options),
            torch.optim.AdamW(others.values(), **rest),
        ]
        # [end]
    # [end]
    # [if rates]
    return [OPTIMIZERS[learner](groups_of(weights, options["lr"]), **options)]
    # [end]
    # [if not rates]
    return [OPTIMIZERS[learner](weights.values(), **options)]
    # [end]


# [if penalties]
def penalty_of(networks: Networks, learner: str) -> Tensor:
    """What is added to the loss for large weights; biases and norms go free."""
    total = torch.zeros(())
    for name, weight in weights_of(networks, learner).items():
        if weight.dim() < 2:
            continue
        # [if l2]
        total = total + L2 / 2 * weight.square().sum()
        # [end]
        # [if l1]
        total = total + L1 * weight.abs().sum()
        # [end]
        # [if own penalties]
        if layer := layer_of(name, PENALTIES):
            l1, l2 = PENALTIES[layer]
            total = total + l2 / 2 * weight.square().sum() + l1 * weight.abs().sum()
        # [end]
    return total


# [end]
# [if balances]
def price_of_balance(networks: Networks, learner: str) -> Tensor:
    """What is added to the loss where a mixture uses its experts unevenly."""
    layers: list[Any] = [part for role in LEARNERS[learner] for part in networks[role].modules()]
    uneven = [layer for layer in layers if getattr(layer, "balance", None) is not None]
    return sum((layer.price * layer.balance for layer in uneven), torch.zeros(()))


# [end]
# [if average]
@torch.no_grad()
def follow(slow: Networks, networks: Networks, share: float) -> None:
    """Brings the slow weights a share of the way to those of the moment."""
    for role in {name: role for role, name in ROLES.items()}.values():
        before, after = slow[role].state_dict(), networks[role].state_dict()
        for averaged, now in zip(before.values(), after.values(), strict=True):
            if averaged.is_floating_point():
                averaged.lerp_(now, share)
            else:
                averaged.copy_(now)


# [end]
def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--steps", type=int, default=STEPS, help="stop after so many (0: never)")
    parser.add_argument("--weights", default="weights.pt", help="where the weights are written")
    # [if cut]
    parser.add_argument("--text", default="", help="what the network answers to this in the end")
    # [end]
    asked = parser.parse_args()
    torch.manual_seed(SEED)
    parts = load_rows()
    # [if whole]
    WHOLE.update(parts.pop("whole", {}))
    # [end]
    rows = len(next(iter(parts["train"].values())))

    # [if shared]
    drawn = {name: NETWORKS[name]() for name in dict.fromkeys(ROLES.values())}
    networks = {role: drawn[name] for role, name in ROLES.items()}
    # [end]
    # [if not shared]
    networks = {role: NETWORKS[name]() for role, name in ROLES.items()}
    # [end]
    # [if frozen]
    still = []
    for path in FROZEN:
        role, _, layer = path.partition("/")
        still.append(networks[role].get_submodule(layer).requires_grad_(False))
    # [end]
    optimizers = {learner: optimizers_of(networks, learner) for learner in LEARNERS}
    # [if epochs counted]
    steps_an_epoch = max(1, -(-rows // BATCH))
    # [end]
    # [if pace]
    all_steps = EPOCHS * steps_an_epoch
    # [if steps]
    all_steps = min(all_steps, STEPS)
    # [end]
    # [end]
    # [if schedule]
    pace = Pace(steps=all_steps, per_epoch=steps_an_epoch)
    # [end]
    # [if initial rates]
    for learner in LEARNERS:
        for optimizer in optimizers[learner]:
            for group in optimizer.param_groups:
                group["initial_lr"] = group["lr"]
    # [end]
    # [if plateau]
    plateaus = [
        torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, **options)
        for learner, options in PLATEAU.items()
        for optimizer in optimizers[learner]
    ]
    # [end]
    # [if average]
    slow, followed = copy.deepcopy(networks), 0
    # [end]
    # [if stopping]
    best, best_networks, waited = math.inf, copy.deepcopy(networks), 0
    # [end]

    # ---- training ----
    step, began = 0, time.time()
    for epoch in range(1, asked.epochs + 1):
        for network in networks.values():
            network.train()
        # [if frozen]
        for frozen in still:
            frozen.eval()
        # [end]
        batches = list(torch.randperm(rows).split(BATCH))
        # Batch normalisation cannot learn from a single row: it joins the batch before.
        if len(batches) > 1 and len(batches[-1]) == 1:
            batches[-2:] = [torch.cat(batches[-2:])]
        for chosen in batches:
            batch = {field: values[chosen] for field, values in parts["train"].items()}
            # [if paced]
            batch["epochs"] = torch.tensor(step / steps_an_epoch)
            # [end]
            # [if schedule]
            for learner, (factor, options) in SCHEDULES.items():
                for optimizer in optimizers[learner]:
                    for group in optimizer.param_groups:
                        group["lr"] = group["initial_lr"] * factor(options, step, pace)
            # [end]
            # Each loss moves the networks of its learner; the next one sees them moved.
            for learner, loss in losses(networks, batch):
                # [if penalties]
                loss = loss + penalty_of(networks, learner)
                # [end]
                # [if balances]
                loss = loss + price_of_balance(networks, learner)
                # [end]
                for optimizer in optimizers[learner]:
                    optimizer.zero_grad()
                loss.backward()
                # [if clip norm]
                if learner in CLIP_NORM:
                    weights = weights_of(networks, learner).values()
                    nn.utils.clip_grad_norm_(weights, CLIP_NORM[learner])
                # [end]
                # [if clip value]
                if learner in CLIP_VALUE:
                    weights = weights_of(networks, learner).values()
                    nn.utils.clip_grad_value_(weights, CLIP_VALUE[learner])
                # [end]
                # [if decay]
                with torch.no_grad():
                    # [if rates]
                    groups = optimizers[learner][0].param_groups
                    group = max(groups, key=lambda group: group["initial_lr"])
                    rate = OPTIONS[learner]["lr"] * group["lr"] / group["initial_lr"]
                    # [end]
                    # [if not rates]
                    rate = optimizers[learner][0].param_groups[0]["lr"]
                    # [end]
                    for weight in weights_of(networks, learner).values():
                        if weight.dim() > 1:
                            weight.mul_(1 - rate * DECAY)
                # [end]
                for optimizer in optimizers[learner]:
                    optimizer.step()
                # [if max norm]
                with torch.no_grad():
                    for weight in weights_of(networks, learner).values():
                        if weight.dim() > 1:
                            weight.copy_(weight.flatten(1).renorm(2, 0, MAX_NORM).view_as(weight))
                # [end]
            # [if ema]
            follow(slow, networks, 1 - SLOWNESS if followed else 1.0)
            followed += 1
            # [end]
            # [if swa]
            if step >= int(AVERAGE_FROM * all_steps):
                followed += 1
                follow(slow, networks, 1 / followed)
            # [end]
            step += 1
            if step == asked.steps:
                break
        # [if average]
        judged = slow if followed else networks
        # [end]
        # [if not average]
        judged = networks
        # [end]
        # [if not validates]
        scores = {"train": evaluate(judged, parts["train"])}  # no rows are kept to check on
        print(f"epoch {epoch}: training {words(scores['train'])}")
        # [end]
        # [if validates]
        scores = {part: evaluate(judged, parts[part]) for part in ("train", "validation")}
        training, validation = words(scores["train"]), words(scores["validation"])
        print(f"epoch {epoch}: training {training}; validation {validation}")
        # [end]
        # [if watched]
        part, _, name = MONITOR.partition("/")
        watched = scores[part][name]
        # [if larger]
        watched = -watched  # a larger one is better
        # [end]
        # [end]
        # [if plateau]
        for plateau in plateaus:
            plateau.step(watched)
        # [end]
        # [if stopping]
        waited += 1
        if watched < best - LEAST:
            best, best_networks, waited = watched, copy.deepcopy(judged), 0
        # [end]
        if step == asked.steps:
            break
        # [if stopping]
        if waited >= PATIENCE:
            break
        # [end]
    # [if average]
    # [if not stopping]
    networks = judged
    # [end]
    # [end]
    # [if stopping]
    networks = best_networks
    # [end]
    print(f"{step} steps in {time.time() - began:.1f} s")

    # ---- what it has become ----
    # [if several]
    states = {role: network.state_dict() for role, network in networks.items()}
    torch.save(states, asked.weights)
    # [end]
    # [if not several]
    (network,) = networks.values()
    torch.save(network.state_dict(), asked.weights)
    # [end]
    # [if makes]
    with torch.no_grad():
        samples = make(networks, {field: values[:64] for field, values in parts["train"].items()})
    beside = Path(asked.weights).with_name("samples.pt")
    torch.save(samples, beside)
    print(f"{len(samples)} samples made: {beside}")
    # [end]
    # [if cut]
    if asked.text:
        fields = tokens_of([asked.text])
        print(f"Your text: {[values.tolist() for values in fields.values()]}")
        for role in ROLES:
            if set(INPUTS[role]) <= set(fields):
                print(f"{role}: {ask(networks, role, fields).tolist()}")
    # [end]
    for part, its_rows in parts.items():
        count = len(next(iter(its_rows.values())))
        print(f"{part}: {words(evaluate(networks, its_rows))} on {count:,} rows")


if __name__ == "__main__":
    main()
