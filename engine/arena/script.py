"""A contestant as a script of plain scikit-learn with its data beside it: it fits, scores, and says
whether the race's score came out.

The script is printed from the very objects that raced; functions of ours that a pipeline uses are
copied into it.
"""

from __future__ import annotations

import inspect
import math
from pathlib import Path
from typing import Any

import numpy as np

from engine.arena import classical
from engine.arena.folder import Contestant, RaceError, Story

SCRIPT, DATA = "reproduce.py", "data.npz"


def write(story: Story, race: Path, folder: Path, who: str | None = None) -> Path:
    """Writes reproduce.py and data.npz; gives the script's path."""
    from engine.arena.track import open_track

    classic = [
        rival for rival in story.contestants.values() if rival.done and not rival.asked.is_network
    ]
    if who is not None:
        classic = [rival for rival in classic if rival.key == who]
    if not classic:
        raise RaceError(
            "No classical contestant has finished, so there is nothing to reproduce with scikit-learn. A network is exported on the Export page."
        )
    best = max(classic, key=standing_of)
    track, _ = open_track(race, story.asked)
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / DATA, allow_pickle=False, **arrays(track))
    (folder / SCRIPT).write_text(script(track, best, story.asked.get("name", "")), encoding="utf-8")
    return folder / SCRIPT


def standing_of(contestant: Contestant) -> tuple[bool, float]:
    """Whether it is more than a baseline, then its score on validation."""
    score = contestant.validation.score if contestant.validation else None
    return not contestant.asked.is_baseline, score or -math.inf


def arrays(track: Any) -> dict[str, np.ndarray]:
    """The rows of all parts as plain arrays: no pickle, so texts are fixed-width."""
    rows = np.concatenate([track.rows[part] for part in ("train", "validation", "test")])
    part = np.concatenate(
        [
            np.full(len(track.rows[name]), k)
            for k, name in enumerate(("train", "validation", "test"))
        ]
    )
    x = track.inputs.x(rows)
    named: dict[str, np.ndarray] = {"part": part, "y": track.inputs.y(rows)}
    if track.classes:
        named["classes"] = np.array(track.classes, dtype=str)
    if track.inputs.kind == "table":
        for k, name in enumerate(x.columns):
            values = x[name]
            if values.dtype.kind == "f":
                named[f"column {k}"] = values.to_numpy()
            else:  # a missing text is kept as such beside the values
                gone = values.isna().to_numpy()
                named[f"column {k}"] = np.where(gone, "", values.astype(object)).astype(str)
                named[f"missing {k}"] = gone
        if track.inputs.edges is not None:
            named["node"], named["edges"] = rows, track.inputs.edges
        named["names"] = np.array([str(name) for name in x.columns], dtype=str)
    else:
        named["x"] = x.astype(str) if x.dtype == object else x
    return named


