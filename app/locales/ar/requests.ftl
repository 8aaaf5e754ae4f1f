## البحث عن البلاغات ومتابعتها؛ الخرائط.

requests-home = الرئيسية
requests-title = البلاغات
requests-heading = ما أبلغ عنه الناس
requests-report = الإبلاغ عن مشكلة
requests-sample = نموذج

## عوامل التصفية

requests-filter = التصفية
requests-filter-q = كلمات أو عنوان أو رقم مرجعي
requests-filter-status = الحالة
requests-filter-more = المزيد من عوامل التصفية
requests-filter-service = الخدمة
requests-any-service = أي خدمة
requests-filter-neighborhood = الحي
requests-any-neighborhood = أي حي
requests-filter-from = أُبلغ عنه من
requests-filter-to = أُبلغ عنه حتى
requests-filter-sort = الترتيب
requests-filter-mine = ما أُبلغ عنه من هذا الجهاز فقط
requests-filter-apply = بحث
requests-near-me = بالقرب مني
requests-near-failed = تعذّر معرفة موقعك.
requests-filters-used = عوامل التصفية المستخدمة
requests-filters-clear = إزالة كل عوامل التصفية
requests-chip-q = «{ $q }»
requests-chip-from = من { $date }
requests-chip-to = حتى { $date }
requests-chip-area = في هذا الجزء من الخريطة
requests-chip-district = الدائرة { $name }
requests-chip-near = بالقرب مني
requests-chip-mine = من هذا الجهاز
requests-chip-overdue = متأخر
requests-unreadable = تعذّرت قراءة جزء من هذا العنوان
requests-unreadable-text = تجاهلنا: { $names }.

## القائمة

requests-count =
    { $n ->
        [10000] 10,000 بلاغ أو أكثر
        [zero] لا بلاغات
        [one] بلاغ واحد
        [two] بلاغان
        [few] { $n } بلاغات
        [many] { $n } بلاغًا
       *[other] { $n } بلاغ
    }
requests-views = طريقة العرض
requests-view-list = قائمة
requests-view-map = خريطة
requests-download = ملف هذه البلاغات
requests-new =
    { $n ->
        [zero] لا جديد
        [one] بلاغ جديد واحد – عرض
        [two] بلاغان جديدان – عرض
        [few] { $n } بلاغات جديدة – عرض
        [many] { $n } بلاغًا جديدًا – عرض
       *[other] { $n } بلاغ جديد – عرض
    }
requests-new-announced =
    { $n ->
        [zero] لا جديد
        [one] بلاغ جديد واحد
        [two] بلاغان جديدان
        [few] { $n } بلاغات جديدة
        [many] { $n } بلاغًا جديدًا
       *[other] { $n } بلاغ جديد
    }
requests-none = لم يُعثر على شيء
requests-none-text = لا يوجد بلاغ يطابق عوامل التصفية. أزل أحدها أو أبلغ عن شيء جديد.

## الخرائط

requests-map-label = خريطة البلاغات
requests-map-of = خريطة { $place }
requests-map-twin = تحتوي القائمة على البلاغات نفسها التي على الخريطة.
requests-map-credits = بيانات الخريطة:
requests-map-zoom-in = تكبير
requests-map-zoom-out = تصغير
requests-map-one = { $service }: { $status }
requests-map-group =
    { $n ->
        [zero] لا بلاغات، { $open } مفتوحة
        [one] بلاغ واحد، { $open } مفتوح. تكبير
        [two] بلاغان، { $open } مفتوح. تكبير
        [few] { $n } بلاغات، { $open } مفتوحة. تكبير
        [many] { $n } بلاغًا، { $open } مفتوحة. تكبير
       *[other] { $n } بلاغ، { $open } مفتوحة. تكبير
    }
requests-map-here =
    { $n ->
        [zero] لا بلاغات في هذا المكان، { $open } مفتوحة
        [one] بلاغ واحد في هذا المكان، { $open } مفتوح
        [two] بلاغان في هذا المكان، { $open } مفتوح
        [few] { $n } بلاغات في هذا المكان، { $open } مفتوحة
        [many] { $n } بلاغًا في هذا المكان، { $open } مفتوحة
       *[other] { $n } بلاغ في هذا المكان، { $open } مفتوحة
    }
requests-map-here-list = عرضها في قائمة
requests-map-unseen = غير علنية: { $n }
requests-map-picked = المكان الذي اخترته؛ اسحبه لتحريكه
requests-map-pick-note = انقر على الخريطة أو اسحب الدبوس.
requests-map-pick-keys = بلوحة المفاتيح تحرّك الأسهم الخريطة.
requests-map-pick-middle = وضع الدبوس في الوسط
requests-legend = مفتاح الرموز
requests-places-found =
    { $n ->
        [zero] لا أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { $n } أماكن
        [many] { $n } مكانًا
       *[other] { $n } مكان
    }
requests-place-none = لم يُعثر على هذا المكان. يمكنك أيضًا استخدام الخريطة أو الكلمات فقط.
requests-place-chosen = المختار: { $place }

## بلاغ واحد

