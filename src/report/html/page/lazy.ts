/** A part of the page that is drawn when it comes near the screen. */
export interface Part {
  readonly element: HTMLElement;
  /** Draws it; called once. */
  readonly draw: () => void;
}

/** How far (px) beyond the screen parts are drawn. */
const ahead = 1500;

/** Milliseconds that have to be left of an idle period for one more part. */
const leastTime = 10;

/** Draws parts as they come near, and the others while the browser has nothing to do, so that its own search finds them. */
export class LazyParts {
  readonly #waiting = new Map<Element, Part>();
  readonly #observer: IntersectionObserver;

  constructor(parts: readonly Part[]) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.draw(target);
      },
      { rootMargin: `${ahead}px` },
    );
    for (const part of parts) {
      this.#waiting.set(part.element, part);
      this.#observer.observe(part.element);
    }
    this.#drawNext();
  }

  /** Draws the part with this element, unless it is drawn already. */
  draw(element: Element): void {
    const part = this.#waiting.get(element);
    if (!part) return;
    this.#waiting.delete(element);
    this.#observer.unobserve(element);
    part.draw();
  }

  /** Draws everything that is left: paper has no scroll bar. */
  drawAll(): void {
    for (const element of this.#waiting.keys()) this.draw(element);
  }

  /** Forgets what is left: another view is shown. */
  stop(): void {
    this.#observer.disconnect();
    this.#waiting.clear();
  }

  #drawNext(): void {
    const draw = (isTimeLeft: () => boolean): void => {
      do {
        const [next] = this.#waiting.keys();
        if (!next) return;
        this.draw(next);
      } while (isTimeLeft());
      this.#drawNext();
    };
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window)
      requestIdleCallback((deadline) => draw(() => deadline.timeRemaining() > leastTime));
    else setTimeout(() => draw(() => false), 50);
  }
}
