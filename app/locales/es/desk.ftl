## El escritorio del personal.

# Títulos y navegación
desk-queue-title = Escritorio
desk-queue-heading = Cola
desk-outbox-title = Bandeja de salida
desk-case-title = { $reference } – Escritorio
desk-nav-label = Escritorio
desk-nav-queue = Cola
desk-nav-outbox = Bandeja de salida
desk-nav-admin = Ajustes
desk-nav-caller = Aviso para quien llama
desk-back-to-queue = Volver a la cola

# Filtro
desk-filter-label = Filtrar la cola
desk-filter-more = Más filtros
desk-filter-q = Buscar en la cola
desk-filter-q-hint = Referencia, palabras, dirección
desk-filter-service = Servicio
desk-filter-service-all = Todos los servicios
desk-filter-status = Estado
desk-filter-status-all = Cualquier estado
desk-filter-status-open = Abiertas
desk-filter-status-closed = Cerradas
desk-filter-neighborhood = Barrio
desk-filter-neighborhood-all = Todos los barrios
desk-filter-sort = Orden
desk-filter-apply = Mostrar
desk-filter-clear = Quitar filtros
desk-filter-keep = Guardar este filtro
desk-filter-keep-name = Nombre del filtro
desk-filter-keep-save = Guardar
desk-filter-kept = Filtros guardados
desk-filter-not-readable = No se pudo leer parte de esta dirección, así que el filtro quedó fuera: { $field }.

# Pestañas
desk-tabs-label = Filtros guardados
desk-tab-open = Abiertas
desk-tab-mine = Mías
desk-tab-unassigned = Sin asignar
desk-tab-overdue = Vencidas
desk-tab-team = Mi equipo
desk-tab-disputed = Disputadas
desk-tab-dormant = Sin actividad

# Lista
desk-list-label = Solicitudes en la cola
desk-list-total = { $n ->
    [10000] 10.000 solicitudes o más
    [one] { $n } solicitud
   *[other] { $n } solicitudes
}
desk-list-empty = No hay nada aquí
desk-list-empty-hint = Ninguna solicitud coincide con estos filtros.
desk-list-new = { $n ->
    [one] { $n } solicitud nueva: mostrar
   *[other] { $n } nuevas: mostrar
}
desk-list-unavailable = No se pudo cargar la cola.
desk-try-again = Intentar de nuevo
desk-map-show = Mostrar el mapa
desk-map-hide = Ocultar el mapa
desk-map-label = Mapa de la cola
desk-keys-hint = Pulse ? para ver los atajos de teclado

# Fila
desk-row-opened = Abierta { $when }
desk-row-due = Vence { $when }
desk-row-overdue = Vencida desde { $when }
desk-row-paused = En pausa: a la espera de quien avisó
desk-row-urgent = Escalada
desk-row-closed = Cerrada { $when }
desk-row-no-promise = Sin compromiso
desk-row-no-place = Sin lugar
desk-row-unassigned = Nadie
desk-row-choose = Elegir { $reference }
desk-bulk-act = Actuar sobre las solicitudes elegidas

# Caso
desk-case-none = No hay ninguna solicitud abierta
desk-case-none-hint = Elija una de la cola, o pulse j y Entrar.
desk-case-unavailable = No se pudo cargar la solicitud.
desk-case-missing = No existe ninguna solicitud con esta referencia.
desk-case-full = Abrir en su propia página
desk-case-public = Abrir la página pública
desk-case-details = Detalles
desk-case-description = Lo que se informó
desk-case-sample = Contenido de ejemplo
desk-case-opened = Abierta
desk-case-due = Compromiso
desk-case-paused = En pausa desde
desk-case-answer = Responder antes de
desk-case-escalated = Escalado
desk-case-priority-normal = Marcada
desk-case-priority-raised = Prioridad elevada
desk-case-priority-urgent = Urgente
desk-case-closed = Cerrada
desk-case-category = Categoría
desk-case-department = Departamento
desk-case-place = Lugar
desk-case-channel = Canal
desk-message-publish = Mostrar a todo el mundo
desk-case-posts = Publicado en
desk-case-assignee = Asignada a
desk-case-team = Equipo
desk-case-no-team = Ninguno
desk-case-team-change = Equipo y prioridad
desk-priority-usual = Prioridad normal
desk-case-followers = Seguidores
desk-case-photos = Fotos y video
desk-case-photo = Foto { $n }
desk-case-video = Video { $n }
desk-case-map = Mapa
desk-contact-heading = Quien informó
desk-contact-private = Privado: solo personal
desk-contact-none = No dejó datos de contacto.
desk-contact-name = Nombre
desk-contact-email = Correo electrónico
desk-contact-phone = Teléfono
desk-timeline-heading = Cronología
desk-timeline-internal = Interno
desk-timeline-new = { $n ->
    [one] { $n } entrada nueva en la cronología
   *[other] { $n } entradas nuevas en la cronología
}

