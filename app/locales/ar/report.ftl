## نموذج البلاغ.

report-title = الإبلاغ عن مشكلة
report-heading = ما الذي ينبغي أن تنظر فيه المدينة؟
report-lede = أخبرنا أين وماذا. يستغرق الأمر دقيقة تقريبًا ولا تحتاج إلى حساب.

## الخطوات

report-steps = خطوات البلاغ
report-step-of = الخطوة { $n } من { $total }
report-step-place = أين المكان؟
report-step-service = ما الموضوع؟
report-step-questions = بعض التفاصيل
report-step-details = ماذا حدث؟
report-step-photos = الصور
report-step-contact = كيف نتواصل معك؟
report-step-review = المراجعة والإرسال
report-next = متابعة
report-back = رجوع

## المكان

report-address = عنوان أو تقاطع
report-address-hint = مثلًا: 1 Main St أو Main St & Park St
report-map = خريطة لوضع الدبوس
report-locate = استخدام موقعي
report-locate-failed = تعذّر معرفة موقعك. ابحث عن العنوان أو ضع الدبوس على الخريطة.
report-pin-set = المكان:
report-pin-at = { $lat }، { $lon }
report-pin-remove = إزالة الدبوس
report-place-words = المكان بالكلمات
report-place-words-hint = مثلًا: خلف المدرسة، العمود الثاني من البوابة
report-place-not-asked = هذه الخدمة لا تحتاج إلى مكان.

## الخدمة

report-service-search = ابحث بكلماتك
report-service-legend = موضوع البلاغ
report-service-most-used = الأكثر إبلاغًا هنا:
report-service-all =
    { $n ->
        [zero] عرض الخدمات
        [one] عرض خدمة واحدة
        [two] عرض الخدمتين
        [few] عرض { $n } خدمات
        [many] عرض كل الخدمات وعددها { $n }
       *[other] عرض { $n } خدمة
    }
report-service-none = لا شيء يطابق هذه الكلمات. جرّب كلمة أخرى.
report-service-promise = الموعد: { $target }
report-services-found =
    { $n ->
        [zero] لا خدمات
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $n } خدمات
        [many] { $n } خدمة
       *[other] { $n } خدمة
    }
report-show-questions = عرض أسئلة هذه الخدمة
report-update-questions = تحديث الأسئلة
report-choose = اختر…
report-good-to-know = معلومة مفيدة

## ماذا حدث والصور

report-description = صف المشكلة
report-description-hint = ماذا ترى ومنذ متى، وهل هناك من هو في خطر؟ لا تذكر أسماء أو بيانات شخصية: يمكن للجميع قراءة هذا.
report-photos-hint = تُصغَّر الصور على جهازك ويُحذف منها مكان التقاطها وزمانه. تجنّب الوجوه ولوحات السيارات.
report-photos-add = إضافة صور
report-photos-limit = حتى { $n }
report-photos-kept = صور ومقاطع مرفقة من قبل
report-photo-number = الصورة { $n }
report-photo-alt = ماذا تُظهر هذه الصورة؟
report-photo-alt-first = ماذا تُظهر الصورة الأولى؟
report-photo-remove = إزالة الصورة { $n }
report-photo-detach = ضع علامة لإزالتها
report-video-add = إضافة مقطع قصير
report-video-limit = مقطع واحد حتى 100 ميغابايت
report-video-remove = إزالة المقطع

## التواصل

report-contact-none = هذه الخدمة لا تطلب بيانات تواصل.
report-contact-optional = لا يلزم أن تذكر من أنت. إن فعلت فلن يراه سوى المدينة لتسألك وتخبرك بما يحدث.
report-contact-required = يجب أن تتمكن المدينة من التواصل معك بشأن هذه الخدمة. لن يرى ذلك سوى المدينة.
report-email = البريد الإلكتروني
report-email-hint = نكتب إليك عندما يتغير شيء، ولا لغير ذلك.
report-name = الاسم
report-phone = الهاتف
report-texts = أرسلوا الأخبار إلى هذا الهاتف برسائل نصية
report-texts-hint = نسأل أولًا برسالة: أجب بنعم. وكلمة «توقف» تنهيها في أي وقت.
report-texts-caller = فقط إن أراد الرسائل: اسأله. والرد بكلمة «توقف» ينهيها.

## المراجعة

report-review-public = هذا ما سيراه الجميع
report-review-private = لا يراه سوى المدينة
report-review-service = الموضوع
report-review-place = المكان
report-review-pin = الدبوس على الخريطة
report-review-description = الوصف
report-review-missing = ما زال ناقصًا
report-review-nobody = لم تذكر بيانات تواصل.
report-review-promise = تعد المدينة بالتصرف { $target }.
report-review-plain = سيرى الجميع المكان والوصف وإجاباتك وصورك. لا يرى بيانات تواصلك سوى المدينة.
report-send = إرسال البلاغ
report-sending = جارٍ الإرسال
report-not-sent = لم يُرسل بلاغك
report-again = وصلت بلاغات كثيرة من اتصالك. يمكنك إرسال هذا البلاغ ابتداءً من { $when }.
report-not-lost = لم يضع شيء مما كتبته.
report-request-id = إذا طلبت مساعدة فاذكر هذا الرقم: { $id }

## المسودة على الجهاز

report-restored = احتفظنا ببلاغك غير المكتمل
report-restored-text = هو على هذا الجهاز فقط. يجب إضافة الصور من جديد.
report-start-over = البدء من جديد
report-saved = حُفظ على هذا الجهاز
report-seen-looked-at = يراه الجميع بعد أن تراجعه المدينة
report-seen-private = لا يراه إلا أنت والمدينة
report-review-looked-at = هذا ما سيراه الجميع بعد أن تراجعه المدينة
report-review-unseen = هذا ما لن يراه إلا أنت والمدينة
