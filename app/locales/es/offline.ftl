## Sin conexión: lo que espera en este dispositivo, el aviso del marco y una versión nueva.

offline-waiting =
    { $n ->
        [one] { $n } reporte pendiente de envío.
       *[other] { $n } reportes pendientes de envío.
    }
offline-away = Sin conexión: { $n } pendientes de envío.
offline-refused =
    { $n ->
        [one] { $n } reporte no se pudo enviar.
       *[other] { $n } reportes no se pudieron enviar.
    }
offline-see = Ver lo pendiente
offline-new-version = Hay una versión nueva.
offline-reload = Recargar
offline-title = En este dispositivo
offline-hint = Los reportes se envían solos en cuanto haya conexión. Hasta entonces la ciudad no los tiene.
offline-list = La lista de sus solicitudes necesita conexión. Lo pendiente de envío sigue en este dispositivo.
offline-reference = La ciudad lo tiene como
offline-state-waiting = Pendiente de envío
offline-state-waiting-files =
    { $n ->
        [one] Pendiente de envío, con { $n } archivo
       *[other] Pendiente de envío, con { $n } archivos
    }
offline-state-files =
    { $n ->
        [one] Llegó; queda { $n } archivo por enviar
       *[other] Llegó; quedan { $n } archivos por enviar
    }
offline-state-editing = En edición; no se envía hasta que usted lo envíe de nuevo
offline-state-refused = No se envió. Edítelo y envíelo de nuevo; no se ha perdido nada
offline-state-partly =
    { $n ->
        [one] Llegó, pero { $n } archivo no fue aceptado
       *[other] Llegó, pero { $n } archivos no fueron aceptados
    }
offline-state-sent = Enviado
offline-earlier = Ya había llegado una versión anterior, así que sus últimos cambios no se enviaron.
offline-send = Enviar ahora
offline-edit = Editar
offline-go-on = Seguir editando
offline-delete = Borrar
offline-delete-sure = ¿Borrar este reporte y sus fotos de este dispositivo? No se podrá recuperar.
offline-dismiss = Quitar de esta lista
offline-send-hint = No tiene conexión. El reporte se guardará en este dispositivo y se enviará solo cuando haya conexión.
