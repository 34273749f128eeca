"""Fitting, watched: models that grow step by step are scored on validation on the way. The clock
stands still while they are scored.

What comes out is the model that one plain `fit` makes, to the last bit; a contract test holds every
entry to that.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np

PASSES = 20  # of stochastic gradient descent
TREES = (
    1,
    3,
    8,
    20,
    45,
    100,
    220,
    500,
    1100,
    2500,
)  # each stop checks the rows anew, some milliseconds
SHARE = 0.02  # of the fitting time that looking may take


@dataclass
class Clock:
    """Seconds and CPU seconds of fitting; scoring does not count."""

    wall: float = 0.0
    cpu: float = 0.0
    looking: float = 0.0
    _from: tuple[float, float] = field(
        default_factory=lambda: (time.perf_counter(), time.process_time())
    )
    running: bool = True

    def pause(self) -> None:
        if self.running:
            self.wall += time.perf_counter() - self._from[0]
            self.cpu += time.process_time() - self._from[1]
            self.running = False

    def go_on(self) -> None:
        self._from = (time.perf_counter(), time.process_time())
        self.running = True

    @property
    def seconds(self) -> float:
        return self.wall + (time.perf_counter() - self._from[0] if self.running else 0.0)

    @contextmanager
    def paused(self) -> Any:
        self.pause()
        start = time.perf_counter()
        try:
            yield
        finally:
            self.looking += time.perf_counter() - start
            self.go_on()

    def may_look(self, step: int) -> bool:
        """At steps 1, 2, 4, 8 …, so that every curve has its points; at others while that costs
        next to nothing.
        """
        return step & (step - 1) == 0 or self.looking <= SHARE * self.seconds


Tell = Callable[[int, int | None, np.ndarray], None]
"""Called with the step, how many there will be (if known), and what is predicted for validation now
(labels or numbers).
"""


@dataclass
class Fitted:
    """A fitted model, with what it says of validation where that is known already."""

    model: Any
    validation: np.ndarray | None = (
        None  # probabilities or numbers, exactly as predict would give them
    )
    steps: int | None = None
    note: str = ""


def fit(
    stages: str,
    model: Any,
    x: Any,
    y: np.ndarray,
    xv: Any,
    yv: np.ndarray,
    clock: Clock,
    tell: Tell,
) -> Fitted:
    """Fits the model on prepared arrays."""
    watched = {
        "forest": forest,
        "boosting": boosting,
        "lightgbm": lightgbm,
        "passes": passes,
        "mlp": mlp,
    }.get(stages)
    if watched is None:
        model.fit(x, y)
        return Fitted(model)
    return watched(model, x, y, xv, yv, clock, tell)


def forest(
    model: Any, x: Any, y: np.ndarray, xv: Any, yv: np.ndarray, clock: Clock, tell: Tell
) -> Fitted:
    """Trees are added; what the new ones say is added to what the others said."""
    wanted = model.n_estimators
    stops = [stop for stop in TREES if stop < wanted] + [wanted]
    classes = hasattr(model, "predict_proba")
    model.set_params(warm_start=True, n_estimators=stops[0])
    total: np.ndarray | None = None
    for stop in stops:
        before = 0 if stop == stops[0] else len(model.estimators_)
        model.set_params(n_estimators=stop)
        model.fit(x, y)
        with clock.paused():
            ready = model._validate_X_predict(xv) if hasattr(model, "_validate_X_predict") else xv
            for tree in model.estimators_[before:]:
                predicted = (
                    tree.predict_proba(ready, check_input=False)
                    if classes
                    else tree.predict(ready, check_input=False)
                )
                total = (
                    np.array(predicted, dtype=np.float64) if total is None else total + predicted
                )
            assert total is not None
            mean = total / stop
            tell(stop, wanted, model.classes_.take(mean.argmax(axis=1)) if classes else mean)
    model.set_params(warm_start=False)
    return Fitted(model, mean, wanted)


def take_over(model: Any, watched: Any) -> None:
    """What a watched copy learned goes into the model itself, whose class can be stored."""
    vars(model).update(vars(watched))


def boosting(
    model: Any, x: Any, y: np.ndarray, xv: Any, yv: np.ndarray, clock: Clock, tell: Tell
) -> Fitted:
    """Histogram boosting keeps the raw scores of validation for its early stopping: they are looked
    at on the way.
    """
    plain = type(model)
    classes = hasattr(model, "predict_proba")

    class Watched(plain):  # type: ignore[valid-type,misc]
        def _check_early_stopping_loss(self, *given: Any, **named: Any) -> Any:
            raw = named.get("raw_predictions_val", given[3] if len(given) > 3 else None)
            step = len(self._predictors)
            if raw is not None and step and clock.may_look(step):
                with clock.paused():
                    tell(step, None, said(self, raw))
            return super()._check_early_stopping_loss(*given, **named)

    def said(now: Any, raw: np.ndarray) -> np.ndarray:
        if not classes:
            return now._loss.link.inverse(raw.ravel()) if hasattr(now, "_loss") else raw.ravel()
        flat = raw.reshape(len(yv), -1)
        return now.classes_.take(
            (flat[:, 0] > 0).astype(int) if flat.shape[1] == 1 else flat.argmax(axis=1)
        )

    watched = Watched(**model.get_params(deep=False))
    if model.early_stopping:
        watched.fit(x, y, X_val=xv, y_val=yv)
    else:
        watched.fit(x, y)
    take_over(model, watched)
    rounds = int(model.n_iter_)
    note = (
        f"stopped after {rounds} rounds, when validation no longer improved"
        if rounds < model.max_iter
        else ""
    )
    return Fitted(model, None, rounds, note)


def lightgbm(
    model: Any, x: Any, y: np.ndarray, xv: Any, yv: np.ndarray, clock: Clock, tell: Tell
) -> Fitted:
    """LightGBM calls back after each round with its loss on validation; that is a curve of its own
    kind, so it is asked for labels now and then.
    """
    from lightgbm import early_stopping

    rounds = [0]

    def look(env: Any) -> None:
        rounds[0] = env.iteration + 1
        if clock.may_look(rounds[0]):
            with clock.paused():
                raw = env.model.predict(np.asarray(xv), num_iteration=rounds[0])
                if hasattr(model, "predict_proba"):
                    raw = np.asarray(model._le.classes_).take(
                        (raw > 0.5).astype(int) if raw.ndim == 1 else raw.argmax(axis=1)
                    )
                tell(rounds[0], None, raw)

    model.fit(
        x,
        y,
        eval_X=(np.asarray(xv),),
        eval_y=(yv,),
        callbacks=[early_stopping(10, verbose=False), look],
    )
    used = int(model.best_iteration_ or model.n_estimators)
    return Fitted(
        model,
        None,
        used,
        f"round {used} of {rounds[0]} was best on validation" if used < rounds[0] else "",
    )


def passes(
    model: Any, x: Any, y: np.ndarray, xv: Any, yv: np.ndarray, clock: Clock, tell: Tell
) -> Fitted:
    """Twenty passes over the rows, one call each."""
    named = {"classes": np.unique(y)} if hasattr(type(model), "decision_function") else {}
    for step in range(1, PASSES + 1):
        model.partial_fit(x, y, **named)
        if step == PASSES or clock.may_look(step):
            with clock.paused():
                tell(step, PASSES, model.predict(xv))
    return Fitted(model, None, PASSES)


def mlp(
    model: Any, x: Any, y: np.ndarray, xv: Any, yv: np.ndarray, clock: Clock, tell: Tell
) -> Fitted:
    """scikit-learn's network ends every pass with one call; there it is looked at."""
    # numbers are predicted on one scale and brought back
    inner = getattr(model, "regressor", model)
    plain = type(inner)

    class Watched(plain):  # type: ignore[valid-type,misc]
        def _update_no_improvement_count(self, *given: Any, **named: Any) -> Any:
            if clock.may_look(self.n_iter_):
                with clock.paused():
                    predicted = plain.predict(self, xv)
                    if inner is not model:
                        predicted = model.transformer_.inverse_transform(
                            predicted.reshape(len(predicted), -1)
                        ).reshape(predicted.shape)
                    tell(self.n_iter_, self.max_iter, predicted)
            return super()._update_no_improvement_count(*given, **named)

    watched = Watched(**inner.get_params(deep=False))
    if inner is model:
        watched.fit(x, y)
        take_over(model, watched)
        return Fitted(model, None, int(model.n_iter_))
    model.regressor = watched
    model.fit(x, y)
    take_over(inner, model.regressor_)  # the fitted copy that scikit-learn made of `watched`
    model.regressor = model.regressor_ = inner
    return Fitted(model, None, int(inner.n_iter_))
