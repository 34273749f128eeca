"""How the engine is asked over the web. Each room has one flat `Table` of routes over plain
functions; the app that mounts it brings a `Host`, the same for every room.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from typing_extensions import TypedDict

Json = dict[str, Any]
Handler = Callable[[Request], Awaitable[Response]]
Endpoint = TypeVar("Endpoint", bound=Callable[..., Any])


class NoJson:
    """What a route sends that is no JSON: a file, a page."""


class Nothing(TypedDict):
    """What a route sends where there is nothing to say but that it is done."""


class Refused(TypedDict):
    """What every route sends instead where it cannot answer: a sentence for the person."""

    error: str


def sends(*kinds: Any) -> Callable[[Endpoint], Endpoint]:
    """Says beside an endpoint what it answers: a record, a TypedDict, or one of several. The
    declarations of the page are made from it (engine/schemas.py), and tests/test_answers.py holds
    real answers against it.
    """

    def said(endpoint: Endpoint) -> Endpoint:
        endpoint.sends = kinds  # type: ignore[attr-defined]  # a function takes any attribute
        return endpoint

    return said


def sent_by(route: Route) -> tuple[Any, ...]:
    """What a route says that it sends."""
    kinds: tuple[Any, ...] = getattr(route.endpoint, "sends", ())
    return kinds


def nothing_shared(owner: str, project: str) -> set[str]:
    return set()


def no_data(owner: str, project: str) -> Json:
    return {}


@dataclass(frozen=True)
class Host:
    """What the app around the engine brings to every route: `answers` turns bugs into numbered
    sentences, `body` reads bounded JSON, `job_of(request, project, network)` makes the job of a
    visitor's project, or without its network the plan alone, and `shared(owner, project)` names
    the files that a visitor may see because a project that was shared with them uses them.
    `data_of(owner, project)` is the `data` part of a project's plan as it is now; empty where this
    visitor may not open it, or it is gone.
    """

    answers: Callable[[Handler], Handler]
    body: Callable[[Request], Awaitable[Json]]
    job_of: Callable[[Request, str, bool], Json] | None = None
    shared: Callable[[str, str], set[str]] = nothing_shared
    data_of: Callable[[str, str], Json] = no_data


@dataclass(frozen=True)
class Table:
    """The routes of one room, and how it tells what it refuses: `refusal` answers the errors that
    it knows, and None to all others.

    An endpoint is a plain function of the request and runs in a thread, or a coroutine.
    """

    routes: Sequence[Route]
    refusal: Callable[[Exception], Response | None]

    def mounted(self, host: Host) -> list[BaseRoute]:
        return [
            Route(
                route.path,
                host.answers(self._answering(route.endpoint, host)),
                methods=sorted(route.methods or {"GET"}),
            )
            for route in self.routes
        ]

    def _answering(self, endpoint: Callable[[Request], Any], host: Host) -> Handler:
        @functools.wraps(endpoint)
        async def answer(request: Request) -> Response:
            request.state.host = host
            try:
                response: Response = (
                    await endpoint(request)
                    if inspect.iscoroutinefunction(endpoint)
                    else await run_in_threadpool(endpoint, request)
                )
            except Exception as error:
                refusal = self.refusal(error)
                if refusal is None:
                    raise
                return refusal
            return response

        return answer


def host_of(request: Request) -> Host:
    host: Host = request.state.host
    return host


def owner_of(request: Request) -> str:
    """Whose request it is, as the app's gate has found."""
    return str(request.state.owner)


def with_body(handler: Callable[[Request, Json], Response]) -> Handler:
    """An endpoint for the JSON object that came with a request: read first, handled in a thread."""

    @functools.wraps(handler)
    async def answer(request: Request) -> Response:
        body = await host_of(request).body(request)
        return await run_in_threadpool(handler, request, body)

    return answer


def refused(why: object, status: int) -> Response:
    """A refusal as its sentence."""
    return JSONResponse({"error": str(why)}, status)


def download(content: str | bytes, media_type: str, name: str) -> Response:
    """What a browser saves under this name."""
    return Response(
        content,
        media_type=media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )
