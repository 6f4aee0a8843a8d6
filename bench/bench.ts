/** `npm run bench`: what this build costs by itself, or, with `--against DIR`, beside another build. */
import { against } from './against/run.ts';
import { sections } from './sections.ts';

const words = process.argv.slice(2);
const beside = words.some((word) => /^--against(=|$)/.test(word));
process.exitCode = await (beside ? against(words) : sections(words));
