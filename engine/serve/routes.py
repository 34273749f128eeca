"""Routes of the Serve page: make an endpoint, change its version, give out tokens, try it, look how
it does.
"""

from __future__ import annotations

import http.client
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from engine.export import pack
from engine.export.work import WorkError
from engine.run import routes as run_routes
from engine.run.routes import Unknown
from engine.run.run import Run
from engine.serve import endpoints
from engine.serve.endpoints import Endpoint, EndpointError, NoEndpoint
from engine.serve.sent import (
    EndpointDeleted,
    EndpointList,
    EndpointMade,
    EndpointStatus,
    Predicted,
)
from engine.serve.tokens import Token
from engine.settings import read as read_settings
from engine.web import Json, Table, owner_of, refused, sends, with_body


def refusal(error: Exception) -> Response | None:
    match error:
        case NoEndpoint():
            return refused("There is no such endpoint.", 404)
        case Unknown():
            return refused("There is no such run.", 404)
        case WorkError() | EndpointError():
            return refused(error, 409)
        case OSError() | http.client.HTTPException():
            return refused(
                "The endpoint did not answer. It may be starting or stopping; try again.", 409
            )
    return None


def prepare() -> None:
    """Endpoints that were answering before the machine went down answer again."""
    endpoints.start_again()


def mine(request: Request) -> Endpoint:
    """The endpoint of the address, if it is this visitor's; another's answers like an unknown
    one.
    """
    endpoint = endpoints.open_endpoint(request.path_params["id"])
    if endpoint.owner != request.state.owner or endpoint.settings.get("private"):
        raise NoEndpoint("There is no such endpoint.")
    return endpoint


def run_of(request: Request, id: Any) -> Run:
    """The run that was named, if it is this visitor's."""
    return run_routes.mine(str(id), request.state.owner)


def add(endpoint: Endpoint, run: Any) -> int:
    """The run's network as the next version."""
    here = pack.pack_of(run)
    return endpoint.add_version(here / "model.onnx", run.id, note=run.name, pack=here, maker=run)


def whole(asked: Json, name: str, low: int, high: int) -> int:
    value = asked.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise EndpointError(f"'{name}' is a whole number from {low:,} to {high:,}.")
    return value


def made(endpoint: Endpoint, secret: str, token: Token) -> EndpointMade:
    return {"secret": secret, "token": token.public, **endpoint.status()}


def act(
    endpoint: Endpoint, request: Request, asked: Json
) -> EndpointStatus | EndpointMade | EndpointDeleted:
    """One thing done to an endpoint."""
    match asked.get("do"):
        case "start":
            endpoint.start()
        case "stop":
            endpoint.stop()
        case "add":
            add(endpoint, run_of(request, asked.get("run")))
        case "switch":
            endpoint.switch(whole(asked, "version", 1, 10**9))
        case "roll back":
            endpoint.roll_back()
        case "token":
            name, days = str(asked.get("name") or ""), whole(asked, "days", 0, 3650)
            secret, token = endpoint.new_token(
                name, days=days or None, per_minute=whole(asked, "per_minute", 0, 10_000_000)
            )
            return made(endpoint, secret, token)
        case "withdraw":
            endpoint.withdraw(str(asked.get("token")))
        case "delete":
            endpoint.delete()
            return {"deleted": True}
        case _:
            raise EndpointError(
                "An endpoint can be asked to start, stop, add, switch, roll back, token, withdraw or delete."
            )
    return endpoint.status()


@sends(EndpointList)
def listed(request: Request) -> Response:
    statuses = [endpoint.status() for endpoint in endpoints.endpoints(owner_of(request))]
    return JSONResponse({"endpoints": statuses})


@sends(EndpointMade)
@with_body
def create(request: Request, asked: Json) -> Response:
    run = run_of(request, asked.get("run"))
    settings = read_settings()
    endpoint = endpoints.create(str(asked.get("name") or run.name), owner=owner_of(request))
    try:
        add(endpoint, run)
        endpoint.start(host=settings.address or "127.0.0.1")
        secret, token = endpoint.new_token("first token")
    except BaseException:
        endpoint.delete()
        raise
    return JSONResponse(made(endpoint, secret, token), 201)


@sends(EndpointStatus)
def status(request: Request) -> Response:
    return JSONResponse(mine(request).status())


@sends(EndpointStatus, EndpointMade, EndpointDeleted)
@with_body
def do(request: Request, asked: Json) -> Response:
    return JSONResponse(act(mine(request), request, asked))


@sends(Predicted)
@with_body
def attempt(request: Request, asked: Json) -> Response:
    answer = mine(request).ask("POST", "/private/predict", asked)
    return JSONResponse(answer.body, answer.status)


@sends(dict[str, Any])  # OpenAPI, which is a form of its own
def description(request: Request) -> Response:
    answer = mine(request).ask("GET", "/openapi.json")
    return JSONResponse(answer.body, answer.status)


TABLE = Table(
    [
        Route("/api/endpoints", listed),
        Route("/api/endpoints", create, methods=["POST"]),
        Route("/api/endpoints/{id}", status),
        Route("/api/endpoints/{id}/do", do, methods=["POST"]),
        Route("/api/endpoints/{id}/try", attempt, methods=["POST"]),
        Route("/api/endpoints/{id}/openapi.json", description),
    ],
    refusal,
)
