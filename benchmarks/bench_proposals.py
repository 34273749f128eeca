"""Whether what is proposed for tables is worth it: each proposed network, trained as the app trains
it, against a straight line, LightGBM's defaults and the commonest answer, on the same rows.

`python -m benchmarks proposals` measures all tables and writes benchmarks/proposals.json and the
rule that follows (builder/proposing/suggestion.json); `--quick` tries three tables
and writes nothing. Tables that do not ship are taken from the folders of LAYERLOOM_DATA, else from
../shared/data; those that are not there are left out. Scores are of the test part: the share of
rows that are right, or the share of the spread that is explained. Rows are split anew with each
seed, alike for all. `python -m benchmarks.bench_proposals --help` says what can be chosen.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import fmean, median
from typing import Any

from builder.proposing.suggestion import BOOSTING, RULE, Measured, rule, written

MEASURED = Path(__file__).with_name("proposals.json")

LINE = "line"
FIRST = "suggested"  # whichever of the networks the proposal puts first on these rows
COMMONEST = "commonest"
SEEDS = 3
TEST_SHARE = 15 / 70  # test rows for one to learn from, as own files are split
SAME = 1e-4  # scores are kept to four places
QUICK = ("iris", "diabetes", "moons")
SHIPPED = ("iris", "wine", "breast-cancer", "diabetes")
DRAWN = (
    "moons", "circles", "xor", "spirals", "blobs", "checkerboard", "gaussians", "curves",
    "swiss-roll",
)  # fmt: skip
HEADERLESS = (
    "auto_imports", "banknote_authentication", "ecoli", "haberman", "horse-colic", "phoneme",
    "pima-indians-diabetes", "sonar", "winequality-red",
)  # fmt: skip
CLASSES = {"task": "many classes"}  # numbers that name kinds


@dataclass(frozen=True)
class Table:
    """Where a table comes from: a set by its name, or a file of a data folder with its choices."""

    name: str
    file: str = ""
    choices: dict[str, Any] = field(default_factory=dict)
    some: int = 0  # so many rows of it, drawn by lot; 0: all
    drawn: bool = False

    def data(self, home: Path) -> dict[str, Any]:
        """The `data` part of a plan."""
        from engine.data.looking.own_file import data_part

        if not self.file:
            return {"set": self.name, "options": {}}
        path = in_folders(self.file)
        assert path is not None  # those that are nowhere were left out
        if self.some:
            lines = path.read_text(encoding="utf-8").splitlines()
            path = home / f"{self.name}.csv"
            path.write_text("\n".join(random.Random(0).sample(lines, self.some)) + "\n")
        return data_part(path, folder=home, **self.choices)


TABLES = (
    *(Table(name) for name in SHIPPED),
    *(Table(name, f"tables/{name}.csv") for name in HEADERLESS),
    *(
        Table(name, f"tables/{name}.csv", CLASSES)
        for name in ("glass", "new-thyroid", "wheat-seeds")
    ),
    Table("breast-cancer of Ljubljana", "tables/breast-cancer.csv"),
    Table("titanic", "titanic/train.csv", {"target": "Survived"}),
    Table("california", "california/housing.csv", {"target": "median_house_value"}),
    Table("adult", "adult/adult-train.csv", some=5_000),
    *(Table(name, drawn=True) for name in DRAWN),
)


def in_folders(file: str) -> Path | None:
    """A file of one of the data folders."""
    named = os.environ.get("LAYERLOOM_DATA", "")
    folders = [Path(each) for each in named.split(os.pathsep) if each]
    folders.append(MEASURED.parents[2] / "shared" / "data")
    return next((folder / file for folder in folders if (folder / file).exists()), None)


def main(options: Sequence[str] = ()) -> None:
    asked = read(options)
    tables = [table for table in TABLES if not table.file or in_folders(table.file)]
    if asked.only:
        tables = [table for table in tables if table.name in asked.only.split(",")]
    elif asked.quick:
        tables = [table for table in tables if table.name in QUICK]
    known = {table.name: table for table in measured()} if asked.more else {}
    with home() as folder:
        for seed in range(1 if asked.quick else asked.seeds):
            for table in tables:
                before = known.get(table.name)
                if before and len(before.scores[LINE]) > seed:
                    continue
                begun = time.perf_counter()
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    known[table.name] = with_seed(before, table, seed, folder, asked)
                scores = known[table.name].scores
                words = "  ".join(f"{name} {values[-1]:.3f}" for name, values in scores.items())
                seconds = time.perf_counter() - begun
                print(f"{table.name}, seed {seed} ({seconds:.0f} s): {words}", flush=True)
                if asked.more or not (asked.quick or asked.only):
                    write(known)
    print(summary(list(known.values())))


def read(options: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bench_proposals")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seeds", type=int, default=SEEDS)
    parser.add_argument("--only", default="", help="names of tables, separated by commas")
    parser.add_argument("--more", action="store_true", help="go on from what is written already")
    parser.add_argument("--first", action="store_true", help="of the networks the suggested alone")
    parser.add_argument("--large", action="store_true", help="attention over the columns too")
    return parser.parse_args(options)


@contextlib.contextmanager
def home() -> Iterator[Path]:
    """A data folder of its own, whose workers leave with it."""
    from engine.run.mailbox import shut_down

    with tempfile.TemporaryDirectory() as folder:
        try:
            yield Path(folder)
        finally:
            shut_down(Path(folder))


def with_seed(
    before: Measured | None, table: Table, seed: int, folder: Path, asked: argparse.Namespace
) -> Measured:
    """Each model's score on one more split of a table."""
    from builder.ui.joint.from_data import advice_of
    from engine.data.looking.own_file import open_data_part

    data = table.data(folder)
    opened = open_data_part(data, folder)
    split = {**opened.data.split, "seed": seed}
    opened = open_data_part({**data, "split": split}, folder)
    scores = {**of_classical(opened, seed), **of_networks(opened, seed, folder, asked)}
    earlier = before.scores if before else {}
    merged = {name: [*earlier.get(name, ()), score] for name, score in scores.items()}
    warned = [*(before.warned if before else ()), bool(advice_of(opened))]
    return Measured(table.name, opened.split.sizes["train"], table.drawn, merged, warned)


