"""How good, how sure, and the figures that show it: one way for Results, the model card and the
Arena.
"""
