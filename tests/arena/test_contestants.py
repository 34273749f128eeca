"""The contract of every classical entry: words, and scores that equal scikit-learn run by hand on
the same split, to the last digit.
"""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.arena import classical
from engine.arena import folder as folders
from engine.arena.classical.inputs import Inputs
from engine.arena.standing import Asked
from engine.arena.track import CannotFit
from engine.arena.why import pieces
from engine.arena.worker import learn, names_of, question, series_names, work
from engine.data.sets import open_raw
from engine.reading.windows import forecast
from tests.arena.raws import KINDS, series, track_of

ENTRIES = classical.catalogue()
BY_KIND = {kind: make() for kind, make in KINDS.items()} | {
    "graph": open_raw("communities", {"rows": 200})
}


def cases() -> list[Any]:
    """Every contestant on every kind of data that it takes. On one of them, each on another, it is
    tried always; all together take minutes.
    """
    inputs = {kind: Inputs(raw, np.arange(raw.rows)) for kind, raw in BY_KIND.items()}
    made = []
    for number, (name, entry) in enumerate(ENTRIES.items()):
        # Of a graph the others see a table, which they are tried on anyway.
        kinds = [
            kind
            for kind in inputs
            if not entry.refuses(inputs[kind]) and (kind == "graph") == entry.along_edges
        ]
        always = kinds[number % len(kinds)]
        made += [
            pytest.param(
                name, kind, id=f"{name} on {kind}", marks=() if kind == always else pytest.mark.slow
            )
            for kind in kinds
        ]
    return made


def by_hand(entry: Any, track: Any) -> tuple[float, float, Any]:
    """Validation and test score by scikit-learn alone: a pipeline, fit, score."""
    from sklearn.pipeline import make_pipeline

    inputs, rows = track.inputs, track.rows
    x, y = inputs.x(inputs.train), inputs.y(inputs.train)
    xv = inputs.x(rows["validation"])
    yv = inputs.y(rows["validation"])
    xt = inputs.x(rows["test"])
    yt = inputs.y(rows["test"])
    steps, model = entry.preparation(inputs), entry.model(inputs, {}, 0)
    if entry.stages == "passes":
        for step in steps:
            x = step.fit_transform(x, y)
        for _ in range(20):
            model.partial_fit(x, y, **({"classes": np.unique(y)} if inputs.is_classes else {}))
        pipeline = make_pipeline(*steps, model)
    elif entry.stages in ("boosting", "lightgbm"):
        z, zv = x, xv
        for step in steps:
            z = step.fit_transform(z, y)
            zv = step.transform(zv)
        if entry.stages == "boosting":
            model.fit(z, y, X_val=zv, y_val=yv)
        else:
            from lightgbm import early_stopping

            model.fit(
                np.asarray(z),
                y,
                eval_X=(np.asarray(zv),),
                eval_y=(yv,),
                callbacks=[early_stopping(10, verbose=False)],
            )
        pipeline = make_pipeline(*steps, model)
    else:
        pipeline = make_pipeline(*steps, model).fit(x, y)
    return pipeline.score(xv, yv), pipeline.score(xt, yt), pipeline


@pytest.mark.parametrize(("name", "kind"), cases())
def test_scores_equal_scikit_learn_by_hand_to_the_last_digit(
    name: str, kind: str, tmp_path: Path
) -> None:
    entry, track = ENTRIES[name], track_of(BY_KIND[kind], tmp_path)
    (tmp_path / "said").mkdir()
    told: dict[str, Any] = {}
    points = []

    def tell(what: str, **facts: Any) -> None:
        json.dumps(facts, default=float)
        points.append(facts) if what == "point" else told.update(facts)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if (name, kind) == (
            "qda",
            "pictures",
        ):  # fewer rows of a class than pixels: scikit-learn refuses, and so do we, in words
            with pytest.raises(CannotFit, match="fewer rows than columns"):
                work(Asked("one", "classical", entry=name), track, tell)
            with pytest.raises(np.linalg.LinAlgError):
                by_hand(entry, track)
            return
        work(Asked("one", "classical", entry=name), track, tell)
        validation, test, _ = by_hand(entry, track)
    from engine.measures.answers import log_loss

    said = folders.read_said(tmp_path, "one")
    truth = track.y("test")
    assert told["validation"]["score"] == validation
    assert track.measure.of(truth, said["test"].reshape(truth.shape)) == test
    assert points[-1]["y"] == pytest.approx(validation, abs=1e-12)
    if track.classes and "test_probability" in said:
        from sklearn.metrics import log_loss

        shares = said["test_probability"]
        assert shares.shape == (len(truth), len(track.classes))
        assert np.allclose(shares.sum(axis=1), 1)
        assert log_loss(truth, shares) == pytest.approx(
            log_loss(truth, shares, labels=range(len(track.classes))), rel=1e-9
        )
    cost = told["cost"]
    assert cost["fit"] > 0
    assert cost["size"] > 0
    assert (cost["count"] > 0) == (entry.count != "none"), f"{name} counts its {entry.count}"
    assert cost["predict_1000"] > 0


