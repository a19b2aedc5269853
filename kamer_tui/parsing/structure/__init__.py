"""Blocks become turns: numbers, who speaks, where a question ends, which answer is to it."""
