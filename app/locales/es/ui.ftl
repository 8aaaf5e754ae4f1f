## El marco, los componentes y las palabras que usan todas las páginas.

ui-description = Informe de un problema en { $city }, vea lo que otros han reportado y siga lo que hace la ciudad.
ui-skip = Ir al contenido
ui-menu = Menú
ui-nav-main = Principal
ui-nav-report = Reportar un problema
ui-nav-requests = Solicitudes
ui-nav-mine = Mis solicitudes
ui-nav-about = Acerca de
ui-nav-desk = Mesa de trabajo
ui-nav-outbox = Mensajes
ui-nav-sign-in = Acceso del personal
ui-nav-sign-out = Cerrar sesión
ui-language = Idioma
ui-theme = Apariencia
ui-theme-auto = Como en mi dispositivo
ui-theme-light = Clara
ui-theme-dark = Oscura
ui-theme-contrast = Alto contraste
ui-live = En vivo
ui-offline = No tiene conexión. Puede seguir leyendo; no se envía nada hasta que vuelva.
ui-footer-phone = Llame al { $phone }
ui-footer-accessibility = Accesibilidad
ui-footer-api = Para desarrolladores
ui-footer-staff = Para el personal municipal
ui-footer-data = Datos:
ui-footer-made = Hecho con Stoa, software libre
ui-footer-sample = Parte de lo que ve aquí es inventado, para mostrar cómo funciona el portal.
ui-breadcrumbs = Usted está aquí
ui-pages = Páginas
ui-first-page = Primera página
ui-next-page = Siguiente
ui-close = Cerrar
ui-remove = Quitar
ui-optional = (opcional)
ui-error-prefix = Error:
ui-error-title = Error: { $title }
ui-error-summary = Hay un problema
ui-characters-left =
    { $n ->
        [one] Queda { $n } carácter
       *[other] Quedan { $n } caracteres
    }
ui-too-many-characters =
    { $n ->
        [one] Sobra { $n } carácter
       *[other] Sobran { $n } caracteres
    }

## Números

ui-metres = { $n } m
ui-kilometres = { $n } km
ui-kilobytes = { $n } kB
ui-megabytes = { $n } MB
ui-target-hours =
    { $n ->
        [one] en { $n } hora
       *[other] en { $n } horas
    }
ui-target-days =
    { $n ->
        [one] en { $n } día
       *[other] en { $n } días
    }
ui-target-business-days =
    { $n ->
        [one] en { $n } día hábil
       *[other] en { $n } días hábiles
    }
ui-target-working-hours =
    { $n ->
        [one] en { $n } hora de servicio
       *[other] en { $n } horas de servicio
    }
ui-target-working-minutes =
    { $n ->
        [one] en { $n } minuto de servicio
       *[other] en { $n } minutos de servicio
    }

## Fechas

ui-date = { $day } de { $month } de { $year }
ui-day = { $weekday }, { $day } de { $month }
ui-time = { $hour12 }:{ $minute } { $half }
ui-date-time = { $date }, { $time }
ui-am = a. m.
ui-pm = p. m.
ui-month-1 = enero
ui-month-2 = febrero
ui-month-3 = marzo
ui-month-4 = abril
ui-month-5 = mayo
ui-month-6 = junio
ui-month-7 = julio
ui-month-8 = agosto
ui-month-9 = septiembre
ui-month-10 = octubre
ui-month-11 = noviembre
ui-month-12 = diciembre
ui-weekday-1 = lunes
ui-weekday-2 = martes
ui-weekday-3 = miércoles
ui-weekday-4 = jueves
ui-weekday-5 = viernes
ui-weekday-6 = sábado
ui-weekday-7 = domingo

## Órdenes de una lista

ui-sort-newest = Más recientes primero
ui-sort-oldest = Más antiguas primero
ui-sort-due = Más urgentes primero
ui-sort-near = Más cercanas primero
