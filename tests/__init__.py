"""The tests: unit mirrors src, spec holds the rules as tables, the other folders say what they are."""
