"""One contestant at work, in a process of its own: prepare, fit, say what it expects of validation
and test rows, measure what that cost.

It is given the test rows' inputs and never looks at their answers: the host opens those once, when
all have finished.
`tell(kind, **facts)` is how it speaks; the host writes it down.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import time
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

import numpy as np

from engine import system
from engine.arena import classical
from engine.arena import folder as folders
from engine.arena.classical.entry import Entry
from engine.arena.classical.inputs import Inputs
from engine.arena.classical.stages import Clock, Fitted, fit
from engine.arena.standing import (
    Asked,
    Boundary,
    Chosen,
    Coefficients,
    ColumnWeights,
    Cost,
    Node,
    Tree,
)
from engine.arena.track import CannotFit, Track
from engine.arena.verdict import minus
from engine.errors import first_line
from engine.measures import answers
from engine.measures.answers import Said

Tell = Callable[..., None]
THOUSAND = 1000
LONG_ANSWER = 5.0  # seconds for a thousand rows; longer is worked out from fewer


def work(asked: Asked, track: Track, tell: Tell) -> None:
    """The whole work of one classical contestant."""
    entry = classical.find(str(asked.entry))
    parts = track.x  # before memory is looked at: they are nobody's own
    give_back()
    base = system.peak_memory(reset=True)
    outside = time.process_time()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        options: dict[str, Any] = dict(asked.options or {})
        tried: list[Trial] = []
        if asked.tune and entry.grid:
            options, tried = choose(entry, options, track, tell)
        done = learn(
            entry, options, track, track.inputs.train, track.rows["validation"], track.seed, tell
        )
    for text in plain(caught):
        tell("note", text=text)
    if done.fitted.note:
        tell("note", text=done.fitted.note)
    validation, truth = done.first, track.y("validation")
    result = answers.result_of(track.measure, truth, validation, track.classes)
    tell("validation", validation=result.as_json())
    test, seconds = ask(done, parts["test"])
    memory, size = max(0, system.peak_memory() - base), size_of(done.pipeline())
    folders.keep_said(
        track.folder,
        asked.key,
        validation=validation.value,
        validation_probability=validation.probability,
        test=test.value,
        test_probability=test.probability,
    )
    cost = Cost(
        fit=done.clock.wall + sum(trial.seconds for trial in tried),
        cpu=done.clock.cpu + sum(trial.cpu for trial in tried),
        steps=done.fitted.steps,
        count=count_of(entry.count, getattr(model := done.fitted.model, "regressor_", model)),
        counted=entry.count,
        predict_1000=seconds.thousand,
        predict_1=seconds.one,
        memory=memory,
        size=size,
        cpu_in_all=time.process_time() - outside,
    )
    tell("cost", cost=cost.as_json())
    if entry.interpretable == "coefficients":
        tell("how", how={"coefficients": coefficients(done, track).as_json()})
    if entry.interpretable == "tree":
        tell("how", how={"tree": tree(done, track).as_json()})
    if track.inputs.points:
        tell("how", how={"boundary": boundary(done, track).as_json()})
    repeat(entry, options, track, tell)


# ---- Learning ----


@dataclass
class Done:
    """A contestant that has learned."""

    entry: Entry
    steps: list[Any]  # the preparation, fitted
    fitted: Fitted
    clock: Clock
    classes: int  # of the data, 0 where numbers are predicted
    xv: Any = None  # validation, prepared
    first: Said = field(default_factory=lambda: Said(np.zeros(0)))  # what it says of validation

    def prepare(self, x: Any) -> Any:
        for step in self.steps:
            x = step.transform(x)
        return x

    def pipeline(self) -> Any:
        """What one would write by hand."""
        from sklearn.pipeline import make_pipeline

        return make_pipeline(*self.steps, self.fitted.model) if self.steps else self.fitted.model

    def said(self, x: Any, known: np.ndarray | None = None) -> Said:
        """Labels with probabilities, or numbers, of prepared rows. `known` is what the model said
        of them while it learned.
        """
        model = self.fitted.model
        if not self.classes:
            return Said(np.asarray(model.predict(x) if known is None else known, dtype=np.float64))
        if hasattr(model, "predict_proba"):
            probability = np.asarray(model.predict_proba(x) if known is None else known)
            value = model.classes_.take(probability.argmax(axis=1))
            whole = np.zeros((len(probability), self.classes), probability.dtype)
            whole[:, model.classes_.astype(int)] = (
                probability  # classes that are missing from the training part get 0
            )
            return Said(value.astype(np.int64), whole)
        return Said(np.asarray(model.predict(x)).astype(np.int64))


def learn(
    entry: Entry,
    options: Mapping[str, Any],
    track: Track,
    train: np.ndarray,
    validation: np.ndarray,
    seed: int,
    tell: Tell | None,
) -> Done:
    """Fits on these rows; early stopping and the curve look at `validation`."""
    whole = train is track.inputs.train
    inputs = track.inputs if whole else Inputs(track.inputs.raw, train)
    y, yv = inputs.y(train), inputs.y(validation)
    x: Any = track.x["train"] if whole else inputs.x(train)
    xv = (
        track.x["validation"]
        if whole and validation is track.rows["validation"]
        else inputs.x(validation)
    )
    clock = Clock()
    score = track.measure.of

    def point(step: int, of: int | None, predicted: np.ndarray) -> None:
        if tell:
            tell(
                "point",
                x=round(clock.seconds, 4),
                y=scores_or_none(score(yv, predicted.reshape(yv.shape))),
                step=step,
            )

    try:
        steps = entry.preparation(inputs)
        for step in steps:
            x = step.fit_transform(x, y)
        with clock.paused():
            for step in steps:
                xv = step.transform(xv)
        fitted = fit(entry.stages, entry.model(inputs, options, seed), x, y, xv, yv, clock, point)
    except (ValueError, np.linalg.LinAlgError, TypeError) as why:
        raise CannotFit(sentence_for(entry, inputs, why)) from why
    clock.pause()
    done = Done(entry, steps, fitted, clock, len(track.classes), xv)
    try:
        predicted = done.said(xv, fitted.validation)
    except (ValueError, TypeError) as why:  # some models look at their settings only when asked
        raise CannotFit(sentence_for(entry, inputs, why)) from why
    done.first = predicted
    if tell:
        tell(
            "point",
            x=round(clock.wall, 4),
            y=scores_or_none(score(yv, predicted.value.reshape(yv.shape))),
            step=fitted.steps or 1,
        )
    return done


def scores_or_none(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


@dataclass(frozen=True)
class Trial:
    """Some settings of a contestant that is tuned."""

    options: dict[str, Any]
    score: float
    seconds: float
    cpu: float


def choose(
    entry: Entry, options: dict[str, Any], track: Track, tell: Tell
) -> tuple[dict[str, Any], list[Trial]]:
    """Tries the entry's grid and takes what is best on validation."""
    names = list(entry.grid)
    tried: list[Trial] = []
    yv = track.y("validation")
    for values in product(*entry.grid.values()):
        settings = {**options, **dict(zip(names, values, strict=True))}
        done = learn(
            entry, settings, track, track.inputs.train, track.rows["validation"], track.seed, None
        )
        value = track.measure.of(yv, done.first.value.reshape(yv.shape))
        tried.append(Trial(settings, value, done.clock.wall, done.clock.cpu))
        tell(
            "point",
            x=round(sum(trial.seconds for trial in tried), 4),
            y=max(trial.score for trial in tried),
            step=len(tried),
        )
    best = max(tried, key=lambda trial: trial.score)
    chosen = Chosen({name: best.options[name] for name in names}, len(tried))
    tell("chosen", chosen=chosen.as_json())
    return best.options, tried


