## التوجيه والفرق والمرشّحات المحفوظة والإجراءات على طلبات كثيرة: صفحات يكتبها الخادم نفسه.

# القواعد
routing-title = التوجيه
routing-lede = تُقرأ القواعد من الأعلى إلى الأسفل عند وصول بلاغ. الإدارة والفريق والشخص والأولوية: كلٌّ منها ما تقوله عنه أول قاعدة تنطبق.
routing-version = المعمول به: الإصدار { $n }.
routing-changed = لقد غيّرت القائمة. ويُعمل بها بعد تجربتها وحفظها.
routing-none = لا توجد قواعد: يذهب كل بلاغ إلى إدارة خدمته.
routing-every-case = كل البلاغات
routing-services = الخدمات
routing-areas = المناطق
routing-words = الكلمات
routing-words-hint = تفصل بينها فواصل. كلمات كاملة أيًّا كان شكل حروفها؛ وإن تعدّدت الكلمات فالمقصود تتابعها.
routing-days = الأيام
routing-hours = الساعات
routing-hours-from = من
routing-hours-to = إلى
routing-channels = طريقة الوصول
routing-department = الإدارة
routing-team = الفريق
routing-person = الشخص
routing-priority = الأولوية
routing-priority-0 = عادية
routing-priority-1 = مرفوعة
routing-priority-2 = عاجلة
routing-area-council-district = دائرة المجلس { $name }
routing-area-police-district = دائرة الشرطة { $name }
routing-day-monday = الاثنين
routing-day-tuesday = الثلاثاء
routing-day-wednesday = الأربعاء
routing-day-thursday = الخميس
routing-day-friday = الجمعة
routing-day-saturday = السبت
routing-day-sunday = الأحد
routing-up = إلى الأعلى
routing-down = إلى الأسفل
routing-remove = إزالة
routing-up-of = نقل إلى الأعلى: { $name }
routing-down-of = نقل إلى الأسفل: { $name }
routing-remove-of = إزالة: { $name }
routing-add = إضافة قاعدة
routing-try = تجربتها على طلبات الشهر الماضي
routing-drop = ترك تغييراتي
routing-done = تم الحفظ.
routing-history = الإصدارات المحفوظة
routing-history-version = الإصدار
routing-history-at = حُفظ
routing-history-by = بواسطة
routing-history-rules = القواعد

# قاعدة واحدة
routing-rule-title = قاعدة
routing-rule-new = قاعدة جديدة
routing-name = اسم القاعدة
routing-when = أي البلاغات
routing-when-hint = يجب أن ينطبق كل جزء مملوء؛ ومن القائمة يكفي بند واحد. الأوقات بتوقيت المدينة؛ والساعات التي تتجاوز منتصف الليل تتبع اليوم الذي تبدأ فيه.
routing-then = ما يُقال عنها
routing-then-hint = ما يُترك مفتوحًا قد تقوله قاعدة لاحقة.
routing-says-nothing = –
routing-keep = وضعها في القائمة
routing-back = العودة إلى القائمة

# التجربة
routing-dry-title = ما كانت القائمة ستفعله
routing-dry-span = { $n ->
    [zero] لا طلبات من { $from } إلى { $to }
    [one] طلب واحد من { $from } إلى { $to }
    [two] طلبان من { $from } إلى { $to }
    [few] { $n } طلبات من { $from } إلى { $to }
    [many] { $n } طلبًا من { $from } إلى { $to }
   *[other] { $n } طلب من { $from } إلى { $to }
}
routing-dry-cut = كان هناك المزيد؛ نُظر في الأحدث.
routing-dry-elsewhere = { $n ->
    [zero] لن يذهب أي منها إلى غير وجهته الآن.
    [one] واحد منها سيذهب إلى غير وجهته الآن.
    [two] اثنان منها سيذهبان إلى غير وجهتهما الآن.
    [few] { $n } منها ستذهب إلى غير وجهتها الآن.
    [many] { $n } منها ستذهب إلى غير وجهتها الآن.
   *[other] { $n } منها ستذهب إلى غير وجهتها الآن.
}
routing-dry-untouched = { $n ->
    [zero] لكل طلب قاعدة تقول عنه شيئًا.
    [one] طلب واحد لا تقول عنه أي قاعدة شيئًا.
    [two] طلبان لا تقول عنهما أي قاعدة شيئًا.
    [few] { $n } طلبات لا تقول عنها أي قاعدة شيئًا.
    [many] { $n } طلبًا لا تقول عنه أي قاعدة شيئًا.
   *[other] { $n } طلب لا تقول عنه أي قاعدة شيئًا.
}
routing-dry-rules = بحسب القاعدة
routing-dry-fits = تنطبق
routing-dry-takes = تقرّر
routing-dry-moves = إلى وجهة أخرى
routing-dry-never = لا تقرّر أبدًا
routing-dry-examples = أمثلة: { $name }
routing-dry-samples = ستذهب إلى وجهة أخرى
routing-dry-now = الآن:
routing-dry-then = بعدها:
routing-save = حفظ: يُعمل بها من الآن

