/** A number of 128 bits out of a text: four FNV-1a sums with different beginnings. No secret is kept by it. */
export function fingerprint(text) {
  const bytes = new TextEncoder().encode(text);
  return [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b].map((basis) => {
    let sum = basis;
    for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
    return (sum >>> 0).toString(16).padStart(8, "0");
  }).join("");
}
