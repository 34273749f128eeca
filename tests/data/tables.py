"""Tables made for the honesty checks: what they hide is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from engine.reading.columns import Column, Raw, category, number, task_of


def raw_of(target: str, **columns: Column | np.ndarray) -> Raw:
    """A table with this target; plain arrays are numbers."""
    typed = {n: c if isinstance(c, Column) else number(n, c) for n, c in columns.items()}
    inputs = tuple(name for name in typed if name != target and typed[name].type != "id")
    return Raw(typed, target, task_of(typed[target]), inputs)


def rentals(rows: int = 2000) -> dict[str, np.ndarray]:
    """Bicycles lent by the hour, as the well-known table has them: the count is its two parts."""
    rng = np.random.default_rng(7)
    hours = np.arange(rows)
    hour, season = hours % 24, 1 + (hours // 500) % 4
    warm = np.array([0.2, 0.6, 0.9, 0.4])[season - 1] + rng.normal(0, 0.08, rows)
    weather = rng.integers(1, 5, rows)
    busy = 40 + 120 * np.exp(-(((hour - 17) / 3) ** 2)) + np.array([30, -60, 80, -10])[season - 1]
    registered = rng.poisson(np.maximum(1, busy + 60 * warm))
    casual = rng.poisson(np.maximum(1, 20 * warm + 8 * (hour > 9)))
    return {
        "season": season.astype(float),
        "hr": hour.astype(float),
        "weather": weather.astype(float),
        "temp": warm,
        "wind": rng.gamma(2, 0.1, rows),
        "casual": casual.astype(float),
        "registered": registered.astype(float),
        "count": (casual + registered).astype(float),
    }


def rentals_raw(rows: int = 2000) -> Raw:
    return raw_of("count", **rentals(rows))


def write_csv(path: Path, columns: dict[str, np.ndarray | list[str]]) -> Path:
    names = list(columns)
    lines = [",".join(names)]
    for row in zip(*columns.values(), strict=True):
        lines.append(",".join(cell_of(value) for value in row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def cell_of(value: object) -> str:
    if isinstance(value, float | np.floating):
        return "" if np.isnan(value) else f"{value:.10g}"
    text = str(value)
    return f'"{text}"' if "," in text else text


def classes(name: str, codes: np.ndarray, *levels: str) -> Column:
    return category(name, codes, levels or [f"class {k}" for k in range(int(codes.max()) + 1)])
