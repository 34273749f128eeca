"""What goes on inside a network while it trains: computed only while somebody looks, within a share
of the time, and changing no bit of it.
"""
