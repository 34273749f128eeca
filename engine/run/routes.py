"""The engine's routes: the stream of a run, and what may be asked of it. Mounted behind the app's
gate, which says whose request it is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Any, NotRequired

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from typing_extensions import TypeAliasType, TypedDict

from engine.errors import RunError
from engine.measures import score_words
from engine.measures.figure import plain
from engine.plan.plan import PlanError
from engine.reading.versions import VersionSeen, seen_of
from engine.run import asking, latent, listing, made, mailbox, repairing, stream
from engine.run import run as runs
from engine.run.folder import Change
from engine.run.listing import Comparison, RunRow
from engine.run.seen import InsidesNews, Probe, RowsSeen
from engine.run.standing import Samples, Standing
from engine.run.wishes import KINDS, Wishes
from engine.web import (
    Json,
    NoJson,
    Nothing,
    Table,
    download,
    host_of,
    owner_of,
    refused,
    sends,
    with_body,
)
from engine.written import Beside, Written

PARTS = ("validation", "train", "test")
COMMANDS = ("pause", "resume", "step", "stop", "kill")
MARKS = {"name": str, "tags": list, "note": str, "star": bool, "archived": bool}
COLUMNS = [
    "id",
    "name",
    "state",
    "created",
    "data",
    "score",
    "kept",
    "kept_epoch",
    "last",
    "best",
    "best_epoch",
    "loss",
    "epoch",
    "epochs",
    "seconds",
    "optimizer",
    "lr",
    "batch",
    "seed",
    "tags",
    "note",
]
wishes = Wishes()


class RunList(TypedDict):
    runs: list[RunRow]


class Marks(TypedDict, total=False):
    """What a person has written on a run."""

    name: str
    tags: list[str]
    note: str
    star: bool
    archived: bool


class MarksAnswer(TypedDict):
    marks: Marks


class RunsBegun(TypedDict):
    runs: list[str]  # their ids


class RunState(TypedDict):
    state: str


class DrawingOfRun(TypedDict):
    """What was trained, for a new project; empty where it was no drawing."""

    project: Json
    plan: Json
    name: str


class ScoreTitles(TypedDict):
    words: dict[str, Annotated[Json, Written("ScoreWords")]]
    saw: NotRequired[VersionSeen]  # where the file that it learned from has several versions


EvaluationAnswer = TypeAliasType("EvaluationAnswer", Annotated[ScoreTitles, Beside("Evaluation")])


class Unknown(LookupError):
    """No run of that id for this visitor; another owner's run answers the same."""


def refusal(error: Exception) -> Response | None:
    match error:
        # Not found is also what another tab has deleted while we read it.
        case Unknown() | FileNotFoundError():
            return refused("There is no such run.", 404)
        case RunError() | PlanError():
            return refused(error, 409)
    return None


def find(request: Request) -> runs.Run:
    """The run of the address, if it is this visitor's."""
    return mine(request.path_params["id"], request.state.owner)


def mine(id_: str, owner: str) -> runs.Run:
    """The run of that id, if it is this owner's."""
    try:
        run = runs.open_run(id_)
    except (KeyError, ValueError):
        raise Unknown from None
    if run.card.get("owner") != owner:
        raise Unknown
    return run


def prepare(wait: float = 0.0) -> None:
    """Have a worker ready before the first click."""
    mailbox.warm_up(wait=wait)


# ---- One run ----


@sends(Standing)
def follow(request: Request) -> Response:
    run, asked = find(request), request.query_params
    names = asked["names"].split(",") if "names" in asked else None
    standing = stream.read(run.folder, asked.get("cursor"), names=names)
    if asked.get("watch") == "nodes":  # what the canvas draws on the nodes
        seen = wishes.see(run, [], 0, ["nodes"], "")
        standing = replace(standing, nodes=seen.get("nodes") or run.nodes)
    return JSONResponse(standing.as_json())


@sends(RunState)
@with_body
def control(request: Request, asked: Json) -> Response:
    run, command = find(request), asked.get("do")
    if command == "change":
        changes = {name: value for name, value in asked.items() if name != "do"}
        if not changes or not all(is_change(name, value) for name, value in changes.items()):
            raise RunError(
                "A change names a learning rate, a weight decay, a dropout share, a tempo or frozen layers, each with a number that it can have."
            )
        run.change(**changes)
    elif command == "step":
        run.step(str(asked["learner"]) if asked.get("learner") else None)
    elif command in COMMANDS:
        getattr(run, command)()
    else:
        raise RunError("A run can be asked to pause, resume, step, stop, kill or change.")
    return JSONResponse({"state": run.state})


