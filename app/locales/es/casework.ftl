## Trabajar en un caso: conflictos, plantillas, menciones, trabajo, encargos, la ruta

# Otra persona fue más rápida
casework-conflict-title = Aún sin guardar: otra persona cambió este caso
casework-conflict-lede = No se ha perdido nada. Mire qué cambió y luego elija.
casework-conflict-theirs = Qué cambió mientras tanto
casework-conflict-unseen = El caso cambió sin una entrada en su cronología.
casework-conflict-mine = Lo que usted quería guardar
casework-conflict-words = Sus palabras
casework-conflict-photos = Fotos (opcional): elija las suyas de nuevo
casework-conflict-note = Guardar mis palabras como nota interna

# Plantillas
casework-done = Guardado.
casework-templates-title = Plantillas
casework-templates-lede = Palabras para empezar un aviso. Se ofrecen en el idioma de quien avisó, con los datos del caso en lugar de los nombres entre llaves.
casework-template-add = Plantilla nueva
casework-template-name = Nombre
casework-template-locale = Idioma
casework-template-event = Acompaña a
casework-template-any-event = Cualquier cambio, o ninguno
casework-template-service = Servicio
casework-template-every-service = Todos los servicios
casework-template-text = Texto
casework-template-retired = Ya no se ofrece
casework-template-retire = No ofrecerla más
casework-template-restore = Ofrecerla de nuevo
casework-template-save = Guardar plantilla
casework-template-preview = Vista previa
casework-template-preview-of = Así lo diría la solicitud { $reference }.
casework-template-preview-none = Aún no hay ninguna solicitud con que mostrarla.
casework-template-overtaken = Otra persona cambió esta plantilla mientras tanto. Aquí se ve cómo está ahora; su texto sigue en el formulario. Guarde el suyo de todos modos o vuelva a la lista.
casework-template-facts = Datos que un texto puede nombrar
casework-template-fact-reference = La referencia de la solicitud
casework-template-fact-service = De qué trata
casework-template-fact-place = Dónde está
casework-template-fact-due = El día prometido
casework-template-fact-opened = El día en que llegó
casework-template-fact-department = El departamento que la lleva
casework-template-fact-staff = Su nombre
casework-template-fact-city = El nombre de la ciudad
casework-template-fact-link = La dirección de la página de la solicitud
casework-template-no-reference = su solicitud
casework-template-no-service = su solicitud
casework-template-no-place = el lugar que indicó
casework-template-no-due = un día que le diremos
casework-template-no-opened = el día en que escribió
casework-template-no-department = nuestro departamento
casework-template-no-staff = nuestro equipo
casework-template-no-city = la ciudad
casework-template-no-link = la página de la solicitud
casework-error-unknown-placeholder = Algo entre llaves no es un dato del caso. La lista debajo del texto los tiene todos

# Menciones
casework-mentions-title = Menciones
casework-mentions-lede = Notas en que un colega le nombró.
casework-mentions-none = Nadie le ha nombrado todavía.
casework-mentions-read = Las he leído
casework-mention-new = Nueva
casework-mention-subject = { $by } le nombró: { $reference }
casework-mention-intro = { $by } le nombró en una nota interna sobre { $reference } ({ $service }) en { $city }. La nota está en la mesa de trabajo.
casework-mention-open = Abrir el caso
casework-mention-why = Recibe este mensaje porque dio esta dirección en la página de menciones. Quítela allí para enterarse solo en la mesa de trabajo.
casework-notice-title = Dónde se le avisa
casework-notice-email = Correo electrónico (opcional)
casework-notice-hint = El mensaje dice quién le nombró y en qué caso, nunca lo que dice la nota.
casework-notice-save = Guardar dirección

