## منطقة الإعدادات: ما تضبطه المدينة بنفسها ومن غيّر ماذا. صفحات يكتبها الخادم بنفسه.

# الفهرس
admin-title = الإعدادات
admin-lede = ما تقرره المدينة بنفسها. كل تغيير يُدوَّن مع ما كان قبله ويمكن التراجع عنه.
admin-set = ما يمكن ضبطه
admin-set-what = الإعداد
admin-set-hint = الغرض منه
admin-page-services = الخدمات وأسئلتها
admin-page-services-hint = ما يمكن للسكان الإبلاغ عنه، وبأي ترتيب، وما تسأله كل خدمة.
admin-page-teams = الفرق والإدارات
admin-page-teams-hint = من يتولى الحالات معًا، وإلى أين يُكتب إلى الإدارات.
admin-page-routing = التوجيه
admin-page-routing-hint = الإدارة والفريق والشخص الذين يذهب إليهم البلاغ.
admin-page-terms = المهل
admin-page-terms-hint = متى ترد المدينة ومتى تنجز، لكل خدمة.
admin-page-calendars = التقاويم
admin-page-calendars-hint = متى تعمل المدينة: الساعات والعطل والأيام الحرة كل عام.
admin-page-escalations = عند انقضاء المهلة
admin-page-escalations-hint = ما يحدث للحالات المتأخرة.
admin-page-templates = القوالب
admin-page-templates-hint = نصوص تُعرض على الموظفين للتحديثات.
admin-page-endings = أسباب الإغلاق
admin-page-endings-hint = لماذا تُغلق الحالات، وما مصير الاعتراضات.
admin-page-history = التاريخ من نظام سابق
admin-page-history-hint = حالات نظام سابق تُنقل من ملف.

# التغييرات
admin-changes-title = تغييرات الإعدادات
admin-changes-lede = من غيّر ماذا، والأحدث أولًا. يمكن التراجع عن آخر تغيير لكل إعداد.
admin-changes-list = التغييرات
admin-changes-none = لم يُغيَّر شيء بعد.
admin-changes-newest = أحدث التغييرات
admin-changes-all = كل التغييرات
admin-changes-older = تغييرات أقدم
admin-changes-here = ما غُيّر هنا
admin-change-changed = غُيّر
admin-change-added = أُضيف
admin-change-removed = أُزيل
admin-change-undoes = تُراجع عنه
admin-change-portal = البوابة
admin-change-more =
    { $n ->
        [zero] { $n } غيره
        [one] غير واحد
        [two] غيران
        [few] { $n } غيرها
        [many] { $n } غيرها
       *[other] { $n } غيرها
    }
admin-what = ماذا
admin-before = قبل
admin-after = بعد
admin-everything = كله
admin-yes = نعم
admin-no = لا
admin-undo = تراجع
admin-undone = تم التراجع. عاد ما كان قبله ساريًا.
admin-filter-kind = الإعداد
admin-filter-by = غيّره
admin-filter-show = عرض
admin-filter-all = عرض الكل
admin-any = أيّ
admin-overtaken = غيّره شخص آخر منذ أن فتحته. ما كتبته باقٍ هنا ولم يُحفظ شيء. قارن، ثم احفظ مجددًا إن كنت لا تزال تريد ذلك.
admin-overtaken-theirs = ما غُيّر في هذه الأثناء

# أنواع الإعدادات
admin-kind-service = خدمة
admin-kind-order = ترتيب الخدمات
admin-kind-general = الخدمة لكل ما عدا ذلك
admin-kind-department = إدارة
admin-kind-team = فريق
admin-kind-routing-rules = قواعد التوجيه
admin-kind-calendar = تقويم
admin-kind-terms = مهلة
admin-kind-escalations = عند انقضاء المهلة
admin-kind-template = قالب
admin-kind-endings = أسباب الإغلاق

