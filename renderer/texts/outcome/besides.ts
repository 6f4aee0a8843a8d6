import type { Texts } from '../texts.ts';

/** What a file holds beside what is judged, and who outside of the election has signed it. */
export const besides = {
  en: {
    'besides.title': 'What else is in this file',
    'besides.lead':
      'Nothing of this makes the election wrong. It counts for nothing, and whoever passed the file on can have put it there.',
    'besides.key.summary': 'Has a witness outside of the election signed it?',
    'besides.key': 'Key of the witness (where you know it)',
    'besides.key.hint':
      'Whoever runs the witness publishes it as one line, such as witness.example/w1+b28de6ef+BD… Several are separated by spaces. Get it from there, not from the organiser.',
    'besides.key.wrong': 'This is not the key of a witness. Correct it, or leave the field empty.',
    'besides.witness':
      'Also witnessed by {name}, from outside: it has signed this record up to {size} {size|entry|entries}, and no other. It counts for none of the laptops.',
    'besides.witness-false': '{count} {count|signature|signatures} under the name of the witness {name}: not genuine.',
    'besides.witness-none': 'The witness {name} has signed nothing in this file.',
    'besides.report-smaller':
      'When another laptop took over the election, {name} reported fewer entries than it had signed before. It said something false, or had lost its copy. Entries may be missing for that: ask voters to check their receipts.',
    'besides.line-false':
      '{count} {count|signature|signatures} under the name of the laptop {name}: not genuine, and not counted.',
    'besides.line-unknown': '{count} {count|signature|signatures} by nobody who is known here: {names}.',
    'besides.line-double': '{count} {count|signature|signatures} by someone who has signed the same stamp already.',
    'besides.note-double': '{count} {count|stamp that stands|stamps that stand} here more than once.',
    'besides.note-further': '{count} {count|stamp|stamps} with further lines that mean nothing here.',
    'besides.note-twin': '{count} {count|stamp|stamps} like another but for further lines: both are the same one.',
    'besides.picture-missing':
      '{count} {count|picture is|pictures are} not in this file: nobody can compare by it what was shown for {names}. The result does not depend on that.',
    'besides.blob-unnamed': '{count} {count|attachment|attachments} that the record does not speak of.',
    'besides.blob-double': '{count} {count|attachment that stands|attachments that stand} here more than once.',
    'besides.order-records': 'Entries, attachments and stamps are mixed up in this file.',
    'besides.order-blobs': 'The attachments are not in the order in which the record speaks of them.',
    'besides.order-notes': 'The stamps are not in their order.',
    'besides.order-lines': 'The signatures under a stamp are not in their order.',
  },
  de: {
    'besides.title': 'Was diese Datei sonst noch enthält',
    'besides.lead':
      'Nichts davon macht die Wahl falsch. Es zählt nicht, und wer die Datei weitergegeben hat, kann es hineingelegt haben.',
    'besides.key.summary': 'Hat es jemand außerhalb der Wahl bezeugt?',
    'besides.key': 'Schlüssel des äußeren Zeugen (falls du ihn kennst)',
    'besides.key.hint':
      'Wer den Zeugen betreibt, veröffentlicht ihn als eine Zeile, etwa witness.example/w1+b28de6ef+BD… Mehrere trennst du durch Leerzeichen. Nimm ihn von dort, nicht von der Wahlleitung.',
    'besides.key.wrong': 'Das ist nicht der Schlüssel eines äußeren Zeugen. Berichtige ihn oder lass das Feld leer.',
    'besides.witness':
      'Von außen bezeugt von {name}: Dort wurde dieses Brett bis zu {size} {size|Eintrag|Einträgen} unterschrieben und kein anderes. Es zählt für keinen der Laptops.',
    'besides.witness-false':
      '{count} {count|Unterschrift|Unterschriften} unter dem Namen des äußeren Zeugen {name}: nicht echt.',
    'besides.witness-none': '{name} hat in dieser Datei nichts bezeugt.',
    'besides.report-smaller':
      'Als ein anderer Laptop die Wahl übernahm, hat {name} weniger Einträge gemeldet, als er schon unterschrieben hatte. Das war falsch, oder seine Kopie war verloren. Deswegen können Einträge fehlen: Bitte die Wählenden, ihre Quittungen zu prüfen.',
    'besides.line-false':
      '{count} {count|Unterschrift|Unterschriften} unter dem Namen des Laptops {name}: nicht echt und nicht gezählt.',
    'besides.line-unknown': '{count} {count|Unterschrift|Unterschriften} von niemandem, der hier bekannt ist: {names}.',
    'besides.line-double':
      '{count} {count|Unterschrift|Unterschriften} von jemandem, der denselben Stempel schon unterschrieben hat.',
    'besides.note-double': 'Mehr als einmal in der Datei: {count} Stempel.',
    'besides.note-further': '{count} Stempel mit weiteren Zeilen, die hier nichts bedeuten.',
    'besides.note-twin': '{count} Stempel wie ein anderer, nur mit anderen weiteren Zeilen: Beide sind derselbe.',
    'besides.picture-missing':
      '{count} {count|Bild fehlt|Bilder fehlen} in dieser Datei: Was für {names} gezeigt wurde, kann damit niemand vergleichen. Das Ergebnis hängt nicht davon ab.',
    'besides.blob-unnamed': '{count} {count|Anlage, von der|Anlagen, von denen} das Brett nicht spricht.',
    'besides.blob-double': 'Mehr als einmal in der Datei: {count} {count|Anlage|Anlagen}.',
    'besides.order-records': 'Einträge, Anlagen und Stempel sind in dieser Datei durcheinander.',
    'besides.order-blobs': 'Die Anlagen stehen nicht in der Reihenfolge, in der das Brett von ihnen spricht.',
    'besides.order-notes': 'Die Stempel stehen nicht in ihrer Reihenfolge.',
    'besides.order-lines': 'Die Unterschriften unter einem Stempel stehen nicht in ihrer Reihenfolge.',
  },
} as const satisfies Texts;
