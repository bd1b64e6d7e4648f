/** How long one press may come after another. */
const patienceMs = 5_000;
const types = ['keydown', 'keyup', 'pointerdown'] as const;

/** Counts presses of Shift alone: one that makes a capital letter, a shortcut or a selection begins the count anew. */
export class ShiftPresses {
  readonly #tell: (pressed: number) => void;
  #pressed = 0;
  #isAlone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `tell` hears each press with its number, and 0 when the count is over. */
  constructor(tell: (pressed: number) => void) {
    this.#tell = tell;
  }

  /** Begins to listen to the whole page. */
  start(): void {
    for (const type of types) addEventListener(type, this.#onInput, true);
  }

  /** Ends it. */
  stop(): void {
    for (const type of types) removeEventListener(type, this.#onInput, true);
    this.#forget();
  }

  readonly #onInput = ({ type, key, repeat, altKey, ctrlKey, metaKey }: Partial<KeyboardEvent>): void => {
    if (type === 'keyup') {
      if (key === 'Shift' && this.#isAlone) this.#count();
    } else if (key !== 'Shift') this.#forget();
    else if (!repeat) this.#isAlone = !altKey && !ctrlKey && !metaKey;
  };

  /** A press counts when it ends: until then it may become a capital letter. */
  #count(): void {
    this.#isAlone = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#forget(); }, patienceMs);
    this.#tell(++this.#pressed);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#isAlone = false;
    if (this.#pressed > 0) this.#tell((this.#pressed = 0));
  }
}
