import { type Finder, matches } from './finder.ts';
import { brace, lessThan, percent } from './traits.ts';

/** `{name}`, `{{name}}`, `${name}`, `%s`, `%1$d`, `%(name)s`, `<report-id>`. Heading ids, shortcodes, comments and constants (`loop={true}`) in braces are none. */
const placeholder =
  /\$?\{\{?[ ]?(?!(?:true|false|null|undefined)\})[A-Za-z_][0-9A-Za-z_.]{0,63}[ ]?\}?\}|%(?:\d{1,2}\$)?[sdif](?![0-9A-Za-z])|%\([A-Za-z_][0-9A-Za-z_]{0,63}\)[sdif]|<[a-z]{2,32}(?:[-_][a-z0-9]{1,32}){1,4}>/g;

/** Placeholders that a program or a reader fills in. */
export const placeholders: Finder = {
  traits: brace | percent | lessThan,
  needs: /\{|%[\d(sdif]|<[a-z]{2,32}[-_]/,
  find: (text) => matches(text, placeholder, 'placeholder', (raw) => raw.replace(/ /g, '')),
};
