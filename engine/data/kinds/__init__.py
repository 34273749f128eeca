"""The kinds of data that a field of a batch may be of, one file each. This file only gathers them."""

from __future__ import annotations

from collections.abc import Iterable

from engine.catalogue import Catalogue
from engine.data.kinds.kind import PLAIN, FromColumns, Kind
from engine.data.signature import Signature
from engine.reading import tasks
from engine.reading.columns import Column

CATALOGUE = Catalogue[Kind](
    "engine.data.kinds",
    list(__path__),
    "kind of data",
    (
        "table",
        "image",
        "volume",
        "series",
        "sound",
        "tokens",
        "label",
        "labels",
        "number",
        "numbers",
        "mask",
        "edges",
        "node",
    ),
)


def of(name: str | None) -> Kind:
    """The kind of this name; plain numbers where nothing is known of a field.

    >>> of("image").samples, of("of a later version").samples
    ('pictures', 'samples')
    """
    return CATALOGUE.entries.get(name or "", PLAIN)


def whole_in(signature: Signature) -> tuple[str, ...]:
    """The inputs that every batch gets whole: of a graph, the numbers of all nodes and the edges."""
    among = {name: of(field.kind) for name, field in signature.inputs_of.items()}
    if all(kind.by_rows for kind in among.values()):
        return ()
    return tuple(name for name, kind in among.items() if not (kind.places and kind.by_rows))


def in_words(name: str) -> str:
    """What data of this kind are said to be.

    >>> in_words("table"), in_words("image"), in_words("category")
    ('rows of a table', 'pictures', 'category')
    """
    kind = of(name)
    return kind.of_data or (kind.samples if kind.samples != PLAIN.samples else name)


def kinds_of(signature: Signature) -> dict[str, str]:
    """The kind of each field of a signature, by the field's name."""
    return {name: field.kind for name, field in signature.fields.items()}


def main(names: Iterable[str | None]) -> Kind:
    """What a sample mostly is, of the kinds of all that goes in: a picture, however many numbers
    stand beside it.
    """
    return min((of(name) for name in names), key=lambda kind: kind.rank, default=CATALOGUE["table"])


def main_of(signature: Signature) -> Kind:
    """What a sample of these data mostly is."""
    return main(field.kind for field in signature.inputs_of.values())


def by_rank() -> list[Kind]:
    """All kinds, first what a person would rather look at."""
    return sorted(CATALOGUE, key=lambda kind: kind.rank)


def of_column(type: str) -> Kind | None:
    """The kind that raw columns of this type are shown as; None for cells of a table."""
    return next((kind for kind in CATALOGUE if kind.column and kind.column == type), None)


def holding(type: str) -> Kind | None:
    """The kind of the field that columns of this type become."""
    return next((kind for kind, source in from_columns() if type in source.types), None)


def asked_by(way: str) -> Kind | None:
    """The kind of which a person's own input is put in this way: 'picture' or 'drawing' are images."""
    return next((kind for kind in CATALOGUE if way in kind.asked), None)


def answering(column: Column, task: str) -> Kind:
    """The kind of the target that is made from such a column; numbers where none claims it."""
    plain = CATALOGUE["number" if column.values.ndim == 1 else "numbers"]
    many = tasks.of(task).many
    fitting = (kind for kind in CATALOGUE if kind.of_many == many and kind.answers(column))
    return next(fitting, plain)


def from_columns() -> list[tuple[Kind, FromColumns]]:
    """How columns become fields, in the order of the fields: first what stands side by side."""
    ways = [(kind, source) for kind in CATALOGUE for source in kind.made_of]
    return sorted(ways, key=lambda way: not way[1].together)
