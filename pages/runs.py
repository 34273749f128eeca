"""Runs: every training of this visitor, with its state and how good it got."""

from __future__ import annotations

from builder.ui.app import state
from builder.ui.runs.runs_table import runs_table

runs_table(state.project())
