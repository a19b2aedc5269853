"""The command line: options and arguments, wrong use, and the commands."""