def of_classical(opened: Any, seed: int) -> dict[str, float]:
    """The commonest answer, a straight line, and LightGBM as it comes."""
    import numpy as np
    from lightgbm import LGBMClassifier, LGBMRegressor
    from sklearn.dummy import DummyClassifier, DummyRegressor
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.pipeline import make_pipeline

    from engine.arena.classical import prepare
    from engine.arena.classical.inputs import Inputs

    inputs = Inputs(opened.raw, opened.split.rows["train"])
    light: dict[str, Any] = {
        "n_jobs": 1,
        "verbosity": -1,
        "deterministic": True,
        "random_state": seed,
    }
    classes = inputs.is_classes
    models = {
        COMMONEST: ("scaled", DummyClassifier() if classes else DummyRegressor()),
        LINE: ("scaled", LogisticRegression(max_iter=1000) if classes else Ridge()),
        BOOSTING: ("array", LGBMClassifier(**light) if classes else LGBMRegressor(**light)),
    }
    train, test = (inputs.known(opened.split.rows[part]) for part in ("train", "test"))
    truth, scores = np.asarray(inputs.y(test)), dict[str, float]()
    for name, (need, model) in models.items():
        chain = make_pipeline(*prepare.steps(need, inputs), model)
        chain.fit(inputs.x(train), inputs.y(train))
        scores[name] = score_of(np.asarray(chain.predict(inputs.x(test))), truth, classes)
    return scores


def score_of(said: Any, truth: Any, classes: bool) -> float:
    if classes:
        return float((said == truth).mean())
    return float(1 - ((said - truth) ** 2).sum() / ((truth - truth.mean()) ** 2).sum())


