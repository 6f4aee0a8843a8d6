import type { Texts } from '../../codec/texts.ts';
import { LESSON_MARK } from '../../election/lesson.ts';
import { REHEARSAL_CLAIM, REHEARSAL_MARK } from '../../election/rehearsal/mark.ts';
import { SIMULATION_MARK } from '../../election/simulation.ts';

/** A voter's “No” to an opened ballot, wherever it is told. */
export const objection = {
  en: 'One voter says that this test ballot is not what they chose. Nobody can check who is right.',
  de: 'Eine Person sagt, dass dieser Test-Stimmzettel nicht ihre Wahl ist. Niemand kann prüfen, wer recht hat.',
};
export const which = {
  en: 'Test ballot “{tracker}”, entry {audit} of the record',
  de: 'Test-Stimmzettel „{tracker}“, Eintrag {audit} am Brett',
};

/** What no number of ballots hides. */
export const unanimous = {
  en: 'If all that are opened say the same, everyone knows how each voter chose, however many they are.',
  de: 'Sagen alle geöffneten dasselbe, wissen alle, wie jede und jeder gewählt hat, wie viele es auch sind.',
};

/** Where the words are seen that the verifier asks for. */
const twelve = {
  en: 'The twelve words of the election stand under its result and in what is saved of it.',
  de: 'Die zwölf Wörter der Wahl stehen unter ihrem Ergebnis und in dem, was davon gespeichert ist.',
};

