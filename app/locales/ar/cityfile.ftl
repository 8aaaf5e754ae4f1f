## الإعدادات: كلها في ملف واحد.

admin-page-file = كل شيء في ملف
admin-page-file-hint = أخذ كل ما ضُبط، أو قراءته من جديد.
admin-kind-city = المدينة والخريطة والعناوين
admin-field-city = المدينة
admin-field-time-zone = المنطقة الزمنية
admin-field-bounds = الحدود
admin-field-center = أين تُفتح الخرائط
admin-field-zoom = التكبير
admin-field-attributions = المصادر
admin-field-layers = طبقات الخريطة
admin-field-addresses = العناوين
admin-field-geocoder-words = كلمات العناوين
cityfile-lede = ما ضُبط هنا يمكن أن ينتقل إلى بوابة أخرى، أو يعود إلى هذه.
cityfile-take = أخذه
cityfile-holds = الأسماء والخريطة والمناطق والعناوين والخدمات بأسئلتها والمهل والتقاويم والقواعد والقوالب والأسباب والإدارات والفرق والألوان والنصوص. ليس فيه حالات ولا أشخاص ولا أسرار.
cityfile-download = تنزيل الملف
cityfile-read = قراءة ملف
cityfile-read-what = يحل محل ما ضُبط. تبقى الحالات وتحتفظ بما سُئلت عنه ووُعدت به. ترى ما سيتغير قبل أن يتغير.
cityfile-file = ملف المدينة
cityfile-file-hint = كما نُزّل من هنا، أو كتبه «stoa config export»: ‏{ $mb } ميغابايت على الأكثر.
cityfile-look = عرض ما سيتغير
cityfile-preview = ما سيغيّره الملف
cityfile-would = لم يتغير شيء بعد. يُكتب كل واحد من هذه كتغيير ويمكن التراجع عنه وحده؛ أما الخريطة والعناوين فبملف سابق فقط.
cityfile-first-take = نزّل الملف الحالي أولًا إن كنت قد تريد العودة إليه.
cityfile-same = يقول الملف ما هو مضبوط أصلًا. لن يتغير شيء.
cityfile-apply = قراءته
cityfile-cancel = إلغاء
cityfile-done = قُرئ الملف. ما اختلف عن السابق موجود في قائمة التغييرات.
cityfile-added =
    { $n ->
       *[other] جديد: { $n }
    }
cityfile-changed =
    { $n ->
       *[other] متغيّر: { $n }
    }
cityfile-removed =
    { $n ->
       *[other] زائل: { $n }
    }
cityfile-reordered = بترتيب آخر
cityfile-part-addresses = العناوين
cityfile-part-areas = المناطق
cityfile-part-calendars = التقاويم
cityfile-part-departments = عناوين الإدارات
cityfile-part-endings = أسباب الإغلاق
cityfile-part-general = الخدمة لكل ما عدا ذلك
cityfile-part-geocoder-words = كلمات العناوين
cityfile-part-layers = الخريطة
cityfile-part-routing = قواعد التوجيه
cityfile-part-rules = عند انقضاء الوعد
cityfile-part-services = الخدمات
cityfile-part-site = المدينة
cityfile-part-stoa-config = صيغة الملف
cityfile-part-teams = الفرق
cityfile-part-templates = القوالب
cityfile-part-terms = المهل
cityfile-part-texts = كلمات المدينة
cityfile-part-theme = المظهر
error-file-no-city = لا يمكن قراءة هذا الملف. ما هو خاطئ فيه أدناه
error-conflict-not-kept = الخريطة أو العناوين غير ما كانت، والسابقة لا تُحفظ هنا. اقرأ ملفًا سابقًا للعودة إليها
