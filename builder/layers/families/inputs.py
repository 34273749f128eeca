"""Where data enters a network. An input stores the shape of one sample; `builder.fit` sets it from
the data.
"""

from __future__ import annotations

from builder.layers.fields import Form, whole
from builder.layers.layer import Example, Layer, Port, Sent, Type

SIDE = (8, 16, 28, 32, 64, 128, 224)


def _image(p: Form, x: Sent) -> dict[str, Type]:
    return {"out": Type((p.channels, p.height, p.width), ("channels", "height", "width"))}


def _image_words(p: Form) -> str:
    colour = {1: "grey", 3: "colour"}.get(p.channels, f"{p.channels} channels")
    return f"{p.height} × {p.width} {colour}"


image = Layer(
    "image", "Image", "input", "Pictures: one grid of numbers for each colour channel.", "image",
    common=("conv2d", "max_pool2d", "relu", "batch_norm2d", "dropout", "flatten", "dense", "scores"),
    kind="input", inputs=(), rule=_image, detail=_image_words, purposes=("images",),
    words=("picture", "photo", "pixels", "input", "data"),
    explain="Every sample is a picture. Brightness goes from 0 to 1. The size must be that of your data; *Fit to data* sets it.",
    fields=(
        whole("channels", "Channels", 3, "1 for grey, 3 for colour.", high=4096, usual=(1, 3)),
        whole("height", "Height", 32, "Rows of pixels.", high=4096, usual=SIDE),
        whole("width", "Width", 32, "Columns of pixels.", high=4096, usual=SIDE),
    ),
    examples=(Example(), Example(params={"channels": 1, "height": 8, "width": 8})),
)  # fmt: skip

table = Layer(
    "table", "Table", "input", "Rows of a table: a few numbers for each sample.", "table",
    common=("dense", "dropout", "relu", "batch_norm1d", "concat", "scores", "numbers"),
    kind="input", inputs=(), rule=lambda p, x: {"out": Type((p.features,), ("features",))},
    detail="{features} features", purposes=("tables",), words=("row", "columns", "features", "csv", "input", "vector", "data"),
    explain="Every sample is a row of numbers. Categories are turned into numbers by the data's transforms.",
    fields=(whole("features", "Features", 8, "How many numbers each row holds.", usual=(2, 4, 8, 16, 32)),),
    examples=(Example(), Example(params={"features": 2})),
)  # fmt: skip

volume = Layer(
    "volume", "Volume", "input", "Solid pictures, such as scans or short films: depth, height and width.", "volume",
    common=("conv3d", "max_pool3d", "relu", "batch_norm3d", "flatten", "dense", "scores"),
    kind="input", inputs=(), detail="{depth} × {height} × {width}, {channels} channels", purposes=("volumes",),
    rule=lambda p, x: {"out": Type((p.channels, p.depth, p.height, p.width), ("channels", "depth", "height", "width"))},
    words=("scan", "mri", "video", "3d", "voxels", "input", "data"),
    explain="Every sample is a stack of pictures. For films, depth is time.",
    fields=(
        whole("channels", "Channels", 1, "1 for grey, 3 for colour.", high=4096, usual=(1, 3)),
        whole("depth", "Depth", 16, "How many pictures are stacked.", high=4096, usual=(8, 16, 32)),
        whole("height", "Height", 32, "Rows.", high=4096, usual=SIDE),
        whole("width", "Width", 32, "Columns.", high=4096, usual=SIDE),
    ),
    examples=(Example(),),
)  # fmt: skip

OWN_LENGTH = (Port("out"), Port("length", label="lengths"))

series = Layer(
    "series", "Series", "input", "Measurements over time: at each step a few numbers.", "series",
    common=("gru", "lstm", "conv1d", "swap", "mean_over_time", "dropout", "dense", "scores", "numbers"),
    kind="input", inputs=(), outputs=OWN_LENGTH, detail="{length} steps · {features} numbers", purposes=("series",),
    rule=lambda p, x: {"out": Type((p.length, p.features), ("time", "features")), "length": Type((), (), "int64", p.length + 1)},
    words=("time", "signal", "sensor", "sequence", "input", "data"),
    explain="Every sample is a table over time. Where series differ in length they are filled up at the end; wire *lengths* to a recurrent or attention "
    "layer and it stops at each one's own end.",
    fields=(
        whole("length", "Steps", 32, "How many steps the longest series has.", usual=(16, 32, 64, 128)),
        whole("features", "Numbers a step", 1, "How many numbers each step holds.", usual=(1, 3, 12)),
    ),
    examples=(Example(), Example(params={"length": 7, "features": 3})),
)  # fmt: skip

tokens = Layer(
    "tokens", "Tokens", "input", "Text or other symbols, as whole numbers from a vocabulary.", "tokens",
    common=("embedding", "gru", "lstm", "self_attention", "mean_over_time", "dropout", "dense", "scores"),
    kind="input", inputs=(), outputs=OWN_LENGTH, detail="{length} of {vocabulary} symbols", purposes=("text",),
    rule=lambda p, x: {"out": Type((p.length,), ("time",), "int64", p.vocabulary), "length": Type((), (), "int64", p.length + 1)},
    words=("text", "words", "letters", "language", "ids", "sequence", "input", "data"),
    explain="A symbol is only a number in a list, so an *Embedding* follows. Texts of other lengths are filled up at the end; wire *lengths* to the layers that should stop there.",
    fields=(
        whole("length", "Length", 64, "How many symbols the longest text has.", usual=(32, 64, 128, 256, 512)),
        whole("vocabulary", "Vocabulary", 1000, "How many different symbols there are.", low=2, high=10_000_000, usual=(65, 1000, 10_000, 50_257)),
    ),
    examples=(Example(), Example(params={"length": 7, "vocabulary": 11})),
)  # fmt: skip

category = Layer(
    "category", "Category", "input", "One of several classes for each sample, as a whole number.", "category",
    common=("embedding", "concat", "dense", "dropout", "relu"),
    kind="input", inputs=(), rule=lambda p, x: {"out": Type((), (), "int64", p.classes)}, detail="{classes} classes",
    words=("label", "class", "condition", "conditional", "input", "data"), purposes=("tables",),
    explain="For a network that is told which class it should draw, or for one column of a table. An *Embedding* follows.",
    fields=(whole("classes", "Classes", 10, "How many classes there are.", low=2, high=10_000_000, usual=(2, 10, 100)),),
    examples=(Example(),),
)  # fmt: skip

code = Layer(
    "code", "Code or noise", "input", "A row of numbers from which something is made: a latent code, or noise.", "code",
    common=("dense", "relu", "reshape", "conv_transpose2d", "batch_norm2d", "picture"),
    kind="input", inputs=(), rule=lambda p, x: {"out": Type((p.features,), ("features",))}, detail="{features} numbers",
    words=("latent", "noise", "z", "generator", "decoder", "gan", "input"), purposes=("generate",),
    explain="The input of a decoder or of a generator. The objective fills it with noise, or with what an encoder found.",
    fields=(whole("features", "Numbers", 32, "How many numbers a code has.", usual=(2, 8, 32, 64, 128)),),
    examples=(Example(),),
)  # fmt: skip