@pytest.mark.parametrize("name", ENTRIES)
def test_every_contestant_has_words(name: str) -> None:
    entry = ENTRIES[name]
    assert entry.summary.endswith((".", "?", "…"))
    for said in (entry.title, entry.summary, entry.explain, entry.suits):
        assert len(said) > 2
    assert entry.classes or entry.numbers
    json.dumps(entry.as_json())
    for option in entry.options:
        assert option.label
        assert option.help
    for option, values in entry.grid.items():
        assert option in {one.name for one in entry.options}
        for value in values:
            entry.settle({option: value})


def test_all_the_contestants_of_the_plan_are_there() -> None:
    promised = (
        "majority mean last-value linear-regression ridge lasso logistic-regression gaussian-naive-bayes multinomial-naive-bayes "
        "bernoulli-naive-bayes nearest-neighbours linear-svm kernel-svm decision-tree random-forest extra-trees gradient-boosting lightgbm "
        "gaussian-process lda qda perceptron sgd mlp pca-logistic summary-forest nearest-neighbour-series"
    )
    assert set(promised.split()) <= set(ENTRIES)


def test_a_pipeline_written_by_hand_gives_the_same_score() -> None:
    """Not through our catalogue at all: literal scikit-learn on the rows of the split."""
    from sklearn.datasets import load_wine
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    from engine.arena.worker import learn

    track = track_of(BY_KIND["table of numbers, classes"], Path())
    x, y = load_wine(return_X_y=True)
    train, test = track.inputs.train, track.rows["test"]
    hand = {
        "logistic-regression": make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
        "random-forest": RandomForestClassifier(random_state=0),
    }
    for name, model in hand.items():
        model.fit(x[train], y[train])
        done = learn(ENTRIES[name], {}, track, train, track.rows["validation"], 0, None)
        mine = done.pipeline().predict_proba(track.inputs.x(test))
        assert np.array_equal(mine, model.predict_proba(x[test]))


def test_pipelines_are_fitted_on_the_training_part_only() -> None:
    """Nonsense in the other parts changes nothing of what is learned."""
    from dataclasses import replace

    raw = BY_KIND["mixed table, classes"]
    track = track_of(raw, Path())
    wild = {**raw.columns}
    values = raw.columns["pay"].values.copy()
    values[track.rows["test"]] = 1e9
    wild["pay"] = replace(raw.columns["pay"], values=values)
    from engine.arena.worker import learn

    other = track_of(replace(raw, columns=wild), Path())
    rows = track.rows["validation"]
    one, two = (
        learn(ENTRIES["logistic-regression"], {}, t, t.inputs.train, rows, 0, None)
        for t in (track, other)
    )
    assert np.array_equal(one.fitted.model.coef_, two.fitted.model.coef_)


def test_a_wrong_name_is_answered_with_the_right_one() -> None:
    with pytest.raises(ValueError, match="Did you mean 'random-forest'"):
        classical.find("random forrest")
    with pytest.raises(ValueError, match="no option 'trees'"):
        classical.find("random-forest").settle({"trees": 3})


def test_series_are_channels_of_steps_and_a_tree_asks_of_them_by_name(tmp_path: Path) -> None:
    raw = series()
    column = raw.columns["series"]
    two = replace(
        column,
        values=np.concatenate([column.values, -column.values], axis=2),
        levels=("up", "down"),
    )
    track = track_of(replace(raw, columns={**raw.columns, "series": two}), tmp_path)
    x = track.inputs.x(np.arange(3))
    assert x.shape == (3, 2, 40)
    steps = int(two.lengths[0])  # type: ignore[index]
    assert np.array_equal(x[0, 1, :steps], -column.values[0, :steps, 0])
    assert np.isnan(x[0, :, steps:]).all()
    summed, stepped = (
        learn(
            classical.find(name), {}, track, track.inputs.train, track.rows["validation"], 0, None
        )
        for name in ("decision-tree", "logistic-regression")
    )
    assert series_names(summed, track)[:4] == [
        "mean of up",
        "mean of down",
        "spread of up",
        "spread of down",
    ]
    assert len(names_of(summed, track)) == summed.fitted.model.n_features_in_
    assert names_of(stepped, track)[45] == "step 6 of down"
    assert len(names_of(stepped, track)) == stepped.fitted.model.n_features_in_
    assert [name for name, _, _ in pieces(track)][:2] == ["steps 1 to 4", "steps 5 to 8"]


def test_the_last_value_is_that_of_the_channel_that_is_foreseen(tmp_path: Path) -> None:
    walk = np.random.default_rng(0).normal(size=(300, 2)).cumsum(axis=0)
    raw = forecast(walk, ["other", "mine"], 1, past=10, ahead=3, stride=1)
    track = track_of(raw, tmp_path)
    done = learn(
        classical.find("last-value"),
        {},
        track,
        track.inputs.train,
        track.rows["validation"],
        0,
        None,
    )
    rows = track.rows["validation"]
    last = raw.columns["series"].values[rows, -1, 1]
    assert np.allclose(done.first.value, np.repeat(last[:, None], 3, axis=1))


def test_a_tree_names_the_shorter_side_of_a_choice() -> None:
    assert question("age", 20.5, None) == "age ≤ 20.5"
    assert question("x", -0.6335, None) == "x ≤ −0.6335"
    assert question("pet", 0.5, ["cat", "dog"]) == "pet: cat"
    assert (
        question("day", 4.5, ["Fri", "Mon", "Sat", "Sun", "Thu", "Tue", "Wed"])
        == "day: not Tue or Wed"
    )
