import{r as e}from"./rolldown-runtime.js";import{a as t,c as n,d as r,f as i,l as a,m as o,o as s,p as c,s as l,t as u,v as d}from"./series.js";import{a as f,d as p,g as m,i as h,l as g,m as _,n as v,o as y,r as b}from"./metrics.js";import{l as x,n as S,o as C}from"./ask.js";import{i as w,t as T}from"./react.js";import{i as E,n as D,r as O,t as k}from"./Toast.js";import{n as ee}from"./together.js";import{n as te}from"./useStable.js";import{i as ne,r as re,t as A}from"./Segments.js";import{n as ie,r as ae}from"./moments.js";import{t as oe}from"./StatePill.js";var se=`.runs {
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
.reached {
  white-space: nowrap;
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
.compared.alone {
  grid-template-columns: minmax(0, 1fr);
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
`,j=e(w(),1),M=62,N=204,P=12,ce=18;function le({nodes:e={},wires:t={}}){let n=Object.keys(e),r=Object.values(t).map(({from:e,to:t})=>[e[0],t[0]]).filter(([t,n])=>e[t]&&e[n]),i=ue(n,r),a=[];for(let e of n)a[i[e]]??=[],a[i[e]].push(e);let o=28+(Math.max(1,...a.map(e=>e.length))-1)*N+188,s={};a.forEach((t,n)=>{t.sort((t,n)=>(e[t].at?.[0]??0)-(e[n].at?.[0]??0)),t.forEach((e,r)=>{s[e]=[o/2+(r-(t.length-1)/2)*N,n*M]})});let c=r.map(([e,t])=>de(s[e],s[t],i[t]-i[e]));return{width:o,height:Math.max(0,a.length-1)*M+40,places:s,wires:c.join(``)}}function ue(e,t){let n=new Map(e.map(e=>[e,[]]));for(let[e,r]of t)n.get(r).push(e);let r={},i=new Set,a=e=>{let t=r[e];if(t!==void 0||i.has(e))return t??0;i.add(e);let o=Math.max(0,...n.get(e).map(e=>a(e)+1));return i.delete(e),r[e]=o,o};for(let t of e)a(t);return r}function de([e,t],[n,r],i){if(i>1&&e===n){let[n,i]=[e+94,e+94+ce];return`M${n} ${t+20}C${i} ${t+40} ${i} ${r} ${n} ${r+20}`}let a=t+40;return`M${e} ${a}C${e} ${a+P} ${n} ${r-P} ${n} ${r}`}var F=T();function fe({network:e,marks:t,layers:n,isSecond:r,title:i}){let{width:a,height:o,places:s,wires:c}=le(e);return(0,F.jsxs)(`div`,{className:`one-drawing`,children:[(0,F.jsx)(`b`,{children:i}),(0,F.jsx)(`div`,{className:`drawn-room`,children:(0,F.jsxs)(`div`,{className:`drawn-stage`,style:{width:a,height:o},children:[(0,F.jsx)(`svg`,{width:a,height:o,"aria-hidden":`true`,children:(0,F.jsx)(`path`,{d:c,fill:`none`,stroke:`var(--line-2)`,strokeWidth:`1.5`})}),Object.entries(e.nodes??{}).map(([e,i])=>(0,F.jsx)(he,{node:i,at:s[e],mark:pe(t[i.name],r),layers:n},e))]})})]})}function pe(e,t){return e===`changed`||e===(t?`added`:`removed`)?e:void 0}var me={changed:`≠ `,added:`+ `,removed:`− `};function he({node:e,at:[t,n],mark:r,layers:i}){let a=e.title||i.entries[e.type]?.title||e.type,o=ge(e,i);return(0,F.jsxs)(`div`,{className:`mini-node ${r??``}`,style:{left:t-94,top:n,width:188,height:40},title:`${a}, ${e.name}${r?`: ${r}`:``}. ${o}`,children:[(0,F.jsxs)(`span`,{className:`clip`,children:[r&&me[r],(0,F.jsx)(`b`,{children:a})]}),(0,F.jsx)(`span`,{className:`s q clip`,children:o||e.name})]})}function ge(e,t){let n=t.entries[e.type]?.fields,r=e=>n?.find(t=>t.name===e)?.label??e.replaceAll(`_`,` `);return Object.entries(e.params??{}).map(([e,t])=>`${r(e)} ${Array.isArray(t)?t.join(` × `):String(t)}`).join(`, `)}var _e=8;function ve({api:e,ids:t}){let[r,i]=(0,j.useState)(null),[a,o]=(0,j.useState)(``),s=t.slice(0,_e).join(`,`);return(0,j.useEffect)(()=>{let t=new AbortController;return Promise.all([S(`${e}/runs/compared?runs=${s}`,{signal:t.signal}),n(e)]).then(([e,t])=>i({comparison:e,layers:t}),e=>{t.signal.aborted||o(e.message)}),()=>t.abort()},[e,s]),(0,F.jsxs)(`div`,{className:`facts`,children:[!r&&!a&&(0,F.jsx)(`p`,{className:`s q`,children:`Comparing …`}),a&&(0,F.jsx)(`p`,{className:`bad`,children:a}),r&&(0,F.jsx)(ye,{...r.comparison}),r?.comparison.drawings&&(0,F.jsx)(be,{...r})]})}function ye({names:e,settings:t}){return(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(`h3`,{children:`What differs in the plan`}),t.length?(0,F.jsxs)(`table`,{children:[(0,F.jsx)(`thead`,{children:(0,F.jsxs)(`tr`,{children:[(0,F.jsx)(`th`,{children:`Setting`}),e.map((e,t)=>(0,F.jsx)(`th`,{children:e},t))]})}),(0,F.jsx)(`tbody`,{children:t.map(({setting:e,values:t})=>(0,F.jsxs)(`tr`,{children:[(0,F.jsx)(`td`,{className:`q`,children:xe(e)}),t.map((e,t)=>(0,F.jsx)(`td`,{children:Se(e)},t))]},e))})]}):(0,F.jsx)(`p`,{className:`q`,children:`The plans are alike.`})]})}function be({comparison:e,layers:t}){let{marks:n={},names:r}=e,i=e.drawings??[],a=Object.keys(n).filter(e=>Object.keys(n[e]).length);return(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(`h3`,{children:`What differs in the network`}),!a.length&&(0,F.jsx)(`p`,{className:`q`,children:`The drawings are alike.`}),a.map(e=>(0,F.jsx)(`div`,{className:`two-drawings`,children:i.map((i,a)=>(0,F.jsx)(fe,{network:i.networks?.[e]??{},marks:n[e],layers:t,isSecond:a===1,title:r[a]},a))},e))]})}var xe=e=>e.replaceAll(`learners · `,``).replaceAll(` · options`,``).replaceAll(` · type`,``).replaceAll(`_`,` `);function Se(e){return e==null?`–`:typeof e==`object`?JSON.stringify(e):typeof e==`boolean`?e?`on`:`off`:String(typeof e==`number`&&!Number.isInteger(e)?+e.toPrecision(4):e)}var I=[`validation/loss`,`validation/accuracy`,`train/loss`,`train/accuracy`],L=e=>{let t=I.indexOf(e);return t>=0?t:e.startsWith(`validation/`)?I.length:I.length+1};function Ce(e){return[...new Set(e.flatMap(({series:e})=>Object.keys(e)))].filter(e=>!e.startsWith(`update/`)).sort((e,t)=>L(e)-L(t)||e.localeCompare(t))}var R=(e,t)=>e.flatMap(e=>{let n=e.series[t];return n?.x.length?[{...e,points:n}]:[]}),z=e=>e.some(({row:e})=>e&&!e.epochs)?`x`:`epoch`,B=[`dash`,`dot`,`dashdot`],we=3;function V(e,t,n,r){let i=R(e,t);if(r&&i.length>1)return[Ee(i,n[0])];let a=Te(i.map(({row:e,id:t})=>e?.name??t)),o=z(i);return i.map(({points:e},t)=>({name:a[t],kind:`other`,colour:n[t%n.length],dash:t<we?`solid`:B[t%B.length],x:e[o],y:e.y}))}function Te(e){let t=new Map;return e.map(e=>{let n=(t.get(e)??0)+1;return t.set(e,n),n>1?`${e} (${n})`:e})}function Ee(e,t){let n=z(e),r=e.map(({points:e})=>new Map(e[n].map((t,n)=>[t,e.y[n]]))),i=[...r[0].keys()].filter(e=>r.every(t=>t.get(e)!=null)),a=i.map(e=>De(r.map(t=>t.get(e))));return{name:`mean of ${e.length}`,kind:`validation`,colour:t,x:i,y:a.map(([e])=>e),band:{low:a.map(([e,t])=>e-t),high:a.map(([e,t])=>e+t)}}}function De(e){let t=e.reduce((e,t)=>e+t,0)/e.length,n=e.reduce((e,n)=>e+(n-t)**2,0)/e.length;return[t,Math.sqrt(n)]}function Oe(e,t){let[n,...r]=e.map(e=>e.row);return!n||r.length||n.score!==t||n.kept==null||!n.kept_epoch?null:{x:n.kept_epoch,value:n.kept,isKept:!0}}function ke(e,t){let[n,...r]=e.map(({baselines:e})=>e[t]);return n&&r.every(e=>e?.value===n.value)?n:null}function H(e,t){let n=R(e,t),r=z(n),i=n.map(({points:e})=>e[r].at(-1)),a=n.map(({row:e})=>l(e?.state)?e?.epochs??0:0),o=Math.max(1,...i,...a);return{from:0,to:o,now:o,done:!0,unit:r===`x`?`step`:`epoch`,events:[],best:Oe(n,t),baseline:ke(n,t)}}var Ae=1e3;function je(e,t,n){let[r,i]=(0,j.useState)(new Map),[a]=(0,j.useState)(()=>new Map),o=t.join();return(0,j.useEffect)(()=>{let n,r=!1;for(let e of a.values())e.hasEnded=!1;let o=async()=>{for(let n of t)await Me(e,n,a);r||(i(new Map(t.flatMap(e=>a.has(e)?[[e,{...a.get(e)}]]:[]))),t.some(e=>!a.get(e)?.hasEnded)&&(n=setTimeout(o,Ae)))};return o(),()=>{r=!0,clearTimeout(n)}},[e,o,n,a]),r}async function Me(e,t,n){let r=n.get(t)??{series:{},baselines:{},cursor:null,hasEnded:!1};if(r.hasEnded)return;let i=r.cursor===null?``:`?cursor=${encodeURIComponent(r.cursor)}`;try{let a=await S(`${e}/runs/${t}/stream${i}`);h(a.words),a.reset&&(r.series={}),u(r.series,a.series),r.baselines=a.baselines,r.cursor=a.cursor,r.hasEnded=!l(a.state),n.set(t,r)}catch{}}function Ne({api:e,ids:t,rows:n,look:r,theme:i,onLook:a,onClose:o}){let s=t.map(e=>n.find(t=>t.id===e)),c=je(e,t,s.map(e=>e?.state).join()),l=t.map((e,t)=>({id:e,row:s[t],...c.get(e)??Pe})),u=Ce(l),d=r.metric??s[0]?.monitor??`validation/loss`,p=u.includes(d)?d:u[0],m=t.length===1;return(0,F.jsxs)(`div`,{className:`compared${m?` alone`:``}`,children:[(0,F.jsxs)(`section`,{className:`chart`,children:[(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`h2`,{children:m?s[0]?.name:`${t.length} runs`}),(0,F.jsx)(`span`,{className:`s q grow`,children:m&&`Choose a second run to see what differs.`}),(0,F.jsx)(`select`,{className:`inp pick-metric`,"aria-label":`What to plot`,value:p??``,onChange:e=>a({...r,metric:e.target.value}),children:u.map(e=>(0,F.jsx)(`option`,{value:e,children:f(e)},e))}),(0,F.jsx)(A,{label:`How to draw several`,choices:[[`Each`,!1],[`Mean and band`,!0]],value:r.asBand,onChoose:e=>a({...r,asBand:e})}),(0,F.jsx)(A,{label:`Scale`,choices:[[`Linear`,!1],[`Log`,!0]],value:r.log,onChoose:e=>a({...r,log:e})}),(0,F.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:o,children:(0,F.jsx)(C,{name:`close`})})]}),(0,F.jsx)(Fe,{laid:l,shown:p,look:r,theme:i},t.join())]}),!m&&(0,F.jsx)(ve,{api:e,ids:t},`facts of ${t.join()}`)]})}var Pe={series:{},baselines:{}};function Fe({laid:e,shown:t,look:n,theme:r}){let i=(0,j.useRef)(null),s=(0,j.useRef)(null),l=a(),u={label:f(t??``),share:b(t??``)},d=()=>{if(!l||t===void 0)return;s.current??=new c(l,i.current,u),s.current.options=u;let r=n.log&&!b(t),{runs:a}=o(i.current);s.current.draw(V(e,t,a,n.asBand),H(e,t),{log:r,raw:!0})},p=(0,j.useRef)(d);return p.current=d,(0,j.useEffect)(d,[e,t,n,r,l]),(0,j.useEffect)(()=>{let e=new ResizeObserver(()=>p.current());return e.observe(i.current),()=>{e.disconnect(),s.current?.close()}},[]),(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(`div`,{ref:i,className:`plot`}),t!==void 0&&(0,F.jsx)(Ie,{laid:e,shown:t,look:n,options:u})]})}function Ie({laid:e,shown:t,look:n,options:a}){let o=V(e,t,Le,n.asBand),s=H(e,t);return(0,F.jsx)(y,{title:a.label,sentence:r(o,s,a),table:()=>i(o,s,a)})}var Le=[`currentColor`],U=[{id:`star`,title:``,key:e=>+!e.star,always:!0},{id:`name`,title:`Run`,key:e=>e.name.toLowerCase(),always:!0},{id:`state`,title:`State`,key:e=>e.state},{id:`curve`,title:`Loss`,word:`loss`},{id:`score`,title:`Score`,word:`kept-weights`,key:G(W),isNumber:!0},{id:`best`,title:`Best of any epoch`,key:G(e=>e.best),isNumber:!0,hidden:!0},{id:`loss`,title:`Least loss`,key:e=>e.loss,isNumber:!0},{id:`epoch`,title:`Epochs`,word:`epoch`,key:e=>e.epoch,isNumber:!0},{id:`seconds`,title:`Time`,key:e=>e.seconds,isNumber:!0},{id:`data`,title:`Data`,key:e=>e.data},{id:`optimizer`,title:`Optimizer`,key:e=>e.optimizer},{id:`lr`,title:`Rate`,word:`learning-rate`,key:e=>e.lr,isNumber:!0},{id:`batch`,title:`Batch`,word:`batch`,key:e=>e.batch,isNumber:!0,hidden:!0},{id:`seed`,title:`Seed`,word:`seed`,key:e=>e.seed,isNumber:!0,hidden:!0},{id:`tags`,title:`Tags`,key:e=>e.tags.join()},{id:`created`,title:`Begun`,key:e=>e.created},{id:`more`,title:``,always:!0}];function W({kept:e,last:t}){return e??t}function G(e){return t=>{let n=e(t);return n!=null&&t.better===`max`?-n:n}}function Re(e,{by:t,down:n}){let r=U.find(e=>e.id===t)?.key??(e=>-e.created),i=n?-1:1;return[...e].sort((e,t)=>{let[n,a]=[r(e),r(t)];return n==null||a==null?Number(n==null)-Number(a==null):n===a?0:n<a?-i:i})}var ze=(e,t)=>({by:t,down:e.by===t&&!e.down}),K=`layerloom-runs`,q={off:U.filter(e=>e.hidden).map(e=>e.id),sort:{by:`created`,down:!0}};function Be(){try{let e=JSON.parse(localStorage.getItem(K)??`{}`);return{off:e.off??q.off,sort:e.sort??q.sort}}catch{return q}}function Ve(e){try{localStorage.setItem(K,JSON.stringify(e))}catch{}}var He=[[`All`,`all`],[`Running`,`live`],[`Finished`,`finished`],[`Failed`,`failed`],[`Starred`,`star`],[`Archived`,`archived`]],Ue={all:()=>!0,live:e=>l(e.state),finished:e=>s(e.state),failed:e=>t(e.state),star:e=>e.star,archived:()=>!0};function We(e,t,n){let r=n.toLowerCase().split(/\s+/).filter(Boolean);return e.filter(e=>{if(e.archived!==(t===`archived`)||!Ue[t](e))return!1;let n=Ge(e);return r.every(e=>n.includes(e))})}var Ge=e=>[e.name,e.data,e.optimizer,e.state,e.note,...e.tags].join(` `).toLowerCase();function Ke(e,t){let n=new Map((e??[]).map(e=>[e.id,e]));return t.map(e=>{let t=n.get(e.id);return t&&J(t,e)?t:e})}function J(e,t){let[n,r]=[Object.entries(e),t];return n.length===Object.keys(r).length&&n.every(([e,t])=>qe(t,r[e]))}function qe(e,t){return Object.is(e,t)?!0:typeof e==`object`&&typeof t==`object`&&e!==null&&t!==null&&J(e,t)}var Je=[[72,84],[56,66],[84,76],[48,68]];function Ye({name:e,onTrain:t}){return(0,F.jsxs)(`div`,{className:`empty`,children:[(0,F.jsx)(`div`,{className:`ghost`,"aria-hidden":`true`,children:(0,F.jsx)(`svg`,{viewBox:`0 0 200 76`,"aria-hidden":`true`,children:Je.map(([e,t],n)=>(0,F.jsxs)(`g`,{transform:`translate(0 ${4+20*n})`,fill:`var(--fill)`,children:[(0,F.jsx)(`rect`,{width:e,height:`8`,rx:`4`}),(0,F.jsx)(`rect`,{x:`116`,width:t,height:`8`,rx:`4`})]},e))})}),(0,F.jsx)(`h2`,{children:`No runs yet`}),(0,F.jsx)(`p`,{className:`m`,children:`Each training lands here with its curve, its plan and its weights.`}),(0,F.jsxs)(`button`,{className:`btn p`,type:`button`,onClick:t,children:[(0,F.jsx)(C,{name:`play`}),`Train `,e]})]})}var Xe=[`stopped`,`interrupted`,`failed`];function Ze(e,t){let n=l(e.state),r={text:`Fork from its weights`,about:ne(`fork`),act:()=>void t.again(e,{fork:!0})},i={text:`Resume`,act:()=>t.control(e,`resume`)},a={text:`Stop`,act:()=>t.control(e,`stop`)};return[{text:`Open`,act:()=>t.open(e)},{text:`Rename, tags, note`,act:()=>t.edit(e)},{text:`Again with 5 seeds`,act:()=>t.withSeeds(e)},{text:`Train again`,act:()=>void t.again(e,{})},...s(e.state)?[r]:[],...Xe.includes(e.state)?[i]:[],...n?[a]:[],{text:`Numbers as CSV`,act:()=>t.table(e)},{text:e.archived?`Bring back`:`Archive`,act:()=>t.mark(e,{archived:!e.archived})},{text:`Delete …`,act:()=>t.confirmDeleting(e),disabled:n}]}function Y({onClose:e,children:t}){let n=(0,j.useRef)(null);return(0,j.useEffect)(()=>n.current?.querySelector(`input, .btn`)?.focus(),[]),(0,F.jsx)(`div`,{className:`over-all`,role:`dialog`,"aria-modal":`true`,onClick:t=>{t.target===t.currentTarget&&e()},onKeyDown:t=>{t.key===`Escape`&&e(),t.stopPropagation()},children:(0,F.jsx)(`div`,{ref:n,className:`pop sheet`,children:t})})}function Qe({row:e,onClose:t,onKeep:n}){return(0,F.jsxs)(Y,{onClose:t,children:[(0,F.jsx)(`h3`,{children:e.name}),(0,F.jsxs)(`form`,{onSubmit:r=>{r.preventDefault(),t(),n($e(new FormData(r.currentTarget),e))},children:[(0,F.jsx)(X,{label:`Name`,children:(0,F.jsx)(`input`,{className:`inp wide-inp`,name:`name`,defaultValue:e.name})}),(0,F.jsx)(X,{label:`Tags, with commas between`,children:(0,F.jsx)(`input`,{className:`inp wide-inp`,name:`tags`,defaultValue:e.tags.join(`, `)})}),(0,F.jsx)(X,{label:`Note`,children:(0,F.jsx)(`textarea`,{className:`inp wide-inp`,name:`note`,rows:3,defaultValue:e.note})}),(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`span`,{className:`grow`}),(0,F.jsx)(`button`,{className:`btn`,type:`button`,onClick:t,children:`Cancel`}),(0,F.jsx)(`button`,{className:`btn p`,type:`submit`,children:`Keep`})]})]})]})}function $e(e,t){let n=t=>String(e.get(t)).trim(),r=n(`tags`).split(`,`).map(e=>e.trim()).filter(Boolean);return{name:n(`name`)||t.name,tags:r,note:String(e.get(`note`))}}function X({label:e,children:t}){return(0,F.jsxs)(`label`,{className:`field-of`,children:[(0,F.jsx)(`span`,{className:`s q`,children:e}),t]})}function et({row:e,onClose:t,onDelete:n}){return(0,F.jsxs)(Y,{onClose:t,children:[(0,F.jsxs)(`h3`,{children:[`Delete `,e.name,`?`]}),(0,F.jsx)(`p`,{className:`m`,children:`Its curve, its weights and its checkpoints go from the disk. This cannot be undone; archiving hides it instead.`}),(0,F.jsxs)(`div`,{className:`row`,children:[(0,F.jsx)(`span`,{className:`grow`}),(0,F.jsx)(`button`,{className:`btn`,type:`button`,onClick:t,children:`Keep it`}),(0,F.jsx)(`button`,{className:`btn p`,type:`button`,onClick:()=>{t(),n()},children:`Delete`})]})]})}function tt({curve:e}){let t=nt(e);return t?(0,F.jsx)(`span`,{className:`spark`,children:(0,F.jsx)(`svg`,{viewBox:`0 0 100 24`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:(0,F.jsx)(`path`,{d:t,fill:`none`,stroke:`var(--val)`,strokeWidth:`1.5`,vectorEffect:`non-scaling-stroke`})})}):(0,F.jsx)(`span`,{className:`q`,children:`–`})}function nt(e){let t=e.filter(e=>e!=null);if(t.length<2)return``;let n=Math.min(...t),r=Math.max(...t)-n||1;return e.map((t,i)=>{if(t==null)return``;let a=100*i/(e.length-1),o=22-20*(t-n)/r;return`${i&&e[i-1]!=null?`L`:`M`}${a.toFixed(1)} ${o.toFixed(1)}`}).join(``)}var Z=`–`,rt=3,it={star:dt,name:ft,state:({row:e})=>(0,F.jsx)(oe,{state:e.state,title:e.cause}),curve:({row:e})=>(0,F.jsx)(tt,{curve:e.curve??[]}),score:ot,best:({row:e})=>(0,F.jsx)(Q,{value:e.best,row:e,of:e.best_epoch==null?``:`epoch ${g(e.best_epoch)}`}),loss:({row:e})=>e.loss==null?(0,F.jsx)(`span`,{title:`No rows were kept to check on`,children:Z}):p(e.loss),epoch:({row:e})=>lt(e),seconds:({row:e})=>_(e.seconds)||Z,data:ut,optimizer:({row:e})=>e.optimizer??Z,lr:({row:e})=>e.lr==null?Z:String(+e.lr.toPrecision(3)),batch:({row:e})=>e.batch??Z,seed:({row:e})=>e.seed??Z,tags:pt,created:mt,more:ht};function at({column:e,row:t,act:n}){let r=it[e];return(0,F.jsx)(r,{row:t,act:n})}function ot({row:e}){return(0,F.jsx)(Q,{value:W(e),row:e,of:st(e)})}function st({kept:e,kept_epoch:t,state:n}){return e==null?l(n)?`so far`:`newest`:t?`kept, epoch ${g(t)}`:`kept`}function Q({value:e,row:t,of:n}){return e==null||!t.score?(0,F.jsx)(F.Fragment,{children:Z}):(0,F.jsxs)(`div`,{className:`reached`,title:`${f(t.score)}, ${n}`,children:[v(t.score,e),(0,F.jsx)(`div`,{className:`s q`,children:[ct(t.score),n].filter(Boolean).join(` · `)})]})}var ct=e=>f(e).replace(/^Validation /,``);function lt({epoch:e,epochs:t,step:n}){return t?`${g(e??0)} / ${g(t)}`:n?`${g(n)} steps`:Z}function ut({row:{data:e,saw:t}}){return t?(0,F.jsx)(`span`,{title:`${t.name}, version ${t.number} of ${t.of}`,children:`${e}, version ${t.number} of ${t.of}`}):e??Z}function dt({row:e,act:t}){return(0,F.jsx)(`button`,{className:`star${e.star?` on`:``}`,type:`button`,"aria-label":e.star?`Take the star away`:`Give a star`,"aria-pressed":e.star,onClick:()=>t.star(e),children:(0,F.jsx)(C,{name:`star`})})}function ft({row:e,act:t}){return(0,F.jsxs)(`div`,{children:[(0,F.jsx)(`button`,{className:`link strong`,type:`button`,onClick:()=>t.open(e),children:e.name}),e.note&&(0,F.jsx)(`div`,{className:`s q note`,children:e.note})]})}function pt({row:e,act:t}){return(0,F.jsx)(`span`,{className:`tags`,children:e.tags.slice(0,rt).map(e=>(0,F.jsx)(`button`,{className:`tag`,type:`button`,title:`Show all with ${e}`,onClick:()=>t.search(e),children:e},e))})}function mt({row:e}){return(0,F.jsx)(`span`,{className:`nw`,title:ie(e.created),children:ae(e.created)})}function ht({row:e,act:t}){return(0,F.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`More for ${e.name}`,onClick:n=>t.more(e,n.currentTarget),children:`⋯`})}var gt=500;function _t(e){let{rows:t,columns:n,chosen:r,sort:i,nothing:a,act:o,onSort:s,onChoose:c}=e;return(0,F.jsxs)(`table`,{className:`runs-table`,children:[(0,F.jsx)(`thead`,{children:(0,F.jsxs)(`tr`,{children:[(0,F.jsx)(`th`,{}),n.map(e=>(0,F.jsx)(vt,{column:e,sort:i,onSort:s},e.id))]})}),(0,F.jsxs)(`tbody`,{children:[t.slice(0,gt).map(e=>(0,F.jsx)(yt,{row:e,columns:n,isChosen:r.has(e.id),act:o,onChoose:c},e.id)),!t.length&&(0,F.jsx)(`tr`,{children:(0,F.jsx)(`td`,{colSpan:n.length+1,className:`q none`,children:a})})]})]})}function vt({column:e,sort:t,onSort:n}){let r=t.by===e.id,i=t.down?` ↓`:` ↑`,a=e.key&&e.title?(0,F.jsxs)(`button`,{className:`plain-head`,type:`button`,onClick:()=>n(e.id),children:[e.title,r&&i]}):e.title;return(0,F.jsx)(`th`,{className:`${e.isNumber?`num`:``}${r?` sorted`:``}`,"aria-sort":r?t.down?`descending`:`ascending`:void 0,children:e.word?(0,F.jsx)(re,{word:e.word,children:a}):a})}var yt=(0,j.memo)(({row:e,columns:t,isChosen:n,act:r,onChoose:i})=>(0,F.jsxs)(`tr`,{className:n?`on`:``,"data-run":e.id,children:[(0,F.jsx)(`td`,{className:`box`,children:(0,F.jsx)(`input`,{type:`checkbox`,"aria-label":`Choose ${e.name}`,checked:n,onChange:t=>i(e,t.target.checked)})}),t.map(t=>(0,F.jsx)(`td`,{className:t.isNumber?`num`:``,children:(0,F.jsx)(at,{column:t.id,row:e,act:r})},t.id))]}));function bt(e){let{api:t,shown:n,listed:r,all:i,search:a,which:o,off:s,onSearch:c,onWhich:l,onColumns:u}=e,d=E();return(0,F.jsxs)(`div`,{className:`row run-tools`,children:[(0,F.jsx)(`h2`,{children:`Runs`}),(0,F.jsx)(`span`,{className:`s q nw`,children:n===r?g(n):`${g(n)} of ${g(i)}`}),(0,F.jsx)(`span`,{className:`grow`}),(0,F.jsx)(`input`,{className:`inp search`,type:`search`,placeholder:`Name, data, tag, note …`,"aria-label":`Search`,value:a,onChange:e=>c(e.target.value)}),(0,F.jsx)(A,{label:`Which runs`,choices:He,value:o,onChoose:l}),(0,F.jsxs)(`button`,{className:`btn t sm`,type:`button`,onClick:e=>d(e.currentTarget,St(s,u)),children:[(0,F.jsx)(C,{name:`sliders`}),`Columns`]}),(0,F.jsxs)(`button`,{className:`btn t sm`,type:`button`,onClick:()=>window.open(`${t}/runs.csv`,`_self`),children:[(0,F.jsx)(C,{name:`download`}),`CSV`]})]})}var xt=`  `;function St(e,t){return U.filter(e=>!e.always).map(({id:n,title:r})=>{let i=e.includes(n);return{text:`${i?xt:`✓ `}${r}`,act:()=>t(i?e.filter(e=>e!==n):[...e,n])}})}var Ct=1e3,$=4e3,wt=1e4;function Tt(e){let[t,n]=(0,j.useState)(null),[r,i]=(0,j.useState)(``),a=D(),o=Et((0,j.useCallback)(async()=>{try{let{runs:t}=await S(`${e}/runs`);for(let e of t)h(e.words);return n(e=>Ke(e,t)),i(``),t.some(e=>l(e.state))?Ct:$}catch(e){return i(e.message),$}},[e]));return{rows:t,trouble:r,doing:(0,j.useMemo)(()=>{let t=async(t,n,i)=>(await r(()=>S(`${e}/runs/${t.id}/${n}`,{json:i})))?.runs??[],r=async e=>{try{return await e()}catch(e){return a(e.message),null}finally{o()}};return{mark:(e,r)=>{n(t=>t?.map(t=>t.id===e.id?{...t,...r}:t)??null),t(e,`marks`,r)},control:(e,n)=>void t(e,`control`,{do:n}),remove:t=>void r(()=>S(`${e}/runs/${t.id}`,{method:`DELETE`})),again:(e,n)=>t(e,`again`,{...n,key:`${Date.now()}${Math.random()}`})}},[e,a,o])}}function Et(e){let t=(0,j.useRef)(()=>{});return(0,j.useEffect)(()=>{let n,r=!1,i=async()=>{clearTimeout(n);let t=await e();clearTimeout(n),r||(n=setTimeout(i,document.hidden?wt:t))},a=()=>{document.hidden||i()};return t.current=()=>void i(),document.addEventListener(`visibilitychange`,a),i(),()=>{r=!0,clearTimeout(n),document.removeEventListener(`visibilitychange`,a)}},[e]),(0,j.useCallback)(()=>t.current(),[])}function Dt({data:e,tell:t,host:n}){return(0,F.jsx)(`div`,{className:`runs`,children:(0,F.jsx)(k,{children:(0,F.jsx)(O,{children:(0,F.jsx)(Ot,{data:e,theme:n.dataset.theme,onAsk:e=>t(`asked`,e)})})})})}function Ot({data:{api:e,name:t},theme:n,onAsk:r}){let{rows:i,trouble:a,doing:o}=Tt(e),[s,c]=Mt(),[l,u]=(0,j.useState)(``),[d,f]=(0,j.useState)(`all`),[p,m]=(0,j.useState)(ee),[h,g]=(0,j.useState)({metric:null,asBand:!1,log:!1}),[_,v]=(0,j.useState)(null),y=E(),b=(0,j.useRef)(kt);b.current=jt(i);let x=p??b.current,S=e=>r({do:`open`,run:e.id}),C=async e=>{let t=await o.again(e,{seeds:5});t.length&&(m(new Set([e.id,...t])),g({...h,asBand:!0}))},w=te({open:S,star:e=>o.mark(e,{star:!e.star}),search:u,more:(t,n)=>{let r={...o,open:S,edit:()=>v({kind:`edit`,row:t}),confirmDeleting:()=>v({kind:`delete`,row:t}),withSeeds:()=>void C(t),table:()=>window.open(`${e}/runs/${t.id}/metrics.csv`,`_self`)};y(n,Ze(t,r))}}),[T]=(0,j.useState)(()=>(e,t)=>{m(n=>{let r=[...n??b.current].filter(t=>t!==e.id);return new Set(t?[...r,e.id]:r)})}),D=(0,j.useMemo)(()=>U.filter(e=>e.always||!s.off.includes(e.id)),[s.off]);if(!i)return(0,F.jsx)(`div`,{className:`run-list`,children:a&&(0,F.jsx)(`p`,{className:`bad pad`,children:a})});if(!i.length)return(0,F.jsx)(`div`,{className:`run-list`,children:(0,F.jsx)(Ye,{name:t,onTrain:()=>r(`train`)})});let O=Re(We(i,d,l),s.sort),k=[...x].filter(e=>i.some(t=>t.id===e));return(0,F.jsxs)(F.Fragment,{children:[(0,F.jsx)(bt,{api:e,shown:O.length,listed:i.filter(e=>!e.archived).length,all:i.length,search:l,which:d,off:s.off,onSearch:u,onWhich:f,onColumns:e=>c({...s,off:e})}),(0,F.jsx)(`div`,{className:`run-list`,children:(0,F.jsx)(_t,{rows:O,columns:D,chosen:x,sort:s.sort,nothing:d===`archived`?`Nothing is archived.`:`No run fits this search.`,act:w,onSort:e=>c({...s,sort:ze(s.sort,e)}),onChoose:T})}),k.length>0&&(0,F.jsx)(Ne,{api:e,ids:k,rows:i,look:h,theme:n,onLook:g,onClose:()=>m(new Set)}),_?.kind===`edit`&&(0,F.jsx)(Qe,{row:_.row,onClose:()=>v(null),onKeep:e=>o.mark(_.row,e)}),_?.kind===`delete`&&(0,F.jsx)(et,{row:_.row,onClose:()=>v(null),onDelete:()=>o.remove(_.row)})]})}var kt=new Set,At=3;function jt(e){let t=(e??[]).filter(e=>!e.archived&&e.curve?.length).slice(0,At).map(({id:e})=>e).join();return(0,j.useMemo)(()=>new Set(t?t.split(`,`):[]),[t])}function Mt(){let[e,t]=(0,j.useState)(Be);return[e,e=>{t(e),Ve(e)}]}var Nt=x(Dt,`${m}\n${d}\n${se}`);export{Nt as default};
//# sourceMappingURL=runs.js.map