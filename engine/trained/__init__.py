"""A trained network opened again: its report, its answers, a look inside."""