# أسماء الحقول في قائمة التغييرات
admin-field-name = الاسم
admin-field-code = الرمز
admin-field-description = الوصف
admin-field-keywords = كلمات مفتاحية
admin-field-category = الفئة
admin-field-department = الإدارة
admin-field-place = المكان
admin-field-contact = التواصل
admin-field-target = الإنجاز خلال
admin-field-response = الرد خلال
admin-field-resolution = الإنجاز خلال
admin-field-calendar = التقويم
admin-field-publication = من يرى البلاغات
admin-field-has-questions = له أسئلة
admin-field-form = النموذج
admin-field-pages = الصفحات
admin-field-fields = الأسئلة
admin-field-title = العنوان
admin-field-text = النص
admin-field-help = المساعدة
admin-field-required = إلزامي
admin-field-choices = الخيارات
admin-field-kind = نوع الإجابة
admin-field-condition = متى يُطرح
admin-field-key = المفتاح
admin-field-email = البريد
admin-field-members = الأعضاء
admin-field-retired = لم يعد مستخدمًا
admin-field-when = أي البلاغات
admin-field-then = ما يقال عنها
admin-field-services = الخدمات
admin-field-areas = المناطق
admin-field-words = الكلمات
admin-field-days = الأيام
admin-field-hours = الساعات
admin-field-channels = طريقة الوصول
admin-field-team = الفريق
admin-field-person = الشخص
admin-field-priority = الأولوية
admin-field-holidays = العطل
admin-field-yearly = حرة كل عام
admin-field-date = التاريخ
admin-field-month = الشهر
admin-field-day = اليوم
admin-field-weekday = يوم الأسبوع
admin-field-nth = أيها في الشهر
admin-field-monday-after-sunday = الإثنين بعد الأحد
admin-field-statuses = حالة البلاغ
admin-field-of = أي مهلة
admin-field-later = مخطط
admin-field-overdue-by = متأخر بـ
admin-field-action = ما يُفعل
admin-field-assign = يُعطى إلى
admin-field-service = الخدمة
admin-field-event = الإجراء
admin-field-locale = اللغة
admin-field-reasons = الأسباب
admin-field-gone = لم يعد يُعطى
admin-field-appeal = البت في التظلمات خلال
admin-field-backers = مؤيدو الاعتراض
admin-field-sample = واحد يُسأل من كل
admin-field-outside = إلى من يُلجأ أيضًا
admin-field-en = الإنجليزية
admin-field-es = الإسبانية
admin-field-ar = العربية
admin-field-monday = الإثنين
admin-field-tuesday = الثلاثاء
admin-field-wednesday = الأربعاء
admin-field-thursday = الخميس
admin-field-friday = الجمعة
admin-field-saturday = السبت
admin-field-sunday = الأحد

# ما تشترك فيه النماذج
admin-save = حفظ
admin-saved = حُفظ. يسري من الآن.
admin-preview = معاينة
admin-amount = العدد
admin-unit = الوحدة
admin-unit-working-minutes = دقائق عمل
admin-unit-working-hours = ساعات عمل
admin-unit-hours = ساعات على مدار اليوم
admin-unit-business-days = أيام عمل
admin-unit-calendar-days = أيام

# المهل
admin-terms-lede = تُحدَّد مهلة الحالة بما كان ساريًا عند فتحها. ما تغيّره هنا يسري على الحالات التي تُفتح من الآن، والأقدم تحتفظ بما وُعدت به.
admin-terms-service = الخدمة
admin-terms-response = الرد خلال
admin-terms-resolution = الإنجاز خلال
admin-terms-calendar = التقويم
admin-terms-now = حالة تُفتح الآن: الإنجاز حتى
admin-terms-none = لا وعد
admin-terms-every = تغيير مهل كل الخدمات
admin-terms-every-lede = ما تملؤه يسري على كل الخدمات من الآن. وما تتركه فارغًا يبقى كما هو.
admin-terms-title = المهلة: { $name }
admin-terms-from-now = يسري على الحالات التي تُفتح من الآن، والأقدم تحتفظ بما وُعدت به.
admin-terms-empty-none = اترك العدد فارغًا كي لا يُوعَد بشيء.
admin-terms-empty-as-is = اترك العدد فارغًا لتبقى كل خدمة كما هي.
admin-terms-as-is = كما هو
admin-terms-promised = ما تُوعَد به حالة تُفتح الآن
admin-terms-answer-now = الآن: الرد حتى
admin-terms-work-now = الآن: الإنجاز حتى
admin-terms-answer-then = بعدها: الرد حتى
admin-terms-work-then = بعدها: الإنجاز حتى
admin-terms-changed =
    { $n ->
        [zero] تتغير { $n } خدمة
        [one] تتغير خدمة واحدة
        [two] تتغير خدمتان
        [few] تتغير { $n } خدمات
        [many] تتغير { $n } خدمة
       *[other] تتغير { $n } خدمة
    }
