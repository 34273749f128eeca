"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

import torch
import torch.nn.functional as F
from torch import nn


class LearnedPositions(nn.Module):
    """Adds a learned vector for each place of a sequence."""

    def __init__(self, length, features):
        super().__init__()
        self.table = nn.Embedding(length, features)

    def forward(self, x):
        return x + self.table.weight[: x.shape[1]]


def turned(x, base=10000.0):
    """Pairs of features turned by an angle that grows with the place, which stands second to
    last.
    """
    half = x.shape[-1] // 2
    speeds = base ** (-torch.arange(half, device=x.device) / half)
    angles = torch.arange(x.shape[-2], device=x.device)[:, None] * speeds
    cos, sin = angles.cos().to(x.dtype), angles.sin().to(x.dtype)
    first, second = x[..., :half], x[..., half:]
    return torch.cat((first * cos - second * sin, first * sin + second * cos), dim=-1)


def fading(heads, time, device):
    """What each place loses by its distance (ALiBi): each head looks less far than the next."""
    steps = torch.arange(1, heads + 1, device=device)
    place = torch.arange(time, device=device)
    away = (place[:, None] - place).abs()  # (to, from)
    return -(2.0 ** (-8 * steps / heads))[:, None, None] * away


class SelfAttention(nn.Module):
    """Every place of a sequence looks at every other (causal: only at those before it). With fewer
    heads of keys and values than of queries, neighbours share them.
    """

    def __init__(self, features, heads, causal=False, bias=True, dropout=0.0, key_value_heads=None, positions='none'):
        super().__init__()
        self.heads, self.causal, self.dropout = heads, causal, dropout
        self.shared, self.size = key_value_heads or heads, features // heads
        self.positions = positions
        self.qkv = nn.Linear(features, (heads + 2 * self.shared) * self.size, bias=bias)
        self.project = nn.Linear(features, features, bias=bias)

    def forward(self, x, length=None):
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


class GPTBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1 = nn.LayerNorm(128, bias=False)
        self.attention = SelfAttention(128, 4, causal=True, bias=False)
        self.norm2 = nn.LayerNorm(128, bias=False)
        self.dense1 = nn.Linear(128, 512, bias=False)
        self.gelu = nn.GELU()
        self.dense2 = nn.Linear(512, 128, bias=False)

    def forward(self, x):                                 # 64 × 128
        y = self.norm1(x)                                 # 64 × 128
        y = self.attention(y)                             # 64 × 128
        y = x + y                                         # 64 × 128
        z = self.norm2(y)                                 # 64 × 128
        z = self.gelu(self.dense1(z))                     # 64 × 512
        z = self.dense2(z)                                # 64 × 128
        y = y + z                                         # 64 × 128
        return y


class GptNano(nn.Module):
    def __init__(self):
        super().__init__()
        self.symbols = nn.Embedding(65, 128)
        self.positions = LearnedPositions(64, 128)
        self.blocks = nn.ModuleList([GPTBlock() for _ in range(4)])
        self.norm = nn.LayerNorm(128, bias=False)
        nn.init.normal_(self.symbols.weight, std=0.02)
        nn.init.normal_(self.positions.table.weight, std=0.02)

    def forward(self, text):                              # 64
        x = self.symbols(text)                            # 64 × 128
        x = self.positions(x)                             # 64 × 128
        for block in self.blocks:
            x = block(x)                                  # 64 × 128, 4 times
        x = self.norm(x)                                  # 64 × 128
        x = F.linear(x, self.symbols.weight)              # 64 × 65
        return x


NETWORKS = {"network": GptNano}
