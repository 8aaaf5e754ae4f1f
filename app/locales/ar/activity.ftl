## ما حدث، عنوانًا في التسلسل الزمني.

activity-submitted = أُرسل البلاغ
activity-status = تغيّرت الحالة
activity-update = مستجدات
activity-assigned = أُسند
activity-note = ملاحظة داخلية
activity-message = رسالة من صاحب البلاغ
activity-shown = أُظهر الرد للجميع
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
activity-published = رُوجع ونُشر
activity-hidden = أُخفي عن الأنظار
activity-restored = عاد ظاهرًا
activity-redacted = حُجب جزء منه
activity-unredacted = أُظهر ما حُجب
activity-original-read = اطُّلع على الأصل
activity-objected = أبلغ أحدهم عن إساءة
activity-dismissed = رُفضت البلاغات عن الإساءة
activity-unreadable = تعذّرت قراءة صورة فاستُبعدت
