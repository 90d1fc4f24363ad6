import type { Finding, MessageKey, ReadPage, Translate } from '../types.ts';
import type { Copy } from './clipboard.ts';
import type { MadeFile } from './download.ts';
import { element } from './element.ts';
import { saidLine } from './said.ts';

/** What can be taken along of a page; each made when it is asked for. */
interface TakeAlong {
  cite: (finding: Finding) => { plain: string; markdown: string; html: string } | undefined;
  link: (finding: Finding) => string | undefined;
  markdown: () => MadeFile;
  csv: () => MadeFile;
  jsonld: () => MadeFile;
}

/** How readers take findings along; whoever wires a view says how. */
export interface TakeActions {
  from: (read: ReadPage) => TakeAlong;
  copy: Copy;
  download: (file: MadeFile) => void;
  /** Opens the report as a page to be printed; as a sheet of questions, where that is asked for. */
  openReport: (asSheet: boolean) => void;
}

const formats = ['markdown', 'csv', 'jsonld'] as const;

/** "Take it along": the findings as a report, a table, annotations, or on paper. Closed until asked for. */
export function takeMenu(read: ReadPage, t: Translate, { from, copy, download, openReport }: TakeActions): HTMLDetailsElement {
  const take = from(read);
  const said = saidLine(t);
  const button = (key: MessageKey, onClick: () => void) => {
    const made = element('button', { type: 'button', id: key, class: 'take-button' }, t(key));
    made.addEventListener('click', onClick);
    return made;
  };
  const save = (format: (typeof formats)[number]) => () =>
    void said.after(() => {
      const file = take[format]();
      download(file);
      return t('take_saved', file.name);
    });
  const copyReport = () => void said.after(async () => t((await copy({ plain: take.markdown().text })) ? 'take_copied' : 'take_refused'));
  const menu = element(
    'details',
    { class: 'take' },
    element('summary', { id: 'take-summary' }, t('take_title')),
    element(
      'div',
      { class: 'take-row' },
      button('take_copyReport', copyReport),
      button('take_openReport', () => openReport(false)),
      button('take_openSheet', () => openReport(true)),
    ),
    element(
      'div',
      { class: 'take-row', role: 'group', 'aria-labelledby': 'take-download' },
      element('span', { id: 'take-download' }, t('take_download')),
      ...formats.map(format => button(`take_${format}`, save(format))),
    ),
    said.element,
  );
  // It opens at the foot of the view, where it may be hidden by what sticks there.
  menu.addEventListener('toggle', () => menu.open && menu.scrollIntoView({ block: 'nearest' }));
  return menu;
}
