import type { CommanderError } from 'commander';
import { didYouMean } from '../config/describe-issue.ts';
import { nearest } from '../config/nearest.ts';
import { ConfigError } from '../config/user-error.ts';

/** A user error in our own words for what commander says is wrong with a command line. */
export function usageError({ code, message }: CommanderError): ConfigError {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const guess = didYouMean(/\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1] ?? null);
  switch (code) {
    case 'commander.unknownCommand':
      return new ConfigError({
        en: `Unknown command \`${first}\`, expected one that \`diglot --help\` lists${guess.en}`,
        ko: `알 수 없는 명령: \`${first}\`, \`diglot --help\`에 나오는 명령이어야 합니다${guess.ko}`,
      });
    case 'commander.unknownOption':
      return new ConfigError({
        en: `Unknown option \`${first}\`, expected one that \`--help\` lists${guess.en}`,
        ko: `알 수 없는 옵션: \`${first}\`, \`--help\`에 나오는 옵션이어야 합니다${guess.ko}`,
      });
    case 'commander.missingArgument':
      return new ConfigError({ en: `Missing argument \`${first}\``, ko: `빠진 인자: \`${first}\`` });
    case 'commander.optionMissingArgument':
      return new ConfigError({ en: `Missing value for \`${first}\``, ko: `값이 빠진 옵션: \`${first}\`` });
    case 'commander.excessArguments':
      return new ConfigError({ en: `Too many arguments for \`${first}\``, ko: `인자가 너무 많은 명령: \`${first}\`` });
    case 'commander.invalidArgument':
      return invalidValue(first, second, message);
    default:
      return new ConfigError({ en: message.replace(/^error: /, ''), ko: message.replace(/^error: /, '') });
  }
}

/** Commander ends its sentence with `Allowed choices are x, y.` where there are choices. */
function invalidValue(option: string, value: string, message: string): ConfigError {
  const list = /Allowed choices are (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
  // The only other values that are checked are numbers.
  const number = { en: 'a whole number, 0 or more', ko: '0 이상의 정수' };
  const choices = list.map((choice) => `\`${choice}\``).join(', ');
  const expected = list.length > 0 ? { en: choices, ko: choices } : number;
  const guess = didYouMean(nearest(value, list));
  return new ConfigError({
    en: `Incorrect value \`${value}\` for \`${option}\`, expected ${expected.en}${guess.en}`,
    ko: `잘못된 값: \`${value}\` (\`${option}\`), 올바른 값: ${expected.ko}${guess.ko}`,
  });
}
