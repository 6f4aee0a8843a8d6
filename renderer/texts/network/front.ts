/** The proxy that an election of the app stands behind, as the wizard asks for it. */
import type { Texts } from '../texts.ts';

export const front = {
  en: {
    'front.title': 'Behind a proxy, for voters elsewhere',
    'front.lead':
      'A web server with a name and a certificate passes everything on to this laptop. Links, codes and slips then name its public address. Leave both empty in a room of your own.',
    'front.proxy': 'Address that the proxy connects from',
    'front.proxy.hint': '127.0.0.1 where it runs on this laptop. Several stand apart by spaces.',
    'front.public': 'Public address',
    'front.public.hint': 'Such as https://vote.example.org, without a path.',
    'front.both': 'Give both addresses of the proxy, or neither.',
    'front.behind': 'The proxy passes everything on to',
  },
  de: {
    'front.title': 'Hinter einem Proxy, für Wählende anderswo',
    'front.lead':
      'Ein Webserver mit Namen und Zertifikat reicht alles an diesen Laptop weiter. Links, Codes und Zettel nennen dann seine öffentliche Adresse. Im eigenen Raum bleibt beides leer.',
    'front.proxy': 'Adresse, von der sich der Proxy verbindet',
    'front.proxy.hint': '127.0.0.1, wenn er auf diesem Laptop läuft. Mehrere mit Leerzeichen dazwischen.',
    'front.public': 'Öffentliche Adresse',
    'front.public.hint': 'Etwa https://wahl.example.org, ohne Pfad.',
    'front.both': 'Gib beide Adressen des Proxys an oder keine.',
    'front.behind': 'Der Proxy reicht alles weiter an',
  },
} as const satisfies Texts;
