## Solicitudes dentro de otras páginas

embed-title = Solicitudes a la ciudad de { $city }
embed-none = Ninguna solicitud coincide.
embed-count =
    { $n ->
        [10000] 10.000 solicitudes o más
        [one] { $n } solicitud
       *[other] { $n } solicitudes
    }
embed-new-tab = (se abre en otra pestaña)
embed-map-label = Mapa de las solicitudes
embed-as-list = Lo mismo en lista
embed-group =
    { $n ->
        [one] { $n } solicitud, { $open } abierta
       *[other] { $n } solicitudes, { $open } abiertas
    }
embed-frame-title = Solicitudes a la ciudad
embed-maker-title = Insertar estas solicitudes
embed-maker-lede = Ponga una lista o un mapa de estas solicitudes en su propia página. Siempre está al día, no pone cookies y no necesita scripts.
embed-kind = Mostrar
embed-kind-list = Una lista
embed-kind-map = Un mapa
embed-height = Altura en píxeles
embed-make = Preparar el código
embed-code-title = El código
embed-code = Copie esto en su página
embed-copy = Copiar
embed-copied = Copiado.
embed-look = Ver cómo queda