requests-request-title = { $service } { $reference }
requests-what = ما تم الإبلاغ عنه
requests-photos = الصور
requests-photo-number = الصورة { $n }
requests-preparing = { $n ->
    [zero] لا صور قيد التحضير.
    [one] صورة واحدة قيد التحضير.
    [two] صورتان قيد التحضير.
    [few] { $n } صور قيد التحضير.
    [many] { $n } صورة قيد التحضير.
   *[other] { $n } صورة قيد التحضير.
}
requests-timeline = ما حدث حتى الآن
requests-timeline-promise = موعود به حتى { $day }
requests-changed = تغيّر هذا البلاغ. الحالة: { $status }
requests-fact-place = المكان
requests-fact-neighborhood = الحي
requests-fact-opened = تاريخ الإبلاغ
requests-fact-department = الإدارة
requests-fact-category = الفئة
requests-fact-followers = المتابعون
requests-place-unknown = غير مذكور
requests-promise-none = لا يوجد موعد موعود
requests-promise-none-text = لا تعد المدينة بموعد لهذه الخدمة. سترى هنا ما يحدث.
requests-promise-by = حتى { $day }
requests-promise-by-text = تعد المدينة بأن تكون قد تصرفت حتى ذلك الحين.
requests-promise-late =
    { $n ->
        [zero] متأخر
        [one] متأخر يومًا واحدًا
        [two] متأخر يومين
        [few] متأخر { $n } أيام
        [many] متأخر { $n } يومًا
       *[other] متأخر { $n } يوم
    }
requests-promise-late-text = وعدت المدينة بالتصرف حتى { $date }.
requests-promise-done = أُنجز في { $date }
requests-promise-declined = أُغلق في { $date }
requests-promise-paused = متوقف منذ { $date }
requests-promise-paused-text = سألت المدينة صاحب البلاغ وتحتاج إلى جوابه. يتأخر الموعد الموعود بقدر مدة الانتظار.
requests-promise-late-unsaid = لم تذكر المدينة السبب.
requests-promise-answer = يُجاب عليه حتى { $day }.
requests-promise-figures = كم مرة يُوفى بالوعود
requests-promise-kept-text = في الموعد: كان الوعد حتى { $date }.
requests-promise-missed-text =
    { $n ->
        [zero] كان الوعد حتى { $date }.
        [one] كان الوعد حتى { $date }: تأخر يومًا واحدًا.
        [two] كان الوعد حتى { $date }: تأخر يومين.
        [few] كان الوعد حتى { $date }: تأخر { $n } أيام.
        [many] كان الوعد حتى { $date }: تأخر { $n } يومًا.
       *[other] كان الوعد حتى { $date }: تأخر { $n } يوم.
    }
requests-sent = وصلنا بلاغك
requests-sent-reference = رقمك المرجعي:
requests-sent-promise = تعد المدينة بالتصرف حتى { $day }.
requests-sent-no-promise = لا تعد المدينة بموعد لهذه الخدمة. تعرض هذه الصفحة ما يحدث.
requests-sent-mail = أرسلنا إليك تأكيدًا بالبريد، وسنكتب مرة أخرى عندما يتغير شيء.
requests-sent-no-mail = احتفظ بالرقم المرجعي أو اترك بريدًا إلكترونيًا أدناه: تعرض هذه الصفحة دائمًا ما وصل إليه الأمر.
requests-sent-texts = أرسلنا رسالة نصية إلى هاتفك: أجب بنعم لتصلك الأخبار برسائل عندما يتغير شيء. وتعرض هذه الصفحة دائمًا ما وصل إليه الأمر.
requests-follow = المتابعة بالبريد
requests-follow-email = البريد الإلكتروني
requests-follow-hint = نكتب إليك عندما يتغير هذا البلاغ. في كل رسالة رابط لإيقاف المتابعة.
requests-follow-do = متابعة
requests-followed = أنت تتابع هذا البلاغ
requests-followed-text = سنكتب إليك عندما يتغير شيء.
requests-unfollow-title = إيقاف المتابعة
requests-unfollow-do = إيقاف المتابعة
requests-share = نسخ الرابط
requests-shared = نُسخ الرابط
requests-share-failed = تعذّر نسخ الرابط. انسخه من شريط العنوان.
requests-print = طباعة
requests-object = الإبلاغ عن إساءة
requests-seen-waiting = يراجعه أحدهم قبل أن يراه الجميع. وإلى ذلك الحين لا يراه إلا أنت والمدينة.
requests-seen-private = لا يرى هذا إلا أنت والمدينة.
requests-seen-hidden = أُخفي عن أنظار الجمهور. لا يراه إلا أنت والمدينة.
requests-unseen = غير علني
requests-mine-waiting = ينتظر المراجعة: لا يراه حتى ذلك الحين إلا أنت والمدينة.
requests-mine-private = غير علني: لا يراه إلا أنت والمدينة.
requests-mine-hidden = لم يعد علنيًا: أُخفي عن الأنظار، ولا يراه إلا أنت والمدينة.

## كيف انتهى

requests-ending-reason = سبب الإغلاق: { $reason }
requests-ending-answer = هل أنت من أبلغ؟ أخبرنا حتى { $date } هل حُل الأمر
requests-ending-confirmed = يقول مقدم البلاغ إن الأمر قد حُل.
requests-ending-disputed = يقول مقدم البلاغ منذ { $date } إن الأمر لم يُحل.
requests-ending-backers =
    { $n ->
        [zero] لا يقول ذلك أحد غيره.
        [one] يقول ذلك شخص آخر أيضًا.
        [two] يقول ذلك شخصان آخران أيضًا.
        [few] يقول ذلك { $n } أشخاص آخرون أيضًا.
        [many] يقول ذلك { $n } شخصًا آخر أيضًا.
       *[other] يقول ذلك { $n } شخص آخر أيضًا.
    }
requests-ending-back = وأنا أقول أيضًا إنه لم يُحل
requests-ending-backed = احتُسب صوتك.
requests-ending-appeal = تظلّم مقدم البلاغ في { $date }. يبتّ في ذلك شخص لم يغلقه قبل { $due }.
requests-ending-upheld = قُبل التظلّم في { $date }.
requests-ending-rejected = رُفض التظلّم في { $date }.
