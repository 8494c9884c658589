"""Pictures of every scene, at 1x and 2x.

python -m tests.screens                    compare with the committed ones
python -m tests.screens --update           make the committed ones anew
python -m tests.screens --sheet OUT --design FOLDER   each scene beside the design's picture, at 1x
python -m tests.screens --scale 2 ...      only at 2x
python -m tests.screens ... NAME ...       only scenes whose name begins so
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SCALES = (1, 2)


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.screens")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--design", type=Path)
    parser.add_argument("--scale", type=int, choices=SCALES)
    parser.add_argument("--sides", default="", help="of light,dark,high-light,high-dark; those that are kept")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    if arguments.scale is None and not arguments.sheet:  # Qt takes one scale for a process
        again = (sys.executable, "-m", "tests.screens", *sys.argv[1:], "--scale")
        return max(subprocess.run((*again, str(scale)), check=False).returncode for scale in SCALES)
    return _at(arguments.scale or 1, arguments)


def _at(scale: int, arguments: argparse.Namespace) -> int:
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from tests.screens import compare
    from tests.screens.scenes import keys
    from tests.screens.stage import take

    wanted = keys(arguments.sides.split(",") if arguments.sides else ())
    pictures = take(key for key in wanted if key[0].startswith(tuple(arguments.names) or ""))
    if arguments.sheet:
        compare.write_sheet(pictures, arguments.sheet, arguments.design)
        return 0
    if arguments.update:
        compare.keep(pictures, scale)
        return 0
    found = [told for key, image in pictures.items() if (told := compare.difference(key, image, scale))]
    for told in found:
        print(told)
    print(f"{len(pictures)} pictures at {scale}x, {len(found)} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
