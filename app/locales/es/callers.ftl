## Avisos que el personal escribe para quien llama o acude a la ventanilla

caller-title = Usted avisa en nombre de otra persona
caller-hint = Escriba lo que dice. Su nombre queda al lado solo en el puesto; quien avisa es la otra persona.
caller-channel = ¿Cómo se comunica con nosotros?
caller-locale = Idioma de nuestras respuestas
caller-consent-legend = Su consentimiento
caller-consent-hint = Hace falta si anota un nombre, un correo o un teléfono. Léale esto en voz alta en su idioma:
caller-statement = ¿Podemos guardar su nombre y cómo comunicarnos con usted para contarle qué pasa con su aviso? Solo lo ve el personal municipal.
caller-consent = Lo leí en voz alta y dio su consentimiento
caller-note-consent = Dio su consentimiento tras leérsele en voz alta ({ $language }): «{ $statement }»
caller-note-texts = Dio su consentimiento, también a noticias por mensaje de texto, tras leérsele en voz alta ({ $language }): «{ $statement }»
caller-note-none = Aviso en nombre de otra persona, que no dejó datos de contacto.
caller-done-title = Qué leer en voz alta
caller-done-reference = La referencia, deletreada
caller-done-promise = Qué prometemos
caller-done-due = Pensamos terminar a más tardar el { $date }.
caller-done-no-due = No hay fecha fija para esto; lo vemos en cuanto podamos.
caller-done-hear = Cómo tendrá noticias
caller-done-mail = Le escribimos a su correo en cada paso.
caller-done-texts = Enviamos mensajes de texto a su teléfono cuando algo cambie. Responder ALTO los termina.
caller-done-stopped = Su teléfono pidió una vez ALTO a nuestros mensajes, así que no recibe ninguno. Para recibirlos de nuevo, debe enviarnos INICIO.
caller-done-no-mail = No dio adónde escribirle. Con la referencia puede preguntar en cualquier momento, aquí o por teléfono.
caller-done-joined =
    { $n ->
        [one] Ya se sabía: ahora afecta a { $n } persona más, incluida esta.
       *[other] Ya se sabía: ahora afecta a { $n } personas más, incluida esta.
    }
caller-done-next = Otro aviso para quien llama
caller-done-case = Abrir el caso
