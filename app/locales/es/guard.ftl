## Lo que vería todo el mundo: se señala antes de enviar

guard-phone = Parece un número de teléfono:
guard-email = Parece una dirección de correo:
guard-card = Parece un número de tarjeta:
guard-plate = Parece una matrícula:
guard-public = Lo verá todo el mundo.
guard-take-out = Quitarlo
guard-taken-out = Quitado
guard-review = ¿Es esto para todo el mundo?
guard-form-title = ¿Es esto para todo el mundo?
guard-form-intro = Lo que ha escrito será público. Esto puede decir quién es alguien:
guard-form-out = Quitarlo y enviar
guard-form-send = Enviarlo tal como está
guard-form-change = Cambiarlo antes

## Ocultar caras y matrículas en una foto

guard-blur = Ocultar caras o matrículas
guard-blur-title = Ocultar caras o matrículas
guard-blur-hint = Pase el dedo o el ratón por encima de lo que nadie deba ver. Con el teclado: las flechas mueven el marco, Mayús y las flechas cambian su tamaño, Intro oculta lo que hay dentro. El original no sale de este dispositivo y desaparece al guardar.
guard-blur-canvas = Foto sobre la que dibujar
guard-blur-size = Tamaño del pincel
guard-blur-undo = Deshacer
guard-blur-save = Usar esta foto
guard-blur-cancel = Cancelar
guard-blur-done = Oculto
guard-blur-undone = Deshecho

## Lo que dicen las puertas

error-heic = Aquí no se pueden leer fotos en HEIC o AVIF. Elíjala de nuevo en el teléfono como JPEG o envíe una captura de pantalla
error-proof-needed = Han llegado muchos avisos desde su conexión en la última hora. No se ha perdido nada; vuelva a intentarlo dentro de una hora
error-email-too-often = Esta dirección figura hoy en muchos avisos. Quítela o vuelva a intentarlo mañana
