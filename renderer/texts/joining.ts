import type { Texts } from './texts.ts';

/** Written-in names that are proposed as one person, wherever that is shown. */
export const joining = {
  en: {
    'joining.name': '“{name}” ({count} {count|ballot|ballots})',
    'joining.agreed': '{count} of {needed} laptops agree.',
    'joining.joined': 'Counted as one: {names} agree.',
  },
  de: {
    'joining.name': '„{name}“ ({count} {count|Stimmzettel|Stimmzettel})',
    'joining.agreed': '{count} von {needed} Laptops stimmen zu.',
    'joining.joined': 'Als eine Person gezählt: {names} stimmen zu.',
  },
} satisfies Texts;
