## ما الخطأ، حسب رمزه. كلمات خاصة بنموذج: error-<الحقل>-<الرمز>.

error-required = املأ هذا الحقل
error-too-long =
    { $n ->
        [zero] لا تكتب شيئًا هنا
        [one] اكتب حرفًا واحدًا على الأكثر
        [two] اكتب حرفين على الأكثر
        [few] اكتب { $n } أحرف على الأكثر
        [many] اكتب { $n } حرفًا على الأكثر
       *[other] اكتب { $n } حرف على الأكثر
    }
error-too-many = محاولات كثيرة. انتظر دقيقة ثم أعد المحاولة
error-not-readable = لا يمكن قراءة هذا؛ راجعه
error-not-an-email = اكتب عنوان بريد مثل name@example.com
error-not-a-phone = اكتب رقم هاتف من 7 إلى 15 رقمًا
error-not-a-number = اكتب عددًا
error-not-a-date = اكتب تاريخًا
error-not-a-choice = اختر أحد الخيارات
error-unknown = اختر من القائمة
error-taken = يوجد واحد بهذا الاسم
error-outside = هذا المكان خارج المدينة
error-not-a-photo = هذا الملف ليس صورة يمكننا قراءتها. استخدم JPEG أو PNG أو WebP
error-not-a-video = هذا الملف ليس مقطعًا يمكننا قبوله. استخدم MP4 أو MOV أو WebM
error-too-large = هذا الملف كبير جدًا. الصور حتى 20 ميغابايت والمقطع حتى 100 ميغابايت
error-photos-too-many =
    { $n ->
        [zero] لا يمكن إضافة صور
        [one] أضف صورة واحدة على الأكثر
        [two] أضف صورتين على الأكثر
        [few] أضف { $n } صور على الأكثر
        [many] أضف { $n } صورة على الأكثر
       *[other] أضف { $n } صورة على الأكثر
    }
error-service-required = اختر موضوع البلاغ
error-service-unknown = اختر موضوع البلاغ من القائمة
error-place-required = أخبرنا بالمكان: بالعنوان أو على الخريطة أو بالكلمات
error-description-required = أخبرنا بما حدث
error-email-required = أعطنا بريدًا أو رقم هاتف لنسألك عند الحاجة
error-consent-required = اقرأ النص بصوت مسموع وسجّل الموافقة، أو اترك الاسم والبريد والهاتف فارغة
error-caller-channel-required = بيّن طريقة تواصله: بالهاتف أو في شباك المراجعين
error-update-required = اكتب ما ينبغي أن يعرفه الجمهور
error-text-required = اكتب شيئًا أولًا
error-username-required = اكتب اسم المستخدم
error-password-required = اكتب كلمة المرور
error-credentials = اسم المستخدم وكلمة المرور لا يتطابقان. راجعهما ثم أعد المحاولة
error-invalid = هناك شيء ناقص أو غير صحيح. راجع النموذج
error-not-found = لم نعثر على ذلك
error-looked-at = هذا البلاغ قيد المراجعة، وسيظهر هنا حين تنتهي.
error-conflict-banned = لا نستقبل حاليًا بلاغات من هذا المرسل. إن رأيت في ذلك خطأً فاتصل بنا أو اكتب إلينا: وسائل الاتصال في أسفل كل صفحة.
error-spam = مُلئ حقل يجب أن يبقى فارغًا
error-forbidden = صلاحياتك لا تسمح بذلك
error-conflict-stale = غيّره شخص آخر في هذه الأثناء. انظر إليه مجددًا ثم كرر ما أردت فعله
error-conflict-illegal-move = لا يمكن ذلك من الحالة الراهنة للطلب
error-conflict-idempotency-mismatch = أُرسل هذا البلاغ من قبل بمحتوى آخر. أعد تحميل الصفحة وأرسله بلاغًا جديدًا
error-conflict-not-resendable = لا يمكن إعادة إرسال هذه الرسالة الآن
error-conflict-not-undoable = لم يعد التراجع عن هذا ممكنًا
error-conflict-too-late = يمكن إضافة الملفات خلال الأسبوع الأول من وصول البلاغ فقط
error-sha256-mismatch = تغيّر الملف أثناء الإرسال. أضفه من جديد
error-unavailable = لا يمكننا الوصول إلى سجلاتنا الآن. لم يضع شيء؛ حاول بعد دقيقة
error-offline = أنت غير متصل. لم يضع شيء؛ حاول عندما يعود الاتصال
error-internal = حدث خلل لدينا. لم يضع شيء؛ حاول مرة أخرى

## What doors say

