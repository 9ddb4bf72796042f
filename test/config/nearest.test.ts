import { expect, test } from 'vitest';
import { nearest } from '../../src/config/nearest.ts';

const rules = ['mismatched-email', 'mismatched-url', 'missing-block', 'extra-block'];
const levels = ['error', 'warning', 'note', 'off'];

test.each([
  ['mismatched-emial', rules, 'mismatched-email'],
  ['mismached-url', rules, 'mismatched-url'],
  ['Missing-Block', rules, 'missing-block'],
  ['warn', levels, 'warning'],
  ['eror', levels, 'error'],
  ['of', levels, 'off'],
  ['extra', rules, 'extra-block'],
])('%s is near to %3$s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test.each([
  ['fatal', levels],
  ['e', levels],
  ['', levels],
  ['spelling', rules],
  ['error', []],
  ['x'.repeat(100_000), rules],
])('%.20s is near to nothing', (word, candidates) => {
  expect(nearest(word, candidates)).toBeNull();
});
