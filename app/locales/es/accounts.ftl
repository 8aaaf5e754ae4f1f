## Inicio de sesión.

accounts-sign-in-title = Entrar a la mesa de trabajo
accounts-sign-in-lede = Para el personal de la ciudad. No necesita una cuenta para informar de un problema ni para seguirlo.
accounts-signed-in = Ha entrado como { $name }.
accounts-username = Nombre de usuario
accounts-password = Contraseña
accounts-sign-in = Entrar
accounts-role-viewer = Consulta
accounts-role-agent = Agente
accounts-role-supervisor = Supervisión
