#!/usr/bin/env bash
# belenios-tool 2.0 (Debian 2.0+dfsg-1), `method majority-judgment`; grades run from 1, the best.
#
# Guess:     with an even number of ballots the majority grade is the lower of the two in the middle (Balinski, Laraki,
#            Majority Judgment, 2010, chapter 1).
# Behaviour: the better of the two is taken. Grades 1 and 3 rank before grades 2 and 2.
# Seen:      {"raw":[[1,0,1],[0,2,0]],"valid":2,"blank":0,"invalid":[],"winners":[[0],[1]]}
source "$(dirname "$0")/belenios.inc"

expect '[[1,2],[3,2]]' '{"raw":[[1,0,1],[0,2,0]],"valid":2,"blank":0,"invalid":[],"winners":[[0],[1]]}' \
  method majority-judgment --ngrades=3 --blank-allowed=true
