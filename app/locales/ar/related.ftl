## أي الحالات يجتمع بعضها ببعض، على مكتب الموظفين.

related-heading = حالات مرتبطة
related-survivor = يتواصل باسم
related-duplicates = ضُمّ إليه
related-parent = جزء من
related-children = الأجزاء
related-linked = انظر أيضًا
related-looks-like = يشبه
related-open = فتح
related-other = الرقم المرجعي للحالة الأخرى
related-other-hint = مثل R-7K3M-9X
related-merge-heading = ضمّ
related-merge-hint = تُغلق هذه الحالة وتتواصل الأخرى. كل من يتابع هذه يتابع الأخرى ويُبلَّغ مرة واحدة.
related-merge-save = ضمّ إليها
related-unmerge-heading = فصل
related-unmerge-hint = تُستأنف هذه الحالة وحدها، ويُبلَّغ من جاء معها مرة واحدة.
related-unmerge-save = فصل
related-split-heading = تقسيم
related-split-hint = يصير كل جزء حالة مستقلة في المكان نفسه وللأشخاص أنفسهم، ويُبلَّغون مرة واحدة. الأجزاء الفارغة لا تُحسب.
related-split-save = تقسيم
related-part = الجزء { $n }
related-part-service = خدمة الجزء
related-part-none = لا جزء هنا
related-part-text = موضوع الجزء
related-link-heading = ربط
related-link-save = ربط
related-unlink-heading = إلغاء الربط
related-unlink-save = إلغاء الربط
related-unlink-of = إلغاء الربط مع { $reference }
related-done-merge = ضُمّت. يُبلَّغ كل من يتابع.
related-done-unmerge = فُصلت. يُبلَّغ من يعنيهم الأمر.
related-done-split = قُسّمت. يُبلَّغ كل من يتابع.
related-done-link = رُبطت
related-done-unlink = أُلغي الربط
error-other-required = اختاروا حالة أو اكتبوا رقمها المرجعي
error-other-not-a-reference = ليس هذا رقمًا مرجعيًا. الأرقام مثل R-7K3M-9X
error-other-same = هذه الحالة نفسها. اكتبوا غيرها
error-other-unknown = لا توجد حالة كهذه
error-other-is-duplicate = تلك الحالة مضمومة إلى غيرها. اكتبوا التي تتواصل
error-service-is-part = هذه الحالة جزء من غيرها. قسّموا تلك
error-parts-required = اكتبوا جزءًا واحدًا على الأقل
error-parts-too-many =
    { $n ->
        [zero] لا أجزاء
        [one] جزء واحد على الأكثر
        [two] جزءان على الأكثر
        [few] { $n } أجزاء على الأكثر
        [many] { $n } جزءًا على الأكثر
       *[other] { $n } جزء على الأكثر
    }
