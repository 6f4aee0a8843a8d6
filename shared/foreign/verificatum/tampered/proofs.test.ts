import { proofs } from './testing/proofs.ts';
import { refused } from './testing/refused.ts';

refused(proofs);
