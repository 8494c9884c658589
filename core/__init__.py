"""Everything that is true without a window. See core/README.md for the map."""

VERSION = "0.1.0"
