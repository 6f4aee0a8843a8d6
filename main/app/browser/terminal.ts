/** What the app in a browser says on the terminal it was started in: where windows open, what runs, and how to stop it. */
import type { Duty } from '../../../shared/protocol/ipc.ts';
import { batteryWarner } from '../../power/words.ts';
import type { WindowSession } from '../window/session.ts';

type Say = (line: string) => void;

const parts = { coordinator: 'this computer leads it', node: 'this computer mixes in it' } as const;
const titleOf = ({ title }: Duty): string => (title === null ? 'An election' : `“${title}”`);

/** Says once of each election that begins here that its tab is not what runs it; and that the battery runs low. */
export function narrate(session: WindowSession, say: Say): void {
  const begun = new Set<string>();
  const warn = batteryWarner(say);
  session.onChange(() => {
    const { duties, battery } = session.state();
    if (duties.length > 0) warn(battery);
    for (const duty of duties) {
      const line = `${titleOf(duty)}: ${parts[duty.role]}. It goes on when its tab is closed; Ctrl+C here stops it.`;
      if (duty.title === null || begun.has(line)) continue;
      begun.add(line);
      say(line);
    }
  });
}

/** Of a window that goes on without a page: what is open there still, nothing where it has ended since. */
export function tellUnwatched(duties: readonly Duty[], address: string, say: Say): void {
  for (const duty of duties) say(`${titleOf(duty)} goes on without a window: ${parts[duty.role]}.`);
  if (duties.length === 0) say('What went on without a window has come to its end.');
  say(`  its window opens, once, at   ${address}`);
  say('  and whenever Ostraka is started again');
  say('  it stops with                Ctrl+C here; what has happened is kept, and the start page goes on with it');
  if (duties.length > 0)
    say('  until then nothing keeps this computer awake: leave its lid open, switch off its sleep');
}
