"""The endpoint in OpenAPI 3.1: what it takes and gives, made from the network itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine.serve.sampling import COUNT, SEED, SEEDS
from engine.ways.way import first_input

if TYPE_CHECKING:
    from engine.catalogue import Field
    from engine.export.network_file import NetworkFile, Port
    from engine.serve.sampling import Recipe


def describe(
    name: str, version: int, versions: list[int], network: NetworkFile, limits: dict[str, int]
) -> dict[str, Any]:
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
            **refused(limits),
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
                    "parameters": one_of(versions),
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


def refused(limits: dict[str, int]) -> dict[str, Any]:
    error = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
    refusals = {
        "400": "The body cannot be read.", "401": "The token is missing, wrong or has ended.", "404": "There is no such version.",
        "413": f"The body is larger than {limits['body']:,} bytes.", "415": "The content type is not taken.",
        "422": "What was sent does not fit the network; the sentence says why.", "429": "Too many requests at once; Retry-After says when to come again.",
    }  # fmt: skip
    return {code: {"description": text, **error} for code, text in refusals.items()}


def one_of(versions: list[int]) -> list[dict[str, Any]]:
    return [
        {
            "name": "version",
            "in": "path",
            "required": True,
            "schema": {"type": "integer", "enum": versions},
        }
    ]


def schema(port: Port) -> dict[str, Any]:
    inner = "integer" if port.dtype.kind in "iu" else "number"
    return {"type": "array", "items": nested(port.shape, inner), "description": port.words}


def nested(shape: tuple[int | None, ...], inner: str) -> dict[str, Any]:
    """Lists in lists of one kind of number."""
    items: dict[str, Any] = {"type": inner}
    for size in reversed(shape):
        items = {"type": "array", "items": items} | (
            {"minItems": size, "maxItems": size} if size is not None else {}
        )
    return items


# ---- samples -------------------------------------------------------------------------------------
def add_samples(
    described: dict[str, Any], version: int, recipes: dict[int, Recipe], limits: dict[str, int]
) -> None:
    """What the versions that make samples take and give; the wishes are those of the current one."""
    recipe = recipes[version]
    name, field = first_input(recipe.way.signature)
    most = recipe.most(limits["samples"])
    asked = {
        "count": {"type": "integer", "minimum": 1, "maximum": most, "default": COUNT},
        "seed": {
            "type": "integer",
            "minimum": 0,
            "maximum": SEEDS - 1,
            "default": SEED,
            "description": "The same count, seed and wishes give the same samples.",
        },
        **{wish.name: wished(wish) for wish in recipe.way.wishes()},
    }
    spans = f", from {field.range[0]:g} to {field.range[1]:g}" if field.range else ""
    columns = f": {', '.join(field.columns)}" if field.columns else ""
    words = f"Like '{name}', in the numbers that the network learned from{spans}{columns}."
    samples = {"type": "array", "items": nested(field.shape, "number"), "description": words}
    given = {
        **{of: {"type": "integer"} for of in ("version", "count", "seed")},
        "shape": {"type": "array", "items": {"type": "integer"}},
        "samples": samples,
        "seconds": {"type": "number"},
    }
    described["components"]["schemas"] |= {
        "Wanted": {"type": "object", "properties": asked, "additionalProperties": False},
        "Samples": {"type": "object", "required": list(given), "properties": given},
    }
    answer = {"schema": {"$ref": "#/components/schemas/Samples"}}
    file = {"schema": {"type": "string", "format": "binary"}}
    ended: dict[str, Any] = {
        "503": {**refused(limits)["429"], "description": "It took too long, or ended."}
    }
    wanted = {"schema": {"$ref": "#/components/schemas/Wanted"}, "example": recipe.way.example}
    operation = {
        "security": [{"token": []}],
        "requestBody": {"required": True, "content": {"application/json": wanted}},
        "responses": {
            "200": {
                "description": "New samples.",
                "content": {"application/json": answer, "application/x-npy": file},
            },
            **refused(limits),
            **ended,
        },
    }
    summary, version_named = (
        f"Make samples with the current version ({version})",
        one_of(sorted(recipes)),
    )
    described["paths"] |= {
        "/sample": {"post": {"summary": summary, "operationId": "sample", **operation}},
        "/versions/{version}/sample": {
            "post": {
                "summary": "Make samples with one version",
                "operationId": "sampleVersion",
                "parameters": version_named,
                **operation,
            }
        },
    }


TYPES: dict[str, dict[str, Any]] = {
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "text": {"type": "string"},
    "list": {"type": "array", "items": {"type": "number"}},
}


def wished(wish: Field) -> dict[str, Any]:
    """A wish as its form has it."""
    kind = TYPES.get(wish.kind, {})
    if wish.kind == "choice":
        kind = {"enum": [value for value, _ in wish.choices]}
    bounds = {"minimum": wish.low, "maximum": wish.high, "default": wish.default}
    bounds = {name: value for name, value in bounds.items() if value is not None}
    return {**kind, **bounds, "description": f"{wish.label}: {wish.help}"}


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
