"""Collection by workbook: the forms an agenda asks for, the returns that come back, and their rounds."""

FORMS_FOLDER = "forms"
PARTNERS_FOLDER = "partners"
APPROVED_FOLDER = "vault/forms/approved"
