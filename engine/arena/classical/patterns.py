"""Series told apart by their shape: random filters, and neighbours that may be stretched. The source
of each class here is copied into the script that reproduces a winner, so each stands alone.
"""

from __future__ import annotations

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin


class RandomConvolutions(TransformerMixin, BaseEstimator):
    """The 84 filters of MiniRocket (Dempster and others, 2021) at many spreads: of each, the share
    of a series' own steps at which it answers more than a threshold.
    """

    def __init__(self, features: int = 1680, random_state: int = 0) -> None:
        self.features = features
        self.random_state = random_state

    def fit(self, series: np.ndarray, target: np.ndarray | None = None) -> RandomConvolutions:
        from itertools import combinations

        rows, channels, steps = np.shape(series)
        rng = np.random.default_rng(self.random_state)
        per_filter = max(1, self.features // 84)
        widest = np.log2(max(1.0, (steps - 1) / 8))
        spreads = 2 ** np.linspace(0, widest, min(per_filter, 32))
        # A spread that comes more often has more thresholds.
        self.spreads_, count = np.unique(spreads.astype(int), return_counts=True)
        count = count * (per_filter // count.sum())
        count[0] += per_filter - count.sum()
        # (number of the spread, three places, channels, thresholds)
        self.filters_: list[tuple[int, tuple[int, ...], np.ndarray, np.ndarray]] = []
        shares = np.arange(1, self.features + 1) * (np.sqrt(5) + 1) / 2 % 1  # spread evenly
        for number, thresholds in enumerate(count):
            for places in combinations(range(9), 3):
                some = int(2 ** rng.uniform(0, np.log2(min(channels, 9) + 1)))
                chosen = np.sort(rng.choice(channels, some, replace=False))
                row = self.laid_out(series[int(rng.integers(rows))][None])
                answers = self.answers(*row, number, places, chosen)
                known = answers[np.isfinite(answers)]
                first = len(self.filters_) * per_filter
                taken = shares[np.arange(first, first + thresholds) % len(shares)]
                levels = np.quantile(known, taken) if len(known) else np.zeros(thresholds)
                self.filters_.append((number, places, chosen, levels))
        return self

    def transform(self, series: np.ndarray) -> np.ndarray:
        rows, channels, steps = np.shape(series)
        piece = max(1, 500_000 // (channels * steps))  # so many rows stay in the processor's cache
        shares = [self.shares(series[start : start + piece]) for start in range(0, rows, piece)]
        return np.concatenate(shares)

    def shares(self, series: np.ndarray) -> np.ndarray:
        x, inside = self.laid_out(series)
        columns = []
        for number, places, chosen, levels in self.filters_:
            answers = self.answers(x, inside, number, places, chosen)  # (rows, steps)
            known = np.maximum(1, np.isfinite(answers).sum(axis=1))
            columns += [(answers > level).sum(axis=1) / known for level in levels]
        return np.stack(columns, axis=1)

    def laid_out(self, series: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Zeros beyond the end of a series, and how long each is."""
        x = np.asarray(series, dtype=np.float32)
        lengths = (~np.isnan(x).all(axis=1)).sum(axis=1)
        return np.nan_to_num(x), lengths

    def answers(
        self,
        x: np.ndarray,
        lengths: np.ndarray,
        number: int,
        places: tuple[int, ...],
        chosen: np.ndarray,
    ) -> np.ndarray:
        """What one filter says at each step: two at three of its places, minus one at the others.
        Every other filter answers only where it lies wholly inside; elsewhere stands −infinity.
        """
        spread, steps = int(self.spreads_[number]), x.shape[2]
        summed = x[:, chosen].sum(axis=1)  # a filter is the same on all its channels
        padded = np.pad(summed, ((0, 0), (4 * spread, 4 * spread)))
        shifted = [padded[:, k * spread : k * spread + steps] for k in range(9)]
        answers = 3 * (shifted[places[0]] + shifted[places[1]] + shifted[places[2]]) - sum(shifted)
        margin = 4 * spread if (number + sum(places)) % 2 and steps > 8 * spread else 0
        step = np.arange(steps)
        outside = (step < margin) | (step >= (lengths - margin)[:, None])
        return np.where(outside, -np.inf, answers)


class WarpedNeighbour(ClassifierMixin, BaseEstimator):
    """The class of the training series that is nearest when both may be stretched and squeezed in
    time (dynamic time warping), by a share of the length at most.
    """

    def __init__(self, window: float = 10.0) -> None:
        self.window = window  # per cent of the length

    def fit(self, series: np.ndarray, target: np.ndarray) -> WarpedNeighbour:
        x = np.asarray(series, dtype=np.float32)  # (rows, channels, steps), NaN beyond the end
        spread = np.nanstd(x, axis=(0, 2), keepdims=True)
        self.scale_ = np.where(spread > 0, spread, 1)
        self.series_ = np.nan_to_num(x / self.scale_)
        self.lengths_ = np.maximum(1, (~np.isnan(x).all(axis=1)).sum(axis=1))
        self.classes_, self.labels_ = np.unique(target, return_inverse=True)
        self.n_samples_fit_ = len(x)
        return self

    def predict(self, series: np.ndarray) -> np.ndarray:
        x = np.asarray(series, dtype=np.float32)
        lengths = np.maximum(1, (~np.isnan(x).all(axis=1)).sum(axis=1))
        x = np.nan_to_num(x / self.scale_)
        piece = max(1, 2_000_000 // (self.n_samples_fit_ * x.shape[2]))
        nearest = [
            self.distances(x[start : start + piece], lengths[start : start + piece]).argmin(axis=1)
            for start in range(0, len(x), piece)
        ]
        return self.classes_[self.labels_[np.concatenate(nearest)]]

    def distances(self, x: np.ndarray, lengths: np.ndarray) -> np.ndarray:
        """From each of these series to each of training: (rows, training rows)."""
        steps, known = self.series_.shape[2], self.series_
        ends = np.concatenate([lengths, self.lengths_])
        # Series of other lengths must be stretched by at least the difference.
        reach = int(np.ceil(steps * self.window / 100) + ends.max() - ends.min())
        shape = (len(x), len(known))
        far, distances = np.full(shape, np.inf, np.float32), np.zeros(shape, np.float32)
        before = [far] * steps  # the cheapest way to each step, one step of ours earlier
        for i in range(min(steps, int(lengths.max()))):
            now = [far] * steps
            for j in range(max(0, i - reach), min(steps, i + reach + 1)):
                apart = ((x[:, None, :, i] - known[None, :, :, j]) ** 2).sum(axis=2)
                ways = [now[j - 1], before[j - 1]] if j else []
                way = before[j]
                for other in ways:
                    way = np.minimum(way, other)
                now[j] = apart if i == j == 0 else apart + way
            before = now
            for row in np.flatnonzero(lengths == i + 1):
                ended = np.stack([step[row] for step in now])  # (steps, training rows)
                distances[row] = ended[self.lengths_ - 1, np.arange(len(known))]
        return distances
