import { describe } from 'vitest';
import { compare } from './compare-sentences.ts';

describe('durations', () => {
  compare([
    [
      'We send a detailed answer within 7 days.',
      '7일 이내에 자세한 답변을 보내 드립니다.',
      '70일 이내에 자세한 답변을 보내 드립니다.',
      'duration changed 7 days → 70일',
    ],
    [
      'You will hear from us after 4 days at the latest.',
      '늦어도 4일 뒤에는 연락을 드립니다.',
      '늦어도 40일 뒤에는 연락을 드립니다.',
      'duration changed 4 days → 40일',
    ],
    [
      'We acknowledge a report within one business day.',
      '신고는 영업일 기준 1일 이내에 접수를 확인합니다.',
      '신고는 영업일 기준 2일 이내에 접수를 확인합니다.',
      'duration changed one business day → 영업일 기준 2일',
    ],
    [
      'We acknowledge a report within one business day.',
      '신고는 하루 안에 접수를 확인합니다.',
      '신고는 이틀 안에 접수를 확인합니다.',
      'duration changed one business day → 이틀',
    ],
    [
      'Corrections are answered within three business days.',
      '정정 요청에는 3영업일 이내에 답변합니다.',
      '정정 요청에는 5영업일 이내에 답변합니다.',
      'duration changed three business days → 5영업일',
    ],
    [
      'Corrections are answered within 3 business days.',
      '정정 요청에는 3일(영업일 기준) 안에 답변합니다.',
      '정정 요청에는 3일 안에 답변합니다.',
      'duration changed 3 business days → 3일',
    ],
    [
      'Reports are acknowledged within one business day.',
      '신고는 업무 일 기준 1 일 이내에 접수를 확인합니다.',
      '신고는 업무 일 기준 4 일 이내에 접수를 확인합니다.',
      'duration changed one business day → 업무 일 기준 4 일',
    ],
    [
      'The fix is released within two weeks.',
      '수정본은 2주 안에 배포됩니다.',
      '수정본은 3주 안에 배포됩니다.',
      'duration changed two weeks → 3주',
    ],
    [
      'The fix is released within two weeks.',
      '수정본은 두 주 안에 배포됩니다.',
      '수정본은 14일 안에 배포됩니다.',
      'duration unit two weeks → 14일',
    ],
    [
      'The fix is released within two weeks.',
      '수정본은 이 주 안에 배포됩니다.',
      '수정본은 세 주 안에 배포됩니다.',
      'duration changed two weeks → 세 주',
    ],
    [
      'Reviews take 3-5 days.',
      '검토에는 3~5일이 걸립니다.',
      '검토에는 3~7일이 걸립니다.',
      'duration changed 3-5 days → 3~7일',
    ],
    [
      'Reviews take between 3 and 5 days.',
      '검토에는 3일에서 5일이 걸립니다.',
      '검토에는 3일에서 6일이 걸립니다.',
      'duration changed 3 and 5 days → 3일에서 6일',
    ],
    [
      'The 90-day embargo ends with the release.',
      '90일간의 비공개 기간은 릴리스와 함께 끝납니다.',
      '30일간의 비공개 기간은 릴리스와 함께 끝납니다.',
      'duration changed 90-day → 30일',
    ],
    [
      'Sessions expire after **30** minutes.',
      '세션은 **30**분 뒤에 만료됩니다.',
      '세션은 **30**초 뒤에 만료됩니다.',
      'duration changed 30 minutes → 30초',
    ],
    [
      'Backups are kept for six months.',
      '백업은 6개월 동안 보관합니다.',
      '백업은 6주 동안 보관합니다.',
      'duration changed six months → 6주',
    ],
    [
      'Backups are kept for six months.',
      '백업은 육 개월 동안 보관합니다.',
      '백업은 열 달 동안 보관합니다.',
      'duration changed six months → 열 달',
    ],
    [
      'We rotate the key every twelve months.',
      '키는 열두 달마다 교체합니다.',
      '키는 스무 달마다 교체합니다.',
      'duration changed twelve months → 스무 달',
    ],
    [
      'Support is available for a week.',
      '지원은 1주일 동안 제공합니다.',
      '지원은 2주일 동안 제공합니다.',
      'duration changed week → 2주일',
    ],
    [
      'Nothing happens for twenty-one days.',
      '21일 동안은 아무 일도 일어나지 않습니다.',
      '12일 동안은 아무 일도 일어나지 않습니다.',
      'duration changed twenty-one days → 12일',
    ],
    [
      'Each attempt is retried for half an hour.',
      '시도마다 30분 동안 다시 시도합니다.',
      '시도마다 40분 동안 다시 시도합니다.',
      'duration extra  → 40분',
    ],
  ]);
});

