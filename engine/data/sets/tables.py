"""Well-known tables with all the dirt of real ones: gaps, categories, texts, long tails."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.sets.fetch import get
from engine.data.sets.set import DataSet, File, Opening
from engine.reading.columns import Column, Raw, category, number

HANDSON = "https://raw.githubusercontent.com/ageron/handson-ml2/master/datasets"
UCI = "https://archive.ics.uci.edu/ml/machine-learning-databases/adult"
# The test rows without the remark in the first line, as they are often passed on.
ADULT_TEST_BARE = File(
    "adult-test.csv",
    (),
    "72567b94f5c1a6f8501377dd80f93892c3848ff071cf91ba47e00b0785a28074",
    2_003_132,
    ("adult/adult-test.csv",),
)
ADULT = (
    File("adult.data", (f"{UCI}/adult.data",), "5b00264637dbfec36bdeaab5676b0b309ff9eb788d63554ca0a249491c86603d", 3_974_305,
         ("adult/adult-train.csv", "adult/adult.data")),
    File("adult.test", (f"{UCI}/adult.test",), "a2a9044bc167a35b2361efbabec64e89d69ce82d9790d2980119aac5fd7e9c05", 2_003_153,
         ("adult/adult.test",), instead=ADULT_TEST_BARE),
)  # fmt: skip
CALIFORNIA = File("housing.csv", (f"{HANDSON}/housing/housing.csv",), "8a3727f4cf54ac1a327f69b1d5b4db54c5834ea81c6e4efc0d163300022a685e", 1_423_529,
                  ("california/housing.csv",))  # fmt: skip
TITANIC = File("train.csv", (f"{HANDSON}/titanic/train.csv",), "14769fb1850e2d26d8e6db0ee49c213878040432827e39b13caaa15603c6598f", 61_904,
               ("titanic/train.csv",))  # fmt: skip
ADULT_COLUMNS = {
    "age": "number", "workclass": "category", "fnlwgt": "number", "education": "category", "education-num": "number",
    "marital-status": "category", "occupation": "category", "relationship": "category", "race": "category", "sex": "category",
    "capital-gain": "number", "capital-loss": "number", "hours-per-week": "number", "native-country": "category", "income": "category",
}  # fmt: skip


def rows_of(path: Path, *, header: bool) -> tuple[list[str], list[list[str]]]:
    """A comma-separated file whose sha256 has been checked."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = [
            [cell.strip() for cell in line]
            for line in csv.reader(file, skipinitialspace=True)
            if line
        ]
    return (lines[0], lines[1:]) if header else ([], lines)


def typed(name: str, kind: str, cells: list[str], gaps: tuple[str, ...] = ("", "?")) -> Column:
    if kind == "number":
        return number(name, np.array([np.nan if cell in gaps else float(cell) for cell in cells]))
    if kind in ("text", "id"):
        values = np.empty(len(cells), dtype=object)
        values[:] = [None if cell in gaps else cell for cell in cells]
        return Column(name, kind, values)
    levels = sorted({cell for cell in cells if cell not in gaps})
    place = {level: code for code, level in enumerate(levels)}
    return category(
        name, np.array([place.get(cell, -1) for cell in cells]), levels, ordered=kind == "ordered"
    )


def load_adult(options: dict[str, Any], opening: Opening) -> Raw:
    train, test = (rows_of(get(file, "Adult", opening), header=False)[1] for file in ADULT)
    test = [line for line in test if len(line) == len(ADULT_COLUMNS)]
    cells = list(map(list, zip(*(train + test), strict=True)))
    cells[-1] = [cell.rstrip(".") for cell in cells[-1]]  # the test file writes ">50K."
    columns = {
        name: typed(name, kind, cells[k]) for k, (name, kind) in enumerate(ADULT_COLUMNS.items())
    }
    given = np.concatenate([np.zeros(len(train), np.int8), np.full(len(test), 2, np.int8)])
    # The census weight says how many people a row stands for, nothing about the person.
    inputs = tuple(name for name in columns if name not in ("income", "fnlwgt"))
    return Raw(columns, "income", "two classes", inputs, given=given)


def load_california(options: dict[str, Any], opening: Opening) -> Raw:
    header, lines = rows_of(get(CALIFORNIA, "California housing", opening), header=True)
    cells = list(map(list, zip(*lines, strict=True)))
    columns = {
        name: typed(name, "category" if name == "ocean_proximity" else "number", cells[k])
        for k, name in enumerate(header)
    }
    target = "median_house_value"
    return Raw(columns, target, "regression", tuple(name for name in columns if name != target))


def load_titanic(options: dict[str, Any], opening: Opening) -> Raw:
    header, lines = rows_of(get(TITANIC, "Titanic", opening), header=True)
    cells = list(map(list, zip(*lines, strict=True)))
    kinds = {"PassengerId": "id", "Survived": "category", "Pclass": "ordered", "Name": "text", "Sex": "category", "Ticket": "id",
             "Cabin": "category", "Embarked": "category"}  # fmt: skip
    columns = {
        name: typed(name, kinds.get(name, "number"), cells[k]) for k, name in enumerate(header)
    }
    columns["Survived"] = category("Survived", columns["Survived"].values, ("no", "yes"))
    inputs = ("Pclass", "Sex", "Age", "SibSp", "Parch", "Fare", "Embarked")
    return Raw(columns, "Survived", "two classes", inputs, group="Ticket")


ENTRIES = (
    DataSet(
        "adult", "Adult", "48,842 people of the 1994 census: does one earn more than 50,000 dollars a year?",
        "The classic dirty table: gaps written as “?”, categories with rare members, and questions of fairness in every column.",
        "CC BY 4.0", "UCI Machine Learning Repository; Ronny Kohavi and Barry Becker", kind="table", task="two classes", load=load_adult,
        split={"type": "given", "train": 0.85, "validation": 0.15, "test": 0.0, "seed": 0},
        reference="Logistic regression about 84.8%, boosting about 87.0% (complete rows); C4.5 84.5%.",
        rows=48_842, words=("census", "income", "fairness", "table"), group="fetched", files=ADULT,
    ),
    DataSet(
        "california", "California housing", "20,640 districts of California in 1990: what does a house cost?",
        "Place decides most. Prices were cut at 500,001 dollars, so the dearest districts look alike.",
        "public domain", "StatLib, after R. K. Pace and R. Barry (1997); the copy of A. Géron's Hands-on Machine Learning", kind="table",
        task="regression", load=load_california,
        reference="Linear regression misses by about 69,000 dollars (root mean square), a forest by about 50,000.",
        rows=20_640, words=("prices", "houses", "regression", "table", "map"), group="fetched", files=(CALIFORNIA,),
    ),
    DataSet(
        "titanic", "Titanic", "891 passengers: who survived?",
        "Small, full of gaps, and families are spread over its rows: who shares a ticket often shared a fate. Split by ticket "
        "to be honest.",
        "public domain", "Encyclopedia Titanica via Kaggle; the copy of A. Géron's Hands-on Machine Learning", kind="table", task="two classes",
        load=load_titanic, reference="Ten folds: support vector machine 82.5%, forest 81%.",
        rows=891, words=("passengers", "survival", "table", "small"), group="fetched", files=(TITANIC,),
    ),
)  # fmt: skip
