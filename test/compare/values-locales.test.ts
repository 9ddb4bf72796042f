import { describe, expect, it } from 'vitest';
import { compare, differences } from './compare-sentences.ts';

describe('Japanese', () => {
  compare(
    [
      ['We answer within 7 days.', '7日以内に回答します。', '70日以内に回答します。', 'duration changed 7 days → 70日'],
      [
        'We answer within one business day.',
        '1営業日以内に回答します。',
        '2営業日以内に回答します。',
        'duration changed one business day → 2営業日',
      ],
      [
        'The fix takes two weeks.',
        '修正には2週間かかります。',
        '修正には3週間かかります。',
        'duration changed two weeks → 3週間',
      ],
      [
        'The key expires on May 3, 2025.',
        'この鍵は2025年5月3日に失効します。',
        'この鍵は2025年5月4日に失効します。',
        'date changed May 3, 2025 → 2025年5月4日',
      ],
      [
        'The call starts at 3:30 PM.',
        '会議は午後3時30分に始まります。',
        '会議は午前3時30分に始まります。',
        'date changed 3:30 PM → 午前3時30分',
      ],
      ['It has 100,000 users.', '利用者は10万人です。', '利用者は100万人です。', 'number changed 100,000 → 100万'],
      [
        'Three maintainers must agree.',
        '三人の管理者の同意が必要です。',
        '四人の管理者の同意が必要です。',
        'number changed Three → 四人',
      ],
      [
        'Keep it for at least 30 days.',
        '30日以上保管してください。',
        '30日以下の間保管してください。',
        'boundary direction at least 30 days → 30日以下',
      ],
      ['There are many ways to do this.', '方法は1つではありません。', '方法は5個あります。', 'number extra  → 5'],
    ],
    'ja',
  );
});

describe('Chinese', () => {
  compare(
    [
      ['We answer within 7 days.', '我们会在7天之内答复。', '我们会在70天之内答复。', 'duration changed 7 days → 70天'],
      [
        'We answer within one business day.',
        '我们会在1个工作日内答复。',
        '我们会在3个工作日内答复。',
        'duration changed one business day → 3个工作日',
      ],
      ['The fix takes two weeks.', '修复需要两周。', '修复需要三周。', 'duration changed two weeks → 三周'],
      ['It takes 2 hours.', '需要 2 小时。', '需要 3 小时。', 'duration changed 2 hours → 3 小时'],
      [
        'The key expires on May 3, 2025.',
        '该密钥将于2025年5月3日到期。',
        '该密钥将于2025年6月3日到期。',
        'date changed May 3, 2025 → 2025年6月3日',
      ],
      [
        'Some 144 million users are affected.',
        '约1.44亿用户受到影响。',
        '约14.4亿用户受到影响。',
        'number changed 144 million → 14.4亿',
      ],
      ['50 percent of them are valid.', '其中百分之五十有效。', '其中60%有效。', 'number changed 50 percent → 60%'],
      [
        'Keep it for at least 30 days.',
        '至少保存30天。',
        '最多保存30天。',
        'boundary direction at least 30 days → 最多保存30天',
      ],
      [
        'No more than three accounts may be used.',
        '使用的账户不得超过三个。',
        '使用的账户可以超过三个。',
        'boundary direction No more than three → 超过三个',
      ],
    ],
    'zh-CN',
  );
});

describe('languages without a pack of their own', () => {
  compare(
    [
      [
        'We answer within 7 days.',
        'Wir antworten innerhalb von 7 Tagen.',
        'Wir antworten innerhalb von 8 Tagen.',
        'duration changed 7 days → 8',
      ],
      [
        'It costs 1,000 points and 2.5 percent.',
        'Es kostet 1.000 Punkte und 2,5 Prozent.',
        'Es kostet 1.001 Punkte und 2,5 Prozent.',
        'number changed 1,000 → 1.001',
      ],
      [
        'The key expires on May 3, 2025.',
        'Der Schlüssel läuft am 3. Mai 2025 ab.',
        'Der Schlüssel läuft am 3. Juni 2025 ab.',
        'date changed May 3, 2025 → 3. Juni 2025',
      ],
      [
        'The key expires on May 3, 2025.',
        'Der Schlüssel läuft am 03.05.2025 ab.',
        'Der Schlüssel läuft am 04.05.2025 ab.',
        'date changed May 3, 2025 → 04.05.2025',
      ],
      [
        'The fix takes four weeks.',
        'Die Korrektur dauert vier Wochen.',
        'Die Korrektur dauert 5 Wochen.',
        'duration changed four weeks → 5 Wochen',
      ],
    ],
    'de',
  );

  it('may write a small number as a word that is not known', () => {
    expect(differences('The fix takes 4 weeks.', 'La correction prend quatre semaines.', 'fr')).toEqual([]);
    expect(differences('The fix takes 40 weeks.', 'La correction prend du temps.', 'fr')).toEqual([
      'duration missing 40 weeks →',
    ]);
  });
});
