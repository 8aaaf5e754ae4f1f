## مدينة تنقل تاريخها معها: ملفات بحالات من نظام سابق. صفحات يكتبها الخادم نفسه.

# القائمة
history-title = التاريخ من نظام سابق
history-lede = انقل حالات نظام سابق من ملف صفوف (CSV). تحدد ما يعنيه كل شيء، وتجرّبه على كل صف دون أن يُكتب شيء، ثم تُدخله. لا يُراسَل أحد، ويمكن سحب ملف كامل.
history-new = ملف جديد
history-source = اسم النظام السابق
history-source-hint = مثل «الخط الساخن 2009–2024». يذكره سجل كل حالة، وتحته يدخل كل رقم مرة واحدة أيًّا كان الملف الذي فيه.
history-file = الملف
history-file-hint = ملف CSV يسمّي سطره الأول الأعمدة، حتى { $n } ميغابايت. UTF-8 أو Windows-1252؛ فواصل أو فواصل منقوطة أو علامات جدولة.
history-upload = رفع
history-none = لم يُنقل شيء بعد.
history-imports = الملفات
history-head-source = النظام السابق
history-head-file = الملف
history-head-state = أين وصل
history-head-made = الحالات
history-head-at = بدأ

# ملف واحد
history-import-title = التاريخ: { $source }
history-percent = { $n } %
history-state-reading = قيد القراءة
history-state-mapping = ينتظر المطابقة
history-state-checking = تجربة دون كتابة
history-state-checked = جُرّب
history-state-importing = قيد الإدخال
history-state-paused = متوقف مؤقتًا
history-state-done = أُدخل
history-state-cancelled = أُلغي
history-state-taking-back = قيد السحب
history-state-taken-back = سُحب
history-state-failed = لا يمكن قراءته
history-about-reading = يُقرأ الملف مرة واحدة لمعرفة ما في أعمدته.
history-about-mapping = حدّد أي عمود هو أي حقل وما تعنيه كلماته. معظم ذلك مقترح.
history-about-checking = يُفحص كل صف. لا يُكتب شيء.
history-about-checked = فُحص كل صف ولم يُكتب شيء. انظر إلى ما فيه خطأ، ثم أدخل الصفوف المناسبة.
history-about-importing = تصير الصفوف المناسبة حالات. يمكنك مغادرة هذه الصفحة؛ فالعمل يستمر.
history-about-paused = يُستأنف من حيث توقف.
history-about-done = صارت الصفوف المناسبة حالات. ويُعثر على كل منها برقمها القديم أيضًا.
history-about-cancelled = انتهى قبل نهايته. ما دخل يبقى إلى أن تسحبه.
history-about-taking-back = تذهب الحالات التي لم يفعل بها أحد شيئًا منذئذ.
history-about-taken-back = ذهب ما لم يمسّه أحد.
history-about-failed = الملف لم يعد موجودًا، أو فيه صف لا نهاية له (علامة اقتباس لا تُغلق). ارفعه من جديد.
history-counts = الصفوف
history-count-good = صالحة للإدخال
history-came-good = أُدخلت
history-count-bad = لا يمكن إدخالها
history-count-there = موجودة من قبل
history-count-left-out = لخدمات مستثناة
history-count-warned = من الصالحة، ما يستحق نظرة
history-count-gone = سُحبت
history-count-stays = تبقى لأن أحدًا فعل بها شيئًا
history-issues-link =
    { $n ->
        [zero] لا ملاحظات على الصفوف
        [one] ملاحظة واحدة على صف
        [two] ملاحظتان على الصفوف
        [few] { $n } ملاحظات على الصفوف
        [many] { $n } ملاحظة على الصفوف
       *[other] { $n } ملاحظة على الصفوف
    }
history-issues-csv = كملف (CSV)
history-to-columns = الأعمدة
history-to-values = الحالات والخدمات
history-act-check = تجربة دون كتابة
history-act-import = إدخال الصفوف
history-act-pause = إيقاف مؤقت
history-act-continue = متابعة
history-act-cancel = إلغاء
history-act-take-back = سحب هذه الحالات
history-take-back = سحبه
history-take-back-hint =
    { $n ->
        [zero] لا حالات مما جلبه.
        [one] توجد حالة واحدة جلبها. تذهب ما لم يفعل بها أحد شيئًا منذئذ.
        [two] توجد حالتان جلبهما. تذهبان ما لم يفعل بهما أحد شيئًا منذئذ.
        [few] توجد { $n } حالات جلبها. تذهب عدا ما فعل به أحد شيئًا منذئذ.
        [many] توجد { $n } حالة جلبها. تذهب عدا ما فعل به أحد شيئًا منذئذ.
       *[other] توجد { $n } حالة جلبها. تذهب عدا ما فعل به أحد شيئًا منذئذ.
    }
history-brought =
    { $n ->
        [zero] لم تدخل أي حالة
        [one] دخلت حالة واحدة
        [two] دخلت حالتان
        [few] دخلت { $n } حالات
        [many] دخلت { $n } حالة
       *[other] دخلت { $n } حالة
    }
history-stays =
    { $n ->
        [zero] لا تبقى أي حالة
        [one] تبقى حالة واحدة
        [two] تبقى حالتان
        [few] تبقى { $n } حالات
        [many] تبقى { $n } حالة
       *[other] تبقى { $n } حالة
    }
history-back = العودة إلى الملف

