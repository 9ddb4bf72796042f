import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import type { Root } from 'mdast';
import { readInParts } from '../../src/parse/markdown/native/by-parts.ts';
import { readNatively } from '../../src/parse/markdown/native/native-tree.ts';
import { parseTree } from '../../src/parse/markdown/tree.ts';
import { pieced, settings } from '../texts.ts';

/** A text that is left to remark wherever it stands: a table without bars before its rows. */
const odd = 'a | b\n- | -\nc | d\n';

/** Reads natively, and counts what was read. */
function counting(): { read: number; attempt: (text: string) => Root | null } {
  const counter = {
    read: 0,
    attempt: (text: string): Root | null => {
      const tree = readNatively(text, (markdown) => markdownToMdast(markdown) as Root);
      if (tree) counter.read++;
      return tree;
    },
  };
  return counter;
}

describe('a text that is read in parts is read as a whole', () => {
  it.each([
    ['section by section', `# a\n\nb\n\n# c\n\n${odd}\n# d\n\ne\n`],
    ['block by block', `a\n\n${odd}\nb\n\n- c\n\n  d\n\ne`],
    ['a list that goes on after a blank line', `${odd}\n- a\n\n- b\n\n  c\n\nd\n\n1. e\n\n2. f\n`],
    ['labels that another part defines', `[a] ![b][a] [^c] [d]\n\n${odd}\n[a]: x.md\n\ne\n\n[^c]: f\n\n[a] [^c]\n`],
    ['labels in a list and in a quote', `[a] [b]\n\n- [a]: x\n\n> [b]: y\n\n${odd}\n[b][a]\n`],
    ['a part with nothing but labels', `[a]\n\n${odd}\n[a]: x\n\n[a]`],
    ['a line that could be the title of a definition', `[a]: x\n\n${odd}\n"b" [a]\n`],
    ['headings in a fence', `a\n\n${odd}\n\`\`\`sh\n\n# b\n\`\`\`\n\nc\n`],
    ['headings in a comment', `a\n\n${odd}\n<!-- b\n\n# c\n\nd -->\n\ne\n\nf\n`],
    ['headings in raw HTML', `a\n\n<pre>\n\n# b\n\nc\n\n</pre>\n\n${odd}\nd\n`],
    ['headings in front matter', `---\na: b\n\n# c\n---\n\n# d\n\n${odd}\ne\n`],
    ['a fence that its list cuts off', `a\n\n- \`\`\`\n\nb\n\n${odd}`],
    ['a fence that a quote cuts off', 'a\n\n- ```\n  b\n\n> c\n\nd\n'],
    ['a fence that the end cuts off', `a\n\n${odd}\nb\n\n\`\`\`\nc\n\n# d\n\n`],
    ['HTML after a footnote, at the end', `a\n\n${odd}\n[^b]: c\n<d>`],
    ['other line ends', `# a\r\n\r\n${odd}\r\n# b\r\n\r\nc\rd\r\n`],
    ['a table, code and a rule', `a\n\n| b |\n| - |\n| c |\n\n${odd}\n    d\n\n***\n\ne\n`],
  ])('%s', (_name, text) => {
    const { attempt } = counting();
    expect(attempt(text)).toBeNull();
    const tree = readInParts(text, attempt);
    expect(tree).toEqual(parseTree(text));
  });

  it('most of it natively', () => {
    const counter = counting();
    readInParts(`# a\n\nb\n\n# c\n\n${odd}\nd\n\n# e\n\nf\n`, counter.attempt);
    expect(counter.read).toBe(4);
  });

  it.each([
    ['front matter that never closes', `---\n\n# a\n\n${odd}`],
    ['nothing to cut at', odd],
    ['a definition that turns out to be code', `[a]\n\n${odd}\n\`\`\`\`\n\`\`\`\n\n# b\n\n[a]: x\n`],
    ['more labels than text', Array.from({ length: 40 }, (_, at) => `# [a${at}]\n\n[a${at}]: b\n\n${odd}\n`).join('')],
  ])('or it is not read in parts: %s', (_name, text) => {
    expect(readInParts(text, counting().attempt)).toBeNull();
  });

  it.each(['docs/en/security.md', 'docs/ko/security.md', 'README.ko.md', 'ARCHITECTURE.md'])(
    'the parts of %s',
    (path) => {
      const text = readFileSync(path, 'utf8');
      let turn = 0;
      const tree = readInParts(text, (part) => (turn++ % 3 === 0 ? parseTree(part) : null));
      expect(tree).toEqual(parseTree(text));
    },
  );

  it('whatever the text, and whichever parts are read natively', () => {
    let read = 0;
    const blocks = fc.array(
      fc.oneof(pieced, fc.constantFrom('# a', 'b [c] [^d]', '[c]: e', '[^d]: f', '- g', '```', '<!-- h')),
      {
        minLength: 2,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(blocks, fc.infiniteStream(fc.boolean()), (texts, turns) => {
        const text = texts.join('\n\n');
        const tree = readInParts(text, (part) => (turns.next().value ? parseTree(part) : null));
        if (!tree) return;
        read++;
        expect(tree).toEqual(parseTree(text));
      }),
      { ...settings, numRuns: settings.numRuns * 2 },
    );
    expect(read).toBeGreaterThan(settings.numRuns / 2);
  });
});
