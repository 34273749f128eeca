"""Every augmentation: shapes stay, values stay finite, chance comes from torch's generator alone,
strength 0 changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from engine.data.augmentations import catalogue, fitting, pipeline
from engine.data.signature import Signature
from engine.reading.columns import DataError

IMAGE = Signature.from_json({"fields": {"image": {"kind": "image", "shape": [3, 12, 10], "names": ["channels", "height", "width"]}, "label": {"kind": "label", "classes": ["a", "b", "c"]}},
         "inputs": ["image"], "target": "label", "task": "many classes"})  # fmt: skip
SERIES = Signature.from_json({"fields": {"series": {"kind": "series", "shape": [20, 2], "names": ["time", "features"]}, "label": {"kind": "label", "classes": ["a", "b", "c"]}},
          "inputs": ["series"], "target": "label", "task": "sequence classification"})  # fmt: skip
TEXT = Signature.from_json({"fields": {"text": {"kind": "tokens", "shape": [12], "names": ["time"], "vocabulary": 9}, "label": {"kind": "label", "classes": ["a", "b", "c"]}},
        "inputs": ["text"], "target": "label", "task": "many classes"})  # fmt: skip
SIGNATURES = {"image": IMAGE, "series": SERIES, "text": TEXT}
ALL = sorted(catalogue())


def batch_for(kind: str) -> dict[str, torch.Tensor]:
    torch.manual_seed(7)
    label = torch.arange(16) % 3
    if kind == "image":
        return {"image": torch.rand(16, 3, 12, 10), "label": label}
    if kind == "series":
        lengths = torch.arange(16) % 16 + 5
        x = torch.randn(16, 20, 2) * (torch.arange(20)[None, :, None] < lengths[:, None, None])
        return {"series": x, "series.length": lengths, "label": label}
    lengths = torch.arange(16) % 12 + 1
    return {
        "text": torch.randint(2, 9, (16, 12)) * (torch.arange(12)[None] < lengths[:, None]),
        "text.length": lengths,
        "label": label,
    }


@pytest.mark.parametrize("name", ALL)
def test_it_keeps_shapes_and_finiteness_and_repeats_from_the_seed(name: str) -> None:
    entry = catalogue()[name]
    augment = pipeline(
        [{"type": name, "options": {"strength": 0.5} if entry.kind == "text" else {}}],
        SIGNATURES[entry.kind],
    )
    assert augment
    batch = batch_for(entry.kind)
    before = {key: value.clone() for key, value in batch.items()}
    torch.default_generator.manual_seed(3)
    np.random.seed(1)
    one = augment(batch)
    torch.default_generator.manual_seed(3)
    np.random.seed(2)
    two = augment(batch)
    field = SIGNATURES[entry.kind].inputs[0]
    assert one[field].shape == batch[field].shape
    assert one[field].dtype == batch[field].dtype
    assert torch.isfinite(one[field].double()).all()
    assert all(torch.equal(one[key], two[key]) for key in one)
    assert all(torch.equal(batch[key], before[key]) for key in batch), (
        "the batch that was handed in has been changed"
    )
    assert not torch.equal(one[field], batch[field]), "nothing happened"


@pytest.mark.parametrize(
    "name", [name for name in ALL if any(o.name == "strength" for o in catalogue()[name].options)]
)
def test_at_strength_zero_nothing_changes(name: str) -> None:
    entry = catalogue()[name]
    augment = pipeline([{"type": name, "options": {"strength": 0.0}}], SIGNATURES[entry.kind])
    assert augment
    batch = batch_for(entry.kind)
    field = SIGNATURES[entry.kind].inputs[0]
    assert torch.allclose(augment(batch)[field].double(), batch[field].double(), atol=1e-5)


@pytest.mark.parametrize("name", ["mixup", "cutmix"])
def test_mixed_labels_are_shares_that_make_one(name: str) -> None:
    augment = pipeline([{"type": name, "options": {"strength": 1.0}}], IMAGE)
    assert augment
    label = augment(batch_for("image"))["label"]
    assert label.shape == (16, 3)
    assert torch.allclose(label.sum(1), torch.ones(16))
    assert ((label > 0.01) & (label < 0.99)).any()
    label_of_two = replace(IMAGE.fields["label"], classes=("a", "b"))
    two = replace(IMAGE, fields={**IMAGE.fields, "label": label_of_two})
    score = pipeline([{"type": name}], two, soft="score")
    assert score
    assert score({**batch_for("image"), "label": torch.arange(16) % 2})["label"].shape == (16,)


def test_padding_stays_padding() -> None:
    for kind, names in (
        ("series", ("jitter", "scale-series", "mask-series")),
        ("text", ("drop-tokens", "swap-tokens", "mask-tokens")),
    ):
        field = SIGNATURES[kind].inputs[0]
        for name in names:
            augment = pipeline([{"type": name, "options": {"strength": 0.5}}], SIGNATURES[kind])
            assert augment
            made = augment(batch_for(kind))
            beyond = torch.arange(made[field].shape[1])[None] >= made[f"{field}.length"][:, None]
            assert (made[field][beyond] == 0).all(), name
            assert (made[f"{field}.length"] >= 1).all()


def test_a_turn_by_half_is_the_picture_upside_down() -> None:
    from engine.data.augmentations.pictures import _warp

    x = torch.rand(2, 1, 6, 9)
    assert torch.allclose(_warp(x, -1.0, 0.0, 0.0, -1.0), x.flip(2, 3), atol=1e-5)


def test_only_fitting_ones_are_offered_and_others_refused_in_words() -> None:
    assert {entry.kind for entry in fitting(SERIES)} == {"series"}
    assert not fitting(replace(TEXT, task="next token"))
    with pytest.raises(DataError, match="works on image data"):
        pipeline([{"type": "flip"}], SERIES)
    with pytest.raises(DataError, match="Did you mean 'rotate'"):
        pipeline([{"type": "rotat"}], IMAGE)
    with pytest.raises(DataError, match="lies between 0 and 180"):
        pipeline([{"type": "rotate", "options": {"strength": 500.0}}], IMAGE)


def test_every_augmentation_has_words() -> None:
    for entry in catalogue().values():
        facts: dict[str, Any] = entry.as_json()
        assert facts["title"]
        assert facts["summary"].endswith(".")
        assert facts["explain"].endswith(".")


@pytest.mark.parametrize("name", [name for name in ALL if not catalogue()[name].labels])
def test_without_a_signature_the_same_happens(name: str) -> None:
    entry = catalogue()[name]
    augment = pipeline([{"type": name}], SIGNATURES[entry.kind])
    assert augment
    batch = batch_for(entry.kind)
    torch.default_generator.manual_seed(5)
    first = augment(batch)
    torch.default_generator.manual_seed(5)
    second = entry.apply(batch, **entry.settle({}))
    assert all(torch.equal(first[key], second[key]) for key in first)


MASKS = Signature.from_json({"fields": {"image": {"kind": "image", "shape": [1, 32, 32], "names": ["channels", "height", "width"]},
                    "mask": {"kind": "mask", "shape": [32, 32], "classes": ["background", "circle", "square", "triangle"]}},
         "inputs": ["image"], "target": "mask", "task": "segmentation"})  # fmt: skip


@pytest.mark.parametrize("name", ["flip", "rotate", "shift", "zoom", "crop", "shear"])
def test_what_moves_a_picture_moves_its_mask(name: str) -> None:
    from engine.data.sets import open_raw

    raw = open_raw("shapes", {"rows": 64, "noise": 0.0})
    batch = {
        "image": torch.from_numpy(raw.columns["image"].values / 255).float(),
        "mask": torch.from_numpy(raw.columns["mask"].values).long(),
    }
    augment = pipeline([{"type": name}], MASKS)
    assert augment
    torch.manual_seed(0)
    made = augment(dict(batch))
    assert made["mask"].dtype == batch["mask"].dtype
    assert (made["mask"] != batch["mask"]).any()
    painted = made["image"][:, 0] > 0.45  # the background is at most 0.35, a shape at least 0.55
    assert (painted == (made["mask"] > 0)).float().mean() > 0.99


@pytest.mark.parametrize("name", ["erase", "mixup", "cutmix"])
def test_what_would_leave_a_mask_untrue_is_neither_offered_nor_done(name: str) -> None:
    assert name not in [entry.name for entry in fitting(MASKS)]
    assert "blur" in [entry.name for entry in fitting(MASKS)]
    with pytest.raises(DataError, match="would leave masks untrue"):
        pipeline([{"type": name}], MASKS)
