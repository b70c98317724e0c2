"""One answer as one row of named fields: what scripts, open data and the API read alike."""
