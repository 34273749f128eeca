"""The app's own routes with a fixed visitor, every answer held against what its route says that it
sends: no key that is not declared, none that is missing, the right types.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from typing import Any

import jsonschema
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Match, Route
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from builder.ui.app.routes import routes
from builder.ui.data import routes as data_routes
from builder.ui.learn import routes as learn_routes
from engine.schemas import named, schemas
from engine.web import NoJson, sent_by

OWNER = "0123456789abcdef01234567"
ROUTES = [
    route for route in routes(data_routes.routes, learn_routes.routes) if isinstance(route, Route)
]


class Owned:
    """Every request is the same visitor's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["owner"] = OWNER
        await self.app(scope, receive, send)


def strict(schema: Any, records: dict[str, Any]) -> Any:
    """The schema without keys that it does not name; what stands beside a record is one object."""
    if isinstance(schema, list):
        return [strict(inner, records) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    if "allOf" in schema:
        return strict(together(schema["allOf"], records), records)
    closed = {name: strict(inner, records) for name, inner in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type", "object") == "object":
        closed.setdefault("additionalProperties", False)
    return closed


def together(parts: list[Any], records: dict[str, Any]) -> dict[str, Any]:
    """Any one of the first part with all of the others."""
    choices = [list(alternatives(part, records)) for part in parts]
    return {
        "anyOf": [
            {
                "type": "object",
                "properties": {key: v for each in chosen for key, v in each["properties"].items()},
                "required": [key for each in chosen for key in each.get("required", ())],
            }
            for chosen in itertools.product(*choices)
        ]
    }


def alternatives(schema: dict[str, Any], records: dict[str, Any]) -> Iterable[dict[str, Any]]:
    if "$ref" in schema:
        yield from alternatives(records[schema["$ref"].rpartition("/")[2]], records)
    elif "anyOf" in schema:
        for inner in schema["anyOf"]:
            yield from alternatives(inner, records)
    else:
        yield schema


class Visitor:
    """Asks the app, and keeps which routes have answered with what they say."""

    def __init__(self) -> None:
        whole = schemas(ROUTES)
        self.schemas = {"$defs": strict(whole["$defs"], whole["$defs"])}
        self.sent = whole["$defs"]["Routes"]["properties"]
        self.app = Starlette(routes=list(ROUTES), middleware=[Middleware(Owned)])
        self.client = TestClient(self.app, follow_redirects=False)
        self.met: set[str] = set()

    def ask(self, method: str, path: str, asked: Any = None, **more: Any) -> Any:
        """The JSON of an answer, which is as its route says; a download as its bytes."""
        if asked is not None:
            more["json"] = asked
        response = self.client.request(method, path, **more)
        route = route_of(method, response.request.url.path)
        assert response.status_code < 400, f"{method} {path}: {response.text[:500]}"
        self.met.add(named(route))
        if NoJson in sent_by(route):
            return response.content
        problems = self.problems(named(route), response.json())
        assert problems == [], f"{method} {path} sends what it does not say:\n" + "\n".join(
            problems
        )
        return response.json()

    def refused(self, method: str, path: str, asked: Any = None) -> str:
        """The sentence of a refusal."""
        response = self.client.request(method, path, json=asked)
        assert response.status_code >= 400
        assert set(response.json()) == {"error"}
        return str(response.json()["error"])

    def problems(self, route: str, answer: Any) -> list[str]:
        json.dumps(answer, allow_nan=False)
        schema = strict(self.sent[route], self.schemas["$defs"])
        validator = jsonschema.Draft202012Validator({**self.schemas, **schema})
        return [sentence(error) for error in validator.iter_errors(answer)][:10]


def sentence(error: jsonschema.ValidationError) -> str:
    """The deepest of what is wrong: of several alternatives the one that came nearest."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return f"{error.json_path}: {error.message[:300]}"


def route_of(method: str, path: str) -> Route:
    scope = {"type": "http", "method": method, "path": path, "headers": []}
    return next(route for route in ROUTES if route.matches(scope)[0] is Match.FULL)
