import{r as e}from"./rolldown-runtime.js";import{E as t}from"./registry.js";import{t as n}from"./forms.js";import{g as r,h as i}from"./metrics.js";import{a,l as o,n as s,o as c}from"./ask.js";import{i as l,t as u}from"./react.js";import{t as d}from"./useStable.js";import{t as f}from"./Words.js";import{t as p}from"./DrawnFigure.js";import{t as m}from"./Segments.js";import{t as h}from"./OptionControl.js";import{t as g}from"./safeSvg.js";var _=e(l(),1),v={structure:`struct`,spatial:`spatial`,dense:`dense`,activation:`act`,steady:`steady`,sequence:`seq`},y=e=>`var(--${v[e]??`struct`})`,b=u(),x={flat:`Flat edges`,upright:`Upright edges`,blur:`Blur`,sharpen:`Sharpen`};function S({page:{patterns:e},play:t,theme:n}){let{picture:r,refusal:i,change:a,reset:o,isChanged:s}=t,c=r?.figure===`through`&&r.window!==void 0&&r.before[0]?.values.length===64,l=r?.figure===`through`&&(r.window?.weights.length??0)>0,u=d(e=>a({pixels:e})),f=d(e=>a({weights:e,pattern:``})),h=(0,_.useMemo)(()=>({theme:n,...c&&{onPixels:u},...l&&{onWeights:f}}),[n,c,l,u,f]),g=e.map(e=>[x[e]??e,e]);return(0,b.jsxs)(`section`,{className:`played`,"aria-label":`Picture`,children:[(0,b.jsxs)(`div`,{className:`row played-head`,hidden:!l&&!c&&!s,children:[l&&(0,b.jsxs)(b.Fragment,{children:[(0,b.jsx)(`span`,{className:`s q`,children:`Window`}),(0,b.jsx)(m,{label:`Window`,choices:g,value:t.pattern??e[0]??``,onChoose:e=>a({pattern:e,weights:[]})})]}),(0,b.jsx)(`span`,{className:`grow`}),c&&(0,b.jsxs)(`span`,{className:`s q`,children:[`point to move the frame, press to draw`,l&&`, type a number`]}),s&&(0,b.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:o,children:`As it was`})]}),i&&(0,b.jsx)(`p`,{className:`warn`,role:`status`,children:i}),r&&(0,b.jsx)(p,{record:r,around:h})]})}function C({page:{id:e,goes:t},address:n,project:r,wish:i}){let[a,o]=(0,_.useState)(null);if(t===null)return null;let l=r===null?`No drawing is open: open one on Build first`:void 0,u=async()=>{try{await s(`${n}/put`,{json:{project:r}}),o({sentence:`It is in your plan.`,isGood:!0})}catch(e){o({sentence:e.message,isGood:!1})}};return(0,b.jsxs)(b.Fragment,{children:[a&&(0,b.jsxs)(`span`,{className:a.isGood?`s m`:`s warn`,role:`status`,children:[a.sentence,` `,a.isGood&&(0,b.jsx)(`button`,{type:`button`,className:`link s`,onClick:()=>i({do:`train`}),children:`Train with it`})]}),(0,b.jsxs)(`button`,{type:`button`,className:`btn p`,disabled:l!==void 0,title:l,onClick:()=>{t===`plan`?u():i({do:`put`,name:e.slice(e.indexOf(`/`)+1)})},children:[(0,b.jsx)(c,{name:`plus`}),t===`plan`?`Put it into my plan`:`Put it into my drawing`]})]})}var w=new Set([`int`,`float`,`bool`,`choice`]);function T({page:{options:e,picture:t},play:n}){return e.length?(0,b.jsxs)(`table`,{className:`settings`,children:[(0,b.jsx)(`thead`,{children:(0,b.jsx)(`tr`,{children:[`Setting`,t?`Try`:`Usual`,`What it changes`].map(e=>(0,b.jsx)(`th`,{scope:`col`,children:e},e))})}),(0,b.jsx)(`tbody`,{children:e.map(e=>(0,b.jsxs)(`tr`,{children:[(0,b.jsx)(`td`,{children:e.label}),(0,b.jsx)(`td`,{children:t?(0,b.jsx)(E,{option:e,play:n}):(0,b.jsx)(`b`,{children:D(e.default)})}),(0,b.jsx)(`td`,{className:`s m`,children:e.help})]},`${e.name} ${n.isChanged}`))})]}):(0,b.jsx)(`p`,{className:`s q`,children:`It has no settings.`})}function E({option:e,play:{options:t,change:n}}){let r=e.name in t?t[e.name]:e.default;if(!w.has(e.kind)||e.kind===`int`&&r===null)return(0,b.jsx)(`b`,{children:D(r)});let i={...e,label:e.label,low:null,high:e.high};return(0,b.jsx)(h,{option:e.kind===`int`||e.kind===`float`?i:e,value:r,onChange:r=>n({options:{...t,[e.name]:r}})})}function D(e){return e==null?`none`:typeof e==`boolean`?e?`on`:`off`:Array.isArray(e)?e.join(` × `):String(e)}var O=3;function k({used:e,onOpen:t}){return e.length?(0,b.jsxs)(`section`,{children:[(0,b.jsx)(`h3`,{children:`Used in`}),(0,b.jsx)(`div`,{className:`uses`,children:e.slice(0,O).map(e=>(0,b.jsxs)(`button`,{type:`button`,className:`use`,title:`Open ${e.title} as a project`,onClick:()=>t(e.name),children:[(0,b.jsx)(A,{picture:e.picture}),(0,b.jsx)(`span`,{children:e.name})]},e.name))}),e.length>O&&(0,b.jsxs)(`p`,{className:`s q`,children:[`and in`,` `,e.slice(O).map(({name:e},n)=>(0,b.jsxs)(`span`,{children:[n>0&&`, `,(0,b.jsx)(`button`,{type:`button`,className:`link s`,onClick:()=>t(e),children:e})]},e))]})]}):null}function A({picture:e}){let t=(0,_.useRef)(null);return(0,_.useLayoutEffect)(()=>{let n=g(e);t.current.replaceChildren(...n?[n]:[])},[e]),(0,b.jsx)(`span`,{ref:t,className:`network`,"aria-hidden":`true`})}var j={options:{}};function M(e,t){let[n,r]=(0,_.useState)(j),[i,a]=(0,_.useState)(t.picture),[o,c]=(0,_.useState)(``),l=(0,_.useRef)(0),u=t=>{r(t),l.current+=1;let n=l.current,i=()=>n===l.current;s(`${e}/picture`,{json:t}).then(e=>{i()&&(a(e.picture),c(``))},e=>{i()&&c(e.message)})};return{...n,picture:i,refusal:o,isChanged:n!==j,change:e=>u({...n,...e}),reset:()=>{l.current+=1,r(j),a(t.picture),c(``)}}}function N(e){let{api:t,id:n}=e,[r,i]=(0,_.useState)(null),[a,o]=(0,_.useState)(``),c=`${t}/learn/entries/${n}`;return(0,_.useEffect)(()=>{let e=new AbortController;return s(c,{signal:e.signal}).then(i,t=>{e.signal.aborted||o(t.message)}),()=>e.abort()},[c]),(0,b.jsxs)(`main`,{className:`entry`,children:[a&&(0,b.jsx)(`p`,{className:`bad`,children:a}),r&&(0,b.jsx)(P,{...e,page:r,address:c})]})}function P({page:e,address:t,project:n,onOpen:r,wish:i,theme:o}){let s=M(t,e);return(0,b.jsxs)(`div`,{style:{"--entry":y(e.group)},children:[(0,b.jsxs)(`header`,{className:`entry-head`,children:[(0,b.jsx)(`span`,{className:`mark`,children:(0,b.jsx)(a,{name:e.glyph})}),(0,b.jsx)(`h1`,{children:e.title}),(0,b.jsxs)(`span`,{className:`s q`,children:[e.place,` of `,e.of,` in `,e.family_title]}),(0,b.jsx)(`span`,{className:`grow`}),(0,b.jsx)(C,{page:e,address:t,project:n,wish:i})]}),s.picture&&(0,b.jsx)(S,{page:e,play:s,theme:o}),(0,b.jsxs)(`div`,{className:`entry-columns`,children:[(0,b.jsxs)(`div`,{children:[(0,b.jsx)(`p`,{children:(0,b.jsx)(`b`,{children:e.summary})}),(0,b.jsx)(F,{text:e.text}),(e.maths||e.code)&&(0,b.jsx)(I,{page:e}),(0,b.jsx)(k,{used:e.used,onOpen:e=>i({do:`template`,name:e})})]}),(0,b.jsxs)(`div`,{children:[(0,b.jsx)(T,{page:e,play:s}),e.also.length>0&&(0,b.jsxs)(`p`,{className:`also`,children:[(0,b.jsx)(`span`,{className:`s q`,children:`See also`}),e.also.map(({id:e,title:t})=>(0,b.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>r(e),children:t},e))]})]})]})]})}var F=({text:e})=>(0,b.jsx)(b.Fragment,{children:e.split(/\n\s*\n/).map(e=>(0,b.jsx)(`p`,{className:`m`,children:(0,b.jsx)(f,{text:e})},e))}),I=({page:{maths:e,code:t}})=>(0,b.jsxs)(`section`,{children:[(0,b.jsx)(`h3`,{children:`Maths`}),(0,b.jsxs)(`div`,{className:`maths`,children:[e&&(0,b.jsx)(`p`,{className:`formula`,children:e}),t&&(0,b.jsxs)(`p`,{className:`s q`,children:[`In PyTorch: `,t]})]})]});function L(e,t){let n=t.toLowerCase().split(/\s+/).filter(Boolean);return e.flatMap(e=>{let t=e.title.toLowerCase(),r=`${t} ${e.summary} ${e.words}`.toLowerCase();return n.every(e=>r.includes(e))?[{entry:e,rank:n.filter(e=>t.includes(e)).length}]:[]}).toSorted((e,t)=>t.rank-e.rank).map(({entry:e})=>e)}var R=({title:e,note:t,about:n,picture:r,colour:i,glyph:o,isOn:s,theme:c,onOpen:l})=>(0,b.jsxs)(`button`,{type:`button`,className:s?`tile on`:`tile`,title:n,"aria-pressed":s,onClick:l,style:{"--entry":i},children:[(0,b.jsx)(`span`,{className:`thumb`,"aria-hidden":`true`,children:r?(0,b.jsx)(p,{record:r,around:c===`dark`?B:z}):(0,b.jsx)(a,{name:o,size:28})}),(0,b.jsxs)(`span`,{className:`name`,children:[e,` `,t&&(0,b.jsx)(`span`,{className:`q`,children:t})]})]}),z={small:!0,theme:`light`},B={small:!0,theme:`dark`},V=new Map;function H(e,t){let[n,r]=(0,_.useState)({}),i=t.join(` `);return(0,_.useEffect)(()=>{let t=!1;for(let n of i.split(` `).filter(Boolean)){let i=V.get(n)??s(`${e}/learn/pictures/${n}`);V.set(n,i),i.then(e=>{t||r(t=>({...t,...e.pictures}))},()=>V.delete(n))}return()=>{t=!0}},[e,i]),n}var U=30;function W({api:e,shelf:t,open:n,onOpen:r,theme:a}){let[o,s]=(0,_.useState)(``),[l,u]=(0,_.useState)(null),d=(0,_.useRef)(null),f=o.trim()?L(t.entries,o):[],p=t.families.find(({id:e})=>e===l),m=p?t.entries.filter(e=>e.family===p.id):[];return(0,b.jsxs)(`aside`,{className:`shelf`,"aria-label":`Entries`,children:[(0,b.jsxs)(`div`,{className:`search-box`,children:[(0,b.jsx)(c,{name:`search`}),(0,b.jsx)(`input`,{ref:d,className:`inp`,type:`search`,placeholder:`Search ${i(t.entries.length)} entries: name, symbol or question`,"aria-label":`Search the entries`,value:o,onChange:e=>s(e.currentTarget.value),onKeyDown:({key:e})=>{e===`Enter`&&f[0]&&r(f[0].id),e===`Escape`&&s(``)}})]}),o.trim()?(0,b.jsx)(J,{title:G(f.length),api:e,shelf:t,open:n,onOpen:r,theme:a,entries:f.slice(0,U)}):p?(0,b.jsx)(J,{title:p.title,api:e,shelf:t,open:n,onOpen:r,theme:a,entries:m,back:(0,b.jsxs)(`button`,{type:`button`,className:`link row`,onClick:()=>u(null),children:[(0,b.jsx)(c,{name:`chevron-left`}),`Families`]})}):(0,b.jsx)(q,{families:t.families,onChoose:({id:e})=>{u(e),r(t.entries.find(t=>t.family===e).id)},theme:a,open:K(t,n)})]})}var G=e=>e===0?`Nothing has all these words`:e>U?`The first ${U} of ${e}`:`${e} found`,K=({entries:e},t)=>e.find(e=>e.id===t)?.family,q=({families:e,onChoose:t,theme:n,open:r})=>(0,b.jsxs)(b.Fragment,{children:[(0,b.jsxs)(`div`,{className:`row shelf-head`,children:[(0,b.jsx)(`h2`,{children:`Families`}),(0,b.jsx)(`span`,{className:`grow`}),(0,b.jsx)(`span`,{className:`s q`,children:`pictures come from the entries themselves`})]}),(0,b.jsx)(`div`,{className:`tiles`,children:e.map(e=>(0,b.jsx)(R,{title:e.title,note:String(e.count),picture:e.picture,colour:y(e.group),glyph:e.glyph,isOn:e.id===r,theme:n,onOpen:()=>t(e)},e.id))})]});function J({api:e,shelf:t,title:n,entries:r,back:i,open:a,onOpen:o,theme:s}){let c=H(e,[...new Set(r.map(({family:e})=>e))]),l=new Map(t.families.map(e=>[e.id,e]));return(0,b.jsxs)(b.Fragment,{children:[(0,b.jsxs)(`div`,{className:`row shelf-head`,children:[(0,b.jsx)(`h2`,{children:n}),(0,b.jsx)(`span`,{className:`s q`,children:i&&r.length}),(0,b.jsx)(`span`,{className:`grow`}),i]}),(0,b.jsx)(`div`,{className:`tiles`,children:r.map(({id:e,title:t,family:n,summary:r})=>(0,b.jsx)(R,{title:t,about:r,picture:c[e]??null,colour:y(l.get(n).group),glyph:l.get(n).glyph,isOn:e===a,theme:s,onOpen:()=>o(e)},e))})]})}function Y({data:e,tell:t,host:n}){let{api:r,project:i,entry:a}=e,[o,c]=(0,_.useState)(null),[l,u]=(0,_.useState)(``),[f,p]=(0,_.useState)(a),m=d(e=>t(`wish`,e));if((0,_.useEffect)(()=>{let e=new AbortController;return s(`${r}/learn`,{signal:e.signal}).then(c,t=>{e.signal.aborted||u(t.message)}),()=>e.abort()},[r]),l)return(0,b.jsxs)(`div`,{className:`empty`,role:`alert`,children:[(0,b.jsx)(`h2`,{children:`The shelf cannot be shown now`}),(0,b.jsx)(`p`,{className:`m`,children:l})]});if(!o)return(0,b.jsxs)(`div`,{className:`empty`,role:`status`,children:[(0,b.jsx)(`h2`,{children:`Taking the entries from the shelf`}),(0,b.jsx)(`p`,{className:`m`,children:`Their pictures are computed the first time.`})]});let h=f??o.entries[0].id;return(0,b.jsxs)(`div`,{className:`learn`,children:[(0,b.jsx)(W,{api:r,shelf:o,open:h,onOpen:p,theme:n.dataset.theme}),(0,b.jsx)(N,{api:r,id:h,project:i,onOpen:p,wish:m,theme:n.dataset.theme},h)]})}var X=o(Y,[r,n,t,`/* The Learn page: the shelf on the left, one entry on the right. */
.learn {
  display: grid;
  grid-template-columns: minmax(320px, 500px) minmax(0, 1fr);
  height: calc(100vh - var(--ll-top, 52px));
  min-height: 560px;
}
.shelf {
  border-right: 1px solid var(--line);
  padding: 16px 24px 24px;
  overflow: auto;
  min-height: 0;
}
.search-box {
  position: relative;
  margin-bottom: 12px;
}
.search-box .ic {
  position: absolute;
  left: 12px;
  top: 12px;
  color: var(--ink-3);
  pointer-events: none;
}
.search-box .inp {
  width: 100%;
  height: 40px;
  text-align: left;
  padding-left: 36px;
}
.search-box .inp::placeholder {
  color: var(--ink-3);
  opacity: 1;
}
.shelf-head {
  min-height: 24px;
  margin-bottom: 10px;
}
.tiles {
  display: grid;
  align-items: start;
  grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
  gap: 12px 16px;
}
.tile {
  border: 0;
  background: none;
  padding: 0;
  font: inherit;
  color: var(--ink);
  text-align: left;
  cursor: pointer;
  border-radius: 6px;
  min-width: 0;
}
.tile:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
}
.thumb {
  display: flex;
  align-items: center;
  justify-content: center;
  height: 92px;
  background: var(--sunken);
  border-radius: 6px;
  overflow: hidden;
  padding: 4px;
  color: var(--entry);
}
.thumb > .figure {
  width: 100%;
  height: 84px;
}
.tile:hover .thumb {
  background: var(--fill);
}
.tile.on .thumb {
  box-shadow: 0 0 0 2px var(--accent-ink);
}
.tile .name {
  display: block;
  margin-top: 4px;
  font-size: 12px;
  line-height: 16px;
  font-weight: 500;
  overflow-wrap: anywhere;
}
.tile.on .name {
  font-weight: 600;
}
.entry {
  padding: 16px 24px 32px;
  overflow: auto;
  min-width: 0;
}
.entry-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 10px;
  min-height: 32px;
}
.entry-head h1 {
  font-size: 20px;
  line-height: 28px;
  font-weight: 600;
  letter-spacing: -0.012em;
}
.entry-head .mark {
  display: flex;
  align-items: center;
  justify-content: center;
  width: 28px;
  height: 28px;
  border-radius: 6px;
  background: color-mix(in srgb, var(--entry) 16%, var(--bg));
  color: var(--entry);
}
.played {
  padding: 12px 0 16px;
  border-bottom: 1px solid var(--line);
}
.played-head {
  flex-wrap: wrap;
  min-height: 28px;
  margin-bottom: 8px;
}
.played .slide {
  accent-color: var(--accent-ink);
}
.entry-columns {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 16px 32px;
  padding-top: 14px;
}
.entry-columns p {
  margin-bottom: 8px;
}
.entry h3 {
  margin: 12px 0 6px;
}
.maths {
  background: var(--sunken);
  border-radius: 6px;
  padding: 10px 12px;
  overflow-wrap: anywhere;
}
.maths .formula {
  font:
    italic 400 16px / 26px Georgia,
    "DejaVu Serif",
    serif;
  margin: 0;
}
.maths .s {
  margin: 0;
}
.settings {
  border-collapse: collapse;
  width: 100%;
}
.settings th {
  font-size: 12px;
  font-weight: 500;
  line-height: 16px;
  color: var(--ink-3);
  text-align: left;
  padding: 0 12px 8px 0;
  border-bottom: 1px solid var(--line);
}
.settings td {
  padding: 3px 12px 3px 0;
  border-bottom: 1px solid var(--line);
  vertical-align: middle;
}
.settings .field {
  gap: 0;
}
.settings .field > span:first-child {
  display: none;
}
.settings .inp {
  width: 84px;
}
.also {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
  margin-top: 12px;
  align-items: baseline;
}
.uses {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 12px;
}
.use {
  border: 0;
  background: none;
  padding: 0;
  text-align: left;
  font:
    400 12px / 16px Inter,
    system-ui,
    sans-serif;
  color: var(--accent-ink);
  cursor: pointer;
  border-radius: 6px;
  min-width: 0;
  overflow-wrap: anywhere;
}
.use:hover {
  text-decoration: underline;
}
.use:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
}
.use .network {
  display: block;
  background: var(--sunken);
  border-radius: 4px;
  margin-bottom: 4px;
}
.use svg {
  display: block;
  width: 100%;
}
.use .g-structure {
  fill: var(--struct);
}
.use .g-spatial {
  fill: var(--spatial);
}
.use .g-dense {
  fill: var(--dense);
}
.use .g-activation {
  fill: var(--act);
}
.use .g-steady {
  fill: var(--steady);
}
.use .g-sequence {
  fill: var(--seq);
}
@media (max-width: 1180px) {
  .entry-columns {
    grid-template-columns: minmax(0, 1fr);
  }
  .learn {
    grid-template-columns: minmax(280px, 320px) minmax(0, 1fr);
  }
}
@media (max-width: 760px) {
  .learn {
    display: block;
    height: auto;
  }
  .shelf {
    border-right: 0;
    border-bottom: 1px solid var(--line);
    overflow: visible;
  }
}
.entry .link.s {
  font-size: 12px;
  line-height: 16px;
}
`].join(`
`));export{X as default};
//# sourceMappingURL=learn.js.map