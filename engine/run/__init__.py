"""A run is a folder: its record, its status, asking it for things."""
