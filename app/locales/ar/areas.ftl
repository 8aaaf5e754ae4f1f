## الإعدادات: مناطق المدينة من ملف.

admin-page-areas = المناطق
admin-page-areas-hint = الأحياء والدوائر من ملف GeoJSON.
admin-kind-areas = المناطق
admin-field-geometry = الحدود
admin-field-coordinates = المواضع
admin-field-type = نوع الحدود
areas-lede = في أي جزء من المدينة يقع البلاغ. تظهر المنطقة مع كل حالة وفي عوامل التصفية والأرقام، ويمكن لقواعد التوجيه أن تسأل عنها.
areas-kinds = أنواع المناطق
areas-kind = النوع
areas-count = المناطق
areas-on-cases = تُحفظ مع كل حالة
areas-kind-neighborhood = الأحياء
areas-kind-council-district = دوائر المجلس البلدي
areas-kind-police-district = دوائر الشرطة
areas-now =
    { $n ->
        [0] لا مناطق من هذا النوع بعد
       *[other] المناطق الآن: { $n }
    }
areas-new = مناطق جديدة من ملف
areas-cases = تحتفظ البلاغات الموجودة بالمنطقة التي أُعطيت لها. البلاغات الجديدة تأخذ المناطق الجديدة، وكذلك البلاغ الذي يُصحَّح مكانه.
areas-file = ملف GeoJSON
areas-file-hint = مجموعة FeatureCollection من المضلعات بخطوط الطول والعرض (WGS 84): ‏{ $n } منطقة و{ $mb } ميغابايت على الأكثر. لا يتغير شيء قبل أن ترى ما سيفعله.
areas-property = أي خاصية تحمل الاسم
areas-properties = لعناصر الملف هذه الخصائص:
areas-look = عرض الأثر
areas-preview = { $kind }: ما سيجعله الملف منها
areas-preview-lede = لم يتغير شيء بعد. انظر إلى الأسماء والأرقام ثم احفظ.
areas-picture =
    { $n ->
       *[other] مناطق الملف: { $n }؛ وبالخط المتقطع المناطق الحالية
    }
areas-would-be = مناطق الملف
areas-name = الاسم
areas-km2 = كم²
areas-requests = البلاغات فيها
areas-note = ملاحظة
areas-number = { $n }
areas-is-new = جديدة
areas-nowhere = في غيرها جميعًا
areas-gone = هذه موجودة الآن وستختفي:
areas-rules = تسمّي قواعد توجيه بعضًا منها ولن تنطبق هناك بعد ذلك:
areas-overtaken = غيّر شخص آخر هذه المناطق منذ أن نظرت. لم يُحفظ شيء. انظر مرة أخرى ثم احفظ إن أردت.
areas-save = حفظ هذه المناطق
areas-cancel = إلغاء
areas-saved = حُفظ. تأخذ البلاغات الجديدة هذه المناطق.
error-file-required = اختر ملفًا
error-file-too-large = هذا الملف كبير جدًا: { $n } ميغابايت على الأكثر
error-file-gone = لم يعد هذا الملف محفوظًا. اختره مرة أخرى
error-file-not-geojson = هذا ليس مجموعة FeatureCollection بصيغة GeoJSON
error-file-no-areas = لا توجد أي منطقة في هذا الملف
error-file-too-many = مناطق كثيرة جدًا: { $n } على الأكثر
error-file-too-fine = مواضع كثيرة جدًا: { $n } على الأكثر. بسّط الحدود
error-file-not-an-area = العنصر { $n } ليس مضلعًا
error-file-broken-ring = حدود العنصر { $n } معطوبة: ليست مغلقة أو تتقاطع مع نفسها
error-file-out-of-range = العنصر { $n } ليس بخطوط الطول والعرض
error-file-outside-city = العنصر { $n } يقع خارج المدينة
error-file-name-twice = للعنصر { $n } اسم يحمله عنصر آخر
error-file-name-too-long = اسم العنصر { $n } طويل جدًا
error-property-no-name = ليس للعنصر { $n } هذه الخاصية، أو هي فارغة
