"""From raw columns to what a model can take, as scikit-learn steps that are fitted on the training
part alone.

Needs: "scaled" (one scale, categories as 0/1 columns), "dense" (the same without sparse tables),
"plain" (for trees: values as they are, categories as codes), "array" (the same without names),
"shares" (nothing below zero), "letters" (texts), "summary" and "equal" (series), "none".
"""

from __future__ import annotations

from typing import Any

from engine.arena.classical.inputs import MOST_LEVELS, Inputs

MOST_CODES = 255  # histogram boosting holds at most so many levels of one column


def steps(need: str, inputs: Inputs) -> list[Any]:
    """The steps, in order, unfitted."""
    if need == "none":
        return []
    if inputs.kind == "table":
        return table(need, inputs)
    if inputs.kind == "text":
        return text(need)
    if inputs.kind == "series":
        return series(need, inputs)
    return []  # pixels share one scale already


def table(need: str, inputs: Inputs) -> list[Any]:
    from sklearn.compose import ColumnTransformer
    from sklearn.impute import SimpleImputer
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, OrdinalEncoder, StandardScaler

    numbers = [name for name in inputs.numbers if name not in inputs.empty]
    trees = need in ("plain", "array")
    if trees:
        numeric: list[Any] = []  # trees take gaps and any scale as they are
        category: Any = OrdinalEncoder(
            handle_unknown="use_encoded_value",
            unknown_value=float("nan"),
            encoded_missing_value=float("nan"),
            max_categories=MOST_CODES,
        )
    else:
        numeric = [SimpleImputer(strategy="median")] if inputs.missing else []
        numeric.append(MinMaxScaler(clip=True) if need == "shares" else StandardScaler())
        category = OneHotEncoder(handle_unknown="infrequent_if_exist", max_categories=MOST_LEVELS)
    if not inputs.categories and not inputs.texts:
        # LightGBM refuses some letters in names of columns: it gets the bare values.
        return numeric or (
            [ColumnTransformer([("numbers", "passthrough", numbers)])] if need == "array" else []
        )
    parts: list[Any] = []
    if inputs.categories:
        parts.append(("categories", category, list(inputs.categories)))
    if numbers:
        parts.append(("numbers", make_pipeline(*numeric) if numeric else "passthrough", numbers))
    for name in inputs.texts:
        parts.append(
            (
                f"text of {name}",
                make_pipeline(*text("dense" if need in ("dense", "plain", "array") else "scaled")),
                name,
            )
        )
    return [
        ColumnTransformer(parts, sparse_threshold=0 if need in ("dense", "plain", "array") else 0.3)
    ]


def text(need: str) -> list[Any]:
    from sklearn.feature_extraction.text import TfidfVectorizer

    if (
        need == "dense"
    ):  # a column a word is almost all zeros: what cannot take that gets the most frequent words only
        return [TfidfVectorizer(sublinear_tf=True, max_features=300)]
    if need == "letters":
        return [
            TfidfVectorizer(
                sublinear_tf=True, analyzer="char_wb", ngram_range=(1, 4), max_features=50_000
            )
        ]
    return [TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), max_features=50_000)]


def series(need: str, inputs: Inputs) -> list[Any]:
    from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, StandardScaler

    from engine.arena.classical import shapes

    function = {
        "summary": shapes.summary_of_series,
        "equal": shapes.same_length,
        "plain": shapes.summary_of_series,
        "array": shapes.summary_of_series,
    }.get(need, shapes.windows)
    chain: list[Any] = [FunctionTransformer(function)]
    if need not in ("plain", "array", "summary", "equal"):
        chain.append(MinMaxScaler(clip=True) if need == "shares" else StandardScaler())
    return chain
