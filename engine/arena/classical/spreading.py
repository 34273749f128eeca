"""What is known of some nodes of a graph, handed on along its edges. The source of the class here is
copied into the script that reproduces a winner, with what it is built on.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin


class LabelSpreading(ClassifierMixin, BaseEstimator):
    """Each node takes over a share of what its neighbours are; the known nodes hold on to theirs.
    Rows are known by their index, `edges` are pairs of it.
    """

    def __init__(self, edges: Any = None, share: float = 0.9, rounds: int = 50) -> None:
        self.edges, self.share, self.rounds = edges, share, rounds

    def fit(self, rows: Any, target: np.ndarray) -> LabelSpreading:
        from scipy.sparse import coo_array

        places = np.asarray(rows.index)
        edges = np.asarray(() if self.edges is None else self.edges, int).reshape(-1, 2)
        count = 1 + max(edges.max(initial=0), places.max())
        self.classes_, codes = np.unique(np.asarray(target), return_inverse=True)
        degree = np.maximum(np.bincount(edges[:, 1], minlength=count), 1)
        weights = 1 / np.sqrt(degree[edges[:, 0]] * degree[edges[:, 1]])
        table = coo_array((weights, (edges[:, 1], edges[:, 0])), shape=(count, count)).tocsr()
        known = np.zeros((count, len(self.classes_)))
        known[places, codes] = 1
        shares = known
        for _ in range(self.rounds):
            shares = self.share * (table @ shares) + (1 - self.share) * known
        self.usual_ = known.sum(0) / known.sum()
        self.shares_ = shares
        return self

    def predict_proba(self, rows: Any) -> np.ndarray:
        places = np.asarray(rows.index)
        chances = np.zeros((len(places), len(self.classes_)))
        inside = places < len(self.shares_)
        chances[inside] = self.shares_[places[inside]]
        total = chances.sum(1, keepdims=True)
        # A node that nothing reaches is what most are.
        return np.where(total > 1e-12, chances / np.maximum(total, 1e-12), self.usual_)

    def predict(self, rows: Any) -> np.ndarray:
        chances: np.ndarray = self.predict_proba(rows)
        return np.asarray(self.classes_[chances.argmax(1)])
