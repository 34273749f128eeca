"""Workbooks of Excel and LibreOffice: one sheet is the table."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from engine import system
from engine.reading.columns import DataError
from engine.reading.formats.format import HEADER, Beginning, Format, Reading, choice
from engine.reading.found import Found, shown

if TYPE_CHECKING:
    from engine.reading.written_rows import Cell

OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .xls, and every .xlsx with a password
LARGEST_SHEET = 2**30  # bytes: 65,536 × 256 cells of an old .xls take half of it
LOOKED_AT = 200  # rows, to see how wide the table is

Row = Sequence["Cell"]


def recognises(file: Beginning) -> bool:
    if file.head.startswith(OLD_OFFICE):
        return not file.ends(".doc", ".ppt", ".msg")
    members = file.members
    return any(name.startswith("xl/") for name in members) or (
        "content.xml" in members and file.head.find(b"opendocument.spreadsheet") > 0
    )


def read(asked: Reading) -> Found:
    from python_calamine import CalamineError, CalamineWorkbook

    from engine.reading.written_rows import read_rows

    asked.progress(0.02, "Opening the workbook")
    refuse_unclosed(asked.path)
    hold_to_its_size(asked.path)
    try:
        with asked.path.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
            name = chosen_sheet(book.sheet_names, asked.options.get("sheet"))
            rows = book.get_sheet_by_name(name).to_python() if name else []
            for other in book.sheet_names if not name else ():
                rows = book.get_sheet_by_name(other).to_python()
                name = other
                if len(rows) > 1:
                    break
    except (CalamineError, OSError, ValueError) as error:
        raise DataError(
            f"The workbook cannot be opened ({shown(error, 100)}). If it has a password, save it without one."
        ) from None
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        # An .xls that is cut off makes the Rust beneath panic, and that is no Exception.
        raise DataError(
            "The workbook is damaged: part of it is missing. Bring it again, or save it anew as .xlsx."
        ) from None
    notes: list[str] = []
    table = table_of(rows, notes)
    if not table:
        raise DataError(f"The sheet '{shown(name, 60)}' is empty: it has no rows.")
    contents = read_rows(
        table, asked.options, asked.progress, asked.first, format="workbook", sheet=name
    )
    contents.notes[:0] = notes
    contents.choices["sheet"] = [(sheet, shown(sheet, 60)) for sheet in book.sheet_names]
    return contents


def hold_to_its_size(path: Path) -> None:
    """A damaged .xls may claim any size, and the library takes what it claims: no more than its
    largest sheet, once over, and what follows from the file itself.
    """
    most = system.memory_limit()
    if most is not None and not zipfile.is_zipfile(path):
        system.limit("DATA", min(most, LARGEST_SHEET + 20 * path.stat().st_size))


def refuse_unclosed(path: Path) -> None:
    """A text of LibreOffice that ends before its table does would keep the library that reads
    workbooks busy for ever.
    """
    from xml.parsers import expat

    from engine.reading.pictures import DAMAGED, open_zip

    if not zipfile.is_zipfile(path):
        return  # an old .xls
    with open_zip(path) as archive:
        if "content.xml" not in archive.namelist():
            return
        try:
            with archive.open("content.xml") as stream:
                expat.ParserCreate().ParseFile(stream)
        except (expat.ExpatError, *DAMAGED):
            raise DataError(
                "The workbook is damaged or cut off. Save it anew, or bring a whole copy of it."
            ) from None


def chosen_sheet(names: list[str], wanted: str | None) -> str | None:
    """The sheet that was asked for; None: the first that holds something."""
    if wanted is not None and wanted not in names:
        raise DataError(
            f"The workbook has no sheet '{shown(wanted, 60)}'; it has {', '.join(shown(n, 40) for n in names[:10])}."
        )
    return wanted


def table_of(rows: Sequence[Row], notes: list[str]) -> list[list[Cell]]:
    """The rows and columns of a sheet that hold something, without the lines over the table; what was
    passed over is told. Errors of formulas come as empty cells.
    """
    filled_rows = [
        [None if cell == "" else cell for cell in row] for row in rows if any(c != "" for c in row)
    ]
    if not filled_rows:
        return []
    filled = [sum(cell is not None for cell in row) for row in filled_rows[:LOOKED_AT]]
    over = 0
    while over < len(filled) - 1 and filled[over] < 0.5 * median(filled):
        over += 1
    if over:
        title = next(str(cell) for cell in filled_rows[0] if cell is not None)
        notes.append(
            f"{over:,} line{'s' if over > 1 else ''} over the table (“{shown(title, 60)}”) {'were' if over > 1 else 'was'} passed over."
        )
    table = filled_rows[over:]
    used = [k for k in range(len(table[0])) if any(row[k] is not None for row in table)]
    return [[row[k] for k in used] for row in table]


ENTRY = Format(
    "workbook",
    "Excel (.xlsx, .xls, .ods)",
    20,
    recognises,
    read,
    (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
    (choice("sheet", "Sheet", help="Which sheet of the workbook is the table"), HEADER),
)
