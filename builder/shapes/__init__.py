"""What leaves every layer: shapes, sizes, work, and how far a layer sees."""
