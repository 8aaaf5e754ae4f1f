## Correo a quienes avisan y siguen. $city es el nombre del portal, $service el del catálogo, $reference lo que se cita.

mail-confirmation-subject = { $reference }: hemos recibido su aviso
mail-confirmation-intro = Gracias por escribir a { $city }. Su aviso está con nosotros; tenga a mano su referencia.
mail-following-subject = { $reference }: usted sigue esta solicitud
mail-following-intro = Desde ahora { $city } le escribe cuando esta solicitud cambia. Si no lo pidió usted, la última línea le da de baja.
# $status es uno de los textos status-.
mail-change-subject = { $reference }: { $status }
mail-change-intro = El estado de esta solicitud en { $city } ha cambiado a: { $status }.
mail-update-subject = { $reference }: novedades de su solicitud
mail-update-intro = Hay novedades de esta solicitud en { $city }:
mail-label-reference = Referencia
mail-label-service = Servicio
mail-label-place = Lugar
mail-label-status = Estado
mail-label-promise = Previsto para
mail-open = Abrir la solicitud
mail-why = Recibe este correo porque avisó de esta solicitud o la sigue. No se leen las respuestas; la página de la solicitud dice cómo contactarnos.
mail-unsubscribe = No recibir más de esta solicitud
# $other es la referencia de la otra solicitud, o de varias.
mail-merged-subject = { $reference }: continúa como { $other }
mail-merged-intro = Alguien ya había avisado a { $city } de lo mismo, así que unimos su aviso a { $other }. No se pierde nada: desde ahora recibirá noticias de { $other }.
mail-unmerged-subject = { $reference }: continúa por separado
mail-unmerged-intro = { $city } había unido su aviso a { $other }. Resulta que trata de otra cosa y continúa por separado; aquí recibirá sus noticias.
mail-split-subject = { $reference }: dividida en { $other }
mail-split-intro = Su aviso trata de varias cosas, así que { $city } hizo una solicitud de cada parte: { $other }. Recibirá noticias de cada una.
