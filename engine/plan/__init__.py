"""What is to be done: the plan, the job, their defaults and words, and the catalogues they choose from."""
