## ما سيراه الجميع: يُنبَّه إليه قبل الإرسال

guard-phone = يبدو هذا رقم هاتف:
guard-email = يبدو هذا عنوان بريد:
guard-card = يبدو هذا رقم بطاقة:
guard-plate = يبدو هذا رقم لوحة سيارة:
guard-public = سيراه الجميع.
guard-take-out = احذفه
guard-taken-out = حُذف
guard-review = هل هذا موجّه إلى الجميع؟
guard-form-title = هل هذا موجّه إلى الجميع؟
guard-form-intro = ما كتبتموه سيكون علنيًا. وهذا منه قد يدل على هوية شخص:
guard-form-out = احذفه وأرسل
guard-form-send = أرسله كما هو
guard-form-change = أغيّره أولًا

## إخفاء الوجوه واللوحات في صورة

guard-blur = إخفاء وجوه أو لوحات
guard-blur-title = إخفاء وجوه أو لوحات
guard-blur-hint = ارسموا فوق ما لا ينبغي أن يراه أحد. بلوحة المفاتيح: الأسهم تحرّك الإطار، وShift مع الأسهم تغيّر حجمه، وEnter يخفي ما فيه. تبقى الصورة الأصلية على هذا الجهاز وتزول عند الحفظ.
guard-blur-canvas = الصورة التي يُرسم عليها
guard-blur-size = حجم الفرشاة
guard-blur-undo = تراجع
guard-blur-save = استخدام هذه الصورة
guard-blur-cancel = إلغاء
guard-blur-done = أُخفي
guard-blur-undone = تم التراجع

## ما تقوله الأبواب

error-heic = لا يمكن هنا قراءة صور HEIC أو AVIF. اختاروها من الهاتف بصيغة JPEG أو أرسلوا لقطة شاشة لها
error-proof-needed = وصلت بلاغات كثيرة من اتصالكم في الساعة الأخيرة. لم يضع شيء؛ حاولوا مجددًا بعد ساعة
error-email-too-often = ورد هذا العنوان في بلاغات كثيرة اليوم. احذفوه أو حاولوا مجددًا غدًا
