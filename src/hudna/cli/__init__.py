"""The command line: words on a screen, no logic.

Exit codes: 0 done; 1 findings (a check found something); 2 your input; 3 our fault. Results go to
standard output, what concerns the running goes to standard error. ``--json`` gives one object, or
one object a line. Heavy rooms are loaded when a command needs them, so that ``--help`` is quick.
"""
