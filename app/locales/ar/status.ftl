## أين وصل الطلب.

status-received = استُلم
status-in-review = قيد المراجعة
status-planned = مُخطَّط له
status-in-progress = قيد التنفيذ
status-waiting = بانتظار صاحب البلاغ
status-resolved = أُنجز
status-declined = أُغلق دون تنفيذ
status-duplicate = ضُمّ إلى طلب آخر
