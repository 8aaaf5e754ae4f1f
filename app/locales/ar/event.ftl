## ما يفعله الموظفون بحالة الطلب كما تقوله الأزرار.

event-acknowledge = بدء المراجعة
event-plan = التخطيط للعمل
event-start = بدء العمل
event-ask = سؤال صاحب البلاغ والانتظار
event-answered = المتابعة بعد الجواب
event-resolve = إغلاق بعد الإنجاز
event-decline = إغلاق دون تنفيذ
event-reopen = إعادة الفتح
event-merge = ضمّ إلى طلب آخر
event-unmerge = فصل من جديد
event-confirm = تأكيد أن الأمر قد حُل
event-dispute = الإفادة بأن الأمر لم يُحل
event-appeal = التظلّم
event-uphold = قبول التظلّم
event-reject = رفض التظلّم
