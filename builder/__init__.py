"""What a person draws, and what it means. Imports neither torch nor streamlit nor the engine."""

from builder import blocks, catalogue, summary
from builder.difference import diff
from builder.fitting import Proposal, fit, fits, propose
from builder.project import Project, ProjectError, open_project
from builder.templates import template, templates

__all__ = [
    "Project", "ProjectError", "Proposal", "blocks", "catalogue", "diff", "fit", "fits", "open_project", "propose", "summary", "template", "templates",
]  # fmt: skip
