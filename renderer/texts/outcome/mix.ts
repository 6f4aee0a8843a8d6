import type { Texts } from '../texts.ts';

export const keyMade = { en: 'The key is made.', de: 'Der Schlüssel ist fertig.' };

export const mix = {
  en: {
    'mix.count': '{count} {count|envelope|envelopes}',
    'mix.count.opened': '{count} {count|ballot|ballots}',
    'mix.share': 'has given its part of the key',
    'mix.now': 'Right now:',
    'mix.fault': '{culprit} did something wrong. Everybody can see it on the board:',
    'mix.fault.unproven': 'The coordinator says of {culprit}:',

    'mix.does.ready': 'Ready',

    'mix.says.lobby': '{count} {count|laptop is|laptops are} here.',
    'mix.says.ceremony': 'The laptops make the key together. None of them ever holds all of it.',
    'mix.says.enrolment': `${keyMade.en} To open anything, {threshold} of the {count} laptops have to work together.`,
    'mix.says.voting': '{count} sealed {count|ballot lies|ballots lie} in the box.',
    'mix.says.waiting': 'Voting is closed. {name} is next.',
    'mix.says.mixing': '{name} is mixing: each envelope gets new wax and a new place.',
    'mix.says.proving': '{name} proves that it only mixed, and swapped nothing.',
    'mix.says.mixed':
      '{count} {count|laptop has|laptops have} mixed. Nobody can tell which envelope is whose, unless all of them work together.',
    'mix.says.decryption':
      '{done} {done|laptop has|laptops have} given a part of the key, and {threshold} {threshold|is|are} needed. Only the mixed list is opened.',
    'mix.says.held': 'The ballots are mixed, and the results are held back.',
    'mix.says.finished':
      'Opened and counted: {count} {count|ballot|ballots}. Nobody can tell whose is whose, unless enough of the laptops that mix work together.',

    'mix.timings': 'Time and speed',
    'mix.timings.caption': 'How long each part took, and how many ciphertexts a second',
    'mix.timings.phase': 'Part',
    'mix.timings.who': 'Laptop',
    'mix.timings.time': 'Time',
    'mix.timings.count': 'Ciphertexts',
    'mix.timings.rate': 'per s',
    'mix.timings.all': 'all',
    'mix.timings.none': 'Times are told once voting is over, of fewer than 20 ballots as one sum at the end.',
    'mix.phase.lobby': 'Lobby',
    'mix.phase.ceremony': 'Making the key',
    'mix.phase.enrolment': 'Signing up',
    'mix.phase.voting': 'Voting',
    'mix.phase.mixing': 'Mixing',
    'mix.phase.proving': 'Proving',
    'mix.phase.checking': 'Checking',
    'mix.phase.decryption': 'Opening',
    'mix.phase.decrypting': 'Parts of the key',
    'mix.phase.election': 'The whole election',
    'mix.minutes': '{minutes} min {seconds} s',
  },
  de: {
    'mix.count': '{count} {count|Umschlag|Umschläge}',
    'mix.count.opened': '{count} {count|Stimmzettel|Stimmzettel}',
    'mix.share': 'hat seinen Teil des Schlüssels gegeben',
    'mix.now': 'Gerade jetzt:',
    'mix.fault': '{culprit} hat etwas falsch gemacht. Alle können es am Brett sehen:',
    'mix.fault.unproven': 'Die Wahlleitung sagt über {culprit}:',

    'mix.does.ready': 'Bereit',

    'mix.says.lobby': '{count} {count|Laptop ist|Laptops sind} da.',
    'mix.says.ceremony': 'Die Laptops machen zusammen den Schlüssel. Keiner von ihnen hat ihn je ganz.',
    'mix.says.enrolment': `${keyMade.de} Zum Öffnen müssen {threshold} der {count} Laptops zusammenarbeiten.`,
    'mix.says.voting': '{count} {count|versiegelter Stimmzettel liegt|versiegelte Stimmzettel liegen} in der Urne.',
    'mix.says.waiting': 'Die Wahl ist geschlossen. Als Nächstes mischt {name}.',
    'mix.says.mixing': '{name} mischt: Jeder Umschlag bekommt neues Wachs und einen neuen Platz.',
    'mix.says.proving': '{name} beweist, nur gemischt und nichts vertauscht zu haben.',
    'mix.says.mixed':
      '{count} {count|Laptop hat|Laptops haben} gemischt. Niemand weiß, welcher Umschlag wem gehört, außer alle arbeiten zusammen.',
    'mix.says.decryption':
      '{done} {done|Laptop hat|Laptops haben} einen Teil des Schlüssels gegeben, {threshold} {threshold|ist|sind} nötig. Geöffnet wird nur die gemischte Liste.',
    'mix.says.held': 'Die Stimmzettel sind gemischt, und die Ergebnisse werden zurückgehalten.',
    'mix.says.finished':
      'Geöffnet und gezählt: {count} Stimmzettel. Niemand weiß, wem welcher gehört, außer wenn genug der Laptops, die mischen, gemeinsame Sache machen.',

    'mix.timings': 'Zeit und Tempo',
    'mix.timings.caption': 'Wie lange jeder Teil dauerte, und wie viele Chiffrate in der Sekunde',
    'mix.timings.phase': 'Teil',
    'mix.timings.who': 'Laptop',
    'mix.timings.time': 'Zeit',
    'mix.timings.count': 'Chiffrate',
    'mix.timings.rate': 'pro s',
    'mix.timings.all': 'alle',
    'mix.timings.none':
      'Zeiten stehen hier, sobald die Wahl geschlossen ist; bei weniger als 20 Stimmzetteln am Ende eine Summe.',
    'mix.phase.lobby': 'Vorraum',
    'mix.phase.ceremony': 'Schlüssel machen',
    'mix.phase.enrolment': 'Eintragen',
    'mix.phase.voting': 'Wählen',
    'mix.phase.mixing': 'Mischen',
    'mix.phase.proving': 'Beweisen',
    'mix.phase.checking': 'Prüfen',
    'mix.phase.decryption': 'Öffnen',
    'mix.phase.decrypting': 'Teile des Schlüssels',
    'mix.phase.election': 'Die ganze Wahl',
    'mix.minutes': '{minutes} min {seconds} s',
  },
} satisfies Texts;
