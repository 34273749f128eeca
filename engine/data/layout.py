"""Where the nodes of a graph are drawn: neighbours attract each other, all others push away. The
same edges give the same places, on the server, once.
"""

from __future__ import annotations

import functools

import numpy as np

CROWD = 600  # nodes; beyond it each is pushed by a sample of the others
PUSHED_BY = 16
ROUNDS = 200
MOST = 3000  # nodes that are drawn; of a larger graph those around some by lot
HOLD = 2.0  # how strongly all are drawn to the middle
FULL = 65_535  # a place is two numbers of 16 bits


def drawn_nodes(edges: np.ndarray, count: int) -> np.ndarray:
    """The nodes that are drawn: all, or of a large graph neighbourhoods of nodes by lot."""
    if count <= MOST:
        return np.arange(count)
    rng = np.random.default_rng(0)
    order = rng.permutation(count)
    chosen, front, at = np.zeros(count, bool), np.zeros(count, bool), 0
    while chosen.sum() < MOST:
        if not front.any():
            while chosen[order[at]]:
                at += 1
            front[order[at]] = True
        room = MOST - int(chosen.sum())
        chosen[np.flatnonzero(front)[:room]] = True
        near = np.zeros(count, bool)
        near[edges[front[edges[:, 0]], 1]] = True
        front = near & ~chosen
    return np.flatnonzero(chosen)


def places(edges: np.ndarray, count: int) -> np.ndarray:
    """(count, 2) whole numbers from 0 to 65,535; edges are pairs of places in this list."""
    return _places(edges.astype(np.int64).tobytes(), count)


@functools.lru_cache(maxsize=4)
def _places(sent: bytes, count: int) -> np.ndarray:
    edges = np.frombuffer(sent, np.int64).reshape(-1, 2)
    edges = edges[edges[:, 0] != edges[:, 1]]
    rng = np.random.default_rng(0)
    at = rng.normal(0, 1, (count, 2))
    far = np.sqrt(1.0 / max(1, count))  # what two nodes would have between them on a full square
    rounds = ROUNDS if count <= CROWD else ROUNDS // 2
    for step in range(rounds if count > 1 else 0):
        heat = 0.1 * (1 - step / rounds) + 0.002
        push = _push(at, far, rng)
        apart = at[edges[:, 0]] - at[edges[:, 1]]
        pull = apart * (np.linalg.norm(apart, axis=1, keepdims=True) / far)
        for k in range(2):
            push[:, k] -= np.bincount(edges[:, 0], pull[:, k], count)
            push[:, k] += np.bincount(edges[:, 1], pull[:, k], count)
        push -= at * HOLD  # what hangs together with nothing stays in the picture
        length = np.linalg.norm(push, axis=1, keepdims=True)
        at = at + push / np.maximum(length, 1e-9) * np.minimum(length, heat)
    low, high = np.quantile(at, [0.002, 0.998], axis=0)
    middle, half = (low + high) / 2, max(float((high - low).max()) / 2, 1e-9)
    inside = np.clip((at - middle) / half, -1, 1)
    placed: np.ndarray = np.rint((inside + 1) / 2 * FULL).astype(np.uint16)
    return placed


def _push(at: np.ndarray, far: float, rng: np.random.Generator) -> np.ndarray:
    count = len(at)
    if count <= CROWD:
        lengths = (at**2).sum(1)
        square = np.maximum(lengths[:, None] + lengths[None] - 2 * at @ at.T, 1e-6)
        weights = far**2 / square
        pushed: np.ndarray = at * weights.sum(1, keepdims=True) - weights @ at
        return pushed
    others = rng.integers(0, count, (count, PUSHED_BY))
    apart = at[:, None] - at[others]
    square = (apart**2).sum(-1) + far**2 / 4
    some: np.ndarray = (apart * (far**2 / square)[:, :, None]).sum(1) * (count / PUSHED_BY)
    return some
