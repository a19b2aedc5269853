"""The user's own: places, notes, clippings.  Nothing in this room knows a screen."""
