## البريد والمحادثات الواردة. $city اسم البوابة، و$reference ما يذكره الشخص.

inbound-place-in-words = انظر الوصف

## للموظفين، بجانب البلاغ

inbound-note-mail = ورد بالبريد الإلكتروني من { $from }.
inbound-note-unverified = ورد بالبريد الإلكتروني من عنوان غير موثّق: { $from }.
inbound-note-service = تدل كلماته على أنه قد يخص «{ $service }».
inbound-note-files = ملفات وردت معه ولم تُحفظ: { $files }.
inbound-note-elsewhere = لم تُجلب الصور التي وردت معه. وهي هنا:

## الحوار

inbound-hello = مرحبًا، هنا { $city }. أستقبل البلاغات عن المدينة. اكتب «مساعدة» في أي وقت، و«إلغاء» لترك البلاغ، وENGLISH أو ESPAÑOL للغة أخرى.
inbound-ask-what = ما المشكلة؟ أخبرني بها في رسالة واحدة.
inbound-ask-place = أين هي؟ أرسل موقعك، أو عنوانًا (12 Main Street)، أو تقاطعًا (Oak St & Elm St)، أو صف المكان.
inbound-ask-service = أيّ هذه هي؟ أجب بالرقم أو قلها بكلمات أخرى. اكتب «تخط» إن لم يناسب شيء.
inbound-may-skip = (اكتب «تخط» لتركه.)
inbound-ask-photo = هل لديك صورة؟ أرسلها، أو أجب «لا».
inbound-ask-review = هذا بلاغك:
inbound-photos =
    { $n ->
        [zero] بلا صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $n } صور
        [many] { $n } صورة
       *[other] { $n } صورة
    }
inbound-everyone-sees = سيراه الجميع في موقع المدينة: لا تكتب أسماء أو أرقام هواتف وما شابهها.
inbound-personal = سيراه الجميع في موقع المدينة، وهذا يبدو بيانًا شخصيًا: { $found }. «لا» تلغي البلاغ لتبدأ من جديد بدونه.
inbound-yes-or-no = هل هذا صحيح؟ «نعم» ترسله، و«لا» تلغيه.
inbound-sent = شكرًا. رقم بلاغك { $reference }. سأخبرك هنا بما يستجد؛ و«توقف» تنهي ذلك.
inbound-dropped = أُلغي ولم يُرسل شيء. اكتب لي لتبدأ من جديد.
inbound-forgotten = بلاغك الأخير لم يكتمل وقد نُسي. لم يُرسل شيء.
inbound-help = أستقبل البلاغات عن المدينة وأخبرك بما يستجد. «حالة» مع الرقم تبين وضع البلاغ، و«إلغاء» يترك البلاغ الجاري، و«توقف» تنهي كل الرسائل، و«ابدأ» تعيدها.
inbound-stopped = لن تصلك رسائل هنا بعد الآن. «ابدأ» تعيدها.
inbound-started = ستصلك الرسائل هنا من جديد.
inbound-speaks = من الآن نتحدث بالعربية.
inbound-place-outside = هذا المكان خارج المدينة.
inbound-which-service = لست متأكدًا أيها تقصد.
inbound-answer-wrong = لم أفهم هذه الإجابة.
inbound-needed = أحتاج إلى ذلك للمتابعة.
inbound-photo-refused = لا أستطيع استعمال هذه الصورة: أرسل صورًا (JPEG أو PNG أو WebP)، ستًّا على الأكثر.
inbound-photo-elsewhere = لا أستطيع جلب الصور من هناك. سيرى موظفو المدينة العنوان.
inbound-needs-contact = لهذا يجب أن تتمكن المدينة من الاتصال بك. استخدم النموذج من فضلك:
inbound-not-right = هناك شيء لا يصح بعد.
