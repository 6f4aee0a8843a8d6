/** What is said of a session of Verificatum, by the sentence that its adapter says in English. */
import type { Said } from './said.ts';

export const verificatum: Said = {
  'protocol info': { de: 'Protokollangaben', fr: 'données du protocole', es: 'datos del protocolo' },
  'protInfo.xml can be what all servers agreed on, and is of a version that is judged here (VMNV 7)': {
    de: 'protInfo.xml kann sein, worauf sich alle Server geeinigt haben, und hat eine Version, die hier geprüft wird (VMNV 7)',
    fr: 'protInfo.xml peut être ce dont tous les serveurs ont convenu, et sa version est de celles que l’on juge ici (VMNV 7)',
    es: 'protInfo.xml puede ser lo que acordaron todos los servidores, y es de una versión que aquí se juzga (VMNV 7)',
  },
  group: { de: 'Gruppe', fr: 'groupe', es: 'grupo' },
  'the group is a curve that is known by its name, or its numbers were computed to be two primes that fit and a generator (VMNV 6)':
    {
      de: 'die Gruppe ist eine Kurve, die man beim Namen kennt, oder es wurde nachgerechnet, dass ihre Zahlen zwei passende Primzahlen und ein Erzeuger sind (VMNV 6)',
      fr: 'le groupe est une courbe connue par son nom, ou le calcul a montré que ses nombres sont deux nombres premiers qui vont ensemble et un générateur (VMNV 6)',
      es: 'el grupo es una curva conocida por su nombre, o se ha calculado que sus números son dos primos que encajan y un generador (VMNV 6)',
    },
  strength: { de: 'Stärke', fr: 'force', es: 'fuerza' },
  'challenges, exponents for batching and the group are as long as Verificatum itself asks for': {
    de: 'Herausforderungen, Exponenten zum Zusammenfassen und die Gruppe sind so lang, wie Verificatum selbst es verlangt',
    fr: 'les défis, les exposants de regroupement et le groupe sont aussi longs que Verificatum lui-même le demande',
    es: 'los retos, los exponentes de agrupación y el grupo son tan largos como pide el propio Verificatum',
  },
  files: { de: 'Dateien', fr: 'fichiers', es: 'ficheros' },
  'the session has all files that one of its type has and no other, and they are of one version (VMNV 9.1)': {
    de: 'die Sitzung hat alle Dateien, die eine ihrer Art hat, und keine andere, und alle sind von einer Version (VMNV 9.1)',
    fr: 'la session a tous les fichiers qu’a une session de son type et aucun autre, et ils sont d’une même version (VMNV 9.1)',
    es: 'la sesión tiene todos los ficheros que tiene una de su tipo y ningún otro, y son de una misma versión (VMNV 9.1)',
  },
  'the key that voters encrypt to is one of this group': {
    de: 'der Schlüssel, mit dem verschlüsselt wird, gehört zu dieser Gruppe',
    fr: 'la clé avec laquelle on chiffre est de ce groupe',
    es: 'la clave con la que se cifra es de este grupo',
  },
  'keys of the servers': { de: 'Schlüssel der Server', fr: 'clés des serveurs', es: 'claves de los servidores' },
  'the public key is the one that the servers share by a polynomial, of which as many as agreed can decrypt': {
    de: 'der öffentliche Schlüssel ist der, den sich die Server durch ein Polynom teilen; so viele von ihnen wie vereinbart können entschlüsseln',
    fr: 'la clé publique est celle que les serveurs partagent par un polynôme ; autant d’entre eux que convenu peuvent déchiffrer',
    es: 'la clave pública es la que los servidores comparten por un polinomio; tantos de ellos como se acordó pueden descifrar',
  },
  ciphertexts: { de: 'Chiffrate', fr: 'chiffrés', es: 'textos cifrados' },
  'all that went in are pairs of elements of the group, of the width that the session has': {
    de: 'alles, was hineinging, sind Paare von Elementen der Gruppe, so breit wie die Sitzung',
    fr: 'tout ce qui est entré est fait de paires d’éléments du groupe, de la largeur de la session',
    es: 'todo lo que entró son pares de elementos del grupo, de la anchura de la sesión',
  },
  'permutation commitments': {
    de: 'Festlegungen auf Permutationen',
    fr: 'engagements sur les permutations',
    es: 'compromisos de permutación',
  },
  'each server has committed beforehand to a permutation and to nothing else (VMNV 8.4)': {
    de: 'jeder Server hat sich vorab auf eine Permutation festgelegt und auf nichts sonst (VMNV 8.4)',
    fr: 'chaque serveur s’est engagé d’avance sur une permutation et sur rien d’autre (VMNV 8.4)',
    es: 'cada servidor se comprometió de antemano con una permutación y con nada más (VMNV 8.4)',
  },
  'what each server has put out is what it got, in another order and encrypted anew (VMNV 8.3 and 8.5)': {
    de: 'was jeder Server ausgab, ist, was er bekam, in anderer Reihenfolge und neu verschlüsselt (VMNV 8.3 und 8.5)',
    fr: 'ce que chaque serveur a rendu est ce qu’il a reçu, dans un autre ordre et chiffré à nouveau (VMNV 8.3 et 8.5)',
    es: 'lo que entregó cada servidor es lo que recibió, en otro orden y cifrado de nuevo (VMNV 8.3 y 8.5)',
  },
  'shuffled ciphertexts': { de: 'gemischte Chiffrate', fr: 'chiffrés mélangés', es: 'textos cifrados mezclados' },
  'the list that goes on is the one that the last server has put out': {
    de: 'die Liste, mit der es weitergeht, ist die, welche der letzte Server ausgab',
    fr: 'la liste qui continue est celle que le dernier serveur a rendue',
    es: 'la lista que sigue es la que entregó el último servidor',
  },
  decryption: { de: 'Entschlüsselung', fr: 'déchiffrement', es: 'descifrado' },
  'as many servers as agreed have each decrypted with their own part of the key (VMNV 8.6)': {
    de: 'so viele Server wie vereinbart haben je mit ihrem Teil des Schlüssels entschlüsselt (VMNV 8.6)',
    fr: 'autant de serveurs que convenu ont chacun déchiffré avec leur part de la clé (VMNV 8.6)',
    es: 'tantos servidores como se acordó han descifrado cada uno con su parte de la clave (VMNV 8.6)',
  },
  plaintexts: { de: 'Klartexte', fr: 'textes en clair', es: 'textos claros' },
  'the plaintexts are what these servers have decrypted, of every ciphertext one': {
    de: 'die Klartexte sind, was diese Server entschlüsselt haben, von jedem Chiffrat einer',
    fr: 'les textes en clair sont ce que ces serveurs ont déchiffré, un de chaque chiffré',
    es: 'los textos claros son lo que estos servidores descifraron, uno de cada texto cifrado',
  },
  'The ciphertexts that came out are those that went in, in another order and encrypted anew; none was added, dropped or changed.':
    {
      de: 'Die Chiffrate, die herauskamen, sind die, die hineingingen, in anderer Reihenfolge und neu verschlüsselt; keines wurde hinzugefügt, weggelassen oder geändert.',
      fr: 'Les chiffrés qui sont sortis sont ceux qui sont entrés, dans un autre ordre et chiffrés à nouveau ; aucun n’a été ajouté, retiré ni changé.',
      es: 'Los textos cifrados que salieron son los que entraron, en otro orden y cifrados de nuevo; ninguno se añadió, quitó ni cambió.',
    },
  'Each server has committed to an order before it knew the ciphertexts.': {
    de: 'Jeder Server hat sich auf eine Reihenfolge festgelegt, bevor er die Chiffrate kannte.',
    fr: 'Chaque serveur s’est engagé sur un ordre avant de connaître les chiffrés.',
    es: 'Cada servidor se comprometió con un orden antes de conocer los textos cifrados.',
  },
  'The plaintexts are what these ciphertexts hold under the key that the servers share, as many of them as agreed having decrypted.':
    {
      de: 'Die Klartexte sind, was diese Chiffrate unter dem Schlüssel enthalten, den sich die Server teilen; so viele wie vereinbart haben entschlüsselt.',
      fr: 'Les textes en clair sont ce que contiennent ces chiffrés sous la clé que partagent les serveurs ; autant d’entre eux que convenu ont déchiffré.',
      es: 'Los textos claros son lo que contienen estos textos cifrados bajo la clave que comparten los servidores; descifraron tantos como se acordó.',
    },
  'It does not show whose ciphertexts these are, nor that they are the ones that voters sent: whoever collected them answers for that.':
    {
      de: 'Es zeigt nicht, wessen Chiffrate das sind, noch dass es die sind, welche Wählende geschickt haben: Dafür steht ein, wer sie gesammelt hat.',
      fr: 'Cela ne montre pas à qui sont ces chiffrés, ni que ce sont ceux que les votants ont envoyés : qui les a recueillis en répond.',
      es: 'No muestra de quién son estos textos cifrados, ni que sean los que enviaron los votantes: de eso responde quien los recogió.',
    },
  'It does not show that this protocol info is the one that the servers agreed on: compare it with theirs.': {
    de: 'Es zeigt nicht, dass diese Protokollangaben die sind, auf die sich die Server geeinigt haben: Vergleiche sie mit ihren.',
    fr: 'Cela ne montre pas que ces données du protocole sont celles dont les serveurs ont convenu : comparez-les aux leurs.',
    es: 'No muestra que estos datos del protocolo sean los que acordaron los servidores: compáralos con los suyos.',
  },
  'It does not show that anybody shuffled these ciphertexts before.': {
    de: 'Es zeigt nicht, dass jemand diese Chiffrate vorher gemischt hat.',
    fr: 'Cela ne montre pas que quelqu’un ait mélangé ces chiffrés avant.',
    es: 'No muestra que alguien mezclara antes estos textos cifrados.',
  },
  'It does not show what the ciphertexts hold: nothing is decrypted in this session.': {
    de: 'Es zeigt nicht, was die Chiffrate enthalten: In dieser Sitzung wird nichts entschlüsselt.',
    fr: 'Cela ne montre pas ce que contiennent les chiffrés : rien n’est déchiffré dans cette session.',
    es: 'No muestra qué contienen los textos cifrados: en esta sesión no se descifra nada.',
  },
  'It does not show that an order stays secret: for that, one of the servers that shuffled must have kept it.': {
    de: 'Es zeigt nicht, dass eine Reihenfolge geheim bleibt: Dafür muss einer der Server, die gemischt haben, sie für sich behalten haben.',
    fr: 'Cela ne montre pas qu’un ordre reste secret : pour cela, un des serveurs qui ont mélangé doit l’avoir gardé pour lui.',
    es: 'No muestra que un orden siga en secreto: para eso, uno de los servidores que mezclaron debe haberlo guardado para sí.',
  },
};
