"""The routes of the Arena: whose race it is, what may be asked, and how errors are told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient

from engine.arena.folder import RaceError
from engine.arena.race import open_race, race
from engine.arena.routes import TABLE
from engine.web import Host


@pytest.fixture
def ask(home: Path) -> Callable[..., Any]:
    """One app, several visitors: ask(owner, method, path, json)."""

    async def owned(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        request.state.owner = request.headers["x-owner"]
        return await call_next(request)

    async def body(request: Request) -> dict[str, Any]:
        return dict(await request.json())

    def job_of(request: Request, project: str, network: bool) -> dict[str, Any]:
        if project == "unfit" and network:
            raise RaceError("Convolution 1 expects a picture.")
        if project == "empty":
            return {"name": project, "plan": {}}
        return {
            "name": project,
            "source": "NETWORKS = {}",
            "plan": {"data": {"set": "iris"}, "seed": 0},
        }

    app = Starlette(
        routes=TABLE.mounted(Host(lambda handler: handler, body, job_of)),
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=owned)],
    )
    client = TestClient(app)

    def send(owner: str, method: str, path: str, json: Any = None) -> Any:
        return client.request(method, path, json=json, headers={"x-owner": owner})

    return send


def test_a_race_is_begun_followed_and_taken_away(ask: Callable[..., Any]) -> None:
    made = ask(
        "ada",
        "POST",
        "/api/races",
        {"project": "p1", "network": False, "against": ["majority", "decision-tree"]},
    )
    assert made.status_code == 201
    race_id = made.json()["id"]
    open_race(race_id).wait(60)
    told = ask("ada", "GET", f"/api/races/{race_id}").json()
    assert told["state"] == "finished"
    assert told["mine"]
    assert {one["key"] for one in told["contestants"]} == {"majority", "decision-tree"}
    assert ask("ada", "GET", f"/api/races/{race_id}?cursor={told['cursor']}").json()["same"]
    full = ask("ada", "GET", f"/api/races/{race_id}/contestants/decision-tree").json()
    assert full["how"]["tree"]["root"]["question"]
    assert full["test"]["confusion"]
    assert [one["id"] for one in ask("ada", "GET", "/api/races?project=p1").json()] == [race_id]
    assert ask("ada", "GET", f"/api/races/{race_id}/report.html").text.startswith("<!doctype html>")
    packed = ask("ada", "GET", f"/api/races/{race_id}/winner.zip")
    assert packed.content[:2] == b"PK"
    again = ask("ada", "POST", "/api/races", {"rerun": race_id, "folds": 2})
    assert again.status_code == 201
    open_race(again.json()["id"]).wait(60)
    assert len(open_race(again.json()["id"]).contestant("majority").folds) == 2  # type: ignore[arg-type]


def test_another_visitor_sees_nothing_until_it_is_shared_and_changes_nothing_even_then(
    ask: Callable[..., Any],
) -> None:
    one = race("iris", against=["majority"], owner="ada").wait(60)
    path = f"/api/races/{one.id}"
    assert ask("bob", "GET", path).status_code == 404
    assert ask("bob", "GET", f"{path}/report.html").status_code == 404
    assert ask("bob", "GET", "/api/races").json() == []
    assert ask("ada", "POST", f"{path}/control", {"do": "share"}).status_code == 200
    told = ask("bob", "GET", path)
    assert told.status_code == 200
    assert not told.json()["mine"]
    for what in (
        {"do": "stop"},
        {"do": "delete"},
        {"do": "add", "entry": "decision-tree"},
        {"do": "share", "on": False},
    ):
        assert ask("bob", "POST", f"{path}/control", what).status_code == 404
    assert ask("bob", "POST", "/api/races", {"rerun": one.id}).status_code == 404


def test_wrong_requests_are_answered_in_sentences(ask: Callable[..., Any]) -> None:
    one = race("iris", against=["majority"], owner="ada").wait(60)
    told = ask(
        "ada", "POST", f"/api/races/{one.id}/control", {"do": "add", "entry": "random-forrest"}
    )
    assert told.status_code == 409
    assert "Did you mean 'random-forest'?" in told.json()["error"]
    assert ask("ada", "POST", f"/api/races/{one.id}/control", {"do": "explode"}).status_code == 409
    assert ask("ada", "GET", "/api/races/..%2f..%2fetc").status_code == 404
    assert ask("ada", "GET", f"/api/races/{one.id}/contestants/nobody").status_code == 409


def test_classical_models_race_whatever_the_drawing_is_like(ask: Callable[..., Any]) -> None:
    refused = ask("ada", "POST", "/api/races", {"project": "unfit", "against": ["majority"]})
    assert (refused.status_code, refused.json()["error"]) == (
        409,
        "Convolution 1 expects a picture.",
    )
    assert (
        ask(
            "ada",
            "POST",
            "/api/races",
            {"project": "unfit", "network": False, "against": ["majority"]},
        ).status_code
        == 201
    )
    empty = ask(
        "ada", "POST", "/api/races", {"project": "empty", "network": False, "against": ["majority"]}
    )
    assert empty.status_code == 409
    assert "Data page" in empty.json()["error"]


def test_the_contestants_are_listed_with_words(ask: Callable[..., Any]) -> None:
    listed = ask("ada", "GET", "/api/contestants").json()
    assert len(listed) >= 25
    assert all(one["title"] and one["summary"] and one["suits"] for one in listed)
