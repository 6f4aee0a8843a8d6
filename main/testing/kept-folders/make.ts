/** Holds a tiny election in the windows of three profiles until its ballot stands, and leaves what they keep in a folder. */
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { planOf, ranked } from '../../../shared/protocol/testing/plan.ts';
import { as, Room, statusOf, when } from '../../app/testing/windows.ts';

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('say where to');
const room = new Room();
const [lead, mix, vote] = [room.open('lead'), room.open('mix', 'node'), room.open('vote', 'voter')];
await lead.call('window.open', { role: 'coordinator' });
const plan = planOf({ title: 'Stored set', threshold: 1, leastMixes: 1, lossesTolerated: 0 });
await lead.call('coordinator.create', { plan });
const { link } = as(lead, 'coordinator').election!;
await mix.call('node.join', { link, name: 'Laptop', takeOver: false });
await when(lead, (state) => statusOf(state)?.nodes.some(({ connected }) => connected));
await lead.call('coordinator.order', { order: 'open-enrolment' });
await when(lead, (state) => statusOf(state)?.phase === 'enrolment');
await vote.call('voter.join', { link });
await when(vote, (state) => state.role === 'voter' && state.screen === 'enrol');
await vote.call('voter.enrol', { name: 'Voter 1' });
await when(lead, (state) => statusOf(state)?.enrolled === 1);
await lead.call('coordinator.order', { order: 'open-voting' });
await when(vote, (state) => state.role === 'voter' && state.screen === 'form');
await vote.call('voter.seal', { choices: ranked(0, 1) });
await vote.call('voter.cast', {});
await when(vote, (state) => state.role === 'voter' && state.receipt?.witnessed === true);
for (const window of [vote, mix, lead]) await window.close();
mkdirSync(resolve(out), { recursive: true });
for (const profile of ['lead', 'mix', 'vote'])
  cpSync(join(room.directory, profile), join(out, profile), { recursive: true });
await room.close();
