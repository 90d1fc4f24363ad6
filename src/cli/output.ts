import { once } from 'node:events';

// Whoever reads our output may stop early (`| head`); that is no error of ours.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Writes to standard output and waits while the reader is behind, so that a long run needs no more memory than a short one. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Says what went wrong and lets the command end with this exit code: 1 for a failure, 2 for a misuse. */
export function complain(message: string, exitCode: 1 | 2): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
