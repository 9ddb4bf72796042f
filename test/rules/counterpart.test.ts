import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../src/compare/pool.ts';
import { isEvident } from '../../src/rules/counterpart.ts';

const occurrence = (raw: string): Occurrence => ({ invariant: { raw } }) as Occurrence;
const command = 'lantern verify --digest sha256 --key release.asc lantern.tar.gz';
const script = Array.from({ length: 5 }, (_, at) => `lantern audit --section ${at} --strict`).join('\n');

describe('isEvident', () => {
  it.each([
    ['a letter of a long command changed', command, command.replace('release', 'releaze'), true],
    ['another long command', command, 'curl --silent https://lantern.example/install.sh | sh -s -- --yes', false],
    ['a letter of a short value changed', 'security@lantern.example', 'securlty@lantern.example', false],
    ['one of five lines gone', script, script.split('\n').slice(1).join('\n'), true],
    ['four of five lines gone', script, script.split('\n').slice(4).join('\n'), false],
  ])('%s', (_, source, target, expected) => {
    expect(isEvident(occurrence(source), occurrence(target))).toBe(expected);
  });
});
