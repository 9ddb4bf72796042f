import { describe, expect, it } from 'vitest';
import { check, outline } from '../findings-of.ts';

const payment = 'mismatched-payment-address changed error 1:1';
const key = 'mismatched-key changed error 1:1';

describe('an address or a key in other letters is one finding', () => {
  it.each([
    ['base58, in small letters', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', /[A-Z]/g, payment],
    ['base58, in capital letters', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', /[a-z]/g, payment],
    ['base58, one letter', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', /M/, payment],
    ['bech32, in capital letters', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', /[a-z]/g, payment],
    ['bech32, one letter', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', /z/, payment],
    ['EIP-55, in small letters', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', /[A-F]/g, payment],
    ['EIP-55, in capital letters', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', /[a-f]/g, payment],
    ['EIP-55, one letter', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', /E/, payment],
    ['a bank account, in small letters', 'DE89 3704 0044 0532 0130 00', /DE/, payment],
    ['age, in capital letters', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p', /[a-z]/g, key],
    ['minisign, in small letters', 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3', /[A-Z]/g, key],
  ])('%s', (_, value, letters, finding) => {
    const flip = (letter: string): string =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
    const recased = value.replace(letters, flip);
    expect(recased).not.toBe(value);
    expect(outline(check(`Use ${value} for it.\n`, `${recased}로 보내 주십시오.\n`))).toEqual([finding]);
    expect(check(`Use ${value} for it.\n`, `${value}로 보내 주십시오.\n`)).toEqual([]);
  });
});
