"""From the Data page into the project: choosing data, and taking a proposed network to Build. Each
is one edit, which Build can undo.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from builder.document.documents import NoSuchProject, RefusedEdit
from builder.ui.app.server import documents
from builder.ui.joint import from_data
from builder.ui.joint.planned import disagreements, fitted, planned
from builder.ui.joint.proposals import shown
from engine.data import routes as data_routes
from engine.data.looking.opened import Waiting
from engine.data.routes import NotYours
from engine.reading.columns import DataError

Handler = Callable[[Request], Awaitable[Response]]
Json = dict[str, Any]


def files_of(owner: str, project: str) -> set[str]:
    """The stored files that a project uses, if this visitor may open it."""
    try:
        plan = documents().open(owner, project).document.get("plan") or {}
    except NoSuchProject:
        return set()
    sha = ((plan.get("data") or {}).get("options") or {}).get("file")
    return {sha} if isinstance(sha, str) else set()


def routes(
    answers: Callable[[Handler], Handler], body: Callable[[Request], Awaitable[Json]]
) -> list[BaseRoute]:
    """The engine's questions about data, and what puts the answers into a project."""

    def told(handler: Callable[[Request, Json, str, str], Any]) -> Handler:
        async def answer(request: Request) -> Response:
            asked = await body(request) if request.method == "POST" else {}
            owner, id = str(request.state.owner), str(request.path_params["id"])
            asked["project"] = id
            try:
                return JSONResponse(await run_in_threadpool(handler, request, asked, owner, id))
            except NotYours:
                return JSONResponse({"error": "There is no such file. Bring it again."}, 404)
            except (DataError, RefusedEdit) as why:
                return JSONResponse({"error": str(why)}, 422)

        return answers(answer)

    return [
        *data_routes.routes(answers, body, files_of),
        Route("/api/projects/{id}/data", told(choose), methods=["POST"]),
        Route("/api/projects/{id}/proposals", told(propose), methods=["POST"]),
        Route("/api/projects/{id}/proposals/{name}", told(take), methods=["POST"]),
    ]


def choose(request: Request, asked: Json, owner: str, id: str) -> Json:
    """Puts data into the plan, with their signature, and makes inputs and heads agree."""
    project = documents().open(owner, id)
    found = data_routes.opened(owner, asked, files_of)
    if isinstance(found, Waiting):
        return {"waiting": {"share": found.share, "text": found.text}}
    if asked["data"].get("augment"):
        from engine.data import augmentations

        augmentations.pipeline(
            asked["data"]["augment"], found.signature
        )  # refuses what does not suit these data
    data = from_data.chosen(found)
    document, network = project.document, next(iter(project.document["networks"].values()), None)
    plan, trouble = planned(
        document.get("plan") or {}, data, found.signature, network, document.get("blocks")
    )
    puts = [{"path": ["plan"], "value": plan}]
    name = asked.get("name")
    if isinstance(name, str) and name.strip():
        puts.append({"path": ["name"], "value": name.strip()[:80]})
    if not trouble:
        puts += fitted(document, plan)
    label = str(asked.get("label") or f"Choose {found.entry.title}")[:80]
    answer = documents().put(owner, id, puts, label)
    return {
        "revision": answer.revision,
        "trouble": trouble,
        "fits": fit_words(owner, id),
        "renamed": isinstance(name, str),
    }


def fit_words(owner: str, id: str) -> Json:
    """Whether the drawing now takes these data, in words: sizes and kinds first, then what else is
    wrong with it.
    """
    from builder.ui.app.server import judged

    document = documents().open(owner, id).document
    verdict = judged(document)
    said = disagreements(document, document["plan"], verdict)
    said += [one["text"] for one in verdict["problems"] if one["severity"] == "error"]
    return {"name": document["name"], "errors": said[:3], "count": len(said)}


def wanted_of(owner: str, id: str, asked: Json) -> tuple[Any, Json, Json]:
    """The opened data, their plan and what its objective wants."""
    found = data_routes.opened(owner, asked, files_of)
    if isinstance(found, Waiting):
        return found, {}, {}
    plan = documents().open(owner, id).document.get("plan") or {}
    return found, *from_data.wanted_of(found, plan)


def propose(request: Request, asked: Json, owner: str, id: str) -> Json:
    found, _, wanted = wanted_of(owner, id, asked)
    if isinstance(found, Waiting):
        return {"waiting": {"share": found.share, "text": found.text}}
    from engine.data import proposal

    rows = found.split.sizes["train"]
    networks = from_data.networks_for(found, wanted)
    cards = [shown(one) for one in networks]
    inputs = sum(1 for name in found.raw.inputs)
    reasons = proposal.propose(found.data, found.raw)["reasons"]
    first: list[Any] = []  # how the suggested network is trained; of the others what differs
    for one in networks:
        way = from_data.training_of(found, one)
        before = f"{one.title}: " if first else ""
        reasons += [
            {"what": f"{before}{reason.what}", "why": reason.why}
            for reason in way
            if reason not in first
        ]
        first = first or way
    return {"proposals": [one for one in cards if not one["errors"]], "rows": rows, "inputs": inputs, "row_word": row_word(found),
            "reasons": reasons}  # fmt: skip


def row_word(found: Any) -> str:
    """What several samples of these data are called."""
    from engine.data import kinds
    from engine.data.looking.view import sample_kind

    shown_by = sample_kind(found)
    kind = kinds.of_column(shown_by)
    return kind.samples if kind is not None else "points" if shown_by == "points" else "rows"


def take(request: Request, asked: Json, owner: str, id: str) -> Json:
    """A proposed network takes the place of the drawing, in a new project or in this one, with the
    plan that suits it.
    """
    found, plan, wanted = wanted_of(owner, id, asked)
    if isinstance(found, Waiting):
        return {"waiting": {"share": found.share, "text": found.text}}
    name = str(request.path_params["name"])
    one = next((p for p in from_data.networks_for(found, wanted) if p.name == name), None)
    if one is None:
        raise DataError(
            "This proposal does not suit the data any more. Look at the new ones below."
        )
    new = from_data.plan_of(found, plan, one)
    project = documents().open(owner, id)
    names = list(project.document["networks"])
    puts: list[Json] = [{"path": ["networks", name]} for name in names if name != "network"]
    puts += [
        {"path": ["networks", "network"], "value": one.network},
        {"path": ["blocks"], "value": one.blocks},
        {"path": ["plan"], "value": new},
    ]
    answer = documents().edit(
        owner,
        id,
        "page",
        project.revision,
        [{"key": secrets.token_hex(6), "label": f"Start from {one.title}"[:80], "puts": puts}],
    )
    if answer.dropped:
        raise RefusedEdit(answer.dropped[0]["why"])
    return {"revision": answer.revision, "title": one.title}
