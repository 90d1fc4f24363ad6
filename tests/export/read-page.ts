import type { Finding, ReadPage } from '../../src/types.ts';
import { annotated } from '../ui/sample.ts';

/** A page with findings, as whoever takes them along is given it. */
export const read: ReadPage = {
  page: { url: 'https://www.example.com/talks', title: 'Talks resume', read: '2024-01-30T09:00:00.000Z' },
  annotated,
};

export const shutCompany = annotated.findings[2] as Finding;

/** The same page with one finding changed. */
export function withFinding(changes: Partial<Finding>, index = 2): ReadPage {
  const findings = annotated.findings.map((finding, at) => (at === index ? { ...finding, ...changes } : finding));
  return { ...read, annotated: { ...annotated, findings } };
}
