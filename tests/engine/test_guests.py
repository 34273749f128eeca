"""A way to learn is one file: five that are not in the product are added here as plug-ins, and
train, are killed and resumed, show samples, report, answer and are exported without a change
elsewhere.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import start, ways
from engine.arena.folder import RaceError
from engine.arena.race import race
from engine.export.work import resolve
from engine.files import read_json
from engine.plan.defaults import as_plan, propose
from engine.plan.plan import read
from engine.plan.words import lines, sentence
from engine.reading.tasks import TASKS
from engine.run import asking, stream
from engine.run.listing import rows
from engine.run.run import Run
from engine.ways.script_pieces import NoScript
from tests.conftest import end_engine
from tests.engine.conftest import HERE_GUESTS, Forge, end_of
from tests.engine.test_objectives import HEAD, assert_same_bits, mlp, network

POINTS = (
    HEAD + mlp(2, 1, "point", "Critic", drop=False) + mlp(4, 2, "noise", "Generator", drop=False)
)
PICTURES = HEAD + mlp(64, 4, "image", "Encoder") + mlp(2, 64, "code", "Decoder")
CELLS = HEAD + mlp(6, 2, "cell", "Actor", drop=False)
RINGS = HEAD + mlp(2, 2, "point", "Net", drop=False)
NODES = HEAD + network(
    "Net",
    "point, near",
    "self.a = nn.Linear(2, 16); self.b = nn.Linear(16, 2)",
    "self.b(torch.relu(self.a(point))[near].mean(1))",
)
RATES = {
    "critic": {"optimizer": {"type": "adam", "options": {"lr": 1e-3, "beta1": 0.0}}},
    "generator": {"optimizer": {"type": "adam", "options": {"lr": 1e-4, "beta1": 0.0}}},
}
QUICK = {"network": {"optimizer": {"type": "adam", "options": {"lr": 0.02}}}}
GUESTS: dict[str, tuple[str, str, dict[str, str], dict[str, Any]]] = {
    "placing": ("digits", PICTURES, {"encoder": "Encoder", "decoder": "Decoder"}, {}),
    "wasserstein": (
        "moons",
        POINTS,
        {"critic": "Critic", "generator": "Generator"},
        {"learners": RATES},
    ),
    "corridor": ("", CELLS, {"actor": "Actor"}, {}),
    "rings": ("", RINGS, {"network": "Net"}, {"learners": QUICK}),
    "neighbours": ("moons", NODES, {"network": "Net"}, {"epochs": 200, "learners": QUICK}),
}


def guest_job(name: str, **plan: Any) -> dict[str, Any]:
    data, source, roles, more = GUESTS[name]
    networks = ", ".join(f'"{role}": {cls}' for role, cls in roles.items())
    whole = {
        "data": {"set": data},
        "objective": {"type": name, "roles": {role: role for role in roles}},
        "epochs": 4,
        "batch": 64,
        "device": "cpu",
    }
    source += f"NETWORKS = {{{networks}}}\n"
    return {"format": 1, "name": name, "source": source, "plan": whole | more | plan, "project": {}}


@pytest.fixture(scope="module")
def guests() -> Iterator[None]:
    """The plug-in folder is named before any process of the engine begins."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAYERLOOM_PLUGINS", str(HERE_GUESTS))
        known = dict(ways.CATALOGUE.entries)
        ways.CATALOGUE.join_plugins()
        yield
        ways.CATALOGUE.entries = known


@pytest.fixture(scope="module")
def forge_of_guests(guests: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forge]:
    forge = Forge(tmp_path_factory.mktemp("forge"))
    yield forge
    forge.close()


@pytest.fixture(scope="module")
def runs(guests: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Run]]:
    home = tmp_path_factory.mktemp("guests")
    runs = {name: start(guest_job(name), folder=home, owner="guest") for name in GUESTS}
    for run in runs.values():
        run.wait(180)
    yield runs
    end_engine(home)


@pytest.mark.parametrize("name", GUESTS)
def test_a_guest_is_killed_and_resumed_to_the_same_bits(forge_of_guests: Forge, name: str) -> None:
    plan = {"checkpoints": {"seconds": 0.0}, "steps": 40, "epochs": 200}
    calm = forge_of_guests.train(guest_job(name, **plan))
    assert end_of(calm)["state"] == "finished", (end_of(calm), (calm / "log.txt").read_text())
    killed, _ = forge_of_guests.train_with_kills(guest_job(name, **plan), [3, 25])
    assert_same_bits(calm, killed)


