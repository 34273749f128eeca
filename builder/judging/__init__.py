"""Whether a drawing can be trained: checks, the problems they name, and the verdict of a document."""
