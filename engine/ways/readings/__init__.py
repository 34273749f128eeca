"""How the output of a network is read: as one class, as labels, as numbers, as a mask. A way to
learn names one, and report, answers and looks follow from it. Numpy only.
"""
