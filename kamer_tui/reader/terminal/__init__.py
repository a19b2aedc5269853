"""What stands around the screen: the terminal's colours, the opening of a file, the browser."""
