/** What is said of an archive of Belenios, by the sentence that its adapter says in English. */
import type { Said } from './said.ts';

export const belenios: Said = {
  archive: { de: 'Archiv', fr: 'archive', es: 'archivo' },
  'Every file of the archive is whole and is what its name is the SHA-256 of; nothing stands between or behind them (4.4).':
    {
      de: 'Jede Datei des Archivs ist ganz, und ihr Name ist ihr SHA-256; nichts steht dazwischen oder dahinter (4.4).',
      fr: 'Chaque fichier de l’archive est entier, et son nom est son SHA-256 ; rien n’est entre eux ni derrière (4.4).',
      es: 'Cada fichero del archivo está entero y su nombre es su SHA-256; no hay nada entre ellos ni detrás (4.4).',
    },
  'chain of events': { de: 'Kette der Ereignisse', fr: 'chaîne des événements', es: 'cadena de sucesos' },
  'Each event follows from the one before by hash, height and type, and the archive holds what they name and nothing else (4.4).':
    {
      de: 'Jedes Ereignis folgt nach Hash, Höhe und Art aus dem vorigen, und das Archiv enthält, was sie nennen, und nichts sonst (4.4).',
      fr: 'Chaque événement suit du précédent par hachage, rang et type, et l’archive contient ce qu’ils nomment et rien d’autre (4.4).',
      es: 'Cada suceso sigue al anterior por su hash, altura y tipo, y el archivo contiene lo que nombran y nada más (4.4).',
    },
  setup: { de: 'Einrichtung', fr: 'mise en place', es: 'configuración' },
  'Election, trustees and credentials are those that the setup names, and the election is readable and complete (4.9, 4.10).':
    {
      de: 'Wahl, Treuhänder und Berechtigungen sind die, welche die Einrichtung nennt, und die Wahl ist lesbar und vollständig (4.9, 4.10).',
      fr: 'L’élection, les autorités de déchiffrement et les codes de vote sont ceux que nomme la mise en place, et l’élection est lisible et complète (4.9, 4.10).',
      es: 'La elección, los custodios y las credenciales son los que nombra la configuración, y la elección es legible y completa (4.9, 4.10).',
    },
  'keys of the trustees': { de: 'Schlüssel der Treuhänder', fr: 'clés des autorités', es: 'claves de los custodios' },
  'Each trustee knows the own secret key; a threshold group has signed and published what its keys are made of (4.5 to 4.7).':
    {
      de: 'Jeder Treuhänder kennt den eigenen geheimen Schlüssel; eine Schwellengruppe hat unterschrieben und veröffentlicht, woraus ihre Schlüssel bestehen (4.5 bis 4.7).',
      fr: 'Chaque autorité connaît sa clé secrète ; un groupe à seuil a signé et publié ce dont ses clés sont faites (4.5 à 4.7).',
      es: 'Cada custodio conoce su clave secreta; un grupo con umbral ha firmado y publicado de qué están hechas sus claves (4.5 a 4.7).',
    },
  'public key': { de: 'öffentlicher Schlüssel', fr: 'clé publique', es: 'clave pública' },
  'The key that ballots are encrypted with is made of the keys of all trustees (4.7).': {
    de: 'Der Schlüssel, mit dem Stimmzettel verschlüsselt werden, besteht aus den Schlüsseln aller Treuhänder (4.7).',
    fr: 'La clé avec laquelle on chiffre les bulletins est faite des clés de toutes les autorités (4.7).',
    es: 'La clave con la que se cifran las papeletas está hecha de las claves de todos los custodios (4.7).',
  },
  credentials: { de: 'Berechtigungen', fr: 'codes de vote', es: 'credenciales' },
  'Each credential is a key of the group, and none is listed twice (4.8).': {
    de: 'Jede Berechtigung ist ein Schlüssel der Gruppe, und keine steht zweimal in der Liste (4.8).',
    fr: 'Chaque code de vote est une clé du groupe, et aucun n’est deux fois dans la liste (4.8).',
    es: 'Cada credencial es una clave del grupo, y ninguna figura dos veces (4.8).',
  },
  ballots: { de: 'Stimmzettel', fr: 'bulletins', es: 'papeletas' },
  'Each ballot is of this election and of a credential of the list, in its form, and stands there once (4.14).': {
    de: 'Jeder Stimmzettel gehört zu dieser Wahl und zu einer Berechtigung der Liste, hat seine Form und steht nur einmal da (4.14).',
    fr: 'Chaque bulletin est de cette élection et d’un code de vote de la liste, a la bonne forme et n’y est qu’une fois (4.14).',
    es: 'Cada papeleta es de esta elección y de una credencial de la lista, tiene la forma debida y está una sola vez (4.14).',
  },
  signatures: { de: 'Unterschriften', fr: 'signatures', es: 'firmas' },
  'Each ballot was signed with the secret of its credential (4.13).': {
    de: 'Jeder Stimmzettel wurde mit dem Geheimnis seiner Berechtigung unterschrieben (4.13).',
    fr: 'Chaque bulletin a été signé avec le secret de son code de vote (4.13).',
    es: 'Cada papeleta se firmó con el secreto de su credencial (4.13).',
  },
  'encrypted values': { de: 'verschlüsselte Werte', fr: 'valeurs chiffrées', es: 'valores cifrados' },
  'Each encrypted value of a ballot lies in the group, without which no proof says anything.': {
    de: 'Jeder verschlüsselte Wert eines Stimmzettels liegt in der Gruppe; sonst besagt kein Beweis etwas.',
    fr: 'Chaque valeur chiffrée d’un bulletin est dans le groupe, sans quoi aucune preuve ne dit rien.',
    es: 'Cada valor cifrado de una papeleta está en el grupo; sin ello ninguna prueba dice nada.',
  },
  choices: { de: 'Auswahl', fr: 'choix', es: 'opciones' },
  'Each ballot of a question that is added up chooses only what may be chosen, and as much (4.11 to 4.13).': {
    de: 'Jeder Stimmzettel einer Frage, die zusammengezählt wird, wählt nur, was und wie viel gewählt werden darf (4.11 bis 4.13).',
    fr: 'Chaque bulletin d’une question que l’on additionne ne choisit que ce qui peut l’être, et autant (4.11 à 4.13).',
    es: 'Cada papeleta de una pregunta que se suma elige solo lo que se puede elegir, y cuanto se puede (4.11 a 4.13).',
  },
  answers: { de: 'Antworten', fr: 'réponses', es: 'respuestas' },
  'Whoever cast an answer that comes out one by one knew what it is, and has copied it from nobody (4.11).': {
    de: 'Wer eine Antwort abgab, die einzeln herauskommt, wusste, was darin steht, und hat sie von niemandem kopiert (4.11).',
    fr: 'Qui a déposé une réponse qui sort une à une savait ce qu’elle est et ne l’a copiée de personne (4.11).',
    es: 'Quien emitió una respuesta que sale una a una sabía cuál es y no la copió de nadie (4.11).',
  },
  'encrypted tally': { de: 'verschlüsselte Summe', fr: 'dépouillement chiffré', es: 'recuento cifrado' },
  'What is decrypted is made of the last ballot of each credential, with its weight, and of nothing else (4.16).': {
    de: 'Was entschlüsselt wird, besteht aus dem letzten Stimmzettel jeder Berechtigung mit ihrem Gewicht und aus nichts sonst (4.16).',
    fr: 'Ce qui est déchiffré est fait du dernier bulletin de chaque code de vote, avec son poids, et de rien d’autre (4.16).',
    es: 'Lo que se descifra está hecho de la última papeleta de cada credencial, con su peso, y de nada más (4.16).',
  },
  shuffles: { de: 'Mischungen', fr: 'mélanges', es: 'mezclas' },
  'Each shuffle holds the same ballots as before, encrypted anew and in another order (4.17).': {
    de: 'Jede Mischung enthält dieselben Stimmzettel wie zuvor, neu verschlüsselt und in anderer Reihenfolge (4.17).',
    fr: 'Chaque mélange contient les mêmes bulletins qu’avant, chiffrés à nouveau et dans un autre ordre (4.17).',
    es: 'Cada mezcla contiene las mismas papeletas que antes, cifradas de nuevo y en otro orden (4.17).',
  },
  'partial decryptions': { de: 'Teilentschlüsselungen', fr: 'déchiffrements partiels', es: 'descifrados parciales' },
  'Each trustee has decrypted with the key of the setup (4.18).': {
    de: 'Jeder Treuhänder hat mit dem Schlüssel der Einrichtung entschlüsselt (4.18).',
    fr: 'Chaque autorité a déchiffré avec la clé de la mise en place (4.18).',
    es: 'Cada custodio ha descifrado con la clave de la configuración (4.18).',
  },
  result: { de: 'Ergebnis', fr: 'résultat', es: 'resultado' },
  'Enough trustees have decrypted, and the result is what comes out (4.19).': {
    de: 'Genug Treuhänder haben entschlüsselt, und das Ergebnis ist, was dabei herauskommt (4.19).',
    fr: 'Assez d’autorités ont déchiffré, et le résultat est ce qui en sort (4.19).',
    es: 'Han descifrado bastantes custodios, y el resultado es lo que sale (4.19).',
  },
  counts: { de: 'Auszählung', fr: 'décompte', es: 'escrutinio' },
  'Answers that came out one by one were counted here, by the method that the question names.': {
    de: 'Antworten, die einzeln herauskamen, wurden hier nach dem Verfahren ausgezählt, das die Frage nennt.',
    fr: 'Les réponses sorties une à une ont été comptées ici, selon la méthode que nomme la question.',
    es: 'Las respuestas que salieron una a una se contaron aquí, por el método que nombra la pregunta.',
  },
  'Every ballot of the archive was made with the secret of a credential of its list, chooses what may be chosen, and can be opened by as many trustees as its setup needs, together alone.':
    {
      de: 'Jeder Stimmzettel des Archivs wurde mit dem Geheimnis einer Berechtigung der Liste gemacht, wählt, was gewählt werden darf, und lässt sich nur von so vielen Treuhändern gemeinsam öffnen, wie die Einrichtung verlangt.',
      fr: 'Chaque bulletin de l’archive a été fait avec le secret d’un code de vote de sa liste, choisit ce qui peut l’être et ne peut être ouvert que par autant d’autorités ensemble que sa mise en place l’exige.',
      es: 'Cada papeleta del archivo se hizo con el secreto de una credencial de su lista, elige lo que se puede elegir y solo la pueden abrir juntos tantos custodios como exige su configuración.',
    },
  'The result holds the last ballot of each credential, with its weight, and nothing else.': {
    de: 'Das Ergebnis enthält den letzten Stimmzettel jeder Berechtigung mit ihrem Gewicht und nichts sonst.',
    fr: 'Le résultat contient le dernier bulletin de chaque code de vote, avec son poids, et rien d’autre.',
    es: 'El resultado contiene la última papeleta de cada credencial, con su peso, y nada más.',
  },
  'The result holds the last ballot of each credential, with its weight, and nothing else; what was shuffled holds the same ballots as before.':
    {
      de: 'Das Ergebnis enthält den letzten Stimmzettel jeder Berechtigung mit ihrem Gewicht und nichts sonst; was gemischt wurde, enthält dieselben Stimmzettel wie zuvor.',
      fr: 'Le résultat contient le dernier bulletin de chaque code de vote, avec son poids, et rien d’autre ; ce qui a été mélangé contient les mêmes bulletins qu’avant.',
      es: 'El resultado contiene la última papeleta de cada credencial, con su peso, y nada más; lo que se mezcló contiene las mismas papeletas que antes.',
    },
  'Who has which credential is known to its authority alone: whether each belongs to a voter who may vote is not proved.':
    {
      de: 'Wer welche Berechtigung hat, weiß allein die Stelle, die sie ausgibt: Ob jede jemandem gehört, der wählen darf, ist nicht bewiesen.',
      fr: 'Qui a quel code de vote, seule l’autorité qui les donne le sait : que chacun soit à une personne qui peut voter n’est pas prouvé.',
      es: 'Quién tiene qué credencial solo lo sabe la autoridad que las da: que cada una sea de alguien que puede votar no queda probado.',
    },
  'Another archive of the same election with fewer or other ballots could be as consistent. Voters must find their own ballot in this one, and observers compare its last event with what they have kept.':
    {
      de: 'Ein anderes Archiv derselben Wahl mit weniger oder anderen Stimmzetteln könnte ebenso stimmig sein. Wählende müssen ihren Stimmzettel in diesem finden, und wer beobachtet, vergleicht sein letztes Ereignis mit dem, was aufbewahrt wurde.',
      fr: 'Une autre archive de la même élection, avec moins de bulletins ou d’autres, pourrait être aussi cohérente. Les votants doivent trouver leur bulletin dans celle-ci, et qui observe compare son dernier événement à ce qui a été gardé.',
      es: 'Otro archivo de la misma elección, con menos papeletas u otras, podría ser igual de coherente. Los votantes deben encontrar su papeleta en este, y quien observa compara su último suceso con lo que guardó.',
    },
  'Whether a voter’s own device has encrypted what was chosen cannot be seen in an archive.': {
    de: 'Ob das eigene Gerät verschlüsselt hat, was gewählt wurde, sieht man einem Archiv nicht an.',
    fr: 'Que l’appareil du votant ait chiffré ce qui a été choisi ne se voit pas dans une archive.',
    es: 'Si el dispositivo del votante cifró lo que se eligió no se ve en un archivo.',
  },
  'That no ballot was opened on its own rests on trustees who keep their keys to themselves.': {
    de: 'Dass kein Stimmzettel einzeln geöffnet wurde, beruht auf Treuhändern, die ihre Schlüssel für sich behalten.',
    fr: 'Qu’aucun bulletin n’ait été ouvert seul dépend d’autorités qui gardent leurs clés pour elles.',
    es: 'Que ninguna papeleta se abriera por separado depende de custodios que guarden sus claves para sí.',
  },
  'Nobody has shuffled the ballots: which credential cast which answer can be seen.': {
    de: 'Niemand hat die Stimmzettel gemischt: Man sieht, welche Berechtigung welche Antwort abgegeben hat.',
    fr: 'Personne n’a mélangé les bulletins : on voit quel code de vote a déposé quelle réponse.',
    es: 'Nadie ha mezclado las papeletas: se ve qué credencial emitió qué respuesta.',
  },
  'Shuffles are not signed: whether the trustee in whose name one stands has made it is not proved.': {
    de: 'Mischungen sind nicht unterschrieben: Ob der Treuhänder, in dessen Namen eine steht, sie gemacht hat, ist nicht bewiesen.',
    fr: 'Les mélanges ne sont pas signés : que l’autorité au nom de laquelle il est l’ait fait n’est pas prouvé.',
    es: 'Las mezclas no están firmadas: que el custodio a cuyo nombre está una la haya hecho no queda probado.',
  },
  'There is no result in it yet.': {
    de: 'Es enthält noch kein Ergebnis.',
    fr: 'Il n’y a pas encore de résultat.',
    es: 'Todavía no contiene ningún resultado.',
  },
};
