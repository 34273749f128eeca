"""What could be drawn next, or instead: fitting networks, layers that may follow, their pictures."""
