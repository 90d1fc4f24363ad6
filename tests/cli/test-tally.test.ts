import { expect, it } from 'vitest';
import { tallyOf } from '../../src/cli/test-tally.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map(status => ({ status })) });

it.each([
  ['all passed', { testResults: [file('passed', 'passed', 'passed'), file('passed', 'passed')] }, true, { passed: 3, failed: 0 }],
  ['one failed', { testResults: [file('failed', 'passed', 'failed')] }, false, { passed: 1, failed: 1 }],
  ['a file that did not load', { testResults: [file('failed'), file('passed', 'passed')] }, false, { passed: 1, failed: 1 }],
  ['a hook that failed after its tests', { testResults: [file('failed', 'passed')] }, false, { passed: 1, failed: 1 }],
  ['an error outside any test', { testResults: [file('passed', 'passed')] }, false, { passed: 1, failed: 1 }],
  ['skipped tests', { testResults: [file('passed', 'passed', 'pending')] }, true, { passed: 1, failed: 0 }],
  ['no report at all', {}, false, { passed: 0, failed: 1 }],
])('counts %s', (_case, report, succeeded, tally) => {
  expect(tallyOf(report, succeeded)).toEqual(tally);
});
