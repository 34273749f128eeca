"""A complete training script for a run: data, network, loop and evaluation in one file that reads
like a lesson and has nothing of ours in it.

It is run in a clean process before anybody gets it.
"""

from __future__ import annotations

import ast
import inspect
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine import ways as objectives
from engine.catalogue import filled
from engine.plan import losses, optimizers, regularisers, schedules
from engine.plan.plan import Plan
from engine.plan.regularisers.regulariser import Penalty

if TYPE_CHECKING:
    from engine.run.folder import RunFolder

TRY_SECONDS = 240
TRY_STEPS = 8  # enough to see that it runs
LOADERS = {
    "digits": "load_digits().images[:, None] / 16, load_digits().target",
    "iris": "load_iris(return_X_y=True)",
    "wine": "load_wine(return_X_y=True)",
    "breast-cancer": "load_breast_cancer(return_X_y=True)",
    "diabetes": "load_diabetes(return_X_y=True, scaled=False)",
}
CLASSES = ("classify", "classify-series", "next-token", "segment")


class NoScript(RuntimeError):
    """There is no script for this plan; the text says what stands in the way."""


def loss_of(plan: Plan) -> str:
    """The loss as one expression of `output` and `target`."""
    chosen = plan.chosen_loss
    if chosen is None or plan.objective.type not in (
        *CLASSES,
        "two-classes",
        "labels",
        "regress",
        "forecast",
        "reconstruct",
    ):
        raise NoScript(
            f"A training script is not written for *{objectives.CATALOGUE[plan.objective.type].title}* yet. Take the source, the weights and the project bundle."
        )
    options = filled(losses.CATALOGUE[chosen.type], chosen.options)
    same = "target.to(output.dtype).reshape(output.shape)"
    if chosen.type == "cross-entropy":
        more = f", weight=torch.tensor({options['weights']!r})" if options["weights"] else ""
        more += f", label_smoothing={options['smoothing']!r}" if options["smoothing"] else ""
        flat = (
            "output.flatten(0, 1), target.flatten()"
            if plan.objective.type == "next-token"
            else "output, target"
        )
        return f"F.cross_entropy({flat}{more})"
    if chosen.type == "binary-cross-entropy":
        wanted = (
            f"{same} * {1 - options['smoothing']!r} + {0.5 * options['smoothing']!r}"
            if options["smoothing"]
            else same
        )
        more = (
            f", pos_weight=torch.tensor({options['positive_weight']!r})"
            if options["positive_weight"] is not None
            else ""
        )
        return f"F.binary_cross_entropy_with_logits(output, {wanted}{more})"
    if chosen.type == "dice" and plan.objective.type == "segment":
        truth = "F.one_hot(target, output.shape[1]).movedim(-1, 1)"
        smooth = float(options["smooth"])
        return f"(1 - (2 * (output.softmax(1) * {truth}).sum((2, 3)) + {smooth!r}) / ((output.softmax(1) + {truth}).sum((2, 3)) + {smooth!r})).mean()"
    if chosen.type == "mse":
        return f"F.mse_loss(output, {same})"
    if chosen.type == "mae":
        return f"F.l1_loss(output, {same})"
    if chosen.type == "huber":
        return f"F.huber_loss(output, {same}, delta={float(options.get('delta', 1.0))!r})"
    raise NoScript(
        f"A training script is not written for the loss *{losses.CATALOGUE[chosen.type].title}* yet. Take the source, the weights and the project bundle."
    )


