/**
 * A command itself: its compiled code, or its sources, which need packages and a Node that runs them. An older Node becomes
 * one that runs this very file.
 */
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { compiledNow } from '../launch/compiled.mjs';
import { current } from '../launch/version.mjs';

const self = fileURLToPath(import.meta.url);
const words = process.argv.slice(2);
const isAble = current || process.argv[1] === self;

const folder = isAble && /^[a-z]+$/.test(words[0]) ? await compiledNow(words[0]) : null;
if (folder !== null) {
  // What one process or thread has compiled the others find here. Node goes without where it cannot write.
  process.env.NODE_COMPILE_CACHE ??= `${folder}cache`;
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  module.createRequire(self)(`${folder}${words[0]}.cjs`);
} else {
  const { become, installed } = await import('../launch/able-node.mjs');
  if (!installed('dependencies')) process.exitCode = 2;
  else if (isAble) {
    module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
    await import('./main.ts');
  } else become([self, ...words]);
}
