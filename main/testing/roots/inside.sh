#!/bin/sh
# Run within a fresh Debian by run.ts: installs the .deb, holds an election with its command line as a plain user, upgrades and
# purges. The first word is what apt-get is told beside, the second whether AppArmor is there. /debs has the packages: new.deb,
# newer.deb, which differs by its version alone, and before.deb, of an earlier commit.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
flag=$1
armoured=$2
link=/usr/bin/ostraka
profile=/etc/apparmor.d/ostraka

fail() {
  echo "FAILED: $1" >&2
  exit 1
}
quietly() { "$@" > /tmp/said 2>&1 || { cat /tmp/said >&2; fail "$*"; }; }
get() { quietly apt-get install -y $flag --allow-downgrades "$@"; }
as_ada() { su ada -c "cd && $1"; }

# What AppArmor's parser reads must be there, and nothing where there is none or an older one.
expected_profile() {
  if command -v apparmor_parser > /dev/null && apparmor_parser -QK /opt/Ostraka/resources/apparmor-profile > /dev/null 2>&1; then echo yes; else echo no; fi
}
whole() {
  [ "$(readlink -f $link)" = /opt/Ostraka/resources/bin/ostraka ] || fail "$1: $link leads to $(readlink -f $link)"
  [ "$(as_ada 'ostraka --version')" = "$2" ] || fail "$1: not version $2"
  there=no
  [ ! -e $profile ] || there=yes
  [ $there = "$(expected_profile)" ] || fail "$1: profile of AppArmor there: $there"
  echo "  $1: ostraka is on the PATH, profile of AppArmor: $there"
}

printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
quietly apt-get update
[ "$armoured" = no ] || get apparmor
useradd -m ada

get /debs/new.deb
version=$(dpkg-query -W -f '${Version}' ostraka)
whole installed "$version"
echo "  $(dpkg-query -W | wc -l) packages, Installed-Size $(dpkg-query -W -f '${Installed-Size}' ostraka) KiB"
code=0
as_ada 'ostraka frob' 2> /dev/null || code=$?
[ $code = 2 ] || fail "an unknown word ended with $code"
code=0
as_ada 'ostraka' 2> /dev/null || code=$?
[ $code = 2 ] || fail "a window without a screen ended with $code"
sample=/opt/Ostraka/resources/command/shared/election/samples/burlington-2009-mayor.soi
as_ada "ostraka simulate --ballots $sample --voters 12 --nodes 3 --threshold 2 --out held" > /tmp/said 2>&1 || { cat /tmp/said; fail simulate; }
as_ada 'ostraka verify held/transcript.ostraka' > /tmp/said 2>&1 || { cat /tmp/said; fail verify; }
echo "  held and verified: $(tail -n 1 /tmp/said)"

get /debs/newer.deb
whole upgraded "$(dpkg-query -W -f '${Version}' ostraka)"

quietly apt-get purge -y ostraka
get /debs/before.deb
get /debs/new.deb
whole "upgraded from $(dpkg-deb -f /debs/before.deb Version)" "$version"

quietly apt-get purge -y ostraka
left=$(find / -xdev \( -path /proc -o -path /debs -o -path /home -o -path /var/log -o -path /var/cache/apt \) -prune -o -iname '*ostraka*' -print)
[ -z "$left" ] || fail "left behind: $left"
left=$(grep -rIil ostraka /etc /opt /usr/share/mime /usr/share/applications /var/lib/dpkg/alternatives 2> /dev/null || true)
[ -z "$left" ] || fail "named still: $left"
[ ! -e $link ] || fail "$link is left"
echo "  purged, and nothing is left"
