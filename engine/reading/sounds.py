"""A zip of sounds: folders are classes, or a table inside names them, as of pictures. Each becomes one
row of 16-bit numbers, all at one rate, of one channel and of one length.

Each member that cannot be used is named with its reason; the rest is used.
"""

from __future__ import annotations

import io
import math
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from engine import system
from engine.reading import limits
from engine.reading.columns import Column, DataError, Progress
from engine.reading.found import Found, shown
from engine.reading.pictures import (
    Inside,
    join_table,
    label_by_folders,
    member_bytes,
    open_zip,
    parts_of,
    samples_in,
    table_inside,
)

ENDINGS = (".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".aif", ".aiff")
LISTED = "WAV, FLAC, OGG, MP3 or AIFF"
MARKS = (b"RIFF", b"RIFX", b"RF64", b"fLaC", b"OggS", b"FORM", b"ID3", *(bytes((255, k)) for k in (0xE2, 0xE3, 0xF2, 0xF3, 0xFA, 0xFB)))  # fmt: skip
PROMISED = re.compile(r"data : (\d+) \(should be (\d+)\)")  # in what the library says of a WAV
ENDLESS = 2**31  # bytes that a WAV promises which was written before its end was known
RATES = (8000, 11025, 16000, 22050, 44100)  # samples a second that may be asked for
USUAL_RATE = 16_000  # a higher one is brought to this, unless it is asked for
USUAL_LONGEST = 10.0  # seconds that are kept, unless more is asked for
SLOWEST, FASTEST = 1000, 768_000  # rates that a sound may have
EVEN = "brought to one loudness"  # the note of a column whose sounds are
LOUDNESS = 0.1  # root of the mean square to which they are: 20 dB under the loudest there can be
SHOWN_NAMES = 3


@dataclass(frozen=True)
class Heard:
    """What the header of a sound says."""

    frames: int
    rate: int
    channels: int
    subtype: str
    lost: float = 0.0  # the share of what its header promises that is not there

    @property
    def seconds(self) -> float:
        return self.frames / self.rate


def begun(body: bytes) -> Any:
    """A sound of which the header was read, or a DataError with the reason."""
    try:
        import soundfile
    except (ImportError, OSError):  # the package, or the library that it brings
        raise DataError(
            "cannot be read: sounds need the package soundfile. Type: pip install soundfile"
        ) from None

    if not body.startswith(
        MARKS
    ):  # the library would try many formats that are no business of ours
        raise DataError(
            f"is not a sound in {LISTED}, whatever its name says" if body else "is empty"
        )
    try:
        sound = soundfile.SoundFile(io.BytesIO(body))
    except (soundfile.SoundFileError, RuntimeError, ValueError, TypeError):
        raise DataError("is damaged: its header cannot be read") from None
    if not SLOWEST <= sound.samplerate <= FASTEST:
        raise DataError(f"says that it has {sound.samplerate:,} samples a second, as no sound has")
    if sound.frames <= 0:
        raise DataError("holds no sound (0 samples)")
    return sound


def heard(body: bytes) -> Heard:
    with begun(body) as sound:
        words = PROMISED.search(sound.extra_info)
        promised, there = (int(words[1]), int(words[2])) if words else (1, 1)
        lost = 1 - there / promised if there < promised < ENDLESS else 0.0
        return Heard(sound.frames, sound.samplerate, sound.channels, sound.subtype, lost)


def taken(body: bytes, rate: int, longest: int, even: bool) -> np.ndarray:
    """The beginning of a sound, at most so many samples of 16 bits: one channel at this rate."""
    import soundfile

    with begun(body) as sound:
        needed = math.ceil(longest * sound.samplerate / rate) + 1
        try:
            values = sound.read(min(needed, sound.frames), dtype="float32", always_2d=True)
        except (soundfile.SoundFileError, RuntimeError, ValueError):
            raise DataError("is damaged or cut off") from None
        own_rate = sound.samplerate
    if not len(values):
        raise DataError("is damaged or cut off: its header promises sound, and none follows")
    if not np.isfinite(values).all():
        raise DataError("holds values that are no numbers")
    return as_bits(at_rate(values.mean(1), own_rate, rate)[:longest], even)


def at_rate(wave: np.ndarray, own: int, rate: int) -> np.ndarray:
    """The same sound with so many samples a second; what is too high for them is taken out."""
    if own == rate:
        return wave
    from scipy.signal import resample_poly

    step = Fraction(rate, own).limit_denominator(1000)  # at most a thousandth of a tone beside
    changed: np.ndarray = resample_poly(wave, step.numerator, step.denominator)
    return changed


def as_bits(wave: np.ndarray, even: bool) -> np.ndarray:
    """From −1 to 1 as 16-bit numbers; louder ones are held there."""
    if even:
        loud = float(np.sqrt(np.mean(np.square(wave, dtype=np.float64))))
        peak = float(np.abs(wave).max(initial=0.0))
        if peak > 0:  # silence stays silent
            wave = wave * min(LOUDNESS / loud, 1 / peak)
    return np.rint(np.clip(wave, -1, 1) * 32767).astype(np.int16)


def read_sounds(
    path: Path, options: dict[str, Any], progress: Progress, out: Path, inside: Inside
) -> Found:
    """`inside` reads the table that names the sounds, as any other table."""
    contents = Found("sounds", [], {"format": "sounds"})
    archive = open_zip(path)
    wanted = samples_in(archive, contents, ENDINGS, f"is not a sound in {LISTED}")
    if not wanted:
        raise DataError(f"The zip holds no sounds ({LISTED}).")
    table = table_inside(archive, contents, wanted, inside)
    good, of = [], dict[str, Heard]()
    for k, info in enumerate(wanted):
        progress(0.3 * k / len(wanted), f"Looking at sound {k + 1:,} of {len(wanted):,}")
        if info.filename.lower() in of:
            contents.bad(info.filename, "occurs twice (or differs only in capital letters)")
            continue
        try:
            of[info.filename.lower()] = heard(member_bytes(archive, info))
        except DataError as error:
            contents.bad(info.filename, str(error))
            continue
        good.append(info)
    if not good:
        raise DataError(
            "No sound of the zip can be read: "
            + "; ".join(f"{p['where']} {p['what']}" for p in contents.problems[:3])
            + "."
        )
    facts = {info.filename: of[info.filename.lower()] for info in good}
    rate = _rate(facts, options, contents)
    longest = _longest(facts, options, contents)
    samples = max(1, round(longest * rate))
    even = (options.get("loudness") or "same") == "same"
    contents.detected.update(rate=rate, seconds=longest, loudness="same" if even else "own")
    _check_room(2 * len(good) * samples, len(good), out)
    _tell_changes(facts, contents)
    array = np.lib.format.open_memmap(
        out / "sound.npy", mode="w+", dtype=np.int16, shape=(len(good), samples)
    )
    paths: list[tuple[str, ...]] = []
    lengths: list[int] = []
    silent: list[str] = []
    for k, info in enumerate(good):
        progress(0.3 + 0.65 * k / len(good), f"Sound {k + 1:,} of {len(good):,}")
        try:
            wave = taken(member_bytes(archive, info), rate, samples, even)
        except DataError as error:
            contents.bad(info.filename, str(error))
            continue
        if not wave.any():
            silent.append(info.filename)
        array[len(paths), : len(wave)] = wave
        lengths.append(len(wave))
        paths.append(parts_of(info.filename))
    if not paths:
        raise DataError(
            f"No sound of the zip can be read to its end: {contents.problems[-1]['where']} {contents.problems[-1]['what']}."
        )
    if silent:
        contents.notes.append(
            f"Nothing is to be heard in {_names(silent)}; {'they were' if len(silent) > 1 else 'it was'} kept."
        )
    if even:
        contents.notes.append(
            "All sounds were brought to one loudness; *Loudness* under *Change how it is read* leaves them as they are."
        )
    if contents.left_out:
        contents.notes.append(
            f"{contents.left_out:,} member{'s' if contents.left_out > 1 else ''} of the zip could not be used; the rest is."
        )
    array.flush()
    contents.columns.append(
        Column(
            "sound",
            "sound",
            array[: len(paths)],
            lengths=np.array(lengths, np.int64),
            note=EVEN if even else "",
            rate=rate,
        )
    )
    if table is None:
        label_by_folders(contents, paths, options, "sound")
    else:
        join_table(contents, paths, table, "sound")
    return contents


def _rate(facts: dict[str, Heard], options: dict[str, Any], contents: Found) -> int:
    """Samples a second for all: those that most have, if they are not more than speech needs."""
    counts = Counter(sound.rate for sound in facts.values())
    usual = counts.most_common(1)[0][0]
    rate = int(options.get("rate") or min(usual, USUAL_RATE))
    if not SLOWEST <= rate <= FASTEST:
        raise DataError(f"A sound cannot have {rate:,} samples a second; {RATES[0]:,} are usual.")
    others = sum(count for own, count in counts.items() if own != rate)
    if len(counts) > 1:
        contents.notes.append(
            f"The sounds have {len(counts)} different rates ({', '.join(f'{own:,}' for own, _ in counts.most_common(4))} Hz); all are brought to {rate:,} Hz."
        )
    elif others:
        contents.notes.append(
            f"The sounds have {usual:,} samples a second; they are brought to {rate:,}, which trains faster. Tones above {rate // 2:,} Hz are gone by that."
        )
    return rate


def _longest(facts: dict[str, Heard], options: dict[str, Any], contents: Found) -> float:
    """Seconds for all: the longest sound's, or where few are much longer than the rest, that of
    nearly all; in words.
    """
    lengths = np.array([sound.seconds for sound in facts.values()])
    top, most = float(lengths.max()), float(np.quantile(lengths, 0.95, method="lower"))
    chosen = options.get("seconds")
    longest = float(chosen) if chosen else min(top if top <= 2 * most else most, USUAL_LONGEST)
    longest = max(0.01, math.ceil(100 * longest - 1e-6) / 100)
    low = float(lengths.min())
    if top - low >= 0.01:
        contents.notes.append(
            f"The sounds last from {seconds_text(low)} to {seconds_text(top)}; all are kept at {seconds_text(longest)}, shorter ones with silence after them."
        )
    cut = [name for name, sound in facts.items() if sound.seconds > longest + 0.01]
    if cut:
        longer = max(facts[name].seconds for name in cut)
        last = (
            f"last up to {seconds_text(longer)}"
            if len(cut) > 1
            else f"lasts {seconds_text(longer)}"
        )
        contents.notes.append(
            f"{_names(cut)} {last}; of {'each' if len(cut) > 1 else 'it'} the first {seconds_text(longest)} {'are' if longest != 1 else 'is'} kept. *Length* under *Change how it is read* keeps more."
        )
    return longest


def _tell_changes(facts: dict[str, Heard], contents: Found) -> None:
    """What about single sounds is brought to what all have."""
    several = [name for name, sound in facts.items() if sound.channels > 1]
    if several:
        contents.notes.append(
            f"{_names(several)} {'have' if len(several) > 1 else 'has'} several channels; their mean was taken."
        )
    cut = [name for name, sound in facts.items() if sound.lost > 0]
    if cut:
        contents.notes.append(
            f"{_names(cut)} {'are' if len(cut) > 1 else 'is'} cut off before the end that the header promises; what is there was kept."
        )
    for subtype, words in WIDER.items():
        wide = [name for name, sound in facts.items() if sound.subtype == subtype]
        if wide:
            contents.notes.append(
                f"{_names(wide)} {'have' if len(wide) > 1 else 'has'} {words} a sample; 16 bits are kept, as of all."
            )


WIDER = {"PCM_24": "24 bits", "PCM_32": "32 bits", "FLOAT": "a 32-bit decimal number", "DOUBLE": "a 64-bit decimal number"}  # fmt: skip


def _names(names: Iterable[str]) -> str:
    """
    >>> _names(["a.wav", "b.wav"]), _names([f"{k}.wav" for k in range(9)])
    ('a.wav and b.wav', '0.wav, 1.wav, 2.wav and 6 more')
    """
    some = [shown(name, 60) for name in names]
    if len(some) > SHOWN_NAMES:
        return f"{', '.join(some[:SHOWN_NAMES])} and {len(some) - SHOWN_NAMES:,} more"
    return " and ".join(filter(None, [", ".join(some[:-1]), some[-1]]))


def seconds_text(seconds: float) -> str:
    """
    >>> seconds_text(1.3), seconds_text(90), seconds_text(36_000)
    ('1.3 s', '1.5 minutes', '10 hours')
    """
    if seconds < 60:
        return f"{seconds:.3g} s"
    return f"{seconds / 60:.3g} minutes" if seconds < 3600 else f"{seconds / 3600:.3g} hours"


def _check_room(needed: int, count: int, out: Path) -> None:
    room = min(shutil.disk_usage(out).free, system.file_limit())
    if needed > room:
        raise DataError(
            f"{count:,} sounds of this length take {limits.bytes_text(needed)} once they are unpacked, and there is room for {limits.bytes_text(room)}. Choose a smaller length for them, or bring fewer."
        )
