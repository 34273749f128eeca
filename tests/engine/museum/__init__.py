"""Saved run folders, races and endpoints of released formats, and what was said of them then.

Each `NAME.zip` is a piece of a data folder (LAYERLOOM_HOME) and `NAME.json` what the code of that
day answered about it. They are kept as they are: `tests/engine/test_museum.py` opens them with the
code of today. `make.py` tells how they came to be; it is no part of the tests.
"""
