"""What people ask of a training: pause, one step, go on, stop, look, change. Obeyed between two
steps, each written down before it acts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.learning.changes import change
from engine.learning.ending import Ending
from engine.run.folder import FolderGone

if TYPE_CHECKING:
    from engine.learning.train import Training


def obey(training: Training) -> None:
    for again in training.replay.pop(training.at["step"], []):
        change(training, again)
    if training.single:
        training.single -= 1
        if not training.single:
            training.paused = True
    while True:
        for request in training.desk.take():
            obey_request(training, request)
        if training.ended or training.single or not training.paused:
            break
        if training.live["state"] != 3:
            training.read_numbers_quietly()
            training.desk.state("paused")
            training.checkpoint()
        training.desk.wait()
    if training.live["state"] == 3 and not training.ended:
        training.desk.state("running")


def obey_request(training: Training, request: dict[str, Any]) -> None:
    do, recorder, step = request.get("do"), training.desk.recorder, training.at["step"]
    assert recorder is not None
    if do == "pause" and not training.paused:
        training.paused = True
        recorder.event(step, "pause", "paused")
    elif do == "resume" and training.paused:
        training.paused, training.single = False, 0
        change(training, {"only": None})
        recorder.event(step, "resume", "went on")
    elif do == "step":
        training.paused, training.single = False, 1
        change(training, {"only": request.get("learner")})
    elif do == "stop":
        recorder.event(step, "stop", "stopped by hand")
        training.ended = Ending("stopped", "Stopped by hand. The weights of this moment are kept.")
    elif do == "time":
        training.ended = Ending(
            "stopped",
            "Stopped at the time limit of this server. The weights of this moment are kept.",
        )
    elif do == "interrupt":
        training.ended = Ending(
            "interrupted", "The machine asked the run to end. It can be resumed from this step."
        )
    elif do == "gone":
        raise FolderGone
    elif do == "look":
        training.window.open(request, training)
    elif do == "change":
        change(training, {key: value for key, value in request.items() if key not in ("do", "key")})


def wait_for_room(training: Training) -> None:
    """The disk is full: the run waits, and goes on when there is room."""
    recorder = training.desk.recorder
    assert recorder is not None
    training.live["trouble"] = 1
    training.desk.state("paused")
    while recorder.full and not any(
        request.get("do") in ("stop", "interrupt", "gone") for request in training.desk.requests
    ):
        training.desk.wait(0.2)
    training.live["trouble"] = 0
    training.desk.state("running")