def repeat(entry: Entry, options: Mapping[str, Any], track: Track, tell: Tell) -> None:
    """The same on other folds or with other seeds, where the race asks for it."""
    if track.folds:
        scores = list[float]()
        for train, held in track.folds:
            done = learn(entry, options, track, train, held, track.seed, None)
            truth = track.inputs.y(held)
            scores.append(track.measure.of(truth, done.first.value.reshape(truth.shape)))
            tell("folds", folds=[round(value, 6) for value in scores])
    if track.seeds > 1 and entry.seeded:
        yv, scores = track.y("validation"), []
        for seed in range(track.seed, track.seed + track.seeds):
            done = learn(
                entry, options, track, track.inputs.train, track.rows["validation"], seed, None
            )
            scores.append(track.measure.of(yv, done.first.value.reshape(yv.shape)))
            tell("seeds", seeds=[round(value, 6) for value in scores])


# ---- Asking, and what it costs ----


def rows_of(x: Any, begin: int, end: int) -> Any:
    return x.iloc[begin:end] if hasattr(x, "iloc") else x[begin:end]


def x_at(x: Any, rows: np.ndarray) -> Any:
    if isinstance(x, list):
        return [x[row] for row in rows]
    return x.iloc[rows] if hasattr(x, "iloc") else x[rows]


