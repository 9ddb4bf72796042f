/**
 * Russian words by what they say in English, in the form of the list in `zh-list.ts`: unchanging beginnings of words in small letters,
 * as they stand in policies.
 */
export const russianWords = `
abuse злоупотребл оскорбл; accept прин приемлем; access доступ; account аккаунт учетн учётн; act действ; address адрес; advisory бюллетен; affect затраг;
age возраст; agree соглас; allow разреш позвол; anonymous аноним; answer ответ; apology извин; appear внешност появл; application приложени; apply применя;
appropriate уместн надлежащ подходящ; attack атак нападк; attention вниман; attribute атрибу; author автор; available доступн; avoid избега; ban запрет бан;
begin начал начин; behavior поведен; behalf имени; benefit польз выгод; best лучш; body тел; branch ветк ветв; bug ошибк баг; build сборк; change измен;
channel канал; check провер; clarify уточн; code кодекс код; comment комментар; commit обяз коммит; committee комитет; common общ; communicate общен связ;
community сообществ; complain жалоб; conduct поведен; confidential конфиденциал; configure настро; consequence последств; consider рассм счит; contact контакт связ;
contain содерж; contribute вклад участник; control контрол; copy копи; copyright авторск; correct исправ; create созда; criticism критик; culture культур;
current текущ; damage ущерб; data данн; date дат; day дней дня день; decide реш; define определ; dependency зависимост; describe описа; design дизайн; detail подробн;
develop разраб; different различ разн; disability инвалидност; disclose раскры разглаш; discuss обсужд; diverse разнообраз; document докумен; download скач загруз;
economic экономическ; edit редактир; education образован; email почт; empathy эмпат сочувств; encourage поощр приветств; encrypt шифр; enforce примен соблюден; ensure обеспеч;
environment сред окружени; error ошибк; ethnic этнич; event событ мероприят; example пример; expect ожида; experience опыт; explain объясн; explicit явн; express выраж;
fair справедлив; feature функци возможност; feedback отзыв; file файл; first перв; fix исправ; focus сосредоточ; follow след; format формат; free свободн бесплатн;
function функци; gender гендер пол; good хорош добр; group групп; guide руководств; harass домогат преследов; harm вред; health здоров; help помо; history истор; identity идентичност;
image изображен; immediate немедлен; impact воздейств влиян; improve улучш; inappropriate неуместн; incident инцидент; include включ; individual лиц; information информац;
insult оскорб; install установ; instance случа; interact взаимодейств; interest интерес; investigate расслед; issue проблем вопрос; join присоедин; keep хран; key ключ;
language язык; law закон; lead лидер; learn узна изуч; level уровен; license лиценз; limit огранич; link ссылк; list списо; maintain сопровожд поддерж; manage управл; member член;
mention упомян; message сообщен; method метод; minimum минимал; mistake ошибк; name имя назван; national национал; need нужн необходим; network сет; new нов; note примечан;
notify уведом; number номер числ; obligation обязательств; offend оскорбит; offer предлаг предлож; official официал; open открыт; opinion мнен; organization организац;
orientation ориентац; package пакет; participate участ; password парол; patch патч исправлен; people люд; period период; permanent постоян; permission разрешен; person человек;
personal личн персональн; physical физическ; place мест; platform платформ; pledge обязательств клятв; plugin плагин; point точк; policy политик; political политическ; post публик;
prevent предотвр; privacy приватн конфиденциальн; private частн закрыт; problem проблем; process процесс; product продукт; professional профессионал; program программ; prohibit запрещ;
project проект; protect защит; provide предостав; public публичн общедоступн; publish опубликов публик; pull запрос; purpose цел; question вопрос; race рас; read чита прочит;
reason причин; reasonable разумн; receive получ; reject отклон; release выпуск релиз; religion религ; remove удал; report сообщ отчет отчёт; repository репозитор; represent представ;
request запрос; require треб; research исследов; resolve устран разреш; resource ресурс; respect уваж; respond ответ; responsible ответствен; result результат; review рассмотр обзор;
right прав; risk риск; rule правил; run запус; safe безопасн; scope област; search поиск; section раздел; secure безопасн защищ; see смотр; send отправ; serious серьезн серьёзн;
server сервер; service сервис служб; sex сексуал; share дели; sign подпис; single один одн; site сайт; size размер; social социал; software программн; solution решен; source исход источник;
space пространств; standard стандарт; start нач запуск; state состоян; step шаг; structure структур; submit отправ предст; support поддерж; system систем; table таблиц; team команд;
technical техническ; template шаблон; temporary временн; term услов термин; test тест; thank благодар спасиб; threat угроз; time врем; tool инструмент; topic тем; translate перевод;
troll троллинг; trust довер; type тип; unacceptable неприемлем; understand понима; unwelcome нежелател; update обновл; use использ пользоват; value значен ценност; version верси;
view взгляд; violate наруш; violence насил; visible видим; volunteer волонтер доброволь; vulnerability уязвимост; warn предупрежд; warrant гарант; way способ; web веб; week недел;
welcome приветств доброжелател; work работ; write пис напис; year год
`;
