## هل أُبلغ به من قبل؟

similar-heading = هل هو أحد هذه؟
similar-hint = أُبلغ بهذه قريبًا من المكان. إن كان أمركم بينها فقولوا ذلك: يُحسب، وتصلكم أخباره إن كتبتم بريدكم أدناه. ويمكنكم دائمًا إرسال بلاغكم.
similar-me-too = وأنا أيضًا
similar-different = أمري مختلف
# $n عدد الآخرين.
similar-others =
    { $n ->
        [zero] لا أحد غيره
        [one] شخص آخر يقول: وأنا أيضًا
        [two] شخصان آخران يقولان: ونحن أيضًا
        [few] { $n } أشخاص آخرون يقولون: ونحن أيضًا
        [many] { $n } شخصًا آخر يقولون: ونحن أيضًا
       *[other] { $n } شخص آخر يقولون: ونحن أيضًا
    }
similar-counted =
    { $n ->
        [zero] حُسب
        [one] حُسب: يقول ذلك شخص واحد
        [two] حُسب: يقول ذلك شخصان
        [few] حُسب: يقول ذلك { $n } أشخاص
        [many] حُسب: يقول ذلك { $n } شخصًا
       *[other] حُسب: يقول ذلك { $n } شخص
    }
similar-done = حُسبتم
similar-survivor = هذا معروف من قبل ويتواصل مع بلاغ آخر
similar-survivor-open = إلى { $reference }
similar-duplicates = بلاغات عن الأمر نفسه
similar-parent = جزء من
similar-children = أجزاؤه
similar-linked = انظر أيضًا
