#!/usr/bin/env bash
# belenios-tool 2.0 (Debian 2.0+dfsg-1), `method stv`.
#
# Guess:     a ballot that ranks nobody counts for nobody, and changes nothing: the Droop quota is of the valid ballots that rank somebody.
# Behaviour: a blank ballot is valid and counts towards the quota. Two seats, eight voters for Ada and then Bob, three for Cem: the quota is 4,
#            half of each of Ada's ballots goes on, and Bob has the second seat. Four more voters leave the ballot blank: the quota is 6,
#            a quarter goes on, and Cem has the seat.
# Seen:      winners [0,1] without the blank ballots, [0,2] with them.
source "$(dirname "$0")/belenios.inc"

marked='[1,2,0],[1,2,0],[1,2,0],[1,2,0],[1,2,0],[1,2,0],[1,2,0],[1,2,0],[0,0,1],[0,0,1],[0,0,1]'
expect_winners "[$marked]" '[0,1]' method stv --nseats=2
expect_winners "[$marked,[0,0,0],[0,0,0],[0,0,0],[0,0,0]]" '[0,2]' method stv --nseats=2
