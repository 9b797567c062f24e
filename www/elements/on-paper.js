// What is folded is unfolded on paper, and folded again afterwards.

export function unfold(root) {
  for (const details of root.querySelectorAll("details.printed:not([open])")) {
    details.dataset.folded = "";
    details.open = true;
  }
}

export function fold(root) {
  for (const details of root.querySelectorAll("details[data-folded]")) {
    delete details.dataset.folded;
    details.open = false;
  }
}
