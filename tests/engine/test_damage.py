"""Files that changed, were cut, or are gone since they were written: nothing is believed unchecked,
each costs no more than itself, and what is said of it is true.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.arena import folder as races
from engine.data.sets.fetch import get
from engine.data.sets.set import File, Opening
from engine.errors import DamagedError
from engine.export import pack, taken
from engine.export.bundle import make_bundle
from engine.export.everything import gathered
from engine.files import HASHES, check_hash, hash_of, note_hash, read_json
from engine.reading.columns import DataError
from engine.reading.reader import read_stored
from engine.reading.store import Store
from engine.run.checkpoint import Keeper
from engine.run.folder import RunFolder
from engine.run.listing import keep_weights
from engine.run.manifest import read_manifest
from engine.run.record import Record, read_events
from engine.run.status import status_of
from engine.serve import endpoints
from engine.trained.opened import open_trained
from engine.trained.report import evaluate
from tests.conftest import end_engine
from tests.engine.conftest import Forge, curve, end_of, kill_at, moons_job

Damage = Callable[[Path], None]
EPOCH = 7  # steps
# Nothing is ever better by so much: the first epoch stays the best one.
FIRST_IS_BEST = {
    "epochs": 24,
    "stopping": {"patience": 100, "least": 1000.0},
    "checkpoints": {"seconds": 0.0},
}
PAST = 12 * EPOCH


def flip(file: Path, place: float = 0.7) -> None:
    content = bytearray(file.read_bytes())
    content[int(len(content) * place)] ^= 1
    file.write_bytes(content)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-9])


def lose(file: Path) -> None:
    file.unlink()


@pytest.fixture(scope="module")
def calm(forge: Forge) -> Path:
    """The same run, which nobody disturbed."""
    return forge.train(moons_job(**FIRST_IS_BEST))


def killed_past_its_best(forge: Forge) -> Path:
    """A run whose checkpoints all lie past its best step."""
    while True:  # on a busy machine the run may end before it is killed
        folder = forge.folder(moons_job(**FIRST_IS_BEST))
        kill_at(forge.fork(folder, 1), folder, 1, PAST)
        if forge.wait() == -signal.SIGKILL:
            break
    kept = Keeper(folder / "checkpoints").kept
    assert len(kept) == 3
    assert all(entry["step"] > EPOCH for entry in kept)
    assert {entry["best"] for entry in kept} == {f"best-{EPOCH:010}.safetensors"}
    return folder


def go_on(forge: Forge, folder: Path) -> dict[str, Any]:
    forge.fork(folder, 2)
    forge.wait()
    return end_of(folder)


def warnings(folder: Path) -> list[str]:
    return [event["text"] for event in read_events(folder)[0] if event["kind"] == "warning"]


def resumed(folder: Path) -> int:
    return int(Record(folder).index["attempts"][-1]["resumed"])


# ---- the best weights ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (flip, "its content has changed since it was written"),
        (cut, "its content has changed since it was written"),
        (lose, "its file is gone"),
    ],
)
def test_lost_best_weights_cost_themselves_alone_and_it_is_said(
    forge: Forge, calm: Path, damage: Damage, why: str
) -> None:
    folder = killed_past_its_best(forge)
    damage(folder / "checkpoints" / f"best-{EPOCH:010}.safetensors")
    assert go_on(forge, folder)["state"] == "finished", (folder / "log.txt").read_text()
    begun = resumed(folder)
    assert begun > 8 * EPOCH
    assert warnings(folder) == [
        f"The best weights so far, of step {EPOCH}, are lost: {why}. Nothing else is: training goes on from step {begun}. The best from here on are kept instead."
    ]
    assert curve(folder) == curve(calm)
    about = read_json(folder / "weights.json")
    assert about["which"] == "best"
    assert about["step"] == (begun // EPOCH + 1) * EPOCH  # the first that was measured afterwards
    assert read_json(folder / "best.json")["step"] == EPOCH


def test_a_run_that_ends_early_says_whose_weights_are_kept_once_the_best_are_lost(
    forge: Forge,
) -> None:
    job = moons_job(**FIRST_IS_BEST | {"stopping": {"patience": 20, "least": 1000.0}})
    folder = forge.folder(job)
    kill_at(forge.fork(folder, 1), folder, 1, PAST)
    if forge.wait() != -signal.SIGKILL:
        pytest.skip("the machine was too busy to kill it in time")
    lose(folder / "checkpoints" / f"best-{EPOCH:010}.safetensors")
    ended = go_on(forge, folder)
    kept = read_json(folder / "weights.json")["epoch"]
    assert kept > 1
    assert ended["cause"].endswith(
        f"It was best after epoch 1, whose weights were lost; those after epoch {kept} are kept."
    )


def test_the_best_weights_before_the_lost_ones_are_better_than_none(tmp_path: Path) -> None:
    said: list[str] = []
    keeper = Keeper(tmp_path)
    for step in (10, 20):
        best = keeper.write_best({"best": {"w": torch.ones(3) * step}, "of": {"step": step}}, step)
        keeper.write({"at": {"step": step + 5}}, step + 5, best)
    flip(tmp_path / "best-0000000020.safetensors")
    found = Keeper(tmp_path, say=said.append).newest()
    assert found
    assert found[0]["step"] == 25
    assert found[1]["best weights"]["best"]["w"].tolist() == [10, 10, 10]
    assert "Those of step 10, the best before them, are kept" in said[0]


# ---- the list of checkpoints ---------------------------------------------------------------------
def three_checkpoints(folder: Path) -> None:
    keeper = Keeper(folder)
    for step in (10, 20, 30):
        best = keeper.write_best({"best": {"w": torch.ones(3)}, "of": {"step": step}}, step)
        keeper.write({"at": {"step": step}, "w": torch.randn(50)}, step, best)


FORMS = {
    "": "is empty",
    "\0" * 200: "is empty",
    '{"checkpoints": [{"file": "step-0000': "is no whole JSON",
    "[" * 100_000: "is no whole JSON",
    "[1, 2]": "is JSON of another form",
    '"checkpoints"': "is JSON of another form",
    '{"checkpoints": 5}': "is JSON of another form",
    '{"checkpoints": {"a": 1}}': "is JSON of another form",
    '{"checkpoints": [1, null]}': "names checkpoints in another form",
    '{"checkpoints": [{"file": "../../job.json", "step": 3, "sha256": ""}]}': "names checkpoints in another form",
    '{"checkpoints": [{"file": "step-0000000030.safetensors", "step": 31, "sha256": ""}]}': "names checkpoints in another form",
    '{"checkpoints": []}': "names no checkpoint, and some lie beside it",
}


@pytest.mark.parametrize("text", FORMS, ids=lambda text: str(text)[:30])
def test_whatever_stands_in_the_list_the_checkpoints_beside_it_are_used(
    text: str, tmp_path: Path
) -> None:
    three_checkpoints(tmp_path)
    (tmp_path / "manifest.json").write_text(text)
    said: list[str] = []
    assert [entry["step"] for entry in read_manifest(tmp_path)[0]] == [10, 20, 30]
    found = Keeper(tmp_path, say=said.append).newest()
    assert found
    assert (found[0]["step"], found[1]["best weights"]["of"]["step"]) == (30, 30)
    assert len(said) == 1
    assert f"(manifest.json) {FORMS[text]}" in said[0]
    assert said[0].endswith("looked through instead: step 10 and 20 and 30.")
    assert Keeper(tmp_path, say=said.append).newest()
    assert len(said) == 1  # it was mended


def test_a_list_that_is_gone_is_made_anew_and_one_that_never_was_is_not_missed(
    tmp_path: Path,
) -> None:
    said: list[str] = []
    Keeper(tmp_path / "new", say=said.append)
    assert said == []
    three_checkpoints(tmp_path / "old")
    lose(tmp_path / "old" / "manifest.json")
    found = Keeper(tmp_path / "old", say=said.append).newest()
    assert found
    assert found[0]["step"] == 30
    assert "is gone" in said[0]


def test_without_the_list_a_checkpoint_that_has_changed_is_still_known(tmp_path: Path) -> None:
    three_checkpoints(tmp_path)
    (tmp_path / "manifest.json").write_text("{")
    flip(tmp_path / "step-0000000030.safetensors")
    flip(tmp_path / "best-0000000020.safetensors")
    said: list[str] = []
    found = Keeper(tmp_path, say=said.append).newest()
    assert found
    assert (found[0]["step"], found[1]["best weights"]["of"]["step"]) == (20, 10)
    assert "The checkpoint of step 30 is damaged: its content has changed" in said[1]
    assert said[1].endswith("training goes on from step 20.")


def test_of_several_damaged_checkpoints_each_sentence_says_where_it_really_goes_on(
    tmp_path: Path,
) -> None:
    three_checkpoints(tmp_path)
    for step in (20, 30):
        flip(tmp_path / f"step-{step:010}.safetensors")
    said: list[str] = []
    assert Keeper(tmp_path, say=said.append).newest()
    assert [sentence.rpartition("; ")[2] for sentence in said] == [
        "training goes on from step 10."
    ] * 2
    flip(tmp_path / "step-0000000010.safetensors")
    assert Keeper(tmp_path, say=said.append).newest() is None
    assert said[2].endswith("there is no other, so training begins anew.")


@pytest.mark.parametrize("file", ["manifest.json", HASHES])
def test_one_bit_in_what_knows_the_hashes_costs_no_checkpoint(file: str, tmp_path: Path) -> None:
    three_checkpoints(tmp_path)
    text = (tmp_path / file).read_text()
    sha = hash_of(tmp_path / "step-0000000030.safetensors")
    other = ("1" if sha[0] == "0" else "0") + sha[1:]
    (tmp_path / file).write_text(text.replace(sha, other))
    said: list[str] = []
    found = Keeper(tmp_path, say=said.append).newest()
    assert found
    assert (found[0]["step"], said) == (30, [])


def test_a_damaged_line_in_the_list_of_hashes_accuses_no_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "job.json"
    file.write_bytes(b"{}")
    note_hash(file, hash_of(file))
    flip(tmp_path / HASHES, 0.1)
    check_hash(file)
    file.write_bytes(b"[]")
    with pytest.raises(DamagedError):
        check_hash(file)


def test_checkpoints_of_before_that_nobody_noted_are_taken_as_they_are(tmp_path: Path) -> None:
    three_checkpoints(tmp_path)
    manifest = read_json(tmp_path / "manifest.json")
    for entry in manifest["checkpoints"]:
        del entry["best_sha256"]
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    lose(tmp_path / HASHES)
    found = Keeper(tmp_path).newest()
    assert found
    assert found[1]["best weights"]["of"]["step"] == 30


def test_looking_at_the_checkpoints_of_a_run_that_trains_touches_nothing(tmp_path: Path) -> None:
    """Its own process is in the middle of writing one."""
    three_checkpoints(tmp_path)
    (tmp_path / "step-0000000040.safetensors.part").touch()
    assert len(read_manifest(tmp_path)[0]) == 3
    assert (tmp_path / "step-0000000040.safetensors.part").exists()


def test_a_run_whose_list_was_cut_goes_on_to_the_same_bits(forge: Forge, calm: Path) -> None:
    folder = killed_past_its_best(forge)
    manifest = folder / "checkpoints" / "manifest.json"
    manifest.write_text(manifest.read_text()[: len(manifest.read_text()) // 2])
    assert go_on(forge, folder)["state"] == "finished"
    assert resumed(folder) > 8 * EPOCH
    assert hash_of(folder / "weights.safetensors") == hash_of(calm / "weights.safetensors")
    assert all("network or its data" not in text for text in warnings(folder))


@pytest.mark.parametrize("content", [b"", b"[]", b"5", b'{"checkpoints": {}}', b'{"threads": "2"}'])
def test_choices_that_cannot_be_read_are_made_anew_and_it_is_said(
    forge: Forge, content: bytes
) -> None:
    folder = killed_past_its_best(forge)
    RunFolder(folder).choices_file.write_bytes(content)
    assert go_on(forge, folder)["state"] == "finished"
    texts = [event["text"] for event in read_events(folder)[0] if event["attempt"] == 2]
    assert any("choices.json) cannot be read any more" in text for text in texts)
    assert read_json(RunFolder(folder).choices_file)["device"] == "cpu"


# ---- the state -----------------------------------------------------------------------------------
@pytest.mark.parametrize("text", ["", '{"state": "fin', "[]", '{"state": "finisged"}'])
def test_a_state_that_cannot_be_read_is_found_in_what_the_last_attempt_left(
    trained: RunFolder, text: str
) -> None:
    trained.state_file.write_text(text)
    status = status_of(trained.folder)
    assert (status.state, status.attempt) == ("finished", 1)
    trained.end_file(1).unlink()
    status = status_of(trained.folder)
    assert status.state == "interrupted"
    assert "cannot be read any more" in status.cause


def test_a_state_that_cannot_be_read_does_not_make_a_dead_process_live(forge: Forge) -> None:
    """Its last beat is fresh: what is asked of it, such as to go on, nobody would hear."""
    folder = killed_past_its_best(forge)
    (folder / "state.json").write_text('{"state": "interrup')
    assert status_of(folder).state == "interrupted"


# ---- what is handed out --------------------------------------------------------------------------
@pytest.fixture(scope="module")
def packed(forge: Forge) -> RunFolder:
    """A run that has ended, with its pack."""
    run = RunFolder(forge.train(moons_job(epochs=2)))
    pack.make_pack(run, lambda share, text: None)
    return run


@pytest.fixture
def trained(packed: RunFolder, request: pytest.FixtureRequest) -> RunFolder:
    """A copy of it that may be harmed."""
    here = packed.folder.with_name(f"copy{abs(hash(request.node.name))}"[:30])
    shutil.copytree(packed.folder, here, ignore=shutil.ignore_patterns("*.pipe"))
    return RunFolder(here)


@pytest.mark.parametrize("file", ["job.json", "network.py"])
def test_what_was_started_is_what_is_trained(forge: Forge, file: str) -> None:
    folder = forge.folder(moons_job(epochs=1))
    for name in ("job.json", "network.py"):
        note_hash(folder / name, hash_of(folder / name))
    text = (folder / file).read_text()
    (folder / file).write_text(
        text.replace("2, 16", "2, 17").replace('"batch": 100', '"batch": 101')
    )
    forge.fork(folder, 1)
    forge.wait()
    assert end_of(folder)["state"] == "failed"
    assert f"{file} of the run '{folder.name}' is not what was started" in end_of(folder)["cause"]


def test_a_report_that_has_changed_is_made_anew(trained: RunFolder) -> None:
    score = evaluate(trained)["scores"]["accuracy"]["value"]
    assert trained.evaluation("validation")
    file = trained.evaluation_file("validation")
    file.write_text(file.read_text().replace(repr(score), "0.999"))
    assert trained.evaluation("validation") is None
    assert evaluate(trained)["scores"]["accuracy"]["value"] == score


def test_answers_of_a_race_that_have_changed_are_not_compared(tmp_path: Path) -> None:
    folder = races.create({}, tmp_path)
    assert races.read_said(folder, "tree") == {}
    races.keep_said(folder, "tree", test=np.arange(50))
    assert races.read_said(folder, "tree")["test"].tolist() == list(range(50))
    flip(folder / "said" / "tree.npz", 0.5)
    with pytest.raises(DamagedError, match="What 'tree' said of each row cannot be trusted"):
        races.read_said(folder, "tree")


@pytest.mark.parametrize("damage", [flip, cut])
def test_weights_that_have_changed_are_never_used_nor_handed_out(
    trained: RunFolder, damage: Damage
) -> None:
    assert open_trained(trained.folder, with_data=False)
    damage(trained.weights_file)
    takers: list[Callable[[], Any]] = [
        lambda: open_trained(trained.folder, with_data=False),
        lambda: make_bundle(trained, lambda share, text: None),
        lambda: taken.whole_place_of(trained, "weights.safetensors"),
        lambda: keep_weights(trained),  # type: ignore[arg-type]  # a RunFolder has all of it
        trained.whole_weights,
    ]
    for take in takers:
        with pytest.raises(
            DamagedError, match=r"weights of the run .* have changed|cannot be trusted"
        ):
            take()


def test_weights_whose_description_is_damaged_are_known_by_their_content(
    trained: RunFolder,
) -> None:
    trained.weights_about.write_text('{"which": "la')
    lose(trained.folder / HASHES)
    assert trained.whole_weights() == trained.weights_file
    flip(trained.weights_file)
    with pytest.raises(
        DamagedError, match=r"weights\.json, which knows their hash, cannot be read"
    ):
        trained.whole_weights()


def test_a_run_does_not_begin_from_weights_that_are_not_what_their_name_says(
    forge: Forge, trained: RunFolder
) -> None:
    sha = trained.about_weights["sha256"]
    file = forge.home / "weights" / f"{sha}.safetensors"
    content = file.read_bytes()
    file.unlink()
    begin = {"begin_from": {"network": {"sha": sha}}}
    for harmed, says in (
        (content[:-1] + bytes([content[-1] ^ 1]), "is not what its name says"),
        (content[:100], "is not what its name says"),
        (b"", "is not what its name says"),
        (None, "are not here any more"),
    ):
        if harmed is not None:
            file.write_bytes(harmed)
        else:
            file.unlink()
        ended = end_of(forge.train(moons_job(epochs=1, **begin)))
        assert ended["state"] == "failed"
        assert says in ended["cause"]
        assert f"weights/{sha}.safetensors" in ended["cause"]
        assert "network or its data" not in ended["cause"]


def test_what_was_made_of_a_run_and_has_changed_is_thrown_away_and_made_again(
    trained: RunFolder,
) -> None:
    def nothing(share: float, text: str) -> None: ...

    make_bundle(trained, nothing)
    place = taken.whole_place_of(trained, "bundle.zip")
    assert place
    flip(place)
    with pytest.raises(DamagedError, match=r"bundle\.zip has changed since it was made"):
        taken.whole_place_of(trained, "bundle.zip")
    assert taken.place_of(trained, "bundle.zip") is None
    assert not (place.parent / "bundle.json").exists()

    flip(place.parent / "network.onnx")
    with pytest.raises(DamagedError, match=r"network\.onnx has changed since it was made"):
        taken.whole_place_of(trained, "network.onnx")
    assert not pack.is_ready(trained)


def test_a_pack_that_has_changed_is_made_anew(trained: RunFolder) -> None:
    assert pack.is_ready(trained)
    model = pack.folder_of(trained) / "model.onnx"
    flip(model)
    assert not pack.is_ready(trained)
    pack.make_pack(trained, lambda share, text: None)
    assert pack.is_ready(trained)
    assert "network.onnx" in dict(gathered(trained))


def test_the_source_that_is_handed_out_is_that_which_was_trained(trained: RunFolder) -> None:
    assert taken.whole_place_of(trained, "network.py")
    trained.source_file.write_text(trained.source.replace("16", "17"))
    with pytest.raises(DamagedError, match="is not the source that was trained"):
        taken.whole_place_of(trained, "network.py")


def test_an_endpoint_serves_no_version_that_has_changed(trained: RunFolder, tmp_path: Path) -> None:
    here = pack.folder_of(trained)
    endpoint = endpoints.create("moons", home=tmp_path)
    try:
        for _ in range(2):
            endpoint.add_version(here / "model.onnx", trained.id)
        flip(endpoint.folder / "versions" / "1.onnx")
        endpoint.start()  # with the version that is whole
        assert endpoint.ask("GET", "/health").status == 200
        assert "Version 1 is left out: its content has changed" in endpoint.log
        with pytest.raises(
            endpoints.EndpointError, match="Version 1 cannot be served: its content"
        ):
            endpoint.roll_back()
        assert endpoint.settings["current"] == 2
        assert endpoint.ask("GET", "/health").status == 200
        endpoint.stop()
        flip(endpoint.folder / "versions" / "2.onnx")
        with pytest.raises(endpoints.EndpointError, match="Version 2 cannot be served"):
            endpoint.start()
    finally:
        end_engine(tmp_path)


# ---- data ----------------------------------------------------------------------------------------
ROWS = "".join(["a,b,c\n", *(f"{k},{k * 7 % 13},{'xy'[k % 2]}\n" for k in range(400))]).encode()


def test_a_stored_file_that_has_changed_is_not_read(tmp_path: Path) -> None:
    sha = Store(tmp_path).add("me", "mine.csv", ROWS).sha
    flip(tmp_path / sha)
    with pytest.raises(
        DataError, match=r"mine\.csv is not what was brought: its content has changed"
    ):
        read_stored(tmp_path, sha, "mine.csv")


def test_what_was_found_in_a_file_and_has_changed_since_is_found_again(tmp_path: Path) -> None:
    sha = Store(tmp_path).add("me", "mine.csv", ROWS).sha
    before = [column.values.tolist() for column in read_stored(tmp_path, sha, "mine.csv").columns]
    (done,) = (tmp_path / "read").iterdir()
    for file in sorted(done.iterdir()):
        flip(file, 0.5)
        after = [
            column.values.tolist() for column in read_stored(tmp_path, sha, "mine.csv").columns
        ]
        assert after == before, file.name


def test_a_fetched_set_that_has_changed_is_brought_once_more(tmp_path: Path) -> None:
    content = b"1,2\n" * 500
    sha = hashlib.sha256(content).hexdigest()
    file = File("set.csv", (), sha, len(content), local=("set.csv",))
    local = tmp_path / "local"
    local.mkdir()
    (local / "set.csv").write_bytes(content)
    opening = Opening(tmp_path / "files", lambda share, text: None, (local,))
    stored = get(file, "A set", opening)
    flip(stored)
    assert get(file, "A set", opening).read_bytes() == content
    flip(stored)
    lose(local / "set.csv")
    with pytest.raises(DataError, match="A set is not on this machine"):
        get(file, "A set", opening)
