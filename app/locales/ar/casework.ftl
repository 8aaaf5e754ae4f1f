## العمل على حالة واحدة: التعارض والقوالب والإشارات والعمل والتكليف والمسار

# سبقك شخص آخر
casework-conflict-title = لم يُحفظ بعد: غيّر شخص آخر هذه الحالة
casework-conflict-lede = لم يضع شيء. انظر إلى ما تغيّر ثم اختر.
casework-conflict-theirs = ما تغيّر في هذه الأثناء
casework-conflict-unseen = تغيّرت الحالة بلا قيد في سجلّها الزمني.
casework-conflict-mine = ما أردت حفظه
casework-conflict-words = كلماتك
casework-conflict-photos = صور (اختياري): اختر صورك من جديد
casework-conflict-note = احتفظ بكلماتي كملاحظة داخلية

# القوالب
casework-done = حُفظ.
casework-templates-title = القوالب
casework-templates-lede = كلمات تبدأ منها التحديثات. تُعرض بلغة صاحب البلاغ، وتحلّ معلومات الحالة محلّ الأسماء بين الأقواس.
casework-template-add = قالب جديد
casework-template-name = الاسم
casework-template-locale = اللغة
casework-template-event = يرافق
casework-template-any-event = أي تغيير، أو بلا تغيير
casework-template-service = الخدمة
casework-template-every-service = كل الخدمات
casework-template-text = النص
casework-template-retired = لم يعد معروضًا
casework-template-retire = أوقف عرضه
casework-template-restore = اعرضه من جديد
casework-template-save = احفظ القالب
casework-template-preview = معاينة
casework-template-preview-of = كما يقوله الطلب { $reference }.
casework-template-preview-none = لا يوجد طلب بعد لعرضه به.
casework-template-overtaken = غيّر شخص آخر هذا القالب في هذه الأثناء. يظهر هنا نصّه الحالي، ونصّك لا يزال في النموذج. احفظ نصّك رغم ذلك أو عد إلى القائمة.
casework-template-facts = معلومات يمكن للنص ذكرها
casework-template-fact-reference = رقم الطلب المرجعي
casework-template-fact-service = موضوعه
casework-template-fact-place = مكانه
casework-template-fact-due = اليوم الموعود
casework-template-fact-opened = يوم وصوله
casework-template-fact-department = القسم المسؤول عنه
casework-template-fact-staff = اسمك
casework-template-fact-city = اسم المدينة
casework-template-fact-link = عنوان صفحة الطلب
casework-template-no-reference = طلبكم
casework-template-no-service = طلبكم
casework-template-no-place = المكان الذي ذكرتموه
casework-template-no-due = يوم سنخبركم به
casework-template-no-opened = يوم كتابتكم
casework-template-no-department = قسمنا
casework-template-no-staff = فريقنا
casework-template-no-city = المدينة
casework-template-no-link = صفحة الطلب
casework-error-unknown-placeholder = ما بين الأقواس ليس من معلومات الحالة. القائمة أسفل النص تضمّها كلها

# الإشارات
casework-mentions-title = الإشارات
casework-mentions-lede = ملاحظات ذكرك فيها زميل.
casework-mentions-none = لم يذكرك أحد بعد.
casework-mentions-read = قرأتها
casework-mention-new = جديد
casework-mention-subject = ذكرك { $by }: { $reference }
casework-mention-intro = ذكرك { $by } في ملاحظة داخلية عن { $reference } ({ $service }) في { $city }. الملاحظة موجودة في المكتب.
casework-mention-open = افتح الحالة
casework-mention-why = تصلك هذه الرسالة لأنك أعطيت هذا العنوان في صفحة الإشارات. احذفه هناك لتعرف بالإشارات في المكتب وحده.
casework-notice-title = أين تُخبَر
casework-notice-email = البريد الإلكتروني (اختياري)
casework-notice-hint = تقول الرسالة من ذكرك وفي أي حالة، ولا تنقل نص الملاحظة أبدًا.
casework-notice-save = احفظ العنوان

