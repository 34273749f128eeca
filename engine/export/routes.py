"""Routes of taking away: what there is, make one, fetch one, and files of rows answered. Mounted
behind the app's gate.
"""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from engine.errors import DamagedError
from engine.export import jobs, taken
from engine.export.reports import (
    Cancelled,
    FileBegun,
    FileProgress,
    MakingState,
    ThingsAnswer,
)
from engine.export.version_rows import rows_of_version
from engine.export.work import WorkError
from engine.reading.columns import DataError
from engine.reading.versions import versions_of
from engine.run.routes import Unknown, data_now, find
from engine.settings import read as read_settings
from engine.web import Json, NoJson, Table, refused, sends, with_body

GONE = "There is no such file any more."


def refusal(error: Exception) -> Response | None:
    match error:
        case Unknown():
            return refused("There is no such run.", 404)
        case WorkError() | DamagedError():
            return refused(error, 409)
    return None


def named(run: Any, file: str) -> str:
    """A file name that every system takes, with the run's name in front."""
    name = (
        "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in run.name).strip(
            "-"
        )[:60]
        or "network"
    )
    stem, dot, end = file.partition(".")
    return f"{name}{'' if stem == 'network' else '-' + stem}{dot}{end}"


@sends(ThingsAnswer)
def things(request: Request) -> Response:
    run = find(request)
    answer: ThingsAnswer = {
        "things": jobs.things(run),
        "files": taken.files_of(run),
        "last": taken.made_last(run),
    }
    return JSONResponse(answer)


@sends(MakingState)
@with_body
def make(request: Request, asked: Json) -> Response:
    return JSONResponse(jobs.make(find(request), str(asked.get("make"))).as_json(), 202)


@sends(NoJson)
def fetch(request: Request) -> Response:
    run, file = find(request), request.path_params["file"]
    place = taken.whole_place_of(run, file)
    if place is None:
        return refused("This was not made yet. Make it on the Export page first.", 404)
    return FileResponse(place, filename=named(run, file), media_type=taken.FILES[file])


# ---- Files of rows, answered ----


@sends(FileBegun)
async def predict_file(request: Request) -> Response:
    run = await run_in_threadpool(find, request)
    if run.weights is None:
        return refused(
            "There are no weights yet: they are kept when the run ends or is stopped.", 409
        )
    folder = Path(run.home) / "files" / "asked"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{secrets.token_hex(12)}.csv"
    try:
        await take_rows(request, file)
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return JSONResponse({"id": jobs.predict_file(run, file, request.state.owner)}, 202)


@sends(FileBegun)
@with_body
def predict_version(request: Request, asked: Json) -> Response:
    """The rows of a version of the file that the run has learned from, answered."""
    run = find(request)
    options = data_now(run, request).get("options") or {}
    wanted = next((each for each in versions_of(options) if each.file == asked.get("file")), None)
    if wanted is None:
        raise WorkError("This is no version of the file that the project has now.")
    if run.weights is None:
        return refused(
            "There are no weights yet: they are kept when the run ends or is stopped.", 409
        )
    ran = ((run.job.get("plan") or {}).get("data") or {}).get("options") or {}

    def write(file: Path, making: jobs.Making) -> None:
        try:
            rows_of_version(Path(run.home) / "files", wanted, ran, file, jobs.listener(making))
        except DataError as why:
            raise WorkError(str(why)) from None

    folder = Path(run.home) / "files" / "asked"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{secrets.token_hex(12)}.csv"
    return JSONResponse({"id": jobs.predict_file(run, file, request.state.owner, write)}, 202)


async def take_rows(request: Request, file: Path) -> None:
    """The body of a request, written to disk as it comes and no further than a file may go."""
    most, size = read_settings().upload_mb * 2**20, 0
    with open(file, "xb") as out:
        async for chunk in request.stream():
            size += len(chunk)
            if size > most:
                raise WorkError(f"The file is larger than {most // 2**20} MB. Send it in pieces.")
            await run_in_threadpool(out.write, chunk)
    if not size:
        raise WorkError("The file is empty.")


@sends(FileProgress)
def progress(request: Request) -> Response:
    making = jobs.job(find(request), request.path_params["job"])
    if making is None:
        return refused(GONE, 404)
    answer = {key: value for key, value in (making.answer or {}).items() if key != "out"}
    now: FileProgress = {**making.as_json(), "answer": answer}
    return JSONResponse(now)


@sends(NoJson)
def result(request: Request) -> Response:
    run = find(request)
    making = jobs.job(run, request.path_params["job"])
    if making is None or not making.answer or not Path(making.answer["out"]).exists():
        return refused(GONE, 404)
    return FileResponse(
        making.answer["out"], filename=named(run, "predictions.csv"), media_type="text/csv"
    )


@sends(Cancelled)
def cancel(request: Request) -> Response:
    making = jobs.job(find(request), request.path_params["job"])
    with contextlib.suppress(AttributeError):
        making.stop.set()  # type: ignore[union-attr]
    return JSONResponse({"cancelled": making is not None})


TABLE = Table(
    [
        Route("/api/runs/{id}/export", things),
        Route("/api/runs/{id}/export", make, methods=["POST"]),
        Route("/api/runs/{id}/export/{file}", fetch),
        Route("/api/runs/{id}/predict/file", predict_file, methods=["POST"]),
        Route("/api/runs/{id}/predict/version", predict_version, methods=["POST"]),
        Route("/api/runs/{id}/predict/file/{job}", progress),
        Route("/api/runs/{id}/predict/file/{job}", cancel, methods=["DELETE"]),
        Route("/api/runs/{id}/predict/file/{job}/answers.csv", result),
    ],
    refusal,
)