# Tareas, tiempo y materiales
casework-work-title = Tareas y trabajo: { $reference }
casework-work-to-case = Al caso { $reference }
casework-work-overtaken = Otra persona fue más rápida. Así está ahora.
casework-tasks-title = Tareas
casework-tasks-none = No hay nada que hacer.
casework-task-text = Qué hay que hacer
casework-task-anybody = Cualquiera
casework-task-due = Para el (opcional)
casework-task-add = Añadir tarea
casework-task-finish = Hecha
casework-task-reopen = Aún no hecha
casework-task-done = Hecha
casework-log-title = Tiempo y materiales
casework-log-none = No se ha anotado nada.
casework-log-sums = En total: { $time } horas, { $cost }
casework-entry-add-time = Añadir tiempo
casework-entry-add-material = Añadir material
casework-entry-at = Cuándo
casework-entry-by = Quién
casework-entry-what = Qué
casework-entry-amount = Cuánto
casework-entry-cost = Coste
casework-entry-cost-optional = Coste (opcional)
casework-entry-minutes = Minutos
casework-entry-quantity = Cantidad
casework-entry-unit = Unidad (opcional)
casework-entry-save = Anotar
casework-entry-remove = Retirar
casework-entry-removed = Retirado por { $by }

# Un contratista
casework-hand-off-title = Contratistas: { $reference }
casework-hand-off-none = Este caso nunca se encargó a un contratista.
casework-hand-off-new = Encargarlo
casework-hand-off-hint = Reciben un correo con un enlace que abre solo este caso: de qué trata, dónde, sus fotos y su nota. Nunca quién avisó. Quien tenga el enlace puede escribir a la mesa de trabajo.
casework-hand-off-name = Contratista
casework-hand-off-email = Correo electrónico
casework-hand-off-days = Cuántos días funciona el enlace
casework-hand-off-note = Qué tienen que hacer (opcional)
casework-hand-off-do = Enviar el enlace
casework-hand-off-revoke = Retirarlo
casework-hand-off-done = Hecho, según dicen
casework-hand-off-is-open = En sus manos
casework-hand-off-revoked = Retirado
casework-hand-off-expired = Caducado
casework-hand-off-seen = abierto el { $date }
casework-hand-off-unseen = aún sin abrir
casework-hand-off-subject = { $reference }: { $service } le toca a usted
casework-hand-off-intro = { $city } le encarga un trabajo, { $name }: { $service }, referencia { $reference }.
casework-hand-off-open = Abrir el trabajo
casework-hand-off-why = El enlace es solo para usted y funciona { $days } días. Quien lo tenga puede escribir a { $city } en su nombre.
casework-contractor-lede = Trabajo para { $name }
casework-contractor-note = Qué hay que hacer
casework-contractor-place = Dónde
casework-contractor-map = En el mapa
casework-contractor-until = Esta página funciona hasta
casework-contractor-said = Lo que ha informado
casework-contractor-report = Informar
casework-contractor-text = Cómo va
casework-contractor-photos = Fotos (opcional)
casework-contractor-done = El trabajo está hecho
casework-contractor-hint = Primero lo lee la ciudad; después puede publicarlo. También es ella quien cierra el caso.
casework-contractor-send = Enviar
casework-contractor-thanks = Gracias. La ciudad lo ha recibido.
casework-contractor-is-done = El { $date } dijo que el trabajo está hecho. Gracias.

# La ruta
casework-route-title = Mi ruta
casework-route-lede = Sus casos previstos o en curso, primero el más cercano. Las distancias son en línea recta.
casework-route-none = No tiene nada previsto.
casework-route-from = Salida (latitud, longitud)
casework-route-order = Ordenar desde allí
casework-route-here = Desde donde estoy
casework-route-length =
    { $n ->
        [one] { $n } caso, { $km } km
       *[other] { $n } casos, { $km } km
    }
casework-route-far = { $metres } m
casework-route-report = Decir qué encontró
casework-route-text = Qué encontró o hizo
casework-route-device = Lleve esta página consigo y se abrirá sin red. Lo que envíe esperará en este dispositivo hasta que haya una.
casework-route-take = Llevarla conmigo
casework-route-forget = Olvidarla en este dispositivo
casework-route-taken = Guardada en el dispositivo
casework-route-waiting = Por enviar:
casework-route-sent = Enviados:
casework-route-refused = No aceptados; abra el caso:
casework-route-signed-out = Se cerró su sesión. Iníciela y se enviará.
