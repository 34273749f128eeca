"""The training script of a run: one file that reads like a lesson and has nothing of ours in it.

`template.py` is what is printed, `rows_*.py` where its rows come from, `write.py` prints it for a
plan, `make.py` runs it in a clean process before anybody gets it.
"""
