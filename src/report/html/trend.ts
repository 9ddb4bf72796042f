import { escapeHtml } from './escape-html.ts';

/** Width and height (px) of the drawing, with room for the dot at its end. */
const size = { width: 160, height: 40, margin: 5 };

/** A line of figures over time as static SVG, the latest last; `label` says in words what it shows. Fewer than two points draw nothing. */
export function trendSvg(points: readonly number[], label: string): string {
  if (points.length < 2) return '';
  const { width, height, margin } = size;
  const most = Math.max(1, ...points);
  const place = points.map((point, index) => ({
    x: round(margin + (index / (points.length - 1)) * (width - 2 * margin)),
    y: round(height - margin - (point / most) * (height - 2 * margin)),
  }));
  const last = place.at(-1)!;
  return [
    `<svg class="trend" role="img" aria-label="${escapeHtml(label)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<polyline fill="none" stroke="currentColor" stroke-width="2" points="${place.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`,
    `<circle fill="currentColor" r="3.5" cx="${last.x}" cy="${last.y}"/></svg>`,
  ].join('');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
