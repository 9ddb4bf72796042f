import type { Level } from '../../../types.ts';
import type { PageFinding, PageHead } from '../page-data.ts';
import { report, say } from './data.ts';
import { el } from './dom.ts';

/** What is to be shown. */
export interface Filters {
  readonly levels: ReadonlySet<Level>;
  /** Empty for all. */
  readonly rule: string;
  readonly locale: string;
  /** As typed, folded for comparison. */
  readonly query: string;
  readonly onlyFindings: boolean;
  readonly waived: boolean;
}

const everyLevel: readonly Level[] = ['error', 'warning', 'note'];

/** Text folded so that case and the composition of letters make no difference. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** True where a finding is to be shown; the query is asked of what it says. */
export function isShown(finding: PageFinding, head: PageHead, filters: Filters): boolean {
  return (
    isListed(finding, filters) &&
    (filters.locale === '' || filters.locale === head.locale) &&
    says(finding, head, filters.query)
  );
}

/** As `isShown`, but for the locale and the query: inside a document the query is asked of the rows. */
export function isListed({ level, rule, waived }: PageFinding, filters: Filters): boolean {
  return (
    filters.levels.has(level) &&
    (filters.rule === '' || filters.rule === rule) &&
    (waived === undefined || filters.waived)
  );
}

function says({ message, rule, section }: PageFinding, { source, target }: PageHead, query: string): boolean {
  return query === '' || fold([message, rule, section, source, target].join('\n')).includes(query);
}

/** The filter bar. `changed` is called with what is set after every change. */
export class FilterBar {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  readonly #levels: readonly HTMLInputElement[];
  readonly #rule: HTMLSelectElement;
  readonly #locale: HTMLSelectElement;
  readonly #onlyFindings: HTMLInputElement;
  readonly #waived: HTMLInputElement;

  constructor(changed: () => void) {
    const all = report.documents.flatMap(({ findings }) => findings);
    this.search = el('input', {
      type: 'search',
      id: 'search',
      placeholder: say.search,
      'aria-label': say.search,
      'aria-keyshortcuts': '/',
    });
    this.#levels = everyLevel.map((level) => el('input', { type: 'checkbox', name: level, checked: true }));
    this.#rule = choice('rule', say.rule, say.anyRule, distinct(all.map(({ rule }) => rule)).toSorted());
    this.#locale = choice('locale', say.locale, say.anyLocale, distinct(report.documents.map(({ locale }) => locale)));
    this.#onlyFindings = el('input', { type: 'checkbox', name: 'only' });
    this.#waived = el('input', { type: 'checkbox', name: 'waived' });
    const levels = this.#levels.map((input, index) =>
      labelled(input, say.level[everyLevel[index]!], everyLevel[index]!),
    );
    this.element = el(
      'form',
      { class: 'filters', role: 'search', 'aria-label': say.filters },
      this.search,
      el('fieldset', {}, el('legend', { class: 'unseen' }, say.filters), ...levels),
      this.#rule,
      this.#locale.options.length > 2 ? this.#locale : null,
      labelled(this.#onlyFindings, say.onlyFindings, 'only'),
      all.some(({ waived }) => waived !== undefined) ? labelled(this.#waived, say.showWaived, 'waived') : null,
    );
    this.element.addEventListener('input', changed);
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  get value(): Filters {
    return {
      levels: new Set(everyLevel.filter((_level, index) => this.#levels[index]!.checked)),
      rule: this.#rule.value,
      locale: this.#locale.value,
      query: fold(this.search.value.trim()),
      onlyFindings: this.#onlyFindings.checked,
      waived: this.#waived.checked,
    };
  }

  /** Shows everything again, accepted findings as well where one is asked for. */
  reset(waived: boolean): void {
    for (const input of this.#levels) input.checked = true;
    this.#rule.value = '';
    this.#locale.value = '';
    this.search.value = '';
    this.#onlyFindings.checked = false;
    this.#waived.checked ||= waived;
  }

  /** Some filters make sense on one of the views only. */
  fit(isDocument: boolean): void {
    this.#onlyFindings.closest('label')!.hidden = !isDocument;
    this.#locale.hidden = isDocument;
  }
}

function choice(name: string, label: string, any: string, values: readonly string[]): HTMLSelectElement {
  const options = values.map((value) => {
    const summary = report.rules[value];
    return el('option', { value }, summary === undefined ? value : `${value} – ${summary}`);
  });
  return el('select', { name, 'aria-label': label }, el('option', { value: '' }, any), ...options);
}

function labelled(input: HTMLInputElement, text: string, kind: string): HTMLLabelElement {
  return el('label', { class: `check ${kind}` }, input, el('span', {}, text));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
