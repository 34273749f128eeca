"""The Arena: classical models and drawn networks on the same rows and the same split, measured
alike, judged by a paired test.

`from engine import race; race(job, against=["random-forest"])` begins one: the package itself can
be called, since its name is the verb.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


class _Callable(ModuleType):
    def __call__(self, what: Any, against: Any = None, **options: Any) -> Any:
        from engine.arena.race import race

        return race(what, against, **options)


sys.modules[__name__].__class__ = _Callable