error-signed-out = انتهت جلستك. ادخل من جديد، وما كتبته باقٍ في الصفحة السابقة
error-cross-site = أُرسل هذا النموذج من موقع آخر فلم نقبله. افتح الصفحة هنا وأرسله من جديد
error-malformed = تعذّرت قراءة الطلب
error-not-json = تعذّرت قراءة المحتوى بصيغة JSON
error-not-utf8 = النص ليس بترميز UTF-8
error-not-multipart = المحتوى ليس نموذجًا متعدد الأجزاء
error-broken-body = انقطع الإرسال. لم يُحفظ شيء؛ أرسله من جديد
error-unsupported-type = لا يُقبل هذا النوع من المحتوى هنا
error-method-not-allowed = هذا العنوان لا يقبل تلك الطريقة

## صفحات كاملة

error-page-not-found-title = لا توجد صفحة كهذه
error-page-not-found = ربما كُتب العنوان خطأً أو زال ما كان هنا. تبدو الأرقام المرجعية هكذا: R-7K3M-9X.
error-page-looked-at-title = هذا البلاغ قيد المراجعة
error-page-find = البحث في الطلبات
error-page-forbidden-title = سجّل الدخول لرؤية هذه الصفحة
error-page-forbidden = هذه الصفحة لموظفي المدينة. ادخل بحساب يحق له رؤيتها.
error-page-sign-in = تسجيل الدخول
error-page-offline-title = أنت غير متصل
error-page-offline = تحتاج هذه الصفحة إلى اتصال. ما كتبته في غيرها محفوظ على هذا الجهاز.
error-page-internal-title = حدث خلل لدينا
error-page-again = حاول مرة أخرى
error-page-home = إلى الصفحة الأولى
error-page-id = إذا طلبت المساعدة فاذكر هذا الرقم:
error-not-offered = هذا غير متاح هنا
error-too-thin = اذكر بما لا يقل عن { $n } كلمات من عندك ما الذي جرى هنا ولماذا؛ كلمات القوالب لا تُحتسب
error-update-too-thin = أضف صورة أو اذكر بست كلمات أو أكثر من عندك ما الذي جرى هنا؛ كلمات القوالب لا تُحتسب
error-reason-required = اختر سبب الإغلاق
error-event-own-closing = أغلقتَ هذه الحالة من قبل، ويقول مقدم البلاغ إنها لم تُحل، فيغلقها شخص آخر
error-closed-it = هذا الشخص أغلق الحالة من قبل، ويقول مقدم البلاغ إنها لم تُحل، فتُسند إلى غيره
error-decision-own-closing = أغلقتَ هذه الحالة من قبل، فيبتّ في التظلّم شخص آخر
error-decision-required = اختر القرار في التظلّم
error-words-required = أخبرنا بما لم يُحل
error-score-required = اختر كيف كان الأمر
error-conflict-not-closed = هذا الطلب ليس مغلقًا الآن
error-conflict-answer-too-late = انتهت مهلة هذا الرد
error-conflict-appeal-waits = تظلّم ينتظر البت فيه
error-conflict-appeal-decided = بُتَّ في التظلّم
error-conflict-no-appeal = لا تظلّم ينتظر هنا
error-conflict-not-disputed = لا يعترض أحد الآن على نتيجة هذا الطلب
error-in-use = إنه مستخدم: هناك خدمات تُحسب به أو كانت تُحسب
error-not-hours = اكتب الساعات هكذا: 08:30-17:00
error-ends-first = ينتهي قبل أن يبدأ
error-overlap = هذه الساعات متداخلة أو غير مرتبة
error-never-works = حدد يومًا واحدًا على الأقل له ساعات
error-out-of-range = هذا قليل جدًا أو كثير جدًا
error-never-overdue = لا يتأخر شيء حيث الحالة مغلقة أو تنتظر صاحب البلاغ
error-none-for-resolve = اعرض سببًا واحدًا على الأقل للإغلاق كمحلول
error-none-for-decline = اعرض سببًا واحدًا على الأقل للإغلاق دون عمل
error-conflict-changed-since = لقد غُيّر مجددًا بعد ذلك، فلا يمكن التراجع عن هذا التغيير. لم يحدث شيء
error-conflict-no-longer-fits = ما كان قبلُ يذكر شيئًا لم يعد موجودًا، فلا يمكن إعادته. لم يحدث شيء
error-conflict-in-use = لقد استُخدم منذ ذلك الحين، فلا يمكن إزالته. لم يحدث شيء
error-conflict-import-move = هذا غير ممكن حيث يقف الملف الآن
