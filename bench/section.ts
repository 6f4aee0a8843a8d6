/** A section in a process of its own: measures when it is told to. */
import { arithmeticInWords, startArithmetic } from '../main/workers/arithmetic.ts';
import { lists } from './lists.ts';
import { operations } from './operations.ts';
import type { EngineName, FromSection, Section, ToSection } from './row.ts';
import { threads } from './threads.ts';

const [name, engine, n] = process.argv.slice(2) as [string, EngineName, string];
const say = (message: FromSection) => process.send!(message);

try {
  process.env.OSTRAKA_ENGINE = engine;
  startArithmetic(name === 'threads' ? 2 : 1);
  const section = make();
  process.on('message', (message: ToSection) => {
    if (message === 'round') {
      say({ samples: section.round() });
      return;
    }
    say({ peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
    process.disconnect();
  });
  console.error(`${name} ${n === '0' ? '' : `N = ${n}, `}${arithmeticInWords()}`);
} catch (error) {
  say({ failed: error instanceof Error ? error.message : String(error) });
  process.disconnect();
}

function make(): Section {
  if (name === 'operations') return operations(engine);
  return name === 'lists' ? lists(Number(n)) : threads();
}
