"""The surroundings of the screen: the terminal's background, the opening of a file, the browser."""
