"""The project bundle: drawing, plan and weights in one zip that opens again anywhere with the same
weights.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from engine.run.folder import RunFolder
from engine.run.record import Record

README = """This is a Layerloom project with its trained weights.

Open the whole zip in Layerloom (Open a project file), or use it without:
  project.json              the drawing and the plan
  network.py                the networks as plain PyTorch
  weights/*.safetensors     the weights, named network/layer.weight
  run.json                  where they come from, and the scores at the end
  learned.json              where there is one: the vocabulary that cuts its texts (tokenizer)
"""


def make_bundle(run: RunFolder, progress: Callable[[float, str], None]) -> dict[str, Any]:
    """In a worker: written with fixed dates, so that the same content is the same file."""
    from engine.export.pack import folder_of
    from engine.export.reopen import read_safetensors, write_safetensors
    from engine.files import write_bytes

    progress(0.2, "Gathering drawing, plan and weights")
    job = run.job
    document = dict(job.get("project") or {})
    held = read_safetensors(run.whole_weights().read_bytes())
    roles = ((document.get("plan") or job["plan"]).get("objective") or {}).get("roles") or {
        "network": "network"
    }
    files: dict[str, bytes] = {}
    named: dict[str, Any] = {}
    for role, network in roles.items():
        own = {
            f"{network}/{name.split('/', 1)[1]}": array
            for name, array in held.items()
            if name.startswith(f"{role}/")
        }
        if own:
            content = write_safetensors(own)
            sha = hashlib.sha256(content).hexdigest()
            named[network] = {"sha": sha}
            files[f"weights/{sha}.safetensors"] = content
    document["weights"] = {**(document.get("weights") or {}), **named}
    facts = {
        "run": run.id,
        "name": run.name,
        "metrics": {
            k: v
            for k, v in Record(run.folder).latest().items()
            if v == v and abs(v) != float("inf")
        },
        "environment": run.environment,
    }
    if learned := run.learned:
        files["learned.json"] = json.dumps(learned).encode()
    files = {
        "project.json": json.dumps(document, indent=1).encode(), "network.py": run.source.encode(), "run.json": json.dumps(facts, indent=1).encode(),
        "README.txt": README.encode(), **files,
    }  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = (
                zipfile.ZIP_STORED if name.startswith("weights/") else zipfile.ZIP_DEFLATED
            )
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    here = folder_of(run)
    here.mkdir(parents=True, exist_ok=True)
    write_bytes(here / "bundle.zip", out.getvalue(), noted=True)
    report = {"bytes": len(out.getvalue()), "files": sorted(files)}
    write_bytes(here / "bundle.json", json.dumps(report).encode())
    return report