def script(track: Any, contestant: Contestant, name: str) -> str:
    entry, inputs = classical.find(str(contestant.asked.entry)), track.inputs
    printer = Printer()
    steps = [printer.show(step) for step in entry.preparation(inputs)]
    model = printer.show(entry.model(inputs, contestant.options, track.seed))
    fit = fitting(entry, inputs, printer)
    score = contestant.latest.score if contestant.latest else None
    part = "test" if contestant.test else "validation"
    reading = READ_TABLE if inputs.kind == "table" else READ_ARRAY
    if inputs.kind == "table" and (inputs.categories or inputs.texts):
        reading = READ_MIXED
    if entry.along_edges:
        reading = READ_GRAPH
    printer.imports.add("import numpy as np")
    if inputs.kind == "table":
        printer.imports.add("import pandas as pd")
    printer.imports.add("from sklearn.pipeline import make_pipeline")
    printer.imports.add("from pathlib import Path")
    measure = track.measure.name
    if measure == "balanced-accuracy":
        printer.imports.add("from sklearn.metrics import balanced_accuracy_score")
        scoring = "balanced_accuracy_score(y[part == {k}], model.predict(rows({k})))"
    else:
        scoring = "model.score(rows({k}), y[part == {k}])"
    lines = [
        f'"""{entry.title} on {printable(name)}, as it raced in Layerloom\'s Arena. Needs {DATA} beside it, scikit-learn and pandas; prints the scores."""',
        "",
        *sorted(
            printer.imports,
            key=lambda line: ("__future__" not in line, line.startswith("from"), line),
        ),
        "",
        *(f"\n{source}" for source in printer.sources),
        reading,
        "",
        "# ---- The pipeline: fitted on the training part only ----",
        "",
        *(f"step{k + 1} = {text}" for k, text in enumerate(steps)),
        f"estimator = {model}",
        "",
        *fit(len(steps)),
        f"model = make_pipeline({', '.join([*(f'step{k + 1}' for k in range(len(steps))), 'estimator'])})",
        "",
        f"expected = {score!r}  # {part} score in the race",
        f"score = {scoring.format(k=2 if contestant.test else 1)}",
        f'print(f"{{score!r}} on the {part} part; the race had {{expected!r}}")',
        'print("the same" if abs(score - expected) < 1e-12 else "NOT the same: are scikit-learn and numpy of the same version?")',
        "",
    ]
    return "\n".join(lines)


READ_ARRAY = """
data = np.load(Path(__file__).with_name("data.npz"), allow_pickle=False)
x, y, part = data["x"], data["y"], data["part"]  # part: 0 training, 1 validation, 2 test


def rows(which):
    return x[part == which]
"""
READ_TABLE = """
data = np.load(Path(__file__).with_name("data.npz"), allow_pickle=False)
y, part = data["y"], data["part"]  # part: 0 training, 1 validation, 2 test
names = [str(name) for name in data["names"]]
x = np.stack([data[f"column {k}"] for k in range(len(names))], axis=1)


def rows(which):
    return pd.DataFrame(x[part == which], columns=names)
"""
READ_GRAPH = """
data = np.load(Path(__file__).with_name("data.npz"), allow_pickle=False)
y, part = data["y"], data["part"]  # part: 0 training, 1 validation, 2 test
x = pd.DataFrame({str(name): data[f"column {k}"] for k, name in enumerate(data["names"])})
x.index = data["node"]  # which node of the graph each row is


def rows(which):
    return x[part == which]
"""
READ_MIXED = """
data = np.load(Path(__file__).with_name("data.npz"), allow_pickle=False)
y, part = data["y"], data["part"]  # part: 0 training, 1 validation, 2 test
x = pd.DataFrame({str(name): data[f"column {k}"] for k, name in enumerate(data["names"])})
for k, name in enumerate(x.columns):
    if f"missing {k}" in data:
        x[name] = x[name].astype(object).mask(data[f"missing {k}"], np.nan)


def rows(which):
    return x[part == which]
"""


def fitting(entry: Any, inputs: Any, printer: Printer) -> Any:
    """The lines that fit: at once, in passes, or watching validation."""
    from engine.arena.classical.stages import PASSES

    def prepare(count: int, validation: bool) -> list[str]:
        lines = ["train = rows(0)", *(["validation = rows(1)"] if validation else [])]
        for k in range(count):
            lines.append(f"train = step{k + 1}.fit_transform(train, y[part == 0])")
            if validation:
                lines.append(f"validation = step{k + 1}.transform(validation)")
        return lines

    def plain(count: int) -> list[str]:
        return [*prepare(count, False), "estimator.fit(train, y[part == 0])"]

    def passes(count: int) -> list[str]:
        more = ", classes=np.unique(y[part == 0])" if inputs.is_classes else ""
        return [
            *prepare(count, False),
            f"for _ in range({PASSES}):",
            f"    estimator.partial_fit(train, y[part == 0]{more})",
        ]

    def boosting(count: int) -> list[str]:
        return [
            *prepare(count, True),
            "# The validation part says when to stop.",
            "estimator.fit(train, y[part == 0], X_val=validation, y_val=y[part == 1])",
        ]

    def lightgbm(count: int) -> list[str]:
        printer.imports.add("from lightgbm import early_stopping")
        return [
            *prepare(count, True),
            "# The validation part says when to stop.",
            "estimator.fit(train, y[part == 0], eval_X=(validation,), eval_y=(y[part == 1],), callbacks=[early_stopping(10, verbose=False)])",
        ]

    if entry.stages == "lightgbm":
        printer.imports.add("from lightgbm import early_stopping")
    return {"passes": passes, "boosting": boosting, "lightgbm": lightgbm}.get(entry.stages, plain)


