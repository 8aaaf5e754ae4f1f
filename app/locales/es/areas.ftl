## Ajustes: las zonas de la ciudad, desde un archivo.

admin-page-areas = Zonas
admin-page-areas-hint = Barrios y distritos, desde un archivo GeoJSON.
admin-kind-areas = Zonas
admin-field-geometry = Contorno
admin-field-coordinates = Posiciones
admin-field-type = Tipo de contorno
areas-lede = En qué parte de la ciudad está un aviso. Figura en cada caso, en los filtros y en las cifras, y las reglas de reparto pueden preguntar por ella.
areas-kinds = Tipos de zonas
areas-kind = Tipo
areas-count = Zonas
areas-on-cases = Se guarda con cada caso
areas-kind-neighborhood = Barrios
areas-kind-council-district = Distritos municipales
areas-kind-police-district = Distritos policiales
areas-now =
    { $n ->
        [0] Todavía no hay zonas de este tipo
        [one] { $n } zona ahora
       *[other] { $n } zonas ahora
    }
areas-new = Zonas nuevas desde un archivo
areas-cases = Los avisos que ya están conservan la zona que se les dio. Los nuevos reciben las zonas nuevas, y también un aviso cuyo lugar se corrige.
areas-file = Archivo GeoJSON
areas-file-hint = Una FeatureCollection de polígonos en longitud y latitud (WGS 84): { $n } zonas y { $mb } MB como máximo. Nada cambia antes de que vea lo que haría.
areas-property = Qué propiedad contiene el nombre
areas-properties = Los elementos del archivo tienen estas propiedades:
areas-look = Ver qué haría
areas-preview = { $kind }: lo que haría el archivo
areas-preview-lede = Todavía no ha cambiado nada. Mire los nombres y los números y guarde después.
areas-picture =
    { $n ->
        [one] { $n } zona del archivo; en discontinuo, las zonas de ahora
       *[other] { $n } zonas del archivo; en discontinuo, las zonas de ahora
    }
areas-would-be = Zonas del archivo
areas-name = Nombre
areas-km2 = km²
areas-requests = Avisos en ella
areas-note = Nota
areas-number = { $n }
areas-is-new = nueva
areas-nowhere = En ninguna de ellas
areas-gone = Estas están ahora y desaparecerían:
areas-rules = Hay reglas de reparto que nombran alguna de ellas y dejarían de valer ahí:
areas-overtaken = Otra persona ha cambiado estas zonas desde que usted miró. No se guardó nada. Mire de nuevo y guarde si todavía quiere.
areas-save = Guardar estas zonas
areas-cancel = Cancelar
areas-saved = Guardado. Los avisos nuevos reciben estas zonas.
error-file-required = Elija un archivo
error-file-too-large = Este archivo es demasiado grande: { $n } MB como máximo
error-file-gone = Este archivo ya no se conserva. Elíjalo de nuevo
error-file-not-geojson = Esto no es una FeatureCollection de GeoJSON
error-file-no-areas = No hay ninguna zona en este archivo
error-file-too-many = Demasiadas zonas: { $n } como máximo
error-file-too-fine = Demasiadas posiciones: { $n } como máximo. Simplifique los contornos
error-file-not-an-area = El elemento { $n } no es un polígono
error-file-broken-ring = El contorno del elemento { $n } está roto: no está cerrado o se cruza a sí mismo
error-file-out-of-range = El elemento { $n } no está en longitud y latitud
error-file-outside-city = El elemento { $n } está fuera de la ciudad
error-file-name-twice = El elemento { $n } tiene un nombre que ya tiene otro
error-file-name-too-long = El nombre del elemento { $n } es demasiado largo
error-property-no-name = El elemento { $n } no tiene esa propiedad, o está vacía
