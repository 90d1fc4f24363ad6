import type { Claim, Drift, Finding, Reading } from '../types.ts';

/** A file's reading as one line of JSON, without its line break. Every key is named here: this is the format other programs rely on. */
export function annotationLine(file: string, reading: Reading): string {
  return JSON.stringify({ file, lang: reading.lang, topic: reading.topic, findings: reading.findings.map(findingRecord) });
}

function findingRecord(finding: Finding) {
  const { claim, relation, voice, anonymous, cue, exact, prefix, suffix, block, start, end, score, why } = finding;
  const drift = finding.drift.map(driftRecord);
  return { claim, relation, voice, anonymous, cue, drift, exact, prefix, suffix, block, start, end, score, why };
}

function driftRecord({ kind, text, start, end, block }: Drift) {
  return { kind, text, start, end, block };
}

/** The same for people. `claims` gives the statements to show beside the ids. */
export function annotationReport(file: string, reading: Reading, claims: ReadonlyMap<string, Claim>): string {
  const { findings } = reading;
  const distinct = new Set(findings.map(finding => finding.claim)).size;
  const summary = findings.length === 0 ? 'no claim found' : `${count(distinct, 'claim')} in ${count(sentences(findings), 'sentence')}`;
  const lines = [`${file}: topic ${reading.topic}, language ${reading.lang}, ${summary}`];
  findings.forEach((finding, index) => {
    if (!sameSentence(findings[index - 1], finding)) lines.push('', `  block ${finding.block}: ${finding.exact}`);
    lines.push(...findingLines(finding, claims.get(finding.claim)));
  });
  return `${lines.join('\n')}\n\n`;
}

function findingLines(finding: Finding, claim: Claim | undefined): string[] {
  const statement = claim ? `: ${claim.statement.en}` : '';
  const cue = finding.cue ? ` (“${finding.cue}”)` : '';
  const drift = finding.drift.map(({ kind, text }) => `      drift: ${kind}${text ? ` (“${text}”)` : ''}`);
  const why = finding.why.map(({ kind, name, text }) => `${kind} ${name}${text ? ` “${text}”` : ''}`);
  return [
    `    ${finding.claim}${statement}`,
    `      ${finding.relation}, voice ${finding.voice}${finding.anonymous ? ', unnamed' : ''}${cue}, score ${finding.score.toFixed(2)}`,
    ...drift,
    ...(why.length > 0 ? [`      because of ${why.join('; ')}`] : []),
  ];
}

function sentences(findings: Finding[]): number {
  return new Set(findings.map(({ block, start }) => `${block}:${start}`)).size;
}

function sameSentence(one: Finding | undefined, other: Finding): boolean {
  return one?.block === other.block && one.start === other.start && one.end === other.end;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
