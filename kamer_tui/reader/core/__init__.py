"""What is read and what a key, a command or an event does to it; knows no screen."""
