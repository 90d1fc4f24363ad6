import type { Annotated, Article, RendererChoice } from '../types.ts';
import type { Annotations } from './annotations.ts';
import { readCalmly } from './calmly.ts';
import { isInShadow, isLively } from './lively.ts';
import { mark } from './mark.ts';
import { paint } from './paint.ts';
import type { Places, ReadPage } from './read.ts';
import type { Renderer } from './renderer.ts';
import { Watch } from './watch.ts';

/** So often within so many milliseconds marks are drawn anew where the page does away with them, and no more. */
const mostFights = 3;
const fightMemory = 60_000;

/** So long, in milliseconds, a page's scripts have to take over what the server has sent. */
const takeOverTime = 10_000;
/** So often a new title alone is worth another reading. */
const mostTitles = 5;

interface LivingOptions {
  /** Finds what there is in an article: `none` where nothing is to be shown, nothing where there is no answer, and one may ask again. */
  ask: (page: ReadPage) => Promise<Annotated | 'none' | undefined>;
  /** Begins to show what was found. */
  show: (annotated: Annotated, page: ReadPage, renderer: Renderer) => Annotations;
  /** Told whenever marks are to be painted. */
  onPaint: () => void;
  /** Told when something else is shown than before. */
  onShown: () => void;
  /** Told what went wrong after a change of the page. */
  onError: (error: unknown) => void;
}

interface Read {
  article: Article;
  places: Places;
  annotated: Annotated | undefined;
}

/** Shows what is found in this page's article, and goes along with whatever the page's scripts make of it. */
export class Living {
  readonly #options: LivingOptions;
  readonly #watch: Watch;
  #last: Read | undefined;
  #shown: Annotations | undefined;
  #chosen: RendererChoice = 'auto';
  /** Do the page's scripts look after the article? */
  #isLively = false;
  #fights: number[] = [];
  #titles = 0;
  /** Have the page's scripts had their time to take over what the server has sent? Until then, any element of ours would be in their way. */
  #isTakenOver = false;
  #turn = 0;
  #isStopped = false;

