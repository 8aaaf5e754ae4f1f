## Cómo llegaron las solicitudes: las cifras

numbers-title = Cómo llegaron las solicitudes
numbers-finding = { $channel }: así llegó la mayoría, { $percent } % de { $total }
numbers-none = Ninguna solicitud coincide, así que no hay nada que contar.
numbers-lede = Cada solicitud dice por qué vía llegó a la ciudad. Se cuenta lo que encuentra el filtro de abajo.
numbers-table = Solicitudes según la vía por la que llegaron
numbers-channel = Vía
numbers-count = Solicitudes
numbers-share = Parte
numbers-share-value = { $percent } %
numbers-total = Todas las vías
numbers-csv = Estas cifras en CSV
numbers-list = Ver estas solicitudes
numbers-from = Desde el día
numbers-to = Hasta el día
numbers-apply = Contar
numbers-unreadable = Una parte de la dirección no se pudo leer y se dejó fuera.
numbers-value = { $n }
