"""Documents that the server owns: nothing acknowledged is lost, nobody sees another's, two clients
never overwrite each other.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.document.documents import (
    CannotSave,
    DamagedProject,
    Documents,
    NoSuchProject,
    RefusedEdit,
)
from builder.document.edits import apply

ROOT = Path(__file__).resolve().parent.parent.parent
EMPTY: dict[str, Any] = {
    "format": 1,
    "name": "mine",
    "networks": {"network": {"nodes": {}, "wires": {}}},
    "plan": {},
}
ME, YOU = "me-1", "you-2"


def add(id: str, x: int = 0) -> dict[str, Any]:
    node = {"type": "relu", "name": f"relu{id}", "params": {}, "at": [x, 0]}
    return {
        "key": f"add-{id}-{x}",
        "label": "Add",
        "puts": [{"path": ["networks", "network", "nodes", id], "value": node}],
    }


def nodes(documents: Documents, owner: str, id: str) -> dict[str, Any]:
    return documents.open(owner, id).document["networks"]["network"]["nodes"]


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    return Documents(tmp_path)


def test_an_edit_is_there_after_a_restart(documents: Documents, tmp_path: Path) -> None:
    id = documents.create(ME, EMPTY)
    documents.edit(ME, id, "tab", 0, [add("a"), add("b")])
    again = Documents(tmp_path)
    assert list(nodes(again, ME, id)) == ["a", "b"]
    assert again.open(ME, id).revision == 2


def test_another_owners_project_answers_like_an_unknown_one(documents: Documents) -> None:
    id = documents.create(ME, EMPTY)
    said = []
    for owner, one in (
        (YOU, id),
        (ME, "0" * 16),
        (YOU, "../" + ME),
        (ME, "x"),
        ("../etc", id),
        (ME, ""),
    ):
        with pytest.raises(NoSuchProject) as why:
            documents.open(owner, one)
        said.append(str(why.value))
    assert len(set(said)) == 1
    assert documents.list(YOU) == []


def test_an_edit_seen_before_is_acknowledged_and_not_applied_twice(documents: Documents) -> None:
    id = documents.create(ME, EMPTY)
    first = documents.edit(ME, id, "tab", 0, [add("a")])
    second = documents.edit(ME, id, "tab", 0, [add("a")])
    assert first.accepted == second.accepted
    assert second.revision == 1


def test_two_clients_see_each_others_edits_and_lose_none(documents: Documents) -> None:
    id = documents.create(ME, EMPTY)
    documents.edit(ME, id, "left", 0, [add("a")])
    answer = documents.edit(ME, id, "right", 0, [add("b")])
    assert [entry["edit"]["key"] for entry in answer.missed] == ["add-a-0"]
    assert [entry["edit"]["key"] for entry in documents.changes(ME, id, 1, "left").missed] == [
        "add-b-0"
    ]
    assert documents.changes(ME, id, 2, "left").missed == []
    assert set(nodes(documents, ME, id)) == {"a", "b"}


def test_a_client_that_was_away_too_long_gets_the_whole_document(documents: Documents) -> None:
    id = documents.create(ME, EMPTY)
    for number in range(600):
        documents.edit(ME, id, "left", number, [add("a", number)])
    answer = documents.changes(ME, id, 3, "right")
    assert answer.reset
    assert answer.missed == []
    assert answer.after["networks"]["network"]["nodes"]["a"]["at"] == [599, 0]
    assert documents.changes(ME, id, 599, "right").missed[0]["revision"] == 600


def test_an_edit_that_would_break_the_form_is_refused_with_a_reason_and_the_rest_goes_on(
    documents: Documents,
) -> None:
    id = documents.create(ME, EMPTY)
    bad = {
        "key": "bad",
        "label": "",
        "puts": [{"path": ["networks", "network", "nodes", "n1"], "value": {"type": "relu"}}],
    }
    answer = documents.edit(ME, id, "tab", 0, [bad, add("a")])
    assert [one["key"] for one in answer.dropped] == ["bad"]
    assert answer.dropped[0]["why"]
    assert list(nodes(documents, ME, id)) == ["a"]


def test_an_edit_of_something_that_is_gone_is_dropped(documents: Documents) -> None:
    id = documents.create(ME, EMPTY)
    gone = {
        "key": "x",
        "label": "",
        "puts": [{"path": ["networks", "other", "nodes", "n1", "note"], "value": "hi"}],
    }
    assert (
        documents.edit(ME, id, "tab", 0, [gone]).dropped[0]["why"]
        == "What this edit would change is no longer there."
    )


@pytest.mark.parametrize("damage", [b"", b"{", b"[1,2]", b'{"revision": 1}', os.urandom(300)])
def test_a_damaged_file_is_kept_aside_and_disturbs_nothing_else(
    documents: Documents, tmp_path: Path, damage: bytes
) -> None:
    good, bad = documents.create(ME, EMPTY), documents.create(ME, EMPTY)
    (tmp_path / ME / bad / "document.json").write_bytes(damage)
    fresh = Documents(tmp_path)
    with pytest.raises(DamagedProject, match="kept as"):
        fresh.open(ME, bad)
    assert any(
        one.name.startswith(f"{bad}.damaged") and (one / "document.json").read_bytes() == damage
        for one in (tmp_path / ME).iterdir()
    )
    assert fresh.open(ME, good).document["name"] == "mine"
    with pytest.raises(NoSuchProject):
        fresh.open(ME, bad)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 400))
def test_a_log_cut_anywhere_opens_with_every_whole_edit(
    tmp_path_factory: pytest.TempPathFactory, kept: int
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    documents = Documents(folder)
    id = documents.create(ME, EMPTY)
    for number in range(3):
        documents.edit(ME, id, "tab", number, [add("abc"[number])])
    log = folder / ME / id / "edits.jsonl"
    data = log.read_bytes()
    log.write_bytes(data[:kept])
    again = Documents(folder)
    whole = data[:kept].count(b"\n")
    assert list(nodes(again, ME, id)) == list("abc"[:whole])
    again.edit(ME, id, "tab", whole, [add("z")])
    assert "z" in nodes(Documents(folder), ME, id)


def test_a_killed_server_has_kept_every_acknowledged_edit(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from builder.document.documents import Documents
documents = Documents(Path({str(tmp_path)!r}))
id = documents.create("me-1", {EMPTY!r})
print(id, flush=True)
for number in range(100000):
    node = {{"type": "relu", "name": "r", "params": {{}}, "at": [number, 0]}}
    answer = documents.edit("me-1", id, "tab", number, [{{"key": str(number), "label": "", "puts": [{{"path": ["networks", "network", "nodes", "a"], "value": node}}]}}])
    print(number, flush=True)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    id, acknowledged = process.stdout.readline().strip(), -1
    for line in process.stdout:
        acknowledged = int(line)
        if acknowledged == 700:  # past three snapshots
            os.kill(process.pid, signal.SIGKILL)
            break
    acknowledged = max(
        [
            acknowledged,
            *(int(line) for line in process.stdout.read().split("\n") if line.strip().isdigit()),
        ]
    )
    process.wait()
    assert nodes(Documents(tmp_path), ME, id)["a"]["at"][0] >= acknowledged


def test_a_full_disk_acknowledges_nothing_and_takes_the_edit_once_there_is_room(
    documents: Documents, tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource")
    id = documents.create(ME, EMPTY)
    documents.edit(ME, id, "tab", 0, [add("a")])
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = (tmp_path / ME / id / "edits.jsonl").stat().st_size
    try:
        # the next line does not fit
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20, before[1]))
        with pytest.raises(CannotSave, match="kept in your page"):
            documents.edit(ME, id, "tab", 1, [add("b")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert documents.edit(ME, id, "tab", 1, [add("b")]).accepted
    assert list(nodes(Documents(tmp_path), ME, id)) == ["a", "b"]


def test_many_threads_on_one_document_lose_nothing(documents: Documents, tmp_path: Path) -> None:
    id = documents.create(ME, EMPTY)

    def work(client: str) -> None:
        for number in range(40):
            assert documents.edit(ME, id, client, 0, [add(f"{client}{number}")]).accepted

    threads = [threading.Thread(target=work, args=(client,)) for client in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(nodes(Documents(tmp_path), ME, id)) == 160


def test_the_log_replayed_by_a_client_gives_the_servers_document(documents: Documents) -> None:
    id = documents.create(ME, EMPTY)
    for number in range(30):
        documents.edit(ME, id, "left", number, [add(f"n{number % 7}", number)])
    mine = EMPTY
    for entry in documents.changes(ME, id, 0, "right").missed:
        mine = apply(mine, entry["edit"]["puts"]).document
    assert mine == documents.open(ME, id).document


def test_a_shared_link_opens_one_document_for_two_people_and_a_wrong_key_opens_nothing(
    documents: Documents,
) -> None:
    id = documents.create(ME, EMPTY)
    secret = documents.share(ME, id)
    assert documents.share(ME, id) == secret
    with pytest.raises(NoSuchProject):
        documents.join(YOU, id, "wrong")
    documents.join(YOU, id, secret)
    documents.edit(YOU, id, "theirs", 0, [add("a")])
    assert [entry["edit"]["key"] for entry in documents.changes(ME, id, 0, "mine").missed] == [
        "add-a-0"
    ]
    assert [one.id for one in documents.list(YOU)] == [id]
    documents.delete(YOU, id)
    assert documents.list(YOU) == []
    assert documents.open(ME, id).revision == 1, (
        "taking a shared project off one's list leaves it to its owner"
    )


def test_a_deleted_project_lies_in_the_trash(documents: Documents, tmp_path: Path) -> None:
    id = documents.create(ME, EMPTY)
    documents.delete(ME, id)
    with pytest.raises(NoSuchProject):
        documents.open(ME, id)
    assert (
        json.loads(next((tmp_path / "trash").iterdir()).joinpath("document.json").read_bytes())[
            "document"
        ]["name"]
        == "mine"
    )


def test_a_page_changes_the_plan_as_one_edit(documents: Documents) -> None:
    id = documents.create(ME, EMPTY)
    documents.put(ME, id, [{"path": ["plan"], "value": {"epochs": 3}}], "Change the plan")
    assert documents.open(ME, id).document["plan"] == {"epochs": 3}
    with pytest.raises(RefusedEdit):
        documents.put(ME, id, [{"path": ["name"], "value": 7}])
