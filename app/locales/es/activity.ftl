## Lo que pasó, como título de la cronología.

activity-submitted = Reportada
activity-status = Cambio de estado
activity-update = Novedad
activity-assigned = Asignada
activity-note = Nota interna
activity-message = Mensaje de quien avisó
activity-shown = Respuesta mostrada a todos
activity-moved = Lugar corregido
activity-reclassified = Servicio corregido
activity-media = Se añadió una foto
activity-merged = Unida a otra solicitud
activity-unmerged = Vuelve a ser independiente
activity-absorbed = Se unió otro aviso sobre lo mismo
activity-released = Un aviso unido vuelve a ser independiente
activity-split = Dividida en partes
activity-linked = Véase también
activity-unlinked = Ya sin relación
activity-published = Revisada y publicada
activity-hidden = Ocultada
activity-restored = Visible de nuevo
activity-redacted = Tachada en parte
activity-unredacted = Mostrada de nuevo
activity-original-read = Se consultó el original
activity-objected = Alguien la denunció
activity-dismissed = Denuncias desestimadas
activity-unreadable = No se pudo leer una foto y se descartó
