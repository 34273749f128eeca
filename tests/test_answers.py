"""Every route sends what it says that it sends, on real projects, data, runs and races. A field that
is renamed, forgotten or added without a word fails here, and no page does.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from starlette.routing import Route

import builder
from builder.ui.app import server
from builder.ui.data import routes as data_page_routes
from builder.ui.learn import routes as learn_routes
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
    learn_routes.TABLE,
    predict_routes.TABLE,
    race_routes.TABLE,
    run_routes.TABLE,
    serve_routes.TABLE,
)
TEMPLATE = "moons-mlp"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """An app with a data folder of its own, and who asks it for what the tests share."""
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


@pytest.fixture
def visitor(home: Visitor) -> Visitor:
    """Each test has met no route yet; the schemas are made once."""
    home.met.clear()
    return home


@pytest.fixture
def project(visitor: Visitor) -> str:
    """A test's own project, which it may change."""
    return new_project(visitor)


def new_project(visitor: Visitor) -> str:
    """From a template, with a network that learns the two moons."""
    return str(visitor.ask("POST", f"/api/templates/{TEMPLATE}", {})["id"])


def begin(visitor: Visitor, job: dict[str, Any] | None = None, **plan: Any) -> Run:
    """Starts a run in a new project: of what is drawn there, or of a job."""
    project = new_project(visitor)
    if job is None:
        job = builder.Project(server.documents().open(OWNER, project).document).job()
    job["plan"] |= plan
    return start(job, owner=OWNER, project=project)


@pytest.fixture(scope="module")
def trained(home: Visitor) -> Run:
    """Trained once: a test reads it, and changes no more than its marks."""
    return finished(begin(home, epochs=2))


@pytest.fixture(scope="module")
def digits(home: Visitor) -> Run:
    """A run over pictures, for what a person draws."""
    return finished(begin(home, digits_job(epochs=1)))


def finished(run: Run) -> Run:
    run.wait(120)
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


def test_runs(visitor: Visitor, trained: Run, digits: Run) -> None:
    path = f"/api/runs/{trained.id}"
    live = begin(visitor, epochs=1_000_000)
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
        assert visitor.ask("GET", f"/api/runs/{run.id}/make") == {"makes": False, "wishes": []}
        evaluated = visitor.ask("GET", f"/api/runs/{run.id}/evaluation")
        assert evaluated["scores"]
        confused = next(f for f in evaluated["figures"] if f["figure"] == "confusion")
        rows = next(iter(confused["samples"].values()))
        seen = visitor.ask("GET", f"/api/runs/{run.id}/rows?rows={','.join(map(str, rows))}")
        assert seen["said"]
        assert visitor.ask("GET", f"/api/runs/{run.id}/rows?rows=99999999") == {"rows": []}
        first = visitor.ask("GET", f"/api/runs/{run.id}/stream")
        visitor.ask("GET", f"/api/runs/{run.id}/stream?cursor={first['cursor']}")
    maker = finished(begin(visitor, builder.template("gan-points").job(), epochs=1))
    assert visitor.ask("GET", f"/api/runs/{maker.id}/make")["makes"]
    samples = f"/api/runs/{maker.id}/samples"
    for moment in visitor.ask("GET", samples)["earlier"]:
        assert visitor.ask("GET", f"{samples}/{moment['step']}")["step"] == moment["step"]
    asked = {"count": 5, "seed": 1, "wishes": {}}
    assert visitor.ask("POST", f"/api/runs/{maker.id}/make", asked)["figures"]
    visitor.ask("GET", f"/api/runs/{maker.id}/made.npz?count=5&seed=1")
    assert visitor.ask("GET", f"/api/runs/{maker.id}/latent") == {"size": 0}
    coder = finished(begin(visitor, builder.template("conditional-vae").job(), epochs=1))
    space = visitor.ask("GET", f"/api/runs/{coder.id}/latent")
    assert len(space["codes"][0]) == space["size"] == 4
    place = {"codes": space["codes"][:1], "wishes": {"class": "3"}}
    assert visitor.ask("POST", f"/api/runs/{coder.id}/latent", place)["figures"]
    assert visitor.ask("GET", f"/api/runs/{maker.id}/repair") == {"repairs": False}
    assert visitor.ask("GET", f"/api/runs/{coder.id}/repair")["draws"]
    hole = {"row": 0, "box": [0.5, 0, 1, 1], "count": 2, "seed": 1, "wishes": {"class": "3"}}
    assert visitor.ask("POST", f"/api/runs/{coder.id}/repair", hole)["figures"]
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
    "look", "thumbnail", "histograms", "correlations", "map", "graph", "rows", "grid", "transforms", "folds",
)  # fmt: skip


