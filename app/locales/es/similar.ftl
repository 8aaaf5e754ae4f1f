## ¿Ya avisado?

similar-heading = ¿Es alguna de estas?
similar-hint = Se avisó de esto cerca. Si la suya está aquí, dígalo: cuenta, y tendrá noticias si da un correo más abajo. Siempre puede enviar su propio aviso.
similar-me-too = A mí también
similar-different = Lo mío es distinto
# $n es cuántas otras.
similar-others =
    { $n ->
        [one] { $n } persona más dice: a mí también
       *[other] { $n } personas más dicen: a mí también
    }
similar-counted =
    { $n ->
        [one] Contado: lo dice { $n } persona
       *[other] Contado: lo dicen { $n } personas
    }
similar-done = Usted cuenta
similar-survivor = Esto ya se sabía y continúa con otro aviso
similar-survivor-open = Ir a { $reference }
similar-duplicates = Avisos de lo mismo
similar-parent = Parte de
similar-children = Sus partes
similar-linked = Véase también
