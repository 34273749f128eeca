"""Asking a run's network from the Predict page, through an endpoint that starts when it is needed."""

from __future__ import annotations

import http.client
import threading
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from engine.data import kinds
from engine.export import jobs, pack
from engine.export.work import WorkError
from engine.reading.versions import versions_of
from engine.run import latent
from engine.run.folder import RunFolder
from engine.run.routes import Unknown, data_now, find, version_seen
from engine.run.run import Run
from engine.serve import endpoints
from engine.serve.answer_figures import answer_of, behind, figures_of
from engine.serve.endpoints import EndpointError
from engine.serve.sent import Answered, NotReady, NoWeights, PredictForm, RowsVersion
from engine.ways import readings
from engine.web import Json, Table, refused, sends, with_body

IDLE = 600.0  # seconds after which a network that nobody asks leaves the memory


_starting: dict[str, threading.Lock] = {}
_guard = threading.Lock()


def refusal(error: Exception) -> Response | None:
    match error:
        case Unknown():
            return refused("There is no such run.", 404)
        case WorkError() | EndpointError():
            return refused(error, 409)
    return None


def answering(run: RunFolder) -> endpoints.Endpoint:
    """The private endpoint of a run's present weights; made and started where there is none."""
    with _guard:
        lock = _starting.setdefault(run.id, threading.Lock())
    with lock:
        here = pack.pack_of(run)
        note = here.name
        for endpoint in endpoints.endpoints(owner=f"run {run.id}", home=run.home, private=True):
            if any(version.get("note") == note for version in endpoint.settings["versions"]):
                return endpoint.start()
            endpoint.delete()  # of older weights
        endpoint = endpoints.create(
            run.name, owner=f"run {run.id}", home=run.home, private=True, idle=IDLE
        )
        endpoint.add_version(here / "model.onnx", run.id, note=note, pack=here)
        return endpoint.start()


def ask(run: RunFolder, asked: Json) -> tuple[int, Any]:
    """One question; a process that has just left is started again."""
    for last in (False, True):
        endpoint = answering(run)
        try:
            answer = endpoint.ask("POST", "/private/predict", asked, seconds=60)
            return answer.status, answer.body
        except (OSError, http.client.HTTPException, EndpointError):
            if last:
                raise
    raise AssertionError("the loop returns or raises")


def form_of(run: RunFolder) -> Json:
    """What the Predict page must ask for. Read from the exported file, so that page and file
    agree.
    """
    from engine.export.network_file import read_about
    from engine.export.onnx_bytes import metadata
    from engine.export.program_lines import program_lines

    if not pack.is_ready(run):
        return {"ready": False}
    about = read_about(metadata((pack.folder_of(run) / "model.onnx").read_bytes()))
    rows = about.get("rows") or []
    ways = next((list(own) for kind in kinds.by_rank() if (own := kind.ways(about))), [])
    if rows and not ways:
        ways = ["rows"]
    lines = program_lines(about)
    forms = [kind.form for kind in kinds.CATALOGUE if kind.form]
    more = {key: about.get(key) for key in (*forms, "expects", "answer", "example")}
    return {
        "ready": True,
        "ways": ways or ["inputs"],
        "rows": rows or about.get("beside") or [],
        "files": bool(rows),
        "hint": readings.of((about.get("answer") or {}).get("kind")).hint,
        "lines": lines,
        **more,
    }


def versions_for(run: Run, request: Request) -> list[RowsVersion]:
    """The versions that the file of a run has by now, if it has several."""
    saw = version_seen(run, request)
    if saw is None:
        return []
    return [
        {"file": each.file, "name": each.name, "number": k, "seen": k == saw["number"]}
        for k, each in enumerate(versions_of(data_now(run, request)["options"]), 1)
    ]


@sends(PredictForm, NotReady, NoWeights)
def form(request: Request) -> Response:
    run = find(request)
    if run.weights is None:
        return JSONResponse({"ready": False, "trained": False})
    wanted = form_of(run)
    if wanted["ready"]:
        wanted["versions"] = versions_for(run, request) if wanted["files"] else []
    else:
        wanted |= jobs.make(run, "pack").as_json()
    return JSONResponse(wanted)


@sends(Answered)
@with_body
def predict(request: Request, asked: Json) -> Response:
    run = find(request)
    status, answer = ask(run, asked)
    if status == HTTPStatus.OK:
        outputs = answer["predictions"][0].get("outputs")
        again = latent.comes_back(run, outputs) if outputs else []
        answer |= {
            "figures": again or figures_of(answer_of(pack.folder_of(run)), answer),
            "behind": behind(answer),
        }
    return JSONResponse(answer, status)


TABLE = Table(
    [
        Route("/api/runs/{id}/predict", form),
        Route("/api/runs/{id}/predict", predict, methods=["POST"]),
    ],
    refusal,
)
