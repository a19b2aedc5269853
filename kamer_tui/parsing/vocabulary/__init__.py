"""How the genre writes things: text in, what was found in it out."""
