"""The catalogue of layers: what an entry says (layer, fields), the entries (families), our modules."""
