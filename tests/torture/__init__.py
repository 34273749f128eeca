"""Campaigns of faults, half an hour in all: `make torture`. Each breaks one kind of thing again and
again, and says what was lost.

They lie in tests/ and not beside benchmarks/, for they are made of the tests' tiny networks, forge,
guests and mutants, and like tests they pass or fail.
"""
