"""The other side of the window, in the app's process: what pages want to see is brought to the
worker, and what it saw back to them.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import Any, cast

from engine.run import asking
from engine.run.folder import ENDED, State
from engine.run.mailbox import leave_request
from engine.run.run import Run
from engine.run.seen import InsidesNews

RENEW = 2.0  # seconds between two messages to a worker that say the same
FORGET = 6.0
KEPT = 64  # answers about ended runs that are kept
KINDS = ("plane", "predictions", "nodes")


@dataclass
class Wanted:
    """What all watchers of one run want together, each thing with the moment it was last asked
    for.
    """

    kinds: dict[str, float] = field(default_factory=dict)
    layers: dict[str, float] = field(default_factory=dict)
    sample: int = 0
    opened: str = ""  # the layer of a plane whose units are all wanted
    said: dict[str, Any] = field(default_factory=dict)
    when: float = 0.0


class Wishes:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.runs: dict[str, Wanted] = {}
        self.after: dict[tuple[Any, ...], dict[str, Any]] = {}

    def want(
        self, run: Run, layers: list[str], sample: int, kinds: list[str], opened: str = ""
    ) -> None:
        """Leaves a message for the worker when there is something new to say, or the last one grows
        old.
        """
        now = time.monotonic()
        with self.lock:
            if len(self.runs) > 500:
                self.runs = {
                    id_: run_wanted
                    for id_, run_wanted in self.runs.items()
                    if now - run_wanted.when < FORGET
                }
            wanted = self.runs.setdefault(run.id, Wanted())
            wanted.layers |= dict.fromkeys(layers, now)
            wanted.kinds |= dict.fromkeys(kinds, now)
            wanted.layers = {
                name: when for name, when in wanted.layers.items() if now - when < FORGET
            }
            wanted.sample = sample if layers else wanted.sample
            wanted.opened = opened if "plane" in kinds else wanted.opened
            newest = sorted(wanted.layers, key=lambda name: -wanted.layers[name])[:4]
            wish: dict[str, Any] = {
                kind: True for kind in KINDS if now - wanted.kinds.get(kind, -FORGET) < FORGET
            }
            wish |= {"layers": sorted(newest), "sample": wanted.sample}
            wish |= {"opened": wanted.opened} if wanted.opened else {}
            if wish == wanted.said and now - wanted.when < RENEW:
                return
            wanted.said, wanted.when = wish, now
        leave_request(run.folder, {"do": "look", **wish})

    def is_watched(self, run: str) -> bool:
        """Whether somebody looks into it right now."""
        with self.lock:
            wanted = self.runs.get(run)
        return wanted is not None and time.monotonic() - wanted.when < FORGET

    def see(
        self,
        run: Run,
        layers: list[str],
        sample: int,
        kinds: list[str],
        seen: str,
        opened: str = "",
    ) -> InsidesNews:
        """The newest that is known. While it trains: what the worker wrote last; afterwards: what a
        task finds in the kept weights.
        """
        state = run.status.state
        if state in ENDED:
            if run.weights is None:
                return {
                    "state": state,
                    "why": "There are no weights to look into: the run ended before any were kept.",
                }
            seen_afterwards = {
                "state": state,
                **self._afterwards(run, layers, sample, kinds, opened),
            }
            return cast(InsidesNews, seen_afterwards)  # as the task's process has said it
        if state not in (State.RUNNING, State.PAUSED):
            return {"state": state, "why": "It has not begun yet."}
        self.want(run, layers, sample, kinds, opened)
        insides = run.insides
        stamp = f"{insides.get('attempt')}.{insides.get('stamp')}"
        if not insides or stamp == seen:
            return {"state": state, "stamp": stamp}
        wanted = {"step", "epoch", "trouble", *kinds} - {"layers"}
        answer = {name: insides[name] for name in wanted if name in insides}
        shown = {name: layer for name, layer in insides.get("layers", {}).items() if name in layers}
        news = {"state": state, "stamp": stamp, **answer, "layers": shown}
        return cast(InsidesNews, news)  # of a worker's paper, by the keys that were wished for

    def _afterwards(
        self, run: Run, layers: list[str], sample: int, kinds: list[str], opened: str
    ) -> dict[str, Any]:
        key = (
            run.id,
            run.status.attempt,
            tuple(sorted(layers)),
            sample,
            tuple(sorted(kinds)),
            opened,
        )
        with self.lock:
            answer = self.after.get(key)
        if answer is None:
            try:
                answer = asking.do(
                    "insides",
                    run,
                    120.0,
                    layers=layers,
                    sample=sample,
                    kinds=kinds,
                    opened=opened,
                )
            except asking.TaskError as why:
                answer = {"why": str(why)}
            with self.lock:
                while len(self.after) >= KEPT:
                    self.after.pop(next(iter(self.after)))
                self.after[key] = answer
        return answer
