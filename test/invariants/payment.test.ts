import { testFound } from './found.ts';

testFound('payment addresses', {
  'of coins': [
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq로', ['payment-address bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq']],
    ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2로', ['payment-address 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2']],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', ['payment-address 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed']],
  ],
  'of banks': [
    ['DE89 3704 0044 0532 0130 00으로', ['payment-address DE89370400440532013000 as DE89 3704 0044 0532 0130 00']],
    ['DE89370400440532013000', ['payment-address DE89370400440532013000']],
    ['GB29 NWBK 6016 1331 9268 19 and', ['payment-address GB29NWBK60161331926819 as GB29 NWBK 6016 1331 9268 19']],
    ['국민은행 123456-78-901234', ['payment-address 12345678901234 as 123456-78-901234']],
  ],
  disguised: [
    [
      'DE89 3704 0044 0532 0130 0\u200B0',
      ['payment-address DE8937040044053201300\u200B0 as DE89 3704 0044 0532 0130 0\u200B0'],
    ],
  ],
  'that are none': [
    ['2025-11-22', []],
    ['2019-2020-2021', []],
    ['DE89 3704 0044', []],
    ['ZZ89 3704 1044 1532', []],
    ['978-89-1234', []],
  ],
});
