import type { Sheets } from './guide.ts';

export const sheets: Sheets = {
  worksheet: {
    title: 'Worksheet',
    lead: 'Paper and pencil are enough. The solutions stand at the end: fold them away.',
    tasks: [
      {
        task: 'Three laptops mix one after the other. The first and the third tell each other their orders, and nothing else. Can they say whose ballot is whose?',
        solution:
          'No: what the second did is missing in between. But any two who also put their parts of the key together could open the envelopes without any mixing.',
      },
      {
        task: 'Six envelopes 1 2 3 4 5 6. Laptop A puts them in the order 3 1 6 2 5 4, laptop B then takes places 2, 4, 6, 1, 3, 5 of what it gets. Where is envelope 6 at the end?',
        solution:
          'After A it is at place 3. B lays out places 2, 4, 6, 1, 3, 5 in this order, so place 3 comes fifth: place 5.',
      },
      {
        task: 'A liar is caught in one round with probability one half. How many rounds until the chance to get through is below one in a thousand?',
        solution: 'Ten: one half to the tenth is 1 in 1,024.',
      },
      {
        task: 'Five ballots: A, A, B, A, B are opened in mixed order. You know that Mia voted for B and Ben too. What do you know of the other three?',
        solution:
          'Everything: there are two votes for B, so the other three voted for A. The mix cannot help where the result says it.',
      },
      {
        task: 'Any two of three laptops open the ballots. How many may break down? How many may be dishonest before the secret is in danger?',
        solution: 'One may break down, since two are enough. One may be dishonest, since it alone opens nothing.',
      },
      {
        task: 'Nine vote by ranking: 4 say A, then C; 3 say B, then C; 2 say C, then B. Who wins by the most first places? Who by instant runoff? Whom do most prefer to each other one?',
        solution:
          'A has most first places (4). By instant runoff C goes out, its 2 go to B, and B wins 5 to 4. C beats A 5 to 4 and B 6 to 3, so in pairs C wins.',
      },
    ],
  },
  glossary: {
    title: 'Glossary',
    terms: [
      {
        word: 'Envelope',
        means: 'a ballot that is sealed on the voter’s device',
        exactly: 'an ElGamal ciphertext in the group ristretto255, with a proof of knowledge',
      },
      {
        word: 'Key',
        means: 'what opens envelopes; made together, each laptop has a part',
        exactly: 'a threshold key from distributed key generation',
      },
      {
        word: 'Mix',
        means: 'wrap every envelope anew and lay them out in another order',
        exactly: 're-encryption shuffle',
      },
      {
        word: 'Proof',
        means: 'shows that nothing was swapped, and not the order',
        exactly: 'a zero-knowledge proof of a shuffle (Terelius and Wikström)',
      },
      {
        word: 'Board',
        means: 'the public list of all that happened; nothing is ever taken off',
        exactly: 'an append-only Merkle log with co-signed checkpoints',
      },
      {
        word: 'Witness',
        means: 'a laptop that has signed what is on the board',
        exactly: 'a co-signer of checkpoints',
      },
      {
        word: 'Test',
        means: 'to open a sealed ballot instead of casting it, to see what is inside',
        exactly: 'Benaloh challenge: cast or audit',
      },
      {
        word: 'Receipt',
        means: 'says that your ballot is on the board, and not what is in it',
        exactly: 'the ballot’s hash with an inclusion proof',
      },
      {
        word: 'Six words',
        means: 'the same on all screens of one election; compared aloud',
        exactly: 'a hash of the plan and of a random number of every laptop, each fixed beforehand',
      },
      {
        word: 'Twelve words',
        means: 'name the election when its file is checked later',
        exactly: '132 bits of the manifest’s fingerprint',
      },
    ],
  },
  rehearsal: {
    title: 'Rehearsal in a school network',
    lead: 'Do this in the classroom itself, the day before, with all laptops and one phone. Ostraka needs no internet, only a network in which the devices reach each other.',
    groups: [
      {
        title: 'The network',
        checks: [
          'Open a lobby and scan the code with one phone. If the page opens and a second laptop joins, the network will do: you are done here.',
          'Nothing opens, though all are in the same network: it keeps devices apart (client isolation, usual in guest networks). Ask for a network without it, or bring your own as below.',
          'The network shows a page to log in first (captive portal): log in on every device, or use a network of your own.',
          'It opens on some devices only: laptops in a cable network and phones in Wi-Fi may be parted. Put all into the same one.',
          'The system asks whether Ostraka may be reached from the network: allow it, at least in private networks. Ostraka waits at port 4790, or another where it is taken; the link on the projector says which.',
          'The election is not listed under {{common.nearby}}: school networks often stop such announcements. The link always works.',
          'This laptop has several addresses and the page does not open: try the others in the lobby.',
        ],
      },
      {
        title: 'A network of your own',
        checks: [
          'Surest: a small Wi-Fi router that is plugged into nothing but the wall. It needs no internet.',
          'Or the hotspot of a phone or laptop. Many let in only five to ten devices: try with as many as you will have. Join with the organiser’s laptop first.',
          'Phones may say “no internet” and want to leave: choose to stay, and switch mobile data off while they vote.',
          'Open the lobby only once the laptop is in this network: the addresses that it shows are those of its networks.',
        ],
      },
      {
        title: 'The laptops',
        checks: [
          'All on their chargers, lids open. Each window says whether its laptop is kept awake.',
          'The same version of Ostraka on all: it stands at the foot of the start page.',
          'Hold a whole election once with the three laptops and one phone. For this trial set {{wizard.least-ballots}} to 1.',
          'Read the projector from the last row. Can the code be scanned from there?',
          'A spare laptop with Ostraka lies ready.',
        ],
      },
      {
        title: 'If all fails',
        checks: ['The ten minutes on one laptop need no network at all.'],
      },
    ],
  },
};
