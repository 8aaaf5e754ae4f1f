## Cómo llegó

channel-filter = Cómo llegó
channel-any = Cualquier vía
channel-numbers = Cómo llegaron las solicitudes
channel-embed = Insertar en otra página

channel-web = Sitio web
channel-form = Sitio web, formulario simple
channel-app = Aplicación
channel-phone = Llamada
channel-counter = Ventanilla
channel-kiosk = Terminal público
channel-mail = Correo electrónico
channel-chat = Mensajería
channel-social = Red social
channel-open311 = Otro programa (Open311)
channel-api = Otro programa
channel-desk = Personal municipal
channel-crew = Brigada en la calle
channel-system = Sistema municipal
channel-import = Traída de otro sistema
