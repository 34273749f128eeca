"""The classic image networks, each as published; parameter counts are those of their reference
implementations.
"""

from __future__ import annotations

from typing import Any

from builder.drawing.ready_blocks import with_needs
from builder.drawing.sketch import Sketch
from builder.templates.drawing import GIVEN, Document, Template, document, mnist, plan

LARGE: dict[str, Any] = {"channels": 3, "height": 224, "width": 224}
# where in its square a digit stands does not matter
SHIFTED = [{"type": "shift", "options": {"strength": 0.1}}]


def _head(s: Sketch, x: str, classes: int = 1000) -> None:
    x = s.chain(x, "global_avg_pool2d", "flatten")
    s.put("scores", s.put("dense", x, out_features=classes), name="out")


def _lenet() -> Document:
    s = Sketch()
    x = s.put("image", channels=1, height=32, width=32)
    x = s.chain(
        x, ("conv2d", {"out_channels": 6, "kernel_size": 5, "padding": 0}), "tanh", "avg_pool2d",
        ("conv2d", {"out_channels": 16, "kernel_size": 5, "padding": 0}), "tanh", "avg_pool2d", "flatten",
        ("dense", {"out_features": 120}), "tanh", ("dense", {"out_features": 84}), "tanh", ("dense", {"out_features": 10}),
    )  # fmt: skip
    s.put("scores", x, name="out")
    notes = "LeCun and others, 1998. Every map of the second convolution sees all six of the first."
    training = plan(
        mnist(32),
        {"image": "image"},
        split=GIVEN,
        epochs=14,
        batch=64,
        lr=0.003,
        schedule="one-cycle",
        augment=SHIFTED,
    )
    return document("lenet-5", {"network": s.graph()}, plan=training, notes=notes)


def _mnist() -> Document:
    s = Sketch()
    x = s.put("image", channels=1, height=28, width=28)
    x = s.chain(
        x, ("conv2d", {"out_channels": 32, "padding": 0}), "relu", "max_pool2d", ("conv2d", {"out_channels": 64, "padding": 0}), "relu", "max_pool2d",
        "flatten", "dropout", ("dense", {"out_features": 10}),
    )  # fmt: skip
    s.put("scores", x, name="out")
    training = plan(
        mnist(),
        {"image": "image"},
        split=GIVEN,
        epochs=8,
        batch=64,
        lr=0.003,
        schedule="one-cycle",
        augment=SHIFTED,
    )
    return document(
        "mnist-convnet",
        {"network": s.graph()},
        plan=training,
        notes="Two convolutions and one dense layer: 99 % on MNIST.",
    )


def _alexnet() -> Document:
    s = Sketch()
    pool = ("max_pool2d", {"kernel_size": 3, "stride": 2})
    x = s.put("image", **LARGE)
    x = s.chain(
        x, ("conv2d", {"out_channels": 64, "kernel_size": 11, "stride": 4, "padding": 2}), "relu", pool,
        ("conv2d", {"out_channels": 192, "kernel_size": 5}), "relu", pool,
        ("conv2d", {"out_channels": 384}), "relu", ("conv2d", {"out_channels": 256}), "relu", ("conv2d", {"out_channels": 256}), "relu", pool,
        ("adaptive_avg_pool2d", {"output_size": 6}), "flatten", "dropout", ("dense", {"out_features": 4096}), "relu",
        "dropout", ("dense", {"out_features": 4096}), "relu", ("dense", {"out_features": 1000}),
    )  # fmt: skip
    s.put("scores", x, name="out")
    return document("alexnet", {"network": s.graph()}, notes="Krizhevsky, 2014: the single tower.")


def _vgg(name: str, stages: list[list[int]]) -> Document:
    s = Sketch()
    x = s.put("image", **LARGE)
    for number, widths in enumerate(stages, 1):
        s.group(f"Stage {number}")
        for width in widths:
            x = s.chain(x, ("conv2d", {"out_channels": width}), "relu")
        x = s.put("max_pool2d", x)
    s.group("Head")
    x = s.chain(
        x, ("adaptive_avg_pool2d", {"output_size": 7}), "flatten", ("dense", {"out_features": 4096}), "relu", "dropout",
        ("dense", {"out_features": 4096}), "relu", "dropout", ("dense", {"out_features": 1000}),
    )  # fmt: skip
    s.group("")
    s.put("scores", x, name="out")
    return document(name, {"network": s.graph()}, notes="Simonyan and Zisserman, 2014.")


