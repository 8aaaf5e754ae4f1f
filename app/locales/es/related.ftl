## Qué casos van juntos, en el escritorio.

related-heading = Van juntos
related-survivor = Continúa como
related-duplicates = Unidos a este
related-parent = Parte de
related-children = Partes
related-linked = Véase también
related-looks-like = Se parece a
related-open = Abrir
related-other = Referencia del otro caso
related-other-hint = Como R-7K3M-9X
related-merge-heading = Unir
related-merge-hint = Este caso se cierra y el otro continúa. Quienes siguen este seguirán el otro y se les avisa una vez.
related-merge-save = Unir a él
related-unmerge-heading = Separar
related-unmerge-hint = Este caso se retoma por separado. A quienes vinieron con él se les avisa una vez.
related-unmerge-save = Separar
related-split-heading = Dividir
related-split-hint = Cada parte pasa a ser un caso, en el mismo lugar y para las mismas personas, a quienes se avisa una vez. Las partes vacías no cuentan.
related-split-save = Dividir
related-part = Parte { $n }
related-part-service = Servicio de la parte
related-part-none = Sin esta parte
related-part-text = De qué trata la parte
related-link-heading = Relacionar
related-link-save = Relacionar
related-unlink-heading = Quitar relación
related-unlink-save = Quitar relación
related-unlink-of = Quitar la relación con { $reference }
related-done-merge = Unido. Se avisa a quienes lo siguen.
related-done-unmerge = Separado. Se avisa a quienes afecta.
related-done-split = Dividido. Se avisa a quienes lo siguen.
related-done-link = Relacionado
related-done-unlink = Relación quitada
error-other-required = Elija un caso o dé su referencia
error-other-not-a-reference = No es una referencia. Son como R-7K3M-9X
error-other-same = Es el mismo caso. Dé otro
error-other-unknown = No hay tal caso
error-other-is-duplicate = Ese caso ya está unido a otro. Dé el que continúa
error-service-is-part = Este caso es parte de otro. Divida aquel
error-parts-required = Dé al menos una parte
error-parts-too-many =
    { $n ->
        [one] Dé como máximo { $n } parte
       *[other] Dé como máximo { $n } partes
    }
