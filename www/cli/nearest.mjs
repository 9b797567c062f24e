// The name that was probably meant.

/** No name is that long; the comparison takes time by its square. */
const LONGEST = 60;

/** The one of `names` with the fewest letters changed, if they are few enough to have been a slip; else null. */
export function nearest(word, names) {
  if (word.length > LONGEST) return null;
  const [best] = names.map((name) => ({ name, distance: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.name : null;
}

/** How many letters are to be put in, taken out, exchanged, or swapped with their neighbour. */
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[one.length][other.length];
}
