"""Words that a newcomer does not know, each explained once: what pages show under the pointer.

The front end gets them as src/parts/glossary.json (`python -m tests.generated`) and shows one with
`<Term word="fork">`. A new word is one line here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    name: str  # by which pages ask for it
    title: str
    text: str
    scores: tuple[str, ...] = ()  # whose own names they are, where it is a score


ENTRIES = (
    Word(
        "accuracy",
        "Accuracy",
        "The share of rows that are answered right. Where one class is frequent, look at the baseline too: always saying that class is right just as often.",
        ("accuracy",),
    ),
    Word(
        "balanced-accuracy",
        "Balanced accuracy",
        "The share that is right in each class, averaged over the classes: a rare class counts as much as a frequent one.",
        ("balanced_accuracy", "balanced-accuracy"),
    ),
    Word(
        "baseline",
        "Baseline",
        "What an answer gets that looks at nothing: always the most frequent class, or the mean. A network that is not better has learned nothing that helps.",
    ),
    Word(
        "batch",
        "Batch",
        "So many rows are looked at together before the weights are moved once.",
    ),
    Word(
        "calibration",
        "Calibration",
        "Whether it is right as often as it says it is sure: of the answers that are 80% sure, 8 of 10 should be right.",
    ),
    Word(
        "dice",
        "Dice",
        "How much two painted areas have in common: 1 is the same area, 0 is nothing in common.",
        ("dice",),
    ),
    Word(
        "dropout",
        "Dropout",
        "While it trains, this share of a layer's outputs is set to zero by chance, so that no single one decides.",
    ),
    Word(
        "epoch",
        "Epoch",
        "One pass over all training rows. After each, the network is measured on the rows that were kept to check on.",
    ),
    Word(
        "f1",
        "F1",
        "Found and right-when-said in one number (their harmonic mean): it is only high where both are.",
        ("f1", "macro f1"),
    ),
    Word(
        "folds",
        "Folds",
        "The rows are cut into so many pieces; each piece is checked on once by a model that learned from the others. It takes longer and tells small differences better.",
    ),
    Word(
        "fork",
        "Fork",
        "A new run that begins from the weights of this one, which stays as it is.",
    ),
    Word(
        "interval",
        "95% interval",
        "With other rows of the same kind the number would be another one. In 95 of 100 such cases the interval holds the true one; few rows make it wide.",
    ),
    Word(
        "iou",
        "Overlap (IoU)",
        "Of two painted areas, what is common to both by what is in either: 1 is the same area.",
        ("iou",),
    ),
    Word(
        "kept-weights",
        "Kept weights",
        "What a run leaves, and what is tried, raced and exported: the best epoch where it was watched for, else the last one. Its score is the score of the run.",
    ),
    Word(
        "learning-rate",
        "Learning rate",
        "How far one step moves the weights. Too large and the loss jumps about; too small and it takes for ever.",
    ),
    Word(
        "log-loss",
        "Log loss",
        "Punishes being sure and wrong: 0 is always sure and right, and a single answer that is sure and wrong costs much. Lower is better.",
        ("log_loss", "log loss"),
    ),
    Word(
        "loss",
        "Loss",
        "The number that training makes smaller: how wrong the answers are, as the network feels it. Lower is better.",
        ("loss",),
    ),
    Word(
        "mae",
        "Mean error",
        "By how much an answer is off on average, in the unit of the target.",
        ("mae",),
    ),
    Word(
        "mflop",
        "MFLOP",
        "Work: millions of additions and multiplications that the network takes for one sample. A phone does thousands of MFLOP a second.",
    ),
    Word(
        "p-value",
        "p-value",
        "How often chance alone would give a difference this large if both were equally good. Under 0.05 a difference counts as shown. Where several pairs are compared it is corrected for their number.",
    ),
    Word(
        "precision",
        "Right when said",
        "Of the rows that are called so, the share that is (precision).",
        ("precision",),
    ),
    Word(
        "r2",
        "R²",
        "The share of the ups and downs that is explained: 1 is perfect, 0 is no better than always saying the mean, below 0 is worse.",
        ("r2",),
    ),
    Word(
        "recall",
        "Found",
        "Of the rows that are of the class, the share that is recognised (recall).",
        ("recall",),
    ),
    Word(
        "rmse",
        "Root mean square error",
        "The typical size of a mistake in the unit of the target; large mistakes weigh more than in the mean error.",
        ("rmse",),
    ),
    Word(
        "roc-area",
        "ROC area",
        "How often a row of the class gets a higher score than a row that is not of it: 1 is always, 0.5 is guessing.",
        ("auc",),
    ),
    Word(
        "seed",
        "Seed",
        "The number from which all chance of a training follows. The same seed gives the same run; other seeds show how much is luck.",
    ),
    Word(
        "test-part",
        "Test part",
        "Rows that nobody looks at until the end, so that the last score is honest. Each look makes it less so, and is counted.",
    ),
    Word(
        "update-ratio",
        "Update / weight",
        "How far a step moves the weights of this layer, against their size. About 0.001 is healthy; far more is shaky, far less stands still.",
    ),
    Word(
        "validation",
        "Validation",
        "Rows that it does not learn from: after each epoch they show how good it is on what it has not seen.",
    ),
    Word(
        "weight-decay",
        "Weight decay",
        "Every step pulls all weights a little towards zero, so that the network does not learn by heart.",
    ),
)


def as_json() -> dict[str, dict[str, object]]:
    """By the words' names."""
    return {
        word.name: {"title": word.title, "text": word.text, "scores": list(word.scores)}
        for word in sorted(ENTRIES, key=lambda word: word.name)
    }
