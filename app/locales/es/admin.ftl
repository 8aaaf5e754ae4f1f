## La zona de ajustes: lo que la ciudad fija por sí misma y quién cambió qué. Páginas que escribe el propio servidor.

# Índice
admin-title = Ajustes
admin-lede = Lo que la ciudad decide por sí misma. Cada cambio queda anotado con lo que había antes y se puede deshacer.
admin-set = Qué se puede ajustar
admin-set-what = Ajuste
admin-set-hint = Para qué sirve
admin-page-services = Servicios y sus preguntas
admin-page-services-hint = Lo que los residentes pueden informar, en qué orden y qué pregunta cada servicio.
admin-page-teams = Equipos y departamentos
admin-page-teams-hint = Quién atiende casos en conjunto y adónde se escribe a los departamentos.
admin-page-routing = Asignación
admin-page-routing-hint = A qué departamento, equipo y persona va un reporte.
admin-page-terms = Plazos
admin-page-terms-hint = En cuánto tiempo la ciudad responde y actúa, servicio por servicio.
admin-page-calendars = Calendarios
admin-page-calendars-hint = Cuándo trabaja la ciudad: horarios, feriados y días libres de cada año.
admin-page-escalations = Cuando vence un plazo
admin-page-escalations-hint = Qué ocurre con los casos vencidos.
admin-page-templates = Plantillas
admin-page-templates-hint = Textos que se ofrecen al personal para las novedades.
admin-page-endings = Motivos de cierre
admin-page-endings-hint = Por qué se cierran los casos y qué pasa con los desacuerdos.
admin-page-history = Historia de un sistema anterior
admin-page-history-hint = Casos de un sistema anterior, traídos desde un archivo.

# Cambios
admin-changes-title = Cambios de ajustes
admin-changes-lede = Quién cambió qué, lo más reciente primero. El último cambio de un ajuste se puede deshacer.
admin-changes-list = Cambios
admin-changes-none = Todavía no se ha cambiado nada.
admin-changes-newest = Últimos cambios
admin-changes-all = Todos los cambios
admin-changes-older = Cambios anteriores
admin-changes-here = Qué se ha cambiado aquí
admin-change-changed = cambiado
admin-change-added = añadido
admin-change-removed = quitado
admin-change-undoes = deshecho
admin-change-portal = el portal
admin-change-more =
    { $n ->
        [one] { $n } más
       *[other] { $n } más
    }
admin-what = Qué
admin-before = Antes
admin-after = Después
admin-everything = Todo
admin-yes = sí
admin-no = no
admin-undo = Deshacer
admin-undone = Deshecho. Vuelve a valer lo que había antes.
admin-filter-kind = Ajuste
admin-filter-by = Cambiado por
admin-filter-show = Mostrar
admin-filter-all = Mostrar todo
admin-any = Cualquiera
admin-overtaken = Otra persona lo cambió desde que usted lo abrió. Lo que escribió sigue aquí; no se guardó nada. Compare y vuelva a guardar si aún lo desea.
admin-overtaken-theirs = Qué se cambió entretanto

# Clases de ajustes
admin-kind-service = Servicio
admin-kind-order = Orden de los servicios
admin-kind-general = Servicio para todo lo demás
admin-kind-department = Departamento
admin-kind-team = Equipo
admin-kind-routing-rules = Reglas de asignación
admin-kind-calendar = Calendario
admin-kind-terms = Plazo
admin-kind-escalations = Cuando vence un plazo
admin-kind-template = Plantilla
admin-kind-endings = Motivos de cierre

