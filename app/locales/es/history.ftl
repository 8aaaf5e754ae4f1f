## Una ciudad trae su historia: archivos con casos de un sistema anterior. Páginas que escribe el propio servidor.

# La lista
history-title = Historia de un sistema anterior
history-lede = Traiga casos de un sistema anterior desde un archivo de filas (CSV). Usted dice qué es qué, lo prueba con cada fila sin que se escriba nada y luego lo incorpora. No se escribe a nadie, y un archivo entero se puede retirar.
history-new = Un archivo nuevo
history-source = Nombre del sistema anterior
history-source-hint = Por ejemplo, «Línea directa 2009–2024». La cronología de cada caso lo nombra, y bajo él cada número entra una sola vez, esté en el archivo que esté.
history-file = Archivo
history-file-hint = CSV cuya primera línea nombra las columnas, de hasta { $n } MB. UTF-8 o Windows-1252; comas, punto y coma o tabulaciones.
history-upload = Subir
history-none = Todavía no se ha traído nada.
history-imports = Archivos
history-head-source = Sistema anterior
history-head-file = Archivo
history-head-state = En qué punto está
history-head-made = Casos
history-head-at = Empezado

# Un archivo
history-import-title = Historia: { $source }
history-percent = { $n } %
history-state-reading = Leyéndose
history-state-mapping = Por asignar
history-state-checking = Prueba en seco
history-state-checked = Probado
history-state-importing = Entrando
history-state-paused = En pausa
history-state-done = Incorporado
history-state-cancelled = Cancelado
history-state-taking-back = Retirándose
history-state-taken-back = Retirado
history-state-failed = No se puede leer
history-about-reading = El archivo se lee una vez para ver qué contienen sus columnas.
history-about-mapping = Diga qué columna es cuál y qué significan sus palabras. Casi todo viene propuesto.
history-about-checking = Se juzga cada fila. No se escribe nada.
history-about-checked = Se juzgó cada fila y no se escribió nada. Mire qué falla y luego incorpore las filas que valen.
history-about-importing = Las filas que valen se convierten en casos. Puede dejar esta página; sigue sola.
history-about-paused = Sigue desde donde se detuvo.
history-about-done = Las filas que valían ya son casos. Cada uno se encuentra también por su número antiguo.
history-about-cancelled = Terminó antes de tiempo. Lo que había entrado sigue ahí hasta que lo retire.
history-about-taking-back = Se van los casos con los que nadie ha hecho nada desde entonces.
history-about-taken-back = Lo que nadie había tocado ya no está.
history-about-failed = El archivo ya no está, o una de sus filas no tiene fin (unas comillas que no se cierran). Súbalo de nuevo.
history-counts = Filas
history-count-good = Pueden entrar
history-came-good = Entraron
history-count-bad = No pueden entrar
history-count-there = Ya estaban
history-count-left-out = De servicios que se dejan fuera
history-count-warned = De las que valen, conviene mirarlas
history-count-gone = Retirados
history-count-stays = Se quedan, porque alguien ha hecho algo con ellos
history-issues-link =
    { $n ->
        [one] { $n } observación sobre una fila
       *[other] { $n } observaciones sobre filas
    }
history-issues-csv = Como archivo (CSV)
history-to-columns = Columnas
history-to-values = Estados y servicios
history-act-check = Prueba en seco
history-act-import = Incorporar las filas
history-act-pause = Pausar
history-act-continue = Seguir
history-act-cancel = Cancelar
history-act-take-back = Retirar estos casos
history-take-back = Retirarlo
history-take-back-hint =
    { $n ->
        [one] Está { $n } caso que trajo. Se va, salvo que alguien haya hecho algo con él desde entonces.
       *[other] Están { $n } casos que trajo. Se van, salvo aquellos con los que alguien ha hecho algo desde entonces.
    }
history-brought =
    { $n ->
        [one] Entró { $n } caso
       *[other] Entraron { $n } casos
    }
history-stays =
    { $n ->
        [one] Se queda { $n } caso
       *[other] Se quedan { $n } casos
    }
history-back = Volver al archivo

