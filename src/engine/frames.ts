import type { Frame, Reason, Topic, Voice } from '../types.ts';
import type { Attribution } from './attribution.ts';
import type { Heard } from './heard.ts';
import type { Hit } from './lexicon.ts';
import { agentOf, targetOf } from './roles.ts';
import { isQuestion, type Sentence } from './sentence.ts';

/** A sentence with what stands around it. */
export interface Setting {
  sentence: Sentence;
  /** The sentences that may supply what this one leaves out: the two before it, nearest first, and the headline. */
  around: readonly Sentence[];
  /** By whose words it stands; empty in the reporter's own voice. */
  attributions: readonly Attribution[];
  /** By whose words its neighbours stand. */
  beside: { before: Attribution | undefined; after: Attribution | undefined };
  /** Who was heard before. */
  heard: Heard | undefined;
  topic: Topic;
}

/** What a frame found, part by part. */
export interface Fit {
  name: string;
  frame: Frame;
  why: Reason[];
}

/** How many words may stand between an amount and what it counts. */
const COUNTED = 9;

/** A frame whose slots are taken apart once, when the engine is made. */
export interface CompiledFrame {
  /** `<claim>/<frame>` */
  name: string;
  claim: string;
  frame: Frame;
  needs: Slot[];
  unless: Slot[];
  near: { one: Slot; other: Slot; words: number }[];
  by: Role[];
  to: Role[];
  number: { of: Slot; min: number; max: number } | undefined;
}

interface Slot {
  name: string;
  concepts: string[];
  /** May stand in the neighbourhood instead. */
  isLoose: boolean;
}

export function compileFrame(frame: Frame, claim: string): CompiledFrame {
  const pairs = (pairs: Record<string, string> | undefined) =>
    Object.entries(pairs ?? {}).map(([action, party]) => ({ action: slot(action), party: slot(party) }));
  return {
    name: `${claim}/${frame.id}`,
    claim,
    frame,
    needs: frame.needs.map(slot),
    unless: (frame.unless ?? []).map(slot),
    near: (frame.near ?? []).map(([one, other, words]) => ({ one: slot(one), other: slot(other), words })),
    by: pairs(frame.by),
    to: pairs(frame.to),
    number: frame.number && { ...frame.number, of: slot(frame.number.of) },
  };
}

function slot(text: string): Slot {
  const isLoose = text.startsWith('^');
  return { name: text, concepts: (isLoose ? text.slice(1) : text).split('|'), isLoose };
}

/** What speaks for it where the sentence says it this way, and nothing where it does not. */
export function fitFrame(compiled: CompiledFrame, setting: Setting, parties: ReadonlySet<string>): Fit | undefined {
  if (missingIn(compiled, setting, parties) !== undefined) return undefined;
  const { name, frame, needs, by, to, number } = compiled;
  const { sentence, around } = setting;
  const why = needs.flatMap(need => supply(need, setting) ?? []);
  for (const role of by) {
    const agent = agentFor(role, setting, parties);
    if (agent)
      why.push(
        reasonOf(
          'role',
          `${role.action.name} by ${role.party.name}`,
          sentence.hits.includes(agent) ? sentence : (around[0] ?? sentence),
          agent,
        ),
      );
  }
  for (const role of to) {
    const target = targetFor(role, setting, parties);
    if (target) why.push(reasonOf('role', `${role.action.name} to ${role.party.name}`, sentence, target));
  }
  const amount = number && counted(number, sentence);
  if (amount) why.push(reasonOf('number', number.of.name, sentence, amount));
  return { name, frame, why };
}

/** The first part of a frame that does not hold, the cheapest to see first. */
export function missingIn(
  { frame, needs, unless, near, by, to, number }: CompiledFrame,
  setting: Setting,
  parties: ReadonlySet<string>,
): string | undefined {
  const { sentence } = setting;
  const isNamed = (slot: Slot) => slot.concepts.some(concept => sentence.has(concept));
  const isSupplied = (slot: Slot) =>
    isNamed(slot) || (slot.isLoose && setting.around.some(other => slot.concepts.some(concept => other.has(concept))));
  const need = needs.find(slot => !isSupplied(slot));
  if (need) return need.name;
  const veto = unless.find(isNamed);
  if (veto) return `not ${veto.name}`;
  const pair = near.find(({ one, other, words }) => !areNear(sentence.among(one.concepts), sentence.among(other.concepts), words));
  if (pair) return `${pair.one.name} near ${pair.other.name}`;
  const agent = by.find(role => !agentFor(role, setting, parties));
  if (agent) return `${agent.action.name} by ${agent.party.name}`;
  const target = to.find(role => !targetFor(role, setting, parties));
  if (target) return `${target.action.name} to ${target.party.name}`;
  if (number && !counted(number, sentence)) return `number of ${number.of.name}`;
  if (frame.voice && !voicesOf(setting).some(voice => frame.voice?.includes(voice))) return `voice ${frame.voice.join('|')}`;
  return frame.unrealised || !isQuestion(sentence) ? undefined : 'said to be so';
}

/** Whom the sentence has speak: the reporter alone where nobody else does. */
export function voicesOf({ attributions }: Setting): Voice[] {
  return attributions.length === 0 ? ['none'] : [...new Set(attributions.map(({ voice }) => voice))];
}

function supply({ concepts, isLoose, name }: Slot, { sentence, around }: Setting): Reason | undefined {
  const [own] = sentence.among(concepts);
  if (own) return reasonOf('concept', own.concept, sentence, own);
  if (!isLoose) return undefined;
  for (const other of around) {
    const [hit] = other.among(concepts);
    if (hit) return reasonOf('context', name, other, hit);
  }
  return undefined;
}

interface Role {
  action: Slot;
  party: Slot;
}

function agentFor({ action, party }: Role, { sentence, around }: Setting, parties: ReadonlySet<string>): Hit | undefined {
  return firstOf(sentence.among(action.concepts), hit => agentOf(sentence, hit, parties, around[0]), party);
}

function targetFor({ action, party }: Role, { sentence }: Setting, parties: ReadonlySet<string>): Hit | undefined {
  return firstOf(sentence.among(action.concepts), hit => targetOf(sentence, hit, parties), party);
}

function firstOf(actions: readonly Hit[], roleOf: (action: Hit) => Hit | undefined, party: Slot): Hit | undefined {
  for (const action of actions) {
    const found = roleOf(action);
    if (found && party.concepts.includes(found.concept)) return found;
  }
  return undefined;
}

function counted({ of, min, max }: { of: Slot; min: number; max: number }, sentence: Sentence): { from: number; to: number } | undefined {
  const things = sentence.among(of.concepts);
  return sentence.amounts.find(
    ({ value, from, to }) => value >= min && value <= max && areNear([{ concept: '', from, to }], things, COUNTED),
  );
}

function areNear(some: readonly Hit[], others: readonly Hit[], words: number): boolean {
  return some.some(one => others.some(other => one !== other && Math.max(one.from, other.from) - Math.min(one.to, other.to) <= words));
}

/** A reason with the words that show it. */
export function reasonOf(kind: Reason['kind'], name: string, sentence: Sentence, place: { from: number; to: number }): Reason {
  return { kind, name, text: sentence.textOf(place), ...sentence.spanOf(place) };
}
