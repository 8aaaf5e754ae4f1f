## Ajustes: todos en un archivo.

admin-page-file = Todo en un archivo
admin-page-file-hint = Llevarse todo lo que está ajustado, o leerlo de nuevo.
admin-kind-city = Ciudad, mapa y direcciones
admin-field-city = Ciudad
admin-field-time-zone = Zona horaria
admin-field-bounds = Límites
admin-field-center = Dónde se abren los mapas
admin-field-zoom = Ampliación
admin-field-attributions = Fuentes
admin-field-layers = Capas del mapa
admin-field-addresses = Direcciones
admin-field-geocoder-words = Palabras de las direcciones
cityfile-lede = Lo que está ajustado aquí puede ir a otro portal, o volver a este.
cityfile-take = Llevárselo
cityfile-holds = Nombres, mapa, zonas, direcciones, servicios con sus preguntas, plazos, calendarios, reglas, plantillas, motivos, departamentos, equipos, colores y textos. Los casos, las personas y los secretos no están.
cityfile-download = Descargar el archivo
cityfile-read = Leer un archivo
cityfile-read-what = Ocupa el lugar de lo que está ajustado. Los casos quedan y conservan lo que se les preguntó y prometió. Usted ve lo que cambiaría antes de que cambie.
cityfile-file = El archivo de la ciudad
cityfile-file-hint = Como se descargó aquí, o escrito por «stoa config export»: { $mb } MB como máximo.
cityfile-look = Ver qué cambiaría
cityfile-preview = Lo que cambiaría el archivo
cityfile-would = Todavía no ha cambiado nada. Cada una de estas cosas se anota como un cambio y se puede deshacer por sí sola; el mapa y las direcciones, solo con un archivo anterior.
cityfile-first-take = Descargue antes el archivo actual si quizá quiera volver a él.
cityfile-same = El archivo dice lo que ya está ajustado. No cambiaría nada.
cityfile-apply = Leerlo
cityfile-cancel = Cancelar
cityfile-done = El archivo se ha leído. Lo que es distinto de antes está entre los cambios.
cityfile-added =
    { $n ->
        [one] { $n } nuevo
       *[other] { $n } nuevos
    }
cityfile-changed =
    { $n ->
        [one] { $n } cambiado
       *[other] { $n } cambiados
    }
cityfile-removed =
    { $n ->
        [one] { $n } desaparece
       *[other] { $n } desaparecen
    }
cityfile-reordered = en otro orden
cityfile-part-addresses = Direcciones
cityfile-part-areas = Zonas
cityfile-part-calendars = Calendarios
cityfile-part-departments = Direcciones de los departamentos
cityfile-part-endings = Motivos de cierre
cityfile-part-general = Servicio para todo lo demás
cityfile-part-geocoder-words = Palabras de las direcciones
cityfile-part-layers = Mapa
cityfile-part-routing = Reglas de reparto
cityfile-part-rules = Cuando vence una promesa
cityfile-part-services = Servicios
cityfile-part-site = Ciudad
cityfile-part-stoa-config = Formato del archivo
cityfile-part-teams = Equipos
cityfile-part-templates = Plantillas
cityfile-part-terms = Plazos
cityfile-part-texts = Palabras propias de la ciudad
cityfile-part-theme = Aspecto
error-file-no-city = Este archivo no se puede leer. Abajo está lo que tiene mal
error-conflict-not-kept = El mapa o las direcciones ya son otros, y los anteriores no se guardan aquí. Lea un archivo anterior para volver a ellos
