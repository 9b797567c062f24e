// The look that all elements share. Sizes are in `em`, so that the page's own text size holds; colours follow the page's
// `color-scheme` through system colours.

export const BASE_STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }

.root {
  --accent: var(--distanskoll-accent, color-mix(in srgb, #00629b 82%, CanvasText));
  --radius: var(--distanskoll-radius, .4em);
  --muted: color-mix(in srgb, CanvasText 72%, Canvas);
  --line: color-mix(in srgb, CanvasText 18%, Canvas);
  --edge: color-mix(in srgb, CanvasText 55%, Canvas);
  --surface: color-mix(in srgb, CanvasText 4%, Canvas);
  --good: color-mix(in srgb, #0f7a3d 80%, CanvasText);
  --wait: color-mix(in srgb, #8a5a00 80%, CanvasText);
  --stop: color-mix(in srgb, #b3261e 80%, CanvasText);
  color: CanvasText;
  background: Canvas;
  font-family: var(--distanskoll-font, inherit);
  line-height: 1.5;
  text-align: start;
  overflow-wrap: break-word;
}
@supports (color: light-dark(#000, #fff)) {
  .root {
    --accent: var(--distanskoll-accent, light-dark(#00558a, #8cc8f5));
    --good: light-dark(#14683a, #83d6a4);
    --wait: light-dark(#7a4b00, #f1c36b);
    --stop: light-dark(#a3211a, #ffa79e);
  }
}
.content { container-type: inline-size; }

h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
h3 { font-size: 1.35em; line-height: 1.25; font-weight: 700; }
h4 { font-size: 1.05em; line-height: 1.3; font-weight: 700; }
ul.plain, .notes { list-style: none; }
.bullets { padding-inline-start: 1.25em; }
.bullets li + li { margin-block-start: .25em; }
a { color: var(--accent); }
cite { font-style: normal; }

.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0;
}
.paper { display: none; }

.header { padding-block-end: .75em; }
.title { font-size: 1.15em; font-weight: 700; line-height: 1.3; }
.edition { color: var(--muted); }
.notes {
  display: flex; flex-wrap: wrap; gap: .25em 1.5em;
  padding: .75em 1em; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface);
  font-size: .9375em;
}
.notes li { min-inline-size: 0; }
.banner, .problem {
  margin-block: .5em 1em; padding: .75em 1em; font-weight: 600;
  border: 1px solid var(--wait); border-inline-start-width: .4em; border-radius: var(--radius);
}
.loading { padding: 1em 0; color: var(--muted); }

.button {
  min-block-size: 2.5em; padding: .4em 1em; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--accent); background: Canvas; border: 1px solid currentColor; border-radius: var(--radius);
}
.button:hover { background: color-mix(in srgb, var(--accent) 10%, Canvas); }
.button.strong { color: Canvas; background: var(--accent); border-color: var(--accent); }
.button.strong:hover { background: color-mix(in srgb, var(--accent) 85%, CanvasText); }
.buttons { display: flex; flex-wrap: wrap; gap: .5em; }
.button.quiet { border-color: transparent; text-decoration: underline; padding-inline: .25em; }
.notice, .chair { margin-block-start: 1em; }
.tools { display: grid; gap: .75em; justify-items: start; margin-block-start: 2em; padding-block-start: 1.25em; border-block-start: 1px solid var(--line); }
.kept { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1em; }
.link { display: grid; gap: .4em; justify-items: start; inline-size: 100%; max-inline-size: 42em; }
.link label { font-weight: 600; }
.link .address { inline-size: 100%; }
.intro { color: var(--muted); }

:focus-visible { outline: .1875em solid var(--accent); outline-offset: .125em; }
[tabindex="-1"]:focus { outline: none; }
[tabindex="-1"]:focus-visible { outline: .1875em solid var(--accent); outline-offset: .25em; }

@media (prefers-reduced-motion: no-preference) {
  .button, .option { transition: background-color .12s; }
}
`;
