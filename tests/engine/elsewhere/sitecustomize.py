"""Makes this machine look like one that has neither /proc, nor pidfd, nor affinity, nor limits on
memory: every Python that starts with this folder on its path finds it so. (psutil reads the system
in its own way and stays.)
"""

import os
import pathlib
import resource

for name in ("pidfd_open", "sched_getaffinity"):
    if hasattr(os, name):
        delattr(os, name)

_limits = {resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_RSS}
_setrlimit, _read_text, _exists = resource.setrlimit, pathlib.Path.read_text, pathlib.Path.exists


def setrlimit(kind, limits):
    if kind in _limits:
        raise ValueError("this system has no such limit")
    return _setrlimit(kind, limits)


def read_text(self, *how, **more):
    if str(self).startswith("/proc/"):
        raise FileNotFoundError(2, "No such file or directory", str(self))
    return _read_text(self, *how, **more)


def exists(self, **how):
    return not str(self).startswith("/proc/") and _exists(self, **how)


resource.setrlimit = setrlimit
pathlib.Path.read_text = read_text
pathlib.Path.exists = exists