admin-terms-planned = هذا مخطط ويأتي وحده:
admin-terms-drop-planned = ألا يأتي

# التقاويم
admin-calendars-lede = تُحسب المهل بوقت العمل حسب تقويم. ويسري التغيير من الآن.
admin-calendar = التقويم
admin-calendar-title = التقويم: { $name }
admin-calendar-new = تقويم جديد
admin-calendar-code = الرمز: حروف لاتينية صغيرة وأرقام وشرطات. لا يتغير بعدها
admin-calendar-usual = الإثنين إلى الجمعة، من التاسعة إلى الخامسة
admin-calendar-hours = الساعات
admin-calendar-hours-hint = من وإلى، مثل 08:30-17:00؛ تفصل الفاصلة بين عدة فترات. اليوم الفارغ حر.
admin-calendar-free = العطل والقواعد
admin-calendar-used = الخدمات
admin-calendar-ahead = الأيام القادمة التي لا عمل فيها
admin-calendar-from-now = يسري من الآن. وتحتفظ الحالات بالمواعيد التي وُعدت بها.
admin-calendar-more = صفوف أخرى
admin-calendar-remove = إزالة هذا التقويم
admin-holidays = العطل
admin-holidays-hint = أيام مفردة لا عمل فيها. أفرغ الصف لإزالته.
admin-holiday-date = تاريخ العطلة { $n }
admin-holiday-name = اسم العطلة { $n }
admin-yearly = حرة كل عام
admin-yearly-hint = إما يوم من الشهر، أو أيّ يوم أسبوع فيه. أفرغ الصف لإزالته.
admin-yearly-name = اسم القاعدة { $n }
admin-yearly-month = شهر القاعدة { $n }
admin-yearly-day = يوم الشهر، القاعدة { $n }
admin-yearly-nth = أيها في الشهر، القاعدة { $n }
admin-yearly-weekday = يوم الأسبوع، القاعدة { $n }
admin-yearly-monday = إذا كان اليوم أحدًا فالإثنين الذي يليه حر أيضًا
admin-nth-1 = الأول
admin-nth-2 = الثاني
admin-nth-3 = الثالث
admin-nth-4 = الرابع
admin-nth-last = الأخير

# عند انقضاء المهلة
admin-escalations-lede = تعمل كل قاعدة مرة واحدة على الحالة التي هي في هذا الموضع ومتأخرة بهذا القدر. والقاعدة الجديدة تعمل على ما يحين من الآن.
admin-escalation-new = قاعدة جديدة
admin-escalation-name = اسم القاعدة
admin-escalation-remove = إزالة هذه القاعدة
admin-escalation-statuses = حالة البلاغ
admin-escalation-of = أي مهلة انقضت
admin-escalation-of-resolution = مهلة الإنجاز
admin-escalation-of-response = مهلة الرد
admin-escalation-action = ما يُفعل
admin-escalation-flag = تمييزها في المكتب
admin-escalation-raise = رفع أولويتها
admin-escalation-notify = مراسلة إدارتها
admin-escalation-give = إعطاؤها إلى { $name }
admin-escalation-after = متأخرة بـ
admin-escalation-after-hint = بعد كم من الموعد الموعود تعمل القاعدة.

# أسباب الإغلاق
admin-endings-lede = يختار الموظف أحد هذه الأسباب عند إغلاق الحالة ويقرؤه صاحب البلاغ. والسبب الذي استُخدم يحتفظ بنصه لتلك الحالات.
admin-endings-reasons = الأسباب
admin-endings-disputes = الاعتراضات والتظلمات
admin-ending-new = سبب جديد
admin-ending-event = يرافق
admin-ending-gone = لا يُعرض بعد الآن
admin-ending-appeal = يُبت في التظلمات خلال
admin-ending-appeal-hint = حسب تقويم خدمة الحالة.
admin-ending-backers = هذا العدد من المؤيدين للاعتراض يرفع أولوية الحالة
admin-ending-sample = من كل هذا العدد من الحالات المغلقة يُسأل صاحب بلاغ واحد عن رأيه
admin-ending-outside = إلى من يمكن اللجوء بعد التظلم
admin-ending-outside-hint = أمين مظالم أو محكمة، مع طريقة التواصل. إن تُرك فارغًا فلا يُذكر أحد.
