/** Booths, as their windows show them: set up, waiting, with a voter, with a receipt that is looked up elsewhere. */
import type { VoterState } from '../../shared/protocol/ipc.ts';
import type { BoothState } from '../../shared/protocol/voter/booth/booth-calls.ts';

const plan = { idle: 120, names: [], look: { language: 'en', size: 100, strong: false, oneByOne: null } } as const;

export const booth = (also: Partial<BoothState> = {}): Pick<VoterState, 'booth' | 'voting'> => ({
  voting: true,
  booth: {
    plan: { ...plan, names: [] },
    asks: 'code',
    voting: true,
    turn: 4,
    parked: 0,
    receiptLink: null,
    served: [],
    held: false,
    ...also,
  },
});

export const namesBooth = booth({
  asks: 'name',
  plan: { ...plan, names: ['Ada Lovelace', 'Bertha von Suttner', 'Emmy Noether'] },
  served: ['Ada Lovelace'],
});
