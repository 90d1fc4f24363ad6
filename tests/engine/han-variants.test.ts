import * as OpenCC from 'opencc-js';
import { expect, it } from 'vitest';
import { simplified } from '../../src/engine/han-variants.ts';

/** Every character of the block that OpenCC turns into another one, as written anywhere, in Taiwan or in Hong Kong. */
function tableOfOpenCC(): [string, string][] {
  const converters = (['t', 'tw', 'hk'] as const).map(from => OpenCC.Converter({ from, to: 'cn' }));
  const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, index) => String.fromCharCode(0x3400 + index));
  return characters.flatMap(character => {
    const other = converters.map(convert => convert(character)).find(result => result !== character);
    return other?.length === 1 ? [[character, other] as [string, string]] : [];
  });
}

it('the table of characters is that of OpenCC', () => {
  expect([...simplified]).toEqual(tableOfOpenCC());
});
