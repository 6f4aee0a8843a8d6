import type { Texts } from '../texts.ts';

/** Two people at one desk: what opens and closes voting takes the passphrases of both. */
export const desk = {
  en: {
    'desk.wizard': 'Opening and closing take two passphrases',
    'desk.wizard.text':
      'Two people choose one each when the lobby opens. After that neither can open or close voting at this laptop without the other. Nothing of it stands in the election: nobody else could check it.',
    'desk.set': 'Two passphrases for this desk',
    'desk.set.text':
      'Each of you types a passphrase of your own twice, twelve letters or more, while the other looks away. Opening and closing voting, and moving an announced close, then take both.',
    'desk.set.lost':
      'They are kept nowhere, and cannot be brought back: where one is lost, one of the laptops that mix takes over, and leads without them.',
    'desk.first': 'The first person’s passphrase',
    'desk.first.again': 'The first person’s, again',
    'desk.second': 'The second person’s passphrase',
    'desk.second.again': 'The second person’s, again',
    'desk.set.lacking': 'Both type their passphrase twice.',
    'desk.set.differ.first': 'The first person typed two different ones.',
    'desk.set.differ.second': 'The second person typed two different ones.',
    'desk.set.short': 'A passphrase has at least twelve letters.',
    'desk.set.alike': 'Both are the same: each person needs one of their own.',
    'desk.both': 'This takes both of you',
    'desk.both.text': 'Each types their own passphrase.',
    'desk.both.lacking': 'Both passphrases are needed.',
    'desk.both.go': 'We agree',
    'desk.lock': 'Lock this window',
    'desk.locked': 'This window is locked',
    'desk.locked.lead': 'The election goes on. One of the two passphrases unlocks the window.',
    'desk.locked.lacking': 'One of the two passphrases is needed.',
    'desk.either': 'The passphrase of one of the two',
    'desk.unlock': 'Unlock',
    'desk.wrong': 'So far {count} wrong {count|passphrase was|passphrases were} tried here.',
  },
  de: {
    'desk.wizard': 'Öffnen und Schließen brauchen zwei Passphrasen',
    'desk.wizard.text':
      'Zwei Personen wählen je eine, wenn der Vorraum öffnet. Danach kann an diesem Laptop keine ohne die andere die Wahl öffnen oder schließen. In der Wahl steht davon nichts: Niemand sonst könnte es prüfen.',
    'desk.set': 'Zwei Passphrasen für diesen Tisch',
    'desk.set.text':
      'Jede von euch tippt zweimal eine eigene Passphrase, mindestens zwölf Zeichen, während die andere wegsieht. Die Wahl zu öffnen, sie zu schließen und einen angekündigten Schluss zu verschieben braucht dann beide.',
    'desk.set.lost':
      'Sie werden nirgends aufbewahrt und lassen sich nicht wiederherstellen: Geht eine verloren, so übernimmt einer der Laptops, die mischen, und leitet ohne sie.',
    'desk.first': 'Passphrase der ersten Person',
    'desk.first.again': 'Die der ersten Person noch einmal',
    'desk.second': 'Passphrase der zweiten Person',
    'desk.second.again': 'Die der zweiten Person noch einmal',
    'desk.set.lacking': 'Beide tippen ihre Passphrase zweimal.',
    'desk.set.differ.first': 'Die erste Person hat zwei verschiedene getippt.',
    'desk.set.differ.second': 'Die zweite Person hat zwei verschiedene getippt.',
    'desk.set.short': 'Eine Passphrase hat mindestens zwölf Zeichen.',
    'desk.set.alike': 'Beide sind gleich: Jede Person braucht eine eigene.',
    'desk.both': 'Das braucht euch beide',
    'desk.both.text': 'Jede tippt ihre eigene Passphrase.',
    'desk.both.lacking': 'Es braucht beide Passphrasen.',
    'desk.both.go': 'Wir sind einverstanden',
    'desk.lock': 'Dieses Fenster sperren',
    'desk.locked': 'Dieses Fenster ist gesperrt',
    'desk.locked.lead': 'Die Wahl geht weiter. Eine der beiden Passphrasen entsperrt das Fenster.',
    'desk.locked.lacking': 'Es braucht eine der beiden Passphrasen.',
    'desk.either': 'Passphrase einer der beiden',
    'desk.unlock': 'Entsperren',
    'desk.wrong': 'Bisher {count|wurde|wurden} hier {count} falsche {count|Passphrase|Passphrasen} probiert.',
  },
} satisfies Texts;
