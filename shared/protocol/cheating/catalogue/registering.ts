/** Cheats of a registrar, who makes the one-time codes on another laptop than the organiser's. */
import { part } from './cheat.ts';

export const registeringCheats = part({
  'surplus-codes': {
    party: 'registrar',
    label: 'not detectable',
    inWords:
      'The registrar makes more codes than there are voters, and votes with those that are left over, or hands them to the organiser, who does. No mathematics can know how many people were given a code: people must count the slips, and compare.',
    term: 'Roll stuffing by whoever makes the codes: the roll is signed by registrar and organiser, and both may be wrong, or in league [11].',
    deed: { kind: 'registrar', does: 'makes one too many' },
    verdict: { shown: 'nothing' },
    needs: { registrar: true },
  },
  'spent-code-replaced': {
    party: 'registrar',
    label: 'refused and named',
    inWords:
      'The registrar says of a slip that somebody has voted with already that it was lost, and wants another code in its place, to vote once more.',
    term: 'A signed replacement of a code that has bound a key: refused by the rules of the board, whoever signs it [11].',
    deed: { kind: 'registrar', does: 'replaces one that is spent' },
    verdict: { shown: 'refusal', code: 'code-spent' },
    needs: { registrar: true },
  },
});
