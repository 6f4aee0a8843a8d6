import type { Texts } from './texts.ts';

/** What an organiser should know of a plan; the process behind the window names the keys. */
export const warning = {
  en: {
    'warning.one-laptop': 'Any single one of these laptops could read the ballots.',
    'warning.pages':
      'Phones vote on a web page: whoever serves or alters the page could read or replace their ballots.',
    'warning.codes': 'Whoever makes the codes could vote with any that nobody uses.',
    'warning.registrar':
      'The registrar could vote with codes that nobody uses; the organiser could only together with the registrar, if that is another laptop.',
    'warning.patterns':
      'Rankings, points and several questions on one ballot leave rare combinations that can tell who cast them.',
    'warning.write-ins': 'Names that are written in become public; an agreed name can tell who wrote it.',
    'warning.all-at-close': 'Every laptop must be there when voting closes, or it cannot be closed.',
    'warning.all-mix': 'Every laptop must mix: the election stops at the first that cannot.',
    'warning.latecomers': 'Voters may be added until the close: watch who is, on the list.',
    'warning.invented-names':
      'The names are invented, so the list shows nobody who is on it: count that it has as many names as there are people.',
    'warning.few-voters': 'With so few voters the result itself can show how someone voted.',
    'warning.few-ballots':
      'Fewer than five ballots are opened, too: with so few the result can show how someone voted.',
    'warning.one-ballot': 'Everyone has one ballot only, so nobody can open one as a test.',
    'warning.alone': 'No network was found: only this computer can join.',
  },
  de: {
    'warning.one-laptop': 'Jeder dieser Laptops könnte allein die Stimmzettel lesen.',
    'warning.pages':
      'Handys wählen auf einer Webseite: Wer sie schickt oder verändert, könnte ihre Stimmzettel lesen oder austauschen.',
    'warning.codes': 'Wer die Codes macht, könnte mit denen wählen, die niemand benutzt.',
    'warning.registrar':
      'Das Wahlregister könnte mit Codes wählen, die niemand benutzt; die Wahlleitung nur zusammen mit ihm, wenn es ein anderer Laptop ist.',
    'warning.patterns':
      'Reihenfolgen, Punkte und mehrere Fragen auf einem Stimmzettel ergeben seltene Muster, die verraten können, von wem er ist.',
    'warning.write-ins':
      'Dazugeschriebene Namen werden öffentlich; ein abgesprochener Name kann verraten, wer ihn schrieb.',
    'warning.all-at-close': 'Jeder Laptop muss da sein, wenn die Wahl schließt, sonst lässt sie sich nicht schließen.',
    'warning.all-mix': 'Jeder Laptop muss mischen: Die Wahl bleibt beim ersten stehen, der es nicht kann.',
    'warning.latecomers': 'Wählende können bis zum Schluss dazukommen: Schaut auf der Liste nach, wer.',
    'warning.invented-names':
      'Die Namen sind erfunden, also zeigt die Liste niemandem, wer darauf steht: Zählt nach, dass sie so viele Namen hat, wie Leute da sind.',
    'warning.few-voters': 'Bei so wenigen Wählenden kann schon das Ergebnis zeigen, wer wie gewählt hat.',
    'warning.few-ballots':
      'Auch weniger als fünf Stimmzettel werden geöffnet: Bei so wenigen kann das Ergebnis zeigen, wer wie gewählt hat.',
    'warning.one-ballot': 'Alle haben nur einen Stimmzettel, also kann niemand einen zum Test öffnen.',
    'warning.alone': 'Kein Netz gefunden: Nur dieser Computer kann mitmachen.',
  },
} satisfies Texts;