describe('numbers', () => {
  compare([
    // An article is answered by a `1` at most.
    ['Send it as a file.', '파일로 보내 주십시오.', '파일 2개로 보내 주십시오.', 'number extra  → 2'],
    [
      'Send a file of 5 pages.',
      '5쪽짜리 파일을 보내 주십시오.',
      '1쪽짜리 파일을 보내 주십시오.',
      'number changed 5 → 1',
    ],
    // What it became stands in the sentence as well: a half, in a word.
    [
      'Two-thirds of the reports were right. One-half of them named a version.',
      '신고 가운데 3분의 2가 옳았습니다. 절반은 버전을 적었습니다.',
      '신고 가운데 4분의 2가 옳았습니다. 절반은 버전을 적었습니다.',
      'number changed Two-thirds → 4분의 2',
    ],
    [
      'The list holds 1,000 entries.',
      '목록에는 항목이 1,000개 있습니다.',
      '목록에는 항목이 10,000개 있습니다.',
      'number changed 1,000 → 10,000',
    ],
    [
      'The service has 100,000 users.',
      '이 서비스의 사용자는 10만 명입니다.',
      '이 서비스의 사용자는 100만 명입니다.',
      'number changed 100,000 → 100만',
    ],
    [
      'Some 340 million records were exposed.',
      '약 3억 4천만 건의 기록이 노출되었습니다.',
      '약 3천4백만 건의 기록이 노출되었습니다.',
      'number changed 340 million → 3천4백만',
    ],
    [
      'The breach affected 144 million accounts.',
      '이 침해로 1억 4,400만 개의 계정이 영향을 받았습니다.',
      '이 침해로 14억 4,400만 개의 계정이 영향을 받았습니다.',
      'number changed 144 million → 14억 4,400만',
    ],
    [
      'Three maintainers must agree.',
      '관리자 세 명이 동의해야 합니다.',
      '관리자 네 명이 동의해야 합니다.',
      'number changed Three → 네 명',
    ],
    [
      'Three maintainers must agree.',
      '관리자 3명이 동의해야 합니다.',
      '관리자 2명이 동의해야 합니다.',
      'number changed Three → 2',
    ],
    [
      'There are two kinds of reports.',
      '신고에는 두 가지 종류가 있습니다.',
      '신고에는 세 가지 종류가 있습니다.',
      'number changed two → 세 가지',
    ],
    [
      'Reports doubled in a year.',
      '신고가 1년 만에 두 배로 늘었습니다.',
      '신고가 1년 만에 4배로 늘었습니다.',
      'number extra  → 4',
    ],
    [
      'The first release fixed 12 problems.',
      '첫 번째 릴리스에서 문제 열두 건을 수정했습니다.',
      '첫 번째 릴리스에서 문제 열세 건을 수정했습니다.',
      'number changed 12 → 열세 건',
    ],
    ['Read step 3 again.', '3단계를 다시 읽으십시오.', '4단계를 다시 읽으십시오.', 'number changed 3 → 4'],
    [
      'Data goes to third parties only with consent.',
      '데이터는 동의가 있을 때만 제3자에게 제공합니다.',
      '데이터는 동의가 있을 때만 제2자에게 제공합니다.',
      'number extra  → 2',
    ],
    [
      'Two-factor authentication is required.',
      '2단계 인증이 필요합니다.',
      '3단계 인증이 필요합니다.',
      'number changed Two → 3',
    ],
    [
      'Some 20 percent of all reports are valid.',
      '전체 신고의 20%가량이 유효합니다.',
      '전체 신고의 30%가량이 유효합니다.',
      'number changed 20 percent → 30%',
    ],
    ['We keep 5–10% as a reserve.', '5~10%를 예비로 둡니다.', '5~15%를 예비로 둡니다.', 'number changed 5–10% → 5~15%'],
    [
      'Half of the reports are valid.',
      '신고의 50%가 유효합니다.',
      '신고의 60%가 유효합니다.',
      'number changed Half → 60%',
    ],
    [
      'A valid report earns $5,000.',
      '유효한 신고에는 5,000달러를 지급합니다.',
      '유효한 신고에는 5,000원을 지급합니다.',
      'number changed $5,000 → 5,000원',
    ],
    [
      'The fee is 30,000 won.',
      '수수료는 3만 원입니다.',
      '수수료는 30만 원입니다.',
      'number changed 30,000 won → 30만 원',
    ],
    ['It is 1.5 times faster.', '1.5배 더 빠릅니다.', '2.5배 더 빠릅니다.', 'number changed 1.5 → 2.5'],
    [
      'Fewer than a dozen people have access.',
      '12명 미만이 접근할 수 있습니다.',
      '20명 미만이 접근할 수 있습니다.',
      'number changed a dozen → 20',
    ],
    [
      'Only the first 10k rows are read.',
      '처음 1만 행만 읽습니다.',
      '처음 1천 행만 읽습니다.',
      'number changed 10k → 1천',
    ],
  ]);
});

