import { styleText } from 'node:util';

/** Roles of text, so that one place decides on colours. */
export type Role = 'error' | 'warning' | 'note' | 'good' | 'title' | 'source' | 'target' | 'faint';

/** Colours a text by its role, or leaves it as it is. */
export type Style = (role: Role, text: string) => string;

const formats = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  note: ['blue', 'bold'],
  good: ['green'],
  title: ['bold'],
  source: ['green', 'bold'],
  target: ['red', 'bold'],
  faint: ['dim'],
} as const;

/** A style with colour or without, whatever the environment says: that is for the command line to judge. */
export function createStyle(color: boolean): Style {
  if (!color) return (_role, text) => text;
  return (role, text) => (text === '' ? '' : styleText([...formats[role]], text, { validateStream: false }));
}
