## Correo y chats que llegan. $city es el nombre del portal, $reference lo que la persona cita.

inbound-place-in-words = Véase la descripción

## Para el equipo, junto al aviso

inbound-note-mail = Llegó por correo de { $from }.
inbound-note-unverified = Llegó por correo de una dirección sin verificar: { $from }.
inbound-note-service = Por sus palabras puede tratarse de «{ $service }».
inbound-note-files = Archivos que venían y no se guardaron: { $files }.
inbound-note-elsewhere = No se descargaron las imágenes que venían. Están aquí:

## El diálogo

inbound-hello = Hola, aquí { $city }. Recojo avisos sobre la ciudad. Escriba AYUDA cuando quiera, CANCELAR para dejar un aviso, ENGLISH o العربية para otro idioma.
inbound-ask-what = ¿Qué ocurre? Cuéntemelo en un mensaje.
inbound-ask-place = ¿Dónde es? Envíe su ubicación, una dirección («12 Main Street»), una esquina («Oak St & Elm St») o describa el lugar.
inbound-ask-service = ¿Cuál de estos es? Responda con el número o dígalo con otras palabras. OMITIR si no es ninguno.
inbound-may-skip = (OMITIR para dejarlo en blanco.)
inbound-ask-photo = ¿Tiene una foto? Envíela, o responda NO.
inbound-ask-review = Este es su aviso:
inbound-photos =
    { $n ->
        [one] { $n } foto
       *[other] { $n } fotos
    }
inbound-everyone-sees = Lo verá todo el mundo en la web de la ciudad: no ponga nombres, teléfonos ni datos parecidos.
inbound-personal = Lo verá todo el mundo en la web de la ciudad, y esto parece un dato personal: { $found }. NO descarta el aviso para que pueda empezar de nuevo sin él.
inbound-yes-or-no = ¿Es correcto? SÍ lo envía, NO lo descarta.
inbound-sent = Gracias. Su aviso tiene la referencia { $reference }. Aquí le diré cómo sigue; ALTO termina los mensajes.
inbound-dropped = Descartado. No se envió nada. Escríbame para empezar de nuevo.
inbound-forgotten = Su último aviso quedó sin terminar y se ha olvidado. No se envió nada.
inbound-help = Recojo avisos sobre la ciudad y le cuento cómo siguen. ESTADO y una referencia dice cómo va un aviso, CANCELAR deja el que está en curso, ALTO termina los mensajes, INICIO los reanuda.
inbound-stopped = No recibirá más mensajes aquí. INICIO los reanuda.
inbound-started = Vuelve a recibir mensajes aquí.
inbound-speaks = Desde ahora hablamos español.
inbound-place-outside = Ese lugar está fuera de la ciudad.
inbound-which-service = No estoy seguro de a cuál se refiere.
inbound-answer-wrong = No entiendo esa respuesta.
inbound-needed = Lo necesito para seguir.
inbound-photo-refused = No puedo usar esa imagen: envíe fotos (JPEG, PNG, WebP), seis como máximo.
inbound-photo-elsewhere = No puedo descargar imágenes de ahí. El equipo de la ciudad verá la dirección.
inbound-needs-contact = Para esto la ciudad tiene que poder contactar con usted. Use el formulario, por favor:
inbound-not-right = Algo todavía no encaja.
inbound-too-many = Ha enviado tantos avisos como puede una conversación por ahora. Este queda guardado tal cual: diga sí de nuevo más tarde, o escriba a { $city } por otra vía.
