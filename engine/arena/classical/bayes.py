"""Naive Bayes: every column gives its evidence alone, and the evidence is multiplied."""

from __future__ import annotations

from engine.arena.classical.entry import Entry
from engine.catalogue import Field

# Its default is scikit-learn's, chosen without a look at any data; *Choose on validation* tries
# others.
SMOOTHING = Field(
    "alpha",
    "Smoothing",
    "float",
    1.0,
    "What is added to each count, so that nothing is impossible.",
    1e-6,
    100.0,
    0.1,
)

ENTRIES = (
    Entry(
        name="gaussian-naive-bayes",
        title="Naive Bayes",
        summary="Asks each column alone which class its value fits, and multiplies the answers.",
        explain="Each column of each class is taken as a bell curve. Columns that say the same are counted twice, hence naive.",
        suits="Few rows, a first guess in no time; numbers.",
        group="bayes",
        classes="sklearn.naive_bayes.GaussianNB",
        kinds=("table", "image", "series"),
        needs="dense",
        cost=lambda n, d, k: 2e-8 * n * d,
        rank=1,
        words=("gaussian",),
    ),
    Entry(
        name="multinomial-naive-bayes",
        title="Naive Bayes of counts",
        summary="Compares how often each word, or how much of each column, a class holds.",
        explain="A class is a bag of words with its own frequencies; a new text is given to the bag that it most likely came from.",
        suits="Texts; anything counted.",
        group="bayes",
        classes="sklearn.naive_bayes.MultinomialNB",
        needs="shares",
        options=(SMOOTHING,),
        grid={"alpha": (0.01, 0.1, 0.5, 1.0, 2.0)},
        cost=lambda n, d, k: 1e-8 * n * min(d, 500),
        rank=2,
        words=("multinomial", "spam", "tf-idf"),
    ),
    Entry(
        name="bernoulli-naive-bayes",
        title="Naive Bayes of yes and no",
        summary="Looks only at whether a word is there, or a number above its mean.",
        explain="Each column becomes yes or no. What is absent counts as evidence too.",
        suits="Short texts and yes/no columns.",
        group="bayes",
        classes="sklearn.naive_bayes.BernoulliNB",
        options=(SMOOTHING,),
        grid={"alpha": (0.01, 0.1, 0.5, 1.0, 2.0)},
        cost=lambda n, d, k: 1e-8 * n * min(d, 500),
        usual=False,
        rank=3,
        words=("bernoulli", "binary"),
    ),
)
