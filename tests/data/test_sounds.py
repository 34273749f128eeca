"""Sounds as networks get them: tones lie where they belong, on paths of training and of exported
files alike; and the digits that are made by rule.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.data import kinds, transforms
from engine.data.augmentations import fitting
from engine.data.kinds.sound import playable
from engine.data.looking.samples import grid, network_input, sample
from engine.data.opening import open_data
from engine.data.recipe import fit_recipe
from engine.data.sets import open_raw
from engine.data.transforms.sounds import tones
from engine.reading.columns import Column, DataError, Raw, category

RATE = 8000
TURNED = ("log-mel", "spectrogram", "mfcc")


def waves(pitches: list[float], lengths: list[int] | None = None) -> Column:
    time = np.arange(4000) / RATE
    sounds = np.stack([9000 * np.sin(2 * np.pi * pitch * time) for pitch in pitches])
    for row, long in zip(sounds, lengths or [], strict=False):
        row[long:] = 0
    real = None if lengths is None else np.array(lengths)
    return Column("sound", "sound", sounds.astype(np.int16), lengths=real, rate=RATE)


def turned(column: Column, name: str, **options: Any) -> Column:
    step = transforms.find(name)
    settled = step.settle(options)
    state = step.fit(column, settled, np.random.default_rng(0))
    return step.apply(column, state, settled)[0]


@pytest.mark.parametrize("name", ["log-mel", "spectrogram"])
def test_the_loudest_band_is_that_of_the_tone(name: str) -> None:
    pitches = [400.0, 900.0, 1800.0, 3000.0]
    series = turned(waves(pitches), name, bands=40)
    assert series.type == "series"
    assert series.values.shape == (4, 48, 40)
    middles = tones(RATE, 40, name == "log-mel")[1:-1]
    picture = turned(waves(pitches), name, bands=40, **{"as": "picture"})
    assert picture.values.shape == (4, 1, 40, 48)
    for row, pitch in enumerate(pitches):
        nearest = int(np.abs(middles - pitch).argmin())
        column = picture.values[row, 0, :, 20]
        assert abs(39 - int(column.argmax()) - nearest) <= 1, "high tones lie on top"


@pytest.mark.parametrize("name", TURNED)
@pytest.mark.parametrize("shape", ["series", "picture"])
def test_a_row_is_the_same_alone_and_among_others(name: str, shape: str) -> None:
    column = waves([300.0, 700.0, 1100.0], [4000, 1500, 90])
    step = transforms.find(name)
    options = step.settle({"as": shape})
    state = step.fit(column, options, np.random.default_rng(0))
    whole = step.apply(column, state, options)[0]
    for row in range(3):
        alone = step.apply(column.take(np.array([row])), state, options)[0]
        assert np.array_equal(alone.values[0], whole.values[row])
    assert np.isfinite(whole.values).all()
    if shape == "series":
        assert whole.lengths is not None
        assert whole.lengths.tolist() == [48, 17, 1]
        assert not whole.values[1, 17:].any()


def test_without_a_transform_a_network_gets_the_waves_themselves() -> None:
    column = waves([300.0, 700.0] * 10)
    raw = Raw(
        {"sound": column, "label": category("label", np.arange(20) % 2, ["a", "b"])},
        "label",
        "sequence classification",
        ("sound",),
    )
    recipe = fit_recipe(raw, np.arange(20), [])
    signature = recipe.signature(raw)
    field = signature.fields["sound"]
    assert (field.kind, field.shape, field.drawn) == (
        "sound",
        (4000, 1),
        ("series", {"length": 4000, "features": 1}),
    )
    values = recipe.arrays(raw, np.arange(3))["sound"]
    assert np.abs(values).max() == pytest.approx(9000 / 32768, abs=1e-4)
    assert {"speed", "shift-series", "jitter"} <= {entry.name for entry in fitting(signature)}


def test_ones_own_sound_is_brought_to_what_the_training_sounds_are() -> None:
    kind = kinds.CATALOGUE["sound"]
    facts = {"sound": {"rate": RATE, "samples": 4000, "even": False}}
    long = (9000 * np.sin(2 * np.pi * 500 * np.arange(32_000) / 16_000)).astype(np.int16)
    values, notes = kind.read(playable(long, 16_000), "sound", facts)
    assert values.shape == (1, 4000)
    assert [words.split(" ")[0] for words in notes] == ["Brought", "It"]
    assert np.abs(np.fft.rfft(values[0].astype(float))).argmax() == 250
    short, _ = kind.read(playable(long[:1600], 16_000), "sound", facts)
    column = kind.raw_column("sound", short, (), facts["sound"])
    assert column.values.shape == (1, 4000)
    assert column.lengths is not None
    assert column.lengths.tolist() == [800]
    with pytest.raises(DataError, match="The sound is not a sound in WAV"):
        kind.read(b"hello", "sound", facts)
    with pytest.raises(DataError, match="base64"):
        kind.read("hello!", "sound", facts)


def test_the_digits_are_looked_at_and_played() -> None:
    from engine.data.looking.opened import Chosen, Opened
    from engine.data.sets import find

    options = {"voices": 10, "times": 1}
    plan = {
        "set": "spoken-digits",
        "options": options,
        "transforms": [{"type": "log-mel"}],
        "split": dict(find("spoken-digits").split),
    }
    data = open_data(plan)
    who = data.raw.columns["voice"].values
    parts = [set(who[rows]) for rows in data.split.rows.values()]
    assert not parts[0] & parts[1]
    assert not parts[0] & parts[2]
    chosen = Chosen("spoken-digits", options, plan["split"])  # type: ignore[arg-type]
    opened = Opened(
        chosen, find("spoken-digits"), data.raw, None, data.split, data.recipe, data.signature, 0.0, False
    )  # fmt: skip
    shown = grid(opened)
    assert (shown["kind"], len(shown["groups"])) == ("sound", 10)
    row = int(data.split.rows["train"][0])
    assert sample(opened, row)["sound"].startswith("data:audio/wav;base64,")
    assert network_input(opened, np.array([row]))[0]["picture"].startswith("data:image/png")


def test_a_seed_says_the_same_digits_again() -> None:
    first, other = (
        open_raw("spoken-digits", {"voices": 10, "times": 1, "seed": k}) for k in (1, 2)
    )
    assert first.hash == open_raw("spoken-digits", {"voices": 10, "times": 1, "seed": 1}).hash
    assert first.hash != other.hash
    assert first.rows == 100
