"""Zips of sounds: every usual kind of file is brought to one form, and each that cannot be used is
named.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.reading.choices import raw_from
from engine.reading.columns import DataError
from engine.reading.found import Found
from engine.reading.reader import read_stored
from engine.reading.sounds import EVEN
from engine.reading.store import Store
from tests.reading.examples import wav, zipped

Bring = Callable[..., Found]


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    """Has a zip of these members read by the real limited process."""

    def read(members: dict[str, bytes], **options: Any) -> Found:
        stored = Store(tmp_path).add("me", "sounds.zip", zipped(members))
        return read_stored(tmp_path, stored.sha, stored.name, options)

    return read


def tone(pitch: float, seconds: float = 0.5, rate: int = 8000) -> np.ndarray:
    return 0.5 * np.sin(2 * np.pi * pitch * np.arange(round(seconds * rate)) / rate)


def pitch_of(sound: np.ndarray, rate: int) -> float:
    return float(np.fft.rfft(sound.astype(float)).__abs__().argmax() * rate / len(sound))


GOOD = {f"{name}/{k}.wav": wav(tone(pitch)) for name, pitch in (("low", 500), ("high", 1500)) for k in range(3)}  # fmt: skip


def test_folders_are_classes_and_every_kind_of_file_is_brought_to_one_form(bring: Bring) -> None:
    members = {
        "low/a.wav": wav(tone(500)),
        "low/b.flac": wav(tone(500, rate=44_100), 44_100, "FLAC"),
        "low/c.ogg": wav(tone(500, rate=16_000), 16_000, "OGG"),
        "high/d.mp3": wav(tone(1500, rate=22_050), 22_050, "MP3"),
        "high/e.wav": wav(tone(1500), subtype="PCM_24"),
        "high/f.wav": wav(np.stack([tone(1500)] * 2, 1), subtype="FLOAT"),
    }
    contents = bring(members, rate=8000, seconds=0.5)
    sound, label = contents.columns
    assert (sound.type, sound.rate, sound.values.shape) == ("sound", 8000, (6, 4000))
    assert sound.values.dtype == np.int16
    assert label.words().tolist() == ["low"] * 3 + ["high"] * 3
    pitches = [pitch_of(row, 8000) for row in sound.values]
    assert pitches == pytest.approx([500] * 3 + [1500] * 3, abs=5)
    assert not contents.problems
    for words in ("4 different rates", "24 bits", "decimal number", "several channels"):
        assert any(words in note for note in contents.notes), words
    raw = raw_from(contents, {"guesses": 2})
    assert (raw.task, raw.inputs, raw.target) == ("sequence classification", ("sound",), "label")


def test_sounds_are_cut_or_followed_by_silence_and_that_is_said(bring: Bring) -> None:
    members = {**GOOD, "low/long.wav": wav(tone(500, 4.0)), "low/short.wav": wav(tone(500, 0.1))}
    contents = bring(members)
    sound = contents.columns[0]
    assert sound.lengths is not None
    assert sorted(sound.lengths) == [800, *[4000] * 6, sound.values.shape[1]]
    assert any("low/long.wav lasts 4 s" in note for note in contents.notes)
    assert any("from 0.1 s to 4 s" in note for note in contents.notes)
    short = int(np.argmin(sound.lengths))
    assert not sound.values[short, 800:].any()
    assert bring(members, seconds=4.0).columns[0].values.shape[1] == 32_000


def test_loudness_is_evened_out_unless_it_says_something(bring: Bring) -> None:
    members = {**GOOD, "low/quiet.wav": wav(0.01 * tone(500)), "low/silent.wav": wav(0 * tone(500))}
    even, own = bring(members), bring(members, loudness="own")
    loud = [column.columns[0].values.astype(float).std(1) for column in (even, own)]
    assert np.ptp(loud[0][:7]) < 20
    assert loud[1][6] < 0.02 * loud[1][0]
    assert (even.columns[0].note, own.columns[0].note) == (EVEN, "")
    assert any("low/silent.wav; it was kept" in note for note in even.notes)


def test_a_table_in_the_zip_names_them(bring: Bring) -> None:
    lines = "file,word,speaker\n" + "".join(f"{k}.wav,{'ab'[k % 2]},s{k % 3}\n" for k in range(9))
    members = {f"clips/{k}.wav": wav(tone(500 + 100 * (k % 2))) for k in range(10)}
    contents = bring({"list.csv": lines.encode(), **members})
    assert [column.name for column in contents.columns] == ["sound", "label", "speaker"]
    assert contents.columns[1].words().tolist() == [*"ababababa", None]
    assert any("1 sound has no row in list.csv" in note for note in contents.notes)


def test_each_that_cannot_be_used_is_named_and_the_rest_is_kept(bring: Bring) -> None:
    whole = wav(tone(500))
    gap = tone(500)
    gap[7] = np.nan
    bad = {
        "low/nothing.wav": (b"", "is empty"),
        "low/none.wav": (wav(tone(500)[:0]), "0 samples"),
        "low/text.wav": (b"no sound at all", "is not a sound in WAV"),
        "low/header.wav": (whole[:30], "its header cannot be read"),
        "low/gap.wav": (wav(gap, subtype="FLOAT"), "no numbers"),
        "low/slow.wav": (whole[:24] + struct.pack("<I", 3) + whole[28:], "3 samples a second"),
        "low/cut.flac": (wav(tone(500, 2.0), format="FLAC")[:2000], "damaged or cut off"),
        "low/film.m4a": (b"\0\0\0 ftypM4A ", "is not a sound in WAV"),
    }
    contents = bring({**GOOD, **{name: body for name, (body, _) in bad.items()}})
    reasons = {problem["where"]: problem["what"] for problem in contents.problems}
    assert set(reasons) == set(bad)
    for name, (_, words) in bad.items():
        assert words in reasons[name]
    assert len(contents.columns[0].values) == len(GOOD)
    with pytest.raises(DataError, match="No sound of the zip can be read"):
        bring({"low/text.wav": b"no sound at all"})


def test_one_of_ten_hours_and_one_that_is_cut_off_are_kept_as_far_as_they_go(bring: Bring) -> None:
    hours = wav(np.zeros(8000 * 36_000, np.int16), format="FLAC")
    contents = bring({**GOOD, "low/hours.flac": hours, "low/cut.wav": GOOD["low/0.wav"][:4000]})
    assert contents.columns[0].values.shape == (8, 4000)
    assert any("low/hours.flac lasts 10 hours" in note for note in contents.notes)
    assert any("low/cut.wav is cut off" in note for note in contents.notes)
