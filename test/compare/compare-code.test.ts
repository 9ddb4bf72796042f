import { describe, expect, it } from 'vitest';
import { check, outline } from '../findings-of.ts';

/** What is found where two documents hold nothing but a fence with this code. */
function compare(language: string, source: string, target: string, locale = 'ko'): string[] {
  const fenced = (code: string): string => `# Lantern\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
  return outline(check(fenced(source), fenced(target), { locale }));
}

const translated = 'mismatched-code comments note';

describe('natural language in code', () => {
  const cases: readonly (readonly [string, language: string, source: string, target: string])[] = [
    ['a line comment', 'js', 'run(); // start the scan', 'run(); // 검사를 시작합니다'],
    ['a comment on a line of its own', 'python', '# start\nrun()', '# 시작\nrun()'],
    ['a comment that takes more lines', 'c', '/* stop here */\nrun();', '/* 여기서\n   멈춥니다 */\nrun();'],
    ['a comment in a language that is not known', '', 'lantern scan  # all files', 'lantern scan  # 모든 파일'],
    ['a comment in SQL', 'sql', 'select 1 -- one row', 'select 1 -- 한 행'],
    ['a comment in HTML', 'html', '<p>1</p><!-- one -->', '<p>1</p><!-- 하나 -->'],
    ['a string', 'js', "alert('Saved');", "alert('저장했습니다');"],
    ['text between tags', 'jsx', '<h1 id="a">Hello</h1>', '<h1 id="a">안녕하세요</h1>'],
    ['a string with an escape', 'python', 'print("\\nDone")', 'print("\\n끝")'],
    ['a form to be filled in', 'text', 'Subject: a report\nVersion: 2.4.1', '제목: 신고\nVersion: 2.4.1'],
    ['a drawn table', 'text', '│ a long │ x │\n│ story  │   │\n│ b cat  │ y │', '│ 긴 글 │ x │\n│ 고양이 │ y │'],
    ['a text that takes fewer lines', 'python', 'ask("""Find it.\nThen stop.""")', 'ask("""찾은 뒤 멈추십시오.""")'],
    ['a text that takes more lines', 'js', 'ask(`Find\nit, stop.`)', 'ask(`찾은\n다음\n멈추십시오.`)'],
    [
      'what a command prints',
      'console',
      '$ lantern scan\nAll files\nwere read.',
      '$ lantern scan\n모든 파일을 읽었습니다.',
    ],
    ['an ordinal', 'python', '"""Go to the nth match.\n"""', '"""n번째 결과로 갑니다.\n"""'],
    ['a plural', 'sh', 'make test # unit tests', 'make test # unit test 실행'],
  ];
  it.each(cases)('is let be in %s', (_, language, source, target) => {
    expect(compare(language, source, target)).toEqual([expect.stringContaining(translated)]);
  });

  it.each([
    ['a command', 'sh', 'echo "Done"\nlantern verify', 'echo "끝"'],
    ['a command in a session', 'console', '$ echo "Done"\n$ lantern verify', '$ echo "끝"'],
    ['a command after a comment', 'sh', '# check\necho "Done"\nlantern verify', '# 확인\necho "끝"'],
    ['a line behind a text', 'python', 'ask("""Find it.\nStop.""")\nverify()', 'ask("""찾으십시오.\n멈추십시오.""")'],
    ['an address in a text', 'python', 'ask("""Find it.\nWrite to a@lantern.example.""")', 'ask("""찾으십시오.""")'],
  ])('does not hide that %s is lost', (_, language, source, target) => {
    expect(compare(language, source, target)).toContainEqual(expect.stringContaining('mismatched-code changed error'));
  });

  it('is told apart by its words where both locales share a script', () => {
    expect(compare('js', 'run(); // start the scan now', 'run(); // die Suche beginnt jetzt', 'de')).toEqual([
      expect.stringContaining(translated),
    ]);
    expect(compare('js', 'run(); // messages', 'run(); // Nachrichten', 'de')).toEqual([
      'mismatched-code comments note 4:1',
    ]);
    expect(compare('js', 'run(); // messages', 'run(); // massages', 'de')).toEqual([
      'mismatched-code changed error 4:1',
    ]);
    expect(compare('js', 'run(); // start the scan now', 'run(); // start the scan later', 'de')).toEqual([
      'mismatched-code changed error 4:1',
    ]);
  });

  it('is silent in the mode that ignores it', () => {
    const source = '```js\nrun(); // start\n```\n';
    const target = '```js\nrun(); // 시작\n```\n';
    expect(check(source, target, { identity: { modes: { code: 'ignore-comments' }, urlMap: {} } })).toEqual([]);
  });
});

describe('code', () => {
  const changed = 'mismatched-code changed error';
  const cases: readonly (readonly [string, language: string, source: string, target: string, found: string[]])[] = [
    [
      'a letter beside a translated comment',
      'js',
      'run(); // go',
      'rum(); // 시작',
      [`${changed} 4:1`, `${translated} 4:1`],
    ],
    ['a letter beside translated text', 'jsx', '<h1 id="a">Hello</h1>', '<h1 id="b">안녕</h1>', [`${changed} 4:1`]],
    [
      'an operator beside a translated string',
      'js',
      "if (a >= 1) say('yes')",
      "if (a > 1) say('예')",
      [`${changed} 4:1`],
    ],
    [
      'a line lost under a translated comment',
      'sh',
      '# scan\na\nb',
      '# 검사\na',
      [`${translated} 4:1`, `${changed} 5:2`],
    ],
    ['a line added', 'sh', 'a', 'a\nb', [`${changed} 5:1`]],
    ['a comment that is not translated', 'js', 'run(); // go', 'run(); // gone', [`${changed} 4:1`]],
    ['a comment that is gone', 'js', 'run(); // go\nend();', 'run();\nend();', [`${changed} 4:1`]],
    [
      'an address in a translated comment',
      'sh',
      '# ask a@lantern.example',
      '# 문의: b@lantern.example',
      [`${changed} 4:1`],
    ],
    ['what follows a quote that only looks like one', 'sh', "it's # not", 'its # not', [`${changed} 4:1`]],
    [
      'blanks, once for a block',
      'python',
      'if a:\n  b\n  c\nd ',
      'if a:\n    b\n    c\nd',
      ['mismatched-code spacing error 5:1'],
    ],
  ];
  it.each(cases)('is compared to the character: %s', (_, language, source, target, found) => {
    expect(compare(language, source, target)).toEqual(found);
  });

  it('says at which character of which line it differs', () => {
    const [finding] = check('```\none\ntwo three\n```', '```\none\ntwo tree\n```');
    expect(finding?.facts).toEqual({ source: 'two three', target: 'two tree', line: 2, character: 6 });
  });

  it('keeps the place of a line in a list', () => {
    const [finding] = check('- x\n\n  ```\n  a\n  b\n  ```\n', '- x\n\n  ```\n  a\n  c\n  ```\n');
    expect(finding?.target).toMatchObject({ startLine: 5, startColumn: 3, endLine: 5, endColumn: 4 });
  });
});
