/** Comings and goings in few lines: a laptop whose connection breaks every second must not push out what happened before. */
import type { Happening } from '../../../shared/protocol/ipc.ts';
import type { TimelineText } from '../../../shared/protocol/named-texts.ts';

/** Lines about who came and went, one after the other; older ones become one line that counts them. */
const MOST = 20;

/** What is said of one connection: that it is there or gone, and from the second time on how often it has broken. */
interface Sayings {
  readonly here: readonly TimelineText[];
  readonly gone: TimelineText;
  readonly hereAgain: TimelineText;
  readonly goneAgain: TimelineText;
}

const sayings: readonly Sayings[] = [
  {
    here: ['timeline.node-joined', 'timeline.node-back'],
    gone: 'timeline.node-left',
    hereAgain: 'timeline.node-back-again',
    goneAgain: 'timeline.node-gone-again',
  },
  {
    here: ['timeline.connected'],
    gone: 'timeline.disconnected',
    hereAgain: 'timeline.connected-again',
    goneAgain: 'timeline.disconnected-again',
  },
];

const sayingsOf = (text: TimelineText): Sayings | undefined =>
  sayings.find(({ here, gone, hereAgain, goneAgain }) => [...here, gone, hereAgain, goneAgain].includes(text));

/** Whether it is about who came or went. */
export const isComing = ({ text }: Happening): boolean => text === 'timeline.comings' || sayingsOf(text) !== undefined;

/** The timeline with one happening more, joined with the last lines where it is of their kind. */
export function withHappening(timeline: readonly Happening[], happened: Happening): Happening[] {
  if (happened.text === 'timeline.audited' && timeline.at(-1)?.text === 'timeline.audited')
    return [...timeline.slice(0, -1), happened];
  if (!isComing(happened)) return [...timeline, happened];
  const from = timeline.findLastIndex((one) => !isComing(one)) + 1;
  return [...timeline.slice(0, from), ...shortened(joined(timeline.slice(from), happened))];
}

/** From the second time on the lines about one laptop are one, which says how often and how it stands. */
function joined(run: readonly Happening[], happened: Happening): Happening[] {
  const said = sayingsOf(happened.text);
  if (!said) return [...run, happened];
  const isOfSame = ({ text, values }: Happening) => sayingsOf(text) === said && values.name === happened.values.name;
  const breaks = ({ text, values: { count } }: Happening): number =>
    typeof count === 'number' ? count : text === said.gone ? 1 : 0;
  const count = run.filter(isOfSame).reduce((sum, one) => sum + breaks(one), breaks(happened));
  if (count < 2) return [...run, happened];
  const isGone = happened.text === said.gone;
  const line: Happening = {
    at: happened.at,
    text: isGone ? said.goneAgain : said.hereAgain,
    values: { ...happened.values, count },
    tone: isGone ? 'wait' : 'plain',
  };
  return [...run.filter((one) => !isOfSame(one)), line];
}

function shortened(run: readonly Happening[]): readonly Happening[] {
  if (run.length <= MOST) return run;
  const [old, recent] = [run.slice(0, 1 - MOST), run.slice(1 - MOST)];
  const count = old.reduce(
    (sum, { text, values }) => sum + (text === 'timeline.comings' ? Number(values.count) : 1),
    0,
  );
  return [{ at: old.at(-1)!.at, text: 'timeline.comings', values: { count }, tone: 'plain' }, ...recent];
}
