import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../src/engine/sentence.ts';

describe('a question', () => {
  it.each(['Did they?', '“Did they?”', '“Did they?” a senator asked.', '« L’ont-ils fait ? », a demandé un élu.', '他们做了吗？'])(
    'is: %s',
    text => {
      expect(isQuestion(text)).toBe(true);
    },
  );

  it.each(['They did.', 'Who knows? They did.', '“Did they?” They did.', 'He asked whether they did.'])('is not: %s', text => {
    expect(isQuestion(text)).toBe(false);
  });
});
