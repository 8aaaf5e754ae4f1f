## الطلبات داخل صفحات أخرى

embed-title = الطلبات إلى مدينة { $city }
embed-none = لا يطابق أي طلب.
embed-count =
    { $n ->
        [10000] 10,000 طلب أو أكثر
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبان
        [few] { $n } طلبات
        [many] { $n } طلبًا
       *[other] { $n } طلب
    }
embed-new-tab = (يُفتح في علامة تبويب جديدة)
embed-map-label = خريطة الطلبات
embed-as-list = الشيء نفسه في قائمة
embed-group =
    { $n ->
        [zero] لا طلبات، المفتوح منها { $open }
        [one] طلب واحد، المفتوح منه { $open }
        [two] طلبان، المفتوح منهما { $open }
        [few] { $n } طلبات، المفتوح منها { $open }
        [many] { $n } طلبًا، المفتوح منها { $open }
       *[other] { $n } طلب، المفتوح منها { $open }
    }
embed-frame-title = الطلبات إلى المدينة
embed-maker-title = تضمين هذه الطلبات
embed-maker-lede = ضعوا قائمة أو خريطة لهذه الطلبات في صفحتكم. هي محدّثة دائمًا، ولا تضع ملفات تعريف ولا تحتاج إلى برامج نصية.
embed-kind = العرض
embed-kind-list = قائمة
embed-kind-map = خريطة
embed-height = الارتفاع بالبكسل
embed-make = إعداد الشيفرة
embed-code-title = الشيفرة
embed-code = انسخوا هذا إلى صفحتكم
embed-copy = نسخ
embed-copied = نُسخ.
embed-look = رؤية الشكل
