"""What the entry of a classical model says: words, the data it suits, its class, its settings, how
it is prepared for, counted and costed.

The printed script and the model that races are made from the same arguments, so they cannot differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from typing_extensions import TypedDict

from engine.arena.classical.inputs import KINDS, Inputs
from engine.catalogue import Field, FormOption, nearest

MOST_PAIRS_BYTES = (
    4e9  # a table of every pair of rows beyond this does not fit beside anything else
)


class ClassicalEntry(TypedDict):
    """A classical model as the page shows it."""

    name: str
    title: str
    summary: str
    explain: str
    suits: str
    group: str
    usual: bool  # races unless left out
    count: str
    interpretable: str
    kinds: list[str]
    tasks: list[str]
    options: list[FormOption]
    tunable: list[str]  # options that are tried when it is tuned
    words: list[str]
    sklearn: str


@dataclass(frozen=True)
class Entry:
    """One classical model."""

    name: str
    title: str
    summary: str  # one sentence
    explain: str  # how it learns, for someone who never met it
    suits: str  # the data that it is good for
    group: str  # baseline, linear, trees, ensemble, neighbours, kernel, bayes, neural
    classes: str = ""  # dotted name of the class that tells classes apart, where there is one
    numbers: str = ""  # dotted name of the class that predicts numbers
    kinds: tuple[str, ...] = KINDS
    needs: str = "scaled"  # how columns are prepared: see prepare.py
    # arguments that are not offered in the form; a function makes its value
    settings: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[Field, ...] = ()
    only_classes: tuple[
        str, ...
    ] = ()  # options and settings that the class for numbers does not take
    only_numbers: tuple[str, ...] = ()
    seeded: bool = False  # takes random_state
    scales_target: bool = (
        False  # numbers to predict are brought to mean 0 and deviation 1 while it learns, and back
    )
    # what *Choose on validation* tries
    grid: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    stages: str = ""  # how it is watched while it learns: forest, boosting, lightgbm, passes, mlp
    count: str = "parameters"  # parameters, nodes, support vectors, rows kept, none
    # seconds, one core
    cost: Callable[[float, float, float], float] = lambda rows, columns, classes: (
        2e-8 * rows * columns * classes
    )
    pairs: bool = False  # memory grows with the square of the rows
    usual: bool = True  # races unless left out
    rank: int = 5
    before: str = ""  # dotted name of a step before the model (PCA), with `before_settings`
    before_settings: Mapping[str, Any] = field(default_factory=dict)
    package: str = ""  # an extra package that it needs
    words: tuple[str, ...] = ()
    interpretable: str = ""  # "coefficients", "tree" or nothing: how a person can read it
    most_classes: int = 10_000
    many_outputs: bool = False  # can predict several numbers a row
    only_forecasts: bool = False  # goes on with a series, and does nothing else
    along_edges: bool = False  # for graphs alone: it is given the edges, and which node each row is

    def settle(self, options: Mapping[str, Any] | None) -> dict[str, Any]:
        """The options with defaults filled in; every misfit is said at once."""
        from engine.data.sets.set import misfit
        from engine.reading.columns import DataError

        settled = {option.name: option.default for option in self.options}
        problems = []
        for name, value in (options or {}).items():
            option = next((field for field in self.options if field.name == name), None)
            if option is None:
                problems.append(f"{self.title} has no option '{name}'.{nearest(name, settled, '')}")
            elif not (value is None and option.default is None) and (
                problem := misfit(option, value)
            ):
                problems.append(problem)
            settled[name] = value
        if problems:
            raise DataError(" ".join(problems))
        return settled

    def dotted(self, inputs: Inputs) -> str:
        return self.classes if inputs.is_classes else self.numbers

    def arguments(
        self, inputs: Inputs, options: Mapping[str, Any] | None, seed: int
    ) -> dict[str, Any]:
        """What the class is called with: the same for the race, the script and a test by hand."""
        left = self.only_numbers if inputs.is_classes else self.only_classes
        given = {
            name: value() if callable(value) else value
            for name, value in {**self.settings, **self.settle(options)}.items()
            if name not in left
        }
        if self.along_edges:
            given["edges"] = inputs.edges
        return {**given, "random_state": seed} if self.seeded else given

    def model(self, inputs: Inputs, options: Mapping[str, Any] | None = None, seed: int = 0) -> Any:
        """The model, unfitted."""
        bare = load(self.dotted(inputs))(**self.arguments(inputs, options, seed))
        if self.scales_target and not inputs.is_classes:
            from sklearn.compose import TransformedTargetRegressor
            from sklearn.preprocessing import StandardScaler

            return TransformedTargetRegressor(regressor=bare, transformer=StandardScaler())
        return bare

    def preparation(self, inputs: Inputs) -> list[Any]:
        """The steps before the model, unfitted."""
        from engine.arena.classical.prepare import steps

        before_model = steps(self.needs, inputs)
        if self.before:
            settings = dict(self.before_settings)
            if "n_components" in settings:
                settings["n_components"] = min(
                    settings["n_components"], max(1, min(inputs.width, inputs.train_rows) - 1)
                )
            before_model.append(load(self.before)(**settings))
        return before_model

    def refuses(self, inputs: Inputs) -> str:
        """Why it cannot race on these data at all, in a sentence; nothing where it can."""
        if not self.dotted(inputs):
            return f"{self.title} {'predicts numbers, not classes' if inputs.is_classes else 'tells classes apart and predicts no numbers'}."
        if inputs.kind not in self.kinds:
            words = {"table": "tables", "text": "texts", "image": "pictures", "series": "series"}
            return f"{self.title} is for {' and '.join(words[kind] for kind in self.kinds)}; these data are {words[inputs.kind]}."
        if self.along_edges and inputs.edges is None:
            return f"{self.title} is for graphs; these rows have no edges."
        if self.only_forecasts and not inputs.is_forecast:
            return f"{self.title} goes on with a series; these data ask for something else."
        if inputs.is_forecast and not self.many_outputs and inputs.outputs > 1:
            return f"{self.title} predicts one number; these data want {inputs.outputs} a row."
        if self.package and not installed(self.package):
            return f"{self.title} needs the package {self.package}, which is not installed. Type: pip install {self.package}"
        return ""

    def cannot(self, inputs: Inputs) -> str:
        """Why it should not even begin, known before the start; nothing where it may."""
        if refusal := self.refuses(inputs):
            return refusal
        rows, size = inputs.train_rows, 8.0 * inputs.train_rows**2
        if self.pairs and size > MOST_PAIRS_BYTES:
            most = int((MOST_PAIRS_BYTES / 8) ** 0.5) // 1000 * 1000
            return (
                f"{self.title} compares every row with every other: {rows:,} rows would need {in_bytes(size)} of memory. "
                f"It works up to about {most:,} rows; race it on fewer, or leave it out."
            )
        if self.group != "baseline" and (nothing := nothing_to_tell_apart(inputs)):
            return nothing
        if inputs.is_classes and len(inputs.classes) > self.most_classes:
            return f"{self.title} would learn one model a class, and there are {len(inputs.classes):,} classes. Leave it out."
        if inputs.width == 0 and self.group != "baseline":
            return "No column is left to learn from. Choose at least one input on the Data page."
        return ""

    def seconds(self, inputs: Inputs) -> float:
        """About how long fitting takes on one core."""
        outputs = max(2, len(inputs.present)) if inputs.is_classes else 1
        return 0.005 + self.cost(
            float(inputs.train_rows), float(max(1, inputs.width)), float(outputs)
        )

    def warning(self, inputs: Inputs) -> str:
        """A sentence where it would take long, with what to do."""
        seconds = self.seconds(inputs)
        if seconds < 300:
            return ""
        return (
            f"{self.title} is expected to take about {in_time(seconds)} on {inputs.train_rows:,} rows × {inputs.width:,} columns: "
            f"{'its time grows with the square of the rows' if self.group == 'kernel' else 'its time grows with rows × columns'}. "
            "It is stopped at the time limit; race it on fewer rows, or leave it out."
        )

    def as_json(self) -> ClassicalEntry:
        return {
            "name": self.name,
            "title": self.title,
            "summary": self.summary,
            "explain": self.explain,
            "suits": self.suits,
            "group": self.group,
            "usual": self.usual,
            "count": self.count,
            "interpretable": self.interpretable,
            "kinds": list(self.kinds),
            "tasks": [
                task
                for task, dotted in (("classes", self.classes), ("numbers", self.numbers))
                if dotted
            ],
            "options": [option.as_json() for option in self.options],
            "tunable": sorted(self.grid),
            "words": list(self.words),
            "sklearn": self.classes or self.numbers,
        }


def nothing_to_tell_apart(inputs: Inputs) -> str:
    """A sentence where the training part holds one class only."""
    if not inputs.is_classes or len(inputs.present) > 1:
        return ""
    only = inputs.present[0] if inputs.present else "none"
    cure = (
        "Split the rows with the same mix of classes in each part."
        if len(inputs.classes) > 1
        else "Choose another column under *Predict* on the Data page."
    )
    return f"The training part holds only one class, '{only}', so there is nothing to tell apart. {cure}"


def load(dotted: str) -> Any:
    """The class behind a dotted name."""
    module, _, name = dotted.rpartition(".")
    return getattr(import_module(module), name)


def installed(package: str) -> bool:
    from importlib.util import find_spec

    try:
        return find_spec(package) is not None
    except (ImportError, ValueError):
        return False


def in_bytes(size: float) -> str:
    for unit in ("B", "KB", "MB", "GB", "TB"):
        if size < 1000 or unit == "TB":
            return (
                f"{size:.0f} {unit}" if unit in ("B", "KB") or size >= 100 else f"{size:.1f} {unit}"
            )
        size /= 1000
    raise AssertionError


def in_time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} seconds" if seconds >= 1.5 else "a second"
    if seconds < 5400:
        return f"{seconds / 60:.0f} minutes"
    if seconds < 172_800:
        return f"{seconds / 3600:.0f} hours"
    return f"{seconds / 86_400:.0f} days"
