"""Collection by workbook: the forms an agenda asks for, the returns that come back, and their rounds."""

FORMS_FOLDER = "forms"
RETURNS = "vault/forms"  # what partners sent, with the log of each round
PARTNERS_FOLDER = "partners"
APPROVED_FOLDER = "vault/forms/approved"
