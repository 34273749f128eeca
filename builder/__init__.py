"""What a person draws, and what it means. Imports neither torch nor streamlit nor the engine.

`from_file` needs the engine too: it is looked up in `builder/ui/joint` when it is first asked for.
"""

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from builder.ui.joint.own_file import from_file

__all__ = [
    "Project", "ProjectError", "Proposal", "blocks", "catalogue", "diff", "fit", "fits", "from_file", "open_project", "propose", "summary", "template", "templates",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name != "from_file":
        raise AttributeError(f"module 'builder' has no attribute '{name}'")
    from builder.ui.joint.own_file import from_file

    return from_file
