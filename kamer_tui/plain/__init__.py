"""Reading without a screen: a command a line, an answer in words."""
