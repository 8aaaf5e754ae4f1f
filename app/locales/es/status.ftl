## En qué estado está una solicitud.

status-received = Recibida
status-in-review = En revisión
status-planned = Planificada
status-in-progress = En curso
status-waiting = A la espera de quien avisó
status-resolved = Resuelta
status-declined = Cerrada sin obra
status-duplicate = Unida a otra
