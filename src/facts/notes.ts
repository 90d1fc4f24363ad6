import type { Claim, ClaimNote, FactSet, Finding, Localised } from '../types.ts';
import { bestText } from './localised.ts';

/** What card and popup show about each claim found, by claim id, in the reader's language as far as the fact set speaks it. */
export function notesFor(findings: Finding[], factSet: FactSet, uiLang: string): Record<string, ClaimNote> {
  const inLanguage = (texts: Localised) => bestText(texts, uiLang);
  const claims = new Map(factSet.claims.map(claim => [claim.id, claim]));
  const records = new Map(factSet.records.map(record => [record.id, record]));
  // A page that denies a claim does not thereby carry it.
  const carried = new Set(findings.filter(({ relation }) => relation !== 'denied').map(({ claim }) => claim));

  const noteFor = ({ id, statement, source, answeredBy, records: cited }: Claim): ClaimNote => ({
    id,
    statement: inLanguage(statement),
    source: sourceNote(source, inLanguage),
    otherSide: existing(answeredBy, claims).map(answer => ({
      id: answer.id,
      statement: inLanguage(answer.statement),
      who: inLanguage(answer.source.who),
      onPage: carried.has(answer.id),
    })),
    records: existing(cited, records).map(({ id: _, summary, publisher, url, reportedBy, ...rest }) => ({
      ...rest,
      summary: inLanguage(summary),
      publisher: inLanguage(publisher),
      ...(url !== undefined && { url }),
      ...(reportedBy !== undefined && { reportedBy }),
    })),
  });
  const found = existing([...new Set(findings.map(({ claim }) => claim))], claims);
  return Object.fromEntries(found.map(claim => [claim.id, noteFor(claim)]));
}

function sourceNote(source: Claim['source'], inLanguage: (texts: Localised) => string): ClaimNote['source'] {
  const { who, occasion, anonymityReason, caveat, ...rest } = source;
  return {
    ...rest,
    who: inLanguage(who),
    ...(occasion !== undefined && { occasion: inLanguage(occasion) }),
    ...(anonymityReason !== undefined && { anonymityReason }),
    ...(caveat !== undefined && { caveat: inLanguage(caveat) }),
  };
}

function existing<T>(ids: string[], known: Map<string, T>): T[] {
  return ids.map(id => known.get(id)).filter(item => item !== undefined);
}
