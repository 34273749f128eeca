"""Pictures that everyone measures with: MNIST, Fashion-MNIST, CIFAR-10."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.fetch import get
from engine.data.sets.set import DataSet, File, Opening
from engine.reading.columns import Column, DataError, Raw, category

GIVEN = {"type": "given", "train": 0.85, "validation": 0.15, "test": 0.0, "seed": 0}
PARTS = ("train-images", "train-labels", "t10k-images", "t10k-labels")
ROWS = Field(
    "rows",
    "Pictures",
    "int",
    0,
    "Only so many of the training pictures; 0 means all.",
    0,
    60_000,
    1000,
)


def idx(path: Path, dimensions: int) -> np.ndarray:
    """Reads the idx format: two zero bytes, the type (8: bytes), the number of dimensions, the
    sizes, the numbers.
    """
    with path.open("rb") as file:
        start = file.read(4 + 4 * dimensions)
        if start[:4] != bytes([0, 0, 8, dimensions]):
            raise DataError(f"{path.name} is not in the idx format.")
        shape = tuple(
            int.from_bytes(start[4 + 4 * k : 8 + 4 * k], "big") for k in range(dimensions)
        )
        body = np.frombuffer(file.read(), np.uint8)
    if len(body) != int(np.prod(shape)):
        raise DataError(
            f"{path.name} promises {int(np.prod(shape)):,} numbers and holds {len(body):,}."
        )
    return body.reshape(shape)


def _raw(
    train: tuple[np.ndarray, np.ndarray],
    test: tuple[np.ndarray, np.ndarray],
    classes: tuple[str, ...],
    rows: int,
) -> Raw:
    if rows:
        train = (train[0][:rows], train[1][:rows])
    pictures = np.concatenate([train[0], test[0]])
    given = np.concatenate([np.zeros(len(train[0]), np.int8), np.full(len(test[0]), 2, np.int8)])
    columns = {
        "image": Column("image", "image", pictures),
        "label": category("label", np.concatenate([train[1], test[1]]), classes),
    }
    return Raw(columns, "label", "many classes", ("image",), given=given, range=(0.0, 255.0))


def _idx_loader(
    title: str, files: tuple[File, ...], classes: tuple[str, ...]
) -> Callable[[dict[str, Any], Opening], Raw]:
    def load(options: dict[str, Any], opening: Opening) -> Raw:
        paths = [get(file, title, opening) for file in files]
        # Fashion-MNIST's hashes are those of the packed files, MNIST's those of what is inside.
        train, trained, test, tested = (
            idx(_plain(path, opening), 3 if k % 2 == 0 else 1) for k, path in enumerate(paths)
        )
        return _raw((train[:, None], trained), (test[:, None], tested), classes, options["rows"])

    return load


def _plain(path: Path, opening: Opening) -> Path:
    import gzip
    import os
    import shutil

    with path.open("rb") as file:
        if file.read(2) != b"\x1f\x8b":
            return path
    unpacked = path.with_name(path.name + ".idx")
    if not unpacked.exists():
        part = unpacked.with_name(f"{unpacked.name}.{os.getpid()}.part")
        with gzip.open(path, "rb") as source, part.open("wb") as target:
            shutil.copyfileobj(source, target)
        os.replace(part, unpacked)
    return unpacked


MNIST = tuple(
    File(
        f"{part}-idx{3 if 'images' in part else 1}-ubyte.gz",
        tuple(
            f"https://{place}/{part}-idx{3 if 'images' in part else 1}-ubyte.gz"
            for place in (
                "ossci-datasets.s3.amazonaws.com/mnist",
                "storage.googleapis.com/cvdf-datasets/mnist",
            )
        ),
        sha256,
        size,
        (
            f"mnist/{part}-idx{3 if 'images' in part else 1}-ubyte.gz",
            f"mnist/{part}-idx{3 if 'images' in part else 1}-ubyte",
        ),
        "gzip",
    )
    for part, sha256, size in zip(
        PARTS,
        (
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
        ),
        (47_040_016, 60_008, 7_840_016, 10_008),
        strict=True,
    )
)
FASHION = tuple(
    File(
        f"{part}-idx{3 if 'images' in part else 1}-ubyte.gz",
        (
            f"http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/{part}-idx{3 if 'images' in part else 1}-ubyte.gz",
            f"https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/{part}-idx{3 if 'images' in part else 1}-ubyte.gz",
        ),
        sha256,
        size,
        (f"fashion-mnist/{part}-idx{3 if 'images' in part else 1}-ubyte.gz",),
    )
    for part, sha256, size in zip(
        PARTS,
        (
            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
        ),
        (26_421_880, 29_515, 4_422_102, 5_148),
        strict=True,
    )
)
CIFAR = File(
    "cifar-10-binary.tar.gz",
    ("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",),
    "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
    170_052_171,
    ("cifar-10/cifar-10-binary.tar.gz",),
)
THINGS = ("aeroplane", "car", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "lorry")


def cifar_records(body: bytes) -> tuple[np.ndarray, np.ndarray]:
    """Records of 1 + 3,072 bytes: the class, then red, green and blue, each 32 × 32."""
    records = np.frombuffer(body, np.uint8).reshape(-1, 3073)
    return records[:, 1:].reshape(-1, 3, 32, 32), records[:, 0]


def load_cifar(options: dict[str, Any], opening: Opening) -> Raw:
    path = get(CIFAR, "CIFAR-10", opening)
    parts: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    with tarfile.open(
        path, "r:gz"
    ) as archive:  # members are read, never unpacked to a path of theirs
        for member in archive:
            if (
                member.isfile()
                and member.name.endswith(".bin")
                and (stream := archive.extractfile(member))
            ):
                opening.progress(0.5, f"Unpacking {member.name.rsplit('/', 1)[-1]}")
                parts[member.name.rsplit("/", 1)[-1]] = cifar_records(stream.read())
    train = [parts[f"data_batch_{k}.bin"] for k in range(1, 6)]
    return _raw(
        (np.concatenate([p for p, _ in train]), np.concatenate([c for _, c in train])),
        parts["test_batch.bin"],
        THINGS,
        options["rows"],
    )


def _entry(
    name: str,
    title: str,
    summary: str,
    explain: str,
    licence: str,
    source: str,
    reference: str,
    **more: Any,
) -> DataSet:
    return DataSet(
        name, title, summary, explain, licence, source, kind="image", task="many classes", options=(ROWS,), transforms=(), split=GIVEN,
        reference=reference, group="fetched", words=("images", "pictures", "benchmark", "convolution"), **more,
    )  # fmt: skip


CLOTHES = (
    "T-shirt",
    "trousers",
    "pullover",
    "dress",
    "coat",
    "sandal",
    "shirt",
    "sneaker",
    "bag",
    "ankle boot",
)
ENTRIES = (
    _entry(
        "mnist", "MNIST", "70,000 handwritten digits as grey pictures of 28 × 28 pixels.",
        "The first picture everyone trains on. Ten thousand of them, written by other people, are for judging.",
        "CC BY-SA 3.0", "Yann LeCun, Corinna Cortes and Christopher Burges",
        "Nearest neighbours 97.1%, LeNet-5 99.05%, a small convolutional network 99.2%.",
        load=_idx_loader("MNIST", MNIST, tuple(map(str, range(10)))), rows=70_000, files=MNIST,
    ),
    _entry(
        "fashion-mnist", "Fashion-MNIST", "70,000 pieces of clothing as grey pictures of 28 × 28 pixels.",
        "As small as MNIST and much harder: a shirt, a coat and a pullover look alike at this size.",
        "MIT", "Zalando Research", "A forest reaches about 87.6%, a small convolutional network about 91%, people about 83.5%.",
        load=_idx_loader("Fashion-MNIST", FASHION, CLOTHES), rows=70_000, files=FASHION,
    ),
    _entry(
        "cifar-10", "CIFAR-10", "60,000 colour pictures of 32 × 32 pixels: animals and vehicles.",
        "Small photographs. Here convolution, augmentation and depth show what they are worth.",
        "free to use with citation", "Alex Krizhevsky, Vinod Nair and Geoffrey Hinton, University of Toronto",
        "A small convolutional network reaches about 70%, a ResNet with augmentation 93%.",
        load=load_cifar, rows=60_000, files=(CIFAR,),
    ),
)  # fmt: skip
