"""Modules that torch lacks. Their source is copied into generated files: each may use only torch,
nn, F and math.
"""