def printable(text: str) -> str:
    """A name in a docstring: no quotes, no backslashes."""
    return "".join(letter for letter in str(text) if letter.isalnum() or letter in " -_.,()")[:80]


class Printer:
    """Estimators as the Python that makes them."""

    def __init__(self) -> None:
        self.imports: set[str] = set()
        self.sources: list[str] = []

    def show(self, value: Any) -> str:
        from sklearn.base import BaseEstimator
        from sklearn.gaussian_process.kernels import Kernel

        if isinstance(value, Kernel):
            self.imports.add(
                "from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel"
            )
            return repr(value)
        if isinstance(value, BaseEstimator):
            return self.estimator(value)
        if isinstance(value, np.ndarray):  # the edges of a graph, too many to be printed
            return 'data["edges"]'
        if isinstance(value, float) and not math.isfinite(value):
            self.imports.add("import numpy as np")
            return "np.nan" if math.isnan(value) else "np.inf"
        if isinstance(value, (str, int, float, bool, type(None))):
            return repr(value)
        if isinstance(value, list):
            return f"[{', '.join(self.show(item) for item in value)}]"
        if isinstance(value, tuple):
            return (
                f"({', '.join(self.show(item) for item in value)}{',' if len(value) == 1 else ''})"
            )
        if inspect.isfunction(value):
            return self.copied(value)
        raise RaceError(f"A {type(value).__name__} cannot be printed as a script.")

    def copied(self, value: Any) -> str:
        """A function or class of ours goes into the script with its source."""
        source = inspect.getsource(value)
        if source not in self.sources:
            self.sources.append(source)
        self.imports.add("from __future__ import annotations")
        self.imports.add("import numpy as np")
        return str(value.__name__)

    def estimator(self, value: Any) -> str:
        from sklearn.pipeline import Pipeline

        kind = type(value)
        if kind is Pipeline:
            self.imports.add("from sklearn.pipeline import make_pipeline")
            return f"make_pipeline({', '.join(self.show(step) for _, step in value.steps)})"
        if kind.__module__.startswith("engine."):
            own = [base for base in reversed(kind.__mro__) if base.__module__.startswith("engine.")]
            from_sklearn = {
                base.__name__
                for each in own
                for base in each.__bases__
                if base.__module__ == "sklearn.base"
            }
            self.imports.add(f"from sklearn.base import {', '.join(sorted(from_sklearn))}")
            name = [self.copied(base) for base in own][-1]
        else:
            name, module = kind.__name__, kind.__module__
            public = module.partition("._")[0]  # sklearn.svm._classes is offered as sklearn.svm
            self.imports.add(
                f"from {public.split('.')[0] if public.startswith('lightgbm') else public} import {name}"
            )
        defaults = {p.name: p.default for p in inspect.signature(kind.__init__).parameters.values()}
        given = [
            f"{key}={self.show(held)}"
            for key, held in value.get_params(deep=False).items()
            if not (
                key in defaults
                and not isinstance(held, np.ndarray)
                and (
                    held is defaults[key]
                    or (not hasattr(held, "get_params") and held == defaults[key])
                )
            )
        ]
        return f"{name}({', '.join(given)})"
