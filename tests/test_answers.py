"""Every route sends what it says that it sends, on real projects, data, runs and races. A field that
is renamed, forgotten or added without a word fails here, and no page does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from starlette.routing import Route

from builder.ui.app import server
from builder.ui.data import routes as data_page_routes
from engine.arena import routes as race_routes
from engine.arena.race import open_race
from engine.data import routes as data_routes
from engine.export import routes as export_routes
from engine.export.jobs import THINGS
from engine.run import routes as run_routes
from engine.run.run import Run, start
from engine.schemas import named
from engine.serve import predict_routes
from engine.serve import routes as serve_routes
from engine.web import sent_by
from tests.answers import OWNER, ROUTES, Visitor
from tests.conftest import end_engine
from tests.engine.conftest import digits_job, poll

# Each of them is asked whole in one test below; what is left are the app's own routes.
TABLES = (
    data_page_routes.TABLE,
    data_routes.TABLE,
    export_routes.TABLE,
    predict_routes.TABLE,
    race_routes.TABLE,
    run_routes.TABLE,
    serve_routes.TABLE,
)
TEMPLATE = "moons-mlp"


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor of an app with a data folder of its own."""
    folder = tmp_path_factory.mktemp("answers") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAYERLOOM_HOME", str(folder))
        forget()
        yield Visitor()
        forget()
    end_engine(folder)


def forget() -> None:
    """What the app's process keeps of a data folder."""
    for kept in (server.settings, server.documents, server.causes):
        kept.cache_clear()


@pytest.fixture(scope="module")
def project(visitor: Visitor) -> str:
    """A project from a template, with a network that learns the two moons."""
    return str(visitor.ask("POST", f"/api/templates/{TEMPLATE}", {})["id"])


@pytest.fixture(scope="module")
def begin(visitor: Visitor, project: str) -> Callable[..., Run]:
    """Starts a run of that project; of others, its job is given."""

    def begin(job: dict[str, Any] | None = None, **plan: Any) -> Run:
        if job is None:
            import builder

            job = builder.Project(server.documents().open(OWNER, project).document).job()
        job["plan"] |= plan
        return start(job, owner=OWNER, project=project)

    return begin


@pytest.fixture(scope="module")
def trained(begin: Callable[..., Run]) -> Run:
    run = begin(epochs=2).wait(120)
    assert run.state == "finished", run.cause
    return run


@pytest.fixture(scope="module")
def digits(begin: Callable[..., Run]) -> Run:
    """A run over pictures, for what a person draws."""
    run = begin(digits_job(epochs=1)).wait(120)
    assert run.state == "finished", run.cause
    return run


def own_routes() -> list[Route]:
    """Those of the app itself; what is no address is answered with a refusal."""
    of_rooms = {named(route) for table in TABLES for route in table.routes}
    own = [route for route in ROUTES if named(route) not in of_rooms]
    return [route for route in own if route.path != "/api/{rest:path}"]


def unmet(visitor: Visitor, routes: Iterable[Route]) -> list[str]:
    return sorted({named(route) for route in routes} - visitor.met)


def test_every_route_says_what_it_sends() -> None:
    assert [named(route) for route in ROUTES if not sent_by(route)] == []


def test_an_answer_that_is_not_as_its_route_says_is_seen(visitor: Visitor) -> None:
    """The net is tried before it is trusted."""
    assert visitor.problems("POST /api/runs/{id}/control", {"state": "paused"}) == []
    assert visitor.problems("POST /api/runs/{id}/control", {"status": "paused"})
    assert visitor.problems("POST /api/runs/{id}/control", {"state": "paused", "why": ""})
    assert visitor.problems("DELETE /api/runs/{id}", {"state": "gone"})
    evaluated = {"part": "test", "words": {}}  # what stands beside a record is no more open
    assert visitor.problems("GET /api/runs/{id}/evaluation", evaluated)


