import { describe, expect, it } from 'vitest';
import { cyrillicSound } from '../../../src/locales/words/sound/cyrillic.ts';
import { hangulSound } from '../../../src/locales/words/sound/hangul.ts';
import { kanaSound } from '../../../src/locales/words/sound/kana.ts';
import { latinSound } from '../../../src/locales/words/sound/latin.ts';

describe('loan words sound like the words they were', () => {
  const words: readonly (readonly [english: string, korean: string, japanese: string])[] = [
    ['server', '서버', 'サーバー'],
    ['network', '네트워크', 'ネットワーク'],
    ['message', '메시지', 'メッセージ'],
    ['project', '프로젝트', 'プロジェクト'],
    ['license', '라이선스', 'ライセンス'],
    ['component', '컴포넌트', 'コンポーネント'],
    ['thread', '스레드', 'スレッド'],
    ['group', '그룹', 'グループ'],
    ['commit', '커밋', 'コミット'],
  ];
  for (const [english, korean, japanese] of words)
    it(`${english}, ${korean}, ${japanese}`, () => {
      const consonants = (sound: string): string => sound.replaceAll('A', '');
      expect(hangulSound(korean)).toBe(latinSound(english));
      expect(consonants(kanaSound(japanese))).toBe(consonants(latinSound(english)));
    });

  it('in Cyrillic as well', () => {
    expect(cyrillicSound('сервер')).toBe(latinSound('server'));
    expect(cyrillicSound('протокол')).toBe(latinSound('protocol'));
  });
});

describe('other words do not', () => {
  const words = [
    ['server', '보고서'],
    ['network', '취약점'],
    ['message', '메모리'],
    ['project', '보안'],
  ] as const;
  for (const [english, korean] of words)
    it(`${english}, ${korean}`, () => {
      expect(hangulSound(korean)).not.toBe(latinSound(english));
    });

  it('nor do characters that are no letters', () => {
    expect([latinSound('123'), hangulSound('abc'), kanaSound('漢字'), cyrillicSound('')]).toEqual(['', '', '', '']);
  });
});
