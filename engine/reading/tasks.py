"""What can be asked of data, one entry a task: what its answer is made of, what may be done with it,
and its words. Whoever depends on a task asks its entry; nobody asks for a name.

The names stand in plans, signatures and files, so they stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One task. What is left out suits a task of which nothing is known."""

    name: str
    short: str = ""  # what is predicted, on a card; empty: the name
    predicts: str = ""  # the same in a sentence; empty: as on the card
    counted: str = ""  # the same where the classes have been counted: "{n} classes"
    heading: str = ""  # over what is predicted, where it is more than the names of columns
    without_column: str = ""  # what is to be predicted where no one column answers
    field: str | None = None  # what the answers are called in a batch; None: there are none
    classes: bool = False  # the answer of a row is one class
    numbers: bool = False  # the answer of a row is a number, or several in one unit
    many: bool = False  # several columns of yes and no answer together
    by_point: bool = False  # each point of a picture has an answer of its own
    ahead: bool = False  # the answer is what a series goes on with
    writes: bool = False  # a text is its own answer: at each place, what comes next
    replies: bool = False  # the answer of a row is a text of its own
    by_word: bool = False  # each word of a text has an answer of its own
    read_as: str = ""  # the type that the column of answers is read as, whatever it looks like
    on_series: str = ""  # the task that it becomes where a row is a series; empty: itself
    texts_as: str = "words"  # the transform that makes numbers of texts
    of_files: bool = True  # a person's own file may be read for it
    cut_by: tuple[str, ...] = ()  # choices of a file, by which it is cut into samples

    @property
    def title(self) -> str:
        return self.name.capitalize()

    @property
    def continues(self) -> bool:
        """Whether a row's answer is what the row itself goes on with, so that rows may be alike."""
        return self.ahead or self.writes

    @property
    def races(self) -> bool:
        """Whether the Arena has classical models for it."""
        return self.classes or self.numbers

    def on_card(self) -> str:
        return self.short or self.name

    def in_words(self, classes: int = 0) -> str:
        """What is predicted, where there are so many classes.

        >>> of("many classes").in_words(3), of("many classes").in_words()
        ('3 classes', 'classes')
        """
        if classes and self.counted:
            return self.counted.format(n=classes)
        return self.predicts or self.on_card()


TWO_CLASSES = Task(
    "two classes",
    field="label",
    classes=True,
    read_as="category",
    on_series="sequence classification",
)
MANY_CLASSES = Task(
    "many classes",
    short="classes",
    counted="{n} classes",
    field="label",
    classes=True,
    read_as="category",
    on_series="sequence classification",
)
SEQUENCE_CLASSES = Task(
    "sequence classification",
    short="classes",
    counted="{n} classes",
    field="label",
    classes=True,
    read_as="category",
)
MANY_LABELS = Task("many labels", field="labels", many=True)
REGRESSION = Task("regression", short="a number", field="value", numbers=True, read_as="number")
FORECASTING = Task(
    "forecasting",
    short="forecast",
    predicts="what comes next",
    field="future",
    numbers=True,
    ahead=True,
    cut_by=("past", "ahead", "stride"),
)
NEXT_TOKEN = Task(
    "next token",
    predicts="the next token",
    heading="Predict the next token",
    field="next",
    writes=True,
    texts_as="characters",
    cut_by=("stride", "length"),
)
TEXT_TO_TEXT = Task(
    "text to text",
    short="another text",
    field="reply",
    replies=True,
    read_as="text",
)
NO_TARGET = Task(
    "no target",
    short="nothing yet",
    without_column="no column was chosen, nor one found that looks like an answer",
)
SEGMENTATION = Task(
    "segmentation",
    short="a class a point",
    counted="one of {n} classes a point",
    field="mask",
    by_point=True,
    of_files=False,
)
TAGGING = Task(
    "word tags",
    short="a tag a word",
    counted="one of {n} tags a word",
    heading="Predict a tag for each word",
    field="tags",
    by_word=True,
    texts_as="spaced-words",
)

TASKS = {
    task.name: task
    for task in (
        TWO_CLASSES,
        MANY_CLASSES,
        SEQUENCE_CLASSES,
        MANY_LABELS,
        REGRESSION,
        FORECASTING,
        NEXT_TOKEN,
        TEXT_TO_TEXT,
        NO_TARGET,
        SEGMENTATION,
        TAGGING,
    )
}
OF_FILES = tuple(task for task in TASKS.values() if task.of_files)


def of(name: str) -> Task:
    """The task of this name; one of which nothing is known where there is none.

    >>> of("regression").races, of("a task of later").races
    (True, False)
    """
    return TASKS.get(name) or Task(name)
