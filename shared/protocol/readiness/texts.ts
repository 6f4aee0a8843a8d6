/**
 * What is said of a laptop's readiness, in windows and by the command line: under `doctor.CHECK.FOUND` what was found, under
 * `doctor.CHECK.FOUND.do` what to do about it, unless it is good.
 */
import { fill, type Texts, type Values } from '../../codec/texts.ts';
import { brief } from './brief.ts';
import { type Finding, type FoundKey, keyOf, type State, stateOf, worstOf } from './finding.ts';

export const doctor = {
  en: {
    ...brief.en,
    'doctor.state.good': 'good',
    'doctor.state.warn': 'look at it',
    'doctor.state.bad': 'not ready',
    'doctor.state.unknown': 'not known',
    'doctor.verdict.good': 'This laptop is ready.',
    'doctor.verdict.warn': 'This laptop can take part; look at what is marked.',
    'doctor.verdict.bad': 'This laptop is not ready yet.',
    'doctor.verdict.unknown': 'Nothing could be found out.',
    'doctor.verdict.part': 'As far as could be found out, this laptop is ready.',
    'doctor.verdict.open': 'Of {total} checks {count} {count|is|are} not known; each says why.',
    'doctor.screen.title': 'Is this laptop ready?',
    'doctor.screen.lead':
      'What an election needs of this laptop and its network, each really tried, and what to do about it.',
    'doctor.screen.link.hint':
      'With the link of an election that is open, or its address, the way to the room is tried as well.',
    'doctor.screen.again': 'Look again',
    'doctor.screen.running': 'Looking',
    'doctor.lobby.alarm': '{count} {count|laptop says that it is|laptops say that they are} not ready.',

    'doctor.ports.free': 'Port {port} is free: an election can be led from this laptop.',
    'doctor.ports.ours': 'An Ostraka on this laptop has port {port}: an election is led from here.',
    'doctor.ports.taken': 'Another program on this laptop has port {port}.',
    'doctor.ports.taken.do':
      'It matters only where an election is led from this laptop: end that program, or lead at another port. The app takes a free one by itself, the command line by --port.',
    'doctor.ports.denied': 'The system does not let this program have port {port}.',
    'doctor.ports.denied.do': 'Choose a port from 1024 on that the system has not set aside.',
    'doctor.ports.failed': 'Port {port} cannot be listened on at the addresses of this laptop.',
    'doctor.ports.failed.do':
      'Connect this laptop to a network again and check once more; if it stays so, a security program forbids it.',

    'doctor.firewall.off': 'This laptop is reached at its own address, and no firewall is switched on.',
    'doctor.firewall.open': 'The firewall of this laptop lets others come to port {port}.',
    'doctor.firewall.on': 'A firewall is switched on, and may keep others from port {port}.',
    'doctor.firewall.on.do':
      'It matters only where an election is led from this laptop. With ufw: sudo ufw allow {port}/tcp. With firewalld: sudo firewall-cmd --add-port={port}/tcp. Else ask whoever looks after the laptop.',
    'doctor.firewall.shut': 'This laptop does not even reach itself at its own address in the network.',
    'doctor.firewall.shut.do':
      'A firewall or a security program blocks it: allow Ostraka there, or ask whoever looks after the laptop. Mixing goes on all the same, leading does not.',
    'doctor.firewall.untold':
      'This laptop reaches itself at its own address; whether its firewall lets others in, the system does not tell.',
    'doctor.firewall.untold.do':
      'Open the page for voters on another device in the room. Where the system asks whether Ostraka may be reached, allow it.',
    'doctor.firewall.no-network': 'Without a network there is nothing for a firewall to let in.',
    'doctor.firewall.no-network.do': 'Connect this laptop to the network of the room and check again.',

    'doctor.route.good': 'The election answers in {milliseconds} ms.',
    'doctor.route.slow': 'The election answers, but takes {milliseconds} ms each time.',
    'doctor.route.slow.do': 'Go nearer to the access point, use a cable, or a network with fewer devices.',
    'doctor.route.no-socket':
      'Pages of the election come through, but no lasting connection does, and a mix node needs one.',
    'doctor.route.no-socket.do':
      'A proxy on the way does not pass WebSockets on: use a network without it, or set it up as docs/PROXY.md says.',
    'doctor.route.no-name': 'Nobody in this network knows the name in the link.',
    'doctor.route.no-name.do':
      'Check that this laptop is in the network of the room, or take a link with an address instead of a name.',
    'doctor.route.nowhere': 'This link leads to the very laptop that it is opened on, and there is no election there.',
    'doctor.route.nowhere.do':
      'The organiser’s laptop was in no network when it made the link: connect it, and take the new link from its screen.',
    'doctor.route.no-way': 'From this laptop no way leads to the address in the link.',
    'doctor.route.no-way.do': 'Connect this laptop to the same network as the organiser’s.',
    'doctor.route.refused': 'The organiser’s laptop is there, but nothing answers at that port.',
    'doctor.route.refused.do':
      'Check that the election is open and that the link is the one on its screen now: the port may have changed.',
    'doctor.route.isolated':
      'The address in the link belongs to this very network, and yet nothing comes back: the network keeps its devices apart, or the firewall of the organiser’s laptop is shut.',
    'doctor.route.isolated.do':
      'Use another network, such as a phone’s hotspot or a router of your own; guest networks often let nobody reach their neighbours. Then check the firewall on the organiser’s laptop.',
    'doctor.route.silent': 'Nothing comes back from the address in the link.',
    'doctor.route.silent.do':
      'Check that both laptops are in the same network and that the organiser’s laptop is awake; a firewall there may also swallow everything.',
    'doctor.route.cut': 'Somebody answers, and breaks off before a word of an election was said.',
    'doctor.route.cut.do':
      'Check whether the link is for a proxy with TLS and the port is right; a filter on the way does this as well.',
    'doctor.route.certificate': 'Somebody answers whose certificate this laptop does not trust.',
    'doctor.route.certificate.do':
      'Check the clock of this laptop and the name in the link. If both are right, the proxy before the election needs another certificate, or somebody stands in between.',
    'doctor.route.foreign': 'Something answers there that is no election.',
    'doctor.route.foreign.do': 'Take the link from the organiser’s screen again.',
    'doctor.route.other-key': 'Ostraka answers there, but not the election that the link names.',
    'doctor.route.other-key.do':
      'The link is of an earlier election, or somebody answers in its place: take the link from the organiser’s screen again, and compare the words.',
    'doctor.route.unasked': 'No link was given, so no way was tried.',
    'doctor.route.unasked.do': 'Give the join link of an election that is open, and check again.',

    'doctor.discovery.heard':
      'This laptop hears what is announced in the network, {count} {count|election|elections} by now.',
    'doctor.discovery.alone': 'This laptop can announce and listen; nobody else announces anything just now.',
    'doctor.discovery.alone.do':
      'Whether the network passes announcements on shows as soon as an election is open on another laptop.',
    'doctor.discovery.unheard': 'The election answers, but its announcement does not come through to this laptop.',
    'doctor.discovery.unheard.do': 'The network does not pass announcements on. Links and QR codes work: use these.',
    'doctor.discovery.mute': 'This laptop hears others, but its own announcements do not come back to it.',
    'doctor.discovery.mute.do':
      'A firewall here holds them back (UDP port 5353). If this laptop leads an election, show its link or QR code.',
    'doctor.discovery.deaf': 'In these seconds this laptop heard nobody, not even what it announces itself.',
    'doctor.discovery.deaf.do':
      'Where laptops find each other all the same, nothing is wrong. Else a firewall or another program here keeps UDP port 5353: join by link or QR code.',
    'doctor.discovery.no-network': 'This laptop is in no network.',
    'doctor.discovery.no-network.do': 'Connect it to the network of the room: without one it reaches nobody.',
    'doctor.discovery.failed': 'The system does not let this program announce or listen.',
    'doctor.discovery.failed.do': 'Join by link or QR code; a network without multicast is no hindrance to these.',
    'doctor.discovery.switched-off': 'Looking around in the network is switched off.',
    'doctor.discovery.switched-off.do':
      'Start Ostraka without --no-discovery, if elections are to be found by themselves.',

    'doctor.portal.none': 'No login page of the network stands in between.',
    'doctor.portal.redirect': 'Instead of the election the network answers and leads elsewhere, as a login page does.',
    'doctor.portal.redirect.do':
      'Open a browser, sign in to the network and check again; on a network that asks for nothing this does not happen.',
    'doctor.portal.page': 'Instead of the election a web page answers, as a login page or a filter does.',
    'doctor.portal.page.do':
      'Sign in to the network in a browser and check again. If the page is of another program, the address in the link is wrong.',
    'doctor.portal.certificate': 'The certificate that comes is for other names, as a login page’s or a filter’s is.',
    'doctor.portal.certificate.do': 'Sign in to the network in a browser, or take a network without a filter.',
    'doctor.portal.unreached': 'Nobody answered, so no login page showed either.',
    'doctor.portal.unreached.do': 'Mend the way to the room first.',
    'doctor.portal.unasked': 'A login page shows only where an election is asked for.',
    'doctor.portal.unasked.do': 'Check again with a join link.',

    'doctor.clock.good': 'The clock agrees with the organiser’s within {seconds} s.',
    'doctor.clock.ahead': 'The clock is {seconds} s ahead of the organiser’s.',
    'doctor.clock.ahead.do':
      'Let the system set the time by itself, on both laptops. No result depends on it, but times on screens and records would differ, and certificates may be refused.',
    'doctor.clock.behind': 'The clock is {seconds} s behind the organiser’s.',
    'doctor.clock.behind.do':
      'Let the system set the time by itself, here and there: votes count all the same, but records would bear wrong times, and certificates may be refused.',
    'doctor.clock.untold': 'The organiser’s laptop did not say what time it is.',
    'doctor.clock.untold.do': 'Compare the time with the organiser’s screen by eye.',
    'doctor.clock.unasked': 'There is no other clock to compare with.',
    'doctor.clock.unasked.do': 'Check again once there is a join link.',

    'doctor.disk.good':
      '{free} MB are free, and a small write takes {milliseconds} ms; {needed} MB are needed for {voters} voters.',
    'doctor.disk.tight': 'Only {free} MB are free; an election of {voters} voters takes {needed} MB.',
    'doctor.disk.tight.do': 'Make room before a larger election.',
    'doctor.disk.slow': 'A small write takes {milliseconds} ms until it is safe on the disk.',
    'doctor.disk.slow.do':
      'Keep the data on the laptop’s own disk instead of a stick or a network drive (--data), and end what else writes.',
    'doctor.disk.full': 'Only {free} MB are free, and an election of {voters} voters takes {needed} MB.',
    'doctor.disk.full.do': 'Make room, or keep the data on another disk (--data).',
    'doctor.disk.unwritable': 'Nothing can be written where the data are to be kept.',
    'doctor.disk.unwritable.do': 'Choose a folder that belongs to you (--data), or have its owner allow it.',

    'doctor.engine.fma':
      'The fastest kernel works: {rate} multiplications a second and thread, {threads} {threads|thread|threads}.',
    'doctor.engine.scalar':
      'Only the slower kernel works: {rate} multiplications a second and thread, {threads} {threads|thread|threads}.',
    'doctor.engine.scalar.do':
      'It takes about three times as long. Let a newer laptop mix first, or install the newest version of Ostraka.',
    'doctor.engine.noble': 'No kernel works here: {rate} multiplications a second and thread.',
    'doctor.engine.noble.do':
      'It takes some sixty times as long: let another laptop mix. OSTRAKA_ENGINE in the environment, or a system that forbids WebAssembly, does this.',
    'doctor.engine.failed': 'The arithmetic does not start.',
    'doctor.engine.failed.do':
      'Take OSTRAKA_ENGINE and OSTRAKA_THREADS out of the environment; if it stays so, use another laptop.',

    'doctor.keyring.safe': 'Keys are kept under the system’s keyring.',
    'doctor.keyring.file': 'Keys are kept in files that only your account can read; no keyring is used here.',
    'doctor.keyring.plain': 'The system has no keyring to keep keys under: they stand in a file of yours.',
    'doctor.keyring.plain.do': 'Install and unlock a keyring (GNOME Keyring or KWallet), then start the app again.',
    'doctor.keyring.locked': 'The keys are under a keyring that does not give them back.',
    'doctor.keyring.locked.do': 'Unlock it, as by signing in to the system anew, and check again.',

    'doctor.sandbox.on': 'The pages of the app are in their sandbox.',
    'doctor.sandbox.not-needed': 'The app needs no sandbox of its own here: pages are the browser’s affair.',
    'doctor.sandbox.off': 'The app was started without the sandbox of its pages.',
    'doctor.sandbox.off.do':
      'Start it without --no-sandbox and the like; where the system lets it have none, use it in a browser.',

    'doctor.battery.charging': 'The laptop is plugged in, its battery at {percent} %.',
    'doctor.battery.draining': 'The battery drains, and is at {percent} %.',
    'doctor.battery.draining.do': 'Have the charger at hand: an election waits for each laptop.',
    'doctor.battery.low': 'The battery drains, and is down to {percent} %.',
    'doctor.battery.low.do': 'Plug it in before you begin.',
    'doctor.battery.untold': 'There is no battery, or the system does not tell of it.',
    'doctor.battery.untold.do': 'If this is a laptop, see for yourself that it is plugged in.',
  },
  de: {
    ...brief.de,
    'doctor.state.good': 'gut',
    'doctor.state.warn': 'ansehen',
    'doctor.state.bad': 'nicht bereit',
    'doctor.state.unknown': 'nicht bekannt',
    'doctor.verdict.good': 'Dieser Laptop ist bereit.',
    'doctor.verdict.warn': 'Dieser Laptop kann mitmachen; sieh dir an, was markiert ist.',
    'doctor.verdict.bad': 'Dieser Laptop ist noch nicht bereit.',
    'doctor.verdict.unknown': 'Es ließ sich nichts herausfinden.',
    'doctor.verdict.part': 'Soweit es sich herausfinden ließ, ist dieser Laptop bereit.',
    'doctor.verdict.open': 'Von {total} Prüfungen {count|ist|sind} {count} unbekannt; jede sagt, warum.',
    'doctor.screen.title': 'Ist dieser Laptop bereit?',
    'doctor.screen.lead':
      'Was eine Wahl von diesem Laptop und seinem Netz braucht, alles wirklich versucht, und was zu tun ist.',
    'doctor.screen.link.hint':
      'Mit dem Link einer offenen Wahl oder ihrer Adresse wird auch der Weg in den Raum versucht.',
    'doctor.screen.again': 'Noch einmal nachsehen',
    'doctor.screen.running': 'Es wird nachgesehen',
    'doctor.lobby.alarm': '{count} {count|Laptop ist|Laptops sind} nach eigener Auskunft nicht bereit.',

    'doctor.ports.free': 'Port {port} ist frei: Von diesem Laptop kann eine Wahl geleitet werden.',
    'doctor.ports.ours': 'Port {port} hat ein Ostraka auf diesem Laptop: Von hier wird eine Wahl geleitet.',
    'doctor.ports.taken': 'Port {port} hat ein anderes Programm auf diesem Laptop.',
    'doctor.ports.taken.do':
      'Das zählt nur, wenn von diesem Laptop eine Wahl geleitet wird: Beende das Programm oder leite an einem anderen Port. Die App nimmt von selbst einen freien, die Kommandozeile mit --port.',
    'doctor.ports.denied': 'Das System lässt diesem Programm Port {port} nicht.',
    'doctor.ports.denied.do': 'Nimm einen Port ab 1024, den das System nicht für anderes zurückhält.',
    'doctor.ports.failed': 'An den Adressen dieses Laptops kann auf Port {port} niemand angenommen werden.',
    'doctor.ports.failed.do':
      'Verbinde den Laptop neu mit einem Netz und prüfe noch einmal; bleibt es so, verbietet es ein Schutzprogramm.',

    'doctor.firewall.off': 'Dieser Laptop wird unter seiner eigenen Adresse erreicht, und keine Firewall ist an.',
    'doctor.firewall.open': 'Die Firewall dieses Laptops lässt andere an Port {port}.',
    'doctor.firewall.on': 'Eine Firewall ist an und hält andere vielleicht von Port {port} fern.',
    'doctor.firewall.on.do':
      'Das zählt nur, wenn von diesem Laptop eine Wahl geleitet wird. Mit ufw: sudo ufw allow {port}/tcp. Mit firewalld: sudo firewall-cmd --add-port={port}/tcp. Sonst frag, wer den Laptop betreut.',
    'doctor.firewall.shut': 'Dieser Laptop erreicht unter seiner eigenen Adresse im Netz nicht einmal sich selbst.',
    'doctor.firewall.shut.do':
      'Eine Firewall oder ein Schutzprogramm verhindert es: Erlaube Ostraka dort oder frag, wer den Laptop betreut. Mischen geht trotzdem, leiten nicht.',
    'doctor.firewall.untold':
      'Dieser Laptop erreicht sich unter seiner eigenen Adresse; ob seine Firewall andere hereinlässt, sagt das System nicht.',
    'doctor.firewall.untold.do':
      'Öffne die Seite für Wählende auf einem anderen Gerät im Raum. Fragt das System, ob Ostraka erreicht werden darf, erlaube es.',
    'doctor.firewall.no-network': 'Ohne Netz hat eine Firewall nichts hereinzulassen.',
    'doctor.firewall.no-network.do': 'Verbinde diesen Laptop mit dem Netz des Raums und prüfe noch einmal.',

    'doctor.route.good': 'Die Wahl antwortet in {milliseconds} ms.',
    'doctor.route.slow': 'Die Wahl antwortet, braucht aber jedes Mal {milliseconds} ms.',
    'doctor.route.slow.do': 'Geh näher an den Zugangspunkt, nimm ein Kabel oder ein Netz mit weniger Geräten.',
    'doctor.route.no-socket':
      'Seiten der Wahl kommen durch, aber keine Verbindung, die bleibt, und ein Mischlaptop braucht eine.',
    'doctor.route.no-socket.do':
      'Ein Proxy auf dem Weg gibt WebSockets nicht weiter: Nimm ein Netz ohne ihn oder richte ihn ein, wie docs/PROXY.md es sagt.',
    'doctor.route.no-name': 'Niemand in diesem Netz kennt den Namen im Link.',
    'doctor.route.no-name.do':
      'Sieh nach, ob dieser Laptop im Netz des Raums ist, oder nimm einen Link mit einer Adresse statt eines Namens.',
    'doctor.route.nowhere': 'Dieser Link führt zu genau dem Laptop, auf dem er geöffnet wird, und dort ist keine Wahl.',
    'doctor.route.nowhere.do':
      'Der Laptop der Wahlleitung war in keinem Netz, als der Link entstand: Verbinde ihn und nimm den neuen Link von seinem Bildschirm.',
    'doctor.route.no-way': 'Von diesem Laptop führt kein Weg zur Adresse im Link.',
    'doctor.route.no-way.do': 'Verbinde diesen Laptop mit demselben Netz wie den der Wahlleitung.',
    'doctor.route.refused': 'Der Laptop der Wahlleitung ist da, aber an diesem Port antwortet nichts.',
    'doctor.route.refused.do':
      'Sieh nach, ob die Wahl offen ist und der Link der, der jetzt auf ihrem Bildschirm steht: Der Port kann ein anderer geworden sein.',
    'doctor.route.isolated':
      'Die Adresse im Link gehört zu genau diesem Netz, und doch kommt nichts zurück: Das Netz hält seine Geräte voneinander fern, oder die Firewall des Laptops der Wahlleitung ist zu.',
    'doctor.route.isolated.do':
      'Nimm ein anderes Netz, etwa den Hotspot eines Handys oder einen eigenen Router; in Gastnetzen erreicht oft niemand seine Nachbarn. Prüfe dann die Firewall auf dem Laptop der Wahlleitung.',
    'doctor.route.silent': 'Von der Adresse im Link kommt nichts zurück.',
    'doctor.route.silent.do':
      'Sieh nach, ob beide Laptops im selben Netz sind und der der Wahlleitung wach ist; auch eine Firewall dort kann alles verschlucken.',
    'doctor.route.cut': 'Jemand antwortet und bricht ab, bevor von einer Wahl die Rede war.',
    'doctor.route.cut.do':
      'Sieh nach, ob der Link für einen Proxy mit TLS ist und der Port stimmt; auch ein Filter auf dem Weg tut das.',
    'doctor.route.certificate': 'Jemand antwortet, dessen Zertifikat dieser Laptop nicht traut.',
    'doctor.route.certificate.do':
      'Prüfe die Uhr dieses Laptops und den Namen im Link. Stimmt beides, braucht der Proxy vor der Wahl ein anderes Zertifikat, oder jemand steht dazwischen.',
    'doctor.route.foreign': 'Dort antwortet etwas, das keine Wahl ist.',
    'doctor.route.foreign.do': 'Nimm den Link noch einmal vom Bildschirm der Wahlleitung.',
    'doctor.route.other-key': 'Dort antwortet Ostraka, aber nicht die Wahl, die der Link nennt.',
    'doctor.route.other-key.do':
      'Der Link ist von einer früheren Wahl, oder jemand antwortet an ihrer Stelle: Nimm den Link noch einmal vom Bildschirm der Wahlleitung und vergleiche die Wörter.',
    'doctor.route.unasked': 'Es wurde kein Link angegeben, also auch kein Weg versucht.',
    'doctor.route.unasked.do': 'Gib den Beitrittslink einer offenen Wahl an und prüfe noch einmal.',

    'doctor.discovery.heard': 'Dieser Laptop hört, was im Netz angekündigt wird, bisher {count} {count|Wahl|Wahlen}.',
    'doctor.discovery.alone': 'Dieser Laptop kann ankündigen und hören; sonst kündigt gerade niemand etwas an.',
    'doctor.discovery.alone.do':
      'Ob das Netz Ankündigungen weitergibt, zeigt sich, sobald auf einem anderen Laptop eine Wahl offen ist.',
    'doctor.discovery.unheard': 'Die Wahl antwortet, aber ihre Ankündigung kommt zu diesem Laptop nicht durch.',
    'doctor.discovery.unheard.do': 'Das Netz gibt Ankündigungen nicht weiter. Links und QR-Codes gehen: Nimm diese.',
    'doctor.discovery.mute': 'Dieser Laptop hört andere, aber was er selbst ankündigt, kommt nicht zu ihm zurück.',
    'doctor.discovery.mute.do':
      'Eine Firewall hier hält es zurück (UDP-Port 5353). Leitet dieser Laptop eine Wahl, zeig ihren Link oder QR-Code.',
    'doctor.discovery.deaf':
      'In diesen Sekunden hat dieser Laptop niemanden gehört, nicht einmal, was er selbst ankündigt.',
    'doctor.discovery.deaf.do':
      'Finden die Laptops einander trotzdem, fehlt nichts. Sonst hält eine Firewall oder ein anderes Programm hier UDP-Port 5353: Tritt mit Link oder QR-Code bei.',
    'doctor.discovery.no-network': 'Dieser Laptop ist in keinem Netz.',
    'doctor.discovery.no-network.do': 'Verbinde ihn mit dem Netz des Raums: Ohne eines erreicht er niemanden.',
    'doctor.discovery.failed': 'Das System lässt dieses Programm nicht ankündigen oder hören.',
    'doctor.discovery.failed.do': 'Tritt mit Link oder QR-Code bei; ein Netz ohne Multicast hindert diese nicht.',
    'doctor.discovery.switched-off': 'Das Umsehen im Netz ist ausgeschaltet.',
    'doctor.discovery.switched-off.do':
      'Starte Ostraka ohne --no-discovery, wenn Wahlen von selbst gefunden werden sollen.',

    'doctor.portal.none': 'Keine Anmeldeseite des Netzes steht dazwischen.',
    'doctor.portal.redirect': 'Statt der Wahl antwortet das Netz und führt anderswohin, wie es eine Anmeldeseite tut.',
    'doctor.portal.redirect.do':
      'Öffne einen Browser, melde dich im Netz an und prüfe noch einmal; in einem Netz, das nichts fragt, geschieht das nicht.',
    'doctor.portal.page': 'Statt der Wahl antwortet eine Webseite, wie es eine Anmeldeseite oder ein Filter tut.',
    'doctor.portal.page.do':
      'Melde dich im Browser im Netz an und prüfe noch einmal. Ist die Seite von einem anderen Programm, stimmt die Adresse im Link nicht.',
    'doctor.portal.certificate':
      'Das Zertifikat, das kommt, ist für andere Namen, wie das einer Anmeldeseite oder eines Filters.',
    'doctor.portal.certificate.do': 'Melde dich im Browser im Netz an oder nimm ein Netz ohne Filter.',
    'doctor.portal.unreached': 'Niemand hat geantwortet, also zeigte sich auch keine Anmeldeseite.',
    'doctor.portal.unreached.do': 'Bring zuerst den Weg in den Raum in Ordnung.',
    'doctor.portal.unasked': 'Eine Anmeldeseite zeigt sich erst, wo nach einer Wahl gefragt wird.',
    'doctor.portal.unasked.do': 'Prüfe noch einmal mit einem Beitrittslink.',

    'doctor.clock.good': 'Die Uhr stimmt mit der der Wahlleitung auf {seconds} s überein.',
    'doctor.clock.ahead': 'Die Uhr geht {seconds} s gegenüber der der Wahlleitung vor.',
    'doctor.clock.ahead.do':
      'Lass das System die Zeit selbst stellen, auf beiden Laptops. Kein Ergebnis hängt daran, aber Zeiten auf Bildschirmen und in Aufzeichnungen gingen auseinander, und Zertifikate könnten abgelehnt werden.',
    'doctor.clock.behind': 'Die Uhr geht {seconds} s gegenüber der der Wahlleitung nach.',
    'doctor.clock.behind.do':
      'Lass das System die Zeit selbst stellen, hier und dort: Stimmen zählen trotzdem, aber Aufzeichnungen trügen falsche Zeiten, und Zertifikate könnten abgelehnt werden.',
    'doctor.clock.untold': 'Der Laptop der Wahlleitung hat nicht gesagt, wie spät es ist.',
    'doctor.clock.untold.do': 'Vergleiche die Zeit mit Augenmaß mit dem Bildschirm der Wahlleitung.',
    'doctor.clock.unasked': 'Es gibt keine andere Uhr zum Vergleichen.',
    'doctor.clock.unasked.do': 'Prüfe noch einmal, sobald es einen Beitrittslink gibt.',

    'doctor.disk.good':
      '{free} MB sind frei, und kurz zu schreiben dauert {milliseconds} ms; für {voters} Wählende braucht es {needed} MB.',
    'doctor.disk.tight': 'Nur {free} MB sind frei; eine Wahl mit {voters} Wählenden braucht {needed} MB.',
    'doctor.disk.tight.do': 'Schaff Platz vor einer größeren Wahl.',
    'doctor.disk.slow': 'Kurz zu schreiben dauert {milliseconds} ms, bis es sicher auf der Festplatte ist.',
    'doctor.disk.slow.do':
      'Halte die Daten auf der eigenen Festplatte des Laptops statt auf einem Stick oder Netzlaufwerk (--data), und beende, was sonst noch schreibt.',
    'doctor.disk.full': 'Nur {free} MB sind frei, und eine Wahl mit {voters} Wählenden braucht {needed} MB.',
    'doctor.disk.full.do': 'Schaff Platz oder halte die Daten auf einer anderen Festplatte (--data).',
    'doctor.disk.unwritable': 'Wo die Daten liegen sollen, lässt sich nichts schreiben.',
    'doctor.disk.unwritable.do': 'Nimm einen Ordner, der dir gehört (--data), oder lass es dir erlauben.',

    'doctor.engine.fma':
      'Der schnellste Rechenkern geht: {rate} Multiplikationen je Sekunde und Thread, {threads} {threads|Thread|Threads}.',
    'doctor.engine.scalar':
      'Nur der langsamere Rechenkern geht: {rate} Multiplikationen je Sekunde und Thread, {threads} {threads|Thread|Threads}.',
    'doctor.engine.scalar.do':
      'Das dauert etwa dreimal so lange. Lass einen neueren Laptop zuerst mischen oder installiere die neueste Version von Ostraka.',
    'doctor.engine.noble': 'Kein Rechenkern geht hier: {rate} Multiplikationen je Sekunde und Thread.',
    'doctor.engine.noble.do':
      'Das dauert etwa sechzigmal so lange: Lass einen anderen Laptop mischen. OSTRAKA_ENGINE in der Umgebung oder ein System, das WebAssembly verbietet, bewirkt das.',
    'doctor.engine.failed': 'Das Rechnen beginnt gar nicht.',
    'doctor.engine.failed.do':
      'Nimm OSTRAKA_ENGINE und OSTRAKA_THREADS aus der Umgebung; bleibt es so, nimm einen anderen Laptop.',

    'doctor.keyring.safe': 'Schlüssel liegen unter dem Schlüsselbund des Systems.',
    'doctor.keyring.file':
      'Schlüssel liegen in Dateien, die nur dein Konto lesen kann; ein Schlüsselbund wird hier nicht benutzt.',
    'doctor.keyring.plain': 'Das System hat keinen Schlüsselbund für die Schlüssel: Sie liegen in einer Datei von dir.',
    'doctor.keyring.plain.do':
      'Installiere und entsperre einen Schlüsselbund (GNOME-Schlüsselbund oder KWallet) und starte die App neu.',
    'doctor.keyring.locked': 'Die Schlüssel liegen unter einem Schlüsselbund, der sie nicht herausgibt.',
    'doctor.keyring.locked.do': 'Entsperre ihn, etwa durch neues Anmelden am System, und prüfe noch einmal.',

    'doctor.sandbox.on': 'Die Seiten der App sind in ihrer Sandbox.',
    'doctor.sandbox.not-needed': 'Die App braucht hier keine eigene Sandbox: Seiten sind Sache des Browsers.',
    'doctor.sandbox.off': 'Die App wurde ohne die Sandbox ihrer Seiten gestartet.',
    'doctor.sandbox.off.do':
      'Starte sie ohne --no-sandbox und Ähnliches; lässt das System ihr keine, nimm sie im Browser.',

    'doctor.battery.charging': 'Der Laptop hängt am Strom, der Akku steht bei {percent} %.',
    'doctor.battery.draining': 'Der Akku leert sich und steht bei {percent} %.',
    'doctor.battery.draining.do': 'Halte das Ladegerät bereit: Eine Wahl wartet auf jeden Laptop.',
    'doctor.battery.low': 'Der Akku leert sich und steht nur noch bei {percent} %.',
    'doctor.battery.low.do': 'Häng ihn an den Strom, bevor du beginnst.',
    'doctor.battery.untold': 'Es gibt keinen Akku, oder das System sagt nichts von ihm.',
    'doctor.battery.untold.do': 'Ist dies ein Laptop, sieh selbst nach, ob er am Strom hängt.',
  },
} as const satisfies Texts;

