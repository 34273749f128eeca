import{r as e}from"./rolldown-runtime.js";import{i as t,t as n}from"./react.js";var r=`/* What the screens share, inside their shadow roots: text, buttons, menus, pills, banners, rows. The tokens stand in tokens.css. */
.ll {
  /* Not in one "font": the minifier puts that behind the features, which it would reset. */
  font-family: Inter, system-ui, sans-serif;
  font-size: 14px;
  font-weight: 400;
  line-height: 20px;
  color: var(--ink);
  background: var(--bg);
  font-feature-settings: "tnum", "cv05", "ss03";
  -webkit-font-smoothing: antialiased;
  height: 100%;
}
.ll * {
  box-sizing: border-box;
  margin: 0;
}
.ll b {
  font-weight: 600;
}
.ll [hidden] {
  /* biome-ignore lint/complexity/noImportantStyles: what is hidden stays so, whatever its class says of it */
  display: none !important;
}
.s {
  font-size: 12px;
  line-height: 16px;
}
.m {
  color: var(--ink-2);
}
.q {
  color: var(--ink-3);
}
.nw {
  white-space: nowrap;
}
.val {
  color: var(--val);
}
.bad {
  color: var(--error-ink);
}
.ll h2 {
  font-size: 16px;
  line-height: 24px;
  font-weight: 600;
  letter-spacing: -0.006em;
}
.ll h3 {
  font-size: 14px;
  line-height: 20px;
  font-weight: 600;
}
.big {
  font-size: 28px;
  line-height: 32px;
  font-weight: 600;
  letter-spacing: -0.02em;
}
.row {
  display: flex;
  align-items: center;
  gap: 8px;
}
.base {
  align-items: baseline;
  gap: 10px;
}
.grow {
  flex: 1;
}
.ic {
  width: 16px;
  height: 16px;
  flex: none;
  stroke: currentColor;
  fill: none;
  stroke-linecap: round;
  stroke-linejoin: round;
  /* biome-ignore lint/complexity/noImportantStyles: icons.tsx sets the canvas's thinner stroke on each icon */
  stroke-width: 2 !important;
  display: block;
}
.btn {
  font:
    500 14px / 20px Inter,
    system-ui,
    sans-serif;
  height: 32px;
  padding: 0 12px;
  border-radius: 6px;
  border: 1px solid var(--line-2);
  background: var(--bg);
  color: var(--ink);
  display: inline-flex;
  align-items: center;
  gap: 8px;
  white-space: nowrap;
  cursor: pointer;
}
.btn:hover {
  background: var(--fill);
}
.btn:disabled {
  color: var(--ink-3);
  cursor: default;
  background: var(--bg);
}
.btn:focus-visible,
.seg button:focus-visible,
.menu button:focus-visible,
.inp:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 1px;
}
.btn.p {
  background: var(--accent);
  border-color: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}
.btn.p:hover {
  filter: brightness(1.08);
}
.btn.p:disabled {
  background: var(--fill);
  border-color: var(--fill);
  color: var(--ink-3);
  filter: none;
}
.btn.t {
  border-color: transparent;
  background: none;
  color: var(--ink-2);
}
.btn.sm {
  height: 28px;
  padding: 0 10px;
  font-size: 12px;
}
.btn.i {
  width: 28px;
  padding: 0;
  justify-content: center;
}
.seg {
  display: inline-flex;
  background: var(--fill);
  border-radius: 6px;
  padding: 2px;
}
.seg button {
  font:
    500 12px / 24px Inter,
    system-ui,
    sans-serif;
  height: 24px;
  padding: 0 10px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: var(--ink-2);
  cursor: pointer;
}
.seg .on {
  background: var(--raised);
  color: var(--ink);
  box-shadow: var(--sh-1);
  font-weight: 600;
}
.ll[data-theme="dark"] .seg .on {
  background: #3a404b;
}
.inp {
  height: 32px;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  padding: 0 10px;
  background: var(--bg);
  color: var(--ink);
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  width: 120px;
  text-align: right;
}
.inp.pick {
  border: 0;
  width: auto;
  max-width: 220px;
  text-align: left;
  padding: 0;
  font-weight: 500;
  height: 30px;
}
.inp.pick option {
  background: var(--raised);
  color: var(--ink);
}
.pop {
  position: absolute;
  background: var(--raised);
  border-radius: 8px;
  box-shadow: var(--sh-2);
  border: 1px solid var(--line);
  z-index: 20;
}
.menu {
  padding: 4px;
  display: flex;
  flex-direction: column;
  min-width: 180px;
  max-height: 320px;
  overflow: auto;
}
.menu button {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  text-align: left;
  padding: 6px 10px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: var(--ink);
  cursor: pointer;
}
.menu button:hover:not(:disabled) {
  background: var(--fill);
}
.menu button:disabled {
  color: var(--ink-3);
}
.menu.wide {
  width: 440px;
  max-height: 420px;
}
.menu .two {
  display: block;
}
.tickbox {
  width: 16px;
  flex: none;
  color: var(--accent-ink);
}
.state {
  display: inline-flex;
  align-items: center;
  gap: 6px;
  height: 24px;
  padding: 0 10px;
  border-radius: 12px;
  font-size: 12px;
  font-weight: 600;
  background: var(--fill);
  color: var(--ink-2);
  white-space: nowrap;
}
.state.run {
  background: var(--accent-wash);
  color: var(--accent-ink);
}
.state.done {
  background: var(--ok-wash);
  color: var(--ok);
}
.state.fail {
  background: var(--error-wash);
  color: var(--error-ink);
}
.state.pause {
  background: var(--warn-wash);
  color: var(--warn);
}
.shape {
  width: 8px;
  height: 8px;
  flex: none;
  border-radius: 50%;
  position: relative;
}
.shape.dot {
  background: currentColor;
  animation: pulse 1.6s ease-in-out infinite;
}
.shape.ring {
  border: 2px solid currentColor;
}
.shape.half {
  background: linear-gradient(90deg, currentColor 50%, transparent 50%);
  border: 1px solid currentColor;
}
.shape.bars {
  border-radius: 0;
  border: solid currentColor;
  border-width: 0 3px;
}
.shape.square {
  border-radius: 1px;
  background: currentColor;
}
.shape.broken {
  border: 2px dashed currentColor;
}
.shape.tick {
  border-radius: 0;
  width: 5px;
  height: 9px;
  border: solid currentColor;
  border-width: 0 2px 2px 0;
  transform: rotate(45deg);
  margin: -2px 2px 0;
}
.shape.bang {
  border-radius: 0;
  width: auto;
  height: auto;
}
.shape.bang::before {
  content: "!";
  font-weight: 700;
}
@keyframes pulse {
  50% {
    opacity: 0.35;
  }
}
@media (prefers-reduced-motion: reduce) {
  .shape.dot {
    animation: none;
  }
}
.banner {
  display: flex;
  align-items: center;
  gap: 10px;
  padding: 8px 24px;
  font-size: 14px;
}
.banner.bad {
  background: var(--error-wash);
  color: var(--error-ink);
}
.banner.warn {
  background: var(--warn-wash);
  color: var(--warn);
}
.toast {
  position: absolute;
  left: 50%;
  bottom: 24px;
  transform: translateX(-50%);
  background: var(--raised);
  border: 1px solid var(--line-2);
  border-radius: 8px;
  box-shadow: var(--sh-2);
  padding: 10px 16px;
  max-width: 560px;
  z-index: 30;
}
.empty {
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 12px;
  height: 100%;
  text-align: center;
  padding: 48px;
}
.empty p {
  max-width: 420px;
}
.link {
  border: 0;
  background: none;
  color: var(--accent-ink);
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  cursor: pointer;
  padding: 0;
  border-radius: 4px;
}
.link:hover {
  text-decoration: underline;
}
.link:focus-visible,
.plain:focus-visible,
.unit:focus-visible,
.set:focus-visible,
.switch:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
}
.track {
  position: relative;
  height: 10px;
  background: var(--fill);
  border-radius: 5px;
}
.track i {
  position: absolute;
  top: 0;
  height: 10px;
}
.track .range {
  background: var(--accent-ink);
  opacity: 0.3;
  border-radius: 5px;
}
.track .said {
  width: 10px;
  border-radius: 5px;
  background: var(--val);
  margin-left: -5px;
}
.track .truth {
  width: 2px;
  background: var(--ink);
  margin-left: -1px;
}
.ghost svg {
  width: 200px;
}
.link.strong {
  font-weight: 500;
  text-align: left;
  color: var(--ink);
}
.num {
  /* biome-ignore lint/complexity/noImportantStyles: numbers stand right in every table, whatever its own cells say */
  text-align: right !important;
}
.warn {
  color: var(--warn);
}
.over-all {
  position: absolute;
  inset: 0;
  background: rgba(13, 15, 18, 0.28);
  display: flex;
  align-items: center;
  justify-content: center;
  z-index: 40;
}
.sheet {
  position: relative;
  width: 440px;
  padding: 20px 24px;
  display: flex;
  flex-direction: column;
  gap: 12px;
}
.sheet form {
  display: flex;
  flex-direction: column;
  gap: 12px;
}
@media (max-width: 900px) {
  .empty {
    height: auto;
  }
}
.empty > .row {
  flex-wrap: wrap;
  justify-content: center;
}
.empty > svg {
  max-width: 100%;
}

/* For who listens: it is said, and not seen. */
.heard {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
/* What a picture says in words, and the table behind it. */
:is(.chart, .mid > .left):has(> .in-words) {
  position: relative;
}
.in-words details {
  margin-top: 4px;
  font-size: 12px;
  line-height: 16px;
}
.in-words summary {
  width: max-content;
  color: var(--ink-3);
  cursor: pointer;
}
.in-words summary:hover {
  color: var(--ink);
}
.in-words .table-behind {
  max-height: 240px;
  overflow: auto;
  border-bottom: 1px solid var(--line);
}
.in-words .table-behind :is(th, td) {
  padding: 4px 16px 4px 0;
  text-align: left;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
/* Where the picture has all the room there is, the way to its table appears with the pointer or the keyboard. */
:is(.panes, .lead, .playground, .many, .charts, .compared, .mid) .in-words details:not([open]) {
  position: absolute;
  right: 4px;
  bottom: 4px;
  z-index: 1;
  margin: 0;
  padding: 0 4px;
  background: var(--raised);
  border-radius: 4px;
}
:is(.panes, .lead, .playground, .many, .charts, .compared, .mid)
  :is(.figure, .chart, .left):not(:hover)
  .in-words
  details:not([open], :focus-within) {
  opacity: 0;
}
.pieces {
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  gap: 4px 2px;
  max-height: 220px;
  overflow: auto;
}
.piece {
  display: inline-flex;
  flex-direction: column;
  align-items: center;
  min-width: 14px;
  padding: 1px 4px;
  border-radius: 4px;
  color: var(--ink);
  background: color-mix(in oklab, var(--piece) 16%, var(--bg));
  border-bottom: 2px solid var(--piece);
  font:
    400 13px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  white-space: pre;
}
.piece small {
  font-size: 12px;
  line-height: 16px;
  color: var(--ink-2);
}
.piece.unknown {
  background: var(--bg);
  border: 1px dashed var(--warn);
  border-bottom-width: 2px;
}
.piece.unknown small {
  color: var(--warn);
}
.pieces .gap {
  color: var(--ink-3);
  line-height: 20px;
}
`,i=e(t(),1),a=`−`,o=`no number`,s=e=>e!=null&&Number.isFinite(e);function c(e,t=3){if(!s(e))return o;let n=l(Math.abs(e),t);return e<0?a+n:n}function l(e,t){return e>=1e6?p(e):e>=1e3?d(e):e===0?`0`:e<5*10**-(t+1)?e.toExponential(1).replace(`e-`,`e${a}`):e>=100?e.toFixed(1):e.toFixed(t)}function u(e){if(!s(e))return o;let t=Math.abs(e);return(t>=1e6||e!==0&&t<.001?e.toExponential(3):String(Number(e.toPrecision(5)))).replaceAll(`-`,a)}var d=e=>Math.round(e).toLocaleString(`en-US`),f=[[0xe8d4a51000,`T`],[1e9,`G`],[1e6,`M`]];function p(e){if(e==null)return``;let[t,n]=f.find(([t])=>e>=t)??[];if(t===void 0)return d(e);let r=e/t;return`${r.toFixed(r>=100?0:1)} ${n}`}function m(e){return s(e)?`${(100*e).toFixed(1)}%`:o}function h(e){return s(e)?e<1e-4?`< 0.1 ms`:e<.1?`${(1e3*e).toFixed(1)} ms`:e<10?`${e.toFixed(e<1?2:1)} s`:e<90?`${Math.round(e)} s`:e<5400?`${Math.round(e/60)} min`:e<172800?`${(e/3600).toFixed(1)} h`:`${(e/86400).toFixed(1)} days`:``}function g(e,t){return`${d(e)} ${e===1||t===`series`?t:`${t}s`}`}function _(e){return e>=1e9?`${(e/1e9).toFixed(1)} GB`:e>=1e6?`${(e/1e6).toFixed(1)} MB`:e>=1e3?`${Math.round(e/1e3)} KB`:`${e} bytes`}var v=n();function y({title:e,sentence:t,table:n}){let[r,a]=(0,i.useState)(!1);return(0,v.jsxs)(`div`,{className:`in-words`,children:[(0,v.jsx)(`p`,{className:`heard`,children:t}),n&&(0,v.jsxs)(`details`,{onToggle:e=>a(e.currentTarget.open),children:[(0,v.jsxs)(`summary`,{children:[`As a table`,(0,v.jsxs)(`span`,{className:`heard`,children:[`: `,e]})]}),r&&(0,v.jsx)(x,{title:e,...n()})]})]})}var b=200,x=({title:e,columns:t,rows:n})=>(0,v.jsxs)(`div`,{className:`table-behind`,tabIndex:0,role:`region`,"aria-label":`${e}, as a table`,children:[(0,v.jsxs)(`table`,{children:[(0,v.jsx)(`thead`,{children:(0,v.jsx)(`tr`,{children:t.map((e,t)=>(0,v.jsx)(`th`,{scope:`col`,children:e},t))})}),(0,v.jsx)(`tbody`,{children:n.slice(0,b).map((e,t)=>(0,v.jsx)(`tr`,{children:e.map((e,t)=>(0,v.jsx)(`td`,{children:e},t))},t))})]}),n.length>b&&(0,v.jsxs)(`p`,{className:`s q`,children:[`and `,d(n.length-b),` rows more`]})]}),S=8;function C(e){return e.length?e.length>S?`${e.slice(0,S).join(`, `)} and ${e.length-S} more`:e.length>1?`${e.slice(0,-1).join(`, `)} and ${e.at(-1)}`:e[0]:`nothing`}var w=new Map;function T(e){for(let[t,n]of Object.entries(e??{}))w.set(t,n)}var E=e=>e.slice(e.indexOf(`/`)+1),D={"":e=>e,step:e=>`${e}, each step`,train:e=>`training ${e}`};function O(e){let t=e.includes(`/`)?e.slice(0,e.indexOf(`/`)):``,n=E(e),r=w.get(n)?.title??n.replaceAll(`_`,` `).replaceAll(`/`,` of `);return A(D[t]?.(r)??`${t} ${r}`)}var k=e=>w.get(E(e))?.share??!1,A=e=>e.charAt(0).toUpperCase()+e.slice(1),j=(e,t)=>k(e)?m(t):c(t);export{O as a,_ as c,c as d,m as f,r as g,d as h,T as i,p as l,h as m,j as n,y as o,g as p,k as r,C as s,A as t,u};
//# sourceMappingURL=metrics.js.map