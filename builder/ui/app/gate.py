"""One middleware before every route and socket, Streamlit's own included: who may come in, and
whose things these are.

Host and Origin are checked, a visitor gets an owner cookie, a token is asked for where one is set,
and every answer carries security headers.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from engine.settings import Settings

OWNER_COOKIE = "layerloom_owner"
KEY_COOKIE = "layerloom_key"
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
YEAR = 365 * 24 * 3600

# Streamlit's own page needs inline styles, blob: modules for components and eval for its chart
# grammar; nothing may come from another address.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; media-src 'self' data: blob:; "
    "frame-src 'self' blob: data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
ASK = """<!doctype html><meta charset="utf-8"><title>Layerloom</title><style>body{font:16px/24px system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem}
input,button{font:inherit;padding:.4rem .8rem}</style><h1>Layerloom</h1><p>This server asks for its access token. The person who runs it can give it to you.</p>
<form method="get"><input name="token" type="password" autocomplete="off" autofocus aria-label="Access token"> <button>Open</button></form>"""


def owner_of(cookie: str) -> str:
    """The owner id that a secret cookie stands for. Only this goes to disk, so that a copied data
    folder opens no session.
    """
    return hashlib.sha256(cookie.encode()).hexdigest()[:24]


def is_owner_cookie(value: str) -> bool:
    return (
        32 <= len(value) <= 64
        and value.isascii()
        and value.replace("-", "").replace("_", "").isalnum()
    )


class Gate:
    """ASGI middleware. Sets `scope["state"]["owner"]` for our routes; pages read the same
    cookie.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.token = settings.token
        self.hosts = {"localhost", "127.0.0.1", "[::1]", *settings.hosts}
        if settings.address not in ("", "0.0.0.0", "::"):
            self.hosts.add(f"[{settings.address}]" if ":" in settings.address else settings.address)
        # Bound to every address of this machine, and only then, a visitor may use any IP address as
        # a name: rebinding needs a host *name*.
        self.any_address = settings.address in ("", "0.0.0.0", "::")

    visitors: ClassVar[int] = 0
    """Open sockets: each page that somebody has open keeps one."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self.why_not(scope, headers)
        if refusal is not None:
            await self.refuse(refusal, scope, receive, send)
            return
        cookies = read_cookies(headers.getlist("cookie"))
        if self.token and not self.has_key(headers, cookies):
            await self.refuse(self.ask_for_token(scope), scope, receive, send)
            return
        owner = cookies.get(OWNER_COOKIE, "")
        fresh = "" if is_owner_cookie(owner) else secrets.token_urlsafe(32)
        scope.setdefault("state", {})["owner"] = owner_of(fresh or owner)
        secure = "; Secure" if scope.get("scheme") in ("https", "wss") else ""

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                out = MutableHeaders(raw=message["headers"])
                for name, value in HEADERS.items():
                    out.setdefault(name, value)
                # A cookie only with a page: parallel first requests of one visitor must not each
                # make an owner.
                if fresh and out.get("content-type", "").startswith("text/html"):
                    out.append(
                        "set-cookie",
                        f"{OWNER_COOKIE}={fresh}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax{secure}",
                    )
            await send(message)

        if scope["type"] == "http":
            await self.app(scope, receive, answer)
            return
        Gate.visitors += 1
        try:
            await self.app(scope, receive, answer)
        finally:
            Gate.visitors -= 1

    def why_not(self, scope: Scope, headers: Headers) -> Response | None:
        """A refusal where Host or Origin are not ours."""
        host = headers.get("host", "")
        if not self.is_ours(host_name(host)):
            return PlainTextResponse(
                f"This server does not answer under the name '{printable(host)}'. Add it to LAYERLOOM_HOSTS if it should.",
                403,
            )
        origin = headers.get("origin")
        if origin is not None and (
            scope["type"] == "websocket"
            or scope["method"] not in SAFE_METHODS
            or scope["path"].startswith("/api/")
        ):
            parts = urlsplit(origin)
            if parts.scheme not in ("http", "https") or parts.netloc.lower() != host.lower():
                return PlainTextResponse(
                    "This request comes from another site, so it is not answered.", 403
                )
        if headers.get("sec-fetch-site") == "cross-site" and (
            scope["type"] == "websocket" or scope["path"].startswith("/api/")
        ):
            return PlainTextResponse(
                "This request comes from another site, so it is not answered.", 403
            )
        return None

    def is_ours(self, name: str) -> bool:
        return name in self.hosts or (self.any_address and is_ip_address(name))

    def has_key(self, headers: Headers, cookies: dict[str, str]) -> bool:
        given = cookies.get(KEY_COOKIE, "")
        bearer = headers.get("authorization", "")
        proof = bearer[7:] if bearer.lower().startswith("bearer ") else ""
        return same(given, key_for(self.token)) or same(proof, self.token)

    def ask_for_token(self, scope: Scope) -> Response:
        query = parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
        given = dict(query).get("token", "")
        if scope["type"] == "http" and scope["method"] == "GET" and same(given, self.token):
            rest = urlencode([(name, value) for name, value in query if name != "token"])
            # A path that begins with two slashes would lead to another site.
            answer = RedirectResponse(
                "/" + scope["path"].lstrip("/") + (f"?{rest}" if rest else ""), 303
            )
            answer.set_cookie(
                KEY_COOKIE,
                key_for(self.token),
                max_age=YEAR,
                httponly=True,
                samesite="lax",
                secure=scope.get("scheme") == "https",
            )
            return answer
        if scope["type"] == "http" and "text/html" in Headers(scope=scope).get("accept", ""):
            return HTMLResponse(ASK, 401)
        return PlainTextResponse(
            "This server asks for its access token: open it once with ?token=… or send it as a bearer token.",
            401,
        )

    async def refuse(self, answer: Response, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": "refused"})
            return
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        await answer(scope, receive, send)


def same(given: str, wanted: str) -> bool:
    """Equal, in a time that tells nothing about where they differ."""
    return bool(given) and hmac.compare_digest(given.encode(), wanted.encode())


def key_for(token: str) -> str:
    """What the cookie holds instead of the token itself; it changes with the token."""
    return hashlib.sha256(f"layerloom key {token}".encode()).hexdigest()


def host_name(host: str) -> str:
    host = host.strip().lower()
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].rstrip(".")


def is_ip_address(name: str) -> bool:
    import ipaddress

    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def read_cookies(lines: Iterable[str]) -> dict[str, str]:
    cookies: dict[str, str] = {}
    for line in lines:
        jar: SimpleCookie = SimpleCookie()
        for part in line.split(";"):  # one bad cookie of a neighbour must not hide ours
            try:
                jar.load(part.strip())
            except CookieError:
                continue
        cookies.update({name: morsel.value for name, morsel in jar.items()})
    return cookies


def printable(text: str) -> str:
    return "".join(c for c in text if c.isprintable())[:80]


def middleware(settings: Settings) -> list[Any]:
    """What `st.App(middleware=…)` takes."""
    from starlette.middleware import Middleware

    return [Middleware(Gate, settings=settings)]
