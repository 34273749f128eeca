"""The app around all pages: the gate, the server, state, navigation and looks."""
