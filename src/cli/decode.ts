const UTF_16: [number, number, string][] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** Text of a saved file: by its byte order mark, else the charset its HTML declares, else UTF-8, else what old Western pages are in. */
export function decode(bytes: Uint8Array): string {
  const utf16 = UTF_16.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  const encoding = utf16 ?? declaredCharset(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    // Not UTF-8 after all, or a charset of no known name.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Is it UTF-8 that does not say so? A browser would take it for something older. */
export function isUndeclaredUtf8(bytes: Uint8Array): boolean {
  if (declaredCharset(bytes) !== undefined) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** As browsers do, only the first kilobyte is looked at. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
}
