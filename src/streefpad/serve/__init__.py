"""Floor 4: a published folder over HTTP. Requests in, files out; nothing is computed, nothing is written."""

from __future__ import annotations

from streefpad.serve.folder import FolderRefused, Published, read_folder
from streefpad.serve.listening import NotListening, address, listen, run

__all__ = ["FolderRefused", "NotListening", "Published", "address", "listen", "read_folder", "run"]
