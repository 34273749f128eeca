"""Files that are made from others: `python -m tests.generated` makes them anew, `--check` says
which are stale and how to mend them.

Each maker takes `check` and gives back the names of what is stale; without `check` it writes them.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def readme_settings(check: bool) -> list[str]:
    """The README's table of settings, from engine/settings.py."""
    from engine.settings import table

    return between(ROOT / "README.md", "settings", table(), check)


def between(file: Path, mark: str, wanted: str, check: bool) -> list[str]:
    """Keep what stands between two marks of a Markdown file equal to `wanted`."""
    text = file.read_text(encoding="utf-8")
    new = re.sub(
        rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)",
        lambda marks: f"{marks[1]}{wanted}\n{marks[2]}",
        text,
        flags=re.DOTALL,
    )
    if new == text:
        return []
    if not check:
        file.write_text(new, encoding="utf-8")
    return [f"{file.name}, between the marks of {mark}"]


def house(check: bool) -> list[str]:
    """The picture and the table of docs/house.md, from the imports."""
    from tests import house_drawing

    stale = between(ROOT / "docs" / "house.md", "rooms", house_drawing.table(), check)
    file, wanted = ROOT / "docs" / "house.svg", house_drawing.picture()
    if file.exists() and file.read_text(encoding="utf-8") == wanted:
        return stale
    if not check:
        file.write_text(wanted, encoding="utf-8")
    return [*stale, file.name]


def schemas(check: bool) -> list[str]:
    """docs/schemas.json, from the records at the borders and what all routes of the app send."""
    from builder.ui.app.routes import routes
    from builder.ui.data import routes as data_routes
    from builder.ui.learn import routes as learn_routes
    from engine.schemas import text

    file, wanted = (
        ROOT / "docs" / "schemas.json",
        text(routes(data_routes.routes, learn_routes.routes)),
    )
    if file.exists() and file.read_text(encoding="utf-8") == wanted:
        return []
    if not check:
        file.write_text(wanted, encoding="utf-8")
    return ["docs/schemas.json"]


def glossary(check: bool) -> list[str]:
    """The front end's glossary, from engine/glossary.py."""
    from engine.glossary import as_json

    name = "builder/ui/frontend/src/parts/glossary.json"
    file, wanted = ROOT / name, json.dumps(as_json(), indent=2, ensure_ascii=False) + "\n"
    if file.exists() and file.read_text(encoding="utf-8") == wanted:
        return []
    if not check:
        file.write_text(wanted, encoding="utf-8")
    return [name]


def bundle(check: bool) -> list[str]:
    """The built front end belongs to its sources. `make front-end` builds it; this can tell."""
    folder = ROOT / "builder" / "ui"
    stamp = folder / "dist" / "sources.sha256"
    if stamp.exists() and stamp.read_text().strip() == sources_hash(folder / "frontend"):
        return []
    return ["builder/ui/dist (type: make front-end)"]


def sources_hash(folder: Path) -> str:
    """One hash over everything that the bundle is built from."""
    hashed = hashlib.sha256()
    for file in sorted(sources(folder)):
        hashed.update(f"{file.relative_to(folder).as_posix()}\n".encode())
        hashed.update(file.read_bytes())
    return hashed.hexdigest()


def sources(folder: Path) -> Iterator[Path]:
    yield from (file for file in (folder / "src").rglob("*") if file.is_file())
    for name in ("package.json", "package-lock.json", "vite.config.ts", "tsconfig.json"):
        yield folder / name


MAKERS: list[Callable[[bool], list[str]]] = [readme_settings, house, schemas, glossary, bundle]


def main(check: bool) -> int:
    stale = [name for make in MAKERS for name in make(check)]
    for name in stale:
        print(f"{'Stale' if check else 'Made anew'}: {name}")
    if check and stale:
        print("Make them anew with: make fix")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