def test_the_catalogue_and_projects(visitor: Visitor, project: str) -> None:
    assert len(visitor.ask("GET", "/api/catalogue")["entries"]) > 50
    assert len(visitor.ask("GET", "/api/templates")) > 20
    for template in visitor.ask("GET", "/api/templates"):
        made = visitor.ask("POST", f"/api/templates/{template['name']}", {})["id"]
        visitor.ask("GET", f"/api/projects/{made}")
    path = f"/api/projects/{project}"
    opened = visitor.ask("GET", path)
    nodes = opened["document"]["networks"]["network"]["nodes"]
    ids = [id_ for id_, node in nodes.items() if node["type"] == "dense"]
    assert len(ids) > 1

    def edit(*puts: Any, since: int = opened["revision"], key: str = "k1") -> Any:
        edits = [{"key": key, "label": "Change", "puts": list(puts)}]
        asked = {"client": "one", "since": since, "edits": edits}
        return visitor.ask("POST", f"{path}/edits", asked)

    place = ["networks", "network", "nodes", ids[0]]
    edit({"path": [*place, "at"], "value": [10, 20]}, key="moved")
    broken = edit({"path": [*place, "type"], "value": "conv2d"}, key="broken")
    assert broken["verdict"]["problems"]
    edit({"path": ["networks", "nowhere", "nodes", "n1"], "value": {}}, key="lost")
    edit({"path": [*place, "type"], "value": "dense"}, key="mended")
    missed = visitor.ask("GET", f"{path}/changes?since=0&client=two")
    assert missed["missed"] or missed["document"]
    assert visitor.ask("GET", f"{path}/changes?since={missed['revision']}&client=two")
    after = visitor.ask("GET", f"{path}/changes?since={missed['revision'] + 9}&client=two")
    assert after["document"]
    assert visitor.ask("GET", f"{path}/fits?network=network&node={ids[0]}&port=out")
    grouped = {"do": "group", "network": "network", "nodes": ids[:1], "title": "Pair"}
    edit(*visitor.ask("POST", f"{path}/blocks", grouped)["puts"], key="grouped")
    assert visitor.ask("GET", path)["verdict"]["blocks"]
    visitor.ask("GET", f"{path}/summary")
    visitor.ask("GET", "/build")
    assert unmet(visitor, own_routes()) == []
    assert visitor.refused("GET", "/api/nothing/here")
    assert visitor.refused("GET", "/api/projects/nobody")


def test_runs(visitor: Visitor, begin: Callable[..., Run], trained: Run, digits: Run) -> None:
    path = f"/api/runs/{trained.id}"
    live = begin(epochs=1_000_000)
    poll(lambda: live.state == "running" and live.status.live["step"] > 10, 60, live.cause)
    looked = f"/api/runs/{live.id}/insides?kinds=plane,predictions,nodes"
    assert poll(lambda: visitor.ask("GET", looked).get("plane"), 30, "no look")
    visitor.ask("GET", f"/api/runs/{live.id}/stream?watch=nodes")
    control = f"/api/runs/{live.id}/control"
    for asked in ({"do": "change", "lr": 0.001}, {"do": "pause"}, {"do": "resume"}, {"do": "stop"}):
        visitor.ask("POST", control, asked)
    live.wait(60)
    for run in (trained, digits):
        looked = f"/api/runs/{run.id}/insides?kinds=plane,predictions,nodes"
        layers = list(visitor.ask("GET", looked)["nodes"])[:4]
        assert visitor.ask("GET", f"{looked}&layers={','.join(layers)}")["layers"]
        assert visitor.ask("GET", f"/api/runs/{run.id}/probe")["samples"]
        visitor.ask("GET", f"/api/runs/{run.id}/drawing")
        evaluated = visitor.ask("GET", f"/api/runs/{run.id}/evaluation")
        assert evaluated["scores"]
        confused = next(f for f in evaluated["figures"] if f["figure"] == "confusion")
        rows = next(iter(confused["samples"].values()))
        seen = visitor.ask("GET", f"/api/runs/{run.id}/rows?rows={','.join(map(str, rows))}")
        assert seen["said"]
        assert visitor.ask("GET", f"/api/runs/{run.id}/rows?rows=99999999") == {"rows": []}
        first = visitor.ask("GET", f"/api/runs/{run.id}/stream")
        visitor.ask("GET", f"/api/runs/{run.id}/stream?cursor={first['cursor']}")
    visitor.ask("GET", f"/api/runs/{digits.id}/evaluation?part=test")
    marks = {"name": "Best", "tags": ["kept"], "note": "!", "star": True, "archived": False}
    assert visitor.ask("POST", f"{path}/marks", marks) == {"marks": marks}
    (again,) = visitor.ask("POST", f"{path}/again", {"changes": {"epochs": 1}})["runs"]
    Run(trained.home, again).wait(60)
    assert len(visitor.ask("GET", "/api/runs")["runs"]) >= 4
    visitor.ask("GET", f"/api/runs/compared?runs={trained.id},{again}")
    visitor.ask("GET", f"/api/runs/compared?runs={trained.id},{again},{digits.id}")
    visitor.ask("GET", f"{path}/metrics.csv")
    visitor.ask("GET", "/api/runs.csv")
    visitor.ask("DELETE", f"/api/runs/{again}")
    assert unmet(visitor, run_routes.TABLE.routes) == []


