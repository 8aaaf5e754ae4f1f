## La página sobre el portal.

about-title = Acerca de este portal
about-lede = { $name } es donde la gente de { $city } y su ayuntamiento se entienden.
about-what = Puede informar de un problema en un lugar público, seguirlo hasta que se resuelva y ver lo que otros han reportado. El personal de la ciudad responde en el mismo lugar, y cada paso aparece al momento para todos los que lo siguen.
about-sample = Esto es una demostración. El mapa, los servicios y los registros de solicitudes pasadas son datos abiertos reales; las palabras, las personas y las imágenes se inventaron donde los datos no las tienen, y esas solicitudes están marcadas.
about-data-title = Datos
about-data = Todo lo público de este portal se puede descargar como archivo o leer con programas.
about-data-csv = Todas las solicitudes públicas en CSV
about-data-geojson = Todas las solicitudes públicas en GeoJSON
about-data-api = Descripción de la API (OpenAPI)
about-data-developers = Para desarrolladores: Open311 y claves
about-sources-title = De dónde vienen los datos
about-accessibility-title = Accesibilidad
about-accessibility = Este portal quiere ser útil para todos. Su meta son las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA.
about-accessibility-how = Todo funciona con el teclado, con un lector de pantalla, con un aumento del 400 %, en alto contraste y sin scripts. Lo que muestra el mapa también se puede leer como lista.
about-accessibility-limits = Las fotos llevan la descripción que les dio quien las envió, y puede faltar. Si algo no le funciona, díganoslo, por favor; le responderemos y le ayudaremos de otra manera.
about-privacy-title = Privacidad
about-privacy = Son públicos el lugar, la descripción, las fotos y lo que responde la ciudad. Su nombre, su correo y su teléfono solo los ve el personal que atiende su solicitud. Los datos ocultos de las fotos, como dónde se tomaron, se eliminan antes de guardarlas.
about-cookies = Este portal no usa cookies de publicidad ni de estadística. Recuerda su idioma, su apariencia y las referencias que reportó desde este dispositivo.
about-contact-title = Contacto
about-contact = Si prefiere hablar con una persona, aquí estamos:
about-contact-phone = Teléfono:
about-contact-email = Correo:
about-emergency = En una emergencia llame al 911.
about-style = El sistema de diseño
