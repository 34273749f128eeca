"""What is drawn: graphs, blocks, sketches, differences, and the palette that they are made from."""
