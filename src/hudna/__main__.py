"""``python -m hudna``: the command line."""

from hudna.cli.door import main

if __name__ == "__main__":
    main()
