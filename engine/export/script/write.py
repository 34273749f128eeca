"""Prints the training script of a plan from the template, its pieces, and those that the way to
learn, the loss and the schedules bring.
"""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine import ways
from engine.catalogue import filled
from engine.data import kinds
from engine.data.sets import find
from engine.data.signature import Signature
from engine.export.script import own_texts, rows_kept, rows_split
from engine.export.script.printing import (
    WIDTH,
    Copies,
    Name,
    imports_in,
    printed_imports,
    with_sections,
    with_values,
    without_imports,
)
from engine.plan import losses, optimizers, regularisers, schedules
from engine.plan.plan import LearnerPlan, Plan
from engine.plan.regularisers.regulariser import Penalty
from engine.ways.script_pieces import NoScript, ScriptPieces
from engine.ways.way import Way

TEMPLATE = Path(__file__).with_name("template.py")
ELSE = "Take the source, the weights and the project bundle."


@dataclass(frozen=True)
class Script:
    """`fields`: what data.npz must hold of each part; none where the script finds its rows."""

    text: str
    requirements: list[str]
    fields: tuple[str, ...]


def write_script(
    plan: Plan,
    source: str,
    name: str,
    objective: Way,
    inputs: dict[str, list[str]],
    outputs: dict[str, str],
    also_left_out: tuple[str, ...] = (),
    validates: bool = True,
    cut: Mapping[str, Any] | None = None,
) -> Script:
    """The script of a plan. `inputs` and `outputs`: the fields that each role's network takes, in
    the order of its arguments, and its output that counts. `validates`: rows were kept to check on.
    `cut`: how texts become numbers (`own_texts.tokens_of`), where a vocabulary cuts them.
    """
    pieces = objective.script()
    teams = objective.learners_for(objective.options)
    learners = {learner: plan.learner(learner) for learner in teams}
    several = several_outputs(plan, objective)
    rows = split_rows(plan, objective.signature, pieces, inputs) if validates else None
    steps = pieces_of_steps(plan, learners)
    names_of_scores = {f"{p}/{s}" for p in ("train", "validation") for s in pieces.scores}
    monitor = plan.stopping.monitor if plan.stopping else "validation/loss"
    left_out = [*also_left_out, *left_out_of(plan), *pieces.left_out]
    if plan.stopping and monitor not in names_of_scores:
        left_out.append(f"stopping by {monitor} (it watches the loss)")
        monitor = "validation/loss"
    larger = (plan.stopping.better if plan.stopping else None) or objective.metrics.get(
        monitor.partition("/")[2], "min"
    )

    waits = monitor.startswith("train/") or validates
    if (plan.stopping or steps.flags["plateau"]) and not waits:
        left_out.append(f"waiting for {monitor} (no rows are kept to check on)")
    flags = steps.flags | {
        "template": False,
        "validates": validates,
        "cut": cut is not None,
        "whole": bool(kinds.whole_in(objective.signature)),
        "plateau": steps.flags["plateau"] and waits,
        "loss": plan.chosen_loss is not None,
        "bf16": plan.precision == "bf16",
        "draws": pieces.draws,
        "paced": pieces.paced,
        "makes": pieces.make is not None,
        "shared": len(set(plan.objective.roles.values())) < len(plan.objective.roles),
        "several": len(plan.objective.roles) > 1,
        "wants several": bool(several),
        "stopping": plan.stopping is not None and waits,
        "watched": waits and (plan.stopping is not None or steps.flags["plateau"]),
        "larger": larger == "max",
        "average": plan.average is not None,
        "balances": "self.balance" in source,
        "ema": plan.average is not None and plan.average.type == "ema",
        "swa": plan.average is not None and plan.average.type == "swa",
    }
    flags["pace"] = flags["schedule"] or flags["swa"]
    flags["epochs counted"] = flags["pace"] or flags["paced"]
    flags["steps"] = plan.steps is not None
    values = steps.values | {
        "SEED": plan.seed,
        "EPOCHS": plan.epochs,
        "BATCH": plan.batch * plan.accumulate,
        "STEPS": plan.steps or 0,
        "ROLES": dict(plan.objective.roles),
        "INPUTS": inputs,
        "OUTPUTS": outputs,
        "ALL_OUTPUTS": several,
        "LEARNERS": {learner: list(roles) for learner, roles in teams.items()},
        "MONITOR": monitor,
    }
    if plan.stopping:
        values |= {"PATIENCE": plan.stopping.patience, "LEAST": plan.stopping.least}
    if plan.average:
        values |= {"SLOWNESS": plan.average.decay, "AVERAGE_FROM": plan.average.start}

    template = TEMPLATE.read_text(encoding="utf-8")
    head = ast.get_docstring(ast.parse(template), clean=False) or ""
    body = template.partition('"""\n')[2]
    frame = with_values(with_sections(body, flags, Nothing()), values)
    provided = {"loss_of", "losses", "measure", "make", "load_rows", "load", "tokens_of"}
    copies = Copies(names_at_the_top(frame) | provided, {"pulls": "self.pull" in source})
    data = copied_rows(copies, rows) if rows else copies.of(rows_kept.load_rows)
    texts = copies.of(own_texts.tokens_of, values=cut) if cut else ""
    put = {
        "texts": texts,
        "network": without_imports(without_docstring(source)).strip(),
        "data": data,
        "loss": copied_loss(copies, plan),
        "way": copied_way(copies, pieces),
        "schedules": "\n\n\n".join(
            copies.of(schedules.CATALOGUE[kind].factor, _identifier(kind)) for kind in steps.kinds
        ),
    }
    clashes = names_at_the_top(put["network"]) & (copies.provided | names_at_the_top(frame))
    if clashes:
        raise NoScript(
            f"The network's source and the script both have the name '{min(clashes)}'. "
            "Give the network another name."
        )
    text = with_values(with_sections(without_imports(body), flags, put).lstrip(), values)
    imports = [*imports_in(ast.parse(template)), *imports_in(ast.parse(source)), *copies.imports]
    text = f"{printed_imports(imports, text)}\n\n{text}"
    text = re.sub(r"\n{4,}", "\n\n\n", text)
    text = f'"""{docstring(head, name, plan, text, bool(rows), left_out)}"""\n\n{text}'
    ast.parse(text)  # ours to be sure of, before it runs
    fields = () if rows else fields_of(pieces, inputs, objective.signature)
    return Script(text, requirements(text), fields)


