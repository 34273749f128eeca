import{n as e,r as t}from"./rolldown-runtime.js";import{a as n,i as r,n as i,r as a,s as o}from"./numbers.js";import{i as s,n as c,t as l}from"./react.js";import{t as u}from"./metrics.js";import{t as d}from"./Segments.js";var f=`/* What figures look like, wherever they are drawn. Tokens come from tokens.css, shared pieces from parts/look.css. */
.figure .confusion td,
.figure .confusion th {
  border: 0;
  padding: 1px;
  height: auto;
  text-align: center;
}
.confusion button {
  width: 100%;
  min-width: 18px;
  height: 30px;
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
.confusion.dense button {
  height: 18px;
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
  max-width: 340px;
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
  font-size: 4.6px;
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
`,p=`.px {
  image-rendering: pixelated;
  width: 30px;
  height: 30px;
  border-radius: 3px;
  display: block;
  background: var(--fill);
}
.px.probe {
  width: 64px;
  height: 64px;
  border-radius: 6px;
}
.forecast {
  width: 100%;
  height: 60px;
  display: block;
}
.paints {
  flex-wrap: wrap;
  gap: 4px 10px;
}
.paints .row {
  gap: 5px;
}
.paints i {
  width: 9px;
  height: 9px;
  border-radius: 2px;
}
.pair {
  display: flex;
  gap: 2px;
  justify-content: center;
}
`,m=t(s(),1),ee=c(),h=l(),g=`–`;function _(e,t,n){return t==null||!Number.isFinite(t)?g:e.share?v(`${(100*t).toFixed(n??1)}%`):v(t.toFixed(n===0?2:3))}var v=e=>e.replace(/^-(?=[0.]*[%\s]*$)/,``).replace(`-`,`−`);function y(e){return e<.1?`${+(1e3*e).toPrecision(2)} ms`:e<60?`${+e.toPrecision(2)} s`:o(e)}function te(e){return e==null?g:e<1e-4?`< 0.1 ms`:e>=.1&&e<10?`${e.toFixed(2)} s`:o(e)}var ne=[[0xe8d4a51000,`TB`],[1e9,`GB`],[1e6,`MB`],[1e3,`KB`]];function b(e){if(!e)return g;let[t,n]=ne.find(([t])=>e>=t)??[];if(t===void 0)return`< 1 KB`;let r=e/t;return`${r.toFixed(n===`KB`||r>=100?0:1)} ${n}`}function re(e){let t=10**Math.floor(Math.log10(e)),n=e/t;return n<1.5?t:n<3.5?2*t:n<7.5?5*t:10*t}function x(e,t,n){let r=re((t-e)/n||1),i=[];for(let n=Math.ceil(e/r-1e-9)*r;n<=t+r*1e-6;n+=r)i.push(Math.abs(n)<r/1e6?0:n);return i}function S(e,t){let n=[];for(let r=Math.floor(Math.log10(e))-1;r<=Math.ceil(Math.log10(t));r++)for(let i of[1,2,5]){let a=i*10**r;a>=e*.999&&a<=t*1.001&&n.push(a)}return Math.log10(t/e)>3?n.filter(e=>Math.abs(Math.log10(e)-Math.round(Math.log10(e)))<1e-6):n}function C(e){return(t,n,r)=>{let i=(0,ee.createRoot)(n),a=(t,n=r)=>i.render((0,h.jsx)(e,{record:t,around:n}));return a(t),{update:a,close:()=>queueMicrotask(()=>i.unmount())}}}var ie=2;function ae({record:{title:e,samples:t}}){let[n]=t;return n?(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`h3`,{className:`alike-head`,children:e}),n.picture?(0,h.jsx)(oe,{samples:t}):(0,h.jsx)(se,{samples:t})]}):null}var oe=({samples:e})=>(0,h.jsx)(`div`,{className:`alike`,children:e.map(({row:e,label:t,picture:n},r)=>(0,h.jsxs)(`figure`,{title:`row ${e}`,children:[n&&(0,h.jsx)(`img`,{src:n,alt:`Training picture ${e}`}),t]},r))});function se({samples:e}){let t=Object.keys(e[0].shown??{});return(0,h.jsx)(`div`,{className:`alike-rows ${t.length>ie?`wide`:``}`,children:(0,h.jsxs)(`table`,{children:[(0,h.jsx)(`thead`,{children:(0,h.jsx)(`tr`,{children:[`answer`,...t].map(e=>(0,h.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,h.jsx)(`tbody`,{children:e.map(({label:e,shown:n},r)=>(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`td`,{children:(0,h.jsx)(`b`,{children:e})}),t.map(e=>(0,h.jsx)(`td`,{children:n?.[e]??`–`},e))]},r))})]})})}var ce={draw:C(ae)},le=96;function ue({record:{title:e,errors:t}}){let n=t.filter(e=>e!=null);if(!n.length)return null;let i=t.length,a=i===1?`1 step ahead`:`${i} steps ahead`,o=i>1?`, ${r(t.at(-1))} off ${a}`:``;return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:e}),(0,h.jsx)(de,{errors:t,most:Math.max(...n)||1}),(0,h.jsxs)(`div`,{className:`row s q`,children:[(0,h.jsx)(`span`,{className:`grow`,children:`1 step ahead`}),(0,h.jsx)(`span`,{children:i>1&&a})]}),(0,h.jsxs)(`p`,{className:`s q`,children:[r(t[0]),` off one step ahead`,o,`, on average over the rows.`]})]})}function de({errors:e,most:t}){let n=100/e.length;return(0,h.jsx)(`div`,{className:`hist`,children:(0,h.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":`Mean error of each step ahead`,children:e.map((e,i)=>{if(e==null)return null;let a=le*e/t;return(0,h.jsx)(`rect`,{x:n*(i+.1),width:n*.8,y:100-a,height:a,fill:`var(--val)`,children:(0,h.jsx)(`title`,{children:`Step ${i+1}: ${r(e)}`})},i)})})})}var fe={draw:C(ue)};function pe({label:e,across:t,hasDiagonal:n=!0,children:r}){return(0,h.jsx)(`div`,{className:`square`,children:(0,h.jsxs)(`svg`,{viewBox:`-20 -4 126 118`,role:`img`,"aria-label":e,children:[(0,h.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),n&&(0,h.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),r,(0,h.jsxs)(`g`,{fontSize:`4.6`,fill:`var(--ink-3)`,children:[(0,h.jsx)(`text`,{x:`-1.5`,y:`101`,textAnchor:`end`,children:`0%`}),(0,h.jsx)(`text`,{x:`-1.5`,y:`3`,textAnchor:`end`,children:`100%`}),(0,h.jsxs)(`text`,{x:`100`,y:`107`,textAnchor:`end`,children:[t,`: 100%`]})]})]})})}function me(e,t){return e.map((e,n)=>[e,t[n]]).filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t)).map(([e,t],n)=>`${n?`L`:`M`}${(100*e).toFixed(2)} ${(100-100*t).toFixed(2)}`).join(``)}function he({paths:e}){return(0,h.jsxs)(h.Fragment,{children:[e.slice(1).map((e,t)=>(0,h.jsx)(`path`,{d:e,fill:`none`,stroke:`var(--ink-3)`,strokeWidth:`.5`,opacity:`.6`},t)),e.length>0&&(0,h.jsx)(`path`,{d:e[0],fill:`none`,stroke:`var(--val)`,strokeWidth:`1`})]})}var ge=e=>e.filter(e=>e.area!=null).sort((e,t)=>e.area-t.area),_e=1.4,ve=4.4;function ye({record:{title:e,bins:t,error:r}}){let i=me(t.map(e=>e.said),t.map(e=>e.right));return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:e}),(0,h.jsxs)(pe,{label:`Calibration`,across:`how sure it says it is`,children:[(0,h.jsx)(`path`,{d:i,fill:`none`,stroke:`var(--val)`,strokeWidth:`1`}),t.map((e,t)=>(0,h.jsx)(be,{...e},t))]}),(0,h.jsxs)(`p`,{className:`s q`,children:[`On average `,n(r),` off the dashed line, on which 80% sure means right 8 times of 10.`]})]})}function be({said:e,right:t,rows:r}){let a=`${n(e)} sure, ${n(t)} right, ${i(r)} rows`,o=Math.min(ve,_e+Math.sqrt(r)/4);return(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`title`,{children:a}),(0,h.jsx)(`circle`,{cx:100*e,cy:100-100*t,r:o,fill:`var(--val)`})]})}var xe={draw:C(ye)},Se=({record:e})=>(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`div`,{className:`big`,"data-answer":e.said,children:e.said}),e.sure!=null&&(0,h.jsxs)(`div`,{className:`m`,children:[n(e.sure),` by the network's own reckoning`]}),(0,h.jsx)(Ce,{shares:e.chances})]});function Ce({shares:e}){return(0,h.jsx)(`div`,{className:`probability`,children:e.map(({name:e,share:t},r)=>(0,h.jsxs)(m.Fragment,{children:[(0,h.jsx)(`span`,{className:`name`,title:e,children:e}),(0,h.jsx)(`span`,{className:`track ${r?``:`top`}`,children:(0,h.jsx)(`i`,{style:{width:`${100*(t??0)}%`}})}),(0,h.jsx)(`span`,{className:`value`,children:n(t)})]},r))})}var we={draw:C(Se)},Te=10,Ee=4;function De({record:e,around:t}){let r=e[t.show??`fixed`],i=e=>t.classes?.[e]??String(e);if(!r.length)return(0,h.jsx)(`p`,{className:`q`,children:`None of them is wrong any more.`});if(!t.picture)return(0,h.jsx)(`div`,{className:`told`,children:r.slice(0,Te).map((e,t)=>(0,h.jsx)(ke,{sample:e,words:Oe(e,i)},t))});let a=r.some(e=>i(e.said).length>Ee);return(0,h.jsx)(`div`,{className:`samples${a?` long`:``}`,children:r.map((e,r)=>(0,h.jsx)(Ae,{look:t.picture?.(e.row),isWrong:e.said!==e.truth,words:Oe(e,i),sure:n(e.chance)},r))})}var Oe=({said:e,truth:t},n)=>e===t?n(e):`${n(e)}, is ${n(t)}`;function ke({sample:e,words:t}){return(0,h.jsxs)(`div`,{className:`told-row`,children:[(0,h.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]}),(0,h.jsx)(`span`,{className:e.said===e.truth?``:`bad`,children:t}),(0,h.jsx)(`span`,{className:`sure`,children:(0,h.jsx)(`i`,{style:{width:`${100*(e.chance??0)}%`}})}),(0,h.jsx)(`span`,{className:`s q`,children:n(e.chance)})]})}var Ae=(0,m.memo)(({look:e,isWrong:t,words:n,sure:r})=>(0,h.jsxs)(`figure`,{className:t?`wrong`:``,title:`${r} sure`,children:[(0,h.jsx)(`i`,{className:`px`,style:e}),(0,h.jsx)(`figcaption`,{className:`s`,children:n})]})),je={draw:C(De),note:e=>`${e.wrong} of ${e.of} wrong here`,about:(e,{which:t})=>`The first ${e.of} ${t??`rows`}`};function w(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;e++)n[e]=t.charCodeAt(e);return n}var Me=/^#([0-9a-f]{6})$/i,Ne=/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i,Pe=/^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;function T(e){let t=e.trim(),n=Me.exec(t)?.[1]??Ne.exec(t)?.slice(1).map(e=>e+e).join(``);return n?[0,2,4].map(e=>Number.parseInt(n.slice(e,e+2),16)):Pe.exec(t)?.slice(1).map(Number)||Fe(t)}var E=null;function Fe(e){E??=document.createElement(`canvas`).getContext(`2d`),E.fillStyle=`#000000`,E.fillStyle=e;let t=E.fillStyle;return Me.test(t)?T(t):[0,0,0]}var D=(e,t,n)=>[e[0]+(t[0]-e[0])*n,e[1]+(t[1]-e[1])*n,e[2]+(t[2]-e[2])*n],O=(e,t=1)=>t===1?`rgb(${e.map(Math.round).join(`,`)})`:`rgba(${e.map(Math.round).join(`,`)},${t})`;function k(...e){let t=new Uint8Array(768);for(let n=0;n<256;n++){let r=n/255*(e.length-1),i=Math.min(e.length-2,Math.floor(r));t.set(D(e[i],e[i+1],r-i).map(Math.round),3*n)}return t}function A(e){let t=getComputedStyle(e);return e=>T(t.getPropertyValue(`--${e}`))}var j=[[46,125,209],[226,118,30],[42,157,99],[197,64,116],[126,87,194],[0,151,167],[158,130,20],[120,100,90]];function M(e,t,n={}){let{from:r=0,strength:i=.65}=n,{width:a,height:o}=e;if(!a||!o)return;let s=e.getContext(`2d`),c=s.getImageData(0,0,a,o),l=c.data;for(let e=0;e<a*o;e++){let n=t[r+e];if(!n)continue;let a=j[(n-1)%j.length];for(let t=0;t<3;t++)l[4*e+t]=(1-i)*l[4*e+t]+i*a[t];l[4*e+3]=255}s.putImageData(c,0,0)}function N({classes:e}){return(0,h.jsx)(`div`,{className:`row s paints`,children:e.slice(1).map((e,t)=>(0,h.jsxs)(`span`,{className:`row`,children:[(0,h.jsx)(`i`,{style:{background:O(j[t%j.length])}}),e]},e))})}function Ie({past:e,truth:t,said:n}){let r=e??[],i=Math.max(0,r.length-1),a=e=>[...r.slice(-1),...e],o=[{y:r,colour:`--train`},{y:a(t),colour:`--train`,from:i},{y:a(n),colour:`--val`,isDashed:!0,from:i}];return(0,h.jsx)(Le,{curves:o,title:`The past, what came and what was forecast`,shadedFrom:r.length?i/(i+t.length):null})}function P({values:e}){let t=e.map(e=>typeof e==`number`?e:e[0]??0);return(0,h.jsx)(Le,{curves:[{y:t,colour:`--train`}],title:`The series, its first channel`,shadedFrom:null})}function Le({curves:e,title:t,shadedFrom:n}){let r=Re(e);return(0,h.jsxs)(`svg`,{className:`forecast`,viewBox:`0 0 100 100`,preserveAspectRatio:`none`,role:`img`,"aria-label":t,children:[n!==null&&(0,h.jsx)(`rect`,{x:100*n,y:`0`,width:`100`,height:`100`,fill:`var(--sunken)`}),e.map(({colour:e,isDashed:t},n)=>(0,h.jsx)(`path`,{d:r[n],fill:`none`,stroke:`var(${e})`,strokeWidth:`2`,strokeDasharray:t?`4 3`:void 0,vectorEffect:`non-scaling-stroke`},n))]})}function Re(e){let t=e.flatMap(e=>e.y).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1,i=Math.max(1,...e.map(({y:e,from:t=0})=>t+e.length-1));return e.map(({y:e,from:t=0})=>e.map((a,o)=>{if(a==null)return``;let s=(100*(o+t)/i).toFixed(2);return`${o&&e[o-1]!=null?`L`:`M`}${s} ${(96-92*(a-n)/r).toFixed(2)}`}).join(``))}var F=6;function ze({cells:e}){let t=Object.entries(e).map(([e,t])=>[e,Be(t)]);return(0,h.jsxs)(`dl`,{className:`cells s`,title:t.map(e=>e.join(`: `)).join(`
`),children:[t.slice(0,F).map(([e,t])=>(0,h.jsxs)(m.Fragment,{children:[(0,h.jsx)(`dt`,{className:`q`,children:e}),(0,h.jsx)(`dd`,{children:t})]},e)),t.length>F&&(0,h.jsxs)(`dt`,{className:`q`,children:[`and `,t.length-F,` more`]})]})}function Be(e){return e==null?`missing`:typeof e==`number`?String(Number.isInteger(e)?e:+e.toPrecision(5)).replace(`-`,`−`):String(e)}function I(e,t,n,r){let{width:i,height:a,from:o=0}=n;return L(e,i,a,e=>{for(let n=0;n<i*a;n++){let i=3*t[o+n];e[4*n]=r[i],e[4*n+1]=r[i+1],e[4*n+2]=r[i+2],e[4*n+3]=255}})}function Ve(e,t,n){let{width:r,height:i,from:a=0}=n;return L(e,r,i,e=>{for(let n=0;n<r*i;n++){for(let r=0;r<3;r++)e[4*n+r]=t[a+3*n+r];e[4*n+3]=255}})}function L(e,t,n,r){if((e.width!==t||e.height!==n)&&(e.width=t,e.height=n),!t||!n)return e;let i=e.getContext(`2d`),a=i.createImageData(t,n);return r(a.data),i.putImageData(a,0,0),e}function R({samples:e,place:t,mask:n,theme:r}){let i=(0,m.useRef)(null);return(0,m.useLayoutEffect)(()=>He(i.current,e,t,n),[e,t,n,r]),(0,h.jsx)(`canvas`,{ref:i,className:`px`})}function He(e,{size:[t,n],channels:r,data:i},a,o){let s=w(i),c={width:n,height:t,from:a*n*t*(r===3?3:1)},l=A(e);r===3?Ve(e,s,c):I(e,s,c,k(l(`fill`),l(`ink`))),o!==void 0&&M(e,w(o),{from:a*n*t})}function Ue({rows:e,known:t,title:n,around:r}){let[i,a]=(0,m.useState)(null),[o,s]=(0,m.useState)(``),c=r.rows;return(0,m.useEffect)(()=>{let t=!1;return a(null),s(``),c?.(e).then(e=>!t&&a(e),e=>!t&&s(e.message)),()=>{t=!0}},[e,c]),o?(0,h.jsx)(`p`,{className:`bad`,children:o}):i?(0,h.jsxs)(h.Fragment,{children:[n&&(0,h.jsx)(`h3`,{children:n}),i.masks&&(0,h.jsxs)(`div`,{className:`row s q`,children:[(0,h.jsx)(`span`,{children:`left: what it is · right: what was said`}),(0,h.jsx)(N,{classes:i.masks.classes})]}),(0,h.jsx)(`div`,{className:`opened-list`,children:(i.rows??[]).map((e,n)=>(0,h.jsx)(We,{answer:i,place:n,row:e,mistake:t.find(t=>t.row===e),theme:r.theme},n))})]}):(0,h.jsx)(`p`,{className:`s q`,children:`Fetching the samples …`})}function We({answer:e,place:t,row:r,mistake:i,theme:a}){let o=e.said?.[t],s=o&&`class`in o?o:void 0,c=i?.chance??(o&&`chance`in o?o.chance:void 0),l=(i&&Ge(i))??s?.class??``;return(0,h.jsxs)(`figure`,{className:e.samples?.kind===`image`?``:`as-row`,children:[(0,h.jsx)(qe,{answer:e,place:t,mistake:i,theme:a}),(0,h.jsxs)(`figcaption`,{className:`s`,children:[l,(0,h.jsxs)(`span`,{className:`q`,children:[c!=null&&` ${n(c)} sure ·`,` row `,r+1]})]})]})}function Ge({said:e,truth:t,loss:i,wrong:a}){if(a!==void 0)return`${n(a)} of the points wrong`;if(t!==void 0)return Array.isArray(t)?t.length>1?`${r(i)} off, on average`:`${r(Ke(e))}, is ${r(t[0])}`:`${e}, is ${t}`}var Ke=e=>Array.isArray(e)?e[0]:void 0;function qe({answer:e,place:t,mistake:n,theme:r}){let{samples:i,masks:a,cells:o}=e;return a&&i?.kind===`image`?(0,h.jsxs)(`div`,{className:`pair`,children:[(0,h.jsx)(R,{samples:i,place:t,mask:a.truth,theme:r}),(0,h.jsx)(R,{samples:i,place:t,mask:a.said,theme:r})]}):i?.kind===`image`?(0,h.jsx)(R,{samples:i,place:t,theme:r}):n&&Array.isArray(n.truth)&&n.truth.length>1?(0,h.jsx)(Ie,{truth:n.truth,said:Array.isArray(n.said)?n.said:[]}):i?.kind===`series`?(0,h.jsx)(P,{values:i.values[t]??[]}):i?.kind===`text`?(0,h.jsx)(`p`,{className:`s text`,children:i.texts[t]}):i?.kind===`table`?(0,h.jsx)(ze,{cells:o?.[t]??{}}):null}var Je=12,Ye=24,Xe=8,Ze=14;function Qe({record:e,around:t}){let{classes:n,table:r,title:i}=e,[a,o]=(0,m.useState)(null),s=n.length>Je,c=tt(r);return(0,h.jsxs)(`section`,{className:s?`wide`:``,children:[(0,h.jsxs)(`div`,{className:`row`,children:[(0,h.jsx)(`h2`,{children:i}),(0,h.jsx)(`span`,{className:`s q`,children:et(e)})]}),(0,h.jsxs)(`table`,{className:`confusion${s?` dense`:``}`,children:[(0,h.jsx)(`thead`,{children:(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`th`,{}),n.map((e,t)=>(0,h.jsx)(`th`,{className:`s q`,children:e.slice(0,Xe)},t))]})}),(0,h.jsx)(`tbody`,{children:r.map((t,r)=>(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`th`,{className:`s q`,children:n[r]?.slice(0,Ze)}),t.map((t,i)=>(0,h.jsx)(nt,{value:t,isHit:r===i,shade:c(t,r===i),is:n[r],said:n[i],rows:e.samples?.[`${r},${i}`]??[],hasRoom:n.length<=Ye,onOpen:o},i))]},r))})]}),(0,h.jsx)(`div`,{className:`opened`,children:a&&(0,h.jsx)(Ue,{...a,known:$e,around:t})})]})}var $e=[];function et({of:e,samples:t}){let n=`rows: what it is · columns: what was said`;return e===`points`?`points of all pictures · ${n}`:Object.keys(t??{}).length?`${n} · press a cell to see its samples`:n}function tt(e){let t=Math.max(1,...e.map((e,t)=>e[t]??0)),n=Math.max(1,...e.flatMap((e,t)=>e.filter((e,n)=>n!==t)));return(e,r)=>(.12+.75*e/(r?t:n)).toFixed(2)}function nt({value:e,isHit:t,shade:n,is:r,said:a,rows:o,hasRoom:s,onOpen:c}){let l=`${e} of ${r} said to be ${a}`;return(0,h.jsx)(`td`,{children:(0,h.jsx)(`button`,{type:`button`,className:t?`hit`:`miss`,disabled:!o.length,style:e?{"--t":n}:void 0,title:l,"aria-label":l,onClick:()=>c({rows:o,title:`${i(e)} that are ${r} and were called ${a}`}),children:s&&e?e:``})})}var rt={draw:C(Qe)};function it(e,t){let n=e.map(e=>e.y).sort((e,t)=>e-t),r=n[Math.floor(e.length/2)],i=n.at(-1),a=i-Math.max(3*(i-r),t?.04:.1);return{shown:e.filter(e=>e.y>=a),below:e.filter(e=>e.y<a)}}function at(e){let t=[];for(let n of[...e].sort((e,t)=>e.x-t.x||t.y-e.y))(!t.length||n.y>t.at(-1).y)&&t.push(n);return t}var z=7,ot=7,st=[[10,4,`start`],[-10,4,`end`],[8,-9,`start`],[8,18,`start`],[-8,-9,`end`],[-8,18,`end`],[10,32,`start`],[10,46,`start`],[10,60,`start`]];function ct(e){let t=e.map(({x:e,y:t})=>[e-z,t-z,e+z,t+z]);return e.map(({x:e,y:n,title:r},i)=>{let a=ot*r.length,o=([t,r,i])=>{let o=i===`start`?e+t:e+t-a;return[o,n+r-11,o+a,n+r+3]},s=e=>e[0]>0&&t.every((t,n)=>n===i||lt(e,t)),c=st.find(e=>s(o(e)))??st[0];t.push(o(c));let[l,u,d]=c;return{x:e+l,y:n+u,anchor:d}})}var lt=(e,t)=>e[2]<=t[0]||t[2]<=e[0]||e[3]<=t[1]||t[3]<=e[1];function B(e){let t=(0,m.useRef)(null),[n,r]=(0,m.useState)(e);return(0,m.useLayoutEffect)(()=>{let n=()=>r(Math.max(e,ut(t.current)));n();let i=new ResizeObserver(n);return i.observe(t.current),()=>i.disconnect()},[e]),[t,n]}function ut(e){let t=e;for(;t&&!t.clientWidth;)t=t.parentElement;if(!t)return 0;let{paddingLeft:n,paddingRight:r}=getComputedStyle(t);return t.clientWidth-Number.parseFloat(n)-Number.parseFloat(r)}var dt={seconds:te,bytes:b,count:i},ft={seconds:y,bytes:b,count:i},pt=356,[V,mt,ht,gt]=[56,180,12,52],H=pt-gt;function _t({record:e,around:t}){let[n,r]=B(420),i=e.costs.find(({name:e})=>e===t.choice?.cost)??e.costs[0];if(!i)return null;let a=vt(e,i);return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsxs)(`div`,{className:`tools`,children:[(0,h.jsxs)(`span`,{children:[u(e.scale.title),` on the `,e.part,` part against`]}),(0,h.jsx)(`select`,{className:`inp pick`,"aria-label":`Cost`,value:i.name,onChange:e=>t.choose?.({cost:e.target.value}),children:e.costs.map(({name:e,title:t},n)=>(0,h.jsx)(`option`,{value:e,children:t},n))}),(0,h.jsx)(`span`,{className:`s q`,children:`The line joins those that nobody beats in both.`})]}),(0,h.jsx)(`div`,{ref:n,children:a.length<2?(0,h.jsx)(`p`,{className:`q`,children:`Too few contestants have this number.`}):(0,h.jsx)(bt,{dots:a,cost:i,scale:e.scale,width:r,around:t})})]})}function vt({contestants:e},t){return e.flatMap(({who:e,title:n,score:r,costs:i})=>{let a=i[t.name];return a!=null&&a>0&&r!=null?[{who:e,title:n,x:a,y:r}]:[]})}function yt(e,t){let n=e.map(e=>e.x),r=e.map(e=>e.y),i=Math.max(...r)-Math.min(...r)||.02,[a,o]=[Math.min(...n)*.7,Math.max(...n)*1.4],[s,c]=[Math.min(...r)-.1*i,Math.max(...r)+.1*i],l=t-mt;return{x0:a,x1:o,y0:s,y1:c,right:l,x:e=>V+(l-V)*Math.log(e/a)/Math.log(o/a),y:e=>ht+(H-ht)*(1-(e-s)/(c-s))}}function bt({dots:e,cost:t,scale:n,width:r,around:i}){let{shown:a,below:o}=it(e,n.share),s=at(a),c=yt(a,r),l=s.map((e,t)=>t?`H${c.x(e.x)}V${c.y(e.y)}`:`M${c.x(e.x)} ${c.y(e.y)}`),u=[...o].sort((e,t)=>t.y-e.y).map(e=>`${e.title} ${_(n,e.y)}`);return(0,h.jsxs)(`svg`,{width:r,height:pt,role:`img`,"aria-label":`${n.title} against ${t.title}`,children:[(0,h.jsx)(St,{view:c,scale:n,words:ft[t.unit]}),(0,h.jsx)(`path`,{d:l.join(``),fill:`none`,style:{stroke:`var(--ink-3)`},strokeWidth:`1.5`}),(0,h.jsx)(Ct,{dots:a,front:s,view:c,scale:n,cost:t,around:i}),u.length>0&&(0,h.jsxs)(`text`,{x:V,y:352,children:[`Below this view: `,u.join(`, `)]})]})}var xt=56;function St({view:e,scale:t,words:n}){let{x0:r,x1:i,y0:a,y1:o,right:s,x:c,y:l}=e,u=x(a,o,6),d=t.share&&u.length>1&&u[1]-u[0]<.0099,f=-1/0,p=S(r,i).filter(e=>c(e)-f<xt?!1:(f=c(e),!0));return(0,h.jsxs)(h.Fragment,{children:[u.map(e=>(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`path`,{className:`grid`,d:`M${V} ${l(e)}H${s}`}),(0,h.jsx)(`text`,{x:V-8,y:l(e)+4,textAnchor:`end`,children:_(t,e,+!!d)})]},e)),p.map(e=>(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`path`,{className:`axis`,d:`M${c(e)} ${H}v4`}),(0,h.jsx)(`text`,{x:c(e),y:H+18,textAnchor:`middle`,children:n(e)})]},e)),(0,h.jsx)(`path`,{className:`axis`,d:`M${V} ${H}H${s}`})]})}function Ct({dots:e,front:t,view:n,scale:r,cost:i,around:a}){let o=[...e].sort((e,t)=>t.y-e.y),s=ct(o.map(e=>({x:n.x(e.x),y:n.y(e.y),title:e.title})));return o.map((e,o)=>{let c=a.colours?.[e.who]??`var(--ink-3)`,l=t.includes(e),{x:u,y:d,anchor:f}=s[o],p={fill:l?`var(--ink)`:`var(--ink-3)`,fontWeight:l?600:400};return(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`title`,{children:`${e.title}: ${_(r,e.y)}, ${dt[i.unit](e.x)}`}),(0,h.jsx)(`circle`,{cx:n.x(e.x),cy:n.y(e.y),r:`5`,style:{fill:l?c:`var(--bg)`,stroke:c},strokeWidth:`2`}),(0,h.jsx)(`text`,{className:`over`,x:u,y:d,textAnchor:f,style:p,children:e.title})]},o)})}var wt={draw:C(_t)};function Tt({record:e}){return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`p`,{className:`m said-of-both`,children:e.words}),(0,h.jsx)(Et,{record:e})]})}function Et({record:e}){let[t]=e.rows;return t?t.cells?(0,h.jsx)(Ot,{...e}):(0,h.jsx)(At,{...e}):(0,h.jsx)(`p`,{className:`q`,children:`They agree on every row.`})}function U({word:e,isRight:t}){return t==null?(0,h.jsx)(`span`,{children:e}):(0,h.jsxs)(`span`,{className:t?`good`:`wrong`,children:[e,t?` ✓`:` ✗`]})}var Dt=e=>e!=null&&e!==``&&Number.isFinite(Number(e));function Ot({titles:e,columns:t,rows:n}){let r=t.map((e,t)=>n.every(({cells:e})=>e?.[t]==null||Dt(e[t]??null)));return(0,h.jsx)(`div`,{className:`wide-figure`,children:(0,h.jsxs)(`table`,{children:[(0,h.jsx)(`thead`,{children:(0,h.jsxs)(`tr`,{children:[[`Row`,`Is`,...e].map((e,t)=>(0,h.jsx)(`th`,{children:e},t)),t.map((e,t)=>(0,h.jsx)(`th`,{className:r[t]?`n`:``,children:e},t))]})}),(0,h.jsx)(`tbody`,{children:n.map((e,t)=>(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`td`,{className:`q`,children:i(e.row+1)}),(0,h.jsx)(`td`,{className:`b`,children:e.truth}),(0,h.jsx)(`td`,{children:(0,h.jsx)(U,{word:e.first,isRight:e.first_right})}),(0,h.jsx)(`td`,{children:(0,h.jsx)(U,{word:e.second,isRight:e.second_right})}),(e.cells??[]).map((e,t)=>(0,h.jsx)(`td`,{className:`${e==null?`q`:`m`} ${r[t]?`n`:``}`,children:kt(e,r[t]??!1)},t))]},t))})]})})}function kt(e,t){return e==null?`missing`:t?v(e):e}var At=({titles:e,size:t,rows:n})=>(0,h.jsx)(`div`,{className:`row-cards${n[0]?.picture?``:` wide-cards`}`,children:n.map((n,r)=>(0,h.jsxs)(`div`,{className:`row-card`,children:[(0,h.jsx)(jt,{row:n,size:t}),(0,h.jsxs)(`div`,{className:`s`,children:[(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`span`,{className:`q`,children:`is `}),(0,h.jsx)(`b`,{children:n.truth})]}),(0,h.jsxs)(`div`,{children:[e[0]??`first`,`: `,(0,h.jsx)(U,{word:n.first,isRight:n.first_right})]}),(0,h.jsxs)(`div`,{children:[e[1]??`second`,`: `,(0,h.jsx)(U,{word:n.second,isRight:n.second_right})]})]})]},r))});function jt({row:e,size:t}){return e.text==null?e.series?(0,h.jsx)(`div`,{className:`card-series`,children:(0,h.jsx)(P,{values:e.series.map(e=>e??0)})}):(0,h.jsx)(Mt,{row:e,size:t}):(0,h.jsx)(`p`,{className:`m`,children:e.text})}function Mt({row:e,size:[t=0,n=0]}){let r=(0,m.useRef)(null),{picture:i}=e;return(0,m.useLayoutEffect)(()=>{let e=k([0,0,0],[255,255,255]);i&&t&&n&&I(r.current,w(i),{width:n,height:t},e)},[i,t,n]),(0,h.jsx)(`canvas`,{ref:r,role:`img`,"aria-label":`test row ${e.row+1}`})}var Nt={draw:C(Tt)},[W,Pt,Ft,It]=[60,190,12,36],G=360-It,K=(e,t)=>t?e.seconds:e.mean;function Lt({sizes:e,scale:t},n,r,i){let a=e.length?e:n.flatMap(e=>e.sizes),[o,s]=[Math.min(...a)*.9,Math.max(...a)*1.1],[c,l]=r?Rt(n):zt(n,t),u=i-Pt,d=e=>r?Math.log(Math.max(e,c)/c)/Math.log(l/c):(Math.max(e,c)-c)/(l-c);return{y0:c,y1:l,right:u,x:e=>W+(u-W)*Math.log(e/o)/Math.log(s/o),y:e=>Ft+(G-Ft)*(1-d(e))}}var q=e=>e.filter(e=>e!=null);function Rt(e){let t=q(e.flatMap(e=>e.seconds)).filter(e=>e>0);return t.length?[Math.min(...t)*.7,Math.max(...t)*1.4]:[.1,10]}function zt(e,t){let n=q(e.flatMap(e=>e.mean)),r=q(e.map(e=>e.mean.at(-1)??null)).sort((e,t)=>e-t),i=r.at(-1)??Math.max(...n),a=r[Math.floor(r.length/2)]??i,o=Math.max(6*(i-a),t.share?.25:.6),[s,c]=[Math.max(Math.min(...n),i-o),Math.max(...n)],l=.06*(c-s||.1);return[s-l,c+l]}var J=[`--r2`,`--r3`,`--r4`,`--r5`,`--r6`],Bt=[`5 3`,`2 3`,`8 3 2 3`];function Vt(e,{colours:t,dashes:n}){let r=-1;return e.map(({who:e,network:i,baseline:a})=>{let o=t?.[e];if(i)return{colour:`var(--r1)`,width:3,dash:n?.[e]};if(a)return{colour:`var(--ink-3)`,width:2,dash:`5 3`};if(o)return{colour:o,width:2,dash:n?.[e]};r+=1;let s=Bt[Math.floor(r/J.length)%Bt.length];return{colour:`var(${J[r%J.length]})`,width:2,dash:s}})}var Ht=15;function Ut(e){let t=-1/0,n=[],r=[...e.keys()].sort((t,n)=>e[t]-e[n]);for(let i of r)t=Math.max(e[i],t+Ht),n[i]=t;return n}var Wt=[[`Score`,!1],[`Seconds`,!0]];function Gt({record:e,around:t}){let[n,r]=B(420),a=t.choice?.growTime??!1,o=e=>t.choose?.({growTime:e}),s=e.curves.filter(e=>K(e,a).some(e=>e!=null));return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsxs)(`div`,{className:`tools`,children:[(0,h.jsx)(d,{label:`What is drawn`,choices:Wt,value:a,onChoose:o}),(0,h.jsx)(`span`,{className:`s q`,children:Kt(e,a)})]}),(0,h.jsx)(`div`,{ref:n,children:s.length>0&&(0,h.jsx)(qt,{record:e,curves:s,isTime:a,width:r,around:t})}),e.curves.filter(e=>e.missing.length).map((e,t)=>(0,h.jsxs)(`p`,{className:`m`,children:[e.title,` has no score at `,e.missing.map(i).join(` and `),` rows. `,e.why.replaceAll(`*`,``)]},t)),e.notes.map((e,t)=>(0,h.jsx)(`p`,{className:`m`,children:e},t))]})}function Kt({done:e,of:t,scale:n},r){return e==null?r?`Seconds of fitting against training rows, both on logarithmic scales`:`Validation ${n.title} against training rows; the band goes from the worst draw to the best`:`${e} of ${t??`all`} fits`}function qt({record:e,curves:t,isTime:n,width:r,around:i}){let a=Lt(e,t,n,r),o=Vt(t,i),s=t.map(e=>Jt(e,a,n)),c=Ut(s.map(([,e])=>e));return(0,h.jsxs)(`svg`,{width:r,height:Math.max(360,Math.max(...c)+12),role:`img`,"aria-label":`Learning curves`,children:[(0,h.jsx)(Xt,{record:e,view:a,isTime:n}),t.map((t,r)=>(0,h.jsx)(Zt,{curve:t,look:o[r],view:a,scale:e.scale,isTime:n},r)),t.map((e,t)=>(0,h.jsx)($t,{text:Yt(e,n),end:s[t],y:c[t],right:a.right,look:o[t]},t))]})}function Jt(e,{x:t,y:n},r){let i=K(e,r),a=i.findLastIndex(e=>e!=null);return[t(e.sizes[a]),n(i[a])]}function Yt({title:e,power:t},n){return n&&t!=null?`${e}, rows^${Math.max(0,t).toFixed(1)}`:e}function Xt({record:e,view:t,isTime:n}){let{y0:r,y1:a,right:o,x:s,y:c}=t,l=n?S(r,a):x(r,a,6);return(0,h.jsxs)(h.Fragment,{children:[l.map(t=>(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`path`,{className:`grid`,d:`M${W} ${c(t)}H${o}`}),(0,h.jsx)(`text`,{x:W-8,y:c(t)+4,textAnchor:`end`,children:n?y(t):_(e.scale,t,0)})]},t)),e.sizes.map((e,t)=>(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`path`,{className:`axis`,d:`M${s(e)} ${G}v4`}),(0,h.jsx)(`text`,{x:s(e),y:G+18,textAnchor:`middle`,children:i(e)})]},t)),(0,h.jsx)(`path`,{className:`axis`,d:`M${W} ${G}H${o}`}),(0,h.jsx)(`text`,{x:o,y:356,textAnchor:`end`,children:`training rows`})]})}function Zt({curve:e,look:{colour:t,width:n,dash:r},view:a,scale:s,isTime:c}){let l=K(e,c),u=e.sizes.flatMap((e,t)=>l[t]==null?[]:[{rows:e,value:l[t],k:t}]),d=u.map(({rows:e,value:t})=>`${i(e)} rows ${c?o(t):_(s,t)}`),f=u.map(({rows:e,value:t})=>`${a.x(e)} ${a.y(t)}`).join(`L`);return(0,h.jsxs)(h.Fragment,{children:[!c&&!e.baseline&&(0,h.jsx)(`path`,{d:Qt(e,a),style:{fill:t},opacity:`.09`}),(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`title`,{children:`${e.title}: ${d.join(`, `)}`}),(0,h.jsx)(`path`,{className:`l`,d:`M${f}`,style:{stroke:t,strokeWidth:n},strokeDasharray:r}),u.map(({rows:e,value:n,k:r})=>(0,h.jsx)(`circle`,{cx:a.x(e),cy:a.y(n),r:`3`,style:{fill:t}},r))]})]})}function Qt({sizes:e,low:t,high:n},{x:r,y:i}){let a=[...e.keys()].filter(e=>t[e]!=null&&n[e]!=null);if(!a.length)return``;let o=a.map(t=>`${r(e[t])} ${i(n[t])}`),s=a.map(n=>`${r(e[n])} ${i(t[n])}`).reverse();return`M${[...o,...s].join(`L`)}Z`}function $t({text:e,end:t,y:n,right:r,look:{colour:i}}){return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`path`,{d:`M${t[0]+4} ${t[1]}L${r+12} ${n}`,fill:`none`,style:{stroke:i},opacity:`.5`}),(0,h.jsx)(`text`,{x:r+16,y:n+4,style:{fill:i,fontWeight:600},children:e})]})}var en={draw:C(Gt)},tn=({record:e,around:t})=>(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`div`,{className:`maps`,children:e.maps.map((e,n)=>(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`h3`,{children:e.title}),(0,h.jsx)(nn,{map:e,theme:t.theme}),(0,h.jsx)(`p`,{className:`s q`,children:e.note})]},n))}),(0,h.jsx)(`p`,{className:`s q`,children:e.note})]});function nn({map:e,theme:t}){let n=(0,m.useRef)(null);return(0,m.useLayoutEffect)(()=>rn(n.current,e),[e,t]),(0,h.jsx)(`canvas`,{ref:n,className:`heat`,role:`img`,"aria-label":`${e.title}: ${e.note}`})}function rn(e,{values:t,width:n,height:r,signed:i}){let a=A(e),[o,s,c]=[a(`sunken`),a(`pos`),a(`neg`)],l=Math.max(1e-12,...t.map(e=>Math.abs(e??0)));L(e,n,r,e=>{for(let a=0;a<n*r;a++){let n=t[a]??0,r=D(o,i&&n<0?c:s,Math.abs(n)/l);e.set([...r.map(Math.round),255],4*a)}})}var an={draw:C(tn)},on=15,sn=10,cn=[`var(--ink-3)`,`var(--ink-2)`,`var(--line-2)`],ln=1.15;function un({record:e,around:t}){let{contestants:n,scale:r,note:i}=e,a=dn(e),o=Math.max(1e-9,...a.map(({fall:e})=>e)),s=e=>`${Math.max(0,Math.min(100,100*e/(o*ln)))}%`,c=n.map(({who:e},n)=>t.colours?.[e]??cn[n%cn.length]);return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`div`,{className:`row fall-key`,children:n.map(({title:e},t)=>(0,h.jsxs)(`span`,{className:`row s`,children:[(0,h.jsx)(`span`,{className:`mark`,style:{height:3,background:c[t]}}),e]},t))}),(0,h.jsxs)(`div`,{className:`bar-rows`,children:[a.map(({name:e,column:t})=>(0,h.jsxs)(m.Fragment,{children:[(0,h.jsx)(`div`,{className:`clip`,title:e,children:e}),(0,h.jsx)(fn,{contestants:n,column:t,place:s,colours:c,scale:r})]},t)),(0,h.jsx)(`div`,{}),(0,h.jsx)(mn,{top:o,place:s,scale:r})]}),(0,h.jsx)(`p`,{className:`s q`,children:i})]})}function dn({pieces:e,contestants:t}){let n=e=>Math.max(...t.map(({falls:t})=>t[e]?.mean??0));return e.map((e,r)=>({name:e,column:r,fall:t.length?n(r):0})).sort((e,t)=>t.fall-e.fall).slice(0,on)}function fn({contestants:e,column:t,place:n,colours:r,scale:i}){return(0,h.jsx)(`div`,{children:(0,h.jsx)(`svg`,{width:`100%`,height:e.length*sn+4,"aria-hidden":`true`,children:e.map(({title:e,falls:a},o)=>{let s=a[t]?.mean??0,c=a[t]?.spread??0,l=o*sn,u=l+5.5;return(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`title`,{children:`${e}: ${pn(i,s)} ± ${pn(i,c)}`}),(0,h.jsx)(`rect`,{x:`0`,y:l+2,width:n(s),height:`7`,rx:`2`,style:{fill:r[o]}}),(0,h.jsx)(`line`,{x1:n(s-c),x2:n(s+c),y1:u,y2:u,style:{stroke:`var(--ink)`}})]},o)})})})}var pn=(e,t)=>v(e.share?`${(100*t).toFixed(1)} points`:t.toFixed(3));function mn({top:e,place:t,scale:n}){let r=n.share?100:1,i=x(0,r*e*1.1,3);return(0,h.jsx)(`div`,{children:(0,h.jsxs)(`svg`,{width:`100%`,height:`22`,role:`img`,"aria-label":`The scale of the bars`,style:{overflow:`visible`},children:[(0,h.jsx)(`line`,{x1:`0`,x2:`100%`,y1:`0.5`,y2:`0.5`,style:{stroke:`var(--axis)`}}),i.map((e,a)=>(0,h.jsxs)(`text`,{x:t(e/r),y:`16`,textAnchor:a?`middle`:`start`,children:[+e.toPrecision(2),a===i.length-1&&(n.share?` points`:` ${n.title}`)]},e))]})})}var hn={draw:C(un)},gn=320,_n=40,vn=.12;function yn({record:e,around:t}){let{of:n,over:r,who:i,scale:a}=e,o=a.share?100:1,[s,c,l]=[e.low,e.high,e.lead].map(e=>e==null?null:e*o);if(s==null||c==null||l==null)return null;let u=xn(s,c),d=t.colours?.[i]??`var(--ink-3)`;return(0,h.jsxs)(`div`,{className:`lead-box`,children:[(0,h.jsxs)(`div`,{className:`s q`,children:[`Lead of `,n,` over `,r,`, 95% interval`]}),(0,h.jsxs)(`svg`,{width:`332`,height:`64`,role:`img`,"aria-label":`From ${s.toFixed(2)} to ${c.toFixed(2)}`,children:[(0,h.jsx)(`path`,{className:`axis`,d:`M0 40H${gn}`}),(0,h.jsx)(`path`,{d:`M${u(0)} 8V44`,style:{stroke:`var(--ink-3)`},strokeDasharray:`2 3`}),(0,h.jsx)(`path`,{d:`M${u(s)} 24H${u(c)}`,style:{stroke:d},strokeWidth:`4`,strokeLinecap:`round`,opacity:`.5`}),(0,h.jsx)(`circle`,{cx:u(l),cy:`24`,r:`5`,style:{fill:d}}),(0,h.jsx)(`text`,{x:Math.max(24,Math.min(296,u(0))),y:`58`,textAnchor:`middle`,children:`0, equal`}),(0,h.jsx)(Sn,{low:s,high:c,scale:a})]})]})}function bn(e,t){let[n,r]=[Math.min(0,e),Math.max(0,t)],i=vn*(r-n||1);return[n-i,r+i]}function xn(e,t){let[n,r]=bn(e,t);return e=>(e-n)/(r-n)*gn}function Sn({low:e,high:t,scale:n}){let[r,i]=bn(e,t),a=xn(e,t),o=re((i-r)/3),s=[];for(let e=Math.ceil(r/o)*o;e<=i;e+=o)Math.abs(e)>o/2&&Math.abs(a(e)-a(0))>_n&&s.push(e);return(0,h.jsx)(h.Fragment,{children:s.map((e,t)=>{let r=a(e)>290;return(0,h.jsxs)(`text`,{x:r?332:Math.max(14,a(e)),y:`58`,textAnchor:r?`end`:`middle`,children:[Cn(e,o),t===s.length-1&&wn(e,n)]},t)})})}function Cn(e,t){let n=0;return t<.01?n=3:t<.1?n=2:t<1&&(n=1),`${e>0?``:`−`}${Math.abs(e).toFixed(n)}`}function wn(e,t){return t.share?Math.abs(e)===1?` point`:` points`:` ${t.title}`}var Tn={draw:C(yn)};function En({record:e,around:t}){let n=e[t.show??`fixed`];return n.length?(0,h.jsxs)(`div`,{className:`painted`,children:[(0,h.jsxs)(`div`,{className:`row s q`,children:[(0,h.jsx)(`span`,{className:`grow`,children:`left: what it is · right: what is said`}),(0,h.jsx)(N,{classes:t.classes??[]})]}),(0,h.jsx)(`div`,{className:`pairs`,children:n.map((n,r)=>(0,h.jsx)(Dn,{sample:n,size:e.size,around:t},r))})]}):(0,h.jsx)(`p`,{className:`q`,children:`No point is wrong any more.`})}function Dn({sample:e,size:t,around:r}){return(0,h.jsxs)(`figure`,{children:[(0,h.jsxs)(`div`,{className:`pair`,children:[(0,h.jsx)(On,{mask:e.truth,row:e.row,size:t,around:r}),(0,h.jsx)(On,{mask:e.said,row:e.row,size:t,around:r})]}),(0,h.jsxs)(`figcaption`,{className:`s q`,children:[n(e.wrong),` wrong`]})]})}function On({mask:e,row:t,size:[n=1,r=1],around:{paint:i}}){let a=(0,m.useRef)(null);return(0,m.useLayoutEffect)(()=>{let o=a.current;o.width=Math.max(1,r),o.height=Math.max(1,n),i?.(o,t),M(o,w(e))},[e,t,r,n,i]),(0,h.jsx)(`canvas`,{ref:a,className:`px`})}var kn={draw:C(En),note:e=>`${n(e.wrong)} of the points wrong`,about:(e,{which:t})=>`The first ${e.of} ${t??`pictures`}`},Y=12,An=4;function jn({record:{of:e,values:t}}){let n=t.slice(0,Y).map(a).join(`  `),r=t.filter(e=>e!=null&&Number.isFinite(e));return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`div`,{className:t.length<An?`big`:`several`,"data-answer":n,children:n}),t.length>Y&&(0,h.jsxs)(`div`,{className:`q`,children:[`and `,t.length-Y,` more`]}),e&&(0,h.jsx)(`div`,{className:`m`,children:e}),r.length>=An&&(0,h.jsx)(`div`,{className:`said-curve`,children:(0,h.jsx)(P,{values:r})})]})}var Mn={draw:C(jn)},Nn=10,Pn=6;function Fn({record:e,around:t}){let n=e[t.show??`fixed`].filter(e=>e.said.length),[r]=n;return r?r.said.length>1?(0,h.jsx)(In,{rows:n.slice(0,Pn)}):(0,h.jsx)(Rn,{rows:n.slice(0,Nn),place:Ln(e.fixed)}):(0,h.jsx)(`p`,{className:`q`,children:`There are no rows to show.`})}var In=({rows:e})=>(0,h.jsxs)(`div`,{className:`told numbers`,children:[(0,h.jsxs)(`div`,{className:`row s q key-line`,children:[(0,h.jsx)(`i`,{className:`came`}),e[0].past?`what came, before and after`:`what came`,(0,h.jsx)(`i`,{className:`told-line`}),`forecast`]}),e.map((e,t)=>(0,h.jsxs)(`div`,{className:`one-forecast`,children:[(0,h.jsx)(Ie,{...e}),(0,h.jsxs)(`span`,{className:`s q`,children:[`row `,e.row+1]})]},t))]});function Ln(e){let t=e.flatMap(({said:e,truth:t})=>[e[0],t[0]]).filter(e=>e!=null),n=Math.min(...t),r=Math.max(...t)-n||1;return e=>`${Math.max(0,Math.min(100,100*(e-n)/r))}%`}var Rn=({rows:e,place:t})=>(0,h.jsx)(`div`,{className:`told numbers`,children:e.map(({row:e,said:n,truth:i},a)=>(0,h.jsxs)(`div`,{className:`told-row`,children:[(0,h.jsxs)(`span`,{className:`s q`,children:[`row `,e+1]}),(0,h.jsxs)(`span`,{className:`track`,children:[(0,h.jsx)(zn,{look:`truth`,value:i[0],place:t}),(0,h.jsx)(zn,{look:`said`,value:n[0],place:t})]}),(0,h.jsxs)(`span`,{className:`s nw`,children:[r(n[0]),`, is `,r(i[0])]})]},a))}),zn=({look:e,value:t,place:n})=>t==null?null:(0,h.jsx)(`i`,{className:e,style:{left:n(t)}}),Bn={draw:C(Fn),note:(e,{which:t})=>`mean error ${r(e.error)} on ${e.of} ${t??`rows`}`},Vn={draw:C(({record:e})=>Object.entries(e.outputs).map(([e,t])=>(0,h.jsxs)(`div`,{children:[(0,h.jsx)(`h3`,{children:e}),(0,h.jsx)(`pre`,{children:t})]},e)))};function Hn({record:e}){let t=(0,m.useRef)(null);return(0,m.useLayoutEffect)(()=>{let n=t.current;n.width=Math.max(1,e.width),n.height=Math.max(1,e.height),M(n,w(e.data),{strength:1})},[e]),(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`canvas`,{ref:t,className:`painted-answer`,role:`img`,"aria-label":e.title}),(0,h.jsx)(N,{classes:e.classes}),(0,h.jsx)(Ce,{shares:e.shares})]})}var Un={draw:C(Hn)},Wn=60,X=`–`,Z=e=>e==null?X:n(e),Gn=[{title:`Found`,why:`Of its rows, how many are recognised`,words:e=>Z(e.recall),always:!0},{title:`95% interval`,why:`Between which that would lie 95 of 100 times`,words:({low:e,high:t})=>e==null||t==null?X:`${n(e)} to ${n(t)}`},{title:`Right when said`,why:`Of the rows given to it, how many belong to it`,words:e=>Z(e.precision),always:!0},{title:`F1`,why:`Both in one number`,words:e=>e.f1==null?X:e.f1.toFixed(3)},{title:`Overlap`,why:`The points common to both by those of either`,words:e=>Z(e.overlap)}];function Kn({record:e}){let t=e.classes.slice(0,Wn),n=Gn.filter(({always:e,words:n})=>e||t.some(e=>n(e)!==X));return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:e.title}),(0,h.jsxs)(`table`,{children:[(0,h.jsx)(`thead`,{children:(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`th`,{children:`Class`}),(0,h.jsx)(`th`,{className:`num`,children:e.of===`points`?`Points`:`Rows`}),n.map(({title:e,why:t})=>(0,h.jsx)(`th`,{className:`num`,title:t,children:e},e))]})}),(0,h.jsx)(`tbody`,{children:t.map((e,t)=>(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`td`,{children:e.name}),(0,h.jsx)(`td`,{className:`num`,children:i(e.rows)}),n.map(({title:t,words:n})=>(0,h.jsx)(`td`,{className:`num`,children:n(e)},t))]},t))})]})]})}var qn={draw:C(Kn)};function Jn({record:e}){let t=w(e.data);return(0,h.jsx)(`div`,{className:`made-pictures`,children:Array.from({length:e.count},(n,r)=>(0,h.jsx)(Yn,{record:e,shades:t,place:r},r))})}function Yn({record:e,shades:t,place:n}){let r=(0,m.useRef)(null);(0,m.useLayoutEffect)(()=>Xn(r.current,e,t,n),[e,t,n]);let i=`${e.title}, ${n+1} of ${e.count}`;return(0,h.jsx)(`canvas`,{ref:r,className:`made-picture`,role:`img`,"aria-label":i})}function Xn(e,t,n,r){let{width:i,height:a,channels:o}=t;L(e,i,a,e=>{for(let t=0;t<i*a;t++){let s=(r*i*a+t)*o;for(let r=0;r<3;r++)e[4*t+r]=n[s+(o===3?r:0)]??0;e[4*t+3]=255}})}var Zn={draw:C(Jn),note:()=>`what it makes`},Qn=600,$n=(e,t)=>e[t%e.length];function er(e){let t=getComputedStyle(e),n=e=>T(t.getPropertyValue(e)||`#808080`),r=n(`--raised`);return{background:r,ink:t.getPropertyValue(`--ink`),pos:n(`--pos`),neg:n(`--neg`),paler:e=>D(r,e,.62),hues:[1,2,3,4,5,6].map(e=>n(`--r${e}`))}}function tr(e){return(t,n,r)=>{let i=nr(`plane`);i.setAttribute(`role`,`img`),i.setAttribute(`aria-label`,`What is answered for every point`);let a=nr(`plane over`);a.setAttribute(`aria-hidden`,`true`);let o=document.createElement(`div`);o.className=`plane-box`,o.append(i,a),n.append(o);let s=(t,n=r)=>{let s=er(o);t.size&&e.map(i,t,s,n.sharp??!1),rr(e,a,t,s,n)};return s(t),{update:s,close:()=>o.remove()}}}function nr(e){let t=document.createElement(`canvas`);return t.className=e,t}function rr(e,t,n,r,i){let a=t.parentElement.clientWidth,o=window.devicePixelRatio||1;if(!a)return;let s=Math.round(a*o);t.width!==s&&(t.width=s,t.height=s);let c=t.getContext(`2d`);c.setTransform(o,0,0,o,0,0),c.clearRect(0,0,a,a),n.size&&e.lines?.(c,n,r,a);let l=n.over??i.over;if(!l)return;let u=t=>O(e.colour(t,n,r)),d=ir(l,a);ar(c,l.train,d,u,or),l.validation&&i.validation!==!1&&ar(c,l.validation,d,u,sr)}function ir({low:e,high:t},n){let r=(n,r)=>(n==null?NaN:n-e[r])/(t[r]-e[r]);return([e,t])=>[r(e,0)*n,n-r(t,1)*n]}function ar(e,{points:t,target:n},r,i,a){let o=t.length>Qn?2.2:3.2;for(let[s,c]of t.entries()){let[t,l]=r(c);Number.isFinite(t)&&Number.isFinite(l)&&(e.beginPath(),e.arc(t,l,o,0,2*Math.PI),a(e,i(n[s]??0)))}}function or(e,t){e.fillStyle=t,e.lineWidth=1,e.strokeStyle=`rgba(255,255,255,.9)`,e.fill(),e.stroke()}function sr(e,t){e.fillStyle=`#fff`,e.lineWidth=1.8,e.strokeStyle=t,e.fill(),e.stroke()}var cr=({low:e,high:t})=>(0,h.jsxs)(h.Fragment,{children:[e,(0,h.jsx)(`i`,{className:`scale`}),t]}),lr=6,ur={draw:tr({map(e,{data:t,sure:n,size:r},{hues:i,background:a},o){let[s,c]=[w(t),w(n)];L(e,r,r,e=>{for(let t=0;t<r*r;t++){let n=o?.5:.15+.5*((c[t]??0)/255),r=D(a,$n(i,s[t]??0),n);e.set([...r.map(Math.round),255],4*t)}})},colour:(e,t,{hues:n})=>$n(n,Math.max(0,Math.round(e)))}),key:(e,t)=>(t?.classes??[]).slice(0,lr).map((e,t)=>(0,h.jsxs)(`span`,{className:`row`,children:[(0,h.jsx)(`i`,{className:`pt`,style:{background:`var(--r${t+1})`}}),e]},t))};function dr(e,{data:t,size:n},{neg:r,pos:i,paler:a,background:o},s){let[c,l]=[a(r),a(i)],u=s?k(c,c,l,l):k(c,o,l);I(e,w(t),{width:n,height:n},u)}var fr={draw:tr({map:dr,colour(e,{low:t,high:n},{neg:r,pos:i}){return t==null||n==null?D(r,i,.5):D(r,i,Math.max(0,Math.min(1,(e-t)/(n-t||1))))}}),key:({low:e,high:t})=>(0,h.jsx)(cr,{low:r(e),high:r(t)})},pr=127.5;function mr(e,t){let n=[],r=(n,r)=>e[r*t+n]-pr;for(let e=0;e<t-1;e++)for(let i=0;i<t-1;i++){let a=hr([r(i,e),r(i+1,e),r(i,e+1),r(i+1,e+1)]).map(([n,r])=>[(i+n+.5)/t,(e+r+.5)/t]);for(let e=0;e+1<a.length;e+=2)n.push([a[e],a[e+1]])}return n}function hr([e,t,n,r]){let i=[];return e*t<0&&i.push([e/(e-t),0]),t*r<0&&i.push([1,t/(t-r)]),n*r<0&&i.push([n/(n-r),1]),e*n<0&&i.push([0,e/(e-n)]),i}var gr={draw:tr({map:dr,colour:(e,t,{pos:n,neg:r})=>e>.5?n:r,lines(e,{data:t,size:n},{ink:r},i){e.strokeStyle=r,e.lineWidth=1.5,e.beginPath();for(let[[r,a],[o,s]]of mr(w(t),n))e.moveTo(r*i,a*i),e.lineTo(o*i,s*i);e.stroke()}}),key:(e,t)=>{let[n=`0`,r=`1`]=t?.classes??[];return(0,h.jsx)(cr,{low:n,high:r})}},Q=240,_r=.06;function vr({record:e,around:t}){let n=(0,m.useRef)(null);(0,m.useLayoutEffect)(()=>yr(n.current,e),[e,t.theme]);let r={width:Q,height:Q};return(0,h.jsx)(`canvas`,{ref:n,className:`made-points`,role:`img`,"aria-label":e.title,style:r})}function yr(e,{real:t,made:n}){let r=window.devicePixelRatio||1;e.width=Q*r,e.height=Q*r;let i=br(t.length?t:n);if(!i.length)return;let[a,o]=xr(i.map(([e])=>e)),[s,c]=xr(i.map(([,e])=>e)),l=e.getContext(`2d`),u=getComputedStyle(e);l.scale(r,r);let d=(e,t,n)=>{l.fillStyle=u.getPropertyValue(t);for(let[t,r]of br(e)){l.beginPath();let e=(t-a)/(o-a)*Q;l.arc(e,Q-(r-s)/(c-s)*Q,n,0,2*Math.PI),l.fill()}};d(t,`--ink-3`,1.5),d(n,`--accent`,2)}var br=e=>e.filter(([e,t])=>Number.isFinite(e)&&Number.isFinite(t));function xr(e){let t=Math.min(...e),n=Math.max(...e),r=(n-t||1)*_r;return[t-r,n+r]}var Sr={draw:C(vr),note:()=>`what it makes, over the real points in grey`};function Cr({record:e}){let t=ge(e.curves),[n]=t;if(!n)return null;let i=t.length>1?`The coloured line is ${n.name}, the weakest: area ${r(n.area)}.`:`The area under the line for ${n.name} is ${r(n.area)}.`;return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:e.title}),(0,h.jsx)(pe,{label:e.title,across:`found`,hasDiagonal:!1,children:(0,h.jsx)(he,{paths:t.map(e=>me(e.recall,e.precision))})}),(0,h.jsxs)(`p`,{className:`s q`,children:[i,` Finding all without a false alarm would be the upper right corner.`]})]})}var wr={draw:C(Cr)},Tr=({record:e})=>(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(Er,{...e}),(0,h.jsx)(Dr,{...e})]});function Er({title:e,counts:t,edges:n,mean:i}){let a=Math.max(1,...t),o=100/t.length;return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:e}),(0,h.jsx)(`div`,{className:`hist`,children:(0,h.jsx)(`svg`,{viewBox:`0 0 100 100`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:t.map((e,t)=>{let n=100*e/a,r=t*o+.15;return(0,h.jsx)(`rect`,{x:r,width:o-.3,y:100-n,height:n,fill:`var(--val)`},t)})})}),(0,h.jsxs)(`div`,{className:`row s q`,children:[(0,h.jsx)(`span`,{className:`grow`,children:r(n[0])}),(0,h.jsx)(`span`,{children:r(n.at(-1))})]}),(0,h.jsxs)(`p`,{className:`s q`,children:[`On average `,r(i),` too `,(i??0)<0?`low`:`high`,`.`]})]})}function Dr({truth:e,said:t}){let n=e.map((e,n)=>[e,t[n]]).filter(e=>e.every(e=>e!=null)),i=n.flat(),a=i.length?Math.min(...i):null,o=i.length?Math.max(...i):null,s=e=>(100*(e-a)/(o-a||1)).toFixed(2);return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:`Said against true`}),(0,h.jsx)(`div`,{className:`square`,children:(0,h.jsxs)(`svg`,{viewBox:`-4 -4 108 112`,role:`img`,"aria-label":`Said against true`,children:[(0,h.jsx)(`path`,{d:`M0 0V100H100`,fill:`none`,stroke:`var(--axis)`,strokeWidth:`.6`}),(0,h.jsx)(`path`,{d:`M0 100L100 0`,stroke:`var(--train)`,strokeWidth:`.6`,strokeDasharray:`2 2`}),(0,h.jsx)(`g`,{fill:`var(--val)`,opacity:`.5`,transform:`matrix(1 0 0 -1 0 100)`,children:n.map(([e,t],n)=>(0,h.jsx)(`circle`,{cx:s(e),cy:s(t),r:`1`},n))}),(0,h.jsxs)(`text`,{x:`100`,y:`107`,textAnchor:`end`,fontSize:`4.6`,fill:`var(--ink-3)`,children:[`true: `,r(a),` to `,r(o)]})]})})]})}var Or={draw:C(Tr)};function kr({record:e}){let t=ge(e.curves),[n]=t;if(!n)return null;let i=t.length>1?`The coloured line is ${n.name}, which is told apart least: area ${r(n.area)}.`:`The area under the line for ${n.name} is ${r(n.area)}.`;return(0,h.jsxs)(`section`,{children:[(0,h.jsx)(`h2`,{children:e.title}),(0,h.jsx)(pe,{label:`Found against false alarms`,across:`false alarms`,children:(0,h.jsx)(he,{paths:t.map(e=>me(e.false_positives,e.true_positives))})}),(0,h.jsxs)(`p`,{className:`s q`,children:[i,` Guessing gives the dashed line, with an area of 0.5.`]})]})}var Ar={draw:C(kr)},jr={draw:C(({record:e})=>e.texts.map((e,t)=>(0,h.jsxs)(`pre`,{className:`sampled`,children:[(0,h.jsx)(`span`,{className:`q`,children:e.given.slice(-80)}),e.said]},t))),note:()=>`what it writes on, from the grey text`};function Mr(e,t){let{yes:n,no:r}=e[t];return[n,r].filter(n=>n!=null&&n>t&&e[n]!==void 0)}function Nr(e){let t=new Map,n=0,r=(i,a)=>{let o={number:i,depth:a,x:0};t.set(i,o);let s=Mr(e,i);for(let e of s)t.has(e)||r(e,a+1);s.length?o.x=s.reduce((e,n)=>e+t.get(n).x,0)/s.length:(o.x=n,n+=1)};r(0,0);let i=[...t.values()];return{nodes:i,leaves:n,deepest:Math.max(...i.map(({depth:e})=>e))}}var Pr=84,Fr=24,Ir={least:86,most:150},Lr=6.4,Rr=30;function zr({record:e}){let[t,n]=B(420);if(!e.nodes.length)return null;let{nodes:r,leaves:a,deepest:o}=Nr(e.nodes),s=Math.max(Ir.least,Math.min(Ir.most,n/Math.max(1,a))),c=({x:e,depth:t})=>[e*s+s/2,Fr+t*Pr],l=e.depth>e.shown?`; the first ${e.shown} are drawn`:``;return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsxs)(`p`,{className:`s q`,children:[e.depth,` questions deep, `,i(e.leaves),` leaves`,l,`. Wider lines carry more training rows.`]}),(0,h.jsx)(`div`,{ref:t,className:`wide-figure`,children:(0,h.jsxs)(`svg`,{width:s*a,height:o*Pr+60,role:`img`,"aria-label":e.title,children:[r.map(t=>(0,h.jsx)(Br,{record:e,nodes:r,node:t,place:c},t.number)),r.map(t=>(0,h.jsx)(Hr,{...e.nodes[t.number],at:c(t),cell:s},t.number))]})})]})}function Br({record:e,nodes:t,node:n,place:r}){let[i,a]=r(n);return Mr(e.nodes,n.number).map(o=>{let[s,c]=r(t.find(({number:e})=>e===o)),l=e.nodes[o].rows/Math.max(1,e.nodes[0].rows),u=s<i;return(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`path`,{d:`M${i} ${a+18}C${i} ${a+48} ${s} ${c-48} ${s} ${c-18}`,fill:`none`,style:{stroke:`var(--line-2)`},strokeWidth:1+5*Math.sqrt(l)}),(0,h.jsx)(`text`,{className:`over`,x:(i+s)/2+(u?-6:6),y:(a+c)/2,textAnchor:u?`end`:`start`,children:o===e.nodes[n.number].yes?`yes`:`no`})]},o)})}var Vr=(e,t)=>e.length>t?`${e.slice(0,Math.max(1,t-1))}…`:e;function Hr({rows:e,says:t,share:r,question:a,more:o,at:[s,c],cell:l}){let u=r==null?t:`${t}, ${n(r)}`,d=a??(o?`asks on …`:``),f=a!=null,p=f?Rr:Math.min(Rr,Math.floor(l/Lr));return(0,h.jsxs)(`g`,{children:[(0,h.jsx)(`title`,{children:`${d?`${d}? `:``}Says ${u}; ${i(e)} rows`}),!f&&(0,h.jsx)(`rect`,{x:s-l/2+4,y:c-18,width:l-8,height:`38`,rx:`6`,style:{fill:`var(--sunken)`,stroke:`var(--line)`}}),(0,h.jsx)(`text`,{className:f?`over`:``,x:s,y:c-2,textAnchor:`middle`,style:{fill:`var(--ink)`,fontWeight:600},children:Vr(f?`${a}?`:u,p)}),(0,h.jsxs)(`text`,{className:f?`over`:``,x:s,y:c+13,textAnchor:`middle`,children:[i(e),` rows`,!f&&o&&` …`]})]})}var Ur={draw:C(zr)},Wr=`–`;function Gr({record:e}){let t=e.columns.flatMap(e=>e.weights.map(e=>Math.abs(e??0))),n=Math.max(1e-12,...t);return(0,h.jsxs)(h.Fragment,{children:[(0,h.jsx)(`p`,{className:`s q`,children:e.note}),e.groups.length===1?(0,h.jsx)(Jr,{columns:e.columns,most:n}):(0,h.jsx)(Xr,{...e,most:n})]})}var Kr=e=>e.replace(`-`,`−`),qr=e=>e<0?`var(--neg)`:`var(--pos)`,Jr=({columns:e,most:t})=>(0,h.jsx)(`div`,{className:`bar-rows`,children:e.map(({name:e,weights:[n]},r)=>(0,h.jsxs)(m.Fragment,{children:[(0,h.jsxs)(`div`,{className:`row`,children:[(0,h.jsx)(`span`,{className:`clip grow`,title:e,children:e}),(0,h.jsx)(`span`,{className:`q s`,children:n==null?Wr:Kr(n.toPrecision(3))})]}),(0,h.jsx)(Yr,{weight:n??0,most:t})]},r))});function Yr({weight:e,most:t}){let n=Math.abs(e)/t*50,r=e<0?50-n:50;return(0,h.jsx)(`div`,{children:(0,h.jsxs)(`svg`,{width:`100%`,height:`14`,"aria-hidden":`true`,children:[(0,h.jsx)(`line`,{x1:`50%`,x2:`50%`,y1:`0`,y2:`14`,style:{stroke:`var(--line-2)`}}),(0,h.jsx)(`rect`,{x:`${r}%`,y:`3`,width:`${n}%`,height:`8`,rx:`2`,style:{fill:qr(e)}})]})})}function Xr({groups:e,columns:t,most:n}){return(0,h.jsx)(`div`,{className:`wide-figure`,children:(0,h.jsxs)(`table`,{className:`matrix`,children:[(0,h.jsx)(`thead`,{children:(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`th`,{children:`Column`}),e.map((e,t)=>(0,h.jsx)(`th`,{className:`n`,children:e},t))]})}),(0,h.jsx)(`tbody`,{children:t.map(({name:e,weights:t},r)=>(0,h.jsxs)(`tr`,{children:[(0,h.jsx)(`td`,{children:e}),t.map((e,t)=>(0,h.jsx)(`td`,{className:`cell`,style:{background:Zr(e??0,n)},children:e==null?Wr:Kr(e.toFixed(2))},t))]},r))})]})})}var Zr=(e,t)=>`color-mix(in srgb, ${qr(e)} ${Math.round(60*Math.abs(e)/t)}%, transparent)`,Qr={draw:C(Gr)};function $r({record:e,around:t}){let{title:n,samples:r}=e,i=(0,m.useMemo)(()=>r.map(({row:e})=>e),[r]);return r.length?(0,h.jsxs)(`section`,{className:`wide`,children:[(0,h.jsx)(`h2`,{children:n}),(0,h.jsx)(`div`,{className:`opened`,children:(0,h.jsx)(Ue,{rows:i,known:r,around:t})})]}):null}var ei={draw:C($r)},ti=e({alike:()=>ce,"by-step":()=>fe,calibration:()=>xe,chances:()=>we,"classes-said":()=>je,confusion:()=>rt,costs:()=>wt,disagreement:()=>Nt,growth:()=>en,heat:()=>an,importance:()=>hn,lead:()=>Tn,"masks-said":()=>kn,"numbers-answered":()=>Mn,"numbers-said":()=>Bn,outputs:()=>Vn,painted:()=>Un,"per-class":()=>qn,pictures:()=>Zn,"plane-of-many":()=>ur,"plane-of-number":()=>fr,"plane-of-two":()=>gr,points:()=>Sr,"precision-recall":()=>wr,residuals:()=>Or,roc:()=>Ar,texts:()=>jr,tree:()=>Ur,weights:()=>Qr,worst:()=>ei});function $({figure:e}){return Object.hasOwn(ti,e)?ti[e]:null}function ni(e,t,n={}){return t.classList.add(`figure`),($(e)?.draw??ri)(e,t,n)}var ri=C(({record:e})=>(0,h.jsx)(`section`,{children:(0,h.jsxs)(`p`,{className:`q`,children:[`This page cannot draw the figure “`,e.title??e.figure,`”; the report's file has its numbers.`]})})),ii=(e,t={})=>$(e)?.note?.(e,t)??e.title??``,ai=(e,t={})=>$(e)?.about?.(e,t)??``,oi=(e,t)=>$(e)?.key?.(e,t);export{v as _,I as a,p as b,O as c,T as d,A as f,_ as g,S as h,ii as i,D as l,b as m,ni as n,Ve as o,te as p,oi as r,w as s,ai as t,k as u,y as v,f as x,x as y};
//# sourceMappingURL=registry.js.map