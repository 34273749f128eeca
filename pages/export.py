"""Export: take the network away, as Python, ONNX or weights."""

from __future__ import annotations

from builder.ui.app import state
from builder.ui.export.export_panel import export_panel

project = state.project()
export_panel(project, state.last_run(project.id))
