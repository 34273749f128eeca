"""What a person who hears a page, or has only its keyboard, stumbles over: axe-core's findings, by
rule.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

AXE = Path(__file__).parent / "axe" / "axe.min.js"

# Streamlit's own parts that none of our files write; each with what it is and why it stays.
STREAMLITS_OWN: dict[str, str] = {}

RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, html, any, all, none }) => [id, target.flat().at(-1), html.slice(0, 200), [...any, ...all, ...none].map(({ message }) => message).join("; ").slice(0, 160)].join(" | ")));
}"""


# What fades in has its colours only when it is there.
SETTLED = """() => Promise.allSettled(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().endTime < 5000).map((one) => one.finished))"""


def findings(page: Any) -> list[str]:
    """Each serious or critical finding: its rule, where, the element and what is wrong with it."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    page.evaluate(SETTLED)
    found: list[str] = page.evaluate(RUN)
    return found
