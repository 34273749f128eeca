"""What every entry of the engine's catalogues says of itself in plain words, and how a catalogue
gathers its entries.

A catalogue is a package; each module in it holds one `ENTRY`, or several `ENTRIES`. Nothing here
imports torch: forms and plans need only the words.
"""

from __future__ import annotations

import difflib
import importlib
import math
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Generic, Literal, Protocol, TypeVar

from typing_extensions import TypedDict

from engine import plugins
from engine.errors import NotThere

Kind = Literal["int", "float", "bool", "choice", "list", "text", "file", "any"]


class OptionChoice(TypedDict):
    value: Any
    label: str


class FormOption(TypedDict):
    """A setting as the page's form shows it."""

    name: str
    label: str
    help: str
    kind: Kind
    default: Any
    low: float | None
    high: float | None
    step: float | None
    nullable: bool
    advanced: bool
    choices: list[OptionChoice] | None


@dataclass(frozen=True)
class Field:
    """One setting of an entry, as a form shows it and as a plan is checked."""

    name: str
    label: str
    kind: Kind
    default: Any
    help: str = ""
    low: float | None = None
    high: float | None = None
    step: float | None = None
    choices: tuple[tuple[Any, str], ...] = ()
    nullable: bool = False
    advanced: bool = False

    def problem(self, value: Any) -> str | None:
        """What is wrong with a value, in words; None when it may stand."""
        if value is None:
            return (
                None
                if self.nullable or self.default is None
                else f"{self.label} needs a value; usual is {self.default}."
            )
        if self.kind == "any":
            return None
        if self.kind == "bool":
            return (
                None
                if isinstance(value, bool)
                else f"{self.label} is yes or no (true or false), not {value!r}."
            )
        if self.kind == "choice":
            allowed = [choice for choice, _ in self.choices]
            return (
                None
                if value in allowed
                else f"{self.label} cannot be {value!r}.{nearest(value, allowed)}"
            )
        if self.kind in ("text", "file"):
            return None if isinstance(value, str) else f"{self.label} is a text, not {value!r}."
        if self.kind == "list":
            numbers = isinstance(value, list) and all(
                isinstance(v, (int, float)) and not isinstance(v, bool) and math.isfinite(v)
                for v in value
            )
            return None if numbers else f"{self.label} is a list of numbers, not {value!r}."
        if (
            isinstance(value, bool)
            or not isinstance(value, (int, float))
            or not math.isfinite(value)
        ):
            return f"{self.label} is a number, not {value!r}."
        if self.kind == "int" and value != int(value):
            return f"{self.label} is a whole number, not {value!r}."
        if self.low is not None and value < self.low:
            return f"{self.label} is {value}, but cannot be under {self.low:g}."
        if self.high is not None and value > self.high:
            return f"{self.label} is {value}, but cannot be over {self.high:g}."
        return None

    def as_json(self) -> FormOption:
        return {
            "name": self.name,
            "label": self.label,
            "help": self.help,
            "kind": self.kind,
            "default": self.default,
            "low": self.low,
            "high": self.high,
            "step": self.step,
            "nullable": self.nullable,
            "advanced": self.advanced,
            "choices": [{"value": value, "label": label} for value, label in self.choices] or None,
        }


@dataclass(frozen=True)
class Entry:
    """The words of one entry. `when` says when a person would choose it."""

    type: str
    title: str
    summary: str
    when: str
    fields: tuple[Field, ...] = ()
    maths: str = ""


