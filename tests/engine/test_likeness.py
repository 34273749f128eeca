"""How like real samples made ones are: the numbers, the judge that they are counted by, and that it
is kept.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.measures.figure import Figure, Pictures
from engine.measures.likeness import Likeness, frechet, kinds_made, nearest
from engine.run.folder import RunFolder
from engine.trained.judge import judge_of, likeness_of
from engine.trained.making import CannotMake, make_task
from engine.trained.opened import open_trained
from engine.trained.report import evaluate
from engine.ways.making import NotWished
from tests.engine.conftest import Forge, moons_job
from tests.engine.test_objectives import HEAD, mlp

PICTURES = HEAD + mlp(64, 1, "image", "Critic", drop=False) + mlp(8, 64, "noise", "Generator")
POINTS = HEAD + mlp(2, 1, "point", "Critic", drop=False) + mlp(8, 2, "noise", "Generator")


def made_by(forge: Forge, source: str, data: dict[str, Any]) -> RunFolder:
    source += 'NETWORKS = {"critic": Critic, "generator": Generator}\n'
    roles = {"critic": "critic", "generator": "generator"}
    objective = {"type": "adversarial", "roles": roles, "options": {"noise": 8}}
    plan = {"data": data, "objective": objective, "epochs": 2, "batch": 64, "device": "cpu"}
    job = {"format": 1, "name": "maker", "source": source, "plan": plan, "project": {}}
    return RunFolder(forge.train(job))


def test_the_distance_between_gaussians_is_their_known_one() -> None:
    chance = np.random.default_rng(0)
    a, b = chance.normal(0, 1, (40_000, 3)), chance.normal(2, 3, (40_000, 3))
    assert frechet(a, b) == pytest.approx(3 * (2**2 + (3 - 1) ** 2), rel=0.03)
    assert frechet(a, b) == pytest.approx(frechet(b, a))


def test_a_cloud_without_spread_in_some_direction_has_a_distance() -> None:
    flat = np.zeros((50, 4))
    assert frechet(flat, flat) == 0
    assert frechet(flat, flat + 1) == pytest.approx(4)


def test_kinds_are_counted_as_the_judge_takes_them() -> None:
    made = np.array([[0.95, 0.05], [0.6, 0.4]])
    real = np.array([[0.9, 0.1], [0.2, 0.8]])
    first, second = kinds_made(made, real, ["a", "b"])
    assert (first.made, first.real, first.recognised) == (1.0, 0.5, 1)
    assert (second.made, second.real, second.recognised) == (0.0, 0.5, 0)


def test_a_copy_is_at_no_distance_from_what_it_is_of() -> None:
    rows = np.random.default_rng(0).normal(size=(700, 5))
    distances, which = nearest(rows[::-1], rows)
    assert np.allclose(distances, 0, atol=1e-6)
    assert which.tolist() == list(range(699, -1, -1))


def test_a_maker_is_judged_by_a_network_that_is_kept_and_a_damaged_one_is_made_anew(
    forge: Forge,
) -> None:
    run = made_by(forge, PICTURES, {"set": "digits"})
    report = evaluate(run)
    figure = Figure.from_json(report["figures"][0])
    assert isinstance(figure, Likeness)
    assert figure.distance > 3 * figure.floor > 0  # two epochs make no digits
    assert len(figure.by_kind) == 10
    assert figure.recognised_real is not None
    assert 0.6 < figure.recognised_real <= 1
    assert sum(kind.real for kind in figure.by_kind) == pytest.approx(1)
    assert figure.closest is not None
    assert figure.closest.count == 2

    (file,) = Path(run.home, "judges").iterdir()
    whole = file.read_bytes()
    assert evaluate(run)["figures"][0] == report["figures"][0]
    assert file.read_bytes() == whole
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert evaluate(run)["figures"][0] == report["figures"][0]
    assert file.read_bytes() == whole


def test_real_samples_are_as_like_as_real_samples_are(forge: Forge) -> None:
    trained = open_trained(made_by(forge, POINTS, {"set": "moons"}).folder)
    likeness = likeness_of(trained, "validation")
    assert likeness is not None
    assert [kind.name for kind in likeness.by_kind] == list(judge_of(trained).kinds)
    seen, _ = judge_of(trained).looks(trained.fields_of("train")["point"])
    unseen, _ = judge_of(trained).looks(trained.fields_of("validation")["point"])
    assert frechet(seen[: len(unseen)], unseen) < 0.5 * likeness.distance


def test_samples_are_made_on_request_the_same_for_the_same_seed(
    forge: Forge, tmp_path: Path
) -> None:
    run, file = made_by(forge, PICTURES, {"set": "digits"}), tmp_path / "made.npz"
    made = make_task(run, 9, seed=3, path=str(file))
    (figure,) = (Figure.from_json(record) for record in made["figures"])
    assert isinstance(figure, Pictures)
    assert figure.count == 9
    assert np.load(file)["image"].shape == (9, 1, 8, 8)
    assert make_task(run, 9, seed=3)["figures"] == made["figures"]
    assert make_task(run, 9, seed=4)["figures"] != made["figures"]


def test_what_cannot_be_made_is_said(forge: Forge) -> None:
    run = made_by(forge, POINTS, {"set": "moons"})
    with pytest.raises(NotWished, match="no wish 'colour'"):
        make_task(run, wishes={"colour": "red"})
    for count in (0, -1, 10_001):
        with pytest.raises(CannotMake, match="1 to 10,000"):
            make_task(run, count)
    answers = RunFolder(forge.train(moons_job(epochs=1)))
    with pytest.raises(CannotMake, match="makes nothing"):
        make_task(answers)
