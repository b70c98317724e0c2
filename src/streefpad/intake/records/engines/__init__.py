"""Where records are added up: here by default, or where they live. An engine answers one query only."""
