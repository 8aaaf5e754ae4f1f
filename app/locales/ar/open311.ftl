## Open311: صفحة المطورين والمفاتيح وما يقال للبرامج.

open311-developers-title = للمطورين
open311-developers-lead = يمكن للبرامج أن تقرأ هنا خدمات المدينة وطلباتها، وأن تقدم البلاغات نيابة عن الناس، وفق المعيار المفتوح Open311 GeoReport v2.
open311-developers-read = القراءة
open311-developers-read-how = لا تحتاج القراءة إلى مفتاح. ولكل عنوان أدناه صيغة تنتهي بـ ‎.xml أيضًا.
open311-developers-key = تقديم البلاغات
open311-developers-key-how = يحتاج تقديم البلاغات إلى مفتاح. اطلبه هنا: ستراه مرة واحدة في نهاية هذا النموذج، ويبدأ عمله حين تمنحه المدينة.
open311-developers-name = اسمك أو اسم مؤسستك
open311-developers-email = البريد الإلكتروني
open311-developers-purpose = ماذا سيفعل برنامجك؟
open311-developers-ask = اطلب مفتاحًا

open311-key-title = مفتاحك
open311-key-once = انسخه الآن. يُعرض هذه المرة فقط ولا يُحفظ في أي مكان.
open311-key-then = لا يفتح شيئًا بعد. تنظر المدينة فيما كتبت ثم تمنحه؛ وحتى ذلك الحين تُرفض البلاغات به مع إشارة إلى أنه قيد الانتظار.
open311-key-back = العودة إلى صفحة المطورين

open311-keys-nav = المفاتيح
open311-keys-title = مفاتيح البرامج
open311-keys-lead = من يحق له تقديم البلاغات عبر برنامج. المفاتيح نفسها لا يعرفها إلا أصحابها.
open311-keys-filter = حالة المفتاح
open311-keys-all = الكل
open311-keys-empty = لا مفاتيح هنا
open311-keys-empty-hint = يطلب المطورون المفاتيح في صفحتهم، وما يطلبونه يظهر هنا.
open311-keys-asked = طُلب { $when }
open311-keys-decided = بُتّ فيه { $when } { $by }
open311-keys-used = آخر استخدام { $when }
open311-keys-updates = يحق له أيضًا نشر المستجدات التي تغير حالة الطلبات
open311-keys-grant = منح
open311-keys-grant-of = منح مفتاح { $name }
open311-keys-revoke = سحب
open311-keys-revoke-of = سحب مفتاح { $name }

open311-state-requested = مطلوب
open311-state-active = ممنوح
open311-state-revoked = مسحوب

open311-error-key-required = أعطِ مفتاح هذا البرنامج
open311-error-key-unknown = هذا المفتاح غير معروف هنا أو سُحب
open311-error-key-waiting = طُلب هذا المفتاح ولم يُمنح بعد
open311-error-key-no-updates = يحق لهذا المفتاح تقديم البلاغات لا نشر المستجدات
open311-error-jurisdiction = لا توجد هنا ولاية بهذا الاسم
open311-error-service = لا توجد هنا خدمة بهذا الرمز
open311-error-place = قل أين المكان: lat وlong أو address_string أو address_id
open311-error-window = اطلب 90 يومًا على الأكثر، ولا تجعل النهاية قبل البداية

open311-told-closed = أغلقت الجهة المعنية هذا الطلب.
open311-told-declined = أغلقت الجهة المعنية هذا الطلب دون عمل.
open311-told-reopened = عادت الجهة المعنية إلى هذا الطلب.

open311-forwards-title = خدمات مدن أخرى
open311-forwards-lead = تُرسل بلاغات هذه الخدمات إلى منفذ Open311 لمدينة أخرى، وما يجري لها هناك يُذكر هنا.
open311-forward-remove = إبقاء بلاغاتها هنا
open311-forward-new = إرسال بلاغات خدمة إلى مدينة أخرى
open311-forward-service = الخدمة
open311-forward-endpoint = العنوان الأساسي للمنفذ
open311-forward-their-code = رمز الخدمة لديهم؛ فارغ: كرمزنا
open311-forward-jurisdiction = معرّف jurisdiction_id لديهم إن طلبوه
open311-forward-key = المفتاح الذي أعطونا إياه؛ فارغ: المفتاح الذي لدينا
open311-forward-share = إرسال اسم المبلّغ وبريده الإلكتروني ورقم هاتفه أيضًا
open311-forward-do = إرسال بلاغاتها إلى هناك
open311-forward-error-service = اختر إحدى خدماتنا
open311-forward-error-endpoint = اكتب عنوانًا يبدأ بـ https:// أو http://
open311-forward-error-api-key = اكتب المفتاح الذي أعطونا إياه
open311-forward-error-their-code = اكتب رمز الخدمة لديهم
