/** Registers the elements that are not registered yet, by their names; does nothing where there are no custom elements. */
export function define(elements) {
  const registry = globalThis.customElements;
  if (!registry) return;
  for (const [name, element] of Object.entries(elements)) if (!registry.get(name)) registry.define(name, element);
}
