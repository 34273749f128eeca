"""What the entry of a kind of data promises. Everything else asks here, so that a new kind is one
file beside this one.

Nothing here imports torch before a batch is made: plans and pages need the words alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from typing_extensions import TypeAliasType, TypedDict

from engine.catalogue import Entry
from engine.data.signature import Field
from engine.reading.columns import Column
from engine.written import Size

if TYPE_CHECKING:
    from torch import Tensor

    from engine.data.recipe import Recipe

    Change = Callable[[Tensor], Tensor]

Json = dict[str, Any]
Drawn = tuple[str, dict[str, int]]  # the type of an input layer, and its settings


class ImageThumbnails(TypedDict):
    kind: Literal["image"]
    count: int
    size: Size
    channels: int
    data: str  # bytes in base64, one picture after another


class SeriesThumbnails(TypedDict):
    kind: Literal["series"]
    values: list[list[list[float]]]  # steps of each, and of each step the channels


class TextThumbnails(TypedDict):
    kind: Literal["text"]
    texts: list[str]


class TableThumbnails(TypedDict):
    kind: Literal["table"]
    names: list[str] | None
    values: list[list[float]]


class NoThumbnails(TypedDict):
    kind: Literal["none"]


Thumbnails = TypeAliasType(
    "Thumbnails",
    ImageThumbnails | SeriesThumbnails | TextThumbnails | TableThumbnails | NoThumbnails,
)
"""The first samples of a batch, small."""

ANY_LENGTH = 32  # what a drawing begins with where a size of the data varies


@dataclass(frozen=True)
class FromColumns:
    """Columns of these types become a field of this name; '' is what the data set calls its rows."""

    types: tuple[str, ...]
    field: str
    together: bool = False  # all of them side by side in one field, not a field each


@dataclass(frozen=True)
class Kind(Entry):
    """One kind of data: how it goes into a batch, what it is called, how it is shown, and how a
    person gives one of their own.

    The methods of this class suit plain numbers, a row of them a sample; an entry overrides what is
    otherwise.
    """

    unit: str = "sample"  # one of it, as a person counts it
    samples: str = "samples"  # and several
    of_data: str = (
        ""  # what data of this kind are said to be, where that is longer: "rows of a table"
    )
    rank: int = 9  # what a sample mostly is, where several kinds go in: the smallest
    dtype: str = "float32"  # in which networks, and exported files, take it
    as_bytes: bool = False  # kept as bytes where the data are; a network gets them from 0 to 1
    has_vocabulary: bool = False  # each number stands for a text
    by_rows: bool = True  # False: every batch gets it whole, such as the edges of one large graph
    places: bool = False  # its numbers are rows of the inputs that come whole
    made_of: tuple[FromColumns, ...] = ()
    column: str = ""  # the type of raw column that a person looks at as this kind
    asked: tuple[str, ...] = ()  # the ways in which a person gives one of their own
    form: str = ""  # where an exported file says what one's own input must become
    beside: bool = False  # a row of other columns may go with one's own input
    changed_as: str = ""  # another kind whose augmentations suit it as well
    leads: bool = False  # data with such a column are shown by it, whatever else they have
    mixes: bool = False  # as an answer: two of it can be mixed
    of_many: bool = False  # as an answer: several columns of yes and no make it
    lies_over: bool = False  # as an answer: it moves with the picture that it is laid over

    # ---- in a batch ----
    def stored(self, array: np.ndarray) -> np.ndarray:
        """What lies on the device: bytes stay bytes, whole numbers are int64, others float32."""
        if self.is_bytes(array.dtype):
            return array
        if array.dtype.kind in "iub":
            return array.astype(np.int64, copy=False)
        # What lies on the disk stays there.
        return array.astype(np.float32, copy=False) if array.dtype.kind == "f" else array

    def ready(self, array: np.ndarray, channels_last: bool = False) -> Change | None:
        """What is done to each batch of such an array before a network gets it; None for nothing."""
        from_bytes, turned = self.is_bytes(array.dtype), channels_last and array.ndim == 4
        if not from_bytes and not turned:
            return None
        import torch

        def change(tensor: Tensor) -> Tensor:
            if from_bytes:
                tensor = tensor.to(torch.float32).div_(255)
            if turned:
                tensor = tensor.contiguous(memory_format=torch.channels_last)
            return tensor

        return change

    def given(self, array: np.ndarray) -> np.ndarray:
        """The same without torch: what an exported file is given of a field."""
        if self.is_bytes(array.dtype):
            return array.astype(np.float32) / 255
        return array.astype(np.float32 if array.dtype.kind == "f" else np.int64)

    def is_bytes(self, dtype: np.dtype) -> bool:
        return self.as_bytes and dtype == np.uint8

    def long(self, field: Field) -> int | None:
        """The dimension (after the batch, from 1) along which a row may have any length."""
        return field.shape.index(None) + 1 if None in field.shape else None

    # ---- from columns ----
    def array_of(self, columns: Sequence[Column]) -> np.ndarray:
        """The field of a batch that these columns make."""
        values = columns[0].values
        return np.ascontiguousarray(
            values if values.dtype == np.uint8 else values.astype(np.float32)
        )

    def lengths_of(self, columns: Sequence[Column]) -> np.ndarray | None:
        """How much of each row is real, for networks that ask; None where all of it always is."""
        return None

    def field_of(self, columns: Sequence[Column], recipe: Recipe) -> Field:
        """What the signature says of that field."""
        values = columns[0].values
        names = tuple(f"size {k + 1}" for k in range(values.ndim - 1))
        return Field(self.type, values.shape[1:], names, self.dtype, columns[0].name)

    def answers(self, column: Column) -> bool:
        """Whether a target of this column is of this kind."""
        return self.of_many

    def target_array(self, columns: Sequence[Column]) -> np.ndarray:
        return np.ascontiguousarray(columns[0].values.astype(self.dtype))

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        return self.example(1, np.random.default_rng(0))[0]

    # ---- in words ----
    def in_words(self, field: Field) -> str:
        """A field as a person says it: "image, 1 × 8 × 8"."""
        return f"{self.type or field.kind}, {times(field.shape)}"

    def expected(self, field: Field) -> str:
        """How the description of an exported file goes on after name, type and sizes."""
        return ", prepared as in training."

    def counted(self, column: Column, rows: int, task: str, ordered: bool) -> str:
        """A whole set of it: "1,797 pictures, 8 × 8 grey"."""
        return f"{rows:,} {self.samples}"

    # ---- shown ----
    def thumbnails(
        self, values: np.ndarray, field: Field, *, large: bool = False
    ) -> Thumbnails | None:
        """The first samples of a batch for a window that looks into a training, as small JSON; None
        where there is nothing to see. `large`: something is painted over them.
        """
        return None

    def sketch(self, values: np.ndarray, place: int, field: Field, more: Mapping[str, Any]) -> Json:
        """One sample of a batch as the network gets it, for a card on the Data page.

        `more`: the sample's "mask", its "length", and the "texts" of its tokens, where it has them.
        """
        return {"numbers": [round(float(v), 3) for v in values[place].ravel()[:12]]}

    def seen_by_network(self, values: np.ndarray, field: Field, texts: Sequence[str]) -> Json:
        """The first numbers of one sample as a network gets it."""
        if values.ndim == 0:
            whole = values.dtype.kind in "iu"
            return {"value": int(values) if whole else round(float(values), 4)}
        flat = values.astype(np.float64) / (255.0 if values.dtype == np.uint8 else 1.0)
        low_high = [round(float(np.nanmin(flat)), 3), round(float(np.nanmax(flat)), 3)]
        return {"range": low_high if flat.size else [0, 0]}

    def card(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        """One row of a raw column as a card; `mask` is painted over it."""
        return {}

    def whole(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        """One row of a raw column, large."""
        return {}

    def step(self, column: Column) -> Json | None:
        """A column between two transforms, as a card beside the one before; None to say it in
        words.
        """
        return None

    def spread(self, column: Column) -> np.ndarray | None:
        """Numbers of that column whose histogram says more; None where it would not."""
        return None

    def flat(self, values: np.ndarray, field: Field) -> np.ndarray:
        """(samples, numbers): what a map of all samples is drawn from."""
        numbers = values.reshape(len(values), -1).astype(np.float64)
        return numbers / (255.0 if values.dtype == np.uint8 else 1.0)

    def is_plane(self, field: Field) -> bool:
        """Whether samples are points of a plane, so that answers everywhere make a map."""
        return False

    def channel(self, values: np.ndarray, field: Field, name: str) -> np.ndarray | None:
        """(samples, steps) of the channel of that name in its own unit; None where there is none."""
        return None

    # ---- one's own ----
    def ways(self, about: Mapping[str, Any]) -> tuple[str, ...]:
        """The ways in which this exported file can be asked about one's own input of this kind."""
        return self.asked if self.form and about.get(self.form) else ()

    def form_facts(
        self, column: Column, rows: np.ndarray, limits: tuple[float, float] | None
    ) -> Json:
        """What one's own input must become, read off some training rows of the raw column."""
        return {}

    def read(self, sent: str | bytes, way: str, about: Mapping[str, Any]) -> tuple[Any, list[str]]:
        """The values of a raw column with the one row that a person gave, and what was done to make
        it fit. DataError says what is wrong with it.
        """
        raise NotImplementedError(f"{self.title} cannot be given by a person.")

    def raw_column(
        self, name: str, values: Any, levels: tuple[str, ...], facts: Mapping[str, Any]
    ) -> Column:
        """Those values as the column that the recipe takes."""
        return Column(name, self.column, values, levels)

    # ---- drawn, and tried ----
    def drawn(self, field: Field) -> Drawn | None:
        """The input layer that takes it, as builder calls it; None where none does by itself."""
        return None

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        """A small field of this kind and its numbers, made by rule: for tests."""
        return Field(self.type, (3,), ("numbers",), self.dtype), rng.normal(size=(rows, 3)).astype(
            np.float32
        )

    def example_input(self) -> tuple[Column, str, Json] | None:
        """A raw column, and one more of its rows as a person would send it with the way's name and
        what else the file says; None where nobody can.
        """
        return None


def times(shape: Sequence[int | None]) -> str:
    return " × ".join("any" if size is None else str(size) for size in shape)


def sizes_of(field: Field) -> list[int]:
    """The sizes for a drawing, with a usual one where the data vary."""
    return [int(size) if size else ANY_LENGTH for size in field.shape]


PLAIN = Kind(
    "", "Numbers", "Numbers of which nothing more is known.", "Fields that stand beside others."
)
