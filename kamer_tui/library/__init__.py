"""Many documents: those of a folder, those that were read before.  Nothing here knows a screen."""
