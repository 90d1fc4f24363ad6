import { type Attribution, attributionOf, attributionsIn } from './attribution.ts';
import type { Parties } from './parties.ts';
import { isQuestion, type Sentence } from './sentence.ts';
import { firstParty, issuingParty, type Memory, newMemory, speakerIn } from './speaker.ts';

/**
 * The attributions that each sentence of an article stands under: its own, or one that is carried over. None is the reporter's own voice.
 * @param stances concepts whose agent speaks by them: who blames, wants, criticises
 */
export function attribute(sentences: readonly Sentence[], stances: readonly string[], parties: Parties): Attribution[][] {
  const memory = newMemory(parties);
  const own = sentences.map(sentence => {
    const found = attributionsIn(sentence, memory, stances);
    memory.mentioned = firstParty(sentence, parties) ?? memory.mentioned;
    return found;
  });
  return carriedOver(sentences, own, memory);
}

/**
 * Gives sentences without an attribution of their own that of their neighbour, where a quotation or the grammar of reported speech carries it
 * over; that of the speaker's tag before the paragraph; or that of whoever issued the page.
 */
function carriedOver(sentences: readonly Sentence[], own: readonly (readonly Attribution[])[], memory: Memory): Attribution[][] {
  const issuer = issuerOf(sentences, memory);
  const quoted = inQuotation(sentences);
  const askers = askersIn(sentences);
  let tagged: Attribution | 'nobody' | undefined;
  return sentences.map((sentence, index) => {
    // Who answers in an interview may do so in several paragraphs.
    const goesOn = !sentence.tag && askers.size > 0 && tagged !== 'nobody';
    if (!goesOn && !sameBlock(sentences[index - 1], sentence)) tagged = tagOf(sentence, memory, issuer, askers);
    const attributions = own[index] ?? [];
    if (attributions.some(({ by }) => by === 'speech')) return [...attributions];
    const before = sameBlock(sentences[index - 1], sentence) ? own[index - 1]?.at(-1) : undefined;
    const after = sameBlock(sentences[index + 1], sentence) ? own[index + 1]?.[0] : undefined;
    const carried = quoted[index] ? (before ?? after) : sentence.has('indirect') ? before : undefined;
    const speaker = carried ?? (tagged === 'nobody' ? undefined : (tagged ?? issuer));
    return speaker ? [speaker, ...attributions] : [...attributions];
  });
}

/** A press release, statement or briefing speaks for whoever issues it. */
function issuerOf(sentences: readonly Sentence[], { parties }: Memory): Attribution | undefined {
  const opening = sentences.slice(0, 3).find(sentence => sentence.has('release'));
  const [mark] = opening?.of('release') ?? [];
  if (!opening || !mark) return undefined;
  const isUnnamed = opening.has('anonymous') || (opening.has('official') && !opening.has('spokesperson'));
  const speaker = { voice: issuingParty(sentences.slice(0, 3), parties) ?? 'us', anonymous: isUnnamed, isPerson: isUnnamed, ...mark };
  return attributionOf(opening, speaker, mark);
}

/** Who asks questions in a transcript, or leads through it: no party's voice. */
const ASKING = ['asker', 'medium'];

/** The tags of those who ask: by what they are called, or since most of what they say is questions. */
function askersIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const turns = new Map<string, { all: number; questions: number }>();
  let tag = '';
  sentences.forEach((sentence, index) => {
    if (!sameBlock(sentences[index - 1], sentence)) tag = sentence.tag?.text ?? '';
    if (sameBlock(sentence, sentences[index + 1])) return;
    const { all, questions } = turns.get(tag) ?? { all: 0, questions: 0 };
    turns.set(tag, { all: all + 1, questions: questions + Number(isQuestion(sentence)) });
  });
  turns.delete('');
  const asking = [...turns].filter(([, { all, questions }]) => questions * 2 >= all).map(([name]) => name);
  const called = sentences.flatMap(({ tag }) => (tag && tag.among(ASKING).length > 0 ? tag.text : []));
  return new Set([...asking, ...called]);
}

/**
 * In a transcript, the tag before a paragraph tells who speaks: a party's official; at an issuer's press conference whoever answers there; where
 * somebody asks, and nobody issues it, a guest.
 */
function tagOf(
  { tag }: Sentence,
  memory: Memory,
  issuer: Attribution | undefined,
  askers: ReadonlySet<string>,
): Attribution | 'nobody' | undefined {
  if (!tag) return undefined;
  if (askers.has(tag.text)) return 'nobody';
  if (issuer && tag.among(memory.parties.concepts).length === 0) return undefined;
  const guest = { voice: 'other' as const, anonymous: false, isPerson: true, isNamed: true, from: tag.from, to: tag.to };
  const speaker = speakerIn(tag, tag.from, tag.to, memory) ?? guest;
  // Elsewhere a word that names no party may be a heading: "Then: …", "Now: …".
  return speaker.voice === 'other' && askers.size === 0 ? undefined : attributionOf(tag, speaker, speaker);
}

function sameBlock(one: Sentence | undefined, other: Sentence | undefined): boolean {
  return one?.span.block === other?.span.block;
}

/** The marks that end a quotation, by the one that begins it: German ends with “ what „ began, and may turn its guillemets inwards. */
const ENDED_BY: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«', '「': '」', '『': '』' };

/** Which sentences stand in a quotation, from their beginning on. */
function inQuotation(sentences: readonly Sentence[]): boolean[] {
  let end: string | undefined;
  let block = -1;
  return sentences.map(({ span, text }) => {
    if (span.block !== block) end = undefined;
    block = span.block;
    const wasOpen = end !== undefined;
    for (const { 0: mark, index } of text.matchAll(/["“”„«»「」『』]/g)) {
      if (end?.includes(mark)) end = undefined;
      // Without a word right behind it, » is the end of a quotation that began in the paragraph before.
      else if (end === undefined && (mark !== '»' || /\p{L}/u.test(text[index + 1] ?? ''))) end = ENDED_BY[mark];
    }
    return wasOpen || /["“«„「『]|»\p{L}/u.test(text.slice(0, 2));
  });
}
