## Correo a quienes avisan y siguen. $city es el nombre del portal, $service el del catálogo, $reference lo que se cita.

mail-confirmation-subject = { $reference }: hemos recibido su aviso
mail-confirmation-intro = Gracias por escribir a { $city }. Su aviso está con nosotros; tenga a mano su referencia.
mail-following-subject = { $reference }: usted sigue esta solicitud
mail-following-intro = Desde ahora { $city } le escribe cuando esta solicitud cambia. Si no lo pidió usted, la última línea le da de baja.
# $status es uno de los textos status-.
mail-change-subject = { $reference }: { $status }
mail-change-intro = El estado de esta solicitud en { $city } ha cambiado a: { $status }.
mail-update-subject = { $reference }: novedades de su solicitud
mail-update-intro = Hay novedades de esta solicitud en { $city }:
mail-label-reference = Referencia
mail-label-service = Servicio
mail-label-place = Lugar
mail-label-status = Estado
mail-label-promise = Previsto para
mail-open = Abrir la solicitud
mail-why = Recibe este correo porque avisó de esta solicitud o la sigue. No se leen las respuestas; la página de la solicitud dice cómo contactarnos.
mail-why-answer = Recibe este correo porque comunicó esta solicitud o la sigue. Puede responderlo: el equipo lee lo que escribe antes de que lo vea nadie más.
mail-unsubscribe = No recibir más de esta solicitud
mail-unsubscribe-area = No recibir más de esta zona
mail-unsubscribe-all = Detener todos los mensajes a esta dirección
mail-manage = Elegir cada cuánto, cuándo y de qué le escribimos
# $area es uno de los textos mail-area-.
mail-why-area = Recibe este correo porque pidió novedades { $area }. No se leen las respuestas; la página de la solicitud dice cómo contactarnos.
mail-new-subject = { $reference }: nuevo aviso – { $service }
mail-new-intro = Hay un aviso nuevo en una zona que usted sigue en { $city }.

## Zonas, como final de una frase: «novedades …».

mail-area-near = a menos de { $metres } m de { $place }
mail-area-street = en { $place }
mail-area-neighborhood = en el barrio { $place }
mail-area-request = de la solicitud { $place }
mail-area-service = de «{ $service }» { $area }

## El resumen del día

mail-digest-subject =
    { $n ->
        [one] { $n } novedad hoy
       *[other] { $n } novedades hoy
    }
mail-digest-intro = Lo que pasó en { $city } desde su último resumen:
mail-digest-new = Nuevo: { $service }, { $place } ({ $reference })
mail-digest-status = { $reference }, { $service }: { $status }
mail-digest-update = { $reference }, { $service }: novedades
mail-digest-more =
    { $n ->
        [one] y { $n } más
       *[other] y { $n } más
    }
mail-digest-why = Recibe un correo al día porque pidió un resumen diario.

## ¿Es suya la dirección? $what es uno de los textos mail-area-.

mail-question-subject = Confirme, por favor: novedades { $what }
mail-question-intro = Alguien, esperamos que usted, pidió a { $city } que escriba a esta dirección con novedades { $what }. Pulse el botón si lo desea.
mail-question-yes = Sí, escríbanme
mail-question-ignore = Si no fue usted, no haga nada: sin su sí no llega nada más, y la petición se olvida a los dos días.

## Mensajes de texto. Cortos: uno tiene 160 caracteres.

