## مكتب الموظفين.

# العناوين والتنقل
desk-queue-title = المكتب
desk-queue-heading = قائمة الانتظار
desk-outbox-title = البريد الصادر
desk-case-title = { $reference } – المكتب
desk-nav-label = المكتب
desk-nav-queue = قائمة الانتظار
desk-nav-outbox = البريد الصادر
desk-nav-admin = الإعدادات
desk-nav-caller = بلاغ عن متصل
desk-back-to-queue = العودة إلى قائمة الانتظار

# التصفية
desk-filter-label = تصفية قائمة الانتظار
desk-filter-more = المزيد من عوامل التصفية
desk-filter-q = البحث في القائمة
desk-filter-q-hint = رقم مرجعي أو كلمات أو عنوان
desk-filter-service = الخدمة
desk-filter-service-all = كل الخدمات
desk-filter-status = الحالة
desk-filter-status-all = أي حالة
desk-filter-status-open = مفتوحة
desk-filter-status-closed = مغلقة
desk-filter-neighborhood = الحي
desk-filter-neighborhood-all = كل الأحياء
desk-filter-sort = الترتيب
desk-filter-apply = عرض
desk-filter-clear = إزالة عوامل التصفية
desk-filter-keep = حفظ هذا المرشّح
desk-filter-keep-name = اسم المرشّح
desk-filter-keep-save = حفظ
desk-filter-kept = المرشّحات المحفوظة
desk-filter-not-readable = تعذّرت قراءة جزء من هذا العنوان، فلم تُطبَّق التصفية: { $field }.

# التبويبات
desk-tabs-label = عوامل تصفية محفوظة
desk-tab-open = مفتوحة
desk-tab-mine = طلباتي
desk-tab-unassigned = غير مُسندة
desk-tab-overdue = متأخرة
desk-tab-team = فريقي
desk-tab-disputed = معترَض عليها
desk-tab-dormant = خامدة

# القائمة
desk-list-label = الطلبات في قائمة الانتظار
desk-list-total = { $n ->
    [10000] 10,000 طلب أو أكثر
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $n } طلبات
    [many] { $n } طلبًا
   *[other] { $n } طلب
}
desk-list-empty = لا شيء هنا
desk-list-empty-hint = لا يوجد طلب يطابق عوامل التصفية هذه.
desk-list-new = { $n ->
    [zero] لا جديد
    [one] طلب جديد واحد – عرض
    [two] طلبان جديدان – عرض
    [few] { $n } طلبات جديدة – عرض
    [many] { $n } طلبًا جديدًا – عرض
   *[other] { $n } طلب جديد – عرض
}
desk-list-unavailable = تعذّر تحميل القائمة.
desk-try-again = إعادة المحاولة
desk-map-show = إظهار الخريطة
desk-map-hide = إخفاء الخريطة
desk-map-label = خريطة قائمة الانتظار
desk-keys-hint = اضغط ? لعرض اختصارات لوحة المفاتيح

# الصف
desk-row-opened = فُتح { $when }
desk-row-due = الموعد { $when }
desk-row-overdue = متأخر منذ { $when }
desk-row-paused = متوقف: بانتظار صاحب البلاغ
desk-row-urgent = مُصعَّد
desk-row-closed = أُغلق { $when }
desk-row-no-promise = بلا موعد
desk-row-no-place = بلا مكان
desk-row-unassigned = لا أحد
desk-row-choose = اختيار { $reference }
desk-bulk-act = إجراء على الطلبات المختارة

