"""``python -m hudna``: the command line."""

from hudna.cli.main import main

if __name__ == "__main__":
    main()
