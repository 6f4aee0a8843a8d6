/** Small polls that show what a rule does not meet, as `npm run criteria -- --find` found them. */
import { lists } from './lists.ts';
import { marks } from './marks.ts';
import { pairs } from './pairs.ts';
import { places } from './places.ts';
import { rounds } from './rounds.ts';
import { transfers } from './transfers.ts';
import { votes } from './votes.ts';

export const failures = { ...lists, ...marks, ...pairs, ...places, ...rounds, ...transfers, ...votes } as const;
