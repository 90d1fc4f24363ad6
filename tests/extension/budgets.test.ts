import { expect, it } from 'vitest';
import { budgets, type Script, sizeOf } from '../bench/budgets.ts';

it.each(Object.keys(budgets) as Script[])('%s is no larger than it may be', script => {
  expect(sizeOf(script)).toBeLessThanOrEqual(budgets[script].most);
});
