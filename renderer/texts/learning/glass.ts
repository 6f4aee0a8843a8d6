/** Lessons: laptops that show how they mixed, ballots that are followed, and voters that the lesson makes up. */
import type { Texts } from '../texts.ts';

export const glass = {
  en: {
    'glass.title': 'Glass box',
    'glass.lid':
      'Every laptop mixes under a lid and forgets how. In a lesson one may be a glass box: it remembers, and shows afterwards how ballots went through that are made up or lent by their voters. No others.',
    'glass.open': 'Make this laptop a glass box',
    'glass.forgotten': 'This laptop mixes under its lid, and forgets how: nobody can ask it any more, not even you.',
    'glass.waits':
      'This laptop is a glass box: it remembers how it mixes, until the app is closed. It can show something once a ballot can be followed to it: laptops show in the order in which they mixed.',
    'glass.agreeing':
      'Before a laptop shows or opens anything, the laptops agree on which ballots are released. Still awaited: {names}',
    'glass.ready': 'A ballot can be followed to this laptop. Show how it went on?',
    'glass.show': 'Show how this laptop mixed',
    'glass.shown':
      'Shown, and checked by every laptop: each ballot that left is the one that came in, wrapped anew with the very numbers that this laptop has told.',
    'glass.trails': 'Follow a ballot',
    'glass.trails.lead':
      'Ballots that are made up, or lent by their voters, can be followed as far as laptops show how they mixed. Each laptop checks with the numbers shown that the ballot that left is the one that came in.',
    'glass.trails.ballots':
      'The others are hidden among each other. The laptops can count ballots, not people: what an organiser votes for invented people hides nobody.',
    'glass.picture': 'Where the ballots came in and where they left, laptop by laptop',
    'glass.table': 'Places in each list, out of {count}',
    'glass.ballot': 'Ballot',
    'glass.start': 'Cast',
    'glass.after': 'After {name}',
    'glass.unknown': 'nobody knows',
    'glass.ends': 'Through {name} the trail ends: it shows nothing. Where a ballot left it, nobody knows.',
    'glass.end':
      'The trail goes through every laptop: everybody knows where these ballots are. One laptop under its lid would have been enough to hide them.',
    'glass.uneven':
      'Some of these ballots were lent after a laptop had shown how it mixed. They are followed further once it shows that again.',
    'glass.nobody':
      'There is no ballot to be followed: a lesson follows only those of voters that it made up, and those that voters lend. There are none.',
    'glass.one-left':
      'No ballot is followed: a single ballot would be left over, and everybody would know where that one went.',
    'glass.game': 'Which one is it?',
    'glass.game.lead':
      'One ballot that went in is marked. The room says where it came out, before the laptops show how they mixed.',
    'glass.game.mark': 'Mark a ballot',
    'glass.game.again': 'Drop these bets and mark another ballot',
    'glass.game.late': 'Everything is shown already: there is nothing left to bet on in this election.',
    'glass.game.marked': 'Ballot {letter} went in at place {place} of {count}. At which place did it come out?',
    'glass.game.places': 'Tap a place for each person who bets on it',
    'glass.game.place': 'Place {place}: {bets} {bets|bet|bets}',
    'glass.game.number': 'Place, from 1 to {count}',
    'glass.game.bet': 'Bet on it',
    'glass.game.back': 'Take the last bet back',
    'glass.game.total': '{bets} {bets|bet|bets} so far',
    'glass.game.hidden':
      'Now it is for {name} to show how it mixed. While it shows nothing, nobody knows who is right: not the organiser, and no program.',
    'glass.game.truth': 'Ballot {letter} came out at place {place}.',
    'glass.game.hits': '{hits} of {bets} {bets|bet was|bets were} right. Blind chance gives {mean} on average.',
    'glass.game.mean': '{bets} ÷ {count} = {exact}',
    'glass.game.chance':
      'The mix might have put it at any of {count} places, each as likely as any other. At {good} of them the room would have been right at least as often. That is luck: nobody could see more.',
    'glass.game.none': 'Nobody bet, so nobody was wrong.',
    'glass.read': 'Read a ballot together',
    'glass.read.lead':
      'The key is cut into {total} pieces, one a laptop. With {needed} of them together laptops read any sealed ballot before the box is opened. In a lesson they may do it with a ballot that is made up or lent, and with no other.',
    'glass.read.which': 'Ballot to be read',
    'glass.read.one-left':
      'No ballot is opened: a single ballot would stay closed, and with the result everybody would know what is on that one.',
    'glass.read.none-left':
      'No ballot is opened yet: all that were cast are released, and whoever votes next, and alone, would be known from the result.',
    'glass.read.join': 'Join the readers',
    'glass.read.gone': 'This laptop has erased its piece of the key: it can join nobody any more.',
    'glass.read.joined': '{name} has joined.',
    'glass.read.nobody': 'Nobody has joined for this ballot yet.',
    'glass.read.closed':
      'Still sealed: {more} more {more|laptop|laptops} must join. Those who have joined know no more about it than before.',
    'glass.read.opened': '{needed} {needed|laptop has|laptops have} joined: the ballot is open. It says:',
    'glass.read.invalid': 'No valid choice.',
    'glass.mine': 'Lend your ballot to the lesson',
    'glass.mine.lead':
      'If you lend it, everybody may follow your ballot through the laptops and read what is on it, and it is known to be yours. You cannot take that back. Without you nobody can do it: only this device can say so.',
    'glass.mine.do': 'Use mine',
    'glass.mine.lent': 'You have lent your ballot: everybody in this lesson may follow and read it.',
    'glass.made-up': 'Made-up voters',
    'glass.made-up.lead':
      'They are nobody, and they choose by lot. Their ballots go through the mix with all others, and may be followed and opened; they count in the result of this lesson.',
    'glass.made-up.count': 'Made-up voters on the list: {count}',
    'glass.made-up.add': 'Make up five voters',
    'glass.made-up.name': 'Made-up voter',
  },
  de: {
    'glass.title': 'Glaskasten',
    'glass.lid':
      'Jeder Laptop mischt unter einem Deckel und vergisst, wie. Im Unterricht darf einer ein Glaskasten sein: Er merkt es sich und zeigt nachher, wie Stimmzettel hindurchgingen, die erfunden oder geliehen sind. Sonst keine.',
    'glass.open': 'Diesen Laptop zum Glaskasten machen',
    'glass.forgotten':
      'Dieser Laptop mischt unter seinem Deckel und vergisst, wie: Niemand kann ihn mehr danach fragen, auch du nicht.',
    'glass.waits':
      'Dieser Laptop ist ein Glaskasten: Er merkt sich, wie er mischt, bis die App geschlossen wird. Zeigen kann er etwas, sobald sich ein Stimmzettel bis zu ihm verfolgen lässt: Die Laptops zeigen in der Reihenfolge, in der sie gemischt haben.',
    'glass.agreeing':
      'Bevor ein Laptop etwas zeigt oder öffnet, einigen sich die Laptops darauf, welche Stimmzettel freigegeben sind. Es fehlen noch: {names}',
    'glass.ready': 'Bis zu diesem Laptop lässt sich ein Stimmzettel verfolgen. Zeigen, wie es weiterging?',
    'glass.show': 'Zeigen, wie dieser Laptop gemischt hat',
    'glass.shown':
      'Gezeigt, und von jedem Laptop geprüft: Jeder Stimmzettel, der herauskam, ist der, der hineinging, neu verpackt mit genau den Zahlen, die dieser Laptop genannt hat.',
    'glass.trails': 'Einen Stimmzettel verfolgen',
    'glass.trails.lead':
      'Stimmzettel, die erfunden oder von ihren Wählenden geliehen sind, lassen sich so weit verfolgen, wie Laptops zeigen, wie sie gemischt haben. Jeder Laptop prüft mit den gezeigten Zahlen, dass herauskam, was hineinging.',
    'glass.trails.ballots':
      'Die übrigen sind untereinander verborgen. Die Laptops können Stimmzettel zählen, nicht Menschen: Was die Leitung für Erfundene abgibt, verbirgt niemanden.',
    'glass.picture': 'Wo die Stimmzettel hineingingen und wo sie herauskamen, Laptop für Laptop',
    'glass.table': 'Plätze in jeder Liste, von {count}',
    'glass.ballot': 'Stimmzettel',
    'glass.start': 'Abgegeben',
    'glass.after': 'Nach {name}',
    'glass.unknown': 'weiß niemand',
    'glass.ends': 'Durch {name} endet die Spur: Er zeigt nichts. Wo ein Stimmzettel herauskam, weiß niemand.',
    'glass.end':
      'Die Spur geht durch alle Laptops: Alle wissen, wo diese Stimmzettel sind. Ein einziger Laptop unter seinem Deckel hätte gereicht, sie zu verbergen.',
    'glass.uneven':
      'Einige dieser Stimmzettel wurden erst geliehen, nachdem ein Laptop gezeigt hatte, wie er mischte. Weiter verfolgt werden sie, sobald er es wieder zeigt.',
    'glass.nobody':
      'Kein Stimmzettel lässt sich verfolgen: Im Unterricht werden nur die von erfundenen Stimmberechtigten verfolgt und die, die jemand verleiht. Es gibt keine.',
    'glass.one-left':
      'Kein Stimmzettel wird verfolgt: Ein einziger bliebe übrig, und alle wüssten, wohin der gegangen ist.',
    'glass.game': 'Welcher ist es?',
    'glass.game.lead':
      'Ein Stimmzettel, der hineinging, ist markiert. Die Klasse sagt, wo er herauskam, bevor die Laptops zeigen, wie sie gemischt haben.',
    'glass.game.mark': 'Einen Stimmzettel markieren',
    'glass.game.again': 'Diese Tipps verwerfen und einen anderen Stimmzettel markieren',
    'glass.game.late': 'Es ist schon alles gezeigt: In dieser Wahl gibt es nichts mehr zu raten.',
    'glass.game.marked':
      'Stimmzettel {letter} ging an Platz {place} von {count} hinein. An welchem Platz kam er heraus?',
    'glass.game.places': 'Einen Platz antippen, für jede Person, die auf ihn setzt',
    'glass.game.place': 'Platz {place}: {bets} {bets|Tipp|Tipps}',
    'glass.game.number': 'Platz, von 1 bis {count}',
    'glass.game.bet': 'Darauf setzen',
    'glass.game.back': 'Den letzten Tipp zurücknehmen',
    'glass.game.total': '{bets} {bets|Tipp|Tipps} bisher',
    'glass.game.hidden':
      'Jetzt müsste {name} zeigen, wie er gemischt hat. Solange er nichts zeigt, weiß niemand, wer recht hat: nicht die Leitung und kein Programm.',
    'glass.game.truth': 'Stimmzettel {letter} kam an Platz {place} heraus.',
    'glass.game.hits': '{hits} von {bets} {bets|Tipp war|Tipps waren} richtig. Blinder Zufall trifft im Mittel {mean}.',
    'glass.game.mean': '{bets} ÷ {count} = {exact}',
    'glass.game.chance':
      'Die Mischung hätte ihn an jeden von {count} Plätzen bringen können, jeden gleich wahrscheinlich. An {good} davon hätte die Klasse mindestens so oft recht gehabt. Das ist Glück: Mehr war nicht zu sehen.',
    'glass.game.none': 'Niemand hat getippt, also lag niemand falsch.',
    'glass.read': 'Gemeinsam einen Stimmzettel lesen',
    'glass.read.lead':
      'Der Schlüssel ist in {total} Stücke zerlegt, eines je Laptop. Mit {needed} davon zusammen lesen Laptops jeden versiegelten Stimmzettel, bevor die Urne geöffnet wird. Im Unterricht dürfen sie es mit einem, der erfunden oder geliehen ist, und mit keinem anderen.',
    'glass.read.which': 'Stimmzettel, der gelesen wird',
    'glass.read.one-left':
      'Kein Stimmzettel wird geöffnet: Ein einziger bliebe zu, und mit dem Ergebnis wüssten alle, was auf dem steht.',
    'glass.read.none-left':
      'Noch wird kein Stimmzettel geöffnet: Alle abgegebenen sind freigegeben, und wer als Nächstes abstimmt, und allein, wäre durch das Ergebnis bekannt.',
    'glass.read.join': 'Mitlesen',
    'glass.read.gone': 'Dieser Laptop hat sein Stück des Schlüssels gelöscht: Er kann nicht mehr mitlesen.',
    'glass.read.joined': '{name} liest mit.',
    'glass.read.nobody': 'Diesen Stimmzettel liest noch niemand mit.',
    'glass.read.closed':
      'Noch versiegelt: {more} {more|weiterer Laptop muss|weitere Laptops müssen} mitlesen. Wer schon mitliest, weiß nicht mehr darüber als zuvor.',
    'glass.read.opened': '{needed} {needed|Laptop liest|Laptops lesen} mit: Der Stimmzettel ist offen. Darauf steht:',
    'glass.read.invalid': 'Keine gültige Wahl.',
    'glass.mine': 'Den eigenen Stimmzettel dem Unterricht leihen',
    'glass.mine.lead':
      'Wenn du ihn leihst, dürfen alle deinen Stimmzettel durch die Laptops verfolgen und lesen, was darauf steht, und alle wissen, dass es deiner ist. Zurücknehmen kannst du das nicht. Ohne dich kann es niemand: Nur dieses Gerät kann es erlauben.',
    'glass.mine.do': 'Meinen nehmen',
    'glass.mine.lent': 'Du hast deinen Stimmzettel geliehen: In diesem Unterricht dürfen ihn alle verfolgen und lesen.',
    'glass.made-up': 'Erfundene Stimmberechtigte',
    'glass.made-up.lead':
      'Sie sind niemand und wählen nach dem Los. Ihre Stimmzettel gehen mit allen anderen durch die Mischung und dürfen verfolgt und geöffnet werden; im Ergebnis dieses Unterrichts zählen sie mit.',
    'glass.made-up.count': 'Erfundene auf der Liste: {count}',
    'glass.made-up.add': 'Fünf Stimmberechtigte erfinden',
    'glass.made-up.name': 'Erfunden',
  },
} satisfies Texts;
