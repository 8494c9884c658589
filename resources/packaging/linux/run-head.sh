#!/bin/sh
# Realtime @VERSION@ for Linux @MACHINE@, in one file: sh THIS_FILE [--prefix DIR] [--extract DIR] [--uninstall [--purge]]
set -eu
LINES=@LINES@
if [ "${1:-}" = --extract ]; then
  mkdir -p "${2:?"--extract needs a folder"}"
  tail -n +$((LINES + 1)) "$0" | gzip -dc | tar -xf - -C "$2"
  echo "Unpacked in $2/gpt-realtime; start $2/gpt-realtime/gpt-realtime"
  exit 0
fi
case $(uname -m) in @MACHINE@) ;; *) echo "This file is for @MACHINE@; this computer is $(uname -m)." >&2; exit 1 ;; esac
AT=$(mktemp -d "${TMPDIR:-/tmp}/realtime.XXXXXX")
trap 'rm -rf "$AT"' EXIT INT TERM
free=$(df -Pk "$AT" | awk 'END { print $4 }')
if [ "$free" -lt @KIB@ ]; then
  echo "Not enough room to unpack: $((@KIB@ / 1024)) MB are needed in $AT. Set TMPDIR to a folder with more." >&2
  exit 1
fi
tail -n +$((LINES + 1)) "$0" | gzip -dc | tar -xf - -C "$AT"
sh "$AT/gpt-realtime/install.sh" "$@"
exit 0
