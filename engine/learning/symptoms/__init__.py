"""What goes wrong while training, and what to do about it."""
