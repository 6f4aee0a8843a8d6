/** What an invitation by mail says, in the languages of the windows. */
import type { Language } from '../../../shared/codec/texts.ts';

export interface InvitationWords {
  subject(title: string): string;
  readonly lesson: string;
  readonly rehearsal: string;
  opens(at: string): string;
  closes(at: string): string;
  readonly how: string;
  readonly network: string;
  open(link: string): string;
  app(link: string): string;
  code(code: string): string;
  readonly signUp: Readonly<Record<'named' | 'namedLate' | 'invented' | 'inventedLate', string>>;
  readonly vote: string;
  readonly compare: string;
  six(words: string): string;
  readonly sixLater: string;
  laptop(words: string): string;
  readonly proof: string;
  readonly check: string;
  readonly checks: readonly string[];
  election(words: string): string;
  readonly electionLater: string;
  /** To whoever sends it, and deletes this before. */
  sender(link: string, code: string): string;
}

const en: InvitationWords = {
  subject: (title) => `Subject: Vote: ${title}`,
  lesson: 'This is a lesson: cheats are staged, and no vote counts.',
  rehearsal: 'Rehearsal: no vote counts.',
  opens: (at) => `Voting opens: ${at}`,
  closes: (at) => `Voting closes: ${at}`,
  how: 'How to vote',
  network: 'Join the network that the organiser’s laptop is in.',
  open: (link) => `Open this address: ${link}`,
  app: (link) => `Open Ostraka on your computer and follow this link: ${link}`,
  code: (code) => `Your code, good for one ballot: ${code}. Show it to nobody: who has it can vote with it.`,
  signUp: {
    named: 'Sign up under your name before voting opens.',
    namedLate: 'Sign up under your name; the list stays open until voting closes.',
    invented: 'Sign up before voting opens, under a name that you invent.',
    inventedLate: 'Sign up under a name that you invent; the list stays open until voting closes.',
  },
  vote: 'Choose, seal, cast. Your device seals your ballot before it leaves it, and keeps a receipt.',
  compare: 'Compare first',
  six: (words) => `Your device shows the six words that the projector shows: ${words}`,
  sixLater: 'Your device and the projector show the same six words, once the laptops have made the key.',
  laptop: (words) => `If the Ostraka app asks you to compare twelve words, they are these: ${words}`,
  proof:
    'A mail proves nothing: anyone could have written it. What is shown in the room counts. If your words are others, do not vote, and tell everyone.',
  check: 'What you can check',
  checks: [
    'Do you doubt your device? Before you cast, let it seal a ballot and open it as a test.',
    'With the receipt you find your ballot on the public record, now and in its file later. It does not show how you voted.',
    'Afterwards anyone checks the whole count from the file of the election, in any browser, with verify.html.',
  ],
  election: (words) => `You are asked for the twelve words of the election then: ${words}`,
  electionLater: 'You are asked for the twelve words of the election then. They stand under its result.',
  sender: (link, code) =>
    `(For whoever sends this, to be deleted: ${link} and ${code} are columns of the table of codes, for a mail merge. Send each code to one person, and count them. Whoever reads a mailbox can vote with the code in it: slips of paper are the safer way.)`,
};