/** What the core says under a name of its own: why it stands still, who is at fault, what a verdict proves. */
export const core = {
  en: {
    'core.quoted': '“{text}”',
    'core.stuck.too-few-for-key': 'Without {names} there are fewer than the {needed} laptops that the key needs.',
    'core.stuck.too-few-mixers': 'Without {names} fewer than {needed} laptops could mix.',
    'core.stuck.close-unconfirmed':
      '{needed} {needed|laptop|laptops} must confirm that voting is closed before the election goes on. Missing: {names}.',
    'core.stuck.no-mix': '{name} has not mixed, and without it fewer than {needed} laptops are left to mix.',
    'core.stuck.no-proof': '{name} has not proved its mix, and without it fewer than {needed} laptops are left to mix.',
    'core.stuck.too-few-mixes': 'Only {left} {left|mix holds|mixes hold}, and this election asks for {needed}.',
    'core.stuck.too-few-shares':
      'Only {left} {left|laptop|laptops} can still help to open the ballots, and {needed} {needed|is|are} needed.',
    'core.stuck.awaits-reports':
      'The organiser’s laptop was started again and waits for {lacking} of {needed} {needed|laptop|laptops} to say how far the record had come. Missing: {names}.',
    'core.stuck.board-behind':
      '{name} knows a record of {theirs} {theirs|entry|entries} that the organiser’s laptop has signed and no longer holds. It signs nothing more: let another laptop take over.',
    'core.stuck.broken': 'This laptop had to stop: {message}',

    'core.fault.bad-deal': 'It dealt parts of the key that do not fit. The key is made without it.',
    'core.fault.no-joint-key':
      'The parts that all laptops gave one another cancel out to no key, which takes every one of them.',
    'core.fault.false-complaint': 'It accused another laptop of a bad part of the key, and the part is good.',
    'core.fault.time-out': 'It did not answer in time.',
    'core.fault.bad-shuffle':
      'Its proof of the mix does not hold: it may have dropped or exchanged ballots. Its mix does not count.',
    'core.fault.bad-shares': 'Its parts of the key for the mixed list do not fit. They are not used.',

    'core.alarm.fork': 'The coordinator has signed two different records of this election.',
    'core.alarm.bad-board': 'The coordinator shows a record that breaks the rules of the election.',
    'core.alarm.bad-manifest': 'What the coordinator shows is no election.',
    'core.alarm.wrong-coordinator': 'Whoever answers is not the coordinator that the link names.',
    'core.alarm.simulation': 'This is only a simulation; this laptop takes no part in it.',
    'core.alarm.old-manifest':
      'This new election is to be held by old rules (version 1), which protect voters less. This laptop takes no part in it.',
    'core.alarm.left-behind':
      'The coordinator was replaced while this laptop was away, and the record goes on without the last entries that this laptop holds. It can no longer take part.',
    'core.alarm.storage-damaged': 'The copy of the record on this laptop is damaged. Nobody else has to do with it.',
    'core.alarm.secret-lost':
      'This laptop has lost a part of its secrets. It goes on watching, but cannot mix or open.',
    'core.alarm.words-differ': 'The words on {name} are not the words on the projector. {name} signs nothing more.',

    'core.culprit.node': 'Laptop {index}',
    'core.culprit.node.named': 'Laptop {index} ({name})',
    'core.culprit.coordinator': 'the coordinator',
    'core.culprit.organiser': 'the organiser',
    'core.culprit.this-laptop': 'this laptop',
    'core.culprit.latecomer': 'nobody; this laptop came too late',
    'core.culprit.answerer': 'whoever answers in its place',
    'core.culprit.link-giver': 'the coordinator, or whoever gave out the link',
    'core.culprit.sealer': 'the device that sealed it, or the coordinator',
    'core.culprit.file-maker': 'whoever made or altered this file',
    'core.culprit.nobody': 'nobody',
    'core.culprit.voter': 'voter {key}…',
    'core.culprit.stranger': 'the holder of key {key}…',
    'core.blame.said': '{who} said it',
    'core.blame.posted': '{who} put it on the board',
    'core.blame.inserted': '{who} put it there',
    'core.blame.let-pass': '{who} let it pass',
    'core.blame.may-have-forked': 'or {who}, if it forked the board',

    'core.claim.valid': 'This file proves the exact count of the {count} {count|ballot|ballots} on this record.',
    'core.too-few-ballots':
      'Too few ballots count: {ballots}, and at least {needed} {needed|is|are} needed. None of them is opened, and there is no result.',
    'core.too-few-yet':
      'Ballots that count so far: {ballots}; at least {needed} {needed|is|are} needed. If voting closes now, none of them is opened, and there is no result.',
    'core.claim.no-result': 'This file proves that the election on this record has ended without a result.',
    'core.claim.unwitnessed-end':
      'Only {attested} of {needed} {needed|laptop|laptops} needed {attested|has|have} confirmed this end.',
    'core.claim.so-far':
      'Nothing is wrong with this record as far as it goes. There is no result yet, so it proves none.',
    'core.claim.invalid': 'A check failed: this file proves no result.',
    'core.claim.another': 'It is another election than the one you expected.',
    'core.claim.unexpected':
      'You gave no words of the election: an invented one would be just as consistent. Its twelve words stand under the result and in what is saved of it: compare them.',
    'core.claim.given-coordinator': `Your words are those of the organiser’s laptop, as the lobby shows them. The same laptop leads this election, and may have led others. ${twelve.en}`,
    'core.claim.given-node': `Your words are those of the laptop {name}. It takes part in this election, and may in others. ${twelve.en}`,
    'core.claim.given-comparison': `Your words are the six that the laptops compared. They fit, but with so few an invented election could be made to fit as well. ${twelve.en}`,
    'core.claim.people':
      'That the right people could vote, and that no ballot is missing, it cannot prove: people check the list, and voters their receipts.',
    'core.claim.unwitnessed':
      'Only {attested} of {needed} {needed|laptop|laptops} needed {attested|has|have} confirmed the result.',
    'core.claim.pages':
      '{pages} of the {count} {count|ballot|ballots} {pages|was|were} sealed by a web page: whoever served or altered it could have read or replaced {pages|that one|them}.',
    'core.claim.codes':
      'Voters used printed codes, {used} of {voters}; {unused} {unused|is|are} unused, and {replaced} {replaced|was|were} replaced: whoever made them could have voted with any that was not handed out.',
    'core.claim.registrar':
      'The registrar’s key signed the roll of codes; its words are “{words}”. Without it the organiser’s laptop could add or replace none. That it was kept on another laptop than the organiser’s no file shows.',
    'core.claim.unproven': 'That {count} {count|laptop was|laptops were} late is the coordinator’s word alone.',
    'core.claim.differed': 'Left out before voting, because its words were not those on the projector: {names}.',
    'core.claim.redrawn':
      'Words and lots were drawn anew ({count} {count|time|times}), for the key was made anew: whoever took part had seen what was drawn before.',
    'core.claim.opened-on-time':
      'Voting opened at the announced time, {announced}, within {minutes} {minutes|minute|minutes} by the median of the laptops’ clocks.',
    'core.claim.opened-early':
      'Voting opened EARLY: at {shown} by the median of the laptops’ clocks, {off} before the announced time, {announced}.',
    'core.claim.opened-late':
      'Voting opened late: by the median of the laptops’ clocks this is first shown at {shown}, {off} after the announced time, {announced}.',
    'core.claim.opened-unknown':
      'Voting was announced to open at {announced}; nothing on this record shows when it did.',
    'core.claim.closed-on-time':
      'Voting closed at the announced time, {announced}, within {minutes} {minutes|minute|minutes} by the median of the laptops’ clocks.',
    'core.claim.closed-early':
      'Voting closed EARLY: at {shown} by the median of the laptops’ clocks, {off} before the announced time, {announced}.',
    'core.claim.closed-late':
      'Voting closed late: by the median of the laptops’ clocks this is first shown at {shown}, {off} after the announced time, {announced}.',
    'core.claim.extended': 'The closing time was moved in public ({count} {count|time|times}): to {reasons}.',
    'core.claim.extended-late':
      'Entry {index} moves the closing time when the time before it, {before}, was over: it is first shown at {shown} by the median of the laptops’ clocks.',
    'core.claim.late-ballots':
      '{count} of the ballots that count {count|is|are} first shown more than {minutes} {minutes|minute|minutes} after the announced closing time, {announced}, by the median of the laptops’ clocks: {count|entry|entries} {entries}.',
    'core.claim.results-hour':
      'The results were to be held back until {announced}; nothing in this file shows key shares enough to open them before that. What laptops gave each other in secret, no record shows.',
    'core.claim.results-early':
      'The results were out EARLY: by the median of the laptops’ clocks enough key shares to open the ballots were on this record at {shown}, {off} before the announced time, {announced}.',
    'core.claim.results-committee':
      'The results were held back until people at enough laptops would release them; the result is made with the key shares of {names}. That somebody pressed there, no record shows.',
    'core.objection': objection.en,
    'core.objections':
      'Voters say of {count} test ballots that they are not what they chose. Nobody can check who is right.',
    'core.objection.which': which.en,
    'core.objection.more': '… and {count} more',
    'core.objection.todo':
      'What to do: let that voter test again on another device. If others say the same, stop, and find out what their devices have in common.',
    'core.objection.later':
      'A test ballot is never counted. If several voters say so, decide together whether to vote again on other devices.',
    'core.lesson': LESSON_MARK,
    'core.claim.lesson': 'This is a lesson: cheats in it are staged.',
    'core.claim.simulation': SIMULATION_MARK,
    'core.rehearsal': REHEARSAL_MARK,
    'core.claim.rehearsal': REHEARSAL_CLAIM,

    'core.name.empty': 'A name has at least one letter.',
    'core.name.long': 'At most {most} letters, so that everyone can read it. This one has {letters}.',
    'core.name.unseen': 'It holds a character that nobody sees. Type it anew.',
    'core.name.sign': '“{sign}” cannot stand in a name. Letters, digits, spaces and - ’ . , ( ) & + / can.',
    'core.name.mixed': 'One word mixes letters of two alphabets, and some of them look the same.',
    'core.name.spaces': 'It has more spaces than it needs.',
    'core.name.scrawl': 'It piles too many marks on a letter.',
    'core.trust.readers': 'Any {privacy} of these {nodes} laptops together could read the ballots; fewer cannot.',
    'core.trust.readers-all': 'Only all {nodes} laptops together could read the ballots.',
    'core.trust.reader': '{nodes|The one laptop|Each of these laptops} could read the ballots alone.',
    'core.trust.absent':
      'Laptops that may be missing: {closing} when voting closes, {opening} when ballots are opened, {mixing} when they are mixed.',
    'core.trust.least-ballots': `Fewer than {count} ballots are not opened. ${unanimous.en}`,
    'core.trust.any-ballot': `Even a single ballot is opened. ${unanimous.en}`,
  },
  de: {
    'core.quoted': '„{text}“',
    'core.stuck.too-few-for-key': 'Ohne {names} sind es weniger als die {needed} Laptops, die der Schlüssel braucht.',
    'core.stuck.too-few-mixers': 'Ohne {names} könnten weniger als {needed} Laptops mischen.',
    'core.stuck.close-unconfirmed':
      '{needed} {needed|Laptop muss|Laptops müssen} bestätigen, dass die Wahl geschlossen ist, bevor es weitergeht. Es fehlen: {names}.',
    'core.stuck.no-mix': '{name} hat nicht gemischt, und ohne ihn bleiben weniger als {needed} Laptops zum Mischen.',
    'core.stuck.no-proof':
      '{name} hat seine Mischung nicht bewiesen, und ohne ihn bleiben weniger als {needed} Laptops zum Mischen.',
    'core.stuck.too-few-mixes': 'Nur {left} {left|Mischung gilt|Mischungen gelten}, und diese Wahl verlangt {needed}.',
    'core.stuck.too-few-shares':
      'Nur {left} {left|Laptop kann|Laptops können} noch helfen, die Stimmzettel zu öffnen, und {needed} braucht es.',
    'core.stuck.awaits-reports':
      'Der Laptop der Wahlleitung wurde neu gestartet und wartet darauf, dass noch {lacking} von {needed} {needed|Laptop|Laptops} sagen, wie weit das Brett war. Es fehlen: {names}.',
    'core.stuck.board-behind':
      '{name} kennt ein Brett mit {theirs} {theirs|Eintrag|Einträgen}, das der Laptop der Wahlleitung unterschrieben und nicht mehr hat. Er unterschreibt nichts mehr: Lass einen anderen Laptop übernehmen.',
    'core.stuck.broken': 'Dieser Laptop musste aufhören: {message}',

    'core.fault.bad-deal': 'Er hat Teile des Schlüssels verteilt, die nicht passen. Der Schlüssel entsteht ohne ihn.',
    'core.fault.no-joint-key':
      'Die Teile, die alle Laptops einander gaben, heben sich zu keinem Schlüssel auf: Dazu müssen alle zusammenwirken.',
    'core.fault.false-complaint':
      'Er hat einem anderen Laptop einen schlechten Teil des Schlüssels vorgeworfen, und der Teil ist gut.',
    'core.fault.time-out': 'Er hat nicht rechtzeitig geantwortet.',
    'core.fault.bad-shuffle':
      'Sein Beweis der Mischung stimmt nicht: Er könnte Stimmzettel weggelassen oder ausgetauscht haben. Seine Mischung zählt nicht.',
    'core.fault.bad-shares':
      'Seine Teile des Schlüssels für die gemischte Liste passen nicht. Sie werden nicht verwendet.',

    'core.alarm.fork': 'Die Wahlleitung hat zwei verschiedene Fassungen dieser Wahl unterschrieben.',
    'core.alarm.bad-board': 'Die Wahlleitung zeigt ein Brett, das die Regeln der Wahl bricht.',
    'core.alarm.bad-manifest': 'Was die Wahlleitung zeigt, ist keine Wahl.',
    'core.alarm.wrong-coordinator': 'Wer antwortet, ist nicht die Wahlleitung, die der Link nennt.',
    'core.alarm.simulation': 'Das ist nur eine Simulation; dieser Laptop nimmt nicht daran teil.',
    'core.alarm.old-manifest':
      'Diese neue Wahl soll nach alten Regeln (Version 1) gehen, die Wählende weniger schützen. Dieser Laptop nimmt nicht daran teil.',
    'core.alarm.left-behind':
      'Die Wahlleitung wurde abgelöst, während dieser Laptop fort war, und das Brett geht ohne die letzten Einträge weiter, die dieser Laptop hat. Er kann nicht mehr mitmachen.',
    'core.alarm.storage-damaged':
      'Die Abschrift des Bretts auf diesem Laptop ist beschädigt. Niemand sonst hat damit zu tun.',
    'core.alarm.secret-lost':
      'Dieser Laptop hat einen Teil seiner Geheimnisse verloren. Er schaut weiter zu, kann aber nicht mischen und öffnen.',
    'core.alarm.words-differ':
      'Die Wörter auf {name} sind andere als auf der Leinwand. {name} unterschreibt nichts mehr.',

    'core.culprit.node': 'Laptop {index}',
    'core.culprit.node.named': 'Laptop {index} ({name})',
    'core.culprit.coordinator': 'die Wahlleitung',
    'core.culprit.organiser': 'die Wahlleitung',
    'core.culprit.this-laptop': 'dieser Laptop',
    'core.culprit.latecomer': 'niemand; dieser Laptop kam zu spät',
    'core.culprit.answerer': 'wer an ihrer Stelle antwortet',
    'core.culprit.link-giver': 'die Wahlleitung, oder wer den Link verteilt hat',
    'core.culprit.sealer': 'das Gerät, das ihn versiegelt hat, oder die Wahlleitung',
    'core.culprit.file-maker': 'wer diese Datei gemacht oder geändert hat',
    'core.culprit.nobody': 'niemand',
    'core.culprit.voter': 'Stimme {key}…',
    'core.culprit.stranger': 'wer den Schlüssel {key}… hat',
    'core.blame.said': '{who}: von dort kommt es',
    'core.blame.posted': '{who} hat es ans Brett gehängt',
    'core.blame.inserted': '{who}, hat es dort eingefügt',
    'core.blame.let-pass': '{who} hat es durchgelassen',
    'core.blame.may-have-forked': 'oder {who}, wenn sie zwei Bretter geführt hat',

    'core.claim.valid':
      'Diese Datei beweist die genaue Auszählung dessen, was an diesem Brett steht: {count} Stimmzettel.',
    'core.too-few-ballots':
      'Zu wenige Stimmzettel zählen: {ballots}, und mindestens {needed} {needed|ist|sind} nötig. Keiner davon wird geöffnet, und es gibt kein Ergebnis.',
    'core.too-few-yet':
      'Stimmzettel, die bisher zählen: {ballots}; mindestens {needed} {needed|ist|sind} nötig. Schließt die Wahl jetzt, wird keiner davon geöffnet, und es gibt kein Ergebnis.',
    'core.claim.no-result': 'Diese Datei beweist, dass die Wahl an diesem Brett ohne Ergebnis zu Ende ist.',
    'core.claim.unwitnessed-end':
      'Nur {attested} von {needed} nötigen Laptops {attested|hat|haben} dieses Ende bestätigt.',
    'core.claim.so-far':
      'An diesem Brett ist nichts falsch, so weit es reicht. Es hat noch kein Ergebnis und beweist darum keines.',
    'core.claim.invalid': 'Eine Prüfung ist gescheitert: Diese Datei beweist kein Ergebnis.',
    'core.claim.another': 'Es ist eine andere Wahl als die, die du erwartet hast.',
    'core.claim.unexpected':
      'Du hast keine Wörter der Wahl angegeben: Eine erfundene wäre genauso stimmig. Ihre zwölf Wörter stehen unter dem Ergebnis und in dem, was davon gespeichert ist: Vergleich sie.',
    'core.claim.given-coordinator': `Deine Wörter sind die des Laptops der Wahlleitung, wie der Vorraum sie zeigt. Derselbe Laptop leitet diese Wahl und vielleicht andere. ${twelve.de}`,
    'core.claim.given-node': `Deine Wörter sind die des Laptops {name}. Er macht bei dieser Wahl mit und vielleicht bei anderen. ${twelve.de}`,
    'core.claim.given-comparison': `Deine Wörter sind die sechs, die die Laptops verglichen haben. Sie passen, aber bei so wenigen ließe sich auch eine erfundene Wahl passend machen. ${twelve.de}`,
    'core.claim.people':
      'Dass die richtigen Leute wählen durften und kein Stimmzettel fehlt, kann sie nicht beweisen: Die Liste prüfen Menschen, und Wählende ihre Quittungen.',
    'core.claim.unwitnessed':
      'Nur {attested} von {needed} nötigen Laptops {attested|hat|haben} das Ergebnis bestätigt.',
    'core.claim.pages':
      '{pages} von {count} {count|Stimmzettel|Stimmzetteln} hat eine Webseite versiegelt: Wer sie schickte oder veränderte, hätte {pages|ihn|sie} lesen oder austauschen können.',
    'core.claim.codes':
      'Gewählt wurde mit gedruckten Codes, {used} von {voters}; {unused} {unused|ist|sind} unbenutzt, und {replaced} {replaced|wurde|wurden} ersetzt: Wer sie machte, hätte mit jedem wählen können, der nicht ausgeteilt wurde.',
    'core.claim.registrar':
      'Der Schlüssel des Wahlregisters hat die Liste der Codes unterschrieben; seine Wörter sind „{words}“. Ohne ihn konnte der Laptop der Wahlleitung keinen hinzufügen oder ersetzen. Dass er auf einem anderen Laptop lag als dem der Wahlleitung, zeigt keine Datei.',
    'core.claim.unproven':
      'Dass {count} {count|Laptop|Laptops} zu spät {count|war|waren}, sagt allein die Wahlleitung.',
    'core.claim.differed':
      'Vor der Wahl draußen geblieben, weil die Wörter andere waren als auf der Leinwand: {names}.',
    'core.claim.redrawn':
      'Wörter und Lose wurden neu gezogen ({count} Mal), weil der Schlüssel neu gemacht wurde: Wer dabei war, hatte die vorigen gesehen.',
    'core.claim.opened-on-time':
      'Die Wahl öffnete zur angekündigten Zeit, {announced}, auf {minutes} {minutes|Minute|Minuten} genau nach dem Median der Uhren der Laptops.',
    'core.claim.opened-early':
      'Die Wahl öffnete ZU FRÜH: um {shown} nach dem Median der Uhren der Laptops, {off} vor der angekündigten Zeit, {announced}.',
    'core.claim.opened-late':
      'Die Wahl öffnete zu spät: Nach dem Median der Uhren der Laptops zeigt sich das zuerst um {shown}, {off} nach der angekündigten Zeit, {announced}.',
    'core.claim.opened-unknown':
      'Die Wahl sollte um {announced} öffnen; nichts an diesem Brett zeigt, wann sie es tat.',
    'core.claim.closed-on-time':
      'Die Wahl schloss zur angekündigten Zeit, {announced}, auf {minutes} {minutes|Minute|Minuten} genau nach dem Median der Uhren der Laptops.',
    'core.claim.closed-early':
      'Die Wahl schloss ZU FRÜH: um {shown} nach dem Median der Uhren der Laptops, {off} vor der angekündigten Zeit, {announced}.',
    'core.claim.closed-late':
      'Die Wahl schloss zu spät: Nach dem Median der Uhren der Laptops zeigt sich das zuerst um {shown}, {off} nach der angekündigten Zeit, {announced}.',
    'core.claim.extended': 'Die Schlusszeit wurde vor aller Augen verschoben ({count} Mal): auf {reasons}.',
    'core.claim.extended-late':
      'Eintrag {index} verschiebt die Schlusszeit, als die vorige, {before}, schon vorbei war: Nach dem Median der Uhren der Laptops zeigt er sich zuerst um {shown}.',
    'core.claim.late-ballots':
      '{count} {count|der Stimmzettel, die zählen, zeigt|der Stimmzettel, die zählen, zeigen} sich nach dem Median der Uhren der Laptops zuerst mehr als {minutes} {minutes|Minute|Minuten} nach der angekündigten Schlusszeit, {announced}: {count|Eintrag|Einträge} {entries}.',
    'core.claim.results-hour':
      'Die Ergebnisse sollten zurückgehalten werden bis {announced}; nichts in dieser Datei zeigt vorher genug Teile des Schlüssels, um sie zu öffnen. Was sich Laptops heimlich gaben, zeigt kein Brett.',
    'core.claim.results-early':
      'Die Ergebnisse kamen ZU FRÜH: Nach dem Median der Uhren der Laptops waren um {shown} genug Teile des Schlüssels am Brett, um die Stimmzettel zu öffnen, {off} vor der angekündigten Zeit, {announced}.',
    'core.claim.results-committee':
      'Die Ergebnisse wurden zurückgehalten, bis Menschen an genug Laptops sie freigeben; das Ergebnis entstand mit den Teilen des Schlüssels von {names}. Dass dort jemand gedrückt hat, zeigt kein Brett.',
    'core.objection': objection.de,
    'core.objections':
      'Von {count} Test-Stimmzetteln sagen Wählende, dass sie nicht ihre Wahl sind. Niemand kann prüfen, wer recht hat.',
    'core.objection.which': which.de,
    'core.objection.more': '… und {count} weitere',
    'core.objection.todo':
      'Was tun: Die Person testet noch einmal auf einem anderen Gerät. Sagen andere dasselbe, haltet an und findet heraus, was ihre Geräte gemeinsam haben.',
    'core.objection.later':
      'Ein Test-Stimmzettel wird nie gezählt. Sagen es mehrere, entscheidet gemeinsam, ob ihr auf anderen Geräten noch einmal wählt.',
    'core.lesson': 'Unterricht: keine echte Wahl',
    'core.claim.lesson': 'Das ist eine Unterrichtsstunde: Betrug darin ist gespielt.',
    'core.rehearsal': 'Probe: keine Stimme zählt',
    'core.claim.rehearsal':
      'Das ist eine Probe: Ein Satz fertiger Stimmzettel steht an Stelle der Wählenden, und keine Stimme zählt.',
    'core.claim.simulation': 'Das ist eine Simulation: Darin wählen keine Menschen, und nichts darin ist geheim.',

    'core.name.empty': 'Ein Name hat wenigstens einen Buchstaben.',
    'core.name.long': 'Höchstens {most} Buchstaben, damit ihn alle lesen können. Dieser hat {letters}.',
    'core.name.unseen': 'Darin ist ein Zeichen, das niemand sieht. Tipp ihn neu.',
    'core.name.sign':
      '„{sign}“ geht in einem Namen nicht. Buchstaben, Ziffern, Leerzeichen und - ’ . , ( ) & + / gehen.',
    'core.name.mixed': 'In einem Wort stehen Buchstaben zweier Alphabete, und manche sehen gleich aus.',
    'core.name.spaces': 'Darin sind mehr Leerzeichen als nötig.',
    'core.name.scrawl': 'Auf einem Buchstaben stehen zu viele Zeichen.',
    'core.trust.readers':
      'Je {privacy} dieser {nodes} Laptops könnten zusammen die Stimmzettel lesen; weniger können es nicht.',
    'core.trust.readers-all': 'Nur alle {nodes} Laptops zusammen könnten die Stimmzettel lesen.',
    'core.trust.reader': '{nodes|Der eine Laptop|Jeder dieser Laptops} könnte die Stimmzettel allein lesen.',
    'core.trust.absent':
      'So viele Laptops dürfen fehlen: {closing}, wenn die Wahl schließt, {opening} beim Öffnen der Stimmzettel, {mixing} beim Mischen.',
    'core.trust.least-ballots': `Weniger als {count} Stimmzettel werden nicht geöffnet. ${unanimous.de}`,
    'core.trust.any-ballot': `Auch ein einziger Stimmzettel wird geöffnet. ${unanimous.de}`,
  },
} satisfies Texts;