describe('dates and times', () => {
  compare([
    [
      'The key expires on May 3, 2025.',
      '이 키는 2025년 5월 3일에 만료됩니다.',
      '이 키는 2025년 5월 13일에 만료됩니다.',
      'date changed May 3, 2025 → 2025년 5월 13일',
    ],
    [
      'The key expires on 3 May 2025.',
      '이 키는 2025-05-03에 만료됩니다.',
      '이 키는 2026-05-03에 만료됩니다.',
      'date changed 3 May 2025 → 2026-05-03',
    ],
    [
      'The key expires on 2025-05-03.',
      '이 키는 2025. 5. 3.에 만료됩니다.',
      '이 키는 2025. 3. 5.에 만료됩니다.',
      'date changed 2025-05-03 → 2025. 3. 5.',
    ],
    [
      'The office is closed on December 25.',
      '12월 25일에는 사무실을 열지 않습니다.',
      '12월 24일에는 사무실을 열지 않습니다.',
      'date changed December 25 → 12월 24일',
    ],
    [
      'The policy was adopted in March 2024.',
      '이 정책은 2024년 3월에 채택되었습니다.',
      '이 정책은 2024년 4월에 채택되었습니다.',
      'date changed March 2024 → 2024년 4월',
    ],
    [
      'The policy was adopted in 2024.',
      '이 정책은 2024년에 채택되었습니다.',
      '이 정책은 2014년에 채택되었습니다.',
      'number changed 2024 → 2014년',
    ],
    [
      'The event lasts from May 3–5, 2025.',
      '행사는 2025년 5월 3~5일에 열립니다.',
      '행사는 2025년 5월 3~6일에 열립니다.',
      'date changed May 3–5, 2025 → 2025년 5월 3~6일',
    ],
    [
      'The call starts at 3 PM UTC.',
      '회의는 UTC 기준 오후 3시에 시작합니다.',
      '회의는 UTC 기준 오후 4시에 시작합니다.',
      'date changed 3 PM UTC → 오후 4시 UTC',
    ],
    [
      'The call starts at 15:30 (UTC).',
      '회의는 오후 3시 30분(UTC)에 시작합니다.',
      '회의는 오전 3시 30분(KST)에 시작합니다.',
      'date changed 15:30 (UTC) → 오전 3시 30분(KST)',
    ],
    [
      'We answer the phone from 9 to 11 AM.',
      '전화는 오전 9~11시에 받습니다.',
      '전화는 오전 9~10시에 받습니다.',
      'date changed 9 to 11 AM → 오전 9~10시',
    ],
  ]);
});