@pytest.mark.parametrize("name", GUESTS)
def test_a_guest_trains_and_keeps_what_it_measures(runs: dict[str, Run], name: str) -> None:
    run = runs[name]
    assert run.state == "finished", (run.cause, run.log)
    measured = {
        "placing": "validation/kl",
        "wasserstein": "validation/critic",
        "corridor": "play/return",
        "rings": "train/accuracy",
        "neighbours": "validation/accuracy",
    }
    points = run.history(measured[name])
    assert np.isfinite(points.values).all()


def test_a_score_of_a_guest_is_called_as_the_guest_says(runs: dict[str, Run]) -> None:
    words = stream.read(runs["placing"].folder).words
    assert words["kl"].title == "distance to the prior"
    assert words["loss"].title == "loss"


def test_each_learner_has_the_rate_of_its_own(runs: dict[str, Run]) -> None:
    run = runs["wasserstein"]
    assert run.metrics["lr/critic"] == pytest.approx(1e-3)
    assert run.metrics["lr/generator"] == pytest.approx(1e-4)


def test_what_has_no_validation_part_measures_where_it_plays_and_keeps_the_best(
    runs: dict[str, Run],
) -> None:
    run = runs["corridor"]
    assert not [name for name in run.metrics if name.startswith("validation/")]
    best = read_json(run.folder / "best.json")
    assert best["name"] == "play/return"
    assert best["value"] == max(run.history("play/return").values)


@pytest.mark.parametrize("name", ["corridor", "rings"])
def test_what_has_no_end_speaks_of_steps(runs: dict[str, Run], name: str) -> None:
    standing = stream.read(runs[name].folder)
    assert (standing.epochs, standing.steps) == (0, 40)
    assert ways.CATALOGUE[name].shown_score() in standing.series
    row = next(row for row in rows("guest", runs[name].home) if row["id"] == runs[name].id)
    assert (row["epochs"], row["step"]) == (None, 40)
    plan = read(
        guest_job(name, stopping={"monitor": ways.CATALOGUE[name].headline, "patience": 3})["plan"]
    )
    words = f"{sentence(plan)} " + " ".join(f"{line.value}, {line.note}." for line in lines(plan))
    assert "It is measured every 10 steps." in words
    assert "40 steps, or 30 steps without a gain." in words
    assert "epoch" not in words


