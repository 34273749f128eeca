"""From a drawing to readable Python, and from there to a module and a job."""
