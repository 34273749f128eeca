"""The page's figures: one module for each figure that a report, a sample, an answer or a race names."""
