"""The program in a real pseudo-terminal, and what such a terminal needs."""
