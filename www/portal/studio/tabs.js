// Tabs as the ARIA authoring practices have them: arrow keys between them, one in the tab order.

/** Wires a `role="tablist"`; `opened(name)` is called when another tab is shown. Gives `open(name)`. */
export function tabs(list, opened = () => {}) {
  const all = [...list.querySelectorAll('[role="tab"]')];
  const panel = (tab) => document.getElementById(tab.getAttribute("aria-controls"));
  const show = (tab) => {
    for (const each of all) {
      const chosen = each === tab;
      each.setAttribute("aria-selected", String(chosen));
      each.tabIndex = chosen ? 0 : -1;
      panel(each).hidden = !chosen;
    }
    opened(tab.dataset.tab);
  };
  for (const [at, tab] of all.entries()) {
    tab.addEventListener("click", () => show(tab));
    tab.addEventListener("keydown", (event) => {
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = all.at(to % all.length);
      next.focus();
      show(next);
    });
  }
  return { open: (name) => show(all.find(({ dataset }) => dataset.tab === name)) };
}
