## بريد المبلّغين والمتابعين. $city اسم البوابة، و$service اسم الخدمة، و$reference ما يُستشهد به.

mail-confirmation-subject = { $reference }: وصلنا بلاغكم
mail-confirmation-intro = شكرًا لكتابتكم إلى { $city }. بلاغكم لدينا، فاحتفظوا برقمه المرجعي.
mail-following-subject = { $reference }: أنتم تتابعون هذا الطلب
mail-following-intro = من الآن تكتب إليكم { $city } كلما تغيّر هذا الطلب. إن لم تطلبوا ذلك فالسطر الأخير يلغي المتابعة.
# $status أحد نصوص status-.
mail-change-subject = { $reference }: { $status }
mail-change-intro = تغيّرت حالة هذا الطلب في { $city } إلى: { $status }.
mail-update-subject = { $reference }: جديد بشأن طلبكم
mail-update-intro = هناك جديد بشأن هذا الطلب في { $city }:
mail-label-reference = الرقم المرجعي
mail-label-service = الخدمة
mail-label-place = المكان
mail-label-status = الحالة
mail-label-promise = متوقع بحلول
mail-open = فتح الطلب
mail-why = تصلكم هذه الرسالة لأنكم أبلغتم عن هذا الطلب أو تتابعونه. لا تُقرأ الردود عليها، وصفحة الطلب تبيّن كيفية الاتصال بنا.
mail-why-answer = يصلك هذا البريد لأنك قدّمت هذا البلاغ أو تتابعه. يمكنك الرد عليه: يقرأ الموظفون ما تكتبه قبل أن يراه أحد غيرهم.
mail-unsubscribe = إيقاف الرسائل عن هذا الطلب
mail-unsubscribe-area = إيقاف الرسائل عن هذه المنطقة
mail-unsubscribe-all = إيقاف كل الرسائل إلى هذا العنوان
mail-manage = اختيار مواعيد الرسائل وعددها ومواضيعها
# $area أحد نصوص mail-area-.
mail-why-area = تصلكم هذه الرسالة لأنكم طلبتم أخبارًا { $area }. لا تُقرأ الردود عليها، وصفحة الطلب تبيّن كيفية الاتصال بنا.
mail-new-subject = { $reference }: بلاغ جديد – { $service }
mail-new-intro = وصل بلاغ جديد في منطقة تتابعونها في { $city }.

## المناطق كنهاية جملة: «أخبار …».

mail-area-near = ضمن { $metres } مترًا من ⁨{ $place }⁩
mail-area-street = في شارع ⁨{ $place }⁩
mail-area-neighborhood = في حي ⁨{ $place }⁩
mail-area-request = عن الطلب { $place }
mail-area-service = عن «{ $service }» { $area }

## موجز اليوم

mail-digest-subject =
    { $n ->
        [zero] لا أخبار اليوم
        [one] خبر واحد اليوم
        [two] خبران اليوم
        [few] { $n } أخبار اليوم
        [many] { $n } خبرًا اليوم
       *[other] { $n } خبر اليوم
    }
mail-digest-intro = ما حدث في { $city } منذ موجزكم الأخير:
mail-digest-new = جديد: { $service }، ⁨{ $place }⁩ ({ $reference })
mail-digest-status = { $reference }، { $service }: { $status }
mail-digest-update = { $reference }، { $service }: أخبار جديدة
mail-digest-more =
    { $n ->
        [zero] ولا شيء غيرها
        [one] وخبر آخر
        [two] وخبران آخران
        [few] و{ $n } أخبار أخرى
        [many] و{ $n } خبرًا آخر
       *[other] و{ $n } خبر آخر
    }
mail-digest-why = تصلكم رسالة واحدة في اليوم لأنكم طلبتم موجزًا يوميًا.

## هل العنوان لكم؟ $what أحد نصوص mail-area-.

mail-question-subject = يرجى التأكيد: أخبار { $what }
mail-question-intro = طلب شخص ما، ونرجو أنه أنتم، من { $city } أن تكتب إلى هذا العنوان بأخبار { $what }. اضغطوا الزر إن كنتم تريدون ذلك.
mail-question-yes = نعم، اكتبوا إليّ
mail-question-ignore = إن لم تكونوا أنتم فلا تفعلوا شيئًا: من دون موافقتكم لا يصلكم شيء آخر، ويُنسى الطلب بعد يومين.

## الرسائل النصية. قصيرة قدر الإمكان.