def settled(visitor: Visitor, path: str, asked: dict[str, Any]) -> Any:
    """The answer about data once they are open; how far that is on the way is held too."""

    def answered() -> list[Any]:
        answer = visitor.ask("POST", path, asked)
        return [] if "waiting" in answer else [answer]

    return poll(answered, 120, path)[0]


@pytest.mark.slow
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
    reviews = "mood,text\n" + "".join(
        f"{'good' if k % 2 else 'bad'},a film {k}\n" for k in range(60)
    )
    films = visitor.ask("POST", "/api/data/files?name=films.csv", content=reviews.encode())
    words = {
        "set": "file",
        "options": {"file": films["sha"], "name": "films.csv", "target": "mood", "types": {"text": "text"}},
        "transforms": [{"type": "pieces"}],
    }  # fmt: skip
    cut = {"data": words, "column": "text", "text": "a film"}
    assert settled(visitor, "/api/data/cut", cut)["characters"] == 6
    settled(visitor, "/api/data/unlock", {"data": {"set": "iris"}})
    settled(visitor, "/api/data/look", {"data": {"set": "iris"}})
    visitor.ask("POST", "/api/data/cancel", {"data": {"set": "iris"}})
    for data in ({"set": "iris"}, own):
        settled(visitor, f"/api/projects/{project}/data", {"data": data, "name": "Data"})
        offers = settled(visitor, f"/api/projects/{project}/proposals", {"data": data})
        first = offers["proposals"][0]["name"]
        settled(visitor, f"/api/projects/{project}/proposals/{first}", {"data": data})
    iris = {"set": "iris"}
    settled(visitor, f"/api/projects/{project}/data", {"data": iris})
    offers = settled(visitor, f"/api/projects/{project}/proposals", {"data": iris})
    first = offers["proposals"][0]["name"]
    settled(visitor, f"/api/projects/{project}/proposals/{first}", {"data": iris})
    fixes = [
        problem["fix"] for problem in settled(visitor, "/api/data/look", {"data": iris})["problems"]
    ]
    late = next(fix for fix in fixes if fix and fix["compares"])
    asked = {"data": late["data"], "label": late["compares"]}
    both = settled(visitor, f"/api/projects/{project}/compare", asked)["runs"]
    names = [visitor.ask("GET", f"/api/runs/{run}/drawing")["name"] for run in both]
    assert names[1] == f"{names[0]}, {late['compares']}"
    later = visitor.ask("POST", "/api/data/files?name=shop-2.csv", content=(table * 2).encode())
    asked = {"data": own, "file": later["sha"], "name": "shop-2.csv"}
    carried = settled(visitor, "/api/data/next", asked)
    changes = settled(visitor, "/api/data/changes", {"data": carried["data"]})
    assert (changes["rows_before"], changes["rows_after"]) == (120, 241)
    assert "very same" in visitor.refused(
        "POST", "/api/data/next", asked | {"file": brought["sha"]}
    )
    assert "no version before" in visitor.refused("POST", "/api/data/changes", {"data": own})
    address = {"address": "http://127.0.0.1:8501/table.csv"}
    inside = visitor.refused("POST", "/api/data/files/from-address", address)
    assert "inside this network" in inside
    visitor.ask("DELETE", f"/api/data/files/{brought['sha']}")
    assert "no such file" in visitor.refused("POST", "/api/data/changes", {"data": carried["data"]})
    # It sends what bringing a file sends; no test reaches the internet.
    kept = ["POST /api/data/files/from-address"]
    assert unmet(visitor, [*data_routes.TABLE.routes, *data_page_routes.TABLE.routes]) == kept


