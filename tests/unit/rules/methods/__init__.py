"""The methods, one test module each, and what they share."""
