"""Sessions with the reader in which everything goes wrong at once, for as long as one likes."""
