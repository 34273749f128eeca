"""Texts: messages, names, a play, and the short series of MNIST-1D."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.fetch import get
from engine.data.sets.set import DataSet, File, Opening
from engine.reading.columns import Column, DataError, Raw, category
from engine.reading.windows import next_token

SMS = File(
    "SMSSpamCollection",
    ("https://archive.ics.uci.edu/static/public/228/sms+spam+collection.zip",),
    "7d039a24a6083ed9ef0f806ebad56bbb976e3aeb8de05669173bfdc4996c239d",
    477_907,
    ("sms_spam/sms.tsv",),
    "SMSSpamCollection",
)
SHAKESPEARE = File(
    "input.txt",
    ("https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/input.txt",),
    "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed",
    1_115_394,
    ("tinyshakespeare/input.txt",),
)
# Its official file is a pickle, which could run code: only a converted copy in a data folder is
# read.
MNIST_1D = File(
    "mnist1d.npz",
    (),
    "448a3704b51e6221729882455883c8af17e5dfbd9da52a58b04a1f3af6c05ba7",
    1_543_472,
    ("mnist1d/mnist1d.npz",),
)
LANGUAGES = (
    ("Arabic", "6f424a8dbe51cbbbabab7a57d38b617210125e4e3991f3c657cb79b8f104bafc", 13190),
    ("Chinese", "09ba8f1f7e38dbc99372d461b26ad4433b811fc6bfa6a3ecca6fe11a9a777465", 1246),
    ("Czech", "e17ab0ec47616a72c39cb85c783f70c3663ab64488721e5d8378f146d2226be7", 3916),
    ("Dutch", "924f32b635170eae561f84538632138fc07d4c8bbd70ba3fb980de1ecc4d2af3", 2351),
    ("English", "9cca037066d3d5989e24bc01801416162de506b5e28e15b7c092a47905d29bf2", 27125),
    ("French", "81e65b36c60ed5b89a17422f6edcadbb89546f38ad69e960e64e7ba682012a95", 2178),
    ("German", "7449cd590b97a733e18d613a4155decd77ec35dc5f8aadd7a82204dce4f051db", 5610),
    ("Greek", "3555b5186de7f401e6d991b088e9e644ca3099116477818c25ab5793801389e6", 1981),
    ("Irish", "cf8c7013256252a88d2503127b87282a11f21b2ff6db1bded68834c19a1ec058", 1858),
    ("Italian", "f88414c27d0606a11a678b4859277828c2565d6cc4d9ee932deef6e94f3b35e4", 5657),
    ("Japanese", "e0e717e114fec3e7eade4d9dabe0067c475f43147e36a22b47902ee76ad9e67f", 7622),
    ("Korean", "cd54221ccb362a6cba4c78828838cf3268a0e59744767a37cf6ec4b74036b136", 423),
    ("Polish", "45bab898af2f60ed3a728bbf6980e28821011a7caa53227553b5785903a40826", 1165),
    ("Portuguese", "50a8735f41f4f73757c8ce5b16cb0275cd86b2b214bcbc8c9805f508cb131c53", 554),
    ("Russian", "0cfe53ac18041e8f63666aa77313e0a3ff378facb132abee052d8ebdc8c3d62c", 85168),
    ("Scottish", "78d0252711d87d948ea86fe34826c51d2d794a8e52d15b5d6f7b6244d45d62dd", 752),
    ("Spanish", "1bcb462ed3316756a85781d68232bddae04498fdddd5d9219c53fd1fbdeba7a7", 2284),
    ("Vietnamese", "f3f9e4164ab47601178a6e45b216464a64122f49d05541f24bf18a757253281d", 339),
)
NAMES = tuple(
    File(
        f"{language}.txt",
        (
            f"https://raw.githubusercontent.com/spro/practical-pytorch/master/data/names/{language}.txt",
        ),
        sha256,
        size,
        (f"names/{language}.txt",),
    )
    for language, sha256, size in LANGUAGES
)


def texts(name: str, values: list[str]) -> Column:
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return Column(name, "text", column)


def load_sms(options: dict[str, Any], opening: Opening) -> Raw:
    # quotation marks are part of the messages
    lines = get(SMS, "SMS spam", opening).read_text(encoding="utf-8").split("\n")
    pairs = [line.rstrip("\r").split("\t", 1) for line in lines if "\t" in line]
    label = category("label", np.array([int(kind == "spam") for kind, _ in pairs]), ("ham", "spam"))
    return Raw(
        {"message": texts("message", [text for _, text in pairs]), "label": label},
        "label",
        "two classes",
        ("message",),
    )


def load_names(options: dict[str, Any], opening: Opening) -> Raw:
    names, label = [], []
    for code, file in enumerate(NAMES):
        for line in get(file, "Surnames", opening).read_text(encoding="utf-8").split("\n"):
            if line.strip():
                names.append(line.strip())
                label.append(code)
    columns = {
        "name": texts("name", names),
        "language": category(
            "language", np.array(label), [language for language, _, _ in LANGUAGES]
        ),
    }
    return Raw(columns, "language", "many classes", ("name",))


def load_shakespeare(options: dict[str, Any], opening: Opening) -> Raw:
    text = get(SHAKESPEARE, "Tiny Shakespeare", opening).read_text(encoding="utf-8")
    return next_token(text, options["length"], options["stride"])


def load_mnist_1d(options: dict[str, Any], opening: Opening) -> Raw:
    with np.load(get(MNIST_1D, "MNIST-1D", opening), allow_pickle=False) as arrays:
        try:
            values = np.concatenate([arrays["x"], arrays["x_test"]]).astype(np.float32)
            label = np.concatenate([arrays["y"], arrays["y_test"]])
            given = np.concatenate(
                [np.zeros(len(arrays["x"]), np.int8), np.full(len(arrays["x_test"]), 2, np.int8)]
            )
        except KeyError as error:
            raise DataError(f"mnist1d.npz lacks the array {error}.") from error
    columns = {
        "series": Column("series", "series", values[:, :, None], ("signal",)),
        "label": category("label", label, map(str, range(10))),
    }
    return Raw(columns, "label", "sequence classification", ("series",), given=given)


ENTRIES = (
    DataSet(
        "sms-spam", "SMS spam", "5,574 text messages: spam or not?",
        "One in eight is spam, so always saying “no” is right 87 times of 100. Look at how much spam is caught, too.",
        "CC BY 4.0", "UCI Machine Learning Repository; Tiago Almeida and José María Gómez Hidalgo", kind="text", task="two classes",
        load=load_sms, transforms=({"type": "words"},), reference="Five folds: naive Bayes 98.4%, linear support vector machine 98.6%.",
        rows=5574, words=("text", "messages", "language", "imbalance"), group="fetched", files=(SMS,),
    ),
    DataSet(
        "surnames", "Surnames", "20,050 surnames of 18 languages: where does a name come from?",
        "Spelling gives much away. Half of the names are Russian and only a few dozen Vietnamese: see what that does to the rare ones.",
        "MIT", "Sean Robertson, practical-pytorch", kind="text", task="many classes", load=load_names,
        transforms=({"type": "characters"},), reference="Character pairs with logistic regression reach about 77%; a character "
            "network about 80%.",
        rows=20_050, words=("text", "names", "characters", "recurrent"), group="fetched", files=NAMES,
    ),
    DataSet(
        "tiny-shakespeare", "Tiny Shakespeare", "A million characters of Shakespeare: what comes next?",
        "The smallest corpus on which a language model becomes fun. It learns spelling first, then who speaks, then a little English.",
        "public domain", "Andrej Karpathy, char-rnn", kind="text", task="next token", load=load_shakespeare,
        options=(
            Field("length", "Length", "int", 64, "How many characters the network sees at once.", 8, 1024),
            Field("stride", "Every", "int", 0, "A new piece starts every so many characters; 0: pieces follow each other.", 0, 1024),
        ),
        transforms=({"type": "characters"},), split={"type": "time", "train": 0.9, "validation": 0.1, "test": 0.0, "seed": 0},
        reference="A small transformer on a CPU reaches a validation loss of about 1.88.",
        rows=1_115_394, words=("text", "language model", "characters", "generation"), group="fetched", files=(SHAKESPEARE,),
    ),
    DataSet(
        "mnist-1d", "MNIST-1D", "5,000 series of 40 points: ten shapes, shifted, stretched and noisy.",
        "Made so that kinds of networks can be told apart within seconds: convolution beats dense layers, dense layers beat a "
        "straight line.",
        "Apache 2.0", "Sam Greydanus, mnist1d (a copy as .npz in a data folder; the official file is a pickle, which is never "
        "opened here)",
        kind="series", task="sequence classification", load=load_mnist_1d, transforms=(),
        split={"type": "given", "train": 0.85, "validation": 0.15, "test": 0.0, "seed": 0},
        reference="Linear 32%, dense network 68%, GRU 91%, convolutional network 94%.",
        rows=5000, words=("series", "signal", "fast", "sequence"), group="fetched", files=(MNIST_1D,),
    ),
)  # fmt: skip
