import { testFound } from './found.ts';

testFound('digests', {
  'in hexadecimal': [
    [
      'd41d8cd98f00b204e9800998ecf8427e',
      ['digest D41D8CD98F00B204E9800998ECF8427E as d41d8cd98f00b204e9800998ecf8427e'],
    ],
    [
      'SHA-1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
      [
        'identifier SHA-1',
        'digest DA39A3EE5E6B4B0D3255BFEF95601890AFD80709 as da39a3ee5e6b4b0d3255bfef95601890afd80709',
      ],
    ],
    [
      'sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
      [
        'digest 5891B5B522D5DF086D0FF0B110FBD9D21BB4FC7163AF34D08286A2E846F6BE03 as 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
      ],
    ],
  ],
  'of keys': [
    [
      '7B1D 09C4 55E0 8A3F 61D2  C94E 20B7 F5A8 3E16 D07C',
      ['digest 7B1D09C455E08A3F61D2C94E20B7F5A83E16D07C as 7B1D 09C4 55E0 8A3F 61D2  C94E 20B7 F5A8 3E16 D07C'],
    ],
    [
      '7b1d09c455e08a3f61d2c94e20b7f5a83e16d07c',
      ['digest 7B1D09C455E08A3F61D2C94E20B7F5A83E16D07C as 7b1d09c455e08a3f61d2c94e20b7f5a83e16d07c'],
    ],
    [
      '`7B1D 09C4 55E0 8A3F 61D2  C94E 20B7 F5A8 3E16 D07C`',
      ['digest 7B1D09C455E08A3F61D2C94E20B7F5A83E16D07C as 7B1D 09C4 55E0 8A3F 61D2  C94E 20B7 F5A8 3E16 D07C'],
    ],
    [
      '43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8',
      ['digest 435143A1B5FC8BB70A3AA9B10F6673A8 as 43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8'],
    ],
    ['0x3E16D07C', ['digest 0X3E16D07C as 0x3E16D07C']],
  ],
  'in base64': [
    [
      'SHA256:aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+xY/',
      ['digest SHA256:aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+xY/'],
    ],
    [
      'SHA256:aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+xY/=',
      ['digest SHA256:aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+aB3+xY/='],
    ],
  ],
  'before Korean particles': [
    ['D41D8CD98F00B204E9800998ECF8427E입니다', ['digest D41D8CD98F00B204E9800998ECF8427E']],
    [
      '7B1D 09C4 55E0 8A3F 61D2  C94E 20B7 F5A8 3E16 D07C가',
      ['digest 7B1D09C455E08A3F61D2C94E20B7F5A83E16D07C as 7B1D 09C4 55E0 8A3F 61D2  C94E 20B7 F5A8 3E16 D07C'],
    ],
  ],
  disguised: [
    [
      'd41d8cd98f00b204\u200Be9800998ecf8427e',
      ['digest D41D8CD98F00B204\u200BE9800998ECF8427E as d41d8cd98f00b204\u200Be9800998ecf8427e'],
    ],
    [
      'd41d8cd98f00b204e9800998ecf8427ｅ',
      ['digest D41D8CD98F00B204E9800998ECF8427Ｅ as d41d8cd98f00b204e9800998ecf8427ｅ'],
    ],
  ],
  'cut short': [
    ['commit dfa9921e', ['digest DFA9921E as dfa9921e']],
    ['커밋 a1b2c3d에서', ['digest A1B2C3D as a1b2c3d']],
    ['7B1D 09C4 55E0 8A3F', ['digest 7B1D09C455E08A3F as 7B1D 09C4 55E0 8A3F']],
    ['키 ID는 AF29F7AC입니다', ['digest AF29F7AC']],
    [
      '123e4567-e89b-12d3-a456-426614174000',
      ['digest 123E4567-E89B-12D3-A456-426614174000 as 123e4567-e89b-12d3-a456-426614174000'],
    ],
    ['SHA256:uNiVztksCsDhcc0u9e8BrrJXVGDXUzJ5/7b0KQ0mgJ', ['digest SHA256:uNiVztksCsDhcc0u9e8BrrJXVGDXUzJ5/7b0KQ0mgJ']],
  ],
  'that are none': [
    ['deadbeef', []],
    ['1000e100', []],
    ['2019 2020 2021 2022', []],
    ['defaced', []],
    ['#a1b2c3', []],
    ['a1b2c3d-final', []],
    ['gggggggggggggggggggggggggggggggg', []],
    ['SHA256:abc', []],
  ],
});
