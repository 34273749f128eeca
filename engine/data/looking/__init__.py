"""What a person sees of data before anything is trained: numbers for tables, charts and pictures.
Nothing here draws.
"""
