## Suscribirse a lo que pasa en un lugar, y gestionar lo que llega a una dirección.

follow-link = Recibir novedades de una zona
follow-title = Novedades de su zona
follow-lede = Le contamos cuando se avisa de algo o algo cambia. Sin cuenta; cada mensaje lleva un enlace para dejarlo.
follow-by-text = Seguir por mensaje de texto
follow-around = Recibir novedades de todo lo cercano
follow-manage = Elegir o detener sus mensajes

# Qué
follow-what = ¿De qué quiere saber?
follow-near = Alrededor de un lugar
follow-near-hint = Todo dentro de un círculo
follow-street = Una calle
follow-street-hint = Todo lo que hay en ella
follow-neighborhood = Un barrio
follow-neighborhood-hint = Todo lo que hay en él
follow-request = Solicitud { $reference }
follow-request-hint = Solo esta
follow-place = Dirección o calle
follow-place-hint = Por ejemplo 1 City Hall Sq
follow-radius = A qué distancia
follow-metres =
    { $n ->
        [one] { $n } metro
       *[other] { $n } metros
    }
follow-choose = Elija uno
follow-service = Solo un servicio
follow-any-service = Todos los servicios

# Adónde
follow-to = ¿Cómo se lo contamos?
follow-mail = Correo electrónico
follow-mail-hint = Confirma con un enlace
follow-sms = Mensaje de texto
follow-sms-hint = Confirma con un código
follow-push = Avisarme en este navegador
follow-push-hint = Sin dirección
follow-push-done = Este navegador le avisará
follow-email = Correo electrónico
follow-phone = Número de móvil
follow-phone-hint = Su operador puede cobrar los mensajes. Responda ALTO a cualquiera de ellos para no recibir más.

# Cada cuánto
follow-often = ¿Cada cuánto?
follow-instant = Enseguida
follow-instant-hint = Cuando sucede
follow-daily = Una vez al día
follow-daily-hint = Todo junto, por la mañana
follow-quiet = Horas de silencio
follow-quiet-hint = Lo que pase entretanto llega después. Déjelo vacío si no quiere ninguna.
follow-quiet-from = Desde
follow-quiet-to = Hasta
follow-do = Suscribirse

# Qué pasó
follow-done-mail-title = Mire su correo
follow-done-mail = Le hemos enviado un enlace. No llega nada más hasta que lo abra y diga que sí.
follow-code-title = Le hemos enviado un mensaje
follow-code-text = Escriba aquí el código del mensaje, o respóndale SÍ.
follow-code = Código
follow-code-do = Confirmar
follow-ended-title = Se ha dado de baja
follow-ended = No llega nada más. Puede suscribirse de nuevo cuando quiera.
follow-confirm-title = ¿Quiere estos mensajes?
follow-confirm-text = Pulse el botón y le escribimos desde ahora.
follow-confirm-do = Sí, escríbanme
follow-stop-title = ¿Detener estos mensajes?
follow-stop-text = Pulse el botón y no llega nada más.
follow-stop-do = Detener

# Gestionar
follow-manage-title = Sus mensajes
follow-done-confirmed = Gracias. Desde ahora le escribimos.
follow-done-saved = Guardado
follow-done-ended = Terminado. No llega nada más de eso.
follow-last = Última entrega: { $when }
follow-last-never = Todavía no se ha entregado nada
follow-stopped-title = Usted detuvo todos los mensajes
follow-stopped = No se envía nada a esta dirección. Guarde sus preferencias abajo para empezar de nuevo.
follow-bounced-title = Los mensajes a esta dirección vuelven
follow-bounced = Hemos dejado de escribirle. Guarde sus preferencias abajo cuando funcione de nuevo.
follow-list = Lo que sigue
follow-none = Nada
follow-none-text = En esta dirección no se sigue nada.
follow-more = Seguir otra cosa
follow-item-request = Solicitud { $place }
follow-item-near = A menos de { $metres } m de { $place }
follow-item-street = { $place }
follow-item-neighborhood = { $place }
follow-only = Solo { $service }
follow-since = Desde el { $when }
follow-end = Dejar
follow-end-of = Dejar: { $what }
follow-choices = Sus preferencias
follow-kinds = Avisarme de
follow-kind-new = avisos nuevos
follow-kind-status = cambios de estado
follow-kind-update = novedades con texto
follow-language = Idioma
follow-language-as-asked = Como al suscribirme
follow-save = Guardar
follow-stop-all = Detener todo
follow-stop-all-text = Termina todo de una vez.

# En la mesa de trabajo
follow-channel-mail = Correo
follow-channel-sms = Texto
follow-channel-push = Notificación
follow-channel-chat = Chat
follow-channel-post = Publicación
follow-address-bounced = Los mensajes a esta dirección vuelven
follow-address-stopped = Su dueño detuvo todos los mensajes

# Qué salió mal aquí
error-not-a-time = Escriba una hora como 22:00
error-same-time = Las horas de silencio deben terminar a otra hora de la que empiezan
error-code-wrong = Este no es el código del mensaje. Revíselo
error-code-required = Escriba el código del mensaje
error-area-required = Elija de qué quiere saber
error-neighborhood-required = Elija un barrio
error-phone-required = Escriba un número de teléfono
error-place-unknown = No conocemos esta dirección o calle. Revísela o elija otra
error-not-allowed = Esta dirección no se puede usar
error-bad-signature = La firma no coincide
error-conflict-too-many-follows = Esta dirección ya sigue cincuenta cosas. Deje primero una de ellas
error-push-refused = El navegador no permite notificaciones. Puede permitirlas en su configuración
