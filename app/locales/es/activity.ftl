## Lo que pasó, como título de la cronología.

activity-submitted = Reportada
activity-status = Cambio de estado
activity-update = Novedad
activity-assigned = Asignada
activity-note = Nota interna
activity-moved = Lugar corregido
activity-reclassified = Servicio corregido
activity-media = Se añadió una foto
