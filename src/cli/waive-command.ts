import { didYouMean } from '../config/describe-issue.ts';
import { nearest } from '../config/nearest.ts';
import { ConfigError, InputError } from '../config/user-error.ts';
import { type FiledWaiver, formatWaivers, waiversName } from '../project/accepted-files.ts';
import { rules } from '../rules/index.ts';
import { type Context, printError } from './context.ts';
import { openProject, type ProjectFlags } from './open-project.ts';
import { writeWhole } from './streams.ts';

/** The options of `diglot waive`. */
export interface WaiveFlags extends ProjectFlags {
  readonly reason: string;
  readonly owner?: string;
  readonly until?: string;
}

/** Accepts the findings of a rule in one translation as they are now, in `diglot.waivers.json`. Returns 0, or 2 where a pair could not be judged. */
export async function waive(rule: string, path: string, flags: WaiveFlags, context: Context): Promise<number> {
  requireRule(rule);
  requireReason(flags.reason);
  requireDay(flags.until);
  const project = await openProject([path], flags, context);
  const { report, failures } = await project.check({ history: true });
  for (const { error } of failures) printError(error, project.language, context);
  if (failures.length > 0) return 2;
  const targets = new Map(project.pairs.map(({ target }) => [project.show(target), target]));
  const { reason, owner, until } = flags;
  const added = report.documents.flatMap(({ target, findings }) =>
    findings
      .filter(({ ruleId }) => ruleId === rule)
      .map(
        ({ fingerprint, content }): FiledWaiver => ({
          path: targets.get(target ?? '') ?? '',
          rule,
          fingerprint,
          content,
          reason,
          owner,
          until,
        }),
      )
      .filter((waiver) => waiver.path !== ''),
  );
  if (added.length === 0)
    throw new InputError({
      en: `Nothing to waive: no finding of \`${rule}\` in \`${path}\``,
      ko: `허용할 것이 없음: \`${path}\`에 \`${rule}\` 지적이 없습니다`,
    });
  const prints = new Set(added.map((waiver) => `${waiver.path} ${waiver.fingerprint}`));
  const kept = project.accepted.waivers.filter((waiver) => !prints.has(`${waiver.path} ${waiver.fingerprint}`));
  writeWhole(project.root, waiversName, formatWaivers([...kept, ...added]));
  context.stdout.write(
    project.language === 'ko'
      ? `${waiversName}에 적음: ${added.length}건\n`
      : `Waived in ${waiversName}: ${added.length}\n`,
  );
  return 0;
}

function requireRule(id: string): void {
  if (rules.some((rule) => rule.id === id)) return;
  const guess = didYouMean(
    nearest(
      id,
      rules.map((rule) => rule.id),
    ),
  );
  throw new ConfigError({
    en: `Unknown rule \`${id}\`, expected one that \`diglot rules\` lists${guess.en}`,
    ko: `알 수 없는 규칙: \`${id}\`, \`diglot rules\`에 나오는 규칙이어야 합니다${guess.ko}`,
  });
}

function requireReason(reason: string): void {
  if (/\S/.test(reason)) return;
  throw new ConfigError({
    en: 'Missing reason, expected `--reason` to say why it is right',
    ko: '빠진 이유: `--reason`에 왜 옳은지 적어야 합니다',
  });
}

function requireDay(until: string | undefined): void {
  if (until === undefined || isDay(until)) return;
  throw new ConfigError({
    en: `Incorrect value \`${until}\` for \`--until\`, expected a day such as \`2027-03-31\``,
    ko: `잘못된 값: \`${until}\` (\`--until\`), 올바른 값: \`2027-03-31\` 같은 날짜`,
  });
}

/** True for a day that the calendar has: `Date.parse` takes the 30th of February for the 2nd of March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
