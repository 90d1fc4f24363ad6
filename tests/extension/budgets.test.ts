import { expect, it } from 'vitest';
import { budgets, sizeOf } from '../bench/budgets.ts';

it.each(Object.keys(budgets) as (keyof typeof budgets)[])('%s is no larger than it may be', script => {
  expect(sizeOf(script)).toBeLessThanOrEqual(budgets[script]);
});
