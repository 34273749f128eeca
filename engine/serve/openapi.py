"""The endpoint in OpenAPI 3.1: what it takes and gives, made from the network itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from engine.export.network_file import NetworkFile, Port


def describe(
    name: str, version: int, versions: list[int], network: NetworkFile, limits: dict[str, int]
) -> dict[str, Any]:
    error = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
    refusals = {
        "400": "The body cannot be read.", "401": "The token is missing, wrong or has ended.", "404": "There is no such version.",
        "413": f"The body is larger than {limits['body']:,} bytes.", "415": "The content type is not taken.",
        "422": "What was sent does not fit the network; the sentence says why.", "429": "Too many requests at once; Retry-After says when to come again.",
    }  # fmt: skip
    bodies: dict[str, Any] = {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/Request"},
            "example": example(network),
        }
    }
    if len(network.inputs) == 1:
        bodies["application/x-npy"] = {
            "schema": {
                "type": "string",
                "format": "binary",
                "description": f"A .npy file of '{network.inputs[0].name}'.",
            }
        }
    operation = {
        "security": [{"token": []}],
        "requestBody": {"required": True, "content": bodies},
        "responses": {
            "200": {
                "description": "One answer a row.",
                "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}
                },
            },
            **{code: {"description": text, **error} for code, text in refusals.items()},
        },
    }
    rows = network.about.get("rows")
    request: dict[str, Any] = {
        "type": "object",
        "properties": {
            "inputs": {
                "type": "object",
                "properties": {port.name: schema(port) for port in network.inputs},
            }
        },
    }
    if rows:
        request["properties"]["rows"] = {
            "type": "array",
            "description": "Rows as in the data set, by column name; they are prepared as in training.",
            "items": {
                "type": "object",
                "properties": {facts["name"]: column(facts) for facts in rows},
            },
        }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": name,
            "version": str(version),
            "description": network.about.get("expects", "A trained network."),
        },
        "paths": {
            "/predict": {
                "post": {
                    "summary": f"Ask the current version ({version})",
                    "operationId": "predict",
                    **operation,
                }
            },
            "/versions/{version}/predict": {
                "post": {
                    "summary": "Ask one version",
                    "operationId": "predictVersion",
                    "parameters": [
                        {
                            "name": "version",
                            "in": "path",
                            "required": True,
                            "schema": {"type": "integer", "enum": versions},
                        }
                    ],
                    **operation,
                }
            },
            "/health": {
                "get": {
                    "summary": "Whether it answers",
                    "responses": {"200": {"description": "It does."}},
                }
            },
        },
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                "Request": request,
                "Answer": {
                    "type": "object",
                    "required": ["version", "predictions", "seconds"],
                    "properties": {
                        "version": {"type": "integer"},
                        "predictions": {"type": "array", "items": {"type": "object"}},
                        "seconds": {"type": "number"},
                    },
                },
                "Error": {
                    "type": "object",
                    "required": ["error"],
                    "properties": {"error": {"type": "string"}},
                },
            },
        },
    }


def schema(port: Port) -> dict[str, Any]:
    inner: dict[str, Any] = {"type": "integer" if port.dtype.kind in "iu" else "number"}
    for size in reversed(port.shape):
        inner = {"type": "array", "items": inner} | (
            {"minItems": size, "maxItems": size} if size is not None else {}
        )
    return {"type": "array", "items": inner, "description": port.words}


def column(facts: dict[str, Any]) -> dict[str, Any]:
    if facts["type"] in ("category", "ordered") and facts.get("levels"):
        return {"type": ["string", "null"], "enum": [*facts["levels"][:200], None]}
    return (
        {"type": ["number", "null"]} if facts["type"] == "number" else {"type": ["string", "null"]}
    )


def example(network: NetworkFile) -> dict[str, Any]:
    """A request that works: a real row where the exporter left one, zeros otherwise."""
    if network.about.get("example"):
        return network.about["example"]
    return {"inputs": {name: np.asarray(array).tolist() for name, array in network.zeros().items()}}
