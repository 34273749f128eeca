"""The Data page's questions: which sets there are, what is in these data, and files that a visitor
brings. Behind the app's gate.

Every question carries the `data` part of a plan; what takes long is opened in the background and
answered with how far it is.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from engine import files as jobs_home
from engine.data import kinds
from engine.data.looking.opened import Opened, Waiting
from engine.data.looking.shelf import Shelf
from engine.files import data_files, local_folders
from engine.reading.columns import DataError

Handler = Callable[[Request], Awaitable[Response]]
Shared = Callable[[str, str], set[str]]
LONGEST_PATIENCE = 3.0


class NotYours(LookupError):
    """A file of that id is not on this visitor's list; another's answers like an unknown one."""


@functools.cache
def shelf() -> Shelf:
    return Shelf()


def nothing_shared(owner: str, project: str) -> set[str]:
    return set()


def checked(owner: str, asked: dict[str, Any], shared: Shared = nothing_shared) -> dict[str, Any]:
    """The data of a question, once it is sure that this visitor may see them."""
    data = asked.get("data")
    if not isinstance(data, dict) or not isinstance(data.get("set"), str):
        raise DataError("Choose a data set first.")
    for name, kind in (("options", dict), ("split", dict), ("transforms", list), ("augment", list)):
        if data.get(name) is not None and not isinstance(data[name], kind):
            raise DataError(f"'{name}' of the data is not of the right form.")
    sha = (data.get("options") or {}).get("file")
    if data["set"] == "file" and sha:
        from engine.reading.store import Store

        listed = any(one.sha == sha for one in Store(data_files()).files(owner))
        if not listed and sha not in shared(owner, str(asked.get("project") or "")):
            raise NotYours
    return data


def opened(
    owner: str,
    asked: dict[str, Any],
    shared: Shared = nothing_shared,
    patience: float = LONGEST_PATIENCE,
) -> Opened | Waiting:
    return shelf().ask(checked(owner, asked, shared), patience)


def routes(
    answers: Callable[[Handler], Handler],
    body: Callable[[Request], Awaitable[dict[str, Any]]],
    shared: Shared = nothing_shared,
) -> list[BaseRoute]:
    """`answers` turns bugs into numbered sentences and `body` reads bounded JSON. `shared(owner,
    project)` names the files that a
    visitor may see because a project that was shared with them uses them."""

    def told(handler: Handler) -> Handler:
        async def answer(request: Request) -> Response:
            try:
                return await handler(request)
            except NotYours:
                return JSONResponse({"error": "There is no such file. Bring it again."}, 404)
            except DataError as why:
                return JSONResponse({"error": str(why)}, 422)

        return answers(answer)

    async def sets(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(catalogue))

    def question(look: Callable[[Opened, dict[str, Any], str], Any]) -> Handler:
        """A route that opens the data and then looks at them in one way."""

        async def answer(request: Request) -> Response:
            asked = await body(request)

            def act() -> Any:
                found = opened(request.state.owner, asked, shared)
                if isinstance(found, Waiting):
                    return {
                        "waiting": {"share": found.share, "text": found.text, "first": found.first}
                    }
                return look(found, asked, request.state.owner)

            return JSONResponse(await run_in_threadpool(act))

        return told(answer)

    async def cancel(request: Request) -> Response:
        asked = await body(request)
        shelf().cancel(checked(request.state.owner, asked, shared))
        return JSONResponse({})

    async def files(request: Request) -> Response:
        from engine.reading.store import Store

        def ask() -> Any:
            store = Store(data_files())
            mine = store.files(request.state.owner)
            return {
                "files": [
                    {"sha": one.sha, "name": one.name, "size": one.size, "at": one.at}
                    for one in mine
                ],
                "used": sum(one.size for one in mine),
                "quota": store.owner_bytes,
                "largest": store.file_bytes,
            }

        return JSONResponse(await run_in_threadpool(ask))

    async def bring(request: Request) -> Response:
        return JSONResponse(await take_upload(request), 201)

    async def remove(request: Request) -> Response:
        from engine.reading.store import Store

        sha = request.path_params["sha"]
        store = Store(data_files())
        if not any(one.sha == sha for one in store.files(request.state.owner)):
            raise NotYours
        await run_in_threadpool(store.remove, request.state.owner, sha)
        return JSONResponse({})

    return [
        Route("/api/data/sets", told(sets)),
        Route("/api/data/files", told(files)),
        Route("/api/data/files", told(bring), methods=["POST"]),
        Route("/api/data/files/{sha}", told(remove), methods=["DELETE"]),
        Route("/api/data/cancel", told(cancel), methods=["POST"]),
        *(
            Route(f"/api/data/{name}", question(look), methods=["POST"])
            for name, look in QUESTIONS.items()
        ),
    ]


async def take_upload(request: Request) -> dict[str, Any]:
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
    with tempfile.TemporaryFile(dir=folder) as kept:
        size = 0
        async for chunk in request.stream():
            size += len(chunk)
            if size > store.file_bytes:
                raise DataError(
                    f"{name} is larger than {store.file_bytes / 1e6:,.0f} MB, the limit for one file."
                )
            await run_in_threadpool(kept.write, chunk)
        if not size:
            raise DataError(f"{name} is empty: it has no rows.")
        kept.seek(0)
        stored = await run_in_threadpool(store.add, request.state.owner, name, kept)
    return {"sha": stored.sha, "name": stored.name, "size": stored.size}


def catalogue() -> dict[str, Any]:
    """Every data set as a card, with what is already on this machine; transforms and ways to split
    as forms.
    """
    from engine.data import transforms
    from engine.data.sets import catalogue as entries
    from engine.data.sets.fetch import is_here

    home, local = data_files(), local_folders()
    cards = []
    for entry in entries().values():
        card = entry.as_json()
        card["here"] = all(is_here(file, home, local) for file in entry.files)
        cards.append(card)
    return {"sets": cards, "transforms": transforms.as_json()}


def is_open(found: Opened, asked: dict[str, Any], owner: str) -> bool:
    """Whether the test part may be shown: the page asks for it, and its opening was counted
    before.
    """
    from engine.data.ledger import openings

    return bool(asked.get("test")) and bool(openings(jobs_home.home(), owner, found.hash))


def look(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.view import view

    return view(found, jobs_home.home(), owner)


def thumbnail(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    """What a card shows: points, a few pictures, a few lines, or the first rows."""
    from engine.data.looking import charts, samples
    from engine.data.looking.columns import column_table
    from engine.data.looking.view import facts, sample_kind

    kind = sample_kind(found)
    told: dict[str, Any] = {
        "kind": kind,
        "facts": facts(found),
        "target": found.raw.target,
        "task": found.raw.task,
        "sizes": found.split.sizes,
    }
    if kind == "points":
        return told | {"map": charts.row_map(found)}
    if kinds.of_column(kind) is not None:
        return told | {"grid": samples.grid(found)}
    return told | {"columns": column_table(found)[:12], "map": charts.row_map(found)}


def histograms(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.charts import histograms

    return {"charts": histograms(found, is_open(found, asked, owner))}


def correlations(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.charts import correlations

    return correlations(found, is_open(found, asked, owner))


def row_map(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.charts import row_map

    return row_map(found, is_open(found, asked, owner))


def rows(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.samples import rows_page

    return rows_page(found, whole(asked, "start"), 50, is_open(found, asked, owner))


def grid(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.samples import grid

    return grid(found, is_open(found, asked, owner), whole(asked, "page"))


def sample(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.samples import sample

    return sample(found, whole(asked, "row"), is_open(found, asked, owner))


def transformed(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking import before_after

    return before_after.transforms(found) | {
        "augmentations": before_after.available(found.signature)
    }


def augmented(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking import before_after

    chosen = (asked["data"].get("augment") or []) if "steps" not in asked else asked["steps"]
    if (
        not isinstance(chosen, list)
        or len(chosen) > 20
        or not all(isinstance(one, dict) for one in chosen)
    ):
        raise DataError("Augmentations are a list of at most 20 steps.")
    return before_after.augmented(found, chosen, whole(asked, "seed"))


def folds(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    from engine.data.looking.view import folds_view

    return folds_view(found, max(2, min(20, whole(asked, "count", 5))))


def unlock(found: Opened, asked: dict[str, Any], owner: str) -> Any:
    """Opens the test part: written down first, shown afterwards."""
    from engine.data.ledger import count_opening, openings

    count_opening(jobs_home.home(), owner, found.hash, "looked at on the Data page")
    return {"openings": openings(jobs_home.home(), owner, found.hash)}


def whole(asked: dict[str, Any], name: str, default: int = 0) -> int:
    value = asked.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise DataError(f"'{name}' is a whole number.")
    return value


QUESTIONS: dict[str, Callable[[Opened, dict[str, Any], str], Any]] = {
    "look": look,
    "thumbnail": thumbnail,
    "histograms": histograms,
    "correlations": correlations,
    "map": row_map,
    "rows": rows,
    "grid": grid,
    "sample": sample,
    "transforms": transformed,
    "augmented": augmented,
    "folds": folds,
    "unlock": unlock,
}
