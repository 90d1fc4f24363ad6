/** The yardstick for matching: one regular expression of 300 terms. */

const words = (
  'fentanyl china beijing washington drug opioid precursor chemical cartel mexico overdose death sanction tariff embassy talk official police border ' +
  'trade policy ministry delegation summit company payment campaign law control export import shipment seizure laboratory treatment'
).split(' ');
const endings = ['', 's', 'ed', 'ing', 'er', 'ers', 'al', 'less', 'like'];

export const terms = endings.flatMap(ending => words.map(word => word + ending)).slice(0, 300);

export function alternation(): RegExp {
  return new RegExp(terms.join('|'), 'gi');
}