def several_outputs(plan: Plan, objective: Way) -> dict[str, list[str]]:
    """Of each role of which more than one is wanted, the names that the drawing has for them."""
    wanted = objective.wants(objective.signature, objective.options)
    return {
        role: [plan.objective.outputs.get(role, {}).get(want, want) for want in of["outputs"]]
        for role, of in wanted.items()
        if len(of["outputs"]) > 1
    }


class Nothing(dict[str, str]):
    """Puts nothing anywhere."""

    def __missing__(self, name: str) -> str:
        return ""


# ---- who steps, and how --------------------------------------------------------------------------
@dataclass(frozen=True)
class Steps:
    """The sections and the values that optimizers, schedules, clipping and penalties need;
    `kinds`: the schedules by name.
    """

    flags: dict[str, bool]
    values: dict[str, Any]
    kinds: list[str]


def pieces_of_steps(plan: Plan, learners: dict[str, LearnerPlan]) -> Steps:
    kinds = {learner: schedules.CATALOGUE[mine.schedule.type] for learner, mine in learners.items()}
    moving = {
        learner: entry
        for learner, entry in kinds.items()
        if not entry.listens and entry.type != "constant"
    }
    steppers = {learner: optimizer_of(mine) for learner, mine in learners.items()}
    penalty = sum(
        (
            regularisers.CATALOGUE[chosen.type].penalty(
                filled(regularisers.CATALOGUE[chosen.type], chosen.options)
            )
            for chosen in plan.regularisers
        ),
        Penalty(),
    )
    clips = {learner: mine.clip for learner, mine in learners.items() if mine.clip}
    values: dict[str, Any] = {
        "OPTIMIZERS": {learner: kind for learner, (kind, _, _) in steppers.items()},
        "OPTIONS": {learner: options for learner, (_, options, _) in steppers.items()},
        "REST": {learner: rest for learner, (_, _, rest) in steppers.items() if rest},
        "SCHEDULES": {
            learner: (
                Name(_identifier(entry.type)),
                filled(entry, learners[learner].schedule.options),
            )
            for learner, entry in moving.items()
        },
        "PLATEAU": {
            learner: plateau_of(learners[learner], steppers[learner][1]["lr"])
            for learner, entry in kinds.items()
            if entry.listens
        },
        "CLIP_NORM": {learner: clip.at for learner, clip in clips.items() if clip.type == "norm"},
        "CLIP_VALUE": {learner: clip.at for learner, clip in clips.items() if clip.type != "norm"},
        # All that the drawing says of layers: the longest name that leads to a weight counts.
        "RATES": {path: layer.lr for path, layer in plan.layers.items()},
        "PENALTIES": {path: (layer.l1, layer.l2) for path, layer in plan.layers.items()},
        "FROZEN": [path for path, layer in plan.layers.items() if layer.frozen],
        "L1": penalty.l1,
        "L2": penalty.l2,
        "DECAY": penalty.decay,
        "MAX_NORM": penalty.max_norm,
    }
    sections = {
        "schedule": "SCHEDULES",
        "rest": "REST",
        "plateau": "PLATEAU",
        "clip norm": "CLIP_NORM",
        "clip value": "CLIP_VALUE",
        "frozen": "FROZEN",
        "l1": "L1",
        "l2": "L2",
        "decay": "DECAY",
        "max norm": "MAX_NORM",
    }
    flags = {section: bool(values[name]) for section, name in sections.items()}
    flags["rates"] = any(layer.lr != 1.0 for layer in plan.layers.values())
    flags["own penalties"] = any(layer.l1 or layer.l2 for layer in plan.layers.values())
    flags["initial rates"] = flags["schedule"] or (flags["decay"] and flags["rates"])
    flags["penalties"] = flags["l1"] or flags["l2"] or flags["own penalties"]
    flags["layers"] = flags["rates"] or flags["own penalties"]
    return Steps(flags, values, list(dict.fromkeys(entry.type for entry in moving.values())))


