import type { FactSet, FactSetNote, Finding, MissingAnswer } from '../types.ts';
import { bestText } from './localised.ts';

/** The claims of the source story that answer those found, and that the page was not found to carry; each once, in the set's order. */
export function missingAnswers(findings: readonly Finding[], { claims }: Pick<FactSet, 'claims'>, uiLang: string): MissingAnswer[] {
  const found = new Set(findings.map(({ claim }) => claim));
  // A page that denies a claim does not thereby carry it.
  const carried = new Set(findings.filter(({ relation }) => relation !== 'denied').map(({ claim }) => claim));
  return claims.flatMap(({ id, statement, source }) => {
    const answers = claims.filter(other => found.has(other.id) && other.answeredBy.includes(id)).map(other => other.id);
    if (answers.length === 0 || carried.has(id)) return [];
    const kind = source.anonymous && source.party !== 'press' ? 'unnamed' : source.party;
    return [{ id, statement: bestText(statement, uiLang), who: bestText(source.who, uiLang), kind, answers }];
  });
}

/** What a reader may know about a fact set, in their language as far as it speaks it. */
export function factSetNote({ about }: Pick<FactSet, 'about'>, uiLang: string): FactSetNote {
  const { id, version, title, story, encodedBy, knownGaps } = about;
  const { dateline, lang, published } = story;
  return {
    id,
    version,
    dateline,
    lang,
    published,
    title: bestText(title, uiLang),
    summary: bestText(story.summary, uiLang),
    encodedBy: bestText(encodedBy, uiLang),
    knownGaps: knownGaps.map(gap => bestText(gap, uiLang)),
  };
}