# الأعمدة
history-columns-title = الأعمدة: { $source }
history-columns-lede = أي عمود هو أي حقل عندنا؟ يعتمد المقترح على أسماء الأعمدة وعلى ما فيها.
history-layout = { $rows } صفًّا، { $encoding }، الفاصل «{ $delimiter }»
history-found = أعمدة الملف
history-column = العمود
history-samples = ثلاث قيم
history-filled = مملوء
history-personal-columns = تبدو هذه الأعمدة عن أشخاص. تُترك ما لم تخترها؛ وما تختاره يُحفظ جهة اتصال للحالة لا يراها إلا الموظفون.
history-map = ما هو ماذا
history-needed = مطلوب
history-no-column = – لا عمود –
history-field-reference = الرقم القديم
history-field-opened = فُتحت
history-field-closed = أُغلقت
history-field-updated = آخر تغيير
history-field-due = الموعد الموعود
history-field-status = الحالة
history-field-outcome = كيف انتهت
history-field-service = الخدمة
history-field-address = العنوان
history-field-latitude = خط العرض
history-field-longitude = خط الطول
history-field-position = خط العرض وخط الطول معًا
history-field-description = الوصف
history-field-words = ما قيل للناس في النهاية
history-field-channel = كيف وصلت
history-field-neighborhood = الحي
history-field-district = دائرة المجلس
history-field-police-district = دائرة الشرطة
history-field-name = اسم المبلِّغ
history-field-email = بريد المبلِّغ
history-field-phone = هاتف المبلِّغ
history-order = كيف تُكتب التواريخ
history-order-ymd = سنة، شهر، يوم
history-order-mdy = شهر، يوم، سنة
history-order-dmy = يوم، شهر، سنة
history-order-seconds = ثوانٍ منذ 1970
history-order-millis = أجزاء من ألف من الثانية منذ 1970
history-order-unreadable = لا يُقرأ
history-zone = ساعة مَن هي الأوقات التي بلا فرق توقيت
history-zone-city = ساعة المدينة
history-zone-utc = التوقيت العالمي UTC
history-rule = حين يبدو أن في وصف أو خاتمة بيانات شخصية
history-rule-wait = تدخل الحالة ولا يراها إلا الموظفون حتى ينظروا فيها
history-rule-withhold = يُحذف من الكلام ما يبدو كذلك
history-columns-keep = إلى الحالات والخدمات
history-not-now = لا يمكن تغيير هذا حيث يقف الملف الآن.
history-overtaken = غيّر أحدهم هذا في هذه الأثناء. ما اخترته أدناه؛ انظر إليه مرة أخرى ثم احفظه.

# القيم
history-values-title = الحالات والخدمات: { $source }
history-values-lede = ماذا تعني كل كلمة من الملف هنا؟ يعتمد المقترح على اسمها.
history-value = في الملف
history-rows = الصفوف
history-means = هنا
history-empty-value = لا شيء
history-as-status = كما تقول الحالة
history-leave-out = – تُترك –
history-values-keep = حفظ

# الصفوف
history-issues-title = الصفوف: { $source }
history-issues-lede = الخطأ في صف يبقيه خارجًا، والتنبيه لا يبقيه. تُعرض 10000 على الأكثر.
history-issues = ما وُجد
history-issues-none = لا خطأ في أي صف.
history-issues-more = المزيد
history-line = السطر
history-trouble = ما الأمر
history-bad = يبقى خارجًا
history-warning = تنبيه
history-trouble-missing = لا شيء هنا ولا بد من شيء
history-trouble-too-long = هذا أطول مما ينبغي
history-trouble-ragged = عدد خلايا الصف غير عدد خلايا السطر الأول
history-trouble-not-a-date = ليس تاريخًا بالترتيب الذي اخترته
history-trouble-not-a-number = ليس رقمًا
history-trouble-unknown = لم يُعطَ لهذه الكلمة معنى
history-trouble-in-the-future = هذا في المستقبل
history-trouble-closed-before-opened = أُغلقت قبل أن تُفتح
history-trouble-closed-without-date = مغلقة ولا تاريخ يقول متى
history-trouble-twice = لصف سابق الرقم نفسه
history-trouble-not-an-address = ليس عنوان بريد؛ يُترك
history-trouble-outside = هذا المكان خارج المدينة؛ تدخل الحالة بلا دبوس
history-trouble-cut = هذا أطول مما ينبغي فيُقصّ
history-trouble-personal = يبدو أن فيه بيانات شخصية

# الأخطاء
history-error-table-too-large = هذا الملف أكبر مما ينبغي. يمكن أن يبلغ { $n } ميغابايت
history-error-not-a-table = هذا ليس ملف صفوف. احفظ الجدول بصيغة CSV، وبين الخلايا فواصل أو فواصل منقوطة أو علامات جدولة
history-error-encoding = أحرف هذا الملف ليست UTF-8 ولا Windows-1252. احفظه بصيغة «CSV UTF-8»
history-error-no-header = في السطر الأول قيم. لا بد أن يسمّي الأعمدة
history-error-too-many-columns = في الملف أكثر من 200 عمود
history-error-taken-column = لحقل آخر هذا العمود
history-error-too-many-values = في هذا العمود أكثر من 1000 قيمة مختلفة أو قيم طويلة جدًّا، فليس قائمة كلمات
history-error-not-a-date = لا يمكن قراءة أي من القيم هكذا
