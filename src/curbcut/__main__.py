"""`python -m curbcut`: the command line."""

from curbcut.cli import main

if __name__ == "__main__":
    main()
