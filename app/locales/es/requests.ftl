## Buscar y seguir avisos; mapas.

requests-home = Inicio
requests-title = Avisos
requests-heading = Lo que la gente ha informado
requests-report = Informar de un problema
requests-sample = Ejemplo

## El filtro

requests-filter = Filtro
requests-filter-q = Palabras, dirección o referencia
requests-filter-status = Estado
requests-filter-more = Más filtros
requests-filter-service = Servicio
requests-any-service = Cualquier servicio
requests-filter-neighborhood = Barrio
requests-any-neighborhood = Cualquier barrio
requests-filter-from = Informado desde
requests-filter-to = Informado hasta
requests-filter-sort = Orden
requests-filter-mine = Solo lo informado desde este dispositivo
requests-filter-apply = Buscar
requests-near-me = Cerca de mí
requests-near-failed = No pudimos saber dónde está.
requests-filters-used = Filtros en uso
requests-filters-clear = Quitar todos los filtros
requests-chip-q = «{ $q }»
requests-chip-from = Desde { $date }
requests-chip-to = Hasta { $date }
requests-chip-area = En esta parte del mapa
requests-chip-district = Distrito { $name }
requests-chip-near = Cerca de mí
requests-chip-mine = Desde este dispositivo
requests-chip-overdue = Con retraso
requests-unreadable = Parte de esta dirección no se puede leer
requests-unreadable-text = Omitimos: { $names }.

## La lista

requests-count =
    { $n ->
        [10000] 10.000 avisos o más
        [one] { $n } aviso
       *[other] { $n } avisos
    }
requests-views = Vista
requests-view-list = Lista
requests-view-map = Mapa
requests-download = archivo de estos avisos
requests-new =
    { $n ->
        [one] { $n } nuevo: mostrar
       *[other] { $n } nuevos: mostrar
    }
requests-new-announced =
    { $n ->
        [one] { $n } aviso nuevo
       *[other] { $n } avisos nuevos
    }
requests-none = No se encontró nada
requests-none-text = Ningún aviso cumple estos filtros. Quite alguno o informe de algo nuevo.

## Mapas

requests-map-label = Mapa de los avisos
requests-map-of = Mapa de { $place }
requests-map-twin = La lista contiene los mismos avisos que el mapa.
requests-map-credits = Datos del mapa:
requests-map-zoom-in = Acercar
requests-map-zoom-out = Alejar
requests-map-one = { $service }: { $status }
requests-map-group =
    { $n ->
        [one] { $n } aviso, { $open } abierto. Acercar
       *[other] { $n } avisos, { $open } abiertos. Acercar
    }
requests-map-here =
    { $n ->
        [one] { $n } aviso en este lugar, { $open } abierto
       *[other] { $n } avisos en este lugar, { $open } abiertos
    }
requests-map-here-list = Mostrarlos en una lista
requests-map-unseen = no públicos: { $n }
requests-map-picked = El lugar elegido; arrástrelo para moverlo
requests-map-pick-note = Pulse en el mapa o arrastre el marcador.
requests-map-pick-keys = Con el teclado, las flechas mueven el mapa.
requests-map-pick-middle = Poner el marcador en el centro
requests-legend = Leyenda
requests-places-found =
    { $n ->
        [one] { $n } lugar encontrado
       *[other] { $n } lugares encontrados
    }
requests-place-none = No se encontró ese lugar. También puede usar el mapa, o solo palabras.
requests-place-chosen = Elegido: { $place }

## Un aviso

requests-request-title = { $service } { $reference }
requests-what = Lo que se informó
requests-photos = Fotos
requests-photo-number = Foto { $n }
requests-preparing = { $n ->
    [one] Se está preparando 1 foto.
   *[other] Se están preparando { $n } fotos.
}
requests-timeline = Lo ocurrido hasta ahora
requests-timeline-promise = Prometido para el { $day }
requests-changed = Este aviso ha cambiado. Estado: { $status }
requests-fact-place = Lugar
requests-fact-neighborhood = Barrio
requests-fact-opened = Informado
requests-fact-department = Departamento
requests-fact-category = Categoría
requests-fact-followers = Seguidores
requests-place-unknown = No indicado
requests-promise-none = No hay fecha prometida
requests-promise-none-text = La ciudad no promete una fecha para este servicio. Aquí verá lo que ocurre.
requests-promise-by = Antes del { $day }
requests-promise-by-text = La ciudad promete haber actuado para entonces.
requests-promise-late =
    { $n ->
        [one] { $n } día de retraso
       *[other] { $n } días de retraso
    }
