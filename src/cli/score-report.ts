import type { Accuracy, Measure, Outcome, Score } from './score-measure.ts';

/** The figures as a table for people. */
export function scoreReport(score: Score): string {
  const { fields, topic, strayFindings } = score;
  const rows = [
    measureRow('all', score.pairs),
    '',
    ...Object.entries(score.languages).map(([lang, measure]) => measureRow(lang, measure)),
    '',
    ...Object.entries(score.claims).map(([claim, measure]) => measureRow(claim, measure)),
  ];
  return `${score.documents} documents

${header}
${rows.join('\n')}

of the matched pairs
${accuracyRow('relation', fields.relation)}
${accuracyRow('voice', fields.voice)}
${accuracyRow('anonymous', fields.anonymous)}
of the documents
${accuracyRow('topic', topic)}
findings in documents of topic none: ${strayFindings}
`;
}

/** What was missed and what was found in excess, document by document. */
export function errorReport(outcomes: readonly Outcome[]): string {
  return outcomes
    .flatMap(({ id, matching }) => [
      ...matching.missed.map(({ claim, sentence }) => `missed  ${id}  ${claim}: ${sentence}`),
      ...matching.extra.map(({ claim, exact }) => `extra   ${id}  ${claim}: ${exact}`),
    ])
    .map(line => `${line}\n`)
    .join('');
}

const nameWidth = 36;
const columns = ['precision', 'recall', 'F1', 'matched', 'found', 'labelled'];
const header = ''.padEnd(nameWidth) + columns.map(cell).join('');

function measureRow(name: string, { precision, recall, f1, matched, found, labelled }: Measure): string {
  return name.padEnd(nameWidth) + [...[precision, recall, f1].map(figure), matched, found, labelled].map(cell).join('');
}

function accuracyRow(name: string, { share, right, of }: Accuracy): string {
  return `${name.padEnd(nameWidth)}${cell(figure(share))}  ${right} of ${of}`;
}

function cell(content: string | number): string {
  return String(content).padStart(10);
}

function figure(share: number | null): string {
  return share === null ? '–' : share.toFixed(3);
}
