/** What is said of a ballot to whoever hears the screen and does not see it. */
import type { Texts } from '../texts.ts';

export const said = {
  en: {
    'said.sealed': 'Your ballot is sealed. It is not cast yet.',
    'said.cast': 'Your ballot has been cast.',
    'said.next-round': 'Another round has begun. What is new stands at the top of this page, the way there at its end.',
    'said.points': '{name}: {points}',
    'said.revote': 'Fill in a new ballot',
  },
  de: {
    'said.sealed': 'Dein Stimmzettel ist versiegelt. Er ist noch nicht abgegeben.',
    'said.cast': 'Dein Stimmzettel wurde abgegeben.',
    'said.next-round':
      'Noch eine Runde hat begonnen. Was neu ist, steht oben auf dieser Seite, der Weg dorthin am Ende.',
    'said.points': '{name}: {points}',
    'said.revote': 'Neuen Stimmzettel ausfüllen',
  },
} satisfies Texts;
