## بريد المبلّغين والمتابعين. $city اسم البوابة، و$service اسم الخدمة، و$reference ما يُستشهد به.

mail-confirmation-subject = { $reference }: وصلنا بلاغكم
mail-confirmation-intro = شكرًا لكتابتكم إلى { $city }. بلاغكم لدينا، فاحتفظوا برقمه المرجعي.
mail-following-subject = { $reference }: أنتم تتابعون هذا الطلب
mail-following-intro = من الآن تكتب إليكم { $city } كلما تغيّر هذا الطلب. إن لم تطلبوا ذلك فالسطر الأخير يلغي المتابعة.
# $status أحد نصوص status-.
mail-change-subject = { $reference }: { $status }
mail-change-intro = تغيّرت حالة هذا الطلب في { $city } إلى: { $status }.
mail-update-subject = { $reference }: جديد بشأن طلبكم
mail-update-intro = هناك جديد بشأن هذا الطلب في { $city }:
mail-label-reference = الرقم المرجعي
mail-label-service = الخدمة
mail-label-place = المكان
mail-label-status = الحالة
mail-label-promise = متوقع بحلول
mail-open = فتح الطلب
mail-why = تصلكم هذه الرسالة لأنكم أبلغتم عن هذا الطلب أو تتابعونه. لا تُقرأ الردود عليها، وصفحة الطلب تبيّن كيفية الاتصال بنا.
mail-unsubscribe = إيقاف الرسائل عن هذا الطلب
