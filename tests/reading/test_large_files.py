"""Files that take long: how far they are is said, they can be cancelled, and what cannot fit is
refused before it is read.
"""

from __future__ import annotations

import io
import random
import time
import zipfile
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.reading import delimited, pictures
from engine.reading.columns import Cancelled, DataError
from engine.reading.delimited import last_odd_line
from engine.reading.reader import read_stored
from engine.reading.store import Store


def png(height: int, width: int) -> bytes:
    seed = np.random.default_rng(0).integers(0, 255, (8, 8, 3), np.uint8)
    out = io.BytesIO()
    Image.fromarray(seed).resize((width, height)).save(out, "PNG", compress_level=1)
    return out.getvalue()


def packed(picture: bytes, count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for k in range(count):
            archive.writestr(f"{'ab'[k % 2]}/{k}.png", picture)
    return out.getvalue()


def test_few_large_pictures_tell_how_far_they_are_and_can_be_cancelled(tmp_path: Path) -> None:
    stored = Store(tmp_path).add("me", "large.zip", packed(png(1500, 1500), 20))
    told: list[str] = []

    def stop_in_the_middle(share: float, text: str) -> None:
        told.append(text)
        if share > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_stored(tmp_path, stored.sha, stored.name, progress=stop_in_the_middle)
    assert any(text.startswith("Looking at picture") for text in told)
    assert told[-1].startswith("Picture ")
    assert told[-1].endswith(" of 20")


def test_pictures_that_do_not_fit_are_refused_before_they_are_read(tmp_path: Path) -> None:
    stored = Store(tmp_path).add("me", "many.zip", packed(png(16, 16), 12_000))
    size = {"height": 512, "width": 512}
    told: list[str] = []
    with pytest.raises(DataError, match=r"12,000 pictures of this size take 9\.4 GB .* room for"):
        read_stored(
            tmp_path,
            stored.sha,
            stored.name,
            size,
            progress=lambda share, text: told.append(text),
        )
    assert not [text for text in told if text.startswith("Picture ")]


def test_pictures_that_take_longer_than_a_reading_may_are_refused_with_both_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "PACE_FROM", 0.0)
    picture = png(600, 800)
    pace = pictures.Pace(Counter({(600, 800): 3}), 10**9, (128, 128))
    pace.allowed = 300.0
    until = time.process_time() + 0.01
    while time.process_time() < until:
        pictures.open_picture(picture, 128)
    said = (
        r"1,000,000,000 pictures of about 0\.48 million pixels: .* about [\d,]+ minutes, and 5 are"
    )
    with pytest.raises(DataError, match=said):
        pace.check(picture)
    pace.count = 3
    pace.check(picture)


def test_more_lines_than_rows_can_be_read_are_refused_before_they_are_cut(tmp_path: Path) -> None:
    stored = Store(tmp_path).add("me", "long.csv", b"a\n" + b"1\n" * 23_000_000)
    told: list[str] = []
    with pytest.raises(DataError, match=r"about 23,000,00\d rows; 20,000,000 can be read"):
        read_stored(
            tmp_path, stored.sha, stored.name, progress=lambda share, text: told.append(text)
        )
    assert not [text for text in told if "cut into cells" in text]


def test_the_line_that_opens_a_quotation_is_found_from_the_end_as_by_reading_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(delimited, "SAMPLE", 7)
    for seed in range(300):
        made = random.Random(seed)
        body = bytes(made.choices(b'ab"\n', (4, 2, 1, 2), k=made.randrange(1, 60)))
        if body.count(b'"') % 2 == 0:
            continue
        odd, opened = False, 0
        for number, line in enumerate(body.split(b"\n"), 1):
            if line.count(b'"') % 2:
                odd, opened = not odd, opened if odd else number
        assert last_odd_line(body, 0) == opened, body