  constructor(options: LivingOptions) {
    this.#options = options;
    this.#watch = new Watch(tellCost => this.#look(tellCost).catch(options.onError));
    setTimeout(() => this.#takeOver(), takeOverTime);
  }

  /** What is shown now, if anything is. */
  get shown(): Annotations | undefined {
    return this.#shown;
  }

  /** Reads the page afresh, and from then on whenever it has changed. */
  async read(): Promise<void> {
    this.#last = undefined;
    await this.#look();
  }

  /** Looks soon: another story will follow, with which the page may be at peace. */
  expect(): void {
    if (this.#fights.length > mostFights) {
      this.#fights = [];
      this.#watch.resume();
      this.#shown?.giveUp(false);
    }
    this.#watch.expect();
  }

  /** Looks when there is time: there may be more to see. */
  suggest(): void {
    this.#watch.suggest();
  }

  /** Does something that changes the page because of us. */
  quietly<Result>(work: () => Result): Result {
    return this.#watch.quietly(work);
  }

  #takeOver(): void {
    this.#isTakenOver = true;
    if (!this.#isStopped && this.#chosen === 'mark') this.quietly(() => this.choose('mark'));
  }

  /** Draws as the reader has chosen. */
  choose(renderer: RendererChoice): void {
    this.#chosen = renderer;
    if (this.#last?.annotated) this.#shown?.drawWith(this.#rendererFor(this.#last.annotated, this.#last.places));
  }

  /** Leaves the page as it was. */
  stop(): void {
    this.#isStopped = true;
    this.#watch.stop();
    this.#shown?.remove();
    this.#shown = undefined;
  }

  async #look(tellCost: (cost: number) => void = () => undefined): Promise<void> {
    const turn = ++this.#turn;
    const page = await readCalmly(this.#shown && { textOf: this.#shown.textOf });
    tellCost(page.busy);
    // Meanwhile the page may have been left, or read once more.
    if (this.#isStopped || turn !== this.#turn) return;
    this.#watch.include(page.roots);
    const before = this.#last;
    const isSame = before !== undefined && isSameArticle(page.article, before.article);
    if (isSame && !this.#isNewTitle(page.article, before.article)) return this.#recheck(page, before);
    this.#isLively ||= before !== undefined && !isSame;
    const answer = await this.#options.ask(page);
    if (this.#isStopped || turn !== this.#turn) return;
    if (answer === undefined) return this.#watch.suggest();
    const annotated = answer === 'none' ? undefined : answer;
    this.#last = { ...page, annotated };
    if (annotated) this.#show(annotated, page);
    else this.#hide();
  }

  /** Some pages set their title when their story stands; others have it blink. */
  #isNewTitle({ title }: Article, before: Article): boolean {
    return title !== before.title && this.#titles++ < mostTitles;
  }

  /** The text is the same; do its nodes, and our marks, stand as they stood? */
  #recheck(page: ReadPage, { annotated, places }: Read): void {
    if (!annotated || !this.#shown) return;
    const standing = this.#shown.standing();
    if (standing === 'whole' && isSamePlace(annotated, page.places, places)) {
      // The page may have moved it, nodes and all, to where our elements are not known.
      this.#watch.quietly(() => this.#shown?.drawWith(this.#rendererFor(annotated, page.places)));
      return;
    }
    this.#isLively = true;
    if (standing === 'taken' && this.#isTooMuch()) {
      this.#watch.stop();
      this.#shown.giveUp(true);
      return;
    }
    this.#last = { ...page, annotated };
    this.#show(annotated, page);
  }

  #isTooMuch(): boolean {
    const now = performance.now();
    this.#fights = [...this.#fights.filter(time => now - time < fightMemory), now];
    return this.#fights.length > mostFights;
  }

  #show(annotated: Annotated, page: ReadPage): void {
    const renderer = this.#rendererFor(annotated, page.places);
    this.#watch.quietly(() => {
      if (this.#shown) this.#shown.renew(annotated, page.places, renderer);
      else this.#shown = this.#options.show(annotated, page, renderer);
      this.#options.onShown();
    });
  }

  #hide(): void {
    this.#watch.quietly(() => this.#shown?.remove());
    this.#shown = undefined;
  }

  #rendererFor(annotated: Annotated, places: Places): Renderer {
    const renderer = this.#isForPaint(annotated, places) ? paint : mark;
    if (renderer === paint) this.#options.onPaint();
    return renderer;
  }

  #isForPaint({ findings }: Annotated, places: Places): boolean {
    const texts = findings.flatMap(finding => places.pieces(finding).map(({ node }) => node));
    // Our elements would not be known in there, to style above all.
    if (this.#chosen === 'paint' || texts.some(isInShadow)) return true;
    this.#isLively ||= isLively(document, texts);
    return this.#isLively && !(this.#chosen === 'mark' && this.#isTakenOver);
  }
}

function isSameArticle(one: Article, other: Article): boolean {
  const address = (url: string) => url.replace(/#.*/s, '');
  return (
    one.lang === other.lang &&
    address(one.url) === address(other.url) &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every(({ kind, text, lang }, index) => {
      const block = other.blocks[index];
      return text === block?.text && kind === block.kind && lang === block.lang;
    })
  );
}

/** Do the sentences that were found stand in the same nodes as before? */
function isSamePlace({ findings }: Annotated, now: Places, before: Places): boolean {
  return findings.every(finding => {
    const pieces = before.pieces(finding);
    const current = now.pieces(finding);
    return (
      pieces.length === current.length &&
      pieces.every(({ node, start, data }, index) => {
        const piece = current[index];
        return node === piece?.node && start === piece.start && data === piece.data;
      })
    );
  });
}
