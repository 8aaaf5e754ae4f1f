## The catalogue of services as supervisors keep it, and the questions of each: pages that the server writes itself.

# Services
builder-services-title = Servicios
builder-services-lede = Lo que los residentes pueden pedir a la ciudad, en el orden en que empiezan las listas. Lo que cambie aquí vale enseguida; cada cambio se puede deshacer.
builder-service-add = Añadir un servicio
builder-search = Palabras de un servicio
builder-search-go = Buscar
builder-none = Ningún servicio tiene estas palabras.
builder-found = { $n ->
    [one] Un servicio
   *[other] { $n } servicios
}
builder-column-service = Servicio
builder-column-category = Grupo
builder-column-department = Departamento
builder-column-questions = Preguntas
builder-column-version = Versión
builder-column-order = Orden
builder-retired = Ya no se ofrece
builder-general = Para todo lo demás
builder-draft = Borrador en curso
builder-questions-of = Preguntas de { $name }: { $n }
builder-up = Subir
builder-down = Bajar
builder-up-of = Subir: { $name }
builder-down-of = Bajar: { $name }
builder-done-saved = Guardado.
builder-done-published = Publicado. Desde ahora se hacen estas preguntas; los casos anteriores conservan las suyas.
builder-done-dropped = El borrador se descartó; estas son las preguntas vigentes.
builder-overtaken = Otra persona lo cambió mientras tanto. Lo que escribió está abajo y aún no se guardó. Guarde otra vez para ponerlo en lugar de lo suyo.
builder-wrong = Corrija esto

# One service
builder-fields = Sobre el servicio
builder-name = Nombre
builder-code = Código
builder-code-hint = Nombra el servicio para otros programas y no cambia nunca. Vacío, se forma del nombre.
builder-description = Descripción
builder-description-hint = Una o dos frases que digan para qué es.
builder-category = Grupo
builder-category-hint = Los servicios de un grupo están juntos. Elija uno o escriba otro nuevo.
builder-department = Departamento
builder-department-hint = Adonde van sus solicitudes salvo que una regla diga otra cosa.
builder-keywords = Palabras clave
builder-keywords-hint = Palabras con que la gente lo nombra, entre comas, en cualquier idioma.
builder-place = Lugar
builder-place-no = No se pide
builder-place-optional = Se puede dar
builder-place-required = Se debe dar
builder-contact = Quién informa
builder-contact-no = No se pide
builder-contact-optional = Puede decir quién es
builder-contact-required = Debe decir quién es
builder-publication = Quién ve sus solicitudes
builder-publication-at-once = Todos, enseguida
builder-publication-looked-at = Todos, cuando el personal la haya mirado
builder-publication-private = El personal y quien informó
builder-publication-hint = Hacer privado un servicio retira sus solicitudes de la vista; las de uno que deja de serlo esperan a que alguien las mire.
builder-save = Guardar
builder-add = Añadir
builder-retired-note = Este servicio ya no se ofrece. Sus casos lo conservan.
builder-questions-count = { $n ->
    [0] Sin preguntas.
    [one] Una pregunta o aviso.
   *[other] { $n } preguntas y avisos.
}
builder-questions-version = Vigente: versión { $version }.
builder-questions-build = Preparar las preguntas
builder-deeds = Lugar en el catálogo
builder-place-in-list = Lugar, de { $n }
builder-move = Mover
builder-is-general = Todo lo que no encaja en otro servicio va a este.
builder-make-general = Hacerlo el de todo lo demás
builder-general-hint = El correo y los chats que no encajan en otro servicio se registran en uno.
builder-retire = Dejar de ofrecerlo
builder-retire-hint = Nadie podrá informarlo más; sus casos lo conservan.
builder-restore = Ofrecerlo de nuevo
builder-restore-hint = Está donde estaba, con las preguntas que tenía.

