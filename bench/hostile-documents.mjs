// Documents made to exhaust a parser, a regular expression or the memory: each shape repeats what has hurt Markdown tools before.

/** A generator of reproducible numbers (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)] };
}

const repeated = [
  '[',
  '![',
  '[a](',
  '[a]',
  '[^a]',
  '[a]: b\n',
  '*a ',
  '**a ',
  'a**',
  '*a _b ',
  '_a ',
  '*',
  '_',
  '`a',
  '`',
  '~~a',
  '~a ',
  '<',
  '<a ',
  '<a>',
  '<!--',
  '<a@b.c>',
  '&',
  '&amp;',
  '&#x41;',
  '\\',
  '| a ',
  '|',
  ':-|',
  '| a | b |\n',
  '> ',
  '> a\n',
  '- ',
  '- a\n',
  '1. a\n',
  '2. a\n',
  '+\n',
  '# a\n',
  '# a\n\n',
  'a\n=\n',
  'a\n',
  'a\n\n',
  'a ',
  '- [ ] a\n',
  '```\n',
  '~~~\n',
  '---\n',
  '\n',
  ' ',
  '\t',
  '\u0000',
  '\r',
  '\u200b',
  '\u3164',
  '\u202e',
  '\u0301',
  '\ud800',
  '보안 ',
  '보안정책을',
  '10일 ',
  '만',
  '일이삼사',
  '3~5일 ',
  'a@',
  '@a',
  'a.b',
  'a@b.c ',
  'https://',
  'https://a.b/',
  'https://a.b를 ',
  'www.',
  '1.',
  '1.2.3',
  '>= ',
  '0x',
  'AB12 ',
  'CVE-1-',
  'a-1-',
  '{',
  '{a',
  '%(',
  '<a-',
  '+82 ',
  '-----BEGIN PGP PUBLIC KEY BLOCK-----\n',
  '-----END PGP PUBLIC KEY BLOCK-----\n',
  'a: b\n',
  '\u1100',
  '가-',
  '#',
  '{#a}',
  '::: a\n',
  '"',
  "'a ",
  '(',
  ')',
  'x'.repeat(80),
  '“',
  '제1조 ',
  '<!-- diglot-allow ',
];

const wrappers = [
  (body) => body,
  (body) => `---\n${body}`,
  (body) => `---\n${body}\n---\n\ntext\n`,
  (body) => `\`\`\`js\n${body}\n\`\`\`\n`,
  (body) => `\`\`\`\n${body}`,
  (body) => `| a | b |\n| --- | --- |\n| 1.2 | ${body.replaceAll('\n', ' ')} |\n`,
  (body) => `> a\n${body}`,
  (body) => `- a\n\n  ${body.replaceAll('\n', '\n  ')}`,
  (body) => `<div title="${body}`,
  (body) => `[a]: <${body}`,
  (body) => `[a](${body}`,
  (body) => `# ${body}`,
  (body) => `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${body}\n-----END PGP PUBLIC KEY BLOCK-----\n`,
];

const special = [
  (size) => Array.from({ length: Math.floor(Math.sqrt(size)) }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
  (size) => `${'> '.repeat(Math.floor(size / 2))}a\n`,
  (size) => `${'- '.repeat(Math.floor(size / 2))}a\n`,
  (size) => '['.repeat(size / 4) + 'a' + '](b)'.repeat(size / 4),
  (size) => '*a'.repeat(size / 4) + 'a*'.repeat(size / 4),
  (size) => Array.from({ length: Math.floor(Math.sqrt(size)) }, (_, count) => '`'.repeat(count)).join(' '),
  (size) => `${'| a '.repeat(size / 12)}|\n${'|-'.repeat(size / 12)}|\n${'| 1.2 '.repeat(size / 12)}|\n`,
  (size) =>
    Array.from({ length: size / 20 }, (_, index) => `[a${index}]: /url${index}\n`).join('') + '[a1] '.repeat(100),
  (size) => `[a]: /${'x'.repeat(size / 2)}\n\n${'[a] '.repeat(size / 8)}`,
  (size) =>
    Array.from({ length: size / 40 }, (_, index) => `| CVE-2025-${index} | < 1.${index} |\n`)
      .join('')
      .replace('\n', '\n| --- | --- |\n'),
  (size) => Array.from({ length: size / 30 }, (_, index) => `## ${index}. 제목 ${index}\n\n${index}일\n\n`).join(''),
  (size) => Array.from({ length: size / 12 }, (_, index) => `a${index}@b.example `).join(''),
  (size) => Array.from({ length: size / 12 }, (_, index) => `https://a.example/${index}\n\n`).join(''),
];

/** One hostile document of about so many characters. */
export function hostileDocument(rng, size) {
  if (rng.below(4) === 0) return rng.pick(special)(size);
  const unit = rng.pick(repeated);
  const second = rng.below(3) === 0 ? rng.pick(repeated) : '';
  const body = (unit + second).repeat(Math.ceil(size / (unit.length + second.length)));
  return rng.pick(wrappers)(body);
}

const words = [
  'Report',
  'security',
  'the',
  'vulnerability',
  'within',
  '7',
  'days',
  'security@lantern.example',
  '`lantern run`',
  '**key**',
  '신고는',
  '보안팀에',
  '10일',
  '이내에',
  'https://lantern.example/policy',
  '[policy](policy.md)',
  'CVE-2025-1234',
  '>= 1.2',
  'v2.4.1',
  '~~old~~',
  '![logo](logo.png)',
  '<br>',
  '&commat;',
  '해야',
  '합니다.',
  '(GPG)',
  'www.lantern.example를',
  '<!-- note -->',
  '[^1]',
  '\u200b',
  '…',
];
const lineStarts = [
  '',
  '',
  '',
  '# ',
  '## ',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '| ',
  '```\n',
  '    ',
  '---\n',
  '[^1]: ',
  '[a]: ',
];

/** One random document that looks a little like a policy. */
export function randomDocument(rng) {
  return Array.from({ length: 1 + rng.below(30) }, () => {
    const text = Array.from({ length: rng.below(14) }, () => rng.pick(words)).join(rng.below(9) ? ' ' : ' | ');
    return rng.pick(lineStarts) + text + (rng.below(3) ? '\n' : '\n\n');
  }).join('');
}