def optimizer_of(mine: LearnerPlan) -> tuple[Name, dict[str, Any], dict[str, Any]]:
    """torch's class, its options, and where it takes matrices alone, those of AdamW for the
    rest.
    """
    entry = optimizers.CATALOGUE[mine.optimizer.type]
    if entry.needs_closure:
        raise NoScript(f"A training script is not written for *{entry.title}* yet. {ELSE}")
    options = filled(entry, mine.optimizer.options)
    given = {k: v for k, v in options.items() if k not in ("rest_lr", "beta1", "beta2")}
    if "beta1" in options:
        given["betas"] = (options["beta1"], options["beta2"])
    rest = {}
    if entry.matrices_only:
        rest = {"lr": options["rest_lr"], "weight_decay": options["weight_decay"]}
    return Name(f"torch.optim.{entry.torch}"), given | entry.always, rest


def plateau_of(mine: LearnerPlan, rate: float) -> dict[str, Any]:
    """The options of torch's own schedule that waits for a better score."""
    options = filled(schedules.CATALOGUE[mine.schedule.type], mine.schedule.options)
    return {
        "factor": options["gamma"],
        "patience": options["patience"] - 1,
        "threshold": 0.0,
        "min_lr": rate * options["floor"],
    }


def left_out_of(plan: Plan) -> list[str]:
    return [
        text
        for stands, text in (
            (plan.precision in ("fp16", "tf32"), f"the precision {plan.precision}"),
            (plan.compile, "torch.compile"),
            (plan.data.augment, "the augmentations"),
            (plan.begin_from, "the weights that it began from"),
        )
        if stands
    ]


# ---- what is learned -----------------------------------------------------------------------------
def copied_loss(copies: Copies, plan: Plan) -> str:
    chosen = plan.chosen_loss
    if chosen is None:
        return ""
    entry = losses.CATALOGUE[chosen.type]
    if entry.plain is None:
        raise NoScript(f"A training script is not written for the loss *{entry.title}* yet. {ELSE}")
    return copies.of(entry.plain, "loss_of", filled(entry, chosen.options))


def copied_way(copies: Copies, pieces: ScriptPieces) -> str:
    named = [(function, name) for name, function in pieces.own.items()]
    named += [(pieces.losses, "losses"), (pieces.measure, "measure")]
    if pieces.make:
        named.append((pieces.make, "make"))
    return "\n\n\n".join(copies.of(function, name, pieces.values) for function, name in named)


# ---- the data ------------------------------------------------------------------------------------
@dataclass(frozen=True)
class SplitRows:
    """How a set that ships with scikit-learn is read and split."""

    set: str
    options: dict[str, Any]
    flags: dict[str, bool]
    values: dict[str, Any]


