import * as v from 'valibot';

export interface Tally {
  passed: number;
  failed: number;
}

const reportSchema = v.object({
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

/**
 * Counts the tests of Vitest's JSON report. A file that failed without a failed test, for instance because it could not be loaded, counts
 * as one failure; so does a run that failed although its report names nothing.
 */
export function tallyOf(report: unknown, succeeded: boolean): Tally {
  const parsed = v.safeParse(reportSchema, report);
  const files = parsed.success ? parsed.output.testResults : [];
  const count = (status: string) => files.flatMap(file => file.assertionResults).filter(test => test.status === status).length;
  const broken = files.filter(file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed')).length;
  const failed = count('failed') + broken;
  return { passed: count('passed'), failed: failed === 0 && !succeeded ? 1 : failed };
}