const de: InvitationWords = {
  subject: (title) => `Betreff: Wahl: ${title}`,
  lesson: 'Das ist eine Unterrichtsstunde: Betrug wird vorgeführt, und keine Stimme zählt.',
  rehearsal: 'Probe: Keine Stimme zählt.',
  opens: (at) => `Die Wahl öffnet: ${at}`,
  closes: (at) => `Die Wahl schließt: ${at}`,
  how: 'So wählst du',
  network: 'Geh in das Netz, in dem der Laptop der Wahlleitung ist.',
  open: (link) => `Öffne diese Adresse: ${link}`,
  app: (link) => `Öffne Ostraka auf deinem Computer und folge diesem Link: ${link}`,
  code: (code) => `Dein Code für einen Stimmzettel: ${code}. Zeig ihn niemandem: Wer ihn hat, kann damit wählen.`,
  signUp: {
    named: 'Trag dich unter deinem Namen ein, bevor die Wahl öffnet.',
    namedLate: 'Trag dich unter deinem Namen ein; die Liste bleibt offen, bis die Wahl schließt.',
    invented: 'Trag dich unter einem erfundenen Namen ein, bevor die Wahl öffnet.',
    inventedLate: 'Trag dich unter einem erfundenen Namen ein; die Liste bleibt offen, bis die Wahl schließt.',
  },
  vote: 'Auswählen, versiegeln, abgeben. Dein Gerät versiegelt den Stimmzettel, bevor er es verlässt, und behält eine Quittung.',
  compare: 'Erst vergleichen',
  six: (words) => `Dein Gerät zeigt die sechs Wörter, die auch die Leinwand zeigt: ${words}`,
  sixLater:
    'Dein Gerät und die Leinwand zeigen dieselben sechs Wörter, sobald die Laptops den Schlüssel gemacht haben.',
  laptop: (words) => `Fragt die Ostraka-App nach zwölf Wörtern, sind es diese: ${words}`,
  proof:
    'Eine Mail beweist nichts: Jeder könnte sie geschrieben haben. Es gilt, was im Raum gezeigt wird. Sind deine Wörter anders, wähl nicht, und sag es allen.',
  check: 'Was du prüfen kannst',
  checks: [
    'Misstraust du deinem Gerät? Lass es vor dem Abgeben einen Stimmzettel versiegeln und als Test öffnen.',
    'Mit der Quittung findest du deinen Stimmzettel am öffentlichen Brett, jetzt und später in seiner Datei. Wie du gewählt hast, zeigt sie nicht.',
    'Danach prüft jeder die ganze Zählung anhand der Datei der Wahl, in jedem Browser, mit verify.html.',
  ],
  election: (words) => `Dabei wird nach den zwölf Wörtern der Wahl gefragt: ${words}`,
  electionLater: 'Dabei wird nach den zwölf Wörtern der Wahl gefragt. Sie stehen unter ihrem Ergebnis.',
  sender: (link, code) =>
    `(Für alle, die das verschicken, vorher zu löschen: ${link} und ${code} sind Spalten der Tabelle mit den Codes, für einen Serienbrief. Schickt jeden Code einer Person und zählt nach. Wer ein Postfach liest, kann mit dem Code darin wählen: Zettel auf Papier sind der sicherere Weg.)`,
};

const es: InvitationWords = {
  subject: (title) => `Asunto: Votación: ${title}`,
  lesson: 'Esto es una clase: se representan trampas y ningún voto cuenta.',
  rehearsal: 'Ensayo: ningún voto cuenta.',
  opens: (at) => `La votación se abre: ${at}`,
  closes: (at) => `La votación se cierra: ${at}`,
  how: 'Cómo votar',
  network: 'Conéctate a la red en la que está el portátil de quien organiza.',
  open: (link) => `Abre esta dirección: ${link}`,
  app: (link) => `Abre Ostraka en tu ordenador y sigue este enlace: ${link}`,
  code: (code) =>
    `Tu código, válido para una papeleta: ${code}. No se lo enseñes a nadie: quien lo tiene puede votar con él.`,
  signUp: {
    named: 'Apúntate con tu nombre antes de que se abra la votación.',
    namedLate: 'Apúntate con tu nombre; la lista sigue abierta hasta que se cierre la votación.',
    invented: 'Apúntate con un nombre inventado antes de que se abra la votación.',
    inventedLate: 'Apúntate con un nombre inventado; la lista sigue abierta hasta que se cierre la votación.',
  },
  vote: 'Elige, sella y vota. Tu dispositivo sella la papeleta antes de que salga de él, y guarda un recibo.',
  compare: 'Primero compara',
  six: (words) => `Tu dispositivo muestra las seis palabras que muestra la pantalla de la sala: ${words}`,
  sixLater:
    'Tu dispositivo y la pantalla de la sala muestran las mismas seis palabras en cuanto los portátiles han hecho la clave.',
  laptop: (words) => `Si la aplicación Ostraka te pide comparar doce palabras, son estas: ${words}`,
  proof:
    'Un correo no prueba nada: cualquiera puede haberlo escrito. Cuenta lo que se muestra en la sala. Si tus palabras son otras, no votes y díselo a todos.',
  check: 'Qué puedes comprobar',
  checks: [
    '¿No te fías de tu dispositivo? Antes de votar, haz que selle una papeleta y la abra como prueba.',
    'Con el recibo encuentras tu papeleta en el registro público, ahora y más tarde en su archivo. No muestra qué has votado.',
    'Después cualquiera comprueba el recuento entero con el archivo de la elección, en cualquier navegador, con verify.html.',
  ],
  election: (words) => `Entonces se piden las doce palabras de la elección: ${words}`,
  electionLater: 'Entonces se piden las doce palabras de la elección. Están debajo de su resultado.',
  sender: (link, code) =>
    `(Para quien lo envía, a borrar antes: ${link} y ${code} son columnas de la tabla de códigos, para combinar correspondencia. Envía cada código a una persona y cuéntalos. Quien lee un buzón puede votar con el código que hay en él: las tiras de papel son más seguras.)`,
};