# Nombres de campos en la lista de cambios
admin-field-name = Nombre
admin-field-code = Código
admin-field-description = Descripción
admin-field-keywords = Palabras clave
admin-field-category = Categoría
admin-field-department = Departamento
admin-field-place = Lugar
admin-field-contact = Contacto
admin-field-target = Hecho en
admin-field-response = Respuesta en
admin-field-resolution = Hecho en
admin-field-calendar = Calendario
admin-field-publication = Quién ve los reportes
admin-field-has-questions = Hace preguntas
admin-field-form = Formulario
admin-field-pages = Páginas
admin-field-fields = Preguntas
admin-field-title = Título
admin-field-text = Texto
admin-field-help = Ayuda
admin-field-required = Obligatorio
admin-field-choices = Opciones
admin-field-kind = Tipo de respuesta
admin-field-condition = Cuándo se pregunta
admin-field-key = Clave
admin-field-email = Correo
admin-field-members = Integrantes
admin-field-retired = Ya no se usa
admin-field-when = Qué reportes
admin-field-then = Qué se dice de ellos
admin-field-services = Servicios
admin-field-areas = Zonas
admin-field-words = Palabras
admin-field-days = Días
admin-field-hours = Horario
admin-field-channels = Cómo llegó
admin-field-team = Equipo
admin-field-person = Persona
admin-field-priority = Prioridad
admin-field-holidays = Feriados
admin-field-yearly = Libre cada año
admin-field-date = Fecha
admin-field-month = Mes
admin-field-day = Día
admin-field-weekday = Día de la semana
admin-field-nth = Cuál del mes
admin-field-monday-after-sunday = El lunes después de un domingo
admin-field-statuses = Dónde está el caso
admin-field-of = Qué plazo
admin-field-later = Previsto
admin-field-overdue-by = Vencido desde
admin-field-action = Qué se hace
admin-field-assign = Dado a
admin-field-service = Servicio
admin-field-event = Paso
admin-field-locale = Idioma
admin-field-reasons = Motivos
admin-field-gone = Ya no se da
admin-field-appeal = Apelaciones decididas en
admin-field-backers = Otros tras un desacuerdo
admin-field-sample = Uno consultado de cada
admin-field-outside = A quién más acudir
admin-field-en = Inglés
admin-field-es = Español
admin-field-ar = Árabe
admin-field-monday = Lunes
admin-field-tuesday = Martes
admin-field-wednesday = Miércoles
admin-field-thursday = Jueves
admin-field-friday = Viernes
admin-field-saturday = Sábado
admin-field-sunday = Domingo

# Lo que comparten los formularios
admin-save = Guardar
admin-saved = Guardado. Vale desde ahora.
admin-preview = Vista previa
admin-amount = Número
admin-unit = Unidad
admin-unit-working-minutes = minutos laborables
admin-unit-working-hours = horas laborables
admin-unit-hours = horas, las 24
admin-unit-business-days = días laborables
admin-unit-calendar-days = días

# Plazos
admin-terms-lede = Un caso se promete según los plazos vigentes cuando se abre. Lo que cambie aquí vale para los casos abiertos desde ahora; los anteriores conservan lo prometido.
admin-terms-service = Servicio
admin-terms-response = Respuesta en
admin-terms-resolution = Hecho en
admin-terms-calendar = Calendario
admin-terms-now = Un caso abierto ahora: hecho para
admin-terms-none = no se promete nada
admin-terms-every = Cambiar los plazos de todos los servicios
admin-terms-every-lede = Lo que rellene vale desde ahora para todos los servicios. Lo que deje vacío queda como está.
admin-terms-title = Plazo: { $name }
admin-terms-from-now = Vale para los casos abiertos desde ahora; los anteriores conservan lo prometido.
admin-terms-empty-none = Deje el número vacío para no prometer nada.
admin-terms-empty-as-is = Deje el número vacío para que cada servicio quede como está.
admin-terms-as-is = Como está
admin-terms-promised = A un caso abierto ahora se le promete
admin-terms-answer-now = Ahora: respuesta para
admin-terms-work-now = Ahora: hecho para
admin-terms-answer-then = Después: respuesta para
admin-terms-work-then = Después: hecho para
admin-terms-changed =
    { $n ->
        [one] Cambia { $n } servicio.
       *[other] Cambian { $n } servicios.
    }
