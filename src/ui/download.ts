/** A file that is made here. */
export interface MadeFile {
  name: string;
  type: string;
  text: string;
}

/** Enough for a browser to ask where the file shall go. */
const patience = 60_000;

/** Hands a file to the browser's downloads, which takes no permission where the reader asked for it. */
export function download({ name, type, text }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), patience);
}
