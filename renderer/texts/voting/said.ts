/** What is said of a ballot to whoever hears the screen and does not see it. */
import type { Texts } from '../texts.ts';

export const said = {
  en: {
    'voter.said.sealed': 'Your ballot is sealed. It is not cast yet.',
    'voter.said.cast': 'Your ballot has been cast.',
    'voter.said.points': '{name}: {points}',
    'voter.receipt.revote.button': 'Fill in a new ballot',
  },
  de: {
    'voter.said.sealed': 'Dein Stimmzettel ist versiegelt. Er ist noch nicht abgegeben.',
    'voter.said.cast': 'Dein Stimmzettel wurde abgegeben.',
    'voter.said.points': '{name}: {points}',
    'voter.receipt.revote.button': 'Neuen Stimmzettel ausfüllen',
  },
} satisfies Texts;