def of_networks(
    opened: Any, seed: int, folder: Path, asked: argparse.Namespace
) -> dict[str, float]:
    """Every proposal, trained with the plan that comes along."""
    from builder.project import Project
    from builder.templates.drawing import document
    from builder.ui.joint.from_data import networks_for, plan_of, wanted_of
    from engine.run.run import start
    from engine.trained.opened import open_trained

    plan, wanted = wanted_of(opened, {})
    scores: dict[str, float] = {}
    networks = networks_for(opened, wanted)
    for network in networks[: 1 if asked.first else None]:
        if network.name == "large" and not asked.large:
            continue  # it takes longer than all others together
        settings = {**plan_of(opened, plan, network), "seed": seed, "threads": 1}
        drawn = document("bench", {"network": network.network}, network.blocks, settings)
        run = start(Project(drawn).job(), folder=folder).wait(1200)
        trained = open_trained(run.folder, test=True)
        report = trained.way.report(trained, "test").scores
        scores[network.name] = (report.get("accuracy") or report["r2"]).value
        run.delete()
    return {**scores, FIRST: scores[networks[0].name]}


def write(known: dict[str, Measured]) -> None:
    rounded = [
        {
            **asdict(table),
            "scores": {k: [round(v, 4) for v in vs] for k, vs in table.scores.items()},
        }
        for table in known.values()
    ]
    lines = ",\n  ".join(json.dumps(table) for table in rounded)
    MEASURED.write_text(f'{{"tables": [\n  {lines}\n]}}\n', encoding="utf-8")
    RULE.write_text(written(measured()), encoding="utf-8")


def measured() -> tuple[Measured, ...]:
    """What is committed; nothing where it is not there."""
    if not MEASURED.exists():
        return ()
    return tuple(Measured(**table) for table in json.loads(MEASURED.read_text())["tables"])


def summary(tables: list[Measured]) -> str:
    """Each table in a line, then what was promised, then the rule that follows."""
    lines = []
    for kind, drawn in (("real tables", False), ("drawn here", True)):
        some = [table for table in tables if table.drawn == drawn and FIRST in table.scores]
        for table in some:
            means = "  ".join(f"{n} {fmean(v):.3f}" for n, v in table.scores.items())
            lines.append(f"{table.name:28} {table.rows:6,} rows  {means}  {beside_line(table)}")
        if some:
            lines += [f"{kind}: {line}" for line in promised(some)]
    for each in rule(tables):
        lines.append(
            f"from {each.low:,} rows on ({each.tables} tables): {each.first}, "
            f"{each.against:.2f} times the mistakes of boosting"
            + (": boosting first" if each.boosting_first else "")
        )
    return "\n".join(lines)


def beside_line(table: Measured) -> str:
    """How the suggested network stands to the line: the mean difference with its 95% interval over
    the splits, which share rows (Nadeau and Bengio's correction); a tie where it holds 0.
    """
    import numpy as np

    from engine.measures.intervals import corrected_t

    pairs = zip(table.scores[FIRST], table.scores[LINE], strict=True)
    ahead = np.array([ours - line for ours, line in pairs])
    if len(ahead) < 2:
        return "one split: not judged"
    test = corrected_t(ahead, table.rows, round(table.rows * TEST_SHARE))
    low, high = test.interval
    word = "ahead" if low > 0 else "behind" if high < 0 else "tie"
    return f"{word} {test.lead:+.3f} [{low:+.3f}, {high:+.3f}]"


def promised(tables: list[Measured]) -> list[str]:
    """What issue 19 asks: at or above the line on 95% of tables, and LightGBM's mistakes."""
    judged = [beside_line(table).split()[0] for table in tables]
    counts = ", ".join(
        f"{word} {judged.count(word)}"
        for word in ("ahead", "tie", "behind", "one")
        if word in judged
    )
    by_mean = sum(fmean(t.scores[FIRST]) >= fmean(t.scores[LINE]) - SAME for t in tables)
    middle = median(table.against(FIRST) for table in tables)
    warned = sum(sum(table.warned) for table in tables)
    of = sum(len(table.warned) for table in tables)
    beside = (
        f"the suggested network against the line, over splits: {counts}; "
        f"its mean is at or above on {by_mean} of {len(tables)}"
    )
    boosting = f"{middle:.2f} times the mistakes of LightGBM in the middle"
    said = f"on {warned} of {of} splits the proposal began with a classical model"
    return [beside, boosting, said]


if __name__ == "__main__":
    main(sys.argv[1:])
