/** How a family of languages writes comments and strings; no more than is needed to set natural language apart from code. */
export interface CodeSyntax {
  /** What opens a comment that runs to the end of its line. */
  readonly line: readonly string[];
  /** What opens and closes a comment of any length. */
  readonly block: readonly (readonly [open: string, close: string])[];
  /** Quotes around strings, longest first; those of three characters and the backtick may span lines. */
  readonly quotes: readonly string[];
}

const slashes: CodeSyntax = { line: ['//'], block: [['/*', '*/']], quotes: ['`', '"', "'"] };
const markup: CodeSyntax = { line: [], block: [['<!--', '-->']], quotes: ['"', "'"] };
const component: CodeSyntax = { ...slashes, block: [...slashes.block, ...markup.block] };
const hashes: CodeSyntax = { line: ['#'], block: [], quotes: ['"""', "'''", '"', "'"] };
const dashes: CodeSyntax = { line: ['--'], block: [['/*', '*/']], quotes: ['"', "'"] };
const styles: CodeSyntax = { line: [], block: [['/*', '*/']], quotes: ['"', "'"] };
/** A fence without a language may hold anything: both of the usual line comments, but only where blanks set them off. */
const unknown: CodeSyntax = { line: ['#', '//'], block: [], quotes: ['"', "'"] };

const families: readonly (readonly [CodeSyntax, string])[] = [
  [
    slashes,
    'c cpp c++ cc h hpp cs csharp d dart go groovy java json5 jsonc kotlin kt less objc objective-c php proto rust rs sass scala scss solidity swift zig',
  ],
  [component, 'js javascript mjs cjs jsx ts typescript tsx mts cts vue svelte astro mdx'],
  [markup, 'html htm xml svg xhtml markdown md'],
  [
    hashes,
    'py python python3 pycon sh bash shell zsh fish console shell-session shellsession powershell ps1 yaml yml toml ruby rb r perl pl make makefile dockerfile docker nginx elixir ex hcl terraform tf julia nim env properties conf ini gitignore dotenv cmake',
  ],
  [dashes, 'sql mysql pgsql plsql lua haskell hs ada elm vhdl'],
  [styles, 'css'],
];

const byLanguage = new Map(
  families.flatMap(([syntax, names]) => names.split(' ').map((name) => [name, syntax] as const)),
);

/** The syntax of a fence's language (the first word of its info string); for one that is not known, a cautious mixture. */
export function syntaxOf(language: string | null): CodeSyntax {
  return byLanguage.get((language ?? '').toLowerCase()) ?? unknown;
}
