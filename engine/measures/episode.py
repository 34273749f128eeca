"""An episode as it was played: what lay on the stage at each step, and how sure each action was."""

from __future__ import annotations

from dataclasses import dataclass

from engine.measures.figure import Figure, Number


@dataclass(frozen=True)
class EpisodeShape:
    """A "line" (from, to, width), a "rect" (corner, size) or a "dot" (middle, radius)."""

    kind: str
    tone: str
    at: tuple[Number, ...]


@dataclass(frozen=True)
class EpisodeFrame:
    shapes: tuple[EpisodeShape, ...]
    chances: tuple[Number, ...]  # of each action; none once it is over
    so_far: Number  # what was rewarded before


@dataclass(frozen=True)
class Episode(Figure):
    name = "episode"
    title = "The newest episode"

    width: Number
    height: Number
    stage: tuple[EpisodeShape, ...]
    actions: tuple[str, ...]
    frames: tuple[EpisodeFrame, ...]
    steps: int
    every: int  # so many steps lie between two frames
    brought: Number  # the return
