## El formulario de aviso.

report-title = Informar de un problema
report-heading = ¿Qué debería atender la ciudad?
report-lede = Díganos dónde y qué. Se tarda un minuto y no necesita cuenta.

## Pasos

report-steps = Pasos del aviso
report-step-of = Paso { $n } de { $total }
report-step-place = ¿Dónde es?
report-step-service = ¿De qué se trata?
report-step-questions = Algunos detalles
report-step-details = ¿Qué pasó?
report-step-photos = Fotos
report-step-contact = ¿Cómo podemos contactarle?
report-step-review = Revisar y enviar
report-next = Continuar
report-back = Atrás

## Lugar

report-address = Dirección o cruce
report-address-hint = Por ejemplo: 1 Main St, o Main St & Park St
report-map = Mapa para colocar el marcador
report-locate = Usar mi ubicación
report-locate-failed = No pudimos saber dónde está. Busque la dirección o coloque el marcador en el mapa.
report-pin-set = Lugar:
report-pin-at = { $lat }, { $lon }
report-pin-remove = Quitar el marcador
report-place-words = El lugar en palabras
report-place-words-hint = Por ejemplo: detrás de la escuela, la segunda farola desde la puerta
report-place-not-asked = Este servicio no necesita un lugar.

## Servicio

report-service-search = Busque con sus propias palabras
report-service-legend = De qué se trata
report-service-most-used = Lo más informado por aquí:
report-service-all =
    { $n ->
        [one] Mostrar { $n } servicio
       *[other] Mostrar los { $n } servicios
    }
report-service-none = Nada coincide con esas palabras. Pruebe otra, o busque «general».
report-service-promise = Promesa: { $target }
report-services-found =
    { $n ->
        [one] { $n } servicio
       *[other] { $n } servicios
    }
report-show-questions = Mostrar las preguntas de este servicio
report-update-questions = Actualizar las preguntas
report-choose = Elija…
report-good-to-know = Conviene saber

## Qué pasó, fotos

report-description = Descríbalo
report-description-hint = ¿Qué ve, desde cuándo, y hay alguien en peligro? No ponga nombres ni otros datos personales: todos pueden leerlo.
report-photos-hint = Las fotos se reducen en su dispositivo y se elimina dónde y cuándo se tomaron. Evite caras y matrículas.
report-photos-add = Añadir fotos
report-photos-limit = Hasta { $n }
report-photos-kept = Fotos y videos ya adjuntos
report-photo-number = Foto { $n }
report-photo-alt = ¿Qué muestra esta foto?
report-photo-alt-first = ¿Qué muestra la primera foto?
report-photo-remove = Quitar la foto { $n }
report-photo-detach = Marque para quitarla
report-video-add = Añadir un video corto
report-video-limit = Uno, hasta 100 MB
report-video-remove = Quitar el video

## Contacto

report-contact-none = Este servicio no pide datos de contacto.
report-contact-optional = No tiene que decir quién es. Si lo hace, solo lo ve la ciudad, para preguntarle y contarle qué ocurre.
report-contact-required = Para este servicio la ciudad debe poder contactarle. Solo lo ve la ciudad.
report-email = Correo electrónico
report-email-hint = Escribimos cuando algo cambia, y para nada más.
report-name = Nombre
report-phone = Teléfono
report-texts = Enviar noticias a este teléfono por mensaje de texto
report-texts-hint = Primero preguntamos por mensaje: responda SÍ. ALTO los termina en cualquier momento.
report-texts-caller = Solo si quiere mensajes de texto: pregúntele. Responder ALTO los termina.

## Revisión

report-review-public = Esto es lo que todos verán
report-review-private = Solo lo ve la ciudad
report-review-service = Asunto
report-review-place = Lugar
report-review-pin = El marcador en el mapa
report-review-description = Descripción
report-review-missing = Aún falta
report-review-nobody = No dio datos de contacto.
report-review-promise = La ciudad promete actuar { $target }.
report-review-plain = Todos verán el lugar, la descripción, sus respuestas y sus fotos. Solo la ciudad ve sus datos de contacto.
report-send = Enviar aviso
report-sending = Enviando
report-not-sent = Su aviso no se ha enviado
report-again = Llegaron muchos avisos desde su conexión. Podrá enviar este a partir de: { $when }.
report-not-lost = No se ha perdido nada de lo que escribió.
report-request-id = Si pide ayuda, indique este número: { $id }

## El borrador en el dispositivo

report-restored = Guardamos su aviso sin terminar
report-restored-text = Está solo en este dispositivo. Hay que añadir las fotos de nuevo.
report-start-over = Empezar de nuevo
report-saved = Guardado en este dispositivo
report-seen-looked-at = Todos lo ven cuando el ayuntamiento lo ha revisado
report-seen-private = Solo usted y el ayuntamiento lo ven
report-review-looked-at = Esto es lo que verán todos cuando el ayuntamiento lo haya revisado
report-review-unseen = Esto es lo que solo verán usted y el ayuntamiento