mail-sms-stop = Responda ALTO para no recibir más mensajes.
mail-sms-subject = Respuesta a su mensaje
mail-sms-question = { $city }: su código es { $code }. Responda SÍ o el código para recibir mensajes { $what }. Responda NO o no haga nada si no fue usted.
mail-sms-confirmed = Listo. Desde ahora recibe mensajes. Responda ALTO para terminar. Elija cuándo y cada cuánto:
mail-sms-declined = De acuerdo, sin mensajes.
mail-sms-nothing-asked = No le hemos preguntado nada. Responda AYUDA para saber qué puede escribir.
mail-sms-stopped = { $city }: no recibirá más mensajes de texto. El correo sigue como antes. Responda INICIO para volver a recibirlos.
mail-sms-started = { $city }: vuelve a recibir mensajes. Responda ALTO para terminar.
mail-sms-help = { $city }: responda ESTADO y una referencia para saber cómo va una solicitud, ALTO para no recibir más, INICIO para volver a recibir.
mail-sms-unknown = { $city }: no lo hemos entendido. Responda AYUDA para saber qué puede escribir.
mail-sms-status = { $reference }, { $service }: { $status }
mail-sms-no-request = No conocemos la solicitud { $reference }. Revise la referencia.
# $other es la referencia de la otra solicitud, o de varias.
mail-merged-subject = { $reference }: continúa como { $other }
mail-merged-intro = Alguien ya había avisado a { $city } de lo mismo, así que unimos su aviso a { $other }. No se pierde nada: desde ahora recibirá noticias de { $other }.
mail-unmerged-subject = { $reference }: continúa por separado
mail-unmerged-intro = { $city } había unido su aviso a { $other }. Resulta que trata de otra cosa y continúa por separado; aquí recibirá sus noticias.
mail-split-subject = { $reference }: dividida en { $other }
mail-split-intro = Su aviso trata de varias cosas, así que { $city } hizo una solicitud de cada parte: { $other }. Recibirá noticias de cada una.

## Quién ve un aviso que no todos ven

mail-seen-waiting = Alguien del ayuntamiento lo revisa antes de que todos puedan verlo; le escribiremos cuando se pueda. Hasta entonces solo lo ven usted, con el enlace de este correo, y el ayuntamiento.
mail-seen-private = Los avisos de este tipo son privados: solo los ven usted, con el enlace de este correo, y el ayuntamiento.
mail-seen-hidden = No está a la vista de todos: solo lo ven usted, con el enlace de este correo, y el ayuntamiento.
mail-published-subject = { $reference }: todos pueden ver su aviso
mail-published-intro = { $city } ha revisado su aviso. Ahora todos pueden verlo.
mail-hidden-subject = { $reference }: ya no está a la vista
mail-hidden-intro = { $city } ha retirado su aviso de la vista pública. El ayuntamiento sigue trabajando en él; solo lo ven usted, con el enlace de este correo, y el ayuntamiento. Si cree que es un error, llámenos o escríbanos.
mail-unreadable-subject = { $reference }: no se pudo leer una foto
mail-unreadable-intro = { $city } tiene su aviso. Una de sus fotos no se pudo leer y se descartó: el archivo estaba dañado o no era una imagen. Si la foto es importante, envíe otra copia con un aviso nuevo o póngase en contacto con nosotros.

## Finales

mail-label-reason = Motivo
# $date as 2026-11-27.
mail-ending-ask = Usted informó de esto. ¿Está resuelto? Puede decírnoslo hasta el { $date }; si no lo está, se retoma y lo mira otra persona.
mail-ending-answer = Decir si está resuelto
mail-ending-asked = Su caso salió en el sorteo de los que preguntamos cómo fue: hay una pregunta tras el mismo enlace.
mail-disputed-subject = { $reference }: quien informó dice que no está resuelto
mail-disputed-intro = Quien informó de esta solicitud dice que no está resuelta. { $city } la ha retomado y la mira otra persona.
mail-appealed-subject = { $reference }: quien informó apela
mail-appealed-intro = Quien informó de esta solicitud dice de nuevo que no está resuelta. Alguien de { $city } que no la cerró decide y escribe por qué.
mail-upheld-subject = { $reference }: apelación aceptada
mail-upheld-intro = La apelación tenía razón. { $city } ha retomado esta solicitud:
mail-rejected-subject = { $reference }: apelación rechazada
mail-rejected-intro = { $city } ha decidido la apelación. Esta solicitud sigue cerrada:

## A un departamento

mail-notice-subject = Vencida: { $service }, { $reference }
mail-notice-intro = Venció un compromiso de { $city } sobre una solicitud de su departamento: { $rule }.
mail-notice-open = Abrir el caso
