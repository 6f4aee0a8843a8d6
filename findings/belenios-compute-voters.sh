#!/usr/bin/env bash
# belenios-tool 2.0 (Debian 2.0+dfsg-1), `election compute-voters`.
#
# Guess:     with the archive and the private credentials it names who voted: “compute actual voters”, its help says.
# Behaviour: it names nobody, and exits with 0, whoever voted: it looks whose ballot was read, and reads no ballot before.
#            `election compute-ballot-summary` and `election verify` find the ballot in the same archive.
# Seen:      nothing on standard output
source "$(dirname "$0")/belenios.inc"

export BELENIOS_USE_URANDOM=1
tool() { "$home/usr/bin/belenios-tool" "$@" 2>> "$home/log"; }
cd "$home"
uuid=$(tool setup generate-token)
group=(--group BELENIOS-2048)
printf 'ada@example.org\nbob@example.org\n' > voters
tool setup generate-credentials --uuid "$uuid" "${group[@]}" --file voters > /dev/null
cp ./*.pubcreds public_creds.json
tool setup generate-trustee-key "${group[@]}" > /dev/null
cat ./*.pubkey > public_keys.jsons
tool setup make-trustees
echo '{"description":"","name":"","questions":[{"answers":["Yes","No"],"min":1,"max":1,"question":"Shall we?"}]}' > template.json
tool setup make-election --uuid "$uuid" "${group[@]}" --template template.json
tool archive init
head -1 ./*.privcreds | cut -d' ' -f2 > credential
echo '[[1,0]]' > choice
tool election generate-ballot --privcred credential --ballot choice | tool archive add-event --type=Ballot
tool election verify

ballots=$(tool election compute-ballot-summary | grep -o '"hash"' | wc -l)
voters=$(tool election compute-voters --privcreds ./*.privcreds | wc -l)
echo "$ballots ballot, $voters voters"
[ "$ballots" = 1 ] && [ "$voters" = 0 ] || { echo "changed: 1 ballot, 0 voters was seen before" >&2; exit 1; }
