"""Spoken digits, made by rule: a voice hums or hisses, and a throat that moves lets some tones
through. It needs no recordings, so everybody has it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening, noise
from engine.reading.columns import Column, Raw, category

RATE = 8000  # samples a second, as a telephone has
SAMPLES = 6400  # 0.8 seconds
WINDOW, HOP = 256, 128  # samples that the throat holds still, and after which it moves on
PIECE = 500  # sounds that are made at once: a seed gives the same ones only while this stays
CLASSES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# Where the mouth lets tones through, in Hz, and how much of it is voice and how much is breath.
Shape = tuple[float, float, float, float, float]
SHAPES: dict[str, Shape] = {
    "a": (730, 1090, 2440, 1.0, 0.0),
    "ah": (620, 1200, 2550, 1.0, 0.0),
    "o": (500, 850, 2400, 1.0, 0.0),
    "u": (310, 870, 2250, 0.9, 0.0),
    "i": (280, 2250, 2900, 0.9, 0.0),
    "ih": (400, 1950, 2550, 0.9, 0.0),
    "e": (540, 1800, 2500, 1.0, 0.0),
    "r": (320, 1150, 1550, 0.7, 0.0),
    "w": (300, 620, 2200, 0.6, 0.0),
    "n": (260, 1350, 2300, 0.4, 0.0),
    "v": (300, 1300, 2400, 0.35, 0.12),
    "z": (280, 1700, 3600, 0.2, 0.3),
    "s": (2900, 3500, 3800, 0.0, 0.5),
    "f": (1300, 2300, 3600, 0.0, 0.16),
    "th": (1500, 2500, 3300, 0.0, 0.1),
    "k": (1600, 2200, 3000, 0.0, 0.4),
    "t": (2400, 3200, 3700, 0.0, 0.5),
    "-": (500, 1500, 2500, 0.0, 0.0),
}
# Each digit as shapes of the mouth, and how long each is held, in hundredths of a second.
SAID: tuple[tuple[tuple[str, float], ...], ...] = (
    (("z", 8), ("ih", 7), ("r", 6), ("o", 14)),
    (("w", 7), ("ah", 13), ("n", 11)),
    (("-", 3), ("t", 3), ("u", 20)),
    (("th", 9), ("r", 6), ("i", 17)),
    (("f", 10), ("o", 14), ("r", 10)),
    (("f", 10), ("a", 13), ("i", 8), ("v", 7)),
    (("s", 11), ("ih", 7), ("-", 5), ("k", 3), ("s", 11)),
    (("s", 11), ("e", 8), ("v", 6), ("ah", 6), ("n", 9)),
    (("e", 10), ("i", 8), ("-", 6), ("t", 4)),
    (("n", 8), ("a", 13), ("i", 8), ("n", 9)),
)


def course(digit: int, pace: float, begins: float, places: np.ndarray) -> np.ndarray:
    """(moments, 5): what the mouth does at these times in seconds; it glides from shape to shape."""
    times, shapes = [begins - 0.02], [(*SHAPES[SAID[digit][0][0]][:3], 0.0, 0.0)]
    now = begins
    for name, long in SAID[digit]:
        seconds = long / 100 / pace
        # A shape is reached a quarter in and held until three quarters.
        times += [now + 0.25 * seconds, now + 0.75 * seconds]
        shapes += [SHAPES[name], SHAPES[name]]
        now += seconds
    times.append(now + 0.02)
    shapes.append((*shapes[-1][:3], 0.0, 0.0))
    columns = np.array(shapes).T
    return np.stack([np.interp(places, times, column) for column in columns], 1)


def say(
    rng: np.random.Generator, digit: np.ndarray, voice: np.ndarray, spread: float
) -> np.ndarray:
    """16-bit sounds (count, SAMPLES) of these digits by these voices, `voice` as `voices` gives them."""
    count = len(digit)
    height, throat, pace, breath = voice.astype(np.float32).T
    pace = pace * rng.uniform(0.88, 1.14, count)
    pieces = 1 + (SAMPLES + WINDOW) // HOP
    places = (np.arange(pieces) * HOP - WINDOW / 2) / RATE
    begins = rng.uniform(0.02, 0.18, count)
    mouth = np.stack(
        [course(int(d), p, b, places) for d, p, b in zip(digit, pace, begins, strict=True)]
    )  # (count, pieces, 5)
    tones = (
        mouth[:, :, :3] * throat[:, None, None] * rng.uniform(0.96, 1.04, (count, 1, 3))
    ).astype(np.float32)
    # The throat hums: one push a period, whose pitch falls towards the end and wavers a little.
    long = SAMPLES + 2 * WINDOW
    time = np.arange(long) / RATE
    pitch = height[:, None] * (
        1.12 - 0.3 * time + 0.03 * np.sin(2 * np.pi * (5 * time + rng.uniform(0, 1, (count, 1))))
    )
    turns = np.cumsum(pitch / RATE, 1)
    hum = (np.diff(np.floor(turns), axis=1, prepend=0) * np.sqrt(RATE / pitch)).astype(np.float32)
    hiss = rng.standard_normal((count, long), np.float32)
    spoken = np.zeros((count, long), np.float32)
    frequency = np.fft.rfftfreq(WINDOW, 1 / RATE).astype(np.float32)
    widths = np.array([90.0, 130.0, 200.0], np.float32)
    strengths = np.array([1.0, 0.55, 0.25], np.float32)
    # The window is used on the way in and on the way out: both together add up to one.
    soft = np.sqrt(np.hanning(WINDOW + 1)[:-1]).astype(np.float32)
    for piece in range(pieces):
        here = slice(piece * HOP, piece * HOP + WINDOW)
        distance = (frequency[None, None] - tones[:, piece, :, None]) / widths[None, :, None]
        through = (strengths[None, :, None] / np.sqrt(1 + distance**2)).sum(
            1
        )  # (count, frequencies)
        voiced, breathed = (
            mouth[:, piece, 3, None].astype(np.float32),
            mouth[:, piece, 4, None].astype(np.float32),
        )
        blown = hum[:, here] * voiced * (1 - 0.3 * breath[:, None]) + hiss[:, here] * (
            breathed + 0.15 * breath[:, None] * voiced
        )
        # Deep tones of the hum are stronger, as of real voices; a hiss has them less.
        tilt = np.where(voiced > 0.5 * breathed, 1 / (1 + frequency / 900), 1.0)
        shaped = np.fft.irfft(np.fft.rfft(blown * soft) * through * tilt, WINDOW)
        spoken[:, here] += (shaped * soft).astype(np.float32)
    spoken = spoken[:, WINDOW // 2 : WINDOW // 2 + SAMPLES]
    spoken *= rng.uniform(0.25, 0.9, (count, 1)) / np.abs(spoken).max(1, keepdims=True)
    spoken += (
        rng.standard_normal(spoken.shape, np.float32) * spread * rng.uniform(0.1, 1, (count, 1))
    )
    bits: np.ndarray = np.rint(np.clip(spoken, -1, 1) * 32767).astype(np.int16)
    return bits


def voices(rng: np.random.Generator, count: int) -> np.ndarray:
    """(count, 4): pitch in Hz, how short the throat is, pace, and how breathy each is."""
    high = rng.uniform(0, 1, count)  # from a deep voice to a child's
    height = 85 * (3.1**high) * rng.uniform(0.92, 1.08, count)
    throat = 0.88 + 0.3 * high + rng.uniform(-0.05, 0.05, count)
    return np.stack(
        [height, throat, rng.uniform(0.8, 1.25, count), rng.uniform(0, 1, count) ** 2], 1
    )


def load(options: dict[str, Any], opening: Opening) -> Raw:
    rng, count, each = np.random.default_rng(options["seed"]), options["voices"], options["times"]
    own = voices(rng, count)
    who = np.repeat(np.arange(count), 10 * each)
    digit = np.tile(np.repeat(np.arange(10), each), count)
    sounds = np.concatenate(
        [
            say(
                rng,
                digit[start : start + PIECE],
                own[who[start : start + PIECE]],
                options["noise"],
            )
            for start in range(0, len(who), PIECE)
        ]
    )
    names = [f"voice {k + 1}" for k in range(count)]
    columns = {
        "sound": Column("sound", "sound", sounds, rate=RATE),
        "digit": category("digit", digit, CLASSES),
        "voice": category("voice", who, names),
    }
    return Raw(columns, "digit", "sequence classification", ("sound",), group="voice")


ENTRIES = (
    DataSet(
        "spoken-digits",
        "Spoken digits",
        "Zero to nine, said by many voices: short sounds to be told apart.",
        "The voices are synthetic: a hum or a hiss is sent through tones that a moving mouth would let through, high and deep, fast and slow, breathy and clear, over some noise. "
        "No voice is in two parts, so that the test asks what a person will: does it understand somebody whom it has never heard? Recordings of people are harder; bring some as a zip.",
        licence="generated here",
        source="made by rule on this machine",
        kind="sound",
        task="sequence classification",
        load=load,
        options=(
            Field("voices", "Voices", "int", 40, "How many speak.", 10, 400),
            Field("times", "Times", "int", 5, "How often each voice says each digit.", 1, 50),
            noise(0.02, 0.5, "How loud the hiss behind the voices is."),
            SEED,
        ),
        transforms=({"type": "log-mel"},),
        split={
            "type": "grouped",
            "column": "voice",
            "train": 0.7,
            "validation": 0.15,
            "test": 0.15,
            "seed": 0,
        },
        reference="Guessing is right one time in ten; a small convolution over time had all 300 words of new voices right.",
        words=("speech", "audio", "voice", "words", "digits", "sound", "keyword"),
        group="generated",
    ),
)