# الطلب
desk-case-none = لا يوجد طلب مفتوح
desk-case-none-hint = اختر طلبًا من القائمة، أو اضغط j ثم Enter.
desk-case-unavailable = تعذّر تحميل الطلب.
desk-case-missing = لا يوجد طلب بهذا الرقم المرجعي.
desk-case-full = فتح في صفحته الخاصة
desk-case-public = فتح الصفحة العامة
desk-case-details = التفاصيل
desk-case-description = ما تم الإبلاغ عنه
desk-case-sample = محتوى تجريبي
desk-case-opened = تاريخ الفتح
desk-case-due = الموعد الموعود
desk-case-paused = متوقف منذ
desk-case-answer = موعد الجواب
desk-case-escalated = التصعيد
desk-case-priority-normal = مُعلَّم
desk-case-priority-raised = أولوية مرفوعة
desk-case-priority-urgent = عاجل
desk-case-closed = تاريخ الإغلاق
desk-case-category = الفئة
desk-case-department = الإدارة
desk-case-place = المكان
desk-case-channel = القناة
desk-message-publish = عرضها للجميع
desk-case-posts = نُشر في
desk-case-assignee = مُسند إلى
desk-case-team = الفريق
desk-case-no-team = بلا فريق
desk-case-team-change = الفريق والأولوية
desk-priority-usual = أولوية عادية
desk-case-followers = المتابعون
desk-case-photos = الصور والفيديو
desk-case-photo = صورة { $n }
desk-case-video = فيديو { $n }
desk-case-map = الخريطة
desk-contact-heading = مُقدِّم البلاغ
desk-contact-private = خاص – للموظفين فقط
desk-contact-none = لم يترك مقدم البلاغ بيانات اتصال.
desk-contact-name = الاسم
desk-contact-email = البريد الإلكتروني
desk-contact-phone = الهاتف
desk-timeline-heading = التسلسل الزمني
desk-timeline-internal = داخلي
desk-timeline-new = { $n ->
    [zero] لا إدخالات جديدة في التسلسل الزمني
    [one] إدخال جديد واحد في التسلسل الزمني
    [two] إدخالان جديدان في التسلسل الزمني
    [few] { $n } إدخالات جديدة في التسلسل الزمني
    [many] { $n } إدخالًا جديدًا في التسلسل الزمني
   *[other] { $n } إدخال جديد في التسلسل الزمني
}

# الإجراءات
desk-actions-heading = اتخاذ إجراء بشأن هذا الطلب
desk-actions-none = يتيح لك دورك قراءة المكتب دون تغيير الطلبات.
desk-assign-heading = الإسناد
desk-assign-me = إسناد إليّ
desk-assign-to = إسناد إلى
desk-assign-nobody = لا أحد
desk-assign-save = إسناد
desk-status-heading = تغيير الحالة
desk-status-choose = الحالة الجديدة
desk-status-template = البدء من قالب
desk-status-template-none = بلا قالب
desk-status-text = تحديث عام
desk-status-text-hint = يمكن للجميع قراءته. ويُرسل إلى مقدم البلاغ والمتابعين.
desk-status-text-required = يحتاج هذا الإجراء إلى تحديث يوضح السبب.
desk-status-reason = السبب
desk-status-reason-hint = لازم للإغلاق، ويمكن للجميع قراءته.
desk-status-reason-none = اختر سببًا
desk-status-photos = صور للنتيجة
desk-status-photos-hint = يحتاج الإغلاق إلى صورة أو تحديث بكلمات من عندك. يُحذف من الصورة ما يدل على مكان التقاطها.
desk-status-save = تغيير الحالة
desk-update-heading = نشر تحديث عام
desk-update-save = نشر التحديث
desk-update-everyone = نشره أيضًا في حسابات المدينة على الشبكات الأخرى
desk-note-heading = ملاحظة داخلية
desk-note-text = الملاحظة
desk-note-hint = الموظفون وحدهم يقرؤون هذا. اكتب ‎@الاسم لإخبار زميل.
desk-note-mention = أخبر زميلًا
desk-note-mention-none = لا أحد بعينه
desk-note-save = إضافة الملاحظة
desk-place-heading = تصحيح المكان
desk-place-address = عنوان أو تقاطع
desk-place-address-hint = اختر من القائمة أو حرّك الدبوس على الخريطة.
desk-place-lat = خط العرض
desk-place-lon = خط الطول
desk-place-map = حرّك الدبوس إلى المكان الصحيح
desk-place-save = حفظ المكان
desk-service-heading = تصحيح الخدمة
desk-service-choose = الخدمة
desk-service-save = حفظ الخدمة

