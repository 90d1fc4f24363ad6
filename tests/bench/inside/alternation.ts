/** The yardstick for matching: one regular expression of 300 terms. */

const first = 'fentanyl china beijing washington drug opioid precursor chemical cartel mexico overdose death sanction tariff embassy'.split(
  ' ',
);
const second = (
  'talks official police border trade policy ministry delegation summit company payment campaign law control export import shipment seizure ' +
  'laboratory treatment'
).split(' ');

export const terms = [...first, ...second, ...first.flatMap(one => second.map(other => `${one} ${other}`))].slice(0, 300);

export function alternation(): RegExp {
  return new RegExp(terms.join('|'), 'gi');
}
