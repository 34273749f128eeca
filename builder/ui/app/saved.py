"""The mark in the bar that says whether everything is saved. The canvas tells it by an event of the
window; no rerun is needed.
"""

from __future__ import annotations

import streamlit as st

# Unknown to the canvas, known to the server: each edit is in the project's log before it is
# acknowledged, so a page that loads is saved.
_SCRIPT = """
const words = { saved: "Saved", saving: "Saving…", unsaved: "Not saved yet" };
export default function ({ parentElement }) {
  let mark = parentElement.querySelector(".mark");
  if (!mark) {
    mark = document.createElement("span");
    mark.className = "mark";
    mark.setAttribute("role", "status");
    parentElement.append(mark);
  }
  const show = (state) => {
    mark.dataset.state = state;
    mark.textContent = (state === "saved" ? "✓ " : "") + (words[state] ?? state);
    mark.title = state === "unsaved" ? "The server does not answer. Your edits are kept in this page and sent when it is back." : "Every change is kept on the server.";
  };
  show(window.layerloomSaved ?? "saved");
  const listen = (event) => { window.layerloomSaved = event.detail.state; show(event.detail.state); };
  window.addEventListener("layerloom:saved", listen);
  return () => window.removeEventListener("layerloom:saved", listen);
}
"""
_STYLE = """
.mark { font: 400 12px/16px Inter, system-ui, sans-serif; white-space: nowrap; color: light-dark(#626B79, #929BA9); }
.mark[data-state=unsaved] { color: light-dark(#9A5B00, #F0B65A); font-weight: 600; }
@media (max-width: 1100px) { .mark:not([data-state=unsaved]) { position: absolute; clip-path: inset(50%); } }
"""

_mount = st.components.v2.component("layerloom_saved", js=_SCRIPT, css=_STYLE)


def saved_mark() -> None:
    _mount(key="saved", width="content")
