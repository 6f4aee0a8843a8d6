/** `node main/launch/run.mjs [flags] script …`: as `node …`, under a Node that runs TypeScript. Every npm script goes through it. */
import { become, installed } from './able-node.mjs';

if (installed('dependencies', 'devDependencies')) become(process.argv.slice(2));
