#!/usr/bin/env bash
# @node-core/caritat 1.7.0, method SingleRound.
#
# Guess:     a ballot as its template is handed out, all scores 0, is blank: caritat's own summary tells its voter "You are
#            abstaining from this vote."
# Behaviour: it counts one vote for every candidate, for all of them share the ballot's highest score.
# Seen:      one ballot for Ada and two untouched ones: Ada 3, Ben 2
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
npm install --silent --no-audit --no-fund --prefix . @node-core/caritat@1.7.0
cat > count.mjs << 'JS'
const dist = new URL('./node_modules/@node-core/caritat/dist/', import.meta.url);
const { default: Vote } = await import(new URL('vote.js', dist));
const { getSummarizedBallot, summarizeCondorcetBallotForVoter } = await import(new URL('summary/condorcetSummary.js', dist));
const vote = new Vote();
vote.loadFromString('subject: Speaker\ncandidates: [Ada, Ben]\nmethod: SingleRound\n');
const cast = (author, scores) =>
  vote.addBallotFile({
    author,
    poolChecksum: vote.voteFileData.checksum,
    preferences: Object.entries(scores).map(([title, score]) => ({ title, score })),
  });
cast('one', { Ada: 1, Ben: 0 });
const untouched = cast('two', { Ada: 0, Ben: 0 });
cast('three', { Ada: 0, Ben: 0 });
console.log(summarizeCondorcetBallotForVoter(getSummarizedBallot(untouched)));
console.log(JSON.stringify([...vote.count().result]));
JS
seen=$(node count.mjs)
echo "$seen"
[ "$seen" = $'You are abstaining from this vote.\n[["Ada",3],["Ben",2]]' ] || { echo 'changed' >&2; exit 1; }