@dataclass(frozen=True)
class Answering:
    """Seconds that it takes to answer."""

    thousand: float  # rows
    one: float


def ask(done: Done, xt: Any) -> tuple[Said, Answering]:
    """What it says of the test rows; how long one row takes, and a thousand: measured on these very
    questions, preparation included.
    """
    rows = len(xt)
    start = time.perf_counter()
    predicted = done.said(done.prepare(xt))
    whole = time.perf_counter() - start
    thousand = whole * THOUSAND / max(1, rows)
    # Fewer rows are asked over and over until they are a thousand: the fixed cost of a question
    # counts once. A model that would take long at it is not worth the wait.
    if 0 < rows < THOUSAND and thousand < LONG_ANSWER:
        many = x_at(xt, np.arange(THOUSAND) % rows)
        start = time.perf_counter()
        done.said(done.prepare(many))
        thousand = time.perf_counter() - start
    first = rows_of(xt, 0, 1)
    taken: list[float] = []
    while len(taken) < 3 and sum(taken) < 0.005:
        start = time.perf_counter()
        done.said(done.prepare(first))
        taken.append(time.perf_counter() - start)
    return predicted, Answering(thousand, float(np.median(taken)))


def give_back() -> None:
    """What the contestant before left behind goes back to the system, so that this one's memory is
    its own.
    """
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):  # another C library keeps it
        ctypes.CDLL(None).malloc_trim(0)


