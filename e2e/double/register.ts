/** `node --import register.ts`: whoever imports `electron` gets the double. */
import { registerHooks } from 'node:module';

const double = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => next(specifier === 'electron' ? double : specifier, context),
});
