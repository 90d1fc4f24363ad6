import { fold } from './fold.ts';

/** A word of a block: its folded form and where it stands in the block's text. In Chinese every character is a word. */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** Written in capitals only, like "US": tells it from "us". */
  capitals: boolean;
  /** Written with a capital first, like a name. */
  capital: boolean;
}

/** A Han character or Japanese kana, a run of digits, or a run of letters (with the invisible characters that may stand in either). */
const WORD =
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[0-9\uff10-\uff19][0-9\uff10-\uff19\u00ad\u200b-\u200d\u2060\ufeff]*|[A-Za-z\u00aa\u00ad\u00b5\u00ba\u00c0-\u1fff\u200b-\u200d\u2060\ufeff\uff21-\uff3a\uff41-\uff5a]+/g;

/** The words of a text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const word = fold(raw);
    if (word === '') continue;
    const first = raw.charCodeAt(0);
    const capital = first >= 65 && (first <= 90 || (first >= 0xc0 && raw[0] !== raw[0]?.toLowerCase()));
    tokens.push({
      word,
      start: match.index,
      end: match.index + raw.length,
      capital,
      capitals: capital && raw.length > 1 && raw === raw.toUpperCase(),
    });
  }
  return tokens;
}
