"""The four small tables that come with scikit-learn; each is an entry of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.data.sets.set import DataSet, Opening
from engine.reading.columns import Raw, table

SCALED = ({"type": "standardise"},)


def loader(
    function: str, target_name: str, classes: tuple[str, ...] | None, **arguments: Any
) -> Callable[[dict[str, Any], Opening], Raw]:
    def load(options: dict[str, Any], opening: Opening) -> Raw:
        import sklearn.datasets

        bunch = getattr(sklearn.datasets, function)(**arguments)
        return table(
            bunch.data, bunch.feature_names, bunch.target, classes, target_name=target_name
        )

    return load


ENTRIES = (
    DataSet(
        name="iris",
        title="Iris",
        summary="150 flowers of three kinds, each with four measured lengths.",
        explain="Fisher's table of 1936. One kind stands apart; the other two overlap a little, "
        "so a handful of flowers is always in doubt.",
        licence="public domain",
        source="R. A. Fisher (1936), as shipped with scikit-learn",
        kind="table",
        task="many classes",
        load=loader("load_iris", "species", ("setosa", "versicolor", "virginica")),
        transforms=SCALED,
        reference="Logistic regression reaches about 97% (10 folds).",
        rows=150,
        words=("flowers", "table", "small"),
    ),
    DataSet(
        name="wine",
        title="Wine",
        summary="178 wines of three growers, each with thirteen chemical measurements.",
        explain="Easy once the columns are scaled, hard for anything that measures distances before: proline runs to 1,680, hue to 1.7.",
        licence="CC BY 4.0",
        source="UCI Machine Learning Repository, as shipped with scikit-learn",
        kind="table",
        task="many classes",
        load=loader("load_wine", "grower", ("grower 1", "grower 2", "grower 3")),
        transforms=SCALED,
        reference="Scaled logistic regression reaches about 98% (10 folds).",
        rows=178,
        words=("chemistry", "table", "small", "scale"),
    ),
    DataSet(
        name="breast-cancer",
        title="Breast cancer",
        summary="569 tumours, each with thirty measurements of its cell nuclei: malignant or benign?",
        explain="A medical table in which the two kinds of mistake do not weigh the same: "
        "look at the confusion matrix, not only at the accuracy.",
        licence="CC BY 4.0",
        source="UCI Machine Learning Repository, Wisconsin Diagnostic, as shipped with scikit-learn",
        kind="table",
        task="two classes",
        load=loader("load_breast_cancer", "diagnosis", ("malignant", "benign")),
        transforms=SCALED,
        reference="Scaled logistic regression reaches about 98% (10 folds).",
        rows=569,
        words=("medicine", "table", "health"),
    ),
    DataSet(
        name="diabetes",
        title="Diabetes",
        summary="442 patients with ten measurements: how far has the illness gone a year later?",
        explain="A number is predicted. Little of it can be known from ten measurements, "
        "so no model gets far, and a simple one is hard to beat.",
        licence="free to use",
        source="Efron, Hastie, Johnstone and Tibshirani (2004), as shipped with scikit-learn",
        kind="table",
        task="regression",
        load=loader("load_diabetes", "progression", None, scaled=False),
        transforms=({"type": "standardise"}, {"type": "standardise-target"}),
        reference="Linear regression explains about 48% of the spread (R² 0.48, 10 folds).",
        rows=442,
        words=("medicine", "table", "regression", "health"),
    ),
)
