## ما حدث، عنوانًا في التسلسل الزمني.

activity-submitted = أُرسل البلاغ
activity-status = تغيّرت الحالة
activity-update = مستجدات
activity-assigned = أُسند
activity-note = ملاحظة داخلية
activity-moved = صُحّح المكان
activity-reclassified = صُحّحت الخدمة
activity-media = أُضيفت صورة
