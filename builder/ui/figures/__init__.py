"""The page's figures: one module for each kind of record in engine/measures/figure.py."""
