/** A program that announces an election, or says what it finds, one line of JSON each time, until its input ends. */
import { Nearby } from '../nearby.ts';

const [what, link = '', title = ''] = process.argv.slice(2);
const nearby = new Nearby(true, () => console.log(JSON.stringify({ off: nearby.off })));
const end =
  what === 'announce' ? nearby.announce(link, title) : nearby.browse((found) => console.log(JSON.stringify({ found })));
process.stdin.resume().on('end', async () => {
  await end();
  process.exit();
});
