import type { Translation } from '../catalogue.ts';

/*
 * Spanish for readers on both sides of the Atlantic: “tú”, never “vosotros”; “equipo” for a computer, “portátil” for a laptop, “teléfono” for a phone.
 * One word for each thing: papeleta (ballot), urna (box), sellar (seal), depositar (cast), comprobar (check, and test a ballot), prueba (proof),
 * recibo (receipt), papel (slip), registro (record), tablón (board), mezcla (mix), fragmento (share), plaza (seat), puesto (place), nota (grade),
 * elección (the whole election), votación (while ballots are cast), la organización (the organiser, the coordinator); coordinador and nodo
 * only in exact terms.
 */

const again = 'Inténtalo otra vez en un momento.';
const alarm = 'Avisa a todo el mundo y no sigas.';

export const texts: Translation = {
  // common
  'common.name': 'Ostraka',
  'common.step': 'Paso {place} de {places}',
  'common.back': 'Atrás',
  'common.home': 'Página de inicio',
  'common.close': 'Cerrar',
  'common.next': 'Siguiente',
  'common.join': 'Entrar',
  'common.start': 'Empezar',
  'common.stop': 'Detener',
  'common.copy': 'Copiar',
  'common.picture.missing': 'Hay una imagen que ahora no se puede mostrar.',
  'common.picture.altered': 'La imagen que hay aquí no es la que nombra esta votación, y por eso no se muestra.',
  'common.higher': 'Subir {name}',
  'common.lower': 'Bajar {name}',
  'common.drag': 'Arrastrar {name}',
  'common.copied': 'Copiado',
  'common.done-of': '{done} de {total}',
  'common.work.rate': '{rate} por segundo',
  'common.work.left': 'quedan {seconds} s',
  'common.work.for': 'desde hace {seconds} s',
  'common.work.all': '{total} {total|unidad|unidades} de trabajo',
  'common.arithmetic.fma': 'Aritmética: WebAssembly con multiplicación y suma fusionadas, la más rápida que hay',
  'common.arithmetic.scalar':
    'Aritmética: WebAssembly con números enteros; a este equipo le falta la multiplicación y suma fusionadas',
  'common.arithmetic.noble': 'Aritmética: JavaScript, lenta; en este equipo no funciona otra',
  'common.letters': 'Letra',
  'common.letters.size': '{size} %',
  'common.contrast': 'Contraste alto',
  'common.language': 'Idioma',
  'common.foot.profile': 'Perfil {profile}',
  'common.foot.version': 'Versión {version}',
  'common.foot.app': 'aplicación',
  'common.foot.browser': 'en el navegador',
  'common.foot.page': 'página del portátil de la organización',
  'common.foot.file': 'un archivo',
  'common.loading': 'Iniciando …',
  'common.closes': 'La votación se cierra en {seconds} {seconds|segundo|segundos}.',
  'common.reconnecting': 'Se ha perdido la conexión. Intentándolo otra vez …',
  'common.reconnecting.ended':
    'Si Ostraka se cerró, inícialo de nuevo: abre otra pestaña, y esta se puede cerrar. Lo que ha pasado queda guardado.',
  'common.tone.ok': 'En orden:',
  'common.tone.fail': 'Problema:',
  'common.tone.wait': 'Esperando:',
  'common.saved': 'Guardado: {path}',
  'common.handed-over': 'Entregado al navegador como {path}. Mira entre sus descargas si está ahí.',
  'common.seconds': '{seconds} s',
  'common.join-link': 'Enlace para entrar',
  'common.nearby': 'Encontradas cerca',
  'common.this-laptop': 'Este portátil',
  'common.laptops-here': '{count} {count|portátil está|portátiles están} aquí',
  'common.cast-now': 'Deposita tu papeleta ahora.',
  'common.trust': 'Quién podría hacer qué',
  'common.exact': 'Los términos exactos',
  'common.cancelled': 'Esta elección está cancelada',
  'common.about': 'Sobre este portátil',
  'common.stuck': 'No puede continuar: {message}',
  'common.offline': 'sin conexión',
  'common.laptop.awake.app': 'Este portátil se mantiene despierto; deja la tapa abierta',
  'common.laptop.awake.tab':
    'Este portátil se mantiene despierto mientras esta pestaña esté delante; deja la tapa abierta',
  'common.laptop.asleep.missing':
    'Este navegador no puede mantener despierto el portátil. Hasta que termine la elección, desactiva la suspensión en los ajustes del sistema y deja la tapa abierta.',
  'common.laptop.asleep.refused':
    'El navegador no mantuvo despierto este portátil; algunos no lo hacen con poca batería. Enchúfalo y, hasta que termine la elección, desactiva la suspensión en los ajustes del sistema.',
  'common.laptop.battery': 'La batería de este portátil está al {percent} %. Enchúfalo.',
  'common.laptop.battery.coordinator': 'Sin este portátil no avanza nada en la elección.',
  'common.laptop.battery.node': 'Sin este portátil la elección quizá no llegue a su fin.',
  'common.laptop.battery.of': 'La batería de {name} está al {percent} %. Trae su cargador.',
  'common.laptop.closing.coordinator': '¿Dejar de dirigir «{title}»?',
  'common.laptop.closing.node': '¿Dejar de ayudar a mezclar en «{title}»?',
  'common.laptop.closing.untitled': '¿Dejar de ayudar en la elección?',
  'common.laptop.closing.coordinator.detail':
    'Mientras este portátil no dirija, nadie puede votar y nada avanza. Lo que ha pasado se conserva: la página de inicio lo retoma.',
  'common.laptop.closing.node.detail':
    'Mientras este portátil no esté, la elección quizá tenga que esperarlo. Lo que tiene se conserva: la página de inicio lo retoma.',
  'common.laptop.closing.stay': 'Dejar abierto',
  'common.laptop.closing.stop': 'Dejarlo y cerrar',
  'common.language.missing':
    'Los textos en {language} no llegaron, así que todo queda como está. Elige el idioma otra vez cuando haya conexión; si no ayuda, carga la página de nuevo.',
  'common.only-english': 'Parte de esta página aún no está traducida: está en inglés.',

  // launcher
  'launcher.title': '¿Qué quieres hacer?',
  'launcher.recents': 'Seguir con',
  'launcher.recent.coordinator': 'Diriges esta elección',
  'launcher.recent.node': 'Este portátil mezcla',
  'launcher.recent.voter': 'Votas aquí',
  'launcher.recent.used': 'abierta por última vez {when}',
  'launcher.recent.at.lobby': 'en la sala de espera',
  'launcher.recent.at.enrolment': 'inscripción',
  'launcher.recent.at.voting': 'votación',
  'launcher.recent.at.mixing': 'mezcla y apertura',
  'launcher.recent.at.finished': 'terminada',
  'launcher.recent.at.cancelled': 'cancelada',
  'launcher.recent.at.away': 'este portátil no participaba',
  'launcher.recent.at.broken': 'sus archivos no se pueden leer',
  'launcher.forget': 'Quitar «{title}» de esta lista',
  'launcher.forget.short': 'Quitar de la lista',
  'launcher.forget.title': '¿Quitarla de la lista?',
  'launcher.forget.text': '«{title}» ya no se mostrará aquí. Sus archivos se quedan en este portátil.',
  'launcher.how': 'Cómo es una elección',
  'launcher.how.lead': 'Un portátil dirige',
  'launcher.how.lead.text': 'Plantea la pregunta y muestra un código que escanea todo el mundo.',
  'launcher.how.vote': 'Cada persona vota en su dispositivo',
  'launcher.how.vote.text': 'Allí se sellan las papeletas, antes de salir de él.',
  'launcher.how.mix': 'Otros portátiles mezclan',
  'launcher.how.mix.text': 'Barajan las papeletas selladas, se comprueban entre sí y las abren juntos.',
  'launcher.how.check': 'Cualquiera lo comprueba',
  'launcher.how.check.text': 'La elección entera es un archivo, y cada uno de sus pasos se puede volver a calcular.',
  'launcher.verbs': 'Empezar algo',
  'launcher.coordinate': 'Dirigir una elección',
  'launcher.coordinate.text': 'Plantea una pregunta, deja entrar portátiles y teléfonos, muestra el resultado.',
  'launcher.mix': 'Ayudar a mezclar',
  'launcher.mix.text': 'Este portátil baraja las papeletas selladas y comprueba a los demás.',
  'launcher.vote': 'Votar',
  'launcher.vote.text': 'Entra con un enlace, elige, sella y deposita tu papeleta.',
  'launcher.verify': 'Comprobar una elección',
  'launcher.verify.text': 'Abre una elección guardada y recorre cada prueba por tu cuenta.',
  'launcher.simulate': 'Probarlo a solas',
  'launcher.simulate.text': 'Una elección entera con votantes inventados en este portátil.',
  'launcher.rescue': '¿Una elección ha perdido el portátil de su organización?',
  'launcher.rescue.text':
    'Un portátil que mezcla en ella puede seguir dirigiéndola, en su propia ventana. O guarda allí su copia de la elección y tú sigues dirigiendo aquí desde ese archivo.',
  'launcher.rescue.button': 'Seguir desde una elección guardada',
  'launcher.counting': 'Cómo se cuentan los votos',
  'launcher.hood': 'Por dentro: una elección para calcular a mano',
  'launcher.nearby.hint':
    'Anunciadas en esta red. Cualquiera puede anunciar cualquier cosa: compara después las palabras.',
  'launcher.nearby.empty': 'Ahora mismo no se anuncia nada en esta red. Un enlace funciona siempre.',
  'launcher.invitation.title': 'Un enlace abrió esta aplicación',
  'launcher.invitation.text': 'Lleva a una elección en {host}. Síguelo solo si sabes de dónde viene.',
  'launcher.invitation.bad': 'No es un enlace a una elección, así que no pasa nada con él.',
  'launcher.invitation.vote': 'Votar allí',
  'launcher.invitation.mix': 'Ayudar a mezclar allí',
  'launcher.invitation.ignore': 'Ignorarlo',
  'launcher.invitation.exact': 'El enlace entero',

  // lobby
  'lobby.manage': 'Ver los portátiles',
  'lobby.title': '{count} {count|portátil|portátiles} en la sala de espera',
  'lobby.lead': 'Deja fuera a quien no deba estar aquí, antes de empezar.',
  'lobby.from': 'desde {address}',
  'lobby.from.own': 'desde este equipo',
  'lobby.given': 'Este nombre se lo diste tú.',
  'lobby.rename': 'Cambiar nombre',
  'lobby.rename.label': 'Cambiar nombre: {name}',
  'lobby.rename.title': 'Otro nombre para {name}',
  'lobby.rename.field': 'Nombre nuevo',
  'lobby.rename.hint': 'Conserva este nombre, también si vuelve.',
  'lobby.leave-out': 'Dejar fuera',
  'lobby.leave-out.label': 'Dejar fuera: {name}',
  'lobby.leave-out.title': '¿Dejar fuera a {name}?',
  'lobby.leave-out.text': 'Sale de la sala, y solo vuelve si lo dejas entrar de nuevo.',
  'lobby.free': 'Liberar el nombre',
  'lobby.free.label': 'Liberar el nombre {name}',
  'lobby.address': '{address}: {count} de {allowed} {allowed|plaza ocupada|plazas ocupadas}',
  'lobby.address.own': 'Este equipo: {count} {count|portátil|portátiles}',
  'lobby.address.away': 'Se {count|rechazó|rechazaron} {count} {count|intento|intentos} desde allí.',
  'lobby.address.allow': 'Permitir uno más',
  'lobby.address.allow.label': 'Permitir uno más desde {address}',
  'lobby.address.keep-out': 'No dejar entrar',
  'lobby.address.keep-out.label': 'No dejar entrar a nadie desde {address}',
  'lobby.address.keep-out.title': '¿No dejar entrar a nadie desde {address}?',
  'lobby.address.keep-out.text':
    'Sus portátiles salen de la sala, y desde allí no entra ningún otro hasta que lo permitas de nuevo.',
  'lobby.out': 'No pueden entrar',
  'lobby.out.let-in': 'Dejar entrar de nuevo',
  'lobby.out.let-in.label': 'Dejar entrar de nuevo: {name}',
  'lobby.clear': 'Vaciar la sala de espera',
  'lobby.clear.title': '¿Hacer salir a todos los portátiles?',
  'lobby.clear.text': 'Quien deba estar vuelve a entrar con una pulsación. Nadie tiene ya prohibida la entrada.',
  'lobby.more': 'Hay {here} portátiles, y habías previsto {planned}.',
  'lobby.turned':
    'Se {count|rechazó|rechazaron} {count} {count|intento|intentos} de entrar: demasiados portátiles desde una dirección. Mira los portátiles para permitir más.',
  'lobby.start.title': '¿Empezar con {count} portátiles?',
  'lobby.start.fixed': 'En cuanto empieces, no entra ningún portátil más. ¿Sabes de quién es cada uno?',
  'lobby.anew': 'Cambiar el plan',
  'lobby.anew.text':
    'Esta sala de espera se cancela. Se abre el asistente con tu plan; después los portátiles y teléfonos entran de nuevo.',
  'lobby.cancel': 'Cancelar la elección',
  'lobby.cancel.title': '¿Cancelar esta elección?',
  'lobby.cancel.text': 'Es definitivo: nada de ella cuenta. Se avisa a los portátiles y teléfonos.',
  'lobby.cancel.go': 'Sí, cancelarla',
  'lobby.cancelled':
    'Los portátiles y teléfonos que pregunten lo sabrán mientras Ostraka siga abierto aquí. Nada de ella cuenta.',

  // joining
  'joining.name': '«{name}» ({count} {count|papeleta|papeletas})',
  'joining.agreed': '{count} de {needed} portátiles están de acuerdo.',
  'joining.joined': 'Contados como una persona; de acuerdo: {names}.',

  // voter
  'voter.overline.choosing': 'Aún no hay nada sellado',
  'voter.overline.not-cast': 'Aún sin depositar',
  'voter.page':
    'Votas en una página que envía el equipo de la elección: podría leer lo que eliges; la aplicación Ostraka en tu propio dispositivo, no.',
  'voter.again': 'Cambiar lo que elegí',
  'voter.moved': '¿Se ha perdido el portátil de la organi\u00ADzación?',
  'voter.moved.text':
    'Otro portátil puede seguir dirigiendo la elección. Pega su enlace: tu clave y tu recibo se quedan aquí.',
  'voter.moved.page':
    'Otro portátil puede seguir dirigiendo la elección, y su página no puede ver lo que ha guardado esta: tu clave y tu recibo se quedan aquí.',
  'voter.moved.page.witnessed':
    'Los otros portátiles han firmado tu papeleta: cuenta sin esta página. Guarda el recibo ahora y escanea después el código nuevo para ver el resultado.',
  'voter.moved.page.unwitnessed':
    'Los otros portátiles aún no han firmado tu papeleta, así que puede perderse. Guarda el recibo y enséñaselo a la organización; deja abierta esta página por si vuelve el portátil anterior.',
  'voter.moved.page.none':
    'Aún no has votado aquí. Escanea el código nuevo e inscríbete otra vez si la elección admite a quien llega tarde o tu código está sin usar; si no, avisa a la organización antes de que se cierre la votación.',
  'voter.moved.link': 'El enlace nuevo',
  'voter.moved.button': 'Seguir allí',
  'voter.moved.sure': '¿Tomó el relevo otro portátil?',
  'voter.moved.sure.text':
    'Pregunta a la organización. Si es así, sigue y compara las seis palabras con alguien que ya estaba en esta elección.',
  'voter.moved.sure.button': 'Sí, otro portátil tomó el relevo',
  'voter.fork.save': 'Guardar la prueba contra la organización',
  'voter.join.title': 'Entrar en una elección',
  'voter.join.lead': 'Abre el enlace que muestra la organización, o pégalo aquí.',
  'voter.join.lead.page': 'Escanea el código de la pantalla de la organización.',
  'voter.join.empty': 'Pega antes el enlace.',
  'voter.join.elsewhere': 'La dirección para abrir allí',
  'voter.connecting.title': 'Entrando …',
  'voter.connecting.text':
    'Este dispositivo obtiene el registro de la elección y lo comprueba. Si la elección aún no ha empezado, espera y sigue por sí solo.',
  'voter.rehearsal.title': 'Todavía no hay nada que votar',
  'voter.enrol.title': 'Apúntate en la lista de votantes',
  'voter.enrol.lead': 'Todo el mundo ve esta lista, y nadie ve lo que votas.',
  'voter.enrol.name': 'Tu nombre',
  'voter.enrol.invented': 'Un nombre que te inventes',
  'voter.enrol.invented.hint': 'Ni el tuyo ni otro por el que te conozcan: todo el mundo lo ve en la lista.',
  'voter.enrol.invented.empty': 'Invéntate antes un nombre.',
  'voter.enrol.button': 'Inscribirme',
  'voter.enrol.empty': 'Escribe antes tu nombre.',
  'voter.code.title': 'Tu código para votar',
  'voter.code.lead': 'Funciona una vez. Tu dispositivo lo convierte en una clave propia.',
  'voter.code.label': 'Código de tu papel',
  'voter.code.hint': 'Escríbelo o pégalo; los espacios y guiones dan igual.',
  'voter.code.button': 'Usar este código',
  'voter.code.empty': 'Escribe antes tu código.',
  'voter.words': 'Compara con el proyector',
  'voter.words.why': 'Las mismas palabras en ambas pantallas significan que votas en la misma elección que el resto.',
  'voter.late.title': 'La lista está cerrada',
  'voter.late.text': 'La votación ha empezado sin este dispositivo. Muestra el resultado cuando lo haya.',
  'voter.late.moved': '¿Te habías inscrito o habías votado antes de que se perdiera el portátil que dirigía?',
  'voter.late.moved.cast':
    'Una papeleta que los otros portátiles habían firmado cuenta, y no queda nada por hacer. El recibo sigue en la página o aplicación anterior: mira allí.',
  'voter.late.moved.none':
    '¿Aún no has votado? Un navegador guarda tu clave solo para la dirección anterior, así que esta página no puede votar por ti. La aplicación Ostraka se lleva su clave: pega allí el enlace nuevo. Si no, avisa a la organización antes de que se cierre la votación.',
  'voter.cancelled': 'La organización la canceló antes de que se abriera la votación. No tienes que hacer nada más.',
  'voter.waiting.title': 'Estás en la lista',
  'voter.waiting.as': 'Tu nombre allí: {name}',
  'voter.waiting.text': 'La votación aún no ha empezado. Esta página sigue por sí sola.',
  'voter.waiting.title.codes': 'Tu código queda guardado aquí',
  'voter.waiting.text.codes':
    'Se comprueba y se usa cuando se abra la votación: esta página sigue por sí sola. Conserva tu papel hasta entonces.',
  'voter.form.single': 'Elige una opción.',
  'voter.form.approval': 'Elige todas las que quieras.',
  'voter.form.approval.most': 'Elige las que quieras, como mucho {most}.',
  'voter.form.approval.least': 'Elige al menos {least}.',
  'voter.form.approval.between': 'Elige al menos {least} y como mucho {most}.',
  'voter.form.approval.exactly': 'Elige {least}, ni más ni menos.',
  'voter.form.ranking.least': 'Toca en el orden que prefieras, al menos {least}.',
  'voter.form.none-blank': 'A nadie en absoluto es un voto en blanco.',
  'voter.form.wins': '{seats|Gana|Ganan} {seats} de {of}.',
  'voter.form.wins.any': '{seats|Gana|Ganan} {seats}.',
  'voter.form.grades': 'Pon una nota a cada opción. La que se quede sin nota recibe la más baja.',
  'voter.form.score': 'Da puntos de 0 a {top}; {top} es lo mejor. Puedes dejar a cualquiera sin puntos.',
  'voter.form.points': 'Reparte hasta {points} {points|punto|puntos}, a una opción o a varias.',
  'voter.form.points.top': 'Reparte hasta {points} puntos, a una opción como mucho {top}.',
  'voter.form.ranking': 'Toca en el orden que prefieras. Puedes dejar fuera a cualquiera.',
  'voter.form.drawn':
    'Las opciones están en un orden que este dispositivo ha sorteado para ti. Nadie más lo conoce; el resultado sigue el orden del plan.',
  'voter.form.none': '«{name}» es un voto como cualquier otro. Quien no queda por encima no sale elegido.',
  'voter.form.abstain': 'Abstención (voto en blanco)',
  'voter.form.nobody': 'Nadie (voto en blanco)',
  'voter.form.write-in': 'Otra persona',
  'voter.form.write-in.name': 'Nombre de la otra persona',
  'voter.form.write-in.note':
    'Cada nombre cuenta por separado. Mayúsculas y espacios dan igual; cualquier otra letra, no. El nombre de una opción cuenta para esa opción.',
  'voter.form.write-in.joiners':
    'Antes del resultado, {count} {count|portátil puede|portátiles juntos pueden} decir que dos formas de escribirlo son una sola persona.',
  'voter.form.score.for': 'Puntos para {name}',
  'voter.form.points.left': '{count|Queda|Quedan} {count} {count|punto|puntos}',
  'voter.form.points.more': 'Un punto más para {name}',
  'voter.form.points.less': 'Un punto menos para {name}',
  'voter.form.score.none': 'sin puntos',
  'voter.form.ranked': 'puesto {place}',
  'voter.form.unranked': 'sin ordenar',
  'voter.form.order': 'Tu orden',
  'voter.form.order.empty': 'Todavía nadie.',
  'voter.form.equal': 'Mismo puesto que el anterior',
  'voter.form.apart': 'Puesto propio',
  'voter.form.seal': 'Sellarla',
  'voter.form.blank': 'Aún no has elegido nada: sellada así, es un voto en blanco.',
  'voter.form.blanks':
    '{count} {count|pregunta está|preguntas están} sin responder: sellada así, {count|queda|quedan} en blanco.',
  'voter.fault.open': 'Elige antes a alguien, o «Nadie».',
  'voter.fault.open.any': 'Elige primero una de las opciones.',
  'voter.fault.open.in': '{count} {count|pregunta necesita|preguntas necesitan} respuesta. Siguiente: {title}',
  'voter.fault.in': '{title}: {fault}',
  'voter.fault.points': '«{typed}» no es un número entero de 0 a {top}.',
  'voter.fault.too-many': 'Se pueden elegir como mucho {most}, y elegiste {chosen}.',
  'voter.fault.too-few': 'Hay que elegir al menos {least}, o a nadie; elegiste {chosen}.',
  'voter.fault.no-name': 'Escribe el nombre de la persona a la que te refieres.',
  'voter.fault.unseen': 'Este nombre contiene un carácter que nadie ve. Escríbelo de nuevo.',
  'voter.fault.long-name': 'Este nombre es demasiado largo: escribe una forma más corta.',
  'voter.sealing.title': 'Sellando tu papeleta',
  'voter.sealing.text': 'Este dispositivo cierra lo que elegiste con la clave que comparten los portátiles.',
  'voter.sealing.fewer': 'Solo {readers} de ellos juntos podrían abrirla.',
  'voter.sealing.exact': 'Cifrado ElGamal con la clave conjunta, con una prueba de que sabes lo que hay dentro.',
  'voter.inside': 'Dentro',
  'voter.sealed.title': 'Tu papeleta sellada',
  'voter.sealed.tracker': 'Su nombre, en cuatro palabras',
  'voter.sealed.only-you': 'Solo tú puedes ver esto.',
  'voter.gap.blank': 'nada: un voto en blanco',
  'voter.gap.approval': 'se podrían elegir {missing} más',
  'voter.gap.score': '{missing} sin puntos',
  'voter.gap.points': '{missing} {missing|punto|puntos} sin dar',
  'voter.gap.grades': '{missing} sin nota',
  'voter.gap.ranking': '{missing} sin ordenar',
  'voter.gaps.blank': '{count} de {total} preguntas {count|está|están} en blanco.',
  'voter.gaps.under': '{count} de {total} {count|dice|dicen} menos de lo que {count|podría|podrían}.',
  'voter.cast': 'Depositarla',
  'voter.test': 'Mejor comprobarla',
  'voter.test.why': 'Un sobre comprobado se abre y se tira. Después votas con uno nuevo.',
  'voter.test.more': '¿Por qué comprobar?',
  'voter.test.more.text':
    'Un dispositivo que hace trampa no sabe si vas a comprobar. Comprobar de vez en cuando es la forma en que todo el mundo averigua que los dispositivos sellan lo que se les dijo.',
  'voter.test.exact': 'El nombre exacto: desafío de Benaloh, o «depositar o auditar».',
  'voter.casting.title': 'Depositando tu papeleta …',
  'voter.casting.text': 'Aún sin depositar. Mantén abierta esta página.',
  'voter.casting.long':
    'Todavía no ha contestado nadie. Tu papeleta sellada se guarda en este dispositivo y se envía otra vez por sí sola: quédate donde llegue la red de la sala.',
  'voter.test.last': 'Esta elección ya no te admite más comprobaciones: lo que queda es para depositar.',
  'voter.refused': 'Tu papeleta «{tracker}» fue rechazada y no cuenta.',
  'voter.refused.late': 'Llegó con la votación cerrada.',
  'voter.refused.spent':
    'Esta elección ya no te admite más papeletas. Las que se abren para comprobar también cuentan.',
  'voter.refused.again': 'Lo que elegiste sigue aquí: séllala y deposítala otra vez.',
  'voter.refused.anew': 'Elige y sella otra vez.',
  'voter.refused.before': 'Cuenta la papeleta de tu recibo.',
  'voter.uncast':
    'Sellaste la papeleta «{tracker}» en este dispositivo y no la depositaste. No cuenta, y no se guardó nada de lo que elegiste.',
  'voter.uncast.again': 'Si no sigue a la vista en otra pestaña, elige y sella otra vez.',
  'voter.auditing.title': 'Abriendo el sobre …',
  'voter.auditing.text': 'Tu dispositivo muestra a todo el mundo cómo selló esta papeleta. No contará.',
  'voter.audited.title': 'La papeleta abierta',
  'voter.audited.overline': 'Comprobación · sin depositar',
  'voter.audited.scan': 'Mejor en otro dispositivo: escanea esto. Él mismo abre el sobre y muestra qué había dentro.',
  'voter.audited.qr': 'Código que abre la papeleta comprobada en otro dispositivo',
  'voter.audited.link': 'O abre allí esta dirección',
  'voter.audited.question': '¿Era lo que elegiste?',
  'voter.audited.yes': 'Sí',
  'voter.audited.no': 'No',
  'voter.audited.good': 'Bien: dentro estaba lo que elegiste. Este sobre nuevo también lo contiene.',
  'voter.anew': '¿Es esto lo que quieres votar?',
  'voter.anew.text':
    'Todo el mundo puede ver lo que comprobaste. Si quieres votar otra cosa, cámbialo antes de depositarla.',
  'voter.audited.no.why':
    '«No» le dice a todo el mundo, sin tu nombre, que lo comprobado no es lo que elegiste. Una comprobación muestra lo elegido: tu papeleta de verdad es otra nueva.',
  'voter.flag.raised':
    'Dijiste «No»: la papeleta que se abrió como entrada {index} no contenía lo que elegiste. Prueba con otro dispositivo.',
  'voter.flag.recorded':
    'El proyector y todos los portátiles lo dicen ahora, sin tu nombre y sin lo que elegiste. Si no lo hace, avisa a todas las personas de la sala.',
  'voter.flag.sending': 'Tu «No» va de camino al proyector.',
  'voter.flag.aloud': 'Solo lo dice este dispositivo: avisa a todas las personas de la sala.',
  'voter.flag.save': 'Guardar las pruebas',
  'voter.flag.before': 'Dijiste «No» a una comprobación',
  'voter.checking.title': 'Comprueba otro dispositivo',
  'voter.checking.overline': 'Este dispositivo solo comprueba. No vota.',
  'voter.checking.right':
    'Bien: aquel dispositivo selló lo que se le dijo. Sigue votando allí; esta página se puede cerrar.',
  'voter.checking.wrong': 'Dijiste «No»: la papeleta que se abrió como entrada {index} no contenía lo elegido.',
  'voter.checking.wrong.what':
    'Di «No» también en el dispositivo que vota: entonces el proyector avisa a todo el mundo. Si calla, avisa tú.',
  'voter.cast.title': 'Tu papeleta está depositada',
  'voter.cast.lead': 'Has votado. Ahora puedes guardar el recibo, para ver más tarde si tu papeleta se contó.',
  'voter.receipt.title': 'Tu recibo',
  'voter.receipt.why': 'Nombra tu papeleta, no lo que hay dentro: quien lo vea puede mirar si la papeleta está.',
  'voter.receipt.tracker': 'El nombre de tu papeleta',
  'voter.receipt.hash': 'Completo',
  'voter.receipt.qr': 'Código con el nombre completo de tu papeleta',
  'voter.receipt.show': 'Mostrar como código y completo',
  'voter.receipt.recorded': 'Está en el tablón público, como entrada {index}.',
  'voter.receipt.recorded.not': 'Aún no se encuentra en el tablón público.',
  'voter.receipt.recorded.why': 'El tablón es la lista de la que sale el recuento.',
  'voter.receipt.witnessed': 'Guardada y firmada por {names}.',
  'voter.receipt.witnessed.not': 'Esperando a que firmen los otros portátiles.',
  'voter.receipt.witnessed.why': 'Ahora nadie puede quitarla sin que se vea.',
  'voter.receipt.witnessed.why.then': 'Entonces nadie puede quitarla sin que se vea.',
  'voter.receipt.mixed': 'Entró en la mezcla.',
  'voter.receipt.mixed.not': 'No entró en la mezcla. Avisa a la organización y enseña este recibo.',
  'voter.receipt.mixed.later': 'Entra en la mezcla tras el cierre de la votación.',
  'voter.receipt.mixed.why':
    'Desde la mezcla nadie puede saber qué papeleta es la tuya, a menos que colaboren bastantes de los portátiles que mezclan.',
  'voter.receipt.replaced': 'Has sustituido esta papeleta por otra posterior. Cuenta la posterior.',
  'voter.receipt.save': 'Guardar el recibo',
  'voter.receipt.check': 'Comprobar otra vez',
  'voter.receipt.revote': 'Votar otra vez',
  'voter.receipt.revote.why': 'Una papeleta nueva sustituiría a esta.',
  'voter.closed.title': 'La votación está cerrada',
  'voter.closed.cast': 'Tu papeleta está dentro. Los portátiles mezclan y cuentan.',
  'voter.closed.cast.held':
    'Tu papeleta está dentro y se mezcla con las demás. Nadie conoce el resultado antes de que se publique.',
  'voter.closed.none': 'Desde aquí no se depositó ninguna papeleta.',
  'voter.result.title': 'El resultado',
  'voter.no-result.title': 'No hay ningún resultado',

  // booth
  'booth.title': 'Cabina',
  'booth.set-up': 'Montar una cabina',
  'booth.set-up.text':
    'Para votantes sin teléfono: abre esta dirección en otra tableta o portátil. Allí votan muchas personas por turnos, y olvida a cada una.',
  'booth.set-up.qr': 'Código para una cabina: {text}',
  'booth.set-up.address': 'Dirección de la cabina',
  'booth.set-up.names':
    'Aquí los votantes se inscriben con su nombre. Desde un dispositivo se admiten {count}: cuando se le rechace, permite más a su dirección en la lista de votantes.',
  'booth.join': 'Hacer de este dispositivo una cabina para muchos votantes',
  'booth.setup.title': 'Montar esta cabina',
  'booth.setup.lead':
    'Muchas personas votan por turnos en este dispositivo. Olvida a cada una antes de que llegue la siguiente.',
  'booth.changes': 'Qué cambia con una cabina',
  'booth.changes.sees':
    'Este dispositivo ve todo lo que se elige en él, y quien lo controle podría leerlo. Quien tenga un dispositivo propio hace mejor en usarlo.',
  'booth.changes.forgets':
    '«Siguiente, por favor» olvida la clave, lo elegido y el recibo. Lo que el sistema haya copiado a otra parte de su memoria no lo puede borrar ninguna página.',
  'booth.changes.test':
    'Todo el mundo puede seguir comprobando una papeleta sellada en lugar de depositarla, con un teléfono o en otra cabina.',
  'booth.idle': 'Olvidar a quien no toque nada durante',
  'booth.idle.minutes': '{count} {count|minuto|minutos}',
  'booth.names': 'Quién puede votar aquí, un nombre por línea',
  'booth.names.hint':
    'Si la dejas vacía, los votantes escriben su nombre. La lista se queda en este dispositivo hasta que se termine la cabina.',
  'booth.names.fault': 'Una línea es demasiado larga, o hay más de {most}.',
  'booth.passcode': 'Contraseña que termina la cabina',
  'booth.passcode.hint':
    'Al menos cuatro caracteres. Hasta que se escriba, la ventana se queda delante. Solo se guarda en memoria: quien apague el dispositivo termina también la cabina.',
  'booth.lock':
    'La cabina llena la pantalla, y un navegador deja que cualquiera salga de ahí con Escape. Para bloquear el dispositivo: acceso guiado en un iPad, fijar pantalla en Android, --kiosk para un navegador en un portátil.',
  'booth.open': 'Abrir la cabina',
  'booth.join.text': 'Para votantes sin dispositivo propio, uno tras otro.',
  'booth.unfit.title': 'En esta elección no hay cabina',
  'booth.unfit':
    'Aquí los votantes se inscriben antes de que empiece la votación, y su dispositivo guarda una clave hasta entonces. Una cabina olvida a todo el mundo: perdería la clave y, con ella, el voto.',
  'booth.unfit.plan':
    'Planéala con códigos impresos, o deja que quien llega tarde se inscriba con la votación abierta: así los votantes traen todo lo que necesitan.',
  'booth.waiting.title': 'La votación no ha empezado todavía',
  'booth.waiting.text': 'Esta cabina se abre por sí sola con la votación.',
  'booth.entry.title': 'Tu turno',
  'booth.entry.code': 'Escribe el código de tu papel. Nadie más debe ver esta pantalla.',
  'booth.entry.name': 'Di quién eres. Nadie más debe ver esta pantalla.',
  'booth.entry.shared':
    'Compartes este dispositivo: ve lo que eliges, y te olvida cuando te vas. Con un dispositivo propio no tendrías que confiar en el de nadie.',
  'booth.entry.choose': 'Tu nombre en la lista',
  'booth.entry.choose.none': 'Elige tu nombre',
  'booth.entry.choose.empty': 'Elige antes tu nombre.',
  'booth.entry.button': 'A mi papeleta',
  'booth.next': 'Siguiente, por favor',
  'booth.cast.lead': 'Llévate tu recibo y pulsa después «Siguiente, por favor».',
  'booth.next.why': 'Después la cabina te olvida. Antes, escanea o imprime tu recibo.',
  'booth.leave': 'Salir sin depositar',
  'booth.leave.sure': '¿Salir sin depositar?',
  'booth.leave.text':
    'No se deposita nada, y se olvida lo que elegiste. Puedes volver como la misma persona, solo en esta cabina.',
  'booth.leave.yes': 'Salir, no se deposita nada',
  'booth.still': '¿Sigues ahí?',
  'booth.still.cast':
    'Tu papeleta está depositada y así se queda. En {seconds} {seconds|segundo|segundos} la cabina te olvida y el recibo desaparece.',
  'booth.still.not':
    'Aún no se ha depositado nada. En {seconds} {seconds|segundo|segundos} la cabina te olvida, y olvida lo que elegiste. Puedes volver como la misma persona, aquí.',
  'booth.still.here': 'Sigo aquí',
  'booth.again.title': 'Esta página se ha cargado de nuevo',
  'booth.again.cast': 'Quien estaba aquí ha depositado: la papeleta está en el tablón público.',
  'booth.again.sending':
    'La papeleta de quien estaba aquí va de camino. Nadie sabe aún si se depositó: se envía otra vez por sí sola. Espera, por favor.',
  'booth.again.not': 'Quien estaba aquí aún no ha depositado. Se ha olvidado lo que eligió.',
  'booth.again.me': 'Era yo: seguir',
  'booth.again.other': 'Otra persona: olvidar a quien estaba',
  'booth.receipt.scan':
    'Escanéalo con tu teléfono, que encuentra tu papeleta en el tablón y guarda el recibo. O imprímelo.',
  'booth.receipt.qr': 'Código que busca tu papeleta en un teléfono',
  'booth.receipt.print': 'Imprimir el recibo',
  'booth.receipt.slip': 'Recibo · entrada {index}',
  'booth.receipt.slip.how':
    'Escaneado en la red de la elección, el código encuentra la papeleta. Las palabras la nombran, y no dicen nada de lo que hay dentro.',
  'booth.end': 'Terminar la cabina',
  'booth.end.sure': '¿Terminar la cabina aquí?',
  'booth.end.text': 'Lo olvida todo, y este dispositivo vuelve a ser uno normal.',
  'booth.end.parked':
    '{count} {count|votante ha|votantes han} empezado aquí sin depositar. Si terminas la cabina, ya no {count|puede|pueden} votar.',
  'booth.end.lose':
    'Hay una papeleta de camino. Si terminas ahora la cabina, puede perderse, y nadie sabe si se depositó.',
  'booth.end.lose.button': 'Terminarla y perder esa papeleta',
  'booth.full': 'Llenar otra vez la pantalla',
  'booth.over': 'Aquí ya no puede votar nadie. La cabina ha olvidado a todo el mundo.',
  'booth.lookup.title': 'Un recibo, buscado',
  'booth.lookup.lead': 'Este dispositivo busca la papeleta que nombra un recibo. No vota.',

  // questions
  'questions.one-by-one': 'Una pregunta cada vez',
  'questions.progress': 'Pregunta {place} de {count}',
  'questions.to-review': 'Todas las respuestas',
  'questions.review': 'Tus respuestas',
  'questions.review.lead': 'Aún no hay nada sellado. Cambia lo que no esté como quieres.',
  'questions.change': 'Cambiar',
  'questions.change.which': 'Cambiar la pregunta {place}: {title}',

  // said
  'said.sealed': 'Tu papeleta está sellada. Aún no está depositada.',
  'said.cast': 'Tu papeleta ha quedado depositada.',
  'said.next-round':
    'Ha empezado otra ronda. Lo nuevo está al principio de esta página; el camino hacia allí, al final.',
  'said.points': '{name}: {points}',
  'said.revote': 'Rellenar una papeleta nueva',

  // node
  'node.title': 'Mezclar con este portátil',
  'node.join.lead': 'Este portátil ayudará a mezclar las papeletas y a comprobar a los otros portátiles.',
  'node.nearby.none': 'Todavía no se ha encontrado nada. El enlace funciona siempre.',
  'node.nearby.hint': 'Un nombre en la red no demuestra nada. Comparar palabras sí, en el paso siguiente.',
  'node.nearby.choose': 'Elegir',
  'node.nearby.use': 'Elegir {title}',
  'node.nearby.taken': 'Elegida',
  'node.join.name': 'Nombre de este portátil',
  'node.join.name.hint': 'Los demás lo ven. Cada portátil necesita un nombre propio.',
  'node.join.name.default': 'Portátil {number}',
  'node.join.empty': 'Elige antes una elección o pega su enlace.',
  'node.join.nameless': 'Dale antes un nombre a este portátil.',
  'node.take-over': '¿Se ha perdido el portátil que dirige?',
  'node.take-over.text':
    'Otro portátil puede seguir con la misma elección. Acepta solo si conoces a las personas que muestran el enlace nuevo.',
  'node.take-over.agree': 'Dejar que quien organiza con este enlace siga con la elección de este portátil',
  'node.take-over.button': 'Seguir con esta organización',
  'node.succession.title': 'El portátil de la organización no contesta',
  'node.succession.patience':
    'Se intenta una y otra vez. Si ese portátil solo duerme o ha perdido la red, espera. Si se ha perdido, la elección puede seguir sin él.',
  'node.succession.wronged': 'Seguir sin esta organización',
  'node.succession.wronged.text':
    'Si todos están de acuerdo en cuál es el registro correcto, otro portátil puede seguir dirigiendo la elección.',
  'node.succession.follow': 'Ahora dirige otro portátil',
  'node.succession.link': 'Su enlace para entrar',
  'node.succession.empty': 'Pega antes el enlace nuevo.',
  'node.succession.lead': 'Aún no dirige nadie: dirigir con este portátil',
  'node.succession.lead.text':
    'Este portátil tiene el registro público entero. Puede seguir dirigiendo la elección, con un enlace nuevo, en cuanto estén de acuerdo suficientes portátiles más.',
  'node.succession.lead.button': 'Tomar el relevo con este portátil …',
  'node.succession.save': 'Guardar la copia para otro portátil',
  'node.succession.save.text':
    'Con el archivo guardado puede seguir dirigiendo cualquier portátil: en su página de inicio, debajo de los botones.',
  'node.succession.sure': '¿De verdad se ha perdido el portátil anterior?',
  'node.succession.sure.text':
    'Desde ahora este portátil ya no escucha a la organización anterior, y tampoco ningún portátil que lo siga. Hay que acordar en la sala quién toma el relevo: solo debe hacerlo un portátil.',
  'node.succession.sure.button': 'Sí, tomar el relevo ahora',
  'node.succession.waiting':
    'Este portátil deja dirigir a otro: {agreed|está|están} de acuerdo {agreed}, y {needed|hace|hacen} falta {needed}. Después sigue por sí solo.',
  'node.succession.words': '¿Las mismas palabras en el portátil nuevo?',
  'node.succession.words.why':
    'Representan al portátil que quiere dirigir. Si él muestra otras, este escucha a otra persona: avisa a todas las personas de la sala.',
  'node.words.title': 'Compara seis palabras',
  'node.words.lead': '¿Muestra el proyector las mismas seis palabras, en el mismo orden?',
  'node.words.match': 'Coinciden',
  'node.words.differ': 'Son distintas',
  'node.words.why':
    'Solo coinciden si este portátil y el proyector están exactamente en la misma elección. Nadie que esté en medio puede falsificarlo.',
  'node.words.exact':
    'Las palabras son un hash de la huella del manifiesto y de un nonce de cada nodo; cada nodo se comprometió con su nonce antes de que se abriera ninguno.',
  'node.words.again': 'He vuelto a mirar: sí coinciden',
  'node.words.matched': 'Comparaste las palabras: coinciden.',
  'node.phase.lobby': 'Esperando en la sala de espera',
  'node.phase.ceremony': 'Creando juntos la clave',
  'node.phase.enrolment': 'La clave está lista',
  'node.phase.voting': 'La votación está abierta',
  'node.phase.decryption': 'Abriendo la lista mezclada',
  'node.phase.finished': 'El resultado está confirmado',
  'node.phase.too-few': 'Termina sin resultado',
  'node.too-few.own': 'Este portátil ha contado por sí mismo las papeletas selladas y no da ninguna parte de la clave.',
  'node.lobby.text': 'Has entrado. La organización empieza cuando estén todos.',
  'node.connecting': 'Este portátil intenta llegar al que dirige. Los dos deben estar en la misma red.',
  'node.away.title': 'Este portátil no está dentro',
  'node.away.not-in': 'Sin conexión, y no lo intenta otra vez por sí solo.',
  'node.away.tries': 'Lo intenta otra vez por sí solo.',
  'node.away.elsewhere':
    'En esta dirección hay ahora otra elección, y la de tu enlace no. Pide el nuevo enlace a quien dirige.',
  'node.away.again': 'Entrar otra vez',
  'node.away.other': 'Escribe antes otro nombre.',
  'node.away.name': 'Otro nombre para este portátil',
  'node.result.own': 'Este portátil ha comprobado todas las pruebas y ha contado por sí mismo las papeletas abiertas.',
  'node.leave.none': 'Deja abierta esta ventana hasta que haya resultado.',
  'node.leave.now': 'Este portátil lo ha comprobado y firmado. Puedes cerrar la ventana.',
  'node.leave.soon': 'Deja abierta esta ventana un momento más, hasta que este portátil lo haya comprobado y firmado.',
  'node.leader': '¿Las mismas palabras en el proyector?',
  'node.leader.why':
    'Representan al portátil que dirige. Si el proyector muestra otras, este portátil escucha a otra persona: consigue el enlace otra vez.',
  'node.lobby.own': '{name} (este portátil)',
  'node.next': 'Qué viene ahora',
  'node.next.key': 'Los portátiles crean una clave',
  'node.next.key.text': 'Cada uno crea una parte y se la queda. Nadie tiene nunca la clave entera.',
  'node.next.words': 'Comparas seis palabras',
  'node.next.words.text': 'Esta ventana pregunta una vez si son las del proyector.',
  'node.next.mix': 'Mezcla y comprueba por sí solo',
  'node.next.mix.text': 'Mantén el portátil despierto y en la red, enchufado si puedes.',
  'node.who.words': 'Doce palabras de su clave',
  'node.who.words.why': 'Representan a este portátil en todo lo que firma.',
  'node.place': 'Puesto {index} de {nodes} en la fila',
  'node.place.none': 'Su puesto en la fila aún no está fijado.',
  'node.connected': 'Conectado',
  'node.disconnected': 'Sin conexión. Lo intenta otra vez por sí solo.',
  'node.job': 'Qué hace ahora',
  'node.job.none': 'Nada que hacer ahora mismo: espera y observa.',
  'node.job.checking': 'Comprobando lo que publicaron los demás',
  'node.job.mixing': 'Mezclando las papeletas',
  'node.job.proving': 'Demostrando que no cambió nada',
  'node.job.decrypting': 'Calculando su parte de la clave',
  'node.checked': 'Qué comprobó por sí mismo',
  'node.checked.none': 'Nada todavía: el registro público empieza cuando la organización da comienzo.',
  'node.checked.entries': '{count} {count|entrada comprobada|entradas comprobadas} del registro público',
  'node.checked.cosigned': 'Firmado como testigo hasta la entrada {count}.',
  'node.checked.proofs': '{count} {count|prueba verificada|pruebas verificadas}',
  'node.witness.all': 'Es testigo de todo lo que hay en el registro.',
  'node.witness.no-more': 'No firma nada más.',
  'node.witness.behind': '{count|Queda|Quedan} {count} {count|entrada|entradas} por firmar.',
  'node.witness.why': 'Lo que ha firmado no lo puede cambiar nadie después sin que todo el mundo vea quién fue.',
  'node.exact.text':
    'Aplica cada entrada del registro, al que solo se puede añadir, según las reglas de la elección; examina todas las pruebas y cofirma los puntos de control del coordinador (árbol de Merkle de RFC 6962, notas firmadas).',
  'node.alarm': 'Alto: {culprit}',
  'node.alarm.words.what':
    'Dilo en voz alta en la sala, muestre lo que muestre el proyector. Después mira otra vez, palabra por palabra; estas son las de este portátil:',
  'node.alarm.what':
    'Avisa ahora a todas las personas de la sala. Las pruebas están en este portátil y en el registro público.',
  'node.alarm.code': 'Código: {code}',
  'node.fork.save': 'Guardar la prueba',
  'node.compare': 'Comparar con otro portátil o con un recibo',
  'node.compare.text':
    'La organización podría mostrar a distintos portátiles registros distintos. Abre aquí lo que guardó otro portátil, o el recibo de un votante: si algo se contradice, lo demuestra.',
  'node.compare.button': 'Abrir un archivo para comparar',
  'node.compare.save': 'Guardar el punto de control de este portátil',
  'node.compare.same': 'Coincide: las primeras {count} entradas son las mismas.',
  'node.compare.later': 'Abarca {count} entradas; este portátil compara en cuanto las tenga todas.',
  'node.export': 'Guardar una copia de la clave de este portátil',
  'node.export.text':
    'Con el archivo y la frase secreta, otro equipo puede seguir como este portátil. Quien tenga ambas cosas puede actuar en su nombre.',
  'node.export.passphrase': 'Frase secreta',
  'node.export.hint': 'Al menos 12 caracteres. Varias palabras están bien.',
  'node.export.short': 'La frase secreta es demasiado corta.',
  'node.export.button': 'Guardar la clave',
  'node.joining.title': '¿Son una sola persona?',
  'node.joining.lead':
    'La organización propone contar estos nombres añadidos como una sola persona. Se hace si {count|está|están} de acuerdo {count} {count|portátil|portátiles}. Si no lo sabes con seguridad, no hagas nada.',
  'node.joining.agree': 'Sí, una sola persona',
  'node.joining.done': 'Este portátil está de acuerdo.',
  'node.joining.sure': '¿Seguro que es una sola persona?',
  'node.joining.sure.text': 'Este portátil lo firma en el registro público. No se puede deshacer.',

  // coordinator
  'coordinator.lobby.title': 'Entra: {title}',
  'coordinator.lobby.lead': 'Portátiles: abre Ostraka, sigue el enlace, compara las palabras.',
  'coordinator.lobby.phones': 'Teléfonos: escanea esto',
  'coordinator.lobby.phones.early': 'Los teléfonos ya pueden escanear: su página sigue sola en cuanto empieces.',
  'coordinator.lobby.laptops': 'Portátiles: sigue este enlace',
  'coordinator.lobby.page': 'Dirección para teléfonos',
  'coordinator.lobby.typed': '¿Sin cámara? La dirección para escribir',
  'coordinator.lobby.qr': 'Código para escanear: {text}',
  'coordinator.lobby.scan': 'Escanea para entrar',
  'coordinator.lobby.words': '¿Las mismas palabras en cada portátil?',
  'coordinator.lobby.words.why':
    'Si un portátil muestra otras palabras, habla con otra persona. Las palabras representan la clave de este portátil.',
  'coordinator.lobby.nodes.none': 'Todavía no hay ningún portátil.',
  'coordinator.lobby.start': 'Empezar con {count} {count|portátil|portátiles}',
  'coordinator.lobby.missing': '{count|Falta|Faltan} {count} {count|portátil|portátiles} más.',
  'coordinator.lobby.fewer':
    'Hay {here} de los {planned} portátiles que habías previsto. Puedes empezar sin los demás.',
  'coordinator.ceremony.title': 'Los portátiles crean la clave',
  'coordinator.ceremony.lead': 'Cada uno crea una parte. Nadie ve nunca la clave entera.',
  'coordinator.ceremony.awaited': 'Esperando a {names}.',
  'coordinator.ceremony.exact': 'Qué ocurre exactamente',
  'coordinator.ceremony.exact.text':
    'Generación distribuida de claves: cada portátil reparte a los demás fragmentos verificables de un secreto, y la suma es la clave de la elección.',
  'coordinator.ceremony.reason': 'Los portátiles aún están creando la clave.',
  'coordinator.enrolment.title': 'Ahora se inscribe todo el mundo',
  'coordinator.enrolment.title.rehearsal': 'Los portátiles crean la clave',
  'coordinator.enrolment.lead':
    'Los votantes escanean el código y escriben su nombre. Abre la votación cuando estén todos.',
  'coordinator.enrolment.lead.invented':
    'Los votantes escanean el código y escriben un nombre que se inventan. Abre la votación cuando haya en la lista tantos como personas hay aquí.',
  'coordinator.enrolment.lead.rehearsal':
    'Nadie se inscribe: las papeletas de prueba se emiten solas. Compara las seis palabras en cada portátil y abre la votación.',
  'coordinator.codes.title.enrolment': 'Reparte los códigos',
  'coordinator.codes.lead': 'Imprime los papeles, recórtalos y da uno a cada persona. Después abre la votación.',
  'coordinator.six.title': '¿Las mismas seis palabras en todas partes?',
  'coordinator.six.why':
    'Cada portátil hizo su parte de estas palabras antes de ver la de los demás. Si coinciden, todos observan la misma elección.',
  'coordinator.enrolled': '{count} {count|votante se ha inscrito|votantes se han inscrito}',
  'coordinator.enrolled.none': 'Aún no se ha inscrito nadie.',
  'coordinator.opening.title': '¿Abrir la votación con {count} {count|votante|votantes}?',
  'coordinator.opening.more': 'Se {count|ha|han} inscrito {count}, y esperas {expected}.',
  'coordinator.opening.fewer': 'Solo se {count|ha|han} inscrito {count}, y esperas {expected}.',
  'coordinator.opening.nobody':
    'Aún no se ha inscrito nadie. Quien venga puede inscribirse mientras la votación esté abierta.',
  'coordinator.opening.one-address': '{count} vienen de una misma dirección, {address}.',
  'coordinator.opening.few':
    'Un resultado requiere al menos {needed} papeletas, y en la lista hay {count} {count|votante|votantes}: no puede haber resultado.',
  'coordinator.opening.few-yet':
    'Un resultado requiere al menos {needed} papeletas, y en la lista hay {count} {count|votante|votantes}: si nadie más se inscribe durante la votación, no hay resultado.',
  'coordinator.opening.silent': 'Nadie ha comparado todavía las seis palabras en: {names}.',
  'coordinator.opening.signed': 'La lista se firma al abrir la votación: entonces ya no se puede tachar a nadie.',
  'coordinator.opening.go': 'Abrir la votación con {count} {count|votante|votantes}',
  'coordinator.expect.title': 'Cuántos se esperan',
  'coordinator.expect.of': 'Se {count|ha|han} inscrito {count} de {expected}.',
  'coordinator.expect.label': '¿Cuántos votantes esperas?',
  'coordinator.expect.hint': 'Se te pregunta antes de que puedan votar más. Déjalo vacío si no lo sabes.',
  'coordinator.expect.error': 'Un número entero hasta {most}.',
  'coordinator.expect.set': 'Esperar a tantos',
  'coordinator.sources.title': 'De dónde vienen',
  'coordinator.sources.one': '{count} desde {address}',
  'coordinator.sources.own': '{count} desde este equipo',
  'coordinator.sources.more': '… y {count} direcciones más.',
  'coordinator.sources.away':
    'Se {count|rechazó|rechazaron} {count} {count|petición|peticiones} de allí por encima de su cupo.',
  'coordinator.sources.strike': 'Tachar a todos los de {address}',
  'coordinator.sources.strike.title': '¿Tachar a todos los que vienen de {address}?',
  'coordinator.sources.allow': 'Permitir {count} más desde allí',
  'coordinator.sources.turned':
    'Se {count|rechazó|rechazaron} {count} {count|petición|peticiones} de inscripción: demasiadas desde una dirección. Mira la lista para permitir más.',
  'coordinator.roll.open': 'Ver la lista',
  'coordinator.roll.title': '{count} {count|votante|votantes} en la lista',
  'coordinator.roll.title.forgotten': '{count} {count|votante|votantes}, sin nombres',
  'coordinator.roll.lead': 'Léela en voz alta. Tacha a quien no deba estar, antes de abrir la votación.',
  'coordinator.roll.lead.invented':
    'Estos nombres son inventados. Cuenta que haya tantos como personas, y deja que todo el mundo mire si está el suyo.',
  'coordinator.roll.lead.signed': 'La lista está firmada: ya no se añade ni se tacha a nadie.',
  'coordinator.roll.lead.grows':
    'La lista está firmada: ya no se tacha a nadie. A quien llega tarde todavía se le añade.',
  'coordinator.roll.search': 'Buscar un nombre',
  'coordinator.roll.found': '{count} {count|nombre encontrado|nombres encontrados}.',
  'coordinator.roll.alike': '{count} {count|nombre parece igual|nombres parecen iguales} a otro de la lista.',
  'coordinator.roll.near': '{count} {count|nombre es casi igual|nombres son casi iguales} a otro de la lista.',
  'coordinator.roll.more': '… y {count} más.',
  'coordinator.roll.mark.double': 'parece igual a {names}',
  'coordinator.roll.mark.similar': 'casi igual a {names}',
  'coordinator.roll.strike': 'Tachar',
  'coordinator.roll.strike.label': 'Tachar a {name}',
  'coordinator.roll.strike.title': '¿Tachar a {name} de la lista?',
  'coordinator.roll.strike.text':
    'Su propia página lo dice enseguida. Puede inscribirse otra vez con otro nombre, y puedes volver a ponerlo hasta que abras la votación.',
  'coordinator.roll.struck': 'Tachados',
  'coordinator.roll.back': 'Volver a poner',
  'coordinator.roll.back.label': 'Volver a poner a {name}',
  'coordinator.roll.voted': 'ha votado',
  'coordinator.roll.voted.not': 'no ha votado',
  'coordinator.roll.voted.who': 'Solo tú ves quién ha votado. Una segunda papeleta no cambia nada aquí.',
  'coordinator.roll.voted.hidden': 'El plan dice que nadie vea quién ha votado.',
  'coordinator.reminder': 'Recordárselo a quien no ha votado',
  'coordinator.reminder.again': 'Guardar la lista otra vez',
  'coordinator.reminder.title': '{waiting} aún no {waiting|ha|han} votado',
  'coordinator.reminder.text':
    'Esta lista es solo para ti, como tabla. Se hace una vez: el registro lo dice, y cuántos figuran en ella. Quien vote a partir de ahora sigue en ella.',
  'coordinator.reminder.make': 'Hacer y guardar la lista',
  'coordinator.reminder.made': 'Se hizo una lista de quienes no habían votado: {waiting}.',
  'coordinator.reminder.nobody': 'Todo el mundo ha votado.',
  'coordinator.roll.keep': 'Conservar la lista',
  'coordinator.roll.csv': 'Guardar como tabla',
  'coordinator.roll.names': 'Guardar el archivo de nombres',
  'coordinator.roll.names.text':
    'Lo que todo el mundo puede comprobar después no contiene nombres. El archivo de nombres dice de quién es cada clave: con él cualquiera puede deducir del tablón quién ha votado, y nadie qué votó.',
  'coordinator.roll.forget': 'Borrar aquí los nombres',
  'coordinator.roll.forget.title': '¿Borrar los nombres en este portátil?',
  'coordinator.roll.forget.text':
    'El resultado y todo lo que se puede comprobar quedan como están. Quien haya recibido el archivo de nombres lo sigue teniendo.',
  'coordinator.roll.forgotten': 'Los nombres se borraron en este portátil.',
  'coordinator.roll.compare': 'Comparar con tu propia lista',
  'coordinator.roll.compare.give': 'Pegar o elegir una lista',
  'coordinator.roll.compare.how': '{count} {count|nombre|nombres} en tu lista',
  'coordinator.roll.compare.label': 'Nombres, uno por línea',
  'coordinator.roll.compare.hint': 'Pega la lista de tu clase, o elige un archivo. Se queda en esta ventana.',
  'coordinator.roll.compare.file': 'Elegir un archivo',
  'coordinator.roll.compare.no-text':
    'No se leyó ningún nombre: esto no es texto, o no está en UTF-8. Guarda la lista como texto o CSV en UTF-8.',
  'coordinator.roll.compare.all': 'Se han inscrito los {count} de tu lista, y nadie más.',
  'coordinator.roll.compare.strangers': 'No están en tu lista: {count}',
  'coordinator.roll.compare.missing': 'Aún no se han inscrito: {count}',
  'coordinator.roll.compare.spelled': 'Escritos de otra forma: {count}',
  'coordinator.open-voting': 'Abrir la votación',
  'coordinator.open-voting.codes': 'Crea antes los códigos.',
  'coordinator.codes.make': 'Crear códigos para votantes',
  'coordinator.codes.more': 'Crear más códigos',
  'coordinator.codes.title': 'Códigos para votantes',
  'coordinator.codes.count': '¿Cuántos votantes?',
  'coordinator.codes.count.error': 'Un número de 1 a {most}.',
  'coordinator.codes.once': 'Estos códigos se muestran solo esta vez. Imprímelos ahora.',
  'coordinator.codes.print': 'Imprimir',
  'coordinator.codes.done': 'Listo, ocultarlos',
  'coordinator.codes.counts': 'Códigos: {used} usados, {unused} sin usar, {replaced} sustituidos.',
  'coordinator.codes.lost': 'Se perdió un papel',
  'coordinator.codes.lost.lead':
    'El código del papel perdido ya no abre nada, y uno nuevo ocupa su lugar; con la votación abierta, lo ve todo el mundo. Un código que se ha usado queda como está.',
  'coordinator.codes.lost.number': 'Número del papel perdido',
  'coordinator.codes.lost.hint': 'Si nadie lo sabe, pregunta qué números tienen los demás.',
  'coordinator.codes.lost.error': 'Los papeles tienen números de 1 a {most}.',
  'coordinator.codes.replace': 'Sustituir este código',
  'coordinator.codes.slip': 'Tu código para una papeleta:',
  'coordinator.codes.slip.number': 'Papel {number} · {date}',
  'coordinator.codes.slip.where': 'Escanea, o escribe la dirección y después el código: {page}',
  'coordinator.codes.slip.words': 'Si la aplicación Ostraka te pide comparar doce palabras, son estas:',
  'coordinator.codes.slip.qr': 'Dirección y código del papel {number}',
  'coordinator.codes.list': '{count} {count|código|códigos}',
  'coordinator.voting.title': 'Vota ahora',
  'coordinator.voting.lead': 'Elige en tu propio teléfono, sella la papeleta, deposítala.',
  'coordinator.voting.ballots': '{count} {count|papeleta depositada|papeletas depositadas}',
  'coordinator.voting.of': 'de {count} {count|votante|votantes}',
  'coordinator.voting.all': 'Han votado todos.',
  'coordinator.voting.least':
    'Para un resultado {needed|hace|hacen} falta al menos {needed} {needed|papeleta|papeletas}: con menos, no se abre ninguna.',
  'coordinator.voting.audited': '{count} {count|papeleta abierta|papeletas abiertas} para comprobar',
  'coordinator.voting.checking': '{count|Se está comprobando|Se están comprobando} {count} más.',
  'coordinator.voting.board': '¿Hasta qué punto están a salvo las papeletas?',
  'coordinator.voting.witnessed': 'Los otros portátiles han firmado {witnessed} de {size} entradas.',
  'coordinator.voting.close': 'Cerrar la votación',
  'coordinator.few.sure': '¿Cerrar sin resultado?',
  'coordinator.few.wait': 'Esperar más papeletas',
  'coordinator.few.close': 'Cerrar de todos modos',
  'coordinator.few.title': 'Sin resultado: {title}',
  'coordinator.few.waiting': 'Los portátiles confirman que la votación está cerrada …',
  'coordinator.few.attested':
    '{count} de {total} {total|portátil|portátiles} {count|ha|han} comprobado y firmado este final.',
  'coordinator.few.why':
    'Tan pocas papeletas podrían mostrar qué votó alguien. El plan fijó el número antes de la votación, y ahora nadie puede cambiarlo: ni la organización, ni menos portátiles de los que abren una papeleta.',
  'coordinator.closing.title': 'La votación se cierra en un minuto',
  'coordinator.closing.left': '{seconds|queda|quedan} {seconds} {seconds|segundo|segundos}',
  'coordinator.closing.longer': '¿Necesitas más tiempo? Dilo.',
  'coordinator.closing.extend': 'Un minuto más',
  'coordinator.closing.now': 'Cerrar ahora',
  'coordinator.closing.stop': 'Mantener abierta la votación',
  'coordinator.closing.running': 'Cerrando …',
  'coordinator.mixing.title': 'Los portátiles están mezclando',
  'coordinator.mixing.lead':
    'Después nadie puede saber de quién es cada papeleta, a menos que colaboren {count} de ellos.',
  'coordinator.decryption.title': 'Los portátiles están abriendo las papeletas',
  'coordinator.decryption.lead': 'Cada uno da su parte de la clave para la lista mezclada, y para nada más.',
  'coordinator.finished.title': 'Resultado: {title}',
  'coordinator.finished.pending': 'El resultado está en camino …',
  'coordinator.finished.attested':
    '{count} de {total} {total|portátil|portátiles} {count|ha|han} comprobado y firmado el resultado.',
  'coordinator.differing.look':
    'Ve allí y compara otra vez las seis palabras. Si de verdad son distintas, alguien se interpone entre ese portátil y este.',
  'coordinator.differing.leave': 'Dejar fuera a {name}',
  'coordinator.differing.leave.why': 'Los demás crean la clave de nuevo, y todo el mundo compara palabras nuevas.',
  'coordinator.differing.out': '{name} queda fuera. La elección sigue con los demás.',
  'coordinator.differing.version':
    'Un programa más antiguo empezó esta elección, y no puede dejar fuera un portátil. Empieza una nueva.',
  'coordinator.differing.voting': 'La votación está abierta, así que la clave ya no se puede crear de nuevo.',
  'coordinator.differing.key':
    'Sin él quedarían {left} de los {needed} portátiles que necesita la clave. Empieza una elección nueva.',
  'coordinator.differing.close':
    'Sin él quedarían {left} de los {needed} portátiles necesarios para cerrar la votación. Empieza una elección nueva.',
  'coordinator.differing.mix':
    'Sin él quedarían {left} de los {needed} portátiles necesarios para mezclar. Empieza una elección nueva.',
  'coordinator.differing.first': 'Aclara primero qué palabras son distintas.',
  'coordinator.spare': 'Con {laptops} portátiles puede faltar uno.',
  'coordinator.absence': '{count|Portátil ausente|Portátiles ausentes}: {names}',
  'coordinator.absence.returning': 'Aún no han vuelto: {names}',
  'coordinator.absence.returning.what':
    'Donde Ostraka sigue abierto vuelven por sí solos. En los demás, ábrelo y elige esta elección.',
  'coordinator.absence.none':
    'La elección sigue: {needed} {needed|portátil basta|portátiles bastan} para abrir las papeletas.',
  'coordinator.absence.key':
    'La clave necesita {needed} portátiles, y {left|está|están} aquí {left}. Sin ellos no se crea.',
  'coordinator.absence.close':
    'La votación sigue abierta. Para cerrarla {needed|debe|deben} estar aquí {needed} {needed|portátil|portátiles}, y {left|está|están} {left}.',
  'coordinator.absence.confirm':
    'La votación está cerrada. {needed} {needed|portátil debe|portátiles deben} confirmarlo antes de que ninguno mezcle, y {left|está|están} aquí {left}.',
  'coordinator.absence.mix': 'Deben mezclar {needed} portátiles, y solo pueden {left}.',
  'coordinator.absence.open':
    'Para abrir las papeletas hacen falta {needed} portátiles, y solo {left|queda|quedan} {left}. Sin ellos nadie puede abrirlas: eso es lo que las protege.',
  'coordinator.absence.what':
    'Haz volver un portátil: abre Ostraka en él y elige esta elección. Si no vuelve ninguno, empieza una elección nueva.',
  'coordinator.absence.moved':
    '¿Estuvo fuera un rato este portátil? Entonces puede que ahora dirija la elección otro, y los demás ya no escuchen a este. Pregunta en la sala; si es así, cierra esta ventana.',
  'coordinator.takeover.title': 'Este portátil toma el relevo',
  'coordinator.takeover.lead':
    'Un número suficiente de portátiles debe dejarlo dirigir. Después la elección sigue donde estaba.',
  'coordinator.takeover.laptops': 'Los portátiles que mezclan',
  'coordinator.takeover.how':
    'En cada uno: «El portátil de la organización no contesta», «Ahora dirige otro portátil», y este enlace.',
  'coordinator.takeover.agreed': 'deja dirigir a este portátil',
  'coordinator.takeover.not-yet': 'todavía no',
  'coordinator.takeover.lacking': 'Falta que {count|esté|estén} de acuerdo {count} {count|portátil|portátiles} más.',
  'coordinator.takeover.go': 'Seguir con {count} {count|portátil|portátiles}',
  'coordinator.takeover.ahead.title': '{name} sabe más',
  'coordinator.takeover.ahead':
    'La copia de {name} tiene {theirs} entradas, y esta solo {ours}: se perderían papeletas. Toma el relevo en ese portátil, o con una copia guardada allí, y cierra esta ventana.',
  'coordinator.takeover.ahead.short': 'Toma el relevo desde {name}.',
  'coordinator.takeover.ballots':
    'Las papeletas que han firmado los otros portátiles están a salvo, y quien las depositó no tiene que hacer nada más. Los votantes con la aplicación siguen el enlace nuevo y continúan con su clave.',
  'coordinator.takeover.phones':
    'El navegador de un teléfono guarda su clave solo para la dirección anterior. Quien ya votó allí escanea el código nuevo solo para ver el resultado. Quien no, puede inscribirse otra vez si esta elección admite a quien llega tarde o el código está sin usar: busca nombres que estén dos veces en la lista.',
  'coordinator.takeover.codes': 'Los códigos se pierden con el portátil anterior: crea otros nuevos y repártelos.',
  'coordinator.takeover.enrolled':
    'Quién se había inscrito se pierde con el portátil anterior: todos siguen el enlace nuevo y se inscriben otra vez.',
  'coordinator.export': 'Para otros programas',
  'coordinator.export.text':
    'Las papeletas abiertas, en un orden que no dice nada de quién las emitió, y las rondas del recuento. Los nombres añadidos no se distinguen.',
  'coordinator.export.blt': 'Papeletas (BLT)',
  'coordinator.export.preflib': 'Papeletas (PrefLib)',
  'coordinator.export.csv': 'Papeletas como tabla (CSV)',
  'coordinator.export.cvr': 'Papeletas como registros (JSON)',
  'coordinator.export.rounds.csv': 'Rondas como tabla (CSV)',
  'coordinator.export.rounds.json': 'Rondas para dibujar (RCVis)',
  'coordinator.export.svg': 'Resultado como imagen (SVG, en inglés)',
  'coordinator.export.whole': 'Papeletas enteras (CSV)',
  'coordinator.export.whole.ask': 'Papeletas enteras',
  'coordinator.times': 'Cuánto tardó',
  'coordinator.save.title': 'Consérvala',
  'coordinator.save.transcript': 'Guardar la elección entera',
  'coordinator.save.archive': 'Guardar el expediente…',
  'coordinator.save.archive.text':
    'Todo en una carpeta, como un solo archivo ZIP: la elección entera, el verificador, el acta (en inglés) para imprimir, los resultados, las papeletas abiertas, las sumas y un README. Sin nombres de votantes: esos se guardan aparte.',
  'coordinator.save.transcript.text':
    'Con este archivo cualquiera puede comprobarlo todo otra vez, sin ti: en Ostraka, o en cualquier navegador con verify.html. La aplicación lo guarda al lado; en un navegador lo hace «{button}».',
  'coordinator.save.verifier': 'Guardar el verificador para navegadores',
  'coordinator.save.csv': 'Resultado como tabla (CSV)',
  'coordinator.save.json': 'Resultado para programas (JSON)',
  'coordinator.save.timings': 'Tiempos (CSV)',
  'coordinator.laptops': 'Portátiles',
  'coordinator.laptop.differs': 'sus palabras son distintas',
  'coordinator.laptop.same': 'palabras comparadas: las mismas',
  'coordinator.laptop.silent': 'palabras aún sin comparar',
  'coordinator.laptop.connected': 'conectado',
  'coordinator.laptop.checking': 'comprueba',
  'coordinator.laptop.mixing': 'mezcla',
  'coordinator.laptop.proving': 'demuestra su mezcla',
  'coordinator.laptop.decrypting': 'calcula su parte de la clave',
  'coordinator.laptop.mixed': 'ha mezclado',
  'coordinator.laptop.proven': 'ha mezclado, prueba comprobada',
  'coordinator.laptop.attested': 'ha firmado el resultado',
  'coordinator.timeline': 'Qué ha pasado',
  'coordinator.timeline.empty': 'Nada todavía.',
  'coordinator.warning': 'Ten en cuenta',
  'coordinator.fault.title': 'Problema con {culprit}',
  'coordinator.fault.proven': 'El tablón público lo demuestra; todo el mundo puede comprobarlo.',
  'coordinator.fault.claimed': 'Lo dice este portátil; el tablón no lo demuestra.',
  'coordinator.fault.code': 'Nombre exacto: {code}',
  'coordinator.stuck.title': 'No puede continuar',
  'coordinator.stuck.text':
    'Haz volver los portátiles que faltan: abre Ostraka en ellos y elige esta elección. Sigue por sí sola.',
  'coordinator.joining.title': '¿Una persona o varias?',
  'coordinator.joining.lead':
    'Las papeletas están abiertas. Si dos formas de escribir un nombre son la misma persona, proponlo: {count} {count|portátil debe|portátiles deben} estar de acuerdo. Lo que se une queda unido, y se muestran los dos recuentos.',
  'coordinator.joining.proposed': 'Propuesto',
  'coordinator.joining.mark': 'Marca las formas de escribir que son una sola persona',
  'coordinator.joining.more': 'Se pueden unir {count} más en la línea de comandos.',
  'coordinator.joining.two': 'Marca al menos dos nombres.',
  'coordinator.joining.propose': 'Proponer: son una sola persona',
  'coordinator.joining.post': 'Publicar el resultado',
  'coordinator.joining.sure': '¿Publicar el resultado ahora?',
  'coordinator.joining.sure.text':
    'Cuenta lo que han acordado suficientes portátiles. Después ya no se puede unir ningún nombre.',

  // wizard
  'wizard.one-less': 'Uno menos: {label}',
  'wizard.one-more': 'Uno más: {label}',
  'wizard.missing.title': 'Dale antes un título a la elección.',
  'wizard.missing.question': 'La pregunta {number} aún no tiene texto.',
  'wizard.missing.title.change': 'Hay que cambiar el título: mira a su lado.',
  'wizard.missing.question.change': 'Hay que cambiar la pregunta {number}: mira a su lado.',
  'wizard.missing.options': '{count|Falta|Faltan} {count} {count|opción|opciones} entre las que elegir.',
  'wizard.missing.fewer': '{over|Sobra|Sobran} {over} {over|opción|opciones} para una sola pregunta.',
  'wizard.missing.names': 'Hay que cambiar {count} {count|opción|opciones}: mira {places}.',
  'wizard.missing.none': '«{name}» no puede aquí no designar a nadie: mira en «Más sobre cómo se cuenta».',
  'wizard.missing.pictures': 'Todas las imágenes juntas ocupan más sitio del que tiene una papeleta: quita algunas.',
  'wizard.missing.about':
    'Hay que cambiar {count} {count|línea|líneas}: mira {count|la línea|las líneas} sobre {places}.',
  'wizard.missing.grades': 'Dale a cada nota un nombre propio.',
  'wizard.fault.empty': 'Esta línea está vacía: escribe una opción o quítala.',
  'wizard.fault.long': '{count} caracteres, y caben como mucho {most}: quita {over}. No se ha cortado nada.',
  'wizard.fault.double':
    'Para quien lee es igual que «{other}», número {place}. Si son dos, distínguelos: por la clase, por ejemplo. Si es uno, quita este.',
  'wizard.fault.many':
    '{count} opciones, y en una papeleta caben {most} por pregunta. Siguen todas aquí: quita {over}, o hazlo en dos preguntas.',
  'wizard.fault.turnout': 'Un número entero de {least} a {most}, o una parte de la lista como 1/3, 50 % o >1/2.',
  'wizard.fault.number': 'Un número entero de {least} a {most}.',
  'wizard.fault.seats': 'Aquí solo se pueden elegir {count}: elige menos o añade opciones.',
  'wizard.fault.one-seat': 'Esta regla cubre una plaza. Para más, escoge una regla para varias plazas.',
  'wizard.fault.threshold':
    'Solo {count|está previsto|están previstos} {count} {count|portátil|portátiles}: pon menos, o prevé más.',
  'wizard.fault.grade.empty': 'Esta nota aún no tiene nombre.',
  'wizard.fault.grade.double': 'Otra nota también se llama «{name}».',
  'wizard.aside.ties': 'Esta regla no cuenta puestos compartidos, así que dos opciones no pueden compartir uno.',
  'wizard.aside.beside': 'No se cuentan además, porque no pueden contar estas papeletas: {rules}.',
  'wizard.entry.added': '{count} opciones añadidas.',
  'wizard.entry.cleaned':
    '{count} {count|opción añadida|opciones añadidas}; en {cleaned} se quitaron caracteres que nadie ve.',
  'wizard.entry.no-name': 'Una línea de {count} caracteres no es una opción. No se añadió nada de ella.',
  'wizard.entry.no-list':
    'Con estas {count} habría más de {most} opciones, muchas más de las que muestra una papeleta. No se añadió ninguna.',
  'wizard.anew': 'Empezar de nuevo',
  'wizard.anew.done': 'El plan se ha empezado de nuevo.',
  'wizard.put-back': 'Recuperarlo',
  'wizard.kept': 'Aquí está el plan que empezaste, tal como lo dejaste.',
  'wizard.kept.unreadable': 'Aquí se empezó un plan que esta versión de Ostraka no puede leer.',
  'wizard.questions': '¿De qué trata la elección?',
  'wizard.title': 'Título de la elección',
  'wizard.title.hint': 'Por ejemplo: Delegación de clase',
  'wizard.question': 'Pregunta',
  'wizard.question-number': 'Pregunta {number}',
  'wizard.option': 'Añade una opción para elegir',
  'wizard.option.hint':
    'Una persona, un proyecto, una moción: Intro la añade. Varias líneas pegadas se convierten en varias opciones.',
  'wizard.option.add': 'Añadir',
  'wizard.option.name': 'Opción {place}',
  'wizard.option.remove': 'Quitar {name}',
  'wizard.option.removed': '«{name}» se ha quitado.',
  'wizard.options': 'Para elegir: {count}',
  'wizard.join-names': 'Antes del resultado, los portátiles pueden unir formas de escribir un nombre añadido',
  'wizard.join-names.text':
    'Deben estar de acuerdo tantos como abren una papeleta. El resultado te espera entonces a ti.',
  'wizard.write-in': 'Los votantes pueden añadir una opción más',
  'wizard.about': 'Una línea sobre cada opción',
  'wizard.about.text':
    'Se lee bajo la opción: lo que cuesta un proyecto, por ejemplo, o una clase. Deja vacío lo que no la necesite.',
  'wizard.about.line': 'Sobre {name}',
  'wizard.pictures': 'Una imagen para cada opción',
  'wizard.pictures.text':
    'Se ve junto a la opción. Aquí se dibuja de nuevo, y en pequeño: del archivo no va nada más, como el lugar de una foto. Todas las personas de la votación la reciben y pueden guardarla: pregunta a quien se vea en ella.',
  'wizard.picture.choose': 'Elegir una imagen para {name}',
  'wizard.picture.other': 'Elegir otra imagen para {name}',
  'wizard.picture.remove': 'Quitar la imagen para {name}',
  'wizard.picture.removed': 'La imagen para {name} se ha quitado.',
  'wizard.picture.kind':
    'Este archivo no es ni PNG ni JPEG. Guarda la imagen en uno de esos formatos y elígela otra vez.',
  'wizard.picture.large':
    'Esta imagen es demasiado grande para leerla aquí: puede tener 50 megabytes y {most} megapíxeles. Guárdala más pequeña y elígela otra vez.',
  'wizard.picture.damaged':
    'Esta imagen no se puede leer. Ábrela en otro programa, guárdala de nuevo y elígela otra vez.',
  'wizard.contest.add': 'Hacer otra pregunta',
  'wizard.contest.most': 'Una papeleta hace como mucho {most} preguntas.',
  'wizard.contest.remove': 'Quitar esta pregunta',
  'wizard.contest.removed': 'La pregunta {number} se ha quitado, con sus opciones.',
  'wizard.rules': '¿Cómo se decide?',
  'wizard.rule': '¿Con qué regla?',
  'wizard.which': '¿Qué regla conviene?',
  'wizard.fills.one': 'Para una plaza.',
  'wizard.fills.any': 'Para una plaza o varias.',
  'wizard.fills.proportional': 'Para varias plazas: cada grupo de votantes recibe su parte.',
  'wizard.fills.lists': 'Da plazas a las listas.',
  'wizard.note.equal-shares':
    'Para proyectos de coste parecido: cada uno cuenta como uno, y lo que cuesta no se cuenta.',
  'wizard.seats': '¿Cuántos se eligen?',
  'wizard.seats.lists': '¿Cuántas plazas hay?',
  'wizard.none':
    '«{name}» cuenta como cualquier otra opción y puede ganar. Si no debe designar a nadie, dilo en «{more}».',
  'wizard.none.words': 'ninguno de estos, ninguna de estas, ninguno, ninguna, nadie, nada',
  'wizard.pick-one':
    'Con «{one}» cada persona tiene un solo voto, aunque ganan {seats}: la última puede ganar con pocos. «{ticks}» toma lo que más gente quiere; «{shares}» y «{ranks}» dan a cada grupo su parte.',
  'wizard.top': 'Máximo de puntos',
  'wizard.points': '¿Cuántos puntos tiene cada votante?',
  'wizard.points.top': '¿Cuántos puede recibir una opción?',
  'wizard.grades': 'Notas',
  'wizard.grades.count': '¿Cuántas notas?',
  'wizard.grades.usual': 'a rechazar, insuficiente, aceptable, bien, muy bien, excelente',
  'wizard.grade': 'Nota {place} desde arriba',
  'wizard.ties': 'Dos opciones pueden compartir un puesto',
  'wizard.more': 'Más sobre cómo se cuenta',
  'wizard.beside': 'Contar también con estas reglas, para comparar',
  'wizard.people': '¿Quién vota y quién mezcla?',
  'wizard.voters': '¿Quién puede votar?',
  'wizard.keys': 'Quien se inscriba antes de empezar la votación',
  'wizard.keys.text': 'Sus teléfonos y portátiles crean una clave propia. Tú ves la lista de nombres.',
  'wizard.codes': 'Quien tenga un código impreso',
  'wizard.codes.text':
    'Imprimes papeles con códigos de un solo uso y los repartes. Con ellos muchos votantes pueden compartir un dispositivo, una cabina.',
  'wizard.least-ballots': 'Papeletas necesarias para un resultado',
  'wizard.more-voters': 'Más sobre la votación',
  'wizard.invented-names': 'Los votantes se inscriben con nombres inventados',
  'wizard.invented-names.text':
    'Nadie sabe por la lista quién votó, y nadie ve quién está en ella: cuenta que haya tantos nombres como personas.',
  'wizard.who-voted': 'No listar quién ha votado',
  'wizard.who-voted.text':
    'Ves cuántos han votado, no quiénes. Quien tenga el archivo de nombres todavía puede deducirlo del registro.',
  'wizard.reminders': 'Se puede hacer una vez una lista de quién no ha votado',
  'wizard.reminders.text': 'Para que puedas recordárselo. El registro dice cuándo se hizo y cuántos figuran en ella.',
  'wizard.latecomers': 'Quien llegue tarde puede inscribirse con la votación abierta',
  'wizard.revote': 'Los votantes pueden cambiar de opinión: cuenta la última papeleta',
  'wizard.pages': 'Los teléfonos pueden votar en su navegador',
  'wizard.pages.text':
    'La página viene de este portátil, así que este portátil podría hacer trampa con ella. La aplicación Ostraka es la vía más sólida.',
  'wizard.lesson': 'Es una clase: los portátiles pueden hacer trampa a propósito',
  'wizard.lesson.text':
    'La elección lo dice para siempre, en cada pantalla y en su archivo. En cualquier otra elección ningún portátil deja aquí hacer trampa a quien lo usa.',
  'wizard.laptops': 'Portátiles que mezclan',
  'wizard.threshold': 'Portátiles necesarios para abrir las papeletas',
  'wizard.meaning':
    '{readers} cualesquiera de estos {laptops} portátiles juntos podrían abrir una papeleta; menos, no.',
  'wizard.meaning.one':
    '{laptops|Este único portátil|Cada uno de estos portátiles} podría abrir por sí solo todas las papeletas. Pon un número más alto.',
  'wizard.meaning.all':
    'Solo los {laptops} portátiles juntos podrían abrir una papeleta. Si uno se estropea, nadie puede contar.',
  'wizard.spare': 'Prever {laptops} portátiles',
  'wizard.absent': 'Pueden faltar: {close} al cerrarse la votación, {after} después.',
  'wizard.exact': 'Los números exactos',
  'wizard.exact.text':
    'Umbral t = {threshold} de n = {laptops} fragmentos de la clave; deben haber mezclado al menos m = {mixes} portátiles. Quien tenga min(t, m) de ellos podría vincular papeletas y votantes.',
  'wizard.mixes': 'Portátiles que deben haber mezclado',
  'wizard.rehearse': 'Ensayar este plan',
  'wizard.rehearse.what':
    'Aquí votan papeletas de prueba, cuyo resultado se conoce de antemano, y nadie más. Hágalo todo como el día de la elección: deje que se unan los portátiles, compare las palabras, abra y cierre la votación.',
  'wizard.rehearse.cast':
    '{cast|Emitida|Emitidas} {cast} de {count} {count|papeleta|papeletas} de prueba. Cierre la votación cuando estén todas.',
  'wizard.rehearse.ready': 'Listo: todo salió como el plan lo preveía.',
  'wizard.rehearse.not-ready': 'No está listo: lo que salió no es lo que el plan preveía. El acta dice dónde.',
  'wizard.rehearse.report': 'El acta es el informe de este ensayo, para imprimir y firmar.',
  'wizard.rehearse.back': 'Volver al plan',
  'wizard.rehearse.back.text':
    'Imprima o guarde antes el acta. Este portátil borra después el ensayo con sus claves; la elección tendrá las suyas. El plan queda como está.',
  'wizard.rehearse.back.go': 'Borrar el ensayo y volver',
  'wizard.rehearsed.ready': 'Ensayado el {date}: listo.',
  'wizard.rehearsed.not-ready': 'Ensayado el {date}: no está listo.',
  'wizard.rehearsed.changed': 'El plan ha cambiado desde el ensayo del {date}.',
  'wizard.open': 'Abrir la sala de espera',
  'wizard.rule.plurality': 'Elegir uno',
  'wizard.rule.approval': 'Marcar los que quieras',
  'wizard.rule.equal-shares': 'Marcar: partes iguales',
  'wizard.rule.score': 'Dar puntos',
  'wizard.rule.majority-judgement': 'Poner notas',
  'wizard.rule.instant-runoff': 'Ordenar: fuera el último',
  'wizard.rule.schulze': 'Ordenar: duelos',
  'wizard.rule.borda': 'Ordenar: puntos por puesto',
  'wizard.rule.stv': 'Ordenar: ganan varios',
  'wizard.rule.sequential-runoff': 'Ordenar: rondas por cada plaza',
  'wizard.rule.bottoms-up': 'Ordenar: los últimos que quedan',
  'wizard.group.one': 'Más reglas para un puesto',
  'wizard.group.several': 'Más reglas para varios puestos',
  'wizard.group.lists': 'Reglas que reparten puestos entre listas',
  'wizard.group.points': 'Reglas con puntos o notas',

  // wall
  'wall.open': 'Abrir la pantalla grande',
  'wall.by-hand': 'Si ningún navegador la muestra: abre esta dirección en este equipo, una vez',
  'wall.unannounced': 'Los portátiles no la encuentran por sí solos: sigue este enlace',
  'wall.turn': '{from} a {to} de {count}',
  'wall.place': '({place} de {places})',
  'wall.codes': 'Cada persona recibe un código',
  'wall.codes.lead': 'Escanea el código de tu papel. O escanea aquí y escríbelo.',
  'wall.enrolment': 'Escanea y escribe tu nombre.',
  'wall.enrolment.invented': 'Escanea y escribe un nombre que te inventes.',
  'wall.voting': 'Vota ahora: {title}',
  'wall.write-in': 'u otro nombre',
  'wall.joining':
    'Las papeletas están abiertas. Si dos formas de escribir un nombre son una sola persona, {count} {count|portátil debe|portátiles deben} estar de acuerdo. Después se cuenta el resultado.',
  'wall.takeover': 'Otro portátil toma el relevo: {title}',
  'wall.curtain': 'Ya hay resultado',
  'wall.curtain.text': 'Espera tras este telón hasta que lo muestre el portátil que dirige.',
  'wall.telling': 'Cómo se llegó al resultado',
  'wall.telling.why': 'Ya hay resultado. Espera tras un telón hasta que se haya contado esto.',
  'wall.pace': 'Historia en la pantalla grande',
  'wall.pace.seconds': '{seconds} segundos por portátil',
  'wall.keep-up': 'al ritmo de los portátiles',
  'wall.skip': 'Saltar la historia en la pantalla grande',
  'wall.show.waits': 'El resultado espera tras un telón, en la pantalla grande y aquí, hasta que lo muestres.',
  'wall.question': 'Pregunta {place} de {places}',
  'wall.nothing': 'Aún no hay nada que ver',
  'wall.closed': 'El portátil de la elección se ha cerrado',
  'wall.closed.text': 'Cuando vuelva a dirigir la elección, abre la pantalla grande desde allí.',

  // watch
  'watch.title': 'Observar y comprobar',
  'watch.lead':
    'Este dispositivo sigue la elección y comprueba por sí mismo cada paso, según llega. No tiene clave ni voto, no firma nada, y no pide nada que no sea público.',
  'watch.waiting': 'La elección aún no ha empezado. Esta página empieza con ella.',
  'watch.words': '¿Es la elección a la que te refieres?',
  'watch.words.text':
    'Compara estas palabras con las del proyector, o con las de un portátil en el que confíes: una elección inventada tiene otras.',
  'watch.unproven':
    'Escribiste la dirección, así que de quién es esta elección lo dice el propio portátil de la organización. El código del proyector lo dice con seguridad.',
  'watch.board': 'Qué está comprobado',
  'watch.board.checking': 'Entradas comprobadas',
  'watch.board.ballots': 'Papeletas entre ellas',
  'watch.board.whole':
    'Está comprobado todo lo que ha firmado la organización: {count} {count|entrada|entradas}, entre ellas {ballots} {ballots|papeleta|papeletas}.',
  'watch.board.begins': 'Empiezan por las {count} que se vieron antes.',
  'watch.board.cosigned': 'Las primeras {count} están también comprobadas y firmadas por {names}.',
  'watch.board.nobody': 'Aún no lo ha cofirmado ningún portátil.',
  'watch.working': 'Entrada {index}: se está comprobando una prueba larga, {percent} % hasta ahora.',
  'watch.steps': 'Paso a paso',
  'watch.step.ok': 'comprobado:',
  'watch.step.fail': 'resultó falso:',
  'watch.step.wait': 'a tener en cuenta:',
  'watch.alarms': 'Alarma',
  'watch.alarm.went-back':
    'El registro se ha acortado: se muestran menos entradas de las que había firmado la organización. Este dispositivo espera a que vuelva a crecer del mismo modo.',
  'watch.alarm.bad-answer': 'Lo que se mostró no es lo que se firmó. Se pide otra vez.',
  'watch.alarm.wrong-origin': 'Ahora se muestra aquí otra elección. Este dispositivo no lo cree, y pregunta otra vez.',
  'watch.alarm.bad-checkpoint-signature':
    'Lo que se mostró como firma de la organización no lo es de esta elección. Se pide otra vez.',
  'watch.alarm.left-behind':
    'La organización fue relevada, y el registro sigue sin las últimas entradas que se vieron aquí. Puede no ser culpa de nadie; lo visto se puede guardar.',
  'watch.alarm.other-election': 'Es otra elección, no la que se vio aquí antes, aunque la dirige la misma clave.',
  'watch.alarm.bad-cosignature': 'Una firma a nombre de un portátil no es válida. No cuenta para nada.',
  'watch.alarm.claimed': 'Lo dice la organización; el registro no lo demuestra.',
  'watch.alarm.ends': 'No se puede creer nada de lo que venga después: aquí termina la observación.',
  'watch.fork.text':
    'Dos firmas de la organización se contradicen. La prueba es un archivo pequeño; cualquiera puede comprobarla.',
  'watch.away': 'La organización no contesta. Se le pregunta otra vez hasta que lo haga; lo comprobado queda.',
  'watch.judging': 'La elección ha terminado. Se juzga todo una vez más, desde el principio',
  'watch.save': 'Guardar lo visto',
  'watch.not-kept':
    'Este navegador no guarda nada de esta página: si se carga de nuevo no puede saber si el registro sigue siendo el mismo.',
  'watch.worth': 'Qué vale esta página',
  'watch.worth.text':
    'Viene del portátil de la organización. A quien duda de la organización no le demuestra nada, porque una página cambiada podría mostrar lo que quisiera.',
  'watch.worth.file': 'Guarda lo visto, y compruébalo con un verificador en el que confíes:',
  'watch.worth.verifier': 'el verificador de un solo archivo, mejor tomado de otra parte',
  'watch.worth.command': 'U observa con un programa propio:',
  'watch.worth.kept':
    'De esta elección la página guarda en este dispositivo el último punto de control firmado, y nada más.',
  'watch.link': 'Observar y comprobar cada paso, sin voto',

  // verifier
  'verifier.lead': 'Elige el archivo de una elección: este dispositivo lo vuelve a calcular todo, y no cree a nadie.',
  'verifier.drop': 'Suelta aquí una transcripción',
  'verifier.choose': 'Elegir archivo',
  'verifier.no-drop': 'Este navegador no entrega los archivos que se sueltan. Elige el archivo con el botón.',
  'verifier.paste': 'O pega el texto de una prueba contra la organización',
  'verifier.paste.label': 'Texto del archivo',
  'verifier.paste.check': 'Comprobar este texto',
  'verifier.paste.first': 'Pega antes el texto.',
  'verifier.paste.name': 'texto pegado',
  'verifier.one-file': 'Esta página es un solo archivo: no carga nada, no envía nada, no guarda nada',
  'verifier.one-file.whose':
    'Quien te dio esta página podría haberla cambiado. Si viene de la organización de la elección, no demuestra nada a quien duda de ella: tómala de alguien en quien confíes, o de una versión publicada de Ostraka.',
  'verifier.one-file.hash':
    'Cada versión publicada indica el SHA-256 de este archivo en la lista SHA256SUMS. El propio archivo no lo indica: una página cambiada mostraría lo que esperas. Deja que lo calcule tu sistema:',
  'verifier.large':
    'Este archivo es demasiado grande: aquí se pueden comprobar como mucho {megabytes} MB. La orden «ostraka verify» admite más.',
  'verifier.expected': 'Doce palabras de la elección (si las conoces)',
  'verifier.expected.hint':
    'Están debajo del resultado en el proyector y en cada portátil, en el resultado impreso y en sus tablas guardadas. También sirven los 64 caracteres de la huella. Sin ellas el archivo podría ser de otra elección, inventada.',
  'verifier.expected.word': '«{word}» no es una palabra de la lista. ¿Es «{nearest}»?',
  'verifier.expected.count': 'La elección tiene doce palabras. Aquí: {count}.',
  'verifier.expected.first': 'Corrige antes las palabras, o deja el campo vacío.',
  'verifier.running': 'Comprobando …',
  'verifier.file': 'Archivo: {name}',
  'verifier.checks': 'Las comprobaciones',
  'verifier.status.passed': 'superada',
  'verifier.status.failed': 'fallida',
  'verifier.status.not-reached': 'no alcanzada: algo falló antes',
  'verifier.status.not-due': 'aún no: la elección no ha llegado tan lejos',
  'verifier.status.not-needed': 'nada que comprobar: terminó sin resultado',
  'verifier.status.running': 'en curso',
  'verifier.status.worked': 'recorrida',
  'verifier.status.waiting': 'pendiente',
  'verifier.failed-by': 'Quién fue: {culprit}',
  'verifier.failed-at': 'En la entrada {index} del registro.',
  'verifier.means': 'Qué debe cumplirse:',
  'verifier.exact': 'Exactamente:',
  'verifier.found': 'Encontrado:',
  'verifier.verdict.valid': 'El resultado es correcto.',
  'verifier.verdict.consistent': 'Coherente; ¿es la elección a la que te refieres?',
  'verifier.verdict.valid.text':
    'Todo se volvió a calcular a partir del registro: {count} {count|papeleta contada|papeletas contadas} como dice el plan.',
  'verifier.verdict.unwitnessed': 'No hay nada incorrecto, pero demasiado pocos portátiles respaldan este resultado.',
  'verifier.verdict.unwitnessed.text':
    'El archivo se guardó antes de que firmaran, o alguien ha cortado cómo seguía. Pide el archivo entero.',
  'verifier.verdict.no-result': 'Ha terminado sin resultado.',
  'verifier.verdict.no-result.text': 'No hay nada incorrecto: todo se volvió a calcular a partir del registro.',
  'verifier.verdict.so-far': 'Hasta ahora no hay nada incorrecto.',
  'verifier.verdict.so-far.text': 'La elección no ha terminado, así que aún no hay resultado que juzgar.',
  'verifier.verdict.invalid': 'No confíes en este resultado.',
  'verifier.verdict.invalid.text': 'Falló «{name}».',
  'verifier.verdict.invalid.by': 'Falló «{name}»: {culprit}.',
  'verifier.expected.matched': 'Es la elección que esperabas.',
  'verifier.expected.none':
    'Una elección inventada sería igual de coherente: compara sus doce palabras con las que están debajo del resultado.',
  'verifier.witnessed':
    '{attested} {attested|portátil ha|portátiles han} firmado el resultado; {needed|hace|hacen} falta {needed}.',
  'verifier.witnessed.end':
    '{attested} {attested|portátil ha|portátiles han} firmado este final; {needed|hace|hacen} falta {needed}.',
  'verifier.version': 'Reglas de la versión {version} del plan',
  'verifier.fingerprint': 'Las doce palabras de la elección de este archivo',
  'verifier.six': 'Las seis palabras que compararon sus portátiles',
  'verifier.faults': 'Qué fue mal y cómo se resolvió',
  'verifier.faults.claimed': 'lo dice la organización',
  'verifier.claims': 'Qué demuestra esto, y qué no',
  'verifier.fork.proven': 'La organización ha mostrado dos registros de una misma elección',
  'verifier.fork.proven.text':
    'Ha firmado un registro de {smaller} {smaller|entrada|entradas}, y otro de {larger} que no empieza por {smaller|ella|ellas}. No se puede confiar en nada de lo que muestra.',
  'verifier.fork.none': 'Este archivo no demuestra nada',
  'verifier.fork.none.text': 'Lo que contiene no inculpa a nadie. Puede estar dañado o ser inventado.',
  'verifier.fork.whose': '¿De quién es la elección?',
  'verifier.fork.whose.text':
    'Compara estas palabras con las que se mostraron en la elección: una inventada tiene otras.',
  'verifier.fork.coordinator': 'Doce palabras de la clave de la organización',
  'verifier.fork.exact': 'Qué se comprobó',
  'verifier.fork.exact.text':
    'Dos puntos de control con la firma Ed25519 del coordinador, y una prueba de consistencia RFC 6962 de aquello por lo que sí empieza el árbol mayor; la huella nombra el manifiesto, y el manifiesto la clave.',
  'verifier.foreign.valid': 'Coherente: nada está mal',
  'verifier.foreign.valid.text':
    'Todo lo que contiene este archivo se ha vuelto a calcular. Si es la elección a la que se refiere, hay que saberlo por otra vía.',
  'verifier.foreign.so-far': 'Hasta ahora nada está mal',
  'verifier.foreign.so-far.text': 'No contiene ningún resultado. Todas las comprobaciones que tocaban se han superado.',
  'verifier.foreign.undecided': 'Sin decidir: una parte no se ha comprobado',
  'verifier.foreign.undecided.text':
    'Nada de lo comprobado está mal. Hay algo en este archivo que este verificador no conoce.',
  'verifier.foreign.invalid': 'No se fíe de este resultado',
  'verifier.foreign.invalid.text': 'Una comprobación ha fallado. La lista de abajo dice cuál y dónde.',
  'verifier.foreign.made-by': 'Esta elección se celebró con {system}, no con Ostraka.',
  'verifier.foreign.english':
    'Lo que halló cada comprobación, lo que el archivo dice de sí mismo y lo que acompaña a las cifras del resultado se dicen en inglés.',
  'verifier.foreign.facts': 'Lo que el archivo dice de sí mismo',
  'verifier.foreign.not-due': 'no tocaba',
  'verifier.foreign.not-covered': 'no comprobado por este verificador',
  'verifier.foreign.where': 'Dónde: {where}',
  'verifier.foreign.culprits': 'Hecho por: {names}',
  'verifier.save': 'Guardar el informe',
  'verifier.again': 'Comprobar otro archivo',
  'verifier.V1.name': 'El plan',
  'verifier.V1.why':
    'Qué se pregunta, quién mezcla y cómo se cuenta quedó fijado al principio. Si diste una huella, es la de esa elección.',
  'verifier.V2.name': 'El registro',
  'verifier.V2.why': 'No se cambió, quitó ni trajo de otra parte ninguna página del registro.',
  'verifier.V3.name': 'Firmas',
  'verifier.V3.why': 'Todo lo dijo quien tenía derecho a decirlo.',
  'verifier.V4.name': 'Anexos',
  'verifier.V4.why': 'Todas las listas y pruebas de las que habla el registro están aquí, sin alterar.',
  'verifier.V5.name': 'Sellos',
  'verifier.V5.why': 'La organización ha puesto su nombre bajo este único registro, y bajo ningún otro.',
  'verifier.V6.why': 'Los portátiles crearon la clave juntos y limpiamente; ninguno la tiene entera.',
  'verifier.V7.name': 'Lista de votantes',
  'verifier.V7.why':
    'Cada clave está una sola vez en la lista de votantes. De quién es cada clave lo comprueban las personas: el registro no contiene nombres.',
  'verifier.V8.name': 'Papeletas',
  'verifier.V8.why': 'Cada papeleta es de un votante de la lista, no es una copia y cuenta una vez.',
  'verifier.V9.name': 'Comprobaciones',
  'verifier.V9.why': 'Cada papeleta que se abrió para comprobarla contiene lo que dice, y ninguna se cuenta.',
  'verifier.V10.name': 'Cierre',
  'verifier.V10.why':
    'Antes de que nadie mezclara, suficientes portátiles habían firmado qué papeletas están dentro. Donde son demasiado pocas, no mezcló nadie.',
  'verifier.V11.name': 'Orden de la mezcla',
  'verifier.V11.why': 'Los portátiles mezclaron uno tras otro, y cada uno tomó lo que dejó el anterior.',
  'verifier.V12.name': 'Mezcla honrada',
  'verifier.V12.why': 'Cada mezcla solo dio lacre nuevo y lugares nuevos: no se cambió, añadió ni perdió nada.',
  'verifier.V13.name': 'La última lista',
  'verifier.V13.why': 'La lista que se abrió es la que habían mezclado todos, y nada más.',
  'verifier.V14.why': 'Cada portátil usó su propia parte de la clave, y solo sobre esa lista.',
  'verifier.V15.name': 'Papeletas abiertas',
  'verifier.V15.why': 'Las papeletas abiertas son lo que dan las partes de la clave.',
  'verifier.V16.name': 'Recuento',
  'verifier.V16.why': 'Contarlas otra vez da el mismo resultado.',
  'verifier.V17.name': 'Testigos',
  'verifier.V17.why':
    'Suficientes portátiles lo comprobaron todo por sí mismos y firmaron el resultado, o que no lo hay.',
  'verifier.V18.name': 'Relevos de la organización',
  'verifier.V18.why': 'Nadie tomó el relevo de la elección sin que se viera.',

  // timeline
  'timeline.resumed': 'Esta elección sigue donde estaba.',
  'timeline.lobby': 'La sala de espera está abierta: los portátiles pueden entrar.',
  'timeline.ceremony': '{nodes} {nodes|portátil crea|portátiles crean juntos} la clave.',
  'timeline.enrolment': 'La clave está creada.',
  'timeline.voting': 'La votación está abierta: {voters} {voters|votante|votantes} en la lista.',
  'timeline.mixing': 'La votación está cerrada: {ballots} {ballots|papeleta|papeletas} por mezclar.',
  'timeline.decryption': 'La mezcla ha terminado; los portátiles abren la última lista.',
  'timeline.not-closed': 'La votación no se cerró cuando acabó su tiempo. {message}',
  'timeline.cancelled': 'La elección se canceló.',
  'timeline.finished': 'El resultado está en el tablón.',
  'timeline.ended': 'La elección ha terminado sin resultado.',
  'timeline.words': 'Compara estas seis palabras en todas las pantallas: {words}',
  'timeline.node-joined': '{name} está aquí.',
  'timeline.node-back': '{name} ha vuelto.',
  'timeline.node-left': '{name} se ha ido.',
  'timeline.node-back-again': '{name} ha vuelto; su conexión se había cortado {count} veces.',
  'timeline.node-gone-again': '{name} se ha ido; su conexión se ha cortado {count} veces.',
  'timeline.comings': 'Antes, los portátiles fueron y vinieron {count} veces.',
  'timeline.mixed': '{name} ha mezclado las papeletas.',
  'timeline.mix-cut': 'La mezcla de {name} ya no cuenta.',
  'timeline.mix-proven': '{name} ha demostrado que mezcló limpiamente.',
  'timeline.shares': '{name} ha dado sus partes de la clave.',
  'timeline.attested': '{name} ha comprobado el resultado y lo firma.',
  'timeline.attested-end': '{name} ha comprobado que no hay resultado y lo firma.',
  'timeline.audited': '{count} {count|papeleta abierta|papeletas abiertas} hasta ahora para comprobar.',
  'timeline.objection':
    'Un votante dice que esta papeleta de comprobación no es lo que eligió. Nadie puede comprobar quién tiene razón. Papeleta de comprobación «{tracker}», entrada {audit} del registro.',
  'timeline.agreed': '{name} deja dirigir al portátil nuevo.',
  'timeline.names-proposed': 'Propuestos como una persona: {names}.',
  'timeline.names-joined': 'Contados como una persona: {names}.',
  'timeline.taking-over':
    'El portátil de la organización se ha perdido: {needed} portátiles deben dejar dirigir a otro.',
  'timeline.taken-over': 'Desde aquí dirige esta elección otro portátil.',
  'timeline.fault': '{culprit}: {message} El tablón lo demuestra.',
  'timeline.fault-unproven': '{culprit}: {message} Lo dice la organización.',
  'timeline.connected': 'Conectado con la organización.',
  'timeline.disconnected': 'Desconectado: {reason}. Intentándolo otra vez.',
  'timeline.connected-again': 'Conectado con la organización; la conexión se había cortado {count} veces.',
  'timeline.disconnected-again':
    'Desconectado: {reason}. La conexión se ha cortado {count} veces. Intentándolo otra vez.',
  'timeline.dismissed': 'La organización no admite este portátil: {message}',
  'timeline.work-mixing': 'Este portátil mezcla.',
  'timeline.work-proving': 'Este portátil demuestra que mezcló limpiamente.',
  'timeline.work-decrypting': 'Este portátil calcula sus partes de la clave.',
  'timeline.words-match': 'Las palabras coinciden con las del proyector.',
  'timeline.words-again': '{name} ha vuelto a mirar: sus palabras coinciden.',
  'timeline.words-left-out': '{name} queda fuera: los demás crean la clave de nuevo.',
  'timeline.alarm': '{culprit}: {message}',

  // warning
  'warning.one-laptop': 'Cualquiera de estos portátiles por sí solo podría leer las papeletas.',
  'warning.pages':
    'Los teléfonos votan en una página web: quien la sirve o la altera podría leer o cambiar sus papeletas.',
  'warning.codes': 'Quien crea los códigos podría votar con cualquiera que nadie use.',
  'warning.registrar':
    'El registro electoral podría votar con los códigos que nadie use; la organización, solo junto con él, si es otro portátil.',
  'warning.patterns':
    'Ordenaciones, puntos y varias preguntas en una papeleta dejan combinaciones raras que pueden revelar quién la depositó.',
  'warning.write-ins':
    'Los nombres que se añaden a mano se hacen públicos; un nombre acordado puede revelar quién lo escribió.',
  'warning.all-at-close': 'Todos los portátiles deben estar cuando se cierre la votación, o no se puede cerrar.',
  'warning.all-mix': 'Todos los portátiles deben mezclar: la elección se detiene en el primero que no pueda.',
  'warning.latecomers': 'Se pueden añadir votantes hasta el cierre: vigila en la lista quiénes son.',
  'warning.invented-names':
    'Los nombres son inventados, así que la lista no muestra a nadie quién está en ella: cuenta que haya tantos nombres como personas.',
  'warning.few-voters': 'Con tan pocos votantes el propio resultado puede mostrar qué votó alguien.',
  'warning.few-ballots':
    'Las papeletas se abren también si son menos de cinco: con tan pocas, el resultado puede mostrar qué votó alguien.',
  'warning.one-ballot': 'Cada persona tiene una sola papeleta, así que nadie puede abrir una para comprobarla.',
  'warning.alone': 'No se encontró ninguna red: solo puede entrar este equipo.',

  // errors
  'errors.disconnected': `La conexión se cortó antes de que llegara una respuesta. ${again}`,
  'errors.rehearsal':
    'Esto es un ensayo general: en él votan las papeletas de prueba, y nadie más. Espere a la elección de verdad.',
  'errors.not-a-lesson': 'Esta elección no es una clase: ningún portátil hace trampa en ella a propósito.',
  'errors.not-released':
    'Nadie permite seguir y abrir esta papeleta. Elige una inventada por la clase, o una que su votante haya prestado.',
  'errors.bad-proxy': 'El equipo que transmite esto a la elección está mal configurado. Avisa a la organización.',
  'errors.unreachable':
    'Allí no contesta nadie. ¿Están los dos dispositivos en la misma red, y está abierta la ventana de la organización?',
  'errors.no-token':
    'Esta página ya no es una ventana de Ostraka: su dirección ya se había usado, la ventana se abrió en otro sitio o el programa ha terminado. Busca su ventana más reciente, o inicia Ostraka de nuevo.',
  'errors.bad-link':
    'Esto no es un enlace para entrar. Copia la línea entera de la pantalla de la organización: empieza por ostraka://',
  'errors.wrong-coordinator': 'Quien contesta allí no es quien nombra el enlace. Pide el enlace otra vez.',
  'errors.unknown-coordinator':
    'El portátil que contesta allí no empezó esta elección. Solo está bien si el portátil de la organización se perdió y este ha tomado el relevo.',
  'errors.not-taken-over': `La nueva organización espera hasta que estén de acuerdo suficientes portátiles. ${again}`,
  'errors.bad-reminder':
    'La lista de quienes no han votado se hace una vez, si el plan la permite y si aún falta alguien. Recuérdaselo a todos.',
  'errors.bad-time':
    'Una hora anunciada tiene que estar por llegar, y la de cierre solo se puede aplazar. Elige una hora posterior.',
  'errors.bad-takeover': 'Los otros portátiles aún no están de acuerdo, o discrepan sobre lo que hay en el registro.',
  'errors.replica-behind': 'Otro portátil sabe más que este: toma el relevo desde allí.',
  'errors.no-board': 'En este portátil no hay todavía ninguna elección que pueda continuar.',
  'errors.bad-name':
    'Este nombre no se puede usar. Admite letras, cifras, espacios y - ’ . , ( ) & + /, y en cada palabra letras de un solo alfabeto.',
  'errors.voter-name-taken':
    'Alguien de la lista ya se llama así, o de forma muy parecida. Añade una inicial. Si nadie más tiene tu nombre, avisa a la organización.',
  'errors.struck-off': 'La organización te ha tachado de la lista de votantes.',
  'errors.other-names': 'Estos nombres son de una elección distinta de la de esta transcripción.',
  'errors.no-names': 'La lista de votantes de esta elección no contiene nombres.',
  'errors.other-election': 'Este portátil pertenece a una elección de otra organización.',
  'errors.wrong-origin': 'Esto viene de otra elección.',
  'errors.out-of-phase': 'No es el momento para esto: la elección está en otro paso.',
  'errors.not-yet': 'La elección aún no ha empezado. Espera un momento.',
  'errors.over-limit': 'Es más de lo que permite esta elección.',
  'errors.codes-only': 'Esta elección usa códigos impresos.',
  'errors.too-early': 'El cierre está anunciado para más tarde. Espera, o di que la votación debe cerrar antes.',
  'errors.two-needed': 'En este puesto hacen falta para esto las frases de las dos personas.',
  'errors.wrong-passphrase':
    'No es así. Escribid otra vez y, si hacen falta las dos, primero la de la primera persona.',
  'errors.passphrase-wait': 'Varias frases eran equivocadas. Esperad un minuto y probad otra vez.',
  'errors.weak-passphrase': 'Una frase tiene al menos doce caracteres, y cada persona la suya.',
  'errors.desk-locked': 'Esta ventana está bloqueada. Una de las dos frases la desbloquea.',
  'errors.keys-only': 'Esta elección no usa códigos.',
  'errors.codes-elsewhere': 'En esta elección los códigos los hace el registro electoral, en otro portátil.',
  'errors.bad-code':
    'Esto no es un código de esta elección. Compara cada letra con tu papel; si todas están bien, pide a la organización uno más nuevo.',
  'errors.not-on-roll': 'No estás en la lista de votantes.',
  'errors.no-screens': 'En esta elección depositan las papeletas programas; las personas no pueden votar en ella.',
  'errors.page-not-allowed': 'Esta elección solo admite papeletas de la aplicación Ostraka, no de una página web.',
  'errors.bad-manifest': 'Con estos portátiles y números no se forma una elección.',
  'errors.bad-plan': 'Algo del plan no está permitido.',
  'errors.coordinator-disk': 'El portátil de la organización no puede usar su disco. Su propia pantalla dice por qué.',
  'errors.storage-full': 'El disco está lleno. Haz sitio e inicia Ostraka de nuevo.',
  'errors.storage-damaged': 'Un archivo de esta elección está dañado. Pregunta a quien dirige la elección.',
  'errors.not-saved': 'No se pudo escribir el archivo.',
  'errors.not-found': 'Esto ya no está aquí.',
  'errors.fork': `La organización ha mostrado dos registros distintos de esta elección. ${alarm}`,
  'errors.no-key':
    'Esta dirección no dice de quién es la elección. Escanea otra vez el código de la pantalla de la organización.',
  'errors.no-storage':
    'Este navegador no guarda nada de esta página, así que se perderían tu clave y tu recibo. Ábrela en el navegador propio de tu teléfono, no dentro de otra aplicación ni en una pestaña privada. O usa la aplicación Ostraka.',
  'errors.code-spent': 'El código de este papel ya se ha usado y no se puede sustituir: su papeleta vale.',
  'errors.code-revoked': 'La organización ha puesto otro código en lugar de este. Usa tu papel nuevo o pide uno.',
  'errors.another-code': 'Este teléfono ya vota con otro código. El nuevo sigue sin usar: úsalo en otro teléfono.',
  'errors.no-worker':
    'No arrancó la parte de esta página que sella tu papeleta. Carga la página de nuevo. Si no ayuda, actualiza el navegador o usa la aplicación Ostraka.',
  'errors.bad-bind': 'Este código ya se ha usado. Si no fuiste tú, avisa a la organización.',
  'errors.bad-board': `El registro de esta elección incumple sus propias reglas. ${alarm}`,
  'errors.bad-receipt': 'La organización dice que tiene tu papeleta y no puede demostrarlo. Avísale.',
  'errors.no-receipt': 'Esto no es un recibo: sus partes no encajan. No demuestra nada contra nadie.',
  'errors.other-receipt': 'Este recibo es de una elección distinta de la del archivo.',
  'errors.receipt-first': 'Esto es un recibo. Abre primero el archivo de la elección y después elige allí el recibo.',
  'errors.missing-ballot': 'El registro ya no coincide con tu recibo. Guarda el recibo y enséñaselo a todo el mundo.',
  'errors.lost-ballot':
    'Tu papeleta no está en el registro: otro portátil tomó el relevo de la elección sin ella. Vota aquí otra vez si la votación sigue abierta. Si no, guarda el recibo y enséñaselo a la organización.',
  'errors.wrong-tally': 'El resultado publicado no se deduce de las papeletas abiertas. Avisa a todo el mundo.',
  'errors.bad-opening':
    'La papeleta abierta no contiene lo que dice. No votes con ese dispositivo; enseña esto a todo el mundo.',
  'errors.bad-passcode': 'Esta no es la contraseña.',
  'errors.booth-elsewhere': 'Esta cabina continúa en otra pestaña. Cierra esta.',
  'errors.not-on-board':
    'En el tablón público no hay ninguna papeleta con este nombre. Compara el recibo; si se entregó después de depositarla, avisa a todas las personas de la sala.',
  'errors.not-opened':
    'Esta papeleta no se ha abierto para comprobarla. Ábrela primero en el dispositivo con el que se vota y escanea otra vez.',
  'errors.second-ballot': 'Ya has votado, y esta elección admite una papeleta por persona.',
  'errors.unreadable':
    'Esto no es una elección legible: el archivo es otra cosa, está cortado o viene de otra versión.',
  'errors.too-large': 'Es más grande que todo lo que se admite aquí.',
  'errors.too-slow': 'La red es tan lenta que no llegó todo a tiempo. Inténtalo otra vez.',
  'errors.too-many': 'Desde esta red llegan demasiadas peticiones. Espera un minuto.',
  'errors.busy': `Está pasando demasiado a la vez. ${again}`,
  'errors.internal': 'Algo falló dentro del programa. Lo que ocurrió está en su archivo de log.',
  'errors.bad-answer':
    'Lo que contesta allí no da una respuesta correcta. ¿Es el portátil de la organización? Inténtalo otra vez.',
  'errors.captive-portal':
    'En lugar del portátil de la organización contesta una página de esta red: la red quiere que antes inicies sesión. Hazlo, o usa la red de la sala.',
  'errors.unknown-code':
    'El otro portátil dice algo que esta versión no conoce. Usa en todas partes la misma versión de Ostraka.',
  'errors.not-admitted': 'Esta elección empezó sin este portátil. Puede mirar, no mezclar.',
  'errors.name-taken': 'Otro portátil ya se llama así. Elige otro nombre.',
  'errors.address-full':
    'Desde esta dirección de red han venido ya todos los que se permiten. Pregunta a la organización, que puede permitir más.',
  'errors.sent-away': 'La organización ha hecho salir a este portátil.',
  'errors.lobby-cleared': 'La organización ha vaciado la sala de espera. Entra otra vez.',
  'errors.cancelled': 'La organización ha cancelado esta elección.',
  'errors.still-here': 'Este portátil está aquí y conserva su nombre. Cámbiale el nombre o déjalo fuera.',
  'errors.more-than-expected': 'Han venido más de los que espera la organización. Mira quiénes son antes de seguir.',
  'errors.lobby-full': 'Ya hay tantos portátiles como puede tener una elección.',
  'errors.bad-checkpoint-signature': 'La organización no ha firmado lo que se muestra aquí. Avísale y no sigas.',
  'errors.forked': `Tu dispositivo y la organización conocen registros distintos de esta elección. ${alarm}`,
  'errors.bad-roll': 'En la lista de votantes hay una clave que no puede estar ahí.',
  'errors.replayed': 'Tu última papeleta ha cambiado entretanto, quizá en otro dispositivo. Míralo y vota de nuevo.',
  'errors.copied': 'Esta papeleta ya está en el registro. Sella una nueva.',
  'errors.audited-and-cast': 'Esta papeleta se abrió para comprobarla y ya no se puede depositar. Sella una nueva.',
  'errors.bad-join': 'Estos nombres no se pueden unir: solo los que se escribieron a mano, y nunca con una opción.',
  'errors.bad-ballot': 'Esta papeleta no encaja en esta elección. Sella una nueva.',
  'errors.bad-choice': 'Esta papeleta no permite elegir eso.',
  'errors.too-few-ballots':
    'Cuentan demasiado pocas papeletas. Espera a que haya más, o cierra de todos modos: entonces no se abre ninguna y no hay resultado.',
  'errors.no-ballots': 'Todavía no ha votado nadie: no hay nada que mezclar.',
  'errors.too-few-laptops':
    'La votación sigue abierta: hay demasiado pocos portátiles para lo que viene después. Haz volver alguno y cierra otra vez.',
  'errors.out-of-order': 'Antes va otro paso.',
  'errors.no-election': 'Este portátil no está en ninguna elección.',
  'errors.no-result': 'No hay resultado.',
  'errors.board-lost': 'Este portátil ya no tiene todo lo que ha firmado. Deja que otro portátil tome el relevo.',
  'errors.witness-refused': 'El testigo externo no firma.',
  'errors.bad-vkey': 'Esto no es una clave de un testigo externo.',
  'errors.bad-expectation': 'Esto no es la huella de una elección.',
  'errors.storage-in-use': 'Esta elección está abierta en otro Ostraka de este equipo. Ciérrala allí.',
  'errors.storage-version':
    'Lo que se guarda aquí de esta elección lo escribió otra versión de Ostraka. Ábrelo con esa versión. No se ha cambiado nada.',
  'errors.being-deleted': 'Esta elección se estaba borrando cuando algo lo interrumpió. Bórrala otra vez.',
  'errors.storage-failed': 'No se puede leer o escribir el disco. ¿Está ahí, y tienes permiso para escribir en él?',
  'errors.keys-locked': 'El sistema no entrega lo que protege tus claves. Desbloquea su llavero e inténtalo otra vez.',
  'errors.not-copied': 'El navegador no permitió copiar esto. Cópialo a mano.',
  'errors.closed': 'Esta ventana está cerrada.',
  'errors.interrupted': 'Se detuvo.',
  'errors.port-taken': 'Otro programa de este equipo ocupa el puerto de esta elección.',
  'errors.compare-first':
    'Una dirección o un nombre en la red no demuestra qué elección es. Elígela otra vez y compara las doce palabras.',
  'errors.bad-host': 'Con esta dirección nadie puede encontrar esta elección. Elige otra dirección de este portátil.',
  'errors.bad-front':
    'Del proxy hacen falta dos direcciones: la suya, desde la que se conecta, como 127.0.0.1, y la pública, como https://vote.example.org, sin ruta.',
  'errors.address-kept':
    'Hay teléfonos que crearon sus claves en la dirección actual y no las encontrarían en otra. Déjala hasta que termine esta elección.',
  'errors.elsewhere': 'Esta elección tiene otra dirección; esta página va hacia allí.',
  'errors.cannot-listen': 'No se puede llegar a este equipo por esta dirección. Elige otra red.',
  'errors.worker-crashed': 'Se interrumpió un cálculo. Inténtalo otra vez.',

  // doctor
  'doctor.name.ports': 'Puerto',
  'doctor.name.firewall': 'Cortafuegos',
  'doctor.name.route': 'Camino a la sala',
  'doctor.name.discovery': 'Encontrarse',
  'doctor.name.portal': 'Página de acceso de la red',
  'doctor.name.clock': 'Reloj',
  'doctor.name.disk': 'Disco',
  'doctor.name.engine': 'Cálculo',
  'doctor.name.keyring': 'Llavero',
  'doctor.name.sandbox': 'Aislamiento (sandbox)',
  'doctor.name.battery': 'Batería',
  'doctor.state.good': 'bien',
  'doctor.state.warn': 'míralo',
  'doctor.state.bad': 'no está listo',
  'doctor.state.unknown': 'no se sabe',
  'doctor.verdict.good': 'Este portátil está listo.',
  'doctor.verdict.warn': 'Este portátil puede participar; mira lo que está marcado.',
  'doctor.verdict.bad': 'Este portátil aún no está listo.',
  'doctor.verdict.unknown': 'No se pudo averiguar nada.',
  'doctor.verdict.part': 'Por lo que se pudo averiguar, este portátil está listo.',
  'doctor.verdict.open':
    'De {total} comprobaciones, {count} {count|no se conoce|no se conocen}; cada una dice por qué.',
  'doctor.screen.title': '¿Está listo este portátil?',
  'doctor.screen.lead':
    'Lo que una elección necesita de este portátil y de su red, todo probado de verdad, y qué hacer al respecto.',
  'doctor.screen.link.hint':
    'Con el enlace de una elección abierta, o su dirección, se prueba también el camino a la sala.',
  'doctor.screen.again': 'Volver a mirar',
  'doctor.screen.running': 'Mirando',
  'doctor.lobby.ready': 'listo',
  'doctor.lobby.look': 'listo, salvo: {names}',
  'doctor.lobby.unfit': 'no está listo: {names}',
  'doctor.lobby.alarm': '{count} {count|portátil dice que no está listo|portátiles dicen que no están listos}.',
  'doctor.ports.free': 'El puerto {port} está libre: se puede dirigir una elección desde este portátil.',
  'doctor.ports.ours': 'Un Ostraka de este portátil tiene el puerto {port}: desde aquí se dirige una elección.',
  'doctor.ports.taken': 'Otro programa de este portátil tiene el puerto {port}.',
  'doctor.ports.taken.do':
    'Solo importa si se dirige una elección desde este portátil: cierra ese programa, o dirige en otro puerto. La aplicación toma uno libre por sí sola; la línea de comandos, con --port.',
  'doctor.ports.denied': 'El sistema no permite que este programa tenga el puerto {port}.',
  'doctor.ports.denied.do': 'Elige un puerto a partir de 1024 que el sistema no haya reservado.',
  'doctor.ports.failed': 'No se puede escuchar en el puerto {port} en las direcciones de este portátil.',
  'doctor.ports.failed.do':
    'Conecta otra vez este portátil a una red y comprueba de nuevo; si sigue así, lo prohíbe un programa de seguridad.',
  'doctor.firewall.off': 'Se llega a este portátil por su propia dirección, y no hay ningún cortafuegos activado.',
  'doctor.firewall.open': 'El cortafuegos de este portátil deja que otros lleguen al puerto {port}.',
  'doctor.firewall.on': 'Hay un cortafuegos activado, y puede impedir que otros lleguen al puerto {port}.',
  'doctor.firewall.on.do':
    'Solo importa si se dirige una elección desde este portátil. Con ufw: sudo ufw allow {port}/tcp. Con firewalld: sudo firewall-cmd --add-port={port}/tcp. Si no, pregunta a quien se ocupa del portátil.',
  'doctor.firewall.shut': 'Este portátil no llega ni a sí mismo por su propia dirección en la red.',
  'doctor.firewall.shut.do':
    'Lo bloquea un cortafuegos o un programa de seguridad: permite allí Ostraka, o pregunta a quien se ocupa del portátil. Mezclar funciona de todos modos; dirigir, no.',
  'doctor.firewall.untold':
    'Este portátil llega a sí mismo por su propia dirección; si su cortafuegos deja entrar a otros, el sistema no lo dice.',
  'doctor.firewall.untold.do':
    'Abre la página para votantes en otro dispositivo de la sala. Si el sistema pregunta si se puede llegar a Ostraka, permítelo.',
  'doctor.firewall.no-network': 'Sin red no hay nada que un cortafuegos pueda dejar entrar.',
  'doctor.firewall.no-network.do': 'Conecta este portátil a la red de la sala y comprueba otra vez.',
  'doctor.route.good': 'La elección contesta en {milliseconds} ms.',
  'doctor.route.slow': 'La elección contesta, pero tarda {milliseconds} ms cada vez.',
  'doctor.route.slow.do': 'Acércate al punto de acceso, usa un cable, o una red con menos dispositivos.',
  'doctor.route.no-socket':
    'Llegan páginas de la elección, pero ninguna conexión duradera, y un nodo que mezcla la necesita.',
  'doctor.route.no-socket.do':
    'Un proxy del camino no deja pasar WebSockets: usa una red sin él, o configúralo como dice docs/PROXY.md.',
  'doctor.route.no-name': 'Nadie en esta red conoce el nombre del enlace.',
  'doctor.route.no-name.do':
    'Comprueba que este portátil está en la red de la sala, o usa un enlace con una dirección en lugar de un nombre.',
  'doctor.route.nowhere': 'Este enlace lleva al mismo portátil en el que se abre, y ahí no hay ninguna elección.',
  'doctor.route.nowhere.do':
    'El portátil de la organización no estaba en ninguna red cuando creó el enlace: conéctalo, y toma el enlace nuevo de su pantalla.',
  'doctor.route.no-way': 'Desde este portátil ningún camino lleva a la dirección del enlace.',
  'doctor.route.no-way.do': 'Conecta este portátil a la misma red que el de la organización.',
  'doctor.route.refused': 'El portátil de la organización está ahí, pero en ese puerto no contesta nada.',
  'doctor.route.refused.do':
    'Comprueba que la elección está abierta y que el enlace es el que muestra ahora su pantalla: el puerto puede haber cambiado.',
  'doctor.route.isolated':
    'La dirección del enlace es de esta misma red, y aun así no vuelve nada: la red separa sus dispositivos, o el cortafuegos del portátil de la organización está cerrado.',
  'doctor.route.isolated.do':
    'Usa otra red, como el punto de acceso de un teléfono o un router propio; las redes de invitados a menudo no dejan llegar a los vecinos. Después mira el cortafuegos del portátil de la organización.',
  'doctor.route.silent': 'No vuelve nada de la dirección del enlace.',
  'doctor.route.silent.do':
    'Comprueba que los dos portátiles están en la misma red y que el de la organización está despierto; también puede tragárselo todo un cortafuegos de allí.',
  'doctor.route.cut': 'Alguien contesta, y corta antes de que se diga una palabra de una elección.',
  'doctor.route.cut.do':
    'Comprueba si el enlace es para un proxy con TLS y si el puerto es correcto; también lo hace un filtro del camino.',
  'doctor.route.certificate': 'Contesta alguien con un certificado en el que este portátil no confía.',
  'doctor.route.certificate.do':
    'Comprueba el reloj de este portátil y el nombre del enlace. Si los dos están bien, el proxy de delante de la elección necesita otro certificado, o alguien está en medio.',
  'doctor.route.foreign': 'Allí contesta algo que no es una elección.',
  'doctor.route.foreign.do': 'Toma otra vez el enlace de la pantalla de la organización.',
  'doctor.route.other-key': 'Allí contesta Ostraka, pero no la elección que nombra el enlace.',
  'doctor.route.other-key.do':
    'El enlace es de una elección anterior, o alguien contesta en su lugar: toma otra vez el enlace de la pantalla de la organización, y compara las palabras.',
  'doctor.route.unasked': 'No se dio ningún enlace, así que no se probó ningún camino.',
  'doctor.route.unasked.do': 'Da el enlace para entrar de una elección abierta, y comprueba otra vez.',
  'doctor.discovery.heard':
    'Este portátil oye lo que se anuncia en la red: hasta ahora {count} {count|elección|elecciones}.',
  'doctor.discovery.alone': 'Este portátil puede anunciar y escuchar; ahora mismo nadie más anuncia nada.',
  'doctor.discovery.alone.do':
    'Si la red deja pasar los anuncios se ve en cuanto haya una elección abierta en otro portátil.',
  'doctor.discovery.unheard': 'La elección contesta, pero su anuncio no llega a este portátil.',
  'doctor.discovery.unheard.do': 'La red no deja pasar los anuncios. Los enlaces y los códigos QR funcionan: úsalos.',
  'doctor.discovery.mute': 'Este portátil oye a otros, pero sus propios anuncios no le vuelven.',
  'doctor.discovery.mute.do':
    'Aquí los retiene un cortafuegos (puerto UDP 5353). Si este portátil dirige una elección, muestra su enlace o su código QR.',
  'doctor.discovery.deaf': 'En estos segundos este portátil no ha oído a nadie, ni siquiera lo que anuncia él mismo.',
  'doctor.discovery.deaf.do':
    'Si los portátiles se encuentran de todos modos, no pasa nada. Si no, un cortafuegos u otro programa de aquí ocupa el puerto UDP 5353: entra con un enlace o un código QR.',
  'doctor.discovery.no-network': 'Este portátil no está en ninguna red.',
  'doctor.discovery.no-network.do': 'Conéctalo a la red de la sala: sin red no llega a nadie.',
  'doctor.discovery.failed': 'El sistema no permite que este programa anuncie ni escuche.',
  'doctor.discovery.failed.do': 'Entra con un enlace o un código QR; una red sin multicast no les estorba.',
  'doctor.discovery.switched-off': 'Mirar en la red está desactivado.',
  'doctor.discovery.switched-off.do':
    'Inicia Ostraka sin --no-discovery, si las elecciones deben encontrarse por sí solas.',
  'doctor.portal.none': 'No se interpone ninguna página de acceso de la red.',
  'doctor.portal.redirect':
    'En lugar de la elección contesta la red y lleva a otro sitio, como hace una página de acceso.',
  'doctor.portal.redirect.do':
    'Abre un navegador, inicia sesión en la red y comprueba otra vez; en una red que no pide nada esto no ocurre.',
  'doctor.portal.page': 'En lugar de la elección contesta una página web, como hace una página de acceso o un filtro.',
  'doctor.portal.page.do':
    'Inicia sesión en la red con un navegador y comprueba otra vez. Si la página es de otro programa, la dirección del enlace está mal.',
  'doctor.portal.certificate':
    'El certificado que llega es para otros nombres, como el de una página de acceso o un filtro.',
  'doctor.portal.certificate.do': 'Inicia sesión en la red con un navegador, o usa una red sin filtro.',
  'doctor.portal.unreached': 'No contestó nadie, así que tampoco se vio ninguna página de acceso.',
  'doctor.portal.unreached.do': 'Arregla antes el camino a la sala.',
  'doctor.portal.unasked': 'Una página de acceso solo se ve cuando se pregunta por una elección.',
  'doctor.portal.unasked.do': 'Comprueba otra vez con un enlace para entrar.',
  'doctor.clock.good': 'El reloj coincide con el de la organización, con {seconds} s de diferencia como mucho.',
  'doctor.clock.ahead': 'El reloj va {seconds} s por delante del de la organización.',
  'doctor.clock.ahead.do':
    'Deja que el sistema ponga la hora por sí solo, en los dos portátiles. Ningún resultado depende de ello, pero las horas en pantallas y registros serían distintas, y se pueden rechazar certificados.',
  'doctor.clock.behind': 'El reloj va {seconds} s por detrás del de la organización.',
  'doctor.clock.behind.do':
    'Deja que el sistema ponga la hora por sí solo, aquí y allí: los votos cuentan igual, pero los registros llevarían horas equivocadas, y se pueden rechazar certificados.',
  'doctor.clock.untold': 'El portátil de la organización no dijo qué hora es.',
  'doctor.clock.untold.do': 'Compara a ojo la hora con la pantalla de la organización.',
  'doctor.clock.unasked': 'No hay otro reloj con el que comparar.',
  'doctor.clock.unasked.do': 'Comprueba otra vez cuando haya un enlace para entrar.',
  'doctor.disk.good':
    'Hay {free} MB libres, y una escritura pequeña tarda {milliseconds} ms; para {voters} votantes hacen falta {needed} MB.',
  'doctor.disk.tight': 'Solo hay {free} MB libres; una elección de {voters} votantes ocupa {needed} MB.',
  'doctor.disk.tight.do': 'Haz sitio antes de una elección más grande.',
  'doctor.disk.slow': 'Una escritura pequeña tarda {milliseconds} ms en estar segura en el disco.',
  'doctor.disk.slow.do':
    'Guarda los datos en el disco propio del portátil en lugar de una memoria USB o una unidad de red (--data), y cierra lo demás que escriba.',
  'doctor.disk.full': 'Solo hay {free} MB libres, y una elección de {voters} votantes ocupa {needed} MB.',
  'doctor.disk.full.do': 'Haz sitio, o guarda los datos en otro disco (--data).',
  'doctor.disk.unwritable': 'No se puede escribir nada donde deben guardarse los datos.',
  'doctor.disk.unwritable.do': 'Elige una carpeta que sea tuya (--data), o pide permiso a quien sea suya.',
  'doctor.engine.fma':
    'Funciona el núcleo más rápido: {rate} multiplicaciones por segundo e hilo, {threads} {threads|hilo|hilos}.',
  'doctor.engine.scalar':
    'Solo funciona el núcleo más lento: {rate} multiplicaciones por segundo e hilo, {threads} {threads|hilo|hilos}.',
  'doctor.engine.scalar.do':
    'Tarda cerca del triple. Deja mezclar primero a un portátil más nuevo, o instala la versión más nueva de Ostraka.',
  'doctor.engine.noble': 'Aquí no funciona ningún núcleo: {rate} multiplicaciones por segundo e hilo.',
  'doctor.engine.noble.do':
    'Tarda unas sesenta veces más: deja mezclar a otro portátil. La causa es OSTRAKA_ENGINE en el entorno, o un sistema que prohíbe WebAssembly.',
  'doctor.engine.failed': 'La aritmética no arranca.',
  'doctor.engine.failed.do': 'Quita del entorno OSTRAKA_ENGINE y OSTRAKA_THREADS; si sigue así, usa otro portátil.',
  'doctor.keyring.safe': 'Las claves se guardan bajo el llavero del sistema.',
  'doctor.keyring.file':
    'Las claves se guardan en archivos que solo puede leer tu cuenta; aquí no se usa ningún llavero.',
  'doctor.keyring.plain': 'El sistema no tiene llavero bajo el que guardar claves: están en un archivo tuyo.',
  'doctor.keyring.plain.do':
    'Instala y desbloquea un llavero (GNOME Keyring o KWallet), e inicia otra vez la aplicación.',
  'doctor.keyring.locked': 'Las claves están bajo un llavero que no las devuelve.',
  'doctor.keyring.locked.do':
    'Desbloquéalo, por ejemplo iniciando otra vez sesión en el sistema, y comprueba de nuevo.',
  'doctor.sandbox.on': 'Las páginas de la aplicación están en su aislamiento (sandbox).',
  'doctor.sandbox.not-needed':
    'La aplicación no necesita aquí un aislamiento propio: las páginas son cosa del navegador.',
  'doctor.sandbox.off': 'La aplicación se inició sin el aislamiento de sus páginas.',
  'doctor.sandbox.off.do':
    'Iníciala sin --no-sandbox ni nada parecido; si el sistema no le permite tenerlo, úsala en un navegador.',
  'doctor.battery.charging': 'El portátil está enchufado, su batería al {percent} %.',
  'doctor.battery.draining': 'La batería se gasta, y está al {percent} %.',
  'doctor.battery.draining.do': 'Ten a mano el cargador: una elección espera a cada portátil.',
  'doctor.battery.low': 'La batería se gasta, y solo queda un {percent} %.',
  'doctor.battery.low.do': 'Enchúfalo antes de empezar.',
  'doctor.battery.untold': 'No hay batería, o el sistema no dice nada de ella.',
  'doctor.battery.untold.do': 'Si es un portátil, mira tú si está enchufado.',

  // address
  'address.loopback':
    'Solo este portátil puede abrir esta dirección: los teléfonos y los otros portátiles no encuentran nada ahí. Conéctalo a la red de la sala.',
  'address.left':
    'Los votantes tienen sus claves en {host}, y este portátil ya no tiene esa dirección. Conéctalo otra vez a la misma red: en otra dirección sus teléfonos no encuentran sus claves.',
  'address.typed': 'Para escribirla: solo la dirección',
  'address.named': 'O por el nombre de este portátil',
  'address.off.switched-off':
    'Esta aplicación se inició sin mirar en la red: no se anuncia ni se encuentra nada por sí solo. Los enlaces y los códigos funcionan.',
  'address.off.no-network': 'Este portátil no está en ninguna red: no se anuncia ni se encuentra nada por sí solo.',
  'address.off.failed':
    'La red u otro programa de este portátil no deja que las elecciones se anuncien y se encuentren por sí solas. Los enlaces y los códigos funcionan.',
  'address.missed.ours':
    'El puerto {usual} es de «{title}», que sigue en este portátil: esta elección está en el puerto {port}. Donde un cortafuegos solo deja pasar {usual}, aquí no llega nadie: deja pasar también {port}.',
  'address.missed.other':
    'Otro programa, u otro Ostraka, tiene el puerto {usual} de este portátil: esta elección está en el puerto {port}. Donde un cortafuegos solo deja pasar {usual}, aquí no llega nadie: deja pasar también {port}, o cierra ese programa y dirige la elección de nuevo.',
  'address.left-to':
    'Esta elección ha terminado, y en su puerto está ahora «{title}»: teléfonos y portátiles ya no pueden preguntar nada aquí. Este portátil lo guarda todo.',
  'address.others': '¿Los teléfonos no llegan? Este portátil tiene otras direcciones:',
  'address.use': 'Usar {host}',
  'address.kept':
    'La dirección se queda como está: un teléfono ha creado su clave ahí, y los navegadores guardan las claves por dirección. Las otras también llevan a la elección.',

  // front
  'hours.opens': 'La votación se abre: {at}.',
  'hours.closes': 'Se cierra: {at}.',
  'hours.until': 'La votación está abierta hasta: {at}. Una papeleta que llega después del cierre no cuenta.',
  'hours.moved': 'La hora de cierre se aplazó a: {at}. El motivo: {reason}.',
  'hours.overdue.open': 'La votación ya debería estar abierta y no lo está. Se abre sola en cuanto sea posible.',
  'hours.overdue.close': 'La votación ya debería estar cerrada y no lo está. Se cierra sola en cuanto sea posible.',
  'hours.extend': 'Mantener la votación abierta más tiempo',
  'hours.extend.text':
    'La nueva hora y tu motivo van al registro, y todo el mundo los ve. Solo se puede aplazar, nunca adelantar.',
  'hours.extend.reason': '¿Por qué? Todo el mundo lo lee',
  'hours.extend.button': 'Aplazar el cierre',
  'hours.extend.later': 'Elige una hora posterior a la actual y que aún no haya pasado.',
  'hours.extend.why': 'Di por qué: todo el mundo verá el motivo.',
  'desk.wizard': 'Abrir y cerrar requieren dos frases de contraseña',
  'desk.wizard.text':
    'Dos personas eligen una cada una cuando se abre la sala de espera. Después, en este portátil, ninguna puede abrir ni cerrar la votación sin la otra. Nada de esto consta en la elección: nadie más podría comprobarlo.',
  'desk.set': 'Dos frases de contraseña para este puesto',
  'desk.set.text':
    'Cada persona escribe dos veces su propia frase, de doce caracteres o más, mientras la otra aparta la vista. Abrir la votación, cerrarla y aplazar un cierre anunciado requieren después las dos.',
  'desk.set.lost':
    'No se guardan en ninguna parte y no se pueden recuperar: si se pierde una, uno de los portátiles que mezclan toma el relevo y dirige sin ellas.',
  'desk.first': 'Frase de la primera persona',
  'desk.first.again': 'La de la primera persona, otra vez',
  'desk.second': 'Frase de la segunda persona',
  'desk.second.again': 'La de la segunda persona, otra vez',
  'desk.set.lacking': 'Cada persona escribe su frase dos veces.',
  'desk.set.differ.first': 'La primera persona ha escrito dos distintas.',
  'desk.set.differ.second': 'La segunda persona ha escrito dos distintas.',
  'desk.set.short': 'Una frase tiene al menos doce caracteres.',
  'desk.set.alike': 'Las dos son iguales: cada persona necesita la suya.',
  'desk.both': 'Hacen falta las dos personas',
  'desk.both.text': 'Cada una escribe su propia frase.',
  'desk.both.lacking': 'Hacen falta las dos frases.',
  'desk.both.go': 'Estamos de acuerdo',
  'desk.lock': 'Bloquear esta ventana',
  'desk.locked': 'Esta ventana está bloqueada',
  'desk.locked.lead': 'La elección sigue. Una de las dos frases desbloquea la ventana.',
  'desk.locked.lacking': 'Hace falta una de las dos frases.',
  'desk.either': 'Frase de una de las dos personas',
  'desk.unlock': 'Desbloquear',
  'desk.wrong':
    'Hasta ahora {count|se ha probado|se han probado} aquí {count} {count|frase equivocada|frases equivocadas}.',

  'backup.title': 'Copia de seguridad',
  'backup.text':
    'El tablón hasta ahora, en un solo archivo. No contiene ninguna clave de firma ni ninguna parte de la clave de la elección: quien lo encuentre no puede firmar ni abrir nada. Otro portátil puede seguir desde él, si ningún portátil que mezcla tiene más; en cada uno de estos hay una copia más reciente.',
  'backup.save': 'Guardar una copia de seguridad',
  'backup.names': 'Los nombres no están en ella; son un archivo aparte.',
  'backup.saved':
    'Entregada el {at}, con {count} {count|entrada|entradas}. Desde entonces {more|ha llegado|han llegado} {more} más.',
  'backup.drill': 'Practicar con un archivo',
  'backup.drill.text':
    'Practícalo antes de necesitarlo: este portátil sigue desde el archivo donde nadie lo ve, comprueba cada entrada y lo tira todo otra vez.',
  'backup.drill.works':
    'Funciona: «{title}» puede seguir desde este archivo, con {entries} {entries|entrada|entradas} y {ballots} {ballots|papeleta que cuenta|papeletas que cuentan}.',
  'backup.drill.agree':
    'De los portátiles que mezclan {needed|tendría|tendrían} que estar de acuerdo {needed}: {names}. Si alguno tiene más de {entries} {entries|entrada|entradas}, sigue desde su copia, o faltará lo que llegó después.',
  'hours.early.sure': '¿Cerrar antes de lo anunciado?',
  'hours.early':
    'El cierre de la votación está anunciado para: {at}. Si cierra ahora, quien llegue a tiempo ya no podrá votar, y quien compruebe el resultado leerá que cerró antes de hora.',
  'hours.early.wait': 'Esperar a la hora anunciada',
  'hours.early.close': 'Cerrar antes de todos modos',
  'hours.wizard': 'Abrir y cerrar a horas anunciadas',
  'hours.wizard.text':
    'En la zona horaria de este ordenador. La votación se abre y se cierra entonces sola mientras este portátil esté despierto; si ha dormido, en cuanto despierte. Quien comprueba el resultado lee si se cumplieron las horas.',
  'hours.field.opens': 'La votación se abre',
  'hours.field.closes': 'La votación se cierra',
  'hours.wizard.order': 'La votación tiene que cerrarse después de abrirse: elige una hora posterior.',
  'hours.wizard.past': 'Esa hora ya ha pasado: elige una que aún esté por llegar.',
  'hours.results.at': 'Resultados: {at}. Hasta entonces cada portátil guarda para sí su parte de la clave.',
  'hours.results.committee':
    'Resultados: cuando bastantes miembros de la comisión los publiquen, cada uno en su propio portátil.',
  'hours.held': 'Los resultados se retienen',
  'hours.held.at':
    'Resultados: {at}. Las papeletas están mezcladas, y hasta entonces cada portátil guarda para sí su parte de la clave.',
  'hours.held.committee':
    'Resultados: cuando la comisión los publique. {done} de los {needed} portátiles necesarios lo {done|ha|han} hecho.',
  'hours.release.title': '¿Publicar los resultados?',
  'hours.release.text':
    'Las papeletas están mezcladas. Este portátil guarda para sí su parte de la clave hasta que la entregues aquí; cuando bastantes portátiles lo hayan hecho, todos ven el resultado.',
  'hours.release.button': 'Publicar los resultados',
  'hours.release.sure': '¿Pueden salir los resultados?',
  'hours.release.sure.text': 'No se puede deshacer. Quien dirige la votación no puede hacerlo por ti.',
  'hours.field.results': 'Los resultados salen',
  'hours.field.committee': 'Los resultados salen cuando las personas ante los portátiles los publiquen',
  'hours.wizard.results': 'Los resultados deben salir después del cierre de la votación: elige una hora posterior.',
  'front.title': 'Detrás de un proxy, para votantes de otros lugares',
  'front.lead':
    'Un servidor web con nombre y certificado transmite todo a este portátil. Los enlaces, códigos y papeles nombran entonces su dirección pública. En una sala propia, deja las dos vacías.',
  'front.proxy': 'Dirección desde la que se conecta el proxy',
  'front.proxy.hint': '127.0.0.1 si funciona en este portátil. Varias se separan con espacios.',
  'front.public': 'Dirección pública',
  'front.public.hint': 'Como https://vote.example.org, sin ruta.',
  'front.both': 'Da las dos direcciones del proxy, o ninguna.',
  'front.behind': 'El proxy transmite todo a',

  // typed
  'typed.unproven':
    'Esta dirección por sí sola no demuestra qué elección es: quien lleva la red puede haber hecho esta página. Escanea el código del proyector, o vota con la aplicación.',
  'typed.hint': 'Empieza por ostraka://. Para escribir basta la dirección sola: 192.168.1.20:4790',
  'typed.title': 'Compara antes doce palabras',
  'typed.lead':
    'Lo que elegiste no demuestra qué elección es. ¿Muestra el portátil de la organización, el proyector o el papel que te dieron las mismas doce palabras, en el mismo orden?',
  'typed.match': 'Coinciden: entrar',
  'typed.differ': 'Son distintas: no entrar',
  'typed.differed':
    'Este portátil no ha entrado, y no ha firmado nada. Allí contesta otra persona: avisa a la organización y usa el enlace entero.',

  // besides
  'besides.title': 'Qué más hay en este archivo',
  'besides.lead':
    'Nada de esto hace incorrecta la elección. No cuenta para nada, y puede haberlo puesto quien pasó el archivo.',
  'besides.key.summary': '¿La ha firmado un testigo ajeno a la elección?',
  'besides.key': 'Clave del testigo (si la conoces)',
  'besides.key.hint':
    'Quien lleva el testigo la publica en una línea, como witness.example/w1+b28de6ef+BD… Si hay varias, se separan con espacios. Consíguela allí, no de la organización.',
  'besides.key.wrong': 'Esto no es la clave de un testigo. Corrígela o deja el campo vacío.',
  'besides.witness':
    'También atestiguada por {name}, desde fuera: ha firmado este registro hasta {size} {size|entrada|entradas}, y ningún otro. No cuenta como ninguno de los portátiles.',
  'besides.witness-false':
    '{count} {count|firma|firmas} a nombre del testigo {name}: no {count|es auténtica|son auténticas}.',
  'besides.witness-none': 'El testigo {name} no ha firmado nada en este archivo.',
  'besides.report-smaller':
    'Cuando otro portátil tomó el relevo de la elección, {name} comunicó menos entradas de las que había firmado antes. Dijo algo falso, o había perdido su copia. Por eso pueden faltar entradas: pide a los votantes que comprueben sus recibos.',
  'besides.line-false':
    '{count} {count|firma|firmas} a nombre del portátil {name}: no {count|es auténtica, y no se cuenta|son auténticas, y no se cuentan}.',
  'besides.line-unknown': '{count} {count|firma|firmas} de alguien desconocido aquí: {names}.',
  'besides.line-double': '{count} {count|firma|firmas} de alguien que ya ha firmado el mismo sello.',
  'besides.note-double': '{count} {count|sello que está|sellos que están} aquí más de una vez.',
  'besides.note-further': '{count} {count|sello|sellos} con otras líneas que aquí no significan nada.',
  'besides.note-twin': '{count} {count|sello igual|sellos iguales} a otro salvo por más líneas: ambos son el mismo.',
  'besides.picture-missing':
    '{count} {count|imagen no está|imágenes no están} en este archivo: con él nadie puede comparar lo que se mostró para {names}. El resultado no depende de ello.',
  'besides.blob-unnamed': '{count} {count|anexo|anexos} de los que el registro no habla.',
  'besides.blob-double': '{count} {count|anexo que está|anexos que están} aquí más de una vez.',
  'besides.order-records': 'En este archivo están mezclados entradas, anexos y sellos.',
  'besides.order-blobs': 'Los anexos no están en el orden en que el registro habla de ellos.',
  'besides.order-notes': 'Los sellos no están en su orden.',
  'besides.order-lines': 'Las firmas de un sello no están en su orden.',

  // mix
  'mix.count': '{count} {count|sobre|sobres}',
  'mix.count.opened': '{count} {count|papeleta|papeletas}',
  'mix.share': 'ha dado su parte de la clave',
  'mix.now': 'Ahora mismo:',
  'mix.fault': 'Todo el mundo puede ver en el tablón que hizo algo mal {culprit}:',
  'mix.fault.unproven': 'La organización dice de {culprit}:',
  'mix.does.ready': 'Listo',
  'mix.says.lobby': '{count} {count|portátil está|portátiles están} aquí.',
  'mix.says.ceremony': 'Los portátiles crean juntos la clave. Ninguno la tiene nunca entera.',
  'mix.says.enrolment': 'La clave está creada. Para abrir algo, deben colaborar {threshold} de los {count} portátiles.',
  'mix.says.voting': '{count} {count|papeleta sellada está|papeletas selladas están} en la urna.',
  'mix.says.waiting': 'La votación está cerrada. Le toca a {name}.',
  'mix.says.mixing': '{name} está mezclando: cada sobre recibe lacre nuevo y un lugar nuevo.',
  'mix.says.proving': '{name} demuestra que solo mezcló, y no cambió nada.',
  'mix.says.mixed':
    '{count} {count|portátil ha|portátiles han} mezclado. Nadie puede saber de quién es cada sobre, a menos que colaboren todos ellos.',
  'mix.says.decryption':
    '{done} {done|portátil ha|portátiles han} dado una parte de la clave, y {threshold|hace|hacen} falta {threshold}. Solo se abre la lista mezclada.',
  'mix.says.held': 'Las papeletas están mezcladas, y los resultados se retienen.',
  'mix.says.finished':
    'Abiertas y contadas: {count} {count|papeleta|papeletas}. Nadie puede saber de quién es cada una, a menos que colaboren bastantes de los portátiles que mezclan.',
  'mix.timings': 'Tiempo y velocidad',
  'mix.timings.caption': 'Cuánto tardó cada parte, y cuántos textos cifrados por segundo',
  'mix.timings.phase': 'Parte',
  'mix.timings.who': 'Portátil',
  'mix.timings.time': 'Tiempo',
  'mix.timings.count': 'Textos cifrados',
  'mix.timings.rate': 'por s',
  'mix.timings.all': 'todos',
  'mix.timings.none':
    'Los tiempos se dicen cuando acaba la votación; con menos de 20 papeletas, como una sola suma al final.',
  'mix.phase.lobby': 'Sala de espera',
  'mix.phase.ceremony': 'Creación de la clave',
  'mix.phase.enrolment': 'Inscripción',
  'mix.phase.voting': 'Votación',
  'mix.phase.mixing': 'Mezcla',
  'mix.phase.proving': 'Demostración',
  'mix.phase.checking': 'Comprobación',
  'mix.phase.decryption': 'Apertura',
  'mix.phase.decrypting': 'Partes de la clave',
  'mix.phase.election': 'La elección entera',
  'mix.minutes': '{minutes} min {seconds} s',

  // player
  'player.title': 'Qué pasó, paso a paso',
  'player.again': 'Verlo otra vez',
  'player.curtain':
    'El resultado está contado. Espera tras este telón hasta que se haya contado la historia, o hasta que lo abras.',
  'player.curtain.open': 'Mostrar el resultado',
  'player.play': 'Reproducir',
  'player.pause': 'Pausa',
  'player.back': 'Un paso atrás',
  'player.on': 'Un paso adelante',
  'player.restart': 'Desde el principio',
  'player.keep-up': 'Al ritmo de los portátiles',
  'player.speed': 'Velocidad',
  'player.place': 'Paso {at} de {total}',
  'player.seek': 'Ir a un paso',
  'player.chapters': 'Capítulos',
  'player.keys':
    'La barra espaciadora reproduce y pausa; las flechas avanzan un paso, Inicio y Fin van a los extremos.',
  'player.text': 'La historia entera como texto',
  'player.entries': 'Entrada {from} del tablón',
  'player.entries.many': 'Entradas {from} a {to} del tablón',
  'player.check': 'Qué puede comprobar ahora todo el mundo',
  'player.term': 'El término exacto',
  'player.nothing': 'Aún no hay nada que contar.',
  'player.box': 'Urna',
  'player.opened': 'Abiertas',
  'player.does.out': 'No forma parte de la clave',
  'player.does.accepted': 'Participa',
  'player.does.committed': 'Ha fijado su parte de la clave',
  'player.does.dealt': 'Ha repartido trozos de su parte',
  'player.does.holds': 'Tiene una parte de la clave',
  'player.does.mixing': 'Mezcla bajo su tapa',
  'player.does.unproven': 'Ha mezclado; falta su prueba',
  'player.does.proven': 'Mezclado y demostrado',
  'player.does.cut': 'Su mezcla no cuenta',
  'player.does.share': 'Ha dado su parte de la clave',
  'player.does.share-false': 'Dio una parte falsa de la clave',
  'player.does.attested': 'Ha firmado el final',
  'player.does.caught': 'Descubierto: todo el mundo puede verlo en el tablón',
  'player.does.claimed': 'No contestó, dice la organización',
  'player.checked': 'Comprobado por {names}',

  // privacy
  'privacy.summary': '¿Quién podría saber qué?',
  'privacy.one-computer':
    'Aquí todos los portátiles y votantes son programas de este único equipo: él solo podría leerlo, seguirlo y detenerlo todo. Lo que sigue es cierto cuando cada uno es un portátil propio.',
  'privacy.on-device':
    'Este dispositivo lo ha leído por sí mismo en el tablón. Que las mezclas son válidas se lo cree a los portátiles, que las comprueban y firman.',
  'privacy.read': 'Leer una papeleta',
  'privacy.stop': 'Detener la elección',
  'privacy.count': 'Cambiar el recuento',
  'privacy.organiser': 'Qué podría el portátil de la organización',
  'privacy.outcome': 'Qué revela el propio resultado',
  'privacy.key.picture': 'Partes de la clave: {needed} de {count} {needed|abre|abren} una papeleta',
  'privacy.chain.picture': 'Mezcladas una tras otra, cada vez bajo la tapa de un portátil',
  'privacy.chain.enough':
    'Donde uno de ellos baraja al azar y no dice a nadie cómo, termina el rastro a través de las mezclas. Para eso basta un portátil honrado.',
  'privacy.holder-alone':
    'Solo {names} tiene la clave: podría abrir cada papeleta y ver a qué votante de la lista pertenece.',
  'privacy.holders-each':
    'Cada uno de estos {count} portátiles podría por sí solo abrir cada papeleta y ver a qué votante de la lista pertenece: {names}.',
  'privacy.holders-any':
    '{needed} cualesquiera de estos {count} portátiles podrían juntos abrir cada papeleta y ver a qué votante de la lista pertenece: {names}. Menos de {needed} no tienen suficiente clave para eso.',
  'privacy.holders-all':
    'Estos {count} portátiles podrían, todos juntos, abrir cada papeleta y ver a qué votante de la lista pertenece: {names}. Si falta uno, los demás no tienen suficiente clave para eso.',
  'privacy.left-out': 'La clave se creó sin estos, que no tienen ninguna parte de ella: {names}.',
  'privacy.erased':
    'Un portátil que se atiene al programa borra su parte de la clave cuando firma el final: {signed|ha|han} firmado {signed} de {count}.',
  'privacy.mixer-alone': 'Solo mezcló {names}: podría seguir cada papeleta abierta hasta su votante en la lista.',
  'privacy.mixers-all':
    'Los {count} cuyas mezclas valen podrían, todos juntos, seguir cada papeleta abierta hasta su votante en la lista: {names}. Basta uno que baraje al azar y no diga a nadie cómo para cerrar este segundo camino.',
  'privacy.mixers-plan':
    'Deben mezclar al menos {least}. Todos los que tengan mezclas que valgan podrían, juntos, seguir cada papeleta abierta hasta su votante en la lista. Basta uno que baraje al azar y no diga a nadie cómo para cerrar este segundo camino.',
  'privacy.mixers-none':
    'En esta elección no se mezcla ni se abre nada, así que no hay ninguna papeleta abierta que seguir.',
  'privacy.one-laptop':
    'Si dos de estos portátiles son uno, o si uno es el de la organización, no lo muestra ningún archivo: lo pueden ver las personas de la sala.',
  'privacy.organisers-own':
    'Si es también el portátil de la organización, no lo muestra ningún archivo: lo pueden ver las personas de la sala.',
  'privacy.by-pages':
    '{pages} de {count|la|las} {count} {count|papeleta|papeletas} {pages|dice que la|dicen que las} selló una página; una página que miente podría callarlo.',
  'privacy.device': 'El dispositivo en el que alguien vota ve lo que sella.',
  'privacy.stop-organiser':
    'El portátil de la organización puede por sí solo retrasar o interrumpir la elección. Si {quorum} de los otros {nodes} {nodes|portátil|portátiles} {quorum|comunica|comunican} lo que hay, puede seguir dirigiendo otro.',
  'privacy.stop-close':
    '{quorum} de {nodes} {nodes|portátil|portátiles} {quorum|debe|deben} confirmar que la votación está cerrada. Si {count} {count|no lo hace|no lo hacen}, la elección se detiene ahí.',
  'privacy.stop-few':
    'Con menos de {least} papeletas que cuenten, no se abre ninguna. El portátil de la organización podría retener papeletas hasta que queden demasiado pocas, y eso lo muestran los recibos de los votantes.',
  'privacy.stop-mix':
    '{needed} de estos {total} {needed|debe|deben} mezclar y demostrarlo: {names}. Si {count} {count|no lo hace|no lo hacen}, la elección se detiene ahí.',
  'privacy.stopped-mix':
    'Se ha detenido: {needed|debe|deben} mezclar {needed} {needed|portátil|portátiles}, y {left|queda|quedan} {left} que {left|pueda|puedan}.',
  'privacy.stop-open':
    '{needed} de estos {total} {needed|debe|deben} dar sus partes de la clave para la lista mezclada: {names}. Si {count} {count|no lo hace|no lo hacen}, la elección se detiene ahí.',
  'privacy.stopped-open':
    'Se ha detenido: {needed|debe|deben} abrir la lista mezclada {needed} {needed|portátil|portátiles}, y {left|queda|quedan} {left} que {left|pueda|puedan}.',
  'privacy.count-nobody':
    'Nadie podría cambiar lo que suman las papeletas aceptadas de este registro sin que falle una comprobación: ni el portátil de la organización ni todos los portátiles juntos.',
  'privacy.count-join':
    'Una excepción: {needed} de quienes tienen la clave {needed|puede|pueden} decir que unos nombres añadidos son una sola persona. Lo dicen en público antes del resultado, en el que constan los dos recuentos.',
  'privacy.count-why':
    'De cada mezcla que vale está demostrado que no quitó, añadió ni cambió nada, y de cada parte de la clave que cuenta, que encaja; y quien tenga la transcripción puede comprobarlo y contar otra vez.',
  'privacy.count-people':
    'Que la lista de votantes sea correcta, y que no falte ninguna papeleta, no lo puede demostrar ninguna comprobación: las personas comprueban la lista, y los votantes sus recibos.',
  'privacy.roll-names':
    'El portátil de la organización podría poner votantes inventados en la lista y votar por ellos: compara la lista de nombres con las personas.',
  'privacy.roll-invented':
    'El portátil de la organización podría poner votantes inventados en la lista y votar por ellos. Los nombres son inventados, así que solo se puede comparar su número con las personas.',
  'privacy.roll-nameless':
    'El portátil de la organización podría poner votantes inventados en la lista y votar por ellos. Esta lista no contiene nombres: compara su número con las personas.',
  'privacy.roll-frozen': 'Con la votación abierta no se puede añadir a nadie a la lista.',
  'privacy.roll-grows': 'La lista puede crecer hasta que se cierre la votación, y todo el mundo puede ver que crece.',
  'privacy.codes-plan':
    'Quien crea los códigos de un solo uso podría votar con cualquiera que aún no se haya usado: cuenta cuántas personas votan y compáralo con los códigos usados.',
  'privacy.codes':
    'Quien creó los códigos de un solo uso podría haber votado con cualquiera que aún no se hubiera usado. Se {used|ha|han} usado {used} de {voters}: compáralo con cuántas personas votaron.',
  'privacy.registrar-plan':
    'El registro electoral crea los códigos de un solo uso y podría votar con cualquiera que aún no se haya usado; el portátil de la organización solo podría junto con él, si es otro portátil, lo que ningún archivo muestra. Cuenta cuántas personas votan y compáralo con los códigos usados.',
  'privacy.registrar':
    'El registro electoral creó los códigos de un solo uso y podría haber votado con cualquiera que aún no se hubiera usado; el portátil de la organización solo podría haberlo hecho junto con él, si es otro portátil, lo que ningún archivo muestra. Se {used|ha|han} usado {used} de {voters}: compáralo con cuántas personas votaron.',
  'privacy.registrar-pages':
    'Las páginas para móviles vienen del portátil de la organización: alteradas, podrían revelarle cada código que allí se escriba o se escanee.',
  'privacy.refuse':
    'El portátil de la organización podría dejar a alguien fuera de la lista o rechazar una papeleta. El votante afectado lo ve.',
  'privacy.drop':
    'Una papeleta de la que un votante tiene recibo no se puede quitar sin que se note: el recibo lo muestra.',
  'privacy.who-voted':
    'Quién votó, cuándo y cuántas veces, aunque no qué, lo puede saber quien tenga el archivo con los nombres de los votantes: el portátil de la organización, hasta que se borren allí, y quien lo haya recibido.',
  'privacy.who-voted-invented':
    'La lista no dice quién votó, porque los nombres son inventados. El portátil de la organización ve la dirección de red de la que vino cada papeleta.',
  'privacy.who-voted-codes':
    'Quién votó, cuándo y cuántas veces, aunque no qué, lo puede saber quien sepa qué código se dio a quién.',
  'privacy.reminders':
    'Se puede hacer una vez, para la organización, una lista de quienes no han votado, para recordárselo. El registro lo dice entonces.',
  'privacy.taken-over':
    'Desde entonces ha tomado el relevo otro portátil: todo esto vale para los dos, y en el que dirige ahora puede haber una parte de la clave.',
  'privacy.only-one': 'Se abrió una única papeleta: quien sepa quién votó sabe lo que hay en ella.',
  'privacy.few':
    'Solo se abrieron {ballots} papeletas: con tan pocas, el propio resultado puede mostrar qué votó alguien.',
  'privacy.last-one': 'Quien sepa qué votaron {others} de las {ballots} lo sabe de la última.',
  'privacy.unanimous': 'Las {ballots} papeletas dicen lo mismo: todo el mundo sabe qué votó cada votante.',
  'privacy.all-but-one':
    'Una papeleta es distinta de las demás, y estas {others} dicen lo mismo: quien depositó esa una sabe qué votaron todos los demás.',
  'privacy.same-answer':
    '«{title}»: las {ballots} papeletas dicen lo mismo, así que todo el mundo sabe qué respondió cada votante.',
  'privacy.same-first':
    '«{title}»: las {ballots} papeletas ponen lo mismo en primer lugar, así que todo el mundo lo sabe de cada votante.',
  'privacy.all-for':
    '«{title}»: las {ballots} papeletas son para {name}, así que todo el mundo lo sabe de cada votante.',
  'privacy.nobody-for': '«{title}»: nadie votó por {names}, así que todo el mundo lo sabe de cada votante.',
  'privacy.nobody-for-many':
    '«{title}»: nadie votó por {count} de las opciones, así que todo el mundo lo sabe de cada votante.',
  'privacy.rare':
    '{rare} de las {ballots} papeletas no {rare|es igual a ninguna otra|son iguales a ninguna otra}: quien mandó a alguien rellenar justo una así puede buscarla.',
  'privacy.no-rare': 'Cada una de las {ballots} papeletas es exactamente igual a otra por lo menos.',
  'privacy.names-once':
    '«{title}»: {count} {count|nombre añadido está|nombres añadidos están} en una sola papeleta. Quien acordó uno con un votante puede buscarlo.',
  'privacy.names-many':
    '«{title}»: se añadieron tantos nombres que el resultado no los lista todos. Quien acordó uno con un votante puede buscarlo.',

  // receipt
  'receipt.title': '¿Está dentro mi papeleta?',
  'receipt.lead':
    'El dispositivo de un votante guarda un recibo cuando ha depositado. Muestra de qué papeleta se trata, y no qué hay en ella ni de quién es.',
  'receipt.choose': 'Elegir un recibo',
  'receipt.ballot': 'El nombre de la papeleta en el recibo',
  'receipt.counts':
    'Esta papeleta cuenta: es la entrada {index} del registro, y entró en la mezcla tal como se depositó.',
  'receipt.recorded':
    'Esta papeleta es la entrada {index} del registro. No está entre las que cuentan aquí: en este archivo la votación no se ha cerrado, o su votante fue tachado.',
  'receipt.replaced':
    'Esta papeleta es la entrada {index} del registro. El mismo votante la ha sustituido por otra posterior; cuenta la posterior.',
  'receipt.self': 'Comprueba tú la elección',
  'receipt.self.file': 'Guardar el archivo de la elección',
  'receipt.self.open': 'Abre el verificador y elige allí ese archivo',
  'receipt.self.whose':
    'Este verificador viene del portátil de la organización. Quien no confíe en él, que tome uno de otra parte: el archivo es el mismo.',
  'receipt.signed-count':
    'Aquí hay más votantes de los que este dispositivo puede leer. No ha contado por sí mismo, y muestra el resultado que han contado y firmado suficientes portátiles.',
  'receipt.contradicted': 'Un coordinador firmó para este votante algo que este archivo no contiene.',
  'receipt.contradicted.nobody':
    'Desde entonces otro portátil ha tomado el relevo de la elección, y demasiado pocos portátiles habían firmado esta papeleta para que se conservara. Está perdida, y no se puede nombrar a nadie por ello.',
  'receipt.contradicted.node':
    'Desde entonces otro portátil ha tomado el relevo de la elección. {name} había firmado esta papeleta, y la omitió cuando se le preguntó qué tiene.',
  'receipt.contradicted.todo':
    'Guarda las dos cosas, el recibo y este archivo: juntas son una prueba. Enséñalas a todo el mundo.',
  'receipt.paste': 'O pega el texto del recibo',
  'receipt.paste.label': 'Texto del recibo',
  'receipt.paste.check': 'Comparar este texto',

  // round
  'round.title': 'Otra ronda',
  'round.lead':
    'Una segunda vuelta, lo mismo otra vez o la pregunta siguiente, con los portátiles y las personas que están aquí.',
  'round.button': 'Otra ronda con esta sala',
  'round.election': '{title}, ronda {round}',
  'round.run-off': 'Una segunda vuelta',
  'round.run-off.both': 'Otra vez, donde no se ha decidido nada',
  'round.run-off.both.text':
    'Una segunda vuelta entre quienes el recuento no ha decidido; toda la pregunta donde votaron muy pocos.',
  'round.run-off.turnout': '{count|La pregunta|Las preguntas} otra vez, porque votaron muy pocos',
  'round.run-off.turnout.text': 'Como antes: quien está en la lista puede votar otra vez.',
  'round.run-off.of': '{question}: {names}',
  'round.run-off.undecided': 'Entre quienes el recuento no ha decidido.',
  'round.run-off.leading': 'Entre quienes están en los primeros puestos.',
  'round.same': '{count|La misma pregunta|Las mismas preguntas} otra vez',
  'round.same.text': 'Con todas {count|sus respuestas|las respuestas}.',
  'round.new': 'Una pregunta nueva',
  'round.new.text': 'Cada persona elige una opción, gana la más votada. El título es la pregunta.',
  'round.untitled': 'Dale un título a la ronda.',
  'round.names': 'Respuestas, una por línea',
  'round.names.few': 'Pon al menos dos respuestas.',
  'round.stays':
    'Se avisa a los portátiles y teléfonos que están aquí, y entran con una pulsación. Lo que no puede quedarse: los portátiles crean una clave nueva, los votantes se inscriben otra vez, y todas las palabras son nuevas.',
  'round.stays.codes':
    'Se avisa a los portátiles y teléfonos que están aquí, y entran con una pulsación. Lo que no puede quedarse: los portátiles crean una clave nueva, los códigos de esta ronda no abren nada allí, así que se imprimen otros nuevos, y todas las palabras son nuevas.',
  'round.open': 'Abrir esta ronda',
  'round.opened': 'Desde aquí se abrió otra ronda. Su ventana está en la página de inicio; esta conserva su resultado.',
  'round.words-new':
    'Es otra ronda después de «{title}», y una elección propia: las palabras son nuevas. Compara estas, no las de antes.',
  'round.all-here': 'Se han inscrito otra vez con el mismo nombre todos los de la ronda anterior: {count}.',
  'round.missing': 'De {all} en la ronda anterior, {count} aún no se {count|ha|han} inscrito con el mismo nombre:',
  'round.node.title': 'Hay otra ronda abierta',
  'round.node.lead':
    'La organización a la que seguías invita a este portátil. Entra con su nombre y una clave nueva, y tú comparas las palabras nuevas.',
  'round.node.signed': 'Este portátil ha comprobado el resultado y lo ha firmado.',
  'round.node.button': 'Entrar en la ronda siguiente',
  'round.node.again':
    'Otra ronda: la clave y todas las palabras son nuevas. Compara otra vez, con el proyector tal como está ahora.',
  'round.phone.lead':
    'La organización ha abierto otra ronda. Allí te inscribes otra vez; tu nombre ya está escrito. Este resultado se queda en el portátil de la organización.',
  'round.phone.lead.codes':
    'La organización ha abierto otra ronda. Allí necesitas un código nuevo: el tuyo ya no abre nada.',
  'round.phone.receipt': 'Para conservar tu recibo, guárdalo abajo antes de seguir.',
  'round.phone.button': 'Otra ronda: seguir',
  'round.phone.again': 'Otra ronda: este dispositivo tiene una clave nueva, y las palabras son nuevas.',
  'round.phone.again.codes': 'Otra ronda: códigos y palabras son nuevos.',

  // papers
  'papers.poster': 'Imprimir el cartel',
  'papers.minutes': 'Imprimir el acta',
  'papers.mail': 'Texto para un correo o la intranet',
  'papers.language': 'Idioma de la página',
  'papers.print': 'Imprimir esta página',
  'papers.poster.title': 'Un cartel para la puerta y la pared',
  'papers.poster.lead':
    'Muestra cómo están las cosas ahora: si cambian la dirección o las palabras, imprímelo otra vez.',
  'papers.minutes.title': 'Acta de la elección',
  'papers.minutes.lead':
    'Hecha a partir del archivo de la elección, que este portátil comprueba desde el principio como haría cualquiera.',
  'papers.minutes.making': 'Se está comprobando el archivo …',
  'papers.minutes.again': 'Comprobar otra vez y hacerla de nuevo',
  'papers.minutes.save': 'Guardar el archivo del que es',

  // poster
  'poster.over': 'Una elección celebrada con Ostraka',
  'poster.date': 'Impreso el {date}',
  'poster.address': 'Escanea el código, o escribe esta dirección:',
  'poster.link': 'En Ostraka, en tu equipo, sigue este enlace:',
  'poster.how': 'Cómo participar',
  'poster.how.network': 'Conéctate a la red en la que está el portátil de la organización.',
  'poster.how.scan': 'Escanea el código con tu teléfono. Una dirección escrita a mano no demuestra qué elección es.',
  'poster.how.app': 'Abre Ostraka en tu equipo y sigue el enlace.',
  'poster.how.code': 'Trae el papel con tu propio código. Cada código vale para un votante.',
  'poster.how.name': 'Inscríbete con tu nombre antes de que se abra la votación.',
  'poster.how.name.late': 'Inscríbete con tu nombre; la lista sigue abierta hasta que se cierre la votación.',
  'poster.how.name.invented': 'Inscríbete antes de que se abra la votación, con un nombre que te inventes.',
  'poster.how.name.invented.late':
    'Inscríbete con un nombre que te inventes; la lista sigue abierta hasta que se cierre la votación.',
  'poster.how.listed': 'La lista está cerrada: puede votar quien se haya inscrito.',
  'poster.how.vote': 'Elige, sella, deposita. Tu dispositivo sella tu papeleta antes de que salga de él.',
  'poster.how.booth': 'Sin teléfono: pregunta a la organización.',
  'poster.compare': 'Compara antes',
  'poster.compare.key': 'Doce palabras del portátil que dirige',
  'poster.compare.key.why':
    'Ostraka muestra doce palabras a quien escribe la dirección o elige la elección en una lista. Si no son estas, contesta otro portátil: no entres.',
  'poster.compare.six.why':
    'Las muestran Ostraka y los teléfonos que escanearon, igual que el proyector. Si las tuyas son otras, no votes, y avisa a todo el mundo.',
  'poster.compare.six.later':
    'Cuando los portátiles hayan creado la clave, el proyector, Ostraka y los teléfonos que escanearon el código muestran las mismas seis palabras. Si las tuyas son otras, no votes, y avisa a todo el mundo.',
  'poster.compare.paper':
    'El papel no demuestra nada: alguien podría haber colgado otro aquí. Vale lo que muestra el proyector de la sala.',
  'poster.receipt': 'Para qué sirve el recibo',
  'poster.receipt.keep':
    'Después de depositar, tu dispositivo guarda un recibo: con él encuentras tu papeleta en el registro público, ahora y más tarde en su archivo.',
  'poster.receipt.secret': 'No muestra qué votaste.',
  'poster.receipt.test':
    '¿Dudas de tu dispositivo? Antes de depositar, haz que selle una papeleta y la abra para comprobarla.',
  'poster.check': 'Cualquiera puede comprobar',
  'poster.check.file': 'El registro público, para cualquiera de esta red, también después:',
  'poster.check.verifier': 'Un verificador para él, en tu navegador:',
  'poster.check.watch': 'Quien tenga Ostraka puede observar y comprobar cada paso:',
  'poster.check.doubt':
    '¿Dudas de la organización? Toma un verificador de otra parte, por ejemplo de una versión publicada de Ostraka.',
  'poster.words.why': 'Se preguntan cuando se comprueba su archivo. Hazles una foto.',

  // core
  'core.stuck.too-few-for-key': 'Sin {names} hay menos de los {needed} portátiles que necesita la clave.',
  'core.stuck.too-few-mixers': 'Sin {names} podrían mezclar menos de {needed} portátiles.',
  'core.stuck.close-unconfirmed':
    'Antes de que la elección siga, {needed} {needed|portátil debe|portátiles deben} confirmar que la votación está cerrada. Faltan: {names}.',
  'core.stuck.no-mix': '{name} no ha mezclado, y sin él quedan menos de {needed} portátiles para mezclar.',
  'core.stuck.no-proof':
    '{name} no ha demostrado su mezcla, y sin él quedan menos de {needed} portátiles para mezclar.',
  'core.stuck.too-few-mixes':
    'Solo {left|es válida|son válidas} {left} {left|mezcla|mezclas}, y esta elección pide {needed}.',
  'core.stuck.too-few-shares':
    'Solo {left|puede|pueden} ayudar aún a abrir las papeletas {left} {left|portátil|portátiles}, y hacen falta {needed}.',
  'core.stuck.awaits-reports':
    'El portátil de la organización se ha iniciado de nuevo y espera a que {lacking} de {needed} {needed|portátil|portátiles} digan hasta dónde llegaba el registro. Faltan: {names}.',
  'core.stuck.board-behind':
    '{name} conoce un registro de {theirs} {theirs|entrada|entradas} que el portátil de la organización ha firmado y ya no tiene. No firma nada más: deja que otro portátil tome el relevo.',
  'core.stuck.broken': 'Este portátil tuvo que detenerse: {message}',
  'core.fault.bad-deal': 'Repartió partes de la clave que no encajan. La clave se crea sin él.',
  'core.fault.no-joint-key':
    'Las partes que se dieron entre sí todos los portátiles se anulan y no dan ninguna clave, y para eso hacen falta todos ellos.',
  'core.fault.false-complaint': 'Acusó a otro portátil de dar una parte mala de la clave, y la parte es buena.',
  'core.fault.time-out': 'No contestó a tiempo.',
  'core.fault.bad-shuffle':
    'Su prueba de la mezcla no es válida: puede haber quitado o cambiado papeletas. Su mezcla no cuenta.',
  'core.fault.bad-shares': 'Sus partes de la clave para la lista mezclada no encajan. No se usan.',
  'core.alarm.fork': 'La organización ha firmado dos registros distintos de esta elección.',
  'core.alarm.bad-board': 'La organización muestra un registro que incumple las reglas de la elección.',
  'core.alarm.bad-manifest': 'Lo que muestra la organización no es una elección.',
  'core.alarm.wrong-coordinator': 'Quien contesta no es la organización que nombra el enlace.',
  'core.alarm.simulation': 'Esto es solo una simulación; este portátil no participa en ella.',
  'core.alarm.old-manifest':
    'Esta elección nueva se celebraría con reglas antiguas (versión 1), que protegen menos a los votantes. Este portátil no participa en ella.',
  'core.alarm.left-behind':
    'La organización fue relevada mientras este portátil no estaba, y el registro sigue sin las últimas entradas que este portátil tiene. Ya no puede participar.',
  'core.alarm.storage-damaged': 'La copia del registro en este portátil está dañada. Nadie más tiene que ver con ello.',
  'core.alarm.secret-lost':
    'Este portátil ha perdido una parte de sus secretos. Sigue observando, pero no puede mezclar ni abrir.',
  'core.alarm.words-differ': 'Las palabras de {name} no son las del proyector. {name} no firma nada más.',
  'core.culprit.node': 'el portátil {index}',
  'core.culprit.node.named': 'el portátil {index} ({name})',
  'core.culprit.coordinator': 'la organización',
  'core.culprit.organiser': 'quien organiza',
  'core.culprit.this-laptop': 'este portátil',
  'core.culprit.latecomer': 'nadie; este portátil llegó demasiado tarde',
  'core.culprit.answerer': 'quien contesta en su lugar',
  'core.culprit.link-giver': 'la organización, o quien dio el enlace',
  'core.culprit.sealer': 'el dispositivo que la selló, o la organización',
  'core.culprit.file-maker': 'quien hizo o alteró este archivo',
  'core.culprit.nobody': 'nadie',
  'core.culprit.voter': 'el votante {key}…',
  'core.culprit.stranger': 'quien tiene la clave {key}…',
  'core.blame.said': 'lo dijo {who}',
  'core.blame.posted': 'lo puso en el tablón {who}',
  'core.blame.inserted': 'lo puso ahí {who}',
  'core.blame.let-pass': 'lo dejó pasar {who}',
  'core.blame.may-have-forked': 'o {who}, si bifurcó el tablón',
  'core.claim.valid':
    'Este archivo demuestra el recuento exacto de {count|la|las} {count} {count|papeleta|papeletas} de este registro.',
  'core.too-few-ballots':
    'Cuentan demasiado pocas papeletas: {ballots}, y {needed|hace|hacen} falta al menos {needed}. No se abre ninguna, y no hay resultado.',
  'core.too-few-yet':
    'Papeletas que cuentan hasta ahora: {ballots}; {needed|hace|hacen} falta al menos {needed}. Si la votación se cierra ahora, no se abre ninguna, y no hay resultado.',
  'core.claim.no-result': 'Este archivo demuestra que la elección de este registro ha terminado sin resultado.',
  'core.claim.unwitnessed-end':
    'Solo {attested} de {needed} {needed|portátil necesario|portátiles necesarios} {attested|ha|han} confirmado este final.',
  'core.claim.so-far':
    'Hasta donde llega, este registro no tiene nada incorrecto. Aún no hay resultado, así que no demuestra ninguno.',
  'core.claim.invalid': 'Falló una comprobación: este archivo no demuestra ningún resultado.',
  'core.claim.another': 'Es otra elección, no la que esperabas.',
  'core.claim.unexpected':
    'No diste palabras de la elección: una inventada sería igual de coherente. Sus doce palabras están debajo del resultado y en lo que se guarda de él: compáralas.',
  'core.claim.given-coordinator':
    'Tus palabras son las del portátil que dirige, tal como las muestra la sala de espera. El mismo portátil dirige esta elección, y puede haber dirigido otras. Las doce palabras de la elección están debajo de su resultado y en lo que se guarda de él.',
  'core.claim.given-node':
    'Tus palabras son las del portátil {name}. Participa en esta elección, y puede participar en otras. Las doce palabras de la elección están debajo de su resultado y en lo que se guarda de él.',
  'core.claim.given-comparison':
    'Tus palabras son las seis que compararon los portátiles. Encajan, pero con tan pocas también se podría hacer encajar una elección inventada. Las doce palabras de la elección están debajo de su resultado y en lo que se guarda de él.',
  'core.claim.people':
    'Que pudieran votar las personas debidas, y que no falte ninguna papeleta, no puede demostrarlo: las personas comprueban la lista, y los votantes sus recibos.',
  'core.claim.unwitnessed':
    'Solo {attested} de {needed} {needed|portátil necesario|portátiles necesarios} {attested|ha|han} confirmado el resultado.',
  'core.claim.pages':
    '{pages} de {count|la|las} {count} {count|papeleta|papeletas} {pages|la|las} selló una página web: quien la sirvió o la alteró podría {pages|haberla leído o cambiado|haberlas leído o cambiado}.',
  'core.claim.codes':
    'Los votantes usaron códigos impresos, {used} de {voters}; {unused|queda|quedan} {unused} sin usar, y se {replaced|sustituyó|sustituyeron} {replaced}: quien los creó podría haber votado con cualquiera que no se entregara.',
  'core.claim.registrar':
    'La clave del registro electoral firmó la lista de códigos; sus palabras son «{words}». Sin ella, el portátil de la organización no podía añadir ni sustituir ninguno. Que se guardara en otro portátil que el de la organización no lo muestra ningún archivo.',
  'core.claim.unproven': 'Que {count} {count|portátil llegara|portátiles llegaran} tarde lo dice solo la organización.',
  'core.claim.differed': 'Dejados fuera antes de la votación, porque sus palabras no eran las del proyector: {names}.',
  'core.claim.redrawn':
    'Las palabras y los sorteos se hicieron de nuevo ({count} {count|vez|veces}), porque la clave se creó de nuevo: quien participó había visto lo que salió antes.',
  'core.objection':
    'Un votante dice que esta papeleta de comprobación no es lo que eligió. Nadie puede comprobar quién tiene razón.',
  'core.objections':
    'Hay votantes que dicen de {count} papeletas de comprobación que no son lo que eligieron. Nadie puede comprobar quién tiene razón.',
  'core.objection.which': 'Papeleta de comprobación «{tracker}», entrada {audit} del registro',
  'core.objection.more': '… y {count} más',
  'core.objection.todo':
    'Qué hacer: que ese votante compruebe otra vez en otro dispositivo. Si otros dicen lo mismo, hay que parar y averiguar qué tienen en común sus dispositivos.',
  'core.objection.later':
    'Una papeleta de comprobación no se cuenta nunca. Si varios votantes lo dicen, hay que decidir en común si votar de nuevo en otros dispositivos.',
  'core.lesson': 'Clase: no es una elección real',
  'core.claim.opened-on-time':
    'La votación se abrió a la hora anunciada, {announced}, con {minutes} {minutes|minuto|minutos} de margen según la mediana de los relojes de los portátiles.',
  'core.claim.opened-early':
    'La votación se abrió ANTES DE HORA: a las {shown} según la mediana de los relojes de los portátiles, {off} antes de la hora anunciada, {announced}.',
  'core.claim.opened-late':
    'La votación se abrió tarde: según la mediana de los relojes de los portátiles se muestra por primera vez a las {shown}, {off} después de la hora anunciada, {announced}.',
  'core.claim.opened-unknown':
    'La votación debía abrirse a las {announced}; nada en este registro muestra cuándo se abrió.',
  'core.claim.closed-on-time':
    'La votación se cerró a la hora anunciada, {announced}, con {minutes} {minutes|minuto|minutos} de margen según la mediana de los relojes de los portátiles.',
  'core.claim.closed-early':
    'La votación se cerró ANTES DE HORA: a las {shown} según la mediana de los relojes de los portátiles, {off} antes de la hora anunciada, {announced}.',
  'core.claim.closed-late':
    'La votación se cerró tarde: según la mediana de los relojes de los portátiles se muestra por primera vez a las {shown}, {off} después de la hora anunciada, {announced}.',
  'core.claim.extended': 'La hora de cierre se aplazó en público ({count} {count|vez|veces}): a {reasons}.',
  'core.claim.extended-late':
    'La entrada {index} aplaza la hora de cierre cuando la anterior, {before}, ya había pasado: según la mediana de los relojes de los portátiles se muestra por primera vez a las {shown}.',
  'core.claim.late-ballots':
    '{count} de las papeletas que cuentan se {count|muestra|muestran} por primera vez más de {minutes} {minutes|minuto|minutos} después de la hora de cierre anunciada, {announced}, según la mediana de los relojes de los portátiles: {count|entrada|entradas} {entries}.',
  'core.claim.results-hour':
    'Los resultados debían retenerse hasta {announced}; nada en este archivo muestra antes partes de la clave suficientes para abrirlos. Lo que los portátiles se dieran en secreto no lo muestra ningún tablón.',
  'core.claim.results-early':
    'Los resultados salieron ANTES DE TIEMPO: según la mediana de los relojes de los portátiles, a las {shown} había en este tablón partes de la clave suficientes para abrir las papeletas, {off} antes de la hora anunciada, {announced}.',
  'core.claim.results-committee':
    'Los resultados se retuvieron hasta que personas en suficientes portátiles los publicaran; el resultado se hizo con las partes de la clave de {names}. Que alguien pulsara allí no lo muestra ningún tablón.',
  'core.claim.lesson': 'Esto es una clase: las trampas están preparadas.',
  'core.rehearsal': 'Ensayo general: ningún voto cuenta',
  'core.claim.rehearsal':
    'Esto es un ensayo general: un juego de papeletas de prueba ocupa el lugar de los votantes, y ningún voto cuenta.',
  'core.claim.simulation': 'Esto es una simulación: nadie vota en ella, y nada en ella es secreto.',
  'core.name.empty': 'Un nombre tiene al menos una letra.',
  'core.name.long': 'Como mucho {most} letras, para que todo el mundo pueda leerlo. Este tiene {letters}.',
  'core.name.unseen': 'Contiene un carácter que nadie ve. Escríbelo de nuevo.',
  'core.name.sign': '«{sign}» no puede estar en un nombre. Sí pueden letras, cifras, espacios y - ’ . , ( ) & + /.',
  'core.name.mixed': 'Una palabra mezcla letras de dos alfabetos, y algunas parecen iguales.',
  'core.name.spaces': 'Tiene más espacios de los que necesita.',
  'core.name.scrawl': 'Amontona demasiados signos sobre una letra.',
  'core.trust.readers':
    '{privacy} cualesquiera de estos {nodes} portátiles juntos podrían leer las papeletas; menos, no.',
  'core.trust.readers-all': 'Solo los {nodes} portátiles juntos podrían leer las papeletas.',
  'core.trust.reader': '{nodes|El único portátil|Cada uno de estos portátiles} podría leer las papeletas por sí solo.',
  'core.trust.absent':
    'Portátiles que pueden faltar: {closing} al cerrarse la votación, {opening} al abrir las papeletas, {mixing} al mezclarlas.',
  'core.trust.least-ballots':
    'Menos de {count} papeletas no se abren. Si todas las abiertas dicen lo mismo, todo el mundo sabe qué eligió cada votante, por muchas que sean.',
  'core.trust.any-ballot':
    'Se abre incluso una única papeleta. Si todas las abiertas dicen lo mismo, todo el mundo sabe qué eligió cada votante, por muchas que sean.',
  'core.quoted': '«{text}»',

  // method
  'method.name.plurality': 'Mayoría simple',
  'method.name.sntv': 'Voto único no transferible',
  'method.name.approval': 'Voto por aprobación',
  'method.name.block-approval': 'Voto por aprobación en bloque',
  'method.name.score': 'Voto por puntuación',
  'method.name.block-score': 'Voto por puntuación en bloque',
  'method.name.star': 'Voto STAR',
  'method.name.bloc-star': 'Voto STAR en bloque',
  'method.name.majority-judgement': 'Juicio mayoritario',
  'method.name.majority-judgement-places': 'Juicio mayoritario, primeros puestos',
  'method.name.borda': 'Recuento Borda',
  'method.name.k-borda': 'k-Borda',
  'method.name.instant-runoff': 'Segunda vuelta instantánea',
  'method.name.sequential-runoff': 'Segunda vuelta instantánea sucesiva',
  'method.name.bottoms-up': 'Eliminación desde abajo',
  'method.name.schulze': 'Método de Schulze',
  'method.name.schulze-places': 'Método de Schulze, primeros puestos',
  'method.name.stv': 'VUT escocés (voto único transferible)',
  'method.name.meek': 'VUT de Meek',
  'method.name.hare-stv': 'VUT con cuota de Hare',
  'method.name.phragmen': 'Regla secuencial de Phragmén',
  'method.name.equal-shares': 'Método de partes iguales',
  'method.name.cumulative': 'Voto acumulativo',
  'method.name.ranked-pairs': 'Pares ordenados',
  'method.name.ranked-pairs-places': 'Pares ordenados, primeros puestos',
  'method.name.d-hondt': 'Método D’Hondt para listas',
  'method.name.sainte-lague': 'Método Sainte-Laguë para listas',
  'method.name.minimax': 'Minimax',
  'method.name.minimax-places': 'Minimax, primeros puestos',
  'method.name.tideman-alternative': 'Alternativa de Tideman',
  'method.gist.plurality': 'Cada persona elige una opción; gana la más elegida.',
  'method.gist.approval': 'Cada persona marca las opciones que quiera; gana la que tiene más marcas.',
  'method.gist.score': 'Cada persona da puntos a cada opción; gana la suma más alta.',
  'method.gist.score-mean': 'Cada persona da puntos a las opciones que quiere juzgar; gana la media más alta.',
  'method.gist.star':
    'Cada persona da puntos a cada opción; de las dos con las sumas más altas gana la que prefieren más papeletas.',
  'method.gist.majority-judgement': 'Cada persona pone una nota a cada opción; gana la mejor nota mediana.',
  'method.gist.borda': 'Cada persona ordena las opciones; cada puesto da puntos, y gana la suma más alta.',
  'method.gist.instant-runoff':
    'Cada persona ordena las opciones; se elimina la más débil y sus votos pasan a otras, ronda por ronda.',
  'method.gist.sequential-runoff':
    'Cada persona ordena las opciones; cada plaza tiene sus propias rondas, sin las ya elegidas.',
  'method.gist.bottoms-up':
    'Cada persona ordena las opciones; se eliminan las más débiles hasta que quedan tantas como plazas.',
  'method.gist.schulze':
    'Cada persona ordena las opciones; se comparan por parejas, y gana la que resiste frente a todas las demás.',
  'method.gist.stv':
    'Cada persona ordena las opciones; las plazas se reparten en proporción, y los votos que sobran pasan a otras.',
  'method.gist.meek':
    'Cada persona ordena las opciones; las plazas se reparten en proporción, y quien es elegido pasa una parte de cada voto.',
  'method.gist.hare-stv':
    'Cada persona ordena las opciones; cada plaza toma una parte igual de todos los votos, y los que sobran pasan a otras.',
  'method.gist.phragmen':
    'Cada persona marca opciones; cada plaza va a los votantes que menos han recibido hasta entonces.',
  'method.gist.equal-shares': 'Cada persona marca opciones y tiene una parte igual de las plazas para gastar en ellas.',
  'method.gist.cumulative': 'Cada persona tiene unos puntos y los da a una opción o a varias; gana la suma más alta.',
  'method.gist.ranked-pairs':
    'Cada persona ordena las opciones; se comparan por parejas, quedan las victorias más claras, y gana la que ellas ponen en cabeza.',
  'method.gist.d-hondt':
    'Cada persona elige una lista; las listas reciben plazas en proporción a sus votos, redondeadas a favor de las grandes.',
  'method.gist.sainte-lague':
    'Cada persona elige una lista; las listas reciben plazas en proporción a sus votos, a favor de ninguna.',
  'method.gist.minimax':
    'Cada persona ordena las opciones; se comparan por parejas, y gana aquella cuya peor derrota es la más leve.',
  'method.gist.tideman-alternative':
    'Cada persona ordena las opciones; quedan fuera las que pierden con todo el mejor grupo, luego la más débil de ese grupo, y así otra vez.',
  'method.counts.plurality':
    'Cada papeleta es un voto para una opción: la elegida, o la puesta en primer lugar. Gana la que tiene más votos.',
  'method.counts.approval': 'Cada papeleta da un voto a cada opción que marca. Gana la que tiene más votos.',
  'method.counts.score': 'Cada papeleta da puntos a cada opción; donde no da ninguno, son 0. Gana la suma más alta.',
  'method.counts.score-mean':
    'Cada papeleta da puntos, 0 incluido, a las opciones que juzga. Los puntos de una opción se dividen entre el número de papeletas que le dan alguno; las que no le dan ninguno no cambian nada. Gana la media más alta. Una opción que ninguna papeleta juzga queda la última.',
  'method.counts.star':
    'Cada papeleta da puntos a cada opción; donde no da ninguno, son 0. Las dos opciones con las sumas más altas pasan a una segunda vuelta: gana aquella a la que más papeletas dan más puntos que a la otra.',
  'method.counts.majority-judgement':
    'Cada papeleta pone una nota a cada opción; donde no pone ninguna, es la más baja. Gana la mejor nota mediana; si hay dos en el medio, cuenta la más baja. Donde las notas medianas son iguales, se quita una de esas notas a cada una hasta que difieran.',
  'method.counts.borda':
    'En cada papeleta el último puesto no da ningún punto, el anterior 1, y así hasta el primero. Gana la suma más alta.',
  'method.counts.instant-runoff':
    'Cada papeleta cuenta para la opción que pone más alta entre las que quedan. En cada ronda se elimina la opción con menos votos, hasta que más de la mitad de las papeletas que aún cuentan ponen a una sola opción en lo más alto: esa gana.',
  'method.counts.sequential-runoff':
    'Cada plaza se cubre con una segunda vuelta instantánea propia. Desde entonces se salta en cada papeleta a quien ya ha sido elegido, y la vuelta siguiente empieza de nuevo entre todos los demás.',
  'method.counts.bottoms-up':
    'Cada papeleta cuenta para la opción que pone más alta entre las que quedan. En cada ronda se elimina la opción con menos votos, hasta que quedan tantas como plazas: esas son las elegidas.',
  'method.counts.schulze':
    'Se comparan las opciones de dos en dos: ¿a cuál ponen más papeletas por delante de la otra? Una cadena de esas victorias es tan fuerte como la más débil de ellas, según las papeletas a su favor. Una opción vence a otra si su cadena más fuerte hasta ella es más fuerte que la de vuelta. Gana quien vence a todos los demás.',
  'method.counts.stv':
    'Cada papeleta es un voto para la opción puesta en primer lugar. La cuota son los votos divididos entre las plazas más una, cortado a un número entero, más 1. Quien tiene la cuota es elegido; lo que la supera pasa a las opciones siguientes, cada papeleta con una parte igual de su valor, cortada a cinco decimales. Donde nadie tiene más que la cuota, se elimina la opción con menos votos y sus papeletas pasan a otras.',
  'method.counts.meek':
    'Cada papeleta es un voto para la opción puesta en primer lugar. Quien es elegido se queda con una parte de cada voto que le llega, justo la que deja la cuota, y el resto pasa a las opciones siguientes. La cuota son los votos que aún cuentan, divididos entre las plazas más una. Cuota y partes se vuelven a calcular, con nueve decimales, hasta que sobra menos de una millonésima de voto. Si entonces nadie más tiene la cuota, se elimina la opción con menos votos, como si nunca se hubiera presentada.',
  'method.counts.hare-stv':
    'Cuenta como el VUT escocés, pero la cuota son los votos divididos entre las plazas, cortada a cinco decimales.',
  'method.counts.phragmen':
    'Cada plaza es una carga de 1, que llevan quienes marcan la opción que la ocupa, de modo que todos ellos llevan lo mismo en total. La plaza siguiente va siempre a la opción cuyos votantes llevarían entonces menos.',
  'method.counts.equal-shares':
    'Cada votante puede gastar el número de plazas dividido entre el número de votantes; una plaza cuesta 1. Quienes marcan una opción la compran juntos: todos pagan lo mismo, o todo lo que les queda si es menos. Va primero la opción en la que lo más que alguien paga es lo menor. Cuando ya no se puede comprar ninguna opción, todos reciben lo mismo de más, una y otra vez, hasta cubrir las plazas (regla de Phragmén).',
  'method.counts.cumulative':
    'Cada papeleta tiene los mismos puntos. Los da a una opción o a varias, o se queda con algunos. Gana la suma más alta.',
  'method.counts.ranked-pairs':
    'Se comparan las opciones de dos en dos: ¿a cuál ponen más papeletas por delante de la otra? De esas victorias se fija primero la que tiene más papeletas a su favor y, entre iguales, la que tiene menos en contra; luego la siguiente, siempre que las fijadas antes no pongan ya al perdedor por delante del ganador. Gana quien las victorias fijadas ponen por delante de todos los demás.',
  'method.counts.d-hondt':
    'Cada papeleta es un voto para una lista. Sus votos se dividen entre 1, 2, 3 y así sucesivamente; tantos de los cocientes más altos como plazas hay dan cada uno una plaza a su lista.',
  'method.counts.sainte-lague':
    'Cada papeleta es un voto para una lista. Sus votos se dividen entre 1, 3, 5 y así sucesivamente; tantos de los cocientes más altos como plazas hay dan cada uno una plaza a su lista.',
  'method.counts.minimax':
    'Se comparan las opciones de dos en dos: ¿a cuál ponen más papeletas por delante de la otra? Una derrota es tan grave como papeletas hay a favor de ella. Cada opción se juzga por su peor derrota: gana la más leve, y quien no pierde con nadie va por delante de todos los demás.',
  'method.counts.tideman-alternative':
    'Quedan fuera todas las opciones salvo el grupo más pequeño en el que cada una vence a todas las de fuera, pareja por pareja. De estas queda fuera la opción que menos papeletas ponen en lo más alto entre las que quedan. Luego lo mismo otra vez, hasta que queda una: gana.',
  'method.ranks.one-first': 'Dos opciones no pueden compartir un puesto, porque una papeleta es un voto.',
  'method.ranks.shared-points':
    'Las opciones iguales se reparten por igual los puntos de sus puestos; también todas las que no se ordenan, que ocupan los últimos puestos.',
  'method.ranks.zero-points':
    'Una opción que no se ordena no recibe ningún punto. Las opciones iguales se reparten por igual los puntos de sus puestos.',
  'method.ranks.modified-points':
    'Una papeleta da a su primer puesto tantos puntos como opciones ordena, uno menos al siguiente, 1 al último y nada a las opciones que no ordena. Las opciones iguales se reparten por igual los puntos de sus puestos.',
  'method.ranks.approval-irv':
    'Una papeleta que pone varias opciones en lo más alto como iguales cuenta entera para cada una (Approval-IRV). Una que no ordena ninguna de las opciones que quedan ya no cuenta.',
  'method.ranks.pairs':
    'Una papeleta no compara las opciones que pone como iguales. Las que no ordena quedan por debajo de todas las que ordena, e iguales entre sí.',
  'method.ranks.strict':
    'Dos opciones no pueden compartir un puesto, porque la norma (Order) no conoce puestos iguales. Una papeleta que no ordena ninguna de las opciones que quedan ya no pasa a otros.',
  'method.least.marks':
    'Una papeleta que nombra a alguien nombra al menos a {least}; con menos no es válida. La que no nombra a nadie es un voto en blanco.',
  'method.unscored.few':
    'Así puede ganar una opción que juzgan pocas papeletas, incluso una a la que una sola da el máximo: no se pide un número mínimo de papeletas.',
  'method.turnout.ballots':
    'Deben votar al menos {turnout}, contando los votos en blanco; si votan menos, todo se cuenta y se muestra, y no se adopta ningún resultado.',
  'method.turnout.share':
    'De quienes están en la lista deben votar al menos {turnout}, contando los votos en blanco; si votan menos, todo se cuenta y se muestra, y no se adopta ningún resultado.',
  'method.turnout.more':
    'De quienes están en la lista deben votar más de {turnout}, contando los votos en blanco; si no votan tantos, todo se cuenta y se muestra, y no se adopta ningún resultado.',
  'method.none.last':
    'La última opción no representa a nadie. Cuenta como cualquier otra; quien no queda por encima de ella no sale elegido, y la plaza queda vacía.',
  'method.majority.half':
    'Para salir elegido hace falta más de la mitad de las papeletas que cuentan; con menos, la plaza queda vacía.',
  'method.majority.two-thirds':
    'Para salir elegido hacen falta al menos dos tercios de las papeletas que cuentan; con menos, la plaza queda vacía.',
  'method.majority.three-quarters':
    'Para salir elegido hacen falta al menos tres cuartos de las papeletas que cuentan; con menos, la plaza queda vacía.',
  'method.ranks.no-equals':
    'Dos opciones no pueden compartir un puesto. Una papeleta que no ordena ninguna de las opciones que quedan ya no pasa a otros.',
  'method.ties.plain': 'Cifras iguales en la última plaza son un empate: no se elige a nadie de él, y no hay sorteo.',
  'method.ties.grades': 'Solo son iguales las opciones con exactamente las mismas notas.',
  'method.ties.star':
    'De las opciones con sumas iguales quedan atrás las que pierden más comparaciones entre sí, luego las que tienen menos puntuaciones máximas; de dos a las que prefieren igual número de papeletas gana la suma más alta, luego la que tiene más puntuaciones máximas. Después se sigue cada camino posible. Quien sale elegido en todos es elegido; quien solo en algunos, está empatado.',
  'method.ties.unbeaten': 'Las opciones a las que no vence ninguna de las que quedan comparten un puesto.',
  'method.ties.orders':
    'Entre victorias igual de claras se sigue cada orden, y donde dos opciones empatan, cualquiera de las dos puede ir delante. Quien sale elegido en todos los casos es elegido; quien solo en algunos, está empatado.',
  'method.ties.orders-limit':
    'Un recuento que tendría que mirar más de {states} maneras de fijar victorias queda sin resolver: no elige a nadie que eso deje en duda, y dice quién puede aún ser elegido.',
  'method.ties.ways':
    'Donde varios tienen el menor número de votos, se sigue cada forma de continuar. Quien es elegido en todas es elegido; quien lo es solo en algunas está empatado.',
  'method.ties.limit':
    'Un recuento que tendría que mirar más de {states} conjuntos distintos de opciones restantes queda sin resolver: no elige a nadie que eso deje en duda, y dice quién puede aún ser elegido.',
  'method.ties.through-seats': 'Un empate por una plaza se sigue a través de las plazas siguientes.',
  'method.ties.lot':
    'Si cifras iguales dejan abierto quién ocupa las últimas plazas, decide el sorteo, que todos los portátiles fijaron juntos antes de que nadie votara.',
  'method.ties.lot-rounds':
    'De quienes tienen igual de pocos votos, el sorteo dice quién queda fuera; todos los portátiles lo fijaron juntos antes de que nadie votara.',
  'method.ties.stages':
    'Entre quienes tienen los mismos votos decide la última etapa anterior en que difirieron; si no hay ninguna, el sorteo, que todos los portátiles fijaron juntos antes de que nadie votara.',
  'method.ties.lot-each':
    'Entre opciones iguales decide el sorteo, que todos los portátiles fijaron juntos antes de que nadie votara. Las opciones que nadie marca van al final y quedan iguales.',
  'method.ties.lists':
    'Si los cocientes iguales son más que las plazas que quedan, hay empate: esas plazas quedan vacías y no se sortea.',
  'method.seats.one':
    'Cubre una plaza. Para varias están la segunda vuelta instantánea sucesiva, la eliminación desde abajo y el VUT.',
  'method.seats.most-votes': 'Varias plazas van a quienes tienen más votos.',
  'method.seats.highest-sums': 'Varias plazas van a las sumas más altas.',
  'method.seats.highest-means': 'Varias plazas van a las medias más altas.',
  'method.seats.first-places': 'Varias plazas van a los primeros puestos.',
  'method.seats.one-by-one': 'Varias plazas se cubren una tras otra, con las mismas papeletas a su peso completo.',
  'method.seats.at-once': 'Varias plazas se cubren a la vez, cuando se han eliminado las suficientes.',
  'method.seats.majority': 'No es proporcional: la misma mayoría puede cubrir todas las plazas.',
  'method.seats.no-surplus': 'No es proporcional: los votos que una opción tiene y no necesita no pasan a ninguna.',
  'method.seats.spread':
    'En parte proporcional: una papeleta es un solo voto también para varias plazas, y un grupo gana su parte solo si reparte bien sus votos.',
  'method.seats.quotas':
    'Proporcional: un grupo que pone primero sus propias opciones cubre al menos una plaza con una cuota de votos, dos con dos, y así sucesivamente.',
  'method.seats.agree':
    'Proporcional: un grupo que marca las mismas opciones cubre al menos tantas plazas como supone su parte de los votantes, cortada a un número entero.',
  'method.seats.gathered':
    'Proporcional en parte: un grupo que reúne sus puntos en pocas opciones consigue plazas; uno que los reparte entre demasiadas, no.',
  'method.seats.lists-majority':
    'Proporcional: una lista nunca recibe menos plazas de las que supone su parte de los votos, cortada a un número entero.',
  'method.seats.lists-even': 'Proporcional: no favorece ni a las listas grandes ni a las pequeñas.',
  'method.seats.lists': 'El resultado dice cuántas plazas tiene cada lista, y no quién de la lista las ocupa.',
  'method.version-1.plurality':
    'En la versión 1, una ordenación que pone varias opciones primero no cuenta para ninguna.',
  'method.version-1.instant-runoff':
    'En la versión 1, una papeleta que pone varias opciones en lo más alto espera hasta que quede una de ellas. De las que tienen el menor número de votos se elimina la que tenía menos en una ronda anterior; donde nunca difirieron, se sigue cada forma de continuar.',
  'method.version-1.instant-runoff-seats':
    'En la versión 1, varias plazas van por el orden de la última ronda, y después a quienes se eliminó en último lugar.',
  'method.version-1.stv':
    'En la versión 1, una papeleta que pone varias opciones primero no es válida, y los votos de la última opción que se elimina no pasan a otros.',
  'method.how': 'Cómo cuenta: {name}',
  'method.how.counts': 'De las papeletas al resultado',
  'method.how.ranks': 'Puestos iguales y puestos sin ocupar',
  'method.how.ties': 'Empates',
  'method.how.seats': 'Varias plazas',
  'method.how.sources': 'Publicado en',
  'method.how.version-1': 'Antes',
  'method.how.example': 'Ejemplo',
  'method.how.proportional.yes': 'proporcional',
  'method.how.proportional.partly': 'en parte proporcional',
  'method.how.proportional.no': 'no proporcional',

  // minutes
  'minutes.over': 'Acta de una elección celebrada con Ostraka',
  'minutes.of': 'Acta: {title}',
  'minutes.lesson': 'Una clase: no fue una elección real.',
  'minutes.rehearsal.over': 'Informe de un ensayo general con Ostraka',
  'minutes.rehearsal': 'El ensayo general',
  'minutes.rehearsal.ready':
    'Listo: los portátiles abrieron las {count} papeletas de prueba y ninguna otra, y cada resultado es el previsto.',
  'minutes.rehearsal.not-ready':
    'No está listo: hay {count} papeletas de prueba, y los portátiles abrieron {found}; {missing|falta|faltan} {missing} de ellas, y {strange} no {strange|es|son} de ellas. Las tablas dicen dónde difieren los números.',
  'minutes.rehearsal.unheld':
    'Una comprobación del archivo falló, o el ensayo general no ha llegado a su fin: no dice de nada que esté listo.',
  'minutes.rehearsal.what':
    'Las papeletas de prueba se deducen solo del plan, y también su resultado. Marcan cada opción, cada una un número distinto de veces mientras puedan votar bastantes, de modo que se notarían opciones intercambiadas; algunas están en blanco, otras son cortas o tan largas como se permite.',
  'minutes.rehearsal.readiness': 'Si los portátiles estaban listos',
  'minutes.rehearsal.laptop': 'Cada portátil, según él mismo',
  'minutes.rehearsal.untold': 'no dijo nada',
  'minutes.rehearsal.plan': 'Palabras del plan',
  'minutes.rehearsal.plan.what':
    'Representan todo lo que se pregunta, sin las horas anunciadas. La elección tiene las mismas palabras si su plan es el ensayado; el coordinador de la línea de comandos las muestra.',
  'minutes.rehearsal.expected': 'Previsto',
  'minutes.rehearsal.found': 'Encontrado',
  'minutes.rehearsal.blank': 'En blanco',
  'minutes.rehearsal.same': 'El resultado, con su cálculo, es el previsto.',
  'minutes.rehearsal.differs': 'El resultado no es el previsto.',
  'minutes.rehearsal.alike': 'Pueden votar tan pocos que las papeletas de prueba no distinguen {a} de {b}.',
  'minutes.none': 'Este archivo no contiene ninguna elección legible, así que no hay nada que anotar.',
  'minutes.invalid':
    'Falló una comprobación. Esta acta no declara ningún resultado, y lo que declara puede ser incorrecto.',
  'minutes.failed': 'Falló la comprobación {id}:',
  'minutes.so-far': 'La elección no ha llegado a su fin: esta acta no declara ningún resultado.',
  'minutes.valid':
    'El archivo pasó todas las comprobaciones, y {attested} de {total} {total|portátil|portátiles} {attested|ha|han} confirmado el resultado; para ello {needed|hace|hacen} falta al menos {needed}.',
  'minutes.unwitnessed':
    'El archivo pasó todas las comprobaciones, pero solo {attested} de {total} {total|portátil|portátiles} {attested|ha|han} confirmado el resultado, y para ello {needed|hace|hacen} falta al menos {needed}: puede faltar lo que vino después.',
  'minutes.ended':
    'La elección ha terminado sin resultado. El archivo pasó todas las comprobaciones, y {attested} de {total} {total|portátil|portátiles} {attested|ha|han} confirmado este final; para ello {needed|hace|hacen} falta al menos {needed}.',
  'minutes.ended.unwitnessed':
    'La elección ha terminado sin resultado. El archivo pasó todas las comprobaciones, pero solo {attested} de {total} {total|portátil|portátiles} {attested|ha|han} confirmado este final, y para ello {needed|hace|hacen} falta al menos {needed}: puede faltar lo que vino después.',
  'minutes.made':
    'Hecha por Ostraka {version} a partir del archivo de la elección, que ha comprobado. Lo que las personas añaden a mano está al final.',
  'minutes.election': 'La elección',
  'minutes.words': 'Sus doce palabras',
  'minutes.words.what':
    'Representan el plan de la elección y las claves de sus portátiles. Palabras iguales significan que un archivo es de esta elección; si su resultado es correcto, solo lo muestra comprobar el archivo.',
  'minutes.words.given': 'Quien hizo esta acta dio estas palabras por otra vía, y el archivo las tiene.',
  'minutes.words.not-given':
    'Quien hizo esta acta no dio palabras por otra vía: compara estas con las que se mostraron en la elección.',
  'minutes.words.organiser':
    'Esta acta la ha hecho el portátil que dirigió: compara las palabras con las que se mostraron en la elección.',
  'minutes.words.another': 'No son las palabras que esperaba quien hizo esta acta.',
  'minutes.fingerprint': 'Huella',
  'minutes.six': 'Seis palabras en todas las pantallas',
  'minutes.rules': 'Quién podía hacer qué',
  'minutes.times': 'Fecha y horas',
  'minutes.times.clock':
    'Según el reloj del portátil de la organización. El archivo de la elección no demuestra ninguna.',
  'minutes.times.none': 'El archivo de una elección no demuestra horas. Anótalas a mano:',
  'minutes.times.board':
    'Anunciado en el plan y en el registro, y mostrado por la mediana de los relojes de los portátiles',
  'minutes.times.utc': 'Lo mismo en UTC',
  'minutes.times.opens': 'Apertura anunciada',
  'minutes.times.closes': 'Cierre anunciado',
  'minutes.times.results': 'Resultados retenidos hasta',
  'minutes.times.moved': 'Cierre aplazado, en la entrada {index}. El motivo: {reason}',
  'minutes.times.shown': 'Entradas que para entonces estaban en el registro: {count}',
  'minutes.times.closed': 'El cierre ya estaba en el registro para entonces',
  'minutes.times.when': 'Cuándo',
  'minutes.times.what': 'Qué',
  'minutes.time.ceremony': 'Los portátiles empezaron a crear la clave',
  'minutes.time.enrolment': 'Los votantes pudieron inscribirse',
  'minutes.time.voting': 'Se abrió la votación',
  'minutes.time.mixing': 'Se cerró la votación',
  'minutes.time.decryption': 'Los portátiles empezaron a abrir las papeletas',
  'minutes.time.finished': 'El final quedó en el registro',
  'minutes.times.date': 'Fecha',
  'minutes.times.from': 'La votación se abrió a las',
  'minutes.times.to': 'La votación se cerró a las',
  'minutes.parties': 'Quién la llevó a cabo',
  'minutes.leads': 'El portátil que dirigió, por las palabras de su clave',
  'minutes.led': 'Dirigió antes, hasta su relevo',
  'minutes.key-words': 'Palabras de su clave',
  'minutes.laptops': 'Los portátiles que crearon la clave, mezclaron y abrieron',
  'minutes.laptop': 'Número y nombre',
  'minutes.holds': 'Tiene una parte de la clave',
  'minutes.mixed': 'Mezcló, con una prueba',
  'minutes.confirmed': 'Confirmó el final',
  'minutes.yes': 'sí',
  'minutes.no': 'no',
  'minutes.turnout': 'Lista de votantes y participación',
  'minutes.roll': 'En la lista',
  'minutes.roll.names': '{count} {count|votante|votantes}',
  'minutes.roll.codes': '{count} {count|código|códigos} de un solo uso',
  'minutes.roll.root': 'Raíz de la lista',
  'minutes.roll.leaf': 'Hash de la lista',
  'minutes.roll.entry': 'entrada {index} del registro',
  'minutes.roll.more': 'y {count} {count|entrada|entradas} más para quienes llegaron después',
  'minutes.cast': 'Papeletas que cuentan',
  'minutes.cast.of': '{count} de {voters}',
  'minutes.codes': 'Códigos',
  'minutes.codes.used':
    'De los {voters} de la lista se {used|usó|usaron} {used} y {unused|quedó|quedaron} {unused} sin usar.',
  'minutes.codes.replaced':
    'Además se {replaced|perdió y sustituyó|perdieron y sustituyeron} {replaced}: ya no {replaced|abre nada y no se cuenta|abren nada y no se cuentan} aquí.',
  'minutes.registrar': 'Registro electoral',
  'minutes.registrar.signed':
    'firmó la lista de códigos y cada sustitución, como también lo hizo el portátil de la organización. Que los códigos se crearan en otro portátil que ese no lo muestra este archivo. Palabras de su clave:',
  'minutes.reminders': 'Recordatorios',
  'minutes.reminders.made': 'en la entrada {index} se hizo una lista de {waiting} que no habían votado',
  'minutes.reminders.none': 'ninguno',
  'minutes.tests': 'Papeletas abiertas para comprobar',
  'minutes.tests.objections': '{count}; de {objections} dicen sus votantes que no son lo que eligieron',
  'minutes.opened': 'Papeletas abiertas y contadas',
  'minutes.rule': 'Contado con {rule}.',
  'minutes.other-rules': 'Con las otras reglas del plan, que no deciden',
  'minutes.faults': 'Faltas, y quién quedó fuera',
  'minutes.faults.none': 'No consta ninguna en el registro.',
  'minutes.faults.claimed': 'Lo dice el portátil que dirigió; nadie puede comprobarlo.',
  'minutes.faults.at': 'entrada {index}',
  'minutes.proves': 'Qué demuestra el archivo, y qué no',
  'minutes.signatures': 'Firmas en el registro',
  'minutes.attests': 'Confirmaron el final',
  'minutes.attests.who': '{count} de {total}: {names}',
  'minutes.nobody': 'ninguno de {total}',
  'minutes.cosigned': 'Firmaron el registro entero',
  'minutes.record': 'El registro',
  'minutes.record.size': '{count} {count|entrada|entradas}',
  'minutes.record.accepted': '{accepted} de {count} {count|entrada aceptada|entradas aceptadas}',
  'minutes.record.root': 'Raíz de su árbol de hashes',
  'minutes.check': 'Cómo comprobarlo',
  'minutes.check.file': 'Archivo',
  'minutes.check.bytes': '{bytes} {bytes|byte|bytes}',
  'minutes.check.sum': 'SHA-256 del archivo',
  'minutes.check.same':
    'Haz que un sistema calcule el SHA-256 de tu copia: «sha256sum FILE» en Linux, «shasum -a 256 FILE» en macOS, «certutil -hashfile FILE SHA256» en Windows. Si es igual, tienes el archivo del que se hizo esta acta. Un archivo guardado en otro momento, o por otro portátil, puede diferir, porque puede contener otras firmas; compara entonces las doce palabras.',
  'minutes.check.run':
    'Abre el archivo en Ostraka («Comprobar una elección»), en el verificador de un solo archivo «verify.html» con cualquier navegador, o ejecuta la orden de abajo. Todas las comprobaciones se hacen de nuevo; no hace falta creer nada de esta acta.',
  'minutes.check.verifier':
    'Un verificador de la organización no demuestra nada a quien duda de ella: tómalo de una versión publicada de Ostraka, que indica su SHA-256 en SHA256SUMS.',
  'minutes.check.receipt': 'Los votantes pueden buscar su propia papeleta en el archivo con su recibo.',
  'minutes.hand': 'Firmado a mano',
  'minutes.hand.what':
    'Quien firma confirma lo que vio por sí mismo. Ninguna firma a mano forma parte del archivo, y para comprobarlo no hace falta ninguna.',
  'minutes.hand.organiser': 'Organización: nombre, firma',
  'minutes.hand.registrar': 'Registro electoral: nombre, firma',
  'minutes.hand.laptop': '{name}: nombre, firma',
  'minutes.hand.other': 'Nombre, firma',
  'minutes.hand.place': 'Lugar, fecha',

  // registrar
  'registrar.title': 'Los códigos vienen del registro electoral',
  'registrar.lead':
    'Se crean y se reparten desde su portátil. Este no recibe ninguno; solo las páginas para móviles, que él sirve, ven los que allí se escriben. Después abre la votación.',
  'registrar.awaited':
    'Se espera la lista firmada del registro electoral. Puede llegar en cuanto los portátiles hayan creado la clave.',
  'registrar.come': 'El registro electoral ha firmado {count} {count|código|códigos}.',
  'registrar.type': 'Para escribir en el portátil del registro electoral, con el número de votantes en lugar de 30',
  'registrar.more': '¿Son pocos? La misma orden con un número mayor añade el resto, hasta que se abra la votación.',
  'registrar.words': 'Palabras de su clave, para comparar con su pantalla',
  'registrar.lost': 'Para escribir en el portátil del registro electoral, con el número del papel en lugar de 17',
  'registrar.first': 'Los códigos del registro electoral aún no han llegado.',
  'registrar.takeover':
    'Los códigos siguen valiendo. Si la votación aún no está abierta, el registro electoral los envía de nuevo a este portátil.',
  'registrar.wizard': 'Un registro electoral crea los códigos, en otro portátil',
  'registrar.wizard.text':
    'Tu portátil no recibe ninguno y no puede añadir ninguno: el registro electoral firma la lista. Solo las páginas para móviles, que tu portátil sirve, ven los códigos que allí se escriben. El registro electoral necesita otro portátil con Ostraka, en el que escribe órdenes.',
  'registrar.wizard.key': 'Clave del registro electoral',
  'registrar.wizard.hint': 'Déjalo vacío si no hay ninguno. El registro electoral la obtiene así: {command}',
  'registrar.wizard.fault': 'No es una clave así: tiene 64 caracteres, de 0 a 9 y de a a f. Cópiala otra vez.',
  'registrar.wizard.lesson': 'Una lección inventa ella misma a los votantes: no tiene registro electoral.',

  // results
  'results.whole':
    'Las papeletas enteras muestran lo que una persona respondió a cada pregunta y lo que escribió. Quien le haya dictado a alguien cómo rellenar una papeleta, hasta las marcas que no deciden nada, puede buscarla ahí: no des este archivo a nadie que no lo necesite. No dice más que el archivo de la elección entera: quien lo tiene puede hacer toda esta lista.',
  'results.counting': 'Todavía contando. Aún no hay resultado.',
  'results.election-words': 'Las doce palabras de esta elección',
  'results.election-words.why': 'Guárdalas: a quien compruebe más tarde su archivo se le preguntan.',
  'results.opened': '{ballots} {ballots|papeleta abierta|papeletas abiertas}',
  'results.invalid': '{count} no se {count|pudo|pudieron} leer',
  'results.blank': '{count} en blanco',
  'results.unused': '{count} {count|punto|puntos} sin dar',
  'results.exhausted': '{count} no {count|ordena|ordenan} ninguna de las opciones que quedan al final',
  'results.shared-first': '{count} {count|pone|ponen} varios primero, y no {count|cuenta|cuentan} para nadie',
  'results.counted': '{count} {count|papeleta cuenta|papeletas cuentan} aquí',
  'results.write-in': 'Nombres añadidos',
  'results.write-ins': 'Nombres que se añadieron a mano',
  'results.write-ins.unlisted': '{count} más',
  'results.write-ins.rule':
    'Cada nombre cuenta por separado. Las formas que solo difieren en mayúsculas, espacios o en cómo se teclea un acento son un mismo nombre (tabla «{fold}»).',
  'results.write-ins.name': '{name}: {count} {count|papeleta|papeletas}',
  'results.write-ins.spelled': '{name}: {count} {count|papeleta|papeletas}, en {spellings} formas de escribirlo',
  'results.write-ins.option':
    '{count} {count|papeleta añade|papeletas añaden} a mano «{name}», que está en la lista; {count|cuenta|cuentan} para esa opción.',
  'results.write-ins.unseen':
    '{count} {count|papeleta contiene|papeletas contienen} un nombre en el que no se ve nada; no {count|cuenta|cuentan} para nadie.',
  'results.write-ins.others':
    'Hay {count} {count|nombre más|nombres más} en {ballots} {ballots|papeleta|papeletas}, ninguno en más de {most}. Son demasiados para listarlos uno a uno como opciones. No se elige a ninguno; donde uno de ellos podría serlo, el resultado queda abierto.',
  'results.joined': 'Nombres unidos a mano',
  'results.joined.name': '{names} se cuentan como una sola persona, {name}.',
  'results.joined.without': 'Sin esto: {headline}',
  'results.joined.same': 'No cambia quién es elegido.',
  'results.joined.changed': 'Así que ha cambiado quién es elegido.',
  'results.joined.apart': 'El recuento sin ello',
  'results.other-name': 'uno de los otros nombres añadidos',
  'results.won': 'Gana {names}.',
  'results.elected': '{count|Obtiene|Obtienen} plaza: {names}.',
  'results.seats': 'Plazas por lista: {lists}.',
  'results.tie': 'Un empate entre {names}.',
  'results.tie.seats': 'Un empate por {count|la última plaza|las últimas plazas} entre {names}.',
  'results.unresolved': 'Queda abierto quién gana. Posibles: {names}.',
  'results.unresolved.seats':
    'Queda abierto quién obtiene {count|la última plaza|las últimas plazas}. Posibles: {names}.',
  'results.nobody': 'No se elige a nadie: no se votó por nadie.',
  'results.why.plurality': '{name} tiene más votos que nadie: {votes} de {total}.',
  'results.why.approval':
    '{votes} de {total} {total|votante|votantes} {votes|aprueba|aprueban} a {name}, más que a nadie.',
  'results.why.points': '{name} tiene más puntos que nadie: {points}.',
  'results.why.mean': '{name} tiene la media más alta: {mean}.',
  'results.why.star':
    '{name} y {other} tienen más puntos que nadie. {votes} {votes|papeleta prefiere|papeletas prefieren} a {name}, {against} {against|prefiere|prefieren} a {other}.',
  'results.why.instant-runoff':
    '{name} tiene {votes} de {total} {total|voto|votos}, más de la mitad, tras {rounds} {rounds|ronda|rondas}.',
  'results.why.filled': '{count|Queda|Quedan} {count} {count|opción|opciones} tras {rounds} rondas.',
  'results.why.sequential-runoff':
    'Una segunda vuelta instantánea para cada plaza, entre todos los que aún no estaban elegidos.',
  'results.why.condorcet': 'Se prefiere a {name} frente a cada uno de los demás, pareja por pareja.',
  'results.why.paths':
    'A nadie se le prefiere frente a todos los demás. Por las cadenas de victorias más fuertes, va por delante {name}.',
  'results.why.locked':
    'A nadie se le prefiere frente a todos los demás. Por las victorias fijadas, va por delante {name}.',
  'results.why.worst-defeat':
    'A nadie se le prefiere frente a todos los demás. A favor de una derrota de {name} hay como mucho {count} {count|papeleta|papeletas}, menos que a favor de la peor de cualquier otro.',
  'results.why.no-defeat': '{name} no pierde con nadie, pareja por pareja.',
  'results.why.alternative': 'A nadie se le prefiere frente a todos los demás. Tras {rounds} rondas solo queda {name}.',
  'results.why.lot':
    '{names} estaban igualados en {count|la última plaza|las últimas plazas}: el sorteo, que todos los portátiles fijaron antes de que nadie votara, decidió por {elected}.',
  'results.vacant':
    'Nadie más queda por encima de «{name}»: {count|queda vacía|quedan vacías} {count} {count|plaza|plazas}.',
  'results.turnout':
    '{ballots} {ballots|persona ha votado|personas han votado} y {needed|hacía|hacían} falta {needed}: no se adopta ningún resultado.',
  'results.why.turnout': 'Lo que se ha contado figura aquí de todos modos; no elige a nadie.',
  'results.working.turnout': 'Así habría salido si hubieran votado suficientes:',
  'results.short':
    '{names} no {count|llega|llegan} a las {needed} papeletas que hacen falta aquí y no {count|sale elegido|salen elegidos}.',
  'results.why.stv':
    '{quota} de {total} {total|voto|votos} {quota|basta|bastan} para una plaza; lo que sobra pasa a otros.',
  'results.why.lists': 'Cada plaza fue a la lista con el cociente más alto de sus votos.',
  'results.why.meek':
    'Al final {count|bastaba|bastaban} {quota} {count|voto|votos} para un puesto; de lo que una opción elegida tenía de más, pasó una parte de cada voto.',
  'results.why.below-quota':
    '{names} {count|tiene|tienen} menos, y aun así {count|sale elegida|salen elegidas}: no quedaban más opciones que puestos.',
  'results.why.ahead': '{names} {count|queda|quedan} por delante de {next}.',
  'results.why.ahead.one': '{name} ({figure})',
  'results.why.order': 'La regla pone todas las opciones en un orden; las primeras {count} ocupan los puestos.',
  'results.why.runoffs':
    'Por cada puesto hubo una segunda vuelta propia entre las dos con más puntos que aún no tenían ninguno.',
  'results.why.phragmen': 'Cada puesto fue para la opción cuyos votantes menos tenían que cargar por él.',
  'results.why.equal-shares':
    'Cada puesto lo compraron quienes habían marcado la opción, con una parte igual para cada votante.',
  'results.why.median': 'Al menos la mitad de los votantes dan a {name} {median} o más, la mejor nota así.',
  'results.rule.decides': 'decide',
  'results.agree': 'Las reglas coinciden.',
  'results.disagree': 'Las reglas no coinciden. «{rule}» se escogió antes de votar, así que decide.',
  'results.compare': 'Contado con otras reglas',
  'results.compare.rule': 'Regla',
  'results.compare.result': 'Resultado',
  'results.title.votes': 'Votos',
  'results.title.approvals': 'Cuántos lo aprueban',
  'results.title.points': 'Puntos',
  'results.title.mean': 'Media de los puntos',
  'results.title.last-round': 'Votos en la última ronda',
  'results.title.last-stage': 'Votos al final',
  'results.title.pairs': 'Frente a cuántos otros se prefiere a cada uno',
  'results.title.worst-defeat': 'Papeletas a favor de la peor derrota de cada uno: ganan las menos',
  'results.title.median': 'Nota mediana',
  'results.title.seats': 'Plazas por lista, y votos',
  'results.rounded': '{title} (partes redondeadas)',
  'results.unit.votes': '{count} {count|voto|votos}',
  'results.unit.approvals': '{count} {count|aprobación|aprobaciones}',
  'results.unit.points': '{count} {count|punto|puntos}',
  'results.unit.mean': '{points}/{ballots} {equals} {mean} ({ballots} {ballots|papeleta|papeletas})',
  'results.unit.mean.none': 'puntos de ninguna papeleta',
  'results.unit.last-round': '{count} {count|voto|votos} en la última ronda',
  'results.unit.last-stage': '{count} {count|voto|votos} al final',
  'results.unit.pairs': 'por delante de {count}',
  'results.unit.worst-defeat': '{count} {count|papeleta|papeletas} a favor de su peor derrota',
  'results.unit.median': 'nota mediana {count}',
  'results.unit.seats': '{count} {count|plaza|plazas} ({votes} {votes|voto|votos})',
  'results.line.majority': 'Más de la mitad: {count}',
  'results.line.quota': 'Suficiente para una plaza: {count}',
  'results.candidate': 'Opción',
  'results.mark.elected': 'elegido',
  'results.mark.would': 'sería elegido',
  'results.mark.tied': 'empate',
  'results.mark.out': 'fuera',
  'results.grades.of': '{name}: {grades}',
  'results.tie-break':
    '{ahead} tiene la misma nota mediana que {behind}. Tras quitar {count} a cada uno, quedan en {one} frente a {other}.',
  'results.pair': '{name} por delante de {other}: {votes} a {against}',
  'results.star.comparisons': 'Iguales en puntos; comparaciones entre sí que pierde cada uno: {figures}.',
  'results.star.top-scores': 'Iguales en puntos; puntuaciones máximas de cada uno: {figures}.',
  'results.star.advance': '{names} {count|pasa|pasan} a la segunda vuelta.',
  'results.star.fall': '{names} {count|queda|quedan} atrás.',
  'results.star.tied': '{names} siguen iguales, y cualquiera podría pasar a la segunda vuelta: se sigue cada camino.',
  'results.star.only': 'Solo queda {name}.',
  'results.star.runoff': 'Segunda vuelta: {votes} dan más puntos a {name} que a {other}, {against} menos.',
  'results.star.wins.preference': 'La gana {name}.',
  'results.star.wins.totals': 'Ahí empatan, y {name} tiene más puntos en total.',
  'results.star.wins.top-scores': 'Ahí y en puntos empatan, y {name} tiene más puntuaciones máximas.',
  'results.star.equal': 'Empatan ahí, en puntos y en puntuaciones máximas.',
  'results.victory.locked':
    'Victorias de una opción sobre otra, las más claras primero: se {count|fija|fijan} {count} de {total}.',
  'results.victory.skipped':
    '{name} por delante de {other}, {votes} a {against}, se omite: victorias fijadas antes ponen a {other} por delante de {name}.',
  'results.victory.some':
    '{name} por delante de {other}, {votes} a {against}, se fija o se omite según cuál de las victorias igual de claras va primero; se siguen los dos casos.',
  'results.victory.open': 'Hay más maneras de fijar las victorias igual de claras de las que se pueden seguir.',
  'results.defeat': 'Peor derrota de {name}: contra {names}, con {count} {count|papeleta|papeletas}.',
  'results.defeat.none': '{name} no pierde con nadie.',
  'results.grades': 'Quién recibió qué nota',
  'results.place': '{place}. {name}: {figure}',
  'results.rounds': 'Ronda por ronda',
  'results.round': 'Ronda {round} de {rounds}',
  'results.round.nobody': 'Con nadie',
  'results.round.nobody-alone': 'Con nadie, o con varios como iguales',
  'results.round.lost': 'Perdidos por redondeo',
  'results.round.shared':
    '{count} {count|papeleta pone|papeletas ponen} varios primero como iguales, y {count|espera|esperan}.',
  'results.round.several':
    '{count} {count|papeleta pone|papeletas ponen} varios en lo más alto como iguales, y {count|cuenta|cuentan} para cada uno.',
  'results.round.majority': '{name} tiene {votes} de {total} {total|voto|votos}: más de la mitad.',
  'results.round.exhausted': 'Ninguna papeleta nombra a nadie de los que quedan.',
  'results.round.unresolved':
    '{names} tienen igual de pocos votos, de más formas de las que se pueden seguir. Queda en empate.',
  'results.round.open': 'Aún se puede elegir a {names}.',
  'results.round.filled': '{count|Queda|Quedan} {names}: {count|la plaza está cubierta|tantos como plazas hay}.',
  'results.round.equal': 'Todos los que quedan tienen los mismos votos, y nadie puede conseguir más. Es un empate.',
  'results.round.fewest': '{names} tiene menos votos que nadie ({votes}) y queda fuera.',
  'results.round.outside':
    '{names} {count|queda|quedan} fuera: todos los demás {count|le|les} vencen, pareja por pareja.',
  'results.round.left': 'Solo queda {name}, y gana.',
  'results.round.together':
    '{names} quedan fuera juntos: ni todos sus votos juntos harían que uno de ellos superase al siguiente.',
  'results.round.apart.one':
    '{names} comparte con otros el menor número de votos, y ninguna de sus papeletas pasa a ellos ni viene de ellos. Queda fuera, sea cual sea el orden.',
  'results.round.apart':
    '{names} tienen igual de pocos votos, y ninguna papeleta pasa entre ellos. Quedan fuera, en el orden que sea.',
  'results.round.behind':
    '{names} quedan fuera juntos: ninguno puede alcanzar los votos de los que van por delante, sea quien sea quien quede fuera además.',
  'results.round.ahead':
    '{names} {count|sigue|siguen} por delante de todos los demás, sea cual sea el orden en que estos queden fuera.',
  'results.round.other-names':
    'Los otros nombres añadidos quedan fuera, y con ellos {names}: ninguno puede alcanzar los votos de los que van por delante.',
  'results.round.other-names.open': 'Los otros nombres añadidos podrían cambiar quién es elegido.',
  'results.round.transfer.others': 'De los otros nombres añadidos: {parts}.',
  'results.round.earlier':
    'Varios tienen igual de pocos votos; {names} tenía menos en una ronda anterior y queda fuera.',
  'results.round.tie': '{names} tienen igual de pocos votos, e importa quién queda fuera. Así que es un empate:',
  'results.round.tie.way': 'Sin {name}, la victoria sería para: {names}.',
  'results.round.tie.same':
    '{names} tienen igual de pocos votos. Quede fuera quien quede, ganan los mismos; se sigue sin {name}.',
  'results.round.transfer': 'De {name}: {parts}.',
  'results.round.transfer.shared': 'De las que esperaban: {parts}.',
  'results.round.transfer.several': 'De las que contaban para varios: {parts}.',
  'results.round.to': '{count} a {name}',
  'results.round.to.several': '{count} a varios como iguales',
  'results.round.to.nobody': '{count} a nadie',
  'results.stage.first':
    'Primeras preferencias. {quota} de {total} {total|voto|votos} {quota|basta|bastan} para una plaza.',
  'results.stage.surplus': '{name} tiene {votes} {votes|voto|votos} más de los necesarios; pasan a otros.',
  'results.stage.out': '{name} tiene menos votos que nadie y queda fuera; los votos pasan a otros.',
  'results.stage.out.last': '{name} tiene menos votos que nadie y queda fuera.',
  'results.round.other-names.only': 'Los otros nombres añadidos quedan fuera juntos; sus votos pasan a otros.',
  'results.stage.other-names':
    '{count|Queda|Quedan} fuera {count} {count|nombre añadido más|nombres añadidos más}, primero el que menos votos tiene; sus votos pasan a otros.',
  'results.stage.lost':
    'Hasta ahora {count|se ha|se han} perdido {votes} {count|voto|votos}, porque los valores se cortan a cinco decimales.',
  'results.stage.lot':
    '{names} estaban igualados: decidió el sorteo, que todos los portátiles fijaron antes de que nadie votara.',
  'results.stage.earlier': '{names} estaban igualados; decidió una ronda anterior.',
  'results.stage.elected.quota':
    '{names} {count|tiene votos suficientes y obtiene|tienen votos suficientes y obtienen} plaza.',
  'results.stage.would.last-vacancies': '{names} {count|ocuparía la última plaza|ocuparían las últimas plazas}.',
  'results.stage.would.quota':
    '{names} {count|tiene suficientes votos y saldría elegido|tienen suficientes votos y saldrían elegidos}.',
  'results.stage.elected.last-vacancies': '{names} {count|ocupa la última plaza|ocupan las últimas plazas}.',
  'results.seat': 'Plaza {seat}',
  'results.seat.one': 'Plaza {seat}: {name}',
  'results.seat.load': 'Plaza {seat}: {name}. Cada uno de sus votantes lleva entonces {load} de plaza.',
  'results.share': 'Cada votante tiene {share} de plaza para gastar.',
  'results.seat.price': 'Plaza {seat}: {name}, por {price} de plaza como mucho de cada votante.',
  'results.seat.completed': 'Plaza {seat}: {name}, en cuanto cada votante ha recibido {more} de plaza.',
  'results.seat.quotient':
    'Plaza {seat}: {name}, con {votes} {votes|voto|votos} entre {divisor}, es decir, {quotient}.',
  'results.flows': 'Cómo se movieron los votos',
  'results.flows.label': 'Votos que fluyen de ronda en ronda; lo mismo está en palabras en «Ronda por ronda»',
  'results.pairs': 'Pareja por pareja',
  'results.pairs.caption': 'Cada fila: cuántos ponen a su opción por delante de la de la columna, y cuántos por detrás',
  'results.pairs.win': 'por delante',
  'results.counting-page.lead':
    'Cada recuento es exacto, se deduce solo de las papeletas y sale igual para quien lo calcule de nuevo.',
  'results.counting-page.seats': '{count} {count|plaza|plazas}',
  'results.left-out':
    'Los pasos intermedios son demasiado largos para estar en el resultado. Quien cuente otra vez las papeletas abiertas los encuentra.',
  'results.words': 'Lo mismo en palabras: {rule}',

  // simulation
  'simulation.title': 'Una elección entera en este portátil',
  'simulation.lead':
    'Organización, portátiles que mezclan y votantes como programas propios, con la criptografía real. Las papeletas son las de una elección real: Burlington, 2009.',
  'simulation.voters': 'Votantes',
  'simulation.voters.hint': 'De 1 a 100.000. Cien tardan unos segundos.',
  'simulation.nodes': 'Portátiles que mezclan',
  'simulation.nodes.hint': 'De 1 a 9',
  'simulation.threshold': 'Portátiles necesarios para abrir',
  'simulation.threshold.hint': 'Como mucho, tantos como haya',
  'simulation.seed': 'Semilla de las papeletas',
  'simulation.seed.hint': 'La misma semilla saca las mismas papeletas.',
  'simulation.bad': 'Escribe un número entero de {least} a {most}.',
  'simulation.fix': 'Uno de los números no es posible.',
  'simulation.again': 'Repetirla',
  'simulation.done': 'La elección ha terminado: todos han comprobado el resultado.',
  'simulation.task.starting': 'Arrancando los portátiles',
  'simulation.task.enrolling': 'Los votantes se inscriben',
  'simulation.task.voting': 'Los votantes sellan y depositan',
  'simulation.task.mixing': 'Mezclar y demostrar',
  'simulation.task.decrypting': 'Abriendo la última lista',
  'simulation.task.attesting': 'Todos confirman el resultado',

  // series
  'series.title': 'Medir una serie de elecciones',
  'series.lead':
    'Elecciones enteras en este portátil, una tras otra en un orden sorteado, con la criptografía real. Se mide y se guarda lo que gasta cada parte en cada tipo de trabajo.',
  'series.open': 'Medir una serie',
  'series.one': 'Una sola elección',
  'series.name': 'Nombre de la serie',
  'series.name.usual': 'Tiempo de mezcla según las papeletas',
  'series.voters': 'Números de votantes',
  'series.voters.hint': 'Separados por espacios o comas. A partir de cuatro se indican pendientes.',
  'series.nodes': 'Números de portátiles que mezclan',
  'series.nodes.hint': 'Tantas líneas en los gráficos',
  'series.threshold': 'Portátiles que abren el resultado',
  'series.threshold.majority': 'Más de la mitad',
  'series.threshold.all': 'Todos',
  'series.repetitions': 'Elecciones de cada tipo',
  'series.repetitions.hint': 'A partir de cinco se puede indicar su dispersión.',
  'series.seed': 'Semilla de la serie',
  'series.seed.hint': 'Saca las papeletas y el orden, nunca la criptografía.',
  'series.count': '{elections} {elections|elección|elecciones}, y una antes que calienta y no se cuenta.',
  'series.bad-list': 'Escribe hasta {most} números enteros distintos de {from} a {to}.',
  'series.bad-name': 'Escribe un nombre de hasta 60 caracteres.',
  'series.fix': 'Algo de lo anterior no es posible.',
  'series.running': 'Elecciones celebradas',
  'series.now':
    'Ahora: {voters} {voters|votante|votantes}, {nodes} {nodes|portátil|portátiles}, número {repetition} de su tipo',
  'series.warming': 'Ahora: una elección que calienta y no se cuenta',
  'series.left.minutes': '{minutes|queda|quedan} alrededor de {minutes} {minutes|minuto|minutos}',
  'series.left.seconds': 'queda menos de un minuto',
  'series.left.unknown': 'cuánto tarda se sabe tras la primera elección',
  'series.stopping': 'Se detiene. Lo medido se conserva; la elección interrumpida se celebra de nuevo cuando sigas.',
  'series.quiet': 'No uses este portátil mientras tanto: todo lo demás que haga también se mide.',
  'series.kept': 'Series guardadas en este portátil',
  'series.kept.none': 'Todavía no hay ninguna.',
  'series.kept.whole': 'celebradas las {total} elecciones',
  'series.kept.part': 'celebradas {done} de {total} elecciones',
  'series.kept.failed': '{failed} {failed|fallida|fallidas}',
  'series.resume': 'Seguir',
  'series.remove': 'Borrar',
  'series.remove.sure': 'Borrar para siempre',
  'series.report': 'Mostrar los gráficos',
  'series.compare': 'Comparar {count} series',
  'series.report.none': 'Elige una serie, o hasta {most} para comparar.',
  'series.report.title': 'Qué se midió',
  'series.report.back': 'Volver a las series',
  'series.report.methods': 'Cómo se midió',
  'series.figure.numbers': 'Los números de este gráfico',
  'series.save.report': 'Guardar el informe con todos los gráficos',
  'series.save.csv': 'Tabla en CSV',
  'series.save.parquet': 'Tabla en Parquet',
  'series.save.json': 'Máquina y plan en JSON',
  'series.save.dictionary': 'Qué significan las columnas',
  'series.save.svg': 'Gráfico en SVG',
  'series.save.numbers': 'Números en CSV',
  'series.tables': 'Tablas para otros programas',

  // cheat
  'cheat.phone.lead':
    'Esto es una clase: este teléfono puede hacer trampa, de una en una. Tu propio voto queda como está.',
  'cheat.phone.none': 'Ahora mismo no hay en qué hacer trampa.',
  'cheat.phone.guess.named': 'Se rechaza, y se sabe de qué clave vino',
  'cheat.phone.refused':
    'Rechazado: nada de ello cuenta, y el portátil que dirige sabe de qué clave vino. Tu propio voto está como estaba.',
  'cheat.phone.taken': 'Se aceptó: nadie puede saber que era una trampa.',
  'cheat.phone.sent': 'Está enviado. La respuesta llega en un momento.',
  'cheat.name.copied-ballot': 'Votar exactamente igual que un amigo',
  'cheat.words.copied-ballot':
    'Un votante deposita por segunda vez la papeleta sellada de un amigo, como suya, para votar exactamente igual sin saber cómo.',
  'cheat.name.rerandomised-ballot': 'Copiar la papeleta de un amigo y disfrazarla',
  'cheat.words.rerandomised-ballot':
    'Como antes, pero el votante envuelve la copia de nuevo, para que nadie vea que lo es. La prueba de la papeleta ya no encaja.',
  'cheat.name.malformed-ballot': 'Enviar basura en lugar de una papeleta',
  'cheat.words.malformed-ballot':
    'Un votante envía basura en lugar de una papeleta sellada, con la esperanza de que el recuento se venga abajo.',
  'cheat.name.oversized-ballot': 'Enviar una papeleta demasiado larga',
  'cheat.words.oversized-ballot': 'Un votante envía una papeleta el doble de larga de lo que puede ser cualquiera.',
  'cheat.name.spoilt-proof': 'Cambiar una cifra de la prueba de una papeleta',
  'cheat.words.spoilt-proof': 'Un votante cambia una cifra en la prueba que va con una papeleta.',
  'cheat.name.double-vote': 'Votar dos veces',
  'cheat.words.double-vote': 'Un votante deposita dos papeletas donde cada persona tiene una.',
  'cheat.name.replayed-ballot': 'Enviar otra vez una papeleta antigua',
  'cheat.words.replayed-ballot':
    'Aquí se puede cambiar el voto. Un votante envía otra vez una papeleta antigua, para que vuelva a contar.',
  'cheat.name.stranger-votes': 'Votar sin estar en la lista',
  'cheat.words.stranger-votes': 'Vota alguien que no está en la lista de votantes.',
  'cheat.name.borrowed-name': 'Votar en nombre de otra persona',
  'cheat.words.borrowed-name': 'Un votante firma una papeleta con el nombre de otro, pero no tiene su clave.',
  'cheat.name.tested-and-cast': 'Depositar una papeleta que todos podrían leer',
  'cheat.words.tested-and-cast':
    'Un votante hace abrir en público una papeleta sellada, para comprobarla, y deposita después esa misma papeleta: todo el mundo podría leerla.',
  'cheat.name.borrowed-objection': 'Quejarse en nombre de otro votante',
  'cheat.words.borrowed-objection':
    'Un votante dice de la papeleta de otro que no contiene lo elegido, para dar una alarma en su nombre.',
  'cheat.name.repeated-objection': 'Dar la misma alarma una y otra vez',
  'cheat.words.repeated-objection':
    'Un votante da la misma alarma una y otra vez, para que la pantalla grande no muestre otra cosa.',
  'cheat.name.false-objection': 'Decir que una comprobación correcta salió mal',
  'cheat.words.false-objection':
    'Un votante comprueba una papeleta que contiene justo lo que eligió, y dice que no. Nadie puede comprobar quién tiene razón: todo el mundo se entera, y la elección sigue.',
  'cheat.lead.lead':
    'Esto es una clase: también el portátil de la organización puede hacer trampa, de una en una. Quien es descubierto ya no dirige a nadie: los otros portátiles se detienen.',
  'cheat.lead.none': 'En esta elección ya no queda en qué hacer trampa.',
  'cheat.lead.waits':
    'Su momento llega por sí solo. Hasta entonces sigue como siempre: deja votar, cierra, y deja mezclar a los portátiles.',
  'cheat.lead.done':
    'Está hecho. Ahora sigue como si nada: deja que alguien vote, o cierra. Después mira las otras pantallas.',
  'cheat.lead.alarm':
    'Descubierto: quien lo comprobó sabe que fue el portátil de la organización, y puede demostrarlo.',
  'cheat.lead.late':
    'Se notó: falta un portátil. Nadie puede saber si calló, o si el portátil de la organización no quiso oírlo.',
  'cheat.lead.unnoticed':
    'Nadie lo notó: todas las pruebas son válidas, y a quien compruebe el archivo del resultado se le dice que es válido.',
  'cheat.lead.accusers': '{count} de {total} portátiles se han detenido y acusan a este: {names}.',
  'cheat.lead.phone': 'El teléfono al que se dio el lugar equivocado lo dice. Míralo.',
  'cheat.lead.gained':
    'Ganancia: {count} de {total} {total|papeleta|papeletas} {count|es|son} de {count|un votante inventado|votantes inventados} por este portátil{count||, todas iguales}.',
  'cheat.lead.heads':
    'Las personas pueden notarlo donde las matemáticas no: cuenta las cabezas de la sala y compáralas con el número de votantes de la lista, o lee los nombres en voz alta.',
  'cheat.lead.names': 'Noa, Álex, Ariel',
  'cheat.lead.guess.named': 'Se nota, y todos saben que fue el portátil de la organización',
  'cheat.moment.enrolment': 'Mientras la lista de votantes está abierta',
  'cheat.moment.voting': 'Mientras se vota',
  'cheat.name.stuffed-roll': 'Inventar votantes y votar por ellos',
  'cheat.words.stuffed-roll':
    'La organización escribe personas inventadas en la lista de votantes y vota por ellas. Ninguna matemática puede saber quién está de verdad en la sala: las personas deben leer la lista.',
  'cheat.name.dropped-ballot': 'Retirar una papeleta ya confirmada',
  'cheat.words.dropped-ballot': 'El portátil de la organización retira una papeleta que ya había confirmado.',
  'cheat.name.reordered-ballots': 'Intercambiar dos papeletas de la lista',
  'cheat.words.reordered-ballots': 'El portátil de la organización intercambia dos papeletas de la lista.',
  'cheat.name.truncated-board': 'Empezar otra vez desde una copia anterior',
  'cheat.words.truncated-board':
    'El portátil de la organización empieza otra vez desde una copia anterior, como si las últimas papeletas no hubieran llegado nunca.',
  'cheat.name.second-close': 'Cerrar por segunda vez, con una papeleta menos',
  'cheat.words.second-close':
    'Mientras se abre la urna, el portátil de la organización hace como si la votación no hubiera terminado, deja desaparecer la última papeleta y cierra por segunda vez. Dos resultados que difieren en una papeleta mostrarían qué votó esa persona.',
  'cheat.name.clash-of-trackers': 'Mostrar a dos votantes una misma papeleta',
  'cheat.words.clash-of-trackers':
    'A dos votantes se les muestra como suya una misma papeleta, para que el otro lugar de la lista quede libre para una inventada.',
  'cheat.name.false-tally': 'Anunciar un resultado falso',
  'cheat.words.false-tally':
    'El portátil de la organización anuncia un resultado distinto del que suman las papeletas abiertas.',
  'cheat.name.deaf-coordinator': 'Hacer como que no se oye a un portátil',
  'cheat.words.deaf-coordinator':
    'El portátil de la organización hace como que no ha oído a uno de los que mezclan y sigue sin él. Todo el mundo ve que falta alguien, pero no de quién es la culpa.',
  'cheat.title': '¡Haz trampa!',
  'cheat.lead':
    'Esto es una clase: este portátil puede hacer trampa, de una en una. Todo lo demás en él sigue siendo honrado.',
  'cheat.which': 'Cómo hacer trampa',
  'cheat.choose': 'Elige una trampa',
  'cheat.moment.ceremony': 'Mientras se crea la clave',
  'cheat.moment.mixing': 'Mientras se mezcla',
  'cheat.moment.decryption': 'Mientras se abre la urna',
  'cheat.none': 'No queda ninguna trampa que probar: lo que hace este portátil en esta elección está hecho.',
  'cheat.guess': '¿Qué crees que pasará?',
  'cheat.guess.named': 'Se descubre, y todos saben que fue este portátil',
  'cheat.guess.unknown': 'Se nota, pero nadie puede saber quién fue',
  'cheat.guess.nothing': 'Nadie lo nota',
  'cheat.do': 'Hacer trampa',
  'cheat.reason': 'Elige una trampa y di qué crees que pasará.',
  'cheat.chosen': 'Haces esta trampa: {name}.',
  'cheat.predicted': 'Crees: {guess}.',
  'cheat.waits': 'Su momento llega por sí solo. No se ha avisado a nadie.',
  'cheat.done': 'Está hecho. Ahora mira qué dicen los otros portátiles.',
  'cheat.caught': 'Descubierto: cada portátil lo comprobó y encontró la falta de este.',
  'cheat.refused':
    'Descubierto: el portátil que dirige no lo aceptó, y sabe que vino de este. Este portátil ha seguido honradamente.',
  'cheat.late': 'Se notó: no llegó lo que tocaba. Nadie puede saber si este portátil hizo trampa o le falló la red.',
  'cheat.never': 'Quedó en nada: su momento no llegó nunca.',
  'cheat.unnoticed': 'Nadie lo notó. El resultado se mantiene, y su archivo demuestra el recuento.',
  'cheat.gained.unpermuted-mix':
    'Qué ganó: quien lo sepa puede seguir cada papeleta a través de este portátil. Los demás que mezclan vuelven a ocultar el camino, a menos que todos hagan lo mismo: entonces cada papeleta abierta está en el lugar donde estaba sellada.',
  'cheat.check': 'Falló la comprobación {check}: {name}.',
  'cheat.right': 'Tenías razón.',
  'cheat.wrong': 'Pensabas otra cosa.',
  'cheat.stated': 'Pasó lo que dice el catálogo de trampas.',
  'cheat.otherwise': 'El catálogo de trampas dice otra cosa: algo más se interpuso.',
  'cheat.again': 'Probar otra',
  'cheat.name.bad-deal': 'Sellar basura como trozo de la clave',
  'cheat.words.bad-deal':
    'Cada cual da a cada cual un trozo sellado de la clave. Un portátil sella basura para otro. Quien la recibe la enseña a todos, y todos ven de quién es.',
  'cheat.name.false-complaint': 'Acusar en falso a otro portátil',
  'cheat.words.false-complaint':
    'Un portátil dice que otro le ha dado un trozo malo de la clave. Todos abren ese trozo y ven que es bueno.',
  'cheat.name.withheld-deal': 'Quedarte tu trozo de la clave',
  'cheat.words.withheld-deal':
    'Un portátil simplemente no dice nada cuando toca su trozo de la clave. Los demás siguen sin él. Si calló, falló su red o la organización retuvo su mensaje, no lo puede saber nadie.',
  'cheat.name.biased-key': 'Cambiar tu parte de la clave en el último momento',
  'cheat.words.biased-key':
    'Un portátil espera hasta haber visto qué ponen los demás en la clave común, y cambia entonces su propia parte para conseguir la clave que le gusta. Pero tuvo que prometer su parte antes.',
  'cheat.name.raised-threshold': 'Hacer la urna más difícil de abrir de lo acordado',
  'cheat.words.raised-threshold':
    'Un portátil hace su parte de la clave de modo que harían falta más portátiles de los acordados para abrir la urna.',
  'cheat.name.changed-nonce': 'Cambiar después tu número secreto',
  'cheat.words.changed-nonce':
    'Las palabras que muestran todas las pantallas se sacan del número secreto de cada cual. Un portátil cambia su número después de ver los de los demás.',
  'cheat.name.dropped-in-mix': 'Hacer desaparecer una papeleta',
  'cheat.words.dropped-in-mix':
    'Quien mezcla hace desaparecer una papeleta, de modo que su lista es más corta que la que recibió.',
  'cheat.name.replaced-in-mix': 'Cambiar una papeleta por otra tuya',
  'cheat.words.replaced-in-mix':
    'Quien mezcla saca una papeleta y pone una suya en su lugar. No puede demostrar que las dos son la misma.',
  'cheat.name.duplicated-in-mix': 'Meter una papeleta dos veces',
  'cheat.words.duplicated-in-mix':
    'Quien mezcla mete una papeleta dos veces, envuelta de nuevo para que nadie lo vea, y deja fuera otra.',
  'cheat.name.unpermuted-mix': 'Dejar las papeletas en su orden',
  'cheat.words.unpermuted-mix':
    'Quien mezcla envuelve de nuevo cada papeleta pero las deja en su orden. Su prueba es buena, porque «no cambiar el orden» también es un orden. Por eso mezcla más de un portátil: basta uno honrado.',
  'cheat.name.replayed-list': 'Devolver la lista sin mezclar',
  'cheat.words.replayed-list': 'Quien mezcla no hace nada y devuelve la lista que recibió.',
  'cheat.name.wrong-input': 'Mezclar otra lista, no la que toca',
  'cheat.words.wrong-input': 'Quien mezcla no toma la lista de quien mezcló antes, sino otra.',
  'cheat.name.late-mix': 'Mezclar una vez más tras el final',
  'cheat.words.late-mix':
    'La lista es definitiva, y el último que mezcló podría ver pronto qué hay en ella. Ahora quiere mezclar una vez más.',
  'cheat.name.forged-permutation-sum': 'Falsificar la prueba: cada papeleta una vez',
  'cheat.words.forged-permutation-sum':
    'Quien mezcla falsifica la parte de su prueba que dice: cada papeleta se usó, en suma, una vez.',
  'cheat.name.forged-chain-end': 'Falsificar la prueba: ninguna dos veces',
  'cheat.words.forged-chain-end':
    'Quien mezcla falsifica la parte de su prueba que dice: ninguna se usó dos veces para compensar una que falta.',
  'cheat.name.forged-permutation-challenge': 'Falsificar la prueba: el orden prometido',
  'cheat.words.forged-permutation-challenge':
    'Quien mezcla falsifica la parte de su prueba que dice: este es el orden con el que me comprometí, y no otro.',
  'cheat.name.forged-re-encryption': 'Falsificar la prueba: las mismas papeletas, envueltas de nuevo',
  'cheat.words.forged-re-encryption':
    'Quien mezcla falsifica la parte de su prueba que dice: lo que sale es lo que entró, envuelto de nuevo.',
  'cheat.name.forged-chain-step': 'Falsificar la prueba: un eslabón de su cadena',
  'cheat.words.forged-chain-step': 'Quien mezcla falsifica un eslabón de la cadena de la que está hecha su prueba.',
  'cheat.name.wrong-share': 'Girar tu llave al revés',
  'cheat.words.wrong-share':
    'Cuando se abre la urna, un portátil gira su llave al revés, para que una papeleta salga como otra cosa.',
  'cheat.name.share-for-another-list': 'Abrir la lista de antes de la mezcla',
  'cheat.words.share-for-another-list':
    'Un portátil ofrece su llave para la lista de antes de la mezcla, donde todo el mundo podría ver de quién es cada papeleta.',
  'cheat.name.replayed-share': 'Copiar el giro de llave de otro portátil',
  'cheat.words.replayed-share': 'Un portátil copia el giro de llave de otro y dice que era el suyo.',
  'cheat.name.early-share': 'Girar tu llave demasiado pronto',
  'cheat.words.early-share': 'Un portátil ofrece su llave mientras los demás aún están mezclando.',

  'choice.example':
    'Un ejemplo con {seats} {seats|puesto|puestos}, entre {names}: unas pocas papeletas inventadas, contadas como lo serán las tuyas.',
  'choice.majority': '¿Cuántos votos hacen falta para ganar?',
  'choice.majority.text': 'Si nadie tiene suficientes, el puesto queda vacío hasta que se vote otra vez.',
  'choice.majority.usual': 'Más que los demás',
  'choice.majority.half': 'Más de la mitad de las papeletas',
  'choice.majority.two-thirds': 'Al menos dos tercios de las papeletas',
  'choice.majority.three-quarters': 'Al menos tres cuartos de las papeletas',
  'choice.shortBallots': '¿Y si alguien ordena solo algunas opciones?',
  'choice.shortBallots.text': 'De esto depende si nombrar solo la preferida le ayuda más o menos que ordenarlas todas.',
  'choice.shortBallots.usual': 'Las opciones omitidas se reparten los puntos de los últimos lugares',
  'choice.shortBallots.zero': 'Las opciones omitidas no reciben puntos',
  'choice.shortBallots.modified': 'Cuantas menos opciones ordena, menos puntos da una papeleta',
  'choice.unscored': '¿Y si alguien no da puntos a una opción?',
  'choice.unscored.text':
    'Si cuenta como 0, una opción que muchos no conocen queda atrás; si no cuenta, puede ganar una que pocos juzgan.',
  'choice.unscored.usual': 'Cuenta como 0 puntos',
  'choice.unscored.left-out': 'No cuenta: gana la media más alta',
  'choice.tieBreak': '¿Y si dos empatan?',
  'choice.tieBreak.text':
    'Un empate puede quedar, para resolverlo después, o lo decide un sorteo que todos los portátiles fijan juntos antes de votar.',
  'choice.tieBreak.usual': 'El empate queda',
  'choice.tieBreak.lot': 'Decide el sorteo',
  'choice.tieBreak.earlier-rounds': 'Quien tenía más en una ronda anterior y, si no, el sorteo',
  'choice.least': '¿Cuántas opciones debe nombrar una papeleta como mínimo?',
  'choice.least.text': 'Nombrar solo a quien se prefiere ya no basta entonces; votar en blanco siempre se puede.',
  'choice.least.usual': 'Al menos tantas; si queda vacío, basta una',
  'choice.none': '¿La última opción no designa a nadie?',
  'choice.none.text':
    'Para una opción como «Ninguno de estos»: cuenta como las demás, y solo se elige a quien queda por delante. Si no, el puesto queda vacío.',
  'choice.none.name': 'Ninguno de estos',
  'choice.none.usual': 'No, es una opción como las demás',
  'choice.none.true': 'Sí, «{last}» no designa a nadie',
  'choice.hindered.rule': 'Esta regla no puede contar una opción así. Estas sí: {rules}.',
  'choice.hindered.write-in':
    'No donde se puede añadir una opción: nadie puede rechazar todas las que puedan llegar. Se puede prohibir en la primera página.',
  'choice.hindered.seats': 'No donde se eligen tantas como opciones hay, con esta: elige menos.',
  'choice.hindered.least': 'No donde una papeleta debe nombrar varias: una solo para esta opción nombraría muy pocas.',
  'choice.leastTurnout': '¿Cuántos deben votar para que se adopte el resultado?',
  'choice.leastTurnout.text':
    'Si votan menos, todo se abre, se cuenta y se muestra, pero nadie sale elegido. No es el número de papeletas por debajo del cual no se abre ninguna.',
  'choice.leastTurnout.usual': 'Al menos tantos; si queda vacío, sin mínimo',
  'choice.leastTurnout.hint': 'Un número como 20, o una parte de la lista: 1/3, 50 %, o >1/2 para más de la mitad',
  'choice.order': '¿En qué orden aparecen las opciones en la papeleta?',
  'choice.order.text':
    'Quien encabeza una lista larga gana algunos votos solo por eso; un orden propio para cada votante los reparte.',
  'choice.order.usual': 'Como en el plan, para todos',
  'choice.order.drawn': 'Un orden propio para cada votante',

  // glass
  'glass.title': 'Caja de cristal',
  'glass.lid':
    'Cada portátil mezcla bajo una tapa y olvida cómo. En una clase uno puede ser una caja de cristal: recuerda, y muestra después cómo pasaron por él las papeletas inventadas o prestadas por sus votantes. Ninguna otra.',
  'glass.open': 'Hacer de este portátil una caja de cristal',
  'glass.forgotten': 'Este portátil mezcla bajo su tapa, y olvida cómo: ya nadie puede preguntárselo, ni siquiera tú.',
  'glass.waits':
    'Este portátil es una caja de cristal: recuerda cómo mezcla, hasta que se cierre la aplicación. Puede mostrar algo cuando se pueda seguir una papeleta hasta él: los portátiles muestran en el orden en que mezclaron.',
  'glass.agreeing':
    'Antes de que un portátil muestre o abra algo, los portátiles acuerdan qué papeletas están autorizadas. Se espera aún a: {names}',
  'glass.ready': 'Se puede seguir una papeleta hasta este portátil. ¿Mostrar cómo siguió?',
  'glass.show': 'Mostrar cómo mezcló este portátil',
  'glass.shown':
    'Mostrado, y comprobado por cada portátil: cada papeleta que salió es la que entró, envuelta de nuevo con los mismos números que ha dicho este portátil.',
  'glass.trails': 'Seguir una papeleta',
  'glass.trails.lead':
    'Las papeletas inventadas, o prestadas por sus votantes, se pueden seguir hasta donde los portátiles muestren cómo mezclaron. Cada portátil comprueba con los números mostrados que la papeleta que salió es la que entró.',
  'glass.trails.ballots':
    'Las otras se ocultan unas entre otras. Los portátiles pueden contar papeletas, no personas: lo que una organización vota por gente inventada no oculta a nadie.',
  'glass.picture': 'Dónde entraron las papeletas y dónde salieron, portátil por portátil',
  'glass.table': 'Lugares en cada lista, de {count}',
  'glass.ballot': 'Papeleta',
  'glass.start': 'Depositada',
  'glass.after': 'Tras {name}',
  'glass.unknown': 'nadie lo sabe',
  'glass.ends': 'En {name} termina el rastro: no muestra nada. Dónde salió de él una papeleta, no lo sabe nadie.',
  'glass.end':
    'El rastro pasa por todos los portátiles: todo el mundo sabe dónde están estas papeletas. Un solo portátil bajo su tapa habría bastado para ocultarlas.',
  'glass.uneven':
    'Algunas de estas papeletas se prestaron después de que un portátil mostrara cómo mezcló. Se seguirán más allá cuando lo muestre otra vez.',
  'glass.nobody':
    'No hay ninguna papeleta que seguir: una clase solo sigue las de votantes que se inventó, y las que prestan sus votantes. No hay ninguna.',
  'glass.one-left': 'No se sigue ninguna papeleta: quedaría una sola, y todo el mundo sabría adónde fue esa.',
  'glass.game': '¿Cuál es?',
  'glass.game.lead':
    'Se marca una papeleta que entró. La sala dice dónde salió, antes de que los portátiles muestren cómo mezclaron.',
  'glass.game.mark': 'Marcar una papeleta',
  'glass.game.again': 'Descartar estas apuestas y marcar otra papeleta',
  'glass.game.late': 'Ya se ha mostrado todo: en esta elección no queda nada a lo que apostar.',
  'glass.game.marked': 'La papeleta {letter} entró en el lugar {place} de {count}. ¿En qué lugar salió?',
  'glass.game.places': 'Toca un lugar por cada persona que apuesta por él',
  'glass.game.place': 'Lugar {place}: {bets} {bets|apuesta|apuestas}',
  'glass.game.number': 'Lugar, de 1 a {count}',
  'glass.game.bet': 'Apostar por él',
  'glass.game.back': 'Retirar la última apuesta',
  'glass.game.total': '{bets} {bets|apuesta|apuestas} hasta ahora',
  'glass.game.hidden':
    'Ahora le toca a {name} mostrar cómo mezcló. Mientras no muestre nada, nadie sabe quién tiene razón: ni la organización, ni ningún programa.',
  'glass.game.truth': 'La papeleta {letter} salió en el lugar {place}.',
  'glass.game.hits':
    '{hits|Acertó|Acertaron} {hits} de {bets} {bets|apuesta|apuestas}. El puro azar da {mean} de media.',
  'glass.game.mean': '{bets} ÷ {count} = {exact}',
  'glass.game.chance':
    'La mezcla podría haberla puesto en cualquiera de {count} lugares, cada uno tan probable como los demás. En {good} de ellos la sala habría acertado al menos las mismas veces. Eso es suerte: nadie podía ver más.',
  'glass.game.none': 'Nadie apostó, así que nadie se equivocó.',
  'glass.read': 'Leer una papeleta entre varios',
  'glass.read.lead':
    'La clave está cortada en {total} trozos, uno por portátil. Con {needed} de ellos juntos, los portátiles leen cualquier papeleta sellada antes de que se abra la urna. En una clase pueden hacerlo con una papeleta inventada o prestada, y con ninguna otra.',
  'glass.read.which': 'Papeleta que se va a leer',
  'glass.read.one-left':
    'No se abre ninguna papeleta: quedaría cerrada una sola, y con el resultado todo el mundo sabría qué hay en esa.',
  'glass.read.none-left':
    'Aún no se abre ninguna papeleta: todas las depositadas están autorizadas, y de quien vote después, y solo, se sabría por el resultado qué votó.',
  'glass.read.join': 'Unirse a quienes leen',
  'glass.read.gone': 'Este portátil ha borrado su trozo de la clave: ya no puede unirse a nadie.',
  'glass.read.joined': '{name} se ha unido.',
  'glass.read.nobody': 'Para esta papeleta aún no se ha unido nadie.',
  'glass.read.closed':
    'Sigue sellada: {more|debe|deben} unirse {more} {more|portátil|portátiles} más. Los que se han unido no saben de ella más que antes.',
  'glass.read.opened':
    'Se {needed|ha|han} unido {needed} {needed|portátil|portátiles}: la papeleta está abierta. Dice:',
  'glass.read.invalid': 'Ninguna opción válida.',
  'glass.mine': 'Presta tu papeleta a la clase',
  'glass.mine.lead':
    'Si la prestas, todo el mundo puede seguir tu papeleta a través de los portátiles y leer qué hay en ella, y se sabe que es tuya. No puedes echarte atrás. Sin ti nadie puede hacerlo: solo este dispositivo puede decirlo.',
  'glass.mine.do': 'Usar la mía',
  'glass.mine.lent': 'Has prestado tu papeleta: todas las personas de esta clase pueden seguirla y leerla.',
  'glass.made-up': 'Votantes inventados',
  'glass.made-up.lead':
    'No son nadie, y eligen al azar. Sus papeletas pasan por la mezcla con todas las demás, y se pueden seguir y abrir; cuentan en el resultado de esta clase.',
  'glass.made-up.count': 'Votantes inventados en la lista: {count}',
  'glass.made-up.add': 'Inventar cinco votantes',
  'glass.made-up.name': 'Votante inventado',

  // guide
  'guide.open': 'Guía',
  'guide.pages': 'Páginas de la guía',
  'guide.search': 'Buscar en la guía',
  'guide.search.hint': 'Las flechas recorren lo encontrado; Intro lo abre.',
  'guide.found': '{count} {count|pasaje encontrado|pasajes encontrados}.',
  'guide.none': 'No se encuentra nada. Prueba con menos palabras o con una más corta.',
  'guide.back': 'Volver a «{title}»',
  'guide.source': 'en el código fuente: {path}',
  'guide.failed': 'No se pudo cargar la guía: puede que Ostraka haya terminado. Abre otra vez esta ventana.',

  // hood
  'hood.title': 'Por dentro',
  'hood.lead':
    'Cada paso de una elección, con números tan pequeños que se pueden calcular a mano. Cambia un número secreto y mira qué cambia.',
  'hood.sections': 'Partes de la lección',
  'hood.section.key': 'Una clave entre tres',
  'hood.section.seal': 'Sellar',
  'hood.section.rewrap': 'Envolver de nuevo',
  'hood.section.shuffle': 'Barajar tres',
  'hood.section.proof': 'Una prueba',
  'hood.section.rewind': 'Rebobinarla',
  'hood.section.simulated': 'Fingirla',
  'hood.section.opening': 'Abrir entre dos',
  'hood.section.curve': 'En una curva',
  'hood.section.real': 'La curva real',
  'hood.section.sheet': 'Hoja de ejercicios',
  'hood.next': 'Siguiente: {section}',
  'hood.seed': 'Semilla de los números',
  'hood.seed.hint': 'La misma semilla da los mismos números, también en la hoja de ejercicios.',
  'hood.others': 'Otros números',
  'hood.group': 'Tamaño del grupo',
  'hood.table': 'Todas las potencias de {g} módulo {p}',
  'hood.secrets': 'Los números secretos, que puedes cambiar',
  'hood.number.line': 'El portátil {laptop} saca {letter}',
  'hood.number.choice': 'Opción {letter}',
  'hood.number.secret': 'Secreto {letter}',
  'hood.number.factor': 'Factor {letter}',
  'hood.number.nonce': 'Sacado de nuevo para esta prueba: {letter}',
  'hood.number.question': 'Pregunta {letter}',
  'hood.number.answer': 'Respuesta {letter}',
  'hood.fix': 'Uno de los números, aquí o en una parte anterior, no es posible. No se calcula nada hasta que lo sea.',
  'hood.known': 'Ya conocido:',
  'hood.holds': 'se cumple',
  'hood.fails': 'no se cumple',
  'hood.no-key':
    'Y es 1 y no oculta nada: cambia uno de los números de la clave. En una elección los portátiles sacan otros.',
  'hood.one-is-enough':
    'b₁ + b₂ + b₃ cuenta como 0, así que cada fragmento es el secreto entero: cambia uno de ellos. En un grupo grande eso es tan improbable como adivinar la clave.',
  'hood.same-question': 'Las dos preguntas son la misma, así que también las dos respuestas. Haz otra.',
  'hood.order': 'Lo que sale, por su lugar en lo que entró',
  'hood.middle': 'La lista de en medio, igual',
  'hood.coin': 'La moneda: qué se muestra',
  'hood.coin.before': 'De lo que entró a la de en medio',
  'hood.coin.after': 'De la de en medio a lo que salió',
  'hood.cheats': 'Trampa: cambiar la papeleta que sale primero',
  'hood.caught': 'Descubierto: lo que se muestra no lleva a lo que salió.',
  'hood.not-caught': 'Esta vez no se descubrió: la moneda pidió la mitad que es honrada. Elige la otra.',
  'hood.openers': 'Quién abre',
  'hood.openers.label': 'Dos de los tres portátiles',
  'hood.openers.pair': 'Portátiles {one} y {two}',
  'hood.real.key':
    'En una elección: el mismo reparto, en la curva ristretto255, entre tantos portátiles como participen. Donde aquí multiplicamos potencias, allí se suman puntos.',
  'hood.real.seal': 'En una elección: c₁ = r·B y c₂ = M + r·Y, puntos de la curva. Las letras son las mismas.',
  'hood.real.rewrap': 'En una elección: cada portátil que mezcla hace esto con cada papeleta.',
  'hood.real.shuffle': 'En una elección: miles de papeletas a la vez, y una prueba de otro tipo.',
  'hood.real.proof':
    'En una elección: bajo cada papeleta, para que nadie pueda copiar la de otro, y bajo cada parte de la clave.',
  'hood.real.rewind': 'En una elección nadie puede rebobinar: cada prueba saca de nuevo su k.',
  'hood.real.simulated':
    'En una elección una prueba así no pasa ninguna comprobación: la pregunta se calcula a partir del compromiso.',
  'hood.real.opening':
    'En una elección: cada portátil demuestra que su parte es correcta, y la lista se abre solo después de que los portátiles la hayan mezclado.',
  'hood.curve.title': 'Sumar puntos en una curva',
  'hood.curve.text':
    'Traza la recta por dos puntos de la curva. Corta la curva una tercera vez; refleja ese punto en el eje y tienes la suma. Para un punto consigo mismo, usa la tangente. La misma regla funciona con restos, donde ya no se ve nada de la curva.',
  'hood.curve.reals': 'Con los números reales',
  'hood.curve.field': 'Módulo {p}',
  'hood.curve.picture': 'Una curva con P = {p}, Q = {q} y su suma {sum}',
  'hood.curve.point': 'Punto {name}:',
  'hood.curve.infinity': '0, el punto en el infinito',
  'hood.curve.chord': 'La recta por P y Q corta la curva una vez más. Reflejado, ese punto es la suma.',
  'hood.curve.tangent': 'P y Q son un mismo punto: la tangente ocupa el lugar de la recta.',
  'hood.curve.outside': 'Aquí queda fuera de la imagen.',
  'hood.curve.upright':
    'La recta es vertical y no corta la curva en ningún otro sitio: la suma es el punto en el infinito, el 0 de esta suma.',
  'hood.curve.multiples': 'P sumado a sí mismo, una y otra vez',
  'hood.curve.multiples.text':
    'Tras {points} veces es 0, y empieza de nuevo. A quien se le dicen P y n·P tiene que contar para hallar n: fácil aquí, imposible en la práctica donde hay unos 2²⁵² puntos.',
  'hood.curve.question': '¿Cuál es el secreto en una elección que usa una curva así?',
  'hood.curve.answer':
    'Cuántas veces se sumó un punto a sí mismo. La clave es x·B para un punto B que todo el mundo conoce, y x no lo conoce nadie.',
  'hood.real.title': 'Una elección en la curva real',
  'hood.real.text':
    'Lo mismo que en el grupo pequeño, en ristretto255, con los números de una elección real: partes de la clave, papeletas, mezclas, fragmentos de descifrado, la apertura. Cada número tiene 64 cifras hexadecimales; lo que se muestra se calcula entero, con las funciones que comprueban una elección.',
  'hood.real.example':
    'Esta papeleta se selló aquí y ahora, para nadie. Elige una elección guardada para abrir todo lo que hay en su tablón.',
  'hood.real.choose': 'Elegir una elección guardada',
  'hood.real.back': 'Sellar otra vez un ejemplo',
  'hood.real.choice': 'Lo elegido en ella',
  'hood.real.whole': 'Todas las cifras',
  'hood.sheet.parts': 'Qué hay en ella',
  'hood.sheet.all': 'Todas las partes',
  'hood.sheet.solution': 'También la solución, en páginas aparte',
  'hood.sheet.print': 'Imprimirla',
  'hood.sheet.same': 'La línea de comandos imprime lo mismo: ostraka worksheet --help.',

  // opened
  'opened.look': 'Mirar por dentro',
  'opened.look.entry': 'Mirar por dentro la entrada {index}',
  'opened.judging': 'Comprobando la elección, como puede hacer todo el mundo: {id}',
  'opened.reading': 'Mirando el tablón …',
  'opened.computing': 'Calculando …',
  'opened.of': '«{title}»: {count} {count|entrada comprobada|entradas comprobadas} en el tablón. Elige qué abrir.',
  'opened.kinds': 'Qué abrir',
  'opened.kind.deal': 'Partes de la clave ({count})',
  'opened.kind.complaint': 'Quejas ({count})',
  'opened.kind.key-confirm': 'La clave ({count})',
  'opened.kind.ballot': 'Papeletas ({count})',
  'opened.kind.audit': 'Comprobaciones ({count})',
  'opened.kind.mix-proof': 'Mezclas ({count})',
  'opened.kind.shares': 'Fragmentos de descifrado ({count})',
  'opened.kind.result': 'La apertura ({count})',
  'opened.kind.any': 'Cualquier entrada',
  'opened.which': 'Cuál de ellas',
  'opened.place': 'Por su lugar entre ellas',
  'opened.index': 'Entrada, por su número',
  'opened.entry': 'Entrada {index}',
  'opened.entry.of': 'Entrada {index}, portátil {laptop}: {name}',
  'opened.check': 'Pertenece a la comprobación {id}, {name}',
  'opened.failed': '{count} de ellas {count|es falsa|son falsas}. Abre {count|esa|una} para ver qué no se cumple.',
  'opened.failed.show': 'Mostrar la entrada {index}',
  'opened.fault': 'La comprobación dice:',
  'opened.refused':
    'La entrada {index} se rechazó antes de que hubiera que calcular nada en ella. Se puede abrir lo que hay antes de ella.',
  'opened.malformed':
    'Esto no es ni siquiera una prueba: hay en ella longitudes o números imposibles, así que no hay nada que calcular.',
  'opened.parts': 'Partes de esta entrada',
  'opened.rows': 'Una por una: {count} {count|fila|filas}',
  'opened.rows.from': 'Desde la fila',
  'opened.row': 'Fila {place}',
  'opened.rows.failing': 'La fila {place} es la primera que no se cumple.',
  'opened.part.ballot': 'La papeleta sellada',
  'opened.why.ballot': 'Lo que hay en el tablón: cada bloque es un par de puntos.',
  'opened.part.commitments': 'Compromisos',
  'opened.why.commitments':
    'El portátil sacó un polinomio con tantos números secretos como portátiles hacen falta para abrir. Todo el mundo los ve solo como puntos.',
  'opened.part.knowledge': 'Prueba de conocimiento',
  'opened.why.knowledge': 'Quien la hizo conoce el número secreto que hay en ella, y no pudo haberla copiado.',
  'opened.part.dealt': 'Qué se repartió',
  'opened.why.dealt':
    'Cada uno de los otros portátiles recibió un valor del polinomio, sellado. Con qué debe encajar lo puede calcular todo el mundo.',
  'opened.part.key': 'La clave de la elección',
  'opened.why.key': 'Nadie tiene la mitad secreta: es la suma de secretos que nadie suma nunca.',
  'opened.part.public-shares': 'Mitades públicas de los fragmentos',
  'opened.why.public-shares': 'Se deducen de lo repartido; a ningún portátil se le pregunta por la suya.',
  'opened.part.equality': 'El mismo secreto dos veces',
  'opened.why.equality':
    'Una prueba de logaritmos iguales (Chaum y Pedersen): lo que dice la clave y lo que se calculó tienen un mismo secreto.',
  'opened.part.complained': 'El fragmento que es objeto de queja',
  'opened.why.complained': 'Abierto para que todo el mundo lo compare con los compromisos de quien lo repartió.',
  'opened.part.lists': 'Entrada y salida',
  'opened.why.lists': 'Las listas de las que trata la prueba. Todo lo que sigue incluye su hash.',
  'opened.part.commitments-to-order': 'Compromisos con el orden',
  'opened.why.commitments-to-order':
    'El portátil fija su orden y sus números al azar, ocultos en puntos, antes de oír qué se le pregunta.',
  'opened.part.questions': 'Preguntas y respuestas',
  'opened.why.questions':
    'Cada pregunta es un hash de todo lo anterior, así que nadie puede elegirla. Las respuestas no muestran nada del orden.',
  'opened.part.permutation-sum': 'Cada papeleta una vez, en suma',
  'opened.why.permutation-sum': 'El orden comprometido usa cada lugar una vez, sumado sobre todos los lugares.',
  'opened.part.chain-end': 'Ninguna dos veces, ninguna de menos',
  'opened.why.chain-end':
    'El producto de todos los factores es el mismo en el orden nuevo. Eso solo lo hace una permutación.',
  'opened.part.permutation-challenge': 'El mismo orden',
  'opened.why.permutation-challenge': 'Las respuestas pertenecen al orden comprometido, y a ningún otro.',
  'opened.part.re-encryption': 'Las mismas papeletas',
  'opened.why.re-encryption':
    'Lo que sale es lo que entró, en ese orden, envuelto de nuevo: para las dos mitades de cada bloque.',
  'opened.part.chain-step': 'Eslabón por eslabón',
  'opened.why.chain-step': 'Cada eslabón de la cadena multiplica el anterior por un factor.',
  'opened.part.weights': 'Todo en uno',
  'opened.why.weights':
    'Una sola prueba para la lista entera: se suman todos los lugares con pesos que nadie puede elegir.',
  'opened.part.opening': 'Quitar las máscaras',
  'opened.why.opening':
    'Tantos fragmentos como pide la elección, cada uno con su peso, dan la máscara de cada papeleta.',
  'opened.part.count': 'El recuento',
  'opened.why.count': 'Todo el mundo puede contar otra vez los puntos abiertos.',
  'opened.part.signature': 'La firma',
  'opened.why.signature': 'Cada entrada está firmada por quien la dice (Ed25519).',

  // side-by-side
  'side-by-side.outcome.won': '{name}',
  'side-by-side.outcome.tied': 'un empate entre {names}',
  'side-by-side.outcome.drawn': '{name}, por sorteo entre {names}',
  'side-by-side.outcome.unresolved': 'sin resolver entre {names}',
  'side-by-side.outcome.nobody': 'no gana nadie',
  'side-by-side.outcome.refused.equal-ranks': 'no se cuenta: no conoce puestos iguales',
  'side-by-side.outcome.refused.fractions': 'no se cuenta: solo conoce papeletas enteras',
  'side-by-side.conversion.approval': 'Una papeleta marca los primeros puestos, esta cantidad: {ticks}.',
  'side-by-side.conversion.score':
    'El primer puesto da {top} puntos, cada uno de los siguientes un punto menos; lo que no se ordena no recibe ninguno.',
  'side-by-side.conversion.majority-judgement': 'Los puntos de la puntuación son las notas.',
  'side-by-side.conversion.star': 'Cuenta los puntos de la puntuación.',
  'side-by-side.lots':
    'Las opciones iguales son aquí un empate, y solo el VUT escocés sortea; en una elección el sorteo puede decidir también con otras reglas. Allí lo fijan juntos todos los portátiles antes de que nadie vote; aquí es siempre el mismo.',
  'side-by-side.like':
    '{rules} eligen a una persona igual que la segunda vuelta instantánea, y el VUT escocés también salvo en los empates: lo raro de ella es raro en ellos.',
  'side-by-side.kind.condorcet': 'Por delante de cada uno, y no elegido',
  'side-by-side.kind.loser': 'Por detrás de cada uno, y elegido',
  'side-by-side.kind.spoiler': 'Aguafiestas',
  'side-by-side.kind.no-show': 'Mejor no votar',
  'side-by-side.kind.raise': 'Más arriba, y perdió',
  'side-by-side.kind.clones': 'Clones',
  'side-by-side.gist.condorcet':
    'Una opción que más papeletas ponen por encima que por debajo de cada una de las demás, una a una, no es elegida (pierde el ganador de Condorcet).',
  'side-by-side.gist.loser':
    'Una opción que más papeletas ponen por debajo que por encima de cada una de las demás, una a una, es elegida (gana el perdedor de Condorcet).',
  'side-by-side.gist.spoiler': 'Una opción que no es elegida decide cuál lo es: sin ella, gana otra.',
  'side-by-side.gist.no-show':
    'Votantes con papeletas iguales consiguen un ganador que ponen más arriba si se quedan en casa (paradoja de la abstención).',
  'side-by-side.gist.raise':
    'El ganador pierde porque algunas papeletas lo ponen más arriba, sin cambiar nada más (la regla no es monótona).',
  'side-by-side.gist.clones':
    'Una segunda opción igual a una que se presenta, junto a ella en cada papeleta, hace que gane otra.',
  'side-by-side.found.condorcet': '{rule} elige a {before}, pero {after} vence a cada uno de los demás, uno a uno.',
  'side-by-side.found.loser': '{rule} elige a {before}, y cada uno de los demás le vence, uno a uno.',
  'side-by-side.found.last': '{rule} elige a {before}, y más de la mitad de las papeletas lo ponen en último lugar.',
  'side-by-side.found.spoiler': '{rule} elige a {before}. Si no se presentara {option}, elegiría a {after}.',
  'side-by-side.found.no-show':
    '{rule} elige a {before}. Sin {ballots} de «{ballot}» elegiría a {after}, que está más arriba en esas papeletas.',
  'side-by-side.found.raise': '{rule} elige a {before}. Si {raised}, elegiría a {after}.',
  'side-by-side.found.clones': '{rule} elige a {before}. Con uno más igual a {option}, elegiría a {after}.',
  'side-by-side.raised': '{ballots} de «{from}» {ballots|dijera|dijeran} «{to}»',
  'side-by-side.cycle': 'Un círculo: {pairs}.',
  'side-by-side.pair': '{one} vence a {other} por {votes} a {against}',
  'side-by-side.cycled': 'Así que nadie vence a cada uno de los demás, uno a uno.',
  'side-by-side.none.direct': '{kind}: no ocurre con {rules}.',
  'side-by-side.none.all': '{kind}: no existe con {rules}; se contaron todos los cambios de este tipo: {tried}.',
  'side-by-side.none.some': '{kind}: no se encontró con {rules}; cambios contados: {tried}, y hay más.',
  'side-by-side.none.theorem': '{kind}: nunca con {rules}; está demostrado.',
  'side-by-side.none.no-winner': '{kind}: nada que comparar con {rules}, donde no gana nadie en solitario.',
  'side-by-side.none.converted':
    '{kind}: no se busca con {rules}, que cuentan marcas hechas a partir de las ordenaciones.',
  'side-by-side.title': 'Todas las reglas, las mismas papeletas',
  'side-by-side.lead':
    'Quién gana depende de cómo se cuentan las papeletas. Cámbialas y observa: todas las reglas las cuentan, y se busca lo que tienen de raro.',
  'side-by-side.presets': 'Ejemplos publicados',
  'side-by-side.preset.tennessee': 'Una capital para Tennessee',
  'side-by-side.preset.burlington': 'Burlington 2009',
  'side-by-side.preset.cycle': 'El círculo de Condorcet',
  'side-by-side.preset.no-show': 'Dos se quedan en casa',
  'side-by-side.preset.raise': 'Más es menos',
  'side-by-side.preset.no-show-schulze': 'Schulze, dos se quedan en casa',
  'side-by-side.file': 'Abrir un archivo de papeletas …',
  'side-by-side.file.fixed':
    '«{title}» contiene {kinds} {kinds|tipo|tipos} de papeletas: demasiados para cambiarlos a mano, o algunas ordenan como iguales o cuentan en partes. Todas las reglas las cuentan como están.',
  'side-by-side.file.large': 'El archivo ocupa más de {megabytes} MB; lo lee la línea de comandos (ostraka rules).',
  'side-by-side.contests': 'Votaciones del archivo',
  'side-by-side.contests.in': '«{name}» contiene {count} votaciones: ¿cuál?',
  'side-by-side.contests.none': 'Elige una; hasta entonces las papeletas de abajo quedan como están.',
  'side-by-side.contests.unread': 'No se puede leer: {why}',
  'side-by-side.ballots.title': 'Las papeletas',
  'side-by-side.ballots.hint': 'Arrastra una opción, o muévela con las flechas; × la quita de la papeleta.',
  'side-by-side.ballots.count': 'Papeletas del tipo {number}',
  'side-by-side.ballots.count.wrong': 'Un número entero de 0 a {most}',
  'side-by-side.ballots.remove': 'Quitar las papeletas del tipo {number}',
  'side-by-side.ballots.add': '+ Otro tipo de papeleta',
  'side-by-side.ballots.full': 'Hay sitio para {most} tipos de papeletas.',
  'side-by-side.ballots.unranked': 'Aquí sin ordenar:',
  'side-by-side.ballots.rank': '+ {name}',
  'side-by-side.ballots.unrank': 'No ordenar {name}',
  'side-by-side.names': 'Quién se presenta',
  'side-by-side.names.name': 'Opción {number}',
  'side-by-side.names.empty': 'Falta una opción.',
  'side-by-side.names.twice': 'Esta opción ya está.',
  'side-by-side.names.remove': 'Quitar {name} de todas las papeletas',
  'side-by-side.names.add': '+ Otra opción',
  'side-by-side.names.full': 'Se pueden comparar hasta {most} opciones.',
  'side-by-side.mend': 'Un número o una opción de las papeletas aún no está bien; en cuanto lo esté, se cuentan.',
  'side-by-side.outcomes': 'Quién gana con cada regla',
  'side-by-side.outcomes.changed': 'Quién gana con cada regla, antes y después',
  'side-by-side.outcomes.winner': 'Gana',
  'side-by-side.before-after': 'Gana antes → después',
  'side-by-side.conversions': 'Cómo las ordenaciones se convierten en marcas, puntos y notas, y qué son los empates',
  'side-by-side.ticks': 'Puestos que marca una papeleta para la aprobación',
  'side-by-side.ticks.wrong': 'Un número entero de 1 a {most}; se usa {ticks}.',
  'side-by-side.paradoxes': 'Qué tiene de raro',
  'side-by-side.looking': 'Buscando paradojas … {count} hasta ahora.',
  'side-by-side.looked':
    'Paradojas encontradas: {count}. «Muéstramelo» hace el cambio y dice quién gana antes y después.',
  'side-by-side.looked.none': 'No se encontró ninguna paradoja con estas papeletas; hasta dónde se buscó está abajo.',
  'side-by-side.show': 'Muéstramelo',
  'side-by-side.shown': '{rule}: {before} antes, {after} después.',
  'side-by-side.shown.ballots': 'Las papeletas entonces',
  'side-by-side.take': 'Seguir con estas papeletas',
  'side-by-side.not-found': 'Qué no se encontró, y hasta dónde se buscó',
  'side-by-side.proofs': 'Demostrado en:',

  // teaching
  'teaching.open': 'Dar una clase',
  'teaching.parts': 'Partes de la guía',
  'teaching.minutes': 'Minuto {from} a {to}',
  'teaching.who.teacher': 'Tú',
  'teaching.who.class': 'La clase',
  'teaching.who.volunteers': 'Voluntarios',
  'teaching.aim': 'Objetivo',
  'teaching.needs': 'Necesitas',
  'teaching.acts': 'Haz',
  'teaching.says': 'Di',
  'teaching.asks': 'Haz la pregunta',
  'teaching.asks.open': 'Pulsa una pregunta para ver su respuesta.',
  'teaching.previous': 'Paso anterior',
  'teaching.next': 'Paso siguiente',
  'teaching.first': 'Este es el principio.',
  'teaching.last': 'Este es el último paso.',
  'teaching.keys': 'También las flechas van adelante y atrás.',
  'teaching.solutions': 'Soluciones',
  'teaching.solution': 'Solución',
  'teaching.task': 'Tarea {place}',
  'teaching.exactly': 'Los especialistas dicen',
  'teaching.written':
    'Esta página está escrita a partir de la guía de la aplicación: la página de inicio la tiene en {button}.',

  // story
  'story.print.title': 'La historia de «{title}»',
  'story.print.exactly': 'Dicho exactamente:',
  'story.print.ends':
    'Lo que sigue en la transcripción, desde la entrada {index}, no se acepta: aquí termina la historia.',
  'story.chapter.key': 'La clave',
  'story.chapter.roll': 'La lista de votantes',
  'story.chapter.voting': 'Depositar papeletas',
  'story.chapter.close': 'La urna se cierra',
  'story.chapter.mixing': 'Las mezclas',
  'story.chapter.opening': 'Abrir las papeletas',
  'story.chapter.result': 'El final',
  'story.says.manifest':
    'Empieza una elección: «{title}». {laptops|Participa|Participan} {laptops} {laptops|portátil|portátiles}. Para abrir las papeletas {threshold|hace|hacen} falta {threshold} de ellos.',
  'story.says.accept': '{laptop} se une a la creación de la clave.',
  'story.says.deal-commit': '{laptop} fija su secreto de antemano, y muestra el número al azar que había prometido.',
  'story.says.deal': '{laptop} corta su secreto en trozos, y da uno a cada portátil, sellado.',
  'story.says.deal-false': 'Lo que reparte {laptop} no es lo que debe ser, y todo el mundo puede verlo.',
  'story.says.complaint':
    '{laptop} se queja del trozo que le dio {dealer}. El tablón muestra quién hizo algo mal: {culprit}.',
  'story.says.confirm': '{laptop} firma que sus trozos encajan, y confirma la clave: {confirmed} de {laptops}.',
  'story.says.key':
    'Ya hay clave. Con ella todo el mundo puede sellar. Para abrir hacen falta las partes de {threshold} de {laptops} {laptops|portátil|portátiles}.',
  'story.says.restart': 'La clave se crea una vez más, sin {left}.',
  'story.says.roll': '{added|Entra|Entran} en la lista {added} {added|votante|votantes}. Ahora tiene {voters}.',
  'story.says.code': 'Un votante usa un código de un solo uso: se han usado {codes} de {voters}.',
  'story.says.replace':
    'La organización sustituye un código de un solo uso que se perdió: el antiguo ya no abre nada. Hay {voters} códigos, como antes; hasta ahora se {revoked|ha sustituido|han sustituido} {revoked}.',
  'story.says.ballot': 'Una papeleta sellada cae en la urna. Ahora hay {count} en ella.',
  'story.says.ballot-again':
    'Un votante vota otra vez: solo cuenta la papeleta nueva, y la antigua no. Ahora {count|cuenta|cuentan} {count} {count|papeleta|papeletas}.',
  'story.says.test':
    'Un votante abre una papeleta sellada para comprobarla, y no la deposita. Hasta ahora se {tests|ha comprobado|han comprobado} {tests} {tests|papeleta|papeletas}.',
  'story.says.objection':
    'Un votante dice que una papeleta comprobada no contiene lo elegido. Quién tiene razón no puede saberlo nadie más.',
  'story.says.remind':
    'La organización pide una lista de quienes aún no han votado, para recordárselo: {waiting|figura|figuran} {waiting}. Nadie más la recibe, y no se hace otra.',
  'story.says.extend': 'La votación sigue abierta más tiempo, hasta {closes}. El motivo: {reason}.',
  'story.says.stamp': 'Según los relojes de los portátiles, este registro tenía {entries} entradas a las {time}.',
  'story.says.close':
    'La urna está cerrada. Hay en ella {count} {count|papeleta|papeletas}; en la lista había {voters} {voters|votante|votantes}.',
  'story.says.too-few':
    'Son demasiado pocas: {count}, y hacen falta {needed}. Un resultado de tan pocas podría mostrar qué votó la gente, así que no se abre ninguna.',
  'story.says.witnessed':
    '{witnesses} de {laptops} {laptops|portátil|portátiles} {witnesses|ha|han} firmado qué papeletas hay en la urna.',
  'story.says.mix-in': '{laptop} toma bajo su tapa {count|el|los} {count} {count|sobre|sobres}.',
  'story.says.mix-out':
    '{count|Vuelve|Vuelven} a salir {count} {count|sobre|sobres}, {count|con lacre nuevo|con lacre nuevo y en lugares nuevos}, dice {laptop}. Cómo mezcló, solo lo sabe él; falta la prueba.',
  'story.says.proof': '{laptop} demuestra que solo mezcló y no cambió nada, sin mostrar cómo mezcló.',
  'story.says.proof-false':
    'Descubierto: la prueba de {laptop} no es válida. Se {cut|tira|tiran} {cut} {cut|mezcla|mezclas}, y {laptop} pierde su turno.',
  'story.says.skip':
    'La organización dice que {laptop} no envió a tiempo su mezcla o su prueba. Pierde su turno. Mezclas tiradas: {cut}.',
  'story.none.skip': 'La organización dice que {laptop} no envió a tiempo su mezcla o su prueba. Pierde su turno.',
  'story.says.seal':
    'La lista es definitiva. Se mezcló {mixes} {mixes|vez|veces}, por parte de {mixers}. De quién es cada sobre no puede saberlo nadie, a menos que colaboren todos los que mezclaron.',
  'story.says.held-until':
    'Los resultados se retienen hasta {out}. Hasta entonces cada portátil guarda para sí su parte de la clave, y nadie puede abrir lo que se mezcló.',
  'story.says.held-by':
    'Los resultados se retienen hasta que unas personas los publiquen. Cada portátil guarda para sí su parte de la clave hasta que lo haga su propia persona; {threshold|hace|hacen} falta {threshold}.',
  'story.says.share':
    '{laptop} da su parte de la clave, solo para esta lista. Dadas hasta ahora: {given}; necesarias: {threshold}.',
  'story.says.share-false': 'Descubierto: lo que da {laptop} no encaja con su parte de la clave. No se usa.',
  'story.says.opened':
    '{threshold} {threshold|parte de la clave abre|partes de la clave abren juntas} {count|la|las} {count} {count|papeleta|papeletas}, en el orden en que salieron de la última mezcla.',
  'story.says.join':
    'La organización propone contar juntas {names} formas de escribir nombres añadidos. {threshold|Debe|Deben} estar de acuerdo {threshold} {threshold|portátil|portátiles}.',
  'story.says.agree':
    '{laptop} está de acuerdo en contar juntos los nombres. Hasta ahora: {agreed}; necesarios: {threshold}.',
  'story.says.joined':
    '{agreed} {agreed|portátil está|portátiles están} de acuerdo: estas formas se cuentan como un solo nombre.',
  'story.says.result':
    '{count} {count|papeleta está abierta y contada|papeletas están abiertas y contadas}, y el resultado está en el tablón.',
  'story.says.no-result':
    'La elección termina sin resultado. {count|Cuenta|Cuentan} {count} {count|papeleta|papeletas}, hacen falta {needed}, y no se abrió ninguna.',
  'story.says.attest': '{laptop} firma que lo ha comprobado todo por sí mismo: {attested} de {laptops}.',
  'story.says.announced':
    '{attested} de {laptops} {laptops|portátil|portátiles} {attested|ha|han} firmado, tantos como pide el plan: así terminó la elección.',
  'story.says.takeover':
    'Otro portátil sigue dirigiendo desde donde estaba el tablón. {reports} {reports|portátil le ha|portátiles le han} dicho hasta dónde llegaba.',
  'story.many.accept': '{scenes} portátiles se unen a la creación de la clave.',
  'story.many.deal-commit':
    '{scenes} portátiles fijan sus secretos de antemano, y muestran los números al azar que habían prometido.',
  'story.many.deal': '{scenes} portátiles cortan sus secretos en trozos, y dan a cada portátil uno de cada, sellado.',
  'story.many.confirm':
    '{scenes} portátiles firman que sus trozos encajan, y confirman la clave: {confirmed} de {laptops}.',
  'story.many.roll': 'La lista de votantes crece {scenes} veces. Ahora tiene {voters}.',
  'story.many.code': '{scenes} votantes usan códigos de un solo uso: se han usado {codes} de {voters}.',
  'story.many.ballot': '{scenes} papeletas selladas caen en la urna. Ahora hay {count} en ella.',
  'story.many.ballot-again':
    'Hay votantes que votan otra vez, {scenes} veces: solo cuenta la última papeleta de cada uno. Ahora {count|cuenta|cuentan} {count} {count|papeleta|papeletas}.',
  'story.many.test':
    '{scenes} papeletas selladas se abren para comprobarlas, y no se depositan. Hasta ahora se {tests|ha comprobado|han comprobado} {tests} {tests|papeleta|papeletas}.',
  'story.many.attest': '{scenes} portátiles firman que lo han comprobado todo por sí mismos: {attested} de {laptops}.',
  'story.term.manifest':
    'El manifiesto, entrada 0 del tablón. Su huella es un hash SHA-256 de sus bytes canónicos; cada firma y cada prueba de la elección está ligada a ella.',
  'story.term.accept':
    'Ceremonia de la clave, ronda 1: una clave receptora R en ristretto255 y el compromiso con un nonce al azar, firmados con Ed25519.',
  'story.term.deal-commit':
    'Ronda 2: el hash del reparto, antes de que se vea ninguno, y el nonce abierto, cuyo hash debe ser su compromiso. Todos los nonces juntos dan las seis palabras.',
  'story.term.deal':
    'Ronda 3, generación distribuida de claves de Pedersen: compromisos de Feldman A_k = a_k·B con un polinomio al azar f, una prueba de conocimiento de a_0, y los fragmentos f(i), cada uno sellado para el portátil i.',
  'story.term.deal-false':
    'Falta bad-deal: el hash del reparto no es su compromiso, o sus compromisos o pruebas no son válidos.',
  'story.term.complaint':
    'Quien acusa abre el punto Diffie–Hellman de un fragmento con una prueba de Chaum–Pedersen. El fragmento es bueno si f(i)·B = Σ i^k·A_k.',
  'story.term.confirm': 'Ronda 4: una firma sobre el hash de todos los repartos y la clave de la elección Y = Σ A_0.',
  'story.term.key':
    'La clave de la elección Y = x·B, cuyo x nunca estuvo en un solo lugar; el portátil i tiene x_i de un reparto de Shamir {threshold} de {laptops}, y X_i = x_i·B es público.',
  'story.term.restart':
    'Intento {attempt} de la ceremonia de la clave, con {laptops} {laptops|participante|participantes}. Los índices se mantienen, y cada prueba está ligada a su intento.',
  'story.term.roll':
    'La lista (roll): una clave pública Ed25519 por cada votante o cada código de un solo uso, y ningún nombre.',
  'story.term.replace':
    'Una sustitución: la entrada del coordinador quita para siempre de la lista la clave de un código no gastado y pone otra en su lugar.',
  'story.term.code':
    'Un bind: la clave del código firma una clave nueva, que creó el dispositivo del votante, y la clave nueva firma que toma el código.',
  'story.term.ballot':
    'ElGamal en ristretto255: (c1, c2) = (r·B, M + r·Y), con una prueba de Schnorr de conocimiento de r y la firma Ed25519 del votante.',
  'story.term.ballot-again':
    'Una papeleta con un número de secuencia más alto que nombra el hash de la que sustituye. Antigua y nueva están ambas en el tablón.',
  'story.term.test':
    'Depositar o auditar, de Benaloh: se publican r y M, y cualquiera recalcula (r·B, M + r·Y). Lo que se abrió no se puede depositar nunca.',
  'story.term.objection':
    'Una objeción: la firma del votante sobre el hash de la auditoría. No cambia nada más y no acusa a nadie.',
  'story.term.remind':
    'Un recordatorio (remind): la firma de la coordinación sobre el número de claves de la lista sin papeleta. El plan lo permite una vez con reminders.',
  'story.term.extend':
    'Una prórroga (extend): la firma de la coordinación sobre una hora de cierre posterior y un motivo. Vale por su lugar en el registro, antes del cierre.',
  'story.term.stamp':
    'Un sello de tiempo (stamp): un punto de control que al menos q portátiles han cofirmado (C2SP), cada uno con la hora de su propio reloj. Su mediana no es regla del registro.',
  'story.term.close':
    'El cierre: fija la lista que se mezcla, la última papeleta de cada votante en el orden del tablón.',
  'story.term.too-few':
    'El leastBallots del manifiesto es {needed}: por debajo, las reglas (fold) rechazan toda mezcla.',
  'story.term.witnessed':
    'Un punto de control sobre el cierre (C2SP signed note), cofirmado por al menos q = ⌊(n + t − 1) / 2⌋ + 1 portátiles.',
  'story.term.mix-in':
    'Entrada de la mezcla {turn}: la lista de textos cifrados ElGamal que dejó el cierre o la mezcla anterior, conocida por su hash SHA-256.',
  'story.term.mix-out':
    'Un barajado con recifrado: (c1′, c2′) = (c1 + s·B, c2 + s·Y) con un nuevo s al azar para cada texto cifrado, en un orden secreto al azar.',
  'story.term.proof':
    'Una prueba no interactiva de conocimiento cero de un barajado (Terelius y Wikström; CHVote, algoritmos 7.41 a 7.48). Una multiplicación multiescalar decide todas sus ecuaciones.',
  'story.term.proof-false':
    'Falta bad-shuffle: una ecuación de la prueba no es cierta. La cadena se corta antes de esta mezcla; los portátiles inocentes posteriores reciben otro turno.',
  'story.term.skip':
    'Un skip nombra la mezcla o la prueba que espera el tablón. Un retraso es una afirmación del coordinador, y no demuestra nada.',
  'story.term.seal':
    'El sello (seal) nombra la última lista de la cadena de mezclas más larga totalmente demostrada. Después no se mezcla nada.',
  'story.term.held-until':
    '`results.at` en el manifiesto: un nodo honrado no calcula ningún fragmento de descifrado de esta lista antes de que su propio reloj muestre la hora. Ninguna regla del tablón lee un reloj.',
  'story.term.held-by':
    '`results.by` en el manifiesto: un nodo honrado no calcula ningún fragmento de descifrado de esta lista antes de que su persona lo diga en ese portátil. Ningún mensaje lo pide.',
  'story.term.share':
    'Fragmentos de descifrado d_j = x_i·c1_j para todos los textos cifrados, con una prueba de Chaum–Pedersen por lotes de que x_i es el de X_i = x_i·B.',
  'story.term.share-false': 'Falta bad-shares: la prueba de Chaum–Pedersen no es válida para X_i y estos d_j.',
  'story.term.opened':
    'Descifrado con umbral: M_j = c2_j − Σ λ_i·d_ij, con los λ_i de Lagrange para los primeros fragmentos válidos, los de {from}.',
  'story.term.join': 'Un join nombra grupos de nombres añadidos tal como se cuentan por separado.',
  'story.term.agree': 'Un agree: la firma de quien tiene un fragmento de la clave sobre el hash del join.',
  'story.term.joined':
    'Han acordado tantos con fragmentos de la clave como dice el umbral. Ninguna entrada vuelve a separar los nombres.',
  'story.term.result':
    'El resultado: todos los textos claros M_j, y su recuento con cada regla que nombra el manifiesto.',
  'story.term.no-result':
    'El shortfall, con el punto de control cofirmado sobre el cierre. No hay lista final ni fragmento de descifrado.',
  'story.term.attest':
    'Una atestación: una firma sobre el hash de la entrada que termina la elección. Hacen falta {needed}.',
  'story.term.announced': 'Un quórum de q atestaciones, tantas como hicieron falta para el cierre.',
  'story.term.takeover':
    'Época {epoch}: la clave de un nuevo coordinador, con informes firmados de q portátiles sobre la cabeza más alta del tablón que ha visto cada uno.',
  'story.check.manifest': 'Todo el mundo puede leer el plan y comparar las doce palabras de la elección.',
  'story.check.accept': 'Todo el mundo puede comprobar la firma con la clave que el plan nombra para este portátil.',
  'story.check.deal-commit':
    'En cuanto lo hayan hecho todos, en cada pantalla están las mismas seis palabras: todo el mundo puede compararlas.',
  'story.check.deal':
    'Todo el mundo puede comprobar que es lo que se fijó de antemano; y cada portátil, que encaja su propio trozo.',
  'story.check.deal-false': 'Quien lo calcule encuentra la falta en el mismo portátil.',
  'story.check.complaint': 'Todo el mundo puede abrir ahora este trozo y verlo. Este intento de clave se abandona.',
  'story.check.confirm': 'Todo el mundo puede sumar los repartos, y obtiene esta misma clave.',
  'story.check.key':
    'Todo el mundo puede calcular a partir del tablón la clave y lo que corresponde a la parte de cada portátil.',
  'story.check.restart':
    'Todo el mundo puede comprobar un motivo que esté en el tablón: una falta, o la propia firma de un portátil. Que un portátil calló lo dice la organización.',
  'story.check.roll':
    'Todo el mundo puede contar las claves. De quién es cada una lo comprueban las personas con la lista de nombres de la organización.',
  'story.check.replace':
    'Todo el mundo puede comprobar que el código antiguo no se había usado, que nunca se usa, y que no hay más códigos que antes.',
  'story.check.code': 'Todo el mundo puede comprobar que cada código se usa como mucho una vez.',
  'story.check.ballot':
    'El votante la encuentra en el tablón por sus palabras. Todo el mundo puede comprobar que viene de la lista de votantes, y no es una copia.',
  'story.check.ballot-again': 'Todo el mundo puede comprobar que de este votante cuenta una papeleta, y cuál.',
  'story.check.test':
    'Todo el mundo puede comprobar qué contenía esta papeleta, y el votante, si eso era lo elegido. No se cuenta nunca.',
  'story.check.objection': 'Todo el mundo puede ver que un votante objeta. Nadie puede comprobar si es verdad.',
  'story.check.remind': 'Todo el mundo puede contar cuántos no habían votado. A quién se enseñó la lista, no consta.',
  'story.check.extend': 'Todo el mundo ve la nueva hora y el motivo. Ninguna hora anterior puede ocupar su lugar.',
  'story.check.stamp': 'Comparad con las horas anunciadas. El veredicto lo hace al final.',
  'story.check.close':
    'Todo el mundo puede hacer la misma lista a partir del tablón. Cada votante puede buscar en ella su papeleta.',
  'story.check.too-few':
    'Todo el mundo puede contar las papeletas del tablón. Las reglas prohíben ahora mezclar o abrir ninguna.',
  'story.check.witnessed': 'Todo el mundo puede comprobar estas firmas. Un portátil honrado no firma una segunda urna.',
  'story.check.mix-in': 'Todo el mundo puede comprobar que toma exactamente la lista que había antes.',
  'story.check.mix-out':
    'Todo el mundo puede comprobar que salieron tantos sobres como entraron: {count}. Si son los mismos, lo tiene que mostrar la prueba.',
  'story.check.proof':
    'Todo el mundo puede comprobar esta prueba. Todo portátil honrado lo hace, antes de dar su parte de la clave.',
  'story.check.proof-false': 'Quien comprueba la prueba ve que es falsa, y sabe de quién es.',
  'story.check.skip':
    'Todo el mundo puede comprobar que el tablón esperaba a este portátil. Que se retrasó lo dice la organización.',
  'story.check.seal': 'Todo el mundo puede comprobar que cada una de estas mezclas tiene una prueba válida.',
  'story.check.held-until':
    'Todo el mundo puede comparar esta hora con las de los portátiles sobre las partes de la clave. El veredicto lo hace al final.',
  'story.check.held-by':
    'Todo el mundo ve de quién son las partes de la clave que abren el resultado. Quién pulsó allí no lo muestra nada.',
  'story.check.share': 'Todo el mundo puede comprobar que es la parte correcta de la clave, usada sobre esta lista.',
  'story.check.share-false':
    'Quien lo comprueba encuentra lo mismo. Las papeletas se abren con las partes de otros, si hay suficientes.',
  'story.check.opened':
    'Todo el mundo puede abrir ahora cada papeleta de la lista mezclada, y encuentra lo mismo en ella.',
  'story.check.join': 'Todo el mundo puede comparar estas formas de escribir con las papeletas abiertas.',
  'story.check.agree': 'Todo el mundo puede comprobar qué portátiles están de acuerdo.',
  'story.check.joined': 'Todo el mundo puede ver los dos recuentos: con estas formas juntas, y por separado.',
  'story.check.result': 'Todo el mundo puede contar otra vez las papeletas abiertas, y debe llegar al mismo resultado.',
  'story.check.no-result': 'Todo el mundo puede contar las papeletas que están selladas en el tablón.',
  'story.check.attest': 'Todo el mundo puede comprobar la firma, y hacer lo que hizo este portátil: comprobarlo todo.',
  'story.check.announced':
    'Todo el mundo puede llevarse a casa la transcripción y comprobar allí la elección entera, sin creer a nadie.',
  'story.check.takeover': 'Todo el mundo puede comprobar que no falta nada de lo que habían visto estos portátiles.',
  'errors.not-ours': 'En este sitio no hay nada que Ostraka pueda borrar.',
  'errors.still-needed': 'Esta elección no ha terminado. Acepta antes lo que se pierde.',
  'deleting.title': '¿Borrarla para siempre?',
  'deleting.here': 'Aquí se borra',
  'deleting.board': 'la copia del registro en este equipo, con {ballots} {ballots|papeleta sellada|papeletas selladas}',
  'deleting.secret.lead-key': 'la clave y el código secreto con los que se dirige esta elección',
  'deleting.secret.node-key': 'la clave con la que firma este portátil',
  'deleting.secret.share': 'el fragmento de este portátil de la clave que abre las papeletas',
  'deleting.secret.vote-key': 'la clave con la que se vota desde aquí, y su recibo',
  'deleting.secret.names': '{names} {names|nombre|nombres} de votantes, y desde dónde se inscribieron',
  'deleting.secret.booth': 'lo que una cabina ha dejado en este portátil',
  'deleting.size': 'todos los archivos que le pertenecen, {megabytes} MB en total',
  'deleting.begun': 'Ya se estaba borrando cuando algo lo interrumpió: lo que queda se borra ahora.',
  'deleting.elsewhere': 'Queda en otros sitios, y nadie puede retirarlo',
  'deleting.elsewhere.copies':
    'Otros portátiles tienen copias del registro, firmadas por varios, y también quien lo haya guardado o descargado. Lo que se publicó sigue publicado.',
  'deleting.elsewhere.voters':
    'Los votantes tienen sus claves y recibos en sus propios dispositivos, y quien recibió la lista de nombres aún la tiene.',
  'deleting.elsewhere.keys': 'Los demás portátiles tienen sus propias claves, hasta que cada uno borre las suyas.',
  'deleting.elsewhere.database':
    'El tablón mismo está en la base de datos {database}, con los nombres de los votantes, hasta que quien la administra lo borre allí.',
  'deleting.elsewhere.ballot': 'Una papeleta depositada sigue en el registro y cuenta como antes.',
  'deleting.disk':
    'Lo secreto se sobrescribe antes de quitarlo. Lo que un disco, sus instantáneas o una copia de seguridad conserven de ello no se puede saber desde aquí: contra eso solo ayuda un disco cifrado.',
  'deleting.early.coordinator':
    'Esta elección no ha terminado, y este portátil la dirige. Sin él solo sigue si otro la toma a su cargo.',
  'deleting.early.database':
    'Desde aquí no se ve si esta votación ha terminado, porque su tablón está en una base de datos. Sin la clave de esta carpeta solo sigue si otro portátil la asume.',
  'deleting.early.node':
    'Esta elección no ha terminado. Sin el fragmento de la clave de este portátil, puede que los demás no basten para abrir las papeletas: entonces nunca habrá resultado.',
  'deleting.early.voter':
    'Por lo que se guarda aquí no se ve si esta elección ha terminado. Sin esta clave ya no podrás depositar, sustituir ni buscar tu papeleta en ella.',
  'deleting.early.agree': 'Borrarla de todos modos',
  'deleting.confirm': 'Para confirmar, escribe {title}',
  'deleting.differs': 'Esto no es lo que se pide.',
  'deleting.first': 'Confírmalo antes arriba.',
  'deleting.open': 'Borrar para siempre…',
  'deleting.nothing': 'No se ha borrado nada.',
  'deleting.done': '«{title}» se ha borrado de este equipo.',
  'deleting.left': 'Se deja como está, porque no es de Ostraka: {names}.',
};
