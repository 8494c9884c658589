"""gpt-realtime: a voice assistant and workbench for Realtime servers. `python3 main.py --help`."""

import sys


def main(argv):
    from core.cli import VERBS, main as verbs

    if argv and (argv[0] in VERBS or argv[0] in ("-h", "--help")):
        return verbs(argv)
    from gui.app import run

    return run(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
