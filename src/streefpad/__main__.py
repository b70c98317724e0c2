"""`python -m streefpad`."""

from streefpad.cli import main

if __name__ == "__main__":
    main()
