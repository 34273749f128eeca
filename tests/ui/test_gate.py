"""The one middleware: Host and Origin, owner, token, headers, on every route and socket."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from builder.ui.app.gate import (
    HEADERS,
    KEY_COOKIE,
    OWNER_COOKIE,
    Gate,
    host_name,
    is_owner_cookie,
    owner_of,
    read_cookies,
)
from engine.settings import Settings

TOKEN = "a-token-of-24-characters"
SOCKET = "ws://127.0.0.1:8501/socket"


async def page(request: Request) -> HTMLResponse:
    return HTMLResponse("page")


async def who(request: Request) -> JSONResponse:
    return JSONResponse({"owner": request.state.owner})


async def socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(socket.state.owner)
    await socket.close()


def client(**settings: object) -> TestClient:
    routes = [
        Route("/", page),
        Route("/api/who", who, methods=["GET", "POST", "DELETE"]),
        WebSocketRoute("/socket", socket),
    ]
    app = Starlette(routes=routes, middleware=[Middleware(Gate, settings=Settings(**settings))])  # type: ignore[arg-type]
    return TestClient(app, base_url="http://127.0.0.1:8501", follow_redirects=False)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8501",
        "127.0.0.1.evil.example",
        "",
        "localhost.evil",
        "10.0.0.7",
    ],
)
def test_a_foreign_host_name_is_refused_everywhere(host: str) -> None:
    visitor = client()
    assert visitor.get("/", headers={"host": host}).status_code == 403
    assert visitor.post("/api/who", headers={"host": host}).status_code == 403
    with (
        pytest.raises(WebSocketDisconnect),
        visitor.websocket_connect(SOCKET, headers={"host": host}),
    ):
        pass


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8501", "127.0.0.1:8501", "[::1]:8501", "LOCALHOST"]
)
def test_this_machines_own_names_are_answered(host: str) -> None:
    assert client().get("/", headers={"host": host}).status_code == 200


def test_a_name_from_the_settings_is_answered() -> None:
    assert (
        client(hosts=("lab.example",)).get("/", headers={"host": "lab.example:8501"}).status_code
        == 200
    )


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "http://127.0.0.1:9999",
        "https://localhost.evil:8501",
        "file://",
    ],
)
def test_a_foreign_origin_may_neither_write_nor_listen(origin: str) -> None:
    visitor = client()
    for method in ("POST", "DELETE"):
        assert visitor.request(method, "/api/who", headers={"origin": origin}).status_code == 403
    assert visitor.get("/api/who", headers={"origin": origin}).status_code == 403
    with (
        pytest.raises(WebSocketDisconnect),
        visitor.websocket_connect(SOCKET, headers={"origin": origin}),
    ):
        pass


def test_our_own_origin_may() -> None:
    assert client().post("/api/who", headers={"origin": "http://127.0.0.1:8501"}).status_code == 200


def test_another_sites_page_cannot_read_our_routes_without_an_origin_header() -> None:
    assert client().get("/api/who", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client().get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 200, (
        "a link from another site may open the page"
    )


def test_a_visitor_keeps_one_owner_over_pages_routes_and_sockets() -> None:
    visitor = client()
    first = visitor.get("/")
    cookie = first.cookies[OWNER_COOKIE]
    assert is_owner_cookie(cookie)
    assert "HttpOnly" in first.headers["set-cookie"]
    assert "samesite=lax" in first.headers["set-cookie"].lower()
    assert visitor.get("/api/who").json()["owner"] == owner_of(cookie)
    with visitor.websocket_connect(SOCKET) as channel:
        assert channel.receive_text() == owner_of(cookie)
    assert OWNER_COOKIE not in visitor.get("/").cookies, "a known visitor gets no second cookie"


def test_two_visitors_are_two_owners() -> None:
    assert client().get("/").cookies[OWNER_COOKIE] != client().get("/").cookies[OWNER_COOKIE]


def test_every_answer_carries_the_security_headers_refusals_too() -> None:
    visitor = client(token=TOKEN)
    for answer in (
        visitor.get("/", headers={"host": "evil.example"}),
        visitor.get("/"),
        visitor.get("/", headers={"authorization": f"Bearer {TOKEN}"}),
    ):
        for name in HEADERS:
            assert answer.headers.get(name), (answer.status_code, name)


def test_a_token_is_asked_for_on_every_route_and_socket() -> None:
    visitor = client(token=TOKEN)
    assert visitor.get("/", headers={"accept": "text/html"}).status_code == 401
    assert visitor.post("/api/who").status_code == 401
    assert visitor.get("/?token=wrong").status_code == 401
    with pytest.raises(WebSocketDisconnect), visitor.websocket_connect(SOCKET):
        pass


def test_the_token_opens_the_door_once_and_leaves_the_address() -> None:
    visitor = client(token=TOKEN)
    opened = visitor.get(f"/?token={TOKEN}&project=1")
    assert opened.status_code == 303
    assert opened.headers["location"] == "/?project=1"
    assert TOKEN not in opened.cookies[KEY_COOKIE]
    assert visitor.get("/").status_code == 200
    with visitor.websocket_connect(SOCKET) as channel:
        assert channel.receive_text()


def test_a_token_never_redirects_to_another_site() -> None:
    answer = client(token=TOKEN).get(f"//evil.example/?token={TOKEN}")
    assert not answer.headers.get("location", "/").startswith("//")


def test_a_script_may_send_the_token_as_a_bearer() -> None:
    assert (
        client(token=TOKEN)
        .post("/api/who", headers={"authorization": f"Bearer {TOKEN}"})
        .status_code
        == 200
    )


def test_a_neighbours_broken_cookie_does_not_hide_ours() -> None:
    assert read_cookies([f'bad="\x01; {OWNER_COOKIE}=abc; also bad=1'])[OWNER_COOKIE] == "abc"


@given(st.text(max_size=200))
def test_no_host_header_breaks_the_reader(host: str) -> None:
    assert isinstance(host_name(host), str)


@given(st.text(max_size=80))
def test_only_cookies_like_ours_count_as_owners(value: str) -> None:
    if is_owner_cookie(value):
        assert value.isascii()
        assert 32 <= len(value) <= 64
