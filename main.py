"""gpt-realtime: a voice assistant and workbench for Realtime servers.

python3 main.py            the window
python3 main.py --help     what works without one
"""

import sys


def main(arguments):
    """The exit code. Prepares its own environment first (core/bootstrap.py)."""
    from core import bootstrap

    if arguments[:1] == ["build"]:
        bootstrap.enter(__file__, arguments, [bootstrap.BUILD_LOCK], ["build"], apart="-build")
    else:
        bootstrap.enter(__file__, arguments, [bootstrap.RUN_LOCK])
    if getattr(sys, "frozen", False):
        from core.frozen import begin

        code = begin(arguments)
        if code is not None:
            return code
    from core.cli import main as run_verb

    if arguments and (not arguments[0].startswith("-") or arguments[0] in ("-h", "--help", "--version")):
        return run_verb(arguments)
    from gui.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
