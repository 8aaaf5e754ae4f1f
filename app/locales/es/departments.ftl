## Ajustes: los departamentos.

admin-page-departments = Departamentos
admin-page-departments-hint = Qué tiene cada uno, su nombre y dirección, y de cuál puede pasar a formar parte.
admin-field-now = Ahora es
admin-field-held = Lo que tenía
admin-field-teams = Equipos
admin-field-staff = Personal
admin-field-rules = Reglas de reparto
departments-lede = Un departamento existe porque servicios, equipos, personal o reglas lo nombran. Déle otro nombre y todos lo siguen, también sus casos; los historiales conservan el nombre de su momento.
departments-email = Adónde se le escribe
departments-name = Nombre
departments-rename = Cambiar el nombre
departments-services = Servicios
departments-no-services = ninguno
departments-open-cases =
    { $n ->
        [one] { $n } caso abierto
       *[other] { $n } casos abiertos
    }
departments-teams =
    { $n ->
        [one] { $n } equipo
       *[other] { $n } equipos
    }
departments-staff =
    { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    }
departments-rules =
    { $n ->
        [one] { $n } regla
       *[other] { $n } reglas
    }
departments-merge-it = Hacerlo parte de otro
departments-merge-hint = Sus servicios, equipos, personal, reglas y casos pasan a ser del otro. Se puede deshacer entre los cambios.
departments-into = De qué departamento pasa a formar parte
departments-choose = Elija uno
departments-merge = Hacerlo parte de ese
departments-stale = Este departamento ya tiene otro nombre. No se cambió nada; mire la lista de abajo.
error-into-same = Elija un departamento distinto de este
