import { type Attribution, attributionOf, attributionsIn } from './attribution.ts';
import type { Parties } from './parties.ts';
import type { Sentence } from './sentence.ts';
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
  const isRecurring = recurringTags(sentences);
  let tagged: Attribution | 'nobody' | undefined;
  return sentences.map((sentence, index) => {
    if (!sameBlock(sentences[index - 1], sentence)) tagged = tagOf(sentence, memory, issuer, isRecurring);
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

/**
 * In a transcript, the tag before a paragraph tells who speaks: a party's official; at an issuer's press conference whoever answers there; in
 * an interview a third party.
 */
function tagOf(
  { tag }: Sentence,
  memory: Memory,
  issuer: Attribution | undefined,
  isRecurring: (tag: Sentence) => boolean,
): Attribution | 'nobody' | undefined {
  if (!tag) return undefined;
  if (tag.among(ASKING).length > 0) return 'nobody';
  const isParty = tag.among(memory.parties.concepts).length > 0;
  if (issuer && !isParty) return undefined;
  const speaker = speakerIn(tag, tag.from, tag.to, memory);
  if (speaker) return attributionOf(tag, speaker, speaker);
  if (!isRecurring(tag)) return undefined;
  const guest = { voice: 'other' as const, anonymous: false, isPerson: true, isNamed: true, from: tag.from, to: tag.to };
  return attributionOf(tag, guest, guest);
}

/** Is a tag one of several that read the same? */
function recurringTags(sentences: readonly Sentence[]): (tag: Sentence) => boolean {
  const seen = new Map<string, number>();
  for (const { tag } of sentences) if (tag) seen.set(tag.text, (seen.get(tag.text) ?? 0) + 1);
  return ({ text }) => (seen.get(text) ?? 0) > 1;
}

function sameBlock(one: Sentence | undefined, other: Sentence): boolean {
  return one?.span.block === other.span.block;
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
