"""Every page opens: at a first visit, with an empty project, a broken one, a foreign one, a trained
one. No JavaScript runs here; browser/ does that.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import engine
from builder import template
from builder.document.documents import Documents
from builder.ui.app import server
from builder.ui.app.shell import page_file, pages
from tests.conftest import end_engine
from tests.engine.conftest import moons_job

ROOT = Path(__file__).resolve().parent.parent.parent
THERE = pages()
EMPTY: dict[str, Any] = {
    "format": 1,
    "name": "empty",
    "networks": {"network": {"nodes": {}, "wires": {}}},
    "plan": {},
}


def broken() -> dict[str, Any]:
    """A drawing with a gap in the middle, and a plan that names what there is not."""
    document = dict(template("digits-cnn").document)
    network = document["networks"]["network"]
    wires = dict(list(network["wires"].items())[:3])
    return {
        **document,
        "networks": {"network": {**network, "wires": wires}},
        "plan": {"data": {"set": "nowhere"}, "epochs": -3},
    }


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Documents]:
    """One data folder with one engine for all of them; each test is another visitor there."""
    home = tmp_path_factory.mktemp("pages") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAYERLOOM_HOME", str(home))
        for one in (server.settings, server.documents):
            one.cache_clear()
        yield server.documents()
        server.documents().close()
        end_engine(home)
    for one in (server.settings, server.documents):
        one.cache_clear()


@pytest.fixture
def owner() -> str:
    return secrets.token_hex(12)


def visit(title: str, owner: str, **query: str) -> AppTest:
    """The page as a visitor with these things in the address sees it."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["owner"] = owner
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if title != "Build":
        app.switch_page(page_file(title)).run()
    return app


def said(app: AppTest) -> str:
    return " ".join(str(one.value) for one in [*app.error, *app.exception])


def train_screen_of(app: AppTest) -> dict[str, Any]:
    """What the Train page gives to its component."""
    given = [json.loads(component.proto.json) for component in app.get("bidi_component")]
    return next(data for data in given if "words" in data)


@pytest.mark.parametrize("title", THERE)
def test_a_first_visit(title: str, documents: Documents, owner: str) -> None:
    app = visit(title, owner)
    assert not app.exception
    assert "mistake of ours" not in said(app)
    assert [one.name for one in documents.list(owner)] == ["digits-cnn"], (
        "the ready project is open, once"
    )


@pytest.mark.parametrize("title", THERE)
@pytest.mark.parametrize("document", [EMPTY, broken()], ids=["empty", "broken"])
def test_a_project_that_cannot_be_trained(
    title: str, document: dict[str, Any], documents: Documents, owner: str
) -> None:
    app = visit(title, owner, project=documents.create(owner, document))
    assert not app.exception
    assert "mistake of ours" not in said(app)


@pytest.mark.parametrize(
    "title",
    [title if title == "Train" else pytest.param(title, marks=pytest.mark.slow) for title in THERE],
)
def test_an_id_that_is_unknown_or_foreign_opens_ones_own_project(
    title: str, documents: Documents, owner: str
) -> None:
    foreign = documents.create("f" * 24, {**EMPTY, "name": "a secret"})
    for id in (foreign, "0" * 16, "../../etc/passwd", "x" * 500):
        app = visit(title, owner, project=id, run="no-such-run")
        assert not app.exception
        assert "mistake of ours" not in said(app)
        assert "a secret" not in str(app)


def test_a_trained_project_on_every_page(documents: Documents, owner: str) -> None:
    project = template("moons-mlp")
    id = documents.create(owner, project.document)
    run = engine.start(
        project.with_plan({**project.plan, "epochs": 2}).job(), owner=owner, project=id
    )
    run.wait(60)
    for title in THERE:
        app = visit(title, owner, project=id, run=run.id)
        assert not app.exception, title
        assert "mistake of ours" not in said(app), title


def test_a_run_without_a_project_stands_beside_its_own_plan(
    documents: Documents, owner: str
) -> None:
    """The open project is another thing: the ready digits-cnn."""
    run = engine.start(moons_job(epochs=3, seed=7), owner=owner)
    run.wait(60)
    shown = train_screen_of(visit("Train", owner, run=run.id))
    assert shown["plan"]["data"]["set"] == "moons"
    assert (shown["plan"]["epochs"], shown["plan"]["seed"]) == (3, 7)
    words = shown["words"]
    assert words["same"], "there is no project whose plan could have changed"
    assert "700" in words["sentence"], "the rows that it really has"
    values = {line["label"]: line["value"] for line in words["lines"]}
    assert (values["Network"], values["Stop"]) == ("moons", "3 epochs")


def test_pressing_train_on_a_broken_drawing_says_why_and_starts_nothing(
    documents: Documents, owner: str
) -> None:
    project = documents.create(owner, {**broken(), "plan": template("digits-cnn").plan})
    app = visit("Train", owner, project=project, start="now")
    assert not app.exception
    words = train_screen_of(app)["words"]
    assert words["drawing"], "the page says what is wrong"
    assert all(
        one["what"] and one["do"] and "*" not in one["what"] + one["do"] for one in words["drawing"]
    )
    assert not [one for one in engine.runs() if one.owner == owner]
