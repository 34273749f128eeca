"""The builder's routes: what the canvas asks the server for. Mounted by app.py behind the gate,
which says whose request it is.
"""

from __future__ import annotations

import dataclasses
import functools
import gc
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, NotRequired

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from typing_extensions import TypedDict

import builder
from builder.document.bytes import read_json
from builder.document.documents import (
    CannotSave,
    DamagedProject,
    DroppedEdit,
    EditAnswer,
    MissedEdit,
    NoSuchProject,
)
from builder.document.edits import Put
from builder.drawing import palette
from builder.drawing.palette import Palette
from builder.judging.judged import DrawingVerdict
from builder.judging.summary import Summary
from builder.proposing.followers import Follower
from builder.templates import ShownTemplate
from builder.ui.app.component import BUILT, version
from builder.ui.app.gate import Gate
from builder.ui.app.launch import CannotStart, check_address
from builder.ui.app.mishaps import keep_log, note
from builder.ui.app.server import causes, documents, judged, settings, warm_up
from engine.arena import routes as race_routes
from engine.data.transforms import files_in
from engine.errors import FULL, DamagedError, DiskError
from engine.export import routes as export_routes
from engine.files import disk_is_full
from engine.reading.versions import versions_of
from engine.run import routes as engine_routes
from engine.serve import predict_routes
from engine.serve import routes as serve_routes
from engine.web import Handler, Host, Json, NoJson, Refused, sends

LARGEST_BODY = 8_000_000
LONGEST_ID = 64
STAY_WARM = 25.0  # seconds
ENGINE_WAIT = 8.0  # seconds
# with Python's own thresholds, a third of the time to judge 10,000 nodes goes into looking for
# garbage
COLLECT = 50_000, 50, 50


class ProjectAnswer(TypedDict):
    """A project as it is opened."""

    id: str
    revision: int
    document: Json
    verdict: DrawingVerdict


class ProjectNews(TypedDict):
    """What a client missed, and what the drawing now means; of nothing new the revision alone."""

    revision: int
    missed: NotRequired[list[MissedEdit]]
    verdict: NotRequired[DrawingVerdict]
    document: NotRequired[Json]  # the whole, for who was away longer than single edits are kept


class EditsAnswer(ProjectNews):
    """What became of a client's edits."""

    accepted: list[str]
    dropped: list[DroppedEdit]


class BlocksAnswer(TypedDict):
    """What a change of blocks does to the document."""

    puts: list[Put]


class ProjectMade(TypedDict):
    id: str


class BadRequest(ValueError):
    """What the client sent cannot be used; the text says why."""


def answers(handler: Handler) -> Handler:
    """Errors become an answer with a sentence; a bug becomes a number in the log."""

    @functools.wraps(handler)
    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except NoSuchProject as why:
            return JSONResponse({"error": str(why)}, 404)
        except BadRequest as why:
            return JSONResponse({"error": str(why)}, 400)
        except DamagedProject as why:
            return JSONResponse({"error": str(why)}, 410)
        except CannotSave as why:
            # the canvas keeps its edits on any answer from 501 on
            return JSONResponse({"error": str(why)}, 507)
        except DamagedError as why:
            return JSONResponse({"error": str(why)}, 409)
        except DiskError as why:
            return JSONResponse({"error": str(why)}, 507)
        except Exception as bug:
            if isinstance(bug, OSError) and bug.errno in FULL:
                return JSONResponse({"error": disk_is_full("What was sent")}, 507)
            number = note(bug, request.url.path)
            return JSONResponse(
                {
                    "error": f"The server met a mistake of ours (number {number} in app.log). Nothing of yours was changed by this request."
                },
                500,
            )

    return answer


