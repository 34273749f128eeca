"""The Data page's questions: which sets there are, what is in these data, and files that a visitor
brings. Behind the app's gate.

Every question carries the `data` part of a plan; what takes long is opened in the background and
answered with how far it is.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import anyio.from_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from typing_extensions import TypedDict

from engine import files as jobs_home
from engine.data import kinds, transforms
from engine.data.looking.next_version import (
    FileChanges,
    NextVersion,
    carried_over,
    changes_between,
)
from engine.data.looking.opened import Opened, Waiting
from engine.data.looking.shelf import Shelf
from engine.data.looking.shown import (
    Augmented,
    Correlations,
    DataView,
    DataWaiting,
    FoldsShown,
    GraphLook,
    Histograms,
    PartOpened,
    RowMap,
    RowsPage,
    SampleGrid,
    SampleShown,
    TextCut,
    Thumbnail,
    TransformsShown,
)
from engine.data.sets.set import DataSetEntry
from engine.data.transforms.entry import TransformEntry
from engine.files import data_files, local_folders
from engine.measures.figure import plain
from engine.reading import formats, tasks
from engine.reading.columns import DataError
from engine.reading.formats.format import FileFormat
from engine.reading.versions import versions_of
from engine.web import (
    Json,
    Nothing,
    Table,
    host_of,
    nothing_shared,
    owner_of,
    refused,
    sends,
    with_body,
)

Shared = Callable[[str, str], set[str]]
Look = Callable[[Opened, Json, str], Any]
LONGEST_PATIENCE = 3.0


class OwnFile(TypedDict):
    sha: str
    name: str
    size: int
    at: float


class OwnFiles(TypedDict):
    """The files that a visitor has brought, and room for more; bytes."""

    files: list[OwnFile]
    used: int
    quota: int
    largest: int


class FileBrought(TypedDict):
    sha: str
    name: str
    size: int


class DataSetCard(DataSetEntry):
    aim: str
    here: bool  # whether it need not be fetched any more


class DataCatalogue(TypedDict):
    sets: list[DataSetCard]
    transforms: list[TransformEntry]
    formats: list[FileFormat]  # of files of one's own
    readable: str  # the same in words


class NotYours(LookupError):
    """A file of that id is not on this visitor's list; another's answers like an unknown one."""


@functools.cache
def shelf() -> Shelf:
    return Shelf()


def refusal(error: Exception) -> Response | None:
    match error:
        case NotYours():
            return refused("There is no such file. Bring it again.", 404)
        case DataError():
            return refused(error, 422)
    return None


def checked(owner: str, asked: Json, shared: Shared = nothing_shared) -> Json:
    """The data of a question, once it is sure that this visitor may see them."""
    data = asked.get("data")
    if not isinstance(data, dict) or not isinstance(data.get("set"), str):
        raise DataError("Choose a data set first.")
    for name, kind in (("options", dict), ("split", dict), ("transforms", list), ("augment", list)):
        if data.get(name) is not None and not isinstance(data[name], kind):
            raise DataError(f"'{name}' of the data is not of the right form.")
    taken = transforms.files_in(data.get("transforms") or ())
    if data["set"] == "file" and (sha := (data.get("options") or {}).get("file")):
        taken.add(sha)
    if taken:
        from engine.reading.store import Store

        listed = {file.sha for file in Store(data_files()).files(owner)}
        if not taken <= listed and not taken - listed <= shared(
            owner, str(asked.get("project") or "")
        ):
            raise NotYours
    return data


def opened(
    owner: str,
    asked: Json,
    shared: Shared = nothing_shared,
    patience: float = LONGEST_PATIENCE,
) -> Opened | Waiting:
    return shelf().ask(checked(owner, asked, shared), patience)


@sends(DataCatalogue)
def sets(request: Request) -> Response:
    return JSONResponse(catalogue())


@sends(Nothing)
@with_body
def cancel(request: Request, asked: Json) -> Response:
    shelf().cancel(checked(owner_of(request), asked, host_of(request).shared))
    return JSONResponse({})


@sends(OwnFiles)
def files(request: Request) -> Response:
    from engine.reading.store import Store

    store = Store(data_files())
    mine = store.files(owner_of(request))
    own: OwnFiles = {
        "files": [
            {"sha": file.sha, "name": file.name, "size": file.size, "at": file.at} for file in mine
        ],
        "used": sum(file.size for file in mine),
        "quota": store.owner_bytes,
        "largest": store.file_bytes,
    }
    return JSONResponse(own)


@sends(FileBrought)
async def bring(request: Request) -> Response:
    return JSONResponse(await take_upload(request), 201)


@sends(FileBrought)
@with_body
def bring_from_address(request: Request, asked: Json) -> Response:
    """A file that lies at an address of the web, which the person has typed."""
    import tempfile

    from engine.reading.address import fetched
    from engine.reading.store import Store

    store, folder = Store(data_files()), data_files()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        name = fetched(
            str(asked.get("address") or ""),
            file,
            store.file_bytes,
            lambda: anyio.from_thread.run(request.is_disconnected),
        )
        file.seek(0)
        stored = store.add(owner_of(request), name, file)
    brought: FileBrought = {"sha": stored.sha, "name": stored.name, "size": stored.size}
    return JSONResponse(brought, 201)


@sends(Nothing)
def remove(request: Request) -> Response:
    from engine.reading.store import Store

    sha = request.path_params["sha"]
    store = Store(data_files())
    if not any(file.sha == sha for file in store.files(owner_of(request))):
        raise NotYours
    store.remove(owner_of(request), sha)
    return JSONResponse({})


async def take_upload(request: Request) -> FileBrought:
    """A file as the raw body of a request, written to disk as it comes; its size is limited before
    and while it arrives.
    """
    import tempfile

    from engine.reading.store import Store

    store = Store(data_files())
    name = request.query_params.get("name", "file")[:200]
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > store.file_bytes:
        raise DataError(
            f"{name} has {int(declared) / 1e6:,.0f} MB; one file may have {store.file_bytes / 1e6:,.0f} MB."
        )
    folder = data_files()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as upload:
        size = 0
        async for chunk in request.stream():
            size += len(chunk)
            if size > store.file_bytes:
                raise DataError(
                    f"{name} is larger than {store.file_bytes / 1e6:,.0f} MB, the limit for one file."
                )
            await run_in_threadpool(upload.write, chunk)
        if not size:
            raise DataError(f"{name} is empty: it has no rows.")
        upload.seek(0)
        stored = await run_in_threadpool(store.add, request.state.owner, name, upload)
    return {"sha": stored.sha, "name": stored.name, "size": stored.size}


def catalogue() -> DataCatalogue:
    """Every data set as a card, with what is already on this machine; transforms and ways to split
    as forms.
    """
    from engine.data.sets import catalogue as entries
    from engine.data.sets.fetch import is_here

    home, local = data_files(), local_folders()
    cards: list[DataSetCard] = []
    for entry in entries().values():
        aim = tasks.of(entry.task).on_card()
        here = all(is_here(file, home, local) for file in entry.files)
        cards.append({**entry.as_json(), "aim": aim, "here": here})
    return {
        "sets": cards,
        "transforms": transforms.as_json(),
        "formats": formats.as_json(),
        "readable": formats.what_can_be_read(),
    }


def is_open(data: Opened, asked: Json, owner: str) -> bool:
    """Whether the test part may be shown: the page asks for it, and its opening was counted
    before.
    """
    from engine.data.ledger import openings

    return bool(asked.get("test")) and bool(openings(jobs_home.home(), owner, data.hash))


@sends(DataWaiting, DataView)
def look(data: Opened, asked: Json, owner: str) -> DataView:
    from engine.data.looking.view import view

    return view(data, jobs_home.home(), owner)


@sends(DataWaiting, Thumbnail)
def thumbnail(data: Opened, asked: Json, owner: str) -> Thumbnail:
    """What a card shows: points, a few pictures, a few lines, or the first rows."""
    from engine.data.looking import charts, samples
    from engine.data.looking.columns import column_table
    from engine.data.looking.view import facts, sample_kind

    kind = sample_kind(data)
    card: Thumbnail = {
        "kind": kind,
        "facts": facts(data),
        "target": data.raw.target,
        "task": data.raw.task,
        "sizes": data.split.sizes,
    }
    if kind == "points":
        card["map"] = charts.row_map(data)
    elif kinds.of_column(kind) is not None:
        card["grid"] = samples.grid(data)
    else:
        card["columns"] = column_table(data)[:12]
        card["map"] = charts.row_map(data)
    return card


@sends(DataWaiting, Histograms)
def histograms(data: Opened, asked: Json, owner: str) -> Histograms:
    from engine.data.looking.charts import histograms

    return {"charts": histograms(data, is_open(data, asked, owner))}


@sends(DataWaiting, Correlations)
def correlations(data: Opened, asked: Json, owner: str) -> Correlations:
    from engine.data.looking.charts import correlations

    return correlations(data, is_open(data, asked, owner))


@sends(DataWaiting, RowMap)
def row_map(data: Opened, asked: Json, owner: str) -> RowMap:
    from engine.data.looking.charts import row_map

    return row_map(data, is_open(data, asked, owner))


@sends(DataWaiting, GraphLook)
def graph(data: Opened, asked: Json, owner: str) -> GraphLook:
    from engine.data.looking.graph import graph_look

    return graph_look(data, is_open(data, asked, owner))


@sends(DataWaiting, RowsPage)
def rows(data: Opened, asked: Json, owner: str) -> RowsPage:
    from engine.data.looking.samples import rows_page

    return rows_page(data, whole(asked, "start"), 50, is_open(data, asked, owner))


@sends(DataWaiting, SampleGrid)
def grid(data: Opened, asked: Json, owner: str) -> SampleGrid:
    from engine.data.looking.samples import grid

    return grid(data, is_open(data, asked, owner), whole(asked, "page"))


@sends(DataWaiting, SampleShown)
def sample(data: Opened, asked: Json, owner: str) -> SampleShown:
    from engine.data.looking.samples import sample

    return sample(data, whole(asked, "row"), is_open(data, asked, owner))


@sends(DataWaiting, TransformsShown)
def transformed(data: Opened, asked: Json, owner: str) -> TransformsShown:
    from engine.data.looking import before_after

    fitting = before_after.available(data.signature)
    return {**before_after.transforms(data), "augmentations": fitting}


@sends(DataWaiting, TextCut)
def cut(data: Opened, asked: Json, owner: str) -> TextCut:
    from engine.data.looking.before_after import text_cut

    text = asked.get("text")
    if text is not None and not isinstance(text, str):
        raise DataError("'text' is a text.")
    return text_cut(data, str(asked.get("column") or ""), text)


@sends(DataWaiting, Augmented)
def augmented(data: Opened, asked: Json, owner: str) -> Augmented:
    from engine.data.looking import before_after

    chosen = (asked["data"].get("augment") or []) if "steps" not in asked else asked["steps"]
    if (
        not isinstance(chosen, list)
        or len(chosen) > 20
        or not all(isinstance(step, dict) for step in chosen)
    ):
        raise DataError("Augmentations are a list of at most 20 steps.")
    return before_after.augmented(data, chosen, whole(asked, "seed"))


@sends(DataWaiting, FoldsShown)
def folds(data: Opened, asked: Json, owner: str) -> FoldsShown:
    from engine.data.looking.view import folds_view

    return folds_view(data, max(2, min(20, whole(asked, "count", 5))))


@sends(DataWaiting, PartOpened)
def unlock(data: Opened, asked: Json, owner: str) -> PartOpened:
    """Opens the test part: written down first, shown afterwards."""
    from engine.data.ledger import count_opening, openings

    count_opening(jobs_home.home(), owner, data.hash, "looked at on the Data page")
    return {"openings": openings(jobs_home.home(), owner, data.hash)}


def whole(asked: Json, name: str, default: int = 0) -> int:
    value = asked.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise DataError(f"'{name}' is a whole number.")
    return value


QUESTIONS: dict[str, Look] = {
    "look": look,
    "thumbnail": thumbnail,
    "histograms": histograms,
    "correlations": correlations,
    "map": row_map,
    "graph": graph,
    "rows": rows,
    "grid": grid,
    "sample": sample,
    "transforms": transformed,
    "cut": cut,
    "augmented": augmented,
    "folds": folds,
    "unlock": unlock,
}


@sends(DataWaiting, NextVersion)
@with_body
def next_version(request: Request, asked: Json) -> Response:
    """The data of a project with another of the visitor's files in the place of its own."""
    from engine.reading.store import Store

    owner, shared = owner_of(request), host_of(request).shared
    data = checked(owner, asked, shared)
    options = data.get("options") or {}
    file, name = str(asked.get("file") or ""), str(asked.get("name") or "your file")[:200]
    if data["set"] != "file" or not options.get("file"):
        raise DataError("Only a file of your own can be replaced by its next version.")
    if file == options["file"]:
        raise DataError(f"{name} is the very same file, byte for byte. Nothing was changed.")
    alone = {"file": file, "name": name, "reading": options.get("reading") or {}}
    asked = {**asked, "data": {"set": "file", "options": alone}}
    new = opened(owner, asked, shared)
    if isinstance(new, Waiting):
        return JSONResponse(waiting_for(new))
    since = {stored.sha: stored.at for stored in Store(data_files()).files(owner)}
    assert new.found is not None  # it is a file
    carried = carried_over(data, file, name, new.found, since.get(str(options["file"]), 0.0))
    return JSONResponse(plain(carried))


