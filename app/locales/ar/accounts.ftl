## تسجيل الدخول.

accounts-sign-in-title = الدخول إلى مكتب العمل
accounts-sign-in-lede = لموظفي المدينة. لا تحتاج إلى حساب للإبلاغ عن مشكلة أو متابعتها.
accounts-signed-in = دخلت باسم { $name }.
accounts-username = اسم المستخدم
accounts-password = كلمة المرور
accounts-sign-in = دخول
accounts-role-viewer = مطّلع
accounts-role-agent = موظف
accounts-role-supervisor = مشرف
