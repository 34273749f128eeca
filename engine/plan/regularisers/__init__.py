"""Regularisers: what keeps a network from learning by heart. One entry a file. Clipping, stopping
and averages stand in the plan.
"""

from __future__ import annotations

from engine.catalogue import Catalogue
from engine.plan.regularisers.regulariser import RegulariserEntry

CATALOGUE: Catalogue[RegulariserEntry] = Catalogue(
    __name__, __path__, "regulariser", ("l2", "weight-decay", "l1", "elastic", "max-norm")
)