@pytest.mark.slow
def test_the_shelf(visitor: Visitor, project: str) -> None:
    shelf = visitor.ask("GET", "/api/learn")
    assert len(shelf["entries"]) > 200
    for family in shelf["families"]:
        visitor.ask("GET", f"/api/learn/pictures/{family['id']}")
    for entry in shelf["entries"]:
        visitor.ask("GET", f"/api/learn/entries/{entry['id']}")
    convolution = "/api/learn/entries/layer/conv2d/picture"
    asked = {"options": {"kernel_size": 5}, "pattern": "blur", "pixels": [1] * 64}
    drawn = visitor.ask("POST", convolution, asked)["picture"]
    assert drawn["before"][0]["values"] == [1.0] * 64
    assert visitor.ask("POST", convolution, {"pixels": "x", "weights": [1e99, "y"]})
    too_large = {"options": {"kernel_size": 60, "padding": 0}}
    assert "the digit sends 8" in visitor.refused("POST", convolution, too_large)
    taken = visitor.ask("POST", "/api/learn/entries/optimizers/sgd/put", {"project": project})
    plan = visitor.ask("GET", f"/api/projects/{project}")["document"]["plan"]
    assert taken["revision"] >= 1
    assert plan["learners"]["network"]["optimizer"] == {"type": "sgd", "options": {}}
    misfit = {"project": project}
    assert visitor.refused("POST", "/api/learn/entries/losses/ctc/put", misfit)
    assert visitor.refused("GET", "/api/learn/entries/layer/nothing")
    assert visitor.refused("GET", "/api/learn/pictures/nothing")
    assert unmet(visitor, learn_routes.TABLE.routes) == []


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


def shop(rows: int, seed: int) -> bytes:
    rng = random.Random(seed)
    lines = ["size,colour,bought"]
    for _ in range(rows):
        size, colour = rng.uniform(1, 9), rng.choice(["red", "blue"])
        lines.append(f"{size:.3f},{colour},{'yes' if size > 5 else 'no'}")
    return "\n".join(lines).encode()


def brought(visitor: Visitor, name: str, body: bytes) -> dict[str, Any]:
    file = visitor.ask("POST", f"/api/data/files?name={name}", content=body)
    return {"file": file["sha"], "name": name}


def answer_the_next_version(visitor: Visitor) -> None:
    """A network learns from a file; the file is replaced; the run says so, and answers its rows."""
    project = new_project(visitor)
    data = {"set": "file", "options": brought(visitor, "shop.csv", shop(200, 1))}
    (first, *_) = settled(visitor, f"/api/projects/{project}/proposals", {"data": data})[
        "proposals"
    ]
    settled(visitor, f"/api/projects/{project}/proposals/{first['name']}", {"data": data})
    job = builder.Project(server.documents().open(OWNER, project).document).job()
    job["plan"] |= {"epochs": 2}
    run = start(job, owner=OWNER, project=project).wait(120)
    path = f"/api/runs/{run.id}"
    assert "saw" not in visitor.ask("GET", f"{path}/evaluation")
    now = server.documents().open(OWNER, project).document["plan"]["data"]
    asked = {"data": now, **brought(visitor, "shop-2.csv", shop(333, 2)), "project": project}
    carried = settled(visitor, "/api/data/next", asked)["data"]
    settled(visitor, f"/api/projects/{project}/data", {"data": carried})
    saw = {"number": 1, "of": 2, "name": "shop.csv"}
    assert visitor.ask("GET", f"{path}/evaluation")["saw"] == saw
    rows = visitor.ask("GET", "/api/runs")["runs"]
    assert next(row for row in rows if row["id"] == run.id)["saw"] == saw
    poll(lambda: visitor.ask("GET", f"{path}/predict")["ready"], 120, "the network's file")
    versions = visitor.ask("GET", f"{path}/predict")["versions"]
    assert [(each["name"], each["seen"]) for each in versions] == [
        ("shop.csv", True),
        ("shop-2.csv", False),
    ]
    begun = visitor.ask("POST", f"{path}/predict/version", {"file": versions[1]["file"]})["id"]
    asking = f"{path}/predict/file/{begun}"
    poll(lambda: visitor.ask("GET", asking)["state"] != "making", 60, "answers")
    assert visitor.ask("GET", asking)["answer"]["rows"] == 333
    header, *answers = visitor.ask("GET", f"{asking}/answers.csv").decode().splitlines()
    assert header.startswith("size,colour,bought,")
    assert len(answers) == 333
    assert answers[0].startswith(shop(333, 2).decode().splitlines()[1].rpartition(",")[0])
    assert "no version" in visitor.refused("POST", f"{path}/predict/version", {"file": "f" * 64})


@pytest.mark.slow
def test_taking_away(visitor: Visitor, trained: Run) -> None:
    answer_the_next_version(visitor)
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
