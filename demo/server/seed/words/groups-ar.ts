import type { GroupWords } from './theme.ts';

export const groupsArabic: GroupWords = {
  themes: [
    { names: ['الكرسيّ الفارغ', 'بعد الوداع'], abouts: ['لكلّ من فقد عزيزًا، قريبًا كان ذلك أو منذ زمن. تكلّم، أو اجلس معنا فقط.', 'هنا نذكر أسماءهم. ليس للحزن طريقة واحدة ولا موعد ينتهي عنده.'], topics: ['grief', 'bereavement'], audiences: ['adults'], formats: ['open-sharing'] },
    { names: ['خطوة بخطوة', 'يومًا بيوم', 'أرض ثابتة'], abouts: ['نتعافى يومًا بيوم. من يأتي أوّل مرّة نستقبله عند الباب.', 'نقرأ صفحة ثم نتكلّم بالدور. لك أن تترك دورك متى شئت.'], topics: ['recovery', 'addiction'], audiences: ['newcomers'], formats: ['literature', 'step-study'] },
    { names: ['لسنا وحدنا', 'مجلس الأمل', 'جَزر البحر'], abouts: ['لقاء لمن يمرّ بوقت صعب. لن يطلب منك أحد أن تبتسم.', 'تكلّم أو استمع فقط. كلاهما حضور كامل.'], topics: ['depression', 'mental-health'], audiences: ['adults'], formats: ['open-sharing', 'topic'] },
    { names: ['نَفَس هادئ', 'حلقة القلق'], abouts: ['من ستّة إلى عشرة أشخاص. يتكلّم من بيده الحجر، ولا نصيحة إلا لمن يطلبها.'], topics: ['anxiety'], formats: ['round-robin', 'meditation'] },
    { names: ['من يرعى الراعي؟', 'ساعة لكِ'], abouts: ['لمن يرعى والدًا أو زوجًا أو طفلًا. شاي، وساعة هي لك وحدك.'], topics: ['caring'], audiences: ['carers', 'families'], formats: ['open-sharing'] },
    { names: ['نساء معًا', 'مجلس الياسمين'], abouts: ['مكان هادئ للنساء. أحضري أطفالك إن احتجتِ، فعندنا ألوان وورق.'], topics: ['trauma', 'relationships'], audiences: ['women'], formats: ['open-sharing'] },
    { names: ['كتفًا بكتف'], abouts: ['رجال وقهوة، وما لا نقوله في مكان آخر.'], topics: ['mental-health', 'loneliness'], audiences: ['men'], formats: ['discussion'] },
    { names: ['مستيقظون في الثالثة', 'السنة الأولى'], abouts: ['للآباء والأمّهات في السنة الأولى، حين لا تكون كما تخيّلناها. الأطفال أهلًا بهم، والدموع أيضًا.'], topics: ['parenting', 'depression'], audiences: ['new-parents', 'parents'], formats: ['open-sharing'] },
    { names: ['أيادٍ كثيرة', 'رفّ الجيران'], abouts: ['تعاون بين الجيران: ما عند واحد وما يحتاج إليه آخر، وحديث ونحن نرتّب.'], topics: ['mutual-aid'], audiences: ['isolated', 'families'], formats: ['open-ended'] },
    { names: ['المشي على مهل', 'دورة حول الحديقة'], abouts: ['ساعة في الهواء الطلق، على مهل أبطئنا خطوة.'], topics: ['loneliness', 'mental-health'], audiences: ['older-people', 'isolated'], formats: ['walking', 'outdoor'] },
    { names: ['بعيدًا عن البيت', 'واصلون جدد'], abouts: ['لمن جاء من بلد آخر. لن يسألك أحد عن أوراقك.'], topics: ['loneliness', 'trauma'], audiences: ['refugees', 'newcomers'], formats: ['question-and-answer'] },
    { names: ['باب له مفتاح'], abouts: ['لنساء آذاهنّ شخص قريب. نخبركِ بالمكان على الهاتف.'], topics: ['domestic-abuse', 'trauma'], audiences: ['women', 'survivors'], formats: ['open-sharing'] },
    { names: ['الصفّ الأخير', 'من السادسة عشرة إلى الخامسة والعشرين'], abouts: ['للشباب ومن الشباب. عندنا ما يؤكل، ولا معلّمين هنا.'], topics: ['mental-health', 'self-harm'], audiences: ['young-people', 'students'], formats: ['creative', 'online-chat'] },
    { names: ['مقهى الذاكرة'], abouts: ['لمن بدأت ذاكرته تضعف ولمن يأتي معه. أغانٍ نعرفها وكعك.'], topics: ['dementia', 'caring'], audiences: ['older-people', 'carers'], formats: ['creative'] },
    { names: ['مع الألم'], abouts: ['للألم والمرض الطويل. استلقِ أو قف أو أغلق الكاميرا: افعل ما يريحك.'], topics: ['chronic-pain', 'chronic-illness'], formats: ['open-sharing', 'phone'] },
    { names: ['الأحذية الصغيرة'], abouts: ['لمن فقدوا جنينًا أو رضيعًا، في أيّ أسبوع كان. نرحّب بالأجداد أيضًا.'], topics: ['pregnancy-loss', 'grief'], audiences: ['parents', 'families'], formats: ['candlelight'] },
    { names: ['صوف وحديث'], abouts: ['لمن يعيش مع السرطان، في أيّ مرحلة. أحضر صوفك أو استعمل صوفنا.'], topics: ['cancer'], formats: ['creative'] },
  ],
  tails: [
    'يمكنك أن تستمع فقط.', 'تأخّر أو اخرج باكرًا أو خذ استراحة: لا بأس.', 'بلا تسجيل وبلا استمارات.', 'الاسم الأوّل يكفي، أو بلا اسم.', 'ما يقال هنا يبقى هنا.', 'لك أن تترك دورك متى شئت.',
    'نحن متساوون، ولا طبيب بيننا.', 'نبدأ بدقيقة صمت.',
  ],
  tailsInRoom: ['عندنا شاي وبسكويت.', 'يجلس أحدنا قرب الباب ليستقبل القادم أوّل مرّة.'],
  whatToExpect: [
    'يسلّم عليك أحدنا عند الباب. نجلس في حلقة ويدور الكلام مرّة. لك أن تترك دورك.', 'نقرأ ما اتّفقنا عليه، ثم يتكلّم من يشاء. لا نصيحة إلا لمن يطلبها.', 'نحو ثمانية أشخاص وضوء خافت ومناديل. ننتهي في الموعد.',
    'نلتقي عند المدخل قبل الموعد بعشر دقائق ونصعد معًا.',
  ],
  whatToExpectOnline: [
    'يمكنك إبقاء الكاميرا مغلقة والكتابة بدل الكلام.',
    'يفتح اثنان منّا اللقاء ويسلّمان على كلّ من يدخل. ثم يدور الكلام مرّة، ولك أن تترك دورك.',
  ],
  costs: ['ما تيسّر، أو لا شيء', 'ثمن القهوة إن استطعت'],
  referrals: ['اتّصل أوّلًا لنستقبلك عند الباب.', 'اكتب لنا ونتّصل بك خلال يومين.'],
  closed: ['لمن عاشوا التجربة نفسها.', 'إن لم تكن متأكّدًا أنّه لك فتعالَ وانظر.'],
  placeNotes: ['الباب الجانبي بلا درج.', 'في الطابق الأوّل، ويوجد مصعد.', 'اقرع الجرس المكتوب عليه «القاعات».', 'لا تحتاج أن تقول لأحد لماذا جئت.'],
  onlineNotes: ['كلمة المرور: إبريق', 'تُفتح غرفة الانتظار قبل عشر دقائق.', 'يمكنك الدخول بالهاتف دون تطبيق.'],
  suspended: ['متوقّف حتى يُصلَح السقف.', 'نستريح بعض الوقت. اكتب لنا ونخبرك متى نعود.'],
  ended: ['انتهى مع الموسم. شكرًا لكم جميعًا.'],
  page: 'المزيد عن هذه المجموعة',
};
