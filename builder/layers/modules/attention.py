"""Attention in plain torch: several heads, causal, across two sequences, by products, additive, and
as a pointer.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from builder.layers.modules.positions import fading, turned


class SelfAttention(nn.Module):
    """Every place of a sequence looks at every other (causal: only at those before it). With fewer
    heads of keys and values than of queries, neighbours share them.
    """

    def __init__(
        self,
        features: int,
        heads: int,
        causal: bool = False,
        bias: bool = True,
        dropout: float = 0.0,
        key_value_heads: int | None = None,
        positions: str = "none",
    ) -> None:
        super().__init__()
        self.heads, self.causal, self.dropout = heads, causal, dropout
        self.shared, self.size = key_value_heads or heads, features // heads
        self.positions = positions
        self.qkv = nn.Linear(features, (heads + 2 * self.shared) * self.size, bias=bias)
        self.project = nn.Linear(features, features, bias=bias)

    def forward(self, x: Tensor, length: Tensor | None = None) -> Tensor:
        batch, time, features = x.shape
        heads = self.qkv(x).view(batch, time, -1, self.size).transpose(1, 2)
        query, key, value = heads.split((self.heads, self.shared, self.shared), dim=1)
        if self.positions == "rotary":  # a product then depends on how far apart the two are
            query, key = turned(query), turned(key)
        if self.shared < self.heads:
            key = key.repeat_interleave(self.heads // self.shared, dim=1)
            value = value.repeat_interleave(self.heads // self.shared, dim=1)
        fades = self.positions == "alibi"
        mask = None
        if length is not None:  # places beyond a sequence's own length are not looked at
            mask = (torch.arange(time, device=x.device) < length[:, None])[:, None, None, :]
        if self.causal and (fades or mask is not None):
            before = torch.ones(time, time, dtype=torch.bool, device=x.device).tril()
            mask = before if mask is None else mask & before
        if fades:
            far = fading(self.heads, time, x.device).to(query.dtype)
            mask = far if mask is None else far.masked_fill(~mask, float("-inf"))
        dropout = self.dropout if self.training else 0.0
        y = F.scaled_dot_product_attention(
            query,
            key,
            value,
            attn_mask=mask,
            dropout_p=dropout,
            is_causal=self.causal and mask is None,
        )
        return self.project(y.transpose(1, 2).reshape(batch, time, features))


class CrossAttention(nn.Module):
    """Every place of one sequence looks at every place of another, the memory."""

    def __init__(
        self,
        features: int,
        memory_features: int,
        heads: int,
        bias: bool = True,
        dropout: float = 0.0,
        key_value_heads: int | None = None,
    ) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.shared, self.size = key_value_heads or heads, features // heads
        self.query = nn.Linear(features, features, bias=bias)
        self.key_value = nn.Linear(memory_features, 2 * self.shared * self.size, bias=bias)
        self.project = nn.Linear(features, features, bias=bias)

    def forward(self, x: Tensor, memory: Tensor, length: Tensor | None = None) -> Tensor:
        batch, time, features = x.shape
        places = memory.shape[1]
        query = self.query(x).view(batch, time, self.heads, self.size).transpose(1, 2)
        key, value = (
            self.key_value(memory)
            .view(batch, places, 2, self.shared, self.size)
            .permute(2, 0, 3, 1, 4)
        )
        if self.shared < self.heads:
            key = key.repeat_interleave(self.heads // self.shared, dim=1)
            value = value.repeat_interleave(self.heads // self.shared, dim=1)
        mask = None
        if length is not None:  # places beyond the memory's own length are not looked at
            mask = (torch.arange(places, device=x.device) < length[:, None])[:, None, None, :]
        dropout = self.dropout if self.training else 0.0
        y = F.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=dropout)
        return self.project(y.transpose(1, 2).reshape(batch, time, features))


class DotAttention(nn.Module):
    """Luong's attention: a place of the memory is scored by its product with a query, as it is
    ("dot") or through a matrix ("general").
    """

    def __init__(self, features: int, memory_features: int, score: str = "general") -> None:
        super().__init__()
        matrix = nn.Linear(memory_features, features, bias=False)
        self.key = matrix if score == "general" else nn.Identity()

    def forward(self, x: Tensor, memory: Tensor, length: Tensor | None = None) -> Tensor:
        mask = None
        if length is not None:  # places beyond the memory's own length are not looked at
            places = torch.arange(memory.shape[1], device=x.device)
            mask = (places < length[:, None])[:, None, None, :]
        query, key, value = x[:, None], self.key(memory)[:, None], memory[:, None]  # a single head
        y = F.scaled_dot_product_attention(query, key, value, attn_mask=mask, scale=1.0)
        return y.squeeze(1)


class PointerAttention(nn.Module):
    """How well each place of the memory answers each query: the scores themselves are the
    answer.
    """

    def __init__(self, features: int, memory_features: int, hidden: int) -> None:
        super().__init__()
        self.query = nn.Linear(features, hidden, bias=False)
        self.key = nn.Linear(memory_features, hidden, bias=False)

    def forward(self, x: Tensor, memory: Tensor, length: Tensor | None = None) -> Tensor:
        query, key = self.query(x), self.key(memory)
        scores = query @ key.transpose(1, 2) / query.shape[-1] ** 0.5  # (batch, time, places)
        if length is not None:  # so low that no place beyond the memory's own length is chosen
            beyond = torch.arange(memory.shape[1], device=x.device) >= length[:, None]
            scores = scores.masked_fill(beyond[:, None, :], -1e4)
        return scores


class CopyHead(nn.Module):
    """Mixes two ways to say what comes: by its scores, or copied from where attention points. What
    leaves are logarithms of chances.
    """

    def __init__(
        self, features: int, memory_features: int, hidden: int, causal: bool = False
    ) -> None:
        super().__init__()
        self.causal = causal
        self.point = PointerAttention(features, memory_features, hidden)
        self.write = nn.Linear(features, 1)  # how likely it writes rather than copies

    def forward(
        self,
        x: Tensor,
        memory: Tensor,
        symbols: Tensor,
        scores: Tensor,
        length: Tensor | None = None,
    ) -> Tensor:
        looks = self.point(x, memory, length)  # (batch, time, places)
        if self.causal:  # only at symbols that were read by then
            ahead = torch.ones(looks.shape[1:], dtype=torch.bool, device=x.device).triu(1)
            looks = looks.masked_fill(ahead, float("-inf"))
        symbols = symbols[:, None, :].expand(-1, x.shape[1], -1)
        copied = torch.zeros_like(scores).scatter_add(2, symbols, looks.softmax(dim=-1))
        writes = self.write(x)  # (batch, time, 1)
        return torch.logaddexp(
            F.logsigmoid(writes) + scores.log_softmax(dim=-1),
            F.logsigmoid(-writes) + torch.log(copied + 1e-8),
        )


class AdditiveAttention(nn.Module):
    """Bahdanau's attention: a small network scores how well each place of the memory answers a
    query.
    """

    def __init__(self, features: int, memory_features: int, hidden: int) -> None:
        super().__init__()
        self.query = nn.Linear(features, hidden, bias=False)
        self.key = nn.Linear(memory_features, hidden)
        self.score = nn.Linear(hidden, 1, bias=False)

    def forward(self, x: Tensor, memory: Tensor, length: Tensor | None = None) -> Tensor:
        scores = self.score(
            torch.tanh(self.query(x)[:, :, None, :] + self.key(memory)[:, None, :, :])
        ).squeeze(-1)
        if length is not None:  # places beyond the memory's own length get no weight
            beyond = torch.arange(memory.shape[1], device=x.device) >= length[:, None]
            scores = scores.masked_fill(beyond[:, None, :], float("-inf"))
        return torch.softmax(scores, dim=-1) @ memory


class AttentionPooling(nn.Module):
    """One learned question asked of a whole sequence: a weighted mean over time."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.score = nn.Linear(features, 1)

    def forward(self, x: Tensor, length: Tensor | None = None) -> Tensor:
        scores = self.score(x).squeeze(-1)
        if length is not None:
            beyond = torch.arange(x.shape[1], device=x.device) >= length[:, None]
            scores = scores.masked_fill(beyond, float("-inf"))
        return (torch.softmax(scores, dim=-1)[:, :, None] * x).sum(dim=1)


class PatchEmbedding(nn.Module):
    """Cuts a picture into squares and turns each into one vector."""

    def __init__(self, in_channels: int, features: int, patch_size: int) -> None:
        super().__init__()
        self.patch_size = patch_size
        self.project = nn.Conv2d(in_channels, features, patch_size, stride=patch_size)

    def forward(self, x: Tensor) -> Tensor:
        if x.shape[2] % self.patch_size or x.shape[3] % self.patch_size:
            raise ValueError(
                f"squares of {self.patch_size} do not divide {x.shape[2]} x {x.shape[3]}"
            )
        return self.project(x).flatten(2).transpose(1, 2)


class ClassToken(nn.Module):
    """Puts one learned vector in front of a sequence; it gathers what the whole is about."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.token = nn.Parameter(torch.zeros(1, 1, features))

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat((self.token.expand(x.shape[0], -1, -1), x), dim=1)
