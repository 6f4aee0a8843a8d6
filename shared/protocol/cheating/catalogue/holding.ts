/** Cheats with results that are held back until an hour. */
import { submits, type Twist } from '../twist.ts';
import { part } from './cheat.ts';

/** Takes the results for due at once, and is honest in everything else. */
const impatient: Twist = (effects, { state }) => {
  const { manifest } = state.replica?.record ?? {};
  if (!manifest || !('results' in manifest)) return effects;
  Object.assign(manifest, { results: { at: 1 } });
  return effects.map((effect) => (submits('shares')(effect) ? { ...effect } : effect));
};

export const holdingCheats = part({
  'share-before-its-hour': {
    party: 'node',
    label: 'not detectable',
    inWords:
      'The results are to be out on Friday, and one laptop gives its part of the key at once. Alone it opens nothing: whoever reads the list of entries sees that it came early, and the result comes on Friday all the same.',
    term: 'A decryption share before `results.at`: a valid one, and fewer than t open nothing.',
    deed: { kind: 'twist', twist: () => impatient },
    verdict: { shown: 'nothing' },
    needs: { nodes: 3, threshold: 2, held: true },
  },
  'result-before-its-hour': {
    party: 'node',
    label: 'detected, culprit unknown',
    inWords:
      'The results are to be out on Friday, and as many laptops as open the ballots give their parts of the key at once. Nothing can hold them: but where the others have signed that entry, everyone who checks reads how early it was. Whether they cheated or their clocks were wrong, nobody can tell.',
    term: 'Decryption shares of t nodes before `results.at`, under a checkpoint with co-signatures of q nodes whose median time is before it.',
    deed: { kind: 'twist', twist: () => impatient, by: 'as many as open' },
    verdict: { shown: 'claim', claim: 'results-early' },
    needs: { nodes: 3, threshold: 2, held: true },
  },
});
