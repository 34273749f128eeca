"""Forms from entries: an entry of the engine says its fields, this draws them and gives back what
differs from the defaults.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st


def choose(
    label: str,
    entries: Sequence[Mapping[str, Any]],
    chosen: Mapping[str, Any] | None,
    key: str,
    *,
    none: str = "",
) -> dict[str, Any] | None:
    """Pick an entry of a catalogue and set its options. `none` is the word for picking none."""
    types: list[str | None] = ([None] if none else []) + [entry["type"] for entry in entries]
    titles = {entry["type"]: entry["title"] for entry in entries}
    now = chosen["type"] if chosen else (None if none else types[0])
    index = types.index(now) if now in types else 0
    picked = st.selectbox(
        label, types, index=index, format_func=lambda name: titles.get(name, none), key=key
    )
    if picked is None:
        return None
    entry = next(shown for shown in entries if shown["type"] == picked)
    st.caption(f"{entry['summary']} {entry['when']}")
    options = dict(chosen.get("options", {})) if chosen and chosen["type"] == picked else {}
    return {"type": picked, "options": options_form(entry["fields"], options, f"{key}-{picked}")}


def options_form(
    fields: Sequence[Mapping[str, Any]], values: Mapping[str, Any], key: str
) -> dict[str, Any]:
    """The options of an entry; advanced ones are folded away. Only what differs from the default is
    kept.
    """
    options: dict[str, Any] = {}
    plain = [field for field in fields if not field.get("advanced")]
    folded = [field for field in fields if field.get("advanced")]
    for field in plain:
        options[field["name"]] = widget(
            field, values.get(field["name"], field["default"]), f"{key}-{field['name']}"
        )
    if folded:
        with st.expander("More"):
            for field in folded:
                options[field["name"]] = widget(
                    field, values.get(field["name"], field["default"]), f"{key}-{field['name']}"
                )
    defaults = {field["name"]: field["default"] for field in fields}
    return {name: value for name, value in options.items() if value != defaults[name]}


def widget(field: Mapping[str, Any], value: Any, key: str) -> Any:
    """One field as the widget that suits it."""
    label, help = field["label"], field.get("help") or None
    kind = field["kind"]
    if kind == "bool":
        return st.toggle(label, bool(value), key=key, help=help)
    if kind == "choice":
        choices = [choice["value"] for choice in field["choices"]]
        titles = {choice["value"]: choice["label"] for choice in field["choices"]}
        return st.selectbox(
            label,
            choices,
            choices.index(value) if value in choices else 0,
            format_func=lambda choice: titles[choice],
            key=key,
            help=help,
        )
    if kind == "text":
        return st.text_input(label, value or "", key=key, help=help)
    if kind == "list":
        return numbers(
            st.text_input(
                label, ", ".join(f"{number:g}" for number in value or []), key=key, help=help
            ),
            value,
        )
    return number(field, value, key)


def number(field: Mapping[str, Any], value: Any, key: str) -> Any:
    """A number; small ones as text, so that 1e-4 can be typed."""
    label, help = field["label"], field.get("help") or None
    if field.get("nullable"):
        if not st.toggle(
            f"Set {label[0].lower()}{label[1:]}", value is not None, key=f"{key}-set", help=help
        ):
            return None
        if value is None:
            value = field.get("low") or 0
    if field["kind"] == "int":
        low, high = (None if field.get(end) is None else int(field[end]) for end in ("low", "high"))
        return int(
            st.number_input(
                label, value=int(value), min_value=low, max_value=high, step=1, key=key, help=help
            )
        )
    typed = st.text_input(label, f"{value:g}", key=key, help=help)
    try:
        entered = float(typed.replace(",", "."))
    except ValueError:
        st.caption(f":red[*{typed}* is not a number; {value:g} is kept.]")
        return value
    low, high = field.get("low"), field.get("high")
    if (
        not math.isfinite(entered)
        or (low is not None and entered < low)
        or (high is not None and entered > high)
    ):
        st.caption(
            f":red[{label} must be {f'from {low:g} ' if low is not None else ''}{f'up to {high:g}' if high is not None else ''}; {value:g} is kept.]"
        )
        return value
    return entered


def numbers(typed: str, before: Any) -> Any:
    try:
        return [
            float(part) if "." in part or "e" in part.lower() else int(part)
            for part in typed.replace(";", ",").split(",")
            if part.strip()
        ]
    except ValueError:
        return before
