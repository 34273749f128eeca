"""SQLite databases: a table, or what a query gives. Whatever is asked, it can only read, and only
for so long.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from engine.catalogue import Field
from engine.reading import limits
from engine.reading.columns import DataError
from engine.reading.formats.format import Beginning, Format, Reading, choice
from engine.reading.found import Found, shown

if TYPE_CHECKING:
    from engine.reading.written_rows import Cell

MOST_LISTED = 200  # tables that can be chosen
COUNTED = 1_000_000  # rows of a table that are counted, to find the largest
CHECKED_EVERY = 10_000  # steps of SQLite between two looks at the clock
# What a statement may do. Attaching, writing, pragmas and extensions are not among it.
ALLOWED = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
}
FORBIDDEN = {"load_extension", "fts3_tokenizer", "writefile", "readfile", "edit"}


def recognises(file: Beginning) -> bool:
    return file.head.startswith(b"SQLite format 3\x00")


def read(asked: Reading) -> Found:
    from engine.reading.written_rows import read_rows

    deadline = time.monotonic() + limits.QUERY_SECONDS
    query = str(asked.options.get("query") or "").strip().rstrip(";")
    with closing(opened(asked.path, deadline)) as database:
        try:
            tables = tables_of(database)
            name = chosen_table(tables, asked.options.get("table")) if not query else ""
            statement = query or f"SELECT * FROM {quoted(name)}"
            rows = database.execute(statement)
            if rows.description is None:
                raise DataError("The query gives no rows. Begin it with SELECT.")
            header = [str(column[0]) for column in rows.description]
            contents = read_rows(
                with_names(header, rows), {**asked.options, "header": True}, asked.progress, asked.first,
                format="database", **({"query": query} if query else {"table": name}),
            )  # fmt: skip
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise DataError(why_not(error, query, time.monotonic() > deadline)) from None
    del contents.detected["header"]
    contents.choices["table"] = [
        (each, f"{shown(each, 60)} ({size})") for each, size in tables.items()
    ]
    return contents


def opened(path: Path, deadline: float) -> sqlite3.Connection:
    """The database as it lies there: nothing is written, no journal is looked for, nothing in it is
    trusted.
    """
    database = sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)
    database.text_factory = lambda body: body.decode("utf-8", "replace")
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    database.execute("PRAGMA query_only = ON")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, limits.SQL_VALUE)
    database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    database.set_authorizer(permitted)
    database.set_progress_handler(lambda: time.monotonic() > deadline, CHECKED_EVERY)
    return database


def permitted(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    fits = action in ALLOWED and (second or "").lower() not in FORBIDDEN
    return sqlite3.SQLITE_OK if fits else sqlite3.SQLITE_DENY


def tables_of(database: sqlite3.Connection) -> dict[str, str]:
    """The tables by name with their sizes in words, the largest first; views are not counted, since
    they may take long.
    """
    named = database.execute(
        "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') "
        "AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name LIMIT ?",
        (MOST_LISTED,),
    ).fetchall()
    if not named:
        raise DataError("The database holds no tables.")
    sizes: list[tuple[int, str, str]] = []
    for name, kind in named:
        if kind == "view":
            sizes.append((-1, name, "a view"))
            continue
        few = f"SELECT count(*) FROM (SELECT 1 FROM {quoted(name)} LIMIT {COUNTED})"
        try:
            (rows,) = database.execute(few).fetchone()
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise
            continue  # a virtual table of an extension that is not here
        more = "more than " if rows == COUNTED else ""
        sizes.append((rows, name, f"{more}{rows:,} row{'s' if rows != 1 else ''}"))
    return {name: words for _, name, words in sorted(sizes, key=lambda size: -size[0])}


def chosen_table(tables: dict[str, str], wanted: str | None) -> str:
    if wanted is not None and wanted not in tables:
        raise DataError(
            f"The database has no table '{shown(wanted, 60)}'; it has {', '.join(shown(name, 40) for name in list(tables)[:10])}."
        )
    return wanted or next(iter(tables))


def with_names(header: list[str], rows: sqlite3.Cursor) -> Iterator[list[Cell]]:
    yield list(header)
    while some := rows.fetchmany(2000):
        yield from (list(row) for row in some)


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def why_not(error: Exception, query: str, late: bool) -> str:
    reason = shown(error, 160)
    what = "The query" if query else "Reading the table"
    if late or "interrupted" in reason:
        return f"{what} took longer than {limits.QUERY_SECONDS} seconds, so it was stopped. Ask for fewer rows, or for a table instead of a view."
    if "not authorized" in reason or "prohibited" in reason:
        return (
            f"{what} does more than read. Only SELECT from this database's own tables is possible."
        )
    if query:
        return f"The query cannot be answered: {reason}. It is one SELECT over the tables of this database."
    return f"The database cannot be read: {reason}. It may be damaged or cut off."


ENTRY = Format(
    "database",
    "SQLite",
    50,
    recognises,
    read,
    (".db", ".sqlite", ".sqlite3"),
    (
        choice("table", "Table", help="Which table of the database is read"),
        Field(
            "query",
            "Query",
            "text",
            None,
            "Instead of one table: SELECT …; its result is the table. It can only read.",
            nullable=True,
        ),
    ),
)
