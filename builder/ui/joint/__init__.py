"""Where the pages put builder and engine together: plans from drawings, starts, dials."""
