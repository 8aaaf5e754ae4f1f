## Open311: la página para desarrolladores, las claves y lo que se dice a los programas.

open311-developers-title = Para desarrolladores
open311-developers-lead = Los programas pueden leer aquí los servicios y las solicitudes de la ciudad, y presentar reportes en nombre de las personas, con el estándar abierto Open311 GeoReport v2.
open311-developers-read = Leer
open311-developers-read-how = Para leer no hace falta clave. Cada dirección de abajo también existe con .xml.
open311-developers-key = Presentar reportes
open311-developers-key-how = Para presentar reportes hace falta una clave. Pídala aquí: la verá una sola vez, al final de este formulario, y empezará a funcionar cuando la ciudad la conceda.
open311-developers-name = Su nombre u organización
open311-developers-email = Correo electrónico
open311-developers-purpose = ¿Qué hará su programa?
open311-developers-ask = Pedir una clave

open311-key-title = Su clave
open311-key-once = Cópiela ahora. Se muestra solo esta vez y no se guarda en ningún sitio.
open311-key-then = Todavía no abre nada. La ciudad revisa lo que escribió y la concede; hasta entonces, los reportes con ella se rechazan con el aviso de que está pendiente.
open311-key-back = Volver a la página para desarrolladores

open311-keys-nav = Claves
open311-keys-title = Claves de programas
open311-keys-lead = Quién puede presentar reportes mediante un programa. Las claves solo las conocen sus dueños.
open311-keys-filter = Estado de la clave
open311-keys-all = Todas
open311-keys-empty = No hay claves aquí
open311-keys-empty-hint = Los desarrolladores piden claves en su propia página; lo que piden aparece aquí.
open311-keys-asked = Pedida { $when }
open311-keys-decided = Decidida { $when } { $by }
open311-keys-used = Último uso { $when }
open311-keys-updates = También puede publicar avances, que cambian el estado de las solicitudes
open311-keys-grant = Conceder
open311-keys-grant-of = Conceder la clave de { $name }
open311-keys-revoke = Revocar
open311-keys-revoke-of = Revocar la clave de { $name }

open311-state-requested = Pedida
open311-state-active = Concedida
open311-state-revoked = Revocada

open311-error-key-required = Indique la clave de este programa
open311-error-key-unknown = Esta clave no se conoce aquí o fue revocada
open311-error-key-waiting = Esta clave se pidió, pero aún no se ha concedido
open311-error-key-no-updates = Esta clave puede presentar reportes, pero no publicar avances
open311-error-jurisdiction = Aquí no existe esa jurisdicción
open311-error-service = Aquí no existe ese servicio
open311-error-place = Diga dónde es: lat y long, address_string o address_id
open311-error-window = Pida 90 días como máximo; el final no puede ser anterior al inicio

open311-told-closed = La oficina que se ocupa de esto lo ha cerrado.
open311-told-declined = La oficina que se ocupa de esto lo ha cerrado sin hacer trabajos.
open311-told-reopened = La oficina que se ocupa de esto lo ha retomado.

open311-forwards-title = Servicios de otras ciudades
open311-forwards-lead = Los reportes de estos servicios van al punto de acceso Open311 de otra ciudad, y lo que pase allí se cuenta aquí.
open311-forward-remove = Dejar sus reportes aquí
open311-forward-new = Enviar los reportes de un servicio a otra ciudad
open311-forward-service = Servicio
open311-forward-endpoint = Dirección base del punto de acceso
open311-forward-their-code = Su código del servicio; vacío: como el nuestro
open311-forward-jurisdiction = Su jurisdiction_id, si lo piden
open311-forward-key = La clave que nos dieron; vacío: la que tenemos
open311-forward-share = Enviar también el nombre, el correo y el teléfono de quien reporta
open311-forward-do = Enviar sus reportes allí
open311-forward-error-service = Elija uno de nuestros servicios
open311-forward-error-endpoint = Escriba una dirección que empiece por https:// o http://
open311-forward-error-api-key = Escriba la clave que nos dieron
open311-forward-error-their-code = Escriba su código del servicio
