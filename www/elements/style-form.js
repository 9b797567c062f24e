// The questions, and how they stand beside the verdict.

export const FORM_STYLE = `
.columns { display: grid; gap: 2em; margin-block-start: 1.5em; }
.form { display: grid; gap: 1em; }
.form > .intro { margin-block-start: -.5em; }
.groups { display: grid; gap: 1.25em; }
.fields { display: grid; gap: 1.25em; margin: 0; padding: 0; border: 0; min-inline-size: 0; }
.fields:disabled { opacity: .7; }
.group { border: 1px solid var(--line); border-radius: var(--radius); }
.group > h4 { padding: .7em 1rem; padding-inline: 1em; background: var(--surface); border-block-end: 1px solid var(--line); border-radius: var(--radius) var(--radius) 0 0; }

.field { margin: 0; padding: 1em; border: 0; min-inline-size: 0; }
.field + .field { border-block-start: 1px solid var(--line); }
.question { display: block; padding: 0; font-weight: 600; }
legend.question { float: inline-start; inline-size: 100%; }
legend.question ~ * { clear: both; }
.help { color: var(--muted); font-size: .9375em; margin-block-start: .15em; max-inline-size: 42em; }
.ask-of { display: inline-block; margin-block-start: .4em; padding: .05em .6em; font-size: .875em; font-weight: 600; color: var(--wait); border: 1px solid currentColor; border-radius: 1em; }
.error { margin-block-start: .5em; color: var(--stop); font-weight: 600; }

.options { display: flex; flex-wrap: wrap; gap: .5em; padding-block-start: .7em; }
.options.column { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr)); }
.option {
  display: inline-flex; align-items: center; gap: .6em; min-block-size: 2.75em; padding: .4em .9em .4em .7em;
  border: 1px solid var(--edge); border-radius: var(--radius); cursor: pointer; background: Canvas;
}
.option:hover { background: var(--surface); }
.option:has(input:checked) { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 10%, Canvas); box-shadow: inset 0 0 0 1px var(--accent); }
.option input { flex: none; inline-size: 1.25em; block-size: 1.25em; margin: 0; accent-color: var(--accent); }
.option:has(input:focus-visible) { outline: .1875em solid var(--accent); outline-offset: .125em; }
.option input:focus-visible { outline: none; }

.row { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .7em; align-items: stretch; }
.input {
  font: inherit; color: inherit; background: Field; min-block-size: 2.75em; padding: .4em .7em; inline-size: 9em; max-inline-size: 100%;
  border: 1px solid var(--edge); border-radius: var(--radius);
}
select.input { inline-size: auto; }
.input[aria-invalid] { border-color: var(--stop); box-shadow: inset 0 0 0 1px var(--stop); }

.said { margin-block-start: .6em; padding: .4em .75em; border-inline-start: .25em solid var(--edge); background: var(--surface); display: grid; gap: .5em; }
.said[data-unlike] { border: 1px solid var(--wait); border-inline-start-width: .4em; border-radius: var(--radius); font-weight: 600; }
.said .buttons:empty { display: none; }
.unlike { padding: .5em .75em; font-weight: 600; border: 1px solid var(--wait); border-inline-start-width: .4em; border-radius: var(--radius); background: Canvas; }

.error-summary {
  margin-block-start: 1em; padding: 1.1em; display: grid; gap: .6em; border: .25em solid var(--stop); border-radius: var(--radius);
  scroll-margin-block-start: var(--distanskoll-sticky-top, 1em);
}
.error-summary:focus { outline: .1875em solid var(--accent); outline-offset: .125em; }
.summary-list { padding-inline-start: 1.25em; display: grid; gap: .35em; }
.summary-list a { display: block; inline-size: fit-content; padding-block: .2em; color: var(--stop); font-weight: 600; }

.unused { color: var(--muted); }
.carried, .notice, .chair { display: flex; flex-wrap: wrap; align-items: center; gap: .25em 1em; padding: .5em 1em; border: 1px solid var(--wait); border-inline-start-width: .4em; border-radius: var(--radius); }
.rest { display: grid; gap: .5em; justify-items: start; padding: 1em; border: 1px dashed var(--edge); border-radius: var(--radius); }

.glance {
  position: sticky; inset-block-end: 0; z-index: 1; display: flex; align-items: center; justify-content: space-between; gap: .75em;
  margin-block-start: 1em; padding: .6em 1em; background: Canvas; border: 1px solid var(--edge); border-inline-start: .4em solid var(--tone, var(--edge));
  border-radius: var(--radius); box-shadow: 0 -.25em 1em color-mix(in srgb, CanvasText 12%, transparent);
}
.glance-words { min-inline-size: 0; overflow-wrap: anywhere; hyphens: auto; font-weight: 700; line-height: 1.25; font-size: .9375em; }
.glance .button { flex: none; padding-inline: .7em; }
.form :is(input, select, button) { scroll-margin-block: 2em 10em; }

@container (min-width: 46em) {
  .columns { grid-template-columns: minmax(0, 1fr) minmax(18em, 26em); align-items: start; }
  .verdict-column { position: sticky; inset-block-start: var(--distanskoll-sticky-top, 1em); max-block-size: calc(100dvh - 1em - var(--distanskoll-sticky-top, 1em)); overflow: auto; }
  .glance { display: none; }
}

@media (forced-colors: active) {
  .option:has(input:checked) { border-width: 3px; }
  .button, .button.strong { color: ButtonText; background: ButtonFace; border-color: ButtonText; }
}
`;
