"""The model card: what the network is for, what it learned from, how good it is and where it ends,
in Markdown.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine.run.folder import RunFolder

if TYPE_CHECKING:
    from engine.data.opening import Data
    from engine.measures.answers import FileScore
    from engine.measures.threshold import Threshold
    from engine.plan.plan import Plan


def make_card(run: RunFolder, progress: Callable[[float, str], None]) -> dict[str, Any]:
    """In a worker: the scores are measured here, on the exported file itself."""
    from engine.export.network_file import NetworkFile
    from engine.export.onnx import checked_part
    from engine.export.pack import folder_of, given_rows, make_pack
    from engine.files import write_bytes
    from engine.measures.answers import Tally
    from engine.trained.opened import open_trained

    packed = make_pack(run, lambda share, text: progress(share * 0.6, text))
    here = folder_of(run)
    progress(0.7, "Measuring the scores")
    trained = open_trained(run.folder)
    network = NetworkFile.open(here / "network.onnx")
    part = checked_part(trained)
    tally = Tally(network.reading.score)
    for given, fields, _ in given_rows(trained, packed["role"], network.about, part, 50_000):
        target = fields.get(trained.way.target)
        tally.add(network.count(network.run(given), target))
    score = tally.score()
    text = written(
        run,
        trained,
        network,
        packed,
        part,
        score,
        read(here / "int8.json"),
        read(here / "speed.json"),
    )
    write_bytes(here / "card.md", text.encode(), noted=True)
    report = {
        "bytes": len(text.encode()),
        "score": score and score.as_json(),
        "part": part,
    }
    write_bytes(here / "card.json", json.dumps(report).encode())
    return report


def read(file: Any) -> dict[str, Any] | None:
    return json.loads(file.read_text()) if file.exists() else None


def written(
    run: RunFolder,
    trained: Any,
    network: Any,
    packed: dict[str, Any],
    part: str,
    score: FileScore | None,
    int8: dict[str, Any] | None,
    speed: dict[str, Any] | None,
) -> str:
    from engine import ways
    from engine.measures.threshold import Threshold
    from engine.plan.optimizers import title_of
    from engine.plan.words import how_long

    plan, data = trained.job.plan, trained.data
    parameters = sum(p.numel() for p in trained.modules[packed["role"]].parameters())
    sizes = data.sizes if data is not None else {}
    classes = (network.about.get("answer") or {}).get("classes") or []
    objective = ways.CATALOGUE[plan.objective.type]
    weights, source = run.about_weights, trained.way.learns_from
    when = (
        source.moment(weights["epoch"], weights.get("step", 0)) if "epoch" in weights else "epoch ?"
    )
    gives = network.reading.gives or f"its outputs {', '.join(network.outputs)}"
    learners = [
        f"{title_of(learner.optimizer.type)} at {learner.optimizer.options.get('lr', 'its usual rate')}"
        for learner in plan.learners.values()
    ]
    lines = [
        f"# {plain(run.name)}",
        "",
        f"A network of {parameters:,} parameters, drawn and trained with Layerloom. {objective.summary}",
        "",
        "## What it takes and gives",
        "",
        f"{network.about['expects']}",
        "",
        f"It answers with {gives}."
        + (
            f" The classes are {', '.join(plain(c) for c in classes[:30])}{' …' if len(classes) > 30 else ''}."
            if classes
            else ""
        )
        + threshold_words(Threshold.from_json(weights.get("threshold")), classes),
        "",
        "## Data",
        "",
        *(data_lines(plan, data) if data is not None else [f"- {source.origin}"]),
        *(
            f"- It did not begin anew: {role} from {plain(begin.of) or 'earlier weights'} (sha256 {begin.sha})"
            for role, begin in plan.begin_from.items()
        ),
        "",
        "## How good it is",
        "",
        *(reported_lines(trained, part) if score is None else score_lines(score, part, sizes)),
        f"- In onnxruntime it gives the same as in torch: the largest difference is {packed['difference']:.1e} on {packed['rows']} {'real' if part else 'made-up'} rows"
        + (
            f", the same prediction on {packed['agreement']:.1%} of them"
            if packed.get("agreement") is not None
            else ""
        )
        + ".",
    ]
    if int8:
        lost = (int8.get("score") or {}).get("value"), (int8.get("score_before") or {}).get("value")
        lines.append(
            f"- In int8 it has {int8['share']:.0%} of the size"
            + (
                f"; {int8['score']['name']} {lost[1]:.4g} → {lost[0]:.4g}"
                if None not in lost
                else ""
            )
            + "."
        )
    if speed:
        for row in speed["rows"]:
            lines.append(
                f"- {row['name']}: {row['p50'] * 1000:.2f} ms a row (p50), {row['rows_a_second']:,.0f} rows a second in batches of {row['best_batch']}, on {speed['cores']} cores, {speed['threads']} thread."
            )
    lines += [
        "",
        "## Training",
        "",
        (
            f"- {how_long(plan)} in batches of {plan.batch}, {', '.join(learners) or 'adam'}, "
            f"loss {plan.chosen_loss.type if plan.chosen_loss else 'of its own'}, seed {plan.seed}."
        ),
        f"- Weights: {plain(weights.get('which', 'last'))}, of {when}. sha256 `{weights.get('sha256', '')[:16]}`",
        f"- Run {run.id}, {time.strftime('%Y-%m-%d', time.localtime(run.card.get('created', 0)))}, torch {run.environment.get('torch', '')}.",
        "",
        "## Limits",
        "",
        *limits(score, network),
        "",
    ]
    return "\n".join(lines)


def threshold_words(threshold: Threshold | None, classes: list[str]) -> str:
    """From which chance on the second of two classes is said, and why."""
    if threshold is None or len(classes) != 2:
        return ""
    from engine.measures.threshold import HALF

    says = f" It says {plain(classes[1])} from a chance of {threshold.at:.0%} on"
    if threshold.at == HALF:
        return f"{says}; on validation no other choice was clearly better."
    return (
        f"{says}, chosen on validation: {threshold.right:,} of {threshold.rows:,} rows are right, "
        f"and {threshold.right_at_half:,} from 50% on."
    )


def data_lines(plan: Plan, data: Data) -> list[str]:
    from engine.data.sets import find

    entry = find(plan.data.set)
    split = plan.data.split or entry.split
    parts = ", ".join(f"{count:,} {name}" for name, count in data.sizes.items() if count)
    return [
        f"- **{plain(entry.title)}**: {plain(entry.summary)}",
        f"- Source: {plain(entry.source)}",
        f"- Licence of the data: {plain(entry.licence)}. Whoever passes this network on keeps to it.",
        f"- {data.raw.rows:,} rows: {parts}. The split is {plain(str(split.get('type', 'random')))}, seed {split.get('seed', 0)}.",
        f"- Preparation, learned from the training part only: {preparation(data)}.",
        f"- Hash of rows and split: `{data.hash[:16]}`",
    ]


def reported_lines(trained: Any, part: str) -> list[str]:
    """Of a network whose answers are neither right nor wrong: what its way to learn reports."""
    from engine.measures.score_words import words_of

    scores = trained.way.report(trained, part).scores if part else {}
    known = {
        name: score
        for name, score in scores.items()
        if score.value is not None and math.isfinite(score.value)
    }
    if not known:
        return [
            "- There is no single score for this objective; the curves of the run say how it went."
        ]
    rows = (
        f"{len(trained.rows_of(part)):,} rows of the {'training' if part == 'train' else part} part"
    )
    baselines = trained.way.baselines(trained.fields_of(part))
    lines = []
    for name, score in known.items():
        title = words_of(name, trained.way.titles).title
        line = f"- {title.capitalize()} on {rows}: **{score.value:.4g}** (95 % interval {score.low:.4g} to {score.high:.4g})"
        if name in baselines:
            line += f"; {baselines[name].value:.4g} gets {plain(baselines[name].words)}"
        lines.append(f"{line}.")
    return lines


def score_lines(score: FileScore, part: str, sizes: dict[str, int]) -> list[str]:
    form = (lambda v: f"{v:.1%}") if "accuracy" in score.name else (lambda v: f"{v:.4g}")
    more = f", r² {score.r2:.3f}" if score.r2 is not None and math.isfinite(score.r2) else ""
    ends = (score.score.low, score.score.high)
    sure = " to ".join(map(form, ends)) if all(map(math.isfinite, ends)) else "unknown"
    value = form(score.score.value)
    lines = [
        f"- {score.name.capitalize()} on {score.rows:,} rows of the {'training' if part == 'train' else part} part: **{value}** (95 % interval {sure}){more}."
    ]
    if part == "validation":
        untouched = (
            f" {sizes['test']:,} test rows were not used for this number."
            if sizes.get("test")
            else ""
        )
        lines.append(
            f"- Choices were made on the validation part, so expect a little less on new data.{untouched}"
        )
    else:
        lines.append(
            "- These rows were learned from: on new data it will be worse. Split off a validation part for an honest number."
        )
    return lines


def limits(score: FileScore | None, network: Any) -> list[str]:
    lines = [
        "- It knows only data like those above. On other data it answers all the same, and may be wrong and sure.",
        "- Its probabilities were not calibrated; read 0.9 as 'more likely', not as nine of ten.",
        "- It was not tested for fairness between groups, nor against inputs made to mislead it.",
    ]
    if score and score.rows < 500:
        lines.append(
            f"- The score rests on {score.rows:,} rows, so it is uncertain: mind the interval."
        )
    if not any(
        (port.shape and None in port.shape) for port in network.inputs
    ) and network.about.get("series"):
        lines.append("- It takes series of one length only.")
    return lines


def preparation(data: Any) -> str:
    from collections import Counter

    done = Counter(step.transform.title for step in data.recipe.fitted)
    return (
        ", ".join(
            f"{title} ({count} column{'s' if count > 1 else ''})" for title, count in done.items()
        )
        or "none"
    )


def plain(text: Any) -> str:
    """A text as it reads, whatever marks it holds."""
    escaped = "".join(c if c.isprintable() else " " for c in str(text))
    for mark in ("\\", "`", "*", "_", "<", ">", "[", "]", "|", "#"):
        escaped = escaped.replace(mark, f"\\{mark}")
    return escaped
