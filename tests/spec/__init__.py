"""The rules as tables that anyone can read: each file a chapter, each test a paragraph of the reference."""
