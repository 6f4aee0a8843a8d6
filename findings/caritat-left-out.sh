#!/usr/bin/env bash
# @node-core/caritat 1.7.0, method Condorcet.
#
# Guess:     a candidate whom a ballot does not name is unranked, as in PrefLib's, OpaVote's and Debian's files.
# Behaviour: the ballot is invalid and not counted at all; nothing but a warning on the console says so, and the result has
#            no number for it.
# Seen:      two ballots Ada > Ben that leave out Cem, one complete ballot Cem > Ben > Ada: Cem wins both duels
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
npm install --silent --no-audit --no-fund --prefix . @node-core/caritat@1.7.0
cat > count.mjs << 'JS'
const { default: Vote } = await import(new URL('./node_modules/@node-core/caritat/dist/vote.js', import.meta.url));
const vote = new Vote();
vote.loadFromString('subject: Speaker\ncandidates: [Ada, Ben, Cem]\nmethod: Condorcet\n');
const cast = (author, scores) =>
  vote.addBallotFile({
    author,
    poolChecksum: vote.voteFileData.checksum,
    preferences: Object.entries(scores).map(([title, score]) => ({ title, score })),
  });
cast('one', { Ada: 2, Ben: 1 });
cast('two', { Ada: 2, Ben: 1 });
cast('three', { Ada: 1, Ben: 2, Cem: 3 });
console.log(JSON.stringify([...vote.count().result]));
JS
seen=$(node count.mjs 2> warnings)
echo "$seen"
[ "$seen" = '[["Ada",0],["Ben",1],["Cem",2]]' ] && grep -q missingCandidates warnings || { echo 'changed' >&2; exit 1; }