# الفرق
routing-teams-title = الفرق
routing-teams-lede = أشخاص يتولّون الطلبات معًا. تعطي القواعد والموظفون طلبات لفريق؛ ويجدها أعضاؤه تحت «فريقي».
routing-team-new = فريق جديد
routing-team-name = الاسم
routing-team-members = الأعضاء
routing-team-keep = حفظ
routing-team-cases = طلباته
routing-team-change = { $n ->
    [zero] بلا أعضاء – تغيير
    [one] عضو واحد – تغيير
    [two] عضوان – تغيير
    [few] { $n } أعضاء – تغيير
    [many] { $n } عضوًا – تغيير
   *[other] { $n } عضو – تغيير
}
routing-team-retire = إنهاء العمل به: { $name }
routing-departments = عناوين مراسلة الإدارات
routing-departments-hint = قواعد التصعيد التي تنبّه الإدارة تكتب إلى هذا العنوان.

# المرشّحات المحفوظة
routing-filters-title = المرشّحات المحفوظة
routing-filters-lede = تظهر المرشّحات التي تحفظها بجانب القوائم، مع عدد الطلبات التي يجدها كل منها.
routing-filters-none = لم تحفظ أي مرشّح بعد. رشّح القائمة ثم احفظ المعروض باسم.
routing-filter-remove = نسيان: { $name }
routing-to-queue = العودة إلى القائمة

# إجراءات على طلبات كثيرة
routing-bulk-title = { $n ->
    [zero] لا طلبات مختارة
    [one] إجراء على طلب واحد
    [two] إجراء على طلبين
    [few] إجراء على { $n } طلبات
    [many] إجراء على { $n } طلبًا
   *[other] إجراء على { $n } طلب
}
routing-bulk-none = لم يُختر أي طلب.
routing-bulk-hint = يتغيّر كل طلب على حدة: ما لا يمكن فعله بأحدها لا يعيق غيره. ويمكن التراجع خلال { $n } دقيقة.
routing-bulk-assignee = إسناد إلى
routing-bulk-team = إعطاء لفريق
routing-bulk-department = الإحالة إلى قسم آخر
routing-bulk-event = الحالة الجديدة
routing-bulk-update = تحديث للعموم
routing-bulk-update-hint = يستطيع الجميع قراءته. ويُرسل إلى مقدّمي كل طلب ومتابعيه.
routing-bulk-priority = الأولوية
routing-bulk-do-assign = إسناد
routing-bulk-do-team = إعطاء للفريق
routing-bulk-do-department = إحالة إلى القسم
routing-bulk-do-status = تغيير الحالة
routing-bulk-do-priority = ضبط الأولوية
routing-bulk-finding = تم في { $done } من { $total }.
routing-bulk-undo = تراجع (حتى { $time })
routing-bulk-undone = تم التراجع عن هذا.
routing-nobody = لا أحد
routing-no-team = بلا فريق
routing-became-done = تم
routing-became-unchanged = كان كذلك من قبل
routing-became-illegal-move = حالته لا تسمح بهذه الخطوة
routing-became-stale = غيّره أحدهم في هذه الأثناء: لم يُمَس
routing-became-not-found = لا يوجد طلب كهذا
routing-became-forbidden = دورك لا يسمح بذلك
routing-became-refused = ما كُتب لا يناسب هذا الطلب
routing-became-failed = تعذّر ذلك الآن
routing-undone-restored = كما كان
routing-undone-changed = تغيّر منذ ذلك: يبقى
routing-undone-failed = تعذّر التراجع
