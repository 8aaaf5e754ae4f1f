## الصفحة الأولى وصفحة ما أُبلغ عنه من هذا الجهاز.

home-page-title = كيف يمكننا مساعدتك؟
home-title = ماذا يمكن أن تفعل { $city } من أجلك؟
home-lede = أبلغ عن مشكلة، واعرف ما يجري بشأنها، واحصل على جواب له موعد.
home-search-label = ابحث في الطلبات بالكلمات أو العنوان أو الرقم المرجعي
home-search-placeholder = حفرة، Main Street، R-7K3M-9X…
home-search = بحث
home-task-report = الإبلاغ عن مشكلة
home-task-report-text = حفرة في الطريق أو مصباح مطفأ أو كتابة على جدار: أخبرنا بالمكان وأضف صورة.
home-task-find = البحث عن طلب
home-task-find-text = اطّلع على ما أبلغ عنه الجيران وإلى أين وصل.
home-task-map = فتح الخريطة
home-task-map-text = كل الطلبات على خريطة واحدة مع إمكانية التصفية.
home-task-mine = طلباتي
home-task-mine-text = ما أبلغت عنه من هذا الجهاز وما آل إليه.
home-task-data = الحصول على البيانات
home-task-data-text = كل الطلبات العامة في ملف أو عبر واجهة برمجية.
home-task-contact = التحدث مع موظف
home-task-contact-text = بالهاتف أو بالبريد، وبلغتك.
home-now = ما يجري الآن
home-open =
    { $n ->
        [zero] طلب مفتوح
        [one] طلب مفتوح
        [two] طلبان مفتوحان
        [few] طلبات مفتوحة
        [many] طلبًا مفتوحًا
       *[other] طلب مفتوح
    }
home-resolved =
    { $n ->
        [zero] طلب أُنجز
        [one] طلب أُنجز
        [two] طلبان أُنجزا
        [few] طلبات أُنجزت
        [many] طلبًا أُنجز
       *[other] طلب أُنجز
    }
home-all = كل الطلبات
home-empty-title = لا توجد طلبات بعد
home-empty = سيظهر أول بلاغ هنا.
home-list-failed = تعذّر عرض أحدث الطلبات الآن
home-mine-title = طلباتي
home-mine-lede = ما أُبلغ عنه من هذا الجهاز. تُحفظ القائمة على هذا الجهاز وحده.
home-mine-empty-title = لم يُبلَّغ عن شيء من هذا الجهاز بعد
home-mine-empty = عندما ترسل بلاغًا من هذا الجهاز ستجده هنا.
