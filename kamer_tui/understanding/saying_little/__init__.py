"""What an answer says without saying much: only yes, that it declines, that it is not known."""
