import { koreanWords } from './ko-list.ts';
import { Lexicon } from './lexicon.ts';
import { type WordPack, wordPack } from './word-pack.ts';

const particles =
  '은 는 이 가 을 를 에 의 로 으로 와 과 도 만 에서 에게 께 까지 부터 보다 처럼 나 이나 라 이라 란 이란 들 들은 들이 들을 들의 입니다 이며';

export const ko: WordPack = wordPack('ko', 2.35, () => ({
  kind: 'listed',
  lexicon: new Lexicon(koreanWords),
  particles: new Set(['', ...particles.split(' ')]),
}));