# Acciones
desk-actions-heading = Actuar sobre esta solicitud
desk-actions-none = Su función le permite leer el escritorio, no cambiar solicitudes.
desk-assign-heading = Asignar
desk-assign-me = Asignármela
desk-assign-to = Asignar a
desk-assign-nobody = Nadie
desk-assign-save = Asignar
desk-status-heading = Cambiar el estado
desk-status-choose = Nuevo estado
desk-status-template = Empezar con una plantilla
desk-status-template-none = Sin plantilla
desk-status-text = Actualización pública
desk-status-text-hint = Cualquiera puede leerla. Se envía a quien informó y a los seguidores.
desk-status-text-required = Este cambio necesita una actualización que diga por qué.
desk-status-reason = Motivo
desk-status-reason-hint = Necesario para cerrar. Cualquiera puede leerlo.
desk-status-reason-none = Elija un motivo
desk-status-photos = Fotos del resultado
desk-status-photos-hint = Para cerrar hace falta una foto o una actualización con palabras propias. Se elimina lo que muestra dónde se tomó la foto.
desk-status-save = Cambiar el estado
desk-update-heading = Publicar una actualización
desk-update-save = Publicar
desk-update-everyone = Publicarla también en las cuentas de la ciudad en otras redes
desk-note-heading = Nota interna
desk-note-text = Nota
desk-note-hint = Solo el personal puede leer esto. Escriba @nombre para avisar a un colega.
desk-note-mention = Avisar a un colega
desk-note-mention-none = A nadie en particular
desk-note-save = Añadir nota
desk-place-heading = Corregir el lugar
desk-place-address = Dirección o cruce
desk-place-address-hint = Elija de la lista o mueva el marcador en el mapa.
desk-place-lat = Latitud
desk-place-lon = Longitud
desk-place-map = Mueva el marcador al lugar correcto
desk-place-save = Guardar el lugar
desk-service-heading = Corregir el servicio
desk-service-choose = Servicio
desk-service-save = Guardar el servicio

# Resultado de una acción
desk-done-assign = Asignación guardada.
desk-done-status = Estado cambiado.
desk-done-update = Actualización publicada.
desk-done-note = Nota añadida.
desk-done-place = Lugar corregido.
desk-done-service = Servicio corregido.
desk-done-resend = El mensaje vuelve a estar en cola.
desk-failed = No se guardó: { $reason }
desk-failed-stale = Otra persona cambió esta solicitud. Abajo está lo que hizo, y su texto sigue aquí. Guarde lo suyo de todos modos o déjela como está.
desk-conflict-save = Guardar lo mío de todos modos
desk-conflict-leave = Dejarla como está ahora
desk-failed-moved = Este cambio ya no es posible: la solicitud está ahora en «{ $status }». Su texto sigue aquí.
desk-failed-signed-out = Su sesión terminó. Lo que escribió sigue aquí.
desk-sign-in-again = Inicie sesión en otra pestaña y vuelva a guardar
desk-changed-heading = Lo que cambió mientras tanto

# Teclado
desk-help-title = Atajos de teclado
desk-help-open = Atajos de teclado
desk-help-intro = Funcionan siempre que no esté escribiendo.
desk-help-key = Tecla
desk-help-action = Qué hace
desk-key-next = Solicitud siguiente
desk-key-previous = Solicitud anterior
desk-key-open = Abrir la solicitud
desk-key-choose = Elegir la solicitud para una acción sobre varias
desk-key-choose-range = Elegir todas desde la última elegida hasta esta
desk-key-bulk = Actuar sobre las solicitudes elegidas
desk-key-status = Cambiar el estado
desk-key-assign = Asignármela
desk-key-note = Escribir una nota interna
desk-key-caller = Registrar el aviso de quien llama
desk-key-search = Buscar en la cola
desk-key-help = Mostrar esta lista
desk-key-or = o

# Bandeja de salida
desk-outbox-heading = Bandeja de salida
desk-outbox-lead = Todos los mensajes que envía el portal, los más recientes primero.
desk-outbox-list-label = Mensajes
desk-outbox-filter = Estado del mensaje
desk-outbox-all = Todos
desk-outbox-empty = No hay mensajes aquí
desk-outbox-empty-hint = Los mensajes aparecen cuando llega un informe o se publica una actualización.
desk-outbox-to = Para { $recipient }
desk-outbox-created = Escrito { $when }
desk-outbox-sent = Enviado { $when }
desk-outbox-next = Próximo intento { $when }
desk-outbox-attempts = { $n ->
    [0] Aún sin intentos
    [one] { $n } intento
   *[other] { $n } intentos
}
desk-outbox-error = Último error
desk-outbox-text = Mostrar el texto
desk-outbox-resend = Enviar de nuevo
desk-outbox-resend-of = Enviar de nuevo: { $subject }
desk-message-queued = En cola
desk-message-sending = Enviándose
desk-message-sent = Enviado
desk-message-dead = Abandonado
desk-message-cancelled = Ya no deseado
desk-nav-moderation = Moderación
desk-nav-dashboard = Cifras
desk-nav-templates = Plantillas
desk-nav-route = Mi ruta
desk-nav-mentions = Menciones
desk-nav-appeals = Apelaciones
desk-nav-routing = Asignación
desk-case-moderate = Quién puede ver qué

# Who else is here
desk-presence-looking = { $name } también está mirando esto.
desk-presence-writing = { $name } está escribiendo aquí.
desk-case-work = Tareas y trabajo
desk-key-work = Tareas y trabajo del caso
desk-case-hand-off = Encargar a un contratista
