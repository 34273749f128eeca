"""Every route and socket of the running app, its own and Streamlit's: foreign names, foreign
origins, no token, no trace of a mistake.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.routing import Mount, Route

from builder.ui.app.routes import routes
from builder.ui.data import routes as data_routes
from builder.ui.learn import routes as learn_routes
from tests.browser.conftest import App

STREAMLITS = [
    "/",
    "/train",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/stream",
    "/_stcore/upload_file/a/b",
    "/_stcore/metrics",
    "/media/x.png",
    "/component/x/y.js",
    "/static/js/index.js",
    "/app/static/inter.woff2",
]
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def paths() -> Iterator[str]:
    yield from STREAMLITS
    for route in routes(data_routes.routes, learn_routes.routes):
        if isinstance(route, Route):
            yield route.path.replace("{rest:path}", "nowhere").replace("{", "").replace("}", "")
        elif isinstance(route, Mount):
            yield f"{route.path}/x.js"


def ask(
    app: App, method: str, path: str, headers: dict[str, str]
) -> tuple[int, bytes, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    found = (
        answer.status,
        answer.read(),
        {name.lower(): value for name, value in answer.getheaders()},
    )
    connection.close()
    return found


def handshake(app: App, **headers: str) -> int:
    """The status of an attempt to open Streamlit's socket."""
    wanted = {
        "Host": f"127.0.0.1:{app.port}",
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "x3JJHMbDL1EzLkh9GBhXDw==",
        **headers,
    }
    connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=10)
    connection.putrequest("GET", "/_stcore/stream", skip_host=True)
    for name, value in wanted.items():
        connection.putheader(name, value)
    connection.endheaders()
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.parametrize("path", sorted(set(paths())))
def test_a_foreign_host_is_refused_on_every_route_and_method(app: App, path: str) -> None:
    for method in METHODS:
        status, _, headers = ask(app, method, path, {"Host": "evil.example"})
        assert status == 403, (method, path)
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", sorted(set(paths())))
def test_a_foreign_origin_may_change_nothing_and_read_no_route_of_ours(app: App, path: str) -> None:
    for method in METHODS if path.startswith("/api/") else ["POST", "PUT", "PATCH", "DELETE"]:
        assert ask(app, method, path, {"Origin": "http://evil.example"})[0] == 403, (method, path)


def test_the_socket_opens_for_our_own_page_only(app: App) -> None:
    assert handshake(app, Origin=app.url) == 101
    assert handshake(app, Origin="http://evil.example") == 403
    assert handshake(app, Host="evil.example", Origin="http://evil.example") == 403


def test_another_visitors_ids_answer_like_unknown_ones_on_every_route(
    app: App, visitor: Any
) -> None:
    page = visitor()
    page.goto(app.url)
    page.get_by_role("button", name="Train", exact=True).wait_for()
    theirs = page.url.split("project=")[1].split("&")[0]
    for route in routes(data_routes.routes, learn_routes.routes):
        if isinstance(route, Route) and "{id}" in route.path and "projects" in route.path:
            for method in sorted(route.methods or {"GET"}):
                answers = [
                    ask(
                        app,
                        method,
                        route.path.replace("{id}", id),
                        {"Content-Type": "application/json"},
                    )[:2]
                    for id in (theirs, "0" * 16)
                ]
                assert answers[0] == answers[1], (method, route.path)
                assert 400 <= answers[0][0] < 500, (method, route.path, answers[0])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"client": 7}',
        b'{"client": "a", "since": 0, "edits": [{}]}',
        b'{"a": NaN}',
        b'{"a": 1, "a": 2}',
        b"[" * 100_000,
        b'"' + b"x" * 9_000_000 + b'"',
        b"\xff\xfe",
    ],
)
def test_a_malformed_edit_is_refused_in_words(app: App, data: bytes) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=20)
    connection.request(
        "POST",
        "/api/projects/0000000000000000/edits",
        body=data,
        headers={"Content-Type": "application/json"},
    )
    answer = connection.getresponse()
    said = json.loads(answer.read())
    connection.close()
    assert 400 <= answer.status < 500
    assert said["error"].endswith((".", "?"))


@pytest.mark.slow
def test_a_token_guards_every_route_and_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYERLOOM_TOKEN", "a-token-of-24-characters")
    app = App(tmp_path / "home")
    try:
        app.start()
        for path in sorted(set(paths())):
            assert ask(app, "GET", path, {})[0] == 401, path
        assert handshake(app, Origin=app.url) == 403
        status, _, headers = ask(app, "GET", "/?token=a-token-of-24-characters", {})
        assert status == 303
        assert (
            ask(app, "GET", "/_stcore/health", {"Cookie": headers["set-cookie"].partition(";")[0]})[
                0
            ]
            == 200
        )
    finally:
        app.stop()


def test_the_first_page_is_found_by_its_name_too(app: App) -> None:
    status, _, headers = ask(app, "GET", "/build?project=abc", {})
    assert (status, headers["location"]) == (307, "/?project=abc")
