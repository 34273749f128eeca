"""How much of anything a file may hold before it is refused with a sentence. One place, so that the
sentences and the code agree.
"""

from __future__ import annotations

import errno

COLUMNS = 10_000
ROWS = 20_000_000
NAME = 200  # characters of a column's name that are kept
CELL = 100_000  # characters of one cell
LEVELS = 1000  # categories a column is read as; beyond, it is text or an id
MEMBERS = 200_000  # of a zip
PACKED_RATIO = 200  # unpacked ÷ packed of a whole zip; photographs and tables stay far below
UNPACKED = 8 * 2**30  # bytes of a zip in all
MEMBER = 256 * 2**20  # bytes of one member
PIXELS = 50_000_000  # of one picture
SIDE = 512  # of a picture as it is kept
TEXT = 200 * 2**20  # bytes of a text file
ARRAYS = 200  # of an npz
STEPS = 100_000  # of one series
JSON = 200 * 2**20  # bytes of a JSON file that is one list
PROBLEMS = 50  # bad rows or members that are named one by one; the rest are counted
SECONDS = 300  # of one reading
QUERY_SECONDS = 60  # of one question to a database
SQL_VALUE = 50 * 2**20  # bytes of one value in a database
CHOICES = 500  # tables, sheets or files that can be chosen from
SPREAD = 4096  # columns that one list becomes, where all rows have as many entries
SPREAD_UNEVEN = 16  # the same where they have not
DEEP = 8  # objects in objects
NO_ROOM = (
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EFBIG,
)  # the disk's fault, or the limit's: not the file's
MEMORY = 6 * 2**30  # address space of the reading process, besides what the file itself needs

TOO_MUCH_MEMORY = "Reading this file takes more memory than one file may have. If it is damaged, bring a whole copy. {advice}"


def bytes_text(count: float) -> str:
    """
    >>> bytes_text(1_500_000)
    '1.5 MB'
    """
    for unit in ("bytes", "KB", "MB", "GB"):
        if count < 1000 or unit == "GB":
            return f"{count:.0f} {unit}" if unit == "bytes" else f"{count:.1f} {unit}"
        count /= 1000
    return ""
