## La primera página y la de lo reportado desde este dispositivo.

home-page-title = ¿En qué podemos ayudarle?
home-title = ¿Qué puede hacer { $city } por usted?
home-lede = Informe de un problema, vea qué se está haciendo y reciba una respuesta con fecha.
home-search-label = Buscar solicitudes por palabras, dirección o referencia
home-search-placeholder = Bache, Main Street, R-7K3M-9X…
home-search = Buscar
home-task-report = Reportar un problema
home-task-report-text = Un bache, un farol apagado, un grafiti: díganos dónde y añada una foto.
home-task-find = Buscar una solicitud
home-task-find-text = Vea lo que han reportado sus vecinos y en qué estado está.
home-task-map = Abrir el mapa
home-task-map-text = Todas las solicitudes en un mapa, con filtros.
home-task-mine = Mis solicitudes
home-task-mine-text = Lo que reportó desde este dispositivo y qué pasó con ello.
home-task-data = Obtener los datos
home-task-data-text = Todas las solicitudes públicas, como archivo o por la API.
home-task-contact = Hablar con una persona
home-task-contact-text = Por teléfono o por correo, en su idioma.
home-now = Qué está pasando
home-open =
    { $n ->
        [one] solicitud abierta
       *[other] solicitudes abiertas
    }
home-resolved =
    { $n ->
        [one] solicitud resuelta
       *[other] solicitudes resueltas
    }
home-all = Todas las solicitudes
home-empty-title = Todavía no hay solicitudes
home-empty = El primer reporte aparecerá aquí.
home-list-failed = Ahora no se pueden mostrar las solicitudes más recientes
home-mine-title = Mis solicitudes
home-mine-lede = Lo que se reportó desde este dispositivo. La lista se guarda solo en él.
home-mine-empty-title = Todavía no se ha reportado nada desde este dispositivo
home-mine-empty = Cuando envíe un reporte desde este dispositivo, lo encontrará aquí.
