#!/bin/sh
# Installs Ostraka for one user, without an administrator: `sh install.sh`. Whatever was put there by it, `install.sh uninstall`
# takes away again; elections and keys, which lie elsewhere, stay.
set -eu

here=$(dirname "$(readlink -f "$0")")
app="$HOME/.local/opt/ostraka"
data="${XDG_DATA_HOME:-$HOME/.local/share}"
bin="$HOME/.local/bin/ostraka"
launcher="$app/resources/bin/ostraka"

fail() {
  printf 'error: %s\n' "$1" >&2
  exit 2
}

# Whether what is there was put there by this script.
is_ours() { [ ! -e "$app" ] || [ -f "$app/resources/command/package.json" ]; }
is_our_link() { [ ! -e "$bin" ] && [ ! -L "$bin" ] || [ "$(readlink "$bin")" = "$launcher" ]; }

# What desktops keep of files and programs, where they have it.
refresh() {
  if command -v update-mime-database > /dev/null; then update-mime-database "$data/mime" > /dev/null 2>&1 || true; fi
  if command -v update-desktop-database > /dev/null; then update-desktop-database "$data/applications" > /dev/null 2>&1 || true; fi
}

# One name beneath the data directory for each file beneath share/.
shared() {
  (cd "$1/share" && find . -type f | sort) | sed 's|^\./||'
}
# zsh and fish look for what a user has elsewhere than for what a system has.
place_of() {
  case "$1" in
    zsh/*) printf '%s/zsh/site-functions/%s\n' "$data" "${1##*/}" ;;
    *) printf '%s/%s\n' "$data" "$1" ;;
  esac
}

remove() {
  [ -d "$app/share" ] || return 0
  shared "$app" | while IFS= read -r name; do rm -f "$(place_of "$name")"; done
  if [ -L "$bin" ]; then rm -f "$bin"; fi
  rm -rf "$app"
}

case "${1-install}" in
  install) ;;
  uninstall)
    [ -e "$app" ] || fail "Ostraka is not installed in $app"
    is_ours || fail "$app is not Ostraka's; nothing was removed"
    is_our_link || bin=/dev/null
    remove
    refresh
    echo "Ostraka is removed. Elections and keys stay in ${XDG_CONFIG_HOME:-$HOME/.config}/Ostraka."
    exit 0
    ;;
  *) fail "there is no $1: sh install.sh installs, sh install.sh uninstall removes" ;;
esac

[ "$here" != "$app" ] || fail "this is the installed Ostraka already; start install.sh of the folder that was downloaded"
is_ours || fail "$app is there and is not Ostraka's; nothing was installed"
is_our_link || fail "$bin is there and is not Ostraka's; nothing was installed"

# First beside, then in one step, so that what was there stays until the new one is whole.
mkdir -p "$HOME/.local/opt" "$HOME/.local/bin"
rm -rf "$app.new"
cp -R "$here" "$app.new"
remove
mv "$app.new" "$app"
ln -sf "$launcher" "$bin"
shared "$app" | while IFS= read -r name; do
  to=$(place_of "$name")
  mkdir -p "${to%/*}"
  case "$name" in
    applications/*)
      while IFS= read -r line; do
        case "$line" in
          Exec=*) printf 'Exec="%s" %%U\n' "$launcher" ;;
          *) printf '%s\n' "$line" ;;
        esac
      done < "$app/share/$name" > "$to"
      ;;
    *) cp "$app/share/$name" "$to" ;;
  esac
done
refresh

echo "Ostraka is installed in $app; install.sh uninstall there removes it."
case ":$PATH:" in
  *":$HOME/.local/bin:"*) ;;
  *) echo "To type ostraka at a prompt, add $HOME/.local/bin to your PATH, or log in anew." ;;
esac
