import * as fc from 'fast-check';

/** Pieces that Markdown, plain text or a finder of invariants takes for something. */
const pieces = [
  ['\n', '\n', '\n\n', '\r\n', '\r', '\t', ' ', '    ', '\u00a0', '\u2028', '\uFEFF', '\u0000', '\uD83D', '\uDE00'],
  ['# ', '## ', '### ', '=====\n', '---\n', '***', '+++\n', '- ', '* ', '1. ', '10) ', '> ', '>', '- [ ] ', 'ㆍ', '• '],
  ['```', '````', '~~~', '`', '``', '**', '_', '~~', '|', '| a | b |\n', '|---|---|\n', 'a | b', '\t\t', '\\', '\\|'],
  [
    '[',
    ']',
    '](',
    ')',
    '![',
    '[a](b.md)',
    '[f]: https://x.example/f\n',
    '[f]',
    '[^1]',
    '[^1]: ',
    '<https://x.example>',
  ],
  ['<', '>', '<!--', '-->', '<b title="', '">', '<details>\n', '</details>\n', '<a id="x"></a>', '{#id}', '{/* id */}'],
  [
    'title: a\n',
    'key = "v"\n',
    '-----BEGIN PGP MESSAGE-----',
    '-----END PGP MESSAGE-----',
    '=abcd\n',
    '&amp;',
    '&#64;',
    '&lt;',
  ],
  [
    'security@x.example',
    'mailto:a@x.example',
    'https://x.example/a',
    'https://x.example/ko/a',
    'www.x.example',
    '2.4.1',
    '<= 1.7',
  ],
  [
    'CVE-2025-1357',
    'RFC 2119',
    'TFSA-',
    '2018-',
    '006',
    '+82 2-555-0100',
    '{name}',
    '%s',
    '7 days',
    '2025-11-22',
    '0x3E16D07C',
  ],
  [
    'Send your report',
    'within two working days',
    '신고는',
    '로 보내 주십시오.',
    '이내에',
    '😀',
    '𝒳',
    '\u1100\u1161',
    'é',
    'ｘ',
    '\u200B',
  ],
  ['\u202E', '\u3164', '\u00AD', 'a', 'B', '.', ',', ':', '—', '@', '/', '0'],
].flat();

/** Texts made of what a document is made of, in any order: Markdown, plain text, and neither. */
export const pieced: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Any text at all, lone surrogates and control characters included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: pieced },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 80 }) },
);

/** A path that tells Markdown or plain text. */
export const path: fc.Arbitrary<string> = fc.constantFrom('policy.md', 'policy.txt');

/** How often a property is tried, and from which seed: always the same, unless `FAST_CHECK_SEED` and `FAST_CHECK_RUNS` say otherwise. */
export const settings: { readonly seed: number; readonly numRuns: number } = {
  seed: Number(process.env['FAST_CHECK_SEED'] ?? 20261122),
  numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 300),
};