class Described(Protocol):
    """The words of an entry, whether it is an `Entry` or a class that is its own entry."""

    @property
    def type(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def when(self) -> str: ...
    @property
    def fields(self) -> tuple[Field, ...]: ...


def nearest(
    name: object, names: Iterable[object], otherwise: str | None = None, close: float = 0.5
) -> str:
    """' Did you mean …?' for the nearest name; where none is near, `otherwise`, or by default the
    list of what there is.

    >>> nearest("Random_Forrest", ["random-forest", "linear"])
    " Did you mean 'random-forest'?"
    """
    known, asked = [str(each) for each in names], str(name)[:100]
    plain = asked.lower().replace(" ", "-").replace("_", "-")
    for spelt in (asked, plain):
        if near := difflib.get_close_matches(spelt, known, 1, close):
            return f" Did you mean '{near[0]}'?"
    if otherwise is not None:
        return otherwise
    return f" There is: {', '.join(known)}." if known else ""


def filled(entry: Described, options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a plan over the entry's defaults."""
    return {field.name: options.get(field.name, field.default) for field in entry.fields}


def problems_of(entry: Described, options: Mapping[str, Any], where: str) -> list[str]:
    """Everything that is wrong with the options given to an entry, one sentence each."""
    known = {field.name: field for field in entry.fields}
    problems = [
        f"{where}: {entry.title} has no setting '{name}'.{nearest(name, known)}"
        for name in options
        if name not in known
    ]
    for name, value in options.items():
        if name in known and (problem := known[name].problem(value)):
            problems.append(f"{where}: {problem}")
    return problems


def as_json(entry: Described) -> dict[str, Any]:
    words = {name: getattr(entry, name) for name in ("type", "title", "summary", "when")}
    return words | {"fields": [field.as_json() for field in entry.fields]}


def gathered(package: str, path: Iterable[str], leave_out: Iterable[str] = ()) -> list[Any]:
    """What the modules of a package enter: the `ENTRY` of each, or all its `ENTRIES`. Modules that
    are named in `leave_out` are not even imported.
    """
    entries: list[Any] = []
    for module in pkgutil.iter_modules(path):
        if module.name not in leave_out:
            entries += entered_by(importlib.import_module(f"{package}.{module.name}"))
    return entries


def entered_by(module: ModuleType) -> list[Any]:
    return [module.ENTRY] if hasattr(module, "ENTRY") else list(getattr(module, "ENTRIES", ()))


N = TypeVar("N", bound="Named")


class Named(Protocol):
    """An entry that is known by its name, as those of data and of the Arena are."""

    @property
    def name(self) -> str: ...


def by_name(what: type[N], entries: Iterable[Any], order: Callable[[N], Any]) -> dict[str, N]:
    """Entries by their names, which no two may share, in this order."""
    named: dict[str, N] = {}
    for entry in sorted(entries, key=order):
        assert isinstance(entry, what), f"{entry!r} is no {what.__name__}"
        assert entry.name not in named, f"two entries are called {entry.name}"
        named[entry.name] = entry
    return named


E = TypeVar("E", bound=Described)


class Catalogue(Generic[E]):
    """The entries of one package by their type, in the order that people should meet them."""

    def __init__(
        self, package: str, path: list[str], what: str, first: tuple[str, ...] = ()
    ) -> None:
        entries: list[E] = gathered(package, path)
        order = {name: place for place, name in enumerate(first)}
        entries.sort(key=lambda entry: (order.get(entry.type, len(order)), entry.title))
        self.package, self.what = package, what
        self.entries = {entry.type: entry for entry in entries}
        self.join_plugins()

    def join_plugins(self) -> None:
        """Takes in the entries that the person who runs the server has added."""
        for module in plugins.modules(self.package):
            self.entries |= {entry.type: entry for entry in entered_by(module)}

    def __iter__(self) -> Iterator[E]:
        return iter(self.entries.values())

    def __contains__(self, name: object) -> bool:
        return name in self.entries

    def __getitem__(self, name: str) -> E:
        if name not in self.entries:
            raise NotThere(self.unknown(name))
        return self.entries[name]

    def unknown(self, name: object) -> str:
        return f"There is no {self.what} '{name}'.{nearest(name, self.entries)}"

    def as_json(self) -> list[dict[str, Any]]:
        return [as_json(entry) for entry in self]
