"""A seed of the mutants: each ends in a result or in a sentence of ours. `make torture` tries many
more.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from engine.reading.formats import FORMATS
from engine.reading.layouts import catalogue
from tests.mutants import KINDS, fault_of, mutant, tried
from tests.reading.examples import EXAMPLES

EACH = 4
# These once ended in a traceback, in "the reason is not known" or in a library's words.
FELL = [
    ("some.npz", 0), ("some.npz", 1), ("some.npz", 14), ("some.csv.gz", 0), ("some.parquet", 3), ("some.arff", 13), ("bundle.zip", 8),
    ("bundle.zip", 16), ("pictures.zip", 98), ("some.ods", 5048), ("some.arrow", 16013), ("some.xls", 301426521),
]  # fmt: skip


def test_mutants_of_every_format_end_in_a_result_or_in_a_sentence(tmp_path: Path) -> None:
    pairs = [*FELL, *((kind, number) for number in range(1000, 1000 + EACH) for kind in KINDS)]
    outcomes = [*tried(pairs, tmp_path)]
    assert [outcome for outcome in outcomes if outcome.fault] == []
    assert len(outcomes) == len(pairs)
    # Damage that nothing notices would be no test, nor would a wall that lets nothing through.
    ends = Counter(outcome.ended for outcome in outcomes)
    assert min(ends["read"], ends["refused"]) > 0.2 * len(pairs), ends


def test_every_format_and_layout_has_mutants() -> None:
    assert {example.name for some in EXAMPLES.values() for example in some} <= set(KINDS)
    assert set(FORMATS) == set(EXAMPLES)
    assert len(catalogue()) == len({"some.arff", "fasttext.txt", "labels.txt", "aligned.txt"} & set(KINDS))  # fmt: skip


def test_a_mutant_is_the_same_for_ever_and_differs_from_the_next() -> None:
    for kind in KINDS:
        assert mutant(kind, 5) == mutant(kind, 5)
        assert len({mutant(kind, number).body for number in range(4)}) > 1


def test_what_is_no_sentence_counts_as_a_fault() -> None:
    good = "The zip is damaged or cut off. Pack it again."
    assert fault_of("refused", good, 0.1, 0) == ""
    for sentence in (
        "",
        "The file could not be read, and the reason is not known (OSError). Please report it.",
        "It is damaged ([Errno 22] Invalid argument).",
        "This page met a mistake of ours and stopped drawing.",
        "damaged",
    ):
        assert fault_of("refused", sentence, 0.1, 0)
    assert fault_of("died", good, 0.1, 0)
    assert fault_of("read", "", 11.0, 0)
    assert fault_of("read", "", 0.1, 2 << 30)
