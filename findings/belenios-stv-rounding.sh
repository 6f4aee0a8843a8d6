#!/usr/bin/env bash
# belenios-tool 2.0 (Debian 2.0+dfsg-1), `method stv`.
#
# Guess:     who has equally many votes is tied, and a tie for the exclusion puts out whoever stands lower on the list, with the event
#            `TieLose` (findings/belenios-stv-ties.sh).
# Behaviour: votes are floating-point numbers, and rounding decides some ties unannounced, here against the list. Two seats, eight ballots,
#            quota 3: Bob wins with 5, two fifths of each of his ballots go on. Once Dora is out, Ada and Cem have one whole ballot and two of
#            2/5 each, 1.8 and 1.8; but they were added in another order, and Ada’s come to 1.7999999999999998. Ada goes out, and Cem is elected.
#            Counted in fractions it is a tie, Cem goes out, and Ada is elected.
# Seen:      …"events":[["Win",[1]],["TieLose",[3,0]],["Lose",3],["Lose",0],["Win",[2]]],"winners":[1,2]}
source "$(dirname "$0")/belenios.inc"

#       Ada Bob Cem Dora
expect '[[1,0,3,2],[0,1,0,0],[2,1,0,3],[0,1,2,3],[0,1,2,3],[3,1,0,2],[3,4,1,2],[0,2,0,1]]' \
  '{"ballots":[[0,3,2],[1],[1,0,3],[1,2,3],[1,2,3],[1,3,0],[2,3,0,1],[3,1]],"invalid":[],"events":[["Win",[1]],["TieLose",[3,0]],["Lose",3],["Lose",0],["Win",[2]]],"winners":[1,2]}' \
  method stv --nseats=2
