/** `node main/launch/run.mjs [flags] script …`: as `node …`, under a Node that runs TypeScript. Every npm script goes through it. */
import { become } from './able-node.mjs';

become(process.argv.slice(2));
