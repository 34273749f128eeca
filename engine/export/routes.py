"""Routes of taking away: what there is, make one, fetch one, and files of rows answered. Mounted
behind the app's gate.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from engine.export import jobs, pack
from engine.export.work import WorkError
from engine.run.routes import Unknown, find
from engine.settings import read as read_settings

Handler = Callable[[Request], Awaitable[Response]]
FILES = {
    "network.onnx": "application/octet-stream",
    "int8.onnx": "application/octet-stream",
    "program.pt2": "application/octet-stream",
    "script.zip": "application/zip",
    "train.py": "text/x-python",
    "card.md": "text/markdown",
    "bundle.zip": "application/zip",
}


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


def routes(
    answers: Callable[[Handler], Handler], body: Callable[[Request], Awaitable[dict[str, Any]]]
) -> list[BaseRoute]:
    """`answers` turns bugs into numbered sentences and `body` reads bounded JSON: the app's own,
    the same for every route.
    """

    def told(handler: Handler) -> Handler:
        async def answer(request: Request) -> Response:
            try:
                return await handler(request)
            except Unknown:
                return JSONResponse({"error": "There is no such run."}, 404)
            except WorkError as why:
                return JSONResponse({"error": str(why)}, 409)

        return answers(answer)

    async def what(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(lambda: {"things": jobs.things(find(request))}))

    async def make(request: Request) -> Response:
        asked = await body(request)
        return JSONResponse(
            await run_in_threadpool(
                lambda: jobs.make(find(request), str(asked.get("make"))).as_json()
            ),
            202,
        )

    async def fetch(request: Request) -> Response:
        run, file = await run_in_threadpool(find, request), request.path_params["file"]
        if file == "weights.safetensors" and run.weights is not None:
            return FileResponse(
                run.weights, filename=named(run, file), media_type="application/octet-stream"
            )
        if (
            file not in FILES
            or run.weights is None
            or not (path := pack.folder_of(run) / file).exists()
        ):
            return JSONResponse(
                {"error": "This was not made yet. Make it on the Export page first."}, 404
            )
        return FileResponse(path, filename=named(run, file), media_type=FILES[file])

    async def predict_file(request: Request) -> Response:
        run = await run_in_threadpool(find, request)
        if run.weights is None:
            return JSONResponse(
                {
                    "error": "There are no weights yet: they are kept when the run ends or is stopped."
                },
                409,
            )
        folder = Path(run.home) / "files" / "asked"
        folder.mkdir(parents=True, exist_ok=True)
        file, most, size = (
            folder / f"{secrets.token_hex(12)}.csv",
            read_settings().upload_mb * 2**20,
            0,
        )
        try:
            with open(file, "xb") as out:
                async for chunk in request.stream():
                    size += len(chunk)
                    if size > most:
                        raise WorkError(
                            f"The file is larger than {most // 2**20} MB. Send it in pieces."
                        )
                    await run_in_threadpool(out.write, chunk)
            if not size:
                raise WorkError("The file is empty.")
        except BaseException:
            file.unlink(missing_ok=True)
            raise
        return JSONResponse({"id": jobs.predict_file(run, file, request.state.owner)}, 202)

    async def progress(request: Request) -> Response:
        making = jobs.job(await run_in_threadpool(find, request), request.path_params["job"])
        if making is None:
            return JSONResponse({"error": "There is no such file any more."}, 404)
        answer = {key: value for key, value in (making.answer or {}).items() if key != "out"}
        return JSONResponse({**making.as_json(), "answer": answer})

    async def result(request: Request) -> Response:
        run = await run_in_threadpool(find, request)
        making = jobs.job(run, request.path_params["job"])
        if making is None or not making.answer or not Path(making.answer["out"]).exists():
            return JSONResponse({"error": "There is no such file any more."}, 404)
        return FileResponse(
            making.answer["out"], filename=named(run, "predictions.csv"), media_type="text/csv"
        )

    async def cancel(request: Request) -> Response:
        making = jobs.job(await run_in_threadpool(find, request), request.path_params["job"])
        with contextlib.suppress(AttributeError):
            making.stop.set()  # type: ignore[union-attr]
        return JSONResponse({"cancelled": making is not None})

    return [
        Route("/api/runs/{id}/export", told(what)),
        Route("/api/runs/{id}/export", told(make), methods=["POST"]),
        Route("/api/runs/{id}/export/{file}", told(fetch)),
        Route("/api/runs/{id}/predict/file", told(predict_file), methods=["POST"]),
        Route("/api/runs/{id}/predict/file/{job}", told(progress)),
        Route("/api/runs/{id}/predict/file/{job}", told(cancel), methods=["DELETE"]),
        Route("/api/runs/{id}/predict/file/{job}/answers.csv", told(result)),
    ]
