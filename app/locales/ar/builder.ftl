## The catalogue of services as supervisors keep it, and the questions of each: pages that the server writes itself.

# Services
builder-services-title = الخدمات
builder-services-lede = ما يمكن للسكان أن يطلبوه من المدينة، بالترتيب الذي تبدأ به القوائم. ما تغيّره هنا يسري فورًا، ويمكن التراجع عن كل تغيير.
builder-service-add = إضافة خدمة
builder-search = كلمات في الخدمة
builder-search-go = بحث
builder-none = لا توجد خدمة بهذه الكلمات.
builder-found = { $n ->
    [one] خدمة واحدة
    [zero] لا خدمات
    [two] خدمتان
    [few] { $n } خدمات
    [many] { $n } خدمةً
   *[other] { $n } خدمة
}
builder-column-service = الخدمة
builder-column-category = المجموعة
builder-column-department = الإدارة
builder-column-questions = الأسئلة
builder-column-version = النسخة
builder-column-order = الترتيب
builder-retired = لم تعد متاحة
builder-general = لكل ما عدا ذلك
builder-draft = مسودة قيد العمل
builder-questions-of = أسئلة { $name }: { $n }
builder-up = لأعلى
builder-down = لأسفل
builder-up-of = نقل لأعلى: { $name }
builder-down-of = نقل لأسفل: { $name }
builder-done-saved = تم الحفظ.
builder-done-published = تم النشر. تُطرح هذه الأسئلة من الآن، وتحتفظ الحالات السابقة بأسئلتها.
builder-done-dropped = حُذفت المسودة، وهذه هي الأسئلة السارية.
builder-overtaken = غيّر شخص آخر هذا في هذه الأثناء. ما كتبته معروض أدناه ولم يُحفظ بعد. احفظ مرة أخرى ليحل محل تغييره.
builder-wrong = يرجى تصحيح ما يلي

# One service
builder-fields = عن الخدمة
builder-name = الاسم
builder-code = الرمز
builder-code-hint = يسمّي الخدمة للبرامج الأخرى ولا يتغير أبدًا. إن تُرك فارغًا أُخذ من الاسم.
builder-description = الوصف
builder-description-hint = جملة أو جملتان تقولان لماذا هي.
builder-category = المجموعة
builder-category-hint = خدمات المجموعة الواحدة تظهر معًا. اختر مجموعة موجودة أو اكتب جديدة.
builder-department = الإدارة
builder-department-hint = إلى أين تذهب طلباتها ما لم تقل قاعدة توجيه غير ذلك.
builder-keywords = كلمات مفتاحية
builder-keywords-hint = كلمات يستخدمها الناس لها، تفصلها فواصل، بأي لغة.
builder-place = المكان
builder-place-no = لا يُسأل عنه
builder-place-optional = يمكن ذكره
builder-place-required = يجب ذكره
builder-contact = من يبلّغ
builder-contact-no = لا يُسأل عنه
builder-contact-optional = يمكن أن يذكر من هو
builder-contact-required = يجب أن يذكر من هو
builder-publication = من يرى طلباتها
builder-publication-at-once = الجميع فورًا
builder-publication-looked-at = الجميع بعد أن يطّلع عليها الموظفون
builder-publication-private = الموظفون ومن أبلغ عنها
builder-publication-hint = جعل الخدمة خاصة يخفي طلباتها، وطلبات خدمة لم تعد خاصة تنتظر الاطلاع عليها.
builder-save = حفظ
builder-add = إضافة
builder-retired-note = لم تعد هذه الخدمة متاحة. تحتفظ بها حالاتها.
builder-questions-count = { $n ->
    [zero] لا أسئلة.
    [one] سؤال أو تنبيه واحد.
    [two] سؤالان أو تنبيهان.
    [few] { $n } أسئلة وتنبيهات.
    [many] { $n } سؤالًا وتنبيهًا.
   *[other] { $n } سؤال وتنبيه.
}
builder-questions-version = السارية: النسخة { $version }.
builder-questions-build = إعداد الأسئلة
builder-deeds = المكان في القائمة
builder-place-in-list = الموضع من { $n }
builder-move = نقل
builder-is-general = كل ما لا يناسب خدمة أخرى يذهب إلى هذه.
builder-make-general = اجعلها لكل ما عدا ذلك
builder-general-hint = البريد والمحادثات التي لا تناسب خدمة أخرى تُسجَّل تحت خدمة واحدة.
builder-retire = إيقاف عرضها
builder-retire-hint = لن يتمكن أحد من الإبلاغ عنها، وتحتفظ بها حالاتها.
builder-restore = عرضها من جديد
builder-restore-hint = تعود إلى مكانها بأسئلتها.