describe('boundaries', () => {
  compare([
    [
      'Keep the logs for at least 30 days.',
      '로그는 30일 이상 보관하십시오.',
      '로그는 30일 이하로 보관하십시오.',
      'boundary direction at least 30 days → 30일 이하',
    ],
    [
      'Keep the logs for at least 30 days.',
      '로그는 최소 30일 동안 보관하십시오.',
      '로그는 최대 30일 동안 보관하십시오.',
      'boundary direction at least 30 days → 최대 30일',
    ],
    [
      'Keep the logs for at least 30 days.',
      '로그는 적어도 30일 동안 보관하십시오.',
      '로그는 30일을 초과하여 보관하십시오.',
      'boundary inclusion at least 30 days → 30일을 초과',
    ],
    [
      'Files of more than 20 pages are refused.',
      '20쪽을 초과하는 파일은 받지 않습니다.',
      '20쪽 이상의 파일은 받지 않습니다.',
      'boundary inclusion more than 20 → 20쪽 이상',
    ],
    [
      'More than one maintainer must agree.',
      '관리자 2명 이상이 동의해야 합니다.',
      '관리자 1명 이상이 동의해야 합니다.',
      'boundary inclusion More than one → 1명 이상',
    ],
    [
      'We publish at most 90 days after your report.',
      '신고 후 늦어도 90일 이내에 게시합니다.',
      '신고 후 90일 이상 지나 게시합니다.',
      'boundary direction at most 90 days → 90일 이상',
    ],
    [
      'Call us at 9:30 CET.',
      '중부 유럽 시간(CET) 9:30에 전화해 주십시오.',
      '중부 유럽 시간(PST) 9:30에 전화해 주십시오.',
      'date changed 9:30 CET → 9:30 PST',
    ],
    [
      'No more than 90 days may pass.',
      '90일을 초과할 수 없습니다.',
      '90일을 초과할 수 있습니다.',
      'boundary direction No more than 90 days → 90일을 초과',
    ],
    [
      'We tell the projects at least 7 days before publication.',
      '늦어도 게시 7일 전까지 해당 프로젝트에 알립니다.',
      '게시 7일 이내에 해당 프로젝트에 알립니다.',
      'boundary direction at least 7 days → 7일 이내',
    ],
    [
      'Answer within 7 days.',
      '7일 안에 답하십시오.',
      '7일 이후에 답하십시오.',
      'boundary direction within 7 days → 7일 이후',
    ],
    [
      'Groups of less than 5 people are welcome.',
      '5명 미만의 모임을 환영합니다.',
      '5명 이하의 모임을 환영합니다.',
      'boundary inclusion less than 5 → 5명 이하',
    ],
    [
      'Lantern 2.4.1 and later have the fix.',
      'Lantern 2.4.1 이상에는 수정이 포함되어 있습니다.',
      'Lantern 2.4.1 이하에는 수정이 포함되어 있습니다.',
      'boundary direction 2.4.1 and later → 2.4.1 이하',
    ],
    [
      'Reports from before May 3, 2025 are closed.',
      '2025년 5월 3일 이전의 신고는 종료되었습니다.',
      '2025년 5월 3일 이후의 신고는 종료되었습니다.',
      'boundary direction before May 3, 2025 → 2025년 5월 3일 이후',
    ],
  ]);
});
