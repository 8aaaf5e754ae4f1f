## ما حدث، عنوانًا في التسلسل الزمني.

activity-submitted = أُرسل البلاغ
activity-status = تغيّرت الحالة
activity-update = مستجدات
activity-assigned = أُسند
activity-note = ملاحظة داخلية
activity-message = رسالة من صاحب البلاغ
activity-moved = صُحّح المكان
activity-reclassified = صُحّحت الخدمة
activity-media = أُضيفت صورة
activity-merged = ضُمّ إلى طلب آخر
activity-unmerged = صار مستقلًا من جديد
activity-absorbed = ضُمّ إليه بلاغ آخر عن الأمر نفسه
activity-released = استقلّ بلاغ كان مضمومًا إليه
activity-split = قُسّم إلى أجزاء
activity-linked = انظر أيضًا
activity-unlinked = أُلغي الربط
