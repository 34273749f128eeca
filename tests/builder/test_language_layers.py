"""The parts of newer language models against what their papers say, written out plainly here."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from builder.drawing import graph as graphs
from builder.drawing.sketch import Sketch
from builder.judging.verdict import work_out
from builder.layers.modules.attention import (
    CopyHead,
    CrossAttention,
    DotAttention,
    SelfAttention,
)
from builder.layers.modules.experts import MixtureOfExperts
from builder.layers.modules.state_space import SelectiveStateSpace, scanned
from builder.shapes.shapes import infer_all
from engine.insides.passing import watching


def looked(attention: SelfAttention, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Its queries, keys and values, each (heads, time, size), of the first sample."""
    parts = attention.qkv(x)[0].view(x.shape[1], -1, attention.size).transpose(0, 1)
    heads, shared = attention.heads, attention.shared
    return parts[:heads], parts[heads : heads + shared], parts[heads + shared :]


def test_attention_without_the_new_fields_is_torchs_own() -> None:
    torch.manual_seed(0)
    mine, own = SelfAttention(8, 4, causal=True), nn.MultiheadAttention(8, 4, batch_first=True)
    own.in_proj_weight.data, own.in_proj_bias.data = mine.qkv.weight.data, mine.qkv.bias.data
    own.out_proj.load_state_dict(mine.project.state_dict())
    x = torch.randn(2, 5, 8)
    ahead = torch.ones(5, 5, dtype=torch.bool).triu(1)
    assert torch.allclose(mine(x), own(x, x, x, attn_mask=ahead)[0], atol=1e-6)
    assert {name: tuple(weight.shape) for name, weight in mine.state_dict().items()} == {
        "qkv.weight": (24, 8), "qkv.bias": (24,), "project.weight": (8, 8), "project.bias": (8,),
    }  # fmt: skip


def test_heads_in_a_group_share_keys_and_values() -> None:
    torch.manual_seed(0)
    grouped, whole = SelfAttention(8, 4, key_value_heads=2), SelfAttention(8, 4)
    weight, bias = grouped.qkv.weight, grouped.qkv.bias
    rows = [
        0,
        1,
        2,
        3,
        4,
        4,
        5,
        5,
        6,
        6,
        7,
        7,
    ]  # of two numbers: four queries, keys and values twice
    whole.qkv.weight.data = weight.view(8, 2, 8)[rows].reshape(24, 8)
    whole.qkv.bias.data = bias.view(8, 2)[rows].reshape(24)
    whole.project.load_state_dict(grouped.project.state_dict())
    x = torch.randn(3, 5, 8)
    assert torch.allclose(grouped(x), whole(x), atol=1e-6)
    assert sum(p.numel() for p in grouped.parameters()) < sum(p.numel() for p in whole.parameters())
    across = CrossAttention(8, 6, 4, key_value_heads=1)
    assert across.key_value.weight.shape == (4, 6)
    assert across(x, torch.randn(3, 7, 6)).shape == x.shape


def test_rotary_positions_turn_queries_and_keys_as_complex_numbers() -> None:
    torch.manual_seed(0)
    attention, x = SelfAttention(16, 2, positions="rotary"), torch.randn(1, 6, 16)
    query, key, value = looked(attention, x)
    speeds = 10000.0 ** (-torch.arange(4) / 4)
    turns = torch.polar(torch.ones(6, 4), torch.arange(6)[:, None] * speeds)
    query, key = (torch.complex(part[..., :4], part[..., 4:]) * turns for part in (query, key))
    scores = (query @ key.transpose(-2, -1).conj()).real / math.sqrt(8)
    y = (scores.softmax(-1) @ value).transpose(0, 1).reshape(6, 16)
    assert torch.allclose(attention(x)[0], attention.project(y), atol=1e-5)


@pytest.mark.parametrize("causal", [False, True])
def test_fading_takes_from_each_score_what_lies_between(causal: bool) -> None:
    torch.manual_seed(0)
    attention = SelfAttention(8, 2, causal=causal, positions="alibi")
    x = torch.randn(1, 5, 8)
    query, key, value = looked(attention, x)
    scores = query @ key.transpose(-2, -1) / 2
    for head, slope in enumerate((2**-4, 2**-8)):
        for to in range(5):
            for place in range(5):
                scores[head, to, place] -= slope * abs(to - place)
                if causal and place > to:
                    scores[head, to, place] = -math.inf
    y = (scores.softmax(-1) @ value).transpose(0, 1).reshape(5, 8)
    assert torch.allclose(attention(x)[0], attention.project(y), atol=1e-6)
    with watching(nn.Sequential(attention), attention=True) as seen:
        next(iter(seen.modules.values()))(x)
    assert torch.allclose(next(iter(seen.attention.values())), scores.softmax(-1), atol=1e-6)


@pytest.mark.parametrize("positions", ["none", "rotary", "alibi"])
def test_causal_attention_sees_nothing_ahead_and_nothing_beyond_a_length(positions: str) -> None:
    torch.manual_seed(0)
    attention = SelfAttention(8, 2, causal=True, key_value_heads=1, positions=positions)
    x = torch.randn(2, 6, 8)
    other = torch.cat((x[:, :4], torch.randn(2, 2, 8)), dim=1)
    assert torch.allclose(attention(x)[:, :4], attention(other)[:, :4], atol=1e-6)
    attention.causal, length = False, torch.tensor([4, 4])
    assert torch.allclose(attention(x, length)[:, :4], attention(other, length)[:, :4], atol=1e-6)