# المهام والوقت والمواد
casework-work-title = المهام والعمل: { $reference }
casework-work-to-case = إلى الحالة { $reference }
casework-work-overtaken = سبقك شخص آخر. هذا هو الوضع الآن.
casework-tasks-title = المهام
casework-tasks-none = لا شيء مطلوب.
casework-task-text = ما المطلوب
casework-task-anybody = أي شخص
casework-task-due = حتى تاريخ (اختياري)
casework-task-add = أضف مهمة
casework-task-finish = أُنجزت
casework-task-reopen = لم تُنجز بعد
casework-task-done = أُنجزت
casework-log-title = الوقت والمواد
casework-log-none = لم يُدوَّن شيء.
casework-log-sums = المجموع: { $time } ساعة، { $cost }
casework-entry-add-time = أضف وقتًا
casework-entry-add-material = أضف مادة
casework-entry-at = متى
casework-entry-by = من
casework-entry-what = ماذا
casework-entry-amount = كم
casework-entry-cost = التكلفة
casework-entry-cost-optional = التكلفة (اختياري)
casework-entry-minutes = الدقائق
casework-entry-quantity = الكمية
casework-entry-unit = الوحدة (اختياري)
casework-entry-save = دوِّن
casework-entry-remove = تراجع عنه
casework-entry-removed = تراجع عنه { $by }

# مقاول
casework-hand-off-title = المقاولون: { $reference }
casework-hand-off-none = لم تُسلَّم هذه الحالة إلى مقاول قط.
casework-hand-off-new = سلِّمها
casework-hand-off-hint = تصلهم رسالة فيها رابط يفتح هذه الحالة وحدها: موضوعها ومكانها وصورها وملاحظتك. ولا يعرفون أبدًا من أبلغ عنها. من يملك الرابط يستطيع الكتابة إلى المكتب.
casework-hand-off-name = المقاول
casework-hand-off-email = البريد الإلكتروني
casework-hand-off-days = كم يومًا يعمل الرابط
casework-hand-off-note = ما المطلوب منهم (اختياري)
casework-hand-off-do = أرسل الرابط
casework-hand-off-revoke = استعدها
casework-hand-off-done = أُنجزت حسب قولهم
casework-hand-off-is-open = في أيديهم
casework-hand-off-revoked = استُعيدت
casework-hand-off-expired = انتهت المدة
casework-hand-off-seen = فُتح في { $date }
casework-hand-off-unseen = لم يُفتح بعد
casework-hand-off-subject = { $reference }: { $service } عمل لكم
casework-hand-off-intro = تسلّمكم { $city } عملًا، { $name }: { $service }، الرقم المرجعي { $reference }.
casework-hand-off-open = افتح العمل
casework-hand-off-why = الرابط لكم وحدكم ويعمل { $days } يومًا. من يملكه يستطيع الكتابة إلى { $city } باسمكم.
casework-contractor-lede = عمل لـ { $name }
casework-contractor-note = ما المطلوب
casework-contractor-place = أين
casework-contractor-map = على الخريطة
casework-contractor-until = تعمل هذه الصفحة حتى
casework-contractor-said = ما أبلغتم به
casework-contractor-report = أبلغوا
casework-contractor-text = كيف يسير العمل
casework-contractor-photos = صور (اختياري)
casework-contractor-done = أُنجز العمل
casework-contractor-hint = تقرأ المدينة هذا أولًا وقد تنشره بعد ذلك. وهي التي تغلق الحالة.
casework-contractor-send = أرسل
casework-contractor-thanks = شكرًا لكم. وصل ذلك إلى المدينة.
casework-contractor-is-done = قلتم في { $date } إن العمل أُنجز. شكرًا لكم.

# المسار
casework-route-title = مساري
casework-route-lede = حالاتك المخطط لها أو الجاري العمل عليها، الأقرب أولًا. المسافات بخط مستقيم.
casework-route-none = لا شيء مخطط لك.
casework-route-from = البداية (خط العرض، خط الطول)
casework-route-order = رتِّب من هناك
casework-route-here = من مكاني
casework-route-length =
    { $n ->
        [one] { $n } حالة، { $km } كم
       *[other] { $n } حالات، { $km } كم
    }
casework-route-far = { $metres } م
casework-route-report = قل ما وجدته
casework-route-text = ما وجدته أو فعلته
casework-route-device = خذ هذه الصفحة معك فتفتح بلا شبكة. وما ترسله ينتظر على هذا الجهاز حتى تتوفر شبكة.
casework-route-take = خذها معك
casework-route-forget = انسها على هذا الجهاز
casework-route-taken = محفوظة على الجهاز
casework-route-waiting = في انتظار الإرسال:
casework-route-sent = أُرسل:
casework-route-refused = لم يُقبل؛ افتح الحالة:
casework-route-signed-out = انتهت جلستك. سجّل الدخول فيُرسل.
