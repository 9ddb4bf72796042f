import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../src/align/index.ts';
import { parseDocument } from '../../src/parse/index.ts';

/** What containers hold, in both languages. */
const said = {
  en: {
    title: 'Private keys',
    lost: 'Never send a private key by mail.',
    item: 'Rotate the keys every year.',
    second: 'Keep a backup of the server.',
    after: 'Ask the team when you are not sure.',
  },
  ko: {
    title: '개인 키',
    lost: '개인 키는 절대 메일로 보내지 마십시오.',
    item: '매년 키를 교체하십시오.',
    second: '서버의 백업을 보관하십시오.',
    after: '확실하지 않으면 팀에 문의하십시오.',
  },
};
type Said = (typeof said)['en'];

/** Ways to write a container of a paragraph (left out where it is null) and a list, and what follows it. */
const containers: Readonly<Record<string, (words: Said, paragraph: string | null) => string>> = {
  'a JSX component': ({ item, second }, paragraph) =>
    `<Note type="warning">\n\n${lines(paragraph)}- ${item}\n- ${second}\n\n</Note>`,
  'JSX components in one another': ({ item, second }, paragraph) =>
    `<Tabs>\n<TabItem value="npm">\n\n${lines(paragraph)}- ${item}\n- ${second}\n\n</TabItem>\n</Tabs>`,
  'a Hugo shortcode': ({ item, second }, paragraph) =>
    `{{< warning >}}\n\n${lines(paragraph)}- ${item}\n- ${second}\n\n{{< /warning >}}`,
  'a Hugo shortcode with a title': ({ title, item, second }, paragraph) =>
    `{{% alert title="${title}" %}}\n\n${lines(paragraph)}- ${item}\n- ${second}\n\n{{% /alert %}}`,
  'a Docusaurus admonition': ({ title, item, second }, paragraph) =>
    `:::warning ${title}\n\n${lines(paragraph)}- ${item}\n- ${second}\n\n:::`,
  'a GitHub alert': ({ item, second }, paragraph) =>
    `> [!WARNING]\n>\n${paragraph === null ? '' : `> ${paragraph}\n>\n`}> - ${item}\n> - ${second}`,
  'HTML details': ({ title, item, second }, paragraph) =>
    `<details>\n<summary>${title}</summary>\n\n${lines(paragraph)}- ${item}\n- ${second}\n\n</details>`,
};

function lines(paragraph: string | null): string {
  return paragraph === null ? '' : `${paragraph}\n\n`;
}

/** Links between the sentences above, by their names: `lost>lost`, `-` for an empty side. Marks of containers are left out. */
function linked(source: string, target: string): string[] {
  const bitext = alignDocuments(
    parseDocument({ path: 'en.mdx', locale: 'en', text: source }),
    parseDocument({ path: 'ko.mdx', locale: 'ko', text: target }),
  );
  const nameOf = (words: Said, text: string | undefined): string =>
    Object.entries(words).find(([name, sentence]) => name !== 'title' && sentence === text)?.[0] ?? '-';
  return bitext.blocks
    .map((bead) => `${nameOf(said.en, bead.source[0]?.text)}>${nameOf(said.ko, bead.target[0]?.text)}`)
    .filter((link) => link !== '->-');
}

describe('what stands in a container', () => {
  for (const [what, write] of Object.entries(containers)) {
    const text = (words: Said, paragraph: string | null): string =>
      `# ${words.title}\n\n${write(words, paragraph)}\n\n${words.after}\n`;
    const source = text(said.en, said.en.lost);

    it(`is linked block by block: ${what}`, () => {
      const links = linked(source, text(said.ko, said.ko.lost));
      expect(links).toEqual(['lost>lost', 'item>item', 'second>second', 'after>after']);
    });

    it(`and is missed alone where it is missing: ${what}`, () => {
      const links = linked(source, text(said.ko, null));
      expect(links.toSorted()).toEqual(['after>after', 'item>item', 'lost>-', 'second>second']);
    });
  }

  it('is linked where a translation lost the container', () => {
    const { lost, item, second, after } = said.ko;
    const source = `# ${said.en.title}\n\n${containers['HTML details']!(said.en, said.en.lost)}\n\n${said.en.after}\n`;
    const target = `# ${said.ko.title}\n\n${lost}\n\n- ${item}\n- ${second}\n\n${after}\n`;
    expect(linked(source, target)).toEqual(['lost>lost', 'item>item', 'second>second', 'after>after']);
  });

  it('opens sections that are linked', () => {
    const write = ({ title, lost }: Said): string => `<details>\n\n## ${title}\n\n${lost}\n\n</details>\n`;
    const { sections } = alignDocuments(
      parseDocument({ path: 'en.md', locale: 'en', text: write(said.en) }),
      parseDocument({ path: 'ko.md', locale: 'ko', text: write(said.ko) }),
    );
    expect(sections.map(({ source, target }) => [source[0]?.title, target[0]?.title])).toContainEqual([
      said.en.title,
      said.ko.title,
    ]);
  });
});

describe('front matter', () => {
  const yaml = (title: string, description: string | null): string =>
    `---\ntitle: ${title}\n${description === null ? '' : `description: ${description}\n`}weight: 3\n---\n\ntext\n`;
  const toml = (title: string, description: string | null): string =>
    `+++\ntitle = "${title}"\n${description === null ? '' : `description = "${description}"\n`}weight = 3\n+++\n\ntext\n`;
  const texts = (source: string, target: string): (string | undefined)[][] => {
    const { blocks } = alignDocuments(
      parseDocument({ path: 'en.md', locale: 'en', text: source }),
      parseDocument({ path: 'ko.md', locale: 'ko', text: target }),
    );
    return blocks.map((bead) => [bead.source[0]?.text, bead.target[0]?.text]);
  };

  it.each([
    ['YAML', yaml],
    ['TOML', toml],
  ])('is linked field by field: %s', (_, write) => {
    const source = write('Security policy', 'How to report a vulnerability');
    expect(texts(source, write('보안 정책', '취약점을 신고하는 방법')).slice(0, 2)).toEqual([
      ['Security policy', '보안 정책'],
      ['How to report a vulnerability', '취약점을 신고하는 방법'],
    ]);
    expect(texts(source, write('보안 정책', null))).toContainEqual(['How to report a vulnerability', undefined]);
  });
});
