## لوحة الأرقام: أي أيام، بحسب الخدمة والمكان

dashboard-title = كيف تسير أمور المدينة
dashboard-lede = كل ما جرى التبليغ عنه، محسوبًا كما هو الآن. اختر الأيام أو خدمة أو مكانًا؛ كل رقم يقود إلى طلباته أو إلى ملف.
dashboard-stretches = الأيام
dashboard-days-7 = آخر 7 أيام
dashboard-days-30 = آخر 30 يومًا
dashboard-days-90 = آخر 90 يومًا
dashboard-days-365 = آخر 365 يومًا
dashboard-compare = المقارنة مع
dashboard-compare-before = الأيام السابقة
dashboard-compare-year = قبل سنة
dashboard-compare-none = بلا مقارنة
dashboard-every = الكل
dashboard-neighborhood = الحي
dashboard-standing = أهم الأرقام
dashboard-days = من { $from } إلى { $to }.
dashboard-against = بالمقارنة مع الأيام من { $from } إلى { $to }.
dashboard-changed = تغيرت الأرقام.
dashboard-open = المفتوحة الآن
dashboard-overdue = المتأخرة الآن
dashboard-opened = الواردة
dashboard-closed = المغلقة
dashboard-kept-rate = الوعود التي أُوفي بها
dashboard-median = نصفها أُغلق خلال
dashboard-change = التغير
dashboard-up = +{ $percent }٪
dashboard-down = −{ $percent }٪
dashboard-same = 0٪
dashboard-from = من
dashboard-table = الأرقام في جدول
dashboard-services-more = { $n ->
    [one] خدمة أخرى واحدة
    [two] خدمتان أخريان
    [few] { $n } خدمات أخرى
   *[other] { $n } خدمة أخرى
}
dashboard-embed = ضع أجزاء من هذا في صفحتك
dashboard-flow-legend = الأعمدة: الواردة. الخط: المغلقة.
dashboard-from-to = من { $from } إلى { $to }
dashboard-from-to-percent = من { $from }٪ إلى { $to }٪
dashboard-square = المربع { $n }
dashboard-squares = مربعات الخريطة ذات الطلبات الأكثر
# النتائج: عناوين الرسوم
dashboard-than-before = مقارنةً بالأيام السابقة
dashboard-than-year = مقارنةً بما قبل سنة
dashboard-nothing = لا يكفي ما في هذه الأيام للمقارنة
dashboard-flow = عدد الطلبات الواردة { $opened } والمغلقة { $closed }
dashboard-flow-more = عدد الطلبات الواردة { $opened }، بزيادة { $percent }٪ { $than }؛ والمغلقة { $closed }
dashboard-flow-less = عدد الطلبات الواردة { $opened }، بنقص { $percent }٪ { $than }؛ والمغلقة { $closed }
dashboard-kept = أُوفي بنسبة { $percent }٪ من الوعود التي حان موعدها.
dashboard-kept-more = أُوفي بنسبة { $percent }٪ من الوعود التي حان موعدها، بزيادة { $points } نقطة { $than }.
dashboard-kept-less = أُوفي بنسبة { $percent }٪ من الوعود التي حان موعدها، بنقص { $points } نقطة { $than }.
dashboard-slower-more = { $service }: نصف الطلبات يستغرق وقتًا أطول بمقدار { $time } { $than }
dashboard-slower-less = { $service }: نصف الطلبات يُنجز أسرع بمقدار { $time } { $than }
dashboard-slowest = { $service } هي الأطول: نصف الطلبات يستغرق أكثر من { $time }
dashboard-most = أكثر الطلبات من { $place }: { $percent }٪ من كل الطلبات التي لها مكان
dashboard-apart = يُوفى بالوعود أكثر في الدائرة { $best } ({ $percent }٪)، وأقل في الدائرة { $worst } ({ $least }٪)
dashboard-heat = نصف الطلبات يأتي من { $squares } من { $all } من مربعات الخريطة
# ما يخص المكتب
dashboard-desk = ما ينتظر في المكتب
dashboard-dormant = الراكدة
dashboard-dormant-days = الراكدة: مفتوحة ولم يحدث فيها شيء منذ { $days } يومًا. المعاد فتحها: من الطلبات المغلقة في آخر 90 يومًا، ما لزم أخذه من جديد.
dashboard-reopened = المعاد فتحها
dashboard-nobody = لا أحد
dashboard-people = الشخص
dashboard-people-finding = أكثر الطلبات المفتوحة لدى { $name }: { $n }
dashboard-departments = الإدارة
dashboard-departments-finding = أكثر الطلبات المفتوحة لدى { $name }: { $n }
dashboard-ages = مفتوحة منذ
dashboard-ages-finding = مفتوحة منذ أكثر من سنة: { $n }
dashboard-age = من { $from } إلى { $to } يومًا
dashboard-age-older = { $from } يومًا فأكثر
