"""Routes of the Learn page: the shelf, the pictures of a family, one entry, its picture with other
settings, and putting it into a plan.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal

import numpy as np
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from typing_extensions import TypedDict

from builder.document.documents import RefusedEdit
from builder.templates import templates
from builder.ui.app.server import documents
from builder.ui.learn import layer_pictures
from builder.ui.learn.beside import see_also, used_in
from builder.ui.learn.layer_pictures import PATTERNS, Scene
from builder.ui.learn.shelf import Item, families, item_of, items
from engine.catalogue import FormOption
from engine.errors import NotThere
from engine.plan.pictures import CannotPicture
from engine.plan.plan import PlanError, read
from engine.web import Host, Json, Table, owner_of, refused, sends, with_body
from engine.written import Written

Drawn = Annotated[Json, Written("Figure")]


class FamilyShown(TypedDict):
    """A family, with the first picture of its entries in which something is to be seen."""

    id: str
    title: str
    group: str
    glyph: str
    count: int
    picture: Drawn | None


class EntryShown(TypedDict):
    """As much of an entry as is looked through."""

    id: str
    family: str
    title: str
    summary: str
    words: str


class ShelfShown(TypedDict):
    families: list[FamilyShown]
    entries: list[EntryShown]


class PicturesShown(TypedDict):
    """The pictures of a family by the ids of its entries; nothing where there is none to draw."""

    pictures: dict[str, Drawn | None]


class UseShown(TypedDict):
    """A template that uses it."""

    name: str
    title: str
    picture: str  # an SVG


class AlsoShown(TypedDict):
    id: str
    title: str


class EntryPage(EntryShown):
    """One entry, whole."""

    text: str
    maths: str
    code: str
    group: str
    glyph: str
    family_title: str
    place: int
    of: int
    options: list[FormOption]
    patterns: list[str]  # of a window whose numbers may be changed
    used: list[UseShown]
    also: list[AlsoShown]
    goes: Literal["drawing", "plan"] | None  # where it can be put
    picture: Drawn | None


class PictureShown(TypedDict):
    picture: Drawn


class PutShown(TypedDict):
    revision: int


def refusal(error: Exception) -> Response | None:
    match error:
        case NotThere():
            return refused(error, 404)
        case CannotPicture() | layer_pictures.CannotPicture() | RefusedEdit() | PlanError():
            return refused(error, 422)
    return None


@sends(ShelfShown)
def shelf(request: Request) -> Response:
    shown: ShelfShown = {
        "families": [family_shown(name) for name in families()],
        "entries": [entry_shown(item) for item in items().values()],
    }
    return JSONResponse(shown)


def family_shown(name: str) -> FamilyShown:
    members = families()[name]
    family = members[0].family
    return {
        "id": name,
        "title": family.title,
        "group": family.group,
        "glyph": family.glyph,
        "count": len(members),
        "picture": next(
            filter(is_telling, map(usual_picture, (each.id for each in members))), None
        ),
    }


def is_telling(picture: Json | None) -> bool:
    """Whether anything is to be seen in it: a line that lies flat all the way shows nothing."""
    lines = (picture or {}).get("lines")
    return picture is not None and (lines is None or any(len(set(line["y"])) > 1 for line in lines))


def entry_shown(item: Item) -> EntryShown:
    return {
        "id": item.id,
        "family": item.family.id,
        "title": item.title,
        "summary": item.summary,
        "words": item.words,
    }


@cache
def usual_picture(id: str) -> Json | None:
    """With its usual settings; made once."""
    item = item_of(id)
    return item.draw({}, Scene()).as_json() if item.draw else None


@sends(PicturesShown)
def pictures(request: Request) -> Response:
    name = str(request.path_params["family"])
    if name not in families():
        raise NotThere("There is no such family here.")
    return JSONResponse(
        {"pictures": {each.id: usual_picture(each.id) for each in families()[name]}}
    )


@sends(EntryPage)
def entry(request: Request) -> Response:
    item = item_of(id_of(request))
    family = families()[item.family.id]
    by_name = {shown.name: shown for shown in templates()}
    page: EntryPage = {
        **entry_shown(item),
        "text": item.text,
        "maths": item.maths,
        "code": item.code,
        "group": item.family.group,
        "glyph": item.family.glyph,
        "family_title": item.family.title,
        "place": 1 + family.index(item),
        "of": len(family),
        "options": list(item.options),
        "patterns": list(PATTERNS) if item.plays_window else [],
        "used": [
            {"name": name, "title": by_name[name].title, "picture": by_name[name].picture}
            for name in used_in(item)
        ],
        "also": [{"id": other.id, "title": other.title} for other in see_also(item)],
        "goes": "drawing" if item.is_drawn else "plan" if item.puts else None,
        "picture": usual_picture(item.id),
    }
    return JSONResponse(page)


def id_of(request: Request) -> str:
    return f"{request.path_params['shelf']}/{request.path_params['entry']}"


@sends(PictureShown)
@with_body
def played(request: Request, asked: Json) -> Response:
    """The picture with other settings, another digit, other numbers in the window."""
    item = item_of(id_of(request))
    if item.draw is None:
        raise NotThere("There is nothing to draw of it.")
    options = asked.get("options")
    figure = item.draw(options if isinstance(options, dict) else {}, scene_of(asked))
    return JSONResponse({"picture": figure.as_json()})


def scene_of(asked: Mapping[str, Any]) -> Scene:
    pixels, weights = numbers(asked.get("pixels")), numbers(asked.get("weights"))
    picture = (
        np.clip(np.array(pixels, np.float32), 0, 1).reshape(8, 8) if len(pixels) == 64 else None
    )
    return Scene(picture, str(asked.get("pattern") or ""), tuple(weights))


def numbers(given: Any) -> list[float]:
    """A list of numbers that a person may have typed; anything else is none."""
    if not isinstance(given, list) or len(given) > 4096:
        return []
    return [float(value) for value in given if isinstance(value, (int, float)) and abs(value) < 1e6]


@sends(PutShown)
@with_body
def put(request: Request, asked: Json) -> Response:
    """Into the plan of a project, with its usual settings, as one edit."""
    item = item_of(id_of(request))
    id = str(asked.get("project"))
    plan = copy.deepcopy(documents().open(owner_of(request), id).document.get("plan") or {})
    if item.puts is None or not plan.get("learners"):
        raise RefusedEdit(
            "This project has no plan yet: choose its data on the Data page first, and the plan follows from them."
        )
    item.puts(plan)
    read(plan)
    puts = [{"path": ["plan"], "value": plan}]
    answer = documents().put(owner_of(request), id, puts, f"Take {item.title}"[:80])
    return JSONResponse({"revision": answer.revision})


def routes(host: Host) -> list[BaseRoute]:
    return TABLE.mounted(host)


TABLE = Table(
    [
        Route("/api/learn", shelf),
        Route("/api/learn/pictures/{family}", pictures),
        Route("/api/learn/entries/{shelf}/{entry}", entry),
        Route("/api/learn/entries/{shelf}/{entry}/picture", played, methods=["POST"]),
        Route("/api/learn/entries/{shelf}/{entry}/put", put, methods=["POST"]),
    ],
    refusal,
)
