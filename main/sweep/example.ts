/** A plan that holds a little and shows every key, with what each means: `ostraka sweep --example` prints it. */
export const EXAMPLE = `# A plan for: ostraka sweep plan.yaml --out results
# Each condition is a value, a list or a range; every combination of them is held.
title: Shuffling by ballots and nodes

# Every run's own seed follows from this one. It draws voters, choices, arrivals and faults, never cryptography.
seed: ostraka
# How often each configuration is held, each time with another seed. Runs come in random order, a repetition at a time.
repetitions: 3
# A run of the cheapest configuration comes first, and again whenever the sweep goes on; it does not count (repetition 0).
warm-up: true
# Seconds after which a run has failed, so that none holds up the others; left out, none has.
# time-limit: 600
# Combinations that cannot be held, such as a threshold above the number of nodes: refuse (the plan), or leave out.
impossible: refuse

# From 20 to 80, each twice the one before; {from: 20, to: 80, step: 20} would add 20 each time.
voters: {from: 20, to: 80, factor: 2}
# Conditions that vary in step: the first of each list together, then the second. Each list is as long as the others.
together:
  - nodes: [2, 3]
    # Nodes that open the result: a number, majority or all.
    threshold: [2, 2]

# All others have one usual value each, which stands here.
# Nodes that must have mixed: a number, threshold or all.
least-mixes: all
# What is asked: how many questions, with how many options each, and whether a name may be written in. They make the width
# of a ballot, in ciphertexts.
contests: 1
options: 5
written-in: false
# ranking, single, approval or score; and a rule that counts it: ostraka simulate --help names those for rankings.
ballot: ranking
rule: instant-runoff

# fma, scalar or noble; left out, the fastest that works here.
# engine: [scalar, noble]
# Threads of each party; left out, as many as this computer has.
# threads: [1, 2]

# Of each party's link: milliseconds one way, kilobit a second (0: unbounded), percent of messages that are sent again.
latency: 0
bandwidth: 0
loss: 0
# When voters come: at once, {poisson: 5} (voters a second), or {file: school-morning.csv}, a table of minute,voters beside
# this plan: ostraka sweep --example-arrivals > school-morning.csv. Each run's voting lasts as long as its voters take to come.
arrivals: at once
# How choices are drawn: impartial culture, {model: mallows, dispersion: 0.5}, {model: plackett-luce, spread: 1},
# {model: spatial, dimensions: 2}, {model: urn, contagion: 0.1}, or {file: ballots.soi}, from where the plan is.
electorate: impartial culture
# How the last node cheats, in a lesson: none, wrong-share, dropped-in-mix and others, which --check names.
cheat: none
# What befalls a process: none, node restarts, node lost, coordinator restarts.
fault: none
`;

/**
 * Arrivals that a plan can name: `ostraka sweep --example-arrivals` prints them. Made up, and short: two classes that come into
 * one room, each in a few minutes before its lesson, and the late ones.
 */
export const EXAMPLE_ARRIVALS = `minute,voters
0,3
1,9
2,14
3,2
4,0
5,4
6,11
7,12
8,1
9,2
`;
