"""The Arena: classical models and drawn networks on the same rows and the same split, measured
alike, judged by a paired test. `from engine import race; race(job, against=["random-forest"])`
begins one.
"""
