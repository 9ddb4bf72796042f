#!/usr/bin/env node
// Draws assets/check.svg: a real run of `diglot check` on docs/en and a copy of docs/ko that was damaged on purpose.
//
//   npm run picture
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import stringWidth from 'string-width';

/** What is done to the Korean pages: each is a mistake that reviewers overlook. */
const damages = [
  ['security.md', '`security@tensorflow.org` | 영업일', '`security@tensorf1ow.org` | 영업일'],
  ['security.md', '7일 이내에 저희의', '70일 이내에 저희의'],
  ['advisories.md', '| <= 1.12 | 1.12.2 |', '| < 1.12 | 1.12.2 |'],
  ['advisories.md', 'tensorflow/issues/14959', 'tensorflow/issues/14\u200b959'],
];

const folder = mkdtempSync(join(tmpdir(), 'diglot-picture-'));
cpSync('docs', join(folder, 'docs'), { recursive: true });
for (const [file, from, to] of damages) {
  const path = join(folder, 'docs', 'ko', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`docs/ko/${file} no longer holds: ${from}`);
  writeFileSync(path, text.replace(from, to));
}
const run = spawnSync(process.execPath, [resolve('bin/diglot.js'), 'check', '--color', 'always', '--lang', 'en'], { cwd: folder, encoding: 'utf8', env: { ...process.env, COLUMNS: '100' } });
rmSync(folder, { recursive: true });
mkdirSync('assets', { recursive: true });
writeFileSync('assets/check.svg', draw(['$ diglot check', ...run.stdout.trimEnd().split('\n')]));

/** An SVG of lines with ANSI colours; every run of text is placed by its column, so that wide characters do not shift what follows. */
function draw(lines) {
  const cell = { width: 8.4, height: 19 };
  const colours = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76e3ea', 90: '#8b949e', 2: '#8b949e' };
  let widest = 0;
  const rows = lines.map((line, row) => {
    let column = 0;
    let style = {};
    const runs = line.split(/(\x1b\[[\d;]*m)/).map((part) => {
      const codes = /^\x1b\[([\d;]*)m$/.exec(part);
      if (codes) {
        for (const code of codes[1].split(';').map(Number)) style = applied(style, code, colours);
        return '';
      }
      // A stretch of wide letters is placed by itself, and so is what stands between them: fonts differ in how wide theirs are.
      return (part.match(/[\u1100-\u{10ffff}]+|[^\u1100-\u{10ffff}]+/gu) ?? []).map((stretch) => {
        const text = stretch.trimStart();
        column += stretch.length - text.length;
        const width = stringWidth(text);
        const x = 16 + column * cell.width;
        column += width;
        if (text === '') return '';
        return `<text x="${x.toFixed(1)}" y="${34 + row * cell.height}" textLength="${(width * cell.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs" fill="${style.fill ?? '#e6edf3'}"${style.bold ? ' font-weight="700"' : ''}>${escaped(text)}</text>`;
      }).join('');
    });
    widest = Math.max(widest, column);
    return runs.join('');
  });
  const size = { width: Math.ceil(32 + widest * cell.width), height: 34 + lines.length * cell.height };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="A run of diglot check that finds four mistakes"><rect width="100%" height="100%" rx="8" fill="#0d1117"/><g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'D2Coding', 'Nanum Gothic Coding', monospace" font-size="14" xml:space="preserve">${rows.join('\n')}</g></svg>\n`;
}

function applied(style, code, colours) {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 22) return { ...style, bold: false, ...(style.fill === colours[2] ? { fill: undefined } : {}) };
  if (code === 39) return { ...style, fill: undefined };
  return colours[code] ? { ...style, fill: colours[code] } : style;
}

function escaped(text) {
  return text.replaceAll(' ', '\u00a0').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
