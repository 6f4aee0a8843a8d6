import { files } from './testing/files.ts';
import { refused } from './testing/refused.ts';

refused(files);
