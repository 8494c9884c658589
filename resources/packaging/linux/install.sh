#!/bin/sh
# Installs Realtime for one person, or takes it away again. Lies in the app's folder.
#
#   sh install.sh [--prefix DIR]        into DIR (~/.local): DIR/lib/gpt-realtime, DIR/bin, DIR/share
#   sh install.sh --uninstall [--purge] from there; --purge takes models, conversations and settings too
set -eu
NAME=gpt-realtime
ID=io.github.gpt_realtime.Realtime
HERE=$(cd "$(dirname "$0")" && pwd)
PREFIX=${HOME:?}/.local
DO=install
PURGE=no
while [ $# -gt 0 ]; do
  case $1 in
    --prefix) PREFIX=${2:?"--prefix needs a folder"}; shift 2 ;;
    --uninstall) DO=uninstall; shift ;;
    --purge) PURGE=yes; shift ;;
    -h|--help) sed -n 's/^# \{0,1\}//p' "$0" | sed -n 2,6p; exit 0 ;;
    *) echo "install.sh does not know $1" >&2; exit 2 ;;
  esac
done
case $PREFIX in /*) ;; *) PREFIX=$PWD/$PREFIX ;; esac
HOME_OF_APP=$PREFIX/lib/$NAME
SHARE=$PREFIX/share

refresh() { # a cache that is there must be told; none is made
  if [ -f "$SHARE/icons/hicolor/icon-theme.cache" ] && command -v gtk-update-icon-cache >/dev/null 2>&1; then
    gtk-update-icon-cache -q -t "$SHARE/icons/hicolor" 2>/dev/null || true
  fi
}

take_away() {
  rm -rf "$HOME_OF_APP"
  rm -f "$PREFIX/bin/$NAME" "$SHARE/applications/$ID.desktop" "$SHARE/metainfo/$ID.metainfo.xml"
  find "$SHARE/icons/hicolor" -name "$ID.*" -delete 2>/dev/null || true
}

if [ $DO = uninstall ]; then
  take_away
  refresh
  if [ $PURGE = yes ]; then
    rm -rf "${XDG_DATA_HOME:-$HOME/.local/share}/$NAME" "${XDG_CONFIG_HOME:-$HOME/.config}/$NAME"
    echo "Realtime is gone, with its models, conversations and settings. A key in the keychain stays there."
  else
    echo "Realtime is gone. Models, conversations and settings stay (--purge takes them too)."
  fi
  exit 0
fi

need=$(du -sk "$HERE" | cut -f1)
mkdir -p "$PREFIX/lib" "$PREFIX/bin" "$SHARE"
free=$(df -Pk "$PREFIX/lib" | awk 'END { print $4 }')
if [ "$free" -lt "$need" ]; then
  echo "Not enough room in $PREFIX: $((need / 1024)) MB are needed, $((free / 1024)) MB are free. Choose another place with --prefix DIR." >&2
  exit 1
fi
rm -rf "$HOME_OF_APP.new"
cp -a "$HERE" "$HOME_OF_APP.new"
take_away
mv "$HOME_OF_APP.new" "$HOME_OF_APP"
ln -s "../lib/$NAME/$NAME" "$PREFIX/bin/$NAME"
cp -R "$HOME_OF_APP/share/." "$SHARE/"
sed -i -e "s|^Exec=.*|Exec=\"$HOME_OF_APP/$NAME\"|" -e '/^TryExec=/d' "$SHARE/applications/$ID.desktop"
refresh
echo "Realtime is installed in $HOME_OF_APP."
echo "Start it from the menu, or with: $PREFIX/bin/$NAME"
echo "Take it away with: sh $HOME_OF_APP/install.sh --uninstall$([ "$PREFIX" = "$HOME/.local" ] || echo " --prefix $PREFIX")"
