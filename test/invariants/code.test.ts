import { testFound } from './found.ts';

testFound('code', {
  'in a line': [
    ['`--tls-verify`', ['inline-code --tls-verify']],
    ['`a  b`', ['inline-code a b as a  b']],
    ['`a\ufeff b`', ['inline-code a b as a\ufeff b']],
    ['`` a`b ``', ['inline-code a`b']],
    ['`a\nb`', ['inline-code a b as a\nb']],
    ['**`x`**를', ['inline-code x']],
    ['`코드`', ['inline-code 코드']],
  ],
  'that are something else as a whole': [
    ['`security@x.example`', ['email security@x.example']],
    ['`2.4.1`', ['version 2.4.1']],
    ['`{name}`', ['placeholder {name}']],
    ['`CVE-2025-1357`', ['identifier CVE-2025-1357']],
  ],
  'that hold something else': [
    ['`v2.4.1 or later`', ['inline-code v2.4.1 or later']],
    ['`curl https://x.example`', ['inline-code curl https://x.example']],
  ],
  'in blocks': [
    ['```sh\nrun 2.4.1 a@x.example\n```', ['code run 2.4.1 a@x.example']],
    ['    indented', ['code indented']],
    ['~~~\r\none\r\ntwo\r\n~~~', ['code one\ntwo as one\r\ntwo']],
  ],
  'with keys': [
    [
      '```\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n```',
      ['pgp-block -----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----'],
    ],
  ],
});