export type DoctorKey = keyof (typeof doctor)['en'];

/** What a finding's advice is called; there is none for what is good. */
export const adviceKey = (one: Pick<Finding, 'check' | 'found'>): DoctorKey | null => {
  const key = `doctor.${keyOf(one)}.do`;
  return Object.hasOwn(doctor.en, key) ? (key as DoctorKey) : null;
};

export const saysKey = (one: Pick<Finding, 'check' | 'found'>): DoctorKey =>
  `doctor.${keyOf(one)}` satisfies `doctor.${FoundKey}`;
export const stateKey = (state: State): DoctorKey => `doctor.state.${state}`;
/** How a laptop stands, in one sentence; and in a second one how much of it nobody knows. */
export function verdictOf(
  findings: readonly Pick<Finding, 'check' | 'found'>[],
): readonly { key: DoctorKey; values: Values }[] {
  const worst = worstOf(findings);
  const count = findings.filter((one) => stateOf(one) === 'unknown').length;
  const isPart = worst === 'good' && count > 0;
  return [
    { key: isPart ? 'doctor.verdict.part' : `doctor.verdict.${worst}`, values: {} },
    ...(count > 0 ? [{ key: 'doctor.verdict.open' as const, values: { count, total: findings.length } }] : []),
  ];
}

/** What a finding's texts are filled in with: a port is a name, not an amount. */
export const valuesOf = ({ values }: Pick<Finding, 'values'>): Values =>
  values.port === undefined ? values : { ...values, port: String(values.port) };

/** Of the command line. */
export const inEnglish = (key: DoctorKey, values: Values = {}): string => fill(doctor.en[key], values, 'en');
