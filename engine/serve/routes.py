"""Routes of the Serve page: make an endpoint, change its version, give out tokens, try it, look how
it does.
"""

from __future__ import annotations

import http.client
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from engine.export import pack
from engine.export.work import WorkError
from engine.run.routes import Unknown
from engine.run.run import open_run
from engine.serve import endpoints
from engine.serve.endpoints import Endpoint, EndpointError, NoEndpoint
from engine.settings import read as read_settings

Handler = Callable[[Request], Awaitable[Response]]


def prepare() -> None:
    """Endpoints that were answering before the machine went down answer again."""
    endpoints.start_again()


def mine(request: Request) -> Endpoint:
    """The endpoint of the address, if it is this visitor's; another's answers like an unknown
    one.
    """
    found = endpoints.open_endpoint(request.path_params["id"])
    if found.owner != request.state.owner or found.said.get("private"):
        raise NoEndpoint("There is no such endpoint.")
    return found


def run_of(request: Request, id: Any) -> Any:
    try:
        run = open_run(str(id))
    except (KeyError, ValueError):
        raise Unknown from None
    if run.card.get("owner") != request.state.owner:
        raise Unknown
    return run


def add(endpoint: Endpoint, run: Any) -> int:
    """The run's network as the next version."""
    here = pack.pack_of(run)
    return endpoint.add_version(here / "model.onnx", run.id, note=run.name, pack=here)


def whole(asked: dict[str, Any], name: str, low: int, high: int) -> int:
    value = asked.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise EndpointError(f"'{name}' is a whole number from {low:,} to {high:,}.")
    return value


def act(endpoint: Endpoint, request: Request, asked: dict[str, Any]) -> dict[str, Any]:
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
            return {"secret": secret, "token": token.public, **endpoint.status()}
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
            except NoEndpoint:
                return JSONResponse({"error": "There is no such endpoint."}, 404)
            except Unknown:
                return JSONResponse({"error": "There is no such run."}, 404)
            except (WorkError, EndpointError) as why:
                return JSONResponse({"error": str(why)}, 409)
            except (OSError, http.client.HTTPException):
                return JSONResponse(
                    {
                        "error": "The endpoint did not answer. It may be starting or stopping; try again."
                    },
                    409,
                )

        return answers(answer)

    async def listed(request: Request) -> Response:
        found = await run_in_threadpool(
            lambda: [one.status() for one in endpoints.endpoints(request.state.owner)]
        )
        return JSONResponse({"endpoints": found})

    async def create(request: Request) -> Response:
        asked = await body(request)

        def do() -> dict[str, Any]:
            run = run_of(request, asked.get("run"))
            settings = read_settings()
            made = endpoints.create(str(asked.get("name") or run.name), owner=request.state.owner)
            try:
                add(made, run)
                made.start(host=settings.address or "127.0.0.1")
                secret, token = made.new_token("first token")
            except BaseException:
                made.delete()
                raise
            return {"secret": secret, "token": token.public, **made.status()}

        return JSONResponse(await run_in_threadpool(do), 201)

    async def status(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(lambda: mine(request).status()))

    async def do(request: Request) -> Response:
        asked = await body(request)
        return JSONResponse(await run_in_threadpool(lambda: act(mine(request), request, asked)))

    async def attempt(request: Request) -> Response:
        asked = await body(request)
        answer = await run_in_threadpool(
            lambda: mine(request).ask("POST", "/private/predict", asked)
        )
        return JSONResponse(answer.body, answer.status)

    async def description(request: Request) -> Response:
        answer = await run_in_threadpool(lambda: mine(request).ask("GET", "/openapi.json"))
        return JSONResponse(answer.body, answer.status)

    return [
        Route("/api/endpoints", told(listed)),
        Route("/api/endpoints", told(create), methods=["POST"]),
        Route("/api/endpoints/{id}", told(status)),
        Route("/api/endpoints/{id}/do", told(do), methods=["POST"]),
        Route("/api/endpoints/{id}/try", told(attempt), methods=["POST"]),
        Route("/api/endpoints/{id}/openapi.json", told(description)),
    ]
