/** Languages that the policy is written in. */
export type PolicyLanguage = 'en' | 'ko' | 'ja' | 'zh' | 'de';

/** A section of a policy in all languages: its heading without marks, and its blocks. */
export type PolicySection = { readonly depth: number } & Readonly<Record<PolicyLanguage, readonly string[]>>;

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
    ja: [
      '研究者の免責',
      'この方針は、当社のサービスの弱点を探す方に、何をしてよいか、そして当社が見返りに何を約束するかを説明します。',
    ],
    zh: ['研究人员免责条款', '本政策说明寻找我们服务弱点的人可以做什么，以及我们承诺以什么作为回报。'],
    de: [
      'Schutz für Forschende',
      'Diese Richtlinie sagt Menschen, die nach Schwachstellen in unseren Diensten suchen, was sie tun dürfen und was wir im Gegenzug versprechen.',
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
    ja: [
      '適用範囲',
      '当社が自ら運営するすべてのサービスと、モバイル端末向けに公開しているアプリケーションが対象です。',
      '提携先のサービスは対象外です。まず提携先に許可を求めてください。',
    ],
    zh: [
      '适用范围',
      '我们自己运营的所有服务以及我们为移动设备发布的应用程序均适用。',
      '合作伙伴的服务不适用。请先征得他们的许可。',
    ],
    de: [
      'Geltungsbereich',
      'Alle Dienste, die wir selbst betreiben, fallen darunter, ebenso die Anwendungen, die wir für Mobilgeräte veröffentlichen.',
      'Dienste unserer Partner fallen nicht darunter. Bitten Sie diese zuerst um Erlaubnis.',
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
    ja: [
      '守るべきルール',
      '- 自分のテスト用アカウントを使ってください。',
      '- 他人のデータに達したら、すぐに中止してください。',
      '- サービスを遅くしたり、止めたりしないでください。',
    ],
    zh: [
      '游戏规则',
      '- 请使用属于您自己的测试账户。',
      '- 一旦接触到他人的数据，请立即停止。',
      '- 不要拖慢或中断服务。',
    ],
    de: [
      'Spielregeln',
      '- Benutzen Sie Testkonten, die Ihnen gehören.',
      '- Hören Sie auf, sobald Sie an die Daten anderer gelangen.',
      '- Verlangsamen oder unterbrechen Sie keinen Dienst.',
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
    ja: [
      '当社の約束',
      'この方針に誠実に従っている限り、当社があなたに対して法的措置を取ることも、当局にそれを求めることもありません。',
      '第三者があなたを訴えた場合は、当社の許可があったことを公に述べます。',
    ],
    zh: [
      '我们的承诺',
      '只要您善意地遵守本政策，我们就不会对您采取法律行动，也不会要求当局这样做。',
      '如果其他人将您告上法庭，我们会公开说明您得到了我们的许可。',
    ],
    de: [
      'Unser Versprechen',
      'Wir werden nicht rechtlich gegen Sie vorgehen und auch die Behörden nicht darum bitten, solange Sie sich in gutem Glauben an diese Richtlinie halten.',
      'Wenn jemand anderes Sie vor Gericht bringt, werden wir öffentlich sagen, dass Sie unsere Erlaubnis hatten.',
    ],
  },
  {
    depth: 2,
    en: ['Rewards', 'We pay no money. With your consent we thank you by name in the release notes.'],
    ko: ['보상', '금전은 지급하지 않습니다. 동의하시는 경우 릴리스 노트에 이름을 밝혀 감사를 전합니다.'],
    ja: ['報奨', '金銭はお支払いしません。同意をいただいた場合は、リリースノートにお名前を記して感謝を伝えます。'],
    zh: ['奖励', '我们不支付金钱。经您同意，我们会在发布说明中署名致谢。'],
    de: [
      'Belohnung',
      'Wir zahlen kein Geld. Mit Ihrem Einverständnis danken wir Ihnen namentlich in den Versionshinweisen.',
    ],
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
    ja: [
      'プライバシー',
      'お送りいただいた内容を読むのはセキュリティチームだけです。法律が保存を求めない限り、問題が解決した後に個人データを削除します。',
    ],
    zh: ['隐私', '您发送给我们的内容只有安全团队会阅读。问题解决后，除非法律要求保留，我们会删除您的个人数据。'],
    de: [
      'Datenschutz',
      'Was Sie uns schicken, liest nur das Sicherheitsteam. Wir löschen Ihre persönlichen Daten, sobald das Problem gelöst ist, außer das Gesetz verlangt, dass wir sie behalten.',
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
    ja: [
      'この方針の変更',
      '変更は、効力を持つ前にプロジェクトのウェブサイトで発表します。以前の版はリポジトリの履歴に残ります。',
    ],
    zh: ['本政策的变更', '变更生效之前，我们会在项目网站上公布。早期版本保留在代码仓库的历史记录中。'],
    de: [
      'Änderungen dieser Richtlinie',
      'Änderungen kündigen wir auf der Website des Projekts an, bevor sie in Kraft treten. Frühere Fassungen bleiben im Verlauf des Repositorys erhalten.',
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
  ja: [
    '事務所の利用時間',
    '台所は夜に閉まり、自転車は中庭に置いておきます。',
    '- 夏は庭に水をまきます。',
    '- 雨の日は窓を閉めておきます。',
    '最後に出る人が門に鍵をかけ、隣の建物の守衛に渡します。',
  ],
  zh: [
    '办公室开放时间',
    '厨房夜间关闭，自行车停放在院子里。',
    '- 夏天给花园浇水。',
    '- 下雨时关好窗户。',
    '最后离开的人锁上大门，把钥匙交给隔壁楼的门卫。',
  ],
  de: [
    'Bürozeiten',
    'Die Küche schließt nachts, und Fahrräder bleiben im Hof.',
    '- Im Sommer wird der Garten gegossen.',
    '- Bei Regen bleiben die Fenster zu.',
    'Wer zuletzt geht, schließt das Tor ab und gibt die Schlüssel beim Pförtner im Nachbarhaus ab.',
  ],
};

/** The Markdown of sections in one language. */
export function write(sections: readonly PolicySection[], language: PolicyLanguage): string {
  return sections
    .map((section) => {
      const [heading, ...blocks] = section[language];
      return [`${'#'.repeat(section.depth)} ${heading!}`, ...blocks].join('\n\n');
    })
    .join('\n\n');
}
