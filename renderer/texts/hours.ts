import type { Texts } from './texts.ts';

/** Announced times: on every screen, at the window of whoever leads, and in the wizard. */
export const hours = {
  en: {
    'hours.opens': 'Voting opens at {at}.',
    'hours.closes': 'It closes at {at}.',
    'hours.until': 'Voting is open until {at}. A ballot that arrives after the close does not count.',
    'hours.moved': 'The closing time was moved to {at}. The reason: {reason}.',
    'hours.overdue.open': 'Voting should be open by now, and is not. As soon as it can, it opens by itself.',
    'hours.overdue.close': 'Voting should be closed by now, and is not. As soon as it can, it closes by itself.',
    'hours.extend': 'Keep voting open longer',
    'hours.extend.text':
      'The new time and your reason go on the record, and everybody sees them. It can only be moved to a later time, never back.',
    'hours.extend.reason': 'Why? Everybody reads it',
    'hours.extend.button': 'Move the closing time',
    'hours.extend.later': 'Choose a time that is later than the present one, and still to come.',
    'hours.extend.why': 'Say why: everybody will see the reason.',
    'hours.early.sure': 'Close earlier than announced?',
    'hours.early':
      'Voting was announced to close at {at}. If it closes now, who comes in time can no longer vote, and whoever checks the result reads that it closed early.',
    'hours.early.wait': 'Wait for the announced time',
    'hours.early.close': 'Close earlier all the same',
    'hours.wizard': 'Open and close at announced times',
    'hours.wizard.text':
      'In the time zone of this computer. Voting then opens and closes by itself while this laptop is awake; where it slept, as soon as it wakes. Whoever checks the result reads whether the times were kept.',
    'hours.field.opens': 'Voting opens at',
    'hours.field.closes': 'Voting closes at',
    'hours.wizard.order': 'Voting has to close after it opens: choose a later time.',
    'hours.wizard.past': 'This time is over: choose one that is still to come.',
    'hours.results.at': 'Results: {at}. Until then each laptop keeps its part of the key to itself.',
    'hours.results.committee': 'Results: when enough of the committee release them, each on their own laptop.',
    'hours.held': 'The results are held back',
    'hours.held.at':
      'Results: {at}. The ballots are mixed, and until then each laptop keeps its part of the key to itself.',
    'hours.held.committee':
      'Results: when the committee releases them. {done} of the {needed} laptops needed {done|has|have}.',
    'hours.release.title': 'Release the results?',
    'hours.release.text':
      'The ballots are mixed. This laptop keeps its part of the key to itself until you release it here; once enough laptops have, everybody sees the result.',
    'hours.release.button': 'Release the results',
    'hours.release.sure': 'May the results be out?',
    'hours.release.sure.text': 'Nothing takes it back. Whoever leads cannot do it for you.',
    'hours.field.results': 'Results are out at',
    'hours.field.committee': 'Results are out when people at the laptops release them',
    'hours.wizard.results': 'Results have to be out after voting closes: choose a later time.',
  },
  de: {
    'hours.opens': 'Die Wahl öffnet: {at}.',
    'hours.closes': 'Sie schließt: {at}.',
    'hours.until': 'Die Wahl ist offen bis {at}. Ein Stimmzettel, der nach dem Schließen ankommt, zählt nicht.',
    'hours.moved': 'Die Schlusszeit wurde verschoben auf {at}. Der Grund: {reason}.',
    'hours.overdue.open': 'Die Wahl sollte schon offen sein und ist es nicht. Sie öffnet von selbst, sobald es geht.',
    'hours.overdue.close':
      'Die Wahl sollte schon geschlossen sein und ist es nicht. Sie schließt von selbst, sobald es geht.',
    'hours.extend': 'Die Wahl länger offen halten',
    'hours.extend.text':
      'Die neue Zeit und dein Grund kommen ans Brett, und alle sehen sie. Verschieben geht nur auf später, nie zurück.',
    'hours.extend.reason': 'Warum? Alle lesen es',
    'hours.extend.button': 'Schlusszeit verschieben',
    'hours.extend.later': 'Wähl eine Zeit, die später ist als die jetzige und noch kommt.',
    'hours.extend.why': 'Sag, warum: Alle werden den Grund sehen.',
    'hours.early.sure': 'Früher schließen als angekündigt?',
    'hours.early':
      'Angekündigt ist, dass die Wahl schließt: {at}. Schließt sie jetzt, kann nicht mehr wählen, wer rechtzeitig kommt, und wer das Ergebnis prüft, liest, dass sie zu früh geschlossen hat.',
    'hours.early.wait': 'Auf die angekündigte Zeit warten',
    'hours.early.close': 'Trotzdem früher schließen',
    'hours.wizard': 'Zu angekündigten Zeiten öffnen und schließen',
    'hours.wizard.text':
      'In der Zeitzone dieses Computers. Die Wahl öffnet und schließt dann von selbst, solange dieser Laptop wach ist; hat er geschlafen, sobald er aufwacht. Wer das Ergebnis prüft, liest, ob die Zeiten eingehalten wurden.',
    'hours.field.opens': 'Die Wahl öffnet',
    'hours.field.closes': 'Die Wahl schließt',
    'hours.wizard.order': 'Die Wahl muss schließen, nachdem sie geöffnet hat: Nimm eine spätere Zeit.',
    'hours.wizard.past': 'Diese Zeit ist vorbei: Nimm eine, die noch kommt.',
    'hours.results.at': 'Ergebnisse: {at}. Bis dahin behält jeder Laptop seinen Teil des Schlüssels für sich.',
    'hours.results.committee': 'Ergebnisse: sobald genug aus dem Wahlvorstand sie freigeben, jeder am eigenen Laptop.',
    'hours.held': 'Die Ergebnisse werden zurückgehalten',
    'hours.held.at':
      'Ergebnisse: {at}. Die Stimmzettel sind gemischt, und bis dahin behält jeder Laptop seinen Teil des Schlüssels für sich.',
    'hours.held.committee':
      'Ergebnisse: sobald der Wahlvorstand sie freigibt. {done} von {needed} nötigen Laptops {done|hat|haben} es getan.',
    'hours.release.title': 'Die Ergebnisse freigeben?',
    'hours.release.text':
      'Die Stimmzettel sind gemischt. Dieser Laptop behält seinen Teil des Schlüssels für sich, bis du ihn hier freigibst; sobald genug Laptops das getan haben, sehen alle das Ergebnis.',
    'hours.release.button': 'Ergebnisse freigeben',
    'hours.release.sure': 'Dürfen die Ergebnisse heraus?',
    'hours.release.sure.text': 'Das lässt sich nicht zurücknehmen. Wer die Wahl leitet, kann es nicht für dich tun.',
    'hours.field.results': 'Die Ergebnisse kommen',
    'hours.field.committee': 'Die Ergebnisse kommen, wenn Menschen an den Laptops sie freigeben',
    'hours.wizard.results': 'Die Ergebnisse müssen nach dem Schließen der Wahl kommen: Nimm eine spätere Zeit.',
  },
} as const satisfies Texts;
