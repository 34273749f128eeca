"""The limited process that opens a stranger's file: little memory, little time, an empty folder to
stand in, nothing to find there.

It gets one JSON line (path, name, options, out, first) and answers with JSON lines: progress,
perhaps that the first rows lie in
`first`, then done or a sentence.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any


def limit(memory: int, seconds: int, file: int) -> None:
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, file),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard),) * 2)


def main() -> int:
    from engine.reading import limits
    from engine.reading.columns import DataError

    job = json.loads(sys.stdin.readline())
    path, out = Path(job["path"]), Path(job["out"])
    size = path.stat().st_size
    limit(
        int(job.get("memory") or limits.MEMORY + 8 * size),
        int(job.get("seconds") or limits.SECONDS),
        limits.UNPACKED + 4 * size,
    )
    last_told = [0.0]

    def tell(**facts: Any) -> None:
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()

    def progress(share: float, text: str) -> None:
        if time.monotonic() - last_told[0] > 0.05:
            last_told[0] = time.monotonic()
            tell(share=share, text=text)

    def begun(contents: Found) -> None:
        save(contents, Path(job["first"]))
        tell(first=True)

    from engine.reading.file import read_file
    from engine.reading.found import Found
    from engine.reading.saved import save

    try:
        contents = read_file(path, job["name"], job["options"], progress, out, begun)
        save(contents, out)
    except DataError as error:
        tell(sentence=str(error))
        return 2
    except MemoryError:
        tell(
            sentence="Reading this file takes more memory than one file may have. Use a smaller part of it, or fewer columns."
        )
        return 2
    except RecursionError:
        tell(sentence="The file is nested too deeply to be read.")
        return 2
    except Exception as error:
        import traceback

        traceback.print_exc()
        kind = type(error).__name__
        if "Cannot allocate" in str(error):
            tell(
                sentence="Reading this file takes more memory than one file may have. Use a smaller part of it, or fewer columns."
            )
            return 2
        tell(
            sentence=f"The file could not be read, and the reason is not known ({kind}). Please report it; nothing else was touched."
        )
        return 3
    tell(done=True)
    return 0


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sys.exit(main())
