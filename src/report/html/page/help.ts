import { say } from './data.ts';
import { el } from './dom.ts';

/** A key, and what it does. */
export interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/**
 * Shortcuts of a single letter, and the dialog that lists them. They can be turned off, for whoever speaks to a computer types letters
 * without meaning to (WCAG 2.1.4).
 */
export class Help {
  readonly dialog: HTMLDialogElement;
  readonly #shortcuts: readonly Shortcut[];
  readonly #isOn: HTMLInputElement = el('input', { type: 'checkbox', id: 'shortcuts-on', checked: true });

  constructor(shortcuts: readonly Shortcut[]) {
    this.#shortcuts = [...shortcuts, { key: '?', label: say.keyHelp, run: () => this.dialog.showModal() }];
    const close = el('button', { type: 'button' }, say.close);
    close.addEventListener('click', () => this.dialog.close());
    this.dialog = el(
      'dialog',
      { 'aria-labelledby': 'help-title' },
      el('h2', { id: 'help-title' }, say.shortcuts),
      el(
        'dl',
        {},
        ...this.#shortcuts.flatMap(({ key, label }) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, label)]),
      ),
      el('p', {}, el('label', { class: 'check' }, this.#isOn, el('span', {}, say.keysOn))),
      close,
    );
    document.addEventListener('keydown', (event) => this.#press(event));
  }

  #press(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTyping = target instanceof HTMLElement && target.matches('input[type="search"], select, textarea');
    if (key === 'Escape' && isTyping) target.blur();
    if (!this.#isOn.checked || isTyping || ctrlKey || metaKey || altKey || this.dialog.open) return;
    const shortcut = this.#shortcuts.find((candidate) => candidate.key === key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }
}
