/** A section of a policy in both languages: its heading without marks, and its blocks. */
export interface PolicySection {
  readonly depth: number;
  readonly en: readonly string[];
  readonly ko: readonly string[];
}

/** A policy in prose, without addresses, code or numbers that would give its sections away. */
export const policy: readonly PolicySection[] = [
  {
    depth: 1,
    en: [
      'Safe harbour for researchers',
      'This policy tells people who look for weaknesses in our services what they may do, and what we promise in return.',
    ],
    ko: [
      '연구자를 위한 면책 조항',
      '이 정책은 저희 서비스의 약점을 찾는 분들이 무엇을 해도 되는지, 그리고 저희가 그 대가로 무엇을 약속하는지 설명합니다.',
    ],
  },
  {
    depth: 2,
    en: [
      'Scope',
      'All services that we run ourselves are covered, together with the applications that we publish for mobile devices.',
      'Services of our partners are not covered. Ask them for permission first.',
    ],
    ko: [
      '적용 범위',
      '저희가 직접 운영하는 모든 서비스와 모바일 기기용으로 게시하는 애플리케이션이 적용됩니다.',
      '협력사의 서비스에는 적용되지 않습니다. 먼저 해당 업체에 허가를 요청해 주십시오.',
    ],
  },
  {
    depth: 2,
    en: [
      'Rules of the game',
      '- Use test accounts that belong to you.',
      '- Stop as soon as you reach the data of other people.',
      '- Do not slow down or interrupt a service.',
    ],
    ko: [
      '지켜야 할 규칙',
      '- 본인 소유의 테스트 계정을 사용하십시오.',
      '- 다른 사람의 데이터에 접근하게 되면 즉시 중단하십시오.',
      '- 서비스를 느리게 하거나 중단시키지 마십시오.',
    ],
  },
  {
    depth: 2,
    en: [
      'Our promise',
      'We will not take legal action against you, nor ask the authorities to do so, as long as you follow this policy in good faith.',
      'If somebody else takes you to court, we will say in public that you had our permission.',
    ],
    ko: [
      '저희의 약속',
      '이 정책을 성실하게 따르는 한 저희는 귀하에게 법적 조치를 취하지 않으며 당국에 이를 요청하지도 않습니다.',
      '제삼자가 귀하를 고소하는 경우, 귀하가 저희의 허가를 받았음을 공개적으로 밝히겠습니다.',
    ],
  },
  {
    depth: 2,
    en: ['Rewards', 'We pay no money. With your consent we thank you by name in the release notes.'],
    ko: ['보상', '금전은 지급하지 않습니다. 동의하시는 경우 릴리스 노트에 이름을 밝혀 감사를 전합니다.'],
  },
  {
    depth: 2,
    en: [
      'Privacy',
      'What you send us is read by the security team only. We delete your personal data once the problem is solved, unless the law requires us to keep it.',
    ],
    ko: [
      '개인정보 보호',
      '보내 주신 내용은 보안 팀만 읽습니다. 법률에서 보관을 요구하지 않는 한, 문제가 해결되면 개인정보를 삭제합니다.',
    ],
  },
  {
    depth: 2,
    en: [
      'Changes to this policy',
      'We announce changes on the project website before they take effect. Earlier versions remain in the history of the repository.',
    ],
    ko: [
      '정책의 변경',
      '변경 사항은 시행되기 전에 프로젝트 웹사이트에 공지합니다. 이전 버전은 저장소의 기록에 남아 있습니다.',
    ],
  },
];

/** A section on something else, which no translation of the policy has. */
export const foreign: PolicySection = {
  depth: 2,
  en: [
    'Office hours',
    'The kitchen closes at night, and bicycles stay in the yard.',
    '- Water the garden in summer.',
    '- Keep the windows shut when it rains.',
    'Whoever leaves last locks the gate and hands the keys to the porter in the house next door.',
  ],
  ko: [
    '사무실 이용 안내',
    '주방은 밤에 닫으며 자전거는 뒤뜰에 세워 둡니다.',
    '- 여름에는 정원에 물을 줍니다.',
    '- 비가 오면 창을 닫아 둡니다.',
    '마지막에 나가는 사람이 대문을 잠그고 옆 건물의 경비원에게 열쇠를 건넵니다.',
  ],
};

/** The Markdown of sections in one language. */
export function write(sections: readonly PolicySection[], language: 'en' | 'ko'): string {
  return sections
    .map((section) => {
      const [heading, ...blocks] = section[language];
      return [`${'#'.repeat(section.depth)} ${heading!}`, ...blocks].join('\n\n');
    })
    .join('\n\n');
}
