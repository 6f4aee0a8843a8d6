/** A program that announces an election, or says what it finds or a probe hears, one line of JSON each time, until its input ends. */
import { Nearby } from '../nearby.ts';

const HOUR = 3_600_000;
const [what, link = '', title = ''] = process.argv.slice(2);
const nearby = new Nearby(true, () => console.log(JSON.stringify({ off: nearby.off })));
const end = begin();
process.stdin.resume().on('end', async () => {
  await end();
  process.exit();
});

function begin(): () => Promise<void> | void {
  if (what === 'announce') return nearby.announce(link, title);
  if (what === 'browse') return nearby.browse((found) => console.log(JSON.stringify({ found })));
  // As long as it takes: whoever reads this has the patience.
  void nearby
    .probe(HOUR, ({ own, found }) => own && found.length > 0)
    .then((probed) => console.log(JSON.stringify({ probed: { ...probed, off: nearby.off } })));
  return () => {};
}
