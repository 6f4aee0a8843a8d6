/** A command itself, which needs packages and a Node that runs the sources. */
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { become, current, installed } from '../launch/able-node.mjs';

if (!installed('dependencies')) process.exitCode = 2;
else if (current) {
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  await import('./main.ts');
} else become([fileURLToPath(new URL('./main.ts', import.meta.url)), ...process.argv.slice(2)]);