def optimizers_of(plan: Plan) -> tuple[str, float]:
    """Lines that make `optimizers`, and the learning rate."""
    learner = plan.learner("network")
    entry = optimizers.CATALOGUE[learner.optimizer.type]
    options = filled(entry, learner.optimizer.options)
    if entry.needs_closure:
        raise NoScript(
            f"A training script is not written for *{entry.title}* yet. Take the source, the weights and the project bundle."
        )
    given = {
        k: v for k, v in options.items() if k not in ("lr", "rest_lr", "beta1", "beta2")
    } | entry.always
    if "beta1" in options:
        given["betas"] = (options["beta1"], options["beta2"])
    more = "".join(f", {name}={value!r}" for name, value in given.items())
    if entry.matrices_only:
        return (
            (
                "matrices = [p for p in network.parameters() if p.requires_grad and p.dim() == 2]\n"
                "rest = [p for p in network.parameters() if p.requires_grad and p.dim() != 2]\n"
                f"optimizers = [torch.optim.{entry.torch}(matrices, lr={options['lr']!r}{more}),\n"
                f"              torch.optim.AdamW(rest, lr={options['rest_lr']!r}, weight_decay={options['weight_decay']!r})]"
            ),
            options["lr"],
        )
    factors = {path.partition("/")[2]: one.lr for path, one in plan.layers.items() if one.lr != 1.0}
    if factors:
        return (
            (
                f"FACTORS = {factors!r}  # learning rates of single layers, as factors\n"
                f"factor_of = lambda name: next((f for layer, f in FACTORS.items() if name.startswith(layer + '.')), 1.0)  # noqa: E731\n"
                f"optimizers = [torch.optim.{entry.torch}([{{'params': [p], 'lr': {options['lr']!r} * factor_of(name)}} for name, p in network.named_parameters() if p.requires_grad], lr={options['lr']!r}{more})]"
            ),
            options["lr"],
        )
    return (
        f"optimizers = [torch.optim.{entry.torch}([p for p in network.parameters() if p.requires_grad], lr={options['lr']!r}{more})]",
        options["lr"],
    )


def schedule_of(plan: Plan) -> str:
    """The learning rate's factor as a function of the step: the very one that the run had."""
    learner = plan.learner("network")
    entry = schedules.CATALOGUE[learner.schedule.type]
    if entry.type in ("constant", "plateau"):
        return ""
    from engine.plan.schedules import schedule as module

    source = inspect.getsource(entry.factor)
    text = bare(source)
    if "warmed(" in source:
        text = f"{bare(inspect.getsource(module.warmed))}\n\n{text}"
    return f"{text}\n\nSCHEDULE = {filled(entry, learner.schedule.options)!r}\n"


def bare(source: str) -> str:
    """A function without the types that only our own modules know."""
    return (
        re.sub(
            r"\(options: dict\[str, Any\], step: int, pace: Pace\) -> float",
            "(options, step, pace)",
            source,
        ).rstrip()
        + "\n"
    )


