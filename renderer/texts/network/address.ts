import type { Texts } from '../texts.ts';

/** By which address an election is found, and what that proves. */
export const address = {
  en: {
    'address.loopback':
      'Only this laptop can open this address: phones and other laptops find nothing there. Connect it to the network of the room.',
    'address.left':
      'Voters have their keys at {host}, and this laptop has that address no longer. Connect it to the same network again: at another address their phones do not find their keys.',
    'address.typed': 'To type it: the address alone',
    'address.named': 'Or by the name of this laptop',
    'address.off.switched-off':
      'This app was started without looking around in the network: nothing is announced or found by itself. Links and codes work.',
    'address.off.no-network': 'This laptop is in no network: nothing is announced or found by itself.',
    'address.off.failed':
      'The network or another program on this laptop does not let elections be announced and found by themselves. Links and codes work.',
    'address.missed.ours':
      'Port {usual} belongs to “{title}”, which goes on on this laptop: this election is at port {port}. Where a firewall lets only {usual} through, nobody gets here: let {port} through as well.',
    'address.missed.other':
      'Another program, or another Ostraka, has port {usual} of this laptop: this election is at port {port}. Where a firewall lets only {usual} through, nobody gets here: let {port} through as well, or end that program and lead the election anew.',
    'address.left-to':
      'This election is over, and “{title}” is at its port now: phones and laptops can ask for nothing here any more. This laptop keeps all of it.',
    'address.others': 'Phones do not reach it? This laptop has other addresses:',
    'address.use': 'Use {host}',
    'address.kept':
      'The address stays as it is: a phone has made its key there, and browsers keep keys by address. The others lead to it, too.',
  },
  de: {
    'address.loopback':
      'Nur dieser Laptop kann diese Adresse öffnen: Handys und andere Laptops finden dort nichts. Verbinde ihn mit dem Netz des Raums.',
    'address.left':
      'Wählende haben ihre Schlüssel unter {host}, und diese Adresse hat dieser Laptop nicht mehr. Verbinde ihn wieder mit demselben Netz: Unter einer anderen Adresse finden ihre Handys die Schlüssel nicht.',
    'address.typed': 'Zum Tippen: die Adresse allein',
    'address.named': 'Oder mit dem Namen dieses Laptops',
    'address.off.switched-off':
      'Diese App wurde so gestartet, dass sie sich im Netz nicht umsieht: Nichts wird von selbst angekündigt oder gefunden. Links und Codes gehen.',
    'address.off.no-network': 'Dieser Laptop ist in keinem Netz: Nichts wird von selbst angekündigt oder gefunden.',
    'address.off.failed':
      'Das Netz oder ein anderes Programm auf diesem Laptop lässt nicht zu, dass Wahlen von selbst angekündigt und gefunden werden. Links und Codes gehen.',
    'address.missed.ours':
      'Port {usual} gehört „{title}“, die auf diesem Laptop weiterläuft: Diese Wahl ist an Port {port}. Wo eine Firewall nur {usual} durchlässt, kommt niemand hierher: Lass auch {port} durch.',
    'address.missed.other':
      'Port {usual} dieses Laptops hat ein anderes Programm oder ein anderes Ostraka: Diese Wahl ist an Port {port}. Wo eine Firewall nur {usual} durchlässt, kommt niemand hierher: Lass auch {port} durch, oder beende jenes Programm und leite die Wahl neu.',
    'address.left-to':
      'Diese Wahl ist vorbei, und an ihrem Port ist jetzt „{title}“: Handys und Laptops können hier nichts mehr abfragen. Dieser Laptop behält alles von ihr.',
    'address.others': 'Erreichen die Handys sie nicht? Dieser Laptop hat noch andere Adressen:',
    'address.use': '{host} nehmen',
    'address.kept':
      'Die Adresse bleibt, wie sie ist: Ein Handy hat dort seinen Schlüssel gemacht, und Browser heben Schlüssel nach Adresse auf. Die anderen führen auch dorthin.',
  },
} as const satisfies Texts;