class _Counter:
    """A file that only counts."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: Any) -> int:
        count = memoryview(data).nbytes
        self.size += count
        return count


def size_of(model: Any) -> int:
    """Bytes that it would take on disk. It is written to a counter, kept nowhere and read by
    nobody.
    """
    import pickle

    counter = _Counter()
    try:
        pickle.Pickler(counter, protocol=5).dump(model)  # type: ignore[arg-type]
    except (TypeError, AttributeError, pickle.PicklingError):
        return 0
    return counter.size


def count_of(kind: str, model: Any) -> int:
    """How many numbers, nodes, support vectors or rows the model holds."""
    if kind == "nodes":
        if hasattr(model, "tree_"):
            return int(model.tree_.node_count)
        if hasattr(model, "estimators_"):
            return sum(
                int(tree.tree_.node_count)
                for tree in np.ravel(np.asarray(model.estimators_, dtype=object))
            )
        if hasattr(model, "_predictors"):
            return sum(len(tree.nodes) for group in model._predictors for tree in group)
        if hasattr(model, "booster_"):
            return int(
                sum(2 * tree["num_leaves"] - 1 for tree in model.booster_.dump_model()["tree_info"])
            )
    if kind == "support vectors":
        return (
            int(np.sum(model.n_support_)) if hasattr(model, "n_support_") else len(model.support_)
        )
    if kind == "rows kept":
        for name in ("n_samples_fit_", "X_train_"):
            if hasattr(model, name):
                rows = getattr(model, name)
                return len(rows) if np.ndim(rows) else int(rows)
        base = getattr(model, "base_estimator_", None)
        if base is not None:
            return sum(len(part.X_train_) for part in getattr(base, "estimators_", [base]))
    if kind == "none":
        return 0
    names = (
        "coef_",
        "intercept_",
        "coefs_",
        "intercepts_",
        "theta_",
        "var_",
        "feature_log_prob_",
        "class_log_prior_",
        "means_",
        "rotations_",
    )
    numbers = 0
    for name in names:
        held = getattr(model, name, None)
        if held is not None:
            parts = held if isinstance(held, list) else [held]
            numbers += sum(int(np.size(part)) for part in parts)
    return numbers


# ---- How it can be read ----


def names_of(done: Done, track: Track) -> list[str]:
    """What each column is called that the model met."""
    inputs = track.inputs
    names: Any = None
    if inputs.kind == "series":
        return series_names(done, track)
    if inputs.kind == "table":
        names = np.array(
            [name for name in [*inputs.numbers, *inputs.texts] if name not in inputs.empty],
            dtype=object,
        )
        if inputs.categories or inputs.texts:
            names = None
    for step in done.steps:
        try:
            names = (
                step.get_feature_names_out() if names is None else step.get_feature_names_out(names)
            )
        except (ValueError, AttributeError, TypeError):
            return []
    if names is None and inputs.kind == "image":
        channels, height, width = inputs.raw.columns[inputs.raw.inputs[0]].values.shape[1:]
        where = [(c, r, k) for c in range(channels) for r in range(height) for k in range(width)]
        return [
            f"pixel {k + 1}, {r + 1}" + (f" of channel {c + 1}" if channels > 1 else "")
            for c, r, k in where
        ]
    words = [] if names is None else [str(name) for name in names]
    for prefix in ("categories__", "numbers__", *(f"text of {name}__" for name in inputs.texts)):
        words = [word.removeprefix(prefix) for word in words]
    for name in inputs.categories:
        words = [
            f"{name} = {word.removeprefix(name + '_')}" if word.startswith(f"{name}_") else word
            for word in words
        ]
    return words


def series_names(done: Done, track: Track) -> list[str]:
    """A step of a channel, or what is summed up of a channel, in words."""
    from engine.arena.classical import shapes

    channels, steps = [], 0
    for name in track.inputs.raw.inputs:
        order = track.inputs.channels(name)
        known = track.inputs.series_of(name).levels
        steps = track.inputs.series_of(name).values.shape[1]
        channels += (
            [known[k] for k in order]
            if len(known) == len(order)
            else [name]
            if len(order) == 1
            else [f"channel {k + 1}" for k in order]
        )
    of = [f" of {name}" for name in channels] if len(channels) > 1 else [""]
    if any(getattr(step, "func", None) is shapes.summary_of_series for step in done.steps):
        return [*(f"{what}{channel}" for what in shapes.SUMMARY for channel in of), "length"]
    return [f"step {k + 1}{channel}" for channel in of for k in range(steps)]


def coefficients(done: Done, track: Track, most: int = 30) -> Coefficients:
    """The largest weights; on columns brought to one scale they can be compared."""
    model = getattr(done.fitted.model, "regressor_", done.fitted.model)
    weights = np.atleast_2d(model.coef_)
    names = names_of(done, track)
    if len(names) != weights.shape[1]:
        names = [f"column {k + 1}" for k in range(weights.shape[1])]
    order = np.argsort(-np.abs(weights).max(axis=0))[:most]
    groups = [track.classes[int(code)] for code in model.classes_] if track.classes else ["value"]
    if weights.shape[0] == 1 and len(groups) == 2:
        groups = [groups[1]]
    pictures = None
    inputs = track.inputs
    if inputs.kind == "image" and not done.entry.before:
        shape = inputs.raw.columns[inputs.raw.inputs[0]].values.shape[1:]
        if np.prod(shape) == weights.shape[1] and np.prod(shape) <= 4096:
            pictures = tuple(
                np.round(row.reshape(shape).mean(axis=0), 5).tolist() for row in weights[:10]
            )
    return Coefficients(
        tuple(groups[: weights.shape[0]]),
        tuple(ColumnWeights(names[k], tuple(map(float, weights[:20, k]))) for k in order),
        all=int(weights.shape[1]),
        zero=int(np.sum(np.all(weights == 0, axis=0))),
        pictures=pictures,
    )


def tree(done: Done, track: Track, deepest: int = 4) -> Tree:
    """The questions of a decision tree, nested, down to a depth that can be read."""
    model = done.fitted.model
    held, names, codes = model.tree_, names_of(done, track), level_names(done, track)

    def says(k: int) -> tuple[str | float, float | None]:
        """What is said at a node, and of classes the share of its rows that are of it."""
        value = held.value[k].reshape(held.value[k].shape[0], -1)
        if not track.classes:
            return float(value[0][0]), None
        share = value[0] / max(1e-12, value[0].sum())
        best = int(share.argmax())
        return track.classes[int(model.classes_[best])], float(share[best])

    def node(k: int, depth: int) -> Node:
        leaf = Node(int(held.n_node_samples[k]), *says(k))
        if held.children_left[k] == -1:
            return leaf
        if depth == deepest:
            return replace(leaf, more=True)
        column, most = int(held.feature[k]), float(held.threshold[k])
        name = names[column] if column < len(names) else f"column {column + 1}"
        return replace(
            leaf,
            column=name,
            most=most,
            question=question(name, most, codes.get(name)),
            yes=node(int(held.children_left[k]), depth + 1),
            no=node(int(held.children_right[k]), depth + 1),
        )

    return Tree(int(model.get_depth()), int(model.get_n_leaves()), deepest, node(0, 0))


def level_names(done: Done, track: Track) -> dict[str, list[str]]:
    """For category columns of trees: the level behind each code."""
    levels_of: dict[str, list[str]] = {}
    for step in done.steps:
        coder = getattr(step, "named_transformers_", {}).get("categories")
        if coder is not None and hasattr(coder, "categories_"):
            for name, levels in zip(track.inputs.categories, coder.categories_, strict=True):
                levels_of[name] = [str(level) for level in levels if level == level]
    return levels_of


def question(name: str, most: float, levels: list[str] | None) -> str:
    if levels is None:
        return f"{name} ≤ {minus(f'{most:.4g}')}"
    yes, no = levels[: int(most) + 1], levels[int(most) + 1 :]
    if len(yes) <= 3:
        return f"{name}: {' or '.join(yes)}"
    if len(no) <= 3:
        return f"{name}: not {' or '.join(no)}"
    return f"{name}: {yes[0]} … {yes[-1]}"


def boundary(done: Done, track: Track) -> Boundary:
    """What it says all over the plane, for data of two columns."""
    import pandas as pd

    plane = plane_of(track)
    grid = pd.DataFrame(dict(zip(plane.columns, plane.grid, strict=True)))
    return said_over(plane, done.said(done.prepare(grid)), len(track.classes))


@dataclass(frozen=True)
class Plane:
    """A grid over the two columns that all contestants learn from."""

    columns: tuple[str, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    steps: int
    grid: tuple[np.ndarray, np.ndarray]  # of each column, its value at every place


def plane_of(track: Track, steps: int = 60) -> Plane:
    """A little wider than the training rows reach."""
    x = track.x["train"]
    low, high = x.min().to_numpy(float), x.max().to_numpy(float)
    pad = 0.08 * np.where(high > low, high - low, 1.0)
    low, high = low - pad, high + pad
    across, up = np.linspace(low[0], high[0], steps), np.linspace(low[1], high[1], steps)
    grid = (np.tile(across, steps), np.repeat(up, steps))
    return Plane(
        tuple(track.inputs.numbers), tuple(low.tolist()), tuple(high.tolist()), steps, grid
    )


def said_over(plane: Plane, predicted: Said, classes: int) -> Boundary:
    """What was said of a plane's places, row by row: numbers, chances of two, else labels."""
    place = Boundary(plane.columns, plane.low, plane.high, plane.steps)
    if not classes:
        return replace(place, value=tuple(np.round(predicted.value, 4).tolist()))
    if predicted.probability is not None and classes == 2:
        return replace(place, value=tuple(np.round(predicted.probability[:, 1], 3).tolist()))
    return replace(place, label=tuple(predicted.value.tolist()))


