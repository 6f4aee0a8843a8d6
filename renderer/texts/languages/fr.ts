/** French: “vous”; a laptop is “ordinateur”, since “portable” is a phone to many; U+202F before ; ! ? » and after «, U+00A0 before a colon. */
import type { Translation } from '../catalogue.ts';

export const texts: Translation = {
  'address.loopback':
    'Seul cet ordinateur peut ouvrir cette adresse : téléphones et autres ordinateurs n’y trouvent rien. Connectez-le au réseau de la salle.',
  'address.left':
    'Les votants ont leurs clés à {host}, et cet ordinateur n’a plus cette adresse. Reconnectez-le au même réseau : à une autre adresse, leurs téléphones ne trouvent pas leurs clés.',
  'address.typed': 'À saisir : l’adresse seule',
  'address.named': 'Ou par le nom de cet ordinateur',
  'address.off.switched-off':
    'Cette application a été lancée sans regarder dans le réseau : rien n’est annoncé ni trouvé tout seul. Liens et codes fonctionnent.',
  'address.off.no-network': 'Cet ordinateur n’est dans aucun réseau : rien n’est annoncé ni trouvé tout seul.',
  'address.off.failed':
    'Le réseau ou un autre programme de cet ordinateur empêche d’annoncer et de trouver des élections. Liens et codes fonctionnent.',
  'address.missed.ours':
    'Le port {usual} appartient à « {title} », qui continue sur cet ordinateur : cette élection est au port {port}. Là où un pare-feu ne laisse passer que {usual}, personne n’arrive ici : laissez aussi passer {port}.',
  'address.missed.other':
    'Un autre programme, ou un autre Ostraka, occupe le port {usual} de cet ordinateur : cette élection est au port {port}. Là où un pare-feu ne laisse passer que {usual}, personne n’arrive ici : laissez aussi passer {port}, ou arrêtez ce programme et dirigez l’élection à nouveau.',
  'address.left-to':
    'Cette élection est finie, et « {title} » est maintenant à son port : téléphones et ordinateurs ne peuvent plus rien demander ici. Cet ordinateur en garde tout.',
  'address.others': 'Les téléphones n’y arrivent pas ? Cet ordinateur a d’autres adresses :',
  'address.use': 'Utiliser {host}',
  'address.kept':
    'L’adresse reste telle quelle : un téléphone y a fait sa clé, et les navigateurs gardent les clés par adresse. Les autres y mènent aussi.',

  'besides.title': 'Ce qu’il y a d’autre dans ce fichier',
  'besides.lead':
    'Rien de ceci ne rend l’élection fausse. Cela ne compte pour rien, et quiconque a transmis le fichier peut l’y avoir mis.',
  'besides.key.summary': 'Un témoin extérieur à l’élection l’a-t-il signé ?',
  'besides.key': 'Clé du témoin (si vous la connaissez)',
  'besides.key.hint':
    'Qui tient le témoin la publie en une ligne, par exemple witness.example/w1+b28de6ef+BD… Plusieurs se séparent par des espaces. Prenez-la là-bas, pas auprès de l’organisation.',
  'besides.key.wrong': 'Ce n’est pas la clé d’un témoin. Corrigez-la, ou laissez le champ vide.',
  'besides.witness':
    'Attesté aussi de l’extérieur par {name} : il a signé ce registre jusqu’à {size} {size|entrée|entrées}, et aucun autre. Il ne compte pour aucun des ordinateurs.',
  'besides.witness-false': '{count} {count|signature fausse|signatures fausses} au nom du témoin {name}.',
  'besides.witness-none': 'Le témoin {name} n’a rien signé dans ce fichier.',
  'besides.report-smaller':
    'Quand un autre ordinateur a repris l’élection, {name} a annoncé moins d’entrées qu’il n’en avait signé avant. Il a dit faux, ou avait perdu sa copie. Des entrées peuvent manquer pour cela : demandez aux votants de vérifier leurs reçus.',
  'besides.line-false':
    '{count} {count|signature fausse|signatures fausses} au nom de l’ordinateur {name}, {count|non comptée|non comptées}.',
  'besides.line-unknown': '{count} {count|signature|signatures} d’inconnus : {names}.',
  'besides.line-double': '{count} {count|signature|signatures} de quelqu’un qui a déjà signé le même sceau.',
  'besides.note-double': '{count} {count|sceau qui figure|sceaux qui figurent} ici plus d’une fois.',
  'besides.note-further': '{count} {count|sceau|sceaux} avec d’autres lignes qui ne signifient rien ici.',
  'besides.note-twin': '{count} {count|sceau|sceaux} comme un autre, à d’autres lignes près : c’est le même.',
  'besides.picture-missing':
    '{count} {count|image manque|images manquent} dans ce fichier : personne ne peut y comparer ce qui a été montré pour {names}. Le résultat n’en dépend pas.',
  'besides.blob-unnamed': '{count} {count|pièce jointe|pièces jointes} dont le registre ne parle pas.',
  'besides.blob-double': '{count} {count|pièce jointe qui figure|pièces jointes qui figurent} ici plus d’une fois.',
  'besides.order-records': 'Entrées, pièces jointes et sceaux sont mêlés dans ce fichier.',
  'besides.order-blobs': 'Les pièces jointes ne sont pas dans l’ordre où le registre en parle.',
  'besides.order-notes': 'Les sceaux ne sont pas dans leur ordre.',
  'besides.order-lines': 'Les signatures sous un sceau ne sont pas dans leur ordre.',

  'booth.title': 'Isoloir',
  'booth.set-up': 'Installer un isoloir',
  'booth.set-up.text':
    'Pour voter sans téléphone : ouvrez cette adresse sur une autre tablette ou un autre ordinateur. Plusieurs personnes y votent tour à tour, et il oublie chacune d’elles.',
  'booth.set-up.qr': 'Code pour un isoloir : {text}',
  'booth.set-up.address': 'Adresse de l’isoloir',
  'booth.set-up.names':
    'Ici on s’inscrit par son nom. D’un même appareil, {count} sont acceptés : permettez-en plus à son adresse, dans la liste électorale, quand il est refusé.',
  'booth.join': 'Faire de cet appareil un isoloir pour plusieurs votants',
  'booth.setup.title': 'Régler cet isoloir',
  'booth.setup.lead':
    'Plusieurs personnes votent tour à tour sur cet appareil. Il oublie chacune avant que vienne la suivante.',
  'booth.changes': 'Ce que change un isoloir',
  'booth.changes.sees':
    'Cet appareil voit chaque choix fait sur lui, et qui le contrôle pourrait lire aussi. Qui a son propre appareil fait mieux de l’utiliser.',
  'booth.changes.forgets':
    '« Personne suivante » oublie la clé, les choix et le reçu. Ce que le système a recopié ailleurs dans sa mémoire, aucune page ne peut l’effacer.',
  'booth.changes.test':
    'Chacun peut toujours tester un bulletin scellé au lieu de le déposer, avec un téléphone ou dans un autre isoloir.',
  'booth.idle': 'Oublier qui ne touche à rien pendant',
  'booth.idle.minutes': '{count} {count|minute|minutes}',
  'booth.names': 'Qui peut voter ici, un nom par ligne',
  'booth.names.hint':
    'Si vous laissez vide, les votants saisissent leur nom. La liste reste sur cet appareil jusqu’à la fin de l’isoloir.',
  'booth.names.fault': 'Une ligne est trop longue, ou il y en a plus de {most}.',
  'booth.passcode': 'Code secret qui met fin à l’isoloir',
  'booth.passcode.hint':
    'Au moins quatre caractères. Jusqu’à sa saisie, la fenêtre reste au premier plan. Il n’est gardé qu’en mémoire : éteindre l’appareil met fin aussi à l’isoloir.',
  'booth.lock':
    'L’isoloir remplit l’écran, et un navigateur laisse chacun en sortir par Échap. Pour verrouiller l’appareil : accès guidé sur un iPad, épinglage d’écran sur Android, --kiosk pour un navigateur sur un ordinateur.',
  'booth.open': 'Ouvrir l’isoloir',
  'booth.join.text': 'Pour des votants sans appareil à eux, les uns après les autres.',
  'booth.unfit.title': 'Pas d’isoloir dans cette élection',
  'booth.unfit':
    'Ici on s’inscrit avant le début du vote, et l’appareil garde une clé jusque-là. Un isoloir oublie tout le monde : il perdrait la clé, et le vote avec elle.',
  'booth.unfit.plan':
    'Prévoyez des codes imprimés, ou permettez de s’inscrire pendant le vote : alors chacun apporte tout ce qu’il faut.',
  'booth.waiting.title': 'Le vote n’a pas encore commencé',
  'booth.waiting.text': 'Cet isoloir s’ouvre tout seul avec le vote.',
  'booth.entry.title': 'C’est à vous',
  'booth.entry.code': 'Saisissez le code de votre coupon. Personne d’autre ne doit voir cet écran.',
  'booth.entry.name': 'Dites qui vous êtes. Personne d’autre ne doit voir cet écran.',
  'booth.entry.shared':
    'Vous partagez cet appareil : il voit ce que vous choisissez, et vous oublie quand vous partez. Avec le vôtre, vous n’auriez à vous fier qu’à lui.',
  'booth.entry.choose': 'Votre nom sur la liste',
  'booth.entry.choose.none': 'Choisissez votre nom',
  'booth.entry.choose.empty': 'Choisissez d’abord votre nom.',
  'booth.entry.button': 'Vers mon bulletin',
  'booth.next': 'Personne suivante',
  'booth.cast.lead': 'Emportez votre reçu, puis touchez « Personne suivante ».',
  'booth.next.why': 'Ensuite, l’isoloir vous oublie. Scannez ou imprimez votre reçu avant.',
  'booth.leave': 'Partir sans déposer',
  'booth.leave.sure': 'Partir sans déposer ?',
  'booth.leave.text':
    'Rien n’est déposé, et vos choix sont oubliés. Vous pouvez revenir sous la même identité, dans cet isoloir seulement.',
  'booth.leave.yes': 'Partir, rien n’est déposé',
  'booth.still': 'Êtes-vous encore là ?',
  'booth.still.cast':
    'Votre bulletin est déposé et le reste. Dans {seconds} {seconds|seconde|secondes}, l’isoloir vous oublie et le reçu disparaît.',
  'booth.still.not':
    'Rien n’est encore déposé. Dans {seconds} {seconds|seconde|secondes}, l’isoloir vous oublie, vous et vos choix. Vous pouvez revenir sous la même identité, ici.',
  'booth.still.here': 'Je suis encore là',
  'booth.again.title': 'Cette page a été rechargée',
  'booth.again.cast': 'La personne qui était là a déposé son bulletin : il est au registre public.',
  'booth.again.sending':
    'Le bulletin de la personne qui était là est en route. On ne sait pas encore s’il a été déposé : il est renvoyé tout seul. Veuillez patienter.',
  'booth.again.not': 'La personne qui était là n’a pas encore déposé. Ce qu’elle avait choisi est oublié.',
  'booth.again.me': 'C’était moi : continuer',
  'booth.again.other': 'Quelqu’un d’autre : oublier cette personne',
  'booth.receipt.scan':
    'Scannez-le avec votre téléphone : il trouve votre bulletin au registre et garde le reçu. Ou imprimez-le.',
  'booth.receipt.qr': 'Code qui cherche votre bulletin sur un téléphone',
  'booth.receipt.print': 'Imprimer le reçu',
  'booth.receipt.slip': 'Reçu · entrée {index}',
  'booth.receipt.slip.how':
    'Scanné dans le réseau de l’élection, le code trouve le bulletin. Les mots le nomment, et ne disent rien de ce qu’il contient.',
  'booth.end': 'Mettre fin à l’isoloir',
  'booth.end.sure': 'Mettre fin à l’isoloir ici ?',
  'booth.end.text': 'Il oublie tout, et cet appareil redevient un appareil ordinaire.',
  'booth.end.parked':
    '{count} {count|personne a commencé ici sans déposer. Si vous mettez fin à l’isoloir, elle ne peut plus voter|personnes ont commencé ici sans déposer. Si vous mettez fin à l’isoloir, elles ne peuvent plus voter}.',
  'booth.end.lose':
    'Un bulletin est en route. Si vous mettez fin à l’isoloir maintenant, il peut se perdre, et nul ne sait s’il a été déposé.',
  'booth.end.lose.button': 'Y mettre fin et perdre ce bulletin',
  'booth.full': 'Remplir l’écran à nouveau',
  'booth.over': 'Plus personne ne peut voter ici. L’isoloir a oublié tout le monde.',
  'booth.lookup.title': 'Un reçu recherché',
  'booth.lookup.lead': 'Cet appareil cherche le bulletin que nomme un reçu. Il ne vote pas.',

  'cheat.phone.lead':
    'C’est une leçon : ce téléphone peut tricher, une tricherie à la fois. Votre propre vote reste tel quel.',
  'cheat.phone.none': 'Il n’y a pas de quoi tricher pour le moment.',
  'cheat.phone.guess.named': 'C’est refusé, et on sait de quelle clé cela vient',
  'cheat.phone.refused':
    'Refusé : rien n’en compte, et l’ordinateur qui dirige sait de quelle clé cela vient. Votre propre vote est resté tel quel.',
  'cheat.phone.taken': 'C’est accepté : personne ne peut dire que c’était une tricherie.',
  'cheat.phone.sent': 'C’est envoyé. La réponse arrive dans un instant.',
  'cheat.name.copied-ballot': 'Voter exactement comme quelqu’un',
  'cheat.words.copied-ballot':
    'Une personne dépose une seconde fois, comme sien, le bulletin scellé d’une autre, pour voter exactement comme elle sans savoir comment.',
  'cheat.name.rerandomised-ballot': 'Copier un bulletin et le déguiser',
  'cheat.words.rerandomised-ballot':
    'Comme avant, mais la copie est réemballée, pour que personne ne voie que c’en est une. La preuve du bulletin ne convient plus.',
  'cheat.name.malformed-ballot': 'Envoyer n’importe quoi en guise de bulletin',
  'cheat.words.malformed-ballot':
    'Une personne envoie n’importe quoi à la place d’un bulletin scellé, dans l’espoir de bloquer le décompte.',
  'cheat.name.oversized-ballot': 'Envoyer un bulletin trop long',
  'cheat.words.oversized-ballot': 'Une personne envoie un bulletin deux fois plus long qu’un bulletin ne peut l’être.',
  'cheat.name.spoilt-proof': 'Changer un chiffre de la preuve d’un bulletin',
  'cheat.words.spoilt-proof': 'Une personne change un chiffre dans la preuve qui va avec un bulletin.',
  'cheat.name.double-vote': 'Voter deux fois',
  'cheat.words.double-vote': 'Une personne dépose deux bulletins là où chacun en a un.',
  'cheat.name.replayed-ballot': 'Renvoyer un ancien bulletin',
  'cheat.words.replayed-ballot':
    'Ici on peut changer son vote. Une personne renvoie un ancien bulletin, pour qu’il compte à nouveau.',
  'cheat.name.stranger-votes': 'Voter sans être sur la liste',
  'cheat.words.stranger-votes': 'Vote de quelqu’un qui n’est pas sur la liste électorale.',
  'cheat.name.borrowed-name': 'Voter au nom de quelqu’un d’autre',
  'cheat.words.borrowed-name': 'Une personne signe un bulletin du nom d’une autre, mais n’en a pas la clé.',
  'cheat.name.tested-and-cast': 'Déposer un bulletin que tous pourraient lire',
  'cheat.words.tested-and-cast':
    'Une personne fait ouvrir en public un bulletin scellé, comme test, puis dépose ce même bulletin : tout le monde pourrait le lire.',
  'cheat.name.borrowed-objection': 'Se plaindre au nom de quelqu’un d’autre',
  'cheat.words.borrowed-objection':
    'Une personne dit du bulletin d’une autre qu’il ne contient pas ce qui a été choisi, pour donner l’alerte en son nom.',
  'cheat.name.repeated-objection': 'Donner la même alerte encore et encore',
  'cheat.words.repeated-objection':
    'Une personne donne la même alerte encore et encore, pour que l’affichage mural ne montre rien d’autre.',
  'cheat.name.false-objection': 'Dire qu’un test honnête était faux',
  'cheat.words.false-objection':
    'Une personne teste un bulletin qui contient bien son choix, et dit que non. Nul ne peut vérifier qui a raison : tout le monde l’entend, et l’élection continue.',
  'cheat.lead.lead':
    'C’est une leçon : l’ordinateur de l’organisation peut tricher aussi, une tricherie à la fois. Qui y est pris ne dirige plus personne : les autres ordinateurs s’arrêtent.',
  'cheat.lead.none': 'Il n’y a plus de quoi tricher dans cette élection.',
  'cheat.lead.waits':
    'Son moment vient tout seul. Jusque-là, continuez comme toujours : laissez voter, fermez, et laissez les ordinateurs mélanger.',
  'cheat.lead.done':
    'C’est fait. Continuez maintenant comme si de rien n’était : laissez quelqu’un voter, ou fermez. Puis regardez les autres écrans.',
  'cheat.lead.alarm': 'Pris : qui l’a contrôlé sait que c’était l’ordinateur de l’organisation, et peut le prouver.',
  'cheat.lead.late':
    'Remarqué : un ordinateur manque. Nul ne peut dire s’il s’est tu, ou si l’ordinateur de l’organisation n’a pas voulu l’entendre.',
  'cheat.lead.unnoticed':
    'Personne n’a rien remarqué : chaque preuve tient, et qui vérifie le fichier du résultat apprend qu’il est valable.',
  'cheat.lead.accusers':
    '{count} sur {total} {total|ordinateur|ordinateurs} {count|s’est arrêté et accuse|se sont arrêtés et accusent} celui-ci : {names}.',
  'cheat.lead.phone': 'Le téléphone à qui on a donné la mauvaise place le dit. Regardez-le.',
  'cheat.lead.gained':
    'Gagné : {count} sur {total} {total|bulletin|bulletins} {count|vient d’une personne inventée|viennent de personnes inventées} par cet ordinateur{count||, tous pareils}.',
  'cheat.lead.heads':
    'Les gens peuvent le remarquer, là où les mathématiques ne peuvent pas : comptez les têtes dans la salle et comparez avec le nombre de votants sur la liste, ou lisez les noms à voix haute.',
  'cheat.lead.names': 'Camille, Sacha, Charlie',
  'cheat.lead.guess.named': 'C’est remarqué, et tous savent que c’était l’ordinateur de l’organisation',
  'cheat.moment.enrolment': 'Pendant que la liste électorale est ouverte',
  'cheat.moment.voting': 'Pendant le vote',
  'cheat.name.stuffed-roll': 'Inventer des votants, et voter pour eux',
  'cheat.words.stuffed-roll':
    'L’organisation inscrit des personnes inventées sur la liste électorale et vote pour elles. Aucune mathématique ne peut savoir qui est vraiment dans la salle : il faut lire la liste.',
  'cheat.name.dropped-ballot': 'Reprendre un bulletin confirmé',
  'cheat.words.dropped-ballot': 'L’ordinateur de l’organisation reprend un bulletin qu’il avait déjà confirmé.',
  'cheat.name.reordered-ballots': 'Échanger deux bulletins dans la liste',
  'cheat.words.reordered-ballots': 'L’ordinateur de l’organisation échange deux bulletins dans la liste.',
  'cheat.name.truncated-board': 'Repartir d’une copie plus ancienne',
  'cheat.words.truncated-board':
    'L’ordinateur de l’organisation repart d’une copie plus ancienne, comme si les derniers bulletins n’étaient jamais venus.',
  'cheat.name.second-close': 'Clore une seconde fois, avec un bulletin de moins',
  'cheat.words.second-close':
    'Pendant l’ouverture de l’urne, l’ordinateur de l’organisation fait comme si le vote n’était pas fini, fait disparaître le dernier bulletin et clôt une seconde fois. Deux résultats qui diffèrent d’un bulletin montreraient comment cette seule personne a voté.',
  'cheat.name.clash-of-trackers': 'Montrer à deux personnes un même bulletin',
  'cheat.words.clash-of-trackers':
    'On montre à deux personnes un seul et même bulletin comme le leur, pour que l’autre place de la liste soit libre pour un bulletin inventé.',
  'cheat.name.false-tally': 'Annoncer un faux résultat',
  'cheat.words.false-tally':
    'L’ordinateur de l’organisation annonce un autre résultat que celui que donnent les bulletins ouverts.',
  'cheat.name.deaf-coordinator': 'Faire semblant de ne pas entendre un ordinateur',
  'cheat.words.deaf-coordinator':
    'L’ordinateur de l’organisation fait semblant de ne pas avoir entendu l’un de ceux qui mélangent et continue sans lui. Tout le monde voit que quelqu’un manque, mais pas à qui la faute.',
  'cheat.title': 'Trichez !',
  'cheat.lead':
    'C’est une leçon : cet ordinateur peut tricher, une tricherie à la fois. Tout le reste y demeure honnête.',
  'cheat.which': 'Comment tricher',
  'cheat.choose': 'Choisissez une tricherie',
  'cheat.moment.ceremony': 'Pendant la fabrication de la clé',
  'cheat.moment.mixing': 'Pendant le mélange',
  'cheat.moment.decryption': 'Pendant l’ouverture de l’urne',
  'cheat.none': 'Il ne reste aucune tricherie à essayer : ce que cet ordinateur fait dans cette élection est fait.',
  'cheat.guess': 'À votre avis, que va-t-il se passer ?',
  'cheat.guess.named': 'C’est découvert, et tous savent que c’était cet ordinateur',
  'cheat.guess.unknown': 'C’est remarqué, mais nul ne peut dire qui c’était',
  'cheat.guess.nothing': 'Personne ne remarque rien',
  'cheat.do': 'Tricher',
  'cheat.reason': 'Choisissez une tricherie, et dites ce qui va se passer à votre avis.',
  'cheat.chosen': 'Vous trichez ainsi : {name}.',
  'cheat.predicted': 'Votre avis : {guess}.',
  'cheat.waits': 'Son moment vient tout seul. Personne n’a été prévenu.',
  'cheat.done': 'C’est fait. Regardez maintenant ce que disent les autres ordinateurs.',
  'cheat.caught': 'Pris : chaque ordinateur l’a contrôlé et a trouvé la faute de celui-ci.',
  'cheat.refused':
    'Pris : l’ordinateur qui dirige ne l’a pas accepté, et sait que cela venait de celui-ci. Cet ordinateur a continué honnêtement.',
  'cheat.late':
    'Remarqué : ce qui était dû n’est pas venu. Nul ne peut dire si cet ordinateur a triché ou si son réseau a lâché.',
  'cheat.never': 'Cela n’a rien donné : son moment n’est jamais venu.',
  'cheat.unnoticed': 'Personne n’a rien remarqué. Le résultat tient, et son fichier prouve le décompte.',
  'cheat.gained.unpermuted-mix':
    'Ce que cela a gagné : qui le sait peut suivre chaque bulletin à travers cet ordinateur. Les autres qui mélangent cachent à nouveau le chemin, sauf si tous font de même : alors chaque bulletin ouvert est à la place où il était scellé.',
  'cheat.check': 'Le contrôle {check} a échoué : {name}.',
  'cheat.right': 'Vous aviez raison.',
  'cheat.wrong': 'Vous pensiez autre chose.',
  'cheat.stated': 'C’est arrivé comme le dit le catalogue des tricheries.',
  'cheat.otherwise': 'Le catalogue des tricheries dit autre chose : un autre événement s’est interposé.',
  'cheat.again': 'En essayer une autre',
  'cheat.name.bad-deal': 'Sceller n’importe quoi comme morceau de clé',
  'cheat.words.bad-deal':
    'Chacun remet à chacun un morceau de clé scellé. Un ordinateur scelle n’importe quoi pour un autre. Celui qui le reçoit le montre à tous, et tous voient de qui il vient.',
  'cheat.name.false-complaint': 'Accuser un autre ordinateur à tort',
  'cheat.words.false-complaint':
    'Un ordinateur dit qu’un autre lui a donné un mauvais morceau de clé. Tout le monde ouvre ce morceau et voit qu’il est bon.',
  'cheat.name.withheld-deal': 'Garder pour soi son morceau de clé',
  'cheat.words.withheld-deal':
    'Un ordinateur ne dit simplement rien quand son morceau de clé est dû. Les autres continuent sans lui. S’il s’est tu, si son réseau a lâché ou si l’organisation a retenu son message, nul ne peut le dire.',
  'cheat.name.biased-key': 'Changer sa part de la clé au dernier moment',
  'cheat.words.biased-key':
    'Un ordinateur attend d’avoir vu ce que les autres mettent dans la clé commune, puis change sa propre part pour obtenir la clé qu’il veut. Mais il avait dû promettre sa part avant.',
  'cheat.name.raised-threshold': 'Rendre l’urne plus dure à ouvrir que convenu',
  'cheat.words.raised-threshold':
    'Un ordinateur fait sa part de la clé de sorte qu’il faudrait plus d’ordinateurs que convenu pour ouvrir l’urne.',
  'cheat.name.changed-nonce': 'Changer son nombre secret après coup',
  'cheat.words.changed-nonce':
    'Les mots que montrent tous les écrans sont tirés du nombre secret de chacun. Un ordinateur change le sien après avoir vu ceux des autres.',
  'cheat.name.dropped-in-mix': 'Faire disparaître un bulletin',
  'cheat.words.dropped-in-mix':
    'Un ordinateur qui mélange fait disparaître un bulletin : sa liste est plus courte que celle qu’il a reçue.',
  'cheat.name.replaced-in-mix': 'Échanger un bulletin contre un autre à soi',
  'cheat.words.replaced-in-mix':
    'Un ordinateur qui mélange retire un bulletin et en met un à lui à la place. Il ne peut pas prouver que les deux sont les mêmes.',
  'cheat.name.duplicated-in-mix': 'Mettre un bulletin deux fois',
  'cheat.words.duplicated-in-mix':
    'Un ordinateur qui mélange met un bulletin deux fois, réemballé pour que personne ne le voie, et en omet un autre.',
  'cheat.name.unpermuted-mix': 'Laisser les bulletins dans leur ordre',
  'cheat.words.unpermuted-mix':
    'Un ordinateur qui mélange réemballe chaque bulletin mais les laisse dans leur ordre. Sa preuve est bonne, car « ne pas changer l’ordre » est aussi un ordre. C’est pourquoi plusieurs ordinateurs mélangent : un seul honnête suffit.',
  'cheat.name.replayed-list': 'Rendre la liste sans la mélanger',
  'cheat.words.replayed-list': 'Un ordinateur qui mélange ne fait rien et rend la liste qu’il a reçue.',
  'cheat.name.wrong-input': 'Mélanger une autre liste que celle qui est due',
  'cheat.words.wrong-input': 'Un ordinateur ne prend pas la liste de celui qui a mélangé avant lui, mais une autre.',
  'cheat.name.late-mix': 'Mélanger encore une fois après la fin',
  'cheat.words.late-mix':
    'La liste est définitive, et le dernier qui a mélangé pourrait bientôt voir ce qu’elle contient. Il veut alors mélanger encore une fois.',
  'cheat.name.forged-permutation-sum': 'Falsifier la preuve : chaque bulletin une fois',
  'cheat.words.forged-permutation-sum':
    'Un ordinateur falsifie la partie de sa preuve qui dit : chaque bulletin a été utilisé, en tout, une fois.',
  'cheat.name.forged-chain-end': 'Falsifier la preuve : aucun deux fois',
  'cheat.words.forged-chain-end':
    'Un ordinateur falsifie la partie de sa preuve qui dit : aucun n’a été utilisé deux fois pour en remplacer un qui manque.',
  'cheat.name.forged-permutation-challenge': 'Falsifier la preuve : l’ordre promis',
  'cheat.words.forged-permutation-challenge':
    'Un ordinateur falsifie la partie de sa preuve qui dit : c’est l’ordre sur lequel je me suis engagé, et pas un autre.',
  'cheat.name.forged-re-encryption': 'Falsifier la preuve : mêmes bulletins, réemballés',
  'cheat.words.forged-re-encryption':
    'Un ordinateur falsifie la partie de sa preuve qui dit : ce qui sort est ce qui est entré, réemballé.',
  'cheat.name.forged-chain-step': 'Falsifier la preuve : un maillon de sa chaîne',
  'cheat.words.forged-chain-step': 'Un ordinateur falsifie un maillon de la chaîne dont est faite sa preuve.',
  'cheat.name.wrong-share': 'Tourner sa clé dans le mauvais sens',
  'cheat.words.wrong-share':
    'À l’ouverture de l’urne, un ordinateur tourne sa clé dans le mauvais sens, pour qu’un bulletin en sorte autrement.',
  'cheat.name.share-for-another-list': 'Ouvrir la liste d’avant le mélange',
  'cheat.words.share-for-another-list':
    'Un ordinateur offre sa clé pour la liste d’avant le mélange, où tout le monde pourrait voir à qui est chaque bulletin.',
  'cheat.name.replayed-share': 'Copier le tour de clé d’un autre ordinateur',
  'cheat.words.replayed-share': 'Un ordinateur copie le tour de clé d’un autre et dit que c’était le sien.',
  'cheat.name.early-share': 'Tourner sa clé trop tôt',
  'cheat.words.early-share': 'Un ordinateur offre sa clé alors que les autres mélangent encore.',

  'choice.example':
    'Un exemple avec {seats} {seats|siège|sièges}, entre {names} : quelques bulletins inventés, comptés comme le seront les vôtres.',
  'choice.majority': 'Combien de voix faut-il pour être élu ?',
  'choice.majority.text': 'Si personne n’en a assez, le siège reste vide jusqu’à ce que vous votiez à nouveau.',
  'choice.majority.usual': 'Plus que les autres',
  'choice.majority.half': 'Plus de la moitié des bulletins',
  'choice.majority.two-thirds': 'Au moins deux tiers des bulletins',
  'choice.majority.three-quarters': 'Au moins trois quarts des bulletins',
  'choice.shortBallots': 'Et si quelqu’un ne classe que quelques options ?',
  'choice.shortBallots.text': 'Cela décide si ne nommer que sa favorite l’aide plus ou moins que de tout classer.',
  'choice.shortBallots.usual': 'Les options omises se partagent les points des dernières places',
  'choice.shortBallots.zero': 'Les options omises n’ont aucun point',
  'choice.shortBallots.modified': 'Moins il classe d’options, moins un bulletin donne de points',
  'choice.unscored': 'Et si quelqu’un ne donne pas de points à une option ?',
  'choice.unscored.text':
    'Comptée comme 0, une option que beaucoup ne connaissent pas est en retard ; laissée de côté, une option que peu jugent peut l’emporter.',
  'choice.unscored.usual': 'Cela compte comme 0 point',
  'choice.unscored.left-out': 'Cela ne compte pas : la plus haute moyenne l’emporte',
  'choice.tieBreak': 'Et en cas d’égalité ?',
  'choice.tieBreak.text':
    'Une égalité peut rester, à vous de la régler ensuite, ou être tranchée par un tirage que tous les ordinateurs fixent ensemble avant le vote.',
  'choice.tieBreak.usual': 'L’égalité reste',
  'choice.tieBreak.lot': 'Le sort décide',
  'choice.tieBreak.earlier-rounds': 'Qui avait plus à un tour précédent, sinon le sort',
  'choice.least': 'Combien d’options un bulletin doit-il nommer au moins ?',
  'choice.least.text': 'Ne nommer que son favori ne suffit plus alors ; voter blanc reste toujours possible.',
  'choice.least.usual': 'Au moins tant ; laissé vide, une seule suffit',
  'choice.none': 'La dernière option ne désigne-t-elle personne ?',
  'choice.none.text':
    'Pour une option comme « Aucun de ceux-ci » : elle compte comme les autres, et seul est élu qui est devant elle. Sinon, le siège reste vide.',
  'choice.none.name': 'Aucun de ceux-ci',
  'choice.none.usual': 'Non, c’est une option comme les autres',
  'choice.none.true': 'Oui, « {last} » ne désigne personne',
  'choice.hindered.rule': 'Cette règle ne peut pas compter une telle option. Celles-ci le peuvent : {rules}.',
  'choice.hindered.write-in':
    'Pas là où l’on peut ajouter une option à la main : personne ne peut refuser toutes celles qui viendront. Vous pouvez l’interdire à la première page.',
  'choice.hindered.seats': 'Pas là où il y a autant de gagnants que d’options, celle-ci comprise : prenez-en moins.',
  'choice.hindered.least':
    'Pas là où un bulletin doit nommer plusieurs options : un bulletin pour celle-ci seule en nommerait trop peu.',
  'choice.leastTurnout': 'Combien doivent voter pour que le résultat soit adopté ?',
  'choice.leastTurnout.text':
    'S’ils sont moins, tout est ouvert, compté et montré, mais personne n’est élu. Ce n’est pas le nombre de bulletins sous lequel aucun n’est ouvert.',
  'choice.leastTurnout.usual': 'Au moins tant ; laissé vide, aucun minimum',
  'choice.leastTurnout.hint':
    'Un nombre comme 20, ou une part de la liste électorale : 1/3, 50 %, ou >1/2 pour plus de la moitié',
  'choice.order': 'Dans quel ordre les options figurent-elles sur un bulletin ?',
  'choice.order.text':
    'Qui est en tête d’une longue liste gagne quelques voix pour cela seul ; un ordre propre à chaque votant les répartit.',
  'choice.order.usual': 'Comme dans le plan, pour tous',
  'choice.order.drawn': 'Un ordre propre à chaque votant',

  'common.name': 'Ostraka',
  'common.step': 'Étape {place} sur {places}',
  'common.back': 'Retour',
  'common.home': 'Page d’accueil',
  'common.close': 'Fermer',
  'common.next': 'Suivant',
  'common.join': 'Rejoindre',
  'common.start': 'Démarrer',
  'common.stop': 'Arrêter',
  'common.copy': 'Copier',
  'common.picture.missing': 'Il y a une image qui ne peut pas être montrée maintenant.',
  'common.picture.altered': 'L’image trouvée ici n’est pas celle que ce scrutin désigne, elle n’est donc pas montrée.',
  'common.higher': 'Monter {name}',
  'common.lower': 'Descendre {name}',
  'common.drag': 'Déplacer {name}',
  'common.copied': 'Copié',
  'common.done-of': '{done} sur {total}',
  'common.work.rate': '{rate} par seconde',
  'common.work.left': 'encore {seconds} s',
  'common.work.for': 'depuis {seconds} s',
  'common.work.all': '{total} {total|unité|unités} de travail',
  'common.arithmetic.fma': 'Calcul : WebAssembly avec multiplication-addition fusionnée, le plus rapide qui soit',
  'common.arithmetic.scalar':
    'Calcul : WebAssembly en nombres entiers ; la multiplication-addition fusionnée manque à cet ordinateur',
  'common.arithmetic.noble': 'Calcul : JavaScript, lent ; cet ordinateur n’en exécute pas d’autre',
  'common.letters': 'Caractères',
  'common.letters.size': '{size} %',
  'common.contrast': 'Contraste fort',
  'common.language': 'Langue',
  'common.language.missing':
    'Les textes ({language}) ne sont pas arrivés : tout reste donc comme avant. Choisissez à nouveau cette langue quand la connexion est là ; si cela ne suffit pas, rechargez la page.',
  'common.only-english': 'Une partie de cette page n’est pas encore traduite : elle est en anglais.',
  'common.foot.profile': 'Profil {profile}',
  'common.foot.version': 'Version {version}',
  'common.foot.app': 'application',
  'common.foot.browser': 'dans le navigateur',
  'common.foot.page': 'page de l’ordinateur de l’organisation',
  'common.foot.file': 'un seul fichier',
  'common.loading': 'Démarrage…',
  'common.closes': 'Le vote ferme dans {seconds} {seconds|seconde|secondes}.',
  'common.reconnecting': 'La connexion est coupée. Nouvel essai…',
  'common.reconnecting.ended':
    'Si Ostraka a été arrêté, relancez-le : il ouvre un nouvel onglet, et celui-ci peut être fermé. Tout ce qui s’est passé est gardé.',
  'common.tone.ok': 'Tout va bien :',
  'common.tone.fail': 'Problème :',
  'common.tone.wait': 'En attente :',
  'common.saved': 'Enregistré : {path}',
  'common.handed-over':
    'Remis au navigateur sous le nom {path}. Vérifiez dans ses téléchargements que le fichier y est.',
  'common.seconds': '{seconds} s',
  'common.join-link': 'Lien d’accès',
  'common.nearby': 'Trouvé à proximité',
  'common.this-laptop': 'Cet ordinateur',
  'common.laptops-here': '{count} {count|ordinateur est là|ordinateurs sont là}',
  'common.cast-now': 'Déposez votre bulletin maintenant.',
  'common.trust': 'Qui pourrait faire quoi',
  'common.exact': 'Les termes exacts',
  'common.cancelled': 'Cette élection est annulée',
  'common.about': 'À propos de cet ordinateur',
  'common.stuck': 'Impossible de continuer : {message}',
  'common.offline': 'non connecté',
  'common.laptop.awake.app': 'Cet ordinateur est maintenu en éveil ; laissez-le ouvert',
  'common.laptop.awake.tab':
    'Cet ordinateur est maintenu en éveil tant que cet onglet est au premier plan ; laissez-le ouvert',
  'common.laptop.asleep.missing':
    'Ce navigateur ne peut pas maintenir l’ordinateur en éveil. Jusqu’à la fin de l’élection, désactivez la mise en veille dans les réglages du système et laissez l’ordinateur ouvert.',
  'common.laptop.asleep.refused':
    'Le navigateur n’a pas maintenu cet ordinateur en éveil ; certains ne le font pas quand la batterie est faible. Branchez-le et, jusqu’à la fin de l’élection, désactivez la mise en veille dans les réglages du système.',
  'common.laptop.battery': 'La batterie de cet ordinateur est à {percent} %. Branchez-le.',
  'common.laptop.battery.coordinator': 'Sans cet ordinateur, plus rien n’avance dans l’élection.',
  'common.laptop.battery.node': 'Sans cet ordinateur, l’élection risque de ne pas arriver à son terme.',
  'common.laptop.battery.of': 'La batterie de {name} est à {percent} %. Apportez son chargeur.',
  'common.laptop.closing.coordinator': 'Ne plus diriger « {title} » ?',
  'common.laptop.closing.node': 'Ne plus aider à mélanger dans « {title} » ?',
  'common.laptop.closing.untitled': 'Ne plus aider à cette élection ?',
  'common.laptop.closing.coordinator.detail':
    'Personne ne peut voter et rien n’avance tant que cet ordinateur ne dirige pas. Ce qui s’est passé est conservé : la page d’accueil permet de continuer.',
  'common.laptop.closing.node.detail':
    'Tant que cet ordinateur est absent, l’élection peut devoir l’attendre. Ce qu’il a est conservé : la page d’accueil permet de continuer.',
  'common.laptop.closing.stay': 'Garder ouvert',
  'common.laptop.closing.stop': 'Arrêter et fermer',

  'coordinator.lobby.title': 'Rejoindre : {title}',
  'coordinator.lobby.lead': 'Ordinateurs : ouvrez Ostraka, suivez le lien, comparez les mots.',
  'coordinator.lobby.phones': 'Téléphones : scannez ceci',
  'coordinator.lobby.phones.early':
    'Les téléphones peuvent déjà scanner : leur page continue d’elle-même dès que vous démarrez.',
  'coordinator.lobby.laptops': 'Ordinateurs : suivez ce lien',
  'coordinator.lobby.page': 'Adresse pour les téléphones',
  'coordinator.lobby.typed': 'Pas de caméra ? L’adresse à saisir',
  'coordinator.lobby.qr': 'Code à scanner : {text}',
  'coordinator.lobby.scan': 'Scannez pour rejoindre',
  'coordinator.lobby.words': 'Les mêmes mots sur chaque ordinateur ?',
  'coordinator.lobby.words.why':
    'Si un ordinateur montre d’autres mots, il parle à quelqu’un d’autre. Les mots représentent la clé de cet ordinateur.',
  'coordinator.lobby.nodes.none': 'Aucun ordinateur n’est encore là.',
  'coordinator.lobby.start': 'Démarrer avec {count} {count|ordinateur|ordinateurs}',
  'coordinator.lobby.missing': 'Il manque encore {count} {count|ordinateur|ordinateurs}.',
  'coordinator.lobby.fewer': '{here} des {planned} ordinateurs prévus sont là. Vous pouvez démarrer sans les autres.',
  'coordinator.ceremony.title': 'Les ordinateurs font la clé',
  'coordinator.ceremony.lead': 'Chacun en fait une part. Personne ne voit jamais la clé entière.',
  'coordinator.ceremony.awaited': 'En attente de {names}.',
  'coordinator.ceremony.exact': 'Ce qui se passe exactement',
  'coordinator.ceremony.exact.text':
    'Génération distribuée de clé : chaque ordinateur distribue aux autres des parts vérifiables d’un secret, et leur somme est la clé de l’élection.',
  'coordinator.ceremony.reason': 'Les ordinateurs font encore la clé.',
  'coordinator.enrolment.title': 'Tout le monde s’inscrit maintenant',
  'coordinator.enrolment.title.rehearsal': 'Les ordinateurs font la clé',
  'coordinator.enrolment.lead':
    'Les votants scannent le code et saisissent leur nom. Ouvrez le vote quand tout le monde est là.',
  'coordinator.enrolment.lead.invented':
    'Les votants scannent le code et saisissent un nom qu’ils inventent. Ouvrez le vote quand il y en a autant sur la liste que de personnes ici.',
  'coordinator.enrolment.lead.rehearsal':
    'Personne ne s’inscrit : les bulletins d’essai sont déposés d’eux-mêmes. Comparez les six mots sur chaque ordinateur, puis ouvrez le vote.',
  'coordinator.codes.title.enrolment': 'Distribuez les codes',
  'coordinator.codes.lead':
    'Imprimez les coupons, découpez-les et donnez-en un à chaque personne. Ouvrez ensuite le vote.',
  'coordinator.six.title': 'Les mêmes six mots partout ?',
  'coordinator.six.why':
    'Chaque ordinateur a fait sa part de ces mots avant de voir celles des autres. S’ils concordent, tous suivent la même élection.',
  'coordinator.enrolled': '{count} {count|personne est inscrite|personnes sont inscrites}',
  'coordinator.enrolled.none': 'Personne n’est encore inscrit.',
  'coordinator.opening.title': 'Ouvrir le vote avec {count} {count|votant|votants} ?',
  'coordinator.opening.more': '{count} {count|s’est inscrit|se sont inscrits}, et vous en attendez {expected}.',
  'coordinator.opening.fewer':
    'Seulement {count} {count|s’est inscrit|se sont inscrits}, et vous en attendez {expected}.',
  'coordinator.opening.nobody': 'Personne n’est encore inscrit. On pourra s’inscrire pendant le vote.',
  'coordinator.opening.one-address': '{count} d’entre eux viennent d’une même adresse, {address}.',
  'coordinator.opening.few':
    'Un résultat demande au moins {needed} bulletins, et {count} {count|votant est|votants sont} sur la liste : il ne peut pas y avoir de résultat.',
  'coordinator.opening.few-yet':
    'Un résultat demande au moins {needed} bulletins, et {count} {count|votant est|votants sont} sur la liste : si personne d’autre ne s’inscrit pendant le vote, il n’y a pas de résultat.',
  'coordinator.opening.silent': 'Personne n’a encore comparé les six mots à : {names}.',
  'coordinator.opening.signed': 'La liste est signée à l’ouverture du vote : ensuite, plus personne ne peut être rayé.',
  'coordinator.opening.go': 'Ouvrir le vote avec {count} {count|votant|votants}',
  'coordinator.expect.title': 'Combien on en attend',
  'coordinator.expect.of': '{count} sur {expected} {count|inscrit|inscrits}.',
  'coordinator.expect.label': 'Combien de votants attendez-vous ?',
  'coordinator.expect.hint':
    'On vous demande avant que plus de personnes puissent voter. Laissez vide si vous ne savez pas.',
  'coordinator.expect.error': 'Un nombre entier jusqu’à {most}.',
  'coordinator.expect.set': 'En attendre autant',
  'coordinator.sources.title': 'D’où ils viennent',
  'coordinator.sources.one': '{count} de {address}',
  'coordinator.sources.own': '{count} de cet ordinateur',
  'coordinator.sources.more': '… et {count} autres adresses.',
  'coordinator.sources.away':
    '{count} {count|demande|demandes} de cette adresse, au-delà de sa part, {count|a été refusée|ont été refusées}.',
  'coordinator.sources.strike': 'Rayer tous ceux de {address}',
  'coordinator.sources.strike.title': 'Rayer tous ceux qui viennent de {address} ?',
  'coordinator.sources.allow': 'En permettre {count} de plus depuis cette adresse',
  'coordinator.sources.turned':
    '{count} {count|inscription a été refusée|inscriptions ont été refusées} : trop d’une même adresse. Voyez la liste pour en permettre plus.',
  'coordinator.roll.open': 'Voir la liste',
  'coordinator.roll.title': '{count} {count|votant|votants} sur la liste',
  'coordinator.roll.title.forgotten': '{count} {count|votant|votants}, sans noms',
  'coordinator.roll.lead': 'Lisez-la à voix haute. Rayez qui n’a rien à y faire, avant d’ouvrir le vote.',
  'coordinator.roll.lead.invented':
    'Ces noms sont inventés. Comptez s’il y en a autant que de personnes, et faites vérifier à chacun que le sien y est.',
  'coordinator.roll.lead.signed': 'La liste est signée : plus personne n’est ajouté ni rayé.',
  'coordinator.roll.lead.grows':
    'La liste est signée : plus personne n’est rayé. Les retardataires sont encore ajoutés.',
  'coordinator.roll.search': 'Chercher un nom',
  'coordinator.roll.found': '{count} {count|nom trouvé|noms trouvés}.',
  'coordinator.roll.alike': '{count} {count|nom ressemble|noms ressemblent} à un autre de la liste.',
  'coordinator.roll.near':
    '{count} {count|nom est presque identique|noms sont presque identiques} à un autre de la liste.',
  'coordinator.roll.more': '… et {count} de plus.',
  'coordinator.roll.mark.double': 'ressemble à {names}',
  'coordinator.roll.mark.similar': 'presque comme {names}',
  'coordinator.roll.strike': 'Rayer',
  'coordinator.roll.strike.label': 'Rayer {name}',
  'coordinator.roll.strike.title': 'Rayer {name} de la liste ?',
  'coordinator.roll.strike.text':
    'Sa page le dit tout de suite. Cette personne peut se réinscrire sous un autre nom, et vous pouvez la remettre jusqu’à l’ouverture du vote.',
  'coordinator.roll.struck': 'Rayés',
  'coordinator.roll.back': 'Remettre',
  'coordinator.roll.back.label': 'Remettre {name}',
  'coordinator.roll.voted': 'a voté',
  'coordinator.roll.voted.not': 'n’a pas voté',
  'coordinator.roll.voted.who': 'Personne d’autre que vous ne voit qui a voté. Un second bulletin n’y change rien.',
  'coordinator.roll.voted.hidden': 'Le plan dit que personne ne voit qui a voté.',
  'coordinator.reminder': 'Faire un rappel à qui n’a pas voté',
  'coordinator.reminder.again': 'Enregistrer la liste encore une fois',
  'coordinator.reminder.title': '{waiting} {waiting|n’a|n’ont} pas encore voté',
  'coordinator.reminder.text':
    'Cette liste n’est que pour vous, en tableau. Elle est dressée une seule fois : le registre le dit, et combien y figurent. Qui vote désormais y reste.',
  'coordinator.reminder.make': 'Dresser et enregistrer la liste',
  'coordinator.reminder.made': 'Une liste de qui n’avait pas voté a été dressée : {waiting}.',
  'coordinator.reminder.nobody': 'Tout le monde a voté.',
  'coordinator.roll.keep': 'Garder la liste',
  'coordinator.roll.csv': 'Enregistrer en tableau',
  'coordinator.roll.names': 'Enregistrer le fichier des noms',
  'coordinator.roll.names.text':
    'Ce que chacun pourra vérifier plus tard ne contient pas de noms. Le fichier des noms dit à qui est chaque clé : avec lui, n’importe qui peut déduire du registre qui a voté, et personne ce qui a été voté.',
  'coordinator.roll.forget': 'Supprimer les noms ici',
  'coordinator.roll.forget.title': 'Supprimer les noms sur cet ordinateur ?',
  'coordinator.roll.forget.text':
    'Le résultat et tout ce que chacun peut vérifier restent tels quels. Qui a reçu le fichier des noms l’a toujours.',
  'coordinator.roll.forgotten': 'Les noms ont été supprimés sur cet ordinateur.',
  'coordinator.roll.compare': 'Comparer avec votre propre liste',
  'coordinator.roll.compare.give': 'Collez ou choisissez une liste',
  'coordinator.roll.compare.how': '{count} {count|nom|noms} sur votre liste',
  'coordinator.roll.compare.label': 'Noms, un par ligne',
  'coordinator.roll.compare.hint':
    'Collez la liste de votre classe, ou choisissez un fichier. Elle reste dans cette fenêtre.',
  'coordinator.roll.compare.file': 'Choisir un fichier',
  'coordinator.roll.compare.no-text':
    'Aucun nom n’a été lu : ce n’est pas du texte, ou pas en UTF-8. Enregistrez la liste en texte ou en CSV, en UTF-8.',
  'coordinator.roll.compare.all': 'Les {count} de votre liste sont tous inscrits, et personne d’autre.',
  'coordinator.roll.compare.strangers': 'Pas sur votre liste : {count}',
  'coordinator.roll.compare.missing': 'Pas encore inscrits : {count}',
  'coordinator.roll.compare.spelled': 'Écrits autrement : {count}',
  'coordinator.open-voting': 'Ouvrir le vote',
  'coordinator.open-voting.codes': 'Faites d’abord des codes.',
  'coordinator.codes.make': 'Faire des codes de vote',
  'coordinator.codes.more': 'Faire d’autres codes',
  'coordinator.codes.title': 'Codes de vote',
  'coordinator.codes.count': 'Combien de votants ?',
  'coordinator.codes.count.error': 'Un nombre de 1 à {most}.',
  'coordinator.codes.once': 'Ces codes ne sont montrés que cette fois. Imprimez-les maintenant.',
  'coordinator.codes.print': 'Imprimer',
  'coordinator.codes.done': 'C’est fait, les masquer',
  'coordinator.codes.counts': 'Codes : utilisés {used}, libres {unused}, remplacés {replaced}.',
  'coordinator.codes.lost': 'Un coupon est perdu',
  'coordinator.codes.lost.lead':
    'Le code du coupon perdu n’ouvre plus rien, et un nouveau prend sa place ; une fois le vote ouvert, tous le voient. Un code qui a servi reste tel quel.',
  'coordinator.codes.lost.number': 'Numéro du coupon perdu',
  'coordinator.codes.lost.hint': 'Si personne ne le sait, demandez quels numéros ont les autres.',
  'coordinator.codes.lost.error': 'Les coupons sont numérotés de 1 à {most}.',
  'coordinator.codes.replace': 'Remplacer ce code',
  'coordinator.codes.slip': 'Votre code pour un bulletin :',
  'coordinator.codes.slip.number': 'Coupon {number} · {date}',
  'coordinator.codes.slip.where': 'Scannez, ou saisissez l’adresse puis le code : {page}',
  'coordinator.codes.slip.words': 'Si l’application Ostraka vous demande de comparer douze mots, les voici :',
  'coordinator.codes.slip.qr': 'Adresse et code du coupon {number}',
  'coordinator.codes.list': '{count} {count|code|codes}',
  'coordinator.voting.title': 'Votez maintenant',
  'coordinator.voting.lead': 'Choisissez sur votre téléphone, scellez le bulletin, déposez-le.',
  'coordinator.voting.ballots': '{count} {count|bulletin déposé|bulletins déposés}',
  'coordinator.voting.of': 'sur {count} {count|votant|votants}',
  'coordinator.voting.all': 'Tout le monde a voté.',
  'coordinator.voting.least':
    'Il faut au moins {needed} {needed|bulletin|bulletins} pour un résultat : avec moins, aucun n’est ouvert.',
  'coordinator.voting.audited': '{count} {count|bulletin ouvert|bulletins ouverts} comme test',
  'coordinator.voting.checking': '{count} de plus en cours de contrôle.',
  'coordinator.voting.board': 'Les bulletins sont-ils en sûreté ?',
  'coordinator.voting.witnessed': 'Les autres ordinateurs ont signé {witnessed} entrées sur {size}.',
  'coordinator.voting.close': 'Fermer le vote',
  'coordinator.few.sure': 'Fermer sans résultat ?',
  'coordinator.few.wait': 'Attendre d’autres bulletins',
  'coordinator.few.close': 'Fermer quand même',
  'coordinator.few.title': 'Pas de résultat : {title}',
  'coordinator.few.waiting': 'Les ordinateurs confirment que le vote est clos…',
  'coordinator.few.attested':
    '{count} sur {total} {total|ordinateur|ordinateurs} {count|a|ont} vérifié et signé cette fin.',
  'coordinator.few.why':
    'Si peu de bulletins pourraient montrer comment quelqu’un a voté. Le plan a fixé le nombre avant le vote, et personne ne peut plus le changer : ni l’organisation, ni moins d’ordinateurs qu’il n’en faut pour ouvrir un bulletin.',
  'coordinator.closing.title': 'Le vote ferme dans une minute',
  'coordinator.closing.left': 'encore {seconds} {seconds|seconde|secondes}',
  'coordinator.closing.longer': 'Besoin de plus de temps ? Dites-le.',
  'coordinator.closing.extend': 'Une minute de plus',
  'coordinator.closing.now': 'Fermer maintenant',
  'coordinator.closing.stop': 'Laisser le vote ouvert',
  'coordinator.closing.running': 'Clôture…',
  'coordinator.mixing.title': 'Les ordinateurs mélangent',
  'coordinator.mixing.lead':
    'Ensuite, personne ne peut dire à qui est quel bulletin, sauf si {count} d’entre eux s’entendent.',
  'coordinator.decryption.title': 'Les ordinateurs ouvrent les bulletins',
  'coordinator.decryption.lead': 'Chacun donne sa part de la clé pour la liste mélangée, et pour rien d’autre.',
  'coordinator.finished.title': 'Résultat : {title}',
  'coordinator.finished.pending': 'Le résultat arrive…',
  'coordinator.finished.attested':
    '{count} sur {total} {total|ordinateur|ordinateurs} {count|a|ont} vérifié et signé le résultat.',
  'coordinator.differing.look':
    'Allez-y et comparez encore les six mots. S’ils diffèrent vraiment, quelqu’un s’est glissé entre cet ordinateur-là et celui-ci.',
  'coordinator.differing.leave': 'Laisser {name} de côté',
  'coordinator.differing.leave.why': 'Les autres refont la clé, et tout le monde compare de nouveaux mots.',
  'coordinator.differing.out': '{name} est laissé de côté. L’élection continue avec les autres.',
  'coordinator.differing.version':
    'Un programme plus ancien a commencé cette élection, et il ne sait pas laisser un ordinateur de côté. Commencez-en une nouvelle.',
  'coordinator.differing.voting': 'Le vote est ouvert : la clé ne peut plus être refaite.',
  'coordinator.differing.key':
    'Sans lui, il resterait {left} des {needed} ordinateurs que demande la clé. Commencez une nouvelle élection.',
  'coordinator.differing.close':
    'Sans lui, il resterait {left} des {needed} ordinateurs nécessaires pour clore le vote. Commencez une nouvelle élection.',
  'coordinator.differing.mix':
    'Sans lui, il resterait {left} des {needed} ordinateurs nécessaires pour mélanger. Commencez une nouvelle élection.',
  'coordinator.differing.first': 'Réglez d’abord la question des mots différents.',
  'coordinator.spare': 'Avec {laptops} ordinateurs, l’un d’eux peut manquer.',
  'coordinator.absence': '{count|Ordinateur parti|Ordinateurs partis} : {names}',
  'coordinator.absence.returning': 'Pas encore de retour : {names}',
  'coordinator.absence.returning.what':
    'Là où Ostraka est encore ouvert, ils reviennent tout seuls. Ailleurs, ouvrez-le et choisissez cette élection.',
  'coordinator.absence.none':
    'L’élection continue : {needed} {needed|ordinateur suffit|ordinateurs suffisent} pour ouvrir les bulletins.',
  'coordinator.absence.key':
    'La clé demande {needed} ordinateurs, et {left} {left|est là|sont là}. Elle ne se fait pas sans eux.',
  'coordinator.absence.close':
    'Le vote reste ouvert. Pour le clore, {needed} {needed|ordinateur doit|ordinateurs doivent} être là, et {left} {left|l’est|le sont}.',
  'coordinator.absence.confirm':
    'Le vote est clos. {needed} {needed|ordinateur doit|ordinateurs doivent} le confirmer avant tout mélange, et {left} {left|est là|sont là}.',
  'coordinator.absence.mix':
    '{needed} {needed|ordinateur doit|ordinateurs doivent} mélanger, et seulement {left} {left|le peut|le peuvent}.',
  'coordinator.absence.open':
    'Pour ouvrir les bulletins, il faut {needed} ordinateurs, et il n’en reste que {left}. Sans eux, personne ne peut les ouvrir : c’est ce qui les protège.',
  'coordinator.absence.what':
    'Faites revenir un ordinateur : ouvrez-y Ostraka et choisissez cette élection. Si aucun ne revient, commencez une nouvelle élection.',
  'coordinator.absence.moved':
    'Cet ordinateur s’est-il absenté un moment ? Alors un autre dirige peut-être l’élection, et les autres n’écoutent plus celui-ci. Demandez dans la salle ; si c’est le cas, fermez cette fenêtre.',
  'coordinator.takeover.title': 'Cet ordinateur prend la suite',
  'coordinator.takeover.lead':
    'Assez d’ordinateurs doivent le laisser diriger. Ensuite l’élection continue où elle en était.',
  'coordinator.takeover.laptops': 'Les ordinateurs qui mélangent',
  'coordinator.takeover.how':
    'Sur chacun d’eux : « L’ordinateur du coordinateur ne répond pas », « Un autre ordinateur dirige maintenant », et ce lien.',
  'coordinator.takeover.agreed': 'laisse cet ordinateur diriger',
  'coordinator.takeover.not-yet': 'pas encore',
  'coordinator.takeover.lacking': 'Il faut encore l’accord de {count} {count|ordinateur|ordinateurs}.',
  'coordinator.takeover.go': 'Continuer avec {count} {count|ordinateur|ordinateurs}',
  'coordinator.takeover.ahead.title': '{name} en sait plus',
  'coordinator.takeover.ahead':
    'La copie sur {name} a {theirs} entrées, celle-ci seulement {ours} : des bulletins seraient perdus. Reprenez plutôt sur cet ordinateur-là, ou avec une copie enregistrée là-bas, et fermez cette fenêtre.',
  'coordinator.takeover.ahead.short': 'Reprenez plutôt depuis {name}.',
  'coordinator.takeover.ballots':
    'Les bulletins que les autres ordinateurs ont signés sont en sûreté, et qui les a déposés n’a plus rien à faire. Qui vote dans l’application suit le nouveau lien et continue avec sa clé.',
  'coordinator.takeover.phones':
    'Le navigateur d’un téléphone garde sa clé pour l’ancienne adresse seulement. Qui y a voté scanne le nouveau code juste pour voir le résultat. Qui ne l’a pas fait peut se réinscrire si cette élection prend les retardataires ou si le code n’a pas servi : cherchez les noms qui sont deux fois sur la liste.',
  'coordinator.takeover.codes':
    'Les codes sont perdus avec l’ancien ordinateur : faites-en de nouveaux et distribuez-les.',
  'coordinator.takeover.enrolled':
    'Les inscriptions sont perdues avec l’ancien ordinateur : tout le monde suit le nouveau lien et est inscrit à nouveau.',
  'coordinator.export': 'Pour d’autres programmes',
  'coordinator.export.text':
    'Les bulletins ouverts, dans un ordre qui ne dit rien de qui les a mis, et les tours du décompte. Les noms ajoutés ne sont pas distingués.',
  'coordinator.export.blt': 'Bulletins (BLT)',
  'coordinator.export.preflib': 'Bulletins (PrefLib)',
  'coordinator.export.csv': 'Bulletins en tableau (CSV)',
  'coordinator.export.cvr': 'Bulletins en enregistrements (JSON)',
  'coordinator.export.rounds.csv': 'Tours en tableau (CSV)',
  'coordinator.export.rounds.json': 'Tours à dessiner (RCVis)',
  'coordinator.export.svg': 'Résultat en image (SVG, en anglais)',
  'coordinator.export.whole': 'Bulletins entiers (CSV)',
  'coordinator.export.whole.ask': 'Bulletins entiers',
  'coordinator.times': 'Combien de temps cela a pris',
  'coordinator.save.title': 'À garder',
  'coordinator.save.transcript': 'Enregistrer toute l’élection',
  'coordinator.save.archive': 'Enregistrer l’archive…',
  'coordinator.save.archive.text':
    'Tout dans un dossier, en un seul fichier ZIP : l’élection entière, le vérificateur, le procès-verbal (en anglais) à imprimer, les résultats, les bulletins ouverts, les sommes et un README. Sans les noms des votants : ils s’enregistrent à part.',
  'coordinator.save.transcript.text':
    'Avec ce fichier, n’importe qui peut tout revérifier sans vous : dans Ostraka, ou dans un navigateur avec verify.html. L’application l’enregistre à côté ; dans un navigateur, « {button} » le fait.',
  'coordinator.save.verifier': 'Enregistrer le vérificateur pour navigateurs',
  'coordinator.save.csv': 'Résultat en tableau (CSV)',
  'coordinator.save.json': 'Résultat pour programmes (JSON)',
  'coordinator.save.timings': 'Durées (CSV)',
  'coordinator.laptops': 'Ordinateurs',
  'coordinator.laptop.differs': 'ses mots diffèrent',
  'coordinator.laptop.same': 'mots comparés : les mêmes',
  'coordinator.laptop.silent': 'mots pas encore comparés',
  'coordinator.laptop.connected': 'connecté',
  'coordinator.laptop.checking': 'contrôle',
  'coordinator.laptop.mixing': 'mélange',
  'coordinator.laptop.proving': 'prouve son mélange',
  'coordinator.laptop.decrypting': 'calcule sa part de la clé',
  'coordinator.laptop.mixed': 'a mélangé',
  'coordinator.laptop.proven': 'a mélangé, preuve contrôlée',
  'coordinator.laptop.attested': 'a signé le résultat',
  'coordinator.timeline': 'Ce qui s’est passé',
  'coordinator.timeline.empty': 'Rien encore.',
  'coordinator.warning': 'À savoir',
  'coordinator.fault.title': 'Problème avec {culprit}',
  'coordinator.fault.proven': 'Le registre public le prouve ; chacun peut le vérifier.',
  'coordinator.fault.claimed': 'Cet ordinateur le dit ; le registre ne le prouve pas.',
  'coordinator.fault.code': 'Nom exact : {code}',
  'coordinator.stuck.title': 'Impossible de continuer',
  'coordinator.stuck.text':
    'Faites revenir les ordinateurs manquants : ouvrez-y Ostraka et choisissez cette élection. Elle continue toute seule.',
  'coordinator.joining.title': 'Une personne ou plusieurs ?',
  'coordinator.joining.lead':
    'Les bulletins sont ouverts. Si deux orthographes sont la même personne, proposez-le : {count} {count|ordinateur doit|ordinateurs doivent} être d’accord. Ce qui est réuni le reste, et les deux décomptes sont montrés.',
  'coordinator.joining.proposed': 'Proposé',
  'coordinator.joining.mark': 'Marquez les orthographes d’une même personne',
  'coordinator.joining.more': '{count} de plus peuvent être réunis en ligne de commande.',
  'coordinator.joining.two': 'Marquez au moins deux noms.',
  'coordinator.joining.propose': 'Proposer : c’est une seule personne',
  'coordinator.joining.post': 'Publier le résultat',
  'coordinator.joining.sure': 'Publier le résultat maintenant ?',
  'coordinator.joining.sure.text':
    'Il compte ce sur quoi assez d’ordinateurs sont d’accord. Ensuite, plus aucun nom ne peut être réuni.',

  'core.quoted': '« {text} »',
  'core.stuck.too-few-for-key': 'Sans {names}, il y a moins d’ordinateurs que les {needed} que demande la clé.',
  'core.stuck.too-few-mixers': 'Sans {names}, moins de {needed} ordinateurs pourraient mélanger.',
  'core.stuck.close-unconfirmed':
    '{needed} {needed|ordinateur doit|ordinateurs doivent} confirmer que le vote est clos avant que l’élection continue. Il manque : {names}.',
  'core.stuck.no-mix': '{name} n’a pas mélangé et, sans lui, il reste moins de {needed} ordinateurs pour mélanger.',
  'core.stuck.no-proof':
    '{name} n’a pas prouvé son mélange et, sans lui, il reste moins de {needed} ordinateurs pour mélanger.',
  'core.stuck.too-few-mixes':
    'Seulement {left} {left|mélange tient|mélanges tiennent}, et cette élection en demande {needed}.',
  'core.stuck.too-few-shares':
    'Seulement {left} {left|ordinateur peut|ordinateurs peuvent} encore aider à ouvrir les bulletins, et il en faut {needed}.',
  'core.stuck.awaits-reports':
    'L’ordinateur de l’organisation a été relancé et attend que {lacking} {lacking|ordinateur|ordinateurs} sur {needed} disent jusqu’où allait le registre. Il manque : {names}.',
  'core.stuck.board-behind':
    '{name} connaît un registre de {theirs} {theirs|entrée|entrées} que l’ordinateur de l’organisation a signé et n’a plus. Il ne signe plus rien : laissez un autre ordinateur prendre la suite.',
  'core.stuck.broken': 'Cet ordinateur a dû s’arrêter : {message}',
  'core.fault.bad-deal': 'Il a distribué des parts de la clé qui ne conviennent pas. La clé se fait sans lui.',
  'core.fault.no-joint-key':
    'Les parts que tous les ordinateurs se sont données s’annulent et ne font aucune clé ; il faut que tous s’y prêtent pour cela.',
  'core.fault.false-complaint':
    'Il a accusé un autre ordinateur d’une mauvaise part de la clé, et cette part est bonne.',
  'core.fault.time-out': 'Il n’a pas répondu à temps.',
  'core.fault.bad-shuffle':
    'La preuve de son mélange ne tient pas : il a peut-être supprimé ou échangé des bulletins. Son mélange ne compte pas.',
  'core.fault.bad-shares': 'Ses parts de la clé ne conviennent pas à la liste mélangée. Elles ne sont pas utilisées.',
  'core.alarm.fork': 'Le coordinateur a signé deux registres différents de cette élection.',
  'core.alarm.bad-board': 'Le coordinateur montre un registre qui enfreint les règles de l’élection.',
  'core.alarm.bad-manifest': 'Ce que montre le coordinateur n’est pas une élection.',
  'core.alarm.wrong-coordinator': 'Qui répond n’est pas le coordinateur que nomme le lien.',
  'core.alarm.simulation': 'Ce n’est qu’une simulation ; cet ordinateur n’y participe pas.',
  'core.alarm.old-manifest':
    'Cette nouvelle élection doit se tenir selon d’anciennes règles (version 1), qui protègent moins les votants. Cet ordinateur n’y participe pas.',
  'core.alarm.left-behind':
    'Le coordinateur a été remplacé pendant l’absence de cet ordinateur, et le registre continue sans les dernières entrées que cet ordinateur détient. Il ne peut plus participer.',
  'core.alarm.storage-damaged':
    'La copie du registre sur cet ordinateur est endommagée. Personne d’autre n’y est pour rien.',
  'core.alarm.secret-lost':
    'Cet ordinateur a perdu une partie de ses secrets. Il continue de suivre l’élection, mais ne peut ni mélanger ni ouvrir.',
  'core.alarm.words-differ': 'Les mots sur {name} ne sont pas ceux du projecteur. {name} ne signe plus rien.',
  'core.culprit.node': 'Ordinateur {index}',
  'core.culprit.node.named': 'Ordinateur {index} ({name})',
  'core.culprit.coordinator': 'le coordinateur',
  'core.culprit.organiser': 'l’organisation',
  'core.culprit.this-laptop': 'cet ordinateur',
  'core.culprit.latecomer': 'personne ; cet ordinateur est arrivé trop tard',
  'core.culprit.answerer': 'ce qui répond à sa place',
  'core.culprit.link-giver': 'le coordinateur, ou quiconque a donné le lien',
  'core.culprit.sealer': 'l’appareil qui l’a scellé, ou le coordinateur',
  'core.culprit.file-maker': 'quiconque a fait ou modifié ce fichier',
  'core.culprit.nobody': 'personne',
  'core.culprit.voter': 'votant {key}…',
  'core.culprit.stranger': 'détenteur de la clé {key}…',
  'core.blame.said': '{who} l’a dit',
  'core.blame.posted': '{who} l’a inscrit au registre',
  'core.blame.inserted': '{who} l’y a mis',
  'core.blame.let-pass': '{who} l’a laissé passer',
  'core.blame.may-have-forked': 'ou {who}, s’il a dédoublé le registre',
  'core.claim.valid':
    'Ce fichier prouve le décompte exact {count|du|des} {count} {count|bulletin|bulletins} de ce registre.',
  'core.too-few-ballots':
    'Trop peu de bulletins comptent : {ballots}, et il en faut au moins {needed}. Aucun n’est ouvert, et il n’y a pas de résultat.',
  'core.too-few-yet':
    'Bulletins qui comptent jusqu’ici : {ballots} ; il en faut au moins {needed}. Si le vote ferme maintenant, aucun n’est ouvert et il n’y a pas de résultat.',
  'core.claim.no-result': 'Ce fichier prouve que l’élection de ce registre s’est terminée sans résultat.',
  'core.claim.unwitnessed-end':
    'Seulement {attested} sur {needed} {needed|ordinateur requis|ordinateurs requis} {attested|a|ont} confirmé cette fin.',
  'core.claim.so-far':
    'Rien n’est faux dans ce registre jusqu’où il va. Il n’y a pas encore de résultat : il n’en prouve donc aucun.',
  'core.claim.invalid': 'Un contrôle a échoué : ce fichier ne prouve aucun résultat.',
  'core.claim.another': 'C’est une autre élection que celle que vous attendiez.',
  'core.claim.unexpected':
    'Vous n’avez pas donné les mots de l’élection : une élection inventée serait tout aussi cohérente. Ses douze mots figurent sous le résultat et dans ce qui en est enregistré : comparez-les.',
  'core.claim.given-coordinator':
    'Vos mots sont ceux de l’ordinateur qui dirige, tels que les montre la salle d’attente. Le même ordinateur dirige cette élection, et en a peut-être dirigé d’autres. Les douze mots de l’élection figurent sous son résultat et dans ce qui en est enregistré.',
  'core.claim.given-node':
    'Vos mots sont ceux de l’ordinateur {name}. Il participe à cette élection, et peut-être à d’autres. Les douze mots de l’élection figurent sous son résultat et dans ce qui en est enregistré.',
  'core.claim.given-comparison':
    'Vos mots sont les six que les ordinateurs ont comparés. Ils conviennent mais, avec si peu de mots, une élection inventée pourrait être faite pour convenir aussi. Les douze mots de l’élection figurent sous son résultat et dans ce qui en est enregistré.',
  'core.claim.people':
    'Que les bonnes personnes aient pu voter et qu’aucun bulletin ne manque, il ne peut pas le prouver : chacun contrôle la liste, et les votants leurs reçus.',
  'core.claim.unwitnessed':
    'Seulement {attested} sur {needed} {needed|ordinateur requis|ordinateurs requis} {attested|a|ont} confirmé le résultat.',
  'core.claim.pages':
    '{pages} {count|du|des} {count} {count|bulletin|bulletins} {pages|a été scellé|ont été scellés} par une page web : quiconque l’a servie ou modifiée a pu {pages|le|les} lire ou {pages|le|les} remplacer.',
  'core.claim.codes':
    'Les votants ont utilisé des codes imprimés, {used} sur {voters} ; {unused} {unused|reste inutilisé|restent inutilisés}, {replaced} {replaced|a été remplacé|ont été remplacés} : quiconque les a faits a pu voter avec ceux qui n’ont pas été distribués.',
  'core.claim.registrar':
    'La clé du registre électoral a signé la liste des codes ; ses mots sont « {words} ». Sans elle, l’ordinateur de l’organisation ne pouvait ni en ajouter ni en remplacer. Qu’elle était sur un autre ordinateur que celui de l’organisation, aucun fichier ne le montre.',
  'core.claim.unproven':
    'Que {count} {count|ordinateur ait|ordinateurs aient} été en retard n’est que la parole du coordinateur.',
  'core.claim.differed': 'Laissé de côté avant le vote, parce que ses mots n’étaient pas ceux du projecteur : {names}.',
  'core.claim.redrawn':
    'Les mots et les tirages au sort ont été refaits ({count} fois), car la clé a été refaite : qui participait avait vu le tirage précédent.',
  'core.objection': 'Une personne dit que ce bulletin test n’est pas son choix. Nul ne peut vérifier qui a raison.',
  'core.objections':
    'Des votants disent de {count} bulletins tests qu’ils ne sont pas leur choix. Nul ne peut vérifier qui a raison.',
  'core.objection.which': 'Bulletin test « {tracker} », entrée {audit} du registre',
  'core.objection.more': '… et {count} de plus',
  'core.objection.todo':
    'À faire : que cette personne refasse un test sur un autre appareil. Si d’autres disent la même chose, arrêtez, et cherchez ce que leurs appareils ont en commun.',
  'core.objection.later':
    'Un bulletin test n’est jamais compté. Si plusieurs votants le disent, décidez ensemble s’il faut revoter sur d’autres appareils.',
  'core.lesson': 'Leçon : ce n’est pas une vraie élection',
  'core.claim.opened-on-time':
    'Le vote a ouvert à l’heure annoncée, {announced}, à {minutes} {minutes|minute|minutes} près selon la médiane des horloges des ordinateurs.',
  'core.claim.opened-early':
    'Le vote a ouvert TROP TÔT : à {shown} selon la médiane des horloges des ordinateurs, {off} avant l’heure annoncée, {announced}.',
  'core.claim.opened-late':
    'Le vote a ouvert en retard : selon la médiane des horloges des ordinateurs, cela se voit pour la première fois à {shown}, {off} après l’heure annoncée, {announced}.',
  'core.claim.opened-unknown':
    'Le vote devait ouvrir à {announced} ; rien dans ce registre ne montre quand il a ouvert.',
  'core.claim.closed-on-time':
    'Le vote a fermé à l’heure annoncée, {announced}, à {minutes} {minutes|minute|minutes} près selon la médiane des horloges des ordinateurs.',
  'core.claim.closed-early':
    'Le vote a fermé TROP TÔT : à {shown} selon la médiane des horloges des ordinateurs, {off} avant l’heure annoncée, {announced}.',
  'core.claim.closed-late':
    'Le vote a fermé en retard : selon la médiane des horloges des ordinateurs, cela se voit pour la première fois à {shown}, {off} après l’heure annoncée, {announced}.',
  'core.claim.extended': 'L’heure de clôture a été repoussée publiquement ({count} fois) : à {reasons}.',
  'core.claim.extended-late':
    'L’entrée {index} repousse l’heure de clôture alors que la précédente, {before}, était passée : selon la médiane des horloges des ordinateurs, elle se voit pour la première fois à {shown}.',
  'core.claim.late-ballots':
    '{count} des bulletins qui comptent se {count|voit|voient} pour la première fois plus de {minutes} {minutes|minute|minutes} après l’heure de clôture annoncée, {announced}, selon la médiane des horloges des ordinateurs : {count|entrée|entrées} {entries}.',
  'core.claim.results-hour':
    'Les résultats devaient être retenus jusqu’à {announced} ; rien dans ce fichier ne montre avant cela assez de parts de la clé pour les ouvrir. Ce que des ordinateurs se sont donné en secret, aucun tableau ne le montre.',
  'core.claim.results-early':
    'Les résultats sont sortis TROP TÔT : selon la médiane des horloges des ordinateurs, assez de parts de la clé pour ouvrir les bulletins étaient sur ce tableau à {shown}, {off} avant l’heure annoncée, {announced}.',
  'core.claim.results-committee':
    'Les résultats étaient retenus jusqu’à ce que des personnes les publient sur assez d’ordinateurs ; le résultat est fait avec les parts de la clé de {names}. Que quelqu’un y ait appuyé, aucun tableau ne le montre.',
  'core.claim.lesson': 'Ceci est une leçon : les tricheries y sont mises en scène.',
  'core.rehearsal': 'Répétition générale : aucun vote ne compte',
  'core.claim.rehearsal':
    'Ceci est une répétition générale : un jeu de bulletins d’essai tient lieu d’électeurs, et aucun vote ne compte.',
  'core.claim.simulation': 'Ceci est une simulation : personne n’y vote, et rien n’y est secret.',
  'core.name.empty': 'Un nom a au moins une lettre.',
  'core.name.long': 'Au plus {most} lettres, pour que chacun puisse le lire. Celui-ci en a {letters}.',
  'core.name.unseen': 'Il contient un caractère que personne ne voit. Saisissez-le à nouveau.',
  'core.name.sign':
    '« {sign} » ne peut pas figurer dans un nom. Lettres, chiffres, espaces et - ’ . , ( ) & + / sont permis.',
  'core.name.mixed': 'Un mot mêle les lettres de deux alphabets, et certaines se ressemblent.',
  'core.name.spaces': 'Il a plus d’espaces qu’il n’en faut.',
  'core.name.scrawl': 'Il empile trop de signes sur une lettre.',
  'core.trust.readers':
    'Il suffit de {privacy} de ces {nodes} ordinateurs ensemble pour lire les bulletins ; moins n’y suffisent pas.',
  'core.trust.readers-all': 'Seuls les {nodes} ordinateurs tous ensemble pourraient lire les bulletins.',
  'core.trust.reader': '{nodes|Le seul ordinateur|Chacun de ces ordinateurs} pourrait lire les bulletins à lui seul.',
  'core.trust.absent':
    'Ordinateurs qui peuvent manquer : {closing} à la clôture du vote, {opening} à l’ouverture des bulletins, {mixing} au mélange.',
  'core.trust.least-ballots':
    'Moins de {count} bulletins ne sont pas ouverts. Si tous ceux qui sont ouverts disent la même chose, chacun sait comment tous ont voté, aussi nombreux soient-ils.',
  'core.trust.any-ballot':
    'Même un seul bulletin est ouvert. Si tous ceux qui sont ouverts disent la même chose, chacun sait comment tous ont voté, aussi nombreux soient-ils.',

  'doctor.name.ports': 'Port',
  'doctor.name.firewall': 'Pare-feu',
  'doctor.name.route': 'Chemin vers la salle',
  'doctor.name.discovery': 'Se trouver',
  'doctor.name.portal': 'Page de connexion du réseau',
  'doctor.name.clock': 'Horloge',
  'doctor.name.disk': 'Disque',
  'doctor.name.engine': 'Calcul',
  'doctor.name.keyring': 'Trousseau',
  'doctor.name.sandbox': 'Bac à sable',
  'doctor.name.battery': 'Batterie',
  'doctor.state.good': 'bien',
  'doctor.state.warn': 'à regarder',
  'doctor.state.bad': 'pas prêt',
  'doctor.state.unknown': 'inconnu',
  'doctor.verdict.good': 'Cet ordinateur est prêt.',
  'doctor.verdict.warn': 'Cet ordinateur peut participer ; regardez ce qui est marqué.',
  'doctor.verdict.bad': 'Cet ordinateur n’est pas encore prêt.',
  'doctor.verdict.unknown': 'Rien n’a pu être établi.',
  'doctor.verdict.part': 'Pour ce qui a pu être établi, cet ordinateur est prêt.',
  'doctor.verdict.open': 'Sur {total} contrôles, {count} {count|reste inconnu|restent inconnus} ; chacun dit pourquoi.',
  'doctor.screen.title': 'Cet ordinateur est-il prêt ?',
  'doctor.screen.lead':
    'Ce qu’une élection demande à cet ordinateur et à son réseau, essayé pour de bon, et ce qu’il faut faire.',
  'doctor.screen.link.hint':
    'Avec le lien d’une élection ouverte, ou son adresse, on essaie aussi le chemin vers la salle.',
  'doctor.screen.again': 'Regarder à nouveau',
  'doctor.screen.running': 'On regarde',
  'doctor.lobby.ready': 'prêt',
  'doctor.lobby.look': 'prêt, sauf : {names}',
  'doctor.lobby.unfit': 'pas encore prêt : {names}',
  'doctor.lobby.alarm':
    '{count} {count|ordinateur dit qu’il n’est pas prêt|ordinateurs disent qu’ils ne sont pas prêts}.',
  'doctor.ports.free': 'Le port {port} est libre : on peut diriger une élection depuis cet ordinateur.',
  'doctor.ports.ours': 'Un Ostraka de cet ordinateur occupe le port {port} : une élection est dirigée d’ici.',
  'doctor.ports.taken': 'Un autre programme sur cet ordinateur occupe le port {port}.',
  'doctor.ports.taken.do':
    'Cela n’importe que si une élection est dirigée d’ici : fermez ce programme, ou dirigez sur un autre port. L’application en prend un libre toute seule, la ligne de commande avec --port.',
  'doctor.ports.denied': 'Le système refuse le port {port} à ce programme.',
  'doctor.ports.denied.do': 'Choisissez un port à partir de 1024 que le système n’a pas réservé.',
  'doctor.ports.failed': 'On ne peut pas écouter sur le port {port} aux adresses de cet ordinateur.',
  'doctor.ports.failed.do':
    'Reconnectez cet ordinateur à un réseau et regardez à nouveau ; si cela persiste, un programme de sécurité l’interdit.',
  'doctor.firewall.off': 'Cet ordinateur est joignable à sa propre adresse, et aucun pare-feu n’est actif.',
  'doctor.firewall.open': 'Le pare-feu de cet ordinateur laisse les autres venir au port {port}.',
  'doctor.firewall.on': 'Un pare-feu est actif, et peut tenir les autres loin du port {port}.',
  'doctor.firewall.on.do':
    'Cela n’importe que si une élection est dirigée d’ici. Avec ufw : sudo ufw allow {port}/tcp. Avec firewalld : sudo firewall-cmd --add-port={port}/tcp. Sinon, adressez-vous à qui s’occupe de l’ordinateur.',
  'doctor.firewall.shut': 'Cet ordinateur ne se joint même pas lui-même à sa propre adresse dans le réseau.',
  'doctor.firewall.shut.do':
    'Un pare-feu ou un programme de sécurité le bloque : permettez-y Ostraka, ou adressez-vous à qui s’occupe de l’ordinateur. Mélanger marche quand même, diriger non.',
  'doctor.firewall.untold':
    'Cet ordinateur se joint lui-même à sa propre adresse ; si son pare-feu laisse entrer les autres, le système ne le dit pas.',
  'doctor.firewall.untold.do':
    'Ouvrez la page de vote sur un autre appareil de la salle. Si le système demande si Ostraka peut être joint, permettez-le.',
  'doctor.firewall.no-network': 'Sans réseau, un pare-feu n’a rien à laisser entrer.',
  'doctor.firewall.no-network.do': 'Connectez cet ordinateur au réseau de la salle et regardez à nouveau.',
  'doctor.route.good': 'L’élection répond en {milliseconds} ms.',
  'doctor.route.slow': 'L’élection répond, mais met {milliseconds} ms à chaque fois.',
  'doctor.route.slow.do': 'Rapprochez-vous du point d’accès, prenez un câble, ou un réseau avec moins d’appareils.',
  'doctor.route.no-socket':
    'Les pages de l’élection passent, mais aucune connexion durable, et il en faut une pour mélanger.',
  'doctor.route.no-socket.do':
    'Un proxy en chemin ne transmet pas les WebSockets : prenez un réseau sans lui, ou réglez-le comme le dit docs/PROXY.md.',
  'doctor.route.no-name': 'Personne dans ce réseau ne connaît le nom du lien.',
  'doctor.route.no-name.do':
    'Vérifiez que cet ordinateur est dans le réseau de la salle, ou prenez un lien avec une adresse au lieu d’un nom.',
  'doctor.route.nowhere': 'Ce lien mène à l’ordinateur même où on l’ouvre, et il n’y a pas d’élection là.',
  'doctor.route.nowhere.do':
    'L’ordinateur de l’organisation n’était dans aucun réseau quand il a fait le lien : connectez-le, et prenez le nouveau lien sur son écran.',
  'doctor.route.no-way': 'De cet ordinateur, aucun chemin ne mène à l’adresse du lien.',
  'doctor.route.no-way.do': 'Connectez cet ordinateur au même réseau que celui de l’organisation.',
  'doctor.route.refused': 'L’ordinateur de l’organisation est là, mais rien ne répond à ce port.',
  'doctor.route.refused.do':
    'Vérifiez que l’élection est ouverte et que le lien est celui de son écran maintenant : le port a peut-être changé.',
  'doctor.route.isolated':
    'L’adresse du lien est de ce même réseau, et pourtant rien ne revient : le réseau sépare ses appareils, ou le pare-feu de l’ordinateur de l’organisation est fermé.',
  'doctor.route.isolated.do':
    'Prenez un autre réseau, par exemple le partage d’un téléphone ou un routeur à vous ; les réseaux d’invités ne laissent souvent personne joindre ses voisins. Regardez ensuite le pare-feu de l’ordinateur de l’organisation.',
  'doctor.route.silent': 'Rien ne revient de l’adresse du lien.',
  'doctor.route.silent.do':
    'Vérifiez que les deux ordinateurs sont dans le même réseau et que celui de l’organisation est éveillé ; un pare-feu là-bas peut aussi tout avaler.',
  'doctor.route.cut': 'Quelqu’un répond, et coupe avant qu’un mot d’une élection soit dit.',
  'doctor.route.cut.do':
    'Vérifiez si le lien est celui d’un proxy avec TLS et si le port est juste ; un filtre en chemin fait cela aussi.',
  'doctor.route.certificate': 'Quelqu’un répond avec un certificat auquel cet ordinateur ne se fie pas.',
  'doctor.route.certificate.do':
    'Vérifiez l’horloge de cet ordinateur et le nom du lien. Si les deux sont justes, il faut un autre certificat au proxy devant l’élection, ou quelqu’un s’est glissé entre les deux.',
  'doctor.route.foreign': 'Quelque chose y répond, qui n’est pas une élection.',
  'doctor.route.foreign.do': 'Reprenez le lien sur l’écran de l’organisation.',
  'doctor.route.other-key': 'Ostraka y répond, mais ce n’est pas l’élection que nomme le lien.',
  'doctor.route.other-key.do':
    'Le lien est d’une élection antérieure, ou quelqu’un répond à sa place : reprenez le lien sur l’écran de l’organisation, et comparez les mots.',
  'doctor.route.unasked': 'Aucun lien n’a été donné : aucun chemin n’a donc été essayé.',
  'doctor.route.unasked.do': 'Donnez le lien d’accès d’une élection ouverte, et regardez à nouveau.',
  'doctor.discovery.heard':
    'Cet ordinateur entend ce qui est annoncé dans le réseau, {count} {count|élection|élections} jusqu’ici.',
  'doctor.discovery.alone': 'Cet ordinateur peut annoncer et écouter ; personne d’autre n’annonce rien en ce moment.',
  'doctor.discovery.alone.do':
    'Si le réseau transmet les annonces, cela se voit dès qu’une élection est ouverte sur un autre ordinateur.',
  'doctor.discovery.unheard': 'L’élection répond, mais son annonce n’arrive pas jusqu’à cet ordinateur.',
  'doctor.discovery.unheard.do': 'Le réseau ne transmet pas les annonces. Liens et codes QR marchent : utilisez-les.',
  'doctor.discovery.mute': 'Cet ordinateur entend les autres, mais ses propres annonces ne lui reviennent pas.',
  'doctor.discovery.mute.do':
    'Un pare-feu ici les retient (port UDP 5353). Si cet ordinateur dirige une élection, montrez son lien ou son code QR.',
  'doctor.discovery.deaf': 'Durant ces secondes, cet ordinateur n’a entendu personne, pas même ce qu’il annonce.',
  'doctor.discovery.deaf.do':
    'Si les ordinateurs se trouvent quand même, tout va bien. Sinon, un pare-feu ou un autre programme ici garde le port UDP 5353 : rejoignez par lien ou code QR.',
  'doctor.discovery.no-network': 'Cet ordinateur n’est dans aucun réseau.',
  'doctor.discovery.no-network.do': 'Connectez-le au réseau de la salle : sans réseau, il ne joint personne.',
  'doctor.discovery.failed': 'Le système ne laisse ce programme ni annoncer ni écouter.',
  'doctor.discovery.failed.do': 'Rejoignez par lien ou code QR ; un réseau sans multidiffusion ne les gêne pas.',
  'doctor.discovery.switched-off': 'La recherche dans le réseau est désactivée.',
  'doctor.discovery.switched-off.do':
    'Lancez Ostraka sans --no-discovery, si les élections doivent être trouvées toutes seules.',
  'doctor.portal.none': 'Aucune page de connexion du réseau ne s’interpose.',
  'doctor.portal.redirect':
    'À la place de l’élection, c’est le réseau qui répond et mène ailleurs, comme une page de connexion.',
  'doctor.portal.redirect.do':
    'Ouvrez un navigateur, connectez-vous au réseau et regardez à nouveau ; sur un réseau qui ne demande rien, cela n’arrive pas.',
  'doctor.portal.page':
    'À la place de l’élection, c’est une page web qui répond, comme une page de connexion ou un filtre.',
  'doctor.portal.page.do':
    'Connectez-vous au réseau dans un navigateur et regardez à nouveau. Si la page est d’un autre programme, l’adresse du lien est fausse.',
  'doctor.portal.certificate':
    'Le certificat qui arrive est pour d’autres noms, comme celui d’une page de connexion ou d’un filtre.',
  'doctor.portal.certificate.do': 'Connectez-vous au réseau dans un navigateur, ou prenez un réseau sans filtre.',
  'doctor.portal.unreached': 'Personne n’a répondu : aucune page de connexion ne s’est donc montrée.',
  'doctor.portal.unreached.do': 'Réparez d’abord le chemin vers la salle.',
  'doctor.portal.unasked': 'Une page de connexion ne se montre que si l’on demande une élection.',
  'doctor.portal.unasked.do': 'Regardez à nouveau avec un lien d’accès.',
  'doctor.clock.good': 'L’horloge s’accorde avec celle de l’organisation à {seconds} s près.',
  'doctor.clock.ahead': 'L’horloge avance de {seconds} s sur celle de l’organisation.',
  'doctor.clock.ahead.do':
    'Laissez le système régler l’heure tout seul, sur les deux ordinateurs. Aucun résultat n’en dépend, mais les heures sur les écrans et dans les relevés différeraient, et des certificats peuvent être refusés.',
  'doctor.clock.behind': 'L’horloge retarde de {seconds} s sur celle de l’organisation.',
  'doctor.clock.behind.do':
    'Laissez le système régler l’heure tout seul, ici et là-bas : les votes comptent quand même, mais les relevés porteraient de fausses heures, et des certificats peuvent être refusés.',
  'doctor.clock.untold': 'L’ordinateur de l’organisation n’a pas dit l’heure.',
  'doctor.clock.untold.do': 'Comparez l’heure à vue avec l’écran de l’organisation.',
  'doctor.clock.unasked': 'Il n’y a pas d’autre horloge à comparer.',
  'doctor.clock.unasked.do': 'Regardez à nouveau quand vous aurez un lien d’accès.',
  'doctor.disk.good':
    '{free} Mo sont libres, et une petite écriture prend {milliseconds} ms ; il faut {needed} Mo pour {voters} votants.',
  'doctor.disk.tight': 'Seulement {free} Mo sont libres ; une élection de {voters} votants prend {needed} Mo.',
  'doctor.disk.tight.do': 'Faites de la place avant une plus grande élection.',
  'doctor.disk.slow': 'Une petite écriture met {milliseconds} ms à être en sûreté sur le disque.',
  'doctor.disk.slow.do':
    'Gardez les données sur le disque de l’ordinateur plutôt que sur une clé ou un lecteur réseau (--data), et fermez ce qui écrit d’autre.',
  'doctor.disk.full': 'Seulement {free} Mo sont libres, et une élection de {voters} votants prend {needed} Mo.',
  'doctor.disk.full.do': 'Faites de la place, ou gardez les données sur un autre disque (--data).',
  'doctor.disk.unwritable': 'Rien ne peut être écrit là où les données doivent être gardées.',
  'doctor.disk.unwritable.do':
    'Choisissez un dossier qui vous appartient (--data), ou demandez la permission à son propriétaire.',
  'doctor.engine.fma':
    'Le noyau de calcul le plus rapide marche : {rate} multiplications par seconde et par fil, {threads} {threads|fil|fils}.',
  'doctor.engine.scalar':
    'Seul le noyau de calcul plus lent marche : {rate} multiplications par seconde et par fil, {threads} {threads|fil|fils}.',
  'doctor.engine.scalar.do':
    'Cela prend environ trois fois plus de temps. Laissez un ordinateur plus récent mélanger le premier, ou installez la dernière version d’Ostraka.',
  'doctor.engine.noble': 'Aucun noyau de calcul ne marche ici : {rate} multiplications par seconde et par fil.',
  'doctor.engine.noble.do':
    'Cela prend une soixantaine de fois plus de temps : laissez un autre ordinateur mélanger. La cause : OSTRAKA_ENGINE dans l’environnement, ou un système qui interdit WebAssembly.',
  'doctor.engine.failed': 'Le calcul ne démarre pas.',
  'doctor.engine.failed.do':
    'Ôtez OSTRAKA_ENGINE et OSTRAKA_THREADS de l’environnement ; si cela persiste, prenez un autre ordinateur.',
  'doctor.keyring.safe': 'Les clés sont gardées sous le trousseau du système.',
  'doctor.keyring.file':
    'Les clés sont gardées dans des fichiers que seul votre compte peut lire ; aucun trousseau n’est utilisé ici.',
  'doctor.keyring.plain': 'Le système n’a pas de trousseau pour garder les clés : elles sont dans un fichier à vous.',
  'doctor.keyring.plain.do':
    'Installez et déverrouillez un trousseau (GNOME Keyring ou KWallet), puis relancez l’application.',
  'doctor.keyring.locked': 'Les clés sont sous un trousseau qui ne les rend pas.',
  'doctor.keyring.locked.do': 'Déverrouillez-le, par exemple en rouvrant votre session, et regardez à nouveau.',
  'doctor.sandbox.on': 'Les pages de l’application sont dans leur bac à sable.',
  'doctor.sandbox.not-needed':
    'L’application n’a pas besoin ici de bac à sable à elle : les pages sont l’affaire du navigateur.',
  'doctor.sandbox.off': 'L’application a été lancée sans le bac à sable de ses pages.',
  'doctor.sandbox.off.do':
    'Lancez-la sans --no-sandbox et autres ; si le système ne lui en permet aucun, utilisez-la dans un navigateur.',
  'doctor.battery.charging': 'L’ordinateur est branché, sa batterie à {percent} %.',
  'doctor.battery.draining': 'La batterie se vide, et en est à {percent} %.',
  'doctor.battery.draining.do': 'Ayez le chargeur sous la main : une élection attend chaque ordinateur.',
  'doctor.battery.low': 'La batterie se vide, et n’en est plus qu’à {percent} %.',
  'doctor.battery.low.do': 'Branchez-le avant de commencer.',
  'doctor.battery.untold': 'Il n’y a pas de batterie, ou le système n’en parle pas.',
  'doctor.battery.untold.do': 'Si c’est un ordinateur portable, voyez vous-même s’il est branché.',

  'errors.disconnected': 'La connexion s’est coupée avant la réponse. Réessayez dans un instant.',
  'errors.rehearsal':
    'Ceci est une répétition générale : les bulletins d’essai y votent, et personne d’autre. Attendez l’élection elle-même.',
  'errors.not-a-lesson': 'Cette élection n’est pas une leçon : aucun ordinateur n’y triche exprès.',
  'errors.not-released':
    'Personne ne permet de suivre et d’ouvrir ce bulletin. Choisissez-en un que la leçon a inventé, ou que son votant a prêté.',
  'errors.bad-proxy': 'L’ordinateur qui transmet ceci à l’élection est mal réglé. Dites-le à l’organisation.',
  'errors.unreachable':
    'Personne n’y répond. Les deux appareils sont-ils dans le même réseau, et la fenêtre du coordinateur est-elle ouverte ?',
  'errors.no-token':
    'Cette page n’est plus une fenêtre d’Ostraka : son adresse a déjà servi, la fenêtre a été ouverte ailleurs, ou le programme est terminé. Cherchez sa fenêtre plus récente, ou relancez Ostraka.',
  'errors.bad-link':
    'Ce n’est pas un lien d’accès. Copiez toute la ligne de l’écran du coordinateur : elle commence par ostraka://',
  'errors.wrong-coordinator': 'Qui y répond n’est pas celui que nomme le lien. Redemandez le lien.',
  'errors.unknown-coordinator':
    'L’ordinateur qui y répond n’a pas commencé cette élection. C’est normal seulement si l’ordinateur de l’organisation a été perdu et que celui-ci a pris la suite.',
  'errors.not-taken-over': 'Le nouveau coordinateur attend l’accord d’assez d’ordinateurs. Réessayez dans un instant.',
  'errors.bad-reminder':
    'La liste de qui n’a pas voté se fait une seule fois, si le plan la permet et s’il manque encore quelqu’un. Faites un rappel à tout le monde.',
  'errors.bad-time':
    'Une heure annoncée doit être encore à venir, et celle de fermeture ne peut qu’être repoussée. Choisissez une heure plus tardive.',
  'errors.bad-takeover':
    'Les autres ordinateurs n’ont pas encore donné leur accord, ou ne s’accordent pas sur ce qui est au registre.',
  'errors.replica-behind': 'Un autre ordinateur en sait plus que celui-ci : reprenez depuis celui-là.',
  'errors.no-board': 'Il n’y a pas encore sur cet ordinateur d’élection qui puisse continuer.',
  'errors.bad-name':
    'Ce nom ne peut pas servir. Il faut des lettres, chiffres, espaces et - ’ . , ( ) & + /, et dans chaque mot les lettres d’un seul alphabet.',
  'errors.voter-name-taken':
    'Quelqu’un sur la liste porte ce nom, ou un nom qui lui ressemble. Ajoutez une initiale. Si personne d’autre n’a votre nom, dites-le à qui organise.',
  'errors.struck-off': 'L’organisation vous a retiré de la liste électorale.',
  'errors.other-names': 'Ces noms appartiennent à une autre élection que ce fichier.',
  'errors.no-names': 'La liste électorale de cette élection ne contient pas de noms.',
  'errors.other-election': 'Cet ordinateur appartient à l’élection d’un autre coordinateur.',
  'errors.wrong-origin': 'Ceci vient d’une autre élection.',
  'errors.out-of-phase': 'Ce n’est pas le moment : l’élection en est à une autre étape.',
  'errors.not-yet': 'L’élection n’a pas encore commencé. Attendez un instant.',
  'errors.over-limit': 'Plus que cette élection ne le permet.',
  'errors.codes-only': 'Cette élection utilise des codes imprimés.',
  'errors.too-early': 'La clôture est annoncée pour plus tard. Attendez, ou dites que le vote doit fermer avant.',
  'errors.two-needed': 'À ce poste, il faut pour cela les phrases secrètes des deux personnes.',
  'errors.wrong-passphrase':
    'Ce n’est pas cela. Recommencez, et s’il faut les deux, celle de la première personne d’abord.',
  'errors.passphrase-wait': 'Plusieurs phrases secrètes étaient fausses. Attendez une minute, puis réessayez.',
  'errors.weak-passphrase': 'Une phrase secrète compte au moins douze caractères, et chaque personne a la sienne.',
  'errors.desk-locked': 'Cette fenêtre est verrouillée. Une des deux phrases secrètes la déverrouille.',
  'errors.keys-only': 'Cette élection n’utilise pas de codes.',
  'errors.codes-elsewhere':
    'Dans cette élection, c’est le registre électoral qui fait les codes, sur un autre ordinateur.',
  'errors.bad-code':
    'Ce n’est pas un code de cette élection. Comparez chaque lettre avec le coupon ; si toutes sont justes, demandez-en un plus récent à l’organisation.',
  'errors.not-on-roll': 'Vous n’êtes pas sur la liste électorale.',
  'errors.no-screens':
    'Dans cette élection, ce sont des programmes qui déposent les bulletins ; on ne peut pas y voter.',
  'errors.page-not-allowed':
    'Cette élection ne prend que les bulletins de l’application Ostraka, pas ceux d’une page web.',
  'errors.bad-manifest': 'Ces ordinateurs et ces nombres ne font pas une élection.',
  'errors.bad-plan': 'Quelque chose dans le plan n’est pas permis.',
  'errors.coordinator-disk':
    'L’ordinateur de l’organisation ne peut pas utiliser son disque. Son propre écran dit pourquoi.',
  'errors.storage-full': 'Le disque est plein. Faites de la place et relancez Ostraka.',
  'errors.storage-damaged': 'Un fichier de cette élection est endommagé. Adressez-vous à qui dirige l’élection.',
  'errors.not-saved': 'Le fichier n’a pas pu être écrit.',
  'errors.not-found': 'Ceci n’existe plus ici.',
  'errors.fork':
    'Le coordinateur a montré deux registres différents de cette élection. Dites-le à tout le monde ; ne continuez pas.',
  'errors.no-key':
    'Cette adresse ne dit pas de qui est l’élection. Scannez à nouveau le code sur l’écran de l’organisation.',
  'errors.no-storage':
    'Ce navigateur ne garde rien pour cette page : votre clé et votre reçu seraient perdus. Ouvrez-la dans le navigateur de votre téléphone, pas à l’intérieur d’une autre application ni dans un onglet privé. Ou utilisez l’application Ostraka.',
  'errors.code-spent': 'Le code de ce coupon a servi et ne peut donc pas être remplacé : son bulletin reste valable.',
  'errors.code-revoked':
    'L’organisation a mis un autre code à la place de celui-ci. Utilisez votre nouveau coupon, ou demandez-en un.',
  'errors.another-code':
    'Ce téléphone vote déjà avec un autre code. Le nouveau code n’a pas encore servi : utilisez-le sur un autre téléphone.',
  'errors.no-worker':
    'La partie de cette page qui scelle votre bulletin n’a pas démarré. Rechargez la page. Si cela ne suffit pas, mettez le navigateur à jour ou utilisez l’application Ostraka.',
  'errors.bad-bind': 'Ce code a déjà servi. Si ce n’était pas par vous, dites-le à l’organisation.',
  'errors.bad-board':
    'Le registre de cette élection enfreint ses propres règles. Dites-le à tout le monde ; ne continuez pas.',
  'errors.bad-receipt':
    'Le coordinateur dit avoir votre bulletin et ne peut pas le prouver. Dites-le à l’organisation.',
  'errors.no-receipt': 'Ce n’est pas un reçu : ses parties ne vont pas ensemble. Il ne prouve rien contre personne.',
  'errors.other-receipt': 'Ce reçu est d’une autre élection que le fichier.',
  'errors.receipt-first': 'Ceci est un reçu. Ouvrez d’abord le fichier de l’élection, puis choisissez-y le reçu.',
  'errors.missing-ballot':
    'Le registre ne concorde plus avec votre reçu. Enregistrez le reçu et montrez-le à tout le monde.',
  'errors.lost-ballot':
    'Votre bulletin n’est pas au registre : un autre ordinateur a repris l’élection sans lui. Revotez ici si le vote est encore ouvert. Sinon, enregistrez le reçu et montrez-le à l’organisation.',
  'errors.wrong-tally': 'Le résultat publié ne découle pas des bulletins ouverts. Dites-le à tout le monde.',
  'errors.bad-opening':
    'Le bulletin ouvert ne contient pas ce qu’il dit. Ne votez pas avec cet appareil ; montrez ceci à tout le monde.',
  'errors.bad-passcode': 'Ce n’est pas le code secret.',
  'errors.booth-elsewhere': 'Cet isoloir continue dans un autre onglet. Fermez celui-ci.',
  'errors.not-on-board':
    'Le registre public ne contient aucun bulletin de ce nom. Comparez le reçu ; s’il a été remis après le dépôt, dites-le à tout le monde dans la salle.',
  'errors.not-opened':
    'Ce bulletin n’a pas été ouvert pour un test. Ouvrez-le d’abord sur l’appareil de vote, puis scannez à nouveau.',
  'errors.second-ballot': 'Vous avez voté, et cette élection prend un bulletin par personne.',
  'errors.unreadable':
    'Ce n’est pas une élection lisible : le fichier est autre chose, il est tronqué, ou il vient d’une autre version.',
  'errors.too-large': 'C’est plus gros que tout ce qui est accepté ici.',
  'errors.too-slow': 'Le réseau est si lent que tout n’est pas arrivé à temps. Réessayez.',
  'errors.too-many': 'Trop de demandes viennent de ce réseau. Attendez une minute.',
  'errors.busy': 'Trop de choses se passent en même temps. Réessayez dans un instant.',
  'errors.internal': 'Quelque chose a mal tourné dans le programme. Son journal dit quoi.',
  'errors.bad-answer':
    'Ce qui y répond ne donne pas de réponse correcte. Est-ce bien l’ordinateur du coordinateur ? Réessayez.',
  'errors.captive-portal':
    'Une page de ce réseau répond à la place de l’ordinateur de l’organisation : le réseau demande d’abord une connexion. Faites-la, ou prenez le réseau de la salle.',
  'errors.unknown-code':
    'L’autre ordinateur dit quelque chose que cette version ne connaît pas. Utilisez partout la même version d’Ostraka.',
  'errors.not-admitted': 'Cette élection a commencé sans cet ordinateur. Il peut suivre, pas mélanger.',
  'errors.name-taken': 'Un autre ordinateur porte ce nom. Choisissez-en un autre.',
  'errors.address-full':
    'Il en est venu de cette adresse autant qu’il est permis. Demandez à l’organisation, qui peut en permettre plus.',
  'errors.sent-away': 'L’organisation a renvoyé cet ordinateur.',
  'errors.lobby-cleared': 'L’organisation a vidé la salle d’attente. Rejoignez-la à nouveau.',
  'errors.cancelled': 'L’organisation a annulé cette élection.',
  'errors.still-here': 'Cet ordinateur est là et garde son nom. Renommez-le, ou laissez-le de côté.',
  'errors.more-than-expected':
    'Il en est venu plus que l’organisation n’en attend. Regardez qui ils sont avant de continuer.',
  'errors.lobby-full': 'Il y a ici autant d’ordinateurs qu’une élection peut en avoir.',
  'errors.bad-checkpoint-signature':
    'Le coordinateur n’a pas signé ce qui est montré ici. Dites-le à l’organisation ; ne continuez pas.',
  'errors.forked':
    'Votre appareil et le coordinateur connaissent des registres différents de cette élection. Dites-le à tout le monde ; ne continuez pas.',
  'errors.bad-roll': 'Une clé sur la liste électorale ne peut pas s’y trouver.',
  'errors.replayed':
    'Votre dernier bulletin a changé entre-temps, peut-être sur un autre appareil. Regardez encore, et revotez.',
  'errors.copied': 'Ce bulletin est déjà au registre. Scellez-en un nouveau.',
  'errors.audited-and-cast': 'Ce bulletin a été ouvert comme test et ne peut plus être déposé. Scellez-en un nouveau.',
  'errors.bad-join':
    'Ces noms ne peuvent pas être réunis : seulement des noms ajoutés à la main, jamais avec une option.',
  'errors.bad-ballot': 'Ce bulletin ne convient pas à cette élection. Scellez-en un nouveau.',
  'errors.bad-choice': 'Ce bulletin ne permet pas ce choix.',
  'errors.too-few-ballots':
    'Trop peu de bulletins comptent. Attendez-en d’autres, ou fermez quand même : alors aucun n’est ouvert et il n’y a pas de résultat.',
  'errors.no-ballots': 'Personne n’a encore voté : il n’y a rien à mélanger.',
  'errors.too-few-laptops':
    'Le vote reste ouvert : trop peu d’ordinateurs sont là pour la suite. Faites-en revenir un, puis fermez à nouveau.',
  'errors.out-of-order': 'Une autre étape vient d’abord.',
  'errors.no-election': 'Cet ordinateur n’est dans aucune élection.',
  'errors.no-result': 'Il n’y a pas de résultat.',
  'errors.board-lost': 'Cet ordinateur n’a plus tout ce qu’il a signé. Laissez un autre ordinateur prendre la suite.',
  'errors.witness-refused': 'Le témoin extérieur ne signe pas.',
  'errors.bad-vkey': 'Ce n’est pas la clé d’un témoin extérieur.',
  'errors.bad-expectation': 'Ce n’est pas l’empreinte d’une élection.',
  'errors.storage-in-use': 'Cette élection est ouverte dans un autre Ostraka sur cet ordinateur. Fermez-la là-bas.',
  'errors.storage-version':
    'Ce qui est gardé ici de cette élection a été écrit par une autre version d’Ostraka. Ouvrez-le avec cette version. Rien n’a été modifié.',
  'errors.being-deleted':
    'Cette élection était en cours de suppression quand cela a été interrompu. Supprimez-la à nouveau.',
  'errors.storage-failed': 'Le disque ne peut être lu ou écrit. Est-il là, et avez-vous le droit d’y écrire ?',
  'errors.keys-locked': 'Le système ne livre pas ce qui protège vos clés. Déverrouillez son trousseau et réessayez.',
  'errors.not-copied': 'Le navigateur n’a pas permis la copie. Copiez à la main.',
  'errors.closed': 'Cette fenêtre est fermée.',
  'errors.interrupted': 'L’opération a été arrêtée.',
  'errors.port-taken': 'Un autre programme sur cet ordinateur occupe le port de cette élection.',
  'errors.compare-first':
    'Une adresse ou un nom dans le réseau ne prouve pas de quelle élection il s’agit. Choisissez-la à nouveau, et comparez les douze mots.',
  'errors.bad-host':
    'À cette adresse, personne ne trouve cette élection. Choisissez une autre adresse de cet ordinateur.',
  'errors.bad-front':
    'Du proxy, il faut deux adresses : la sienne, d’où il se connecte, par exemple 127.0.0.1, et la publique, par exemple https://vote.example.org, sans chemin.',
  'errors.address-kept':
    'Des téléphones ont fait leurs clés à l’adresse actuelle et ne les trouveraient pas à une autre. Laissez-la jusqu’à la fin de cette élection.',
  'errors.elsewhere': 'Cette élection a une autre adresse ; cette page y va.',
  'errors.cannot-listen': 'Cet ordinateur n’est pas joignable à cette adresse. Choisissez un autre réseau.',
  'errors.worker-crashed': 'Un calcul s’est interrompu. Réessayez.',

  'glass.title': 'Boîte de verre',
  'glass.lid':
    'Chaque ordinateur mélange sous un couvercle et oublie comment. Dans une leçon, l’un d’eux peut être une boîte de verre : il se souvient, et montre ensuite comment sont passés des bulletins inventés ou prêtés par leurs votants. Aucun autre.',
  'glass.open': 'Faire de cet ordinateur une boîte de verre',
  'glass.forgotten':
    'Cet ordinateur mélange sous son couvercle et oublie comment : personne ne peut plus le lui demander, pas même vous.',
  'glass.waits':
    'Cet ordinateur est une boîte de verre : il se souvient de son mélange jusqu’à la fermeture de l’application. Il peut montrer quelque chose dès qu’un bulletin peut être suivi jusqu’à lui : les ordinateurs montrent dans l’ordre où ils ont mélangé.',
  'glass.agreeing':
    'Avant qu’un ordinateur montre ou ouvre quoi que ce soit, les ordinateurs s’accordent sur les bulletins libérés. Encore attendus : {names}',
  'glass.ready': 'Un bulletin peut être suivi jusqu’à cet ordinateur. Montrer comment il a continué ?',
  'glass.show': 'Montrer comment cet ordinateur a mélangé',
  'glass.shown':
    'Montré, et vérifié par chaque ordinateur : chaque bulletin sorti est celui qui est entré, réemballé avec exactement les nombres que cet ordinateur a donnés.',
  'glass.trails': 'Suivre un bulletin',
  'glass.trails.lead':
    'Les bulletins inventés, ou prêtés par leurs votants, peuvent être suivis aussi loin que des ordinateurs montrent comment ils ont mélangé. Chaque ordinateur vérifie avec les nombres montrés que le bulletin sorti est celui qui est entré.',
  'glass.trails.ballots':
    'Les autres sont cachés les uns parmi les autres. Les ordinateurs savent compter des bulletins, pas des personnes : ce que l’organisation vote pour des personnes inventées ne cache personne.',
  'glass.picture': 'Où les bulletins sont entrés et où ils sont sortis, ordinateur par ordinateur',
  'glass.table': 'Places dans chaque liste, sur {count}',
  'glass.ballot': 'Bulletin',
  'glass.start': 'Déposé',
  'glass.after': 'Après {name}',
  'glass.unknown': 'nul ne sait',
  'glass.ends': 'Chez {name}, la trace s’arrête : il ne montre rien. Où un bulletin en est sorti, nul ne le sait.',
  'glass.end':
    'La trace traverse tous les ordinateurs : tout le monde sait où sont ces bulletins. Un seul ordinateur sous son couvercle aurait suffi à les cacher.',
  'glass.uneven':
    'Certains de ces bulletins ont été prêtés après qu’un ordinateur a montré son mélange. On les suit plus loin dès qu’il le montre à nouveau.',
  'glass.nobody':
    'Il n’y a aucun bulletin à suivre : une leçon ne suit que ceux des votants qu’elle a inventés, et ceux que des votants prêtent. Il n’y en a pas.',
  'glass.one-left': 'Aucun bulletin n’est suivi : il n’en resterait qu’un, et tout le monde saurait où il est passé.',
  'glass.game': 'Lequel est-ce ?',
  'glass.game.lead':
    'Un bulletin entré est marqué. La salle dit où il est sorti, avant que les ordinateurs montrent comment ils ont mélangé.',
  'glass.game.mark': 'Marquer un bulletin',
  'glass.game.again': 'Abandonner ces paris et marquer un autre bulletin',
  'glass.game.late': 'Tout est déjà montré : il n’y a plus rien à parier dans cette élection.',
  'glass.game.marked': 'Le bulletin {letter} est entré à la place {place} sur {count}. À quelle place est-il sorti ?',
  'glass.game.places': 'Touchez une place pour chaque personne qui parie dessus',
  'glass.game.place': 'Place {place} : {bets} {bets|pari|paris}',
  'glass.game.number': 'Place, de 1 à {count}',
  'glass.game.bet': 'Parier dessus',
  'glass.game.back': 'Retirer le dernier pari',
  'glass.game.total': '{bets} {bets|pari|paris} jusqu’ici',
  'glass.game.hidden':
    'C’est maintenant à {name} de montrer son mélange. Tant qu’il ne montre rien, nul ne sait qui a raison : ni l’organisation, ni aucun programme.',
  'glass.game.truth': 'Le bulletin {letter} est sorti à la place {place}.',
  'glass.game.hits':
    '{hits} sur {bets} {bets|pari était juste|paris étaient justes}. Le pur hasard en donne {mean} en moyenne.',
  'glass.game.mean': '{bets} ÷ {count} = {exact}',
  'glass.game.chance':
    'Le mélange aurait pu le mettre à l’une quelconque de {count} places, toutes aussi probables. À {good} d’entre elles, la salle aurait eu raison au moins aussi souvent. C’est de la chance : personne ne pouvait en voir plus.',
  'glass.game.none': 'Personne n’a parié : personne n’a donc eu tort.',
  'glass.read': 'Lire un bulletin ensemble',
  'glass.read.lead':
    'La clé est coupée en {total} morceaux, un par ordinateur. Avec {needed} d’entre eux, les ordinateurs lisent ensemble n’importe quel bulletin scellé avant l’ouverture de l’urne. Dans une leçon, ils peuvent le faire avec un bulletin inventé ou prêté, et avec aucun autre.',
  'glass.read.which': 'Bulletin à lire',
  'glass.read.one-left':
    'Aucun bulletin n’est ouvert : un seul resterait fermé, et avec le résultat tout le monde saurait ce qu’il contient.',
  'glass.read.none-left':
    'Aucun bulletin n’est encore ouvert : tous ceux déposés sont libérés, et qui vote ensuite, tout seul, serait trahi par le résultat.',
  'glass.read.join': 'Se joindre aux lecteurs',
  'glass.read.gone': 'Cet ordinateur a effacé son morceau de la clé : il ne peut plus se joindre à personne.',
  'glass.read.joined': '{name} s’est joint.',
  'glass.read.nobody': 'Personne ne s’est encore joint pour ce bulletin.',
  'glass.read.closed':
    'Toujours scellé : il faut encore {more} {more|ordinateur|ordinateurs}. Ceux qui se sont joints n’en savent pas plus qu’avant.',
  'glass.read.opened':
    '{needed} {needed|ordinateur s’est joint|ordinateurs se sont joints} : le bulletin est ouvert. Il dit :',
  'glass.read.invalid': 'Pas de choix valable.',
  'glass.mine': 'Prêter votre bulletin à la leçon',
  'glass.mine.lead':
    'Si vous le prêtez, tout le monde peut suivre votre bulletin à travers les ordinateurs et lire ce qu’il contient, et on sait que c’est le vôtre. Vous ne pouvez pas revenir en arrière. Sans vous, personne ne le peut : seul cet appareil peut le dire.',
  'glass.mine.do': 'Prendre le mien',
  'glass.mine.lent': 'Vous avez prêté votre bulletin : tout le monde dans cette leçon peut le suivre et le lire.',
  'glass.made-up': 'Votants inventés',
  'glass.made-up.lead':
    'Ce n’est personne, et ils choisissent au hasard. Leurs bulletins passent au mélange avec tous les autres, et peuvent être suivis et ouverts ; ils comptent dans le résultat de cette leçon.',
  'glass.made-up.count': 'Votants inventés sur la liste : {count}',
  'glass.made-up.add': 'Inventer cinq votants',
  'glass.made-up.name': 'Votant inventé',

  'guide.open': 'Guide',
  'guide.pages': 'Pages du guide',
  'guide.search': 'Chercher dans le guide',
  'guide.search.hint': 'Les flèches parcourent ce qui est trouvé, Entrée l’ouvre.',
  'guide.found': '{count} {count|passage trouvé|passages trouvés}.',
  'guide.none': 'Rien n’est trouvé. Essayez moins de mots, ou un mot plus court.',
  'guide.back': 'Retour à « {title} »',
  'guide.source': 'dans le code source : {path}',
  'guide.failed': 'Le guide n’a pas pu être chargé : Ostraka s’est peut-être arrêté. Rouvrez cette fenêtre.',

  'hood.title': 'Sous le capot',
  'hood.lead':
    'Chaque étape d’une élection, avec des nombres assez petits pour calculer à la main. Changez un nombre secret et voyez ce qui change.',
  'hood.sections': 'Parties de la leçon',
  'hood.section.key': 'Une clé à trois',
  'hood.section.seal': 'Sceller',
  'hood.section.rewrap': 'Réemballer',
  'hood.section.shuffle': 'Mélanger trois',
  'hood.section.proof': 'Une preuve',
  'hood.section.rewind': 'La rembobiner',
  'hood.section.simulated': 'La simuler',
  'hood.section.opening': 'Ouvrir à deux',
  'hood.section.curve': 'Sur une courbe',
  'hood.section.real': 'La vraie courbe',
  'hood.section.sheet': 'Feuille d’exercices',
  'hood.next': 'Suivant : {section}',
  'hood.seed': 'Graine des nombres',
  'hood.seed.hint': 'La même graine donne les mêmes nombres, sur la feuille aussi.',
  'hood.others': 'D’autres nombres',
  'hood.group': 'Taille du groupe',
  'hood.table': 'Toutes les puissances de {g} modulo {p}',
  'hood.secrets': 'Les nombres secrets, à vous de les changer',
  'hood.number.line': 'L’ordinateur {laptop} tire {letter}',
  'hood.number.choice': 'Choix {letter}',
  'hood.number.secret': 'Secret {letter}',
  'hood.number.factor': 'Facteur {letter}',
  'hood.number.nonce': 'Tiré à neuf pour cette preuve : {letter}',
  'hood.number.question': 'Question {letter}',
  'hood.number.answer': 'Réponse {letter}',
  'hood.fix':
    'L’un des nombres, ici ou dans une partie précédente, n’est pas possible. Rien n’est calculé tant qu’il ne l’est pas.',
  'hood.known': 'Connu d’avant :',
  'hood.holds': 'tient',
  'hood.fails': 'ne tient pas',
  'hood.no-key':
    'Y vaut 1 et ne cache rien : changez un des nombres de la clé. Dans une élection, les ordinateurs tirent à nouveau.',
  'hood.one-is-enough':
    'b₁ + b₂ + b₃ revient à 0, chaque part est donc le secret entier : changez-en une. Dans un grand groupe, c’est aussi peu probable que de deviner la clé.',
  'hood.same-question': 'Les deux questions sont les mêmes, donc les deux réponses aussi. Posez-en une autre.',
  'hood.order': 'Ce qui sort, par sa place dans ce qui est entré',
  'hood.middle': 'La liste du milieu, de même',
  'hood.coin': 'La pièce : ce qui est montré',
  'hood.coin.before': 'De ce qui est entré au milieu',
  'hood.coin.after': 'Du milieu à ce qui est sorti',
  'hood.cheats': 'Tricher : échanger le bulletin qui sort en premier',
  'hood.caught': 'Pris en faute : ce qui est montré ne mène pas à ce qui est sorti.',
  'hood.not-caught': 'Pas pris cette fois : la pièce a demandé la moitié honnête. Choisissez l’autre.',
  'hood.openers': 'Qui ouvre',
  'hood.openers.label': 'Deux des trois ordinateurs',
  'hood.openers.pair': 'Ordinateurs {one} et {two}',
  'hood.real.key':
    'Dans une élection : la même distribution, sur la courbe ristretto255, par autant d’ordinateurs qu’il y en a. Là où nous multiplions ici des puissances, on y additionne des points.',
  'hood.real.seal':
    'Dans une élection : c₁ = r·B et c₂ = M + r·Y, des points de la courbe. Les lettres sont les mêmes.',
  'hood.real.rewrap': 'Dans une élection : chaque ordinateur qui mélange fait cela à chaque bulletin.',
  'hood.real.shuffle': 'Dans une élection : des milliers de bulletins à la fois, et une preuve d’un autre genre.',
  'hood.real.proof':
    'Dans une élection : sous chaque bulletin, pour que personne ne copie celui d’un autre, et sous chaque part de la clé.',
  'hood.real.rewind': 'Dans une élection, personne ne peut rembobiner : chaque preuve tire son k à neuf.',
  'hood.real.simulated':
    'Dans une élection, une telle preuve ne passe aucun contrôle : la question est calculée à partir de l’engagement.',
  'hood.real.opening':
    'Dans une élection : chaque ordinateur prouve que sa part est juste, et la liste n’est ouverte qu’une fois mélangée par les ordinateurs.',
  'hood.curve.title': 'Additionner des points sur une courbe',
  'hood.curve.text':
    'Tracez la droite par deux points de la courbe. Elle rencontre la courbe une troisième fois ; prenez le symétrique de ce point par rapport à l’axe : c’est la somme. Pour un point avec lui-même, prenez la tangente. La même règle marche avec des restes, où l’on ne voit plus rien de la courbe.',
  'hood.curve.reals': 'Sur les nombres réels',
  'hood.curve.field': 'Modulo {p}',
  'hood.curve.picture': 'Une courbe avec P = {p}, Q = {q} et leur somme {sum}',
  'hood.curve.point': 'Point {name} :',
  'hood.curve.infinity': '0, le point à l’infini',
  'hood.curve.chord': 'La droite par P et Q rencontre la courbe une fois de plus. Le symétrique est la somme.',
  'hood.curve.tangent': 'P et Q sont un même point : la tangente prend la place de la droite.',
  'hood.curve.outside': 'Ici, c’est hors de l’image.',
  'hood.curve.upright':
    'La droite est verticale et ne rencontre la courbe nulle part ailleurs : la somme est le point à l’infini, le 0 de cette addition.',
  'hood.curve.multiples': 'P additionné à lui-même, encore et encore',
  'hood.curve.multiples.text':
    'Après {points} fois, c’est 0, et cela recommence. Qui apprend P et n·P doit compter pour trouver n : facile ici, sans espoir là où il y a environ 2²⁵² points.',
  'hood.curve.question': 'Quel est le secret dans une élection qui utilise une telle courbe ?',
  'hood.curve.answer':
    'Combien de fois un point a été additionné à lui-même. La clé est x·B pour un point B que tout le monde connaît, et personne ne connaît x.',
  'hood.real.title': 'Une élection sur la vraie courbe',
  'hood.real.text':
    'La même chose que dans le petit groupe, sur ristretto255, avec les nombres d’une vraie élection : parts de la clé, bulletins, mélanges, parts de déchiffrement, ouverture. Chaque nombre a 64 chiffres hexadécimaux ; ce qui est montré est calculé en entier, par les fonctions qui vérifient une élection.',
  'hood.real.example':
    'Ce bulletin a été scellé ici et maintenant, pour personne. Choisissez une élection enregistrée pour ouvrir tout ce qui est à son registre.',
  'hood.real.choose': 'Choisir une élection enregistrée',
  'hood.real.back': 'Sceller à nouveau un exemple',
  'hood.real.choice': 'Choix qu’il contient',
  'hood.real.whole': 'Tous les chiffres',
  'hood.sheet.parts': 'Ce qui y figure',
  'hood.sheet.all': 'Toutes les parties',
  'hood.sheet.solution': 'La solution aussi, sur des pages à part',
  'hood.sheet.print': 'L’imprimer',
  'hood.sheet.same': 'La ligne de commande imprime la même chose : ostraka worksheet --help.',

  'opened.look': 'Regarder sous le capot',
  'opened.look.entry': 'Regarder sous le capot de l’entrée {index}',
  'opened.judging': 'Vérification de l’élection, comme chacun peut la faire : {id}',
  'opened.reading': 'Lecture du registre…',
  'opened.computing': 'Calcul…',
  'opened.of':
    '« {title} » : {count} {count|entrée au registre, vérifiée|entrées au registre, toutes vérifiées}. Choisissez ce qu’il faut ouvrir.',
  'opened.kinds': 'Quoi ouvrir',
  'opened.kind.deal': 'Parts de clé ({count})',
  'opened.kind.complaint': 'Plaintes ({count})',
  'opened.kind.key-confirm': 'La clé ({count})',
  'opened.kind.ballot': 'Bulletins ({count})',
  'opened.kind.audit': 'Tests ({count})',
  'opened.kind.mix-proof': 'Mélanges ({count})',
  'opened.kind.shares': 'Parts de déchiffrement ({count})',
  'opened.kind.result': 'L’ouverture ({count})',
  'opened.kind.any': 'N’importe quelle entrée',
  'opened.which': 'Laquelle',
  'opened.place': 'Par sa place parmi elles',
  'opened.index': 'Entrée, par son numéro',
  'opened.entry': 'Entrée {index}',
  'opened.entry.of': 'Entrée {index}, ordinateur {laptop} : {name}',
  'opened.check': 'Relève du contrôle {id}, {name}',
  'opened.failed':
    '{count} d’entre elles {count|est fausse|sont fausses}. {count|Ouvrez-la|Ouvrez-en une} pour voir ce qui ne tient pas.',
  'opened.failed.show': 'Montrer l’entrée {index}',
  'opened.fault': 'Le contrôle dit :',
  'opened.refused':
    'L’entrée {index} a été refusée avant qu’il y ait quoi que ce soit à calculer. Ce qui précède peut être ouvert.',
  'opened.malformed':
    'Ce n’est même pas une preuve : des longueurs ou des nombres y sont impossibles, il n’y a donc rien à calculer.',
  'opened.parts': 'Parties de cette entrée',
  'opened.rows': 'Une par une : {count} {count|ligne|lignes}',
  'opened.rows.from': 'À partir de la ligne',
  'opened.row': 'Ligne {place}',
  'opened.rows.failing': 'La ligne {place} est la première qui ne tient pas.',
  'opened.part.ballot': 'Le bulletin scellé',
  'opened.why.ballot': 'Ce qui est au registre : chaque bloc est une paire de points.',
  'opened.part.commitments': 'Engagements',
  'opened.why.commitments':
    'L’ordinateur a tiré un polynôme avec autant de nombres secrets qu’il faut d’ordinateurs pour ouvrir. Tout le monde ne les voit que sous forme de points.',
  'opened.part.knowledge': 'Preuve de connaissance',
  'opened.why.knowledge': 'Qui l’a faite connaît le nombre secret qui s’y trouve, et n’a pas pu la copier.',
  'opened.part.dealt': 'Ce qui a été distribué',
  'opened.why.dealt':
    'Chaque autre ordinateur a reçu une valeur du polynôme, scellée. À quoi elle doit correspondre, chacun peut le calculer.',
  'opened.part.key': 'La clé de l’élection',
  'opened.why.key': 'Personne n’a la moitié secrète : c’est la somme de secrets que nul n’additionne jamais.',
  'opened.part.public-shares': 'Moitiés publiques des parts',
  'opened.why.public-shares': 'Elles découlent de ce qui a été distribué ; on ne demande la sienne à aucun ordinateur.',
  'opened.part.equality': 'Deux fois le même secret',
  'opened.why.equality':
    'Une preuve d’égalité de logarithmes (Chaum et Pedersen) : ce que dit la clé et ce qui a été calculé ont un même secret.',
  'opened.part.complained': 'La part en cause',
  'opened.why.complained': 'Ouverte, pour que chacun la compare aux engagements de qui l’a distribuée.',
  'opened.part.lists': 'Entrée et sortie',
  'opened.why.lists': 'Les listes dont parle la preuve. Tout ce qui suit les hache.',
  'opened.part.commitments-to-order': 'Engagements sur l’ordre',
  'opened.why.commitments-to-order':
    'L’ordinateur fixe son ordre et ses nombres aléatoires, cachés dans des points, avant d’entendre ce qu’on lui demande.',
  'opened.part.questions': 'Questions et réponses',
  'opened.why.questions':
    'Chaque question est un hachage de tout ce qui précède : personne ne peut donc la choisir. Les réponses ne montrent rien de l’ordre.',
  'opened.part.permutation-sum': 'Chaque bulletin une fois, au total',
  'opened.why.permutation-sum': 'L’ordre engagé utilise chaque place une fois, en somme sur toutes les places.',
  'opened.part.chain-end': 'Aucun deux fois, aucun ne manque',
  'opened.why.chain-end':
    'Le produit de tous les facteurs est le même dans le nouvel ordre. Seule une permutation fait cela.',
  'opened.part.permutation-challenge': 'Le même ordre',
  'opened.why.permutation-challenge':
    'Les réponses appartiennent à l’ordre sur lequel on s’est engagé, et à aucun autre.',
  'opened.part.re-encryption': 'Les mêmes bulletins',
  'opened.why.re-encryption':
    'Ce qui sort est ce qui est entré, dans cet ordre, réemballé : pour les deux moitiés de chaque bloc.',
  'opened.part.chain-step': 'Maillon par maillon',
  'opened.why.chain-step': 'Chaque maillon de la chaîne multiplie le précédent par un facteur.',
  'opened.part.weights': 'Tout en un',
  'opened.why.weights':
    'Une preuve pour toute la liste : toutes les places sont additionnées sous des poids que nul ne peut choisir.',
  'opened.part.opening': 'Ôter les masques',
  'opened.why.opening':
    'Autant de parts que l’élection en demande, chacune avec son poids, donnent le masque de chaque bulletin.',
  'opened.part.count': 'Le décompte',
  'opened.why.count': 'Chacun peut recompter les points ouverts.',
  'opened.part.signature': 'La signature',
  'opened.why.signature': 'Chaque entrée est signée par qui la dit (Ed25519).',

  'joining.name': '« {name} » ({count} {count|bulletin|bulletins})',
  'joining.agreed': '{count} {count|ordinateur|ordinateurs} sur {needed} d’accord.',
  'joining.joined': 'Comptés comme une seule personne. D’accord : {names}.',

  'launcher.title': 'Que voulez-vous faire ?',
  'launcher.recents': 'Continuer avec',
  'launcher.recent.coordinator': 'Vous dirigez cette élection',
  'launcher.recent.node': 'Cet ordinateur mélange',
  'launcher.recent.voter': 'Vous votez ici',
  'launcher.recent.used': 'dernière ouverture {when}',
  'launcher.recent.at.lobby': 'en salle d’attente',
  'launcher.recent.at.enrolment': 'inscription',
  'launcher.recent.at.voting': 'vote en cours',
  'launcher.recent.at.mixing': 'mélange et ouverture',
  'launcher.recent.at.finished': 'terminée',
  'launcher.recent.at.cancelled': 'annulée',
  'launcher.recent.at.away': 'cet ordinateur n’en était pas',
  'launcher.recent.at.broken': 'ses fichiers sont illisibles',
  'launcher.forget': 'Retirer « {title} » de cette liste',
  'launcher.forget.short': 'Retirer de la liste',
  'launcher.forget.title': 'Retirer de la liste ?',
  'launcher.forget.text': '« {title} » ne sera plus montré ici. Ses fichiers restent sur cet ordinateur.',
  'launcher.how': 'Comment se passe une élection',
  'launcher.how.lead': 'Un ordinateur dirige',
  'launcher.how.lead.text': 'Il pose la question et montre un code que chacun scanne.',
  'launcher.how.vote': 'Chacun vote sur son appareil',
  'launcher.how.vote.text': 'Les bulletins y sont scellés avant d’en partir.',
  'launcher.how.mix': 'D’autres ordinateurs mélangent',
  'launcher.how.mix.text':
    'Ils mélangent les bulletins scellés, se contrôlent les uns les autres et les ouvrent ensemble.',
  'launcher.how.check': 'Tout le monde peut vérifier',
  'launcher.how.check.text': 'Toute l’élection tient dans un fichier, et chaque étape peut y être recalculée.',
  'launcher.verbs': 'Commencer',
  'launcher.coordinate': 'Diriger une élection',
  'launcher.coordinate.text': 'Poser une question, accueillir ordinateurs et téléphones, montrer le résultat.',
  'launcher.mix': 'Aider à mélanger',
  'launcher.mix.text': 'Cet ordinateur mélange les bulletins scellés et contrôle les autres.',
  'launcher.vote': 'Voter',
  'launcher.vote.text': 'Rejoindre par un lien, choisir, sceller et déposer votre bulletin.',
  'launcher.verify': 'Vérifier une élection',
  'launcher.verify.text': 'Ouvrir une élection enregistrée et refaire soi-même chaque preuve.',
  'launcher.simulate': 'Essayer en solo',
  'launcher.simulate.text': 'Une élection entière avec des votants inventés, sur cet ordinateur.',
  'launcher.rescue': 'Une élection a perdu l’ordinateur de son coordinateur ?',
  'launcher.rescue.text':
    'Un ordinateur qui y mélange peut continuer à la diriger, dans sa propre fenêtre. Ou il y enregistre sa copie de l’élection, et vous continuez ici à partir de ce fichier.',
  'launcher.rescue.button': 'Continuer à partir d’une élection enregistrée',
  'launcher.counting': 'Comment on compte les voix',
  'launcher.hood': 'Sous le capot : une élection à calculer à la main',
  'launcher.nearby.hint':
    'Annoncées dans ce réseau. N’importe qui peut annoncer n’importe quoi : comparez ensuite les mots.',
  'launcher.nearby.empty': 'Rien n’est annoncé dans ce réseau pour le moment. Un lien marche toujours.',
  'launcher.invitation.title': 'Un lien a ouvert cette application',
  'launcher.invitation.text': 'Il mène à une élection sur {host}. Suivez-le seulement si vous savez d’où il vient.',
  'launcher.invitation.bad': 'Ce n’est pas un lien vers une élection : il ne se passe donc rien.',
  'launcher.invitation.vote': 'Y voter',
  'launcher.invitation.mix': 'Aider à y mélanger',
  'launcher.invitation.ignore': 'L’ignorer',
  'launcher.invitation.exact': 'Le lien entier',

  'lobby.manage': 'Voir les ordinateurs',
  'lobby.title': '{count} {count|ordinateur|ordinateurs} en salle d’attente',
  'lobby.lead': 'Laissez de côté ce qui n’a rien à faire ici, avant de démarrer.',
  'lobby.from': 'de {address}',
  'lobby.from.own': 'de cet ordinateur',
  'lobby.given': 'C’est vous qui lui avez donné ce nom.',
  'lobby.rename': 'Renommer',
  'lobby.rename.label': 'Renommer {name}',
  'lobby.rename.title': 'Un autre nom pour {name}',
  'lobby.rename.field': 'Nouveau nom',
  'lobby.rename.hint': 'Il garde ce nom, même s’il revient.',
  'lobby.leave-out': 'Laisser de côté',
  'lobby.leave-out.label': 'Laisser de côté {name}',
  'lobby.leave-out.title': 'Laisser {name} de côté ?',
  'lobby.leave-out.text': 'Il est renvoyé, et ne revient que si vous le laissez entrer à nouveau.',
  'lobby.free': 'Libérer le nom',
  'lobby.free.label': 'Libérer le nom {name}',
  'lobby.address': '{address} : {count} sur {allowed} {allowed|place prise|places prises}',
  'lobby.address.own': 'Cet ordinateur : {count} {count|ordinateur|ordinateurs}',
  'lobby.address.away': '{count} {count|essai de cette adresse a été refusé|essais de cette adresse ont été refusés}.',
  'lobby.address.allow': 'En permettre un de plus',
  'lobby.address.allow.label': 'En permettre un de plus depuis {address}',
  'lobby.address.keep-out': 'Exclure',
  'lobby.address.keep-out.label': 'Exclure tout ce qui vient de {address}',
  'lobby.address.keep-out.title': 'Exclure tout ce qui vient de {address} ?',
  'lobby.address.keep-out.text':
    'Ses ordinateurs sont renvoyés, et aucun autre n’entre depuis cette adresse jusqu’à ce que vous le permettiez.',
  'lobby.out': 'Exclus',
  'lobby.out.let-in': 'Laisser entrer à nouveau',
  'lobby.out.let-in.label': 'Laisser entrer à nouveau : {name}',
  'lobby.clear': 'Vider la salle d’attente',
  'lobby.clear.title': 'Renvoyer tous les ordinateurs ?',
  'lobby.clear.text': 'Ceux qui ont leur place ici reviennent d’une simple pression. Plus personne n’est exclu.',
  'lobby.more': '{here} ordinateurs sont là, et vous en aviez prévu {planned}.',
  'lobby.turned':
    '{count} {count|essai d’entrer a été refusé|essais d’entrer ont été refusés} : trop d’ordinateurs d’une même adresse. Voyez les ordinateurs pour en permettre plus.',
  'lobby.start.title': 'Démarrer avec {count} {count|ordinateur|ordinateurs} ?',
  'lobby.start.fixed':
    'Une fois l’élection démarrée, plus aucun ordinateur n’entre. Savez-vous à qui est chacun d’eux ?',
  'lobby.anew': 'Changer le plan',
  'lobby.anew.text':
    'Cette salle d’attente est annulée. L’assistant s’ouvre avec votre plan ; ordinateurs et téléphones rejoignent ensuite à nouveau.',
  'lobby.cancel': 'Annuler l’élection',
  'lobby.cancel.title': 'Annuler cette élection ?',
  'lobby.cancel.text': 'Définitivement : rien n’en compte. Ordinateurs et téléphones en sont informés.',
  'lobby.cancel.go': 'Oui, l’annuler',
  'lobby.cancelled':
    'Les ordinateurs et téléphones qui demandent l’apprennent tant qu’Ostraka est ouvert ici. Rien n’en compte.',

  'method.name.plurality': 'Majorité relative',
  'method.name.sntv': 'Vote unique non transférable',
  'method.name.approval': 'Vote par approbation',
  'method.name.block-approval': 'Vote par approbation plurinominal',
  'method.name.score': 'Vote par notes',
  'method.name.block-score': 'Vote par notes plurinominal',
  'method.name.star': 'Vote STAR',
  'method.name.bloc-star': 'Vote STAR en bloc',
  'method.name.majority-judgement': 'Jugement majoritaire',
  'method.name.majority-judgement-places': 'Jugement majoritaire, premières places',
  'method.name.borda': 'Méthode Borda',
  'method.name.k-borda': 'k-Borda',
  'method.name.instant-runoff': 'Vote alternatif',
  'method.name.sequential-runoff': 'Vote alternatif successif',
  'method.name.bottoms-up': 'Élimination par le bas',
  'method.name.schulze': 'Méthode Schulze',
  'method.name.schulze-places': 'Méthode Schulze, premières places',
  'method.name.stv': 'Vote unique transférable écossais',
  'method.name.meek': 'Vote unique transférable de Meek',
  'method.name.hare-stv': 'Vote unique transférable au quotient de Hare',
  'method.name.phragmen': 'Règle séquentielle de Phragmén',
  'method.name.equal-shares': 'Méthode des parts égales',
  'method.name.cumulative': 'Vote cumulatif',
  'method.name.ranked-pairs': 'Méthode des paires classées',
  'method.name.ranked-pairs-places': 'Méthode des paires classées, premières places',
  'method.name.d-hondt': 'Méthode D’Hondt pour listes',
  'method.name.sainte-lague': 'Méthode de Sainte-Laguë pour listes',
  'method.name.minimax': 'Minimax',
  'method.name.minimax-places': 'Minimax, premières places',
  'method.name.tideman-alternative': 'Méthode alternative de Tideman',
  'method.gist.plurality': 'Chacun choisit une option ; la plus souvent choisie l’emporte.',
  'method.gist.approval': 'Chacun coche autant d’options qu’il veut ; la plus cochée l’emporte.',
  'method.gist.score': 'Chacun donne des points à chaque option ; la plus forte somme l’emporte.',
  'method.gist.score-mean': 'Chacun donne des points aux options qu’il veut juger ; la plus haute moyenne l’emporte.',
  'method.gist.star':
    'Chacun donne des points à chaque option ; des deux plus fortes sommes, l’option que plus de bulletins préfèrent l’emporte.',
  'method.gist.majority-judgement':
    'Chacun donne une mention à chaque option ; la meilleure mention médiane l’emporte.',
  'method.gist.borda':
    'Chacun met des options en ordre ; chaque place donne des points, et la plus forte somme l’emporte.',
  'method.gist.instant-runoff':
    'Chacun met des options en ordre ; la plus faible tombe et ses voix se reportent, tour par tour.',
  'method.gist.sequential-runoff':
    'Chacun met des options en ordre ; chaque siège a ses propres tours, sans les élues précédentes.',
  'method.gist.bottoms-up':
    'Chacun met des options en ordre ; les plus faibles tombent jusqu’à ce qu’il en reste autant que de sièges.',
  'method.gist.schulze':
    'Chacun met des options en ordre ; on les compare deux à deux, et celle qui tient face à toutes l’emporte.',
  'method.gist.stv':
    'Chacun met des options en ordre ; les sièges vont à la proportionnelle, et les voix en trop se reportent.',
  'method.gist.meek':
    'Chacun met des options en ordre ; les sièges vont à la proportionnelle, et qui est élu transmet une part de chaque voix.',
  'method.gist.hare-stv':
    'Chacun met des options en ordre ; chaque siège prend une part égale de toutes les voix, et celles en trop se reportent.',
  'method.gist.phragmen': 'Chacun coche des options ; chaque siège va aux votants qui ont été le moins servis.',
  'method.gist.equal-shares': 'Chacun coche des options et a une part égale des sièges à dépenser pour elles.',
  'method.gist.cumulative':
    'Chacun a quelques points et les donne à une option ou à plusieurs ; la somme la plus haute l’emporte.',
  'method.gist.ranked-pairs':
    'Chacun met des options en ordre ; on les compare deux à deux, on garde les victoires les plus nettes, et celle qu’elles mettent en tête l’emporte.',
  'method.gist.d-hondt':
    'Chacun choisit une liste ; les listes reçoivent des sièges en proportion de leurs voix, arrondis en faveur des grandes.',
  'method.gist.sainte-lague':
    'Chacun choisit une liste ; les listes reçoivent des sièges en proportion de leurs voix, en faveur d’aucune.',
  'method.gist.minimax':
    'Chacun met des options en ordre ; on les compare deux à deux, et celle dont la pire défaite est la plus légère l’emporte.',
  'method.gist.tideman-alternative':
    'Chacun met des options en ordre ; celles que bat tout le meilleur groupe sortent, puis la plus faible de ce groupe, et ainsi de suite.',
  'method.counts.plurality':
    'Chaque bulletin est une voix pour une option : celle qui est choisie, ou classée première. Le plus de voix l’emporte.',
  'method.counts.approval': 'Chaque bulletin donne une voix à chaque option qu’il coche. Le plus de voix l’emporte.',
  'method.counts.score':
    'Chaque bulletin donne des points à chaque option ; où il n’en donne pas, c’est 0. La plus forte somme l’emporte.',
  'method.counts.score-mean':
    'Chaque bulletin donne des points, 0 compris, aux options qu’il juge. Les points d’une option sont divisés par le nombre de bulletins qui lui en donnent ; ceux qui ne lui en donnent pas n’y changent rien. La plus haute moyenne l’emporte. Une option qu’aucun bulletin ne juge vient en dernier.',
  'method.counts.star':
    'Chaque bulletin donne des points à chaque option ; où il n’en donne pas, c’est 0. Les deux options aux plus fortes sommes vont à un second tour : celle à qui plus de bulletins donnent plus de points qu’à l’autre l’emporte.',
  'method.counts.majority-judgement':
    'Chaque bulletin donne une mention à chaque option ; où il n’en donne pas, c’est la plus basse. La meilleure mention médiane l’emporte ; de deux au milieu, c’est la plus basse qui compte. Si les médianes sont égales, on retire une telle mention à chacune jusqu’à ce qu’elles diffèrent.',
  'method.counts.borda':
    'Sur chaque bulletin, la dernière place ne donne aucun point, l’avant-dernière 1, et ainsi de suite jusqu’à la première. La plus forte somme l’emporte.',
  'method.counts.instant-runoff':
    'Chaque bulletin compte pour l’option la mieux classée parmi celles qui restent. À chaque tour, l’option qui a le moins de voix sort, jusqu’à ce que plus de la moitié des bulletins qui comptent encore placent une option seule en tête : elle l’emporte.',
  'method.counts.sequential-runoff':
    'Chaque siège est pourvu par un vote alternatif à lui. Qui est élu est désormais sauté sur chaque bulletin, et le vote suivant recommence parmi tous les autres.',
  'method.counts.bottoms-up':
    'Chaque bulletin compte pour l’option la mieux classée parmi celles qui restent. À chaque tour, l’option qui a le moins de voix sort, jusqu’à ce qu’il en reste autant que de sièges : elles sont élues.',
  'method.counts.schulze':
    'On compare les options deux à deux : laquelle est placée au-dessus de l’autre par plus de bulletins ? Une chaîne de telles victoires vaut autant que la plus faible d’entre elles, selon les bulletins en sa faveur. Une option en bat une autre si sa plus forte chaîne vers elle est plus forte que celle du retour. Qui bat tous les autres l’emporte.',
  'method.counts.stv':
    'Chaque bulletin est une voix pour l’option classée première. Le quota est le nombre de voix divisé par un de plus que les sièges, coupé à un entier, plus 1. Qui a le quota est élu ; ce qui dépasse passe aux options suivantes, chaque bulletin pour une part égale de sa valeur, coupée à cinq décimales. Si personne ne dépasse le quota, l’option qui a le moins de voix sort et ses bulletins sont transmis.',
  'method.counts.meek':
    'Chaque bulletin est une voix pour l’option classée première. Qui est élu garde une part de chaque voix qui passe, juste assez pour que le quota lui reste, et le surplus va aux options suivantes. Le quota est le nombre de voix qui comptent encore, divisé par un de plus que les sièges. Quota et parts sont recalculés, à neuf décimales, jusqu’à ce qu’il reste moins d’un millionième de voix. Si personne d’autre n’a alors le quota, l’option qui a le moins de voix sort, comme si elle n’avait jamais été proposée.',
  'method.counts.hare-stv':
    'Cela compte comme le vote unique transférable écossais, mais le quota est le nombre de voix divisé par les sièges, coupé à cinq décimales.',
  'method.counts.phragmen':
    'Chaque siège est une charge de 1, portée par ceux qui cochent l’option qui le prend, de sorte qu’ils portent tous autant en tout. Le siège suivant va toujours à l’option dont les électeurs porteraient alors le moins.',
  'method.counts.equal-shares':
    'Chacun peut dépenser le nombre de sièges divisé par le nombre de votants ; un siège coûte 1. Ceux qui cochent une option l’achètent ensemble : chacun paie autant, ou tout ce qui lui reste si c’est moins. Vient d’abord l’option pour laquelle le plus que quelqu’un paie est le moindre. Quand plus aucune option ne peut être achetée, chacun reçoit autant en plus, encore et encore, jusqu’à ce que les sièges soient pourvus (règle de Phragmén).',
  'method.counts.cumulative':
    'Chaque bulletin a autant de points. Il les donne à une option ou à plusieurs, ou en garde une partie. La somme la plus haute l’emporte.',
  'method.counts.ranked-pairs':
    'On compare les options deux à deux : laquelle est placée au-dessus de l’autre par plus de bulletins ? De ces victoires on fixe d’abord celle qui a le plus de bulletins en sa faveur et, entre égales, celle qui en a le moins contre elle ; puis la suivante, à moins que celles fixées avant ne placent déjà le perdant au-dessus du gagnant. Qui les victoires fixées placent au-dessus de tous les autres l’emporte.',
  'method.counts.d-hondt':
    'Chaque bulletin est une voix pour une liste. Ses voix sont divisées par 1, 2, 3 et ainsi de suite ; les quotients les plus élevés, autant qu’il y a de sièges, donnent chacun un siège à leur liste.',
  'method.counts.sainte-lague':
    'Chaque bulletin est une voix pour une liste. Ses voix sont divisées par 1, 3, 5 et ainsi de suite ; les quotients les plus élevés, autant qu’il y a de sièges, donnent chacun un siège à leur liste.',
  'method.counts.minimax':
    'On compare les options deux à deux : laquelle est placée au-dessus de l’autre par plus de bulletins ? Une défaite est aussi lourde qu’il y a de bulletins pour elle. Chaque option est jugée à sa pire défaite : la plus légère l’emporte, et qui ne perd contre personne vient avant tous les autres.',
  'method.counts.tideman-alternative':
    'Toutes les options sortent sauf le plus petit groupe dont chacune bat toutes celles du dehors, paire par paire. De celles-ci sort l’option que le moins de bulletins placent le plus haut parmi les restantes. Puis de même encore, jusqu’à ce qu’il n’en reste qu’une : elle l’emporte.',
  'method.ranks.one-first': 'Deux options ne peuvent pas partager une place, puisqu’un bulletin est une voix.',
  'method.ranks.shared-points':
    'Des options à égalité partagent également les points de leurs places ; de même toutes les options non classées, qui occupent les dernières places.',
  'method.ranks.zero-points':
    'Une option non classée ne reçoit aucun point. Des options à égalité partagent également les points de leurs places.',
  'method.ranks.modified-points':
    'Un bulletin donne à sa première place autant de points qu’il classe d’options, un de moins à la suivante, 1 à la dernière, et rien aux options non classées. Des options à égalité partagent également les points de leurs places.',
  'method.ranks.approval-irv':
    'Un bulletin qui met plusieurs options en tête à égalité compte entièrement pour chacune d’elles (Approval-IRV). Un bulletin qui ne classe aucune des options restantes ne compte plus.',
  'method.ranks.pairs':
    'Un bulletin ne compare pas les options qu’il classe à égalité. Les options qu’il ne classe pas sont au-dessous de toutes celles qu’il classe, et égales entre elles.',
  'method.ranks.strict':
    'Deux options ne peuvent pas partager une place, car le texte (Order) ne connaît pas d’égalités. Un bulletin qui ne classe aucune des options restantes n’est plus transmis.',
  'method.least.marks':
    'Un bulletin qui nomme quelqu’un en nomme au moins {least} ; avec moins, il n’est pas valable. Celui qui ne nomme personne est un vote blanc.',
  'method.unscored.few':
    'Une option que peu de bulletins jugent peut ainsi l’emporter, même celle à qui un seul bulletin donne le maximum : aucun nombre minimal de bulletins n’est demandé.',
  'method.turnout.ballots':
    'Au moins {turnout} doivent voter, votes blancs compris ; s’ils sont moins, tout est compté et montré, et aucun résultat n’est adopté.',
  'method.turnout.share':
    'Au moins {turnout} des personnes sur la liste électorale doivent voter, votes blancs compris ; si elles sont moins, tout est compté et montré, et aucun résultat n’est adopté.',
  'method.turnout.more':
    'Plus de {turnout} des personnes sur la liste électorale doivent voter, votes blancs compris ; sinon, tout est compté et montré, et aucun résultat n’est adopté.',
  'method.none.last':
    'La dernière option ne désigne personne. Elle compte comme toute autre ; qui n’est pas devant elle n’est pas élu, et le siège reste vide.',
  'method.majority.half':
    'Pour être élu, il faut plus de la moitié des bulletins qui comptent ; avec moins, le siège reste vide.',
  'method.majority.two-thirds':
    'Pour être élu, il faut au moins deux tiers des bulletins qui comptent ; avec moins, le siège reste vide.',
  'method.majority.three-quarters':
    'Pour être élu, il faut au moins trois quarts des bulletins qui comptent ; avec moins, le siège reste vide.',
  'method.ranks.no-equals':
    'Deux options ne peuvent pas partager une place. Un bulletin qui ne classe aucune des options restantes n’est plus transmis.',
  'method.ties.plain':
    'Des chiffres égaux au dernier siège sont une égalité : personne n’y est élu, et on ne tire pas au sort.',
  'method.ties.grades': 'Seules des options aux mentions exactement identiques sont à égalité.',
  'method.ties.star':
    'Des options aux sommes égales, celles qui perdent le plus de comparaisons entre eux restent en arrière, puis celles qui ont le moins de notes maximales ; de deux options préférées par autant de bulletins, la plus forte somme l’emporte, puis le plus de notes maximales. Après cela, chaque façon de continuer est suivie. Qui est élu dans toutes est élu ; qui ne l’est que dans certaines est à égalité.',
  'method.ties.unbeaten': 'Les options qu’aucune des restantes ne bat partagent une place.',
  'method.ties.orders':
    'Entre victoires aussi nettes, chaque ordre est suivi, et là où deux options font match nul, l’une ou l’autre peut être devant. Qui est élu dans tous les cas est élu ; qui ne l’est que dans certains est à égalité.',
  'method.ties.orders-limit':
    'Un décompte qui devrait examiner plus de {states} façons de fixer des victoires n’aboutit pas : il n’élit personne dont cela dépend, et dit qui peut encore être élu.',
  'method.ties.ways':
    'Si plusieurs ont le moins de voix, on suit toutes les façons de continuer. Qui est élu dans toutes est élu ; qui ne l’est que dans certaines est à égalité.',
  'method.ties.limit':
    'Un décompte qui devrait examiner plus de {states} ensembles différents d’options restantes n’aboutit pas : il n’élit personne dont cela dépend, et dit qui peut encore être élu.',
  'method.ties.through-seats': 'Une égalité pour un siège est suivie à travers les sièges d’après.',
  'method.ties.lot':
    'Là où des chiffres égaux laissent ouvert qui prend les derniers sièges, le sort décide, que tous les ordinateurs ont fixé ensemble avant le premier vote.',
  'method.ties.lot-rounds':
    'De ceux qui ont aussi peu de voix, le sort dit qui sort ; tous les ordinateurs l’ont fixé ensemble avant le premier vote.',
  'method.ties.stages':
    'De ceux à égalité de voix, la dernière étape antérieure où ils différaient décide ; s’il n’y en a pas, c’est le sort, que tous les ordinateurs ont fixé ensemble avant le premier vote.',
  'method.ties.lot-each':
    'Entre options à égalité décide le sort, que tous les ordinateurs ont fixé ensemble avant le premier vote. Les options que personne ne coche viennent en dernier et restent à égalité.',
  'method.ties.lists':
    'Si des quotients égaux sont plus nombreux que les sièges qui restent, il y a égalité : ces sièges restent vides, et il n’y a pas de tirage au sort.',
  'method.seats.one':
    'Elle pourvoit un siège. Pour plusieurs, il y a le vote alternatif successif, l’élimination par le bas et le vote unique transférable.',
  'method.seats.most-votes': 'Plusieurs sièges vont à ceux qui ont le plus de voix.',
  'method.seats.highest-sums': 'Plusieurs sièges vont aux plus fortes sommes.',
  'method.seats.highest-means': 'Plusieurs sièges vont aux plus hautes moyennes.',
  'method.seats.first-places': 'Plusieurs sièges vont aux premières places.',
  'method.seats.one-by-one': 'Plusieurs sièges sont pourvus l’un après l’autre, par les mêmes bulletins à plein poids.',
  'method.seats.at-once': 'Plusieurs sièges sont pourvus d’un coup, quand assez d’options sont sorties.',
  'method.seats.majority': 'Pas proportionnel : la même majorité peut pourvoir tous les sièges.',
  'method.seats.no-surplus': 'Pas proportionnel : les voix qu’une option a sans en avoir besoin ne passent à aucune.',
  'method.seats.spread':
    'En partie proportionnel : un bulletin est une seule voix, même pour plusieurs sièges, et un groupe n’obtient sa part que s’il répartit bien ses voix.',
  'method.seats.quotas':
    'Proportionnel : un groupe qui classe d’abord ses propres options pourvoit au moins un siège avec un quota de voix, deux sièges avec deux, et ainsi de suite.',
  'method.seats.agree':
    'Proportionnel : un groupe qui coche les mêmes options pourvoit au moins autant de sièges que sa part des votants en représente, coupée à un entier.',
  'method.seats.gathered':
    'Proportionnel en partie : un groupe qui réunit ses points sur peu d’options obtient des sièges ; un groupe qui les disperse sur trop d’options, non.',
  'method.seats.lists-majority':
    'Proportionnel : une liste ne reçoit jamais moins de sièges que sa part des voix en représente, coupée à un entier.',
  'method.seats.lists-even': 'Proportionnel : ni les grandes listes ni les petites ne sont favorisées.',
  'method.seats.lists': 'Le résultat dit combien de sièges a chaque liste, et non qui de la liste les occupe.',
  'method.version-1.plurality':
    'Dans la version 1, un classement qui met plusieurs options en tête ne compte pour aucune d’elles.',
  'method.version-1.instant-runoff':
    'Dans la version 1, un bulletin qui met plusieurs options au plus haut attend qu’il n’en reste qu’une. De celles qui ont le moins de voix, celle qui en avait moins à un tour précédent sort ; si elles n’ont jamais différé, on suit toutes les façons de continuer.',
  'method.version-1.instant-runoff-seats':
    'Dans la version 1, plusieurs sièges suivent l’ordre du dernier tour, puis vont à ceux qui sont sortis en dernier.',
  'method.version-1.stv':
    'Dans la version 1, un bulletin qui met plusieurs options en tête n’est pas valable, et les voix de la dernière option sortie ne sont pas transmises.',
  'method.how': 'Comment cela compte : {name}',
  'method.how.counts': 'Des bulletins au résultat',
  'method.how.ranks': 'Places égales ou manquantes',
  'method.how.ties': 'Égalités',
  'method.how.seats': 'Plusieurs sièges',
  'method.how.sources': 'Publié dans',
  'method.how.version-1': 'Avant',
  'method.how.example': 'Exemple',
  'method.how.proportional.yes': 'proportionnel',
  'method.how.proportional.partly': 'en partie proportionnel',
  'method.how.proportional.no': 'pas proportionnel',

  'minutes.over': 'Procès-verbal d’une élection tenue avec Ostraka',
  'minutes.of': 'Procès-verbal : {title}',
  'minutes.lesson': 'Une leçon : ce n’était pas une vraie élection.',
  'minutes.rehearsal.over': 'Rapport d’une répétition générale avec Ostraka',
  'minutes.rehearsal': 'La répétition générale',
  'minutes.rehearsal.ready':
    'Prêt : les ordinateurs ont ouvert les {count} bulletins d’essai et aucun autre, et chaque résultat est celui qui était prévu.',
  'minutes.rehearsal.not-ready':
    'Pas prêt : il y a {count} bulletins d’essai, et les ordinateurs en ont ouvert {found} ; il en manque {missing}, et {strange} n’en {strange|fait|font} pas partie. Les tableaux disent où les nombres diffèrent.',
  'minutes.rehearsal.unheld':
    'Une vérification du fichier a échoué, ou la répétition générale n’est pas terminée : elle ne dit de rien que c’est prêt.',
  'minutes.rehearsal.what':
    'Les bulletins d’essai découlent du seul plan, et leur résultat aussi. Ils marquent chaque option, chacune un nombre de fois différent tant qu’assez de personnes peuvent voter, si bien que des options échangées se verraient ; certains sont blancs, courts ou aussi longs que permis.',
  'minutes.rehearsal.readiness': 'Si les ordinateurs étaient prêts',
  'minutes.rehearsal.laptop': 'Chaque ordinateur, selon lui-même',
  'minutes.rehearsal.untold': 'n’a rien dit',
  'minutes.rehearsal.plan': 'Mots du plan',
  'minutes.rehearsal.plan.what':
    'Ils représentent tout ce qui est demandé, sans les heures annoncées. L’élection a les mêmes mots si son plan est celui qui a été répété ; le coordinateur en ligne de commande les affiche.',
  'minutes.rehearsal.expected': 'Prévu',
  'minutes.rehearsal.found': 'Trouvé',
  'minutes.rehearsal.blank': 'Blanc',
  'minutes.rehearsal.same': 'Le résultat, avec son calcul, est celui qui était prévu.',
  'minutes.rehearsal.differs': 'Le résultat n’est pas celui qui était prévu.',
  'minutes.rehearsal.alike':
    'Si peu de personnes peuvent voter que les bulletins d’essai ne distinguent pas {a} de {b}.',
  'minutes.none': 'Ce fichier ne contient pas d’élection lisible : il n’y a rien à consigner.',
  'minutes.invalid':
    'Un contrôle a échoué. Ce procès-verbal n’énonce aucun résultat, et ce qu’il énonce peut être faux.',
  'minutes.failed': 'Contrôle {id} échoué :',
  'minutes.so-far': 'L’élection n’est pas arrivée à son terme : ce procès-verbal n’énonce aucun résultat.',
  'minutes.valid':
    'Tous les contrôles du fichier ont réussi, et {attested} sur {total} {total|ordinateur|ordinateurs} {attested|a|ont} confirmé le résultat ; il en faut au moins {needed}.',
  'minutes.unwitnessed':
    'Tous les contrôles du fichier ont réussi, mais seulement {attested} sur {total} {total|ordinateur|ordinateurs} {attested|a|ont} confirmé le résultat, et il en faut au moins {needed} : ce qui a suivi manque peut-être.',
  'minutes.ended':
    'L’élection s’est terminée sans résultat. Tous les contrôles du fichier ont réussi, et {attested} sur {total} {total|ordinateur|ordinateurs} {attested|a|ont} confirmé cette fin ; il en faut au moins {needed}.',
  'minutes.ended.unwitnessed':
    'L’élection s’est terminée sans résultat. Tous les contrôles du fichier ont réussi, mais seulement {attested} sur {total} {total|ordinateur|ordinateurs} {attested|a|ont} confirmé cette fin, et il en faut au moins {needed} : ce qui a suivi manque peut-être.',
  'minutes.made':
    'Fait par Ostraka {version} à partir du fichier de l’élection, qu’il a vérifié. Ce que des personnes ajoutent à la main figure à la fin.',
  'minutes.election': 'L’élection',
  'minutes.words': 'Ses douze mots',
  'minutes.words.what':
    'Ils représentent le plan de l’élection et les clés de ses ordinateurs. Des mots égaux signifient qu’un fichier est de cette élection ; que son résultat soit juste, seule la vérification du fichier le montre.',
  'minutes.words.given': 'Qui a fait ce procès-verbal a donné ces mots d’une autre source, et le fichier les a.',
  'minutes.words.not-given':
    'Qui a fait ce procès-verbal n’a pas donné de mots d’une autre source : comparez ceux-ci avec ceux qui ont été montrés à l’élection.',
  'minutes.words.organiser':
    'L’ordinateur qui a dirigé a fait ce procès-verbal : comparez les mots avec ceux qui ont été montrés à l’élection.',
  'minutes.words.another': 'Ce ne sont pas les mots qu’attendait qui a fait ce procès-verbal.',
  'minutes.fingerprint': 'Empreinte',
  'minutes.six': 'Six mots sur tous les écrans',
  'minutes.rules': 'Qui pouvait faire quoi',
  'minutes.times': 'Date et heures',
  'minutes.times.clock': 'À l’horloge de l’ordinateur de l’organisation. Le fichier de l’élection n’en prouve aucune.',
  'minutes.times.none': 'Le fichier d’une élection ne prouve aucune heure. Inscrivez-les à la main :',
  'minutes.times.board': 'Annoncé dans le plan et au registre, et montré par la médiane des horloges des ordinateurs',
  'minutes.times.utc': 'En temps universel (UTC)',
  'minutes.times.opens': 'Ouverture annoncée',
  'minutes.times.closes': 'Clôture annoncée',
  'minutes.times.results': 'Résultats retenus jusqu’à',
  'minutes.times.moved': 'Clôture reportée, à l’entrée {index}. La raison : {reason}',
  'minutes.times.shown': 'Entrées au registre à cette heure : {count}',
  'minutes.times.closed': 'La clôture était alors au registre',
  'minutes.times.when': 'Quand',
  'minutes.times.what': 'Quoi',
  'minutes.time.ceremony': 'Les ordinateurs ont commencé à faire la clé',
  'minutes.time.enrolment': 'On pouvait s’inscrire pour voter',
  'minutes.time.voting': 'Ouverture du vote',
  'minutes.time.mixing': 'Clôture du vote',
  'minutes.time.decryption': 'Les ordinateurs ont commencé à ouvrir les bulletins',
  'minutes.time.finished': 'La fin était au registre',
  'minutes.times.date': 'Date',
  'minutes.times.from': 'Vote ouvert à',
  'minutes.times.to': 'Vote clos à',
  'minutes.parties': 'Qui l’a tenue',
  'minutes.leads': 'L’ordinateur qui a dirigé, par les mots de sa clé',
  'minutes.led': 'A dirigé avant, jusqu’à son remplacement',
  'minutes.key-words': 'Mots de sa clé',
  'minutes.laptops': 'Les ordinateurs qui ont fait la clé, mélangé et ouvert',
  'minutes.laptop': 'Numéro et nom',
  'minutes.holds': 'Détient une part de la clé',
  'minutes.mixed': 'A mélangé, avec preuve',
  'minutes.confirmed': 'A confirmé la fin',
  'minutes.yes': 'oui',
  'minutes.no': 'non',
  'minutes.turnout': 'Liste électorale et participation',
  'minutes.roll': 'Sur la liste',
  'minutes.roll.names': '{count} {count|votant|votants}',
  'minutes.roll.codes': '{count} {count|code|codes} à usage unique',
  'minutes.roll.root': 'Racine de la liste',
  'minutes.roll.leaf': 'Hachage de la liste',
  'minutes.roll.entry': 'entrée {index} du registre',
  'minutes.roll.more': 'et {count} {count|entrée|entrées} de plus pour les retardataires',
  'minutes.cast': 'Bulletins qui comptent',
  'minutes.cast.of': '{count} sur {voters}',
  'minutes.codes': 'Codes',
  'minutes.codes.used':
    'Sur les {voters} de la liste, {used} {used|a servi|ont servi} et {unused} {unused|n’a pas servi|n’ont pas servi}.',
  'minutes.codes.replaced':
    '{replaced} {replaced|autre a été perdu et remplacé : il n’ouvre rien et n’est pas compté|autres ont été perdus et remplacés : ils n’ouvrent rien et ne sont pas comptés} ici.',
  'minutes.registrar': 'Registre électoral',
  'minutes.registrar.signed':
    'a signé la liste des codes et chaque remplacement, comme l’a fait l’ordinateur de l’organisation. Que les codes aient été faits sur un autre ordinateur que celui-là, ce fichier ne le montre pas. Mots de sa clé :',
  'minutes.reminders': 'Rappels',
  'minutes.reminders.made': 'à l’entrée {index}, une liste de {waiting} qui n’avaient pas voté a été dressée',
  'minutes.reminders.none': 'aucun',
  'minutes.tests': 'Bulletins ouverts comme tests',
  'minutes.tests.objections': '{count} ; pour {objections}, la personne dit que ce n’est pas son choix',
  'minutes.opened': 'Bulletins ouverts et comptés',
  'minutes.rule': 'Compté selon : {rule}.',
  'minutes.other-rules': 'Selon les autres règles du plan, qui ne décident pas',
  'minutes.faults': 'Fautes, et qui a été laissé de côté',
  'minutes.faults.none': 'Aucune au registre.',
  'minutes.faults.claimed': 'C’est la parole de l’ordinateur qui a dirigé ; personne ne peut la vérifier.',
  'minutes.faults.at': 'entrée {index}',
  'minutes.proves': 'Ce que le fichier prouve, et ce qu’il ne prouve pas',
  'minutes.signatures': 'Signatures du registre',
  'minutes.attests': 'Ont confirmé la fin',
  'minutes.attests.who': '{count} sur {total} : {names}',
  'minutes.nobody': 'aucun sur {total}',
  'minutes.cosigned': 'Ont signé tout le registre',
  'minutes.record': 'Le registre',
  'minutes.record.size': '{count} {count|entrée|entrées}',
  'minutes.record.accepted': '{accepted} sur {count} {count|entrée|entrées} {accepted|acceptée|acceptées}',
  'minutes.record.root': 'Racine de son arbre de hachage',
  'minutes.check': 'Comment le vérifier',
  'minutes.check.file': 'Fichier',
  'minutes.check.bytes': '{bytes} {bytes|octet|octets}',
  'minutes.check.sum': 'SHA-256 du fichier',
  'minutes.check.same':
    'Faites calculer par un système le SHA-256 de votre copie : « sha256sum FICHIER » sous Linux, « shasum -a 256 FICHIER » sous macOS, « certutil -hashfile FICHIER SHA256 » sous Windows. S’il est égal, vous avez le fichier dont ce procès-verbal est tiré. Un fichier enregistré à un autre moment, ou par un autre ordinateur, peut différer, car il peut contenir d’autres signatures ; comparez alors les douze mots.',
  'minutes.check.run':
    'Ouvrez le fichier dans Ostraka (« Vérifier une élection »), dans le vérificateur en un fichier « verify.html » avec n’importe quel navigateur, ou lancez la commande ci-dessous. Tous les contrôles sont refaits ; rien dans ce procès-verbal n’est à croire sur parole.',
  'minutes.check.verifier':
    'Un vérificateur venant de l’organisation ne prouve rien à qui doute d’elle : prenez-le d’une version publiée d’Ostraka, qui donne son SHA-256 dans SHA256SUMS.',
  'minutes.check.receipt': 'Les votants peuvent retrouver leur bulletin dans le fichier avec leur reçu.',
  'minutes.hand': 'Signé à la main',
  'minutes.hand.what':
    'Qui signe confirme ce qu’il a vu lui-même. Aucune signature manuscrite ne fait partie du fichier, et aucune n’est nécessaire pour le vérifier.',
  'minutes.hand.organiser': 'Organisation : nom, signature',
  'minutes.hand.registrar': 'Registre électoral : nom, signature',
  'minutes.hand.laptop': '{name} : nom, signature',
  'minutes.hand.other': 'Nom, signature',
  'minutes.hand.place': 'Lieu, date',

  'mix.count': '{count} {count|enveloppe|enveloppes}',
  'mix.count.opened': '{count} {count|bulletin|bulletins}',
  'mix.share': 'a donné sa part de la clé',
  'mix.now': 'En ce moment :',
  'mix.fault': '{culprit} a mal agi. Chacun peut le voir au registre :',
  'mix.fault.unproven': 'Le coordinateur dit de {culprit} :',
  'mix.does.ready': 'Prêt',
  'mix.says.lobby': '{count} {count|ordinateur est là|ordinateurs sont là}.',
  'mix.says.ceremony': 'Les ordinateurs font la clé ensemble. Aucun d’eux ne la détient jamais entière.',
  'mix.says.enrolment':
    'La clé est faite. Pour ouvrir quoi que ce soit, {threshold} des {count} ordinateurs doivent s’y mettre ensemble.',
  'mix.says.voting': '{count} {count|bulletin scellé est|bulletins scellés sont} dans l’urne.',
  'mix.says.waiting': 'Le vote est clos. Au tour de {name}.',
  'mix.says.mixing': '{name} mélange : chaque enveloppe reçoit une nouvelle cire et une nouvelle place.',
  'mix.says.proving': '{name} prouve qu’il n’a fait que mélanger, sans rien échanger.',
  'mix.says.mixed':
    '{count} {count|ordinateur a|ordinateurs ont} mélangé. Personne ne peut dire à qui est quelle enveloppe, sauf si tous s’entendent.',
  'mix.says.decryption':
    '{done} {done|ordinateur a|ordinateurs ont} donné une part de la clé, et il en {threshold|suffit|faut} {threshold}. Seule la liste mélangée est ouverte.',
  'mix.says.held': 'Les bulletins sont mélangés, et les résultats sont retenus.',
  'mix.says.finished':
    '{count|Ouvert et compté|Ouverts et comptés} : {count} {count|bulletin|bulletins}. Personne ne peut dire à qui est lequel, sauf si assez d’ordinateurs qui mélangent s’entendent.',
  'mix.timings': 'Durée et vitesse',
  'mix.timings.caption': 'Combien de temps chaque partie a pris, et combien de chiffrés par seconde',
  'mix.timings.phase': 'Partie',
  'mix.timings.who': 'Ordinateur',
  'mix.timings.time': 'Durée',
  'mix.timings.count': 'Chiffrés',
  'mix.timings.rate': 'par s',
  'mix.timings.all': 'tous',
  'mix.timings.none':
    'Les durées sont données une fois le vote clos ; pour moins de 20 bulletins, en une seule somme à la fin.',
  'mix.phase.lobby': 'Salle d’attente',
  'mix.phase.ceremony': 'Fabrication de la clé',
  'mix.phase.enrolment': 'Inscription',
  'mix.phase.voting': 'Vote',
  'mix.phase.mixing': 'Mélange',
  'mix.phase.proving': 'Preuve',
  'mix.phase.checking': 'Contrôle',
  'mix.phase.decryption': 'Ouverture',
  'mix.phase.decrypting': 'Parts de la clé',
  'mix.phase.election': 'L’élection entière',
  'mix.minutes': '{minutes} min {seconds} s',

  'node.title': 'Mélanger avec cet ordinateur',
  'node.join.lead': 'Cet ordinateur aidera à mélanger les bulletins et contrôlera les autres.',
  'node.nearby.none': 'Rien trouvé encore. Le lien marche toujours.',
  'node.nearby.hint': 'Un nom dans le réseau ne prouve rien. Comparer des mots, si : à l’étape suivante.',
  'node.nearby.choose': 'Choisir',
  'node.nearby.use': 'Choisir {title}',
  'node.nearby.taken': 'Choisi',
  'node.join.name': 'Nom de cet ordinateur',
  'node.join.name.hint': 'Les autres le voient. Il faut à chaque ordinateur un nom à lui.',
  'node.join.name.default': 'Ordinateur {number}',
  'node.join.empty': 'Choisissez d’abord une élection ou collez son lien.',
  'node.join.nameless': 'Donnez d’abord un nom à cet ordinateur.',
  'node.take-over': 'L’ordinateur du coordinateur est perdu ?',
  'node.take-over.text':
    'Un autre ordinateur peut continuer la même élection. N’acceptez que si vous connaissez les personnes qui montrent le nouveau lien.',
  'node.take-over.agree': 'Laisser le coordinateur de ce lien continuer l’élection de cet ordinateur',
  'node.take-over.button': 'Continuer avec ce coordinateur',
  'node.succession.title': 'L’ordinateur du coordinateur ne répond pas',
  'node.succession.patience':
    'On essaie encore et encore. Si cet ordinateur est seulement en veille ou a perdu le réseau, attendez. S’il est perdu, l’élection peut continuer sans lui.',
  'node.succession.wronged': 'Continuer sans ce coordinateur',
  'node.succession.wronged.text':
    'Si tout le monde est d’accord sur le bon registre, un autre ordinateur peut continuer à diriger l’élection.',
  'node.succession.follow': 'Un autre ordinateur dirige maintenant',
  'node.succession.link': 'Son lien d’accès',
  'node.succession.empty': 'Collez d’abord le nouveau lien.',
  'node.succession.lead': 'Personne ne dirige encore : diriger avec cet ordinateur',
  'node.succession.lead.text':
    'Cet ordinateur a tout le registre public. Il peut continuer à diriger l’élection, sous un nouveau lien, dès qu’assez d’autres ordinateurs sont d’accord.',
  'node.succession.lead.button': 'Prendre la suite avec cet ordinateur…',
  'node.succession.save': 'Enregistrer la copie pour un autre ordinateur',
  'node.succession.save.text':
    'Avec le fichier enregistré, n’importe quel ordinateur peut prendre la suite : sur sa page d’accueil, sous les boutons.',
  'node.succession.sure': 'L’ancien ordinateur est-il vraiment perdu ?',
  'node.succession.sure.text':
    'À partir d’ici, cet ordinateur n’écoute plus l’ancien coordinateur, et chaque ordinateur qui suit fait de même. Mettez-vous d’accord dans la salle sur qui prend la suite : un seul ordinateur doit le faire.',
  'node.succession.sure.button': 'Oui, prendre la suite maintenant',
  'node.succession.waiting':
    'Cet ordinateur en laisse un autre diriger : {agreed} {agreed|est|sont} d’accord, et il en faut {needed}. Ensuite cela continue tout seul.',
  'node.succession.words': 'Les mêmes mots sur le nouvel ordinateur ?',
  'node.succession.words.why':
    'Ils représentent l’ordinateur qui veut diriger. S’il en montre d’autres, celui-ci écoute quelqu’un d’autre : dites-le à tout le monde dans la salle.',
  'node.words.title': 'Comparez six mots',
  'node.words.lead': 'Le projecteur montre-t-il les mêmes six mots, dans le même ordre ?',
  'node.words.match': 'Identiques',
  'node.words.differ': 'Différents',
  'node.words.why':
    'Ils ne concordent que si cet ordinateur et le projecteur sont dans la même élection, exactement. Personne entre les deux ne peut falsifier cela.',
  'node.words.exact':
    'Les mots sont un hachage de l’empreinte du manifeste et d’un nonce de chaque nœud ; chaque nœud s’est engagé sur son nonce avant qu’aucun ne soit ouvert.',
  'node.words.again': 'J’ai regardé encore : ils sont identiques',
  'node.words.matched': 'Vous avez comparé les mots : ils concordent.',
  'node.phase.lobby': 'En salle d’attente',
  'node.phase.ceremony': 'La clé se fait, ensemble',
  'node.phase.enrolment': 'La clé est prête',
  'node.phase.voting': 'Le vote est ouvert',
  'node.phase.decryption': 'Ouverture de la liste mélangée',
  'node.phase.finished': 'Le résultat est confirmé',
  'node.phase.too-few': 'Elle finit sans résultat',
  'node.too-few.own': 'Cet ordinateur a compté lui-même les bulletins scellés et ne donne aucune part de la clé.',
  'node.lobby.text': 'Vous avez rejoint l’élection. L’organisation démarre quand tout le monde est là.',
  'node.connecting': 'Cet ordinateur essaie de joindre celui qui dirige. Les deux doivent être dans le même réseau.',
  'node.away.title': 'Cet ordinateur n’en est pas',
  'node.away.not-in': 'Non connecté, et il ne réessaie pas tout seul.',
  'node.away.tries': 'Il réessaie tout seul.',
  'node.away.elsewhere':
    'À cette adresse, il y a maintenant une autre élection, et non celle de votre lien. Demandez le nouveau lien à l’organisation.',
  'node.away.again': 'Rejoindre à nouveau',
  'node.away.other': 'Saisissez d’abord un autre nom.',
  'node.away.name': 'Un autre nom pour cet ordinateur',
  'node.result.own': 'Cet ordinateur a vérifié chaque preuve et compté lui-même les bulletins ouverts.',
  'node.leave.none': 'Laissez cette fenêtre ouverte jusqu’au résultat.',
  'node.leave.now': 'Cet ordinateur l’a vérifié et signé. Vous pouvez fermer la fenêtre.',
  'node.leave.soon':
    'Laissez cette fenêtre ouverte encore un moment, jusqu’à ce que cet ordinateur l’ait vérifié et signé.',
  'node.leader': 'Les mêmes mots sur le projecteur ?',
  'node.leader.why':
    'Ils représentent l’ordinateur qui dirige. Si le projecteur en montre d’autres, cet ordinateur écoute quelqu’un d’autre : reprenez le lien.',
  'node.lobby.own': '{name} (cet ordinateur)',
  'node.next': 'Ce qui vient ensuite',
  'node.next.key': 'Les ordinateurs font une clé',
  'node.next.key.text': 'Chacun en fait une part et la garde. Personne n’a jamais la clé entière.',
  'node.next.words': 'Vous comparez six mots',
  'node.next.words.text': 'Cette fenêtre demande une fois si ce sont ceux du projecteur.',
  'node.next.mix': 'Il mélange et contrôle tout seul',
  'node.next.mix.text': 'Gardez l’ordinateur éveillé et dans le réseau, branché si possible.',
  'node.who.words': 'Douze mots de sa clé',
  'node.who.words.why': 'Ils représentent cet ordinateur dans tout ce qu’il signe.',
  'node.place': 'Place {index} sur {nodes} dans l’ordre',
  'node.place.none': 'Sa place dans l’ordre n’est pas encore fixée.',
  'node.connected': 'Connecté',
  'node.disconnected': 'Non connecté. Il réessaie tout seul.',
  'node.job': 'Ce qu’il fait maintenant',
  'node.job.none': 'Rien à faire pour le moment : il attend et surveille.',
  'node.job.checking': 'Contrôle de ce que d’autres ont publié',
  'node.job.mixing': 'Mélange des bulletins',
  'node.job.proving': 'Preuve qu’il n’a rien échangé',
  'node.job.decrypting': 'Calcul de sa part de la clé',
  'node.checked': 'Ce qu’il a contrôlé lui-même',
  'node.checked.none': 'Rien encore : le registre public commence quand l’organisation démarre.',
  'node.checked.entries': '{count} {count|entrée contrôlée|entrées contrôlées} du registre public',
  'node.checked.cosigned': 'Signé comme témoin jusqu’à l’entrée {count}.',
  'node.checked.proofs': '{count} {count|preuve vérifiée|preuves vérifiées}',
  'node.witness.all': 'Il est témoin de tout ce qui est au registre.',
  'node.witness.no-more': 'Il ne signe plus rien.',
  'node.witness.behind': 'Encore {count} {count|entrée|entrées} à signer.',
  'node.witness.why': 'Ce qu’il a signé, personne ne peut le changer ensuite sans que tout le monde voie qui l’a fait.',
  'node.exact.text':
    'Il replie chaque entrée du journal en ajout seul selon les règles de l’élection, examine toutes les preuves et cosigne les points de contrôle du coordinateur (arbre de Merkle RFC 6962, notes signées).',
  'node.alarm': 'Stop : {culprit}',
  'node.alarm.words.what':
    'Dites-le à voix haute dans la salle, quoi que montre le projecteur. Puis regardez à nouveau, mot par mot ; voici ceux de cet ordinateur :',
  'node.alarm.what':
    'Dites-le à tout le monde dans la salle, maintenant. La preuve est sur cet ordinateur et au registre public.',
  'node.alarm.code': 'Code : {code}',
  'node.fork.save': 'Enregistrer la preuve',
  'node.compare': 'Comparer avec un autre ordinateur ou un reçu',
  'node.compare.text':
    'Un coordinateur pourrait montrer des registres différents à des ordinateurs différents. Ouvrez ici ce qu’un autre ordinateur a enregistré, ou le reçu d’un votant : ce qui se contredit le prouve.',
  'node.compare.button': 'Ouvrir un fichier à comparer',
  'node.compare.save': 'Enregistrer le point de contrôle de cet ordinateur',
  'node.compare.same': 'Il concorde. Entrées identiques depuis le début : {count}.',
  'node.compare.later': 'Il couvre {count} entrées ; cet ordinateur compare dès qu’il les a toutes.',
  'node.export': 'Garder une copie de la clé de cet ordinateur',
  'node.export.text':
    'Avec le fichier et la phrase secrète, un autre ordinateur peut continuer à la place de celui-ci. Qui a les deux peut agir en son nom.',
  'node.export.passphrase': 'Phrase secrète',
  'node.export.hint': 'Au moins 12 caractères. Plusieurs mots, c’est bien.',
  'node.export.short': 'La phrase secrète est trop courte.',
  'node.export.button': 'Enregistrer la clé',
  'node.joining.title': 'Est-ce une seule personne ?',
  'node.joining.lead':
    'L’organisation propose de compter ces noms ajoutés comme une seule personne. C’est fait si {count} {count|ordinateur est|ordinateurs sont} d’accord. En cas de doute, ne faites rien.',
  'node.joining.agree': 'Oui, une seule personne',
  'node.joining.done': 'Cet ordinateur est d’accord.',
  'node.joining.sure': 'Est-ce bien une seule personne ?',
  'node.joining.sure.text': 'Cet ordinateur le signe au registre public. On ne peut pas revenir en arrière.',

  'privacy.summary': 'Qui pourrait savoir quoi ?',
  'privacy.one-computer':
    'Ici, tous les ordinateurs et tous les votants sont des programmes sur ce seul ordinateur : à lui seul, il pourrait tout lire, suivre et arrêter. Ce qui suit vaut là où chacun est un ordinateur à part.',
  'privacy.on-device':
    'Cet appareil l’a lu lui-même dans le registre. Que les mélanges tiennent, il le tient des ordinateurs, qui les contrôlent et signent.',
  'privacy.read': 'Lire un bulletin',
  'privacy.stop': 'Arrêter l’élection',
  'privacy.count': 'Changer le décompte',
  'privacy.organiser': 'Ce que pourrait l’ordinateur de l’organisation',
  'privacy.outcome': 'Ce que trahit le résultat lui-même',
  'privacy.key.picture': 'Parts de la clé : {needed} sur {count} {needed|ouvre|ouvrent} un bulletin',
  'privacy.chain.picture': 'Mélangés l’un après l’autre, chacun sous son couvercle',
  'privacy.chain.enough':
    'Là où l’un d’eux mélange au hasard et ne dit à personne comment, la trace à travers les mélanges s’arrête. Un seul ordinateur honnête y suffit.',
  'privacy.holder-alone':
    '{names} tient la clé à lui seul : il pourrait ouvrir chaque bulletin et voir à quel votant de la liste il appartient.',
  'privacy.holders-each':
    'Chacun de ces {count} ordinateurs pourrait à lui seul ouvrir chaque bulletin et voir à quel votant de la liste il appartient : {names}.',
  'privacy.holders-any':
    'Il suffirait de {needed} de ces {count} ordinateurs ensemble pour ouvrir chaque bulletin et voir à quel votant de la liste il appartient : {names}. Moins de {needed} ne détiennent pas assez de la clé pour cela.',
  'privacy.holders-all':
    'Ces {count} ordinateurs pourraient, tous ensemble, ouvrir chaque bulletin et voir à quel votant de la liste il appartient : {names}. S’il en manque un, les autres ne détiennent pas assez de la clé pour cela.',
  'privacy.left-out': 'La clé a été faite sans ceux-ci, qui n’en détiennent aucune part : {names}.',
  'privacy.erased':
    'Un ordinateur qui s’en tient au programme efface sa part de la clé quand il signe la fin : {signed} sur {count} {signed|a|ont} signé.',
  'privacy.mixer-alone':
    '{names} a mélangé à lui seul : il pourrait remonter de chaque bulletin ouvert à son votant sur la liste.',
  'privacy.mixers-all':
    'Les {count} dont les mélanges tiennent pourraient, tous ensemble, remonter de chaque bulletin ouvert à son votant sur la liste : {names}. Un seul d’entre eux qui mélange au hasard et ne dit à personne comment suffit à fermer cette seconde voie.',
  'privacy.mixers-plan':
    'Au moins {least} {least|doit|doivent} mélanger. Tous ceux dont les mélanges tiennent pourraient ensemble remonter de chaque bulletin ouvert à son votant sur la liste. Un seul d’entre eux qui mélange au hasard et ne dit à personne comment suffit à fermer cette seconde voie.',
  'privacy.mixers-none':
    'Rien n’est mélangé ni ouvert dans cette élection : il n’y a donc aucun bulletin ouvert à suivre.',
  'privacy.one-laptop':
    'Si deux de ces ordinateurs n’en font qu’un, ou si l’un est celui de l’organisation, aucun fichier ne le montre : les personnes dans la salle peuvent le voir.',
  'privacy.organisers-own':
    'Si c’est aussi l’ordinateur de l’organisation, aucun fichier ne le montre : les personnes dans la salle peuvent le voir.',
  'privacy.by-pages':
    '{pages} {count|du|des} {count} {count|bulletin|bulletins} {pages|dit qu’une page l’a scellé|disent qu’une page les a scellés} ; une page qui ment pourrait l’omettre.',
  'privacy.device': 'L’appareil sur lequel quelqu’un vote voit ce qu’il scelle.',
  'privacy.stop-organiser':
    'L’ordinateur de l’organisation peut à lui seul retarder ou interrompre l’élection. Si {quorum} des {nodes} {nodes|autre ordinateur annonce|autres ordinateurs annoncent} ce qui est là, un autre peut continuer à diriger.',
  'privacy.stop-close':
    '{quorum} des {nodes} {nodes|ordinateur|ordinateurs} {quorum|doit|doivent} confirmer que le vote est clos. Si {count} d’entre eux ne le {count|fait|font} pas, l’élection s’arrête là.',
  'privacy.stop-few':
    'Avec moins de {least} bulletins qui comptent, aucun n’est ouvert. L’ordinateur de l’organisation pourrait retenir des bulletins jusqu’à ce qu’il en reste trop peu, ce que montrent les reçus des votants.',
  'privacy.stop-mix':
    '{needed} de ces {total} {needed|doit|doivent} mélanger et le prouver : {names}. Si {count} d’entre eux ne le {count|fait|font} pas, l’élection s’arrête là.',
  'privacy.stopped-mix':
    'Elle s’est arrêtée : {needed} {needed|ordinateur doit|ordinateurs doivent} mélanger, et il en reste {left} qui le {left|peut|peuvent}.',
  'privacy.stop-open':
    '{needed} de ces {total} {needed|doit|doivent} donner leurs parts de la clé pour la liste mélangée : {names}. Si {count} d’entre eux ne le {count|fait|font} pas, l’élection s’arrête là.',
  'privacy.stopped-open':
    'Elle s’est arrêtée : {needed} {needed|ordinateur doit|ordinateurs doivent} ouvrir la liste mélangée, et il en reste {left} qui le {left|peut|peuvent}.',
  'privacy.count-nobody':
    'Personne ne pourrait changer ce que donnent les bulletins acceptés de ce registre sans qu’un contrôle échoue : ni l’ordinateur de l’organisation, ni tous les ordinateurs ensemble.',
  'privacy.count-join':
    'Une exception : {needed} de ceux qui tiennent la clé {needed|peut|peuvent} dire que des noms ajoutés sont une seule personne. Ils le disent en public avant le résultat, où figurent les deux décomptes.',
  'privacy.count-why':
    'Il est prouvé que chaque mélange qui tient n’a rien supprimé, ajouté ni changé, et que chaque part de la clé qui compte convient ; quiconque a le fichier de l’élection peut le vérifier et recompter.',
  'privacy.count-people':
    'Que la liste électorale soit juste, et qu’aucun bulletin ne manque, aucun contrôle ne peut le prouver : chacun contrôle la liste, et les votants leurs reçus.',
  'privacy.roll-names':
    'L’ordinateur de l’organisation pourrait mettre des votants inventés sur la liste électorale et voter pour eux : comparez la liste des noms avec les personnes.',
  'privacy.roll-invented':
    'L’ordinateur de l’organisation pourrait mettre des votants inventés sur la liste électorale et voter pour eux. Les noms sont inventés : seul leur nombre peut être comparé à celui des personnes.',
  'privacy.roll-nameless':
    'L’ordinateur de l’organisation pourrait mettre des votants inventés sur la liste électorale et voter pour eux. Cette liste ne contient pas de noms : comparez son nombre à celui des personnes.',
  'privacy.roll-frozen': 'Une fois le vote ouvert, personne ne peut être ajouté à la liste.',
  'privacy.roll-grows': 'La liste peut s’allonger jusqu’à la clôture du vote, et tout le monde peut le voir.',
  'privacy.codes-plan':
    'Qui fait les codes à usage unique pourrait voter avec ceux qui n’ont pas encore servi : comptez combien de personnes votent, et comparez aux codes utilisés.',
  'privacy.codes':
    'Qui a fait les codes à usage unique aurait pu voter avec ceux qui n’avaient pas encore servi. {used} sur {voters} {used|est utilisé|sont utilisés} : comparez au nombre de personnes qui ont voté.',
  'privacy.registrar-plan':
    'Le registre électoral fait les codes à usage unique et pourrait voter avec ceux qui n’ont pas encore servi ; l’ordinateur de l’organisation ne le pourrait qu’avec lui, si c’est un autre ordinateur, ce qu’aucun fichier ne montre. Comptez combien de personnes votent, et comparez aux codes utilisés.',
  'privacy.registrar':
    'Le registre électoral a fait les codes à usage unique et aurait pu voter avec ceux qui n’avaient pas encore servi ; l’ordinateur de l’organisation ne l’aurait pu qu’avec lui, si c’est un autre ordinateur, ce qu’aucun fichier ne montre. {used} sur {voters} {used|est utilisé|sont utilisés} : comparez au nombre de personnes qui ont voté.',
  'privacy.registrar-pages':
    'Les pages pour téléphones viennent de l’ordinateur de l’organisation : modifiées, elles pourraient lui révéler chaque code qui y est saisi ou scanné.',
  'privacy.refuse':
    'L’ordinateur de l’organisation pourrait tenir quelqu’un hors de la liste ou refuser un bulletin. La personne concernée le voit.',
  'privacy.drop': 'Un bulletin dont le votant a un reçu ne peut pas disparaître inaperçu : le reçu le montre.',
  'privacy.who-voted':
    'Qui a voté, quand et combien de fois, mais non quoi, peut être dit par qui a le fichier des noms : l’ordinateur de l’organisation, jusqu’à leur suppression, et qui l’a reçu.',
  'privacy.who-voted-invented':
    'La liste ne dit pas qui a voté, puisque les noms sont inventés. L’ordinateur de l’organisation voit l’adresse réseau d’où vient chaque bulletin.',
  'privacy.who-voted-codes':
    'Qui a voté, quand et combien de fois, mais non quoi, peut être dit par qui sait quel code a été donné à qui.',
  'privacy.reminders':
    'Une liste de qui n’a pas voté peut être dressée une fois pour l’organisation, pour un rappel. Le registre le dit alors.',
  'privacy.taken-over':
    'Un autre ordinateur a pris la suite depuis : tout cela vaut pour les deux, et une part de la clé peut se trouver sur celui qui dirige maintenant.',
  'privacy.only-one': 'Un seul bulletin a été ouvert : qui sait qui a voté sait ce qu’il contient.',
  'privacy.few':
    'Seulement {ballots} {ballots|bulletin a été ouvert|bulletins ont été ouverts} : avec si peu, le résultat lui-même peut montrer comment quelqu’un a voté.',
  'privacy.last-one': 'Qui sait comment {others} des {ballots} ont voté le sait du dernier.',
  'privacy.unanimous':
    'Les {ballots} bulletins disent tous la même chose : tout le monde sait comment chaque votant a voté.',
  'privacy.all-but-one':
    'Un bulletin ne ressemble pas aux autres, et ces {others} disent la même chose : qui l’a déposé sait comment tous les autres ont voté.',
  'privacy.same-answer':
    '« {title} » : les {ballots} bulletins disent tous la même chose, tout le monde sait donc ce que chaque votant a répondu.',
  'privacy.same-first':
    '« {title} » : les {ballots} bulletins mettent tous le même nom en tête, tout le monde le sait donc de chacun.',
  'privacy.all-for':
    '« {title} » : les {ballots} bulletins sont tous pour {name}, tout le monde le sait donc de chaque votant.',
  'privacy.nobody-for': '« {title} » : personne n’a voté pour {names}, tout le monde le sait donc de chaque votant.',
  'privacy.nobody-for-many':
    '« {title} » : personne n’a voté pour {count} des options, tout le monde le sait donc de chaque votant.',
  'privacy.rare':
    '{rare} des {ballots} bulletins {rare|ne ressemble|ne ressemblent} à aucun autre : qui a dit à quelqu’un d’en remplir un tel peut le chercher.',
  'privacy.no-rare': 'Chacun des {ballots} bulletins est exactement comme au moins un autre.',
  'privacy.names-once':
    '« {title} » : {count} {count|nom ajouté figure|noms ajoutés figurent} sur un seul bulletin. Qui en a convenu avec un votant peut le chercher.',
  'privacy.names-many':
    '« {title} » : tant de noms ont été ajoutés que le résultat ne les énumère pas tous. Qui en a convenu avec un votant peut le chercher.',

  'papers.poster': 'Imprimer l’affiche',
  'papers.minutes': 'Imprimer le procès-verbal',
  'papers.mail': 'Texte pour un courriel ou l’intranet',
  'papers.language': 'Langue de la page',
  'papers.print': 'Imprimer cette page',
  'papers.poster.title': 'Une affiche pour la porte et le mur',
  'papers.poster.lead': 'Elle montre l’état actuel : si l’adresse ou les mots changent, réimprimez-la.',
  'papers.minutes.title': 'Procès-verbal de l’élection',
  'papers.minutes.lead':
    'Tiré du fichier de l’élection, que cet ordinateur vérifie depuis le début comme le ferait n’importe qui.',
  'papers.minutes.making': 'Vérification du fichier…',
  'papers.minutes.again': 'Vérifier à nouveau, et le refaire',
  'papers.minutes.save': 'Enregistrer le fichier dont il est tiré',

  'poster.over': 'Une élection tenue avec Ostraka',
  'poster.date': 'Imprimé le {date}',
  'poster.address': 'Scannez le code, ou saisissez cette adresse :',
  'poster.link': 'Dans Ostraka sur votre ordinateur, suivez ce lien :',
  'poster.how': 'Comment participer',
  'poster.how.network': 'Rejoignez le réseau où se trouve l’ordinateur de l’organisation.',
  'poster.how.scan':
    'Scannez le code avec votre téléphone. Une adresse saisie ne prouve pas de quelle élection il s’agit.',
  'poster.how.app': 'Ouvrez Ostraka sur votre ordinateur et suivez le lien.',
  'poster.how.code': 'Apportez le coupon avec votre propre code. Chaque code vaut pour une personne.',
  'poster.how.name': 'Inscrivez-vous sous votre nom avant l’ouverture du vote.',
  'poster.how.name.late': 'Inscrivez-vous sous votre nom ; la liste reste ouverte jusqu’à la clôture du vote.',
  'poster.how.name.invented': 'Inscrivez-vous avant l’ouverture du vote, sous un nom que vous inventez.',
  'poster.how.name.invented.late':
    'Inscrivez-vous sous un nom que vous inventez ; la liste reste ouverte jusqu’à la clôture du vote.',
  'poster.how.listed': 'La liste est close : qui s’est inscrit peut voter.',
  'poster.how.vote': 'Choisir, sceller, déposer. Votre appareil scelle votre bulletin avant qu’il en parte.',
  'poster.how.booth': 'Sans téléphone : adressez-vous à l’organisation.',
  'poster.compare': 'Comparez d’abord',
  'poster.compare.key': 'Douze mots de l’ordinateur qui dirige',
  'poster.compare.key.why':
    'Ostraka montre douze mots à qui saisit l’adresse ou choisit l’élection dans une liste. Si ce ne sont pas ceux-ci, un autre ordinateur répond : ne rejoignez pas.',
  'poster.compare.six.why':
    'Ostraka, et les téléphones qui ont scanné, les montrent, comme le projecteur. Si les vôtres sont autres, ne votez pas, et dites-le à tout le monde.',
  'poster.compare.six.later':
    'Une fois la clé faite par les ordinateurs, le projecteur, Ostraka et les téléphones qui ont scanné le code montrent les mêmes six mots. Si les vôtres sont autres, ne votez pas, et dites-le à tout le monde.',
  'poster.compare.paper':
    'Le papier ne prouve rien : quelqu’un a pu en accrocher un autre ici. C’est ce que montre le projecteur dans la salle qui compte.',
  'poster.receipt': 'À quoi sert le reçu',
  'poster.receipt.keep':
    'Après le dépôt, votre appareil garde un reçu : avec lui, vous trouvez votre bulletin au registre public, maintenant, et plus tard dans son fichier.',
  'poster.receipt.secret': 'Il ne montre pas comment vous avez voté.',
  'poster.receipt.test':
    'Vous doutez de votre appareil ? Avant de déposer, faites-lui sceller un bulletin et ouvrez-le comme test.',
  'poster.check': 'Tout le monde peut vérifier',
  'poster.check.file': 'Le registre public, pour qui est dans ce réseau, même ensuite :',
  'poster.check.verifier': 'Un vérificateur pour cela, dans votre navigateur :',
  'poster.check.watch': 'Qui a Ostraka peut suivre et vérifier chaque étape :',
  'poster.check.doubt':
    'Vous doutez de l’organisation ? Prenez un vérificateur d’ailleurs, par exemple d’une version publiée d’Ostraka.',
  'poster.words.why': 'Ils sont demandés quand on vérifie son fichier. Prenez-en une photo.',

  'player.title': 'Ce qui s’est passé, étape par étape',
  'player.again': 'Revoir',
  'player.curtain':
    'Le résultat est compté. Il attend derrière ce rideau que le récit soit fini, ou que vous l’ouvriez.',
  'player.curtain.open': 'Montrer le résultat',
  'player.play': 'Lire',
  'player.pause': 'Pause',
  'player.back': 'Une étape en arrière',
  'player.on': 'Une étape en avant',
  'player.restart': 'Depuis le début',
  'player.keep-up': 'Suivre les ordinateurs',
  'player.speed': 'Vitesse',
  'player.place': 'Étape {at} sur {total}',
  'player.seek': 'Aller à une étape',
  'player.chapters': 'Chapitres',
  'player.keys': 'Espace lit et met en pause ; les flèches vont d’une étape, Début et Fin aux extrémités.',
  'player.text': 'Tout le récit en texte',
  'player.entries': 'Entrée {from} du registre',
  'player.entries.many': 'Entrées {from} à {to} du registre',
  'player.check': 'Ce que chacun peut vérifier maintenant',
  'player.term': 'Le terme exact',
  'player.nothing': 'Il n’y a encore rien à raconter.',
  'player.box': 'Urne',
  'player.opened': 'Ouverts',
  'player.does.out': 'Pas dans la clé',
  'player.does.accepted': 'Participe',
  'player.does.committed': 'A fixé sa part de la clé',
  'player.does.dealt': 'A distribué des morceaux de sa part',
  'player.does.holds': 'Détient une part de la clé',
  'player.does.mixing': 'Mélange sous son couvercle',
  'player.does.unproven': 'A mélangé ; sa preuve est à venir',
  'player.does.proven': 'Mélangé et prouvé',
  'player.does.cut': 'Son mélange ne compte pas',
  'player.does.share': 'A donné sa part de la clé',
  'player.does.share-false': 'A donné une fausse part de la clé',
  'player.does.attested': 'A signé la fin',
  'player.does.caught': 'Pris en faute : chacun peut le voir au registre',
  'player.does.claimed': 'N’a pas répondu, dit le coordinateur',
  'player.checked': 'Contrôlé par {names}',

  'questions.one-by-one': 'Une question à la fois',
  'questions.progress': 'Question {place} sur {count}',
  'questions.to-review': 'Toutes les réponses',
  'questions.review': 'Vos réponses',
  'questions.review.lead': 'Rien n’est encore scellé. Changez ce qui n’est pas comme vous le voulez.',
  'questions.change': 'Changer',
  'questions.change.which': 'Changer la question {place} : {title}',

  'receipt.title': 'Mon bulletin y est-il ?',
  'receipt.lead':
    'L’appareil d’un votant enregistre un reçu après le dépôt. Il montre de quel bulletin il s’agit, et ni ce qu’il contient ni à qui il est.',
  'receipt.choose': 'Choisir un reçu',
  'receipt.ballot': 'Le nom du bulletin sur le reçu',
  'receipt.counts':
    'Ce bulletin compte : c’est l’entrée {index} du registre, et il est passé au mélange tel qu’il a été déposé.',
  'receipt.recorded':
    'Ce bulletin est l’entrée {index} du registre. Il n’est pas parmi ceux qui comptent ici : le vote n’est pas clos dans ce fichier, ou son votant a été rayé.',
  'receipt.replaced':
    'Ce bulletin est l’entrée {index} du registre. La même personne l’a remplacé par un plus récent ; c’est le plus récent qui compte.',
  'receipt.self': 'Vérifiez l’élection vous-même',
  'receipt.self.file': 'Enregistrer le fichier de l’élection',
  'receipt.self.open': 'Ouvrir le vérificateur, et y choisir ce fichier',
  'receipt.self.whose':
    'Ce vérificateur vient de l’ordinateur de l’organisation. Qui ne s’y fie pas en prend un ailleurs : le fichier est le même.',
  'receipt.signed-count':
    'Il y a ici plus de votants que cet appareil ne peut en lire. Il n’a pas compté lui-même, et montre le résultat qu’assez d’ordinateurs ont compté et signé.',
  'receipt.contradicted': 'Un coordinateur a signé pour cette personne ce que ce fichier ne contient pas.',
  'receipt.contradicted.nobody':
    'Un autre ordinateur a repris l’élection depuis, et trop peu d’ordinateurs avaient signé ce bulletin pour qu’il soit gardé. Il est perdu, et nul ne peut en être désigné responsable.',
  'receipt.contradicted.node':
    'Un autre ordinateur a repris l’élection depuis. {name} avait signé ce bulletin, et l’a omis quand on lui a demandé ce qu’il détient.',
  'receipt.contradicted.todo':
    'Gardez les deux, le reçu et ce fichier : ensemble, ils font preuve. Montrez-les à tout le monde.',
  'receipt.paste': 'Ou collez le texte du reçu',
  'receipt.paste.label': 'Texte du reçu',
  'receipt.paste.check': 'Comparer ce texte',

  'results.whole':
    'Des bulletins entiers montrent ce qu’une personne a répondu à chaque question, et ce qu’elle a écrit. Qui a dicté à quelqu’un comment remplir un bulletin, jusqu’aux marques qui ne décident rien, peut le chercher là : ne donne ce fichier à personne qui n’en a pas besoin. Il n’en dit pas plus que le fichier de toute l’élection : qui a celui-ci peut dresser toute cette liste.',
  'results.counting': 'On compte encore. Pas encore de résultat.',
  'results.election-words': 'Les douze mots de cette élection',
  'results.election-words.why': 'Gardez-les : ils sont demandés quand on vérifie son fichier plus tard.',
  'results.opened': '{ballots} {ballots|bulletin ouvert|bulletins ouverts}',
  'results.invalid': '{count} {count|illisible|illisibles}',
  'results.blank': '{count} {count|blanc|blancs}',
  'results.unused': '{count} {count|point donné|points donnés} à personne',
  'results.exhausted': '{count} {count|ne classe|ne classent} aucune des options restantes à la fin',
  'results.shared-first':
    '{count} {count|en met|en mettent} plusieurs en tête, et ne {count|compte|comptent} pour personne',
  'results.counted': '{count} {count|bulletin compte|bulletins comptent} ici',
  'results.write-in': 'Noms ajoutés à la main',
  'results.write-ins': 'Noms qui ont été ajoutés',
  'results.write-ins.unlisted': '{count} de plus',
  'results.write-ins.rule':
    'Chaque nom compte pour lui-même. Des orthographes qui ne diffèrent que par les majuscules, les espaces ou la saisie d’un accent sont un seul nom (table « {fold} »).',
  'results.write-ins.name': '{name} : {count} {count|bulletin|bulletins}',
  'results.write-ins.spelled': '{name} : {count} {count|bulletin|bulletins}, en {spellings} orthographes',
  'results.write-ins.option':
    '{count} {count|bulletin ajoute|bulletins ajoutent} « {name} », qui est sur la liste ; {count|il compte|ils comptent} pour cette option.',
  'results.write-ins.unseen':
    '{count} {count|bulletin contient|bulletins contiennent} un nom où l’on ne voit rien ; {count|il ne compte|ils ne comptent} pour personne.',
  'results.write-ins.others':
    '{count} {count|autre nom figure|autres noms figurent} sur {ballots} {ballots|bulletin|bulletins}, aucun sur plus de {most}. C’est trop pour en faire des options une à une. Aucun n’est élu ; si l’un d’eux pouvait l’être, le résultat reste ouvert.',
  'results.joined': 'Noms réunis à la main',
  'results.joined.name': '{names} sont comptés comme une seule personne, {name}.',
  'results.joined.without': 'Sans cela : {headline}',
  'results.joined.same': 'Cela ne change pas qui est élu.',
  'results.joined.changed': 'Cela a donc changé qui est élu.',
  'results.joined.apart': 'Le décompte sans cela',
  'results.other-name': 'un des autres noms ajoutés',
  'results.won': '{names} gagne.',
  'results.elected': '{names} {count|est élu|sont élus}.',
  'results.seats': 'Sièges par liste : {lists}.',
  'results.tie': 'Égalité entre {names}.',
  'results.tie.seats': 'Égalité pour {count|le dernier siège|les derniers sièges} entre {names}.',
  'results.unresolved': 'La victoire reste ouverte. Possibles : {names}.',
  'results.unresolved.seats':
    '{count|Le dernier siège reste ouvert|Les derniers sièges restent ouverts}. Possibles : {names}.',
  'results.nobody': 'Personne n’est élu : personne n’a reçu de voix.',
  'results.why.plurality': '{name} a le plus de voix : {votes} sur {total}.',
  'results.why.approval':
    '{votes} {votes|votant|votants} sur {total} {votes|approuve|approuvent} {name}, plus que toute autre option.',
  'results.why.points': '{name} a le plus de points : {points}.',
  'results.why.mean': '{name} a la plus haute moyenne : {mean}.',
  'results.why.star':
    '{name} et {other} ont le plus de points. {votes} {votes|bulletin préfère|bulletins préfèrent} {name}, {against} {against|préfère|préfèrent} {other}.',
  'results.why.instant-runoff':
    '{name} a {votes} voix sur {total}, plus de la moitié, après {rounds} {rounds|tour|tours}.',
  'results.why.filled': '{count} {count|option reste|options restent} après {rounds} {rounds|tour|tours}.',
  'results.why.sequential-runoff':
    'Un vote alternatif pour chaque siège, parmi tous ceux qui n’étaient pas encore élus.',
  'results.why.condorcet': '{name} est préféré à chaque autre, paire par paire.',
  'results.why.paths':
    'Personne n’est préféré à chaque autre. Par les plus fortes chaînes de victoires, {name} est devant.',
  'results.why.locked': 'Personne n’est préféré à chaque autre. Par les victoires fixées, {name} est devant.',
  'results.why.worst-defeat':
    'Personne n’est préféré à chaque autre. Une défaite de {name} a au plus {count} {count|bulletin|bulletins} pour elle, moins que la pire de tout autre.',
  'results.why.no-defeat': '{name} ne perd contre personne, paire par paire.',
  'results.why.alternative': 'Personne n’est préféré à chaque autre. Après {rounds} tours, il ne reste que {name}.',
  'results.why.lot':
    '{names} étaient à égalité pour {count|le dernier siège|les derniers sièges} : le sort, que tous les ordinateurs ont fixé avant le premier vote, a décidé pour {elected}.',
  'results.vacant': 'Personne d’autre ne devance « {name} » : {count} {count|siège reste vide|sièges restent vides}.',
  'results.turnout':
    '{ballots} {ballots|personne a voté|personnes ont voté}, il en fallait {needed} : aucun résultat n’est adopté.',
  'results.why.turnout': 'Ce qui a été compté figure tout de même ici ; cela n’élit personne.',
  'results.working.turnout': 'Voici ce qu’il en aurait été si assez de personnes avaient voté :',
  'results.short':
    '{names} {count|reste|restent} sous les {needed} bulletins qu’il faut ici, et {count|n’est pas élu|ne sont pas élus}.',
  'results.why.stv': '{quota} voix sur {total} {quota|suffit|suffisent} pour un siège ; le surplus est transmis.',
  'results.why.lists': 'Chaque siège est allé à la liste au quotient de voix le plus élevé.',
  'results.why.meek':
    'À la fin, {quota} voix {count|suffisait|suffisaient} pour un siège ; de ce qu’une option élue avait en plus, une part de chaque voix a été transmise.',
  'results.why.below-quota':
    '{names} en {count|a|ont} moins et {count|est élue|sont élues} quand même : il ne restait pas plus d’options que de sièges.',
  'results.why.ahead': '{names} {count|est|sont} devant {next}.',
  'results.why.ahead.one': '{name} ({figure})',
  'results.why.order': 'La règle met toutes les options dans un ordre ; les {count} premières prennent les sièges.',
  'results.why.runoffs':
    'Chaque siège a eu son propre second tour, entre les deux options qui avaient le plus de points et pas encore de siège.',
  'results.why.phragmen': 'Chaque siège est allé à l’option dont les votants avaient le moins à porter pour lui.',
  'results.why.equal-shares':
    'Chaque siège a été acheté par ceux qui avaient coché l’option, avec une part égale pour chaque votant.',
  'results.why.median':
    'Au moins la moitié des votants donne à {name} la mention {median} ou mieux, la meilleure de ce genre.',
  'results.rule.decides': 'décide',
  'results.agree': 'Les règles concordent.',
  'results.disagree': 'Les règles ne concordent pas. « {rule} » a été choisie avant le vote : c’est elle qui décide.',
  'results.compare': 'Compté selon d’autres règles',
  'results.compare.rule': 'Règle',
  'results.compare.result': 'Résultat',
  'results.title.votes': 'Voix',
  'results.title.approvals': 'Combien approuvent',
  'results.title.points': 'Points',
  'results.title.mean': 'Moyenne des points',
  'results.title.last-round': 'Voix au dernier tour',
  'results.title.last-stage': 'Voix à la fin',
  'results.title.pairs': 'À combien d’autres chacun est préféré',
  'results.title.worst-defeat': 'Bulletins pour la pire défaite de chacun : le moins l’emporte',
  'results.title.median': 'Mention médiane',
  'results.title.seats': 'Sièges par liste, et voix',
  'results.rounded': '{title} (parts arrondies)',
  'results.unit.votes': '{count} voix',
  'results.unit.approvals': '{count} {count|approbation|approbations}',
  'results.unit.points': '{count} {count|point|points}',
  'results.unit.mean': '{points}/{ballots} {equals} {mean} ({ballots} {ballots|bulletin|bulletins})',
  'results.unit.mean.none': 'points d’aucun bulletin',
  'results.unit.last-round': '{count} voix au dernier tour',
  'results.unit.last-stage': '{count} voix à la fin',
  'results.unit.pairs': 'devant {count}',
  'results.unit.worst-defeat': '{count} {count|bulletin|bulletins} pour sa pire défaite',
  'results.unit.median': 'mention médiane {count}',
  'results.unit.seats': '{count} {count|siège|sièges} ({votes} {votes|voix|voix})',
  'results.line.majority': 'Plus de la moitié : {count}',
  'results.line.quota': 'Assez pour un siège : {count}',
  'results.candidate': 'Option',
  'results.mark.elected': 'élu',
  'results.mark.would': 'serait élu',
  'results.mark.tied': 'égalité',
  'results.mark.out': 'éliminé',
  'results.grades.of': '{name} : {grades}',
  'results.tie-break':
    '{ahead} et {behind} ont la même mention médiane. Une fois {count} {count|retirée|retirées} à chacun, elles sont {one} et {other}.',
  'results.pair': '{name} devant {other} : {votes} contre {against}',
  'results.star.comparisons': 'À égalité de points ; comparaisons entre eux que chacun perd : {figures}.',
  'results.star.top-scores': 'À égalité de points ; notes maximales de chacun : {figures}.',
  'results.star.advance': '{names} {count|va|vont} au second tour.',
  'results.star.fall': '{names} {count|reste|restent} en arrière.',
  'results.star.tied': '{names} restent à égalité, et chacun pourrait aller au second tour : chaque voie est suivie.',
  'results.star.only': 'Il ne reste que {name}.',
  'results.star.runoff': 'Second tour : {votes} donnent plus de points à {name} qu’à {other}, {against} moins.',
  'results.star.wins.preference': '{name} le remporte.',
  'results.star.wins.totals': 'Ils y sont à égalité, et {name} a plus de points en tout.',
  'results.star.wins.top-scores': 'Ils y sont à égalité, aux points aussi, et {name} a plus de notes maximales.',
  'results.star.equal': 'Ils sont à égalité là, aux points et aux notes maximales.',
  'results.victory.locked':
    'Victoires d’une option sur une autre, les plus nettes d’abord : {count} sur {total} {count|est fixée|sont fixées}.',
  'results.victory.skipped':
    '{name} devant {other}, {votes} contre {against}, est passée : des victoires fixées avant placent {other} devant {name}.',
  'results.victory.some':
    '{name} devant {other}, {votes} contre {against}, est fixée ou passée selon celle des victoires aussi nettes qui vient d’abord ; les deux cas sont suivis.',
  'results.victory.open': 'Il y a plus de façons de fixer des victoires aussi nettes qu’on ne peut en suivre.',
  'results.defeat': 'Pire défaite de {name} : contre {names}, avec {count} {count|bulletin|bulletins}.',
  'results.defeat.none': '{name} ne perd contre personne.',
  'results.grades': 'Qui a reçu quelle mention',
  'results.place': '{place}. {name} : {figure}',
  'results.rounds': 'Tour par tour',
  'results.round': 'Tour {round} sur {rounds}',
  'results.round.nobody': 'À personne',
  'results.round.nobody-alone': 'À personne, ou à plusieurs à égalité',
  'results.round.lost': 'Perdu par arrondi',
  'results.round.shared':
    '{count} {count|bulletin met|bulletins mettent} plusieurs options en tête à égalité, et {count|attend|attendent}.',
  'results.round.several':
    '{count} {count|bulletin met|bulletins mettent} plusieurs options au plus haut à égalité, et {count|compte|comptent} pour chacune d’elles.',
  'results.round.majority': '{name} a {votes} voix sur {total} : plus de la moitié.',
  'results.round.exhausted': 'Aucun bulletin ne nomme quelqu’un qui reste.',
  'results.round.unresolved':
    '{names} ont aussi peu de voix les uns que les autres, de plus de façons qu’on n’en peut suivre. Cela reste une égalité.',
  'results.round.open': '{names} peuvent encore être élus.',
  'results.round.filled': 'Il reste {names} : {count|le siège est pourvu|autant que de sièges}.',
  'results.round.equal':
    'Tous ceux qui restent ont autant de voix, et personne ne peut en avoir plus. C’est une égalité.',
  'results.round.fewest': '{names} a le moins de voix ({votes}) et sort.',
  'results.round.outside': '{names} {count|sort|sortent} : tous les autres {count|le|les} battent, paire par paire.',
  'results.round.left': 'Il ne reste que {name}, qui l’emporte.',
  'results.round.together':
    '{names} sortent ensemble : même toutes leurs voix réunies n’en hisseraient aucun au-dessus du suivant.',
  'results.round.apart.one':
    '{names} a le moins de voix, comme d’autres, et aucun de ses bulletins ne passe de lui à eux ni d’eux à lui. Il sort, quel que soit l’ordre.',
  'results.round.apart':
    '{names} ont aussi peu de voix, et aucun bulletin ne passe entre eux. Ils sortent, quel que soit l’ordre.',
  'results.round.behind':
    '{names} sortent ensemble : aucun ne peut atteindre les voix de ceux qui sont devant, quelle que soit la suite des éliminations.',
  'results.round.ahead':
    '{names} {count|reste|restent} devant tous les autres, quel que soit l’ordre où ceux-ci sortent.',
  'results.round.other-names':
    'Les autres noms ajoutés sortent, et {names} avec eux : aucun ne peut atteindre les voix de ceux qui sont devant.',
  'results.round.other-names.open': 'Les autres noms ajoutés pourraient changer qui est élu.',
  'results.round.transfer.others': 'Des autres noms ajoutés : {parts}.',
  'results.round.earlier': 'Plusieurs ont aussi peu de voix ; {names} en avait moins à un tour précédent et sort.',
  'results.round.tie': '{names} ont aussi peu de voix, et il importe de savoir qui sort. C’est donc une égalité :',
  'results.round.tie.way': 'Sans {name}, victoire de {names}.',
  'results.round.tie.same':
    '{names} ont aussi peu de voix. Quel que soit celui qui sort, les mêmes l’emportent ; on continue sans {name}.',
  'results.round.transfer': 'De {name} : {parts}.',
  'results.round.transfer.shared': 'De ceux qui attendaient : {parts}.',
  'results.round.transfer.several': 'De ceux qui comptaient pour plusieurs : {parts}.',
  'results.round.to': '{count} à {name}',
  'results.round.to.several': '{count} à plusieurs à égalité',
  'results.round.to.nobody': '{count} à personne',
  'results.stage.first': 'Premiers choix. {quota} voix sur {total} {quota|suffit|suffisent} pour un siège.',
  'results.stage.surplus': '{name} a {votes} voix de plus qu’il n’en faut ; elles sont transmises.',
  'results.stage.out': '{name} a le moins de voix et sort ; ses voix sont transmises.',
  'results.stage.out.last': '{name} a le moins de voix et sort.',
  'results.round.other-names.only': 'Les autres noms ajoutés sortent ensemble ; leurs voix sont transmises.',
  'results.stage.other-names':
    '{count} {count|autre nom ajouté sort|autres noms ajoutés sortent}, en commençant par le moins de voix ; {count|ses|leurs} voix sont transmises.',
  'results.stage.lost':
    '{votes} voix {count|est perdue|sont perdues} jusqu’ici, car les valeurs sont coupées à cinq décimales.',
  'results.stage.lot':
    '{names} étaient à égalité : le sort, que tous les ordinateurs ont fixé avant le premier vote, a décidé.',
  'results.stage.earlier': '{names} étaient à égalité ; un tour précédent a décidé.',
  'results.stage.elected.quota': '{names} {count|a assez de voix et est élu|ont assez de voix et sont élus}.',
  'results.stage.would.last-vacancies': '{names} {count|prendrait le dernier siège|prendraient les derniers sièges}.',
  'results.stage.would.quota': '{names} {count|a assez de voix et serait élu|ont assez de voix et seraient élus}.',
  'results.stage.elected.last-vacancies': '{names} {count|prend le dernier siège|prennent les derniers sièges}.',
  'results.seat': 'Siège {seat}',
  'results.seat.one': 'Siège {seat} : {name}',
  'results.seat.load': 'Siège {seat} : {name}. Chacun de ses électeurs porte alors {load} de siège.',
  'results.share': 'Chaque votant a {share} de siège à dépenser.',
  'results.seat.price': 'Siège {seat} : {name}, pour au plus {price} de siège par votant.',
  'results.seat.completed': 'Siège {seat} : {name}, dès que chaque votant a reçu {more} de siège.',
  'results.seat.quotient':
    'Siège {seat} : {name}, avec {votes} voix {votes|divisée|divisées} par {divisor}, soit {quotient}.',
  'results.flows': 'Comment les voix se sont déplacées',
  'results.flows.label': 'Voix passant de tour en tour ; la même chose est dite en mots sous « Tour par tour »',
  'results.pairs': 'Paire par paire',
  'results.pairs.caption':
    'Chaque ligne : combien placent son option au-dessus de celle de la colonne, et combien au-dessous',
  'results.pairs.win': 'devant',
  'results.counting-page.lead':
    'Chaque décompte est exact, découle des seuls bulletins et donne la même chose à qui le recalcule.',
  'results.counting-page.seats': '{count} {count|siège|sièges}',
  'results.left-out':
    'Les étapes intermédiaires sont trop longues pour figurer dans le résultat. Qui recompte les bulletins ouverts les retrouve.',
  'results.words': 'La même chose en mots : {rule}',

  'round.title': 'Un autre tour',
  'round.lead': 'Un second tour, la même chose ou la question suivante, avec les ordinateurs et les personnes d’ici.',
  'round.button': 'Un autre tour avec cette salle',
  'round.election': '{title}, tour {round}',
  'round.run-off': 'Un second tour',
  'round.run-off.both': 'Encore un tour, là où rien n’est décidé',
  'round.run-off.both.text':
    'Un second tour entre ceux que le décompte n’a pas départagés ; toute la question là où trop peu ont voté.',
  'round.run-off.turnout': '{count|La question|Les questions} à nouveau, faute de participation',
  'round.run-off.turnout.text': 'Comme avant : qui est sur la liste peut voter encore une fois.',
  'round.run-off.of': '{question} : {names}',
  'round.run-off.undecided': 'Entre ceux que le décompte n’a pas départagés.',
  'round.run-off.leading': 'Entre ceux des premières places.',
  'round.same': '{count|La même question|Les mêmes questions}',
  'round.same.text': 'Avec toutes {count|ses|leurs} réponses.',
  'round.new': 'Une nouvelle question',
  'round.new.text': 'Un choix chacun, le plus de voix gagne. Le titre est la question.',
  'round.untitled': 'Donnez un titre au tour.',
  'round.names': 'Réponses, une par ligne',
  'round.names.few': 'Donnez au moins deux réponses.',
  'round.stays':
    'Les ordinateurs et téléphones d’ici sont informés et rejoignent d’une pression. Ce qui ne peut rester : les ordinateurs font une nouvelle clé, chacun se réinscrit, et tous les mots sont nouveaux.',
  'round.stays.codes':
    'Les ordinateurs et téléphones d’ici sont informés et rejoignent d’une pression. Ce qui ne peut rester : les ordinateurs font une nouvelle clé, les codes de ce tour n’y ouvrent rien, on en imprime donc d’autres, et tous les mots sont nouveaux.',
  'round.open': 'Ouvrir ce tour',
  'round.opened':
    'Un autre tour a été ouvert d’ici. Sa fenêtre est sur la page d’accueil ; celle-ci garde son résultat.',
  'round.words-new':
    'C’est un autre tour après « {title} », et une élection en soi : les mots sont nouveaux. Comparez ceux-ci, pas les anciens.',
  'round.all-here': 'Tous ceux du tour précédent se sont réinscrits sous le même nom : {count}.',
  'round.missing':
    'Des {all} du tour précédent, {count} {count|ne s’est|ne se sont} pas encore {count|réinscrit|réinscrits} sous le même nom :',
  'round.node.title': 'Un autre tour est ouvert',
  'round.node.lead':
    'L’organisation que vous avez suivie invite cet ordinateur. Il rejoint sous son nom avec une nouvelle clé, et vous comparez les nouveaux mots.',
  'round.node.signed': 'Cet ordinateur a vérifié le résultat et l’a signé.',
  'round.node.button': 'Rejoindre le tour suivant',
  'round.node.again':
    'Un autre tour : la clé et tous les mots sont nouveaux. Comparez à nouveau, avec le projecteur tel qu’il est maintenant.',
  'round.phone.lead':
    'L’organisation a ouvert un autre tour. Vous vous y réinscrivez ; votre nom est déjà rempli. Ce résultat-ci reste sur l’ordinateur de l’organisation.',
  'round.phone.lead.codes':
    'L’organisation a ouvert un autre tour. Il vous y faut un nouveau code : le vôtre n’ouvre plus rien.',
  'round.phone.receipt': 'Pour garder votre reçu, enregistrez-le ci-dessous avant de continuer.',
  'round.phone.button': 'Un autre tour : continuer',
  'round.phone.again': 'Un autre tour : cet appareil a une nouvelle clé, et les mots sont nouveaux.',
  'round.phone.again.codes': 'Un autre tour : codes et mots sont nouveaux.',

  'said.sealed': 'Votre bulletin est scellé. Il n’est pas encore déposé.',
  'said.cast': 'Votre bulletin a été déposé.',
  'said.next-round':
    'Un autre tour a commencé. Les nouveautés sont en haut de cette page, le chemin pour y aller à la fin.',
  'said.points': '{name} : {points}',
  'said.revote': 'Remplissez un nouveau bulletin',

  'side-by-side.outcome.won': '{name}',
  'side-by-side.outcome.tied': 'égalité entre {names}',
  'side-by-side.outcome.drawn': '{name}, par tirage au sort entre {names}',
  'side-by-side.outcome.unresolved': 'indécis entre {names}',
  'side-by-side.outcome.nobody': 'personne ne l’emporte',
  'side-by-side.outcome.refused.equal-ranks': 'pas comptée : elle ne connaît pas d’égalités',
  'side-by-side.outcome.refused.fractions': 'pas comptée : elle ne connaît que des bulletins entiers',
  'side-by-side.conversion.approval': 'Un bulletin coche les premières places, au nombre de : {ticks}.',
  'side-by-side.conversion.score':
    'La première place donne {top} points, chaque suivante un point de moins ; ce qui n’est pas classé n’en reçoit pas.',
  'side-by-side.conversion.majority-judgement': 'Les points du vote par notes sont les mentions.',
  'side-by-side.conversion.star': 'Il compte les points du vote par notes.',
  'side-by-side.lots':
    'Des options à égalité font ici une égalité, et seul le vote unique transférable écossais tire au sort ; une élection peut laisser le sort décider avec d’autres règles aussi. Là, tous les ordinateurs le fixent ensemble avant le premier vote ; ici, il est toujours le même.',
  'side-by-side.like':
    '{rules} élisent une personne exactement comme le vote alternatif, et le vote écossais aux égalités près : ce qui est étrange chez lui l’est chez eux.',
  'side-by-side.kind.condorcet': 'Devant chacun, et pas élu',
  'side-by-side.kind.loser': 'Derrière chacun, et élu',
  'side-by-side.kind.spoiler': 'Trouble-fête',
  'side-by-side.kind.no-show': 'Mieux vaut ne pas voter',
  'side-by-side.kind.raise': 'Placé plus haut, et perdu',
  'side-by-side.kind.clones': 'Clones',
  'side-by-side.gist.condorcet':
    'Une option que plus de bulletins placent au-dessus qu’au-dessous de chaque autre, une contre une, n’est pas élue (un vainqueur de Condorcet perd).',
  'side-by-side.gist.loser':
    'Une option que plus de bulletins placent au-dessous qu’au-dessus de chaque autre, une contre une, est élue (un perdant de Condorcet gagne).',
  'side-by-side.gist.spoiler': 'Une option qui n’est pas élue décide qui l’est : sans elle, une autre l’emporte.',
  'side-by-side.gist.no-show':
    'Des votants aux bulletins identiques obtiennent, en s’abstenant, un vainqueur qu’ils placent plus haut (le paradoxe de l’abstention).',
  'side-by-side.gist.raise':
    'Le vainqueur perd parce que des bulletins le placent plus haut, sans rien changer d’autre (la règle n’est pas monotone).',
  'side-by-side.gist.clones':
    'Une seconde option toute pareille à une option présente, à côté d’elle sur chaque bulletin, en fait gagner une autre.',
  'side-by-side.found.condorcet': '{rule} : {before} est élu, mais {after} bat chacun des autres un contre un.',
  'side-by-side.found.loser': '{rule} : {before} est élu, et chacun des autres le bat un contre un.',
  'side-by-side.found.last': '{rule} : {before} est élu, et plus de la moitié des bulletins le mettent dernier.',
  'side-by-side.found.spoiler': '{rule} : {before} est élu. Si {option} ne se présentait pas, ce serait {after}.',
  'side-by-side.found.no-show':
    '{rule} : {before} est élu. Sans {ballots} de « {ballot} », ce serait {after}, qui est plus haut sur ces bulletins.',
  'side-by-side.found.raise': '{rule} : {before} est élu. Si {raised}, ce serait {after}.',
  'side-by-side.found.clones': '{rule} : {before} est élu. Avec un autre tout pareil à {option}, ce serait {after}.',
  'side-by-side.raised': '{ballots} de « {from} » {ballots|disait|disaient} « {to} »',
  'side-by-side.cycle': 'Un cercle : {pairs}.',
  'side-by-side.pair': '{one} bat {other} par {votes} à {against}',
  'side-by-side.cycled': 'Personne ne bat donc chacun des autres un contre un.',
  'side-by-side.none.direct': '{kind} : pas avec {rules}.',
  'side-by-side.none.all':
    '{kind} : il n’y en a pas avec {rules} ; tous les changements de ce genre ont été comptés : {tried}.',
  'side-by-side.none.some': '{kind} : rien trouvé avec {rules} ; changements comptés : {tried}, et il y en a d’autres.',
  'side-by-side.none.theorem': '{kind} : jamais avec {rules} ; c’est prouvé.',
  'side-by-side.none.no-winner': '{kind} : rien à comparer avec {rules}, où personne ne gagne seul.',
  'side-by-side.none.converted': '{kind} : pas demandé pour {rules}, qui comptent des marques tirées des classements.',
  'side-by-side.title': 'Toutes les règles, les mêmes bulletins',
  'side-by-side.lead':
    'Qui gagne dépend de la façon de compter. Changez les bulletins et regardez : chaque règle les compte, et on cherche ce qu’elle a d’étrange.',
  'side-by-side.presets': 'Exemples publiés',
  'side-by-side.preset.tennessee': 'Une capitale pour le Tennessee',
  'side-by-side.preset.burlington': 'Burlington 2009',
  'side-by-side.preset.cycle': 'Le cercle de Condorcet',
  'side-by-side.preset.no-show': 'Deux restent à la maison',
  'side-by-side.preset.raise': 'Plus, c’est moins',
  'side-by-side.preset.no-show-schulze': 'Schulze, deux restent à la maison',
  'side-by-side.file': 'Ouvrir un fichier de bulletins…',
  'side-by-side.file.fixed':
    '« {title} » contient {kinds} {kinds|sorte|sortes} de bulletins : trop pour les changer à la main, ou certains avec des égalités ou des fractions. Chaque règle les compte tels quels.',
  'side-by-side.file.large': 'Le fichier dépasse {megabytes} Mo ; la ligne de commande le lit (ostraka rules).',
  'side-by-side.contests': 'Scrutins du fichier',
  'side-by-side.contests.in': '« {name} » contient {count} scrutins : lequel ?',
  'side-by-side.contests.none': 'Choisissez-en un ; d’ici là, les bulletins ci-dessous restent tels quels.',
  'side-by-side.contests.unread': 'Illisible : {why}',
  'side-by-side.ballots.title': 'Les bulletins',
  'side-by-side.ballots.hint': 'Faites glisser une option, ou déplacez-la avec les flèches ; × l’enlève du bulletin.',
  'side-by-side.ballots.count': 'Bulletins de la sorte {number}',
  'side-by-side.ballots.count.wrong': 'Un nombre entier de 0 à {most}',
  'side-by-side.ballots.remove': 'Retirer les bulletins de la sorte {number}',
  'side-by-side.ballots.add': '+ Une autre sorte de bulletin',
  'side-by-side.ballots.full': 'Il y a de la place pour {most} sortes de bulletins.',
  'side-by-side.ballots.unranked': 'Pas classés ici :',
  'side-by-side.ballots.rank': '+ {name}',
  'side-by-side.ballots.unrank': 'Ne pas classer {name}',
  'side-by-side.names': 'Qui se présente',
  'side-by-side.names.name': 'Option {number}',
  'side-by-side.names.empty': 'Il manque une option.',
  'side-by-side.names.twice': 'Cette option est déjà là.',
  'side-by-side.names.remove': 'Retirer {name} de tous les bulletins',
  'side-by-side.names.add': '+ Une autre option',
  'side-by-side.names.full': 'On peut comparer jusqu’à {most} options.',
  'side-by-side.mend':
    'Un nombre ou une option parmi les bulletins n’est pas encore juste ; dès qu’il le sera, ils seront comptés.',
  'side-by-side.outcomes': 'Qui gagne selon chaque règle',
  'side-by-side.outcomes.changed': 'Qui gagne selon chaque règle, avant et après',
  'side-by-side.outcomes.winner': 'Gagne',
  'side-by-side.before-after': 'Gagne avant → après',
  'side-by-side.conversions':
    'Comment les classements deviennent coches, points et mentions, et ce que sont les égalités',
  'side-by-side.ticks': 'Places qu’un bulletin coche pour l’approbation',
  'side-by-side.ticks.wrong': 'Un nombre entier de 1 à {most} ; {ticks} est utilisé.',
  'side-by-side.paradoxes': 'Ce qu’il y a d’étrange',
  'side-by-side.looking': 'Recherche de paradoxes… {count} jusqu’ici.',
  'side-by-side.looked': 'Paradoxes trouvés : {count}. « Montrer » fait le changement et dit qui gagne avant et après.',
  'side-by-side.looked.none': 'Aucun paradoxe trouvé avec ces bulletins ; jusqu’où l’on a cherché est dit plus bas.',
  'side-by-side.show': 'Montrer',
  'side-by-side.shown': '{rule} : {before} avant, {after} après.',
  'side-by-side.shown.ballots': 'Les bulletins alors',
  'side-by-side.take': 'Continuer avec ces bulletins',
  'side-by-side.not-found': 'Ce qui n’a pas été trouvé, et jusqu’où l’on a cherché',
  'side-by-side.proofs': 'Prouvé dans :',

  'series.title': 'Mesurer une série d’élections',
  'series.lead':
    'Des élections entières sur cet ordinateur, l’une après l’autre dans un ordre tiré au sort, avec la vraie cryptographie. Ce que chaque partie consacre à chaque sorte de travail est mesuré et gardé.',
  'series.open': 'Mesurer une série',
  'series.one': 'Une seule élection',
  'series.name': 'Nom de la série',
  'series.name.usual': 'Durée du mélange selon les bulletins',
  'series.voters': 'Nombres de votants',
  'series.voters.hint': 'Séparés par des espaces ou des virgules. À partir de quatre, on donne des pentes.',
  'series.nodes': 'Nombres d’ordinateurs qui mélangent',
  'series.nodes.hint': 'Autant de lignes dans les figures',
  'series.threshold': 'Ordinateurs qui ouvrent le résultat',
  'series.threshold.majority': 'Plus de la moitié',
  'series.threshold.all': 'Tous',
  'series.repetitions': 'Élections de chaque sorte',
  'series.repetitions.hint': 'À partir de cinq, on peut donner leur dispersion.',
  'series.seed': 'Graine de la série',
  'series.seed.hint': 'Tire les bulletins et l’ordre, jamais la cryptographie.',
  'series.count': '{elections} {elections|élection|élections}, et une avant, pour s’échauffer, qui ne compte pas.',
  'series.bad-list': 'Saisissez jusqu’à {most} nombres entiers différents de {from} à {to}.',
  'series.bad-name': 'Saisissez un nom d’au plus 60 caractères.',
  'series.fix': 'Quelque chose ci-dessus n’est pas possible.',
  'series.running': 'Élections tenues',
  'series.now':
    'En cours : {voters} {voters|votant|votants}, {nodes} {nodes|ordinateur|ordinateurs}, numéro {repetition} de sa sorte',
  'series.warming': 'En cours : une élection d’échauffement, qui ne compte pas',
  'series.left.minutes': 'encore {minutes} {minutes|minute|minutes} environ',
  'series.left.seconds': 'encore moins d’une minute',
  'series.left.unknown': 'la durée sera connue après la première élection',
  'series.stopping':
    'Arrêt en cours. Ce qui a été mesuré est gardé ; l’élection interrompue sera refaite quand vous continuerez.',
  'series.quiet': 'Laissez cet ordinateur tranquille pendant ce temps : tout ce qu’il fait d’autre est mesuré aussi.',
  'series.kept': 'Séries gardées sur cet ordinateur',
  'series.kept.none': 'Il n’y en a pas encore.',
  'series.kept.whole': 'les {total} élections sont tenues',
  'series.kept.part': '{done} élections tenues sur {total}',
  'series.kept.failed': '{failed} {failed|échouée|échouées}',
  'series.resume': 'Continuer',
  'series.remove': 'Supprimer',
  'series.remove.sure': 'Supprimer définitivement',
  'series.report': 'Montrer les figures',
  'series.compare': 'Comparer {count} séries',
  'series.report.none': 'Choisissez une série, ou jusqu’à {most} pour comparer.',
  'series.report.title': 'Ce qui a été mesuré',
  'series.report.back': 'Retour aux séries',
  'series.report.methods': 'Comment on a mesuré',
  'series.figure.numbers': 'Les nombres de cette figure',
  'series.save.report': 'Enregistrer le rapport avec toutes les figures',
  'series.save.csv': 'Tableau en CSV',
  'series.save.parquet': 'Tableau en Parquet',
  'series.save.json': 'Machine et plan en JSON',
  'series.save.dictionary': 'Ce que signifient les colonnes',
  'series.save.svg': 'Figure en SVG',
  'series.save.numbers': 'Nombres en CSV',
  'series.tables': 'Tableaux pour d’autres programmes',

  'simulation.title': 'Une élection entière sur cet ordinateur',
  'simulation.lead':
    'Coordinateur, ordinateurs qui mélangent et votants sont chacun un programme, avec la vraie cryptographie. Les bulletins sont ceux d’une vraie élection : Burlington, 2009.',
  'simulation.voters': 'Votants',
  'simulation.voters.hint': '1 à 100 000. Une centaine prend quelques secondes.',
  'simulation.nodes': 'Ordinateurs qui mélangent',
  'simulation.nodes.hint': '1 à 9',
  'simulation.threshold': 'Ordinateurs nécessaires pour ouvrir',
  'simulation.threshold.hint': 'Au plus autant qu’il y en a',
  'simulation.seed': 'Graine des bulletins',
  'simulation.seed.hint': 'La même graine tire les mêmes bulletins.',
  'simulation.bad': 'Saisissez un nombre entier de {least} à {most}.',
  'simulation.fix': 'L’un des nombres n’est pas possible.',
  'simulation.again': 'Recommencer',
  'simulation.done': 'L’élection est finie : tout le monde a vérifié le résultat.',
  'simulation.task.starting': 'Démarrage des ordinateurs',
  'simulation.task.enrolling': 'Les votants s’inscrivent',
  'simulation.task.voting': 'Les votants scellent et déposent',
  'simulation.task.mixing': 'Mélange et preuves',
  'simulation.task.decrypting': 'Ouverture de la dernière liste',
  'simulation.task.attesting': 'Tout le monde confirme le résultat',

  'teaching.open': 'Donner une leçon',
  'teaching.parts': 'Parties du guide',
  'teaching.minutes': 'Minute {from} à {to}',
  'teaching.who.teacher': 'Vous',
  'teaching.who.class': 'La classe',
  'teaching.who.volunteers': 'Volontaires',
  'teaching.aim': 'But',
  'teaching.needs': 'Il vous faut',
  'teaching.acts': 'À faire',
  'teaching.says': 'À dire',
  'teaching.asks': 'À demander',
  'teaching.asks.open': 'Touchez une question pour voir sa réponse.',
  'teaching.previous': 'Étape précédente',
  'teaching.next': 'Étape suivante',
  'teaching.first': 'C’est le début.',
  'teaching.last': 'C’est la dernière étape.',
  'teaching.keys': 'Les flèches du clavier avancent et reculent aussi.',
  'teaching.solutions': 'Solutions',
  'teaching.solution': 'Solution',
  'teaching.task': 'Exercice {place}',
  'teaching.exactly': 'Les spécialistes disent',
  'teaching.written':
    'Cette page est écrite d’après le guide de l’application : la page d’accueil le propose sous {button}.',

  'story.print.title': 'Le récit de « {title} »',
  'story.print.exactly': 'Dit exactement :',
  'story.print.ends': 'La suite du fichier n’est pas acceptée, à partir de l’entrée {index} : le récit s’arrête ici.',
  'story.chapter.key': 'La clé',
  'story.chapter.roll': 'La liste électorale',
  'story.chapter.voting': 'Le dépôt des bulletins',
  'story.chapter.close': 'L’urne est fermée',
  'story.chapter.mixing': 'Les mélanges',
  'story.chapter.opening': 'L’ouverture des bulletins',
  'story.chapter.result': 'La fin',
  'story.says.manifest':
    'Une élection commence : « {title} ». {laptops} {laptops|ordinateur participe|ordinateurs participent}. Pour ouvrir les bulletins, il en {threshold|suffit|faut} {threshold}.',
  'story.says.accept': '{laptop} se joint à la fabrication de la clé.',
  'story.says.deal-commit': '{laptop} fixe son secret d’avance, et montre le nombre aléatoire qu’il avait promis.',
  'story.says.deal': '{laptop} coupe son secret en morceaux et en remet un, scellé, à chaque ordinateur.',
  'story.says.deal-false': 'Ce que {laptop} distribue n’est pas ce que ce doit être, et tout le monde peut le voir.',
  'story.says.complaint':
    '{laptop} se plaint du morceau que {dealer} lui a remis. Le registre montre qui a mal agi : {culprit}.',
  'story.says.confirm': '{laptop} signe que ses morceaux conviennent, et confirme la clé : {confirmed} sur {laptops}.',
  'story.says.key':
    'La clé est là. Avec elle, chacun peut sceller. Pour ouvrir, il faut les parts de {threshold} {laptops|ordinateur|ordinateurs} sur {laptops}.',
  'story.says.restart': 'La clé est refaite, sans {left}.',
  'story.says.roll': '{added} {added|votant entre|votants entrent} dans la liste. Elle en a {voters} maintenant.',
  'story.says.code': 'Une personne utilise un code à usage unique : {codes} sur {voters} {codes|a servi|ont servi}.',
  'story.says.replace':
    'L’organisation remplace un code à usage unique perdu : l’ancien n’ouvre plus rien. Il y a {voters} codes, comme avant ; remplacés jusqu’ici : {revoked}.',
  'story.says.ballot': 'Un bulletin scellé tombe dans l’urne. Elle en contient {count} maintenant.',
  'story.says.ballot-again':
    'Une personne revote : seul le nouveau bulletin compte, l’ancien non. {count} {count|bulletin compte|bulletins comptent} maintenant.',
  'story.says.test':
    'Une personne ouvre un bulletin scellé pour le tester, et ne le dépose pas. Testés jusqu’ici : {tests}.',
  'story.says.objection':
    'Une personne dit qu’un bulletin testé ne contient pas son choix. Qui a raison, nul autre ne peut le savoir.',
  'story.says.remind':
    'L’organisation fait dresser la liste de qui n’a pas encore voté, pour un rappel : {waiting} {waiting|nom y figure|noms y figurent}. Personne d’autre ne la reçoit, et il n’y en a pas de seconde.',
  'story.says.extend': 'Le vote reste ouvert plus longtemps, jusqu’à {closes}. Le motif : {reason}.',
  'story.says.stamp': 'D’après les horloges des ordinateurs, ce registre avait {entries} entrées à {time}.',
  'story.says.close':
    'L’urne est fermée. Elle contient {count} {count|bulletin|bulletins} ; il y avait {voters} {voters|votant|votants} sur la liste.',
  'story.says.too-few':
    'C’est trop peu : {count}, et il en faut {needed}. Un résultat de si peu pourrait montrer comment on a voté : aucun n’est donc ouvert.',
  'story.says.witnessed':
    '{witnesses} sur {laptops} {laptops|ordinateur|ordinateurs} {witnesses|a|ont} signé quels bulletins sont dans l’urne.',
  'story.says.mix-in': '{laptop} prend {count} {count|enveloppe|enveloppes} sous son couvercle.',
  'story.says.mix-out':
    '{count} {count|enveloppe ressort, avec une nouvelle cire|enveloppes ressortent, avec une nouvelle cire et à de nouvelles places}, dit {laptop}. Lui seul sait comment il a mélangé ; la preuve est à venir.',
  'story.says.proof': '{laptop} prouve qu’il n’a fait que mélanger sans rien échanger, et ne montre pas comment.',
  'story.says.proof-false':
    'Pris : la preuve de {laptop} ne tient pas. {cut} {cut|mélange est jeté|mélanges sont jetés}, et {laptop} perd son tour.',
  'story.says.skip':
    'Le coordinateur dit que {laptop} n’a pas envoyé à temps son mélange ou sa preuve. Il perd son tour. Mélanges jetés : {cut}.',
  'story.none.skip':
    'Le coordinateur dit que {laptop} n’a pas envoyé à temps son mélange ou sa preuve. Il perd son tour.',
  'story.says.seal':
    'La liste est définitive. Elle a été mélangée {mixes} fois, par {mixers}. À qui est quelle enveloppe, nul ne peut le dire, sauf si tous ceux qui ont mélangé s’entendent.',
  'story.says.held-until':
    'Les résultats sont retenus jusqu’à {out}. D’ici là, chaque ordinateur garde pour lui sa part de la clé, et personne ne peut ouvrir ce qui est mélangé.',
  'story.says.held-by':
    'Les résultats sont retenus jusqu’à ce que des personnes les publient. Chaque ordinateur garde pour lui sa part de la clé jusqu’à ce que sa propre personne le fasse ; il en faut {threshold}.',
  'story.says.share':
    '{laptop} donne sa part de la clé, pour cette seule liste. Données jusqu’ici : {given} ; nécessaires : {threshold}.',
  'story.says.share-false': 'Pris : ce que donne {laptop} ne convient pas à sa part de la clé. Ce n’est pas utilisé.',
  'story.says.opened':
    '{threshold} {threshold|part de la clé ouvre|parts de la clé ouvrent ensemble} {count} {count|bulletin|bulletins}, dans l’ordre où ils sont sortis du dernier mélange.',
  'story.says.join':
    'L’organisation propose de compter ensemble {names} orthographes de noms ajoutés. {threshold} {threshold|ordinateur doit|ordinateurs doivent} être d’accord.',
  'story.says.agree':
    '{laptop} est d’accord pour compter les noms ensemble. Jusqu’ici : {agreed} ; nécessaires : {threshold}.',
  'story.says.joined':
    '{agreed} {agreed|ordinateur est|ordinateurs sont} d’accord : ces orthographes sont comptées comme un seul nom.',
  'story.says.result':
    '{count} {count|bulletin est ouvert et compté|bulletins sont ouverts et comptés}, et le résultat est au registre.',
  'story.says.no-result':
    'L’élection se termine sans résultat. {count} {count|bulletin compte|bulletins comptent}, il en faut {needed}, et aucun n’a été ouvert.',
  'story.says.attest': '{laptop} signe qu’il a tout vérifié lui-même : {attested} sur {laptops}.',
  'story.says.announced':
    '{attested} sur {laptops} {laptops|ordinateur|ordinateurs} {attested|a|ont} signé, autant que le plan en demande : c’est ainsi que l’élection s’est terminée.',
  'story.says.takeover':
    'Un autre ordinateur continue comme coordinateur, là où en était le registre. {reports} {reports|ordinateur lui a dit|ordinateurs lui ont dit} jusqu’où il allait.',
  'story.many.accept': '{scenes} ordinateurs se joignent à la fabrication de la clé.',
  'story.many.deal-commit':
    '{scenes} ordinateurs fixent leurs secrets d’avance, et montrent les nombres aléatoires qu’ils avaient promis.',
  'story.many.deal':
    '{scenes} ordinateurs coupent leurs secrets en morceaux et en remettent un de chacun, scellé, à chaque ordinateur.',
  'story.many.confirm':
    '{scenes} ordinateurs signent que leurs morceaux conviennent, et confirment la clé : {confirmed} sur {laptops}.',
  'story.many.roll':
    'La liste électorale s’allonge {scenes} fois. Elle compte {voters} {voters|personne|personnes} maintenant.',
  'story.many.code':
    '{scenes} personnes utilisent des codes à usage unique : {codes} sur {voters} {codes|a servi|ont servi}.',
  'story.many.ballot': '{scenes} bulletins scellés tombent dans l’urne. Elle en contient {count} maintenant.',
  'story.many.ballot-again':
    'Des personnes revotent, {scenes} fois : seul le dernier bulletin de chacune compte. {count} {count|bulletin compte|bulletins comptent} maintenant.',
  'story.many.test': '{scenes} bulletins scellés sont ouverts comme tests, et pas déposés. Testés jusqu’ici : {tests}.',
  'story.many.attest': '{scenes} ordinateurs signent qu’ils ont tout vérifié eux-mêmes : {attested} sur {laptops}.',
  'story.term.manifest':
    'Le manifeste, entrée 0 du registre. Son empreinte est un hachage SHA-256 de ses octets canoniques ; chaque signature et chaque preuve de l’élection y est liée.',
  'story.term.accept':
    'Cérémonie de la clé, tour 1 : une clé de réception R dans ristretto255 et l’engagement sur un nonce aléatoire, signés en Ed25519.',
  'story.term.deal-commit':
    'Tour 2 : le hachage de la distribution, avant qu’aucune ne soit vue, et le nonce ouvert, dont le hachage doit être son engagement. Tous les nonces ensemble donnent les six mots.',
  'story.term.deal':
    'Tour 3, génération distribuée de clé de Pedersen : engagements de Feldman A_k = a_k·B sur un polynôme aléatoire f, une preuve de connaissance de a_0, et les parts f(i), chacune scellée pour l’ordinateur i.',
  'story.term.deal-false':
    'Faute bad-deal : le hachage de la distribution n’est pas son engagement, ou ses engagements ou preuves ne tiennent pas.',
  'story.term.complaint':
    'L’accusateur ouvre le point de Diffie–Hellman d’une part avec une preuve de Chaum–Pedersen. La part est bonne si f(i)·B = Σ i^k·A_k.',
  'story.term.confirm':
    'Tour 4 : une signature sur le hachage de toutes les distributions et la clé de l’élection Y = Σ A_0.',
  'story.term.key':
    'La clé de l’élection Y = x·B, dont le x n’a jamais été en un seul lieu ; l’ordinateur i détient x_i d’un partage de Shamir {threshold} sur {laptops}, et X_i = x_i·B est public.',
  'story.term.restart':
    'Tentative {attempt} de la cérémonie de la clé, avec {laptops} {laptops|participant|participants}. Les indices restent, et chaque preuve est liée à sa tentative.',
  'story.term.roll':
    'La liste : une clé publique Ed25519 pour chaque votant ou chaque code à usage unique, et aucun nom.',
  'story.term.replace':
    'Un remplacement : l’entrée du coordinateur retire définitivement de la liste la clé d’un code qui n’a pas servi et en met une autre à la place.',
  'story.term.code':
    'Une liaison : la clé du code signe une nouvelle clé, faite par l’appareil du votant, et la nouvelle clé signe qu’elle prend le code.',
  'story.term.ballot':
    'ElGamal dans ristretto255 : (c1, c2) = (r·B, M + r·Y), avec une preuve de Schnorr de la connaissance de r et la signature Ed25519 du votant.',
  'story.term.ballot-again':
    'Un bulletin au numéro d’ordre plus élevé, qui nomme le hachage de celui qu’il remplace. L’ancien et le nouveau sont tous deux au registre.',
  'story.term.test':
    'Le cast-or-audit de Benaloh : r et M sont publiés, et chacun recalcule (r·B, M + r·Y). Ce qui a été ouvert ne peut jamais être déposé.',
  'story.term.objection':
    'Une objection : la signature du votant sur le hachage du test. Elle ne change rien d’autre et n’accuse personne.',
  'story.term.remind':
    'Un rappel (remind) : la signature du coordinateur sous le nombre de clés de la liste pour lesquelles il n’y a pas de bulletin. Le plan le permet une fois par reminders.',
  'story.term.extend':
    'Une prolongation (extend) : la signature du coordinateur sous une heure de clôture plus tardive et un motif. Elle vaut par sa place dans le registre, avant la clôture.',
  'story.term.stamp':
    'Un horodatage (stamp) : un point de contrôle qu’au moins q ordinateurs ont cosigné (C2SP), chacun avec l’heure de sa propre horloge. Leur médiane n’est pas une règle du registre.',
  'story.term.close':
    'La clôture : elle fixe la liste à mélanger, le dernier bulletin de chaque votant dans l’ordre du registre.',
  'story.term.too-few': 'Le leastBallots du manifeste est {needed} : au-dessous, le repliement refuse tout mélange.',
  'story.term.witnessed':
    'Un point de contrôle sur la clôture (note signée C2SP), cosigné par au moins q = ⌊(n + t − 1) / 2⌋ + 1 ordinateurs.',
  'story.term.mix-in':
    'Entrée du mélange {turn} : la liste de chiffrés ElGamal laissée par la clôture ou le mélange précédent, connue par son hachage SHA-256.',
  'story.term.mix-out':
    'Un mélange par rechiffrement : (c1′, c2′) = (c1 + s·B, c2 + s·Y) avec un nouveau s aléatoire pour chaque chiffré, dans un ordre aléatoire secret.',
  'story.term.proof':
    'Une preuve de mélange non interactive à divulgation nulle (Terelius et Wikström ; CHVote, algorithmes 7.41 à 7.48). Une multiplication scalaire multiple décide de toutes ses équations.',
  'story.term.proof-false':
    'Faute bad-shuffle : une équation de la preuve n’est pas vraie. La chaîne est coupée avant ce mélange ; les ordinateurs innocents qui le suivent ont un nouveau tour.',
  'story.term.skip':
    'Un saut nomme le mélange ou la preuve qu’attend le registre. Un retard est l’affirmation du coordinateur, et ne prouve rien.',
  'story.term.seal':
    'Le sceau nomme la dernière liste de la plus longue chaîne de mélanges entièrement prouvée. Après lui, on ne mélange plus.',
  'story.term.held-until':
    '`results.at` dans le manifeste : un nœud honnête ne calcule aucune part de déchiffrement de cette liste avant que sa propre horloge n’indique l’heure. Aucune règle du tableau ne lit d’horloge.',
  'story.term.held-by':
    '`results.by` dans le manifeste : un nœud honnête ne calcule aucune part de déchiffrement de cette liste avant que sa personne ne l’ait dit sur cet ordinateur. Aucun message ne le demande.',
  'story.term.share':
    'Parts de déchiffrement d_j = x_i·c1_j pour tous les chiffrés, avec une preuve de Chaum–Pedersen groupée que x_i est celui de X_i = x_i·B.',
  'story.term.share-false': 'Faute bad-shares : la preuve de Chaum–Pedersen ne tient pas pour X_i et ces d_j.',
  'story.term.opened':
    'Déchiffrement à seuil : M_j = c2_j − Σ λ_i·d_ij, avec les λ_i de Lagrange pour les premières parts valables, celles de {from}.',
  'story.term.join': 'Une réunion nomme des groupes de noms ajoutés tels qu’ils sont comptés séparément.',
  'story.term.agree': 'Un accord : la signature d’un détenteur d’une part de clé sur le hachage de la réunion.',
  'story.term.joined':
    'Autant de détenteurs de parts de clé sont d’accord que le dit le seuil. Aucune entrée ne sépare à nouveau les noms.',
  'story.term.result':
    'Le résultat : tous les textes clairs M_j, et leur décompte selon chaque règle que nomme le manifeste.',
  'story.term.no-result':
    'Le manque, avec le point de contrôle cosigné sur la clôture. Il n’y a ni liste finale ni part de déchiffrement.',
  'story.term.attest':
    'Une attestation : une signature sur le hachage de l’entrée qui termine l’élection. Il en faut {needed}.',
  'story.term.announced': 'Un quorum de q attestations, autant qu’il en fallait pour la clôture.',
  'story.term.takeover':
    'Époque {epoch} : la clé d’un nouveau coordinateur, avec les rapports signés de q ordinateurs sur la plus haute tête du registre que chacun a vue.',
  'story.check.manifest': 'Chacun peut lire le plan, et comparer les douze mots de l’élection.',
  'story.check.accept': 'Chacun peut vérifier la signature avec la clé que le plan nomme pour cet ordinateur.',
  'story.check.deal-commit':
    'Dès que tous l’ont fait, les mêmes six mots sont sur chaque écran : chacun peut les comparer.',
  'story.check.deal':
    'Chacun peut vérifier que c’est ce qui a été fixé d’avance ; et chaque ordinateur, que son propre morceau convient.',
  'story.check.deal-false': 'Qui refait le calcul trouve le même ordinateur en faute.',
  'story.check.complaint':
    'Chacun peut maintenant ouvrir ce seul morceau et voir par lui-même. Cette tentative de clé est abandonnée.',
  'story.check.confirm': 'Chacun peut additionner les distributions, et obtient exactement cette clé.',
  'story.check.key':
    'Chacun peut calculer à partir du registre la clé et ce qui correspond à la part de chaque ordinateur.',
  'story.check.restart':
    'Chacun peut vérifier une raison qui est au registre : une faute, ou la signature d’un ordinateur lui-même. Qu’un ordinateur se soit tu est la parole du coordinateur.',
  'story.check.roll':
    'Chacun peut compter les clés. À qui est chaque clé, on le contrôle avec la liste de noms de l’organisation.',
  'story.check.replace':
    'Chacun peut vérifier que l’ancien code n’avait pas servi, qu’il ne servira jamais, et qu’il n’y a pas plus de codes qu’avant.',
  'story.check.code': 'Chacun peut vérifier que chaque code sert au plus une fois.',
  'story.check.ballot':
    'La personne le trouve au registre par ses mots. Chacun peut vérifier qu’il vient de la liste électorale, et n’est pas une copie.',
  'story.check.ballot-again': 'Chacun peut vérifier qu’un bulletin de cette personne compte, et lequel.',
  'story.check.test':
    'Chacun peut vérifier ce que contenait ce bulletin, et la personne, si c’était son choix. Il n’est jamais compté.',
  'story.check.objection': 'Chacun peut voir qu’une personne fait objection. Nul ne peut vérifier si c’est vrai.',
  'story.check.remind': 'Chacun peut compter combien n’avaient pas voté. À qui la liste a été montrée, rien ne le dit.',
  'story.check.extend':
    'Tout le monde voit la nouvelle heure et le motif. Aucune heure plus proche ne peut la remplacer.',
  'story.check.stamp': 'Comparez avec les heures annoncées. Le verdict le fait à la fin.',
  'story.check.close':
    'Chacun peut faire la même liste à partir du registre. Chaque votant peut y chercher son bulletin.',
  'story.check.too-few':
    'Chacun peut compter les bulletins au registre. Les règles interdisent maintenant d’en mélanger ou d’en ouvrir un.',
  'story.check.witnessed': 'Chacun peut vérifier ces signatures. Un ordinateur honnête ne signe pas de seconde urne.',
  'story.check.mix-in': 'Chacun peut vérifier qu’il prend exactement la liste qui était là avant.',
  'story.check.mix-out':
    'Chacun peut vérifier qu’il est sorti autant d’enveloppes qu’il en est entré : {count}. Que ce soient les mêmes, la preuve doit le montrer.',
  'story.check.proof':
    'Chacun peut vérifier cette preuve. Chaque ordinateur honnête le fait, avant de donner sa part de la clé.',
  'story.check.proof-false': 'Qui vérifie la preuve la trouve fausse, et sait de qui elle est.',
  'story.check.skip':
    'Chacun peut vérifier que le registre attendait cet ordinateur. Qu’il ait été en retard est la parole du coordinateur.',
  'story.check.seal': 'Chacun peut vérifier que chacun de ces mélanges a une preuve qui tient.',
  'story.check.held-until':
    'Chacun peut comparer cette heure à celles des ordinateurs sur les parts de la clé. Le verdict le fait à la fin.',
  'story.check.held-by':
    'Chacun voit à qui sont les parts de la clé qui ouvrent le résultat. Qui y a appuyé, rien ne le montre.',
  'story.check.share': 'Chacun peut vérifier que c’est la bonne part de la clé, utilisée sur cette liste.',
  'story.check.share-false':
    'Qui vérifie trouve la même chose. Les bulletins sont ouverts avec les parts d’autres, s’il y en a assez.',
  'story.check.opened':
    'Chacun peut maintenant ouvrir chaque bulletin de la liste mélangée, et y trouve la même chose.',
  'story.check.join': 'Chacun peut comparer ces orthographes avec les bulletins ouverts.',
  'story.check.agree': 'Chacun peut vérifier quels ordinateurs sont d’accord.',
  'story.check.joined': 'Chacun peut voir les deux décomptes : avec ces orthographes réunies, et séparées.',
  'story.check.result': 'Chacun peut recompter les bulletins ouverts, et doit arriver au même résultat.',
  'story.check.no-result': 'Chacun peut compter les bulletins qui restent scellés au registre.',
  'story.check.attest': 'Chacun peut vérifier la signature, et faire ce qu’a fait cet ordinateur : tout vérifier.',
  'story.check.announced':
    'Chacun peut emporter le fichier de l’élection et la vérifier entièrement chez soi, sans croire personne.',
  'story.check.takeover': 'Chacun peut vérifier que rien de ce que ces ordinateurs avaient vu ne manque.',

  'timeline.resumed': 'Cette élection continue où elle en était.',
  'timeline.lobby': 'La salle d’attente est ouverte : les ordinateurs peuvent rejoindre.',
  'timeline.ceremony': '{nodes} {nodes|ordinateur fait la clé|ordinateurs font la clé ensemble}.',
  'timeline.enrolment': 'La clé est faite.',
  'timeline.voting': 'Le vote est ouvert : {voters} {voters|votant|votants} sur la liste.',
  'timeline.mixing': 'Le vote est clos : {ballots} {ballots|bulletin|bulletins} à mélanger.',
  'timeline.decryption': 'Le mélange est fait ; les ordinateurs ouvrent la dernière liste.',
  'timeline.not-closed': 'Le vote n’a pas été clos à l’heure dite. {message}',
  'timeline.cancelled': 'L’élection a été annulée.',
  'timeline.finished': 'Le résultat est au registre.',
  'timeline.ended': 'L’élection s’est terminée sans résultat.',
  'timeline.words': 'Comparez ces six mots sur chaque écran : {words}',
  'timeline.node-joined': '{name} est là.',
  'timeline.node-back': '{name} est de retour.',
  'timeline.node-left': '{name} est parti.',
  'timeline.node-back-again': '{name} est de retour ; sa connexion s’était coupée {count} fois.',
  'timeline.node-gone-again': '{name} est parti ; sa connexion s’est coupée {count} fois.',
  'timeline.comings': 'Avant cela, des ordinateurs sont venus et partis {count} fois.',
  'timeline.mixed': '{name} a mélangé les bulletins.',
  'timeline.mix-cut': 'Le mélange de {name} ne compte plus.',
  'timeline.mix-proven': '{name} a prouvé avoir mélangé loyalement.',
  'timeline.shares': '{name} a donné ses parts de la clé.',
  'timeline.attested': '{name} a vérifié le résultat et le signe.',
  'timeline.attested-end': '{name} a vérifié qu’il n’y a pas de résultat et le signe.',
  'timeline.audited': '{count} {count|bulletin ouvert|bulletins ouverts} comme test jusqu’ici.',
  'timeline.objection':
    'Une personne dit que ce bulletin test n’est pas son choix. Nul ne peut vérifier qui a raison. Bulletin test « {tracker} », entrée {audit} du registre.',
  'timeline.agreed': '{name} laisse le nouvel ordinateur diriger.',
  'timeline.names-proposed': 'Proposé comme une seule personne : {names}.',
  'timeline.names-joined': 'Compté comme une seule personne : {names}.',
  'timeline.taking-over':
    'L’ordinateur du coordinateur est perdu : {needed} {needed|ordinateur doit|ordinateurs doivent} en laisser un autre diriger.',
  'timeline.taken-over': 'À partir d’ici, un autre ordinateur dirige cette élection.',
  'timeline.fault': '{culprit} : {message} Le registre le prouve.',
  'timeline.fault-unproven': '{culprit} : {message} C’est la parole du coordinateur.',
  'timeline.connected': 'Connecté au coordinateur.',
  'timeline.disconnected': 'Déconnecté : {reason}. Nouvel essai.',
  'timeline.connected-again': 'Connecté au coordinateur ; la connexion s’était coupée {count} fois.',
  'timeline.disconnected-again': 'Déconnecté : {reason}. La connexion s’est coupée {count} fois. Nouvel essai.',
  'timeline.dismissed': 'Le coordinateur ne veut pas de cet ordinateur : {message}',
  'timeline.work-mixing': 'Cet ordinateur mélange.',
  'timeline.work-proving': 'Cet ordinateur prouve avoir mélangé loyalement.',
  'timeline.work-decrypting': 'Cet ordinateur calcule ses parts de la clé.',
  'timeline.words-match': 'Les mots concordent avec ceux du projecteur.',
  'timeline.words-again': '{name} a regardé encore : ses mots concordent.',
  'timeline.words-left-out': '{name} est laissé de côté : les autres refont la clé.',
  'timeline.alarm': '{culprit} : {message}',

  'hours.opens': 'Le vote ouvre : {at}.',
  'hours.closes': 'Il ferme : {at}.',
  'hours.until': 'Le vote est ouvert jusqu’à : {at}. Un bulletin qui arrive après la clôture ne compte pas.',
  'hours.moved': 'L’heure de clôture a été repoussée à : {at}. Le motif : {reason}.',
  'hours.overdue.open': 'Le vote devrait déjà être ouvert et ne l’est pas. Il ouvre de lui-même dès que possible.',
  'hours.overdue.close': 'Le vote devrait déjà être fermé et ne l’est pas. Il ferme de lui-même dès que possible.',
  'hours.extend': 'Garder le vote ouvert plus longtemps',
  'hours.extend.text':
    'La nouvelle heure et votre motif vont dans le registre, et tout le monde les voit. On ne peut que la repousser, jamais l’avancer.',
  'hours.extend.reason': 'Pourquoi ? Tout le monde le lit',
  'hours.extend.button': 'Repousser la clôture',
  'hours.extend.later': 'Choisissez une heure plus tardive que l’actuelle, et encore à venir.',
  'hours.extend.why': 'Dites pourquoi : tout le monde verra le motif.',
  'desk.wizard': 'Il faut deux phrases secrètes pour ouvrir et clore',
  'desk.wizard.text':
    'Deux personnes en choisissent une chacune quand la salle d’attente ouvre. Ensuite, sur cet ordinateur, aucune ne peut ouvrir ni clore le vote sans l’autre. Rien de cela ne figure dans l’élection : personne d’autre ne pourrait le vérifier.',
  'desk.set': 'Deux phrases secrètes pour ce poste',
  'desk.set.text':
    'Chaque personne saisit deux fois sa propre phrase secrète, de douze caractères au moins, pendant que l’autre détourne les yeux. Ouvrir le vote, le clore et reporter une clôture annoncée demandent ensuite les deux.',
  'desk.set.lost':
    'Elles ne sont gardées nulle part et ne se retrouvent pas : si l’une est perdue, un des ordinateurs qui mélangent prend la relève et dirige sans elles.',
  'desk.first': 'Phrase secrète de la première personne',
  'desk.first.again': 'Celle de la première personne, encore une fois',
  'desk.second': 'Phrase secrète de la seconde personne',
  'desk.second.again': 'Celle de la seconde personne, encore une fois',
  'desk.set.lacking': 'Chaque personne saisit sa phrase deux fois.',
  'desk.set.differ.first': 'La première personne a saisi deux phrases différentes.',
  'desk.set.differ.second': 'La seconde personne a saisi deux phrases différentes.',
  'desk.set.short': 'Une phrase secrète compte au moins douze caractères.',
  'desk.set.alike': 'Les deux sont identiques : chaque personne a besoin de la sienne.',
  'desk.both': 'Il faut vous deux',
  'desk.both.text': 'Chaque personne saisit sa propre phrase secrète.',
  'desk.both.lacking': 'Il faut les deux phrases secrètes.',
  'desk.both.go': 'Nous sommes d’accord',
  'desk.lock': 'Verrouiller cette fenêtre',
  'desk.locked': 'Cette fenêtre est verrouillée',
  'desk.locked.lead': 'L’élection continue. Une des deux phrases secrètes déverrouille la fenêtre.',
  'desk.locked.lacking': 'Il faut une des deux phrases secrètes.',
  'desk.either': 'Phrase secrète de l’une des deux personnes',
  'desk.unlock': 'Déverrouiller',
  'desk.wrong':
    'Jusqu’ici, {count} {count|phrase secrète fausse a été essayée|phrases secrètes fausses ont été essayées} ici.',

  'backup.title': 'Sauvegarde',
  'backup.text':
    'Le tableau jusqu’ici, en un seul fichier. Il ne contient aucune clé de signature ni aucune part de la clé de l’élection : qui le trouve ne peut rien signer ni rien ouvrir. Un autre ordinateur peut continuer à partir de lui, si aucun ordinateur qui mélange n’en a davantage ; chacun de ceux-ci a une copie plus récente.',
  'backup.save': 'Enregistrer une sauvegarde',
  'backup.names': 'Les noms n’y sont pas ; ils forment un fichier à part.',
  'backup.saved':
    'Remise le {at}, avec {count} {count|entrée|entrées}. Depuis, {more} {more|s’est ajoutée|se sont ajoutées}.',
  'backup.drill': 'S’exercer avec un fichier',
  'backup.drill.text':
    'Exercez-vous avant d’en avoir besoin : cet ordinateur continue à partir du fichier là où personne ne le voit, vérifie chaque entrée, puis jette le tout.',
  'backup.drill.works':
    'Cela marche : « {title} » peut continuer à partir de ce fichier, avec {entries} {entries|entrée|entrées} et {ballots} {ballots|bulletin qui compte|bulletins qui comptent}.',
  'backup.drill.agree':
    'Parmi les ordinateurs qui mélangent, {needed} {needed|devrait|devraient} donner {needed|son|leur} accord : {names}. Si l’un d’eux a plus de {entries} {entries|entrée|entrées}, continuez à partir de sa copie, sinon il manque ce qui est venu depuis.',
  'hours.early.sure': 'Fermer plus tôt qu’annoncé ?',
  'hours.early':
    'La clôture du vote est annoncée pour : {at}. S’il ferme maintenant, qui vient à temps ne peut plus voter, et qui vérifie le résultat lit qu’il a fermé trop tôt.',
  'hours.early.wait': 'Attendre l’heure annoncée',
  'hours.early.close': 'Fermer plus tôt quand même',
  'hours.wizard': 'Ouvrir et fermer à des heures annoncées',
  'hours.wizard.text':
    'Dans le fuseau horaire de cet ordinateur. Le vote ouvre et ferme alors de lui-même tant que cet ordinateur est éveillé ; s’il a dormi, dès qu’il se réveille. Qui vérifie le résultat lit si les heures ont été tenues.',
  'hours.field.opens': 'Le vote ouvre',
  'hours.field.closes': 'Le vote ferme',
  'hours.wizard.order': 'Le vote doit fermer après avoir ouvert : choisissez une heure plus tardive.',
  'hours.wizard.past': 'Cette heure est passée : choisissez-en une encore à venir.',
  'hours.results.at': 'Résultats : {at}. D’ici là, chaque ordinateur garde pour lui sa part de la clé.',
  'hours.results.committee': 'Résultats : quand assez de membres du comité les publient, chacun sur son ordinateur.',
  'hours.held': 'Les résultats sont retenus',
  'hours.held.at':
    'Résultats : {at}. Les bulletins sont mélangés, et d’ici là chaque ordinateur garde pour lui sa part de la clé.',
  'hours.held.committee':
    'Résultats : quand le comité les publie. {done} des {needed} ordinateurs nécessaires {done|l’a|l’ont} fait.',
  'hours.release.title': 'Publier les résultats ?',
  'hours.release.text':
    'Les bulletins sont mélangés. Cet ordinateur garde pour lui sa part de la clé jusqu’à ce que vous la donniez ici ; dès qu’assez d’ordinateurs l’ont fait, tout le monde voit le résultat.',
  'hours.release.button': 'Publier les résultats',
  'hours.release.sure': 'Les résultats peuvent-ils sortir ?',
  'hours.release.sure.text':
    'On ne peut pas revenir en arrière. La personne qui dirige ne peut pas le faire à votre place.',
  'hours.field.results': 'Les résultats sortent',
  'hours.field.committee': 'Les résultats sortent quand des personnes devant les ordinateurs les publient',
  'hours.wizard.results': 'Les résultats doivent sortir après la clôture du vote : choisissez une heure plus tardive.',
  'front.title': 'Derrière un proxy, pour voter d’ailleurs',
  'front.lead':
    'Un serveur web avec un nom et un certificat transmet tout à cet ordinateur. Liens, codes et coupons nomment alors son adresse publique. Laissez les deux champs vides si vous êtes dans votre propre salle.',
  'front.proxy': 'Adresse d’où le proxy se connecte',
  'front.proxy.hint': '127.0.0.1 s’il tourne sur cet ordinateur. Plusieurs se séparent par des espaces.',
  'front.public': 'Adresse publique',
  'front.public.hint': 'Par exemple https://vote.example.org, sans chemin.',
  'front.both': 'Donnez les deux adresses du proxy, ou aucune.',
  'front.behind': 'Le proxy transmet tout à',

  'typed.unproven':
    'Cette adresse seule ne prouve pas de quelle élection il s’agit : qui gère le réseau a pu fabriquer cette page. Scannez le code sur le projecteur, ou votez avec l’application.',
  'typed.hint': 'Il commence par ostraka://. À saisir, l’adresse seule suffit : 192.168.1.20:4790',
  'typed.title': 'Comparez d’abord douze mots',
  'typed.lead':
    'Ce que vous avez choisi ne prouve pas de quelle élection il s’agit. L’ordinateur de l’organisation, le projecteur ou le coupon reçu montre-t-il les mêmes douze mots, dans le même ordre ?',
  'typed.match': 'Identiques : rejoindre',
  'typed.differ': 'Différents : ne pas rejoindre',
  'typed.differed':
    'Cet ordinateur n’a pas rejoint l’élection et n’a rien signé. Quelqu’un d’autre y répond : dites-le à l’organisation, et prenez le lien entier.',

  'verifier.lead': 'Choisissez le fichier d’une élection : cet appareil recalcule tout, et ne croit personne.',
  'verifier.drop': 'Déposez un fichier d’élection ici',
  'verifier.choose': 'Choisir un fichier',
  'verifier.no-drop': 'Ce navigateur ne transmet pas les fichiers déposés. Choisissez le fichier avec le bouton.',
  'verifier.paste': 'Ou collez le texte d’une preuve contre le coordinateur',
  'verifier.paste.label': 'Texte du fichier',
  'verifier.paste.check': 'Vérifier ce texte',
  'verifier.paste.first': 'Collez d’abord le texte.',
  'verifier.paste.name': 'texte collé',
  'verifier.one-file': 'Cette page est un seul fichier : elle ne charge rien, n’envoie rien, ne garde rien',
  'verifier.one-file.whose':
    'Qui vous a donné cette page a pu la modifier. Venant de l’organisation de l’élection, elle ne prouve rien à qui doute de l’organisation : prenez-la auprès de quelqu’un de confiance, ou d’une version publiée d’Ostraka.',
  'verifier.one-file.hash':
    'Chaque version publiée indique le SHA-256 de ce fichier dans la liste SHA256SUMS. La page ne l’affiche pas elle-même : une page modifiée afficherait ce que vous attendez. Faites-le calculer par votre système :',
  'verifier.large':
    'Ce fichier est trop gros : on peut vérifier ici au plus {megabytes} Mo. La commande « ostraka verify » en prend plus.',
  'verifier.expected': 'Les douze mots de l’élection (si vous les connaissez)',
  'verifier.expected.hint':
    'Ils figurent sous le résultat, sur le projecteur et sur chaque ordinateur, sur le résultat imprimé et dans ses tableaux enregistrés. Les 64 caractères de l’empreinte vont aussi. Sans eux, le fichier pourrait être d’une autre élection, inventée.',
  'verifier.expected.word': '« {word} » n’est pas un mot de la liste. Est-ce « {nearest} » ?',
  'verifier.expected.count': 'L’élection a douze mots. Ici : {count}.',
  'verifier.expected.first': 'Corrigez d’abord les mots, ou laissez le champ vide.',
  'verifier.running': 'Vérification…',
  'verifier.file': 'Fichier : {name}',
  'verifier.checks': 'Les contrôles',
  'verifier.status.passed': 'réussi',
  'verifier.status.failed': 'échoué',
  'verifier.status.not-reached': 'pas atteint : quelque chose a échoué avant',
  'verifier.status.not-due': 'pas encore : l’élection n’en est pas là',
  'verifier.status.not-needed': 'rien à contrôler : elle s’est terminée sans résultat',
  'verifier.status.running': 'en cours',
  'verifier.status.worked': 'parcouru',
  'verifier.status.waiting': 'à venir',
  'verifier.failed-by': 'Qui l’a fait : {culprit}',
  'verifier.failed-at': 'À l’entrée {index} du registre.',
  'verifier.means': 'Ce qui doit être :',
  'verifier.exact': 'Exactement :',
  'verifier.found': 'Constaté :',
  'verifier.verdict.valid': 'Le résultat est juste.',
  'verifier.verdict.consistent': 'Cohérent ; est-ce bien la bonne élection ?',
  'verifier.verdict.valid.text':
    'Tout a été recalculé à partir du registre : {count} {count|bulletin compté|bulletins comptés} comme le dit le plan.',
  'verifier.verdict.unwitnessed': 'Rien n’est faux, mais trop peu d’ordinateurs répondent de ce résultat.',
  'verifier.verdict.unwitnessed.text':
    'Le fichier a été enregistré avant qu’ils aient signé, ou quelqu’un en a coupé la suite. Demandez-le entier.',
  'verifier.verdict.no-result': 'Elle s’est terminée sans résultat.',
  'verifier.verdict.no-result.text': 'Rien n’est faux : tout a été recalculé à partir du registre.',
  'verifier.verdict.so-far': 'Rien n’est faux jusqu’ici.',
  'verifier.verdict.so-far.text': 'L’élection n’est pas finie : il n’y a pas encore de résultat à juger.',
  'verifier.verdict.invalid': 'Ne vous fiez pas à ce résultat.',
  'verifier.verdict.invalid.text': '« {name} » a échoué.',
  'verifier.verdict.invalid.by': '« {name} » a échoué : {culprit}.',
  'verifier.expected.matched': 'C’est l’élection que vous attendiez.',
  'verifier.expected.none':
    'Une élection inventée serait tout aussi cohérente : comparez ses douze mots avec ceux sous le résultat.',
  'verifier.witnessed': '{attested} {attested|ordinateur a|ordinateurs ont} signé le résultat ; il en faut {needed}.',
  'verifier.witnessed.end': '{attested} {attested|ordinateur a|ordinateurs ont} signé cette fin ; il en faut {needed}.',
  'verifier.version': 'Règles de la version {version} du plan',
  'verifier.fingerprint': 'Les douze mots de l’élection de ce fichier',
  'verifier.six': 'Les six mots que ses ordinateurs ont comparés',
  'verifier.faults': 'Ce qui s’est mal passé et a été réglé',
  'verifier.faults.claimed': 'parole du coordinateur',
  'verifier.claims': 'Ce que cela prouve, et ce que cela ne prouve pas',
  'verifier.fork.proven': 'Le coordinateur a montré deux registres d’une même élection',
  'verifier.fork.proven.text':
    'Il a signé un registre de {smaller} {smaller|entrée|entrées}, et un de {larger} qui ne commence pas par {smaller|elle|elles}. On ne peut se fier à rien de ce qu’il montre.',
  'verifier.fork.none': 'Ce fichier ne prouve rien',
  'verifier.fork.none.text': 'Ce qu’il contient ne prouve la faute de personne. Il est peut-être endommagé ou inventé.',
  'verifier.fork.whose': 'L’élection de qui ?',
  'verifier.fork.whose.text':
    'Comparez ces mots avec ceux qui ont été montrés à l’élection : une élection inventée en a d’autres.',
  'verifier.fork.coordinator': 'Douze mots de la clé du coordinateur',
  'verifier.fork.exact': 'Ce qui a été vérifié',
  'verifier.fork.exact.text':
    'Deux points de contrôle sous la signature Ed25519 du coordinateur, et une preuve de cohérence RFC 6962 de ce par quoi commence vraiment le plus grand arbre ; l’empreinte nomme le manifeste, et le manifeste la clé.',
  'verifier.foreign.valid': 'Cohérent : rien n’est faux',
  'verifier.foreign.valid.text':
    'Tout ce que contient ce fichier a été recalculé. S’agit-il de l’élection à laquelle vous pensez ? Il faut le savoir par un autre moyen.',
  'verifier.foreign.so-far': 'Rien n’est faux jusqu’ici',
  'verifier.foreign.so-far.text':
    'Il ne contient pas de résultat. Toutes les vérifications qu’il permet sont réussies.',
  'verifier.foreign.undecided': 'Indécis : une partie n’a pas été jugée',
  'verifier.foreign.undecided.text':
    'Rien de ce qui a été jugé n’est faux. Ce fichier contient quelque chose que ce vérificateur ne connaît pas.',
  'verifier.foreign.invalid': 'Ne vous fiez pas à ce résultat',
  'verifier.foreign.invalid.text': 'Une vérification a échoué. La liste ci-dessous dit laquelle, et où.',
  'verifier.foreign.made-by': 'Cette élection a été tenue avec {system}, et non avec Ostraka.',
  'verifier.foreign.english':
    'Ce que chaque vérification a trouvé, ce que le fichier dit de lui-même et ce qui accompagne les chiffres du résultat sont dits en anglais.',
  'verifier.foreign.facts': 'Ce que le fichier dit de lui-même',
  'verifier.foreign.not-due': 'pas à vérifier',
  'verifier.foreign.not-covered': 'non jugé par ce vérificateur',
  'verifier.foreign.where': 'Où : {where}',
  'verifier.foreign.culprits': 'Fait par : {names}',
  'verifier.save': 'Enregistrer le rapport',
  'verifier.again': 'Vérifier un autre fichier',
  'verifier.V1.name': 'Le plan',
  'verifier.V1.why':
    'Ce qui est demandé, qui mélange et comment on compte a été fixé au début. Si vous avez donné une empreinte, c’est bien le plan de cette élection-là.',
  'verifier.V2.name': 'Le registre',
  'verifier.V2.why': 'Aucune page du registre n’a été changée, enlevée ou apportée d’ailleurs.',
  'verifier.V3.name': 'Signatures',
  'verifier.V3.why': 'Tout a été dit par qui avait le droit de le dire.',
  'verifier.V4.name': 'Pièces jointes',
  'verifier.V4.why': 'Toutes les listes et preuves dont parle le registre sont là, inchangées.',
  'verifier.V5.name': 'Sceaux',
  'verifier.V5.why': 'Le coordinateur a mis son nom sous ce seul registre, et sous aucun autre.',
  'verifier.V6.why': 'Les ordinateurs ont fait la clé ensemble et loyalement ; aucun d’eux ne l’a entière.',
  'verifier.V7.name': 'Liste électorale',
  'verifier.V7.why':
    'Chaque clé figure une fois sur la liste électorale. À qui est chaque clé, ce sont les gens qui le contrôlent : le registre ne contient pas de noms.',
  'verifier.V8.name': 'Bulletins',
  'verifier.V8.why': 'Chaque bulletin vient d’un votant de la liste, n’est pas une copie, et compte une fois.',
  'verifier.V9.name': 'Tests',
  'verifier.V9.why': 'Chaque bulletin ouvert comme test contient ce qu’il dit, et aucun n’est compté.',
  'verifier.V10.name': 'Clôture',
  'verifier.V10.why':
    'Avant tout mélange, assez d’ordinateurs avaient signé quels bulletins y sont. S’il y en a trop peu, personne n’a mélangé.',
  'verifier.V11.name': 'Ordre des mélanges',
  'verifier.V11.why': 'Les ordinateurs ont mélangé l’un après l’autre, chacun a pris ce que le précédent a laissé.',
  'verifier.V12.name': 'Mélange honnête',
  'verifier.V12.why':
    'Chaque mélange n’a donné que nouvelle cire et nouvelles places : rien n’a été échangé, ajouté ou perdu.',
  'verifier.V13.name': 'La dernière liste',
  'verifier.V13.why': 'La liste ouverte est celle que tous avaient mélangée, et rien d’autre.',
  'verifier.V14.why': 'Chaque ordinateur a utilisé sa propre part de la clé, sur cette seule liste.',
  'verifier.V15.name': 'Bulletins ouverts',
  'verifier.V15.why': 'Les bulletins ouverts sont ce que donnent les parts de la clé.',
  'verifier.V16.name': 'Décompte',
  'verifier.V16.why': 'Les recompter donne le même résultat.',
  'verifier.V17.name': 'Témoins',
  'verifier.V17.why': 'Assez d’ordinateurs ont tout contrôlé eux-mêmes et signé le résultat, ou qu’il n’y en a pas.',
  'verifier.V18.name': 'Changements de coordinateur',
  'verifier.V18.why': 'Personne n’a repris l’élection sans être vu.',

  'voter.overline.choosing': 'Rien n’est encore scellé',
  'voter.overline.not-cast': 'Pas encore déposé',
  'voter.page':
    'Vous votez sur une page qu’envoie l’ordinateur de l’élection : elle pourrait lire votre choix ; l’application Ostraka sur votre propre appareil ne le pourrait pas.',
  'voter.again': 'Changer mes choix',
  'voter.moved': 'Ordinateur qui dirige perdu ?',
  'voter.moved.text':
    'Un autre ordinateur peut continuer l’élection. Collez son lien : votre clé et votre reçu restent ici.',
  'voter.moved.page':
    'Un autre ordinateur peut continuer l’élection, et sa page ne voit pas ce que celle-ci a gardé : votre clé et votre reçu restent ici.',
  'voter.moved.page.witnessed':
    'Les autres ordinateurs ont signé votre bulletin : il compte sans cette page. Enregistrez le reçu maintenant, puis scannez le nouveau code pour voir le résultat.',
  'voter.moved.page.unwitnessed':
    'Les autres ordinateurs n’ont pas encore signé votre bulletin : il peut se perdre. Enregistrez le reçu et montrez-le à l’organisation ; laissez cette page ouverte au cas où l’ancien ordinateur reviendrait.',
  'voter.moved.page.none':
    'Vous n’avez pas encore voté ici. Scannez le nouveau code et inscrivez-vous à nouveau si l’élection prend les retardataires ou si votre code n’a pas servi ; sinon, dites-le à l’organisation avant la clôture du vote.',
  'voter.moved.link': 'Le nouveau lien',
  'voter.moved.button': 'Continuer là-bas',
  'voter.moved.sure': 'Un autre ordinateur a-t-il pris la suite ?',
  'voter.moved.sure.text':
    'Demandez à l’organisation. Si oui, continuez, et comparez les six mots avec quelqu’un qui était déjà dans cette élection.',
  'voter.moved.sure.button': 'Oui, un autre ordinateur a pris la suite',
  'voter.fork.save': 'Enregistrer la preuve contre le coordinateur',
  'voter.join.title': 'Rejoindre une élection',
  'voter.join.lead': 'Ouvrez le lien que montre l’organisation, ou collez-le ici.',
  'voter.join.lead.page': 'Scannez le code sur l’écran de l’organisation.',
  'voter.join.empty': 'Collez d’abord le lien.',
  'voter.join.elsewhere': 'L’adresse à y ouvrir',
  'voter.connecting.title': 'Connexion…',
  'voter.connecting.text':
    'Cet appareil va chercher le registre de l’élection et le vérifie. Si l’élection n’a pas encore commencé, il attend et continue tout seul.',
  'voter.rehearsal.title': 'Rien à voter pour l’instant',
  'voter.enrol.title': 'Inscrivez-vous sur la liste électorale',
  'voter.enrol.lead': 'Tout le monde voit cette liste, et personne ne voit ce que vous votez.',
  'voter.enrol.name': 'Votre nom',
  'voter.enrol.invented': 'Un nom que vous inventez',
  'voter.enrol.invented.hint':
    'Ni le vôtre, ni un nom sous lequel d’autres vous connaissent : tout le monde le voit sur la liste.',
  'voter.enrol.invented.empty': 'Inventez d’abord un nom.',
  'voter.enrol.button': 'M’inscrire',
  'voter.enrol.empty': 'Saisissez d’abord votre nom.',
  'voter.code.title': 'Votre code de vote',
  'voter.code.lead': 'Il sert une fois. Votre appareil en fait une clé qui lui est propre.',
  'voter.code.label': 'Code de votre coupon en papier',
  'voter.code.hint': 'Saisissez-le ou collez-le ; espaces et tirets ne changent rien.',
  'voter.code.button': 'Utiliser ce code',
  'voter.code.empty': 'Saisissez d’abord votre code.',
  'voter.words': 'Comparez avec le projecteur',
  'voter.words.why':
    'Les mêmes mots sur les deux écrans signifient que vous votez dans la même élection que tout le monde.',
  'voter.late.title': 'La liste est close',
  'voter.late.text': 'Le vote a commencé sans cet appareil. Il montrera le résultat dès qu’il y en aura un.',
  'voter.late.moved': 'Vous étiez sur la liste, ou aviez voté, avant que l’ancien ordinateur soit perdu ?',
  'voter.late.moved.cast':
    'Un bulletin que les autres ordinateurs avaient signé compte, et il n’y a plus rien à faire. Le reçu reste dans l’ancienne page ou application : regardez-y.',
  'voter.late.moved.none':
    'Pas encore voté ? Un navigateur garde votre clé pour l’ancienne adresse seulement : cette page ne peut donc pas voter pour vous. L’application Ostraka emporte sa clé : collez-y le nouveau lien. Sinon, dites-le à l’organisation avant la clôture du vote.',
  'voter.cancelled': 'L’organisation l’a annulée avant l’ouverture du vote. Vous n’avez plus rien à faire.',
  'voter.waiting.title': 'Vous êtes sur la liste',
  'voter.waiting.as': 'Votre nom y est : {name}',
  'voter.waiting.text': 'Le vote n’a pas commencé. Cette page continue toute seule.',
  'voter.waiting.title.codes': 'Votre code est gardé ici',
  'voter.waiting.text.codes':
    'Il est vérifié et utilisé à l’ouverture du vote : cette page continue toute seule. Gardez votre coupon jusque-là.',
  'voter.form.single': 'Choisissez une réponse.',
  'voter.form.approval': 'Choisissez-en autant que vous voulez.',
  'voter.form.approval.most': 'Choisissez-en autant que vous voulez, au plus {most}.',
  'voter.form.approval.least': 'Choisissez-en au moins {least}.',
  'voter.form.approval.between': 'Choisissez-en au moins {least} et au plus {most}.',
  'voter.form.approval.exactly': 'Choisissez-en {least}, ni plus ni moins.',
  'voter.form.ranking.least': 'Touchez dans l’ordre de votre préférence, au moins {least}.',
  'voter.form.none-blank': 'Personne du tout, c’est un vote blanc.',
  'voter.form.wins': '{seats} sur {of} {seats|gagne|gagnent}.',
  'voter.form.wins.any': '{seats} {seats|gagne|gagnent}.',
  'voter.form.grades': 'Donnez une mention à chaque option. Ce que vous laissez vide reçoit la plus basse.',
  'voter.form.score': 'Donnez des points de 0 à {top}, {top} est le mieux. Vous pouvez en laisser de côté.',
  'voter.form.points': 'Répartissez jusqu’à {points} {points|point|points}, sur une option ou sur plusieurs.',
  'voter.form.points.top': 'Répartissez jusqu’à {points} points, au plus {top} sur une option.',
  'voter.form.ranking': 'Touchez dans l’ordre de votre préférence. Vous pouvez en laisser de côté.',
  'voter.form.drawn':
    'Les options sont dans un ordre que cet appareil a tiré au sort pour vous. Personne d’autre ne le connaît ; le résultat suit l’ordre du plan.',
  'voter.form.none': '« {name} » est une voix comme une autre. Qui n’est pas devant n’est pas élu.',
  'voter.form.abstain': 'Abstention (vote blanc)',
  'voter.form.nobody': 'Personne (vote blanc)',
  'voter.form.write-in': 'Quelqu’un d’autre',
  'voter.form.write-in.name': 'Nom de quelqu’un d’autre',
  'voter.form.write-in.note':
    'Chaque nom compte pour lui-même. Majuscules et espaces ne changent rien, toute autre lettre si. Le nom d’une option compte pour cette option.',
  'voter.form.write-in.joiners':
    'Avant le résultat, {count} {count|ordinateur peut|ordinateurs ensemble peuvent} dire que deux orthographes sont une seule personne.',
  'voter.form.score.for': 'Points pour {name}',
  'voter.form.points.left': 'Encore {count} {count|point|points}',
  'voter.form.points.more': 'Un point de plus pour {name}',
  'voter.form.points.less': 'Un point de moins pour {name}',
  'voter.form.score.none': 'pas de points',
  'voter.form.ranked': 'place {place}',
  'voter.form.unranked': 'non classé',
  'voter.form.order': 'Votre ordre',
  'voter.form.order.empty': 'Personne encore.',
  'voter.form.equal': 'Même place que ci-dessus',
  'voter.form.apart': 'Place à part',
  'voter.form.seal': 'Sceller',
  'voter.form.blank': 'Rien n’est encore choisi : scellé ainsi, c’est un vote blanc.',
  'voter.form.blanks':
    '{count} {count|question est ouverte : scellée ainsi, elle reste blanche|questions sont ouvertes : scellées ainsi, elles restent blanches}.',
  'voter.fault.open': 'Choisissez d’abord, ou prenez « Personne ».',
  'voter.fault.open.any': 'Choisissez d’abord une des réponses.',
  'voter.fault.open.in': '{count} {count|question attend|questions attendent} une réponse. Suivante : {title}',
  'voter.fault.in': '{title} : {fault}',
  'voter.fault.points': '« {typed} » n’est pas un nombre entier de 0 à {top}.',
  'voter.fault.too-many': 'On peut en choisir au plus {most}, et vous en avez choisi {chosen}.',
  'voter.fault.too-few': 'Il faut en choisir au moins {least}, ou personne ; vous en avez choisi {chosen}.',
  'voter.fault.no-name': 'Écrivez le nom de la personne à laquelle vous pensez.',
  'voter.fault.unseen': 'Ce nom contient un caractère que personne ne voit. Saisissez-le à nouveau.',
  'voter.fault.long-name': 'Ce nom est trop long : écrivez une forme plus courte.',
  'voter.sealing.title': 'Scellement de votre bulletin',
  'voter.sealing.text': 'Cet appareil enferme vos choix avec la clé que partagent les ordinateurs.',
  'voter.sealing.fewer': 'Il en faudrait {readers} ensemble pour l’ouvrir.',
  'voter.sealing.exact': 'Chiffrement ElGamal sous la clé commune, avec une preuve que vous savez ce qu’il contient.',
  'voter.inside': 'À l’intérieur',
  'voter.sealed.title': 'Votre bulletin scellé',
  'voter.sealed.tracker': 'Son nom, en quatre mots',
  'voter.sealed.only-you': 'Personne d’autre ne voit ceci.',
  'voter.gap.blank': 'rien : un vote blanc',
  'voter.gap.approval': '{missing} de plus {missing|pouvait être choisi|pouvaient être choisis}',
  'voter.gap.score': '{missing} sans points',
  'voter.gap.points': '{missing} {missing|point donné|points donnés} à personne',
  'voter.gap.grades': '{missing} sans mention',
  'voter.gap.ranking': '{missing} {missing|non classé|non classés}',
  'voter.gaps.blank': '{count} {count|question|questions} sur {total} {count|est blanche|sont blanches}.',
  'voter.gaps.under': '{count} sur {total} {count|en dit|en disent} moins qu’il n’est possible.',
  'voter.cast': 'Déposer',
  'voter.test': 'Le tester plutôt',
  'voter.test.why': 'Une enveloppe testée est ouverte et jetée. Ensuite vous votez avec une nouvelle.',
  'voter.test.more': 'Pourquoi tester ?',
  'voter.test.more.text':
    'Un appareil qui triche ne sait pas si vous allez tester. Tester de temps en temps, c’est ainsi que tout le monde découvre si les appareils scellent ce qu’on leur a dit.',
  'voter.test.exact': 'Le nom exact : défi de Benaloh, ou « déposer ou contrôler » (cast or audit).',
  'voter.casting.title': 'Dépôt de votre bulletin…',
  'voter.casting.text': 'Pas encore déposé. Gardez cette page ouverte.',
  'voter.casting.long':
    'Personne n’a encore répondu. Votre bulletin scellé est gardé sur cet appareil et renvoyé tout seul : restez à portée du réseau de la salle.',
  'voter.test.last': 'Cette élection ne prend plus de tests de votre part : ce qui reste est pour le dépôt.',
  'voter.refused': 'Votre bulletin « {tracker} » a été refusé et ne compte pas.',
  'voter.refused.late': 'Il est arrivé après la clôture du vote.',
  'voter.refused.spent': 'Cette élection ne prend plus de bulletins de votre part. Les tests comptent aussi.',
  'voter.refused.again': 'Votre choix est encore là : scellez-le et déposez-le à nouveau.',
  'voter.refused.anew': 'Choisissez et scellez à nouveau.',
  'voter.refused.before': 'Le bulletin de votre reçu compte.',
  'voter.uncast':
    'Vous avez scellé le bulletin « {tracker} » sur cet appareil sans le déposer. Il ne compte pas, et rien de votre choix n’a été gardé.',
  'voter.uncast.again': 'À moins qu’un autre onglet ne le montre encore, choisissez et scellez à nouveau.',
  'voter.auditing.title': 'Votre bulletin s’ouvre…',
  'voter.auditing.text': 'Votre appareil montre à tout le monde comment il a scellé ce bulletin. Il ne comptera pas.',
  'voter.audited.title': 'Le bulletin ouvert',
  'voter.audited.overline': 'Un test · pas déposé',
  'voter.audited.scan':
    'De préférence sur un autre appareil : scannez ceci. Il ouvre lui-même l’enveloppe et montre ce qu’elle contenait.',
  'voter.audited.qr': 'Code qui ouvre le bulletin testé sur un autre appareil',
  'voter.audited.link': 'Ou ouvrez cette adresse là-bas',
  'voter.audited.question': 'Était-ce votre choix ?',
  'voter.audited.yes': 'Oui',
  'voter.audited.no': 'Non',
  'voter.audited.good': 'Bien : votre choix y était. Il est aussi dans cette nouvelle enveloppe.',
  'voter.anew': 'Est-ce votre vrai choix ?',
  'voter.anew.text':
    'Tout le monde peut voir ce que vous avez testé. Si vous voulez voter autrement, changez-le avant de déposer.',
  'voter.audited.no.why':
    '« Non » dit à tout le monde, sans votre nom, que ce test n’est pas ce que vous avez choisi. Un test montre votre choix : votre vrai bulletin en est un nouveau.',
  'voter.flag.raised':
    'Vous avez dit « Non » : le bulletin ouvert à l’entrée {index} ne contenait pas votre choix. Essayez un autre appareil.',
  'voter.flag.recorded':
    'Le projecteur et tous les ordinateurs le disent maintenant, sans votre nom ni votre choix. Si ce n’est pas le cas, dites-le à tout le monde dans la salle.',
  'voter.flag.sending': 'Votre « Non » est en route vers le projecteur.',
  'voter.flag.aloud': 'Seul cet appareil le dit : dites-le à tout le monde dans la salle.',
  'voter.flag.save': 'Enregistrer la preuve',
  'voter.flag.before': 'Vous avez dit « Non » à un test',
  'voter.checking.title': 'Un test d’un autre appareil',
  'voter.checking.overline': 'Cet appareil ne fait que vérifier. Il ne vote pas.',
  'voter.checking.right':
    'Bien : cet appareil-là a scellé ce qu’on lui a dit. Continuez à y voter ; cette page peut être fermée.',
  'voter.checking.wrong': 'Vous avez dit « Non » : le bulletin ouvert à l’entrée {index} ne contenait pas le choix.',
  'voter.checking.wrong.what':
    'Dites « Non » aussi sur l’appareil qui vote : alors le projecteur le dit à tout le monde. S’il se tait, dites-le vous-même.',
  'voter.cast.title': 'Votre bulletin est déposé',
  'voter.cast.lead':
    'Vous avez voté. Vous pouvez enregistrer le reçu maintenant, pour voir plus tard si votre bulletin a été compté.',
  'voter.receipt.title': 'Votre reçu',
  'voter.receipt.why':
    'Il nomme votre bulletin, et non ce qu’il contient : qui le voit peut regarder si le bulletin est là.',
  'voter.receipt.tracker': 'Le nom de votre bulletin',
  'voter.receipt.hash': 'En entier',
  'voter.receipt.qr': 'Code avec le nom entier de votre bulletin',
  'voter.receipt.show': 'Montrer en code et en entier',
  'voter.receipt.recorded': 'Il est au registre public, à l’entrée {index}.',
  'voter.receipt.recorded.not': 'Pas encore trouvé au registre public.',
  'voter.receipt.recorded.why': 'Le registre est la liste à partir de laquelle on compte.',
  'voter.receipt.witnessed': 'Gardé et signé par {names}.',
  'voter.receipt.witnessed.not': 'En attente de la signature des autres ordinateurs.',
  'voter.receipt.witnessed.why': 'Maintenant, personne ne peut le retirer sans que cela se voie.',
  'voter.receipt.witnessed.why.then': 'Alors personne ne pourra le retirer sans que cela se voie.',
  'voter.receipt.mixed': 'Il est passé au mélange.',
  'voter.receipt.mixed.not': 'Il n’est pas passé au mélange. Dites-le à l’organisation, et montrez ce reçu.',
  'voter.receipt.mixed.later': 'Au mélange : après la clôture du vote.',
  'voter.receipt.mixed.why':
    'À partir du mélange, personne ne peut dire quel bulletin est le vôtre, sauf si assez d’ordinateurs qui mélangent s’entendent.',
  'voter.receipt.replaced':
    'Vous avez remplacé ce bulletin par un autre, plus récent. C’est le plus récent qui compte.',
  'voter.receipt.save': 'Enregistrer le reçu',
  'voter.receipt.check': 'Vérifier à nouveau',
  'voter.receipt.revote': 'Revoter',
  'voter.receipt.revote.why': 'Un nouveau bulletin remplacerait celui-ci.',
  'voter.closed.title': 'Le vote est clos',
  'voter.closed.cast': 'Votre bulletin y est. Les ordinateurs mélangent et comptent.',
  'voter.closed.cast.held':
    'Votre bulletin y est et se mélange aux autres. Personne ne connaît le résultat avant sa publication.',
  'voter.closed.none': 'Aucun bulletin n’a été déposé d’ici.',
  'voter.result.title': 'Le résultat',
  'voter.no-result.title': 'Il n’y a pas de résultat',

  'wall.open': 'Ouvrir l’affichage mural',
  'wall.by-hand': 'Si aucun navigateur ne le montre : ouvrez cette adresse sur cet ordinateur, une fois',
  'wall.unannounced': 'Les ordinateurs ne le trouvent pas tout seuls : suivez ce lien',
  'wall.turn': '{from} à {to} sur {count}',
  'wall.place': '({place} sur {places})',
  'wall.codes': 'Chacun reçoit un code',
  'wall.codes.lead': 'Scannez le code de votre coupon. Ou scannez ici, et saisissez-le.',
  'wall.enrolment': 'Scannez, et saisissez votre nom.',
  'wall.enrolment.invented': 'Scannez, et saisissez un nom que vous inventez.',
  'wall.voting': 'Votez maintenant : {title}',
  'wall.write-in': 'ou un autre nom',
  'wall.joining':
    'Les bulletins sont ouverts. Si deux orthographes d’un nom sont une seule personne, {count} {count|ordinateur doit|ordinateurs doivent} être d’accord. Ensuite on compte le résultat.',
  'wall.takeover': 'Un autre ordinateur prend la suite : {title}',
  'wall.curtain': 'Le résultat est là',
  'wall.curtain.text': 'Il attend derrière ce rideau que l’ordinateur qui dirige le montre.',
  'wall.telling': 'Comment on est arrivé au résultat',
  'wall.telling.why': 'Le résultat est là. Il attend derrière un rideau que ceci soit raconté.',
  'wall.pace': 'Récit sur l’affichage mural',
  'wall.pace.seconds': '{seconds} {seconds|seconde|secondes} par ordinateur',
  'wall.keep-up': 'au rythme des ordinateurs',
  'wall.skip': 'Passer le récit sur l’affichage mural',
  'wall.show.waits': 'Le résultat attend derrière un rideau, sur l’affichage mural et ici, que vous le montriez.',
  'wall.question': 'Question {place} sur {places}',
  'wall.nothing': 'Rien à voir encore',
  'wall.closed': 'L’ordinateur de l’élection s’est fermé',
  'wall.closed.text': 'Quand il dirigera à nouveau l’élection, ouvrez l’affichage mural depuis là.',

  'warning.one-laptop': 'Chacun de ces ordinateurs pourrait à lui seul lire les bulletins.',
  'warning.pages':
    'Les téléphones votent sur une page web : quiconque sert ou modifie la page pourrait lire ou remplacer leurs bulletins.',
  'warning.codes': 'Qui fait les codes pourrait voter avec ceux que personne n’utilise.',
  'warning.registrar':
    'Le registre électoral pourrait voter avec les codes que personne n’utilise ; l’organisation, seulement avec lui, si c’est un autre ordinateur.',
  'warning.patterns':
    'Des classements, des points et plusieurs questions sur un bulletin laissent des combinaisons rares, qui peuvent trahir qui les a déposées.',
  'warning.write-ins': 'Les noms ajoutés à la main deviennent publics ; un nom convenu peut trahir qui l’a écrit.',
  'warning.all-at-close': 'Tous les ordinateurs doivent être là à la clôture du vote, sinon elle est impossible.',
  'warning.all-mix': 'Tous les ordinateurs doivent mélanger : l’élection s’arrête au premier qui ne le peut pas.',
  'warning.latecomers': 'Des votants peuvent être ajoutés jusqu’à la clôture : surveillez la liste.',
  'warning.invented-names':
    'Les noms sont inventés, la liste ne montre donc à personne qui y figure : comptez s’il y a autant de noms que de personnes.',
  'warning.few-voters': 'Avec si peu de votants, le résultat lui-même peut montrer comment quelqu’un a voté.',
  'warning.few-ballots':
    'Même moins de cinq bulletins sont ouverts : avec si peu, le résultat peut montrer comment quelqu’un a voté.',
  'warning.one-ballot': 'Chacun n’a qu’un bulletin : personne ne peut donc en ouvrir un comme test.',
  'warning.alone': 'Aucun réseau n’a été trouvé : seul cet ordinateur peut participer.',

  'watch.title': 'Suivre et vérifier',
  'watch.lead':
    'Cet appareil suit l’élection et vérifie lui-même chaque étape, à mesure. Il n’a ni clé ni voix, ne signe rien, et ne demande que ce qui est public.',
  'watch.waiting': 'L’élection n’a pas encore commencé. Cette page commencera avec elle.',
  'watch.words': 'Est-ce bien la bonne élection ?',
  'watch.words.text':
    'Comparez ces mots avec ceux du projecteur, ou d’un ordinateur de confiance : une élection inventée en a d’autres.',
  'watch.unproven':
    'Vous avez saisi l’adresse : c’est donc l’ordinateur de l’organisation lui-même qui dit à qui est cette élection. Le code sur le projecteur le dit avec certitude.',
  'watch.board': 'Ce qui est vérifié',
  'watch.board.checking': 'Entrées vérifiées',
  'watch.board.ballots': 'dont bulletins',
  'watch.board.whole':
    'Tout ce que le coordinateur a signé est vérifié : {count} {count|entrée|entrées}, dont {ballots} {ballots|bulletin|bulletins}.',
  'watch.board.begins': 'Elles commencent par les {count} vues auparavant.',
  'watch.board.cosigned': 'Également vérifié et signé par {names} : jusqu’à l’entrée {count}.',
  'watch.board.nobody': 'Aucun ordinateur ne l’a encore cosigné.',
  'watch.working': 'Entrée {index} : une longue preuve est en cours de vérification, {percent} % jusqu’ici.',
  'watch.steps': 'Étape par étape',
  'watch.step.ok': 'vérifié :',
  'watch.step.fail': 'trouvé faux :',
  'watch.step.wait': 'à noter :',
  'watch.alarms': 'Alerte',
  'watch.alarm.went-back':
    'Le registre a raccourci : on montre moins d’entrées que le coordinateur n’en avait signé. Cet appareil attend qu’il s’allonge à nouveau de la même façon.',
  'watch.alarm.bad-answer': 'Ce qui a été montré n’est pas ce qui a été signé. On le redemande.',
  'watch.alarm.wrong-origin':
    'Une autre élection est montrée ici maintenant. Cet appareil n’y croit pas, et redemande.',
  'watch.alarm.bad-checkpoint-signature':
    'Ce qui a été montré comme signature du coordinateur n’en est pas une de cette élection. On la redemande.',
  'watch.alarm.left-behind':
    'Le coordinateur a été remplacé, et le registre continue sans les dernières entrées vues ici. Ce n’est peut-être la faute de personne ; ce qui a été vu peut être enregistré.',
  'watch.alarm.other-election':
    'C’est une autre élection que celle vue ici auparavant, bien que la même clé la dirige.',
  'watch.alarm.bad-cosignature': 'Une signature au nom d’un ordinateur ne tient pas. Elle ne compte pour rien.',
  'watch.alarm.claimed': 'Le coordinateur le dit ; le registre ne le prouve pas.',
  'watch.alarm.ends': 'Rien de ce qui vient après ne peut être cru : le suivi s’arrête ici.',
  'watch.fork.text':
    'Deux signatures du coordinateur se contredisent. La preuve est un petit fichier ; n’importe qui peut la vérifier.',
  'watch.away':
    'Le coordinateur ne répond pas. On lui redemande jusqu’à ce qu’il réponde ; ce qui a été vérifié reste.',
  'watch.judging': 'L’élection est finie. Tout est jugé une fois encore, depuis le début',
  'watch.save': 'Enregistrer ce qui a été vu',
  'watch.not-kept':
    'Ce navigateur ne garde rien pour cette page : après un rechargement, elle ne peut dire si le registre est toujours le même.',
  'watch.worth': 'Ce que vaut cette page',
  'watch.worth.text':
    'Elle vient de l’ordinateur de l’organisation. À qui doute de l’organisation, elle ne prouve rien, car une page modifiée pourrait montrer ce qu’elle veut.',
  'watch.worth.file': 'Enregistrez ce qui a été vu, et vérifiez-le avec un vérificateur de confiance :',
  'watch.worth.verifier': 'le vérificateur en un fichier, mieux vaut le prendre ailleurs',
  'watch.worth.command': 'Ou suivez avec un programme à vous :',
  'watch.worth.kept':
    'De cette élection, la page garde sur cet appareil le dernier point de contrôle signé, et rien d’autre.',
  'watch.link': 'Suivre et vérifier chaque étape, sans voter',

  'wizard.one-less': 'Un de moins : {label}',
  'wizard.one-more': 'Un de plus : {label}',
  'wizard.missing.title': 'Donnez d’abord un titre à l’élection.',
  'wizard.missing.question': 'La question {number} n’a pas encore de texte.',
  'wizard.missing.title.change': 'Le titre demande un changement : voyez à côté.',
  'wizard.missing.question.change': 'La question {number} demande un changement : voyez à côté.',
  'wizard.missing.options': 'Il faut encore {count} {count|option|options} au choix.',
  'wizard.missing.fewer': '{over} {over|option|options} de trop pour une question.',
  'wizard.missing.names': '{count} {count|option demande|options demandent} un changement : voyez {places}.',
  'wizard.missing.none': '« {name} » ne peut pas ne désigner personne ici : voyez « En savoir plus sur le décompte ».',
  'wizard.missing.pictures': 'Toutes les images ensemble prennent plus de place qu’un bulletin n’en a : retirez-en.',
  'wizard.missing.about':
    '{count} {count|ligne est|lignes sont} à changer : voyez {count|la ligne|les lignes} sur {places}.',
  'wizard.missing.grades': 'Donnez à chaque mention un nom qui lui est propre.',
  'wizard.fault.empty': 'Cette ligne est vide : écrivez une option, ou retirez-la.',
  'wizard.fault.long': '{count} caractères, et au plus {most} tiennent : enlevez-en {over}. Rien n’a été coupé.',
  'wizard.fault.double':
    'Pareil, à la lecture, que « {other} », numéro {place}. Si ce sont deux personnes, distinguez-les : par la classe, par exemple. Si c’est la même, retirez celui-ci.',
  'wizard.fault.many':
    '{count} options, et un bulletin a de la place pour {most} par question. Toutes sont encore là : retirez-en {over}, ou posez deux questions.',
  'wizard.fault.turnout': 'Un nombre entier de {least} à {most}, ou une part de la liste comme 1/3, 50 % ou >1/2.',
  'wizard.fault.number': 'Un nombre entier de {least} à {most}.',
  'wizard.fault.seats':
    'Seulement {count} {count|peut|peuvent} l’emporter ici : prenez-en moins, ou ajoutez des options.',
  'wizard.fault.one-seat': 'Cette règle pourvoit un siège. Pour plus, choisissez une règle pour plusieurs sièges.',
  'wizard.fault.threshold':
    'Seulement {count} {count|ordinateur est prévu|ordinateurs sont prévus} : prenez-en moins, ou prévoyez-en plus.',
  'wizard.fault.grade.empty': 'Cette mention n’a pas encore de nom.',
  'wizard.fault.grade.double': 'Une autre mention s’appelle aussi « {name} ».',
  'wizard.aside.ties':
    'Cette règle ne compte pas les places partagées : deux options ne peuvent donc pas en partager une.',
  'wizard.aside.beside': 'Pas comptées à côté, parce qu’elles ne peuvent pas compter ces bulletins : {rules}.',
  'wizard.entry.added': '{count} {count|option ajoutée|options ajoutées}.',
  'wizard.entry.cleaned':
    '{count} {count|option ajoutée|options ajoutées} ; {cleaned} {cleaned|contenait|contenaient} des caractères que personne ne voit : ils ont été enlevés.',
  'wizard.entry.no-name': 'Une ligne de {count} caractères n’est pas une option. Rien n’en a été ajouté.',
  'wizard.entry.no-list':
    'Avec ces {count}, il y aurait plus de {most} options, bien plus qu’un bulletin n’en montre. Aucune n’a été ajoutée.',
  'wizard.anew': 'Recommencer',
  'wizard.anew.done': 'Le plan a été recommencé.',
  'wizard.put-back': 'Le remettre',
  'wizard.kept': 'Voici le plan que vous aviez commencé, tel que vous l’avez laissé.',
  'wizard.kept.unreadable': 'Un plan a été commencé ici, que cette version d’Ostraka ne sait pas lire.',
  'wizard.questions': 'Sur quoi porte l’élection ?',
  'wizard.title': 'Titre de l’élection',
  'wizard.title.hint': 'Par exemple : Qui nous représente ?',
  'wizard.question': 'Question',
  'wizard.question-number': 'Question {number}',
  'wizard.option': 'Ajouter une option au choix',
  'wizard.option.hint':
    'Une personne, un projet, une motion : Entrée l’ajoute. Plusieurs lignes collées deviennent plusieurs options.',
  'wizard.option.add': 'Ajouter',
  'wizard.option.name': 'Option {place}',
  'wizard.option.remove': 'Retirer {name}',
  'wizard.option.removed': '« {name} » est retiré.',
  'wizard.options': 'Au choix : {count}',
  'wizard.join-names': 'Les ordinateurs peuvent réunir les orthographes d’un nom ajouté, avant le résultat',
  'wizard.join-names.text':
    'Il faut l’accord d’autant qu’il en faut pour ouvrir un bulletin. Le résultat attend alors votre signal.',
  'wizard.write-in': 'On peut ajouter une autre option à la main',
  'wizard.about': 'Une ligne sur chaque option',
  'wizard.about.text':
    'On la lit sous l’option : ce que coûte un projet, par exemple, ou une classe. Laissez vide ce qui n’en demande pas.',
  'wizard.about.line': 'Sur {name}',
  'wizard.pictures': 'Une image pour chaque option',
  'wizard.pictures.text':
    'On la voit à côté de l’option. Elle est redessinée ici, en petit : rien d’autre du fichier n’est transmis, comme le lieu d’une photo. Tout le monde la reçoit et peut la garder : demandez aux personnes qu’on y voit.',
  'wizard.picture.choose': 'Choisir une image pour {name}',
  'wizard.picture.other': 'Choisir une autre image pour {name}',
  'wizard.picture.remove': 'Retirer l’image pour {name}',
  'wizard.picture.removed': 'L’image pour {name} est retirée.',
  'wizard.picture.kind':
    'Ce fichier n’est ni un PNG ni un JPEG. Enregistrez l’image dans l’un de ces formats, puis choisissez-la de nouveau.',
  'wizard.picture.large':
    'Cette image est trop grande pour être lue ici : elle peut avoir 50 mégaoctets et {most} mégapixels. Enregistrez-la plus petite, puis choisissez-la de nouveau.',
  'wizard.picture.damaged':
    'Cette image ne peut pas être lue. Ouvrez-la dans un autre programme, enregistrez-la de nouveau, puis choisissez-la encore une fois.',
  'wizard.contest.add': 'Poser une autre question',
  'wizard.contest.most': 'Un bulletin pose au plus {most} questions.',
  'wizard.contest.remove': 'Retirer cette question',
  'wizard.contest.removed': 'La question {number} est retirée, avec ses options.',
  'wizard.rules': 'Comment décide-t-on ?',
  'wizard.rule': 'Selon quelle règle ?',
  'wizard.which': 'Quelle règle convient ?',
  'wizard.fills.one': 'Pour un siège.',
  'wizard.fills.any': 'Pour un ou plusieurs sièges.',
  'wizard.fills.proportional': 'Pour plusieurs sièges : chaque groupe de votants a sa part.',
  'wizard.fills.lists': 'Donne des sièges aux listes.',
  'wizard.note.equal-shares':
    'Pour des projets de coût semblable : chacun compte pour un, et son coût n’est pas compté.',
  'wizard.seats': 'Combien y a-t-il de gagnants ?',
  'wizard.seats.lists': 'Combien y a-t-il de sièges ?',
  'wizard.none':
    '« {name} » compte comme toute autre option et peut l’emporter. Si elle ne doit désigner personne, dites-le sous « {more} ».',
  'wizard.none.words': 'aucun de ceux-ci, aucune de celles-ci, aucun, aucune, personne, rien',
  'wizard.pick-one':
    'Avec « {one} », chacun a une seule voix, bien que {seats} l’emportent : la dernière peut en avoir peu. « {ticks} » prend ce que le plus grand nombre aime ; « {shares} » et « {ranks} » donnent sa part à chaque groupe.',
  'wizard.top': 'Nombre de points le plus haut',
  'wizard.points': 'Combien de points chacun a-t-il ?',
  'wizard.points.top': 'Combien une option peut-elle en recevoir ?',
  'wizard.grades': 'Mentions',
  'wizard.grades.count': 'Combien de mentions ?',
  'wizard.grades.usual': 'à rejeter, insuffisant, passable, assez bien, bien, très bien',
  'wizard.grade': 'Mention {place} à partir du haut',
  'wizard.ties': 'Deux options peuvent partager une place',
  'wizard.more': 'En savoir plus sur le décompte',
  'wizard.beside': 'Compter aussi ces règles, pour comparer',
  'wizard.people': 'Qui vote, et qui mélange ?',
  'wizard.voters': 'Qui peut voter ?',
  'wizard.keys': 'Toute personne inscrite avant le début du vote',
  'wizard.keys.text': 'Téléphones et ordinateurs se font une clé à eux. Vous voyez la liste des noms.',
  'wizard.codes': 'Toute personne avec un code imprimé',
  'wizard.codes.text':
    'Vous imprimez des coupons avec des codes à usage unique et les distribuez. Avec eux, plusieurs votants peuvent partager un appareil, un isoloir.',
  'wizard.least-ballots': 'Bulletins nécessaires pour un résultat',
  'wizard.more-voters': 'En savoir plus sur le vote',
  'wizard.invented-names': 'On s’inscrit sous un nom inventé',
  'wizard.invented-names.text':
    'La liste n’apprend à personne qui a voté, et personne ne voit qui y figure : comptez s’il y a autant de noms que de personnes.',
  'wizard.who-voted': 'Ne pas indiquer qui a voté',
  'wizard.who-voted.text':
    'Vous voyez combien ont voté, et non qui. Qui a le fichier des noms peut encore le déduire du registre.',
  'wizard.reminders': 'Une liste de qui n’a pas voté peut être dressée une fois',
  'wizard.reminders.text':
    'Pour que vous puissiez leur faire un rappel. Le registre dit quand elle a été dressée et combien y figurent.',
  'wizard.latecomers': 'Les retardataires peuvent encore s’inscrire pendant le vote',
  'wizard.revote': 'On peut changer d’avis : le dernier bulletin compte',
  'wizard.pages': 'Les téléphones peuvent voter dans leur navigateur',
  'wizard.pages.text':
    'La page vient de cet ordinateur : il pourrait donc tricher avec elle. L’application Ostraka est la voie la plus solide.',
  'wizard.lesson': 'C’est une leçon : les ordinateurs peuvent tricher exprès',
  'wizard.lesson.text':
    'L’élection le dit pour toujours, sur chaque écran et dans son fichier. Dans toute autre élection, aucun ordinateur ne permet de tricher ici.',
  'wizard.laptops': 'Ordinateurs qui mélangent',
  'wizard.threshold': 'Ordinateurs nécessaires pour ouvrir les bulletins',
  'wizard.meaning':
    'Il suffirait de {readers} de ces {laptops} ordinateurs ensemble pour ouvrir un bulletin ; moins n’y suffisent pas.',
  'wizard.meaning.one':
    '{laptops|Le seul ordinateur|Chacun des ordinateurs} (sur {laptops}) pourrait à lui seul ouvrir tous les bulletins. Prenez un nombre plus élevé.',
  'wizard.meaning.all':
    'Seuls les {laptops} ordinateurs tous ensemble pourraient ouvrir un bulletin. Si l’un tombe en panne, personne ne peut compter.',
  'wizard.spare': 'Prévoir {laptops} ordinateurs',
  'wizard.absent': 'Peuvent manquer : {close} à la clôture du vote, {after} ensuite.',
  'wizard.exact': 'Les nombres exacts',
  'wizard.exact.text':
    'Seuil t = {threshold} sur n = {laptops} parts de clé ; au moins m = {mixes} ordinateurs doivent avoir mélangé. Qui en tient min(t, m) pourrait relier bulletins et votants.',
  'wizard.mixes': 'Ordinateurs qui doivent avoir mélangé',
  'wizard.rehearse': 'Répéter ce plan',
  'wizard.rehearse.what':
    'Ici votent des bulletins d’essai, dont le résultat est connu d’avance, et personne d’autre. Faites tout comme le jour du vote : laissez les ordinateurs se joindre, comparez les mots, ouvrez et fermez le vote.',
  'wizard.rehearse.cast':
    '{cast} {count|bulletin|bulletins} d’essai sur {count} {cast|est déposé|sont déposés}. Fermez le vote quand ils le sont tous.',
  'wizard.rehearse.ready': 'Prêt : tout est sorti comme le plan le prévoyait.',
  'wizard.rehearse.not-ready':
    'Pas prêt : ce qui est sorti n’est pas ce que le plan prévoyait. Le procès-verbal dit où.',
  'wizard.rehearse.report': 'Le procès-verbal est le rapport de cette répétition, à imprimer et à signer.',
  'wizard.rehearse.back': 'Retour au plan',
  'wizard.rehearse.back.text':
    'Imprimez ou enregistrez d’abord le procès-verbal. Cet ordinateur supprime ensuite la répétition avec ses clés ; l’élection aura les siennes. Le plan reste tel quel.',
  'wizard.rehearse.back.go': 'Supprimer la répétition et revenir',
  'wizard.rehearsed.ready': 'Répété le {date} : prêt.',
  'wizard.rehearsed.not-ready': 'Répété le {date} : pas prêt.',
  'wizard.rehearsed.changed': 'Le plan a été modifié depuis la répétition du {date}.',
  'wizard.open': 'Ouvrir la salle d’attente',
  'wizard.rule.plurality': 'Choisir une option',
  'wizard.rule.approval': 'Cocher ce qui plaît',
  'wizard.rule.equal-shares': 'Cocher : parts égales',
  'wizard.rule.score': 'Donner des points',
  'wizard.rule.majority-judgement': 'Donner des mentions',
  'wizard.rule.instant-runoff': 'Classer : le dernier sort',
  'wizard.rule.schulze': 'Classer : duels',
  'wizard.rule.borda': 'Classer : points par place',
  'wizard.rule.stv': 'Classer : plusieurs élus',
  'wizard.rule.sequential-runoff': 'Classer : des tours pour chaque siège',
  'wizard.rule.bottoms-up': 'Classer : les derniers qui restent',
  'wizard.group.one': 'Autres règles pour un siège',
  'wizard.group.several': 'Autres règles pour plusieurs sièges',
  'wizard.group.lists': 'Règles qui répartissent les sièges entre listes',
  'wizard.group.points': 'Règles à points ou à mentions',
  'errors.not-ours': 'À cet endroit, il n’y a rien qu’Ostraka ait le droit de supprimer.',
  'errors.still-needed': 'Cette élection n’est pas terminée. Acceptez d’abord ce qui sera perdu.',
  'deleting.title': 'Supprimer définitivement ?',
  'deleting.here': 'Supprimé ici',
  'deleting.board':
    'la copie du registre sur cet ordinateur, avec {ballots} {ballots|bulletin scellé|bulletins scellés}',
  'deleting.secret.lead-key': 'la clé et le jeton qui dirigent cette élection',
  'deleting.secret.node-key': 'la clé avec laquelle cet ordinateur signe',
  'deleting.secret.share': 'la part de cet ordinateur dans la clé qui ouvre les bulletins',
  'deleting.secret.vote-key': 'la clé qui vote d’ici, et son reçu',
  'deleting.secret.names': '{names} {names|nom|noms} de votants, et d’où ils se sont inscrits',
  'deleting.secret.booth': 'ce qu’un isoloir a laissé sur cet ordinateur',
  'deleting.size': 'tous les fichiers qui en font partie, {megabytes} Mo ensemble',
  'deleting.begun': 'Sa suppression avait déjà commencé et a été interrompue : ce qu’il en reste part maintenant.',
  'deleting.elsewhere': 'Reste ailleurs, et personne ne peut le rappeler',
  'deleting.elsewhere.copies':
    'D’autres ordinateurs ont des copies du registre, signées par plusieurs, de même que quiconque l’a enregistré ou téléchargé. Ce qui a été publié le reste.',
  'deleting.elsewhere.voters':
    'Les votants ont leurs clés et leurs reçus sur leurs propres appareils, et quiconque a reçu la liste des noms l’a encore.',
  'deleting.elsewhere.keys':
    'Les autres ordinateurs ont leurs propres clés, jusqu’à ce que chacun supprime les siennes.',
  'deleting.elsewhere.database':
    'Le tableau lui-même se trouve dans la base de données {database}, avec les noms des votants, jusqu’à ce que ceux qui l’administrent l’y suppriment.',
  'deleting.elsewhere.ballot': 'Un bulletin déposé reste dans le registre et compte comme avant.',
  'deleting.disk':
    'Ce qui est secret est écrasé avant d’être retiré. Ce qu’un disque, ses instantanés ou une sauvegarde en ont gardé, personne ne peut le dire d’ici : contre cela, seul un disque chiffré aide.',
  'deleting.early.coordinator':
    'Cette élection n’est pas terminée, et cet ordinateur la dirige. Sans lui, elle ne continue que si un autre prend le relais.',
  'deleting.early.database':
    'On ne voit pas d’ici si ce scrutin est terminé, car son tableau se trouve dans une base de données. Sans la clé de ce dossier, il ne continue que si un autre ordinateur le reprend.',
  'deleting.early.node':
    'Cette élection n’est pas terminée. Sans la part de la clé de cet ordinateur, les autres seront peut-être trop peu pour ouvrir les bulletins : alors il n’y aura jamais de résultat.',
  'deleting.early.voter':
    'Ce qui est gardé ici ne dit pas si cette élection est terminée. Sans cette clé, vous ne pourrez plus y déposer, remplacer ou retrouver votre bulletin.',
  'deleting.early.agree': 'Supprimer quand même',
  'deleting.confirm': 'Pour confirmer, saisissez {title}',
  'deleting.differs': 'Ce n’est pas ce qui est demandé.',
  'deleting.first': 'Confirmez d’abord ci-dessus.',
  'deleting.open': 'Supprimer pour de bon…',
  'deleting.nothing': 'Rien n’a été supprimé.',
  'deleting.done': '« {title} » est supprimé de cet ordinateur.',
  'deleting.left': 'Laissé en place, car Ostraka ne l’a pas créé : {names}.',

  'registrar.title': 'Les codes viennent du registre électoral',
  'registrar.lead':
    'Ils sont faits et distribués depuis son ordinateur. Celui-ci n’en reçoit aucun ; seules les pages pour téléphones, qu’il sert, voient ceux qu’on y saisit. Ensuite, ouvrez le vote.',
  'registrar.awaited':
    'La liste signée du registre électoral est attendue. Elle peut venir dès que les ordinateurs ont fait la clé.',
  'registrar.come': 'Le registre électoral a signé {count} {count|code|codes}.',
  'registrar.type': 'À saisir sur l’ordinateur du registre électoral, avec le nombre de votants à la place de 30',
  'registrar.more':
    'Il n’y en a pas assez ? La même commande avec un nombre plus grand ajoute le reste, jusqu’à l’ouverture du vote.',
  'registrar.words': 'Mots de sa clé, à comparer avec son écran',
  'registrar.lost': 'À saisir sur l’ordinateur du registre électoral, avec le numéro du coupon à la place de 17',
  'registrar.first': 'Les codes du registre électoral ne sont pas encore venus.',
  'registrar.takeover':
    'Les codes restent valables. Si le vote n’est pas encore ouvert, le registre électoral les envoie de nouveau à cet ordinateur.',
  'registrar.wizard': 'Un registre électoral fait les codes, sur un autre ordinateur',
  'registrar.wizard.text':
    'Votre ordinateur n’en reçoit aucun et ne peut en ajouter : le registre électoral signe la liste. Seules les pages pour téléphones, que votre ordinateur sert, voient les codes qu’on y saisit. Il faut au registre électoral un autre ordinateur avec Ostraka, où il saisit des commandes.',
  'registrar.wizard.key': 'Clé du registre électoral',
  'registrar.wizard.hint': 'Laissez vide s’il n’y en a pas. Le registre électoral l’obtient ainsi : {command}',
  'registrar.wizard.fault':
    'Ce n’est pas une telle clé : elle a 64 caractères, de 0 à 9 et de a à f. Copiez-la de nouveau.',
  'registrar.wizard.lesson': 'Une leçon invente elle-même des votants : elle n’a pas de registre électoral.',
};