@sends(DataWaiting, FileChanges)
@with_body
def changes(request: Request, asked: Json) -> Response:
    """What is different in a file since the version before it."""
    from engine.reading.reader import read_stored

    owner, shared = owner_of(request), host_of(request).shared
    data = checked(owner, asked, shared)
    options = data.get("options") or {}
    versions = versions_of(options)
    here = next((k for k, each in enumerate(versions) if each.file == options.get("file")), 0)
    if here == 0:
        raise DataError("There is no version before this one.")
    before = versions[here - 1]
    # The version before is asked for as any file is: another visitor's is none of ours.
    checked(owner, {**asked, "data": {**data, "options": {"file": before.file}}}, shared)
    new = opened(owner, asked, shared)
    if isinstance(new, Waiting):
        return JSONResponse(waiting_for(new))
    assert new.found is not None  # it is a file
    reading = options.get("reading") or {}
    old = read_stored(data_files(), before.file, before.name, reading)
    both = (before, old), (versions[here], new.found)
    return JSONResponse(plain(changes_between(*both, options.get("types") or {})))


def waiting_for(data: Waiting) -> DataWaiting:
    first = data.first.as_json() if data.first else None
    return {"waiting": {"share": data.share, "text": data.text, "first": first}}


def question(look: Look) -> Callable[..., Any]:
    """The endpoint that opens the data of a question and then looks at them in one way."""

    @sends(*look.sends)  # type: ignore[attr-defined]  # each says it above
    @with_body
    def answer(request: Request, asked: Json) -> Response:
        data = opened(owner_of(request), asked, host_of(request).shared)
        if isinstance(data, Waiting):
            return JSONResponse(waiting_for(data))
        return JSONResponse(look(data, asked, owner_of(request)))

    return answer


TABLE = Table(
    [
        Route("/api/data/sets", sets),
        Route("/api/data/files", files),
        Route("/api/data/files", bring, methods=["POST"]),
        Route("/api/data/files/from-address", bring_from_address, methods=["POST"]),
        Route("/api/data/files/{sha}", remove, methods=["DELETE"]),
        Route("/api/data/next", next_version, methods=["POST"]),
        Route("/api/data/changes", changes, methods=["POST"]),
        Route("/api/data/cancel", cancel, methods=["POST"]),
        *(
            Route(f"/api/data/{name}", question(look), methods=["POST"])
            for name, look in QUESTIONS.items()
        ),
    ],
    refusal,
)