@sends(NoJson)
def metrics_table(request: Request) -> Response:
    whole = stream.read(find(request).folder, None, points=10**9)
    lines: list[list[Any]] = [["series", "step", "epoch", "value"]]
    for name, points in whole.series.items():
        for step, epoch, value in zip(points.x, points.epoch, points.y, strict=True):
            lines.append([name, step, epoch, "" if value is None else repr(value)])
    return download(comma_separated(lines), "text/csv", "metrics.csv")


@sends(made.Makes)
def what_it_makes(request: Request) -> Response:
    return made.makes(find(request))


@sends(made.Made)
@with_body
def make(request: Request, asked: Json) -> Response:
    return made.make(find(request), asked)


@sends(NoJson)
def made_file(request: Request) -> Response:
    return download(made.file_of(find(request), request), "application/octet-stream", "made.npz")


@sends(made.EarlierMoments)
def earlier_moments(request: Request) -> Response:
    return made.moments(find(request))


@sends(Samples)
def earlier_samples(request: Request) -> Response:
    return made.of_moment(find(request), request.path_params["step"])


@sends(latent.LatentSpace, latent.NoLatentSpace)
def latent_space(request: Request) -> Response:
    return latent.space(find(request))


@sends(latent.Decoded)
@with_body
def decode(request: Request, asked: Json) -> Response:
    return latent.decode(find(request), asked)


@sends(repairing.Repairs, repairing.RepairsNothing)
def what_it_repairs(request: Request) -> Response:
    return repairing.repairs(find(request))


@sends(repairing.Repaired)
@with_body
def repair(request: Request, asked: Json) -> Response:
    return repairing.repair(find(request), asked)


@sends(InsidesNews)
def insides(request: Request) -> Response:
    asked = request.query_params
    layers = [layer for layer in asked.get("layers", "").split(",") if layer][:4]
    kinds = [kind for kind in asked.get("kinds", "").split(",") if kind in KINDS]
    sample = int(asked["sample"]) if asked.get("sample", "").isdigit() else 0
    seen, opened = asked.get("seen", ""), asked.get("opened", "")
    return JSONResponse(wishes.see(find(request), layers, min(sample, 63), kinds, seen, opened))


@sends(Probe)
def probe(request: Request) -> Response:
    return JSONResponse(find(request).probe)


@sends(DrawingOfRun)
def drawing(request: Request) -> Response:
    job = find(request).job
    drawn: DrawingOfRun = {
        "project": job.get("project") or {},
        "plan": job.get("plan") or {},
        "name": job.get("name", ""),
    }
    return JSONResponse(drawn)


@sends(EvaluationAnswer)
def evaluation(request: Request) -> Response:
    from engine.measures.report import Evaluation

    run, part = find(request), request.query_params.get("part", "validation")
    if part not in PARTS:
        raise RunError("A part is validation, train or test.")
    stored = run.evaluation(part)
    if stored and part != "test":
        # Folders of before hold another layout.
        return JSONResponse(with_words(Evaluation.from_json(stored).as_json(), run, request))
    try:
        return JSONResponse(with_words(run.evaluate(part), run, request))
    except asking.TaskError as why:
        raise RunError(str(why)) from why


def with_words(evaluated: Json, run: runs.Run, request: Request) -> Json:
    """What each score is called stands beside it: a page that shows a report has no curves."""
    titles = run.environment.get("titles") or {}
    words = {name: plain(score_words.words_of(name, titles)) for name in evaluated["scores"]}
    saw = version_seen(run, request)
    return {**evaluated, "words": words, **({"saw": saw} if saw else {})}


def version_seen(run: runs.Run, request: Request) -> VersionSeen | None:
    """Which version of its file a run has seen, of those that its project has by now."""
    now = data_now(run, request)
    ran = (run.job.get("plan") or {}).get("data") or {}
    return seen_of(ran.get("options") or {}, now.get("options") or {})


def data_now(run: runs.Run, request: Request) -> Json:
    """The data of a run's project as they are now; empty where it has none."""
    project = run.card.get("project")
    return host_of(request).data_of(owner_of(request), project) if project else {}


@sends(RowsSeen)
def rows_of(request: Request) -> Response:
    asked = request.query_params
    numbers = [int(row) for row in asked.get("rows", "").split(",") if row.isdigit()][:48]
    part = asked.get("part", "validation")
    part = part if part in PARTS else "validation"
    try:
        return JSONResponse(asking.do("show_rows", find(request), 120.0, rows=numbers, part=part))
    except asking.TaskError as why:
        raise RunError(str(why)) from why


