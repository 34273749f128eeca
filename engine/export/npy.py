"""Arrays as bytes (NumPy's .npy), read so that a header of a few bytes cannot ask for terabytes,
and never as pickle.
"""

from __future__ import annotations

import ast
import io
import struct

import numpy as np

from engine.errors import Refusal


class BadArray(Refusal, ValueError):
    """These bytes are no array that is taken; the text says why."""


def read_array(content: bytes) -> np.ndarray:
    """
    >>> read_array(write_array(np.arange(3, dtype=np.float32))).tolist()
    [0.0, 1.0, 2.0]
    """
    if content[:6] != b"\x93NUMPY":
        raise BadArray("The body is no .npy file. Write it with numpy.save, or send JSON.")
    if len(content) < 10:
        raise BadArray("The .npy file is cut off.")
    major = content[6]
    size, start = (
        (struct.unpack("<H", content[8:10])[0], 10)
        if major == 1
        else (struct.unpack("<I", content[8:12])[0], 12)
        if major in (2, 3) and len(content) >= 12
        else (0, 0)
    )
    if not start or size > 10_000 or len(content) < start + size:
        raise BadArray("The header of the .npy file is damaged.")
    try:
        header = ast.literal_eval(
            content[start : start + size].decode("utf-8" if major == 3 else "latin-1").strip()
        )
        kind, order, shape = header["descr"], header["fortran_order"], header["shape"]
        dtype = np.dtype(kind) if isinstance(kind, str) else None
    except (ValueError, SyntaxError, KeyError, TypeError, MemoryError, RecursionError):
        raise BadArray("The header of the .npy file is damaged.") from None
    if dtype is None or dtype.hasobject or dtype.kind not in "fiub":
        raise BadArray(
            "The .npy file holds something that is no plain number (pickled objects are never opened)."
        )
    if (
        not isinstance(shape, tuple)
        or len(shape) > 8
        or not all(isinstance(n, int) and not isinstance(n, bool) and 0 <= n < 2**40 for n in shape)
    ):
        raise BadArray("The header of the .npy file is damaged.")
    count = 1
    for n in shape:
        count *= n
    body = memoryview(content)[start + size :]
    if count * dtype.itemsize != len(body):
        raise BadArray(
            f"The .npy file says that it holds {count:,} numbers of {dtype.itemsize} bytes, and {len(body):,} bytes follow."
        )
    return np.frombuffer(body, dtype).reshape(shape, order="F" if order else "C")


def write_array(array: np.ndarray) -> bytes:
    out = io.BytesIO()
    np.lib.format.write_array(out, np.ascontiguousarray(array), allow_pickle=False)
    return out.getvalue()