def split_rows(
    plan: Plan, signature: Signature, pieces: ScriptPieces, inputs: dict[str, list[str]]
) -> SplitRows | None:
    """None where the rows must lie beside the script: not shipped with scikit-learn, or prepared in
    other ways than standardising.
    """
    if plan.data.set not in rows_split.LOADERS:
        return None
    entry = find(plan.data.set)
    proposed = plan.data.transforms is None  # the run took what the set proposes
    steps = [dict(step) for step in entry.transforms or ()] if proposed else plan.data.transforms
    kinds = {step.get("type") for step in steps or ()}
    if kinds - {"standardise", "standardise-target"} or any(
        step.get("columns") or step.get("options") for step in steps or ()
    ):
        return None
    of_rows = [f for f in fields_of(pieces, inputs, signature) if f != "target"]
    target = signature.target_field.kind if signature.target_field else ""
    if target not in ("label", "number") or len(of_rows) != 1 or of_rows != list(signature.inputs):
        return None
    split = plan.data.split or entry.split
    test = float(split.get("test", 0.0))
    flags = {
        "classes": target == "label",
        "test": test > 0,
        "standardise": "standardise" in kinds,
        "standardise-target": "standardise-target" in kinds and pieces.takes_target,
        "target of classes": pieces.takes_target and target == "label",
        "target of numbers": pieces.takes_target and target == "number",
    }
    values = {
        "field": of_rows[0],
        "validation": float(split.get("validation", 0.15)),
        "test": test,
        "seed": int(split.get("seed", 0) or 0),
    }
    return SplitRows(plan.data.set, entry.settle(plan.data.options), flags, values)


def copied_rows(copies: Copies, rows: SplitRows) -> str:
    load = copies.of(rows_split.LOADERS[rows.set], "load", rows.options)
    copies.flags = {**copies.flags, **rows.flags}
    return f"{load}\n\n\n{copies.of(rows_split.load_rows, values=rows.values)}"


def fields_of(
    pieces: ScriptPieces, inputs: dict[str, list[str]], signature: Signature
) -> tuple[str, ...]:
    """What a batch of the script has: what the networks take of the data, and what the way looks at
    beside it.
    """
    taken = [field for fields in inputs.values() for field in fields]
    known = [f for f in taken if f.removesuffix(".length") in signature.fields]
    target = ["target"] if pieces.takes_target else []
    return tuple(dict.fromkeys([*known, *pieces.fields, *target]))


# ---- the file ------------------------------------------------------------------------------------
def names_at_the_top(text: str) -> set[str]:
    """What a source calls its own: classes, functions and assigned names."""
    names: set[str] = set()
    for node in ast.parse(text).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return names


def without_docstring(source: str) -> str:
    """The source without texts that stand alone at its top."""
    lines = source.splitlines()
    for node in reversed(ast.parse(source).body):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            del lines[node.lineno - 1 : node.end_lineno]
    return "\n".join(lines)


def docstring(
    head: str, name: str, plan: Plan, text: str, splits: bool, left_out: list[str]
) -> str:
    needs = "torch, numpy and scikit-learn" if "sklearn" in text else "torch and numpy"
    notes = []
    if splits:
        notes.append(
            "Rows are split by scikit-learn here, so scores differ a little from those of the run, "
            "by chance."
        )
    if left_out:
        notes.append(f"Left out of this script: {', '.join(left_out)}.")
    more = "".join(f"\n{textwrap.fill(note, WIDTH)}" for note in notes)
    return head.format(name=one_line(name), needs=needs, notes=more, epochs=plan.epochs)


def one_line(text: str) -> str:
    """A name of a person inside a docstring: it stays a text, whatever it holds."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    plain = plain.replace("\\", "/").replace('"', "'")
    return textwrap.shorten(plain, 60, placeholder=" …") or "a network"


def requirements(text: str) -> list[str]:
    """What the script imports, as pip wants it, at the versions that it was tried with."""
    import importlib.metadata as installed

    names = ["torch", *(["scikit-learn"] if "sklearn" in text else []), "numpy"]
    names += ["tokenizers"] if "from tokenizers" in text else []
    return [f"{name}=={installed.version(name).partition('+')[0]}" for name in names]


def objective_of(plan: Plan, signature: Signature) -> Way:
    """The way to learn of a plan, with its options and its loss."""
    entry, chosen = ways.CATALOGUE[plan.objective.type], plan.chosen_loss
    loss = losses.CATALOGUE[chosen.type] if chosen else None
    function = loss.make(filled(loss, chosen.options)) if loss and chosen else None
    return entry(filled(entry, plan.objective.options), function, signature)


def _identifier(kind: str) -> str:
    return kind.replace("-", "_")
