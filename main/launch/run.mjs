/**
 * `node main/launch/run.mjs [flags] script …`, or `--test` among the flags and patterns for a script: as `node …`, under a
 * Node that runs TypeScript. Every npm script goes through it.
 */
import { fileURLToPath } from 'node:url';
import { become, installed } from './able-node.mjs';

const words = process.argv.slice(2);
const test = words.indexOf('--test');
const isTest = test >= 0 && words.slice(0, test).every((word) => word.startsWith('-'));
if (isTest) words.splice(test, 1);
const script = isTest ? [fileURLToPath(new URL('./run-tests.mjs', import.meta.url))] : [];
if (installed('dependencies', 'devDependencies')) become([...script, ...words]);
