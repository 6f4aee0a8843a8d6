#!/usr/bin/env bash
# belenios-tool 2.0 (Debian 2.0+dfsg-1), `method stv`.
#
# Guess:     a ballot whose first place is clear counts for it, whatever is unclear further down: rules for STV pass a ballot
#            on up to the first rank that is not in order (OpaVote, droop and the Scottish councils do).
# Behaviour: equal or skipped ranks anywhere make the whole ballot invalid; the first place is lost too. Two of three voters
#            put the first candidate first, and the second is elected.
# Seen:      {"ballots":[[1]],"invalid":[[1,2,2],[1,2,2]],"events":[["Win",[1]]],"winners":[1]}
source "$(dirname "$0")/belenios.inc"

expect '[[1,2,2],[1,2,2],[0,1,0]]' '{"ballots":[[1]],"invalid":[[1,2,2],[1,2,2]],"events":[["Win",[1]]],"winners":[1]}' \
  method stv --nseats=1
expect '[[1,3,0],[1,3,0],[0,1,0]]' '{"ballots":[[1]],"invalid":[[1,3,0],[1,3,0]],"events":[["Win",[1]]],"winners":[1]}' \
  method stv --nseats=1
