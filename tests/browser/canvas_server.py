"""The canvas without Streamlit: the app's own routes behind a fixed owner, and a page that mounts
the bundle with a host of its own.

`python -m tests.browser.canvas_server PORT FOLDER` serves it; the tests start it as a process, stop
it and start it again.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

ROOT = Path(__file__).resolve().parent.parent.parent
OWNER = "0123456789abcdef01234567"

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>canvas</title><style>
@font-face{font-family:Inter;src:url(/static/inter.woff2);font-weight:100 900}@font-face{font-family:"JetBrains Mono";src:url(/static/jetbrains-mono.woff2);font-weight:100 800}
html,body{margin:0;height:100%}#top{height:52px;box-sizing:border-box;border-bottom:1px solid #8884}</style>
<div id="top"></div><div id="here"></div><script type="module">
const asked = new URLSearchParams(location.search), dark = asked.get("theme") === "dark";
document.body.style.background = dark ? "#121419" : "#fff";
const here = document.getElementById("here"), root = here.attachShadow({mode: "open"});
here.style.setProperty("--st-background-color", dark ? "#121419" : "#ffffff");
window.told = [];
const started = performance.now();
const module = await import("/assets/now/canvas.js");
const data = {what: asked.get("what") ?? "canvas", project: asked.get("project"), run: asked.get("run"), mode: asked.get("mode") ?? "edit", api: "/api"};
window.call = (more = {}) => module.default({data: {...data, ...more}, parentElement: root, setStateValue() {}, setTriggerValue: (name, value) => window.told.push([name, value])});
window.call(); window.started = started;
</script></html>"""


class Owned:
    """Every request is the same visitor's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["owner"] = OWNER
        await self.app(scope, receive, send)


def empty(name: str = "untitled") -> dict[str, Any]:
    return {
        "format": 1,
        "name": name,
        "notes": "",
        "networks": {"network": {"nodes": {}, "wires": {}, "groups": {}}},
        "blocks": {},
        "plan": {},
        "weights": {},
    }


def app(folder: Path) -> Starlette:
    from builder.document.documents import Documents
    from builder.ui.app import routes, server
    from builder.ui.data import routes as data_routes
    from builder.ui.learn import routes as learn_routes

    documents = Documents(folder)
    server.documents.cache_clear()
    routes.documents = lambda: documents  # the tests' folder; nothing else of the app is replaced

    async def make(request: Request) -> JSONResponse:
        data = json.loads(await request.body() or b"{}")
        return JSONResponse({"id": documents.create(OWNER, data or empty())})

    async def page(request: Request) -> HTMLResponse:
        return HTMLResponse(PAGE)

    from builder.shapes.shapes import warm

    warm()
    return Starlette(
        routes=[
            Route("/", page),
            Route("/make", make, methods=["POST"]),
            Mount("/static", StaticFiles(directory=ROOT / "static")),
            *routes.routes(data_routes.routes, learn_routes.routes),
        ],
        middleware=[Middleware(Owned)],
    )


if __name__ == "__main__":
    uvicorn.run(
        app(Path(sys.argv[2])), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning"
    )
