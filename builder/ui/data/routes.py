"""From the Data page into the project: choosing data, and taking a proposed network to Build. Each
is one edit, which Build can undo.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from typing_extensions import TypedDict

from builder.document.documents import RefusedEdit
from builder.ui.app.server import documents
from builder.ui.joint import from_data
from builder.ui.joint.compare import start_both
from builder.ui.joint.planned import disagreements, fitted, planned
from builder.ui.joint.proposals import NetworkOffer, shown
from builder.ui.joint.start import CannotTrain
from engine.data import routes as data_routes
from engine.data.looking.opened import Waiting
from engine.data.looking.shown import DataWaiting
from engine.reading.columns import DataError
from engine.run.routes import RunsBegun
from engine.web import Host, Json, Table, host_of, owner_of, refused, sends, with_body

Answer = Callable[[Request, Json, str, str], Any]


class DrawingFits(TypedDict):
    """Whether the drawing takes these data: the first sentences against it, and how many."""

    name: str
    errors: list[str]
    count: int


class DataChosen(TypedDict):
    revision: int
    trouble: str
    fits: DrawingFits
    renamed: bool


class OfferReason(TypedDict):
    what: str
    why: str


class NetworkOffers(TypedDict):
    proposals: list[NetworkOffer]
    rows: int
    inputs: int
    row_word: str
    reasons: list[OfferReason]
    advice: str  # what is better tried before any network; empty: nothing


class OfferTaken(TypedDict):
    revision: int
    title: str


def refusal(error: Exception) -> Response | None:
    match error:
        case RefusedEdit() | CannotTrain():
            return refused(error, 422)
    return data_routes.refusal(error)


def routes(host: Host) -> list[BaseRoute]:
    """The engine's questions about data, and what puts the answers into a project."""
    return [*data_routes.TABLE.mounted(host), *TABLE.mounted(host)]


def in_project(answer: Answer) -> Callable[..., Any]:
    """The endpoint that asks something of one of the visitor's projects."""

    @sends(*answer.sends)  # type: ignore[attr-defined]  # each says it below
    @with_body
    def endpoint(request: Request, asked: Json) -> Response:
        owner, id = owner_of(request), str(request.path_params["id"])
        asked["project"] = id
        return JSONResponse(answer(request, asked, owner, id))

    return endpoint


def waiting(opening: Waiting) -> DataWaiting:
    """How far the opening of the data is."""
    return {"waiting": {"share": opening.share, "text": opening.text}}


@sends(DataWaiting, DataChosen)
def choose(request: Request, asked: Json, owner: str, id: str) -> DataWaiting | DataChosen:
    """Puts data into the plan, with their signature, and makes inputs and heads agree."""
    project = documents().open(owner, id)
    chosen_data = data_routes.opened(owner, asked, host_of(request).shared)
    if isinstance(chosen_data, Waiting):
        return waiting(chosen_data)
    if asked["data"].get("augment"):
        from engine.data import augmentations

        # refuses what does not suit these data
        augmentations.pipeline(asked["data"]["augment"], chosen_data.signature)
    data = chosen_data.kept
    document = project.document
    plan, trouble = planned(
        document.get("plan") or {},
        data,
        chosen_data.signature,
        document["networks"],
        document.get("blocks"),
    )
    puts = [{"path": ["plan"], "value": plan}]
    name = asked.get("name")
    if isinstance(name, str) and name.strip():
        puts.append({"path": ["name"], "value": name.strip()[:80]})
    if not trouble:
        puts += fitted(document, plan)
    label = str(asked.get("label") or f"Choose {chosen_data.entry.title}")[:80]
    answer = documents().put(owner, id, puts, label)
    return {
        "revision": answer.revision,
        "trouble": trouble,
        "fits": fit_words(owner, id),
        "renamed": isinstance(name, str),
    }


def fit_words(owner: str, id: str) -> DrawingFits:
    """Whether the drawing now takes these data, in words: sizes and kinds first, then what else is
    wrong with it.
    """
    from builder.ui.app.server import judged

    document = documents().open(owner, id).document
    verdict = judged(document)
    sentences = disagreements(document, document["plan"], verdict)
    sentences += [
        problem["text"] for problem in verdict["problems"] if problem["severity"] == "error"
    ]
    return {"name": document["name"], "errors": sentences[:3], "count": len(sentences)}


