"""What a file's columns can mean: a table, series side by side or one below the other, one long series to
be continued. Each makes raw data of it; engine/reading/choices.py asks the one that is meant.
"""
