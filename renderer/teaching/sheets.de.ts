import type { Sheets } from './guide.ts';

export const sheets: Sheets = {
  worksheet: {
    title: 'Arbeitsblatt',
    lead: 'Papier und Stift genügen. Die Lösungen stehen am Ende: Falte sie weg.',
    tasks: [
      {
        task: 'Drei Laptops mischen nacheinander. Der erste und der dritte verraten einander ihre Reihenfolge, und sonst nichts. Können sie sagen, wem welcher Stimmzettel gehört?',
        solution:
          'Nein: Was der zweite dazwischen tat, fehlt ihnen. Aber irgendzwei, die auch ihre Teile des Schlüssels zusammenlegen, könnten die Umschläge ganz ohne Mischen öffnen.',
      },
      {
        task: 'Sechs Umschläge 1 2 3 4 5 6. Laptop A legt sie in die Reihenfolge 3 1 6 2 5 4, Laptop B nimmt dann die Plätze 2, 4, 6, 1, 3, 5 von dem, was er bekommt. Wo ist Umschlag 6 am Ende?',
        solution:
          'Nach A liegt er auf Platz 3. B legt die Plätze 2, 4, 6, 1, 3, 5 in dieser Reihenfolge aus, also kommt Platz 3 als fünfter: Platz 5.',
      },
      {
        task: 'Wer lügt, wird in einer Runde mit Wahrscheinlichkeit ein Halb ertappt. Wie viele Runden, bis die Chance durchzukommen unter einem Tausendstel liegt?',
        solution: 'Zehn: Ein Halb hoch zehn ist 1 zu 1024.',
      },
      {
        task: 'Fünf Stimmzettel werden gemischt geöffnet: A, A, B, A, B. Du weißt, dass Mia B gewählt hat und Ben auch. Was weißt du von den anderen dreien?',
        solution:
          'Alles: Es gibt zwei Stimmen für B, also haben die anderen drei A gewählt. Wo das Ergebnis es sagt, hilft kein Mischen.',
      },
      {
        task: 'Irgendzwei von drei Laptops öffnen die Stimmzettel. Wie viele dürfen ausfallen? Wie viele dürfen unehrlich sein, bevor das Geheimnis in Gefahr ist?',
        solution: 'Einer darf ausfallen, denn zwei genügen. Einer darf unehrlich sein, denn allein öffnet er nichts.',
      },
      {
        task: 'Neun wählen mit einer Reihenfolge: 4 sagen A, dann C; 3 sagen B, dann C; 2 sagen C, dann B. Wer gewinnt nach den meisten ersten Plätzen? Wer in der Stichwahl, in der die schwächste Option ausscheidet? Wen ziehen die meisten jedem anderen vor?',
        solution:
          'A hat die meisten ersten Plätze (4). In der Stichwahl scheidet C aus, die 2 gehen an B, und B gewinnt 5 zu 4. C schlägt A 5 zu 4 und B 6 zu 3, also gewinnt zu zweit verglichen C.',
      },
    ],
  },
  glossary: {
    title: 'Glossar',
    terms: [
      {
        word: 'Umschlag',
        means: 'ein Stimmzettel, der auf dem Gerät der wählenden Person versiegelt wurde',
        exactly: 'ein ElGamal-Chiffrat in der Gruppe ristretto255, mit einem Wissensbeweis',
      },
      {
        word: 'Schlüssel',
        means: 'öffnet Umschläge; gemeinsam gemacht, jeder Laptop hat einen Teil',
        exactly: 'ein Schwellwert-Schlüssel aus verteilter Schlüsselerzeugung',
      },
      {
        word: 'Mischen',
        means: 'jeden Umschlag neu einpacken und sie in eine andere Reihenfolge legen',
        exactly: 'ein Shuffle mit Neuverschlüsselung',
      },
      {
        word: 'Beweis',
        means: 'zeigt, dass nichts vertauscht wurde, und nicht die Reihenfolge',
        exactly: 'ein Zero-Knowledge-Beweis eines Shuffles (Terelius und Wikström)',
      },
      {
        word: 'Brett',
        means: 'die öffentliche Liste von allem, was geschehen ist; nichts wird je heruntergenommen',
        exactly: 'ein Merkle-Log, an das nur angehängt wird, mit mitunterschriebenen Checkpoints',
      },
      {
        word: 'Zeuge',
        means: 'ein Laptop, der unterschrieben hat, was am Brett steht',
        exactly: 'wer Checkpoints mitunterschreibt',
      },
      {
        word: 'Test',
        means: 'einen versiegelten Stimmzettel öffnen statt abgeben, um zu sehen, was darin ist',
        exactly: 'Benaloh-Challenge: abgeben oder prüfen',
      },
      {
        word: 'Quittung',
        means: 'sagt, dass dein Stimmzettel am Brett ist, und nicht, was darin steht',
        exactly: 'der Hash des Stimmzettels mit einem Beweis, dass er im Log steht',
      },
      {
        word: 'Sechs Wörter',
        means: 'dieselben auf allen Bildschirmen einer Wahl; laut verglichen',
        exactly: 'ein Hash über den Plan und eine Zufallszahl jedes Laptops, die vorher festgelegt wurde',
      },
      {
        word: 'Zwölf Wörter',
        means: 'benennen die Wahl, wenn ihre Datei später geprüft wird',
        exactly: '132 Bit des Fingerabdrucks des Manifests',
      },
    ],
  },
  rehearsal: {
    title: 'Generalprobe im Schulnetz',
    lead: 'Am Tag davor, im Klassenzimmer selbst, mit allen Laptops und einem Handy. Ostraka braucht kein Internet, nur ein Netz, in dem die Geräte einander erreichen.',
    groups: [
      {
        title: 'Das Netz',
        checks: [
          'Öffne einen Vorraum und scanne den Code mit einem Handy. Geht die Seite auf und kommt ein zweiter Laptop dazu, dann taugt das Netz: Hier bist du fertig.',
          'Nichts geht auf, obwohl alle im selben Netz sind: Es hält Geräte voneinander fern (Client-Isolation, in Gastnetzen üblich). Bitte um ein Netz ohne sie, oder bring ein eigenes mit wie unten.',
          'Das Netz zeigt zuerst eine Seite zum Anmelden (Captive Portal): Melde jedes Gerät an, oder nimm ein eigenes Netz.',
          'Es geht nur auf manchen Geräten auf: Laptops am Kabel und Handys im WLAN sind vielleicht getrennt. Bring alle in dasselbe.',
          'Das System fragt, ob Ostraka aus dem Netz erreichbar sein darf: Erlaube es, zumindest in privaten Netzen. Ostraka wartet an Port 4790, oder an einem anderen, wo dieser belegt ist; der Link an der Leinwand sagt, an welchem.',
          'Die Wahl steht nicht unter {{common.nearby}}: Schulnetze halten solche Ankündigungen oft auf. Der Link geht immer.',
          'Dieser Laptop hat mehrere Adressen, und die Seite geht nicht auf: Versuch die anderen im Vorraum.',
        ],
      },
      {
        title: 'Ein eigenes Netz',
        checks: [
          'Am sichersten: ein kleiner WLAN-Router, der nur am Strom hängt. Internet braucht er nicht.',
          'Oder der Hotspot eines Handys oder Laptops. Viele lassen nur fünf bis zehn Geräte hinein: Versuch es mit so vielen, wie ihr sein werdet. Verbinde den Laptop der Wahlleitung zuerst.',
          'Handys sagen vielleicht „kein Internet“ und wollen wieder hinaus: Bleibt drin, und schaltet die mobilen Daten aus, solange ihr wählt.',
          'Öffne den Vorraum erst, wenn der Laptop in diesem Netz ist: Die Adressen, die er zeigt, sind die seiner Netze.',
        ],
      },
      {
        title: 'Die Laptops',
        checks: [
          'Alle am Ladegerät, aufgeklappt. Jedes Fenster sagt, ob sein Laptop wach gehalten wird.',
          'Auf allen dieselbe Version von Ostraka: Sie steht unten auf der Startseite.',
          'Halte einmal eine ganze Wahl mit den drei Laptops und einem Handy ab. Setz für diese Probe {{wizard.least-ballots}} auf 1.',
          'Lies die Leinwand aus der letzten Reihe. Lässt sich der Code von dort scannen?',
          'Ein Ersatzlaptop mit Ostraka liegt bereit.',
        ],
      },
      {
        title: 'Wenn nichts hilft',
        checks: ['Die zehn Minuten an einem Laptop brauchen gar kein Netz.'],
      },
    ],
  },
};
