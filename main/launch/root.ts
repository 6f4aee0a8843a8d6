/** The folder that everything lies in: two above this file, and two above compiled code in dist/ and in the app alike. */
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