@sends(MarksAnswer)
@with_body
def marks(request: Request, asked: Json) -> Response:
    run = find(request)
    for name, value in asked.items():
        if name not in MARKS or not isinstance(value, MARKS[name]):
            raise RunError("A run can be given a name, tags, a note, a star, and be archived.")
    if "tags" in asked and not all(
        isinstance(tag, str) and 0 < len(tag) <= 60 for tag in asked["tags"][:50]
    ):
        raise RunError("A tag is a text of 1 to 60 characters.")
    longest = {"note": 2000, "name": 200}
    run.mark(
        **{
            name: value[: longest[name]] if name in longest else value
            for name, value in asked.items()
        }
    )
    return JSONResponse({"marks": run.marks})


@sends(Nothing)
def delete(request: Request) -> Response:
    find(request).delete()
    return JSONResponse({})


@sends(RunsBegun)
@with_body
def once_more(request: Request, asked: Json) -> Response:
    seeds, changes, key = asked.get("seeds", 0), asked.get("changes") or {}, asked.get("key")
    if (
        not isinstance(seeds, int)
        or isinstance(seeds, bool)
        or not 0 <= seeds <= 20
        or not isinstance(changes, dict)
    ):
        raise RunError("Between 1 and 20 further seeds can be trained in one go.")
    begun = listing.again(
        find(request),
        seeds,
        changes,
        key if isinstance(key, str) else None,
        fork=asked.get("fork") is True,
    )
    return JSONResponse({"runs": [run.id for run in begun]}, 201)


# ---- All runs of a visitor ----


@sends(RunList)
def listed(request: Request) -> Response:
    data_of = host_of(request).data_of
    return JSONResponse({"runs": listing.rows(owner_of(request), data_of=data_of)})


@sends(Comparison)
def compared(request: Request) -> Response:
    ids = [id_ for id_ in request.query_params.get("runs", "").split(",") if id_][:20]
    chosen = [mine(id_, request.state.owner) for id_ in ids]
    jobs = [run.job for run in chosen]
    comparison: Comparison = {
        "names": [run.name for run in chosen],
        "settings": listing.differences(jobs),
    }
    if len(jobs) == 2:
        comparison["drawings"] = [job.get("project") or {} for job in jobs]
        comparison["marks"] = listing.changed_nodes(*comparison["drawings"])
    return JSONResponse(comparison)


@sends(NoJson)
def list_as_table(request: Request) -> Response:
    lines = [
        [";".join(row["tags"]) if name == "tags" else as_cell(row.get(name)) for name in COLUMNS]
        for row in listing.rows(owner_of(request))
    ]
    return download(comma_separated([COLUMNS, *lines]), "text/csv", "runs.csv")


TABLE = Table(
    [
        Route("/api/runs", listed),
        Route("/api/runs.csv", list_as_table),
        Route("/api/runs/compared", compared),
        Route("/api/runs/{id}", delete, methods=["DELETE"]),
        Route("/api/runs/{id}/marks", marks, methods=["POST"]),
        Route("/api/runs/{id}/again", once_more, methods=["POST"]),
        Route("/api/runs/{id}/insides", insides),
        Route("/api/runs/{id}/probe", probe),
        Route("/api/runs/{id}/drawing", drawing),
        Route("/api/runs/{id}/evaluation", evaluation),
        Route("/api/runs/{id}/make", what_it_makes),
        Route("/api/runs/{id}/make", make, methods=["POST"]),
        Route("/api/runs/{id}/made.npz", made_file),
        Route("/api/runs/{id}/samples", earlier_moments),
        Route("/api/runs/{id}/samples/{step:int}", earlier_samples),
        Route("/api/runs/{id}/repair", what_it_repairs),
        Route("/api/runs/{id}/repair", repair, methods=["POST"]),
        Route("/api/runs/{id}/latent", latent_space),
        Route("/api/runs/{id}/latent", decode, methods=["POST"]),
        Route("/api/runs/{id}/rows", rows_of),
        Route("/api/runs/{id}/stream", follow),
        Route("/api/runs/{id}/control", control, methods=["POST"]),
        Route("/api/runs/{id}/metrics.csv", metrics_table),
    ],
    refusal,
)


def comma_separated(lines: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(lines)
    return out.getvalue()


def as_cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value


def is_change(name: str, value: Any) -> bool:
    """Whether a running training can be given this value."""
    if name not in set(Change):
        return False
    if name == Change.FROZEN:
        return isinstance(value, dict) and all(isinstance(flag, bool) for flag in value.values())
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number and value >= 0 and (value < 1 if name == Change.DROPOUT else value <= 1e6)