async def body(request: Request) -> Json:
    """A JSON object of bounded size and depth."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise BadRequest("Send JSON, with the content type application/json.")
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > LARGEST_BODY:
            raise BadRequest(f"This request is larger than {LARGEST_BODY // 1_000_000} MB.")
    try:
        content = read_json(bytes(data))
    except ValueError as why:
        raise BadRequest(str(why)) from why
    if not isinstance(content, dict):
        raise BadRequest("Send a JSON object.")
    return content


def owner(request: Request) -> str:
    return str(request.state.owner)


def text(value: Any, name: str) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_ID:
        raise BadRequest(f"'{name}' is a text of 1 to {LONGEST_ID} characters.")
    return value


def whole(value: Any, name: str) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise BadRequest(f"'{name}' is a whole number.") from None


# ---- The catalogue and the documents ----


@sends(Palette)
@answers
async def catalogue(request: Request) -> Response:
    shown, tag = await run_in_threadpool(_catalogue)
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"etag": tag})
    return Response(
        shown,
        media_type="application/json",
        headers={"etag": tag, "cache-control": "private, no-cache"},
    )


def _catalogue() -> tuple[bytes, str]:
    global _CATALOGUE
    if _CATALOGUE is None:
        shown = json.dumps(palette.as_json(), separators=(",", ":")).encode()
        _CATALOGUE = shown, f'"{hashlib.sha256(shown).hexdigest()[:16]}"'
    return _CATALOGUE


_CATALOGUE: tuple[bytes, str] | None = None


@sends(ProjectAnswer)
@answers
async def project(request: Request) -> Response:
    def ask() -> ProjectAnswer:
        opened = documents().open(owner(request), request.path_params["id"])
        verdict = causes().said(opened.id, judged(opened.document))
        return {
            "id": opened.id,
            "revision": opened.revision,
            "document": opened.document,
            "verdict": verdict,
        }

    return JSONResponse(await run_in_threadpool(ask))


@sends(EditsAnswer)
@answers
async def edits(request: Request) -> Response:
    sent = await body(request)
    client, since, given = (
        text(sent.get("client"), "client"),
        whole(sent.get("since"), "since"),
        sent.get("edits"),
    )
    if not isinstance(given, list) or len(given) > 1000:
        raise BadRequest("'edits' is a list of at most 1,000 edits.")
    for edit in given:
        if (
            not isinstance(edit, dict)
            or set(edit) - {"key", "label", "puts"}
            or not isinstance(edit.get("puts"), list)
        ):
            raise BadRequest("An edit has a key, a label and a list of puts.")
        text(edit.get("key"), "key")
        if not isinstance(edit.get("label", ""), str):
            raise BadRequest("'label' is a text.")

    def do() -> EditsAnswer:
        id = request.path_params["id"]
        answer = documents().edit(owner(request), id, client, since, given)
        if (
            given
            and not answer.missed
            and not answer.reset
            and all(is_place(put["path"]) for edit in given for put in edit["puts"])
        ):
            # where layers stand changes nothing that is said of them
            return {
                "revision": answer.revision,
                "missed": [],
                "accepted": answer.accepted,
                "dropped": answer.dropped,
            }
        verdict = judged(answer.after, good_form=True)  # or the edit would have been refused
        if answer.after is not answer.before:
            puts = [put for edit in given if edit["key"] in answer.accepted for put in edit["puts"]]
            causes().edited(id, lambda: judged(answer.before), verdict, answer.after, puts)
        news = told(id, answer, verdict)
        return {**news, "accepted": answer.accepted, "dropped": answer.dropped}

    return JSONResponse(await run_in_threadpool(do))


def is_place(path: list[str]) -> bool:
    """Is it the place of a node: networks, name, nodes, id, at?"""
    return len(path) == 5 and path[2] == "nodes" and path[4] == "at"


@sends(ProjectNews)
@answers
async def changes(request: Request) -> Response:
    since, client = (
        whole(request.query_params.get("since"), "since"),
        request.query_params.get("client", ""),
    )

    def ask() -> ProjectNews:
        id = request.path_params["id"]
        answer = documents().changes(owner(request), id, since, client)
        return (
            told(id, answer, judged(answer.after))
            if answer.missed or answer.reset
            else {"revision": answer.revision}
        )

    return JSONResponse(await run_in_threadpool(ask))


def told(id: str, answer: EditAnswer, verdict: DrawingVerdict) -> ProjectNews:
    """An answer to a client: what it missed, and what the drawing now means."""
    news: ProjectNews = {
        "revision": answer.revision,
        "missed": answer.missed,
        "verdict": causes().said(id, verdict),
    }
    if answer.reset:
        news["document"] = answer.after
    return news


@sends(list[Follower])
@answers
async def fits(request: Request) -> Response:
    asked = request.query_params

    def ask() -> list[Follower]:
        opened = documents().open(owner(request), request.path_params["id"])
        return builder.fits(
            opened.document,
            asked.get("network", ""),
            asked.get("node", ""),
            asked.get("port", ""),
            asked.get("scope", "networks"),
        )

    return JSONResponse(await run_in_threadpool(ask))


@sends(BlocksAnswer)
@answers
async def blocks(request: Request) -> Response:
    sent = await body(request)

    def do() -> BlocksAnswer:
        opened = documents().open(owner(request), request.path_params["id"])
        try:
            return {"puts": builder.drawing.blocks.edit(opened.document, sent)}
        except (ValueError, KeyError) as why:
            raise BadRequest(str(why)) from why

    return JSONResponse(await run_in_threadpool(do))


@sends(Summary)
@answers
async def summary(request: Request) -> Response:
    """torchinfo's table of each network, made in a limited process: the visitor's drawing is built
    for real there.
    """

    def ask() -> Summary:
        return builder.judging.summary.summarise(
            documents().open(owner(request), request.path_params["id"]).document
        )

    return JSONResponse(await run_in_threadpool(ask))


@sends(list[ShownTemplate])
@answers
async def templates(request: Request) -> Response:
    return JSONResponse(
        await run_in_threadpool(
            lambda: [dataclasses.asdict(template) for template in builder.templates()]
        )
    )


@sends(ProjectMade)
@answers
async def from_template(request: Request) -> Response:
    await body(request)

    def make() -> str:
        try:
            chosen = builder.template(request.path_params["name"])
        except LookupError as why:
            raise BadRequest(str(why)) from why
        return documents().create(owner(request), chosen.document)

    return JSONResponse({"id": await run_in_threadpool(make)}, 201)


def job_of(request: Request, project: str, network: bool) -> Json:
    """The job of a visitor's project, for a race; without the network its plan alone, whatever
    state the drawing is in.
    """
    drawn = builder.Project(documents().open(owner(request), project).document)
    if not network:
        return {"name": drawn.name, "plan": drawn.plan}
    try:
        return drawn.job()
    except builder.ProjectError as why:
        raise BadRequest(str(why)) from why


def data_of(owner: str, project: str) -> Json:
    """The data of a project as they are now, if this visitor may open it."""
    try:
        plan = documents().open(owner, project).document.get("plan") or {}
    except NoSuchProject:
        return {}
    return dict(plan.get("data") or {})


def files_of(owner: str, project: str) -> set[str]:
    """The stored files that a project uses or has used, if this visitor may open it."""
    data = data_of(owner, project)
    versions = versions_of(data.get("options") or {})
    return {version.file for version in versions} | files_in(data.get("transforms") or ())


HOST = Host(answers, body, job_of, files_of, data_of)


@sends(NoJson)
async def first_page(request: Request) -> Response:
    """Build is the page without a name; who types the name comes there too."""
    return RedirectResponse("/" + (f"?{request.url.query}" if request.url.query else ""), 307)


@sends(Refused)
async def unknown(request: Request) -> Response:
    return JSONResponse({"error": f"There is no {request.url.path} here."}, 404)


async def asleep(request: Request) -> Response:
    return PlainTextResponse("Not offered here.", 404)


class Assets(StaticFiles):
    """Our front end's files. Their URLs carry a version, so a browser may keep them."""

    async def get_response(self, path: str, scope: Any) -> Response:
        answer = await super().get_response(path, scope)
        keeps = scope["path_params"]["version"] == version()
        answer.headers["cache-control"] = (
            "private, max-age=31536000, immutable" if keeps else "no-cache"
        )
        return answer


