// Writes a repository of made-up policies in English and Korean; the same number always gives the same files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const themes = [
  ['Reporting', '신고', 'Report what you find to', '발견한 내용은 다음 주소로 알려 주세요:'],
  ['Response', '대응', 'We answer and keep you informed at', '답변과 진행 상황은 다음 주소에서 알려 드립니다:'],
  ['Supported versions', '지원 버전', 'Updates are announced by', '업데이트를 알리는 주소입니다:'],
  ['Disclosure', '공개', 'Advisories are published and sent to', '권고문은 다음 주소로도 보냅니다:'],
  ['Safe harbour', '면책', 'Ask before you test anything else, at', '다른 것을 시험하기 전에 다음 주소로 물어보세요:'],
];

/** Numbers that look like chance and are not (Lehmer 1951, with the constants of Park & Miller 1988). */
function* numbers(seed) {
  for (let state = seed + 1; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

function page(number) {
  const next = numbers(number);
  const pick = (most) => next.next().value % most;
  const english = [`# Policy ${number}`];
  const korean = [`# 정책 ${number}`];
  for (let section = 0; section < 5; section++) {
    const [title, koreanTitle, text, koreanText] = themes[pick(themes.length)];
    const [days, version, address] = [
      pick(80) + 3,
      `${pick(9)}.${pick(20)}.${pick(30)}`,
      `team${pick(900)}@lantern.example`,
    ];
    const link = `https://lantern.example/policies/${number}/${section}`;
    english.push(
      `## ${title} ${section + 1}`,
      `${text} \`${address}\`. You hear from us within ${days} days, and version ${version} is the oldest that gets updates. The [full text](${link}) says more.`,
      `- Nobody shares a report before ${days + 10} days have passed.\n- Version ${version} and later are supported.\n- Keys are found at <${link}/key>.`,
      `| Version | Supported |\n| --- | --- |\n| ${version} | yes |\n| 0.${pick(9)}.${pick(9)} | no |`,
      '```sh\nlantern verify --policy ' + number + '\n```',
    );
    korean.push(
      `## ${koreanTitle} ${section + 1}`,
      `${koreanText} \`${address}\`. 답변은 ${days}일 이내에 드리며, ${version} 버전부터 업데이트를 받습니다. 자세한 내용은 [전문](${link})에 있습니다.`,
      `- ${days + 10}일이 지나기 전에는 아무도 신고 내용을 공유하지 않습니다.\n- ${version} 이상 버전을 지원합니다.\n- 키는 <${link}/key>에 있습니다.`,
      `| 버전 | 지원 |\n| --- | --- |\n| ${version} | 예 |\n| 0.${pick(9)}.${pick(9)} | 아니요 |`,
      '```sh\nlantern verify --policy ' + number + '\n```',
    );
  }
  return [english, korean].map((blocks) => `${blocks.join('\n\n')}\n`);
}

/** Writes so many pairs below `folder/en` and `folder/ko`. */
export function generateRepository(folder, pairs) {
  for (let number = 0; number < pairs; number++) {
    const place = join(`group${number % 20}`, `policy${number}.md`);
    for (const [position, text] of page(number).entries()) {
      const file = join(folder, position === 0 ? 'en' : 'ko', place);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
    }
  }
}
