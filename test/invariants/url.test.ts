import { testFound } from './found.ts';

testFound('URLs', {
  'in sentences': [
    ['See https://x.example/a.', ['url https://x.example/a']],
    ['(https://x.example/a)', ['url https://x.example/a']],
    ['https://x.example/a(b)c', ['url https://x.example/a(b)c']],
    ['(see https://x.example/a(b))', ['url https://x.example/a(b)']],
    ['"https://x.example/a"', ['url https://x.example/a']],
    ['https://x.example...', ['url https://x.example']],
    ['www.x.example/a', ['url www.x.example/a']],
    ['http://x.example:8080/?q=1#f', ['url http://x.example:8080/?q=1#f']],
    ['ftp://x.example/f', ['url ftp://x.example/f']],
    ['urn:isbn:0451450523', ['url urn:isbn:0451450523']],
  ],
  'before Korean particles': [
    ['https://x.example/a에서', ['url https://x.example/a']],
    ['https://x.example/a입니다.', ['url https://x.example/a']],
    ['https://x.example/한글', ['url https://x.example/']],
  ],
  'before the punctuation of other scripts': [
    ['https://x.example/a。', ['url https://x.example/a']],
    ['https://x.example/a、b', ['url https://x.example/a']],
    ['「https://x.example/a」', ['url https://x.example/a']],
  ],
  'in Markdown': [
    ['**https://x.example/**', ['url https://x.example/']],
    ['https://x.example/a_b_c', ['url https://x.example/a_b_c']],
    ['<https://x.example/a>', ['url https://x.example/a']],
    ['[a](/docs/a.md)', ['url /docs/a.md']],
    ['[a](../b.md#c)', ['url ../b.md#c']],
    ['[a](<a b>)', ['url a b']],
    ['[a](HTTPS://X.example)', ['url HTTPS://X.example']],
    ['[a](javascript:alert(1))', ['url javascript:alert(1)']],
    ['![i](https://x.example/i.png)', ['url https://x.example/i.png']],
    ['[a]: https://x.example/d', ['url https://x.example/d']],
    ['`https://x.example/a`', ['url https://x.example/a']],
  ],
  'in HTML': [
    ['<a href="https://x.example/h">x</a>', ['url https://x.example/h']],
    [
      `<img src='https://x.example/i.png' alt="https://x.example/alt">`,
      ['url https://x.example/i.png', 'url https://x.example/alt'],
    ],
    ['<!-- https://x.example/c -->', ['url https://x.example/c']],
  ],
  encoded: [
    ['https://x.example/a?b=c&amp;d=e#f', ['url https://x.example/a?b=c&d=e#f']],
    ['https://x.example/a?b=c&d=e', ['url https://x.example/a?b=c&d=e']],
    ['https://x.example/%ED%95%9C', ['url https://x.example/%ED%95%9C']],
  ],
  disguised: [
    ['https://x.ex\u200Bample/', ['url https://x.ex\u200Bample/']],
    ['https://x.ex\u0430mple/', ['url https://x.ex\u0430mple/']],
    ['ｈｔｔｐｓ：//x.example/', ['url ｈｔｔｐｓ：//x.example/']],
  ],
  'with hosts in other scripts': [
    ['https://사이트.example/a에서', ['url https://사이트.example/a']],
    ['https://bücher.example/', ['url https://bücher.example/']],
  ],
  'that are none': [
    ['https://', []],
    ['https:/x.example', []],
    ['//x.example/a', []],
    ['xhttps://x.example', []],
    ['[a](#c)', []],
    ['[a]()', []],
    ['http', []],
  ],
});