const fr: InvitationWords = {
  subject: (title) => `Objet\u00a0: Vote\u00a0: ${title}`,
  lesson: 'Ceci est une leçon\u00a0: des tricheries sont mises en scène, et aucune voix ne compte.',
  rehearsal: 'Répétition\u00a0: aucune voix ne compte.',
  opens: (at) => `Le vote ouvre\u00a0: ${at}`,
  closes: (at) => `Le vote ferme\u00a0: ${at}`,
  how: 'Comment voter',
  network: 'Rejoins le réseau de l’ordinateur qui organise.',
  open: (link) => `Ouvre cette adresse\u00a0: ${link}`,
  app: (link) => `Ouvre Ostraka sur ton ordinateur et suis ce lien\u00a0: ${link}`,
  code: (code) =>
    `Ton code, valable pour un bulletin\u00a0: ${code}. Ne le montre à personne\u00a0: qui l’a peut voter avec.`,
  signUp: {
    named: 'Inscris-toi sous ton nom avant l’ouverture du vote.',
    namedLate: 'Inscris-toi sous ton nom\u202f; la liste reste ouverte jusqu’à la fermeture du vote.',
    invented: 'Inscris-toi sous un nom inventé avant l’ouverture du vote.',
    inventedLate: 'Inscris-toi sous un nom inventé\u202f; la liste reste ouverte jusqu’à la fermeture du vote.',
  },
  vote: 'Choisis, scelle, dépose. Ton appareil scelle le bulletin avant qu’il n’en sorte, et garde un reçu.',
  compare: 'Compare d’abord',
  six: (words) => `Ton appareil montre les six mots que montre l’écran de la salle\u00a0: ${words}`,
  sixLater: 'Ton appareil et l’écran de la salle montrent les mêmes six mots, dès que les ordinateurs ont fait la clé.',
  laptop: (words) => `Si l’application Ostraka demande de comparer douze mots, ce sont ceux-ci\u00a0: ${words}`,
  proof:
    'Un courriel ne prouve rien\u00a0: n’importe qui peut l’avoir écrit. Ce qui est montré dans la salle compte. Si tes mots sont différents, ne vote pas, et dis-le à tous.',
  check: 'Ce que tu peux vérifier',
  checks: [
    'Tu te méfies de ton appareil\u202f? Avant de déposer, fais-lui sceller un bulletin et l’ouvrir comme test.',
    'Avec le reçu, tu retrouves ton bulletin au registre public, maintenant et plus tard dans son fichier. Il ne montre pas ton choix.',
    'Ensuite, n’importe qui vérifie tout le décompte avec le fichier de l’élection, dans un navigateur, avec verify.html.',
  ],
  election: (words) => `On demande alors les douze mots de l’élection\u00a0: ${words}`,
  electionLater: 'On demande alors les douze mots de l’élection. Ils figurent sous son résultat.',
  sender: (link, code) =>
    `(Pour qui envoie ceci, à supprimer avant\u00a0: ${link} et ${code} sont des colonnes du tableau des codes, pour un publipostage. Envoyez chaque code à une personne, et comptez-les. Qui lit une boîte peut voter avec le code qui s’y trouve\u00a0: les coupons en papier sont plus sûrs.)`,
};

export const invitationTexts: Readonly<Record<Language, InvitationWords>> = { en, de, es, fr };
