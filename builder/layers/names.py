"""Names of nodes, networks and classes: what may stand in source as an identifier, and what stands
there if it may not.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Container

# Names of nn.Module (torch 2.13), written down so that a name can be judged without torch; a test
# holds them against torch.
MODULE_NAMES = frozenset(
    [
        "T_destination",
        "add_module",
        "apply",
        "bfloat16",
        "buffers",
        "call_super_init",
        "children",
        "compile",
        "cpu",
        "cuda",
        "double",
        "dump_patches",
        "eval",
        "extra_repr",
        "float",
        "forward",
        "get_buffer",
        "get_extra_state",
        "get_parameter",
        "get_submodule",
        "half",
        "ipu",
        "load_state_dict",
        "modules",
        "mtia",
        "named_buffers",
        "named_children",
        "named_modules",
        "named_parameters",
        "parameters",
        "register_backward_hook",
        "register_buffer",
        "register_forward_hook",
        "register_forward_pre_hook",
        "register_full_backward_hook",
        "register_full_backward_pre_hook",
        "register_load_state_dict_post_hook",
        "register_load_state_dict_pre_hook",
        "register_module",
        "register_parameter",
        "register_state_dict_post_hook",
        "register_state_dict_pre_hook",
        "requires_grad_",
        "set_extra_state",
        "set_submodule",
        "share_memory",
        "state_dict",
        "to",
        "to_empty",
        "train",
        "training",
        "type",
        "xpu",
        "zero_grad",
    ]
)
# What the generated file itself uses as names.
FILE_NAMES = frozenset(
    [
        "torch",
        "nn",
        "F",
        "math",
        "self",
        "super",
        "NETWORKS",
        "range",
        "print",
        "len",
        "dict",
        "list",
        "tuple",
        "int",
        "str",
        "bool",
        "object",
        "block",
        "zip",
        "enumerate",
    ]
)


def refused() -> list[str]:
    """Every word that no name may be; the browser has it from the catalogue."""
    return sorted({*keyword.kwlist, *keyword.softkwlist, *MODULE_NAMES, *FILE_NAMES})


def why_not(name: str) -> str:
    """Why this name cannot be an attribute in source, in words; empty where it can."""
    if not isinstance(name, str) or not name:
        return "it is empty"
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return "it is a word of Python's own"
    if name in MODULE_NAMES or name.startswith("__"):
        return "every torch module already has something of that name"
    if name in FILE_NAMES:
        return "the source file needs that word itself"
    if not name.isidentifier() or unicodedata.normalize("NFKC", name) != name:
        return "only letters, digits and underscores may stand in it, and no digit in front"
    if len(name) > 60:
        return "it is longer than 60 letters"
    if name.startswith("_"):
        return "names that begin with an underscore are torch's own"
    return ""


def safe(name: str, taken: Container[str] = (), stem: str = "layer") -> str:
    """The name itself where it may stand in source and is free, else the nearest one that may."""
    plain = name if isinstance(name, str) else ""
    if why_not(plain):
        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
        plain = re.sub(r"\W+", "_", plain).strip("_").lower()[:40] or stem
        if plain[0].isdigit():
            plain = f"{stem}_{plain}"
        if why_not(plain):
            plain = f"{plain}_"
    if plain not in taken:
        return plain
    number = 2
    while f"{plain}_{number}" in taken:
        number += 1
    return f"{plain}_{number}"


def class_name(text: str, taken: Container[str] = (), stem: str = "Network") -> str:
    """A class name from any text: "digits-cnn" is DigitsCnn."""
    plain = (
        unicodedata.normalize("NFKD", text if isinstance(text, str) else "")
        .encode("ascii", "ignore")
        .decode()
    )
    words = re.findall(r"[A-Za-z]+|[0-9]+", plain)
    name = "".join(word[:1].upper() + word[1:] for word in words)[:40]
    if not name or not name[0].isalpha():
        name = stem + name
    if keyword.iskeyword(name) or name in FILE_NAMES:
        name += "Network"
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name}{number}", number + 1
    return candidate
