/** The character of nothing; those around it, of which JSON escapes one, stand for weights below and above. */
const ZERO = 79;
/** So many characters on either side. */
const LEVELS = 44;

/**
 * Writes weights as text, a character each, which takes a fifth of the room of numbers and is parsed as fast as any string. The steps are
 * fine near nothing and coarse at the ends: most weights are small, and it is small ones that add up.
 * @param largest what the outermost character stands for
 */
export function writeRow(weights: ArrayLike<number>, largest: number): string {
  return String.fromCharCode(...Array.from(weights, weight => ZERO + Math.sign(weight) * levelOf(Math.abs(weight) / largest)));
}

/** Reads what `writeRow` wrote. */
export function readRow(text: string, largest: number): Float32Array {
  return Float32Array.from(text, character => {
    const level = (character.charCodeAt(0) - ZERO) / LEVELS;
    return Math.sign(level) * level * level * largest;
  });
}

function levelOf(share: number): number {
  return Math.round(Math.sqrt(Math.min(1, share)) * LEVELS);
}
