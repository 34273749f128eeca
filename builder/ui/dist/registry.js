import{n as e,r as t}from"./rolldown-runtime.js";import{a as n,c as r,i,l as a,n as o,o as s,s as c,t as l,u}from"./InWords.js";import{i as d,n as f,t as p}from"./react.js";import{r as m,t as ee}from"./Segments.js";import{t as h}from"./metrics.js";import{t as te}from"./class-colour.js";var ne=`/* What figures look like, wherever they are drawn. Tokens come from tokens.css, shared pieces from parts/look.css. */
.figure .confusion td,
.figure .confusion th {
  border: 0;
  padding: 1px;
  height: auto;
  text-align: center;
}
.figure .confusion {
  width: auto;
}
.confusion button {
  display: block;
  width: var(--side);
  height: var(--side);
  border: 0;
  border-radius: 3px;
  background: var(--fill);
  color: var(--ink);
  font:
    500 12px / 1 Inter,
    system-ui,
    sans-serif;
  cursor: pointer;
}
.confusion button:disabled {
  cursor: default;
}
.confusion .hit[style] {
  background: color-mix(in srgb, var(--val) calc(var(--t) * 58%), var(--fill));
}
.confusion .miss[style] {
  background: color-mix(in srgb, var(--error) calc(var(--t) * 52%), var(--fill));
}
.confusion button:not(:disabled):hover {
  outline: 2px solid var(--accent-ink);
}
.square svg {
  max-width: 420px;
  width: 100%;
}
.hist svg {
  width: 100%;
  height: 180px;
  display: block;
  border-bottom: 1px solid var(--axis);
}
.opened h3 {
  margin-top: 12px;
}
.opened-list {
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  padding-top: 8px;
}
.opened-list figure {
  margin: 0;
  min-width: 72px;
}
.opened-list .px {
  width: 64px;
  height: 64px;
  border-radius: 6px;
}
.opened-list figcaption span {
  display: block;
}
.opened-list .as-row {
  width: 220px;
}
.cells {
  display: grid;
  grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
  gap: 0 8px;
  margin: 0 0 4px;
}
.cells dt,
.cells dd {
  margin: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.cells dt {
  max-width: 110px;
}
.painted {
  padding-top: 8px;
}
.painted .pairs {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 6px 8px;
  padding-top: 6px;
}
.painted figure {
  margin: 0;
  text-align: center;
}
.painted .pair .px {
  width: 60px;
  height: 60px;
  border-radius: 4px;
}
.rows-made {
  overflow-x: auto;
}
.rows-made-series .forecast {
  width: 100%;
  height: 64px;
}
.made-pictures {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
  gap: 6px;
  padding-top: 8px;
}
.made-picture {
  width: 100%;
  max-width: 64px;
  display: block;
  image-rendering: pixelated;
  border-radius: 4px;
  background: var(--fill);
}
.made-points {
  display: block;
  margin: 8px 0;
}
.tagged-text {
  margin: 6px 0;
  line-height: 24px;
}
.tagged-text span[style] {
  padding: 2px 0;
}
.tagged-text small {
  padding-left: 3px;
  opacity: 0.7;
}
.tagged-text .wrong {
  text-decoration: underline wavy var(--error);
}
.sampled mark {
  margin: 0 5px;
  padding: 1px 5px;
  border-radius: 3px;
  background: color-mix(in srgb, var(--val) 26%, var(--fill));
  color: var(--ink);
}
.sampled {
  margin: 8px 0 12px;
  font:
    12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  max-height: 240px;
  overflow: auto;
}
.pairs-of-texts {
  margin: 8px 0 12px;
  display: grid;
}
.pair-of-texts {
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  gap: 4px 24px;
  padding: 7px 0;
  border-top: 1px solid var(--line);
  line-height: 18px;
  overflow-wrap: anywhere;
}
.pair-of-texts p {
  margin: 0;
}
.pair-of-texts .to-the-letter::after {
  content: " ✓";
  color: var(--ok);
}
.pair-of-texts mark {
  color: inherit;
  background: var(--error-wash);
  box-shadow: inset 0 -2px var(--error);
}
@container (max-width: 420px) {
  .pair-of-texts {
    grid-template-columns: 1fr;
  }
}
.written-text {
  margin: 12px 0;
  font-size: 20px;
  line-height: 28px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.probability {
  display: grid;
  grid-template-columns: fit-content(180px) 1fr 64px;
  gap: 4px 12px;
  align-items: center;
  margin-top: 12px;
}
.probability .name {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.probability .track {
  height: 10px;
  border-radius: 3px;
  background: var(--fill);
}
.probability i {
  display: block;
  height: 100%;
  border-radius: 3px;
  background: var(--train);
  transition: width 0.12s linear;
}
.probability .top i {
  background: var(--val);
}
.probability .value {
  text-align: right;
}
.alike-rows {
  overflow: auto;
}
.alike-rows th,
.alike-rows td {
  text-align: left;
}
.alike-rows.wide td,
.alike-rows.wide th {
  white-space: nowrap;
}
.alike-rows.wide table {
  max-width: none;
}
.alike {
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  margin-top: 8px;
}
.alike figure {
  margin: 0;
  text-align: center;
  font-size: 12px;
  color: var(--ink-2);
}
.alike img {
  width: 64px;
  height: 64px;
  image-rendering: pixelated;
  border: 1px solid var(--line);
  border-radius: 4px;
  display: block;
  margin-bottom: 4px;
  background: var(--sunken);
}
.painted-answer {
  width: 256px;
  image-rendering: pixelated;
  background: var(--fill);
  border-radius: 6px;
  display: block;
  margin-bottom: 8px;
}
@media (prefers-reduced-motion: reduce) {
  .probability i {
    transition: none;
  }
}
.alike-head {
  margin-top: 16px;
}
.several {
  font-size: 16px;
  line-height: 24px;
  font-weight: 600;
  overflow-wrap: anywhere;
}
.said-curve {
  max-width: 420px;
  padding-top: 8px;
}
.took {
  margin-top: 12px;
}
path.grid {
  stroke: var(--grid);
  stroke-width: 1;
  fill: none;
}
path.axis {
  stroke: var(--axis);
  stroke-width: 1;
  fill: none;
}
path.l {
  fill: none;
  stroke-linejoin: round;
  stroke-linecap: round;
}
.figure svg text {
  /* Not in one "font": the minifier puts that behind the features, which it would reset. */
  font-family: Inter, system-ui, sans-serif;
  font-size: 12px;
  font-weight: 400;
  line-height: normal;
  fill: var(--ink-3);
  font-feature-settings: "tnum";
}
.figure svg text.over {
  paint-order: stroke;
  stroke: var(--bg);
  stroke-width: 4px;
}
.figure .square svg text {
  font-size: 3.8px;
}
.wide-figure {
  overflow-x: auto;
}
.said-of-both {
  margin-bottom: 12px;
}
.row-cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  gap: 12px;
}
.row-cards.wide-cards {
  grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
}
.row-card {
  border: 1px solid var(--line);
  border-radius: 8px;
  padding: 10px;
}
.row-card canvas {
  width: 96px;
  height: 96px;
  image-rendering: pixelated;
  display: block;
  margin-bottom: 6px;
}
.row-card p {
  overflow-wrap: anywhere;
}
.card-series svg {
  width: 100%;
  height: 60px;
}
.matrix td.cell {
  text-align: center;
  padding: 0 6px;
  min-width: 34px;
}
.bar-rows {
  display: grid;
  grid-template-columns: minmax(120px, 220px) 1fr;
  gap: 6px 12px;
  align-items: center;
}
.mark {
  display: inline-block;
  width: 12px;
  border-radius: 2px;
  flex: none;
}
.fall-key {
  gap: 16px;
  margin-bottom: 8px;
  flex-wrap: wrap;
}
.good {
  color: var(--ok);
}
.wrong {
  color: var(--error-ink);
}
.maps {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
  gap: 20px;
}
.heat {
  width: 160px;
  height: 160px;
  image-rendering: pixelated;
  border-radius: 4px;
}
.clip {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.opened-list .text {
  margin: 0 0 4px;
  display: -webkit-box;
  -webkit-line-clamp: 5;
  -webkit-box-orient: vertical;
  overflow: hidden;
  overflow-wrap: anywhere;
}
.samples {
  display: grid;
  grid-template-columns: repeat(7, 1fr);
  gap: 4px 8px;
  padding-top: 8px;
}
.samples.long {
  grid-template-columns: repeat(4, 1fr);
}
.samples figure {
  margin: 0;
  text-align: center;
  min-width: 0;
}
.samples .px {
  width: 44px;
  height: 44px;
  border-radius: 6px;
  margin: 0 auto;
  border: 2px solid transparent;
  background: var(--fill);
}
.samples .wrong .px {
  border-color: var(--error);
}
.samples .wrong figcaption {
  color: var(--error-ink);
  font-weight: 600;
}
.samples figcaption {
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
}
.told {
  padding-top: 8px;
}
.told-row {
  display: grid;
  grid-template-columns: 64px 1fr 96px 56px;
  gap: 8px;
  align-items: center;
  min-height: 26px;
}
.told-row .track {
  grid-column: 2 / 4;
}
.told-row .nw {
  grid-column: 4;
  justify-self: end;
}
.sure {
  height: 6px;
  background: var(--fill);
  border-radius: 3px;
  overflow: hidden;
}
.sure i {
  display: block;
  height: 6px;
  background: var(--val);
}
.told.numbers .told-row {
  grid-template-columns: 64px minmax(0, 1fr) max-content;
}
.told.numbers .told-row .track {
  grid-column: 2;
}
.told.numbers .told-row .nw {
  grid-column: 3;
}
.one-forecast {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 64px;
  gap: 12px;
  align-items: center;
  padding: 3px 0;
  border-bottom: 1px solid var(--line);
}
.key-line i {
  width: 18px;
  border-top: 2px solid var(--train);
}
.key-line .told-line {
  border-top: 2px dashed var(--val);
  margin-left: 12px;
}
.plane-box {
  position: relative;
  aspect-ratio: 1;
  margin-top: 12px;
  border-radius: 6px;
  overflow: hidden;
}
.plane {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  display: block;
}
.pt {
  width: 10px;
  height: 10px;
  border-radius: 5px;
  display: inline-block;
}
.pt.learn {
  background: var(--ink-2);
}
.pt.test {
  border: 2px solid var(--ink-2);
  background: none;
}
.scale {
  width: 84px;
  height: 8px;
  border-radius: 2px;
  background: linear-gradient(90deg, var(--neg), var(--raised), var(--pos));
}
.seen {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  max-width: 420px;
}
.seen img {
  width: 72px;
  height: 72px;
  image-rendering: pixelated;
  border-radius: 4px;
}
.seen .token {
  background: var(--fill);
  border-radius: 4px;
  padding: 2px 6px;
  font-size: 12px;
  line-height: 16px;
}
.entry-picture {
  display: block;
  width: 100%;
  height: 100%;
}
.entry-picture.pair {
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 10px;
}
.figure .px {
  image-rendering: pixelated;
}
.pair .px,
.overlaid .px {
  width: 100%;
  height: 100%;
  display: block;
}
.pair .arrow {
  flex: none;
  fill: none;
  stroke: var(--ink-3);
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.pair.wrap {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 16px 24px;
}
.pair.wrap.top {
  align-items: flex-start;
}
.pair.wrap.top > .arrow {
  align-self: center;
}
.pair figure {
  margin: 0;
  min-width: 0;
}
.pair figcaption {
  margin-bottom: 6px;
}
.own {
  fill: none;
  stroke: var(--entry, var(--val));
  stroke-width: 2;
  stroke-linejoin: round;
  stroke-linecap: round;
}
.own.quiet {
  stroke: var(--ink-3);
  stroke-width: 1.5;
  stroke-dasharray: 3 4;
}
.entry-picture .floor {
  stroke: var(--line-2);
}
.level {
  fill: none;
  stroke: var(--line-2);
}
.walked {
  fill: none;
  stroke: var(--ink);
  stroke-width: 1.75;
  stroke-linejoin: round;
}
.ground .walked {
  stroke: var(--val);
  stroke-width: 2;
}
.start {
  fill: var(--bg);
  stroke: var(--ink);
  stroke-width: 1.5;
}
.end {
  fill: var(--ink);
}
.ground .end {
  fill: var(--val);
}
.entry-large svg text {
  fill: var(--ink-3);
  font-size: 12px;
}
.entry-large svg .b {
  fill: var(--ink);
  font-weight: 600;
}
.entry-large .at {
  stroke: var(--line-2);
  stroke-dasharray: 2 3;
}
.entry-large .grid {
  stroke: var(--grid);
}
.entry-large .axis {
  stroke: var(--axis);
}
.read circle {
  fill: var(--entry, var(--val));
}
.read.quiet circle {
  fill: var(--ink-3);
}
.ground {
  display: block;
  background: var(--sunken);
  border-radius: 6px;
}
.overlaid {
  position: relative;
  touch-action: none;
  cursor: crosshair;
  overflow: hidden;
  border-radius: 4px;
}
.overlaid:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
}
.overlaid i {
  position: absolute;
  border: 2px solid var(--accent-ink);
  border-radius: 3px;
  pointer-events: none;
}
.weights-of {
  display: grid;
  gap: 2px;
}
.weights-of input {
  width: 40px;
  height: 36px;
  border: 0;
  border-radius: 4px;
  text-align: center;
  font:
    600 12px / 1 Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  background: color-mix(in srgb, var(--pos) var(--t), var(--fill));
}
.weights-of input.below {
  background: color-mix(in srgb, var(--neg) var(--t), var(--fill));
}
.weights-of input:focus-visible {
  outline: 2px solid var(--accent-ink);
}
.summed {
  width: 176px;
}
.summed table {
  width: 100%;
  border-collapse: collapse;
  border-bottom: 1px solid var(--axis);
}
.figure .summed td {
  border: 0;
  padding: 1px 0;
  height: auto;
  font-size: 12px;
  line-height: 18px;
}
.summed b {
  font-size: 20px;
  line-height: 28px;
}

.figure {
  position: relative;
}
.likeness-row {
  display: grid;
  grid-template-columns: minmax(120px, 1fr) minmax(0, 240px) minmax(90px, max-content);
  gap: 12px;
  align-items: center;
  padding: 10px 0;
  border-bottom: 1px solid var(--line);
}
.likeness-row p {
  margin: 0;
}
.likeness-row svg {
  width: 100%;
  height: 44px;
}
.likeness-row text {
  font-size: 11px;
}
.likeness-pair {
  margin: 8px 0 0;
}
.figure .task-scores {
  width: auto;
}
.figure .task-scores td,
.figure .task-scores th {
  border: 0;
  padding: 2px;
  height: auto;
  text-align: center;
  max-width: 96px;
}
.figure .task-scores td {
  min-width: 56px;
  padding: 8px 6px;
  border-radius: 4px;
  border: 2px solid var(--panel);
  font-variant-numeric: tabular-nums;
}
.figure .task-scores td[style] {
  background: color-mix(in srgb, var(--val) calc(var(--t) * 46%), var(--fill));
}
.figure .task-scores th {
  white-space: nowrap;
}
.predictions .figure:has(.task-scores) .row {
  display: none;
}
.figure .task-scores .new {
  font-weight: 600;
}

/* ---- an episode that plays -------------------------------------------------------------------- */
.episode svg {
  display: block;
  width: 100%;
  max-height: 320px;
  margin-bottom: 6px;
}
.episode-chances {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-top: 6px;
}
.episode-chance {
  min-width: 84px;
  padding: 3px 8px;
  border-radius: 6px;
  text-align: center;
  color: var(--ink);
  background: color-mix(in srgb, var(--val) calc(var(--t) * 58%), var(--fill));
}
`,g=t(d(),1),re=f(),_=p(),ie=`–`;function v(e,t,n){return t==null||!Number.isFinite(t)?ie:e.share?y(`${(100*t).toFixed(n??1)}%`):y(t.toFixed(n===0?2:3))}var y=e=>e.replace(/^-(?=[0.]*[%\s]*$)/,``).replace(`-`,`−`);function ae(e){return e<.1?`${+(1e3*e).toPrecision(2)} ms`:e<60?`${+e.toPrecision(2)} s`:a(e)}function oe(e){return e==null?ie:e<1e-4?`< 0.1 ms`:e>=.1&&e<10?`${e.toFixed(2)} s`:a(e)}var se=[[0xe8d4a51000,`TB`],[1e9,`GB`],[1e6,`MB`],[1e3,`KB`]];function ce(e){if(!e)return ie;let[t,n]=se.find(([t])=>e>=t)??[];if(t===void 0)return`< 1 KB`;let r=e/t;return`${r.toFixed(n===`KB`||r>=100?0:1)} ${n}`}function le(e){let t=10**Math.floor(Math.log10(e)),n=e/t;return n<1.5?t:n<3.5?2*t:n<7.5?5*t:10*t}function b(e,t,n){let r=le((t-e)/n||1),i=[];for(let n=Math.ceil(e/r-1e-9)*r;n<=t+r*1e-6;n+=r)i.push(Math.abs(n)<r/1e6?0:n);return i}function ue(e,t){let n=[];for(let r=Math.floor(Math.log10(e))-1;r<=Math.ceil(Math.log10(t));r++)for(let i of[1,2,5]){let a=i*10**r;a>=e*.999&&a<=t*1.001&&n.push(a)}return Math.log10(t/e)>3?n.filter(e=>Math.abs(Math.log10(e)-Math.round(Math.log10(e)))<1e-6):n}function x(e){return(t,n,r)=>{let i=(0,re.createRoot)(n),a=(t,n=r)=>i.render((0,_.jsx)(e,{record:t,around:n}));return a(t),{update:a,close:()=>queueMicrotask(()=>i.unmount())}}}var de=2;function fe({record:{title:e,samples:t}}){let[n]=t;return n?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`h3`,{className:`alike-head`,children:e}),n.picture?(0,_.jsx)(pe,{samples:t}):(0,_.jsx)(me,{samples:t})]}):null}var pe=({samples:e})=>(0,_.jsx)(`div`,{className:`alike`,children:e.map(({row:e,label:t,picture:n},r)=>(0,_.jsxs)(`figure`,{title:`row ${e}`,children:[n&&(0,_.jsx)(`img`,{src:n,alt:`Training picture ${e}`}),t]},r))});function me({samples:e}){let t=Object.keys(e[0].shown??{});return(0,_.jsx)(`div`,{className:`alike-rows ${t.length>de?`wide`:``}`,children:(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsx)(`tr`,{children:[`answer`,...t].map(e=>(0,_.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,_.jsx)(`tbody`,{children:e.map(({label:e,shown:n},r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:(0,_.jsx)(`b`,{children:e})}),t.map(e=>(0,_.jsx)(`td`,{children:n?.[e]??`–`},e))]},r))})]})})}var he=({row:e,label:t})=>`row ${u(e+1)}${t?`, ${t}`:``}`,ge=e=>Object.entries(e).map(([e,t])=>`${e} ${t}`).join(`, `),_e={draw:x(fe),sentence:e=>`${r(e.samples.length,`training sample`)} that it finds most alike: ${o(e.samples.map(he))}.`,table:e=>({columns:[`Row`,`Label`,`Holds`],rows:e.samples.map(({row:e,label:t,shown:n})=>[u(e+1),t??``,ge(n??{})])})},ve=96;function ye({record:{title:e,noise:t,errors:n}}){let r=n.filter(e=>e!=null);if(!r.length)return null;let i=100/n.length,a=Math.max(...r)||1;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":e,children:n.map((e,n)=>{if(e==null)return null;let r=ve*e/a;return(0,_.jsx)(`rect`,{x:i*(n+.1),width:i*.8,y:100-r,height:r,fill:`var(--val)`,children:(0,_.jsx)(`title`,{children:`${c(t[n])} noise: ${s(e)}`})},n)})})}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`hardly any noise`}),(0,_.jsx)(`span`,{children:`nothing else`})]})]})}var be={draw:x(ye),sentence:({title:e,noise:t,errors:n})=>`${e}: ${s(n[0])} with hardly any and ${s(n.at(-1))} with the most, at ${r(t.length,`amount`)}.`,table:({noise:e,errors:t})=>({columns:[`Noise`,`Mean squared error`],rows:t.map((t,n)=>[c(e[n]),s(t)])})},xe=96;function Se({record:{title:e,errors:t}}){let n=t.filter(e=>e!=null);if(!n.length)return null;let r=t.length,i=r===1?`1 step ahead`:`${r} steps ahead`,a=r>1?`, ${s(t.at(-1))} off ${i}`:``;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(Ce,{errors:t,most:Math.max(...n)||1}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`1 step ahead`}),(0,_.jsx)(`span`,{children:r>1&&i})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[s(t[0]),` off one step ahead`,a,`, on average over the rows.`]})]})}function Ce({errors:e,most:t}){let n=100/e.length;return(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":`Mean error of each step ahead`,children:e.map((e,r)=>{if(e==null)return null;let i=xe*e/t;return(0,_.jsx)(`rect`,{x:n*(r+.1),width:n*.8,y:100-i,height:i,fill:`var(--val)`,children:(0,_.jsx)(`title`,{children:`Step ${r+1}: ${s(e)}`})},r)})})})}var we={draw:x(Se),sentence:e=>`Step by step it is ${s(e.errors[0])} off one step ahead and ${s(e.errors.at(-1))} off at the last of ${r(e.errors.length,`step`)}.`,table:e=>({columns:[`Steps ahead`,`Mean error`],rows:e.errors.map((e,t)=>[String(t+1),s(e)])})},Te=[0,20,40,60,80,100];function S({label:e,across:t,up:n,hasDiagonal:r=!0,children:i}){return(0,_.jsx)(`div`,{className:`square`,children:(0,_.jsxs)(`svg`,{viewBox:`-21 -7 128 124`,role:`img`,"aria-label":e,children:[Te.slice(1).map(e=>(0,_.jsx)(`path`,{d:`M0 ${100-e}H100`,stroke:`var(--grid)`,strokeWidth:`.4`},e)),(0,_.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),r&&(0,_.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),i,(0,_.jsxs)(`g`,{fontSize:`4`,fill:`var(--ink-3)`,children:[Te.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsxs)(`text`,{x:`-2`,y:101.4-e,textAnchor:`end`,children:[e,`%`]}),(0,_.jsx)(`path`,{d:`M${e} 100v1.5`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,_.jsxs)(`text`,{x:e,y:`106`,textAnchor:`middle`,children:[e,`%`]})]},e)),(0,_.jsx)(`text`,{x:`50`,y:`113.5`,textAnchor:`middle`,children:t}),(0,_.jsx)(`text`,{transform:`translate(-16 50) rotate(-90)`,textAnchor:`middle`,children:n})]})]})})}function Ee(e,t){return e.map((e,n)=>[e,t[n]]).filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t)).map(([e,t],n)=>`${n?`L`:`M`}${(100*e).toFixed(2)} ${(100-100*t).toFixed(2)}`).join(``)}function De({paths:e}){return(0,_.jsxs)(_.Fragment,{children:[e.slice(1).map((e,t)=>(0,_.jsx)(`path`,{d:e,fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`.5`,opacity:`.6`},t)),e.length>0&&(0,_.jsx)(`path`,{d:e[0],fill:`none`,stroke:`var(--val)`,strokeWidth:`1`})]})}var Oe=e=>e.filter(e=>e.area!=null).sort((e,t)=>e.area-t.area),ke=1.4,Ae=4.4;function je({record:{title:e,bins:t,error:n}}){let r=Ee(t.map(e=>e.said),t.map(e=>e.right));return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:(0,_.jsx)(m,{word:`calibration`,children:e})}),(0,_.jsxs)(S,{label:`Calibration`,across:`how sure it says it is`,up:`how often it is right`,children:[(0,_.jsx)(`path`,{d:r,fill:`none`,stroke:`var(--val)`,strokeWidth:`1`}),t.map((e,t)=>(0,_.jsx)(Me,{...e},t))]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`On average `,c(n),` off the dashed line, on which 80% sure means right 8 times of 10.`]})]})}function Me({said:e,right:t,rows:n}){let r=`${c(e)} sure, ${c(t)} right, ${i(n)} rows`,a=Math.min(Ae,ke+Math.sqrt(n)/4);return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:r}),(0,_.jsx)(`circle`,{cx:100*e,cy:100-100*t,r:a,fill:`var(--val)`})]})}var Ne={draw:x(je),sentence:e=>`How sure it is and how often it is right are ${c(e.error)} apart, averaged over the rows.`,table:e=>({columns:[`Sure`,`Right`,`Rows`],rows:e.bins.map(({said:e,right:t,rows:n})=>[c(e),c(t),i(n)])})},Pe=({record:e})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`big`,"data-answer":e.said,children:e.said}),e.sure!=null&&(0,_.jsxs)(`div`,{className:`m`,children:[c(e.sure),` by the network's own reckoning`]}),e.note&&(0,_.jsx)(`p`,{className:`s q`,children:e.note}),(0,_.jsx)(Fe,{shares:e.chances})]});function Fe({shares:e}){return(0,_.jsx)(`div`,{className:`probability`,children:e.map(({name:e,share:t},n)=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`span`,{className:`name`,title:e,children:e}),(0,_.jsx)(`span`,{className:`track ${n?``:`top`}`,children:(0,_.jsx)(`i`,{style:{width:`${100*(t??0)}%`}})}),(0,_.jsx)(`span`,{className:`value`,children:c(t)})]},n))})}var Ie={draw:x(Pe),sentence:e=>`It says ${e.said}${e.sure==null?``:`, ${c(e.sure)} sure by its own reckoning`}.`,table:e=>({columns:[`Answer`,`Chance`],rows:e.chances.map(({name:e,share:t})=>[e,c(t)])})},Le=10,Re=4;function ze({record:e,around:t}){let n=t.show===`worst`?Be(e):e.fixed,r=e=>t.classes?.[e]??String(e);if(!t.picture)return(0,_.jsx)(`div`,{className:`told`,children:n.slice(0,Le).map((e,t)=>(0,_.jsx)(He,{sample:e,words:Ve(e,r)},t))});let i=n.some(e=>r(e.said).length>Re);return(0,_.jsx)(`div`,{className:`samples${i?` long`:``}`,children:n.map((e,n)=>(0,_.jsx)(Ue,{look:t.picture?.(e.row),isWrong:e.said!==e.truth,words:Ve(e,r),sure:c(e.chance)},n))})}function Be({fixed:e,worst:t}){let n=new Set(t.map(({row:e})=>e));return[...t,...e.filter(({row:e})=>!n.has(e))].slice(0,Math.max(t.length,e.length))}var Ve=({said:e,truth:t},n)=>e===t?n(e):`${n(e)}, is ${n(t)}`;function He({sample:e,words:t}){return(0,_.jsxs)(`div`,{className:`told-row`,children:[(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]}),(0,_.jsx)(`span`,{className:e.said===e.truth?``:`bad`,children:t}),(0,_.jsx)(`span`,{className:`sure`,children:(0,_.jsx)(`i`,{style:{width:`${100*(e.chance??0)}%`}})}),(0,_.jsx)(`span`,{className:`s q`,children:c(e.chance)})]})}var Ue=(0,g.memo)(({look:e,isWrong:t,words:n,sure:r})=>(0,_.jsxs)(`figure`,{className:t?`wrong`:``,title:`${r} sure`,children:[(0,_.jsx)(`i`,{className:`px`,style:e}),(0,_.jsx)(`figcaption`,{className:`s`,children:n})]})),We=(e,{classes:t})=>t?.[e]??String(e),Ge={draw:x(ze),sentence:e=>`${u(e.wrong)} of ${r(e.of,`sample`)} are called what they are not.`,table:(e,t)=>({columns:[`Row`,`Said`,`Is`,`Sure`],rows:(t.show===`worst`?Be(e):e.fixed).map(({row:e,said:n,truth:r,chance:i})=>[u(e+1),We(n,t),We(r,t),c(i)])}),note:e=>`${e.wrong} of ${e.of} wrong here`,about:(e,{which:t})=>`The first ${e.of} ${t??`rows`}`};function C(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;e++)n[e]=t.charCodeAt(e);return n}var Ke=/^#([0-9a-f]{6})$/i,qe=/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i,Je=/^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;function w(e){let t=e.trim(),n=Ke.exec(t)?.[1]??qe.exec(t)?.slice(1).map(e=>e+e).join(``);return n?[0,2,4].map(e=>Number.parseInt(n.slice(e,e+2),16)):Je.exec(t)?.slice(1).map(Number)||Ye(t)}var T=null;function Ye(e){T??=document.createElement(`canvas`).getContext(`2d`),T.fillStyle=`#000000`,T.fillStyle=e;let t=T.fillStyle;return Ke.test(t)?w(t):[0,0,0]}var E=(e,t,n)=>[e[0]+(t[0]-e[0])*n,e[1]+(t[1]-e[1])*n,e[2]+(t[2]-e[2])*n],D=(e,t=1)=>t===1?`rgb(${e.map(Math.round).join(`,`)})`:`rgba(${e.map(Math.round).join(`,`)},${t})`;function O(...e){let t=new Uint8Array(768);for(let n=0;n<256;n++){let r=n/255*(e.length-1),i=Math.min(e.length-2,Math.floor(r));t.set(E(e[i],e[i+1],r-i).map(Math.round),3*n)}return t}var k=[0,0,0],A=[255,255,255],j=O(k,A),Xe=e=>O(k,e,A),Ze=e=>e?[D(k),D(A)]:[D(A),D(k)];function M(e){let t=getComputedStyle(e);return e=>w(t.getPropertyValue(`--${e}`))}var N=[[46,125,209],[226,118,30],[42,157,99],[197,64,116],[126,87,194],[0,151,167],[158,130,20],[120,100,90]];function Qe(e,t,n={}){let{from:r=0,strength:i=.65}=n,{width:a,height:o}=e;if(!a||!o)return;let s=e.getContext(`2d`),c=s.getImageData(0,0,a,o),l=c.data;for(let e=0;e<a*o;e++){let n=t[r+e];if(!n)continue;let a=N[(n-1)%N.length];for(let t=0;t<3;t++)l[4*e+t]=(1-i)*l[4*e+t]+i*a[t];l[4*e+3]=255}s.putImageData(c,0,0)}function $e({classes:e}){return(0,_.jsx)(`div`,{className:`row s paints`,children:e.slice(1).map((e,t)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{style:{background:D(N[t%N.length])}}),e]},e))})}function et({past:e,truth:t,said:n}){let r=e??[],i=Math.max(0,r.length-1),a=e=>[...r.slice(-1),...e],o=[{y:r,colour:`--train`},{y:a(t),colour:`--train`,from:i},{y:a(n),colour:`--val`,isDashed:!0,from:i}];return(0,_.jsx)(tt,{curves:o,title:`The past, what came and what was forecast`,shadedFrom:r.length?i/(i+t.length):null})}function P({values:e}){let t=e.map(e=>typeof e==`number`?e:e[0]??0);return(0,_.jsx)(tt,{curves:[{y:t,colour:`--train`}],title:`The series, its first channel`,shadedFrom:null})}function tt({curves:e,title:t,shadedFrom:n}){let r=nt(e);return(0,_.jsxs)(`svg`,{className:`forecast`,viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":t,children:[n!==null&&(0,_.jsx)(`rect`,{x:100*n,y:`0`,width:`100`,height:`100`,fill:`var(--sunken)`}),e.map(({colour:e,isDashed:t},n)=>(0,_.jsx)(`path`,{d:r[n],fill:`none`,stroke:`var(${e})`,strokeWidth:`2`,strokeDasharray:t?`4 3`:void 0,vectorEffect:`non-scaling-stroke`},n))]})}function nt(e){let t=e.flatMap(e=>e.y).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1,i=Math.max(1,...e.map(({y:e,from:t=0})=>t+e.length-1));return e.map(({y:e,from:t=0})=>e.map((a,o)=>{if(a==null)return``;let s=(100*(o+t)/i).toFixed(2);return`${o&&e[o-1]!=null?`L`:`M`}${s} ${(96-92*(a-n)/r).toFixed(2)}`}).join(``))}var rt=6;function it({cells:e}){let t=Object.entries(e).map(([e,t])=>[e,at(t)]);return(0,_.jsxs)(`dl`,{className:`cells s`,title:t.map(e=>e.join(`: `)).join(`
`),children:[t.slice(0,rt).map(([e,t])=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`dt`,{className:`q`,children:e}),(0,_.jsx)(`dd`,{children:t})]},e)),t.length>rt&&(0,_.jsxs)(`dt`,{className:`q`,children:[`and `,t.length-rt,` more`]})]})}function at(e){return e==null?`missing`:typeof e==`number`?String(Number.isInteger(e)?e:+e.toPrecision(5)).replace(`-`,`−`):String(e)}function F(e,t,n,r){let{width:i,height:a,from:o=0}=n;return I(e,i,a,e=>{for(let n=0;n<i*a;n++){let i=3*t[o+n];e[4*n]=r[i],e[4*n+1]=r[i+1],e[4*n+2]=r[i+2],e[4*n+3]=255}})}function ot(e,t,n){let{width:r,height:i,from:a=0}=n;return I(e,r,i,e=>{for(let n=0;n<r*i;n++){for(let r=0;r<3;r++)e[4*n+r]=t[a+3*n+r];e[4*n+3]=255}})}function I(e,t,n,r){if((e.width!==t||e.height!==n)&&(e.width=t,e.height=n),!t||!n)return e;let i=e.getContext(`2d`),a=i.createImageData(t,n);return r(a.data),i.putImageData(a,0,0),e}function st({samples:e,place:t,mask:n}){let r=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>ct(r.current,e,t,n),[e,t,n]),(0,_.jsx)(`canvas`,{ref:r,className:`px`})}function ct(e,{size:[t,n],channels:r,data:i},a,o){let s=C(i),c={width:n,height:t,from:a*n*t*(r===3?3:1)};r===3?ot(e,s,c):F(e,s,c,j),o!==void 0&&Qe(e,C(o),{from:a*n*t})}function lt({rows:e,known:t,title:n,around:r}){let[i,a]=(0,g.useState)(null),[o,s]=(0,g.useState)(``),c=r.rows;return(0,g.useEffect)(()=>{let t=!1;return a(null),s(``),c?.(e).then(e=>!t&&a(e),e=>!t&&s(e.message)),()=>{t=!0}},[e,c]),o?(0,_.jsx)(`p`,{className:`bad`,children:o}):i?(0,_.jsxs)(_.Fragment,{children:[n&&(0,_.jsx)(`h3`,{children:n}),i.masks&&(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{children:`left: what it is · right: what was said`}),(0,_.jsx)($e,{classes:i.masks.classes})]}),(0,_.jsx)(`div`,{className:`opened-list`,children:(i.rows??[]).map((e,n)=>(0,_.jsx)(ut,{answer:i,place:n,row:e,mistake:t.find(t=>t.row===e)},n))})]}):(0,_.jsx)(`p`,{className:`s q`,children:`Fetching the samples …`})}function ut({answer:e,place:t,row:n,mistake:r}){let i=e.said?.[t],a=i&&`class`in i?i:void 0,o=r?.chance??(i&&`chance`in i?i.chance:void 0),s=(r&&dt(r))??a?.class??``;return(0,_.jsxs)(`figure`,{className:e.samples?.kind===`image`?``:`as-row`,children:[(0,_.jsx)(pt,{answer:e,place:t,mistake:r}),(0,_.jsxs)(`figcaption`,{className:`s`,children:[s,(0,_.jsxs)(`span`,{className:`q`,children:[o!=null&&` ${c(o)} sure ·`,` row `,n+1]})]})]})}function dt({said:e,truth:t,loss:n,wrong:r}){if(r!==void 0)return`${c(r)} of the points wrong`;if(t!==void 0)return Array.isArray(t)?t.length>1?`${s(n)} off, on average`:`${s(ft(e))}, is ${s(t[0])}`:`${e}, is ${t}`}var ft=e=>Array.isArray(e)?e[0]:void 0;function pt({answer:e,place:t,mistake:n}){let{samples:r,masks:i,cells:a}=e;return i&&r?.kind===`image`?(0,_.jsxs)(`div`,{className:`pair`,children:[(0,_.jsx)(st,{samples:r,place:t,mask:i.truth}),(0,_.jsx)(st,{samples:r,place:t,mask:i.said})]}):r?.kind===`image`?(0,_.jsx)(st,{samples:r,place:t}):n&&Array.isArray(n.truth)&&n.truth.length>1?(0,_.jsx)(et,{truth:n.truth,said:Array.isArray(n.said)?n.said:[]}):r?.kind===`series`?(0,_.jsx)(P,{values:r.values[t]??[]}):r?.kind===`text`?(0,_.jsx)(`p`,{className:`s text`,children:r.texts[t]}):r?.kind===`table`?(0,_.jsx)(it,{cells:a?.[t]??{}}):null}var mt=12,ht=24,gt=8,_t=14;function vt({record:e,around:t}){let{classes:n,table:r,title:i}=e,[a,o]=(0,g.useState)(null),s=n.length>mt,c=Tt(r);return(0,_.jsxs)(`section`,{className:s?`wide`:``,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:i}),(0,_.jsx)(`span`,{className:`s q`,children:wt(e)})]}),(0,_.jsxs)(`table`,{className:`confusion`,style:{"--side":`${St(n.length)}px`},children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{}),n.map((e,t)=>(0,_.jsx)(`th`,{className:`s q`,children:e.slice(0,Math.ceil(St(n.length)/gt))},t))]})}),(0,_.jsx)(`tbody`,{children:r.map((t,r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{className:`s q`,children:n[r]?.slice(0,_t)}),t.map((t,i)=>(0,_.jsx)(Et,{value:t,isHit:r===i,shade:c(t,r===i),is:n[r],said:n[i],rows:e.samples?.[`${r},${i}`]??[],hasRoom:n.length<=ht,onOpen:o},i))]},r))})]}),(0,_.jsx)(`div`,{className:`opened`,children:a&&(0,_.jsx)(lt,{...a,known:Ct,around:t})})]})}var yt=440,[bt,xt]=[20,120],St=e=>Math.round(Math.max(bt,Math.min(xt,yt/e))),Ct=[];function wt({of:e,samples:t}){let n=`rows: what it is · columns: what was said`;return e===`points`?`points of all pictures · ${n}`:Object.keys(t??{}).length?`${n} · press a cell to see its samples`:n}function Tt(e){let t=Math.max(1,...e.map((e,t)=>e[t]??0)),n=Math.max(1,...e.flatMap((e,t)=>e.filter((e,n)=>n!==t)));return(e,r)=>(.12+.75*e/(r?t:n)).toFixed(2)}function Et({value:e,isHit:t,shade:n,is:r,said:a,rows:o,hasRoom:s,onOpen:c}){let l=`${e} of ${r} said to be ${a}`;return(0,_.jsx)(`td`,{children:(0,_.jsx)(`button`,{type:`button`,className:t?`hit`:`miss`,disabled:!o.length,style:e?{"--t":n}:void 0,title:l,"aria-label":l,onClick:()=>c({rows:o,title:`${i(e)} that are ${r} and were called ${a}`}),children:s&&e?e:``})})}var Dt=({classes:e,table:t})=>t.flatMap((t,n)=>t.map((t,r)=>({is:e[n]??``,said:e[r]??``,value:t}))).filter(({value:e})=>e).sort((e,t)=>t.value-e.value),Ot=e=>e.reduce((e,t)=>e+t,0),kt={draw:x(vt),sentence:e=>{let t=Dt(e),n=Ot(t.map(({value:e})=>e)),i=Ot(t.filter(({is:e,said:t})=>e===t).map(({value:e})=>e)),[a]=t.filter(({is:e,said:t})=>e!==t),o=a?`; most often ${a.is} is called ${a.said}, ${r(a.value,`time`)}`:``;return`${u(i)} of ${r(n,e.of===`points`?`point`:`row`)} are called what they are${o}.`},table:e=>({columns:[`Is`,`Was called`,e.of===`points`?`Points`:`Rows`],rows:Dt(e).map(({is:e,said:t,value:n})=>[e,t,u(n)])})},At=2;function jt(e,t){let n=e.map(e=>e.y).sort((e,t)=>e-t),r=n[Math.floor(e.length/2)],i=n.at(-1),a=i-Math.max(3*(i-r),t?.04:.1),o=e.filter(e=>e.isOwn).map(e=>e.y),s=Math.min(a,Math.max(i-At,Math.min(...o)));return{shown:e.filter(e=>e.y>=s),below:e.filter(e=>e.y<s)}}function Mt(e){let t=[];for(let n of[...e].sort((e,t)=>e.x-t.x||t.y-e.y))(!t.length||n.y>t.at(-1).y)&&t.push(n);return t}var L=7,Nt=7,Pt=[[10,4,`start`],[-10,4,`end`],[8,-9,`start`],[8,18,`start`],[-8,-9,`end`],[-8,18,`end`],[10,32,`start`],[10,46,`start`],[10,60,`start`]];function Ft(e){let t=e.map(({x:e,y:t})=>[e-L,t-L,e+L,t+L]);return e.map(({x:e,y:n,title:r},i)=>{let a=Nt*r.length,o=([t,r,i])=>{let o=i===`start`?e+t:e+t-a;return[o,n+r-11,o+a,n+r+3]},s=e=>e[0]>0&&t.every((t,n)=>n===i||It(e,t)),c=Pt.find(e=>s(o(e)))??Pt[0];t.push(o(c));let[l,u,d]=c;return{x:e+l,y:n+u,anchor:d}})}var It=(e,t)=>e[2]<=t[0]||t[2]<=e[0]||e[3]<=t[1]||t[3]<=e[1];function R(e){let t=(0,g.useRef)(null),[n,r]=(0,g.useState)(e);return(0,g.useLayoutEffect)(()=>{let n=()=>r(Math.max(e,Lt(t.current)));n();let i=new ResizeObserver(n);return i.observe(t.current),()=>i.disconnect()},[e]),[t,n]}function Lt(e){let t=e;for(;t&&!t.clientWidth;)t=t.parentElement;if(!t)return 0;let{paddingLeft:n,paddingRight:r}=getComputedStyle(t);return t.clientWidth-Number.parseFloat(n)-Number.parseFloat(r)}var Rt={seconds:oe,bytes:ce,count:i},zt={seconds:ae,bytes:ce,count:i},Bt=356,[z,Vt,Ht,Ut]=[56,180,12,52],B=Bt-Ut;function Wt({record:e,around:t}){let[n,r]=R(420),i=e.costs.find(({name:e})=>e===t.choice?.cost)??e.costs[0];if(!i)return null;let a=Gt(e,i);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`tools`,children:[(0,_.jsxs)(`span`,{children:[h(e.scale.title),` on the `,e.part,` part against`]}),(0,_.jsx)(`select`,{className:`inp pick`,"aria-label":`Cost`,value:i.name,onChange:e=>t.choose?.({cost:e.target.value}),children:e.costs.map(({name:e,title:t},n)=>(0,_.jsx)(`option`,{value:e,children:t},n))}),(0,_.jsx)(`span`,{className:`s q`,children:`The line joins those that nobody beats in both.`})]}),(0,_.jsx)(`div`,{ref:n,children:a.length<2?(0,_.jsx)(`p`,{className:`q`,children:`Too few contestants have this number.`}):(0,_.jsx)(qt,{dots:a,cost:i,scale:e.scale,width:r,around:t})})]})}function Gt({contestants:e},t){return e.flatMap(({who:e,title:n,score:r,network:i,costs:a})=>{let o=a[t.name];return o!=null&&o>0&&r!=null?[{who:e,title:n,x:o,y:r,isOwn:i}]:[]})}function Kt(e,t){let n=e.map(e=>e.x),r=e.map(e=>e.y),i=Math.max(...r)-Math.min(...r)||.02,[a,o]=[Math.min(...n)*.7,Math.max(...n)*1.4],[s,c]=[Math.min(...r)-.1*i,Math.max(...r)+.1*i],l=t-Vt;return{x0:a,x1:o,y0:s,y1:c,right:l,x:e=>z+(l-z)*Math.log(e/a)/Math.log(o/a),y:e=>Ht+(B-Ht)*(1-(e-s)/(c-s))}}function qt({dots:e,cost:t,scale:n,width:r,around:i}){let{shown:a,below:o}=jt(e,n.share),s=Mt(a),c=Kt(a,r),l=s.map((e,t)=>t?`H${c.x(e.x)}V${c.y(e.y)}`:`M${c.x(e.x)} ${c.y(e.y)}`),u=[...o].sort((e,t)=>t.y-e.y).map(e=>`${e.title} ${v(n,e.y)}`);return(0,_.jsxs)(`svg`,{width:r,height:Bt,role:`img`,"aria-label":`${n.title} against ${t.title}`,children:[(0,_.jsx)(Yt,{view:c,scale:n,words:zt[t.unit]}),(0,_.jsx)(`path`,{d:l.join(``),fill:`none`,style:{stroke:`var(--ink-3)`},strokeWidth:`1.5`}),(0,_.jsx)(Xt,{dots:a,front:s,view:c,scale:n,cost:t,around:i}),u.length>0&&(0,_.jsxs)(`text`,{x:z,y:352,children:[`Below this view: `,u.join(`, `)]})]})}var Jt=56;function Yt({view:e,scale:t,words:n}){let{x0:r,x1:i,y0:a,y1:o,right:s,x:c,y:l}=e,u=b(a,o,6),d=t.share&&u.length>1&&u[1]-u[0]<.0099,f=-1/0,p=ue(r,i).filter(e=>c(e)-f<Jt?!1:(f=c(e),!0));return(0,_.jsxs)(_.Fragment,{children:[u.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${z} ${l(e)}H${s}`}),(0,_.jsx)(`text`,{x:z-8,y:l(e)+4,textAnchor:`end`,children:v(t,e,+!!d)})]},e)),p.map(e=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${c(e)} ${B}v4`}),(0,_.jsx)(`text`,{x:c(e),y:B+18,textAnchor:`middle`,children:n(e)})]},e)),(0,_.jsx)(`path`,{className:`axis`,d:`M${z} ${B}H${s}`})]})}function Xt({dots:e,front:t,view:n,scale:r,cost:i,around:a}){let o=[...e].sort((e,t)=>t.y-e.y),s=Ft(o.map(e=>({x:n.x(e.x),y:n.y(e.y),title:e.title})));return o.map((e,o)=>{let c=a.colours?.[e.who]??`var(--ink-3)`,l=t.includes(e),{x:u,y:d,anchor:f}=s[o],p={fill:l?`var(--ink)`:`var(--ink-3)`,fontWeight:l?600:400};return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e.title}: ${v(r,e.y)}, ${Rt[i.unit](e.x)}`}),(0,_.jsx)(`circle`,{cx:n.x(e.x),cy:n.y(e.y),r:`5`,style:{fill:l?c:`var(--bg)`,stroke:c},strokeWidth:`2`}),(0,_.jsx)(`text`,{className:`over`,x:u,y:d,textAnchor:f,style:p,children:e.title})]},o)})}var Zt=(e,t)=>e==null?`–`:Rt[t](e),Qt={draw:x(Wt),sentence:e=>{let t=e.contestants.reduce((e,t)=>(t.score??-1/0)>(e?.score??-1/0)?t:e,null);return`${h(e.scale.title)} on the ${e.part} part beside what it costs${t?`: ${t.title} has the most, ${v(e.scale,t.score)}`:``}.`},table:e=>({columns:[`Contestant`,h(e.scale.title),...e.costs.map(({title:e})=>e)],rows:e.contestants.map(({title:t,score:n,costs:r})=>[t,v(e.scale,n),...e.costs.map(({name:e,unit:t})=>Zt(r[e],t))])})};function $t({record:e}){return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`m said-of-both`,children:e.words}),(0,_.jsx)(en,{record:e})]})}function en({record:e}){let[t]=e.rows;return t?t.cells?(0,_.jsx)(nn,{...e}):(0,_.jsx)(an,{...e}):(0,_.jsx)(`p`,{className:`q`,children:`They agree on every row.`})}function V({word:e,isRight:t}){return t==null?(0,_.jsx)(`span`,{children:e}):(0,_.jsxs)(`span`,{className:t?`good`:`wrong`,children:[e,t?` ✓`:` ✗`]})}var tn=e=>e!=null&&e!==``&&Number.isFinite(Number(e));function nn({titles:e,columns:t,rows:n}){let r=t.map((e,t)=>n.every(({cells:e})=>e?.[t]==null||tn(e[t]??null)));return(0,_.jsx)(`div`,{className:`wide-figure`,children:(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[[`Row`,`Is`,...e].map((e,t)=>(0,_.jsx)(`th`,{children:e},t)),t.map((e,t)=>(0,_.jsx)(`th`,{className:r[t]?`n`:``,children:e},t))]})}),(0,_.jsx)(`tbody`,{children:n.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{className:`q`,children:i(e.row+1)}),(0,_.jsx)(`td`,{className:`b`,children:e.truth}),(0,_.jsx)(`td`,{children:(0,_.jsx)(V,{word:e.first,isRight:e.first_right})}),(0,_.jsx)(`td`,{children:(0,_.jsx)(V,{word:e.second,isRight:e.second_right})}),(e.cells??[]).map((e,t)=>(0,_.jsx)(`td`,{className:`${e==null?`q`:`m`} ${r[t]?`n`:``}`,children:rn(e,r[t]??!1)},t))]},t))})]})})}function rn(e,t){return e==null?`missing`:t?y(e):e}var an=({titles:e,size:t,rows:n})=>(0,_.jsx)(`div`,{className:`row-cards${n[0]?.picture?``:` wide-cards`}`,children:n.map((n,r)=>(0,_.jsxs)(`div`,{className:`row-card`,children:[(0,_.jsx)(on,{row:n,size:t}),(0,_.jsxs)(`div`,{className:`s`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`span`,{className:`q`,children:`is `}),(0,_.jsx)(`b`,{children:n.truth})]}),(0,_.jsxs)(`div`,{children:[e[0]??`first`,`: `,(0,_.jsx)(V,{word:n.first,isRight:n.first_right})]}),(0,_.jsxs)(`div`,{children:[e[1]??`second`,`: `,(0,_.jsx)(V,{word:n.second,isRight:n.second_right})]})]})]},r))});function on({row:e,size:t}){return e.text==null?e.series?(0,_.jsx)(`div`,{className:`card-series`,children:(0,_.jsx)(P,{values:e.series.map(e=>e??0)})}):(0,_.jsx)(sn,{row:e,size:t}):(0,_.jsx)(`p`,{className:`m`,children:e.text})}function sn({row:e,size:[t=0,n=0]}){let r=(0,g.useRef)(null),{picture:i}=e;return(0,g.useLayoutEffect)(()=>{i&&t&&n&&F(r.current,C(i),{width:n,height:t},j)},[i,t,n]),(0,_.jsx)(`canvas`,{ref:r,role:`img`,"aria-label":`test row ${e.row+1}`})}var cn={draw:x($t),sentence:e=>e.words,table:e=>({columns:[`Row`,`Is`,e.titles[0]??`First`,e.titles[1]??`Second`,...e.columns],rows:e.rows.map(({row:t,truth:n,first:r,second:a,cells:o})=>[i(t+1),n,r,a,...e.columns.map((e,t)=>rn(o?.[t]??null,!1))])})},ln=60,un=20,dn={ink:`var(--ink)`,body:`var(--accent)`,quiet:`var(--line-2)`,wall:`var(--ink-3)`,paper:`var(--bg)`,good:`var(--ok)`,bad:`var(--error)`};function fn({record:e}){let[t,n]=(0,g.useState)(e),[r,i]=(0,g.useState)(0),[a,o]=(0,g.useState)(!0),s=t.frames.length-1;(0,g.useEffect)(()=>{if(!a)return;let t=setTimeout(()=>{if(r<s+un)return i(r+1);n(e),i(0)},ln);return()=>clearTimeout(t)},[a,r,s,e]);let c=Math.min(r,s),l=t.frames[c],u=Math.min(c*t.every,t.steps);return(0,_.jsxs)(`section`,{className:`episode`,children:[(0,_.jsx)(`svg`,{viewBox:`0 0 ${t.width} ${t.height}`,role:`img`,"aria-label":hn(t),children:[...t.stage,...l.shapes].map((e,t)=>(0,_.jsx)(pn,{shape:e},t))}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>o(!a),children:a?`Pause`:`Play`}),(0,_.jsx)(`input`,{type:`range`,className:`grow`,"aria-label":`Step of the episode`,min:0,max:s,value:c,onChange:e=>{o(!1),i(Number(e.target.value))}}),(0,_.jsxs)(`span`,{className:`num`,children:[`step `,u,` of `,t.steps]})]}),(0,_.jsx)(`div`,{className:`episode-chances s`,children:t.actions.map((e,t)=>(0,_.jsx)(mn,{action:e,chance:l.chances[t]??null},e))}),(0,_.jsxs)(`p`,{className:`s q`,children:[`Return so far `,H(l.so_far),` of `,H(t.brought),`.`,t.every>1&&` One of ${t.every} steps is shown.`]})]})}function pn({shape:{kind:e,tone:t,at:n}}){let r=dn[t]??`var(--ink)`,[i=0,a=0,o=0,s=0,c=0]=n.map(e=>e??0);return e===`line`?(0,_.jsx)(`line`,{x1:i,y1:a,x2:o,y2:s,stroke:r,strokeWidth:c,strokeLinecap:`round`}):e===`rect`?(0,_.jsx)(`rect`,{x:i,y:a,width:o,height:s,fill:r}):(0,_.jsx)(`circle`,{cx:i,cy:a,r:o,fill:r})}function mn({action:e,chance:t}){return(0,_.jsxs)(`span`,{className:`episode-chance`,style:{"--t":t??0},children:[e,` `,t===null?``:c(t)]})}var H=e=>Number.isInteger(e)?String(e):s(e),hn=e=>`An episode of ${r(e.steps,`step`)} that brought ${H(e.brought)}.`,gn={draw:x(fn),sentence:hn,table:e=>({columns:[`Step`,`Return so far`,...e.actions],rows:e.frames.map((t,n)=>[String(Math.min(n*e.every,e.steps)),H(t.so_far),...e.actions.map((e,n)=>c(t.chances[n]))])})},[U,_n,vn,yn]=[60,190,12,36],W=360-yn,bn=(e,t)=>t?e.seconds:e.mean;function xn({sizes:e,scale:t},n,r,i){let a=e.length?e:n.flatMap(e=>e.sizes),[o,s]=[Math.min(...a)*.9,Math.max(...a)*1.1],[c,l]=r?Cn(n):wn(n,t),u=i-_n,d=e=>r?Math.log(Math.max(e,c)/c)/Math.log(l/c):(Math.max(e,c)-c)/(l-c);return{y0:c,y1:l,right:u,x:e=>U+(u-U)*Math.log(e/o)/Math.log(s/o),y:e=>vn+(W-vn)*(1-d(e))}}var Sn=e=>e.filter(e=>e!=null);function Cn(e){let t=Sn(e.flatMap(e=>e.seconds)).filter(e=>e>0);return t.length?[Math.min(...t)*.7,Math.max(...t)*1.4]:[.1,10]}function wn(e,t){let n=Sn(e.flatMap(e=>e.mean)),r=Sn(e.map(e=>e.mean.at(-1)??null)).sort((e,t)=>e-t),i=r.at(-1)??Math.max(...n),a=r[Math.floor(r.length/2)]??i,o=Math.max(6*(i-a),t.share?.25:.6),[s,c]=[Math.max(Math.min(...n),i-o),Math.max(...n)],l=.06*(c-s||.1);return[s-l,c+l]}var Tn=[`--r2`,`--r3`,`--r4`,`--r5`,`--r6`],En=[`5 3`,`2 3`,`8 3 2 3`];function Dn(e,{colours:t,dashes:n}){let r=-1;return e.map(({who:e,network:i,baseline:a})=>{let o=t?.[e];if(i)return{colour:`var(--r1)`,width:3,dash:n?.[e]};if(a)return{colour:`var(--ink-3)`,width:2,dash:`5 3`};if(o)return{colour:o,width:2,dash:n?.[e]};r+=1;let s=En[Math.floor(r/Tn.length)%En.length];return{colour:`var(${Tn[r%Tn.length]})`,width:2,dash:s}})}var On=15;function kn(e){let t=-1/0,n=[],r=[...e.keys()].sort((t,n)=>e[t]-e[n]);for(let i of r)t=Math.max(e[i],t+On),n[i]=t;return n}var An=[[`Score`,!1],[`Seconds`,!0]];function jn({record:e,around:t}){let[n,r]=R(420),a=t.choice?.growTime??!1,o=e=>t.choose?.({growTime:e}),s=e.curves.filter(e=>bn(e,a).some(e=>e!=null));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`div`,{className:`tools`,children:[(0,_.jsx)(ee,{label:`What is drawn`,choices:An,value:a,onChoose:o}),(0,_.jsx)(`span`,{className:`s q`,children:Mn(e,a)})]}),(0,_.jsx)(`div`,{ref:n,children:s.length>0&&(0,_.jsx)(Nn,{record:e,curves:s,isTime:a,width:r,around:t})}),e.curves.filter(e=>e.missing.length).map((e,t)=>(0,_.jsxs)(`p`,{className:`m`,children:[e.title,` has no score at `,e.missing.map(i).join(` and `),` rows. `,e.why.replaceAll(`*`,``)]},t)),e.notes.map((e,t)=>(0,_.jsx)(`p`,{className:`m`,children:e},t))]})}function Mn({done:e,of:t,scale:n},r){return e==null?r?`Seconds of fitting against training rows, both on logarithmic scales`:`Validation ${n.title} against training rows; the band goes from the worst draw to the best`:`${e} of ${t??`all`} fits`}function Nn({record:e,curves:t,isTime:n,width:r,around:i}){let a=xn(e,t,n,r),o=Dn(t,i),s=t.map(e=>Pn(e,a,n)),c=kn(s.map(([,e])=>e));return(0,_.jsxs)(`svg`,{width:r,height:Math.max(360,Math.max(...c)+12),role:`img`,"aria-label":`Learning curves`,children:[(0,_.jsx)(In,{record:e,view:a,isTime:n}),t.map((t,r)=>(0,_.jsx)(Ln,{curve:t,look:o[r],view:a,scale:e.scale,isTime:n},r)),t.map((e,t)=>(0,_.jsx)(zn,{text:Fn(e,n),end:s[t],y:c[t],right:a.right,look:o[t]},t))]})}function Pn(e,{x:t,y:n},r){let i=bn(e,r),a=i.findLastIndex(e=>e!=null);return[t(e.sizes[a]),n(i[a])]}function Fn({title:e,power:t},n){return n&&t!=null?`${e}, rows^${Math.max(0,t).toFixed(1)}`:e}function In({record:e,view:t,isTime:n}){let{y0:r,y1:a,right:o,x:s,y:c}=t,l=n?ue(r,a):b(r,a,6);return(0,_.jsxs)(_.Fragment,{children:[l.map(t=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${U} ${c(t)}H${o}`}),(0,_.jsx)(`text`,{x:U-8,y:c(t)+4,textAnchor:`end`,children:n?ae(t):v(e.scale,t,0)})]},t)),e.sizes.map((e,t)=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${s(e)} ${W}v4`}),(0,_.jsx)(`text`,{x:s(e),y:W+18,textAnchor:`middle`,children:i(e)})]},t)),(0,_.jsx)(`path`,{className:`axis`,d:`M${U} ${W}H${o}`}),(0,_.jsx)(`text`,{x:o,y:356,textAnchor:`end`,children:`training rows`})]})}function Ln({curve:e,look:{colour:t,width:n,dash:r},view:o,scale:s,isTime:c}){let l=bn(e,c),u=e.sizes.flatMap((e,t)=>l[t]==null?[]:[{rows:e,value:l[t],k:t}]),d=u.map(({rows:e,value:t})=>`${i(e)} rows ${c?a(t):v(s,t)}`),f=u.map(({rows:e,value:t})=>`${o.x(e)} ${o.y(t)}`).join(`L`);return(0,_.jsxs)(_.Fragment,{children:[!c&&!e.baseline&&(0,_.jsx)(`path`,{d:Rn(e,o),style:{fill:t},opacity:`.09`}),(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e.title}: ${d.join(`, `)}`}),(0,_.jsx)(`path`,{className:`l`,d:`M${f}`,style:{stroke:t,strokeWidth:n},strokeDasharray:r}),u.map(({rows:e,value:n,k:r})=>(0,_.jsx)(`circle`,{cx:o.x(e),cy:o.y(n),r:`3`,style:{fill:t}},r))]})]})}function Rn({sizes:e,low:t,high:n},{x:r,y:i}){let a=[...e.keys()].filter(e=>t[e]!=null&&n[e]!=null);if(!a.length)return``;let o=a.map(t=>`${r(e[t])} ${i(n[t])}`),s=a.map(n=>`${r(e[n])} ${i(t[n])}`).reverse();return`M${[...o,...s].join(`L`)}Z`}function zn({text:e,end:t,y:n,right:r,look:{colour:i}}){return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`path`,{d:`M${t[0]+4} ${t[1]}L${r+12} ${n}`,fill:`none`,style:{stroke:i},opacity:`.5`}),(0,_.jsx)(`text`,{x:r+16,y:n+4,style:{fill:i,fontWeight:600},children:e})]})}var Bn={draw:x(jn),sentence:e=>{let t=e.curves.map(({title:t,mean:n})=>`${t} ${v(e.scale,n.findLast(e=>e!=null))}`);return`${h(e.scale.title)} with the most of ${r(e.sizes.length,`number`)} of training rows${t.length?`: ${t.join(`, `)}`:``}.`},table:e=>({columns:[`Contestant`,`Training rows`,h(e.scale.title),`From`,`To`,`Fit`],rows:e.curves.flatMap(({title:t,sizes:n,mean:r,low:o,high:s,seconds:c})=>n.map((n,l)=>[t,i(n),v(e.scale,r[l]),v(e.scale,o[l]),v(e.scale,s[l]),a(c[l])]))})},Vn=80,Hn=({words:e})=>e[0]?.name??``,Un=({words:e})=>e.map(({name:e,share:t})=>`${e} ${c(t)}`).join(` · `);function Wn({record:{title:e,guesses:t,note:n}}){return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),n&&(0,_.jsx)(`p`,{className:`s q`,children:n}),t.map((e,t)=>(0,_.jsxs)(`div`,{"data-answer":Hn(e),children:[(0,_.jsxs)(`pre`,{className:`sampled`,children:[(0,_.jsx)(`span`,{className:`q`,children:e.before.slice(-80)}),(0,_.jsx)(`mark`,{children:e.truth??Hn(e)}),(0,_.jsx)(`span`,{className:`q`,children:e.after.slice(0,Vn)})]}),e.truth==null?(0,_.jsx)(Fe,{shares:e.words}):(0,_.jsxs)(`div`,{className:`s`,children:[Hn(e)===e.truth?`✓`:`✗`,` `,Un(e)]})]},t))]})}var Gn={draw:x(Wn),sentence:({guesses:e,note:t})=>`${r(e.length,`gap`)} of texts. ${t??``}`.trim(),table:({guesses:e})=>({columns:[`Before`,`After`,`Likeliest words`,`It was`],rows:e.map(e=>[e.before,e.after,Un(e),e.truth??``])}),note:()=>`hidden words in their sentences, and what it takes them for`},Kn=({record:e,around:t})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`maps`,children:e.maps.map((e,n)=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`h3`,{children:e.title}),(0,_.jsx)(qn,{map:e,theme:t.theme}),(0,_.jsx)(`p`,{className:`s q`,children:e.note})]},n))}),(0,_.jsx)(`p`,{className:`s q`,children:e.note})]});function qn({map:e,theme:t}){let n=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>Jn(n.current,e),[e,t]),(0,_.jsx)(`canvas`,{ref:n,className:`heat`,role:`img`,"aria-label":`${e.title}: ${e.note}`})}function Jn(e,{values:t,width:n,height:r,signed:i}){let a=M(e),[o,s,c]=[a(`sunken`),a(`pos`),a(`neg`)],l=Math.max(1e-12,...t.map(e=>Math.abs(e??0)));I(e,n,r,e=>{for(let a=0;a<n*r;a++){let n=t[a]??0,r=E(o,i&&n<0?c:s,Math.abs(n)/l);e.set([...r.map(Math.round),255],4*a)}})}var Yn=e=>[...e.entries()].map(([e,t])=>[e,t??0]).sort(([,e],[,t])=>Math.abs(t)-Math.abs(e)),Xn={draw:x(Kn),sentence:e=>`${e.maps.map(({title:e,note:t})=>`${e}: ${t}`).join(` `)} ${e.note}`,table:e=>({columns:[`Map`,`Row`,`Column`,`Weight`],rows:e.maps.flatMap(({title:e,width:t,values:r})=>Yn(r).map(([r,i])=>[e,String(1+Math.floor(r/t)),String(1+r%t),n(i)]))})},Zn=15,Qn=10,$n=[`var(--ink-3)`,`var(--ink-2)`,`var(--line-2)`],er=1.15;function tr({record:e,around:t}){let{contestants:n,scale:r,note:i}=e,a=nr(e),o=Math.max(1e-9,...a.map(({fall:e})=>e)),s=e=>`${Math.max(0,Math.min(100,100*e/(o*er)))}%`,c=n.map(({who:e},n)=>t.colours?.[e]??$n[n%$n.length]);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:`row fall-key`,children:n.map(({title:e},t)=>(0,_.jsxs)(`span`,{className:`row s`,children:[(0,_.jsx)(`span`,{className:`mark`,style:{height:3,background:c[t]}}),e]},t))}),(0,_.jsxs)(`div`,{className:`bar-rows`,children:[a.map(({name:e,column:t})=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsx)(`div`,{className:`clip`,title:e,children:e}),(0,_.jsx)(rr,{contestants:n,column:t,place:s,colours:c,scale:r})]},t)),(0,_.jsx)(`div`,{}),(0,_.jsx)(ir,{top:o,place:s,scale:r})]}),(0,_.jsx)(`p`,{className:`s q`,children:i})]})}function nr({pieces:e,contestants:t}){let n=e=>Math.max(...t.map(({falls:t})=>t[e]?.mean??0));return e.map((e,r)=>({name:e,column:r,fall:t.length?n(r):0})).sort((e,t)=>t.fall-e.fall).slice(0,Zn)}function rr({contestants:e,column:t,place:n,colours:r,scale:i}){return(0,_.jsx)(`div`,{children:(0,_.jsx)(`svg`,{width:`100%`,height:e.length*Qn+4,"aria-hidden":`true`,children:e.map(({title:e,falls:a},o)=>{let s=a[t]?.mean??0,c=a[t]?.spread??0,l=o*Qn,u=l+5.5;return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e}: ${G(i,s)} ± ${G(i,c)}`}),(0,_.jsx)(`rect`,{x:`0`,y:l+2,width:n(s),height:`7`,rx:`2`,style:{fill:r[o]}}),(0,_.jsx)(`line`,{x1:n(s-c),x2:n(s+c),y1:u,y2:u,style:{stroke:`var(--ink)`}})]},o)})})})}var G=(e,t)=>y(e.share?`${(100*t).toFixed(1)} points`:t.toFixed(3));function ir({top:e,place:t,scale:n}){let r=n.share?100:1,i=b(0,r*e*1.1,3);return(0,_.jsx)(`div`,{children:(0,_.jsxs)(`svg`,{width:`100%`,height:`22`,role:`img`,"aria-label":`The scale of the bars`,style:{overflow:`visible`},children:[(0,_.jsx)(`line`,{x1:`0`,x2:`100%`,y1:`0.5`,y2:`0.5`,style:{stroke:`var(--axis)`}}),i.map((e,a)=>(0,_.jsxs)(`text`,{x:t(e/r),y:`16`,textAnchor:a?`middle`:`start`,children:[+e.toPrecision(2),a===i.length-1&&(n.share?` points`:` ${n.title}`)]},e))]})})}var ar={draw:x(tr),sentence:e=>{let[t]=nr(e);return t?`They lean most on ${t.name}: without it the score falls by up to ${G(e.scale,t.fall)}.`:`No column was measured.`},table:e=>({columns:[`Column`,...e.contestants.map(({title:e})=>e)],rows:nr(e).map(({name:t,column:n})=>[t,...e.contestants.map(({falls:t})=>`${G(e.scale,t[n]?.mean??0)} ± ${G(e.scale,t[n]?.spread??0)}`)])})},or=320,sr=40,cr=.12;function lr({record:e,around:t}){let{of:n,over:r,who:i,scale:a}=e,o=a.share?100:1,[s,c,l]=[e.low,e.high,e.lead].map(e=>e==null?null:e*o);if(s==null||c==null||l==null)return null;let u=dr(s,c),d=t.colours?.[i]??`var(--ink-3)`;return(0,_.jsxs)(`div`,{className:`lead-box`,children:[(0,_.jsxs)(`div`,{className:`s q`,children:[`Lead of `,n,` over `,r,`, `,(0,_.jsx)(m,{word:`interval`,children:`95% interval`})]}),(0,_.jsxs)(`svg`,{width:`332`,height:`64`,role:`img`,"aria-label":`From ${s.toFixed(2)} to ${c.toFixed(2)}`,children:[(0,_.jsx)(`path`,{className:`axis`,d:`M0 40H${or}`}),(0,_.jsx)(`path`,{d:`M${u(0)} 8V44`,style:{stroke:`var(--ink-3)`},strokeDasharray:`2 3`}),(0,_.jsx)(`path`,{d:`M${u(s)} 24H${u(c)}`,style:{stroke:d},strokeWidth:`4`,strokeLinecap:`round`,opacity:`.5`}),(0,_.jsx)(`circle`,{cx:u(l),cy:`24`,r:`5`,style:{fill:d}}),(0,_.jsx)(`text`,{x:Math.max(24,Math.min(296,u(0))),y:`58`,textAnchor:`middle`,children:`0, equal`}),(0,_.jsx)(fr,{low:s,high:c,scale:a})]})]})}function ur(e,t){let[n,r]=[Math.min(0,e),Math.max(0,t)],i=cr*(r-n||1);return[n-i,r+i]}function dr(e,t){let[n,r]=ur(e,t);return e=>(e-n)/(r-n)*or}function fr({low:e,high:t,scale:n}){let[r,i]=ur(e,t),a=dr(e,t),o=le((i-r)/3),s=[];for(let e=Math.ceil(r/o)*o;e<=i;e+=o)Math.abs(e)>o/2&&Math.abs(a(e)-a(0))>sr&&s.push(e);return(0,_.jsx)(_.Fragment,{children:s.map((e,t)=>{let r=a(e)>290;return(0,_.jsxs)(`text`,{x:r?332:Math.max(14,a(e)),y:`58`,textAnchor:r?`end`:`middle`,children:[pr(e,o),t===s.length-1&&mr(e,n)]},t)})})}function pr(e,t){let n=0;return t<.01?n=3:t<.1?n=2:t<1&&(n=1),`${e>0?``:`−`}${Math.abs(e).toFixed(n)}`}function mr(e,t){return t.share?Math.abs(e)===1?` point`:` points`:` ${t.title}`}var hr={draw:x(lr),sentence:e=>`${e.of} leads ${e.over} by ${v(e.scale,e.lead)}; 95 of 100 times it would lie between ${v(e.scale,e.low)} and ${v(e.scale,e.high)}.`,table:e=>({columns:[`Lead`,`From`,`To`],rows:[[e.lead,e.low,e.high].map(t=>v(e.scale,t))]})};function K({record:e}){let t=C(e.data);return(0,_.jsx)(`div`,{className:`made-pictures`,children:Array.from({length:e.count},(n,r)=>(0,_.jsx)(gr,{record:e,shades:t,place:r},r))})}function gr({record:e,shades:t,place:n}){let r=(0,g.useRef)(null);(0,g.useLayoutEffect)(()=>_r(r.current,e,t,n),[e,t,n]);let i=`${e.title}, ${n+1} of ${e.count}`;return(0,_.jsx)(`canvas`,{ref:r,className:`made-picture`,role:`img`,"aria-label":i})}function _r(e,t,n,r){let{width:i,height:a,channels:o}=t;I(e,i,a,e=>{for(let t=0;t<i*a;t++){let s=(r*i*a+t)*o;for(let r=0;r<3;r++)e[4*t+r]=n[s+(o===3?r:0)]??0;e[4*t+3]=255}})}function vr({data:e,width:t,height:n,channels:r},i){let a=t*n*r,o=C(e).slice(i*a,(i+1)*a);return o.reduce((e,t)=>e+t,0)/Math.max(1,255*o.length)}var yr={draw:x(K),sentence:e=>`${r(e.count,`picture`)} of ${e.width} × ${e.height} points that it makes.`,table:e=>({columns:[`Picture`,`Mean brightness`],rows:Array.from({length:e.count},(t,n)=>[String(n+1),c(vr(e,n))])}),note:({note:e})=>e??`what it makes`},q=240,J=44,br=.1;function xr({record:e}){let t=e.closest;return(0,_.jsxs)(`section`,{className:`likeness`,children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Distance`}),(0,_.jsx)(`p`,{className:`s q`,children:`Fréchet, in what the judge sees`})]}),(0,_.jsx)(Sr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsx)(`strong`,{children:s(e.distance)}),(0,_.jsxs)(`p`,{className:`s q`,children:[`real against real: `,s(e.floor)]})]})]}),e.by_kind.length>0&&(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Kinds`}),(0,_.jsx)(`p`,{className:`s q`,children:`lines: their share among real ones`})]}),(0,_.jsx)(Cr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsxs)(`strong`,{children:[Tr(e),` of `,e.by_kind.length]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`recognised: `,c(e.recognised)]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`of real ones: `,c(e.recognised_real)]})]})]}),(0,_.jsxs)(`div`,{className:`likeness-row`,children:[(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`strong`,{children:`Nearest training sample`}),(0,_.jsx)(`p`,{className:`s q`,children:`bars made, lines unseen real`})]}),(0,_.jsx)(wr,{record:e}),(0,_.jsxs)(`div`,{className:`num`,children:[(0,_.jsxs)(`strong`,{children:[c(e.closer),` very close`]}),(0,_.jsx)(`p`,{className:`s q`,children:`of unseen real ones: 1%`})]})]}),t&&(0,_.jsxs)(`figure`,{className:`likeness-pair`,children:[(0,_.jsx)(K,{record:t}),(0,_.jsx)(`figcaption`,{className:`s q`,children:`The closest: made, and the training sample beside it.`})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[r(e.count,`sample`),` made, as many real ones. The judge is `,e.judge,`.`]})]})}function Sr({record:e}){let[t,n]=[e.distance??0,e.floor??0],r=Math.max(t,n*2,1e-9)*1.1,i=e=>6+(Math.sqrt(e/r)||0)*228;return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`The distance, and its floor`,children:[(0,_.jsx)(`line`,{x1:6,x2:234,y1:26,y2:26,stroke:`var(--axis)`}),(0,_.jsx)(`line`,{x1:i(n),x2:i(n),y1:18,y2:34,stroke:`var(--ink)`,strokeWidth:1.5}),(0,_.jsx)(`text`,{x:i(n),y:12,textAnchor:n>r/2?`end`:`start`,className:`s`,fill:`var(--ink-2)`,children:`floor`}),(0,_.jsx)(`circle`,{cx:i(t),cy:26,r:4,fill:`var(--accent)`})]})}function Cr({record:e}){let t=Math.max(...e.by_kind.flatMap(({made:e,real:t})=>[e,t]),1e-9),n=q/e.by_kind.length,r=e=>e/t*36;return(0,_.jsx)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`The share of each kind, made and real`,children:e.by_kind.map(({name:e,made:t,real:i},a)=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${e}: ${c(t)} made, ${c(i)} real`}),(0,_.jsx)(`rect`,{x:a*n+1,width:Math.max(1,n-2),y:J-r(t),height:r(t),fill:`var(--val)`,rx:1}),(0,_.jsx)(`line`,{x1:a*n,x2:(a+1)*n,y1:J-r(i),y2:J-r(i),stroke:`var(--ink)`,strokeWidth:1.5})]},a))})}function wr({record:e}){let t=Math.max(...e.counts,...e.counts_real,1),n=q/Math.max(1,e.counts.length),r=e=>e/t*40;return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${q} ${J}`,role:`img`,"aria-label":`How far from the nearest training sample`,children:[e.counts.map((e,t)=>(0,_.jsx)(`rect`,{x:t*n+.5,width:Math.max(1,n-1),y:J-r(e),height:r(e),fill:`var(--val)`},t)),e.counts_real.map((e,t)=>(0,_.jsx)(`line`,{x1:t*n,x2:(t+1)*n,y1:J-r(e),y2:J-r(e),stroke:`var(--ink)`,strokeWidth:1.5},t))]})}function Tr(e){return e.by_kind.filter(({made:e,real:t})=>e>0&&e>=br*t).length}var Er={draw:x(xr),sentence:e=>{let t=e.by_kind.length?` ${Tr(e)} of ${e.by_kind.length} kinds are made.`:``;return`The distance to real samples is ${s(e.distance)}; real against real it is ${s(e.floor)}.${t}`},table:e=>({columns:[`What`,`Made`,`Real`],rows:[[`Distance`,s(e.distance),s(e.floor)],[`Recognised`,c(e.recognised),c(e.recognised_real)],[`From the nearest training sample`,s(e.near),s(e.near_real)],...e.by_kind.map(({name:e,made:t,real:n})=>[e,c(t),c(n)])]})},Dr=1e-9,Or=e=>e.filter(e=>e!==null);function kr(e,{width:t,height:n,left:r,right:i,top:a,bottom:o}){let s=e.filter(({quiet:e})=>!e),c=Or((s.length?s:e).flatMap(({y:e})=>e)),l=Or(e.flatMap(({x:e})=>e)),u=Math.min(0,...c),d=Math.max(u+Dr,...c),f=l.length?Math.min(...l):0,p=l.length?Math.max(...l):1,m=(t-r-i)/Math.max(Dr,p-f),ee=(n-a-o)/(d-u),h=e=>Math.min(d+(d-u)/9,Math.max(u-(d-u)/9,e));return{low:u,high:d,first:f,last:p,x:e=>r+(e-f)*m,y:e=>n-o-(h(e)-u)*ee}}function Ar({x:e,y:t},n){let r=``,i=!1;for(let[a,o]of t.entries()){let t=e[a];o===null||t==null?i=!1:(r+=`${i?`L`:`M`}${n.x(t).toFixed(1)} ${n.y(o).toFixed(1)}`,i=!0)}return r}function jr({x:e},t){let n=0;for(let[r,i]of e.entries())Math.abs((i??0)-t)<Math.abs((e[n]??0)-t)&&(n=r);return n}var Y={width:140,height:84,left:8,right:8,top:8,bottom:8},Mr=264,Nr=.7,Pr=({record:e,around:t})=>t.small?(0,_.jsx)(Fr,{record:e}):(0,_.jsx)(Ir,{record:e});function Fr({record:{lines:e,title:t}}){let n=kr(e,Y);return(0,_.jsxs)(`svg`,{viewBox:`0 0 ${Y.width} ${Y.height}`,role:`img`,"aria-label":t,className:`entry-picture`,children:[(0,_.jsx)(`path`,{className:`floor`,d:`M${Y.left} ${n.y(0)}H${Y.width-Y.right}`}),e.map((e,t)=>(0,_.jsx)(`path`,{className:e.quiet?`own quiet`:`own`,d:Ar(e,n)},t))]})}function Ir({record:e}){let[t,r]=R(360),[i,a]=(0,g.useState)(null),{lines:o,across:s,up:c,note:l,title:u}=e,d=Math.min(180,r/3),f={width:r,height:Mr,left:48,right:d,top:24,bottom:32},p=kr(o,f),m=i??p.first+Nr*(p.last-p.first);return(0,_.jsxs)(`div`,{ref:t,className:`entry-large`,children:[(0,_.jsxs)(`svg`,{width:r,height:Mr,role:`img`,"aria-label":`${u}: ${c} by ${s}`,onPointerMove:({clientX:e,currentTarget:t})=>{let n=(e-t.getBoundingClientRect().left-f.left)/(r-f.left-d);a(p.first+Math.min(1,Math.max(0,n))*(p.last-p.first))},children:[(0,_.jsx)(Lr,{view:p,room:f,across:s,up:c}),o.map((e,t)=>(0,_.jsx)(`path`,{className:e.quiet?`own quiet`:`own`,d:Ar(e,p)},t)),o.length>0&&(0,_.jsx)(zr,{lines:o,view:p,at:m,room:f})]}),(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`input`,{type:`range`,className:`slide`,"aria-label":s,min:p.first,max:p.last,step:(p.last-p.first)/200,value:m,onChange:e=>a(Number(e.currentTarget.value))}),(0,_.jsxs)(`span`,{className:`s q nw`,children:[s,`: `,n(m)]})]}),l&&(0,_.jsx)(`p`,{className:`s q`,children:l})]})}function Lr({view:e,room:t,across:r,up:i}){let a=t.width-t.right,o=t.height-t.bottom;return(0,_.jsxs)(_.Fragment,{children:[b(e.low,e.high,4).map(r=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`grid`,d:`M${t.left} ${e.y(r)}H${a}`}),(0,_.jsx)(`text`,{x:t.left-8,y:e.y(r)+4,textAnchor:`end`,children:n(r)})]},r)),(0,_.jsx)(`path`,{className:`axis`,d:`M${t.left} ${o}H${a}`}),b(e.first,e.last,5).map(t=>(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{className:`axis`,d:`M${e.x(t)} ${o}v4`}),(0,_.jsx)(`text`,{x:e.x(t),y:o+18,textAnchor:`middle`,children:n(t)})]},t)),(0,_.jsx)(`text`,{x:t.left-40,y:`12`,children:i}),(0,_.jsx)(`text`,{x:a+12,y:o+18,children:r.length<18?r:``})]})}var Rr=32;function zr({lines:e,view:t,at:r,room:i}){let a=i.width-i.right,o=e.map(e=>{let n=jr(e,r),i=e.y[n]??null;return{line:e,value:i,x:t.x(e.x[n]??0),y:i===null?t.y(0):t.y(i)}}),s=o.map(({line:e})=>t.y(e.y.findLast(e=>e!==null)??0)),c=s.length>1&&Math.abs(s[0]-s[1])<Rr?s.map((e,t)=>Math.max(i.top,Math.min(...s))+Rr*(s[0]<=s[1]?t:1-t)):s;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`path`,{className:`at`,d:`M${o[0].x} ${i.top}V${i.height-i.bottom}`}),o.map(({line:e,value:t,x:r,y:i},o)=>(0,_.jsxs)(`g`,{className:e.quiet?`read quiet`:`read`,children:[t!==null&&(0,_.jsx)(`circle`,{cx:r,cy:i,r:`4`}),(0,_.jsx)(`text`,{className:`b`,x:a+12,y:c[o]+2,children:t===null?`none`:n(t)}),(0,_.jsx)(`text`,{x:a+12,y:c[o]+16,children:e.name})]},o))]})}var Br={draw:x(Pr),sentence:e=>{let t=e.lines.map(({name:e,y:t})=>`${e} goes from ${n(t[0])} to ${n(t.at(-1))}`);return`${e.title}, ${e.up} by ${e.across}${t.length?`: ${t.join(`; `)}`:``}.`},table:e=>({columns:[`Line`,e.across,e.up],rows:e.lines.flatMap(({name:e,x:t,y:r})=>r.map((r,i)=>[e,n(t[i]),n(r)]))})};function Vr({record:e,around:t}){let n=e[t.show??`fixed`];return n.length?(0,_.jsxs)(`div`,{className:`painted`,children:[(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:`left: what it is · right: what is said`}),(0,_.jsx)($e,{classes:t.classes??[]})]}),(0,_.jsx)(`div`,{className:`pairs`,children:n.map((n,r)=>(0,_.jsx)(Hr,{sample:n,size:e.size,around:t},r))})]}):(0,_.jsx)(`p`,{className:`q`,children:`No point is wrong any more.`})}function Hr({sample:e,size:t,around:n}){return(0,_.jsxs)(`figure`,{children:[(0,_.jsxs)(`div`,{className:`pair`,children:[(0,_.jsx)(Ur,{mask:e.truth,row:e.row,size:t,around:n}),(0,_.jsx)(Ur,{mask:e.said,row:e.row,size:t,around:n})]}),(0,_.jsxs)(`figcaption`,{className:`s q`,children:[c(e.wrong),` wrong`]})]})}function Ur({mask:e,row:t,size:[n=1,r=1],around:{paint:i}}){let a=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>{let o=a.current;o.width=Math.max(1,r),o.height=Math.max(1,n),i?.(o,t),Qe(o,C(e))},[e,t,r,n,i]),(0,_.jsx)(`canvas`,{ref:a,className:`px`})}var Wr={draw:x(Vr),sentence:e=>`${c(e.wrong)} of the points of ${r(e.of,`picture`)} are called what they are not.`,table:(e,t)=>({columns:[`Row`,`Points wrong`],rows:e[t.show??`fixed`].map(({row:e,wrong:t})=>[u(e+1),c(t)])}),note:e=>`${c(e.wrong)} of the points wrong`,about:(e,{which:t})=>`The first ${e.of} ${t??`pictures`}`},X=12,Gr=4;function Kr({record:{of:e,values:t}}){let r=t.slice(0,X).map(n).join(`  `),i=t.filter(e=>e!=null&&Number.isFinite(e));return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`div`,{className:t.length<Gr?`big`:`several`,"data-answer":r,children:r}),t.length>X&&(0,_.jsxs)(`div`,{className:`q`,children:[`and `,t.length-X,` more`]}),e&&(0,_.jsx)(`div`,{className:`m`,children:e}),i.length>=Gr&&(0,_.jsx)(`div`,{className:`said-curve`,children:(0,_.jsx)(P,{values:i})})]})}var qr={draw:x(Kr),sentence:e=>`It says ${e.values.slice(0,X).map(n).join(`, `)}${e.of?` for ${e.of}`:``}.`,table:e=>({columns:[`Place`,e.of||`Number`],rows:e.values.map((e,t)=>[String(t+1),n(e)])})},Jr=10,Yr=6;function Xr({record:e,around:t}){let n=e[t.show??`fixed`].filter(e=>e.said.length),[r]=n;return r?r.said.length>1?(0,_.jsx)(Zr,{rows:n.slice(0,Yr)}):(0,_.jsx)($r,{rows:n.slice(0,Jr),place:Qr(e.fixed)}):(0,_.jsx)(`p`,{className:`q`,children:`There are no rows to show.`})}var Zr=({rows:e})=>(0,_.jsxs)(`div`,{className:`told numbers`,children:[(0,_.jsxs)(`div`,{className:`row s q key-line`,children:[(0,_.jsx)(`i`,{className:`came`}),e[0].past?`what came, before and after`:`what came`,(0,_.jsx)(`i`,{className:`told-line`}),`forecast`]}),e.map((e,t)=>(0,_.jsxs)(`div`,{className:`one-forecast`,children:[(0,_.jsx)(et,{...e}),(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]})]},t))]});function Qr(e){let t=e.flatMap(({said:e,truth:t})=>[e[0],t[0]]).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1;return e=>`${Math.max(0,Math.min(100,100*(e-n)/r))}%`}var $r=({rows:e,place:t})=>(0,_.jsx)(`div`,{className:`told numbers`,children:e.map(({row:e,said:n,truth:r},i)=>(0,_.jsxs)(`div`,{className:`told-row`,children:[(0,_.jsxs)(`span`,{className:`s q`,children:[`row `,e+1]}),(0,_.jsxs)(`span`,{className:`track`,children:[(0,_.jsx)(ei,{look:`truth`,value:r[0],place:t}),(0,_.jsx)(ei,{look:`said`,value:n[0],place:t})]}),(0,_.jsxs)(`span`,{className:`s nw`,children:[s(n[0]),`, is `,s(r[0])]})]},i))}),ei=({look:e,value:t,place:n})=>t==null?null:(0,_.jsx)(`i`,{className:e,style:{left:n(t)}}),ti={draw:x(Xr),sentence:e=>`It is ${s(e.error)} off on average, over ${r(e.of,`row`)}.`,table:(e,t)=>({columns:[`Row`,`Step`,`Said`,`Is`],rows:e[t.show??`fixed`].flatMap(({row:e,said:t,truth:n})=>t.map((t,r)=>[u(e+1),String(r+1),s(t),s(n[r])]))}),note:(e,{which:t})=>`mean error ${s(e.error)} on ${e.of} ${t??`rows`}`},ni={draw:x(({record:e})=>Object.entries(e.outputs).map(([e,t])=>(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`h3`,{children:e}),(0,_.jsx)(`pre`,{children:t})]},e))),sentence:e=>`What comes out: ${o(Object.keys(e.outputs))}.`,table:null};function ri({record:e}){let t=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>{let n=t.current;n.width=Math.max(1,e.width),n.height=Math.max(1,e.height),Qe(n,C(e.data),{strength:1})},[e]),(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`canvas`,{ref:t,className:`painted-answer`,role:`img`,"aria-label":e.title}),(0,_.jsx)($e,{classes:e.classes}),(0,_.jsx)(Fe,{shares:e.shares})]})}var ii={draw:x(ri),sentence:e=>`Of all points: ${o(e.shares.map(({name:e,share:t})=>`${c(t)} ${e}`))}.`,table:e=>({columns:[`Class`,`Points`],rows:e.shares.map(({name:e,share:t})=>[e,c(t)])})},ai=400;function oi(e,t){let n=/\s/.test(t.trim())?/(\s+)/:/(?:)/u,r=e.split(n),i=t.split(n),a=r.slice(0,ai),o=i.slice(0,ai),s=Array.from({length:a.length+1},()=>new Uint16Array(o.length+1)),c=(e,t)=>s[e]?.[t]??0;for(let e=a.length-1;e>=0;--e){let t=s[e];if(t)for(let n=o.length-1;n>=0;--n)t[n]=a[e]===o[n]?c(e+1,n+1)+1:Math.max(c(e+1,n),c(e,n+1))}let l=[],u=(e,t)=>{let n=l.at(-1);n?.same===t?n.text+=e:e&&l.push({text:e,same:t})},d=0;for(let[e,t]of r.entries()){for(;e<a.length&&d<o.length&&t!==o[d]&&c(e,d+1)>=c(e+1,d);)d+=1;let n=e<a.length&&d<o.length&&t===o[d];u(t,n),n&&(d+=1)}return l}var si=e=>e.written===e.wanted,ci=({written:e,wanted:t})=>e?oi(e,t).map((e,t)=>e.same?(0,_.jsx)(`span`,{children:e.text},t):(0,_.jsx)(`mark`,{children:e.text},t)):(0,_.jsx)(`span`,{className:`q`,children:`(nothing)`}),li={draw:x(({record:e,around:t})=>(0,_.jsxs)(`section`,{children:[t.rows?(0,_.jsx)(`h2`,{children:e.title}):null,(0,_.jsx)(`div`,{className:`pairs-of-texts`,children:e.pairs.map((e,t)=>(0,_.jsxs)(`div`,{className:`pair-of-texts`,children:[(0,_.jsx)(`p`,{className:`q`,children:e.given}),(0,_.jsxs)(`div`,{children:[(0,_.jsx)(`p`,{className:si(e)?`to-the-letter`:``,children:(0,_.jsx)(ci,{...e})}),si(e)?null:(0,_.jsxs)(`p`,{className:`q`,children:[`wanted: `,e.wanted]})]})]},t))})]})),sentence:e=>`${r(e.pairs.length,`text`)} and the answers; ${e.pairs.filter(si).length} are right to the letter.`,table:null,note:()=>`answers to texts that are not learned from`},ui=60,di=`–`,fi=e=>e==null?di:c(e),pi=[{title:`Found`,word:`recall`,words:e=>fi(e.recall),always:!0},{title:`95% interval`,word:`interval`,words:({low:e,high:t})=>e==null||t==null?di:`${c(e)} to ${c(t)}`},{title:`Right when said`,word:`precision`,words:e=>fi(e.precision),always:!0},{title:`F1`,word:`f1`,words:e=>e.f1==null?di:e.f1.toFixed(3)},{title:`Overlap`,word:`iou`,words:e=>fi(e.overlap)}];function mi({record:e}){let t=e.classes.slice(0,ui),n=pi.filter(({always:e,words:n})=>e||t.some(e=>n(e)!==di));return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsxs)(`table`,{children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{children:`Class`}),(0,_.jsx)(`th`,{className:`num`,children:e.of===`points`?`Points`:`Rows`}),n.map(({title:e,word:t})=>(0,_.jsx)(`th`,{className:`num`,children:(0,_.jsx)(m,{word:t,children:e})},e))]})}),(0,_.jsx)(`tbody`,{children:t.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:e.name}),(0,_.jsx)(`td`,{className:`num`,children:i(e.rows)}),n.map(({title:t,words:n})=>(0,_.jsx)(`td`,{className:`num`,children:n(e)},t))]},t))})]})]})}var hi={draw:x(mi),sentence:e=>{let[t]=e.classes.filter(({recall:e})=>e!=null).sort((e,t)=>e.recall-t.recall);return t?`Found least often is ${t.name}: ${c(t.recall)} of ${r(t.rows,e.of===`points`?`point`:`row`)}.`:`No class has a row to be found.`},table:null},gi=600,_i=(e,t)=>e[t%e.length];function vi(e){let t=[1,2,3,4,5,6].map(t=>e(`--r${t}`));return[...t,...t.map(t=>E(e(`--ink-3`),t,.55))]}function yi(e){let t=getComputedStyle(e),n=e=>w(t.getPropertyValue(e)||`#808080`),r=n(`--raised`);return{background:r,ink:t.getPropertyValue(`--ink`),pos:n(`--pos`),neg:n(`--neg`),paler:e=>E(r,e,.62),hues:vi(n)}}function bi(e){return(t,n,r)=>{let i=xi(`plane`);i.setAttribute(`role`,`img`),i.setAttribute(`aria-label`,`What is answered for every point`);let a=xi(`plane over`);a.setAttribute(`aria-hidden`,`true`);let o=document.createElement(`div`);o.className=`plane-box`,o.append(i,a),n.append(o);let s=(t,n=r)=>{let s=yi(o);t.size&&e.map(i,t,s,n.sharp??!1),Si(e,a,t,s,n)};return s(t),{update:s,close:()=>o.remove()}}}function xi(e){let t=document.createElement(`canvas`);return t.className=e,t}function Si(e,t,n,r,i){let a=t.parentElement.clientWidth,o=window.devicePixelRatio||1;if(!a)return;let s=Math.round(a*o);t.width!==s&&(t.width=s,t.height=s);let c=t.getContext(`2d`);c.setTransform(o,0,0,o,0,0),c.clearRect(0,0,a,a),n.size&&e.lines?.(c,n,r,a);let l=n.over??i.over;if(!l)return;let u=t=>D(e.colour(t,n,r)),d=Ci(l,a);wi(c,l.train,d,u,Ti),l.validation&&i.validation!==!1&&wi(c,l.validation,d,u,Ei(D(r.background)))}function Ci({low:e,high:t},n){let r=(n,r)=>(n==null?NaN:n-e[r])/(t[r]-e[r]);return([e,t])=>[r(e,0)*n,n-r(t,1)*n]}function wi(e,{points:t,target:n},r,i,a){let o=t.length>gi?2.2:3.2;for(let[s,c]of t.entries()){let[t,l]=r(c);Number.isFinite(t)&&Number.isFinite(l)&&(e.beginPath(),e.arc(t,l,o,0,2*Math.PI),a(e,i(n[s]??0)))}}function Ti(e,t){e.fillStyle=t,e.lineWidth=1,e.strokeStyle=`rgba(255,255,255,.9)`,e.fill(),e.stroke()}var Ei=e=>(t,n)=>{t.fillStyle=e,t.lineWidth=1.8,t.strokeStyle=n,t.fill(),t.stroke()},Di=({low:e,high:t})=>(0,_.jsxs)(_.Fragment,{children:[e,(0,_.jsx)(`i`,{className:`scale`}),t]}),Oi=9,Z=(e,t)=>e.over??t.over??null,ki=e=>[e?.names[0]??`across`,e?.names[1]??`up`],Ai=e=>`What it answers over ${ki(e).join(` and `)}.`;function ji(e,t,r,i){let a=Z(e,t),{size:o}=e,s=[...new Set(Array.from({length:Oi},(e,t)=>Math.round(t*(o-1)/8)))],c=(e,t)=>{let[r,i]=[a?.low[e]??0,a?.high[e]??1];return n(r+(i-r)*t)},l=e=>e/Math.max(1,o-1),u=s.flatMap(e=>s.map(t=>[c(0,l(t)),c(1,1-l(e)),i(e*o+t)]));return{columns:[...ki(a),r],rows:o?u:[]}}var Mi=6,Ni=3,Pi={draw:bi({map(e,{data:t,sure:n,size:r},{hues:i,background:a},o){let[s,c]=[C(t),C(n)];I(e,r,r,e=>{for(let t=0;t<r*r;t++){let n=o?.5:.15+.5*((c[t]??0)/255),r=E(a,_i(i,s[t]??0),n);e.set([...r.map(Math.round),255],4*t)}})},colour:(e,t,{hues:n})=>_i(n,Math.max(0,Math.round(e)))}),sentence:(e,t)=>{let n=C(e.data),r=(Z(e,t)?.classes??[]).map((e,t)=>`${e} on ${c(n.filter(e=>e===t).length/Math.max(1,n.length))}`);return`${Ai(Z(e,t))} Likeliest: ${o(r)} of the plane.`},table:(e,t)=>{let[n,r]=[C(e.data),C(e.sure)],i=Z(e,t)?.classes;return ji(e,t,`Likeliest`,e=>`${i?.[n[e]??0]??n[e]??`–`}, ${c((r[e]??0)/255)}`)},key:(e,t)=>(t?.classes??[]).slice(0,Mi).map((e,t)=>(0,_.jsxs)(`span`,{className:`row`,children:[(0,_.jsx)(`i`,{className:`pt`,style:{background:te(t,Ni)}}),e]},t))};function Fi(e,{data:t,size:n},{neg:r,pos:i,paler:a,background:o},s){let[c,l]=[a(r),a(i)],u=s?O(c,c,l,l):O(c,o,l);F(e,C(t),{width:n,height:n},u)}var Ii={draw:bi({map:Fi,colour(e,{low:t,high:n},{neg:r,pos:i}){return t==null||n==null?E(r,i,.5):E(r,i,Math.max(0,Math.min(1,(e-t)/(n-t||1))))}}),sentence:(e,t)=>`${Ai(Z(e,t))} The answers go from ${s(e.low)} to ${s(e.high)}.`,table:(e,t)=>ji(e,t,`Between lowest and highest`,t=>c((C(e.data)[t]??0)/255)),key:({low:e,high:t})=>(0,_.jsx)(Di,{low:s(e),high:s(t)})},Li=127.5;function Ri(e,t){let n=[],r=(n,r)=>e[r*t+n]-Li;for(let e=0;e<t-1;e++)for(let i=0;i<t-1;i++){let a=zi([r(i,e),r(i+1,e),r(i,e+1),r(i+1,e+1)]).map(([n,r])=>[(i+n+.5)/t,(e+r+.5)/t]);for(let e=0;e+1<a.length;e+=2)n.push([a[e],a[e+1]])}return n}function zi([e,t,n,r]){let i=[];return e*t<0&&i.push([e/(e-t),0]),t*r<0&&i.push([1,t/(t-r)]),n*r<0&&i.push([n/(n-r),1]),e*n<0&&i.push([0,e/(e-n)]),i}var Bi={map:Fi,colour:(e,t,{pos:n,neg:r})=>e>.5?n:r,lines(e,{data:t,size:n},{ink:r},i){e.strokeStyle=r,e.lineWidth=1.5,e.beginPath();for(let[[r,a],[o,s]]of Ri(C(t),n))e.moveTo(r*i,a*i),e.lineTo(o*i,s*i);e.stroke()}},Vi=127.5,Hi={draw:bi(Bi),sentence:(e,t)=>{let[n=`0`,r=`1`]=Z(e,t)?.classes??[],i=C(e.data),a=i.filter(e=>e>Vi).length/Math.max(1,i.length);return`${Ai(Z(e,t))} ${r} is likelier than ${n} on ${c(a)} of the plane.`},table:(e,t)=>ji(e,t,`Chance of ${Z(e,t)?.classes?.[1]??`1`}`,t=>c((C(e.data)[t]??0)/255)),key:(e,t)=>{let[n=`0`,r=`1`]=t?.classes??[];return(0,_.jsx)(Di,{low:n,high:r})}},Q=240,Ui=.5,Wi=.35,Gi=.06;function Ki({record:e,around:t}){let n=(0,g.useRef)(null);(0,g.useLayoutEffect)(()=>qi(n.current,e),[e,t.theme]);let r={width:Q,height:Q};return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`canvas`,{ref:n,className:`made-points`,role:`img`,"aria-label":e.title,style:r}),ra(e).map(e=>(0,_.jsx)(`p`,{className:`beneath s q`,children:e},e))]})}function qi(e,t){let n=window.devicePixelRatio||1;e.width=Q*n,e.height=Q*n;let{real:r,made:i}=t,a=$i(r.length?r:i);if(!a.length)return;let o=e.getContext(`2d`),s=Ji(t.corners,a),c=getComputedStyle(e),l=e=>c.getPropertyValue(e);o.scale(n,n),t.scored&&Xi(e,o,t.scored),Yi(o,$i(r).map(s),l(`--ink-3`),1.5),Zi(o,t.arrows??[],s,l(`--ink-2`)),Yi(o,$i(i).map(s),l(`--accent`),2);for(let e of t.paths??[])Qi(o,$i(e).map(s),l(`--ink`))}function Ji(e,t){let[[n,r],[i,a]]=e??ea(t);return([e,t])=>[(e-n)/(i-n)*Q,Q-(t-r)/(a-r)*Q]}function Yi(e,t,n,r){e.fillStyle=n;for(let[n,i]of t)e.beginPath(),e.arc(n,i,r,0,2*Math.PI),e.fill()}function Xi(e,t,{data:n,size:r}){let i=M(e),[a,o]=[i(`raised`),E(i(`raised`),i(`pos`),.55)],s=document.createElement(`canvas`);F(s,C(n),{width:r,height:r},O(a,o)),t.drawImage(s,0,0,Q,Q)}function Zi(e,t,n,r){let i=t.map(([e=0,t=0,r=0,i=0])=>[n([e??0,t??0]),n([(e??0)+(r??0),(t??0)+(i??0)])]),a=Math.max(1e-12,...i.map(([[e,t],[n,r]])=>Math.hypot(n-e,r-t))),o=Q/Math.sqrt(t.length||1)/a;e.strokeStyle=r,e.lineWidth=1,e.globalAlpha=.6;for(let[[t,n],[r,a]]of i){let[i,s]=[(r-t)*o,(a-n)*o],[c,l]=[t+i/2,n+s/2];e.beginPath(),e.moveTo(t-i/2,n-s/2),e.lineTo(c,l);for(let t of[-.5,Ui]){let[n,r]=[Math.cos(t),Math.sin(t)];e.moveTo(c,l),e.lineTo(c-Wi*(i*n-s*r),l-Wi*(i*r+s*n))}e.stroke()}e.globalAlpha=1}function Qi(e,t,n){let[r,i]=[t[0],t.at(-1)];if(r&&i){e.strokeStyle=n,e.lineWidth=1.25,e.beginPath();for(let[n,r]of t)e.lineTo(n,r);e.stroke(),e.beginPath(),e.arc(...r,3,0,2*Math.PI),e.stroke(),Yi(e,[i],n,3)}}var $i=e=>e.filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t));function ea(e){let[t,n]=ta(e.map(([e])=>e)),[r,i]=ta(e.map(([,e])=>e));return[[t,r],[n,i]]}function ta(e){let t=Math.min(...e),n=Math.max(...e),r=(n-t||1)*Gi;return[t-r,n+r]}var na=([e,t])=>[n(e),n(t)],ra=({scored:e,arrows:t,paths:n})=>[...e?[`Shaded where the critic takes points to be real.`]:[],...t?.length?[`Arrows: where the network sends what is half noise.`]:[],...n?.length?[`Lines: the ways of some points from noise (ring) to a sample (dot).`]:[]],ia={draw:x(Ki),sentence:e=>[`${r(e.made.length,`point`)} that it makes, over ${u(e.real.length)} real ones.`,e.scored?`The critic scores places from ${s(e.scored.low)} to ${s(e.scored.high)}.`:``,e.paths?.length?`The ways of ${r(e.paths.length,`point`)} from noise on are drawn.`:``].filter(Boolean).join(` `),table:e=>({columns:[`Point`,e.names[0]??`x`,e.names[1]??`y`],rows:[...e.made.map(e=>[`made`,...na(e)]),...e.real.map(e=>[`real`,...na(e)])]}),note:()=>`what it makes, over the real points in grey`};function aa({record:e}){let t=Oe(e.curves),[n]=t;if(!n)return null;let r=t.length>1?`The coloured line is ${n.name}, the weakest: area ${s(n.area)}.`:`The area under the line for ${n.name} is ${s(n.area)}.`;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsx)(S,{label:e.title,across:`found`,up:`right when said`,hasDiagonal:!1,children:(0,_.jsx)(De,{paths:t.map(e=>Ee(e.recall,e.precision))})}),(0,_.jsxs)(`p`,{className:`s q`,children:[r,` Finding all without a false alarm would be the upper right corner.`]})]})}var oa={draw:x(aa),sentence:e=>{let[t]=Oe(e.curves);return t?`Of ${e.curves.length} classes the weakest is ${t.name}, with an area of ${s(t.area)} under its line.`:`No class has rows to be found.`},table:e=>({columns:[`Class`,`Found`,`Right when said`],rows:e.curves.flatMap(({name:e,recall:t,precision:n})=>t.map((t,r)=>[e,c(t),c(n[r])]))})},sa=({record:e})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(ca,{...e}),(0,_.jsx)(la,{...e})]});function ca({title:e,counts:t,edges:n,mean:r}){let i=Math.max(1,...t),a=100/t.length;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`div`,{className:`hist`,children:(0,_.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:t.map((e,t)=>{let n=100*e/i,r=t*a+.15;return(0,_.jsx)(`rect`,{x:r,width:a-.3,y:100-n,height:n,fill:`var(--val)`},t)})})}),(0,_.jsxs)(`div`,{className:`row s q`,children:[(0,_.jsx)(`span`,{className:`grow`,children:s(n[0])}),(0,_.jsx)(`span`,{children:s(n.at(-1))})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[`On average `,s(r),` too `,(r??0)<0?`low`:`high`,`.`]})]})}function la({truth:e,said:t}){let n=e.map((e,n)=>[e,t[n]]).filter(e=>e.every(e=>e!=null)),r=n.flat(),i=r.length?Math.min(...r):null,a=r.length?Math.max(...r):null,o=e=>(100*(e-i)/(a-i||1)).toFixed(2);return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:`Said against true`}),(0,_.jsx)(`div`,{className:`square`,children:(0,_.jsxs)(`svg`,{viewBox:`-4 -4 108 112`,role:`img`,"aria-label":`Said against true`,children:[(0,_.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,_.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,_.jsx)(`g`,{fill:`var(--val)`,opacity:`.5`,transform:`matrix(1 0 0 -1 0 100)`,children:n.map(([e,t],n)=>(0,_.jsx)(`circle`,{cx:o(e),cy:o(t),r:`1`},n))}),(0,_.jsxs)(`text`,{x:`100`,y:`107`,textAnchor:`end`,fontSize:`4.6`,fill:`var(--ink-3)`,children:[`true: `,s(i),` to `,s(a)]})]})})]})}var ua={draw:x(sa),sentence:e=>`On average it says ${s(e.mean)} too ${(e.mean??0)<0?`low`:`high`}; its misses lie between ${s(e.edges[0])} and ${s(e.edges.at(-1))}.`,table:e=>({columns:[`Missed from`,`to`,`Rows`],rows:e.counts.map((t,n)=>[s(e.edges[n]),s(e.edges[n+1]),i(t)])})};function da({record:e}){let t=Oe(e.curves),[n]=t;if(!n)return null;let r=t.length>1?`The coloured line is ${n.name}, which is told apart least: area ${s(n.area)}.`:`The area under the line for ${n.name} is ${s(n.area)}.`;return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e.title}),(0,_.jsx)(S,{label:`Found against false alarms`,across:`false alarms`,up:`found`,children:(0,_.jsx)(De,{paths:t.map(e=>Ee(e.false_positives,e.true_positives))})}),(0,_.jsxs)(`p`,{className:`s q`,children:[r,` Guessing gives the dashed line, with an area of 0.5.`]})]})}var fa={draw:x(da),sentence:e=>{let[t]=Oe(e.curves);return t?`Told apart least is ${t.name}, with an area of ${s(t.area)} under its line; guessing gives 0.5.`:`No class has rows to be found.`},table:e=>({columns:[`Class`,`False alarms`,`Found`],rows:e.curves.flatMap(({name:e,false_positives:t,true_positives:n})=>t.map((t,r)=>[e,c(t),c(n[r])]))})},pa=30;function ma({record:{rows:e,columns:t}}){return t.length?(0,_.jsxs)(`div`,{className:`rows-made`,children:[(0,_.jsx)(`table`,{children:(0,_.jsx)(`tbody`,{children:t.slice(0,pa).map((t,r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{className:`q`,children:t}),e.map((e,t)=>(0,_.jsx)(`td`,{className:`num`,children:n(e[r])},t))]},r))})}),t.length>pa&&(0,_.jsxs)(`p`,{className:`s q`,children:[`and `,r(t.length-pa,`more column`)]})]}):(0,_.jsx)(`div`,{className:`rows-made-series`,children:e.map((e,t)=>(0,_.jsx)(P,{values:e.map(e=>e??0)},t))})}var ha={draw:x(ma),sentence:({rows:e,columns:t})=>t.length?`${r(e.length,`row`)} of ${r(t.length,`number`)} that it makes, as the network gets them.`:`${r(e.length,`channel`)} that it makes.`,table:({rows:e,columns:t})=>({columns:[`Row`,`Number`,`Value`],rows:e.flatMap((e,r)=>e.map((e,i)=>[String(r+1),t[i]??String(i+1),n(e)]))})},ga=160,_a=64,va=`�`,ya=({record:{title:e,inputs:t}})=>(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`h3`,{children:e}),t.map((e,t)=>(0,_.jsx)(ba,{input:e},t))]});function ba({input:{name:e,picture:t,tokens:n,series:r}}){return(0,_.jsxs)(`div`,{className:`seen`,children:[t&&(0,_.jsx)(`img`,{src:t,alt:`The picture as ${e} gets it`}),n.slice(0,1+n.findLastIndex(Boolean)).map((e,t)=>(0,_.jsx)(`span`,{className:`token`,children:e===va?`unknown`:e},t)),r.length>0&&(0,_.jsx)(`svg`,{width:ga,height:_a,role:`img`,"aria-label":`The series as ${e} gets it`,children:r.map((e,t)=>(0,_.jsx)(`path`,{d:xa(e),fill:`none`,style:{stroke:`var(--r${1+t%6})`},strokeWidth:`1.5`},t))})]})}function xa(e){let t=e.map(e=>e??0),[n,r]=[Math.min(...t),Math.max(...t)],i=e=>60-56*(e-n)/(r-n||1),a=e=>ga*e/Math.max(1,t.length-1);return t.length?`M${t.map((e,t)=>`${a(t).toFixed(1)} ${i(e).toFixed(1)}`).join(`L`)}`:``}function Sa({name:e,picture:t,tokens:n,series:i}){return t?`${e}, a picture`:n.length?`${e}, ${r(n.length,`token`)}`:i.length?`${e}, ${r(i.length,`channel`)} of ${r(i[0].length,`step`)}`:e}var Ca={draw:x(ya),sentence:e=>`As it sees it: ${o(e.inputs.map(Sa))}.`,table:e=>({columns:[`Input`,`Place`,`Holds`],rows:e.inputs.flatMap(({name:e,tokens:t,series:r})=>[...t.map((t,n)=>[e,String(n+1),t]),...r.flatMap(t=>t.map((t,r)=>[e,String(r+1),n(t)]))])})},wa=({alarm:e,rows:t})=>e?` ${r(e.above,`row`)} of ${u(t)} over ${s(e.at)}, under which ${c(e.share)} of the ${e.chosen_on} rows lie.`:``,Ta=e=>Array.isArray(e)?e.map(e=>s(e)).join(`, `):``;function Ea({record:e,around:t}){let{title:n,samples:r,pairs:i}=e,a=(0,g.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:n}),e.alarm&&(0,_.jsx)(`p`,{className:`s q`,children:wa(e)}),i?(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`s q`,children:`Above what is there, below what it expected.`}),(0,_.jsx)(K,{record:i})]}):(0,_.jsx)(`div`,{className:`opened`,children:(0,_.jsx)(lt,{rows:a,known:r,around:t})})]}):null}var Da={draw:x(Ea),sentence:e=>`${r(e.samples.length,`sample`)} that it expected least.${wa(e)}`,table:({samples:e})=>({columns:[`Row`,`Error`,`What is there`,`What it expected`],rows:e.map(e=>[u(e.row+1),s(e.loss),Ta(e.truth),Ta(e.said)])})},Oa=[`var(--val)`,`var(--accent)`,`var(--warn)`,`var(--error)`],ka=e=>e===`O`?``:e.replace(/^[BIESLU]-/,``);function Aa(e,t){return`color-mix(in srgb, ${Oa[Math.max(0,e.indexOf(ka(t)))%Oa.length]} 26%, var(--fill))`}function ja({text:e,kinds:t}){return(0,_.jsx)(`p`,{className:`tagged-text`,children:e.words.map((n,r)=>{let i=e.said[r]??`O`,a=e.truth?.[r]??i,o=ka(i),s=o&&o!==ka(e.said[r-1]??`O`);return(0,_.jsxs)(`span`,{className:i===a?``:`wrong`,style:o?{background:Aa(t,i)}:void 0,title:i===a?i:`${i}, it is ${a}`,children:[s&&(0,_.jsxs)(`small`,{children:[o,` `]}),n,` `]},r)})})}function Ma({record:{title:e,texts:t}}){let n=[...new Set(t.flatMap(({said:e,truth:t})=>[...e,...t??[]].map(ka)))].filter(Boolean);return n.sort(),(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:e}),t.map((e,t)=>(0,_.jsx)(ja,{text:e,kinds:n},t))]})}var Na={draw:x(Ma),sentence:({texts:e})=>`${r(e.length,`text`)} with a tag for each word.`,table:({texts:e})=>({columns:[`Word`,`Tag`,`It is`],rows:e.flatMap(({words:e,said:t,truth:n})=>e.map((e,r)=>[e,t[r]??``,n?.[r]??``]))}),note:()=>`texts that it never learned from, with a tag for each word`},Pa=e=>typeof e==`number`&&!Number.isNaN(e),Fa=e=>Pa(e)?c(e):``;function Ia({record:{title:e,tasks:t,rows:n}}){return(0,_.jsxs)(`section`,{className:t.length>8?`wide`:``,children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`h2`,{children:e}),(0,_.jsx)(`span`,{className:`s q`,children:`right, of each task's rows that were kept back`})]}),(0,_.jsxs)(`table`,{className:`task-scores`,children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{}),t.map((e,t)=>(0,_.jsx)(`th`,{className:`s q`,title:e,children:(0,_.jsx)(`span`,{className:`cut`,children:e})},t))]})}),(0,_.jsx)(`tbody`,{children:n.map((e,t)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsxs)(`th`,{className:`s q`,children:[`after task `,t+1]}),e.map((e,n)=>(0,_.jsx)(`td`,{className:n===t?`new`:void 0,style:Pa(e)?{"--t":e}:void 0,children:Fa(e)},n))]},t))})]})]})}var La={draw:x(Ia),sentence:({tasks:e,rows:t})=>{let n=(t.at(-1)??[]).flatMap((t,n)=>Pa(t)?[`${c(t)} of ${e[n]??`a task`}`]:[]);return n.length?`It still knows ${n.join(`, `)}.`:`No task has been learned yet.`},table:null,note:()=>`what it still knows: right, of each task's rows that were kept back`},Ra={draw:x(({record:e})=>e.texts.map((e,t)=>(0,_.jsxs)(`pre`,{className:`sampled`,children:[(0,_.jsx)(`span`,{className:`q`,children:e.given.slice(-80)}),e.said]},t))),sentence:e=>`${r(e.texts.length,`text`)} that it writes on.`,table:null,note:()=>`what it writes on, from the grey text`},za=.5;function Ba({record:e}){let{title:t,at:n,places:r,right:i}=e,a=100*(n??za);return(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:t}),(0,_.jsxs)(S,{label:`Rows that are right, by the chance from which on`,across:`from this chance on`,up:`right`,hasDiagonal:!1,children:[(0,_.jsx)(`path`,{d:`M50 0V100`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,_.jsx)(`path`,{d:Ee(r,i),fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`1`}),(0,_.jsx)(`path`,{d:`M${a} 0V100`,stroke:`var(--val)`,strokeWidth:`1`})]}),(0,_.jsx)(`p`,{className:`s q`,children:Va(e)})]})}function Va({second:e,at:t,places:n,right:r}){let i=e=>c(r[n.indexOf(e)]),a=`It says “${e}” from a chance of ${c(t)} on`;return t==null||t===za?`${a}: on validation no other choice was clearly better.`:`${a}, chosen on validation. So ${i(t)} of these rows are right; from 50% on it would be ${i(za)}.`}var Ha={draw:x(Ba),sentence:Va,table:({places:e,right:t})=>({columns:[`From this chance on`,`Right`],rows:e.map((e,n)=>[c(e),c(t[n])])})};function Ua(e,t,n,r){let[i=1,a=1]=t.size,[o=1,s=1]=t.step,[c=1,l=1]=t.gap,[u=0,d=0]=t.edge,f=n*o-u,p=r*s-d,m=Array.from({length:i*a},(n,r)=>{let i=f+Math.floor(r/a)*c,o=p+r%a*l,s=i<0||o<0||i>=e.height||o>=e.width,u=s?0:e.values[i*e.width+o]??0;return{weight:t.weights[r]??null,value:u,isOutside:s}});return{top:f,left:p,tall:(i-1)*c+1,wide:(a-1)*l+1,parts:m}}function Wa({grid:e,theme:t,isOwn:n=!1}){let r=(0,g.useRef)(null);return(0,g.useLayoutEffect)(()=>Ga(r.current,e,n),[e,n,t]),(0,_.jsx)(`canvas`,{ref:r,className:`px`,role:`img`,"aria-label":`${e.title}, ${e.size}`})}function Ga(e,{values:t,width:n,height:r},i){let a=Math.min(0,...t.map(e=>e??0)),o=Math.max(1e-9,...t.map(e=>Math.abs(e??0))),s={width:Math.max(1,n),height:Math.max(1,r)};if(a===0){let n=i?getComputedStyle(e).getPropertyValue(`--entry`):``;F(e,Uint8Array.from(t,e=>Math.round(255*(e??0)/o)),s,n?Xe(w(n)):j);return}let c=M(e),[l,u,d]=[c(`sunken`),c(`pos`),c(`neg`)];I(e,s.width,s.height,e=>{for(let i=0;i<n*r;i++){let n=t[i]??0,r=E(l,n<0?d:u,.92*Math.abs(n)/o);e.set([...r.map(Math.round),255],4*i)}})}var Ka=({record:e,around:{small:t,theme:n,onPixels:r,onWeights:i}})=>t?(0,_.jsx)(qa,{record:e,theme:n}):(0,_.jsx)(Za,{record:e,theme:n,onPixels:r,onWeights:i});function qa({record:{before:e,after:t},theme:n}){return(0,_.jsxs)(`div`,{className:`entry-picture pair`,children:[e.slice(0,1).map((e,t)=>(0,_.jsx)(Ya,{grid:e,most:60,children:(0,_.jsx)(Wa,{grid:e,theme:n})},t)),e.length>0&&t.length>0&&(0,_.jsx)(Ja,{}),t.slice(0,1).map((e,t)=>(0,_.jsx)(Ya,{grid:e,most:60,children:(0,_.jsx)(Wa,{grid:e,theme:n,isOwn:!0})},t))]})}var Ja=()=>(0,_.jsx)(`svg`,{width:`16`,height:`12`,viewBox:`0 0 16 12`,"aria-hidden":`true`,className:`arrow`,children:(0,_.jsx)(`path`,{d:`M1 6h13M10 2l4 4-4 4`})});function Ya({grid:e,most:t,children:n}){let r=Math.min(t/Math.max(1,e.width),t/Math.max(1,e.height)),i=Math.max(6,r*e.height);return(0,_.jsx)(`div`,{style:{width:Math.max(6,r*e.width),height:i},children:n})}var Xa=208;function Za({record:e,theme:t,onPixels:n,onWeights:r}){let{before:i,after:a,window:o,note:s}=e,[c]=i,[l]=a;return o&&c&&l&&c.width>0&&l.width>0?(0,_.jsxs)(`div`,{className:`entry-large`,children:[(0,_.jsx)(eo,{picture:c,answer:l,window:o,theme:t,onPixels:n,onWeights:r}),(0,_.jsx)(`p`,{className:`s q`,children:s})]}):(0,_.jsxs)(`div`,{className:`entry-large`,children:[(0,_.jsxs)(`div`,{className:`pair wrap`,children:[(0,_.jsx)(Qa,{grids:i,theme:t}),i.length>0&&a.length>0&&(0,_.jsx)(Ja,{}),(0,_.jsx)(Qa,{grids:a,theme:t,isOwn:!0})]}),(0,_.jsx)(`p`,{className:`s q`,children:s})]})}var Qa=({grids:e,theme:t,isOwn:n=!1})=>(0,_.jsx)(_.Fragment,{children:e.map((r,i)=>(0,_.jsxs)(`figure`,{children:[(0,_.jsx)($a,{grid:r}),(0,_.jsx)(Ya,{grid:r,most:e.length>1?Xa*.7:Xa,children:(0,_.jsx)(Wa,{grid:r,theme:t,isOwn:n})})]},i))}),$a=({grid:{title:e,size:t}})=>(0,_.jsxs)(`figcaption`,{className:`s m`,children:[e,` `,(0,_.jsx)(`span`,{className:`q`,children:t})]});function eo({picture:e,answer:t,window:n,theme:r,onPixels:i,onWeights:a}){let[o,s]=(0,g.useState)({row:Math.floor(t.height/2),column:Math.floor(t.width/2)}),c=Math.min(o.row,t.height-1),l=Math.min(o.column,t.width-1),u=Ua(e,n,c,l),[d=1,f=1]=n.step,p=(t,n)=>{let r=e.values.map(e=>e??0);r[t*e.width+n]=1,i?.(r)},m=({key:e})=>{let[n,r]=to[e]??[0,0];return n===0&&r===0?!1:(s({row:$(c+n,t.height),column:$(l+r,t.width)}),!0)};return(0,_.jsxs)(`div`,{className:`pair wrap top`,children:[(0,_.jsxs)(`figure`,{children:[(0,_.jsx)($a,{grid:e}),(0,_.jsx)(no,{grid:e,theme:r,frame:u,label:`The picture: point to move the frame, press to draw`,onPlace:(e,n,r)=>r&&i?p(e,n):s({row:$(Math.floor(e/d),t.height),column:$(Math.floor(n/f),t.width)}),onKey:m})]}),n.weights.length>0&&(0,_.jsx)(ro,{window:n,onWeights:a}),(0,_.jsx)(Ja,{}),(0,_.jsxs)(`figure`,{children:[(0,_.jsx)($a,{grid:t}),(0,_.jsx)(no,{grid:t,theme:r,isOwn:!0,frame:{top:c,left:l,tall:1,wide:1},label:`What comes out: point, or use the arrow keys, to see what it is made of`,onPlace:(e,t)=>s({row:e,column:t}),onKey:m})]}),(0,_.jsx)(oo,{framed:u,value:t.values[c*t.width+l]??null,hasWeights:n.weights.length>0})]})}var to={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},$=(e,t)=>Math.max(0,Math.min(t-1,e));function no({grid:e,theme:t,isOwn:n=!1,frame:r,label:i,onPlace:a,onKey:o}){let{height:s,width:c}=e,l=({clientX:e,clientY:t,currentTarget:n,buttons:r})=>{let i=n.getBoundingClientRect();a($(Math.floor((t-i.top)/i.height*s),s),$(Math.floor((e-i.left)/i.width*c),c),r>0)},u=e=>{o(e)&&e.preventDefault()},d=(e,t)=>`${100*e/t}%`;return(0,_.jsxs)(`div`,{className:`overlaid`,style:{width:Xa,height:Xa*s/c},role:`slider`,tabIndex:0,"aria-label":i,"aria-valuenow":r.top*c+r.left,"aria-valuetext":`row ${r.top+1}, column ${r.left+1}`,onPointerMove:l,onPointerDown:l,onKeyDown:u,children:[(0,_.jsx)(Wa,{grid:e,theme:t,isOwn:n}),(0,_.jsx)(`i`,{style:{top:d(r.top,s),left:d(r.left,c),height:d(r.tall,s),width:d(r.wide,c)}})]})}function ro({window:{size:e,weights:t},onWeights:n}){let[,r=1]=e,i=Math.max(1e-9,...t.map(e=>Math.abs(e??0))),a=(0,g.useRef)(t);(0,g.useEffect)(()=>{a.current=t},[t]);let o=(e,t)=>{let r=Number(t);if(t===``||!Number.isFinite(r))return;let i=a.current.map((t,n)=>n===e?r:t??0);a.current=i,n?.(i)};return(0,_.jsxs)(`figure`,{children:[(0,_.jsx)(`figcaption`,{className:`s m`,children:`The same numbers everywhere`}),(0,_.jsx)(`div`,{className:`weights-of`,style:{gridTemplateColumns:`repeat(${r}, 40px)`},children:t.map((e,t)=>(0,_.jsx)(`input`,{className:(e??0)<0?`below`:`above`,style:{"--t":`${ao*Math.abs(e??0)/i}%`},"aria-label":`Number ${t+1} of the window`,inputMode:`decimal`,defaultValue:String(Number((e??0).toFixed(2))),onBlur:e=>o(t,e.currentTarget.value),onKeyDown:e=>e.key===`Enter`&&o(t,e.currentTarget.value),readOnly:!n},`${t} ${e}`))})]})}var io=9,ao=45;function oo({framed:{parts:e},value:t,hasWeights:n}){let r=n?e.filter(({weight:e,value:t})=>e&&t):e;return(0,_.jsxs)(`div`,{className:`summed`,children:[(0,_.jsx)(`p`,{className:`s q`,children:`At the framed place`}),(0,_.jsx)(`table`,{children:(0,_.jsxs)(`tbody`,{children:[r.slice(0,io).map(({weight:e,value:t,isOutside:r},i)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:n?`${s(e,2)} × ${s(t,2)}`:r?`outside`:``}),(0,_.jsx)(`td`,{className:`num`,children:s(n?(e??0)*t:t,2)})]},i)),r.length>io&&(0,_.jsxs)(`tr`,{children:[(0,_.jsxs)(`td`,{className:`q`,children:[`and `,r.length-io,` more`]}),(0,_.jsx)(`td`,{})]})]})}),(0,_.jsxs)(`p`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`s q`,children:n?`sum`:`comes out`}),(0,_.jsx)(`span`,{className:`grow`}),(0,_.jsx)(`b`,{children:s(t,2)})]})]})}var so=({title:e,size:t})=>`${e}, ${t}`;function co(e){let t=e.filter(e=>e!==null);return t.length?[s(Math.min(...t),2),s(Math.max(...t),2)]:[`–`,`–`]}var lo={draw:x(Ka),sentence:e=>`${e.title}: ${o(e.before.map(so))} becomes ${o(e.after.map(so))}.`,table:e=>({columns:[`Picture`,`Size`,`Smallest`,`Largest`],rows:[...e.before,...e.after].map(({title:e,size:t,values:n})=>[e,t,...co(n)])})};function uo(e,t){let{yes:n,no:r}=e[t];return[n,r].filter(n=>n!=null&&n>t&&e[n]!==void 0)}function fo(e){let t=new Map,n=0,r=(i,a)=>{let o={number:i,depth:a,x:0};t.set(i,o);let s=uo(e,i);for(let e of s)t.has(e)||r(e,a+1);s.length?o.x=s.reduce((e,n)=>e+t.get(n).x,0)/s.length:(o.x=n,n+=1)};r(0,0);let i=[...t.values()];return{nodes:i,leaves:n,deepest:Math.max(...i.map(({depth:e})=>e))}}var po=84,mo=24,ho={least:86,most:150},go=6.4,_o=30;function vo({record:e}){let[t,n]=R(420);if(!e.nodes.length)return null;let{nodes:r,leaves:a,deepest:o}=fo(e.nodes),s=Math.max(ho.least,Math.min(ho.most,n/Math.max(1,a))),c=({x:e,depth:t})=>[e*s+s/2,mo+t*po],l=e.depth>e.shown?`; the first ${e.shown} are drawn`:``;return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsxs)(`p`,{className:`s q`,children:[e.depth,` questions deep, `,i(e.leaves),` leaves`,l,`. Wider lines carry more training rows.`]}),(0,_.jsx)(`div`,{ref:t,className:`wide-figure`,children:(0,_.jsxs)(`svg`,{width:s*a,height:o*po+60,role:`img`,"aria-label":e.title,children:[r.map(t=>(0,_.jsx)(yo,{record:e,nodes:r,node:t,place:c},t.number)),r.map(t=>(0,_.jsx)(xo,{...e.nodes[t.number],at:c(t),cell:s},t.number))]})})]})}function yo({record:e,nodes:t,node:n,place:r}){let[i,a]=r(n);return uo(e.nodes,n.number).map(o=>{let[s,c]=r(t.find(({number:e})=>e===o)),l=e.nodes[o].rows/Math.max(1,e.nodes[0].rows),u=s<i;return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`path`,{d:`M${i} ${a+18}C${i} ${a+48} ${s} ${c-48} ${s} ${c-18}`,fill:`none`,style:{stroke:`var(--line-2)`},strokeWidth:1+5*Math.sqrt(l)}),(0,_.jsx)(`text`,{className:`over`,x:(i+s)/2+(u?-6:6),y:(a+c)/2,textAnchor:u?`end`:`start`,children:o===e.nodes[n.number].yes?`yes`:`no`})]},o)})}var bo=(e,t)=>e.length>t?`${e.slice(0,Math.max(1,t-1))}…`:e;function xo({rows:e,says:t,share:n,question:r,more:a,at:[o,s],cell:l}){let u=n==null?t:`${t}, ${c(n)}`,d=r??(a?`asks on …`:``),f=r!=null,p=f?_o:Math.min(_o,Math.floor(l/go));return(0,_.jsxs)(`g`,{children:[(0,_.jsx)(`title`,{children:`${d?`${d}? `:``}Says ${u}; ${i(e)} rows`}),!f&&(0,_.jsx)(`rect`,{x:o-l/2+4,y:s-18,width:l-8,height:`38`,rx:`6`,style:{fill:`var(--sunken)`,stroke:`var(--line)`}}),(0,_.jsx)(`text`,{className:f?`over`:``,x:o,y:s-2,textAnchor:`middle`,style:{fill:`var(--ink)`,fontWeight:600},children:bo(f?`${r}?`:u,p)}),(0,_.jsxs)(`text`,{className:f?`over`:``,x:o,y:s+13,textAnchor:`middle`,children:[i(e),` rows`,!f&&a&&` …`]})]})}var So=e=>e==null?``:String(e+1),Co={draw:x(vo),sentence:e=>`A tree ${r(e.depth,`question`)} deep with ${i(e.leaves)} leaves${e.nodes[0]?.question?`, which asks first: ${e.nodes[0].question}`:``}.`,table:e=>({columns:[`Number`,`Question`,`If yes`,`If no`,`Says`,`Rows`],rows:e.nodes.map(({question:e,yes:t,no:n,says:r,rows:a},o)=>[String(o+1),e??``,So(t),So(n),r,i(a)])})},wo=11;function To({heights:e}){let t=Math.sqrt(Math.max(0,...e.map(e=>e??0)));return Array.from({length:wo},(e,n)=>(t*(n+1)/12)**2).filter(e=>e>0)}function Eo(e,t,n){let{x:r,y:i,heights:a}=e,o=``;for(let e=0;e+1<i.length;e++)for(let s=0;s+1<r.length;s++){let c=[[s,e],[s+1,e],[s+1,e+1],[s,e+1]],l=c.map(([e,n])=>(a[n*r.length+e]??0)-t),u=[];for(let e=0;e<4;e++){let t=(e+1)%4;if(l[e]<0==l[t]<0)continue;let a=l[e]/(l[e]-l[t]),[o,s]=c[e],[d,f]=c[t];u.push(n(Do(r[o],r[d],a),Do(i[s],i[f],a)))}for(let e=0;e+1<u.length;e+=2)o+=`M${Oo(u[e])}L${Oo(u[e+1])}`}return o}var Do=(e,t,n)=>(e??0)+((t??0)-(e??0))*n,Oo=([e,t])=>`${e.toFixed(1)} ${t.toFixed(1)}`,ko={width:140,height:84},Ao=300,jo=({record:e,around:t})=>t.small?(0,_.jsx)(Mo,{record:e}):(0,_.jsx)(No,{record:e}),Mo=({record:e})=>(0,_.jsx)(`svg`,{viewBox:`0 0 ${ko.width} ${ko.height}`,role:`img`,"aria-label":e.title,className:`entry-picture`,children:(0,_.jsx)(Po,{record:e,...ko,until:e.path.length})});function No({record:e}){let[t,n]=R(320),[r,i]=(0,g.useState)(null),{path:a,note:o}=e,s=Math.max(1,a.length),c=Math.min(r??s,s),l=Math.min(n,Ao*1.6),d=a[c-1]?.[2]??0;return(0,_.jsxs)(`div`,{ref:t,className:`entry-large`,children:[(0,_.jsx)(`svg`,{width:l,height:Ao,role:`img`,"aria-label":`${e.title}. ${o}`,className:`ground`,children:(0,_.jsx)(Po,{record:e,width:l,height:Ao,until:c})}),(0,_.jsxs)(`div`,{className:`row`,style:{maxWidth:l},children:[(0,_.jsx)(`input`,{type:`range`,className:`slide`,"aria-label":`Steps`,min:1,max:s,value:c,onChange:e=>i(Number(e.currentTarget.value))}),(0,_.jsxs)(`span`,{className:`s q nw`,children:[`step `,u(d)]})]}),(0,_.jsxs)(`p`,{className:`s q`,children:[o,` Each line joins places with the same loss.`]})]})}function Po({record:e,width:t,height:n,until:r}){let{x:i,y:a,path:o}=e;if(i.length<2||a.length<2)return null;let s=e=>t*(e-(i[0]??0))/((i.at(-1)??1)-(i[0]??0)||1),c=e=>n-n*(e-(a[0]??0))/((a.at(-1)??1)-(a[0]??0)||1),l=o.slice(0,r).map(([e,t])=>[s(e??0),c(t??0)]),[u]=l,d=l.at(-1);return(0,_.jsxs)(_.Fragment,{children:[To(e).map(t=>(0,_.jsx)(`path`,{className:`level`,d:Eo(e,t,(e,t)=>[s(e),c(t)])},t)),(0,_.jsx)(`path`,{className:`walked`,d:l.length?`M${l.map(([e,t])=>`${e.toFixed(1)} ${t.toFixed(1)}`).join(`L`)}`:``}),u&&(0,_.jsx)(`circle`,{className:`start`,cx:u[0],cy:u[1],r:`3.5`}),d&&(0,_.jsx)(`circle`,{className:`end`,cx:d[0],cy:d[1],r:`4`})]})}var Fo=(e=[])=>`${n(e[0])}, ${n(e[1])}`,Io={draw:x(jo),sentence:e=>`${e.title}: ${r(e.path.at(-1)?.[2]??0,`step`)} from ${Fo(e.path[0])} to ${Fo(e.path.at(-1))}. ${e.note}`,table:e=>({columns:[`Step`,`Across`,`Up`],rows:e.path.map(([e,t,r])=>[u(r??0),n(e),n(t)])})},Lo=`–`;function Ro({record:e}){let t=e.columns.flatMap(e=>e.weights.map(e=>Math.abs(e??0))),n=Math.max(1e-12,...t);return(0,_.jsxs)(_.Fragment,{children:[(0,_.jsx)(`p`,{className:`s q`,children:e.note}),e.groups.length===1?(0,_.jsx)(Vo,{columns:e.columns,most:n}):(0,_.jsx)(Uo,{...e,most:n})]})}var zo=e=>e.replace(`-`,`−`),Bo=e=>e<0?`var(--neg)`:`var(--pos)`,Vo=({columns:e,most:t})=>(0,_.jsx)(`div`,{className:`bar-rows`,children:e.map(({name:e,weights:[n]},r)=>(0,_.jsxs)(g.Fragment,{children:[(0,_.jsxs)(`div`,{className:`row`,children:[(0,_.jsx)(`span`,{className:`clip grow`,title:e,children:e}),(0,_.jsx)(`span`,{className:`q s`,children:n==null?Lo:zo(n.toPrecision(3))})]}),(0,_.jsx)(Ho,{weight:n??0,most:t})]},r))});function Ho({weight:e,most:t}){let n=Math.abs(e)/t*50,r=e<0?50-n:50;return(0,_.jsx)(`div`,{children:(0,_.jsxs)(`svg`,{width:`100%`,height:`14`,"aria-hidden":`true`,children:[(0,_.jsx)(`line`,{x1:`50%`,x2:`50%`,y1:`0`,y2:`14`,style:{stroke:`var(--line-2)`}}),(0,_.jsx)(`rect`,{x:`${r}%`,y:`3`,width:`${n}%`,height:`8`,rx:`2`,style:{fill:Bo(e)}})]})})}function Uo({groups:e,columns:t,most:n}){return(0,_.jsx)(`div`,{className:`wide-figure`,children:(0,_.jsxs)(`table`,{className:`matrix`,children:[(0,_.jsx)(`thead`,{children:(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`th`,{children:`Column`}),e.map((e,t)=>(0,_.jsx)(`th`,{className:`n`,children:e},t))]})}),(0,_.jsx)(`tbody`,{children:t.map(({name:e,weights:t},r)=>(0,_.jsxs)(`tr`,{children:[(0,_.jsx)(`td`,{children:e}),t.map((e,t)=>(0,_.jsx)(`td`,{className:`cell`,style:{background:Wo(e??0,n)},children:e==null?Lo:zo(e.toFixed(2))},t))]},r))})]})})}var Wo=(e,t)=>`color-mix(in srgb, ${Bo(e)} ${Math.round(45*Math.abs(e)/t)}%, transparent)`,Go={draw:x(Ro),sentence:e=>{let t=e.columns.flatMap(({name:t,weights:n})=>n.map((n,r)=>({name:t,weight:n??0,group:e.groups[r]}))).reduce((e,t)=>Math.abs(t.weight)>Math.abs(e.weight)?t:e,{name:``,weight:0,group:``});return t.name?`${t.name} speaks most ${t.weight<0?`against`:`for`} ${t.group??`it`}: ${n(t.weight)}.`:`No column has a weight.`},table:e=>({columns:[`Column`,...e.groups],rows:e.columns.map(({name:t,weights:r})=>[t,...e.groups.map((e,t)=>n(r[t]))])})};function Ko({record:e,around:t}){let{title:n,samples:r}=e,i=(0,g.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,_.jsxs)(`section`,{children:[(0,_.jsx)(`h2`,{children:n}),(0,_.jsx)(`div`,{className:`opened`,children:(0,_.jsx)(lt,{rows:i,known:r,around:t})})]}):null}var qo={draw:x(Ko),sentence:e=>`${r(e.samples.length,`sample`)} on which it is furthest off.`,table:e=>({columns:[`Row`,`Answer`,`Sure`],rows:e.samples.map(e=>[u(e.row+1),dt(e)??``,e.chance==null?``:c(e.chance)])})},Jo={draw:x(({record:e})=>e.text?(0,_.jsx)(`p`,{className:`written-text`,children:e.text}):(0,_.jsx)(`p`,{className:`q`,children:`It writes nothing.`})),sentence:e=>`It writes: ${e.text||`nothing`}.`,table:null},Yo=e({alike:()=>_e,"by-noise":()=>be,"by-step":()=>we,calibration:()=>Ne,chances:()=>Ie,"classes-said":()=>Ge,confusion:()=>kt,costs:()=>Qt,disagreement:()=>cn,episode:()=>gn,growth:()=>Bn,guesses:()=>Gn,heat:()=>Xn,importance:()=>ar,lead:()=>hr,likeness:()=>Er,lines:()=>Br,"masks-said":()=>Wr,"numbers-answered":()=>qr,"numbers-said":()=>ti,outputs:()=>ni,painted:()=>ii,pairs:()=>li,"per-class":()=>hi,pictures:()=>yr,"plane-of-many":()=>Pi,"plane-of-number":()=>Ii,"plane-of-two":()=>Hi,points:()=>ia,"precision-recall":()=>oa,residuals:()=>ua,roc:()=>fa,"rows-made":()=>ha,seen:()=>Ca,strange:()=>Da,tagged:()=>Na,"task-scores":()=>La,texts:()=>Ra,threshold:()=>Ha,through:()=>lo,tree:()=>Co,valley:()=>Io,weights:()=>Go,worst:()=>qo,written:()=>Jo});function Xo({figure:e}){return Object.hasOwn(Yo,e)?Yo[e]:null}function Zo(e,t,n={}){t.classList.add(`figure`);let r=Xo(e),i=[Qo(t,`picture`,r?.draw??es,[e,n])];return r&&!n.small&&i.push(Qo(t,`words`,x($o(r)),[e,n])),{update:(e,t=n)=>{for(let n of i)n.update(e,t)},close:()=>{for(let e of i)e.close()}}}function Qo(e,t,n,[r,i]){let a=e.appendChild(document.createElement(`div`));a.className=t;let o=n(r,a,i);return{update:o.update,close:()=>{o.close(),a.remove()}}}var $o=({sentence:e,table:t})=>({record:n,around:r})=>(0,_.jsx)(l,{title:n.title,sentence:e(n,r),table:t&&(()=>t(n,r))}),es=x(({record:e})=>(0,_.jsx)(`section`,{children:(0,_.jsxs)(`p`,{className:`q`,children:[`This page cannot draw the figure “`,e.title??e.figure,`”; the report's file has its numbers.`]})})),ts=(e,t={})=>Xo(e)?.note?.(e,t)??e.title??``,ns=(e,t={})=>Xo(e)?.about?.(e,t)??``,rs=(e,t)=>Xo(e)?.key?.(e,t);export{b as C,ae as S,oe as _,K as a,v as b,j as c,Ze as d,E as f,Fe as g,M as h,ts as i,C as l,w as m,Zo as n,F as o,O as p,rs as r,ot as s,ns as t,D as u,ce as v,ne as w,y as x,ue as y};
//# sourceMappingURL=registry.js.map