# Columnas
history-columns-title = Columnas: { $source }
history-columns-lede = ¿Qué columna es cuál de nuestros campos? Lo propuesto se guía por los nombres de las columnas y por lo que contienen.
history-layout = { $rows } filas, { $encoding }, separadas por «{ $delimiter }»
history-found = Columnas del archivo
history-column = Columna
history-samples = Tres valores
history-filled = Rellenas
history-personal-columns = Estas columnas parecen tratar de personas. Se dejan fuera si no las elige; lo que elija se guarda como contacto del caso, que solo ve el personal.
history-map = Qué es qué
history-needed = necesario
history-no-column = – ninguna columna –
history-field-reference = Número antiguo
history-field-opened = Abierto
history-field-closed = Cerrado
history-field-updated = Último cambio
history-field-due = Prometido para
history-field-status = Estado
history-field-outcome = Cómo terminó
history-field-service = Servicio
history-field-address = Dirección
history-field-latitude = Latitud
history-field-longitude = Longitud
history-field-position = Latitud y longitud juntas
history-field-description = Descripción
history-field-words = Lo que se dijo al público al final
history-field-channel = Cómo llegó
history-field-neighborhood = Barrio
history-field-district = Distrito del concejo
history-field-police-district = Distrito policial
history-field-name = Nombre de quien avisó
history-field-email = Correo de quien avisó
history-field-phone = Teléfono de quien avisó
history-order = Cómo se escriben las fechas
history-order-ymd = Año, mes, día
history-order-mdy = Mes, día, año
history-order-dmy = Día, mes, año
history-order-seconds = Segundos desde 1970
history-order-millis = Milisegundos desde 1970
history-order-unreadable = no se puede leer
history-zone = De qué reloj son las horas sin desfase
history-zone-city = El de la ciudad
history-zone-utc = UTC
history-rule = Cuando una descripción o un final parece tener datos personales
history-rule-wait = El caso entra y solo lo ve el personal hasta que lo haya mirado
history-rule-withhold = Lo que lo parece se quita del texto
history-columns-keep = Seguir con estados y servicios
history-not-now = Esto no se puede cambiar en el punto en que está el archivo.
history-overtaken = Alguien ha cambiado esto entretanto. Lo que eligió está abajo; mírelo otra vez y guárdelo.

# Valores
history-values-title = Estados y servicios: { $source }
history-values-lede = ¿Qué significa aquí cada palabra del archivo? Lo propuesto se guía por su nombre.
history-value = En el archivo
history-rows = Filas
history-means = Aquí
history-empty-value = nada
history-as-status = Como dice el estado
history-leave-out = – dejar fuera –
history-values-keep = Guardar

# Filas
history-issues-title = Filas: { $source }
history-issues-lede = Lo que falla en una fila la deja fuera; una advertencia, no. Se muestran 10 000 como máximo.
history-issues = Lo que se encontró
history-issues-none = No falla nada en ninguna fila.
history-issues-more = Más
history-line = Línea
history-trouble = Qué pasa
history-bad = Queda fuera
history-warning = Advertencia
history-trouble-missing = Aquí no hay nada y tiene que haber algo
history-trouble-too-long = Es demasiado largo
history-trouble-ragged = La fila tiene otro número de celdas que la primera línea
history-trouble-not-a-date = No es una fecha en el orden que eligió
history-trouble-not-a-number = No es un número
history-trouble-unknown = A esta palabra no se le dio significado
history-trouble-in-the-future = Está en el futuro
history-trouble-closed-before-opened = Se cerró antes de abrirse
history-trouble-closed-without-date = Está cerrado y ninguna fecha dice cuándo
history-trouble-twice = Una fila anterior tiene el mismo número
history-trouble-not-an-address = No es una dirección de correo; se deja fuera
history-trouble-outside = Este lugar está fuera de la ciudad; el caso entra sin punto en el mapa
history-trouble-cut = Es demasiado largo y se corta
history-trouble-personal = Parece tener datos personales

# Errores
history-error-table-too-large = Este archivo es demasiado grande. Puede tener hasta { $n } MB
history-error-not-a-table = Esto no es un archivo de filas. Guarde la tabla como CSV, con comas, punto y coma o tabulaciones entre las celdas
history-error-encoding = Las letras de este archivo no son ni UTF-8 ni Windows-1252. Guárdelo como «CSV UTF-8»
history-error-no-header = La primera línea contiene valores. Tiene que nombrar las columnas
history-error-too-many-columns = El archivo tiene más de 200 columnas
history-error-taken-column = Otro campo tiene esta columna
history-error-too-many-values = Esta columna tiene más de 1000 valores distintos o muy largos, así que no es una lista de palabras
history-error-not-a-date = Ninguno de los valores se puede leer así
