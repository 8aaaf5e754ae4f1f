## الوعود التي أُوفي بها: الأرقام

promises-title = الوعود التي أُوفي بها
promises-lede = تعد المدينة في معظم الخدمات بموعد. هنا كم مرة أُوفي به. الطلب الذي أُعيد فتحه يُحسب وعدًا لم يُوفَ به، وكذلك المتأخر الذي ما زال مفتوحًا.
promises-periods = الفترة
promises-period-month = آخر 30 يومًا
promises-period-year = آخر 365 يومًا
promises-period-all = منذ البداية
promises-none = لم يحن موعد أي وعد بعد ولم يُغلق شيء.
promises-finding = أُوفي بنسبة { $percent }٪ من { $total } وعد
promises-time = نصف الطلبات المغلقة لم يستغرق أكثر من { $median }، وتسعة من كل عشرة لم تستغرق أكثر من { $p90 }.
promises-at = حُسبت في { $date }؛ وقت انتظار المدينة لصاحب البلاغ لا يدخل في الوعد.
promises-csv = هذه الأرقام بصيغة CSV
promises-service = الخدمة
promises-service-table = بحسب الخدمة
promises-district = دائرة المجلس
promises-district-table = بحسب دائرة المجلس
promises-district-name = الدائرة { $name }
promises-kept = أُوفي بها
promises-rate = النسبة
promises-closed = المغلقة
promises-median = النصف خلال
promises-p90 = تسعة من عشرة خلال
promises-percent = { $percent }٪
promises-of = { $kept } من { $total }
promises-value = { $n }
promises-hours = { $n } س
promises-days =
    { $n ->
        [zero] { $n } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يومًا
       *[other] { $n } يوم
    }
