"""The processes: the supervisor, its forge, workers and tasks, and the seats they share."""
