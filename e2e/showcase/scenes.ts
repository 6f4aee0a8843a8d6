/** Every screen there is: a state, and what a person does in the window to get from it to screens of its own. */
import type { Page } from 'playwright-core';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { type StateName, states } from './states.ts';

export interface Scene {
  readonly name: string;
  readonly state: WindowState;
  readonly act?: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function nameElection(page: Page): Promise<void> {
  await page.getByLabel('Title of the election').fill('Class speaker 8b');
  const option = page.getByLabel('Add a name to choose from');
  for (const name of ['Ada Lovelace', 'Bertha von Suttner']) {
    await option.fill(name);
    await option.press('Enter');
  }
}

async function openAll(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
}

const from = (state: StateName, name: string, act: Scene['act']): Scene => ({
  name,
  state: states[state],
  ...(act && { act }),
});

const acted: readonly Scene[] = [
  from('launcher-full', 'launcher-forget', (page) => press(page, 'Take “Class speaker 8b” off this list')),
  from('wizard', 'wizard-two-questions', async (page) => {
    await nameElection(page);
    await press(page, '+ Ask another question');
  }),
  from('wizard', 'wizard-rule', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await openAll(page);
  }),
  from('wizard', 'wizard-people', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await press(page, 'Next');
    await openAll(page);
  }),
  from('lobby', 'lobby-open', openAll),
  from('lobby', 'lobby-projector', (page) => press(page, 'Projector view')),
  from('voting', 'voting-projector', (page) => press(page, 'Projector view')),
  from('codes-none', 'codes-ask', (page) => press(page, 'Make voter codes')),
  from('codes-none', 'codes-slips', async (page) => {
    await press(page, 'Make voter codes');
    await press(page, 'Make voter codes');
  }),
  from('mixing', 'mixing-projector', (page) => press(page, 'Projector view')),
  from('finished', 'finished-open', openAll),
  from('finished', 'finished-projector', (page) => press(page, 'Projector view')),
  from('finished-council', 'finished-council-open', openAll),
  from('node-join', 'node-join-open', openAll),
  from('launcher', 'launcher-rescue', openAll),
  from('node-lost', 'node-lost-open', openAll),
  from('node-lost', 'node-lost-sure', async (page) => {
    await openAll(page);
    await press(page, 'Take over with this laptop …');
  }),
  from('voter-away', 'voter-away-open', openAll),
  from('voter-away-cast', 'voter-away-cast-open', openAll),
  from('node-finished', 'node-finished-open', openAll),
  from('voter-form-filled', 'voter-sealing', (page) => press(page, 'Seal it')),
  from('voter-cast-witnessed', 'voter-cast-open', openAll),
  from('verifier-invalid', 'verifier-invalid-open', openAll),
];

const still = Object.entries(states).map(([name, state]): Scene => ({ name, state }));

export const scenes: readonly Scene[] = [...still, ...acted];
