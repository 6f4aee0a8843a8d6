/** What is said before an election is deleted for good, in windows and by the command line. */
import { fill, type Texts, type Values } from '../../codec/texts.ts';

export const deleting = {
  en: {
    'deleting.title': 'Delete it for good?',
    'deleting.here': 'Deleted here',
    'deleting.board': 'this computer’s copy of the record, with {ballots} sealed {ballots|ballot|ballots}',
    'deleting.secret.lead-key': 'the key and the token that lead this election',
    'deleting.secret.node-key': 'the key by which this laptop signs',
    'deleting.secret.share': 'this laptop’s part of the key that opens the ballots',
    'deleting.secret.vote-key': 'the key that votes from here, and its receipt',
    'deleting.secret.names': '{names} {names|voter’s name|voters’ names}, and where they signed up from',
    'deleting.secret.booth': 'what a booth on this laptop has left',
    'deleting.size': 'all files that belong to it, {megabytes} MB together',
    'deleting.begun': 'It was being deleted already when that was cut short: what is left of it goes now.',
    'deleting.elsewhere': 'Remains elsewhere, and nobody can recall it',
    'deleting.elsewhere.copies':
      'Other laptops have copies of the record, signed by several, and so has whoever saved or downloaded it. What was published cannot be unpublished.',
    'deleting.elsewhere.voters':
      'Voters have their keys and receipts on their own devices, and whoever was given the list of names has it still.',
    'deleting.elsewhere.keys': 'Other laptops have their own keys, until each deletes its own.',
    'deleting.elsewhere.database':
      'The board itself lies in the database {database}, names of voters with it, until whoever runs that deletes it there.',
    'deleting.elsewhere.ballot': 'A ballot that was cast stays on the record and counts as before.',
    'deleting.disk':
      'Secrets are overwritten before they are removed. What a disk, its snapshots or a backup kept of them nobody can tell from here: against that only an encrypted disk helps.',
    'deleting.early.coordinator':
      'This election is not over, and this laptop leads it. Without it the election only goes on if another laptop takes over.',
    'deleting.early.database':
      'Whether this election is over cannot be seen from here, because its board lies in a database. Without the key in this folder it only goes on if another laptop takes over.',
    'deleting.early.node':
      'This election is not over. Without this laptop’s part of the key the others may be too few to open the ballots: then there is never a result.',
    'deleting.early.voter':
      'Whether this election is over cannot be seen from what is kept here. Without this key you can no longer cast, replace or look up your ballot in it.',
    'deleting.early.agree': 'Delete it all the same',
    'deleting.confirm': 'To confirm, type {title}',
    'deleting.differs': 'This is not what is asked for.',
    'deleting.first': 'Confirm it above first.',
    'deleting.open': 'Delete it for good …',
    'deleting.nothing': 'Nothing was deleted.',
    'deleting.done': '“{title}” is deleted from this computer.',
    'deleting.left': 'Left alone, because Ostraka did not make it: {names}.',
  },
  de: {
    'deleting.title': 'Endgültig löschen?',
    'deleting.here': 'Hier gelöscht wird',
    'deleting.board':
      'die Kopie der Wahl auf diesem Computer, mit {ballots} {ballots|versiegelten Stimmzettel|versiegelten Stimmzetteln}',
    'deleting.secret.lead-key': 'der Schlüssel und das Kennwort, mit denen diese Wahl geleitet wird',
    'deleting.secret.node-key': 'der Schlüssel, mit dem dieser Laptop unterschreibt',
    'deleting.secret.share': 'der Teil dieses Laptops am Schlüssel, der die Stimmzettel öffnet',
    'deleting.secret.vote-key': 'der Schlüssel, mit dem hier gewählt wird, und seine Quittung',
    'deleting.secret.names': '{names} {names|Name|Namen} von Wählenden, und von wo sie sich angemeldet haben',
    'deleting.secret.booth': 'was eine Kabine auf diesem Laptop hinterlassen hat',
    'deleting.size': 'alle Dateien, die dazu gehören, zusammen {megabytes} MB',
    'deleting.begun': 'Sie wurde schon gelöscht, als das abbrach: Was davon übrig ist, geht jetzt.',
    'deleting.elsewhere': 'Anderswo bleibt, und niemand holt es zurück',
    'deleting.elsewhere.copies':
      'Andere Laptops haben Kopien der Wahl, von mehreren unterschrieben, und alle, die sie gespeichert oder geladen haben. Was veröffentlicht ist, bleibt es.',
    'deleting.elsewhere.voters':
      'Wählende haben Schlüssel und Quittungen auf ihren eigenen Geräten, und wer die Liste der Namen bekommen hat, hat sie noch.',
    'deleting.elsewhere.keys': 'Andere Laptops haben ihre eigenen Schlüssel, bis jeder die seinen löscht.',
    'deleting.elsewhere.database':
      'Das Brett selbst liegt in der Datenbank {database}, samt den Namen der Wählenden, bis es dort gelöscht wird, wo man sie betreibt.',
    'deleting.elsewhere.ballot': 'Ein abgegebener Stimmzettel bleibt am Brett und zählt wie zuvor.',
    'deleting.disk':
      'Geheimes wird überschrieben, bevor es entfernt wird. Was eine Festplatte, ihre Schnappschüsse oder eine Sicherung davon behalten haben, lässt sich von hier nicht sagen: Dagegen hilft nur eine verschlüsselte Festplatte.',
    'deleting.early.coordinator':
      'Diese Wahl ist nicht zu Ende, und dieser Laptop leitet sie. Ohne ihn geht sie nur weiter, wenn ein anderer sie übernimmt.',
    'deleting.early.database':
      'Ob diese Wahl zu Ende ist, lässt sich von hier nicht sehen, weil ihr Brett in einer Datenbank liegt. Ohne den Schlüssel in diesem Ordner geht sie nur weiter, wenn ein anderer Laptop sie übernimmt.',
    'deleting.early.node':
      'Diese Wahl ist nicht zu Ende. Ohne den Teil des Schlüssels auf diesem Laptop sind die anderen vielleicht zu wenige, um die Stimmzettel zu öffnen: Dann gibt es nie ein Ergebnis.',
    'deleting.early.voter':
      'Ob diese Wahl zu Ende ist, lässt sich an dem, was hier liegt, nicht sehen. Ohne diesen Schlüssel kannst du darin keinen Stimmzettel mehr abgeben, ersetzen oder nachschlagen.',
    'deleting.early.agree': 'Trotzdem löschen',
    'deleting.confirm': 'Tipp zur Bestätigung {title}',
    'deleting.differs': 'Das ist nicht, was gefragt ist.',
    'deleting.first': 'Bestätige es erst darüber.',
    'deleting.open': 'Endgültig löschen …',
    'deleting.nothing': 'Nichts wurde gelöscht.',
    'deleting.done': '„{title}“ ist von diesem Computer gelöscht.',
    'deleting.left': 'In Ruhe gelassen, weil es nicht von Ostraka ist: {names}.',
  },
} as const satisfies Texts;

export type DeletingKey = keyof (typeof deleting)['en'];

/** A text of this part for the command line. */
export const deletingInEnglish = (key: DeletingKey, values: Values = {}): string =>
  fill(deleting.en[key], values, 'en');
