"""One class for a whole series."""

from __future__ import annotations

from engine.ways.classify import Classify


class ClassifySeries(Classify):
    type = "classify-series"
    title = "Classes of series"
    summary = "A series, a recording or a text goes in; one class comes out. Unequal lengths are known to the network."
    when = "Recordings, sensor curves, messages: one answer for each whole series."
    tasks = ("sequence classification",)
    suits = ()


ENTRY = ClassifySeries