# ---- Words ----


def plain(caught: list[warnings.WarningMessage]) -> list[str]:
    """What scikit-learn warned of, where a person can do something about it."""
    sentences = []
    for warning in caught:
        name = warning.category.__name__
        if name == "ConvergenceWarning":
            sentences.append(
                "It had not quite settled when its steps were used up; its score may rise a little with more."
            )
        elif "collinear" in str(warning.message):
            sentences.append(
                "Some columns say the same as others, so its weights cannot be read one by one."
            )
    return list(dict.fromkeys(sentences))


def sentence_for(entry: Entry, inputs: Inputs, why: Exception) -> str:
    """What scikit-learn refused, as a sentence."""
    text = str(why)
    if "at least 2 classes" in text or "greater than one" in text or "only one class" in text:
        return f"{entry.title} needs at least two classes in the training part, and these rows hold one. Split with the same mix of classes in each part."
    if "full rank" in text or "SVD did not converge" in text or "singular" in text.lower():
        return f"{entry.title} met columns that are copies or sums of others, or a class with fewer rows than columns. Leave such columns out, or choose a model that does not mind."
    if "n_neighbors" in text:
        return f"{entry.title} asks for more neighbours than the {inputs.train_rows:,} training rows. Set *Neighbours* lower."
    if "empty vocabulary" in text:
        return f"{entry.title} found no words in the training texts: they are empty, or hold single letters only. Check the text column on the Data page."
    if "NaN" in text or "infinity" in text:
        return f"{entry.title} met a number that is not finite in its columns or in the target. Fill or drop those rows on the Data page."
    if "n_splits" in text or "least populated class" in text:
        return f"{entry.title} needs more rows of each class than there are."
    line = first_line(why, 200)
    return f"{entry.title} cannot learn from these rows: {line}. The other contestants race on."


def limit(track: Track) -> None:
    """This process's own limits."""
    system.limit("CORE", 0)
    if track.memory:
        system.limit_memory(int(system.memory_own() + track.memory))
