import{r as e}from"./rolldown-runtime.js";import{a as t,c as n,d as r,f as i,h as a,i as o,l as s,m as c,n as l,o as u,p as d,r as f,s as p,t as m,u as h}from"./flow.js";import{i as g,t as _}from"./react.js";import{a as v,c as ee,i as y,l as te,n as ne,o as b,r as re}from"./ask.js";import{n as ie,t as ae}from"./useStable.js";import{r as oe,t as se}from"./Segments.js";import{n as ce,t as le}from"./Menu.js";import{t as ue}from"./save.js";import{t as x}from"./Words.js";import{t as de}from"./safeSvg.js";var S=e(g(),1),C=(e,t)=>Object.hasOwn(e,t),w=(e,t)=>e===t||JSON.stringify(e)===JSON.stringify(t),fe=(e,t)=>e[t.kind]?.[t.name],pe=e=>e.x+e.w/2,me=e=>e.y+e.h/2,T=e=>e.x+e.w,E=e=>e.y+e.h;function he(e){let t={left:1/0,top:1/0,right:-1/0,bottom:-1/0};for(let n of e)t.left=Math.min(t.left,n.x),t.top=Math.min(t.top,n.y),t.right=Math.max(t.right,T(n)),t.bottom=Math.max(t.bottom,E(n));return t}function ge(e){let t=he(e);return{left:t.left-20,top:t.top-36,right:t.right+20,bottom:t.bottom+16}}var D=e=>Math.round(e/8)*8,_e=(e,t,n)=>Math.min(n,Math.max(t,e));function ve(e,t){let n=0,r=0;for(let i of t){let t=e.get(i.from),a=e.get(i.to);if(!t||!a)continue;let o=Math.abs(t.x-a.x)-232,s=Math.abs(me(t)-me(a))-(t.h+a.h)/2;o>0&&o>s?n++:r++}return n>r}function ye(e,t,n,r,i=!1){let a=[...e],[o,s]=[t,n];for(let e=0;e<400;e++){let e=a.find(e=>o<T(e)+8&&e.x<o+232+8&&s<E(e)+8&&e.y<s+r+8);if(!e)break;i?s=E(e)+24:o=T(e)+40}return[Math.round(o),Math.round(s)]}var be=12;function xe(e,t){if(t===`columns`||t===`rows`)return Ce(e,t);let n=Se(e,t);return new Map(e.map(e=>[e.id,n(e)]))}function Se(e,t){let n=he(e),r=Math.max(...e.map(e=>e.x)),i=(n.top+n.bottom)/2;switch(t){case`left`:return e=>[n.left,e.y];case`right`:return e=>[r,e.y];case`centre`:return e=>[Math.round((n.left+r)/2),e.y];case`top`:return e=>[e.x,n.top];case`bottom`:return e=>[e.x,n.bottom-e.h];case`middle`:return e=>[e.x,Math.round(i-e.h/2)]}}function Ce(e,t){let n=e=>t===`columns`?e.x:e.y,r=e=>t===`columns`?e.w:e.h,i=[...e].sort((e,t)=>n(e)-n(t)),a=i[0],o=i.at(-1),s=i.slice(1,-1).reduce((e,t)=>e+r(t),0),c=n(o)-n(a)-r(a)-s,l=Math.max(be,c/(i.length-1)),u=new Map,d=n(a);for(let e of i)u.set(e.id,t===`columns`?[Math.round(d),e.y]:[e.x,Math.round(d)]),d+=r(e)+l;return u}var we=e=>`+${e}`,O=e=>e.startsWith(`+`),Te=e=>e.slice(1);function Ee(e,t){let n=new Map,r=new Map;for(let[i,a]of Object.entries(e.nodes)){let[o=0,s=0]=a.at??[];if(!(a.group!==void 0&&e.groups?.[a.group]?.collapsed)){n.set(i,{id:i,x:o,y:s,w:232,h:t(a)});continue}let c=we(a.group);r.set(i,c);let l=n.get(c);n.set(c,{id:c,x:Math.min(o,l?.x??o),y:Math.min(s,l?.y??s),w:232,h:56})}let i=De(e,n,r);return{network:e,boxes:n,links:i,inside:r,across:ve(n,i)}}function De(e,t,n){let r=[];for(let[i,a]of Object.entries(e.wires)){let e=n.get(a.from[0])??a.from[0],o=n.get(a.to[0])??a.to[0];t.has(e)&&t.has(o)&&(e!==o||!O(e))&&r.push({id:i,from:e,to:o})}return r}function Oe(e,t){return O(t)?Object.entries(e.nodes).filter(([,e])=>e.group===Te(t)).map(([e])=>e):[t]}function ke(e,t){let n=new Map;for(let[r,[i,a]]of t){if(!O(r)){n.set(r,[i,a]);continue}let t=e.boxes.get(r);if(t)for(let o of Oe(e.network,r)){let[r,s]=e.network.nodes[o].at;n.set(o,[r+i-t.x,s+a-t.y])}}return n}var Ae=new WeakMap;function k({wires:e}){let t=Ae.get(e);if(t)return t;let n={into:new Map,outOf:new Map,before:null,after:null};for(let t of Object.values(e))A(n.into,t.to[0],t),A(n.outOf,t.from[0],t);return Ae.set(e,n),n}function A(e,t,n){let r=e.get(t);r?r.push(n):e.set(t,[n])}function je(e,t,n){let r=k(e);return r.after?.of===t?r.after.all.has(n):r.before?.of===n?r.before.all.has(t):(r.after={of:t,all:Me(t,e=>(r.outOf.get(e)??[]).map(e=>e.to[0]))},r.before={of:n,all:Me(n,e=>(r.into.get(e)??[]).map(e=>e.from[0]))},r.after.all.has(n))}function Me(e,t){let n=new Set([e]),r=[e];for(;r.length;)for(let e of t(r.pop()))n.has(e)||(n.add(e),r.push(e));return n}function Ne(e,t){let{into:n,outOf:r}=k(e);return n.has(t)||r.has(t)}function Pe(e,t){let n=new Map(e.map(e=>[e,0]));for(let{to:e}of t)n.set(e,(n.get(e)??0)+1);let r=Ie(t),i=e.filter(e=>!n.get(e)),a=new Map(i.map(e=>[e,0])),o=[];for(let e=0;e<i.length;e++){let t=i[e];o.push(t);for(let e of r.get(t)??[]){a.set(e,Math.max(a.get(e)??0,(a.get(t)??0)+1));let r=n.get(e)-1;n.set(e,r),r===0&&i.push(e)}}let s=new Set(o);for(let t of e)s.has(t)||(a.set(t,a.get(t)??0),o.push(t));return{rank:a,order:o}}function Fe(e,t){let{rank:n}=Pe(e,t),r=Ie(t);return new Set(t.filter(({from:e,to:t})=>{let i=n.get(t);if(i-n.get(e)<2)return!1;let a=new Set,o=(r.get(e)??[]).filter(e=>e!==t);for(;o.length;){let e=o.pop();if(e===t)return!0;a.has(e)||n.get(e)>=i||(a.add(e),o.push(...r.get(e)??[]))}return!1}).map(e=>e.id))}function Ie(e){let t=new Map;for(let{from:n,to:r}of e)A(t,n,r);return t}var Le={plain:[12,40],chip:[28,96],skewed:[44,72],skip:[40,60],skipWithChip:[72,110]},Re=400;function ze(e,t,n,r,i){let a=Be(e,t,n,r),o=Ve(a,r),s=new Map(o.flatMap((e,t)=>e.map(e=>[e,t]))),c=e=>r?e.w:e.h,l=o.map(t=>Math.max(...t.map(t=>c(e.get(t))))),u=Ue(l,He(o.length,t,n,a,s,r,i)),d=new Map;for(let t of e.values()){let e=s.get(t.id),n=u[e]+(l[e]-c(t))/2,i=a.get(t.id);d.set(t.id,r?[n,i.y-t.h/2]:[i.x-t.w/2,n])}return d}function Be(e,t,n,r){let i=new c.graphlib.Graph({multigraph:!0});i.setGraph({rankdir:r?`LR`:`TB`,nodesep:r?40:48,ranksep:40,edgesep:16,ranker:e.size>Re?`longest-path`:`network-simplex`}),i.setDefaultEdgeLabel(()=>({}));for(let t of e.values())i.setNode(t.id,{width:t.w,height:t.h});for(let e of t)n.has(e.id)||i.setEdge(e.from,e.to,{weight:1},e.id);c.layout(i);let a=e=>{let{x:t,y:n}=i.node(e);return{x:t,y:n}};return new Map([...e.keys()].map(e=>[e,a(e)]))}function Ve(e,t){let n=new Map;for(let[r,i]of e)A(n,Math.round(t?i.x:i.y),r);return[...n].sort(([e],[t])=>e-t).map(([,e])=>e)}function He(e,t,n,r,i,a,o){let s=+!!a,c=Array(e).fill(Le.plain[s]),l=(e,t)=>{c[e]=Math.max(c[e],Le[t][s])};for(let s of t){let t=i.get(s.from),c=i.get(s.to)===t+1,u=r.get(s.from),d=r.get(s.to),f=a?u.y-d.y:u.x-d.x;c&&o(s)&&l(t+1,`chip`),c&&Math.abs(f)>8&&l(t+1,`skewed`),n.has(s.id)&&t+1<e&&l(t+1,o(s)?`skipWithChip`:`skip`)}return c}function Ue(e,t){let n=0;return e.map((e,r)=>{let i=n+(r?t[r]:0);return n=i+e,i})}var We=392,Ge=44;function Ke(e,t,n,r){let i=t.filter(e=>!n.has(e.id)),a=qe([...e.keys()],i);if(!a)return null;let o=new Map(a.map((e,t)=>[e,t])),s=Je(t.filter(e=>n.has(e.id)).map(e=>[o.get(e.from),o.get(e.to)]));if(!s)return null;let c=new Map(i.map(e=>[e.from,e]));return new Ye(a,e,e=>{let t=c.get(e);return t&&r(t)?28:12}).placed(s)}function qe(e,t){let n=new Map,r=new Map;for(let e of t)A(n,e.from,e),A(r,e.to,e);let i=e=>[...e.values()].some(e=>e.length>1);if(i(n)||i(r))return null;let{order:a}=Pe(e,t),o=new Map(a.map((e,t)=>[e,t]));return t.every(e=>o.get(e.to)===o.get(e.from)+1)?a:null}function Je(e){let t=[];for(let n of[...e].sort((e,t)=>e[0]-t[0])){let e=t.at(-1);if(!e||n[0]>e[0]&&n[1]<e[1])t.push(n);else if(n[0]<e[1]&&n[1]>e[1])return null}return t.length<2?null:t}var Ye=class{order;boxes;gapAfter;places=new Map;constructor(e,t,n){this.order=e,this.boxes=t,this.gapAfter=n}placed(e){let t=0,n=0,r=this.order.length-1;for(let[i,a]of e){let e=this.order.slice(n,i+1),o=this.order.slice(a,r+1),s=t+Math.max(this.height(e),this.height(o));this.stackDown(e,s),this.stackUp(o,s),t=s+Ge,n=i+1,r=a-1}let[i,a]=e.at(-1);return this.placeBottom(this.order.slice(i+1,a),t),this.places}placeBottom(e,t){let n=Math.ceil(e.length/2),r=e.slice(0,n),i=e.slice(n),a=t+Math.max(this.height(r),this.height(i));this.stackDown(r,a),this.stackUp(i,a)}height(e){return e.reduce((t,n,r)=>t+this.boxes.get(n).h+(r<e.length-1?this.gapAfter(n):0),0)}stackDown(e,t){let n=t;for(let t=e.length-1;t>=0;t--)n-=this.boxes.get(e[t]).h,this.places.set(e[t],[0,n]),t>0&&(n-=this.gapAfter(e[t-1]))}stackUp(e,t){let n=t;for(let t of e)n-=this.boxes.get(t).h,this.places.set(t,[We,n]),n-=this.gapAfter(t)}};function Xe(e,t,n,r){let i=new Map(e.map(e=>[e.id,e])),a=t.filter(({from:e,to:t})=>i.has(e)&&i.has(t)&&e!==t),o=Fe([...i.keys()],a);return Ze(!n&&Ke(i,a,o,r)||ze(i,a,o,n,r),e.length?he(e):{left:0,top:0})}function Ze(e,t){let n=1/0,r=1/0;for(let[t,i]of e.values())n=Math.min(n,t),r=Math.min(r,i);let i=D(t.left)-n,a=D(t.top)-r;return new Map([...e].map(([e,[t,n]])=>[e,[Math.round(t+i),Math.round(n+a)]]))}var Qe={name:`repeat`,label:`Repeat`,kind:`int`,low:1,high:200,step:1,default:1};function $e(e,t,n,r){let i=e=>Object.values(t.nodes).filter(t=>t.type===e).map(e=>({name:e.name}));return{type:`block`,title:t.title||e,torch:null,family:`block`,summary:`A block of ${Object.keys(t.nodes).length} layers. Open it to see and change them.`,stem:e,inputs:i(`block_in`),outputs:i(`block_out`),fields:et(t,n,r),detail:`block`}}function et(e,t,n){return Object.entries(e.exposed??{}).map(([r,{label:i,sets:a}])=>{let[o,s]=a[0]??[``,``],c=e.nodes[o],l=c?.block===void 0?void 0:t[c.block],u=l!==void 0&&s===`repeat`,d=u?Qe:(c?(l?$e(c.block,l,t,n):n(c)).fields:[]).find(e=>e.name===s),f=u?c?.repeat??1:c?.params?.[s]??d?.default;return{...d??{kind:`int`},name:r,label:i,...f===void 0?{}:{default:f},advanced:!1}})}function tt(e,t){let n=e=>JSON.stringify(e,(e,t)=>e===`at`?void 0:t);return e===t||n(e)===n(t)}function nt(e,t){let n=[],r=new Map;for(let i of rt(e)){let a=it(e[i],r),o=at(i,a,t);r.set(i,o),C(t,o)||n.push({path:[`blocks`,o],value:a})}return{puts:n,names:r}}function rt(e){let t=[],n=Object.keys(e);for(;n.length;){let r=t=>Object.values(e[t].nodes).some(e=>e.block!==void 0&&n.includes(e.block)),i=n.filter(e=>!r(e)),a=i.length?i:n;t.push(...a),n=n.filter(e=>!a.includes(e))}return t}function it(e,t){let n=e=>{let n=e.block===void 0?void 0:t.get(e.block);return n===void 0?e:{...e,block:n}};return{...e,nodes:Object.fromEntries(Object.entries(e.nodes).map(([e,t])=>[e,n(t)]))}}function at(e,t,n){let r=e;for(let i=2;C(n,r)&&!tt(n[r],t);i++)r=`${e}${i}`;return r}var ot=`abcdefghijklmnopqrstuvwxyz0123456789`;function j(e,t){for(;;){let n=crypto.getRandomValues(new Uint8Array(7)),r=e+Array.from(n,e=>ot[e%36]).join(``);if(!t||!C(t,r))return r}}var st=(e,t)=>/^[a-z][a-z0-9_]{0,39}$/.test(e)&&!t.has(e);function ct(e,t,n=()=>!1){let r=e.replace(/[^a-z0-9_]/g,`_`).replace(/^[^a-z]+/,``)||`layer`;if(n(r)&&!t.has(r))return r;for(let e=1;;e++)if(!t.has(r+e))return r+e}var lt=e=>e.replace(/\d+$/,``),ut=e=>new Set(Object.values(e.nodes).map(e=>e.name)),dt=new Intl.NumberFormat(`en-US`);function M(e){if(!Number.isFinite(e))return`?`;if(Math.abs(e)<1e6)return dt.format(Math.round(e));let[t,n]=Math.abs(e)<1e9?[1e6,`M`]:Math.abs(e)<0xe8d4a51000?[1e9,`G`]:[0xe8d4a51000,`T`],r=e/t;return`${r.toFixed(+(Math.abs(r)<100))}\u00a0${n}`}var ft=[[0xe8d4a51000,`TFLOP`],[1e9,`GFLOP`],[1e5,`MFLOP`],[1e3,`kFLOP`]];function pt(e){let[t,n]=ft.find(([t])=>e>=t)??[1,`FLOP`];if(n===`FLOP`)return`${dt.format(Math.round(e))} FLOP`;let r=e/(n===`MFLOP`?1e6:t);return`${r.toFixed(r<10?2:+(r<100))} ${n}`}var mt=[[2**30,`GB`],[2**20,`MB`],[1024,`KB`]];function ht(e){let[t,n]=mt.find(([t])=>e>=t)??[1,`bytes`],r=e/t;return`${t===1||r>=100?Math.round(r):r.toFixed(1)} ${n}`}var gt=(e,t=M)=>e===0?``:(e>0?`+`:`−`)+t(Math.abs(e)),N=(e,t)=>`${e} ${t}${e===1?``:`s`}`;function P(e){return e==null?`?`:e.length===0?`1 number`:e.map(e=>e===null?`any`:dt.format(e)).join(` × `)}function _t(e,t){return!e||!t?.length?P(e):e.map((e,n)=>`${e??`any number of`} ${t[n]??``}`.trim()).join(`, `)}function F(e,t){if(t==null)return`automatic`;let n=e.choices?.find(e=>w(e.value,t));return n?n.label:typeof t==`boolean`?t?`on`:`off`:Array.isArray(t)?t.join(` × `):e.kind===`size`&&typeof t==`number`?Array(e.dims??2).fill(t).join(` × `):String(t)}function vt(e){return e===null?`None`:e===!0?`True`:e===!1?`False`:Array.isArray(e)?`(${e.map(vt).join(`, `)})`:typeof e==`string`?`'${e}'`:String(e)}function yt(e,t){return(e.detail??``).replace(/\{(\w+)[^}]*\}/g,(n,r)=>{let i=e.fields.find(e=>e.name===r);return i?F(i,t.params?.[r]??i.default):``})}function bt(e,t){let n=e.fields.filter(e=>xt(t,e.name)||!e.advanced&&e.default!=null).slice(0,2).map(e=>vt(t.params?.[e.name]??e.default??null)),r=St(e.torch??``);return r?`${r}(${n.join(`, `)})`:n.join(`, `)}var xt=(e,t)=>e.params!==void 0&&Object.hasOwn(e.params,t),St=e=>e.replace(/^.*\./,``),Ct={nodes:{},wires:{},groups:{}},wt=e=>({type:e,title:e,torch:null,family:`block`,summary:`A kind of layer that this version does not know.`,stem:`layer`,inputs:[{name:`in`}],outputs:[{name:`out`}],fields:[]}),Tt=class{store;catalogue;scope;words=`plain`;refused;blockEntries=new WeakMap;lastDrawing=null;constructor(e,t){this.store=e,this.catalogue=t,this.refused=new Set(t.refused),this.scope=this.firstNetwork}get network(){return fe(this.store.document,this.scope)??Ct}get firstNetwork(){return{kind:`networks`,name:Object.keys(this.store.document.networks)[0]??`network`}}path(...e){return[this.scope.kind,this.scope.name,...e]}isName=e=>st(e,this.refused);inputs(e){let t=this.network.nodes[e];if(!t)return[];let n=new Set((k(this.network).into.get(e)??[]).map(e=>e.to[1])),r=e=>Number(!e.many&&n.has(e.name));return[...this.entry(t).inputs].sort((e,t)=>r(e)-r(t))}get judged(){let{networks:e,blocks:t}=this.store.verdict;return this.scope.kind===`networks`?e[this.scope.name]:t?.[this.scope.name]}get problems(){return this.judged?.problems??[]}verdictOf(e){return this.judged?.nodes?.[e]}wireVerdict(e){return this.judged?.wires?.[e]}isChipped(e){let t=this.network.wires[e];if(!t)return!1;let n=this.wireVerdict(e);if(n&&n.state!==`ok`)return!0;let[r]=t.from;if((k(this.network).outOf.get(r)?.length??0)>1)return!0;let i=Object.entries(this.network.wires).find(([,e])=>e.to[0]===r),a=i&&this.wireVerdict(i[0]);return!a||!w(a.shape,n?.shape)}entry(e){if(e.type!==`block`||e.block===void 0)return this.plainEntry(e.type);let t=this.store.document.blocks[e.block];if(!t)return wt(e.block);let n=this.blockEntries.get(t);if(n)return n;let r=this.entryOfBlock(e.block,t,this.store.document.blocks);return this.blockEntries.set(t,r),r}entryOfType(e){let t=e.slice(e.indexOf(`:`)+1),n=e.startsWith(`ready:`)?this.catalogue.blocks?.[t]:void 0;return n?this.entryOfBlock(t,n.definitions[t],n.definitions):e.startsWith(`block:`)?this.entry({type:`block`,block:t,name:``,params:{},at:[0,0]}):this.plainEntry(e)}plainEntry(e){return this.catalogue.entries[e]??wt(e)}entryOfBlock(e,t,n){return $e(e,t,n,e=>this.entry(e))}familyClass(e){return Dt(this.catalogue,e.family)}glyph(e){return this.catalogue.families[e.family]?.glyph??`block`}plainTitle(e){let t=this.network.nodes[e];if(!t)return e;let n=t.title||this.verdictOf(e)?.title;if(n)return n;let r=/(\d+)$/.exec(t.name)?.[1];return this.entry(t).title+(r?` ${r}`:``)}title(e){return this.words===`torch`?this.network.nodes[e]?.name??e:this.plainTitle(e)}detail(e){let t=this.network.nodes[e];if(!t)return``;let n=this.entry(t);return this.words===`torch`?bt(n,t):this.verdictOf(e)?.detail||yt(n,t)}spoken(e){let t=this.network.nodes[e];if(!t)return``;let n=Object.values(this.verdictOf(e)?.outputs??{})[0],r=this.problems.filter(t=>t.node===e).length;return[this.plainTitle(e),(t.repeat??1)>1?`${t.repeat} times`:``,this.detail(e),`output ${P(n?.shape)}`,t.bypassed?`bypassed`:``,r?N(r,`problem`):``].filter(Boolean).join(`, `)}height(e){return e.detail||e.type===`block`||e.initialise?.length&&e.title.length>12?56:32}get drawing(){let{network:e}=this;return this.lastDrawing?.network!==e&&(this.lastDrawing=Ee(e,e=>this.height(this.entry(e)))),this.lastDrawing}members(e){return Oe(this.network,e)}boxOf(e){let{boxes:t,inside:n}=this.drawing;return t.get(e)??t.get(n.get(e)??``)}},Et={structure:`struct`,spatial:`spatial`,dense:`dense`,activation:`act`,steady:`steady`,sequence:`seq`},Dt=(e,t)=>Et[e.families[t]?.group??`structure`]??`struct`,Ot=84,kt=145;function At(e,t,n){let r=[...ke(e.drawing,t)].filter(([t,n])=>C(e.network.nodes,t)&&!w(e.network.nodes[t].at,n)).map(([t,n])=>({path:e.path(`nodes`,t,`at`),value:n}));r.length&&e.editPlaces(n??`Move ${e.named(r.map(e=>e.path[3]))}`,r)}function jt(e,t,n){let r=[...e.nodes].map(r=>{let[i,a]=e.network.nodes[r].at;return{path:e.path(`nodes`,r,`at`),value:[i+t,a+n]}});r.length&&e.editPlaces(`Move ${e.named(e.nodes)}`,r,`nudge ${[...e.nodes].join()}`)}function Mt(e,t=e.drawing.across){let{boxes:n,links:r}=e.drawing,i=t=>e.members(t.id).every(t=>e.nodes.has(t)),a=e.nodes.size>1?[...n.values()].filter(i):[...n.values()],o=new Set(a.map(e=>e.id)),s=r.filter(e=>o.has(e.from)&&o.has(e.to)),c=t?`Lay out left to right`:`Lay out top to bottom`;At(e,Xe(a,s,t,t=>e.isChipped(t.id)),t===e.drawing.across?`Tidy`:c)}var Nt=e=>Mt(e,!e.drawing.across);function Pt(e,t){let n=[...new Set([...e.nodes].map(t=>e.boxOf(t)))].filter(e=>!!e);n.length>1&&At(e,xe(n,t),`Align`)}function Ft(e){let t=[],{networks:n,blocks:r}=e.store.document;for(let[i,a]of[[`networks`,n],[`blocks`,r??{}]])for(let[n,r]of Object.entries(a)){let a=Object.values(r.nodes);if(a.length<2||!a.every(({at:[e,t]})=>e%kt===0&&t%Ot===0))continue;let o=new Tt(e.store,e.catalogue);o.scope={kind:i,name:n};let{boxes:s,links:c}=o.drawing;for(let[e,a]of Xe([...s.values()],c,!1,e=>o.isChipped(e.id)))w(r.nodes[e].at,a)||t.push({path:[i,n,`nodes`,e,`at`],value:a})}t.length&&e.store.quietly(`Lay out`,t)}function It(e,t,n,r){let{shape:i,dtype:a}=n;if(t.dtype&&a&&t.dtype!==a)return a===`int64`?`${e} takes numbers with a fraction, and these are whole numbers that stand for symbols: an Embedding turns them into vectors.`:`${e} takes whole numbers that stand for symbols, and these are numbers with a fraction.`;if(!i)return null;let o=i.length;if(t.dims&&t.dims.length!==o){let n=t.dims.length?` (${t.dims.join(`, `)})`:``,a=i.some(e=>e!==null)?`: ${P(i)}`:``;return`${e} takes ${Lt(t.dims.length)}${n}, and ${r} ${o}${a}.`}let s=t.least??0;return o<s?`${e} takes at least ${Lt(s)}, and ${r} ${o}.`:null}var Lt=e=>e===0?`one number a sample`:N(e,`dimension`);function Rt(e,t){let n=e.outputs[0];if(!n)return null;let r=n.dims??(e.keeps?t.shape:null);return{shape:r?r.map(()=>null):null,dtype:(e.inputs[0]?.dtype?n.dtype:t.dtype)??t.dtype}}function zt(e,t,n){let r=Bt(e,n),[i]=t.inputs;return r&&i?It(t.title,i,r,`${e.plainTitle(n[0])} sends`):null}var Bt=(e,[t,n])=>e.verdictOf(t)?.outputs?.[n]??null;function Vt(e,t,n){let r=Bt(e,n.from),i=r&&Rt(t,r),a=Ht(e.problems),o=new Set,s=i?[{sent:i,to:n.to,by:t.title}]:[];for(let t=s.shift();t;t=s.shift()){let[n,r]=t.to,i=e.network.nodes[n];if(!i||o.has(n)||a.has(n))continue;o.add(n);let c=e.entry(i),l=c.inputs.find(e=>e.name===r),u=e.plainTitle(n),d=l&&It(u,l,t.sent,`${t.by} would send`);if(d)return{why:d,mends:!l.dtype||l.dtype===t.sent.dtype};let f=c.inputs[0]?.name===r?Rt(c,t.sent):null;if(f)for(let t of k(e.network).outOf.get(n)??[])s.push({sent:f,to:t.to,by:u})}return null}var Ht=e=>new Set(e.filter(e=>e.severity===`error`).map(e=>e.node));async function Ut({api:e,scope:t},[n,r]){let i=new URLSearchParams({scope:t.kind,network:t.name,node:n,port:r}),a=await e.get(`${e.at}/fits?${i}`);return Array.isArray(a)?a:[]}function Wt(e,t){let{store:n}=e;n.say(t.why,!0);let{message:r}=n;Ut(e,t.from).then(i=>{let a=Gt(e,t,i);if(!a||n.message!==r)return;let o=`Add ${e.entryOfType(a.type).title} instead`;n.say(t.why,!0,{label:o,act:()=>t.addInstead(a.type)})}).catch(()=>{})}function Gt(e,{type:t,needsOutput:n,line:r},i){let a=e=>e.replace(/[123]d$/,``),{family:o}=e.entryOfType(t),s=i.filter(t=>{let i=e.entryOfType(t.type);return(!n||i.outputs.length>0)&&!(r&&Vt(e,i,r))});return s.find(e=>a(e.type)===a(t))??s.find(t=>e.entryOfType(t.type).family===o)??s[0]}function Kt(e){let{store:t}=e,{version:n}=t,r=e=>`${e.check} ${e.node} ${e.wire}`,i=new Set(e.problems.map(r)),a=t.subscribe(()=>{if(t.version<=n&&t.judged<n||(a(),t.version>n))return;let o=e.problems.find(e=>e.severity===`error`&&e.fix&&!i.has(r(e)));o&&t.say(o.text,!0,{label:`${o.fix.label}: ${o.fix.does??o.title}`,act:()=>{qt(e,o),Kt(e)}})})}function qt(e,t,n=`fix`){let r=t[n];r&&(e.edit(`${r.label}: ${t.title}`,r.puts,{node:t.node}),e.set({card:null}),e.announce(`${r.label} done`),e.view.focus())}function Jt(e){let[t]=e.nodes,[n]=e.wires,r=t===void 0?void 0:e.boxOf(t),{width:i,height:a}=e.view.frame(),o={...r?e.view.onFrame({x:r.x+20,y:r.y+r.h+8}):{x:i/2-130,y:a/3},at:null};e.set({quick:t===void 0&&n!==void 0?{...o,wire:n}:o,card:null})}function Yt(e,t,n){e.set({quick:Zt(e,t,n),card:null})}function Xt(e,t,n,r){let i={...Zt(e,n,r),from:t,fits:null};e.set({quick:i,card:null});let a=t=>{e.quick===i&&e.set({quick:{...i,fits:t}})};Ut(e,t.port).then(a,()=>a([]))}function Zt(e,t,n){let{frame:r,drawing:i}=e.view.under(t,n);return{...r,at:[Math.round(i.x),Math.round(i.y)]}}var Qt=(0,S.createContext)(null);function I(){let e=(0,S.useContext)(Qt);return(0,S.useSyncExternalStore)(e.subscribe,()=>e.version),e}function L(){let e=(0,S.useContext)(Qt);return(0,S.useSyncExternalStore)(e.follow,()=>e.followed),e}var R=_();function $t({title:e,label:t,onDone:n,style:r}){let i=(0,S.useRef)(null),a=(0,S.useRef)(!1);return(0,S.useEffect)(()=>{i.current?.focus(),i.current?.select()},[]),(0,R.jsx)(`input`,{ref:i,className:`inp`,style:r,defaultValue:e,maxLength:60,"aria-label":t,onKeyDown:t=>{t.stopPropagation(),(t.key===`Enter`||t.key===`Escape`)&&(t.key===`Escape`&&(t.currentTarget.value=e),a.current=!0,t.currentTarget.blur())},onBlur:e=>n(e.target.value.trim(),a.current)})}function en(e){let{networks:t}=e.store.document,n=`network`;for(let e=2;C(t,n);e++)n=`network${e}`;e.edit(`Add ${n}`,[{path:[`networks`,n],value:{nodes:{},wires:{},groups:{}}}]),e.open({kind:`networks`,name:n})}function tn(e,t,n){if(n===t)return null;if(!e.isName(n))return`The name of a network begins with a small letter and holds small letters, digits and _.`;let{networks:r}=e.store.document;if(C(r,n))return`There is a network called ${n} already.`;let i=Object.keys(r),a=i[i.indexOf(t)+1];return e.edit(`Rename ${t} to ${n}`,[{path:[`networks`,t]},{path:[`networks`,n],value:r[t],...a?{before:a}:{}}]),e.open({kind:`networks`,name:n}),null}function nn(e,t){Object.keys(e.store.document.networks).length<2?e.store.say(`A project has at least one network.`,!0):e.edit(`Delete ${t}`,[{path:[`networks`,t]}])}function rn({editor:e}){let[t,n]=(0,S.useState)(null),r=Object.keys(e.store.document.networks),i=(t,r)=>{let i=tn(e,t,r);i&&e.store.say(i,!0),n(null)};return(0,R.jsxs)(`span`,{className:`nets`,children:[(0,R.jsx)(`span`,{role:`tablist`,"aria-label":`Networks`,style:{display:`contents`},children:r.map(a=>a===t?(0,R.jsx)($t,{title:a,label:`Name of the network`,style:{height:26,width:130},onDone:e=>i(a,e)},a):(0,R.jsx)(an,{editor:e,name:a,isOnly:r.length===1,rename:()=>n(a)},a))}),(0,R.jsx)(`button`,{type:`button`,className:`btn t sm i`,"aria-label":`Add a network`,title:`Add a network`,"data-testid":`add-network`,onClick:()=>en(e),children:(0,R.jsx)(b,{name:`plus`})})]})}function an({editor:e,name:t,isOnly:n,rename:r}){let i=t===e.scope.name;return(0,R.jsxs)(`span`,{className:`row`,style:{gap:0},children:[(0,R.jsx)(`button`,{type:`button`,role:`tab`,"aria-selected":i,className:`net ${i?`on`:``}`,"data-testid":`net-${t}`,title:`Double click: rename`,onClick:()=>{i||e.open({kind:`networks`,name:t})},onDoubleClick:r,children:t}),i&&!n&&(0,R.jsx)(`button`,{type:`button`,className:`q`,"aria-label":`Delete ${t}`,title:`Delete ${t}`,onClick:()=>nn(e,t),children:(0,R.jsx)(b,{name:`x`,size:12})})]})}function on({editor:e}){let{blocks:t}=e.store.document,n=e.trail.map(({kind:e,name:n})=>e===`networks`?n:t[n]?.title??n);return(0,R.jsxs)(`span`,{className:`row nets`,style:{gap:2},children:[n.map((t,n)=>(0,R.jsx)(sn,{text:t,act:()=>e.leave()},n)),!n.length&&(0,R.jsx)(sn,{text:`network`,act:()=>e.open(e.firstNetwork)}),(0,R.jsx)(`span`,{className:`net on`,"data-testid":`scope`,children:t[e.scope.name]?.title||e.scope.name})]})}var sn=({text:e,act:t})=>(0,R.jsxs)(`button`,{type:`button`,className:`net`,onClick:t,children:[e,(0,R.jsx)(b,{name:`chevron-right`,size:12})]}),cn=22,ln=99;function un(e,t){return e.kind===`lane`?dn(e.at,e.axis,t):e.kind===`across`?fn(t):pn(t)}function dn(e,t,{from:n,entry:r}){if(t===`x`){let t={x:n.x,y:n.y+cn};return{path:_n([n,t,{x:e,y:t.y},{x:e,y:r.y},r]),label:{x:e,y:(t.y+r.y)/2},long:ln}}let i={x:n.x+cn,y:n.y};return{path:_n([n,i,{x:i.x,y:e},{x:r.x,y:e},r]),label:{x:(i.x+r.x)/2,y:e},long:ln}}function fn({exit:e,entry:t}){let n={x:(e.x+t.x)/2,y:(e.y+t.y)/2};return{path:Math.abs(e.y-t.y)<1?mn(e,t):hn(e,{x:n.x,y:e.y},{x:n.x,y:t.y},t),label:n,long:Math.hypot(t.x-e.x,t.y-e.y)}}function pn({from:e,fromSide:t,to:n,toSide:r}){let i=Math.hypot(n.x-e.x,n.y-e.y),a=Math.max(14,Math.min(90,i*.45));return{path:t===`bottom`&&r===`top`&&Math.abs(e.x-n.x)<.5&&n.y>=e.y||t===`right`&&r===`left`&&Math.abs(e.y-n.y)<.5&&n.x>=e.x?mn(e,n):hn(e,gn(e,t,a),gn(n,r,a),n),label:{x:(e.x+n.x)/2,y:(e.y+n.y)/2},long:i}}var mn=(e,t)=>`M${e.x} ${e.y}L${t.x} ${t.y}`,hn=(e,t,n,r)=>`M${e.x} ${e.y}C${t.x} ${t.y} ${n.x} ${n.y} ${r.x} ${r.y}`,gn=(e,t,n)=>({x:e.x+(t===`right`?n:t===`left`?-n:0),y:e.y+(t===`bottom`?n:t===`top`?-n:0)});function _n(e,t=12){let n=`M${e[0].x} ${e[0].y}`;for(let r=1;r<e.length-1;r++)n+=vn(e[r-1],e[r],e[r+1],t);let r=e[e.length-1];return`${n}L${r.x} ${r.y}`}function vn(e,t,n,r){let i=Math.hypot(t.x-e.x,t.y-e.y),a=Math.hypot(n.x-t.x,n.y-t.y),o=Math.min(r,i/2,a/2);if(o<.5)return`L${t.x} ${t.y}`;let s={x:t.x-(t.x-e.x)/i*o,y:t.y-(t.y-e.y)/i*o},c={x:t.x+(n.x-t.x)/a*o,y:t.y+(n.y-t.y)/a*o};return`L${s.x} ${s.y}Q${t.x} ${t.y} ${c.x} ${c.y}`}var yn={down:`bottom`,right:`right`,up:`top`,left:`left`},bn={down:`top`,right:`left`,up:`bottom`,left:`right`},xn={top:`bottom`,bottom:`top`,left:`right`,right:`left`};function Sn(e,t,n){let r=pe(t)-pe(e),i=me(t)-me(e),a=Math.abs(r)-(e.w+t.w)/2,o=Math.abs(i)-(e.h+t.h)/2;return a>0&&(o<=0||n||a>o*2.5)?r>0?`right`:`left`:i>=0?`down`:`up`}function Cn(e,t,n){let r=wn(e,t,n),i=new Map;for(let t of e.keys()){let e=r.get(t)??{},a=e.out?xn[e.out.side]:n?`left`:`top`,o=e.in?.side??a,s=e.out?.side??xn[o];i.set(t,{in:o,out:s===o?xn[o]:s})}return i}function wn(e,t,n){let r=new Map,i=e=>{let t=r.get(e)??{};return r.set(e,t),t};for(let r of t){let t=e.get(r.from),a=e.get(r.to);if(!t||!a)continue;let o=Sn(t,a,n);if(o===`left`)continue;let s=Math.hypot(t.x-a.x,t.y-a.y),c=i(r.from),l=i(r.to);(!c.out||s<c.out.far)&&(c.out={far:s,side:yn[o]}),(!l.in||s<l.in.far)&&(l.in={far:s,side:bn[o]})}return r}function Tn(e,t){return t===2?e?.8:.5:(e+1)/(t+1)}function En(e,t,n=0,r=1){let i=Tn(n,r);return t===`top`?{x:e.x+e.w*i,y:e.y}:t===`bottom`?{x:e.x+e.w*i,y:e.y+e.h}:t===`left`?{x:e.x,y:e.y+e.h*i}:{x:e.x+e.w,y:e.y+e.h*i}}function Dn(e,t,n,r){let i=n.findIndex(e=>e.name===r);return En(e,t,Math.max(0,i),Math.max(1,n.length))}function On(e){return e.kind===`lane`?e.axis===`x`?`right`:`bottom`:`left`}var kn=20,An=44,jn=e=>{let t=e=>[e.x,e.x+e.w],n=e=>[e.y,e.y+e.h];return e?{along:t,beside:n}:{along:n,beside:t}};function Mn(e,t,n){let r=jn(n),i=[...e.values()].sort((e,t)=>r.along(e)[0]-r.along(t)[0]),a=i.map(e=>r.along(e)[0]),o=new Map,s=[];for(let c of t){let t=e.get(c.from),l=e.get(c.to);if(!t||!l)continue;let u=[r.along(t)[1],r.along(l)[0]];if(!n&&Sn(t,l,n)===`right`){o.set(c.id,{kind:`across`});continue}let d=u[1]-u[0]<44?null:Nn(t,l,u,i,a,r);d===null?o.set(c.id,{kind:`flow`}):s.push({link:c,span:u,edge:d})}for(let[e,t]of Fn(s))o.set(e,{kind:`lane`,at:t,axis:n?`y`:`x`});return o}function Nn(e,t,n,r,i,a){let[o,s]=n,c=[a.beside(e),a.beside(t)],[l,u]=c.map(([e,t])=>(e+t)/2),d=-1/0;for(let e=Pn(i,o);e<r.length&&i[e]<s;e++){let n=r[e];if(n===t)continue;let[i,c]=a.along(n),f=((i+c)/2-o)/Math.max(1,s-o),p=l+(u-l)*f,[m,h]=a.beside(n);m-6<p&&p<h+6&&(d=Math.max(d,h))}return d===-1/0?null:Math.max(d,c[0][1],c[1][1])}function Pn(e,t){let n=0,r=e.length;for(;n<r;){let i=n+r>>1;e[i]<t?n=i+1:r=i}return n}function Fn(e){let t=[],n=new Map,r=({span:e})=>e[1]-e[0];for(let{link:i,span:a,edge:o}of[...e].sort((e,t)=>r(e)-r(t))){let e=o+An;for(let n=!0;n;){n=!1;for(let r of t)r.span[0]<a[1]&&a[0]<r.span[1]&&Math.abs(r.at-e)<kn&&(e=r.at+kn,n=!0)}t.push({span:a,at:e}),n.set(i.id,e)}return n}var In=`Inter, system-ui, sans-serif`,Ln=32,Rn=24,zn=6.6;function Bn(e){let t=getComputedStyle(e);return e=>t.getPropertyValue(`--${e}`).trim()||`#888`}function Vn(e,t){let{boxes:n,links:r,across:i}=e.drawing,a=Mn(n,r,i),{left:o,top:s,right:c,bottom:l}=Hn([...n.values()],[...a.values()]),u=c-o,d=l-s,f=Wn(e,a,t),p=[z(`rect`,{x:o,y:s,width:`100%`,height:`100%`,fill:t(`bg`)}),...Un(e,t),...f.map(e=>e.line),...f.map(e=>e.chip),...[...n.values()].map(n=>Kn(e,n,t))];return z(`svg`,{xmlns:`http://www.w3.org/2000/svg`,width:u,height:d,viewBox:`${o} ${s} ${u} ${d}`},p.join(``))}function z(e,t,n){return`<${e}${Object.entries(t).map(([e,t])=>` ${e}="${t}"`).join(``)}${n===void 0?`/>`:`>${n}</${e}>`}`}function Hn(e,t){let n=he(e),r=t.map(e=>e.kind===`lane`&&e.axis===`x`?e.at+60:-1/0);return{left:Math.min(0,n.left)-Ln,top:Math.min(0,n.top)-Ln,right:Math.max(0,n.right,...r)+Ln,bottom:Math.max(0,n.bottom)+48}}function Un(e,t){let{nodes:n,groups:r}=e.network;return Object.entries(r??{}).map(([r,i])=>{let a=Object.keys(n).filter(e=>n[e].group===r&&!i.collapsed);if(!a.length)return``;let{left:o,top:s,right:c,bottom:l}=ge(a.map(t=>e.drawing.boxes.get(t))),u={fill:`none`,stroke:t(`line-2`),"stroke-dasharray":`4 4`};return z(`rect`,{x:o,y:s,width:c-o,height:l-s,rx:12,...u})+Jn(i.title,o+12,s+20,12,600,t(`ink-2`))})}function Wn(e,t,n){let{boxes:r,links:i,across:a}=e.drawing,o=Cn(r,i,a),{nodes:s,wires:c}=e.network;return i.map(({id:i,from:a,to:l})=>{let[u,d]=[r.get(a),r.get(l)],[f,p]=[o.get(a).out,o.get(l).in],m=s[a]?e.entry(s[a]).outputs:[],h=s[l]?e.entry(s[l]).inputs:[],g=t.get(i),{path:_,label:v,long:ee}=un(g,{from:Dn(u,f,m,c[i].from[1]),fromSide:f,to:Dn(d,p,h,c[i].to[1]),toSide:p,exit:En(u,`right`),entry:En(d,On(g))}),y=e.wireVerdict(i)?.state===`conflict`,te=e.isChipped(i)&&ee>=Rn,ne=P(e.wireVerdict(i)?.shape);return{line:z(`path`,{d:_,fill:`none`,stroke:n(y?`error`:`ink-3`),"stroke-width":1.5}),chip:te?Gn(v.x,v.y,ne,n(y?`error-ink`:`ink-2`),n):``}})}function Gn(e,t,n,r,i){let a=n.length*zn+14,o=z(`rect`,{x:-a/2,y:-10,width:a,height:20,rx:4,fill:i(`sunken`),stroke:i(`line`)}),s=Jn(n,0,0,12,500,r,{"text-anchor":`middle`,"dominant-baseline":`central`});return z(`g`,{transform:`translate(${e} ${t})`},o+s)}function Kn(e,t,n){let r=e.network.nodes[t.id],i=r?e.entry(r):null,a=r?e.title(t.id):e.network.groups[Te(t.id)]?.title??``,o=e.verdictOf(t.id)?.parameters,s=t.h>32,c=s?23:20.5,l=s?42:c,u=[z(`rect`,{width:232,height:t.h,rx:8,fill:n(`raised`),stroke:n(`line-2`)}),qn(e,i,t.h,n),Jn(Xn(a,24),42,c,14,600,n(`ink`)),s?Jn(Xn(e.detail(t.id),o?19:30),42,l,12,400,n(`ink-2`)):``,o?Jn(`${M(o)} params`,222,l,12,400,n(`ink-3`),{"text-anchor":`end`}):``];return z(`g`,{transform:`translate(${t.x} ${t.y})`},u.join(``))}function qn(e,t,n,r){let i=t?e.familyClass(t):`struct`,a=r(`${i}-g`),o=`M8 .5H32V${n-.5}H8A7.5 7.5 0 0 1 .5 ${n-8}V8A7.5 7.5 0 0 1 8 .5Z`,s={fill:`none`,stroke:a,color:a,"stroke-width":1.5,"stroke-linecap":`round`,"stroke-linejoin":`round`},c=ee(t?e.glyph(t):`block`);return z(`path`,{d:o,fill:r(`${i}-w`)})+z(`g`,{transform:`translate(8 ${n/2-8})`,...s},c)}function Jn(e,t,n,r,i,a,o={}){return z(`text`,{x:t,y:n,"font-family":In,"font-size":r,"font-weight":i,...o,fill:a},Yn(e))}var Yn=e=>e.replace(/[&<>"']/g,e=>`&#${e.charCodeAt(0)};`),Xn=(e,t)=>e.length>t?`${e.slice(0,t-1)}…`:e,Zn=2,Qn=8e3;async function $n(e){let t=new Image;t.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await t.decode();let n=Math.min(Zn,Qn/Math.max(t.width,t.height)),r=document.createElement(`canvas`);r.width=t.width*n,r.height=t.height*n;let i=r.getContext(`2d`);return i.scale(n,n),i.drawImage(t,0,0),new Promise((e,t)=>{r.toBlob(n=>n?e(n):t(Error(`the browser made no picture`)),`image/png`)})}var er=`image/svg+xml`,tr=({editor:e,page:t})=>(0,R.jsx)(le,{label:`Project and picture`,testid:`menu`,at:{right:0,top:32},items:nr(e,t)});function nr(e,t){let{document:n}=e.store,r=n.name||`network`,i=()=>Vn(e,Bn(t.current));return[{icon:`layout-panel-left`,text:`New from a template`,act:()=>e.go({to:`gallery`})},{icon:`save`,text:`Save as a file`,act:()=>ue(JSON.stringify(n,null,1),`application/json`,`${r}.json`)},null,{icon:`image`,text:`Picture as SVG`,testid:`svg`,act:()=>ue(i(),er,`${r}.svg`)},{icon:`image`,text:`Picture as PNG`,testid:`png`,act:()=>void rr(e,i(),r)},null,{icon:`arrow-right-left`,text:e.drawing.across?`Top to bottom`:`Left to right`,act:()=>{Nt(e),requestAnimationFrame(()=>e.view.home())}},{icon:`grid-3x3`,text:e.snap?`Move freely`:`Snap to the grid`,act:()=>e.set({snap:!e.snap})},{icon:`text`,text:e.words===`plain`?`Use torch's words`:`Use plain words`,act:()=>e.setWords(e.words===`plain`?`torch`:`plain`)},{icon:`keyboard`,text:`Keys`,act:()=>e.set({dialog:{what:`shortcuts`}})}]}async function rr(e,t,n){try{ue(await $n(t),`image/png`,`${n}.png`)}catch{e.store.say(`This browser could not make the picture; the SVG holds the same drawing.`,!0)}}function ir({page:e,hasRun:t}){let n=L();return(0,R.jsxs)(`div`,{className:`bar`,role:`toolbar`,"aria-label":`Drawing`,children:[n.scope.kind===`blocks`?(0,R.jsx)(on,{editor:n}):(0,R.jsx)(rn,{editor:n}),n.mode===`edit`&&(0,R.jsxs)(`button`,{type:`button`,className:`btn sm addhere`,"data-testid":`add-layer`,onClick:()=>Jt(n),children:[(0,R.jsx)(b,{name:`plus`}),`Layer`]}),(0,R.jsx)(`span`,{className:`grow`}),(0,R.jsx)(ar,{editor:n}),(0,R.jsx)(or,{editor:n}),(0,R.jsxs)(`button`,{type:`button`,className:`btn t sm`,"data-testid":`tidy`,title:`Lay the drawing out anew (T)`,onClick:()=>{Mt(n),requestAnimationFrame(()=>n.view.home())},children:[(0,R.jsx)(b,{name:`layout-dashboard`}),(0,R.jsx)(`span`,{className:`wideonly`,children:`Tidy`})]}),(0,R.jsx)(cr,{editor:n}),(0,R.jsx)(lr,{icon:`maximize`,label:`Fit into view`,title:`Fit into view (F)`,testid:`fit-view`,act:()=>requestAnimationFrame(()=>n.view.home(!0))}),(0,R.jsx)(`span`,{style:{width:4}}),t&&(0,R.jsx)(se,{label:`Mode`,choices:[[`Edit`,`edit`],[`Watch`,`watch`,`watch`]],value:n.mode,onChoose:e=>n.set({mode:e})}),(0,R.jsx)(`span`,{className:`vocabulary`,children:(0,R.jsx)(se,{label:`Words`,choices:[[`Plain words`,`plain`],[`torch`,`torch`,`torch-words`]],value:n.words,onChoose:e=>n.setWords(e)})}),(0,R.jsx)(tr,{editor:n,page:e})]})}function ar({editor:{store:e}}){let t=e.saved===`away`;return(0,R.jsx)(`span`,{className:`saved ${t?`away`:``}`,role:`status`,"data-testid":`saved`,"data-state":e.saved,children:t&&(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(b,{name:`cloud-off`}),e.unsaved?`Not saved yet`:`Server away`,(0,R.jsx)(`span`,{className:`hidden`,children:`: the server does not answer. Go on; all is saved when it is back.`})]})})}function or({editor:e}){let{undos:t,redos:n}=e.store,r=t.at(-1),i=n.at(-1);return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(lr,{icon:`undo-2`,label:`Undo`,title:r?`Undo: ${r.label}`:`Nothing to undo`,testid:`undo`,disabled:!r,act:()=>e.undo()}),(0,R.jsx)(lr,{icon:`redo-2`,label:`Redo`,title:i?`Redo: ${i.label}`:`Nothing to do again`,testid:`redo`,disabled:!i,act:()=>e.redo()})]})}var sr=250;function cr({editor:e}){let[t,n]=(0,S.useState)(100);return(0,S.useEffect)(()=>{let t=setInterval(()=>n(Math.round(e.view.zoomLevel()*100)),sr);return()=>clearInterval(t)},[e]),(0,R.jsxs)(`button`,{type:`button`,className:`btn t sm zoom`,title:`Back to 100%`,"data-testid":`zoom`,onClick:()=>e.view.zoom(1),style:{minWidth:48,justifyContent:`center`},children:[t,`%`]})}var lr=({icon:e,label:t,title:n,testid:r,disabled:i,act:a})=>(0,R.jsx)(`button`,{type:`button`,className:`btn t sm i`,"aria-label":t,title:n,disabled:i,"data-testid":r,onClick:a,children:(0,R.jsx)(b,{name:e})}),ur=32;function dr(){let e=L(),{parameters:t=0,flops:n=0,memory:r=0}=e.judged??{},i=Object.values(e.network.nodes),a=e.store.document.plan?.batch,o=typeof a==`number`?a:ur;return(0,R.jsxs)(`div`,{className:`foot`,"data-testid":`totals`,children:[(0,R.jsxs)(`span`,{className:`nw`,children:[(0,R.jsx)(`span`,{className:`q`,children:`Parameters`}),` `,(0,R.jsx)(`b`,{"data-testid":`parameters`,children:M(t)})]}),(0,R.jsxs)(`span`,{className:`nw`,children:[(0,R.jsx)(`span`,{className:`q`,children:`Work`}),` `,(0,R.jsxs)(`b`,{children:[(0,R.jsx)(oe,{word:`mflop`,children:pt(n)}),` a sample`]})]}),(0,R.jsxs)(`span`,{className:`nw memory`,title:`Activations of one batch; weights, gradients and the optimizer's memory come on top`,children:[(0,R.jsx)(`span`,{className:`q`,children:`Memory`}),` `,(0,R.jsxs)(`b`,{children:[ht(r*o),` at batch `,o]})]}),(0,R.jsx)(`span`,{className:`grow`}),(0,R.jsxs)(`span`,{className:`q nw many`,children:[N(i.length,`layer`),e.nodes.size>0&&(0,R.jsxs)(`span`,{className:`chosen`,children:[` · `,e.nodes.size,` chosen`]})]})]})}var fr=[`type`,`block`,`repeat`,`bypassed`,`init`,`frozen`,`lr`,`l1`,`l2`,`shared`];function pr(e,t,n){let r=new Map,i=fe(e,n),a=fe(t,n);if(!i||!a)return r;let o=hr(i),s=hr(a);for(let[e,t]of Object.entries(a.nodes)){if(!C(i.nodes,e)){r.set(e,`New since the last training`);continue}let n=mr(i.nodes[e],t);o.get(e)!==s.get(e)&&n.push(`other wires`),n.length&&r.set(e,`Changed since the last training: ${n.join(`, `)}`)}return r}function mr(e,t){let n=e.params??{},r=t.params??{};return[...[...new Set([...Object.keys(n),...Object.keys(r)])].filter(e=>!w(n[e],r[e])).map(e=>`${e} ${JSON.stringify(n[e]??`default`)} → ${JSON.stringify(r[e]??`default`)}`),...fr.filter(n=>!w(e[n],t[n]))]}function hr(e){let t=new Map;for(let{from:n,to:r}of Object.values(e.wires))A(t,r[0],`${n.join(`.`)}>${r[1]}`);return new Map([...t].map(([e,t])=>[e,t.join()]))}var gr=[`.palette`,`.canvas`,`.inspector`,`.under`],_r=`[data-testid=search],.canvas,.inspector input,.tabs .tab.on`,vr=`input:not([type=range]),button,select`,yr=e=>wr(e,`[data-testid=search]`),br=e=>wr(e,`.inspector .fields :is(${vr})`);function xr(e){e.querySelector(`[data-testid=note]`)?.closest(`details`)?.setAttribute(`open`,``),wr(e,`[data-testid=note]`)}var Sr=e=>e.querySelector(`[data-testid=name]`)?.click();function Cr(e,t){let n=[...e.querySelectorAll(_r)],r=e.getRootNode().activeElement,i=gr.findIndex(e=>r?.closest(e));for(let e=1;e<=gr.length;e++){let r=gr[(i+t*e+2*gr.length)%gr.length],a=n.find(e=>e.closest(r));if(a){a.focus();return}}}var wr=(e,t)=>e.querySelector(t)?.focus(),B=(e,t)=>e?.closest?.(t)!=null,Tr=e=>B(e,`input,textarea,select`);function Er(e){let t=t=>`layerloom:${t}:${e}`;return{read(e){return kr(()=>sessionStorage,t(e))??(e===`steps`?kr(()=>localStorage,t(e)):null)},write(e,n){Ar(()=>sessionStorage,t(e),n),e===`steps`&&Ar(()=>localStorage,t(e),n)}}}var Dr=e=>kr(()=>localStorage,`layerloom:${e}`),Or=(e,t)=>Ar(()=>localStorage,`layerloom:${e}`,t);function kr(e,t){try{return e().getItem(t)}catch{return null}}function Ar(e,t,n){try{n===null?e().removeItem(t):e().setItem(t,n)}catch{}}var jr=4,Mr=`recent-layers`,Nr=`favourite-layers`,Pr=e=>(Dr(e)??``).split(`,`).filter(Boolean),Fr=()=>Pr(Mr),Ir=()=>Pr(Nr);function Lr(e){Or(Mr,[e,...Fr().filter(t=>t!==e)].slice(0,jr).join())}function Rr(e,t){let n=Ir().filter(e=>e!==t);Or(Nr,(n.length===Ir().length?[...n,t]:n).join()),e.notify()}function zr(e,t,n){let r=new Map(e.map(e=>[e.type,e])),i=(e,t,n)=>({id:e,title:t,items:n.flatMap(e=>r.get(e)??[])}),a=Ir(),o=Fr().filter(e=>!a.includes(e));return[i(`common`,`Common`,Vr(t,n)),i(`recent`,`Recent`,o),i(`favourite`,`Favourites`,a)].filter(e=>e.items.length>0)}function Br(e,t){let n=e=>t.includes(e.type)?t.indexOf(e.type):t.length;return e.toSorted((e,t)=>n(e)-n(t))}function Vr({entries:e},{plan:t,networks:n}){let r=Object.values(n).flatMap(({nodes:e})=>Object.values(e).map(({type:e})=>e)),i=Object.keys(e),a=[Ur(t?.data),r,i].find(t=>t.some(t=>e[t]?.common?.length));return[...new Set((a??[]).flatMap(t=>e[t]?.common??[]))].slice(0,Hr)}var Hr=9;function Ur(e){let{signature:t}=e??{};return(t?.inputs??[]).flatMap(e=>t?.fields?.[e]?.kind??[])}var Wr=new Set([`params`,`init`,`blocks`,`groups`,`wires`,`exposed`,`weights`]);function V(e,t){let n=e,r=[],i=[],a=new Set;for(let e of t){let t=e.path.length?Gr(n,e,a,0):null;t?(n=t.tree,t.back&&r.push(t.back)):i.push(e)}return{document:n,inverse:r.reverse(),dropped:i}}function Gr(e,t,n,r){return r<t.path.length-1?Kr(e,t,n,r):Yr(t)?qr(e,t,n):Jr(e,t,n)}function Kr(e,t,n,r){let i=t.path[r];if(!C(e,i)&&Wr.has(i)){if(Yr(t))return{tree:e,back:null};let a=Gr({},t,n,r+1);return a&&{tree:Qr(e,i,a.tree,n),back:{path:t.path.slice(0,r+1)}}}let a=C(e,i)?e[i]:void 0;if(!Xr(a))return null;let o=Gr(a,t,n,r+1);return!o||o.tree===a?o&&{tree:e,back:o.back}:{tree:Qr(e,i,o.tree,n),back:o.back}}function qr(e,{path:t},n){let r=t.at(-1);if(!C(e,r))return{tree:e,back:null};let i=ti(e,r),a=e[r],o=Zr(e,n);return delete o[r],{tree:o,back:{path:t,value:a,...i===void 0?{}:{before:i}}}}function Jr(e,{path:t,value:n,before:r},i){let a=t.at(-1);if(C(e,a)){let r=e[a];return r===n?{tree:e,back:null}:{tree:Qr(e,a,n,i),back:{path:t,value:r}}}if(r===void 0||r===a||!C(e,r))return{tree:Qr(e,a,n,i),back:{path:t}};let o=ei(e,a,n,r);return i.add(o),{tree:o,back:{path:t}}}var Yr=e=>!(`value`in e)||e.value===void 0,Xr=e=>typeof e==`object`&&!!e&&!Array.isArray(e);function Zr(e,t){if(t.has(e))return e;let n=$r(e);return t.add(n),n}function Qr(e,t,n,r){let i=Zr(e,r);return i[t]=n,i}function $r(e){let t=Object.keys(e);if(t.length<64)return{...e};let n=Object.create(null);for(let r of t)n[r]=e[r];return Object.setPrototypeOf(n,Object.prototype)}function ei(e,t,n,r){let i={};for(let a of Object.keys(e))a===r&&(i[t]=n),a!==t&&(i[a]=e[a]);return i}function ti(e,t){let n=Object.keys(e);return n[n.indexOf(t)+1]}function ni(e){if(e.some(e=>!(`value`in e)||e.before!==void 0))return e;let t=new Map;return e.forEach((e,n)=>{t.set(ri(e),n)}),e.filter((e,n)=>t.get(ri(e))===n)}var ri=e=>e.path.join(`\0`);function H(e,t,n){let{network:r}=e,i=r.nodes[t[0]],a=r.nodes[n[0]];if(!i||!a)return`One of the two layers is gone.`;if(t[0]===n[0])return`A layer cannot feed itself.`;let o=e.entry(a).inputs.find(e=>e.name===n[1]);if(!o)return ii(e,n[0]);if(!e.entry(i).outputs.some(e=>e.name===t[1]))return ai(e,t[0]);if(je(r,n[0],t[0]))return`This would close a loop: ${e.plainTitle(n[0])} already leads to ${e.plainTitle(t[0])}.`;if((k(r).into.get(n[0])??[]).some(e=>w(e.from,t)&&e.to[1]===n[1])&&!o.many)return`These two are connected already.`;let s=Bt(e,t);return s&&It(e.plainTitle(n[0]),o,s,`this has`)}var ii=(e,t)=>`${e.plainTitle(t)} takes no input: it is where data come in.`,ai=(e,t)=>`${e.plainTitle(t)} gives nothing on: it is where the result leaves.`;function oi(e,t,n,r){let i=t.out?e.inputs(n):e.entry(e.network.nodes[n]).outputs,a=null;for(let{name:o}of r?i.filter(e=>e.name===r):i){let r=[n,o],s=t.out?H(e,t.port,r):H(e,r,t.port);if(!s){let a=i.length>1?`, ${o}`:``;return{to:r,sentence:`${t.out?`Into`:`From`} ${e.plainTitle(n)}${a}`}}a??=s}return{to:null,sentence:a??(t.out?ii(e,n):ai(e,n))}}function si(e,t,n){let{to:r,sentence:i}=oi(e,t,n);r?t.out?ci(e,t.port,r):ci(e,r,t.port):e.store.say(i,!0)}function ci(e,t,n){let r=H(e,t,n);if(r)return e.store.say(r,!0),!1;let i=e.path(`wires`,j(`w`,e.network.wires)),[a,o]=[e.plainTitle(t[0]),e.plainTitle(n[0])];return e.edit(`Connect ${a} to ${o}`,[...di(e,n),{path:i,value:{from:t,to:n}}],{node:n[0]}),e.announce(`${a} connected to ${o}`),!0}function li(e,t,n,r){let i=e.network.wires[t];if(!i||w(i.from,n)&&w(i.to,r))return!1;let{document:a}=V(e.store.document,[{path:e.path(`wires`,t)}]),o=fe(a,e.scope);if(n[0]===r[0]||je(o,r[0],n[0]))return e.store.say(n[0]===r[0]?`A layer cannot feed itself.`:`This would close a loop.`,!0),!1;let s=[...di(e,r).filter(e=>e.path[3]!==t),{path:e.path(`wires`,t),value:{from:n,to:r}}];return e.edit(`Move a wire to ${e.plainTitle(r[0])}`,s,{node:r[0]}),!0}function ui(e,t,n,r){let{to:i,sentence:a}=oi(e,n,r);i?n.out?li(e,t,n.port,i):li(e,t,i,n.port):e.store.say(a,!0)}function di(e,[t,n]){let r=e.entry(e.network.nodes[t]).inputs.find(e=>e.name===n);return!r||r.many?[]:Object.entries(e.network.wires).filter(([,{to:e}])=>e[0]===t&&e[1]===n).map(([t])=>({path:e.path(`wires`,t)}))}function fi(e,t,{from:n,wire:r,after:i,branch:a}){let o=r===void 0?void 0:e.network.wires[r];if(o)return{wire:{id:r,line:o}};if(n)return{end:n};let s=i===void 0?void 0:e.network.nodes[i],c=s&&t.inputs.length?e.entry(s).outputs[0]:void 0;if(!c)return{};let l=Object.entries(e.network.wires).filter(([,e])=>e.from[0]===i),[u]=l;return u&&l.length===1&&!a&&t.outputs.length?{wire:{id:u[0],line:u[1]}}:{end:{port:[i,c.name],out:!0}}}function pi({wire:e,end:t}){return e?e.line.from:t?.out?t.port:void 0}function mi(e,t,n,r){let i=e.height(t);return n.wire?gi(e,n.wire.line,i,r):{at:hi(e,n,i,r),makeRoom:[]}}function hi(e,{end:t},n,r){let{boxes:i,across:a}=e.drawing,o=([e,t])=>ye(i.values(),e,t,n,a);if(r)return o(r);let s=t&&e.boxOf(t.port[0]);if(s)return o(a?[T(s)+96,s.y]:[s.x,E(s)+(n===32?12:28)]);let c=[...i.values()].reduce((e,t)=>!e||(a?t.x>e.x:t.y>e.y)?t:e,null);if(c)return o(a?[T(c)+96,c.y]:[c.x,E(c)+28]);let[l,u]=e.view.middle();return[Math.round(l-116),Math.round(u-160)]}function gi(e,t,n,r){let{across:i}=e.drawing,a=e.boxOf(t.from[0]),o=e.boxOf(t.to[0]);if(r||!a||!o)return{at:r??[0,0],makeRoom:[]};let s=i?o.x-T(a):o.y-E(a),c=(i?272:n+28)+24-s;return c>0?{at:i?[T(a)+40,a.y]:[a.x,E(a)+12],makeRoom:_i(e,o,c)}:{at:i?[Math.round(T(a)+(s-232)/2),a.y]:[a.x,Math.round(E(a)+(s-n)/2)],makeRoom:[]}}function _i(e,t,n){let{drawing:r}=e,i=[...r.boxes.values()].filter(e=>r.across?e.x>=t.x-1:e.y>=t.y-1);return[...ke(r,new Map(i.map(e=>[e.id,r.across?[e.x+n,e.y]:[e.x,e.y+n]])))].map(([t,n])=>({path:e.path(`nodes`,t,`at`),value:n}))}function vi(e,t,n){let r=e.catalogue.blocks[t],{puts:i,names:a}=nt(Object.fromEntries(Object.entries(r.definitions).map(([t,n])=>[t,{...n,nodes:yi(e,n,r.definitions)}])),e.store.document.blocks),o=n&&e.verdictOf(n[0])?.outputs?.[n[1]]?.shape,s=r.family===`convolution`?o?.[0]:o?.at(-1),c={};if(r.follows&&s){let[e,t]=r.follows;c[e]=Math.max(1,Math.round(s*t))}return{puts:i,name:a.get(t),params:c}}function yi(e,t,n){let r=t=>t.block!==void 0&&n[t.block]?56:e.height(e.entry(t)),i=Object.entries(t.nodes),a=Xe(i.map(([e,t])=>({id:e,x:t.at[0],y:t.at[1],w:232,h:r(t)})),Object.entries(t.wires).map(([e,{from:t,to:n}])=>({id:e,from:t[0],to:n[0]})),!1,()=>!0);return Object.fromEntries(i.map(([e,t])=>[e,{...t,at:a.get(e)??t.at}]))}function U(e,t,n={}){let r=e.entryOfType(t),i=fi(e,r,n),a=pi(i);if(a&&bi(e,t,r,a,i,n))return``;let{network:o}=e,s=j(`n`,o.nodes),{at:c,makeRoom:l}=mi(e,r,i,n.at),u=t.startsWith(`ready:`)?vi(e,t.slice(6),a):null,d=xi(e,u?`block:${u.name}`:t,c,u),f=[...l,...u?.puts??[],{path:e.path(`nodes`,s),value:d},...Si(e,s,r,i)];return Lr(t),e.edit(`${i.wire?`Insert`:`Add`} ${r.title}`,f,{node:s}),e.select([s]),e.announce(`${e.plainTitle(s)} added`),i.wire&&Kt(e),s}function bi(e,t,n,r,i,a){let o=t=>U(e,t,a),s=zt(e,n,r);if(s)return Wt(e,{type:t,why:s,from:r,needsOutput:i.wire!==void 0,addInstead:o}),!0;let c=i.wire?.line,l=c&&Vt(e,n,c);return!l||l.mends?!1:(Wt(e,{type:t,why:l.why,from:r,needsOutput:!0,line:c,addInstead:o}),!0)}function xi(e,t,n,r){let i=ut(e.network);if(t.startsWith(`block:`)){let e=t.slice(6);return{type:`block`,name:ct(e,i),block:e,params:r?.params??{},at:n}}let a=e.entryOfType(t),o=!a.inputs.length||!a.outputs.length||a.family===`input`||a.family===`output`;return{type:t,name:ct(a.stem,i,o?e.isName:void 0),params:{},at:n}}function Si(e,t,n,{wire:r,end:i}){let a=n.inputs[0],o=n.outputs[0],s=e.path(`wires`,j(`w`,e.network.wires));return r?a&&o?Ci(e,t,r.id,a.name,o.name):[]:i?.out&&a?[{path:s,value:{from:i.port,to:[t,a.name]}}]:i&&!i.out&&o?[...di(e,i.port),{path:s,value:{from:[t,o.name],to:i.port}}]:[]}function Ci(e,t,n,r,i){let{wires:a}=e.network;return[{path:e.path(`wires`,n,`to`),value:[t,r]},{path:e.path(`wires`,j(`w`,a)),value:{from:[t,i],to:a[n].to}}]}function wi(e,t){return e.onlyNode===void 0?U(e,t,e.onlyWire===void 0?{}:{wire:e.onlyWire}):U(e,t,{after:e.onlyNode})}function Ti(e,t,n,r=[]){let i=e.network.wires[n],a=e.network.nodes[t];if(!i||!a)return!1;let o=e.entry(a),[s]=o.inputs,[c]=o.outputs,{into:l,outOf:u}=k(e.network);return!s||!c||l.has(t)||u.has(t)||bi(e,a.type,o,i.from,{wire:{id:n,line:i}},{wire:n})?!1:(e.edit(`Insert ${e.plainTitle(t)}`,[...r,...Ci(e,t,n,s.name,c.name)],{node:t}),Kt(e),!0)}var Ei=`The server does not answer; blocks are made there. Nothing was changed.`;async function Di(e,t=`Block`){let{nodes:n,scope:r}=e;n.size&&await ji(e,{do:`group`,network:r.name,nodes:[...n],title:t},`Make a block`)}async function Oi(e,t){let{scope:n}=e;await ji(e,{do:`ungroup`,network:n.name,node:t,nodes:[t]},`Take the block apart`)}function ki(e,t,n){let r=e.scope.kind===`blocks`?e.store.document.blocks[e.scope.name]:void 0;return Object.entries(r?.exposed??{}).find(([,{sets:e}])=>e.some(([e,r])=>e===t&&r===n))?.[0]??null}async function Ai(e,t,{name:n,label:r}){let i=ki(e,t,n),a=e.scope.name;i===null?await ji(e,{do:`expose`,block:a,node:t,param:n,label:r},`Show ${r} on the block`):await ji(e,{do:`hide`,block:a,setting:i},`Hide ${r} from the block`)}async function ji(e,t,n){let{store:r,api:i}=e;if(!await r.whenSaved()){r.say(Ei,!0);return}let a=new Set(Object.keys(e.network.nodes));try{let o=await i.post(`${i.at}/blocks`,{...t,scope:e.path(),revision:r.revision});e.edit(n,o.puts);let s=Object.keys(e.network.nodes).filter(e=>!a.has(e));s.length&&e.select(s)}catch(e){r.say(y(e,Ei),!0)}}var Mi=5e6,Ni=2e3,Pi=`What you pasted is not part of a drawing. Copy layers here, or in another Layerloom project, and paste them.`;function Fi(e,t,n){let r={};for(let[n,{group:i,...a}]of Object.entries(e.nodes))t.has(n)&&(r[n]=a);let i=Object.fromEntries(Object.entries(e.wires).filter(([,{from:e,to:n}])=>t.has(e[0])&&t.has(n[0]))),a={};return Ii(Object.values(r),n,a),{layerloom:1,nodes:r,wires:i,...Object.keys(a).length?{blocks:a}:{}}}function Ii(e,t,n){for(let{block:r}of e)r!==void 0&&t[r]&&!n[r]&&(n[r]=t[r],Ii(Object.values(t[r].nodes),t,n))}function Li(e,t){if(e.length>Mi)return`What you pasted is larger than 5 MB, more than a drawing can hold.`;let n=Ri(e);if(!W(n)||n.layerloom!==1||!W(n.nodes))return Pi;let r=Object.entries(n.nodes);if(!r.length)return Pi;if(r.length>Ni)return`What you pasted has ${r.length} layers; 2,000 can be pasted at once.`;let i={layerloom:1,nodes:{},wires:{}};for(let[e,n]of r){if(!Bi(n))return Pi;if(!t(n.type))return`What you pasted holds a layer of a kind that is not known here: ${n.type.slice(0,40)}.`;i.nodes[e]={...n,params:n.params??{}}}for(let[e,t]of Object.entries(n.wires??{})){if(!Hi(t))return Pi;i.wires[e]={from:t.from,to:t.to}}for(let[e,t]of Object.entries(n.blocks??{})){if(!Ui(t))return Pi;i.blocks??={},i.blocks[e]=t}return i}function Ri(e){try{return JSON.parse(e)}catch{return null}}var W=e=>typeof e==`object`&&!!e&&!Array.isArray(e),zi=e=>Array.isArray(e)&&e.length===2&&e.every(e=>Number.isFinite(e)&&Math.abs(e)<1e6),Bi=e=>W(e)&&typeof e.type==`string`&&typeof e.name==`string`&&zi(e.at)&&(e.params===void 0||W(e.params)),Vi=e=>Array.isArray(e)&&e.length===2&&e.every(e=>typeof e==`string`),Hi=e=>W(e)&&Vi(e.from)&&Vi(e.to),Ui=e=>W(e)&&W(e.nodes)&&W(e.wires)&&Object.values(e.nodes).every(e=>W(e)&&typeof e.type==`string`),Wi=24;function Gi(e){if(!e.nodes.size)return null;let t=Fi(e.network,e.nodes,e.store.document.blocks);return e.announce(`${N(e.nodes.size,`layer`)} copied`),JSON.stringify(t,null,1)}function Ki(e,t,n=`Paste`){let r=Li(t,t=>t===`block`||C(e.catalogue.entries,t));if(typeof r==`string`)return e.store.say(r,!0),!1;let{network:i}=e,{puts:a,names:o}=nt(r.blocks??{},e.store.document.blocks),s=Object.values(r.nodes),[c,l]=Ji(e,s),u=ut(i),d=new Map;for(let[t,n]of Object.entries(r.nodes)){let r=j(`n`,i.nodes);d.set(t,r);let s=Yi(e,n,u);u.add(s);let f=n.block===void 0?{}:{block:o.get(n.block)??n.block},p=[Math.round(n.at[0]+c),Math.round(n.at[1]+l)];a.push({path:e.path(`nodes`,r),value:{...n,name:s,...f,at:p}})}for(let{from:t,to:n}of Object.values(r.wires)){let r=d.get(t[0]),o=d.get(n[0]);r&&o&&a.push({path:e.path(`wires`,j(`w`,i.wires)),value:{from:[r,t[1]],to:[o,n[1]]}})}return e.edit(`${n} ${s.length===1?e.entry(s[0]).title:`${s.length} layers`}`,a),e.select(d.values()),e.announce(`${N(s.length,`layer`)} added`),!0}function qi(e){let t=Gi(e);t&&Ki(e,t,`Duplicate`)}function Ji(e,t){let n=Math.min(...t.map(e=>e.at[0])),r=Math.min(...t.map(e=>e.at[1])),i=[...e.drawing.boxes.values()],a=e=>i.some(t=>Math.abs(t.x-n-e)<4&&Math.abs(t.y-r-e)<4),o=Wi;for(;a(o);)o+=Wi;return[o,o]}function Yi(e,t,n){return!n.has(t.name)&&e.isName(t.name)?t.name:ct(lt(t.name)||e.entry(t).stem,n)}function Xi(e,t){let n=e.members(t),r=e.problems.findIndex(({node:e})=>e!==null&&n.includes(e));e.set({card:r>=0?{problem:r}:null})}function Zi(e,t){let n=e.wireVerdict(t)?.state===`conflict`,r=e.network.wires[t]?.to[0],i=e.problems.findIndex(e=>e.wire===t||n&&e.node===r);e.set({card:i>=0?{problem:i}:{wire:t}})}function Qi(e){if(!e.nodes.size)return;let t=j(`g`,e.network.groups),n=[{path:e.path(`groups`,t),value:{title:`Group`}},...[...e.nodes].map(n=>({path:e.path(`nodes`,n,`group`),value:t}))];C(e.network,`groups`)||n.unshift({path:e.path(`groups`),value:{}}),e.edit(`Group`,n),e.set({renaming:t})}function $i(e,t){let n=Object.entries(e.network.nodes).filter(([,e])=>e.group===t).map(([t])=>({path:e.path(`nodes`,t,`group`)}));e.edit(`Ungroup`,[...n,{path:e.path(`groups`,t)}])}function ea(e){let{network:t,nodes:n}=e,r=new Set([...n].map(e=>t.nodes[e].group).filter(e=>e!==void 0));for(let t of r)$i(e,t);let[i]=n;!r.size&&i!==void 0&&t.nodes[i].type===`block`&&Oi(e,i)}function ta(e,t,n){let r=e.network.groups[t];if(!r)return;let i={...r,...n};i.collapsed||delete i.collapsed;let a=i.collapsed?`Collapse the group`:`Open the group`;e.edit(n.title===void 0?a:`Rename the group`,[{path:e.path(`groups`,t),value:i}])}function G(e,t=!1){let{nodes:n,wires:r,network:i}=e;if(!n.size&&!r.size)return;let a=Object.entries(i.wires).filter(([e,t])=>r.has(e)||n.has(t.from[0])||n.has(t.to[0])),o=a.map(([t])=>({path:e.path(`wires`,t)}));t&&o.push(...na(e,a.map(([,e])=>e)));for(let t of n)o.push({path:e.path(`nodes`,t)});let s=`Delete ${n.size?e.named(n):o.length===1?`a wire`:N(o.length,`wire`)}`;e.edit(s,o),e.card=null,e.select([]),e.announce(s),e.view.focus()}function na(e,t){let{nodes:n,network:r}=e,i=t.filter(e=>!n.has(e.from[0])&&n.has(e.to[0])),a=t.filter(e=>n.has(e.from[0])&&!n.has(e.to[0]));if(i.length!==1)return[];let{from:o}=i[0];return a.map(({to:t})=>({path:e.path(`wires`,j(`w`,r.wires)),value:{from:o,to:t}}))}function ra(e,t,n,r,i=!0){let a=t.filter(t=>C(e.network.nodes,t)),o=a.flatMap(t=>ia(e,t,n,r));if(!o.length)return;let s=`param ${n.name} ${t.join()}`,c=a.map(t=>e.network.nodes[t].params?.[n.name]??n.default).find(e=>e!=null),l=(e.goesOn(s)?e.change?.oldValue:void 0)??F(n,c),u=`${n.label} ${l} to ${F(n,r??n.default)}`;e.edit(u,o,{node:t.length===1?t[0]:null,...i?{merge:s}:{}}),e.change&&(e.change.oldValue=l)}function ia(e,t,n,r){let{params:i}=e.network.nodes[t],a=r===void 0||w(r,n.default??void 0);if(!i)return[{path:e.path(`nodes`,t,`params`),value:a?{}:{[n.name]:r}}];let o=e.path(`nodes`,t,`params`,n.name);return a?C(i,n.name)?[{path:o}]:[]:w(i[n.name],r)?[]:[{path:o,value:r}]}function K(e,t,n,r,i,a=!1){let o=t.filter(t=>C(e.network.nodes,t)&&!w(e.network.nodes[t][n],r)).map(t=>({path:e.path(`nodes`,t,n),...r===void 0?{}:{value:r}}));o.length&&e.edit(i,o,{node:t.length===1?t[0]:null,...a?{merge:`${n} ${t.join()}`}:{}})}function aa(e,t,n){let r=e.network.nodes[t];return!r||r.name===n?null:e.isName(n)?ut(e.network).has(n)?`Another layer is called ${n} already.`:(e.edit(`Rename ${r.name} to ${n}`,[{path:e.path(`nodes`,t,`name`),value:n}],{node:t}),null):`A name in code begins with a small letter, holds small letters, digits and _, and is not a word of Python or torch.`}function oa(e){let t=[...e.nodes].filter(t=>{let n=e.entry(e.network.nodes[t]);return n.inputs.length&&n.outputs.length});if(!t.length){e.nodes.size&&e.store.say(`Inputs and outputs cannot be bypassed: nothing would come in, or nothing would leave.`,!0);return}let n=t.every(t=>e.network.nodes[t].bypassed);K(e,t,`bypassed`,!n||void 0,`${n?`Use`:`Bypass`} ${e.named(t)}`)}function sa(e,t,n){let r=null,i=1/0;for(let a of e.values()){if(a===t)continue;let e=pe(a)-pe(t),o=me(a)-me(t),s=n===`down`||n===`up`,c=(s?o:e)*(n===`down`||n===`right`?1:-1),l=Math.abs(s?e:o);if(c<8||l>c*4+40)continue;let u=c+l*2;u<i&&(i=u,r=a)}return r}var ca=e=>[...e.values()].reduce((e,t)=>e&&e.x+e.y<=t.x+t.y?e:t,null);function la(e,t){let{boxes:n}=e.drawing,r=[...e.nodes].at(-1),i=r===void 0?void 0:e.boxOf(r),a=i?sa(n,i,t):ca(n);a&&(e.select(e.members(a.id)),e.view.show([a.id]))}function ua(e,t){let{network:n}=t;n&&C(e.store.document.networks,n)&&(e.scope.kind!==`networks`||e.scope.name!==n)&&e.open({kind:`networks`,name:n});let r=t.wire?e.network.wires[t.wire]:void 0;t.node?(e.select([t.node]),e.view.show([t.node])):r&&(e.select([],[t.wire]),e.view.show([r.to[0]]));let i=e.problems.findIndex(e=>da(e,t));e.set({card:i>=0?{problem:i}:null})}var da=(e,t)=>e===t||e.check===t.check&&e.node===t.node&&e.wire===t.wire&&e.text===t.text;function fa(e){return e.card&&`problem`in e.card?e.problems[e.card.problem]:void 0}function pa(e){let{problems:t,card:n}=e;if(!t.length)return;let r=t[((n&&`problem`in n?n.problem:-1)+1)%t.length];ua(e,r),e.announce(r.text)}function ma(e,t){let n=Object.keys(e.store.document.networks),r=n.at((n.indexOf(e.scope.name)+t)%n.length);r&&r!==e.scope.name&&e.open({kind:`networks`,name:r})}function ha(e,t){let n=e.network.nodes[t]?.block;return n?(e.open({kind:`blocks`,name:n},e.scope),!0):!1}var ga=16,_a=e=>t=>{let[n]=t.editor.nodes;return n!==void 0&&e(t,n)},va=(e,t)=>{t(e),requestAnimationFrame(()=>e.view.home())};function ya({editor:e}){e.quick?e.set({quick:null}):e.card?e.set({card:null}):e.nodes.size||e.wires.size?e.select([]):e.leave()}function ba({editor:e}){let t=fa(e);return e.store.message?.offer?e.store.accept():t?qt(e,t):!1}var xa=[{shown:`Tab`,words:`Add a layer (after the chosen one)`,edits:!0,icon:`plus`,press:{Tab:({editor:e},{shiftKey:t})=>!t&&Jt(e)}},{shown:`Shift Enter`,words:`… as a new branch`,press:{}},{shown:`/`,words:`Search the palette`,press:{"/":({page:e})=>yr(e)}},{shown:`← ↑ ↓ →`,words:`Walk to the next layer`,press:{ArrowLeft:({editor:e})=>la(e,`left`),ArrowUp:({editor:e})=>la(e,`up`),ArrowDown:({editor:e})=>la(e,`down`),ArrowRight:({editor:e})=>la(e,`right`)}},{shown:`Shift ← ↑ ↓ →`,words:`Move the chosen layers`,edits:!0,press:{"Shift ArrowLeft":({editor:e})=>jt(e,-16,0),"Shift ArrowUp":({editor:e})=>jt(e,0,-16),"Shift ArrowDown":({editor:e})=>jt(e,0,ga),"Shift ArrowRight":({editor:e})=>jt(e,ga,0)}},{shown:`L`,words:`Connect the chosen layer to …`,edits:!0,icon:`link`,press:{L:_a(({editor:e},t)=>e.set({dialog:{what:`link`,from:t}}))}},{shown:`Enter`,words:`Settings of the chosen layer`,press:{Enter:_a(({page:e})=>br(e))}},{shown:`Esc`,words:`Back to the drawing; let go`,press:{Escape:ya}},{shown:`Delete`,words:`Delete`,edits:!0,icon:`trash-2`,press:{Delete:({editor:e})=>G(e),Backspace:({editor:e})=>G(e)}},{shown:`Shift Delete`,words:`Delete and close the gap`,edits:!0,icon:`trash-2`,press:{"Shift Delete":({editor:e})=>G(e,!0),"Shift Backspace":({editor:e})=>G(e,!0)}},{shown:`Ctrl Z`,words:`Undo`,press:{"Ctrl Z":({editor:e})=>e.undo()}},{shown:`Ctrl Shift Z`,words:`Redo`,press:{"Ctrl Shift Z":({editor:e})=>e.redo(),"Ctrl Y":({editor:e})=>e.redo()}},{shown:`Ctrl C · X · V`,words:`Copy, cut, paste`,press:{}},{shown:`Ctrl D`,words:`Duplicate`,edits:!0,icon:`copy`,press:{"Ctrl D":({editor:e})=>qi(e)}},{shown:`Ctrl A`,words:`Choose all`,press:{"Ctrl A":({editor:e})=>e.select(Object.keys(e.network.nodes))}},{shown:`Ctrl G`,words:`Group`,edits:!0,press:{"Ctrl G":({editor:e})=>Qi(e)}},{shown:`Ctrl Shift G`,words:`Ungroup`,edits:!0,press:{"Ctrl Shift G":({editor:e})=>ea(e)}},{shown:`Ctrl B`,words:`Make a block`,edits:!0,press:{"Ctrl B":({editor:e})=>void Di(e)}},{press:{"Ctrl S":({editor:e})=>void e.store.flush()}},{shown:`B`,words:`Bypass, use again`,edits:!0,icon:`eye-off`,press:{B:({editor:e})=>oa(e)}},{shown:`F2`,words:`Name in code`,edits:!0,press:{F2:_a(({page:e})=>Sr(e))}},{shown:`N`,words:`Note`,edits:!0,press:{N:_a(({page:e})=>xr(e))}},{shown:`O`,words:`Open the block`,press:{O:_a(({editor:e},t)=>ha(e,t))}},{shown:`U`,words:`Leave the block`,press:{U:({editor:e})=>e.trail.length?e.leave():!1}},{shown:`T`,words:`Tidy`,edits:!0,press:{T:({editor:e})=>va(e,Mt)}},{shown:`Shift T`,words:`Turn: top-down, left-right`,edits:!0,press:{"Shift T":({editor:e})=>va(e,Nt)}},{shown:`F`,words:`Fit into view`,press:{F:({editor:e})=>requestAnimationFrame(()=>e.view.home(!0))}},{shown:`+ −`,words:`Zoom`,press:{"+":({editor:e})=>e.view.zoom(`in`),"=":({editor:e})=>e.view.zoom(`in`),"-":({editor:e})=>e.view.zoom(`out`)}},{shown:`0`,words:`100%`,press:{0:({editor:e})=>e.view.zoom(1)}},{shown:`P`,words:`Next problem`,press:{P:({editor:e})=>pa(e)}},{shown:`X`,words:`Fix it, or take what is offered`,edits:!0,press:{X:ba}},{shown:`[ ]`,words:`Other network`,press:{"[":({editor:e})=>ma(e,-1),"]":({editor:e})=>ma(e,1)}},{shown:`W`,words:`Plain words, torch words`,press:{W:({editor:e})=>e.setWords(e.words===`plain`?`torch`:`plain`)}},{shown:`F6`,words:`Palette, drawing, inspector, code`,press:{}},{shown:`?`,words:`This sheet`,press:{"?":({editor:e})=>e.set({dialog:{what:`shortcuts`}})}}],Sa=e=>({editor:t},{target:n})=>!B(n,`.canvas,textarea`)&&(t.settle(),e(t)),Ca=[{press:{"Ctrl Z":Sa(e=>e.undo()),"Ctrl Shift Z":Sa(e=>e.redo()),"Ctrl Y":Sa(e=>e.redo())}}],wa=[{press:{F6:({page:e})=>Cr(e,1),"Shift F6":({page:e})=>Cr(e,-1)}},{press:{Escape:({editor:e},{target:t})=>B(t,`.side,.bar`)?(e.settle(),e.view.focus()):!1}},...Ca],Ta={copy:e=>Gi(e),cut:e=>{let t=Gi(e);return t&&e.mode===`edit`&&G(e),t},paste:(e,t)=>e.mode===`edit`&&Ki(e,t)},q={dropOnWire:{words:`drag a layer in from the left, onto a wire to insert it`,act:(e,t,n)=>U(e,t,{wire:n})},dropInTheEmpty:{words:``,act:(e,t,n)=>U(e,t,{at:n})},doubleClickEmpty:{words:`double click for quick-add`,act:Yt},holdEmpty:{words:``,act:Yt},holdLayer:{words:`hold a finger on a layer for its menu, pinch to zoom`,act:(e,t,n,r)=>{e.select([t]),e.set({held:e.view.under(n,r).frame})}},doubleClickGroup:{words:`double click a block or a folded group to open it`,act:(e,t)=>ta(e,Te(t),{collapsed:!1})},doubleClickBlock:{words:``,act:ha},linkToPort:{words:`drag from port to port, or into the empty, to see what fits`,act:(e,t,n)=>ci(e,t,n)},linkToLayer:{words:``,act:si},linkToEmpty:{words:``,act:(e,t,n,r)=>Xt(e,t,n,r)},wireEndToLayer:{words:``,act:ui},wireEndToEmpty:{words:`drag the end of a wire away to delete it`,act:(e,t)=>{e.select([],[t]),G(e)}},dragLayers:{words:``,act:(e,t)=>e.drawFirst(()=>At(e,t))},dragLayerOntoWire:{words:``,act:(e,t,n,r)=>Ti(e,t,n,[r])},lasso:{words:`Shift and drag to choose several`,act:(e,t,n)=>e.drawFirst(()=>e.select(t,n))},clickBadge:{words:`click a badge to have the problem explained`,act:Xi},clickWire:{words:``,act:Zi}},Ea=352,J=8,Da=84,Y=16;function Oa(e,{x:t,y:n,zoom:r},i,a){let o=Math.min(Ea,i.width-Y);if(!e)return{left:i.width-o-Y,top:Y,width:o,leader:null};let s={left:e.x*r+t,right:(e.x+232)*r+t,badge:e.y*r+n,middle:(e.y+e.h/2)*r+n,height:e.h*r},c=ka(s,o,i.width);if(c===null){let e=Math.max(J,i.width-o-J),t=Aa(s,i.height,a);return{left:e,top:t,width:o,leader:ja(s,e,t,o,a)}}let l=Math.max(J,Math.min(s.middle-a*.62,i.height-a-J));return{left:c,top:l,width:o,leader:ja(s,c,l,o,a)}}function ka(e,t,n){if(e.right+Da+t<=n-J)return e.right+Da;if(e.right+Y+t<=n-J)return e.right+Y;let r=e.left-t-Y;return r>=J?r:null}function Aa({middle:e,height:t},n,r){return e+t+r+Y<n?e+t/2+12:Math.max(J,e-t/2-r-12)}function ja(e,t,n,r,i){let a=Ma(e,t,r);return a&&a.y>=n+6&&a.y<=n+i-6?a:null}function Ma(e,t,n){return t>e.right?{from:e.right+10,to:t,y:e.badge}:t+n<e.left?{from:t+n,to:e.left-4,y:e.middle}:null}var Na={error:[`circle-alert`,`var(--error)`],warning:[`triangle-alert`,`var(--warn)`],hint:[`lightbulb`,`var(--ink-3)`]};function Pa({severity:e}){let[t,n]=Na[e];return(0,R.jsx)(`span`,{style:{color:n,paddingTop:2},role:`img`,"aria-label":e,children:(0,R.jsx)(b,{name:t})})}function Fa({root:e}){let t=I(),{card:n}=t;if(!n)return null;let r=fa(t),i=`wire`in n?n.wire:r?.node?null:r?.wire,a=i?t.network.wires[i]:void 0;return r?(0,R.jsxs)(La,{editor:t,root:e,anchor:r.node??a?.to[0],label:r.title,isError:r.severity===`error`,mark:r.severity===`error`?(0,R.jsx)(`span`,{className:`badge static`,children:`!`}):(0,R.jsx)(Pa,{severity:r.severity}),title:(0,R.jsx)(x,{text:r.title}),children:[(0,R.jsx)(Ba,{problem:r}),t.mode===`edit`&&(0,R.jsx)(Ha,{editor:t,problem:r})]}):a?(0,R.jsx)(La,{editor:t,root:e,anchor:a.to[0],label:`Wire`,isError:!1,mark:(0,R.jsx)(b,{name:`link`}),title:`What this wire carries`,children:(0,R.jsx)(Ua,{editor:t,id:i,wire:a})}):null}var Ia=220;function La({editor:e,root:t,anchor:n,label:i,isError:a,mark:o,title:s,children:c}){let[l,u,d]=r(e=>e.transform);r(e=>`${e.width} ${e.height}`);let f=(0,S.useRef)(null),[p,m]=(0,S.useState)(Ia);(0,S.useLayoutEffect)(()=>{f.current&&m(f.current.offsetHeight)});let h=Ra(t.current,p),g=Oa(n===void 0?void 0:e.boxOf(n),{x:l,y:u,zoom:d},h,p),_=()=>{e.set({card:null}),e.view.focus()};return(0,R.jsxs)(R.Fragment,{children:[g.leader&&(0,R.jsx)(za,{leader:g.leader,isError:a}),(0,R.jsxs)(`div`,{ref:f,className:`pop card nowheel`,role:`dialog`,"aria-label":i,"data-testid":`card`,style:{left:g.left,top:g.top,width:g.width},onKeyDown:e=>{e.key===`Escape`&&(e.stopPropagation(),_())},children:[(0,R.jsxs)(`div`,{className:`row`,style:{marginBottom:10},children:[o,(0,R.jsx)(`h3`,{className:`grow`,children:s}),(0,R.jsx)(`button`,{type:`button`,className:`q`,"aria-label":`Close`,onClick:_,children:(0,R.jsx)(b,{name:`x`})})]}),c]})]})}function Ra(e,t){let n=e?.querySelector(`.problems`),r=(e?.clientHeight??600)-(n?n.offsetHeight+12:0);return{width:e?.clientWidth??800,height:Math.max(t+16,r)}}var za=({leader:{from:e,to:t,y:n},isError:r})=>(0,R.jsx)(`svg`,{style:{position:`absolute`,left:e,top:n-6,pointerEvents:`none`,zIndex:7},width:Math.max(0,t-e),height:12,"aria-hidden":`true`,children:(0,R.jsx)(`path`,{d:`M0 6H${t-e}`,stroke:r?`var(--error)`:`var(--ink-3)`,strokeWidth:1.5,strokeDasharray:`2 3`})});function Ba({problem:e}){let t=[[`Where`,e.where],[`What`,e.what],[`Why`,e.why],[`Do`,e.do]];return(0,R.jsx)(`dl`,{className:`four`,children:t.map(([e,t])=>t&&(0,R.jsx)(Va,{name:e,text:t},e))})}var Va=({name:e,text:t})=>(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`dt`,{children:e}),(0,R.jsx)(`dd`,{children:(0,R.jsx)(x,{text:t})})]});function Ha({editor:e,problem:t}){let{fix:n,other:r}=t;return!n&&!r?null:(0,R.jsxs)(`div`,{className:`row`,style:{marginTop:14,flexWrap:`wrap`},children:[n&&(0,R.jsxs)(`button`,{type:`button`,className:`btn p`,"data-testid":`fix`,title:n.does,onClick:()=>qt(e,t),children:[(0,R.jsx)(b,{name:`wrench`}),n.label]}),r&&(0,R.jsx)(`button`,{type:`button`,className:`btn`,title:r.does,onClick:()=>qt(e,t,`other`),children:r.label})]})}function Ua({editor:e,id:t,wire:n}){let r=e.wireVerdict(t),[i,a]=n.to;return(0,R.jsxs)(`dl`,{className:`four`,children:[(0,R.jsx)(`dt`,{children:`From`}),(0,R.jsx)(`dd`,{children:(0,R.jsx)(`b`,{children:e.plainTitle(n.from[0])})}),(0,R.jsx)(`dt`,{children:`To`}),(0,R.jsxs)(`dd`,{children:[(0,R.jsx)(`b`,{children:e.plainTitle(i)}),a===`in`?``:`, ${a}`]}),(0,R.jsx)(`dt`,{children:`Size`}),(0,R.jsxs)(`dd`,{children:[P(r?.shape),(0,R.jsx)(`br`,{}),(0,R.jsxs)(`span`,{className:`q`,children:[_t(r?.shape,r?.names),`, a sample`]})]})]})}function Wa(){let e=I();if(Object.keys(e.network.nodes).length||e.quick)return null;let t=Ga(e.store.document.plan?.data),n=Ka(e,t),r=n?.title.toLowerCase();return(0,R.jsxs)(`div`,{className:`emptyhere`,"data-testid":`empty`,children:[(0,R.jsx)(Ja,{}),(0,R.jsx)(`h2`,{style:{marginTop:16},children:`Drop a layer to begin`}),(0,R.jsxs)(`p`,{className:`m`,style:{margin:`4px 0 16px`,maxWidth:380},children:[`Or press Tab and type its name.`,t&&n?` An ${r} input fits the data you chose: ${P(t.shape)}.`:``]}),e.scope.kind===`networks`&&(0,R.jsxs)(`div`,{className:`row`,children:[n&&(0,R.jsxs)(`button`,{type:`button`,className:`btn p`,"data-testid":`empty-add`,onClick:()=>qa(e,n,t),children:[(0,R.jsx)(b,{name:`plus`}),`Add the `,r?.replace(/ input$/,``),` input`]}),(0,R.jsxs)(`button`,{type:`button`,className:`btn`,onClick:()=>e.go({to:`gallery`}),children:[(0,R.jsx)(b,{name:`layout-panel-left`}),`Templates`]})]})]})}function Ga(e){let{signature:t}=e??{},n=t?.inputs?.[0];return n===void 0?void 0:t?.fields?.[n]}function Ka({catalogue:{entries:e}},t){return e[t?.kind??``]??e.image??Object.values(e).find(e=>!e.inputs.length)}function qa(e,t,n){let r=U(e,t.type),i=n?.kind===t.type?n.shape??[]:[],a=t.fields.filter(({kind:e,advanced:t})=>e===`int`&&!t);for(let[t,n]of i.entries()){let i=a[t];i&&n!==null&&ra(e,[r],i,n,!1)}e.view.focus()}var Ja=()=>(0,R.jsx)(`svg`,{width:`220`,height:`88`,"aria-hidden":`true`,children:(0,R.jsxs)(`g`,{fill:`none`,style:{stroke:`var(--line-2)`},strokeWidth:`1.5`,children:[[4,82,160].map(e=>(0,R.jsx)(`rect`,{x:e,y:`31`,width:`56`,height:`26`,rx:`6`,strokeDasharray:`4 4`},e)),(0,R.jsx)(`path`,{d:`M60 44H82M138 44H160`})]})});function Ya({key:e,ctrlKey:t,metaKey:n,shiftKey:r,altKey:i}){if(i)return[];let a=t||n?`Ctrl `:``,o=e.length===1?e.toUpperCase():e;return r?[`${a}Shift ${o}`,a+o]:[a+o]}function Xa(e,t,n){for(let r of Ya(t))for(let i of e){let e=i.press[r];if(!(!e||i.edits&&n.editor.mode!==`edit`)&&e(n,t)!==!1)return!0}return!1}function Za({press:e},t){let[n=``]=Object.keys(e),r={key:n,ctrlKey:!1,metaKey:!1,shiftKey:!1,altKey:!1,target:null};e[n]?.(t,r)}var Qa={width:288,height:232},$a=12;function eo({root:e}){let t=I(),{held:n}=t;if(!n||t.onlyNode===void 0)return null;let r=e.current.closest(`.build`)??e.current,{width:i,height:a}=t.view.frame(),o={left:Math.max(8,Math.min(n.x+$a,i-Qa.width-8)),top:Math.max(8,Math.min(n.y+$a,a-Qa.height-8))},s=xa.filter(({icon:e,edits:n})=>e&&(!n||t.mode===`edit`));return(0,R.jsx)(ce,{label:t.plainTitle(t.onlyNode),at:o,close:()=>{t.set({held:null}),t.view.focus()},items:s.map(e=>({icon:e.icon,text:e.words??``,testid:`held-${e.icon}`,act:()=>Za(e,{editor:t,page:r})}))})}function to({editor:e}){let t=(0,S.useRef)(null);(0,S.useEffect)(()=>t.current?.focus(),[]);let n=()=>{e.set({dialog:null}),e.view.focus()};return(0,R.jsxs)(`div`,{className:`pop sheet`,role:`dialog`,"aria-modal":`true`,"aria-label":`Keys`,"data-testid":`shortcuts`,onKeyDown:e=>{e.stopPropagation(),(e.key===`Escape`||e.key===`?`)&&n()},children:[(0,R.jsxs)(`div`,{className:`row`,style:{marginBottom:12},children:[(0,R.jsx)(`h2`,{className:`grow`,children:`Keys`}),(0,R.jsx)(`button`,{ref:t,type:`button`,className:`btn t sm i`,"aria-label":`Close`,onClick:n,children:(0,R.jsx)(b,{name:`x`})})]}),(0,R.jsx)(`div`,{className:`keys`,children:xa.map(({shown:e,words:t})=>e&&(0,R.jsxs)(`div`,{children:[(0,R.jsx)(`span`,{children:t}),(0,R.jsx)(ro,{shown:e})]},e))}),(0,R.jsxs)(`p`,{className:`m`,style:{marginTop:12},children:[`With the mouse: `,no(),`.`]})]})}var no=()=>Object.values(q).map(({words:e})=>e).filter(Boolean).join(`; `),ro=({shown:e})=>(0,R.jsx)(`span`,{className:`nw`,children:e.split(` `).map((e,t)=>(0,R.jsxs)(S.Fragment,{children:[t&&e!==`·`?` `:``,e===`·`?` ·`:(0,R.jsx)(`span`,{className:`kbd`,children:e})]},t))});function io(e,{take:t,close:n,closing:r=[]}){let[i,a]=(0,S.useState)(0),o=(0,S.useRef)(null),s=(0,S.useRef)(null);(0,S.useEffect)(()=>o.current?.focus(),[]);let c=e=>{a(e),s.current?.children[e]?.scrollIntoView({block:`nearest`})};return{active:i,setActive:a,box:o,list:s,onKeyDown:a=>{if(a.stopPropagation(),a.key===`ArrowDown`)c(Math.min(e-1,i+1));else if(a.key===`ArrowUp`)c(Math.max(0,i-1));else if(a.key===`Enter`)t(i,a.shiftKey);else if(a.key===`Escape`||r.includes(a.key))n();else return;a.preventDefault()}}}function ao({editor:e,from:t}){let[n,r]=(0,S.useState)(``),i=e.entry(e.network.nodes[t]).outputs[0]?.name,a=oo(e,t,i).filter(t=>so(e,t,n)),o=()=>{e.set({dialog:null}),e.view.focus()},s=n=>{let r=a[n];r&&i!==void 0&&(r.why?e.store.say(r.why,!0):(e.dialog=null,ci(e,[t,i],[r.id,r.port.name]),e.view.focus()))},{active:c,setActive:l,box:u,list:d,onKeyDown:f}=io(a.length,{take:s,close:o});return(0,R.jsxs)(`div`,{className:`pop sheet`,role:`dialog`,"aria-modal":`true`,"aria-label":`Connect ${e.plainTitle(t)} to`,style:{width:360,padding:12},"data-testid":`link-dialog`,children:[(0,R.jsxs)(`h3`,{style:{padding:`0 4px 8px`},children:[`Connect `,e.plainTitle(t),` to`]}),(0,R.jsxs)(`div`,{className:`inp`,children:[(0,R.jsx)(b,{name:`search`}),(0,R.jsx)(`input`,{ref:u,value:n,"aria-label":`Layer to connect to`,role:`combobox`,"aria-expanded":!0,"aria-controls":`ll-link`,"aria-activedescendant":a[c]?`ll-link-${c}`:void 0,onChange:e=>{r(e.target.value),l(0)},onKeyDown:f})]}),(0,R.jsxs)(`div`,{ref:d,className:`quick`,style:{padding:`6px 0 0`,width:`100%`,maxHeight:300,overflowY:`auto`},id:`ll-link`,role:`listbox`,"aria-label":`Layers`,children:[a.map((t,n)=>(0,R.jsx)(co,{editor:e,target:t,index:n,isActive:n===c,take:()=>s(n)},t.id+t.port.name)),!a.length&&(0,R.jsx)(`p`,{className:`m`,style:{padding:8},children:`No other layer here.`})]})]})}function oo(e,t,n){let r=(r,i)=>n===void 0?`It gives nothing on.`:H(e,[t,n],[r,i]),i=t=>e.boxOf(t)?.y??0;return Object.keys(e.network.nodes).filter(e=>e!==t).flatMap(t=>e.inputs(t).map(e=>({id:t,port:e,why:r(t,e.name)}))).sort((e,t)=>Number(!!e.why)-Number(!!t.why)||i(e.id)-i(t.id))}function so(e,{id:t,port:n},r){return`${e.plainTitle(t)} ${e.network.nodes[t].name} ${n.name}`.toLowerCase().includes(r.toLowerCase())}function co({editor:e,target:{id:t,port:n,why:r},index:i,isActive:a,take:o}){let s=e.entry(e.network.nodes[t]);return(0,R.jsxs)(`button`,{id:`ll-link-${i}`,type:`button`,className:`item ${e.familyClass(s)} ${a?`on`:``}`,role:`option`,"aria-selected":a,tabIndex:-1,onClick:o,style:r?{opacity:.6}:void 0,children:[(0,R.jsx)(`span`,{className:`fam`,children:(0,R.jsx)(v,{name:e.glyph(s)})}),(0,R.jsxs)(`span`,{className:`grow`,children:[(0,R.jsxs)(`span`,{className:`cut`,style:{display:`block`},children:[e.plainTitle(t),n.name===`in`?``:`, ${n.name}`]}),r&&(0,R.jsx)(`span`,{className:`s q`,style:{display:`block`},children:r})]})]})}var lo=200,uo=10;function fo(){let e=I(),[t,n]=(0,S.useState)(!0),r=po(e);return!r.length||!Object.keys(e.network.nodes).length?null:(0,R.jsxs)(`section`,{className:`pop problems nowheel`,"aria-label":`Problems`,"data-testid":`problems`,children:[(0,R.jsx)(`button`,{type:`button`,className:`row`,style:{padding:`10px 12px`,...t?{borderBottom:`1px solid var(--line)`}:{}},"aria-expanded":t,onClick:()=>n(!t),children:(0,R.jsx)(mo,{problems:r})}),t&&(0,R.jsx)(`div`,{style:{overflowY:`auto`,minHeight:0},children:r.slice(0,lo).map((t,n)=>(0,R.jsx)(ho,{editor:e,problem:t},n))})]})}var po=e=>e.store.verdict.problems?.length?e.store.verdict.problems:e.problems;function mo({problems:e}){let t=t=>e.filter(e=>e.severity===t).length,n=[[`errors`,t(`error`),`e`],[`warnings`,t(`warning`),`w`],[`hints`,t(`hint`),``]],r=t(`hint`)===e.length;return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`h3`,{className:`grow`,children:r?`Hints`:`Problems`}),n.map(([e,t,n])=>t>0&&(0,R.jsx)(`span`,{className:`count ${n}`,title:e,children:t},e))]})}function ho({editor:e,problem:t}){let{severity:n,fix:r}=t,i=n===`hint`&&r;return(0,R.jsxs)(`div`,{className:`row`,style:{gap:0,position:`relative`},children:[(0,R.jsxs)(`button`,{type:`button`,className:`line ${n}`,onClick:()=>ua(e,t),"data-testid":`problem`,children:[(0,R.jsx)(Pa,{severity:n}),(0,R.jsx)(`span`,{className:`grow`,style:{overflowWrap:`anywhere`,paddingRight:i?56:0},children:(0,R.jsx)(x,{text:t.text||t.title})})]}),i&&e.mode===`edit`&&(0,R.jsx)(`button`,{type:`button`,className:`link s`,style:{position:`absolute`,right:12,top:11},title:r.does,onClick:()=>qt(e,t),children:r.label.length>uo?`Do it`:r.label})]})}var go=e=>({catalogue:e.catalogue,blocks:e.store.document.blocks,openBlock:e.scope.kind===`blocks`?e.scope.name:null,dimensions:_o(e)});function _o(e){let t=e.onlyNode===void 0?void 0:e.verdictOf(e.onlyNode),n=Object.values(t?.outputs??{})[0]?.shape?.length??0;return n>=2&&n<=4?n-1:2}function vo(e,t){let n=t.trim().toLowerCase().split(/\s+/).filter(Boolean),r=[...Object.values(e.catalogue.entries).map(t=>So(e,t,n)),...Object.entries(e.blocks).map(([t,r])=>wo(e,t,r,n)),...Object.entries(e.catalogue.blocks??{}).map(([t,r])=>To(e,t,r,n))].filter(e=>e!==null);return n.length?r.sort((e,t)=>t.score-e.score):r}var yo=new Set([`block_in`,`block_out`]),bo=({entries:e})=>Object.keys(e).filter(e=>e!==`block`&&!yo.has(e)).length,xo=25;function So({catalogue:e,openBlock:t,dimensions:n},r,i){if(r.type===`block`||yo.has(r.type)&&t===null)return null;let a=0,o=``;for(let e of i){let t=Co(r,e);if(!t)return null;a+=t.points,o=t.by||o}let s=/([123])d$/.exec(r.type)?.[1],c=s&&Number(s)!==n?xo:0,l=e.families[r.family];return{type:r.type,title:r.title,summary:r.summary,torch:St(r.torch??``)||r.title,group:l?.group??`structure`,glyph:l?.glyph??`block`,family:Dt(e,r.family),why:o,score:a-r.title.length/100-c}}function Co(e,t){let n=e.title.toLowerCase(),r=St((e.torch??``).toLowerCase()),i=(e.words??[]).map(e=>e.toLowerCase()),a=(e.purposes??[]).map(e=>e.toLowerCase()).find(e=>e.includes(t)),o=i.find(e=>e.startsWith(t)),s=i.find(e=>e.includes(t));return n===t||r===t||e.type===t?{points:100,by:``}:n.startsWith(t)?{points:80,by:``}:r.startsWith(t)||e.type.startsWith(t)?{points:70,by:``}:n.split(/[\s-]+/).some(e=>e.startsWith(t))?{points:60,by:``}:o?{points:50,by:o}:a?{points:45,by:a}:n.includes(t)?{points:40,by:``}:s?{points:30,by:s}:e.summary.toLowerCase().includes(t)?{points:15,by:``}:null}function wo({openBlock:e},t,n,r){let i=n.title||t,a=r.every(e=>i.toLowerCase().includes(e)||Do(e));if(t===e||!a)return null;let o=`block of this project`;return{...Eo(i),type:`block:${t}`,summary:o,why:o,score:r.length?55:0}}function To({catalogue:e,blocks:t},n,r,i){let a=t[n];if(a&&tt(a,r.definitions[n]))return null;let o=r.title.toLowerCase(),s=r.summary.toLowerCase();if(!i.every(e=>o.includes(e)||Do(e)||s.includes(e)))return null;let c=i.every(e=>o.includes(e)),l=e.families[r.family];return{...Eo(r.title),type:`ready:${n}`,summary:r.summary,why:l?`${l.title.toLowerCase()} block`:`ready block`,score:i.length?c?54:14:0}}var Eo=e=>({title:e,torch:e,family:`struct`,glyph:`block`,group:`blocks`}),Do=e=>`block`.startsWith(e);function Oo(e,{from:t,wire:n,fits:r},i,a){let o=i?e:e.map(e=>({...e,why:``}));if(r?.length&&(t||!i))return ko(o,r,i!==``);let s=e=>a(e.type).inputs.length>0,c=e=>a(e.type).outputs.length>0;return t?o.filter(t.out?s:c):n===void 0?o:o.filter(e=>s(e)&&c(e))}function ko(e,t,n){let r=new Map(e.map(e=>[e.type,e])),i=t.flatMap(({type:e,why:t})=>{let n=r.get(e);return n?[{...n,why:t||n.why}]:[]}),a=new Set(t.map(e=>e.type));return n?[...i,...e.filter(e=>!a.has(e.type))]:i}var Ao=60,jo={width:312,height:388};function Mo({root:e}){let t=I(),{quick:n}=t;return n&&(0,R.jsx)(No,{editor:t,quick:n,root:e},`${n.x} ${n.y} ${n.from?.port[0]}`)}function No({editor:e,quick:t,root:n}){let[r,i]=(0,S.useState)(``),a=Po(e,t,r),o=(n,r)=>{e.quick=null,Fo(e,n.type,t,r),e.view.focus();let[i]=e.nodes;i&&e.view.show([i])},{active:s,setActive:c,box:l,list:u,onKeyDown:d}=io(a.length,{take:(e,t)=>a[e]&&o(a[e],t),close:()=>{e.set({quick:null}),e.view.focus()},closing:[`Tab`]}),f=t.from&&t.fits===null&&!r;return(0,R.jsxs)(`div`,{className:`pop quick nowheel`,"data-testid":`quick`,role:`dialog`,"aria-label":`Add a layer`,style:Io(t,n.current),children:[(0,R.jsxs)(`div`,{className:`inp`,style:{flex:`none`},children:[(0,R.jsx)(b,{name:`search`}),(0,R.jsx)(`input`,{ref:l,value:r,"aria-label":`Name or purpose of the layer`,"data-testid":`quick-search`,placeholder:t.from?`What comes next`:t.wire?`Insert a layer`:`Name or purpose`,role:`combobox`,"aria-expanded":!0,"aria-controls":`ll-quick`,"aria-activedescendant":a[s]?`ll-quick-${s}`:void 0,onChange:e=>{i(e.target.value),c(0)},onKeyDown:d})]}),(0,R.jsxs)(`div`,{className:`list`,ref:u,id:`ll-quick`,role:`listbox`,"aria-label":`Layers`,children:[f&&(0,R.jsx)(`p`,{className:`q s`,style:{padding:8},children:`Looking for what fits …`}),!f&&a.slice(0,Ao).map((e,t)=>(0,R.jsx)(Lo,{item:e,index:t,isActive:t===s,onPoint:()=>c(t),onPut:t=>o(e,t)},e.type)),a.length===0&&(0,R.jsxs)(`p`,{className:`m s`,style:{padding:8},children:[`No layer is called or does “`,r.slice(0,40),`”.`]})]})]})}function Po(e,{from:t,wire:n,fits:r},i){let{catalogue:a,blocks:o,openBlock:s,dimensions:c}=go(e),{document:l}=e.store;return(0,S.useMemo)(()=>{let u=vo({catalogue:a,blocks:o,openBlock:s,dimensions:c},i);return Oo(i?u:Br(u,Vr(a,l)),{from:t,wire:n,fits:r},i,t=>e.entryOfType(t))},[e,l,a,o,s,c,t,n,r,i])}function Fo(e,t,{from:n,wire:r,at:i},a){n?U(e,t,{from:n,...i?{at:[i[0]-116,i[1]]}:{}}):r===void 0?i?U(e,t,{at:[D(i[0]-116),D(i[1]-16)]}):U(e,t,e.onlyNode===void 0?{}:{after:e.onlyNode,branch:a}):U(e,t,{wire:r})}function Io({x:e,y:t},n){let r=n?.clientWidth??800,i=n?.clientHeight??600;return{left:Math.max(8,Math.min(e-20,r-jo.width)),top:Math.max(8,Math.min(t-10,i-jo.height))}}var Lo=({item:e,index:t,isActive:n,onPoint:r,onPut:i})=>(0,R.jsxs)(`button`,{type:`button`,tabIndex:-1,id:`ll-quick-${t}`,role:`option`,"aria-selected":n,"data-testid":`quick-${e.type}`,className:`item ${e.family} ${n?`on`:``}`,onPointerMove:e=>{(e.movementX||e.movementY)&&r()},onClick:e=>i(e.shiftKey),children:[(0,R.jsx)(`span`,{className:`fam`,children:(0,R.jsx)(v,{name:e.glyph})}),(0,R.jsxs)(`span`,{className:`grow`,children:[(0,R.jsx)(`span`,{className:`cut`,style:{display:`block`},children:e.title}),e.why&&(0,R.jsx)(`span`,{className:`s q cut`,style:{display:`block`},children:(0,R.jsx)(x,{text:e.why})})]})]}),Ro={queued:`waits for its turn`,starting:`is starting`,running:`is training`,paused:`is paused`,finished:`has finished`,stopped:`was stopped`,failed:`has stopped itself`,interrupted:`was interrupted`},zo={right:16,top:16,padding:`10px 12px`,maxWidth:280,boxShadow:`var(--sh-1)`,zIndex:8};function Bo(){let{mode:e,watched:t,live:n}=I();return e===`watch`?(0,R.jsxs)(`div`,{className:`pop s`,"data-testid":`watched`,style:zo,children:[(0,R.jsx)(`b`,{children:t?Vo(t):`Looking for the run …`}),(0,R.jsx)(`br`,{}),(0,R.jsx)(`span`,{className:`m`,children:n?`On each layer: how what it gives is spread, ∇ the size of its gradient, and the share of its units that never fire. Point at it for more.`:`The layers' numbers come after the first steps.`})]}):null}var Vo=({state:e,epoch:t,epochs:n})=>`The run ${Ro[e]??e}${n===0?``:`, epoch ${t}`}${n?` of ${n}`:``}`,Ho=9e3;function Uo({root:e}){let t=I();return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(Wa,{}),(0,R.jsx)(Bo,{}),(0,R.jsx)(fo,{}),(0,R.jsx)(Fa,{root:e}),(0,R.jsx)(Mo,{root:e}),(0,R.jsx)(eo,{root:e}),(0,R.jsx)(Wo,{editor:t}),t.dialog&&(0,R.jsx)(Go,{editor:t}),(0,R.jsx)(`div`,{className:`hidden`,"aria-live":`polite`,"data-testid":`announce`,children:t.announcement})]})}function Wo({editor:e}){let{store:t}=e,{message:n}=t;return(0,S.useEffect)(()=>{if(!n)return;let e=setTimeout(()=>{t.message===n&&t.hush()},Ho);return()=>clearTimeout(e)},[t,n]),n?(0,R.jsxs)(`div`,{className:`toast`,role:n.error?`alert`:`status`,"data-testid":`toast`,children:[(0,R.jsx)(`span`,{className:`grow`,children:(0,R.jsx)(x,{text:n.text})}),n.offer&&(0,R.jsx)(`button`,{type:`button`,className:`offer`,title:`Key: X`,"data-testid":`offer`,onClick:()=>{t.accept(),e.view.focus()},children:n.offer.label}),(0,R.jsx)(`button`,{type:`button`,"aria-label":`Close`,onClick:()=>t.hush(),children:(0,R.jsx)(b,{name:`x`})})]}):null}function Go({editor:e}){let{dialog:t}=e;return(0,R.jsxs)(`div`,{className:`veil`,onPointerDown:t=>{t.target===t.currentTarget&&(e.set({dialog:null}),e.view.focus())},children:[t?.what===`shortcuts`&&(0,R.jsx)(to,{editor:e}),t?.what===`link`&&e.network.nodes[t.from]&&(0,R.jsx)(ao,{editor:e,from:t.from})]})}function Ko(e,t,n){return un(e.route,{from:t,fromSide:e.from,to:n,toSide:e.to,exit:qo(t,e.fromBox,`right`),entry:qo(n,e.toBox,On(e.route))})}function qo(e,[t,n,r,i],a){let o=e.x-t,s=e.y-n;return a===`right`?{x:o+r,y:s+i/2}:a===`left`?{x:o,y:s+i/2}:a===`bottom`?{x:o+r/2,y:s+i}:{x:o+r/2,y:s}}var Jo=({state:e})=>e===`conflict`?`e`:e===`unknown`?`w`:``;function Yo(e,t,n){let r=new Map;for(let{data:e,source:i,target:a,selected:o}of t){let t=n.get(i),s=n.get(a);if(!e||!t||!s)continue;let{path:c}=Ko(e,Zo(t,e.fromBox),Zo(s,e.toBox));Xo(r,`wire ${Jo(e)} ${o?`on`:``}`,c)}let i=new Map,a=new Map;for(let{id:t,selected:r,height:o=32,data:s}of e){let{family:e,problem:c}=s,l=s.isOff?`off`:``;Xo(i,`box ${e} ${c} ${l} ${r?`on`:``}`,Qo(n.get(t),o)),Xo(a,`stripe ${e} ${l}`,$o(n.get(t),o))}return[...r,...i,...a].map(([e,t])=>({kind:e,path:t}))}var Xo=(e,t,n)=>{e.set(t,(e.get(t)??``)+n)},Zo=(e,[t,n])=>({x:e.x+t,y:e.y+n});function Qo({x:e,y:t},n){let r=n-16;return`M${e+8} ${t}h216q8 0 8 8v${r}q0 8 -8 8h-216q-8 0 -8 -8v${-r}q0 -8 8 -8z`}var $o=({x:e,y:t},n)=>`M${e+8} ${t}h24v${n}h-24q-8 0 -8 -8v${16-n}q0 -8 8 -8z`,es=.6,ts=.3,ns=6,rs=2,is=12,as=40,os=90,ss=120,cs=({position:{x:e,y:t},height:n=32})=>({left:e,top:t,right:e+232,bottom:t+n}),X=(e,t)=>e.left<t.right&&e.right>t.left&&e.top<t.bottom&&e.bottom>t.top;function ls({transform:[e,t,n]},r,i=0){return{left:(r.left-i-e)/n,top:(r.top-i-t)/n,right:(r.right+i-e)/n,bottom:(r.bottom+i-t)/n}}var us=class{ids=new Set;layers=[];wires=[];carried=null;held=!1;under;seen={transform:[0,0,1],width:0,height:0};frame=0;rest;notify=()=>{};follow(e,t,n){let r=()=>{let{transform:t,width:n,height:r}=e(),i=this.seen;(t!==i.transform||n!==i.width||r!==i.height)&&(this.seen={transform:t,width:n,height:r},(!i.width||t[2]>=.6)&&this.step(!0)&&this.notify(),this.later())},i=t(r);return this.notify=n,r(),()=>{i(),this.wait()}}draw(e,t,n){if(this.carried=n,e===this.layers&&t===this.wires)return;let r=new Map(this.layers.map(({id:e,position:t})=>[e,t])),i=new Set(e.filter(({id:e,position:t})=>r.get(e)!==t).map(({id:e})=>e));this.layers=e,this.wires=t,this.step(this.seen.transform[2]<.6?i:!0),this.later()}hold(e){this.held=e,this.wait(),this.later()}point({x:e,y:t}){let n={left:e,top:t,right:e,bottom:t},r=this.layers.findLast(e=>X(cs(e),n))?.id;r!==this.under&&(this.under=r,this.step(!0)&&this.notify(),this.later())}within({x:e,y:t,width:n,height:r}){let i=ls(this.seen,{left:e,top:t,right:e+n,bottom:t+r});return this.layers.filter(e=>X(cs(e),i)).map(({id:e})=>e)}wait(){cancelAnimationFrame(this.frame),clearTimeout(this.rest),this.frame=0,this.rest=void 0}later(){this.held&&this.seen.transform[2]<.6?(clearTimeout(this.rest),this.rest=setTimeout(()=>this.go(),ss)):this.frame||=requestAnimationFrame(()=>this.go())}go(){this.frame=0,this.step(!1)&&(this.notify(),this.frame||=requestAnimationFrame(()=>this.go()))}step(e){let[,,t]=this.seen.transform;if(!this.seen.width)return!1;let{due:n,soon:r,kept:i}=t<.3?this.pointed():this.visible(),a=new Set(this.ids);if(e)for(let t of n)(e===!0||e.has(t))&&a.add(t);let o=[...r].filter(e=>!a.has(e)).slice(0,t<.6?ns:rs);for(let e of o)a.add(e);let s=[...a].filter(e=>!i.has(e)&&!this.carried?.has(e)).slice(0,is);for(let e of s)a.delete(e);return a.size===this.ids.size&&!s.length?!1:(this.ids=a,!0)}pointed(){let e=this.layers.filter(({selected:e})=>e),t=new Set(e.length===1?[e[0].id]:[]);return this.under!==void 0&&t.add(this.under),{due:t,soon:t,kept:t}}visible(){let{width:e,height:t}=this.seen,n={left:0,top:0,right:e,bottom:t},r=ls(this.seen,n),i=ls(this.seen,n,as),a=ls(this.seen,n,os),o=new Map,s=new Set,c=new Set,l=new Set;for(let e of this.layers){let t=cs(e);o.set(e.id,t),X(t,a)&&(l.add(e.id),X(t,i)&&c.add(e.id),X(t,r)&&s.add(e.id))}for(let{source:e,target:t}of this.wires){let n=o.get(e),i=o.get(t);if(!(!n||!i||s.has(e)&&s.has(t)||!X(ds(n,i),r)))for(let n of[e,t])s.add(n),l.add(n)}return{due:s,soon:new Set([...s,...c]),kept:l}}},ds=(e,t)=>({left:Math.min(e.left,t.left),top:Math.min(e.top,t.top),right:Math.max(e.right,t.right),bottom:Math.max(e.bottom,t.bottom)}),fs=(0,S.createContext)(!1);function ps({nodes:e,edges:t,moving:n}){let i=(0,S.useMemo)(()=>({nodes:e,edges:t,moving:n}),[e,t,n]),a=(0,S.useDeferredValue)(i),o=(0,S.useContext)(fs),s=r(e=>e.transform[2]<es),c=a.moving?[...a.moving.keys()].join(` `):``,l=(0,S.useMemo)(()=>s?hs(a.nodes,a.edges,new Set(c.split(` `))):null,[a.nodes,a.edges,c,s]),u=n?i:a,d=(0,S.useMemo)(()=>s&&u.moving?gs(u.nodes,u.edges,u.moving):[],[u,s]);return l&&(0,R.jsx)(p,{children:(0,R.jsxs)(`svg`,{className:`ground ${o?`far`:``}`,"aria-hidden":`true`,children:[(0,R.jsx)(ms,{paths:l}),(0,R.jsx)(`g`,{children:(0,R.jsx)(ms,{paths:d})})]})})}var ms=({paths:e})=>e.map(({kind:e,path:t})=>(0,R.jsx)(`path`,{className:e,d:t},e));function hs(e,t,n){return Yo(e.filter(({id:e})=>!n.has(e)),t.filter(({source:e,target:t})=>!n.has(e)&&!n.has(t)),new Map(e.map(e=>[e.id,e.position])))}function gs(e,t,n){let r=({id:e,position:t})=>{let r=n.get(e);return r?{x:r[0],y:r[1]}:t};return Yo(e.filter(({id:e})=>n.has(e)),t.filter(({source:e,target:t})=>n.has(e)||n.has(t)),new Map(e.map(e=>[e.id,r(e)])))}var _s=290;function vs({at:e,root:t,text:n,isRefusal:r,testid:i}){let a=t.current?.clientWidth??1/0;return(0,R.jsx)(`div`,{className:`hintline ${r?`no`:``}`,style:{left:Math.min(e.x+16,a-_s),top:e.y+14},role:`status`,"data-testid":i,children:n})}function ys(e,t,n,r){let i=[`${n}/${r}`,`${n}.${r}`,r];for(let n of[t,...i])if(C(e,n))return e[n];let a=Object.entries(e).filter(([e])=>i.some(t=>e.startsWith(`${t}.`))).map(([,e])=>e.update).filter(e=>e!==void 0);return a.length?{update:Math.max(...a)}:null}var bs=`update/`,xs=class{cursor=``;updates=new Map;take(e){this.cursor=e.cursor??this.cursor,e.reset&&this.updates.clear();for(let[t,{y:n}]of Object.entries(e.series??{})){let e=t.startsWith(bs)?n.findLast(e=>e!==null):void 0;e!=null&&this.updates.set(t.slice(7),e)}let t={...e.nodes};for(let[e,n]of this.updates)t[e]={...t[e],update:n};return Object.keys(t).length?t:null}};function Ss(e,t,n){for(let r of Object.values(e.begin_from??{})){let e=r.taken?.[t];if(e!==void 0&&(n===void 0||n===e))return r.of||`earlier weights`}return``}var Cs=e=>e,ws=class{kept=new Map;all(e,t,n){let r=[],i=new Set;for(let a of t){i.add(a.id);let t=e.editor.network.nodes[a.id];r.push(t?this.layer(e,a,t,n):this.foldedGroup(e,a))}for(let e of this.kept.keys())i.has(e)||this.kept.delete(e);return r}layer(e,t,n,r){let{editor:i}=e,a=this.kept.get(t.id),o=e.sides.get(t.id),s=e.sideDots.get(t.id),c=i.nodes.has(t.id);if(r&&a?.node===n&&Ts(a,t,o,s,c))return a.shown;let l=i.entry(n),u=e.troubles.get(t.id),d=e.differs.get(t.id)??``,f=i.mode===`watch`&&i.live?ys(i.live,t.id,i.scope.name,n.name):null,p=[n,l,i.verdictOf(t.id),o.in,o.out,c,t.x,t.y,t.h,i.store.document.plan.begin_from,u?.severity,u?.many,JSON.stringify(s),d,i.words,f?.update,f?.gradient,f?.dead,f?.histogram?.counts.join()];if(a&&Z(a.key,p))return a.shown;let m={...Ds(i,t,n,l,o),sideDots:s??[],problem:u?.severity??``,problems:u?.many??0,differs:d,live:f},h=Es(t,a&&w(a.shown.data,m)?a.shown.data:m,c);return this.kept.set(t.id,{shown:h,key:p,node:n,sides:o,sideDots:s}),h}foldedGroup({editor:e,sides:t,troubles:n},r){let i=e.members(r.id),{title:a}=e.network.groups[Te(r.id)],o=Os(e,r,a,i,t.get(r.id),n),s=i.every(t=>e.nodes.has(t)),c=this.kept.get(r.id),l=[JSON.stringify(o),r.x,r.y,s];if(c&&Z(c.key,l))return c.shown;let u={...Es(r,o,s),connectable:!1};return this.kept.set(r.id,{shown:u,key:l}),u}};function Ts(e,t,n,r,i){let{position:a,height:o}=e.shown;return w(e.sideDots,r)&&e.sides?.in===n.in&&e.sides.out===n.out&&e.shown.selected===i&&a.x===t.x&&a.y===t.y&&o===t.h}function Es(e,t,n){return{id:e.id,type:`layer`,position:{x:e.x,y:e.y},width:232,height:e.h,measured:{width:232,height:e.h},data:t,selected:n,ariaLabel:t.spoken,handles:ks(t,e.h)}}function Ds(e,t,n,r,i){let a=e.verdictOf(t.id)?.parameters;return{id:t.id,title:e.title(t.id),detail:e.detail(t.id),weights:a?`${M(a)} params`:``,family:e.familyClass(r),glyph:e.glyph(r),isTall:t.h>32,ins:r.inputs.map((e,t)=>({name:e.name,label:e.label||e.name,side:i.in,index:t,of:r.inputs.length})),outs:r.outputs.map(({name:e},t)=>({name:e,label:e,side:i.out,index:t,of:r.outputs.length})),isOff:!!n.bypassed,isFrozen:!!n.frozen,begins:Ss(e.store.document.plan,t.id,a),note:n.note??``,isCode:e.words===`torch`,stack:n.repeat??1,spoken:e.spoken(t.id)}}function Os(e,t,n,r,i,a){let o=r.reduce((t,n)=>t+(e.verdictOf(n)?.parameters??0),0),s=r.map(e=>a.get(e)).filter(e=>e!==void 0),c=(e,t)=>({name:t,label:t,side:e,index:0,of:1}),l=N(r.length,`layer`);return{id:t.id,title:n,detail:l,weights:o?`${M(o)} params`:``,family:`struct`,glyph:`block`,isTall:!0,ins:[c(i.in,`in`)],outs:[c(i.out,`out`)],sideDots:[],problem:(s.find(e=>e.severity===`error`)??s[0])?.severity??``,problems:s.reduce((e,t)=>e+t.many,0),isOff:!1,isFrozen:!1,begins:``,note:``,isCode:!1,stack:2,differs:``,live:null,spoken:`Group ${n}, ${r.length} layers, folded`}}function ks({ins:e,outs:t},n){let r=e=>t=>({id:t.name,type:e,position:Cs(t.side),...En({id:``,x:0,y:0,w:232,h:n},t.side,t.index,t.of),width:0,height:0});return[...e.map(r(`target`)),...t.map(r(`source`))]}var As=[`hint`,`warning`,`error`];function js(e){let t=new Map;for(let{node:n,severity:r}of e){if(!n)continue;let e=t.get(n),i=!e||As.indexOf(r)>=As.indexOf(e.severity);t.set(n,{severity:i?r:e.severity,many:(e?.many??0)+1})}return t}function Z(e,t){return e.length===t.length&&t.every((t,n)=>t===e[n])}var Ms=[{name:`in`}],Ns=[{name:`out`}],Ps=class{kept=new Map;all(e,t){let n=new Map,r=new Map;for(let{id:t,from:i,to:a}of e.links)n.set(i,(n.get(i)??0)+1),r.has(a)||r.set(a,t);let i=e.links.map(i=>this.wire(e,i,(n.get(i.from)??0)>1,r.get(i.from),t));if(this.kept.size>i.length){let e=new Set(i.map(e=>e.id));for(let t of this.kept.keys())e.has(t)||this.kept.delete(t)}return i}wire(e,t,n,r,i){let{editor:a}=e,o=a.network.wires[t.id],s=e.routes.get(t.id),{from:c,to:l}=Fs(e,t,o),u=a.wires.has(t.id),d=this.kept.get(t.id);if(i&&d?.wire===o&&Is(d.shown,s,c,l,u))return d.shown;let f=a.wireVerdict(t.id),p=r===void 0?void 0:a.wireVerdict(r)?.shape,m=f?.state??`unknown`,h=m===`conflict`?Vs(a,t.id):[],g=[o,f,p,r===void 0,n,u,h.join(),t.from,t.to,s.kind,s.kind===`lane`?`${s.axis}${s.at}`:``,c.box.h,c.side,c.ports,l.box.h,l.side,l.ports];if(d&&Z(d.key,g))return d.shown;let _=m!==`ok`||n||r===void 0||!w(p,f?.shape),v=zs(t,Ls(t.id,s,c,l,f,_,h),c.port,l.port,u);return this.kept.set(t.id,{shown:v,key:g,wire:o}),v}};function Fs({editor:e,boxes:t,sides:n},r,i){let a=e.network.nodes[r.from],o=e.network.nodes[r.to];return{from:{box:t.get(r.from),side:n.get(r.from).out,ports:a?e.entry(a).outputs:Ns,port:a?i.from[1]:`out`},to:{box:t.get(r.to),side:n.get(r.to).in,ports:o?e.entry(o).inputs:Ms,port:o?i.to[1]:`in`}}}function Is({data:e,selected:t},n,r,i,a){return e!==void 0&&w(e.route,n)&&e.from===r.side&&e.to===i.side&&e.fromBox[3]===r.box.h&&e.toBox[3]===i.box.h&&t===a}function Ls(e,t,n,r,i,a,o){return{id:e,route:t,from:n.side,to:r.side,fromBox:Rs(n),toBox:Rs(r),state:i?.state??`unknown`,chip:a?P(i?.shape):``,odd:o,title:_t(i?.shape,i?.names)}}function Rs({box:e,side:t,ports:n,port:r}){let i=Dn({...e,x:0,y:0},t,n,r);return[i.x,i.y,e.w,e.h]}function zs({id:e,from:t,to:n},r,i,a,o){return{id:e,type:`wire`,source:t,target:n,sourceHandle:i,targetHandle:a,data:r,selected:o,focusable:!1,zIndex:Bs(r.state,o)}}var Bs=(e,t)=>e===`conflict`||t?1:0;function Vs(e,t){let{wires:n}=e.network,r=e.wireVerdict(t)?.shape;if(!r)return[];let i=Object.entries(n).filter(([e,r])=>e!==t&&r.to[0]===n[t].to[0]).map(([t])=>e.wireVerdict(t)?.shape).filter(e=>!!e);return r.flatMap((e,t)=>i.some(n=>n[t]!==e)?[t]:[])}function Hs({editor:e,links:t,routes:n}){let r=new Map,i=(e,t,n)=>{let i=r.get(e)??[];i.some(e=>e.side===t&&e.isWrong===n)||r.set(e,[...i,{side:t,isWrong:n}])};for(let{id:r,from:a,to:o}of t){let t=n.get(r);if(!t||t.kind===`flow`)continue;let s=e.wireVerdict(r)?.state===`conflict`;t.kind===`lane`?i(o,t.axis===`x`?`right`:`bottom`,s):(i(o,`left`,s),i(a,`right`,s))}return r}var Us=class{layers=new ws;wires=new Ps;geometry=null;still=null;show(e,t,n){this.still=this.stillOf(e,n);let{nodes:r,edges:i,index:a}=this.still;if(!t)return{still:r,nodes:r,edges:i};let o=r.slice();for(let[e,[n,i]]of t){let t=a.get(e);t!==void 0&&(o[t]={...r[t],position:{x:n,y:i}})}return{still:r,nodes:o,edges:i}}stillOf(e,t){let n=this.still,{version:r,nodes:i,wires:a}=e,o=Ws(e,t),s=e.drawing.inside.size>0;if(!(n&&n.grounds.network===o.network&&Z(n.grounds.rest,o.rest))||n.version!==r&&s){let c=!!n&&!s&&Gs(n.grounds,o);return{version:r,grounds:o,chosen:i,chosenWires:a,...this.all(e,t,c)}}if(n.version===r)return n;let c=Xs(n.nodes,n.chosen,i,(e,t)=>({...e,selected:t})),l=Xs(n.edges,n.chosenWires,a,(e,t)=>({...e,selected:t,zIndex:Bs(e.data.state,t)}));return{...n,version:r,chosen:i,chosenWires:a,nodes:c,edges:l}}all(e,t,n){this.geometry=qs(e,this.geometry);let{boxes:r}=this.geometry,i={editor:e,...this.geometry},a=this.layers.all({editor:e,sides:this.geometry.sides,sideDots:Hs(i),troubles:js(e.problems),differs:t},r.values(),n),o=this.wires.all(i,n);return{nodes:Zs(this.still?.nodes,a),edges:Zs(this.still?.edges,o),index:new Map(a.map((e,t)=>[e.id,t]))}}};function Ws(e,t){let{network:n,store:r,judged:i,words:a,mode:o,live:s}=e;return{network:n,rest:[r.document.blocks,i,a,o,s,t]}}function Gs(e,t){let{wires:n,groups:r,nodes:i}=e.network;return Z(e.rest,t.rest)&&n===t.network.wires&&r===t.network.groups&&Object.entries(t.network.nodes).every(([e,t])=>Ks(i[e],t))}var Ks=(e,t)=>e===t||e!==void 0&&w({...e,at:t.at},t);function qs(e,t){let{boxes:n,links:r,across:i}=e.drawing;return t?.boxes===n?t:t&&Js(t.boxes,n)&&Ys(t.links,r)?{...t,boxes:n,links:r}:{boxes:n,links:r,sides:Cn(n,r,i),routes:Mn(n,r,i)}}function Js(e,t){if(e.size!==t.size)return!1;for(let[n,{x:r,y:i,h:a}]of t){let t=e.get(n);if(t?.x!==r||t.y!==i||t.h!==a)return!1}return!0}var Ys=(e,t)=>e.length===t.length&&t.every(({id:t,from:n,to:r},i)=>{let a=e[i];return a.id===t&&a.from===n&&a.to===r});function Xs(e,t,n,r){return e.some(({id:e})=>t.has(e)!==n.has(e))?e.map(e=>t.has(e.id)===n.has(e.id)?e:r(e,n.has(e.id))):e}var Zs=(e,t)=>e&&Z(e,t)?e:t,Qs=8,$s=24;function ec({root:e}){let t=I(),{from:n,to:r,at:i}=s(e=>({from:e.inProgress?e.fromHandle:null,to:e.inProgress?e.toHandle:null,at:e.inProgress?e.to:null}));nc(t,e,n);let{getNodes:a}=h();if(!n||!i)return null;let o=a().find(({id:e,position:t,height:r=32})=>e!==n.nodeId&&!O(e)&&i.x>=t.x-Qs&&i.x<=t.x+232+Qs&&i.y>=t.y-Qs&&i.y<=t.y+r+Qs),c=r&&r.nodeId!==n.nodeId,l=c?r.nodeId:o?.id;if(l===void 0)return null;let{to:u,sentence:d}=oi(t,tc(n),l,c&&r.id||void 0);return(0,R.jsx)(vs,{at:t.view.onFrame(i),root:e,text:d,isRefusal:!u,testid:`link-reason`})}var tc=({nodeId:e,id:t,type:n})=>({port:[e,t],out:n===`source`});function nc(e,t,n){let{nodeId:r,id:i,type:a}=n??{};(0,S.useEffect)(()=>{let n=t.current;if(!n||r===void 0)return;let o=tc({nodeId:r,id:i??null,type:a}),s=[...n.querySelectorAll(`.react-flow__node`)],c=()=>{for(let t of s.splice(0,$s)){let n=t.dataset.id;n!==r&&e.network.nodes[n]&&t.querySelector(`.node`)?.classList.toggle(`nope`,!rc(e,o,n))}s.length&&(l=requestAnimationFrame(c))},l=requestAnimationFrame(()=>{n.classList.add(`linking`),l=requestAnimationFrame(c)});return()=>{cancelAnimationFrame(l),n.classList.remove(`linking`);for(let e of n.querySelectorAll(`.nope`))e.classList.remove(`nope`)}},[e,t,r,i,a])}function rc(e,{port:t,out:n},r){return n?e.inputs(r).some(({name:n})=>!H(e,t,[r,n])):e.entry(e.network.nodes[r]).outputs.some(({name:n})=>!H(e,[r,n],t))}function ic({moving:e}){let t=I();return(0,R.jsx)(p,{children:Object.entries(t.network.groups??{}).map(([n,r])=>(0,R.jsx)(oc,{id:n,group:r,boxes:ac(t,n,r,e),editor:t},n))})}function ac(e,t,n,r){return n.collapsed?[]:Object.entries(e.network.nodes).filter(([,e])=>e.group===t).map(([t])=>{let n=e.drawing.boxes.get(t),i=r?.get(t);return i?{...n,x:i[0],y:i[1]}:n})}function oc({id:e,group:t,boxes:n,editor:r}){if(!n.length)return null;let{left:i,top:a,right:o,bottom:s}=ge(n),c=n=>{r.renaming=null,n===t.title?r.notify():ta(r,e,{title:n})};return(0,R.jsx)(`div`,{className:`frame`,"data-testid":`group-${e}`,style:{left:i,top:a,width:o-i,height:s-a},children:(0,R.jsx)(`span`,{className:`name nodrag nopan`,children:r.renaming===e?(0,R.jsx)($t,{title:t.title,label:`Title of the group`,style:{height:24,width:140},onDone:(e,t)=>{c(e||`Group`),t&&r.view.focus()}}):(0,R.jsx)(sc,{id:e,group:t,boxes:n,editor:r})})})}function sc({id:e,group:t,boxes:n,editor:r}){return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`button`,{type:`button`,onClick:()=>r.select(n.map(e=>e.id)),onDoubleClick:()=>r.set({renaming:e}),title:`Click: choose what is in it. Double click: rename`,children:t.title}),(0,R.jsx)(`button`,{type:`button`,className:`q`,title:`Fold into one`,"aria-label":`Fold ${t.title}`,"data-testid":`fold-${e}`,onClick:()=>ta(r,e,{collapsed:!0}),children:(0,R.jsx)(b,{name:`minus`,size:12})}),(0,R.jsx)(`button`,{type:`button`,className:`q`,title:`Ungroup`,"aria-label":`Ungroup ${t.title}`,onClick:()=>$i(r,e),children:(0,R.jsx)(b,{name:`x`,size:12})})]})}var cc=.05,lc=1e-6,uc=e=>e!==void 0&&(e>cc||e<lc);function dc({histogram:e,gradient:t,dead:n,update:r}){let i=[];if(e&&i.push(`What it gives lies between ${pc(e.low)} and ${pc(e.high)}`),t!==void 0&&i.push(`the gradient of its weights is ${pc(t)} long`),r!==void 0){let e=r>cc?`: this is much`:r<lc?`: it stands still`:``;i.push(`its weights move ${fc(r)} of their size in a step; about 0.1% is healthy${e}`)}return n!==void 0&&i.push(`${fc(n)} of its units never fire`),i.join(` · `)}function fc(e){return e>=.1?`${Math.round(e*100)}%`:e>=1e-4?`${Number((e*100).toPrecision(2))}%`:e===0?`0%`:`< 0.01%`}function pc(e){return e===0?`0`:e>=.01&&e<100?String(Number(e.toPrecision(2))):e.toExponential(0).replace(`e+`,`e`).replace(`-`,`−`)}var mc=14;function hc({now:e}){let{histogram:t,gradient:n,dead:r,update:i}=e,a=uc(i)?`odd`:`q`;return(0,R.jsxs)(`span`,{className:`row s live`,title:dc(e),"data-live":!0,children:[t&&(0,R.jsx)(gc,{counts:t.counts}),n!==void 0&&(0,R.jsxs)(`span`,{className:a,children:[`∇ `,pc(n)]}),n===void 0&&i!==void 0&&(0,R.jsx)(`span`,{className:a,children:fc(i)}),r!==void 0&&r>0&&(0,R.jsxs)(`span`,{className:r>.5?`odd`:`q`,children:[fc(r),` dead`]})]})}function gc({counts:e}){let t=Math.max(1,...e);return(0,R.jsx)(`span`,{className:`bars`,"aria-hidden":`true`,children:e.map((e,n)=>(0,R.jsx)(`i`,{style:{height:`${Math.round(Math.sqrt(e/t)*mc)+1}px`}},n))})}var _c=32,vc=26,yc=20,bc=24,xc=(0,S.memo)(function({data:e}){let t=(0,S.useContext)(fs),n=[`node`,e.family,e.problem,e.isOff?`off`:``,e.stack>1?`stack`:``,t?`far`:``];return(0,R.jsxs)(`div`,{className:n.join(` `),"data-testid":`node-${e.id}`,"data-title":e.title,id:`layer-${e.id}`,role:`group`,"aria-label":e.spoken,children:[(0,R.jsx)(`span`,{className:`g`,children:!t&&(0,R.jsx)(v,{name:e.glyph})}),!t&&(0,R.jsx)(Sc,{data:e}),e.problem&&(0,R.jsx)(Tc,{id:e.id,severity:e.problem,problems:e.problems})]})},(e,t)=>e.data===t.data);function Sc({data:e}){return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(Cc,{data:e}),e.differs&&(0,R.jsx)(`span`,{className:`diffmark`,role:`img`,"aria-label":e.differs,title:e.differs}),e.ins.map(t=>(0,R.jsx)(Ec,{port:t,type:`target`,isNamed:e.ins.length>1},t.name)),e.outs.map(t=>(0,R.jsx)(Ec,{port:t,type:`source`,isNamed:e.outs.length>1},t.name)),e.sideDots.map(({side:e,isWrong:t})=>(0,R.jsx)(`span`,{className:`sidedot ${t?`e`:``}`,style:Oc(e)},`${e}${t}`))]})}function Cc({data:e}){let t=e.live?(0,R.jsx)(hc,{now:e.live}):e.weights&&(0,R.jsx)(`span`,{className:`q`,children:e.weights}),n=e.detail.length+e.weights.length>_c&&e.title.length+e.weights.length<vc,r=!e.isTall||!e.live&&n;return(0,R.jsxs)(`div`,{className:`t`,children:[(0,R.jsxs)(`div`,{children:[(0,R.jsx)(`span`,{className:`cut b ${e.isCode?`mono`:``}`,title:e.title.length>yc?e.title:void 0,children:e.title}),(0,R.jsxs)(`span`,{className:`row`,style:{gap:4},children:[(0,R.jsx)(wc,{data:e}),r&&(0,R.jsx)(`span`,{className:`s`,children:t})]})]}),e.isTall&&(0,R.jsxs)(`div`,{className:`s`,children:[!e.live&&(0,R.jsx)(`span`,{className:`cut`,title:e.detail.length>bc?e.detail:void 0,children:e.detail}),!r&&t]})]})}function wc({data:e}){return(0,R.jsxs)(R.Fragment,{children:[e.stack>1&&(0,R.jsxs)(`span`,{className:`pill`,children:[`×`,e.stack]}),e.isFrozen&&(0,R.jsx)(`span`,{className:`q`,title:`Frozen: its weights do not learn`,children:(0,R.jsx)(b,{name:`snowflake`,size:14})}),e.begins&&(0,R.jsx)(`span`,{className:`q`,title:`Begins with ${e.begins}`,children:(0,R.jsx)(b,{name:`seal`,size:14})}),e.note&&(0,R.jsx)(`span`,{className:`notemark`,title:e.note,children:(0,R.jsx)(b,{name:`sticky-note`,size:14})})]})}function Tc({id:e,severity:t,problems:n}){let r=t===`hint`?`i`:`!`;return(0,R.jsx)(`button`,{type:`button`,className:`badge nodrag ${t}`,"data-testid":`badge-${e}`,tabIndex:-1,"aria-label":`${n} problem${n>1?`s`:``}: explain`,children:n>1?n:r})}function Ec({port:e,type:t,isNamed:n}){let r=`${Tn(e.index,e.of)*100}%`,i=e.side===`top`||e.side===`bottom`;return(0,R.jsxs)(o,{type:t,id:e.name,position:Cs(e.side),style:i?{left:r}:{top:r},children:[(0,R.jsx)(`span`,{className:`port`,"data-port":e.name}),n&&(0,R.jsx)(`span`,{className:`portname`,style:Dc[e.side],children:e.label})]})}var Dc={top:{left:8,bottom:6},bottom:{left:8,top:6},left:{right:10,top:6},right:{left:10,top:6}};function Oc(e){return e===`right`?{right:-5,top:`calc(50% - 4px)`}:e===`left`?{left:-5,top:`calc(50% - 4px)`}:{bottom:-5,left:`calc(50% - 4px)`}}var Q={width:132,height:96},kc=12,Ac=40,jc={width:160,height:124};function Mc(e){let t=new Map,n={left:1/0,top:1/0,right:-1/0,bottom:-1/0};for(let r of e){let{left:e,top:i,right:a,bottom:o}=Nc(r);n.left=Math.min(n.left,e),n.top=Math.min(n.top,i),n.right=Math.max(n.right,a),n.bottom=Math.max(n.bottom,o);let{family:s}=r.data;t.set(s,`${t.get(s)??``}M${e} ${i}h232v${o-i}h-232z`)}return{...n,paths:[...t]}}var Nc=({position:{x:e,y:t},height:n=32})=>({left:e,top:t,right:e+232,bottom:t+n});function Pc(e,t,n,r){let i=Ac/r,a=t.left<n.left-i||t.top<n.top-i||t.right>n.right+i||t.bottom>n.bottom+i;return e>=kc&&a}function Fc(e,t,n,r){let i=new Set(r?[`bottom-right`]:[]),a=t.left+jc.width/n,o=t.right-jc.width/n,s=t.top+jc.height/n,c=t.bottom-jc.height/n;for(let t of e.map(Nc))t.left<a&&t.bottom>c&&i.add(`bottom-left`),t.left<a&&t.top<s&&i.add(`top-left`),t.right>o&&t.bottom>c&&i.add(`bottom-right`),t.right>o&&t.top<s&&i.add(`top-right`);return[`bottom-left`,`bottom-right`,`top-right`,`top-left`].find(e=>!i.has(e))}function Ic(e,t){let n=Math.min(e.left,t.left),r=Math.min(e.top,t.top),i=Math.max(e.right,t.right)-n,a=Math.max(e.bottom,t.bottom)-r,o=Math.max(i/Q.width,a/Q.height)*1.08;return{x:n-(Q.width*o-i)/2,y:r-(Q.height*o-a)/2,scale:o}}function Lc({x:e,y:t,scale:n},r){let i=Q.width*n,a=Q.height*n,o=`M${r.left} ${r.top}V${r.bottom}H${r.right}V${r.top}z`;return`M${e} ${t}h${i}v${a}h${-i}z${o}`}var Rc=500;function zc({nodes:e}){let n=I(),i=h(),a=(0,S.useDeferredValue)(e),[o,s,c]=r(e=>e.transform),l=r(e=>e.width),u=r(e=>e.height),d=(0,S.useMemo)(()=>Mc(a),[a]),f={left:-o/c,top:-s/c,right:(l-o)/c,bottom:(u-s)/c};if(!Pc(a.length,d,f,c))return null;let p=Fc(a,f,c,n.problems.length>0);if(!p)return null;let m=Ic(d,f),g=e=>{let t=e.currentTarget.getBoundingClientRect();i.setCenter(_e(m.x+(e.clientX-t.left)*m.scale,d.left,d.right),_e(m.y+(e.clientY-t.top)*m.scale,d.top,d.bottom),{zoom:c})};return(0,R.jsx)(t,{position:p,className:`minimap nopan nowheel`,children:(0,R.jsxs)(`svg`,{width:Q.width,height:Q.height,viewBox:`${m.x} ${m.y} ${Q.width*m.scale} ${Q.height*m.scale}`,role:`img`,"aria-label":`Overview of the drawing`,"data-testid":`overview`,onPointerDown:e=>{e.currentTarget.setPointerCapture(e.pointerId),g(e)},onPointerMove:e=>{e.currentTarget.hasPointerCapture(e.pointerId)&&g(e)},onWheel:e=>void i.zoomTo(c*2**(-e.deltaY/Rc)),children:[d.paths.map(([e,t])=>(0,R.jsx)(`path`,{d:t,fill:`var(--${e})`},e)),(0,R.jsx)(`path`,{className:`unseen`,fillRule:`evenodd`,d:Lc(m,f)})]})})}var Bc=24,Vc=18,Hc=(0,S.memo)(function({data:e,sourceX:t,sourceY:n,targetX:r,targetY:i,selected:a}){let o=(0,S.useContext)(fs);if(!e)return null;let s=Ko(e,{x:t,y:n},{x:r,y:i}),c=`${Jo(e)} ${a?`on`:``}`;return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(f,{path:s.path,className:`wire ${c}`,interactionWidth:o?0:Vc}),!o&&e.chip&&s.long>=Bc&&(0,R.jsx)(Uc,{data:e,classes:c,at:s.label})]})});function Uc({data:e,classes:t,at:n}){let r=qc(e.chip)+14;return(0,R.jsxs)(`g`,{className:`chip ${t}`,transform:`translate(${n.x} ${n.y})`,"data-testid":`chip-${e.id}`,children:[(0,R.jsx)(`title`,{children:e.title}),(0,R.jsx)(`rect`,{x:-r/2,y:-10,width:r,height:20,rx:4}),(0,R.jsx)(`text`,{children:e.odd.length?(0,R.jsx)(Wc,{text:e.chip,odd:e.odd}):e.chip})]})}function Wc({text:e,odd:t}){return e.split(` × `).map((e,n)=>(0,R.jsxs)(`tspan`,{children:[n?` × `:``,(0,R.jsx)(`tspan`,{className:t.includes(n)?`x`:``,children:e})]},n))}var Gc={"×":7.4," ":3.4,"?":6.6,",":3.6},Kc=7.3,qc=e=>[...e].reduce((e,t)=>e+(Gc[t]??Kc),0),Jc={layer:xc},Yc={wire:Hc},Xc=[8,8],Zc=[`Shift`,`Meta`,`Control`],Qc=[0,1,2],$c={stroke:`var(--accent-ink)`,strokeWidth:2},el={hideAttribution:!0},tl=(0,S.memo)(function(e){let{nodes:t,edges:r,still:i,allEdges:a,moving:o,isEditable:s,snaps:c,isLarge:u,isFar:f,handlers:p}=e;return(0,R.jsxs)(n,{...p,nodes:t,edges:r,nodeTypes:Jc,edgeTypes:Yc,edgesReconnectable:s&&!f,reconnectRadius:8,nodesDraggable:s,nodesConnectable:s,nodesFocusable:!1,edgesFocusable:!1,disableKeyboardA11y:!0,elevateNodesOnSelect:!0,deleteKeyCode:null,selectionKeyCode:`Shift`,multiSelectionKeyCode:Zc,selectionMode:d.Partial,panOnScroll:!1,panOnDrag:Qc,zoomOnDoubleClick:!1,snapToGrid:c,snapGrid:Xc,connectionRadius:26,minZoom:.05,maxZoom:2.5,nodeDragThreshold:3,connectionLineStyle:$c,proOptions:el,colorMode:`light`,children:[(0,R.jsx)(m,{variant:l.Dots,gap:16,size:1.6,color:`var(--line-2)`}),u&&(0,R.jsx)(ps,{nodes:i,edges:a,moving:o}),(0,R.jsx)(ic,{moving:o}),(0,R.jsx)(zc,{nodes:i})]})}),nl=(e,t,n)=>il(e,`.react-flow__edge`,t,n),rl=(e,t,n)=>il(e,`.react-flow__node`,t,n);function il(e,t,n,r){let i=e.getRootNode();for(let e of i.elementsFromPoint(n,r)){let n=e.closest(t)?.dataset.id;if(n)return n}}function al(e){let t=`changedTouches`in e?e.changedTouches[0]:e;return{x:t.clientX,y:t.clientY}}function ol(e,t){let[n,r]=(0,S.useState)(null),i=(0,S.useRef)(null),a=e=>{let n=e?t.current.querySelector(`.react-flow__edge[data-id="${e}"] .wire`):null;n!==i.current&&(i.current?.classList.remove(`drop`),n?.classList.add(`drop`),i.current=n)};return{blocked:n,at(i,o,s){let c=nl(t.current,o,s),l=c&&i?sl(e,i,c):null;l?(n?.wire!==c&&r({wire:c,at:e.view.under(o,s).frame,...l}),a(l.mends?c:void 0)):(n&&r(null),a(c))},clear(){a(void 0),r(null)}}}function sl(e,t,n){let r=e.network.wires[n];if(!r||!t.inputs.length||!t.outputs.length)return null;let i=zt(e,t,r.from);if(i)return{why:i,mends:!1};let a=Vt(e,t,r);return a?.mends?{...a,why:`${a.why} A remedy is offered when you let go.`}:a}function cl(e,t,n,r){let a=i(),o=()=>{let{multiSelectionActive:n,userSelectionActive:r}=a.getState(),i=n&&!r;if(t.isAll||i)return{nodes:new Set(e.nodes),wires:new Set(e.wires)};let{inside:o}=e.drawing,s=new Set(t.edges.map(({id:e})=>e));return{nodes:new Set([...e.nodes].filter(e=>t.near.ids.has(o.get(e)??e))),wires:new Set([...e.wires].filter(e=>s.has(e)))}},s=()=>{let{userSelectionActive:e,transform:t}=a.getState();return r&&e&&t[2]<.3},c=ae(()=>{let r=a.getState().userSelectionRect;if(!r||!s())return;let i=new Set(t.near.within(r)),o=n.filter(({source:e,target:t})=>i.has(e)||i.has(t)).map(({id:e})=>e),c=[...i].flatMap(t=>e.members(t));q.lasso.act(e,c,o)});return(0,S.useEffect)(()=>a.subscribe((e,t)=>{e.userSelectionRect!==t.userSelectionRect&&c()}),[a,c]),{onNodesChange(t){let n=t.filter(e=>e.type===`select`);if(!n.length||s())return;let{nodes:r,wires:i}=o();for(let{id:t,selected:i}of n)for(let n of e.members(t))ll(r,n,i);let a=[...r].filter(e=>!O(e));q.lasso.act(e,a,i)},onEdgesChange(t){let n=t.filter(e=>e.type===`select`);if(!n.length||s())return;let{nodes:r,wires:i}=o();for(let{id:e,selected:t}of n)ll(i,e,t);q.lasso.act(e,r,i)}}}function ll(e,t,n){n?e.add(t):e.delete(t)}function ul(){return(0,S.useState)(null)}function dl(e,t,n){let r=(0,S.useRef)(null),i=t=>r.current?.size===1&&!O(t)&&!Ne(e.network,t);return{onNodesChange(e,n,i){let a=e.filter(e=>e.type===`position`&&e.dragging);if(!a.length)return;let o=new Map(r.current);for(let e of a)e.type===`position`&&e.position&&o.set(e.id,[e.position.x,e.position.y]);fl(o,n,i),r.current=o,t(o)},onNodeDrag(t,r){`clientX`in t&&i(r.id)&&n.at(e.entry(e.network.nodes[r.id]),t.clientX,t.clientY)},onNodeDragStop(a,o,s){let c=r.current,l=i(o.id);if(r.current=null,t(null),n.clear(),!c)return;let u=new Map([...c].map(([e,[t,n]])=>[e,[Math.round(t),Math.round(n)]])),d=`clientX`in a&&l?nl(s,a.clientX,a.clientY):void 0,f={path:e.path(`nodes`,o.id,`at`),value:u.get(o.id)};d&&q.dragLayerOntoWire.act(e,o.id,d,f)||q.dragLayers.act(e,u)}}}function fl(e,t,n){let[r,[i,a]]=e.entries().next().value,o=t.find(({id:e})=>e===r);if(n.isAll||!o?.selected)return;let s=new Set(n.nodes.map(({id:e})=>e));for(let{id:n,selected:r,position:c}of t)r&&!s.has(n)&&e.set(n,[c.x+i-o.position.x,c.y+a-o.position.y])}var pl=`application/x-layerloom-layer`;function ml(e,t,n){return{onDragOver(t){if(!t.dataTransfer.types.includes(`application/x-layerloom-layer`))return;t.preventDefault(),t.dataTransfer.dropEffect=`copy`;let r=e.dragged===null?void 0:e.entryOfType(e.dragged);n.at(r,t.clientX,t.clientY)},onDragLeave:n.clear,onDrop(r){let i=r.dataTransfer.getData(pl);if(!i)return;r.preventDefault(),n.clear();let a=nl(t.current,r.clientX,r.clientY),{inputs:o,outputs:s}=e.entryOfType(i);if(a&&o.length&&s.length)q.dropOnWire.act(e,i,a);else{let{x:t,y:n}=e.view.under(r.clientX,r.clientY).drawing;q.dropInTheEmpty.act(e,i,[D(t-116),D(n-16)])}e.view.focus()}}}var hl=500,gl=10,_l={once:!0,capture:!0,passive:!1},vl=e=>e.preventDefault();function yl(e,t){let n=(0,S.useRef)(()=>{});return(0,S.useEffect)(()=>()=>n.current(),[]),({pointerType:r,isPrimary:i,clientX:a,clientY:o,target:s})=>{if(n.current(),r!==`touch`||!i||e.mode!==`edit`||!B(s,`.react-flow`))return;let c=rl(t.current,a,o),l=e=>{Math.hypot(e.clientX-a,e.clientY-o)>gl&&n.current()},u=()=>n.current(),d=setTimeout(()=>{n.current(),window.addEventListener(`touchend`,vl,_l),c===void 0?q.holdEmpty.act(e,a,o):O(c)||q.holdLayer.act(e,c,a,o)},hl);window.addEventListener(`pointermove`,l,!0),window.addEventListener(`pointerup`,u,!0),window.addEventListener(`pointercancel`,u,!0),n.current=()=>{clearTimeout(d),window.removeEventListener(`pointermove`,l,!0),window.removeEventListener(`pointerup`,u,!0),window.removeEventListener(`pointercancel`,u,!0),n.current=()=>{}}}}var bl=[`pointerup`,`pointercancel`];function xl(e,t,n){let r=h(),a=i(),o=(0,S.useRef)({x:0,y:0}),s=()=>{let i=a.getState().userSelectionActive||e.current.classList.contains(`held`);n&&r.getZoom()<.3&&!i&&t.point(r.screenToFlowPosition(o.current,{snapToGrid:!1}))};return{hold:()=>{let{classList:n}=e.current;if(n.contains(`held`))return;let r=()=>{n.remove(`held`),t.hold(!1);for(let e of bl)window.removeEventListener(e,r,!0)};n.add(`held`),t.hold(!0);for(let e of bl)window.addEventListener(e,r,!0)},touch:s,follow({clientX:e,clientY:t}){o.current={x:e,y:t},s()}}}function Sl(e,t){let n=(0,S.useRef)(!1);return{onConnect(t){let n=Cl(t);n&&q.linkToPort.act(e,n.from,n.to)},onConnectEnd(r,{isValid:i,fromHandle:a,toNode:o}){if(i||!a||n.current)return;let{nodeId:s,id:c,type:l}=a,{x:u,y:d}=al(r),f=o&&o.id!==s?o.id:void 0,p=rl(t.current,u,d)??f;if(p===s||p&&O(p))return;let m={port:[s,c],out:l===`source`};p?q.linkToLayer.act(e,m,p):q.linkToEmpty.act(e,m,u,d)},isValidConnection(t){let n=Cl(t);return n!==null&&H(e,n.from,n.to)===null},onReconnectStart(){n.current=!0},onReconnect(t,n){let r=Cl(n);r&&li(e,t.id,r.from,r.to)},onReconnectEnd(r,i,a,o){n.current=!1;let s=e.network.wires[i.id];if(o.isValid||!s)return;let{x:c,y:l}=al(r),u=rl(t.current,c,l),d=a===`source`,f={port:d?s.from:s.to,out:d};u&&e.network.nodes[u]?q.wireEndToLayer.act(e,i.id,f,u):q.wireEndToEmpty.act(e,i.id)}}}function Cl({source:e,sourceHandle:t,target:n,targetHandle:r}){return t&&r?{from:[e,t],to:[n,r]}:null}function wl({still:e,nodes:t,edges:n},r,a){let o=i(),[s]=(0,S.useState)(()=>new us);a&&s.draw(e,n,r);let c=(0,S.useCallback)(e=>s.follow(o.getState,o.subscribe,e),[s,o]),l=(0,S.useSyncExternalStore)(c,()=>s.ids);return{nodes:(0,S.useMemo)(()=>a?t.filter(({id:e})=>l.has(e)):t,[t,l,a]),edges:(0,S.useMemo)(()=>a?n.filter(({source:e,target:t})=>l.has(e)&&l.has(t)):n,[n,l,a]),isAll:!a,near:s}}var Tl=.75,El=.05,Dl=24;function Ol(e,t,n){if(!e.boxes.size||!t.width)return{x:t.width/2,y:Dl,zoom:1};let{left:r,top:i,right:a,bottom:o}=Al(e),s=(t.width-48)/(a-r),c=(t.height-48)/(o-i),l=Math.min(1,s,c),u=kl(l,s,n),d=Math.max(Dl,(t.width-(a-r)*u)/2),f=Math.max(Dl,Math.min((t.height-(o-i)*u)/2,40)),p=u<=l?f:Dl;return{x:Math.round(d-r*u),y:Math.round(p-i*u),zoom:u}}function kl(e,t,n){return n?Math.max(El,e):e>=Tl?e:_e(t,Tl,1)}function Al({network:e,boxes:t,links:n,across:r}){let i=he([...t.values()].map(t=>jl(t,e)));for(let e of Mn(t,n,r).values())e.kind===`lane`&&(e.axis===`x`?i.right=Math.max(i.right,e.at+40):i.bottom=Math.max(i.bottom,e.at+16));return i}function jl(e,{nodes:t,groups:n}){let r=t[e.id]?.group;return r===void 0||!n?.[r]?e:{...e,x:e.x-20,y:e.y-36,w:e.w+20,h:e.h+36}}function Ml(e,t){return{editor:Object.assign(e,{add:(t,n)=>U(e,t,n),setParam:(t,n,r,i)=>ra(e,t,n,r,i),home:t=>e.view.home(t)}),flow:t}}var Nl=8,Pl=.6,Fl=160,Il={duration:120};function Ll(e,t){let n=h();(0,S.useEffect)(()=>{let r=t.current;return e.view=zl(e,r,n),Object.assign(r,{layerloom:Ml(e,n)}),Rl(r,n)},[e,n,t]);let{kind:r,name:i}=e.scope;(0,S.useEffect)(()=>e.view.home(),[e,r,i])}function Rl(e,t){let n=e.clientWidth,r=new ResizeObserver(()=>{let r=(e.clientWidth-n)/2;n=e.clientWidth;let{x:i,y:a,zoom:o}=t.getViewport();r&&t.setViewport({x:i+r,y:a,zoom:o})});return r.observe(e),()=>r.disconnect()}function zl(e,t,n){return{show(r){let i=r.map(t=>e.boxOf(t)).filter(e=>e!==void 0),[a]=i;if(!a||i.every(e=>Bl(e,t,n)))return;let o=Math.max(n.getZoom(),Pl);n.setCenter(a.x+116,a.y+24,{zoom:o,duration:Fl})},middle(){let{left:e,top:r,width:i,height:a}=t.getBoundingClientRect(),{x:o,y:s}=n.screenToFlowPosition({x:e+i/2,y:r+a/2});return[o,s]},focus:()=>t.focus({preventScroll:!0}),home(r=!1){let i=Ol(e.drawing,t.getBoundingClientRect(),r);n.setViewport(i,{duration:r?Fl:0})},zoom(e){e===`in`?n.zoomIn(Il):e===`out`?n.zoomOut(Il):n.zoomTo(e,Il)},zoomLevel:()=>n.getZoom(),frame:()=>t.getBoundingClientRect(),onFrame(e){let{left:r,top:i}=t.getBoundingClientRect(),{x:a,y:o}=n.flowToScreenPosition(e);return{x:a-r,y:o-i}},under(e,r){let{left:i,top:a}=t.getBoundingClientRect();return{frame:{x:e-i,y:r-a},drawing:n.screenToFlowPosition({x:e,y:r})}}}}function Bl(e,t,n){let{x:r,y:i,zoom:a}=n.getViewport(),{width:o,height:s}=t.getBoundingClientRect();return e.x*a+r>Nl&&T(e)*a+r<o-Nl&&e.y*a+i>Nl&&E(e)*a+i<s-Nl}var Vl=120,Hl=(0,S.memo)(function(e){return(0,R.jsx)(u,{children:(0,R.jsx)(Ul,{...e})})});function Ul({differs:e,onKeyDown:t}){let n=I(),i=(0,S.useRef)(null),[a]=(0,S.useState)(()=>new Us),[o,s]=ul(),c=Object.keys(n.network.nodes).length,l=c>Vl,u=a.show(n,o,e),d=wl(u,o,l),f=ol(n,i),p=Sl(n,i),m=cl(n,d,u.edges,l),h=dl(n,s,f),g=ml(n,i,f),_=yl(n,i),v=xl(i,d.near,l);Gl(),Ll(n,i);let ee=ie({...p,onNodesChange(e){m.onNodesChange(e),h.onNodesChange(e,u.still,d)},onEdgesChange:m.onEdgesChange,onMove(e){e&&e.type!==`wheel`&&v.hold()},onMoveEnd:v.touch,onNodeDragStart:v.hold,onNodeDrag:h.onNodeDrag,onNodeDragStop:(e,t)=>h.onNodeDragStop(e,t,i.current),onNodeClick(e,t){B(e.target,`.badge`)&&q.clickBadge.act(n,t.id)},onEdgeClick:(e,t)=>q.clickWire.act(n,t.id),onPaneClick(){!d.isAll&&(n.nodes.size||n.wires.size)&&n.select([]),n.card&&n.set({card:null})},onContextMenu:e=>e.preventDefault()}),y=(0,S.useDeferredValue)(r(e=>e.transform[2]<ts));return(0,R.jsxs)(`div`,{ref:i,className:`canvas`,tabIndex:0,role:`application`,"aria-roledescription":`network editor`,"aria-label":`Drawing of ${n.scope.name}, ${c} layers. Press ? for the keys.`,"aria-activedescendant":n.onlyNode===void 0?void 0:`layer-${n.onlyNode}`,"data-testid":`flow`,onKeyDown:t,onPointerMove:v.follow,onPointerDownCapture:e=>{v.follow(e),Kl(n,e),_(e)},onDoubleClick:e=>ql(n,e),...g,children:[(0,R.jsx)(fs.Provider,{value:y,children:(0,R.jsx)(tl,{nodes:d.nodes,edges:d.edges,still:u.still,allEdges:u.edges,moving:o,isEditable:n.mode===`edit`,snaps:n.snap,isLarge:l,isFar:y,handlers:ee})}),(0,R.jsx)(ec,{root:i}),f.blocked&&(0,R.jsx)(Wl,{blocked:f.blocked,root:i}),(0,R.jsx)(Uo,{root:i})]})}var Wl=({blocked:e,root:t})=>(0,R.jsx)(vs,{at:e.at,root:t,text:e.why,isRefusal:!e.mends,testid:`drop-reason`});function Gl(){let e=i();(0,S.useState)(()=>e.setState({updateNodeInternals:()=>{}}))}function Kl(e,{target:t}){B(t,`input,textarea,select,button`)||e.view.focus(),e.quick&&!B(t,`.quick`)&&e.set({quick:null}),e.held&&!B(t,`.menu`)&&e.set({held:null})}function ql(e,{target:t,clientX:n,clientY:r}){B(t,`.react-flow__pane`)&&q.doubleClickEmpty.act(e,n,r);let i=t.closest(`.react-flow__node`)?.dataset.id;i!==void 0&&(O(i)?q.doubleClickGroup.act(e,i):q.doubleClickBlock.act(e,i))}function Jl(e,t){(0,S.useEffect)(()=>{let n=t.current,r=e=>Tr(e.composedPath()[0]),i=t=>{if(r(t))return;let n=t.type===`cut`?Ta.cut(e):Ta.copy(e);n&&(t.clipboardData?.setData(`text/plain`,n),t.preventDefault())},a=t=>{r(t)||e.mode!==`edit`||(t.preventDefault(),Ta.paste(e,t.clipboardData?.getData(`text/plain`)??``))};return n.addEventListener(`copy`,i),n.addEventListener(`cut`,i),n.addEventListener(`paste`,a),()=>{n.removeEventListener(`copy`,i),n.removeEventListener(`cut`,i),n.removeEventListener(`paste`,a)}},[e,t])}var $=Symbol(`several values`);function Yl(e,t){let n=e.map(({params:e})=>e&&C(e,t.name)?e[t.name]:t.default??null);return n.every(e=>w(e,n[0]))?n[0]:$}var Xl=(e,t)=>e.some(e=>C(e.params??{},t.name));function Zl(e,t,n){return n===$||n===void 0?!1:w(t,n)||e.kind===`size`&&F(e,t)===F(e,n)}var Ql=e=>e.kind===`size`?e.dims??2:1,$l=e=>e.kind===`int`||e.kind===`size`,eu=e=>[...(e.choices??[]).map(e=>e.value),...(e.usual??[]).filter(e=>e!==null)],tu=34;function nu(e){let t=$l(e)||e.kind===`float`;return e.kind===`bool`?`switch`:e.choices?.length&&!t?e.choices.reduce((e,t)=>e+t.label.length+3,0)<tu?`segments`:`select`:e.kind===`text`||e.kind===`list`?e.kind:e.kind===`size`||ru(e)?`usual`:`slider`}function ru(e){let t=eu(e);if(!t.length||t.length>5)return!1;let n=(e.high??1/0)-(e.low??-1/0);return e.kind===`float`?n>1:n<=64||n===1/0||Math.max(...iu(t))<=12}var iu=e=>e.filter(e=>typeof e==`number`),au=e=>({low:e.low,high:e.high,step:e.step,whole:$l(e)});function ou(e,{low:t,high:n,whole:r}){let i=Number(e.replace(`,`,`.`).replace(`−`,`-`));return e.trim()===``||!Number.isFinite(i)?`A number is expected.`:r&&!Number.isInteger(i)?`A whole number is expected.`:t!=null&&i<t?`At least ${t}.`:n!=null&&i>n?`At most ${M(n)}.`:i}var su=(e,{low:t,high:n})=>_e(e,t??-1/0,n??1/0);function cu(e,t,n){let r=(e??n.low??0)+t*(n.step??(n.whole?1:.1));return su(n.whole?Math.round(r):Number(r.toPrecision(10)),n)}function lu(e){let t=e.split(/[,\s×]+/).filter(Boolean).map(Number);return t.length&&t.every(Number.isInteger)?t:null}var uu=1e3;function du(e,t){let n=$l(e),r=e.low??(e.default===void 0?0:Math.min(0,Number(e.default))),i=pu(e,t);if(i<=r||!Number.isFinite(i)||!n&&e.high==null)return null;if(n&&r>=0&&i/Math.max(1,r)>=64)return mu(r,i);let a=e.step||(n?1:(i-r)/100);return{toPlace:e=>(e-r)/(i-r)*uu,toNumber:e=>Number((r+Math.round(e/uu*(i-r)/a)*a).toPrecision(8))}}var fu=4096;function pu(e,t){if(e.high!=null&&e.high<=fu)return e.high;let n=typeof e.default==`number`?e.default*4:1;return Math.max(...iu(eu(e)),n,t??1,64)}function mu(e,t){return{toPlace:e=>Math.log2(Math.max(1,e))/Math.log2(t)*uu,toNumber(n){let r=2**(n/uu*Math.log2(t)),i=r<16?1:r<128?4:r<512?16:64;return Math.max(1,e,Math.round(r/i)*i)}}}function hu({field:e,value:t,id:n,testid:r,set:i,onDone:a}){let o=Array.isArray(t)?t.join(`, `):``,[s,c]=(0,S.useState)(o),[l,u]=(0,S.useState)(!1);(0,S.useEffect)(()=>{c(e=>w(lu(e),lu(o))?e:o)},[o]);let d=e=>{c(e);let t=lu(e);u(t===null),t&&i(t)};return(0,R.jsx)(`input`,{id:n,className:`inp`,style:{width:`100%`,...l?{borderColor:`var(--error)`}:{}},"aria-label":e.label,"aria-invalid":l,"data-testid":r,value:s,placeholder:t===$?`several`:`numbers with commas`,title:l?`Whole numbers, with commas between them`:void 0,onChange:e=>d(e.target.value),onBlur:()=>{c(o),u(!1),a()}})}function gu({value:e,limits:t,onChange:n,onDone:r,label:i,id:a,testid:o}){let s=e===$||e===null?``:String(e),[c,l]=(0,S.useState)(s),[u,d]=(0,S.useState)(``);(0,S.useEffect)(()=>{l(s),d(``)},[s]);let f=e=>{l(e);let r=ou(e,t);d(typeof r==`string`?r:``),typeof r==`number`&&n(r)};return(0,R.jsxs)(`span`,{style:{position:`relative`,flex:`none`},children:[(0,R.jsx)(`input`,{id:a,className:`inp num`,inputMode:`decimal`,"aria-label":i,"aria-invalid":!!u,"data-testid":o,value:c,placeholder:e===$?`several`:``,style:u?{borderColor:`var(--error)`}:void 0,onChange:e=>f(e.target.value),onKeyDown:i=>{if(i.key===`Enter`&&r(),i.key!==`ArrowUp`&&i.key!==`ArrowDown`)return;i.preventDefault();let a=(i.shiftKey?10:1)*(i.key===`ArrowUp`?1:-1);n(cu(typeof e==`number`?e:null,a,t))},onBlur:()=>{l(s),d(``),r()}}),u&&(0,R.jsx)(`span`,{className:`hintline no`,style:{right:0,top:36},role:`alert`,children:u})]})}function _u({field:e,value:t,id:n,testid:r,set:i,setOnce:a,onDone:o}){let s=typeof t==`number`?t:null,c=t===null,l=du(e,s),u=l&&s!==null?l.toPlace(s):0;return(0,R.jsxs)(`span`,{className:`row`,style:{gap:12,width:`100%`},children:[l&&(0,R.jsx)(`input`,{type:`range`,min:0,max:1e3,step:1,tabIndex:-1,"aria-label":`${e.label}, slider`,"aria-valuetext":s===null?`several`:String(s),"data-testid":`${r}-slider`,value:u,style:{"--part":`${u/1e3*100}%`},onChange:e=>i(l.toNumber(Number(e.target.value))),onPointerUp:o,onKeyUp:o}),(0,R.jsx)(gu,{id:n,testid:r,label:e.label,value:t===$?$:s,limits:au(e),onChange:i,onDone:o}),e.nullable&&(0,R.jsx)(`button`,{type:`button`,className:`pill ${c?`b`:``}`,"aria-pressed":c,onClick:()=>a(c?e.default??e.low??1:null),title:`Let it be found from what comes in`,children:`auto`})]})}var vu=({isOn:e,label:t,onChange:n,id:r,testid:i})=>(0,R.jsx)(`button`,{id:r,type:`button`,role:`switch`,className:`sw`,"aria-checked":e,"aria-label":t,"data-testid":i,onClick:()=>n(!e)});function yu(e){let{field:t,value:n,testid:r,setOnce:i}=e,[a,o]=(0,S.useState)(!1),s=eu(t),c=t.nullable&&n===null,l=s.some(e=>Zl(t,e,n)),u=a||!l&&!c||!s.length,d=e=>{i(e),o(!1)};return(0,R.jsxs)(`span`,{className:`row`,style:{flexWrap:`wrap`,rowGap:6},"data-testid":r,children:[s.length>0&&(0,R.jsxs)(`span`,{className:`seg`,role:`radiogroup`,"aria-label":t.label,children:[t.nullable&&(0,R.jsx)(xu,{text:`Automatic`,isOn:n===null,isMarked:n===null&&!a,act:()=>d(null)}),s.map(e=>{let r=!a&&Zl(t,e,n),i=bu(t,e,r);return(0,R.jsx)(xu,{text:i,isOn:r,act:()=>d(e)},JSON.stringify(e))}),(0,R.jsx)(xu,{text:`Other`,isOn:u,act:()=>o(!0)})]}),u&&(0,R.jsx)(Su,{...e})]})}function bu(e,t,n){return n&&e.kind===`size`&&t!==1&&t!==0||typeof t==`string`?F(e,t):Array.isArray(t)?t.join(` × `):String(t)}var xu=({text:e,isOn:t,isMarked:n=t,act:r})=>(0,R.jsx)(`button`,{type:`button`,role:`radio`,"aria-checked":t,className:n?`on`:``,onClick:r,children:e});function Su(e){let{field:t,value:n,id:r,testid:i,set:a,onDone:o}=e;return Ql(t)>1?(0,R.jsx)(Cu,{...e}):(0,R.jsx)(gu,{id:r,testid:`${i}-value`,label:t.label,value:n===$?$:typeof n==`number`?n:null,limits:au(t),onChange:a,onDone:o})}function Cu({field:e,value:t,id:n,testid:r,set:i,onDone:a}){let o=typeof t==`number`?t:null,s=Array.isArray(t)?t:Array(Ql(e)).fill(o),c=(e,t)=>{let n=s.map((n,r)=>r===e?t:n??t);i(n.every(e=>e===n[0])?n[0]:n)};return(0,R.jsx)(`span`,{className:`row`,style:{gap:4},children:s.map((i,o)=>(0,R.jsx)(gu,{id:o?void 0:n,testid:o?void 0:`${r}-value`,label:`${e.label}, dimension ${o+1}`,value:t===$?$:i,limits:{...au(e),whole:!0},onChange:e=>c(o,e),onDone:a},o))})}function wu(e){let{field:t,value:n,id:r,testid:i,setOnce:a}=e;switch(nu(t)){case`switch`:return(0,R.jsx)(vu,{isOn:n===!0,label:t.label,id:r,testid:i,onChange:a});case`segments`:return(0,R.jsx)(Tu,{...e});case`select`:return(0,R.jsx)(Eu,{...e});case`text`:return(0,R.jsx)(Du,{...e});case`list`:return(0,R.jsx)(hu,{...e});case`usual`:return(0,R.jsx)(yu,{...e});case`slider`:return(0,R.jsx)(_u,{...e})}}var Tu=({field:e,value:t,testid:n,setOnce:r})=>(0,R.jsx)(`span`,{className:`seg`,role:`radiogroup`,"aria-label":e.label,"data-testid":n,children:e.choices.map(e=>(0,R.jsx)(`button`,{type:`button`,role:`radio`,"aria-checked":w(e.value,t),className:w(e.value,t)?`on`:``,onClick:()=>r(e.value),children:e.label},String(e.value)))});function Eu({field:e,value:t,id:n,testid:r,setOnce:i}){let a=e.choices,o=a.findIndex(e=>w(e.value,t));return(0,R.jsxs)(`select`,{id:n,className:`inp`,"aria-label":e.label,"data-testid":r,value:o,onChange:e=>i(a[Number(e.target.value)].value),children:[o<0&&(0,R.jsx)(`option`,{value:-1,children:t===$?`several`:String(t??``)}),a.map((e,t)=>(0,R.jsx)(`option`,{value:t,children:e.label},e.label))]})}var Du=({field:e,value:t,id:n,testid:r,set:i,onDone:a})=>(0,R.jsx)(`input`,{id:n,className:`inp`,style:{width:`100%`},maxLength:200,"aria-label":e.label,"data-testid":r,value:typeof t==`string`?t:``,placeholder:t===$?`several`:``,onChange:e=>i(e.target.value),onBlur:a}),Ou=4,ku=40,Au=[`pointerup`,`lostpointercapture`];function ju(e,t,n,r,i){if(e.button!==0)return;let a=e.currentTarget,o=e.clientX,s=t.step??(t.kind===`int`?1:.01),c=n,l=!1,u=({clientX:e,altKey:i})=>{let a=Math.round((e-o)/(i?ku:Ou)),u=su(Number((n+a*s).toPrecision(10)),t);a&&(l=!0),u!==c&&(c=u,r(u))},d=e=>{a.removeEventListener(`pointermove`,u);for(let e of Au)a.removeEventListener(e,d);i(),l&&(e.preventDefault(),a.addEventListener(`click`,e=>e.preventDefault(),{once:!0}))};a.setPointerCapture(e.pointerId),a.addEventListener(`pointermove`,u);for(let e of Au)a.addEventListener(e,d)}function Mu({editor:e,ids:t,field:n}){let r=(0,S.useId)(),i=t.map(t=>e.network.nodes[t]),a=Yl(i,n),o=r=>ra(e,t,n,r),s=t=>{e.settle(),o(t),e.settle()};return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(Nu,{editor:e,field:n,value:a,id:r,onChange:o}),(0,R.jsxs)(`div`,{className:`row`,style:{gap:8,minWidth:0},children:[(0,R.jsx)(`div`,{className:`grow`,children:(0,R.jsx)(wu,{field:n,value:a,id:r,testid:`param-${n.name}`,set:o,setOnce:s,onDone:()=>e.settle()})}),t.length===1&&(0,R.jsx)(Fu,{editor:e,id:t[0],field:n}),Xl(i,n)&&(0,R.jsx)(Pu,{field:n,reset:()=>s(void 0)})]})]})}function Nu({editor:e,field:t,value:n,id:r,onChange:i}){let a=e.words===`torch`?(0,R.jsx)(`code`,{children:t.name}):t.label;return t.kind!==`int`&&t.kind!==`float`?(0,R.jsx)(`label`,{htmlFor:r,title:t.help,children:a}):(0,R.jsx)(`label`,{htmlFor:r,title:t.help,className:`scrub`,"data-testid":`scrub-${t.name}`,onPointerDown:r=>{typeof n==`number`&&ju(r,t,n,i,()=>e.settle())},children:a})}function Pu({field:e,reset:t}){let n=F(e,e.default);return(0,R.jsx)(`button`,{type:`button`,className:`q`,title:`Back to ${n}`,"aria-label":`${e.label}: back to ${n}`,"data-testid":`reset-${e.name}`,onClick:t,children:(0,R.jsx)(b,{name:`undo-2`})})}function Fu({editor:e,id:t,field:n}){if(e.scope.kind!==`blocks`)return null;let r=ki(e,t,n.name)!==null;return(0,R.jsx)(`button`,{type:`button`,className:`q`,style:r?{color:`var(--accent-ink)`}:void 0,"aria-pressed":r,title:`Show this setting on the block`,"aria-label":`${n.label}: show on the block`,"data-testid":`expose-${n.name}`,onClick:()=>void Ai(e,t,n),children:(0,R.jsx)(b,{name:`share-2`,size:14})})}function Iu({editor:e,id:t,node:n}){let r=n.repeat??1;return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`label`,{htmlFor:`ll-repeat`,children:`Repeat`}),(0,R.jsxs)(`div`,{className:`row`,style:{gap:8},children:[(0,R.jsx)(gu,{id:`ll-repeat`,testid:`repeat`,label:`Repeat`,value:r,limits:au(Qe),onDone:()=>e.settle(),onChange:n=>K(e,[t],`repeat`,n===1?void 0:n,`Repeat ×${n}`,!0)}),(0,R.jsx)(Fu,{editor:e,id:t,field:Qe})]}),r>1&&(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`span`,{className:`lab`,children:`Same weights`}),(0,R.jsx)(vu,{isOn:!!n.shared,label:`Same weights in each`,onChange:n=>K(e,[t],`shared`,n||void 0,n?`Shared weights`:`Own weights`)})]})]})}var Lu=({editor:e,id:t})=>(0,R.jsxs)(`div`,{className:`row`,style:{padding:`12px 16px 0`},children:[(0,R.jsxs)(`button`,{type:`button`,className:`btn sm`,"data-testid":`open-block`,onClick:()=>ha(e,t),children:[(0,R.jsx)(b,{name:`pencil`}),`Open the block`]}),(0,R.jsxs)(`button`,{type:`button`,className:`btn sm`,"data-testid":`ungroup-block`,onClick:()=>void Oi(e,t),children:[(0,R.jsx)(b,{name:`ungroup`}),`Take apart`]})]});function Ru({editor:e,id:t,node:n,entry:r}){let[i,a]=(0,S.useState)(null),o=i?.id===t?i.sentence:``;return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsxs)(`div`,{className:`row`,style:{padding:`12px 16px 8px`,position:`relative`},children:[(0,R.jsx)(`span`,{className:`fam ${e.familyClass(r)}`,children:(0,R.jsx)(v,{name:e.glyph(r)})}),(0,R.jsx)(`h2`,{className:`cut`,title:e.plainTitle(t),children:e.plainTitle(t)}),(0,R.jsx)(Bu,{name:n.name,isRefused:o!==``,rename:n=>{let r=aa(e,t,n);return a(r===null?null:{id:t,sentence:r}),r===null},onWrite:()=>a(null),onDone:()=>e.view.focus()},t),(0,R.jsx)(`span`,{className:`grow`}),n.bypassed&&(0,R.jsx)(`span`,{className:`pill`,children:`bypassed`}),(0,R.jsx)(le,{label:`More for ${e.plainTitle(t)}`,testid:`layer-menu`,at:{right:0,top:32},items:zu(e,t,n)})]}),o&&(0,R.jsx)(`p`,{role:`alert`,style:{padding:`0 16px 8px`,color:`var(--error-ink)`},children:o}),(0,R.jsx)(Uu,{entry:r})]})}function zu(e,t,n){return[{icon:`link`,text:`Connect to …`,act:()=>e.set({dialog:{what:`link`,from:t}})},{icon:`copy`,text:`Duplicate`,act:()=>qi(e)},n.bypassed?{icon:`eye`,text:`Use again`,act:()=>oa(e)}:{icon:`eye-off`,text:`Bypass`,act:()=>oa(e)},{icon:`group`,text:`Group`,act:()=>Qi(e)},{icon:`boxes`,text:`Make a block`,act:()=>void Di(e,e.plainTitle(t))},null,{icon:`trash-2`,text:`Delete and close the gap`,act:()=>G(e,!0)},{icon:`trash-2`,text:`Delete`,act:()=>G(e)}]}function Bu(e){let[t,n]=(0,S.useState)(!1);return t?(0,R.jsx)(Vu,{...e,close:()=>n(!1)}):(0,R.jsx)(`button`,{type:`button`,className:`q`,title:`Its name in code; click to change it`,"data-testid":`name`,onClick:()=>n(!0),children:(0,R.jsx)(`code`,{children:e.name})})}function Vu({name:e,isRefused:t,rename:n,onWrite:r,onDone:i,close:a}){let o=(0,S.useRef)(null);return(0,S.useEffect)(()=>{o.current?.focus(),o.current?.select()},[]),(0,R.jsx)(`input`,{ref:o,className:`inp`,style:{height:26,width:120,fontFamily:`JetBrains Mono, monospace`,fontSize:12},defaultValue:e,"aria-label":`Name in code`,"aria-invalid":t,"data-testid":`name-box`,onChange:r,onBlur:a,onKeyDown:e=>{if(e.key===`Escape`)e.stopPropagation();else if(e.key!==`Enter`||!n(e.currentTarget.value.trim()))return;a(),i()}})}var Hu={display:`block`,marginTop:8,padding:`8px 10px`,background:`var(--sunken)`,borderRadius:6,whiteSpace:`pre-wrap`,overflowWrap:`anywhere`};function Uu({entry:e}){let[t,n]=(0,S.useState)(!1),r=e.summary||e.explain||``;return(0,R.jsxs)(`p`,{className:`m`,style:{padding:`0 16px 12px`,overflowWrap:`anywhere`},children:[(0,R.jsx)(x,{text:t&&e.explain?e.explain:r}),` `,(e.explain||e.maths)&&(0,R.jsx)(`button`,{type:`button`,className:`link`,"aria-expanded":t,onClick:()=>n(!t),children:t?`Less`:`More`}),t&&e.maths&&(0,R.jsx)(`code`,{style:Hu,children:e.maths}),t&&e.torch&&(0,R.jsxs)(`span`,{className:`s q`,style:{display:`block`,marginTop:6},children:[`In torch: `,(0,R.jsx)(`code`,{children:e.torch})]})]})}function Wu(e,t){let n=e.problems.filter(e=>e.severity!==`hint`).length;if(t===null){let{parameters:t=0,flops:r=0}=e.judged??{};return{output:`?`,parameters:t,flops:r,problems:n}}let r=e.verdictOf(t);if(!r)return{output:`none`,parameters:0,flops:0,problems:n};let i=Object.values(r.outputs??{})[0];return{output:P(i?.shape),parameters:r.parameters,flops:r.flops,problems:n}}function Gu({editor:e}){let{change:t}=e;if(!t)return null;let{before:n,node:r}=t,i=Wu(e,r),a=r!==null&&e.verdictOf(r)!==void 0,o=i.problems-n.problems;return(0,R.jsxs)(`section`,{className:`part`,"aria-label":`Last change`,"data-testid":`last-change`,children:[(0,R.jsxs)(`h3`,{className:`cut`,title:t.label,children:[`Last change: `,t.label]}),(r===null||a)&&(0,R.jsx)(`table`,{style:{marginTop:2},children:(0,R.jsxs)(`tbody`,{children:[a&&(0,R.jsx)(Ku,{label:`Output`,old:n.output,now:i.output,difference:``}),(0,R.jsx)(Ku,{label:`Parameters`,old:M(n.parameters),now:M(i.parameters),difference:gt(i.parameters-n.parameters)}),(0,R.jsx)(Ku,{label:`Work`,old:pt(n.flops),now:pt(i.flops),difference:gt(i.flops-n.flops,pt)}),(0,R.jsx)(Ku,{label:`Problems`,old:String(n.problems),now:String(i.problems),difference:gt(o,String),isBad:o>0})]})})]})}var Ku=({label:e,old:t,now:n,difference:r,isBad:i=!1})=>(0,R.jsxs)(`tr`,{children:[(0,R.jsx)(`td`,{className:`m`,children:e}),(0,R.jsx)(`td`,{className:`r q`,children:t}),(0,R.jsx)(`td`,{style:{paddingRight:6},children:(0,R.jsx)(`span`,{className:`q`,children:(0,R.jsx)(b,{name:`arrow-right`,size:14})})}),(0,R.jsx)(`td`,{className:`r b`,children:n}),(0,R.jsx)(`td`,{className:`r`,style:{padding:0,...i?{color:`var(--error-ink)`,fontWeight:600}:{}},children:r})]}),qu=[[``,`As torch does`],[`zeros`,`Zeros`],[`ones`,`Ones`],[`constant`,`A constant`],[`normal`,`Normal`],[`uniform`,`Uniform`],[`truncated_normal`,`Truncated normal`],[`xavier_normal`,`Xavier normal`],[`xavier_uniform`,`Xavier uniform`],[`he_normal`,`He normal`],[`he_uniform`,`He uniform`],[`orthogonal`,`Orthogonal`]],Ju=[{name:`lr`,label:`Learning rate ×`,help:`This layer's learning rate, as a factor of the plan's`,usual:1,step:.1},{name:`l1`,label:`L1`,help:`Pulls weights to exactly zero`,usual:0,step:1e-4},{name:`l2`,label:`L2`,help:`Pulls weights towards zero`,usual:0,step:1e-4}];function Yu({editor:e,ids:t,entry:n}){let r=e.network.nodes[t[0]],i=r.frozen||r.lr!==void 0||r.l1||r.l2||r.init;return(0,R.jsxs)(`details`,{className:`part fold`,open:!!i,children:[(0,R.jsxs)(`summary`,{children:[(0,R.jsx)(b,{name:`chevron-right`}),`How it learns`]}),(0,R.jsxs)(`div`,{className:`fields`,style:{padding:`8px 0 0`},children:[(n.initialise??[]).map(n=>(0,R.jsx)(Xu,{editor:e,ids:t,node:r,weight:n},n)),(0,R.jsx)(`span`,{className:`lab`,children:`Frozen`}),(0,R.jsx)(vu,{isOn:!!r.frozen,label:`Frozen`,testid:`key-frozen`,onChange:n=>K(e,t,`frozen`,n||void 0,n?`Freeze`:`Let it learn`)}),Ju.map(n=>(0,R.jsx)(Qu,{editor:e,ids:t,node:r,factor:n},n.name))]})]})}function Xu({editor:e,ids:t,node:n,weight:r}){let i=n.init?.[r]?.type??``,a=qu.some(([e])=>e===i),o=(i,a)=>{let o={...n.init};i?o[r]={type:i}:delete o[r],K(e,t,`init`,Object.keys(o).length?o:void 0,`${r} starts ${a}`)};return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`span`,{className:`lab`,children:Zu(r)}),(0,R.jsxs)(`select`,{className:`inp`,"data-testid":`init-${r}`,"aria-label":`How ${r} starts`,value:i,onChange:({target:e})=>o(e.value,e.selectedOptions[0].textContent),children:[qu.map(([e,t])=>(0,R.jsx)(`option`,{value:e,children:t},e)),!a&&(0,R.jsx)(`option`,{value:i,children:i})]})]})}function Zu(e){return e===`weight`?`Weights start`:e===`bias`?`Bias starts`:`${e} starts`}function Qu({editor:e,ids:t,node:n,factor:r}){let{name:i,label:a,help:o,usual:s,step:c}=r;return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`span`,{className:`lab`,title:o,children:a}),(0,R.jsx)(gu,{label:a,testid:`key-${i}`,value:n[i]??s,limits:{low:0,high:1e3,step:c,whole:!1},onDone:()=>e.settle(),onChange:n=>K(e,t,i,n===s?void 0:n,`${a} ${n}`,!0)})]})}var $u=40;function ed({editor:e}){let t=td(e);if(!t.length)return null;let n=new Set;return(0,R.jsxs)(`section`,{className:`part way`,"aria-label":`What this network does`,children:[(0,R.jsx)(`h3`,{children:`From input to output`}),(0,R.jsx)(`ol`,{children:t.slice(0,$u).map(t=>{let r=e.entry(e.network.nodes[t]),i=!n.has(r.title);return n.add(r.title),(0,R.jsx)(nd,{editor:e,id:t,summary:i?r.summary:``},t)})}),t.length>$u&&(0,R.jsxs)(`p`,{className:`q s`,children:[`And `,t.length-$u,` more layers; Summary lists them all.`]})]})}function td({network:e}){let t=Object.entries(e.wires).map(([e,{from:t,to:n}])=>({id:e,from:t[0],to:n[0]}));return Pe(Object.keys(e.nodes),t).order}function nd({editor:e,id:t,summary:n}){let{catalogue:r}=e,{family:i}=e.entry(e.network.nodes[t]),[a]=Object.values(e.verdictOf(t)?.outputs??{});return(0,R.jsx)(`li`,{className:Dt(r,i),children:(0,R.jsxs)(`button`,{type:`button`,onClick:()=>{e.select([t]),e.view.show([t])},children:[(0,R.jsx)(`span`,{className:`fam`,children:(0,R.jsx)(v,{name:r.families[i]?.glyph??`block`})}),(0,R.jsxs)(`span`,{className:`grow`,children:[(0,R.jsxs)(`span`,{className:`row base`,children:[(0,R.jsx)(`b`,{className:`grow cut`,children:e.plainTitle(t)}),a&&(0,R.jsx)(`span`,{className:`q s nw`,children:P(a.shape)})]}),n&&(0,R.jsx)(`span`,{className:`m s`,children:(0,R.jsx)(x,{text:n})})]})]})})}function rd({editor:e}){let{onlyWire:t}=e;if(t!==void 0&&e.network.wires[t])return(0,R.jsx)(ad,{editor:e,id:t});let{blocks:n,name:r}=e.store.document,i=e.scope.kind===`blocks`?n[e.scope.name]:void 0;return(0,R.jsxs)(`div`,{className:`inspector`,"data-testid":`inspector`,children:[(0,R.jsx)(`div`,{className:`row`,style:{padding:`12px 16px 8px`},children:(0,R.jsx)(`h2`,{className:`cut`,children:i?i.title||e.scope.name:r||`Untitled`})}),(0,R.jsx)(`p`,{className:`m`,style:{padding:`0 16px 12px`},children:i?`You are inside a block: every place that uses it changes with it.`:`Choose a layer to see and change its settings.`}),(0,R.jsxs)(`div`,{className:`fields`,children:[i&&(0,R.jsx)(id,{editor:e,block:i}),(0,R.jsx)(`span`,{className:`lab m`,children:`Layers`}),(0,R.jsx)(`span`,{children:Object.keys(e.network.nodes).length}),(0,R.jsx)(`span`,{className:`lab m`,children:`Parameters`}),(0,R.jsx)(`span`,{children:M(e.judged?.parameters??0)}),(0,R.jsx)(`span`,{className:`lab m`,children:`Work`}),(0,R.jsxs)(`span`,{children:[pt(e.judged?.flops??0),` a sample`]})]}),(0,R.jsx)(ed,{editor:e}),(0,R.jsx)(Gu,{editor:e})]})}function id({editor:e,block:t}){let n=t=>{e.edit(`Rename the block`,[{path:e.path(`title`),value:t}],{merge:`block title`})};return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`span`,{className:`lab`,children:`Title`}),(0,R.jsx)(`input`,{className:`inp`,maxLength:60,"aria-label":`Title of the block`,value:t.title,onChange:e=>n(e.target.value),onBlur:()=>e.settle()})]})}function ad({editor:e,id:t}){let{from:n,to:r}=e.network.wires[t];return(0,R.jsxs)(`div`,{className:`inspector`,"data-testid":`inspector`,children:[(0,R.jsx)(`div`,{className:`row`,style:{padding:`12px 16px 8px`},children:(0,R.jsx)(`h2`,{children:`Wire`})}),(0,R.jsxs)(`p`,{className:`m`,style:{padding:`0 16px 12px`},children:[`From `,(0,R.jsx)(`b`,{children:e.plainTitle(n[0])}),` to `,(0,R.jsx)(`b`,{children:e.plainTitle(r[0])}),`, carrying`,` `,P(e.wireVerdict(t)?.shape),` a sample.`]}),(0,R.jsx)(`div`,{className:`row`,style:{padding:`0 16px`},children:(0,R.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>G(e),children:[(0,R.jsx)(b,{name:`trash-2`}),`Delete`]})}),(0,R.jsx)(Gu,{editor:e})]})}var od=[[`left`,`align-start-vertical`,`Align left`],[`centre`,`align-center-vertical`,`Align centres`],[`right`,`align-end-vertical`,`Align right`],[`top`,`align-start-horizontal`,`Align top`],[`middle`,`align-center-horizontal`,`Align middles`],[`bottom`,`align-end-horizontal`,`Align bottom`],[`columns`,`align-horizontal-space-around`,`Same gaps sideways`],[`rows`,`align-vertical-space-around`,`Same gaps downwards`]],sd=[[`group`,`Group`,Qi,`do-group`],[`boxes`,`Make a block`,e=>void Di(e),`do-block`],[`eye-off`,`Bypass`,oa],[`copy`,`Duplicate`,qi]],cd=({editor:e,hasCommonFields:t})=>(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`div`,{className:`row`,style:{padding:`12px 16px 8px`},children:(0,R.jsxs)(`h2`,{children:[e.nodes.size,` layers`]})}),(0,R.jsx)(`p`,{className:`m`,style:{padding:`0 16px 12px`},children:t?`What you set here is set in all of them.`:`These layers have no setting in common.`}),(0,R.jsx)(`div`,{className:`row`,style:{padding:`0 12px 12px`,gap:2,flexWrap:`wrap`},role:`toolbar`,"aria-label":`Arrange`,children:od.map(([t,n,r])=>(0,R.jsx)(`button`,{type:`button`,className:`btn t sm i`,title:r,"aria-label":r,"data-testid":`align-${t}`,onClick:()=>Pt(e,t),children:(0,R.jsx)(b,{name:n})},t))}),(0,R.jsx)(`div`,{className:`row`,style:{padding:`0 16px 12px`,flexWrap:`wrap`},children:sd.map(([t,n,r,i])=>(0,R.jsxs)(`button`,{type:`button`,className:`btn sm`,onClick:()=>r(e),"data-testid":i,children:[(0,R.jsx)(b,{name:t}),n]},n))})]});function ld(){let e=L(),t=[...e.nodes],n=t.map(t=>e.network.nodes[t]).filter(e=>e!==void 0),[r]=n;if(!r||n.length!==t.length)return(0,R.jsx)(rd,{editor:e});let i=n.map(t=>e.entry(t)),a=i[0],o=ud(i),s=o.filter(e=>!e.advanced),c=o.filter(e=>e.advanced),l=e.onlyNode;return(0,R.jsxs)(`div`,{className:`inspector`,"data-testid":`inspector`,children:[l===void 0?(0,R.jsx)(cd,{editor:e,hasCommonFields:s.length>0}):(0,R.jsx)(Ru,{editor:e,id:l,node:r,entry:a}),(0,R.jsxs)(`div`,{className:`fields`,children:[(0,R.jsx)(dd,{editor:e,ids:t,fields:s}),l!==void 0&&r.type===`block`&&(0,R.jsx)(Iu,{editor:e,id:l,node:r})]}),l!==void 0&&r.type===`block`&&r.block&&(0,R.jsx)(Lu,{editor:e,id:l}),(0,R.jsx)(Gu,{editor:e}),c.length>0&&(0,R.jsxs)(`details`,{className:`part fold`,children:[(0,R.jsxs)(`summary`,{children:[(0,R.jsx)(b,{name:`chevron-right`}),`More settings`]}),(0,R.jsx)(`div`,{className:`fields`,style:{padding:`8px 0 0`},children:(0,R.jsx)(dd,{editor:e,ids:t,fields:c})})]}),i.every(e=>e.initialise?.length)&&(0,R.jsx)(Yu,{editor:e,ids:t,entry:a}),l!==void 0&&(0,R.jsx)(fd,{editor:e,id:l,node:r})]})}var ud=([e,...t])=>e.fields.filter(({name:e,kind:n})=>t.every(t=>t.fields.some(t=>t.name===e&&t.kind===n))),dd=({editor:e,ids:t,fields:n})=>n.map(n=>(0,R.jsx)(Mu,{editor:e,ids:t,field:n},`${t.join()}${n.name}`));function fd({editor:e,id:t,node:n}){return(0,R.jsxs)(`details`,{className:`part fold`,open:!!n.note,children:[(0,R.jsxs)(`summary`,{children:[(0,R.jsx)(b,{name:`chevron-right`}),`Note`]}),(0,R.jsx)(`textarea`,{className:`inp`,rows:2,maxLength:2e3,"data-testid":`note`,"aria-label":`Note on this layer`,value:n.note??``,placeholder:`Why it is here, what to try`,onChange:n=>K(e,[t],`note`,n.target.value||void 0,`Note`,!0),onBlur:()=>e.settle()})]})}function pd(e,t,n){t.preventDefault();let r=[...e?.querySelectorAll(`button:not(.star)`)??[]],i=e?.getRootNode()?.activeElement,a=r[r.indexOf(i)+n];a?a.focus():n<0&&e?.parentElement?.querySelector(`input`)?.focus()}function md(e,t){if(t.key===`ArrowDown`)pd(e,t,1);else if(t.key===`ArrowUp`)pd(e,t,-1);else return!1;return!0}function hd({editor:e,item:t,list:n,place:r,shelf:i}){let a=r!==void 0&&r.index===r.active,o=e.words===`torch`?t.torch:t.title.replace(/-D$/,`‑D`),s=r=>{md(n.current,r)||(r.key===`Enter`?(r.preventDefault(),wi(e,t.type)):r.key===`*`?Rr(e,t.type):r.key===`Escape`&&e.view.focus())},c=({dataTransfer:n})=>{e.dragged=t.type,n.setData(pl,t.type),n.setData(`text/plain`,t.title),n.effectAllowed=`copy`},l=Ir().includes(t.type);return(0,R.jsxs)(`span`,{className:`itemrow`,role:`presentation`,children:[(0,R.jsxs)(`button`,{type:`button`,className:`item ${t.family} ${a?`on`:``}`,draggable:!0,"data-testid":`${i??`pal`}-${t.type}`,"data-type":t.type,...r?{role:`option`,"aria-selected":a,id:`ll-layers-${r.index}`}:{},tabIndex:-1,onClick:()=>{wi(e,t.type),e.view.focus()},onKeyDown:s,onDragStart:c,onDragEnd:()=>{e.dragged=null},children:[(0,R.jsx)(`span`,{className:`fam`,children:(0,R.jsx)(v,{name:t.glyph})}),(0,R.jsxs)(`span`,{className:`grow name`,children:[o,r&&t.why&&(0,R.jsx)(`span`,{className:`why cut`,children:t.why})]})]}),!r&&(0,R.jsx)(`button`,{type:`button`,className:`star q ${l?`kept`:``}`,tabIndex:-1,"aria-pressed":l,"aria-label":`Keep ${t.title} among the favourites`,title:l?`Take out of the favourites (*)`:`Keep among the favourites (*)`,"data-testid":`star-${i??`pal`}-${t.type}`,onClick:()=>Rr(e,t.type),children:(0,R.jsx)(b,{name:`star`,size:14})})]})}var gd=[`spatial`,`dense`,`activation`,`steady`,`sequence`,`structure`],_d=gd.join(),vd=(0,S.memo)(function(e){let{editor:t,items:n,usual:r,list:i,whole:a,setWhole:o}=e,[s,c]=(0,S.useState)(()=>new Set((Dr(`closed`)??_d).split(`,`).filter(Boolean))),l=e=>{let t=bd(s,e);c(t),Or(`closed`,[...t].join())};return(0,R.jsxs)(R.Fragment,{children:[r.map(({id:e,title:n,items:r})=>(0,R.jsx)(xd,{editor:t,title:n,shelf:e,items:r,list:i,isFolded:s.has(e),isWhole:!0,onFold:()=>l(e)},e)),yd(t,n).map(({id:e,title:r})=>(0,R.jsx)(xd,{editor:t,title:r,items:n.filter(t=>t.group===e),list:i,isFolded:s.has(e),isWhole:a.has(e),onFold:()=>l(e),onWhole:()=>o(bd(a,e))},e))]})});function yd({catalogue:e},t){let n=e=>gd.includes(e)?gd.indexOf(e):gd.length;return[...[...e.groups].sort((e,t)=>n(e.id)-n(t.id)),{id:`blocks`,title:`Blocks`}].filter(({id:e})=>t.some(t=>t.group===e))}function bd(e,t){let n=new Set(e);return n.delete(t)||n.add(t),n}function xd(e){let{editor:t,title:n,shelf:r,items:i,list:a,isFolded:o,isWhole:s,onFold:c,onWhole:l}=e,u=i.filter(e=>Sd(e,i)),d=s?i:i.filter(e=>!u.includes(e));return(0,R.jsxs)(`div`,{role:`group`,"aria-label":n,children:[(0,R.jsxs)(`button`,{type:`button`,className:`head`,"aria-expanded":!o,onClick:c,tabIndex:-1,onKeyDown:e=>md(a.current,e),children:[(0,R.jsx)(b,{name:o?`chevron-right`:`chevron-down`}),(0,R.jsx)(`span`,{className:`grow`,children:n}),(0,R.jsx)(`span`,{className:`s q`,style:{fontWeight:400},children:i.length})]}),!o&&d.map(e=>(0,R.jsx)(hd,{editor:t,item:e,list:a,shelf:r},e.type)),!o&&l&&u.length>0&&(0,R.jsx)(`button`,{type:`button`,className:`item q s`,style:{cursor:`pointer`,paddingLeft:48,fontSize:12},tabIndex:-1,"aria-expanded":s,onClick:l,children:s?`Fewer`:`${u.length} more: 1-D, 3-D`})]})}var Sd=({type:e},t)=>/[13]d$/.test(e)&&t.some(t=>t.type===e.replace(/[13]d$/,`2d`));function Cd({editor:e,item:t,top:n}){let r=e.entryOfType(t.type);return(0,R.jsxs)(`div`,{className:`pop preview ${t.family}`,role:`tooltip`,"data-testid":`preview`,style:{top:n},children:[(0,R.jsxs)(`div`,{className:`row`,children:[(0,R.jsx)(`span`,{className:`fam`,children:(0,R.jsx)(v,{name:t.glyph})}),(0,R.jsx)(`b`,{children:t.title})]}),(0,R.jsx)(`p`,{children:(0,R.jsx)(x,{text:t.summary})}),r.explain&&(0,R.jsx)(`p`,{className:`m s`,children:(0,R.jsx)(x,{text:r.explain})}),(0,R.jsxs)(`p`,{className:`q s`,children:[r.inputs.length?`Takes ${wd(r.inputs)}`:`Takes nothing: data enter here`,` ·`,` `,r.outputs.length?`gives ${wd(r.outputs)}`:`the answer leaves here`]})]})}var wd=e=>e.map(({dims:e,name:t})=>e?.length?e.join(` × `):t===`in`?`any shape`:t).join(`, `);function Td(e,t){let{catalogue:n,blocks:r,openBlock:i,dimensions:a}=go(e);return{all:(0,S.useMemo)(()=>vo({catalogue:n,blocks:r,openBlock:i,dimensions:2},``),[n,r,i]),matches:(0,S.useMemo)(()=>t?vo({catalogue:n,blocks:r,openBlock:i,dimensions:a},t):[],[n,r,i,a,t])}}function Ed({catalogue:e,store:t}){let n=Object.keys(t.document.blocks).length+Object.keys(e.blocks??{}).length;return`Search ${bo(e)} layers${n?`, ${n} blocks`:``}`}function Dd(){let e=L(),[t,n]=(0,S.useState)(``),[r,i]=(0,S.useState)(0),a=(0,S.useRef)(null),[o,s]=(0,S.useState)(new Set),{all:c,matches:l}=Td(e,t),u=Ad(e,c),[d,f]=(0,S.useState)(null),p=d&&!e.dragged?c.find(({type:e})=>e===d.type):void 0,m=({target:e,currentTarget:t})=>{let n=e.closest(`[data-type]`),r=n&&{type:n.dataset.type,top:kd(n,t)};(r?.type!==d?.type||r?.top!==d?.top)&&f(r)},h=e=>{n(e),i(0)};return(0,R.jsxs)(`nav`,{className:`palette`,"aria-label":`Layers`,onMouseOver:m,onFocus:m,onMouseLeave:()=>f(null),onBlur:()=>f(null),onDragStart:()=>f(null),children:[(0,R.jsxs)(`div`,{className:`inp find`,children:[(0,R.jsx)(b,{name:`search`}),(0,R.jsx)(`input`,{value:t,placeholder:Ed(e),"aria-label":`Search layers by name or purpose`,"data-testid":`search`,role:`combobox`,"aria-expanded":!!t,"aria-controls":`ll-layers`,"aria-activedescendant":t&&l[r]?`ll-layers-${r}`:void 0,onChange:e=>h(e.target.value),onKeyDown:o=>{let s=l[r];if(o.key===`ArrowDown`&&!t)pd(a.current,o,1);else if(o.key===`ArrowDown`||o.key===`ArrowUp`){o.preventDefault();let e=r+(o.key===`ArrowDown`?1:-1);i(Math.max(0,Math.min(l.length-1,e)))}else o.key===`Enter`&&s&&t?(wi(e,s.type),o.currentTarget.select()):o.key===`Escape`&&(t?n(``):e.view.focus(),o.stopPropagation())}}),t&&(0,R.jsx)(`button`,{type:`button`,"aria-label":`Clear the search`,className:`q`,onClick:()=>n(``),children:(0,R.jsx)(b,{name:`x`,size:14})})]}),t?(0,R.jsxs)(`div`,{className:`list`,ref:a,id:`ll-layers`,role:`listbox`,"aria-label":`Layers found`,children:[l.map((t,n)=>(0,R.jsx)(hd,{editor:e,item:t,list:a,place:{index:n,active:r}},t.type)),!l.length&&(0,R.jsx)(jd,{text:t,search:h})]}):(0,R.jsx)(`div`,{className:`list`,ref:a,id:`ll-layers`,children:(0,R.jsx)(vd,{editor:e,items:c,usual:u,list:a,words:e.words,whole:o,setWhole:s})}),d&&p&&(0,R.jsx)(Cd,{editor:e,item:p,top:d.top})]})}var Od=220;function kd(e,t){let{top:n,height:r}=t.getBoundingClientRect();return Math.max(8,Math.min(e.getBoundingClientRect().top-n,r-Od))}function Ad(e,t){let n=zr(t,e.catalogue,e.store.document),r=n.map(({id:e,items:t})=>`${e}:${t.map(({type:e})=>e).join()}`).join(`;`);return(0,S.useMemo)(()=>n,[r,t])}var jd=({text:e,search:t})=>(0,R.jsxs)(`p`,{className:`m`,style:{padding:`8px 16px`},children:[`No layer is called or does “`,e.slice(0,40),`”. Try what it is for:`,` `,(0,R.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>t(`regularise`),children:`regularise`}),`,`,` `,(0,R.jsx)(`button`,{type:`button`,className:`link`,onClick:()=>t(`shrink`),children:`shrink`}),`.`]}),Md=new Set(`class def return import from as for in if else elif not and or None True False lambda while with pass raise is assert yield global del try except finally`.split(` `)),Nd=/(?<text>"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<note>#.*$)|\b(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b|\b(?<word>[A-Za-z_]\w*)\b/g;function Pd(e){let t=[],n=0;for(let r of e.matchAll(Nd)){let i=Fd(r.groups??{});i&&(r.index>n&&t.push({kind:``,text:e.slice(n,r.index)}),t.push({kind:i,text:r[0]}),n=r.index+r[0].length)}return n<e.length&&t.push({kind:``,text:e.slice(n)}),t}function Fd({text:e,note:t,number:n,word:r}){return e===void 0?t===void 0?n===void 0?r!==void 0&&Md.has(r)?`k`:``:`n`:`c`:`t`}var Id=40,Ld=({scope:e})=>e.kind===`blocks`?`block/${e.name}`:e.name;function Rd(e){let{source:t,lines:n}=e.store.verdict,r=Ld(e),i=n?.[r]??{};return t&&Object.keys(i).length?{place:r,text:t,lines:i}:null}function zd({lines:e},t){let n=new Set;for(let r of t)for(let t of e[r]??[])n.add(t);return n}function Bd(e){let t=e.split(`
`),n=[];for(let e=0;e<t.length;e+=Id){let r=t.slice(e,e+Id);n.push({first:e+1,lines:r.length,text:r.join(`
`)})}return n}function Vd(e,t,n,r){return Array.from({length:t},(t,i)=>{let a=e+i;return`${n.has(a)?`on`:``}${r.has(a)?` bad`:``}`}).join()}var Hd=20;function Ud({editor:e}){let t=Wd(e);return t?(0,R.jsx)(Gd,{editor:e,source:t}):(0,R.jsx)(`p`,{className:`m`,style:{padding:16},children:Object.keys(e.network.nodes).length?`The source appears once the drawing can be written as code.`:`The network's Python source appears here as you draw.`})}function Wd(e){let[t,n]=(0,S.useState)(null),r=Rd(e);return r&&(t?.text!==r.text||t.lines!==r.lines||t.place!==r.place)&&n(r),r||(t?.place===Ld(e)&&Object.keys(e.network.nodes).length>0?{...t,isOld:!0}:null)}function Gd({editor:e,source:t}){let{text:n,isOld:r}=t,i=(0,S.useMemo)(()=>Bd(n),[n]),a=(0,S.useMemo)(()=>Math.max(...n.split(`
`).map(e=>e.length)),[n]),o=zd(t,e.nodes),s=zd(t,Kd(e)),c=(0,S.useRef)(null),l=o.size?Math.min(...o):0;return(0,S.useEffect)(()=>{l&&c.current&&qd(c.current,l)},[l,n]),(0,R.jsxs)(`div`,{className:`scroll nowheel`,ref:c,tabIndex:0,role:`region`,"aria-label":`Python source`,"data-testid":`code`,children:[r&&(0,R.jsx)(Jd,{}),(0,R.jsx)(`div`,{className:`mono code`,style:{minWidth:`max(100%, ${a}ch + 52px)`},children:i.map(e=>(0,R.jsx)(Yd,{text:e.text,first:e.first,marks:Vd(e.first,e.lines,o,s)},e.first))})]})}var Kd=e=>e.problems.flatMap(({severity:e,node:t})=>e===`error`&&t?[t]:[]);function qd(e,t){let n=(t-1)*Hd+12;n>=e.scrollTop+Hd&&n<=e.scrollTop+e.clientHeight-60||e.scrollTo({top:Math.max(0,n-e.clientHeight/3)})}var Jd=()=>(0,R.jsx)(`p`,{className:`s`,style:{position:`sticky`,top:0,left:0,background:`var(--warn-wash)`,color:`var(--warn)`,padding:`6px 16px`,fontWeight:500},children:`The source before the problem; it is written anew once the drawing fits together.`}),Yd=(0,S.memo)(function({text:e,first:t,marks:n}){let r=e.split(`
`),i=n.split(`,`);return(0,R.jsx)(`div`,{className:`lines`,style:{containIntrinsicHeight:r.length*Hd},children:r.map((e,n)=>(0,R.jsx)(Xd,{text:e,number:t+n,mark:i[n]},n))})}),Xd=(0,S.memo)(function({text:e,number:t,mark:n}){return(0,R.jsxs)(`div`,{className:`ln ${n}`,"data-line":t,children:[(0,R.jsx)(`i`,{children:t}),(0,R.jsx)(`span`,{children:Pd(e).map((e,t)=>e.kind?(0,R.jsx)(`span`,{className:e.kind,children:e.text},t):e.text)})]})});function Zd(e){let{into:t}=k(e),n=t=>e.nodes[t].at,r=Object.keys(e.nodes).sort((e,t)=>n(e)[1]-n(t)[1]||n(e)[0]-n(t)[0]),i=new Set;for(;r.length;){let n=r.findIndex(n=>(t.get(n)??[]).every(({from:t})=>i.has(t[0])||!e.nodes[t[0]]));i.add(r.splice(Math.max(0,n),1)[0])}return[...i]}function Qd({editor:e}){let t=(0,S.useRef)(null),n=Zd(e.network),r=n.find(t=>e.nodes.has(t)),i=tf(e,t),a=t=>{e.select([t]),e.view.show([t])};return n.length?(0,R.jsx)(`ol`,{ref:t,className:`scroll layer-list`,"aria-label":`Layers, from input to output`,onKeyDown:e=>{let r=e.target.closest(`[data-layer]`)?.dataset.layer,i=n.indexOf(r??``),o={ArrowDown:i+1,ArrowUp:i-1,Home:0,End:n.length-1}[e.key],s=o===void 0?void 0:n[o];i<0||s===void 0||(e.preventDefault(),a(s),ef(t.current,s))},children:n.map(t=>(0,R.jsxs)(`li`,{children:[(0,R.jsxs)(`button`,{type:`button`,className:`layer-line`,"data-layer":t,"aria-expanded":t===r,tabIndex:t===(r??n[0])?0:-1,onClick:()=>a(t),children:[(0,R.jsx)(`b`,{children:e.spoken(t)}),(0,R.jsx)(`span`,{className:`m`,children:$d(e,t)})]}),t===r&&e.mode===`edit`&&(0,R.jsx)(nf,{editor:e,id:t,begin:i})]},t))}):(0,R.jsxs)(`p`,{className:`m`,style:{padding:16},children:[`Nothing is drawn yet.`,` `,(0,R.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:()=>i(()=>Jt(e)),children:`Add a layer`})]})}function $d(e,t){let n=k(e.network).into.get(t)??[];return n.length?`from ${n.map(({from:t})=>e.plainTitle(t[0])).join(`, `)}`:`from nothing`}var ef=(e,t)=>e.querySelector(`[data-layer="${CSS.escape(t)}"]`)?.focus();function tf(e,t){let n=(0,S.useRef)(!1);return(0,S.useEffect)(()=>{if(!n.current||e.quick||e.dialog)return;n.current=!1;let r=setTimeout(()=>{let[n]=e.nodes,r=t.current?.querySelector(`[data-layer][tabindex='0']`);n!==void 0&&t.current?ef(t.current,n):r?.focus()});return()=>clearTimeout(r)}),e=>{n.current=!0,e()}}function nf({editor:e,id:t,begin:n}){let r=(0,S.useRef)(null),i=e.plainTitle(t),a=e.network.nodes[t],o=n=>{e.select([],[n]),G(e),e.select([t])},s=[[`Settings`,()=>br(r.current.closest(`.build`))],[`Add a layer after`,()=>n(()=>Jt(e))],[`Connect to …`,()=>n(()=>e.set({dialog:{what:`link`,from:t}}))],...Object.entries(e.network.wires).filter(([,{to:e}])=>e[0]===t).map(([t,{from:r}])=>[`Cut the wire from ${e.plainTitle(r[0])}`,()=>n(()=>o(t))]),...a.block?[[`Open the block`,()=>ha(e,t)]]:[],[a.bypassed?`Use again`:`Bypass`,()=>n(()=>oa(e))],[`Delete and close the gap`,()=>n(()=>G(e,!0))],[`Delete`,()=>n(()=>G(e))]];return(0,R.jsx)(`div`,{ref:r,className:`layer-acts`,role:`group`,"aria-label":`What can be done with ${i}`,children:s.map(([e,t])=>(0,R.jsx)(`button`,{type:`button`,className:`btn sm`,onClick:t,children:e},e))})}var rf=({editor:e})=>(0,R.jsx)(`div`,{style:{padding:16,flex:1,display:`flex`,minHeight:0},children:(0,R.jsx)(`textarea`,{className:`inp`,style:{resize:`none`,height:`100%`},"aria-label":`Notes on this project`,"data-testid":`notes`,maxLength:2e4,placeholder:`What this project is, what was tried, what to do next`,value:e.store.document.notes??``,onChange:t=>e.edit(`Notes`,[{path:[`notes`],value:t.target.value}],{merge:`notes`}),onBlur:()=>e.settle()})}),af={width:`100%`,padding:`8px 16px`,alignItems:`flex-start`,borderBottom:`1px solid var(--line)`};function of({editor:e}){let t=po(e);return t.length?(0,R.jsx)(`div`,{className:`scroll`,"data-testid":`problem-list`,children:t.map((t,n)=>(0,R.jsxs)(`button`,{type:`button`,className:`row`,style:af,onClick:()=>ua(e,t),children:[(0,R.jsx)(Pa,{severity:t.severity}),(0,R.jsxs)(`span`,{className:`grow`,children:[(0,R.jsx)(`b`,{children:t.title}),(0,R.jsx)(`br`,{}),(0,R.jsx)(`span`,{className:`m`,children:(0,R.jsx)(x,{text:t.text})})]})]},n))}):(0,R.jsx)(`p`,{className:`m`,style:{padding:16},children:`No problems. Everything fits together.`})}var sf=`The server does not answer; the summary is made there.`,cf={opening:50,edit:1200};function lf({editor:e}){let{answer:t,trouble:n}=uf(e),r=e.scope.kind===`networks`?t?.networks[e.scope.name]:void 0,i=n||t?.problem;return(0,R.jsxs)(`div`,{className:`scroll`,tabIndex:0,role:`region`,"aria-label":`Summary`,"data-testid":`summary`,style:{padding:`4px 16px`},children:[i&&(0,R.jsxs)(`p`,{className:`m s`,style:{padding:`8px 0`},children:[(0,R.jsx)(x,{text:i}),` Shown is what the drawing knows.`]}),(0,R.jsx)(df,{editor:e}),r&&(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`h3`,{style:{padding:`16px 0 4px`},children:`As torchinfo counts it`}),(0,R.jsx)(`pre`,{className:`mono`,style:{margin:0,paddingBottom:12,width:`max-content`},children:r})]})]})}function uf(e){let[t,n]=(0,S.useState)(null),[r,i]=(0,S.useState)(``),a=(0,S.useRef)(!0),{api:o,store:s,scope:c}=e,l=`${s.revision} ${c.name}`;return(0,S.useEffect)(()=>{let e=!1,t=setTimeout(async()=>{try{let t=await o.get(`${o.at}/summary`);if(e)return;n(t),i(``)}catch(t){e||i(y(t,sf))}},a.current?cf.opening:cf.edit);return a.current=!1,()=>{e=!0,clearTimeout(t)}},[o,l]),{answer:t,trouble:r}}var df=({editor:e})=>(0,R.jsxs)(`table`,{children:[(0,R.jsx)(`thead`,{children:(0,R.jsxs)(`tr`,{children:[(0,R.jsx)(`th`,{children:`Layer`}),(0,R.jsx)(`th`,{children:`Kind`}),(0,R.jsx)(`th`,{className:`r`,children:`Output`}),(0,R.jsx)(`th`,{className:`r`,children:`Parameters`})]})}),(0,R.jsxs)(`tbody`,{children:[Object.keys(e.network.nodes).map(t=>(0,R.jsx)(ff,{editor:e,id:t},t)),(0,R.jsxs)(`tr`,{children:[(0,R.jsx)(`td`,{className:`b`,children:`All`}),(0,R.jsx)(`td`,{}),(0,R.jsx)(`td`,{}),(0,R.jsx)(`td`,{className:`r b`,children:M(e.judged?.parameters??0)})]})]})]});function ff({editor:e,id:t}){let n=e.network.nodes[t],r=e.entry(n),i=e.verdictOf(t);return(0,R.jsxs)(`tr`,{className:e.nodes.has(t)?`on`:``,children:[(0,R.jsx)(`td`,{children:(0,R.jsx)(`button`,{type:`button`,title:`Choose ${e.plainTitle(t)}`,onClick:()=>{e.select([t]),e.view.show([t])},children:(0,R.jsx)(`code`,{children:n.name})})}),(0,R.jsx)(`td`,{className:`m`,children:r.torch?.replace(/^torch\.nn\./,``)??r.title}),(0,R.jsx)(`td`,{className:`r`,children:P(Object.values(i?.outputs??{})[0]?.shape)}),(0,R.jsx)(`td`,{className:`r`,children:i?.parameters?M(i.parameters):``})]})}var pf=`settings`,mf=[[`code`,`Code`],[`list`,`List`],[`summary`,`Summary`],[`problems`,`Problems`],[`notes`,`Notes`]];function hf({tab:e,setTab:t,isFolded:n,setFolded:r,hasSettings:i}){let a=L(),o=i?[[pf,`Settings`],...mf]:mf,s=o.some(([t])=>t===e)?e:o[0][0],{source:c}=a.store.verdict,l=n?`Show`:`Fold away`;return(0,R.jsxs)(`section`,{className:`under`,"aria-label":`Code and summary`,children:[(0,R.jsxs)(`div`,{className:`tabs`,children:[(0,R.jsx)(`div`,{role:`tablist`,"aria-label":`Code and summary`,style:{display:`contents`},children:o.map(([e,i],c)=>(0,R.jsx)(vf,{id:e,next:o[(c+1)%o.length][0],previous:o.at(c-1)[0],title:i,isChosen:s===e,isFolded:n,problems:e===`problems`?_f(a):0,choose:e=>{t(e),r(!1)},walk:t},e))}),(0,R.jsx)(`span`,{className:`grow`}),s===`code`&&!n&&(0,R.jsx)(`button`,{type:`button`,className:`q`,title:`Download the source`,"aria-label":`Download the source`,disabled:!c,onClick:()=>ue(c,`text/x-python`,`${a.store.document.name||`network`}.py`),children:(0,R.jsx)(b,{name:`download`})}),(0,R.jsx)(`button`,{type:`button`,className:`q`,title:l,"aria-label":l,onClick:()=>r(!n),children:(0,R.jsx)(b,{name:n?`chevron-right`:`chevron-down`})})]}),!n&&(0,R.jsx)(gf,{tab:s,editor:a})]})}function gf({tab:e,editor:t}){return e===`settings`?(0,R.jsx)(ld,{}):e===`code`?(0,R.jsx)(Ud,{editor:t}):e===`list`?(0,R.jsx)(Qd,{editor:t}):e===`summary`?(0,R.jsx)(lf,{editor:t}):e===`notes`?(0,R.jsx)(rf,{editor:t}):(0,R.jsx)(of,{editor:t})}var _f=e=>(e.store.verdict.problems??e.problems).filter(e=>e.severity!==`hint`).length;function vf({id:e,next:t,previous:n,title:r,isChosen:i,isFolded:a,problems:o,choose:s,walk:c}){let l=i&&!a;return(0,R.jsxs)(`button`,{type:`button`,role:`tab`,"aria-selected":l,tabIndex:i?0:-1,className:`tab ${l?`on`:``}`,"data-testid":`tab-${e}`,onClick:()=>s(e),onKeyDown:e=>{let r={ArrowRight:t,ArrowLeft:n}[e.key];r!==void 0&&(c(r),e.currentTarget.parentElement.querySelector(`[data-testid=tab-${r}]`)?.focus())},children:[r,o>0&&(0,R.jsx)(`span`,{className:`count e`,children:o})]})}var yf=({editor:e,hasRun:t})=>(0,R.jsx)(Qt.Provider,{value:e,children:(0,R.jsx)(bf,{hasRun:t})});function bf({hasRun:e}){let t=L(),n=(0,S.useRef)(null),r=Cf(n),[i,a]=wf(),[o,s]=(0,S.useState)(!1),c=r.includes(`tiny`),l=t.onlyNode;(0,S.useEffect)(()=>{c&&l!==void 0&&a(pf)},[c,l,a]);let u=Ef(t);Jl(t,n),xf(()=>({editor:t,page:n.current}));let d=(e,r)=>{Xa(e,r,{editor:t,page:n.current})&&(r.preventDefault(),r.stopPropagation())},f=ae(e=>{Tr(e.target)||(/^[rc]$/i.test(e.key)&&e.nativeEvent.stopPropagation(),d(xa,e))});return(0,R.jsxs)(`div`,{ref:n,className:`build ${r}`,"data-mode":t.mode,onKeyDown:e=>d(wa,e),children:[(0,R.jsx)(Dd,{}),(0,R.jsxs)(`main`,{className:`middle`,children:[(0,R.jsx)(ir,{page:n,hasRun:e}),(0,R.jsx)(Hl,{differs:u,onKeyDown:f}),(0,R.jsx)(dr,{})]}),(0,R.jsxs)(`aside`,{className:`side ${o?`short`:``}`,"aria-label":`Inspector`,children:[!c&&(0,R.jsx)(ld,{}),(0,R.jsx)(hf,{tab:i,setTab:a,isFolded:o,setFolded:s,hasSettings:c})]})]})}function xf(e){let t=ae(t=>{let n=t.composedPath(),r=e();n.includes(r.page)||Tr(n[0])||Xa(Ca,t,r)&&t.preventDefault()});(0,S.useEffect)(()=>(window.addEventListener(`keydown`,t),()=>window.removeEventListener(`keydown`,t)),[t])}var Sf=[[560,`slim narrow tiny`],[1e3,`slim narrow`],[1240,`narrow`]];function Cf(e){let[t,n]=(0,S.useState)(``);return(0,S.useEffect)(()=>{let t=new ResizeObserver(([e])=>{let{width:t}=e.contentRect;n(Sf.find(([e])=>t<e)?.[1]??``)});return t.observe(e.current),()=>t.disconnect()},[e]),t}function wf(){let[e,t]=(0,S.useState)(()=>Dr(`tab`)??`code`);return(0,S.useEffect)(()=>Or(`tab`,e),[e]),[e,t]}var Tf=new Map;function Ef({trained:e,store:{document:t},scope:n}){return(0,S.useMemo)(()=>e?pr(e,t,n):Tf,[e,t,n])}var Df=250,Of=2e3,kf=4e3,Af=new Set([`running`,`starting`,`queued`]);function jf(e,t){(0,S.useEffect)(()=>e&&t?Mf(e,t):void 0,[e,t])}function Mf(e,t){let n=new xs,r,i=Df,a=!1,o=!1,s=async()=>{if(a||e.mode!==`watch`)o=!1;else{try{let r=n.cursor?`&cursor=${encodeURIComponent(n.cursor)}`:``,o=await e.api.get(`/runs/${encodeURIComponent(t)}/stream?watch=nodes${r}`),s=n.take(o),{state:c=``,epoch:l=0,epochs:u=0}=o;a||e.set({...s?{live:s}:{},watched:{state:c,epoch:l,epochs:u}}),i=Af.has(c)?Df:Of}catch{i=Math.min(kf,i*2)}r=setTimeout(s,i)}},c=()=>{o||e.mode!==`watch`||(o=!0,s())},l=e.subscribe(c);return c(),()=>{a=!0,l(),clearTimeout(r)}}function Nf(e,t){let n=e.entryOfType(t),[r]=Pf(e,n);if(r!==void 0)return U(e,t,{wire:r});let i=Ff(e).find(t=>n.inputs.length&&!zt(e,n,t));return U(e,t,i&&{from:{port:i,out:!0}})}function Pf(e,t){if(!t.inputs.length||!t.outputs.length)return[];let{network:n}=e,{nodes:r,wires:i}=n,a=new Map(Zd(n).map((e,t)=>[e,t])),o=t=>e.entry(r[t]).family===`output`;return Object.entries(i).filter(([,{from:e,to:t}])=>r[e[0]]&&r[t[0]]).filter(([,n])=>!zt(e,t,n.from)&&!Vt(e,t,n)).sort(([,e],[,t])=>Number(o(e.to[0]))-Number(o(t.to[0]))||a.get(t.from[0])-a.get(e.from[0])).map(([e])=>e)}function Ff(e){let{network:t}=e,{outOf:n}=k(t);return Zd(t).toReversed().flatMap(r=>{let[i]=e.entry(t.nodes[r]).outputs;return i&&!n.has(r)?[[r,i.name]]:[]})}function If(e,t){let{into:n,outOf:r}=k(e.network),[i]=n.get(t)??[],[a]=r.get(t)??[],o=e.plainTitle(t);if(!i)return`${o} is in your drawing. Nothing there fits it yet: drop it on a wire, and it stands in between.`;let s=a?`, before ${e.plainTitle(a.to[0])}`:``;return`${o} stands behind ${e.plainTitle(i.from[0])}${s}.`}var Lf=class{base;project;client;constructor(e,t,n){this.base=e,this.project=t,this.client=n}get(e){return ne(this.address(e))}post(e,t,n=!1){return ne(this.address(e),{json:t,leaving:n})}get at(){return`/projects/${encodeURIComponent(this.project)}`}open(){return this.get(this.at)}send(e,t,n=!1){return this.post(`${this.at}/edits`,{client:this.client,since:e,edits:t},n)}changes(e){return this.get(`${this.at}/changes?since=${e}&client=${encodeURIComponent(this.client)}`)}address(e){return this.base.replace(/\/$/,``)+e}},Rf=new Map;function zf(e){let t=Rf.get(e);if(t)return t;let n=new Lf(e,``,``).get(`/catalogue`);return Rf.set(e,n),n.catch(()=>Rf.delete(e)),n}var Bf=8e6;function Vf({onFile:e,onTrouble:t}){let n=(0,S.useRef)(null),r=async n=>{if(!n)return;let r=n.size>Bf;t(r?`This file is larger than 8 MB, more than a project can be.`:``),r||e(await n.text(),n.name)};return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsxs)(`button`,{type:`button`,className:`btn`,onClick:()=>n.current?.click(),children:[(0,R.jsx)(b,{name:`file`}),`Open a file`]}),(0,R.jsx)(`input`,{ref:n,type:`file`,accept:`.json,application/json`,hidden:!0,onChange:({target:e})=>{r(e.files?.[0]),e.value=``}})]})}var Hf={gridTemplateColumns:`repeat(2, minmax(0, 1fr))`},Uf=({hasOwnData:e,layers:t,isBusy:n,take:r,go:i})=>(0,R.jsxs)(`div`,{className:`starts`,style:e?void 0:Hf,children:[(0,R.jsx)(Wf,{isFirst:!0,icon:`play`,title:`Handwritten digits`,text:`A small network on 1,797 pictures is ready. Its first curve appears in a second.`,children:(0,R.jsx)(`button`,{type:`button`,className:`btn p`,disabled:n,"data-testid":`start-digits`,onClick:()=>r(`digits-cnn`,{train:!0}),children:`Train it now`})}),e&&(0,R.jsx)(Wf,{icon:`upload`,title:`Your own data`,text:`A table, a zip of pictures, texts or series. Columns are typed and a fitting network proposed.`,children:(0,R.jsx)(`button`,{type:`button`,className:`btn`,onClick:()=>i({to:`data`}),children:`Choose a file`})}),(0,R.jsx)(Wf,{icon:`plus`,title:`An empty canvas`,text:`${t??`Many`} layers; each shows its shape and cost as you connect it.`,children:(0,R.jsx)(`button`,{type:`button`,className:`btn`,"data-testid":`start-empty`,onClick:()=>i({empty:!0}),children:`Start drawing`})})]}),Wf=({isFirst:e=!1,icon:t,title:n,text:r,children:i})=>(0,R.jsxs)(`div`,{className:e?`start first`:`start`,children:[(0,R.jsx)(`span`,{className:`fam struct`,style:{width:40,height:40,borderRadius:8},children:(0,R.jsx)(b,{name:t,size:20})}),(0,R.jsxs)(`div`,{className:`grow`,children:[(0,R.jsx)(`h2`,{children:n}),(0,R.jsx)(`p`,{className:`m`,style:{margin:`2px 0 14px`,minHeight:40},children:r}),i]})]}),Gf=`All`;function Kf({templates:e,isBusy:t,take:n}){let[r,i]=(0,S.useState)(Gf),a=t=>e.filter(({kind:e})=>t===Gf||e===t),o=[Gf,...new Set(e.map(e=>e.kind))];return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`div`,{className:`tabs`,role:`tablist`,style:{padding:0,marginTop:20},children:o.map(e=>(0,R.jsxs)(`button`,{type:`button`,role:`tab`,"aria-selected":r===e,className:`tab ${r===e?`on`:``}`,onClick:()=>i(e),children:[qf(e),(0,R.jsx)(`span`,{className:`s q`,children:a(e).length})]},e))}),(0,R.jsx)(`div`,{className:`cards`,children:a(r).map(e=>(0,R.jsx)(Jf,{template:e,isBusy:t,take:()=>n(e.name)},e.name))})]})}var qf=e=>e.slice(0,1).toUpperCase()+e.slice(1),Jf=({template:e,isBusy:t,take:n})=>(0,R.jsxs)(`button`,{type:`button`,className:`tcard`,disabled:t,"data-testid":`template-${e.name}`,onClick:n,children:[(0,R.jsx)(Yf,{text:e.picture}),(0,R.jsxs)(`span`,{className:`w`,children:[(0,R.jsxs)(`span`,{className:`row`,children:[(0,R.jsx)(`b`,{className:`grow cut`,children:e.name}),(0,R.jsx)(`span`,{className:`pill`,children:qf(e.kind)})]}),(0,R.jsx)(`span`,{className:`m`,style:{minHeight:40},children:e.summary||e.title}),(0,R.jsx)(`span`,{className:`row s`,children:(0,R.jsxs)(`span`,{className:`grow`,children:[(0,R.jsx)(`b`,{children:M(e.parameters)}),` `,(0,R.jsx)(`span`,{className:`q`,children:`parameters`})]})})]})]});function Yf({text:e}){let t=(0,S.useRef)(null);return(0,S.useEffect)(()=>{let n=e?.includes(`<svg`)?de(e):null;t.current.replaceChildren(...n?[n]:[])},[e]),(0,R.jsx)(`span`,{className:`pic`,ref:t,"aria-hidden":`true`})}var Xf=`The server does not answer. Try again in a moment.`;function Zf(e,t){let[n,r]=(0,S.useState)(!1),[i,a]=(0,S.useState)(``),o=(0,S.useMemo)(()=>new Lf(e,``,``),[e]),s=async(e,i={})=>{if(!n){r(!0),a(``);try{let{id:n}=await o.post(`/templates/${encodeURIComponent(e)}`,{});t({open:n,...i})}catch(e){a(y(e,Xf))}r(!1)}};return{take:(e,t)=>void s(e,t),isBusy:n,refusal:i}}function Qf({base:e,hasOwnData:t,go:n}){let{templates:r,layers:i,trouble:a}=ep(e),{take:o,isBusy:s,refusal:c}=Zf(e,n),[l,u]=(0,S.useState)(``),d=l||c||a;return(0,R.jsxs)(`div`,{className:`gallery`,"data-testid":`gallery`,children:[(0,R.jsxs)(`div`,{className:`row`,style:{alignItems:`flex-start`},children:[(0,R.jsxs)(`div`,{className:`grow`,children:[(0,R.jsx)(`h1`,{className:`big`,children:`Start with a network that already works`}),(0,R.jsx)(`p`,{className:`m`,style:{margin:`4px 0 20px`},children:`Draw it, watch it learn, race it against classical models, take it with you. Nothing leaves this machine.`})]}),(0,R.jsx)(Vf,{onFile:(e,t)=>n({file:e,name:t}),onTrouble:u})]}),d&&(0,R.jsx)($f,{sentence:d}),(0,R.jsx)(Uf,{hasOwnData:t,layers:i,isBusy:s,take:o,go:n}),r?(0,R.jsx)(Kf,{templates:r,isBusy:s,take:o}):!d&&(0,R.jsx)(`p`,{className:`q`,style:{padding:`24px 0`},children:`Looking …`})]})}var $f=({sentence:e})=>(0,R.jsx)(`p`,{role:`alert`,style:{background:`var(--error-wash)`,color:`var(--error-ink)`,borderRadius:6,padding:`8px 12px`,marginBottom:16},children:e});function ep(e){let[t,n]=(0,S.useState)({templates:null,layers:null,trouble:``});return(0,S.useEffect)(()=>{let t=e=>n(t=>({...t,...e}));new Lf(e,``,``).get(`/templates`).then(e=>t({templates:e}),e=>t({trouble:y(e,Xf)})),zf(e).then(e=>t({layers:bo(e)}),()=>{})},[e]),t}var tp=`/* What all of it stands on: text, rows, focus, the colours of the families. Everything stands under .ll, inside the shadow root of the component; the tokens come from parts/tokens.css. */
:host {
  display: block;
}
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
  position: relative;
  text-align: left;
}
.ll *,
.ll *:before,
.ll *:after {
  box-sizing: border-box;
}
.ll b,
.ll strong {
  font-weight: 600;
}
.ll h1,
.ll h2,
.ll h3,
.ll p,
.ll dl,
.ll dd,
.ll ul {
  margin: 0;
  padding: 0;
}
.ll button {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  padding: 0;
  margin: 0;
  text-align: left;
  cursor: pointer;
}
.ll input,
.ll textarea,
.ll select {
  font: inherit;
  color: inherit;
  margin: 0;
}
.ll code,
.ll .mono {
  /* Not in one "font": the minifier puts that behind the features, which it would reset. */
  font-family: "JetBrains Mono", ui-monospace, monospace;
  font-size: 12px;
  font-weight: 400;
  line-height: 18px;
  font-feature-settings: "calt" 0;
}
.ll svg {
  display: block;
}
.ll .ic {
  width: 16px;
  height: 16px;
  flex: none;
  stroke: currentColor;
  fill: none;
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
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
.b {
  font-weight: 600;
}
.nw {
  white-space: nowrap;
}
.row {
  display: flex;
  align-items: center;
  gap: 8px;
}
.grow {
  flex: 1;
  min-width: 0;
}
.cut {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.ll :focus {
  outline: none;
}
.ll :focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 1px;
}
.hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.struct {
  --fw: var(--struct-w);
  --fg: var(--struct-g);
  --fc: var(--struct);
}
.spatial {
  --fw: var(--spatial-w);
  --fg: var(--spatial-g);
  --fc: var(--spatial);
}
.dense {
  --fw: var(--dense-w);
  --fg: var(--dense-g);
  --fc: var(--dense);
}
.act {
  --fw: var(--act-w);
  --fg: var(--act-g);
  --fc: var(--act);
}
.steady {
  --fw: var(--steady-w);
  --fg: var(--steady-g);
  --fc: var(--steady);
}
.seq {
  --fw: var(--seq-w);
  --fg: var(--seq-g);
  --fc: var(--seq);
}

@media (prefers-reduced-motion: reduce) {
  .ll * {
    /* biome-ignore lint/complexity/noImportantStyles: a person who wants no motion gets none, whatever a class says */
    transition: none !important;
    /* biome-ignore lint/complexity/noImportantStyles: the same */
    animation: none !important;
  }
}

/* Buttons, segments, fields, switches, sliders, counts, pills. */
.ll .btn {
  height: 32px;
  padding: 0 12px;
  border-radius: 6px;
  border: 1px solid var(--line-2);
  background: var(--bg);
  color: var(--ink);
  font-weight: 500;
  display: inline-flex;
  align-items: center;
  gap: 8px;
  white-space: nowrap;
  flex: none;
}
.ll .btn:hover {
  background: var(--sunken);
}
.ll .btn.p {
  background: var(--accent);
  border-color: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}
.ll .btn.p:hover {
  filter: brightness(0.94);
}
.ll .btn.t {
  border-color: transparent;
  background: none;
  color: var(--ink-2);
}
.ll .btn.t:hover {
  background: var(--fill);
  color: var(--ink);
}
.ll .btn.i {
  width: 32px;
  padding: 0;
  justify-content: center;
}
.ll .btn.sm {
  height: 28px;
  padding: 0 8px;
  font-size: 12px;
}
.ll .btn.sm.i {
  width: 28px;
  padding: 0;
}
.ll .btn:disabled,
.ll .btn[aria-disabled="true"] {
  color: var(--ink-3);
  opacity: 0.55;
  cursor: default;
  background: none;
}
.ll .btn.p:disabled {
  background: var(--fill);
  border-color: var(--fill);
}
.ll .link {
  color: var(--accent-ink);
  font-weight: 500;
  cursor: pointer;
}
.ll .link:hover {
  text-decoration: underline;
}
.seg {
  display: inline-flex;
  background: var(--fill);
  border-radius: 6px;
  padding: 2px;
  flex: none;
  max-width: 100%;
}
.ll .seg button {
  padding: 0 10px;
  height: 24px;
  line-height: 24px;
  border-radius: 4px;
  font-size: 12px;
  font-weight: 500;
  color: var(--ink-2);
  white-space: nowrap;
}
.ll .seg button:hover {
  color: var(--ink);
}
.ll .seg .on {
  background: var(--raised);
  color: var(--ink);
  box-shadow: var(--sh-1);
  font-weight: 600;
}
.ll[data-theme="dark"] .seg .on {
  background: #3a404b;
}
.ll .inp {
  height: 32px;
  border: 1px solid var(--line-2);
  border-radius: 6px;
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 0 10px;
  background: var(--bg);
  white-space: nowrap;
  min-width: 0;
}
.ll .inp:focus,
.ll .inp:focus-within {
  border-color: var(--accent-ink);
  outline: 1px solid var(--accent-ink);
  outline-offset: -1px;
}
.ll .inp input {
  border: 0;
  background: none;
  flex: 1;
  min-width: 0;
  outline: none;
  padding: 0;
}
.ll input.num {
  width: 64px;
  text-align: right;
  font-feature-settings: "tnum";
  appearance: textfield;
}
.ll input::-webkit-inner-spin-button {
  display: none;
}
.ll ::placeholder {
  color: var(--ink-3);
  opacity: 1;
}
.ll textarea.inp {
  height: auto;
  white-space: pre-wrap;
  padding: 8px 10px;
  width: 100%;
  resize: vertical;
  line-height: 20px;
}
.ll select.inp {
  padding-right: 4px;
  max-width: 100%;
}
.ll .sw {
  width: 28px;
  height: 16px;
  border-radius: 8px;
  background: var(--line-2);
  position: relative;
  flex: none;
}
.ll .sw:after {
  content: "";
  position: absolute;
  left: 2px;
  top: 2px;
  width: 12px;
  height: 12px;
  border-radius: 50%;
  background: #fff;
  transition: transform 0.1s;
}
.ll .sw[aria-checked="true"] {
  background: var(--accent);
}
.ll .sw[aria-checked="true"]:after {
  transform: translateX(12px);
}
.ll input[type="range"] {
  appearance: none;
  -webkit-appearance: none;
  height: 20px;
  background: none;
  width: 100%;
  min-width: 0;
  cursor: pointer;
  --part: 0%;
}
.ll input[type="range"]::-webkit-slider-runnable-track {
  height: 4px;
  border-radius: 2px;
  background: linear-gradient(90deg, var(--accent-ink) var(--part), var(--fill) var(--part));
}
.ll input[type="range"]::-webkit-slider-thumb {
  -webkit-appearance: none;
  width: 14px;
  height: 14px;
  border-radius: 50%;
  background: var(--bg);
  border: 2px solid var(--accent-ink);
  margin-top: -5px;
}
.ll input[type="range"]::-moz-range-track {
  height: 4px;
  border-radius: 2px;
  background: linear-gradient(90deg, var(--accent-ink) var(--part), var(--fill) var(--part));
}
.ll input[type="range"]::-moz-range-thumb {
  width: 10px;
  height: 10px;
  border-radius: 50%;
  background: var(--bg);
  border: 2px solid var(--accent-ink);
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
  background: var(--fill);
  color: var(--ink-2);
  flex: none;
}
.count.e {
  background: var(--error-wash);
  color: var(--error-ink);
}
.count.w {
  background: var(--warn-wash);
  color: var(--warn);
}
.pill {
  display: inline-flex;
  align-items: center;
  gap: 4px;
  height: 20px;
  padding: 0 8px;
  border-radius: 4px;
  font-size: 12px;
  font-weight: 500;
  background: var(--fill);
  color: var(--ink-2);
  white-space: nowrap;
  flex: none;
}
.fam {
  width: 24px;
  height: 24px;
  border-radius: 5px;
  display: flex;
  align-items: center;
  justify-content: center;
  background: var(--fw);
  color: var(--fg);
  flex: none;
}
.kbd {
  font:
    500 12px / 18px "JetBrains Mono",
    ui-monospace,
    monospace;
  border: 1px solid var(--line-2);
  border-bottom-width: 2px;
  border-radius: 4px;
  padding: 0 5px;
  color: var(--ink-2);
  white-space: nowrap;
}

/* The columns of the Build page, and how they share less room. */
.build {
  display: grid;
  grid-template-rows: minmax(0, 1fr);
  grid-template-columns: 216px minmax(0, 1fr) 424px;
  height: 100%;
  width: 100%;
  overflow: hidden;
}
.build.narrow {
  grid-template-columns: 184px minmax(0, 1fr) 344px;
}
.ll .build.narrow .part table {
  font-size: 12px;
}
.ll .build.narrow .part td {
  padding-right: 6px;
}
/* A window that is higher than wide: the drawing above, settings and code side by side below it. */
.build.slim {
  grid-template-columns: 176px minmax(0, 1fr);
  grid-template-rows: minmax(0, 6fr) minmax(0, 5fr);
}
.build.slim .side {
  grid-column: 1 / -1;
  border-left: 0;
  border-top: 1px solid var(--line);
  grid-template-columns: repeat(2, minmax(0, 1fr));
  grid-template-rows: minmax(0, 1fr);
}
.build.slim .under {
  border-top: 0;
  border-left: 1px solid var(--line);
}
.build.narrow .palette .find {
  padding: 0 8px;
  gap: 6px;
}
.build.narrow .foot {
  gap: 16px;
}
.build.narrow .foot .many,
.build.slim .foot .chosen {
  display: none;
}
.build.slim .foot .many {
  display: inline;
}
.build.slim .wideonly {
  display: none;
}
/* A telephone: the drawing, and below it one sheet whose first tab are the settings; layers are added by a button. */
.build.tiny {
  grid-template-columns: minmax(0, 1fr);
  grid-template-rows: minmax(0, 1fr) auto;
}
.build.tiny .palette {
  display: none;
}
.build.tiny .side {
  grid-template-columns: minmax(0, 1fr);
  grid-template-rows: min(300px, 40vh);
}
.build.tiny .side.short {
  grid-template-rows: auto;
}
.build.tiny .under {
  border-left: 0;
}
.build.tiny .tabs {
  gap: 0;
  justify-content: space-between;
  padding: 0 8px;
}
.ll .build.tiny .tabs .tab {
  padding: 0 2px;
  font-size: 12px;
}
.build.tiny .minimap,
.build.tiny .foot .many {
  display: none;
}
.ll .build:not(.tiny) .addhere {
  display: none;
}
/* A finger is wider than an arrow. */
@media (pointer: coarse) {
  .ll .build :is(.btn.sm, .seg button) {
    height: 36px;
  }
  .ll .build .btn.sm.i,
  .ll .tabs .q {
    min-width: 36px;
  }
  .ll .build .seg {
    height: auto;
  }
  .middle {
    grid-template-rows: 44px minmax(0, 1fr) 32px;
  }
}

/* The palette. */
.palette {
  border-right: 1px solid var(--line);
  display: flex;
  flex-direction: column;
  min-height: 0;
  background: var(--bg);
  position: relative;
}
.ll .palette .itemrow {
  display: flex;
  position: relative;
}
.ll .palette .star {
  position: absolute;
  right: 0;
  top: 0;
  width: 28px;
  height: 32px;
  display: grid;
  place-items: center;
  opacity: 0;
}
.ll .palette .star.kept,
.ll .palette .itemrow:hover .star,
.ll .palette .itemrow:focus-within .star {
  opacity: 1;
}
.ll .palette .star.kept .ic {
  fill: currentColor;
}
.palette .preview {
  left: calc(100% + 8px);
  width: 288px;
  padding: 12px;
  display: grid;
  gap: 8px;
  z-index: 30;
  pointer-events: none;
}
.palette .find {
  margin: 12px 12px 8px;
}
.palette .list {
  overflow-y: auto;
  flex: 1;
  min-height: 0;
  padding-bottom: 16px;
  scrollbar-width: thin;
  scrollbar-color: var(--line-2) transparent;
}
.ll .palette .head {
  display: flex;
  align-items: center;
  gap: 8px;
  height: 32px;
  padding: 0 12px;
  margin-top: 2px;
  width: 100%;
  font-weight: 600;
}
.ll .palette .head .ic {
  width: 14px;
  height: 14px;
  color: var(--ink-3);
}
.ll .palette .item {
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 32px;
  padding: 0 12px 0 16px;
  width: 100%;
  cursor: grab;
  border-radius: 0;
}
.ll .palette .item:hover,
.ll .palette .item.on {
  background: var(--fill);
}
.ll .palette .item:focus-visible {
  outline-offset: -2px;
}
.palette .name {
  line-height: 18px;
  padding: 4px 0;
  overflow-wrap: anywhere;
  min-width: 0;
}
.palette .why {
  display: block;
  color: var(--ink-3);
  font-size: 12px;
  line-height: 14px;
}

/* The drawing's column: its bar, the drawing, the totals. */
.middle {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  grid-template-rows: 40px minmax(0, 1fr) 32px;
  min-width: 0;
  min-height: 0;
  container-type: inline-size;
}
.bar {
  display: flex;
  align-items: center;
  padding: 0 12px;
  border-bottom: 1px solid var(--line);
  gap: 4px;
  min-width: 0;
}
.bar .nets {
  display: flex;
  align-items: center;
  gap: 2px;
  min-width: 0;
  overflow-x: auto;
  scrollbar-width: none;
  flex: 0 1 auto;
}
.bar > :not(.nets):not(.grow) {
  flex: none;
}
/* What is gone from a narrow bar stands in its menu, or has a gesture: the name of the network stays whole. */
@container (max-width: 680px) {
  .bar .wideonly,
  .bar .vocabulary {
    display: none;
  }
  .foot .memory {
    display: none;
  }
}
@container (max-width: 480px) {
  .bar {
    padding: 0 8px;
    gap: 0;
  }
  .bar .zoom,
  .bar .saved:empty {
    display: none;
  }
}
.ll .net {
  padding: 0 8px;
  height: 28px;
  line-height: 28px;
  border-radius: 6px;
  font-weight: 500;
  color: var(--ink-3);
  white-space: nowrap;
  display: flex;
  align-items: center;
  gap: 4px;
}
.ll .net.on {
  color: var(--ink);
  font-weight: 600;
}
.ll .net:hover {
  background: var(--fill);
}
.saved {
  color: var(--ink-3);
  font-size: 12px;
  display: flex;
  gap: 4px;
  align-items: center;
  white-space: nowrap;
  padding: 0 8px;
}
.saved.away {
  color: var(--warn);
  font-weight: 500;
}
.canvas {
  position: relative;
  background: var(--sunken);
  overflow: hidden;
  min-width: 0;
  min-height: 0;
}
.foot {
  display: flex;
  align-items: center;
  padding: 0 16px;
  border-top: 1px solid var(--line);
  gap: 24px;
  font-size: 12px;
  line-height: 16px;
  min-width: 0;
  overflow: hidden;
}

/* The inspector, and the tabs under it: source, tables, notes. */
.side {
  border-left: 1px solid var(--line);
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  grid-template-rows: minmax(0, 1fr) 380px;
  min-width: 0;
  min-height: 0;
  background: var(--bg);
}
.side.short {
  grid-template-rows: minmax(0, 1fr) 41px;
}
.inspector {
  overflow-y: auto;
  min-height: 0;
  scrollbar-width: thin;
  scrollbar-color: var(--line-2) transparent;
  padding-bottom: 12px;
}
.fields {
  padding: 0 16px;
  display: grid;
  grid-template-columns: 104px minmax(0, 1fr);
  gap: 12px;
  align-items: center;
}
.fields .seg {
  flex-wrap: wrap;
}
.fields > label,
.fields > .lab {
  overflow-wrap: anywhere;
}
.scrub {
  cursor: ew-resize;
  touch-action: none;
  user-select: none;
}
.under {
  border-top: 1px solid var(--line);
  display: flex;
  flex-direction: column;
  min-height: 0;
}
.tabs {
  display: flex;
  gap: 20px;
  padding: 0 16px;
  height: 40px;
  border-bottom: 1px solid var(--line);
  align-items: stretch;
  flex: none;
}
.ll .tabs .tab {
  display: flex;
  align-items: center;
  font-weight: 500;
  color: var(--ink-3);
  border-bottom: 2px solid transparent;
  margin-bottom: -1px;
  gap: 6px;
}
.ll .tabs .tab.on {
  color: var(--ink);
  font-weight: 600;
  border-color: var(--accent-ink);
}
.ll .tabs .tab:focus-visible {
  outline-offset: -3px;
}
.scroll {
  overflow: auto;
  flex: 1;
  min-height: 0;
  scrollbar-width: thin;
  scrollbar-color: var(--line-2) transparent;
}
.code {
  padding: 12px 0;
  /* biome-ignore lint/complexity/noImportantStyles: also for the <code> inside, whose own rule is more exact */
  line-height: 20px !important;
  width: max-content;
}
.code .lines {
  content-visibility: auto;
}
.code .ln {
  display: flex;
  height: 20px;
  padding-right: 16px;
}
.code .ln > i {
  font-style: normal;
  color: var(--ink-3);
  width: 36px;
  text-align: right;
  padding-right: 10px;
  flex: none;
  user-select: none;
}
.code .ln > span {
  white-space: pre;
}
.code .ln.on {
  background: var(--accent-wash);
  box-shadow: inset 2px 0 var(--accent-ink);
}
.code .ln.bad {
  background: var(--error-wash);
  box-shadow: inset 2px 0 var(--error);
}
.code .k {
  color: var(--kw);
}
.code .n {
  color: var(--num);
}
.code .t {
  color: var(--str);
}
.code .c {
  color: var(--ink-3);
}
.ll table {
  border-collapse: collapse;
  width: 100%;
}
.ll th {
  font-size: 12px;
  line-height: 16px;
  font-weight: 500;
  color: var(--ink-3);
  text-align: left;
  padding: 8px 12px 8px 0;
  border-bottom: 1px solid var(--line-2);
  white-space: nowrap;
}
.ll td {
  padding: 0 12px 0 0;
  height: 33px;
  border-bottom: 1px solid var(--line);
  white-space: nowrap;
}
.ll td.r,
.ll th.r {
  text-align: right;
}
.ll tr:last-child td {
  border-bottom: 0;
}
.ll tr.on td {
  background: var(--accent-wash);
}
.part {
  margin: 14px 16px 0;
  border-top: 1px solid var(--line);
  padding-top: 10px;
}
.part.fold {
  margin-top: 8px;
  padding-top: 6px;
}
.ll summary {
  cursor: pointer;
  font-weight: 600;
  list-style: none;
  display: flex;
  align-items: center;
  gap: 6px;
  height: 28px;
  user-select: none;
}
.ll summary::-webkit-details-marker {
  display: none;
}
.ll summary .ic {
  width: 14px;
  height: 14px;
  color: var(--ink-3);
  transition: transform 0.1s;
}
.ll details[open] > summary .ic {
  transform: rotate(90deg);
}
.four {
  display: grid;
  grid-template-columns: 44px minmax(0, 1fr);
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
  overflow-wrap: anywhere;
}
.way ol {
  list-style: none;
  margin: 8px 0 0;
  padding: 0;
}
.ll .way button {
  display: flex;
  gap: 8px;
  width: 100%;
  padding: 5px 0;
  align-items: flex-start;
  border-radius: 6px;
}
.ll .way button:hover {
  background: var(--fill);
}
.build.narrow:not(.tiny) .tabs {
  gap: 8px;
  padding: 0 12px;
}
.ll .layer-list {
  margin: 0;
  padding: 4px 0;
  list-style: none;
}
.layer-list li {
  border-bottom: 1px solid var(--line);
}
.ll .layer-line {
  display: block;
  width: 100%;
  padding: 8px 16px;
  text-align: left;
}
.layer-line[aria-expanded="true"] {
  background: var(--accent-wash);
}
.layer-line > span {
  display: block;
}
.layer-acts {
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  padding: 8px 16px;
}

/* React Flow's own elements, and ports. */
.ll .react-flow {
  --xy-background-color: transparent;
  --xy-edge-stroke: var(--ink-3);
  --xy-selection-background-color: color-mix(in srgb, var(--accent-ink) 8%, transparent);
  --xy-selection-border: 1px solid var(--accent-ink);
  --xy-connectionline-stroke: var(--accent-ink);
  --xy-connectionline-stroke-width: 2;
  --xy-attribution-background-color: transparent;
  font-family: inherit;
  background: none;
}
.ll .react-flow {
  user-select: none;
}
.ll .react-flow :is(input, textarea) {
  user-select: text;
}
.ll .react-flow__node {
  cursor: grab;
  border-radius: 8px;
}
.ll .react-flow__node.dragging {
  cursor: grabbing;
}
.ll .react-flow__node:focus-visible {
  outline: 2px solid var(--accent-ink);
  outline-offset: 2px;
}
.ll .react-flow__nodesselection-rect {
  border: 1px dashed var(--accent-ink);
  border-radius: 10px;
  background: none;
  pointer-events: none;
}
.ll .react-flow__nodesselection {
  pointer-events: none;
}
.ll .react-flow__attribution {
  display: none;
}
.ll .react-flow__handle {
  width: 0;
  height: 0;
  min-width: 0;
  min-height: 0;
  border: 0;
  background: none;
}
.ll .held .react-flow__renderer:after {
  content: "";
  position: absolute;
  inset: 0;
  z-index: 10;
  cursor: grabbing;
}
.ll .react-flow__edge {
  cursor: pointer;
}
.port {
  position: absolute;
  left: -12px;
  top: -10px;
  width: 24px;
  height: 20px;
  display: block;
}
.port:before {
  content: "";
  position: absolute;
  left: 8px;
  top: 6px;
  width: 8px;
  height: 8px;
  border-radius: 50%;
  background: var(--bg);
  border: 1.5px solid var(--ink-3);
  transition: transform 0.08s;
}
.react-flow__handle:hover .port:before,
.connectingfrom .port:before {
  border-color: var(--accent-ink);
  transform: scale(1.4);
}
.react-flow__handle.valid .port:before {
  background: var(--accent-ink);
  border-color: var(--accent-ink);
  transform: scale(1.5);
}
.portname {
  position: absolute;
  font-size: 12px;
  line-height: 14px;
  color: var(--ink-3);
  white-space: nowrap;
  pointer-events: none;
  background: var(--sunken);
  padding: 0 3px;
  border-radius: 3px;
  opacity: 0;
}
.node:hover .portname,
.linking .portname {
  opacity: 1;
}

/* Layers: the boxes, what they look like from afar, badges and marks. */
.node {
  display: flex;
  background: var(--raised);
  border: 1px solid var(--line-2);
  border-radius: 8px;
  box-shadow: var(--sh-1);
  width: 232px;
  height: 100%;
  position: relative;
  color: var(--ink);
}
.node .g {
  width: 32px;
  border-radius: 7px 0 0 7px;
  display: flex;
  align-items: center;
  justify-content: center;
  flex: none;
  background: var(--fw);
  color: var(--fg);
}
.node .t {
  flex: 1;
  padding: 0 10px;
  display: flex;
  flex-direction: column;
  justify-content: center;
  min-width: 0;
}
.node .t > div {
  display: flex;
  justify-content: space-between;
  gap: 8px;
  white-space: nowrap;
  min-width: 0;
}
.node .s {
  color: var(--ink-2);
}
.node .t .mono {
  font-weight: 600;
}
.ground {
  position: absolute;
  left: 0;
  top: 0;
  z-index: -1;
  width: 1px;
  height: 1px;
  overflow: visible;
  pointer-events: none;
}
.ground .box {
  fill: var(--raised);
  stroke: var(--line-2);
}
.ground .stripe {
  fill: var(--fw);
}
.ground.far .box {
  fill: var(--fw);
}
.ground.far .stripe {
  fill: var(--fc);
}
.ground .off {
  stroke-dasharray: 4 3;
}
.ground.far .warning {
  stroke: var(--warn);
  stroke-width: 8;
}
.ground.far .error {
  stroke: var(--error);
  stroke-width: 8;
}
.ground.far .box.on {
  stroke: var(--accent-ink);
  stroke-width: 8;
}
.ground.far .wire.on {
  stroke-width: 4;
}
.node.far {
  background: var(--fw);
}
.node.far .g {
  background: var(--fc);
}
.selected > .node {
  border-color: var(--accent-ink);
  box-shadow: 0 0 0 2px var(--accent-ink);
}
.node.error {
  border-color: var(--error);
  box-shadow: 0 0 0 1px var(--error);
}
.selected > .node.error {
  box-shadow:
    0 0 0 2px var(--error),
    0 0 0 4px var(--accent-ink);
}
.node.warning {
  border-color: var(--warn);
}
.node.off {
  border-style: dashed;
}
.node.off .t {
  opacity: 0.55;
}
.node.off .t .b {
  text-decoration: line-through;
}
.node.nope {
  opacity: 0.4;
}
.node.aim {
  border-color: var(--accent-ink);
  background: var(--accent-wash);
}
.node.stack:before {
  content: "";
  position: absolute;
  inset: -5px -5px auto auto;
  width: calc(100% - 5px);
  height: 100%;
  border: 1px solid var(--line-2);
  border-radius: 8px;
  border-left-color: transparent;
  border-bottom-color: transparent;
  pointer-events: none;
}
.ll .badge {
  position: absolute;
  right: -10px;
  top: -10px;
  width: 20px;
  height: 20px;
  border-radius: 50%;
  background: var(--error);
  color: var(--bg);
  display: flex;
  align-items: center;
  justify-content: center;
  font-size: 12px;
  line-height: 20px;
  font-weight: 700;
  box-shadow: 0 0 0 2px var(--sunken);
  text-align: center;
  z-index: 2;
}
.ll .badge.warning {
  background: var(--warn);
}
.ll .badge.hint {
  background: var(--fill);
  color: var(--ink-2);
  box-shadow:
    0 0 0 2px var(--sunken),
    inset 0 0 0 1px var(--line-2);
}
.ll .badge.static {
  position: static;
  box-shadow: none;
  flex: none;
}
.diffmark {
  position: absolute;
  left: -4px;
  top: -4px;
  width: 9px;
  height: 9px;
  background: var(--warn);
  transform: rotate(45deg);
  border-radius: 2px;
  box-shadow: 0 0 0 2px var(--sunken);
}
.sidedot {
  position: absolute;
  width: 8px;
  height: 8px;
  border-radius: 50%;
  background: var(--bg);
  border: 1.5px solid var(--ink-3);
}
.sidedot.e {
  border-color: var(--error);
}

/* Wires, their chips, the frames of groups. */
.wire {
  fill: none;
  stroke: var(--ink-3);
  stroke-width: 1.5;
}
.wire.e {
  stroke: var(--error);
  stroke-width: 2;
}
.wire.w {
  stroke-dasharray: 3 4;
  stroke: var(--line-2);
}
.wire.on {
  stroke: var(--accent-ink);
  stroke-width: 2.25;
  stroke-dasharray: none;
}
.react-flow__edge:hover .wire:not(.e):not(.on) {
  stroke: var(--ink);
}
.wire.drop {
  stroke: var(--accent-ink);
  stroke-width: 4;
}
.chip rect {
  fill: var(--sunken);
  stroke: var(--line);
}
.chip text {
  /* Not in one "font": the minifier puts that behind the features, which it would reset. */
  font-family: Inter, system-ui, sans-serif;
  font-size: 12px;
  font-weight: 500;
  line-height: normal;
  fill: var(--ink-2);
  text-anchor: middle;
  dominant-baseline: central;
  font-feature-settings: "tnum";
}
.chip.e rect {
  fill: var(--error-wash);
  stroke: none;
}
.chip.e text {
  fill: var(--error-ink);
}
.chip.w rect {
  stroke-dasharray: 3 3;
  stroke: var(--line-2);
}
.chip.w text {
  fill: var(--ink-3);
}
.chip .x {
  font-weight: 700;
}
.chip.on rect {
  stroke: var(--accent-ink);
}
.frame {
  position: absolute;
  border: 1px dashed var(--line-2);
  border-radius: 12px;
  z-index: -1;
  pointer-events: none;
}
.ll .frame > .name {
  position: absolute;
  left: 10px;
  top: 6px;
  font-size: 12px;
  line-height: 20px;
  font-weight: 600;
  color: var(--ink-2);
  pointer-events: auto;
  display: flex;
  align-items: center;
  gap: 4px;
  white-space: nowrap;
}
.ll .frame .name button {
  pointer-events: auto;
  padding: 0 2px;
  border-radius: 4px;
}
.ll .frame .name button:hover {
  background: var(--fill);
}
.notemark {
  color: var(--warn);
  flex: none;
}

/* What floats over the drawing. */
.pop {
  position: absolute;
  background: var(--raised);
  border-radius: 8px;
  box-shadow: var(--sh-2);
  border: 1px solid var(--line);
  z-index: 20;
}
.card {
  width: min(352px, calc(100% - 16px));
  padding: 16px;
}
.quick {
  width: min(304px, calc(100% - 16px));
  padding: 8px;
  display: flex;
  flex-direction: column;
  max-height: min(380px, calc(100% - 16px));
}
.quick .list {
  overflow-y: auto;
  margin-top: 6px;
  scrollbar-width: thin;
}
.ll .quick .item {
  display: flex;
  gap: 8px;
  align-items: center;
  width: 100%;
  padding: 4px 6px;
  border-radius: 6px;
  min-height: 32px;
}
.ll .quick .item.on {
  background: var(--accent-wash);
}
.problems {
  position: absolute;
  right: 16px;
  bottom: 16px;
  width: min(352px, calc(100% - 32px));
  box-shadow: var(--sh-1);
  z-index: 8;
  max-height: 45%;
  display: flex;
  flex-direction: column;
}
.ll .problems .line {
  display: flex;
  gap: 8px;
  padding: 9px 12px;
  width: 100%;
  align-items: flex-start;
  text-align: left;
}
.ll .problems .line:hover {
  background: var(--fill);
}
.ll .problems .line.error {
  background: var(--error-wash);
}
.toast {
  position: absolute;
  left: 50%;
  bottom: 16px;
  transform: translateX(-50%);
  width: max-content;
  background: var(--ink);
  color: var(--bg);
  border-radius: 8px;
  padding: 8px 12px;
  z-index: 40;
  max-width: min(520px, calc(100% - 32px));
  display: flex;
  gap: 10px;
  align-items: flex-start;
  box-shadow: var(--sh-2);
}
.ll .toast .offer {
  font-weight: 600;
  text-decoration: underline;
  text-underline-offset: 2px;
  white-space: nowrap;
}
.ll .toast :focus-visible {
  outline-color: currentColor;
}
.hintline {
  position: absolute;
  z-index: 30;
  background: var(--raised);
  border: 1px solid var(--line);
  color: var(--ink);
  border-radius: 6px;
  padding: 4px 8px;
  font-size: 12px;
  line-height: 16px;
  max-width: 280px;
  pointer-events: none;
  box-shadow: var(--sh-2);
}
.hintline.no {
  color: var(--error-ink);
  background: var(--error-wash);
  border-color: transparent;
}
.emptyhere {
  position: absolute;
  inset: 0;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  text-align: center;
  padding: 0 32px;
  pointer-events: none;
  z-index: 4;
}
.emptyhere > * {
  pointer-events: auto;
}
.menu {
  padding: 4px;
  min-width: 208px;
  z-index: 60;
}
.ll .menu button {
  display: flex;
  gap: 8px;
  align-items: center;
  width: 100%;
  height: 32px;
  padding: 0 8px;
  border-radius: 4px;
  white-space: nowrap;
}
.ll .menu button:hover,
.ll .menu button:focus-visible {
  background: var(--fill);
}
.ll .menu button:disabled {
  color: var(--ink-3);
  cursor: default;
  background: none;
}
.menu hr {
  border: 0;
  border-top: 1px solid var(--line);
  margin: 4px 0;
}
.veil {
  position: absolute;
  inset: 0;
  background: color-mix(in srgb, var(--sunken) 70%, transparent);
  z-index: 50;
  display: flex;
  align-items: center;
  justify-content: center;
  padding: 24px;
}
.sheet {
  position: relative;
  padding: 20px 24px;
  max-width: 820px;
  max-height: 100%;
  overflow: auto;
}
.keys {
  columns: 2;
  column-gap: 40px;
  font-size: 14px;
}
.keys > div {
  display: flex;
  gap: 12px;
  justify-content: space-between;
  padding: 4px 0;
  break-inside: avoid;
}
.ll .minimap {
  z-index: 6;
  background: var(--bg);
  border: 1px solid var(--line);
  border-radius: 8px;
  overflow: hidden;
  margin: 12px;
  box-shadow: var(--sh-1);
}
.minimap .unseen {
  fill: color-mix(in srgb, var(--sunken) 70%, transparent);
}
.live {
  gap: 8px;
  flex: none;
}
.ll .live .odd {
  color: var(--warn);
  font-weight: 600;
}
.bars {
  display: flex;
  align-items: flex-end;
  gap: 1px;
  height: 16px;
}
.bars i {
  display: block;
  width: 3px;
  background: var(--fc);
  border-radius: 1px 1px 0 0;
  min-height: 1px;
}
.loading {
  position: absolute;
  inset: 0;
  display: flex;
  align-items: center;
  justify-content: center;
  color: var(--ink-3);
}

/* The gallery. */
.gallery {
  padding: 28px 40px 40px;
  overflow-y: auto;
  height: 100%;
}
.gallery .big {
  font-size: 28px;
  line-height: 32px;
  font-weight: 600;
  letter-spacing: -0.02em;
}
.starts {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 16px;
}
.start {
  display: flex;
  gap: 16px;
  padding: 20px;
  border: 1px solid var(--line-2);
  border-radius: 8px;
}
.start.first {
  border-color: var(--accent-ink);
}
.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(264px, 1fr));
  gap: 16px;
  margin-top: 16px;
}
.ll .tcard {
  border: 1px solid var(--line-2);
  border-radius: 8px;
  background: var(--bg);
  display: flex;
  flex-direction: column;
  overflow: hidden;
  text-align: left;
}
.ll .tcard:hover {
  border-color: var(--accent-ink);
}
.tcard .pic {
  background: var(--sunken);
  height: 104px;
  display: block;
  width: 100%;
}
.tcard .pic > * {
  width: 100%;
  height: 104px;
}
.tcard .w {
  padding: 10px 12px 12px;
  display: flex;
  flex-direction: column;
  gap: 4px;
  flex: 1;
}
.pic .g-structure {
  fill: var(--struct);
}
.pic .g-spatial {
  fill: var(--spatial);
}
.pic .g-dense {
  fill: var(--dense);
}
.pic .g-activation {
  fill: var(--act);
}
.pic .g-steady {
  fill: var(--steady);
}
.pic .g-sequence {
  fill: var(--seq);
}
.pic .wire {
  stroke: var(--line-2);
  stroke-width: 1.5;
  fill: none;
}
.tw {
  fill: none;
  stroke: var(--line-2);
  stroke-width: 1.5;
}
@media (max-width: 900px) {
  .starts {
    grid-template-columns: 1fr;
  }
  .start {
    padding: 16px 20px;
  }
}
`,np={show(){},middle:()=>[0,0],focus(){},home(){},zoom(){},zoomLevel:()=>1,frame:()=>({width:0,height:0}),onFrame:e=>e,under:()=>({frame:{x:0,y:0},drawing:{x:0,y:0}})},rp=class extends Tt{api;go;trail=[];nodes=new Set;wires=new Set;mode=`edit`;card=null;quick=null;dialog=null;held=null;renaming=null;snap=!0;live=null;watched=null;trained=null;change=null;dragged=null;announcement=``;version=0;followed=0;view=np;gesture=null;drawsFirst=!1;listeners=new Set;followers=new Set;constructor(e,t,n,r=()=>{}){super(e,t),this.api=n,this.go=r,this.words=Dr(`words`)===`torch`?`torch`:`plain`,e.subscribe(()=>this.notify())}subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));follow=e=>(this.followers.add(e),()=>this.followers.delete(e));drawFirst(e){this.drawsFirst=!0;try{e()}finally{this.drawsFirst=!1}}notify(){this.version++,this.forgetWhatIsGone();for(let e of this.listeners)e();this.drawsFirst?requestAnimationFrame(()=>setTimeout(this.notifyFollowers)):this.notifyFollowers()}notifyFollowers=()=>{if(this.followed!==this.version){this.followed=this.version;for(let e of this.followers)e()}};forgetWhatIsGone(){C(this.store.document[this.scope.kind],this.scope.name)||(this.scope=this.firstNetwork,this.trail=[],this.nodes=new Set);let{nodes:e,wires:t,groups:n}=this.network;this.renaming!==null&&!C(n??{},this.renaming)&&(this.renaming=null),this.nodes=ap(this.nodes,e),this.wires=ap(this.wires,t)}set(e){Object.assign(this,e),this.notify()}announce(e){this.announcement=e,this.notify()}setWords(e){this.words=e,Or(`words`,e),this.notify()}select(e,t=[]){let n=new Set(e),r=new Set(t);ip(n,this.nodes)&&ip(r,this.wires)||(this.nodes=n,this.wires=r,this.settle(),this.onlyNode===void 0?n.size>1&&(this.announcement=`${n.size} layers chosen`):this.announcement=this.spoken(this.onlyNode),this.notify())}get onlyNode(){let[e]=this.nodes;return this.nodes.size===1?e:void 0}get onlyWire(){let[e]=this.wires;return this.wires.size===1&&!this.nodes.size?e:void 0}named(e){let t=[...e];return t.length===1?this.plainTitle(t[0]):N(t.length,`layer`)}open(e,t){this.trail=t?[...this.trail,t]:[],this.enter(e),this.quick=null,this.change=null,this.settle(),this.notify()}leave(){let e=this.trail.at(-1);e&&(this.trail=this.trail.slice(0,-1),this.enter(e),this.notify())}enter(e){this.scope=e,this.nodes=new Set,this.wires=new Set,this.card=null}edit(e,t,{merge:n,node:r=null}={}){return n===void 0||this.gesture!==n?this.change={node:r,label:e,before:Wu(this,r)}:this.change&&={...this.change,label:e},this.gesture=n??null,this.store.edit(e,t,n)}editPlaces(e,t,n){let{change:r}=this;this.edit(e,t,n===void 0?{}:{merge:n}),this.change=r}goesOn(e){return this.gesture===e}settle(){this.gesture=null,this.store.settle()}undo(){let e=this.store.undo();this.stepped(e?`Undone: ${e.label}`:`Nothing to undo`)}redo(){let e=this.store.redo();this.stepped(e?`Done again: ${e.label}`:`Nothing to do again`)}stepped(e){this.renaming=null,this.change=null,this.gesture=null,this.announce(e)}},ip=(e,t)=>e.size===t.size&&[...e].every(e=>t.has(e));function ap(e,t){let n=[...e].filter(e=>C(t,e));return n.length===e.size?e:new Set(n)}var op={networks:{},problems:[],parameters:0,source:``,lines:{}};function sp(e,t,n){if(!t)return e;let r={};for(let i of Object.keys(n)){let n=cp(e.networks[i],t.networks?.[i]);n&&(r[i]=n)}return{...e,...t,networks:r,lines:t.lines??e.lines}}function cp(e,t){return!t||!e?t??e:{...t,nodes:lp(e.nodes??{},t.nodes??{}),wires:lp(e.wires??{},t.wires??{})}}function lp(e,t){let n={};for(let[r,i]of Object.entries(t)){let t=e[r];n[r]=t!==void 0&&w(t,i)?t:i}return n}var up=class{client;document;version=0;base;pending=[];flying=[];serial=0;constructor(e,t){this.client=t,this.document=e,this.base=e}get waiting(){return this.pending.length}get unsaved(){return this.pending.length+this.flying.length}get isFlying(){return this.flying.length>0}take(e,t,n,r,i=!1){this.document=e.document,this.version++;let a=this.pending.at(-1);if(i&&a&&a.merge===r){a.label=t,a.puts=ni([...a.puts,...n]);return}let o=`${this.client}-${++this.serial}-${Math.floor(performance.now())}`;this.pending.push({key:o,label:t,puts:n,...r===void 0?{}:{merge:r}})}takeOff(e){return this.flying=this.pending.slice(0,e),this.pending=this.pending.slice(e),this.flying.map(dp)}land(){let e=this.flying;return this.flying=[],e}turnBack(){this.pending=[...this.flying,...this.pending],this.flying=[]}dropFirst(){this.pending.shift()}confirm(e){for(let t of e)this.base=V(this.base,t.puts).document}changesBase(e){return V(this.base,e.puts).document!==this.base}startFrom(e){this.base=e,this.rebase()}rebase(){this.document=this.pending.reduce((e,t)=>V(e,t.puts).document,this.base),this.version++}unsent(){return[...this.flying,...this.pending].map(dp)}recall(e){for(let t of e)this.document=V(this.document,t.puts).document,this.pending.push(t);this.version++}},dp=({key:e,label:t,puts:n})=>({key:e,label:t,puts:n}),fp=class{message=null;listeners=new Set;subscribe=e=>(this.listeners.add(e),()=>this.listeners.delete(e));notify(){for(let e of this.listeners)e()}say(e,t=!1,n){this.message={text:e,error:t,...n?{offer:n}:{}},this.notify()}hush(){this.message=null,this.notify()}accept(){let e=this.message?.offer;this.hush(),e?.act()}},pp=300,mp=class{memory;content;timer;constructor(e,t){this.memory=e,this.content=t}writeSoon(){this.memory&&(clearTimeout(this.timer),this.timer=setTimeout(()=>this.write(),pp))}write(){if(clearTimeout(this.timer),!this.memory)return;let{unsent:e,steps:t}=this.content();this.memory.write(`unsent`,e.length?JSON.stringify(e):null),this.memory.write(`steps`,t)}read(e,t){try{e(this.memory?.read(`steps`)??`null`);let n=JSON.parse(this.memory?.read(`unsent`)??`null`);Array.isArray(n)&&n.length&&t(n)}catch{}}},hp=500,gp=15e5,_p=class{undos=[];redos=[];gesture=null;goesOn(e){return e!==void 0&&this.gesture===e}settle(){this.gesture=null}add(e,t){let n=this.undos.at(-1);this.goesOn(t)&&n?(n.label=e.label,n.puts=ni([...n.puts,...e.puts]),n.inverse=vp([...e.inverse,...n.inverse])):(this.undos.push(e),this.undos.length>hp&&this.undos.shift()),this.redos=[],this.gesture=t??null}asText(){let e=JSON.stringify({undos:this.undos,redos:this.redos});for(let t=200;e.length>gp&&t>10;t>>=1)e=JSON.stringify({undos:this.undos.slice(-t),redos:this.redos.slice(-t)});return e}takeText(e){let t=JSON.parse(e);yp(t)&&(this.undos=t.undos,this.redos=t.redos)}},vp=e=>e.some(e=>e.before!==void 0)?e:ni(e),yp=e=>typeof e==`object`&&!!e&&C(e,`undos`)&&Array.isArray(e.undos)&&Array.isArray(e.redos);function bp(e,t){let n=[];for(let{path:r,value:i}of t.flatMap(e=>e.puts)){if(r.length!==4||r[2]!==`nodes`||i===void 0)continue;let[t,a,,o]=r,s=fe(e,{kind:t,name:a}),c=s?.nodes[o];s&&c&&xp(s,o,c.name)&&n.push({path:[...r,`name`],value:ct(lt(c.name),ut(s))})}return n}var xp=(e,t,n)=>Object.entries(e.nodes).some(([e,r])=>e!==t&&r.name===n),Sp=500,Cp=700,wp=class extends fp{server;pollEvery;verdict;revision;saved=`saved`;judged=0;local;steps=new _p;failures=0;oneByOne=!1;closed=!1;sendTimer;pollTimer;notebook;constructor(e,t,n,r=null,i=Cp){super(),this.server=n,this.pollEvery=i,this.local=new up(e.document,t),this.verdict={...op,...e.verdict},this.revision=e.revision,this.notebook=new mp(r,()=>({unsent:this.local.unsent(),steps:this.steps.asText()})),this.notebook.read(e=>this.steps.takeText(e),e=>{this.local.recall(e),this.saved=`saving`})}get document(){return this.local.document}get version(){return this.local.version}get undos(){return this.steps.undos}get redos(){return this.steps.redos}get unsaved(){return this.local.unsaved}get stale(){return this.judged<this.version&&this.unsaved>0}edit(e,t,n){let r=V(this.document,t);return r.dropped.length===t.length&&t.length?!1:(r.document===this.document||(this.take(r,e,t,n),this.steps.add({label:e,puts:t,inverse:r.inverse},n),this.changed()),!0)}quietly(e,t){this.take(V(this.document,t),e,t),this.settle(),this.changed()}settle(){this.steps.settle()}undo(){let e=this.steps.undos.pop();if(!e)return null;let t=this.goBack(`Undo: ${e.label}`,e.inverse);return this.steps.redos.push({...e,puts:t.inverse.length?t.inverse:e.puts}),this.changed(),e}redo(){let e=this.steps.redos.pop();if(!e)return null;let t=this.goBack(`Redo: ${e.label}`,e.puts);return this.steps.undos.push({...e,inverse:t.inverse.length?t.inverse:e.inverse}),this.changed(),e}goBack(e,t){let n=V(this.document,t);return this.take(n,e,t),this.settle(),n}take(e,t,n,r){this.local.take(e,t,n,r,this.steps.goesOn(r))}changed(){this.saved!==`away`&&(this.saved=`saving`),this.notify(),this.notebook.writeSoon(),this.sendSoon()}start(){let e=()=>{this.closed||(this.pollTimer=setTimeout(async()=>{await this.catchUp(),e()},this.pollEvery))};e(),this.sendSoon()}stop(){this.notebook.write(),clearTimeout(this.pollTimer),clearTimeout(this.sendTimer),this.sendTimer=void 0,this.flush(!0),this.closed=!0}sendSoon(){if(this.closed||this.local.isFlying||!this.local.waiting||this.sendTimer!==void 0)return;let e=this.failures?Math.min(2e3,250*2**this.failures):0;this.sendTimer=setTimeout(()=>{this.sendTimer=void 0,this.flush()},e)}async flush(e=!1){if(this.closed||this.local.isFlying||!this.local.waiting)return;let t=this.local.takeOff(this.oneByOne?1:Sp);this.local.waiting||(this.oneByOne=!1);let n=this.failures>0,r=this.version;try{let i=await this.server.send(this.revision,t,e),a=this.local.land();this.failures=0,n&&i.missed?.length?this.startFrom(await this.server.open()):this.receive(i,a,r),this.answered()}catch(e){this.local.turnBack(),re(e)?this.failed():await this.refused(e.message)}}answered(){this.saved=this.local.waiting?`saving`:`saved`,this.notebook.writeSoon(),this.notify(),this.sendSoon()}failed(){this.failures++,this.saved=`away`,this.notify(),this.sendSoon()}async refused(e){this.failures=0,this.local.waiting>1&&!this.oneByOne?(this.oneByOne=!0,this.sendSoon()):(this.local.dropFirst(),this.oneByOne=this.local.waiting>0,this.say(e,!0),await this.reload(),this.answered())}async whenSaved(){for(;this.unsaved&&this.saved!==`away`&&!this.closed;)this.sendSoon(),await new Promise(e=>{let t=this.subscribe(()=>{t(),e()})});return!this.unsaved}receive(e,t,n){if(e.document){this.revision=e.revision,this.local.startFrom(e.document),this.settle(),e.verdict&&this.judge(e.verdict,n);return}let r=e.missed??[],i=e.accepted?new Set(e.accepted):null,a=t.filter(e=>!i||i.has(e.key));this.local.confirm([...r.map(e=>e.edit),...a]),this.revision=e.revision,this.sayWhatWasDropped(e.dropped??[],t),(r.length||a.length<t.length)&&(this.local.rebase(),this.settle(),this.keepNamesApart(a)),this.judge(e.verdict,n)}sayWhatWasDropped(e,t){let n=e.find(({key:e})=>{let n=t.find(t=>t.key===e);return!n||this.local.changesBase(n)});n&&this.say(n.why,!0)}judge(e,t){this.verdict=sp(this.verdict,e,this.document.networks),this.judged=t}keepNamesApart(e){let t=bp(this.document,e);t.length&&(this.take(V(this.document,t),`Keep names apart`,t),this.sendSoon())}startFrom(e){this.revision=e.revision,this.verdict={...op,...e.verdict},this.local.startFrom(e.document),this.settle()}async catchUp(){if(this.closed||this.unsaved)return;let e=this.revision;try{let t=await this.server.changes(e);if(this.local.isFlying||this.revision!==e)return;let n=this.saved===`away`;this.failures=0,(t.revision!==e||t.document)&&this.receive(t,[],this.version),this.local.waiting||(this.saved=`saved`),(t.revision!==e||n)&&this.notify()}catch(e){re(e)?this.saved!==`away`&&(this.failures=Math.max(1,this.failures),this.saved=`away`,this.notify()):(this.say(e.message,!0),this.closed=!0)}}async reload(){try{let e=await this.server.open();this.judged=this.version,this.startFrom(e)}catch{this.saved=`away`}this.notify()}rememberNow(){this.notebook.write()}},Tp=j(`c`);async function Ep(e,t,n,r){let i=new Lf(e,t,Tp),[a,o]=await Promise.all([zf(e),i.open()]);r.throwIfAborted();let s=new wp(o,Tp,i,Er(t));Dp(s);let c=Op(s),l=new rp(s,a,i,n);o.revision===0&&Ft(l),s.start();let u=()=>{s.rememberNow(),s.flush(!0)};return window.addEventListener(`pagehide`,u),{editor:l,close(){window.removeEventListener(`pagehide`,u),c(),s.stop()}}}function Dp(e){let t=``,n=()=>{let n=e.saved===`away`?`unsaved`:e.saved;n!==t&&(t=n,window.dispatchEvent(new CustomEvent(`layerloom:saved`,{detail:{state:n}})))};e.subscribe(n),n()}function Op(e){let{style:t,dataset:n}=document.documentElement,r=()=>{delete n.drawing,t.removeProperty(`--train-tip`)},i=null,a=()=>{let{problems:a}=e.verdict;if(a===i)return;i=a;let o=kp(a.filter(({severity:e})=>e===`error`).map(({text:e})=>e));o?(n.drawing=`errors`,t.setProperty(`--train-tip`,JSON.stringify(o))):r()},o=e.subscribe(a);return a(),()=>{o(),r()}}function kp(e){let[t]=e;if(t===void 0)return``;let n=e.length-1;return`Not yet. ${t}${n?` And ${n} more problem${n>1?`s`:``}.`:``}`.replace(/\*\*?/g,``).replace(/\s+/g,` `)}var Ap=`The server does not answer. Your project is safe there.`,jp=`calc(100dvh - var(--ll-top, 52px))`;function Mp({data:e,tell:t,host:n}){let{what:r,height:i,project:a,api:o=`/api`,own:s=!0}=e;(0,S.useLayoutEffect)(()=>{n.style.height=typeof i==`number`?`${i}px`:i||jp},[n,i]);let c=ae(e=>t(`go`,e));return r===`gallery`?(0,R.jsx)(Qf,{base:o,hasOwnData:s,go:c}):a?(0,R.jsx)(Np,{data:e,project:a,base:o,go:c},a):(0,R.jsx)(Fp,{})}function Np({data:e,project:t,base:n,go:r}){let{run:i=null,mode:a=`edit`,trained:o,put:s=null}=e,{editor:c,trouble:l,tryAgain:u}=Ip(n,t,r);(0,S.useEffect)(()=>c?.set({mode:a}),[c,a]);let d=o?JSON.stringify(o):null;return(0,S.useEffect)(()=>{c?.set({trained:d===null?null:JSON.parse(d)})},[c,d]),jf(c,i),Pp(c,s),l?(0,R.jsx)(Lp,{sentence:l,tryAgain:u}):c?(0,R.jsx)(yf,{editor:c,hasRun:i!==null}):(0,R.jsx)(Fp,{})}function Pp(e,t){let n=(0,S.useRef)(null);(0,S.useEffect)(()=>{if(t&&(n.current=t),!e||!n.current)return;let r=n.current;n.current=null;let i=Nf(e,r);i&&e.store.say(If(e,i))},[e,t])}var Fp=()=>(0,R.jsx)(`div`,{className:`loading`,role:`status`,children:`Opening …`});function Ip(e,t,n){let[r,i]=(0,S.useState)(null),[a,o]=(0,S.useState)(``),[s,c]=(0,S.useState)(0);return(0,S.useEffect)(()=>{let r=new AbortController,a=null;return i(null),o(``),Ep(e,t,n,r.signal).then(e=>{a=e,i(e.editor)},e=>{r.signal.aborted||o(y(e,Ap))}),()=>{r.abort(),a?.close()}},[e,t,n,s]),{editor:r,trouble:a,tryAgain:()=>c(s+1)}}var Lp=({sentence:e,tryAgain:t})=>(0,R.jsx)(`div`,{className:`loading`,role:`alert`,children:(0,R.jsxs)(`div`,{style:{textAlign:`center`,color:`var(--ink-2)`},children:[(0,R.jsx)(`h2`,{children:`This project cannot be shown now`}),(0,R.jsx)(`p`,{style:{margin:`4px 0 16px`},children:e}),(0,R.jsxs)(`button`,{type:`button`,className:`btn`,onClick:t,children:[(0,R.jsx)(b,{name:`undo-2`}),`Try again`]})]})}),Rp=te(Mp,`${a}\n${tp}`);export{Rp as default};
//# sourceMappingURL=canvas.js.map