"""Sounds as their tones over time. Own few lines of numpy: torchaudio has no build beside this torch,
and what is exported needs no torch to do the same.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column

Options = dict[str, Any]
RANGE = 80.0  # dB below the loudest that are told apart
FITTED = 400  # sounds of the training part that the scale is taken from
LOUDEST = 32768  # of 16 bits


def ear(frequency: np.ndarray) -> np.ndarray:
    """How high a tone sounds, in mel: what is equally far apart sounds so."""
    return 2595 * np.log10(1 + frequency / 700)


def tones(rate: int, bands: int, heard: bool) -> np.ndarray:
    """The middle of each band in Hz, equally far apart, or as heard so; one more at either end."""
    if not heard:
        return np.linspace(0, rate / 2, bands + 2)
    mel = np.linspace(0, float(ear(np.array(rate / 2))), bands + 2)
    hertz: np.ndarray = 700 * (10 ** (mel / 2595) - 1)
    return hertz


@functools.lru_cache(maxsize=16)
def filters(rate: int, size: int, bands: int, heard: bool) -> np.ndarray:
    """(frequencies of the transform, bands): triangles that overlap by half, each of weight 1."""
    edges, places = tones(rate, bands, heard), np.linspace(0, rate / 2, size // 2 + 1)
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    rising = (places[:, None] - low) / (middle - low)
    falling = (high - places[:, None]) / (high - middle)
    weights = np.maximum(0, np.minimum(rising, falling))
    # A band that lies between two places takes the nearer one.
    empty = np.flatnonzero(weights.sum(0) == 0)
    weights[np.abs(places[:, None] - middle[empty]).argmin(0), empty] = 1
    return (weights / weights.sum(0)).astype(np.float32)


@functools.lru_cache(maxsize=16)
def cosines(bands: int, count: int) -> np.ndarray:
    """(bands, count): how much of each slow wave lies in the bands (DCT-II)."""
    place = (np.arange(bands)[:, None] + 0.5) * np.arange(count)[None] * math.pi / bands
    waves = np.cos(place) * math.sqrt(2 / bands)
    waves[:, 0] /= math.sqrt(2)
    return waves.astype(np.float32)


def pace(rate: int, options: Options) -> tuple[int, int]:
    """How many samples a window has, and after how many the next one begins."""
    window = max(8, round(rate * options["window"] / 1000))
    return window, max(1, round(rate * options["every"] / 1000))


def count_of(samples: Any, window: int, hop: int) -> Any:
    """How many windows lie in so many samples: at least one, which silence fills."""
    return 1 + np.maximum(0, samples - window) // hop


def of_one(sound: np.ndarray, rate: int, options: Options, kind: str) -> np.ndarray:
    """(windows, bands) of one sound, in dB; of "mfcc" its first waves. One at a time, since a matrix
    product rounds differently for other numbers of rows.
    """
    window, hop = pace(rate, options)
    size = 1 << (window - 1).bit_length()
    wave = sound.astype(np.float32) / LOUDEST
    if len(wave) < window:
        wave = np.pad(wave, (0, window - len(wave)))
    pieces = np.lib.stride_tricks.sliding_window_view(wave, window)[::hop]
    power = np.abs(np.fft.rfft(pieces * np.hanning(window).astype(np.float32), size)) ** 2
    bands = power.astype(np.float32) @ filters(rate, size, options["bands"], kind != "spectrogram")
    loud: np.ndarray = 10 * np.log10(np.maximum(bands, 1e-10))
    if kind == "mfcc":
        loud = np.maximum(loud, loud.max() - RANGE) @ cosines(options["bands"], options["count"])
    return loud


def fit(kind: str) -> Callable[[Column, Options, np.random.Generator], State]:
    def fit_scale(column: Column, options: Options, rng: np.random.Generator) -> State:
        """The scale of the training sounds: the loudest, and for series the mean of each band."""
        rate = column.rate
        rows = np.unique(np.linspace(0, len(column.values) - 1, FITTED).astype(int))
        window, hop = pace(rate, options)
        lengths = lengths_of(column)
        some = [
            of_one(column.values[row], rate, options, kind)[: count_of(lengths[row], window, hop)]
            for row in rows
        ]
        every = np.concatenate(some).astype(np.float64)
        if kind == "mfcc":
            low, high = np.quantile(every, [0.005, 0.995], axis=0)
        else:
            top = np.quantile(every, 0.999)
            low, high = np.array([top - RANGE]), np.array([top])
            every = np.maximum(every, low)
        return {
            "rate": int(rate),
            "low": [float(v) for v in low],
            "high": [float(v) if v > u + 1e-6 else float(u + 1) for u, v in zip(low, high, strict=True)],
            "mean": [float(v) for v in every.mean(0)],
            "std": [float(v) if v > 1e-6 else 1.0 for v in every.std(0)],
        }  # fmt: skip

    return fit_scale


def lengths_of(column: Column) -> np.ndarray:
    whole = np.full(len(column.values), column.values.shape[1])
    return whole if column.lengths is None else column.lengths


def apply(kind: str) -> Callable[[Column, State, Options], list[Column]]:
    def turn(column: Column, state: State, options: Options) -> list[Column]:
        rate, rows = int(state["rate"]), len(column.values)
        window, hop = pace(rate, options)
        windows = int(count_of(column.values.shape[1], window, hop))
        height = options["count"] if kind == "mfcc" else options["bands"]
        low, high = (np.array(state[name], np.float32) for name in ("low", "high"))
        if options["as"] == "picture":
            pictures = np.empty((rows, 1, height, windows), np.uint8)
            for row, sound in enumerate(column.values):
                shares = (of_one(sound, rate, options, kind) - low) / (high - low)
                # High tones lie on top, as one draws them.
                pictures[row, 0] = np.rint(255 * np.clip(shares, 0, 1)).T[::-1]
            return [replace(column, type="image", values=pictures, lengths=None, note="", rate=0)]
        mean, std = (np.array(state[name], np.float32) for name in ("mean", "std"))
        lengths = count_of(lengths_of(column), window, hop).astype(np.int64)
        series = np.zeros((rows, windows, height), np.float32)
        for row, sound in enumerate(column.values):
            loud = of_one(sound, rate, options, kind)[: lengths[row]]
            if kind != "mfcc":
                loud = np.maximum(loud, low)
            series[row, : lengths[row]] = (loud - mean) / std
        names = names_of(kind, rate, height)
        made_of = replace(column, type="series", values=series, levels=names, note="", rate=0)
        return [replace(made_of, lengths=None if column.lengths is None else lengths)]

    return turn


def rough_tones(column: Column, most: int = 64) -> Column:
    """Sounds as a series that nothing was fitted for: MFCC at no more than about so many moments."""
    long = 1000 * column.values.shape[1] / max(1, column.rate)
    every = max(10.0, long / most)
    options = {"bands": 40, "count": 13, "window": max(25.0, 2 * every), "every": every}
    window, hop = pace(column.rate, options)
    windows, count = int(count_of(column.values.shape[1], window, hop)), int(options["count"])
    series = np.empty((len(column.values), windows, count), np.float32)
    for row, sound in enumerate(column.values):
        series[row] = of_one(sound, column.rate, options, "mfcc")
    lengths = count_of(lengths_of(column), window, hop).astype(np.int64)
    names = names_of("mfcc", column.rate, count)
    return Column(column.name, "series", series, names, lengths)


def names_of(kind: str, rate: int, height: int) -> tuple[str, ...]:
    if kind == "mfcc":
        return tuple(f"wave {k}" for k in range(height))
    middles = tones(rate, height, kind != "spectrogram")[1:-1]
    return tuple(f"{middle:.0f} Hz" for middle in middles)


def _whole(name: str, label: str, default: int, low: int, high: int, help: str) -> Field:
    return Field(name, label, "int", default, help, low, high)


def _options(bands: int, more: tuple[Field, ...] = ()) -> tuple[Field, ...]:
    return (
        Field(
            "as",
            "Becomes",
            "choice",
            "series",
            "A series keeps apart which tone it is; a picture is looked at for the same shapes everywhere.",
            choices=(("series", "A series: time × tones"), ("picture", "A picture: tones × time")),
        ),
        _whole("bands", "Bands", bands, 8, 256, "How many tones are told apart."),
        *more,
        Field("window", "Window", "float", 25.0, "In thousandths of a second: how much is heard at once.", 2.0, 500.0, 1.0),
        Field("every", "Every", "float", 10.0, "In thousandths of a second: how far one window lies behind the other.", 1.0, 500.0, 1.0),
    )  # fmt: skip


def _entry(
    kind: str, title: str, summary: str, explain: str, options: tuple[Field, ...]
) -> Transform:
    return Transform(
        name=kind,
        title=title,
        summary=summary,
        explain=explain,
        applies=("sound",),
        fit=fit(kind),
        apply=apply(kind),
        options=options,
        stage=3,
    )


ENTRIES = (
    _entry(
        "log-mel",
        "Log-mel spectrogram",
        "A sound becomes its tones over time, spaced as the ear hears them, in decibels.",
        "What nearly all networks for speech are given. Deep tones are told apart finely, high ones coarsely; the scale is that of the loudest training sounds.",
        _options(40),
    ),
    _entry(
        "spectrogram",
        "Spectrogram",
        "A sound becomes its tones over time, equally spaced, in decibels.",
        "Where high tones matter as much as deep ones: machines, birds, bats. For speech, log-mel says more with fewer numbers.",
        _options(64),
    ),
    _entry(
        "mfcc",
        "MFCC",
        "A sound becomes the rough shape of its tones over time: a dozen numbers a moment.",
        "What speech recognition was built on before deep networks, and still good for small ones: the pitch of a voice is left out, its vowels stay.",
        _options(40, (_whole("count", "Numbers", 13, 4, 40, "How many slow waves over the bands are kept."),)),
    ),
)  # fmt: skip
