## الاشتراك في أخبار مكان، وإدارة ما يصل إلى عنوان.

follow-link = أخبار منطقة
follow-title = أخبار منطقتكم
follow-lede = نخبركم عند وصول بلاغ أو حدوث تغيير. لا حاجة إلى حساب، وفي كل رسالة رابط للإيقاف.
follow-by-text = المتابعة برسالة نصية
follow-around = أخبار كل ما حول هذا المكان
follow-manage = اختيار رسائلكم أو إيقافها

# ماذا
follow-what = عمّ تريدون أن تسمعوا؟
follow-near = ما حول مكان
follow-near-hint = كل ما في دائرة
follow-street = شارع
follow-street-hint = كل ما فيه
follow-neighborhood = حي
follow-neighborhood-hint = كل ما فيه
follow-request = الطلب { $reference }
follow-request-hint = هذا الطلب وحده
follow-place = عنوان أو شارع
follow-place-hint = مثلًا ⁨1 City Hall Sq⁩
follow-radius = المسافة حوله
follow-metres =
    { $n ->
        [zero] { $n } متر
        [one] متر واحد
        [two] متران
        [few] { $n } أمتار
        [many] { $n } مترًا
       *[other] { $n } متر
    }
follow-choose = اختاروا واحدًا
follow-service = خدمة واحدة فقط
follow-any-service = كل الخدمات

# إلى أين
follow-to = كيف نخبركم؟
follow-mail = البريد الإلكتروني
follow-mail-hint = تؤكدون برابط
follow-sms = رسالة نصية
follow-sms-hint = تؤكدون برمز
follow-push = إشعار في هذا المتصفح
follow-push-hint = بلا عنوان
follow-push-done = سيخبركم هذا المتصفح
follow-email = عنوان البريد الإلكتروني
follow-phone = رقم الجوال
follow-phone-hint = قد يحتسب مزود الخدمة أجرًا للرسائل. أرسلوا «إيقاف» ردًا على أي منها لإنهائها كلها.

# كم مرة
follow-often = كم مرة؟
follow-instant = فورًا
follow-instant-hint = عند حدوثه
follow-daily = مرة في اليوم
follow-daily-hint = كلها معًا في الصباح
follow-quiet = ساعات الهدوء
follow-quiet-hint = ما يحدث خلالها يصل بعدها. اتركوها فارغة إن لم تريدوها.
follow-quiet-from = من
follow-quiet-to = إلى
follow-do = اشتراك

# ما الذي تم
follow-done-mail-title = انظروا في بريدكم
follow-done-mail = أرسلنا إليكم رابطًا. لن يصل شيء آخر قبل أن تفتحوه وتوافقوا.
follow-code-title = أرسلنا إليكم رسالة نصية
follow-code-text = اكتبوا رمز الرسالة هنا، أو أجيبوا عنها بكلمة «نعم».
follow-code = الرمز
follow-code-do = تأكيد
follow-ended-title = أُلغي اشتراككم
follow-ended = لن يصل منه شيء آخر. يمكنكم الاشتراك من جديد متى شئتم.
follow-confirm-title = هل تريدون هذه الرسائل؟
follow-confirm-text = اضغطوا الزر لنكتب إليكم من الآن.
follow-confirm-do = نعم، اكتبوا إليّ
follow-stop-title = إيقاف هذه الرسائل؟
follow-stop-text = اضغطوا الزر ولن يصل شيء آخر.
follow-stop-do = إيقاف

# الإدارة
follow-manage-title = رسائلكم
follow-done-confirmed = شكرًا لكم. نكتب إليكم من الآن.
follow-done-saved = حُفظ
follow-done-ended = انتهى. لن يصل منه شيء آخر.
follow-last = آخر تسليم { $when }
follow-last-never = لم يُسلَّم شيء بعد
follow-stopped-title = أوقفتم كل الرسائل
follow-stopped = لا يُرسل شيء إلى هذا العنوان. احفظوا اختياراتكم أدناه للبدء من جديد.
follow-bounced-title = الرسائل إلى هذا العنوان ترتد
follow-bounced = توقفنا عن الكتابة إليه. احفظوا اختياراتكم أدناه حين يعمل من جديد.
follow-list = ما تتابعونه
follow-none = لا شيء
follow-none-text = لا يُتابَع شيء على هذا العنوان.
follow-more = متابعة شيء آخر
follow-item-request = الطلب { $place }
follow-item-near = ضمن { $metres } م من ⁨{ $place }⁩
follow-item-street = { $place }
follow-item-neighborhood = { $place }
follow-only = فقط { $service }
follow-since = منذ { $when }
follow-end = إيقاف
follow-end-of = إيقاف: { $what }
follow-choices = اختياراتكم
follow-kinds = أخبروني عن
follow-kind-new = البلاغات الجديدة
follow-kind-status = تغيّر الحالة
follow-kind-update = الأخبار المكتوبة
follow-language = اللغة
follow-language-as-asked = كما كانت عند الاشتراك
follow-save = حفظ
follow-stop-all = إيقاف كل شيء
follow-stop-all-text = ينهي كل ذلك دفعة واحدة.

# في المكتب
follow-channel-mail = بريد
follow-channel-sms = رسالة نصية
follow-channel-push = إشعار
follow-channel-chat = محادثة
follow-channel-post = منشور
follow-address-bounced = الرسائل إلى هذا العنوان ترتد
follow-address-stopped = صاحبه أوقف كل الرسائل

# ما الذي لم ينجح هنا
error-not-a-time = اكتبوا وقتًا مثل 22:00
error-same-time = يجب أن تنتهي ساعات الهدوء في وقت غير وقت بدايتها
error-code-wrong = ليس هذا رمز الرسالة. تحققوا منه
error-code-required = اكتبوا رمز الرسالة
error-area-required = اختاروا عمّ تريدون أن تسمعوا
error-neighborhood-required = اختاروا حيًا
error-phone-required = اكتبوا رقم هاتف
error-place-unknown = لا نعرف هذا العنوان أو الشارع. تحققوا منه أو اختاروا غيره
error-not-allowed = لا يمكن استعمال هذا العنوان
error-bad-signature = التوقيع غير صحيح
error-conflict-too-many-follows = يتابع هذا العنوان خمسين شيئًا. أوقفوا واحدًا منها أولًا
error-push-refused = لا يسمح المتصفح بالإشعارات. يمكنكم السماح بها في إعداداته
