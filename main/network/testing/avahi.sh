# An mDNS responder that is not ours, on a bus of its own, and one command that speaks to it.
# usage: bash avahi.sh DIRECTORY COMMAND …
set -e
directory=$1
shift
mount -t tmpfs none /run
mkdir /run/avahi-daemon
printf '[server]\nhost-name=listener\n[wide-area]\nenable-wide-area=no\n' > "$directory/avahi.conf"
export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$directory/bus"
exec 3< <(exec dbus-daemon --session --nofork --nopidfile --address="$DBUS_SYSTEM_BUS_ADDRESS" --print-address)
read -r -u 3 _
avahi-daemon --file "$directory/avahi.conf" --no-drop-root --no-chroot --no-rlimits &
exec "$@"
