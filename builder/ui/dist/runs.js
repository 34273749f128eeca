import{r as e}from"./rolldown-runtime.js";import{c as t,f as n,g as r,l as i,n as a,o,p as s,s as c,t as l,u}from"./StatePill.js";import{i as d,l as f,n as p,s as m}from"./numbers.js";import{l as h,n as g,o as _}from"./ask.js";import{i as v,t as y}from"./react.js";import{i as b,n as x,r as S,t as C}from"./Toast.js";import{n as ee}from"./useStable.js";import{a as w,i as T,n as E,r as D}from"./metrics.js";import{t as O}from"./Segments.js";var k=`.runs {
  position: relative;
  display: flex;
  flex-direction: column;
  height: calc(100vh - var(--ll-top, 52px));
  min-height: 480px;
}
.run-tools {
  padding: 12px 24px;
  flex-wrap: wrap;
  border-bottom: 1px solid var(--line);
}
.run-tools .search {
  width: 220px;
  text-align: left;
}
.run-list {
  flex: 1 1 0;
  overflow: auto;
  min-height: 160px;
  padding: 0 24px;
}
.runs-table {
  border-collapse: collapse;
  width: 100%;
}
.runs-table th {
  position: sticky;
  top: 0;
  background: var(--bg);
  z-index: 2;
  text-align: left;
  font:
    400 12px / 16px Inter,
    system-ui,
    sans-serif;
  color: var(--ink-3);
  height: 33px;
  padding: 0 10px;
  white-space: nowrap;
  box-shadow: inset 0 -1px 0 var(--line);
}
.runs-table th.sorted,
.runs-table th.sorted button {
  color: var(--ink);
}
.plain-head {
  border: 0;
  background: none;
  font: inherit;
  color: inherit;
  cursor: pointer;
  padding: 0;
}
.runs-table td {
  height: 44px;
  border-bottom: 1px solid var(--line);
  padding: 0 10px;
  vertical-align: middle;
}
.runs-table tr.on td {
  background: var(--accent-wash);
}
.runs-table .box {
  width: 28px;
  padding: 0 4px;
}
.runs-table input {
  accent-color: var(--accent-ink);
}
.runs-table .none {
  text-align: center;
  height: 96px;
}
.star {
  border: 0;
  background: none;
  padding: 4px;
  color: var(--line-2);
  cursor: pointer;
  display: block;
}
.star.on {
  color: var(--warn);
}
.star.on .ic {
  fill: currentColor;
}
.runs-table .note {
  max-width: 260px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.spark svg {
  width: 96px;
  height: 24px;
  display: block;
}
.tags {
  display: flex;
  gap: 4px;
  flex-wrap: wrap;
}
.runs .tag {
  border: 0;
  border-radius: 4px;
  background: var(--fill);
  color: var(--ink-2);
  font:
    400 12px / 20px Inter,
    system-ui,
    sans-serif;
  padding: 0 6px;
  cursor: pointer;
  max-width: 150px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.runs:has(> .compared) .run-list {
  flex: 0 1 auto;
  max-height: 48%;
}
.runs:has(> .compared) .compared {
  flex: 1 1 0;
}
.compared {
  flex: 0 0 46%;
  min-height: 280px;
  border-top: 1px solid var(--line);
  display: grid;
  grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
}
.compared .chart {
  padding: 8px 16px;
}
.compared .facts {
  border-left: 1px solid var(--line);
  padding: 12px 20px;
  overflow: auto;
  min-height: 0;
}
.compared .facts h3:not(:first-child) {
  margin-top: 16px;
}
.compared .facts table {
  border-collapse: collapse;
  width: 100%;
  margin-top: 6px;
}
.compared .facts td,
.compared .facts th {
  text-align: left;
  height: 30px;
  border-bottom: 1px solid var(--line);
  padding: 2px 8px 2px 0;
  font-weight: 400;
  font-size: 13px;
}
.compared .facts th {
  font-size: 12px;
  color: var(--ink-3);
}
.pick-metric {
  width: auto;
  text-align: left;
  height: 28px;
  font-size: 12px;
}
.pick-metric option {
  background: var(--raised);
  color: var(--ink);
}
.two-drawings {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 12px;
  padding-top: 6px;
}
.one-drawing {
  display: flex;
  flex-direction: column;
  gap: 4px;
  min-width: 0;
}
.drawn-room {
  overflow: auto;
  max-height: 560px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--sunken);
  padding: 12px 8px;
}
.drawn-stage {
  position: relative;
  margin: 0 auto;
}
.drawn-stage svg {
  position: absolute;
  inset: 0;
}
.mini-node {
  position: absolute;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  background: var(--raised);
  padding: 2px 8px;
  display: flex;
  flex-direction: column;
  min-width: 0;
  font-size: 12px;
  line-height: 17px;
}
.mini-node .clip {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.mini-node b {
  font-weight: 500;
}
.mini-node.changed {
  border-color: var(--warn);
  background: var(--warn-wash);
}
.mini-node.added {
  border-color: var(--ok);
  background: var(--ok-wash);
}
.mini-node.removed {
  border-color: var(--error);
  background: var(--error-wash);
}
.field-of {
  display: flex;
  flex-direction: column;
  gap: 4px;
}
.wide-inp {
  width: 100%;
  text-align: left;
}
textarea.wide-inp {
  height: auto;
  padding: 8px 10px;
  resize: vertical;
}
@media (max-width: 900px) {
  .runs {
    overflow-y: auto;
  }
  .runs:has(> .compared) .run-list,
  .runs:has(> .compared) .compared {
    flex: none;
    max-height: none;
  }
  .compared {
    grid-template-columns: 1fr;
  }
  .compared .chart {
    height: 360px;
  }
  .compared .facts {
    border-left: 0;
    border-top: 1px solid var(--line);
    overflow: visible;
  }
}
`,A=e(v(),1),j=62,M=204,N=12,P=18;function F({nodes:e={},wires:t={}}){let n=Object.keys(e),r=Object.values(t).map(({from:e,to:t})=>[e[0],t[0]]).filter(([t,n])=>e[t]&&e[n]),i=te(n,r),a=[];for(let e of n)a[i[e]]??=[],a[i[e]].push(e);let o=28+(Math.max(1,...a.map(e=>e.length))-1)*M+188,s={};a.forEach((t,n)=>{t.sort((t,n)=>(e[t].at?.[0]??0)-(e[n].at?.[0]??0)),t.forEach((e,r)=>{s[e]=[o/2+(r-(t.length-1)/2)*M,n*j]})});let c=r.map(([e,t])=>ne(s[e],s[t],i[t]-i[e]));return{width:o,height:Math.max(0,a.length-1)*j+40,places:s,wires:c.join(``)}}function te(e,t){let n=new Map(e.map(e=>[e,[]]));for(let[e,r]of t)n.get(r).push(e);let r={},i=new Set,a=e=>{let t=r[e];if(t!==void 0||i.has(e))return t??0;i.add(e);let o=Math.max(0,...n.get(e).map(e=>a(e)+1));return i.delete(e),r[e]=o,o};for(let t of e)a(t);return r}function ne([e,t],[n,r],i){if(i>1&&e===n){let[n,i]=[e+94,e+94+P];return`M${n} ${t+20}C${i} ${t+40} ${i} ${r} ${n} ${r+20}`}let a=t+40;return`M${e} ${a}C${e} ${a+N} ${n} ${r-N} ${n} ${r}`}var I=y();function re({network:e,marks:t,layers:n,isSecond:r,title:i}){let{width:a,height:o,places:s,wires:c}=F(e);return(0,I.jsxs)(`div`,{className:`one-drawing`,children:[(0,I.jsx)(`b`,{children:i}),(0,I.jsx)(`div`,{className:`drawn-room`,children:(0,I.jsxs)(`div`,{className:`drawn-stage`,style:{width:a,height:o},children:[(0,I.jsx)(`svg`,{width:a,height:o,"aria-hidden":`true`,children:(0,I.jsx)(`path`,{d:c,fill:`none`,stroke:`var(--line-2)`,strokeWidth:`1.5`})}),Object.entries(e.nodes??{}).map(([e,i])=>(0,I.jsx)(oe,{node:i,at:s[e],mark:ie(t[i.name],r),layers:n},e))]})})]})}function ie(e,t){return e===`changed`||e===(t?`added`:`removed`)?e:void 0}var ae={changed:`≠ `,added:`+ `,removed:`− `};function oe({node:e,at:[t,n],mark:r,layers:i}){let a=e.title||i.entries[e.type]?.title||e.type,o=se(e,i);return(0,I.jsxs)(`div`,{className:`mini-node ${r??``}`,style:{left:t-94,top:n,width:188,height:40},title:`${a}, ${e.name}${r?`: ${r}`:``}. ${o}`,children:[(0,I.jsxs)(`span`,{className:`clip`,children:[r&&ae[r],(0,I.jsx)(`b`,{children:a})]}),(0,I.jsx)(`span`,{className:`s q clip`,children:o||e.name})]})}function se(e,t){let n=t.entries[e.type]?.fields,r=e=>n?.find(t=>t.name===e)?.label??e.replaceAll(`_`,` `);return Object.entries(e.params??{}).map(([e,t])=>`${r(e)} ${Array.isArray(t)?t.join(` × `):String(t)}`).join(`, `)}var ce=8;function le({api:e,ids:t}){let[n,r]=(0,A.useState)(null),[a,o]=(0,A.useState)(``),s=t.length>1,c=t.slice(0,ce).join(`,`);return(0,A.useEffect)(()=>{if(!s)return;let t=new AbortController;return Promise.all([g(`${e}/runs/compared?runs=${c}`,{signal:t.signal}),i(e)]).then(([e,t])=>r({comparison:e,layers:t}),e=>{t.signal.aborted||o(e.message)}),()=>t.abort()},[e,c,s]),(0,I.jsxs)(`div`,{className:`facts`,children:[!s&&(0,I.jsx)(`p`,{className:`s q`,children:`Choose a second run to see what differs.`}),s&&!n&&!a&&(0,I.jsx)(`p`,{className:`s q`,children:`Comparing …`}),a&&(0,I.jsx)(`p`,{className:`bad`,children:a}),n&&(0,I.jsx)(ue,{...n.comparison}),n?.comparison.drawings&&(0,I.jsx)(de,{...n})]})}function ue({names:e,settings:t}){return(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(`h3`,{children:`What differs in the plan`}),t.length?(0,I.jsxs)(`table`,{children:[(0,I.jsx)(`thead`,{children:(0,I.jsxs)(`tr`,{children:[(0,I.jsx)(`th`,{children:`Setting`}),e.map((e,t)=>(0,I.jsx)(`th`,{children:e},t))]})}),(0,I.jsx)(`tbody`,{children:t.map(({setting:e,values:t})=>(0,I.jsxs)(`tr`,{children:[(0,I.jsx)(`td`,{className:`q`,children:L(e)}),t.map((e,t)=>(0,I.jsx)(`td`,{children:R(e)},t))]},e))})]}):(0,I.jsx)(`p`,{className:`q`,children:`The plans are alike.`})]})}function de({comparison:e,layers:t}){let{marks:n={},names:r}=e,i=e.drawings??[],a=Object.keys(n).filter(e=>Object.keys(n[e]).length);return(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(`h3`,{children:`What differs in the network`}),!a.length&&(0,I.jsx)(`p`,{className:`q`,children:`The drawings are alike.`}),a.map(e=>(0,I.jsx)(`div`,{className:`two-drawings`,children:i.map((i,a)=>(0,I.jsx)(re,{network:i.networks?.[e]??{},marks:n[e],layers:t,isSecond:a===1,title:r[a]},a))},e))]})}var L=e=>e.replaceAll(`learners · `,``).replaceAll(` · options`,``).replaceAll(` · type`,``).replaceAll(`_`,` `);function R(e){return e==null?`–`:typeof e==`object`?JSON.stringify(e):typeof e==`boolean`?e?`on`:`off`:String(typeof e==`number`&&!Number.isInteger(e)?+e.toPrecision(4):e)}var z=[`validation/loss`,`validation/accuracy`,`train/loss`,`train/accuracy`],B=e=>{let t=z.indexOf(e);return t>=0?t:e.startsWith(`validation/`)?z.length:z.length+1};function V(e){return[...new Set(e.flatMap(({series:e})=>Object.keys(e)))].filter(e=>!e.startsWith(`update/`)).sort((e,t)=>B(e)-B(t)||e.localeCompare(t))}var H=(e,t)=>e.flatMap(e=>{let n=e.series[t];return n?.x.length?[{...e,points:n}]:[]}),U=e=>e.some(({row:e})=>e&&!e.epochs)?`x`:`epoch`,W=[`dash`,`dot`,`dashdot`],fe=3;function pe(e,t,n,r){let i=H(e,t);if(r&&i.length>1)return[he(i,n[0])];let a=me(i.map(({row:e,id:t})=>e?.name??t)),o=U(i);return i.map(({points:e},t)=>({name:a[t],kind:`other`,colour:n[t%n.length],dash:t<fe?`solid`:W[t%W.length],x:e[o],y:e.y}))}function me(e){let t=new Map;return e.map(e=>{let n=(t.get(e)??0)+1;return t.set(e,n),n>1?`${e} (${n})`:e})}function he(e,t){let n=U(e),r=e.map(({points:e})=>new Map(e[n].map((t,n)=>[t,e.y[n]]))),i=[...r[0].keys()].filter(e=>r.every(t=>t.get(e)!=null)),a=i.map(e=>ge(r.map(t=>t.get(e))));return{name:`mean of ${e.length}`,kind:`validation`,colour:t,x:i,y:a.map(([e])=>e),band:{low:a.map(([e,t])=>e-t),high:a.map(([e,t])=>e+t)}}}function ge(e){let t=e.reduce((e,t)=>e+t,0)/e.length,n=e.reduce((e,n)=>e+(n-t)**2,0)/e.length;return[t,Math.sqrt(n)]}function _e(e,n){let r=H(e,n),i=U(r),a=r.map(({points:e})=>e[i].at(-1)),o=r.map(({row:e})=>t(e?.state)?e?.epochs??0:0),s=Math.max(1,...a,...o);return{from:0,to:s,now:s,done:!0,unit:i===`x`?`step`:`epoch`,events:[],best:null}}var ve=1e3;function ye(e,t,n){let[r,i]=(0,A.useState)(new Map),[a]=(0,A.useState)(()=>new Map),o=t.join();return(0,A.useEffect)(()=>{let n,r=!1;for(let e of a.values())e.hasEnded=!1;let o=async()=>{for(let n of t)await be(e,n,a);r||(i(new Map(t.flatMap(e=>a.has(e)?[[e,a.get(e).series]]:[]))),t.some(e=>!a.get(e)?.hasEnded)&&(n=setTimeout(o,ve)))};return o(),()=>{r=!0,clearTimeout(n)}},[e,o,n,a]),r}async function be(e,n,r){let i=r.get(n)??{series:{},cursor:null,hasEnded:!1};if(i.hasEnded)return;let o=i.cursor===null?``:`?cursor=${encodeURIComponent(i.cursor)}`;try{let s=await g(`${e}/runs/${n}/stream${o}`);T(s.words),s.reset&&(i.series={}),a(i.series,s.series),i.cursor=s.cursor,i.hasEnded=!t(s.state),r.set(n,i)}catch{}}function xe({api:e,ids:t,rows:n,look:r,theme:i,onLook:a,onClose:o}){let s=t.map(e=>n.find(t=>t.id===e)),c=ye(e,t,s.map(e=>e?.state).join()),l=t.map((e,t)=>({id:e,row:s[t],series:c.get(e)??{}})),u=V(l),d=r.metric??s[0]?.monitor??`validation/loss`,f=u.includes(d)?d:u[0];return(0,I.jsxs)(`div`,{className:`compared`,children:[(0,I.jsxs)(`section`,{className:`chart`,children:[(0,I.jsxs)(`div`,{className:`row`,children:[(0,I.jsx)(`h2`,{children:t.length===1?s[0]?.name:`${t.length} runs`}),(0,I.jsx)(`span`,{className:`grow`}),(0,I.jsx)(`select`,{className:`inp pick-metric`,"aria-label":`What to plot`,value:f??``,onChange:e=>a({...r,metric:e.target.value}),children:u.map(e=>(0,I.jsx)(`option`,{value:e,children:w(e)},e))}),(0,I.jsx)(O,{label:`How to draw several`,choices:[[`Each`,!1],[`Mean and band`,!0]],value:r.asBand,onChoose:e=>a({...r,asBand:e})}),(0,I.jsx)(O,{label:`Scale`,choices:[[`Linear`,!1],[`Log`,!0]],value:r.log,onChoose:e=>a({...r,log:e})}),(0,I.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:o,children:(0,I.jsx)(_,{name:`close`})})]}),(0,I.jsx)(Se,{laid:l,shown:f,look:r,theme:i},t.join())]}),(0,I.jsx)(le,{api:e,ids:t},`facts of ${t.join()}`)]})}function Se({laid:e,shown:t,look:r,theme:i}){let a=(0,A.useRef)(null),o=(0,A.useRef)(null),c=u(),l=()=>{if(!c||t===void 0)return;o.current??=new n(c,a.current,{label:`Runs`,share:!1}),o.current.options={label:w(t),share:D(t)};let i=r.log&&!D(t),{runs:l}=s(a.current);o.current.draw(pe(e,t,l,r.asBand),_e(e,t),{log:i,raw:!0})},d=(0,A.useRef)(l);return d.current=l,(0,A.useEffect)(l,[e,t,r,i,c]),(0,A.useEffect)(()=>{let e=new ResizeObserver(()=>d.current());return e.observe(a.current),()=>{e.disconnect(),o.current?.close()}},[]),(0,I.jsx)(`div`,{ref:a,className:`plot`})}var G=[{id:`star`,title:``,key:e=>+!e.star,always:!0},{id:`name`,title:`Run`,key:e=>e.name.toLowerCase(),always:!0},{id:`state`,title:`State`,key:e=>e.state},{id:`curve`,title:`Loss`},{id:`best`,title:`Best score`,key:Ce,isNumber:!0},{id:`loss`,title:`Least loss`,key:e=>e.loss,isNumber:!0},{id:`epoch`,title:`Epochs`,key:e=>e.epoch,isNumber:!0},{id:`seconds`,title:`Time`,key:e=>e.seconds,isNumber:!0},{id:`data`,title:`Data`,key:e=>e.data},{id:`optimizer`,title:`Optimizer`,key:e=>e.optimizer},{id:`lr`,title:`Rate`,key:e=>e.lr,isNumber:!0},{id:`batch`,title:`Batch`,key:e=>e.batch,isNumber:!0,hidden:!0},{id:`seed`,title:`Seed`,key:e=>e.seed,isNumber:!0,hidden:!0},{id:`tags`,title:`Tags`,key:e=>e.tags.join()},{id:`created`,title:`Begun`,key:e=>e.created},{id:`more`,title:``,always:!0}];function Ce({best:e,score:t}){return e==null?null:D(t??``)?-e:e}function we(e,{by:t,down:n}){let r=G.find(e=>e.id===t)?.key??(e=>-e.created),i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n==null||a==null?Number(n==null)-Number(a==null):n===a?0:n<a?-i:i})}var Te=(e,t)=>({by:t,down:e.by===t&&!e.down}),K=`layerloom-runs`,q={off:G.filter(e=>e.hidden).map(e=>e.id),sort:{by:`created`,down:!0}};function Ee(){try{let e=JSON.parse(localStorage.getItem(K)??`{}`);return{off:e.off??q.off,sort:e.sort??q.sort}}catch{return q}}function De(e){try{localStorage.setItem(K,JSON.stringify(e))}catch{}}var Oe=[[`All`,`all`],[`Running`,`live`],[`Finished`,`finished`],[`Failed`,`failed`],[`Starred`,`star`],[`Archived`,`archived`]],ke={all:()=>!0,live:e=>t(e.state),finished:e=>c(e.state),failed:e=>o(e.state),star:e=>e.star,archived:()=>!0};function Ae(e,t,n){let r=n.toLowerCase().split(/\s+/).filter(Boolean);return e.filter(e=>{if(e.archived!==(t===`archived`)||!ke[t](e))return!1;let n=je(e);return r.every(e=>n.includes(e))})}var je=e=>[e.name,e.data,e.optimizer,e.state,e.note,...e.tags].join(` `).toLowerCase();function Me(e,t){let n=new Map((e??[]).map(e=>[e.id,e]));return t.map(e=>{let t=n.get(e.id);return t&&J(t,e)?t:e})}function J(e,t){let[n,r]=[Object.entries(e),t];return n.length===Object.keys(r).length&&n.every(([e,t])=>Ne(t,r[e]))}function Ne(e,t){return Object.is(e,t)?!0:typeof e==`object`&&typeof t==`object`&&e!==null&&t!==null&&J(e,t)}var Pe=[[72,84],[56,66],[84,76],[48,68]];function Fe({name:e,onTrain:t}){return(0,I.jsxs)(`div`,{className:`empty`,children:[(0,I.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:(0,I.jsx)(`svg`,{viewBox:`0 0 200 76`,"aria-hidden":`true`,children:Pe.map(([e,t],n)=>(0,I.jsxs)(`g`,{transform:`translate(0 ${4+20*n})`,fill:`var(--fill)`,children:[(0,I.jsx)(`rect`,{width:e,height:`8`,rx:`4`}),(0,I.jsx)(`rect`,{x:`116`,width:t,height:`8`,rx:`4`})]},e))})}),(0,I.jsx)(`h2`,{children:`No runs yet`}),(0,I.jsx)(`p`,{className:`m`,children:`Each training lands here with its curve, its plan and its weights.`}),(0,I.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:t,children:[(0,I.jsx)(_,{name:`play`}),`Train `,e]})]})}var Ie=[`stopped`,`interrupted`,`failed`];function Le(e,n){let r=t(e.state),i={text:`Fork from its weights`,act:()=>void n.again(e,{fork:!0})},a={text:`Resume`,act:()=>n.control(e,`resume`)},o={text:`Stop`,act:()=>n.control(e,`stop`)};return[{text:`Open`,act:()=>n.open(e)},{text:`Rename, tags, note`,act:()=>n.edit(e)},{text:`Again with 5 seeds`,act:()=>n.withSeeds(e)},{text:`Train again`,act:()=>void n.again(e,{})},...c(e.state)?[i]:[],...Ie.includes(e.state)?[a]:[],...r?[o]:[],{text:`Numbers as CSV`,act:()=>n.table(e)},{text:e.archived?`Bring back`:`Archive`,act:()=>n.mark(e,{archived:!e.archived})},{text:`Delete …`,act:()=>n.confirmDeleting(e),disabled:r}]}function Y({onClose:e,children:t}){let n=(0,A.useRef)(null);return(0,A.useEffect)(()=>n.current?.querySelector(`input, .btn`)?.focus(),[]),(0,I.jsx)(`div`,{className:`over-all`,role:`dialog`,"aria-modal":`true`,onClick:t=>{t.target===t.currentTarget&&e()},onKeyDown:t=>{t.key===`Escape`&&e(),t.stopPropagation()},children:(0,I.jsx)(`div`,{ref:n,className:`pop sheet`,children:t})})}function Re({row:e,onClose:t,onKeep:n}){return(0,I.jsxs)(Y,{onClose:t,children:[(0,I.jsx)(`h3`,{children:e.name}),(0,I.jsxs)(`form`,{onSubmit:r=>{r.preventDefault(),t(),n(ze(new FormData(r.currentTarget),e))},children:[(0,I.jsx)(X,{label:`Name`,children:(0,I.jsx)(`input`,{className:`inp wide-inp`,name:`name`,defaultValue:e.name})}),(0,I.jsx)(X,{label:`Tags, with commas between`,children:(0,I.jsx)(`input`,{className:`inp wide-inp`,name:`tags`,defaultValue:e.tags.join(`, `)})}),(0,I.jsx)(X,{label:`Note`,children:(0,I.jsx)(`textarea`,{className:`inp wide-inp`,name:`note`,rows:3,defaultValue:e.note})}),(0,I.jsxs)(`div`,{className:`row`,children:[(0,I.jsx)(`span`,{className:`grow`}),(0,I.jsx)(`button`,{className:`btn`,type:`button`,onClick:t,children:`Cancel`}),(0,I.jsx)(`button`,{className:`btn p`,type:`submit`,children:`Keep`})]})]})]})}function ze(e,t){let n=t=>String(e.get(t)).trim(),r=n(`tags`).split(`,`).map(e=>e.trim()).filter(Boolean);return{name:n(`name`)||t.name,tags:r,note:String(e.get(`note`))}}function X({label:e,children:t}){return(0,I.jsxs)(`label`,{className:`field-of`,children:[(0,I.jsx)(`span`,{className:`s q`,children:e}),t]})}function Be({row:e,onClose:t,onDelete:n}){return(0,I.jsxs)(Y,{onClose:t,children:[(0,I.jsxs)(`h3`,{children:[`Delete `,e.name,`?`]}),(0,I.jsx)(`p`,{className:`m`,children:`Its curve, its weights and its checkpoints go from the disk. This cannot be undone; archiving hides it instead.`}),(0,I.jsxs)(`div`,{className:`row`,children:[(0,I.jsx)(`span`,{className:`grow`}),(0,I.jsx)(`button`,{className:`btn`,type:`button`,onClick:t,children:`Keep it`}),(0,I.jsx)(`button`,{className:`btn p`,type:`button`,onClick:()=>{t(),n()},children:`Delete`})]})]})}function Ve({curve:e}){let t=He(e);return t?(0,I.jsx)(`span`,{className:`spark`,children:(0,I.jsx)(`svg`,{viewBox:`0 0 100 24`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:(0,I.jsx)(`path`,{d:t,fill:`none`,stroke:`var(--val)`,strokeWidth:`1.5`,vectorEffect:`non-scaling-stroke`})})}):(0,I.jsx)(`span`,{className:`q`,children:`–`})}function He(e){let t=e.filter(e=>e!=null);if(t.length<2)return``;let n=Math.min(...t),r=Math.max(...t)-n||1;return e.map((t,i)=>{if(t==null)return``;let a=100*i/(e.length-1),o=22-20*(t-n)/r;return`${i&&e[i-1]!=null?`L`:`M`}${a.toFixed(1)} ${o.toFixed(1)}`}).join(``)}var Z=`–`,Ue=3,We={star:qe,name:Je,state:({row:e})=>(0,I.jsx)(l,{state:e.state,title:e.cause}),curve:({row:e})=>(0,I.jsx)(Ve,{curve:e.curve??[]}),best:({row:e})=>(0,I.jsx)(`span`,{title:e.score?`${w(e.score)}, best so far`:``,children:e.best==null?Z:E(e.score??``,e.best)}),loss:({row:e})=>e.loss==null?(0,I.jsx)(`span`,{title:`No rows were kept to check on`,children:Z}):d(e.loss),epoch:({row:e})=>Ke(e),seconds:({row:e})=>m(e.seconds)||Z,data:({row:e})=>e.data??Z,optimizer:({row:e})=>e.optimizer??Z,lr:({row:e})=>e.lr==null?Z:String(+e.lr.toPrecision(3)),batch:({row:e})=>e.batch??Z,seed:({row:e})=>e.seed??Z,tags:Ye,created:Xe,more:Ze};function Ge({column:e,row:t,act:n}){let r=We[e];return(0,I.jsx)(r,{row:t,act:n})}function Ke({epoch:e,epochs:t,step:n}){return t?`${p(e??0)} / ${p(t)}`:n?`${p(n)} steps`:Z}function qe({row:e,act:t}){return(0,I.jsx)(`button`,{className:`star${e.star?` on`:``}`,type:`button`,"aria-label":e.star?`Take the star away`:`Give a star`,"aria-pressed":e.star,onClick:()=>t.star(e),children:(0,I.jsx)(_,{name:`star`})})}function Je({row:e,act:t}){return(0,I.jsxs)(`div`,{children:[(0,I.jsx)(`button`,{className:`link strong`,type:`button`,onClick:()=>t.open(e),children:e.name}),e.note&&(0,I.jsx)(`div`,{className:`s q note`,children:e.note})]})}function Ye({row:e,act:t}){return(0,I.jsx)(`span`,{className:`tags`,children:e.tags.slice(0,Ue).map(e=>(0,I.jsx)(`button`,{className:`tag`,type:`button`,title:`Show all with ${e}`,onClick:()=>t.search(e),children:e},e))})}function Xe({row:e}){let t=new Date(1e3*e.created),n=new Date().toDateString()===t.toDateString()?t.toLocaleTimeString([],{hour:`2-digit`,minute:`2-digit`}):t.toLocaleDateString([],{day:`numeric`,month:`short`});return(0,I.jsx)(`span`,{className:`nw`,title:t.toLocaleString(),children:n})}function Ze({row:e,act:t}){return(0,I.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`More for ${e.name}`,onClick:n=>t.more(e,n.currentTarget),children:`⋯`})}var Qe=500;function $e(e){let{rows:t,columns:n,chosen:r,sort:i,nothing:a,act:o,onSort:s,onChoose:c}=e;return(0,I.jsxs)(`table`,{className:`runs-table`,children:[(0,I.jsx)(`thead`,{children:(0,I.jsxs)(`tr`,{children:[(0,I.jsx)(`th`,{}),n.map(e=>(0,I.jsx)(et,{column:e,sort:i,onSort:s},e.id))]})}),(0,I.jsxs)(`tbody`,{children:[t.slice(0,Qe).map(e=>(0,I.jsx)(tt,{row:e,columns:n,isChosen:r.has(e.id),act:o,onChoose:c},e.id)),!t.length&&(0,I.jsx)(`tr`,{children:(0,I.jsx)(`td`,{colSpan:n.length+1,className:`q none`,children:a})})]})]})}function et({column:e,sort:t,onSort:n}){let r=t.by===e.id,i=t.down?` ↓`:` ↑`;return(0,I.jsx)(`th`,{className:`${e.isNumber?`num`:``}${r?` sorted`:``}`,"aria-sort":r?t.down?`descending`:`ascending`:void 0,children:e.key&&e.title?(0,I.jsxs)(`button`,{className:`plain-head`,type:`button`,onClick:()=>n(e.id),children:[e.title,r&&i]}):e.title})}var tt=(0,A.memo)(({row:e,columns:t,isChosen:n,act:r,onChoose:i})=>(0,I.jsxs)(`tr`,{className:n?`on`:``,"data-run":e.id,children:[(0,I.jsx)(`td`,{className:`box`,children:(0,I.jsx)(`input`,{type:`checkbox`,"aria-label":`Choose ${e.name}`,checked:n,onChange:t=>i(e,t.target.checked)})}),t.map(t=>(0,I.jsx)(`td`,{className:t.isNumber?`num`:``,children:(0,I.jsx)(Ge,{column:t.id,row:e,act:r})},t.id))]}));function nt(e){let{api:t,shown:n,listed:r,all:i,search:a,which:o,off:s,onSearch:c,onWhich:l,onColumns:u}=e,d=b();return(0,I.jsxs)(`div`,{className:`row run-tools`,children:[(0,I.jsx)(`h2`,{children:`Runs`}),(0,I.jsx)(`span`,{className:`s q nw`,children:n===r?p(n):`${p(n)} of ${p(i)}`}),(0,I.jsx)(`span`,{className:`grow`}),(0,I.jsx)(`input`,{className:`inp search`,type:`search`,placeholder:`Name, data, tag, note …`,"aria-label":`Search`,value:a,onChange:e=>c(e.target.value)}),(0,I.jsx)(O,{label:`Which runs`,choices:Oe,value:o,onChoose:l}),(0,I.jsxs)(`button`,{className:`btn t sm`,type:`button`,onClick:e=>d(e.currentTarget,rt(s,u)),children:[(0,I.jsx)(_,{name:`sliders`}),`Columns`]}),(0,I.jsxs)(`button`,{className:`btn t sm`,type:`button`,onClick:()=>window.open(`${t}/runs.csv`,`_self`),children:[(0,I.jsx)(_,{name:`download`}),`CSV`]})]})}var Q=`  `;function rt(e,t){return G.filter(e=>!e.always).map(({id:n,title:r})=>{let i=e.includes(n);return{text:`${i?Q:`✓ `}${r}`,act:()=>t(i?e.filter(e=>e!==n):[...e,n])}})}var it=1e3,$=4e3,at=1e4;function ot(e){let[n,r]=(0,A.useState)(null),[i,a]=(0,A.useState)(``),o=x(),s=st((0,A.useCallback)(async()=>{try{let{runs:n}=await g(`${e}/runs`);for(let e of n)T(e.words);return r(e=>Me(e,n)),a(``),n.some(e=>t(e.state))?it:$}catch(e){return a(e.message),$}},[e]));return{rows:n,trouble:i,doing:(0,A.useMemo)(()=>{let t=async(t,r,i)=>(await n(()=>g(`${e}/runs/${t.id}/${r}`,{json:i})))?.runs??[],n=async e=>{try{return await e()}catch(e){return o(e.message),null}finally{s()}};return{mark:(e,n)=>{r(t=>t?.map(t=>t.id===e.id?{...t,...n}:t)??null),t(e,`marks`,n)},control:(e,n)=>void t(e,`control`,{do:n}),remove:t=>void n(()=>g(`${e}/runs/${t.id}`,{method:`DELETE`})),again:(e,n)=>t(e,`again`,{...n,key:`${Date.now()}${Math.random()}`})}},[e,o,s])}}function st(e){let t=(0,A.useRef)(()=>{});return(0,A.useEffect)(()=>{let n,r=!1,i=async()=>{clearTimeout(n);let t=await e();clearTimeout(n),r||(n=setTimeout(i,document.hidden?at:t))},a=()=>{document.hidden||i()};return t.current=()=>void i(),document.addEventListener(`visibilitychange`,a),i(),()=>{r=!0,clearTimeout(n),document.removeEventListener(`visibilitychange`,a)}},[e]),(0,A.useCallback)(()=>t.current(),[])}function ct({data:e,tell:t,host:n}){return(0,I.jsx)(`div`,{className:`runs`,children:(0,I.jsx)(C,{children:(0,I.jsx)(S,{children:(0,I.jsx)(lt,{data:e,theme:n.dataset.theme,onAsk:e=>t(`asked`,e)})})})})}function lt({data:{api:e,name:t},theme:n,onAsk:r}){let{rows:i,trouble:a,doing:o}=ot(e),[s,c]=ut(),[l,u]=(0,A.useState)(``),[d,f]=(0,A.useState)(`all`),[p,m]=(0,A.useState)(new Set),[h,g]=(0,A.useState)({metric:null,asBand:!1,log:!1}),[_,v]=(0,A.useState)(null),y=b(),x=e=>r({do:`open`,run:e.id}),S=async e=>{let t=await o.again(e,{seeds:5});t.length&&(m(new Set([e.id,...t])),g({...h,asBand:!0}))},C=ee({open:x,star:e=>o.mark(e,{star:!e.star}),search:u,more:(t,n)=>{let r={...o,open:x,edit:()=>v({kind:`edit`,row:t}),confirmDeleting:()=>v({kind:`delete`,row:t}),withSeeds:()=>void S(t),table:()=>window.open(`${e}/runs/${t.id}/metrics.csv`,`_self`)};y(n,Le(t,r))}}),[w]=(0,A.useState)(()=>(e,t)=>{m(n=>{let r=[...n].filter(t=>t!==e.id);return new Set(t?[...r,e.id]:r)})}),T=(0,A.useMemo)(()=>G.filter(e=>e.always||!s.off.includes(e.id)),[s.off]);if(!i)return(0,I.jsx)(`div`,{className:`run-list`,children:a&&(0,I.jsx)(`p`,{className:`bad pad`,children:a})});if(!i.length)return(0,I.jsx)(`div`,{className:`run-list`,children:(0,I.jsx)(Fe,{name:t,onTrain:()=>r(`train`)})});let E=we(Ae(i,d,l),s.sort),D=[...p].filter(e=>i.some(t=>t.id===e));return(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(nt,{api:e,shown:E.length,listed:i.filter(e=>!e.archived).length,all:i.length,search:l,which:d,off:s.off,onSearch:u,onWhich:f,onColumns:e=>c({...s,off:e})}),(0,I.jsx)(`div`,{className:`run-list`,children:(0,I.jsx)($e,{rows:E,columns:T,chosen:p,sort:s.sort,nothing:d===`archived`?`Nothing is archived.`:`No run fits this search.`,act:C,onSort:e=>c({...s,sort:Te(s.sort,e)}),onChoose:w})}),D.length>0&&(0,I.jsx)(xe,{api:e,ids:D,rows:i,look:h,theme:n,onLook:g,onClose:()=>m(new Set)}),_?.kind===`edit`&&(0,I.jsx)(Re,{row:_.row,onClose:()=>v(null),onKeep:e=>o.mark(_.row,e)}),_?.kind===`delete`&&(0,I.jsx)(Be,{row:_.row,onClose:()=>v(null),onDelete:()=>o.remove(_.row)})]})}function ut(){let[e,t]=(0,A.useState)(Ee);return[e,e=>{t(e),De(e)}]}var dt=h(ct,`${f}\n${r}\n${k}`);export{dt as default};
//# sourceMappingURL=runs.js.map