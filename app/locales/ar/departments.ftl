## الإعدادات: الإدارات.

admin-page-departments = الإدارات
admin-page-departments-hint = ما لدى كل إدارة، واسمها وعنوانها، وما قد تصبح جزءًا منه.
admin-field-now = أصبحت الآن
admin-field-held = ما كان لديها
admin-field-teams = الفرق
admin-field-staff = الموظفون
admin-field-rules = قواعد التوجيه
departments-lede = توجد الإدارة لأن خدمات أو فرقًا أو موظفين أو قواعد تسمّيها. أعطها اسمًا آخر فيتبعه الجميع مع حالاتها؛ وتحتفظ السجلات الزمنية باسم وقتها.
departments-email = إلى أين يُكتب إليها
departments-name = الاسم
departments-rename = تغيير الاسم
departments-services = الخدمات
departments-no-services = لا شيء
departments-open-cases =
    { $n ->
        [0] لا حالات مفتوحة
        [one] حالة مفتوحة واحدة
        [two] حالتان مفتوحتان
        [few] { $n } حالات مفتوحة
       *[other] { $n } حالة مفتوحة
    }
departments-teams =
    { $n ->
        [0] لا فرق
        [one] فريق واحد
        [two] فريقان
        [few] { $n } فرق
       *[other] { $n } فريقًا
    }
departments-staff =
    { $n ->
        [0] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
       *[other] { $n } شخصًا
    }
departments-rules =
    { $n ->
        [0] لا قواعد
        [one] قاعدة واحدة
        [two] قاعدتان
        [few] { $n } قواعد
       *[other] { $n } قاعدة
    }
departments-merge-it = جعلها جزءًا من أخرى
departments-merge-hint = تصبح خدماتها وفرقها وموظفوها وقواعدها وحالاتها للأخرى. يمكن التراجع عن ذلك من قائمة التغييرات.
departments-into = أي إدارة تصبح جزءًا منها
departments-choose = اختر واحدة
departments-merge = جعلها جزءًا منها
departments-stale = لهذه الإدارة اسم آخر الآن. لم يتغير شيء؛ انظر إلى القائمة أدناه.
error-into-same = اختر إدارة غير هذه
