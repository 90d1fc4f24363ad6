import type { Annotated, ClaimNote, Settings, SourceKind, Translate } from '../types.ts';
import type { How } from './press.ts';
import type { Places } from './read.ts';
import type { Markable, Marks, Renderer } from './renderer.ts';

/** Which marks are drawn, and how. */
export type MarkChoice = Pick<Settings, 'kinds' | 'markStyle' | 'askFirst'>;

/** A reading, where it stands, and what of it the reader has dismissed. */
export interface Shown {
  annotated: Annotated;
  places: Places;
  dismissed: Set<number>;
}

export interface DrawingOptions {
  t: Translate;
  kindOf: (note: ClaimNote) => SourceKind;
  /** What is shown, asked whenever it is drawn. */
  shown: () => Shown;
  /** The reader asks for more about a finding. */
  onOpen: (index: number, how: How) => void;
}

/** The marks of a page, that come and go. */
export class Drawing {
  readonly #options: DrawingOptions;
  #renderer: Renderer;
  #choice: MarkChoice | undefined;
  #marks: Marks | undefined;
  #hasGivenUp = false;

  constructor(renderer: Renderer, options: DrawingOptions) {
    this.#renderer = renderer;
    this.#options = options;
  }

  get marks(): Marks | undefined {
    return this.#marks;
  }

  get choice(): MarkChoice | undefined {
    return this.#choice;
  }

  /** Draws marks, or takes them away. */
  set(on: boolean, choice: MarkChoice): void {
    this.#choice = choice;
    this.undo();
    if (on && !this.#hasGivenUp) this.#draw(choice);
  }

  /** Draws once more what is drawn, with another renderer perhaps. What is never shown in between can't flicker. */
  renew(renderer = this.#renderer): void {
    this.#renderer = renderer;
    if (!this.#marks || !this.#choice) return;
    this.undo();
    this.#draw(this.#choice);
  }

  get renderer(): Renderer {
    return this.#renderer;
  }

  undo(): void {
    this.#marks?.undo();
    this.#marks = undefined;
  }

  /** Draws no more, whatever is asked for; or does again. */
  giveUp(isUp: boolean): void {
    this.#hasGivenUp = isUp;
    if (isUp) this.undo();
  }

  /** Marks what is not dismissed and of the kinds chosen. In teacher's mode no mark tells a kind, to eyes or ears. */
  #draw({ kinds: chosen, markStyle, askFirst }: MarkChoice): void {
    const { t, kindOf, shown, onOpen } = this.#options;
    const { annotated, places, dismissed } = shown();
    const { findings, notes } = annotated;
    const kinds = findings.map(({ claim }) => notes[claim]).map(note => (note ? kindOf(note) : 'press'));
    const markables = findings.map((finding, index): Markable => {
      const kind = kinds[index] ?? 'press';
      return { ...finding, kind: askFirst ? 'plain' : kind, isMarked: !dismissed.has(index) && chosen.includes(kind) };
    });
    const left = (indexes: readonly number[]) => indexes.filter(index => !dismissed.has(index));
    // Browsers are slow to give a text; the same few are asked for at every mark.
    const names = new Map([...new Set(kinds)].map(kind => [kind, t(`kind_${kind}`)]));
    const plain = askFirst ? t('card_plainMark') : undefined;
    const describe = (indexes: readonly number[]) =>
      plain ?? [...new Set(left(indexes).map(index => names.get(kinds[index] ?? 'press')))].join(', ');
    this.#marks = this.#renderer(places, markables, {
      style: markStyle,
      describe,
      onOpen: ({ indexes }, how) => onOpen(left(indexes)[0] ?? 0, how),
    });
  }
}
