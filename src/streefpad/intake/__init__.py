"""Floor 2, the readers: files in, records and problems out. The only thing they write is the vault."""