def _stem(s: Sketch, **params: Any) -> str:
    x = s.put("image", **LARGE)
    x = s.put(
        "conv2d", x, name="stem", out_channels=64, kernel_size=7, stride=2, padding=3, bias=False
    )
    return s.chain(
        x,
        "batch_norm2d",
        "relu",
        ("max_pool2d", {"kernel_size": 3, "stride": 2, "padding": 1, **params}),
    )


def _resnet18() -> Document:
    blocks = with_needs("residual", "residualdown")
    s = Sketch(blocks)
    x = s.use("residual", _stem(s), name="stage1", title="Stage 1", repeat=2, width=64)
    for number, width in enumerate((128, 256, 512), 2):
        x = s.use(
            "residualdown", x, name=f"down{number}", title=f"Stage {number} down", width=width
        )
        x = s.use("residual", x, name=f"stage{number}", title=f"Stage {number}", width=width)
    _head(s, x)
    return document("resnet-18", {"network": s.graph()}, blocks, notes="He and others, 2015.")


def _resnet50() -> Document:
    blocks = with_needs("bottleneck", "bottleneckdown")
    s = Sketch(blocks)
    x = _stem(s)
    for number, (width, more) in enumerate(((64, 2), (128, 3), (256, 5), (512, 2)), 1):
        step: dict[str, Any] = {"step": 1} if number == 1 else {}
        x = s.use(
            "bottleneckdown",
            x,
            name=f"down{number}",
            title=f"Stage {number} begins",
            width=width,
            **step,
        )
        x = s.use(
            "bottleneck",
            x,
            name=f"stage{number}",
            title=f"Stage {number}",
            repeat=more,
            width=width,
        )
    _head(s, x)
    return document(
        "resnet-50",
        {"network": s.graph()},
        blocks,
        notes="He and others, 2015; the step lies on the 3 × 3 convolution, as is usual now.",
    )


def _googlenet() -> Document:
    blocks = with_needs("inception")
    s = Sketch(blocks)
    half: dict[str, Any] = {"kernel_size": 3, "stride": 2, "ceil_mode": True}
    x = s.use("convnorm", s.put("image", **LARGE), name="stem1", width=64, size=7, step=2, edges=3)
    x = s.put("max_pool2d", x, **half)
    x = s.use("convnorm", x, name="stem2", width=64, size=1)
    x = s.use("convnorm", x, name="stem3", width=192)
    x = s.put("max_pool2d", x, **half)
    table = (
        ("3a", 64, 96, 128, 16, 32, 32), ("3b", 128, 128, 192, 32, 96, 64), None,
        ("4a", 192, 96, 208, 16, 48, 64), ("4b", 160, 112, 224, 24, 64, 64), ("4c", 128, 128, 256, 24, 64, 64), ("4d", 112, 144, 288, 32, 64, 64),
        ("4e", 256, 160, 320, 32, 128, 128), None,
        ("5a", 256, 160, 320, 32, 128, 128), ("5b", 384, 192, 384, 48, 128, 128),
    )  # fmt: skip
    for row in table:
        if row is None:
            x = s.put("max_pool2d", x, **half)
            continue
        name, single, three_in, three, five_in, five, pooled = row
        given: dict[str, Any] = {
            "one": single,
            "three_in": three_in,
            "three": three,
            "five_in": five_in,
            "five": five,
            "pooled": pooled,
        }
        x = s.use("inception", x, name=f"inception{name}", title=f"Inception {name}", **given)
    x = s.chain(
        x,
        "global_avg_pool2d",
        "flatten",
        ("dropout", {"p": 0.2}),
        ("dense", {"out_features": 1000}),
    )
    s.put("scores", x, name="out")
    notes = "Szegedy and others, 2014, with batch norm and without the two auxiliary heads; the wide branch has 3 × 3 filters, as in the reference weights."
    return document("googlenet", {"network": s.graph()}, blocks, notes=notes)


