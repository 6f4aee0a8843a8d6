/** All screens, exhibited: a state, and what a person does in the window to get from it to screens of its own. */
import type { Page } from 'playwright-core';
import type { ScreenFromPeople, ScreenName } from '../../renderer/design/layout/screens.ts';
import { twoContests } from '../../shared/election/ballot-file/testing/two-contests.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { type StateName, states } from './states.ts';

export interface Exhibit {
  /** Of the screen, then of what is special about it: `voter-form-filled`. */
  readonly name: string;
  readonly state: WindowState;
  readonly act?: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function nameElection(page: Page): Promise<void> {
  await page.getByLabel('Title of the election').fill('Class speaker 8b');
  const option = page.getByLabel('Add an option to choose from');
  for (const name of ['Ada Lovelace', 'Bertha von Suttner']) {
    await option.fill(name);
    await option.press('Enter');
  }
}

async function openAll(page: Page): Promise<void> {
  const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
}

/** A public key of RFC 8032, 7.1. */
const REGISTRAR = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

type Acted = Omit<Exhibit, 'name'>;

const from = (state: StateName, act: NonNullable<Exhibit['act']>): Acted => ({ state: states[state], act });

/** A saved election under the hood: a kind of its entries, which of them, a part of it. */
const opened = (kind: string, part: string | null = null, which: number | null = null): Acted =>
  from('lesson-hood-read', async (page) => {
    await press(page, 'The real curve');
    await page.getByLabel('What to open').selectOption(kind);
    if (which !== null) await page.getByLabel('Which of them').selectOption(String(which));
    if (part) await press(page, part);
    await page.locator('.hood-step').first().waitFor();
  });

type OtherExhibits = { readonly [name: `${ScreenName}-${string}`]: Acted };

/** Does not compile where a screen that people turn to has none, or where a name begins with no screen's. */
const acted = {
  'launcher-start-forget': from('launcher-start-full', (page) => press(page, 'Take “Class speaker 8b” off this list')),
  'launcher-counting': from('launcher-start', async (page) => {
    await press(page, 'How votes are counted');
    await openAll(page);
  }),
  'launcher-teaching': from('launcher-start', (page) => press(page, 'Teach a lesson')),
  'launcher-guide': from('launcher-start', async (page) => {
    await press(page, 'Guide');
    await press(page, 'Check an election');
    await page.getByText('What the exit code says').waitFor();
  }),
  'launcher-guide-found': from('launcher-start', async (page) => {
    await press(page, 'Guide');
    await page.getByText('Which page do you need?').waitFor();
    await page.getByLabel('Search in the guide').fill('firewall');
  }),
  'launcher-teaching-questions': from('launcher-start', async (page) => {
    await press(page, 'Teach a lesson');
    await press(page, 'Next step');
    await openAll(page);
  }),
  'launcher-teaching-worksheet': from('launcher-start', async (page) => {
    await press(page, 'Teach a lesson');
    await press(page, 'Worksheet');
    await openAll(page);
  }),
  'launcher-teaching-glossary': from('launcher-start', async (page) => {
    await press(page, 'Teach a lesson');
    await press(page, 'Glossary');
  }),
  'launcher-teaching-rehearsal': from('launcher-start', async (page) => {
    await press(page, 'Teach a lesson');
    await press(page, 'Rehearsal in a school network');
  }),
  'launcher-ready': from('launcher-start', async (page) => {
    await press(page, 'Is this laptop ready?');
    await page.getByText('This laptop is not ready yet.').waitFor();
  }),
  'launcher-side-by-side': from('launcher-start', async (page) => {
    await press(page, 'Every rule, one set of ballots');
    await page.getByText('What was not found').waitFor();
  }),
  'launcher-side-by-side-shown': from('launcher-start', async (page) => {
    await press(page, 'Every rule, one set of ballots');
    await press(page, 'Burlington 2009');
    await page.getByRole('button', { name: /^Show me: Instant runoff elects Kiss\. If .* said/ }).click();
    await page.getByText('What was not found').waitFor();
    await openAll(page);
  }),
  'launcher-side-by-side-faults': from('launcher-start', async (page) => {
    await press(page, 'Every rule, one set of ballots');
    await openAll(page);
    await page.getByRole('textbox', { name: 'Ballots of kind 2' }).fill('many');
    await page.getByRole('textbox', { name: 'Option 2' }).fill('Memphis');
    await page.getByRole('textbox', { name: 'Places that a ballot ticks' }).fill('9');
  }),
  'launcher-side-by-side-contests': from('launcher-start', async (page) => {
    await press(page, 'Every rule, one set of ballots');
    const buffer = Buffer.from(twoContests());
    await page.locator('input[type=file]').setInputFiles({ name: 'town.json', mimeType: 'application/json', buffer });
    await page.getByRole('button', { name: 'Trip' }).click();
    await page.getByText('What was not found').waitFor();
  }),
  'coordinator-questions-two': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, '+ Ask another question');
  }),
  'coordinator-questions-faults': from('coordinator-questions', async (page) => {
    await nameElection(page);
    const option = page.getByLabel('Add an option to choose from');
    for (const name of ['ada lovelace', 'That the class goes to the sea. '.repeat(5)]) {
      await option.fill(name);
      await option.press('Enter');
    }
    await press(page, 'Remove Bertha von Suttner');
  }),
  'coordinator-rules-seats': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await page.getByRole('textbox', { name: 'How many win?' }).fill('3');
  }),
  'coordinator-people-threshold': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await press(page, 'Next');
    await page.getByRole('textbox', { name: 'Laptops needed to open the ballots' }).fill('4');
  }),
  'coordinator-rules': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await openAll(page);
  }),
  'coordinator-people': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await press(page, 'Next');
    await openAll(page);
  }),
  'coordinator-people-registrar': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await press(page, 'Next');
    await page.getByText('Everyone with a printed code').click();
    await page.getByText('A registrar on another laptop makes the codes').click();
    await page.getByLabel('Key of the registrar').fill(REGISTRAR);
  }),
  'coordinator-people-passphrases': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await press(page, 'Next');
    await page.getByText('Opening and closing take two passphrases').click();
    await press(page, 'Open the lobby');
  }),
  'coordinator-lobby-open': from('coordinator-lobby', openAll),
  'coordinator-voting-reminding': from('coordinator-voting-reminder', (page) =>
    press(page, 'Remind those who have not voted …'),
  ),
  'coordinator-voting-few-sure': from('coordinator-voting-few', (page) => press(page, 'Close voting')),
  'coordinator-voting-both': from('coordinator-voting-desk', (page) => press(page, 'Close voting')),
  'coordinator-voting-early-sure': from('coordinator-voting-early', (page) => press(page, 'Close voting')),
  'coordinator-roll': from('coordinator-enrolment-alike', (page) => press(page, 'Look at the list')),
  'coordinator-roll-strike': from('coordinator-enrolment-alike', async (page) => {
    await press(page, 'Look at the list');
    await press(page, 'Strike off ADA LOVELACE');
  }),
  'coordinator-roll-compare': from('coordinator-enrolment', async (page) => {
    await press(page, 'Look at the list');
    await openAll(page);
    await page.getByLabel('Names, one a line').fill('Lovelace, Ada\nBertha von Suttner\nMarie Curie');
  }),
  'coordinator-roll-crowd': from('coordinator-enrolment-crowd', async (page) => {
    await press(page, 'Look at the list');
    await page.getByLabel('Search a name').fill('number 1');
  }),
  'coordinator-enrolment-crowd-opening': from('coordinator-enrolment-crowd', (page) => press(page, 'Open voting')),
  'coordinator-roll-voted': from('coordinator-voting', (page) => press(page, 'Look at the list')),
  'coordinator-roll-forget': from('coordinator-finished', async (page) => {
    await press(page, 'Look at the list');
    await press(page, 'Delete the names here …');
  }),
  'coordinator-laptops': from('coordinator-lobby', (page) => press(page, 'Look at the laptops')),
  'coordinator-laptops-flooded': from('coordinator-lobby-flooded', (page) => press(page, 'Look at the laptops')),
  'coordinator-laptops-rename': from('coordinator-lobby', async (page) => {
    await press(page, 'Look at the laptops');
    await press(page, 'Rename Physics 2');
  }),
  'coordinator-lobby-flooded-start': from('coordinator-lobby-flooded', (page) => press(page, 'Start with 14 laptops')),
  'coordinator-lobby-cancel': from('coordinator-lobby', (page) => press(page, 'Cancel the election …')),
  'coordinator-codes': from('coordinator-enrolment-no-codes', (page) => press(page, 'Make voter codes')),
  'coordinator-slips': from('coordinator-enrolment-no-codes', async (page) => {
    await press(page, 'Make voter codes');
    await press(page, 'Make voter codes');
  }),
  'coordinator-poster': from('coordinator-voting', (page) => press(page, 'Print the poster')),
  'coordinator-poster-lobby': from('coordinator-lobby', (page) => press(page, 'Print the poster')),
  'coordinator-poster-times': from('coordinator-voting-times', (page) => press(page, 'Print the poster')),
  'coordinator-poster-codes': from('coordinator-voting-codes', (page) => press(page, 'Print the poster')),
  'coordinator-minutes': from('coordinator-finished', async (page) => {
    await press(page, 'Print the minutes');
    await page.getByText('Signed by hand').waitFor();
  }),
  'coordinator-voting-codes-open': from('coordinator-voting-codes', openAll),
  'coordinator-enrolment-open': from('coordinator-enrolment', openAll),
  'coordinator-lost-slip': from('coordinator-voting-codes', (page) => press(page, 'A slip was lost')),
  'coordinator-finished-open': from('coordinator-finished', openAll),
  'coordinator-finished-council-open': from('coordinator-finished-council', openAll),
  'coordinator-joining-sure': from('coordinator-joining', (page) => press(page, 'Post the result')),
  'coordinator-finished-joined-open': from('coordinator-finished-joined', openAll),
  'node-decryption-joining-sure': from('node-decryption-joining', (page) => press(page, 'Yes, one person')),
  'coordinator-finished-missed-open': from('coordinator-finished-missed', openAll),
  'coordinator-finished-board-open': from('coordinator-finished-board', openAll),
  'coordinator-finished-version-1-open': from('coordinator-finished-version-1', openAll),
  'coordinator-rules-grades': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await page.getByText('Rules with points or grades').click();
    await page.getByLabel('Give grades').check();
  }),
  'coordinator-rules-counted': from('coordinator-questions', async (page) => {
    await nameElection(page);
    await press(page, 'Next');
    await page.getByLabel('Rank: last one out').check();
    await page.getByText('More about how it is counted').click();
    await page.getByLabel('The lot decides').check();
  }),
  'node-join-open': from('node-join', openAll),
  'launcher-start-rescue': from('launcher-start', openAll),
  'node-voting-lost-open': from('node-voting-lost', openAll),
  'node-voting-lost-sure': from('node-voting-lost', async (page) => {
    await openAll(page);
    await press(page, 'Take over with this laptop …');
  }),
  'voter-form-away-open': from('voter-form-away', openAll),
  'voter-receipt-away-open': from('voter-receipt-away', openAll),
  'node-finished-open': from('node-finished', openAll),
  'voter-form-points': from('voter-form-hard', async (page) => {
    // Where one question is asked at a time, all answers come first.
    const change = page.getByRole('button', { name: /^Change question 3/ });
    if ((await change.count()) > 0) await change.click();
    await page.getByRole('textbox', { name: 'Pasta' }).fill('7,5');
    await page.getByRole('textbox', { name: 'Kartoffelpufferapfelmus' }).fill('25');
  }),
  'voter-sealing': from('voter-form-filled', (page) => press(page, 'Seal it')),
  // A ballot that is cast this moment is a success; later it is a receipt.
  'voter-cast': from('voter-casting', (page) =>
    page.evaluate((cast) => window.show(cast), states['voter-receipt-not-yet'] as WindowState),
  ),
  'voter-form-booth': from('voter-booth-again', (page) => press(page, 'That was me: go on')),
  'voter-form-booth-leave': from('voter-booth-again', async (page) => {
    await press(page, 'That was me: go on');
    await press(page, 'Leave without casting');
  }),
  'voter-form-booth-end': from('voter-booth-again', async (page) => {
    await press(page, 'That was me: go on');
    await press(page, 'End the booth');
  }),
  'voter-booth-entry-held-end': from('voter-booth-entry-held', (page) => press(page, 'End the booth')),
  'voter-sealed-booth': from('voter-booth-again-sealed', (page) => press(page, 'That was me: go on')),
  'voter-receipt-booth': from('voter-booth-again-cast', (page) => press(page, 'That was me: go on')),
  'voter-receipt-open': from('voter-receipt', openAll),
  'verifier-verdict-open': from('verifier-verdict', openAll),
  'verifier-hood': from('verifier-verdict', async (page) => {
    await openAll(page);
    await page.getByRole('button', { name: 'Look under the hood', exact: true }).first().click();
    await page.locator('.hood-step').first().waitFor();
  }),
  'lesson-hood-seal': from('lesson-hood', (page) => press(page, 'Sealing')),
  'lesson-hood-wrong': from('lesson-hood', async (page) => {
    await press(page, 'Sealing');
    await page.getByLabel('Secret r').fill('eleven');
  }),
  'lesson-hood-shuffle': from('lesson-hood', async (page) => {
    await press(page, 'Shuffling three');
    await page.getByLabel('The coin: what is shown').selectOption('From the middle to what came out');
    await page.getByLabel('Cheat: swap the ballot that comes out first').check();
  }),
  'lesson-hood-rewind': from('lesson-hood', (page) => press(page, 'Rewind it')),
  'lesson-hood-opening': from('lesson-hood', async (page) => {
    await press(page, 'Opening by two');
    await openAll(page);
  }),
  'lesson-hood-curve': from('lesson-hood', async (page) => {
    await press(page, 'On a curve');
    await openAll(page);
  }),
  'lesson-hood-real': from('lesson-hood', async (page) => {
    await press(page, 'The real curve');
    await press(page, 'All digits');
  }),
  'lesson-hood-judging-shown': from('lesson-hood-judging', (page) => press(page, 'The real curve')),
  'lesson-hood-deal': opened('deal'),
  'lesson-hood-complaint': opened('complaint', 'The share that is complained of, does not hold'),
  'lesson-hood-key': opened('key-confirm'),
  'lesson-hood-ballot': opened('ballot', 'Proof of knowledge, holds'),
  'lesson-hood-mix': opened('mix-proof', 'Link by link, holds', 2),
  'lesson-hood-shares': opened('shares', 'The same secret twice, holds', 2),
  'lesson-hood-opened': opened('result'),
  'lesson-hood-signature': opened('any'),
  'lesson-hood-sheet': from('lesson-hood', (page) => press(page, 'Worksheet')),
  'simulation-done-hood': from('simulation-done', async (page) => {
    await press(page, 'Look under the hood');
    await page.locator('.hood-step').first().waitFor();
  }),
  'simulation-series': from('simulation-empty-kept', (page) => press(page, 'Measure a series')),
  'simulation-series-report': from('simulation-empty-kept', async (page) => {
    await press(page, 'Measure a series');
    await page.getByRole('checkbox', { name: 'Shuffle time against ballots' }).check();
    await press(page, 'Show the figures');
    await openAll(page);
  }),
  'simulation-done-open': from('simulation-done', openAll),
  'voter-result-open': from('voter-result', openAll),
  'verifier-verdict-invalid-open': from('verifier-verdict-invalid', openAll),
} as const satisfies Record<ScreenFromPeople, Acted> & OtherExhibits;

const named = (exhibits: Readonly<Record<string, Acted>>): Exhibit[] =>
  Object.entries(exhibits).map(([name, exhibit]) => ({ name, ...exhibit }));

const still = Object.entries(states).map(([name, state]): Exhibit => ({ name, state }));

export const exhibits: readonly Exhibit[] = [...still, ...named(acted)];
