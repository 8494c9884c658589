"""Pictures of every scene.

python -m tests.screens                    compare with the committed ones
python -m tests.screens --update           make the committed ones anew
python -m tests.screens --sheet OUT --design FOLDER   each scene beside the design's picture
python -m tests.screens --scale 2 ...      at 2x: compared with nothing
python -m tests.screens ... NAME ...       only scenes whose name begins so
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.screens")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--design", type=Path)
    parser.add_argument("--scale", type=int, default=1, choices=(1, 2))
    parser.add_argument("--sides", default="", help="of light,dark,high-light,high-dark; those that are kept")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = str(arguments.scale)
    from tests.screens import compare
    from tests.screens.scenes import keys
    from tests.screens.stage import take

    wanted = keys(arguments.sides.split(",") if arguments.sides else ())
    pictures = take(key for key in wanted if key[0].startswith(tuple(arguments.names) or ""))
    if arguments.sheet:
        compare.write_sheet(pictures, arguments.sheet, arguments.design)
        return 0
    if arguments.update:
        compare.keep(pictures)
        return 0
    found = (
        [told for key, image in pictures.items() if (told := compare.difference(key, image))]
        if arguments.scale == 1
        else []
    )
    for told in found:
        print(told)
    print(f"{len(pictures)} pictures at {arguments.scale}x, {len(found)} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
