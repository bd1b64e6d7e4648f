/** The style sheet of the page: its own colours, light or dark as the reader has it, and one column on a phone. */
export const referenceStyle = `:root {
  color-scheme: light dark;
  --ink: #1b2326;
  --soft-ink: #4b585d;
  --paper: #fff;
  --band: #f1f5f5;
  --line: #d3dcdc;
  --link: #0b625e;
  --get: #1d5fa8;
  --post: #8a4a0f;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6ecec;
    --soft-ink: #aab8ba;
    --paper: #12181a;
    --band: #1b2427;
    --line: #35454a;
    --link: #7fd1c7;
    --get: #8fc2ff;
    --post: #f0b27a;
  }
}

* {
  box-sizing: border-box;
}

html {
  scroll-padding-block-start: 1rem;
}

body {
  margin: 0 auto;
  padding: 0 max(1rem, 3vw) 4rem;
  max-inline-size: 80rem;
  color: var(--ink);
  background: var(--paper);
  font: 1rem/1.6 system-ui, sans-serif;
  overflow-wrap: anywhere;
}

a {
  color: var(--link);
  text-underline-offset: 0.2em;
}

:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}

main:focus {
  outline: none;
}

.skip {
  position: absolute;
  inset-inline-start: 1rem;
  inset-block-start: -10rem;
  padding: 0.75rem 1rem;
  color: var(--paper);
  background: var(--link);
}

.skip:focus {
  inset-block-start: 0;
}

h1, h2, h3 {
  line-height: 1.25;
}

h1 {
  margin-block: 2.5rem 0.5rem;
  font-size: clamp(1.7rem, 5vw, 2.4rem);
}

h2 {
  margin-block: 3rem 0.5rem;
  font-size: 1.5rem;
}

h3 {
  margin-block: 0 0.5rem;
  font-size: 1.1rem;
}

h4 {
  margin-block: 1.25rem 0.25rem;
  font-size: 0.95rem;
  color: var(--soft-ink);
}

p {
  margin-block: 0.25rem;
  max-inline-size: 46rem;
}

.lead {
  font-size: 1.1rem;
}

code {
  font: 0.92em/1.5 ui-monospace, 'Liberation Mono', monospace;
}

article {
  margin-block: 1.25rem;
  padding-block-start: 1.25rem;
  border-block-start: 1px solid var(--line);
}

article:target > h3 {
  text-decoration: underline 3px var(--link);
}

.method {
  font-weight: 700;
  color: var(--post);
}

.method.get {
  color: var(--get);
}

dl, dd {
  margin: 0;
}

.fields > div {
  padding-block: 0.5rem;
}

.fields > div + div {
  border-block-start: 1px solid var(--line);
}

dt {
  font-weight: 600;
}

.where {
  font-weight: 400;
  color: var(--soft-ink);
}

dd > .fields {
  margin-block-start: 0.5rem;
  padding-inline-start: 0.9rem;
  border-inline-start: 3px solid var(--line);
}

.limits {
  font-size: 0.9rem;
  color: var(--soft-ink);
}

.required {
  font-size: 0.85rem;
  color: var(--soft-ink);
}

pre {
  margin-block: 0.25rem;
  padding: 0.75rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.4rem;
  background: var(--band);
  white-space: pre-wrap;
}

nav h2 {
  margin-block-start: 2rem;
  font-size: 1.1rem;
}

nav ul {
  margin: 0;
  padding: 0;
  list-style: none;
}

nav ul ul {
  padding-inline-start: 0.9rem;
  font-size: 0.92rem;
}

nav a {
  display: inline-block;
  padding-block: 0.3rem;
}

nav li li a {
  text-decoration: none;
}

nav li li a:is(:hover, :focus-visible) {
  text-decoration: underline;
}

.names {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.9rem;
}

@media (min-width: 64rem) {
  .fields > div {
    display: grid;
    grid-template-columns: minmax(7rem, 13rem) minmax(0, 1fr);
    gap: 0 1.5rem;
    align-items: baseline;
  }

  dd .fields > div {
    grid-template-columns: minmax(6rem, 9rem) minmax(0, 1fr);
  }

  body {
    display: grid;
    grid-template-columns: 17rem minmax(0, 1fr);
    gap: 0 3rem;
  }

  header {
    grid-column: 2;
  }

  nav {
    position: sticky;
    inset-block-start: 0;
    grid-row: 1 / span 2;
    grid-column: 1;
    align-self: start;
    max-block-size: 100vh;
    overflow: auto;
  }
}

@media print {
  nav, .skip {
    display: none;
  }
}
`;
