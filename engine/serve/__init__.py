"""A trained network as an HTTP endpoint with versions: one process an endpoint, in which
onnxruntime answers and nothing else lives.

`endpoints.py` starts and looks after them, `server.py` is what runs inside.
"""
