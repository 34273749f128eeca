"""A table of routes: functions and coroutines answer alike, and only what a room knows is refused."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from engine.errors import RunError
from engine.web import Handler, Host, Table, download, host_of, refused, with_body


def shared_files(request: Request) -> Response:
    return JSONResponse(sorted(host_of(request).shared("ada", "p1")))


async def raw_size(request: Request) -> Response:
    return JSONResponse(len(await request.body()))


@with_body
def echo(request: Request, asked: dict[str, Any]) -> Response:
    return JSONResponse(asked)


def refuse(request: Request) -> Response:
    raise RunError("The run has finished.")


def break_down(request: Request) -> Response:
    raise ZeroDivisionError


def table(request: Request) -> Response:
    return download("a,b\n", "text/csv", "rows.csv")


def refusal(error: Exception) -> Response | None:
    return refused(error, 409) if isinstance(error, RunError) else None


def answers(handler: Handler) -> Handler:
    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except ZeroDivisionError:
            return PlainTextResponse("a mistake of ours", 500)

    return answer


async def body(request: Request) -> dict[str, Any]:
    return dict(await request.json())


@pytest.fixture
def client() -> TestClient:
    routes = Table(
        [
            Route("/shared", shared_files),
            Route("/size", raw_size, methods=["PUT"]),
            Route("/echo", echo, methods=["POST"]),
            Route("/refuse", refuse),
            Route("/break", break_down),
            Route("/rows.csv", table),
        ],
        refusal,
    )
    host = Host(answers, body, shared=lambda owner, project: {f"{owner}'s", project})
    return TestClient(Starlette(routes=routes.mounted(host)))


def test_functions_and_coroutines_reach_the_host_that_mounted_them(client: TestClient) -> None:
    assert client.get("/shared").json() == ["ada's", "p1"]
    assert client.put("/size", content=b"12345").json() == 5
    assert client.post("/echo", json={"do": "stop"}).json() == {"do": "stop"}


def test_a_route_answers_its_own_methods_only(client: TestClient) -> None:
    assert client.get("/echo").status_code == 405
    assert client.head("/shared").status_code == 200


def test_what_a_room_refuses_is_told_in_its_sentence(client: TestClient) -> None:
    answer = client.get("/refuse")
    assert (answer.status_code, answer.json()) == (409, {"error": "The run has finished."})


def test_what_a_room_does_not_know_is_left_to_the_app(client: TestClient) -> None:
    answer = client.get("/break")
    assert (answer.status_code, answer.text) == (500, "a mistake of ours")


def test_a_download_has_a_name(client: TestClient) -> None:
    answer = client.get("/rows.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="rows.csv"'
    assert answer.text == "a,b\n"
