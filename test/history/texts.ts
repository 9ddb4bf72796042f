/** A small policy in English, by section; tests change one section at a time. */
export const english = {
  Reporting:
    'Write to security@lantern.example and describe what you found.\nWe answer within 3 business days and tell you what we plan to do.',
  Disclosure:
    'We publish an advisory when a fix has been released.\nUntil then we ask you not to talk about the problem in public.',
  Rewards: 'We do not pay for reports, but we name everyone who wants to be named.',
};

/** Its translation, under the same names. */
export const korean = {
  Reporting:
    '발견한 내용을 security@lantern.example 로 알려 주십시오.\n영업일 기준 3일 이내에 답변하고 앞으로의 계획을 알려 드립니다.',
  Disclosure:
    '수정 버전을 배포한 뒤에 보안 권고를 게시합니다.\n그때까지는 문제를 공개적으로 이야기하지 말아 주시기 바랍니다.',
  Rewards: '신고에 대한 보상금은 없지만, 원하시는 분의 이름은 모두 밝힙니다.',
};

const koreanTitles: Readonly<Record<string, string>> = {
  Reporting: '신고',
  Disclosure: '공개',
  Rewards: '보상',
  Scope: '범위',
};

type Sections = Readonly<Record<string, string>>;

/** The English policy, with these sections in place of its own or behind them. */
export function en(sections: Sections = {}): string {
  return page('Security policy', { ...english, ...sections }, (title) => title);
}

/** The Korean policy, likewise. */
export function ko(sections: Sections = {}): string {
  return page('보안 정책', { ...korean, ...sections }, (title) => koreanTitles[title] ?? title);
}

/** A page of sections. */
export function page(title: string, sections: Sections, heading: (title: string) => string): string {
  const parts = Object.entries(sections).map(([name, text]) => `## ${heading(name)}\n\n${text}\n`);
  return [`# ${title}\n`, ...parts].join('\n');
}
