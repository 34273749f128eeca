"""The fields of a layer's form: what a person may set, in which range, and how a value from a file
is read. The engine's forms have a field of their own (engine/catalogue.py): the two sides know
each other by data alone, and a layer's value may be a size or another layer.

A value that was read is canonical and hashable (sizes of one number stay one number), so that it
can be a cache key.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from typing_extensions import TypedDict

Value = int | float | bool | str | tuple[int, ...] | None

KINDS = ("int", "float", "bool", "choice", "size", "list", "layer")


class Misread(Exception):
    """A value that a field cannot take; the sentence says what it expects and what it got."""


@dataclass(frozen=True)
class Choice:
    value: Any
    label: str


Setting = bool | float | str | list[int] | None


class ChoiceSent(TypedDict):
    value: Setting
    label: str


class FormField(TypedDict):
    """A field as the browser's form shows it."""

    name: str
    label: str
    help: str
    kind: str
    default: Setting
    low: float | None
    high: float | None
    step: float | None
    usual: list[Setting]
    choices: list[ChoiceSent] | None
    dims: int
    nullable: bool
    advanced: bool
    layers: list[str]


@dataclass(frozen=True)
class Field:
    """One setting of a layer. `name` is torch's word or close to it; `label` is what a person
    reads.
    """

    name: str
    label: str
    kind: str
    default: Value
    help: str = ""
    low: float | None = None
    high: float | None = None
    step: float | None = None
    usual: tuple[Any, ...] = ()
    choices: tuple[Choice, ...] = ()
    dims: int = 0
    nullable: bool = False
    advanced: bool = False
    layers: tuple[str, ...] = ()  # for "layer": the types it may point at

    def read(self, value: Any) -> Value:
        """The canonical value, or `Misread` with a sentence for a person."""
        if value is None:
            if self.nullable:
                return None
            raise Misread(f"*{self.label}* needs {self.expects()}, and it is empty")
        reader = getattr(self, f"_read_{self.kind}")
        result: Value = reader(value)
        return result

    def expects(self) -> str:
        """What may stand here, in words."""
        span = (
            ""
            if self.low is None
            else f" from {_plain(self.low)} to {_plain(self.high)}"
            if self.high is not None
            else f" of at least {_plain(self.low)}"
        )
        match self.kind:
            case "int":
                return f"a whole number{span}"
            case "float":
                return f"a number{span}"
            case "bool":
                return "yes or no"
            case "choice":
                return "one of " + ", ".join(choice.label for choice in self.choices)
            case "size":
                words = "".join(
                    f"{choice.label}, " for choice in self.choices if isinstance(choice.value, str)
                )
                return (
                    f"{words}{'or ' if words else ''}one whole number{span}, or {self.dims} of them"
                )
            case "list":
                return f"whole numbers{span}, separated by commas"
            case _:
                return "one of the layers of this network"

    def _bounded(self, value: float) -> None:
        if (self.low is not None and value < self.low) or (
            self.high is not None and value > self.high
        ):
            raise Misread(f"*{self.label}* takes {self.expects()}, and it is {_plain(value)}")

    def _read_int(self, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise Misread(f"*{self.label}* takes {self.expects()}, and it is {_show(value)}")
        self._bounded(value)
        return value

    def _read_float(self, value: Any) -> float:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise Misread(f"*{self.label}* takes {self.expects()}, and it is {_show(value)}")
        self._bounded(value)
        return float(value)

    def _read_bool(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise Misread(f"*{self.label}* is yes or no, and it is {_show(value)}")
        return value

    def _read_choice(self, value: Any) -> Value:
        for choice in self.choices:
            if type(choice.value) is type(value) and choice.value == value:
                return choice.value  # type: ignore[no-any-return]
        raise Misread(f"*{self.label}* is {self.expects()}, and it is {_show(value)}")

    def _read_size(self, value: Any) -> Value:
        if isinstance(value, str):
            return self._read_choice(value)
        if not isinstance(value, list | tuple):
            return self._read_int(value)
        if len(value) != self.dims:
            raise Misread(f"*{self.label}* takes {self.expects()}, and it has {len(value)}")
        numbers = tuple(self._read_int(number) for number in value)
        return numbers[0] if len(set(numbers)) == 1 else numbers

    def _read_list(self, value: Any) -> tuple[int, ...]:
        if not isinstance(value, list | tuple):
            raise Misread(f"*{self.label}* takes {self.expects()}, and it is {_show(value)}")
        if not 1 <= len(value) <= 8:
            raise Misread(f"*{self.label}* takes one to eight numbers, and it has {len(value)}")
        return tuple(self._read_int(number) for number in value)

    def _read_layer(self, value: Any) -> str:
        if not isinstance(value, str):
            raise Misread(f"*{self.label}* names a layer, and it is {_show(value)}")
        return value

    def as_json(self) -> FormField:
        """The field for the browser's form."""
        return {
            "name": self.name,
            "label": self.label,
            "help": self.help,
            "kind": self.kind,
            "default": list(self.default) if isinstance(self.default, tuple) else self.default,
            "low": self.low,
            "high": self.high,
            "step": self.step,
            "usual": [list(value) if isinstance(value, tuple) else value for value in self.usual],
            "choices": [{"value": choice.value, "label": choice.label} for choice in self.choices]
            or None,
            "dims": self.dims,
            "nullable": self.nullable,
            "advanced": self.advanced,
            "layers": list(self.layers),
        }


class Form(Mapping[str, Any]):
    """The values of one node's fields; `p.out_channels` reads one."""

    __slots__ = ("key", "values_by_name")

    def __init__(self, values: dict[str, Value]) -> None:
        object.__setattr__(self, "values_by_name", values)
        object.__setattr__(self, "key", tuple(values.values()))

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values_by_name[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(self, name: str) -> Any:
        return self.values_by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_by_name)

    def __len__(self) -> int:
        return len(self.values_by_name)


def whole(name: str, label: str, default: int | None, help: str = "", *, low: int = 1, high: int = 65536, usual: tuple[int, ...] = (), nullable: bool = False, advanced: bool = False) -> Field:  # fmt: skip
    """A whole number."""
    return Field(
        name, label, "int", default, help, low, high, 1, usual, nullable=nullable, advanced=advanced
    )


def real(name: str, label: str, default: float | None, help: str = "", *, low: float | None = None, high: float | None = None, step: float = 0.01, usual: tuple[float, ...] = (), nullable: bool = False, advanced: bool = False) -> Field:  # fmt: skip
    """A number with a fraction."""
    return Field(
        name,
        label,
        "float",
        default,
        help,
        low,
        high,
        step,
        usual,
        nullable=nullable,
        advanced=advanced,
    )


def switch(
    name: str, label: str, default: bool, help: str = "", *, advanced: bool = False
) -> Field:
    """Yes or no."""
    return Field(name, label, "bool", default, help, advanced=advanced)


def choice(
    name: str,
    label: str,
    default: Any,
    choices: dict[Any, str],
    help: str = "",
    *,
    advanced: bool = False,
) -> Field:
    """One of a few names, each with its label."""
    return Field(
        name,
        label,
        "choice",
        default,
        help,
        choices=tuple(Choice(value, words) for value, words in choices.items()),
        advanced=advanced,
    )


def size(name: str, label: str, default: Value, dims: int, help: str = "", *, low: int = 1, high: int = 4096, usual: tuple[Any, ...] = (), choices: dict[str, str] | None = None, nullable: bool = False, advanced: bool = False) -> Field:  # fmt: skip
    """A whole number for all dimensions, or one for each; `choices` adds words such as "same"."""
    words = tuple(Choice(value, label_) for value, label_ in (choices or {}).items())
    return Field(
        name, label, "size", default, help, low, high, 1, usual, words, dims, nullable, advanced
    )


def numbers(
    name: str,
    label: str,
    default: tuple[int, ...],
    help: str = "",
    *,
    low: int = 1,
    high: int = 65536,
) -> Field:
    """A short list of whole numbers."""
    return Field(name, label, "list", default, help, low, high, 1)


def layer(name: str, label: str, help: str, layers: tuple[str, ...] = ()) -> Field:
    """Another layer of the same drawing, by its id."""
    return Field(name, label, "layer", None, help, layers=layers, nullable=True)


def each(value: Any, dims: int) -> tuple[int, ...]:
    """A size as one number a dimension: `each(3, 2)` is `(3, 3)`."""
    return tuple(value) if isinstance(value, tuple | list) else (value,) * dims


def short(values: tuple[int, ...]) -> Any:
    """The way a person writes a size: one number where all are equal."""
    return values[0] if len(set(values)) == 1 else values


def _plain(value: float | None) -> str:
    if value is None:
        return "any"
    return f"{int(value):,}" if float(value).is_integer() and abs(value) < 1e15 else f"{value:g}"


def _show(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _plain(value) if math.isfinite(value) else "not a number"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return "a table of values"
    return "“" + plain_words(str(value))[:40] + "”"


def plain_words(text: str) -> str:
    """A user's text made safe for a message: one line, no marks of emphasis."""
    return " ".join(
        "".join(" " if not letter.isprintable() else letter for letter in text)
        .replace("*", "")
        .split()
    )


def square_words(value: Any, field: Field) -> str:
    """A value as its form shows it: "Same size", "3 × 3", "automatic"."""
    for choice in field.choices:
        if type(choice.value) is type(value) and choice.value == value:
            return choice.label
    if value is None:
        return "automatic"
    if isinstance(value, tuple):
        return " × ".join(str(number) for number in value)
    return _show(value)
