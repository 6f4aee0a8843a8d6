#!/usr/bin/env bash
# votes 3.0.0, InstantRunoff.
#
# Guess:     where two are tied for the fewest first choices, one of them goes out, by a rule or by lot, and the other gets
#            the votes that move on; or the program says that there is a tie.
# Behaviour: both go out in the same round, and nothing says so. Who is left can win against a majority that every order of
#            going out would have obeyed.
# Seen:      4 ballots Ada, 3 ballots Ben > Cem > Ada, 3 ballots Cem > Ben > Ada: Ada wins with 4 of 10 in the second and last
#            round, though 6 of 10 put her last and whichever of Ben and Cem stays would have had those 6
set -euo pipefail
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
npm install --silent --no-audit --no-fund --prefix . votes@3.0.0
cat > count.mjs << 'JS'
const { InstantRunoff } = await import(new URL('./node_modules/votes/dist/index.js', import.meta.url));
const ballot = (weight, ...names) => ({ weight, ranking: names.map((name) => [name]) });
const count = (...ballots) => new InstantRunoff({ candidates: ['Ada', 'Ben', 'Cem'], ballots });
const tied = count(ballot(4, 'Ada'), ballot(3, 'Ben', 'Cem', 'Ada'), ballot(3, 'Cem', 'Ben', 'Ada'));
const apart = count(ballot(8, 'Ada'), ballot(7, 'Ben', 'Cem', 'Ada'), ballot(6, 'Cem', 'Ben', 'Ada'));
console.log(JSON.stringify({ tied: tied.ranking(), rounds: tied.rounds.length, apart: apart.ranking() }));
JS
seen=$(node count.mjs)
echo "$seen"
[ "$seen" = '{"tied":[["Ada"],["Ben","Cem"]],"rounds":2,"apart":[["Ben"],["Ada"],["Cem"]]}' ] || { echo 'changed' >&2; exit 1; }
