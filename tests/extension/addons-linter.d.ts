declare module 'addons-linter' {
  interface Finding {
    code: string;
    message: string;
    file?: string;
    line?: number;
  }
  interface Report {
    summary: { errors: number; warnings: number; notices: number };
    errors: Finding[];
    warnings: Finding[];
  }
  const linter: { createInstance: (options: { config: Record<string, unknown>; runAsBinary: boolean }) => { run: () => Promise<Report> } };
  export default linter;
}
