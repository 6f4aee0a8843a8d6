#!/usr/bin/env bash
# belenios-tool 2.0 (Debian 2.0+dfsg-1), `method stv`.
#
# Guess:     a tie for the exclusion is decided by earlier stages, by lot, or left open.
# Behaviour: the one who stands lower on the list of choices goes out, always; the event `TieLose` names all who were tied.
#            The same ballots with the list turned round elect the other one.
# Seen:      {"ballots":[[0],[1]],"invalid":[],"events":[["TieLose",[1,0]],["Lose",1],["Win",[0]]],"winners":[0]}
source "$(dirname "$0")/belenios.inc"

expect '[[1,0],[0,1]]' '{"ballots":[[0],[1]],"invalid":[],"events":[["TieLose",[1,0]],["Lose",1],["Win",[0]]],"winners":[0]}' \
  method stv --nseats=1
# Ada, Bob and Cem with 3, 1 and 2 first places, and Bob's voter then for Cem: Ada and Cem meet at 3 and 3. Ada stands first …
expect_winners '[[1,0,0],[1,0,0],[1,0,0],[0,1,2],[0,0,1],[0,0,1]]' '[0]' method stv --nseats=1
# … and loses, with the same ballots, where she stands last; at the stage before she was ahead.
expect_winners '[[0,0,1],[0,0,1],[0,0,1],[2,1,0],[1,0,0],[1,0,0]]' '[0]' method stv --nseats=1
