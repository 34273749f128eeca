"""Lists and objects in the cells of a table, as columns of their own with dotted names: `address`
becomes `address.street` and `address.city`. What became of what is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.reading import limits
from engine.reading.columns import DataError
from engine.reading.found import Found, shown

Flat = tuple[str, Any]
"""The name of a column and its Arrow array."""


def flattened(table: Any, contents: Found) -> Any:
    """An Arrow table without lists and objects."""
    import pyarrow as pa

    flat: list[Flat] = []
    for name, column in zip(table.column_names, table.columns, strict=True):
        if not has_more(column.type):
            flat.append((name, column))
            continue
        pieces = list(pieces_of(name, whole(column), contents, limits.DEEP))
        if pieces and pa.types.is_nested(column.type):
            names = ", ".join(shown(piece, 40) for piece, _ in pieces[:4])
            contents.notes.append(
                f"'{shown(name, 60)}' holds {in_words(column.type)}; it became {len(pieces):,} column{'s' if len(pieces) > 1 else ''}: "
                f"{names}{' …' if len(pieces) > 4 else ''}."
            )
        flat += pieces
    if not flat:
        raise DataError("No column of the file holds numbers, texts or dates.")
    if len(flat) > limits.COLUMNS:
        raise DataError(
            f"With its lists and objects laid out the file has {len(flat):,} columns; {limits.COLUMNS:,} can be read."
        )
    return pa.Table.from_arrays([column for _, column in flat], names=[name for name, _ in flat])


def whole(column: Any) -> Any:
    import pyarrow as pa

    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return pa.concat_arrays(array.chunks) if isinstance(array, pa.ChunkedArray) else array


def has_more(kind: Any) -> bool:
    """Whether cells of this type are no plain number, text or date."""
    import pyarrow as pa

    types = pa.types
    return bool(
        types.is_nested(kind)
        or types.is_binary(kind)
        or types.is_large_binary(kind)
        or types.is_fixed_size_binary(kind)
        or types.is_duration(kind)
        or isinstance(kind, pa.BaseExtensionType)
    )


def pieces_of(name: str, array: Any, contents: Found, deep: int) -> Iterator[Flat]:
    """The columns that one column becomes."""
    import pyarrow as pa

    kind = array.type
    if not has_more(kind):
        yield name, array
    elif isinstance(kind, pa.BaseExtensionType):
        yield from pieces_of(name, array.storage, contents, deep)
    elif deep and pa.types.is_struct(kind):
        for field, inner in zip(kind, array.flatten(), strict=True):
            yield from pieces_of(f"{name}.{field.name}", inner, contents, deep - 1)
    elif deep and (
        pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind)
    ):
        yield from entries_of(name, array.cast(pa.large_list(kind.value_type)), contents, deep)
    else:
        contents.notes.append(
            f"Column '{shown(name, 60)}' holds {in_words(kind)}, which {'are' if kind != pa.null() else 'is'} not numbers, texts or dates; it was left out."
        )


def entries_of(name: str, lists: Any, contents: Found, deep: int) -> Iterator[Flat]:
    """Lists of texts are joined; of others each entry is a column, and where they are not all as
    long, only the first ones, with how many there are.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_string(lists.type.value_type) or pa.types.is_large_string(lists.type.value_type):
        yield name, pc.binary_join(lists, "; ")
        return
    lengths = pc.list_value_length(lists)
    most, least = (int(pc.max(lengths).as_py() or 0), int(pc.min(lengths).as_py() or 0))
    even = most == least and most <= limits.SPREAD
    starts = lists.offsets.to_numpy()[:-1]
    held = pc.fill_null(lengths, 0).to_numpy(zero_copy_only=False)
    if not even:
        yield f"{name}.count", lengths
    for k in range(most if even else min(most, limits.SPREAD_UNEVEN)):
        places = pa.array(starts + k, mask=np.asarray(held <= k))
        yield from pieces_of(f"{name}.{k}", lists.values.take(places), contents, deep - 1)


def in_words(kind: Any) -> str:
    import pyarrow as pa

    types = pa.types
    if types.is_map(kind):
        return "maps"
    if types.is_struct(kind):
        return "objects"
    if types.is_nested(kind):
        return "lists"
    if types.is_duration(kind):
        return "durations"
    return "raw bytes" if "binary" in str(kind) else shown(kind, 40)
