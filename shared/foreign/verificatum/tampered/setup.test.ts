import { refused } from './testing/refused.ts';
import { setup } from './testing/setup.ts';

refused(setup);
