"""Collection by workbook: the forms an agenda asks for, the returns that come back, and their rounds."""
