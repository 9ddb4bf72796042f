import { testFound } from './found.ts';

testFound('identifiers', {
  'of registers': [
    ['CVE-2025-1357', ['identifier CVE-2025-1357']],
    ['CWE-22', ['identifier CWE-22']],
    ['GHSA-2c4m-59x9-fr2g', ['identifier GHSA-2c4m-59x9-fr2g']],
    ['ghsa-2c4m-59x9-fr2g', ['identifier ghsa-2c4m-59x9-fr2g']],
    ['RFC 2119', ['identifier RFC2119 as RFC 2119']],
    ['RFC2119', ['identifier RFC2119']],
    ['PEP 8', ['identifier PEP8 as PEP 8']],
    ['LSA-2025-001', ['identifier LSA-2025-001']],
    ['SHA-256', ['identifier SHA-256']],
    ['ISO-8859-1', ['identifier ISO-8859-1']],
  ],
  'before Korean particles': [
    ['CVE-2025-1357을', ['identifier CVE-2025-1357']],
    ['(CWE-22)에', ['identifier CWE-22']],
    ['RFC 2119의', ['identifier RFC2119 as RFC 2119']],
  ],
  'next to each other': [
    ['CVE-2025-1357/CVE-2025-1358', ['identifier CVE-2025-1357', 'identifier CVE-2025-1358']],
    ['CVE-2025-1357, CVE-2025-1358', ['identifier CVE-2025-1357', 'identifier CVE-2025-1358']],
  ],
  'of accounts, issues and addresses': [
    ['@lantern_dev를', ['identifier @lantern_dev']],
    ['@lantern:matrix.example로', ['identifier @lantern:matrix.example']],
    ['#1234에서', ['identifier #1234']],
    ['2001:db8::1', ['identifier 2001:db8::1']],
  ],
  disguised: [
    ['ＣＶＥ-2025-1357', ['identifier ＣＶＥ-2025-1357']],
    ['CVE-2025\u200B-1357', ['identifier CVE-2025\u200B-1357']],
    ['CVE-\u00AD2025-1357', ['identifier CVE-\u00AD2025-1357']],
  ],
  'that are none': [
    ['#1', []],
    ['&#1234;', []],
    ['std::move', []],
    ['@lantern/core', []],
    ['cve-2025-1357', []],
    ['rfc 2119', []],
    ['A-1', []],
    ['foo-CVE-2025-1357', []],
    ['docs/CVE-2025-1357', []],
    ['CVE_2025_1357', []],
    ['CVE\u20112025\u20111357', []],
    ['AES-256-GCM', []],
    ['2025-CVE-1', []],
  ],
});
