import { testFound } from './found.ts';

const ssh = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const minisign = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';
const age = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

testFound('keys', {
  'of SSH, minisign and age': [
    [`${ssh}입니다`, [`key ${ssh}`]],
    [`${ssh} security@lantern.example`, [`key ${ssh}`, 'email security@lantern.example']],
    [`(${minisign})로`, [`key ${minisign}`]],
    [`${age}로`, [`key ${age}`]],
  ],
  'of no known form': [
    ['QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPBdG', ['key QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPBdG']],
    ['xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=를', ['key xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=']],
  ],
  disguised: [
    [
      `${minisign.slice(0, 20)}\u200B${minisign.slice(20)}`,
      [`key ${minisign.slice(0, 20)}\u200B${minisign.slice(20)}`],
    ],
  ],
  'that are none': [
    ['TensorFlowLite2ModelConverter', []],
    ['docs/guides/2024/a1/b2/c3/d4', []],
    ['internationalisation-of-everything', []],
    ['age1', []],
    ['RWD', []],
    ['ssh-ed25519', []],
  ],
});