# Questions under way
builder-questions-title = الأسئلة
builder-in-force = السارية: النسخة { $version }. لم يبدأ أحد بتغييرها.
builder-at-it = مسودة، آخر حفظ { $name }، { $when }. السارية: النسخة { $version }.
builder-moved-on = سرت أسئلة أخرى منذ بدء هذه المسودة. النشر يضع هذه المسودة مكانها.
builder-keep = حفظ المسودة
builder-preview = معاينة
builder-publish = نشر
builder-drop = حذف المسودة
builder-keys = داخل السؤال، مفتاح Alt مع سهم أعلى أو أسفل ينقله.
builder-page = الصفحة { $n }
builder-page-title = العنوان
builder-page-title-hint = يمكن الاستغناء عنه في نموذج من صفحة واحدة.
builder-add-page = إضافة صفحة
builder-add-question = إضافة سؤال
builder-add-question-to = إضافة سؤال إلى: { $page }
builder-question-n = السؤال { $n }
builder-must = إجابته إلزامية
builder-may = يمكن تركه فارغًا
builder-sometimes = يُطرح أحيانًا
builder-mend = يحتاج إلى تصحيح
builder-act-page-up = الصفحة لأعلى
builder-act-page-down = الصفحة لأسفل
builder-act-remove-page = إزالة الصفحة مع إبقاء أسئلتها
builder-act-up = لأعلى
builder-act-down = لأسفل
builder-act-copy = نسخ
builder-act-remove = إزالة
builder-act-add-choice = إضافة خيار
builder-act-choice-up = لأعلى
builder-act-choice-down = لأسفل
builder-act-remove-choice = إزالة
builder-act-add-condition = يُطرح فقط بعد إجابة
builder-act-remove-condition = إزالة الشرط
builder-act-of = { $act }: { $name }
builder-question = ما يُسأل أو يُقال
builder-help = مساعدة
builder-help-hint = تظهر تحت السؤال. يمكن تركها فارغة.
builder-kind = نوع الإجابة
builder-kind-line = سطر واحد
builder-kind-text = عدة أسطر
builder-kind-number = رقم
builder-kind-date = يوم
builder-kind-one = خيار من عدة خيارات
builder-kind-many = أي عدد من الخيارات
builder-kind-notice = تنبيه بلا إجابة
builder-required = تجب الإجابة عليه
builder-choices = الخيارات
builder-choice = الخيار { $n }
builder-when = متى يُطرح
builder-always = دائمًا
builder-nothing-before = يمكن أن يعتمد على إجابة عندما يسبقه سؤال.
builder-joined = أي الشروط يجب أن يتحقق
builder-all = جميعها
builder-any = أي منها
builder-on = إجابة سؤال سابق
builder-on-typed = { $question } – الإجابة المكتوبة أدناه
builder-on-gone = إجابة لا يمكن إعطاؤها قبله
builder-choose = اختر
builder-equal = هل أُعطيت
builder-is = أُعطيت
builder-is-not = لم تُعطَ
builder-value = تلك الإجابة
builder-value-hint = فقط للأسئلة بلا خيارات.
builder-when-is = «{ $question }» هي «{ $answer }»
builder-when-is-not = «{ $question }» ليست «{ $answer }»
builder-and = و
builder-or = أو

# Preview
builder-preview-title = معاينة
builder-preview-lede = هذا ما سيراه السكان. جرّبه: لن يُحفظ شيء مما تكتبه هنا.
builder-preview-back = العودة إلى الأسئلة
builder-preview-none = لا يسأل شيئًا بعد.
builder-preview-check = تحقق من إجاباتي
builder-preview-fine = ستُقبل هذه الإجابات.
builder-preview-wrong = ستُعاد هذه الإجابات: انظر أدناه.

# Versions
builder-versions-title = النسخ
builder-versions-lede = تحتفظ كل حالة بالنسخة التي سُئلت بها.
builder-version-number = النسخة
builder-version-at = نُشرت
builder-version-by = بواسطة
builder-version-questions = الأسئلة
builder-version-loaded = مع تحميل القائمة
builder-compare = مقارنة
builder-compare-from = من النسخة
builder-compare-to = إلى النسخة
builder-changed = ما تغيّر من النسخة { $from } إلى { $to }
builder-changed-nothing = لا شيء مما يُسأل.
builder-changed-new = جديد
builder-changed-gone = أزيل
builder-changed-other = تغيّر
builder-part-text = النص
builder-part-help = المساعدة
builder-part-kind = النوع
builder-part-required = الإجابة
builder-part-choices = الخيارات
builder-part-condition = متى يُطرح
builder-part-page = الصفحة
builder-part-order = الترتيب
builder-part-moved = يُطرح في موضع آخر

# What is wrong
builder-error-required = يرجى ملء هذا الحقل.
builder-error-too-many = الحد الأقصى { $n }.
builder-error-taken = هذا الرمز لخدمة أخرى.
builder-error-bad-code = يتكون الرمز من أحرف لاتينية وأرقام ونقاط وشرطات.
builder-error-in-use = هذا مستخدم ويجب أن يبقى: خدمة لها حالات أو الخدمة لكل ما عدا ذلك.
builder-error-not-possible = لا يمكن ذلك هنا: هو في النهاية أو بلغ العدد الحد الأقصى.
builder-error-unchanged = هذه الأسئلة سارية بالفعل: لا شيء للنشر.
builder-error-page-empty = لهذه الصفحة عنوان بلا أي سؤال.
builder-error-same-code = لسؤالين الرمز نفسه.
builder-error-same-choice = لخيار آخر هذا الاسم.
builder-error-no-choices = يرجى إضافة ما يمكن اختياره.
builder-error-condition-on-nothing = يرجى اختيار إجابة لسؤال سابق.
builder-error-condition-on-later = ذلك السؤال يُطرح لاحقًا. انقل أحدهما أو اختر غيره.
builder-error-condition-on-no-choice = لم يعد بالإمكان اختيار تلك الإجابة. يرجى اختيار غيرها.
builder-error-condition-in-a-circle = هذا السؤال يعتمد على نفسه ولن يُطرح أبدًا.