def wanted_of(request: Request, owner: str, id: str, asked: Json) -> tuple[Any, Json, Json]:
    """The opened data, their plan and what its objective wants."""
    chosen = data_routes.opened(owner, asked, host_of(request).shared)
    if isinstance(chosen, Waiting):
        return chosen, {}, {}
    plan = documents().open(owner, id).document.get("plan") or {}
    return chosen, *from_data.wanted_of(chosen, plan)


@sends(DataWaiting, NetworkOffers)
def propose(request: Request, asked: Json, owner: str, id: str) -> DataWaiting | NetworkOffers:
    chosen, _, wanted = wanted_of(request, owner, id, asked)
    if isinstance(chosen, Waiting):
        return waiting(chosen)
    from engine.data import proposal

    rows = chosen.split.sizes["train"]
    networks = from_data.networks_for(chosen, wanted)
    cards = [shown(network) for network in networks]
    inputs = sum(1 for name in chosen.raw.inputs)
    reasons = proposal.propose(chosen.data.as_json(), chosen.raw)["reasons"]
    first: list[Any] = []  # how the suggested network is trained; of the others what differs
    for network in networks:
        way = from_data.training_of(chosen, network)
        before = f"{network.title}: " if first else ""
        reasons += [
            {"what": f"{before}{reason.what}", "why": reason.why}
            for reason in way
            if reason not in first
        ]
        first = first or way
    return {
        "proposals": [card for card in cards if not card["errors"]],
        "rows": rows,
        "inputs": inputs,
        "row_word": row_word(chosen),
        "reasons": reasons,
        "advice": from_data.advice_of(chosen),
    }


@sends(DataWaiting, RunsBegun)
def compare(request: Request, asked: Json, owner: str, id: str) -> DataWaiting | RunsBegun:
    """Trains the project twice: as it is, which is the first run, and with these data instead."""
    changed = data_routes.opened(owner, asked, host_of(request).shared)
    if isinstance(changed, Waiting):
        return waiting(changed)
    label = str(asked.get("label") or "with other data")
    return {"runs": start_both(documents().open(owner, id), changed, label, owner)}


def row_word(opened: Any) -> str:
    """What several samples of these data are called."""
    from engine.data import kinds
    from engine.data.looking.view import sample_kind

    shown_by = sample_kind(opened)
    kind = kinds.of_column(shown_by)
    return kind.samples if kind is not None else "points" if shown_by == "points" else "rows"


@sends(DataWaiting, OfferTaken)
def take(request: Request, asked: Json, owner: str, id: str) -> DataWaiting | OfferTaken:
    """A proposed network takes the place of the drawing, in a new project or in this one, with the
    plan that suits it.
    """
    chosen, plan, wanted = wanted_of(request, owner, id, asked)
    if isinstance(chosen, Waiting):
        return waiting(chosen)
    name = str(request.path_params["name"])
    networks = from_data.networks_for(chosen, wanted)
    proposed = next((network for network in networks if network.name == name), None)
    if proposed is None:
        raise DataError(
            "This proposal does not suit the data any more. Look at the new ones below."
        )
    new = from_data.plan_of(chosen, plan, proposed)
    project = documents().open(owner, id)
    names = list(project.document["networks"])
    puts: list[Json] = [{"path": ["networks", name]} for name in names if name != "network"]
    puts += [
        {"path": ["networks", "network"], "value": proposed.network},
        {"path": ["blocks"], "value": proposed.blocks},
        {"path": ["plan"], "value": new},
    ]
    answer = documents().edit(
        owner,
        id,
        "page",
        project.revision,
        [{"key": secrets.token_hex(6), "label": f"Start from {proposed.title}"[:80], "puts": puts}],
    )
    if answer.dropped:
        raise RefusedEdit(answer.dropped[0]["why"])
    return {"revision": answer.revision, "title": proposed.title}


TABLE = Table(
    [
        Route("/api/projects/{id}/data", in_project(choose), methods=["POST"]),
        Route("/api/projects/{id}/compare", in_project(compare), methods=["POST"]),
        Route("/api/projects/{id}/proposals", in_project(propose), methods=["POST"]),
        Route("/api/projects/{id}/proposals/{name}", in_project(take), methods=["POST"]),
    ],
    refusal,
)
