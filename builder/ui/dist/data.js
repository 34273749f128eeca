import{r as e}from"./rolldown-runtime.js";import{E as t,o as n,s as r}from"./registry.js";import{t as i}from"./forms.js";import{c as a,f as o,g as s,h as c,l,o as u,p as d}from"./metrics.js";import{l as f,n as p,o as m,t as h}from"./ask.js";import{i as g,t as _}from"./react.js";import{n as v,t as y}from"./useStable.js";import{n as b,r as x,t as S}from"./OptionControl.js";import{t as C}from"./Words.js";import{n as ee,t as te}from"./moments.js";import{t as ne}from"./together.js";import{t as re}from"./DrawnFigure.js";import{t as w}from"./useLater.js";var T=e(g(),1),E=_(),ie=(0,T.createContext)({open:()=>{},close:()=>{}}),D=()=>(0,T.useContext)(ie),ae=6,oe=8,se=0;function ce({children:e}){let[t,n]=(0,T.useState)(null),r=(0,T.useMemo)(()=>({open:e=>{se+=1,n({...e,key:se})},close:()=>n(null)}),[]);return(0,E.jsxs)(ie,{value:r,children:[e,t&&(0,T.createElement)(le,{...t,key:t.key,onClose:r.close})]})}function le({title:e,button:t,className:n=``,children:r,onClose:i}){let a=(0,T.useRef)(null),o=y(()=>{i(),t?.isConnected&&t.focus()});return(0,T.useLayoutEffect)(()=>{t&&ue(a.current,t),a.current.querySelector(`select, input, button.btn`)?.focus()},[t]),(0,T.useEffect)(()=>{let e=e=>{e.composedPath().includes(a.current)||o()};return document.addEventListener(`pointerdown`,e,!0),()=>document.removeEventListener(`pointerdown`,e,!0)},[o]),(0,E.jsxs)(`div`,{ref:a,className:`pop panel ${n}`,role:`dialog`,"aria-label":e,onKeyDown:e=>{e.key===`Escape`&&o(),e.stopPropagation()},children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h3`,{className:`grow`,children:e}),(0,E.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:o,children:`×`})]}),r]})}function ue(e,t){let n=e.parentElement.getBoundingClientRect(),{bottom:r,left:i}=t.getBoundingClientRect(),a=(e,t)=>`${Math.max(oe,Math.min(e,t-oe))}px`;e.style.top=a(r-n.top+ae,n.height-e.offsetHeight),e.style.left=a(i-n.left,n.width-e.offsetWidth)}var de={image:`image`,series:`series`,sound:`sound`,text:`text`,id:`id`,category:`category`,ordered:`ordered`,number:`number`,date:`date`,mask:`draw`},fe=e=>de[e]??`table`,pe={image:`image`,series:`series`,sound:`sound`,text:`text`,points:`points`},me=e=>pe[e]??`table`,he=`−`,O=(e,t)=>t?`${Math.round(100*e/t)}%`:`0%`;function k(e){return e==null?``:(Math.abs(e)>=1e3?c(e):String(Number(e.toPrecision(3)))).replace(`-`,he)}function A(e){let t=Math.abs(e);return t>=1e6||e!==0&&t<.001?e.toExponential(1).replace(`-`,he):k(e)}var ge=e=>e.length>16?`…${e.slice(-14)}`:e,_e=`�`,ve={" ":`␣`,"\n":`⏎`};function ye(e,t){return e===1&&t===_e?`unknown word`:ve[t]??t}var be=e=>e.map(e=>e??`any`).join(` × `)||`one number`,xe={image:`picture`,series:`series`,sound:`sound`,text:`text`,points:`point`},Se=e=>xe[e]??`row`,Ce=`series`,we=e=>e===Ce?e:e.replace(/s$/,``);function Te(e){return e===0?`never opened`:e===1?`opened once`:`opened ${e} times`}function Ee(e,t,n){let r=Math.max(1,...e),i=t/Math.max(1,e.length);return e.map((e,t)=>{let a=e?Math.max(1,n*e/r):0;return{x:(t*i).toFixed(1),y:(n-a).toFixed(1),width:Math.max(.5,i-1).toFixed(1),height:a.toFixed(1)}})}function De(e,t,n){let r=t?[...e,[`others`,t]]:e,i=r.reduce((e,[,t])=>e+t,0)||1,a=0;return r.map(([e,t])=>{let r=n*t/i,o={name:e,count:t,x:a.toFixed(1),wide:Math.max(.5,r-1.5).toFixed(1)};return a+=r,o})}function j({counts:e,width:t,height:n,colour:r=`var(--ink-3)`,opacity:i=.65}){return(0,E.jsx)(`svg`,{width:t,height:n,viewBox:`0 0 ${t} ${n}`,"aria-hidden":`true`,children:Ee(e,t,n).map((e,t)=>(0,E.jsx)(`rect`,{...e,style:{fill:r},opacity:i},t))})}var Oe=[.75,.5,.35,.28,.22,.18,.14],ke={y:4,height:16};function M({parts:e,rest:t,width:n,accent:r=!1}){let i=e.map(([e,t])=>`${e}: ${t}`).join(`, `),a=t=>r&&t===1&&e.length===2;return(0,E.jsx)(`svg`,{width:n,height:24,viewBox:`0 0 ${n} 24`,role:`img`,"aria-label":i,children:De(e,t,n).map(({name:e,count:t,x:n,wide:r},i)=>(0,E.jsx)(`rect`,{...ke,x:n,width:r,rx:2,style:{fill:a(i)?`var(--accent-ink)`:`var(--ink-3)`},opacity:a(i)?1:Oe[Math.min(i,Oe.length-1)],children:(0,E.jsx)(`title`,{children:`${e}: ${c(t)}`})},i))})}function Ae({share:e}){return(0,E.jsxs)(`svg`,{width:40,height:20,"aria-hidden":`true`,children:[(0,E.jsx)(`rect`,{y:8,width:40,height:4,rx:2,style:{fill:`var(--fill)`}}),(0,E.jsx)(`rect`,{y:8,width:Math.max(1.5,40*e).toFixed(1),height:4,rx:2,style:{fill:`var(--warn)`}})]})}function je({values:e,size:t}){let[n,r]=t;return e.kind===`histogram`?(0,E.jsx)(j,{counts:e.counts,width:n,height:r}):e.kind===`shares`?(0,E.jsx)(M,{parts:e.parts,rest:e.rest,width:n}):null}var Me=132,Ne=24;function Pe({column:e,isTarget:t}){let{values:n,numbers:r}=e;if(n.kind===`distinct`)return(0,E.jsx)(`span`,{className:`s q`,children:`${c(n.count)} different`});if(n.kind===`shares`)return(0,E.jsx)(M,{parts:n.parts,rest:n.rest,width:Me,accent:t});if(n.kind!==`histogram`)return null;let i=r&&`${r.low} to ${r.high}, half below ${r.middle}`;return(0,E.jsx)(`span`,{title:i,children:(0,E.jsx)(j,{counts:n.counts,width:Me,height:Ne,colour:t?`var(--accent-ink)`:`var(--ink-3)`})})}function Fe({column:{missing:e,rows:t},words:n,title:r}){return e?(0,E.jsxs)(`span`,{className:`row`,title:r,children:[(0,E.jsx)(Ae,{share:e/t}),(0,E.jsx)(`span`,{className:`s m`,children:n})]}):null}var Ie=({names:e})=>(0,E.jsx)(`thead`,{children:(0,E.jsx)(`tr`,{children:e.map(e=>(0,E.jsx)(`th`,{children:e},e))})}),Le={image:`Picture`,mask:`Mask`,series:`Series`,sound:`Sound`,number:`Number`,category:`Category`,ordered:`Ordered`,date:`Date`,text:`Text`,id:`Id`},N=e=>Le[e]??e;function Re({use:e,type:t,levels:n}){return e===`target`?n===2?`Two classes`:t===`category`?`${n} classes`:t===`mask`?`${n} classes a point`:N(t):N(t)}var ze=[`image`,`series`,`sound`],Be=e=>ze.includes(e);function Ve({own:e,data:t,kind:n},{type:r}){let i=n===`table`||n===`arrays`;return e&&t.set===`file`&&r in Le&&!Be(r)&&i}var He=.01;function Ue({missing:e,rows:t}){return e/t>=He?O(e,t):`${c(e)} row${e>1?`s`:``}`}function We({notes:e,left_out:t}){let n=`${e.length} note${e.length>1?`s`:``}`;return t?`${c(t)} left out while reading${e.length?`, ${n}`:``}`:`${n} on how this was read`}var Ge=[`Column`,`Looks like`,`Examples`,`Values`,`Missing`,`Note`];function Ke({first:e}){let t=e.of-e.columns.length;return(0,E.jsxs)(`div`,{className:`scroll`,children:[(0,E.jsxs)(`table`,{className:`columns`,children:[(0,E.jsx)(Ie,{names:Ge}),(0,E.jsx)(`tbody`,{children:e.columns.map(e=>(0,E.jsx)(qe,{column:e},e.name))})]}),t>0&&(0,E.jsx)(`p`,{className:`s q pad`,children:`${c(t)} more columns follow.`})]})}function qe({column:e}){let{name:t,type:n,examples:r,missing:i,rows:a,note:o}=e;return(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`td`,{className:`name`,title:t,children:t}),(0,E.jsx)(`td`,{children:(0,E.jsxs)(`span`,{className:`read`,children:[(0,E.jsx)(m,{name:fe(n),size:14}),(0,E.jsx)(`span`,{className:`grow`,children:N(n)})]})}),(0,E.jsx)(`td`,{className:`m examples`,title:r,children:r}),(0,E.jsx)(`td`,{children:(0,E.jsx)(Pe,{column:e,isTarget:!1})}),(0,E.jsx)(`td`,{children:(0,E.jsx)(Fe,{column:e,words:O(i,a)})}),(0,E.jsx)(`td`,{className:`s q`,children:o??``})]})}var Je=.02;function P({share:e}){return(0,E.jsx)(`div`,{className:`loading`,children:(0,E.jsx)(`i`,{style:e===void 0?void 0:{width:`${Math.round(100*Math.max(Je,e))}%`}})})}var Ye=({title:e,reading:t,onStop:n})=>(0,E.jsxs)(`div`,{className:`empty`,children:[(0,E.jsx)(`h2`,{children:e}),(0,E.jsx)(P,{share:t?.share}),(0,E.jsx)(`p`,{className:`m`,children:t?.text||`Opening`}),(0,E.jsx)(`button`,{className:`btn`,type:`button`,onClick:n,children:`Stop`})]}),Xe=({sentence:e,onChoose:t,onTryAgain:n})=>(0,E.jsxs)(`div`,{className:`empty`,role:`alert`,children:[(0,E.jsx)(`span`,{className:`bad`,children:(0,E.jsx)(m,{name:`circle-alert`,size:24})}),(0,E.jsx)(`h2`,{children:`These data cannot be opened now`}),(0,E.jsx)(`p`,{className:`m`,children:e}),(0,E.jsx)(`p`,{className:`s q`,children:`The project's network and plan are as they were.`}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`button`,{className:`btn p`,type:`button`,onClick:t,children:`Choose other data`}),(0,E.jsx)(`button`,{className:`btn`,type:`button`,onClick:n,children:`Try again`})]})]});function Ze({title:e,first:t,reading:n,onStop:r}){return(0,E.jsxs)(`div`,{className:`first`,children:[(0,E.jsxs)(`div`,{className:`top`,children:[(0,E.jsx)(`span`,{className:`kind`,children:(0,E.jsx)(m,{name:`table`})}),(0,E.jsxs)(`div`,{className:`title`,children:[(0,E.jsx)(`h1`,{children:e}),(0,E.jsx)(`div`,{className:`s q facts`,children:`What the first ${c(t.rows)} rows hold; the rest is being read and may change it`})]}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsxs)(`div`,{className:`rest`,role:`status`,children:[(0,E.jsx)(`span`,{className:`s q`,children:n?.text||`Reading the rest`}),(0,E.jsx)(P,{share:n?.share})]}),(0,E.jsx)(`button`,{className:`btn`,type:`button`,onClick:r,children:`Stop`})]}),(0,E.jsx)(Ke,{first:t})]})}var Qe=3;function $e(e,t,n){let r=e.flat().filter(e=>e!=null);if(!r.length)return{paths:[],zero:null};let i=r.reduce((e,t)=>Math.min(e,t)),a=r.reduce((e,t)=>Math.max(e,t)),o=e=>a>i?n-Qe-(n-6)*(e-i)/(a-i):n/2;return{paths:e.map(e=>et(e,t,o)),zero:i<0&&a>0?o(0):null}}function et(e,t,n){let r=n=>e.length>1?t*n/(e.length-1):t/2;return e.map((t,i)=>t==null?``:`${i&&e[i-1]!=null?`L`:`M`}${r(i).toFixed(1)} ${n(t).toFixed(1)}`).join(``)}var tt=9;function F({lines:e,width:t,height:r,stroke:i,axis:a=!1}){let{paths:o,zero:s}=$e(e,t,r);return(0,E.jsxs)(`svg`,{viewBox:`0 0 ${t} ${r}`,width:t,height:r,preserveAspectRatio:`none`,className:`lines`,"aria-hidden":`true`,children:[a&&s!==null&&(0,E.jsx)(`path`,{d:`M0 ${s}H${t}`,style:{stroke:`var(--grid)`},fill:`none`}),o.map((e,t)=>(0,E.jsx)(`path`,{d:e,fill:`none`,strokeWidth:i,strokeLinejoin:`round`,style:{stroke:n(t,tt)},vectorEffect:`non-scaling-stroke`},t))]})}var nt={left:44,right:12,top:10,bottom:28},rt={left:4,right:4,top:4,bottom:4};function it(e,t,n,r){let i=r?nt:rt,a=ot(e.x),o=ot(e.y),s=(e,[t,n])=>(e-t)/(n-t);return{pad:i,across:a,up:o,x:e=>i.left+(t-i.left-i.right)*s(e,a),y:e=>n-i.bottom-(n-i.top-i.bottom)*s(e,o)}}var at=.03;function ot(e){let t=e.reduce((e,t)=>Math.min(e,t),1/0),n=e.reduce((e,t)=>Math.max(e,t),-1/0),r=(n-t||1)*at;return[t-r,n+r]}function st(e,t){let n=ct(e);return e.x.map((i,a)=>({x:t.x(i),y:t.y(e.y[a]),row:e.row[a],fill:n(e.colour?.[a]),isSquare:r(e.colour?.[a]??-1,e.classes.length)}))}function ct({classes:e,colour:t}){let r=`var(--ink-3)`;if(e.length)return t=>t==null||t<0?r:n(t,e.length);let[i,a]=lt(t??[]),o=e=>Math.round(100*(e-i)/(a-i||1));return e=>e==null?r:`color-mix(in oklab, var(--pos) ${o(e)}%, var(--neg))`}function lt(e){let t=e.filter(e=>e!=null);return[Math.min(...t),Math.max(...t)]}function ut(e,t){let n=Math.max(1,Math.ceil(e.x.length/t)),r=e=>e.filter((e,t)=>t%n===0);return{...e,x:r(e.x),y:r(e.y),row:r(e.row),colour:e.colour&&r(e.colour)}}var dt=[1,2,5,10];function ft(e,t,n){if(!(t>e))return[];let r=(t-e)/n,i=10**Math.floor(Math.log10(r)),a=dt.map(e=>e*i).find(e=>e>=r),o=[];for(let n=Math.ceil(e/a)*a;n<=t+1e-9;n+=a)o.push(Math.abs(n)<a/1e6?0:n);return o}var I=(0,T.memo)(({map:e,width:t,height:n,radius:r,hasAxes:i=!1,onPress:a})=>{let o=`${e.x.length} points`,s=`0 0 ${t} ${n}`;if(!e.x.length)return(0,E.jsx)(`svg`,{viewBox:s,width:t,height:n,className:`map`,"aria-hidden":`true`});let c=it(e,t,n,i),l=st(e,c);return(0,E.jsxs)(`svg`,{viewBox:s,width:t,height:n,className:`map`,role:`img`,"aria-label":o,children:[i&&(0,E.jsx)(ht,{plane:c,width:t,height:n}),(0,E.jsx)(`g`,{onClick:a&&(e=>pt(e.target,a)),children:l.map((e,t)=>(0,E.jsx)(mt,{point:e,radius:r,canBePressed:a!==void 0},t))})]})});function pt({dataset:e},t){e.row!==void 0&&t(Number(e.row))}function mt({point:{x:e,y:t,row:n,fill:r,isSquare:i},radius:a,canBePressed:o}){let s={style:{fill:r,cursor:o?`pointer`:void 0},opacity:.8,"data-row":o?n:void 0};return i?(0,E.jsx)(`rect`,{x:e-a,y:t-a,width:2*a,height:2*a,...s}):(0,E.jsx)(`circle`,{cx:e.toFixed(1),cy:t.toFixed(1),r:a,...s})}function ht({plane:e,width:t,height:n}){let{pad:r,across:i,up:a,x:o,y:s}=e,c=t-r.right;return(0,E.jsxs)(E.Fragment,{children:[ft(...a,5).map(e=>(0,E.jsxs)(`g`,{children:[(0,E.jsx)(`path`,{d:`M${r.left} ${s(e)}H${c}`,style:{stroke:`var(--grid)`}}),(0,E.jsx)(`text`,{x:r.left-8,y:s(e)+4,textAnchor:`end`,className:`tick`,children:A(e)})]},e)),ft(...i,7).map(e=>(0,E.jsx)(`text`,{x:o(e),y:n-8,textAnchor:`middle`,className:`tick`,children:A(e)},e)),(0,E.jsx)(`path`,{d:`M${r.left} ${n-r.bottom}H${c}`,style:{stroke:`var(--axis)`}})]})}var gt=[`series`,`sound`],_t={kind:``,groups:[]},L=({groups:e},t)=>e.flatMap(e=>e.samples.slice(0,t).map(t=>({...t,class:e.class})));function vt({thumbnail:{map:e,kind:t,grid:n=_t}}){if(e)return(0,E.jsx)(I,{map:ut(e,220),width:92,height:64,radius:1.6});if(t===`image`)return(0,E.jsx)(`span`,{className:`mini`,children:L(n,n.groups.length>2?2:6).slice(0,6).map(({row:e,picture:t})=>(0,E.jsx)(`img`,{src:t,alt:``},e))});let r=L(n,3);if(!gt.includes(t))return(0,E.jsx)(`span`,{className:`s q clip3`,children:r[0]?.text??``});let i=r.slice(0,3).flatMap(({series:e})=>e?.slice(0,1)??[]);return(0,E.jsx)(F,{lines:i,width:92,height:64,stroke:1.25})}function yt({thumbnail:e}){let{map:t,kind:n,grid:r=_t,columns:i=[]}=e;if(t&&n===`points`)return(0,E.jsx)(I,{map:t,width:376,height:260,radius:2.5});if(t)return(0,E.jsxs)(`div`,{children:[(0,E.jsx)(I,{map:t,width:376,height:180,radius:2}),(0,E.jsx)(`div`,{className:`s q`,children:`A map of the rows: near ones are alike`}),(0,E.jsx)(`div`,{className:`minicolumns`,children:i.slice(0,8).map(e=>(0,E.jsx)(bt,{column:e},e.name))})]});let a=L(r,r.groups.length>3?6:18);return n===`image`?(0,E.jsx)(`div`,{className:`wall`,children:a.slice(0,60).map(e=>(0,E.jsx)(`img`,{src:e.picture,alt:e.class,title:e.class},e.row))}):gt.includes(n)?(0,E.jsx)(xt,{samples:a}):(0,E.jsx)(St,{samples:a})}function bt({column:{name:e,use:t,values:n,examples:r}}){let i=n.kind===`histogram`||n.kind===`shares`;return(0,E.jsxs)(`div`,{className:`row spread`,children:[(0,E.jsx)(`span`,{className:t===`target`?`s clip b`:`s clip`,children:e}),i?(0,E.jsx)(je,{values:n,size:[110,18]}):(0,E.jsx)(`span`,{className:`s q`,children:r})]})}var xt=({samples:e})=>(0,E.jsx)(`div`,{className:`curves`,children:e.slice(0,10).map(e=>(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`span`,{className:`s q clip tag`,children:e.class||e.label||``}),(0,E.jsx)(F,{lines:e.series??[],width:300,height:34,stroke:1.25})]},e.row))}),St=({samples:e})=>(0,E.jsx)(`div`,{className:`quotes`,children:e.slice(0,6).map(e=>(0,E.jsxs)(`blockquote`,{className:`s`,children:[e.class&&(0,E.jsx)(`b`,{children:`${e.class}: `}),e.text]},e.row))}),Ct=[[`ready`,`Ready`,`come with the app`],[`generated`,`Generated`,`with dials for size, noise and seed`],[`fetched`,`Fetched`,`from their official address at first use, checked, and kept`]],R=`drawn`;function wt(e,t){let n=t.toLowerCase().split(/\s+/).filter(Boolean),r=e=>n.every(t=>Tt(e).includes(t));return Ct.map(([t,n,i])=>({title:n,says:i,sets:e.filter(e=>e.group===t&&r(e)).sort((e,t)=>Number(t.name===R)-Number(e.name===R))})).filter(e=>e.sets.length>0)}var Tt=({title:e,summary:t,kind:n,task:r,aim:i,words:a})=>`${e} ${t} ${n} ${r} ${i} ${a.join(` `)}`.toLowerCase(),z=({group:e})=>e===`fetched`,B=e=>z(e)&&!e.here;function Et(e){let t=e.here?` · here`:` · ${a(e.bytes)} to fetch`;return`${e.rows?` · ${c(e.rows)}`:``}${z(e)?t:``}`}function Dt(e){return B(e)?`Fetch and use ${e.title}`:e.name===`drawn`?`Use these points`:`Use ${e.title}`}function Ot({files:e}){let t=e.flatMap(({urls:e})=>e.slice(0,1)).map(e=>e.split(`/`)[2]);return[...new Set(t)].join(`, `)||`a data folder only`}var kt=(e,t)=>Object.fromEntries(e.options.filter(e=>JSON.stringify(t[e.name])!==JSON.stringify(e.default)).map(({name:e})=>[e,t[e]])),At=2,V=({sha:e,name:t})=>({set:`file`,options:{file:e,name:t,guesses:At}}),jt=/^(digits-cnn|moons-mlp|untitled)$/,Mt=/\.[^.]+$/,Nt=60;function Pt(e,t,n){return jt.test(e)||e===t?.replace(Mt,``).toLowerCase()?n.replace(Mt,``).slice(0,Nt):null}var H=new Map,Ft=class{server;last=Promise.resolve();asking=new AbortController;waiting=new Map;observer=null;constructor(e){this.server=e}open(){this.asking.signal.aborted&&(this.asking=new AbortController)}close(){this.asking.abort()}watch(e,t){return this.observer??=new IntersectionObserver(e=>this.seen(e),{root:e.closest(`.main`)}),this.waiting.set(e,t),this.observer.observe(e),()=>this.leave(e)}leave(e){this.observer?.unobserve(e),this.waiting.delete(e)}seen(e){for(let{isIntersecting:t,target:n}of e){let e=this.waiting.get(n);t&&e&&(this.observer?.unobserve(n),this.last=this.last.then(()=>this.ask(e)))}}async ask({set:e,hear:t}){let{signal:n}=this.asking;if(!n.aborted)try{let r=H.get(e)??await this.server.ask(`thumbnail`,{data:{set:e}},{signal:n});H.set(e,r),t(r)}catch{}}};function It(e){let t=(0,T.useMemo)(()=>new Ft(e),[e]);return(0,T.useEffect)(()=>(t.open(),()=>t.close()),[t]),t}function Lt(e,t,n){let[r,i]=(0,T.useState)(H.get(t)??null);return[(0,T.useMemo)(()=>r=>{if(r&&n&&!H.has(t))return e.watch(r,{set:t,hear:i})},[e,t,n]),r]}function Rt({sets:e,search:t,chosen:n,queue:r,onChoose:i}){let a=wt(e,t);return a.length?(0,E.jsx)(E.Fragment,{children:a.map(e=>(0,E.jsx)(zt,{title:e.title,says:e.says,children:e.sets.map(e=>(0,E.jsx)(Bt,{set:e,isChosen:e.name===n,queue:r,onChoose:i},e.name))},e.title))}):(0,E.jsx)(`p`,{className:`m pad`,children:`No set has these words. Try “images”, “table”, “series” or “text”.`})}var zt=({title:e,says:t,children:n})=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`div`,{className:`row lead`,children:[(0,E.jsx)(`h2`,{children:e}),(0,E.jsx)(`span`,{className:`s q`,children:t})]}),(0,E.jsx)(`div`,{className:`grid`,children:n})]}),Bt=(0,T.memo)(({set:e,isChosen:t,queue:n,onChoose:r})=>{let i=e.name===R,[a,o]=Lt(n,e.name,!z(e)&&!i),s=i?`draw`:me(e.kind);return(0,E.jsxs)(`button`,{className:t?`card on`:`card`,type:`button`,"data-card":e.name,"aria-pressed":t,onClick:()=>r(e.name),children:[(0,E.jsx)(`span`,{ref:a,className:`thumb`,"data-set":e.name,children:o?(0,E.jsx)(vt,{thumbnail:o}):(0,E.jsx)(m,{name:s,size:20})}),(0,E.jsxs)(`span`,{className:`text`,children:[(0,E.jsx)(`b`,{children:e.title}),(0,E.jsx)(`span`,{className:`s m clip2`,children:e.summary}),(0,E.jsxs)(`span`,{className:`s q row tight`,children:[e.aim,Et(e)]})]})]})});function Vt(e,t,n){let r=new Set;return{blocks:e.map(e=>{let i=t.filter(({number:t,type:n,column:i})=>n===e.type&&!r.has(t)&&(!e.columns||e.columns.includes(i)));for(let{number:e}of i)r.add(e);return{step:e,entry:n.find(({name:t})=>t===e.type),fitted:i}}),added:t.filter(({number:e})=>!r.has(e))}}function Ht(e,t){let n=[...e];return[n[t-1],n[t]]=[n[t],n[t-1]],n}var Ut=5;function Wt(e,{name:t,stage:n},r){let i=({type:e})=>r.find(t=>t.name===e)?.stage??Ut,a=e.findIndex(e=>i(e)>n);return e.toSpliced(a<0?e.length:a,0,{type:t})}function Gt(e,t){let n=new Set(t.filter(({use:e})=>e===`input`).map(({type:e})=>e)),r=t.find(({use:e})=>e===`target`);return e.filter(({former:e})=>!e).filter(e=>e.target?r&&e.applies.includes(r.type):e.applies.some(e=>n.has(e)))}var Kt=[`leave-out`,`has-value`],qt=({name:e})=>Kt.includes(e);function U(e,t={}){return{...Object.fromEntries(e.map(e=>[e.name,e.default])),...t}}var Jt=5e3,Yt=9,Xt=14;function Zt(e,{clientX:t,clientY:n}){let r=e=>Math.min(1,Math.max(0,e));return[r((t-e.left)/e.width),r(1-(n-e.top)/e.height)]}var Qt=(e,t,n)=>Math.hypot((e[0]-t)*376,(e[1]-n)*300),$t=e=>Number(e.toFixed(4));function en(e,[t,n,r],i){return e.length>=Jt||i&&Qt(i,t,n)<=Yt?e:[...e,[$t(t),$t(n),r]]}var tn=(e,t,n)=>e.filter(e=>Qt(e,t,n)>Xt),nn=9;function rn(e,t){let r=t<2&&e.every(([,,e])=>e<2);return n(t,r?2:nn)}var an=[0,1,2,3,4];function on({first:e,onDrawn:t}){let[n,r]=(0,T.useState)(e),[i,a]=(0,T.useState)(0),[o,s]=(0,T.useState)(!1),c=e=>{r(e),t(e)},l=e=>{a(e),s(!1)},u=new Set(n.map(([,,e])=>e)).size;return(0,E.jsxs)(`div`,{className:`drawpad`,children:[(0,E.jsx)(sn,{points:n,colour:i,isErasing:o,onPoints:r,onLifted:t}),(0,E.jsxs)(`div`,{className:`row wrap`,children:[an.map(e=>{let t=!o&&i===e;return(0,E.jsx)(`button`,{className:t?`dot on`:`dot`,type:`button`,"aria-label":`Colour ${e+1}`,"aria-pressed":t,style:{"--c":rn(n,e)},onClick:()=>l(e)},e)}),(0,E.jsx)(`button`,{className:o?`btn sm on`:`btn sm`,type:`button`,"aria-pressed":o,onClick:()=>s(!o),children:`Erase`}),(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>c(n.slice(0,-1)),children:`Undo`}),(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>c([]),children:`Clear`}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(`span`,{className:`s q`,children:`${d(n.length,`point`)} in ${d(u,`colour`)}`})]}),(0,E.jsx)(`p`,{className:`s q`,children:`Press to set a point, drag for many. At least four points in two colours.`})]})}function sn({points:e,colour:t,isErasing:n,onPoints:r,onLifted:i}){let a=(0,T.useRef)(e);a.current=e;let o=(0,T.useRef)(null),s=e=>{let[i,s]=Zt(e.currentTarget.getBoundingClientRect(),e);if(n)a.current=tn(a.current,i,s);else{let e=en(a.current,[i,s,t],o.current);e!==a.current&&(o.current=e.at(-1)),a.current=e}r(a.current)};return(0,E.jsxs)(`svg`,{viewBox:`0 0 376 300`,width:376,height:300,className:`pad`,role:`img`,"aria-label":`Drawing area: press or drag to set points`,onPointerDown:e=>{e.currentTarget.setPointerCapture(e.pointerId),o.current=null,s(e)},onPointerMove:e=>{e.buttons&&s(e)},onPointerUp:()=>i(a.current),children:[(0,E.jsx)(`rect`,{width:376,height:300,rx:6,style:{fill:`var(--sunken)`}}),(0,E.jsx)(cn,{points:e})]})}var cn=(0,T.memo)(({points:e})=>{let t=an.map(t=>rn(e,t));return(0,E.jsx)(E.Fragment,{children:e.map(([e,n,r],i)=>(0,E.jsx)(`circle`,{cx:e*376,cy:(1-n)*300,r:4,style:{fill:t[r]}},i))})});function ln({server:e,set:t,options:n,onUse:r}){let[i,a]=(0,T.useState)(()=>U(t.options,n)),o={set:t.name,options:kt(t,i)},s=dn(e,o,B(t)),[c,l]=(0,T.useState)(null),[u,d]=(0,T.useState)(null),f=t.name===R,p=(e,t)=>{a(n=>({...n,[e]:t})),d(null)};return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`h2`,{children:t.title}),(0,E.jsx)(`p`,{className:`m`,children:(0,E.jsx)(C,{text:t.explain})}),!f&&(0,E.jsx)(`div`,{className:`live`,children:B(t)?(0,E.jsx)(pn,{}):s.thumbnail&&(0,E.jsx)(yt,{thumbnail:s.thumbnail})}),(0,E.jsx)(`div`,{className:`told`,children:c?(0,E.jsx)(mn,{reading:c,onStop:()=>e.cancel(o)}):u===null?s.trouble?(0,E.jsx)(`span`,{className:`s warned`,children:s.trouble}):(0,E.jsx)(`span`,{className:`s q`,children:s.says}):(0,E.jsx)(hn,{sentence:u})}),f&&(0,E.jsx)(on,{first:i.points,onDrawn:e=>p(`points`,e)}),!f&&t.options.length>0&&(0,E.jsx)(`div`,{className:`dials column`,children:t.options.map(e=>(0,E.jsx)(S,{option:e,value:i[e.name],onChange:t=>p(e.name,t)},e.name))}),(0,E.jsx)(gn,{set:t}),(0,E.jsx)(`button`,{className:`btn p wide`,type:`button`,"data-testid":`use`,disabled:c!==null||f&&s.trouble!==``,onClick:async()=>{d(null),l({share:0,text:`Opening`}),d(await r(o,l)),l(null)},children:Dt(t)})]})}var un=60;function dn(e,t,n){let[r,i]=(0,T.useState)({thumbnail:null,says:``,trouble:``}),a=JSON.stringify(t);return(0,T.useEffect)(()=>{if(n)return;let t=new AbortController,{signal:r}=t,o=({text:e})=>i(t=>({...t,says:e,trouble:``})),s=setTimeout(()=>e.ask(`thumbnail`,{data:JSON.parse(a)},{signal:r,waiting:o}).then(e=>i({thumbnail:e,says:fn(e),trouble:``}),e=>{r.aborted||i(t=>({...t,trouble:e.message}))}),un);return()=>{clearTimeout(s),t.abort()}},[e,a,n]),r}var fn=({facts:e,sizes:t})=>`${e.join(` · `)}, ${c(t.train)} to learn from`,pn=()=>(0,E.jsxs)(`div`,{className:`ghost-picture`,children:[(0,E.jsx)(m,{name:`globe`,size:24}),(0,E.jsx)(`span`,{className:`s q`,children:`It is fetched once you use it.`})]}),mn=({reading:{share:e,text:t},onStop:n})=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(P,{share:e}),(0,E.jsxs)(`div`,{className:`row spread`,children:[(0,E.jsx)(`span`,{className:`s q`,children:t}),(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:n,children:`Stop`})]})]}),hn=({sentence:e})=>(0,E.jsxs)(`div`,{className:`note bad`,role:`alert`,children:[(0,E.jsx)(m,{name:`circle-alert`}),(0,E.jsx)(`span`,{children:e})]});function gn({set:e}){let t=`${a(e.bytes)}${e.here?`, already on this machine`:``}`,n=[...e.reference?[[`Reference`,e.reference]]:[],[`Source`,e.source],[`Licence`,e.licence],...z(e)?[[`From`,Ot(e)],[`Size`,t]]:[]];return(0,E.jsx)(`dl`,{className:`facts small`,children:n.map(([e,t])=>(0,E.jsxs)(T.Fragment,{children:[(0,E.jsx)(`dt`,{children:e}),(0,E.jsx)(`dd`,{children:t})]},e))})}var _n=2e4,vn=2**31,yn=50;async function bn(e,t,n=()=>{}){let r=t.filter(([e,t])=>t.size&&!xn(e));Sn(e,r);let i=[],a=[],o=0;for(let[e,[t,s]]of r.entries()){let c=new TextEncoder().encode(t),l=Tn(c,new Uint8Array(await s.arrayBuffer())),u=W([67324752,4],...l);i.push(u,c,s),a.push(W([33639248,4],[20,2],...l,[0,2],[0,2],[0,2],[0,4],[o,4]),c),o+=u.length+c.length+s.size,e%yn===0&&n(e/r.length)}let s=a.reduce((e,t)=>e+t.length,0),c=r.length,l=W([101010256,4],[0,4],[c,2],[c,2],[s,4],[o,4],[0,2]);return new File([...i,...a,l],`${e}.zip`,{type:`application/zip`})}var xn=e=>e.split(`/`).some(e=>e.startsWith(`.`)||e===`__MACOSX`||e===`Thumbs.db`);function Sn(e,t){if(!t.length)throw Error(`The folder ${e} holds no files that could be read.`);let n=t.reduce((e,[,t])=>e+t.size,0);if(t.length<=2e4&&n<=vn)return;let r=t.length.toLocaleString(`en-US`),i=_n.toLocaleString(`en-US`);throw Error(`The folder ${e} holds ${r} files; up to ${i} files and 2 GB go up as a folder. Pack it as a zip and bring that.`)}var Cn=2048,wn=33;function Tn(e,t){let{length:n}=t;return[[20,2],[Cn,2],[0,2],[0,2],[wn,2],[Dn(t),4],[n,4],[n,4],[e.length,2],[0,2]]}function W(...e){let t=e.flatMap(([e,t])=>Array.from({length:t},(t,n)=>Math.floor(e/256**n)&255));return Uint8Array.from(t)}var En=Uint32Array.from({length:256},(e,t)=>{let n=t;for(let e=0;e<8;e++)n=n&1?3988292384^n>>>1:n>>>1;return n>>>0});function Dn(e){let t=-1;for(let n of e)t=En[(t^n)&255]^t>>>8;return~t>>>0}async function On(e,t=``){if(e.isFile)return[[t+e.name,await kn(e)]];let n=e.createReader(),r=[];for(;;){let i=await An(n);if(!i.length)return r;for(let n of i)if(r.push(...await On(n,`${t}${e.name}/`)),r.length>2e4)return r}}var kn=e=>new Promise((t,n)=>e.file(t,n)),An=e=>new Promise((t,n)=>e.readEntries(t,n));function jn(e){let t=[...e??[]].map(e=>[e.webkitRelativePath||e.name,e]),[n]=t;return n?{name:n[0].split(`/`)[0],files:t}:null}function Mn({bring:e}){let t=y(t=>{let[n]=t.composedPath();if(n instanceof HTMLInputElement||n instanceof HTMLTextAreaElement)return;let r=t.clipboardData?.files[0]??In(t.clipboardData?.getData(`text/plain`)??``);r&&(t.preventDefault(),e(r))});(0,T.useEffect)(()=>(document.addEventListener(`paste`,t),()=>document.removeEventListener(`paste`,t)),[t])}var Nn=`The browser does not let this page read the clipboard. Press Ctrl+V (on a Mac ⌘V) here instead.`,Pn=`There is no text in the clipboard. Copy the cells of a table first.`;async function Fn({bring:e,refuse:t}){let n;try{n=await navigator.clipboard.readText()}catch{t(Nn);return}let r=In(n);r?await e(r):t(Pn)}function In(e){if(!e.trim())return null;let t=e.includes(`	`)?`pasted table.tsv`:`pasted table.csv`;return new File([e],t,{type:`text/plain`})}var Ln={webkitdirectory:``};function Rn({bringing:e,isOver:t,readable:n}){let{going:r,bring:i,bringFolder:a,bringAddress:o}=e,s=D(),c=e=>s.open({title:`From an address`,button:e,className:`reading`,children:(0,E.jsx)(zn,{onFetch:e=>void o(e)})}),l=(0,T.useRef)(null),u=(0,T.useRef)(null),d=e=>{let t=e.files?.[0];e.value=``,t&&i(t)},f=e=>{let t=jn(e.files);e.value=``,t&&a(t)};return(0,E.jsxs)(`div`,{className:t?`drop over`:`drop`,children:[(0,E.jsx)(m,{name:`upload`,size:24}),r?(0,E.jsx)(Bn,{going:r}):(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`div`,{className:`grow`,children:[(0,E.jsx)(`b`,{children:`Drop a file or a folder of yours here`}),(0,E.jsx)(`div`,{className:`s q`,children:n&&`${n}. It stays on this machine.`})]}),(0,E.jsx)(`button`,{className:`btn p`,type:`button`,onClick:()=>l.current.click(),children:`Choose a file`}),(0,E.jsx)(`button`,{className:`btn`,type:`button`,title:`Pictures in a folder, best one folder a class`,onClick:()=>u.current.click(),children:`Choose a folder`}),(0,E.jsxs)(`button`,{className:`btn`,type:`button`,title:`Cells copied from a sheet or a page; Ctrl+V does the same`,onClick:()=>void Fn(e),children:[(0,E.jsx)(m,{name:`clipboard`}),`Paste a table`]}),(0,E.jsxs)(`button`,{className:`btn`,type:`button`,title:`A file that lies openly on the web`,onClick:e=>c(e.currentTarget),children:[(0,E.jsx)(m,{name:`globe`}),`From an address`]})]}),(0,E.jsx)(`input`,{ref:l,type:`file`,hidden:!0,"data-testid":`file`,onChange:e=>d(e.target)}),(0,E.jsx)(`input`,{ref:u,type:`file`,hidden:!0,"data-testid":`folder`,...Ln,onChange:e=>f(e.target)})]})}function zn({onFetch:e}){let t=D(),n=(0,T.useRef)(null);return(0,E.jsxs)(`form`,{className:`address`,onSubmit:r=>{r.preventDefault(),t.close(),e(n.current.value)},children:[(0,E.jsx)(`p`,{className:`s q`,children:`The file is fetched once and kept here, as if you had dropped it.`}),(0,E.jsx)(`input`,{ref:n,className:`inp text`,type:`url`,required:!0,placeholder:`https://…`,"aria-label":`Address of the file`}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`button`,{className:`btn p`,type:`submit`,children:`Fetch it`}),(0,E.jsx)(`button`,{className:`btn t`,type:`button`,onClick:t.close,children:`Leave it`})]})]})}var Bn=({going:{name:e,says:t,share:n,stop:r}})=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`div`,{className:`grow`,children:[(0,E.jsx)(`b`,{children:e}),(0,E.jsx)(`div`,{className:`s q`,children:t}),(0,E.jsx)(`div`,{className:`loading`,children:(0,E.jsx)(`i`,{style:{width:`${Math.round(100*n)}%`}})})]}),r&&(0,E.jsx)(`button`,{className:`btn`,type:`button`,onClick:r,children:`Stop`})]}),Vn=(0,T.createContext)(()=>{}),G=()=>(0,T.useContext)(Vn),Hn=5e3,Un=60;function Wn({children:e}){let[t,n]=(0,T.useState)(null),[r]=(0,T.useState)(()=>(e,t=``)=>{let r={sentence:e,tone:t};n(r),setTimeout(()=>n(e=>e===r?null:e),Hn+Un*e.length)});return(0,E.jsxs)(Vn,{value:r,children:[e,t&&(0,E.jsxs)(`div`,{className:`toast ${t.tone}`,role:`alert`,children:[t.sentence,(0,E.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:()=>n(null),children:(0,E.jsx)(m,{name:`close`})})]})]})}function Gn({server:e,files:t,onUse:n,onChanged:r}){let i=G(),o=async({sha:t})=>{try{await e.ask(`files/${t}`,void 0,{method:`DELETE`})}catch(e){i(e.message,`bad`)}r()};return t.files.length?(0,E.jsxs)(`div`,{className:`files`,children:[(0,E.jsxs)(`div`,{className:`row lead`,children:[(0,E.jsx)(`h2`,{children:`Your files`}),(0,E.jsx)(`span`,{className:`s q`,children:`${a(t.used)} of ${a(t.quota)}`})]}),(0,E.jsx)(`div`,{className:`filelist`,children:t.files.map(e=>(0,E.jsxs)(`div`,{className:`file row`,children:[(0,E.jsxs)(`button`,{className:`plain grow row`,type:`button`,title:`Use ${e.name}`,onClick:()=>n(e),children:[(0,E.jsx)(m,{name:`table`,size:14}),(0,E.jsx)(`span`,{className:`clip`,children:e.name}),(0,E.jsx)(`span`,{className:`s q nw`,children:`${a(e.size)} · ${te(e.at)}`})]}),(0,E.jsx)(Kn,{name:e.name,onDelete:()=>o(e)})]},e.sha))})]}):null}function Kn({name:e,onDelete:t}){let[n,r]=(0,T.useState)(!1);return(0,E.jsx)(`button`,{className:n?`btn t sm`:`btn t sm i`,type:`button`,"aria-label":`Delete ${e}`,title:`Delete the file; projects that use it lose their data`,onClick:()=>n?t():r(!0),children:n?`Delete?`:(0,E.jsx)(m,{name:`trash`,size:14})})}var K=({label:e,help:t,children:n})=>(0,E.jsxs)(`label`,{className:`field`,title:t,children:[(0,E.jsx)(`span`,{children:e}),n]});function qn({detected:e,data:t,reading:n,entry:r,cut_by:i,cut:a,columns:o,kind:s}){return{detected:e,options:t.options,reading:n,meanings:r.options.filter(({name:e})=>e===`as`||i.includes(e)),cut:a,columns:o.map(({name:e})=>e),kind:s,wasRead:!0}}var Jn=({options:e},t)=>({detected:{},options:e,reading:t,meanings:[],cut:{},columns:[],kind:``,wasRead:!1});function Yn(e,{reading:t,choices:n}){let r=`as`in n?{}:e.options.types??{},i={...e.options,...n,reading:t,types:r,inputs:[]};return{data:{...e,options:i,transforms:null,split:null},label:`Change how the file is read`}}var Xn=(e,t)=>t.find(({endings:t})=>t.some(t=>e.toLowerCase().endsWith(t)))?.reading??[];function Zn({name:e,choices:t},{detected:n,wasRead:r}){if(!r)return`found out`;let i=n[e];return`found: ${t?.find(e=>e.value===i)?.label??(i==null?`nothing`:String(i))}`}function Qn({characters:e,different:t,shape:n}){return[...e?[`${e.toLocaleString(`en-US`)} characters, ${t} different`]:[],...n?[`array ${n.join(` × `)}`]:[]].join(` · `)||`What was found out is named; set it where the guess is wrong.`}var $n={id:`Series are told apart by`,time:`Rows are ordered by`,group:`Rows are tied by`};function er({subject:e,onRead:t}){let{detected:n,options:r,meanings:i,cut:a,kind:o}=e,s=D(),[c,l]=(0,T.useState)(r.reading??{}),[u,d]=(0,T.useState)({}),f=(e,t)=>l(({[e]:n,...r})=>t==null?r:{...r,[e]:t}),p=(e,t)=>d(n=>({...n,[e]:t}));return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`p`,{className:`s q`,children:Qn(n)}),e.reading.map(t=>(0,E.jsx)(tr,{subject:e,option:t,value:c[t.name],onRead:e=>f(t.name,e)},t.name)),i.map(e=>(0,E.jsx)(S,{option:e,value:u[e.name]??a[e.name]??r[e.name]??e.default,onChange:t=>p(e.name,t)},e.name)),o===`table`&&(0,E.jsx)(nr,{subject:e,onChoose:p}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`button`,{className:`btn p`,type:`button`,onClick:()=>{s.close(),t({reading:c,choices:u})},children:`Read it this way`}),(0,E.jsx)(`button`,{className:`btn t`,type:`button`,onClick:s.close,children:`Leave it`})]})]})}function tr({subject:e,option:t,value:n,onRead:r}){let{label:i,help:a,kind:o,choices:s,low:c,high:l}=t,u=Zn(t,e);if(o===`choice`)return(0,E.jsx)(K,{label:i,help:a,children:(0,E.jsx)(b,{label:i,choices:[{value:null,label:u},...s??[]],value:n,onChoose:r})});let d=o===`int`,f=e=>r(e?d?Number(e):e:null);return(0,E.jsx)(K,{label:i,help:a,children:(0,E.jsx)(x,{className:d?`inp`:`inp text`,type:d?`number`:`text`,min:c??void 0,max:l??void 0,placeholder:d?u:a,defaultValue:n??void 0,onType:f,onCommit:f})})}function nr({subject:{columns:e,options:t},onChoose:n}){let r=[{value:null,label:`as found out`},...e.map(e=>({value:e,label:e}))];return(0,E.jsx)(E.Fragment,{children:Object.entries($n).map(([e,i])=>(0,E.jsx)(K,{label:i,children:(0,E.jsx)(b,{label:i,choices:r,value:t[e],onChoose:t=>n(e,t)})},e))})}function rr({refusal:e,formats:t,onReadAgain:n,onClose:r}){let{sentence:i,file:a}=e,o=a?Xn(a.name,t):[],s=(0,T.useRef)(null);return(0,T.useEffect)(()=>{s.current.scrollIntoView({block:`nearest`})},[e]),(0,E.jsxs)(`div`,{ref:s,className:`note bad refusal`,role:`alert`,children:[(0,E.jsx)(m,{name:`circle-alert`}),(0,E.jsxs)(`span`,{className:`grow`,children:[i,(0,E.jsx)(`span`,{className:`q`,children:` Nothing in your project was changed.`})]}),a&&o.length>0&&(0,E.jsx)(ir,{data:V(a),reading:o,onRead:n}),(0,E.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Close`,onClick:r,children:(0,E.jsx)(m,{name:`close`,size:14})})]})}function ir({data:e,reading:t,onRead:n}){let r=D(),i=(0,E.jsx)(er,{subject:Jn(e,t),onRead:({reading:t})=>n({...e,options:{...e.options,reading:t}})}),a=e=>r.open({title:`How it is read`,button:e,className:`reading`,children:i});return(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:e=>a(e.currentTarget),children:`Read it another way`})}var ar=413;function or(e,t,n){let r=new XMLHttpRequest;return{done:new Promise((i,a)=>{r.open(`POST`,`${e}?name=${encodeURIComponent(t.name)}`),r.setRequestHeader(`content-type`,`application/octet-stream`),r.upload.onprogress=({lengthComputable:e,loaded:t,total:r})=>{e&&n(t/r)},r.onload=()=>{let e=sr(r.responseText);r.status<300?i(e):a(new h(e.error??cr(t.name,r.status),r.status))},r.onerror=()=>{let e=`${t.name} did not arrive: the connection broke. Nothing was changed; try again.`;a(new h(e,0))},r.onabort=()=>a(new DOMException(`stopped`,`AbortError`)),r.send(t)}),stop:()=>r.abort()}}function sr(e){try{return JSON.parse(e)}catch{return{}}}var cr=(e,t)=>t===ar?`${e} is larger than this server takes.`:`${e} did not arrive: the server answered ${t}.`,lr=.7;function ur({server:e,doing:t,project:n,view:r,largest:i,onFiles:o}){let[s,c]=(0,T.useState)(null),[l,u]=(0,T.useState)(null),[d,f]=(0,T.useState)(null),p=e=>c(t=>t&&{...t,...e}),m=(e,t=null)=>{f(null),u({sentence:e,file:t})},h=(e,i,a)=>t.change(e.data,`Use ${i}`,{name:Pt(n,r?.title,a),seen:e}),g=async(t,n,r)=>{u(null);let i=e=>{r?.(e),f(n=>{let r=n?.first??e.first;return r?{data:t,first:r,reading:e}:null})};try{let r=await e.ask(`look`,{data:t},{waiting:i}),a=await h(r,n,n);a!==null&&m(a)}catch(e){m(e.message,{sha:t.options.file,name:n})}},_=async t=>{if(i!==null&&t.size>i)return m(dr(t,i));let n=or(`${e.api}/data/files`,t,e=>p({share:lr*e,...e===1&&{says:`Here; being looked at`}}));await y({name:t.name,says:`${a(t.size)}, on its way`,share:0,stop:n.stop},n.done)},v=async t=>{let n=new AbortController,{signal:r}=n,i=e.ask(`files/from-address`,{address:t},{signal:r});await y({name:t,says:`Being fetched`,share:0,stop:()=>n.abort()},i)},y=async(t,n)=>{u(null),c(t);try{let t=await n;p({stop:()=>e.cancel(V(t))}),await g(V(t),t.name,({share:e,text:t})=>p({share:lr+.30000000000000004*Math.max(0,e),says:t}))}catch(e){e.name!==`AbortError`&&m(e.message)}finally{c(null),o()}};return{going:s,refusal:l,first:d,bring:_,bringFolder:async({name:e,files:t})=>{c({name:e,says:`Packing the folder`,share:0,stop:null});try{let n=await bn(e,await t,e=>p({share:e}));await _(n)}catch(e){m(e.message)}finally{c(null)}},bringAddress:v,takeFile:e=>g(V(e),e.name),readAgain:e=>g(e,e.options.name??``),takeSet:async(t,n,r)=>{u(null);try{let i=await e.ask(`look`,{data:t},{waiting:r});e.forgetCatalogue();let a=await h(i,n,n.toLowerCase());return a!==null&&m(a),null}catch(e){return e.message}},refuse:m,forgive:()=>u(null)}}var dr=(e,t)=>`${e.name} has ${a(e.size)}; one file may have ${a(t)}. Use a part of it, or ask whoever runs this server.`;function fr({server:e,choosing:t,view:n,project:r,doing:i}){let{catalogue:a,trouble:o}=mr(e),s=a?.sets,[c,l]=hr(e),u=ur({server:e,doing:i,project:r,view:n,largest:c?.largest??null,onFiles:l}),d=It(e),[f,p]=(0,T.useState)(``),[h,g]=(0,T.useState)(t.select??null),_=y(e=>g({name:e,options:{}})),{first:v,refusal:b}=u,[x,S]=gr(u);Mn(u);let C=s?.find(({name:e})=>e===h?.name);return(0,E.jsxs)(E.Fragment,{children:[v&&(0,E.jsx)(Ze,{title:v.data.options.name??`Your file`,first:v.first,reading:v.reading,onStop:()=>e.cancel(v.data)}),(0,E.jsxs)(`div`,{className:`choose`,hidden:v!==null,...S,children:[(0,E.jsxs)(`div`,{className:`top`,children:[n&&(0,E.jsxs)(`button`,{className:`btn t`,type:`button`,onClick:()=>i.choose(null),children:[(0,E.jsx)(m,{name:`arrow-left`}),`Back to the data`]}),(0,E.jsxs)(`div`,{className:`title`,children:[(0,E.jsx)(`h1`,{children:`Which data?`}),(0,E.jsx)(`div`,{className:`s q`,children:`Your own, drawn by hand, or one of the ready sets`})]}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(`input`,{className:`inp text search`,type:`search`,placeholder:`Images, series, spirals …`,"aria-label":`Search data sets`,value:f,onChange:e=>p(e.target.value)})]}),(0,E.jsxs)(`div`,{className:`middle`,children:[(0,E.jsxs)(`div`,{className:`main scroll`,children:[(0,E.jsx)(Rn,{bringing:u,isOver:x,readable:a?.readable??``}),b&&(0,E.jsx)(rr,{refusal:b,formats:a?.formats??[],onReadAgain:u.readAgain,onClose:u.forgive}),c&&(0,E.jsx)(Gn,{server:e,files:c,onUse:u.takeFile,onChanged:l}),(0,E.jsxs)(`div`,{className:`cards`,children:[o&&(0,E.jsx)(`p`,{className:`warned pad`,children:o}),s&&(0,E.jsx)(Rt,{sets:s,search:f,chosen:h?.name??n?.data.set??null,queue:d,onChoose:_})]})]}),(0,E.jsx)(`aside`,{className:`side detail`,"aria-label":`The chosen set`,children:C&&h?(0,E.jsx)(ln,{server:e,set:C,options:h.options,onUse:(e,t)=>u.takeSet(e,C.title,t)},C.name):(0,E.jsx)(pr,{})})]})]})]})}var pr=()=>(0,E.jsxs)(`div`,{className:`empty small`,children:[(0,E.jsx)(`span`,{className:`q`,children:(0,E.jsx)(m,{name:`points`,size:32})}),(0,E.jsx)(`p`,{className:`m`,children:`Press a card to see its data here, before you use them.`})]});function mr(e){let[t,n]=(0,T.useState)({catalogue:null,trouble:``});return(0,T.useEffect)(()=>{e.catalogue().then(e=>n({catalogue:e,trouble:``}),e=>n({catalogue:null,trouble:e.message}))},[e]),t}function hr(e){let[t,n]=(0,T.useState)(null),r=(0,T.useCallback)(()=>{e.ask(`files`).then(n,()=>{})},[e]);return(0,T.useEffect)(r,[r]),[t,r]}function gr({bring:e,bringFolder:t}){let[n,r]=(0,T.useState)(!1);return[n,{onDragOver:e=>{e.preventDefault(),r(!0)},onDragLeave:e=>{e.currentTarget.contains(e.relatedTarget)||r(!1)},onDrop:n=>{n.preventDefault(),r(!1);let i=n.dataTransfer.items[0]?.webkitGetAsEntry?.(),[a]=n.dataTransfer.files;i?.isDirectory?t({name:i.name,files:On(i)}):a&&e(a)}}]}var _r=(0,T.createContext)(null),vr=_r.Provider,q=()=>(0,T.useContext)(_r);function J(e,t={}){let{question:n}=q(),[r,i]=(0,T.useState)({}),a=JSON.stringify(t);return(0,T.useEffect)(()=>{let t=new AbortController;return n(e,JSON.parse(a),t.signal).then(e=>i({answer:e}),e=>{t.signal.aborted||i({error:e})}),()=>t.abort()},[e,a,n]),r}function yr(){let{questions:e}=q().view;return e.length?(0,E.jsx)(`section`,{className:`questions`,"aria-label":`What can be read in two ways`,children:e.map(e=>(0,E.jsx)(br,{question:e},e.title))}):null}function br({question:e}){let{change:t}=q(),{name:n,title:r,what:i,answers:a,chosen:o,settled:s}=e;return(0,E.jsxs)(`fieldset`,{className:`question`,"data-question":n,children:[(0,E.jsxs)(`legend`,{className:`row`,children:[(0,E.jsx)(`span`,{className:s?`ok`:`warned`,children:(0,E.jsx)(m,{name:s?`check`:`triangle-alert`})}),(0,E.jsxs)(`span`,{children:[(0,E.jsx)(`b`,{children:r}),!s&&(0,E.jsxs)(`span`,{className:`m`,children:[` `,(0,E.jsx)(C,{text:i}),` Choose one; until then the first is taken.`]})]})]}),(0,E.jsx)(`div`,{className:`row wrap`,children:a.map(({label:e,examples:n,data:r},i)=>(0,E.jsxs)(`button`,{className:i===o?`answer on`:`answer`,type:`button`,"aria-pressed":i===o,onClick:()=>t({data:r,label:e}),children:[(0,E.jsx)(`span`,{children:e}),n.map(e=>(0,E.jsx)(`span`,{className:`s m clip`,title:e,children:e},e))]},e))})]})}function xr({view:e,test:t},n){let r=e.split.sizes.test;return r&&!t?`${n}; the ${c(r)} that are to judge stay closed`:n}function Sr({tokens:e=[],columns:t}){if(t)return e;let n=e.findLastIndex(([e])=>e!==0);return e.slice(0,Math.max(1,n+1))}var Cr=({shape:e,declared:t})=>JSON.stringify(e)===JSON.stringify(t)||t.some(e=>e==null);function wr({field:e}){let{name:t,names:n,shape:r,declared:i,input:a}=e;return(0,E.jsxs)(`div`,{className:`fieldbox`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`b`,{children:t}),(0,E.jsx)(`span`,{className:`chip`,title:n.join(` × `),children:be(r)}),(0,E.jsx)(`span`,{className:`s q`,children:a?`input of ${be(i)}`:`what is to be said`}),Cr(e)?(0,E.jsx)(`span`,{className:`ok`,title:`The sample has the shape that the network's input has`,children:(0,E.jsx)(m,{name:`check`,size:14})}):(0,E.jsx)(`span`,{className:`warned`,children:`differs`})]}),(0,E.jsx)(Tr,{field:e})]})}function Tr({field:e}){let{name:t,tokens:n,numbers:r,value:i,range:a,picture:o}=e;return n?(0,E.jsx)(Er,{field:e}):r?(0,E.jsx)(`dl`,{className:`facts small`,children:r.map(([e,t])=>(0,E.jsxs)(T.Fragment,{children:[(0,E.jsx)(`dt`,{children:e}),(0,E.jsx)(`dd`,{className:`n`,children:A(t)})]},e))}):i==null?a?(0,E.jsxs)(E.Fragment,{children:[o&&(0,E.jsx)(`img`,{className:`large`,src:o,alt:`All channels of ${t} over time`}),(0,E.jsx)(`span`,{className:`s q`,children:`numbers from ${A(a[0])} to ${A(a[1])}`})]}):null:(0,E.jsx)(`span`,{className:`m`,children:String(i).replace(`-`,`−`)})}function Er({field:e}){let{tokens:t=[],columns:n}=e,r=Sr(e),i=t.length-r.length;return(0,E.jsxs)(`div`,{className:`tokens`,children:[r.map(([e,t],r)=>(0,E.jsxs)(`span`,{className:e===0&&!n?`tok q`:`tok`,title:`${n?`${n[r]}: `:``}number ${e}`,children:[ye(e,t)||String(e),(0,E.jsx)(`small`,{children:e})]},r)),i>0&&(0,E.jsx)(`span`,{className:`s q`,children:`and ${i} empty places`})]})}function Dr({paints:e}){return e?.length?(0,E.jsx)(`span`,{className:`row s paints`,children:e.map(([e,t])=>(0,E.jsxs)(`span`,{className:`row`,children:[(0,E.jsx)(`i`,{style:{background:t}}),e]},e))}):null}function Or({sample:e}){let{part:t,label:n,picture:r,painted:i,paints:a,series:o,channels:s=[],sound:c,values:l,network:u}=e;return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`div`,{className:`s q`,children:`In the ${t} part`}),r&&(0,E.jsx)(`img`,{className:`large`,src:r,alt:n?`Picture of ${n}`:`Picture`}),i&&(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`img`,{className:`large`,src:i,alt:`The same with its mask`}),(0,E.jsx)(Dr,{paints:a})]}),o&&(0,E.jsxs)(`div`,{className:`large`,children:[(0,E.jsx)(F,{lines:o,width:420,height:140,stroke:1.5,axis:!0}),s.length>1&&(0,E.jsx)(`div`,{className:`s q`,children:s.join(` · `)})]}),c&&(0,E.jsx)(`audio`,{className:`large`,controls:!0,src:c,"aria-label":n?`Sound of ${n}`:`Sound`}),l.length>0&&(0,E.jsx)(kr,{values:l}),(0,E.jsx)(`h3`,{children:`What the network gets`}),u.map(e=>(0,E.jsx)(wr,{field:e},e.name))]})}var kr=({values:e})=>(0,E.jsx)(`dl`,{className:`facts`,children:e.map(([e,t,n])=>(0,E.jsxs)(T.Fragment,{children:[(0,E.jsx)(`dt`,{className:n===`target`?`b`:``,children:e}),(0,E.jsx)(`dd`,{className:n===`out`?`q`:``,children:t??(0,E.jsx)(`span`,{className:`gap`,children:`missing`})})]},e))}),Ar=[`train`,`validation`,`test`],jr={train:.98,validation:.8,test:.8},Mr=e=>Math.round(1e3*e)/1e3;function Nr(e,t,n){let r=Math.max(0,Math.min(jr[t],n||0)),i=Ar.filter(e=>e!==t),a=i.reduce((t,n)=>t+(e[n]??0),0)||1,o={[t]:Mr(r)};for(let t of i)o[t]=Mr((e[t]??0)*(1-r)/a);return(o.train??0)>0||(o.train=Math.max(.01,1-(o.validation??0)-(o.test??0))),o}var Pr=`(equal rows)`;function Fr(e,t){let{options:n,group_columns:r,suggested_group:i,suggested_time:a}=e;return t===`k-fold`?{type:t,column:null,folds:n.folds??5,fold:0}:t===`time`?{type:t,column:a}:t===`grouped`?{type:t,column:n.column!=null&&r.includes(n.column)?n.column:i??r[0]}:{type:t,column:null}}var Ir=({type:e})=>e===`fractions`?`random`:e;function Lr({options:e,types:t}){let{type:n,column:r,seed:i}=e,a=n!==`time`&&n!==`given`;return[Rr(Ir(e),r,t),...a?[`seed ${i??0}`]:[]].join(`, `)}function Rr(e,t,n){return e===`grouped`&&t?`by ${t===`(equal rows)`?`equal rows`:t}`:e===`stratified`?e:n.find(({name:t})=>t===e)?.title.toLowerCase()??e}var zr=(e,t)=>Math.round(Number(e)||t),Y=({rows:e,look:t})=>e?(0,E.jsx)(`i`,{className:t,style:{flex:e}}):null;function Br({split:{sizes:e,unused:t}}){let{train:n,validation:r,test:i}=e,a=`${n} to learn, ${r||`none`} to choose, ${i||`none`} to judge`;return(0,E.jsxs)(`div`,{className:`splitbar`,role:`img`,"aria-label":a,children:[(0,E.jsx)(Y,{rows:n,look:`learn`}),(0,E.jsx)(Y,{rows:r,look:`pick-part`}),(0,E.jsx)(Y,{rows:i,look:`judge`}),(0,E.jsx)(Y,{rows:t,look:`unused`})]})}function Vr({split:{sizes:e,openings:t}}){let{train:n,validation:r,test:i}=e;return(0,E.jsxs)(`div`,{className:`row s spread`,children:[(0,E.jsxs)(`span`,{children:[(0,E.jsx)(`b`,{children:c(n)}),(0,E.jsx)(`span`,{className:`q`,children:` to learn`})]}),(0,E.jsxs)(`span`,{children:[r?(0,E.jsx)(`b`,{children:c(r)}):(0,E.jsx)(`span`,{className:`q`,children:`none`}),(0,E.jsx)(`span`,{className:`q`,children:` to choose`})]}),i?(0,E.jsxs)(`span`,{className:`row tight`,children:[(0,E.jsx)(m,{name:t.length?`unlock`:`lock`,size:14}),(0,E.jsx)(`b`,{children:c(i)}),(0,E.jsx)(`span`,{className:`q`,children:`to judge, ${Te(t.length)}`})]}):(0,E.jsx)(`span`,{className:`q`,children:`none to judge`})]})}var Hr=3;function Ur(){let{problems:e}=q().view,[t,n]=(0,T.useState)(!1),r=t=>e.filter(e=>e.severity===t).length,i=r(`error`),a=r(`warning`),o=t?e:e.slice(0,Hr),s=e.length-o.length;return(0,E.jsxs)(`section`,{className:`problems`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{className:`grow`,children:`Before you train`}),i>0&&(0,E.jsx)(`span`,{className:`count e`,title:`${i} serious`,children:i}),a>0&&(0,E.jsx)(`span`,{className:`count w`,title:`${a} to look at`,children:a})]}),!e.length&&(0,E.jsxs)(`p`,{className:`row m fine`,children:[(0,E.jsx)(`span`,{className:`ok`,children:(0,E.jsx)(m,{name:`check`})}),`Nothing found that would fool us.`]}),o.map((e,t)=>(0,E.jsx)(Kr,{problem:e},t)),s>0&&(0,E.jsx)(`button`,{className:`btn t sm`,type:`button`,onClick:()=>n(!0),children:`${s} more`})]})}var Wr={error:`circle-alert`,warning:`triangle-alert`,hint:`lightbulb`},Gr=20;function Kr({problem:e}){let{change:t,compare:n,openSample:r}=q(),i=D(),{check:a,severity:o,title:s,what:c,fix:l}=e,u=(0,E.jsx)(Jr,{problem:e,onSample:r}),d=e=>i.open({title:s,button:e,children:u});return(0,E.jsxs)(`div`,{className:`problem ${o} ${l&&l.label.length>Gr?`long`:``}`,"data-check":a,children:[(0,E.jsx)(`span`,{className:`mark`,children:(0,E.jsx)(m,{name:Wr[o]})}),(0,E.jsxs)(`div`,{className:`grow`,children:[(0,E.jsx)(`button`,{className:`plain b`,type:`button`,title:`Why this matters`,onClick:e=>d(e.currentTarget),children:s}),(0,E.jsx)(`div`,{className:`m`,children:(0,E.jsx)(C,{text:c})})]}),l&&(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,title:l.does,onClick:()=>l.compares?n(l):t(l,l.does),children:l.label})]})}var qr=5;function Jr({problem:e,onSample:t}){let{what:n,why:r,do:i,fix:a,rows:o}=e;return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsxs)(`dl`,{className:`four`,children:[(0,E.jsx)(`dt`,{children:`What`}),(0,E.jsx)(`dd`,{children:(0,E.jsx)(C,{text:n})}),(0,E.jsx)(`dt`,{children:`Why`}),(0,E.jsx)(`dd`,{children:(0,E.jsx)(C,{text:r})}),(0,E.jsx)(`dt`,{children:`Do`}),(0,E.jsx)(`dd`,{children:(0,E.jsx)(C,{text:i})}),a&&(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`dt`,{children:`Fix`}),(0,E.jsx)(`dd`,{children:(0,E.jsx)(C,{text:a.does})})]})]}),o.length>0&&(0,E.jsxs)(`div`,{className:`row wrap s`,children:[(0,E.jsx)(`span`,{className:`q`,children:`For example`}),o.slice(0,qr).map(e=>(0,E.jsx)(`button`,{className:`link`,type:`button`,onClick:()=>t(e),children:`row ${c(e+1)}`},e))]})]})}function Yr({target:e}){let{classes:t,histogram:n,numbers:r}=e,[i,a]=t??[];return t?.length===2?(0,E.jsx)(Xr,{first:i,second:a}):t?.length?(0,E.jsx)(Zr,{classes:t,target:e}):n?.counts.length?(0,E.jsxs)(`div`,{children:[(0,E.jsx)(j,{counts:n.counts,width:376,height:56,colour:`var(--accent-ink)`,opacity:.85}),(0,E.jsxs)(`div`,{className:`row s spread`,children:[(0,E.jsx)(`span`,{className:`q`,children:k(r?.low)}),(0,E.jsx)(`span`,{className:`q`,children:`half below ${k(r?.middle)}`}),(0,E.jsx)(`span`,{className:`q`,children:k(r?.high)})]})]}):null}function Xr({first:e,second:t}){let n=e[1]+t[1];return(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`div`,{className:`balance`,children:[(0,E.jsx)(`i`,{className:`first`,style:{flex:e[1]}}),(0,E.jsx)(`i`,{className:`second`,style:{flex:t[1]}})]}),(0,E.jsx)(`div`,{className:`row s spread`,children:[e,t].map(([e,t])=>(0,E.jsxs)(`span`,{children:[(0,E.jsx)(`b`,{children:c(t)}),(0,E.jsx)(`span`,{className:`q`,children:` ${e}, ${O(t,n)}`})]},e))})]})}var X=12;function Zr({classes:e,target:{points:t,rows:n}}){let r=Math.max(...e.map(([,e])=>e)),i=e.length>X?e.toSorted(([,e],[,t])=>t-e).slice(0,X):e;return(0,E.jsxs)(`div`,{className:`classes`,children:[i.map(([e,n])=>(0,E.jsxs)(`div`,{className:`class`,title:`${e}: ${c(n)}${t?` points`:``}`,children:[(0,E.jsx)(`span`,{className:`s clip`,children:ge(e)}),(0,E.jsx)(`span`,{className:`track`,children:(0,E.jsx)(`i`,{style:{width:`${100*n/r}%`}})}),(0,E.jsx)(`span`,{className:`s q n`,children:c(n)})]},e)),e.length>X&&(0,E.jsx)(`div`,{className:`s q`,children:`and ${e.length-X} rarer ones`}),t&&(0,E.jsx)(`div`,{className:`s q`,children:`Points of ${c(n)} masks`})]})}var Qr=[`stratified`,`random`],$r=[`image`,`series`,`sound`],ei=({columns:e})=>e.filter(({type:e})=>!$r.includes(e)).map(({name:e})=>e);function ti({data:e},t,n){let{split:r}=e,i=r&&Qr.includes(r.type),a=t.target===``?`random`:`stratified`;return{data:{...e,options:{...e.options,inputs:[],...t},transforms:null,split:i?{...r,type:a}:r},label:n}}var ni=(e,t)=>ti(e,{target:t,task:`auto`},t?`Predict ${t}`:`Predict nothing`),ri=(e,t)=>ti(e,{target:e.target.name,task:t},`Task: ${t}`);function ii(){let{view:e}=q(),{target:t,data:n,kind:r}=e,i=n.set===`file`&&r!==`text`;return(0,E.jsxs)(`section`,{className:`target`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[i&&t.one_column?(0,E.jsx)(ai,{}):(0,E.jsx)(`h2`,{children:t.heading}),(0,E.jsx)(`span`,{className:`grow`}),i?(0,E.jsx)(oi,{}):(0,E.jsx)(`span`,{className:`s q`,children:t.aim})]}),(0,E.jsx)(Yr,{target:t})]})}function ai(){let{view:e,change:t}=q(),n=ei(e).map(e=>({value:e,label:e}));return(0,E.jsxs)(`span`,{className:`row tight`,children:[(0,E.jsx)(`h2`,{children:`Predict`}),(0,E.jsx)(b,{label:`Column to predict`,className:`pick title`,choices:[...n,{value:``,label:`nothing`}],value:e.target.name,onChoose:n=>t(ni(e,n))})]})}function oi(){let{view:e,change:t}=q(),{tasks:n,target:r,data:i}=e,a=n.map(e=>e.value===`auto`?{value:`auto`,label:r.aim}:e);return(0,E.jsx)(b,{label:`Task`,className:`pick quiet`,choices:a,value:i.options.task||`auto`,onChoose:n=>t(ri(e,n))})}var si=()=>(0,E.jsxs)(`aside`,{className:`side`,"aria-label":`Target, problems and split`,children:[(0,E.jsx)(ii,{}),(0,E.jsx)(Ur,{}),(0,E.jsx)(ci,{})]});function ci(){let{view:e,openTab:t}=q(),{split:n}=e;return(0,E.jsxs)(`section`,{className:`split`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{className:`grow`,children:`Split`}),(0,E.jsx)(`button`,{className:`link s`,type:`button`,onClick:()=>t(`Split`),children:Lr(n)})]}),(0,E.jsx)(Br,{split:n}),(0,E.jsx)(Vr,{split:n})]})}function li(){let{saved:e}=q();return e?e.trouble?(0,E.jsxs)(`span`,{className:`fitline warned`,title:e.trouble,children:[(0,E.jsx)(m,{name:`triangle-alert`,size:14}),(0,E.jsx)(`span`,{className:`clip`,children:(0,E.jsx)(C,{text:e.trouble})})]}):e.fits.errors.length?(0,E.jsx)(ui,{fits:e.fits}):(0,E.jsxs)(`span`,{className:`fitline q`,children:[(0,E.jsx)(`span`,{className:`ok`,children:(0,E.jsx)(m,{name:`check`,size:14})}),`The network in Build takes these data`]}):null}function ui({fits:{errors:e,count:t}}){let n=D(),r=(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`ul`,{className:`m`,children:e.map(e=>(0,E.jsx)(`li`,{children:(0,E.jsx)(C,{text:e})},e))}),t>e.length&&(0,E.jsx)(`p`,{className:`s q`,children:`and ${c(t-e.length)} more, marked in Build`})]});return(0,E.jsxs)(`span`,{className:`fitline q`,children:[`The drawing in Build does not take these data `,(0,E.jsx)(`button`,{className:`link`,type:`button`,onClick:e=>n.open({title:`What does not fit`,button:e.currentTarget,children:r}),children:`Why`})]})}var di={structure:`struct`,spatial:`spatial`,dense:`dense`,activation:`act`,steady:`steady`,sequence:`seq`},fi=/^g-/,pi=(0,T.memo)(({svg:e})=>{let t=(0,T.useRef)(null);return(0,T.useLayoutEffect)(()=>t.current.replaceChildren(mi(e)),[e]),(0,E.jsx)(`span`,{ref:t,className:`thumb`})});function mi(e){let t=new DOMParser().parseFromString(e,`image/svg+xml`).documentElement;for(let e of t.querySelectorAll(`rect, path`)){let t=[...e.classList].find(e=>fi.test(e))?.replace(fi,``),n=t&&(di[t]??`struct`);e.setAttribute(`style`,n?`fill:var(--${n})`:`stroke:var(--line-2)`)}return document.importNode(t,!0)}var hi={3:`three ways that fit`,2:`two ways that fit`};function gi({rows:e,inputs:t,row_word:n},r){let i=`${d(e,we(n))} to learn from`,a=n===`rows`?` and ${d(t,`input`)}`:``;return`${hi[r]??`one way that fits`} ${i}${a}`}var _i=2e4,vi={image:`They show what a network gains on pictures.`,series:`They show what a network gains on series.`,text:`Counting words with a straight line is hard to beat on short texts.`};function yi(e,t){let n=t<_i?`On tables of this size they are often level. See what there is to gain.`:`Boosted trees are strong on tables. See what there is to gain.`;return vi[e]??n}function bi({offer:e,isFirst:t}){let{server:n,view:r,go:i}=q(),a=G(),[o,s]=(0,T.useState)(!1);return(0,E.jsxs)(`article`,{className:t?`offer first`:`offer`,"data-offer":e.name,children:[(0,E.jsx)(pi,{svg:e.picture}),(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h3`,{className:`grow`,children:e.title}),t&&(0,E.jsx)(`span`,{className:`pill`,children:`Suggested`})]}),(0,E.jsx)(`p`,{className:`m clip2`,title:e.reason,children:e.reason}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`span`,{className:`s q grow`,children:`${l(e.parameters)} parameters`}),(0,E.jsx)(`button`,{className:t?`btn p`:`btn`,type:`button`,disabled:o,onClick:async()=>{s(!0);try{await n.ofProject(`proposals/${e.name}`,{data:r.data}),i(`build`)}catch(e){s(!1),a(e.message,`bad`)}},children:`Open in Build`})]})]})]})}function xi({rows:e,advice:t}){let{view:n,go:r}=q(),i=t||yi(n.samples,e);return(0,E.jsxs)(`article`,{className:t?`offer first`:`offer`,children:[(0,E.jsx)(Ci,{}),(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h3`,{className:`grow`,children:`Race classical models first`}),t&&(0,E.jsx)(`span`,{className:`pill`,children:`Suggested`})]}),(0,E.jsx)(`p`,{className:`m clip2`,title:i,children:i}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`span`,{className:`s q grow`,children:`on the same rows`}),(0,E.jsx)(`button`,{className:t?`btn p`:`btn`,type:`button`,onClick:()=>r(`arena`),children:`Open Arena`})]})]})]})}var Si=[[84,`--r2`],[78,`--r3`],[70,`--r1`],[60,`--ink-3`],[40,`--ink-3`]],Ci=()=>(0,E.jsx)(`span`,{className:`thumb`,children:(0,E.jsx)(`svg`,{viewBox:`0 0 96 64`,"aria-hidden":`true`,children:Si.map(([e,t],n)=>(0,E.jsxs)(`g`,{children:[(0,E.jsx)(`path`,{d:`M6 ${10+11*n}H${e}`,style:{stroke:`var(${t})`},strokeWidth:2}),(0,E.jsx)(`circle`,{cx:e,cy:10+11*n,r:3,style:{fill:`var(${t})`}})]},e))})});function wi({turn:e}){let{view:t}=q(),{answer:n,error:r}=Di(e);if(r)return(0,E.jsxs)(Z,{children:[(0,E.jsx)(`span`,{className:`m`,children:r.message}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(li,{})]});if(!n)return(0,E.jsx)(Z,{cards:[`a`,`b`,`c`].map(e=>(0,E.jsx)(`div`,{className:`offer ghost`},e)),children:(0,E.jsx)(`span`,{className:`s q`,children:`Looking for networks that fit`})});let{races:i}=t.target,a=n.proposals.slice(0,i?2:3),o=a.length+ +!!i;if(!o)return(0,E.jsx)(Ti,{});let s=a.map((e,t)=>(0,E.jsx)(bi,{offer:e,isFirst:t===0&&!(i&&n.advice)},e.name)),c=(0,E.jsx)(xi,{rows:n.rows,advice:n.advice},`race`);return i&&s.splice(n.advice?0:s.length,0,c),(0,E.jsxs)(Z,{cards:s,children:[(0,E.jsx)(`span`,{className:`s q`,children:gi(n,o)}),n.reasons.length>0&&(0,E.jsx)(Ei,{reasons:n.reasons}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(li,{})]})}var Z=({cards:e,children:t})=>(0,E.jsxs)(`div`,{className:`start`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:`Start from`}),t]}),e&&(0,E.jsx)(`div`,{className:`offers`,children:e})]});function Ti(){let{go:e}=q();return(0,E.jsxs)(Z,{children:[(0,E.jsx)(`span`,{className:`m`,children:`No ready network fits these data; draw one in Build.`}),(0,E.jsx)(`button`,{className:`btn`,type:`button`,onClick:()=>e(`build`),children:`Open Build`})]})}function Ei({reasons:e}){let t=D(),n=(0,E.jsx)(`dl`,{className:`facts`,children:e.flatMap(({what:e,why:t},n)=>[(0,E.jsx)(`dt`,{className:`b wraps`,children:e},`what ${n}`),(0,E.jsx)(`dd`,{className:`m`,children:t},`why ${n}`)])}),r=e=>t.open({title:`The plan that comes along`,button:e,children:n});return(0,E.jsx)(`button`,{className:`link`,type:`button`,onClick:e=>r(e.currentTarget),children:`Why this plan`})}function Di(e){let{server:t,view:n}=q(),[r,i]=(0,T.useState)({});return(0,T.useEffect)(()=>{let e=!1,r=t=>{e||i(t)};return i({}),t.ofProject(`proposals`,{data:n.data}).then(e=>r({answer:e}),e=>r({error:e})),()=>{e=!0}},[e,t]),r}function Q({asked:e,meanwhile:t,children:n}){let{answer:r,error:i}=e;return i?(0,E.jsx)(ki,{error:i}):r===void 0?t===void 0?(0,E.jsx)(`div`,{className:`s q pad`,children:`Looking`}):t:n(r)}var Oi=`This could not be drawn. Your data and project are untouched; another tab still works.`,ki=({error:e})=>(0,E.jsxs)(`div`,{className:`note bad pad`,role:`alert`,children:[(0,E.jsx)(m,{name:`circle-alert`}),(0,E.jsx)(`span`,{children:e instanceof h?e.message:Oi})]}),Ai=`blue: rise together · orange, dashed: one falls as the other rises · categories count from 0 to 1`;function ji(){let e=J(`correlations`);return(0,E.jsx)(Q,{asked:e,meanwhile:null,children:e=>{let{names:t,left:n,target:r}=e;return t.length<2?null:(0,E.jsxs)(`section`,{className:`box`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:`What hangs together`}),(0,E.jsx)(`span`,{className:`s q`,children:Ai})]}),(0,E.jsx)(Mi,{correlations:e}),n>0&&(0,E.jsx)(`p`,{className:`s q`,children:`${c(n)} more columns are left out: these hang closest to ${r??`each other`}.`})]})}})}function Mi({correlations:{names:e,matrix:t,target:n}}){return(0,E.jsx)(`div`,{className:`matrix scrollx`,children:(0,E.jsxs)(`table`,{children:[(0,E.jsx)(`thead`,{children:(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`th`,{}),e.map(e=>(0,E.jsx)(`th`,{className:`turn`,children:(0,E.jsx)(`span`,{title:e,children:e})},e))]})}),(0,E.jsx)(`tbody`,{children:e.map((r,i)=>(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`th`,{className:r===n?`b`:``,title:r,children:r}),t[i].map((t,n)=>(0,E.jsx)(`td`,{title:`${r} and ${e[n]}: ${t}`,className:t<Ni?`minus`:``,style:i===n?void 0:Fi(t),children:i===n?``:Ii(t)},e[n]))]},r))})]})})}var Ni=-.05,Pi=75,Fi=e=>({background:`color-mix(in oklab, var(${e<0?`--neg`:`--pos`}) ${Math.round(Pi*Math.abs(e))}%, transparent)`}),Ii=e=>Math.abs(e)<.005?`0`:e.toFixed(2).replace(`-`,`−`),Li=300,Ri=110;function zi(){let e=J(`graph`);return(0,E.jsx)(Q,{asked:e,meanwhile:null,children:e=>e.figure?(0,E.jsxs)(`section`,{className:`box graph-box`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:`Graph`}),(0,E.jsx)(`span`,{className:`s q`,children:Bi(e)})]}),(0,E.jsxs)(`div`,{className:`graph-and-facts`,children:[(0,E.jsx)(re,{record:e.figure,around:{}}),(0,E.jsxs)(`dl`,{className:`graph-facts`,children:[Hi(e).map(([e,t,n])=>(0,E.jsxs)(`div`,{title:n,children:[(0,E.jsx)(`dt`,{children:e}),(0,E.jsx)(`dd`,{children:t})]},e)),(0,E.jsxs)(`figure`,{children:[(0,E.jsx)(`figcaption`,{className:`s q`,children:`Neighbours of a node`}),(0,E.jsx)(j,{counts:e.degrees,width:Li,height:Ri}),(0,E.jsxs)(`div`,{className:`row s q`,children:[(0,E.jsx)(`span`,{className:`grow`,children:`0`}),(0,E.jsx)(`span`,{children:Vi(e)})]}),(0,E.jsx)(u,{title:`Neighbours of a node`,sentence:`A node has ${c(e.most)} neighbours at most.`,table:()=>({columns:[`Neighbours`,`Nodes`],rows:e.degrees.map((t,n)=>[n===e.degrees.length-1?Vi(e):String(n),c(t)])})})]})]})]})]}):null})}var Bi=e=>`${d(e.edges,`edge`)}, ${e.both_ways?`each goes both ways`:`each goes one way`}`,Vi=({degrees:e,most:t})=>t>=e.length?`${e.length-1} or more`:String(e.length-1),Hi=e=>[[`Hangs together`,e.parts===1?`all of it`:`${c(e.parts)} parts`,`Nodes of different parts never hear of each other.`],...e.parts>1?[[`Largest part`,d(e.largest,`node`),`Most can be learned where most nodes are.`]]:[],[`Without neighbours`,e.alone?d(e.alone,`node`):`none`,`They have only their own numbers to go by.`],...e.alike===void 0?[]:[[`Edges within a class`,o(e.alike),`Where it is high, neighbours say much. Where it is low, layers that average them do harm.`]]],Ui=4;function Wi(e,t,n){let{series:r,labels:i}=e,a=r[0]?.[1].length??0,o=Array.from({length:a},(e,t)=>r.reduce((e,[,n])=>e+n[t],0)),s=Math.max(1,...o),l=t/Math.max(1,a),u=Math.max(.5,l-(i?4:1)).toFixed(1);return o.flatMap((e,t)=>{let a=n-20;return r.flatMap(([e,o],d)=>{let f=(n-Ui-20)*o[t]/s;if(f<=0)return[];a-=f;let p=`${i?.[t]??`bar ${t+1}`}${r.length>1?`, ${e}`:``}: ${c(o[t])}`;return[{place:d,x:(t*l+.5).toFixed(1),y:a.toFixed(1),width:u,height:Math.max(.6,f).toFixed(1),says:p}]})})}var Gi=6,Ki=7;function qi({labels:e,type:t,low:n=0,high:r=0},i){if(!e){let e=e=>t===`date`?Ji(e):A(e);return[{x:0,anchor:`start`,text:e(n)},{x:i,anchor:`end`,text:e(r)}]}if(e.length>Gi)return[{x:0,anchor:`start`,text:`${e.length} of the commonest, most first`}];let a=i/Math.max(1,e.length),o=e=>e.length>a/Ki?`${e.slice(0,Math.max(1,Math.floor(a/Ki)-1))}…`:e;return e.map((e,t)=>({x:t*a+a/2,anchor:`middle`,text:o(e)}))}var Ji=e=>new Date(1e3*e).toISOString().slice(0,10);function Yi({chart:e,width:t,height:r,classes:i}){let a=e.series.length>1;return(0,E.jsxs)(`svg`,{viewBox:`0 0 ${t} ${r}`,width:t,height:r,role:`img`,"aria-label":`Histogram of ${e.name}`,children:[Wi(e,t,r).map(({place:e,says:t,...r},o)=>(0,E.jsx)(`rect`,{...r,style:{fill:a?n(e,i):`var(--ink-3)`},opacity:a?.85:.65,children:(0,E.jsx)(`title`,{children:t})},o)),(0,E.jsx)(`path`,{d:`M0 ${r-20+.5}H${t}`,style:{stroke:`var(--axis)`}}),qi(e,t).map(({x:e,anchor:t,text:n},i)=>(0,E.jsx)(`text`,{x:e,y:r-5,textAnchor:t,className:`tick`,children:n},i))]})}var Xi=({series:e})=>(e[0]?.[1]??[]).map((t,n)=>e.reduce((e,[,t])=>e+(t[n]??0),0));function Zi({labels:e,low:t=0,high:n=0,series:r},i){if(e)return e[i]??``;let a=(n-t)/Math.max(1,r[0]?.[1].length??1);return`${A(t+i*a)} to ${A(t+(i+1)*a)}`}function Qi(e){let t=Xi(e),n=t.indexOf(Math.max(...t));return n<0?`${e.name} has no values to draw.`:`${e.name}: most rows, ${c(t[n])} of ${c(e.rows)}, have ${Zi(e,n)}.`}var $i=e=>({columns:[e.name,...e.series.map(([t])=>e.series.length>1?t:`Rows`)],rows:Xi(e).map((t,n)=>[Zi(e,n),...e.series.map(([,e])=>c(e[n]??0))])}),ea=({x:e,axes:t,rows:n})=>`${c(e.length)} of ${c(n)} rows as points${t.length?` over ${t.join(` and `)}`:``}.`,ta=({x:e,y:t,row:n,axes:r,colour:i,classes:a})=>({columns:[`Row`,r[0]??`Across`,r[1]??`Up`,...i?[`Target`]:[]],rows:e.map((e,r)=>{let o=i?.[r],s=o==null?``:a[o]??A(o),l=[c((n[r]??0)+1),A(e),A(t[r]??0)];return i?[...l,s]:l})}),na=24;function ra({classes:e}){let t=e.length,i=e=>({background:n(e,t),borderRadius:r(e,t)?1:void 0});return(0,E.jsxs)(`div`,{className:`row s keys`,children:[e.slice(0,na).map((e,t)=>(0,E.jsxs)(`span`,{className:`row key`,children:[(0,E.jsx)(`i`,{style:i(t)}),e]},e)),t>na&&(0,E.jsx)(`span`,{className:`q`,children:`and ${t-na} more`})]})}function ia({values:e}){let[t,n]=lt(e);return(0,E.jsxs)(`div`,{className:`row s q keys`,children:[k(t),(0,E.jsx)(`span`,{className:`ramp`}),k(n)]})}function aa(){let{view:e}=q(),t=J(`histograms`);return(0,E.jsx)(Q,{asked:t,meanwhile:null,children:({charts:t})=>{if(!t.length)return null;let n=t.find(({series:e})=>e.length>1)?.series.map(([e])=>e)??[];return(0,E.jsxs)(`section`,{className:`box`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:`Columns`}),(0,E.jsx)(`span`,{className:`s q`,children:n.length?`coloured by ${e.target.name}`:``})]}),n.length>0&&(0,E.jsx)(ra,{classes:n}),(0,E.jsx)(`div`,{className:`hists`,children:t.map(e=>(0,E.jsx)(oa,{chart:e,classes:n.length},e.name))})]})}})}var oa=({chart:e,classes:t})=>(0,E.jsxs)(`figure`,{children:[(0,E.jsxs)(`figcaption`,{children:[(0,E.jsx)(`b`,{title:e.name,children:e.name}),e.left?(0,E.jsx)(`span`,{className:`s q`,children:` ${c(e.left)} in rarer ones`}):null]}),(0,E.jsx)(Yi,{chart:e,width:240,height:110,classes:t}),(0,E.jsx)(u,{title:e.name,sentence:Qi(e),table:()=>$i(e)})]});function sa({plain:e,axes:t,x:n,explained:r}){if(e){let e=t.length===2?`${t[0]} across, ${t[1]} up, after the transforms`:``;return{title:`${c(n.length)} points`,says:e}}let[i=0,a=0]=r.map(e=>Math.round(100*e));return{title:`Map of the samples`,says:`the two directions in which they differ most: ${i}% and ${a}% of all differences`}}var ca=360,la=32,ua=760,da=120;function fa(e,t,n){let r=Math.max(ca,e-la);if(!n)return{width:Math.min(r,ua),height:340};let i=Math.max(ca,t-da);return{width:Math.min(r,1.5*i),height:i}}var pa=800;function ma({map:e,isAlone:t}){let n=q(),r=(0,T.useRef)(null),[i,a]=(0,T.useState)(null);(0,T.useLayoutEffect)(()=>{let e=r.current.closest(`.main`);a(fa(r.current.clientWidth,e.clientHeight,t))},[t]);let{title:o,says:s}=sa(e),l=e.left>0?`${c(e.x.length)} drawn, evenly taken; press one to see it`:`Press a point to see its sample`;return(0,E.jsxs)(`section`,{ref:r,className:`box mapbox`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:o}),(0,E.jsx)(`span`,{className:`s q`,children:s})]}),e.classes.length>0?(0,E.jsx)(ra,{classes:e.classes}):e.colour&&(0,E.jsx)(ia,{values:e.colour}),i&&(0,E.jsx)(I,{map:e,...i,hasAxes:!0,radius:e.x.length>pa?2.5:3.5,onPress:n.openSample}),(0,E.jsx)(`p`,{className:`s q`,children:xr(n,l)}),(0,E.jsx)(u,{title:o,sentence:ea(e),table:()=>ta(e)})]})}function ha({isMapOnly:e=!1}){let{view:t}=q(),n=J(`map`),r=t.columns.some(({type:e})=>e===`links`);return(0,E.jsx)(Q,{asked:n,children:t=>(0,E.jsxs)(`div`,{className:`scroll charts-tab`,children:[r&&(0,E.jsx)(zi,{}),(0,E.jsx)(ma,{map:t,isAlone:e}),!e&&(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(aa,{}),(0,E.jsx)(ji,{})]})]})})}function ga({data:e},{name:t},n){let r={...e.options.types,[t]:n},i={...e.options,types:r};return{data:{...e,options:i,transforms:null,split:e.split??null},label:`Read ${t} as ${n}`}}function _a(e,t){let{data:n}=e,r=t.use===`out`,i=r?`Use ${t.name}`:`Leave out ${t.name}`;if(n.set===`file`&&!ya(n,t.name))return{data:va(e,t,r),label:i};let a=xa(n.transforms??e.chosen_transforms??[],t.name);if(!r){let e={type:$,columns:[t.name]};return{data:{...n,transforms:[e,...Sa(a,t.name)]},label:i}}return ya(n,t.name)?{data:{...n,transforms:a},label:i}:null}var $=`leave-out`;function va({data:e,columns:t},{name:n},r){let i=t.filter(({use:e})=>e===`input`).map(e=>e.name),a=r?[...i,n]:i.filter(e=>e!==n);return{...e,options:{...e.options,inputs:a,leave_out:[]},transforms:null}}var ya=({transforms:e},t)=>(e??[]).some(e=>e.type===$&&e.columns?.includes(t)),ba=(e,t)=>(e??[]).filter(e=>e!==t),xa=(e,t)=>e.map(e=>e.type===$?{...e,columns:ba(e.columns,t)}:e).filter(e=>e.type!==$||e.columns?.length),Sa=(e,t)=>e.map(e=>e.columns?{...e,columns:ba(e.columns,t)}:e).filter(e=>!e.columns||e.columns.length);function Ca({column:e}){let{name:t,use:n,examples:r,missing:i,rows:a,note:o,warn:s}=e,l=n===`target`;return(0,E.jsxs)(`tr`,{className:l?`chosen`:``,"data-column":t,children:[(0,E.jsx)(`td`,{className:n===`out`?`name q`:`name`,title:t,children:t}),(0,E.jsx)(`td`,{children:(0,E.jsx)(wa,{column:e})}),(0,E.jsx)(`td`,{className:`m examples`,title:r,children:r}),(0,E.jsx)(`td`,{children:(0,E.jsx)(Pe,{column:e,isTarget:l})}),(0,E.jsx)(`td`,{children:(0,E.jsx)(Fe,{column:e,words:Ue(e),title:`${c(i)} of ${c(a)} rows`})}),(0,E.jsx)(`td`,{children:(0,E.jsx)(Ta,{column:e})}),(0,E.jsx)(`td`,{className:s?`s warned`:`s q`,title:o,children:o})]})}function wa({column:e}){let{view:t,change:n}=q(),{name:r,type:i}=e,a=Re(e),o=t.types.map(e=>e.value===i?{...e,label:a}:e);return(0,E.jsxs)(`span`,{className:`read`,children:[(0,E.jsx)(m,{name:fe(i),size:14}),Ve(t,e)?(0,E.jsx)(b,{label:`Read ${r} as`,choices:o,value:i,onChoose:r=>n(ga(t,e,r))}):(0,E.jsx)(`span`,{className:`grow`,children:a})]})}function Ta({column:e}){let{view:t,change:n}=q(),r=G(),{name:i,use:a,type:o}=e,s=a===`out`,c=s?`Left out`:`Input`;return a===`target`?(0,E.jsx)(`span`,{className:`pill target`,children:`Target`}):Be(o)?(0,E.jsx)(`span`,{children:c}):(0,E.jsx)(`button`,{className:s?`use q`:`use`,type:`button`,title:s?`Press to give it to the network`:`Press to leave it out`,"aria-pressed":!s,onClick:()=>{let a=_a(t,e);a?n(a):r(`${i} is not among the inputs that this ready set offers.`)},children:c})}var Ea=[`Column`,`Read as`,`Examples`,`Values`,`Missing`,`Use`,`Note`];function Da(){let{view:e}=q();return(0,E.jsxs)(`div`,{className:`scroll`,children:[(e.notes.length>0||e.bad.length>0)&&(0,E.jsx)(Oa,{view:e}),(0,E.jsxs)(`table`,{className:`columns`,children:[(0,E.jsx)(Ie,{names:Ea}),(0,E.jsx)(`tbody`,{children:e.columns.map(e=>(0,E.jsx)(Ca,{column:e},e.name))})]}),e.more_columns>0&&(0,E.jsx)(`p`,{className:`s q pad`,children:`${c(e.more_columns)} more columns are not listed one by one.`})]})}function Oa({view:e}){return(0,E.jsxs)(`details`,{className:`notes`,open:e.left_out>0,children:[(0,E.jsx)(`summary`,{children:We(e)}),e.notes.map(e=>(0,E.jsxs)(`div`,{className:`note`,children:[(0,E.jsx)(m,{name:`lightbulb`}),(0,E.jsx)(`span`,{children:e})]},e)),e.bad.length>0&&(0,E.jsx)(ka,{view:e})]})}function ka({view:{bad:e,left_out:t}}){let n=t-e.length;return(0,E.jsxs)(`div`,{className:`bads`,children:[(0,E.jsx)(`b`,{children:`Left out: ${c(t)}`}),(0,E.jsx)(`ul`,{children:e.map(({where:e,what:t})=>(0,E.jsxs)(`li`,{children:[(0,E.jsx)(`code`,{children:e}),` `,t]},`${e} ${t}`))}),n>0&&(0,E.jsx)(`div`,{className:`q`,children:`… and ${c(n)} more`})]})}var Aa=50;function ja(){let[e,t]=(0,T.useState)(0),n=J(`rows`,{start:e});return(0,E.jsx)(Q,{asked:n,children:e=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(Ma,{page:e,onMove:n=>t(Math.max(0,Math.min(e.start+n,Math.max(0,e.total-1))))}),(0,E.jsx)(`div`,{className:`scroll wide`,children:(0,E.jsx)(Pa,{page:e})})]})})}function Ma({page:e,onMove:t}){let n=q(),{start:r,rows:i,total:a}=e,o=r+i.length;return(0,E.jsxs)(`div`,{className:`row lead`,children:[(0,E.jsx)(`span`,{className:`s q`,children:xr(n,`${c(r+1)} to ${c(o)} of ${c(a)} rows`)}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,disabled:r===0,title:r===0?`These are the first rows`:void 0,onClick:()=>t(-50),children:`Before`}),(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,disabled:o>=a,title:o>=a?`These are the last rows`:void 0,onClick:()=>t(Aa),children:`After`})]})}var Na=30;function Pa({page:{columns:e,rows:t}}){let{openSample:n}=q();return(0,E.jsxs)(`table`,{className:`rows`,children:[(0,E.jsx)(`thead`,{children:(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`th`,{className:`n`,children:`Row`}),e.map(([e,t,n])=>(0,E.jsx)(`th`,{className:`${t===`number`?`n`:``} ${n===`target`?`b`:``}`,children:e},e))]})}),(0,E.jsx)(`tbody`,{children:t.map(({row:t,values:r})=>(0,E.jsxs)(`tr`,{tabIndex:0,onClick:()=>n(t),onKeyDown:e=>{e.key===`Enter`&&n(t)},children:[(0,E.jsx)(`td`,{className:`n q`,children:c(t+1)}),r.map((t,n)=>{let[r,i,a]=e[n];return(0,E.jsx)(`td`,{className:`${i===`number`?`n`:``} ${a===`out`?`q`:``}`,title:t&&t.length>Na?t:void 0,children:t??(0,E.jsx)(`span`,{className:`gap`,children:`missing`})},r)})]},t))})]})}var Fa={image:`pictures`,series:`curves`,sound:`curves`,text:`texts`};function Ia(){let e=q(),[t,n]=(0,T.useState)(0),r=J(`grid`,{page:t});return(0,E.jsx)(Q,{asked:r,children:({kind:r,groups:i,paints:a})=>{let o=i.reduce((e,{count:t})=>e+t,0);return(0,E.jsxs)(`div`,{className:`scroll`,children:[(0,E.jsxs)(`div`,{className:`row lead`,children:[(0,E.jsx)(`span`,{className:`s q`,children:xr(e,`${c(o)} of ${c(e.view.rows)} are looked at`)}),(0,E.jsx)(Dr,{paints:a}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsxs)(`button`,{className:`btn sm`,type:`button`,onClick:()=>n(t+1),children:[(0,E.jsx)(m,{name:`again`,size:14}),`Others`]})]}),i.map(e=>(0,E.jsx)(La,{group:e,look:Fa[r]??`texts`,total:o,isPainted:!!a?.length},e.class))]})}})}function La({group:e,look:t,total:n,isPainted:r}){return(0,E.jsxs)(`section`,{className:`group ${t}`,children:[e.class!==``&&(0,E.jsxs)(`div`,{className:`who`,title:e.class,children:[(0,E.jsx)(`b`,{children:e.class}),(0,E.jsx)(`div`,{className:`s q`,children:`${c(e.count)} · ${O(e.count,n)}`})]}),(0,E.jsx)(`div`,{className:`cells`,children:e.samples.map(e=>(0,E.jsx)(Ra,{sample:e,isPainted:r},e.row))})]})}function Ra({sample:e,isPainted:t}){let{openSample:n}=q(),{row:r,label:i,picture:a,series:o}=e,s=`Row ${r+1}${i?`, ${i}`:``}`;return(0,E.jsx)(`button`,{className:a?`cell`:o?`cell line`:`cell words`,type:`button`,title:s,"aria-label":s,onClick:()=>n(r),children:(0,E.jsx)(za,{sample:e,isPainted:t})})}function za({sample:e,isPainted:t}){let{label:n,picture:r,series:i,text:a}=e;return r?(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`img`,{src:r,alt:``,loading:`lazy`}),n&&!t&&(0,E.jsx)(`span`,{className:`s q under`,children:Ba(n)})]}):i?(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(F,{lines:i,width:132,height:48,stroke:1.25}),n&&(0,E.jsx)(`span`,{className:`s q`,children:n})]}):(0,E.jsxs)(E.Fragment,{children:[a||(0,E.jsx)(`i`,{className:`q`,children:`empty`}),n&&(0,E.jsxs)(`span`,{className:`q`,children:[` → `,n]})]})}var Ba=e=>e.length>11?`…${e.slice(-9)}`:e;function Va({target:e,split:t}){let{classes:n,sizes:r}=t;return(0,E.jsxs)(`table`,{className:`plainer`,children:[(0,E.jsx)(`thead`,{children:(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`th`,{children:e}),(0,E.jsx)(`th`,{className:`n`,children:`To learn`}),(0,E.jsx)(`th`,{className:`n`,children:`To choose`}),(0,E.jsx)(`th`,{className:`n`,children:`To judge`})]})}),(0,E.jsx)(`tbody`,{children:n.map(e=>(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`td`,{children:e.class}),Ar.map((t,n)=>{let i=e.parts[n]??0;return(0,E.jsxs)(`td`,{className:i===0&&r[t]?`n warned`:`n`,children:[c(i),(0,E.jsx)(`span`,{className:`q`,children:` · ${O(i,r[t])}`})]},t)})]},e.class))})]})}var Ha=[3,5,10];function Ua(){let{view:e,change:t}=q(),[n,r]=(0,T.useState)(5),{answer:i,error:a}=J(`folds`,{count:n}),o=()=>{let r={...e.split.options,type:`k-fold`,folds:n,fold:0,column:null};t({data:{...e.data,split:r},label:`Split in ${n} folds`})};if(a)return(0,E.jsx)(`p`,{className:`m`,children:a.message});if(!i)return(0,E.jsx)(`div`,{});let{folds:s}=i;return(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`p`,{className:`s q`,children:[`Each row outside the test part chooses once: ${d(s.length,`training`)} instead of one, and a `,`spread beside the mean.`]}),(0,E.jsx)(`div`,{className:`folds`,children:s.map(({sizes:e},t)=>(0,E.jsx)(Wa,{place:t,count:s.length,sizes:e},t))}),(0,E.jsxs)(`div`,{className:`row`,children:[Ha.map(e=>(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,"aria-pressed":e===n,onClick:()=>r(e),children:`${e} folds`},e)),(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:o,children:`Use these folds`})]})]})}function Wa({place:e,count:t,sizes:n}){let{train:r,validation:i,test:a}=n;return(0,E.jsxs)(`div`,{className:`fold`,children:[(0,E.jsx)(`span`,{className:`s q`,children:`fold ${e+1}`}),(0,E.jsxs)(`div`,{className:`splitbar thin`,children:[Array.from({length:t},(t,n)=>(0,E.jsx)(`i`,{className:n===e?`pick-part`:`learn`,style:{flex:1}},n)),a>0&&(0,E.jsx)(`i`,{className:`judge`,style:{flex:t*a/(r+i)}})]}),(0,E.jsx)(`span`,{className:`s n`,children:`${c(i)} choose`})]})}function Ga(){let{view:e,test:t,showTest:n}=q(),{openings:r,sizes:i}=e.split,a=Ka();return(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`p`,{className:`row m`,children:[(0,E.jsx)(m,{name:r.length?`unlock`:`lock`}),(0,E.jsxs)(`span`,{children:[(0,E.jsx)(`b`,{children:d(i.test,Se(e.samples))}),`, ${Te(r.length)}`]})]}),r.length>0&&(0,E.jsx)(`ul`,{className:`s`,children:r.slice(-5).map(({at:e,why:t})=>(0,E.jsxs)(`li`,{children:[ee(e),(0,E.jsx)(`span`,{className:`q`,children:` · ${t}`})]},e))}),t?(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>n(!1),children:`Close it again`}):(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:e=>a(e.currentTarget),children:r.length?`Open it once more`:`Open it`})]})}function Ka(){let{question:e,showTest:t}=q(),n=D(),r=G(),i=(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`p`,{className:`m`,children:`What is chosen after looking at it is no longer judged by unseen rows. The opening is counted and shown beside every score.`}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`button`,{className:`btn`,type:`button`,onClick:async()=>{n.close();try{let{openings:n}=await e(`unlock`);t(!0,n);let i=Te(n.length);r(`The test part is open: ${i}. Choices made from now on are no longer judged by unseen rows.`)}catch(e){r(e.message,`bad`)}},children:`Open and count it`}),(0,E.jsx)(`button`,{className:`btn t`,type:`button`,onClick:n.close,children:`Leave it closed`})]})]});return e=>n.open({title:`Open the part that judges?`,button:e,children:i})}var qa=350;function Ja(){let{view:e,change:t}=q(),{split:n,data:r}=e,i=(e,i)=>t({data:{...r,split:{...n.options,...e}},label:i}),a=w(qa,i),{type:o}=n.options;return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(Ya,{split:n,onSave:i}),o===`grouped`&&(0,E.jsx)(Xa,{split:n,onSave:i}),o===`time`&&(0,E.jsx)(Za,{split:n,onSave:i}),o===`k-fold`&&(0,E.jsx)(eo,{split:n,onSave:i}),o!==`k-fold`&&(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(to,{name:`train`,label:`To learn`,split:n,onSave:a}),(0,E.jsx)(to,{name:`validation`,label:`To choose`,split:n,onSave:a})]}),(0,E.jsx)(to,{name:`test`,label:`To judge`,split:n,onSave:a}),o!==`time`&&o!==`given`&&(0,E.jsx)(K,{label:`Seed`,children:(0,E.jsx)(x,{className:`inp`,type:`number`,min:0,step:1,defaultValue:n.options.seed??0,onCommit:e=>i({seed:Math.max(0,zr(e,0))},`Change the seed of the split`)})})]})}function Ya({split:e,onSave:t}){let{types:n,options:r}=e,i=n.find(({name:e})=>e===r.type)??n[0],a=n.map(({name:e,title:t,why_not:n})=>({value:e,label:t,why:e===r.type?``:n}));return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(K,{label:`How`,children:(0,E.jsx)(b,{label:`How to split`,choices:a,value:Ir(r),onChoose:r=>t(Fr(e,r),`Split: ${n.find(({name:e})=>e===r).title}`)})}),(0,E.jsx)(`p`,{className:`s q`,children:`${i.summary} ${i.when}`})]})}function Xa({split:{options:e,group_columns:t,suggested_group:n},onSave:r}){let i=[...t,...e.column===`(equal rows)`?[Pr]:[]];return(0,E.jsx)(K,{label:`Rows that share`,children:(0,E.jsx)(b,{label:`Group column`,choices:i.map(e=>({value:e,label:e})),value:e.column??n??void 0,onChoose:e=>r({column:e},`Split by ${e}`)})})}function Za({split:{options:e,time_columns:t},onSave:n}){return(0,E.jsx)(K,{label:`In the order of`,children:(0,E.jsx)(b,{label:`Time column`,choices:[{value:null,label:`the rows themselves`},...t.map(e=>({value:e,label:e}))],value:e.column,onChoose:e=>n({column:e},`Split by time`)})})}var Qa=2,$a=20;function eo({split:{options:e},onSave:t}){let n=e.folds??5;return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(K,{label:`Folds`,children:(0,E.jsx)(x,{className:`inp`,type:`number`,min:Qa,max:$a,defaultValue:n,onCommit:e=>t({folds:Math.max(Qa,Math.min($a,Number(e)||5)),fold:0},`Change the folds`)})}),(0,E.jsx)(K,{label:`This one chooses`,children:(0,E.jsx)(b,{label:`Fold`,choices:Array.from({length:n},(e,t)=>({value:t,label:`fold ${t+1}`})),value:e.fold??0,onChoose:e=>t({fold:e},`Fold ${e+1}`)})})]})}function to({name:e,label:t,split:{options:n},onSave:r}){return(0,E.jsxs)(K,{label:t,children:[(0,E.jsx)(x,{className:`inp`,type:`number`,min:0,max:100,step:1,defaultValue:Math.round(100*(n[e]??0)),"aria-label":`${t}, per cent`,onCommit:t=>r(Nr(n,e,Number(t)/100),`Change the shares`)}),(0,E.jsx)(`span`,{className:`q`,children:`%`})]})}function no(){let{view:e}=q(),{split:t}=e;return(0,E.jsxs)(`div`,{className:`scroll split-tab`,children:[(0,E.jsxs)(`section`,{className:`box`,children:[(0,E.jsx)(`h2`,{children:`Which rows learn, choose and judge`}),(0,E.jsx)(Br,{split:t}),(0,E.jsx)(Vr,{split:t}),t.notes.map(e=>(0,E.jsx)(`p`,{className:`s q`,children:e},e)),t.classes.length>0&&(0,E.jsx)(Va,{target:e.target.name,split:t})]}),(0,E.jsxs)(`section`,{className:`box form`,children:[(0,E.jsx)(`h2`,{children:`How it is made`}),(0,E.jsx)(Ja,{})]}),(0,E.jsxs)(`section`,{className:`box`,children:[(0,E.jsx)(`h2`,{children:`The part that judges`}),t.sizes.test?(0,E.jsx)(Ga,{}):(0,E.jsx)(`p`,{className:`m`,children:`No rows are kept to judge. Give “To judge” a share, and a last, honest score becomes possible.`})]}),(0,E.jsxs)(`section`,{className:`box`,children:[(0,E.jsx)(`h2`,{children:`In folds`}),(0,E.jsx)(Ua,{})]}),(0,E.jsxs)(`p`,{className:`s q pad`,children:[`Recorded as `,(0,E.jsx)(`code`,{children:t.hash.slice(0,12)}),`: every network and every classical model is measured on exactly these rows.`]})]})}function ro({steps:e,seed:t}){let{answer:n,error:r}=ao(e,t);if(r)return(0,E.jsx)(`div`,{className:`preview`,children:(0,E.jsx)(`p`,{className:`warned s`,children:r.message})});if(!n)return(0,E.jsx)(`div`,{className:`preview`});let{before:i,after:a}=n;return(0,E.jsxs)(`div`,{className:i[0]?.tokens?`preview texts`:`preview`,children:[(0,E.jsxs)(`div`,{className:`pics row`,children:[(0,E.jsx)(`span`,{className:`s q side-word`,children:`as they are`}),i.map((e,t)=>(0,E.jsx)(co,{sketch:e},t))]}),(0,E.jsxs)(`div`,{className:`pics row`,"data-testid":`augmented`,children:[(0,E.jsx)(`span`,{className:`s q side-word`,children:`as the network sees them`}),a.map((e,t)=>(0,E.jsx)(co,{sketch:e},t))]})]})}var io=120;function ao(e,t){let{question:n}=q(),[r,i]=(0,T.useState)({});return(0,T.useEffect)(()=>{let r=new AbortController,a=setTimeout(()=>{n(`augmented`,{steps:e,seed:t},r.signal).then(e=>i({answer:e}),e=>{r.signal.aborted||i({error:e})})},io);return()=>{clearTimeout(a),r.abort()}},[e,t,n]),r}var oo=40,so=4;function co({sketch:{picture:e,series:t,tokens:n,numbers:r=[]}}){if(e)return(0,E.jsx)(`img`,{src:e,alt:``,className:`aug`});if(t)return(0,E.jsx)(`span`,{className:`aug`,children:(0,E.jsx)(F,{lines:t,width:96,height:44,stroke:1})});if(!n)return(0,E.jsx)(`code`,{className:`s`,children:r.slice(0,so).join(` `)});let i=n.every(e=>e.length<=1);return(0,E.jsx)(`span`,{className:`aug words`,children:n.slice(0,oo).join(i?``:` `)})}var lo=700;function uo({entries:e}){let{view:t,keep:n}=q(),[r,i]=(0,T.useState)(t.data.augment??[]),[a,o]=(0,T.useState)(0),s=w(lo,e=>n({...t.data,augment:e.map(({type:e,options:t={}})=>({type:e,options:t}))},`Change the augmentation`)),c=e=>{i(e),s(e)},l=(e,t)=>c(t?[...r,{type:e,options:{}}]:r.filter(({type:t})=>t!==e)),u=(e,t,n)=>c(r.map(r=>r.type===e?{...r,options:{...r.options,[t]:n}}:r));return(0,E.jsxs)(`section`,{className:`box augments`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h2`,{children:`Augmentation`}),(0,E.jsxs)(`span`,{className:`s q`,children:[`harmless changes to training samples, new in each epoch; validation and test stay as they are`,t.target.lies_over?`. What moves a picture moves its mask`:``]}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsxs)(`button`,{className:`btn sm`,type:`button`,onClick:()=>o(a+1),children:[(0,E.jsx)(m,{name:`again`,size:14}),`Once more`]})]}),(0,E.jsx)(ro,{steps:r,seed:a}),(0,E.jsx)(`div`,{children:e.map(e=>(0,E.jsx)(fo,{entry:e,step:r.find(({type:t})=>t===e.name),onTurn:t=>l(e.name,t),onOption:(t,n)=>u(e.name,t,n)},e.name))})]})}function fo({entry:e,step:t,onTurn:n,onOption:r}){let i=U(e.options,t?.options);return(0,E.jsxs)(`div`,{className:t?`augment on`:`augment`,children:[(0,E.jsxs)(`label`,{className:`row`,title:e.explain,children:[(0,E.jsx)(`input`,{type:`checkbox`,checked:t!==void 0,onChange:e=>n(e.target.checked)}),(0,E.jsx)(`b`,{children:e.title}),(0,E.jsx)(`span`,{className:`s q`,children:e.summary})]}),t&&(0,E.jsx)(`div`,{className:`dials`,children:e.options.map(e=>(0,E.jsx)(S,{option:e,value:i[e.name],onChange:t=>r(e.name,t)},e.name))})]})}var po=150;function mo({shape:e}){switch(e.kind){case`histogram`:return(0,E.jsx)(ho,{shape:e});case`shares`:return(0,E.jsx)(go,{shape:e});case`columns`:return(0,E.jsx)(_o,{shape:e});case`pictures`:return(0,E.jsx)(vo,{shape:e});case`series`:return(0,E.jsx)(F,{lines:e.lines,width:po,height:48,stroke:1});case`tokens`:return(0,E.jsx)(yo,{shape:e});case`words`:return(0,E.jsx)(`div`,{className:`s clip3`,children:e.examples[0]??``});case`distinct`:return(0,E.jsx)(`span`,{className:`s q`,children:`${c(e.count)} different`});default:return null}}var ho=({shape:{counts:e,low:t,high:n,missing:r}})=>(0,E.jsxs)(`div`,{children:[(0,E.jsx)(j,{counts:e,width:po,height:36}),(0,E.jsxs)(`div`,{className:`s q spread row`,children:[(0,E.jsx)(`span`,{children:k(t)}),r?(0,E.jsx)(`span`,{className:`warned`,children:`${c(r)} missing`}):null,(0,E.jsx)(`span`,{children:k(n)})]})]}),go=({shape:{parts:e,rest:t,missing:n}})=>(0,E.jsxs)(`div`,{children:[(0,E.jsx)(M,{parts:e,rest:t,width:po}),(0,E.jsxs)(`div`,{className:`s q`,children:[e.slice(0,3).map(([e])=>e).join(`, `),n?` · ${c(n)} missing`:``]})]}),_o=({shape:{count:e,names:t}})=>(0,E.jsxs)(`div`,{children:[(0,E.jsxs)(`div`,{className:`s`,children:[(0,E.jsx)(`b`,{children:e}),e===1?` number`:` numbers`]}),(0,E.jsx)(`div`,{className:`s q clip`,children:t.join(`, `)})]}),vo=({shape:{pictures:e}})=>(0,E.jsx)(`div`,{className:`row pics`,children:e.slice(0,5).map((e,t)=>(0,E.jsx)(`img`,{src:e,alt:``},t))}),yo=({shape:{pairs:e,vocabulary:t,length:n}})=>(0,E.jsxs)(`div`,{className:`tokens`,children:[e.slice(0,18).map(([e,t],n)=>(0,E.jsxs)(`span`,{className:`tok`,children:[ye(e,t),(0,E.jsx)(`small`,{children:e})]},n)),(0,E.jsx)(`div`,{className:`s q`,children:`${c(t)} different${n?`, ${n} long`:``}`})]}),bo=12;function xo({steps:e}){let t=e.length-bo;return(0,E.jsxs)(`div`,{className:`pairs`,children:[e.slice(0,bo).map(e=>(0,E.jsx)(So,{step:e},e.number)),t>0&&(0,E.jsx)(`p`,{className:`s q`,children:`and ${t} more columns`})]})}var So=({step:e})=>(0,E.jsxs)(`div`,{className:`pair`,children:[(0,E.jsxs)(`div`,{className:`what`,children:[(0,E.jsx)(`b`,{title:e.column,children:e.column}),(0,E.jsx)(`div`,{className:`s q`,children:e.learned})]}),e.before&&(0,E.jsx)(mo,{shape:e.before}),(0,E.jsx)(`span`,{className:`q arrow`,children:`→`}),e.gone?(0,E.jsx)(`span`,{className:`s q`,children:`left out`}):e.after&&(0,E.jsx)(mo,{shape:e.after}),e.added.length>0&&(0,E.jsx)(`div`,{className:`s q`,children:`and ${e.added.join(`, `)}`})]}),Co={" ":`␣`,"\n":`⏎`,"	":`⇥`,"\r":`⏎`},wo=e=>e.replace(/[ \n\t\r]/g,e=>Co[e]),To=({text:e})=>e?wo(e):`…`;function Eo({tokens:e,characters:t,unknown:n,length:r,pieces:i}){let a=[`${d(e,`token`)} of ${d(t,`character`)}`];return n&&a.push(`${c(n)} unknown`),e>r&&a.push(`the network gets the first ${c(r)}`),e>i.length&&a.push(`the first ${c(i.length)} are shown`),a.join(` · `)}var Do=e=>({columns:[`Place`,`Piece`,`Number`],rows:e.map((e,t)=>[String(t+1),e.text?wo(e.text):`goes on with the character before`,e.code===1?`unknown`:String(e.code)])}),Oo=6,ko=({pieces:e,sentence:t})=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`div`,{className:`pieces`,"aria-hidden":`true`,children:e.map((e,t)=>(0,E.jsx)(Ao,{piece:e,colour:t%Oo+1},t))}),(0,E.jsx)(u,{title:`Pieces`,sentence:t,table:e.length?()=>Do(e):null})]}),Ao=({piece:e,colour:t})=>(0,E.jsxs)(E.Fragment,{children:[e.gap&&(0,E.jsx)(`span`,{className:`gap`,children:wo(e.gap)}),(0,E.jsxs)(`span`,{className:e.code===1?`piece unknown`:`piece`,style:{"--piece":`var(--r${t})`},children:[(0,E.jsx)(`bdi`,{children:To(e)}),(0,E.jsx)(`small`,{children:e.code===1?`unknown`:e.code})]})]}),jo=150;function Mo({column:e}){let[t,n]=(0,T.useState)(null),[r,i]=(0,T.useState)(null),a=w(jo,i),{answer:o,error:s}=J(`cut`,r===null?{column:e}:{column:e,text:r}),c=(0,T.useId)(),l=e=>{n(e),a(e)};return(0,E.jsxs)(`div`,{className:`cut`,children:[(0,E.jsx)(`label`,{className:`s q`,htmlFor:c,children:`How many tokens is this?`}),(0,E.jsx)(`textarea`,{id:c,className:`inp`,rows:2,dir:`auto`,value:t??o?.text??``,onChange:e=>l(e.target.value)}),(0,E.jsx)(`p`,{className:`s`,role:`status`,"data-testid":`tokens`,children:s?(0,E.jsx)(`span`,{className:`warned`,children:s.message}):o&&Eo(o)}),o&&(0,E.jsx)(ko,{pieces:o.pieces,sentence:Eo(o)})]})}function No({option:e,value:t,onChange:n}){let{server:r}=q(),i=G(),a=Po(t),o=(0,T.useRef)(null),s=e=>{e&&or(`${r.api}/data/files`,e,()=>{}).done.then(({sha:e})=>n(e),e=>i(e.message))};return(0,E.jsxs)(`div`,{className:`field`,title:e.help,children:[(0,E.jsx)(`span`,{children:e.label}),t?(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`span`,{className:`clip`,children:a}),(0,E.jsx)(`button`,{className:`btn t sm`,type:`button`,onClick:()=>n(``),children:`Take it out`})]}):(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(`button`,{className:`btn sm`,type:`button`,onClick:()=>o.current?.click(),children:`Choose a file`}),(0,E.jsx)(`input`,{ref:o,type:`file`,accept:`.json,application/json`,hidden:!0,"data-testid":`bring-${e.name}`,onChange:e=>s(e.target.files?.[0])})]})]})}function Po(e){let{server:t}=q(),[n,r]=(0,T.useState)([]);return(0,T.useEffect)(()=>{e&&t.ask(`files`).then(e=>r(e.files),()=>{})},[t,e]),n.find(t=>t.sha===e)?.name??`a file`}var Fo=500;function Io({block:{step:e,entry:t,fitted:n},onRemove:r,onUp:i,onEdit:a}){let o=t?.options??[],[s,c]=(0,T.useState)(()=>U(o,e.options)),l=w(Fo,a),[u,d]=(0,T.useState)(),f=t?.cuts?n[0]?.column:void 0;f!==void 0&&f!==u&&d(f);let p=(e,t)=>{let n={...s,[e]:t};c(n),l(n)};return(0,E.jsxs)(`section`,{className:`box step`,"data-transform":e.type,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h3`,{children:t?.title??e.type}),(0,E.jsx)(`span`,{className:`s q`,children:t?.summary}),(0,E.jsx)(`span`,{className:`grow`}),i&&(0,E.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Move ${t?.title} up`,title:`Do it earlier`,onClick:i,children:(0,E.jsx)(m,{name:`chevron-up`,size:14})}),(0,E.jsx)(`button`,{className:`btn t sm i`,type:`button`,"aria-label":`Take out ${t?.title}`,title:`Take it out`,onClick:r,children:(0,E.jsx)(m,{name:`trash`,size:14})})]}),o.length>0&&(0,E.jsx)(`div`,{className:`dials`,children:o.map(e=>e.kind===`file`?(0,E.jsx)(No,{option:e,value:String(s[e.name]??``),onChange:t=>p(e.name,t)},e.name):(0,E.jsx)(S,{option:e,value:s[e.name],onChange:t=>p(e.name,t)},e.name))}),(0,E.jsx)(xo,{steps:n}),t?.cuts&&u!==void 0&&(0,E.jsx)(Mo,{column:u})]})}function Lo(e,t,n){let{view:r}=q(),i=D(),a=G(),o=r=>{i.close(),qt(r)?a(`Press “Input” in the column table to leave a column out.`):n(Wt(t,r,e),`Add ${r.title}`)};return t=>i.open({title:`Add a transform`,button:t,children:(0,E.jsx)(`div`,{className:`menu flat`,children:Gt(e,r.columns).map(e=>(0,E.jsxs)(`button`,{type:`button`,onClick:()=>o(e),children:[(0,E.jsx)(`b`,{children:e.title}),(0,E.jsx)(`div`,{className:`s q`,children:e.summary})]},e.name))})})}function Ro(){let e=J(`transforms`),{entries:t,error:n}=zo();return n?(0,E.jsx)(ki,{error:n}):(0,E.jsx)(Q,{asked:t?e:{},children:e=>(0,E.jsx)(Bo,{transforms:e,entries:t})})}function zo(){let{server:e}=q(),[t,n]=(0,T.useState)({});return(0,T.useEffect)(()=>{e.catalogue().then(({transforms:e})=>n({entries:e}),e=>n({error:e}))},[e]),t}function Bo({transforms:e,entries:t}){let{view:n,change:r}=q(),{chosen:i,rows:a,automatic:o,augmentations:s}=e,{blocks:l,added:u}=Vt(i,e.steps,t),d=(e,t)=>r({data:{...n.data,transforms:e},label:t}),f=Lo(t,i,d);return(0,E.jsxs)(`div`,{className:`scroll transforms-tab`,children:[(0,E.jsxs)(`div`,{className:`row lead`,children:[(0,E.jsxs)(`span`,{className:`s q`,children:[`Fitted on the ${c(a)} training ${a===1?`row`:`rows`} only, applied to all. `,o&&`These are what the columns need; change them as you like.`]}),(0,E.jsx)(`span`,{className:`grow`}),!o&&(0,E.jsx)(`button`,{className:`btn t sm`,type:`button`,onClick:()=>d(null,`Transforms as proposed`),children:`As proposed`}),(0,E.jsxs)(`button`,{className:`btn sm`,type:`button`,onClick:e=>f(e.currentTarget),children:[(0,E.jsx)(m,{name:`plus`,size:14}),`Add a transform`]})]}),l.map((e,t)=>{let n=e.entry?.title??e.step.type,r=i.filter((e,n)=>n!==t),a=e=>i.map((n,r)=>r===t?{...n,options:e}:n);return(0,E.jsx)(Io,{block:e,onRemove:()=>d(r,`Take out ${n}`),onUp:t?()=>d(Ht(i,t),`Reorder the transforms`):null,onEdit:e=>d(a(e),`Change ${n}`)},t)}),u.length>0&&(0,E.jsxs)(`section`,{className:`box step`,children:[(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`h3`,{children:`Added by itself`}),(0,E.jsx)(`span`,{className:`s q`,children:`since a network could not take these columns as they are`})]}),(0,E.jsx)(xo,{steps:u})]}),!l.length&&!u.length&&(0,E.jsx)(`p`,{className:`m pad`,children:`Nothing is changed on the way to the network: these data can be taken as they are.`}),s.length>0&&(0,E.jsx)(uo,{entries:s})]})}var Vo={Columns:Da,Rows:ja,Charts:()=>(0,E.jsx)(ha,{}),Map:()=>(0,E.jsx)(ha,{isMapOnly:!0}),Split:no,Transforms:Ro};function Ho({name:e}){let t=Vo[e]??Ia;return(0,E.jsx)(`div`,{className:`main`,role:`tabpanel`,"data-tab":e,children:(0,E.jsx)(Uo,{children:(0,E.jsx)(t,{})})})}var Uo=class extends T.Component{state={broken:null};static getDerivedStateFromError(e){return{broken:e}}componentDidCatch(e){console.error(e)}render(){return this.state.broken?(0,E.jsx)(ki,{error:this.state.broken}):this.props.children}};function Wo({file:e,versions:t}){let n=t??[],r=n.map(e=>e.file).lastIndexOf(e??``);return{number:Math.max(1,r+1),of:Math.max(1,n.length)}}function Go({rows_before:e,rows_after:t}){let n=t-e,r=n?` (${n>0?`+`:`−`}${c(Math.abs(n))})`:``;return`${c(e)} → ${c(t)} rows${r}`}var Ko=12;function qo({changes:e,letGo:t}){let{gone:n,new:r,retyped:i,drifts:a,measure:o}=e,s=a.filter(e=>e.drifted);return(0,E.jsxs)(`div`,{className:`changes`,"data-testid":`changes`,children:[(0,E.jsx)(`p`,{children:(0,E.jsx)(`b`,{children:Go(e)})}),(0,E.jsx)(Jo,{title:`Gone`,names:n}),(0,E.jsx)(Jo,{title:`New`,names:r}),(0,E.jsx)(Jo,{title:`Read otherwise`,names:i.map(({column:e,before:t,after:n})=>`${e}: ${t} → ${n}`)}),!n.length&&!r.length&&!i.length&&(0,E.jsx)(`p`,{className:`s q`,children:`The columns are the same.`}),t.map(e=>(0,E.jsxs)(`div`,{className:`note`,children:[(0,E.jsx)(m,{name:`lightbulb`}),(0,E.jsx)(`span`,{children:e})]},e)),a.length>0&&(0,E.jsxs)(`table`,{className:`drifts`,children:[(0,E.jsx)(`thead`,{children:(0,E.jsxs)(`tr`,{children:[(0,E.jsx)(`th`,{children:s.length?`${s.length} spread differently`:`No column is spread differently`}),(0,E.jsx)(`th`,{className:`n`,title:o,children:`Lies elsewhere`})]})}),(0,E.jsx)(`tbody`,{children:a.slice(0,Ko).map(e=>(0,E.jsx)(Yo,{drift:e},e.column))})]}),a.length>0&&(0,E.jsx)(`p`,{className:`s q`,children:o})]})}var Jo=({title:e,names:t})=>t.length?(0,E.jsxs)(`p`,{className:`s`,children:[(0,E.jsx)(`span`,{className:`q`,children:`${e}: `}),t.join(`, `)]}):null;function Yo({drift:e}){let{column:t,share:n,drifted:r,words:i,missing_before:a,missing_after:s}=e,c=a||s?`, missing ${o(a)} → ${o(s)}`:``;return(0,E.jsxs)(`tr`,{className:r?``:`q`,children:[(0,E.jsxs)(`td`,{children:[t,(0,E.jsx)(`div`,{className:`s q`,children:`${i}${c}`})]}),(0,E.jsx)(`td`,{className:`n`,children:o(n)})]})}function Xo(){let{server:e,view:t,change:n}=q(),r=D(),i=(0,T.useRef)(null),a=(0,T.useRef)(null);if(t.data.set!==`file`)return null;let{number:o,of:s}=Wo(t.data.options),c=i=>r.open({title:`${i.name} instead of ${t.title}`,button:a.current,className:`reading`,children:(0,E.jsx)(Qo,{server:e,data:t.data,file:i,onReplace:e=>n({data:e,label:`Replace ${t.title}`},`Replaced by its next version.`)})}),l=n=>r.open({title:`Version ${o} of ${s}`,button:n,className:`reading`,children:(0,E.jsx)($o,{data:t.data,server:e})});return(0,E.jsxs)(E.Fragment,{children:[s>1&&(0,E.jsx)(`button`,{className:`link`,type:`button`,onClick:e=>l(e.currentTarget),children:`Version ${o} of ${s}`}),(0,E.jsx)(`button`,{ref:a,className:`link`,type:`button`,title:`The same table with newer rows: what was chosen stays, and what changed is said first`,onClick:()=>i.current.click(),children:`Replace by a new version`}),(0,E.jsx)(`input`,{ref:i,type:`file`,hidden:!0,"data-testid":`next-version`,onChange:({currentTarget:e})=>{let t=e.files?.[0];e.value=``,t&&c(t)}})]})}var Zo=.5;function Qo({server:e,data:t,file:n,onReplace:r}){let i=D(),[a,o]=(0,T.useState)({at:`coming`,share:0,text:`On its way`}),s=y(async r=>{let i=({share:e,text:t})=>o({at:`coming`,share:Zo+.5*Math.max(0,e),text:t}),a=or(`${e.api}/data/files`,n,e=>o({at:`coming`,share:Zo*e,text:`On its way`}));r.addEventListener(`abort`,a.stop);try{let{sha:n,name:s}=await a.done,c=await e.ask(`next`,{data:t,file:n,name:s},{signal:r,waiting:i}),l=await e.ask(`changes`,{data:c.data},{signal:r,waiting:i});o({at:`compared`,next:c,changes:l})}catch(e){r.aborted||o({at:`refused`,sentence:e.message})}});if((0,T.useEffect)(()=>{let e=new AbortController;return s(e.signal),()=>e.abort()},[s]),a.at===`coming`)return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(P,{share:a.share}),(0,E.jsx)(`p`,{className:`s q`,children:a.text})]});if(a.at===`refused`)return(0,E.jsx)(es,{sentence:a.sentence});let{next:c,changes:l}=a;return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(qo,{changes:l,letGo:c.let_go}),(0,E.jsxs)(`div`,{className:`row`,children:[(0,E.jsx)(`button`,{className:`btn p`,type:`button`,onClick:()=>{i.close(),r(c.data)},children:`Replace by this version`}),(0,E.jsx)(`button`,{className:`btn t`,type:`button`,onClick:i.close,children:`Leave it`})]})]})}function $o({server:e,data:t}){let[n,r]=(0,T.useState)(null),[i,a]=(0,T.useState)(``);return(0,T.useEffect)(()=>{let n=new AbortController,{signal:i}=n;return e.ask(`changes`,{data:t},{signal:i}).then(r,e=>{i.aborted||a(e.message)}),()=>n.abort()},[e,t]),i?(0,E.jsx)(es,{sentence:i}):n?(0,E.jsx)(qo,{changes:n,letGo:[]}):(0,E.jsx)(`p`,{className:`s q`,children:`Comparing both versions`})}var es=({sentence:e})=>(0,E.jsxs)(`div`,{className:`note bad`,role:`alert`,children:[(0,E.jsx)(m,{name:`circle-alert`}),(0,E.jsxs)(`span`,{children:[e,(0,E.jsx)(`span`,{className:`q`,children:` Nothing in your project was changed.`})]})]});function ts({tabs:e,chosen:t,busy:n,onTab:r,onChoose:i,onDials:a}){let{view:o}=q(),s=rs(o);return(0,E.jsxs)(`div`,{className:`top`,children:[(0,E.jsx)(`span`,{className:`kind`,children:(0,E.jsx)(m,{name:me(o.samples)})}),(0,E.jsxs)(`div`,{className:`title`,children:[(0,E.jsx)(`h1`,{title:o.title,children:o.title}),(0,E.jsxs)(`div`,{className:`s q row tight`,children:[(0,E.jsx)(`span`,{className:`facts`,title:s,children:s}),(0,E.jsx)(ns,{onDials:a}),(0,E.jsx)(Xo,{})]})]}),(0,E.jsx)(`span`,{className:`s q`,role:`status`,hidden:n===null,children:n??`Reading`}),(0,E.jsx)(`span`,{className:`grow`}),(0,E.jsx)(`div`,{className:`tabs`,role:`tablist`,children:e.map(e=>(0,E.jsx)(`button`,{type:`button`,role:`tab`,"aria-selected":e===t,className:e===t?`on`:``,onClick:()=>r(e),children:e},e))}),(0,E.jsxs)(`button`,{className:`btn`,type:`button`,onClick:i,children:[(0,E.jsx)(m,{name:`upload`}),o.own?`Another file`:`Other data`]})]})}function ns({onDials:e}){let{view:t,change:n}=q(),r=D();if(t.own&&t.data.set===`file`){let e=e=>r.open({title:`How it is read`,button:e,className:`reading`,children:(0,E.jsx)(er,{subject:qn(t),onRead:e=>n(Yn(t.data,e))})});return(0,E.jsx)(`button`,{className:`link`,type:`button`,onClick:t=>e(t.currentTarget),children:`Change how it is read`})}return t.entry.options.length?(0,E.jsx)(`button`,{className:`link`,type:`button`,onClick:e,children:`Change the dials`}):null}function rs({facts:e,own:t,seconds:n,entry:r}){if(!t)return[...e,r.source,r.licence].join(` · `);let i=n<.01?`< 0.01`:n.toFixed(n<10?2:0);return[...e,`read in ${i} s`].join(` · `)}var is={image:`Pictures`,series:`Series`,sound:`Sounds`,text:`Texts`,points:`Map`};function as(e){let t=is[e],n=e===`table`||e===`points`;return[...t?[t]:[],`Columns`,...n?[`Rows`]:[],`Charts`,`Split`,`Transforms`]}function os({server:e,ready:t,projectData:n,go:r}){let{tab:i,busy:a,doing:o}=n,{view:s,turn:c}=t,l=as(s.samples),u=i!==null&&l.includes(i)?i:l[0],d=D();return(0,T.useEffect)(()=>d.close,[c,d]),(0,E.jsxs)(vr,{value:ss({server:e,ready:t,projectData:n,go:r}),children:[(0,E.jsx)(ts,{tabs:l,chosen:u,busy:a,onTab:o.openTab,onChoose:()=>o.choose({}),onDials:()=>o.choose({select:{name:s.data.set,options:s.data.options}})}),(0,E.jsx)(yr,{}),(0,E.jsxs)(`div`,{className:`middle`,children:[(0,E.jsx)(Ho,{name:u},`${u} ${c}`),(0,E.jsx)(si,{},c)]}),(0,E.jsx)(wi,{turn:c})]})}function ss({server:e,ready:{view:t,saved:n},projectData:r,go:i}){let{test:a,doing:o}=r,s=G(),c=D(),l=y((n,r={},i)=>e.ask(n,{data:t.data,test:a,...r},i&&{signal:i})),u=v({change:async({data:e,label:t},n)=>{let r=await o.change(e,t);r===null?n&&s(n):(o.drawAnew(),s(r,`bad`))},keep:async(...e)=>{let t=await o.keep(...e);t!==null&&s(t,`bad`)},compare:async({data:t,compares:n})=>{try{s(`Two runs begin, one ${n}`);let{runs:r}=await e.ofProject(`compare`,{data:t,label:n});ne(r),i(`runs`)}catch(e){s(e.message,`bad`)}},openSample:async e=>{try{let t=await l(`sample`,{row:e});c.open({title:`Row ${(e+1).toLocaleString(`en-US`)}${t.label?`: ${t.label}`:``}`,button:null,className:`sample`,children:(0,E.jsx)(Or,{sample:t})})}catch(e){s(e.message,`bad`)}}});return(0,T.useMemo)(()=>({server:e,view:t,saved:n,test:a,question:l,go:i,...u,openTab:o.openTab,showTest:o.showTest}),[e,t,n,a,l,i,u,o])}function cs(e,t){let n=null,r=(n,r,i={})=>p(`${e}/data/${n}`,{...i,...r&&{json:{project:t,...r}}});return{api:e,ask:r,ofProject:(n,r)=>p(`${e}/projects/${t}/${n}`,{json:r}),cancel:e=>void r(`cancel`,{data:e}).catch(()=>{}),catalogue:()=>(n??=r(`sets`).catch(e=>{throw n=null,e}),n),forgetCatalogue:()=>{n=null}}}var ls={reading:null,first:null},us=`layerloom-choose`;function ds(e,t,n){let[r,i]=(0,T.useState)(()=>t.set?{at:`opening`,data:t}:{at:`nothing`}),[a,o]=(0,T.useState)(()=>t.set?null:{}),[s,c]=(0,T.useState)(ls),[l,u]=(0,T.useState)(null),[d,f]=(0,T.useState)(null),[p,m]=(0,T.useState)(!1),g=(0,T.useRef)(0),_=(0,T.useCallback)((e,t)=>{i(n=>({at:`ready`,view:e,saved:t,turn:n.at===`ready`?n.turn+1:0})),o(null)},[]),y=e=>i(t=>t.at===`ready`?{...t,...e(t)}:t),b=r.at===`opening`?r.data:null;(0,T.useEffect)(()=>{if(!b)return;let t=new AbortController;return c(ls),e.ask(`look`,{data:b},{signal:t.signal,waiting:e=>c(t=>({reading:e,first:t.first??e.first??null}))}).then(e=>{_(e,null);let t=sessionStorage.getItem(us);sessionStorage.removeItem(us),t&&o({select:{name:t,options:{}}})},e=>{t.signal.aborted||i({at:`failed`,data:b,sentence:e.message})}),()=>t.abort()},[b,e,_]);let x=r.at===`ready`?r.view:null;return{opened:r,choosing:a,progress:s,busy:l,tab:d,test:p,doing:v({open:e=>i({at:`opening`,data:e}),choose:o,change:async(t,r,{name:i,seen:a}={})=>{g.current+=1;let o=g.current,s=()=>o!==g.current;u(`Reading`);try{let o=a??await e.ask(`look`,{data:t},{waiting:({text:e})=>u(e||`Reading`)});if(s())return null;let c=await e.ofProject(`data`,{data:o.data,label:r,...i?{name:i}:{}});return s()||(window.dispatchEvent(new CustomEvent(`layerloom:saved`,{detail:{state:`saved`}})),(!x||fs(x,o))&&(f(null),m(!1)),_(o,c),c.renamed&&n(`here`)),null}catch(e){if(!(e instanceof h))throw e;return s()?null:e.message}finally{s()||u(null)}},keep:async(t,n)=>{try{return await e.ofProject(`data`,{data:t,label:n}),y(({view:e})=>({view:{...e,data:t}})),null}catch(e){return e.message}},openTab:f,showTest:(e,t)=>{m(e),y(({view:e,turn:n})=>{let r=t?{...e.split,openings:t}:e.split;return{view:{...e,split:r},turn:n+1}})},drawAnew:()=>y(({turn:e})=>({turn:e+1}))})}}var fs=(e,t)=>e.data.set!==t.data.set||e.data.options.file!==t.data.options.file,ps=({data:e,tell:t})=>(0,E.jsx)(ms,{data:e,onGo:e=>t(`go`,e)},e.project);function ms({data:{api:e,project:t,data:n,name:r},onGo:i}){let a=(0,T.useMemo)(()=>cs(e,t),[e,t]),o=y(i),s=ds(a,n,o),{opened:c,choosing:l,progress:u,busy:d,doing:f}=s,p=c.at===`ready`?c:null;return(0,E.jsx)(`div`,{className:d===null?`data`:`data busy`,"data-state":c.at===`nothing`?void 0:c.at,children:(0,E.jsx)(Wn,{children:(0,E.jsx)(ce,{children:(()=>{if(l)return(0,E.jsx)(fr,{server:a,choosing:l,view:p?.view??null,project:r,doing:f});if(c.at===`ready`)return(0,E.jsx)(os,{server:a,ready:c,go:o,projectData:s});if(c.at===`failed`){let{sentence:e}=c;return(0,E.jsx)(Xe,{sentence:e,onChoose:()=>f.choose({}),onTryAgain:()=>f.open({...c.data})})}if(c.at===`nothing`)return null;let{reading:e,first:t}=u,n=()=>a.cancel(c.data),i=c.data.options?.name;return t?(0,E.jsx)(Ze,{title:i??`Your file`,first:t,reading:e,onStop:n}):(0,E.jsx)(Ye,{title:i??`Opening the data`,reading:e,onStop:n})})()})})})}var hs=f(ps,[s,t,i,`/* The Data screen: its grid, its head, and what its parts share. The tokens and the recurring elements come from parts/. */
.data {
  position: relative;
  height: calc(100vh - var(--ll-top, 52px));
  min-height: 640px;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  grid-template-rows: 72px minmax(0, 1fr) auto;
  overflow: hidden;
}
.data > .choose {
  grid-row: 1 / -1;
  display: grid;
  grid-template-rows: 72px minmax(0, 1fr);
  min-height: 0;
}
.data > .empty {
  grid-row: 1 / -1;
}
.data > .first {
  grid-row: 1 / -1;
  display: grid;
  grid-template-rows: 72px minmax(0, 1fr);
  min-height: 0;
}
.first .rest {
  width: 260px;
  flex: none;
}
.first .columns td:nth-child(5) {
  width: 104px;
}
.data h1 {
  font-size: 20px;
  line-height: 28px;
  font-weight: 600;
  letter-spacing: -0.012em;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
}
.data .b {
  font-weight: 600;
}
.data .n {
  text-align: right;
  font-variant-numeric: tabular-nums;
}
.data .ok {
  color: var(--ok);
}
.data .warned {
  color: var(--warn);
}
.data .tight {
  gap: 4px;
}
.data .spread {
  justify-content: space-between;
}
.data .wrap {
  flex-wrap: wrap;
}
.data .clip {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.clip2,
.clip3 {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
}
.clip3 {
  -webkit-line-clamp: 3;
  overflow-wrap: anywhere;
}
.data code {
  font:
    400 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
}
.link {
  font:
    500 12px / 16px Inter,
    system-ui,
    sans-serif;
  color: var(--accent-ink);
  background: none;
  border: 0;
  padding: 0;
  cursor: pointer;
  white-space: nowrap;
}
.link:hover {
  text-decoration: underline;
}
.plain {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  padding: 0;
  text-align: left;
  cursor: pointer;
}
.plain.b {
  font-weight: 600;
}
.plain:hover {
  text-decoration: underline;
}
.link:focus-visible,
.plain:focus-visible,
.card:focus-visible,
.cell:focus-visible,
.use:focus-visible,
.pick:focus-visible,
.tabs button:focus-visible,
.dot:focus-visible,
.data summary:focus-visible,
.rows tr:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 1px;
}
.busy .middle,
.busy .start {
  opacity: 0.6;
  transition: opacity 0.15s 0.25s;
}
.top {
  display: flex;
  align-items: center;
  gap: 16px;
  padding: 0 24px;
  border-bottom: 1px solid var(--line);
  min-width: 0;
}
.top .kind {
  width: 36px;
  height: 36px;
  flex: none;
  border-radius: 6px;
  background: var(--struct-w);
  color: var(--struct-g);
  display: flex;
  align-items: center;
  justify-content: center;
}
.top .title {
  min-width: 0;
}
.top .link {
  flex: none;
}
.top .link ~ .link {
  margin-left: 8px;
}
.top .facts {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.tabs {
  display: flex;
  gap: 20px;
  height: 72px;
  flex: none;
}
.tabs button {
  font:
    500 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink-3);
  background: none;
  border: 0;
  border-bottom: 2px solid transparent;
  padding: 2px 0 0;
  margin-bottom: -1px;
  cursor: pointer;
}
.tabs button:hover {
  color: var(--ink);
}
.tabs .on {
  color: var(--ink);
  font-weight: 600;
  border-color: var(--accent-ink);
}
.middle {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 424px;
  min-height: 0;
}
.main {
  min-height: 0;
  min-width: 0;
  overflow: hidden;
  display: flex;
  flex-direction: column;
}
.scroll {
  flex: 1;
  min-height: 0;
  overflow: auto;
}
.scrollx {
  overflow-x: auto;
}
.side {
  border-left: 1px solid var(--line);
  padding: 16px 24px;
  overflow: auto;
  min-height: 0;
  display: flex;
  flex-direction: column;
  gap: 20px;
}
.pad {
  padding: 16px 24px;
}
.lead {
  padding: 10px 24px 6px;
}
`,`/* The column table, rows, and notes on how data were read. */
.data table {
  border-collapse: collapse;
  width: 100%;
}
.data th {
  font-size: 12px;
  line-height: 16px;
  font-weight: 500;
  color: var(--ink-3);
  text-align: left;
  padding: 8px 12px 8px 0;
  border-bottom: 1px solid var(--line-2);
  white-space: nowrap;
  position: sticky;
  top: 0;
  background: var(--bg);
  z-index: 1;
}
.data td {
  padding: 0 12px 0 0;
  border-bottom: 1px solid var(--line);
  white-space: nowrap;
  height: 36px;
}
.data th.n {
  text-align: right;
}
.data th.b {
  color: var(--ink);
}
.data .columns {
  margin: 8px 12px 0;
  width: calc(100% - 24px);
  table-layout: fixed;
}
.columns td {
  height: 44px;
  overflow: hidden;
  text-overflow: ellipsis;
}
.columns tr > :first-child {
  padding-left: 12px;
  width: 13%;
}
.columns th:nth-child(2) {
  width: 152px;
}
.columns th:nth-child(3) {
  width: 17%;
}
.columns th:nth-child(4) {
  width: 152px;
}
.columns th:nth-child(5) {
  width: 104px;
}
.columns th:nth-child(6) {
  width: 78px;
}
.columns .name {
  font-weight: 600;
}
.columns .name.q {
  font-weight: 500;
}
.columns .chosen {
  background: var(--accent-wash);
}
.columns svg {
  display: block;
}
.columns .warned {
  font-weight: 500;
}
.read {
  position: relative;
  display: inline-flex;
  align-items: center;
  gap: 8px;
  height: 26px;
  width: 136px;
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 0 8px 0 10px;
  font-size: 12px;
  background: var(--bg);
}
.read > .ic {
  color: var(--ink-3);
}
.read .pick {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  border: 0;
  background: none;
  padding-left: 32px;
  font-size: 12px;
}
.read:not(:has(select)) {
  border-color: transparent;
  padding-left: 0;
  background: none;
}
.pill {
  display: inline-flex;
  align-items: center;
  height: 22px;
  padding: 0 8px;
  border-radius: 4px;
  font-size: 12px;
  font-weight: 500;
  background: var(--accent-wash);
  color: var(--accent-ink);
  white-space: nowrap;
}
.pill.target {
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}
.use {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  background: none;
  border: 0;
  border-radius: 4px;
  padding: 2px 6px;
  margin-left: -6px;
  cursor: pointer;
}
.use.q {
  color: var(--ink-3);
}
.use:hover {
  background: var(--fill);
}
.rows td {
  max-width: 260px;
  overflow: hidden;
  text-overflow: ellipsis;
}
.rows tr {
  cursor: pointer;
}
.rows tbody tr:hover {
  background: var(--fill);
}
.rows td:first-child,
.rows th:first-child {
  padding-left: 24px;
}
.wide .rows {
  width: max-content;
  min-width: 100%;
}
.gap {
  color: var(--warn);
  font-size: 12px;
}
.plainer {
  margin-top: 12px;
}
.plainer td {
  height: 33px;
}
.notes {
  margin: 8px 24px 0;
  font-size: 12px;
}
.notes summary {
  cursor: pointer;
  color: var(--ink-3);
  padding: 4px 0;
}
.note {
  display: flex;
  gap: 8px;
  align-items: flex-start;
  padding: 6px 0;
  line-height: 20px;
}
.note .ic {
  margin-top: 2px;
}
.note.bad {
  background: var(--error-wash);
  color: var(--error-ink);
  padding: 10px 16px;
  border-radius: 6px;
}
.note.bad .q {
  color: inherit;
}
.note.warned {
  background: var(--warn-wash);
  padding: 10px 12px;
  border-radius: 6px;
}
.note.fine {
  color: var(--ink-2);
  padding: 0;
}
.bads {
  padding: 4px 0;
}
.bads ul {
  margin: 4px 0;
  padding-left: 18px;
  max-height: 140px;
  overflow: auto;
}
`,`/* Beside the columns: target, problems, split; below them: networks to start from. */
.balance {
  display: flex;
  gap: 2px;
  margin: 8px 0 6px;
}
.balance i {
  height: 28px;
  min-width: 2px;
}
.balance .first {
  background: var(--ink-3);
  opacity: 0.55;
  border-radius: 4px 0 0 4px;
}
.balance .second {
  background: var(--accent-ink);
  border-radius: 0 4px 4px 0;
}
.classes {
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin-top: 8px;
}
.class {
  display: grid;
  grid-template-columns: 104px 1fr 56px;
  gap: 8px;
  align-items: center;
}
.track {
  height: 12px;
  border-radius: 2px;
  background: var(--fill);
}
.track i {
  display: block;
  height: 12px;
  border-radius: 2px;
  background: var(--accent-ink);
  opacity: 0.85;
  min-width: 1px;
}
.target svg {
  display: block;
  margin: 8px 0 4px;
  max-width: 100%;
}
.count {
  min-width: 20px;
  height: 20px;
  padding: 0 6px;
  border-radius: 10px;
  font-size: 12px;
  line-height: 20px;
  font-weight: 600;
  text-align: center;
}
.count.e {
  background: var(--error-wash);
  color: var(--error-ink);
}
.count.w {
  background: var(--warn-wash);
  color: var(--warn);
}
.problem {
  display: flex;
  align-items: flex-start;
  gap: 8px;
  padding: 10px 0;
  border-bottom: 1px solid var(--line);
}
.problem .mark {
  padding-top: 2px;
}
.problem.error .mark {
  color: var(--error);
}
.problem.warning .mark {
  color: var(--warn);
}
.problem.hint .mark {
  color: var(--ink-3);
}
.problem .btn {
  margin-top: 6px;
}
.problem.long {
  flex-wrap: wrap;
}
.problem.long .grow {
  flex: 1 1 calc(100% - 24px);
}
.problem.long .btn {
  margin: 2px 0 0 24px;
}
.problem .grow {
  min-width: 0;
  overflow-wrap: anywhere;
}
.fine {
  padding: 8px 0;
}
.splitbar {
  display: flex;
  gap: 2px;
  margin: 8px 0 6px;
}
.splitbar i {
  height: 12px;
  min-width: 2px;
}
.splitbar i:first-child {
  border-radius: 3px 0 0 3px;
}
.splitbar i:last-child {
  border-radius: 0 3px 3px 0;
}
.splitbar .learn {
  background: var(--train);
}
.splitbar .pick-part {
  background: var(--accent-ink);
}
.splitbar .judge {
  background: repeating-linear-gradient(135deg, var(--line-2) 0 3px, var(--fill) 3px 6px);
}
.splitbar .unused {
  background: var(--fill);
}
.splitbar.thin {
  margin: 0;
  flex: 1;
}
.splitbar.thin i {
  height: 10px;
}
.start {
  border-top: 1px solid var(--line);
  padding: 12px 24px 16px;
}
.start > .row {
  flex-wrap: wrap;
  margin-bottom: 8px;
}
.fitline {
  display: flex;
  align-items: center;
  gap: 6px;
  font-size: 12px;
  min-width: 0;
}
.start > .row .nw,
.start > .row h2,
.start > .row .link {
  white-space: nowrap;
  flex: none;
}
.offers {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 16px;
}
.offer {
  border: 1px solid var(--line-2);
  border-radius: 8px;
  padding: 14px 16px;
  display: grid;
  grid-template-columns: 96px minmax(0, 1fr);
  gap: 16px;
  align-items: start;
  min-height: 118px;
}
.offer.first {
  border-color: var(--accent-ink);
}
.offer p {
  margin: 2px 0 4px;
  min-height: 40px;
}
.offer.ghost {
  border-style: dashed;
  border-color: var(--line);
}
.thumb {
  background: var(--sunken);
  border-radius: 6px;
  height: 88px;
  display: flex;
  align-items: center;
  justify-content: center;
  overflow: hidden;
}
.offer .thumb svg {
  width: 88px;
  height: 64px;
}
.thumb path {
  fill: none;
}
`,`/* What can be read in two ways, between the head and the columns. */
.data:has(> .questions) {
  grid-template-rows: 72px auto minmax(0, 1fr) auto;
}
.questions {
  max-height: 40vh;
  overflow: auto;
  border-bottom: 1px solid var(--line);
}
.question {
  border: 0;
  padding: 12px 24px;
  min-width: 0;
}
.question + .question {
  border-top: 1px solid var(--line);
}
.question legend {
  float: left;
  width: 100%;
  padding: 0;
  margin-bottom: 8px;
}
.question legend + .row {
  clear: both;
  align-items: stretch;
}
.answer {
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 2px;
  min-width: 232px;
  max-width: 480px;
  padding: 8px 12px;
  border: 1px solid var(--line-2);
  border-radius: 8px;
  background: var(--bg);
  color: var(--ink);
  font: inherit;
  text-align: left;
  cursor: pointer;
}
.answer.on {
  border-color: var(--accent-ink);
  background: var(--accent-wash);
}
.answer:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 1px;
}
`,`/* Choosing data: the drop, cards, and one set from near. */
.drop {
  margin: 16px 24px 8px;
  border: 1.5px dashed var(--line-2);
  border-radius: 8px;
  padding: 16px 20px;
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 12px 16px;
  color: var(--ink-2);
}
.drop > .grow {
  flex-basis: calc(100% - 48px);
}
.drop b {
  color: var(--ink);
}
.drop.over {
  border-color: var(--accent-ink);
  background: var(--accent-wash);
}
.refusal {
  margin: 8px 24px;
}
.filelist {
  padding: 0 24px;
}
.file {
  border-bottom: 1px solid var(--line);
  height: 36px;
}
.file .plain {
  gap: 8px;
  min-width: 0;
}
.cards {
  padding-bottom: 24px;
}
.cards .lead {
  padding-top: 16px;
}
.choose .grid {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(272px, 1fr));
  gap: 12px;
  padding: 4px 24px;
}
.card {
  font:
    400 14px / 20px Inter,
    system-ui,
    sans-serif;
  color: var(--ink);
  text-align: left;
  background: var(--bg);
  border: 1px solid var(--line-2);
  border-radius: 8px;
  padding: 10px;
  display: grid;
  grid-template-columns: 92px minmax(0, 1fr);
  gap: 12px;
  cursor: pointer;
  align-items: center;
  min-height: 92px;
}
.card:hover {
  background: var(--sunken);
}
.card.on {
  border-color: var(--accent-ink);
  box-shadow: 0 0 0 1px var(--accent-ink);
}
.card .thumb {
  height: 70px;
  color: var(--ink-3);
}
.card .text {
  display: flex;
  flex-direction: column;
  gap: 2px;
  min-width: 0;
}
.mini {
  display: grid;
  grid-template-columns: repeat(3, 26px);
  gap: 3px;
}
.mini img {
  width: 26px;
  height: 26px;
  image-rendering: pixelated;
  border-radius: 2px;
}
.thumb .clip3 {
  padding: 0 6px;
}
.detail {
  gap: 12px;
}
.detail .live svg,
.live img {
  display: block;
  max-width: 100%;
}
.live > svg {
  background: var(--sunken);
  border-radius: 6px;
}
.wide.btn {
  justify-content: center;
  height: 36px;
  flex: none;
}
.wall {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(34px, 1fr));
  gap: 4px;
}
.wall img {
  width: 100%;
  image-rendering: pixelated;
  border-radius: 2px;
}
.curves {
  display: flex;
  flex-direction: column;
  gap: 2px;
}
.curves .tag {
  width: 64px;
  flex: none;
}
.quotes blockquote {
  margin: 0 0 8px;
  padding-left: 10px;
  border-left: 2px solid var(--line-2);
  overflow-wrap: anywhere;
}
.minicolumns {
  display: flex;
  flex-direction: column;
  gap: 2px;
  margin-top: 8px;
}
.minicolumns .clip {
  max-width: 200px;
}
.ghost-picture {
  border: 1.5px dashed var(--line-2);
  border-radius: 6px;
  height: 120px;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 8px;
  color: var(--ink-3);
}
.empty.small {
  padding: 24px;
}
.loading {
  height: 4px;
  border-radius: 2px;
  background: var(--line);
  width: 100%;
  min-width: 220px;
  margin: 6px 0;
  overflow: hidden;
}
.loading i {
  display: block;
  height: 4px;
  width: 2%;
  background: var(--accent-ink);
  transition: width 0.2s linear;
}
.drawpad {
  display: flex;
  flex-direction: column;
  gap: 8px;
}
.drawpad .pad {
  padding: 0;
  max-width: 100%;
  height: auto;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  cursor: crosshair;
  touch-action: none;
}
.dot {
  width: 24px;
  height: 24px;
  border-radius: 50%;
  border: 2px solid transparent;
  background: var(--c);
  background-clip: content-box;
  padding: 3px;
  cursor: pointer;
}
.dot.on {
  border-color: var(--ink);
}
.btn.on {
  background: var(--accent-wash);
  border-color: var(--accent-ink);
}
.told {
  padding-top: 8px;
}
`,`/* Panels of this screen, and one sample from near. */
.panel.sample {
  left: 50%;
  top: 48px;
  transform: translateX(-50%);
  width: 480px;
}
.panel.reading {
  width: 440px;
}
.panel.reading .inp.text {
  flex: 1;
  min-width: 0;
  max-width: 320px;
}
.address {
  display: flex;
  flex-direction: column;
  gap: 12px;
}
.panel.reading .address .inp.text {
  flex: none;
  max-width: none;
}
.changes p {
  margin: 0 0 4px;
}
.changes .drifts {
  margin: 8px 0;
}
.changes th {
  background: none;
  position: static;
}
.changes td {
  padding-block: 4px;
}
.large {
  max-width: 100%;
}
audio.large {
  flex: none;
  width: 100%;
  height: 40px;
}
img.large {
  width: 256px;
  image-rendering: pixelated;
  border-radius: 4px;
  align-self: center;
  background: var(--sunken);
}
.menu.flat {
  padding: 0;
  max-height: none;
}
.menu.flat button {
  width: 100%;
}
.four {
  display: grid;
  grid-template-columns: 44px 1fr;
  gap: 6px 8px;
}
.four dt {
  font-size: 12px;
  line-height: 20px;
  color: var(--ink-3);
  font-weight: 500;
}
.four dd {
  margin: 0;
}
.data .facts:is(dl) {
  display: grid;
  grid-template-columns: minmax(72px, 160px) 1fr;
  gap: 2px 12px;
}
.facts dt {
  color: var(--ink-3);
  overflow: hidden;
  text-overflow: ellipsis;
}
.facts dt.b {
  color: var(--ink);
}
.facts dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.facts.small {
  font-size: 12px;
  line-height: 18px;
}
.facts.small dd.n {
  text-align: left;
}
.fieldbox {
  border-top: 1px solid var(--line);
  padding: 8px 0;
  display: flex;
  flex-direction: column;
  gap: 4px;
}
.chip {
  background: var(--sunken);
  color: var(--ink-2);
  font-size: 12px;
  line-height: 18px;
  font-weight: 500;
  padding: 0 7px;
  border-radius: 4px;
  border: 1px solid var(--line);
  white-space: nowrap;
}
.tokens {
  display: flex;
  flex-wrap: wrap;
  gap: 3px;
  max-height: 160px;
  overflow: auto;
}
.tok {
  font:
    400 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  background: var(--fill);
  border-radius: 4px;
  padding: 0 5px;
}
.tok small {
  font-size: 12px;
  color: var(--ink-3);
  margin-left: 4px;
}
`,`/* What the tabs draw: samples, charts, split, transforms. */
.group {
  display: grid;
  grid-template-columns: 112px minmax(0, 1fr);
  gap: 12px;
  padding: 8px 24px;
  border-bottom: 1px solid var(--line);
  align-items: center;
}
.group:not(:has(.who)) {
  grid-template-columns: 1fr;
}
.group .who b {
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
}
.cells {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-bottom: 4px;
}
.cell {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  border-radius: 4px;
  padding: 0;
  cursor: pointer;
  text-align: left;
}
.cell img {
  display: block;
  width: 52px;
  height: 52px;
  object-fit: contain;
  image-rendering: pixelated;
  background: var(--sunken);
  border-radius: 4px;
}
.cell .under {
  display: block;
  width: 66px;
  overflow: hidden;
  white-space: nowrap;
}
.cell:hover img,
.cell.line:hover {
  outline: 2px solid var(--accent-ink);
}
.cell.line {
  background: var(--sunken);
  padding: 4px;
}
.cell.words {
  display: block;
  width: 100%;
  padding: 6px 8px;
  border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere;
  border-radius: 0;
}
.cell.words:hover {
  background: var(--fill);
}
.group.texts {
  align-items: start;
}
.group.texts .cells {
  gap: 0;
}
.charts-tab {
  padding: 16px 24px;
}
.box {
  padding: 0 0 20px;
}
.box + .box {
  border-top: 1px solid var(--line);
  padding-top: 16px;
}
.data svg {
  display: block;
}
.tick {
  font:
    400 12px Inter,
    system-ui,
    sans-serif;
  fill: var(--ink-3);
  font-variant-numeric: tabular-nums;
}
.map circle:hover,
.map rect:hover {
  stroke: var(--ink);
  stroke-width: 2;
}
.keys {
  gap: 14px;
  flex-wrap: wrap;
  padding: 6px 0;
}
.key {
  gap: 6px;
}
.key i {
  width: 10px;
  height: 10px;
  border-radius: 50%;
}
.ramp {
  width: 120px;
  height: 8px;
  border-radius: 4px;
  background: linear-gradient(90deg in oklab, var(--neg), var(--pos));
}
.hists {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
  gap: 16px 24px;
}
.hists figure {
  margin: 0;
  min-width: 0;
}
.hists figcaption {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.matrix table {
  width: auto;
}
.matrix td {
  width: 48px;
  height: 32px;
  text-align: center;
  font-size: 12px;
  padding: 0;
  border: 1px solid var(--bg);
}
.matrix td.minus {
  border: 1px dashed var(--neg);
}
.matrix th {
  position: static;
  border: 0;
  padding: 0 8px;
  max-width: 160px;
  overflow: hidden;
  text-overflow: ellipsis;
}
.matrix .turn {
  height: 96px;
  vertical-align: bottom;
  padding: 0;
  width: 48px;
}
.matrix .turn span {
  writing-mode: vertical-rl;
  transform: rotate(180deg);
  max-height: 96px;
  overflow: hidden;
  text-overflow: ellipsis;
  display: inline-block;
}
.split-tab {
  padding: 16px 24px;
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 16px 40px;
  align-content: start;
}
.split-tab .box + .box {
  border-top: 0;
  padding-top: 0;
}
.split-tab .form .inp {
  width: 96px;
}
.folds {
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin: 8px 0;
}
.fold {
  display: flex;
  align-items: center;
  gap: 12px;
}
.fold .s {
  width: 72px;
}
.split-tab > p {
  grid-column: 1 / -1;
  padding: 0;
}
.transforms-tab .box {
  padding: 12px 24px;
}
.transforms-tab .box + .box {
  padding-top: 12px;
}
.pairs {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(480px, 1fr));
  gap: 8px 24px;
  margin-top: 4px;
}
.pair {
  display: grid;
  grid-template-columns: minmax(80px, 130px) 160px 16px 160px 1fr;
  gap: 8px;
  align-items: center;
  min-height: 44px;
}
.pair .what {
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
}
.arrow {
  text-align: center;
}
.pics img,
img.aug {
  width: 52px;
  height: 52px;
  image-rendering: pixelated;
  border-radius: 4px;
  background: var(--sunken);
  object-fit: contain;
}
.pair .pics {
  gap: 4px;
  flex-wrap: wrap;
}
.pair .pics img {
  width: 28px;
  height: 28px;
}
.augment {
  border-top: 1px solid var(--line);
  padding: 8px 0;
}
.preview {
  display: flex;
  flex-direction: column;
  gap: 8px;
  padding: 8px 0 12px;
}
.side-word {
  width: 112px;
  flex: none;
}
.aug.words {
  font-size: 12px;
  line-height: 20px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  width: 100%;
}
.preview .pics {
  gap: 6px;
  align-items: center;
  overflow: hidden;
}
.preview.texts {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 24px;
}
.preview.texts .pics {
  flex-direction: column;
  align-items: flex-start;
  gap: 2px;
  min-width: 0;
}
.preview.texts .side-word {
  width: auto;
}
.data .toast {
  display: flex;
  gap: 12px;
  align-items: center;
}
.toast.bad {
  color: var(--error-ink);
  border-color: var(--error);
}
@media (max-width: 1100px) {
  .middle {
    grid-template-columns: minmax(0, 1fr);
    overflow: auto;
  }
  .side {
    border-left: 0;
    border-top: 1px solid var(--line);
    overflow: visible;
  }
  .offers {
    grid-template-columns: 1fr;
  }
  .data {
    height: auto;
    overflow: visible;
  }
  .split-tab {
    grid-template-columns: 1fr;
  }
  .tabs {
    gap: 12px;
  }
  .main > .scroll {
    max-height: 60vh;
  }
}
/* Title and button in one row, the tabs in the next; tabs that do not fit are pushed along. */
@media (max-width: 820px) {
  .data,
  .data > .choose,
  .data > .first {
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  .top {
    flex-wrap: wrap;
    padding: 12px 16px 0;
    gap: 8px 12px;
  }
  .top .title {
    flex: 1 1 0;
  }
  .top .title > * {
    flex-wrap: wrap;
  }
  .top .link ~ .link {
    margin-left: 0;
  }
  .top > .grow {
    display: none;
  }
  .top .tabs {
    order: 1;
    flex: 1 0 100%;
    min-width: 0;
    height: 44px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs button {
    white-space: nowrap;
  }
  .side,
  .pad,
  .lead {
    padding-left: 16px;
    padding-right: 16px;
  }
}
.facts dt.wraps {
  white-space: normal;
  overflow: visible;
}
.paints {
  gap: 12px;
}
.paints .row {
  gap: 6px;
  align-items: center;
}
.paints i {
  width: 10px;
  height: 10px;
  border-radius: 2px;
}
.cut {
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin-top: 12px;
}
.cut textarea {
  width: 100%;
  max-width: 720px;
  resize: vertical;
  font: inherit;
  text-align: start;
}
.cut p {
  margin: 0;
}
.graph-and-facts {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 320px;
  gap: 24px;
  padding-top: 8px;
}
.graph-facts {
  margin: 0;
  display: grid;
  gap: 8px;
  align-content: start;
}
.graph-facts > div {
  display: flex;
  justify-content: space-between;
  gap: 12px;
}
.graph-facts dt {
  color: var(--ink-3);
}
.graph-facts dd {
  margin: 0;
  font-weight: 600;
}
.graph-facts figure {
  margin: 8px 0 0;
}
@media (max-width: 1000px) {
  .graph-and-facts {
    grid-template-columns: minmax(0, 1fr);
  }
}
`].join(`
`));export{hs as default};
//# sourceMappingURL=data.js.map