def _mobilenet() -> Document:
    blocks = with_needs("inverted", "inverteddown")
    s = Sketch(blocks)
    x = s.put("conv2d", s.put("image", **LARGE), name="stem", out_channels=32, stride=2, bias=False)
    x = s.chain(
        x, "batch_norm2d", "relu6", ("depthwise_conv2d", {"bias": False}), "batch_norm2d", "relu6"
    )
    x = s.chain(
        x, ("conv2d", {"out_channels": 16, "kernel_size": 1, "bias": False}), "batch_norm2d"
    )
    before = 16
    for number, (width, times, step) in enumerate(
        ((24, 2, 2), (32, 3, 2), (64, 4, 2), (96, 3, 1), (160, 3, 2), (320, 1, 1)), 1
    ):
        change: dict[str, Any] = {"step": 1} if step == 1 else {}
        x = s.use(
            "inverteddown",
            x,
            name=f"down{number}",
            title=f"Stage {number} begins",
            inner=6 * before,
            width=width,
            **change,
        )
        if times > 1:
            x = s.use(
                "inverted",
                x,
                name=f"stage{number}",
                title=f"Stage {number}",
                repeat=times - 1,
                inner=6 * width,
                width=width,
            )
        before = width
    x = s.chain(
        x,
        ("conv2d", {"out_channels": 1280, "kernel_size": 1, "bias": False}),
        "batch_norm2d",
        "relu6",
        "global_avg_pool2d",
        "flatten",
        ("dropout", {"p": 0.2}),
    )
    s.put("scores", s.put("dense", x, out_features=1000), name="out")
    return document(
        "mobilenet-v2", {"network": s.graph()}, blocks, notes="Sandler and others, 2018."
    )


def _densenet() -> Document:
    blocks = with_needs("denselayer")
    s = Sketch(blocks)
    x, channels = _stem(s), 64
    for number, times in enumerate((6, 12, 24, 16), 1):
        x = s.use(
            "denselayer", x, name=f"dense{number}", title=f"Dense block {number}", repeat=times
        )
        channels += 32 * times
        if number < 4:
            channels //= 2
            x = s.chain(
                x,
                "batch_norm2d",
                "relu",
                ("conv2d", {"out_channels": channels, "kernel_size": 1, "bias": False}),
                "avg_pool2d",
            )
    _head(s, s.chain(x, "batch_norm2d", "relu"))
    return document("densenet-121", {"network": s.graph()}, blocks, notes="Huang and others, 2016.")


def _vit() -> Document:
    blocks = with_needs("encoder")
    s = Sketch(blocks)
    x = s.put("patch_embedding", s.put("image", **LARGE), features=192, patch_size=16)
    x = s.put("learned_positions", s.put("class_token", x))
    x = s.use("encoder", x, name="encoder", repeat=12, features=192, heads=3)
    x = s.chain(x, "layer_norm", "pick", ("dense", {"out_features": 1000}))
    s.put("scores", x, name="out")
    return document(
        "vit-tiny",
        {"network": s.graph()},
        blocks,
        notes="Dosovitskiy and others, 2020, in the tiny size of Touvron and others.",
    )


VGG_11 = [[64], [128], [256, 256], [512, 512], [512, 512]]
VGG_16 = [[64, 64], [128, 128], [256] * 3, [512] * 3, [512] * 3]

TEMPLATES = (
    Template(
        "lenet-5",
        "LeNet-5",
        "The network that read the cheques of the nineties.",
        "Images",
        _lenet,
        61_706,
    ),
    Template(
        "mnist-convnet",
        "MNIST convnet",
        "Two convolutions and one decision: 99 % on MNIST.",
        "Images",
        _mnist,
        34_826,
    ),
    Template(
        "alexnet",
        "AlexNet",
        "Won ImageNet in 2012 and began it all.",
        "Images",
        _alexnet,
        61_100_840,
    ),
    Template(
        "vgg-11",
        "VGG-11",
        "Nothing but 3 × 3 filters, eleven layers deep.",
        "Images",
        lambda: _vgg("vgg-11", VGG_11),
        132_863_336,
    ),
    Template(
        "vgg-16",
        "VGG-16",
        "Nothing but 3 × 3 filters, sixteen layers deep.",
        "Images",
        lambda: _vgg("vgg-16", VGG_16),
        138_357_544,
    ),
    Template(
        "googlenet",
        "GoogLeNet",
        "Four filter sizes side by side, nine times.",
        "Images",
        _googlenet,
        6_624_904,
    ),
    Template(
        "resnet-18",
        "ResNet-18",
        "Skips keep deep networks learning.",
        "Images",
        _resnet18,
        11_689_512,
    ),
    Template(
        "resnet-50",
        "ResNet-50",
        "Bottlenecks with skips, fifty layers deep.",
        "Images",
        _resnet50,
        25_557_032,
    ),
    Template(
        "mobilenet-v2",
        "MobileNet v2",
        "As good as networks ten times its size; made for phones.",
        "Images",
        _mobilenet,
        3_504_872,
    ),
    Template(
        "densenet-121",
        "DenseNet-121",
        "Each layer sees all that were before it.",
        "Images",
        _densenet,
        7_978_856,
    ),
    Template(
        "vit-tiny",
        "Vision transformer",
        "Reads a picture as a sentence of squares.",
        "Images",
        _vit,
        5_717_416,
    ),
)
