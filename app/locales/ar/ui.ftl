## إطار الصفحات والمكوّنات والكلمات المشتركة.

ui-description = أبلغ عن مشكلة في { $city }، واطّلع على بلاغات الآخرين، وتابع ما تفعله المدينة بشأنها.
ui-skip = انتقل إلى المحتوى
ui-menu = القائمة
ui-nav-main = القائمة الرئيسية
ui-nav-report = الإبلاغ عن مشكلة
ui-nav-requests = الطلبات
ui-nav-mine = طلباتي
ui-nav-about = حول البوابة
ui-nav-desk = مكتب العمل
ui-nav-outbox = الرسائل
ui-nav-sign-in = دخول الموظفين
ui-nav-sign-out = تسجيل الخروج
ui-language = اللغة
ui-theme = المظهر
ui-theme-auto = كما في جهازي
ui-theme-light = فاتح
ui-theme-dark = داكن
ui-theme-contrast = تباين عالٍ
ui-live = مباشر
ui-offline = أنت غير متصل بالشبكة. يمكنك متابعة القراءة، ولن يُرسَل شيء حتى تعود.
ui-footer-phone = اتصل على { $phone }
ui-footer-accessibility = إمكانية الوصول
ui-footer-api = للمطوّرين
ui-footer-staff = لموظفي المدينة
ui-footer-data = البيانات:
ui-footer-made = صُنع ببرنامج Stoa الحر
ui-footer-sample = بعض ما تراه هنا مُختلَق لعرض طريقة عمل البوابة.
ui-breadcrumbs = موقعك الآن
ui-pages = الصفحات
ui-first-page = الصفحة الأولى
ui-next-page = التالي
ui-close = إغلاق
ui-remove = إزالة
ui-optional = (اختياري)
ui-error-prefix = خطأ:
ui-error-title = خطأ: { $title }
ui-error-summary = هناك مشكلة
ui-characters-left =
    { $n ->
        [zero] لم يبقَ أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $n } أحرف
        [many] بقي { $n } حرفًا
       *[other] بقي { $n } حرف
    }
ui-too-many-characters =
    { $n ->
        [zero] لا زيادة في الأحرف
        [one] يزيد النص حرفًا واحدًا
        [two] يزيد النص حرفين
        [few] يزيد النص { $n } أحرف
        [many] يزيد النص { $n } حرفًا
       *[other] يزيد النص { $n } حرف
    }

## الأعداد

ui-metres = { $n } م
ui-kilometres = { $n } كم
ui-kilobytes = { $n } كيلوبايت
ui-megabytes = { $n } ميغابايت
ui-target-hours =
    { $n ->
        [zero] خلال أقل من ساعة
        [one] خلال ساعة واحدة
        [two] خلال ساعتين
        [few] خلال { $n } ساعات
        [many] خلال { $n } ساعة
       *[other] خلال { $n } ساعة
    }
ui-target-days =
    { $n ->
        [zero] خلال أقل من يوم
        [one] خلال يوم واحد
        [two] خلال يومين
        [few] خلال { $n } أيام
        [many] خلال { $n } يومًا
       *[other] خلال { $n } يوم
    }
ui-target-business-days =
    { $n ->
        [zero] خلال أقل من يوم عمل
        [one] خلال يوم عمل واحد
        [two] خلال يومي عمل
        [few] خلال { $n } أيام عمل
        [many] خلال { $n } يوم عمل
       *[other] خلال { $n } يوم عمل
    }
ui-target-working-hours =
    { $n ->
        [zero] خلال أقل من ساعة عمل
        [one] خلال ساعة عمل واحدة
        [two] خلال ساعتي عمل
        [few] خلال { $n } ساعات عمل
        [many] خلال { $n } ساعة عمل
       *[other] خلال { $n } ساعة عمل
    }
ui-target-working-minutes =
    { $n ->
        [zero] خلال أقل من دقيقة عمل
        [one] خلال دقيقة عمل واحدة
        [two] خلال دقيقتي عمل
        [few] خلال { $n } دقائق عمل
        [many] خلال { $n } دقيقة عمل
       *[other] خلال { $n } دقيقة عمل
    }

## التواريخ

ui-date = { $day } { $month } { $year }
ui-day = { $weekday }، { $day } { $month }
ui-time = { $hour12 }:{ $minute } { $half }
ui-date-time = { $date }، { $time }
ui-am = ص
ui-pm = م
ui-month-1 = يناير
ui-month-2 = فبراير
ui-month-3 = مارس
ui-month-4 = أبريل
ui-month-5 = مايو
ui-month-6 = يونيو
ui-month-7 = يوليو
ui-month-8 = أغسطس
ui-month-9 = سبتمبر
ui-month-10 = أكتوبر
ui-month-11 = نوفمبر
ui-month-12 = ديسمبر
ui-weekday-1 = الاثنين
ui-weekday-2 = الثلاثاء
ui-weekday-3 = الأربعاء
ui-weekday-4 = الخميس
ui-weekday-5 = الجمعة
ui-weekday-6 = السبت
ui-weekday-7 = الأحد

## ترتيب القوائم

ui-sort-newest = الأحدث أولًا
ui-sort-oldest = الأقدم أولًا
ui-sort-due = الأكثر إلحاحًا أولًا
ui-sort-near = الأقرب أولًا
