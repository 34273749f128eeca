"""A piece of a training script: texts of one's own, cut by the vocabulary that lies beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import torch
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from engine.ways.script_pieces import Batch


def tokens_of(
    texts: list[str],
    *,
    cut_field: str = "text",
    cut_length: int = 16,
    first_token: int = 1,
    unknown_token: int | None = 0,
) -> Batch:
    """Texts as the network takes them, by tokenizer.json beside this file: 0 is padding, 1 what it
    does not know.
    """
    tokenizer = Tokenizer.from_file(str(Path(__file__).with_name("tokenizer.json")))
    rows = torch.zeros(len(texts), cut_length, dtype=torch.long)
    lengths = torch.ones(len(texts), dtype=torch.long)
    for k, read in enumerate(tokenizer.encode_batch(texts, add_special_tokens=False)):
        codes = [1 if code == unknown_token else code + first_token for code in read.ids]
        codes = codes[:cut_length] or [1]
        rows[k, : len(codes)], lengths[k] = torch.tensor(codes), len(codes)
    return {cut_field: rows, f"{cut_field}.length": lengths}
