"""Words and numbers as a reader of Dutch or English writes them; the same on page and terminal.

Dutch and English are complete; another language falls back to Dutch, as every text of an
agenda does.
"""