# نتيجة الإجراء
desk-done-assign = حُفظ الإسناد.
desk-done-status = تغيّرت الحالة.
desk-done-update = نُشر التحديث.
desk-done-note = أُضيفت الملاحظة.
desk-done-place = صُحّح المكان.
desk-done-service = صُحّحت الخدمة.
desk-done-resend = عادت الرسالة إلى قائمة الإرسال.
desk-failed = لم يُحفظ: { $reason }
desk-failed-stale = غيّر شخص آخر هذا الطلب. ما فعله مذكور أدناه، ونصّك لا يزال هنا. احفظ نصّك رغم ذلك أو اتركه كما هو الآن.
desk-conflict-save = احفظ نصّي رغم ذلك
desk-conflict-leave = اتركه كما هو الآن
desk-failed-moved = لم يعد هذا الإجراء ممكنًا: حالة الطلب الآن «{ $status }». نصّك لا يزال هنا.
desk-failed-signed-out = انتهت جلستك. ما كتبته لا يزال هنا.
desk-sign-in-again = سجّل الدخول في تبويب جديد ثم احفظ
desk-changed-heading = ما تغيّر في هذه الأثناء

# لوحة المفاتيح
desk-help-title = اختصارات لوحة المفاتيح
desk-help-open = اختصارات لوحة المفاتيح
desk-help-intro = تعمل ما دمت لا تكتب في حقل.
desk-help-key = المفتاح
desk-help-action = ما يفعله
desk-key-next = الطلب التالي
desk-key-previous = الطلب السابق
desk-key-open = فتح الطلب
desk-key-choose = اختيار الطلب لإجراء على طلبات كثيرة
desk-key-choose-range = اختيار كل الطلبات من آخر مختار إلى هذا
desk-key-bulk = إجراء على الطلبات المختارة
desk-key-status = تغيير الحالة
desk-key-assign = إسناد إليّ
desk-key-note = كتابة ملاحظة داخلية
desk-key-caller = تسجيل بلاغ عن متصل
desk-key-search = البحث في القائمة
desk-key-help = عرض هذه القائمة
desk-key-or = أو

# البريد الصادر
desk-outbox-heading = البريد الصادر
desk-outbox-lead = كل رسالة ترسلها البوابة، الأحدث أولًا.
desk-outbox-list-label = الرسائل
desk-outbox-filter = حالة الرسالة
desk-outbox-all = الكل
desk-outbox-empty = لا توجد رسائل هنا
desk-outbox-empty-hint = تظهر الرسائل عند ورود بلاغ أو نشر تحديث عام.
desk-outbox-to = إلى { $recipient }
desk-outbox-created = كُتبت { $when }
desk-outbox-sent = أُرسلت { $when }
desk-outbox-next = المحاولة التالية { $when }
desk-outbox-attempts = { $n ->
    [zero] لم تُجرَّب بعد
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $n } محاولات
    [many] { $n } محاولة
   *[other] { $n } محاولة
}
desk-outbox-error = آخر خطأ
desk-outbox-text = عرض النص
desk-outbox-resend = إرسال مجددًا
desk-outbox-resend-of = إرسال مجددًا: { $subject }
desk-message-queued = في الانتظار
desk-message-sending = قيد الإرسال
desk-message-sent = أُرسلت
desk-message-dead = تُركت
desk-message-cancelled = لم تعد مطلوبة
desk-nav-moderation = الإشراف
desk-nav-dashboard = الأرقام
desk-nav-templates = القوالب
desk-nav-route = مساري
desk-nav-mentions = الإشارات
desk-nav-appeals = التظلّمات
desk-nav-routing = التوجيه
desk-case-moderate = من يرى ماذا

# Who else is here
desk-presence-looking = { $name } يطّلع على هذا أيضًا.
desk-presence-writing = { $name } يكتب هنا.
desk-case-work = المهام والعمل
desk-key-work = مهام الحالة وعملها
desk-case-hand-off = تسليم إلى مقاول
