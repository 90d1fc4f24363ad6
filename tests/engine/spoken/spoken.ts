import type { Voice } from '../../../src/types.ts';

/** A short news text; what is said stands between braces, and blank lines part paragraphs. Then who says it, unnamed or not, in which words. */
export type Spoken = [what: string, text: string, voice: Voice, anonymous: boolean, cue: string];
