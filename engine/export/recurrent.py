"""Recurrent layers in a form that ONNX takes: with dynamic length torch's own exporter works once a
process and then fails.

At export each LSTM, GRU and RNN is replaced by a stand-in that calls the ONNX operator itself, with
the gates in ONNX's order.
"""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn

# torch: i f g o → i o f g; r z n → z r n
ORDER = {"LSTM": (0, 3, 1, 2), "GRU": (1, 0, 2), "RNN": (0,)}


class Portable(nn.Module):
    """One recurrent layer as a chain of ONNX operators, one a layer."""

    def __init__(self, layer: nn.RNNBase) -> None:
        super().__init__()
        self.kind = "RNN" if layer.mode.startswith("RNN") else layer.mode
        self.hidden = layer.hidden_size
        self.layers = layer.num_layers
        self.bidirectional = layer.bidirectional
        self.batch_first = layer.batch_first
        self.activation = "Relu" if layer.mode == "RNN_RELU" else "Tanh"
        ends = ["", "_reverse"] if layer.bidirectional else [""]
        for k in range(layer.num_layers):
            for name in ("weight_ih", "weight_hh"):
                table = torch.stack(
                    [self._reorder(getattr(layer, f"{name}_l{k}{end}")) for end in ends]
                )
                self.register_buffer(f"{name}{k}", table)
            biases = [
                torch.cat(
                    [
                        self._reorder(getattr(layer, f"bias_{part}_l{k}{end}"))
                        for part in ("ih", "hh")
                    ]
                )
                if layer.bias
                else torch.zeros(2 * len(ORDER[self.kind]) * layer.hidden_size)
                for end in ends
            ]
            self.register_buffer(f"bias{k}", torch.stack(biases))

    def _reorder(self, tensor: Tensor) -> Tensor:
        gates = tensor.detach().chunk(len(ORDER[self.kind]))
        return torch.cat([gates[k] for k in ORDER[self.kind]])

    def forward(
        self, x: Tensor, state: Any = None, lengths: Tensor | None = None
    ) -> tuple[Tensor, Any]:
        x = x.transpose(0, 1) if self.batch_first else x  # (length, batch, features)
        ways = 2 if self.bidirectional else 1
        lasts, cells = [], []
        for k in range(self.layers):
            inputs = [
                x,
                getattr(self, f"weight_ih{k}"),
                getattr(self, f"weight_hh{k}"),
                getattr(self, f"bias{k}"),
            ]
            if state is not None or lengths is not None:
                inputs.append(lengths)
            if state is not None:
                first = state[0] if self.kind == "LSTM" else state
                inputs += [first[k * ways : (k + 1) * ways]]
                inputs += [state[1][k * ways : (k + 1) * ways]] if self.kind == "LSTM" else []
            length, batch = x.shape[0], x.shape[1]
            shapes = [
                [length, ways, batch, self.hidden],
                [ways, batch, self.hidden],
                [ways, batch, self.hidden],
            ][: 3 if self.kind == "LSTM" else 2]
            attributes: dict[str, Any] = {
                "hidden_size": self.hidden,
                "direction": "bidirectional" if self.bidirectional else "forward",
            }
            if self.kind == "GRU":
                attributes["linear_before_reset"] = 1
            if self.kind == "RNN":
                attributes["activations"] = [self.activation] * ways
            out = torch.onnx.ops.symbolic_multi_out(
                self.kind,
                inputs,
                attributes,
                dtypes=[torch.float32] * len(shapes),
                shapes=shapes,
                version=20,
            )
            x = out[0].transpose(1, 2).flatten(2)  # (length, batch, ways × hidden)
            lasts.append(out[1])
            cells.append(out[2] if self.kind == "LSTM" else out[1])
        last = torch.cat(lasts)
        out_x = x.transpose(0, 1) if self.batch_first else x
        return out_x, ((last, torch.cat(cells)) if self.kind == "LSTM" else last)


class Same(nn.Module):
    """Computes with torch while torch is asked, and with the ONNX operator while it is being
    exported.
    """

    def __init__(self, layer: nn.RNNBase) -> None:
        super().__init__()
        self.layer, self.portable = layer, Portable(layer)

    def forward(
        self, x: Tensor, state: Any = None, lengths: Tensor | None = None
    ) -> tuple[Tensor, Any]:
        if torch.compiler.is_exporting() or torch.onnx.is_in_onnx_export():
            return self.portable(x, state, lengths)
        return self.layer(x, state) if state is not None else self.layer(x)


def run_to_length(layer: Any, x: Tensor, length: Tensor, state: Any = None) -> Any:
    """What the source's own `run_packed` does, said with the ONNX operator's input for lengths."""
    return layer(x, state, length.to(torch.int32))


@contextlib.contextmanager
def packed_with_onnx(network: nn.Module) -> Iterator[None]:
    """While a network is exported its source runs recurrent layers to each row's length without
    packing, which ONNX does not know.
    """
    spaces = {
        id(space): space
        for layer in network.modules()
        if (space := getattr(type(layer).forward, "__globals__", None)) and "run_packed" in space
    }
    before = {key: space["run_packed"] for key, space in spaces.items()}
    for space in spaces.values():
        space["run_packed"] = run_to_length
    try:
        yield
    finally:
        for key, space in spaces.items():
            space["run_packed"] = before[key]


def portable(network: nn.Module) -> nn.Module:
    """A copy of the network in which recurrent layers can be exported."""
    network = copy.deepcopy(network)
    for parent in list(network.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.RNNBase) and not child.proj_size:
                setattr(parent, name, Same(child))
    return network
