## طريقة الوصول

channel-filter = طريقة الوصول
channel-any = أي طريقة
channel-numbers = كيف وصلت الطلبات
channel-embed = تضمين في صفحة أخرى

channel-web = الموقع
channel-form = الموقع، نموذج بسيط
channel-app = التطبيق
channel-phone = مكالمة هاتفية
channel-counter = شباك المراجعين
channel-kiosk = جهاز عمومي
channel-mail = البريد الإلكتروني
channel-chat = تطبيق مراسلة
channel-social = شبكة اجتماعية
channel-open311 = برنامج آخر (Open311)
channel-api = برنامج آخر
channel-desk = موظفو المدينة
channel-crew = فريق ميداني
channel-system = نظام تابع للمدينة
channel-import = منقول من نظام آخر
