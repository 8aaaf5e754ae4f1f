## El tablero: cifras de los días que se quiera, por servicio y lugar

dashboard-title = Cómo va la ciudad
dashboard-lede = Todo lo que se ha comunicado, contado tal como está ahora. Elija días, un servicio o un lugar; cada número lleva a sus casos o a un archivo.
dashboard-stretches = Días
dashboard-days-7 = Últimos 7 días
dashboard-days-30 = Últimos 30 días
dashboard-days-90 = Últimos 90 días
dashboard-days-365 = Últimos 365 días
dashboard-compare = Comparar con
dashboard-compare-before = Los días anteriores
dashboard-compare-year = Un año antes
dashboard-compare-none = Nada
dashboard-every = Todos
dashboard-neighborhood = Barrio
dashboard-standing = Los números más importantes
dashboard-days = Del { $from } al { $to }.
dashboard-against = Comparado con los días del { $from } al { $to }.
dashboard-changed = Los números han cambiado.
dashboard-open = Abiertas ahora
dashboard-overdue = Vencidas ahora
dashboard-opened = Recibidas
dashboard-closed = Cerradas
dashboard-kept-rate = Compromisos cumplidos
dashboard-median = La mitad, cerrada en
dashboard-change = Cambio
dashboard-up = +{ $percent } %
dashboard-down = −{ $percent } %
dashboard-same = 0 %
dashboard-from = Desde
dashboard-table = Los números en una tabla
dashboard-services-more = { $n ->
    [one] { $n } servicio más
   *[other] { $n } servicios más
}
dashboard-embed = Ponga partes de esto en su propia página
dashboard-flow-legend = Columnas: recibidas. Línea: cerradas.
dashboard-from-to = de { $from } a { $to }
dashboard-from-to-percent = { $from } % a { $to } %
dashboard-square = Cuadro { $n }
dashboard-squares = Cuadros del mapa con más solicitudes
# Hallazgos: los títulos de los gráficos
dashboard-than-before = que en los días anteriores
dashboard-than-year = que un año antes
dashboard-nothing = En estos días no hay bastante que comparar
dashboard-flow = Se recibieron { $opened } solicitudes y se cerraron { $closed }
dashboard-flow-more = Se recibieron { $opened } solicitudes, un { $percent } % más { $than }; se cerraron { $closed }
dashboard-flow-less = Se recibieron { $opened } solicitudes, un { $percent } % menos { $than }; se cerraron { $closed }
dashboard-kept = Se cumplió el { $percent } % de los compromisos que vencieron.
dashboard-kept-more = Se cumplió el { $percent } % de los compromisos que vencieron, { $points } puntos más { $than }.
dashboard-kept-less = Se cumplió el { $percent } % de los compromisos que vencieron, { $points } puntos menos { $than }.
dashboard-slower-more = { $service }: la mitad de las solicitudes tarda { $time } más { $than }
dashboard-slower-less = { $service }: la mitad de las solicitudes se resuelve { $time } antes { $than }
dashboard-slowest = { $service } es lo que más tarda: la mitad de las solicitudes necesita más de { $time }
dashboard-most = { $place } es el lugar con más solicitudes: el { $percent } % de las que tienen lugar
dashboard-apart = Los compromisos se cumplen más en el distrito { $best } ({ $percent } %) y menos en el distrito { $worst } ({ $least } %)
dashboard-heat = La mitad de las solicitudes viene de { $squares } de los { $all } cuadros del mapa
# Lo propio del despacho
dashboard-desk = Lo que espera en el despacho
dashboard-dormant = Dormidas
dashboard-dormant-days = Dormidas: abiertas y sin que nada haya pasado en { $days } días. Reabiertas: de las solicitudes cerradas en los últimos 90 días, las que hubo que retomar.
dashboard-reopened = Reabiertas
dashboard-nobody = Nadie
dashboard-people = Persona
dashboard-people-finding = { $name } tiene más solicitudes abiertas que nadie: { $n }
dashboard-departments = Departamento
dashboard-departments-finding = { $name } tiene más solicitudes abiertas que ningún otro: { $n }
dashboard-ages = Abiertas desde hace
dashboard-ages-finding = Abiertas desde hace más de un año: { $n }
dashboard-age = de { $from } a { $to } días
dashboard-age-older = { $from } días o más
