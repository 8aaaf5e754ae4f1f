## Signing in.

accounts-sign-in-title = Sign in to the desk
accounts-sign-in-lede = For city staff. You need no account to report a problem or to follow one.
accounts-signed-in = You are signed in as { $name }.
accounts-username = Username
accounts-password = Password
accounts-sign-in = Sign in
accounts-role-viewer = Viewer
accounts-role-agent = Agent
accounts-role-supervisor = Supervisor
