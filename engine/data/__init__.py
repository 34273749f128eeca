"""From columns to batches: sets, transforms, splits, honesty, and looking at them."""