QUESTIONS = (
    "look", "thumbnail", "histograms", "correlations", "map", "rows", "grid", "transforms", "folds",
)  # fmt: skip


def settled(visitor: Visitor, path: str, asked: dict[str, Any]) -> Any:
    """The answer about data once they are open; how far that is on the way is held too."""

    def answered() -> list[Any]:
        answer = visitor.ask("POST", path, asked)
        return [] if "waiting" in answer else [answer]

    return poll(answered, 120, path)[0]


def test_data(visitor: Visitor, project: str) -> None:
    cards = visitor.ask("GET", "/api/data/sets")["sets"]
    table = "size,colour,price\n" + "".join(
        f"{k},{'red' if k % 3 else 'blue'},{k * 1.5 if k % 7 else ''}\n" for k in range(120)
    )
    brought = visitor.ask("POST", "/api/data/files?name=shop.csv", content=table.encode())
    assert visitor.ask("GET", "/api/data/files")["files"][0]["sha"] == brought["sha"]
    own = {"set": "file", "options": {"file": brought["sha"], "name": "shop.csv"}}
    chosen = [{"set": card["name"]} for card in cards if card["group"] in ("ready", "generated")]
    for data in (*chosen, own):
        asked: dict[str, Any] = {"data": data, "count": 3}
        seen = settled(visitor, "/api/data/look", asked)
        asked["row"] = settled(visitor, "/api/data/rows", asked)["rows"][0]["row"]
        for question in (*QUESTIONS, "sample"):
            settled(visitor, f"/api/data/{question}", asked)
        forms = settled(visitor, "/api/data/transforms", asked)["augmentations"]
        steps = [{"type": form["name"]} for form in forms[:2]]
        settled(visitor, "/api/data/augmented", asked | {"steps": steps})
        assert seen["columns"]
    settled(visitor, "/api/data/unlock", {"data": {"set": "iris"}})
    settled(visitor, "/api/data/look", {"data": {"set": "iris"}})
    visitor.ask("POST", "/api/data/cancel", {"data": {"set": "iris"}})
    for data in ({"set": "iris"}, own):
        settled(visitor, f"/api/projects/{project}/data", {"data": data, "name": "Data"})
        offers = settled(visitor, f"/api/projects/{project}/proposals", {"data": data})
        first = offers["proposals"][0]["name"]
        settled(visitor, f"/api/projects/{project}/proposals/{first}", {"data": data})
    visitor.ask("DELETE", f"/api/data/files/{brought['sha']}")
    assert unmet(visitor, [*data_routes.TABLE.routes, *data_page_routes.TABLE.routes]) == []