mail-sms-stop = أرسلوا «إيقاف» لإنهاء كل الرسائل.
mail-sms-subject = رد على رسالتكم
mail-sms-question = { $city }: رمزكم هو { $code }. أجيبوا «نعم» أو بالرمز لتصلكم رسائل { $what }. أجيبوا «لا» أو تجاهلوا الرسالة إن لم تكونوا أنتم.
mail-sms-confirmed = تم. تصلكم الرسائل من الآن. أرسلوا «إيقاف» لإنهائها. اختاروا مواعيدها وعددها:
mail-sms-declined = حسنًا، لن تصلكم رسائل.
mail-sms-nothing-asked = لم نسألكم عن شيء. أرسلوا «مساعدة» لمعرفة ما يمكن إرساله.
mail-sms-stopped = { $city }: لن تصلكم رسائل نصية بعد الآن. البريد الإلكتروني مستمر كما كان. أرسلوا «ابدأ» لتصلكم من جديد.
mail-sms-started = { $city }: تصلكم الرسائل من جديد. أرسلوا «إيقاف» لإنهائها.
mail-sms-help = { $city }: أرسلوا «حالة» مع الرقم المرجعي لمعرفة وضع طلب، و«إيقاف» لإنهاء الرسائل، و«ابدأ» لتصلكم من جديد.
mail-sms-unknown = { $city }: لم نفهم رسالتكم. أرسلوا «مساعدة» لمعرفة ما يمكن إرساله.
mail-sms-status = { $reference }، { $service }: { $status }
mail-sms-no-request = لا نعرف طلبًا برقم { $reference }. تحققوا من الرقم.
# $other الرقم المرجعي للطلب الآخر أو لعدة طلبات.
mail-merged-subject = { $reference }: يتواصل باسم { $other }
mail-merged-intro = سبق أن أُبلغت { $city } بالأمر نفسه، فضُمّ بلاغكم إلى { $other }. لم يضع شيء: من الآن تصلكم أخبار { $other }.
mail-unmerged-subject = { $reference }: يتواصل وحده
mail-unmerged-intro = كانت { $city } قد ضمّت بلاغكم إلى { $other }. تبيّن أنه عن أمر آخر فهو يتواصل وحده، وتصلكم أخباره هنا.
mail-split-subject = { $reference }: قُسّم إلى { $other }
mail-split-intro = بلاغكم عن عدة أمور، فجعلت { $city } من كل جزء طلبًا: { $other }. تصلكم أخبار كل منها.

## من يرى بلاغًا لا يراه الجميع

mail-seen-waiting = يراجعه أحد موظفي المدينة قبل أن يراه الجميع، ونكتب إليك حين يصير ظاهرًا. وإلى ذلك الحين لا يراه إلا أنت، بالرابط في هذه الرسالة، والمدينة.
mail-seen-private = البلاغات من هذا النوع خاصة: لا يراها إلا أنت، بالرابط في هذه الرسالة، والمدينة.
mail-seen-hidden = لا يراه الجميع: لا يراه إلا أنت، بالرابط في هذه الرسالة، والمدينة.
mail-published-subject = { $reference }: صار بلاغك ظاهرًا للجميع
mail-published-intro = راجعت { $city } بلاغك، وصار بإمكان الجميع رؤيته.
mail-hidden-subject = { $reference }: أُخفي عن الأنظار
mail-hidden-intro = أخفت { $city } بلاغك عن أنظار الجمهور. ما زالت المدينة تعمل عليه، ولا يراه إلا أنت، بالرابط في هذه الرسالة، والمدينة. إن رأيت في ذلك خطأً فاتصل بنا أو اكتب إلينا.
mail-unreadable-subject = { $reference }: تعذّرت قراءة صورة
mail-unreadable-intro = بلاغك لدى { $city }. تعذّرت قراءة إحدى صوره فاستُبعدت: الملف تالف أو ليس صورة. إن كانت الصورة مهمة فأرسلها مع بلاغ جديد أو اتصل بنا.

## الخواتيم

mail-label-reason = السبب
# $date as 2026-11-27.
mail-ending-ask = أنت من أبلغ عن هذا. هل حُل الأمر؟ يمكنك إخبارنا حتى { $date }؛ وإن لم يُحل يُعاد فتحه وينظر فيه شخص آخر.
mail-ending-answer = أخبرنا هل حُل الأمر
mail-ending-asked = وقعت القرعة على حالتك لنسألك كيف كان الأمر: سؤال واحد خلف الرابط نفسه.
mail-disputed-subject = { $reference }: يقول مقدم البلاغ إن الأمر لم يُحل
mail-disputed-intro = يقول مقدم هذا الطلب إنه لم يُحل. أعادت { $city } فتحه وينظر فيه شخص آخر.
mail-appealed-subject = { $reference }: تظلّم مقدم البلاغ
mail-appealed-intro = يقول مقدم هذا الطلب مجددًا إنه لم يُحل. يبتّ في ذلك شخص في { $city } لم يغلقه، ويكتب الأسباب.
mail-upheld-subject = { $reference }: قُبل التظلّم
mail-upheld-intro = كان التظلّم محقًا. أعادت { $city } فتح هذا الطلب:
mail-rejected-subject = { $reference }: رُفض التظلّم
mail-rejected-intro = بتّت { $city } في التظلّم. يبقى هذا الطلب مغلقًا:

## إلى إدارة

mail-notice-subject = تأخّر: { $service }، { $reference }
mail-notice-intro = انقضى وعد من { $city } بشأن طلب لدى إدارتكم: { $rule }.
mail-notice-open = فتح الحالة
