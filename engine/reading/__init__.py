"""From bytes to typed columns. Nothing here trusts a file: it is parsed in a limited child process
(`python -m engine.reading`).
"""