def test_the_plan_that_is_proposed_for_a_stream_counts_steps(
    guests: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = ways.CATALOGUE["rings"]
    monkeypatch.setattr(way, "tasks", ("rings",))
    reasons = propose(replace(way.signature_of({}), task="rings"))
    words = [f"{reason.what}: {reason.why}" for reason in reasons]
    assert "At most 1,000 steps" in " ".join(words)
    assert "Stops after 100 steps without a gain" in " ".join(words)
    assert not [text for text in words if "epoch" in text]
    plan = as_plan(reasons, {"set": ""})
    assert read(plan).stopping is not None
    assert plan["stopping"]["monitor"] == "train/loss"


def test_what_learns_without_data_cannot_race_and_says_where_it_is_compared() -> None:
    with pytest.raises(RaceError, match=r"no rows to race on.*on the Runs page"):
        race(guest_job("corridor"))


@pytest.mark.parametrize("name", ["corridor", "rings"])
def test_what_learned_without_data_is_taken_away_all_the_same(
    runs: dict[str, Run], name: str
) -> None:
    for thing in ("pack", "int8", "card"):
        report = resolve(thing)(run=runs[name], progress=lambda share, text: None)
        assert report.get("part", "") == ""
    (card,) = (path.read_text() for path in runs[name].export_folder.rglob("card.md"))
    assert ways.CATALOGUE[name].learns_from.origin in card
    assert "made-up rows" in card
    assert "- 40 steps in batches of 64" in card
    with pytest.raises(NoScript, match="without a data set"):
        resolve("script")(run=runs[name], progress=lambda share, text: None)
    for task in ("show_rows", "predict"):
        options = {"rows": [1]} if task == "show_rows" else {}
        with pytest.raises(asking.TaskError, match="without a data set, so there is no test part"):
            asking.do(task, runs[name], part="test", **options)


def test_an_endless_training_that_no_longer_gets_better_says_its_steps(
    forge_of_guests: Forge,
) -> None:
    still = {"network": {"optimizer": {"type": "sgd", "options": {"lr": 0.0}}}}
    stop = {"monitor": "train/loss", "patience": 2, "least": 10.0}
    folder = forge_of_guests.train(guest_job("rings", learners=still, stopping=stop))
    assert "has not got better for 20 steps. It was best after step 10" in end_of(folder)["cause"]


def test_what_plays_has_no_samples_to_send_through_it(runs: dict[str, Run]) -> None:
    asked = {"layers": ["actor/0"], "sample": 0, "kinds": ["predictions"]}
    assert "plays" in asking.do("insides", runs["corridor"], **asked)["trouble"]
    seen = asking.do("insides", runs["rings"], **asked | {"layers": ["network/a"]})
    assert seen["layers"]["network/a"]
    assert seen["predictions"]


@pytest.mark.parametrize("name", ["placing", "wasserstein", "corridor"])
def test_a_guest_shows_samples_as_figures(runs: dict[str, Run], name: str) -> None:
    (figure,) = read_json(runs[name].folder / "samples.json")["figures"]
    assert figure["figure"] == {"placing": "pictures"}.get(name, "points")


@pytest.mark.parametrize("name", GUESTS)
def test_a_guest_reports_and_is_sure_to_a_degree(runs: dict[str, Run], name: str) -> None:
    report = asking.do("evaluate", runs[name], part="validation")
    expected = {
        "placing": {"loss", "kl"},
        "wasserstein": {"critic", "generator"},
        "corridor": {"return"},
        "rings": {"accuracy", "log loss", "macro f1", "auc"},
        "neighbours": {"accuracy", "log loss", "macro f1", "auc"},
    }
    assert set(report["scores"]) == expected[name]
    for score in report["scores"].values():
        low, high = score["interval"]
        assert low <= score["value"] <= high
    again = asking.do("evaluate", runs[name], part="validation")
    assert name == "corridor" or again["scores"] == report["scores"]


def test_a_network_that_hears_its_neighbours_has_learned(runs: dict[str, Run]) -> None:
    report = asking.do("evaluate", runs["neighbours"], part="validation")
    assert report["scores"]["accuracy"]["value"] > 0.8


def test_the_corridor_is_walked_to_its_end(runs: dict[str, Run]) -> None:
    assert runs["corridor"].metrics["play/return"] >= 6  # of 8 that can be reached


@pytest.mark.parametrize("name", GUESTS)
def test_a_guest_answers(runs: dict[str, Run], name: str) -> None:
    fields = {
        "placing": {"image": np.zeros((3, 1, 8, 8)).tolist()},
        "wasserstein": {"point": [[0.0, 0.0]] * 3},
        "corridor": {"cell": np.eye(6)[:3].tolist()},
        "rings": {"point": [[0.0, 1.0], [2.0, 0.0], [0.0, -2.0]]},
        "neighbours": {"point": [[0.0, 1.0], [0.1, 1.0], [1.0, -0.5]]},
    }
    answers = asking.do("predict", runs[name], fields=fields[name])["answers"]
    assert len(answers) == 3
    key = {"placing": "code", "wasserstein": "score"}.get(name, "class")
    assert all(key in answer for answer in answers)


@pytest.mark.slow
@pytest.mark.parametrize("name", GUESTS)
def test_the_network_of_a_guest_is_exported_and_compared(
    runs: dict[str, Run], tmp_path: Path, name: str
) -> None:
    roles = [None] if name in ("corridor", "rings", "neighbours") else list(GUESTS[name][2])
    for role in roles:
        file = tmp_path / f"{role}.onnx"
        runs[name].to_onnx(file, **({} if role is None else {"role": role}))
        assert file.stat().st_size > 0


def test_no_file_outside_the_ways_names_one() -> None:
    """Templates name a way as any project file does; a word such as "labels" that is also a kind
    of data or an argument is left alone.
    """
    root = Path(__file__).resolve().parents[2]
    names = {way.type for way in ways.CATALOGUE} - {*GUESTS, "labels", "forecast"}
    found = []
    for folder in ("engine", "builder", "pages"):
        for file in (root / folder).rglob("*.py"):
            inside = file.relative_to(root).parts
            if inside[:2] == ("engine", "ways") or "templates" in inside or "layers" in inside:
                continue
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and node.value in names:
                    found.append(f"{file.relative_to(root)}:{node.lineno} '{node.value}'")
    assert found == []


def test_no_page_names_a_way_or_a_task() -> None:
    """What a page shows of them comes with the view, the report or the figure."""
    root = Path(__file__).resolve().parents[2]
    names = {way.type for way in ways.CATALOGUE} - {*GUESTS, "labels", "forecast"} | {*TASKS}
    found = []
    for file in sorted((root / "builder" / "ui" / "frontend" / "src").rglob("*.ts*")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if names & {*re.findall(r"[\"'](.*?)[\"']", line)}:
                found.append(f"{file.relative_to(root)}:{number}")
    assert found == []
