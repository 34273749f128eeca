"""A line cut into cells, and the columns in which digits must not become numbers."""

from __future__ import annotations

import csv
import mmap

import numpy as np

from engine.reading import limits
from engine.reading.writings import EXACT_DIGITS, is_code

BLOCK = 1 << 22  # bytes that are looked through at a time
NEWLINE, QUOTE, ZERO, NINE = (ord(c) for c in '\n"09')


def cells_of(line: str, delimiter: str, quote: str) -> list[str]:
    csv.field_size_limit(limits.CELL)
    if not quote:
        return line.split(delimiter)
    try:
        return next(
            csv.reader([line], delimiter=delimiter, quotechar=quote, skipinitialspace=True), []
        )
    except csv.Error:
        return line.split(delimiter)


def columns_of_codes(
    body: bytes | mmap.mmap, start: int, delimiter: str, quote: str, width: int
) -> set[int]:
    """Places of the columns with codes: "00712" is not 712, and a number of 17 digits would lose
    its last. All rows are looked at, so this works on bytes.
    """
    columns: set[int] = set()
    at = start
    while at < len(body):
        end = len(body)
        if end - at > BLOCK:
            end = body.rfind(b"\n", at, at + BLOCK) + 1 or at + BLOCK
        columns |= _in_block(np.frombuffer(body[at:end], np.uint8), delimiter, quote)
        at = end
    return {place for place in columns if place < width}


def _in_block(block: np.ndarray, delimiter: str, quote: str) -> set[int]:
    ends_cell = np.zeros(256, bool)
    ends_cell[[ord(delimiter), NEWLINE, QUOTE, ord("\r")]] = True
    edges = np.concatenate([[-1], np.flatnonzero(ends_cell[block]), [len(block)]])
    begins, ends = edges[:-1] + 1, edges[1:]
    size = ends - begins
    suspects = np.flatnonzero(size > EXACT_DIGITS)
    filled = begins[size > 2]
    zeros = filled[(block[filled] == ZERO) & _are_digits(block[filled + 1])]
    places = np.union1d(suspects, np.searchsorted(begins, zeros))
    if not len(places):
        return set()
    others = np.concatenate([[0], np.cumsum(~_are_digits(block), dtype=np.int32)])
    places = places[others[ends[places]] == others[begins[places]]]
    if not len(places):
        return set()
    delimiters = np.flatnonzero(block == ord(delimiter))
    starts = np.flatnonzero(block == NEWLINE)
    line = np.searchsorted(starts, begins[places])
    firsts = np.concatenate([[0], starts + 1])[line]
    column = np.searchsorted(delimiters, begins[places]) - np.searchsorted(delimiters, firsts)
    columns: set[int] = set()
    for place, example in zip(*np.unique(column, return_index=True), strict=True):
        first = int(firsts[example])
        text = block[first : _end_of(starts, int(line[example]), len(block))].tobytes()
        if quote and quote.encode() in text:  # a delimiter inside quotation marks cuts nothing
            cells = cells_of(text.decode("utf-8", "replace").rstrip("\r\n"), delimiter, quote)
            columns |= {k for k, cell in enumerate(cells) if is_code(cell.strip())}
        else:
            columns.add(int(place))
    return columns


def _are_digits(some: np.ndarray) -> np.ndarray:
    return (some >= ZERO) & (some <= NINE)


def _end_of(starts: np.ndarray, line: int, end: int) -> int:
    return int(starts[line]) if line < len(starts) else end
