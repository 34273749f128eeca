"""What a trained network becomes outside of Layerloom: int8, torch.export, a bundle, a model card,
a speed report, and the worker that makes them.

`engine/export/onnx.py` writes the ONNX file that most of it starts from, `script/` the training
script.
"""