@pytest.mark.slow
def test_races(visitor: Visitor, project: str, trained: Run) -> None:
    assert len(visitor.ask("GET", "/api/contestants")) > 20
    # A plane with two classes, a table with numbers to predict.
    against = ["majority", "decision-tree", "logistic-regression"]
    begun = {"project": project, "network": False, "against": against, "runs": [trained.id]}
    for data, rivals in (("moons", against), ("diabetes", None)):
        settled(visitor, f"/api/projects/{project}/data", {"data": {"set": data}})
        asked = begun | {"against": rivals or ["mean", "linear-regression"]}
        if data != "moons":
            asked["runs"] = []
        race = visitor.ask("POST", "/api/races", asked)["id"]
        path = f"/api/races/{race}"
        visitor.ask("GET", path)
        open_race(race).wait(120)
        followed = visitor.ask("GET", path)
        assert followed["state"] == "finished"
        assert visitor.ask("GET", f"{path}?cursor={followed['cursor']}")["same"]
        keys = [contestant["key"] for contestant in followed["contestants"]]
        for key in keys:
            visitor.ask("GET", f"{path}/contestants/{key}")
        visitor.ask("GET", f"{path}/why?who={','.join(keys)}")
        visitor.ask("GET", f"{path}/why?what=disagree&first={keys[-2]}&second={keys[-1]}")
        visitor.ask("GET", f"{path}/report.html")
    visitor.ask("GET", f"{path}/winner.zip")
    assert len(visitor.ask("GET", "/api/races")) == 2
    for order in ({"do": "share"}, {"do": "add", "entry": "decision-tree"}, {"do": "stop"}):
        visitor.ask("POST", f"{path}/control", order)
    assert unmet(visitor, race_routes.TABLE.routes) == []


@pytest.mark.slow
def test_taking_away(visitor: Visitor, trained: Run) -> None:
    path = f"/api/runs/{trained.id}"
    for thing in THINGS:
        visitor.ask("POST", f"{path}/export", {"make": thing})

    def ready() -> bool:
        things = visitor.ask("GET", f"{path}/export")["things"]
        assert not [thing for thing in things.values() if thing["state"] == "failed"]
        return all(thing["state"] == "ready" for thing in things.values())

    poll(ready, 240, "things to take away")
    visitor.ask("GET", f"{path}/export/network.onnx")
    form = visitor.ask("GET", f"{path}/predict")
    names = [column["name"] for column in form["rows"]]
    rows = "\n".join([",".join(names), ",".join("0.5" for _ in names)]) + "\n"
    begun = visitor.ask("POST", f"{path}/predict/file", content=rows.encode())["id"]
    asked = f"{path}/predict/file/{begun}"
    poll(lambda: visitor.ask("GET", asked)["state"] == "ready", 60, "a file of rows")
    visitor.ask("GET", f"{asked}/answers.csv")
    visitor.ask("DELETE", asked)
    assert unmet(visitor, export_routes.TABLE.routes) == []


@pytest.mark.slow
def test_predicting_and_serving(visitor: Visitor, trained: Run, digits: Run) -> None:
    for run in (trained, digits):
        form = form_of(run)
        poll(lambda form=form: visitor.ask("GET", form)["ready"], 120, "a network to ask")
        example = visitor.ask("GET", form)["example"]
        visitor.ask("POST", form, example | {"neighbours": True})
    served = visitor.ask("POST", "/api/endpoints", {"run": trained.id, "name": "moons"})
    path = f"/api/endpoints/{served['id']}"
    visitor.ask("GET", path)
    visitor.ask("GET", f"{path}/openapi.json")
    visitor.ask("POST", f"{path}/try", visitor.ask("GET", form_of(trained))["example"])
    for asked in (
        {"do": "add", "run": trained.id},
        {"do": "switch", "version": 2},
        {"do": "roll back"},
        {"do": "token", "name": "mine", "days": 3, "per_minute": 5},
        {"do": "withdraw", "token": served["token"]["id"]},
        {"do": "stop"},
    ):
        visitor.ask("POST", f"{path}/do", asked)
    visitor.ask("GET", "/api/endpoints")
    visitor.ask("POST", f"{path}/do", {"do": "delete"})
    assert unmet(visitor, [*predict_routes.TABLE.routes, *serve_routes.TABLE.routes]) == []


def form_of(run: Run) -> str:
    return f"/api/runs/{run.id}/predict"
