import { contents } from './testing/contents.ts';
import { refused } from './testing/refused.ts';

refused(contents);
