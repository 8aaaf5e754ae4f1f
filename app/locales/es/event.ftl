## Lo que hace el personal con el estado, como lo dicen los botones.

event-acknowledge = Tomar en revisión
event-plan = Planificar el trabajo
event-start = Comenzar el trabajo
event-ask = Preguntar a quien avisó y esperar
event-answered = Seguir con la respuesta
event-resolve = Cerrar como resuelta
event-decline = Cerrar sin obra
event-reopen = Reabrir
event-merge = Unir a otra
event-unmerge = Separar de nuevo
event-confirm = Decir que está resuelto
event-dispute = Decir que no está resuelto
event-appeal = Apelar
event-uphold = Aceptar la apelación
event-reject = Rechazar la apelación