admin-terms-planned = Esto está previsto y llega por sí solo:
admin-terms-drop-planned = Que no llegue

# Calendarios
admin-calendars-lede = Los plazos en tiempo laborable se cuentan según un calendario. Un cambio vale desde ahora.
admin-calendar = Calendario
admin-calendar-title = Calendario: { $name }
admin-calendar-new = Calendario nuevo
admin-calendar-code = Código: minúsculas, cifras, guiones. No cambia después
admin-calendar-usual = De lunes a viernes, de nueve a cinco
admin-calendar-hours = Horario
admin-calendar-hours-hint = Desde y hasta, como 08:30-17:00; varios entre comas. Un día vacío es libre.
admin-calendar-free = Feriados y reglas
admin-calendar-used = Servicios
admin-calendar-ahead = Los próximos días en que nadie trabaja
admin-calendar-from-now = Vale desde ahora. Los casos conservan las fechas prometidas.
admin-calendar-more = Más filas
admin-calendar-remove = Quitar este calendario
admin-holidays = Feriados
admin-holidays-hint = Días sueltos en que nadie trabaja. Vacíe una fila para quitarla.
admin-holiday-date = Fecha del feriado { $n }
admin-holiday-name = Nombre del feriado { $n }
admin-yearly = Libre cada año
admin-yearly-hint = O bien un día del mes, o bien qué día de la semana del mes. Vacíe una fila para quitarla.
admin-yearly-name = Nombre de la regla { $n }
admin-yearly-month = Mes de la regla { $n }
admin-yearly-day = Día del mes, regla { $n }
admin-yearly-nth = Cuál del mes, regla { $n }
admin-yearly-weekday = Día de la semana, regla { $n }
admin-yearly-monday = Si el día es domingo, también es libre el lunes siguiente
admin-nth-1 = primer
admin-nth-2 = segundo
admin-nth-3 = tercer
admin-nth-4 = cuarto
admin-nth-last = último

# Cuando vence un plazo
admin-escalations-lede = Cada regla actúa una vez sobre un caso que está ahí y lleva tanto vencido. Una regla nueva actúa sobre lo que venza desde ahora.
admin-escalation-new = Regla nueva
admin-escalation-name = Nombre de la regla
admin-escalation-remove = Quitar esta regla
admin-escalation-statuses = Dónde está el caso
admin-escalation-of = Qué plazo venció
admin-escalation-of-resolution = que esté hecho
admin-escalation-of-response = que alguien responda
admin-escalation-action = Qué se hace
admin-escalation-flag = Marcarlo en la mesa
admin-escalation-raise = Hacerlo más urgente
admin-escalation-notify = Escribir a su departamento
admin-escalation-give = Darlo a { $name }
admin-escalation-after = Vencido desde hace
admin-escalation-after-hint = Cuánto después de la fecha prometida actúa la regla.

# Motivos de cierre
admin-endings-lede = El personal elige uno de estos motivos al cerrar un caso y quien reportó lo lee. Un motivo usado conserva su texto para esos casos.
admin-endings-reasons = Motivos
admin-endings-disputes = Desacuerdos y apelaciones
admin-ending-new = Motivo nuevo
admin-ending-event = Corresponde a
admin-ending-gone = No ofrecerlo más
admin-ending-appeal = Las apelaciones se deciden en
admin-ending-appeal-hint = Según el calendario del servicio del caso.
admin-ending-backers = Tantas otras personas tras un desacuerdo hacen el caso más urgente
admin-ending-sample = De tantos casos cerrados se pregunta a una persona cómo fue
admin-ending-outside = A quién más se puede acudir tras una apelación
admin-ending-outside-hint = Una defensoría o un tribunal, con cómo contactarlos. Vacío, no se nombra a nadie.
