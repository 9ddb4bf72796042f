import { array, assert, constantFrom, nat, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finders } from '../../src/invariants/find-invariants.ts';
import type { Finder } from '../../src/invariants/finder.ts';
import { traitsOf } from '../../src/invariants/traits.ts';

/** Texts in which something is found, for each of the ways in which it may be written; each finder has one at least. */
const written = [
  'security [at] lantern.example',
  'security(at)lantern[dot]example',
  'security at lantern [dot] example]',
  'security AT lantern DOT example (',
  'security @ lantern.example',
  'security@lantern(punkt)example',
  'security { ät } lantern { . } example',
  'https://lantern.example/a',
  'www.lantern.example',
  'URN:isbn:0451450523',
  'lantern.com',
  'LANTERN.ORG/policy',
  'localhost:8080',
  '10.0.0.1:22',
  'security@lantern.example',
  'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
  '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
  '0x52908400098527886E0F7030069857D2E4169Ee7',
  'DE89370400440532013000',
  'GB29 NWBK 6016 1331 9268 19',
  '0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567',
  'DEAD BEEF FEED FACE',
  'a1:b2:c3:d4:e5:f6:07:18:29:3a:4b:5c:6d:7e:8f:90',
  '0xDEADBEEF',
  'SHA256:uNiVztksCsDhcc0u9e8BrqXVxNLUVpkRxGyQdDVAkBk',
  'abcdefabcdefabcdefabcdefabcdefab',
  '123e4567-e89b-12d3-a456-426614174000',
  'a1b2c3d',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1kXc',
  'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
  'sk_test_4eC39HqLyjWDarjtT1zdp7dc',
  '@lantern_dev',
  '#42',
  '2001:db8::1',
  'CVE-2018-7575',
  'RFC 2119',
  'pep8 PEP 8',
  'GHSA-ccff-gghh-jjmm',
  '+82 2-555-0100',
  '(080) 555-0100',
  '02.555.0100',
  '1-800-555-0100',
  '(415) 555-0132',
  '415.555.0132',
  '1588-0000',
  '110-123-456789',
  '1.12',
  'v2.x',
  '>= 5',
  '≤ v3',
  '^7',
  'v4',
  'lantern-2.4.1.tar.gz',
  'lantern:2.4.1',
  'Python3.11',
  '{name}',
  '${user}',
  '%s',
  '%1$d',
  '%(name)s',
  '<report-id>',
];

const found = ({ find }: Finder, text: string): boolean => [...find(text)].length > 0;
const mayFind = ({ traits, needs }: Finder, text: string): boolean =>
  (traitsOf(text) & traits) !== 0 && needs.test(text);

describe('a finder is only asked for a text that holds what it needs', () => {
  it('but always for one in which it finds something', () => {
    const missed = written.flatMap((text) =>
      finders.flatMap((finder, position) => (found(finder, text) && !mayFind(finder, text) ? [[position, text]] : [])),
    );
    expect(missed).toEqual([]);
  });

  it('each of the texts is found, and each finder finds one', () => {
    expect(written.filter((text) => !finders.some((finder) => found(finder, text)))).toEqual([]);
    expect(finders.map((finder) => written.some((text) => found(finder, text)))).toEqual(finders.map(() => true));
  });

  it('nor is one asked for plain words', () => {
    const words = 'We answer every report at once (as far as we can), and thank those who sent it.';
    expect(finders.filter((finder) => mayFind(finder, words))).toEqual([]);
  });

  it('whatever stands in a text', () => {
    const around = constantFrom(
      '',
      ' ',
      '\u00A0',
      '.',
      '-',
      ':',
      '/',
      '(',
      ')',
      ' at ',
      ' dot ',
      '@',
      'x',
      '7',
      'é',
      '가',
    );
    const piece = oneof(
      constantFrom(...written),
      // A part of one may be something as well.
      tuple(constantFrom(...written), nat(60), nat(60)).map(([text, start, end]) => text.slice(start, end)),
      string({ maxLength: 6 }),
    );
    assert(
      property(array(tuple(piece, around), { minLength: 1, maxLength: 4 }), (pieces) => {
        const text = pieces.flat().join('');
        for (const finder of finders) if (!mayFind(finder, text)) expect(found(finder, text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
