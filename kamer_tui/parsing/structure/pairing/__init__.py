"""Which answer is to which question."""
