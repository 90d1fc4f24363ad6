import type { createExplainer, Explanation, NearClaim } from '../engine/explain.ts';

/** What the engine saw of a file, sentence by sentence, for whoever writes a fact set. */
export function explanationReport(file: string, { lang, topic, sentences }: ReturnType<ReturnType<typeof createExplainer>>): string {
  return `${[`${file}: topic ${topic}, language ${lang}`, ...sentences.flatMap(sentenceLines)].join('\n')}\n\n`;
}

function sentenceLines({ block, text, concepts, voices, claims }: Explanation): string[] {
  const named = concepts.map(({ concept, text }) => `${concept} “${text}”`).join('; ');
  return [
    '',
    `  block ${block}: ${text}`,
    `    names ${named || 'nothing'}`,
    `    stands by the words of ${voices.join('; ')}`,
    ...claims.flatMap(claimLines),
  ];
}

function claimLines({ claim, isMade, margin, frames }: NearClaim): string[] {
  const weight = margin === undefined ? '' : `, ${Math.abs(margin).toFixed(1)} ${margin < 0 ? 'below' : 'above'} the threshold`;
  return [
    `    ${isMade ? 'makes' : 'nearly makes'} ${claim}${weight}`,
    ...frames.map(({ frame, missing }) => `      ${frame}: ${missing === undefined ? 'fits' : `lacks ${missing}`}`),
  ];
}