def data_of(plan: Plan, names: dict[str, str]) -> tuple[str, set[str], bool]:
    """(lines that make `parts`, imports, whether data.npz goes along). `names`: input of the
    network → field.
    """
    steps = plan.data.transforms or []
    options = plan.data.options
    kinds = {one.get("type") for one in steps if not one.get("columns")} if steps else set()
    plain = all(not one.get("columns") and not one.get("options") for one in steps) and kinds <= {
        "standardise",
        "standardise-target",
    }
    if (
        len(names) == 1
        and plain
        and plan.objective.type in ("classify", "two-classes", "regress", "reconstruct")
        and (plan.data.set in LOADERS or plan.data.set == "moons")
    ):
        (only,) = names
        imports = {"from sklearn.model_selection import train_test_split"}
        if plan.data.set == "moons":
            from engine.data.sets import find

            settled = find("moons").settle(options)
            load = f"make_moons(n_samples={settled['rows']!r}, noise={settled['noise']!r}, random_state={settled['seed']!r})"
            imports.add("from sklearn.datasets import make_moons")
        else:
            load = LOADERS[plan.data.set]
            imports.add(f"from sklearn.datasets import {load.partition('(')[0]}")
        split = plan.data.split or {"train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}
        share, test, seed = (
            float(split.get("validation", 0.15)),
            float(split.get("test", 0.0)),
            int(split.get("seed", 0) or 0),
        )
        alike = "" if plan.objective.type == "regress" else ", stratify=y"
        lines = [
            f"X, y = {load}",
            f"X, X_validation, y, y_validation = train_test_split(X, y, test_size={share!r}, random_state={seed}{alike})",
        ]
        if test > 0:
            left = min(0.99, test / max(1e-9, 1 - share))
            lines.append(
                f"X, X_test, y, y_test = train_test_split(X, y, test_size={left!r}, random_state={seed}{alike})  # the test part stays closed until the end"
            )
        if "standardise" in kinds:
            lines += [
                "mean, std = X.mean(0), X.std(0)  # of the training part alone",
                "std[std < 1e-12] = 1.0",
                "X, X_validation = (X - mean) / std, (X_validation - mean) / std",
            ]
            lines += ["X_test = (X_test - mean) / std"] if test > 0 else []
        if "standardise-target" in kinds:
            lines += [
                "unit = y.mean(), y.std()",
                "y, y_validation = (y - unit[0]) / unit[1], (y_validation - unit[0]) / unit[1]",
            ]
            lines += ["y_test = (y_test - unit[0]) / unit[1]"] if test > 0 else []
        dtype = "float32" if plan.objective.type == "regress" else "long"
        x = f'{{"{only}": torch.tensor(X, dtype=torch.float32)}}'
        goal = (
            "" if plan.objective.type == "reconstruct" else f"torch.tensor(y, dtype=torch.{dtype})"
        )
        for part, end in (
            ("train", ""),
            ("validation", "_validation"),
            *((("test", "_test"),) if test > 0 else ()),
        ):
            inputs = x.replace("tensor(X", f"tensor(X{end}")
            target = (
                goal.replace("tensor(y", f"tensor(y{end}")
                or f"torch.tensor(X{end}, dtype=torch.float32)"
            )
            lines.append(
                f'{"parts = {}" if part == "train" else ""}\nparts["{part}"] = ({inputs}, {target})'.strip()
            )
        return "\n".join(lines), imports, False
    lines = [
        "# data.npz lies beside this file: the very rows of the run, split and prepared as there (fitted on the training part alone).",
        'kept = np.load(Path(__file__).with_name("data.npz"), allow_pickle=False)',
        "parts = {}",
        'for part in ("train", "validation"):',
        f'    inputs = {{name: torch.from_numpy(kept[f"{{part}}/{{name}}"]) for name in {list(names)!r}}}',
        '    parts[part] = (inputs, torch.from_numpy(kept[f"{part}/target"]))',
    ]
    return "\n".join(lines), {"from pathlib import Path", "import numpy as np"}, True


def measure_of(plan: Plan) -> tuple[str, str]:
    """(name, expression) of the score beside the loss, as a sum over the rows of a batch."""
    kind = plan.objective.type
    if kind == "next-token":
        return "accuracy", "(output.argmax(2) == target)[target >= 0].float().mean().item() * count"
    if kind in CLASSES:
        return "accuracy", "(output.argmax(1) == target).float().mean().item() * count"
    if kind == "two-classes":
        return (
            "accuracy",
            "((output.reshape(-1) > 0) == (target.reshape(-1) > 0)).float().mean().item() * count",
        )
    if kind == "labels":
        return "accuracy", "((output > 0) == (target > 0.5)).float().mean().item() * count"
    return "absolute error", "(output - target.reshape(output.shape)).abs().mean().item() * count"


def script(
    plan: Plan, source: str, name: str, network: str, names: dict[str, str], output: str | None
) -> tuple[str, list[str], bool]:
    """(the script, its requirements, whether data.npz goes along)."""
    data, imports, with_data = data_of(plan, names)
    body, own = network_of(source)
    loss, (optimizer, rate), schedule = loss_of(plan), optimizers_of(plan), schedule_of(plan)
    learner = plan.learner("network")
    penalty = sum(
        (
            regularisers.CATALOGUE[one.type].penalty(
                filled(regularisers.CATALOGUE[one.type], one.options)
            )
            for one in plan.regularisers
        ),
        Penalty(),
    )
    own_penalties = {
        path.partition("/")[2]: (one.l1, one.l2)
        for path, one in plan.layers.items()
        if one.l1 or one.l2
    }
    frozen = [path.partition("/")[2] for path, one in plan.layers.items() if one.frozen]
    left_out = [text for told, text in (
        (plan.average, "the averaged weights"), (plan.precision != "fp32", f"the precision {plan.precision}"), (plan.compile, "torch.compile"),
        (plan.data.augment, "the augmentations"), (penalty.max_norm, "the largest norm of a neuron's weights"),
    ) if told]  # fmt: skip
    score, expression = measure_of(plan)
    batch = plan.batch * plan.accumulate
    imports |= {
        "import argparse",
        "import time",
        "import torch",
        "import torch.nn.functional as F",
    } | own
    if "math." in schedule:
        imports.add("import math")
    if schedule:
        imports.add("from types import SimpleNamespace")
    said = f"Trains {one_line(name)}: data, network, loop and evaluation in one file."
    needs = "torch, numpy and scikit-learn" if "sklearn" in " ".join(imports) else "torch and numpy"
    more = (
        ""
        if with_data
        else "\nRows are split by scikit-learn here, so scores differ a little from those of the run, by chance."
    )
    more += f"\nLeft out of this script: {', '.join(left_out)}." if left_out else ""
    lines = [
        f'"""{said} Needs only {needs}.',
        more.strip(), "", "    python train.py                 trains, prints every epoch, writes weights.pt", f"    python train.py --epochs 5      (the plan has {plan.epochs})", '"""', "",
        *sorted(one for one in imports if one.startswith("import ") and "torch" not in one), *sorted(one for one in imports if one.startswith("from ") and "torch" not in one and "sklearn" not in one),
        "", "import numpy as np" if "import numpy as np" not in imports and "np." in data else "", "import torch", *sorted(one for one in imports if one.startswith("import torch.")),
        *sorted(one for one in imports if one.startswith("from sklearn")), *sorted(one for one in imports if one.startswith("from torch")), "",
        f"SEED, EPOCHS, BATCH, RATE = {plan.seed!r}, {plan.epochs!r}, {batch!r}, {rate!r}", "", "# ---- the network ----", body.rstrip(), "",
    ]  # fmt: skip
    if schedule:
        lines += ["", "# ---- the learning rate over time ----", schedule.rstrip(), ""]
    lines += [
        "",
        "# ---- the data ----",
        "asked = argparse.ArgumentParser()",
        'asked.add_argument("--epochs", type=int, default=EPOCHS)',
        'asked.add_argument("--steps", type=int, default=0, help="stop after so many steps (0: never)")',
        'asked.add_argument("--weights", default="weights.pt", help="where the weights are written")',
        "asked = asked.parse_args()",
        "torch.manual_seed(SEED)",
        data,
        'inputs, target = parts["train"]',
        "rows = len(target)",
        "",
        "# ---- training ----",
        f"network = NETWORKS[{network!r}]()",
    ]
    if frozen:
        lines += [
            f"for layer in {frozen!r}:  # frozen in the drawing",
            "    network.get_submodule(layer).requires_grad_(False)",
        ]
    lines += [optimizer]
    if schedule:
        lines += [
            "steps_an_epoch = max(1, -(-rows // BATCH))",
            "pace = SimpleNamespace(steps=steps_an_epoch * EPOCHS, per_epoch=steps_an_epoch)",
            'first_rates = [[group["lr"] for group in optimizer.param_groups] for optimizer in optimizers]',
        ]
    if learner.schedule.type == "plateau":
        options = filled(schedules.CATALOGUE["plateau"], learner.schedule.options)
        lines += [
            f"plateaus = [torch.optim.lr_scheduler.ReduceLROnPlateau(one, factor={options['gamma']!r}, patience={options['patience'] - 1!r}) for one in optimizers]"
        ]
    lines += ["", "", "def ask(inputs):", "    result = network(**inputs)", f"    return result[{output!r}] if isinstance(result, dict) else result", "", "",
        "def evaluate(inputs, target):", "    network.eval()", "    loss = score = 0.0", "    with torch.no_grad():",
        "        for chosen in torch.arange(len(target)).split(1024):", "            output, count = ask({name: x[chosen] for name, x in inputs.items()}), len(chosen)",
        "            loss += loss_of(output, target[chosen]).item() * count", "            score += measure(output, target[chosen], count)",
        "    return loss / len(target), score / len(target)", "", "", "def loss_of(output, target):", f"    return {loss}", "", "",
        "def measure(output, target, count):", f"    return {expression}", "", "", "step = 0", "best, waited = None, 0", "begun = time.time()", "for epoch in range(1, asked.epochs + 1):", "    network.train()",
        "    order = torch.randperm(rows)", "    # A last batch of one joins the one before: batch normalisation cannot learn from a single row.",
        "    batches = list(order.split(BATCH))", "    if len(batches) > 1 and len(batches[-1]) == 1:", "        batches[-2:] = [torch.cat(batches[-2:])]",
        "    for chosen in batches:"]  # fmt: skip
    if schedule:
        lines += [
            "        for optimizer, rates in zip(optimizers, first_rates):",
            "            for group, first in zip(optimizer.param_groups, rates):",
            '                group["lr"] = first * factor(SCHEDULE, step, pace)',
        ]
    lines += [
        "        loss = loss_of(ask({name: x[chosen] for name, x in inputs.items()}), target[chosen])"
    ]
    if penalty.l1 or penalty.l2 or own_penalties:
        lines += [
            "        for name, p in network.named_parameters():  # penalties act on weights, not on biases and norms",
            "            if p.dim() > 1:",
        ]
        terms = ([f"{penalty.l2 / 2!r} * p.square().sum()"] if penalty.l2 else []) + (
            [f"{penalty.l1!r} * p.abs().sum()"] if penalty.l1 else []
        )
        lines += [f"                loss = loss + {' + '.join(terms)}"] if terms else []
        for layer, (l1, l2) in own_penalties.items():
            lines += [
                f"                if name.startswith({layer + '.'!r}):",
                f"                    loss = loss + {l2 / 2!r} * p.square().sum() + {l1!r} * p.abs().sum()",
            ]
    lines += [
        "        for optimizer in optimizers:",
        "            optimizer.zero_grad()",
        "        loss.backward()",
    ]
    if learner.clip:
        call = "clip_grad_norm_" if learner.clip.type == "norm" else "clip_grad_value_"
        lines += [f"        torch.nn.utils.{call}(network.parameters(), {learner.clip.at!r})"]
    if penalty.decay:
        lines += [
            "        with torch.no_grad():",
            "            for p in network.parameters():",
            "                if p.dim() > 1:",
            f'                    p.mul_(1 - optimizers[0].param_groups[0]["lr"] * {penalty.decay!r})',
        ]
    lines += ["        for optimizer in optimizers:", "            optimizer.step()", "        step += 1", "        if step == asked.steps:", "            break",
        '    train_loss, train_score = evaluate(*parts["train"])', '    validation_loss, validation_score = evaluate(*parts["validation"])' if True else "",
        f'    print(f"epoch {{epoch}}: training loss {{train_loss:.4f}}, {score} {{train_score:.4f}}; validation loss {{validation_loss:.4f}}, {score} {{validation_score:.4f}}")']  # fmt: skip
    if learner.schedule.type == "plateau":
        lines += ["    for plateau in plateaus:", "        plateau.step(validation_loss)"]
    if plan.stopping:
        lines += ["    if best is None or validation_loss < best[0]:", "        best, waited = (validation_loss, {name: t.clone() for name, t in network.state_dict().items()}), 0",
            "    else:", "        waited += 1", f"        if waited >= {plan.stopping.patience!r}:  # no better for so many epochs", "            break"]  # fmt: skip
    lines += ["    if step == asked.steps:", "        break"]
    if plan.stopping:
        lines += ["if best:", "    network.load_state_dict(best[1])"]
    lines += ['print(f"{step} steps in {time.time() - begun:.1f} s")', "", "# ---- what it has become ----", "torch.save(network.state_dict(), asked.weights)", 'for part, rows_of_part in parts.items():',
        "    loss, score = evaluate(*rows_of_part)", f'    print(f"{{part}}: loss {{loss:.4f}}, {score} {{score:.4f}} on {{len(rows_of_part[1]):,}} rows")', ""]  # fmt: skip
    text = re.sub(r"\n{4,}", "\n\n\n", "\n".join(lines))
    ast.parse(text)  # ours to be sure of, before it runs
    return text, requirements(text), with_data


def network_of(source: str) -> tuple[str, set[str]]:
    """The classes of the source, and its imports."""
    tree = ast.parse(source)
    lines, imports, skip = source.splitlines(), set[str](), set[int]()
    for node in tree.body:
        is_words = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_words or isinstance(node, (ast.Import, ast.ImportFrom)):
            skip |= set(range(node.lineno - 1, node.end_lineno or node.lineno))
            if not is_words:
                imports.add(
                    " ".join(line.strip() for line in lines[node.lineno - 1 : node.end_lineno])
                )
    imports = {
        one for one in imports if one not in ("import torch", "import torch.nn.functional as F")
    }
    return "\n".join(line for k, line in enumerate(lines) if k not in skip).strip(), {
        one for one in imports if "__future__" not in one
    }


def requirements(text: str) -> list[str]:
    """What the script imports, as pip wants it, at the versions that it was tried with."""
    import importlib.metadata as installed

    names = ["torch", *(["scikit-learn"] if "sklearn" in text else []), "numpy"]
    return [f"{name}=={installed.version(name).partition('+')[0]}" for name in names]


def one_line(text: str) -> str:
    """A name of a person inside a docstring: it stays a text, whatever it holds."""
    made = "".join(c if c.isprintable() else " " for c in text).replace("\\", "/").replace('"', "'")
    return " ".join(made.split())[:80] or "a network"


def arrays_of(trained: Any, names: dict[str, str]) -> dict[str, np.ndarray]:
    """Training and validation rows as they go into the network."""
    made: dict[str, np.ndarray] = {}
    target = trained.signature.get("target")
    for part in ("train", "validation"):
        fields = trained.data.parts[part].fields
        if not len(next(iter(fields.values()))):
            fields = trained.data.parts["train"].fields
        for name, field in names.items():
            array = fields[field]
            picture = array.dtype == np.uint8
            made[f"{part}/{name}"] = (
                array.astype(np.float32) / 255
                if picture
                else array.astype(np.float32 if array.dtype.kind == "f" else np.int64)
            )
        if trained.job.plan.objective.type == "reconstruct":
            made[f"{part}/target"] = made[f"{part}/{next(iter(names))}"]
        else:
            goal = fields[target]
            made[f"{part}/target"] = goal.astype(np.float32 if goal.dtype.kind == "f" else np.int64)
    return made


def make_script(run: RunFolder, progress: Callable[[float, str], None]) -> dict[str, Any]:
    """In a worker: the script, its requirements and, where needed, its data in one zip; kept only
    when it runs where nothing of ours is.
    """
    from engine.export.pack import folder_of
    from engine.run.checkpoint import write_bytes
    from engine.trained.opened import open_trained

    progress(0.1, "Writing the script")
    trained = open_trained(run.folder)
    if len(trained.modules) != 1:
        raise NoScript(
            "A training script is written for plans with one network; this one has several."
        )
    (role,) = trained.modules
    plan, net = trained.job.plan, trained.nets[role]
    names = dict(zip(inspect.signature(net.module.forward).parameters, net.fields, strict=True))
    text, needed, with_data = script(
        plan,
        run.source,
        run.name,
        plan.objective.roles[role],
        names,
        next(iter(net.outputs.values()), None),
    )
    files: dict[str, bytes] = {
        "train.py": text.encode(),
        "requirements.txt": ("\n".join(needed) + "\n").encode(),
    }
    if with_data:
        out = io.BytesIO()
        np.savez_compressed(out, **arrays_of(trained, names))  # type: ignore[arg-type]  # a name of ours for each
        files["data.npz"] = out.getvalue()
    progress(0.4, "Trying it in a process with nothing of ours")
    said = try_script(files)
    here = folder_of(run)
    here.mkdir(parents=True, exist_ok=True)
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    write_bytes(here / "train.py", files["train.py"])
    write_bytes(here / "script.zip", zipped.getvalue())
    report = {
        "bytes": len(zipped.getvalue()),
        "files": sorted(files),
        "said": said,
        "steps": TRY_STEPS,
        "requirements": needed,
    }
    write_bytes(here / "script.json", json.dumps(report).encode())
    return report


def try_script(files: dict[str, bytes], steps: int = TRY_STEPS) -> list[str]:
    """Runs it for a few steps, isolated (-I), in an empty folder, without our paths; what it
    prints, or NoScript with what went wrong.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        clean = {
            name: os.environ[name]
            for name in ("PATH", "LANG", "LD_LIBRARY_PATH")
            if name in os.environ
        }
        command = [sys.executable, "-I", "train.py", "--epochs", "1", "--steps", str(steps)]
        try:
            done = subprocess.run(
                command,
                cwd=folder,
                capture_output=True,
                timeout=TRY_SECONDS,
                env={**clean, "OMP_NUM_THREADS": "1", "HOME": folder, "TMPDIR": folder},
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NoScript(
                f"The script took longer than {TRY_SECONDS} seconds for {steps} steps, so it is not offered."
            ) from None
        if done.returncode:
            lines = done.stderr.decode(errors="replace").strip().splitlines()
            raise NoScript(
                f"The script did not run in a clean process, so it is not offered: {lines[-1][:300] if lines else done.returncode}"
            )
        return done.stdout.decode(errors="replace").strip().splitlines()
