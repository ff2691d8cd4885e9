"""What a clinic might say about itself, in thirty-one languages: written for these tests."""

PASSAGES: dict[str, str] = {
    "ar": "نقدم في مركزنا علاجا حديثا للاكتئاب والقلق تحت إشراف أطباء ذوي خبرة طويلة. يمكنكم حجز موعد عبر "
    "الهاتف أو من خلال الموقع، وسوف نتصل بكم خلال يوم عمل واحد. يستغرق اللقاء الأول نحو ساعة، نتحدث فيه "
    "عن حالتكم الصحية وعن الأدوية التي تتناولونها، ثم نضع معا خطة للعلاج تناسب حياتكم اليومية.",
    "bg": "В нашия център лекуваме депресия и тревожност под наблюдението на опитни лекари. Можете да запазите "
    "час по телефона или през сайта и ние ще ви се обадим в рамките на един работен ден. Първата среща "
    "продължава около час. Говорим за здравето ви и за лекарствата, които приемате, и заедно съставяме "
    "план за лечение.",
    "ca": "Al nostre centre tractem la depressió i l'ansietat amb metges que tenen molts anys d'experiència. "
    "Podeu demanar hora per telèfon o des d'aquesta pàgina i us trucarem abans d'un dia feiner. La "
    "primera visita dura aproximadament una hora: parlem de la vostra salut i dels medicaments que "
    "preneu, i després fem plegats un pla de tractament.",
    "cs": "V našem centru léčíme deprese a úzkosti pod dohledem zkušených lékařů. Objednat se můžete "
    "telefonicky nebo přes tyto stránky a do jednoho pracovního dne vám zavoláme. První setkání trvá asi "
    "hodinu. Mluvíme o vašem zdraví a o lécích, které užíváte, a potom spolu připravíme plán léčby, který "
    "se hodí k vašemu všednímu životu.",
    "da": "På vores klinik behandler vi depression og angst under opsyn af erfarne læger. Du kan bestille tid "
    "på telefonen eller her på siden, og så ringer vi til dig inden for en hverdag. Den første samtale "
    "varer omkring en time. Vi taler om dit helbred og om den medicin, du får, og lægger derefter sammen "
    "en plan for behandlingen.",
    "de": "In unserem Zentrum behandeln wir Depressionen und Ängste unter der Aufsicht erfahrener Ärztinnen und "
    "Ärzte. Sie können telefonisch oder über diese Seite einen Termin vereinbaren; wir rufen Sie "
    "innerhalb eines Werktags zurück. Das erste Gespräch dauert etwa eine Stunde. Wir sprechen über Ihre "
    "Gesundheit und planen gemeinsam die Behandlung.",
    "el": "Στο κέντρο μας θεραπεύουμε την κατάθλιψη και το άγχος με την επίβλεψη έμπειρων γιατρών. Μπορείτε να "
    "κλείσετε ραντεβού από το τηλέφωνο ή από αυτή τη σελίδα και θα σας καλέσουμε μέσα σε μία εργάσιμη "
    "ημέρα. Η πρώτη συνάντηση διαρκεί περίπου μία ώρα. Μιλάμε για την υγεία σας και σχεδιάζουμε μαζί τη "
    "θεραπεία.",
    "en": "At our centre we treat depression and anxiety under the care of experienced doctors. You can book an "
    "appointment by telephone or on this page, and we will call you back within one working day. The "
    "first visit takes about an hour. We talk about your health and the medicines you take, and then plan "
    "the treatment with you.",
    "es": "En nuestro centro tratamos la depresión y la ansiedad bajo la supervisión de médicos con "
    "experiencia. Puede pedir cita por teléfono o desde esta página y le llamaremos en un día laborable. "
    "La primera visita dura alrededor de una hora: hablamos de su salud y de los medicamentos que toma, y "
    "después preparamos juntos un plan de tratamiento.",
    "et": "Meie keskuses ravime depressiooni ja ärevust kogenud arstide järelevalve all. Aja saate kinni panna "
    "telefoni teel või siinsel lehel ning me helistame teile ühe tööpäeva jooksul. Esimene kohtumine "
    "kestab umbes tund aega. Räägime teie tervisest ja ravimitest, mida te võtate, ning koostame seejärel "
    "koos raviplaani.",
    "fa": "در مرکز ما افسردگی و اضطراب زیر نظر پزشکان باتجربه درمان می‌شود. می‌توانید تلفنی یا از همین صفحه "
    "نوبت بگیرید و ما ظرف یک روز کاری با شما تماس می‌گیریم. دیدار نخست حدود یک ساعت طول می‌کشد. درباره "
    "سلامتی شما و داروهایی که مصرف می‌کنید گفت‌وگو می‌کنیم و سپس با هم برنامه‌ای برای درمان می‌ریزیم.",
    "fi": "Keskuksessamme hoidamme masennusta ja ahdistusta kokeneiden lääkäreiden valvonnassa. Voit varata "
    "ajan puhelimitse tai tällä sivulla, ja soitamme sinulle yhden arkipäivän kuluessa. Ensimmäinen "
    "käynti kestää noin tunnin. Puhumme terveydestäsi ja lääkkeistä, joita käytät, ja laadimme sitten "
    "yhdessä hoitosuunnitelman.",
    "fr": "Dans notre centre, nous soignons la dépression et l'anxiété sous la surveillance de médecins "
    "expérimentés. Vous pouvez prendre rendez-vous par téléphone ou sur cette page, et nous vous "
    "rappellerons sous un jour ouvré. La première visite dure environ une heure : nous parlons de votre "
    "santé et préparons ensemble le traitement.",
    "he": "במרכז שלנו אנו מטפלים בדיכאון ובחרדה בפיקוח רופאים מנוסים. אפשר לקבוע תור בטלפון או בעמוד הזה, "
    "ואנחנו נחזור אליכם בתוך יום עבודה אחד. הפגישה הראשונה נמשכת כשעה. אנו מדברים על מצב הבריאות שלכם ועל "
    "התרופות שאתם נוטלים, ואחר כך בונים יחד תוכנית טיפול שמתאימה לחיי היום יום.",
    "hi": "हमारे केंद्र में अनुभवी डॉक्टरों की देखरेख में अवसाद और चिंता का इलाज किया जाता है। आप फ़ोन से या इस "
    "पृष्ठ पर समय ले सकते हैं और हम एक कार्य दिवस के भीतर आपको फ़ोन करेंगे। पहली मुलाकात में लगभग एक घंटा "
    "लगता है। हम आपके स्वास्थ्य और आपकी दवाओं के बारे में बात करते हैं और फिर मिलकर इलाज की योजना बनाते "
    "हैं।",
    "hu": "Központunkban a depressziót és a szorongást tapasztalt orvosok felügyelete mellett kezeljük. "
    "Időpontot telefonon vagy ezen az oldalon foglalhat, és egy munkanapon belül visszahívjuk. Az első "
    "találkozás körülbelül egy óráig tart. Beszélgetünk az egészségéről és a gyógyszereiről, majd közösen "
    "megtervezzük a kezelést.",
    "it": "Nel nostro centro curiamo la depressione e l'ansia sotto la guida di medici esperti. Potete "
    "prenotare una visita per telefono o da questa pagina e vi richiameremo entro un giorno lavorativo. "
    "Il primo incontro dura circa un'ora: parliamo della vostra salute e dei farmaci che prendete, e poi "
    "prepariamo insieme un piano di cura.",
    "ja": "当センターでは、経験豊かな医師のもとで、うつ病や不安の治療を行っています。ご予約はお電話ま"
    "たはこのページからお申し込みください。一営業日以内にこちらからご連絡いたします。初回の診察"
    "は約一時間です。お体の状態や飲んでいるお薬についてお話を伺い、いっしょに治療の計画を立てま"
    "す。",
    "ko": "저희 센터에서는 경험이 많은 의사들이 우울증과 불안을 치료합니다. 전화나 이 페이"
    "지에서 예약하실 수 있으며, 하루 안에 연락을 드립니다. 첫 진료는 한 시간쯤 걸"
    "립니다. 건강 상태와 드시는 약에 대해 이야기를 나눈 다음 함께 치료 계획을 세웁"
    "니다.",
    "nb": "På klinikken vår behandler vi depresjon og angst under tilsyn av erfarne leger. Du kan bestille time "
    "på telefon eller her på siden, og vi ringer deg i løpet av en virkedag. Den første samtalen varer "
    "omtrent en time. Vi snakker om helsen din og om medisinene du bruker, og så lager vi en plan for "
    "behandlingen sammen med deg.",
    "nl": "In ons centrum behandelen wij depressie en angst onder toezicht van ervaren artsen. U kunt "
    "telefonisch of op deze pagina een afspraak maken, en wij bellen u binnen één werkdag terug. Het "
    "eerste gesprek duurt ongeveer een uur. Wij praten over uw gezondheid en de medicijnen die u "
    "gebruikt, en maken daarna samen een plan.",
    "pl": "W naszym ośrodku leczymy depresję i lęk pod opieką doświadczonych lekarzy. Na wizytę można umówić "
    "się telefonicznie albo na tej stronie, a my oddzwonimy w ciągu jednego dnia roboczego. Pierwsza "
    "wizyta trwa około godziny. Rozmawiamy o Twoim zdrowiu i lekach, które przyjmujesz, a potem wspólnie "
    "układamy plan leczenia.",
    "pt": "No nosso centro tratamos a depressão e a ansiedade com o acompanhamento de médicos experientes. Pode "
    "marcar uma consulta por telefone ou nesta página e nós ligamos no prazo de um dia útil. A primeira "
    "consulta dura cerca de uma hora: falamos da sua saúde e dos medicamentos que toma e depois fazemos "
    "juntos um plano de tratamento.",
    "ro": "În centrul nostru tratăm depresia și anxietatea sub îndrumarea unor medici cu experiență. Puteți "
    "face o programare prin telefon sau pe această pagină, iar noi vă vom suna în cel mult o zi "
    "lucrătoare. Prima vizită durează cam o oră. Vorbim despre sănătatea dumneavoastră și despre "
    "medicamentele pe care le luați.",
    "ru": "В нашем центре мы лечим депрессию и тревогу под наблюдением опытных врачей. Записаться можно по "
    "телефону или на этой странице, и мы перезвоним вам в течение одного рабочего дня. Первая встреча "
    "длится около часа. Мы говорим о вашем здоровье и о лекарствах, которые вы принимаете, а затем вместе "
    "составляем план лечения.",
    "sv": "På vår mottagning behandlar vi depression och ångest under ledning av erfarna läkare. Du kan boka "
    "tid per telefon eller här på sidan, och vi ringer upp dig inom en arbetsdag. Det första besöket tar "
    "ungefär en timme. Vi pratar om din hälsa och om de läkemedel du tar, och gör sedan tillsammans en "
    "plan för behandlingen.",
    "th": "ที่ศูนย์ของเรา เรารักษาภาวะซึมเศร้าและความวิตกกังวลภายใต้การดูแลของแพท"
    "ย์ผู้มีประสบการณ์ ท่านสามารถนัดหมายทางโทรศัพท์หรือผ่านหน้านี้ และเราจะ"
    "ติดต่อกลับภายในหนึ่งวันทำการ การพบกันครั้งแรกใช้เวลาประมาณหนึ่งชั่วโมง",
    "tr": "Merkezimizde depresyon ve kaygıyı deneyimli hekimlerin gözetiminde tedavi ediyoruz. Telefonla ya da "
    "bu sayfadan randevu alabilirsiniz; bir iş günü içinde sizi ararız. İlk görüşme yaklaşık bir saat "
    "sürer. Sağlığınızı ve kullandığınız ilaçları konuşuruz, sonra da birlikte bir tedavi planı "
    "hazırlarız.",
    "uk": "У нашому центрі ми лікуємо депресію й тривогу під наглядом досвідчених лікарів. Записатися можна "
    "телефоном або на цій сторінці, і ми зателефонуємо вам протягом одного робочого дня. Перша зустріч "
    "триває близько години. Ми говоримо про ваше здоров'я та ліки, які ви приймаєте, а потім разом "
    "складаємо план лікування.",
    "vi": "Tại trung tâm của chúng tôi, bệnh trầm cảm và lo âu được điều trị dưới sự theo dõi của các bác sĩ "
    "giàu kinh nghiệm. Quý vị có thể đặt lịch hẹn qua điện thoại hoặc trên trang này, chúng tôi sẽ gọi "
    "lại trong vòng một ngày làm việc. Buổi gặp đầu tiên kéo dài khoảng một giờ.",
    "zh": "我们的中心由经验丰富的医生治疗抑郁症和焦虑症。您可以通过电话或在本页面预约，我们会在一个工"
    "作日内给您回电。第一次就诊大约需要一个小时。我们会了解您的健康状况和正在服用的药物，然后与"
    "您一起制定适合日常生活的治疗计划。",
}
"""A passage of at least 200 letters, or what says as much in East Asian characters, by its language."""
