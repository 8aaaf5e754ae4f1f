## Asignación, equipos, filtros guardados y acciones sobre varias solicitudes: páginas que escribe el propio servidor.

# Reglas
routing-title = Asignación
routing-lede = Las reglas se leen de arriba abajo cuando llega un reporte. Departamento, equipo, persona y prioridad son, cada uno, lo que dice la primera regla que corresponde.
routing-version = En vigor: versión { $n }.
routing-changed = Ha cambiado la lista. Valdrá cuando se haya probado y guardado.
routing-none = No hay reglas: cada reporte va al departamento de su servicio.
routing-every-case = Todos los reportes
routing-services = Servicios
routing-areas = Zonas
routing-words = Palabras
routing-words-hint = Entre comas. Palabras completas, sin importar mayúsculas ni acentos; varias palabras significan que van seguidas.
routing-days = Días
routing-hours = Horas
routing-hours-from = Desde
routing-hours-to = Hasta
routing-channels = Cómo llegó
routing-department = Departamento
routing-team = Equipo
routing-person = Persona
routing-priority = Prioridad
routing-priority-0 = Normal
routing-priority-1 = Elevada
routing-priority-2 = Urgente
routing-area-council-district = Distrito municipal { $name }
routing-area-police-district = Distrito policial { $name }
routing-day-monday = Lunes
routing-day-tuesday = Martes
routing-day-wednesday = Miércoles
routing-day-thursday = Jueves
routing-day-friday = Viernes
routing-day-saturday = Sábado
routing-day-sunday = Domingo
routing-up = Subir
routing-down = Bajar
routing-remove = Quitar
routing-up-of = Subir: { $name }
routing-down-of = Bajar: { $name }
routing-remove-of = Quitar: { $name }
routing-add = Añadir una regla
routing-try = Probarla con las solicitudes del último mes
routing-drop = Descartar mis cambios
routing-done = Guardado.
routing-history = Versiones guardadas
routing-history-version = Versión
routing-history-at = Guardada
routing-history-by = Por
routing-history-rules = Reglas

# Una regla
routing-rule-title = Regla
routing-rule-new = Regla nueva
routing-name = Nombre de la regla
routing-when = Qué reportes
routing-when-hint = Cada parte rellenada debe corresponder; de una lista basta una entrada. Las horas son las de la ciudad; las que pasan de medianoche pertenecen al día en que empiezan.
routing-then = Qué se dice de ellos
routing-then-hint = Lo que quede abierto lo puede decir una regla posterior.
routing-says-nothing = –
routing-keep = Poner en la lista
routing-back = Volver a la lista

# Prueba
routing-dry-title = Lo que habría hecho la lista
routing-dry-span = { $n ->
    [one] { $n } solicitud del { $from } al { $to }
   *[other] { $n } solicitudes del { $from } al { $to }
}
routing-dry-cut = Hubo más; se miraron las más nuevas.
routing-dry-elsewhere = { $n ->
    [0] Ninguna iría a otro sitio que ahora.
    [one] { $n } de ellas iría a otro sitio que ahora.
   *[other] { $n } de ellas irían a otro sitio que ahora.
}
routing-dry-untouched = { $n ->
    [one] De { $n } ninguna regla dice nada.
   *[other] De { $n } ninguna regla dice nada.
}
routing-dry-rules = Por regla
routing-dry-fits = Corresponde
routing-dry-takes = Decide
routing-dry-moves = A otro sitio
routing-dry-never = Nunca decide
routing-dry-examples = Ejemplos: { $name }
routing-dry-samples = Irían a otro sitio
routing-dry-now = Ahora:
routing-dry-then = Entonces:
routing-save = Guardar: vale desde ahora

# Equipos
routing-teams-title = Equipos
routing-teams-lede = Personas que atienden solicitudes juntas. Las reglas y el personal dan solicitudes a un equipo; sus miembros las encuentran en «Mi equipo».
routing-team-new = Equipo nuevo
routing-team-name = Nombre
routing-team-members = Miembros
routing-team-keep = Guardar
routing-team-cases = Sus solicitudes
routing-team-change = { $n ->
    [one] { $n } miembro – cambiar
   *[other] { $n } miembros – cambiar
}
routing-team-retire = Retirar: { $name }
routing-departments = A dónde se escribe a los departamentos
routing-departments-hint = Las reglas de escalada que avisan al departamento escriben a esta dirección.

# Filtros guardados
routing-filters-title = Filtros guardados
routing-filters-lede = Los filtros que guarda están junto a las colas, con cuántas solicitudes encuentra cada uno.
routing-filters-none = Aún no guarda ningún filtro. Filtre la cola y guarde lo que se muestra con un nombre.
routing-filter-remove = Olvidar: { $name }
routing-to-queue = Volver a la cola

# Acciones sobre varias
routing-bulk-title = { $n ->
    [one] Actuar sobre { $n } solicitud
   *[other] Actuar sobre { $n } solicitudes
}
routing-bulk-none = No hay ninguna solicitud elegida.
routing-bulk-hint = Cada solicitud se cambia por separado: lo que no se pueda hacer con una no detiene a las demás. Durante { $n } minutos se puede deshacer.
routing-bulk-assignee = Asignar a
routing-bulk-team = Dar a un equipo
routing-bulk-department = Pasar a otro departamento
routing-bulk-event = Estado nuevo
routing-bulk-update = Actualización pública
routing-bulk-update-hint = Todos pueden leerla. Se envía a quienes reportaron y siguen cada solicitud.
routing-bulk-priority = Prioridad
routing-bulk-do-assign = Asignar
routing-bulk-do-team = Dar al equipo
routing-bulk-do-department = Pasar al departamento
routing-bulk-do-status = Cambiar estado
routing-bulk-do-priority = Fijar prioridad
routing-bulk-finding = Hecho en { $done } de { $total }.
routing-bulk-undo = Deshacer (hasta las { $time })
routing-bulk-undone = Esto se deshizo.
routing-nobody = Nadie
routing-no-team = Ningún equipo
routing-became-done = Hecho
routing-became-unchanged = Ya estaba así
routing-became-illegal-move = Su estado no admite ese paso
routing-became-stale = Alguien la cambió entretanto: no se tocó
routing-became-not-found = No existe tal solicitud
routing-became-forbidden = Su función no lo permite
routing-became-refused = Lo escrito no corresponde a esta solicitud
routing-became-failed = No se pudo hacer ahora
routing-undone-restored = Como estaba
routing-undone-changed = Cambiada desde entonces: queda así
routing-undone-failed = No se pudo deshacer
