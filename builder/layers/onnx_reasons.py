"""Prints why entries may differ from ONNX, and which do: `python -m builder.layers.onnx_reasons`, part of
`make check`.
"""

from __future__ import annotations

from builder.layers import entries as catalogue
from builder.layers.layer import ONNX_REASONS

if __name__ == "__main__":
    for reason, sentence in ONNX_REASONS.items():
        named = [entry.title for entry in catalogue.entries().values() if entry.onnx == reason]
        partly = [
            entry.title
            for entry in catalogue.entries().values()
            if not entry.onnx and any(example.onnx == reason for example in entry.examples)
        ]
        print(
            f"{reason}: {sentence}  {', '.join(named) or '-'}"
            + (f"; in some settings: {', '.join(partly)}" if partly else "")
        )