def test_dot_attention_mixes_the_memory_by_products_and_can_be_looked_at() -> None:
    torch.manual_seed(0)
    attention, x, memory = DotAttention(8, 6), torch.randn(2, 3, 8), torch.randn(2, 5, 6)
    share = (x @ (memory @ attention.key.weight.T).transpose(1, 2)).softmax(-1)
    assert torch.allclose(attention(x, memory), share @ memory, atol=1e-6)
    whole = nn.ModuleDict({"looks": attention})
    with watching(whole, attention=True) as seen:
        attention(x, memory)
    assert torch.allclose(seen.attention["looks"], share[:1], atol=1e-6)


def test_a_copying_head_says_chances_and_copies_what_it_points_at() -> None:
    torch.manual_seed(0)
    head = CopyHead(8, 8, 4, causal=True)
    x, scores = torch.randn(2, 5, 8), torch.randn(2, 5, 11)
    symbols = torch.randint(11, (2, 5))
    chances = head(x, x, symbols, scores).exp()
    assert torch.allclose(chances.sum(-1), torch.ones(2, 5), atol=1e-5)
    head.write.bias.data.fill_(-30.0)  # it never writes by itself
    copied = head(x, x, symbols, scores).exp()
    assert copied[0, 0, symbols[0, 0]].item() == pytest.approx(1.0, abs=1e-5), (
        "one symbol was read by then"
    )
    head.write.bias.data.fill_(30.0)
    assert torch.allclose(head(x, x, symbols, scores), scores.log_softmax(-1), atol=1e-5)


def test_a_mixture_sends_each_row_to_its_best_experts_and_exports_the_same() -> None:
    torch.manual_seed(0)
    layer, x = MixtureOfExperts(6, 5, experts=4, chosen=2), torch.randn(2, 7, 6)
    rows = x.reshape(-1, 6)
    chances = layer.gate(rows).softmax(-1)
    wanted = torch.zeros_like(rows)
    for row in range(len(rows)):
        best = chances[row].argsort(descending=True)[:2]
        for number in best.tolist():
            gate, value = (rows[row] @ layer.wide[number]).chunk(2)
            answer = (F.silu(gate) * value) @ layer.narrow[number]
            wanted[row] += answer * chances[row, number] / chances[row, best].sum()
    assert torch.allclose(layer(x).reshape(-1, 6), wanted, atol=1e-6)
    exported = torch.export.export(layer.eval(), (x,)).module()
    assert torch.allclose(exported(x), layer(x), atol=1e-6)


def test_balance_is_one_where_experts_are_used_evenly_and_their_number_where_one_has_all() -> None:
    layer = MixtureOfExperts(4, 3, experts=4, chosen=1)
    layer.gate.weight.data = 50 * torch.eye(4)
    layer(torch.eye(4).repeat(3, 1))
    assert layer.balance is not None
    assert layer.balance.item() == pytest.approx(1.0, abs=1e-4)
    layer(torch.eye(4)[:1].repeat(3, 1))
    assert layer.balance.item() == pytest.approx(4.0, abs=1e-4)
    layer.eval()(torch.eye(4))
    assert layer.balance is None


def test_a_state_space_worked_out_in_pieces_is_what_its_steps_give() -> None:
    torch.manual_seed(0)
    values, fade = torch.randn(2, 3, 11, 4), -torch.rand(2, 3, 11)
    write, read = torch.randn(2, 11, 5), torch.randn(2, 11, 5)
    state, steps = torch.zeros(2, 3, 5, 4), []
    for t in range(11):
        state = fade[:, :, t, None, None].exp() * state
        state = state + write[:, None, t, :, None] * values[:, :, t, None, :]
        steps.append((read[:, None, t, None, :] @ state).squeeze(2))
    for piece in (1, 4, 11, 64):
        y = scanned(values, fade, write, read, piece)
        assert torch.allclose(y, torch.stack(steps, 2), atol=1e-5), piece


def test_a_state_space_sees_nothing_ahead() -> None:
    torch.manual_seed(0)
    layer, x = SelectiveStateSpace(8, 16, 4, 6, piece=3), torch.randn(2, 10, 8)
    other = torch.cat((x[:, :7], torch.randn(2, 3, 8)), dim=1)
    assert torch.allclose(layer(x)[:, :7], layer(other)[:, :7], atol=1e-6)
    assert not torch.allclose(layer(x)[:, 7:], layer(other)[:, 7:], atol=1e-3)


@pytest.mark.parametrize("positions", ["none", "rotary"])
def test_attention_with_positions_inside_is_not_told_that_it_sees_no_order(positions: str) -> None:
    s = Sketch()
    text = s.put("tokens", name="text", length=8, vocabulary=11)
    x = s.put("embedding", text, embedding_dim=16)
    x = s.put("causal_attention", x, heads=2, positions=positions)
    s.put("token_scores", s.put("dense", x, out_features=11), name="next_symbol")
    document = {
        "format": 1, "name": "t", "notes": "", "networks": {"network": s.graph()}, "blocks": {}, "plan": {"data": {}}, "weights": {},
    }  # fmt: skip
    drawing = graphs.read(document)
    problems = work_out(drawing, infer_all(drawing))["problems"]
    told_of = "no-positions" in {problem["check"] for problem in problems}
    assert told_of == (positions == "none")
