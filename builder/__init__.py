"""What a person draws, and what it means. Imports neither torch nor streamlit nor the engine."""

from builder.document.form import ProjectError
from builder.drawing import blocks
from builder.drawing.difference import diff
from builder.judging import summary
from builder.layers.entries import catalogue
from builder.project import Project, open_project
from builder.proposing.fit import fit
from builder.proposing.followers import fits
from builder.proposing.propose import Proposal, propose
from builder.templates import template, templates

__all__ = [
    "Project", "ProjectError", "Proposal", "blocks", "catalogue", "diff", "fit", "fits", "open_project", "propose", "summary", "template", "templates",
]  # fmt: skip
