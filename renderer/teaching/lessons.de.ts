import type { Lessons } from './guide.ts';

export const lessons: Lessons = {
  title: 'Mit Ostraka unterrichten',
  lead: 'Zwei Unterrichtsstunden, Wort für Wort: zehn Minuten an einem Laptop, oder 45 mit drei Laptops und den Handys der Klasse. Nichts davon braucht das Internet.',
  lessons: {
    alone: {
      title: 'Zehn Minuten an einem Laptop',
      aim: 'Die Klasse kann sagen, warum niemand weiß, wem welcher Stimmzettel gehört, und warum niemand einen unbemerkt vertauschen kann.',
      needs: [
        'Ein Laptop mit Ostraka, an der Leinwand und am Ladegerät.',
        'Das Fenster groß: Die Klasse muss es aus der letzten Reihe lesen können.',
        'Einmal vor der Stunde: Halte die Wahl aus Schritt 2 ab, damit du weißt, wie lange sie auf diesem Laptop dauert.',
        'Diese Anleitung auf Papier, {{coordinator.codes.print}}, oder auf einem zweiten Gerät: Ein Fenster zeigt die Anleitung oder die Wahl, nicht beides.',
      ],
      steps: {
        trust: {
          title: 'Wem traust du beim Zählen?',
          acts: [
            'Lass mit Handzeichen abstimmen, Pizza oder Nudeln. Zähl laut, und verkünde eine Stimme zu viel für Pizza.',
          ],
          says: [
            'Ihr habt mich ertappt, denn ihr habt alle Hände gesehen. Aber dann haben auch alle gesehen, wie ihr abgestimmt habt.',
            'Heute ist die Wahl geheim, und trotzdem können alle nachzählen. Finden wir heraus, wie beides zugleich geht.',
          ],
          questions: [
            {
              ask: 'Ich nehme die Urne mit nach Hause und zähle allein. Was könnte ich tun?',
              answer:
                'Stimmzettel vertauschen, dazulegen oder verlieren und eine Handschrift erkennen. Ihr müsstet mir vertrauen.',
            },
          ],
        },
        start: {
          title: 'Es geht los',
          acts: [
            'Drück auf der Startseite {{launcher.simulate}}.',
            'Lass die Zahlen, wie sie sind: {{simulation.voters}} 100, {{simulation.nodes}} 3, {{simulation.threshold}} 2.',
            'Drück {{common.start}}. Die Wahl dauert keine Minute; das Bild erzählt sie so langsam, dass man folgen kann.',
            'Während du sprichst, hält {{player.pause}} das Bild an. {{player.on}} und {{player.back}} gehen Schritt für Schritt, wie die Pfeiltasten.',
          ],
          says: [
            'Dieser Laptop spielt jetzt alle: den Laptop der Wahlleitung, drei, die mischen, und hundert Wählende. Jeder ist ein eigenes Programm, und die Kryptografie ist die echte.',
            'Die Stimmzettel haben echte Menschen abgegeben, als in Burlington 2009 gewählt wurde, wer die Stadt regiert.',
          ],
          questions: [],
        },
        seal: {
          title: 'Alle versiegeln einen Stimmzettel',
          acts: ['Zeig auf {{player.box}}, während sie sich füllt.'],
          says: [
            'Zuerst haben die drei Laptops zusammen einen Schlüssel gemacht. Jeder behält seinen Teil, und keiner hat ihn je ganz.',
            'Das eigene Gerät jeder Person hat den Stimmzettel in einen Umschlag gesteckt, den dieser Schlüssel versiegelt. Was in die Urne kommt, ist schon versiegelt.',
          ],
          questions: [
            {
              ask: 'Wie viele der drei Laptops müssen zusammenarbeiten, um einen Umschlag zu öffnen?',
              answer: 'Zwei. Das war die Zahl bei {{simulation.threshold}}. Einer allein sieht nichts.',
            },
          ],
        },
        predict: {
          title: 'Erst vorhersagen, dann hinsehen',
          acts: ['Lass über die Frage mit Handzeichen abstimmen und schreib auf, wie viele Ja sagen.'],
          says: ['Gleich mischt der erste Laptop alle Umschläge. Seine eigene Reihenfolge kennt er.'],
          questions: [
            {
              ask: 'Genügt ein einziger ehrlicher Laptop unter den dreien, damit es geheim bleibt?',
              answer:
                'Ja, was das Mischen angeht: Wer einem Umschlag folgen will, braucht die Reihenfolge jedes Laptops. Aber zwei, die zusammenarbeiten, könnten Umschläge ganz ohne Mischen öffnen; darum darf von diesen dreien höchstens einer unehrlich sein.',
            },
          ],
        },
        mix: {
          title: 'Schaut beim Mischen zu',
          acts: [
            'Betrachtet einen Laptop nach dem anderen. {{player.pause}} hält das Bild an, {{player.play}} lässt es weiterlaufen; die Wahl selbst wartet nicht.',
            'War es zu schnell? {{player.back}}, oder wähl ein anderes {{player.speed}}.',
          ],
          says: [
            'Jeder Laptop nimmt alle Umschläge, packt jeden neu ein, sodass er anders aussieht, und legt sie in eine andere Reihenfolge.',
            'Auf das neue Einpacken kommt es an: Ohne es würdet ihr die Umschläge wiedererkennen und könntet ihnen folgen.',
          ],
          questions: [
            {
              ask: 'Nach dem ersten Laptop: Wer könnte noch sagen, welcher Umschlag wem gehört?',
              answer: 'Der erste Laptop, und sonst niemand.',
            },
            {
              ask: 'Und nach dem dritten?',
              answer: 'Nur alle drei zusammen. Behält ein einziger seine Reihenfolge für sich, endet die Spur bei ihm.',
            },
          ],
        },
        proof: {
          title: 'Ein Beweis ertappt',
          acts: ['Zeig auf einen Laptop: {{player.does.proven}}. Öffne unter dem Bild {{player.check}}.'],
          says: [
            'Ein Laptop könnte beim Mischen einen Umschlag gegen einen eigenen tauschen. Darum muss jeder beweisen, dass herauskommt, was hineinging, ohne die Reihenfolge zu verraten.',
            'Die anderen Laptops prüfen diesen Beweis. Stimmt er nicht, lehnen ihn alle ab, sagen, von wem er ist, und machen ohne diesen Laptop weiter.',
          ],
          questions: [
            {
              ask: 'Wie kann man etwas beweisen, ohne es zu verraten?',
              answer:
                'Wie jemand, der unter zwei Bechern immer den anderen findet, während du sie hinter dem Rücken tauschst oder nicht: Nach zwanzig Runden glaubst du, dass er einen Unterschied sieht, und weißt immer noch nicht, welchen. Die App macht es mit Zahlen, in einem Zug.',
            },
          ],
        },
        open: {
          title: 'Nur die gemischte Liste wird geöffnet',
          acts: ['Zeig auf {{player.opened}}.'],
          says: [
            'Jetzt geben zwei Laptops ihren Teil des Schlüssels, und nur für die letzte Liste. Wem diese Umschläge gehören, weiß niemand mehr.',
          ],
          questions: [
            {
              ask: 'Warum darf niemand seinen Teil des Schlüssels für die erste Liste geben?',
              answer:
                'Dort stehen neben den Umschlägen noch die Namen. Geöffnet zeigte sie, wie jede Person gewählt hat.',
            },
          ],
        },
        result: {
          title: 'Eine Wahl, verschiedene Gewinner',
          acts: [
            'Drück {{player.curtain.open}}, wo es wartet, und geh weiter zu {{results.compare}}.',
            'Ist noch Zeit? {{side-by-side.title}} auf der Startseite lässt euch die Stimmzettel ändern und den Gewinnern zusehen.',
          ],
          says: ['Dieselben hundert Stimmzettel, nach drei Regeln gezählt. Lest vor, wer nach jeder gewinnt.'],
          questions: [
            {
              ask: 'Welche davon hat recht?',
              answer:
                'Jede folgt ihrer Regel. Darum stand die Regel fest, bevor jemand wählte, und danach darf sie niemand aussuchen.',
            },
          ],
        },
        limits: {
          title: 'Was es nicht verspricht',
          acts: ['Teil das Arbeitsblatt aus, oder stell seine erste Frage laut.'],
          says: [
            'Alle können nachzählen, und niemand kann sagen, wem welcher Stimmzettel gehört, außer zu viele Laptops arbeiten zusammen.',
            'Es hindert niemanden, dir über die Schulter zu schauen. Es vertraut darauf, dass dein eigenes Gerät versiegelt, was du gewählt hast. Und wer wählen darf, entscheiden Menschen, kein Beweis.',
          ],
          questions: [
            {
              ask: 'Würdet ihr damit also ein Parlament wählen?',
              answer:
                'Nein. Zu Hause sieht niemand, ob dich jemand drängt, und ein Gerät kann verseucht sein. Für die Klassensprecherwahl ist es mehr, als Papier gibt: Alle können nachprüfen.',
            },
          ],
        },
      },
    },
    class: {
      title: '45 Minuten mit drei Laptops und Handys',
      aim: 'Die Klasse hat selbst eine geheime Wahl abgehalten, hat sie nachgeprüft und kann sagen, wovor jeder Teil schützt.',
      needs: [
        'Drei Laptops mit Ostraka an ihren Ladegeräten, einer davon an der Leinwand.',
        'Alle drei und die Handys in einem Netz, in dem Geräte einander erreichen: siehe die Generalprobe.',
        'Zu wenige Handys? Ein Tablet oder noch ein Laptop ist eine Wahlkabine für viele nacheinander: Plane mit {{wizard.codes}}, drucke die Zettel und nimm die Adresse aus {{booth.set-up}} neben dem Code für Handys.',
        'Neun Zettel und 36 kleine Umschläge für den ersten Schritt.',
        'Drei Freiwillige, für jeden Laptop eine Person.',
      ],
      steps: {
        trust: {
          title: 'Mischt mit Papier',
          acts: [
            'Neun stecken einen Zettel mit Ja oder Nein in einen Umschlag, außen mit ihrem Kürzel.',
            'Drei Freiwillige hinter einer Mappe, nacheinander: Steckt jeden Umschlag in einen neuen, ohne Kürzel, und legt sie in eine andere Reihenfolge.',
          ],
          says: ['Ihr habt gerade getan, was unsere Laptops tun werden: neu einpacken und mischen.'],
          questions: [
            {
              ask: 'Was hätten die Freiwilligen hinter der Mappe tun können?',
              answer:
                'Einen Umschlag tauschen, einen öffnen oder sich die Reihenfolge merken. Behaltet diese drei für später.',
            },
          ],
        },
        plan: {
          title: 'Plant die Wahl',
          acts: [
            'Drück am Laptop mit der Leinwand {{launcher.coordinate}}.',
            'Füll {{wizard.title}} aus; {{wizard.option}}: mindestens zwei. Dann {{common.next}}.',
            'Lass die Klasse eine Regel wählen, dann {{common.next}}.',
            'Lass {{wizard.laptops}} bei 3 und {{wizard.threshold}} bei 2; Handys brauchen {{wizard.pages}}. Kreuz {{wizard.lesson}} an. Dann {{wizard.open}}.',
          ],
          says: [
            'Von jetzt an lässt sich davon nichts mehr ändern: Frage, Regel und Laptops gehören zu dem, was alle nachprüfen.',
          ],
          questions: [
            {
              ask: 'Warum legen wir die Regel fest, bevor wir wählen?',
              answer:
                'Dieselben Stimmzettel können nach verschiedenen Regeln verschiedene Leute wählen. Danach würden wir uns die Gewinnerin aussuchen.',
            },
          ],
        },
        laptops: {
          title: 'Drei Laptops kommen dazu',
          acts: [
            'Drückt an den zwei anderen Laptops {{launcher.mix}}, wählt die Wahl aus oder fügt ihren Link ein, tippt einen Namen und drückt {{common.join}}.',
            'Der Laptop der Wahlleitung mischt auch, im selben Fenster: Kopier den Link, drück unten {{common.home}}, dort {{launcher.mix}}, füg den Link ein, tipp einen Namen, {{common.join}}. Dann wieder {{common.home}}, und die Wahl unter {{launcher.recents}}: Er leitet weiter.',
            'Die Freiwilligen lesen die zwölf Wörter unter {{node.leader}} laut vor und vergleichen sie mit denen auf der Leinwand.',
            'Drück jetzt an der Leinwand {{coordinator.lobby.start count=3}}.',
          ],
          says: [
            'Ein Name im Netz beweist nichts: Einen Computer „Klasse 8b“ nennen kann jeder. Die Wörter kann niemand fälschen.',
          ],
          questions: [
            {
              ask: 'Was, wenn ein Laptop andere Wörter zeigt?',
              answer: 'Dann spricht er mit jemand anderem. Schick ihn weg und gib ihm den Link noch einmal.',
            },
          ],
        },
        words: {
          title: 'Sechs Wörter',
          acts: [
            'Lest die sechs Wörter auf der Leinwand laut vor, eins nach dem anderen.',
            'Die Freiwilligen antworten im Fenster: {{node.words.match}} oder {{node.words.differ}}. Auch der Laptop der Wahlleitung antwortet: {{common.home}}, sein Teil, der mischt, und genauso zurück.',
          ],
          says: [
            'Die drei Laptops haben den Schlüssel gemacht. Diese Wörter gibt es erst jetzt, und jeder Laptop hat daran mitgewirkt: Stimmen sie überein, sind alle in genau derselben Wahl.',
          ],
          questions: [
            {
              ask: 'Warum nicht einfach die ersten Buchstaben vergleichen?',
              answer:
                'Jemand dazwischen könnte nach Wörtern suchen, die gleich anfangen. Alle sechs, in der Reihenfolge, trifft niemand.',
            },
          ],
        },
        list: {
          title: 'Alle tragen sich ein',
          acts: [
            'Alle scannen den Code auf der Leinwand, tippen einen Namen und drücken {{voter.enrol.button}}.',
            'Die Seite geht nicht auf? {{address.others}}',
            'Drück {{coordinator.roll.open}} und lies die Namen vor: Fehlt jemand, steht jemand doppelt da oder gehört nicht her? Dann zurück und {{coordinator.open-voting}}.',
          ],
          says: [
            'Diese Liste ist öffentlich, wie das Verzeichnis im Wahllokal. Sie sagt, wer wählen darf, und nichts davon, was jemand wählt.',
          ],
          questions: [
            {
              ask: 'Könnte ich zwanzig erfundene Namen daraufsetzen?',
              answer:
                'Ja, und kein Beweis merkt es. Ihr merkt es, wenn ich vorlese. Wer wählen darf, entscheiden Menschen, vor aller Augen.',
            },
          ],
        },
        vote: {
          title: 'Wählt, und testet euer eigenes Handy',
          acts: [
            'Alle wählen und drücken {{voter.form.seal}}.',
            'Eine Reihe drückt {{voter.test}}, schaut, was darin war, und antwortet {{voter.audited.yes}}. Das Gerät versiegelt sofort einen neuen.',
            'Alle drücken {{voter.cast}} und schauen sich {{voter.receipt.title}} an.',
          ],
          says: [
            'Ein Gerät, das betrügt, weiß vorher nicht, ob du es testest. Darum schützen ein paar Tests alle.',
            'Die Quittung sagt, dass dein Stimmzettel da ist. Was darin steht, sagt sie nicht: Niemand kann dich zwingen, es damit zu zeigen.',
          ],
          questions: [
            {
              ask: 'Warum wird ein getesteter Stimmzettel weggeworfen?',
              answer: 'Er wurde vor allen geöffnet, also ist er nicht mehr geheim.',
            },
          ],
        },
        cheat: {
          title: 'Einer von euch darf betrügen',
          acts: [
            'Eine Freiwillige schaut am eigenen Laptop {{cheat.title}} an, {{cheat.which}}: {{cheat.name.replaced-in-mix}}.',
            'Alle sagen laut vorher: {{cheat.guess.named}}, {{cheat.guess.unknown}} oder {{cheat.guess.nothing}}?',
            'Sie kreuzt an, was die Klasse meint, und drückt {{cheat.do}}.',
          ],
          says: [
            'Das geht nur, weil im Plan steht, dass es Unterricht ist. Dieser Vermerk bleibt für immer an dieser Wahl: Haltet für eine echte noch eine ohne ihn ab.',
            'Der Laptop wartet, bis er mischt. Dann legt er einen eigenen Stimmzettel an die Stelle von einem von euren und behauptet, es nicht getan zu haben.',
          ],
          questions: [
            {
              ask: 'Wer könnte das noch tun, in einer Wahl, die kein Unterricht ist?',
              answer:
                'Jeder, der das Programm auf dem eigenen Laptop ändert. Es würde genauso ertappt, denn es sind die anderen, die prüfen.',
            },
          ],
        },
        close: {
          title: 'Schließt die Urne',
          acts: ['Drück {{coordinator.voting.close}}, und wenn alle gewählt haben, {{coordinator.closing.now}}.'],
          says: [
            'Die Laptops haben unterschrieben, was in der Urne liegt. Wer von jetzt an einen Stimmzettel herausnimmt, dem widersprechen diese Unterschriften, und alle können es zeigen.',
          ],
          questions: [],
        },
        mix: {
          title: 'Schaut euren Laptops beim Mischen zu',
          acts: [
            'Die Freiwilligen sagen laut, wann der eigene Laptop mischt, beweist und prüft.',
            'Wartet auf den Laptop, der betrügt: Wer sagt was über ihn? Sein eigenes Fenster sagt, welche Prüfung fehlschlug.',
            'Es geht schnell. Unter dem Ergebnis zeigt {{player.again}} alles noch einmal, so langsam ihr wollt.',
            'Schaut auf der Leinwand {{player.title}} an; {{player.pause}} hält das Bild an.',
          ],
          says: [
            'Denkt an die drei Dinge vom Anfang. Tauschen: Der Beweis ertappt es. Öffnen: Ein Laptop allein hat nur einen Teil des Schlüssels. Sich die Reihenfolge merken: Das hilft nur, wenn alle, die gemischt haben, es gemeinsam tun.',
          ],
          questions: [
            {
              ask: 'Wer von euch müsste sich verschwören, um einen Stimmzettel zu lesen?',
              answer:
                'Irgendzwei von den dreien, mit ihren Teilen des Schlüssels. Gebt die Laptops also Leuten, die nicht alle befreundet sind.',
            },
            {
              ask: 'Und wenn jetzt ein Laptop ausfällt?',
              answer: 'Zum Öffnen genügen zwei. Wie viele noch fehlen dürfen, sagt der Bildschirm.',
            },
          ],
        },
        result: {
          title: 'Das Ergebnis',
          acts: [
            'Lest das Ergebnis vor, und die Zeile, wie viele Laptops es geprüft und unterschrieben haben.',
            'Wo ihr andere Regeln mitzählen lasst, schaut {{results.compare}} an.',
            'Schreibt die Wörter unter {{results.election-words}} auf.',
            'Gleichstand, oder noch eine Frage? {{round.button}} nimmt Laptops und Handys mit; die Wörter sind neu.',
          ],
          says: [
            'Jeder Laptop hat jeden Schritt selbst geprüft und dann unterschrieben. Hätte einer einen Fehler gefunden, stünde es hier, mit einem Namen.',
          ],
          questions: [
            {
              ask: 'Findest du deinen eigenen Stimmzettel im Ergebnis?',
              answer:
                'Nein, und das ist der Sinn. Du siehst nur, dass er in die Mischung gegangen ist: Das sagt deine Quittung.',
            },
          ],
        },
        check: {
          title: 'Prüft es ohne uns nach',
          acts: [
            'Drück an der Leinwand {{coordinator.save.transcript}} und bring die Datei zu einem anderen Laptop, zum Beispiel auf einem Stick.',
            'Drück dort {{common.home}}, dann {{launcher.verify}}, tippe die zwölf Wörter ein und drück {{verifier.choose}}.',
            'Öffnet einige von {{verifier.checks}}, und lest {{verifier.claims}}.',
          ],
          says: [
            'Dieser Laptop glaubt niemandem: Er rechnet aus der Datei alles neu. Das kann jeder zu Hause tun, noch nach Jahren.',
          ],
          questions: [
            {
              ask: 'Warum fragt er nach den zwölf Wörtern?',
              answer:
                'Jemand könnte euch die Datei einer erfundenen Wahl geben, in der alles stimmt. Die Wörter sagen, welche unsere ist.',
            },
          ],
        },
        limits: {
          title: 'Was es nicht verspricht',
          acts: [
            'Öffnet {{privacy.summary}} unter dem Ergebnis und lest, wer es könnte.',
            'Bearbeitet das Arbeitsblatt zu zweit und vergleicht die Antworten. Wer schnell ist, rechnet eine ganze Wahl von Hand: {{launcher.hood}} auf der Startseite druckt ein Blatt und seine Lösung.',
          ],
          says: [
            'Niemand hindert andere, dir über die Schulter zu schauen, kein Beweis sagt, dass die Liste stimmt, und dein eigenes Gerät muss ehrlich sein oder getestet werden.',
          ],
          questions: [
            {
              ask: 'Du hast auf einer Seite gewählt, die der Laptop der Wahlleitung an dein Handy geschickt hat. Was könnte dieser Laptop tun?',
              answer:
                'Eine Seite schicken, die deine Wahl mitliest. Dein Test fände eine Seite, die etwas anderes versiegelt, aber keine, die nur mitliest. Die App auf deinem eigenen Gerät ist der stärkere Weg.',
            },
            {
              ask: 'Alle haben Ada gewählt. Was wissen jetzt alle?',
              answer: 'Wie jede und jeder von euch gewählt hat. Das verbirgt keine Wahl, auch diese nicht.',
            },
          ],
        },
      },
    },
  },
};
