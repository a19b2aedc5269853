"""What the user set: the settings file read, checked and told; nothing here knows a screen."""
