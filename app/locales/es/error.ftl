## Qué salió mal, por código. Palabras propias de un formulario: error-<campo>-<código>.

error-required = Complete este campo
error-too-long =
    { $n ->
        [one] Use como máximo { $n } carácter
       *[other] Use como máximo { $n } caracteres
    }
error-too-many = Demasiados intentos. Espere un minuto y vuelva a intentarlo
error-not-readable = Esto no se puede leer; revíselo
error-not-an-email = Escriba un correo como nombre@ejemplo.com
error-not-a-phone = Escriba un teléfono de 7 a 15 dígitos
error-not-a-number = Escriba un número
error-not-a-date = Escriba una fecha
error-not-a-choice = Elija una de las opciones
error-unknown = Elija uno de la lista
error-taken = Ya hay uno con ese nombre
error-outside = Este lugar está fuera de la ciudad
error-not-a-photo = Este archivo no es una foto que podamos leer. Use JPEG, PNG o WebP
error-not-a-video = Este archivo no es un video que podamos aceptar. Use MP4, MOV o WebM
error-too-large = Este archivo es demasiado grande. Fotos de hasta 20 MB, un video de hasta 100 MB
error-photos-too-many =
    { $n ->
        [one] Añada como máximo { $n } foto
       *[other] Añada como máximo { $n } fotos
    }
error-service-required = Elija de qué se trata
error-service-unknown = Elija de la lista de qué se trata
error-place-required = Díganos dónde es: por dirección, en el mapa o con palabras
error-description-required = Díganos qué pasó
error-email-required = Dé un correo o un teléfono para que podamos preguntarle
error-consent-required = Lea el texto en voz alta y anote su consentimiento, o deje vacíos nombre, correo y teléfono
error-caller-channel-required = Diga cómo se comunica: por teléfono o en la ventanilla
error-update-required = Escriba lo que el público debe saber
error-text-required = Escriba algo primero
error-username-required = Escriba su nombre de usuario
error-password-required = Escriba su contraseña
error-credentials = El usuario y la contraseña no coinciden. Revise ambos y vuelva a intentarlo
error-invalid = Falta algo o no está bien. Revise el formulario
error-not-found = No lo encontramos
error-looked-at = Este aviso se está revisando. Podrá verse aquí cuando termine la revisión.
error-conflict-banned = Por ahora no aceptamos avisos de este remitente. Si cree que es un error, llámenos o escríbanos: los datos están al pie de cada página.
error-spam = Se rellenó un campo que debe quedar vacío
error-forbidden = Su función no permite hacer eso
error-conflict-stale = Alguien lo cambió entretanto. Mírelo de nuevo y repita lo que quería hacer
error-conflict-illegal-move = No es posible desde el estado actual de la solicitud
error-conflict-idempotency-mismatch = Este reporte ya se envió con otro contenido. Recargue la página y envíelo como nuevo
error-conflict-not-resendable = Este mensaje no se puede reenviar ahora
error-conflict-not-undoable = Esto ya no se puede deshacer
error-conflict-too-late = Solo se pueden añadir archivos en la primera semana después de recibido el reporte
error-sha256-mismatch = El archivo cambió en el camino. Añádalo de nuevo
error-unavailable = Ahora no podemos acceder a nuestros registros. No se perdió nada; inténtelo en un minuto
error-offline = No tiene conexión. No se perdió nada; inténtelo cuando la tenga
error-internal = Algo falló de nuestro lado. No se perdió nada; inténtelo de nuevo

## What doors say

error-signed-out = Su sesión ha terminado. Entre de nuevo; lo que escribió sigue en la página anterior
error-cross-site = Este formulario llegó desde otro sitio y no lo aceptamos. Abra la página aquí y envíelo de nuevo
error-malformed = No se puede leer la petición
error-not-json = El cuerpo no se puede leer como JSON
error-not-utf8 = El texto no está en UTF-8
error-not-multipart = El cuerpo no es un formulario multipart
error-broken-body = El envío se cortó. No se guardó nada; envíelo de nuevo
error-unsupported-type = Aquí no se acepta este tipo de contenido
error-method-not-allowed = Esta dirección no acepta ese método

## Páginas enteras

error-page-not-found-title = Esta página no existe
error-page-not-found = Puede que la dirección esté mal escrita o que lo que había aquí ya no esté. Las referencias son como R-7K3M-9X.
error-page-looked-at-title = Este aviso se está revisando
error-page-find = Buscar solicitudes
error-page-forbidden-title = Inicie sesión para ver esta página
error-page-forbidden = Esta página es para el personal de la ciudad. Entre con una cuenta que pueda verla.
error-page-sign-in = Iniciar sesión
error-page-offline-title = No tiene conexión
error-page-offline = Esta página necesita conexión. Lo que escribió en otras se guarda en este dispositivo.
error-page-internal-title = Algo falló de nuestro lado
error-page-again = Intentar de nuevo
error-page-home = A la primera página
error-page-id = Si pide ayuda, cite este número:
error-not-offered = Aquí no se ofrece
error-too-thin = Diga con al menos { $n } palabras propias qué se hizo aquí y por qué; las de una plantilla no cuentan
error-update-too-thin = Añada una foto o diga con seis o más palabras propias qué se hizo aquí; las de una plantilla no cuentan
error-reason-required = Elija por qué se cierra
error-event-own-closing = Usted cerró este caso antes. Quien informó dice que no está resuelto, así que lo cierra otra persona
error-closed-it = Esta persona cerró el caso antes. Quien informó dice que no está resuelto, así que pasa a otra persona
error-decision-own-closing = Usted cerró este caso antes, así que otra persona decide la apelación
error-decision-required = Elija cómo se decide la apelación
error-words-required = Díganos qué no está resuelto
error-score-required = Elija cómo fue
error-conflict-not-closed = Esta solicitud no está cerrada ahora
error-conflict-answer-too-late = El plazo para esta respuesta ha terminado
error-conflict-appeal-waits = Una apelación espera su decisión
error-conflict-appeal-decided = La apelación ya se decidió
error-conflict-no-appeal = Aquí no espera ninguna apelación
error-conflict-not-disputed = Nadie discute ahora cómo terminó esto
error-in-use = Está en uso: hay servicios que cuentan con él, o los hubo
error-not-hours = Escriba el horario así: 08:30-17:00
error-ends-first = Termina antes de empezar
error-overlap = Estas horas se solapan o están desordenadas
error-never-works = Indique al menos un día con horario
error-out-of-range = Es demasiado poco o demasiado
error-never-overdue = Nada vence donde el caso está cerrado o espera a quien reportó
error-none-for-resolve = Ofrezca al menos un motivo para cerrar como resuelto
error-none-for-decline = Ofrezca al menos un motivo para cerrar sin trabajo
error-conflict-changed-since = Se volvió a cambiar después, así que este cambio no se puede deshacer. No se hizo nada
error-conflict-no-longer-fits = Lo de antes nombra algo que ya no existe, así que no se puede reponer. No se hizo nada
error-conflict-in-use = Se ha usado desde entonces, así que no se puede quitar. No se hizo nada
error-conflict-import-move = Esto no es posible en el punto en que está el archivo
