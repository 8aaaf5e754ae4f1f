## Compromisos cumplidos: las cifras

promises-title = Compromisos cumplidos
promises-lede = Para la mayoría de los servicios la ciudad promete una fecha. Aquí se ve cuántas veces se cumplió. Una solicitud que hubo que retomar cuenta como no cumplida; también la que venció y sigue abierta.
promises-periods = Período
promises-period-month = Últimos 30 días
promises-period-year = Últimos 365 días
promises-period-all = Desde el principio
promises-none = Aún no venció ningún compromiso ni se cerró nada.
promises-finding = Se cumplió el { $percent } % de { $total } compromisos
promises-time = La mitad de las solicitudes cerradas tardó como mucho { $median }; nueve de cada diez, como mucho { $p90 }.
promises-at = Contado el { $date }; el tiempo en que la ciudad esperó a quien avisó no cuenta para el compromiso.
promises-csv = Estas cifras en CSV
promises-service = Servicio
promises-service-table = Por servicio
promises-district = Distrito municipal
promises-district-table = Por distrito municipal
promises-district-name = Distrito { $name }
promises-kept = Cumplidos
promises-rate = Parte
promises-closed = Cerradas
promises-median = La mitad en
promises-p90 = Nueve de diez en
promises-percent = { $percent } %
promises-of = { $kept } de { $total }
promises-value = { $n }
promises-hours = { $n } h
promises-days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
