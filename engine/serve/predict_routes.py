"""Asking a run's network from the Predict page, through an endpoint that starts when it is needed."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from engine.data import kinds
from engine.export import jobs, pack
from engine.export.work import WorkError
from engine.run.folder import RunFolder
from engine.run.routes import Unknown, find
from engine.serve import endpoints
from engine.serve.endpoints import EndpointError

Handler = Callable[[Request], Awaitable[Response]]
IDLE = 600.0  # seconds after which a network that nobody asks leaves the memory


_starting: dict[str, threading.Lock] = {}


_guard = threading.Lock()


def answering(run: RunFolder) -> endpoints.Endpoint:
    """The private endpoint of a run's present weights; made and started where there is none."""
    with _guard:
        lock = _starting.setdefault(run.id, threading.Lock())
    with lock:
        here = pack.pack_of(run)
        note = here.name
        for one in endpoints.endpoints(owner=f"run {run.id}", home=run.home, private=True):
            if any(version.get("note") == note for version in one.said["versions"]):
                return one.start()
            one.delete()  # of older weights
        made = endpoints.create(
            run.name, owner=f"run {run.id}", home=run.home, private=True, idle=IDLE
        )
        made.add_version(here / "model.onnx", run.id, note=note, pack=here)
        return made.start()


def ask(run: RunFolder, asked: dict[str, Any]) -> tuple[int, Any]:
    """One question; a process that has just left is started again."""
    for last in (False, True):
        one = answering(run)
        try:
            answer = one.ask("POST", "/private/predict", asked, seconds=60)
            return answer.status, answer.body
        except (OSError, http.client.HTTPException, EndpointError):
            if last:
                raise
    raise AssertionError("the loop returns or raises")


def form_of(run: RunFolder) -> dict[str, Any]:
    """What the Predict page must ask for. Read from the exported file, so that page and file
    agree.
    """
    from engine.export.network_file import read_about
    from engine.export.onnx_bytes import metadata

    if not pack.is_ready(run):
        return {"ready": False}
    about = read_about(metadata((pack.folder_of(run) / "model.onnx").read_bytes()))
    rows = about.get("rows") or []
    ways = next((list(own) for kind in kinds.by_rank() if (own := kind.ways(about))), [])
    if rows and not ways:
        ways = ["rows"]
    forms = [kind.form for kind in kinds.CATALOGUE if kind.form]
    more = {key: about.get(key) for key in (*forms, "expects", "answer", "example")}
    return {
        "ready": True,
        "ways": ways or ["inputs"],
        "rows": rows or about.get("beside") or [],
        "files": bool(rows),
        **more,
    }


def routes(
    answers: Callable[[Handler], Handler], body: Callable[[Request], Awaitable[dict[str, Any]]]
) -> list[BaseRoute]:
    """`answers` turns bugs into numbered sentences and `body` reads bounded JSON: the app's own,
    the same for every route.
    """

    def refusing(handler: Handler) -> Handler:
        async def answer(request: Request) -> Response:
            try:
                return await handler(request)
            except Unknown:
                return JSONResponse({"error": "There is no such run."}, 404)
            except (WorkError, EndpointError) as why:
                return JSONResponse({"error": str(why)}, 409)

        return answers(answer)

    async def form(request: Request) -> Response:
        def look() -> dict[str, Any]:
            run = find(request)
            if run.weights is None:
                return {"ready": False, "trained": False}
            found = form_of(run)
            if not found["ready"]:
                making = jobs.make(run, "pack")
                found |= making.as_json()
            return found

        return JSONResponse(await run_in_threadpool(look))

    async def predict(request: Request) -> Response:
        asked = await body(request)
        status, answer = await run_in_threadpool(lambda: ask(find(request), asked))
        return JSONResponse(answer, status)

    return [
        Route("/api/runs/{id}/predict", refusing(form)),
        Route("/api/runs/{id}/predict", refusing(predict), methods=["POST"]),
    ]