# Questions under way
builder-questions-title = Preguntas
builder-in-force = Vigente: versión { $version }. Nadie ha empezado a cambiarla.
builder-at-it = Borrador, guardado por { $name }, { $when }. Vigente: versión { $version }.
builder-moved-on = Desde que se empezó este borrador entraron en vigor otras preguntas. Publicar pone este borrador en su lugar.
builder-keep = Guardar el borrador
builder-preview = Vista previa
builder-publish = Publicar
builder-drop = Descartar el borrador
builder-keys = En una pregunta, Alt con la flecha arriba o abajo la mueve.
builder-page = Página { $n }
builder-page-title = Título
builder-page-title-hint = Un formulario de una página puede ir sin él.
builder-add-page = Añadir una página
builder-add-question = Añadir una pregunta
builder-add-question-to = Añadir una pregunta a: { $page }
builder-question-n = Pregunta { $n }
builder-must = Obligatoria
builder-may = Puede quedar vacía
builder-sometimes = Se hace a veces
builder-mend = Por corregir
builder-act-page-up = Subir página
builder-act-page-down = Bajar página
builder-act-remove-page = Quitar la página y dejar sus preguntas
builder-act-up = Subir
builder-act-down = Bajar
builder-act-copy = Copiar
builder-act-remove = Quitar
builder-act-add-choice = Añadir una opción
builder-act-choice-up = Subir
builder-act-choice-down = Bajar
builder-act-remove-choice = Quitar
builder-act-add-condition = Hacerla solo tras una respuesta
builder-act-remove-condition = Quitar la condición
builder-act-of = { $act }: { $name }
builder-question = Qué se pregunta o se dice
builder-help = Ayuda
builder-help-hint = Está debajo de la pregunta. Puede quedar vacía.
builder-kind = Tipo de respuesta
builder-kind-line = Una línea
builder-kind-text = Varias líneas
builder-kind-number = Un número
builder-kind-date = Un día
builder-kind-one = Una de varias opciones
builder-kind-many = Cualquiera de varias opciones
builder-kind-notice = Un aviso, sin respuesta
builder-required = Se debe responder
builder-choices = Opciones
builder-choice = Opción { $n }
builder-when = Cuándo se pregunta
builder-always = Siempre
builder-nothing-before = Puede depender de una respuesta cuando haya una pregunta antes.
builder-joined = Qué condiciones deben cumplirse
builder-all = Todas
builder-any = Alguna
builder-on = La respuesta a una pregunta anterior
builder-on-typed = { $question } – la respuesta escrita abajo
builder-on-gone = Una respuesta que no se puede dar antes
builder-choose = Elegir
builder-equal = Se ha dado
builder-is = se dio
builder-is-not = no se dio
builder-value = Esa respuesta
builder-value-hint = Solo para preguntas sin opciones.
builder-when-is = «{ $question }» es «{ $answer }»
builder-when-is-not = «{ $question }» no es «{ $answer }»
builder-and = y
builder-or = o

# Preview
builder-preview-title = Vista previa
builder-preview-lede = Esto verán los residentes. Pruébelo: nada de lo que escriba aquí se guarda.
builder-preview-back = Volver a las preguntas
builder-preview-none = Aún no pregunta nada.
builder-preview-check = Comprobar mis respuestas
builder-preview-fine = Estas respuestas se aceptarían.
builder-preview-wrong = Estas respuestas se devolverían: vea abajo.

# Versions
builder-versions-title = Versiones
builder-versions-lede = Cada caso conserva la versión que se le preguntó.
builder-version-number = Versión
builder-version-at = Publicada
builder-version-by = Por
builder-version-questions = Preguntas
builder-version-loaded = Con una carga del catálogo
builder-compare = Comparar
builder-compare-from = De la versión
builder-compare-to = A la versión
builder-changed = Qué cambió de la versión { $from } a la { $to }
builder-changed-nothing = Nada de lo que se pregunta.
builder-changed-new = Nueva
builder-changed-gone = Quitada
builder-changed-other = Cambiada
builder-part-text = Texto
builder-part-help = Ayuda
builder-part-kind = Tipo
builder-part-required = Respuesta
builder-part-choices = Opciones
builder-part-condition = Cuándo se pregunta
builder-part-page = Página
builder-part-order = Orden
builder-part-moved = Se pregunta en otro lugar

# What is wrong
builder-error-required = Complete este campo.
builder-error-too-many = Puede haber { $n } como máximo.
builder-error-taken = Otro servicio tiene este código.
builder-error-bad-code = Un código se forma con letras latinas, cifras, puntos y guiones.
builder-error-in-use = Está en uso y debe quedar: un servicio con casos o el de todo lo demás.
builder-error-not-possible = Eso no se puede hacer aquí: ya está al final o hay tantos como puede haber.
builder-error-unchanged = Estas preguntas ya están vigentes: no hay nada que publicar.
builder-error-page-empty = Esta página tiene título y ninguna pregunta.
builder-error-same-code = Dos preguntas tienen el mismo código.
builder-error-same-choice = Otra opción tiene este nombre.
builder-error-no-choices = Añada lo que se puede elegir.
builder-error-condition-on-nothing = Elija una respuesta a una pregunta anterior.
builder-error-condition-on-later = Esa pregunta se hace después. Mueva una de las dos o elija otra.
builder-error-condition-on-no-choice = Esa respuesta ya no se puede elegir. Elija otra.
builder-error-condition-in-a-circle = Esta pregunta depende de sí misma y no se haría nunca.