requests-promise-late-text = La ciudad prometió actuar antes del { $date }.
requests-promise-done = Hecho el { $date }
requests-promise-declined = Cerrado el { $date }
requests-promise-paused = En pausa desde el { $date }
requests-promise-paused-text = La ciudad preguntó a quien dio el aviso y necesita la respuesta. La fecha prometida se mueve lo que tarde.
requests-promise-late-unsaid = La ciudad no ha dicho por qué.
requests-promise-answer = Alguien responde antes del { $day }.
requests-promise-figures = Cuántas veces se cumple lo prometido
requests-promise-kept-text = A tiempo: prometido para el { $date }.
requests-promise-missed-text =
    { $n ->
        [one] Prometido para el { $date }: { $n } día de retraso.
       *[other] Prometido para el { $date }: { $n } días de retraso.
    }
requests-sent = Recibimos su aviso
requests-sent-reference = Su referencia:
requests-sent-promise = La ciudad promete actuar antes del { $day }.
requests-sent-no-promise = Para este servicio la ciudad no promete una fecha. Esta página muestra lo que ocurre.
requests-sent-mail = Le enviamos una confirmación por correo y le escribiremos cuando algo cambie.
requests-sent-no-mail = Guarde la referencia, o deje un correo abajo: esta página siempre muestra cómo va.
requests-sent-texts = Hemos enviado un mensaje de texto a su teléfono: responda SÍ para recibir novedades por mensaje. Esta página siempre muestra cómo va.
requests-follow = Seguir por correo
requests-follow-email = Correo electrónico
requests-follow-hint = Escribimos cuando este aviso cambia. Cada correo trae un enlace para dejar de seguir.
requests-follow-do = Seguir
requests-followed = Ahora sigue este aviso
requests-followed-text = Le escribiremos cuando algo cambie.
requests-unfollow-title = Dejar de seguir
requests-unfollow-do = Dejar de seguir
requests-share = Copiar enlace
requests-shared = Enlace copiado
requests-share-failed = No se pudo copiar el enlace. Cópielo de la barra de direcciones.
requests-print = Imprimir
requests-object = Denunciar contenido
requests-seen-waiting = Alguien lo revisa antes de que todos puedan verlo. Hasta entonces solo lo ven usted y el ayuntamiento.
requests-seen-private = Solo usted y el ayuntamiento ven esto.
requests-seen-hidden = Se retiró de la vista pública. Solo lo ven usted y el ayuntamiento.
requests-unseen = No pública
requests-mine-waiting = Pendiente de revisión: hasta entonces solo lo ven usted y el ayuntamiento.
requests-mine-private = No es público: solo lo ven usted y el ayuntamiento.
requests-mine-hidden = Ya no es público: se retiró de la vista. Solo lo ven usted y el ayuntamiento.

## Cómo terminó

requests-ending-reason = Se cerró porque: { $reason }
requests-ending-answer = ¿Informó usted? Diga hasta el { $date } si está resuelto
requests-ending-confirmed = Quien informó dice que está resuelto.
requests-ending-disputed = Quien informó dice desde el { $date } que no está resuelto.
requests-ending-backers =
    { $n ->
        [one] { $n } persona más lo dice también.
       *[other] { $n } personas más lo dicen también.
    }
requests-ending-back = Yo también lo digo: no está resuelto
requests-ending-backed = Su voz se ha contado.
requests-ending-appeal = Quien informó apeló el { $date }. Alguien que no lo cerró decide antes del { $due }.
requests-ending-upheld = La apelación se aceptó el { $date }.
requests-ending-rejected = La apelación se rechazó el { $date }.