def routes(*more: Callable[[Host], list[BaseRoute]]) -> list[BaseRoute]:
    """All routes of the app beside Streamlit's own; `more` are those of single pages."""
    return [
        Mount("/assets/{version}", Assets(directory=BUILT, check_dir=False)),
        Route("/api/catalogue", catalogue),
        Route("/api/projects/{id}", project),
        Route("/api/projects/{id}/edits", edits, methods=["POST"]),
        Route("/api/projects/{id}/changes", changes),
        Route("/api/projects/{id}/fits", fits),
        Route("/api/projects/{id}/blocks", blocks, methods=["POST"]),
        Route("/api/projects/{id}/summary", summary),
        Route("/api/templates", templates),
        Route("/api/templates/{name}", from_template, methods=["POST"]),
        *engine_routes.TABLE.mounted(HOST),
        *(route for page in more for route in page(HOST)),
        *race_routes.TABLE.mounted(HOST),
        *export_routes.TABLE.mounted(HOST),
        *predict_routes.TABLE.mounted(HOST),
        *serve_routes.TABLE.mounted(HOST),
        Route("/build", first_page),
        Route("/api/{rest:path}", unknown, methods=["GET", "POST", "PUT", "PATCH", "DELETE"]),
    ]


@asynccontextmanager
async def lifespan(app: Any) -> AsyncIterator[None]:
    """Before the first visitor: refuse an open address, warm torch and the engine up. After the
    last: everything on disk. Trainings go on.
    """
    import streamlit as st
    from streamlit.runtime.pages_manager import PagesManager

    here = dataclasses.replace(settings(), address=st.get_option("server.address") or "")
    try:
        check_address(here)
    except CannotStart as why:
        raise SystemExit(f"Layerloom cannot start: {why}") from None
    keep_log()
    # Until the first st.navigation, a fresh server would take pages/ for its own kind of pages and
    # open /train without the bar.
    PagesManager.uses_pages_directory = False
    gc.set_threshold(*COLLECT)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(warm_in_turn)
        tasks.start_soon(keep_warm)
        yield
        tasks.cancel_scope.cancel()
    documents().close()


async def warm_in_turn() -> None:
    """First what the first click needs, a worker; only then this process's own torch and the rest.
    Together they would all be late.
    """
    await run_in_threadpool(engine_routes.prepare, ENGINE_WAIT)
    warm_up()
    await run_in_threadpool(serve_routes.prepare)
    await run_in_threadpool(race_routes.prepare)


async def keep_warm() -> None:
    """The engine leaves a minute after its last client; while somebody has a page open, the next
    click finds it there.
    """
    while True:
        await anyio.sleep(STAY_WARM)
        if Gate.visitors:
            await run_in_threadpool(engine_routes.prepare)
