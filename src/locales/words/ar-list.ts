/**
 * Arabic words by what they say in English, in the form of the list in `zh-list.ts`: unchanging parts of words, without article and
 * endings, as they stand in policies.
 */
export const arabicWords = `
abuse إساءة مسيئ; accept قبول مقبول تقبل; access وصول; account حساب; act فعل أفعال تصرف; action إجراء; address عنوان عناوين; age عمر;
agree موافق اتفاق; allow سماح يسمح; anonymous مجهول; answer جواب إجابة; apology اعتذار; appear مظهر; application تطبيق; apply ينطبق تنطبق;
appropriate مناسب ملائم; attack هجوم هجمات; attention اهتمام; attribute إسناد; author مؤلف; available متاح متوفر; avoid تجنب; ban حظر;
begin بداية; behavior سلوك; behalf نيابة; benefit فائدة; best أفضل; body جسم جسد; branch فرع; break كسر; bug علة أخطاء; build بناء;
change تغيير; channel قنوات قناة; clarify توضيح; code مدونة كود شيفرة شفرة; comment تعليق; commit التزام; committee لجنة; common شائع;
communicate تواصل اتصال; community مجتمع; complain شكوى شكاوى; conduct سلوك; confidential سري; consequence عواقب عاقبة; consider اعتبار;
contact اتصال تواصل; contribute مساهم مساهمة المساهم; control تحكم; conversation محادثة; copy نسخ نسخة; copyright حقوق; correct تصحيح;
cover غطاء; create إنشاء; criticism نقد; culture ثقافة; current حالي; damage ضرر أضرار; data بيانات; date تاريخ; day يوم أيام; decide قرار;
define تعريف تحديد; derogatory مهين ازدراء; describe وصف; develop تطوير مطور; different مختلف; directory دليل; disability إعاقة;
disclose إفصاح كشف; discuss نقاش مناقش; diverse تنوع; document وثيق مستند توثيق; download تحميل تنزيل; economic اقتصادي; edit تحرير تعديل;
education تعليم; email بريد; empathy تعاطف; encourage تشجيع; enforce إنفاذ تطبيق فرض; ensure ضمان; environment بيئة; error خطأ;
ethnic عرق إثني; event حدث فعالي; example مثال أمثلة; expect توقع; experience خبرة تجربة; explain شرح تفسير; explicit صريح; express تعبير;
fair عادل; faith نية; feature ميزة ميزات; feedback ملاحظات; file ملف; first أول; fix إصلاح; focus تركيز; follow اتباع يتبع التالي; force قوة;
format تنسيق; free حر مجاني; friend ودود صديق; function وظيفة دالة; gender جنس; good جيد حسن; gracious لطف; group مجموعة; guide إرشاد دليل توجيه;
harass مضايق تحرش; harm أذى ضرر; health صح; help مساعد; history تاريخ; home منزل; identity هوية; image صور; immediate فوري; impact تأثير;
improve تحسين; inappropriate لائق; incident حادث; include تضمين شمل يشمل; individual فرد أفراد; information معلومات; insult إهان; install تثبيت;
instance حالات حالة; interact تفاعل; interest اهتمام مصلحة; investigate تحقيق; involve مشارك تورط; issue مشكل قضي مسأل; join انضمام; keep حفاظ;
key مفتاح مفاتيح; language لغة; law قانون; lead قائد قادة قياد; learn تعلم; level مستوى; license رخصة ترخيص; limit حد محدود; link رابط روابط;
list قائمة; maintain مشرف صيان; manage إدارة; member عضو أعضاء; mention ذكر; message رسالة رسائل; minimum أدنى; mistake خطأ أخطاء; name اسم;
national جنسي قومي; need حاج; new جديد; note ملاحظة; notify إخطار; number رقم عدد; obligation التزام واجب; offend مسيء; offer تقديم; official رسمي;
offline فعلي; online إنترنت; open مفتوح; opinion رأي آراء; organization منظم مؤسس; orientation توجه; participate مشارك; password سر; patch تصحيح;
people ناس أشخاص; period فترة; permanent دائم; permission إذن أذونات; person شخص; personal شخصي; physical مادي جسدي; pledge تعهد عهد; point نقطة;
policy سياس; political سياسي; post منشور نشر; prevent منع; privacy خصوصي; private خاص; problem مشكل; process عملي; product منتج; professional مهني;
prohibit محظور; project مشروع; promptly فور سريع; protect حماي; provide توفير; public عام علني; publish نشر; purpose غرض; question سؤال أسئلة;
race عرق; read قراءة اقرأ; reason سبب أسباب; reasonable معقول; reject رفض; release إصدار; religion دين; remove إزال حذف; report إبلاغ بلاغ تقرير;
reporter مبلغ; repository مستودع; represent تمثيل يمثل; request طلب; require مطلوب متطلب; research بحث باحث; resolve حل; respect احترام;
respond استجاب رد; responsible مسؤول; result نتيج; review مراجع; right حق حقوق; risk خطر; rule قاعد قواعد; run تشغيل; safe آمن; scope نطاق; secret سر;
section قسم; secure أمن أمان; send إرسال أرسل; serious خطير; server خادم; service خدم; sex جنس; share مشارك; sign توقيع; single واحد; site موقع;
size حجم; social اجتماعي; software برمج; solution حل; source مصدر; space مساح فضاء; standard معيار معايير; start بدء ابدأ; state حالة; step خطوة خطوات;
submit تقديم إرسال; support دعم; suspend تعليق; system نظام; team فريق; technical تقني فني; template قالب; temporary مؤقت; term شروط مصطلح;
test اختبار; thank شكر; threat تهديد; time وقت زمن; tool أداة أدوات; translate ترجم; troll استفزاز; trust ثقة; type نوع; unacceptable مقبول;
understand فهم; unwelcome مرغوب; update تحديث; use استخدام مستخدم; value قيم; version إصدار نسخة; view رأي وجه; violate انتهاك مخالف; violence عنف;
visible مرئي; vulnerability ثغر; warn تحذير إنذار; warrant ضمان; way طريق; web ويب; welcome ترحيب مرحب; work عمل; write كتاب; writing كتاب; year سنة عام
`;
