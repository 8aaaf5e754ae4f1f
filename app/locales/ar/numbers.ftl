## كيف وصلت الطلبات: الأرقام

numbers-title = كيف وصلت الطلبات
numbers-finding = { $channel }: هكذا وصل معظم الطلبات، { $percent }٪ من { $total }
numbers-none = لا يطابق أي طلب، فلا شيء يُعدّ.
numbers-lede = كل طلب يذكر الطريقة التي وصل بها إلى المدينة. يُحسب ما تجده المصفاة أدناه.
numbers-table = الطلبات بحسب طريقة وصولها
numbers-channel = الطريقة
numbers-count = الطلبات
numbers-share = النسبة
numbers-share-value = { $percent }٪
numbers-total = كل الطرق
numbers-csv = هذه الأرقام بصيغة CSV
numbers-list = عرض هذه الطلبات
numbers-from = من يوم
numbers-to = إلى يوم
numbers-apply = احسب
numbers-unreadable = تعذّرت قراءة جزء من العنوان فتُرك.
numbers-value = { $n }
